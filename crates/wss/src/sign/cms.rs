//! Makes `IdPostazioneFirmato` (sicurezza §6).

use super::SignError;
use crate::{
    asn1::{self, Asn1Error, Reader, Rules},
    pki::KeyPair,
};
use openssl::cms::{CMSOptions, CmsContentInfo};

/// A CMS SignedData around `content`, attached, with the signer's certificate and the usual signed attributes,
/// RSA with SHA-256, in DER.
pub fn sign_postazione(content: &str, signer: &KeyPair) -> Result<Vec<u8>, SignError> {
    let cms = CmsContentInfo::sign(
        Some(signer.certificate()),
        Some(signer.key()),
        None,
        Some(content.as_bytes()),
        CMSOptions::BINARY | CMSOptions::NOSMIMECAP,
    )?;
    Ok(cms.to_der()?)
}

/// The same CMS with indefinite lengths and a content in pieces, as Java clients write it (§6.3).
pub fn to_ber(der: &[u8]) -> Result<Vec<u8>, SignError> {
    indefinite_layers(der).map_err(|e| SignError::Cms(e.to_string()))
}

fn indefinite_layers(der: &[u8]) -> Result<Vec<u8>, Asn1Error> {
    let mut info = Reader::new(der, Rules::Der).enter(asn1::SEQUENCE)?;
    let kind = info.next()?.raw;
    let mut signed = info.enter(asn1::context(0))?.enter(asn1::SEQUENCE)?;
    let mut parts = vec![signed.next()?.raw.to_vec(), signed.next()?.raw.to_vec()];
    let mut encapsulated = signed.enter(asn1::SEQUENCE)?;
    let content_type = encapsulated.next()?.raw;
    let content = encapsulated.enter(asn1::context(0))?.next()?.raw;
    let pieces = indefinite(asn1::OCTET_STRING_PIECES, &[content]);
    parts.push(indefinite(asn1::SEQUENCE, &[content_type, &indefinite(asn1::context(0), &[&pieces])]));
    while !signed.is_empty() {
        let part = signed.next()?;
        let is_bag = part.tag == asn1::context(0);
        parts.push(if is_bag { indefinite(part.tag, &[part.content]) } else { part.raw.to_vec() });
    }
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    let signed = indefinite(asn1::SEQUENCE, &parts);
    Ok(indefinite(asn1::SEQUENCE, &[kind, &indefinite(asn1::context(0), &[&signed])]))
}

fn indefinite(tag: u8, content: &[&[u8]]) -> Vec<u8> {
    [&[tag, 0x80], content.concat().as_slice(), &[0, 0]].concat()
}
