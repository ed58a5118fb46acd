//! Codici fiscali that the Agenzia delle Entrate confirms later, brought into the register.

use super::archivio::ArchivioComuni;
use anpr_engine::registrazione::convalida;
use anpr_entrate::differita::{Applica, Effetto, EsitoValidazione};
use anpr_model::{Anagrafe, Data, OperazioneId, Sezione};
use anpr_registry::{Contatore, Errore, Registry, Validazione};
use std::sync::Arc;

/// Decides what a late answer does to the sheet.
pub(super) struct Convalide {
    pub(super) registry: Arc<Registry>,
    pub(super) archivio: ArchivioComuni,
}

impl Applica for Convalide {
    fn decidi(&self, validazione: &Validazione, esito: &EsitoValidazione) -> Result<Effetto, Errore> {
        let EsitoValidazione::Confermato(riscontro) = esito else {
            // The code stays as it is, not validated: the comune sees it, and mends the data by a 5008.
            return Ok(Box::new(|_| Ok(())));
        };
        let comuni =
            self.archivio.comuni(&self.registry).map_err(|errore| Errore::NonDisponibile(errore.to_string()))?;
        let mut snapshot = self.registry.snapshot()?;
        let scheda = snapshot
            .schede(&[validazione.soggetto], sempre(), &[Sezione::Generalita])
            .map_err(|guasto| Errore::NonDisponibile(guasto.to_string()))?
            .pop();
        let effetti = match scheda {
            Some(scheda) => convalida(&scheda, &validazione.domanda, riscontro, &comuni)
                .map_err(|guasto| Errore::Incoerente(guasto.to_string()))?,
            None => None,
        };
        let Some(effetti) = effetti else { return Ok(Box::new(|_| Ok(()))) };
        if let Some(ultima) = effetti.letti.soggetti.values().chain(effetti.letti.famiglie.values()).max() {
            self.registry.oltrepassa(Contatore::Operazione, ultima.0);
        }
        let da = OperazioneId(self.registry.prossimo(Contatore::Operazione)?);
        let quando = validazione.prossimo;
        Ok(Box::new(move |scrittura| scrittura.applica(&effetti, da, quando)))
    }
}

/// A day on which whatever holds now holds.
fn sempre() -> Data {
    Data::from_ymd_opt(9999, 12, 31).unwrap_or_default()
}
