//! The text of a message before it is signed, in the forms that real clients write (sicurezza §19).

use super::{Algorithm, Credentials, Options, Shape, SignError};
use crate::time;
use base64::{Engine, engine::general_purpose::STANDARD};
use openssl::rand::rand_bytes;
use std::fmt::Write;

/// A message with all but its digests and signature values. The assertion's `ds:Signature` is the first in it.
pub(super) fn write(credentials: &Credentials, cms: &[u8], body: &str, options: &Options) -> Result<String, SignError> {
    let server_certificate = STANDARD.encode(credentials.server.certificate().to_der()?);
    let message =
        Writer { options, names: Names::of(options.shape), ids: Ids::new(options.shape)?, server_certificate };
    let timestamp = message.timestamp()?;
    let assertion = message.assertion(credentials, cms)?;
    let token = message.token();
    let signature = message.signature();
    // A token precedes its use; .NET puts it before the assertion (§2).
    let header = match options.shape {
        Shape::Cxf | Shape::Php => [timestamp, assertion, token, signature],
        Shape::Wcf => [timestamp, token, assertion, signature],
    };
    Ok(message.envelope(&header, body))
}

pub(super) const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
pub(super) const WSSE: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
pub(super) const WSU: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
const SAML: &str = "urn:oasis:names:tc:SAML:2.0:assertion";
pub(super) const DS: &str = "http://www.w3.org/2000/09/xmldsig#";
pub(super) const EC: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
pub(super) const X509V3: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
pub(super) const BASE64_BINARY: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

/// The prefixes of one form.
struct Names {
    soap: &'static str,
    wsse: &'static str,
    wsu: &'static str,
    /// With its colon; empty for the default namespace.
    saml: &'static str,
    ds: &'static str,
    /// Between the elements of the header.
    gap: &'static str,
}

impl Names {
    fn of(shape: Shape) -> Self {
        match shape {
            Shape::Cxf => Self { soap: "soap", wsse: "wsse", wsu: "wsu", saml: "saml2:", ds: "ds:", gap: "" },
            Shape::Wcf => Self { soap: "s", wsse: "o", wsu: "u", saml: "", ds: "", gap: "" },
            Shape::Php => {
                Self { soap: "SOAP-ENV", wsse: "wsse", wsu: "wsu", saml: "saml2:", ds: "ds:", gap: "\n      " }
            }
        }
    }
}

/// Random ids.
struct Ids {
    timestamp: String,
    assertion: String,
    token: String,
    signature: String,
    body: String,
}

impl Ids {
    fn new(shape: Shape) -> Result<Self, SignError> {
        let [timestamp, token, body] = match shape {
            Shape::Cxf => ["TS-", "X509-", "id-"],
            Shape::Wcf => ["_0-", "uuid-", "_1-"],
            Shape::Php => ["TS-", "X509-", "BODY_"],
        };
        Ok(Self {
            timestamp: random_id(timestamp)?,
            assertion: random_id("_")?,
            token: random_id(token)?,
            signature: random_id("SIG-")?,
            body: random_id(body)?,
        })
    }
}

fn random_id(prefix: &str) -> Result<String, SignError> {
    let mut bytes = [0; 16];
    rand_bytes(&mut bytes)?;
    Ok(bytes.iter().fold(prefix.to_owned(), |mut id, b| {
        // Writing to a string cannot fail.
        let _ = write!(id, "{b:02x}");
        id
    }))
}

struct Writer<'w> {
    options: &'w Options,
    names: Names,
    ids: Ids,
    server_certificate: String,
}

