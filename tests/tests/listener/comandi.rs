//! `anpr check`, `migrate`, `explain`, `call`: what they prove, what they tell, how they end.

use anpr_tests::installazione::{accolto, rifiutato};
use anpr_tests::programma::{anpr, cartella, percorso};
use anpr_tests::richieste::{Richiesta3002, per_cf};
use anpr_tests::{Database, Installazione, Sandbox};
use anpr_wss::sign::Options;
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

fn sandbox() -> &'static Sandbox {
    Sandbox::condiviso(Database::Sqlite)
}

/// What `anpr check` printed, when it found something wrong.
fn trovato(esito: &Output) -> String {
    let parole = String::from_utf8(esito.stdout.clone()).unwrap();
    assert_eq!(esito.status.code(), Some(1), "{parole}");
    parole
}

#[test]
fn check_proves_a_good_configuration_without_starting() {
    for database in [Database::Sqlite, Database::Postgres] {
        let racconto = Sandbox::condiviso(database).comanda(&["check"]);
        let righe: Vec<&str> = racconto.lines().collect();
        assert!(righe.len() >= 7 && righe.iter().all(|riga| riga.contains(" ok ")), "{racconto}");
        for cosa in ["configuration", "authorities", "TLS", "database", "migrations", "writing", "clock"] {
            assert!(righe.iter().any(|riga| riga.starts_with(cosa)), "{cosa}: {racconto}");
        }
    }
}

#[test]
fn check_names_each_fault() {
    let qui = Installazione::nuova();
    let ca = "ca_postazioni = [\"ca/ca-postazioni.pem\"]";
    let casi = [
        (ca, "ca_postazioni = [\"ca/nessuna.pem\"]", ["authorities", "ca/nessuna.pem"]),
        (ca, "ca_postazioni = [\"anpr.toml\"]", ["authorities", "ca_postazioni"]),
        (ca, "ca_postazioni = []", ["authorities", "names no certification authority"]),
        (
            ca,
            "ca_postazioni = [\"ca/ca-postazioni.pem\"]\ncrl = [\"ca/nessuna.crl\"]",
            ["authorities", "ca/nessuna.crl"],
        ),
        ("[server]", "[server]\nlisten_tls = \"127.0.0.1:1\"\n#", ["TLS", "tls"]),
        ("sqlite:anpr.db", "sqlite:nessuna/cartella/anpr.db", ["database", "nessuna/cartella"]),
        ("sqlite:anpr.db", "postgres://utente:segreto@127.0.0.1:1/anpr", ["database", "utente:***@127.0.0.1:1"]),
        ("sqlite:anpr.db", "sqlite:nessuna.db", ["database", "run anpr migrate"]),
        ("sqlite:anpr.db", "sqlite:vuota.db", ["migrations", "run anpr migrate"]),
    ];
    std::fs::write(qui.file("vuota.db"), "").unwrap();
    for (n, (buono, cattivo, attese)) in casi.into_iter().enumerate() {
        let cambia = |testo: String| {
            assert!(testo.contains(buono), "{testo}");
            testo
                .replace(buono, cattivo)
                .replace("tls_certificate = \"tls/server.pem\"", "tls_certificate = \"tls/no.pem\"")
        };
        let file = qui.configurazione(&format!("{n}.toml"), cambia);
        let racconto = trovato(&anpr(&["check", "--config", &file]));
        let riga = racconto.lines().find(|riga| riga.starts_with(attese[0]) && riga.contains("FAIL"));
        assert!(riga.is_some_and(|riga| riga.contains(attese[1])), "{cattivo}: {racconto}");
        assert!(!racconto.contains("segreto"), "passwords are not told: {racconto}");
    }
}

#[test]
fn a_configuration_that_cannot_be_read_is_refused_with_its_key() {
    let qui = Installazione::nuova();
    let casi = [
        ("[server]", "[server]\nporta = 1", "porta"),
        ("max_skew_s = 300", "max_skew_s = 3000", "environment.max_skew_s"),
        ("tipo_invio = [\"TEST\"]", "tipo_invio = [\"PROVA\"]", "environment.tipo_invio"),
        ("[server]", "[server", "[server"),
    ];
    for (buono, cattivo, atteso) in casi {
        let file = qui.configurazione("cattiva.toml", |testo| testo.replace(buono, cattivo));
        for comando in [&["check"][..], &["serve"], &["comuni", "list"]] {
            let parole = rifiutato(&anpr(&[comando, &["--config", &file]].concat()));
            assert!(parole.contains(atteso), "{comando:?}: {parole}");
        }
    }
    let parole = rifiutato(&anpr(&["serve", "--config", &qui.file("nessuno.toml")]));
    assert!(parole.contains("nessuno.toml"), "{parole}");
}

