//! Why a message is refused: the whole reason for us, the coarse fault for the sender.

mod fault;
mod log;

pub use fault::Fault;
pub(crate) use log::bound;

use crate::{Status, StoreError};
use std::fmt;
use std::time::Duration;

/// Which signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// Of the message, by the comune's server.
    Message,
    /// Of the assertion.
    Assertion,
}

/// Which role a certificate plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slot {
    /// Signs messages: the comune's server.
    Server,
    /// Signs `IdPostazioneFirmato`: the workstation.
    Postazione,
}

/// A part of a message that must be there once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// `soap:Body`.
    Body,
    /// `wsse:Security`.
    Security,
    /// `wsu:Timestamp`.
    Timestamp,
    /// `saml2:Assertion`.
    Assertion,
    /// `wsse:BinarySecurityToken`.
    BinarySecurityToken,
    /// The message's `ds:Signature`.
    MessageSignature,
    /// The assertion's own `ds:Signature`.
    AssertionSignature,
}

/// A bound of the profile ([`crate::Limits`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of a text node.
    Text,
    /// Number of elements.
    Elements,
    /// Number of pieces that text and comments fall into.
    Pieces,
    /// Nesting.
    Depth,
    /// Attributes of an element.
    Attributes,
    /// Namespaces.
    Namespaces,
    /// Bytes of a namespace name.
    NamespaceName,
    /// Number of ids.
    Ids,
    /// Bytes of an id.
    Id,
    /// Bytes of canonical form: four times the message.
    CanonicalBytes,
}

