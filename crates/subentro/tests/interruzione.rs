//! A run that is broken off, and the one after it.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod comune;

use anpr_model::Anagrafe;
use anpr_registry::{StatoFornitura, StatoLotto};
use anpr_subentro::{Arrivo, Contenuto, Errore, Progresso, da_elaborare};
use chrono::TimeDelta;
use comune::{Apr, COMUNE, OGGI, Prova, accolta, adesso, file_aire, momento};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::Command;

fn file(p: &Prova) -> [PathBuf; 2] {
    [
        p.file("888001_SUBAPR_1_1_1.gz", Apr::singoli("ROSSI", 5000).xml().as_bytes()),
        p.file("888001_SUBAIRE_1.gz", &file_aire(&[])),
    ]
}

fn sospese(p: &Prova) -> Vec<(String, i32)> {
    da_elaborare(&p.registry, &p.opzioni, adesso() + TimeDelta::minutes(1)).unwrap()
}

fn ripresa(p: &Prova) {
    let sospesi = p.registry.snapshot().unwrap().lotti_sospesi().unwrap();
    assert_eq!(sospesi.iter().map(|l| l.stato).collect::<Vec<_>>(), [StatoLotto::InCarico]);
    assert_eq!(p.forniture()[0].stato, StatoFornitura::InElaborazione);
    assert_eq!(p.schede("ROSSI", OGGI), []);
    assert_eq!(sospese(p), [(COMUNE.to_owned(), 1)]);
    assert_eq!(accolta(p.carica(&file(p))).soggetti, 5000);
    assert_eq!(sospese(p), []);
    let mut vista = p.registry.snapshot().unwrap();
    assert_eq!(vista.lotti_sospesi().unwrap(), []);
    assert_eq!(p.forniture()[0].stato, StatoFornitura::Ok);
    // Were any of the first run's people left, more would be found than the search may show.
    assert_eq!(p.schede("ROSSI", OGGI).len(), 1000);
    let lista = p.esito(1, "Subentrati_888001_SUBAPR_1_1_1.csv");
    assert_eq!(lista.lines().filter(|l| l.starts_with("Scheda")).count(), 5000);
    let resti = std::fs::read_dir(p.opzioni.esiti.join(format!("{COMUNE}_1"))).unwrap().count();
    assert_eq!(resti, 3);
}

#[test]
fn a_run_broken_off_half_way_is_removed_and_made_anew() {
    Prova::ovunque(|p| {
        let esito = catch_unwind(AssertUnwindSafe(|| {
            p.carica_mostrando(&file(p), |passo| {
                if let Progresso::Soggetti { fatti, .. } = passo {
                    assert!(fatti < 4000, "broken off");
                }
            })
        }));
        assert!(esito.is_err());
        ripresa(p);
    });
}

#[test]
fn a_run_that_was_taken_over_adds_nothing_more() {
    Prova::ovunque(|p| {
        let percorsi = file(p);
        let mut seconda = None;
        let prima = p.carica_mostrando(&percorsi, |passo| {
            if matches!(passo, Progresso::Soggetti { .. }) && seconda.is_none() {
                seconda = Some(p.carica(&percorsi));
            }
        });
        assert_eq!(accolta(seconda.unwrap()).soggetti, 5000);
        assert!(matches!(prima.unwrap_err(), Errore::Registro(_) | Errore::PresaInCarico));
        assert_eq!(p.schede("ROSSI", OGGI).len(), 1000);
        let famiglia = anpr_model::CriteriFamiglia::IdComune { istat: COMUNE.into(), id: "F4999".into() };
        assert_eq!(p.registry.snapshot().unwrap().cerca_famiglie(&famiglia).unwrap().len(), 1);
    });
}

#[test]
fn of_two_services_one_takes_a_supply() {
    Prova::ovunque(|p| {
        let mut seconda = None;
        let prima = p.carica_mostrando(&file(p), |passo| {
            if matches!(passo, Progresso::Soggetti { .. }) && seconda.is_none() {
                seconda = Some(p.riprendi(1, 4));
            }
        });
        assert!(matches!(seconda, Some(Err(Errore::PresaInCarico))));
        assert_eq!(accolta(prima).soggetti, 5000);
    });
}

#[test]
fn a_service_takes_up_what_a_run_left_once_its_hold_is_over() {
    Prova::ovunque(|p| {
        let esito = catch_unwind(AssertUnwindSafe(|| {
            p.carica_mostrando(&file(p), |passo| {
                assert!(!matches!(passo, Progresso::Soggetti { .. }), "broken off");
            })
        }));
        assert!(esito.is_err());
        assert_eq!(sospese(p), [(COMUNE.to_owned(), 1)]);
        assert!(matches!(p.riprendi(1, 4), Err(Errore::PresaInCarico)), "it might be alive");
        assert_eq!(accolta(p.riprendi(1, 6)).soggetti, 5000);
        assert_eq!(sospese(p), []);
    });
}

#[test]
fn a_run_that_failed_is_tried_again_after_a_pause() {
    Prova::ovunque(|p| {
        let percorsi = file(p);
        std::fs::create_dir_all(p.opzioni.esiti.parent().unwrap()).unwrap();
        std::fs::write(&p.opzioni.esiti, b"").unwrap();
        assert!(matches!(p.carica(&percorsi), Err(Errore::Disco { .. })));
        std::fs::remove_file(&p.opzioni.esiti).unwrap();
        assert!(matches!(p.riprendi(1, 0), Err(Errore::PresaInCarico)));
        assert_eq!(accolta(p.riprendi(1, 2)).soggetti, 5000);
    });
}

#[test]
fn a_whole_supply_is_left_for_a_while_to_who_received_it() {
    let p = Prova::sqlite();
    let [apr, aire] = file(&p);
    p.carica(std::slice::from_ref(&apr)).unwrap();
    let ricevi = |percorso: &PathBuf| {
        let nome = percorso.file_name().unwrap().to_string_lossy().into_owned();
        let contenuto = Contenuto::File(percorso);
        let arrivo = Arrivo { mittente: COMUNE, nome: &nome, contenuto, tipo: None };
        anpr_subentro::ricevi(&p.registry, &arrivo, &p.opzioni, momento().istante).unwrap();
    };
    assert_eq!(sospese(&p), [], "it lacks a file");
    ricevi(&aire);
    assert_eq!(da_elaborare(&p.registry, &p.opzioni, adesso()).unwrap(), []);
    assert_eq!(sospese(&p), [(COMUNE.to_owned(), 1)]);
}

/// The process itself dies: this test runs itself again with the variable set, and dies in the callback.
#[test]
fn a_process_that_dies_before_the_activation_leaves_nothing_to_see() {
    if let Some(cartella) = std::env::var_os(MUORE_IN) {
        let p = Prova::in_cartella(cartella.as_ref());
        let _ = p.carica_mostrando(&file(&p), |passo| {
            if passo == Progresso::Attivazione {
                std::process::abort();
            }
        });
        return;
    }
    let cartella = tempfile::tempdir().unwrap();
    let esito = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_process_that_dies_before_the_activation_leaves_nothing_to_see"])
        .env(MUORE_IN, cartella.path())
        .output()
        .unwrap();
    assert!(!esito.status.success());
    ripresa(&Prova::in_cartella(cartella.path()));
}

const MUORE_IN: &str = "ANPR_PROVA_MUORE_IN";
