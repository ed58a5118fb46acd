//! Independent judges: xmlsec1 verifies what we sign and signs what we verify.
//!
//! The tests need the `xmlsec1` program (Debian package of the same name).

use crate::support::*;
use anpr_wss::sign::{Options, Shape, Signer};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

const ASSERTION_SIGNATURE: &str = "//*[local-name()='Assertion']/*[local-name()='Signature']";
const MESSAGE_SIGNATURE: &str = "/*/*[local-name()='Header']/*[local-name()='Security']/*[local-name()='Signature']";

/// A directory with a message and the keys.
pub(crate) struct Bench {
    dir: TempDir,
}

impl Bench {
    pub(crate) fn new() -> Self {
        let bench = Self { dir: TempDir::new().unwrap() };
        fs::write(bench.path("key.pem"), world().server.key_pem().unwrap()).unwrap();
        fs::write(bench.path("certificate.pem"), world().server.certificate_pem().unwrap()).unwrap();
        fs::write(bench.path("ca.pem"), world().ca.pair().certificate_pem().unwrap()).unwrap();
        bench
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn xmlsec(&self, action: &str, signature: &str) -> Command {
        let mut command = Command::new("xmlsec1");
        command.arg(action).args(["--node-xpath", signature]);
        for (attribute, element) in [
            ("Id", "Timestamp"),
            ("Id", "Body"),
            ("Id", "BinarySecurityToken"),
            ("ID", "Assertion"),
            ("Id", "Signature"),
        ] {
            let uri = match element {
                "Timestamp" => "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd:",
                "BinarySecurityToken" => {
                    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd:"
                }
                "Body" => "http://schemas.xmlsoap.org/soap/envelope/:",
                "Assertion" => "urn:oasis:names:tc:SAML:2.0:assertion:",
                _ => "http://www.w3.org/2000/09/xmldsig#:",
            };
            command.arg(format!("--id-attr:{attribute}")).arg(format!("{uri}{element}"));
        }
        command
    }

    /// Whether xmlsec1 finds the signature good.
    pub(crate) fn verifies(&self, file: &Path, signature: &str) -> bool {
        let mut command = self.xmlsec("--verify", signature);
        command.arg("--pubkey-cert-pem").arg(self.path("certificate.pem"));
        command.arg("--trusted-pem").arg(self.path("ca.pem"));
        command.args(["--verification-time", "2026-11-22 10:00:00"]).arg(file);
        command.output().unwrap().status.success()
    }

    fn sign(&self, file: &Path, signature: &str, target: &str) -> PathBuf {
        let target = self.path(target);
        let mut command = self.xmlsec("--sign", signature);
        command.arg("--privkey-pem").arg(format!(
            "{},{}",
            self.path("key.pem").display(),
            self.path("certificate.pem").display()
        ));
        let output = command.arg("--output").arg(&target).arg(file).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        target
    }
}

#[test]
fn xmlsec_refuses_what_we_refuse() {
    let bench = Bench::new();
    let altered = Draft::new().sign().swap("888001</codMittente>", "888002</codMittente>");
    altered.refused(F3, "digest_mismatch");
    let file = bench.write("altered.xml", &altered.text);
    assert!(!bench.verifies(&file, MESSAGE_SIGNATURE));
    assert!(bench.verifies(&file, ASSERTION_SIGNATURE));
}

#[test]
fn xmlsec_verifies_what_we_sign() {
    let bench = Bench::new();
    for shape in SHAPES {
        for algorithm in ALGORITHMS {
            let options = Options { algorithm, ..options(shape) };
            let message = Signer::new(workstation_credentials()).unwrap().sign(BODY, &options).unwrap();
            let file = bench.write("message.xml", std::str::from_utf8(&message).unwrap());
            assert!(bench.verifies(&file, ASSERTION_SIGNATURE), "assertion, {shape:?} {algorithm:?}");
            assert!(bench.verifies(&file, MESSAGE_SIGNATURE), "message, {shape:?} {algorithm:?}");
        }
    }
}

#[test]
fn we_verify_what_xmlsec_signs() {
    let bench = Bench::new();
    for shape in SHAPES {
        for algorithm in ALGORITHMS {
            let options = Options { algorithm, ..options(shape) };
            let template = Signer::new(workstation_credentials()).unwrap().template(BODY, &options).unwrap();
            let file = bench.write("template.xml", &template);
            let file = bench.sign(&file, ASSERTION_SIGNATURE, "half.xml");
            let file = bench.sign(&file, MESSAGE_SIGNATURE, "whole.xml");
            verify(&fs::read(file).unwrap()).unwrap_or_else(|refusal| panic!("{shape:?} {algorithm:?}: {refusal}"));
        }
    }
}

#[test]
fn both_agree_on_a_body_with_every_trick_of_writing() {
    let bench = Bench::new();
    let draft = Draft::of(credentials(), crate::canonical::TRICKY_BODY, &options(Shape::Cxf)).sign();
    draft.accepted();
    let file = bench.write("tricky.xml", &draft.text);
    assert!(bench.verifies(&file, MESSAGE_SIGNATURE));
}
