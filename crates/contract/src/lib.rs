//! The wire contract of ANPR: types made from the schemas, and reading, validating and writing them.
//!
//! [`leggi_corpo`] turns the body of a verified request into its type or tells where the schema refuses it, [`scrivi`]
//! makes the bytes of an answer, [`subentro::Lettore`] reads a hand-over file piece by piece, [`servizi`] says what
//! stands at which path and [`schemi`] holds the files that describe it.

#[macro_use]
mod elemento;
#[macro_use]
#[rustfmt::skip]
mod generated;
mod lettura;
mod schema;
pub mod schemi;
mod scrittura;
pub mod servizi;
pub mod subentro;
#[cfg(feature = "testkit")]
pub mod testkit;
mod violazione;

pub use elemento::{Contenuto, Elemento};
pub use generated::*;
pub use lettura::{ErroreLettura, Radice, leggi, leggi_corpo, radice_del_corpo, valida_corpo, validate};
pub use schema::Cursore;
pub use scrittura::{ErroreScrittura, Scrittore, scrivi, scrivi_frammento};
pub use violazione::{Regola, ViolazioneSchema};
