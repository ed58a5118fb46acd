//! What the transport refuses by itself, before or instead of the service.

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{ALLOW, CONNECTION, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use hyper::{Response, StatusCode};

use super::head::BadHead;
use crate::chiamata::CodiceFault;
use crate::mtom::{ErroreMtom, ErroreXop};
use crate::soap;

/// Why a request does not reach the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refusal {
    /// The head is not unambiguous (T-81).
    #[error("{0}")]
    Head(BadHead),
    /// No service at this path, or one that the configuration keeps closed.
    #[error("no service at this path")]
    NotFound,
    /// Neither POST nor, for descriptions, GET (sicurezza Q19).
    #[error("method not allowed")]
    Method,
    /// Not `text/xml` in UTF-8, nor MTOM where the service admits it (sicurezza Q19, Q21).
    #[error("content type not admitted")]
    MediaType,
    /// The body is compressed.
    #[error("content encoding not admitted")]
    Encoding,
    /// The body is longer than the service admits (T-71).
    #[error("body too long")]
    TooLong,
    /// The body did not arrive in the time allowed (T-71).
    #[error("body too slow")]
    TooSlow,
    /// The body broke off or its chunks are malformed.
    #[error("body broken off")]
    BrokenBody,
    /// The parts do not make one envelope (T-72, T-73).
    #[error("MTOM: {0}")]
    Mtom(ErroreMtom),
    /// No room for another request in flight.
    #[error("too many requests in flight")]
    Requests,
    /// No room for another body in memory.
    #[error("too many bytes in memory")]
    Memory,
    /// No room in the queue of the pool.
    #[error("the queue of the pool is full")]
    Pool,
    /// The service did not answer in time; its work goes on.
    #[error("no answer in time")]
    Timeout,
    /// The service, or the making of its answer, failed.
    #[error("internal failure")]
    Failure,
}

impl Refusal {
    /// The label in metrics and log.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Head(_) => "head",
            Self::NotFound => "not_found",
            Self::Method => "method",
            Self::MediaType => "media_type",
            Self::Encoding => "encoding",
            Self::TooLong => "too_long",
            Self::TooSlow => "too_slow",
            Self::BrokenBody => "broken_body",
            Self::Mtom(_) => "mtom",
            Self::Requests => "busy_requests",
            Self::Memory => "busy_memory",
            Self::Pool => "busy_pool",
            Self::Timeout => "timeout",
            Self::Failure => "failure",
        }
    }

    /// HTTP status.
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Head(_) | Self::BrokenBody => StatusCode::BAD_REQUEST,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::MediaType | Self::Encoding => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Mtom(_) | Self::Failure => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Requests | Self::Memory | Self::Pool => StatusCode::SERVICE_UNAVAILABLE,
            Self::Timeout => StatusCode::GATEWAY_TIMEOUT,
        }
    }

    /// Whether the body may be left unread on the wire, so that the connection cannot be used again.
    pub(super) fn leaves_bytes_unread(self) -> bool {
        !matches!(self, Self::Mtom(_) | Self::Requests | Self::Pool | Self::Timeout | Self::Failure)
    }

    /// The answer: a fault where a SOAP client is to act on it, a line of text for who misuses HTTP.
    pub(super) fn response(self, retry_after_s: u64) -> Response<Full<Bytes>> {
        let (media, body) = match self.body() {
            Body::Text(text) => ("text/plain; charset=utf-8", format!("{text}\n").into_bytes()),
            Body::Fault(code, text) => (soap::TEXT_XML, soap::fault(code, text)),
        };
        let mut response = Response::new(Full::new(Bytes::from(body)));
        *response.status_mut() = self.status();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media));
        if self.leaves_bytes_unread() {
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        if self == Self::Method {
            headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
        }
        if self.status() == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(RETRY_AFTER, HeaderValue::from(retry_after_s));
        }
        response
    }

    fn body(self) -> Body {
        match self {
            Self::Head(_) => Body::Text("Richiesta HTTP non valida."),
            Self::NotFound => Body::Text("Nessun servizio a questo indirizzo."),
            Self::Method => Body::Text("Metodo non ammesso: usare POST, oppure GET con ?wsdl."),
            Self::MediaType => Body::Text("Tipo di contenuto non ammesso: usare text/xml; charset=utf-8 (SOAP 1.1)."),
            Self::Encoding => Body::Text("Codifica del contenuto non ammessa: inviare il messaggio non compresso."),
            Self::TooLong => Body::Text("Messaggio troppo grande per questo servizio."),
            Self::TooSlow => Body::Text("Messaggio non ricevuto in tempo."),
            Self::BrokenBody => Body::Text("Messaggio interrotto."),
            Self::Mtom(ErroreMtom::Xop(ErroreXop::ParteSciolta)) => Body::Fault(CodiceFault::Client, soap::F3_HASH),
            Self::Mtom(_) => Body::Fault(CodiceFault::Client, soap::F2_INTERNAL_ERROR),
            Self::Requests | Self::Memory | Self::Pool => {
                Body::Fault(CodiceFault::Server, soap::SERVIZIO_NON_DISPONIBILE)
            }
            Self::Timeout | Self::Failure => Body::Fault(CodiceFault::Server, soap::F10_INTERNAL_ERROR),
        }
    }
}

enum Body {
    Text(&'static str),
    Fault(CodiceFault, &'static str),
}
