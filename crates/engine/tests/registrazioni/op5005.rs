//! 5005: moves of some members of a family (registrazione §20).

use crate::banco::*;
use anpr_contract::mutazione_5000::{DatiControllo5005, Richiesta5005};
use anpr_contract::tipi::{Controllo, FamigliaConvivenza, ListaControlli, Residenza, SoggettoFamiglia};
use anpr_engine::mutazione::op5005_residenza::decidi;
use anpr_model::{FamigliaId, Sezione, SoggettoId, StatoFamiglia, TipoNotifica};

const DAL: &str = "2026-11-02";

fn padre() -> Persona {
    Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")
}

fn figlia() -> Persona {
    Persona::nuova("ROSSI", "ANNA", 'F', "2002-03-04")
}

fn figlio() -> Persona {
    Persona::nuova("ROSSI", "LUCA", 'M', "2004-07-08")
}

/// Somebody goes to live alone, in VIA MILANO 5.
fn in_nuova(banco: &Banco, chi: &[(SoggettoId, &str)]) -> Richiesta5005 {
    Richiesta5005 {
        testata_richiesta: banco.testata("5005", DAL),
        generalita_scheda_famiglia: FamigliaConvivenza { tipo_scheda: "3".into(), ..FamigliaConvivenza::default() },
        residenza_famiglia: vec![residenza_dal(NOI, "VIA MILANO", "5", DAL)],
        elenco_soggetti_famiglia: chi.iter().map(|(id, legame)| banco.elencato(*id, legame, DAL)).collect(),
        dati_controllo: DatiControllo5005 {
            tipo_mutazione: "02".into(),
            tipo_scheda: "2".into(),
            lista_controlli: None,
        },
        ..Richiesta5005::default()
    }
}

/// Somebody joins a family.
fn in_esistente(banco: &Banco, famiglia: FamigliaId, chi: &[(SoggettoId, &str)]) -> Richiesta5005 {
    let mut richiesta = in_nuova(banco, chi);
    richiesta.generalita_scheda_famiglia = banco.nomina(famiglia);
    richiesta.residenza_famiglia = Vec::new();
    richiesta.dati_controllo.tipo_scheda = "1".into();
    richiesta
}

/// A family of `comune` with three members.
fn tre(banco: &Banco, comune: &str) -> (FamigliaId, Vec<SoggettoId>) {
    let casa = residenza(comune, "VIA ROMA", "1");
    banco.famiglia(comune, &[padre().a(casa.clone()), figlia().a(casa.clone()), figlio().a(casa)])
}

fn vie(banco: &Banco, chi: SoggettoId, giorno: &str) -> Vec<String> {
    let residenze: Vec<Residenza> = banco.sezioni(chi, Sezione::Residenza, giorno);
    let via = |r: &Residenza| r.indirizzo.as_ref()?.toponimo.denominazione_toponimo.clone();
    residenze.iter().filter_map(via).collect()
}

#[test]
fn a_member_moves_into_a_family_of_their_own_and_lives_there_from_that_day() {
    let banco = Banco::nuovo();
    let (origine, ids) = tre(&banco, NOI);
    let fatta = banco.registra(&in_nuova(&banco, &[(ids[1], "1")]), decidi).unwrap();
    let nuova = banco.scheda(ids[1]).appartenenza.unwrap().famiglia;
    assert_ne!(nuova, origine);
    assert_eq!(vie(&banco, ids[1], "2026-11-01"), ["VIA ROMA"]);
    assert_eq!(vie(&banco, ids[1], DAL), ["VIA MILANO"]);
    assert_eq!(banco.componenti(origine, DAL), [(ids[0], "1".into()), (ids[2], "3".into())]);
    assert_eq!(banco.componenti(origine, "2026-11-01").len(), 3);
    assert_eq!(banco.componenti(nuova, DAL), [(ids[1], "1".into())]);
    let variato = &fatta.registrazione.variati[0];
    let famiglia = variato.famiglia_convivenza.as_ref().unwrap();
    assert_eq!(famiglia.id_famiglia_convivenza_anpr, Some(nuova.to_string()));
    assert_eq!(fatta.avvisi(), ["EN111"]);
    assert!(fatta.registrazione.notifiche.is_empty(), "nobody else is concerned");
    let vista = banco.op3002(NOI, ids[1], DAL).unwrap();
    assert_eq!(vista.famiglia_convivenza.unwrap().id_famiglia_convivenza_anpr, Some(nuova.to_string()));
}

