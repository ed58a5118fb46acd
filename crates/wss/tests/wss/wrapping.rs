//! Wrapping and substitution: T-01 to T-18, with messages whose signatures are genuine.

use crate::support::*;
use anpr_wss::Profile;

fn part<'t>(draft: &'t Draft, start: &str, end: &str) -> &'t str {
    span(&draft.text, start, end)
}

fn assertion(draft: &Draft) -> String {
    part(draft, "<saml2:Assertion", "</saml2:Assertion>").to_owned()
}

/// The second signature: the message's.
fn message_signature(draft: &Draft) -> String {
    let after = draft.text.find("<wsse:BinarySecurityToken").unwrap();
    span(&draft.text[after..], "<ds:Signature", "</ds:Signature>").to_owned()
}

fn references(draft: &Draft) -> [String; 2] {
    let signature = message_signature(draft);
    let first = span(&signature, "<ds:Reference", "</ds:Reference>").to_owned();
    let second = span(&signature[signature.find(&first).unwrap() + first.len()..], "<ds:Reference", "</ds:Reference>")
        .to_owned();
    [first, second]
}

#[test]
fn t01_refuses_an_unsigned_message() {
    let draft = Draft::new().sign();
    let signature = message_signature(&draft);
    draft.swap(&signature, "").refused(F5, "missing_part");
    let draft = Draft::new().sign();
    let security = part(&draft, "<wsse:Security", "</wsse:Security>").to_owned();
    draft.swap(&security, "").refused(F5, "missing_part");
}

#[test]
fn t02_refuses_a_signature_over_timestamp_only_or_body_only() {
    for nth in 0..2 {
        let draft = Draft::new();
        let left_out = references(&draft)[nth].clone();
        draft.swap(&left_out, "").sign().refused(F5, "not_covered");
    }
    let draft = Draft::new().sign();
    let timestamp = part(&draft, "<wsu:Timestamp", "</wsu:Timestamp>").to_owned();
    draft.swap(&timestamp, "").refused(F5, "missing_part");
}

#[test]
fn t03_refuses_a_signed_body_moved_into_a_wrapper() {
    let draft = Draft::new().sign();
    let body = part(&draft, "<soap:Body", "</soap:Body>").to_owned();
    let id = span(&body, "wsu:Id=\"", "\"").to_owned();
    let evil = body.replace("888001", "888002");
    for (evil, fault, cause) in [
        (evil.replace(&id, ""), F5, "reference_elsewhere"),
        (evil.replace("wsu:Id=\"id-", "wsu:Id=\"evil-"), F5, "reference_elsewhere"),
    ] {
        Draft { text: draft.text.clone() }
            .swap(&body, &evil)
            .swap("</soap:Header>", &format!("<w:Wrapper xmlns:w=\"urn:w\">{body}</w:Wrapper></soap:Header>"))
            .refused(fault, cause);
    }
    // A wrapper beside the header has no place at all.
    Draft { text: draft.text.clone() }
        .swap(&body, &format!("<w:W xmlns:w=\"urn:w\">{body}</w:W>"))
        .refused(F2, "envelope_shape");
}

#[test]
fn t04_refuses_two_elements_with_one_id() {
    let draft = Draft::new().sign();
    let body = part(&draft, "<soap:Body", "</soap:Body>").to_owned();
    let evil = body.replace("888001", "888002");
    draft
        .swap(&body, &evil)
        .swap("</soap:Header>", &format!("<w:Wrapper xmlns:w=\"urn:w\">{body}</w:Wrapper></soap:Header>"))
        .refused(F1, "duplicate_id");
    // Across the families too.
    let draft = Draft::new();
    let id = part(&draft, "ID=\"", "\"").replace("ID=", "wsu:Id=");
    let old = part(&draft, "wsu:Id=\"X509-", "\"").to_owned();
    draft.swap(&old, &id).refused(F1, "duplicate_id");
}

#[test]
fn t05_refuses_a_timestamp_signed_in_another_security_header() {
    let draft = Draft::new().sign();
    let timestamp = part(&draft, "<wsu:Timestamp", "</wsu:Timestamp>").to_owned();
    let fresh = timestamp.replace("wsu:Id=\"TS-", "wsu:Id=\"fresh-");
    let security =
        part(&draft, "<wsse:Security", ">").replace(" soap:mustUnderstand=\"1\"", " soap:actor=\"urn:other\"");
    Draft { text: draft.text.clone() }
        .swap(&timestamp, &fresh)
        .swap("</soap:Header>", &format!("{security}{timestamp}</wsse:Security></soap:Header>"))
        .refused(F5, "reference_elsewhere");
    let security = security.replace(" soap:actor=\"urn:other\"", "");
    draft.swap("</soap:Header>", &format!("{security}</wsse:Security></soap:Header>")).refused(F1, "repeated_part");
}

