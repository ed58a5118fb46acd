//! Writes the Rust types and validation tables of the contract from the schemas in `xsd/`.
//!
//! The reader knows the part of XML Schema that the contract uses and refuses the rest by name, so that a schema is
//! never half understood. The output depends on the schemas alone: the same files give the same bytes.

mod automa;
mod descrizione;
mod espressione;
mod lettura;
mod nomi;
mod predefiniti;
mod risolvi;
mod schema;
mod scrivi_tabelle;
mod scrivi_tipi;
mod servizi;
mod xml;

pub use automa::Stato;
pub use descrizione::{Descrizione, Operazione};
pub use espressione::{Espressione, Forma};
pub use risolvi::{Campo, Modulo, Predefinito, Quante, Radice, Risolto, SempliceRisolto, Struttura, Tipo};
pub use xml::Nome;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Why nothing is generated.
#[derive(Debug, thiserror::Error)]
pub enum Errore {
    /// A file or folder cannot be read or written.
    #[error("{file}: {causa}")]
    File {
        /// The path.
        file: String,
        /// What the system said.
        causa: std::io::Error,
    },
    /// A file is not well-formed XML.
    #[error("{file}: {testo}")]
    Xml {
        /// The path.
        file: String,
        /// What is wrong.
        testo: String,
    },
    /// A schema or a service description says something that this generator does not know or that makes no sense.
    #[error("{dove}: {testo}")]
    Schema {
        /// File and type or element.
        dove: String,
        /// What is wrong.
        testo: String,
    },
}

/// All generated files, by path relative to the output folder.
pub type Uscita = BTreeMap<PathBuf, String>;

/// Generates everything in memory from the schemas below `xsd` and the service descriptions below `wsdl`.
pub fn genera(xsd: &Path, wsdl: &Path) -> Result<Uscita, Errore> {
    let insieme = lettura::leggi(xsd)?;
    let risolto = risolvi::risolvi(&insieme)?;
    let mut uscita = Uscita::new();
    scrivi_tipi::scrivi(&risolto, &mut uscita);
    scrivi_tabelle::scrivi(&risolto, &mut uscita);
    servizi::scrivi(xsd, wsdl, &risolto, &mut uscita)?;
    Ok(uscita)
}

/// Reads and resolves the schemas of a contract that need not be ours: pairs of path, relative to the folder of schemas,
/// and text. Imports are not followed: names are looked up among all the given schemas.
pub fn leggi<'a>(schemi: impl IntoIterator<Item = (&'a Path, &'a str)>) -> Result<Risolto, Errore> {
    let mut insieme = schema::Insieme::default();
    for (file, testo) in schemi {
        insieme.schemi.push(lettura::leggi_testo(file, testo)?);
    }
    risolvi::risolvi(&insieme)
}

/// Writes `uscita` below `cartella` and removes generated files that are no longer made.
pub fn salva(uscita: &Uscita, cartella: &Path) -> Result<(), Errore> {
    let errore = |file: &Path| {
        let file = file.display().to_string();
        move |causa| Errore::File { file, causa }
    };
    for vecchio in esistenti(cartella)? {
        if !uscita.contains_key(&vecchio) {
            let file = cartella.join(&vecchio);
            std::fs::remove_file(&file).map_err(errore(&file))?;
        }
    }
    for (nome, testo) in uscita {
        let file = cartella.join(nome);
        if let Some(padre) = file.parent() {
            std::fs::create_dir_all(padre).map_err(errore(padre))?;
        }
        // Untouched files keep their time, so that cargo does not build again for nothing.
        if std::fs::read_to_string(&file).ok().as_ref() != Some(testo) {
            std::fs::write(&file, testo).map_err(errore(&file))?;
        }
    }
    Ok(())
}

/// The files that differ between `uscita` and what stands below `cartella`: changed, missing or left over.
pub fn differenze(uscita: &Uscita, cartella: &Path) -> Result<Vec<PathBuf>, Errore> {
    let mut diverse: Vec<PathBuf> = uscita
        .iter()
        .filter(|(nome, testo)| std::fs::read_to_string(cartella.join(nome)).ok().as_ref() != Some(testo))
        .map(|(nome, _)| nome.clone())
        .collect();
    diverse.extend(esistenti(cartella)?.into_iter().filter(|v| !uscita.contains_key(v)));
    Ok(diverse)
}

/// Files below `cartella` with the given ending, relative to it, sorted.
fn elenca(cartella: &Path, estensione: &str) -> Result<Vec<PathBuf>, Errore> {
    let mut trovati = Vec::new();
    let mut da_vedere = vec![cartella.to_path_buf()];
    while let Some(dir) = da_vedere.pop() {
        let errore = |causa| Errore::File { file: dir.display().to_string(), causa };
        for voce in std::fs::read_dir(&dir).map_err(errore)? {
            let percorso = voce.map_err(errore)?.path();
            if percorso.is_dir() {
                da_vedere.push(percorso);
            } else if percorso.extension().is_some_and(|e| e == estensione) {
                if let Ok(relativo) = percorso.strip_prefix(cartella) {
                    trovati.push(relativo.to_path_buf());
                }
            }
        }
    }
    trovati.sort();
    Ok(trovati)
}

fn esistenti(cartella: &Path) -> Result<Vec<PathBuf>, Errore> {
    if cartella.exists() { elenca(cartella, "rs") } else { Ok(Vec::new()) }
}
