//! MTOM: binary parts beside the envelope, in and out (sicurezza §19.6, T-72, T-73; consultazione §1.6).

mod entrata;
mod uscita;
mod xop;

use bytes::Bytes;

pub(crate) use entrata::{ErroreMtom, Pacchetto};
pub(crate) use uscita::multipart;

/// A binary part of an answer.
#[derive(Debug, Clone)]
pub struct Parte {
    content_id: String,
    content_type: &'static str,
    bytes: Bytes,
}

impl Parte {
    /// A part with a `Content-ID` of its own.
    pub fn nuova(content_type: &'static str, bytes: impl Into<Bytes>) -> Self {
        Self { content_id: format!("{}@apache.org", crate::ident::casuale()), content_type, bytes: bytes.into() }
    }

    /// A part that left before, with the `Content-ID` that it had.
    pub fn riletta(content_id: String, content_type: &'static str, bytes: impl Into<Bytes>) -> Self {
        Self { content_id, content_type, bytes: bytes.into() }
    }

    /// The `xop:Include` element that stands for this part, to be the only child of the element it is the content of.
    pub fn include(&self) -> String {
        format!(r#"<xop:Include xmlns:xop="{}" href="cid:{}"/>"#, xop::NAMESPACE, self.content_id)
    }

    /// `Content-ID` without angle brackets.
    pub fn content_id(&self) -> &str {
        &self.content_id
    }

    /// Media type of the part.
    pub fn content_type(&self) -> &'static str {
        self.content_type
    }

    /// The content.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }
}

/// Puts the parts of an answer in their places as base64, for a client that cannot read MTOM (sicurezza §19.6).
///
/// Fails if a part has no place or a place no part, or if `corpo` is not well formed.
pub fn incorpora(corpo: &[u8], parti: &[Parte]) -> Result<Vec<u8>, ErroreXop> {
    let parti = parti.iter().map(|p| (p.content_id.as_str(), p.bytes.as_ref()));
    xop::incorpora(corpo, parti, u64::MAX)
}

pub use xop::ErroreXop;
