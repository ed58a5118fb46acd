//! Certificates: T-44, T-46 to T-51, T-53, T-75, T-90, §7.10.

use crate::support::*;
use anpr_wss::{
    Message, Profile, Refusal, Slot, Status, Trust, TrustError, VerifiedRequest, Verifier,
    pki::{Ca, CaName, KeyPair, Role, Validity},
    sign::{Credentials, Proof, Shape},
};
use openssl::{
    asn1::{Asn1Integer, Asn1Time},
    bn::BigNum,
    hash::MessageDigest,
    pkey::PKey,
    rsa::Rsa,
    x509::{
        X509, X509Builder, X509Crl,
        extension::{BasicConstraints, ExtendedKeyUsage, KeyUsage},
    },
};
use std::time::SystemTime;

/// A message of 888001 whose server (and postazione) is this pair.
fn message_by(server: &KeyPair) -> Draft {
    let credentials = Credentials { server: server.clone(), ..workstation_credentials() };
    Draft::of(credentials, BODY, &options(Shape::Cxf)).sign_nth(0, server.key()).sign_nth(1, server.key())
}

/// A message of 888001 whose CMS is signed by this pair.
fn message_of_postazione(postazione: &KeyPair) -> Draft {
    let credentials = Credentials { postazione: Proof::Key(postazione.clone()), ..workstation_credentials() };
    Draft::of(credentials, BODY, &options(Shape::Cxf)).sign()
}

fn owned(ca: &Ca) -> X509 {
    X509::from_der(&ca.certificate().to_der().unwrap()).unwrap()
}

fn trusting(cas: &[&Ca], crls: &[X509Crl]) -> Trust {
    let cas: Vec<X509> = cas.iter().map(|ca| owned(ca)).collect();
    Trust::new(&cas, &cas, crls).unwrap()
}

fn verify_trusting(
    trust: Trust,
    register: &Register,
    clock: SystemTime,
    profile: Profile,
) -> Result<VerifiedRequest, Refusal> {
    let options = anpr_wss::sign::Options { now: clock, ..options(Shape::Cxf) };
    let draft = Draft::of(workstation_credentials(), BODY, &options).sign();
    Verifier::new(profile, trust).verify(Message::from(draft.text.as_bytes()), register, clock)
}

/// A leaf of the test authority that is wrong in one way.
fn odd_leaf(bits: u32, hash: MessageDigest, change: impl FnOnce(&mut X509Builder)) -> KeyPair {
    let key = PKey::from_rsa(Rsa::generate(bits).unwrap()).unwrap();
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    builder.set_serial_number(&Asn1Integer::from_bn(&BigNum::from_u32(4711).unwrap()).unwrap()).unwrap();
    builder.set_subject_name(world().server.certificate().subject_name()).unwrap();
    builder.set_issuer_name(world().ca.certificate().subject_name()).unwrap();
    builder.set_not_before(&Asn1Time::from_unix(1_700_000_000).unwrap()).unwrap();
    builder.set_not_after(&Asn1Time::from_unix(1_900_000_000).unwrap()).unwrap();
    builder.set_pubkey(&key).unwrap();
    change(&mut builder);
    builder.sign(world().ca.pair().key(), hash).unwrap();
    KeyPair::new(key, builder.build()).unwrap()
}

fn constraints(builder: &mut X509Builder) {
    builder.append_extension(BasicConstraints::new().critical().build().unwrap()).unwrap();
}

fn usage(builder: &mut X509Builder) {
    builder.append_extension(KeyUsage::new().critical().digital_signature().build().unwrap()).unwrap();
}

fn client(builder: &mut X509Builder) {
    builder.append_extension(ExtendedKeyUsage::new().client_auth().build().unwrap()).unwrap();
}

#[test]
fn t44_refuses_a_weak_key_and_a_weak_hash_under_the_certificate() {
    let all = |b: &mut X509Builder| {
        constraints(b);
        usage(b);
        client(b);
    };
    message_by(&odd_leaf(2048, MessageDigest::sha256(), all)).accepted();
    message_by(&odd_leaf(1024, MessageDigest::sha256(), all)).refused(F1, "chain");
    message_by(&odd_leaf(2048, MessageDigest::sha1(), all)).refused(F1, "chain");
}

