//! Versions: opened, closed, voided, never changed in place.

use super::Scrittura;
use crate::connessione::Connessione;
use crate::errore::{Errore, Risultato};
use crate::righe::{
    RigaAppartenenza, RigaFamiglia, RigaGeneralita, RigaIdentificativo, RigaIscrizione, RigaSezione,
    RigaSezioneFamiglia, RigaSoggetto, stato_famiglia, stato_soggetto,
};
use crate::schema::{appartenenza, famiglia, generalita, iscrizione, sezione, sezione_famiglia, soggetto};
use crate::tipi::{
    NuovaAppartenenza, NuovaFamiglia, NuovaGeneralita, NuovaIscrizione, NuovaSezione, NuovaSezioneFamiglia,
    NuovoIdAnpr, NuovoSoggetto,
};
use anpr_model::{
    Data, FamigliaId, LottoId, OperazioneId, Sezione, SezioneFamiglia, SoggettoId, StatoFamiglia, StatoSoggetto,
};
use diesel::dsl::max;
use diesel::prelude::*;

/// The number of the next version under the same key by the same operation.
macro_rules! prossimo_numero {
    ($self:ident, $tabella:ident, $filtro:expr) => {
        $self
            .passo(|c| $tabella::table.filter($filtro).select(max($tabella::numero)).first::<Option<i16>>(c))?
            .map_or(0, |n| n.saturating_add(1))
    };
}

/// Closes the open versions that a condition picks.
macro_rules! chiudi {
    ($self:ident, $tabella:ident, $filtro:expr, $giorno:expr, $da:expr) => {
        $self.passo(|c| {
            diesel::update(
                $tabella::table.filter($filtro).filter($tabella::annullata_da.is_null()).filter($tabella::al.is_null()),
            )
            .set(($tabella::al.eq(Some($giorno)), $tabella::chiusa_da.eq(Some($da.0))))
            .execute(c)
        })
    };
}

