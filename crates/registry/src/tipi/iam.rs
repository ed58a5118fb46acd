//! Who may call: certificates, postazioni, operators, profiles (sicurezza §7, §13).

use super::Istante;
use anpr_model::{ComuneRegistro, Data};
use serde::{Deserialize, Serialize};

/// A SHA-256 fingerprint.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Impronta(pub [u8; 32]);

impl std::fmt::Display for Impronta {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl std::fmt::Debug for Impronta {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Impronta({self})")
    }
}

impl Impronta {
    /// From 32 bytes, none for another length.
    pub fn da_byte(byte: &[u8]) -> Option<Self> {
        byte.try_into().ok().map(Self)
    }

    /// From 64 hexadecimal digits, colons and case aside.
    pub fn da_esadecimale(testo: &str) -> Option<Self> {
        let cifre: Vec<u8> = testo
            .chars()
            .filter(|c| *c != ':')
            .map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()))
            .collect::<Option<_>>()?;
        let byte: Vec<u8> = cifre.chunks(2).map(|c| c.iter().fold(0, |n, d| n << 4 | d)).collect();
        if cifre.len() == 64 { Self::da_byte(&byte) } else { None }
    }
}

impl Serialize for Impronta {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Impronta {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let testo = String::deserialize(d)?;
        Self::da_esadecimale(&testo).ok_or_else(|| serde::de::Error::custom("not a SHA-256 in hexadecimal"))
    }
}

parole! {
    /// The slot in which a certificate may be used (sicurezza §7.10).
    RuoloCertificato {
        /// Signs the messages of a comune: `<istat>-CO-nnnn`.
        Server = "server",
        /// Signs the id of a workstation: `<istat>-PC-nnnn`.
        Postazione = "postazione",
    }
}

parole! {
    /// State of a certificate, a postazione, an operator or an enablement. `Attivo` and `Bloccato` go both ways,
    /// `Cancellato` is final and only a blocked one can be cancelled (sicurezza §7.5, §13.6).
    StatoIam {
        /// In force.
        Attivo = "attivo",
        /// Suspended.
        Bloccato = "bloccato",
        /// Ended for ever.
        Cancellato = "cancellato",
    }
}

/// A certificate that the register knows. Its status here is what counts, whatever a CRL says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificato {
    /// SHA-256 of its DER.
    pub impronta: Impronta,
    /// Issuer's name, as the caller writes it (RFC 2253 in this project).
    pub emittente: String,
    /// Serial number, hexadecimal.
    pub seriale: String,
    /// Common name of the subject.
    pub cn: String,
    /// Its slot.
    pub ruolo: RuoloCertificato,
    /// ISTAT code of the comune it was given to.
    pub comune: String,
    /// Validity.
    pub valido_dal: Istante,
    /// Validity.
    pub valido_al: Istante,
    /// State.
    pub stato: StatoIam,
}

/// A workstation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Postazione {
    /// `IdPostazione`: `<istat>-PC-nnnn`.
    pub id: String,
    /// ISTAT code of its comune.
    pub comune: String,
    /// Where it stands, free text.
    pub descrizione: Option<String>,
    /// State.
    pub stato: StatoIam,
}

/// A person who may call for one or more comuni.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operatore {
    /// The user's id, the `NameID` of assertions.
    pub id: String,
    /// Codice fiscale.
    pub codice_fiscale: String,
    /// State.
    pub stato: StatoIam,
}

/// A profile given to an operator for a comune, for some days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abilitazione {
    /// The user's id.
    pub operatore: String,
    /// ISTAT code.
    pub comune: String,
    /// Code of the profile (sicurezza §13.3).
    pub profilo: String,
    /// State.
    pub stato: StatoIam,
    /// First day.
    pub dal: Data,
    /// First day no more valid; none without end.
    pub al: Option<Data>,
}

/// Whom a message claims to come from.
#[derive(Debug, Clone, Copy)]
pub struct ChiamanteCercato<'a> {
    /// Certificate that signed the message.
    pub certificato_server: &'a Impronta,
    /// Certificate that signed the postazione's id.
    pub certificato_postazione: &'a Impronta,
    /// `IdPostazione`.
    pub postazione: &'a str,
    /// `NameID`.
    pub operatore: &'a str,
    /// `IdSede`.
    pub comune: &'a str,
    /// `operazioneRichiesta`, to see which profiles allow it.
    pub operazione: &'a str,
}

/// What the register knows of a caller; what is missing is none. Judging it is the server's business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chiamante {
    /// Certificate that signed the message.
    pub certificato_server: Option<Certificato>,
    /// Certificate that signed the postazione's id.
    pub certificato_postazione: Option<Certificato>,
    /// The postazione.
    pub postazione: Option<Postazione>,
    /// The operator.
    pub operatore: Option<Operatore>,
    /// The operator's enablements, for any comune, each with whether its profile allows the operation.
    pub abilitazioni: Vec<(Abilitazione, bool)>,
    /// The comune of `IdSede`.
    pub comune: Option<ComuneRegistro>,
    /// ISTAT codes for which that comune answers: its own and those merged into it.
    pub comuni: Vec<String>,
}

/// Who makes an administrative change, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Autore {
    /// User id, or the name of a command's user.
    pub chi: String,
    /// When.
    pub quando: Istante,
}

/// A row of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RigaAudit {
    /// Position in the chain, from 1, without gaps.
    pub numero: i64,
    /// When.
    pub quando: Istante,
    /// Who.
    pub chi: String,
    /// What was done.
    pub azione: String,
    /// To what: kind and key.
    pub oggetto: String,
    /// JSON before, none for something new.
    pub prima: Option<String>,
    /// JSON after, none for something removed.
    pub dopo: Option<String>,
    /// SHA-256 over this row and the hash of the row before.
    pub hash: Impronta,
}
