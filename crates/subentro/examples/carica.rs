//! Loads a supply from the disk into a fresh SQLite register and prints how fast, and in how much memory.
//!
//! `cargo run --release -p anpr-subentro --example carica -- FILE...` with the names of the files as they are sent.

use anpr_catalogue::id_anpr::Generatore;
use anpr_model::{ComuneRegistro, StatoComune};
use anpr_registry::{Autore, Config, Registry};
use anpr_subentro::{Ambiente, Esito, FileAire, Momento, NomeFile, Opzioni, Progresso, carica, comuni_noti};
use chrono::Utc;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let percorsi: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let primo = percorsi.first().ok_or("which files?")?;
    let nome: NomeFile = primo.file_name().ok_or("not a file")?.to_string_lossy().parse()?;
    let cartella = tempfile::tempdir()?;
    let url = std::env::var("ANPR_DATABASE")
        .unwrap_or_else(|_| format!("sqlite:{}", cartella.path().join("anpr.db").display()));
    let registry = Registry::open(&Config::new(url))?;
    registry.migrate()?;
    #[expect(clippy::disallowed_methods, reason = "the entry point is where the clock is read")]
    let adesso = Utc::now();
    let comune = ComuneRegistro {
        istat: nome.istat().to_owned(),
        denominazione: "COMUNE DI PROVA".to_owned(),
        sigla_provincia: "XX".to_owned(),
        stato: StatoComune::NonSubentrato,
        data_subentro: None,
    };
    let autore = Autore { chi: "carica".to_owned(), quando: adesso };
    registry.scrivi::<_, (), anpr_registry::Errore>(move |s| s.salva_comune(&autore, &comune)).attendi()?;
    let mut opzioni = Opzioni::new(cartella.path());
    opzioni.aire = FileAire::Facoltativo;
    // Benches load in one file what a comune would split.
    opzioni.dimensione_massima = u64::MAX;
    let comuni = comuni_noti(&registry)?;
    let generatore = Generatore::new(&[1; 16]);
    let ambiente = Ambiente { registry: &registry, comuni: &comuni, generatore: &generatore };
    let momento = Momento { istante: adesso, oggi: adesso.date_naive() };
    let mut errore = std::io::stderr();
    let inizio = Instant::now();
    let esito = carica(&ambiente, &percorsi, &opzioni, momento, |passo| {
        let _ = match passo {
            Progresso::Soggetti { fatti, totale } => write!(errore, "\r{fatti}/{totale}"),
            altro => writeln!(errore, "\n{:6} ms {altro:?}", inizio.elapsed().as_millis()),
        };
    })?;
    let mut uscita = std::io::stdout();
    match esito {
        Esito::Ok(riepilogo) | Esito::Ko(riepilogo) => {
            let secondi = riepilogo.durata.as_secs_f64();
            writeln!(
                uscita,
                "\nsoggetti {} famiglie {} anomalie {:?}",
                riepilogo.soggetti, riepilogo.famiglie, riepilogo.anomalie
            )?;
            writeln!(uscita, "secondi {secondi:.2} soggetti/s {:.0}", riepilogo.soggetti as f64 / secondi)?;
        }
        Esito::InAttesa(mancano) => writeln!(uscita, "mancano {mancano:?}")?,
    }
    writeln!(uscita, "memoria massima {} MiB", memoria_massima_kib()? / 1024)?;
    Ok(())
}

/// The largest resident memory of this process so far.
fn memoria_massima_kib() -> Result<u64, Box<dyn Error>> {
    let stato = std::fs::read_to_string("/proc/self/status")?;
    let riga = stato.lines().find(|l| l.starts_with("VmHWM:")).ok_or("no VmHWM")?;
    Ok(riga.split_whitespace().nth(1).ok_or("no number")?.parse()?)
}
