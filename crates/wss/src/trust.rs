//! Whom an environment trusts to issue certificates, slot by slot.

use crate::{Slot, certificate::Fields, time::Instant};
use openssl::{
    error::ErrorStack,
    stack::Stack,
    x509::{
        X509, X509Crl, X509PurposeId, X509Ref, X509StoreContext,
        store::{X509Store, X509StoreBuilder},
        verify::{X509VerifyFlags, X509VerifyParam},
    },
};
use std::{collections::HashSet, sync::Arc};

/// The certification authorities of one environment and their revocation lists (sicurezza §7.1, T-46, T-90).
#[derive(Clone)]
pub struct Trust {
    server: Arc<[Authority]>,
    postazione: Arc<[Authority]>,
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
    /// The certificate is not that of an authority.
    #[error("{subject} cannot be a certification authority: {reason}")]
    NotAnAuthority {
        /// Its subject.
        subject: String,
        /// Why.
        reason: &'static str,
    },
    /// No configured authority signed this list.
    #[error("the revocation list of {issuer} is not signed by a configured authority")]
    ForeignCrl {
        /// The list's issuer.
        issuer: String,
    },
}

impl Trust {
    /// Authorities for certificates that sign messages and for those of postazioni, and revocation lists of any of them.
    ///
    /// Several authorities in one slot serve a renewal: each counts only within its own validity. Of several lists of
    /// one authority the latest counts.
    pub fn new(server_cas: &[X509], postazione_cas: &[X509], crls: &[X509Crl]) -> Result<Self, TrustError> {
        for crl in crls {
            let signed = |ca: &X509| signed_by(crl, ca);
            if !server_cas.iter().chain(postazione_cas).any(signed) {
                return Err(TrustError::ForeignCrl { issuer: display_name(crl.issuer_name()) });
            }
        }
        Ok(Self {
            server: authorities(server_cas, crls, Slot::Server)?,
            postazione: authorities(postazione_cas, crls, Slot::Postazione)?,
        })
    }

    /// As [`Self::new`], from PEM: one or more certificates in each of the first two; one list, PEM or DER, in each of the
    /// last.
    pub fn from_pem(server_cas: &[u8], postazione_cas: &[u8], crls: &[Vec<u8>]) -> Result<Self, TrustError> {
        let list = |crl: &Vec<u8>| X509Crl::from_pem(crl).or_else(|_| X509Crl::from_der(crl));
        let crls = crls.iter().map(list).collect::<Result<Vec<_>, _>>()?;
        Self::new(&X509::stack_from_pem(server_cas)?, &X509::stack_from_pem(postazione_cas)?, &crls)
    }

    pub(crate) fn authorities(&self, slot: Slot) -> &[Authority] {
        match slot {
            Slot::Server => &self.server,
            Slot::Postazione => &self.postazione,
        }
    }
}

/// One authority in one slot.
pub(crate) struct Authority {
    pub(crate) subject: String,
    subject_der: Vec<u8>,
    pub(crate) not_before: Instant,
    pub(crate) not_after: Instant,
    pub(crate) crl: Option<RevocationList>,
    store: X509Store,
}

/// What counts of a revocation list.
pub(crate) struct RevocationList {
    pub(crate) this_update: Instant,
    /// None: no promise of a next one; then only the age counts.
    pub(crate) next_update: Option<Instant>,
    /// Serial numbers, hexadecimal.
    revoked: HashSet<String>,
}

impl RevocationList {
    pub(crate) fn revokes(&self, serial: &str) -> bool {
        self.revoked.contains(serial)
    }
}