impl Writer<'_> {
    fn envelope(&self, header: &[String], body: &str) -> String {
        let Names { soap, wsse, wsu, gap, .. } = self.names;
        let header = header.join(gap);
        let id = &self.ids.body;
        format!(
            r#"<{soap}:Envelope xmlns:{soap}="{SOAP}"><{soap}:Header><{wsse}:Security xmlns:{wsse}="{WSSE}" xmlns:{wsu}="{WSU}" {soap}:mustUnderstand="1">{gap}{header}{gap}</{wsse}:Security></{soap}:Header><{soap}:Body xmlns:{wsu}="{WSU}" {wsu}:Id="{id}">{body}</{soap}:Body></{soap}:Envelope>"#
        )
    }

    fn window(&self) -> Result<(String, String), SignError> {
        let end = self.options.now.checked_add(self.options.lifetime).ok_or(SignError::Lifetime)?;
        let format = |at| time::format(at).ok_or(SignError::Lifetime);
        Ok((format(self.options.now)?, format(end)?))
    }

    fn timestamp(&self) -> Result<String, SignError> {
        let (created, expires) = self.window()?;
        let (wsu, id) = (self.names.wsu, &self.ids.timestamp);
        Ok(format!(
            "<{wsu}:Timestamp {wsu}:Id=\"{id}\"><{wsu}:Created>{created}</{wsu}:Created>\
             <{wsu}:Expires>{expires}</{wsu}:Expires></{wsu}:Timestamp>"
        ))
    }

    fn token(&self) -> String {
        let Names { wsse, wsu, .. } = self.names;
        let (id, certificate) = (&self.ids.token, &self.server_certificate);
        format!(
            r#"<{wsse}:BinarySecurityToken EncodingType="{BASE64_BINARY}" ValueType="{X509V3}" {wsu}:Id="{id}">{certificate}</{wsse}:BinarySecurityToken>"#
        )
    }

    fn signature(&self) -> String {
        let Names { soap, wsse, ds, .. } = self.names;
        let (timestamp_prefixes, body_prefixes, own_prefixes) = match self.options.shape {
            Shape::Cxf => (prefix_list(&format!("{wsse} {soap}")), String::new(), prefix_list(soap)),
            Shape::Wcf => (String::new(), String::new(), String::new()),
            Shape::Php => (prefix_list(""), prefix_list(""), prefix_list("")),
        };
        let references = [
            self.reference(&self.ids.timestamp, "", &timestamp_prefixes),
            self.reference(&self.ids.body, "", &body_prefixes),
        ];
        let key_info = format!(
            "<{wsse}:SecurityTokenReference><{wsse}:Reference URI=\"#{}\" ValueType=\"{X509V3}\"></{wsse}:Reference>\
             </{wsse}:SecurityTokenReference>",
            self.ids.token
        );
        let id = format!(" Id=\"{}\"", self.ids.signature);
        self.signature_element(
            &id,
            &own_prefixes,
            &references.concat(),
            &format!("<{ds}KeyInfo>{key_info}</{ds}KeyInfo>"),
        )
    }

    fn signature_element(&self, id: &str, prefixes: &str, references: &str, key_info: &str) -> String {
        let ds = self.names.ds;
        let declaration = declaration(ds, DS);
        let method = self.options.algorithm.signature_uri();
        format!(
            "<{ds}Signature{declaration}{id}><{ds}SignedInfo>\
             <{ds}CanonicalizationMethod Algorithm=\"{EC}\">{prefixes}</{ds}CanonicalizationMethod>\
             <{ds}SignatureMethod Algorithm=\"{method}\"></{ds}SignatureMethod>{references}</{ds}SignedInfo>\
             <{ds}SignatureValue></{ds}SignatureValue>{key_info}</{ds}Signature>"
        )
    }

    fn reference(&self, id: &str, first_transform: &str, prefixes: &str) -> String {
        let ds = self.names.ds;
        let method = self.options.algorithm.digest_uri();
        format!(
            "<{ds}Reference URI=\"#{id}\"><{ds}Transforms>{first_transform}\
             <{ds}Transform Algorithm=\"{EC}\">{prefixes}</{ds}Transform></{ds}Transforms>\
             <{ds}DigestMethod Algorithm=\"{method}\"></{ds}DigestMethod><{ds}DigestValue></{ds}DigestValue></{ds}Reference>"
        )
    }

    fn assertion(&self, credentials: &Credentials, cms: &[u8]) -> Result<String, SignError> {
        let Names { saml, ds, .. } = self.names;
        let (from, to) = self.window()?;
        let enveloped = format!("<{ds}Transform Algorithm=\"{DS}enveloped-signature\"></{ds}Transform>");
        let prefixes = match self.options.shape {
            Shape::Cxf => prefix_list("xsd"),
            Shape::Wcf | Shape::Php => String::new(),
        };
        let id = &self.ids.assertion;
        let reference = self.reference(id, &enveloped, &prefixes);
        let key_info = format!(
            "<{ds}KeyInfo><{ds}X509Data><{ds}X509Certificate>{}</{ds}X509Certificate></{ds}X509Data></{ds}KeyInfo>",
            self.server_certificate
        );
        let signature = self.signature_element("", "", &reference, &key_info);
        let types = match self.options.shape {
            Shape::Cxf => concat!(
                " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"",
                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            ),
            Shape::Wcf | Shape::Php => "",
        };
        let own_type = if types.is_empty() { "" } else { " xsi:type=\"saml2:AssertionType\"" };
        let operator = escape(&credentials.operatore);
        let address = escape(&self.options.address);
        let attributes = self.attributes(credentials, cms);
        Ok(format!(
            "<{saml}Assertion{declaration}{types} ID=\"{id}\" IssueInstant=\"{from}\" Version=\"2.0\"{own_type}>\
             <{saml}Issuer>XS</{saml}Issuer>{signature}<{saml}Subject>\
             <{saml}NameID Format=\"urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified\">{operator}</{saml}NameID>\
             <{saml}SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\">\
             <{saml}SubjectConfirmationData NotBefore=\"{from}\" NotOnOrAfter=\"{to}\"></{saml}SubjectConfirmationData>\
             </{saml}SubjectConfirmation></{saml}Subject>\
             <{saml}Conditions NotBefore=\"{from}\" NotOnOrAfter=\"{to}\"></{saml}Conditions>\
             <{saml}AuthnStatement AuthnInstant=\"{from}\" SessionNotOnOrAfter=\"{to}\">\
             <{saml}SubjectLocality Address=\"{address}\"></{saml}SubjectLocality>\
             <{saml}AuthnContext><{saml}AuthnContextClassRef></{saml}AuthnContextClassRef></{saml}AuthnContext>\
             </{saml}AuthnStatement><{saml}AttributeStatement>{attributes}</{saml}AttributeStatement></{saml}Assertion>",
            declaration = declaration(saml, SAML),
        ))
    }

    fn attributes(&self, credentials: &Credentials, cms: &[u8]) -> String {
        let saml = self.names.saml;
        let firmato = match self.options.shape {
            Shape::Cxf | Shape::Wcf => STANDARD.encode(cms),
            Shape::Php => wrap(&STANDARD.encode(cms)),
        };
        let value_type = match self.options.shape {
            Shape::Cxf => " xsi:type=\"xsd:string\"",
            Shape::Wcf | Shape::Php => "",
        };
        [
            ("IdSede", escape(&credentials.id_sede)),
            ("IdPostazione", escape(&credentials.id_postazione)),
            ("IdPostazioneFirmato", firmato),
            ("IdApplicazione", escape(&credentials.id_applicazione)),
        ]
        .map(|(name, value)| {
            format!(
                "<{saml}Attribute Name=\"{name}\" NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified\">\
                 <{saml}AttributeValue{value_type}>{value}</{saml}AttributeValue></{saml}Attribute>"
            )
        })
        .concat()
    }
}

