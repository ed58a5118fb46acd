//! The comuni that the catalogue's archive does not hold: fictitious ones, and those founded since.

use anpr_catalogue::comuni::Comuni;
use anpr_registry::Registry;
use anpr_subentro::{Errore, comuni_noti};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The archive with the register's own comuni on top, read again from time to time: a comune that another process added
/// must be known here too, without asking the database for each request.
#[derive(Debug, Default)]
pub(super) struct ArchivioComuni {
    letto: Mutex<Option<(Instant, Arc<Comuni>)>>,
}

impl ArchivioComuni {
    pub(super) fn comuni(&self, registry: &Registry) -> Result<Arc<Comuni>, Errore> {
        let mut letto = self.letto.lock().unwrap_or_else(PoisonError::into_inner);
        match letto.as_ref() {
            Some((quando, comuni)) if quando.elapsed() < RILETTURA => Ok(Arc::clone(comuni)),
            _ => {
                let comuni = Arc::new(comuni_noti(registry)?);
                *letto = Some((Instant::now(), Arc::clone(&comuni)));
                Ok(comuni)
            }
        }
    }
}

const RILETTURA: Duration = Duration::from_secs(30);
