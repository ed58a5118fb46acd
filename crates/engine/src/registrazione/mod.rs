//! What all registrations share.
//!
//! An operation that changes the register goes through the same few steps, each in its module: it resolves the subjects
//! ([`soggetti`]) and families ([`famiglie`]), checks in the documented order (places, acts, residence, relationships,
//! codice fiscale: one module each), decides effects and warnings. All of it happens on an [`Ambito`], which remembers
//! what was read, gathers errors and warnings and builds the [`Effetti`]: the frame then applies them, or decides again if
//! what they rest on has changed meanwhile.
//!
//! A step reports every rule that it finds broken ([`Ambito::nota`]); [`Ambito::passo`] ends it (registrazione §1.6).

mod ambito;
pub(crate) mod annullamento;
pub(crate) mod atti;
pub(crate) mod codice_fiscale;
pub(crate) mod correzioni;
pub(crate) mod decesso;
mod decorrenza;
mod differita;
pub(crate) mod documenti;
pub(crate) mod effetti;
pub(crate) mod famiglie;
pub(crate) mod genitori;
pub(crate) mod iscrizione;
pub(crate) mod legami;
pub(crate) mod luoghi;
pub(crate) mod persona;
pub(crate) mod procedimenti;
pub(crate) mod residenza;
pub(crate) mod riconoscimento;
pub(crate) mod risposta;
pub(crate) mod soggetti;
pub(crate) mod vincoli;

use crate::Anomalia;
use anpr_contract::Elemento;
use anpr_contract::tipi::{DatiSoggettiRisposta, Generalita, TestataRichiesta};
use anpr_model::{AgenziaEntrate, Effetti, FamigliaId, Guasto, PraticaId, SoggettoId, TipoNotifica};

pub use ambito::{Ambito, Chiamata};
pub use differita::convalida;
pub(crate) use effetti::{nuova_sezione, nuova_sezione_famiglia};

/// A registration, decided: to be applied and then answered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Registrazione {
    /// What it does to the register.
    pub effetti: Effetti,
    /// `listaSoggettiVariati`: what ANPR generated, for each person changed.
    pub variati: Vec<DatiSoggettiRisposta>,
    /// `listaAnomalie`: the warnings.
    pub avvisi: Vec<Anomalia>,
    /// Notices to other comuni.
    pub notifiche: Vec<Notifica>,
}

/// A request that changes the register.
pub trait RichiestaRegistrazione: Elemento {
    /// Its header.
    fn testata(&self) -> &TestataRichiesta;
}

macro_rules! di_registrazione {
    ($($tipo:path),+ $(,)?) => {
        $(impl RichiestaRegistrazione for $tipo {
            fn testata(&self) -> &TestataRichiesta {
                &self.testata_richiesta
            }
        })+
    };
}

di_registrazione!(
    anpr_contract::iscrizione_1000::Richiesta1001,
    anpr_contract::iscrizione_1000::Richiesta1002,
    anpr_contract::iscrizione_1000::Richiesta1010,
    anpr_contract::iscrizione_1000::Richiesta1013,
    anpr_contract::iscrizione_1000::Richiesta1014,
    anpr_contract::cancellazione_2000::Richiesta2001,
    anpr_contract::cancellazione_2000::Richiesta2003,
    anpr_contract::cancellazione_2000::Richiesta2009,
    anpr_contract::cancellazione_2000::Richiesta2011,
    anpr_contract::mutazione_5000::Richiesta5001,
    anpr_contract::mutazione_5000::Richiesta5005,
    anpr_contract::mutazione_5000::Richiesta5008,
    anpr_contract::mutazione_5000::Richiesta5012,
    anpr_contract::mutazione_5000::Richiesta5013,
    anpr_contract::mutazione_5000::Richiesta5014,
);

/// A notice that a registration causes (registrazione §7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notifica {
    /// Its kind.
    pub tipo: TipoNotifica,
    /// ISTAT code of the comune that gets it.
    pub destinatario: String,
    /// Of whom it speaks.
    pub soggetto: SoggettoId,
    /// `generalitaSoggetto`.
    pub generalita: Generalita,
}

/// What a registration needs beyond the register's snapshot.
pub trait Risorse {
    /// A number never given before, for a person's sheet.
    fn nuovo_soggetto(&self) -> Result<SoggettoId, Guasto>;
    /// A number never given before, for a family or convivenza.
    fn nuova_famiglia(&self) -> Result<FamigliaId, Guasto>;
    /// A number never given before, for a proceeding.
    fn nuova_pratica(&self) -> Result<PraticaId, Guasto>;
    /// A national identifier never given before.
    fn nuovo_id_anpr(&self) -> Result<String, Guasto>;
    /// The Agenzia delle Entrate.
    fn entrate(&self) -> &dyn AgenziaEntrate;
    /// Whether a registration that the Agenzia cannot confirm now is stored as not validated (registrazione §36 Q23),
    /// instead of being refused.
    fn validazione_differita(&self) -> bool;
    /// Whether 1014 knows the letters `S` (associa) and `E` (elimina), which no published text has (registrazione §36 Q7).
    fn lettere_di_collegamento(&self) -> bool;
}
