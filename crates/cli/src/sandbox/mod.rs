//! `anpr sandbox`: a whole fictitious environment in a folder.

mod elenco;
mod eventi;
mod installa;

use crate::{dove, serve};
use anpr_registry::Registry;
use anpr_server::config::Config;
use anpr_server::logging;
use anyhow::Context;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(crate) struct Opzioni {
    /// The folder: made the first time, found again afterwards.
    #[arg(long, value_name = "DIR")]
    dir: PathBuf,
    /// Address of the plain HTTP listener.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Address of the TLS listener.
    #[arg(long, value_name = "ADDR")]
    listen_tls: Option<SocketAddr>,
    /// People for each of the three comuni.
    #[arg(long, value_name = "N", default_value_t = anpr_sandbox::Opzioni::SOGGETTI_PER_COMUNE)]
    soggetti: u32,
    /// Same seed, same people.
    #[arg(long, value_name = "N", default_value_t = anpr_sandbox::Opzioni::SEED)]
    seme: u64,
    /// The register: `postgres://...`; without it, an SQLite file in the folder. Counts when the folder is made.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Makes the folder and ends.
    #[arg(long)]
    solo_prepara: bool,
}

pub(crate) fn esegui(opzioni: &Opzioni) -> anyhow::Result<ExitCode> {
    let url = match opzioni.listen_tls {
        Some(tls) => format!("https://{tls}"),
        None => format!("http://{}", opzioni.listen),
    };
    let richiesta = anpr_sandbox::Opzioni { soggetti_per_comune: opzioni.soggetti, seed: opzioni.seme, url };
    let sandbox = anpr_sandbox::prepara(&opzioni.dir, &richiesta)?;
    let file = installa::configurazione(&sandbox, opzioni.database.as_deref())?;
    let mut config = Config::load(&file)?;
    config.server.listen = Some(opzioni.listen);
    config.server.listen_tls = opzioni.listen_tls;
    config.check().with_context(|| file.display().to_string())?;
    let registro = dove::apri(&config)?;
    logging::start(&config.log)?;
    prepara_registro(&sandbox, &registro)?;
    if opzioni.solo_prepara {
        return Ok(ExitCode::SUCCESS);
    }
    serve::servi(config, registro, |base| println!("ready {base}"))
}

/// Brings the register to where the sandbox says; does nothing where that was done before.
fn prepara_registro(sandbox: &anpr_sandbox::Sandbox, registro: &Registry) -> anyhow::Result<()> {
    registro.migrate()?;
    for comune in &sandbox.comuni {
        // The list is written last: where it stands, the comune is complete.
        if comune.soggetti_csv().exists() {
            continue;
        }
        println!("{} {}", comune.comune.istat, comune.comune.denominazione);
        installa::registra(comune, registro)?;
        installa::subentra(sandbox, comune, registro)?;
        eventi::applica(comune, registro)?;
        elenco::scrivi(comune, registro)?;
    }
    Ok(())
}
