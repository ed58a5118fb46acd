//! `IdPostazioneFirmato`: T-56 to T-64.

use crate::support::*;
use anpr_wss::{
    Profile, Warning,
    pki::{KeyPair, Role},
    sign::{Credentials, Proof, Shape, sign_postazione, to_ber},
};
use openssl::{
    cms::{CMSOptions, CmsContentInfo},
    stack::Stack,
    symm::Cipher,
    x509::X509,
};
use std::process::Command;

const NAME: &str = "888001-PC-0001";

fn message_with(cms: Vec<u8>) -> Draft {
    let credentials = Credentials { postazione: Proof::Cms(cms), ..workstation_credentials() };
    Draft::of(credentials, BODY, &options(Shape::Cxf)).sign()
}

fn owned(pair: &KeyPair) -> X509 {
    X509::from_der(&pair.certificate().to_der().unwrap()).unwrap()
}

fn sign(signer: &KeyPair, more: &[&KeyPair], content: &[u8], flags: CMSOptions) -> Vec<u8> {
    let mut certificates = Stack::new().unwrap();
    for pair in more {
        certificates.push(owned(pair)).unwrap();
    }
    let cms = CmsContentInfo::sign(
        Some(signer.certificate()),
        Some(signer.key()),
        Some(&certificates),
        Some(content),
        flags | CMSOptions::BINARY,
    );
    cms.unwrap().to_der().unwrap()
}

/// What the `openssl cms` program makes of these arguments; `{}` in them is its directory.
fn openssl_cms(input: &[u8], arguments: &[&str]) -> Vec<u8> {
    let dir = tempfile::TempDir::new().unwrap();
    let path = |name: &str| dir.path().join(name).display().to_string();
    std::fs::write(path("in"), input).unwrap();
    std::fs::write(path("key.pem"), world().workstation.key_pem().unwrap()).unwrap();
    std::fs::write(path("cert.pem"), world().workstation.certificate_pem().unwrap()).unwrap();
    std::fs::write(path("key2.pem"), world().server.key_pem().unwrap()).unwrap();
    std::fs::write(path("cert2.pem"), world().server.certificate_pem().unwrap()).unwrap();
    let root = dir.path().display().to_string();
    let arguments = arguments.iter().map(|a| a.replace("{}", &root));
    let output = Command::new("openssl")
        .arg("cms")
        .args(arguments)
        .args(["-in", &path("in"), "-out", &path("out")])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read(path("out")).unwrap()
}

const SIGN: [&str; 8] = ["-sign", "-binary", "-outform", "DER", "-signer", "{}/cert.pem", "-inkey", "{}/key.pem"];

#[test]
fn t57_refuses_other_signers() {
    let smart_card = world().ca_utenti.issue(NAME, &Role::Utente, years()).unwrap();
    message_with(sign_postazione(NAME, &smart_card).unwrap()).refused(F1, "chain");
    message_with(sign_postazione(NAME, &world().server).unwrap()).refused(F1, "cms_signer");
    message_with(sign_postazione(NAME, &world().other_server).unwrap()).refused(F1, "cms_signer");
}

#[test]
fn t58_refuses_a_detached_content() {
    message_with(sign(&world().workstation, &[], NAME.as_bytes(), CMSOptions::DETACHED)).refused(F1, "cms_shape");
}

#[test]
fn t59_refuses_several_signers_and_none() {
    let two = [SIGN.as_slice(), &["-nodetach", "-signer", "{}/cert2.pem", "-inkey", "{}/key2.pem"]].concat();
    message_with(openssl_cms(NAME.as_bytes(), &two)).refused(F1, "cms_shape");
    // Of a good one the signer infos are taken away.
    let der = sign_postazione(NAME, &world().workstation).unwrap();
    let ber = to_ber(&der).unwrap();
    let at = find_last_set(&ber);
    let none = [&ber[..at], &[0x31, 0, 0, 0, 0, 0, 0, 0]].concat();
    message_with(none).refused(F1, "cms_shape");
}

