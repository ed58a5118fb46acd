//! The comuni that the catalogue's archive does not hold: fictitious ones, and those founded since.

use anpr_catalogue::comuni::{Comune, Comuni};
use anpr_model::{ComuneRegistro, Data};
use anpr_registry::{Registry, Risultato};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The archive with the register's own comuni on top, read again from time to time: a comune that another process added
/// must be known here too, without asking the database for each request.
#[derive(Debug, Default)]
pub(super) struct ArchivioComuni {
    letto: Mutex<Option<(Instant, Arc<Comuni>)>>,
}

impl ArchivioComuni {
    pub(super) fn comuni(&self, registry: &Registry) -> Risultato<Arc<Comuni>> {
        let mut letto = self.letto.lock().unwrap_or_else(PoisonError::into_inner);
        match letto.as_ref() {
            Some((quando, comuni)) if quando.elapsed() < RILETTURA => Ok(Arc::clone(comuni)),
            _ => {
                let comuni = Arc::new(sovrapposti(&registry.comuni()?));
                *letto = Some((Instant::now(), Arc::clone(&comuni)));
                Ok(comuni)
            }
        }
    }
}

/// The official archive with those of `noti` that it does not hold.
pub(super) fn sovrapposti(noti: &[ComuneRegistro]) -> Comuni {
    let archivio = Comuni::default();
    let mancanti = noti.iter().filter(|comune| archivio.storia_istat(&comune.istat).next().is_none());
    Comuni::new(mancanti.map(aggiunto).collect())
}

fn aggiunto(comune: &ComuneRegistro) -> Comune {
    Comune {
        istat: comune.istat.clone(),
        belfiore: None,
        nome: comune.denominazione.clone(),
        nome_altra_lingua: None,
        sigla: comune.sigla_provincia.clone(),
        dal: Data::MIN,
        al: None,
        codice_rinomina: None,
    }
}

const RILETTURA: Duration = Duration::from_secs(30);
