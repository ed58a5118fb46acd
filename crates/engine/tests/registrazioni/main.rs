//! Registrations, each operation in its file, on a real register.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]
#![allow(dead_code, reason = "the bench is for all operations")]

mod banco;
mod entrate;
mod op1001;
mod op1002;
mod op1010;
mod op1014;
mod op5001;
mod op5005;
mod op5014;
mod stati;
mod terreno;
