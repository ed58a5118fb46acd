//! No read of a request walks through a whole table, whatever is in it: SQLite's plans depend on the schema alone.

use super::Snapshot;
use crate::connessione::{Connessione, Indirizzo, Uso};
use crate::tipi::{ChiamanteCercato, ChiamataEntrate, Impronta, PersonaEntrate};
use crate::{Config, migrazioni};
use anpr_model::{
    Anagrafe, CriteriFamiglia, CriteriSoggetto, Data, DocumentoCercato, FamigliaId, NascitaCercata, NomeCercato,
    OperazioneId, Sezione, SoggettoId, Territorio,
};
use diesel::connection::InstrumentationEvent;
use diesel::prelude::*;
use diesel::sql_types::Text;
use std::sync::{Arc, Mutex};

#[derive(QueryableByName)]
struct Passo {
    #[diesel(sql_type = Text)]
    detail: String,
}

/// The steps that SQLite takes for the statements of `f`.
fn passi(f: impl FnOnce(&mut Snapshot<'_>)) -> Vec<String> {
    passi_su(|c| f(&mut Snapshot::in_scrittura(c, &mut None)))
}

fn passi_su(f: impl FnOnce(&mut Connessione)) -> Vec<String> {
    let cartella = tempfile::tempdir().unwrap();
    let config = Config::new(format!("sqlite:{}", cartella.path().join("piani.db").display()));
    let mut c = Indirizzo::leggi(&config).unwrap().apri(Uso::Scrittura).unwrap();
    migrazioni::applica(&mut c).unwrap();
    // A holder, so that a search by document goes all its way.
    c.esegui("INSERT INTO iscrizione VALUES (1, 1, 0, '888001', 'R', '2020-01-01', NULL, NULL, NULL, NULL)").unwrap();
    let carta =
        format!("(1, {}, 1, 0, '2020-01-01', NULL, NULL, NULL, 'A', '{{}}', NULL)", Sezione::CartaIdentita.codice());
    c.esegui(&format!("INSERT INTO sezione VALUES {carta}")).unwrap();
    let viste = Arc::new(Mutex::new(Vec::new()));
    let orecchio = viste.clone();
    c.set_instrumentation(move |e: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = e {
            orecchio.lock().unwrap().push(query.to_string());
        }
    });
    f(&mut c);
    let sql: Vec<String> = std::mem::take(&mut viste.lock().unwrap());
    assert!(!sql.is_empty());
    let Connessione::Sqlite(mut c) = c else { unreachable!() };
    sql.iter()
        .flat_map(|sql| {
            let solo = sql.split(" -- binds").next().unwrap();
            diesel::sql_query(format!("EXPLAIN QUERY PLAN {solo}")).load::<Passo>(&mut c).unwrap()
        })
        .map(|p| p.detail)
        .collect()
}

fn giorno() -> Data {
    Data::from_ymd_opt(2026, 1, 1).unwrap()
}