#[test]
fn a_member_of_another_comune_is_taken_over_and_that_comune_is_told_by_n010() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, LORO);
    let fatta = banco.registra(&in_nuova(&banco, &[(ids[1], "1")]), decidi).unwrap();
    assert_eq!(banco.scheda(ids[1]).soggetto.comune, NOI);
    assert_eq!(banco.scheda_al(ids[1], "2026-11-01").unwrap().iscrizione.comune, LORO);
    let vista = banco.op3002(NOI, ids[1], DAL).unwrap();
    let iscritta = vista.dati_iscrizione.unwrap().dati_iscrizione_comune.unwrap();
    assert_eq!((iscritta.data_iscrizione.as_str(), iscritta.comune.codice_istat.as_deref()), (DAL, Some(NOI)));
    assert_eq!(vista.provenienza.unwrap().comune.unwrap().codice_istat.as_deref(), Some(LORO));
    let [notifica] = fatta.registrazione.notifiche.as_slice() else { panic!("one notice") };
    assert_eq!((notifica.tipo, notifica.destinatario.as_str(), notifica.soggetto), (TipoNotifica::N010, LORO, ids[1]));
}

#[test]
fn who_joins_a_family_lives_where_it_lives() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let casa = residenza(NOI, "VIA TORINO", "9");
    let (altra, nonni) = banco.famiglia(NOI, &[Persona::nuova("BIANCHI", "PIA", 'F', "1950-01-01").a(casa)]);
    banco.registra(&in_esistente(&banco, altra, &[(ids[2], "4")]), decidi).unwrap();
    assert_eq!(vie(&banco, ids[2], DAL), ["VIA TORINO"]);
    assert_eq!(banco.componenti(altra, DAL), [(nonni[0], "1".into()), (ids[2], "4".into())]);
}

#[test]
fn en226_the_family_left_without_reference_person_is_to_be_mended() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    avvisa(banco.registra(&in_nuova(&banco, &[(ids[0], "1")]), decidi), "EN226");
}

#[test]
fn a_family_whose_last_member_joins_another_ends() {
    let banco = Banco::nuovo();
    let (sola, chi) = banco.famiglia(NOI, &[Persona::nuova("VERDI", "UGO", 'M', "1970-01-01")]);
    let casa = residenza(NOI, "VIA TORINO", "9");
    let (altra, _) = banco.famiglia(NOI, &[Persona::nuova("BIANCHI", "PIA", 'F', "1950-01-01").a(casa)]);
    banco.registra(&in_esistente(&banco, altra, &[(chi[0], "22")]), decidi).unwrap();
    assert_eq!(banco.scheda_famiglia(sola).stato, StatoFamiglia::Archiviata);
}

/// Refused for what one request says wrongly.
fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Richiesta5005)) {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mut richiesta = in_nuova(&banco, &[(ids[1], "1")]);
    cambia(&mut richiesta);
    rifiutata(banco.registra(&richiesta, decidi), codice);
    assert_eq!(vie(&banco, ids[1], DAL), ["VIA ROMA"], "nothing of it is kept");
}

#[test]
fn en371_ef016_ef020_refuse_controls_that_are_none() {
    rifiuta("EN371", |r| r.dati_controllo.tipo_mutazione = "05".into());
    rifiuta("EF016", |r| r.dati_controllo.tipo_scheda = "3".into());
    rifiuta("EF020", |r| r.generalita_scheda_famiglia.tipo_scheda = "1".into());
}

#[test]
fn en132_en465_ef054_refuse_lists_that_do_not_say_who_moves() {
    rifiuta("EN132", |r| r.elenco_soggetti_famiglia.clear());
    rifiuta("EN465", |r| {
        let uno: SoggettoFamiglia = r.elenco_soggetti_famiglia[0].clone();
        r.elenco_soggetti_famiglia.push(uno);
    });
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let (_, altri) = banco.famiglia(NOI, &[Persona::nuova("VERDI", "UGO", 'M', "1970-01-01")]);
    rifiutata(banco.registra(&in_nuova(&banco, &[(ids[1], "1"), (altri[0], "22")]), decidi), "EF054");
}

