//! Namespaces and prefixes as small numbers.

use crate::{Limit, Refusal};
use std::borrow::Cow;

/// A namespace name of one document; the ones of the profile have fixed numbers, see [`uri`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Uri(pub(super) u16);

/// A prefix of one document; 0 is the default namespace's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Prefix(pub(super) u16);

impl Prefix {
    /// The absent prefix.
    pub(super) const DEFAULT: Self = Self(0);
    /// `xml`, bound without declaration.
    pub(super) const XML: Self = Self(1);
}

macro_rules! known {
    ($($(#[$doc:meta])* $name:ident = $value:literal;)+) => {
        /// The namespaces of the profile.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Known { $($name),+ }

        /// Numbers of the namespaces of the profile.
        pub(crate) mod uri {
            use super::{Known, Uri};
            $($(#[$doc])* pub(crate) const $name: Uri = Uri(Known::$name as u16);)+
        }

        const KNOWN: &[&str] = &[$($value),+];
    };
}

known! {
    /// No namespace.
    NONE = "";
    /// The `xml` prefix.
    XML = "http://www.w3.org/XML/1998/namespace";
    /// SOAP 1.1 envelope.
    SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    /// WS-Security extension.
    WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    /// WS-Security utility.
    WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    /// SAML 2.0 assertion.
    SAML = "urn:oasis:names:tc:SAML:2.0:assertion";
    /// XML signature.
    DS = "http://www.w3.org/2000/09/xmldsig#";
    /// Exclusive canonicalisation.
    EC = "http://www.w3.org/2001/10/xml-exc-c14n#";
    /// Schema instance.
    XSI = "http://www.w3.org/2001/XMLSchema-instance";
    /// Schema.
    XS = "http://www.w3.org/2001/XMLSchema";
    /// SOAP 1.2 envelope, to say so when it comes.
    SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
}

/// The namespace names and prefixes of one document.
pub(crate) struct Names<'a> {
    uris: Vec<Cow<'a, str>>,
    prefixes: Vec<&'a str>,
    /// Distinct namespaces that a document may have.
    bound: usize,
}

impl<'a> Names<'a> {
    pub(super) fn new(bound: usize) -> Self {
        let mut prefixes = Vec::with_capacity(16);
        prefixes.extend(["", "xml"]);
        Self { uris: Vec::new(), prefixes, bound: bound.min(usize::from(u16::MAX) - KNOWN.len() - 2) }
    }

    /// The number of a namespace, new if it was not there.
    pub(super) fn uri(&mut self, name: Cow<'a, str>, offset: usize) -> Result<Uri, Refusal> {
        if let Some(at) = KNOWN.iter().position(|known| *known == name) {
            return Ok(Uri(at as u16));
        }
        let at = match self.uris.iter().position(|u| *u == name) {
            Some(at) => at,
            None if self.uris.len() < self.bound => {
                self.uris.push(name);
                self.uris.len() - 1
            }
            None => return Err(Refusal::Limit { limit: Limit::Namespaces, bound: self.bound, offset }),
        };
        Ok(Uri((KNOWN.len() + at) as u16))
    }

    /// The number of a prefix, new if it was not there.
    pub(super) fn prefix(&mut self, name: &'a str, offset: usize) -> Result<Prefix, Refusal> {
        match self.known_prefix(name) {
            Some(prefix) => Ok(prefix),
            // Every prefix in use is declared somewhere; the two reserved ones are not.
            None if self.prefixes.len() < self.bound + 2 => {
                self.prefixes.push(name);
                Ok(Prefix((self.prefixes.len() - 1) as u16))
            }
            None => Err(Refusal::Limit { limit: Limit::Namespaces, bound: self.bound, offset }),
        }
    }

    /// The number of a prefix that the document uses.
    pub(super) fn known_prefix(&self, name: &str) -> Option<Prefix> {
        self.prefixes.iter().position(|p| *p == name).map(|at| Prefix(at as u16))
    }

    pub(super) fn uri_name(&self, uri: Uri) -> &str {
        let at = usize::from(uri.0);
        match KNOWN.get(at) {
            Some(known) => known,
            None => self.uris.get(at - KNOWN.len()).map_or("", |u| u),
        }
    }

    pub(super) fn prefix_name(&self, prefix: Prefix) -> &'a str {
        self.prefixes.get(usize::from(prefix.0)).copied().unwrap_or_default()
    }

    pub(super) fn prefix_count(&self) -> usize {
        self.prefixes.len()
    }
}
