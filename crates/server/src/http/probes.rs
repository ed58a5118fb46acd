//! `/health/live`, `/health/ready` and `/metrics`.

use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::{Method, Request, Response, StatusCode};
use tokio::sync::Mutex;

use super::listener::{Phase, Role, Shared};
use super::refusal::Refusal;
use super::reply::response;
use crate::chiamata::Servizio;

/// The answer to a probe; `None` if the path is not one.
pub(super) async fn answer<S: Servizio>(
    shared: &Shared<S>,
    role: Role,
    request: &Request<Incoming>,
) -> Option<Result<Response<Full<Bytes>>, Refusal>> {
    let path = request.uri().path();
    let metrics_here = role == Role::Admin || shared.config.server.admin.is_none();
    let is_probe = matches!(path, "/health/live" | "/health/ready") || (path == "/metrics" && metrics_here);
    if !is_probe {
        return None;
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Some(Err(Refusal::Method));
    }
    Some(match path {
        "/health/live" => Ok(status(StatusCode::OK, "live", None)),
        "/health/ready" => Ok(ready(shared, role).await),
        _ => metrics(shared),
    })
}

/// Readiness as last asked; it is asked again at most twice a second however many ask.
#[derive(Debug, Default)]
pub(super) struct Readiness(Mutex<Option<(Instant, Result<(), String>)>>);

async fn ready<S: Servizio>(shared: &Shared<S>, role: Role) -> Response<Full<Bytes>> {
    if *shared.phase.borrow() != Phase::Open {
        return status(StatusCode::SERVICE_UNAVAILABLE, "stopping", None);
    }
    let mut last = shared.readiness.0.lock().await;
    let known = last.as_ref().filter(|(at, _)| at.elapsed() < FRESH).map(|(_, outcome)| outcome.clone());
    let outcome = match known {
        Some(outcome) => outcome,
        None => {
            let asked = tokio::time::timeout(PATIENCE, shared.servizio.pronto()).await;
            let outcome = asked.unwrap_or_else(|_| Err("no answer in time".to_owned()));
            let before = last.as_ref().map(|(_, outcome)| outcome.is_ok());
            match &outcome {
                Ok(()) if before == Some(false) => tracing::info!("ready again"),
                Err(reason) if before != Some(false) => tracing::warn!(reason, "not ready"),
                _ => {}
            }
            *last = Some((Instant::now(), outcome.clone()));
            outcome
        }
    };
    match outcome {
        Ok(()) => status(StatusCode::OK, "ready", None),
        // What is missing concerns who runs the service, not who calls it.
        Err(reason) => status(StatusCode::SERVICE_UNAVAILABLE, "not ready", (role == Role::Admin).then_some(reason)),
    }
}

fn metrics<S>(shared: &Shared<S>) -> Result<Response<Full<Bytes>>, Refusal> {
    match shared.metrics.render() {
        Ok(text) => Ok(response(StatusCode::OK, prometheus::TEXT_FORMAT, text)),
        Err(error) => {
            tracing::error!(%error, "metrics cannot be written");
            Err(Refusal::Failure)
        }
    }
}

fn status(code: StatusCode, word: &str, reason: Option<String>) -> Response<Full<Bytes>> {
    let body = match reason {
        Some(reason) => serde_json::json!({ "status": word, "reason": reason }),
        None => serde_json::json!({ "status": word }),
    };
    response(code, "application/json", body.to_string().into_bytes())
}

/// How long an answer about readiness holds.
const FRESH: Duration = Duration::from_millis(500);
/// How long the service may take to say whether it is ready.
const PATIENCE: Duration = Duration::from_secs(3);
