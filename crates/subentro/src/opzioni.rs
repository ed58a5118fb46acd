//! What an environment decides about supplies.

use crate::espansione::LimitiEspansione;
use std::path::PathBuf;

/// Whether a supply is whole without its AIRE file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileAire {
    /// It must come, even if it holds the header alone (consultazione §7.5).
    Obbligatorio,
    /// For comuni that declare to have nobody abroad; it is read if it comes.
    Facoltativo,
}

/// Where files are kept and what is admitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opzioni {
    /// Folder of the files received; they are kept, being evidence.
    pub deposito: PathBuf,
    /// Folder of the outcome files, one folder in it for each supply.
    pub esiti: PathBuf,
    /// Largest packed file, bytes (`EN002`).
    pub dimensione_massima: u64,
    /// What a file may unpack to.
    pub espansione: LimitiEspansione,
    /// Whether the AIRE file is awaited.
    pub aire: FileAire,
    /// Largest number of APR files in a supply: 1 in the test environments of comuni (`EN363`), none without limit.
    pub file_massimi: Option<i32>,
}

impl Opzioni {
    /// The rules of the real system, on folders `ricevuti` and `esiti` in `cartella`.
    pub fn new(cartella: impl Into<PathBuf>) -> Self {
        let cartella = cartella.into();
        Self {
            deposito: cartella.join("ricevuti"),
            esiti: cartella.join("esiti"),
            dimensione_massima: 15 << 20,
            espansione: LimitiEspansione { massimo: 4 << 30, rapporto: 250 },
            aire: FileAire::Obbligatorio,
            file_massimi: None,
        }
    }
}
