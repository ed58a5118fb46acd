//! `anpr contract`: the contract as a file, and what changed between two of them.

use anpr_bundle::Versione;
use anyhow::Context;
use clap::{Args, Subcommand};
use std::fs::File;
use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum Comando {
    /// Writes all WSDL and XSD files in one zip, with a manifest that names the version.
    Bundle(Pacchetto),
    /// Tells in words what changed for an integrator between two bundles, zips or unpacked; fails if requests or answers of
    /// the first do not fit the second.
    Diff(Confronto),
}

#[derive(Args)]
pub(crate) struct Pacchetto {
    /// The zip to write.
    #[arg(default_value = "anpr-contratto.zip")]
    file: PathBuf,
}

#[derive(Args)]
pub(crate) struct Confronto {
    /// The earlier bundle.
    prima: PathBuf,
    /// The later one.
    dopo: PathBuf,
}

pub(crate) fn esegui(comando: &Comando) -> anyhow::Result<ExitCode> {
    match comando {
        Comando::Bundle(pacchetto) => {
            let file = &pacchetto.file;
            let destinazione = File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
            let riepilogo = anpr_bundle::scrivi(BufWriter::new(destinazione), &Versione::corrente())?;
            let anpr_bundle::Riepilogo { file: quanti, servizi, operazioni, .. } = riepilogo;
            writeln!(stdout(), "{}: {quanti} files, {servizi} services, {operazioni} operations", file.display())?;
            Ok(ExitCode::SUCCESS)
        }
        Comando::Diff(confronto) => {
            let differenze = anpr_bundle::differenze(&confronto.prima, &confronto.dopo)?;
            write!(stdout(), "{}", anpr_bundle::racconta(&differenze))?;
            let compatibile = differenze.iter().all(|differenza| differenza.effetto.compatibile());
            Ok(if compatibile { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
    }
}
