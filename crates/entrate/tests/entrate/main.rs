//! The Agenzia delle Entrate, embedded on both databases and over HTTP.

#![allow(clippy::unwrap_used, clippy::panic)]

#[macro_use]
mod banco;
mod annullamento;
mod attribuzione;
mod concorrenza;
mod differita;
mod http;
mod mutazione;
mod prove;
mod tls;
mod verifica;
