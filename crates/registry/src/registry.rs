//! The register's door.

use crate::coda::Coda;
use crate::connessione::{Connessione, Indirizzo, Uso};
use crate::contatori::Contatore;
use crate::custode::Custode;
use crate::errore::{Errore, Risultato};
use crate::pool::Pool;
use crate::scrittore::{Attesa, Gruppi, Lavoro, lavoro, servi};
use crate::scrittura::Scrittura;
use crate::snapshot::Snapshot;
use crate::{Config, Istante, migrazioni};
use diesel::prelude::*;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::JoinHandle;

/// The register. Cloning it is cheap; the last one to go closes it.
#[derive(Clone)]
pub struct Registry {
    interno: Arc<Interno>,
}

/// What [`Registry::check`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Controllo {
    /// Which database, with its version.
    pub database: String,
    /// Migrations not yet applied.
    pub migrazioni_mancanti: Vec<String>,
    /// Whether a row can be written.
    pub scrivibile: bool,
    /// The database's clock less ours, in milliseconds; 0 on SQLite, which has no clock of its own.
    pub scarto_orologio_ms: i64,
}

struct Interno {
    indirizzo: Indirizzo,
    pool: Arc<Pool>,
    coda: Arc<Coda<Box<dyn Lavoro>>>,
    custode: Arc<Custode>,
    gruppi: Arc<Gruppi>,
    fili: Mutex<Vec<JoinHandle<()>>>,
    blocchi: Mutex<HashMap<Contatore, Range<i64>>>,
}

impl Registry {
    /// Opens the register; on SQLite the file is made if it does not exist. Connections are opened when needed, so a
    /// server that is away shows at the first call.
    ///
    /// # Errors
    /// [`Errore::Configurazione`] for an address that is not understood, [`Errore::NonDisponibile`] for a file that cannot
    /// be opened.
    pub fn open(config: &Config) -> Risultato<Self> {
        let indirizzo = Indirizzo::leggi(config)?;
        let quanti = match indirizzo {
            Indirizzo::Sqlite { .. } => {
                drop(indirizzo.apri(Uso::Scrittura)?);
                1
            }
            Indirizzo::Postgres(_) => config.scrittori.max(1),
        };
        let coda = Arc::new(Coda::new(config.coda));
        let custode = Arc::new(Custode::default());
        let gruppi = Arc::new(Gruppi { massimo: config.gruppo.max(1), ascolto: OnceLock::new() });
        let mut fili = Vec::with_capacity(quanti + 1);
        for n in 0..quanti {
            let (coda, indirizzo) = (coda.clone(), indirizzo.clone());
            let (custode, gruppi) = (custode.clone(), gruppi.clone());
            fili.push(filo(format!("anpr-scrive-{n}"), move || servi(&indirizzo, &coda, &custode, &gruppi))?);
        }
        if let Indirizzo::Sqlite { .. } = indirizzo {
            let (indirizzo, custode) = (indirizzo.clone(), custode.clone());
            fili.push(filo("anpr-custode".into(), move || custode.veglia(&indirizzo))?);
        }
        let pool = Pool::new(indirizzo.clone(), config.lettori, config.attesa);
        let interno =
            Interno { indirizzo, pool, coda, custode, gruppi, fili: Mutex::new(fili), blocchi: Mutex::default() };
        Ok(Self { interno: Arc::new(interno) })
    }

    /// Applies the migrations that are missing; their names. Processes that do so at once wait for each other.
    pub fn migrate(&self) -> Risultato<Vec<String>> {
        migrazioni::applica(&mut self.interno.indirizzo.apri(Uso::Scrittura)?)
    }

    /// Tries the database: reachable, migrated, writable, with the right time. `adesso` is the caller's clock.
    pub fn check(&self, adesso: impl Fn() -> Istante) -> Risultato<Controllo> {
        let mut c = self.interno.indirizzo.apri(Uso::Scrittura)?;
        let migrazioni_mancanti = migrazioni::mancanti(&mut c)?;
        let (database, scarto_orologio_ms) = versione(&mut c, adesso)?;
        let scrivibile = migrazioni_mancanti.is_empty() && prova_scrittura(&mut c).is_ok();
        Ok(Controllo { database, migrazioni_mancanti, scrivibile, scarto_orologio_ms })
    }

