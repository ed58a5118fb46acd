//! The transport through real sockets, before a service that does what the message says.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod comune;
mod configurazione;
mod descrizioni;
mod http_severo;
mod limiti;
mod log;
mod mtom;
mod sonde;
mod spegnimento;
mod tls;
