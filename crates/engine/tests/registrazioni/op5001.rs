//! 5001: what happens to a family or a convivenza as a whole (registrazione §19).

use crate::banco::*;
use anpr_contract::mutazione_5000::{DatiControllo5001, Richiesta5001};
use anpr_contract::tipi::{
    AltraLingua, Autoveicoli, Consolato, Controllo, DatiIscrizione, DatoLocalitaEstera, FamigliaConvivenza,
    IdFamigliaConvivenzaComune, IndirizzoEstero, ListaControlli, LocalitaEstera, Matrimonio, Residenza,
    SoggettoFamiglia, ToponimoEstero, TutoreIntestatario,
};
use anpr_engine::mutazione::op5001_famiglia::decidi;
use anpr_model::{FamigliaId, Sezione, SezioneFamiglia, SoggettoId, StatoSoggetto, TipoNotifica};

const DAL: &str = "2026-11-02";

fn madre() -> Persona {
    Persona::nuova("NERI", "LUCIA", 'F', "1979-09-09")
}

fn figlio() -> Persona {
    Persona::nuova("NERI", "PAOLO", 'M', "2008-02-02")
}

fn figlia() -> Persona {
    Persona::nuova("NERI", "SARA", 'F', "2010-03-03")
}

fn tre(banco: &Banco, comune: &str) -> (FamigliaId, Vec<SoggettoId>) {
    let casa = residenza(comune, "VIA ROMA", "1");
    banco.famiglia(comune, &[madre().a(casa.clone()), figlio().a(casa.clone()), figlia().a(casa)])
}

/// A request of one kind about a family, with nothing in it yet.
fn richiesta(banco: &Banco, famiglia: FamigliaId, tipo: &str) -> Richiesta5001 {
    let nominata = banco.nomina(famiglia);
    Richiesta5001 {
        testata_richiesta: banco.testata("5001", DAL),
        dati_controllo: DatiControllo5001 {
            tipo_mutazione: tipo.into(),
            tipo_scheda: nominata.tipo_scheda.clone(),
            lista_controlli: None,
        },
        famiglia_convivenza: nominata,
        ..Richiesta5001::default()
    }
}

/// All of a family move to VIA MILANO 5.
fn trasloco(banco: &Banco, famiglia: FamigliaId) -> Richiesta5001 {
    let residenza_famiglia_convivenza = Some(residenza_dal(NOI, "VIA MILANO", "5", DAL));
    Richiesta5001 { residenza_famiglia_convivenza, ..richiesta(banco, famiglia, "4") }
}

/// New relationships.
fn composizione(banco: &Banco, famiglia: FamigliaId, chi: &[(SoggettoId, &str)]) -> Richiesta5001 {
    let elenco = chi.iter().map(|(id, legame)| con_tipo(banco.elencato(*id, legame, DAL), "3")).collect();
    Richiesta5001 { elenco_soggetti_famiglia: elenco, ..richiesta(banco, famiglia, "2") }
}

fn con_tipo(mut soggetto: SoggettoFamiglia, tipo: &str) -> SoggettoFamiglia {
    soggetto.legame_soggetto.tipo_legame = Some(tipo.into());
    soggetto
}

fn controllo(codice: &str, valore: &str) -> Option<ListaControlli> {
    Some(ListaControlli { controllo: vec![Controllo { codice: codice.into(), valore: valore.into() }] })
}

/// An address in London, of its consulate.
fn londra() -> Residenza {
    Residenza {
        tipo_indirizzo: "4".into(),
        localita_estera: Some(LocalitaEstera {
            indirizzo_estero: Some(IndirizzoEstero {
                cap: None,
                localita: DatoLocalitaEstera {
                    descrizione_localita: Some("LONDON".into()),
                    descrizione_stato: Some("REGNO UNITO".into()),
                    codice_stato: "219".into(),
                    provincia_contea: None,
                },
                toponimo: Some(ToponimoEstero { denominazione: "BAKER STREET".into(), numero_civico: None }),
            }),
            consolato: consolato_di_londra(),
        }),
        ..Residenza::default()
    }
}

fn consolato_di_londra() -> Consolato {
    Consolato { codice_consolato: "2310103".into(), descrizione_consolato: "LONDRA".into() }
}

fn londinesi(banco: &Banco, comune: &str) -> (FamigliaId, Vec<SoggettoId>) {
    banco.famiglia_aire(comune, &[madre().a(londra()), figlio().a(londra())])
}

