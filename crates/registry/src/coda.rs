//! The bounded queue of writes.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A queue that refuses rather than grows, for several takers.
pub(crate) struct Coda<T> {
    massimo: usize,
    stato: Mutex<Stato<T>>,
    arrivo: Condvar,
    partenza: Condvar,
}

struct Stato<T> {
    elementi: VecDeque<T>,
    chiusa: bool,
}

/// Why an element was not taken in.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Rifiuto {
    /// No room.
    Piena,
    /// No more work is taken.
    Chiusa,
}

impl<T> Coda<T> {
    pub(crate) fn new(massimo: usize) -> Self {
        Self {
            massimo: massimo.max(1),
            stato: Mutex::new(Stato { elementi: VecDeque::new(), chiusa: false }),
            arrivo: Condvar::new(),
            partenza: Condvar::new(),
        }
    }

    /// Adds at the end.
    pub(crate) fn metti(&self, elemento: T) -> Result<(), Rifiuto> {
        let mut stato = self.blocca();
        if stato.chiusa {
            return Err(Rifiuto::Chiusa);
        }
        if stato.elementi.len() >= self.massimo {
            return Err(Rifiuto::Piena);
        }
        stato.elementi.push_back(elemento);
        drop(stato);
        self.arrivo.notify_one();
        Ok(())
    }

    /// Adds at the end, waiting for room. For work that nobody waits for at the other end of a wire.
    pub(crate) fn metti_con_pazienza(&self, elemento: T) -> Result<(), Rifiuto> {
        let mut stato = self.blocca();
        while !stato.chiusa && stato.elementi.len() >= self.massimo {
            stato = self.partenza.wait(stato).unwrap_or_else(PoisonError::into_inner);
        }
        if stato.chiusa {
            return Err(Rifiuto::Chiusa);
        }
        stato.elementi.push_back(elemento);
        drop(stato);
        self.arrivo.notify_one();
        Ok(())
    }

    /// Takes the first, waiting for one; none once the queue is closed and empty.
    pub(crate) fn prendi(&self) -> Option<T> {
        let mut stato = self.blocca();
        loop {
            if let Some(e) = stato.elementi.pop_front() {
                self.partenza.notify_one();
                return Some(e);
            }
            if stato.chiusa {
                return None;
            }
            stato = self.arrivo.wait(stato).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Takes the first if there is one.
    pub(crate) fn prendi_subito(&self) -> Option<T> {
        let primo = self.blocca().elementi.pop_front();
        self.partenza.notify_one();
        primo
    }

    /// Takes nothing in any more; what is in is still taken out.
    pub(crate) fn chiudi(&self) {
        self.blocca().chiusa = true;
        self.arrivo.notify_all();
        self.partenza.notify_all();
    }

    /// How many wait.
    pub(crate) fn lunghezza(&self) -> usize {
        self.blocca().elementi.len()
    }

    fn blocca(&self) -> MutexGuard<'_, Stato<T>> {
        self.stato.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_has_no_room_and_what_comes_after_closing() {
        let c = Coda::new(1);
        assert_eq!(c.metti(1), Ok(()));
        assert_eq!(c.metti(2), Err(Rifiuto::Piena));
        assert_eq!(c.prendi(), Some(1));
        assert_eq!(c.metti(3), Ok(()));
        c.chiudi();
        assert_eq!(c.metti(4), Err(Rifiuto::Chiusa));
        assert_eq!((c.prendi(), c.prendi()), (Some(3), None));
    }
}