#[test]
fn s7_2_refuses_leaves_of_another_form() {
    // OpenSSL's own check of the purpose sees some of them first.
    let refused = |change: fn(&mut X509Builder)| {
        let draft = message_by(&odd_leaf(2048, MessageDigest::sha256(), change));
        let cause = draft.verify().unwrap_err().cause();
        assert!(["certificate", "chain"].contains(&cause), "{cause}");
        draft.refused(F1, cause);
    };
    refused(|b| {
        usage(b);
        client(b);
    });
    refused(|b| {
        constraints(b);
        client(b);
    });
    refused(|b| {
        constraints(b);
        usage(b);
    });
    refused(|b| {
        constraints(b);
        b.append_extension(KeyUsage::new().critical().key_encipherment().build().unwrap()).unwrap();
        client(b);
    });
    refused(|b| {
        constraints(b);
        b.append_extension(KeyUsage::new().critical().digital_signature().crl_sign().build().unwrap()).unwrap();
        client(b);
    });
    refused(|b| {
        constraints(b);
        usage(b);
        b.append_extension(ExtendedKeyUsage::new().client_auth().server_auth().build().unwrap()).unwrap();
    });
    refused(|b| {
        constraints(b);
        usage(b);
        client(b);
        let critical = openssl::x509::X509Extension::new_from_der(
            &openssl::asn1::Asn1Object::from_str("1.2.3.4.5").unwrap(),
            true,
            &openssl::asn1::Asn1OctetString::new_from_bytes(&[5, 0]).unwrap(),
        );
        b.append_extension(critical.unwrap()).unwrap();
    });
}

#[test]
fn s7_2_refuses_a_subject_with_two_common_names_or_another_name() {
    let names = |names: &[&str]| {
        let mut name = openssl::x509::X509Name::builder().unwrap();
        for value in names {
            name.append_entry_by_nid(openssl::nid::Nid::COMMONNAME, value).unwrap();
        }
        let name = name.build();
        odd_leaf(2048, MessageDigest::sha256(), move |b| {
            b.set_subject_name(&name).unwrap();
            constraints(b);
            usage(b);
            client(b);
        })
    };
    message_by(&names(&["888001-CO-0000", "888002-CO-0000"])).refused(F1, "certificate");
    message_by(&names(&[])).refused(F1, "certificate");
    message_by(&names(&["RSSMRA80A01H501U"])).refused(F1, "certificate");
}

#[test]
fn s7_10_refuses_certificates_of_other_roles() {
    let world = world();
    let issue = |ca: &Ca, role: &Role| ca.issue("888001-CO-0000", role, years()).unwrap();
    let hosts = vec!["wstest.anpr.interno.it".to_owned(), "127.0.0.1".to_owned()];
    message_by(&issue(&world.ca, &Role::TlsServer { hosts })).refused(F1, "chain");
    message_by(&issue(&world.ca, &Role::FirmaNotifiche)).refused(F1, "certificate");
    message_by(&issue(&world.ca_utenti, &Role::Utente)).refused(F1, "chain");
    message_by(world.ca.pair()).refused(F1, "chain");
}

#[test]
fn t46_t53_refuses_certificates_of_another_environment() {
    let theirs = world().ca_esercizio.issue("888001-CO-0000", &Role::Postazione, years()).unwrap();
    message_by(&theirs).refused(F1, "chain");
    message_of_postazione(&world().ca_esercizio.issue("888001-PC-0001", &Role::Postazione, years()).unwrap())
        .refused(F1, "chain");
}

