//! Ids, given by the database in blocks.

use crate::errore::{Errore, Risultato};
use crate::registry::Registry;
use crate::schema::contatore;
use diesel::prelude::*;
use std::ops::Range;
use std::sync::PoisonError;

/// What is numbered. A number once given is never given again; gaps may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Contatore {
    /// `idOperazioneANPR`, from 1.
    Operazione,
    /// `idSchedaSoggettoANPR`, from 1.
    Soggetto,
    /// `idFamigliaConvivenzaANPR`, from 1.
    Famiglia,
    /// Bulk loads, from 1.
    Lotto,
    /// `numeroPraticaAnpr`, from 1.
    Pratica,
    /// Position in the series of national identifiers, from 0.
    IdAnpr,
}

impl Contatore {
    pub(crate) fn nome(self) -> &'static str {
        match self {
            Self::Operazione => "operazione",
            Self::Soggetto => "soggetto",
            Self::Famiglia => "famiglia",
            Self::Lotto => "lotto",
            Self::Pratica => "pratica",
            Self::IdAnpr => "id_anpr",
        }
    }
}

/// Numbers taken from the database at once; those left over when a process ends are lost.
const BLOCCO: i64 = 1000;

impl Registry {
    /// The next `n` numbers, in a row.
    ///
    /// The database gives them in a transaction of their own, before anything uses them. Not to be called inside
    /// [`Registry::scrivi`]: on SQLite that would wait for itself.
    pub fn prossimi(&self, contatore: Contatore, n: u32) -> Risultato<Range<i64>> {
        let n = i64::from(n);
        let mut blocchi = self.blocchi().lock().unwrap_or_else(PoisonError::into_inner);
        let blocco = blocchi.entry(contatore).or_insert(0..0);
        if blocco.end - blocco.start < n {
            let presi = self.prendi_numeri(contatore, n.max(BLOCCO))?;
            *blocco = if blocco.end == presi.start { blocco.start..presi.end } else { presi };
        }
        let dati = blocco.start..blocco.start + n;
        blocco.start = dati.end;
        Ok(dati)
    }

    /// Like [`Registry::prossimi`] with one.
    pub fn prossimo(&self, contatore: Contatore) -> Risultato<i64> {
        self.prossimi(contatore, 1).map(|r| r.start)
    }

    /// Gives from now on only numbers above one that this or another process was given: those of a block that time has
    /// passed are lost.
    pub fn oltrepassa(&self, contatore: Contatore, numero: i64) {
        let mut blocchi = self.blocchi().lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(blocco) = blocchi.get_mut(&contatore) {
            blocco.start = blocco.start.max(numero.saturating_add(1)).min(blocco.end);
        }
    }

    fn prendi_numeri(&self, quale: Contatore, quanti: i64) -> Risultato<Range<i64>> {
        self.scrivi::<_, _, Errore>(move |s| {
            let riga = contatore::table.filter(contatore::nome.eq(quale.nome()));
            let fine: Option<i64> = s.passo(|c| {
                diesel::update(riga).set(contatore::prossimo.eq(contatore::prossimo + quanti)).execute(c)?;
                riga.select(contatore::prossimo).get_result(c).optional()
            })?;
            fine.map(|f| f - quanti..f).ok_or(Errore::Sconosciuto("contatore"))
        })
        .attendi()
    }
}
