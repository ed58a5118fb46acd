//! The connections for reading: bounded, opened when needed, thrown away when they fail.

use crate::connessione::{Connessione, Indirizzo, Uso};
use crate::errore::{Errore, Risultato};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A bounded set of connections.
pub(crate) struct Pool {
    indirizzo: Indirizzo,
    massimo: usize,
    attesa: Duration,
    stato: Mutex<Stato>,
    liberata: Condvar,
}

#[derive(Default)]
struct Stato {
    libere: Vec<Connessione>,
    aperte: usize,
}

/// A connection in a transaction for reading, on loan; it goes back when dropped, or away if it failed.
pub(crate) struct Prestito {
    pool: Arc<Pool>,
    connessione: Option<Connessione>,
    guasta: bool,
}

impl Pool {
    pub(crate) fn new(indirizzo: Indirizzo, massimo: usize, attesa: Duration) -> Arc<Self> {
        Arc::new(Self { indirizzo, massimo: massimo.max(1), attesa, stato: Mutex::default(), liberata: Condvar::new() })
    }

    /// A connection with a snapshot begun. A connection that slept while its server went away is noticed here and
    /// replaced once.
    pub(crate) fn istantanea(self: &Arc<Self>) -> Risultato<Prestito> {
        let mut prestito = self.prendi()?;
        if prestito.connessione()?.inizia(Uso::Lettura).is_err() {
            prestito.guasta = true;
            drop(prestito);
            self.blocca_stato().scarta_libere();
            prestito = self.prendi()?;
            let iniziata = prestito.connessione()?.inizia(Uso::Lettura);
            prestito.guasta = iniziata.is_err();
            iniziata?;
        }
        Ok(prestito)
    }

    fn prendi(self: &Arc<Self>) -> Risultato<Prestito> {
        let fine = Instant::now() + self.attesa;
        let mut stato = self.blocca_stato();
        loop {
            if let Some(c) = stato.libere.pop() {
                return Ok(Prestito { pool: self.clone(), connessione: Some(c), guasta: false });
            }
            if stato.aperte < self.massimo {
                stato.aperte += 1;
                break;
            }
            let resta = fine.saturating_duration_since(Instant::now());
            if resta.is_zero() {
                return Err(Errore::Occupato("no connection for reading came free in time"));
            }
            stato = self.liberata.wait_timeout(stato, resta).unwrap_or_else(PoisonError::into_inner).0;
        }
        drop(stato);
        // Counted before it is opened: the loan gives the place back whatever happens.
        let mut prestito = Prestito { pool: self.clone(), connessione: None, guasta: false };
        prestito.connessione = Some(self.indirizzo.apri(Uso::Lettura)?);
        Ok(prestito)
    }

    fn blocca_stato(&self) -> MutexGuard<'_, Stato> {
        self.stato.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stato {
    fn scarta_libere(&mut self) {
        self.aperte -= self.libere.len();
        self.libere.clear();
    }
}

impl Prestito {
    /// The connection.
    pub(crate) fn connessione(&mut self) -> Risultato<&mut Connessione> {
        self.connessione.as_mut().ok_or_else(|| Errore::NonDisponibile("the loan holds no connection".into()))
    }

    /// Runs a query. After a failure the connection is not used again.
    pub(crate) fn leggi<T>(&mut self, f: impl FnOnce(&mut Connessione) -> diesel::QueryResult<T>) -> Risultato<T> {
        let esito = f(self.connessione()?).map_err(Errore::da_diesel);
        self.guasta |= esito.is_err();
        esito
    }
}

impl Drop for Prestito {
    fn drop(&mut self) {
        let guasta = self.guasta;
        let sana = self.connessione.take().filter(|_| !guasta).and_then(|mut c| c.esegui("ROLLBACK").ok().map(|()| c));
        let mut stato = self.pool.blocca_stato();
        match sana {
            Some(c) => stato.libere.push(c),
            None => stato.aperte -= 1,
        }
        drop(stato);
        self.pool.liberata.notify_one();
    }
}
