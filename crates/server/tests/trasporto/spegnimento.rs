//! Stopping: what was accepted is finished, nothing more is accepted.

use std::time::Duration;

use anpr_server::http::{Shutdown, stop_signal};
use tokio::net::TcpStream;

use super::comune::{P3000, Prova, XML, entro, finche};

#[tokio::test]
async fn after_the_grace_what_remains_is_cut() {
    let mut prova = Prova::avvia(|c| c.server.shutdown_grace_s = 1).await;
    let mut filo = prova.connetti().await;
    filo.post(P3000, XML, b"<attendi:60000;/>").await;
    finche(|| prova.servizio.arrivate() == 1).await;
    prova.ferma();
    assert!(filo.leggi().await.is_none());
    assert_eq!(prova.finita().await, Shutdown::Cut { connections: 1, requests: 1 });
}

#[tokio::test]
async fn work_whose_client_has_gone_counts_too() {
    let mut prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.post(P3000, XML, b"<attendi:700;/>").await;
    finche(|| prova.servizio.arrivate() == 1).await;
    drop(filo);
    prova.ferma();
    let servizio = std::sync::Arc::clone(&prova.servizio);
    assert_eq!(prova.finita().await, Shutdown::Complete);
    assert_eq!(servizio.finite.load(std::sync::atomic::Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_request_in_flight_is_answered_and_no_other_is_accepted() {
    let mut prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    let mut pigro = prova.connetti().await;
    pigro.post(P3000, XML, b"<r/>").await;
    pigro.leggi().await.unwrap();
    filo.post(P3000, XML, b"<attendi:500;/>").await;
    finche(|| prova.servizio.arrivate() == 2).await;
    prova.ferma();
    assert!(pigro.chiusa().await, "an idle connection is closed at once");
    let indirizzo = prova.plain();
    assert!(entro(5, TcpStream::connect(indirizzo)).await.is_err(), "nothing listens any more");
    let letta = filo.leggi().await.unwrap();
    assert_eq!((letta.stato, letta.testata("connection")), (200, Some("close")));
    assert!(filo.chiusa().await);
    assert_eq!(prova.finita().await, Shutdown::Complete);
}

#[tokio::test]
async fn an_upload_that_has_begun_may_finish() {
    let mut prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.scrivi(format!("POST {P3000} HTTP/1.1\r\nHost: h\r\n{XML}Content-Length: 8\r\n\r\n<r>").as_bytes()).await;
    finche(|| prova.metrica("anpr_body_bytes") > Some(0.0)).await;
    prova.ferma();
    tokio::time::sleep(Duration::from_millis(200)).await;
    filo.scrivi(b"x</r>").await;
    assert_eq!(filo.leggi().await.unwrap().stato, 200);
    assert_eq!(prova.finita().await, Shutdown::Complete);
}

#[tokio::test]
async fn sigterm_is_a_request_to_stop() {
    let fermato = stop_signal().unwrap();
    let io = std::process::id().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &io]).status().unwrap().success());
    entro(5, fermato).await;
}
