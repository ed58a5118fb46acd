//! Validation: the generated tables are run over the events of a document, without building a tree.

mod cursore;
mod forma;
mod sorgente;
mod tabelle;
mod valori;

pub use cursore::Cursore;
pub(crate) use cursore::{Involucro, SOAP};
pub(crate) use forma::ammesso;
pub(crate) use sorgente::Sorgente;
pub(crate) use tabelle::{Base, Figlio, Forma, Modello, Spazio, Tipo, TipoComplesso, TipoSemplice, f, s};
#[cfg(feature = "testkit")]
pub(crate) use valori::{giudica, normalizza};