/// Why a message is refused: one variant per cause. What it carries is for the log, never for the sender.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    // The bytes are not the XML of the profile.
    /// Longer than the environment accepts (T-71).
    #[error("the message has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Its length.
        bytes: usize,
        /// The bound.
        limit: usize,
    },
    /// Not UTF-8 or US-ASCII, or HTTP and XML declaration disagree (T-29).
    #[error("encoding: {0}")]
    Encoding(String),
    /// Not well-formed, or not XML 1.0 (T-28).
    #[error("not well-formed XML at byte {offset}: {reason}")]
    NotWellFormed {
        /// Where, from the start of the message.
        offset: usize,
        /// Why.
        reason: String,
    },
    /// A document type declaration (T-26, T-27).
    #[error("DOCTYPE at byte {offset}")]
    Doctype {
        /// Where.
        offset: usize,
    },
    /// A processing instruction.
    #[error("processing instruction at byte {offset}")]
    ProcessingInstruction {
        /// Where.
        offset: usize,
    },
    /// A reference to an entity other than the five predefined ones (T-27).
    #[error("entity {name:?} at byte {offset}")]
    Entity {
        /// Its name, if it looks like one: behind an ampersand that nobody escaped anything may stand.
        name: String,
        /// Where.
        offset: usize,
    },
    /// A bound of the profile is passed.
    #[error("{limit} beyond {bound} at byte {offset}")]
    Limit {
        /// Which.
        limit: Limit,
        /// The bound.
        bound: usize,
        /// Where; for canonical bytes the element.
        offset: usize,
    },

    // The envelope is not of the shape.
    /// Not a SOAP 1.1 envelope, or something in it that has no place (§12.0 step 4, T-06, T-17).
    #[error("envelope: {0}")]
    EnvelopeShape(String),
    /// A header that must be understood and is not (T-78).
    #[error("header {0} with mustUnderstand is not understood")]
    MustUnderstand(String),
    /// A part that must be there is not.
    #[error("{0} is missing")]
    Missing(Part),
    /// A part that may be there once is there again (T-13, T-42).
    #[error("{0} is there more than once")]
    Repeated(Part),
    /// A Security header for another actor that must be understood (T-79).
    #[error("Security header for actor {0:?} with mustUnderstand")]
    ForeignActor(String),
    /// A comment in the security header (T-30).
    #[error("comment in the security header at byte {offset}")]
    Comment {
        /// Where.
        offset: usize,
    },
    /// Two elements with one id (T-04).
    #[error("two elements have the id {0:?}")]
    DuplicateId(String),
    /// An id-typed attribute where none may be (T-25).
    #[error("id attribute {attribute} on {element}")]
    ForeignId {
        /// Its name.
        attribute: String,
        /// On what.
        element: String,
    },
    /// Text that is not strict base64 (T-64).
    #[error("{0} is not base64")]
    Base64(&'static str),

    // Times.
    /// The Timestamp has not the shape of the profile.
    #[error("Timestamp: {0}")]
    TimestampShape(String),
    /// Not an `xs:dateTime` with zone (§3.7).
    #[error("{field} is no date and time with zone: {value:?}")]
    DateTime {
        /// Which.
        field: &'static str,
        /// What it says.
        value: String,
    },
    /// A time bound that must be there is not (T-24).
    #[error("{0} is missing")]
    MissingTime(&'static str),
    /// A time lies in the future, beyond the tolerated skew (T-23).
    #[error("{field} is {ahead:?} ahead of our clock, tolerated {tolerated:?}")]
    NotYetValid {
        /// Which.
        field: &'static str,
        /// By how much.
        ahead: Duration,
        /// The bound.
        tolerated: Duration,
    },
    /// A time is past, beyond the tolerated skew (T-23).
    #[error("{field} was over {ago:?} ago, tolerated {tolerated:?}")]
    Expired {
        /// Which.
        field: &'static str,
        /// By how much.
        ago: Duration,
        /// The bound.
        tolerated: Duration,
    },
    /// A window is longer than the cap, or ends before it begins (T-22).
    #[error("the window of {field} is {seconds} s, allowed are 0 to {max_seconds} s")]
    Window {
        /// Of what.
        field: &'static str,
        /// Its length.
        seconds: i64,
        /// The cap.
        max_seconds: u64,
    },

    // Signatures.
    /// Something in a signature that the restricted grammar has not (§12.1).
    #[error("{seal} signature: {reason}")]
    SignatureShape {
        /// Which.
        seal: Seal,
        /// What.
        reason: String,
    },
    /// An algorithm outside the allow-list, or SHA-1 where it is off (T-39, T-40).
    #[error("{seal} signature: algorithm {algorithm:?} is not accepted")]
    Algorithm {
        /// Which.
        seal: Seal,
        /// Its URI.
        algorithm: String,
    },
    /// A canonicalisation or transform outside the allow-list, or not the ones of this place (T-34, T-35).
    #[error("{seal} signature: transform {transform:?} is not accepted here")]
    Transform {
        /// Which.
        seal: Seal,
        /// Its URI.
        transform: String,
    },
    /// A reference without URI, or to something outside the document (T-36, T-37).
    #[error("{seal} signature: reference URI {uri:?} is not accepted")]
    ReferenceUri {
        /// Which.
        seal: Seal,
        /// The URI; none when the attribute is not there.
        uri: Option<String>,
    },
    /// Too many references (T-38).
    #[error("{seal} signature: more than {bound} references")]
    ReferenceFlood {
        /// Which.
        seal: Seal,
        /// The bound.
        bound: usize,
    },
    /// A `PrefixList` that is too long or has no place (T-32).
    #[error("{seal} signature: prefix list {list:?}")]
    PrefixList {
        /// Which.
        seal: Seal,
        /// What it says.
        list: String,
    },
    /// A reference to an id that no element has.
    #[error("{seal} signature: no element has the id {id:?}")]
    ReferenceUnresolved {
        /// Which.
        seal: Seal,
        /// The id.
        id: String,
    },
    /// A reference that resolves to an element at a place that must not be signed for this purpose (T-03, T-05, T-15).
    #[error("{seal} signature: {id:?} is at {path}")]
    ReferenceElsewhere {
        /// Which.
        seal: Seal,
        /// The id.
        id: String,
        /// Where the element is.
        path: String,
    },
    /// Body or Timestamp is not covered by the message signature (T-01, T-02, T-03, T-05).
    #[error("{0} is not covered by the message signature")]
    NotCovered(Part),
    /// The assertion is not covered by the message signature, and this environment asks for it (T-10).
    #[error("the assertion is not covered by the message signature")]
    AssertionNotCovered,
    /// The key information is not the one form of the profile (T-41, T-42, T-43).
    #[error("{seal} signature: key information: {reason}")]
    KeyInfo {
        /// Which.
        seal: Seal,
        /// Why.
        reason: String,
    },
    /// A digest value whose length is not that of its algorithm.
    #[error("{seal} signature: the digest of {id:?} has {bytes} bytes")]
    DigestLength {
        /// Which.
        seal: Seal,
        /// Of which reference.
        id: String,
        /// Its length.
        bytes: usize,
    },
    /// What is there is not what was signed (T-84).
    #[error("{seal} signature: the digest of {id:?} does not match")]
    DigestMismatch {
        /// Which.
        seal: Seal,
        /// Of which reference.
        id: String,
    },
    /// The signature value is not of this key over this `SignedInfo` (T-45).
    #[error("{seal} signature: the signature value does not verify")]
    SignatureMismatch {
        /// Which.
        seal: Seal,
    },
    /// The assertion is signed by another certificate than the message (T-09).
    #[error("the assertion is not signed by the message's signer")]
    AssertionSigner,

    // Certificates.
    /// Not a certificate of the profile: unreadable, weak key, wrong usage (§7.2, T-44, T-48, §7.10).
    #[error("{slot} certificate {subject}: {reason}")]
    Certificate {
        /// Its role.
        slot: Slot,
        /// Its subject, as far as it can be read.
        subject: String,
        /// Why.
        reason: String,
    },
    /// No configured authority of this slot issued it (T-46, T-47, T-53).
    #[error("{slot} certificate {subject} has no chain to an authority of this environment: {reason}")]
    Chain {
        /// Its role.
        slot: Slot,
        /// Its subject.
        subject: String,
        /// Why.
        reason: String,
    },
    /// Expired or not yet valid, it or its authority (T-49).
    #[error("{slot} certificate {subject} is not valid now: {reason}")]
    Validity {
        /// Its role.
        slot: Slot,
        /// Its subject.
        subject: String,
        /// Why.
        reason: &'static str,
    },
    /// Blocked or cancelled in the register (T-50).
    #[error("{slot} certificate {subject} is {status}")]
    NotActive {
        /// Its role.
        slot: Slot,
        /// Its subject.
        subject: String,
        /// Its state.
        status: Status,
    },
    /// On the revocation list of its issuer (T-50).
    #[error("{slot} certificate {subject} is on the revocation list")]
    Revoked {
        /// Its role.
        slot: Slot,
        /// Its subject.
        subject: String,
    },
    /// The register does not know it (T-50, T-51).
    #[error("{slot} certificate {subject} is not in the register{}", if *.stale_crl { ", and the revocation list is stale" } else { "" })]
    Unregistered {
        /// Its role.
        slot: Slot,
        /// Its subject.
        subject: String,
        /// Whether a fresh revocation list would have helped.
        stale_crl: bool,
    },

    // The assertion and the identities.
    /// The assertion has not the shape of the profile (T-14, T-33).
    #[error("assertion: {0}")]
    AssertionShape(String),
    /// The assertion says something that is not accepted: issuer, version, confirmation, audience.
    #[error("assertion: {0}")]
    Assertion(String),
    /// An attribute is missing or there twice (T-66).
    #[error("assertion attribute {name}: {reason}")]
    Attribute {
        /// Its name.
        name: String,
        /// Why.
        reason: &'static str,
    },
    /// Control characters in an identity (T-77).
    #[error("{0} has control characters")]
    ControlCharacters(&'static str),
    /// The operator's identifier has not its form (T-31).
    #[error("NameID {0:?} is not an operator")]
    Operator(String),
    /// `IdPostazione` has not its form (T-65).
    #[error("IdPostazione {0:?} is not a postazione")]
    PostazioneForm(String),
    /// `IdSede` is not the first six characters of `IdPostazione` (§8.1).
    #[error("IdSede {id_sede:?} and IdPostazione {id_postazione:?} differ")]
    SedeInconsistent {
        /// `IdSede`.
        id_sede: String,
        /// `IdPostazione`.
        id_postazione: String,
    },
    /// The server's certificate is of another comune (T-52).
    #[error("the message is signed by {common_name} for {id_sede}")]
    ForeignComune {
        /// Its common name.
        common_name: String,
        /// `IdSede`.
        id_sede: String,
    },

    // The CMS of the postazione.
    /// The CMS is too long or too deep, or is not BER (T-62).
    #[error("IdPostazioneFirmato: {0}")]
    CmsEncoding(String),
    /// Not the one form of the profile: SignedData, attached, one signer (T-58, T-59, T-60, T-63).
    #[error("IdPostazioneFirmato: {0}")]
    CmsShape(String),
    /// The CMS signature or its attributes do not hold (T-61).
    #[error("IdPostazioneFirmato: {0}")]
    CmsSignature(String),
    /// The CMS signs something else than `IdPostazione` (T-56).
    #[error("IdPostazioneFirmato is for {content:?}, IdPostazione is {id_postazione:?}")]
    CmsContent {
        /// What it signs.
        content: String,
        /// `IdPostazione`.
        id_postazione: String,
    },
    /// The CMS is signed by another certificate than that of the postazione (T-57).
    #[error("IdPostazioneFirmato of {id_postazione:?} is signed by {common_name:?}")]
    CmsSigner {
        /// Common name of the signer.
        common_name: String,
        /// `IdPostazione`.
        id_postazione: String,
    },

    // Not the sender's fault.
    /// The register could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// We failed: memory, or the cryptographic library.
    #[error("internal failure: {0}")]
    Internal(String),
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Message => "message",
            Self::Assertion => "assertion",
        })
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Server => "server",
            Self::Postazione => "postazione",
        })
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Body => "soap:Body",
            Self::Security => "wsse:Security",
            Self::Timestamp => "wsu:Timestamp",
            Self::Assertion => "saml2:Assertion",
            Self::BinarySecurityToken => "wsse:BinarySecurityToken",
            Self::MessageSignature => "the message's ds:Signature",
            Self::AssertionSignature => "the assertion's ds:Signature",
        })
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "bytes of text",
            Self::Elements => "elements",
            Self::Pieces => "pieces of text and comments",
            Self::Depth => "nesting",
            Self::Attributes => "attributes",
            Self::Namespaces => "namespaces",
            Self::NamespaceName => "bytes of a namespace name",
            Self::Ids => "ids",
            Self::Id => "bytes of an id",
            Self::CanonicalBytes => "canonical bytes",
        })
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Active => "active",
            Self::Blocked => "blocked",
            Self::Cancelled => "cancelled",
            Self::Unknown => "unknown",
        })
    }
}
