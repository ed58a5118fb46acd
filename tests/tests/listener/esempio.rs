//! The client of `docs/esempio-client`, which the README sends newcomers to.

use anpr_tests::{Database, Sandbox};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

#[test]
fn a_client_written_from_the_readme_alone_is_refused_and_answered() {
    let Some(python) = python() else {
        println!("skipped: neither target/venv/bin/python nor python3 can import lxml and cryptography");
        return;
    };
    let sandbox = Sandbox::condiviso(Database::Sqlite);
    let comune = sandbox.comune("888001");
    let scritte = std::fs::read_to_string(sandbox.dir().join("comuni/888001/888001.properties")).unwrap();
    let chiama = |cambia: &dyn Fn(&str) -> String, codice_fiscale: &str| {
        let righe: Vec<String> = scritte.lines().map(cambia).collect();
        let file = sandbox.dir().join("esempio.properties");
        std::fs::write(&file, righe.join("\n")).unwrap();
        let programma = radice().join("docs/esempio-client/richiesta3002.py");
        Command::new(&python).arg(programma).arg(file).arg(codice_fiscale).output().unwrap()
    };
    let qui = |riga: &str| match riga.split_once('=') {
        Some(("URL_WS", _)) => format!("URL_WS={}", sandbox.base()),
        _ => riga.to_owned(),
    };
    let estraneo = |riga: &str| qui(riga).replace("=OPER888001", "=NESSUNO");
    let cf = &comune.uno("R").codice_fiscale;
    let (fault, refusal, answer) = (chiama(&estraneo, cf), chiama(&qui, "AAAAAA00A00A000A"), chiama(&qui, cf));
    assert_eq!(fault.status.code(), Some(1), "{}", parole(&fault));
    assert!(parole(&fault).contains("Rejected by policy. (from client)"), "{}", parole(&fault));
    assert_eq!(refusal.status.code(), Some(2), "{}", parole(&refusal));
    assert!(parole(&refusal).contains("EN122"), "{}", parole(&refusal));
    assert_eq!(answer.status.code(), Some(0), "{}", parole(&answer));
    assert!(parole(&answer).contains(&format!("<codFiscale>{cf}</codFiscale>")), "{}", parole(&answer));
}

fn parole(esito: &Output) -> String {
    [&esito.stdout, &esito.stderr].map(|byte| String::from_utf8_lossy(byte).into_owned()).concat()
}

fn radice() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// An interpreter that has what the example imports: the project's own environment first, then the system's.
fn python() -> Option<PathBuf> {
    let candidati = [radice().join("target/venv/bin/python"), PathBuf::from("python3")];
    let adatto = |p: &PathBuf| {
        Command::new(p).args(["-c", "import lxml, cryptography"]).output().is_ok_and(|o| o.status.success())
    };
    candidati.into_iter().find(adatto)
}

#[test]
fn the_script_of_a_life_runs_from_arrival_to_the_last_annulment() {
    let sandbox = Sandbox::nuovo(Database::Sqlite);
    let uscita = Command::new(radice().join("scripts/vita.sh"))
        .env("ANPR", anpr_tests::programma::percorso())
        .env("ANPR_SANDBOX", sandbox.dir())
        .output()
        .unwrap();
    let detto = String::from_utf8_lossy(&uscita.stdout);
    assert!(uscita.status.success(), "{detto}\n{}", String::from_utf8_lossy(&uscita.stderr));
    for atteso in ["denominazioneToponimo ROSSA", "numero AX7654321", "They live where they lived."] {
        assert!(detto.contains(atteso), "{atteso} expected:\n{detto}");
    }
    assert!(detto.trim_end().lines().rev().nth(1).unwrap().ends_with("denominazioneToponimo VERDE"), "{detto}");
}
