//! 2000: people and convivenze leave the register, and the annulment of that.

pub mod op2001_decesso;
pub mod op2003_altri_motivi;
pub mod op2009_archiviazione_convivenza;
pub mod op2011_annullamento;
mod uscita;
