//! Registrations by chance: whatever the schema admits is answered, validly and never by a fault, and whatever it did, the
//! register can still be read.
//!
//! The seeds are fixed: what fails once fails again. Each database gets a sandbox of its own, because people are changed.

use anpr_contract::scrivi_frammento;
use anpr_contract::testkit::{Generatore, Misura};
use anpr_contract::tipi::Generalita;
use anpr_tests::registrazioni::TUTTE;
use anpr_tests::registrazioni::blocchi::{cognome_nuovo, persona};
use anpr_tests::richieste::{fra, oggi};
use anpr_tests::{Comune, Database, Sandbox};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn any_registration_that_the_schema_admits_is_answered_on_sqlite() {
    prova(Database::Sqlite, 1);
}

#[test]
fn any_registration_that_the_schema_admits_is_answered_on_postgres() {
    prova(Database::Postgres, 2);
}

/// Requests of each operation.
const PER_OPERAZIONE: usize = 120;

fn prova(database: Database, seme: u64) {
    let sandbox = Sandbox::nuovo(database);
    let comuni: Vec<Comune> = ["888001", "888002"].map(|istat| sandbox.comune(istat)).into();
    let note = Note::di(&comuni);
    let mut caso = StdRng::seed_from_u64(seme);
    let (mut visti, mut accolte) = (BTreeMap::<String, BTreeSet<String>>::new(), BTreeMap::<&str, u32>::new());
    for (n, (spazio, nome, codice)) in TUTTE.iter().enumerate() {
        let mut generatore = Generatore::nuovo(1000 * seme + n as u64);
        for giro in 0..PER_OPERAZIONE {
            let misura = [Misura::Casuale, Misura::Casuale, Misura::Massima, Misura::Minima][giro % 4];
            let documento = generatore.documento(spazio, nome, misura).unwrap().xml();
            let comune = comuni.choose(&mut caso).unwrap();
            let mut richiesta = con_testata(&documento, comune, codice, &mut caso);
            // One of three stays as chance has made it; in the others people and families are real.
            if giro % 3 != 0 {
                richiesta = note.verosimile(&richiesta, &mut caso);
            }
            let (esito, codici) = rispondi(comune, &richiesta);
            *accolte.entry(*codice).or_default() += u32::from(esito);
            visti.entry((*codice).to_owned()).or_default().extend(codici);
        }
    }
    for (codice, codici) in &visti {
        assert!(codici.len() > 4, "{codice}: chance must reach more rules than {codici:?}");
        assert!(!codici.contains("EN148") || codici.len() > 5, "{codice} is not offered: {codici:?}");
    }
    si_legge_ancora(&comuni, &note, &mut caso);
    let registro = sandbox.registro();
    for male in ["panicked", "contradicts itself"] {
        assert!(!registro.contains(male), "{male}: see {}", sandbox.file("programma.log"));
    }
}

/// Sends a request; the answer must be one of the service, whatever it says. Whether it is positive, and its codes.
fn rispondi(comune: &Comune, xml: &str) -> (bool, Vec<String>) {
    anpr_contract::validate(xml.as_bytes()).unwrap_or_else(|e| panic!("not admitted by the schema: {e}\n{xml}"));
    let risposta = comune.chiama(xml);
    assert_eq!(risposta.stato, 200, "{xml}\n{}", risposta.testo);
    risposta.corpo();
    let codici: Vec<String> = risposta.valori("codiceErroreAnomalia").into_iter().map(str::to_owned).collect();
    let accolta = risposta.valore("esitoOperazione") == Some("0000");
    assert!(accolta || codici.last().is_some_and(|ultimo| ultimo == "EN527"), "{xml}\n{}", risposta.testo);
    for nostro in ["999", "EN489"] {
        assert!(!codici.iter().any(|codice| codice == nostro), "{xml}\n{}", risposta.testo);
    }
    (accolta, codici)
}

/// The header of the call in the place of the one that chance has made.
fn con_testata(xml: &str, comune: &Comune, operazione: &str, caso: &mut StdRng) -> String {
    let giorno = [oggi(), oggi(), fra(-1), fra(-40), fra(-4000)].choose(caso).unwrap().clone();
    let testata = scrivi_frammento("testataRichiesta", &comune.testata(operazione, &giorno)).unwrap();
    let (inizio, fine) = (xml.find("<testataRichiesta>").unwrap(), "</testataRichiesta>");
    let fine = xml.find(fine).unwrap() + fine.len();
    format!("{}{testata}{}", &xml[..inizio], &xml[fine..])
}

/// What of the register requests can name.
struct Note {
    persone: Vec<(String, Generalita)>,
    famiglie: Vec<String>,
}

