//! `anpr check` and `anpr migrate`.

use crate::dove::{self, Dove};
use anpr_server::servizio;
use anyhow::{Context, anyhow};
use chrono::Utc;
use clap::Args;
use std::io::{self, Write, stdout};
use std::path::Path;
use std::process::ExitCode;

#[derive(Args)]
pub(crate) struct Opzioni {
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct OpzioniMigrate {
    #[command(flatten)]
    dove: Dove,
}

/// Tries one thing after the other and tells how each went; fails if one did.
pub(crate) fn esegui(opzioni: &Opzioni) -> anyhow::Result<ExitCode> {
    let file = opzioni.dove.file()?;
    let config = opzioni.dove.config()?;
    writeln!(stdout(), "configuration  ok    {}", file.display())?;
    let chiavi = servizio::verificatore(&config).map(|_| format!("{} files", config.environment.ca_postazioni.len()));
    let tls = anpr_server::http::check_tls(&config.server).map(|()| match config.server.listen_tls {
        Some(indirizzo) => indirizzo.to_string(),
        None => "not configured".to_owned(),
    });
    let mut buona = mostra("authorities", chiavi.map_err(anyhow::Error::from))?;
    buona &= mostra("TLS", tls.map_err(anyhow::Error::from))?;
    buona &= mostra("entrate", entrate(&config.entrate))?;
    buona &= mostra(
        "notices",
        crate::notifiche::firmatario(&config.notices).and_then(|firmatario| match firmatario {
            Some(firmatario) if firmatario.valid_at(Utc::now().timestamp())? => Ok("signed and pushed".to_owned()),
            Some(_) => Err(anyhow!("notices.signing_certificate is not valid now")),
            None => Ok("not pushed: nobody signs".to_owned()),
        }),
    )?;
    if config.services.s001 {
        buona &= mostra("supplies", deposito(&config.services.subentro))?;
    }
    let url = format!("database.url = {}", config.database.url.redacted());
    match dove::apri(&config).and_then(|registro| registro.check(Utc::now).context(url)) {
        Err(errore) => buona &= mostra("database", Err(errore))?,
        Ok(stato) => {
            let nome = format!("{} {}", config.database.url.redacted(), stato.database);
            buona &= mostra("database", Ok(nome))?;
            buona &= mostra("migrations", migrate(&stato.migrazioni_mancanti))?;
            // A database without its tables cannot be tried.
            if stato.migrazioni_mancanti.is_empty() {
                let scrivibile =
                    if stato.scrivibile { Ok("writable".to_owned()) } else { Err(anyhow!("not writable")) };
                buona &= mostra("writing", scrivibile)?;
            }
            buona &= mostra("clock", orologio(stato.scarto_orologio_ms, config.environment.max_skew_s))?;
        }
    }
    Ok(if buona { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

pub(crate) fn migra(opzioni: &OpzioniMigrate) -> anyhow::Result<ExitCode> {
    let config = opzioni.dove.config()?;
    let applicate = dove::crea(&config)?.migrate()?;
    writeln!(stdout(), "{}: {} migrations applied", config.database.url.redacted(), applicate.len())?;
    Ok(ExitCode::SUCCESS)
}

/// Whether supplies can be kept; the folder is made as the service would make it.
fn deposito(cartella: &Path) -> anyhow::Result<String> {
    let detto = || format!("services.subentro = {}", cartella.display());
    std::fs::create_dir_all(cartella).and_then(|()| tempfile::tempfile_in(cartella)).with_context(detto)?;
    Ok(cartella.display().to_string())
}

/// Whether the Agenzia can be asked, as far as it shows without asking.
fn entrate(config: &anpr_entrate::Config) -> anyhow::Result<String> {
    match config.mode {
        anpr_entrate::Mode::Incorporata => Ok("embedded".to_owned()),
        anpr_entrate::Mode::Http => {
            anpr_entrate::Http::new(config.into())?;
            Ok(config.url.clone().unwrap_or_default())
        }
    }
}

fn migrate(mancanti: &[String]) -> anyhow::Result<String> {
    if mancanti.is_empty() {
        return Ok("all applied".to_owned());
    }
    Err(anyhow!("{} missing: run anpr migrate", mancanti.join(", ")))
}

/// Two clocks that disagree by more than a message may are a fault that shows as refused messages.
fn orologio(scarto_ms: i64, tollerato_s: u32) -> anyhow::Result<String> {
    let testo = format!("{scarto_ms} ms between the database and this machine");
    if scarto_ms.unsigned_abs() <= u64::from(tollerato_s) * 1000 { Ok(testo) } else { Err(anyhow!(testo)) }
}

fn mostra(cosa: &str, esito: anyhow::Result<String>) -> io::Result<bool> {
    match esito {
        Ok(testo) => {
            writeln!(stdout(), "{cosa:<14} ok    {testo}")?;
            Ok(true)
        }
        Err(errore) => {
            writeln!(stdout(), "{cosa:<14} FAIL  {}", crate::in_parole(&errore))?;
            Ok(false)
        }
    }
}
