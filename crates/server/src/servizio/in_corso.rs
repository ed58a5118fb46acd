//! Calls that are being worked on: a second one with the same `idOperazioneComune` must not run beside the first.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// The keys of the calls that this process is working on.
///
/// Another process may work on the same key: there the journal's unique constraint decides, after the work.
#[derive(Debug, Clone, Default)]
pub(super) struct InCorso {
    chiavi: Arc<Mutex<HashSet<Chiave>>>,
}

type Chiave = (String, String);

/// The right to work on a key, until it is dropped.
#[derive(Debug)]
pub(super) struct Turno {
    in_corso: InCorso,
    chiave: Chiave,
}

impl InCorso {
    /// None while another call with the same key is being worked on.
    pub(super) fn prendi(&self, comune: &str, id_operazione_comune: &str) -> Option<Turno> {
        let chiave = (comune.to_owned(), id_operazione_comune.to_owned());
        let nuova = self.chiavi.lock().unwrap_or_else(PoisonError::into_inner).insert(chiave.clone());
        nuova.then(|| Turno { in_corso: self.clone(), chiave })
    }
}

impl Drop for Turno {
    fn drop(&mut self) {
        self.in_corso.chiavi.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.chiave);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_taken_by_one_call_at_a_time() {
        let in_corso = InCorso::default();
        let turno = in_corso.prendi("888001", "A1").unwrap();
        assert!(in_corso.prendi("888001", "A1").is_none());
        assert!(in_corso.prendi("888002", "A1").is_some(), "the id is unique per comune only");
        drop(turno);
        assert!(in_corso.prendi("888001", "A1").is_some());
    }
}
