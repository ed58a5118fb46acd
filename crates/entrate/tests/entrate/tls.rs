//! The adapter over TLS, against a counterpart with a certificate of an authority of the test's own.

use crate::banco::*;
use anpr_entrate::{AgenziaEntrate, Http, OpzioniHttp};
use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::ssl::{SslAcceptor, SslMethod, SslVerifyMode};
use openssl::x509::extension::{BasicConstraints, SubjectAlternativeName};
use openssl::x509::{X509, X509Builder, X509NameBuilder};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A key and its certificate.
struct Identita {
    chiave: PKey<Private>,
    certificato: X509,
}

/// Signed by `da`; by itself, and an authority, without one.
fn identita(nome: &str, da: Option<&Identita>) -> Identita {
    let chiave = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let mut soggetto = X509NameBuilder::new().unwrap();
    soggetto.append_entry_by_text("CN", nome).unwrap();
    let soggetto = soggetto.build();
    let mut b: X509Builder = X509::builder().unwrap();
    b.set_version(2).unwrap();
    b.set_serial_number(&BigNum::from_u32(u32::from(da.is_some()) + 1).unwrap().to_asn1_integer().unwrap()).unwrap();
    b.set_subject_name(&soggetto).unwrap();
    b.set_issuer_name(da.map_or(&soggetto, |ca| ca.certificato.subject_name())).unwrap();
    b.set_pubkey(&chiave).unwrap();
    b.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
    b.set_not_after(&Asn1Time::days_from_now(2).unwrap()).unwrap();
    match da {
        None => b.append_extension(BasicConstraints::new().critical().ca().build().unwrap()).unwrap(),
        Some(ca) => {
            let contesto = b.x509v3_context(Some(&ca.certificato), None);
            let nomi = SubjectAlternativeName::new().dns(nome).build(&contesto).unwrap();
            b.append_extension(nomi).unwrap();
        }
    }
    b.sign(da.map_or(&chiave, |ca| &ca.chiave), MessageDigest::sha256()).unwrap();
    Identita { certificato: b.build(), chiave }
}

impl Identita {
    fn salva(&self, cartella: &Path, nome: &str) -> (PathBuf, PathBuf) {
        let (certificato, chiave) = (cartella.join(format!("{nome}.crt")), cartella.join(format!("{nome}.key")));
        std::fs::write(&certificato, self.certificato.to_pem().unwrap()).unwrap();
        std::fs::write(&chiave, self.chiave.private_key_to_pem_pkcs8().unwrap()).unwrap();
        (certificato, chiave)
    }
}

/// A counterpart that confirms everything to whom it accepts; its port.
fn controparte(sua: &Identita, chiede: Option<&Identita>) -> u16 {
    let mut accettatore = SslAcceptor::mozilla_intermediate_v5(SslMethod::tls_server()).unwrap();
    accettatore.set_certificate(&sua.certificato).unwrap();
    accettatore.set_private_key(&sua.chiave).unwrap();
    if let Some(ca) = chiede {
        accettatore.cert_store_mut().add_cert(ca.certificato.clone()).unwrap();
        accettatore.set_verify(SslVerifyMode::PEER | SslVerifyMode::FAIL_IF_NO_PEER_CERT);
    }
    let accettatore = accettatore.build();
    let ascolto = TcpListener::bind("127.0.0.1:0").unwrap();
    let porta = ascolto.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for socket in ascolto.incoming() {
            let Ok(mut cifrato) = accettatore.accept(socket.unwrap()) else { continue };
            let _ = cifrato.read(&mut [0; 4096]);
            let corpo = format!("{{\"codice\":\"{ROSSI}\",\"data\":\"2026-11-26\"}}");
            let risposta = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{corpo}", corpo.len());
            let _ = cifrato.write_all(risposta.as_bytes());
            let _ = cifrato.shutdown();
        }
    });
    porta
}

fn ae(host: &str, porta: u16, ca: Option<PathBuf>, identita: Option<(PathBuf, PathBuf)>) -> Http {
    let url = format!("https://{host}:{porta}/v1");
    Http::new(OpzioniHttp { url, ca, identita, tempo: Duration::from_secs(20), tentativi: 1, riposo: Duration::ZERO })
        .unwrap()
}

#[test]
fn the_counterparts_certificate_is_verified() {
    let cartella = tempfile::tempdir().unwrap();
    let ca = identita("CA di prova", None);
    let file = Some(ca.salva(cartella.path(), "ca").0);
    let porta = controparte(&identita("localhost", Some(&ca)), None);
    assert!(ae("localhost", porta, file.clone(), None).verifica(ROSSI, &rossi(), oggi()).is_ok());
    non_disponibile(ae("localhost", porta, None, None).verifica(ROSSI, &rossi(), oggi()));
    let altra = Some(identita("CA di prova", None).salva(cartella.path(), "altra").0);
    non_disponibile(ae("localhost", porta, altra, None).verifica(ROSSI, &rossi(), oggi()));
    let altrove = controparte(&identita("ae.example", Some(&ca)), None);
    non_disponibile(ae("localhost", altrove, file, None).verifica(ROSSI, &rossi(), oggi()));
}

#[test]
fn a_counterpart_that_asks_for_a_certificate_gets_ours() {
    let cartella = tempfile::tempdir().unwrap();
    let ca = identita("CA di prova", None);
    let file = Some(ca.salva(cartella.path(), "ca").0);
    let nostra = identita("anpr", Some(&ca)).salva(cartella.path(), "anpr");
    let estranea = identita("anpr", Some(&identita("Altra CA", None))).salva(cartella.path(), "estranea");
    let porta = controparte(&identita("localhost", Some(&ca)), Some(&ca));
    assert!(ae("localhost", porta, file.clone(), Some(nostra)).verifica(ROSSI, &rossi(), oggi()).is_ok());
    non_disponibile(ae("localhost", porta, file.clone(), None).verifica(ROSSI, &rossi(), oggi()));
    non_disponibile(ae("localhost", porta, file, Some(estranea)).verifica(ROSSI, &rossi(), oggi()));
}
