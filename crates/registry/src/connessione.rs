//! One connection, to either database.

use crate::Config;
use crate::errore::{Errore, Risultato};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

/// A connection to SQLite or to PostgreSQL, under one type for the query code.
#[derive(diesel::MultiConnection)]
pub(crate) enum Connessione {
    /// The embedded database.
    Sqlite(SqliteConnection),
    /// A server.
    Postgres(PgConnection),
}

/// Where the database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Indirizzo {
    /// A file.
    Sqlite {
        /// Its path.
        percorso: String,
        /// How long to wait for the lock of another process.
        attesa: Duration,
    },
    /// A server, in libpq's words.
    Postgres(String),
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Uso {
    /// Snapshots: it cannot write.
    Lettura,
    /// Writes and migrations.
    Scrittura,
}

impl Indirizzo {
    /// Reads the address in a configuration.
    pub(crate) fn leggi(config: &Config) -> Risultato<Self> {
        match config.url.strip_prefix("sqlite:") {
            Some("") => Err(Errore::Configurazione("the address sqlite: needs a path".into())),
            Some(percorso) => Ok(Self::Sqlite { percorso: percorso.into(), attesa: config.attesa }),
            None if config.url.starts_with("postgres://") || config.url.starts_with("postgresql://") => {
                Ok(Self::Postgres(config.url.clone()))
            }
            None => {
                Err(Errore::Configurazione("the address of the database begins with sqlite: or postgres://".into()))
            }
        }
    }

    /// Opens a connection.
    pub(crate) fn apri(&self, uso: Uso) -> Risultato<Connessione> {
        match self {
            Self::Sqlite { percorso, attesa } => {
                riserva(percorso)?;
                let mut c = SqliteConnection::establish(percorso).map_err(non_aperta)?;
                imposta(&mut c, &pragma(uso, *attesa), *attesa)?;
                Ok(Connessione::Sqlite(c))
            }
            Self::Postgres(url) => {
                let mut c = PgConnection::establish(url).map_err(non_aperta)?;
                c.batch_execute("SET application_name = 'anpr'; SET TimeZone = 'UTC'").map_err(Errore::da_diesel)?;
                Ok(Connessione::Postgres(c))
            }
        }
    }
}

impl Connessione {
    /// Begins a transaction for `uso`: a snapshot, or one that writes.
    pub(crate) fn inizia(&mut self, uso: Uso) -> Risultato<()> {
        let sql = match (&self, uso) {
            (Self::Sqlite(_), Uso::Lettura) => "BEGIN",
            // The lock is taken at once: taken later it could fail half way.
            (Self::Sqlite(_), Uso::Scrittura) => "BEGIN IMMEDIATE",
            (Self::Postgres(_), Uso::Lettura) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            (Self::Postgres(_), Uso::Scrittura) => "BEGIN",
        };
        self.esegui(sql)
    }

    /// Runs one statement without parameters.
    pub(crate) fn esegui(&mut self, sql: &str) -> Risultato<()> {
        self.batch_execute(sql).map_err(Errore::da_diesel)
    }
}

/// Applies the settings. Several connections that turn a new file to `WAL` at once find it busy, and SQLite does not make
/// these wait by itself: they try again, for `attesa` at most.
fn imposta(c: &mut SqliteConnection, pragma: &str, attesa: Duration) -> Risultato<()> {
    const PAUSA: Duration = Duration::from_millis(10);
    let mut atteso = Duration::ZERO;
    loop {
        match c.batch_execute(pragma).map_err(Errore::da_diesel) {
            Err(Errore::Occupato(_)) if atteso < attesa => {
                std::thread::sleep(PAUSA);
                atteso += PAUSA;
            }
            esito => return esito,
        }
    }
}

/// The settings of a SQLite connection. A commit is on the disk before it returns (`synchronous = FULL`); readers do not
/// wait for the writer (`WAL`). The writer takes the log over into the file only past 64 MB: see [`crate::custode`].
fn pragma(uso: Uso, attesa: Duration) -> String {
    let comuni = format!(
        "PRAGMA busy_timeout = {}; PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
         PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;",
        attesa.as_millis()
    );
    match uso {
        Uso::Lettura => comuni + "PRAGMA cache_size = -8192; PRAGMA query_only = ON;",
        Uso::Scrittura => comuni + "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192;",
    }
}

/// Makes the file for its owner alone, if it is not there: it holds everybody's data, and SQLite would make it for all to
/// read. The log beside it takes over its permissions.
fn riserva(percorso: &str) -> Risultato<()> {
    let e_file = percorso != ":memory:" && !percorso.starts_with("file:");
    if !e_file || Path::new(percorso).exists() {
        return Ok(());
    }
    let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(percorso);
    file.map(drop).map_err(|e| Errore::NonDisponibile(format!("unable to open database file: {e}")))
}

/// The text of libpq may name host and user, which are no secrets of persons, but never the password.
fn non_aperta(errore: diesel::ConnectionError) -> Errore {
    Errore::NonDisponibile(match errore {
        diesel::ConnectionError::BadConnection(testo) => testo.trim().replace('\n', " "),
        altro => altro.to_string(),
    })
}
