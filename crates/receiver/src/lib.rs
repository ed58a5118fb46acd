//! A comune's receiver of notices: accepts, verifies the signature, opens the envelope, keeps, answers at once
//! (consultazione §6.5). What is done with a notice afterwards is done from the mailbox, not here.

mod esame;
mod http;

pub use esame::{Esaminatore, Rifiuto};
pub use http::{Errore, Ricevitore, Tls};
