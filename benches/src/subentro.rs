//! A subentro of 200,000 people into SQLite, by the command that a user gives.

use crate::programma;
use anyhow::{Context, ensure};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

pub(crate) fn misura(cartella: &Path) -> anyhow::Result<()> {
    let forniture = cartella.join("forniture");
    std::fs::create_dir_all(&forniture)?;
    println!("inventing {PERSONE} people...");
    let fornitura = anpr_sandbox::genera_fornitura(ISTAT, PERSONE, 7, &forniture)?;
    let config = cartella.join("anpr.toml");
    std::fs::write(&config, "[services]\nsubentro_file_bytes = 104857600\n[database]\nurl = \"sqlite:grande.db\"\n")?;
    let anpr = |argomenti: &[&str]| -> anyhow::Result<()> {
        let mut comando = Command::new(programma::file()?);
        let comando = comando.args(argomenti).arg("--config").arg(&config).env("ANPR_AUTORE", "bench");
        ensure!(comando.stdout(Stdio::null()).status()?.success(), "anpr {}", argomenti.join(" "));
        Ok(())
    };
    anpr(&["migrate"])?;
    anpr(&["comuni", "add", ISTAT, "--nome", &fornitura.comune.denominazione, "--sigla", &fornitura.comune.sigla])?;

    let file: Vec<&Path> = fornitura.apr.iter().map(AsRef::as_ref).chain([fornitura.aire.as_ref()]).collect();
    let compressi: u64 = file.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|dati| dati.len()).sum();
    let inizio = Instant::now();
    let mut figlio = Command::new(programma::file()?)
        .args(["subentro", "load", "--config"])
        .arg(&config)
        .args(&file)
        .stdout(Stdio::null())
        .spawn()?;
    let (mut memoria, mut lavoro) = (0, Duration::ZERO);
    let esito = loop {
        memoria = programma::memoria(figlio.id()).unwrap_or(0).max(memoria);
        lavoro = programma::processore(figlio.id()).unwrap_or_default().max(lavoro);
        if let Some(esito) = figlio.try_wait().context("subentro load")? {
            break esito;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    ensure!(esito.success(), "subentro load failed");
    let durata = inizio.elapsed().as_secs_f64();
    println!(
        "subentro of {PERSONE} people, {} files, {:.1} MiB packed, into SQLite:",
        file.len(),
        compressi as f64 / 1048576.0
    );
    println!("    {:.0} people/s, memory {memoria} MiB at most", f64::from(PERSONE) / durata);
    println!("    processor time {:.0} µs a person", lavoro.as_secs_f64() * 1e6 / f64::from(PERSONE));
    Ok(())
}

const ISTAT: &str = "888001";
const PERSONE: u32 = 200_000;
