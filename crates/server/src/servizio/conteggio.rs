//! Counts verifications beside their answers: nobody who verifies waits for a write, and however many do, one write at most
//! stands in the queue that comuni's calls share.

use anpr_registry::{Errore, Istante, Registry, Verifica, VerificaContata};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What was looked at and is not written yet. What a process has here when it dies is not counted.
#[derive(Debug)]
pub(super) struct Conteggio {
    registry: Arc<Registry>,
    stato: Mutex<Stato>,
}

#[derive(Debug, Default)]
struct Stato {
    /// In the order of the rows: processes that write the same ones do so one after the other.
    da_scrivere: BTreeMap<Verifica, (i64, Istante)>,
    /// Whether a write is under way.
    in_corso: bool,
}

impl Conteggio {
    pub(super) fn nuovo(registry: Arc<Registry>) -> Self {
        Self { registry, stato: Mutex::default() }
    }

    /// Counts one, later. To be called within the runtime.
    pub(super) fn conta(self: &Arc<Self>, verifica: Verifica, quando: Istante) {
        if self.annota(verifica, quando) {
            let io = Arc::clone(self);
            tokio::spawn(async move { io.scrivi().await });
        }
    }

    /// Whether nobody is writing, so that the caller must.
    fn annota(&self, verifica: Verifica, quando: Istante) -> bool {
        let mut stato = self.stato.lock().unwrap_or_else(PoisonError::into_inner);
        if stato.da_scrivere.len() >= IN_ATTESA && !stato.da_scrivere.contains_key(&verifica) {
            tracing::warn!("too many verifications wait to be counted: one is not");
            return false;
        }
        let (volte, ultima) = stato.da_scrivere.entry(verifica).or_insert((0, quando));
        *volte += 1;
        *ultima = quando.max(*ultima);
        !std::mem::replace(&mut stato.in_corso, true)
    }

    /// Writes until nothing is left.
    async fn scrivi(&self) {
        while let Some(contate) = self.prendi() {
            let quante: i64 = contate.iter().map(|contata| contata.volte).sum();
            if let Err(errore) = self.scrivi_tutte(contate).await {
                tracing::warn!(error = %errore, verifications = quante, "verifications could not be counted");
            }
        }
    }

    async fn scrivi_tutte(&self, contate: Vec<VerificaContata>) -> Result<(), Errore> {
        let contate = Arc::new(contate);
        let scrivi = || {
            let contate = Arc::clone(&contate);
            self.registry.scrivi(move |s| s.conta_verifiche(&contate))
        };
        match scrivi().await {
            // Another process counted one of them for the first time at the same moment.
            Err(Errore::Duplicato(_)) => scrivi().await,
            altro => altro,
        }
    }

    fn prendi(&self) -> Option<Vec<VerificaContata>> {
        let mut stato = self.stato.lock().unwrap_or_else(PoisonError::into_inner);
        stato.in_corso = !stato.da_scrivere.is_empty();
        let presa = std::mem::take(&mut stato.da_scrivere);
        let contata = |(verifica, (volte, ultima))| VerificaContata { verifica, volte, ultima };
        stato.in_corso.then(|| presa.into_iter().map(contata).collect())
    }
}

/// Certificates that may wait to be counted; beyond, they are not.
const IN_ATTESA: usize = 10_000;

#[cfg(test)]
mod tests {
    use super::*;
    use anpr_model::OperazioneId;
    use anpr_registry::{Config, Visto};

    fn verifica(protocollo: i64, cosa: Visto) -> Verifica {
        Verifica { comune: "888001".to_owned(), protocollo: OperazioneId(protocollo), cosa }
    }

    fn istante(secondi: i64) -> Istante {
        chrono::DateTime::from_timestamp(1_800_000_000 + secondi, 0).unwrap()
    }

    fn conteggio(cartella: &tempfile::TempDir) -> Arc<Conteggio> {
        let file = cartella.path().join("registro.db");
        let registry = Registry::open(&Config::new(format!("sqlite:{}", file.display()))).unwrap();
        Arc::new(Conteggio::nuovo(Arc::new(registry)))
    }

    #[tokio::test]
    async fn whatever_comes_together_is_one_write() {
        let cartella = tempfile::tempdir().unwrap();
        let conteggio = conteggio(&cartella);
        conteggio.registry.migrate().unwrap();
        assert!(conteggio.annota(verifica(7, Visto::Pagina), istante(2)), "the first one writes");
        for secondi in [3, 1] {
            assert!(!conteggio.annota(verifica(7, Visto::Pagina), istante(secondi)), "for the others too");
        }
        assert!(!conteggio.annota(verifica(7, Visto::Documento), istante(4)));
        conteggio.scrivi().await;
        let lette = || conteggio.registry.snapshot().unwrap().verifiche("888001", OperazioneId(7)).unwrap();
        let contata =
            |cosa, volte, secondi| VerificaContata { verifica: verifica(7, cosa), volte, ultima: istante(secondi) };
        assert_eq!(lette(), [contata(Visto::Documento, 1, 4), contata(Visto::Pagina, 3, 3)]);
        assert!(conteggio.annota(verifica(7, Visto::Pagina), istante(9)), "nobody writes any more");
        conteggio.scrivi().await;
        assert_eq!(lette(), [contata(Visto::Documento, 1, 4), contata(Visto::Pagina, 4, 9)]);
    }

    #[tokio::test]
    async fn what_cannot_be_written_is_given_up_and_what_waits_is_bounded() {
        let cartella = tempfile::tempdir().unwrap();
        // Without its tables the register takes nothing.
        let conteggio = conteggio(&cartella);
        for protocollo in 0..=i64::try_from(IN_ATTESA).unwrap() {
            conteggio.annota(verifica(protocollo, Visto::Pagina), istante(0));
        }
        assert_eq!(conteggio.stato.lock().unwrap().da_scrivere.len(), IN_ATTESA);
        conteggio.scrivi().await;
        let stato = conteggio.stato.lock().unwrap();
        assert!(stato.da_scrivere.is_empty() && !stato.in_corso);
    }
}
