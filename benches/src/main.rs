//! Measures the program as its users meet it.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]
#![allow(clippy::disallowed_methods, reason = "a bench reads the clock")]

mod consultazione;
mod nuda;
mod programma;
mod subentro;

use std::time::Instant;

fn main() -> anyhow::Result<()> {
    let cartella = tempfile::tempdir()?;
    let sandbox = cartella.path().join("sandbox");
    let inizio = Instant::now();
    programma::Programma::prepara(&sandbox)?;
    println!("sandbox of 15,000 people made in {:.1} s", inizio.elapsed().as_secs_f64());

    let inizio = Instant::now();
    let programma = programma::Programma::avvia(&sandbox)?;
    println!("start to ready on an existing sandbox: {:.0} ms", inizio.elapsed().as_secs_f64() * 1e3);

    consultazione::misura(&programma, &sandbox)?;
    drop(programma);
    subentro::misura(cartella.path())
}
