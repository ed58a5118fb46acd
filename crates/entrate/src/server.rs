//! An Agenzia served over the protocol: the embedded one, for programs that know only the other adapter.

use crate::protocollo::{Chiamata, Domanda, Esito, Problema, Risposta};
use anpr_model::{AgenziaEntrate, RifiutoEntrate, Riscontro};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use serde::Serialize;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

/// A server of the protocol whose socket is open.
pub struct Servente {
    listener: TcpListener,
    indirizzo: SocketAddr,
    agenzia: Arc<dyn AgenziaEntrate>,
}

/// Why an Agenzia cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ErroreServer {
    /// The socket cannot be opened.
    #[error("cannot listen on {indirizzo}: {causa}")]
    Ascolto {
        /// The address.
        indirizzo: SocketAddr,
        /// Why.
        causa: std::io::Error,
    },
}

impl Servente {
    /// Opens the socket. Must be called within a runtime.
    pub async fn apri(indirizzo: SocketAddr, agenzia: Arc<dyn AgenziaEntrate>) -> Result<Self, ErroreServer> {
        let ascolto = |causa| ErroreServer::Ascolto { indirizzo, causa };
        let listener = TcpListener::bind(indirizzo).await.map_err(ascolto)?;
        let indirizzo = listener.local_addr().map_err(ascolto)?;
        Ok(Self { listener, indirizzo, agenzia })
    }

    /// Where it listens; a port that was asked for as 0 is the one that the system gave.
    pub fn indirizzo(&self) -> SocketAddr {
        self.indirizzo
    }

    /// Serves until `stop` is ready, then lets the requests that have arrived finish, for ten seconds at most.
    pub async fn servi(self, stop: impl Future<Output = ()>) {
        let (fine, finisci) = watch::channel(false);
        let posti = Arc::new(Semaphore::new(CONNESSIONI));
        let mut connessioni = JoinSet::new();
        tokio::pin!(stop);
        loop {
            let accettata = tokio::select! {
                () = &mut stop => break,
                accettata = self.listener.accept() => accettata,
            };
            while connessioni.try_join_next().is_some() {}
            match accettata {
                // Without room the connection is closed: the other side tries again.
                Ok((socket, _)) => {
                    if let Ok(posto) = Arc::clone(&posti).try_acquire_owned() {
                        let servita = connessione(socket, Arc::clone(&self.agenzia), finisci.clone());
                        connessioni.spawn(async move {
                            servita.await;
                            drop(posto);
                        });
                    }
                }
                Err(errore) => {
                    tracing::warn!(error = %errore, "a connection cannot be accepted");
                    tokio::time::sleep(PAUSA).await;
                }
            }
        }
        fine.send_replace(true);
        let tutte = async { while connessioni.join_next().await.is_some() {} };
        if tokio::time::timeout(TEMPO, tutte).await.is_err() {
            tracing::warn!("stopped before every request was answered");
        }
    }
}

async fn connessione(socket: TcpStream, agenzia: Arc<dyn AgenziaEntrate>, mut finisci: watch::Receiver<bool>) {
    let servizio = service_fn(move |richiesta| tratta(richiesta, Arc::clone(&agenzia)));
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(TEMPO);
    let servita = http.serve_connection(TokioIo::new(socket), servizio);
    tokio::pin!(servita);
    let fine = async { finisci.wait_for(|finisci| *finisci).await.is_ok() };
    tokio::select! {
        // A connection that breaks off ends itself alone.
        _ = servita.as_mut() => {}
        _ = fine => {
            servita.as_mut().graceful_shutdown();
            let _ = servita.await;
        }
    }
}

