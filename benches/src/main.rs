//! Measures the program as its users meet it.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]
#![allow(clippy::disallowed_methods, reason = "a bench reads the clock")]

mod carico;
mod certificati;
mod consultazione;
mod notifiche;
mod nuda;
mod programma;
mod registrazione;
mod subentro;

use std::time::Instant;

fn main() -> anyhow::Result<()> {
    // One of them alone, by its name: `anpr-benches registrazione`.
    let una = std::env::args().nth(1);
    let cartella = tempfile::tempdir()?;
    if una.as_deref() == Some("registrazione") {
        return registrazione::misura(cartella.path());
    }
    if una.as_deref() == Some("notifiche") {
        return notifiche::misura(cartella.path());
    }
    let sandbox = cartella.path().join("sandbox");
    let inizio = Instant::now();
    programma::Programma::prepara(&sandbox, None)?;
    println!("sandbox of 15,000 people made in {:.1} s", inizio.elapsed().as_secs_f64());

    let inizio = Instant::now();
    let programma = programma::Programma::avvia(&sandbox, None)?;
    println!("start to ready on an existing sandbox: {:.0} ms", inizio.elapsed().as_secs_f64() * 1e3);

    consultazione::misura(&programma, &sandbox)?;
    certificati::misura(&programma, &sandbox)?;
    drop(programma);
    registrazione::misura(cartella.path())?;
    notifiche::misura(cartella.path())?;
    subentro::misura(cartella.path())
}
