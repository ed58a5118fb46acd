//! What the listener answers besides calls: descriptions, health, metrics, and all of it on TLS; what it logs.

use anpr_contract::servizi;
use anpr_tests::http::RispostaHttp;
use anpr_tests::programma::entro;
use anpr_tests::richieste::{Richiesta3002, connessione, per_cf};
use anpr_tests::{Database, Sandbox, scenari, valore};
use std::collections::BTreeSet;

scenari!(a_call_over_tls, health_and_metrics_tell_of_the_calls, the_log_has_ids_and_outcomes_but_no_personal_data,);

fn sqlite() -> &'static Sandbox {
    Sandbox::condiviso(Database::Sqlite)
}

fn riferimenti(testo: &str) -> Vec<String> {
    testo.split("schemaLocation=\"").skip(1).map(|resto| resto.split('"').next().unwrap().to_owned()).collect()
}

fn testo_xml(risposta: &RispostaHttp, percorso: &str) -> String {
    assert_eq!(risposta.stato, 200, "{percorso}");
    assert_eq!(risposta.testata("content-type"), Some("text/xml; charset=utf-8"), "{percorso}");
    risposta.testo().to_owned()
}

/// A description and every schema that it leads to, each at the address at which a client would look for it.
pub(crate) fn tutto(sandbox: &Sandbox, percorso: &str) -> (String, Vec<String>) {
    let cartella = percorso.rsplit_once('/').unwrap().0;
    let wsdl = testo_xml(&sandbox.get(&format!("{percorso}?wsdl")), percorso);
    let (mut da_leggere, mut letti, mut schemi) = (riferimenti(&wsdl), BTreeSet::new(), Vec::new());
    while let Some(riferimento) = da_leggere.pop() {
        if letti.insert(riferimento.clone()) {
            let dove = format!("{cartella}/{riferimento}");
            let schema = testo_xml(&sandbox.get(&dove), &dove);
            assert!(schema.contains("<xs:schema") && schema.trim_end().ends_with("</xs:schema>"), "{dove}");
            da_leggere.extend(riferimenti(&schema));
            schemi.push(schema);
        }
    }
    (wsdl, schemi)
}

#[test]
fn every_description_leads_to_the_schemas_of_its_messages() {
    let sandbox = sqlite();
    for nome in ["TestConn", "3000", "S001", "N000"] {
        let servizio = servizi::tutti().iter().find(|servizio| servizio.nome == nome).unwrap();
        let (wsdl, schemi) = tutto(sandbox, servizio.percorso);
        assert!(wsdl.contains(&format!("location=\"{}{}\"", sandbox.base(), servizio.percorso)), "{nome}: {wsdl}");
        for operazione in servizio.operazioni {
            assert!(wsdl.contains(&format!("<wsdl:operation name=\"{}\">", operazione.nome)), "{nome}: {wsdl}");
            for radice in [operazione.richiesta, operazione.risposta] {
                let elemento = format!("<xs:element name=\"{}\"", radice.nome);
                let dichiarata = schemi.iter().any(|schema| {
                    schema.contains(&elemento) && schema.contains(&format!("targetNamespace=\"{}\"", radice.namespace))
                });
                assert!(dichiarata, "{nome}: {radice:?}");
            }
        }
    }
}

#[test]
fn the_notices_are_described_but_served_by_the_comuni() {
    let servizio = servizi::tutti().iter().find(|servizio| servizio.nome == "N000").unwrap();
    assert_eq!(sqlite().post(servizio.percorso, &[("Content-Type", "text/xml")], b"<a/>").stato, 405);
}

#[test]
fn what_is_not_there_is_not_found() {
    for percorso in ["/", "/health", "/ANPRTestConn", "/anprtestconn/testconn?wsdl", "/ANPRTestConn/TestConn?xsd=../x"]
    {
        assert_eq!(sqlite().get(percorso).stato, 404, "{percorso}");
    }
}

