//! The log line of a request: exactly one, whatever becomes of it, with identifiers and without personal data.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Instant;

use crate::chiamata::Nota;
use crate::metrics::Metrics;
use crate::percorsi::Percorso;

/// A line that is written when the request ends. Dropped before [`Line::end`] it tells that nobody waited for the end.
pub(super) struct Line {
    begin: Instant,
    metrics: Arc<Metrics>,
    request_id: String,
    percorso: &'static Percorso,
    client: IpAddr,
    /// Bytes of the body received.
    pub(super) received: u64,
    ended: bool,
}

/// How a request ended.
pub(super) struct End<'a> {
    pub(super) status: u16,
    pub(super) outcome: &'static str,
    pub(super) sent: u64,
    pub(super) nota: &'a Nota,
    /// What there is to say of it beside the note.
    pub(super) reason: Option<String>,
}

impl Line {
    pub(super) fn new(metrics: Arc<Metrics>, request_id: String, percorso: &'static Percorso, client: IpAddr) -> Self {
        Self { begin: Instant::now(), metrics, request_id, percorso, client, received: 0, ended: false }
    }

    /// Writes the line and counts the request.
    pub(super) fn end(mut self, end: &End<'_>) {
        self.write(end);
    }

    fn write(&mut self, end: &End<'_>) {
        self.ended = true;
        let elapsed = self.begin.elapsed();
        let service = self.percorso.famiglia.nome();
        let nota = end.nota;
        self.metrics.request(service, nota.operazione.unwrap_or("-"), end.outcome, elapsed.as_secs_f64());
        let reason = nota.motivo.as_deref().or(end.reason.as_deref()).map(plain);
        tracing::event!(
            target: "anpr::request",
            tracing::Level::INFO,
            request.id = self.request_id,
            http.path = self.percorso.path,
            http.status = end.status,
            client.ip = %self.client,
            anpr.service = service,
            anpr.operation = nota.operazione,
            anpr.outcome = end.outcome,
            anpr.operation_id = nota.id_operazione_anpr,
            anpr.comune = nota.comune.as_deref().map(plain),
            anpr.comune_operation_id = nota.id_operazione_comune.as_deref().map(plain),
            anpr.reason = reason,
            anpr.skew_ms = nota.scarto_ms,
            anpr.tolerated = nota.tollerato.as_deref().map(plain),
            request.bytes = self.received,
            response.bytes = end.sent,
            duration_ms = elapsed.as_micros() as f64 / 1000.0,
            "request"
        );
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if !self.ended {
            self.write(&End { status: 0, outcome: "abandoned", sent: 0, nota: &Nota::default(), reason: None });
        }
    }
}

/// Text from outside without control characters and not longer than a line bears (sicurezza T-77).
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(500).collect()
}
