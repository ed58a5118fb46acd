//! Where the parts of a message are: by absolute path, each exactly once (sicurezza §1, §2, §12.0 steps 4 to 6).

use crate::{
    Limit, Limits, Part, Refusal, Warning,
    refusal::bound,
    xml::{Attribute, Document, ElementId, is_ncname, uri},
};

/// The parts of a message, by their place.
pub(super) struct Envelope {
    pub(super) body: ElementId,
    /// The only child of the body.
    pub(super) root: ElementId,
    pub(super) timestamp: ElementId,
    pub(super) assertion: ElementId,
    pub(super) token: ElementId,
    pub(super) signature: ElementId,
    security: ElementId,
}

impl Envelope {
    pub(super) fn locate(document: &Document<'_>, warnings: &mut Vec<Warning>) -> Result<Self, Refusal> {
        let root = document.root();
        if document.is(root, uri::SOAP12, "Envelope") {
            return Err(Refusal::EnvelopeShape("SOAP 1.2 is not spoken here".to_owned()));
        }
        if !document.is(root, uri::SOAP, "Envelope") {
            return Err(Refusal::EnvelopeShape(format!("the root is {}, no SOAP 1.1 Envelope", document.qname(root))));
        }
        let mut children = document.children(root);
        let mut next = children.next();
        let header = next.filter(|c| document.is(*c, uri::SOAP, "Header"));
        if header.is_some() {
            next = children.next();
        }
        let security = header.map(|header| security(document, header, warnings)).transpose()?.flatten();
        let parts = security.map(|security| SecurityParts::locate(document, security)).transpose()?;
        one_assertion(document)?;
        let body = body(document, root, next)?;
        if let Some(extra) = children.next() {
            let is_body = document.is(extra, uri::SOAP, "Body");
            return Err(if is_body { Refusal::Repeated(Part::Body) } else { misplaced(document, extra) });
        }
        let security = security.ok_or(Refusal::Missing(Part::Security))?;
        let parts = parts.ok_or(Refusal::Missing(Part::Security))?;
        Ok(Self {
            body,
            root: only_child(document, body)?,
            // No signature covers what is not there: all three answer alike.
            signature: parts.signature.ok_or(Refusal::Missing(Part::MessageSignature))?,
            timestamp: parts.timestamp.ok_or(Refusal::Missing(Part::Timestamp))?,
            assertion: parts.assertion.ok_or(Refusal::Missing(Part::Assertion))?,
            token: parts.token.ok_or(Refusal::Missing(Part::BinarySecurityToken))?,
            security,
        })
    }

    /// Whether the element is a child of the security header that a signature may cover beside the required ones.
    pub(super) fn is_extra_part(&self, element: ElementId) -> bool {
        [self.assertion, self.token].contains(&element)
    }

    /// Refuses comments in the security header: text there must not depend on who joins it (T-30).
    pub(super) fn refuse_comments(&self, document: &Document<'_>) -> Result<(), Refusal> {
        match document.first_comment(self.security) {
            Some(offset) => Err(Refusal::Comment { offset }),
            None => Ok(()),
        }
    }
}

/// The ids of the message, each on one element; none inside the body.
pub(super) fn ids<'a>(document: &Document<'a>, body: ElementId, limits: &Limits) -> Result<Ids<'a>, Refusal> {
    let mut ids: Vec<(std::borrow::Cow<'a, str>, ElementId)> = Vec::with_capacity(8);
    for element in document.all() {
        for attribute in document.attributes(element) {
            if !is_id_name(attribute) {
                continue;
            }
            let foreign =
                || Refusal::ForeignId { attribute: attribute.qname().to_owned(), element: document.path(element) };
            let inside_body = document.contains(body, element) && element != body;
            if inside_body || !is_id_of(document, element, attribute) {
                return Err(foreign());
            }
            let id = attribute.value();
            let beyond = |limit, bound| Refusal::Limit { limit, bound, offset: document.offset(element) };
            if id.len() > limits.id_bytes {
                return Err(beyond(Limit::Id, limits.id_bytes));
            }
            // Each is compared with all before it, and nobody is known yet.
            if ids.len() >= limits.ids {
                return Err(beyond(Limit::Ids, limits.ids));
            }
            if !is_ncname(&id) {
                return Err(foreign());
            }
            if ids.iter().any(|(known, _)| *known == id) {
                return Err(Refusal::DuplicateId(id.into_owned()));
            }
            ids.push((id, element));
        }
    }
    Ok(Ids(ids))
}

/// The ids of a message.
pub(super) struct Ids<'a>(Vec<(std::borrow::Cow<'a, str>, ElementId)>);

impl Ids<'_> {
    pub(super) fn get(&self, id: &str) -> Option<ElementId> {
        self.0.iter().find(|(known, _)| *known == id).map(|(_, element)| *element)
    }

    pub(super) fn of(&self, wanted: ElementId) -> Option<&str> {
        self.0.iter().find(|(_, element)| *element == wanted).map(|(id, _)| id.as_ref())
    }
}