fn senza_scansioni(cosa: &str, f: impl FnOnce(&mut Snapshot<'_>)) {
    let passi = passi(f);
    let scansioni: Vec<_> = passi.iter().filter(|p| p.starts_with("SCAN")).collect();
    assert!(scansioni.is_empty(), "{cosa}: {passi:#?}");
}

#[test]
fn a_scan_would_be_noticed() {
    assert!(passi(|s| drop(s.comuni().unwrap())).iter().any(|p| p.starts_with("SCAN")));
}

#[test]
fn the_agenzia_is_asked_by_index() {
    let persona = |cognome: &str| PersonaEntrate {
        cognome: cognome.into(),
        nome: "B".into(),
        sesso: 'M',
        nascita: giorno(),
        luogo: "H501".into(),
    };
    let codici = ["A".to_owned(), "B".to_owned()];
    senza_scansioni("codes", |s| {
        s.codice_entrate("A").unwrap();
        s.codici_entrate(&codici).unwrap();
        s.titolari_di_codici(&codici).unwrap();
    });
    for cognome in ["A", ""] {
        senza_scansioni("data", |s| {
            s.codici_entrate_di(&persona(cognome)).unwrap();
            s.titolari_di_dati(&persona(cognome)).unwrap();
        });
    }
    senza_scansioni("answers", |s| drop(s.risposta_entrate("A", ChiamataEntrate::Attribuzione, &[1])));
    senza_scansioni("validations", |s| drop(s.validazione(SoggettoId(1), OperazioneId(1))));
}

#[test]
fn searches_begin_with_an_index() {
    let valore = |v: &str| Some(NomeCercato::Valore(v.into()));
    let nascita = || Some(NascitaCercata { dal: giorno(), al: giorno(), luogo: None });
    let tutti = [
        CriteriSoggetto { id: Some(1), ..Default::default() },
        CriteriSoggetto { id_anpr: Some("A".into()), ..Default::default() },
        CriteriSoggetto { codice_fiscale: Some("A".into()), ..Default::default() },
        CriteriSoggetto { codice_fiscale: Some("A".into()), cognome: valore("B"), ..Default::default() },
        CriteriSoggetto { cognome: valore("A"), nome: valore("B"), nascita: nascita(), ..Default::default() },
        CriteriSoggetto {
            cognome: Some(NomeCercato::Assente),
            nome: valore("B"),
            sesso: Some('F'),
            nascita: nascita(),
            ..Default::default()
        },
        CriteriSoggetto { id_scheda_comune: Some(("A".into(), "1".into())), ..Default::default() },
        CriteriSoggetto { documento: Some(DocumentoCercato::CartaIdentita("A".into())), ..Default::default() },
    ];
    let territori = [
        Territorio::Nazionale,
        Territorio::Comuni(vec!["888001".into()]),
        Territorio::Comuni(vec!["888001".into(), "888002".into()]),
    ];
    for criteri in &tutti {
        for territorio in &territori {
            senza_scansioni(&format!("{criteri:?} {territorio:?}"), |s| {
                s.cerca_soggetti(criteri, territorio, giorno(), 51).unwrap();
            });
        }
    }
    senza_scansioni("family by local id", |s| {
        s.cerca_famiglie(&CriteriFamiglia::IdComune { istat: "888001".into(), id: "1".into() }).unwrap();
    });
    senza_scansioni("people by codice fiscale", |s| drop(s.esistenti_per_cf(&["A".into(), "B".into()]).unwrap()));
}

#[test]
fn sheets_callers_and_stored_answers_are_read_by_key() {
    let sezioni = [&[Sezione::Generalita][..], Sezione::TUTTE];
    for ids in [&[SoggettoId(1)][..], &[SoggettoId(1), SoggettoId(2)][..]] {
        for sezioni in sezioni {
            senza_scansioni("sheets", |s| drop(s.schede(ids, giorno(), sezioni).unwrap()));
        }
    }
    senza_scansioni("families", |s| drop(s.famiglie(&[FamigliaId(1), FamigliaId(2)], giorno()).unwrap()));
    senza_scansioni("components", |s| drop(s.componenti(FamigliaId(1), giorno()).unwrap()));
    senza_scansioni("replay key", |s| assert!(!s.gia_vista("firma:0").unwrap()));
    senza_scansioni("stored answer", |s| drop(s.trova_operazione("888001", "a").unwrap()));
    senza_scansioni("caller", |s| {
        let nessuna = Impronta([0; 32]);
        s.chiamante(&ChiamanteCercato {
            certificato_server: &nessuna,
            certificato_postazione: &nessuna,
            postazione: "p",
            operatore: "o",
            comune: "888001",
            operazione: "3002",
        })
        .unwrap();
    });
}

#[test]
fn queues_and_lists_are_read_by_key_whatever_was_delivered() {
    use crate::tipi::{EsitoConsegna, Presa, Tentativo};
    use anpr_model::{Archivio, Filtro, Genere, Intervallo, NomeVoce, OperazioneId};
    let ora = |testo: &str| testo.parse::<crate::Istante>().unwrap();
    let (da, a) = (ora("2026-01-01T00:00:00Z"), ora("2026-01-02T00:00:00Z"));
    let presa = Presa {
        titolare: "p".into(),
        adesso: a,
        fino: a,
        code: 1,
        notifiche: 9,
        per_host: 9,
        occupati: [("h".to_owned(), 9)].into(),
    };
    let tentativo = Tentativo {
        titolare: "p".into(),
        comune: "888001".into(),
        id: OperazioneId(1),
        esito: EsitoConsegna::Consegnata,
        detto: "1".into(),
        quando: a,
        prosegue: None,
    };
    let coda = "INSERT INTO endpoint VALUES ('888001', 'u', 'x', 'c', X'00', 'A', '2026-01-01 00:00:00', \
                '2026-01-01 00:00:00', 0, NULL, NULL, NULL, NULL)";
    let passi = passi_su(|c| {
        c.esegui("PRAGMA foreign_keys = OFF").unwrap();
        c.esegui(coda).unwrap();
        let mut s = crate::Scrittura::new(c);
        s.prendi_code(&presa).unwrap();
        s.esito_consegna(&tentativo).unwrap();
        s.ritira_notifiche(OperazioneId(1), OperazioneId(2), &[SoggettoId(1)]).unwrap();
        s.dimentica_risultati(a, 1).unwrap();
        s.prendi_elaborazione(&crate::PresaElaborazione { titolare: "p".into(), adesso: a, fino: a }).unwrap();
    });
    // Statements for the test itself have no plan.
    assert!(!passi.iter().any(|p| p.starts_with("SCAN")), "{passi:#?}");
    assert!(passi.iter().any(|p| p.contains("notifica_attesa")), "{passi:#?}");
    for genere in [Genere::Operazione, Genere::Notifica] {
        for intervallo in [Intervallo::Tempo(da, a), Intervallo::Numeri(OperazioneId(1), OperazioneId(9))] {
            let (comune, non_prima) = ("888001".to_owned(), da);
            let stato = if genere == Genere::Operazione { 2 } else { 7 };
            let filtro = Filtro { comune, genere, stato, codice: None, intervallo, non_prima };
            senza_scansioni(&format!("{filtro:?}"), |s| drop(s.elenco(&filtro, OperazioneId(0), 9).unwrap()));
        }
    }
    let comuni = ["888001".to_owned()];
    for nome in [NomeVoce::Anpr(OperazioneId(1)), NomeVoce::Comune("a".into()), NomeVoce::Protocollo("p".into())] {
        senza_scansioni("one operation", |s| drop(s.voce(&comuni, &nome, da).unwrap()));
    }
    senza_scansioni("a person's operations", |s| {
        drop(s.voci_del_soggetto(&comuni, SoggettoId(1), anpr_model::AncheFamiglie::Si, da).unwrap());
    });
}
