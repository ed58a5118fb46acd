//! What a comune sets for the certificates that it issues, and the certificates issued.

use crate::{Data, OperazioneId, SoggettoId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The parameters of a comune that issues certificates: until they are set it issues none (EN080). The coat of arms is
/// kept beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ParametriCertificati {
    /// The line at the head of the page instead of "Comune di …", by language code (`IT`, `DE`, `FR`, `SL`).
    pub denominazioni: BTreeMap<String, String>,
    /// The name of the comune in other languages, by language code.
    pub nomi: BTreeMap<String, String>,
    /// The line under it instead of "Ufficio anagrafe".
    pub ufficio: Option<String>,
    /// The mayor, who signs what is issued online and electoral certificates; without it the officer of the request.
    pub sindaco: Option<String>,
    /// Who answers for certificates issued online, instead of the mayor.
    pub responsabile_online: Option<String>,
    /// The office that this person holds.
    pub qualifica_online: Option<String>,
    /// The authorisation to pay the stamp duty virtually, as it is printed; without it `bolloVirtuale` 1 is refused (EN116).
    pub bollo_virtuale: Option<String>,
    /// "Certificati esenti dai diritti di segreteria": fees of zero are admitted (EN209).
    pub diritti_esenti: bool,
    /// "Esenzione diritti per certificati online": the same, for what is issued online.
    pub diritti_esenti_online: bool,
    /// Whether addresses are printed with the frazione.
    pub frazione: bool,
    /// Languages other than Italian in which the comune may issue.
    pub lingue: Vec<String>,
}

/// What is paid for a certificate (certificazione §8).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportiCertificato {
    /// Stamp duty, in euro cents; 0 when exempt.
    pub bollo: u32,
    /// `bolloVirtuale`: 1 virtually, 2 by stamp, 9 otherwise.
    pub bollo_virtuale: u8,
    /// Secretarial fees, in euro cents.
    pub diritti: u32,
    /// Ground of exemption, code of table 39; none if none.
    pub esenzione: Option<String>,
    /// The words of a ground of its own (99): kept, never printed.
    pub descrizione_esenzione: Option<String>,
}

/// A certificate that was issued, with all that was on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificatoEmesso {
    /// `numeroProtocolloANPR`: the operation that issued it.
    pub protocollo: OperazioneId,
    /// SHA-256 of the code of its verification page; none when it has no such page.
    pub codice: Option<[u8; 32]>,
    /// ISTAT code of the comune that issued it.
    pub comune: String,
    /// Whom it is about.
    pub soggetto: SoggettoId,
    /// Whom it is about, as the verification page shows it: surname and name, shortened.
    pub intestatario: String,
    /// Codes of table 13, in the order of the page.
    pub tipi: Vec<u8>,
    /// Languages.
    pub lingue: Vec<String>,
    /// The day on it.
    pub data: Data,
    /// Last day on which the verification page answers for it.
    pub valido_al: Data,
    /// `emissione`: 1 at the desk, 2 online.
    pub emissione: u8,
    /// `paEstera`.
    pub pa_estera: u8,
    /// What was paid.
    pub importi: ImportiCertificato,
    /// The officer who signed.
    pub ufficiale: String,
    /// Who asked: surname and name; none when it was the person.
    pub richiedente: Option<String>,
    /// Codes that `forzaCertificazione` turned into warnings.
    pub forzati: Vec<String>,
    /// Whether it was printed as a facsimile, worth nothing.
    pub facsimile: bool,
    /// The document, exactly as it was issued.
    pub pdf: Vec<u8>,
}
