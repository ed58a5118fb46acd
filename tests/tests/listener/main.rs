//! The program as its callers see it: signed messages in, answers out, on SQLite and on PostgreSQL.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail loudly")]
#![allow(clippy::disallowed_methods, reason = "messages are signed at the time of the test")]

mod amministrazione;
mod attese;
mod busta;
mod cancello;
mod casi;
mod casuali;
mod certificati;
mod comandi;
mod concorrenza;
mod configurazione;
mod consultazione;
mod contratto;
mod descrizioni;
mod entrate;
mod esempio;
mod forniture;
mod guasti;
mod identita;
mod limiti;
mod notifiche;
mod ostili;
mod registrazioni_casuali;
mod revisione;
mod richieste;
mod s001;
mod vita;
