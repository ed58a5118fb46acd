//! The whole contract through the listener: every operation is called at its path with random requests that the schema
//! admits, and answers with what its description promises, never with a fault (registrazione §1.6).

use crate::descrizioni::tutto;
use anpr_contract::radice_del_corpo;
use anpr_contract::servizi::{self, Operazione};
use anpr_contract::testkit::{Generatore, Misura};
use anpr_tests::{Comune, Database, Risposta, Sandbox, id_nuovo, scenari};
use std::path::{Path, PathBuf};
use std::process::Command;

scenari!(every_operation_answers_whatever_the_schema_admits, k5_every_operation_refuses_versions_that_are_not_served,);

/// What this program does more than refuse.
const OFFERTE: [&str; 22] = [
    "Connessione",
    "1001",
    "1002",
    "1010",
    "1013",
    "1014",
    "2001",
    "2003",
    "2009",
    "2011",
    "3002",
    "3003",
    "3007",
    "4005",
    "5001",
    "5005",
    "5008",
    "5012",
    "5013",
    "5014",
    "6001",
    "S001",
];

/// Ended with ANPR03 and ANPR02 (consultazione §§2.1, 2.5).
const RITIRATE: [&str; 2] = ["3001", "3005"];

fn every_operation_answers_whatever_the_schema_admits(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let mut generatore = Generatore::nuovo(888_001);
    for operazione in operazioni() {
        for misura in [Misura::Minima, Misura::Massima, Misura::Casuale, Misura::Casuale] {
            let risposta = chiama(&comune, operazione, &mut generatore, misura, "ANPR05");
            let detto = (risposta.codici(), risposta.testi().first().copied().unwrap_or_default());
            match codice(operazione) {
                codice if OFFERTE.contains(&codice) => assert_ne!(detto.0, ["XXXX"], "{codice}: {}", risposta.testo),
                codice if RITIRATE.contains(&codice) => assert_eq!(detto.0, ["EN379"], "{codice}"),
                codice => match detto {
                    // Of bodies and offices that are no comune.
                    (codici, "Utente non abilitato 5") => assert_eq!(codici, ["XXXX"], "{codice}"),
                    (codici, testo) => {
                        assert_eq!(codici, ["EN148"], "{codice}: {}", risposta.testo);
                        assert!(testo.starts_with("Servizio non disponibile"), "{codice}: {testo}");
                    }
                },
            }
        }
    }
}

fn k5_every_operation_refuses_versions_that_are_not_served(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let mut generatore = Generatore::nuovo(5);
    // Of the connection test the header is free.
    for operazione in operazioni().filter(|operazione| codice(operazione) != "Connessione") {
        for versione in ["ANPR02", "ANPR03", "ANPR04"] {
            let risposta = chiama(&comune, operazione, &mut generatore, Misura::Casuale, versione);
            assert_eq!(risposta.codici(), ["XXXX"], "{}", risposta.testo);
            assert_eq!(risposta.testi(), ["CodDestinatario diverso da ANPR05"]);
            assert_eq!(risposta.valore("idOperazioneANPR"), Some("0"));
        }
    }
}

#[test]
fn every_operation_answers_in_the_versions_that_are_configured() {
    let versioni = ["ANPR02", "ANPR03", "ANPR04"];
    let sandbox = Sandbox::con_configurazione(|testo| {
        testo.replace("[environment]", &format!("[environment]\nversions = {versioni:?}"))
    });
    let comune = sandbox.comune("888001");
    let mut generatore = Generatore::nuovo(2);
    for operazione in operazioni() {
        for versione in versioni {
            let risposta = chiama(&comune, operazione, &mut generatore, Misura::Casuale, versione);
            assert!(!risposta.testo.contains("CodDestinatario diverso"), "{versione}: {}", risposta.testo);
        }
    }
    let nuova = operazioni().find(|operazione| codice(operazione) == "3003").unwrap();
    let risposta = chiama(&comune, nuova, &mut generatore, Misura::Minima, "ANPR05");
    assert_eq!(risposta.testi(), ["CodDestinatario diverso da ANPR02 ANPR03 ANPR04"]);
}

#[test]
fn every_description_and_what_it_imports_is_well_formed() {
    let sandbox = Sandbox::condiviso(Database::Sqlite);
    let cartella = tempfile::tempdir().unwrap();
    let mut file = Vec::new();
    for percorso in percorsi() {
        let (wsdl, schemi) = tutto(sandbox, percorso);
        assert!(!schemi.is_empty(), "{percorso}");
        for testo in [wsdl].into_iter().chain(schemi) {
            let nome = cartella.path().join(format!("{}.xml", file.len()));
            std::fs::write(&nome, testo).unwrap();
            file.push(nome);
        }
    }
    let esito = Command::new("xmllint").args(["--noout", "--nonet"]).args(file).output().unwrap();
    assert!(esito.status.success(), "{}", String::from_utf8_lossy(&esito.stderr));
}

