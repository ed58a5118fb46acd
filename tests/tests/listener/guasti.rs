//! What goes wrong around the messages: a database that is gone, a process that dies, two processes at once.

use crate::attese::{consegna, ricevuta};
use anpr_registry::testkit::{Cluster, Durata};
use anpr_tests::fornitura::{Apr, Soggetto, aire_vuoto, nome_aire, nome_apr};
use anpr_tests::http::{self, RispostaHttp};
use anpr_tests::installazione::rifiutato;
use anpr_tests::programma::{anpr, cartella, entro};
use anpr_tests::richieste::{Richiesta3002, connessione, nato_il, per_cf};
use anpr_tests::{Database, Installazione, Risposta, Sandbox};
use std::collections::BTreeSet;
use std::io::Write;

const PERCORSO: &str = "/ANPR3000ServiziConsultazione/AnprService3000";

fn qualcuno(sandbox: &Sandbox) -> Richiesta3002 {
    Richiesta3002::nuova("888001", &per_cf(&sandbox.comune("888001").uno("R").codice_fiscale))
}

#[test]
fn what_was_answered_before_a_restart_is_known_after_it() {
    for database in [Database::Sqlite, Database::Postgres] {
        let (dir, url) = (cartella(), database.nuovo());
        let sandbox = Sandbox::in_cartella(&dir, url.as_deref());
        let comune = sandbox.comune("888001");
        let richiesta = qualcuno(&sandbox);
        let prima = comune.chiama(&richiesta.xml());
        let corpo = connessione();
        let messaggio = comune.firma_ora(&corpo);
        assert_eq!(comune.manda(&corpo, messaggio.clone()).stato, 200);
        let nuovo = sandbox.nuovo_comune("888050");
        let apr = Apr::di("888050").famiglia("F1", &[Soggetto::nuovo("1", "PRUGNA", "UGO", "1970-01-01")]);
        ricevuta(&consegna(&nuovo, &nome_apr("888050", 1), &apr.gz()));
        ricevuta(&consegna(&nuovo, &nome_aire("888050", 1), &aire_vuoto()));
        sandbox.uccidi();
        assert!(!sandbox.finita().success());

        let sandbox = Sandbox::in_cartella(&dir, url.as_deref());
        let comune = sandbox.comune("888001");
        assert_eq!(comune.chiama(&richiesta.xml()).corpo(), prima.corpo(), "idempotency, after kill -9");
        let replica = comune.manda(&corpo, messaggio);
        assert_eq!(replica.fault(), "Rejected by policy. (from client)", "T-19, after kill -9");
        // The supply that had been received is worked through, if it had not been yet: once.
        let ripresa = sandbox.anpr(&["subentro", "work", "888050", "1"]);
        let detto = String::from_utf8_lossy(&ripresa.stdout) + String::from_utf8_lossy(&ripresa.stderr);
        assert!(detto.starts_with("OK: 1 people") || detto.contains("EN040"), "{detto}");
        let chiavi = "<cognome>PRUGNA</cognome><nome>UGO</nome>";
        let trovato = Richiesta3002::nuova("888050", chiavi).con(&nato_il("1970-01-01")).xml();
        let nuovo = nuovo.con(|proprieta| proprieta.url = sandbox.base());
        assert_eq!(nuovo.chiama(&trovato).accolta().valori("datiSoggetto").len(), 1);
        let in_volo = qualcuno(&sandbox);
        let risposta = risposta_in_volo(&sandbox, &in_volo);
        assert!(sandbox.finita().success(), "it ends well, once everything is answered:\n{}", sandbox.registro());

        let sandbox = Sandbox::in_cartella(&dir, url.as_deref());
        let ancora = sandbox.comune("888001").chiama(&in_volo.xml());
        assert_eq!(ancora.corpo(), risposta.corpo(), "what was answered on the way out is known too");
    }
}

/// Sends half a request, has the program stop, sends the rest: the answer.
fn risposta_in_volo(sandbox: &Sandbox, richiesta: &Richiesta3002) -> Risposta {
    let messaggio = sandbox.comune("888001").firma_ora(&richiesta.xml());
    let intera = http::messaggio(PERCORSO, &[("Content-Type", "text/xml; charset=utf-8")], &messaggio);
    let (prima, dopo) = intera.split_at(intera.len() - messaggio.len() / 2);
    let mut socket = sandbox.connetti(prima);
    let arrivati = || {
        sandbox
            .get("/metrics")
            .testo()
            .lines()
            .any(|riga| riga.starts_with("anpr_body_bytes ") && !riga.ends_with(" 0"))
    };
    assert!(entro(5, arrivati), "half of it has arrived");
    sandbox.ferma();
    assert!(entro(5, || !sandbox.ascolta()), "nobody new is taken");
    socket.write_all(dopo).unwrap();
    let risposta = RispostaHttp::da_byte(&http::leggi(socket)).expect("an answer").soap();
    risposta.accolta();
    risposta
}