fn vie(banco: &Banco, chi: SoggettoId, giorno: &str) -> Vec<String> {
    let residenze: Vec<Residenza> = banco.sezioni(chi, Sezione::Residenza, giorno);
    let via = |r: &Residenza| r.indirizzo.as_ref()?.toponimo.denominazione_toponimo.clone();
    residenze.iter().filter_map(via).collect()
}

#[test]
fn a_family_moves_and_stays_one_family_with_its_dates() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    banco.registra(&trasloco(&banco, famiglia), decidi).unwrap();
    for id in &ids {
        assert_eq!(vie(&banco, *id, "2026-11-01"), ["VIA ROMA"]);
        assert_eq!(vie(&banco, *id, DAL), ["VIA MILANO"]);
        assert_eq!(banco.scheda(*id).appartenenza.unwrap().periodo.dal, il("2015-01-01"), "the entry stays");
    }
    assert_eq!(banco.componenti(famiglia, DAL).len(), 3);
}

#[test]
fn a_family_of_another_comune_is_taken_over_and_each_member_raises_an_n010() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, LORO);
    let fatta = banco.registra(&trasloco(&banco, famiglia), decidi).unwrap();
    let scheda = banco.scheda_famiglia(famiglia);
    assert_eq!((scheda.comune.as_str(), scheda.id_comune), (NOI, None), "the former comune's id is dropped");
    let avvisati: Vec<_> =
        fatta.registrazione.notifiche.iter().map(|n| (n.tipo, n.destinatario.as_str(), n.soggetto)).collect();
    assert_eq!(avvisati, ids.iter().map(|id| (TipoNotifica::N010, LORO, *id)).collect::<Vec<_>>());
    for id in ids {
        let vista = banco.op3002(NOI, id, DAL).unwrap();
        assert_eq!(vista.provenienza.unwrap().comune.unwrap().codice_istat.as_deref(), Some(LORO));
        assert_eq!(banco.scheda_al(id, "2026-11-01").unwrap().iscrizione.comune, LORO);
        assert_eq!(banco.scheda(id).soggetto.comune, NOI);
    }
}

#[test]
fn a_family_comes_home_from_abroad_and_is_a_family_of_residents() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = londinesi(&banco, NOI);
    banco.registra(&trasloco(&banco, famiglia), decidi).unwrap();
    assert_eq!(banco.scheda_famiglia(famiglia).tipo_scheda, 3);
    let scheda = banco.scheda(ids[0]);
    assert_eq!(scheda.soggetto.stato, StatoSoggetto::Residente);
    assert_eq!(banco.generalita(ids[0]).soggetto_aire, None);
    let iscrizioni: Vec<DatiIscrizione> = banco.sezioni(ids[0], Sezione::DatiIscrizione, DAL);
    assert_eq!(iscrizioni[0].iscrizione_residente.as_ref().unwrap().motivo_iscrizione, "6");
    let provenienza = banco.op3002(NOI, ids[0], DAL).unwrap().provenienza.unwrap();
    assert_eq!(provenienza.localita.unwrap().codice_stato, "219", "the state, not the comune of the AIRE");
}

#[test]
fn an_aire_family_changes_its_address_abroad_and_its_comune() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = londinesi(&banco, LORO);
    let mut richiesta = trasloco(&banco, famiglia);
    let mut altra = londra();
    let indirizzo = altra.localita_estera.as_mut().unwrap().indirizzo_estero.as_mut().unwrap();
    indirizzo.toponimo.as_mut().unwrap().denominazione = "OXFORD STREET".into();
    altra.data_decorrenza_residenza = Some(DAL.into());
    richiesta.residenza_famiglia_convivenza = Some(altra);
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let scheda = banco.scheda(ids[0]);
    assert_eq!((scheda.soggetto.stato, scheda.soggetto.comune.as_str()), (StatoSoggetto::Aire, NOI));
    assert_eq!(banco.scheda_famiglia(famiglia).tipo_scheda, 5);
    assert_eq!(fatta.registrazione.notifiche.len(), 2);
}

#[test]
fn vehicles_go_with_kind_5() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let mut richiesta = trasloco(&banco, famiglia);
    richiesta.dati_controllo.tipo_mutazione = "5".into();
    let autoveicoli = Autoveicoli { possesso_autoveicoli: "S".into(), possesso_patente: "S".into() };
    let mut detta = banco.elencato(ids[0], "1", "2015-01-01");
    detta.autoveicoli = Some(autoveicoli.clone());
    richiesta.elenco_soggetti_famiglia = vec![detta];
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.sezioni::<Autoveicoli>(ids[0], Sezione::Autoveicoli, DAL), [autoveicoli]);
}