/// zeep, a client for Python, follows the references as they are served.
#[test]
fn a_client_of_another_language_loads_every_description() {
    let Some(python) = python() else {
        println!("skipped: neither target/venv/bin/python nor python3 can import zeep");
        return;
    };
    let sandbox = Sandbox::condiviso(Database::Sqlite);
    let programma = "import sys, zeep\n\
        for url in sys.argv[1:]:\n\
        \x20   for service in zeep.Client(url).wsdl.services.values():\n\
        \x20       for port in service.ports.values():\n\
        \x20           print(port.binding_options['address'], *sorted(port.binding._operations))";
    let indirizzi: Vec<String> = percorsi().map(|percorso| format!("{}{percorso}", sandbox.base())).collect();
    let url = indirizzi.iter().map(|indirizzo| format!("{indirizzo}?wsdl"));
    let esito = Command::new(python).args(["-c", programma]).args(url).output().unwrap();
    assert!(esito.status.success(), "{}", String::from_utf8_lossy(&esito.stderr));
    let detto = String::from_utf8(esito.stdout).unwrap();
    for (percorso, indirizzo) in percorsi().zip(&indirizzi) {
        let servizio = servizi::al_percorso(percorso).unwrap_or_else(cie);
        let mut operazioni: Vec<&str> = servizio.operazioni.iter().map(|operazione| operazione.nome).collect();
        operazioni.sort_unstable();
        let attesa = format!("{indirizzo} {}", operazioni.join(" "));
        assert!(detto.lines().any(|riga| riga == attesa), "{attesa} is missing in\n{detto}");
    }
}

/// Signs a random request with a header that this sandbox takes, sends it, and judges the form of the answer.
fn chiama(
    comune: &Comune,
    operazione: &Operazione,
    generatore: &mut Generatore,
    misura: Misura,
    versione: &str,
) -> Risposta {
    let Operazione { richiesta, risposta: attesa, .. } = operazione;
    let mut albero = generatore.documento(richiesta.namespace, richiesta.nome, misura).unwrap();
    let testata = albero.figli.first_mut().filter(|primo| primo.nome == "testataRichiesta").unwrap();
    for campo in &mut testata.figli {
        campo.testo = match campo.nome.as_str() {
            "idOperazioneComune" | "idOperazioneClient" => id_nuovo(),
            "codMittente" => comune.istat.clone(),
            "codDestinatario" => versione.to_owned(),
            "operazioneRichiesta" if codice(operazione) != "Connessione" => codice(operazione).to_owned(),
            "tipoInvio" => "TEST".to_owned(),
            _ => continue,
        };
    }
    let xml = albero.xml();
    anpr_contract::validate(xml.as_bytes()).unwrap_or_else(|e| panic!("{e}\n{xml}"));
    let risposta = comune.chiama(&xml);
    assert_eq!(risposta.stato, 200, "{}\n{xml}", risposta.testo);
    let radice = radice_del_corpo(risposta.corpo().as_bytes()).unwrap();
    assert_eq!(radice, (attesa.namespace.to_owned(), attesa.nome.to_owned()), "{xml}");
    risposta
}

/// All operations that comuni call: N000 is the one that ANPR calls.
fn operazioni() -> impl Iterator<Item = &'static Operazione> {
    servizi::tutti().iter().filter(|servizio| servizio.nome != "N000").flat_map(|servizio| servizio.operazioni)
}

/// `operazioneRichiesta`.
fn codice(operazione: &Operazione) -> &'static str {
    operazione.richiesta.nome.strip_prefix("Richiesta").unwrap()
}

/// All paths; the service of the identity cards stands at two.
fn percorsi() -> impl Iterator<Item = &'static str> {
    servizi::tutti().iter().map(|servizio| servizio.percorso).chain([ALTRO_DELLE_CARTE])
}

const ALTRO_DELLE_CARTE: &str = "/anpr-ws-cie-webapp/AnprServiceCIE";

fn cie() -> &'static servizi::Servizio {
    servizi::tutti().iter().find(|servizio| servizio.wsdl == "CIE0.wsdl").unwrap()
}

/// An interpreter that has zeep: the project's own environment first, then the system's.
fn python() -> Option<PathBuf> {
    let radice = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let candidati = [radice.join("target/venv/bin/python"), PathBuf::from("python3")];
    let ha_zeep = |p: &PathBuf| Command::new(p).args(["-c", "import zeep"]).output().is_ok_and(|o| o.status.success());
    candidati.into_iter().find(ha_zeep)
}