#[test]
fn an_existing_sandbox_stays_as_it_is() {
    let qui = Installazione::nuova();
    let prima = std::fs::read_to_string(qui.dir().join("comuni/888001/soggetti.csv")).unwrap();
    let esito = qui.comanda(&["sandbox", "--solo-prepara", "--soggetti", "700", "--seme", "9"]);
    assert_eq!(esito, "", "there is nothing to make");
    assert_eq!(std::fs::read_to_string(qui.dir().join("comuni/888001/soggetti.csv")).unwrap(), prima);
    let altrui = cartella();
    std::fs::write(altrui.join("lettera.txt"), "cara").unwrap();
    let parole = rifiutato(&anpr(&["sandbox", "--solo-prepara", "--dir", &altrui.display().to_string()]));
    assert!(
        parole.contains(&altrui.display().to_string()),
        "a folder with other things in it is not touched: {parole}"
    );
    assert_eq!(std::fs::read_dir(&altrui).unwrap().count(), 1);
}

#[test]
fn an_address_that_is_taken_is_told() {
    let sandbox = Sandbox::condiviso(Database::Sqlite);
    let qui = Installazione::nuova();
    let occupato = sandbox.base().replace("http://", "");
    let file = qui.configurazione("occupata.toml", |testo| testo.replace("127.0.0.1:8080", &occupato));
    let parole = rifiutato(&anpr(&["serve", "--config", &file]));
    assert!(parole.contains(&format!("cannot listen on {occupato}")), "{parole}");
}

#[test]
fn two_processes_on_one_database_are_one_register() {
    let (dir, url) = (cartella(), Database::Postgres.nuovo());
    let uno = Sandbox::in_cartella(&dir, url.as_deref());
    let altro = Sandbox::in_cartella(&dir, url.as_deref());
    let (qui, la) = (uno.comune("888001"), altro.comune("888001"));
    let corpo = connessione();
    let messaggio = qui.firma_ora(&corpo);
    assert_eq!(qui.manda(&corpo, messaggio.clone()).stato, 200);
    assert_eq!(la.manda(&corpo, messaggio).fault(), "Rejected by policy. (from client)", "T-19 across processes");

    // One id sent to both at once is one operation, whoever comes first.
    let mut numeri = BTreeSet::new();
    for _ in 0..20 {
        let richiesta = qualcuno(&uno).xml();
        let [prima, seconda] = std::thread::scope(|s| {
            [&qui, &la].map(|comune| s.spawn(|| comune.chiama(&richiesta))).map(|filo| filo.join().unwrap())
        });
        assert_eq!(prima.corpo(), seconda.corpo());
        prima.accolta();
        assert!(numeri.insert(prima.valore("idOperazioneANPR").unwrap().to_owned()), "a number of its own");
    }

    // An operator blocked beside one process is blocked for the other.
    altro.comanda(&["utenti", "block", "CONS888001"]);
    let bloccato = uno.comune("888001").con(|proprieta| proprieta.id_operatore = "CONS888001".to_owned());
    assert_eq!(bloccato.chiama(&qualcuno(&uno).xml()).testi(), ["Utente non abilitato 7"]);
}

#[test]
fn a_database_that_is_gone_is_a_fault_and_comes_back() {
    let cluster = Cluster::avvia(Durata::Breve).unwrap();
    let sandbox = Sandbox::in_cartella(&cartella(), Some(&cluster.database().unwrap()));
    let comune = sandbox.comune("888001");
    let richiesta = || Richiesta3002::nuova("888001", &per_cf(&comune.uno("R").codice_fiscale)).xml();
    assert_eq!(comune.chiama(&richiesta()).stato, 200);
    cluster.spegni().unwrap();
    let durante = richiesta();
    let guasto = comune.chiama(&durante);
    assert_eq!(guasto.fault(), "Internal Error (from server)");
    assert!(sandbox.get("/health/live").stato == 200, "the process lives");
    assert!(entro(5, || sandbox.get("/health/ready").stato == 503), "but is not ready");
    cluster.accendi(Durata::Breve).unwrap();
    assert_eq!(comune.chiama(&durante).valore("esitoOperazione"), Some("0000"), "the same id may be sent again");
    assert!(entro(5, || sandbox.get("/health/ready").stato == 200), "and is ready again");
}
