//! For every code of the catalogue: which operations raise it, which checks, which tests.
//!
//! [`leggi`] reads the sources of the workspace, [`Controlli::pagina`] writes the page and [`Controlli::difetti`] says where
//! sources, head comments and tests do not agree.

mod difetti;
mod eccezioni;
mod pagina;
mod sorgente;
mod testa;

use sorgente::Sorgente;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What the sources say of codes.
#[derive(Debug, Default)]
pub struct Controlli {
    /// The operations that are built, with the codes that their head comments name.
    operazioni: BTreeMap<String, BTreeSet<String>>,
    /// Words of head comments that look like codes and are none, with the operation.
    sconosciuti: Vec<(String, String)>,
    /// Where a code stands in the sources, by code.
    punti: BTreeMap<String, BTreeSet<Punto>>,
    /// Tests that hold a code, by code.
    prove: BTreeMap<String, BTreeSet<String>>,
}

/// A place in the sources where a code stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Punto {
    /// The crate's folder.
    di: String,
    /// The file, from the crate's `src`.
    file: String,
    /// The function or constant.
    dove: String,
}

/// Why the sources could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Errore {
    /// A file or folder cannot be read.
    #[error("{percorso}: {causa}")]
    Lettura {
        /// Which.
        percorso: PathBuf,
        /// Why.
        causa: std::io::Error,
    },
    /// A file is no Rust.
    #[error("{percorso}: not Rust: {causa}")]
    Forma {
        /// Which.
        percorso: PathBuf,
        /// Why.
        causa: String,
    },
}

/// Reads the workspace whose folder is `radice`.
///
/// # Errors
/// A source that cannot be read.
pub fn leggi(radice: &Path) -> Result<Controlli, Errore> {
    let mut controlli = Controlli::default();
    for crate_ in cartelle(&radice.join("crates"))? {
        let nome = nome(&crate_);
        if !DI_NESSUN_CONTO.contains(&nome.as_str()) {
            for file in sorgenti(&crate_.join("src"))? {
                let relativo = relativo(&file, &crate_.join("src"));
                controlli.aggiungi(&nome, &relativo, Sorgente::leggi(&file, false)?);
            }
        }
        controlli.aggiungi_prove(&crate_.join("tests"), &nome)?;
    }
    controlli.aggiungi_prove(&radice.join("tests/tests"), "tests")?;
    Ok(controlli)
}

impl Controlli {
    fn aggiungi(&mut self, di: &str, file: &str, sorgente: Sorgente) {
        for (codice, dove) in sorgente.codici {
            let punto = Punto { di: di.to_owned(), file: file.to_owned(), dove };
            self.punti.entry(codice).or_default().insert(punto);
        }
        if let Some(operazione) = operazione(file).filter(|_| di == MOTORE) {
            let testa = testa::leggi(&sorgente.testa);
            let sue = self.operazioni.entry(operazione.clone()).or_default();
            sue.extend(testa.codici);
            self.sconosciuti.extend(testa.sconosciuti.into_iter().map(|parola| (operazione.clone(), parola)));
        }
        let modulo = file.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
        self.prove(&sorgente.prove, &format!("{di}::{modulo}"));
    }

    fn aggiungi_prove(&mut self, cartella: &Path, di: &str) -> Result<(), Errore> {
        if !cartella.is_dir() {
            return Ok(());
        }
        for file in sorgenti(cartella)? {
            let modulo = relativo(&file, cartella);
            let modulo = modulo.trim_end_matches(".rs").trim_end_matches("/main").replace('/', "::");
            self.prove(&Sorgente::leggi(&file, true)?.prove, &format!("{di}::{modulo}"));
        }
        Ok(())
    }

    /// Tests of a module: a test holds the codes that are words of its name.
    fn prove(&mut self, nomi: &BTreeSet<String>, modulo: &str) {
        for nome in nomi {
            for parola in nome.split('_').map(str::to_uppercase).filter(|parola| e_codice(parola)) {
                self.prove.entry(parola).or_default().insert(format!("{modulo}::{nome}"));
            }
        }
    }