/// The children of the security header.
#[derive(Default)]
struct SecurityParts {
    timestamp: Option<ElementId>,
    assertion: Option<ElementId>,
    token: Option<ElementId>,
    signature: Option<ElementId>,
}

impl SecurityParts {
    fn locate(document: &Document<'_>, security: ElementId) -> Result<Self, Refusal> {
        let mut parts = Self::default();
        for child in document.children(security) {
            let (place, part) = match (document.uri(child), document.local(child)) {
                (uri::WSU, "Timestamp") => (&mut parts.timestamp, Part::Timestamp),
                (uri::SAML, "Assertion") => (&mut parts.assertion, Part::Assertion),
                (uri::WSSE, "BinarySecurityToken") => (&mut parts.token, Part::BinarySecurityToken),
                (uri::DS, "Signature") => (&mut parts.signature, Part::MessageSignature),
                _ => return Err(misplaced(document, child)),
            };
            if place.replace(child).is_some() {
                return Err(Refusal::Repeated(part));
            }
        }
        if document.has_own_text(security) {
            return Err(Refusal::EnvelopeShape("text in the security header".to_owned()));
        }
        Ok(parts)
    }
}

/// The one security header for us. Headers for others are left alone, unless they must be understood (T-78, T-79).
pub(super) fn security(
    document: &Document<'_>,
    header: ElementId,
    warnings: &mut Vec<Warning>,
) -> Result<Option<ElementId>, Refusal> {
    let mut ours = None;
    for block in document.children(header) {
        let must_understand = document
            .attribute(block, uri::SOAP, "mustUnderstand")
            .is_some_and(|value| !matches!(value.trim(), "0" | "false"));
        if !document.is(block, uri::WSSE, "Security") {
            let mut name = format!("{{{}}}{}", document.uri_name(document.uri(block)), document.local(block));
            bound(&mut name);
            if must_understand {
                return Err(Refusal::MustUnderstand(name));
            }
            warnings.push(Warning::UnknownHeader(name));
            continue;
        }
        match document.attribute(block, uri::SOAP, "actor") {
            Some(actor) if must_understand => return Err(Refusal::ForeignActor(actor.into_owned())),
            Some(actor) => {
                let mut name = format!("Security for actor {actor}");
                bound(&mut name);
                warnings.push(Warning::UnknownHeader(name));
            }
            None if ours.is_some() => return Err(Refusal::Repeated(Part::Security)),
            None => ours = Some(block),
        }
    }
    if document.has_own_text(header) {
        return Err(Refusal::EnvelopeShape("text in the header".to_owned()));
    }
    Ok(ours)
}

/// Not even elsewhere, in a wrapper or in the body, may there be a second assertion (T-11 to T-18).
fn one_assertion(document: &Document<'_>) -> Result<(), Refusal> {
    if document.all().filter(|e| document.is(*e, uri::SAML, "Assertion")).nth(1).is_some() {
        return Err(Refusal::Repeated(Part::Assertion));
    }
    Ok(())
}

pub(super) fn body(document: &Document<'_>, root: ElementId, found: Option<ElementId>) -> Result<ElementId, Refusal> {
    if document.has_own_text(root) {
        return Err(Refusal::EnvelopeShape("text in the envelope".to_owned()));
    }
    match found {
        Some(child) if document.is(child, uri::SOAP, "Body") => Ok(child),
        Some(child) => Err(misplaced(document, child)),
        None => Err(Refusal::Missing(Part::Body)),
    }
}

pub(super) fn only_child(document: &Document<'_>, body: ElementId) -> Result<ElementId, Refusal> {
    let mut children = document.children(body);
    match (children.next(), children.next()) {
        (Some(root), None) if !document.has_own_text(body) => Ok(root),
        _ => Err(Refusal::EnvelopeShape("the body must have one child element and nothing else".to_owned())),
    }
}

pub(super) fn misplaced(document: &Document<'_>, element: ElementId) -> Refusal {
    Refusal::EnvelopeShape(format!("{} has no place there", document.path(element)))
}

/// Attributes that some stack somewhere takes for an id.
fn is_id_name(attribute: &Attribute<'_>) -> bool {
    match attribute.uri() {
        uri::NONE => matches!(attribute.local(), "Id" | "ID"),
        uri::WSU => attribute.local() == "Id",
        uri::XML => attribute.local() == "id",
        _ => false,
    }
}

/// Whether the attribute is an id on this element: each family has its own (§12.0 step 6).
fn is_id_of(document: &Document<'_>, element: ElementId, attribute: &Attribute<'_>) -> bool {
    match (document.uri(element), attribute.uri(), attribute.local()) {
        (uri::DS, uri::NONE, "Id") => true,
        (uri::SAML, uri::NONE, "ID") => document.local(element) == "Assertion",
        (uri::SAML | uri::DS, uri::WSU, _) => false,
        (_, uri::WSU, "Id") => true,
        _ => false,
    }
}
