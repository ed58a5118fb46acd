//! Sizes, rates and bounds (sicurezza T-71; design §3).

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::io::AsyncWriteExt;

use super::comune::{Filo, Letta, P_S001, P3000, Prova, XML, entro, finche};

fn annuncia(bytes: u64) -> String {
    format!("POST {P3000} HTTP/1.1\r\nHost: h\r\n{XML}Content-Length: {bytes}\r\n\r\n")
}

fn occupato(letta: &Letta) {
    assert_eq!((letta.stato, letta.testata("retry-after")), (503, Some("2")));
    assert!(letta.testo().contains("<faultcode>env:Server</faultcode>"));
    assert!(letta.testo().contains("ripetere la richiesta con lo stesso idOperazioneComune"));
}

#[tokio::test]
async fn t71_refuses_an_announced_oversize_before_it_comes() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.scrivi(annuncia(2 << 30).as_bytes()).await;
    assert_eq!(filo.leggi().await.unwrap().stato, 413);
    assert!(filo.chiusa().await);
}

#[tokio::test]
async fn t71_a_client_that_goes_on_sending_still_reads_why() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.post(P3000, XML, &vec![b'x'; 12 << 20]).await;
    assert_eq!(filo.leggi().await.unwrap().stato, 413);
}

#[tokio::test]
async fn t71_refuses_a_chunked_oversize_when_it_passes_the_limit() {
    let prova = Prova::avvia(|c| c.limits.body_bytes = 64 << 10).await;
    let mut filo = prova.connetti().await;
    filo.scrivi(format!("POST {P3000} HTTP/1.1\r\nHost: h\r\n{XML}Transfer-Encoding: chunked\r\n\r\n").as_bytes())
        .await;
    for _ in 0..17 {
        filo.scrivi(format!("1000\r\n{}\r\n", "x".repeat(0x1000)).as_bytes()).await;
    }
    assert_eq!(filo.leggi().await.unwrap().stato, 413);
    assert!(filo.chiusa().await);
    assert_eq!(prova.servizio.arrivate(), 0);
}

#[tokio::test]
async fn s001_takes_files_that_other_services_refuse_and_is_closed_by_default() {
    let grande = vec![b'x'; 20 << 20];
    let chiuso = Prova::avvia(|_| {}).await;
    assert_eq!(chiuso.post(P_S001, XML, b"<r/>").await.stato, 404);
    let prova = Prova::avvia(|c| c.services.s001 = true).await;
    assert_eq!(prova.post(P3000, XML, &grande).await.stato, 413);
    let letta = prova.post(P_S001, XML, &grande).await;
    assert_eq!((letta.stato, prova.servizio.ultima().corpo.len()), (200, 20 << 20));
}

