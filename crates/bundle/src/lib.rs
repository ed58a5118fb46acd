//! The contract as one file for integrators, and what changed between two of them, in words.
//!
//! [`scrivi`] writes all descriptions and schemas as a zip archive with a manifest. [`differenze`] compares what the
//! documents of two bundles admit: names of types and files, comments and arrangement do not count.
//! [`racconta`] puts the differences into words, by service and operation.

mod apertura;
mod confronto;
mod differenza;
mod errore;
mod forme;
mod grammatica;
mod linguaggio;
mod manifesto;
mod rapporto;
mod scrittura;

pub use confronto::differenze;
pub use differenza::{Ambito, Cambiamento, Cardinalita, Differenza, Effetto};
pub use errore::Errore;
pub use manifesto::{Erogatore, Manifesto, Versione, VoceFile, VoceOperazione, VoceServizio};
pub use rapporto::racconta;
pub use scrittura::{Riepilogo, impacchetta, scrivi};
