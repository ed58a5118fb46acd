//! Who may call: operators, profiles, postazioni and certificates, changed by the commands that administer them
//! (sicurezza §§8, 11, 13). Each change works at once on a running server.

use anpr_tests::certificati::Richiesta6001;
use anpr_tests::registrazioni::richieste::mutazione;
use anpr_tests::richieste::{Richiesta3002, connessione, oggi, per_cf};
use anpr_tests::{Comune, Sandbox, scenari};

scenari!(
    k1_an_operator_without_the_profile,
    k2_a_blocked_operator,
    k4_a_sender_that_is_another_comune,
    k4_an_operator_of_another_comune,
    f1_an_unknown_operator,
    f8_a_certificate_is_blocked_and_given_back,
    f8_a_postazione_is_blocked_and_given_back,
    t52_a_certificate_of_another_comune,
    an_operator_is_added_enabled_and_blocked_by_commands,
    a_merged_comune_may_still_use_its_old_keys,
    before_its_subentro_a_comune_consults_and_no_more,
    every_change_is_in_an_unbroken_trail,
);

fn richiesta(comune: &Comune) -> String {
    Richiesta3002::nuova(&comune.istat, &per_cf(&comune.uno("R").codice_fiscale)).xml()
}

fn come(sandbox: &Sandbox, istat: &str, operatore: &str) -> Comune {
    sandbox.comune(istat).con(|proprieta| operatore.clone_into(&mut proprieta.id_operatore))
}

fn passa(comune: &Comune) {
    let risposta = comune.chiama(&richiesta(comune));
    assert_eq!(risposta.valore("esitoOperazione"), Some("0000"), "{}", risposta.testo);
}

fn k1_an_operator_without_the_profile(sandbox: &Sandbox) {
    let comune = come(sandbox, "888001", "CERT888001");
    assert_eq!(comune.chiama(&richiesta(&comune)).testi(), ["Utente non abilitato 5"]);
    assert_eq!(comune.chiama(&connessione()).stato, 200, "whoever is enabled may test the connection");
    passa(&come(sandbox, "888001", "CONS888001"));
}

fn k2_a_blocked_operator(sandbox: &Sandbox) {
    let comune = come(sandbox, "888001", "BLOC888001");
    assert_eq!(comune.chiama(&richiesta(&comune)).testi(), ["Utente non abilitato 7"]);
}

fn k4_a_sender_that_is_another_comune(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let altrui = Richiesta3002::nuova("888002", &per_cf(&comune.uno("R").codice_fiscale));
    let risposta = comune.chiama(&altrui.xml());
    assert_eq!(risposta.codici(), ["XXXX"]);
    assert!(risposta.testi()[0].contains("888002 non coincide al codice ISTAT 888001"), "{}", risposta.testo);
    risposta.corpo();
}

fn k4_an_operator_of_another_comune(sandbox: &Sandbox) {
    let comune = come(sandbox, "888001", "OPER888002");
    let risposta = comune.chiama(&richiesta(&comune));
    assert!(risposta.testi()[0].contains("888001 non coincide al codice ISTAT 888002"), "{}", risposta.testo);
}

fn f1_an_unknown_operator(sandbox: &Sandbox) {
    let comune = come(sandbox, "888001", "NESSUNO888001");
    assert_eq!(comune.chiama(&richiesta(&comune)).fault(), "Rejected by policy. (from client)");
}

fn f8_a_certificate_is_blocked_and_given_back(sandbox: &Sandbox) {
    let comune = sandbox.comune("888003");
    let elenco = sandbox.comanda(&["comuni", "certificates", "888003"]);
    let impronta = elenco.lines().find(|riga| riga.contains("-CO-9999")).unwrap().split(' ').next().unwrap();
    sandbox.comanda(&["comuni", "block", impronta]);
    assert_eq!(comune.chiama(&richiesta(&comune)).fault(), "certificate revoked (from client)");
    sandbox.comanda(&["comuni", "unblock", impronta]);
    passa(&comune);
    let subito = sandbox.anpr(&["comuni", "cancel", impronta]);
    assert!(!subito.status.success(), "only a blocked certificate can be cancelled");
}

