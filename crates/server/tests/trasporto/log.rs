//! The log: one line for each request, fields with dots, nothing of the message.

use std::io::Write;
use std::sync::{Mutex, OnceLock};

use super::comune::{P3000, Prova, XML, finche, una_volta};

static RIGHE: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Raccolta;

impl Write for Raccolta {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        RIGHE.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Keeps the log lines of all tests in memory.
pub(crate) fn raccogli() {
    static UNA: OnceLock<()> = OnceLock::new();
    una_volta(&UNA, || {
        tracing_subscriber::fmt().json().flatten_event(true).with_writer(|| Raccolta).init();
    });
}

fn righe(numero: &str) -> Vec<serde_json::Value> {
    let testo = String::from_utf8(RIGHE.lock().unwrap().clone()).unwrap();
    testo
        .lines()
        .filter(|r| r.contains(numero))
        .map(|r| serde_json::from_str(r).unwrap())
        .filter(|r: &serde_json::Value| r["target"] == "anpr::request")
        .collect()
}

#[tokio::test]
async fn t77_nothing_of_the_message_breaks_or_reaches_the_log() {
    let prova = Prova::avvia(|_| {}).await;
    let letta = prova.post(P3000, &format!("{XML}User-Agent: segreto1\r\n"), b"<r>segreto2</r>").await;
    let numero = letta.testata("x-request-id").unwrap();
    let [riga] = &righe(numero)[..] else { panic!("one line, not {:?}", righe(numero)) };
    assert_eq!(riga["anpr.comune_operation_id"], "A1\u{fffd}2");
    assert!(!riga.to_string().contains("segreto"));
}

#[tokio::test]
async fn a_request_writes_one_line_that_says_what_happened() {
    let prova = Prova::avvia(|_| {}).await;
    let letta = prova.post(P3000, XML, b"<fault/>").await;
    let numero = letta.testata("x-request-id").unwrap();
    let righe = righe(numero);
    let [riga] = &righe[..] else { panic!("one line, not {righe:?}") };
    assert_eq!(riga["request.id"], numero);
    assert_eq!(riga["http.status"], 500);
    assert_eq!(riga["http.path"], P3000);
    assert_eq!(riga["client.ip"], "127.0.0.1");
    assert_eq!(riga["anpr.service"], "3000");
    assert_eq!(riga["anpr.operation"], "3002");
    assert_eq!(riga["anpr.outcome"], "fault");
    assert_eq!(riga["anpr.operation_id"], 42);
    assert_eq!(riga["anpr.comune"], "888001");
    assert_eq!(riga["request.bytes"], 8);
    assert!(riga["duration_ms"].as_f64().unwrap() > 0.0);
}

#[tokio::test]
async fn a_refused_request_tells_why() {
    let prova = Prova::avvia(|_| {}).await;
    let letta = prova.post(P3000, "Content-Type: text/plain\r\n", b"x").await;
    let righe = righe(letta.testata("x-request-id").unwrap());
    assert_eq!(righe[0]["anpr.outcome"], "media_type");
    assert_eq!(righe[0]["anpr.reason"], "content type not admitted");
}

#[tokio::test]
async fn an_upload_that_nobody_finishes_has_its_line_too() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.scrivi(format!("POST {P3000} HTTP/1.1\r\nHost: h\r\n{XML}Content-Length: 9\r\n\r\n<r>").as_bytes()).await;
    finche(|| prova.metrica("anpr_body_bytes") > Some(0.0)).await;
    drop(filo);
    let contate =
        |esito| prova.metrica(&format!("anpr_requests_total{{operation=\"-\",outcome=\"{esito}\",service=\"3000\"}}"));
    finche(|| contate("broken_body").or(contate("abandoned")) == Some(1.0)).await;
}