impl Algorithm {
    pub(super) fn signature_uri(self) -> &'static str {
        match self {
            Self::Sha256 => "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            Self::Sha1 => "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        }
    }

    pub(super) fn digest_uri(self) -> &'static str {
        match self {
            Self::Sha256 => "http://www.w3.org/2001/04/xmlenc#sha256",
            Self::Sha1 => "http://www.w3.org/2000/09/xmldsig#sha1",
        }
    }
}

fn prefix_list(prefixes: &str) -> String {
    format!(r#"<ec:InclusiveNamespaces xmlns:ec="{EC}" PrefixList="{prefixes}"></ec:InclusiveNamespaces>"#)
}

/// The declaration of a prefix, given with its colon or empty.
fn declaration(prefix: &str, uri: &str) -> String {
    match prefix.strip_suffix(':') {
        Some(prefix) => format!(" xmlns:{prefix}=\"{uri}\""),
        None => format!(" xmlns=\"{uri}\""),
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "&#{};", u32::from(c));
            }
            c => escaped.push(c),
        }
    }
    escaped
}

/// Lines of 64 characters that end in CR LF, which an XML writer shows as `&#13;` and a line feed (§6.4, T-86).
fn wrap(base64: &str) -> String {
    let mut wrapped = String::with_capacity(base64.len() * 11 / 10);
    for (at, c) in base64.chars().enumerate() {
        wrapped.push(c);
        if at % 64 == 63 {
            wrapped.push_str("&#13;\n");
        }
    }
    wrapped
}