impl Scrittura<'_> {
    /// Holds these sheets until the end of the write, so that concurrent writes on them wait. On SQLite every write is
    /// alone anyway.
    ///
    /// # Errors
    /// [`Errore::Sconosciuto`] when one of them does not exist.
    pub fn blocca(&mut self, soggetti: &[SoggettoId], famiglie: &[FamigliaId]) -> Risultato<()> {
        let (mut s, mut f): (Vec<i64>, Vec<i64>) =
            (soggetti.iter().map(|i| i.0).collect(), famiglie.iter().map(|i| i.0).collect());
        // Everybody in the same order, or two writes wait for each other.
        for v in [&mut s, &mut f] {
            v.sort_unstable();
            v.dedup();
        }
        let trovati = self.passo(|c| blocca_righe(c, &s, &f))?;
        if trovati == s.len() + f.len() { Ok(()) } else { self.rifiuta(Errore::Sconosciuto("sheet")) }
    }

    /// Writes new persons, opened by `da`; `lotto` for those of a bulk load.
    pub fn nuovi_soggetti(
        &mut self,
        nuovi: &[NuovoSoggetto],
        da: OperazioneId,
        lotto: Option<LottoId>,
    ) -> Risultato<()> {
        let righe: Vec<_> = nuovi.iter().map(|s| RigaSoggetto::new(s, da, lotto)).collect();
        self.inserisci(&righe)?;
        let righe: Vec<_> = nuovi
            .iter()
            .filter_map(|s| match &s.id_anpr {
                NuovoIdAnpr::Nuovo(id) => Some(RigaIdentificativo { id_anpr: id, soggetto: s.id.0 }),
                NuovoIdAnpr::Riconciliato(_) => None,
            })
            .collect();
        self.inserisci(&righe)?;
        let righe: Vec<_> = nuovi.iter().map(|s| RigaIscrizione::new(s.id, da, 0, &s.iscrizione)).collect();
        self.inserisci(&righe)?;
        let righe: Vec<_> = nuovi.iter().map(|s| RigaGeneralita::new(s.id, da, 0, &s.generalita)).collect();
        self.inserisci(&righe)?;
        let righe: Vec<_> = nuovi
            .iter()
            .flat_map(|s| {
                let altre = s.sezioni.iter().zip(1_i16..).map(|(v, n)| RigaSezione::new(s.id, da, n, v));
                std::iter::once(RigaSezione::generalita(s.id, da, 0, &s.generalita)).chain(altre)
            })
            .collect();
        self.inserisci(&righe)?;
        let righe: Vec<_> = nuovi
            .iter()
            .filter_map(|s| s.appartenenza.as_ref().map(|a| RigaAppartenenza::new(s.id, da, 0, a)))
            .collect();
        self.inserisci(&righe)
    }

    /// Writes new families and convivenze, opened by `da`; `lotto` for those of a bulk load.
    pub fn nuove_famiglie(
        &mut self,
        nuove: &[NuovaFamiglia],
        da: OperazioneId,
        lotto: Option<LottoId>,
    ) -> Risultato<()> {
        let righe: Vec<_> = nuove.iter().map(|f| RigaFamiglia::new(f, da, lotto)).collect();
        self.inserisci(&righe)?;
        let righe: Vec<_> = nuove
            .iter()
            .flat_map(|f| f.sezioni.iter().zip(0_i16..).map(|(v, n)| RigaSezioneFamiglia::new(f.id, da, n, v)))
            .collect();
        self.inserisci(&righe)
    }

    /// Opens a registration period.
    pub fn apri_iscrizione(&mut self, di: SoggettoId, da: OperazioneId, nuova: &NuovaIscrizione) -> Risultato<()> {
        let n = prossimo_numero!(self, iscrizione, iscrizione::soggetto.eq(di.0).and(iscrizione::aperta_da.eq(da.0)));
        self.inserisci(&[RigaIscrizione::new(di, da, n, nuova)])
    }

    /// Closes the registration period that is open: `giorno` is the first day on which the person is not registered.
    /// How many were closed.
    pub fn chiudi_iscrizione(&mut self, di: SoggettoId, da: OperazioneId, giorno: Data) -> Risultato<usize> {
        chiudi!(self, iscrizione, iscrizione::soggetto.eq(di.0), giorno, da)
    }

    /// Opens a version of the generalita; the open one is to be closed first.
    pub fn apri_generalita(&mut self, di: SoggettoId, da: OperazioneId, nuova: &NuovaGeneralita) -> Risultato<()> {
        let n = self.numero_sezione(di, Sezione::Generalita, da)?;
        self.inserisci(&[RigaGeneralita::new(di, da, n, nuova)])?;
        self.inserisci(&[RigaSezione::generalita(di, da, n, nuova)])
    }

    /// Opens a version of another section.
    pub fn apri_sezione(&mut self, di: SoggettoId, da: OperazioneId, nuova: &NuovaSezione) -> Risultato<()> {
        let n = self.numero_sezione(di, nuova.sezione, da)?;
        self.inserisci(&[RigaSezione::new(di, da, n, nuova)])
    }

    /// Closes the open versions of a section: `giorno` is the first day on which they hold no more. How many were closed.
    pub fn chiudi_sezione(
        &mut self,
        di: SoggettoId,
        quale: Sezione,
        da: OperazioneId,
        giorno: Data,
    ) -> Risultato<usize> {
        if quale == Sezione::Generalita {
            chiudi!(self, generalita, generalita::soggetto.eq(di.0), giorno, da)?;
        }
        let quali = sezione::soggetto.eq(di.0).and(sezione::codice.eq(quale.codice()));
        chiudi!(self, sezione, quali, giorno, da)
    }

    /// Opens a membership.
    pub fn apri_appartenenza(&mut self, di: SoggettoId, da: OperazioneId, nuova: &NuovaAppartenenza) -> Risultato<()> {
        let n =
            prossimo_numero!(self, appartenenza, appartenenza::soggetto.eq(di.0).and(appartenenza::aperta_da.eq(da.0)));
        self.inserisci(&[RigaAppartenenza::new(di, da, n, nuova)])
    }

    /// Closes the open membership. How many were closed.
    pub fn chiudi_appartenenza(&mut self, di: SoggettoId, da: OperazioneId, giorno: Data) -> Risultato<usize> {
        chiudi!(self, appartenenza, appartenenza::soggetto.eq(di.0), giorno, da)
    }

    /// Opens a version of a family's section.
    pub fn apri_sezione_famiglia(
        &mut self,
        di: FamigliaId,
        da: OperazioneId,
        nuova: &NuovaSezioneFamiglia,
    ) -> Risultato<()> {
        let n = prossimo_numero!(
            self,
            sezione_famiglia,
            sezione_famiglia::famiglia
                .eq(di.0)
                .and(sezione_famiglia::codice.eq(nuova.sezione.codice()))
                .and(sezione_famiglia::aperta_da.eq(da.0))
        );
        self.inserisci(&[RigaSezioneFamiglia::new(di, da, n, nuova)])
    }

    /// Closes the open versions of a family's section. How many were closed.
    pub fn chiudi_sezione_famiglia(
        &mut self,
        di: FamigliaId,
        quale: SezioneFamiglia,
        da: OperazioneId,
        giorno: Data,
    ) -> Risultato<usize> {
        let quali = sezione_famiglia::famiglia.eq(di.0).and(sezione_famiglia::codice.eq(quale.codice()));
        chiudi!(self, sezione_famiglia, quali, giorno, da)
    }

    /// Says which comune owns a sheet now, and what the person is.
    pub fn stato_soggetto(&mut self, di: SoggettoId, comune: &str, stato: StatoSoggetto) -> Risultato<()> {
        let n = self.passo(|c| {
            diesel::update(soggetto::table.filter(soggetto::id.eq(di.0)))
                .set((soggetto::comune.eq(comune), soggetto::stato.eq(stato_soggetto(stato))))
                .execute(c)
        })?;
        if n == 1 { Ok(()) } else { self.rifiuta(Errore::Sconosciuto("soggetto")) }
    }

    /// Says what a family is now.
    pub fn stato_famiglia(&mut self, di: FamigliaId, stato: StatoFamiglia) -> Risultato<()> {
        let n = self.passo(|c| {
            diesel::update(famiglia::table.filter(famiglia::id.eq(di.0)))
                .set(famiglia::stato.eq(stato_famiglia(stato)))
                .execute(c)
        })?;
        if n == 1 { Ok(()) } else { self.rifiuta(Errore::Sconosciuto("famiglia")) }
    }

    fn numero_sezione(&mut self, di: SoggettoId, quale: Sezione, da: OperazioneId) -> Risultato<i16> {
        Ok(prossimo_numero!(
            self,
            sezione,
            sezione::soggetto.eq(di.0).and(sezione::codice.eq(quale.codice())).and(sezione::aperta_da.eq(da.0))
        ))
    }
}

/// How many of the rows exist, locked where the database can.
fn blocca_righe(c: &mut Connessione, s: &[i64], f: &[i64]) -> QueryResult<usize> {
    let qs = soggetto::table.filter(soggetto::id.eq_any(s.to_vec())).order(soggetto::id).select(soggetto::id);
    let qf = famiglia::table.filter(famiglia::id.eq_any(f.to_vec())).order(famiglia::id).select(famiglia::id);
    let (s, f): (Vec<i64>, Vec<i64>) = match c {
        Connessione::Sqlite(c) => (qs.load(c)?, qf.load(c)?),
        Connessione::Postgres(c) => (qs.for_update().load(c)?, qf.for_update().load(c)?),
    };
    Ok(s.len() + f.len())
}
