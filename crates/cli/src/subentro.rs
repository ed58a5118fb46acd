//! `anpr subentro`: a comune's register comes in.

use crate::dove::Dove;
use anpr_engine::Anomalia;
use anpr_registry::{Fornitura, Registry};
use anpr_server::config::Config;
use anpr_server::servizio::{giorno_italiano, opzioni_subentro};
use anpr_subentro::{Ambiente, Errore, Esito, FileAire, Momento, Opzioni, Progresso, Riepilogo};
use anyhow::{anyhow, bail};
use chrono::Utc;
use clap::{Args, Subcommand};
use std::io::{self, IsTerminal, Write, stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[derive(Subcommand)]
pub(crate) enum Comando {
    /// Receives the files of a supply and, when it is whole, loads it: everything or nothing.
    Load(Carico),
    /// Works through a supply that is whole, or one that was left half way.
    Work(Ripresa),
    /// Shows the supplies of a comune, their files and their outcomes.
    List(Elenco),
}

#[derive(Args)]
pub(crate) struct Carico {
    /// The files: `nnnnnn_SUBAPR_<supply>_<total>_<progressive>.gz`, `nnnnnn_SUBAIRE_<supply>.gz`.
    #[arg(required = true)]
    file: Vec<PathBuf>,
    /// The comune has nobody abroad: the supply is whole without the AIRE file.
    #[arg(long)]
    senza_aire: bool,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Ripresa {
    /// ISTAT code.
    istat: String,
    /// Number of the supply.
    numero: i32,
    /// The comune has nobody abroad: the supply is whole without the AIRE file.
    #[arg(long)]
    senza_aire: bool,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Elenco {
    /// ISTAT code.
    istat: String,
    #[command(flatten)]
    dove: Dove,
}

pub(crate) fn esegui(comando: &Comando) -> anyhow::Result<ExitCode> {
    match comando {
        Comando::Load(carico) => {
            let (config, registro) = carico.dove.registro()?;
            carica(&registro, &opzioni(&config, carico.senza_aire), &carico.file)?;
        }
        Comando::Work(ripresa) => {
            let (config, registro) = ripresa.dove.registro()?;
            let opzioni = opzioni(&config, ripresa.senza_aire);
            lavora(&registro, |ambiente, momento, barra| {
                let progresso = |progresso: Progresso<'_>| barra.mostra(&progresso);
                anpr_subentro::elabora(ambiente, &ripresa.istat, ripresa.numero, &opzioni, momento, progresso)
            })?;
        }
        Comando::List(elenco) => {
            for fornitura in elenco.dove.registro()?.1.snapshot()?.forniture(&elenco.istat)? {
                mostra(&fornitura)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Receives the files and loads the supply that they make. What a run that was cut off left behind is taken up.
pub(crate) fn carica(registro: &Registry, opzioni: &Opzioni, file: &[PathBuf]) -> anyhow::Result<()> {
    lavora(registro, |ambiente, momento, barra| {
        anpr_subentro::carica(ambiente, file, opzioni, momento, |progresso| barra.mostra(&progresso))
    })
}

fn lavora(
    registro: &Registry,
    lavoro: impl FnOnce(&Ambiente<'_>, Momento, &mut Barra) -> Result<Esito, Errore>,
) -> anyhow::Result<()> {
    let comuni = anpr_subentro::comuni_noti(registro)?;
    let generatore = anpr_subentro::generatore(registro)?;
    let ambiente = Ambiente { registry: registro, comuni: &comuni, generatore: &generatore };
    let adesso = Utc::now();
    let mut barra = Barra::new();
    let esito = lavoro(&ambiente, Momento { istante: adesso, oggi: giorno_italiano(adesso) }, &mut barra);
    barra.fine();
    let esito = esito.map_err(|errore| match errore {
        Errore::Rifiuto(anomalie) => anyhow!("refused: {}", in_parole(&anomalie)),
        altro => altro.into(),
    });
    match esito? {
        Esito::Ok(riepilogo) => writeln!(stdout(), "OK: {}", racconta(&riepilogo))?,
        Esito::InAttesa(mancano) => writeln!(stdout(), "received; the supply still lacks {}", mancano.join(", "))?,
        Esito::Ko(riepilogo) => bail!("KO, nothing was loaded: {}", racconta(&riepilogo)),
    }
    Ok(())
}

fn opzioni(config: &Config, senza_aire: bool) -> Opzioni {
    let mut opzioni = opzioni_subentro(config);
    if senza_aire {
        opzioni.aire = FileAire::Facoltativo;
    }
    opzioni
}

fn in_parole(anomalie: &[Anomalia]) -> String {
    anomalie.iter().map(|a| format!("{} {}", a.codice(), a.testo())).collect::<Vec<_>>().join("; ")
}

fn racconta(riepilogo: &Riepilogo) -> String {
    let Riepilogo { soggetti, aire, famiglie, durata, .. } = riepilogo;
    let mut testo =
        format!("{soggetti} people, {aire} of them abroad, {famiglie} families in {:.1} s", durata.as_secs_f64());
    for (codice, volte) in &riepilogo.anomalie {
        testo.push_str(&format!("; {codice} {volte} times"));
    }
    for file in &riepilogo.file {
        testo.push_str(&format!("\n    {}", file.display()));
    }
    testo
}

fn mostra(fornitura: &Fornitura) -> io::Result<()> {
    let Fornitura { comune, numero, totale, stato, .. } = fornitura;
    writeln!(stdout(), "{comune} supply {numero} of {totale} files: {stato}")?;
    for file in &fornitura.file {
        writeln!(stdout(), "    {} {} {}", file.nome, file.ricevuto, file.esito.as_deref().unwrap_or_default())?;
    }
    fornitura.esito.iter().try_for_each(|esito| writeln!(stdout(), "    {esito}"))
}

/// Progress on a terminal, one line written over; nothing where there is no terminal.
struct Barra {
    ultima: Option<Instant>,
    attiva: bool,
}

impl Barra {
    fn new() -> Self {
        Self { ultima: None, attiva: stderr().is_terminal() }
    }

    fn mostra(&mut self, progresso: &Progresso<'_>) {
        if !self.attiva || self.ultima.is_some_and(|ultima| ultima.elapsed() < OGNI) {
            return;
        }
        self.ultima = Some(Instant::now());
        let testo = match progresso {
            Progresso::Pulizia => "removing what was left half way".to_owned(),
            Progresso::Lettura { file, letti, totale } => format!("{file}: {}", percento(*letti, *totale)),
            Progresso::Soggetti { fatti, totale } => {
                format!("{fatti} of {totale} people: {}", percento(*fatti, *totale))
            }
            Progresso::Attivazione => "activating".to_owned(),
        };
        let _ = write!(stderr(), "\r{testo}\x1b[K");
    }

    fn fine(&self) {
        if self.ultima.is_some() {
            let _ = write!(stderr(), "\r\x1b[K");
        }
    }
}

fn percento(fatto: u64, totale: u64) -> String {
    format!("{}%", fatto.saturating_mul(100).checked_div(totale).unwrap_or(100))
}

const OGNI: Duration = Duration::from_millis(200);
