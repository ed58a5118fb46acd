//! The family 3000: consultation.

pub mod op3002;