/// Where the set of signer infos starts, in the layered form.
fn find_last_set(ber: &[u8]) -> usize {
    // It is followed by the three end markers only.
    (0..ber.len())
        .rev()
        .find(|at| {
            let rest = &ber[*at..];
            rest.len() > 4
                && rest[0] == 0x31
                && rest[1] == 0x82
                && usize::from(rest[2]) << 8 | usize::from(rest[3]) == rest.len() - 4 - 6
        })
        .unwrap()
}

#[test]
fn t60_the_identifier_alone_names_the_signer_and_must_do_so_without_doubt() {
    let workstation = &world().workstation;
    // Other certificates in the bag change nothing.
    message_with(sign(workstation, &[&world().server, &world().stranger], NAME.as_bytes(), CMSOptions::empty()))
        .accepted();
    // Without any, nobody is named.
    message_with(sign(workstation, &[], NAME.as_bytes(), CMSOptions::CMS_NOCERTS)).refused(F1, "cms_shape");
    message_with(sign(workstation, &[&world().server], NAME.as_bytes(), CMSOptions::CMS_NOCERTS))
        .refused(F1, "cms_shape");
    // By its key identifier, which two certificates of one key share.
    message_with(sign(workstation, &[], NAME.as_bytes(), CMSOptions::USE_KEYID)).accepted();
    let public = workstation.certificate().public_key().unwrap();
    let twin = world().ca.certify(&public, "888001-PC-0002", &Role::Postazione, years()).unwrap();
    let twin = KeyPair::new(workstation.key().to_owned(), twin).unwrap();
    message_with(sign(workstation, &[&twin], NAME.as_bytes(), CMSOptions::USE_KEYID)).refused(F1, "cms_shape");
}

#[test]
fn t61_refuses_signed_attributes_that_are_not_of_this_content() {
    let der = sign_postazione(NAME, &world().workstation).unwrap();
    let at = find(&der, NAME.as_bytes());
    let mut other = der.clone();
    other[at + 13] = b'2';
    // For the postazione that the altered content names.
    let credentials = Credentials {
        postazione: Proof::Cms(other),
        id_postazione: "888001-PC-0002".to_owned(),
        ..workstation_credentials()
    };
    Draft::of(credentials, BODY, &options(Shape::Cxf)).sign().refused(F3, "cms_signature");

    let message_digest = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04];
    let mut altered = der.clone();
    let at = find(&altered, &message_digest) + message_digest.len() + 6;
    altered[at] ^= 1;
    message_with(altered).refused(F3, "cms_signature");
    let mut renamed = der.clone();
    let at = find(&renamed, &message_digest);
    renamed[at + 10] = 0x63;
    message_with(renamed).refused(F3, "cms_signature");
    let mut signature = der;
    *signature.last_mut().unwrap() ^= 1;
    message_with(signature).refused(F3, "cms_signature");
    // The type in the attributes is another than that of the content.
    let receipt = openssl_cms(
        NAME.as_bytes(),
        &[SIGN.as_slice(), &["-nodetach", "-econtent_type", "1.2.840.113549.1.9.16.1.1"]].concat(),
    );
    message_with(receipt).refused(F1, "cms_shape");
}

fn find(haystack: &[u8], needle: &[u8]) -> usize {
    haystack.windows(needle.len()).position(|w| w == needle).unwrap()
}

#[test]
fn s6_2_without_signed_attributes_is_legal() {
    let cms = sign(&world().workstation, &[], NAME.as_bytes(), CMSOptions::NOATTR);
    message_with(to_ber(&cms).unwrap()).accepted();
    let mut other = cms;
    let at = find(&other, NAME.as_bytes());
    other[at + 13] = b'2';
    message_with(other).refused(F3, "cms_signature");
}

#[test]
fn t62_refuses_bombs_and_what_is_no_ber() {
    let der = sign_postazione(NAME, &world().workstation).unwrap();
    for bytes in [
        [0x30, 0x80].repeat(8000),
        [0x24, 0x80].repeat(100),
        vec![0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF],
        der[..der.len() - 1].to_vec(),
        [der.as_slice(), &[0]].concat(),
        vec![0; 100],
        b"888001-PC-0001".to_vec(),
    ] {
        message_with(bytes).refused(F2, "cms_encoding");
    }
    let big = sign(&world().workstation, &[], &[b'1'; 17_000], CMSOptions::empty());
    message_with(big).refused(F2, "cms_encoding");
}

