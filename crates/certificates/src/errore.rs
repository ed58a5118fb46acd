//! What can go wrong.

use std::path::PathBuf;

/// Why a certificate was not made.
#[derive(Debug, thiserror::Error)]
pub enum Errore {
    /// A datum has a character that no embedded typeface has.
    #[error("the character U+{:04X} cannot be printed", u32::from(*.0))]
    Carattere(char),
    /// A file of sentences, or of the page, cannot be read.
    #[error("cannot read {file}: {source}", file = .file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file of sentences, or of the page, is not what it must be.
    #[error("{file}: {motivo}")]
    Modello {
        /// Which.
        file: String,
        /// What is wrong.
        motivo: String,
    },
    /// An embedded typeface cannot be read.
    #[error("the typeface {0} cannot be read")]
    Font(&'static str),
    /// The image of the comune is not a PNG, a GIF or a JPEG that can be read.
    #[error("the image of the comune cannot be read")]
    Logo,
    /// The verification address is too long for a QR code.
    #[error("the verification address does not fit a QR code")]
    Qr,
    /// A certificate without a kind, or without a language.
    #[error("a certificate of no kind, or in no language")]
    Vuoto,
    /// The library refuses the document; the text is for the log.
    #[error("the document was refused: {0}")]
    Documento(String),
}