#[test]
fn ef017_ef021_ef023_ef024_ef025_ef026_ef027_en341_refuse_new_families_that_are_not_whole() {
    rifiuta("EF017", |r| r.generalita_scheda_famiglia.id_famiglia_convivenza_anpr = Some("1".into()));
    rifiuta("EF021", |r| r.elenco_soggetti_famiglia[0].legame_soggetto.codice_legame = "3".into());
    rifiuta("EF023", |r| r.residenza_famiglia.clear());
    rifiuta("EF024", |r| {
        r.generalita_scheda_famiglia.data_origine_famiglia_convivenza = Some("2026-10-01".into());
    });
    rifiuta("EF025", |r| {
        r.generalita_scheda_famiglia.data_origine_famiglia_convivenza = Some("2027-10-01".into());
    });
    rifiuta("EF026", |r| r.residenza_famiglia[0].tipo_indirizzo = "2".into());
    rifiuta("EF027", |r| r.residenza_famiglia[0].data_decorrenza_residenza = None);
    rifiuta("EN341", |r| r.generalita_scheda_famiglia.tipo_scheda = "4".into());
}

#[test]
fn ef055_en206_refuse_days_that_are_not_the_registration_s() {
    rifiuta("EF055", |r| r.residenza_famiglia[0].data_decorrenza_residenza = Some("2026-11-01".into()));
    rifiuta("EN206", |r| r.elenco_soggetti_famiglia[0].legame_soggetto.data_decorrenza = "2026-11-01".into());
}

#[test]
fn ef042_refuses_an_address_in_another_comune() {
    rifiuta("EF042", |r| r.residenza_famiglia = vec![residenza_dal(LORO, "VIA MILANO", "5", DAL)]);
}

#[test]
fn en237_refuses_to_move_before_the_day_of_the_current_address() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[padre().dal("2026-11-10"), figlia().dal("2026-11-10")]);
    rifiutata(banco.registra(&in_nuova(&banco, &[(ids[1], "1")]), decidi), "EN237");
}

#[test]
fn en388_refuses_the_address_at_which_one_lives_unless_it_is_forced() {
    let stessa = |r: &mut Richiesta5005| r.residenza_famiglia = vec![residenza_dal(NOI, "Via Roma", "1", DAL)];
    rifiuta("EN388", stessa);
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mut richiesta = in_nuova(&banco, &[(ids[1], "1")]);
    stessa(&mut richiesta);
    let controllo = vec![Controllo { codice: "FO".into(), valore: "S".into() }];
    richiesta.dati_controllo.lista_controlli = Some(ListaControlli { controllo });
    avvisa(banco.registra(&richiesta, decidi), "EN388");
    let mut interno = in_nuova(&banco, &[(ids[2], "1")]);
    stessa(&mut interno);
    let civico = interno.residenza_famiglia[0].indirizzo.as_mut().unwrap().numero_civico.as_mut().unwrap();
    civico.civico_interno =
        Some(anpr_contract::tipi::CivicoInterno { interno1: Some("B".into()), ..Default::default() });
    banco.registra(&interno, decidi).expect("another flat is another address");
}

#[test]
fn en220_refuses_a_whole_family_into_a_new_one() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let tutti = [(ids[0], "1"), (ids[1], "3"), (ids[2], "3")];
    rifiutata(banco.registra(&in_nuova(&banco, &tutti), decidi), "EN220");
}

/// Refused for what a request that joins a family says wrongly.
fn rifiuta_unione(codice: &str, cambia: impl FnOnce(&mut Richiesta5005, &Banco, &[SoggettoId])) {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let (altra, _) = banco.famiglia(NOI, &[Persona::nuova("BIANCHI", "PIA", 'F', "1950-01-01")]);
    let mut richiesta = in_esistente(&banco, altra, &[(ids[1], "4")]);
    cambia(&mut richiesta, &banco, &ids);
    rifiutata(banco.registra(&richiesta, decidi), codice);
}

