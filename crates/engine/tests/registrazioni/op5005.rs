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
    banco.registra(&richiesta, decidi).unwrap();
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
