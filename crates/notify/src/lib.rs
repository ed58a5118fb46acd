//! Notices to the comuni: from the outbox to their servers, signed and enveloped, at least once and in order
//! (consultazione §6, sicurezza §15).
//!
//! [`Spedizioniere`] takes the queues of the register and delivers them. What a
//! notice says, and which operation causes it, is not decided here.

mod busta;
mod esito;
mod http;
mod impostazioni;
mod metriche;
mod politica;
mod spedizioniere;

pub use busta::{ErrorePreparazione, Preparatore};
pub use esito::{Causa, EsitoInvio};
pub use http::{ErroreIndirizzo, Indirizzo};
pub use impostazioni::Impostazioni;
pub use metriche::Metriche;
pub use politica::Politica;
pub use spedizioniere::{Arresto, ErroreSpedizioniere, Fermo, Spedizioniere};