#[test]
fn t46_each_slot_has_its_own_authorities() {
    let world = world();
    let split = Trust::new(&[owned(&world.ca)], &[owned(&world.ca_esercizio)], &[]).unwrap();
    let draft = message_by(&world.server);
    let outcome =
        Verifier::new(Profile::test(), split).verify(Message::from(draft.text.as_bytes()), &Register::default(), now());
    match outcome {
        Err(Refusal::Chain { slot: Slot::Postazione, .. }) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn t47_refuses_an_issuer_of_the_same_name_with_another_key() {
    let forged = world().ca_forged.issue("888001-CO-0000", &Role::Postazione, years()).unwrap();
    message_by(&forged).refused(F1, "chain");
    message_of_postazione(&world().ca_forged.issue("888001-PC-0001", &Role::Postazione, years()).unwrap())
        .refused(F1, "chain");
}

#[test]
fn t48_refuses_a_certificate_that_a_leaf_signed() {
    let leaf = Ca::from_pair(world().server.clone());
    let child = leaf.issue("888001-CO-0001", &Role::Postazione, years()).unwrap();
    message_by(&child).refused(F1, "chain");
}

#[test]
fn t49_refuses_expired_and_not_yet_valid() {
    let day = seconds(86_400);
    let spans = [(now() - 2 * day, now() - seconds(1)), (now() + seconds(1), now() + day)];
    for (not_before, not_after) in spans {
        let validity = Validity { not_before, not_after };
        let issue = |name: &str| world().ca.issue(name, &Role::Postazione, validity).unwrap();
        message_by(&issue("888001-CO-0000")).refused(F1, "certificate_validity");
        message_of_postazione(&issue("888001-PC-0001")).refused(F1, "certificate_validity");
    }
    let just = Validity { not_before: now(), not_after: now() };
    message_by(&world().ca.issue("888001-CO-0000", &Role::Postazione, just).unwrap()).accepted();
}

#[test]
fn t49_a_remembered_certificate_expires_too() {
    let validity = Validity { not_before: now() - seconds(60), not_after: now() + seconds(60) };
    let draft = message_by(&world().ca.issue("888001-CO-0000", &Role::Postazione, validity).unwrap());
    draft.accepted();
    let later = now() + seconds(61);
    refused(
        verifier().verify(Message::from(draft.text.as_bytes()), &Register::default(), later),
        F1,
        "certificate_validity",
    );
}

#[test]
fn t50_refuses_blocked_cancelled_and_unknown_certificates() {
    for name in ["888001-CO-0000", "888001-PC-0001"] {
        for (status, fault, cause) in [
            (Status::Blocked, F8, "certificate_not_active"),
            (Status::Cancelled, F8, "certificate_not_active"),
            (Status::Unknown, F1, "certificate_unregistered"),
        ] {
            let draft = message_by(&world().server);
            let register = Register::with(name, status);
            refused(verifier().verify(Message::from(draft.text.as_bytes()), &register, now()), fault, cause);
        }
    }
}

#[test]
fn t50_blocking_counts_at_once_though_the_certificate_is_remembered() {
    let verifier = Verifier::new(Profile::test(), trust());
    let draft = message_by(&world().server);
    let message = Message::from(draft.text.as_bytes());
    let register = Register::default();
    for _ in 0..3 {
        verifier.verify(message, &register, now()).unwrap();
    }
    assert_eq!(register.asked.get(), 6, "both certificates, at every message");
    let blocked = Register::with("888001-PC-0001", Status::Blocked);
    refused(verifier.verify(message, &blocked, now()), F8, "certificate_not_active");
}

#[test]
fn t75_the_state_is_told_only_to_who_has_the_key() {
    let altered = message_by(&world().server).swap("888001</codMittente>", "888009</codMittente>");
    let blocked = Register::with("888001-CO-0000", Status::Blocked);
    refused(verifier().verify(Message::from(altered.text.as_bytes()), &blocked, now()), F3, "digest_mismatch");
}

#[test]
fn t50_refuses_what_the_revocation_list_names() {
    let ca = &world().ca;
    let serial = |pair: &KeyPair| pair.certificate().serial_number().to_bn().unwrap().to_hex_str().unwrap().to_string();
    let day = Validity { not_before: now() - seconds(3600), not_after: now() + seconds(3600) };
    for pair in [&world().server, &world().workstation] {
        let crl = ca.crl(&[("01", now()), (&serial(pair), now() - seconds(60))], day, 2).unwrap();
        let outcome = verify_trusting(trusting(&[ca], &[crl]), &Register::default(), now(), Profile::test());
        refused(outcome, F8, "certificate_revoked");
    }
    let other = ca.crl(&[(&serial(&world().other_server), now())], day, 1).unwrap();
    let lists = [other];
    verify_trusting(trusting(&[ca], &lists), &Register::default(), now(), Profile::test()).unwrap();
    let [other] = lists;
    // The latest list of an authority counts.
    let older = Validity { not_before: now() - seconds(7200), not_after: now() + seconds(3600) };
    let old = ca.crl(&[(&serial(&world().server), now())], older, 1).unwrap();
    verify_trusting(trusting(&[ca], &[old, other]), &Register::default(), now(), Profile::test()).unwrap();
}

#[test]
fn t51_a_stale_list_is_no_help_for_the_unregistered_and_a_warning_for_the_others() {
    let ca = &world().ca;
    let fresh = Validity { not_before: now() - seconds(3600), not_after: now() + seconds(3600) };
    let over = Validity { not_before: now() - seconds(7200), not_after: now() - seconds(1) };
    let old = Validity { not_before: now() - seconds(25 * 3600), not_after: now() + seconds(3600) };
    let lists = |validity| [ca.crl(&[], validity, 1).unwrap()];
    let unknown = || Register::with("888001-CO-0000", Status::Unknown);
    let lenient = || Profile { accept_unregistered: true, ..Profile::test() };
    verify_trusting(trusting(&[ca], &lists(fresh)), &unknown(), now(), lenient()).unwrap();
    refused(
        verify_trusting(trusting(&[ca], &lists(fresh)), &unknown(), now(), Profile::test()),
        F1,
        "certificate_unregistered",
    );
    refused(verify_trusting(trusting(&[ca], &[]), &unknown(), now(), lenient()), F1, "certificate_unregistered");
    for stale in [over, old] {
        refused(
            verify_trusting(trusting(&[ca], &lists(stale)), &unknown(), now(), lenient()),
            F1,
            "certificate_unregistered",
        );
        let request =
            verify_trusting(trusting(&[ca], &lists(stale)), &Register::default(), now(), Profile::test()).unwrap();
        assert!(request.evidence().warnings.iter().any(|w| matches!(w, anpr_wss::Warning::StaleCrl(_))));
    }
}

#[test]
fn the_register_that_is_down_is_our_failure() {
    let register = Register { is_down: true, ..Register::default() };
    let draft = message_by(&world().server);
    let refusal = verifier().verify(Message::from(draft.text.as_bytes()), &register, now()).unwrap_err();
    assert_eq!(refusal.cause(), "store");
    assert_eq!((refusal.fault().code, refusal.fault().string), ("env:Server", "Internal Error (from server)"));
}

#[test]
fn t90_a_new_authority_and_an_old_one_overlap_within_their_validity() {
    let ca = &world().ca;
    // The renewed authority has the same name and another key.
    let renewed = &world().ca_forged;
    let trust = trusting(&[renewed, ca], &[]);
    verify_trusting(trust.clone(), &Register::default(), now(), Profile::test()).unwrap();
    let fresh = renewed.issue("888001-CO-9998", &Role::Postazione, years()).unwrap();
    let draft = message_by(&fresh);
    Verifier::new(Profile::test(), trust.clone())
        .verify(Message::from(draft.text.as_bytes()), &Register::default(), now())
        .unwrap();
    // Past the authority's end its leaves are not valid, even those that promise more.
    let short = Validity { not_before: now() - seconds(60), not_after: now() + seconds(60) };
    let dying = Ca::new(&CaName::Other("CA che scade".to_owned()), 2048, short).unwrap();
    let leaf = dying.issue("888001-CO-0000", &Role::Postazione, years()).unwrap();
    let draft = message_by(&leaf);
    let verifier = Verifier::new(Profile::test(), trusting(&[&dying, ca], &[]));
    let message = Message::from(draft.text.as_bytes());
    verifier.verify(message, &Register::default(), now()).unwrap();
    refused(verifier.verify(message, &Register::default(), now() + seconds(61)), F1, "certificate_validity");
}

#[test]
fn trust_refuses_what_is_no_authority_and_lists_of_strangers() {
    let world = world();
    let leaf = X509::from_der(&world.server.certificate().to_der().unwrap()).unwrap();
    let ca = owned(&world.ca);
    assert!(matches!(Trust::new(&[leaf], std::slice::from_ref(&ca), &[]), Err(TrustError::NotAnAuthority { .. })));
    assert!(matches!(Trust::new(&[], std::slice::from_ref(&ca), &[]), Err(TrustError::Empty(Slot::Server))));
    let day = Validity { not_before: now(), not_after: now() + seconds(60) };
    let foreign = world.ca_forged.crl(&[], day, 1).unwrap();
    assert!(matches!(
        Trust::new(std::slice::from_ref(&ca), std::slice::from_ref(&ca), &[foreign]),
        Err(TrustError::ForeignCrl { .. })
    ));
    let weak = Ca::new(&CaName::Other("debole".to_owned()), 1024, years()).unwrap();
    assert!(matches!(Trust::new(&[owned(&weak)], &[ca], &[]), Err(TrustError::NotAnAuthority { .. })));
    assert!(matches!(Trust::from_pem(b"no pem", b"", &[]), Err(TrustError::Empty(_) | TrustError::Unreadable(_))));
    let pem = world.ca.pair().certificate_pem().unwrap();
    let crl = world.ca.crl(&[], day, 1).unwrap();
    for crl in [crl.to_pem().unwrap(), crl.to_der().unwrap()] {
        Trust::from_pem(&pem, &pem, &[crl]).unwrap();
    }
    assert!(matches!(Trust::from_pem(&pem, &pem, &[b"no list".to_vec()]), Err(TrustError::Unreadable(_))));
}

#[test]
fn refuses_bytes_that_are_no_certificate_in_der() {
    let draft = Draft::new();
    let token = span(&draft.text, "wsu:Id=\"X509-", "</wsse").to_owned();
    let (head, text) = token.split_once('>').unwrap();
    let text = text.strip_suffix("</wsse").unwrap();
    let der = openssl::base64::decode_block(text).unwrap();
    let mut long_form = der.clone();
    // The same length in three octets instead of two.
    long_form.splice(1..4, [0x83, 0, der[2], der[3]]);
    for bytes in [
        b"not a certificate".to_vec(),
        der[..der.len() - 1].to_vec(),
        [der.as_slice(), &[0]].concat(),
        long_form,
        vec![0x30, 0x80],
    ] {
        let other = format!("{head}>{}</wsse", openssl::base64::encode_block(&bytes));
        Draft { text: draft.text.clone() }.swap(&token, &other).sign().refused(F1, "certificate");
    }
}
