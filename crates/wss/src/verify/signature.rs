//! The restricted grammar of signatures (sicurezza §12.1): what is not in it is refused before anything is run.

use super::encoding::base64;
use crate::{
    Profile, Refusal, Seal,
    rsa::Hash,
    xml::{Document, ElementId, PrefixList, is_ncname, uri},
};

/// A signature of the grammar, read but not verified.
pub(super) struct Signature {
    pub(super) seal: Seal,
    pub(super) element: ElementId,
    pub(super) signed_info: ElementId,
    /// `PrefixList` of the canonicalisation of `SignedInfo`.
    pub(super) prefixes: PrefixList,
    pub(super) hash: Hash,
    pub(super) references: Vec<Reference>,
    pub(super) value: Vec<u8>,
    pub(super) key_info: ElementId,
}

/// One reference.
pub(super) struct Reference {
    /// The id that its URI names.
    pub(super) id: String,
    pub(super) prefixes: PrefixList,
    pub(super) hash: Hash,
    pub(super) digest: Vec<u8>,
}

impl Signature {
    pub(super) fn read(
        document: &Document<'_>,
        element: ElementId,
        seal: Seal,
        profile: &Profile,
    ) -> Result<Self, Refusal> {
        let grammar = Grammar { document, seal, profile };
        let [signed_info, value, key_info] = grammar.exactly(element, ["SignedInfo", "SignatureValue", "KeyInfo"])?;
        let mut parts = document.children(signed_info);
        let (Some(method), Some(algorithm)) = (parts.next(), parts.next()) else {
            return Err(grammar.shape("SignedInfo is not complete"));
        };
        grammar.must_be(method, "CanonicalizationMethod")?;
        grammar.must_be(algorithm, "SignatureMethod")?;
        let prefixes = grammar.exclusive_c14n(method)?;
        let hash = grammar.signature_method(algorithm)?;
        let mut references = Vec::with_capacity(2);
        for part in parts {
            if references.len() >= profile.limits.references {
                return Err(Refusal::ReferenceFlood { seal, bound: profile.limits.references });
            }
            references.push(grammar.reference(part)?);
        }
        if references.is_empty() || document.has_own_text(signed_info) {
            return Err(grammar.shape("SignedInfo must have references and nothing else"));
        }
        let value = base64(&grammar.text(value)?, "SignatureValue")?;
        Ok(Self { seal, element, signed_info, prefixes, hash, references, value, key_info })
    }
}

/// URIs of exclusive canonicalisation and of the enveloped signature transform.
const EXC_C14N: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

struct Grammar<'g, 'a> {
    document: &'g Document<'a>,
    seal: Seal,
    profile: &'g Profile,
}

impl Grammar<'_, '_> {
    /// The children, which must be these, in this order, and no text between them.
    fn exactly<const N: usize>(&self, parent: ElementId, names: [&str; N]) -> Result<[ElementId; N], Refusal> {
        let mut found = [parent; N];
        let mut children = self.document.children(parent);
        for (place, name) in found.iter_mut().zip(names) {
            let child = children.next().ok_or_else(|| self.shape(&format!("{name} is missing")))?;
            self.must_be(child, name)?;
            *place = child;
        }
        match children.next() {
            Some(extra) => Err(self.shape(&format!("{} has no place there", self.document.path(extra)))),
            None if self.document.has_own_text(parent) => {
                Err(self.shape(&format!("text in {}", self.document.qname(parent))))
            }
            None => Ok(found),
        }
    }

    fn must_be(&self, element: ElementId, name: &str) -> Result<(), Refusal> {
        if self.document.is(element, uri::DS, name) {
            return Ok(());
        }
        Err(self.shape(&format!("{} instead of {name}", self.document.path(element))))
    }

    /// An element without child elements.
    fn text(&self, element: ElementId) -> Result<String, Refusal> {
        let text = self.document.text(element).ok_or_else(|| self.shape("elements in a value"))?;
        Ok(text.into_owned())
    }

    /// An element that says all it says in `Algorithm`, so without children: no `HMACOutputLength`, no parameters.
    fn bare_algorithm(&self, element: ElementId) -> Result<String, Refusal> {
        let algorithm = self.algorithm(element)?;
        if self.document.children(element).next().is_some() || self.document.has_own_text(element) {
            return Err(self.shape(&format!("parameters in {}", self.document.qname(element))));
        }
        Ok(algorithm)
    }

    fn algorithm(&self, element: ElementId) -> Result<String, Refusal> {
        match self.document.attributes(element) {
            [only] if only.is(uri::NONE, "Algorithm") => Ok(only.value().into_owned()),
            _ => {
                Err(self.shape(&format!("{} must have Algorithm and no other attribute", self.document.qname(element))))
            }
        }
    }