#[test]
fn the_reference_person_changes_when_every_member_is_told_anew() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let richiesta = composizione(&banco, famiglia, &[(ids[0], "6"), (ids[1], "1"), (ids[2], "9")]);
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.componenti(famiglia, DAL), [(ids[1], "1".into()), (ids[0], "6".into()), (ids[2], "9".into())]);
    assert_eq!(banco.componenti(famiglia, "2026-11-01")[0], (ids[0], "1".into()));
    let appartenenza = banco.scheda(ids[1]).appartenenza.unwrap();
    assert_eq!(appartenenza.decorrenza_legame, Some(il(DAL)));
}

#[test]
fn en447_relationships_begin_with_the_registration_whatever_day_of_entry_is_told() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let mut richiesta = composizione(&banco, famiglia, &[(ids[1], "13")]);
    let mut con_giorno = |giorno: &str| {
        richiesta.testata_richiesta = banco.testata("5001", DAL);
        richiesta.elenco_soggetti_famiglia[0].legame_soggetto.data_decorrenza = giorno.into();
        banco.registra(&richiesta, decidi)
    };
    rifiutata(con_giorno("2014-12-31"), "EN447");
    con_giorno("2015-01-01").unwrap();
    con_giorno("2026-11-03").expect("nothing bounds it from above");
    assert_eq!(banco.scheda(ids[1]).appartenenza.unwrap().decorrenza_legame, Some(il(DAL)));
    let prima = banco.componenti(famiglia, "2026-11-01");
    assert!(prima.contains(&(ids[1], "3".into())), "what held before it held: {prima:?}");
    let mut presto = composizione(&banco, famiglia, &[(ids[1], "22")]);
    presto.testata_richiesta = banco.testata("5001", "2026-10-01");
    rifiutata(banco.registra(&presto, decidi), "EN447");
}

#[test]
fn fc_en218_declares_a_family_certifiable_until_its_relationships_change_again() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let mut richiesta = composizione(&banco, famiglia, &[(ids[1], "3")]);
    richiesta.dati_controllo.lista_controlli = controllo("FC", "S");
    banco.registra(&richiesta, decidi).unwrap();
    assert!(banco.scheda_famiglia(famiglia).certificabile);
    banco.registra(&composizione(&banco, famiglia, &[(ids[1], "13")]), decidi).unwrap();
    assert!(!banco.scheda_famiglia(famiglia).certificabile);
    let mut altra = composizione(&banco, famiglia, &[(ids[1], "3")]);
    altra.dati_controllo.lista_controlli = controllo("FC", "N");
    rifiutata(banco.registra(&altra, decidi), "EN218");
}

#[test]
fn who_answers_for_a_convivenza_need_not_live_there() {
    let banco = Banco::nuovo();
    let (convivenza, ospiti) = banco.convivenza(NOI, &[madre().legame("1"), figlio()]);
    let (_, fuori) = banco.famiglia(LORO, &[Persona::nuova("ALTI", "ELIO", 'M', "1960-06-06")]);
    let mut richiesta = richiesta(&banco, convivenza, "1");
    richiesta.elenco_soggetti_famiglia = vec![con_tipo(banco.elencato(fuori[0], "1", DAL), "4")];
    banco.registra(&richiesta, decidi).unwrap();
    let scheda = banco.scheda_famiglia(convivenza);
    let versione = scheda.sezioni.iter().find(|v| v.sezione == SezioneFamiglia::Responsabile).unwrap();
    let responsabile: TutoreIntestatario = serde_json::from_str(&versione.contenuto).unwrap();
    assert_eq!(responsabile.generalita.cognome.as_deref(), Some("ALTI"));
    assert!(banco.componenti(convivenza, DAL).iter().all(|(_, legame)| legame == "2"));
    assert_eq!(banco.componenti(convivenza, "2026-11-01")[0], (ospiti[0], "1".into()));
}

#[test]
fn en389_en447_refuse_a_responsible_or_data_of_the_family_before_those_that_they_follow() {
    let banco = Banco::nuovo();
    let nuova = figlio().dal("2026-10-10");
    let (convivenza, ids) = banco.convivenza(NOI, &[madre().legame("1"), nuova]);
    let chi_risponde = |chi: SoggettoId, giorno: &str| {
        let mut richiesta = richiesta(&banco, convivenza, "1");
        richiesta.testata_richiesta = banco.testata("5001", giorno);
        richiesta.elenco_soggetti_famiglia = vec![con_tipo(banco.elencato(chi, "1", giorno), "4")];
        banco.registra(&richiesta, decidi)
    };
    rifiutata(chi_risponde(ids[1], "2026-10-01"), "EN447");
    chi_risponde(ids[1], "2026-10-20").unwrap();
    for codice in ["EN389", "EN447"] {
        rifiutata(chi_risponde(ids[0], "2026-10-15"), codice);
    }
    let dati = |giorno: &str| {
        let mut richiesta = richiesta(&banco, convivenza, "3");
        richiesta.testata_richiesta = banco.testata("5001", giorno);
        richiesta.famiglia_convivenza.specie_convivenza = Some("2".into());
        banco.registra(&richiesta, decidi)
    };
    dati(DAL).unwrap();
    rifiutata(dati("2026-11-01"), "EN389");
    crate::richieste::sano(&banco);
}

