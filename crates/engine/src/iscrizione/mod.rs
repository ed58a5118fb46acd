//! 1000: people and convivenze enter the register, and the annulment of that.

pub mod op1013_annullamento;