#[tokio::test]
async fn t71_refuses_a_body_that_trickles() {
    let prova = Prova::avvia(|c| {
        c.limits.body_s = 1;
        c.limits.body_min_rate = 1 << 20;
    })
    .await;
    let mut filo = prova.connetti().await;
    filo.scrivi(annuncia(1000).as_bytes()).await;
    for _ in 0..30 {
        // The server may already have had enough.
        let _ = filo.flusso.write_all(b"x").await;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(filo.leggi().await.unwrap().stato, 408);
    assert_eq!(prova.metrica("anpr_refusals_total{kind=\"too_slow\"}"), Some(1.0));
    assert_eq!(prova.metrica("anpr_body_bytes"), Some(0.0));
}

#[tokio::test]
async fn a_slow_client_above_the_least_rate_is_waited_for() {
    let prova = Prova::avvia(|c| {
        c.limits.body_s = 1;
        c.limits.body_min_rate = 1000;
    })
    .await;
    let mut filo = prova.connetti().await;
    filo.scrivi(annuncia(6000).as_bytes()).await;
    for _ in 0..6 {
        filo.scrivi(&[b'x'; 1000]).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    assert_eq!(filo.leggi().await.unwrap().stato, 200);
}

#[tokio::test]
async fn t71_closes_on_a_head_that_trickles() {
    let prova = Prova::avvia(|c| c.limits.head_s = 1).await;
    let mut filo = prova.connetti().await;
    filo.scrivi(b"POST / HTTP/1.1\r\nHost: ").await;
    assert!(filo.leggi().await.is_none_or(|l| l.stato == 408));
    assert!(filo.chiusa().await);
    finche(|| prova.metrica("anpr_connections") == Some(0.0)).await;
    assert_eq!(prova.metrica("anpr_refusals_total{kind=\"slow_head\"}"), Some(1.0));
}

#[tokio::test]
async fn an_idle_connection_is_closed_and_is_no_refusal() {
    let prova = Prova::avvia(|c| c.limits.head_s = 1).await;
    let mut filo = prova.connetti().await;
    filo.post(P3000, XML, b"<r/>").await;
    filo.leggi().await.unwrap();
    assert!(filo.chiusa().await);
    finche(|| prova.metrica("anpr_connections") == Some(0.0)).await;
    assert_eq!(prova.metrica("anpr_refusals_total{kind=\"slow_head\"}"), None);
}

#[tokio::test]
async fn t71_drops_a_client_that_does_not_read_its_answer() {
    let prova = Prova::avvia(|c| c.limits.write_stall_s = 1).await;
    let mut filo = prova.connetti().await;
    filo.post(P3000, XML, b"<lungo/>").await;
    finche(|| prova.servizio.finite.load(Ordering::SeqCst) == 1).await;
    finche(|| prova.metrica("anpr_connections") == Some(0.0)).await;
    assert_eq!(prova.metrica("anpr_refusals_total{kind=\"connection\"}"), Some(1.0));
}

#[tokio::test]
async fn t71_refuses_too_many_or_too_long_headers() {
    let prova = Prova::avvia(|_| {}).await;
    let tante: String = (0..70).map(|n| format!("X-{n}: y\r\n")).collect();
    for testata in [tante, format!("X: {}\r\n", "y".repeat(17 << 10)), format!("X: {}\r\n", "y".repeat(200 << 10))] {
        assert_eq!(prova.post(P3000, &format!("{XML}{testata}"), b"<r/>").await.stato, 431);
    }
}

#[tokio::test]
async fn beyond_the_memory_for_bodies_the_answer_says_to_retry() {
    let prova = Prova::avvia(|c| {
        c.limits.body_bytes = 1 << 20;
        c.limits.body_bytes_s001 = 1 << 20;
        c.limits.body_bytes_p000 = 1 << 20;
        c.limits.body_bytes_total = 1 << 20;
    })
    .await;
    let mut primo = prova.connetti().await;
    primo.scrivi(annuncia(900_000).as_bytes()).await;
    primo.scrivi(&vec![b'x'; 800_000]).await;
    finche(|| prova.metrica("anpr_body_bytes") >= Some(800_000.0)).await;
    occupato(&prova.post(P3000, XML, &vec![b'x'; 800_000]).await);
    primo.scrivi(&vec![b'x'; 100_000]).await;
    assert_eq!(primo.leggi().await.unwrap().stato, 200);
    finche(|| prova.metrica("anpr_body_bytes") == Some(0.0)).await;
    assert_eq!(prova.post(P3000, XML, &vec![b'x'; 800_000]).await.stato, 200);
}

#[tokio::test]
async fn beyond_the_requests_in_flight_the_answer_says_to_retry() {
    let prova = Prova::avvia(|c| c.limits.requests = 1).await;
    let mut primo = prova.connetti().await;
    primo.post(P3000, XML, b"<attendi:1500;/>").await;
    finche(|| prova.servizio.arrivate() == 1).await;
    let mut secondo = prova.connetti().await;
    secondo.post(P3000, XML, b"<r/>").await;
    occupato(&secondo.leggi().await.unwrap());
    assert_eq!(primo.leggi().await.unwrap().stato, 200);
    secondo.post(P3000, XML, b"<r/>").await;
    assert_eq!(secondo.leggi().await.unwrap().stato, 200, "the connection is still good");
}

#[tokio::test]
async fn a_service_without_room_says_to_retry() {
    let prova = Prova::avvia(|_| {}).await;
    occupato(&prova.post(P3000, XML, b"<occupato/>").await);
}

#[tokio::test]
async fn beyond_the_connections_the_answer_says_to_retry() {
    let prova = Prova::avvia(|c| c.limits.connections = 2).await;
    let mut tenute = Vec::new();
    for _ in 0..2 {
        let mut filo = prova.connetti().await;
        filo.post(P3000, XML, b"<r/>").await;
        filo.leggi().await.unwrap();
        tenute.push(filo);
    }
    occupato(&prova.post(P3000, XML, b"<r/>").await);
    tenute.clear();
    finche(|| prova.metrica("anpr_connections") == Some(0.0)).await;
    assert_eq!(prova.post(P3000, XML, b"<r/>").await.stato, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_connections_at_once_are_served() {
    let prova = Arc::new(Prova::avvia(|_| {}).await);
    let mut compiti = tokio::task::JoinSet::new();
    for n in 0..100 {
        let prova = Arc::clone(&prova);
        compiti.spawn(async move {
            let mut filo = prova.connetti().await;
            for giro in 0..10 {
                let corpo = vec![b'x'; 1000 + n * 10 + giro];
                filo.post(P3000, XML, &corpo).await;
                let letta = filo.leggi().await.unwrap();
                assert!(letta.testo().contains(&format!("<r bytes=\"{}\"/>", corpo.len())));
            }
        });
    }
    entro(60, compiti.join_all()).await;
    let fatte = "anpr_requests_total{operation=\"3002\",outcome=\"answered\",service=\"3000\"}";
    assert_eq!(prova.metrica(fatte), Some(1000.0));
}

#[tokio::test]
async fn an_upload_cut_short_reaches_nobody() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.scrivi(annuncia(1000).as_bytes()).await;
    filo.scrivi(b"<r").await;
    drop(filo);
    finche(|| prova.metrica("anpr_connections") == Some(0.0)).await;
    assert_eq!(prova.servizio.arrivate(), 0);
    assert_eq!(prova.post(P3000, XML, b"<r/>").await.stato, 200);
}

#[tokio::test]
async fn a_service_that_panics_costs_one_answer_and_no_room() {
    let prova = Prova::avvia(|c| c.limits.requests = 1).await;
    let mut filo = prova.connetti().await;
    for _ in 0..3 {
        filo.post(P3000, XML, b"<panico/>").await;
        let letta = filo.leggi().await.unwrap();
        assert_eq!(letta.stato, 500);
        assert!(letta.testo().contains("<faultstring>Internal Error (from server)</faultstring>"));
    }
    finche(|| prova.metrica("anpr_requests_in_flight") == Some(0.0)).await;
    filo.post(P3000, XML, b"<r/>").await;
    assert_eq!(filo.leggi().await.unwrap().stato, 200);
}

#[tokio::test]
async fn a_late_answer_is_a_timeout_and_its_work_goes_on() {
    let prova = Prova::avvia(|c| c.limits.answer_s = 1).await;
    let letta = prova.post(P3000, XML, b"<attendi:1500;/>").await;
    assert_eq!(letta.stato, 504);
    finche(|| prova.servizio.finite.load(Ordering::SeqCst) == 1).await;
}

#[tokio::test]
async fn a_client_that_goes_away_stops_no_work() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.post(P3000, XML, b"<attendi:300;/>").await;
    finche(|| prova.servizio.arrivate() == 1).await;
    drop(filo);
    finche(|| prova.servizio.finite.load(Ordering::SeqCst) == 1).await;
}

#[tokio::test]
async fn empty_connections_cost_nothing_after_they_close() {
    let prova = Prova::avvia(|_| {}).await;
    for _ in 0..20 {
        drop(Filo::nuovo(tokio::net::TcpStream::connect(prova.plain()).await.unwrap()));
    }
    finche(|| prova.metrica("anpr_connections") == Some(0.0)).await;
}
