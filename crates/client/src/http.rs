//! One POST at a time, on plain HTTP or TLS.

use crate::Errore;
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::header::{CONTENT_TYPE, HOST};
use hyper::{Request, Uri};
use hyper_util::rt::TokioIo;
use openssl::ssl::{SslConnector, SslMethod, SslVersion};
use openssl::x509::X509VerifyResult;
use std::path::Path;
use std::pin::Pin;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_openssl::SslStream;

/// Where the services are.
pub struct Indirizzo {
    host: String,
    porta: u16,
    percorso: Option<String>,
    tls: Option<SslConnector>,
}

/// What the server answered.
#[derive(Debug, Clone)]
pub struct Risposta {
    /// HTTP status.
    pub stato: u16,
    /// `Content-Type`.
    pub content_type: String,
    /// The reference number of the call, to be quoted to who runs the server.
    pub request_id: Option<String>,
    /// The body.
    pub corpo: Bytes,
}

impl Indirizzo {
    /// Reads `http://host:port` or `https://host:port`; a path in it overrides those of the services.
    pub fn leggi(url: &str, ca: Option<&Path>) -> Result<Self, Errore> {
        let errore = |problema: &str| Errore::Indirizzo { url: url.to_owned(), problema: problema.to_owned() };
        let uri: Uri = url.parse().map_err(|_| errore("not a URL"))?;
        let host = uri.host().ok_or_else(|| errore("no host"))?.to_owned();
        let (tls, porta) = match uri.scheme_str() {
            Some("http") => (None, 80),
            Some("https") => (Some(connettore(ca)?), 443),
            _ => return Err(errore("it must begin with http:// or https://")),
        };
        let percorso = Some(uri.path()).filter(|percorso| percorso.len() > 1).map(str::to_owned);
        Ok(Self { host, porta: uri.port_u16().unwrap_or(porta), percorso, tls })
    }

    /// Sends one SOAP message and reads the whole answer.
    pub async fn post(&self, percorso: &str, messaggio: Vec<u8>) -> Result<Risposta, Errore> {
        let rete = |source: Box<dyn std::error::Error + Send + Sync>| Errore::Rete { indirizzo: self.nome(), source };
        let socket =
            TcpStream::connect((self.host.trim_matches(['[', ']']), self.porta)).await.map_err(|e| rete(e.into()))?;
        socket.set_nodelay(true).map_err(|e| rete(e.into()))?;
        let richiesta = Request::post(self.percorso.as_deref().unwrap_or(percorso))
            .header(HOST, self.nome())
            .header(CONTENT_TYPE, "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .body(Full::new(Bytes::from(messaggio)))
            .map_err(|e| rete(e.into()))?;
        match &self.tls {
            None => scambia(socket, richiesta).await.map_err(rete),
            Some(connettore) => {
                let configurato = connettore.configure().and_then(|c| c.into_ssl(&self.host));
                let ssl = configurato.map_err(|e| Errore::Tls(e.to_string()))?;
                let mut cifrato = SslStream::new(ssl, socket).map_err(|e| Errore::Tls(e.to_string()))?;
                let stretta = Pin::new(&mut cifrato).connect().await;
                stretta.map_err(|e| match cifrato.ssl().verify_result() {
                    X509VerifyResult::OK => rete(e.into()),
                    motivo => Errore::Fiducia { indirizzo: self.nome(), motivo: motivo.error_string().to_owned() },
                })?;
                scambia(cifrato, richiesta).await.map_err(rete)
            }
        }
    }

    /// Host and port.
    fn nome(&self) -> String {
        format!("{}:{}", self.host, self.porta)
    }
}

async fn scambia<S>(
    socket: S,
    richiesta: Request<Full<Bytes>>,
) -> Result<Risposta, Box<dyn std::error::Error + Send + Sync>>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut mittente, connessione) = hyper::client::conn::http1::handshake(TokioIo::new(socket)).await?;
    let scambio = async {
        let risposta = mittente.send_request(richiesta).await?;
        let testata = |nome: &str| risposta.headers().get(nome).and_then(|v| v.to_str().ok()).map(str::to_owned);
        let (stato, content_type) = (risposta.status().as_u16(), testata("content-type").unwrap_or_default());
        let request_id = testata("x-request-id");
        let corpo = risposta.into_body().collect().await?.to_bytes();
        Ok(Risposta { stato, content_type, request_id, corpo })
    };
    // The connection must be driven while the exchange waits; it may end first, when the answer has been read.
    tokio::pin!(connessione, scambio);
    tokio::select! {
        biased;
        esito = &mut scambio => esito,
        fine = &mut connessione => {
            fine?;
            scambio.await
        }
    }
}

/// TLS 1.2 or later, the server's certificate verified.
fn connettore(ca: Option<&Path>) -> Result<SslConnector, Errore> {
    let tls = |e: openssl::error::ErrorStack| Errore::Tls(e.to_string());
    let mut connettore = SslConnector::builder(SslMethod::tls_client()).map_err(tls)?;
    connettore.set_min_proto_version(Some(SslVersion::TLS1_2)).map_err(tls)?;
    if let Some(ca) = ca {
        connettore.set_ca_file(ca).map_err(tls)?;
    }
    Ok(connettore.build())
}
