//! What each operation of ANPR decides, on a snapshot of the register.
//!
//! **Invariant:** no HTTP, no XML, no database and no clock of its own in here. An operation gets its request as a
//! contract type that the schema has already admitted, a [`Contesto`] with the caller and the time, and a snapshot
//! ([`anpr_model::Anagrafe`]); it returns a [`Decisione`] or the reasons of its refusal.
//!
//! What is common to all operations (header checks, answer header) is in [`testata`]; idempotency and the journal belong to
//! the frame around the engine.

pub mod cancellazione;
pub mod certificazione;
pub mod consultazione;
mod contesto;
mod esito;
pub mod iscrizione;
pub mod mutazione;
pub mod registrazione;
pub mod richieste;
mod schede;
pub mod testata;
pub mod valori;

pub use contesto::{Contesto, VersioneContratto};
pub use esito::{Anomalia, Decisione, Esito, Interruzione};
