//! `anpr entrate`: the embedded Agenzia delle Entrate, for who tests against it.

use crate::dove::Dove;
use anpr_entrate::{Incorporata, Mode, Prove, Servente};
use anpr_registry::{CodiceEntrate, PersonaEntrate};
use anpr_server::http::stop_signal;
use anpr_server::logging;
use anpr_server::servizio::giorno_italiano;
use anyhow::bail;
use chrono::Utc;
use clap::{Args, Subcommand};
use std::io::{Write, stdout};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Subcommand)]
pub(crate) enum Comando {
    /// Makes the Agenzia fall silent or answer late, for all processes on the database; tells how it behaves.
    Guasto(Guasto),
    /// Says after how many days a new code is marked for ANPR, so that its data can be changed: EAM91 before.
    Marcatura(Marcatura),
    /// Marks one code for ANPR from today.
    Marca(Marca),
    /// Begins or ends an omocodia: a code that several persons use.
    Omocodia(Omocodia),
    /// Prints what the Agenzia's archive says of a code.
    Mostra(Quale),
    /// Serves the Agenzia over HTTP, as a counterpart for entrate.mode = "http".
    Serve(Serve),
}

#[derive(Args)]
pub(crate) struct Guasto {
    /// From now on it does not answer.
    #[arg(long, conflicts_with = "spegni")]
    accendi: bool,
    /// From now on it answers again.
    #[arg(long)]
    spegni: bool,
    /// Milliseconds by which each answer is late, 0 to 600000.
    #[arg(long, value_name = "MS", value_parser = clap::value_parser!(i32).range(0..=600_000))]
    latenza: Option<i32>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Marcatura {
    /// Days, 0 to 3650; 0: at once.
    #[arg(value_parser = clap::value_parser!(i32).range(0..=3650))]
    giorni: i32,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Marca {
    /// The code.
    codice: String,
    /// Takes the mark away instead.
    #[arg(long)]
    togli: bool,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Omocodia {
    /// The code that is found to be several persons'.
    codice: String,
    /// Takes the code out of use and prints the provisional one that serves meanwhile.
    #[arg(long, required_unless_present = "risolvi", conflicts_with = "risolvi")]
    apri: bool,
    /// Prints the variant that its person has from now on.
    #[arg(long)]
    risolvi: bool,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Quale {
    /// The code.
    codice: String,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Serve {
    /// Address to listen on. Who reaches it can have codes given and taken back: it asks nobody who they are.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8093")]
    listen: SocketAddr,
    #[command(flatten)]
    dove: Dove,
}

pub(crate) fn esegui(comando: &Comando) -> anyhow::Result<ExitCode> {
    match comando {
        Comando::Guasto(guasto) => cambia_guasto(guasto)?,
        Comando::Marcatura(Marcatura { giorni, dove }) => {
            let prove = prove(dove)?;
            let comportamento =
                anpr_registry::ComportamentoEntrate { marcatura_giorni: *giorni, ..prove.comportamento()? };
            prove.imposta(comportamento)?;
        }
        Comando::Marca(Marca { codice, togli, dove }) => {
            let oggi = giorno_italiano(Utc::now());
            prove(dove)?.marca(&maiuscolo(codice), (!togli).then_some(oggi), oggi)?;
        }
        Comando::Omocodia(Omocodia { codice, risolvi, dove, .. }) => {
            let (prove, codice, oggi) = (prove(dove)?, maiuscolo(codice), giorno_italiano(Utc::now()));
            let nuovo =
                if *risolvi { prove.risolvi_omocodia(&codice, oggi)? } else { prove.apri_omocodia(&codice, oggi)? };
            writeln!(stdout(), "{nuovo}")?;
        }
        Comando::Mostra(Quale { codice, dove }) => {
            let codice = maiuscolo(codice);
            match agenzia(dove)?.prove().mostra(&codice)? {
                Some(noto) => mostra(&noto)?,
                None => bail!("{codice} is not in the Agenzia's archive"),
            }
        }
        Comando::Serve(serve) => servi(serve)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The embedded Agenzia of an installation.
fn agenzia(dove: &Dove) -> anyhow::Result<Incorporata> {
    Ok(Incorporata::new(dove.registro()?.1))
}

/// The same, where it is the one that is asked: elsewhere a change would have no effect.
fn prove(dove: &Dove) -> anyhow::Result<Prove> {
    let (config, registro) = dove.registro()?;
    if config.entrate.mode != Mode::Incorporata {
        bail!("entrate.mode is http: what is embedded is not asked here; name the installation of the counterpart");
    }
    Ok(Incorporata::new(registro).prove())
}

fn cambia_guasto(guasto: &Guasto) -> anyhow::Result<()> {
    let prove = prove(&guasto.dove)?;
    let mut comportamento = prove.comportamento()?;
    if guasto.accendi || guasto.spegni || guasto.latenza.is_some() {
        comportamento.guasto = guasto.accendi || (comportamento.guasto && !guasto.spegni);
        comportamento.latenza_ms = guasto.latenza.unwrap_or(comportamento.latenza_ms);
        prove.imposta(comportamento)?;
    }
    let come = if comportamento.guasto { "does not answer" } else { "answers" };
    writeln!(stdout(), "{come}, {} ms late", comportamento.latenza_ms)?;
    Ok(())
}

fn mostra(noto: &CodiceEntrate) -> anyhow::Result<()> {
    let CodiceEntrate { codice, persona, attribuito, origine, stato, nuovo, marcato_dal } = noto;
    let PersonaEntrate { cognome, nome, sesso, nascita, luogo } = persona;
    writeln!(stdout(), "{codice} {stato} {origine} {attribuito}")?;
    writeln!(stdout(), "    {cognome}*{nome} {sesso} {nascita} {luogo}")?;
    let marca = marcato_dal.map_or_else(|| "not marked".to_owned(), |dal| format!("marked from {dal}"));
    writeln!(stdout(), "    {marca}{}", nuovo.as_ref().map(|n| format!(", leads to {n}")).unwrap_or_default())?;
    Ok(())
}

fn servi(serve: &Serve) -> anyhow::Result<()> {
    let (config, registro) = serve.dove.registro()?;
    let mancanti = registro.check(Utc::now)?.migrazioni_mancanti;
    if !mancanti.is_empty() {
        bail!("the database lacks {}: run anpr migrate", mancanti.join(", "));
    }
    logging::start(&config.log)?;
    let agenzia = Arc::new(Incorporata::new(registro));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let stop = stop_signal()?;
        let servente = Servente::apri(serve.listen, agenzia).await?;
        // It serves whether or not somebody reads this.
        let _ = writeln!(stdout(), "ready http://{}", servente.indirizzo());
        servente.servi(stop).await;
        anyhow::Ok(())
    })
}

fn maiuscolo(codice: &str) -> String {
    codice.trim().to_uppercase()
}
