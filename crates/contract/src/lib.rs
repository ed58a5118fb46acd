//! anpr-contract
