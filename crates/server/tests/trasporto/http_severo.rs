//! HTTP as strict as sicurezza §§1, 12.0 and T-80, T-81 ask.

use super::comune::{P3000, Prova, XML};

#[tokio::test]
async fn t81_refuses_length_and_coding_together() {
    let prova = Prova::avvia(|_| {}).await;
    for due in
        ["Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n"]
    {
        let mut filo = prova.connetti().await;
        filo.scrivi(format!("POST {P3000} HTTP/1.1\r\nHost: h\r\n{XML}{due}\r\n4\r\n<r/>\r\n0\r\n\r\n").as_bytes())
            .await;
        assert_eq!(filo.leggi().await.unwrap().stato, 400);
        assert!(filo.chiusa().await);
    }
    assert_eq!(prova.servizio.arrivate(), 0);
    assert_eq!(prova.metrica("anpr_refusals_total{kind=\"head\"}"), Some(2.0));
}

#[tokio::test]
async fn t81_refuses_requests_that_do_not_wait() {
    let prova = Prova::avvia(|_| {}).await;
    let una = format!("POST {P3000} HTTP/1.1\r\nHost: h\r\n{XML}Content-Length: 4\r\n\r\n<r/>");
    let mut filo = prova.connetti().await;
    filo.scrivi(una.repeat(2).as_bytes()).await;
    assert_eq!(filo.leggi().await.unwrap().stato, 200);
    assert_eq!(filo.leggi().await.unwrap().stato, 400);
    assert!(filo.chiusa().await);
    assert_eq!(prova.servizio.arrivate(), 1);
}

#[tokio::test]
async fn t81_refuses_targets_with_a_host() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.post(&format!("http://other{P3000}"), XML, b"<r/>").await;
    assert_eq!(filo.leggi().await.unwrap().stato, 400);
}

#[tokio::test]
async fn q19_other_methods_are_405_without_soap() {
    let prova = Prova::avvia(|_| {}).await;
    for metodo in ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"] {
        let mut filo = prova.connetti().await;
        filo.scrivi(format!("{metodo} {P3000} HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n").as_bytes()).await;
        let letta = filo.leggi().await.unwrap();
        assert_eq!((letta.stato, letta.testata("allow")), (405, Some("GET, HEAD, POST")), "{metodo}");
        assert!(!letta.testo().contains("Envelope"));
    }
    assert_eq!(prova.get(P3000).await.stato, 405);
}

#[tokio::test]
async fn q19_q21_other_content_types_are_415() {
    let prova = Prova::avvia(|_| {}).await;
    for tipo in [
        "",
        "Content-Type: application/soap+xml; charset=utf-8\r\n",
        "Content-Type: text/plain\r\n",
        "Content-Type: text/xml; charset=iso-8859-1\r\n",
        "Content-Type: text/xml; charset\r\n",
        "Content-Type: text/xml\r\nContent-Type: text/xml\r\n",
        "Content-Type: multipart/related; type=\"application/xop+xml\"; boundary=b\r\n",
        "Content-Type: text/xml\r\nContent-Encoding: gzip\r\n",
        "Content-Type: text/xml\r\nContent-Encoding: identity\r\nContent-Encoding: deflate\r\n",
    ] {
        assert_eq!(prova.post(P3000, tipo, b"<r/>").await.stato, 415, "{tipo}");
    }
    assert_eq!(prova.servizio.arrivate(), 0);
}

#[tokio::test]
async fn unknown_paths_are_404() {
    let prova = Prova::avvia(|_| {}).await;
    for percorso in ["/", "/ANPR3000ServiziConsultazione/", "/ANPR3000ServiziConsultazione/annprservice3000", "//"] {
        assert_eq!(prova.post(percorso, XML, b"<r/>").await.stato, 404, "{percorso}");
    }
}

#[tokio::test]
async fn http2_is_not_spoken() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.scrivi(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await;
    assert!(filo.leggi().await.is_none_or(|l| l.stato == 400));
}