#[test]
fn t06_refuses_two_bodies() {
    let draft = Draft::new().sign();
    let body = part(&draft, "<soap:Body", "</soap:Body>").to_owned();
    let evil = body.replace("wsu:Id=\"id-", "wsu:Id=\"evil-");
    Draft { text: draft.text.clone() }.swap(&body, &format!("{body}{evil}")).refused(F2, "repeated_part");
    Draft { text: draft.text.clone() }.swap(&body, &format!("{evil}{body}")).refused(F2, "repeated_part");
}

#[test]
fn t07_a_body_under_another_header_does_not_match() {
    let (one, other) = (Draft::new().sign(), Draft::new().sign());
    let body = part(&other, "<soap:Body", "</soap:Body>").to_owned();
    let old = part(&one, "<soap:Body", "</soap:Body>").to_owned();
    let id = span(&old, "wsu:Id=\"", "\"").to_owned();
    let theirs = span(&body, "wsu:Id=\"", "\"").to_owned();
    Draft { text: one.text.clone() }.swap(&old, &body).refused(F2, "reference_unresolved");
    let evil = body.replace(&theirs, &id).replace("888001", "888002");
    one.swap(&old, &evil).refused(F3, "digest_mismatch");
}

#[test]
fn t08_the_root_says_which_service_is_called() {
    // Which endpoint serves it is for the server to compare.
    assert_eq!(Draft::new().sign().accepted().root().1, "Richiesta3002");
}

#[test]
fn t09_refuses_the_assertion_of_another_comune() {
    let mut other = credentials();
    other.server = world().other_server.clone();
    let theirs = Draft::of(other, BODY, &options(anpr_wss::sign::Shape::Cxf)).sign_nth(0, world().other_server.key());
    let ours = Draft::new().sign();
    let old = assertion(&ours);
    ours.swap(&old, &assertion(&theirs)).refused(F1, "assertion_signer");
}

#[test]
fn t10_an_assertion_of_the_same_comune_is_accepted_unless_the_policy_asks_for_cover() {
    let (one, other) = (Draft::new().sign(), Draft::new().sign());
    let transplanted = {
        let old = assertion(&one);
        one.swap(&old, &assertion(&other))
    };
    let request = transplanted.accepted();
    assert!(!request.evidence().assertion_covered);
    let strict = || Profile { require_assertion_covered: true, ..Profile::test() };
    refused(verify_under(strict(), &transplanted.text), F1, "assertion_not_covered");

    let covered = Draft::new().edit(|text| {
        let draft = Draft { text };
        let [timestamp, body] = references(&draft);
        let id = part(&draft, "ID=\"", "\"").replace("ID=\"", "#").replace('"', "");
        let target = span(&body, "URI=\"", "\"").to_owned();
        let extra = body.replace(&target, &format!("URI=\"{id}\""));
        draft.swap(&timestamp, &format!("{timestamp}{extra}")).text
    });
    let covered = covered.sign();
    assert!(verify_under(strict(), &covered.text).unwrap().evidence().assertion_covered);
    let old = assertion(&covered);
    let other = assertion(&Draft::new().sign());
    let same_id = other.replace(span(&other, "ID=\"", "\""), span(&old, "ID=\"", "\""));
    covered.swap(&old, &same_id).refused(F3, "digest_mismatch");
}

/// A signed message and a copy of its assertion for another operator.
fn with_evil_twin() -> (Draft, String, String) {
    let draft = Draft::new().sign();
    let original = assertion(&draft);
    let evil = original.replace("RSSMRA80A01H501U", "VRDLGU70B02F205X").replace("ID=\"_", "ID=\"_evil");
    (draft, original, evil)
}

fn own_signature(assertion: &str) -> String {
    span(assertion, "<ds:Signature", "</ds:Signature>").to_owned()
}

#[test]
fn t11_refuses_xsw1_the_original_in_an_object_of_the_signature() {
    let (draft, original, evil) = with_evil_twin();
    let object = format!("<ds:Object>{original}</ds:Object></ds:Signature>");
    draft.swap(&original, &evil.replace("</ds:Signature>", &object)).refused(F1, "repeated_part");
    // An object with anything else in it has no place either.
    Draft::new()
        .swap("</ds:Signature>", "<ds:Object>x</ds:Object></ds:Signature>")
        .sign()
        .refused(F1, "signature_shape");
}

#[test]
fn t12_refuses_xsw2_a_detached_signature_before_the_original() {
    let (draft, original, evil) = with_evil_twin();
    let signature = own_signature(&original);
    let bare = |assertion: &str| assertion.replace(&own_signature(assertion), "");
    Draft { text: draft.text.clone() }
        .swap(&original, &format!("{}{signature}{}", bare(&evil), bare(&original)))
        .refused(F1, "repeated_part");
    draft.swap(&original, &bare(&original)).refused(F1, "missing_part");
}