impl Authority {
    pub(crate) fn new(certificate: &X509, crls: &[X509Crl]) -> Result<Self, TrustError> {
        let subject = display_name(certificate.subject_name());
        let not_an_authority = |reason| TrustError::NotAnAuthority { subject: subject.clone(), reason };
        let der = certificate.to_der()?;
        let fields = Fields::read(&der).map_err(|_| not_an_authority("it cannot be read"))?;
        if !fields.is_authority {
            return Err(not_an_authority("it has no CA:true"));
        }
        if !certificate.key_usage().is_some_and(|usage| usage.contains(openssl::x509::X509KeyUsage::KEY_CERT_SIGN)) {
            return Err(not_an_authority("it may not sign certificates"));
        }
        crate::rsa::strong_key(&certificate.public_key()?).map_err(not_an_authority)?;

        let mut latest: Option<RevocationList> = None;
        for crl in crls.iter().filter(|crl| signed_by(crl, certificate)) {
            let list = RevocationList::read(crl)?;
            if latest.as_ref().is_none_or(|known| known.this_update < list.this_update) {
                latest = Some(list);
            }
        }
        Ok(Self {
            subject_der: certificate.subject_name().to_der()?,
            not_before: fields.not_before,
            not_after: fields.not_after,
            crl: latest,
            store: store_of(certificate)?,
            subject,
        })
    }

    /// Whether this authority may have issued a certificate with this issuer.
    pub(crate) fn is_named(&self, issuer_der: &[u8]) -> bool {
        self.subject_der == issuer_der
    }

    /// Whether it issued `certificate` itself; the reason if not. Times are the caller's business, at every message.
    pub(crate) fn issued(&self, certificate: &X509Ref) -> Result<Result<(), String>, ErrorStack> {
        let mut context = X509StoreContext::new()?;
        context.init(&self.store, certificate, Stack::new()?.as_ref(), |context| {
            Ok(if context.verify_cert()? { Ok(()) } else { Err(context.error().error_string().to_owned()) })
        })
    }
}

impl RevocationList {
    fn read(crl: &X509Crl) -> Result<Self, ErrorStack> {
        let mut revoked = HashSet::new();
        for entry in crl.get_revoked().into_iter().flatten() {
            revoked.insert(entry.serial_number().to_bn()?.to_hex_str()?.to_string());
        }
        Ok(Self {
            this_update: crate::certificate::instant(crl.last_update())?,
            next_update: crl.next_update().map(crate::certificate::instant).transpose()?,
            revoked,
        })
    }
}

/// A distinguished name for people: `CN=..., OU=..., O=..., C=...`.
pub(crate) fn display_name(name: &openssl::x509::X509NameRef) -> String {
    let mut parts: Vec<String> = name
        .entries()
        .map(|entry| {
            let key = entry.object().nid().short_name().unwrap_or("?");
            let value = entry.data().to_string().unwrap_or_else(|_| "?".to_owned());
            format!("{key}={value}")
        })
        .collect();
    parts.reverse();
    parts.join(", ")
}

fn authorities(certificates: &[X509], crls: &[X509Crl], slot: Slot) -> Result<Arc<[Authority]>, TrustError> {
    if certificates.is_empty() {
        return Err(TrustError::Empty(slot));
    }
    certificates.iter().map(|certificate| Authority::new(certificate, crls)).collect()
}

/// A store with one authority and nothing between it and the leaf.
fn store_of(authority: &X509) -> Result<X509Store, ErrorStack> {
    let mut parameters = X509VerifyParam::new()?;
    // PARTIAL_CHAIN: the issuing authority is the anchor, whether self-signed or not.
    parameters.set_flags(X509VerifyFlags::PARTIAL_CHAIN | X509VerifyFlags::NO_CHECK_TIME)?;
    parameters.set_depth(0);
    // Level 2: no SHA-1 under a certificate, no key below 112 bits of strength.
    parameters.set_auth_level(2);
    parameters.set_purpose(X509PurposeId::SSL_CLIENT)?;
    let mut store = X509StoreBuilder::new()?;
    store.add_cert(authority.clone())?;
    store.set_param(&parameters)?;
    Ok(store.build())
}

fn signed_by(crl: &X509Crl, authority: &X509) -> bool {
    let same_name = crl.issuer_name().to_der().ok() == authority.subject_name().to_der().ok();
    same_name && authority.public_key().and_then(|key| crl.verify(&key)).unwrap_or(false)
}
