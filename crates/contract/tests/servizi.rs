//! The table of services and the files that describe them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use anpr_contract::testkit::radici;
use anpr_contract::{schemi, servizi};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn nothing_stands_at_an_unknown_path() {
    assert!(servizi::al_percorso("/").is_none());
    assert!(servizi::al_percorso("/ANPR3000ServiziConsultazione/").is_none());
    let servizio = servizi::al_percorso("/ANPR3000ServiziConsultazione/AnprService3000").unwrap();
    assert!(servizio.operazione("http://sogei.it/ANPR/3000consultazione", "Richiesta9999").is_none());
    assert!(servizio.operazione("http://sogei.it/ANPR/1000iscrizione", "Richiesta3002").is_none());
    assert!(schemi::file("../Cargo.toml").is_none());
}

#[test]
fn services_stand_at_their_real_paths() {
    let percorsi: BTreeMap<&str, &str> = servizi::tutti().iter().map(|s| (s.nome, s.percorso)).collect();
    for (nome, percorso) in [
        ("1000", "/ANPR1000ServiziIscrizione/AnprService1000"),
        ("2000", "/ANPR2000ServiziCancellazione/AnprService2000"),
        ("3000", "/ANPR3000ServiziConsultazione/AnprService3000"),
        ("4000", "/ANPR4000ServiziEstrazione/AnprService4000"),
        ("5000", "/ANPR5000ServiziMutazione/AnprService5000"),
        ("6001", "/ANPR6001ServizioCertificazione/AnprService6001"),
        ("7001", "/ANPR7001ServizioScaricoTabelle/AnprService7001"),
        ("A000", "/ANPRA000ServiziAire/AnprServiceA000"),
        ("P000", "/ANPR-WSP000/AnprServiceP000"),
        ("S001", "/ANPRS001ServizioSubentro/AnprServiceS001"),
        ("TestConn", "/ANPRTestConn/TestConn"),
    ] {
        assert_eq!(percorsi.get(nome), Some(&percorso), "{nome}");
    }
    assert_eq!(percorsi.values().collect::<BTreeSet<_>>().len(), percorsi.len(), "{percorsi:?}");
}

#[test]
fn an_operation_is_told_by_its_root() {
    let servizio = servizi::al_percorso("/ANPR3000ServiziConsultazione/AnprService3000").unwrap();
    let operazione = servizio.operazione("http://sogei.it/ANPR/3000consultazione", "Richiesta3002").unwrap();
    assert_eq!(operazione.risposta.nome, "Risposta3002");
    for servizio in servizi::tutti() {
        let mut viste = BTreeSet::new();
        for o in servizio.operazioni {
            assert!(viste.insert(o.richiesta), "{} has two operations for {:?}", servizio.nome, o.richiesta);
            for nome in [o.richiesta, o.risposta] {
                assert!(radici().any(|r| (r.namespace, r.nome) == (nome.namespace, nome.nome)), "{nome:?}");
            }
        }
        assert!(!servizio.operazioni.is_empty(), "{}", servizio.nome);
    }
}

#[test]
fn every_file_that_a_file_names_is_served_too() {
    for (cartella, nome, testo) in schemi::tutti() {
        for pezzo in testo.split("schemaLocation=\"").skip(1) {
            let riferito = pezzo.split('"').next().unwrap();
            let dentro = nome.rsplit_once('/').map_or(String::new(), |(dir, _)| format!("{dir}/"));
            let cercato = match riferito.strip_prefix("../") {
                Some(resto) if cartella == "wsdl" => resto.strip_prefix("xsd/").unwrap().to_owned(),
                Some(resto) => resto.to_owned(),
                None => format!("{dentro}{riferito}"),
            };
            assert!(schemi::file(&cercato).is_some(), "{cartella}/{nome} names {riferito}");
        }
    }
    assert_eq!(schemi::tutti().filter(|(cartella, ..)| *cartella == "wsdl").count(), servizi::tutti().len());
}
