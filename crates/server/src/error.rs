//! What can go wrong before and around the requests: configuration, sockets, certificates, pools.

use std::net::SocketAddr;
use std::path::PathBuf;

/// Errors of the server outside a request. A request's own refusals are [`crate::chiamata::Esito`] and HTTP statuses.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The configuration file cannot be read.
    #[error("configuration {path}: cannot be read: {source}")]
    ConfigRead {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The configuration is not TOML, or has a key that does not exist or a value of the wrong type.
    #[error("configuration: {0}")]
    ConfigSyntax(Box<toml::de::Error>),
    /// A value of the configuration is outside what the key admits.
    #[error("configuration: {key} = {value}: expected {expected}")]
    ConfigValue {
        /// Dotted key, as in the file.
        key: &'static str,
        /// The value found.
        value: String,
        /// What is admitted.
        expected: &'static str,
    },
    /// A socket cannot be opened.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// Address of `server.listen`, `server.listen_tls` or `server.admin`.
        address: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// A certificate or key of the TLS listener cannot be used.
    #[error("{key} = {path}: {source}", path = path.display())]
    Tls {
        /// `server.tls_certificate` or `server.tls_key`.
        key: &'static str,
        /// The file.
        path: PathBuf,
        /// What OpenSSL says of it.
        source: openssl::error::ErrorStack,
    },
    /// The TLS library refuses the settings themselves.
    #[error("TLS cannot be set up: {0}")]
    TlsSetup(#[from] openssl::error::ErrorStack),
    /// A thread of a pool cannot be started.
    #[error("pool {pool}: cannot start a thread: {source}")]
    Thread {
        /// The pool.
        pool: &'static str,
        /// Why.
        source: std::io::Error,
    },
    /// The log cannot be set up.
    #[error("logging: {0}")]
    Logging(String),
    /// A metric cannot be registered.
    #[error("metrics: {0}")]
    Metrics(#[from] prometheus::Error),
    /// The signals of the process cannot be listened to.
    #[error("signals: {0}")]
    Signals(std::io::Error),
}
