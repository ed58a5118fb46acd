//! The manifest: which contract a bundle holds, its files and its services.

use contractgen::{Descrizione, Nome};
use serde::{Deserialize, Serialize};

/// Name of the manifest, at the root of a bundle.
pub(crate) const NOME: &str = "manifest.json";

/// The layout of bundles; another number is another layout.
pub(crate) const FORMATO: u32 = 1;

/// Which contract a bundle holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versione {
    /// Version of the published contract, as in `V9.2.7`.
    pub contratto: String,
    /// Version of the interface, as `codDestinatario` names it (consultazione §1.1).
    pub interfaccia: String,
}

impl Versione {
    /// The contract that this program serves.
    pub fn corrente() -> Self {
        Self { contratto: "V9.2.7".to_owned(), interfaccia: "ANPR05".to_owned() }
    }
}

/// What `manifest.json` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifesto {
    /// The layout of the bundle, 1.
    pub formato: u32,
    /// Which contract this is.
    #[serde(flatten)]
    pub versione: Versione,
    /// Every file but the manifest itself, by path.
    pub file: Vec<VoceFile>,
    /// Every service, by the name of its description.
    pub servizi: Vec<VoceServizio>,
}

/// A file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoceFile {
    /// Path from the root of the bundle, with `/` between parts.
    pub percorso: String,
    /// Size in bytes.
    pub byte: u64,
    /// SHA-256 in lower case hexadecimal.
    pub sha256: String,
}

/// A service of the contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoceServizio {
    /// Short name, as in `3000`.
    pub nome: String,
    /// Its description, a path in the bundle.
    pub wsdl: String,
    /// Namespace of the description.
    pub namespace: String,
    /// Path of the service on its host.
    pub percorso: String,
    /// Who answers the calls.
    pub erogatore: Erogatore,
    /// Its operations.
    pub operazioni: Vec<VoceOperazione>,
}

/// Who serves a service, and so who sends its requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Erogatore {
    /// ANPR answers, comuni call.
    Anpr,
    /// The comune answers, ANPR calls: notices.
    Comune,
}

/// An operation of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoceOperazione {
    /// Name in the description.
    pub nome: String,
    /// Root element of the request, `{namespace}name`.
    pub richiesta: String,
    /// Root element of the answer, `{namespace}name`.
    pub risposta: String,
}

impl VoceServizio {
    /// The entry of a description in `wsdl/`.
    pub(crate) fn da(descrizione: &Descrizione, wsdl: &str) -> Self {
        Self {
            nome: descrizione.nome.clone(),
            wsdl: wsdl.to_owned(),
            namespace: descrizione.namespace.clone(),
            percorso: descrizione.percorso().to_owned(),
            // Notices are the one service that the national register calls (consultazione §6).
            erogatore: if descrizione.nome == "N000" { Erogatore::Comune } else { Erogatore::Anpr },
            operazioni: descrizione
                .operazioni
                .iter()
                .map(|o| VoceOperazione {
                    nome: o.nome.clone(),
                    richiesta: esteso(&o.richiesta),
                    risposta: esteso(&o.risposta),
                })
                .collect(),
        }
    }
}

/// `{namespace}name`.
pub(crate) fn esteso(nome: &Nome) -> String {
    format!("{{{}}}{}", nome.0, nome.1)
}
