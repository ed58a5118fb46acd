//! The journal of calls.

use super::Istante;
use super::iam::Impronta;
use anpr_model::{Data, FamigliaId, OperazioneId, SoggettoId};

parole! {
    /// How a call ended.
    Esito {
        /// Answered.
        Ok = "OK",
        /// Refused, with codes.
        Ko = "KO",
    }
}

/// One accepted call, to be written in the journal with all that a later reader needs (sicurezza §14.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaOperazione {
    /// `idOperazioneANPR`, from [`crate::Contatore::Operazione`].
    pub id: OperazioneId,
    /// ISTAT code of the sender.
    pub comune: String,
    /// `idOperazioneComune` as sent.
    pub id_operazione_comune: String,
    /// `protocolloComune`, if the header has one: 3003 finds the call by it.
    pub protocollo: Option<String>,
    /// Whether the id counts as used: a second call that consumes it is refused with [`crate::Errore::GiaRegistrata`].
    pub consuma_id: bool,
    /// `operazioneRichiesta`, e.g. `3002`.
    pub operazione: String,
    /// When the call came in.
    pub ricevuta: Istante,
    /// From the header.
    pub data_decorrenza: Option<Data>,
    /// How it ended.
    pub esito: Esito,
    /// The error and warning codes of the answer, in its order.
    pub codici: Vec<String>,
    /// Who called, as the security layer proved it.
    pub evidenza: Evidenza,
    /// Time of work, microseconds.
    pub durata_us: i64,
    /// The request's body, the bytes whose signature was verified.
    pub richiesta: Vec<u8>,
    /// The answer as it was sent.
    pub risposta: Vec<u8>,
    /// Content type of the answer, with the MTOM boundary if it has one.
    pub tipo_risposta: String,
    /// Keys that must never have been seen before, each until it expires.
    pub repliche: Vec<ChiaveReplica>,
    /// Persons whom the call showed or changed.
    pub soggetti: Vec<SoggettoId>,
    /// Families and convivenze which the call showed or changed.
    pub famiglie: Vec<FamigliaId>,
}

/// Who made a call and by what it was proved. Nothing here authorises anything; it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidenza {
    /// `NameID` of the assertion.
    pub operatore: String,
    /// `IdPostazione`.
    pub postazione: String,
    /// `IdSede`.
    pub sede: String,
    /// `IdApplicazione`.
    pub applicazione: String,
    /// ID of the assertion.
    pub asserzione: String,
    /// Fingerprint of the server certificate that signed the message.
    pub certificato_server: Option<Impronta>,
    /// Its serial number, hexadecimal.
    pub seriale_server: String,
    /// Fingerprint of the postazione's certificate.
    pub certificato_postazione: Option<Impronta>,
    /// Its serial number, hexadecimal.
    pub seriale_postazione: String,
    /// Address of the other end of the connection.
    pub ip: String,
    /// `SubjectLocality`, which the client declares of itself.
    pub ip_dichiarato: Option<String>,
    /// SHA-256 of the canonical body.
    pub impronta_corpo: Option<Impronta>,
}

/// A thing that may be seen once only: a message signature, or an assertion in the hardened mode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChiaveReplica {
    /// The thing, e.g. the hash of the signature value in hexadecimal.
    pub chiave: String,
    /// From here on a message with it is refused for its age, and the row may be forgotten.
    pub scade: Istante,
}

/// What is stored of an earlier call, enough to answer it again (registrazione §1.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperazioneRegistrata {
    /// `idOperazioneANPR`.
    pub id: OperazioneId,
    /// `operazioneRichiesta`.
    pub operazione: String,
    /// When it came in.
    pub ricevuta: Istante,
    /// How it ended.
    pub esito: Esito,
    /// SHA-256 of the canonical body, for the diagnostic of a reused id with another body.
    pub impronta_corpo: Option<Impronta>,
    /// The answer as it was sent.
    pub risposta: Vec<u8>,
    /// Its content type.
    pub tipo_risposta: String,
}