fn f8_a_postazione_is_blocked_and_given_back(sandbox: &Sandbox) {
    let comune = sandbox.comune("888002");
    // Another postazione, so that the tests beside this one keep theirs.
    let emessa = sandbox.emetti("888002-PC-0077");
    sandbox.comanda(&["postazioni", "add", &emessa.certificato]);
    let comune = emessa.usata_da(comune);
    passa(&comune);
    sandbox.comanda(&["postazioni", "block", "888002-PC-0077"]);
    assert_eq!(comune.chiama(&richiesta(&comune)).fault(), "certificate revoked (from client)");
    sandbox.comanda(&["postazioni", "unblock", "888002-PC-0077"]);
    passa(&comune);
}

fn t52_a_certificate_of_another_comune(sandbox: &Sandbox) {
    let altrui = sandbox.comune("888002");
    let comune = sandbox.comune("888001").con(|proprieta| {
        proprieta.server = altrui.proprieta().server.clone();
    });
    assert_eq!(comune.chiama(&richiesta(&comune)).fault(), "Rejected by policy. (from client)");
    let incoerente = sandbox.comune("888001").con(|proprieta| proprieta.id_sede = "888002".to_owned());
    let atteso = "Aborting...IdSede Attribute inconsistent with IdPostazione (from client)";
    assert_eq!(incoerente.chiama(&richiesta(&incoerente)).fault(), atteso);
}

fn an_operator_is_added_enabled_and_blocked_by_commands(sandbox: &Sandbox) {
    let comune = come(sandbox, "888001", "NUOVO888001");
    assert!(comune.chiama(&richiesta(&comune)).stato == 500, "not there yet");
    sandbox.comanda(&["utenti", "add", "NUOVO888001"]);
    sandbox.comanda(&["utenti", "enable", "NUOVO888001", "888001", "OP_CONSULTAZIONE"]);
    passa(&comune);
    sandbox.comanda(&["utenti", "disable", "NUOVO888001", "888001", "OP_CONSULTAZIONE"]);
    assert_eq!(comune.chiama(&richiesta(&comune)).testi(), ["Utente non abilitato 7"]);
    sandbox.comanda(&["utenti", "block", "NUOVO888001"]);
    sandbox.comanda(&["utenti", "cancel", "NUOVO888001"]);
    assert!(!sandbox.anpr(&["utenti", "unblock", "NUOVO888001"]).status.success(), "cancelled is for ever");
}

fn a_merged_comune_may_still_use_its_old_keys(sandbox: &Sandbox) {
    sandbox.comanda(&["comuni", "add", "888009", "--nome", "BORGO UNITO", "--sigla", "RM"]);
    sandbox.comanda(&["comuni", "merge", "888003", "888009"]);
    let comune = sandbox.comune("888003");
    let unito = Richiesta3002::nuova("888003", &per_cf(&comune.uno("R").codice_fiscale));
    assert_eq!(comune.chiama(&unito.xml()).valore("esitoOperazione"), Some("0000"));
}

fn before_its_subentro_a_comune_consults_and_no_more(sandbox: &Sandbox) {
    let nuovo = sandbox.nuovo_comune("888061");
    for profilo in ["OP_REGISTRAZIONE", "OP_CERTIFICAZIONE"] {
        sandbox.comanda(&["utenti", "enable", &nuovo.proprieta().id_operatore, "888061", profilo]);
    }
    let altrove = sandbox.comune("888001");
    let cf = &altrove.uno("R").codice_fiscale;
    let vista = nuovo.chiama(&Richiesta3002::nuova("888061", &per_cf(cf)).xml());
    assert_eq!(vista.codici(), ["EN122"], "it may look, but has nobody yet: {}", vista.testo);
    let certificato = Richiesta6001::nuova(&nuovo, altrove.uno("R"), &["8"]).chiedi(&nuovo);
    assert!(certificato.testi()[0].contains("888061 non è ancora subentrato"), "{}", certificato.testo);
    let chi = altrove.noto(&altrove.uno("R").id);
    let presa = nuovo.registra(&oggi(), mutazione(chi, &["07"]));
    assert!(presa.risposta.testi()[0].contains("888061 non è ancora subentrato"), "{}", presa.risposta.testo);
}

fn every_change_is_in_an_unbroken_trail(sandbox: &Sandbox) {
    sandbox.comanda(&["utenti", "add", "TRACCIA888001"]);
    let traccia = sandbox.comanda(&["audit", "list"]);
    assert!(traccia.lines().any(|riga| riga.contains("cli:test") && riga.contains("TRACCIA888001")), "{traccia}");
    assert!(sandbox.comanda(&["audit", "verify"]).contains("unbroken"));
}