impl Note {
    /// Some people of the comuni, with their data as a 3002 shows them.
    fn di(comuni: &[Comune]) -> Self {
        let mut note = Self { persone: Vec::new(), famiglie: Vec::new() };
        for comune in comuni {
            for chi in comune.persone().iter().step_by(9).take(40) {
                note.famiglie.push(chi.famiglia.clone());
                if chi.stato == "R" || chi.stato == "A" {
                    note.persone.push((chi.id.clone(), comune.noto(&chi.id)));
                }
            }
        }
        note.famiglie.retain(|famiglia| !famiglia.is_empty());
        note
    }

    /// A request that chance has made, about people and families of the register, on days that go together.
    fn verosimile(&self, xml: &str, caso: &mut StdRng) -> String {
        let fine = xml.find("</testataRichiesta>").unwrap();
        let (testata, corpo) = xml.split_at(fine);
        let decorrenza = anpr_tests::valore(testata, "dataDecorrenza").unwrap().to_owned();
        let mut xml = corpo.to_owned();
        for elemento in PERSONE {
            xml = sostituisci(&xml, elemento, &mut |_| {
                let uno = match caso.random_range(0..12) {
                    0 => persona(&cognome_nuovo(), "PROVA", "F", "1990-05-06"),
                    _ => self.persone.choose(caso).unwrap().1.clone(),
                };
                Some(contenuto(&scrivi_frammento("x", &uno).unwrap()))
            });
        }
        for elemento in GIORNI {
            xml = sostituisci(&xml, elemento, &mut |_| caso.random_bool(0.8).then(|| decorrenza.clone()));
        }
        xml = sostituisci(&xml, "idFamigliaConvivenzaANPR", &mut |_| self.famiglie.choose(caso).cloned());
        for (elemento, valori) in CODICI {
            xml = sostituisci(&xml, elemento, &mut |vecchio| {
                // As long as the schema wants it: kinds have one digit in some operations and two in others.
                let cifre = vecchio.chars().count();
                let adatti: Vec<&&str> = valori.iter().filter(|valore| valore.len() == cifre).collect();
                adatti.choose(caso).map(|valore| (**valore).to_owned())
            });
        }
        testata.to_owned() + &xml
    }
}

/// Replaces what is in every element with this name, unless `nuovo` makes nothing of it.
fn sostituisci(xml: &str, elemento: &str, nuovo: &mut dyn FnMut(&str) -> Option<String>) -> String {
    let (aperto, chiuso) = (format!("<{elemento}>"), format!("</{elemento}>"));
    let (mut fuori, mut resto) = (String::with_capacity(xml.len()), xml);
    while let Some((prima, dopo)) = resto.split_once(&aperto) {
        let (vecchio, seguito) = dopo.split_once(&chiuso).unwrap();
        fuori.push_str(prima);
        fuori.push_str(&aperto);
        fuori.push_str(&nuovo(vecchio).unwrap_or_else(|| vecchio.to_owned()));
        fuori.push_str(&chiuso);
        resto = seguito;
    }
    fuori + resto
}

/// What is in an element.
fn contenuto(frammento: &str) -> String {
    let (inizio, fine) = (frammento.find('>').unwrap() + 1, frammento.rfind("</").unwrap());
    frammento[inizio..fine].to_owned()
}

/// Every person known before is shown, validly, on several days.
fn si_legge_ancora(comuni: &[Comune], note: &Note, caso: &mut StdRng) {
    for (id, _) in &note.persone {
        let comune = comuni.choose(caso).unwrap();
        for giorno in [oggi(), fra(-1), fra(-41), fra(-4001)] {
            comune.scheda(id, &giorno);
        }
    }
}

/// Elements that hold a person's identity.
const PERSONE: [&str; 6] =
    ["generalitaPerRicerca", "generalita", "soggetto", "coniuge", "unitoCivilmente", "convivente"];
/// Days that mostly are the registration's.
const GIORNI: [&str; 4] =
    ["dataDecorrenzaResidenza", "dataOrigineFamigliaConvivenza", "dataDecorrenzaCancellazione", "dataEvento"];
/// Codes that decide what an operation does.
const CODICI: [(&str, &[&str]); 11] = [
    (
        "tipoMutazione",
        &[
            "1", "2", "3", "4", "5", "8", "01", "02", "03", "04", "05", "06", "07", "08", "10", "11", "12", "13", "14",
            "15", "16", "17", "18", "19", "20", "22",
        ],
    ),
    ("tipoScheda", &["1", "2", "3", "4"]),
    ("tipoRevoca", &["01", "02", "03", "06", "09", "10", "12"]),
    ("tipoOperazione", &["I", "M", "C", "A"]),
    ("attribuzioneFamiglia", &["1", "2", "3", "4", "5"]),
    ("gestioneCF", &["0", "1", "3"]),
    ("codiceLegame", &["1", "2", "3", "12", "23"]),
    ("tipoIndirizzo", &["1", "2", "3", "4"]),
    ("statoCivile", &["1", "2", "3", "4"]),
    ("motivoCancellazione", &["4", "5", "6", "9", "12", "13"]),
    ("ruoloSoggetto", &["1", "2"]),
];
