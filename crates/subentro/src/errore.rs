//! What can go wrong with a supply, by whose fault it is.

use anpr_engine::Anomalia;
use std::io;
use std::path::{Path, PathBuf};

/// Why a file was not received, or a supply not worked through.
#[derive(Debug, thiserror::Error)]
pub enum Errore {
    /// The comune's fault, or not the moment: the codes say which; nothing was kept.
    #[error("refused: {}", codici(.0))]
    Rifiuto(Vec<Anomalia>),
    /// The register does not know the comune of the file's name.
    #[error("comune {0} is not in the register")]
    ComuneSconosciuto(String),
    /// There is no such supply.
    #[error("comune {comune} has sent no supply {numero}")]
    FornituraSconosciuta {
        /// ISTAT code.
        comune: String,
        /// Number of the supply.
        numero: i32,
    },
    /// The bytes that are kept are not those that were received.
    #[error("the file {0} is no more the one that was received")]
    FileCambiato(String),
    /// Another run holds the supply; what this one had loaded, if it held it before, is given up.
    #[error("another run holds the supply")]
    PresaInCarico,
    /// A folder or a file of ours cannot be read or written; the work may be tried again.
    #[error("{}: {causa}", percorso.display())]
    Disco {
        /// Which.
        percorso: PathBuf,
        /// Why.
        causa: io::Error,
    },
    /// The register failed; the work may be tried again.
    #[error(transparent)]
    Registro(#[from] anpr_registry::Errore),
    /// Something that cannot be; the text is for the log.
    #[error("internal: {0}")]
    Interno(String),
}

impl From<Anomalia> for Errore {
    fn from(anomalia: Anomalia) -> Self {
        Self::Rifiuto(vec![anomalia])
    }
}

impl Errore {
    /// Names the file in an error of the disk.
    pub(crate) fn disco(percorso: &Path) -> impl FnOnce(io::Error) -> Self {
        let percorso = percorso.to_owned();
        move |causa| Self::Disco { percorso, causa }
    }
}

fn codici(anomalie: &[Anomalia]) -> String {
    anomalie.iter().map(Anomalia::codice).collect::<Vec<_>>().join(" ")
}
