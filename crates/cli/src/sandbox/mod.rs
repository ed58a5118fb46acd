//! `anpr sandbox`: a whole fictitious environment in a folder.

mod elenco;
mod eventi;
mod installa;

use crate::{dove, serve};
use anpr_registry::Registry;
use anpr_server::config::{Config, DatabaseUrl};
use anpr_server::logging;
use anyhow::Context;
use clap::Args;
use std::io::{Write, stderr, stdout};
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
    /// Name or address by which other machines reach this one: in the comuni's properties files and on certificates, and in
    /// the TLS certificate if the folder is made now.
    #[arg(long, value_name = "NAME")]
    host: Option<String>,
    /// People for each of the three comuni, 5000 if not given; a folder that is there keeps its own.
    #[arg(long, value_name = "N")]
    soggetti: Option<u32>,
    /// Same seed, same people; 1 if not given. A folder that is there keeps its own.
    #[arg(long, value_name = "N")]
    seme: Option<u64>,
    /// The register: `postgres://...`; without it, an SQLite file in the folder. A folder that is there keeps its own.
    #[arg(long, value_name = "URL", value_parser = database)]
    database: Option<String>,
    /// Makes the folder and ends.
    #[arg(long)]
    solo_prepara: bool,
}

pub(crate) fn esegui(opzioni: &Opzioni) -> anyhow::Result<ExitCode> {
    let url = opzioni.url();
    let soggetti_per_comune = opzioni.soggetti.unwrap_or(anpr_sandbox::Opzioni::SOGGETTI_PER_COMUNE);
    let seed = opzioni.seme.unwrap_or(anpr_sandbox::Opzioni::SEED);
    let richiesta = anpr_sandbox::Opzioni { soggetti_per_comune, seed, url, host: opzioni.host.clone() };
    let sandbox = anpr_sandbox::prepara(&opzioni.dir, &richiesta)?;
    let file = installa::configurazione(&sandbox, opzioni.database.as_deref())?;
    let mut config = Config::load(&file)?;
    opzioni.avvisa(&sandbox, &config);
    config.server.listen = Some(opzioni.listen);
    config.server.listen_tls = opzioni.listen_tls;
    config.certificates.url.get_or_insert_with(|| opzioni.url());
    config.check().with_context(|| file.display().to_string())?;
    let registro = dove::crea(&config)?;
    logging::start(&config.log)?;
    prepara_registro(&sandbox, &registro)?;
    if opzioni.solo_prepara {
        return Ok(ExitCode::SUCCESS);
    }
    serve::servi(config, registro, |base| {
        // It serves whether or not somebody reads this.
        let _ = writeln!(stdout(), "ready {base}");
    })
}

impl Opzioni {
    /// Where clients reach it.
    fn url(&self) -> String {
        let (schema, indirizzo) = match self.listen_tls {
            Some(tls) => ("https", tls),
            None => ("http", self.listen),
        };
        match &self.host {
            Some(host) if host.contains(':') => format!("{schema}://[{host}]:{}", indirizzo.port()),
            Some(host) => format!("{schema}://{host}:{}", indirizzo.port()),
            None => format!("{schema}://{indirizzo}"),
        }
    }

    /// Tells what was asked for and a folder made before does not have.
    fn avvisa(&self, sandbox: &anpr_sandbox::Sandbox, config: &Config) {
        let (dir, soggetti, seme) = (self.dir.display(), sandbox.soggetti_per_comune, sandbox.seed);
        let url = &config.database.url;
        let altri = self.soggetti.is_some_and(|chiesti| chiesti != soggetti);
        let mut note = Vec::new();
        if altri || self.seme.is_some_and(|chiesto| chiesto != seme) {
            note.push(format!("--soggetti {soggetti} --seme {seme}"));
        }
        if self.database.as_ref().is_some_and(|chiesto| chiesto != url.expose()) {
            note.push(format!("--database {}", url.redacted()));
        }
        if !note.is_empty() {
            let note = note.join(" ");
            let _ = writeln!(stderr(), "{dir} was made with {note}, and stays so; for another, name another folder");
        }
    }
}

/// The address of a database, judged before anything is made for it.
fn database(url: &str) -> Result<String, String> {
    let mut config = Config::default();
    config.database.url = DatabaseUrl::new(url);
    config.check().map(|()| url.to_owned()).map_err(|errore| errore.to_string())
}

/// Brings the register to where the sandbox says; does nothing where that was done before.
fn prepara_registro(sandbox: &anpr_sandbox::Sandbox, registro: &Registry) -> anyhow::Result<()> {
    registro.migrate()?;
    for comune in &sandbox.comuni {
        // The list is written last: where it stands, the comune is complete.
        if comune.soggetti_csv().exists() {
            continue;
        }
        writeln!(stdout(), "{} {}", comune.comune.istat, comune.comune.denominazione)?;
        installa::registra(comune, registro)?;
        installa::subentra(sandbox, comune, registro)?;
        eventi::applica(comune, registro)?;
        elenco::scrivi(comune, registro)?;
    }
    for comune in &sandbox.comuni {
        installa::parametri(comune, registro)?;
    }
    Ok(())
}