#[test]
fn the_family_s_own_data_change_and_its_origin_does_not() {
    let banco = Banco::nuovo();
    let (famiglia, _) = tre(&banco, NOI);
    let mut richiesta = richiesta(&banco, famiglia, "3");
    richiesta.famiglia_convivenza.motivo_costituzione = Some("1".into());
    richiesta.famiglia_convivenza.data_origine_famiglia_convivenza = Some("2001-01-01".into());
    richiesta.famiglia_convivenza.id_famiglia_convivenza_comune = Some(IdFamigliaConvivenzaComune {
        id_famiglia_convivenza_comune_istat: NOI.into(),
        id_famiglia_convivenza: "NUOVO1".into(),
    });
    richiesta.dati_controllo.lista_controlli = controllo("FI", "1");
    banco.registra(&richiesta, decidi).unwrap();
    let scheda = banco.scheda_famiglia(famiglia);
    assert!(scheda.incompleta);
    assert_eq!(scheda.id_comune.as_deref(), Some("NUOVO1"));
    let versione = scheda.sezioni.iter().find(|v| v.sezione == SezioneFamiglia::Dati).unwrap();
    let dati: FamigliaConvivenza = serde_json::from_str(&versione.contenuto).unwrap();
    assert_eq!(dati.motivo_costituzione.as_deref(), Some("1"));
    assert_eq!(dati.data_origine_famiglia_convivenza.as_deref(), Some("2015-01-01"));
}

#[test]
fn a_renamed_street_leaves_the_day_of_the_address() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let mut richiesta = trasloco(&banco, famiglia);
    richiesta.dati_controllo.tipo_mutazione = "7".into();
    richiesta.residenza_famiglia_convivenza.as_mut().unwrap().tipo_indirizzo = "10".into();
    banco.registra(&richiesta, decidi).unwrap();
    let residenze: Vec<Residenza> = banco.sezioni(ids[0], Sezione::Residenza, DAL);
    assert_eq!(residenze[0].data_decorrenza_residenza.as_deref(), Some("2015-01-01"));
    assert_eq!(vie(&banco, ids[0], "2026-11-01"), ["VIA ROMA"]);
}

#[test]
fn en526_a_slip_in_the_address_is_mended_for_all_its_time_and_keeps_its_day() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let mut richiesta = trasloco(&banco, famiglia);
    richiesta.dati_controllo.tipo_mutazione = "9".into();
    rifiutata(banco.registra(&richiesta, decidi), "EN526");
    richiesta.residenza_famiglia_convivenza.as_mut().unwrap().data_decorrenza_residenza = Some("2015-01-01".into());
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(vie(&banco, ids[0], "2020-01-01"), ["VIA MILANO"]);
}

#[test]
fn en237_counts_a_correction_of_the_checks_as_an_address() {
    let banco = Banco::nuovo();
    let (famiglia, _) = tre(&banco, NOI);
    let mut corretta = trasloco(&banco, famiglia);
    corretta.dati_controllo.tipo_mutazione = "8".into();
    let residenza = corretta.residenza_famiglia_convivenza.as_mut().unwrap();
    residenza.tipo_indirizzo = "11".into();
    residenza.data_decorrenza_residenza = Some("2015-01-01".into());
    banco.registra(&corretta, decidi).unwrap();
    let mut prima = trasloco(&banco, famiglia);
    prima.testata_richiesta = banco.testata("5001", "2026-10-01");
    prima.residenza_famiglia_convivenza = Some(residenza_dal(NOI, "VIA GENOVA", "2", "2026-10-01"));
    rifiutata(banco.registra(&prima, decidi), "EN237");
}

/// Refused for what one request of a kind says wrongly about a family of three.
fn rifiuta(tipo: &str, codice: &str, cambia: impl FnOnce(&mut Richiesta5001, &Banco, &[SoggettoId])) {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let mut richiesta = match tipo {
        "2" => composizione(&banco, famiglia, &[(ids[1], "3")]),
        "1" | "3" => richiesta(&banco, famiglia, tipo),
        _ => trasloco(&banco, famiglia),
    };
    richiesta.dati_controllo.tipo_mutazione = tipo.into();
    cambia(&mut richiesta, &banco, &ids);
    rifiutata(banco.registra(&richiesta, decidi), codice);
}

