//! The transcript tells the same story as the verdict.

use crate::support::*;
use anpr_wss::{Entry, Message, Refusal, Slot, Transcript, VerifiedRequest};

fn explain(text: &str) -> (Result<VerifiedRequest, Refusal>, Transcript) {
    verifier().explain(Message::from(text.as_bytes()), &Register::default(), now())
}

#[test]
fn a_refusal_ends_the_story_with_its_rule_and_what_the_sender_hears() {
    let altered = Draft::new().sign().swap("888001</codMittente>", "888009</codMittente>");
    let (outcome, transcript) = explain(&altered.text);
    let refusal = outcome.unwrap_err();
    let told = transcript.to_string();
    assert!(told.contains(&format!("REFUSED      digest_mismatch: {refusal}")), "{told}");
    assert!(told.contains("env:Client Hash values do not match. (from client)"), "{told}");
    assert!(told.contains("is /Envelope/Body") && told.contains("DOES NOT MATCH"), "{told}");
    assert!(!told.contains("888009"), "no content of the body without being asked");
    assert!(format!("{transcript:#}").contains("<codMittente>888009</codMittente>"));
    let (_, broken) = explain("<a");
    assert!(broken.to_string().starts_with("REFUSED      not_well_formed"));
}

#[test]
fn an_acceptance_names_everything_that_was_looked_at() {
    let draft = Draft::of(workstation_credentials(), BODY, &options(anpr_wss::sign::Shape::Cxf)).sign();
    let (outcome, transcript) = explain(&draft.text);
    let request = outcome.unwrap();
    let references: Vec<_> = transcript
        .entries()
        .iter()
        .filter_map(|e| match e {
            Entry::Reference { path, expected, computed, canonical, .. } => {
                assert_eq!(expected, computed);
                Some((path.as_str(), canonical))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        references.iter().map(|(path, _)| *path).collect::<Vec<_>>(),
        ["/Envelope/Header/Security/Timestamp", "/Envelope/Body", "/Envelope/Header/Security/Assertion"]
    );
    assert_eq!(references[1].1, request.body());
    let slots: Vec<_> = transcript
        .entries()
        .iter()
        .filter_map(|e| match e {
            Entry::Status { slot, .. } => Some(*slot),
            _ => None,
        })
        .collect();
    assert_eq!(slots, [Slot::Server, Slot::Postazione]);
    assert!(
        transcript.to_string().ends_with("ACCEPTED\n  tolerated: the message signature does not cover the assertion\n")
    );
}

#[test]
fn explaining_changes_no_verdict() {
    for draft in [
        Draft::new().sign(),
        Draft::new().sign().swap("XS<", "YS<"),
        Draft::new().swap("wsu:Id=\"id-", "Id=\"id-").sign(),
    ] {
        let plain = draft.verify();
        let (explained, _) = explain(&draft.text);
        assert_eq!(plain.as_ref().err(), explained.as_ref().err());
        assert_eq!(plain.ok().map(|r| r.caller().clone()), explained.ok().map(|r| r.caller().clone()));
    }
}
