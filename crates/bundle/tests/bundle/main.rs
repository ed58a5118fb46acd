//! The contract as one file, judged from outside: what is refused, what differs, what a client generator makes of it.

#![allow(clippy::unwrap_used, reason = "tests may")]

mod comune;
mod differenze;
mod pacchetto;
mod zeep;