#[tokio::test]
async fn types_seen_on_the_wire_are_taken() {
    let prova = Prova::avvia(|_| {}).await;
    for tipo in
        ["text/xml; charset=utf-8", "text/xml", "text/xml;charset=\"UTF-8\"", "TEXT/XML; charset=UTF-8; action=\"\""]
    {
        let letta = prova.post(P3000, &format!("Content-Type: {tipo}\r\n"), b"<r/>").await;
        assert_eq!(letta.stato, 200, "{tipo}");
        assert_eq!(letta.testata("content-type"), Some("text/xml; charset=utf-8"));
    }
}

#[tokio::test]
async fn t80_soap_action_is_shown_and_decides_nothing() {
    let prova = Prova::avvia(|_| {}).await;
    for (azione, vista) in [("\"\"", None), ("\"subentroS001\"", Some("subentroS001")), ("x", Some("x"))] {
        let testata = format!("Content-Type: text/xml\r\nSOAPAction: {azione}\r\n");
        assert_eq!(prova.post(P3000, &testata, b"<r/>").await.stato, 200);
        assert_eq!(prova.servizio.ultima().soap_action.as_deref(), vista);
        assert_eq!(prova.servizio.ultima().percorso.path, P3000);
    }
}

#[tokio::test]
async fn faults_have_the_shape_of_the_gateway() {
    let prova = Prova::avvia(|_| {}).await;
    let letta = prova.post(P3000, XML, b"<fault/>").await;
    assert_eq!((letta.stato, letta.testata("content-type")), (500, Some("text/xml; charset=utf-8")));
    assert_eq!(
        letta.testo(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\">\
         <env:Body><env:Fault><faultcode>env:Client</faultcode>\
         <faultstring>Rejected by policy. (from client)</faultstring></env:Fault></env:Body></env:Envelope>"
    );
}

#[tokio::test]
async fn every_answer_has_a_reference_number_of_its_own() {
    let prova = Prova::avvia(|_| {}).await;
    let mut numeri = Vec::new();
    for (percorso, corpo) in [(P3000, "<r/>"), (P3000, "<fault/>"), ("/other", "<r/>")] {
        let letta = prova.post(percorso, &format!("{XML}X-Request-Id: mine\r\n"), corpo.as_bytes()).await;
        numeri.push(letta.testata("x-request-id").unwrap().to_owned());
    }
    assert_eq!(prova.servizio.ultima().request_id, numeri[1]);
    assert!(numeri.iter().all(|n| n.len() == 24 && n.bytes().all(|b| b.is_ascii_hexdigit())));
    numeri.dedup();
    assert_eq!(numeri.len(), 3);
}

#[tokio::test]
async fn a_client_that_asks_before_sending_is_told_to_go_on() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    filo.scrivi(
        format!("POST {P3000} HTTP/1.1\r\nHost: h\r\n{XML}Expect: 100-continue\r\nContent-Length: 4\r\n\r\n")
            .as_bytes(),
    )
    .await;
    assert_eq!(filo.leggi().await.unwrap().stato, 100);
    filo.scrivi(b"<r/>").await;
    assert_eq!(filo.leggi().await.unwrap().stato, 200);
}

#[tokio::test]
async fn t71_a_client_that_asks_before_sending_too_much_is_told_no() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    let capo =
        format!("POST {P3000} HTTP/1.1\r\nHost: h\r\n{XML}Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
    filo.scrivi(capo.as_bytes()).await;
    assert_eq!(filo.leggi().await.unwrap().stato, 413);
}

#[tokio::test]
async fn chunked_bodies_are_put_together() {
    let prova = Prova::avvia(|_| {}).await;
    let mut filo = prova.connetti().await;
    for _ in 0..3 {
        let capo = format!("POST {P3000} HTTP/1.1\r\nHost: h\r\n{XML}Transfer-Encoding: chunked\r\n\r\n");
        filo.scrivi(capo.as_bytes()).await;
        filo.scrivi(b"2\r\n<r\r\n2;ext=1\r\n/>\r\n").await;
        filo.scrivi(b"0\r\nTrailer: x\r\n\r\n").await;
        assert_eq!(filo.leggi().await.unwrap().stato, 200);
        assert_eq!(&prova.servizio.ultima().corpo[..], b"<r/>");
    }
}