    /// A canonicalisation method or transform that is exclusive canonicalisation, with its prefix list.
    fn exclusive_c14n(&self, element: ElementId) -> Result<PrefixList, Refusal> {
        let algorithm = self.algorithm(element)?;
        if algorithm != EXC_C14N {
            return Err(self.transform(algorithm));
        }
        let mut children = self.document.children(element);
        let Some(list) = children.next() else {
            if self.document.has_own_text(element) {
                return Err(self.shape("text in a transform"));
            }
            return Ok(PrefixList::default());
        };
        let is_list = self.document.is(list, uri::EC, "InclusiveNamespaces")
            && self.document.children(list).next().is_none()
            && !self.document.has_own_text(list)
            && !self.document.has_own_text(element);
        match self.document.attributes(list) {
            [only] if is_list && only.is(uri::NONE, "PrefixList") && children.next().is_none() => {
                let names = only.value();
                PrefixList::parse(&names, self.document, self.profile.limits.prefixes)
                    .ok_or_else(|| Refusal::PrefixList { seal: self.seal, list: names.into_owned() })
            }
            _ => Err(self.shape("parameters in a transform")),
        }
    }

    fn signature_method(&self, element: ElementId) -> Result<Hash, Refusal> {
        // A key-dependent choice: the certificates of the profile have RSA keys, so no other method can fit (T-40).
        let algorithm = self.bare_algorithm(element)?;
        match algorithm.as_str() {
            "http://www.w3.org/2000/09/xmldsig#rsa-sha1" if self.profile.legacy_sha1 => Ok(Hash::Sha1),
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" => Ok(Hash::Sha256),
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384" => Ok(Hash::Sha384),
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512" => Ok(Hash::Sha512),
            _ => Err(Refusal::Algorithm { seal: self.seal, algorithm }),
        }
    }

    fn digest_method(&self, element: ElementId) -> Result<Hash, Refusal> {
        let algorithm = self.bare_algorithm(element)?;
        match algorithm.as_str() {
            "http://www.w3.org/2000/09/xmldsig#sha1" if self.profile.legacy_sha1 => Ok(Hash::Sha1),
            "http://www.w3.org/2001/04/xmlenc#sha256" => Ok(Hash::Sha256),
            "http://www.w3.org/2001/04/xmldsig-more#sha384" => Ok(Hash::Sha384),
            "http://www.w3.org/2001/04/xmlenc#sha512" => Ok(Hash::Sha512),
            _ => Err(Refusal::Algorithm { seal: self.seal, algorithm }),
        }
    }

    fn reference(&self, element: ElementId) -> Result<Reference, Refusal> {
        self.must_be(element, "Reference")?;
        let mut target = None;
        for attribute in self.document.attributes(element) {
            match (attribute.uri(), attribute.local()) {
                (uri::NONE, "URI") => target = Some(attribute.value().into_owned()),
                (uri::NONE, "Id") => {}
                _ => return Err(self.shape(&format!("attribute {} of a reference", attribute.qname()))),
            }
        }
        let id = match target.as_deref().and_then(|uri| uri.strip_prefix('#')).filter(|id| is_ncname(id)) {
            Some(id) => id.to_owned(),
            None => return Err(Refusal::ReferenceUri { seal: self.seal, uri: target }),
        };
        let [transforms, method, value] = self.exactly(element, ["Transforms", "DigestMethod", "DigestValue"])?;
        let prefixes = self.transforms(transforms)?;
        let hash = self.digest_method(method)?;
        let digest = base64(&self.text(value)?, "DigestValue")?;
        Ok(Reference { id, prefixes, hash, digest })
    }

    /// Exactly the transforms of this kind of signature, in their order.
    fn transforms(&self, element: ElementId) -> Result<PrefixList, Refusal> {
        let mut transforms = self.document.children(element);
        let mut next = || transforms.next().ok_or_else(|| self.shape("a transform is missing"));
        let mut transform = next()?;
        self.must_be(transform, "Transform")?;
        if self.seal == Seal::Assertion {
            let algorithm = self.bare_algorithm(transform)?;
            if algorithm != ENVELOPED {
                return Err(self.transform(algorithm));
            }
            transform = next()?;
            self.must_be(transform, "Transform")?;
        }
        let prefixes = self.exclusive_c14n(transform)?;
        match transforms.next() {
            Some(extra) => Err(self.transform(self.algorithm(extra)?)),
            None if self.document.has_own_text(element) => Err(self.shape("text in Transforms")),
            None => Ok(prefixes),
        }
    }

    fn shape(&self, reason: &str) -> Refusal {
        Refusal::SignatureShape { seal: self.seal, reason: reason.to_owned() }
    }

    fn transform(&self, transform: String) -> Refusal {
        Refusal::Transform { seal: self.seal, transform }
    }
}
