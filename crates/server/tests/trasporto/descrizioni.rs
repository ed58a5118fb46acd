//! `?wsdl` and what it imports.

use std::collections::BTreeSet;

use anpr_server::percorsi::PERCORSI;
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::comune::{P_S001, P3000, Prova};

/// Values of an attribute wherever it stands; fails if the text is not well formed.
fn valori(xml: &str, attributo: &str) -> Vec<String> {
    let mut lettore = Reader::from_str(xml);
    let mut trovati = Vec::new();
    loop {
        match lettore.read_event().unwrap() {
            Event::Eof => return trovati,
            Event::Start(e) | Event::Empty(e) => {
                trovati.extend(e.try_get_attribute(attributo).unwrap().map(|a| a.value.to_string()));
            }
            _ => {}
        }
    }
}

#[tokio::test]
async fn files_that_are_not_schemas_are_not_served() {
    let prova = Prova::avvia(|_| {}).await;
    for domanda in ["xsd=../../Cargo.toml", "xsd=3000.wsdl", "xsd=%2e%2e/x.xsd", "xsd", "foo", "wsdl="] {
        let letta = prova.get(&format!("{P3000}?{domanda}")).await;
        let atteso = if domanda.starts_with("wsdl") { 200 } else { 404 };
        assert_eq!(letta.stato, atteso, "{domanda}");
    }
    assert_eq!(prova.get(&format!("{P_S001}?wsdl")).await.stato, 404, "closed services describe nothing");
}

#[tokio::test]
async fn every_import_is_reachable_from_the_wsdl() {
    let prova = Prova::avvia(|c| c.services.s001 = true).await;
    for percorso in PERCORSI {
        let wsdl = prova.get(&format!("{}?wsdl", percorso.path)).await;
        assert_eq!((wsdl.stato, wsdl.testata("content-type")), (200, Some("text/xml; charset=utf-8")));
        let indirizzo = format!("http://anpr.example{}", percorso.path);
        assert_eq!(valori(wsdl.testo(), "location"), [indirizzo]);
        let cartella = percorso.path.rsplit_once('/').unwrap().0;
        let mut da_leggere = valori(wsdl.testo(), "schemaLocation");
        let mut letti = BTreeSet::new();
        assert!(!da_leggere.is_empty(), "{}", percorso.path);
        while let Some(riferimento) = da_leggere.pop() {
            if letti.insert(riferimento.clone()) {
                let xsd = prova.get(&format!("{cartella}/{riferimento}")).await;
                assert_eq!(xsd.stato, 200, "{}: {riferimento}", percorso.path);
                da_leggere.extend(valori(xsd.testo(), "schemaLocation"));
            }
        }
    }
}
