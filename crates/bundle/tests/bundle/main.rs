//! The contract as one file, judged from outside: what is refused, what differs, what a client generator makes of it.

mod comune;
mod differenze;
mod pacchetto;
mod zeep;