    /// The operations that say to raise a code.
    fn dichiarato_da<'a>(&'a self, codice: &'a str) -> impl Iterator<Item = &'a str> {
        self.operazioni
            .iter()
            .filter(move |(_, codici)| codici.contains(codice))
            .map(|(operazione, _)| operazione.as_str())
    }

    fn punti<'a>(&'a self, codice: &str) -> impl Iterator<Item = &'a Punto> {
        self.punti.get(codice).into_iter().flatten()
    }
}

impl Punto {
    /// Whether the code stands in the frame of all operations: the server, and the rules of the header.
    fn della_cornice(&self) -> bool {
        self.di == "server" || self.di == MOTORE && self.file == "testata.rs"
    }

    /// The operation in whose own module the code stands.
    fn operazione(&self) -> Option<String> {
        operazione(&self.file).filter(|_| self.di == MOTORE)
    }
}

/// Whether the catalogue has the code.
fn e_codice(parola: &str) -> bool {
    anpr_catalogue::codici::voce(parola).is_some()
}

/// The operation whose module a file of the engine belongs to: `op1014_procedimento/soggetti.rs` is of 1014.
fn operazione(file: &str) -> Option<String> {
    file.split('/').find_map(|parte| {
        let codice = parte.strip_prefix("op")?.get(..4)?;
        let confine = parte.get(6..7).is_none_or(|c| matches!(c, "_" | "."));
        let e_codice = codice.chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase());
        (confine && e_codice).then(|| codice.to_uppercase())
    })
}

fn sorgenti(cartella: &Path) -> Result<Vec<PathBuf>, Errore> {
    let mut tutti = Vec::new();
    for percorso in voci(cartella)? {
        if percorso.is_dir() {
            if !nome(&percorso).starts_with("generated") {
                tutti.extend(sorgenti(&percorso)?);
            }
        } else if percorso.extension().is_some_and(|e| e == "rs") {
            tutti.push(percorso);
        }
    }
    Ok(tutti)
}

fn cartelle(in_: &Path) -> Result<Vec<PathBuf>, Errore> {
    Ok(voci(in_)?.into_iter().filter(|percorso| percorso.join("src").is_dir()).collect())
}

/// What is in a folder, in the order of names.
fn voci(cartella: &Path) -> Result<Vec<PathBuf>, Errore> {
    let errore = |causa| Errore::Lettura { percorso: cartella.to_owned(), causa };
    let mut voci = Vec::new();
    for voce in std::fs::read_dir(cartella).map_err(errore)? {
        voci.push(voce.map_err(errore)?.path());
    }
    voci.sort();
    Ok(voci)
}

fn nome(percorso: &Path) -> String {
    percorso.file_name().map(|nome| nome.to_string_lossy().into_owned()).unwrap_or_default()
}

fn relativo(file: &Path, a: &Path) -> String {
    file.strip_prefix(a).unwrap_or(file).to_string_lossy().replace('\\', "/")
}

/// The crate in which operations are decided.
const MOTORE: &str = "engine";
/// Crates where codes stand without being raised: as data, as text to be read, or here.
const DI_NESSUN_CONTO: [&str; 4] = ["bundle", "contractgen", "controlli", "contract"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_s_path_names_its_operation() {
        for (file, attesa) in [
            ("iscrizione/op1014_procedimento/soggetti.rs", Some("1014")),
            ("mutazione/op5005_residenza.rs", Some("5005")),
            ("consultazione/op3002/mod.rs", Some("3002")),
            ("aire/opa001_nascita.rs", Some("A001")),
            ("registrazione/operazioni.rs", None),
            ("opera.rs", None),
        ] {
            assert_eq!(operazione(file).as_deref(), attesa, "{file}");
        }
    }

    #[test]
    fn a_test_holds_the_codes_of_its_name_and_no_others() {
        let mut controlli = Controlli::default();
        let nomi = ["en144_refuses_it", "es036_es037_both", "en1445_is_none", "golden_144"];
        controlli.prove(&nomi.iter().map(|n| (*n).to_owned()).collect(), "m");
        assert_eq!(controlli.prove.keys().collect::<Vec<_>>(), ["EN144", "ES036", "ES037"]);
    }
}
