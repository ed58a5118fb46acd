//! What the verification of a 10 KB message costs on one core, beside the bare cost of its cryptography.
//!
//! `cargo run --release -p anpr-wss --example verify_bench [rounds]`

#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)]

use anpr_wss::{
    CertificateId, CertificateStatus, Entry, Message, Profile, Status, StoreError, Trust, Verifier,
    pki::{Ca, CaName, KeyPair, Role, Validity},
    sign::{Credentials, Options, Proof, Signer},
};
use openssl::{
    hash::MessageDigest,
    pkey::{PKey, Public},
    sha::sha256,
    sign::Verifier as RsaVerifier,
    x509::X509,
};
use std::time::{Duration, Instant, SystemTime};

struct AllActive;

impl CertificateStatus for AllActive {
    fn status(&self, _: &CertificateId) -> Result<Status, StoreError> {
        Ok(Status::Active)
    }

    fn same_sede(&self, _: &str, _: &str) -> Result<bool, StoreError> {
        Ok(false)
    }
}

fn main() {
    let rounds: usize = std::env::args().nth(1).map_or(2000, |n| n.parse().unwrap());
    let now = SystemTime::now();
    let validity =
        Validity { not_before: now - Duration::from_secs(86_400), not_after: now + Duration::from_secs(86_400) };
    let ca = Ca::new(&CaName::PostazioniSvil, 4096, validity).unwrap();
    let server = ca.issue("888001-CO-0000", &Role::Postazione, validity).unwrap();
    let workstation = ca.issue("888001-PC-0001", &Role::Postazione, validity).unwrap();
    let messages = messages(&server, &workstation, now);
    let authority = X509::from_der(&ca.certificate().to_der().unwrap()).unwrap();
    let trust = Trust::new(std::slice::from_ref(&authority), std::slice::from_ref(&authority), &[]).unwrap();

    let verifier = Verifier::new(Profile::esercizio(), trust.clone());
    let (outcome, transcript) = verifier.explain(Message::from(messages[0].as_slice()), &AllActive, now);
    outcome.unwrap();
    let signed = Signed::of(transcript.entries());
    println!("message {} bytes, {} canonical bytes in its signed parts", messages[0].len(), signed.bytes());

    let public = PKey::public_key_from_der(&server.key().public_key_to_der().unwrap()).unwrap();
    let signature = sign(&server, &signed.infos[0]);
    // Rounds of both kinds alternate, so that noise of the machine hits both.
    let (mut bare, mut steady) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        let started = Instant::now();
        bare_cost(&signed, &public, &signature);
        bare.push(started.elapsed());
        let message = &messages[round % messages.len()];
        let started = Instant::now();
        verifier.verify(Message::from(message.as_slice()), &AllActive, now).unwrap();
        steady.push(started.elapsed());
    }
    let cold = (0..rounds / 20 + 1).map(|round| {
        let verifier = Verifier::new(Profile::esercizio(), trust.clone());
        let message = &messages[round % messages.len()];
        let started = Instant::now();
        verifier.verify(Message::from(message.as_slice()), &AllActive, now).unwrap();
        started.elapsed()
    });
    let (bare, steady, cold) = (micros(bare), micros(steady), micros(cold.collect()));
    println!("bare    {bare:8.1} µs median: SHA-256 of the signed bytes, two RSA-2048 verifications");
    println!("steady  {steady:8.1} µs median: {:.2} x bare", steady / bare);
    println!("cold    {cold:8.1} µs median: first message of a postazione");
    hostile(&verifier, now);
}