#[test]
fn t13_refuses_xsw3_an_evil_assertion_before_the_original() {
    let (draft, original, evil) = with_evil_twin();
    Draft { text: draft.text.clone() }.swap(&original, &format!("{evil}{original}")).refused(F1, "repeated_part");
    // Not even in the body.
    draft.swap("<codMittente>", &format!("<codMittente>{evil}")).refused(F1, "repeated_part");
}

#[test]
fn t14_refuses_xsw4_the_original_inside_the_evil_one() {
    let (draft, original, evil) = with_evil_twin();
    let nested = evil.replace("</saml2:Assertion>", &format!("{original}</saml2:Assertion>"));
    draft.swap(&original, &nested).refused(F1, "repeated_part");
}

#[test]
fn t15_refuses_xsw5_the_original_at_the_end_of_the_envelope() {
    let (draft, original, evil) = with_evil_twin();
    Draft { text: draft.text.clone() }
        .swap(&original, &evil)
        .swap("</soap:Envelope>", &format!("{original}</soap:Envelope>"))
        .refused(F1, "repeated_part");
    // The evil one alone: its signature is for an id that is not there, or for what it is not.
    Draft { text: draft.text.clone() }.swap(&original, &evil).refused(F2, "reference_unresolved");
    let same_id = original.replace("RSSMRA80A01H501U", "VRDLGU70B02F205X");
    draft.swap(&original, &same_id).refused(F3, "digest_mismatch");
}

#[test]
fn t15_refuses_an_assertion_signature_over_something_else() {
    let draft = Draft::new();
    let token = part(&draft, "wsu:Id=\"X509-", "\"").replace("wsu:Id=\"", "#").replace('"', "");
    let assertion_id = part(&draft, "ID=\"", "\"").replace("ID=\"", "URI=\"#");
    draft.swap(&assertion_id, &format!("URI=\"{token}\"")).sign().refused(F1, "reference_elsewhere");
}

#[test]
fn t16_refuses_xsw6_the_original_inside_the_signature_of_the_evil_one() {
    let (draft, original, evil) = with_evil_twin();
    let inside = evil.replace("</ds:KeyInfo>", &format!("</ds:KeyInfo>{original}"));
    draft.swap(&original, &inside).refused(F1, "repeated_part");
}

#[test]
fn t17_refuses_xsw7_an_evil_assertion_in_a_permissive_element() {
    let (draft, original, evil) = with_evil_twin();
    draft.swap(&original, &format!("<Extensions>{evil}</Extensions>{original}")).refused(F2, "envelope_shape");
    for foreign in ["<wsse:UsernameToken/>", "<xenc:EncryptedKey xmlns:xenc='urn:x'/>", "<x/>"] {
        Draft::new()
            .swap("</wsse:Security>", &format!("{foreign}</wsse:Security>"))
            .sign()
            .refused(F2, "envelope_shape");
    }
}

#[test]
fn t18_refuses_xsw8_the_original_in_an_object_beside_it() {
    let (draft, original, evil) = with_evil_twin();
    let object = format!("<ds:Object>{}</ds:Object></ds:Signature>", original.replace(&own_signature(&original), ""));
    draft.swap(&original, &evil.replace("</ds:Signature>", &object)).refused(F1, "repeated_part");
}

#[test]
fn t19_the_same_message_has_the_same_key() {
    let draft = Draft::new().sign();
    let (one, again) = (draft.accepted(), draft.accepted());
    assert_eq!(one.evidence().message_signature_sha256, again.evidence().message_signature_sha256);
    assert_eq!(one.evidence().body_digest, again.evidence().body_digest);
    // Writing the base64 otherwise makes no new message.
    let value = span(&message_signature(&draft), "<ds:SignatureValue>", "</ds:SignatureValue>").to_owned();
    let spaced = draft.swap(&value, &value.replace("<ds:SignatureValue>", "<ds:SignatureValue>\n "));
    assert_eq!(spaced.accepted().evidence().message_signature_sha256, one.evidence().message_signature_sha256);
}

#[test]
fn t20_a_retry_signed_anew_has_another_key() {
    let (one, again) = (Draft::new().sign().accepted(), Draft::new().sign().accepted());
    assert_ne!(one.evidence().message_signature_sha256, again.evidence().message_signature_sha256);
}

#[test]
fn t21_the_hardened_mode_asks_for_one_time_assertions() {
    let draft = Draft::new().sign();
    assert!(!draft.accepted().evidence().one_time_assertion);
    let hardened = Profile { one_time_assertion: true, ..Profile::test() };
    assert!(verify_under(hardened, &draft.text).unwrap().evidence().one_time_assertion);
}
