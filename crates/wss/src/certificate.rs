//! Certificates of servers and postazioni: read strictly, judged once, remembered.

use crate::{
    CertificateId, CertificateStatus, Profile, Refusal, Slot, Status, Trust, Warning,
    asn1::{self, Asn1Error, Reader, Rules},
    cache::Cache,
    rsa,
    time::Instant,
    trust::{Authority, display_name},
};
use openssl::{
    asn1::{Asn1Time, Asn1TimeRef},
    error::ErrorStack,
    nid::Nid,
    pkey::{PKey, Public},
    sha::sha256,
    x509::{X509, X509ExtendedKeyUsage, X509KeyUsage},
};
use std::{sync::Arc, time::SystemTime};

/// A certificate that an authority of its slot issued, for the use of that slot. Whether it is valid and active now is
/// asked again for every message.
pub(crate) struct Certificate {
    pub(crate) id: CertificateId,
    pub(crate) subject: String,
    pub(crate) key: PKey<Public>,
    pub(crate) not_before: Instant,
    pub(crate) not_after: Instant,
    slot: Slot,
    /// Which authority of the slot issued it.
    authority: usize,
}

/// The known certificates.
pub(crate) struct Certificates {
    trust: Trust,
    /// Bytes of one certificate: a stranger's is read before it is known to be one.
    max_bytes: usize,
    known: Cache<(Slot, [u8; 32]), Arc<Certificate>>,
}

impl Certificates {
    pub(crate) fn new(trust: Trust, profile: &Profile) -> Self {
        let known = Cache::new(profile.caches.certificates, profile.caches.lifetime);
        Self { trust, max_bytes: profile.limits.certificate_bytes, known }
    }

    /// The certificate with this DER, if an authority of `slot` issued it for that use. Only such certificates are
    /// remembered, so strangers cannot push them out.
    pub(crate) fn get(&self, der: &[u8], slot: Slot, now: SystemTime) -> Result<Arc<Certificate>, Refusal> {
        if der.len() > self.max_bytes {
            let reason = format!("it has {} bytes, more than {}", der.len(), self.max_bytes);
            return Err(Refusal::Certificate { slot, subject: "?".to_owned(), reason });
        }
        let key = (slot, sha256(der));
        if let Some(known) = self.known.get(&key, now) {
            return Ok(known);
        }
        let certificate = Arc::new(self.examine(der, key.1, slot)?);
        self.known.insert(key, Arc::clone(&certificate), now);
        Ok(certificate)
    }

    /// Whether the certificate and its authority are valid at `now` (T-49, T-90).
    pub(crate) fn check_validity(&self, certificate: &Certificate, now: Instant) -> Result<(), Refusal> {
        let invalid =
            |reason| Refusal::Validity { slot: certificate.slot, subject: certificate.subject.clone(), reason };
        if now < certificate.not_before {
            return Err(invalid("it is not valid yet"));
        }
        if now > certificate.not_after {
            return Err(invalid("it has expired"));
        }
        let authority = self.authority(certificate)?;
        if now < authority.not_before || now > authority.not_after {
            return Err(invalid("its authority is not valid"));
        }
        Ok(())
    }

    /// Asks the register, and the revocation list, whether the certificate may be used (T-50, T-51).
    pub(crate) fn check_status(
        &self,
        certificate: &Certificate,
        profile: &Profile,
        store: &dyn CertificateStatus,
        now: Instant,
        warnings: &mut Vec<Warning>,
    ) -> Result<Status, Refusal> {
        let (slot, subject) = (certificate.slot, || certificate.subject.clone());
        let status = store.status(&certificate.id)?;
        if matches!(status, Status::Blocked | Status::Cancelled) {
            return Err(Refusal::NotActive { slot, subject: subject(), status });
        }
        let authority = self.authority(certificate)?;
        let fresh = authority.crl.as_ref().map(|crl| {
            !now.since(crl.this_update).exceeds(profile.crl_max_age)
                && now.plus(profile.max_skew) >= crl.this_update
                && crl.next_update.is_none_or(|next| now <= next)
        });
        // A serial on a list stays revoked, however old the list.
        if authority.crl.as_ref().is_some_and(|crl| crl.revokes(&certificate.id.serial)) {
            return Err(Refusal::Revoked { slot, subject: subject() });
        }
        match (status, fresh) {
            (Status::Active, Some(false)) => warnings.push(Warning::StaleCrl(authority.subject.clone())),
            (Status::Active, _) => {}
            (_, Some(true)) if profile.accept_unregistered => {}
            (_, fresh) => {
                return Err(Refusal::Unregistered { slot, subject: subject(), stale_crl: fresh == Some(false) });
            }
        }
        Ok(status)
    }

    /// Subject of the authority that issued the certificate.
    pub(crate) fn issuer(&self, certificate: &Certificate) -> &str {
        self.authority(certificate).map_or("?", |authority| &authority.subject)
    }