#[test]
fn ef001_ef002_ef011_ef062_en134_en135_refuse_families_that_cannot_take_anybody() {
    rifiuta_unione("EF002", |r, _, _| {
        r.generalita_scheda_famiglia.id_famiglia_convivenza_anpr = Some("999999".into());
    });
    rifiuta_unione("EF011", |r, _, _| r.generalita_scheda_famiglia.id_famiglia_convivenza_anpr = None);
    rifiuta_unione("EN134", |r, b, _| {
        let casa = residenza(LORO, "VIA ROMA", "1");
        let (loro, _) = b.famiglia(LORO, &[Persona::nuova("ALTRA", "GENTE", 'F', "1950-01-01").a(casa)]);
        r.generalita_scheda_famiglia = b.nomina(loro);
    });
    rifiuta_unione("EN135", |r, b, _| {
        let casa = residenza(LORO, "VIA ROMA", "1");
        let (loro, _) = b.convivenza(LORO, &[Persona::nuova("ALTRA", "GENTE", 'F', "1950-01-01").a(casa)]);
        r.generalita_scheda_famiglia = b.nomina(loro);
        r.elenco_soggetti_famiglia[0].legame_soggetto.codice_legame = "2".into();
    });
}

#[test]
fn en304_en341_en342_refuse_kinds_of_sheet_that_are_not_the_family_s() {
    rifiuta_unione("EN342", |r, _, _| r.generalita_scheda_famiglia.tipo_scheda = "4".into());
    rifiuta_unione("EN304", |r, _, _| r.generalita_scheda_famiglia.tipo_scheda = "5".into());
    rifiuta_unione("EN341", |r, b, _| {
        let (casa, _) = b.convivenza(NOI, &[Persona::nuova("ALTRA", "GENTE", 'F', "1950-01-01")]);
        r.generalita_scheda_famiglia = b.nomina(casa);
        r.generalita_scheda_famiglia.tipo_scheda = "3".into();
    });
}

#[test]
fn ef007_en166_en392_refuse_a_second_reference_person() {
    let primo = |r: &mut Richiesta5005| r.elenco_soggetti_famiglia[0].legame_soggetto.codice_legame = "1".into();
    rifiuta_unione("EF007", |r, _, _| primo(r));
    rifiuta_unione("EN392", |r, b, _| {
        let (casa, _) = b.convivenza(NOI, &[Persona::nuova("CAPO", "UGO", 'M', "1950-01-01").legame("1")]);
        r.generalita_scheda_famiglia = b.nomina(casa);
        primo(r);
    });
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    rifiutata(banco.registra(&in_nuova(&banco, &[(ids[1], "1"), (ids[2], "1")]), decidi), "EN166");
}

#[test]
fn ef031_ef033_ef056_refuse_entries_that_could_not_have_been() {
    rifiuta_unione("EF056", |r, _, _| {
        r.elenco_soggetti_famiglia[0].legame_soggetto.data_decorrenza = "2026-11-01".into();
    });
    rifiuta_unione("EF033", |r, _, _| {
        r.elenco_soggetti_famiglia[0].legame_soggetto.data_decorrenza = "2001-01-01".into();
    });
    rifiuta_unione("EF031", |r, _, _| {
        r.elenco_soggetti_famiglia[0].legame_soggetto.data_decorrenza = "2010-01-01".into();
    });
}

#[test]
fn en237_en447_refuse_to_join_before_the_family_lives_there_or_before_one_s_own_entry() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let (altra, chi) = banco.famiglia(NOI, &[Persona::nuova("BIANCHI", "PIA", 'F', "1950-01-01")]);
    let mut loro = in_nuova(&banco, &[(chi[0], "1")]);
    loro.dati_controllo.tipo_scheda = "2".into();
    let mut presto = in_esistente(&banco, altra, &[(ids[1], "4")]);
    presto.testata_richiesta = banco.testata("5005", "2014-01-01");
    presto.elenco_soggetti_famiglia[0].legame_soggetto.data_decorrenza = "2014-01-01".into();
    for codice in ["EN237", "EN425", "EN447"] {
        rifiutata(banco.registra(&presto, decidi), codice);
    }
    let ieri = "2026-11-19";
    let mut casa = in_nuova(&banco, &[(ids[1], "1")]);
    casa.testata_richiesta = banco.testata("5005", ieri);
    casa.residenza_famiglia = vec![residenza_dal(NOI, "VIA MILANO", "5", ieri)];
    casa.elenco_soggetti_famiglia[0].legame_soggetto.data_decorrenza = ieri.into();
    banco.registra(&casa, decidi).unwrap();
    let nuova = banco.scheda(ids[1]).appartenenza.unwrap().famiglia;
    rifiutata(banco.registra(&in_esistente(&banco, nuova, &[(ids[2], "9")]), decidi), "EN237");
}

