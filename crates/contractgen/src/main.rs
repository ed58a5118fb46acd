//! `contractgen XSD OUT`: generates the contract's Rust files; `--check` only tells whether they are stale.

use anyhow::{Result, bail};
use clap::Parser;
use std::path::PathBuf;

/// Writes the Rust types and validation tables of the contract from its schemas.
#[derive(Parser)]
struct Argomenti {
    /// Folder of the schemas.
    xsd: PathBuf,
    /// Folder of the generated files.
    uscita: PathBuf,
    /// Folder of the service descriptions; beside the schemas if not given.
    #[arg(long)]
    wsdl: Option<PathBuf>,
    /// Write nothing, fail if a file differs.
    #[arg(long)]
    check: bool,
}

fn main() -> Result<()> {
    let argomenti = Argomenti::parse();
    let wsdl = argomenti.wsdl.unwrap_or_else(|| argomenti.xsd.with_file_name("wsdl"));
    let uscita = contractgen::genera(&argomenti.xsd, &wsdl)?;
    if argomenti.check {
        let diverse = contractgen::differenze(&uscita, &argomenti.uscita)?;
        if let Some(prima) = diverse.first() {
            bail!("{} generated files are stale, the first is {}", diverse.len(), prima.display());
        }
        return Ok(());
    }
    contractgen::salva(&uscita, &argomenti.uscita)?;
    Ok(())
}