#[test]
fn en371_en172_ef019_ef020_en367_refuse_controls_that_do_not_suit() {
    rifiuta("0", "EN371", |_, _, _| {});
    rifiuta("4", "EN172", |r, _, _| r.dati_controllo.tipo_scheda = "4".into());
    rifiuta("4", "EN172", |r, _, _| r.famiglia_convivenza.tipo_scheda = "4".into());
    rifiuta("4", "EF019", |r, _, _| r.famiglia_convivenza.famiglia_aire = Some("S".into()));
    rifiuta("4", "EF020", |r, _, _| r.famiglia_convivenza.tipo_scheda = "1".into());
    rifiuta("3", "EN367", |r, _, _| r.famiglia_convivenza.id_famiglia_convivenza_anpr = None);
}

#[test]
fn ef001_ef002_ef011_en296_refuse_families_that_are_not_there() {
    let locale = |id: &str| {
        Some(IdFamigliaConvivenzaComune {
            id_famiglia_convivenza_comune_istat: NOI.into(),
            id_famiglia_convivenza: id.into(),
        })
    };
    rifiuta("4", "EF002", |r, _, _| r.famiglia_convivenza.id_famiglia_convivenza_anpr = Some("999999".into()));
    rifiuta("4", "EF011", |r, _, _| r.famiglia_convivenza.id_famiglia_convivenza_anpr = None);
    rifiuta("4", "EF001", |r, _, _| {
        r.famiglia_convivenza.id_famiglia_convivenza_anpr = None;
        r.famiglia_convivenza.id_famiglia_convivenza_comune = locale("NESSUNA");
    });
    rifiuta("4", "EN296", |r, _, _| r.famiglia_convivenza.id_famiglia_convivenza_comune = locale("ALTRA"));
}

#[test]
fn ef062_refuses_a_local_id_that_several_families_bear() {
    let banco = Banco::nuovo();
    let locale = Some(IdFamigliaConvivenzaComune {
        id_famiglia_convivenza_comune_istat: NOI.into(),
        id_famiglia_convivenza: "DOPPIA".into(),
    });
    let mut famiglie = Vec::new();
    for nome in ["ADA", "EVA"] {
        let (famiglia, _) = banco.famiglia(NOI, &[Persona::nuova("DUE", nome, 'F', "1990-01-01")]);
        let mut detta = richiesta(&banco, famiglia, "3");
        detta.famiglia_convivenza.id_famiglia_convivenza_comune.clone_from(&locale);
        banco.registra(&detta, decidi).unwrap();
        famiglie.push(famiglia);
    }
    let mut terza = richiesta(&banco, famiglie[0], "2");
    terza.famiglia_convivenza.id_famiglia_convivenza_anpr = None;
    terza.famiglia_convivenza.id_famiglia_convivenza_comune = locale;
    rifiutata(banco.registra(&terza, decidi), "EF062");
}

#[test]
fn en180_en211_ef042_refuse_who_may_not_write() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, LORO);
    rifiutata(banco.registra(&composizione(&banco, famiglia, &[(ids[1], "3")]), decidi), "EN180");
    let mut incompleta = richiesta(&banco, famiglia, "3");
    incompleta.testata_richiesta = banco.testata_di(LORO, "5001", DAL);
    incompleta.dati_controllo.lista_controlli = controllo("FI", "1");
    banco.registra_da(LORO, &incompleta, decidi).unwrap();
    rifiutata(banco.registra(&trasloco(&banco, famiglia), decidi), "EN211");
    rifiuta("4", "EF042", |r, _, _| {
        r.residenza_famiglia_convivenza = Some(residenza_dal(LORO, "VIA MILANO", "5", DAL));
    });
}

#[test]
fn ef035_ef037_ef038_en173_en387_es101_refuse_responsibles_that_are_none() {
    let uno = |b: &Banco, id: SoggettoId| con_tipo(b.elencato(id, "1", DAL), "3");
    rifiuta("1", "EF038", |_, _, _| {});
    rifiuta("1", "EF035", |r, b, ids| r.elenco_soggetti_famiglia = vec![uno(b, ids[0]), uno(b, ids[1])]);
    rifiuta("1", "EN173", |r, b, ids| r.elenco_soggetti_famiglia = vec![b.elencato(ids[0], "1", DAL)]);
    rifiuta("1", "ES101", |r, b, ids| {
        let mut chi = uno(b, ids[0]);
        chi.generalita.id_scheda_soggetto_anpr = Some("99999".into());
        r.elenco_soggetti_famiglia = vec![chi];
    });
    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[madre()]);
    rifiutata(banco.registra(&richiesta(&banco, convivenza, "1"), decidi), "EF037");
    let (aire, ids) = londinesi(&banco, NOI);
    let mut richiesta = richiesta(&banco, aire, "1");
    richiesta.elenco_soggetti_famiglia = vec![uno(&banco, ids[0])];
    rifiutata(banco.registra(&richiesta, decidi), "EN387");
}

