//! The SAML assertion: its shape and what it says (sicurezza §4).

use super::{
    clock::{Clock, date_time},
    identity::without_trailing_blanks,
};
use crate::{
    Part, Profile, Refusal, Warning,
    refusal::bound,
    time::Instant,
    xml::{Document, ElementId, uri},
};

/// What an assertion of the profile says.
pub(super) struct Assertion {
    pub(super) id: String,
    pub(super) signature: ElementId,
    pub(super) operator: String,
    pub(super) id_sede: String,
    pub(super) id_postazione: String,
    pub(super) id_postazione_firmato: String,
    pub(super) id_applicazione: String,
    pub(super) address: Option<String>,
    pub(super) not_on_or_after: Instant,
    issuer: String,
    issue_instant: Instant,
    not_before: Instant,
    confirmation: [Option<Instant>; 2],
    authn_instant: Option<Instant>,
    session_end: Option<Instant>,
    audiences: Vec<Vec<String>>,
}

impl Assertion {
    /// Reads the assertion at `element`. Nothing of it may be believed before its signature is verified.
    pub(super) fn read(
        document: &Document<'_>,
        element: ElementId,
        warnings: &mut Vec<Warning>,
    ) -> Result<Self, Refusal> {
        let shape = Shape { document, assertion: element };
        if document.attribute(element, uri::NONE, "Version").as_deref() != Some("2.0") {
            return Err(Refusal::Assertion("the version is not 2.0".to_owned()));
        }
        let id = document
            .attribute(element, uri::NONE, "ID")
            .ok_or_else(|| Refusal::AssertionShape("it has no ID".to_owned()))?;
        let mut children = document.children(element);
        let issuer = shape.child(children.next(), "Issuer")?;
        let next = children.next();
        let signature =
            next.filter(|c| document.is(*c, uri::DS, "Signature")).ok_or(Refusal::Missing(Part::AssertionSignature))?;
        shape.check_types(signature)?;
        shape.no_text(element)?;
        let subject = shape.child(children.next(), "Subject")?;
        let is_conditions = |e: ElementId| document.is(e, uri::SAML, "Conditions");
        let conditions = match children.next() {
            Some(child) if is_conditions(child) => child,
            Some(other) if document.children(element).any(is_conditions) => return Err(shape.misplaced(other)),
            _ => return Err(Refusal::MissingTime("Conditions")),
        };

        let mut authn = None;
        let mut attributes = None;
        for statement in children {
            let place = match (document.uri(statement), document.local(statement)) {
                (uri::SAML, "AuthnStatement") => &mut authn,
                (uri::SAML, "AttributeStatement") => &mut attributes,
                _ => return Err(shape.misplaced(statement)),
            };
            if place.replace(statement).is_some() {
                return Err(shape.misplaced(statement));
            }
        }
        let attributes =
            attributes.ok_or_else(|| Refusal::AssertionShape("it has no AttributeStatement".to_owned()))?;
        let mut attributes = Attributes::read(&shape, attributes, warnings)?;
        let authn = authn.map(|statement| Authn::read(&shape, statement)).transpose()?.unwrap_or_default();
        let (operator, confirmation) = subject_of(&shape, subject)?;
        Ok(Self {
            id: id.into_owned(),
            signature,
            operator: without_trailing_blanks("NameID", operator, warnings),
            id_sede: without_trailing_blanks("IdSede", attributes.take("IdSede")?, warnings),
            id_postazione: without_trailing_blanks("IdPostazione", attributes.take("IdPostazione")?, warnings),
            id_postazione_firmato: attributes.take("IdPostazioneFirmato")?,
            id_applicazione: without_trailing_blanks("IdApplicazione", attributes.take("IdApplicazione")?, warnings),
            address: authn.address,
            not_on_or_after: shape.required_time(conditions, "NotOnOrAfter")?,
            issuer: shape.text(issuer)?,
            issue_instant: shape.required_time(element, "IssueInstant")?,
            not_before: shape.required_time(conditions, "NotBefore")?,
            confirmation,
            authn_instant: authn.instant,
            session_end: authn.session_end,
            audiences: audiences(&shape, conditions)?,
        })
    }