#[test]
fn ef050_ef051_ef053_en429_refuse_further_addresses_that_are_not_told_rightly() {
    let altro = |tipo: &str, r: &mut Richiesta5005, indirizzo: &str| {
        r.dati_controllo.tipo_mutazione = tipo.into();
        r.residenza_famiglia[0].tipo_indirizzo = indirizzo.into();
    };
    rifiuta("EF050", |r| altro("03", r, "1"));
    rifiuta("EF053", |r| altro("04", r, "1"));
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mut due = in_nuova(&banco, &[(ids[1], "3"), (ids[2], "3")]);
    altro("04", &mut due, "3");
    rifiutata(banco.registra(&due, decidi), "EF051");
    let (_, loro) = banco.famiglia(LORO, &[Persona::nuova("ALTRA", "GENTE", 'F', "1950-01-01")]);
    let mut altrui = in_nuova(&banco, &[(loro[0], "1")]);
    altro("03", &mut altrui, "2");
    rifiutata(banco.registra(&altrui, decidi), "EN429");
}

#[test]
fn a_domicile_is_noted_beside_the_residence_and_replaced_by_the_next_one() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    for via in ["VIA MILANO", "VIA GENOVA"] {
        let mut richiesta = in_nuova(&banco, &[(ids[0], "1")]);
        richiesta.dati_controllo.tipo_mutazione = "04".into();
        richiesta.residenza_famiglia = vec![residenza_dal(NOI, via, "5", DAL)];
        richiesta.residenza_famiglia[0].tipo_indirizzo = "3".into();
        banco.registra(&richiesta, decidi).unwrap();
    }
    assert_eq!(vie(&banco, ids[0], DAL), ["VIA ROMA", "VIA GENOVA"]);
}

#[test]
fn who_has_no_fixed_abode_is_marked_until_they_move_to_one() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mut senza = in_nuova(&banco, &[(ids[1], "1")]);
    senza.dati_controllo.tipo_mutazione = "01".into();
    banco.registra(&senza, decidi).unwrap();
    let fissa = |giorno: &str| {
        let attributi: Vec<anpr_contract::tipi::AttributiSoggetto> = banco.sezioni(ids[1], Sezione::Attributi, giorno);
        attributi[0].senza_fissa_dimora.clone()
    };
    assert_eq!((fissa("2026-11-01"), fissa(DAL)), (None, Some("S".into())));
    let (altra, _) = banco.famiglia(NOI, &[Persona::nuova("BIANCHI", "PIA", 'F', "1950-01-01")]);
    banco.registra(&in_esistente(&banco, altra, &[(ids[1], "22")]), decidi).unwrap();
    assert_eq!(fissa(DAL), None);
}

/// Who lives alone has no fixed abode any more, and is found at a domicile in VIA ASILO.
pub(crate) fn senza_fissa_dimora(banco: &Banco) -> SoggettoId {
    let (_, ids) = banco.famiglia(NOI, &[Persona::nuova("VAGHI", "IVO", 'M', "1970-01-01")]);
    let mut senza = in_nuova(banco, &[(ids[0], "1")]);
    senza.testata_richiesta = banco.testata("5005", "2026-09-01");
    senza.elenco_soggetti_famiglia[0].legame_soggetto.data_decorrenza = "2026-09-01".into();
    senza.residenza_famiglia = vec![residenza_dal(NOI, "VIA ASILO", "5", "2026-09-01")];
    senza.residenza_famiglia[0].tipo_indirizzo = "3".into();
    rifiutata(banco.registra(&senza, decidi), "EF026");
    senza.dati_controllo.tipo_mutazione = "01".into();
    banco.registra(&senza, decidi).unwrap();
    ids[0]
}

fn segno(banco: &Banco, chi: SoggettoId) -> Option<String> {
    banco.sezioni::<anpr_contract::tipi::AttributiSoggetto>(chi, Sezione::Attributi, OGGI)[0].senza_fissa_dimora.clone()
}

#[test]
fn ef026_en220_who_has_no_fixed_abode_may_be_alone_and_has_an_elected_domicile() {
    let banco = Banco::nuovo();
    let lui = senza_fissa_dimora(&banco);
    assert_eq!((vie(&banco, lui, DAL), segno(&banco, lui)), (vec!["VIA ASILO".to_owned()], Some("S".into())));
    crate::richieste::sano(&banco);
}

