//! Makes signed messages: for clients, tests and the sandbox.

mod cms;
mod notice;
mod shape;
mod template;

pub use cms::{sign_postazione, to_ber};
pub use notice::NoticeSigner;
pub use template::{canonical_form, sign_template};

use crate::pki::KeyPair;
use std::time::{Duration, SystemTime};

/// With what a client signs, and as whom.
#[derive(Clone)]
pub struct Credentials {
    /// Certificate and key of the comune's server.
    pub server: KeyPair,
    /// The proof of the postazione.
    pub postazione: Proof,
    /// ISTAT code of the comune.
    pub id_sede: String,
    /// `<istat>-CO-nnnn` or `<istat>-PC-nnnn`.
    pub id_postazione: String,
    /// The operator: codice fiscale.
    pub operatore: String,
    /// Free name of the application.
    pub id_applicazione: String,
}

/// How the postazione proves itself.
#[derive(Clone)]
pub enum Proof {
    /// Its certificate and key: the CMS is made from them.
    Key(KeyPair),
    /// A CMS made before, DER or BER: it never changes (§6.6).
    Cms(Vec<u8>),
}

/// The forms in which real clients write a message (§19).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// As the sample client on CXF and WSS4J.
    #[default]
    Cxf,
    /// As .NET: other prefixes and order, the assertion in the default namespace.
    Wcf,
    /// As the PHP integrations: white space between headers, wrapped base64.
    Php,
}

/// Signature and digest algorithm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Algorithm {
    /// rsa-sha256 with sha256.
    #[default]
    Sha256,
    /// rsa-sha1 with sha1, as the clients of 2016 did (§5.2).
    Sha1,
}

/// How one message is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Its form.
    pub shape: Shape,
    /// Its algorithms.
    pub algorithm: Algorithm,
    /// When it is made.
    pub now: SystemTime,
    /// How long it holds (§3.2: 300 s).
    pub lifetime: Duration,
    /// The client's address, for `SubjectLocality`.
    pub address: String,
}

impl Options {
    /// The defaults, at `now`.
    pub fn at(now: SystemTime) -> Self {
        Self {
            shape: Shape::default(),
            algorithm: Algorithm::default(),
            now,
            lifetime: Duration::from_secs(300),
            address: "127.0.0.1".to_owned(),
        }
    }
}

/// Signs messages for one client.
pub struct Signer {
    credentials: Credentials,
    cms: Vec<u8>,
}

/// A message cannot be signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The body is not one well-formed element.
    #[error("the text cannot be signed: {0}")]
    Body(String),
    /// The template lacks something that its signature needs.
    #[error("the template cannot be signed: {0}")]
    Template(String),
    /// The CMS is not one that can be written again.
    #[error("the CMS cannot be written again: {0}")]
    Cms(String),
    /// `now` plus the lifetime is beyond what a time can say.
    #[error("the lifetime ends beyond the end of time")]
    Lifetime,
    /// The cryptographic library failed.
    #[error("cryptographic library: {0}")]
    OpenSsl(#[from] openssl::error::ErrorStack),
}

impl Signer {
    /// A signer; makes the CMS of the postazione once.
    pub fn new(credentials: Credentials) -> Result<Self, SignError> {
        let cms = match &credentials.postazione {
            Proof::Key(pair) => sign_postazione(&credentials.id_postazione, pair)?,
            Proof::Cms(cms) => cms.clone(),
        };
        Ok(Self { credentials, cms })
    }

    /// Whose messages it signs.
    pub fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// A whole SOAP message around `body`, one XML element, with or without an XML declaration before it. Two RSA
    /// signatures: about 2 ms.
    pub fn sign(&self, body: &str, options: &Options) -> Result<Vec<u8>, SignError> {
        let key = self.credentials.server.key();
        let assertion_signed = sign_template(&self.template(body, options)?, 0, key)?;
        Ok(sign_template(&assertion_signed, 1, key)?.into_bytes())
    }

    /// The same message without digests and signature values: two `ds:Signature`, the assertion's first, for
    /// [`sign_template`] or another implementation to fill.
    pub fn template(&self, body: &str, options: &Options) -> Result<String, SignError> {
        let body = body.trim_start_matches('\u{FEFF}');
        let document = template::parse(body)?;
        let element = body.get(document.offset(document.root())..).unwrap_or_default();
        shape::write(&self.credentials, &self.cms, element, options)
    }
}
