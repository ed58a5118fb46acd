//! Signed 5005 through the listener, durable: every message moves another person into a family of their own. Beside it the
//! bare transaction of the same rows on the same database.

use crate::carico::{self, CONNESSIONI, Tempi};
use crate::consultazione::client;
use crate::programma::{self, Programma};
use anpr_registry::testkit::{Cluster, Durata};
use anyhow::ensure;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

pub(crate) fn misura(cartella: &Path) -> anyhow::Result<()> {
    let sandbox = cartella.join("registrazioni");
    Programma::prepara(&sandbox, None)?;
    uno("SQLite", &sandbox, None)?;
    match Cluster::avvia(Durata::Piena) {
        Ok(cluster) => {
            let url = cluster.database().map_err(anyhow::Error::msg)?;
            let sandbox = cartella.join("registrazioni-pg");
            Programma::prepara(&sandbox, Some(&url))?;
            uno("PostgreSQL", &sandbox, Some(&url))
        }
        Err(manca) => {
            println!("PostgreSQL: not measured ({manca})");
            Ok(())
        }
    }
}

fn uno(nome: &str, sandbox: &Path, url: Option<&str>) -> anyhow::Result<()> {
    let programma = Programma::avvia(sandbox, url)?;
    let client = client(&programma, sandbox)?;
    let chi = componenti(&sandbox.join("comuni/888001/soggetti.csv"))?;
    let corpi: Vec<String> = chi.iter().enumerate().map(|(n, chi)| richiesta(n, chi)).collect();
    let messaggi = carico::firma(&client, &corpi)?;
    let (caldi, misurati) = messaggi.split_at(messaggi.len() / 5);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(carico::manda(&programma.indirizzo, PERCORSO, caldi))?;
    let prima = programma::processore(programma.pid()).unwrap_or_default();
    let inizio = Instant::now();
    let tempi = runtime.block_on(carico::manda(&programma.indirizzo, PERCORSO, misurati))?;
    let tempi = Tempi::new(tempi, inizio.elapsed());
    let lavoro = programma::processore(programma.pid()).unwrap_or_default().saturating_sub(prima);
    drop(programma);
    let nude = match url {
        None => nude_sqlite(&sandbox.join("nuda.db"))?,
        Some(url) => nude_postgres(url)?,
    };
    println!("5005, signed, durable on {nome}, {CONNESSIONI} connections, {} people:", misurati.len());
    println!("    {}", tempi.detti());
    println!(
        "    bare durable transactions of as many rows: {nude:.0}/s; the service does {:.2} of that",
        tempi.al_secondo() / nude
    );
    println!(
        "    processor time of the server: {:.0} µs a request",
        lavoro.as_secs_f64() * 1e6 / misurati.len() as f64
    );
    Ok(())
}

/// Members of families who are not their reference persons, one of each family: their moves do not wait for each other.
fn componenti(file: &Path) -> anyhow::Result<Vec<Componente>> {
    let mut csv = csv::ReaderBuilder::new().delimiter(b';').from_path(file)?;
    let (mut trovati, mut famiglie): (Vec<Componente>, Vec<String>) = (Vec::new(), Vec::new());
    for riga in csv.records() {
        let riga = riga?;
        let campo = |n: usize| riga.get(n).unwrap_or_default().to_owned();
        let (famiglia, legame) = (campo(7), campo(8));
        let intero = !campo(2).is_empty() && !campo(3).is_empty() && !campo(4).is_empty();
        if campo(9) == "R" && intero && !matches!(legame.as_str(), "" | "1") && !famiglie.contains(&famiglia) {
            famiglie.push(famiglia);
            trovati.push(Componente { id: campo(0), cognome: campo(3), nome: campo(4) });
        }
    }
    ensure!(trovati.len() > 500, "{} lists too few", file.display());
    Ok(trovati)
}

struct Componente {
    id: String,
    cognome: String,
    nome: String,
}

