//! A code generator of another language, zeep for Python, reads the bundle and builds requests from it.

use anpr_bundle::{Versione, scrivi};
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use zip::ZipArchive;

/// An interpreter that has zeep: the project's own environment first, then the system's.
fn python() -> Option<PathBuf> {
    let radice = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let candidati = [radice.join("target/venv/bin/python"), PathBuf::from("python3")];
    let ha_zeep = |p: &PathBuf| Command::new(p).args(["-c", "import zeep"]).output().is_ok_and(|o| o.status.success());
    candidati.into_iter().find(ha_zeep)
}

#[test]
fn zeep_loads_every_description_and_builds_a_request_for_every_operation() {
    let Some(python) = python() else {
        println!("skipped: neither target/venv/bin/python nor python3 can import zeep");
        return;
    };
    let mut archivio = Cursor::new(Vec::new());
    scrivi(&mut archivio, &Versione::corrente()).unwrap();
    let cartella = TempDir::new().unwrap();
    ZipArchive::new(archivio).unwrap().extract(cartella.path()).unwrap();
    let programma = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/zeep_carica.py");
    let esito = Command::new(python).arg(programma).arg(cartella.path()).output().unwrap();
    let (fatto, detto) = (String::from_utf8_lossy(&esito.stdout), String::from_utf8_lossy(&esito.stderr));
    assert!(esito.status.success(), "{fatto}{detto}");
    let riuscite: Vec<&str> = fatto.lines().filter_map(|r| r.strip_prefix("ok ")).collect();
    for servizio in anpr_contract::servizi::tutti() {
        for operazione in servizio.operazioni {
            let attesa = format!("{}/{}", servizio.nome, operazione.nome);
            assert!(riuscite.contains(&attesa.as_str()), "{attesa} is missing in\n{fatto}{detto}");
        }
    }
}
