//! Hostile and broken messages through the listener. The rules themselves are proved in `wss`, message by message; here
//! it is proved that the server asks the verifier, answers coarsely, lives on, and writes nothing.

use anpr_tests::richieste::{Richiesta3002, per_cf};
use anpr_tests::{Comune, Sandbox, scenari};
use anpr_wss::sign::Options;
use std::time::{Duration, SystemTime};

scenari!(
    t03_a_changed_body_is_refused,
    t23_a_clock_that_is_wrong_is_refused,
    t26_t27_a_document_type_is_refused,
    deep_nesting_is_refused,
    a_message_that_is_no_message_is_refused,
    a_truncated_message_is_refused,
    t81_a_truncated_or_ambiguous_upload_is_refused_and_harms_nobody,
    the_method_and_the_content_type_are_those_of_soap,
    a_refused_message_can_be_explained,
    the_wire_shapes_of_real_clients_pass,
);

const PERCORSO: &str = "/ANPR3000ServiziConsultazione/AnprService3000";

fn messaggio(comune: &Comune, quando: SystemTime) -> Vec<u8> {
    let richiesta = Richiesta3002::nuova(&comune.istat, &per_cf(&comune.uno("R").codice_fiscale));
    comune.firma(&richiesta.xml(), &Options::at(quando))
}

fn vive(comune: &Comune) {
    let risposta = comune.manda_a(PERCORSO, messaggio(comune, SystemTime::now()));
    assert_eq!(risposta.valore("esitoOperazione"), Some("0000"), "{}", risposta.testo);
}

fn t03_a_changed_body_is_refused(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let testo = String::from_utf8(messaggio(&comune, SystemTime::now())).unwrap();
    let cambiato = testo.replace(">3002<", ">3003<");
    assert_ne!(cambiato, testo);
    let risposta = comune.manda_a(PERCORSO, cambiato.into_bytes());
    assert_eq!(risposta.fault(), "Hash values do not match. (from client)");
    assert_eq!(risposta.valore("faultcode"), Some("env:Client"));
    assert_eq!(risposta.valore("detail"), None);
    vive(&comune);
}

fn t23_a_clock_that_is_wrong_is_refused(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let ora = SystemTime::now();
    for quando in [ora + Duration::from_secs(600), ora - Duration::from_secs(1200)] {
        let risposta = comune.manda_a(PERCORSO, messaggio(&comune, quando));
        assert_eq!(risposta.fault(), "Rejected by policy. (from client)");
    }
}

fn t26_t27_a_document_type_is_refused(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let testo = String::from_utf8(messaggio(&comune, SystemTime::now())).unwrap();
    let bomba = format!(
        r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>{}"#,
        testo.trim_start_matches(r#"<?xml version="1.0" encoding="UTF-8"?>"#)
    );
    let risposta = comune.manda_a(PERCORSO, bomba.into_bytes());
    assert_eq!(risposta.fault(), "Internal Error (from client)");
    vive(&comune);
}

fn deep_nesting_is_refused(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let testo = String::from_utf8(messaggio(&comune, SystemTime::now())).unwrap();
    let pozzo = format!("<criteriRicerca>{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let risposta = comune.manda_a(PERCORSO, testo.replace("<criteriRicerca>", &pozzo).into_bytes());
    assert_eq!(risposta.fault(), "Internal Error (from client)");
    vive(&comune);
}

fn a_message_that_is_no_message_is_refused(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    for messaggio in [&b""[..], b"\0\0\0", b"<a/>", b"{}", &[0xff, 0xfe, 0x3c, 0x00]] {
        let risposta = comune.manda_a(PERCORSO, messaggio.to_vec());
        assert_eq!(risposta.fault(), "Internal Error (from client)", "{messaggio:?}");
    }
    let nudo = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><a/></s:Body></s:Envelope>"#;
    let risposta = comune.manda_a(PERCORSO, nudo.as_bytes().to_vec());
    assert!(risposta.fault().ends_with("not covered by signature (from client)"), "{}", risposta.testo);
    vive(&comune);
}

fn a_truncated_message_is_refused(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let intero = messaggio(&comune, SystemTime::now());
    for lunghezza in [intero.len() / 4, intero.len() / 2, intero.len() - 1] {
        let risposta = comune.manda_a(PERCORSO, intero[..lunghezza].to_vec());
        assert_eq!(risposta.fault(), "Internal Error (from client)");
    }
    vive(&comune);
}

fn t81_a_truncated_or_ambiguous_upload_is_refused_and_harms_nobody(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let meta = format!(
        "POST {PERCORSO} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: 100000\r\n\r\n<s:Env"
    );
    assert!(sandbox.interrotta(meta.as_bytes()).starts_with("HTTP/1.1 400"));
    let ambigua = format!(
        "POST {PERCORSO} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/xml\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    );
    assert!(sandbox.grezza(ambigua.as_bytes()).starts_with("HTTP/1.1 400"));
    vive(&comune);
}

fn the_method_and_the_content_type_are_those_of_soap(sandbox: &Sandbox) {
    let casi = [
        (
            format!("PUT {PERCORSO} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
            "HTTP/1.1 405",
        ),
        (
            format!(
                "POST {PERCORSO} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/soap+xml\r\nContent-Length: 0\r\n\r\n"
            ),
            "HTTP/1.1 415",
        ),
        ("GET /nessuno HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_owned(), "HTTP/1.1 404"),
    ];
    for (richiesta, stato) in casi {
        let risposta = sandbox.grezza(richiesta.as_bytes());
        assert!(risposta.starts_with(stato), "{richiesta}: {risposta}");
    }
}

fn a_refused_message_can_be_explained(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let testo = String::from_utf8(messaggio(&comune, SystemTime::now())).unwrap();
    let risposta = comune.manda_a(PERCORSO, testo.replace(">3002<", ">3003<").into_bytes());
    let riferimento = risposta.request_id.unwrap();
    let conservato = sandbox.dir().join("rifiuti").join(format!("{riferimento}.xml"));
    let storia = std::fs::read_to_string(conservato.with_extension("txt")).unwrap();
    let spiegata = sandbox.anpr(&["explain", conservato.to_str().unwrap()]);
    let spiegata = String::from_utf8(spiegata.stdout).unwrap();
    for racconto in [storia, spiegata] {
        assert!(racconto.contains("Body"), "the part that was changed is named: {racconto}");
    }
}

fn the_wire_shapes_of_real_clients_pass(sandbox: &Sandbox) {
    use anpr_wss::sign::{Algorithm, Shape};
    let comune = sandbox.comune("888001");
    for shape in [Shape::Cxf, Shape::Wcf, Shape::Php] {
        for algorithm in [Algorithm::Sha256, Algorithm::Sha1] {
            let corpo = Richiesta3002::nuova("888001", &per_cf(&comune.uno("R").codice_fiscale)).xml();
            let mut opzioni = Options::at(SystemTime::now());
            (opzioni.shape, opzioni.algorithm) = (shape, algorithm);
            let risposta = comune.manda_a(PERCORSO, comune.firma(&corpo, &opzioni));
            assert_eq!(risposta.valore("esitoOperazione"), Some("0000"), "{shape:?} {algorithm:?}: {}", risposta.testo);
        }
    }
}
