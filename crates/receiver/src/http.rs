//! The listener.

use crate::esame::{Esaminatore, Rifiuto, risposta};
use anpr_wss::Message;
use bytes::Bytes;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::header::CONTENT_TYPE;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use openssl::ssl::{Ssl, SslAcceptor, SslFiletype, SslMethod, SslVersion};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_openssl::SslStream;

/// A listener for notices.
pub struct Ricevitore {
    ascolto: TcpListener,
    tls: Option<SslAcceptor>,
    esaminatore: Arc<Esaminatore>,
    connessioni: Arc<Semaphore>,
    lavori: Arc<Semaphore>,
}

/// Certificate and key of the listener, PEM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tls {
    /// The certificate, then the intermediate ones.
    pub certificato: PathBuf,
    /// The key, not encrypted.
    pub chiave: PathBuf,
}

/// Why a receiver cannot listen.
#[derive(Debug, thiserror::Error)]
pub enum Errore {
    /// The address cannot be listened on.
    #[error("cannot listen on {indirizzo}: {source}")]
    Ascolto {
        /// The address.
        indirizzo: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// Certificate or key of the listener are of no use.
    #[error("TLS: {0}")]
    Tls(#[from] openssl::error::ErrorStack),
}

impl Ricevitore {
    /// Listens on `indirizzo`; with `tls`, HTTPS 1.2 or later.
    pub async fn ascolta(indirizzo: SocketAddr, tls: Option<&Tls>, esaminatore: Esaminatore) -> Result<Self, Errore> {
        let tls = tls.map(accettore).transpose()?;
        let ascolto = TcpListener::bind(indirizzo).await.map_err(|source| Errore::Ascolto { indirizzo, source })?;
        Ok(Self {
            ascolto,
            tls,
            esaminatore: Arc::new(esaminatore),
            connessioni: Arc::new(Semaphore::new(CONNESSIONI)),
            lavori: Arc::new(Semaphore::new(LAVORI)),
        })
    }

    /// Where it listens.
    pub fn indirizzo(&self) -> std::io::Result<SocketAddr> {
        self.ascolto.local_addr()
    }

    /// Serves until the future is dropped.
    pub async fn servi(self) {
        let questo = Arc::new(self);
        loop {
            let Ok(posto) = Arc::clone(&questo.connessioni).acquire_owned().await else { return };
            let socket = match questo.ascolto.accept().await {
                Ok((socket, _)) => socket,
                Err(errore) => {
                    tracing::warn!(%errore, "a connection cannot be accepted");
                    tokio::time::sleep(PAUSA).await;
                    continue;
                }
            };
            let _ = socket.set_nodelay(true);
            let uno = Arc::clone(&questo);
            tokio::spawn(async move {
                let _posto = posto;
                match &uno.tls {
                    None => uno.connessione(socket).await,
                    Some(tls) => {
                        let Ok(mut cifrato) = Ssl::new(tls.context()).and_then(|ssl| SslStream::new(ssl, socket))
                        else {
                            return;
                        };
                        let stretta = Pin::new(&mut cifrato).accept();
                        if matches!(tokio::time::timeout(TESTATA, stretta).await, Ok(Ok(()))) {
                            uno.connessione(cifrato).await;
                        }
                    }
                }
            });
        }
    }

    async fn connessione<S>(&self, socket: S)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let servizio = service_fn(|richiesta| self.rispondi(richiesta));
        let servita = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(TESTATA)
            .serve_connection(TokioIo::new(socket), servizio)
            .await;
        if let Err(errore) = servita {
            tracing::debug!(%errore, "a connection broke off");
        }
    }

    async fn rispondi(&self, richiesta: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
        if richiesta.method() != Method::POST {
            return Ok(stato(StatusCode::METHOD_NOT_ALLOWED));
        }
        let letto = tokio::time::timeout(CORPO, Limited::new(richiesta.into_body(), MASSIMO).collect()).await;
        let corpo = match letto {
            Ok(Ok(corpo)) => corpo.to_bytes(),
            Ok(Err(errore)) if errore.is::<LengthLimitError>() => return Ok(stato(StatusCode::PAYLOAD_TOO_LARGE)),
            Ok(Err(_)) => return Ok(stato(StatusCode::BAD_REQUEST)),
            Err(_) => return Ok(stato(StatusCode::REQUEST_TIMEOUT)),
        };
        let Ok(lavoro) = Arc::clone(&self.lavori).acquire_owned().await else {
            return Ok(stato(StatusCode::SERVICE_UNAVAILABLE));
        };
        let esaminatore = Arc::clone(&self.esaminatore);
        let esame = tokio::task::spawn_blocking(move || {
            let _lavoro = lavoro;
            esaminatore.ricevi(Message::from(corpo.as_ref()))
        });
        let codice = match esame.await {
            Ok(Ok((notifica, deposito))) => {
                tracing::info!(notice.id = notifica.id.0, notice.kind = notifica.tipo, ?deposito, "notice received");
                '1'
            }
            Ok(Err(rifiuto)) => {
                tracing::warn!(outcome = %rifiuto.codice(), reason = %in_breve(&rifiuto), "notice refused");
                rifiuto.codice()
            }
            Err(errore) => {
                tracing::error!(%errore, "the work on a notice broke off");
                '2'
            }
        };
        let mut risposta = Response::new(Full::new(Bytes::from(risposta(codice))));
        let tipo = hyper::header::HeaderValue::from_static("text/xml; charset=utf-8");
        risposta.headers_mut().insert(CONTENT_TYPE, tipo);
        Ok(risposta)
    }
}

impl std::fmt::Debug for Ricevitore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ricevitore").field("esaminatore", &self.esaminatore).finish_non_exhaustive()
    }
}

/// What the schema says of a message quotes its values, which are of persons: the log hears the rest.
fn in_breve(rifiuto: &Rifiuto) -> String {
    match rifiuto {
        Rifiuto::Forma(_) => "not a request of N000".to_owned(),
        altro => altro.to_string(),
    }
}

fn stato(stato: StatusCode) -> Response<Full<Bytes>> {
    let mut risposta = Response::new(Full::default());
    *risposta.status_mut() = stato;
    risposta
}

fn accettore(tls: &Tls) -> Result<SslAcceptor, openssl::error::ErrorStack> {
    let mut accettore = SslAcceptor::mozilla_intermediate_v5(SslMethod::tls_server())?;
    accettore.set_min_proto_version(Some(SslVersion::TLS1_2))?;
    accettore.set_certificate_chain_file(&tls.certificato)?;
    accettore.set_private_key_file(&tls.chiave, SslFiletype::PEM)?;
    accettore.check_private_key()?;
    Ok(accettore.build())
}

/// Connections open at once; the next waits.
const CONNESSIONI: usize = 256;
/// Notices verified and kept at once.
const LAVORI: usize = 4;
/// Bytes of a message.
const MASSIMO: usize = 5 << 20;
/// For a handshake and for the head of a request; also how long an idle connection is kept.
const TESTATA: Duration = Duration::from_secs(30);
/// For the body of a request.
const CORPO: Duration = Duration::from_secs(30);
/// After a connection that could not be accepted.
const PAUSA: Duration = Duration::from_millis(100);