#[test]
fn t63_refuses_other_content_types() {
    let mut recipients = Stack::new().unwrap();
    recipients.push(owned(&world().server)).unwrap();
    let enveloped =
        CmsContentInfo::encrypt(&recipients, NAME.as_bytes(), Cipher::aes_256_cbc(), CMSOptions::BINARY).unwrap();
    message_with(enveloped.to_der().unwrap()).refused(F1, "cms_shape");
    let data = openssl_cms(NAME.as_bytes(), &["-data_create", "-outform", "DER"]);
    message_with(data).refused(F1, "cms_shape");
    let nested = sign_postazione(NAME, &world().workstation).unwrap();
    let nested =
        openssl_cms(&nested, &[SIGN.as_slice(), &["-nodetach", "-econtent_type", "pkcs7-signedData"]].concat());
    message_with(nested).refused(F1, "cms_shape");
}

#[test]
fn refuses_unsigned_attributes_and_other_algorithms() {
    let pss = [SIGN.as_slice(), &["-nodetach", "-keyopt", "rsa_padding_mode:pss"]].concat();
    message_with(openssl_cms(NAME.as_bytes(), &pss)).refused(F1, "cms_shape");
    for hash in ["md5", "sha224"] {
        let weak = [SIGN.as_slice(), &["-nodetach", "-md", hash]].concat();
        message_with(openssl_cms(NAME.as_bytes(), &weak)).refused(F1, "cms_shape");
    }
    // A countersignature hangs in the unsigned attributes.
    let der = sign_postazione(NAME, &world().workstation).unwrap();
    let ber = to_ber(&der).unwrap();
    let at = find_last_set(&ber);
    let infos = &ber[at..ber.len() - 6];
    let attribute =
        [0xA1, 0x0F, 0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x06, 0x31, 0x00];
    let info = [&infos[8..], &attribute].concat();
    let length = |n: usize| [0x82, (n >> 8) as u8, n as u8];
    let info = [&[0x30], length(info.len()).as_slice(), &info].concat();
    let infos = [&[0x31], length(info.len()).as_slice(), &info].concat();
    message_with([&ber[..at], &infos, &[0; 6]].concat()).refused(F1, "cms_shape");
}

#[test]
fn s6_7_sha1_only_by_the_switch_and_stronger_hashes_always() {
    let made = |hash: &str| {
        message_with(openssl_cms(NAME.as_bytes(), &[SIGN.as_slice(), &["-nodetach", "-md", hash]].concat()))
    };
    let old = made("sha1");
    assert!(old.accepted().evidence().warnings.contains(&Warning::Sha1("IdPostazioneFirmato")));
    refused(verify_under(Profile { legacy_sha1: false, ..Profile::test() }, &old.text), F1, "cms_shape");
    for hash in ["sha384", "sha512"] {
        made(hash).accepted();
    }
    // A remembered value is no way around the switch: each environment has its own verifier, asked in this order.
    let strict = anpr_wss::Verifier::new(Profile { legacy_sha1: false, ..Profile::test() }, trust());
    let message = anpr_wss::Message::from(old.text.as_bytes());
    for _ in 0..2 {
        refused(strict.verify(message, &Register::default(), now()), F1, "cms_shape");
    }
}

#[test]
fn t64_refuses_lax_base64_of_the_cms() {
    let draft = Draft::new();
    let value = span(&draft.text, "\"IdPostazioneFirmato\"", "</saml2:AttributeValue>").to_owned();
    let text = value
        .rsplit_once('>')
        .unwrap()
        .0
        .rsplit_once('>')
        .unwrap()
        .1
        .strip_suffix("</saml2:AttributeValue")
        .unwrap()
        .to_owned();
    for bad in [
        format!("{text}!"),
        format!("{text}AAAA="),
        text.replacen('M', "\u{a0}M", 1),
        text.replacen('A', "-", 1),
        String::new(),
    ] {
        Draft { text: draft.text.clone() }.swap(&text, &bad).sign().refused(F2, "base64");
    }
}
