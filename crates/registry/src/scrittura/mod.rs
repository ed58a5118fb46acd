//! One write: everything in it is kept, or nothing.

mod annullamento;
mod elaborazioni;
mod entrate;
mod giornale;
mod iam;
mod lotti;
mod notifiche;
mod registrazione;
mod schede;

pub use elaborazioni::PresaElaborazione;

use crate::connessione::Connessione;
use crate::errore::{Errore, Risultato};
use crate::righe::Riga;
use crate::snapshot::Snapshot;
use diesel::QueryResult;

/// The hands of one write. As soon as a step fails the whole write is lost, even if the caller goes on.
pub struct Scrittura<'a> {
    connessione: &'a mut Connessione,
    fallita: Option<Errore>,
}

impl<'a> Scrittura<'a> {
    pub(crate) fn new(connessione: &'a mut Connessione) -> Self {
        Self { connessione, fallita: None }
    }

    /// What the write itself sees, its own changes included.
    pub fn vista(&mut self) -> Snapshot<'_> {
        Snapshot::in_scrittura(self.connessione, &mut self.fallita)
    }

    /// The first failure.
    pub(crate) fn fallita(&self) -> Option<&Errore> {
        self.fallita.as_ref()
    }

    /// Runs one step.
    pub(crate) fn passo<T>(&mut self, f: impl FnOnce(&mut Connessione) -> QueryResult<T>) -> Risultato<T> {
        if self.fallita.is_some() {
            return Err(Errore::ScritturaFallita);
        }
        match f(self.connessione) {
            Ok(v) => Ok(v),
            Err(e) => self.rifiuta(Errore::da_diesel(e)),
        }
    }

    /// Loses the write for a reason of the domain.
    pub(crate) fn rifiuta<T>(&mut self, errore: Errore) -> Risultato<T> {
        self.fallita = Some(errore.clone());
        Err(errore)
    }

    fn inserisci<R: Riga>(&mut self, righe: &[R]) -> Risultato<()> {
        self.passo(|c| R::inserisci(righe, c))
    }
}