fn richiesta(n: usize, chi: &Componente) -> String {
    let Componente { id, cognome, nome } = chi;
    // The sandbox's comuni have come in by now, so today is after every date that it holds.
    let dal = oggi();
    format!(
        r#"<a:Richiesta5005 xmlns:a="http://sogei.it/ANPR/5000mutazione"><testataRichiesta><idOperazioneComune>R{n}</idOperazioneComune><codMittente>888001</codMittente><codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>5005</operazioneRichiesta><dataOraRichiesta>{dal}T00:00:00</dataOraRichiesta><tipoOperazione>C</tipoOperazione><tipoInvio>TEST</tipoInvio><dataDecorrenza>{dal}</dataDecorrenza></testataRichiesta><generalitaSchedaFamiglia><tipoScheda>3</tipoScheda></generalitaSchedaFamiglia><residenzaFamiglia><tipoIndirizzo>1</tipoIndirizzo><indirizzo><cap>00100</cap><comune><nomeComune>{NOME}</nomeComune><codiceIstat>888001</codiceIstat><siglaProvinciaIstat>{SIGLA}</siglaProvinciaIstat></comune><toponimo><specie>VIA</specie><denominazioneToponimo>NUOVA</denominazioneToponimo></toponimo><numeroCivico><numero>{}</numero></numeroCivico></indirizzo><dataDecorrenzaResidenza>{dal}</dataDecorrenzaResidenza></residenzaFamiglia><elencoSoggettiFamiglia><generalita><cognome>{cognome}</cognome><nome>{nome}</nome><idSchedaSoggettoANPR>{id}</idSchedaSoggettoANPR></generalita><legameSoggetto><dataDecorrenza>{dal}</dataDecorrenza><codiceLegame>1</codiceLegame></legameSoggetto></elencoSoggettiFamiglia><datiControllo><tipoMutazione>02</tipoMutazione><tipoScheda>2</tipoScheda></datiControllo></a:Richiesta5005>"#,
        n + 1
    )
}

fn oggi() -> String {
    chrono::Utc::now().with_timezone(&chrono_tz::Europe::Rome).date_naive().to_string()
}

/// Rows of about the size and number of a 5005's, in one transaction each, by one writer as SQLite has it; commits shared by
/// as many calls as there are connections, as the register does.
fn nude_sqlite(file: &Path) -> anyhow::Result<f64> {
    let mut c = SqliteConnection::establish(&file.display().to_string())?;
    c.batch_execute(&format!(
        "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {CREA_SQLITE}"
    ))?;
    let inizio = Instant::now();
    let mut fatte = 0;
    while inizio.elapsed() < DURATA_NUDE {
        c.batch_execute("BEGIN IMMEDIATE")?;
        for _ in 0..CONNESSIONI {
            c.batch_execute(&righe(fatte))?;
            fatte += 1;
        }
        c.batch_execute("COMMIT")?;
    }
    Ok(fatte as f64 / inizio.elapsed().as_secs_f64())
}

/// The same on PostgreSQL, each transaction by itself, as many at once as there are connections.
fn nude_postgres(url: &str) -> anyhow::Result<f64> {
    PgConnection::establish(url)?.batch_execute(CREA_POSTGRES)?;
    let fatte = AtomicUsize::new(0);
    let inizio = Instant::now();
    std::thread::scope(|s| {
        let fili: Vec<_> = (0..CONNESSIONI)
            .map(|_| {
                s.spawn(|| -> anyhow::Result<()> {
                    let mut c = PgConnection::establish(url)?;
                    while inizio.elapsed() < DURATA_NUDE {
                        let n = fatte.fetch_add(1, Ordering::Relaxed);
                        c.batch_execute(&format!("BEGIN; {} COMMIT", righe(n)))?;
                    }
                    Ok(())
                })
            })
            .collect();
        for filo in fili {
            filo.join().map_err(|_| anyhow::anyhow!("a writer panicked"))??;
        }
        anyhow::Ok(())
    })?;
    Ok(fatte.load(Ordering::Relaxed) as f64 / inizio.elapsed().as_secs_f64())
}

/// One journal row with request and answer, twelve rows beside it, four changes: what a 5005 writes.
fn righe(n: usize) -> String {
    let mut sql = format!("INSERT INTO nuda VALUES ({n}, 0, '{}');", "x".repeat(4_000));
    for riga in 1..13 {
        sql += &format!("INSERT INTO nuda VALUES ({n}, {riga}, '{}');", "y".repeat(250));
    }
    for riga in 1..5 {
        sql += &format!("UPDATE nuda SET testo = 'z' WHERE chiave = {n} AND riga = {riga};");
    }
    sql
}

const CREA_SQLITE: &str = "CREATE TABLE nuda (chiave INTEGER NOT NULL, riga INTEGER NOT NULL, testo TEXT NOT NULL, PRIMARY KEY \
                           (chiave, riga)) STRICT";
const CREA_POSTGRES: &str = "CREATE TABLE nuda (chiave BIGINT NOT NULL, riga BIGINT NOT NULL, testo TEXT NOT NULL, PRIMARY KEY \
                             (chiave, riga))";
const DURATA_NUDE: Duration = Duration::from_secs(3);
const PERCORSO: &str = "/ANPR5000ServiziMutazione/AnprService5000";
/// The sandbox's first comune, as its residence is written.
const NOME: &str = "BORGO DI PROVA";
const SIGLA: &str = "ZZ";