#[test]
fn who_has_no_fixed_abode_has_one_after_a_5001_to_a_residence() {
    let banco = Banco::nuovo();
    let lui = senza_fissa_dimora(&banco);
    let famiglia = banco.scheda(lui).appartenenza.unwrap().famiglia;
    let mut casa = crate::richieste::trasloco(&banco, famiglia, NOI, "VIA DORMITORIO", "2026-10-01");
    casa.residenza_famiglia_convivenza.as_mut().unwrap().tipo_indirizzo = "3".into();
    banco.registra(&casa, anpr_engine::mutazione::op5001_famiglia::decidi).unwrap();
    assert_eq!(segno(&banco, lui).as_deref(), Some("S"), "another domicile is no home");
    let casa = crate::richieste::trasloco(&banco, famiglia, NOI, "VIA CASA", DAL);
    banco.registra(&casa, anpr_engine::mutazione::op5001_famiglia::decidi).unwrap();
    assert_eq!((vie(&banco, lui, DAL), segno(&banco, lui)), (vec!["VIA CASA".to_owned()], None));
    crate::richieste::sano(&banco);
}

#[test]
fn en237_the_domicile_of_who_has_no_fixed_abode_is_the_family_s_address() {
    let banco = Banco::nuovo();
    let lui = senza_fissa_dimora(&banco);
    let mut altrove = in_nuova(&banco, &[(lui, "1")]);
    altrove.dati_controllo.tipo_mutazione = "04".into();
    altrove.residenza_famiglia[0].tipo_indirizzo = "3".into();
    banco.registra(&altrove, decidi).unwrap();
    let neonato = crate::richieste::nascita(&banco, lui, "UGO", "2026-11-05");
    let nato = banco.registra(&neonato, anpr_engine::iscrizione::op1001_nascita::decidi).unwrap();
    assert_eq!(vie(&banco, crate::richieste::primo(&nato), "2026-11-05"), ["VIA MILANO"]);
    altrove.testata_richiesta = banco.testata("5005", "2026-10-01");
    altrove.residenza_famiglia = vec![residenza_dal(NOI, "VIA PRIMA", "5", "2026-10-01")];
    altrove.residenza_famiglia[0].tipo_indirizzo = "3".into();
    rifiutata(banco.registra(&altrove, decidi), "EN237");
}

#[test]
fn en416_an_address_of_before_the_subentro_is_restored_only_right_after_it() {
    rifiuta("EN416", |r| r.dati_controllo.tipo_mutazione = "06".into());
}

#[test]
fn en346_refuses_to_send_anybody_abroad() {
    rifiuta("EN346", |r| {
        r.residenza_famiglia.push(Residenza {
            tipo_indirizzo: "4".into(),
            localita_estera: Some(Default::default()),
            ..Residenza::default()
        });
        let estera = r.residenza_famiglia[1].localita_estera.as_mut().unwrap();
        estera.consolato.codice_consolato = "2310103".into();
        estera.consolato.descrizione_consolato = "LONDRA".into();
    });
}

#[test]
fn en469_en470_refuse_to_move_who_is_registered_twice() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let casa = residenza(LORO, "VIA ROMA", "1");
    banco.famiglia(LORO, &[figlia().a(casa.clone())]);
    rifiutata(banco.registra(&in_nuova(&banco, &[(ids[1], "1")]), decidi), "EN469");
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    banco.famiglia_aire(LORO, &[figlia().a(casa)]);
    rifiutata(banco.registra(&in_nuova(&banco, &[(ids[1], "1")]), decidi), "EN470");
}

#[test]
fn ec004_ec074_refuse_codes_that_no_table_holds() {
    rifiuta("EC004", |r| r.generalita_scheda_famiglia.motivo_costituzione = Some("88".into()));
    rifiuta("EC074", |r| r.generalita_scheda_famiglia.tipo_movimentazione = Some("88".into()));
}

#[test]
fn en346_refuses_residents_in_a_family_of_aire() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let esule = Persona::nuova("BIANCHI", "PIA", 'F', "1950-01-01").a(crate::richieste::londra());
    let (estera, _) = banco.famiglia_aire(NOI, &[esule]);
    rifiutata(banco.registra(&in_esistente(&banco, estera, &[(ids[1], "22")]), decidi), "EN346");
}
