//! `anpr entrate`: the embedded Agenzia delle Entrate switched, looked into and served by the program (registrazione §4).

use anpr_entrate::{AgenziaEntrate, Http, OpzioniHttp};
use anpr_model::{PersonaFiscale, RifiutoEntrate};
use anpr_tests::installazione::rifiutato;
use anpr_tests::programma::anpr;
use anpr_tests::{Installazione, ServitaEntrate};
use std::time::Duration;

fn rossi() -> PersonaFiscale {
    PersonaFiscale {
        cognome: Some("ROSSI".into()),
        nome: Some("MARIO".into()),
        sesso: 'M',
        nascita: "1980-01-01".parse().unwrap(),
        luogo: "H501".into(),
    }
}

fn http(url: &str) -> Http {
    let opzioni = OpzioniHttp {
        url: url.into(),
        ca: None,
        identita: None,
        tempo: Duration::from_secs(20),
        tentativi: 2,
        riposo: Duration::ZERO,
    };
    Http::new(opzioni).unwrap()
}

const ROSSI: &str = "RSSMRA80A01H501U";

#[test]
fn a_served_agenzia_gives_codes_falls_silent_and_survives_its_death() {
    let qui = Installazione::nuova();
    let oggi = "2026-11-26".parse().unwrap();
    let servita = ServitaEntrate::nuova(&qui);
    let ae = http(&servita.url);
    assert_eq!(ae.attribuisci("888001/1", &rossi(), oggi).unwrap().codice, ROSSI);
    assert!(
        qui.comanda(&["entrate", "mostra", "rssmra80a01h501u"]).starts_with("RSSMRA80A01H501U VALIDO ATTRIBUZIONE")
    );

    assert_eq!(qui.comanda(&["entrate", "guasto", "--accendi", "--latenza", "5"]), "does not answer, 5 ms late\n");
    assert!(matches!(ae.verifica(ROSSI, &rossi(), oggi), Err(RifiutoEntrate::NonDisponibile(_))));
    assert_eq!(qui.comanda(&["entrate", "guasto", "--spegni"]), "answers, 5 ms late\n");
    assert_eq!(ae.verifica(ROSSI, &rossi(), oggi).unwrap().codice, ROSSI);

    servita.uccidi();
    assert!(matches!(ae.verifica(ROSSI, &rossi(), oggi), Err(RifiutoEntrate::NonDisponibile(_))));
    let servita = ServitaEntrate::nuova(&qui);
    let ae = http(&servita.url);
    assert_eq!(ae.attribuisci("888001/1", &rossi(), oggi).unwrap().codice, ROSSI, "the same reference");
    servita.ferma();
}

#[test]
fn an_omocodia_is_begun_and_ended_by_command() {
    let qui = Installazione::nuova();
    let elenco = std::fs::read_to_string(qui.dir().join("comuni/888001/soggetti.csv")).unwrap();
    let e_codice = |c: &&str| {
        let maschera: String = c.chars().map(|c| if c.is_ascii_digit() { '9' } else { 'A' }).collect();
        maschera == "AAAAAA99A99A999A"
    };
    let codice = elenco.split([',', ';', '\n']).map(|c| c.trim_matches('"')).find(e_codice).unwrap();
    let provvisorio = qui.comanda(&["entrate", "omocodia", codice, "--apri"]);
    assert_eq!(provvisorio.trim().len(), 11);
    assert!(qui.comanda(&["entrate", "mostra", codice]).contains(&format!("leads to {}", provvisorio.trim())));
    let variante = qui.comanda(&["entrate", "omocodia", codice, "--risolvi"]);
    assert_eq!((variante.trim().len(), &variante[..6]), (16, &codice[..6]));
    assert!(qui.rifiutato(&["entrate", "omocodia", codice, "--risolvi"]).contains("COLLEGATO"));
    qui.comanda(&["entrate", "marca", variante.trim(), "--togli"]);
    assert!(qui.comanda(&["entrate", "mostra", variante.trim()]).contains("not marked"));
    qui.comanda(&["entrate", "marcatura", "0"]);
}

#[test]
fn wrong_inputs_are_told() {
    let qui = Installazione::nuova();
    assert!(qui.rifiutato(&["entrate", "mostra", ROSSI]).contains("not in the Agenzia's archive"));
    assert!(
        qui.rifiutato(&["entrate", "marca", ROSSI]).contains("neither in the Agenzia's archive nor in the register")
    );
    assert!(qui.rifiutato(&["entrate", "omocodia", "12345678903", "--apri"]).contains("provisional"));
    let altrove = qui.configurazione("altrove.toml", |testo| {
        format!("{testo}\n[entrate]\nmode = \"http\"\nurl = \"http://127.0.0.1:9\"\n")
    });
    let esito = anpr(&["entrate", "guasto", "--accendi", "--config", &altrove]);
    assert!(rifiutato(&esito).contains("entrate.mode is http"));
    let senza_indirizzo = qui.configurazione("senza.toml", |testo| format!("{testo}\n[entrate]\nmode = \"http\"\n"));
    let esito = anpr(&["check", "--config", &senza_indirizzo]);
    assert!(rifiutato(&esito).contains("entrate.url = (absent)"));
}
