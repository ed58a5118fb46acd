//! Notices: what ANPR signs and envelopes, a comune verifies and opens; xmlsec1 and openssl, from their command lines, too.

use crate::oracle::Bench;
use crate::support::*;
use anpr_wss::{
    Limits, Message, NoticeRefusal, NoticeVerifier, Refusal, content,
    content::Recipient,
    pki::{Ca, CaName, KeyPair, Role, Validity},
    sign::{Algorithm, NoticeSigner},
};
use std::{fs, process::Command, sync::OnceLock, time::SystemTime};

const INNER: &str =
    "<p:NotificaN010 xmlns:p=\"http://sogei.it/ANPR/N000notificheComuni\"><x>à &amp; b</x></p:NotificaN010>";

/// The signer of notices, certified by CA Utenti.
fn firmatario() -> &'static KeyPair {
    static PAIR: OnceLock<KeyPair> = OnceLock::new();
    PAIR.get_or_init(|| world().ca_utenti.issue("ANPR-NOTIFICHE", &Role::FirmaNotifiche, years()).unwrap())
}

fn body(envelope: &[u8]) -> String {
    use base64::Engine;
    let content = base64::engine::general_purpose::STANDARD.encode(envelope);
    format!(
        "<n:RichiestaN000 xmlns:n=\"http://sogei.it/ANPR/N000AnprService\"><testataNotifica><tipoNotifica>N010\
         </tipoNotifica></testataNotifica><contenuto>{content}</contenuto></n:RichiestaN000>"
    )
}

fn signed_by(pair: &KeyPair, algorithm: Algorithm) -> String {
    let recipient = Recipient::from_der(&world().server.certificate().to_der().unwrap()).unwrap();
    let body = body(&recipient.envelop(INNER.as_bytes()).unwrap());
    String::from_utf8(NoticeSigner::new(pair.clone(), algorithm).unwrap().sign(&body).unwrap()).unwrap()
}

fn verifier(ca: &Ca, legacy_sha1: bool) -> NoticeVerifier {
    NoticeVerifier::from_pem(&ca.pair().certificate_pem().unwrap(), legacy_sha1, Limits::default()).unwrap()
}

fn verify_at(message: &str, now: SystemTime) -> Result<anpr_wss::VerifiedNotice, NoticeRefusal> {
    verifier(&world().ca_utenti, false).verify(Message::from(message.as_bytes()), now)
}

fn content_of(message: &str) -> Vec<u8> {
    use base64::Engine;
    let text = message.split("<contenuto>").nth(1).unwrap().split("</contenuto>").next().unwrap();
    base64::engine::general_purpose::STANDARD.decode(text).unwrap()
}

#[test]
fn a_notice_is_verified_and_opened_by_its_comune_and_by_no_other() {
    let message = signed_by(firmatario(), Algorithm::Sha256);
    let verified = verify_at(&message, now()).unwrap();
    assert_eq!(verified.signer(), "ANPR-NOTIFICHE");
    assert!(verified.body().starts_with(b"<soapenv:Body"));
    let envelope = content_of(&message);
    assert_eq!(content::open(&envelope, &[world().server.clone()]).unwrap(), INNER.as_bytes());
    // During a switch of certificates either key may be the one.
    let both = [world().other_server.clone(), world().server.clone()];
    assert_eq!(content::open(&envelope, &both).unwrap(), INNER.as_bytes());
    assert!(content::open(&envelope, &[world().other_server.clone()]).is_err());
    assert!(content::open(b"nothing", &both).is_err());
    assert!(content::open(&envelope, &[]).is_err());
}

#[test]
fn d04_an_altered_content_is_refused() {
    let message = signed_by(firmatario(), Algorithm::Sha256);
    let altered = message.replacen("<contenuto>M", "<contenuto>N", 1);
    assert_ne!(message, altered);
    assert!(matches!(verify_at(&altered, now()), Err(NoticeRefusal::Message(Refusal::DigestMismatch { .. }))));
    let other_header = message.replacen("N010</tipo", "N015</tipo", 1);
    assert!(verify_at(&other_header, now()).is_err());
}

#[test]
fn a_body_elsewhere_is_not_what_was_signed() {
    let message = signed_by(firmatario(), Algorithm::Sha256);
    let start = message.find("<soapenv:Body").unwrap();
    let end = message.find("</soapenv:Envelope>").unwrap();
    let signed_body = &message[start..end];
    let forged = signed_body.replace("wsu:Id=\"Body\"", "wsu:Id=\"Other\"").replace("N010", "N031");
    let wrapped = format!(
        "{}{forged}{}",
        message[..start]
            .replace("</soapenv:Header>", &format!("<w xmlns=\"urn:w\">{signed_body}</w></soapenv:Header>")),
        &message[end..]
    );
    assert!(matches!(verify_at(&wrapped, now()), Err(NoticeRefusal::Message(Refusal::ReferenceElsewhere { .. }))));
}

