//! Signs the notices that ANPR pushes to the comuni (sicurezza §15.2, consultazione §6.5.2).

use super::shape::{BASE64_BINARY, DS, EC, SOAP, WSSE, WSU, X509V3};
use super::{Algorithm, SignError, sign_template};
use crate::pki::KeyPair;
use base64::{Engine, engine::general_purpose::STANDARD};

/// Signs notices with the key of ANPR's service.
pub struct NoticeSigner {
    pair: KeyPair,
    before_body: String,
}

impl NoticeSigner {
    /// A signer with this key; its certificate travels with every message.
    pub fn new(pair: KeyPair, algorithm: Algorithm) -> Result<Self, SignError> {
        let certificate = STANDARD.encode(pair.certificate().to_der()?);
        Ok(Self { before_body: before_body(&certificate, algorithm), pair })
    }

    /// The whole SOAP message around `body`, one XML element, with the body signed. One RSA signature: about a
    /// millisecond.
    pub fn sign(&self, body: &str) -> Result<Vec<u8>, SignError> {
        let template = format!("{}{body}</soapenv:Body></soapenv:Envelope>", self.before_body);
        Ok(sign_template(&template, 0, self.pair.key())?.into_bytes())
    }

    /// The signer's key and certificate.
    pub fn pair(&self) -> &KeyPair {
        &self.pair
    }
}

/// All that comes before the content of the body. The signature covers the body alone, so the contents are signed as they
/// were enveloped.
fn before_body(certificate: &str, algorithm: Algorithm) -> String {
    let (signature, digest) = (algorithm.signature_uri(), algorithm.digest_uri());
    format!(
        "<soapenv:Envelope xmlns:soapenv=\"{SOAP}\"><soapenv:Header>\
         <wsse:Security xmlns:wsse=\"{WSSE}\" xmlns:wsu=\"{WSU}\">\
         <wsse:BinarySecurityToken EncodingType=\"{BASE64_BINARY}\" ValueType=\"{X509V3}\" wsu:Id=\"X509\">{certificate}\
         </wsse:BinarySecurityToken>\
         <ds:Signature xmlns:ds=\"{DS}\"><ds:SignedInfo>\
         <ds:CanonicalizationMethod Algorithm=\"{EC}\"></ds:CanonicalizationMethod>\
         <ds:SignatureMethod Algorithm=\"{signature}\"></ds:SignatureMethod>\
         <ds:Reference URI=\"#Body\"><ds:Transforms><ds:Transform Algorithm=\"{EC}\"></ds:Transform></ds:Transforms>\
         <ds:DigestMethod Algorithm=\"{digest}\"></ds:DigestMethod><ds:DigestValue></ds:DigestValue></ds:Reference>\
         </ds:SignedInfo><ds:SignatureValue></ds:SignatureValue><ds:KeyInfo><wsse:SecurityTokenReference>\
         <wsse:Reference URI=\"#X509\" ValueType=\"{X509V3}\"></wsse:Reference></wsse:SecurityTokenReference>\
         </ds:KeyInfo></ds:Signature></wsse:Security></soapenv:Header>\
         <soapenv:Body xmlns:wsu=\"{WSU}\" wsu:Id=\"Body\">"
    )
}
