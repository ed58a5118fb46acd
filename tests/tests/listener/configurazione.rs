//! `anpr serve` on other configurations than the sandbox's own (consultazione §§1.1, 2.2.7; sicurezza §10.3).

use crate::attese::consegna;
use crate::limiti;
use anpr_tests::fornitura::{aire_vuoto, nome_aire};
use anpr_tests::registrazioni::richieste::procedimento;
use anpr_tests::richieste::{Richiesta3002, nato_il, per_cf, per_nomi};
use anpr_tests::{Risposta, Sandbox};
use std::sync::LazyLock;

/// Old versions of the contract, no S001, no MTOM, health and metrics apart.
static ALTRA: LazyLock<Sandbox> = LazyLock::new(|| {
    Sandbox::con_configurazione(|testo| {
        testo
            .replace("s001 = true", "s001 = false\nmtom = \"inline\"")
            .replace("[environment]", "[environment]\nversions = [\"ANPR02\", \"ANPR03\", \"ANPR04\", \"ANPR05\"]")
            .replace("[server]", "[server]\nadmin = \"127.0.0.1:0\"")
            .replace("format = \"human\"", "format = \"json\"")
    })
});

const VERSIONI: [&str; 4] = ["ANPR02", "ANPR03", "ANPR04", "ANPR05"];

fn risponde(richiesta: &Richiesta3002) -> Risposta {
    let risposta = ALTRA.comune("888001").chiama(&richiesta.xml());
    risposta.corpo();
    risposta
}

fn qualcuno() -> Richiesta3002 {
    let comune = ALTRA.comune("888001");
    Richiesta3002::nuova("888001", &per_cf(&comune.uno("R").codice_fiscale))
}

#[test]
fn k5_versions_that_are_not_served_beside_those_that_are() {
    for versione in ["ANPR00", "ANPR01", "ANPR06", "999999"] {
        let risposta = risponde(&Richiesta3002 { versione: versione.to_owned(), ..qualcuno() });
        assert_eq!(risposta.testi(), ["CodDestinatario diverso da ANPR02 ANPR03 ANPR04 ANPR05"]);
    }
}

#[test]
fn before_anpr05_there_is_no_id_anpr() {
    for versione in VERSIONI {
        let versione = versione.to_owned();
        let risposta = risponde(&Richiesta3002 { versione: versione.clone(), ..qualcuno() });
        assert_eq!(risposta.valore("codDestinatario"), Some(versione.as_str()));
        let id_anpr = risposta.valore("idANPR");
        assert_eq!(id_anpr.is_some(), versione == "ANPR05", "{versione}");
        assert!(risposta.valore("statoCivile").is_some() && risposta.valore("residenza").is_some());
    }
}

#[test]
fn before_anpr05_id_anpr_is_no_key() {
    let comune = ALTRA.comune("888001");
    let criteri = format!("<idANPR>{}</idANPR>", comune.uno("R").id_anpr);
    for versione in VERSIONI {
        let richiesta = Richiesta3002::nuova("888001", &criteri);
        let risposta = risponde(&Richiesta3002 { versione: versione.to_owned(), ..richiesta });
        let atteso = if versione == "ANPR05" { vec![] } else { vec!["EN489"] };
        assert_eq!(risposta.codici(), atteso, "{versione}: {}", risposta.testo);
    }
}

#[test]
fn from_anpr02_on_namesakes_are_sintetiche_and_families_have_their_block() {
    let comune = ALTRA.comune("888001");
    let p = comune.chi("ROSSI", "MARIA");
    for versione in VERSIONI {
        let omonime = Richiesta3002::nuova("888001", &per_nomi(p)).con(&nato_il(&p.data_nascita));
        let omonime = risponde(&Richiesta3002 { versione: versione.to_owned(), ..omonime });
        assert_eq!((omonime.codici(), omonime.valori("datiSoggetto").len()), (vec!["EN528"], 3), "{versione}");
        assert!(omonime.valore("listaAnomalie").is_some() && omonime.valore("statoCivile").is_none());
        let famiglia = Richiesta3002 { versione: versione.to_owned(), ..qualcuno().scheda("2") };
        assert!(risponde(&famiglia).valore("datiFamigliaConvivenza").is_some(), "{versione}");
    }
}

#[test]
fn e07_s001_that_is_off_does_not_exist() {
    let percorso = "/ANPRS001ServizioSubentro/AnprServiceS001";
    assert_eq!(ALTRA.get(&format!("{percorso}?wsdl")).stato, 404);
    let chiusa = consegna(&ALTRA.comune("888001"), &nome_aire("888001", 2), &aire_vuoto());
    assert_eq!(chiusa.stato, 404);
    assert_eq!(ALTRA.get("/ANPR3000ServiziConsultazione/AnprService3000?wsdl").stato, 200);
}

#[test]
fn documents_come_inline_for_those_who_cannot_read_mtom() {
    let comune = limiti::comune(&ALTRA);
    let richiesta = limiti::ugo("CONVIVENTI");
    let risposta = comune.chiama(&richiesta.xml());
    risposta.accolta();
    assert_eq!((risposta.parti.len(), risposta.content_type.as_str()), (0, "text/xml; charset=utf-8"));
    assert_eq!(risposta.valori("documento"), limiti::documenti());
}

#[test]
fn health_and_metrics_have_a_listener_of_their_own() {
    assert_eq!(ALTRA.get("/metrics").stato, 404, "metrics are elsewhere");
    assert_eq!((ALTRA.get("/health/live").stato, ALTRA.get("/health/ready").stato), (200, 200));
}

#[test]
fn the_log_is_one_json_object_a_line() {
    risponde(&qualcuno());
    let registro = ALTRA.registro();
    let righe: Vec<&str> = registro.lines().filter(|riga| riga.contains("\"anpr::request\"")).collect();
    assert!(!righe.is_empty(), "{registro}");
    for riga in righe {
        assert!(riga.starts_with('{') && riga.ends_with('}'), "{riga}");
        assert!(riga.contains("\"request.id\":\"") && riga.contains("\"duration_ms\":"), "{riga}");
    }
}

/// `S` and `E`, which no published text has (registrazione §36 Q7).
#[test]
fn ehr01_letters_of_links_are_known_only_where_it_is_configured() {
    for nota in [false, true] {
        let sandbox = Sandbox::con_configurazione(|testo| {
            testo.replace("[services]", &format!("[services]\nlink_letters = {nota}"))
        });
        let comune = sandbox.comune("888001");
        for lettera in ["S", "E"] {
            let esito = comune.registra("2026-11-01", procedimento(lettera, "P-IGNOTO", "3", "2026-11-01"));
            assert_eq!(esito.rifiutata().contains(&"EHR01"), !nota, "{lettera}: {}", esito.risposta.testo);
        }
    }
}
