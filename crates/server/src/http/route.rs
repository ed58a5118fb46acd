//! From a request to who answers it: probes, descriptions, services.

use std::convert::Infallible;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::header::{CONNECTION, HeaderValue, RETRY_AFTER};
use hyper::{Method, Request, Response, StatusCode};

use super::call::call;
use super::client::{self, Peer};
use super::head::HeadWatch;
use super::listener::{Role, Shared};
use super::probes;
use super::refusal::Refusal;
use super::reply::response;
use crate::chiamata::{Contenuto, CosaVerifica, Servizio, Verifica};
use crate::percorsi::{self, Famiglia, Percorso};
use crate::{ident, wsdl};

/// Answers one request of a connection, whatever it is.
pub(super) async fn answer<S: Servizio>(
    shared: Arc<Shared<S>>,
    role: Role,
    peer: Peer,
    watch: Arc<HeadWatch>,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let request_id = ident::casuale();
    // Neither probes nor descriptions read a body: what a client sends with them stays on the wire.
    let has_unread_body = request.method() != Method::POST && !hyper::body::Body::is_end_stream(request.body());
    let outcome = match watch.judge(request.uri()) {
        Ok(()) => dispatch(&shared, role, peer, request_id.clone(), request).await,
        Err(bad) => Err(Refusal::Head(bad)),
    };
    let mut response = outcome.unwrap_or_else(|refusal| {
        shared.metrics.refusal(refusal.kind());
        tracing::debug!(request.id = request_id, client.ip = %peer.ip, reason = %refusal, "refused");
        refusal.response(shared.config.limits.retry_after_s)
    });
    if has_unread_body {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    // Hexadecimal digits are always a header value.
    if let Ok(id) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert("x-request-id", id);
    }
    if response.headers().get(CONNECTION).is_none() {
        watch.next_request();
    }
    Ok(response)
}

async fn dispatch<S: Servizio>(
    shared: &Arc<Shared<S>>,
    role: Role,
    peer: Peer,
    request_id: String,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Refusal> {
    if let Some(response) = probes::answer(shared, role, &request).await {
        return response;
    }
    if let (Role::Services, Some(rest)) = (role, request.uri().path().strip_prefix(VERIFICA)) {
        let (codice, cosa) = match rest.strip_suffix(DOCUMENTO) {
            Some(codice) => (codice, CosaVerifica::Documento),
            None => (rest, CosaVerifica::Pagina),
        };
        return page(shared, peer, &request, codice.to_owned(), cosa).await;
    }
    let percorso = match role {
        Role::Services => percorsi::cerca(request.uri().path()).ok_or(Refusal::NotFound)?,
        Role::Admin => return Err(Refusal::NotFound),
    };
    match *request.method() {
        Method::POST if percorso.famiglia.solo_descritta() => Err(Refusal::Method),
        Method::POST => call(shared, percorso, peer, request_id, request).await,
        Method::GET | Method::HEAD => describe(shared, percorso, peer, &request),
        _ => Err(Refusal::Method),
    }
}

/// The verification page of a certificate, or its document.
async fn page<S: Servizio>(
    shared: &Shared<S>,
    peer: Peer,
    request: &Request<Incoming>,
    codice: String,
    cosa: CosaVerifica,
) -> Result<Response<Full<Bytes>>, Refusal> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(Refusal::Method);
    }
    let client = client::caller(peer, request.headers(), &shared.config.server.trusted_proxies);
    let pagina = shared.servizio.verifica(Verifica { codice, cosa, client }).await.ok_or(Refusal::NotFound)?;
    let status = StatusCode::from_u16(pagina.stato).map_err(|_| Refusal::Failure)?;
    let (mut response, own_headers) = match pagina.contenuto {
        Contenuto::Html(html) => (response(status, "text/html; charset=utf-8", html.into_bytes()), HTML_HEADERS),
        Contenuto::Pdf(pdf) => (response(status, "application/pdf", pdf), PDF_HEADERS),
    };
    let headers = response.headers_mut();
    for (name, value) in PAGE_HEADERS.iter().chain(own_headers) {
        headers.insert(*name, HeaderValue::from_static(value));
    }
    if status == StatusCode::TOO_MANY_REQUESTS {
        headers.insert(RETRY_AFTER, HeaderValue::from_static("60"));
    }
    Ok(response)
}

/// `?wsdl` and `?xsd=NAME`.
fn describe<S>(
    shared: &Shared<S>,
    percorso: &'static Percorso,
    peer: Peer,
    request: &Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Refusal> {
    if percorso.famiglia == Famiglia::S001 && !shared.config.services.s001 {
        return Err(Refusal::NotFound);
    }
    let query = request.uri().query().ok_or(Refusal::Method)?;
    let origin = client::origin(peer, request.headers(), &shared.config.server.trusted_proxies);
    let text = wsdl::describe(percorso, &origin, query).ok_or(Refusal::NotFound)?;
    Ok(response(StatusCode::OK, crate::soap::TEXT_XML, text.into_bytes()))
}

/// Where the verification pages are.
const VERIFICA: &str = "/verifica/";
/// What follows the code in the address of its document.
const DOCUMENTO: &str = "/documento";
/// Nobody keeps a page or a document, takes it for something else or learns its address from it.
const PAGE_HEADERS: &[(&str, &str)] = &[
    ("cache-control", "no-store"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-robots-tag", "noindex"),
];
/// Nobody frames a page or runs anything in it.
const HTML_HEADERS: &[(&str, &str)] = &[(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
)];
/// A stricter policy would be applied to the browser's own viewer, which then shows nothing.
const PDF_HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", "frame-ancestors 'none'"),
    ("content-disposition", "inline; filename=\"certificato.pdf\""),
];
