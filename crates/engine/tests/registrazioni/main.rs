//! Registrations, each operation in its file, on a real register.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]
#![allow(dead_code, reason = "the bench is for all operations")]

mod banco;
mod entrate;
mod op1001;
mod op1002;
mod op1002_documenti;
mod op1010;
mod op1013;
mod op1014;
mod op2001;
mod op2003;
mod op2009;
mod op2011;
mod op5001;
mod op5001_indirizzi;
mod op5005;
mod op5008;
mod op5012;
mod op5013;
mod op5014;
mod richieste;
mod stati;
mod storie;
mod terreno;
