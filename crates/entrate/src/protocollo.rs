//! The messages of the protocol that the README describes.

use anpr_catalogue::codice_fiscale::Codice;
use anpr_model::{Data, PersonaFiscale, Riscontro};
use serde::{Deserialize, Serialize};

/// What can be asked, by the last part of the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chiamata {
    Attribuzione,
    Omocodia,
    Verifica,
    Mutazione,
    Annullamento,
}

impl Chiamata {
    /// The last part of the path.
    pub(crate) fn percorso(self) -> &'static str {
        match self {
            Self::Attribuzione => "attribuzione",
            Self::Omocodia => "omocodia",
            Self::Verifica => "verifica",
            Self::Mutazione => "mutazione",
            Self::Annullamento => "annullamento",
        }
    }

    /// The one of a path.
    pub(crate) fn da_percorso(percorso: &str) -> Option<Self> {
        let tutte = [Self::Attribuzione, Self::Omocodia, Self::Verifica, Self::Mutazione, Self::Annullamento];
        tutte.into_iter().find(|c| percorso.rsplit('/').next() == Some(c.percorso()))
    }
}

/// A request.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Domanda {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) riferimento: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) codice: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) persona: Option<Persona>,
    pub(crate) oggi: Data,
}

/// A person.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Persona {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cognome: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nome: Option<String>,
    sesso: char,
    nascita: Data,
    luogo: String,
}

/// The answer 200.
#[derive(Serialize, Deserialize)]
pub(crate) struct Risposta {
    codice: String,
    data: Data,
}

/// The answer 422.
#[derive(Serialize, Deserialize)]
pub(crate) struct Esito {
    pub(crate) esito: String,
    pub(crate) testo: String,
}

/// The answers 400, 404, 405, 413 and 503.
#[derive(Serialize)]
pub(crate) struct Problema<'a> {
    pub(crate) problema: &'a str,
}

impl From<&PersonaFiscale> for Persona {
    fn from(p: &PersonaFiscale) -> Self {
        Self {
            cognome: p.cognome.clone(),
            nome: p.nome.clone(),
            sesso: p.sesso,
            nascita: p.nascita,
            luogo: p.luogo.clone(),
        }
    }
}

impl Persona {
    /// The person, if the values can be meant.
    pub(crate) fn leggi(self) -> Result<PersonaFiscale, &'static str> {
        let Self { cognome, nome, sesso, nascita, luogo } = self;
        if !matches!(sesso, 'M' | 'F' | 'N') {
            return Err("persona.sesso: M, F or N");
        }
        let lungo = |testo: &Option<String>| testo.as_ref().is_some_and(|t| t.len() > NOME);
        if lungo(&cognome) || lungo(&nome) {
            return Err("persona.cognome, persona.nome: 200 bytes at most");
        }
        if luogo.len() > LUOGO {
            return Err("persona.luogo: a cadastral code");
        }
        Ok(PersonaFiscale { cognome, nome, sesso, nascita, luogo })
    }
}

impl From<Riscontro> for Risposta {
    fn from(r: Riscontro) -> Self {
        Self { codice: r.codice, data: r.data }
    }
}

impl Risposta {
    /// The answer, if what it holds is a codice fiscale.
    pub(crate) fn leggi(self) -> Option<Riscontro> {
        self.codice.parse::<Codice>().ok()?;
        Some(Riscontro { codice: self.codice, data: self.data })
    }
}

impl Esito {
    /// Whether the code has the shape of an outcome, as `EAA30` and `AEE95` have.
    pub(crate) fn valido(&self) -> bool {
        let (lettere, cifre) = self.esito.split_at_checked(3).unwrap_or_default();
        lettere.len() == 3
            && cifre.len() == 2
            && lettere.bytes().all(|c| c.is_ascii_uppercase())
            && cifre.bytes().all(|c| c.is_ascii_digit())
    }
}

/// Longest surname or name, bytes.
const NOME: usize = 200;
const LUOGO: usize = 4;
