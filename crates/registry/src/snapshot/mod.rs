//! Consistent reads.

/// A condition on one id or on several: with one the statement is always the same and stays prepared.
macro_rules! tra {
    ($c:ident, $ids:ident, $colonna:expr, |$condizione:ident| $query:expr) => {
        match $ids.as_slice() {
            [uno] => {
                let $condizione = $colonna.eq(*uno);
                $query.load($c)
            }
            molti => {
                let $condizione = $colonna.eq_any(molti);
                $query.load($c)
            }
        }
    };
}

mod amministrazione;
mod anagrafe;
mod chiamante;
mod coerenza;
mod entrate;
mod giornale;
pub(crate) mod notifiche;
#[cfg(test)]
mod piani;
mod registrazioni;
mod ricerca;
pub(crate) mod richieste;

use crate::connessione::Connessione;
use crate::errore::{Errore, Risultato};
use crate::pool::{Pool, Prestito};
use crate::schema::{comune, comune_confluito};
use crate::tipi::{Impronta, Istante, StatoIam};
use anpr_model::{ComuneRegistro, Data, StatoComune};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::sync::Arc;

pub(crate) use anagrafe::{stato_famiglia as stato_famiglia_da, stato_soggetto as stato_soggetto_da};
pub use coerenza::{Contraddizione, REGOLE_DI_COERENZA};
pub(crate) use entrate::{RigaValidazione, validazione_da};

/// A view of the register in which all answers agree with each other. The administration and the journal are read
/// through it as well.
pub struct Snapshot<'a> {
    accesso: Accesso<'a>,
}

enum Accesso<'a> {
    Prestito(Prestito),
    Scrittura { connessione: &'a mut Connessione, fallita: &'a mut Option<Errore> },
}

impl Snapshot<'static> {
    pub(crate) fn nuovo(pool: &Arc<Pool>) -> Risultato<Self> {
        Ok(Self { accesso: Accesso::Prestito(pool.istantanea()?) })
    }
}

impl<'a> Snapshot<'a> {
    pub(crate) fn in_scrittura(connessione: &'a mut Connessione, fallita: &'a mut Option<Errore>) -> Self {
        Self { accesso: Accesso::Scrittura { connessione, fallita } }
    }

    /// Runs a query; a failure spoils the connection, or the write in which it happened.
    pub(crate) fn leggi<T>(&mut self, f: impl FnOnce(&mut Connessione) -> QueryResult<T>) -> Risultato<T> {
        match &mut self.accesso {
            Accesso::Prestito(p) => p.leggi(f),
            Accesso::Scrittura { fallita, .. } if fallita.is_some() => Err(Errore::ScritturaFallita),
            Accesso::Scrittura { connessione, fallita } => f(connessione).map_err(|e| {
                let e = Errore::da_diesel(e);
                **fallita = Some(e.clone());
                e
            }),
        }
    }

    /// The comune with this ISTAT code.
    pub fn comune_registro(&mut self, istat: &str) -> Risultato<Option<ComuneRegistro>> {
        let riga: Option<RigaComune> =
            self.leggi(|c| comune::table.filter(comune::istat.eq(istat)).get_result(c).optional())?;
        riga.map(comune_da).transpose()
    }

    /// Its own ISTAT code and those of the comuni merged into it, directly or by way of others.
    pub fn codici_comune(&mut self, istat: &str) -> Risultato<Vec<String>> {
        let mut codici = vec![istat.to_owned()];
        let mut guardati = 0;
        while let Some(codice) = codici.get(guardati).cloned() {
            guardati += 1;
            let confluiti: Vec<String> = self.leggi(|c| {
                comune_confluito::table
                    .filter(comune_confluito::in_comune.eq(codice))
                    .order(comune_confluito::istat)
                    .select(comune_confluito::istat)
                    .load(c)
            })?;
            // Two comuni noted as merged into each other are still two.
            let nuovi: Vec<String> = confluiti.into_iter().filter(|c| !codici.contains(c)).collect();
            codici.extend(nuovi);
        }
        Ok(codici)
    }
}

/// A row of `comune`.
type RigaComune = (String, String, String, String, Option<Data>);

fn comune_da((istat, denominazione, sigla_provincia, stato, data_subentro): RigaComune) -> Risultato<ComuneRegistro> {
    let stato = match stato.as_str() {
        "S" => StatoComune::Subentrato,
        "N" => StatoComune::NonSubentrato,
        _ => return Err(Errore::Incoerente(format!("state {stato} of comune {istat}"))),
    };
    Ok(ComuneRegistro { istat, denominazione, sigla_provincia, stato, data_subentro })
}

/// The letter of a comune's state.
pub(crate) fn stato_comune(stato: StatoComune) -> &'static str {
    match stato {
        StatoComune::Subentrato => "S",
        StatoComune::NonSubentrato => "N",
    }
}

/// An instant as it comes back from the database, which keeps microseconds.
pub(crate) fn istante_db(istante: Istante) -> Istante {
    Istante::from_timestamp_micros(istante.timestamp_micros()).unwrap_or(istante)
}

pub(crate) fn istante(da: NaiveDateTime) -> Istante {
    da.and_utc()
}

fn impronta(byte: &[u8]) -> Risultato<Impronta> {
    Impronta::da_byte(byte).ok_or_else(|| Errore::Incoerente("a fingerprint of the wrong length".into()))
}

fn stato_iam(parola: &str) -> Risultato<StatoIam> {
    StatoIam::da_parola(parola).ok_or_else(|| Errore::Incoerente(format!("state {parola}")))
}
