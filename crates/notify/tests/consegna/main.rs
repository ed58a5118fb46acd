//! The dispatcher before receivers of every kind, on both databases.

#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)]

mod banco;
mod ordine;
mod ostili;
mod tls;
