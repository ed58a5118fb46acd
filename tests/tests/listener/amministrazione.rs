//! `anpr comuni`, `postazioni`, `utenti`: wrong inputs are refused in words and change nothing (sicurezza §§7.5, 13).

use anpr_tests::{Installazione, Sandbox, scenari};

scenari!(a_wrong_input_is_told_and_changes_nothing, what_is_right_is_kept_and_can_be_read_back);

/// The trail of administrative changes of one operator, comune or certificate, or of all.
fn traccia(qui: &Installazione, di: &str) -> Vec<String> {
    let tutta = qui.comanda(&["audit", "list"]);
    tutta.lines().filter(|riga| riga.contains(di)).map(str::to_owned).collect()
}

#[test]
fn wrong_inputs_leave_the_whole_trail_as_it_was() {
    let qui = Installazione::nuova();
    let prima = traccia(&qui, "");
    prova_tutti(&qui);
    assert_eq!(traccia(&qui, ""), prima);
    assert!(qui.comanda(&["audit", "verify"]).contains("unbroken"));
}

fn a_wrong_input_is_told_and_changes_nothing(sandbox: &Sandbox) {
    prova_tutti(sandbox);
    for di in ["888097", "NESSUNO", "OP_NESSUNO", "888003-PC-0001"] {
        let sue = traccia(sandbox, di);
        assert!(sue.iter().all(|riga| !riga.contains("cli:test")), "{sue:?}");
    }
}

fn prova_tutti(qui: &Installazione) {
    let sua = |nome: &str| qui.file(&format!("comuni/888003/888003-{nome}.pem"));
    let (server, postazione, ca) = (sua("CO-9999"), sua("PC-0001"), qui.ca().display().to_string());
    let toml = qui.file("sandbox.toml");
    let zeri = "0".repeat(64);
    let casi: &[(&[&str], &str)] = &[
        (&["comuni", "add", "88809", "--nome", "X", "--sigla", "ZZ"], "88809 is no ISTAT code"),
        (&["comuni", "add", "88809A", "--nome", "X", "--sigla", "ZZ"], "88809A is no ISTAT code"),
        (&["comuni", "add", "888003", "--nome", "X", "--sigla", "ZZ"], "888003 is in the register already"),
        (&["comuni", "add", "888097"], "888097 is not in the official archive"),
        (&["comuni", "merge", "888003", "888003"], "888003 cannot be merged into itself"),
        (&["comuni", "merge", "888003", "888097"], "888097 is not in the register"),
        (&["comuni", "merge", "borgo", "888003"], "borgo is no ISTAT code"),
        (&["comuni", "add-certificate", &server], "888003-CO-9999: already there"),
        (&["comuni", "add-certificate", &postazione], "888003-PC-0001 is of a postazione"),
        (&["comuni", "add-certificate", &ca], "CA Postazioni"),
        (&["comuni", "add-certificate", &toml], "sandbox.toml is no certificate"),
        (&["comuni", "add-certificate", "/nessuno.pem"], "cannot read /nessuno.pem"),
        (&["comuni", "block", "zz"], "zz is no SHA-256 in hexadecimal"),
        (&["comuni", "block", &zeri], &zeri),
        (&["comuni", "allow-ip", "888097", "10.0.0.1"], "888097"),
        (&["postazioni", "add", &postazione], "888003-PC-0001: already there"),
        (&["postazioni", "add", &server], "888003-CO-9999 is of a server"),
        (&["postazioni", "block", "888003-PC-0099"], "888003-PC-0099: unknown postazione"),
        (&["postazioni", "unblock", "888003-PC-0001"], "cannot go from attivo to attivo"),
        (&["postazioni", "cancel", "888003-PC-0001"], "cannot go from attivo to cancellato"),
        (&["utenti", "add", "OPER888003"], "OPER888003: already there"),
        (&["utenti", "add", " "], "an operator needs an id"),
        (&["utenti", "block", "NESSUNO"], "NESSUNO: unknown operatore"),
        (&["utenti", "unblock", "OPER888003"], "OPER888003: operatore cannot go from attivo to attivo"),
        (&["utenti", "cancel", "OPER888003"], "OPER888003: operatore cannot go from attivo to cancellato"),
        (&["utenti", "enable", "NESSUNO", "888003", "OP_CONSULTAZIONE"], "unknown operator NESSUNO"),
        (&["utenti", "enable", "OPER888003", "888097", "OP_CONSULTAZIONE"], "unknown comune 888097"),
        (&["utenti", "enable", "OPER888003", "888003", "OP_NESSUNO"], "unknown profile"),
        (&["utenti", "enable", "OPER888003", "888003", "OP_CONSULTAZIONE"], "already there"),
        (
            &["utenti", "enable", "OPER888003", "888003", "OP_CARTA", "--dal", "2026-12-02", "--al", "2026-12-02"],
            "end before it begins",
        ),
        (
            &["utenti", "disable", "OPER888003", "888003", "OP_CONSULTAZIONE", "--dal", "2020-01-01"],
            "unknown abilitazione",
        ),
        (&["utenti", "disable", "CERT888003", "888003", "OP_CONSULTAZIONE"], "unknown abilitazione"),
        (&["utenti", "grant", "OP_NESSUNO", "3002"], "profile OP_NESSUNO, operation 3002: unknown"),
        (&["utenti", "grant", "OP_CONSULTAZIONE", "9999"], "9999 is no operation"),
        (&["utenti", "revoke", "OP_CERTIFICAZIONE", "3002"], "unknown operation of the profile"),
    ];
    for (argomenti, atteso) in casi {
        let parole = qui.rifiutato(argomenti);
        assert!(parole.contains(atteso), "{argomenti:?}: {parole}");
    }
}

