//! Binary parts in and out (sicurezza §19.6, T-72, T-73).

use anpr_server::chiamata::Accetta;
use anpr_server::config::Mtom;

use super::comune::{P_S001, P3000, Prova, XML};

const MEDIA: &str = "Content-Type: multipart/related; type=\"application/xop+xml\"; boundary=\"uuid:1\"; start=\"<root>\"; start-info=\"text/xml\"\r\n";

fn messaggio(radice: &str, parti: &[(&str, &[u8])]) -> Vec<u8> {
    let mut corpo = format!("--uuid:1\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n{radice}\r\n").into_bytes();
    for (id, bytes) in parti {
        corpo.extend(format!("--uuid:1\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <{id}>\r\n\r\n").bytes());
        corpo.extend_from_slice(bytes);
        corpo.extend_from_slice(b"\r\n");
    }
    corpo.extend_from_slice(b"--uuid:1--\r\n");
    corpo
}

fn include(id: &str) -> String {
    format!("<f><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:{id}\"/></f>")
}

async fn con_s001() -> Prova {
    Prova::avvia(|c| c.services.s001 = true).await
}

#[tokio::test]
async fn t72_services_without_binary_content_take_no_parts() {
    let prova = con_s001().await;
    assert_eq!(prova.post(P3000, MEDIA, &messaggio("<r/>", &[])).await.stato, 415);
}

#[tokio::test]
async fn t72_refuses_too_many_parts_and_references_elsewhere() {
    let prova = con_s001().await;
    let nomi: Vec<String> = (0..10).map(|n| format!("p{n}")).collect();
    let tante: Vec<(&str, &[u8])> = nomi.iter().map(|n| (n.as_str(), &b"x"[..])).collect();
    let radice: String = nomi.iter().map(|n| include(n)).collect();
    let altrove = format!("<r>{}</r>", include("elsewhere"));
    for corpo in
        [messaggio(&format!("<r>{radice}</r>"), &tante), messaggio(&altrove, &[("a", b"x")]), b"--uuid:1".to_vec()]
    {
        let letta = prova.post(P_S001, MEDIA, &corpo).await;
        assert_eq!(letta.stato, 500);
        assert!(letta.testo().contains("<faultstring>Internal Error (from client)</faultstring>"));
    }
    assert_eq!(prova.servizio.arrivate(), 0);
}

#[tokio::test]
async fn t73_refuses_parts_outside_the_envelope() {
    let prova = con_s001().await;
    let letta = prova.post(P_S001, MEDIA, &messaggio("<r/>", &[("a", b"x")])).await;
    assert_eq!(letta.stato, 500);
    assert!(letta.testo().contains("<faultstring>Hash values do not match. (from client)</faultstring>"));
}

#[tokio::test]
async fn t71_parts_in_place_keep_to_the_size_of_the_service() {
    let prova = Prova::avvia(|c| {
        c.services.s001 = true;
        c.limits.body_bytes_s001 = 100_000;
    })
    .await;
    let corpo = messaggio(&format!("<r>{}</r>", include("a")), &[("a", &[0; 90_000])]);
    assert_eq!(prova.post(P_S001, MEDIA, &corpo).await.stato, 500);
}

#[tokio::test]
async fn parts_reach_the_service_in_the_form_that_was_signed() {
    let prova = con_s001().await;
    let radice = format!("<?xml version=\"1.0\"?>\n<e:Envelope xmlns:e='u' >{}</e:Envelope>", include("a%40x"));
    let letta = prova.post(P_S001, MEDIA, &messaggio(&radice, &[("a@x", &[0, 13, 10, 255])])).await;
    assert_eq!(letta.stato, 200);
    let ricevuta = prova.servizio.ultima();
    assert_eq!(&ricevuta.corpo[..], b"<?xml version=\"1.0\"?>\n<e:Envelope xmlns:e='u' ><f>AA0K/w==</f></e:Envelope>");
    assert_eq!(ricevuta.accetta, Accetta::Mtom);
}

#[tokio::test]
async fn binary_content_leaves_as_multipart_unasked() {
    let prova = Prova::avvia(|_| {}).await;
    let letta = prova.post(P3000, XML, b"<allegati/>").await;
    assert_eq!(prova.servizio.ultima().accetta, Accetta::NonDetto);
    assert_eq!(letta.stato, 200);
    let media = letta.testata("content-type").unwrap().to_owned();
    assert!(media.starts_with("multipart/related; boundary=\"MIMEBoundary_"), "{media}");
    assert!(media.contains("type=\"application/xop+xml\"") && media.contains("start-info=\"text/xml\""));
    let boundary = media.split('"').nth(1).unwrap();
    let testo = String::from_utf8_lossy(&letta.corpo).into_owned();
    let parti: Vec<&str> = testo.split(&format!("--{boundary}")).collect();
    assert_eq!(parti.len(), 5, "before, envelope, two parts, after");
    assert_eq!(parti[4], "--\r\n");
    assert!(
        parti[1].contains("application/xop+xml; charset=UTF-8")
            && parti[1].contains("<soapenv:Body><r><a><xop:Include")
    );
    let id = parti[2].split("Content-ID: <").nth(1).unwrap().split('>').next().unwrap();
    assert!(id.ends_with("@apache.org") && parti[1].contains(&format!("href=\"cid:{id}\"")));
    assert!(parti[2].contains("Content-Type: application/pdf\r\n") && parti[2].ends_with("\r\n\r\n%PDF-1.7\r\n"));
}

#[tokio::test]
async fn binary_content_stays_in_place_if_the_configuration_says_so() {
    let prova = Prova::avvia(|c| c.services.mtom = Mtom::Inline).await;
    let letta = prova.post(P3000, &format!("{XML}Accept: multipart/related\r\n"), b"<allegati/>").await;
    assert_eq!(prova.servizio.ultima().accetta, Accetta::Mtom);
    assert_eq!(letta.testata("content-type"), Some("text/xml; charset=utf-8"));
    assert!(letta.testo().contains("<soapenv:Body><r><a>JVBERi0xLjc=</a><b>AP8=</b></r></soapenv:Body>"));
}
