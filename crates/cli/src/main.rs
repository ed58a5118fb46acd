//! The program `anpr`.
fn main() {}
