//! What is judged before the application is asked, and what a call leaves behind whatever becomes of it: addresses,
//! identities, assertions good for one message (sicurezza §9.3, §12.0, T-19 to T-21, T-76, T-88).

use anpr_tests::richieste::{Richiesta3002, per_cf};
use anpr_tests::{Comune, Risposta, Sandbox};
use anpr_wss::sign::Options;
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};

const F1: &str = "Rejected by policy. (from client)";
const PERCORSO: &str = "/ANPR3000ServiziConsultazione/AnprService3000";

/// As in exercise: addresses and assertions are looked at. Only 888001 has registered the address of the tests.
static SEVERO: LazyLock<Sandbox> = LazyLock::new(|| {
    let sandbox = Sandbox::con_configurazione(|testo| {
        testo
            .replace("ip_allowlist = \"off\"", "ip_allowlist = \"enforce\"")
            .replace("one_time_assertion = false", "one_time_assertion = true")
            .replace("format = \"human\"", "format = \"json\"")
    });
    sandbox.comanda(&["comuni", "allow-ip", "888001", "127.0.0.1"]);
    sandbox
});

fn richiesta(comune: &Comune) -> Richiesta3002 {
    Richiesta3002::nuova(&comune.istat, &per_cf(&comune.uno("R").codice_fiscale))
}

/// The assertion of one message in the place of that of another, which the signature of the message does not cover.
fn con_asserzione_di(altro: &[u8], messaggio: &[u8]) -> Vec<u8> {
    let asserzione = |messaggio: &[u8]| {
        let testo = String::from_utf8(messaggio.to_vec()).unwrap();
        let (inizio, fine) = ("<saml2:Assertion", "</saml2:Assertion>");
        let (da, a) = (testo.find(inizio).unwrap(), testo.find(fine).unwrap() + fine.len());
        (testo[..da].to_owned(), testo[da..a].to_owned(), testo[a..].to_owned())
    };
    let (prima, _, dopo) = asserzione(messaggio);
    format!("{prima}{}{dopo}", asserzione(altro).1).into_bytes()
}

/// The log's line about a call.
fn riga(risposta: &Risposta) -> String {
    let riferimento = risposta.request_id.as_deref().unwrap();
    let registro = SEVERO.registro();
    let mut righe = registro.lines().filter(|riga| riga.contains("anpr::request") && riga.contains(riferimento));
    righe.next().unwrap_or_else(|| panic!("nothing of {riferimento} in {registro}")).to_owned()
}

#[test]
fn t88_from_an_address_that_is_not_registered_nothing_of_the_application_is_heard() {
    let comune = SEVERO.comune("888002");
    let giusta = richiesta(&comune);
    for sbagliata in [
        giusta.clone(),
        Richiesta3002 { versione: "ANPR01".to_owned(), ..giusta.clone() },
        Richiesta3002 { operazione: "3003".to_owned(), ..giusta.clone() },
        Richiesta3002 { mittente: "888001".to_owned(), ..giusta.clone() },
        Richiesta3002 { criteri: "<nulla/>".to_owned(), ..giusta },
    ] {
        let risposta = comune.chiama(&sbagliata.xml());
        assert_eq!(risposta.fault(), F1);
        let riga = riga(&risposta);
        assert!(riga.contains("\"anpr.outcome\":\"address\"") && riga.contains("\"anpr.comune\":\"888002\""), "{riga}");
    }
    let permesso = SEVERO.comune("888001");
    assert_eq!(permesso.chiama(&richiesta(&permesso).xml()).valore("esitoOperazione"), Some("0000"));
}

#[test]
fn t76_an_operator_who_is_not_known_hears_nothing_of_the_application() {
    let comune = SEVERO.comune("888001").con(|proprieta| "NESSUNO888001".clone_into(&mut proprieta.id_operatore));
    let giusta = richiesta(&SEVERO.comune("888001"));
    for sbagliata in [
        Richiesta3002 { versione: "ANPR01".to_owned(), ..giusta.clone() },
        Richiesta3002 { criteri: "<nulla/>".to_owned(), ..giusta },
    ] {
        assert_eq!(comune.chiama(&sbagliata.xml()).fault(), F1);
    }
}

