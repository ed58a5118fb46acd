//! What must pass: the shapes that were seen on the wire (§19), and what their makers do with XML.

use crate::support::*;
use anpr_wss::{
    Profile, Warning,
    pki::KeyPair,
    sign::{Options, Proof, Shape, Signer, sign_postazione, to_ber},
};

#[test]
fn s19_every_shape_with_every_algorithm_passes() {
    for shape in SHAPES {
        for algorithm in ALGORITHMS {
            let options = Options { algorithm, ..options(shape) };
            let message = Signer::new(workstation_credentials()).unwrap().sign(BODY, &options).unwrap();
            let request = verify(&message).unwrap_or_else(|refusal| panic!("{shape:?} {algorithm:?}: {refusal}"));
            let caller = request.caller();
            assert_eq!(caller.id_sede, "888001");
            assert_eq!(caller.id_postazione, "888001-PC-0001");
            assert_eq!(caller.operatore, "RSSMRA80A01H501U");
            assert_eq!(caller.id_applicazione, "12345");
            assert_eq!(caller.server_cn, "888001-CO-0000");
            assert_ne!(caller.server_cert_sha256, caller.postazione_cert_sha256);
            assert_eq!(request.root(), ("http://sogei.it/ANPR/3000consultazione", "Richiesta3002"));
        }
    }
}

#[test]
fn the_body_handed_on_is_the_canonical_form_that_was_signed() {
    let request = Draft::new().sign().accepted();
    let body = std::str::from_utf8(request.body()).unwrap();
    assert!(
        body.starts_with("<soap:Body xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:wsu="),
        "{body}"
    );
    assert!(body.ends_with("</ric:Richiesta3002></soap:Body>"));
    assert!(body.contains("<cognome>D'ALÒ &amp; C</cognome>"));
    assert_eq!(request.evidence().body_digest, openssl::sha::sha256(request.body()));
}

#[test]
fn the_evidence_names_what_the_replay_store_needs() {
    let draft = Draft::new().sign();
    let request = draft.accepted();
    let evidence = request.evidence();
    assert_eq!(evidence.created, now());
    assert_eq!(evidence.expires, now() + seconds(300));
    assert_eq!(evidence.expires_at, now() + seconds(600));
    assert_eq!(evidence.assertion_expires_at, now() + seconds(600));
    assert!(draft.text.contains(&format!("ID=\"{}\"", evidence.assertion_id)));
    assert_eq!(evidence.skew_ms, 0);
    assert_eq!(evidence.subject_locality.as_deref(), Some("127.0.0.1"));
    assert_eq!(evidence.warnings, [Warning::AssertionNotCovered]);
    let again = Draft::new().sign().accepted();
    assert_ne!(again.evidence().message_signature_sha256, evidence.message_signature_sha256);
    assert_eq!(draft.accepted().evidence().message_signature_sha256, evidence.message_signature_sha256);
}

#[test]
fn s6_der_and_ber_and_a_computed_once_cms_pass() {
    let der = sign_postazione("888001-CO-0000", &world().server).unwrap();
    let ber = to_ber(&der).unwrap();
    assert_eq!(&ber[..2], [0x30, 0x80]);
    for cms in [der, ber] {
        let mut credentials = credentials();
        credentials.postazione = Proof::Cms(cms);
        Draft::of(credentials, BODY, &options(Shape::Wcf)).sign().accepted();
    }
}

#[test]
fn q14_a_trailing_blank_in_the_cms_passes_with_a_warning() {
    let mut credentials = credentials();
    credentials.postazione = Proof::Cms(sign_postazione("888001-CO-0000 ", &world().server).unwrap());
    let request = Draft::of(credentials, BODY, &options(Shape::Cxf)).sign().accepted();
    assert!(request.evidence().warnings.contains(&Warning::TrailingBlanks("IdPostazioneFirmato")));
}

#[test]
fn t86_carriage_returns_in_wrapped_base64_pass() {
    let draft = Draft::shaped(Shape::Php);
    assert!(draft.text.contains("&#13;\n"));
    draft.sign().accepted();
}

#[test]
fn t87_an_assertion_in_the_default_namespace_passes() {
    let draft = Draft::shaped(Shape::Wcf);
    assert!(draft.text.contains("<Assertion xmlns=\"urn:oasis"));
    draft.sign().accepted();
}