#[test]
fn migrate_brings_an_empty_database_to_its_shape_once() {
    for database in [Database::Sqlite, Database::Postgres] {
        let qui = Installazione::nuova();
        let url = database.nuovo().unwrap_or_else(|| "sqlite:nuova.db".to_owned());
        let file = qui.configurazione("nuova.toml", |testo| testo.replace("sqlite:anpr.db", &url));
        let parole = rifiutato(&anpr(&["serve", "--config", &file]));
        assert!(parole.contains("run anpr migrate"), "{parole}");
        let prima = accolto(&anpr(&["migrate", "--config", &file]));
        assert!(prima.contains("migrations applied") && !prima.contains(": 0 "), "{prima}");
        let ancora = accolto(&anpr(&["migrate", "--config", &file]));
        assert!(ancora.contains(": 0 migrations applied"), "{ancora}");
        accolto(&anpr(&["check", "--config", &file]));
        assert_eq!(accolto(&anpr(&["comuni", "list", "--config", &file])), "");
        let vuota = accolto(&anpr(&["audit", "verify", "--config", &file]));
        assert!(vuota.starts_with("0 rows"), "{vuota}");
    }
}

#[test]
fn no_installation_is_guessed_and_the_environment_may_name_one() {
    let parole = rifiutato(&anpr(&["comuni", "list"]));
    assert!(parole.contains("which installation?"), "{parole}");
    let file = sandbox().file("anpr.toml");
    let esito = Command::new(percorso()).args(["comuni", "list"]).env("ANPR_CONFIG", &file).output().unwrap();
    assert!(accolto(&esito).contains("888001"));
}

/// A request of somebody of 888001, in a file, and the message around it signed so long ago.
fn messaggio(fa: Duration) -> String {
    let comune = sandbox().comune("888001");
    let corpo = Richiesta3002::nuova("888001", &per_cf(&comune.uno("R").codice_fiscale)).xml();
    let file = cartella().join("messaggio.xml");
    std::fs::write(&file, comune.firma(&corpo, &Options::at(SystemTime::now() - fa))).unwrap();
    file.display().to_string()
}

#[test]
fn explain_tells_how_a_message_is_verified() {
    let file = messaggio(Duration::ZERO);
    let storia = sandbox().comanda(&["explain", &file]);
    for parte in ["Timestamp", "Body", "Assertion", "SHA-256", "888001-CO-9999", "888001-PC-0001"] {
        assert!(storia.to_lowercase().contains(&parte.to_lowercase()), "{parte}: {storia}");
    }
    let canonica = sandbox().comanda(&["explain", &file, "--canonico"]);
    assert!(canonica.len() > storia.len() && canonica.contains("<codMittente>888001</codMittente>"), "{canonica}");
    assert!(!storia.contains("<codMittente>"), "bytes only on demand");
}

#[test]
fn t23_explain_judges_an_old_message_at_its_own_time() {
    let file = messaggio(Duration::from_secs(7200));
    let adesso = trovato(&sandbox().anpr(&["explain", &file]));
    assert!(
        adesso.contains("7200 s") || adesso.contains("7199 s") || adesso.to_lowercase().contains("old"),
        "{adesso}"
    );
    let allora = chrono::DateTime::<chrono::Utc>::from(SystemTime::now() - Duration::from_secs(7200));
    let allora = allora.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    sandbox().comanda(&["explain", &file, "--at", &allora]);
    trovato(&sandbox().anpr(&["explain", &file, "--at", "2020-01-01T00:00:00Z"]));
}

#[test]
fn explain_names_the_part_that_was_changed() {
    let file = messaggio(Duration::ZERO);
    let testo = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, testo.replace(">3002<", ">3003<")).unwrap();
    let storia = trovato(&sandbox().anpr(&["explain", &file]));
    assert!(storia.contains("Body") && storia.to_lowercase().contains("digest"), "{storia}");
    std::fs::write(&file, "nothing of the kind").unwrap();
    trovato(&sandbox().anpr(&["explain", &file]));
    let parole = sandbox().rifiutato(&["explain", "/nessuno.xml"]);
    assert!(parole.contains("/nessuno.xml"), "{parole}");
}

/// A request of 888001 in a file, and its `.properties` on plain HTTP.
fn chiamata(corpo: &str) -> [String; 2] {
    let cartella = cartella();
    let (richiesta, chi) = (cartella.join("richiesta.xml"), cartella.join("888001.properties"));
    std::fs::write(&richiesta, corpo).unwrap();
    let sua = std::fs::read_to_string(sandbox().dir().join("comuni/888001/888001.properties")).unwrap();
    let righe = sua.lines().filter(|riga| !riga.starts_with("URL_WS="));
    let testo: String =
        righe.map(|riga| format!("{riga}\n")).collect::<String>() + &format!("URL_WS={}\n", sandbox().base());
    std::fs::write(&chi, testo).unwrap();
    [richiesta, chi].map(|file| file.display().to_string())
}

fn qualcuno() -> String {
    Richiesta3002::nuova("888001", &per_cf(&sandbox().comune("888001").uno("R").codice_fiscale)).xml()
}

