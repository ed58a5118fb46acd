//! The security core: raw bytes of a SOAP request in, a verified request or a typed refusal out.
//!
//! [`Verifier`] is the only entry point that makes a [`VerifiedRequest`]. It does no I/O: the clock is passed in, the
//! state of certificates is asked through [`CertificateStatus`], authorities and revocation lists come as [`Trust`].
//! [`sign`] makes the messages that the verifier accepts, [`pki`] the certificates they need.

#![forbid(unsafe_code)]

mod asn1;
mod cache;
mod certificate;
mod cms;
mod profile;
mod refusal;
mod request;
mod rsa;
mod store;
mod time;
mod transcript;
mod trust;
mod verify;
mod xml;

pub mod content;
pub mod pki;
pub mod sign;

pub use profile::{CacheSizes, Limits, Profile};
pub use refusal::{Fault, Limit, Part, Refusal, Seal, Slot};
pub use request::{Caller, Evidence, VerifiedRequest, Warning};
pub use store::{CertificateId, CertificateStatus, Status, StoreError};
pub use transcript::{Entry, Transcript};
pub use trust::{Trust, TrustError};
pub use verify::{Message, NoticeRefusal, NoticeVerifier, VerifiedNotice, Verifier};
