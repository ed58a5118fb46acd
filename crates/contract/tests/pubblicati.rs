//! The samples that are published beside the contract, where a copy of the publication stands beside this project: our
//! judgement is that of libxml2 on our schemas, and what is read of a sample is what the sample says.
//!
//! Needs `xmllint` (Debian: libxml2-utils).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "tests may")]

use anpr_contract::testkit::radici;
use anpr_contract::{Elemento, leggi_corpo, radice_del_corpo, scrivi, valida_corpo};
use quick_xml::events::Event;
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Not well formed: an element is not closed; and a reference to an MTOM part where the schema wants its bytes.
const RIFIUTATI: [&str; 2] = ["4005_ex_001_req_elabora.xml", "4005_ex_004_res_verifica.xml"];

#[test]
fn published_samples_are_judged_as_by_libxml2_and_read_whole() {
    let Some(file) = pubblicati() else { return };
    let cartella = tempfile::tempdir().unwrap();
    let mut rifiutati = Vec::new();
    for percorso in &file {
        let nome = percorso.file_name().unwrap().to_str().unwrap();
        let testo = std::fs::read_to_string(percorso).unwrap();
        let corpo = corpo(&testo);
        let nostro = valida_corpo(corpo.as_bytes());
        assert_eq!(nostro.is_ok(), libxml2(cartella.path(), corpo), "{nome}: {nostro:?}");
        match nostro {
            Ok(_) => assert_eq!(canonico(&riscritto(corpo)), canonico(corpo), "{nome}"),
            Err(_) => rifiutati.push(nome),
        }
    }
    rifiutati.sort_unstable();
    assert_eq!(rifiutati, RIFIUTATI);
    println!("{} samples, {} of them refused", file.len(), rifiutati.len());
}

/// The samples; none, and a line that says so, where there is no copy of the publication.
fn pubblicati() -> Option<Vec<PathBuf>> {
    let pubblicazione = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/contract");
    let mut file = Vec::new();
    for cartella in ["samples", "v9.2.7/ansc/esempi"].map(|c| pubblicazione.join(c)) {
        let Ok(voci) = std::fs::read_dir(&cartella) else {
            println!("skipped: no published samples in {}", cartella.display());
            return None;
        };
        let voci = voci.map(|voce| voce.unwrap().path());
        file.extend(voci.filter(|p| p.extension().is_some_and(|e| e.eq_ignore_ascii_case("xml"))));
    }
    assert!(!file.is_empty(), "{} holds no samples", pubblicazione.display());
    Some(file)
}

/// What stands in the Body of an envelope, or the whole document.
fn corpo(testo: &str) -> &str {
    match (testo.split_once(":Body>"), testo.rsplit_once("</")) {
        (Some((_, dopo)), _) => dopo.rsplit_once(":Body>").unwrap().0.rsplit_once("</").unwrap().0,
        _ => testo,
    }
}

/// Does libxml2 find it valid under the schema of its root?
fn libxml2(cartella: &Path, corpo: &str) -> bool {
    let (namespace, nome) = radice_del_corpo(corpo.as_bytes()).unwrap();
    let schema = radici().find(|r| (r.namespace, r.nome) == (&*namespace, &*nome)).unwrap().file;
    let documento = cartella.join("documento.xml");
    std::fs::write(&documento, corpo.trim_start()).unwrap();
    let xsd = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../xsd").join(schema);
    let esito = Command::new("xmllint").args(["--noout", "--nonet", "--schema"]).arg(xsd).arg(documento).output();
    let esito = esito.expect("xmllint must be installed");
    // 1: not well formed; 3: not valid; 0: neither.
    assert!(matches!(esito.status.code(), Some(0 | 1 | 3)), "{}", String::from_utf8_lossy(&esito.stderr));
    esito.status.success()
}

/// The document written anew from what was read of it.
fn riscritto(corpo: &str) -> String {
    let radice = radice_del_corpo(corpo.as_bytes()).unwrap();
    let mut scritto = None;
    macro_rules! prova {
        ($tipo:ty) => {
            if radice == (<$tipo>::NAMESPACE.to_owned(), <$tipo>::NOME.to_owned()) {
                scritto = Some(scrivi(&leggi_corpo::<$tipo>(corpo.as_bytes()).unwrap()).unwrap());
            }
        };
    }
    anpr_contract::per_ogni_elemento!(prova);
    scritto.unwrap()
}

/// Elements by namespace and name, and their values: what canonicalisation keeps, without prefixes, comments and the
/// blanks between elements.
fn canonico(xml: &str) -> Vec<String> {
    let mut lettore = NsReader::from_str(xml);
    lettore.config_mut().expand_empty_elements = true;
    let mut pezzi = Vec::new();
    let mut testo = String::new();
    let mut foglia = false;
    loop {
        match lettore.read_resolved_event().unwrap() {
            (ns, Event::Start(e)) => {
                let namespace = match &ns {
                    ResolveResult::Bound(ns) => ns.into_inner(),
                    _ => "",
                };
                pezzi.push(format!("<{{{namespace}}}{}", e.local_name().into_inner()));
                testo.clear();
                foglia = true;
            }
            (_, Event::End(_)) => {
                if foglia {
                    pezzi.push(std::mem::take(&mut testo));
                }
                pezzi.push(">".to_owned());
                foglia = false;
            }
            (_, Event::Text(t)) => testo.push_str(&t),
            (_, Event::CData(t)) => testo.push_str(&t),
            (_, Event::GeneralRef(r)) => testo.push_str(&format!("&{};", &*r)),
            (_, Event::Eof) => return pezzi,
            _ => {}
        }
    }
}
