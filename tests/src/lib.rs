//! Starts the program on either database and speaks to it as a comune does.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test harness fails loudly")]
#![allow(clippy::disallowed_methods, reason = "messages are signed at the time of the test")]

pub mod certificati;
mod chiavi;
mod comune;
mod entrate;
pub mod fornitura;
pub mod http;
pub mod installazione;
mod modello;
pub mod mtom;
pub mod programma;
pub mod registrazioni;
mod ricevitore;
pub mod richieste;
mod risposta;
mod sandbox;

pub use anpr_client::Proprieta;
pub use chiavi::Emessa;
pub use comune::{Comune, Persona, id_nuovo};
pub use entrate::ServitaEntrate;
pub use installazione::Installazione;
pub use ricevitore::Ricevitore;
pub use risposta::{Risposta, valore, valori};
pub use sandbox::{Database, Sandbox};

/// Makes each function of the list, which takes a [`Sandbox`], a test on SQLite and a test on PostgreSQL.
#[macro_export]
macro_rules! scenari {
    ($($(#[$nota:meta])* $nome:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test] $(#[$nota])* fn $nome() { super::$nome($crate::Sandbox::condiviso($crate::Database::Sqlite)); })+
        }
        mod postgres {
            $(#[test] $(#[$nota])* fn $nome() { super::$nome($crate::Sandbox::condiviso($crate::Database::Postgres)); })+
        }
    };
}