#[test]
fn a_refusal_is_written_under_the_comune_that_signed() {
    let comune = SEVERO.comune("888001");
    let altrui = Richiesta3002 { mittente: "888003".to_owned(), ..richiesta(&comune) };
    for sbagliata in [Richiesta3002 { versione: "ANPR01".to_owned(), ..altrui.clone() }, altrui] {
        let risposta = comune.chiama(&sbagliata.xml());
        assert_eq!(risposta.codici(), ["XXXX"], "{}", risposta.testo);
        let riga = riga(&risposta);
        assert!(riga.contains("\"anpr.comune\":\"888001\"") && !riga.contains("888003"), "{riga}");
    }
}

#[test]
fn t10_t23_the_log_tells_the_clocks_apart_and_what_was_tolerated() {
    let comune = SEVERO.comune("888001");
    let corpo = richiesta(&comune).xml();
    let prima = comune.firma(&corpo, &Options::at(SystemTime::now() - Duration::from_secs(200)));
    for messaggio in [prima.clone(), prima] {
        let riga = riga(&comune.manda_a(PERCORSO, messaggio));
        let scarto = riga.split("\"anpr.skew_ms\":").nth(1).unwrap().split(',').next().unwrap();
        assert!((200_000..260_000).contains(&scarto.parse::<i64>().unwrap()), "{riga}");
        assert!(riga.contains("does not cover the assertion"), "{riga}");
    }
}

#[test]
fn t21_an_assertion_is_good_for_one_message() {
    let comune = SEVERO.comune("888001");
    let prima = comune.firma_ora(&richiesta(&comune).xml());
    assert_eq!(comune.manda_a(PERCORSO, prima.clone()).stato, 200);
    let seconda = con_asserzione_di(&prima, &comune.firma_ora(&richiesta(&comune).xml()));
    assert_eq!(comune.manda_a(PERCORSO, seconda).fault(), F1);
}

#[test]
fn t21_nor_does_a_used_assertion_get_an_answer_that_was_given() {
    let comune = SEVERO.comune("888001");
    let corpo = richiesta(&comune).xml();
    let prima = comune.firma_ora(&corpo);
    let data = comune.manda_a(PERCORSO, prima.clone());
    assert_eq!(data.valore("esitoOperazione"), Some("0000"));
    let ripetuta = con_asserzione_di(&prima, &comune.firma_ora(&corpo));
    assert_eq!(comune.manda_a(PERCORSO, ripetuta).fault(), F1);
    assert_eq!(comune.manda_a(PERCORSO, prima).testo, data.testo, "the very message gets its answer again");
}

#[test]
fn t20_an_answer_given_again_is_written_with_who_saw_it() {
    let comune = SEVERO.comune("888001");
    let corpo = richiesta(&comune).xml();
    assert_eq!(comune.chiama(&corpo).stato, 200);
    let ripetuta = comune.firma_ora(&corpo);
    assert_eq!(comune.manda_a(PERCORSO, ripetuta.clone()).valore("esitoOperazione"), Some("0000"));
    // Its assertion is spent, and what spends it is the row of the journal.
    let altra = con_asserzione_di(&ripetuta, &comune.firma_ora(&richiesta(&comune).xml()));
    assert_eq!(comune.manda_a(PERCORSO, altra).fault(), F1);
    assert_eq!(comune.manda_a(PERCORSO, ripetuta).stato, 200);
}

/// Three calls a minute for the certificate of each comune's server.
static LENTO: LazyLock<Sandbox> = LazyLock::new(|| {
    Sandbox::con_configurazione(|testo| testo.replace("calls_per_minute = 0", "calls_per_minute = 3"))
});

#[test]
fn t89_a_comune_that_asks_without_end_is_told_to_wait_and_the_others_are_served() {
    let (uno, altro) = (LENTO.comune("888001"), LENTO.comune("888002"));
    let chiama = |comune: &Comune| comune.chiama(&richiesta(comune).xml());
    for _ in 0..3 {
        assert_eq!(chiama(&uno).valore("esitoOperazione"), Some("0000"));
    }
    let di_troppo = chiama(&uno);
    assert_eq!(di_troppo.stato, 503, "{}", di_troppo.testo);
    assert!(di_troppo.testo.contains("ripetere la richiesta"), "{}", di_troppo.testo);
    assert_eq!(chiama(&altro).valore("esitoOperazione"), Some("0000"));
}