#[test]
fn en223_ef044_en465_en447_refuse_lists_of_members_that_are_wrong() {
    rifiuta("2", "EN223", |r, _, _| r.elenco_soggetti_famiglia.clear());
    rifiuta("2", "EN173", |r, _, _| r.elenco_soggetti_famiglia[0].legame_soggetto.tipo_legame = None);
    rifiuta("2", "EN465", |r, _, _| {
        let uno = r.elenco_soggetti_famiglia[0].clone();
        r.elenco_soggetti_famiglia.push(uno);
    });
    rifiuta("2", "EN447", |r, _, _| {
        r.elenco_soggetti_famiglia[0].legame_soggetto.data_decorrenza = "2014-12-31".into();
    });
    rifiuta("2", "EF044", |r, b, _| {
        let (_, altri) = b.famiglia(NOI, &[Persona::nuova("GIGLI", "TEO", 'M', "1990-01-01")]);
        r.elenco_soggetti_famiglia.push(con_tipo(b.elencato(altri[0], "22", DAL), "3"));
    });
}

#[test]
fn ef009_en166_en197_en482_refuse_families_without_exactly_one_reference_person() {
    rifiuta("2", "EF009", |r, b, ids| {
        r.elenco_soggetti_famiglia = [ids[0], ids[1]].map(|id| con_tipo(b.elencato(id, "1", DAL), "3")).to_vec();
    });
    for codice in ["EN166", "EN482"] {
        rifiuta("2", codice, |r, b, ids| {
            r.elenco_soggetti_famiglia = vec![con_tipo(b.elencato(ids[1], "1", DAL), "3")];
        });
    }
    rifiuta("2", "EN197", |r, b, ids| {
        r.elenco_soggetti_famiglia = vec![con_tipo(b.elencato(ids[0], "6", DAL), "3")];
    });
    rifiuta("2", "EN482", |r, b, ids| {
        let nuovi = [(ids[0], "6"), (ids[1], "1")];
        r.elenco_soggetti_famiglia = nuovi.map(|(id, legame)| con_tipo(b.elencato(id, legame, DAL), "3")).to_vec();
    });
}

#[test]
fn en166_refuses_a_reference_person_from_a_day_on_which_the_family_had_one_who_has_left_since() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let casa = residenza_dal(NOI, "VIA MILANO", "5", "2026-11-10");
    let parte = crate::richieste::in_nuova(&banco, NOI, &[(ids[0], "1")], casa, "2026-11-10");
    avvisa(banco.registra(&parte, anpr_engine::mutazione::op5005_residenza::decidi), "EN226");
    let nuovi = [(ids[1], "1"), (ids[2], "9")];
    let presto = crate::richieste::composizione(&banco, famiglia, &nuovi, DAL);
    assert_eq!(banco.registra(&presto, decidi).unwrap_err(), ["EN166"]);
    let dopo = crate::richieste::composizione(&banco, famiglia, &nuovi, "2026-11-10");
    banco.registra(&dopo, decidi).unwrap();
    assert_eq!(banco.componenti(famiglia, "2026-11-10"), [(ids[1], "1".into()), (ids[2], "9".into())]);
    crate::richieste::sano(&banco);
}

#[test]
fn en384_refuses_another_responsible_among_the_members_of_a_convivenza() {
    let banco = Banco::nuovo();
    let (convivenza, ids) = banco.convivenza(NOI, &[madre().legame("1"), figlio()]);
    let mut richiesta = composizione(&banco, convivenza, &[(ids[0], "2"), (ids[1], "1")]);
    for soggetto in &mut richiesta.elenco_soggetti_famiglia {
        soggetto.legame_soggetto.tipo_legame = Some("4".into());
    }
    rifiutata(banco.registra(&richiesta, decidi), "EN384");
}

