//! What ANPR asks of the Agenzia delle Entrate: the port, without its adapters (registrazione §4).

use crate::Data;

/// The personal data that make a codice fiscale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonaFiscale {
    /// Surname, ASCII upper case; none for who has none.
    pub cognome: Option<String>,
    /// Name, ASCII upper case; none for who has none.
    pub nome: Option<String>,
    /// `M`, `F` or `N`.
    pub sesso: char,
    /// Day of birth.
    pub nascita: Data,
    /// Cadastral code of the comune of birth, or of the foreign state (`Z` and three digits).
    pub luogo: String,
}

/// A codice fiscale that the Agenzia confirms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riscontro {
    /// Sixteen characters, or eleven digits of a provisional one.
    pub codice: String,
    /// Day of attribution or confirmation.
    pub data: Data,
}

/// Why the Agenzia gives none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RifiutoEntrate {
    /// It answered, with an outcome: code `EA` and letter and number of the catalogue's `EAA30`, `EAV31`, `EAM12`, `AEE95`...
    #[error("{codice}: {testo}")]
    Esito {
        /// The code as ANPR passes it on.
        codice: String,
        /// What it said.
        testo: String,
    },
    /// It did not answer, in time or at all. The text is for the log.
    #[error("the Agenzia delle Entrate does not answer: {0}")]
    NonDisponibile(String),
}

/// The dialogue with the Agenzia. Calls block, within a time limit of the adapter's own.
///
/// `riferimento` names the call that asks (comune and `idOperazioneComune`): the same reference asked again gives the same
/// answer, so that a call broken off half way can be made again.
pub trait AgenziaEntrate: Send + Sync {
    /// Attribution of a first codice fiscale (`gestioneCF` 1). Refused with `EAA30` when somebody with these data has one.
    fn attribuisci(&self, riferimento: &str, persona: &PersonaFiscale, oggi: Data)
    -> Result<Riscontro, RifiutoEntrate>;

    /// Attribution to another living person with the same data (`gestioneCF` 2). Refused when nobody else has them: the
    /// embedded one says `EAA12`, which ANPR passes on as EN150.
    fn attribuisci_omocodia(
        &self,
        riferimento: &str,
        persona: &PersonaFiscale,
        oggi: Data,
    ) -> Result<Riscontro, RifiutoEntrate>;

    /// Whether `codice` is of this person (`gestioneCF` 0): `EAV31` when the data differ, `EAV24` when the code is not one.
    fn verifica(&self, codice: &str, persona: &PersonaFiscale, oggi: Data) -> Result<Riscontro, RifiutoEntrate>;

    /// Changes the data of who has `codice`; the answer is the code from now on, linked with the old one where it is new.
    fn muta(
        &self,
        riferimento: &str,
        codice: &str,
        persona: &PersonaFiscale,
        oggi: Data,
    ) -> Result<Riscontro, RifiutoEntrate>;

    /// Takes an attribution back, until midnight of its day: then `AEE95`.
    fn annulla(&self, riferimento: &str, codice: &str, oggi: Data) -> Result<(), RifiutoEntrate>;
}

/// What is asked of the Agenzia.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChiamataEntrate {
    /// Whether a code is of a person.
    Verifica,
    /// A first code.
    Attribuzione,
    /// A code for another person with the same data.
    Omocodia,
    /// Other data for who has a code.
    Mutazione,
    /// An attribution taken back.
    Annullamento,
}

impl ChiamataEntrate {
    const TUTTE: [Self; 5] = [Self::Verifica, Self::Attribuzione, Self::Omocodia, Self::Mutazione, Self::Annullamento];

    /// The word in the database and in lists.
    pub fn parola(self) -> &'static str {
        match self {
            Self::Verifica => "VERIFICA",
            Self::Attribuzione => "ATTRIBUZIONE",
            Self::Omocodia => "OMOCODIA",
            Self::Mutazione => "MUTAZIONE",
            Self::Annullamento => "ANNULLAMENTO",
        }
    }

    /// The one with this word, none if the word is unknown.
    pub fn da_parola(parola: &str) -> Option<Self> {
        Self::TUTTE.into_iter().find(|chiamata| chiamata.parola() == parola)
    }
}

impl std::fmt::Display for ChiamataEntrate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.parola())
    }
}

/// What to ask of the Agenzia when it answers again (registrazione §36 Q23).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaValidazione {
    /// What to ask; an annulment is never deferred.
    pub chiamata: ChiamataEntrate,
    /// The reference of the call that got no answer: asked again under it, nothing is done twice.
    pub riferimento: String,
    /// The code, for a verification or a change of data.
    pub codice: Option<String>,
    /// The person.
    pub persona: PersonaFiscale,
}