/// Messages of 5 MB by strangers, each made to cost: none may cost much more than its bytes.
fn hostile(verifier: &Verifier, now: SystemTime) {
    let envelope = |inside: &str| {
        format!(
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{inside}</s:Body></s:Envelope>"
        )
    };
    let fill = |unit: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        for n in 0.. {
            let unit = unit(n);
            if text.len() + unit.len() > (5 << 20) - 1000 {
                break;
            }
            text.push_str(&unit);
        }
        envelope(&text)
    };
    let declarations: String = (0..60).map(|n| format!(" xmlns:p{n}='urn:{n:03}'")).collect();
    let attributes: String = (0..60).map(|n| format!(" abcdefgh{n:02}=''")).collect();
    let kinds: [(&str, String); 6] = [
        ("elements", fill(&|_| "<a/>".to_owned())),
        (
            "namespace declarations",
            fill(&|n| format!("<a{}/>", declarations.replace("urn:0", &format!("urn:{}", n % 4)))),
        ),
        ("attributes", fill(&|_| format!("<a{attributes}/>"))),
        ("character references", fill(&|_| "<b>&#65;&#65;&#65;&#65;&#65;&#65;&#65;&#65;</b>&#65;".repeat(2))),
        ("comments", fill(&|_| "<!---->".to_owned())),
        ("one text", envelope(&"A".repeat((5 << 20) - 1000))),
    ];
    for (name, text) in kinds {
        let started = Instant::now();
        let cause = verifier.verify(Message::from(text.as_bytes()), &AllActive, now).map(|_| ()).map_err(|r| r.cause());
        println!("hostile {:8.1} ms: 5 MB of {name}: {cause:?}", started.elapsed().as_secs_f64() * 1e3);
    }
}

fn messages(server: &KeyPair, workstation: &KeyPair, now: SystemTime) -> Vec<Vec<u8>> {
    let signer = Signer::new(Credentials {
        server: server.clone(),
        postazione: Proof::Key(workstation.clone()),
        id_sede: "888001".to_owned(),
        id_postazione: "888001-PC-0001".to_owned(),
        operatore: "RSSMRA80A01H501U".to_owned(),
        id_applicazione: "12345".to_owned(),
    })
    .unwrap();
    let fields = (0..14).fold(String::new(), |all, n| format!("{all}<campo{n}>valore {n} &lt; altro</campo{n}>"));
    let body = format!(
        "<r:Richiesta3002 xmlns:r=\"http://sogei.it/ANPR/3000consultazione\"><testataRichiesta>{fields}\
         </testataRichiesta></r:Richiesta3002>"
    );
    (0..16).map(|_| signer.sign(&body, &Options::at(now)).unwrap()).collect()
}

/// The signed bytes of one message.
struct Signed {
    /// The two `SignedInfo`.
    infos: Vec<Vec<u8>>,
    /// Timestamp, Body, assertion.
    parts: Vec<Vec<u8>>,
}

impl Signed {
    fn of(entries: &[Entry]) -> Self {
        let mut signed = Self { infos: Vec::new(), parts: Vec::new() };
        for entry in entries {
            match entry {
                Entry::Signature { canonical, .. } => signed.infos.push(canonical.clone()),
                Entry::Reference { canonical, .. } => signed.parts.push(canonical.clone()),
                _ => {}
            }
        }
        signed
    }

    fn bytes(&self) -> usize {
        self.infos.iter().chain(&self.parts).map(Vec::len).sum()
    }
}

fn sign(server: &KeyPair, data: &[u8]) -> Vec<u8> {
    let mut signer = openssl::sign::Signer::new(MessageDigest::sha256(), server.key()).unwrap();
    signer.sign_oneshot_to_vec(data).unwrap()
}

/// Two RSA verifications, each with its digest, and the digests of the other signed parts.
fn bare_cost(signed: &Signed, key: &PKey<Public>, signature: &[u8]) {
    for _ in &signed.infos {
        let mut verifier = RsaVerifier::new(MessageDigest::sha256(), key).unwrap();
        assert!(verifier.verify_oneshot(signature, &signed.infos[0]).unwrap());
    }
    for part in &signed.parts {
        std::hint::black_box(sha256(part));
    }
}

fn micros(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1e6
}
