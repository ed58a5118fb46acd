//! Writes the page of all codes: `controlli RADICE FILE`.

use anyhow::Context;
use std::path::PathBuf;

fn main() -> anyhow::Result<()> {
    let mut argomenti = std::env::args_os().skip(1).map(PathBuf::from);
    let (radice, file) = argomenti.next().zip(argomenti.next()).context("usage: controlli RADICE FILE")?;
    let pagina = controlli::leggi(&radice)?.pagina();
    std::fs::write(&file, pagina).with_context(|| file.display().to_string())
}
