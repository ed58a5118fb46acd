//! `IdPostazioneFirmato`: the CMS by which the postazione proves itself (sicurezza §6).
//!
//! The encoding is read here first and must be of the one form of the profile; only then OpenSSL sees it.

use crate::{
    Profile, Refusal, Slot,
    asn1::{self, Asn1Error, Reader, Rules, Tlv},
    cache::Cache,
    certificate::{Certificate, Certificates, Fields},
    rsa::Hash,
};
use openssl::{
    cms::{CMSOptions, CmsContentInfo},
    sha::sha256,
    stack::Stack,
    x509::X509,
};
use std::{sync::Arc, time::SystemTime};

/// What a verified CMS says.
pub(crate) struct SignedPostazione {
    /// The signed text.
    pub(crate) content: String,
    pub(crate) signer: Arc<Certificate>,
    pub(crate) hash: Hash,
}

/// The known CMS values: they never change (§6.6).
pub(crate) struct SignedPostazioni {
    known: Cache<[u8; 32], Arc<SignedPostazione>>,
}

impl SignedPostazioni {
    pub(crate) fn new(profile: &Profile) -> Self {
        Self { known: Cache::new(profile.caches.cms, profile.caches.lifetime) }
    }

    /// What the CMS with these bytes says, if its signature holds and an authority of postazioni issued its signer's
    /// certificate. Validity and state of that certificate are the caller's business, at every message.
    pub(crate) fn get(
        &self,
        bytes: &[u8],
        certificates: &Certificates,
        profile: &Profile,
        now: SystemTime,
    ) -> Result<Arc<SignedPostazione>, Refusal> {
        if bytes.len() > profile.limits.cms_bytes {
            return Err(Refusal::CmsEncoding(format!("{} bytes, more than {}", bytes.len(), profile.limits.cms_bytes)));
        }
        let key = sha256(bytes);
        if let Some(known) = self.known.get(&key, now) {
            return Ok(known);
        }
        let shape = CmsShape::read(bytes)?;
        if shape.hash == Hash::Sha1 && !profile.legacy_sha1 {
            return Err(Refusal::CmsShape("SHA-1 is not accepted".to_owned()));
        }
        let signer = certificates.get(shape.signer_der, Slot::Postazione, now)?;
        let content = verify(bytes, &shape)?;
        let signed = Arc::new(SignedPostazione { content, signer, hash: shape.hash });
        self.known.insert(key, Arc::clone(&signed), now);
        Ok(signed)
    }
}

/// The parts of a CMS of the profile.
struct CmsShape<'a> {
    content: Vec<u8>,
    signer_der: &'a [u8],
    hash: Hash,
}

impl<'a> CmsShape<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let outer = Reader::new(bytes, Rules::Ber);
        outer.walk().map_err(encoding)?;
        Self::parse(outer)
    }

    fn parse(mut outer: Reader<'a>) -> Result<Self, Refusal> {
        let mut info = outer.enter(asn1::SEQUENCE).map_err(encoding)?;
        outer.finish().map_err(encoding)?;
        if info.expect(asn1::OID).map_err(encoding)?.content != SIGNED_DATA {
            return Err(shape("it is not SignedData"));
        }
        let mut signed = info
            .enter(asn1::context(0))
            .and_then(|mut explicit| explicit.enter(asn1::SEQUENCE))
            .map_err(|_| shape("SignedData without content"))?;
        signed.expect(asn1::INTEGER).map_err(encoding)?;
        signed.expect(asn1::SET).map_err(encoding)?;
        let content = content(&mut signed)?;
        let bag = signed.optional(asn1::context(0)).map_err(encoding)?.ok_or_else(|| shape("no certificate inside"))?;
        let certificates = certificates(&signed, &bag)?;
        if signed.peek() == Some(asn1::context(1)) {
            return Err(shape("revocation lists inside"));
        }
        let mut infos = signed.enter(asn1::SET).map_err(encoding)?;
        signed.finish().map_err(encoding)?;
        if infos.is_empty() {
            return Err(shape("no signer"));
        }
        let signer = infos.enter(asn1::SEQUENCE).map_err(encoding)?;
        if !infos.is_empty() {
            return Err(shape("more than one signer"));
        }
        let (signer_der, hash) = signer_info(signer, &certificates)?;
        Ok(Self { content, signer_der, hash })
    }
}

/// The attached content, of type `id-data` (T-58, T-63).
fn content(signed: &mut Reader<'_>) -> Result<Vec<u8>, Refusal> {
    let mut encapsulated = signed.enter(asn1::SEQUENCE).map_err(encoding)?;
    if encapsulated.expect(asn1::OID).map_err(encoding)?.content != DATA {
        return Err(shape("the content is not plain data"));
    }
    if encapsulated.is_empty() {
        return Err(shape("the content is detached"));
    }
    let mut explicit = encapsulated.enter(asn1::context(0)).map_err(encoding)?;
    encapsulated.finish().map_err(encoding)?;
    let string = explicit.next().map_err(encoding)?;
    explicit.finish().map_err(encoding)?;
    explicit.octets(&string).map_err(encoding)
}

fn certificates<'a>(signed: &Reader<'a>, bag: &Tlv<'a>) -> Result<Vec<&'a [u8]>, Refusal> {
    let mut inside = signed.inside(bag).map_err(encoding)?;
    let mut certificates = Vec::new();
    while !inside.is_empty() {
        let certificate = inside.next().map_err(encoding)?;
        if certificate.tag != asn1::SEQUENCE {
            return Err(shape("attribute certificates inside"));
        }
        certificates.push(certificate.raw);
    }
    Ok(certificates)
}

