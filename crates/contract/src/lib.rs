//! The wire contract of ANPR: types made from the schemas, reading, writing and validating them.

#[macro_use]
mod elemento;
#[rustfmt::skip]
mod generated;
mod schema;
pub mod schemi;
pub mod servizi;

pub use elemento::Elemento;
pub use generated::*;
