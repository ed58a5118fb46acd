//! What the verifier asks of the register.

use anpr_registry::{Errore, Impronta, Registry, Snapshot, StatoIam};
use anpr_wss::{CertificateId, CertificateStatus, Status, StoreError};
use std::cell::{Cell, RefCell};

/// The register of certificates behind the verifier. It is opened at the first question, which only a message with a
/// good signature asks: strangers' messages cost no connection.
pub(super) struct Certificati<'a> {
    registry: &'a Registry,
    snapshot: RefCell<Option<Snapshot<'static>>>,
    errore: Cell<Option<Errore>>,
}

impl<'a> Certificati<'a> {
    pub(super) fn new(registry: &'a Registry) -> Self {
        Self { registry, snapshot: RefCell::new(None), errore: Cell::new(None) }
    }

    /// The view in which the questions were answered.
    pub(super) fn istantanea(self) -> Result<Snapshot<'static>, Errore> {
        self.snapshot.into_inner().map_or_else(|| self.registry.snapshot(), Ok)
    }

    /// The register's own failure, if there was one; the verifier was only told its text.
    pub(super) fn errore(&self) -> Option<Errore> {
        self.errore.take()
    }

    fn chiedi<T>(&self, f: impl FnOnce(&mut Snapshot<'static>) -> Result<T, Errore>) -> Result<T, StoreError> {
        let mut snapshot = self.snapshot.borrow_mut();
        let aperto = match snapshot.take() {
            Some(aperto) => Ok(aperto),
            None => self.registry.snapshot(),
        };
        aperto.and_then(|aperto| f(snapshot.insert(aperto))).map_err(|errore| {
            let detto = StoreError(errore.to_string());
            self.errore.set(Some(errore));
            detto
        })
    }
}

impl CertificateStatus for Certificati<'_> {
    fn status(&self, certificate: &CertificateId) -> Result<Status, StoreError> {
        let trovato = self.chiedi(|snapshot| snapshot.certificato(&Impronta(certificate.sha256)))?;
        Ok(match trovato.map(|certificato| certificato.stato) {
            Some(StatoIam::Attivo) => Status::Active,
            Some(StatoIam::Bloccato) => Status::Blocked,
            Some(StatoIam::Cancellato) => Status::Cancelled,
            None => Status::Unknown,
        })
    }

    fn same_sede(&self, certificate_istat: &str, id_sede: &str) -> Result<bool, StoreError> {
        let comuni = self.chiedi(|snapshot| snapshot.codici_comune(id_sede))?;
        Ok(comuni.iter().any(|comune| comune == certificate_istat))
    }
}
