//! `anpr explain`: the story of a verification.

use crate::dove::Dove;
use anpr_server::servizio;
use anpr_wss::Message;
use anyhow::Context;
use chrono::{DateTime, Utc};
use clap::Args;
use std::io::{Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(crate) struct Opzioni {
    #[command(flatten)]
    dove: Dove,
    /// The message, as it went over the wire.
    messaggio: PathBuf,
    /// The moment at which to judge it, as 2026-02-03T09:00:00Z; without it, now. A message is refused for its age minutes
    /// after it was signed.
    #[arg(long, value_name = "TIME")]
    at: Option<DateTime<Utc>>,
    /// Prints the canonical bytes of each signed element too.
    #[arg(long)]
    canonico: bool,
}

pub(crate) fn esegui(opzioni: &Opzioni) -> anyhow::Result<ExitCode> {
    let messaggio =
        std::fs::read(&opzioni.messaggio).with_context(|| format!("cannot read {}", opzioni.messaggio.display()))?;
    let (config, registro) = opzioni.dove.registro()?;
    let mut verificatore = servizio::verificatore(&config)?;
    if u64::try_from(messaggio.len())? > config.limits.body_bytes {
        verificatore = servizio::verificatore_di_file(&verificatore, &config);
    }
    let quando = opzioni.at.unwrap_or_else(Utc::now);
    let (esito, storia) =
        servizio::spiega(&verificatore, &registro, Message::from(messaggio.as_slice()), quando.into())?;
    if opzioni.canonico {
        write!(stdout(), "{storia:#}")?;
    } else {
        write!(stdout(), "{storia}")?;
    }
    match esito {
        Ok(_) => Ok(ExitCode::SUCCESS),
        Err(_) => Ok(ExitCode::FAILURE),
    }
}
