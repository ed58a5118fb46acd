//! What can go wrong on the side of the comune.

use std::path::PathBuf;

/// Why a request could not be prepared or sent.
#[derive(Debug, thiserror::Error)]
pub enum Errore {
    /// A file cannot be read.
    #[error("cannot read {file}: {source}", file = .file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The `.properties` file lacks a key, or a value is of no use.
    #[error("{file}: {chiave} {problema}", file = .file.display())]
    Proprieta {
        /// Which file.
        file: PathBuf,
        /// Which key.
        chiave: String,
        /// What is wrong, and what to do.
        problema: String,
    },
    /// A PKCS#12 file cannot be opened: it is damaged, or the password is not its own.
    #[error("cannot open the keystore {file} with its password: {source}", file = .file.display())]
    Portachiavi {
        /// Which.
        file: PathBuf,
        /// Why.
        source: anpr_wss::pki::PkiError,
    },
    /// The request cannot be signed.
    #[error("cannot sign: {0}")]
    Firma(#[from] anpr_wss::sign::SignError),
    /// The address is not one of a web service.
    #[error("the address {url} is not of use: {problema}")]
    Indirizzo {
        /// The address.
        url: String,
        /// What is wrong.
        problema: String,
    },
    /// TLS could not be set up.
    #[error("TLS: {0}")]
    Tls(String),
    /// The server's certificate is not issued by an authority that is trusted, or is of another server.
    #[error("the certificate of {indirizzo} is not trusted: {motivo}")]
    Fiducia {
        /// Host and port.
        indirizzo: String,
        /// Why.
        motivo: String,
    },
    /// The server could not be reached or broke off.
    #[error("{indirizzo}: {source}")]
    Rete {
        /// Host and port.
        indirizzo: String,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}
