//! Attacks the readers of the contract for a time, and tells what happened.
//!
//! `cargo run --release -p anpr-contract --features testkit --example fuzz -- --seconds 60 --seed N`
//!
//! Every input is told by the seed and its number: `--first K --count 1` runs one again. The input that is being read
//! stands in `target/fuzz/SEED-last.xml`, also if the process is killed; what breaks a rule is kept beside it, and
//! the exit status is 1.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for developers")]

use anpr_contract::testkit::{Attacco, Corsa};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let Some(opzioni) = Opzioni::leggi(std::env::args().skip(1)) else {
        eprintln!("usage: fuzz [--seconds N] [--seed N] [--first N] [--count N]");
        return ExitCode::from(2);
    };
    // The biggest types are tens of kilobytes each, and without optimisation many copies of them stand on the stack.
    let filo = std::thread::Builder::new().stack_size(64 << 20).spawn(move || corri(&opzioni));
    match filo.map(|f| f.join()) {
        Ok(Ok(Ok(()))) => ExitCode::SUCCESS,
        Ok(Ok(Err(motivo))) => {
            eprintln!("{motivo}");
            ExitCode::FAILURE
        }
        Ok(Err(_)) | Err(_) => ExitCode::FAILURE,
    }
}

struct Opzioni {
    secondi: u64,
    seme: u64,
    primo: u64,
    quanti: u64,
}

impl Opzioni {
    fn leggi(mut argomenti: impl Iterator<Item = String>) -> Option<Self> {
        let mut opzioni = Self { secondi: 10, seme: 1, primo: 0, quanti: u64::MAX };
        while let Some(nome) = argomenti.next() {
            let valore = argomenti.next()?.parse().ok()?;
            match nome.as_str() {
                "--seconds" => opzioni.secondi = valore,
                "--seed" => opzioni.seme = valore,
                "--first" => opzioni.primo = valore,
                "--count" => opzioni.quanti = valore,
                _ => return None,
            }
        }
        Some(opzioni)
    }
}

fn corri(opzioni: &Opzioni) -> Result<(), String> {
    let cartella = PathBuf::from("target/fuzz");
    std::fs::create_dir_all(&cartella).map_err(|e| format!("{}: {e}", cartella.display()))?;
    let seme = opzioni.seme;
    let salva = |nome: String, byte: &[u8]| {
        let file = cartella.join(nome);
        std::fs::write(&file, byte).map(|()| file.clone()).map_err(|e| format!("{}: {e}", file.display()))
    };
    let inizio = Instant::now();
    let mut corsa = Corsa::nuova();
    let mut leggendo = Duration::ZERO;
    for numero in (opzioni.primo..).take(usize::try_from(opzioni.quanti).unwrap_or(usize::MAX)) {
        if inizio.elapsed() >= Duration::from_secs(opzioni.secondi) {
            break;
        }
        let attacco = Attacco::nuovo(seme, numero);
        let ultimo = salva(format!("{seme}-last.xml"), &attacco.byte)?;
        let prima = Instant::now();
        let esito = corsa.prova(&attacco);
        leggendo += prima.elapsed();
        if let Err(difetto) = esito {
            let file = salva(format!("{seme}-{numero}.xml"), &attacco.byte)?;
            return Err(format!("seed {seme}, input {numero}, kept in {}: {difetto}", file.display()));
        }
        drop(std::fs::remove_file(ultimo));
    }
    let rapporto = corsa.rapporto();
    println!("seed {seme}: {rapporto}");
    println!(
        "{:.0} inputs/s over all, {:.0}/s in the readers; peak memory may grow by {} KiB",
        rapporto.attacchi as f64 / inizio.elapsed().as_secs_f64(),
        rapporto.attacchi as f64 / leggendo.as_secs_f64(),
        corsa.limite() >> 10
    );
    Ok(())
}
