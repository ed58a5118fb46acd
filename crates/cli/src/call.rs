//! `anpr call`: one request, signed and sent as a comune's program would.

use anpr_client::{Client, Errore, Proprieta};
use anpr_contract::servizi;
use anpr_wss::sign::{Algorithm, Options, Shape};
use anyhow::{Context, anyhow, bail};
use clap::{Args, ValueEnum};
use std::io::{IsTerminal, Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::SystemTime;

#[derive(Args)]
pub(crate) struct Opzioni {
    /// The identity: the `.properties` file of a comune.
    #[arg(long = "as", value_name = "FILE.properties")]
    chi: PathBuf,
    /// The root element of the request, in a file; `-` reads the standard input.
    richiesta: PathBuf,
    /// PEM file with the authority of the server's TLS certificate.
    #[arg(long, value_name = "FILE.pem")]
    ca: Option<PathBuf>,
    /// The shape of the message: that of CXF, of WCF or of PHP clients.
    #[arg(long, value_enum, default_value_t = Forma::Cxf)]
    forma: Forma,
    /// Signs with SHA-1, as old clients do.
    #[arg(long)]
    sha1: bool,
    /// Keeps the signed message in a file, for `anpr explain`.
    #[arg(long, value_name = "FILE.xml")]
    messaggio: Option<PathBuf>,
    /// Signs and keeps the message, but does not send it.
    #[arg(long, requires = "messaggio")]
    non_inviare: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Forma {
    Cxf,
    Wcf,
    Php,
}

pub(crate) fn esegui(opzioni: &Opzioni) -> anyhow::Result<ExitCode> {
    let corpo = leggi(&opzioni.richiesta)?;
    let (spazio, nome) = anpr_contract::radice_del_corpo(corpo.as_bytes())
        .map_err(|errore| anyhow!("{}: {errore}", opzioni.richiesta.display()))?;
    let servizio =
        servizi::tutti().iter().find(|servizio| servizio.operazione(&spazio, &nome).is_some()).with_context(|| {
            let file = opzioni.richiesta.display();
            format!("{file}: no service of ANPR takes {nome} of the namespace \"{spazio}\"")
        })?;
    let client = Client::da_proprieta(&Proprieta::leggi(&opzioni.chi)?, opzioni.ca.as_deref())?;
    let mut firma = Options::at(SystemTime::now());
    firma.shape = match opzioni.forma {
        Forma::Cxf => Shape::Cxf,
        Forma::Wcf => Shape::Wcf,
        Forma::Php => Shape::Php,
    };
    if opzioni.sha1 {
        firma.algorithm = Algorithm::Sha1;
    }
    let messaggio = client.firma(&corpo, &firma)?;
    if let Some(file) = &opzioni.messaggio {
        std::fs::write(file, &messaggio).with_context(|| format!("cannot write {}", file.display()))?;
    }
    if opzioni.non_inviare {
        return Ok(ExitCode::SUCCESS);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let risposta = runtime.block_on(client.invia(servizio.percorso, messaggio)).map_err(|errore| match errore {
        Errore::Fiducia { .. } if opzioni.ca.is_none() => {
            anyhow!("{errore}; name its authority with --ca, ca/ca-postazioni.pem of a sandbox")
        }
        altro => altro.into(),
    })?;
    let mut fuori = stdout().lock();
    // As it came: it may be of several parts, of which one is a document.
    fuori.write_all(&risposta.corpo)?;
    if fuori.is_terminal() {
        writeln!(fuori)?;
    }
    drop(fuori);
    if risposta.stato == 200 {
        return Ok(ExitCode::SUCCESS);
    }
    match risposta.request_id {
        Some(riferimento) => bail!("HTTP {}, reference {riferimento}", risposta.stato),
        None => bail!("HTTP {}", risposta.stato),
    }
}

fn leggi(file: &PathBuf) -> anyhow::Result<String> {
    let testo =
        if file.as_os_str() == "-" { std::io::read_to_string(std::io::stdin()) } else { std::fs::read_to_string(file) };
    testo.with_context(|| format!("cannot read {}", file.display()))
}
