//! What the sender is told.

use super::{Part, Refusal, Seal};

/// A SOAP 1.1 fault: code and text, no detail (sicurezza §11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// With the `env` prefix of the SOAP envelope.
    pub code: &'static str,
    /// Exact text.
    pub string: &'static str,
}

impl Refusal {
    /// The fault for the sender (sicurezza §11): F1 for all that has to do with authentication before the certificate
    /// is known good (T-75).
    pub fn fault(&self) -> Fault {
        match self {
            Self::TooLarge { .. }
            | Self::Encoding(_)
            | Self::NotWellFormed { .. }
            | Self::Doctype { .. }
            | Self::ProcessingInstruction { .. }
            | Self::Entity { .. }
            | Self::Limit { .. }
            | Self::EnvelopeShape(_)
            | Self::Missing(Part::Body)
            | Self::Repeated(Part::Body)
            | Self::ForeignId { .. }
            | Self::Base64(_)
            | Self::TimestampShape(_)
            | Self::ReferenceUri { .. }
            | Self::ReferenceFlood { .. }
            | Self::ReferenceUnresolved { .. }
            | Self::AssertionShape(_)
            | Self::CmsEncoding(_) => F2_INTERNAL_ERROR,
            Self::DigestMismatch { .. } | Self::SignatureMismatch { .. } | Self::CmsSignature(_) => F3_HASH_VALUES,
            Self::DigestLength { .. } => F4_DIGEST_VALUE,
            Self::NotCovered(_)
            | Self::ReferenceElsewhere { seal: Seal::Message, .. }
            | Self::Missing(Part::Security | Part::Timestamp | Part::MessageSignature) => F5_NOT_COVERED,
            Self::SedeInconsistent { .. } | Self::PostazioneForm(_) => F6_ID_SEDE,
            Self::CmsContent { content, id_postazione } if sede(content) != sede(id_postazione) => F6_ID_SEDE,
            Self::ControlCharacters(_) => F7_ERROR_NL,
            Self::NotActive { .. } | Self::Revoked { .. } => F8_REVOKED,
            Self::Store(_) | Self::Internal(_) => F10_SERVER_ERROR,
            Self::MustUnderstand(_) => MUST_UNDERSTAND,
            _ => F1_REJECTED,
        }
    }
}

fn sede(id_postazione: &str) -> Option<&str> {
    id_postazione.get(..6)
}

const F1_REJECTED: Fault = Fault { code: "env:Client", string: "Rejected by policy. (from client)" };
const F2_INTERNAL_ERROR: Fault = Fault { code: "env:Client", string: "Internal Error (from client)" };
const F3_HASH_VALUES: Fault = Fault { code: "env:Client", string: "Hash values do not match. (from client)" };
const F4_DIGEST_VALUE: Fault = Fault { code: "env:Client", string: "Incorrect reference digest value (from client)" };
const F5_NOT_COVERED: Fault = Fault {
    code: "env:Client",
    string: "XPath expression /*[local-name()='Envelope']/*[local-name()='Body']|/*[local-name()='Envelope']\
             /*[local-name()='Header']/*[local-name()='Security']/*[local-name()='Timestamp'] not covered by signature \
             (from client)",
};
const F6_ID_SEDE: Fault =
    Fault { code: "env:Client", string: "Aborting...IdSede Attribute inconsistent with IdPostazione (from client)" };
const F7_ERROR_NL: Fault =
    Fault { code: "env:Client", string: "Aborting...Invalid request received ErrorNL (from client)" };
const F8_REVOKED: Fault = Fault { code: "env:Client", string: "certificate revoked (from client)" };
const F10_SERVER_ERROR: Fault = Fault { code: "env:Server", string: "Internal Error (from server)" };
// SOAP 1.1 §4.4.1 names the code; the text was never seen.
const MUST_UNDERSTAND: Fault = Fault { code: "env:MustUnderstand", string: "SOAP Must Understand Error (from client)" };