#[test]
fn ec002_ec003_en244_en246_refuse_relationships_that_no_table_holds() {
    let legame = |r: &mut Richiesta5001, codice: &str| {
        r.elenco_soggetti_famiglia[0].legame_soggetto.codice_legame = codice.into();
    };
    rifiuta("2", "EC002", |r, _, _| legame(r, "77"));
    rifiuta("2", "EN246", |r, _, _| legame(r, "14"));
    rifiuta("2", "EN244", |r, _, _| {
        r.elenco_soggetti_famiglia[0].legame_soggetto.tipo_legame = Some("4".into());
    });
    let banco = Banco::nuovo();
    let (convivenza, ids) = banco.convivenza(NOI, &[madre()]);
    let mut richiesta = composizione(&banco, convivenza, &[(ids[0], "8")]);
    richiesta.elenco_soggetti_famiglia[0].legame_soggetto.tipo_legame = Some("4".into());
    rifiutata(banco.registra(&richiesta, decidi), "EC003");
}

#[test]
fn ec004_ec005_ef040_refuse_data_of_the_family_that_no_table_holds() {
    rifiuta("3", "EC004", |r, _, _| r.famiglia_convivenza.motivo_costituzione = Some("88".into()));
    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[madre()]);
    let mut richiesta = richiesta(&banco, convivenza, "3");
    rifiutata(banco.registra(&richiesta, decidi), "EF040");
    richiesta.famiglia_convivenza.specie_convivenza = Some("9".into());
    rifiutata(banco.registra(&richiesta, decidi), "EC005");
    richiesta.famiglia_convivenza.specie_convivenza = Some("2".into());
    avvisa(banco.registra(&richiesta, decidi), "EN480");
    let nome = || {
        let scheda = banco.scheda_famiglia(convivenza);
        let versione = scheda.sezioni.iter().rfind(|v| v.sezione == SezioneFamiglia::Dati).unwrap();
        serde_json::from_str::<FamigliaConvivenza>(&versione.contenuto).unwrap().denominazione_convivenza
    };
    assert_eq!(nome().as_deref(), Some("CASA SERENA"), "nothing was said of it");
    richiesta.testata_richiesta = banco.testata("5001", DAL);
    richiesta.famiglia_convivenza.denominazione_convivenza = Some("CASA LIETA".into());
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(nome().as_deref(), Some("CASA LIETA"));
}

#[test]
fn ef041_en239_en346_ef018_refuse_moves_without_a_right_address() {
    rifiuta("4", "EF041", |r, _, _| r.residenza_famiglia_convivenza = None);
    rifiuta("4", "EN239", |r, _, _| {
        r.residenza_famiglia_convivenza.as_mut().unwrap().data_decorrenza_residenza = Some("2026-11-01".into());
    });
    rifiuta("4", "EN346", |r, _, _| r.residenza_famiglia_convivenza = Some(londra()));
    rifiuta("5", "EF018", |r, b, ids| {
        let mut chi = b.elencato(ids[0], "1", DAL);
        chi.generalita.soggetto_aire = Some("S".into());
        r.elenco_soggetti_famiglia = vec![chi];
    });
    rifiuta("7", "EN371", |_, _, _| {});
}

#[test]
fn en388_refuses_the_same_address_unless_it_is_forced() {
    let banco = Banco::nuovo();
    let (famiglia, _) = tre(&banco, NOI);
    let mut richiesta = trasloco(&banco, famiglia);
    richiesta.residenza_famiglia_convivenza = Some(residenza_dal(NOI, "VIA ROMA", "1", DAL));
    rifiutata(banco.registra(&richiesta, decidi), "EN388");
    richiesta.dati_controllo.lista_controlli = controllo("FO", "S");
    let fatta = avvisa(banco.registra(&richiesta, decidi), "EN388");
    assert!(!fatta.registrazione.effetti.soggetti.is_empty(), "forced, it is only told");
}

#[test]
fn en425_refuses_a_move_before_the_registration() {
    let banco = Banco::nuovo();
    let (famiglia, _) = banco.famiglia(NOI, &[madre().dal("2026-11-05")]);
    rifiutata(banco.registra(&trasloco(&banco, famiglia), decidi), "EN425");
}

#[test]
fn en416_restores_the_address_of_before_the_subentro_only_right_after_it() {
    let banco = Banco::nuovo();
    let (qui, _) = tre(&banco, NOI);
    let mut richiesta = trasloco(&banco, qui);
    richiesta.dati_controllo.tipo_mutazione = "6".into();
    rifiutata(banco.registra(&richiesta, decidi), "EN416");
    let (subentrata, ids) = banco.famiglia_da_subentro(NOI, &[Persona::nuova("SUBE", "IVA", 'F', "1970-07-07")]);
    let mut richiesta = trasloco(&banco, subentrata);
    richiesta.dati_controllo.tipo_mutazione = "6".into();
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(vie(&banco, ids[0], DAL), ["VIA MILANO"]);
}