#[test]
fn only_the_signer_of_notices_may_sign() {
    let refused = |pair: &KeyPair| {
        let refusal = verify_at(&signed_by(pair, Algorithm::Sha256), now()).unwrap_err();
        assert!(matches!(refusal, NoticeRefusal::Signer { .. }), "{refusal}");
        refusal.to_string()
    };
    // A smart card of the same authority, a server of another, and an authority of the same name.
    let card = world().ca_utenti.issue("RSSMRA80A01H501U", &Role::Utente, years()).unwrap();
    assert!(refused(&card).contains("of a person"));
    assert!(refused(&world().server).contains("not an authority of notices"));
    let forger = Ca::new(&CaName::UtentiSvil, 2048, years()).unwrap();
    refused(&forger.issue("ANPR-NOTIFICHE", &Role::FirmaNotifiche, years()).unwrap());
    refused(world().ca_utenti.pair());
    let validity = Validity { not_before: now() - seconds(9000), not_after: now() - seconds(10) };
    let expired = world().ca_utenti.issue("ANPR-NOTIFICHE", &Role::FirmaNotifiche, validity).unwrap();
    assert!(refused(&expired).contains("not valid now"));
    assert!(verify_at(&signed_by(&expired, Algorithm::Sha256), now() - seconds(20)).is_ok());
}

#[test]
fn sha1_is_verified_only_where_it_is_admitted() {
    let message = signed_by(firmatario(), Algorithm::Sha1);
    assert!(verify_at(&message, now()).is_err());
    assert!(verifier(&world().ca_utenti, true).verify(Message::from(message.as_bytes()), now()).is_ok());
}

#[test]
fn what_is_no_notice_is_refused_with_a_reason() {
    let message = signed_by(firmatario(), Algorithm::Sha256);
    let no_header = message.replace("wsse:BinarySecurityToken", "wsse:Token");
    for odd in ["", "x", "<a/>", "<!DOCTYPE a><a/>", &message[..message.len() - 20], no_header.as_str()] {
        assert!(matches!(verify_at(odd, now()), Err(NoticeRefusal::Message(_))), "{odd:.40}");
    }
}

#[test]
fn xmlsec_verifies_our_notices() {
    let bench = Bench::new();
    fs::write(bench.path("certificate.pem"), firmatario().certificate_pem().unwrap()).unwrap();
    fs::write(bench.path("ca.pem"), world().ca_utenti.pair().certificate_pem().unwrap()).unwrap();
    for algorithm in ALGORITHMS {
        let message = signed_by(firmatario(), algorithm);
        let signature = "/*/*[local-name()='Header']/*[local-name()='Security']/*[local-name()='Signature']";
        assert!(bench.verifies(&bench.write("notice.xml", &message), signature), "{algorithm:?}");
        let altered = message.replacen("<contenuto>M", "<contenuto>N", 1);
        assert!(!bench.verifies(&bench.write("altered.xml", &altered), signature), "{algorithm:?}");
    }
}

#[test]
fn openssl_opens_our_envelopes_and_we_open_its() {
    let bench = Bench::new();
    let recipient = Recipient::from_der(&world().server.certificate().to_der().unwrap()).unwrap();
    fs::write(bench.path("ours.der"), recipient.envelop(INNER.as_bytes()).unwrap()).unwrap();
    let openssl = |args: &[&str]| {
        let output = Command::new("openssl").arg("cms").args(args).current_dir(bench.path("")).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    let opened =
        openssl(&["-decrypt", "-inform", "DER", "-in", "ours.der", "-recip", "certificate.pem", "-inkey", "key.pem"]);
    assert_eq!(opened, INNER.as_bytes());
    let parts = String::from_utf8(openssl(&["-cmsout", "-print", "-inform", "DER", "-in", "ours.der"])).unwrap();
    assert!(parts.contains("aes-256-cbc"), "{parts}");
    assert!(parts.contains("rsaEncryption"), "{parts}");
    fs::write(bench.path("inner.xml"), INNER).unwrap();
    openssl(&[
        "-encrypt",
        "-binary",
        "-aes256",
        "-in",
        "inner.xml",
        "-outform",
        "DER",
        "-out",
        "theirs.der",
        "certificate.pem",
    ]);
    let theirs = fs::read(bench.path("theirs.der")).unwrap();
    assert_eq!(content::open(&theirs, &[world().server.clone()]).unwrap(), INNER.as_bytes());
}