async fn tratta(
    richiesta: Request<Incoming>,
    agenzia: Arc<dyn AgenziaEntrate>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let Some(chiamata) = Chiamata::da_percorso(richiesta.uri().path()) else {
        return Ok(problema(StatusCode::NOT_FOUND, "no such call"));
    };
    if richiesta.method() != Method::POST {
        let mut risposta = problema(StatusCode::METHOD_NOT_ALLOWED, "POST only");
        risposta.headers_mut().insert(ALLOW, hyper::header::HeaderValue::from_static("POST"));
        return Ok(risposta);
    }
    let corpo = match tokio::time::timeout(TEMPO, Limited::new(richiesta.into_body(), DOMANDA).collect()).await {
        Ok(Ok(corpo)) => corpo.to_bytes(),
        Ok(Err(errore)) if errore.is::<http_body_util::LengthLimitError>() => {
            return Ok(problema(StatusCode::PAYLOAD_TOO_LARGE, "16384 bytes at most"));
        }
        Ok(Err(_)) => return Ok(problema(StatusCode::BAD_REQUEST, "the body broke off")),
        Err(_) => return Ok(problema(StatusCode::REQUEST_TIMEOUT, "the body did not come")),
    };
    let domanda: Domanda = match serde_json::from_slice(&corpo) {
        Ok(domanda) => domanda,
        Err(errore) => return Ok(problema(StatusCode::BAD_REQUEST, &senza_valori(&errore))),
    };
    // The embedded Agenzia blocks; so many at once as there are connections.
    let lavoro = tokio::task::spawn_blocking(move || chiedi(agenzia.as_ref(), chiamata, domanda));
    Ok(match lavoro.await {
        Ok(Ok(Ok(riscontro))) => json(StatusCode::OK, &Risposta::from(riscontro)),
        Ok(Ok(Err(RifiutoEntrate::Esito { codice, testo }))) => {
            json(StatusCode::UNPROCESSABLE_ENTITY, &Esito { esito: codice, testo })
        }
        Ok(Ok(Err(RifiutoEntrate::NonDisponibile(motivo)))) => {
            tracing::warn!(reason = %motivo, "a call is answered as unavailable");
            let mut risposta = problema(StatusCode::SERVICE_UNAVAILABLE, "not available");
            risposta.headers_mut().insert(RETRY_AFTER, hyper::header::HeaderValue::from_static("2"));
            risposta
        }
        Ok(Err(mancante)) => problema(StatusCode::BAD_REQUEST, mancante),
        Err(_) => problema(StatusCode::INTERNAL_SERVER_ERROR, "the work on the call broke off"),
    })
}

/// The answer of the Agenzia; what the request lacks otherwise.
fn chiedi(
    agenzia: &dyn AgenziaEntrate,
    chiamata: Chiamata,
    domanda: Domanda,
) -> Result<Result<Riscontro, RifiutoEntrate>, &'static str> {
    let oggi = domanda.oggi;
    let riferimento = || match &domanda.riferimento {
        Some(r) if (1..=RIFERIMENTO).contains(&r.len()) => Ok(r.as_str()),
        _ => Err("riferimento: 1 to 200 bytes"),
    };
    let codice = || match &domanda.codice {
        Some(c) if c.len() <= CODICE => Ok(c.as_str()),
        _ => Err("codice: 16 bytes at most"),
    };
    let persona = domanda.persona.map(crate::protocollo::Persona::leggi).transpose()?;
    let persona = persona.as_ref().ok_or("persona: needed");
    Ok(match chiamata {
        Chiamata::Attribuzione => agenzia.attribuisci(riferimento()?, persona?, oggi),
        Chiamata::Omocodia => agenzia.attribuisci_omocodia(riferimento()?, persona?, oggi),
        Chiamata::Verifica => agenzia.verifica(codice()?, persona?, oggi),
        Chiamata::Mutazione => agenzia.muta(riferimento()?, codice()?, persona?, oggi),
        Chiamata::Annullamento => {
            let codice = codice()?;
            agenzia.annulla(riferimento()?, codice, oggi).map(|()| Riscontro { codice: codice.to_owned(), data: oggi })
        }
    })
}

/// What is wrong with a request, and where; its values may be personal.
fn senza_valori(errore: &serde_json::Error) -> String {
    format!("not a request of the protocol, at line {} column {}", errore.line(), errore.column())
}

fn problema(stato: StatusCode, problema: &str) -> Response<Full<Bytes>> {
    json(stato, &Problema { problema })
}

fn json(stato: StatusCode, corpo: &impl Serialize) -> Response<Full<Bytes>> {
    // Texts and days: nothing that JSON cannot say.
    let corpo = serde_json::to_vec(corpo).unwrap_or_default();
    let mut risposta = Response::new(Full::new(Bytes::from(corpo)));
    *risposta.status_mut() = stato;
    risposta.headers_mut().insert(CONTENT_TYPE, hyper::header::HeaderValue::from_static("application/json"));
    risposta
}

/// Connections open at once; one carries one request at a time.
const CONNESSIONI: usize = 64;
/// Longest request, bytes.
const DOMANDA: usize = 16 << 10;
const RIFERIMENTO: usize = 200;
const CODICE: usize = 16;
/// For a request to come, and for the last ones to be answered.
const TEMPO: Duration = Duration::from_secs(10);
const PAUSA: Duration = Duration::from_millis(50);