#[test]
fn en471_en472_refuse_to_move_who_is_registered_twice() {
    let banco = Banco::nuovo();
    let (famiglia, _) = banco.famiglia(NOI, &[madre()]);
    banco.famiglia(LORO, &[madre().a(residenza(LORO, "VIA ROMA", "1"))]);
    rifiutata(banco.registra(&trasloco(&banco, famiglia), decidi), "EN471");
    let banco = Banco::nuovo();
    let (famiglia, _) = banco.famiglia(NOI, &[madre()]);
    banco.famiglia_aire(LORO, &[madre().a(londra())]);
    rifiutata(banco.registra(&trasloco(&banco, famiglia), decidi), "EN472");
}

#[test]
fn ec069_en504_refuse_second_languages_where_there_is_none() {
    let lingua = |id: &str| vec![AltraLingua { id_lingua: id.into(), ..AltraLingua::default() }];
    rifiuta("4", "EC069", |r, _, _| r.altra_lingua = lingua("99"));
    rifiuta("4", "EN504", |r, _, _| r.altra_lingua = lingua("1"));
}

#[test]
fn ec032_ec033_ec034_ec053_ec055_es022_es026_es027_es028_refuse_addresses_abroad_that_are_wrong() {
    let prova = |codice: &str, cambia: fn(&mut Residenza)| {
        let banco = Banco::nuovo();
        let (famiglia, _) = londinesi(&banco, NOI);
        let mut richiesta = trasloco(&banco, famiglia);
        let mut residenza = londra();
        residenza.data_decorrenza_residenza = Some(DAL.into());
        cambia(&mut residenza);
        richiesta.residenza_famiglia_convivenza = Some(residenza);
        rifiutata(banco.registra(&richiesta, decidi), codice);
    };
    fn estera(r: &mut Residenza) -> &mut LocalitaEstera {
        r.localita_estera.as_mut().unwrap()
    }
    fn localita(r: &mut Residenza) -> &mut DatoLocalitaEstera {
        &mut estera(r).indirizzo_estero.as_mut().unwrap().localita
    }
    prova("EC032", |r| estera(r).consolato.codice_consolato = "9999999".into());
    prova("EC034", |r| estera(r).consolato.descrizione_consolato = "PARIGI".into());
    prova("EC033", |r| {
        localita(r).codice_stato = "215".into();
        localita(r).descrizione_stato = Some("FRANCIA".into());
    });
    prova("EC053", |r| localita(r).codice_stato = "998".into());
    prova("EC055", |r| localita(r).descrizione_stato = Some("FRANCIA".into()));
    prova("ES027", |r| localita(r).descrizione_localita = None);
    prova("ES028", |r| estera(r).indirizzo_estero.as_mut().unwrap().toponimo = None);
    prova("ES026", |r| r.tipo_indirizzo = "6".into());
    rifiuta("4", "ES022", |r, _, _| {
        r.residenza_famiglia_convivenza.as_mut().unwrap().tipo_indirizzo = "4".into();
    });
}

#[test]
fn en395_what_the_kind_does_not_change_is_ignored() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let mut richiesta = composizione(&banco, famiglia, &[(ids[1], "3")]);
    richiesta.residenza_famiglia_convivenza = Some(residenza_dal(NOI, "VIA MILANO", "5", DAL));
    avvisa(banco.registra(&richiesta, decidi), "EN395");
    assert_eq!(vie(&banco, ids[0], DAL), ["VIA ROMA"]);
}

#[test]
fn en292_a_spouse_who_is_not_married_is_to_be_looked_at() {
    let banco = Banco::nuovo();
    let (famiglia, ids) =
        banco.famiglia(NOI, &[madre(), Persona::nuova("BLU", "ENZO", 'M', "1975-05-05").legame("22")]);
    avvisa(banco.registra(&composizione(&banco, famiglia, &[(ids[1], "2")]), decidi), "EN292");
    let matrimonio = Matrimonio { coniuge: banco.generalita(ids[0]), ..Matrimonio::default() };
    let sposato = Persona::nuova("BLU", "TITO", 'M', "1975-05-05").legame("22").con(Sezione::Matrimonio, &matrimonio);
    let (famiglia, ids) = banco.famiglia(NOI, &[madre(), sposato]);
    let fatta = banco.registra(&composizione(&banco, famiglia, &[(ids[1], "2")]), decidi).unwrap();
    assert!(!fatta.avvisi().contains(&"EN292".to_owned()));
}
