//! 1000: registrations.

pub mod op1014_procedimento;
