//! The facts of the domain: error codes, decode tables, comuni, codice fiscale, idANPR, folding of names.
//!
//! Nothing here does I/O or reads a clock: the data are embedded, a day is always passed in. Entry points are the
//! modules; each stands alone, except that `codice_fiscale` and `comuni` fold names by [`nomi`].

pub mod codice_fiscale;
pub mod codici;
pub mod comuni;
mod dati;
pub mod id_anpr;
pub mod nomi;
pub mod tabelle;

/// A calendar day, as written in acts: never converted through a time zone (registrazione §1.1).
pub type Data = chrono::NaiveDate;