    /// A consistent view.
    pub fn snapshot(&self) -> Risultato<Snapshot<'static>> {
        Snapshot::nuovo(&self.interno.pool)
    }

    /// Writes. `f` runs on a writer's thread, in a transaction; it may run more than once, if the database breaks a tie
    /// against it. When it gives `Ok`, what it did is kept, durable before the result is handed over; otherwise
    /// nothing of it is.
    ///
    /// # Errors
    /// Those of `f`; [`Errore::Occupato`] at once when too many writes wait.
    pub fn scrivi<F, T, E>(&self, f: F) -> Attesa<T, E>
    where
        F: FnMut(&mut Scrittura<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Errore> + Send + 'static,
    {
        let (lavoro, attesa) = lavoro(f);
        attesa.salvo(self.interno.coda.metti(lavoro))
    }

    /// Tells `ascolto` how many calls each commit of the SQLite writer holds, from now on. Only the first that asks is told.
    pub fn ascolta_gruppi(&self, ascolto: impl Fn(usize) + Send + Sync + 'static) {
        let _ = self.interno.gruppi.ascolto.set(Box::new(ascolto));
    }

    /// How many writes wait.
    pub fn in_coda(&self) -> usize {
        self.interno.coda.lunghezza()
    }

    /// Finishes the writes that wait, takes no more, and closes.
    pub fn chiudi(&self) {
        self.interno.chiudi();
    }

    /// Like [`Registry::scrivi`], but waits for room in the queue.
    pub(crate) fn scrivi_con_pazienza<F, T>(&self, f: F) -> Attesa<T, Errore>
    where
        F: FnMut(&mut Scrittura<'_>) -> Risultato<T> + Send + 'static,
        T: Send + 'static,
    {
        let (lavoro, attesa) = lavoro(f);
        attesa.salvo(self.interno.coda.metti_con_pazienza(lavoro))
    }

    pub(crate) fn blocchi(&self) -> &Mutex<HashMap<Contatore, Range<i64>>> {
        &self.interno.blocchi
    }
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Registry").finish_non_exhaustive()
    }
}

impl Interno {
    fn chiudi(&self) {
        self.coda.chiudi();
        self.custode.chiudi();
        let fili = std::mem::take(&mut *self.fili.lock().unwrap_or_else(PoisonError::into_inner));
        for filo in fili {
            // A writer may itself drop the last handle; it does not wait for itself.
            if filo.thread().id() != std::thread::current().id() && filo.join().is_err() {
                tracing::error!("a thread of the register ended badly");
            }
        }
    }
}

impl Drop for Interno {
    fn drop(&mut self) {
        self.chiudi();
    }
}

fn filo(nome: String, f: impl FnOnce() + Send + 'static) -> Risultato<JoinHandle<()>> {
    std::thread::Builder::new().name(nome).spawn(f).map_err(|_| Errore::NonDisponibile("no thread for writing".into()))
}

fn versione(c: &mut Connessione, adesso: impl Fn() -> Istante) -> Risultato<(String, i64)> {
    use diesel::dsl::sql;
    use diesel::sql_types::{Text, Timestamp};
    match c {
        Connessione::Sqlite(c) => {
            let v: String = diesel::select(sql::<Text>("sqlite_version()")).first(c).map_err(Errore::da_diesel)?;
            Ok((format!("SQLite {v}"), 0))
        }
        Connessione::Postgres(c) => {
            let v: String =
                diesel::select(sql::<Text>("current_setting('server_version')")).first(c).map_err(Errore::da_diesel)?;
            let prima = adesso();
            let sua: chrono::NaiveDateTime = diesel::select(sql::<Timestamp>("clock_timestamp() AT TIME ZONE 'UTC'"))
                .first(c)
                .map_err(Errore::da_diesel)?;
            // The answer was made somewhere between the two readings of our clock.
            let mezzo = prima + (adesso() - prima) / 2;
            Ok((format!("PostgreSQL {v}"), (sua.and_utc() - mezzo).num_milliseconds()))
        }
    }
}

/// Writes a row and takes it back.
fn prova_scrittura(c: &mut Connessione) -> Risultato<()> {
    c.inizia(Uso::Scrittura)?;
    let provata = c.esegui("UPDATE contatore SET prossimo = prossimo");
    c.esegui("ROLLBACK")?;
    provata
}
