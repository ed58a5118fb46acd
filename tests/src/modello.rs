//! The sandbox that all others of a test run are copies of: its keys are made once.

use crate::programma::{anpr, cartella};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// Puts a sandbox that is not running into a folder: whole, with its register in a file, or without a register, to be
/// loaded into the database at `url`.
pub(crate) fn copia(dir: &Path, url: Option<&str>) {
    static MODELLO: LazyLock<PathBuf> = LazyLock::new(|| {
        let dir = cartella();
        let qui = dir.display().to_string();
        let esito = anpr(&["sandbox", "--dir", &qui, "--soggetti", SOGGETTI, "--solo-prepara"]);
        assert!(esito.status.success(), "{}", String::from_utf8_lossy(&esito.stderr));
        dir
    });
    let voci: Vec<PathBuf> = std::fs::read_dir(&*MODELLO).unwrap().map(|voce| voce.unwrap().path()).collect();
    let del_registro = |voce: &PathBuf| {
        let nome = voce.file_name().unwrap().to_string_lossy().into_owned();
        nome.starts_with("anpr.") || nome == "subentro"
    };
    let voci = voci.into_iter().filter(|voce| url.is_none() || !del_registro(voce));
    assert!(Command::new("cp").arg("-r").args(voci).arg(dir).status().unwrap().success());
    if url.is_some() {
        for comune in std::fs::read_dir(dir.join("comuni")).unwrap() {
            std::fs::remove_file(comune.unwrap().path().join("soggetti.csv")).unwrap();
        }
    }
}

/// Enough for every kind of family and convivenza, few enough to be made in seconds.
const SOGGETTI: &str = "600";
