//! Whose key: the one form of key information that each signature may have (T-41, T-42, T-43).

use super::{encoding::base64, envelope::Ids};
use crate::{
    Refusal, Seal,
    xml::{Document, ElementId, Uri, uri},
};

/// The message's: a direct reference to the one token in the header.
pub(super) fn check_token_reference(
    document: &Document<'_>,
    key_info: ElementId,
    token: ElementId,
    ids: &Ids<'_>,
) -> Result<(), Refusal> {
    let refuse = |reason: &str| Refusal::KeyInfo { seal: Seal::Message, reason: reason.to_owned() };
    let token_reference = only_child(document, key_info, uri::WSSE, "SecurityTokenReference")
        .ok_or_else(|| refuse("it is not one SecurityTokenReference"))?;
    let reference = only_child(document, token_reference, uri::WSSE, "Reference")
        .ok_or_else(|| refuse("it is no direct reference"))?;
    if document.children(reference).next().is_some() || document.has_own_text(reference) {
        return Err(refuse("the reference has content"));
    }
    if document.attribute(reference, uri::NONE, "ValueType").is_some_and(|value_type| value_type != X509V3) {
        return Err(refuse("the reference is not to an X.509 certificate"));
    }
    let target = document.attribute(reference, uri::NONE, "URI");
    let target = target.as_deref().and_then(|uri| uri.strip_prefix('#')).and_then(|id| ids.get(id));
    if target != Some(token) {
        return Err(refuse("the reference is not to the BinarySecurityToken"));
    }
    Ok(())
}

/// The DER in the token.
pub(super) fn token_certificate(document: &Document<'_>, token: ElementId) -> Result<Vec<u8>, Refusal> {
    let refuse = |reason: &str| Refusal::KeyInfo { seal: Seal::Message, reason: reason.to_owned() };
    if document.attribute(token, uri::NONE, "ValueType").as_deref() != Some(X509V3) {
        return Err(refuse("the token is not one X.509 certificate"));
    }
    // Base64 is what it is when the attribute is not there.
    if document.attribute(token, uri::NONE, "EncodingType").is_some_and(|encoding| encoding != BASE64_BINARY) {
        return Err(refuse("the token is not in base64"));
    }
    let text = document.text(token).ok_or_else(|| refuse("the token has elements in it"))?;
    base64(&text, "BinarySecurityToken")
}

/// The assertion's: one whole certificate.
pub(super) fn embedded_certificate(document: &Document<'_>, key_info: ElementId) -> Result<Vec<u8>, Refusal> {
    let certificate = only_child(document, key_info, uri::DS, "X509Data")
        .and_then(|data| only_child(document, data, uri::DS, "X509Certificate"))
        .and_then(|certificate| document.text(certificate))
        .ok_or_else(|| Refusal::KeyInfo {
            seal: Seal::Assertion,
            reason: "it is not one X509Certificate in one X509Data".to_owned(),
        })?;
    base64(&certificate, "X509Certificate")
}

const X509V3: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
const BASE64_BINARY: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

fn only_child(document: &Document<'_>, parent: ElementId, uri: Uri, name: &str) -> Option<ElementId> {
    let mut children = document.children(parent);
    let child = children.next().filter(|child| document.is(*child, uri, name))?;
    (children.next().is_none() && !document.has_own_text(parent)).then_some(child)
}
