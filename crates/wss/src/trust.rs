//! Whom an environment trusts to issue certificates, slot by slot.

use crate::Slot;
use openssl::{error::ErrorStack, x509::X509};

/// The certification authorities of one environment and their revocation lists (sicurezza §7.1, T-46, T-90).
#[derive(Clone)]
pub struct Trust {
    pub(crate) server: Vec<X509>,
    pub(crate) postazione: Vec<X509>,
}

impl Trust {
    /// Authorities for certificates that sign messages and for those of postazioni, as PEM (one or more certificates
    /// each), and revocation lists as PEM, one each.
    ///
    /// Several authorities in one slot serve a renewal: each counts only within its own validity.
    pub fn from_pem(server_cas: &[u8], postazione_cas: &[u8], _crls: &[Vec<u8>]) -> Result<Self, TrustError> {
        Ok(Self { server: X509::stack_from_pem(server_cas)?, postazione: X509::stack_from_pem(postazione_cas)? })
    }
}

/// The configured authorities or lists cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TrustError {
    /// Not a certificate or list that OpenSSL can read.
    #[error("unreadable certificate or revocation list: {0}")]
    Unreadable(#[from] ErrorStack),
    /// A slot without authority would refuse everybody.
    #[error("no certification authority for {0}")]
    Empty(Slot),
    /// The certificate is not that of an authority: no `CA:true`, or it may not sign certificates, or a weak key.
    #[error("{subject} cannot be a certification authority: {reason}")]
    NotAnAuthority {
        /// Its subject.
        subject: String,
        /// Why.
        reason: String,
    },
    /// No configured authority signed this list.
    #[error("the revocation list of {issuer} is not signed by a configured authority")]
    ForeignCrl {
        /// The list's issuer.
        issuer: String,
    },
}