    /// Issuer, audience and times (§4.3, §4.5 to §4.7, T-22 to T-24).
    pub(super) fn check(&self, profile: &Profile, clock: &Clock) -> Result<(), Refusal> {
        if !profile.accepted_issuers.contains(&self.issuer) {
            return Err(Refusal::Assertion(format!("the issuer {:?} is not accepted", self.issuer)));
        }
        if !self.audiences.iter().all(|audience| audience.iter().any(|a| profile.audiences.contains(a))) {
            return Err(Refusal::Assertion("it is for another audience".to_owned()));
        }
        clock.must_have_begun("IssueInstant", self.issue_instant)?;
        clock.must_have_begun("Conditions/NotBefore", self.not_before)?;
        clock.must_not_be_over("Conditions/NotOnOrAfter", self.not_on_or_after)?;
        clock.must_be_short("Conditions", self.not_before, self.not_on_or_after)?;
        let [from, to] = self.confirmation;
        from.map_or(Ok(()), |at| clock.must_have_begun("SubjectConfirmationData/NotBefore", at))?;
        to.map_or(Ok(()), |at| clock.must_not_be_over("SubjectConfirmationData/NotOnOrAfter", at))?;
        self.authn_instant.map_or(Ok(()), |at| clock.must_have_begun("AuthnInstant", at))?;
        self.session_end.map_or(Ok(()), |at| clock.must_not_be_over("SessionNotOnOrAfter", at))
    }
}

/// Reads parts of one assertion.
struct Shape<'s, 'a> {
    document: &'s Document<'a>,
    assertion: ElementId,
}

impl Shape<'_, '_> {
    fn child(&self, found: Option<ElementId>, name: &str) -> Result<ElementId, Refusal> {
        match found {
            Some(child) if self.document.is(child, uri::SAML, name) => Ok(child),
            Some(child) => Err(self.misplaced(child)),
            None => Err(Refusal::AssertionShape(format!("{name} is missing"))),
        }
    }

    fn misplaced(&self, element: ElementId) -> Refusal {
        Refusal::AssertionShape(format!("{} has no place there", self.document.path(element)))
    }

    fn text(&self, element: ElementId) -> Result<String, Refusal> {
        match self.document.text(element) {
            Some(text) => Ok(text.into_owned()),
            None => Err(Refusal::AssertionShape(format!("elements in {}", self.document.path(element)))),
        }
    }

    /// An element that may only have elements in it, or nothing.
    fn no_text(&self, element: ElementId) -> Result<(), Refusal> {
        if self.document.has_own_text(element) {
            return Err(Refusal::AssertionShape(format!("text in {}", self.document.path(element))));
        }
        Ok(())
    }

    fn empty(&self, element: ElementId) -> Result<(), Refusal> {
        self.no_text(element)?;
        self.document.children(element).next().map_or(Ok(()), |child| Err(self.misplaced(child)))
    }

    fn time(&self, element: ElementId, name: &'static str) -> Result<Option<Instant>, Refusal> {
        self.document.attribute(element, uri::NONE, name).map(|text| date_time(name, &text)).transpose()
    }

    fn required_time(&self, element: ElementId, name: &'static str) -> Result<Instant, Refusal> {
        self.time(element, name)?.ok_or(Refusal::MissingTime(name))
    }

    /// `xsi:type` may only say what everybody takes for granted, by a prefix that the assertion itself declares: the real
    /// gateway validates the assertion alone (§4.10, T-33).
    fn check_types(&self, signature: ElementId) -> Result<(), Refusal> {
        let document = self.document;
        let inside =
            document.all().filter(|e| document.contains(self.assertion, *e) && !document.contains(signature, *e));
        for element in inside {
            for attribute in document.attributes(element).iter().filter(|a| a.uri() == uri::XSI) {
                let refuse = || {
                    let path = document.path(element);
                    Refusal::AssertionShape(format!("{}={:?} at {path}", attribute.qname(), attribute.value()))
                };
                let expected = match (attribute.local(), document.local(element)) {
                    ("type", "AttributeValue") => (uri::XS, "string"),
                    ("type", "Assertion") => (uri::SAML, "AssertionType"),
                    _ => return Err(refuse()),
                };
                let value = attribute.value();
                let (prefix, local) = value.trim_matches(' ').split_once(':').unwrap_or(("", &value));
                let bound = document.resolve_below(element, self.assertion, prefix);
                if bound != Some(expected.0) || local != expected.1 {
                    return Err(refuse());
                }
            }
        }
        Ok(())
    }
}

/// What is taken from an `AuthnStatement`.
#[derive(Default)]
struct Authn {
    instant: Option<Instant>,
    session_end: Option<Instant>,
    address: Option<String>,
}

impl Authn {
    fn read(shape: &Shape<'_, '_>, statement: ElementId) -> Result<Self, Refusal> {
        let document = shape.document;
        shape.no_text(statement)?;
        let mut authn = Self {
            instant: Some(shape.required_time(statement, "AuthnInstant")?),
            session_end: shape.time(statement, "SessionNotOnOrAfter")?,
            address: None,
        };
        let mut children = document.children(statement);
        let mut next = children.next();
        if let Some(locality) = next.filter(|c| document.is(*c, uri::SAML, "SubjectLocality")) {
            shape.empty(locality)?;
            authn.address = document.attribute(locality, uri::NONE, "Address").map(std::borrow::Cow::into_owned);
            next = children.next();
        }
        let context = shape.child(next, "AuthnContext")?;
        children.next().map_or(Ok(()), |extra| Err(shape.misplaced(extra)))?;
        shape.no_text(context)?;
        let mut references = document.children(context);
        // Its text may be empty (§4.7).
        shape.text(shape.child(references.next(), "AuthnContextClassRef")?)?;
        references.next().map_or(Ok(authn), |extra| Err(shape.misplaced(extra)))
    }
}

