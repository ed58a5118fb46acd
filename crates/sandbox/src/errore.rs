//! What can go wrong while a sandbox is made.

use std::path::PathBuf;

/// Why a sandbox or a supply could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Errore {
    /// A file or folder could not be read or written.
    #[error("{}: {origine}", percorso.display())]
    File {
        /// Which.
        percorso: PathBuf,
        /// What the system said.
        #[source]
        origine: std::io::Error,
    },
    /// The folder holds something that is not a sandbox, and is not ours to overwrite.
    #[error("{} is not empty and holds no sandbox: choose another folder or empty it", .0.display())]
    CartellaOccupata(PathBuf),
    /// The description of an existing sandbox cannot be understood.
    #[error("{}: {motivo}", percorso.display())]
    Descrizione {
        /// The description.
        percorso: PathBuf,
        /// What is wrong with it.
        motivo: String,
    },
    /// A certificate, a key or a keystore could not be made.
    #[error("making certificates: {0}")]
    Certificati(String),
    /// A code of a place is unknown to the catalogue: the lists of this crate and the catalogue disagree.
    #[error("place {0} is not in the catalogue")]
    Luogo(&'static str),
    /// A sheet could not be written as XML.
    #[error("writing a sheet: {0}")]
    Scheda(String),
    /// A value cannot be written in the AIRE file, which is ISO-8859-1.
    #[error("`{0}` cannot be written in ISO-8859-1")]
    NonLatino(String),
    /// The ISTAT code is not six digits.
    #[error("`{0}` is not an ISTAT code of six digits")]
    Istat(String),
    /// Fewer people asked for than a comune can have.
    #[error("at least {minimo} people per comune, not {chiesti}")]
    TroppoPochi {
        /// Least number.
        minimo: u32,
        /// Number asked for.
        chiesti: u32,
    },
}
