//! The embedded Agenzia: a registry of its own in the register's database.

use crate::persona::{chiave, impronta};
use crate::prove::{ErroreProva, Prove};
use crate::regole::{self, Domanda, Fine, Titolo};
use anpr_model::{AgenziaEntrate, Data, PersonaFiscale, RifiutoEntrate, Riscontro};
use anpr_registry::{ChiamataEntrate, Errore, Registry, Scrittura};
use std::sync::Arc;
use std::time::Duration;

/// The embedded Agenzia delle Entrate.
///
/// Its state is in the database, so all processes on it see one Agenzia. Its calls write: not to be made inside
/// [`Registry::scrivi`], which on SQLite would wait for itself.
#[derive(Debug, Clone)]
pub struct Incorporata {
    registry: Registry,
}

impl Incorporata {
    /// The Agenzia on a register that is open and migrated.
    pub fn new(registry: Registry) -> Self {
        Self { registry }
    }

    /// What a tester may do with it.
    pub fn prove(&self) -> Prove {
        Prove::new(self.registry.clone())
    }

    /// Whether it answers at all; late, if it was told to be.
    fn risponde(&self) -> Result<(), RifiutoEntrate> {
        let comportamento = self.registry.snapshot().and_then(|mut vista| vista.comportamento_entrate());
        let comportamento = comportamento.map_err(non_risponde)?;
        if comportamento.latenza_ms > 0 {
            std::thread::sleep(Duration::from_millis(u64::try_from(comportamento.latenza_ms).unwrap_or_default()));
        }
        if comportamento.guasto {
            return Err(RifiutoEntrate::NonDisponibile("switched off for a trial".into()));
        }
        Ok(())
    }

    fn esegui<T: Send + 'static>(
        &self,
        f: impl Fn(&mut Scrittura<'_>) -> Result<T, Fine> + Send + Sync + 'static,
    ) -> Result<T, RifiutoEntrate> {
        self.risponde()?;
        scrivi(&self.registry, f).map_err(rifiuto)
    }
}

impl AgenziaEntrate for Incorporata {
    fn attribuisci(
        &self,
        riferimento: &str,
        persona: &PersonaFiscale,
        oggi: Data,
    ) -> Result<Riscontro, RifiutoEntrate> {
        let (domanda, persona) = domanda(riferimento, ChiamataEntrate::Attribuzione, "", persona, oggi);
        self.esegui(move |s| regole::attribuisci(s, &domanda, &persona, Titolo::Primo))
    }

    fn attribuisci_omocodia(
        &self,
        riferimento: &str,
        persona: &PersonaFiscale,
        oggi: Data,
    ) -> Result<Riscontro, RifiutoEntrate> {
        let (domanda, persona) = domanda(riferimento, ChiamataEntrate::Omocodia, "", persona, oggi);
        self.esegui(move |s| regole::attribuisci(s, &domanda, &persona, Titolo::Omocodia))
    }

    fn verifica(&self, codice: &str, persona: &PersonaFiscale, oggi: Data) -> Result<Riscontro, RifiutoEntrate> {
        self.risponde()?;
        let confermato = self.registry.snapshot().and_then(|mut v| regole::confermato(&mut v, codice, persona, oggi));
        if let Some(riscontro) = confermato.map_err(non_risponde)? {
            return Ok(riscontro);
        }
        let (codice, persona) = (codice.to_owned(), persona.clone());
        scrivi(&self.registry, move |s| regole::verifica(s, &codice, &persona, oggi)).map_err(rifiuto)
    }

    fn muta(
        &self,
        riferimento: &str,
        codice: &str,
        persona: &PersonaFiscale,
        oggi: Data,
    ) -> Result<Riscontro, RifiutoEntrate> {
        let (domanda, persona) = domanda(riferimento, ChiamataEntrate::Mutazione, codice, persona, oggi);
        let codice = codice.to_owned();
        self.esegui(move |s| regole::muta(s, &domanda, &codice, &persona))
    }

    fn annulla(&self, riferimento: &str, codice: &str, oggi: Data) -> Result<(), RifiutoEntrate> {
        let chiamata = ChiamataEntrate::Annullamento;
        let impronta = impronta(chiamata, codice, None);
        let domanda = Domanda { riferimento: riferimento.to_owned(), chiamata, impronta, oggi };
        let codice = codice.to_owned();
        self.esegui(move |s| regole::annulla(s, &domanda, &codice))
    }
}

fn domanda(
    riferimento: &str,
    chiamata: ChiamataEntrate,
    codice: &str,
    persona: &PersonaFiscale,
    oggi: Data,
) -> (Domanda, PersonaFiscale) {
    let impronta = impronta(chiamata, codice, Some(&chiave(persona)));
    (Domanda { riferimento: riferimento.to_owned(), chiamata, impronta, oggi }, persona.clone())
}

/// Writes, again when another process was quicker to write the same row for the first time.
pub(crate) fn scrivi<T: Send + 'static, E: Ripetibile>(
    registry: &Registry,
    f: impl Fn(&mut Scrittura<'_>) -> Result<T, E> + Send + Sync + 'static,
) -> Result<T, E> {
    let f = Arc::new(f);
    let mut volte = 0;
    loop {
        let ancora = Arc::clone(&f);
        match registry.scrivi(move |s| ancora(s)).attendi() {
            Err(errore) if volte < VOLTE && errore.da_ripetere() => volte += 1,
            esito => return esito,
        }
    }
}

/// An error that may be the register's word that a row is already there.
pub(crate) trait Ripetibile: From<Errore> + Send + 'static {
    fn da_ripetere(&self) -> bool;
}

impl Ripetibile for Fine {
    fn da_ripetere(&self) -> bool {
        matches!(self, Self::Registro(Errore::Duplicato(_)))
    }
}

impl Ripetibile for ErroreProva {
    fn da_ripetere(&self) -> bool {
        matches!(self, Self::Registro(Errore::Duplicato(_)))
    }
}

fn rifiuto(fine: Fine) -> RifiutoEntrate {
    match fine {
        Fine::Rifiuto(rifiuto) => rifiuto,
        Fine::Registro(errore) => non_risponde(errore),
    }
}

fn non_risponde(errore: Errore) -> RifiutoEntrate {
    RifiutoEntrate::NonDisponibile(errore.to_string())
}

/// Each time another row is there already: base, code and reference are three.
const VOLTE: usize = 8;
