//! Who has looked at issued certificates (certificazione §13.4).

use super::Istante;
use anpr_model::{OperazioneId, SoggettoId};

parole! {
    /// What is looked at by the code of a certificate.
    #[derive(PartialOrd, Ord)]
    Visto {
        /// Its verification page.
        Pagina = "P",
        /// The document.
        Documento = "D",
    }
}

/// Something of a certificate that was looked at by its code; who did so is not known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verifica {
    /// ISTAT code of the comune that issued it.
    pub comune: String,
    /// Its protocol.
    pub protocollo: OperazioneId,
    /// What was looked at.
    pub cosa: Visto,
}

/// How often that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerificaContata {
    /// What was looked at.
    pub verifica: Verifica,
    /// How often.
    pub volte: i64,
    /// When last.
    pub ultima: Istante,
}

/// What an administrator reads of issued certificates: each leaves a row in the audit trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consultazione {
    /// What is known of one.
    Certificato {
        /// ISTAT code of the comune that issued it.
        comune: String,
        /// Its protocol.
        protocollo: OperazioneId,
    },
    /// The document of one.
    Documento {
        /// ISTAT code of the comune that issued it.
        comune: String,
        /// Its protocol.
        protocollo: OperazioneId,
    },
    /// A list of those about a person.
    DelSoggetto(SoggettoId),
}
