//! Fills in the signatures of an XML text that has everything else.

use super::SignError;
use crate::{
    Limits,
    rsa::Hash,
    xml::{self, CanonicalForm, Document, ElementId, PrefixList, uri},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use openssl::{
    pkey::{PKeyRef, Private},
    pkey_ctx::PkeyCtx,
    rsa::Padding,
};
use std::ops::Range;

/// Fills the empty `DigestValue`s and the `SignatureValue` of the `nth` `ds:Signature` of `template` (from 0, in document
/// order). Values that are there already are kept, so templates of any kind can be signed.
///
/// References name elements by `wsu:Id`, `Id` or `ID`; exclusive canonicalisation with `PrefixList` and the enveloped
/// signature transform are known, RSA with SHA-1, SHA-256, SHA-384 and SHA-512 too.
pub fn sign_template(template: &str, nth: usize, key: &PKeyRef<Private>) -> Result<String, SignError> {
    let with_digests = {
        let document = parse(template)?;
        let signature = Template::find(&document, nth)?;
        replace(template, signature.digests()?)
    };
    let document = parse(&with_digests)?;
    let signature = Template::find(&document, nth)?;
    let value = signature.sign(key)?;
    let place = signature.child(signature.element, "SignatureValue")?;
    Ok(replace(&with_digests, vec![(document.content(place), STANDARD.encode(value))]))
}

/// The root element of `text` in exclusive canonical form without comments; `prefixes` as in a `PrefixList`.
pub fn canonical_form(text: &str, prefixes: &str) -> Result<Vec<u8>, SignError> {
    let document = parse(text)?;
    let prefixes = PrefixList::parse(prefixes, &document, usize::MAX)
        .ok_or_else(|| SignError::Template(format!("{prefixes:?} is no list of prefixes")))?;
    let mut form = CanonicalForm::new(&document, text.len(), usize::MAX);
    form.write(document.root(), None, &prefixes).map_err(|refusal| SignError::Body(refusal.to_string()))?;
    Ok(form.take())
}

pub(super) fn parse(text: &str) -> Result<Document<'_>, SignError> {
    let limits = Limits {
        bytes: usize::MAX,
        text_bytes: usize::MAX,
        elements: usize::MAX,
        depth: 512,
        attributes: 1024,
        namespaces: 4096,
        namespace_bytes: usize::MAX,
        ..Limits::default()
    };
    xml::parse(text.as_bytes(), None, &limits).map_err(|refusal| SignError::Body(refusal.to_string()))
}

struct Template<'t, 'a> {
    document: &'t Document<'a>,
    element: ElementId,
    signed_info: ElementId,
}

impl<'t, 'a> Template<'t, 'a> {
    fn find(document: &'t Document<'a>, nth: usize) -> Result<Self, SignError> {
        let mut signatures = document.all().filter(|e| document.is(*e, uri::DS, "Signature"));
        let element = signatures.nth(nth).ok_or_else(|| SignError::Template(format!("it has no signature {nth}")))?;
        let signed_info = document.children(element).find(|c| document.is(*c, uri::DS, "SignedInfo"));
        let signed_info = signed_info.ok_or_else(|| missing("SignedInfo"))?;
        Ok(Self { document, element, signed_info })
    }

    fn child(&self, parent: ElementId, name: &str) -> Result<ElementId, SignError> {
        self.document.children(parent).find(|c| self.document.local(*c) == name).ok_or_else(|| missing(name))
    }

    fn algorithm(&self, element: ElementId) -> String {
        self.document.attribute(element, uri::NONE, "Algorithm").map(std::borrow::Cow::into_owned).unwrap_or_default()
    }

    fn prefixes(&self, element: ElementId) -> PrefixList {
        let list = self.document.children(element).find(|c| self.document.is(*c, uri::EC, "InclusiveNamespaces"));
        let list = list.and_then(|list| self.document.attribute(list, uri::NONE, "PrefixList"));
        list.and_then(|list| PrefixList::parse(&list, self.document, usize::MAX)).unwrap_or_default()
    }

