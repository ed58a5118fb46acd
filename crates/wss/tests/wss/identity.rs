//! Identities and the equations between them: T-31, T-52, T-54 to T-56, T-65, T-67, T-77, §8.

use crate::support::*;
use anpr_wss::{
    Message, Profile, Warning,
    sign::{Credentials, Proof, Shape, sign_postazione},
};

/// A message of these credentials, signed with their server's key.
fn message_of(credentials: Credentials) -> Draft {
    let key = credentials.server.clone();
    Draft::of(credentials, BODY, &options(Shape::Cxf)).sign_nth(0, key.key()).sign_nth(1, key.key())
}

fn claiming(operatore: &str) -> Draft {
    message_of(Credentials { operatore: operatore.to_owned(), ..credentials() })
}

#[test]
fn t31_refuses_operators_that_are_none() {
    for operatore in [
        "",
        "RSSMRA80A01H501U\u{a0}",
        "RSSMRA80A01H501U\u{2003}",
        "RSSMRA 80A01H501U",
        "a/b",
        &"X".repeat(33),
        "RSSMRÀ80A01H501U",
    ] {
        claiming(operatore).refused(F1, "operator_form");
    }
    let strict = Profile { test_operators: false, ..Profile::test() };
    refused(verify_under(strict, &claiming("USERSFREETEST001").text), F1, "operator_form");
    claiming("USERSFREETEST001").accepted();
}

#[test]
fn t67_operators_are_compared_in_upper_case_and_may_have_omocodia() {
    assert_eq!(claiming("rssmra80a01h501u").accepted().caller().operatore, "RSSMRA80A01H501U");
    let strict = Profile { test_operators: false, ..Profile::test() };
    verify_under(strict, &claiming("RSSMRAULA0MHR0MU").text).unwrap();
}

#[test]
fn t77_refuses_control_characters_in_identities() {
    for bad in ["RSSMRA80\nA01H501U", "\nRSSMRA80A01H501U", "RSSMRA80A01H501\u{7f}U", "RSSMRA80A01H501\u{85}U", "\t1"] {
        claiming(bad).refused(F7, "control_characters");
    }
    let newline = |c: Credentials| message_of(c).refused(F7, "control_characters");
    newline(Credentials { id_applicazione: "a\r\nFAKE log line".to_owned(), ..credentials() });
    newline(Credentials { id_sede: "888001\n2".to_owned(), ..credentials() });
    newline(Credentials { id_postazione: "888001-CO\n-0000".to_owned(), ..credentials() });
    let draft = Draft::new().swap("Address=\"127.0.0.1\"", "Address=\"127.0.0.1&#10;x\"").sign();
    draft.refused(F7, "control_characters");
}

#[test]
fn t65_refuses_postazioni_of_another_form() {
    for name in
        ["888001-CO-00000", "888001-XX-0000", "../../etc", "888001CO0000", "", "888001-co-0000", "888001-CO-0000;x"]
    {
        message_of(Credentials { id_postazione: name.to_owned(), ..credentials() }).refused(F6, "postazione_form");
    }
}

#[test]
fn s4_12_trailing_blanks_are_cut_with_a_warning() {
    let draft = Draft::new()
        .swap(">888001<", ">888001 <")
        .swap(">888001-CO-0000<", ">888001-CO-0000\n<")
        .swap(">RSSMRA80A01H501U<", ">RSSMRA80A01H501U  <")
        .sign();
    let request = draft.accepted();
    assert_eq!(
        (request.caller().id_sede.as_str(), request.caller().id_postazione.as_str()),
        ("888001", "888001-CO-0000")
    );
    for name in ["IdSede", "IdPostazione", "NameID"] {
        assert!(request.evidence().warnings.contains(&Warning::TrailingBlanks(name)), "{name}");
    }
}

#[test]
fn s8_1_refuses_a_sede_that_is_not_that_of_the_postazione() {
    for id_sede in ["888002", "88800", "8880010", "", "888001-"] {
        message_of(Credentials { id_sede: id_sede.to_owned(), ..credentials() }).refused(F6, "sede_inconsistent");
    }
}