#[test]
fn call_signs_sends_and_prints_the_answer() {
    let [richiesta, chi] = chiamata(&qualcuno());
    let risposta = accolto(&anpr(&["call", "--as", &chi, &richiesta]));
    assert!(risposta.contains("<esitoOperazione>0000</esitoOperazione>"), "{risposta}");
    for forma in ["cxf", "wcf", "php"] {
        let [richiesta, chi] = chiamata(&qualcuno());
        let risposta = accolto(&anpr(&["call", "--as", &chi, "--forma", forma, "--sha1", &richiesta]));
        assert!(risposta.contains("<esitoOperazione>0000</esitoOperazione>"), "{forma}: {risposta}");
    }
    // The sandbox's own file leads to the TLS listener, whose authority must be named.
    let [richiesta, _] = chiamata(&qualcuno());
    let chi = sandbox().file("comuni/888001/888001.properties");
    let ca = sandbox().ca().display().to_string();
    let risposta = accolto(&anpr(&["call", "--as", &chi, "--ca", &ca, &richiesta]));
    assert!(risposta.contains("<esitoOperazione>0000</esitoOperazione>"), "{risposta}");
    let parole = rifiutato(&anpr(&["call", "--as", &chi, &richiesta]));
    assert!(parole.contains("certificate"), "{parole}");
}

#[test]
fn call_keeps_the_message_for_explain() {
    let [richiesta, chi] = chiamata(&qualcuno());
    let messaggio = cartella().join("firmato.xml").display().to_string();
    let niente = accolto(&anpr(&["call", "--as", &chi, "--messaggio", &messaggio, "--non-inviare", &richiesta]));
    assert_eq!(niente, "");
    sandbox().comanda(&["explain", &messaggio]);
}

#[test]
fn call_tells_refusals_in_words() {
    let [richiesta, chi] = chiamata(&qualcuno());
    let sconosciuto = std::fs::read_to_string(&chi).unwrap().replace("ID_OPERATORE=OPER888001", "ID_OPERATORE=NESSUNO");
    std::fs::write(&chi, &sconosciuto).unwrap();
    let esito = anpr(&["call", "--as", &chi, &richiesta]);
    let parole = rifiutato(&esito);
    assert!(parole.contains("HTTP 500") && parole.contains("reference "), "{parole}");
    assert!(String::from_utf8_lossy(&esito.stdout).contains("Rejected by policy"), "and prints the fault");

    let casi = [("<a/>", "richiesta.xml"), ("nothing of the kind", "richiesta.xml"), ("", "richiesta.xml")];
    for (corpo, atteso) in casi {
        let [richiesta, chi] = chiamata(corpo);
        let parole = rifiutato(&anpr(&["call", "--as", &chi, &richiesta]));
        assert!(parole.contains(atteso), "{corpo}: {parole}");
    }
    let [richiesta, chi] = chiamata(&qualcuno());
    let buona = std::fs::read_to_string(&chi).unwrap();
    let casi = [
        (buona.replace("ID_SEDE=888001", ""), "ID_SEDE is missing"),
        (buona.replace(sandbox().base().as_str(), "ftp://127.0.0.1"), "http://"),
        (buona.replace(sandbox().base().as_str(), "http://127.0.0.1:1"), "127.0.0.1:1"),
        (buona.replace(".p12", ".p13"), ".p13"),
        (password_sbagliata(&buona), "keystore"),
    ];
    for (testo, atteso) in casi {
        std::fs::write(&chi, testo).unwrap();
        let parole = rifiutato(&anpr(&["call", "--as", &chi, &richiesta]));
        assert!(parole.contains(atteso), "{atteso}: {parole}");
    }
    let parole = rifiutato(&anpr(&["call", "--as", "/nessuno.properties", &richiesta]));
    assert!(parole.contains("/nessuno.properties"), "{parole}");
    let parole = rifiutato(&anpr(&["call", "--as", &chi, "/nessuna.xml"]));
    assert!(parole.contains("/nessuna.xml"), "{parole}");
}

fn password_sbagliata(testo: &str) -> String {
    let righe = testo.lines().map(|riga| match riga.split_once('=') {
        Some((chiave, _)) if chiave == "PASS_KEYSTORE_POSTAZIONE" => format!("{chiave}=sbagliata\n"),
        _ => format!("{riga}\n"),
    });
    righe.collect()
}

#[test]
fn a_wrong_use_of_a_command_ends_with_2() {
    for argomenti in
        [&["nessuno"][..], &["call"], &["comuni", "add"], &["check", "--dir"], &["explain", "x", "--at", "ieri"]]
    {
        let esito = anpr(argomenti);
        assert_eq!(esito.status.code(), Some(2), "{argomenti:?}");
        assert!(String::from_utf8_lossy(&esito.stderr).contains("--help"), "{argomenti:?}");
    }
}
