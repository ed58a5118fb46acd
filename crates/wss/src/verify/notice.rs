//! Verifies the notices that ANPR pushes to a comune: the comune's side (sicurezza §15, consultazione §6.5.2).

use super::{
    Message,
    envelope::{self, Ids},
    key_info, seal,
    signature::Signature,
};
use crate::{
    Limits, Part, Profile, Refusal, Seal, TrustError,
    certificate::{Fields, common_name},
    rsa,
    time::Instant,
    transcript::Notes,
    trust::{Authority, display_name},
    xml::{self, CanonicalForm, Document, ElementId, uri},
};
use openssl::{
    pkey::{PKey, Public},
    x509::{X509, X509ExtendedKeyUsage, X509KeyUsage},
};
use std::time::SystemTime;

/// Verifies notices against the authorities that certify their signer.
///
/// The authority is trusted, not one certificate: that is renewed. Because the same authority also certifies the smart
/// cards of operators, certificates that may authenticate a client are refused.
pub struct NoticeVerifier {
    authorities: Vec<Authority>,
    profile: Profile,
}

/// A notice whose body is what ANPR signed. There is no other way to make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedNotice {
    body: Vec<u8>,
    signer: String,
}

/// Why a notice is not taken.
#[derive(Debug, thiserror::Error)]
pub enum NoticeRefusal {
    /// The message is not of the form of a signed notice, or its signature does not hold.
    #[error(transparent)]
    Message(#[from] Refusal),
    /// Its signer is not one that may sign notices.
    #[error("the signer {subject}: {reason}")]
    Signer {
        /// Subject of its certificate, `?` if it cannot be read.
        subject: String,
        /// Why.
        reason: String,
    },
}

impl VerifiedNotice {
    /// `soapenv:Body`, in the canonical form whose digest was verified.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Common name of the signer's certificate.
    pub fn signer(&self) -> &str {
        &self.signer
    }
}

impl NoticeVerifier {
    /// A verifier that trusts these authorities, one or more certificates as PEM. `legacy_sha1` admits SHA-1, as notices
    /// may have been signed until the change of algorithms.
    pub fn from_pem(authorities: &[u8], legacy_sha1: bool, limits: Limits) -> Result<Self, TrustError> {
        let certificates = X509::stack_from_pem(authorities)?;
        if certificates.is_empty() {
            return Err(TrustError::Empty(crate::Slot::Server));
        }
        let authorities =
            certificates.iter().map(|certificate| Authority::new(certificate, &[])).collect::<Result<_, _>>()?;
        Ok(Self { authorities, profile: Profile { legacy_sha1, limits, ..Profile::esercizio() } })
    }

    /// Verifies a notice at `now`. About half a millisecond of CPU.
    pub fn verify(&self, message: Message<'_>, now: SystemTime) -> Result<VerifiedNotice, NoticeRefusal> {
        let document = xml::parse(message.body, message.charset, &self.profile.limits).map_err(Refusal::bounded)?;
        let parts = Parts::locate(&document).map_err(Refusal::bounded)?;
        let ids = envelope::ids(&document, parts.body, &self.profile.limits).map_err(Refusal::bounded)?;
        let token = key_info::token_certificate(&document, parts.token).map_err(Refusal::bounded)?;
        let (signer, key) = self.signer(&token, now)?;
        let body = self.signature(&document, &parts, &ids, &key).map_err(Refusal::bounded)?;
        Ok(VerifiedNotice { body, signer })
    }

    fn signature(
        &self,
        document: &Document<'_>,
        parts: &Parts,
        ids: &Ids<'_>,
        key: &PKey<Public>,
    ) -> Result<Vec<u8>, Refusal> {
        if let Some(offset) = document.first_comment(parts.security) {
            return Err(Refusal::Comment { offset });
        }
        let signature = Signature::read(document, parts.signature, Seal::Message, &self.profile)?;
        key_info::check_token_reference(document, signature.key_info, parts.token, ids)?;
        let mut targets = Vec::with_capacity(signature.references.len());
        for reference in &signature.references {
            let (seal, id) = (signature.seal, reference.id.clone());
            let Some(target) = ids.get(&reference.id) else { return Err(Refusal::ReferenceUnresolved { seal, id }) };
            let may_be = target == parts.body || Some(target) == parts.timestamp || target == parts.token;
            if !may_be || targets.contains(&target) {
                return Err(Refusal::ReferenceElsewhere { seal, id, path: document.path(target) });
            }
            targets.push(target);
        }
        if !targets.contains(&parts.body) {
            return Err(Refusal::NotCovered(Part::Body));
        }
        let bytes = self.profile.limits.bytes;
        let mut form = CanonicalForm::new(document, bytes, bytes.saturating_mul(4));
        seal::verify(&signature, &targets, Some(parts.body), key, document, &mut form, &mut Notes::none())
    }

