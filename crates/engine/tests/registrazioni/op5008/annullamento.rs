//! 5012 of what 5008 and 5013 did: both sheets are as they were, at every date (registrazione §§21, 24, 25).

use super::*;
use anpr_contract::mutazione_5000::{DatiControllo5012, GeneralitaPerModifica, Richiesta5012};
use anpr_contract::tipi::{AnnullamentoMatrimonio, DatiOperazione, DatiRicercaScheda, Genitore, StatoCivile};
use anpr_engine::mutazione::{op5012_annullamento, op5013_revoca};
use anpr_model::{OperazioneId, Sezione};

fn annulla(casa: &Casa, codice: &str, testata: &str, id: OperazioneId, chi: SoggettoId) -> Result<(), Vec<String>> {
    let richiesta = Richiesta5012 {
        testata_richiesta: casa.banco.testata("5012", "2026-11-12"),
        dati_operazione_da_annullare: DatiOperazione {
            operazione_richiesta: codice.into(),
            id_operazione_comune: testata.into(),
            id_operazione_anpr: id.to_string(),
            ..DatiOperazione::default()
        },
        dati_scheda_soggetto_famiglia_convivenza: DatiRicercaScheda {
            soggetto: casa.banco.generalita(chi),
            ..DatiRicercaScheda::default()
        },
        dati_controllo: DatiControllo5012 {
            tipo_scheda: "1".into(),
            annullamento_attribuzione_cf: "N".into(),
            ..DatiControllo5012::default()
        },
    };
    casa.banco.registra(&richiesta, op5012_annullamento::decidi).map(drop)
}

/// What a sheet says at dates before, on and after the registrations.
fn foto(casa: &Casa, chi: SoggettoId) -> Vec<Vec<String>> {
    [PRIMA, DAL, "2026-11-10", OGGI]
        .iter()
        .map(|giorno| {
            let scheda = casa.banco.scheda_al(chi, giorno).unwrap();
            let mut sezioni: Vec<String> =
                scheda.sezioni.iter().map(|v| format!("{:?} {:?} {}", v.sezione, v.periodo, v.contenuto)).collect();
            sezioni.sort();
            sezioni
        })
        .collect()
}

/// Registers requests one after the other and takes them back in reverse: both sheets equal themselves at each step.
fn avanti_e_indietro(casa: &Casa, richieste: Vec<Richiesta5008>) {
    let mut passi = Vec::new();
    for r in richieste {
        let prima = (foto(casa, casa.lui), foto(casa, casa.lei));
        let fatta = casa.registra(&r).unwrap();
        assert_ne!(prima, (foto(casa, casa.lui), foto(casa, casa.lei)), "something changed");
        passi.push((prima, r.testata_richiesta.id_operazione_comune, fatta.id));
    }
    for (prima, id_comune, id) in passi.into_iter().rev() {
        annulla(casa, "5008", &id_comune, id, casa.lui).unwrap();
        assert_eq!((foto(casa, casa.lui), foto(casa, casa.lei)), prima);
    }
}

#[test]
fn a_marriage_its_correction_and_its_end_are_taken_back_on_both_sheets() {
    let casa = Casa::nuova("2");
    let mut sposa = casa.richiesta(casa.lui, &["12"]);
    sposa.matrimonio = Some(nozze(casa.banco.generalita(casa.lei), "2010-06-06"));
    let mut corregge = casa.richiesta(casa.lui, &["12"]);
    corregge.matrimonio = Some(nozze(casa.banco.generalita(casa.lei), "2010-06-07"));
    let mut divorzia = casa.richiesta(casa.lui, &["14"]);
    divorzia.testata_richiesta = casa.banco.testata("5008", "2026-11-10");
    divorzia.stato_civile = Some(StatoCivile { stato_civile: "4".into(), ..StatoCivile::default() });
    divorzia.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
        tipo_cessazione: "1".into(),
        sentenza: Some(sentenza("2020-02-02", "2020-03-03")),
        ..AnnullamentoMatrimonio::default()
    });
    let mut risposa = casa.richiesta(casa.lui, &["12"]);
    risposa.testata_richiesta = casa.banco.testata("5008", "2026-11-11");
    risposa.matrimonio = Some(nozze(casa.banco.generalita(casa.vicina), "2021-01-01"));
    avanti_e_indietro(&casa, vec![sposa, corregge, divorzia, risposa]);
}

#[test]
fn a_marriage_of_other_days_and_a_card_are_taken_back() {
    let casa = Casa::nuova("2");
    let mut sposa = casa.richiesta(casa.lui, &["12"]);
    sposa.matrimonio = Some(nozze(casa.banco.generalita(casa.lei), "2010-06-06"));
    let mut antico = casa.richiesta(casa.lui, &["14"]);
    antico.matrimonio = Some(nozze(estranea(), "2003-03-03"));
    antico.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
        tipo_cessazione: "1".into(),
        sentenza: Some(sentenza("2007-02-02", "2008-03-03")),
        ..AnnullamentoMatrimonio::default()
    });
    let mut citta = casa.richiesta(casa.lui, &["02"]);
    citta.cittadinanza = vec![anpr_contract::tipi::Cittadinanza {
        codice_stato: "215".into(),
        descrizione_stato: "FRANCIA".into(),
        ..Default::default()
    }];
    avanti_e_indietro(&casa, vec![sposa, antico, citta]);
}

#[test]
fn en234_personal_data_are_not_taken_back() {
    let casa = Casa::nuova("2");
    let mut r = casa.richiesta(casa.lui, &["01"]);
    let mut g = casa.banco.generalita(casa.lui);
    g.cognome = Some("ROSSINI".into());
    r.generalita_da_modificare = Some(GeneralitaPerModifica { generalita: Some(g), attributi_soggetto: None });
    let fatta = casa.registra(&r).unwrap();
    let esito = annulla(&casa, "5008", &r.testata_richiesta.id_operazione_comune, fatta.id, casa.lui);
    assert!(esito.unwrap_err().contains(&"EN234".to_owned()));
}

#[test]
fn a_revocation_is_taken_back() {
    let genitore = Genitore { generalita: estraneo(), ..Genitore::default() };
    let casa = Casa::di(Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::Paternita, &genitore), "2");
    let prima = foto(&casa, casa.lui);
    let r = anpr_contract::mutazione_5000::Richiesta5013 {
        testata_richiesta: casa.banco.testata("5013", DAL),
        scheda_soggetto: Some(anpr_contract::mutazione_5000::SchedaSoggetto5013 {
            generalita_per_ricerca: casa.banco.generalita(casa.lui),
            ..Default::default()
        }),
        motivo_annullamento: anpr_contract::mutazione_5000::RevocaDato { motivo_revoca: "1".into(), note_revoca: None },
        dati_controllo: anpr_contract::mutazione_5000::DatiControllo5013 {
            tipo_revoca: "01".into(),
            lista_controlli: None,
        },
        ..Default::default()
    };
    let fatta = casa.banco.registra(&r, op5013_revoca::decidi).unwrap();
    assert_ne!(foto(&casa, casa.lui), prima);
    annulla(&casa, "5013", &r.testata_richiesta.id_operazione_comune, fatta.id, casa.lui).unwrap();
    assert_eq!(foto(&casa, casa.lui), prima);
}
