//! 2011: deaths and other cancellations are taken back (registrazione §17).

use crate::banco::*;
use crate::richieste::*;
use anpr_contract::cancellazione_2000::Richiesta2011;
use anpr_contract::tipi::Vedovanza;
use anpr_engine::cancellazione::op2011_annullamento::decidi;
use anpr_engine::cancellazione::{op2001_decesso, op2003_altri_motivi, op2009_archiviazione_convivenza};
use anpr_engine::mutazione::op5001_famiglia;
use anpr_model::{FamigliaId, Sezione, SoggettoId, StatoFamiglia, StatoSoggetto};

const DAL: &str = "2026-11-02";
const POI: &str = "2026-11-10";

fn padre() -> Persona {
    Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")
}

fn tre(banco: &Banco) -> (FamigliaId, Vec<SoggettoId>) {
    let madre = Persona::nuova("BIANCHI", "LUISA", 'F', "1982-06-07").legame("2");
    banco.famiglia(NOI, &[padre(), madre, Persona::nuova("ROSSI", "ANNA", 'F', "2002-03-04")])
}

fn muore(banco: &Banco, chi: SoggettoId) -> Precedente {
    let richiesta = decesso(banco, chi, DAL);
    let fatta = banco.registra(&richiesta, op2001_decesso::decidi).unwrap();
    precedente(&richiesta.testata_richiesta, &fatta)
}

fn esce(banco: &Banco, chi: SoggettoId) -> Precedente {
    let richiesta = cancellazione(banco, chi, "6", DAL);
    let fatta = banco.registra(&richiesta, op2003_altri_motivi::decidi).unwrap();
    precedente(&richiesta.testata_richiesta, &fatta)
}

#[test]
fn a_death_taken_back_leaves_everything_as_it_was() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    sposati(&banco, [ids[0], ids[1]], "2010-06-01");
    let prima = viste(&banco);
    let mut richiesta = decesso(&banco, ids[0], DAL);
    richiesta.elenco_soggetti_famiglia = vec![banco.elencato(ids[1], "1", DAL), banco.elencato(ids[2], "3", DAL)];
    let fatta = banco.registra(&richiesta, op2001_decesso::decidi).unwrap();
    let morte = precedente(&richiesta.testata_richiesta, &fatta);
    assert_eq!(banco.sezioni::<Vedovanza>(ids[1], Sezione::Vedovanza, OGGI).len(), 1);
    let annullata = banco.registra(&annulla_cancellazione(&banco, &morte, ids[0], POI), decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    assert_eq!(banco.scheda(ids[0]).soggetto.stato, StatoSoggetto::Residente);
    let tornato = &annullata.registrazione.variati[0];
    let sua = tornato.famiglia_convivenza.as_ref().unwrap().id_famiglia_convivenza_anpr.clone();
    assert_eq!(sua, Some(famiglia.to_string()));
    assert!(annullata.registrazione.notifiche.is_empty() && annullata.avvisi().is_empty());
    sano(&banco);
}

#[test]
fn the_family_that_ended_with_the_last_one_is_in_force_again() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padre()]);
    let prima = viste(&banco);
    let uscita = esce(&banco, ids[0]);
    assert_eq!(banco.scheda_famiglia(famiglia).stato, StatoFamiglia::Archiviata);
    banco.registra(&annulla_cancellazione(&banco, &uscita, ids[0], POI), decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn a_cancellation_for_reason_12_from_the_day_of_registration_is_taken_back() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let prima = viste(&banco);
    let mut richiesta = cancellazione(&banco, ids[2], "12", DAL);
    richiesta.dati_cancellazione.data_decorrenza_cancellazione = "2015-01-01".into();
    let fatta = banco.registra(&richiesta, op2003_altri_motivi::decidi).unwrap();
    let uscita = precedente(&richiesta.testata_richiesta, &fatta);
    banco.registra(&annulla_cancellazione(&banco, &uscita, ids[2], POI), decidi).unwrap();
    assert_eq!(viste(&banco), prima);
}