    /// The signer's name and key, if an authority of ours certified it for this.
    fn signer(&self, der: &[u8], now: SystemTime) -> Result<(String, PKey<Public>), NoticeRefusal> {
        let refuse = |subject: &str, reason: &str| NoticeRefusal::Signer {
            subject: subject.to_owned(),
            reason: reason.to_owned(),
        };
        if der.len() > self.profile.limits.certificate_bytes {
            return Err(refuse("?", "the certificate is too long"));
        }
        let fields = Fields::read(der).map_err(|e| refuse("?", &e.to_string()))?;
        let x509 = X509::from_der(der).map_err(|_| refuse("?", "the certificate cannot be read"))?;
        let subject = display_name(x509.subject_name());
        let at = Instant::from_system(now);
        let mut reason = "its issuer is not an authority of notices".to_owned();
        let mut issued = false;
        for authority in self.authorities.iter().filter(|a| a.is_named(fields.issuer_der)) {
            match authority.issued(&x509) {
                Ok(Ok(())) if at < authority.not_before || at > authority.not_after => {
                    reason = "its authority is not valid now".to_owned();
                }
                Ok(Ok(())) => issued = true,
                Ok(Err(why)) => reason = why,
                Err(e) => return Err(refuse(&subject, &e.to_string())),
            }
        }
        if !issued {
            return Err(refuse(&subject, &reason));
        }
        check_use(&x509, &fields).map_err(|reason| refuse(&subject, reason))?;
        if at < fields.not_before || at > fields.not_after {
            return Err(refuse(&subject, "its certificate is not valid now"));
        }
        let key = x509.public_key().map_err(|_| refuse(&subject, "its key cannot be read"))?;
        rsa::strong_key(&key).map_err(|reason| refuse(&subject, reason))?;
        Ok((common_name(&x509).unwrap_or(subject), key))
    }
}

/// The parts of a notice, by their place; the timestamp need not be there (consultazione §17.5).
struct Parts {
    security: ElementId,
    timestamp: Option<ElementId>,
    token: ElementId,
    signature: ElementId,
    body: ElementId,
}

impl Parts {
    fn locate(document: &Document<'_>) -> Result<Self, Refusal> {
        let root = document.root();
        if !document.is(root, uri::SOAP, "Envelope") {
            return Err(Refusal::EnvelopeShape(format!("the root is {}, no SOAP 1.1 Envelope", document.qname(root))));
        }
        let mut children = document.children(root);
        let header = children.next().filter(|c| document.is(*c, uri::SOAP, "Header"));
        let header = header.ok_or(Refusal::Missing(Part::Security))?;
        let security =
            envelope::security(document, header, &mut Vec::new())?.ok_or(Refusal::Missing(Part::Security))?;
        let body = envelope::body(document, root, children.next())?;
        envelope::only_child(document, body)?;
        if let Some(extra) = children.next() {
            return Err(envelope::misplaced(document, extra));
        }
        let (mut timestamp, mut token, mut signature) = (None, None, None);
        for child in document.children(security) {
            let (place, part) = match (document.uri(child), document.local(child)) {
                (uri::WSU, "Timestamp") => (&mut timestamp, Part::Timestamp),
                (uri::WSSE, "BinarySecurityToken") => (&mut token, Part::BinarySecurityToken),
                (uri::DS, "Signature") => (&mut signature, Part::MessageSignature),
                _ => return Err(envelope::misplaced(document, child)),
            };
            if place.replace(child).is_some() {
                return Err(Refusal::Repeated(part));
            }
        }
        Ok(Self {
            security,
            timestamp,
            token: token.ok_or(Refusal::Missing(Part::BinarySecurityToken))?,
            signature: signature.ok_or(Refusal::Missing(Part::MessageSignature))?,
            body,
        })
    }
}

/// A signer of documents: neither an authority, nor a smart card, nor a server.
fn check_use(x509: &X509, fields: &Fields<'_>) -> Result<(), &'static str> {
    if !fields.has_basic_constraints || fields.is_authority {
        return Err("its certificate is not marked CA:false");
    }
    if fields.has_unknown_critical {
        return Err("its certificate has a critical extension that is not known");
    }
    let usage = x509.key_usage().unwrap_or(X509KeyUsage::empty());
    if !usage.contains(X509KeyUsage::DIGITAL_SIGNATURE) {
        return Err("its key may not sign");
    }
    if usage.intersects(X509KeyUsage::KEY_CERT_SIGN | X509KeyUsage::CRL_SIGN) {
        return Err("its key may sign certificates or lists");
    }
    let extended = x509.extended_key_usage().unwrap_or(X509ExtendedKeyUsage::empty());
    if extended.intersects(X509ExtendedKeyUsage::SSL_CLIENT | X509ExtendedKeyUsage::SSL_SERVER) {
        return Err("its certificate is of a person or of a server, not of the signer of notices");
    }
    Ok(())
}

impl std::fmt::Debug for NoticeVerifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NoticeVerifier").finish_non_exhaustive()
    }
}
