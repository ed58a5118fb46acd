//! What a database does when nothing but the rows of a registration is written: the yardstick of benches.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Durable transactions a second, each of about as many and as big rows as a 5005 writes, by `quanti` callers at once for so
/// long. On SQLite one writer shares its commits among as many calls, as the register does.
///
/// # Errors
/// A text that says what the database refused.
pub fn transazioni_nude(url: &str, quanti: usize, durata: Duration) -> Result<f64, String> {
    match url.strip_prefix("sqlite:") {
        Some(file) => sqlite(file, quanti, durata),
        None => postgres(url, quanti, durata),
    }
    .map_err(|errore| errore.to_string())
}

type Esito = Result<f64, Box<dyn std::error::Error + Send + Sync>>;

fn sqlite(file: &str, quanti: usize, durata: Duration) -> Esito {
    let mut c = SqliteConnection::establish(file)?;
    c.batch_execute("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")?;
    c.batch_execute(CREA_SQLITE)?;
    let inizio = Instant::now();
    let mut fatte = 0;
    while inizio.elapsed() < durata {
        c.batch_execute("BEGIN IMMEDIATE")?;
        for _ in 0..quanti {
            c.batch_execute(&righe(fatte))?;
            fatte += 1;
        }
        c.batch_execute("COMMIT")?;
    }
    Ok(fatte as f64 / inizio.elapsed().as_secs_f64())
}

fn postgres(url: &str, quanti: usize, durata: Duration) -> Esito {
    PgConnection::establish(url)?.batch_execute(CREA_POSTGRES)?;
    let fatte = AtomicUsize::new(0);
    let inizio = Instant::now();
    std::thread::scope(|s| {
        let scrive = || -> Esito {
            let mut c = PgConnection::establish(url)?;
            while inizio.elapsed() < durata {
                let n = fatte.fetch_add(1, Ordering::Relaxed);
                c.batch_execute(&format!("BEGIN; {} COMMIT", righe(n)))?;
            }
            Ok(0.0)
        };
        let fili: Vec<_> = (0..quanti).map(|_| s.spawn(scrive)).collect();
        for filo in fili {
            filo.join().map_err(|_| "a writer panicked")??;
        }
        Ok(fatte.load(Ordering::Relaxed) as f64 / inizio.elapsed().as_secs_f64())
    })
}

/// One journal row with request and answer, twelve rows beside it, four changes.
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
