//! `anpr receiver`: a comune's side of the notices.

use anpr_client::{Proprieta, portachiavi};
use anpr_model::OperazioneId;
use anpr_receiver::{Esaminatore, Ricevitore, Tls};
use anpr_registry::Cassetta;
use anpr_server::config::{Log, LogFormat};
use anpr_server::http::stop_signal;
use anpr_server::logging;
use anpr_wss::{Limits, NoticeVerifier};
use anyhow::{Context, bail};
use chrono::{SecondsFormat, Utc};
use clap::Args;
use std::io::{Write, stdout};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Opzioni {
    /// The .properties file of the comune: its server's key opens the envelopes. Given again, the key of another file
    /// opens them too: while ANPR is being told of a new certificate, the old one.
    #[arg(long = "as", value_name = "FILE", required_unless_present = "list")]
    come: Vec<PathBuf>,
    /// Where to listen.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8092")]
    listen: SocketAddr,
    /// Where notices are kept.
    #[arg(long, value_name = "FILE")]
    db: PathBuf,
    /// PEM: the authority of who signs the notices; without it, CA_NOTIFICHE of the .properties file.
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    /// Accept notices signed with SHA-1.
    #[arg(long)]
    sha1: bool,
    /// PEM: certificate for HTTPS, then the intermediate ones.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// PEM: its key, not encrypted.
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
    /// Prints what was received and ends.
    #[arg(long)]
    list: bool,
}

pub(crate) fn esegui(opzioni: &Opzioni) -> anyhow::Result<ExitCode> {
    if opzioni.list && !opzioni.db.exists() {
        bail!("there is no mailbox {}", opzioni.db.display());
    }
    let cassetta = Cassetta::apri(&opzioni.db).with_context(|| opzioni.db.display().to_string())?;
    if opzioni.list {
        elenca(&cassetta)?;
        return Ok(ExitCode::SUCCESS);
    }
    logging::start(&Log { format: LogFormat::Human, ..Log::default() })?;
    let esaminatore = esaminatore(opzioni, cassetta)?;
    let tls = match (&opzioni.tls_certificate, &opzioni.tls_key) {
        (Some(certificato), Some(chiave)) => Some(Tls { certificato: certificato.clone(), chiave: chiave.clone() }),
        _ => None,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    runtime.block_on(async {
        let stop = stop_signal()?;
        let ricevitore = Ricevitore::ascolta(opzioni.listen, tls.as_ref(), esaminatore).await?;
        let schema = if tls.is_some() { "https" } else { "http" };
        // It receives whether or not somebody reads this.
        let _ = writeln!(stdout(), "ready {schema}://{}", ricevitore.indirizzo()?);
        tokio::select! {
            () = ricevitore.servi() => {}
            () = stop => {}
        }
        anyhow::Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

fn esaminatore(opzioni: &Opzioni, cassetta: Cassetta) -> anyhow::Result<Esaminatore> {
    let file = opzioni.come.iter().map(|file| Proprieta::leggi(file)).collect::<Result<Vec<_>, _>>()?;
    let prima = file.first().context("--as names no file")?;
    let chiavi = file.iter().map(|p| portachiavi(&p.server)).collect::<Result<Vec<_>, _>>()?;
    let ca = opzioni.ca.as_ref().or(prima.ca_notifiche.as_ref());
    let ca = ca.context("no authority of the notices: give --ca, or CA_NOTIFICHE in the .properties file")?;
    let pem = std::fs::read(ca).with_context(|| format!("cannot read {}", ca.display()))?;
    let verificatore =
        NoticeVerifier::from_pem(&pem, opzioni.sha1, Limits::default()).with_context(|| ca.display().to_string())?;
    Ok(Esaminatore {
        comune: prima.id_sede.clone(),
        chiavi,
        verificatore,
        cassetta: Arc::new(cassetta),
        orologio: Utc::now,
    })
}

fn elenca(cassetta: &Cassetta) -> anyhow::Result<()> {
    let mut ultima = OperazioneId(0);
    loop {
        let pagina = cassetta.elenca(ultima, PAGINA)?;
        let Some(fine) = pagina.last() else { return Ok(()) };
        ultima = fine.id;
        for n in pagina {
            let quando = n.ricevuta.to_rfc3339_opts(SecondsFormat::Micros, true);
            writeln!(stdout(), "{} {} {quando} {}", n.id, n.tipo, String::from_utf8_lossy(&n.contenuto))?;
        }
    }
}

/// Notices read at once.
const PAGINA: i64 = 100;