/// The attributes by name.
struct Attributes(Vec<(String, String)>);

impl Attributes {
    fn read(shape: &Shape<'_, '_>, statement: ElementId, warnings: &mut Vec<Warning>) -> Result<Self, Refusal> {
        let document = shape.document;
        shape.no_text(statement)?;
        let mut attributes: Vec<(String, String)> = Vec::with_capacity(NAMES.len());
        for attribute in document.children(statement) {
            shape.child(Some(attribute), "Attribute")?;
            shape.no_text(attribute)?;
            let name = document.attribute(attribute, uri::NONE, "Name");
            let name = name.ok_or_else(|| Refusal::AssertionShape("an attribute without Name".to_owned()))?;
            let mut values = document.children(attribute);
            let value = values.next().filter(|v| document.is(*v, uri::SAML, "AttributeValue"));
            let (Some(value), None) = (value, values.next()) else {
                return Err(Refusal::Attribute { name: name.into_owned(), reason: "it must have exactly one value" });
            };
            if attributes.len() >= MAX_ATTRIBUTES {
                return Err(Refusal::AssertionShape(format!("more than {MAX_ATTRIBUTES} attributes")));
            }
            if attributes.iter().any(|(known, _)| *known == name) {
                return Err(Refusal::Attribute { name: name.into_owned(), reason: "it is there twice" });
            }
            if !NAMES.contains(&name.as_ref()) {
                let mut unknown = name.to_string();
                bound(&mut unknown);
                warnings.push(Warning::UnknownAttribute(unknown));
            }
            attributes.push((name.into_owned(), shape.text(value)?));
        }
        Ok(Self(attributes))
    }

    fn take(&mut self, name: &'static str) -> Result<String, Refusal> {
        match self.0.iter().position(|(known, _)| known == name) {
            Some(at) => Ok(self.0.swap_remove(at).1),
            None => Err(Refusal::Attribute { name: name.to_owned(), reason: "it is missing" }),
        }
    }
}

/// Attributes of one assertion: the four of the profile, and room for what some clients add.
const MAX_ATTRIBUTES: usize = 64;

const NAMES: [&str; 4] = ["IdSede", "IdPostazione", "IdPostazioneFirmato", "IdApplicazione"];

/// `NameID`, and the window of the one bearer confirmation.
fn subject_of(shape: &Shape<'_, '_>, subject: ElementId) -> Result<(String, [Option<Instant>; 2]), Refusal> {
    let document = shape.document;
    shape.no_text(subject)?;
    let mut children = document.children(subject);
    let name = shape.text(shape.child(children.next(), "NameID")?)?;
    let confirmation = shape.child(children.next(), "SubjectConfirmation")?;
    children.next().map_or(Ok(()), |extra| Err(shape.misplaced(extra)))?;
    let method = document.attribute(confirmation, uri::NONE, "Method");
    if method.as_deref() != Some("urn:oasis:names:tc:SAML:2.0:cm:bearer") {
        return Err(Refusal::Assertion(format!("confirmation by {:?}", method.as_deref().unwrap_or_default())));
    }
    shape.no_text(confirmation)?;
    let mut data = document.children(confirmation);
    let window = match data.next() {
        None => [None, None],
        found => {
            let found = shape.child(found, "SubjectConfirmationData")?;
            shape.empty(found)?;
            [shape.time(found, "NotBefore")?, shape.time(found, "NotOnOrAfter")?]
        }
    };
    data.next().map_or(Ok((name, window)), |extra| Err(shape.misplaced(extra)))
}

/// The audiences of each restriction; other conditions are not known and so cannot be met.
fn audiences(shape: &Shape<'_, '_>, conditions: ElementId) -> Result<Vec<Vec<String>>, Refusal> {
    shape.no_text(conditions)?;
    let mut restrictions = Vec::new();
    for restriction in shape.document.children(conditions) {
        shape.child(Some(restriction), "AudienceRestriction")?;
        shape.no_text(restriction)?;
        let audiences = shape.document.children(restriction);
        restrictions.push(
            audiences.map(|a| shape.text(shape.child(Some(a), "Audience")?)).collect::<Result<Vec<_>, Refusal>>()?,
        );
    }
    Ok(restrictions)
}
