//! What a verified message says, and the proof of it.

use std::time::SystemTime;

/// A request whose signatures, certificates, times and identities all hold.
///
/// Only [`crate::Verifier`] makes one. The body is the canonical form whose digest the message signature covers.
#[derive(Debug, Clone)]
pub struct VerifiedRequest {
    caller: Caller,
    body: Vec<u8>,
    root_namespace: String,
    root_name: String,
    evidence: Evidence,
}

impl VerifiedRequest {
    pub(crate) fn new(
        caller: Caller,
        body: Vec<u8>,
        root_namespace: String,
        root_name: String,
        evidence: Evidence,
    ) -> Self {
        Self { caller, body, root_namespace, root_name, evidence }
    }

    /// Who calls.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// The `soap:Body` element in exclusive canonical form, UTF-8: exactly the bytes that were signed.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The bytes of [`Self::body`], owned.
    pub fn into_body(self) -> Vec<u8> {
        self.body
    }

    /// Namespace and local name of the body's only child.
    pub fn root(&self) -> (&str, &str) {
        (&self.root_namespace, &self.root_name)
    }

    /// What the log and the replay store need.
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }
}

/// The three identities of a request (sicurezza §0.3) and what proves them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// ISTAT code of the comune, six digits.
    pub id_sede: String,
    /// `<istat>-CO-nnnn` or `<istat>-PC-nnnn`.
    pub id_postazione: String,
    /// The operator (`NameID`), upper case.
    pub operatore: String,
    /// Free name of the calling application; logged, never a ground for a decision.
    pub id_applicazione: String,
    /// Common name of the certificate that signed the message.
    pub server_cn: String,
    /// SHA-256 of that certificate's DER.
    pub server_cert_sha256: [u8; 32],
    /// SHA-256 of the DER of the postazione's certificate.
    pub postazione_cert_sha256: [u8; 32],
}

/// The proof of a request: keys of the replay store, times, and what was tolerated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// SHA-256 of the message's signature value: the key of the replay store (T-19).
    pub message_signature_sha256: [u8; 32],
    /// `ID` of the assertion.
    pub assertion_id: String,
    /// `NotOnOrAfter` of the assertion plus the tolerated skew: until when its ID must be remembered.
    pub assertion_expires_at: SystemTime,
    /// The environment asks that an assertion serve one message only (T-21).
    pub one_time_assertion: bool,
    /// Whether the message signature covers the assertion too (T-10).
    pub assertion_covered: bool,
    /// SHA-256 of [`VerifiedRequest::body`].
    pub body_digest: [u8; 32],
    /// `Created` of the Timestamp.
    pub created: SystemTime,
    /// `Expires` of the Timestamp.
    pub expires: SystemTime,
    /// `Expires` plus the tolerated skew: until when the message's key must be remembered.
    pub expires_at: SystemTime,
    /// Our clock minus `Created`, in milliseconds: transport time plus the sender's skew; negative when the sender's
    /// clock is ahead.
    pub skew_ms: i64,
    /// `SubjectLocality/@Address` as declared; logged only.
    pub subject_locality: Option<String>,
    /// Serial number of the server's certificate, hexadecimal.
    pub server_serial: String,
    /// Serial number of the postazione's certificate, hexadecimal.
    pub postazione_serial: String,
    /// What was tolerated; for the log and the sender's console.
    pub warnings: Vec<Warning>,
}

/// Something outside the letter of the profile that is accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Warning {
    /// An identity attribute, or the CMS content, ended in blanks (§4.12).
    #[error("{0} ends in blanks, which were cut")]
    TrailingBlanks(&'static str),
    /// The assertion has an attribute that nobody reads (§4.9).
    #[error("assertion attribute {0:?} is ignored")]
    UnknownAttribute(String),
    /// A header block that is not for us (§2.1).
    #[error("header {0} is ignored")]
    UnknownHeader(String),
    /// SHA-1 was used where it is still tolerated (§5.5).
    #[error("{0} uses SHA-1")]
    Sha1(&'static str),
    /// A workstation's certificate signed the message (T-54).
    #[error("the message is signed by the workstation certificate {0}")]
    PcServer(String),
    /// The message signature does not cover the assertion (T-10).
    #[error("the message signature does not cover the assertion")]
    AssertionNotCovered,
    /// The postazione's certificate signed the assertion (§4.13).
    #[error("the assertion is signed by the postazione")]
    AssertionSignedByPostazione,
    /// The revocation list of the issuer is too old; the register's answer was taken alone (T-51).
    #[error("the revocation list of {0} is stale")]
    StaleCrl(String),
    /// The certificate's comune and `IdSede` differ, and the register says they are one (§8.3).
    #[error("certificate of {certificate} accepted for {id_sede}")]
    MergedComune {
        /// ISTAT code in the certificate.
        certificate: String,
        /// `IdSede`.
        id_sede: String,
    },
}
