//! What a sandbox is made of the first time: authorities and certificates, fictitious comuni with operators and
//! postazioni, and an invented population delivered as the files of a subentro.
//!
//! [`prepara`] makes the folder or reads back the description of the one that is there; [`consegna::genera_fornitura`]
//! makes supplies of any size for benches. Nothing here knows the register: whoever calls loads the supplies the way
//! every comune's supplies are loaded, applies the initial events, and lists the people with [`accesso::scrivi_soggetti`].

#![forbid(unsafe_code)]

pub mod accesso;
mod cartella;
mod comuni;
pub mod consegna;
mod descrizione;
mod errore;
mod operatori;
mod pki;
pub mod popolazione;
mod prepara;

pub use comuni::ComuneFittizio;
pub use consegna::{Fornitura, Totali, genera_fornitura};
pub use errore::Errore;
pub use operatori::{Operatore, StatoOperatore};
pub use pki::Keystore;
pub use popolazione::{EventoIniziale, MotivoCancellazione, TipoEvento};
pub use prepara::{ComuneSandbox, Opzioni, Sandbox, prepara};

/// A calendar day.
pub type Data = chrono::NaiveDate;
