//! 5000: changes of sheets, families and residences, and their annulment.

pub mod op5005_residenza;
mod trasferimento;
