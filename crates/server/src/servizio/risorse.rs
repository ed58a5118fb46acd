//! What a registration needs beyond the register's snapshot: numbers, and the Agenzia delle Entrate.

use crate::config::Config;
use anpr_catalogue::id_anpr::Generatore;
use anpr_engine::registrazione::Risorse;
use anpr_model::{AgenziaEntrate, FamigliaId, Guasto, PraticaId, SoggettoId};
use anpr_registry::{Contatore, Registry};
use std::sync::{Arc, OnceLock};

/// Shared by all requests.
pub(super) struct RisorseServizio {
    registry: Arc<Registry>,
    /// Read from the register at the first use: it may not be migrated when the service is made.
    generatore: OnceLock<Generatore>,
    entrate: Arc<dyn AgenziaEntrate>,
    differita: bool,
    lettere_di_collegamento: bool,
}

impl RisorseServizio {
    pub(super) fn new(registry: Arc<Registry>, entrate: Arc<dyn AgenziaEntrate>, config: &Config) -> Self {
        Self {
            registry,
            generatore: OnceLock::new(),
            entrate,
            differita: config.entrate.differita,
            lettere_di_collegamento: config.services.link_letters,
        }
    }

    fn generatore(&self) -> Result<&Generatore, Guasto> {
        if let Some(generatore) = self.generatore.get() {
            return Ok(generatore);
        }
        let letto =
            anpr_subentro::generatore(&self.registry).map_err(|errore| Guasto::NonDisponibile(errore.to_string()))?;
        Ok(self.generatore.get_or_init(|| letto))
    }
}

impl Risorse for RisorseServizio {
    fn nuovo_soggetto(&self) -> Result<SoggettoId, Guasto> {
        Ok(SoggettoId(self.registry.prossimo(Contatore::Soggetto)?))
    }

    fn nuova_famiglia(&self) -> Result<FamigliaId, Guasto> {
        Ok(FamigliaId(self.registry.prossimo(Contatore::Famiglia)?))
    }

    fn nuova_pratica(&self) -> Result<PraticaId, Guasto> {
        Ok(PraticaId(self.registry.prossimo(Contatore::Pratica)?))
    }

    fn nuovo_id_anpr(&self) -> Result<String, Guasto> {
        let seriale = self.registry.prossimo(Contatore::IdAnpr)?;
        let id = self.generatore()?.genera(seriale.unsigned_abs());
        id.map(|id| id.as_str().to_owned()).map_err(|errore| Guasto::Incoerente(errore.to_string()))
    }

    fn entrate(&self) -> &dyn AgenziaEntrate {
        self.entrate.as_ref()
    }

    fn validazione_differita(&self) -> bool {
        self.differita
    }

    fn lettere_di_collegamento(&self) -> bool {
        self.lettere_di_collegamento
    }
}
