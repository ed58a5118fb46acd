//! One exchange: a connection, a request, its answer.

use super::OpzioniHttp;
use crate::protocollo::{Chiamata, Esito, Risposta};
use anpr_model::Riscontro;
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::header::{ACCEPT, CONTENT_TYPE, HOST};
use hyper::{Request, StatusCode, Uri};
use hyper_util::rt::TokioIo;
use openssl::error::ErrorStack;
use openssl::ssl::{SslConnector, SslFiletype, SslMethod, SslVersion};
use std::pin::Pin;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_openssl::SslStream;

/// Why a counterpart cannot even be asked.
#[derive(Debug, thiserror::Error)]
pub enum ErroreHttp {
    /// The address is not one.
    #[error("entrate.url = {url}: {problema}")]
    Indirizzo {
        /// What was given.
        url: String,
        /// What is wrong with it.
        problema: &'static str,
    },
    /// TLS cannot be set up with the files that were named.
    #[error("entrate.ca, entrate.certificate, entrate.key: {0}")]
    Tls(#[from] ErrorStack),
    /// No thread for the calls.
    #[error("a thread cannot be started: {0}")]
    Filo(std::io::Error),
}

/// Why an attempt gave no answer. The texts carry no personal data.
pub(super) enum Fallita {
    /// The next attempt may do better.
    PerOra(String),
    /// The request itself is not understood there.
    PerSempre(String),
}

/// Where the counterpart is.
pub(super) struct Indirizzo {
    host: String,
    porta: u16,
    autorita: String,
    percorso: String,
    tls: Option<SslConnector>,
}

impl Indirizzo {
    pub(super) fn leggi(opzioni: &OpzioniHttp) -> Result<Self, ErroreHttp> {
        let errore = |problema| ErroreHttp::Indirizzo { url: opzioni.url.clone(), problema };
        let uri: Uri = opzioni.url.parse().map_err(|_| errore("not a URL"))?;
        let host = uri.host().ok_or_else(|| errore("no host"))?.trim_matches(['[', ']']).to_owned();
        let autorita = uri.authority().map(ToString::to_string).unwrap_or_default();
        if autorita.contains('@') {
            return Err(errore("no user and password"));
        }
        if uri.query().is_some() {
            return Err(errore("no query"));
        }
        let (tls, porta) = match uri.scheme_str() {
            Some("http") => (None, 80),
            Some("https") => (Some(connettore(opzioni)?), 443),
            _ => return Err(errore("it must begin with http:// or https://")),
        };
        let percorso = uri.path().trim_end_matches('/').to_owned();
        Ok(Self { host, porta: uri.port_u16().unwrap_or(porta), autorita, percorso, tls })
    }

    /// Asks once: the confirmed code, or the outcome of a refusal.
    pub(super) async fn scambia(&self, chiamata: Chiamata, corpo: Bytes) -> Result<Result<Riscontro, Esito>, Fallita> {
        let richiesta = Request::post(format!("{}/{}", self.percorso, chiamata.percorso()))
            .header(HOST, &self.autorita)
            .header(CONTENT_TYPE, JSON)
            .header(ACCEPT, JSON)
            .body(Full::new(corpo))
            .map_err(|e| Fallita::PerSempre(e.to_string()))?;
        let (stato, corpo) = self.invia(richiesta).await.map_err(|e| Fallita::PerOra(e.to_string()))?;
        let illeggibile = || Fallita::PerOra(format!("an answer {stato} that is not of the protocol"));
        match stato {
            StatusCode::OK => {
                let risposta: Risposta = serde_json::from_slice(&corpo).map_err(|_| illeggibile())?;
                risposta.leggi().map(Ok).ok_or_else(illeggibile)
            }
            StatusCode::UNPROCESSABLE_ENTITY => {
                let esito: Esito = serde_json::from_slice(&corpo).map_err(|_| illeggibile())?;
                if esito.valido() { Ok(Err(esito)) } else { Err(illeggibile()) }
            }
            StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => Err(Fallita::PerOra(stato.to_string())),
            stato if stato.is_client_error() => Err(Fallita::PerSempre(format!("it answered {stato}"))),
            stato => Err(Fallita::PerOra(format!("it answered {stato}"))),
        }
    }

    async fn invia(&self, richiesta: Request<Full<Bytes>>) -> Result<(StatusCode, Bytes), Causa> {
        let socket = TcpStream::connect((self.host.as_str(), self.porta)).await?;
        socket.set_nodelay(true)?;
        match &self.tls {
            None => su(socket, richiesta).await,
            Some(connettore) => {
                let ssl = connettore.configure()?.into_ssl(&self.host)?;
                let mut cifrato = SslStream::new(ssl, socket)?;
                Pin::new(&mut cifrato).connect().await?;
                su(cifrato, richiesta).await
            }
        }
    }
}

impl std::fmt::Debug for Indirizzo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.autorita, self.percorso)
    }
}

type Causa = Box<dyn std::error::Error + Send + Sync>;

async fn su<S>(socket: S, richiesta: Request<Full<Bytes>>) -> Result<(StatusCode, Bytes), Causa>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut mittente, connessione) = hyper::client::conn::http1::handshake(TokioIo::new(socket)).await?;
    let scambio = async {
        let risposta = mittente.send_request(richiesta).await?;
        let stato = risposta.status();
        let corpo = Limited::new(risposta.into_body(), RISPOSTA).collect().await?.to_bytes();
        Ok((stato, corpo))
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

/// TLS 1.2 or later, the counterpart's certificate verified.
fn connettore(opzioni: &OpzioniHttp) -> Result<SslConnector, ErrorStack> {
    let mut connettore = SslConnector::builder(SslMethod::tls_client())?;
    connettore.set_min_proto_version(Some(SslVersion::TLS1_2))?;
    if let Some(ca) = &opzioni.ca {
        connettore.set_ca_file(ca)?;
    }
    if let Some((certificato, chiave)) = &opzioni.identita {
        connettore.set_certificate_chain_file(certificato)?;
        connettore.set_private_key_file(chiave, SslFiletype::PEM)?;
        connettore.check_private_key()?;
    }
    Ok(connettore.build())
}

const JSON: &str = "application/json";
/// Longest answer that is read, bytes.
const RISPOSTA: usize = 64 << 10;
