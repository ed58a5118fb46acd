//! The line between the transport and the service: what was received, what is answered, and nothing of HTTP or TLS.
//!
//! The transport knows paths, sizes and envelopes; it does not know signatures, operations or the register. The
//! service behind [`Servizio`] receives the bytes as they came (parts already put in their place, so that they are the
//! bytes that were signed) and answers the child of `Body`, which the transport wraps.

use std::borrow::Cow;
use std::future::Future;
use std::net::IpAddr;

use bytes::Bytes;
use chrono::{DateTime, Utc};

use crate::mtom::Parte;
use crate::percorsi::Percorso;

/// A request as the transport received it: size, rate, method and content type are already judged, nothing else is.
#[derive(Debug, Clone)]
pub struct Ricevuta {
    /// The service whose path was called.
    pub percorso: &'static Percorso,
    /// The whole SOAP envelope, never reserialised. If it came as MTOM the parts stand in it as base64.
    pub corpo: Bytes,
    /// The caller's address: that of the connection, or the one told by a proxy that the configuration trusts.
    pub client: IpAddr,
    /// When the last byte of the request's head had arrived.
    pub ricevuta: DateTime<Utc>,
    /// The reference number of the call: 24 hexadecimal digits, drawn at random, also in `X-Request-Id` and in the log.
    pub request_id: String,
    /// `SOAPAction` without quotes; `None` if absent or empty. Dispatch never depends on it (sicurezza T-80).
    pub soap_action: Option<String>,
    /// How the client wants binary content.
    pub accetta: Accetta,
}

/// What the client said about `multipart/related` answers. ANPR sends them even unasked (sicurezza §19.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accetta {
    /// `Accept` lists `multipart/related` or `application/xop+xml`, or the request itself came as MTOM.
    Mtom,
    /// `Accept` is absent or does not mention them.
    NonDetto,
}

/// What the service answers, and what may be said of it in the log and in the metrics.
#[derive(Debug, Clone)]
pub struct Risposta {
    /// What goes on the wire.
    pub esito: Esito,
    /// What goes into the log line and the metrics; never personal data.
    pub nota: Nota,
}

impl Risposta {
    /// An answer of which nothing more is known than its outcome.
    pub fn senza_nota(esito: Esito) -> Self {
        Self { esito, nota: Nota::default() }
    }
}

/// The answer itself. The transport adds envelope, headers and HTTP status.
#[derive(Debug, Clone)]
pub enum Esito {
    /// A `Risposta…` element, positive or KO: HTTP 200.
    Xml {
        /// The child of `Body`, UTF-8, without XML declaration, declaring the prefixes it uses.
        corpo: Vec<u8>,
    },
    /// A `Risposta…` element with binary content beside it: `multipart/related`, or put in its place as base64 if the
    /// configuration says `services.mtom = "inline"`.
    Mtom {
        /// The child of `Body`, holding one [`Parte::include`] for each part.
        corpo: Vec<u8>,
        /// The parts, in the order in which they shall travel.
        parti: Vec<Parte>,
    },
    /// A refusal of the gateway kind: HTTP 500 and nothing but code and string (sicurezza §11).
    Fault {
        /// `faultcode`.
        codice: CodiceFault,
        /// `faultstring`, escaped by the transport.
        testo: Cow<'static, str>,
    },
    /// No room now: HTTP 503 with `Retry-After` and a fault that says to retry with the same `idOperazioneComune`.
    Occupato,
}

/// `faultcode`, in the prefix of the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodiceFault {
    /// `env:Client`: the sender's message is at fault.
    Client,
    /// `env:Server`: we are at fault; the same message may succeed later.
    Server,
    /// `env:MustUnderstand`: a header block that must be understood is not (sicurezza T-78).
    MustUnderstand,
    /// `env:VersionMismatch`: the envelope is not of SOAP 1.1.
    VersionMismatch,
}

/// What the log line and the metrics of a request carry beside what the transport knows. Labels are static so that no
/// message can add a time series.
#[derive(Debug, Clone, Default)]
pub struct Nota {
    /// Operation code from our own catalogue (`3002`), once it is known.
    pub operazione: Option<&'static str>,
    /// How it ended, for the service: `ok`, `ko`, `replayed`, `signature`, `replay`... `None`: the transport says it.
    pub esito: Option<&'static str>,
    /// `idOperazioneANPR`.
    pub id_operazione_anpr: Option<i64>,
    /// `idOperazioneComune` of a verified message.
    pub id_operazione_comune: Option<String>,
    /// ISTAT code of the verified caller.
    pub comune: Option<String>,
    /// Our clock minus the one of the verified caller, with the way between, in milliseconds (sicurezza T-23).
    pub scarto_ms: Option<i64>,
    /// What the verifier tolerated of the message, in words; no personal data.
    pub tollerato: Option<String>,
    /// The true reason of a refusal, for the log alone; no personal data.
    pub motivo: Option<String>,
}

/// Somebody asks whether a certificate is one.
#[derive(Debug, Clone)]
pub struct Verifica {
    /// What stands in the address as the code: whatever a client sent.
    pub codice: String,
    /// What is asked for.
    pub cosa: CosaVerifica,
    /// Who asks, to count.
    pub client: IpAddr,
}

/// What may be asked of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CosaVerifica {
    /// How it stands.
    Pagina,
    /// The document itself.
    Documento,
}

/// A page for people.
#[derive(Debug, Clone)]
pub struct Pagina {
    /// HTTP status.
    pub stato: u16,
    /// What is on it.
    pub contenuto: Contenuto,
}

/// What a page holds, whole.
#[derive(Debug, Clone)]
pub enum Contenuto {
    /// HTML.
    Html(String),
    /// A document.
    Pdf(Vec<u8>),
}

/// The service behind the transport.
///
/// `tratta` runs as a task of its own that nothing cancels: a client that goes away or the deadline of the answer do
/// not stop it half way. It must not block the reactor: long or blocking work belongs on a [`crate::pool::Pool`].
pub trait Servizio: Send + Sync + 'static {
    /// Answers one request.
    fn tratta(&self, richiesta: Ricevuta) -> impl Future<Output = Risposta> + Send;

    /// The verification page of a certificate; none if there are no such pages here.
    fn verifica(&self, domanda: Verifica) -> impl Future<Output = Option<Pagina>> + Send {
        let _ = domanda;
        async { None }
    }

    /// Whether requests can be served now (database reachable, keys loaded); otherwise what is missing, in words.
    fn pronto(&self) -> impl Future<Output = Result<(), String>> + Send;
}
