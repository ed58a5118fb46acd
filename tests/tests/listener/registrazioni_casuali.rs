//! Registrations by chance: whatever the schema admits is answered, validly and never by a fault, and whatever it did, the
//! register can still be read.
//!
//! The seeds are fixed: what fails once fails again. Each database gets a sandbox of its own, because people are changed.

use anpr_contract::scrivi_frammento;
use anpr_contract::testkit::{Generatore, Misura};
use anpr_contract::tipi::{DatiOperazione, Generalita};
use anpr_registry::testkit;
use anpr_tests::registrazioni::blocchi::{cognome_nuovo, evento, famiglia, membro, persona, residenza};
use anpr_tests::registrazioni::{Registrazione, TUTTE, richieste};
use anpr_tests::richieste::{fra, oggi};
use anpr_tests::{Comune, Database, Risposta, Sandbox, valore};
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

/// What the answers said.
#[derive(Default)]
struct Bilancio {
    visti: BTreeMap<String, BTreeSet<String>>,
    accolte: BTreeMap<String, u32>,
    /// Registrations that went through, for annulments to name: by which comune, and about whom.
    fatte: Vec<(String, DatiOperazione, Vec<String>)>,
}

fn prova(database: Database, seme: u64) {
    let sandbox = Sandbox::nuovo(database);
    let comuni: Vec<Comune> = ["888001", "888002"].map(|istat| sandbox.comune(istat)).into();
    let note = Note::di(&comuni);
    assert_eq!(violazioni(&sandbox), Vec::<String>::new(), "before anything is registered");
    let mut caso = StdRng::seed_from_u64(seme);
    let mut bilancio = Bilancio::default();
    let mut generatori: Vec<Generatore> = (0..TUTTE.len()).map(|n| Generatore::nuovo(1000 * seme + n as u64)).collect();
    for giro in 0..PER_OPERAZIONE {
        for ((spazio, nome, codice), generatore) in TUTTE.iter().zip(&mut generatori) {
            let misura = [Misura::Casuale, Misura::Casuale, Misura::Massima, Misura::Minima][giro % 4];
            let documento = generatore.documento(spazio, nome, misura).unwrap().xml();
            let comune = comuni.choose(&mut caso).unwrap();
            let mut richiesta = con_testata(&documento, comune, codice, &mut caso);
            // One of three stays as chance has made it; in the others people, families and operations are real.
            if giro % 3 != 0 {
                richiesta = note.verosimile(&richiesta, comune, &bilancio.fatte, &mut caso);
            }
            let risposta = comune.chiama(&richiesta);
            bilancio.annota(comune, codice, &richiesta, &risposta);
        }
        for _ in 0..3 {
            un_passo(comuni.choose(&mut caso).unwrap(), &note, &mut bilancio, &mut caso);
        }
    }
    for (codice, codici) in &bilancio.visti {
        assert!(codici.len() > 3, "{codice}: chance must reach more rules than {codici:?}");
    }
    let riuscite: u32 = bilancio.accolte.values().sum();
    assert!(riuscite > 100 && bilancio.accolte.len() > 9, "too few go through: {:?}", bilancio.accolte);
    si_legge_ancora(&comuni, &note, &mut caso);
    let violazioni = violazioni(&sandbox);
    assert!(violazioni.is_empty(), "{} broken:\n{}", violazioni.len(), violazioni.join("\n"));
    let registro = sandbox.registro();
    for male in ["panicked", "contradicts itself"] {
        assert!(!registro.contains(male), "{male}: see {}", sandbox.file("programma.log"));
    }
}

impl Bilancio {
    /// An answer must be one of the service, and valid, whatever it says.
    #[track_caller]
    fn annota(&mut self, comune: &Comune, codice: &str, richiesta: &str, risposta: &Risposta) {
        anpr_contract::validate(richiesta.as_bytes()).unwrap_or_else(|e| panic!("not admitted: {e}\n{richiesta}"));
        assert_eq!(risposta.stato, 200, "{richiesta}\n{}", risposta.testo);
        risposta.corpo();
        let codici: Vec<&str> = risposta.valori("codiceErroreAnomalia");
        let accolta = risposta.valore("esitoOperazione") == Some("0000");
        assert!(accolta || codici.last() == Some(&"EN527"), "{richiesta}\n{}", risposta.testo);
        assert!(!codici.iter().any(|c| ["999", "EN489"].contains(c)), "{richiesta}\n{}", risposta.testo);
        self.visti.entry(codice.to_owned()).or_default().extend(codici.into_iter().map(str::to_owned));
        if accolta {
            *self.accolte.entry(codice.to_owned()).or_default() += 1;
            let testata = valore(richiesta, "idOperazioneComune").unwrap();
            let operazione = DatiOperazione {
                operazione_richiesta: codice.to_owned(),
                id_operazione_comune: testata.to_owned(),
                id_operazione_anpr: risposta.valore("idOperazioneANPR").unwrap().to_owned(),
                ..DatiOperazione::default()
            };
            let chi = risposta.valori("idSchedaSoggettoANPR").into_iter().map(str::to_owned).collect();
            self.fatte.push((comune.istat.clone(), operazione, chi));
        }
    }
}