fn a_call_over_tls(sandbox: &Sandbox) {
    let chiaro = sandbox.comune("888001");
    let cf = per_cf(&chiaro.uno("R").codice_fiscale);
    // The certificate is for the names of this machine.
    let porta = sandbox.tls().rsplit_once(':').unwrap().1;
    for host in ["127.0.0.1", "localhost"] {
        let comune = sandbox.comune("888001").su(format!("https://{host}:{porta}"), &sandbox.ca());
        comune.chiama(&Richiesta3002::nuova("888001", &cf).xml()).accolta();
    }
    assert!(sandbox.grezza_tls(b"GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n").is_empty(), "no plain HTTP there");
}

fn quante(sandbox: &Sandbox, misura: &str) -> u64 {
    let metriche = sandbox.get("/metrics");
    assert_eq!(metriche.stato, 200);
    let riga = metriche.testo().lines().find(|riga| riga.starts_with(misura)).map(str::to_owned);
    riga.map_or(0, |riga| riga.rsplit_once(' ').unwrap().1.parse().unwrap())
}

fn health_and_metrics_tell_of_the_calls(sandbox: &Sandbox) {
    assert_eq!((sandbox.get("/health/live").stato, sandbox.get("/health/ready").stato), (200, 200));
    let comune = sandbox.comune("888001");
    let riuscita = r#"anpr_requests_total{operation="3002",outcome="ok",service="3000"}"#;
    let rifiutata = r#"anpr_requests_total{operation="3002",outcome="ko",service="3000"}"#;
    let (ok, ko) = (quante(sandbox, riuscita), quante(sandbox, rifiutata));
    comune.chiama(&Richiesta3002::nuova("888001", &per_cf(&comune.uno("R").codice_fiscale)).xml()).accolta();
    assert_eq!(comune.chiama(&Richiesta3002::nuova("888001", &per_cf("AAAAAA00A00A000A")).xml()).codici(), ["EN122"]);
    comune.chiama(&connessione());
    assert!(quante(sandbox, riuscita) > ok && quante(sandbox, rifiutata) > ko);
    assert!(
        quante(sandbox, r#"anpr_request_duration_seconds_count{operation="testConnessione",service="testconn"}"#) > 0
    );
}

fn the_log_has_ids_and_outcomes_but_no_personal_data(sandbox: &Sandbox) {
    let comune = sandbox.comune("888003");
    let p = comune.persone().iter().filter(|p| p.stato == "R" && !p.codice_fiscale.is_empty()).nth(40).unwrap();
    let cf = per_cf(&p.codice_fiscale);
    let buona = Richiesta3002::nuova("888003", &cf);
    comune.chiama(&buona.xml()).accolta();
    // Refused by the rules, by the schema, by the verifier.
    let sbagliata = Richiesta3002::nuova("888003", &format!("{cf}<cognome>{}</cognome><nome>ALTRO</nome>", p.cognome));
    assert_eq!(comune.chiama(&sbagliata.xml()).codici(), ["EN068"]);
    let fuori_schema =
        sbagliata.xml().replace("</criteriRicerca>", &format!("<x>{}</x></criteriRicerca>", p.codice_fiscale));
    assert_eq!(comune.chiama(&fuori_schema.replace(&sbagliata.id, &format!("{}X", sbagliata.id))).codici(), ["EN489"]);
    let alterata = String::from_utf8(comune.firma_ora(&buona.xml())).unwrap().replace(">3002<", ">3003<");
    let rifiuto = comune.manda(&buona.xml(), alterata.into_bytes());
    let riferimento = rifiuto.request_id.clone().unwrap();
    rifiuto.fault();
    assert!(entro(5, || sandbox.registro().contains(&riferimento)), "a refusal is found in the log by its reference");
    let registro = sandbox.registro();
    assert!(registro.contains(r#"anpr.operation="3002""#) && registro.contains("EN068"), "outcomes are told");
    for dato in [&p.codice_fiscale, &p.id_anpr] {
        assert!(!registro.contains(dato.as_str()), "{dato}");
    }
    assert_eq!(valore(&registro, "codiceFiscale"), None);
}