#[test]
fn s2_4_any_order_of_the_header_passes() {
    let draft = Draft::new();
    let token = span(&draft.text, "<wsse:BinarySecurityToken", "</wsse:BinarySecurityToken>").to_owned();
    let last =
        draft.edit(|text| text.replace(&token, "").replace("</wsse:Security>", &format!("{token}</wsse:Security>")));
    last.sign().accepted();
    let draft = Draft::new();
    let timestamp = span(&draft.text, "<wsu:Timestamp", "</wsu:Timestamp>").to_owned();
    let last =
        draft.edit(|t| t.replace(&timestamp, "").replace("</wsse:Security>", &format!("{timestamp}</wsse:Security>")));
    last.sign().accepted();
}

#[test]
fn s1_5_any_prefix_passes() {
    Draft::new()
        .edit(|t| t.replace("soap:", "S:").replace("xmlns:soap", "xmlns:S").replace("\"soap\"", "\"S\""))
        .sign()
        .accepted();
    Draft::new()
        .edit(|t| {
            t.replace("wsse:", "o1:")
                .replace("xmlns:wsse", "xmlns:o1")
                .replace("ds:", "_d.s-9:")
                .replace("xmlns:ds=", "xmlns:_d.s-9=")
        })
        .sign()
        .accepted();
}

#[test]
fn s1_7_declaration_mark_and_line_ends_pass() {
    Draft::new()
        .edit(|t| format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='yes'?>\r\n{t}\r\n"))
        .sign()
        .accepted();
    Draft::new().edit(|t| format!("\u{FEFF}<?xml version='1.0'?>{t}<!-- end -->")).sign().accepted();
    let pretty = BODY.replace("><", ">\r\n  <");
    let draft = Draft::of(credentials(), &pretty, &options(Shape::Cxf)).sign();
    let unix = draft.text.replace("\r\n", "\n");
    assert_eq!(verify(unix.as_bytes()).unwrap().body(), draft.accepted().body());
}

#[test]
fn s4_6_an_eight_minute_window_passes() {
    let options = Options { lifetime: seconds(480), ..options(Shape::Cxf) };
    Draft::of(credentials(), BODY, &options).sign().accepted();
}

#[test]
fn s5_6_and_s2_1_foreign_headers_without_must_understand_pass() {
    let draft = Draft::new().swap("<soap:Header>", "<soap:Header><x:Trace xmlns:x=\"urn:x\">1</x:Trace>");
    let request = draft.sign().accepted();
    assert!(request.evidence().warnings.contains(&Warning::UnknownHeader("{urn:x}Trace".to_owned())));
}

#[test]
fn s5_5_stronger_hashes_pass_everywhere() {
    for (signature, digest) in
        [("xmldsig-more#rsa-sha384", "xmldsig-more#sha384"), ("xmldsig-more#rsa-sha512", "xmlenc#sha512")]
    {
        Draft::new().swap("xmldsig-more#rsa-sha256", signature).swap("xmlenc#sha256", digest).sign().accepted();
    }
}

#[test]
fn the_strict_profile_accepts_the_plain_message() {
    for shape in SHAPES {
        let draft = Draft::of(workstation_credentials(), BODY, &options(shape)).sign();
        verify_under(Profile::esercizio(), &draft.text).unwrap();
    }
}

#[test]
fn pkcs12_stores_go_there_and_back() {
    let pair = &world().server;
    let store = pair.to_pkcs12("888001", "segreta").unwrap();
    let read = KeyPair::from_pkcs12(&store, "segreta").unwrap();
    assert_eq!(read.certificate().to_der().unwrap(), pair.certificate().to_der().unwrap());
    assert!(KeyPair::from_pkcs12(&store, "sbagliata").is_err());
    let pem = KeyPair::from_pem(&pair.key_pem().unwrap(), &pair.certificate_pem().unwrap()).unwrap();
    assert!(pem.key().public_eq(pair.key()));
    assert!(KeyPair::from_pem(&world().stranger.key_pem().unwrap(), &pair.certificate_pem().unwrap()).is_err());
}

#[test]
fn ids_where_wss4j_writes_them_pass() {
    let draft = Draft::new()
        .swap("<ds:KeyInfo><wsse:", "<ds:KeyInfo Id=\"KI-1\"><wsse:")
        .swap("<wsse:SecurityTokenReference>", "<wsse:SecurityTokenReference wsu:Id=\"STR-1\">")
        .swap("<ds:SignedInfo>", "<ds:SignedInfo >");
    draft.sign().accepted();
}

#[test]
fn one_certificate_may_be_server_and_postazione() {
    let request = Draft::new().sign().accepted();
    assert_eq!(request.caller().server_cert_sha256, request.caller().postazione_cert_sha256);
    assert_eq!(request.evidence().server_serial, request.evidence().postazione_serial);
}

#[test]
fn verifiers_are_shared_by_threads() {
    let draft = Draft::new().sign();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..20 {
                    draft.accepted();
                }
            });
        }
    });
}
