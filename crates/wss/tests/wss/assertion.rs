//! What the assertion may look like and say: T-66, §4, Q12, Q13.

use crate::support::*;
use anpr_wss::{Profile, Warning, sign::Shape};

fn swapped(from: &str, to: &str) -> Draft {
    Draft::new().swap(from, to).sign()
}

#[test]
fn refuses_what_the_schema_does_not_have_or_not_there() {
    for (from, to) in [
        ("<saml2:Issuer>", "<saml2:Advice/><saml2:Issuer>"),
        ("</saml2:Assertion>", "<saml2:AuthzDecisionStatement/></saml2:Assertion>"),
        ("</saml2:Assertion>", "<saml2:AttributeStatement/></saml2:Assertion>"),
        ("</saml2:Assertion>", "<x/></saml2:Assertion>"),
        ("</saml2:Assertion>", "text</saml2:Assertion>"),
        ("<saml2:Conditions ", "<saml2:Advice/><saml2:Conditions "),
        ("</saml2:Issuer>", "<x/></saml2:Issuer>"),
        ("</saml2:NameID>", "<x/></saml2:NameID>"),
        ("</saml2:NameID>", "</saml2:NameID><saml2:NameID>X</saml2:NameID>"),
        ("</saml2:SubjectConfirmation>", "</saml2:SubjectConfirmation><saml2:SubjectConfirmation/>"),
        ("</saml2:SubjectConfirmationData>", "<x/></saml2:SubjectConfirmationData>"),
        ("</saml2:Subject>", "text</saml2:Subject>"),
        ("</saml2:AuthnContext>", "<saml2:AuthnContextDecl/></saml2:AuthnContext>"),
        ("<saml2:AuthnContext>", "<x/><saml2:AuthnContext>"),
        ("</saml2:SubjectLocality>", "<x/></saml2:SubjectLocality>"),
        ("</saml2:Conditions>", "<saml2:OneTimeUse/></saml2:Conditions>"),
        ("</saml2:AttributeStatement>", "<saml2:EncryptedAttribute/></saml2:AttributeStatement>"),
        ("</saml2:AttributeStatement>", "text</saml2:AttributeStatement>"),
        ("</saml2:AttributeValue>", "<x/></saml2:AttributeValue>"),
        (" Name=\"IdSede\"", ""),
    ] {
        swapped(from, to).refused(F2, "assertion_shape");
    }
    for element in ["Subject", "AttributeStatement"] {
        let draft = Draft::new();
        let part = span(&draft.text, &format!("<saml2:{element}>"), &format!("</saml2:{element}>")).to_owned();
        draft.swap(&part, "").sign().refused(F2, "assertion_shape");
    }
}

#[test]
fn refuses_an_assertion_without_signature_or_id() {
    let draft = Draft::new().sign();
    let signature = span(&draft.text, "<ds:Signature", "</ds:Signature>").to_owned();
    draft.swap(&signature, "").refused(F1, "missing_part");
    let draft = Draft::new().sign();
    let id = span(&draft.text, " ID=\"", "\"").to_owned();
    Draft { text: draft.text.clone() }.swap(&id, "").refused(F2, "assertion_shape");
    draft.swap(&id, &id.replace("ID=", "Id=")).refused(F2, "foreign_id");
}

#[test]
fn s4_1_refuses_other_versions() {
    swapped("Version=\"2.0\"", "Version=\"1.1\"").refused(F1, "assertion");
    swapped(" Version=\"2.0\"", "").refused(F1, "assertion");
}

#[test]
fn q13_refuses_other_issuers() {
    for issuer in ["xs", "XS ", " XS", "", "XS1"] {
        swapped(">XS<", &format!(">{issuer}<")).refused(F1, "assertion");
    }
    let profile = Profile { accepted_issuers: vec!["XS".to_owned(), "YS".to_owned()], ..Profile::test() };
    verify_under(profile, &swapped(">XS<", ">YS<").text).unwrap();
}