/// What comuni really send, about people by chance: much of it goes through.
fn un_passo(comune: &Comune, note: &Note, bilancio: &mut Bilancio, caso: &mut StdRng) {
    let (_, chi) = note.persone.choose(caso).unwrap().clone();
    let giorno = [oggi(), oggi(), fra(-1), fra(-3)].choose(caso).unwrap().clone();
    let via = ["NUOVA", "LUNGA", "CORTA"].choose(caso).unwrap();
    let casa = residenza(&comune.istat, via, &caso.random_range(1..40).to_string(), &giorno);
    let dove = famiglia(note.famiglie.choose(caso).unwrap());
    let legame = ["1", "12", "23"].choose(caso).unwrap();
    match caso.random_range(0..15) {
        0 | 1 => bilancio.manda(comune, &giorno, richieste::trasloco(vec![membro(chi, "1", &giorno)], casa)),
        2 => bilancio.manda(comune, &giorno, richieste::ingresso(vec![membro(chi, legame, &giorno)], dove)),
        3 => bilancio.manda(comune, &giorno, richieste::trasloco_famiglia(dove, casa)),
        4 => bilancio.manda(comune, &giorno, richieste::nuovo_stato_civile(chi, "4")),
        5 => bilancio.manda(comune, &giorno, richieste::cancellazione(chi, "6", &giorno, Vec::new())),
        6 => bilancio.manda(comune, &giorno, richieste::decesso(chi, evento(&giorno, "9"), Vec::new())),
        7 => {
            let nuovo = persona(&cognome_nuovo(), "PROVA", "M", "1985-01-02");
            bilancio.manda(comune, &giorno, richieste::arrivo(nuovo, casa));
        }
        8 => {
            let mut pratica = richieste::procedimento("I", &cognome_nuovo(), "1", &giorno);
            pratica.procedimento_istruttoria.motivo_avvio = Some("6".to_owned());
            pratica.generalita_per_ricerca = vec![chi];
            bilancio.manda(comune, &giorno, pratica);
        }
        9 => {
            let ente = richieste::nuova_convivenza(&cognome_nuovo(), chi, casa);
            bilancio.manda(comune, &giorno, ente);
        }
        10..14 => un_passo_indietro(comune, bilancio, caso),
        _ => {
            let altro = note.persone.choose(caso).unwrap().1.clone();
            bilancio.manda(comune, &giorno, richieste::matrimonio(chi, altro, evento(&giorno, "5")));
        }
    }
}

/// One of the last registrations of the comune is taken back.
fn un_passo_indietro(comune: &Comune, bilancio: &mut Bilancio, caso: &mut StdRng) {
    let ultime = bilancio.fatte.iter().rev().filter(|(di_chi, ..)| *di_chi == comune.istat).take(5);
    let ultime: Vec<_> = ultime.cloned().collect();
    let Some((_, operazione, chi)) = ultime.choose(caso) else { return };
    let Some(scheda) = chi.first().and_then(|id| comune.scheda(id, &oggi())) else { return };
    let chi = Generalita { note: None, id_scheda_soggetto_comune: None, ..scheda.generalita };
    match &operazione.operazione_richiesta[..1] {
        "1" => bilancio.manda(comune, &oggi(), richieste::annulla_iscrizione(operazione, chi)),
        "2" => bilancio.manda(comune, &oggi(), richieste::annulla_cancellazione(operazione, chi)),
        _ => bilancio.manda(comune, &oggi(), richieste::annulla_mutazione(operazione, chi, None)),
    }
}

impl Bilancio {
    fn manda<R: Registrazione>(&mut self, comune: &Comune, giorno: &str, mut richiesta: R) {
        *richiesta.testata() = comune.testata(R::CODICE, giorno);
        let xml = anpr_contract::scrivi(&richiesta).unwrap();
        let risposta = comune.chiama(&xml);
        self.annota(comune, R::CODICE, &xml, &risposta);
    }
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

    /// A request that chance has made, about people, families and operations of the register, on days that go together.
    fn verosimile(
        &self,
        xml: &str,
        comune: &Comune,
        fatte: &[(String, DatiOperazione, Vec<String>)],
        caso: &mut StdRng,
    ) -> String {
        let fine = xml.find("</testataRichiesta>").unwrap();
        let (testata, corpo) = xml.split_at(fine);
        let decorrenza = valore(testata, "dataDecorrenza").unwrap().to_owned();
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
        // Annulments name an operation that was made, mostly by the same comune, and somebody whom it touched.
        let nostre: Vec<_> =
            fatte.iter().filter(|(di_chi, ..)| *di_chi == comune.istat || caso.random_bool(0.1)).collect();
        if let Some((_, operazione, chi)) = nostre.choose(caso) {
            xml = sostituisci(&xml, "operazioneRichiesta", &mut |_| Some(operazione.operazione_richiesta.clone()));
            xml = sostituisci(&xml, "idOperazioneComune", &mut |_| Some(operazione.id_operazione_comune.clone()));
            xml = sostituisci(&xml, "idOperazioneANPR", &mut |_| Some(operazione.id_operazione_anpr.clone()));
            if let Some((_, uno)) = self.persone.iter().find(|(id, _)| chi.contains(id)) {
                let uno = contenuto(&scrivi_frammento("x", uno).unwrap());
                xml = sostituisci(&xml, "soggetto", &mut |_| Some(uno.clone()));
            }
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

/// What the whole database breaks of the register's own rules.
fn violazioni(sandbox: &Sandbox) -> Vec<String> {
    testkit::violazioni(&sandbox.anagrafe()).unwrap()
}

/// Elements that hold a person's identity.
const PERSONE: [&str; 6] =
    ["generalitaPerRicerca", "generalita", "soggetto", "coniuge", "unitoCivilmente", "convivente"];
/// Days that mostly are the registration's.
const GIORNI: [&str; 4] =
    ["dataDecorrenzaResidenza", "dataOrigineFamigliaConvivenza", "dataDecorrenzaCancellazione", "dataEvento"];
/// Codes that decide what an operation does.
const CODICI: [(&str, &[&str]); 14] = [
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
    ("tiposcheda", &["1", "2"]),
    ("annullamentoAttribuzione", &["S", "N"]),
    ("annullamentoAttribuzioneCF", &["S", "N"]),
];