fn what_is_right_is_kept_and_can_be_read_back(sandbox: &Sandbox) {
    sandbox.nuovo_comune("888060");
    let rinnovo = sandbox.emetti("888060-PC-0001");
    sandbox.comanda(&["postazioni", "add", &rinnovo.certificato]);
    assert_eq!(
        sandbox.comanda(&["postazioni", "list", "888060"]).lines().count(),
        1,
        "a renewal is no second postazione"
    );
    let certificati = sandbox.comanda(&["comuni", "certificates", "888060"]);
    assert_eq!(certificati.lines().filter(|riga| riga.contains("888060-PC-0001")).count(), 2, "{certificati}");
    let operatori = sandbox.comanda(&["utenti", "list", "888060"]);
    for profilo in ["OP_SUBENTRO", "OP_CONSULTAZIONE"] {
        assert!(operatori.lines().any(|riga| riga.contains("888060") && riga.contains(profilo)), "{operatori}");
    }
    assert!(sandbox.comanda(&["utenti", "operations", "OP_SUBENTRO"]).lines().any(|riga| riga == "S001"));
    let profili = sandbox.comanda(&["utenti", "profiles"]);
    let registra = profili.lines().find(|riga| riga.starts_with("OP_REGISTRAZIONE ")).unwrap();
    assert!(registra.contains(" 1002 ") && registra.contains(" 5005 "), "{profili}");
    for comando in
        [&["utenti", "operations", "OP_NIENTE"][..], &["utenti", "enable", "OPER888001", "888001", "OP_NIENTE"]]
    {
        let rifiuto = sandbox.anpr(comando);
        assert!(!rifiuto.status.success() && String::from_utf8_lossy(&rifiuto.stderr).contains("anpr utenti profiles"));
    }
    sandbox.comanda(&["utenti", "grant", "OP_CITTADINO", "3008"]);
    sandbox.comanda(&["utenti", "grant", "OP_CITTADINO", "3008"]);
    assert!(sandbox.comanda(&["utenti", "operations", "OP_CITTADINO"]).lines().any(|riga| riga == "3008"));
    sandbox.comanda(&["utenti", "revoke", "OP_CITTADINO", "3008"]);
    assert!(!sandbox.comanda(&["utenti", "operations", "OP_CITTADINO"]).lines().any(|riga| riga == "3008"));
    let sue = traccia(sandbox, "888060");
    assert!(sue.len() >= 7 && sue.iter().all(|riga| riga.contains("cli:test")), "{sue:?}");
    assert!(sandbox.comanda(&["audit", "verify"]).contains("unbroken"));
}
