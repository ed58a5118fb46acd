//! Validation: the generated tables are run over the events of a document, without building a tree.

mod tabelle;

pub(crate) use tabelle::{Base, Figlio, Forma, Modello, Spazio, Stato, Tipo, TipoComplesso, TipoSemplice, f, s};
