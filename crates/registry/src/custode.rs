//! SQLite's log, taken over into the file by a thread of its own.
//!
//! Left to itself SQLite does it inside a commit, every so many pages, and the calls of that commit wait for it: tens of
//! milliseconds each second under load. Here the writer only says that there is something to take over; it still does it
//! itself when the log has grown four times as long, so that the log stays bounded.

use crate::connessione::{Indirizzo, Uso};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Between writer and keeper.
#[derive(Default)]
pub(crate) struct Custode {
    stato: Mutex<Stato>,
    cambiato: Condvar,
}

#[derive(Default)]
struct Stato {
    da_fare: bool,
    chiuso: bool,
}

/// Commits gather for so long before their pages are taken over: a page written by many of them is copied once.
const PAUSA: Duration = Duration::from_millis(100);

impl Custode {
    /// Something was committed.
    pub(crate) fn avvisa(&self) {
        self.blocca().da_fare = true;
        self.cambiato.notify_all();
    }

    /// No more will come.
    pub(crate) fn chiudi(&self) {
        self.blocca().chiuso = true;
        self.cambiato.notify_all();
    }

    /// Works until closed.
    pub(crate) fn veglia(&self, indirizzo: &Indirizzo) {
        let mut connessione = None;
        while self.attendi() {
            if connessione.is_none() {
                connessione = indirizzo.apri(Uso::Scrittura).ok();
            }
            // A failure here loses nothing: the log keeps growing and the writer takes it over.
            if let Some(c) = &mut connessione
                && let Err(errore) = c.esegui("PRAGMA wal_checkpoint(PASSIVE)")
            {
                tracing::warn!(%errore, "the log was not taken over");
                connessione = None;
            }
        }
    }

    /// Waits for something to do; whether to go on.
    fn attendi(&self) -> bool {
        let mut stato = self.blocca();
        while !stato.da_fare && !stato.chiuso {
            stato = self.cambiato.wait(stato).unwrap_or_else(PoisonError::into_inner);
        }
        let (mut stato, _) =
            self.cambiato.wait_timeout_while(stato, PAUSA, |s| !s.chiuso).unwrap_or_else(PoisonError::into_inner);
        stato.da_fare = false;
        !stato.chiuso
    }

    fn blocca(&self) -> MutexGuard<'_, Stato> {
        self.stato.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