#[test]
fn a_filed_convivenza_is_in_force_again() {
    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[]);
    let prima = viste(&banco);
    let richiesta = archiviazione(&banco, convivenza, DAL);
    let fatta = banco.registra(&richiesta, op2009_archiviazione_convivenza::decidi).unwrap();
    let filata = precedente(&richiesta.testata_richiesta, &fatta);
    let mut annulla = Richiesta2011 {
        testata_richiesta: banco.testata("2011", POI),
        dati_operazione_da_annullare: filata.sul_filo(),
        dati_scheda_soggetto_famiglia_convivenza: su_famiglia(&banco, convivenza),
        ..Richiesta2011::default()
    };
    annulla.dati_controllo.tipo_scheda = "2".into();
    rifiutata(banco.registra(&annulla, decidi), "EN172");
    annulla.dati_controllo.tipo_scheda = "3".into();
    banco.registra(&annulla, decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    annulla.testata_richiesta = banco.testata("2011", POI);
    rifiutata(banco.registra(&annulla, decidi), "EN078");
    sano(&banco);
}

#[test]
fn en077_names_the_operation_that_was_registered_since_and_members_come_back_in_reverse() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let prima = viste(&banco);
    let primo = muore(&banco, ids[2]);
    let secondo = esce(&banco, ids[1]);
    let annulla = annulla_cancellazione(&banco, &primo, ids[2], POI);
    let errori = banco.registra_da(NOI, &annulla, decidi).unwrap_err();
    let blocco = errori[0].sul_filo();
    assert_eq!(blocco.codice_errore_anomalia, "EN077");
    assert_eq!(blocco.valore_errore_anomalia, Some(secondo.id.to_string()));
    assert!(blocco.testo_errore_anomalia.contains(&secondo.id.to_string()), "{}", blocco.testo_errore_anomalia);
    banco.registra(&annulla_cancellazione(&banco, &secondo, ids[1], POI), decidi).unwrap();
    banco.registra(&annulla_cancellazione(&banco, &primo, ids[2], POI), decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn en077_the_family_composed_anew_stands_in_the_way() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    let morte = muore(&banco, ids[0]);
    let nuovi = composizione(&banco, famiglia, &[(ids[1], "1"), (ids[2], "3")], POI);
    banco.registra(&nuovi, op5001_famiglia::decidi).unwrap();
    rifiutata(banco.registra(&annulla_cancellazione(&banco, &morte, ids[0], POI), decidi), "EN077");
}

#[test]
fn what_others_register_of_the_widow_stands_not_in_the_way_unless_it_ends_her_widowhood() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    sposati(&banco, [ids[0], ids[1]], "2010-06-01");
    let morte = muore(&banco, ids[0]);
    let via = trasloco_di(&banco, ids[1]);
    rifiutata(banco.registra(&annulla_cancellazione(&banco, &morte, ids[0], POI), decidi), "EN077");
    let indietro = annulla_mutazione(&banco, &via, ids[1], POI);
    banco.registra(&indietro, anpr_engine::mutazione::op5012_annullamento::decidi).unwrap();
    banco.registra(&annulla_cancellazione(&banco, &morte, ids[0], POI), decidi).unwrap();
    assert!(banco.sezioni::<Vedovanza>(ids[1], Sezione::Vedovanza, OGGI).is_empty());

    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let (_, altre) = banco.famiglia(NOI, &[Persona::nuova("VERDI", "PIA", 'F', "1981-01-01")]);
    sposati(&banco, [ids[2], altre[0]], "2024-06-01");
    let morte = muore(&banco, ids[2]);
    trasloco_di(&banco, altre[0]);
    banco.registra(&annulla_cancellazione(&banco, &morte, ids[2], POI), decidi).expect("she lives elsewhere now");
    assert!(banco.sezioni::<Vedovanza>(altre[0], Sezione::Vedovanza, OGGI).is_empty());
    sano(&banco);
}

