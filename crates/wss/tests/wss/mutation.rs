//! Messages damaged at random: never a panic, and what is accepted says what was signed.

use crate::support::*;
use anpr_wss::sign::Shape;
use rand::{Rng, SeedableRng, rngs::StdRng};

fn damage(bytes: &mut Vec<u8>, random: &mut StdRng) {
    let at = random.random_range(0..bytes.len());
    let length = random.random_range(1..200).min(bytes.len() - at);
    match random.random_range(0..6) {
        0 => bytes[at] ^= 1 << random.random_range(0..8),
        1 => drop(bytes.drain(at..at + length)),
        2 => {
            let piece = bytes[at..at + length].to_vec();
            let to = random.random_range(0..bytes.len());
            bytes.splice(to..to, piece);
        }
        3 => bytes[at] = b"<>&\"' /=:#;\0\r\n\t\xFF"[random.random_range(0..16)],
        4 => bytes.truncate(at),
        _ => {
            let piece = [&b"<!-- -->"[..], b"<![CDATA[", b"]]>", b"&#13;", b" ", b"<a/>", b"xmlns:x='urn:x' "];
            let piece = piece[random.random_range(0..piece.len())];
            bytes.splice(at..at, piece.iter().copied());
        }
    }
    if bytes.is_empty() {
        bytes.push(b' ');
    }
}

#[test]
fn damaged_messages_are_refused_or_say_what_was_signed() {
    let mut random = StdRng::seed_from_u64(90);
    let mut accepted = 0;
    for shape in [Shape::Cxf, Shape::Wcf, Shape::Php] {
        let draft = Draft::of(workstation_credentials(), BODY, &options(shape)).sign();
        let original = draft.accepted();
        for _ in 0..1500 {
            let mut bytes = draft.text.clone().into_bytes();
            for _ in 0..random.random_range(1..4) {
                damage(&mut bytes, &mut random);
            }
            if let Ok(request) = verify(&bytes) {
                accepted += 1;
                assert_eq!(request.body(), original.body());
                assert_eq!(request.caller(), original.caller());
                assert_eq!(request.root(), original.root());
                let (theirs, ours) = (request.evidence(), original.evidence());
                assert_eq!(theirs.message_signature_sha256, ours.message_signature_sha256);
                assert_eq!((theirs.created, theirs.expires), (ours.created, ours.expires));
                assert_eq!(theirs.assertion_id, ours.assertion_id);
            }
        }
    }
    assert!(accepted > 0, "white space and comments outside of what is signed are harmless");
}

#[test]
fn a_damaged_cms_is_refused_or_says_what_was_signed() {
    use anpr_wss::sign::{Credentials, Proof, sign_postazione, to_ber};
    let mut random = StdRng::seed_from_u64(62);
    let der = sign_postazione("888001-PC-0001", &world().workstation).unwrap();
    for cms in [to_ber(&der).unwrap(), der] {
        for _ in 0..300 {
            let mut bytes = cms.clone();
            damage(&mut bytes, &mut random);
            let credentials = Credentials { postazione: Proof::Cms(bytes), ..workstation_credentials() };
            if let Ok(request) = Draft::of(credentials, BODY, &options(Shape::Cxf)).sign().verify() {
                assert_eq!(request.caller().id_postazione, "888001-PC-0001");
            }
        }
    }
}
