//! 5000: changes of sheets, families and residences, and their annulment.

pub mod op5001_famiglia;
pub mod op5005_residenza;
pub mod op5008_scheda;
pub mod op5012_annullamento;
pub mod op5013_revoca;
pub mod op5014_rettifica;
mod trasferimento;