#[test]
fn s4_5_refuses_other_confirmations() {
    for method in ["holder-of-key", "sender-vouches", "bearer2"] {
        swapped("cm:bearer", &format!("cm:{method}")).refused(F1, "assertion");
    }
    let draft = Draft::new();
    let data = span(&draft.text, "<saml2:SubjectConfirmationData", "</saml2:SubjectConfirmationData>").to_owned();
    draft.swap(&data, "").sign().accepted();
}

#[test]
fn q12_refuses_other_audiences() {
    let restricted = |audience: &str| {
        let restriction = format!(
            "<saml2:AudienceRestriction><saml2:Audience>{audience}</saml2:Audience></saml2:AudienceRestriction></saml2:Conditions>"
        );
        swapped("</saml2:Conditions>", &restriction)
    };
    restricted("ws.anpr.interno.it").refused(F1, "assertion");
    let ours = || Profile { audiences: vec!["ws.anpr.interno.it".to_owned()], ..Profile::test() };
    verify_under(ours(), &restricted("ws.anpr.interno.it").text).unwrap();
    refused(verify_under(ours(), &restricted("example.org").text), F1, "assertion");
    let empty = swapped("</saml2:Conditions>", "<saml2:AudienceRestriction/></saml2:Conditions>");
    refused(verify_under(ours(), &empty.text), F1, "assertion");
}

#[test]
fn t66_refuses_attributes_twice_missing_or_with_several_values() {
    let draft = Draft::new();
    for name in ["IdSede", "IdPostazione", "IdPostazioneFirmato", "IdApplicazione"] {
        let attribute =
            span(&draft.text, &format!("<saml2:Attribute Name=\"{name}\""), "</saml2:Attribute>").to_owned();
        let value = span(&attribute, "<saml2:AttributeValue", "</saml2:AttributeValue>").to_owned();
        for other in [
            attribute.repeat(2),
            String::new(),
            attribute.replace(&value, &value.repeat(2)),
            attribute.replace(&value, ""),
        ] {
            Draft { text: draft.text.clone() }.swap(&attribute, &other).sign().refused(F1, "assertion_attribute");
        }
    }
    // Matching is by exact case (§4.11).
    Draft { text: draft.text.clone() }.swap("\"IdSede\"", "\"idsede\"").sign().refused(F1, "assertion_attribute");
}

#[test]
fn s4_9_ignores_unknown_attributes_with_a_warning() {
    let extra = "<saml2:Attribute Name=\"IdTransazione\"><saml2:AttributeValue>99999</saml2:AttributeValue></saml2:Attribute></saml2:AttributeStatement>";
    let request = swapped("</saml2:AttributeStatement>", extra).accepted();
    assert!(request.evidence().warnings.contains(&Warning::UnknownAttribute("IdTransazione".to_owned())));
    swapped("</saml2:AttributeStatement>", &extra.replace("</saml2:AttributeStatement>", extra))
        .refused(F1, "assertion_attribute");
}

#[test]
fn s4_7_the_authentication_statement_may_be_missing_and_its_context_empty() {
    let draft = Draft::new();
    let statement = span(&draft.text, "<saml2:AuthnStatement", "</saml2:AuthnStatement>").to_owned();
    let request = draft.swap(&statement, "").sign().accepted();
    assert_eq!(request.evidence().subject_locality, None);
}

#[test]
fn white_space_between_the_parts_passes() {
    let draft = Draft::shaped(Shape::Php).edit(|t| {
        let assertion = span(&t, "<saml2:Assertion", "</saml2:Assertion>").to_owned();
        t.replace(&assertion, &assertion.replace("><saml2:", ">\n    <saml2:").replace("></saml2:", ">\n    </saml2:"))
    });
    // Pretty printing puts white space into the empty context class too, where it may be.
    draft.sign().accepted();
}
