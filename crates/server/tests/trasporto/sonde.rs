//! Health and metrics.

use std::time::Duration;

use super::comune::{P3000, Prova, XML, finche, get};

#[tokio::test]
async fn not_ready_is_503_and_tells_the_reason_to_the_administrator_alone() {
    let prova = Prova::avvia(|c| c.server.admin = Some("127.0.0.1:0".parse().unwrap())).await;
    *prova.servizio.non_pronto.lock().unwrap() = Some("database db1 unreachable".to_owned());
    let pubblica = prova.get("/health/ready").await;
    assert_eq!((pubblica.stato, pubblica.testo()), (503, r#"{"status":"not ready"}"#));
    let riservata = get(prova.indirizzi.admin.unwrap(), "/health/ready").await;
    assert_eq!(riservata.testo(), r#"{"reason":"database db1 unreachable","status":"not ready"}"#);
    assert_eq!(prova.get("/health/live").await.stato, 200);
    *prova.servizio.non_pronto.lock().unwrap() = None;
    tokio::time::sleep(Duration::from_millis(600)).await;
    let pronta = prova.get("/health/ready").await;
    assert_eq!((pronta.stato, pronta.testo()), (200, r#"{"status":"ready"}"#));
}

#[tokio::test]
async fn with_an_admin_listener_the_others_show_no_metrics() {
    let prova = Prova::avvia(|c| c.server.admin = Some("127.0.0.1:0".parse().unwrap())).await;
    assert_eq!(prova.get("/metrics").await.stato, 404);
    let admin = prova.indirizzi.admin.unwrap();
    assert_eq!(get(admin, "/metrics").await.stato, 200);
    assert_eq!(get(admin, &format!("{P3000}?wsdl")).await.stato, 404);
}

#[tokio::test]
async fn who_fills_the_services_does_not_blind_the_administrator() {
    let prova = Prova::avvia(|c| {
        c.server.admin = Some("127.0.0.1:0".parse().unwrap());
        c.limits.connections = 1;
    })
    .await;
    let mut tenuta = prova.connetti().await;
    tenuta.post(P3000, XML, b"<r/>").await;
    tenuta.leggi().await.unwrap();
    assert_eq!(prova.get("/health/live").await.stato, 503);
    assert_eq!(get(prova.indirizzi.admin.unwrap(), "/health/live").await.stato, 200);
}

#[tokio::test]
async fn metrics_count_what_happened() {
    let prova = Prova::avvia(|_| {}).await;
    for corpo in ["<r/>", "<r/>", "<fault/>"] {
        prova.post(P3000, XML, corpo.as_bytes()).await;
    }
    prova.post(P3000, "Content-Type: text/plain\r\n", b"x").await;
    prova.metriche.db_group(7);
    let testo = prova.get("/metrics").await;
    assert_eq!(testo.testata("content-type"), Some("text/plain; version=0.0.4"));
    for riga in [
        "anpr_requests_total{operation=\"3002\",outcome=\"answered\",service=\"3000\"} 2",
        "anpr_requests_total{operation=\"3002\",outcome=\"fault\",service=\"3000\"} 1",
        "anpr_requests_total{operation=\"-\",outcome=\"media_type\",service=\"3000\"} 1",
        "anpr_request_duration_seconds_count{operation=\"3002\",service=\"3000\"} 3",
        "anpr_refusals_total{kind=\"media_type\"} 1",
        "anpr_pool_waiting{pool=\"cpu\"} 0",
        "anpr_db_group_size_sum 7",
        "anpr_requests_in_flight 0",
    ] {
        assert!(testo.testo().contains(riga), "{riga}\n{}", testo.testo());
    }
}

#[tokio::test]
async fn requests_for_what_does_not_exist_add_no_series() {
    let prova = Prova::avvia(|_| {}).await;
    let prima = prova.get("/metrics").await.testo().lines().count();
    prova.get("/never-seen-1").await;
    let dopo = prova.get("/metrics").await.testo().lines().count();
    for n in 2..20 {
        prova.get(&format!("/never-seen-{n}")).await;
    }
    assert!(dopo >= prima);
    assert_eq!(prova.get("/metrics").await.testo().lines().count(), dopo);
    assert_eq!(prova.metrica("anpr_refusals_total{kind=\"not_found\"}"), Some(19.0));
}

#[tokio::test]
async fn requests_in_flight_are_seen_while_they_last() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.post(P3000, XML, b"<attendi:300;/>").await;
    finche(|| prova.metrica("anpr_requests_in_flight") == Some(1.0)).await;
    filo.leggi().await.unwrap();
    finche(|| prova.metrica("anpr_requests_in_flight") == Some(0.0)).await;
}