    fn hash(&self, element: ElementId) -> Result<Hash, SignError> {
        let algorithm = self.algorithm(element);
        match algorithm.rsplit(['#', '-']).next() {
            Some("sha1") => Ok(Hash::Sha1),
            Some("sha256") => Ok(Hash::Sha256),
            Some("sha384") => Ok(Hash::Sha384),
            Some("sha512") => Ok(Hash::Sha512),
            _ => Err(SignError::Template(format!("algorithm {algorithm:?} is not known"))),
        }
    }

    /// The digest of every reference whose value is empty, and where it goes.
    fn digests(&self) -> Result<Vec<(Range<usize>, String)>, SignError> {
        let mut digests = Vec::new();
        let references = self.document.children(self.signed_info).filter(|c| self.document.local(*c) == "Reference");
        for reference in references {
            let place = self.document.content(self.child(reference, "DigestValue")?);
            if place.is_empty() {
                digests.push((place, STANDARD.encode(self.digest(reference)?)));
            }
        }
        Ok(digests)
    }

    fn digest(&self, reference: ElementId) -> Result<Vec<u8>, SignError> {
        let target = self.document.attribute(reference, uri::NONE, "URI").unwrap_or_default();
        let element = self
            .document
            .all()
            .find(|e| {
                self.document.attributes(*e).iter().any(|a| is_id(a) && target.strip_prefix('#') == Some(&a.value()))
            })
            .ok_or_else(|| SignError::Template(format!("nothing has the id that {target:?} names")))?;
        let mut omit = None;
        let mut prefixes = PrefixList::default();
        for transform in self.document.children(self.child(reference, "Transforms")?) {
            if self.algorithm(transform).ends_with("#enveloped-signature") {
                omit = Some(self.element);
            } else {
                prefixes = self.prefixes(transform);
            }
        }
        let hash = self.hash(self.child(reference, "DigestMethod")?)?;
        Ok(hash.digest(&self.canonical(element, omit, &prefixes)?).as_slice().to_vec())
    }

    fn sign(&self, key: &PKeyRef<Private>) -> Result<Vec<u8>, SignError> {
        let method = self.child(self.signed_info, "CanonicalizationMethod")?;
        let hash = self.hash(self.child(self.signed_info, "SignatureMethod")?)?;
        let canonical = self.canonical(self.signed_info, None, &self.prefixes(method))?;
        let mut context = PkeyCtx::new(key)?;
        context.sign_init()?;
        context.set_rsa_padding(Padding::PKCS1)?;
        context.set_signature_md(hash.md())?;
        let mut value = Vec::new();
        context.sign_to_vec(hash.digest(&canonical).as_slice(), &mut value)?;
        Ok(value)
    }

    fn canonical(
        &self,
        element: ElementId,
        omit: Option<ElementId>,
        prefixes: &PrefixList,
    ) -> Result<Vec<u8>, SignError> {
        let mut form = CanonicalForm::new(self.document, 0, usize::MAX);
        form.write(element, omit, prefixes).map_err(|refusal| SignError::Body(refusal.to_string()))?;
        Ok(form.take())
    }
}

fn is_id(attribute: &xml::Attribute<'_>) -> bool {
    matches!((attribute.uri(), attribute.local()), (uri::NONE | uri::WSU, "Id") | (uri::NONE, "ID"))
}

fn missing(name: &str) -> SignError {
    SignError::Template(format!("{name} is missing"))
}

/// `text` with each range replaced; ranges in order.
fn replace(text: &str, replacements: Vec<(Range<usize>, String)>) -> String {
    let mut out = String::with_capacity(text.len() + 512);
    let mut from = 0;
    for (range, replacement) in replacements {
        out.push_str(text.get(from..range.start).unwrap_or_default());
        out.push_str(&replacement);
        from = range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
