//! MTOM: binary parts beside the envelope (sicurezza §19.6, consultazione §1.6).

use bytes::Bytes;

/// A binary part of an answer.
#[derive(Debug, Clone)]
pub struct Parte {
    /// `Content-ID` without angle brackets.
    content_id: String,
    content_type: &'static str,
    bytes: Bytes,
}

impl Parte {
    /// A part with a `Content-ID` of its own.
    pub fn nuova(content_type: &'static str, bytes: impl Into<Bytes>) -> Self {
        Self { content_id: format!("{}@apache.org", crate::ident::casuale()), content_type, bytes: bytes.into() }
    }

    /// The `xop:Include` element that stands for this part, to be the only child of the element it is the content of.
    pub fn include(&self) -> String {
        format!(r#"<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:{}"/>"#, self.content_id)
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