/// The family of this person moves, or the person alone where others stay.
fn trasloco_di(banco: &Banco, chi: SoggettoId) -> Precedente {
    let famiglia = banco.scheda(chi).appartenenza.unwrap().famiglia;
    if banco.componenti(famiglia, OGGI).len() == 1 {
        let richiesta = trasloco(banco, famiglia, NOI, "VIA NAPOLI", POI);
        let fatta = banco.registra(&richiesta, op5001_famiglia::decidi).unwrap();
        return precedente(&richiesta.testata_richiesta, &fatta);
    }
    let via = residenza_dal(NOI, "VIA NAPOLI", "5", POI);
    let richiesta = in_nuova(banco, NOI, &[(chi, "1")], via, POI);
    let fatta = banco.registra(&richiesta, anpr_engine::mutazione::op5005_residenza::decidi).unwrap();
    precedente(&richiesta.testata_richiesta, &fatta)
}

fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Richiesta2011)) {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let uscita = esce(&banco, ids[2]);
    let mut richiesta = annulla_cancellazione(&banco, &uscita, ids[2], POI);
    cambia(&mut richiesta);
    rifiutata(banco.registra(&richiesta, decidi), codice);
    assert_eq!(banco.scheda(ids[2]).soggetto.stato, StatoSoggetto::Cancellato);
}

#[test]
fn en314_en372_en078_refuse_what_names_no_cancellation_of_the_person() {
    rifiuta("EN314", |r| r.dati_operazione_da_annullare.operazione_richiesta = "5005".into());
    rifiuta("EN372", |r| r.dati_controllo.tipo_scheda = "4".into());
    rifiuta("EN078", |r| r.dati_operazione_da_annullare.operazione_richiesta = "2001".into());
    rifiuta("EN078", |r| r.dati_operazione_da_annullare.id_operazione_anpr = "1".into());
    rifiuta("EN078", |r| r.dati_operazione_da_annullare.id_operazione_comune = "ALTRA".into());
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let primo = muore(&banco, ids[2]);
    muore(&banco, ids[1]);
    rifiutata(banco.registra(&annulla_cancellazione(&banco, &primo, ids[1], POI), decidi), "EN078");
}

#[test]
fn es121_es102_en130_refuse_who_was_not_struck_off() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let uscita = esce(&banco, ids[2]);
    rifiutata(banco.registra(&annulla_cancellazione(&banco, &uscita, ids[1], POI), decidi), "ES121");
    let mut richiesta = annulla_cancellazione(&banco, &uscita, ids[1], POI);
    richiesta.dati_scheda_soggetto_famiglia_convivenza.soggetto.id_scheda_soggetto_anpr = Some("987654".into());
    rifiutata(banco.registra(&richiesta, decidi), "ES121");
    richiesta.dati_scheda_soggetto_famiglia_convivenza.soggetto.id_scheda_soggetto_anpr = None;
    rifiutata(banco.registra(&richiesta, decidi), "ES102");
    richiesta.dati_scheda_soggetto_famiglia_convivenza.soggetto.codice_fiscale = None;
    rifiutata(banco.registra(&richiesta, decidi), "EN130");
    banco.registra(&annulla_cancellazione(&banco, &uscita, ids[2], POI), decidi).unwrap();
    rifiutata(banco.registra(&annulla_cancellazione(&banco, &uscita, ids[2], POI), decidi), "ES121");
}

#[test]
fn en145_refuses_what_another_comune_registered() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let mut uscita = esce(&banco, ids[2]);
    uscita.comune = LORO.into();
    let richiesta = annulla_cancellazione(&banco, &uscita, ids[2], POI);
    let errori = banco.registra_da(LORO, &richiesta, decidi).unwrap_err();
    assert_eq!(codici(&errori), ["EN145"]);
    assert!(errori[0].testo().contains(NOI));
}