#[test]
fn t52_refuses_a_certificate_of_another_comune() {
    // Everything of 888001, but the server of 888002.
    let stolen = Credentials { server: world().other_server.clone(), ..workstation_credentials() };
    message_of(stolen).refused(F1, "foreign_comune");
    // Its own postazione with the other's sede.
    let mixed =
        Credentials { id_sede: "888001".to_owned(), id_postazione: "888002-CO-0000".to_owned(), ..credentials() };
    message_of(mixed).refused(F6, "sede_inconsistent");
}

#[test]
fn s8_3_accepts_the_certificate_of_a_merged_comune() {
    let draft = message_of(Credentials { server: world().other_server.clone(), ..workstation_credentials() });
    let register = Register { merged: vec![("888002".to_owned(), "888001".to_owned())], ..Register::default() };
    let request = verifier().verify(Message::from(draft.text.as_bytes()), &register, now()).unwrap();
    let merged = Warning::MergedComune { certificate: "888002".to_owned(), id_sede: "888001".to_owned() };
    assert!(request.evidence().warnings.contains(&merged));
}

#[test]
fn t54_a_workstation_that_signs_the_message_is_refused_in_hardened_mode() {
    let credentials = Credentials { server: world().workstation.clone(), ..workstation_credentials() };
    let draft = message_of(credentials);
    let request = draft.accepted();
    assert!(request.evidence().warnings.contains(&Warning::PcServer("888001-PC-0001".to_owned())));
    refused(verify_under(Profile { refuse_pc_server: true, ..Profile::test() }, &draft.text), F1, "certificate");
}

#[test]
fn t55_a_copied_static_cms_of_the_same_comune_passes_and_names_its_postazione() {
    let cms = sign_postazione("888001-PC-0001", &world().workstation).unwrap();
    let request = message_of(Credentials { postazione: Proof::Cms(cms), ..workstation_credentials() }).accepted();
    assert_eq!(request.caller().id_postazione, "888001-PC-0001");
    assert_eq!(
        request.caller().postazione_cert_sha256,
        openssl::sha::sha256(&world().workstation.certificate().to_der().unwrap())
    );
}

#[test]
fn t56_refuses_a_cms_for_another_postazione() {
    let with = |content: &str, signer| {
        let cms = sign_postazione(content, signer).unwrap();
        message_of(Credentials { postazione: Proof::Cms(cms), ..credentials() })
    };
    with("888002-CO-0000", &world().other_server).refused(F6, "cms_content");
    with("888001-PC-0001", &world().workstation).refused(F1, "cms_content");
    with("888001-CO-0000x", &world().server).refused(F1, "cms_content");
    with(" 888001-CO-0000", &world().server).refused(F6, "cms_content");
    with("", &world().server).refused(F6, "cms_content");
}

#[test]
fn q16_refuses_an_application_without_name_or_with_a_long_one() {
    for name in [String::new(), " ".to_owned(), "x".repeat(65)] {
        message_of(Credentials { id_applicazione: name, ..credentials() }).refused(F1, "assertion_attribute");
    }
    message_of(Credentials { id_applicazione: "è".repeat(64), ..credentials() }).accepted();
}

#[test]
fn s4_13_the_postazione_may_sign_the_assertion_where_the_switch_is_on() {
    let draft = Draft::of(workstation_credentials(), BODY, &options(Shape::Cxf));
    let certificate = span(&draft.text, "<ds:X509Certificate>", "</ds:X509Certificate>").to_owned();
    let other = |pair: &anpr_wss::pki::KeyPair| {
        let der = pair.certificate().to_der().unwrap();
        let text = openssl::base64::encode_block(&der);
        Draft { text: draft.text.clone() }
            .swap(&certificate, &format!("<ds:X509Certificate>{text}</ds:X509Certificate>"))
            .sign_nth(0, pair.key())
            .sign_nth(1, world().server.key())
    };
    let switched = || Profile { postazione_may_sign_assertion: true, ..Profile::test() };
    let by_postazione = other(&world().workstation);
    by_postazione.refused(F1, "assertion_signer");
    let request = verify_under(switched(), &by_postazione.text).unwrap();
    assert!(request.evidence().warnings.contains(&Warning::AssertionSignedByPostazione));
    refused(verify_under(switched(), &other(&world().other_server).text), F1, "assertion_signer");
    refused(verify_under(switched(), &other(&world().stranger).text), F1, "chain");
}
