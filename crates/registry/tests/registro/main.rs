//! The same scenarios on both databases.

#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)]

#[macro_use]
mod banco;
mod amministrazione;
mod certificati;
mod durata;
mod forniture;
mod giornale;
mod guasti;
mod invarianti;
mod lotti;
mod notifiche;
mod ricerca;
mod richieste;
mod scritture;
mod storia;
