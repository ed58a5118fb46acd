//! What the verifier must ask others: the state of a certificate, and which comuni are one.

/// The register of certificates and of comuni, as the verifier sees it.
///
/// It is asked for every message, also when everything else about a certificate is cached: a certificate that is
/// blocked in the console must be refused from that moment on (sicurezza §7.6).
pub trait CertificateStatus {
    /// The state of `certificate` now.
    fn status(&self, certificate: &CertificateId) -> Result<Status, StoreError>;

    /// Whether the comune whose ISTAT code is in the certificate's common name answers for `id_sede`: true for a comune
    /// that was merged into the other and still uses its old code (sicurezza §8.3). Only asked when the two differ.
    fn same_sede(&self, certificate_istat: &str, id_sede: &str) -> Result<bool, StoreError>;
}

/// By what a certificate is found in the register (sicurezza §7.9).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CertificateId {
    /// SHA-256 of the certificate's DER.
    pub sha256: [u8; 32],
    /// DER of the issuer's distinguished name.
    pub issuer_der: Vec<u8>,
    /// Serial number: hexadecimal, upper case, two digits a byte, no leading zero byte.
    pub serial: String,
    /// The subject's common name.
    pub common_name: String,
}

/// The state of a certificate in the register (sicurezza §7.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Usable.
    Active,
    /// Blocked in the console; may be made active again.
    Blocked,
    /// Cancelled for ever.
    Cancelled,
    /// The register does not know it.
    Unknown,
}

/// The register could not answer: nobody's message is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the register of certificates is not available: {0}")]
pub struct StoreError(pub String);
