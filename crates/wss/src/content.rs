//! The content of a notice, in its envelope for one comune: CMS EnvelopedData (sicurezza §15.3, consultazione §6.5.3).

use crate::pki::KeyPair;
use openssl::{
    cms::{CMSOptions, CmsContentInfo},
    error::ErrorStack,
    stack::Stack,
    symm::Cipher,
    x509::X509,
};

/// A content cannot be enveloped or opened.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// The certificate for which it shall be enveloped cannot be read.
    #[error("the certificate cannot be read: {0}")]
    Certificate(ErrorStack),
    /// The envelope is not one, or is for another key.
    #[error("the envelope does not open with this key: {0}")]
    Envelope(ErrorStack),
    /// The cryptographic library failed.
    #[error("cryptographic library: {0}")]
    OpenSsl(#[from] ErrorStack),
}

/// The comune's certificate, read once for as many contents as there are.
pub struct Recipient {
    certificates: Stack<X509>,
}

impl Recipient {
    /// The holder of this certificate, DER.
    pub fn from_der(certificate: &[u8]) -> Result<Self, ContentError> {
        let certificate = X509::from_der(certificate).map_err(ContentError::Certificate)?;
        certificate.public_key().and_then(|key| key.rsa()).map_err(ContentError::Certificate)?;
        let mut certificates = Stack::new()?;
        certificates.push(certificate)?;
        Ok(Self { certificates })
    }

    /// `content` in an envelope that only the recipient's key opens: AES-256-CBC, the key transported by RSA PKCS#1 v1.5
    /// (the padding that the libraries of the comuni expect), DER.
    pub fn envelop(&self, content: &[u8]) -> Result<Vec<u8>, ContentError> {
        let cms = CmsContentInfo::encrypt(&self.certificates, content, Cipher::aes_256_cbc(), CMSOptions::BINARY)?;
        Ok(cms.to_der()?)
    }
}

impl std::fmt::Debug for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recipient").finish_non_exhaustive()
    }
}

/// What is in an envelope, DER. The keys are tried in their order: during a switch of certificates either may be the one.
pub fn open(envelope: &[u8], keys: &[KeyPair]) -> Result<Vec<u8>, ContentError> {
    let cms = CmsContentInfo::from_der(envelope).map_err(ContentError::Envelope)?;
    let mut refused = None;
    for pair in keys {
        match cms.decrypt(pair.key(), &pair.certificate().to_owned()) {
            Ok(content) => return Ok(content),
            Err(e) => refused = Some(e),
        }
    }
    Err(ContentError::Envelope(refused.unwrap_or_else(ErrorStack::get)))
}
