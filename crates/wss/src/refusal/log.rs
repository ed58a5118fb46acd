//! What the log is told.

use super::Refusal;

impl Refusal {
    /// Short stable name of the cause, for metrics and log fields.
    pub fn cause(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::Encoding(_) => "encoding",
            Self::NotWellFormed { .. } => "not_well_formed",
            Self::Doctype { .. } => "doctype",
            Self::ProcessingInstruction { .. } => "processing_instruction",
            Self::Entity { .. } => "entity",
            Self::Limit { .. } => "limit",
            Self::EnvelopeShape(_) => "envelope_shape",
            Self::MustUnderstand(_) => "must_understand",
            Self::Missing(_) => "missing_part",
            Self::Repeated(_) => "repeated_part",
            Self::ForeignActor(_) => "foreign_actor",
            Self::Comment { .. } => "comment",
            Self::DuplicateId(_) => "duplicate_id",
            Self::ForeignId { .. } => "foreign_id",
            Self::Base64(_) => "base64",
            Self::TimestampShape(_) => "timestamp_shape",
            Self::DateTime { .. } => "date_time",
            Self::MissingTime(_) => "missing_time",
            Self::NotYetValid { .. } => "not_yet_valid",
            Self::Expired { .. } => "expired",
            Self::Window { .. } => "window",
            Self::SignatureShape { .. } => "signature_shape",
            Self::Algorithm { .. } => "algorithm",
            Self::Transform { .. } => "transform",
            Self::ReferenceUri { .. } => "reference_uri",
            Self::ReferenceFlood { .. } => "reference_flood",
            Self::PrefixList { .. } => "prefix_list",
            Self::ReferenceUnresolved { .. } => "reference_unresolved",
            Self::ReferenceElsewhere { .. } => "reference_elsewhere",
            Self::NotCovered(_) => "not_covered",
            Self::AssertionNotCovered => "assertion_not_covered",
            Self::KeyInfo { .. } => "key_info",
            Self::DigestLength { .. } => "digest_length",
            Self::DigestMismatch { .. } => "digest_mismatch",
            Self::SignatureMismatch { .. } => "signature_mismatch",
            Self::AssertionSigner => "assertion_signer",
            Self::Certificate { .. } => "certificate",
            Self::Chain { .. } => "chain",
            Self::Validity { .. } => "certificate_validity",
            Self::NotActive { .. } => "certificate_not_active",
            Self::Revoked { .. } => "certificate_revoked",
            Self::Unregistered { .. } => "certificate_unregistered",
            Self::AssertionShape(_) => "assertion_shape",
            Self::Assertion(_) => "assertion",
            Self::Attribute { .. } => "assertion_attribute",
            Self::ControlCharacters(_) => "control_characters",
            Self::Operator(_) => "operator_form",
            Self::PostazioneForm(_) => "postazione_form",
            Self::SedeInconsistent { .. } => "sede_inconsistent",
            Self::ForeignComune { .. } => "foreign_comune",
            Self::CmsEncoding(_) => "cms_encoding",
            Self::CmsShape(_) => "cms_shape",
            Self::CmsSignature(_) => "cms_signature",
            Self::CmsContent { .. } => "cms_content",
            Self::CmsSigner { .. } => "cms_signer",
            Self::Store(_) => "store",
            Self::Internal(_) => "internal",
        }
    }

    /// The same refusal with every text that came from the sender made fit for a log: short, and without control
    /// characters (T-77).
    pub(crate) fn bounded(mut self) -> Self {
        match &mut self {
            Self::TooLarge { .. }
            | Self::Doctype { .. }
            | Self::ProcessingInstruction { .. }
            | Self::Limit { .. }
            | Self::Missing(_)
            | Self::Repeated(_)
            | Self::Comment { .. }
            | Self::Base64(_)
            | Self::MissingTime(_)
            | Self::NotYetValid { .. }
            | Self::Expired { .. }
            | Self::Window { .. }
            | Self::ReferenceUri { uri: None, .. }
            | Self::ReferenceFlood { .. }
            | Self::NotCovered(_)
            | Self::AssertionNotCovered
            | Self::SignatureMismatch { .. }
            | Self::AssertionSigner
            | Self::ControlCharacters(_)
            | Self::Store(_) => {}
            Self::Encoding(text)
            | Self::NotWellFormed { reason: text, .. }
            | Self::Entity { name: text, .. }
            | Self::EnvelopeShape(text)
            | Self::MustUnderstand(text)
            | Self::ForeignActor(text)
            | Self::DuplicateId(text)
            | Self::TimestampShape(text)
            | Self::DateTime { value: text, .. }
            | Self::SignatureShape { reason: text, .. }
            | Self::Algorithm { algorithm: text, .. }
            | Self::Transform { transform: text, .. }
            | Self::ReferenceUri { uri: Some(text), .. }
            | Self::PrefixList { list: text, .. }
            | Self::ReferenceUnresolved { id: text, .. }
            | Self::KeyInfo { reason: text, .. }
            | Self::DigestLength { id: text, .. }
            | Self::DigestMismatch { id: text, .. }
            | Self::Validity { subject: text, .. }
            | Self::NotActive { subject: text, .. }
            | Self::Revoked { subject: text, .. }
            | Self::Unregistered { subject: text, .. }
            | Self::AssertionShape(text)
            | Self::Assertion(text)
            | Self::Attribute { name: text, .. }
            | Self::Operator(text)
            | Self::PostazioneForm(text)
            | Self::CmsEncoding(text)
            | Self::CmsShape(text)
            | Self::CmsSignature(text)
            | Self::Internal(text) => bound(text),
            Self::ForeignId { attribute: one, element: two }
            | Self::ReferenceElsewhere { id: one, path: two, .. }
            | Self::Certificate { subject: one, reason: two, .. }
            | Self::Chain { subject: one, reason: two, .. }
            | Self::SedeInconsistent { id_sede: one, id_postazione: two }
            | Self::ForeignComune { common_name: one, id_sede: two }
            | Self::CmsContent { content: one, id_postazione: two }
            | Self::CmsSigner { common_name: one, id_postazione: two } => {
                bound(one);
                bound(two);
            }
        }
        self
    }
}

/// Cuts `text` to what a log line bears and replaces its control characters.
pub(crate) fn bound(text: &mut String) {
    const BYTES: usize = 256;
    if text.len() > BYTES {
        text.truncate((0..=BYTES).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0));
        text.push('…');
    }
    if text.chars().any(char::is_control) {
        *text = text.replace(char::is_control, "\u{FFFD}");
    }
}
