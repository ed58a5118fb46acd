//! Messages with genuine signatures against the verifier: one binary, so that the keys are made once.

// Helpers of tests are tests too, though clippy counts only functions with the attribute.
#![allow(clippy::unwrap_used, clippy::panic)]

mod accepted;
mod assertion;
mod canonical;
mod certificates;
mod cms;
mod cost;
mod explain;
mod identity;
mod mutation;
mod notice;
mod oracle;
mod shapes;
mod signature;
mod support;
mod time;
mod wrapping;
mod xml;
