//! The TLS listener: TLS 1.2 or later, no client certificates (sicurezza §9).

use std::path::Path;
use std::pin::Pin;

use openssl::error::ErrorStack;
use openssl::ssl::{AlpnError, Ssl, SslAcceptor, SslFiletype, SslMethod, SslOptions, SslVersion};
use tokio::net::TcpStream;
use tokio_openssl::SslStream;

use crate::error::Error;

/// The acceptor for a certificate with its chain and its key, both PEM.
pub(crate) fn acceptor(certificate: &Path, key: &Path) -> Result<SslAcceptor, Error> {
    let at = |name: &'static str, path: &Path| {
        let path = path.to_path_buf();
        move |source: ErrorStack| Error::Tls { key: name, path, source }
    };
    let mut builder = SslAcceptor::mozilla_intermediate_v5(SslMethod::tls_server())?;
    builder.set_min_proto_version(Some(SslVersion::TLS1_2))?;
    builder.set_options(SslOptions::NO_RENEGOTIATION);
    builder.set_certificate_chain_file(certificate).map_err(at("server.tls_certificate", certificate))?;
    builder.set_private_key_file(key, SslFiletype::PEM).map_err(at("server.tls_key", key))?;
    builder.check_private_key().map_err(at("server.tls_key", key))?;
    // A client that offers HTTP/2 beside 1.1 is told that only 1.1 is spoken; one that offers no list is served.
    builder.set_alpn_select_callback(|_, offered| {
        openssl::ssl::select_next_proto(b"\x08http/1.1", offered).ok_or(AlpnError::ALERT_FATAL)
    });
    Ok(builder.build())
}

/// Proves that the certificate and the key of the TLS listener can be used and belong together, without listening.
pub fn check_tls(server: &crate::config::Server) -> Result<(), Error> {
    match (&server.tls_certificate, &server.tls_key) {
        (Some(certificate), Some(key)) => acceptor(certificate, key).map(|_| ()),
        _ => Ok(()),
    }
}

/// Completes the handshake; the caller bounds its time.
pub(super) async fn handshake(
    acceptor: &SslAcceptor,
    stream: TcpStream,
) -> Result<SslStream<TcpStream>, HandshakeError> {
    let mut stream = SslStream::new(Ssl::new(acceptor.context())?, stream)?;
    Pin::new(&mut stream).accept().await?;
    Ok(stream)
}

/// Why a handshake failed: for the log at debug level, since anybody can make one fail.
#[derive(Debug, thiserror::Error)]
pub(super) enum HandshakeError {
    /// OpenSSL refuses to begin.
    #[error(transparent)]
    Setup(#[from] ErrorStack),
    /// The client and the server did not agree, or the connection broke.
    #[error(transparent)]
    Failed(#[from] openssl::ssl::Error),
}
