//! 5000: changes of sheets, families and residences, and their annulment.

pub mod op5001_famiglia;
pub mod op5005_residenza;
mod trasferimento;
