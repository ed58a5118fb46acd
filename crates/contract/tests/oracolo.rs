//! libxml2 judges the same documents: valid ones, and mutants of them.
//!
//! Needs `xmllint` (Debian: libxml2-utils).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use anpr_contract::testkit::{Generatore, Misura, muta, radici};
use anpr_contract::validate;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

const MUTANTI_PER_RADICE: usize = 30;

#[test]
fn libxml2_agrees_on_valid_documents_and_on_mutants() {
    let cartella = tempfile::tempdir().unwrap();
    let mut generatore = Generatore::nuovo(2026);
    let mut documenti: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    let mut quanti = 0;
    for radice in radici() {
        let mut aggiungi = |xml: String| {
            quanti += 1;
            documenti.entry(radice.file).or_default().push((format!("{quanti}.xml"), xml));
        };
        let mut validi = Vec::new();
        for misura in [Misura::Minima, Misura::Massima, Misura::Casuale, Misura::Casuale] {
            validi.push(generatore.documento(radice.namespace, radice.nome, misura).unwrap());
        }
        for i in 0..MUTANTI_PER_RADICE {
            aggiungi(muta(&mut generatore, &validi[i % validi.len()]));
        }
        validi.iter().for_each(|v| aggiungi(v.xml()));
    }
    let mut disaccordi = Vec::new();
    let mut validi = 0;
    for (schema, documenti) in &documenti {
        let ammessi = giudizio(cartella.path(), schema, documenti);
        for (nome, xml) in documenti {
            let nostro = validate(xml.as_bytes());
            validi += usize::from(nostro.is_ok());
            if nostro.is_ok() != ammessi.contains(nome) {
                disaccordi.push(format!("libxml2 {}, ours {nostro:?}\n{xml}", ammessi.contains(nome)));
            }
            if let Err(violazione) = nostro {
                assert!(violazione.testo.chars().count() <= 200, "{violazione}");
                assert!(violazione.riga > 0 && violazione.percorso.starts_with('/'), "{violazione}");
            }
        }
    }
    assert!(
        disaccordi.is_empty(),
        "{} of {quanti}:\n{}",
        disaccordi.len(),
        disaccordi[..disaccordi.len().min(8)].join("\n")
    );
    assert!(quanti >= 3_000 && validi > 680 && validi < quanti / 2, "{validi} valid of {quanti}");
}

/// The names of the documents that libxml2 finds valid; one process for all documents of a schema.
fn giudizio(cartella: &Path, schema: &str, documenti: &[(String, String)]) -> BTreeSet<String> {
    for (nome, xml) in documenti {
        std::fs::write(cartella.join(nome), xml).unwrap();
    }
    let xsd = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../xsd").join(schema).canonicalize().unwrap();
    let esito = Command::new("xmllint")
        .current_dir(cartella)
        .args(["--noout", "--nonet", "--schema"])
        .arg(xsd)
        .args(documenti.iter().map(|(nome, _)| nome))
        .output()
        .expect("xmllint must be installed");
    let testo = String::from_utf8_lossy(&esito.stderr).into_owned();
    assert!(!testo.contains("failed to compile"), "{testo}");
    testo.lines().filter_map(|riga| riga.strip_suffix(" validates")).map(str::to_owned).collect()
}