    fn authority(&self, certificate: &Certificate) -> Result<&Authority, Refusal> {
        self.trust
            .authorities(certificate.slot)
            .get(certificate.authority)
            .ok_or_else(|| Refusal::Internal("a certificate without its authority".to_owned()))
    }

    fn examine(&self, der: &[u8], sha256: [u8; 32], slot: Slot) -> Result<Certificate, Refusal> {
        let refuse = |subject: &str, reason: &str| Refusal::Certificate {
            slot,
            subject: subject.to_owned(),
            reason: reason.to_owned(),
        };
        let fields = Fields::read(der).map_err(|e| refuse("?", &e.to_string()))?;
        let x509 = X509::from_der(der).map_err(|_| refuse("?", "it cannot be read"))?;
        let subject = display_name(x509.subject_name());
        // Another encoding of the same content would have another fingerprint.
        if x509.to_der().map_err(internal)? != der {
            return Err(refuse(&subject, "it is not in DER"));
        }
        let Some(authority) = self.find_authority(&x509, &fields, &subject, slot)? else {
            return Err(Refusal::Chain {
                slot,
                subject,
                reason: "its issuer is not an authority of this environment".to_owned(),
            });
        };
        let key = x509.public_key().map_err(|_| refuse(&subject, "its key cannot be read"))?;
        rsa::strong_key(&key).map_err(|reason| refuse(&subject, reason))?;
        check_use(&x509, &fields).map_err(|reason| refuse(&subject, reason))?;
        let common_name = common_name(&x509).ok_or_else(|| refuse(&subject, "it has not exactly one common name"))?;
        let serial = x509.serial_number().to_bn().and_then(|n| n.to_hex_str()).map_err(internal)?.to_string();
        Ok(Certificate {
            id: CertificateId { sha256, issuer_der: fields.issuer_der.to_vec(), serial, common_name },
            subject,
            key,
            not_before: fields.not_before,
            not_after: fields.not_after,
            slot,
            authority,
        })
    }

    /// The authority of the slot that issued the certificate. Two authorities of one name are told apart by the
    /// signature (T-47).
    fn find_authority(
        &self,
        x509: &X509,
        fields: &Fields<'_>,
        subject: &str,
        slot: Slot,
    ) -> Result<Option<usize>, Refusal> {
        let mut refused = None;
        for (at, authority) in self.trust.authorities(slot).iter().enumerate() {
            if !authority.is_named(fields.issuer_der) {
                continue;
            }
            match authority.issued(x509).map_err(internal)? {
                Ok(()) => return Ok(Some(at)),
                Err(reason) => refused = Some(Refusal::Chain { slot, subject: subject.to_owned(), reason }),
            }
        }
        refused.map_or(Ok(None), Err)
    }
}

/// What is read of a certificate without OpenSSL.
pub(crate) struct Fields<'a> {
    /// DER of the issuer's name.
    pub(crate) issuer_der: &'a [u8],
    /// Contents of the serial number.
    pub(crate) serial: &'a [u8],
    /// Contents of the subject key identifier.
    pub(crate) subject_key_id: Option<&'a [u8]>,
    pub(crate) not_before: Instant,
    pub(crate) not_after: Instant,
    /// `CA:true`.
    pub(crate) is_authority: bool,
    pub(crate) has_basic_constraints: bool,
    pub(crate) has_unknown_critical: bool,
}

impl<'a> Fields<'a> {
    pub(crate) fn read(der: &'a [u8]) -> Result<Self, FieldError> {
        let mut outer = Reader::new(der, Rules::Der);
        let mut certificate = outer.enter(asn1::SEQUENCE)?;
        outer.finish()?;
        let mut tbs = certificate.enter(asn1::SEQUENCE)?;
        let mut version = tbs.enter(asn1::context(0))?;
        if version.expect(asn1::INTEGER)?.content != [2] {
            return Err(FieldError::Version);
        }
        let serial = tbs.expect(asn1::INTEGER)?.content;
        tbs.expect(asn1::SEQUENCE)?;
        let issuer_der = tbs.expect(asn1::SEQUENCE)?.raw;
        let mut validity = tbs.enter(asn1::SEQUENCE)?;
        let not_before = time(&validity.next()?)?;
        let not_after = time(&validity.next()?)?;
        let _subject = tbs.expect(asn1::SEQUENCE)?;
        let _key = tbs.expect(asn1::SEQUENCE)?;
        let mut fields = Self {
            issuer_der,
            serial,
            subject_key_id: None,
            not_before,
            not_after,
            is_authority: false,
            has_basic_constraints: false,
            has_unknown_critical: false,
        };
        let mut extensions = tbs.enter(asn1::context(3))?.enter(asn1::SEQUENCE)?;
        tbs.finish()?;
        let mut seen = Vec::new();
        while !extensions.is_empty() {
            let mut extension = extensions.enter(asn1::SEQUENCE)?;
            let oid = extension.expect(asn1::OID)?.content;
            let critical = extension.optional(asn1::BOOLEAN)?.is_some_and(|b| b.content != [0]);
            let value = extension.expect(asn1::OCTET_STRING)?.content;
            extension.finish()?;
            if seen.contains(&oid) {
                return Err(FieldError::RepeatedExtension);
            }
            seen.push(oid);
            fields.extension(oid, critical, value)?;
        }
        Ok(fields)
    }

