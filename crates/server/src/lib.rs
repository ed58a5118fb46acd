//! The listener of ANPR: HTTP, TLS, SOAP, MTOM, WSDL, health, metrics and shutdown on one side of
//! [`chiamata::Servizio`], the services of the comuni on the other.
//!
//! The only crate that knows SOAP. The transport half knows neither signatures nor operations; the service half knows
//! neither sockets nor HTTP.

pub mod chiamata;
pub mod config;
pub mod error;
pub mod http;
mod ident;
pub mod logging;
pub mod metrics;
pub mod mtom;
pub mod percorsi;
pub mod pool;
pub mod servizio;
mod soap;
mod wsdl;
