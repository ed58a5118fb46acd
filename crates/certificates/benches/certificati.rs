//! Milliseconds for one certificate, and certificates a second on all processors.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench prints and reads the clock"
)]

#[path = "../tests/certificati/esempi.rs"]
mod esempi;

use anpr_certificates::{Certificato, Lingua, Tipografia};
use std::time::Instant;

fn main() {
    let tipografia = Tipografia::nuova(None).unwrap();
    let mut bilingue = esempi::contestuale();
    bilingue.lingue = vec![Lingua::It, Lingua::De];
    let fili = std::thread::available_parallelism().map_or(1, usize::from);
    for (nome, certificato) in [
        ("residence, one page", &esempi::tutti()[7]),
        (
            "family of 28, two pages",
            &esempi::certificato(vec![anpr_certificates::Contenuto::StatoFamiglia(esempi::famiglia(28))]),
        ),
        ("five kinds in one, two languages", &bilingue),
    ] {
        let byte = tipografia.componi(certificato).unwrap().len();
        let uno = misura(&tipografia, certificato, 1);
        let tutti = misura(&tipografia, certificato, fili);
        println!(
            "{nome}: {:.2} ms, {:.0}/s on one core, {:.0}/s on {fili}; {} KiB",
            1e3 / uno,
            uno,
            tutti,
            byte / 1024
        );
    }
}

/// Certificates a second, made by so many threads.
fn misura(tipografia: &Tipografia, certificato: &Certificato, fili: usize) -> f64 {
    let inizio = Instant::now();
    std::thread::scope(|s| {
        for _ in 0..fili {
            s.spawn(|| (0..QUANTI).for_each(|_| drop(tipografia.componi(certificato).unwrap())));
        }
    });
    (QUANTI * fili) as f64 / inizio.elapsed().as_secs_f64()
}

const QUANTI: usize = 400;