    fn extension(&mut self, oid: &[u8], critical: bool, value: &'a [u8]) -> Result<(), FieldError> {
        match oid {
            BASIC_CONSTRAINTS => {
                self.has_basic_constraints = true;
                let mut constraints = Reader::new(value, Rules::Der).enter(asn1::SEQUENCE)?;
                self.is_authority = constraints.optional(asn1::BOOLEAN)?.is_some_and(|b| b.content != [0]);
            }
            SUBJECT_KEY_ID => {
                self.subject_key_id = Some(Reader::new(value, Rules::Der).expect(asn1::OCTET_STRING)?.content);
            }
            KEY_USAGE | EXTENDED_KEY_USAGE => {}
            _ => self.has_unknown_critical |= critical,
        }
        Ok(())
    }
}

/// A certificate that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FieldError {
    /// Not DER of a certificate.
    #[error("it is not a certificate in DER: {0}")]
    Encoding(#[from] Asn1Error),
    /// Not X.509 version 3.
    #[error("it is not of version 3")]
    Version,
    /// A time that cannot be.
    #[error("its validity cannot be read")]
    Time,
    /// An extension is there twice.
    #[error("it has an extension twice")]
    RepeatedExtension,
}

/// An ASN.1 time that OpenSSL read.
pub(crate) fn instant(time: &Asn1TimeRef) -> Result<Instant, ErrorStack> {
    let difference = Asn1Time::from_unix(0)?.diff(time)?;
    Ok(Instant::from_unix(i64::from(difference.days) * 86_400 + i64::from(difference.secs)))
}

/// The leaf of sicurezza §7.2; other roles are refused (§7.10, T-48).
fn check_use(x509: &X509, fields: &Fields<'_>) -> Result<(), &'static str> {
    if !fields.has_basic_constraints || fields.is_authority {
        return Err("it is not marked CA:false");
    }
    if fields.has_unknown_critical {
        return Err("it has a critical extension that is not known");
    }
    let usage = x509.key_usage().unwrap_or(X509KeyUsage::empty());
    if !usage.contains(X509KeyUsage::DIGITAL_SIGNATURE) {
        return Err("its key usage has no digitalSignature");
    }
    if usage.intersects(X509KeyUsage::KEY_CERT_SIGN | X509KeyUsage::CRL_SIGN) {
        return Err("its key may sign certificates or lists");
    }
    let extended = x509.extended_key_usage().unwrap_or(X509ExtendedKeyUsage::empty());
    if !extended.contains(X509ExtendedKeyUsage::SSL_CLIENT) {
        return Err("its extended key usage has no clientAuth");
    }
    if extended.contains(X509ExtendedKeyUsage::SSL_SERVER) {
        return Err("it is a TLS server's");
    }
    Ok(())
}

pub(crate) fn common_name(x509: &X509) -> Option<String> {
    let mut names = x509.subject_name().entries_by_nid(Nid::COMMONNAME);
    let name = names.next()?.data().to_string().ok()?;
    names.next().is_none().then_some(name)
}

fn time(element: &asn1::Tlv<'_>) -> Result<Instant, FieldError> {
    let text = std::str::from_utf8(element.content).map_err(|_| FieldError::Time)?;
    // UTCTime has two digits of the year: 1950 to 2049.
    let full = match (element.tag, text.get(..2).and_then(|y| y.parse::<u32>().ok())) {
        (0x17, Some(year)) => format!("{}{text}", if year < 50 { "20" } else { "19" }),
        (0x18, _) => text.to_owned(),
        _ => return Err(FieldError::Time),
    };
    if full.len() != 15 || !full.is_ascii() {
        return Err(FieldError::Time);
    }
    let part = |from: usize, to: usize| full.get(from..to).unwrap_or_default();
    let text =
        format!("{}-{}-{}T{}:{}:{}", part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 12), part(12, 15));
    Instant::parse(&text).ok_or(FieldError::Time)
}

fn internal(e: ErrorStack) -> Refusal {
    Refusal::Internal(e.to_string())
}

const SUBJECT_KEY_ID: &[u8] = &[0x55, 0x1D, 0x0E];
const KEY_USAGE: &[u8] = &[0x55, 0x1D, 0x0F];
const BASIC_CONSTRAINTS: &[u8] = &[0x55, 0x1D, 0x13];
const EXTENDED_KEY_USAGE: &[u8] = &[0x55, 0x1D, 0x25];
