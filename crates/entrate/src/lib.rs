//! The Agenzia delle Entrate behind the port [`AgenziaEntrate`] (registrazione §4).
//!
//! Two adapters: [`Incorporata`], a registry of its own in the register's database that behaves as documented, and
//! [`Http`], for a counterpart that speaks the small protocol of this crate's README. [`apri`] gives the configured one.
//! [`Servente`] serves the first over the protocol of the second.
//!
//! **Invariant:** a call that got no answer can be made again under the same reference: what was done is not done twice.

mod apertura;
pub mod differita;
mod esiti;
mod http;
mod incorporata;
mod persona;
mod protocollo;
mod prove;
mod regole;
mod server;

pub use anpr_model::AgenziaEntrate;
pub use apertura::{Config, Mode, apri};
pub use http::{ErroreHttp, Http, OpzioniHttp};
pub use incorporata::Incorporata;
pub use prove::{ErroreProva, Prove};
pub use server::{ErroreServer, Servente};