/// The signer's certificate, which its identifier must name without doubt (T-60), and the digest algorithm.
fn signer_info<'a>(mut signer: Reader<'a>, certificates: &[&'a [u8]]) -> Result<(&'a [u8], Hash), Refusal> {
    signer.expect(asn1::INTEGER).map_err(encoding)?;
    let identifier = signer.next().map_err(encoding)?;
    let mut named = certificates.iter().filter(|der| is_named(&signer, &identifier, der));
    let signer_der = *named.next().ok_or_else(|| shape("the signer's certificate is not inside"))?;
    if named.next().is_some() {
        return Err(shape("the signer's identifier names several certificates"));
    }
    let hash = algorithm(&mut signer)?;
    let hash = HASHES.iter().find(|(oid, _, _)| *oid == hash).ok_or_else(|| shape("a digest that is not accepted"))?;
    let attributes = signer.optional(asn1::context(0)).map_err(encoding)?;
    let signature = algorithm(&mut signer)?;
    if signature != RSA && signature != hash.2 {
        return Err(shape("a signature algorithm that is not accepted"));
    }
    signer.expect(asn1::OCTET_STRING).map_err(encoding)?;
    if !signer.is_empty() {
        return Err(shape("unsigned attributes"));
    }
    if let Some(attributes) = attributes {
        check_attributes(signer.inside(&attributes).map_err(encoding)?)?;
    }
    Ok((signer_der, hash.1))
}

fn is_named(signer: &Reader<'_>, identifier: &Tlv<'_>, der: &[u8]) -> bool {
    let Ok(fields) = Fields::read(der) else { return false };
    if identifier.tag == SUBJECT_KEY_ID {
        return fields.subject_key_id == Some(identifier.content);
    }
    let issuer_and_serial = || -> Result<bool, Asn1Error> {
        let mut parts = signer.inside(identifier)?;
        let (issuer, serial) = (parts.expect(asn1::SEQUENCE)?, parts.expect(asn1::INTEGER)?);
        parts.finish()?;
        Ok(issuer.raw == fields.issuer_der && serial.content == fields.serial)
    };
    identifier.tag == asn1::SEQUENCE && issuer_and_serial().unwrap_or(false)
}

fn algorithm<'a>(reader: &mut Reader<'a>) -> Result<&'a [u8], Refusal> {
    let mut identifier = reader.enter(asn1::SEQUENCE).map_err(encoding)?;
    Ok(identifier.expect(asn1::OID).map_err(encoding)?.content)
}

/// `contentType` must say `id-data`, once; the message digest is compared by OpenSSL (T-61).
fn check_attributes(mut attributes: Reader<'_>) -> Result<(), Refusal> {
    let mut content_type = None;
    let mut digests = 0;
    while !attributes.is_empty() {
        let mut attribute = attributes.enter(asn1::SEQUENCE).map_err(encoding)?;
        let oid = attribute.expect(asn1::OID).map_err(encoding)?.content;
        let mut values = attribute.enter(asn1::SET).map_err(encoding)?;
        match oid {
            CONTENT_TYPE if content_type.is_some() => return Err(attribute_refusal("contentType is there twice")),
            CONTENT_TYPE => {
                content_type = Some(values.expect(asn1::OID).map_err(encoding)?.content);
                values.finish().map_err(encoding)?;
            }
            MESSAGE_DIGEST => digests += 1,
            _ => {}
        }
    }
    if content_type != Some(DATA) {
        return Err(attribute_refusal("contentType is not that of the content"));
    }
    if digests != 1 {
        return Err(attribute_refusal("there is not exactly one messageDigest"));
    }
    Ok(())
}

/// Has OpenSSL verify the signature with the one certificate that the identifier names, and no other.
fn verify(bytes: &[u8], shape: &CmsShape<'_>) -> Result<String, Refusal> {
    let failed = |e: openssl::error::ErrorStack| Refusal::CmsSignature(format!("the signature does not verify: {e}"));
    let mut cms = CmsContentInfo::from_der(bytes).map_err(|e| Refusal::CmsEncoding(e.to_string()))?;
    let mut signers = Stack::new().map_err(failed)?;
    signers.push(X509::from_der(shape.signer_der).map_err(failed)?).map_err(failed)?;
    let mut content = Vec::new();
    let flags = CMSOptions::NOINTERN | CMSOptions::NO_SIGNER_CERT_VERIFY | CMSOptions::BINARY;
    cms.verify(Some(&signers), None, None, Some(&mut content), flags).map_err(failed)?;
    if content != shape.content {
        return Err(Refusal::CmsSignature("two readings of the content differ".to_owned()));
    }
    String::from_utf8(content).map_err(|_| Refusal::CmsSignature("the content is not text".to_owned()))
}

fn encoding(e: Asn1Error) -> Refusal {
    Refusal::CmsEncoding(e.to_string())
}

fn shape(reason: &str) -> Refusal {
    Refusal::CmsShape(reason.to_owned())
}

fn attribute_refusal(reason: &str) -> Refusal {
    Refusal::CmsSignature(reason.to_owned())
}

/// `[0]` primitive: the signer is named by its key.
const SUBJECT_KEY_ID: u8 = 0x80;

// Object identifiers: 1.2.840.113549.1.*
const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
const DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01];
const CONTENT_TYPE: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x03];
const MESSAGE_DIGEST: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04];
const RSA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];

/// Digest, what it is to us, and RSA with it.
const HASHES: &[(&[u8], Hash, &[u8])] = &[
    (&[0x2B, 0x0E, 0x03, 0x02, 0x1A], Hash::Sha1, &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x05]),
    (
        &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01],
        Hash::Sha256,
        &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B],
    ),
    (
        &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02],
        Hash::Sha384,
        &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0C],
    ),
    (
        &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03],
        Hash::Sha512,
        &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0D],
    ),
];
