//! A call to a service: receive, hand on, answer, write the line.

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::header::ACCEPT;
use hyper::{HeaderMap, Request, Response};
use tokio::sync::OwnedSemaphorePermit;
use tracing::Instrument;

use super::body::{self, Announced, Memory};
use super::client::{self, Peer};
use super::line::{End, Line};
use super::listener::Shared;
use super::refusal::Refusal;
use super::reply::reply;
use crate::chiamata::{Accetta, Esito, Nota, Ricevuta, Servizio};
use crate::percorsi::{Famiglia, Percorso};
use crate::pool::ErrorePool;

/// Serves one call. `request_id` is its reference number.
pub(super) async fn call<S: Servizio>(
    shared: &Arc<Shared<S>>,
    percorso: &'static Percorso,
    peer: Peer,
    request_id: String,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Refusal> {
    let caller = client::caller(peer, request.headers(), &shared.config.server.trusted_proxies);
    let mut line = Line::new(Arc::clone(&shared.metrics), request_id.clone(), percorso, caller);
    let mut memory = Memory::new(Arc::clone(&shared.memory), shared.metrics.body_bytes.clone());
    let ricevuta = Ricevuta {
        percorso,
        corpo: Bytes::new(),
        client: caller,
        ricevuta: now(),
        request_id,
        soap_action: soap_action(request.headers()),
        accetta: accetta(request.headers()),
    };
    match receive(shared, request, ricevuta, &mut memory, &mut line).await {
        Ok((ricevuta, slot)) => serve(shared, ricevuta, Held { memory, slot }, line).await,
        Err(refusal) => {
            line.end(&refused(refusal, &Nota::default()));
            Err(refusal)
        }
    }
}

/// What a call holds until it is answered; given back when dropped.
struct Held {
    memory: Memory,
    slot: Slot,
}

/// One of `limits.requests`.
struct Slot {
    _permit: OwnedSemaphorePermit,
    gauge: prometheus::IntGauge,
}

impl Slot {
    fn take<S>(shared: &Shared<S>) -> Result<Self, Refusal> {
        let permit = Arc::clone(&shared.requests).try_acquire_owned().map_err(|_| Refusal::Requests)?;
        let gauge = shared.metrics.in_flight.clone();
        gauge.inc();
        Ok(Self { _permit: permit, gauge })
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.gauge.dec();
    }
}

/// Takes in the whole message. A slot is taken only when it has arrived, so that slow clients hold none.
async fn receive<S>(
    shared: &Shared<S>,
    request: Request<Incoming>,
    mut ricevuta: Ricevuta,
    memory: &mut Memory,
    line: &mut Line,
) -> Result<(Ricevuta, Slot), Refusal> {
    let famiglia = ricevuta.percorso.famiglia;
    if famiglia == Famiglia::S001 && !shared.config.services.s001 {
        return Err(Refusal::NotFound);
    }
    let limits = &shared.config.limits;
    let announced = body::announced(request.headers(), famiglia)?;
    let max = body::max_size(limits, famiglia);
    let bytes = body::read(request.into_body(), max, limits, memory).await?;
    line.received = bytes.len() as u64;
    let slot = Slot::take(shared)?;
    ricevuta.corpo = match announced {
        Announced::Xml => bytes,
        Announced::Mtom(pacchetto) => {
            ricevuta.accetta = Accetta::Mtom;
            // Beside what has come there will be as much again, a third longer as base64.
            memory.grow_to((bytes.len() as u64).saturating_mul(7) / 3)?;
            let parts = limits.mtom_parts;
            let opened = shared.pool.esegui(move || pacchetto.apri(&bytes, parts, max)).await;
            opened.map_err(pool_refusal)?.map(Bytes::from).map_err(Refusal::Mtom)?
        }
    };
    Ok((ricevuta, slot))
}

/// Hands the message on and waits for the answer, in a task of its own: a client that goes away stops nothing.
async fn serve<S: Servizio>(
    shared: &Arc<Shared<S>>,
    ricevuta: Ricevuta,
    held: Held,
    line: Line,
) -> Result<Response<Full<Bytes>>, Refusal> {
    let span = tracing::info_span!("call", request.id = ricevuta.request_id);
    let request_id = ricevuta.request_id.clone();
    let at_work = Arc::clone(shared);
    let task = tokio::spawn(
        async move {
            let risposta = at_work.servizio.tratta(ricevuta).await;
            let outcome = risposta.nota.esito.unwrap_or(label(&risposta.esito));
            let response = reply(risposta.esito, at_work.config.services.mtom, &at_work.pool).await;
            match &response {
                Ok(response) => line.end(&End {
                    status: response.status().as_u16(),
                    outcome,
                    sent: hyper::body::Body::size_hint(response.body()).lower(),
                    nota: &risposta.nota,
                    reason: None,
                }),
                Err(refusal) => line.end(&refused(*refusal, &risposta.nota)),
            }
            drop(held.memory);
            drop(held.slot);
            response
        }
        .instrument(span),
    );
    match tokio::time::timeout(shared.config.limits.answer(), task).await {
        Ok(Ok(response)) => response,
        Ok(Err(error)) => {
            tracing::error!(request.id = request_id, %error, "the service failed on a call");
            Err(Refusal::Failure)
        }
        Err(_) => {
            tracing::warn!(request.id = request_id, "the service has not answered in time, its work goes on");
            Err(Refusal::Timeout)
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the listener is the edge that reads the clock for all that follows")]
fn now() -> DateTime<Utc> {
    Utc::now()
}

fn refused(refusal: Refusal, nota: &Nota) -> End<'_> {
    End { status: refusal.status().as_u16(), outcome: refusal.kind(), sent: 0, nota, reason: Some(refusal.to_string()) }
}

fn label(esito: &Esito) -> &'static str {
    match esito {
        Esito::Xml { .. } | Esito::Mtom { .. } => "answered",
        Esito::Fault { .. } => "fault",
        Esito::Occupato => "busy",
    }
}

fn pool_refusal(error: ErrorePool) -> Refusal {
    match error {
        ErrorePool::Pieno => Refusal::Pool,
        ErrorePool::Chiuso | ErrorePool::Caduto => Refusal::Failure,
    }
}

fn soap_action(headers: &HeaderMap) -> Option<String> {
    let action = headers.get("soapaction")?.to_str().ok()?.trim();
    let action = action.strip_prefix('"').and_then(|a| a.strip_suffix('"')).unwrap_or(action);
    (!action.is_empty()).then(|| action.to_owned())
}

fn accetta(headers: &HeaderMap) -> Accetta {
    let mut accepted = headers.get_all(ACCEPT).iter().filter_map(|v| v.to_str().ok());
    let mtom = |v: &str| {
        let v = v.to_ascii_lowercase();
        v.contains("multipart/related") || v.contains("application/xop+xml")
    };
    if accepted.any(mtom) { Accetta::Mtom } else { Accetta::NonDetto }
}
