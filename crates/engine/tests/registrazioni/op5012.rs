//! 5012: changes are taken back (registrazione §24).

use crate::banco::*;
use crate::richieste::*;
use anpr_contract::mutazione_5000::{DatiControllo5008, GeneralitaPerModifica, Richiesta5008, Richiesta5012};
use anpr_contract::tipi::{AttributiSoggetto, Matrimonio, StatoCivile};
use anpr_engine::cancellazione::{op2001_decesso, op2003_altri_motivi};
use anpr_engine::mutazione::op5012_annullamento::decidi;
use anpr_engine::mutazione::{op5001_famiglia, op5005_residenza, op5008_scheda};
use anpr_model::{
    Aree, Effetti, EffettiSoggetto, FamigliaId, NuovaSezione, OperazioneId, PassoSoggetto, Periodo, Sezione,
    SoggettoId, StatoFamiglia, StatoSoggetto, TipoNotifica,
};
use anpr_registry::{Contatore, Errore, Esito, Evidenza, NuovaOperazione};

const DAL: &str = "2026-11-02";
const POI: &str = "2026-11-10";

fn padre() -> Persona {
    Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")
}

fn figlia() -> Persona {
    Persona::nuova("ROSSI", "ANNA", 'F', "2002-03-04")
}

fn figlio() -> Persona {
    Persona::nuova("ROSSI", "LUCA", 'M', "2004-07-08")
}

fn tre(banco: &Banco, comune: &str) -> (FamigliaId, Vec<SoggettoId>) {
    let casa = residenza(comune, "VIA ROMA", "1");
    banco.famiglia(comune, &[padre().a(casa.clone()), figlia().a(casa.clone()), figlio().a(casa)])
}

/// People move into a family of their own, in VIA MILANO of `NOI`.
fn muove(banco: &Banco, chi: &[(SoggettoId, &str)]) -> Precedente {
    let richiesta = in_nuova(banco, NOI, chi, residenza_dal(NOI, "VIA MILANO", "5", DAL), DAL);
    let fatta = banco.registra(&richiesta, op5005_residenza::decidi).unwrap();
    precedente(&richiesta.testata_richiesta, &fatta)
}

fn famiglia_di(banco: &Banco, chi: SoggettoId) -> FamigliaId {
    banco.scheda(chi).appartenenza.unwrap().famiglia
}

/// An operation that no test here makes otherwise: its marks on a sheet, with a new version of a section where one is given.
fn tocca(banco: &Banco, chi: SoggettoId, codice: &str, aree: Aree, sezione: Option<(Sezione, &str)>) -> Precedente {
    let id = OperazioneId(banco.registry.prossimo(Contatore::Operazione).unwrap());
    let scheda = banco.scheda(chi);
    let mut passi: Vec<PassoSoggetto> = Vec::new();
    if let Some((quale, contenuto)) = sezione {
        passi.extend(scheda.sezioni.iter().filter(|v| v.sezione == quale).map(|v| PassoSoggetto::Chiudi {
            versione: anpr_model::IdVersione {
                parte: anpr_model::Parte::Sezione(quale),
                aperta_da: v.aperta_da,
                numero: v.numero,
            },
            giorno: il(POI),
        }));
        passi.push(PassoSoggetto::ApriSezione(NuovaSezione {
            sezione: quale,
            periodo: Periodo::aperto(il(POI)),
            chiave: None,
            altra_chiave: None,
            contenuto: contenuto.into(),
        }));
    }
    let mut effetti =
        Effetti { decorrenza: Some(il(POI)), codice: codice.into(), comune: NOI.into(), ..Effetti::default() };
    effetti.letti.soggetti.insert(chi, scheda.soggetto.revisione);
    effetti.soggetti.insert(chi, EffettiSoggetto { aree, stato: None, passi });
    let id_comune = format!("P{id}");
    let operazione = NuovaOperazione {
        id,
        comune: NOI.into(),
        id_operazione_comune: id_comune.clone(),
        protocollo: None,
        consuma_id: true,
        operazione: codice.into(),
        ricevuta: banco.adesso.get().to_utc(),
        data_decorrenza: Some(il(POI)),
        esito: Esito::Ok,
        codici: Vec::new(),
        evidenza: Evidenza::default(),
        durata_us: 0,
        richiesta: Vec::new(),
        risposta: Vec::new(),
        tipo_risposta: "text/xml".into(),
        repliche: Vec::new(),
        soggetti: Vec::new(),
        famiglie: Vec::new(),
    };
    let adesso = banco.adesso.get().to_utc();
    banco
        .registry
        .scrivi::<_, _, Errore>(move |s| {
            s.applica(&effetti, id, adesso)?;
            s.giornale(&operazione)
        })
        .attendi()
        .unwrap();
    Precedente { codice: codice.into(), comune: NOI.into(), id_comune, id }
}

#[test]
fn a_move_taken_back_gives_family_relationship_and_the_address_with_its_day_back() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let prima = viste(&banco);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    let nuova = famiglia_di(&banco, ids[1]);
    let fatta = banco.registra(&annulla_mutazione(&banco, &mossa, ids[1], POI), decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    assert_eq!(banco.scheda_famiglia(nuova).stato, StatoFamiglia::Archiviata, "it began with the move");
    assert!(fatta.registrazione.notifiche.is_empty(), "an internal move concerns nobody else");
    let variato = &fatta.registrazione.variati[0];
    let sua = variato.famiglia_convivenza.clone().unwrap().id_famiglia_convivenza_anpr;
    assert_eq!(sua, Some(famiglia.to_string()));
    rifiutata(banco.registra(&annulla_mutazione(&banco, &mossa, ids[1], POI), decidi), "EN078");
    sano(&banco);
}

#[test]
fn n015_tells_the_comune_that_owns_the_sheet_again() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, LORO);
    let prima = viste(&banco);
    let mossa = muove(&banco, &[(ids[1], "1"), (ids[2], "3")]);
    let fatta = banco.registra(&annulla_mutazione(&banco, &mossa, ids[1], POI), decidi).unwrap();
    let notifiche: Vec<_> =
        fatta.registrazione.notifiche.iter().map(|n| (n.tipo, n.destinatario.as_str(), n.soggetto)).collect();
    assert_eq!(notifiche, [(TipoNotifica::N015, LORO, ids[1]), (TipoNotifica::N015, LORO, ids[2])]);
    assert_eq!(fatta.registrazione.notifiche[0].generalita.id_scheda_soggetto_comune, None);
    assert_eq!(banco.scheda(ids[1]).soggetto.comune, LORO);
    assert_eq!(viste(&banco), prima, "without RP everybody comes back");
    sano(&banco);
}

#[test]
fn n015_goes_to_the_aire_comune_too_and_the_family_is_one_of_aire_again() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia_aire(LORO, &[padre(), figlia()]);
    let prima = viste(&banco);
    let richiesta = trasloco(&banco, famiglia, NOI, "VIA MILANO", DAL);
    let fatta = banco.registra(&richiesta, op5001_famiglia::decidi).unwrap();
    assert_eq!(banco.scheda(ids[0]).soggetto.stato, StatoSoggetto::Residente);
    let mossa = precedente(&richiesta.testata_richiesta, &fatta);
    let fatta = banco.registra(&annulla_mutazione(&banco, &mossa, ids[0], POI), decidi).unwrap();
    assert_eq!(fatta.registrazione.notifiche.len(), 2);
    assert_eq!(banco.scheda(ids[0]).soggetto.stato, StatoSoggetto::Aire);
    assert_eq!(viste(&banco), prima);
}

#[test]
fn a_family_that_ended_with_the_move_is_in_force_again() {
    let banco = Banco::nuovo();
    let (sola, chi) = banco.famiglia(NOI, &[padre()]);
    let (altra, _) = banco.famiglia(NOI, &[figlia().a(residenza(NOI, "VIA TORINO", "9"))]);
    let prima = viste(&banco);
    let richiesta = in_esistente(&banco, altra, &[(chi[0], "6")], DAL);
    let fatta = banco.registra(&richiesta, op5005_residenza::decidi).unwrap();
    assert_eq!(banco.scheda_famiglia(sola).stato, StatoFamiglia::Archiviata);
    let mossa = precedente(&richiesta.testata_richiesta, &fatta);
    banco.registra(&annulla_mutazione(&banco, &mossa, chi[0], POI), decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn what_happened_to_a_family_is_taken_back_by_the_family() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let prima = viste(&banco);
    let mut dati = di_famiglia(&banco, NOI, famiglia, "3", DAL);
    dati.famiglia_convivenza.presenza_famiglia_coabitante = Some("S".into());
    let fatta = banco.registra(&dati, op5001_famiglia::decidi).unwrap();
    let cambio = precedente(&dati.testata_richiesta, &fatta);
    let mut annulla = annulla_mutazione(&banco, &cambio, ids[0], POI);
    annulla.dati_controllo.tipo_scheda = "2".into();
    rifiutata(banco.registra(&annulla, decidi), "EF011");
    annulla.dati_scheda_soggetto_famiglia_convivenza.scheda_famiglia_convivenza = Some(banco.nomina(famiglia));
    annulla.dati_controllo.tipo_scheda = "3".into();
    rifiutata(banco.registra(&annulla, decidi), "EN172");
    annulla.dati_controllo.tipo_scheda = "2".into();
    banco.registra(&annulla, decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    // Or by one of its members, where the operation changed nobody's sheet.
    dati.testata_richiesta = banco.testata("5001", DAL);
    let fatta = banco.registra(&dati, op5001_famiglia::decidi).unwrap();
    let cambio = precedente(&dati.testata_richiesta, &fatta);
    banco.registra(&annulla_mutazione(&banco, &cambio, ids[2], POI), decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    let (_, altri) = banco.famiglia(NOI, &[Persona::nuova("VERDI", "UGO", 'M', "1970-01-01")]);
    rifiutata(banco.registra(&annulla_mutazione(&banco, &cambio, altri[0], POI), decidi), "EN078");
}

#[test]
fn rp_takes_back_one_of_those_who_moved_and_then_the_others() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, LORO);
    let prima = viste(&banco);
    let mossa = muove(&banco, &[(ids[1], "1"), (ids[2], "9")]);
    let nuova = famiglia_di(&banco, ids[1]);
    let solo = |chi| con_controlli(annulla_mutazione(&banco, &mossa, chi, POI), &["RP"]);
    let fatta = banco.registra(&solo(ids[2]), decidi).unwrap();
    assert_eq!(fatta.registrazione.notifiche.len(), 1);
    assert_eq!(banco.componenti(famiglia, OGGI), [(ids[0], "1".into()), (ids[2], "3".into())]);
    assert_eq!(banco.componenti(nuova, OGGI), [(ids[1], "1".into())]);
    assert_eq!(banco.scheda_famiglia(nuova).stato, StatoFamiglia::Attiva, "the other stays in place");
    sano(&banco);
    rifiutata(banco.registra(&solo(ids[2]), decidi), "EN078");
    banco.registra(&solo(ids[1]), decidi).expect("the same operation, for somebody else");
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn rp_gives_back_a_family_that_had_ended_when_all_had_left() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padre(), figlia()]);
    let (altra, _) = banco.famiglia(NOI, &[Persona::nuova("NERI", "PIA", 'F', "1950-01-01")]);
    let prima = viste(&banco);
    let richiesta = in_esistente(&banco, altra, &[(ids[0], "22"), (ids[1], "22")], DAL);
    let fatta = banco.registra(&richiesta, op5005_residenza::decidi).unwrap();
    assert_eq!(banco.scheda_famiglia(famiglia).stato, StatoFamiglia::Archiviata);
    let mossa = precedente(&richiesta.testata_richiesta, &fatta);
    let solo = |chi| con_controlli(annulla_mutazione(&banco, &mossa, chi, POI), &["RP"]);
    banco.registra(&solo(ids[1]), decidi).unwrap();
    assert_eq!(banco.scheda_famiglia(famiglia).stato, StatoFamiglia::Attiva);
    sano(&banco);
    banco.registra(&solo(ids[0]), decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn en226_the_reference_person_who_is_taken_back_alone_leaves_a_family_without_one() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mossa = muove(&banco, &[(ids[1], "1"), (ids[2], "9")]);
    let solo = con_controlli(annulla_mutazione(&banco, &mossa, ids[1], POI), &["RP"]);
    avvisa(banco.registra(&solo, decidi), "EN226");
    sano(&banco);
}

#[test]
fn en351_refuses_rp_for_the_change_of_a_family() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let richiesta = trasloco(&banco, famiglia, NOI, "VIA MILANO", DAL);
    let fatta = banco.registra(&richiesta, op5001_famiglia::decidi).unwrap();
    let mossa = precedente(&richiesta.testata_richiesta, &fatta);
    let solo = con_controlli(annulla_mutazione(&banco, &mossa, ids[0], POI), &["RP"]);
    rifiutata(banco.registra(&solo, decidi), "EN351");
}

#[test]
fn en077_refuses_when_not_the_last_operation_and_names_the_one_in_the_way() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    // Somebody else left the family since: the family is touched, if not the person.
    let uscita = cancellazione(&banco, ids[2], "6", POI);
    let uscita = banco.registra(&uscita, op2003_altri_motivi::decidi).unwrap();
    let errori = banco.registra_da(NOI, &annulla_mutazione(&banco, &mossa, ids[1], POI), decidi).unwrap_err();
    assert_eq!(codici(&errori), ["EN077"]);
    assert!(errori[0].testo().contains(&uscita.id.to_string()), "{}", errori[0].testo());
    assert!(errori[0].testo().contains(&format!("famiglia {famiglia}")), "{}", errori[0].testo());
    // So does an operation on the family alone.
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    let nuova = famiglia_di(&banco, ids[1]);
    let mut dati = di_famiglia(&banco, NOI, nuova, "3", POI);
    dati.famiglia_convivenza.presenza_famiglia_coabitante = Some("S".into());
    banco.registra(&dati, op5001_famiglia::decidi).unwrap();
    rifiutata(banco.registra(&annulla_mutazione(&banco, &mossa, ids[1], POI), decidi), "EN077");
}

#[test]
fn en077_the_death_of_who_moved_stands_in_the_way() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    banco.registra(&decesso(&banco, ids[1], POI), op2001_decesso::decidi).unwrap();
    rifiutata(banco.registra(&annulla_mutazione(&banco, &mossa, ids[1], POI), decidi), "EN077");
    let ra = con_controlli(annulla_mutazione(&banco, &mossa, ids[1], DAL), &["RA"]);
    rifiutata(banco.registra(&ra, decidi), "EN359");
}

#[test]
fn cards_written_later_do_not_block_and_are_not_doubled() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    scrivi_sezione(&banco, ids[1], Sezione::CartaIdentita, &"prima", "2020-01-01");
    let carte = |giorno| banco.sezioni::<String>(ids[1], Sezione::CartaIdentita, giorno);
    let una = tocca(&banco, ids[1], "5008", Aree::CARTA, Some((Sezione::CartaIdentita, "\"seconda\"")));
    let altra = tocca(&banco, ids[1], "5008", Aree::CARTA, Some((Sezione::CartaIdentita, "\"terza\"")));
    banco.registra(&annulla_mutazione(&banco, &una, ids[1], POI), decidi).unwrap();
    assert_eq!((carte("2026-11-09"), carte(POI)), (vec!["prima".to_owned()], vec!["terza".to_owned()]));
    sano(&banco);
    banco.registra(&annulla_mutazione(&banco, &altra, ids[1], POI), decidi).unwrap();
    assert_eq!(carte(OGGI), ["prima"]);
    sano(&banco);
}

#[test]
fn en234_personal_data_are_changed_again_and_not_back() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let cambio = tocca(&banco, ids[1], "5008", Aree::GENERALITA.con(Aree::DATI_PERSONALI), None);
    rifiutata(banco.registra(&annulla_mutazione(&banco, &cambio, ids[1], POI), decidi), "EN234");
}

/// A change of a sheet, of one kind.
fn di_scheda(banco: &Banco, chi: SoggettoId, tipo: &str, dal: &str) -> Richiesta5008 {
    Richiesta5008 {
        testata_richiesta: banco.testata_di(&banco.scheda(chi).soggetto.comune, "5008", dal),
        generalita_per_ricerca: banco.generalita(chi),
        dati_controllo: DatiControllo5008 { tipo_mutazione: vec![tipo.into()], ..DatiControllo5008::default() },
        ..Richiesta5008::default()
    }
}

#[test]
fn a_wedding_taken_back_goes_from_both_sheets_whatever_the_spouse_registered_since() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let (_, lei) = banco.famiglia(LORO, &[Persona::nuova("VERDI", "PIA", 'F', "1981-01-01")]);
    let prima = viste(&banco);
    let mut nozze = di_scheda(&banco, ids[0], "12", DAL);
    nozze.matrimonio = Some(Matrimonio {
        coniuge: banco.generalita(lei[0]),
        dati_matrimonio: Some(morte("2026-10-30")),
        ..Matrimonio::default()
    });
    let fatta = banco.registra(&nozze, op5008_scheda::decidi).unwrap();
    let sposati = precedente(&nozze.testata_richiesta, &fatta);
    assert_eq!(banco.sezioni::<Matrimonio>(lei[0], Sezione::Matrimonio, OGGI).len(), 1);
    let mut stato = di_scheda(&banco, lei[0], "01", DAL);
    stato.stato_civile = Some(StatoCivile { stato_civile: "2".into(), ..StatoCivile::default() });
    let fatta = banco.registra_da(LORO, &stato, op5008_scheda::decidi).unwrap();
    let suo = precedente(&stato.testata_richiesta, &fatta);
    let errori = banco.registra_da(LORO, &annulla_mutazione(&banco, &suo, lei[0], POI), decidi).unwrap_err();
    assert_eq!(codici(&errori), ["EN234"], "stato civile is sent by a change of personal data");
    banco.registra(&annulla_mutazione(&banco, &sposati, ids[0], POI), decidi).unwrap();
    for chi in [ids[0], lei[0]] {
        assert!(banco.sezioni::<Matrimonio>(chi, Sezione::Matrimonio, OGGI).is_empty());
    }
    let di_lui =
        |viste: &[std::collections::BTreeMap<String, String>]| viste[5][&format!("soggetto {}", ids[0])].clone();
    assert_eq!(di_lui(&viste(&banco)), di_lui(&prima));
    sano(&banco);
}

#[test]
fn en077_the_divorce_stands_in_the_way_of_the_wedding_on_both_sheets() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let (_, lei) = banco.famiglia(NOI, &[Persona::nuova("VERDI", "PIA", 'F', "1981-01-01")]);
    let mut nozze = di_scheda(&banco, ids[0], "12", DAL);
    nozze.matrimonio = Some(Matrimonio {
        coniuge: banco.generalita(lei[0]),
        dati_matrimonio: Some(morte("2026-10-30")),
        ..Matrimonio::default()
    });
    let fatta = banco.registra(&nozze, op5008_scheda::decidi).unwrap();
    let sposati = precedente(&nozze.testata_richiesta, &fatta);
    // She changes what the wedding wrote on her sheet.
    let altro = Some((Sezione::Matrimonio, "{\"coniuge\":{\"cognome\":\"ALTRO\",\"nome\":\"UGO\"}}"));
    let suo = tocca(&banco, lei[0], "5008", Aree::STATO_CIVILE, altro);
    let errori = banco.registra_da(NOI, &annulla_mutazione(&banco, &sposati, ids[0], POI), decidi).unwrap_err();
    assert_eq!(codici(&errori), ["EN077"]);
    assert_eq!(errori[0].sul_filo().valore_errore_anomalia, Some(suo.id.to_string()));
    banco.registra(&annulla_mutazione(&banco, &suo, lei[0], POI), decidi).unwrap();
    banco.registra(&annulla_mutazione(&banco, &sposati, ids[0], POI), decidi).unwrap();
    sano(&banco);
}

#[test]
fn ra_takes_a_move_back_and_keeps_newer_data_that_are_not_of_residence() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, LORO);
    let mossa = muove(&banco, &[(ids[1], "1"), (ids[2], "9")]);
    let nuova = famiglia_di(&banco, ids[1]);
    let censimento = Some((Sezione::Censimento, "{\"sezioneCensimento\":\"12\"}"));
    tocca(&banco, ids[1], "5008", Aree::ALTRO, censimento);
    let nuovi = composizione(&banco, nuova, &[(ids[1], "9"), (ids[2], "1")], POI);
    banco.registra(&nuovi, op5001_famiglia::decidi).unwrap();
    rifiutata(banco.registra(&annulla_mutazione(&banco, &mossa, ids[1], POI), decidi), "EN077");
    let ra = con_controlli(annulla_mutazione(&banco, &mossa, ids[1], DAL), &["RA"]);
    let fatta = banco.registra(&ra, decidi).unwrap();
    assert_eq!(fatta.registrazione.notifiche.len(), 2);
    assert_eq!(banco.componenti(famiglia, OGGI).len(), 3);
    assert_eq!(banco.componenti(famiglia, DAL).len(), 3);
    assert_eq!(banco.scheda_famiglia(nuova).stato, StatoFamiglia::Archiviata);
    assert_eq!(banco.scheda(ids[2]).appartenenza.unwrap().codice_legame, "3");
    assert_eq!(banco.sezioni::<serde_json::Value>(ids[1], Sezione::Censimento, OGGI).len(), 1, "newer, and kept");
    sano(&banco);
}

#[test]
fn en359_ra_stands_against_later_moves_of_the_person_and_of_the_family_left_behind() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, LORO);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    let nuova = famiglia_di(&banco, ids[1]);
    let poi = trasloco(&banco, nuova, NOI, "VIA NAPOLI", POI);
    let poi = banco.registra(&poi, op5001_famiglia::decidi).unwrap();
    let ra = con_controlli(annulla_mutazione(&banco, &mossa, ids[1], DAL), &["RA"]);
    let errori = banco.registra_da(NOI, &ra, decidi).unwrap_err();
    assert!(errori.iter().all(|e| e.codice() == "EN359"));
    assert!(errori[0].testo().contains(&poi.id.to_string()), "{}", errori[0].testo());
    // The former family moved as well: nobody comes back to where it is no more.
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, LORO);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    let segue = trasloco(&banco, famiglia, NOI, "VIA NAPOLI", POI);
    banco.registra(&segue, op5001_famiglia::decidi).unwrap();
    rifiutata(banco.registra(&annulla_mutazione(&banco, &mossa, ids[1], POI), decidi), "EN077");
    let ra = con_controlli(annulla_mutazione(&banco, &mossa, ids[1], DAL), &["RA"]);
    rifiutata(banco.registra(&ra, decidi), "EN359");
    let ripristino = cancellazione(&banco, ids[1], "12", DAL);
    banco.registra(&ripristino, op2003_altri_motivi::decidi).expect("what is left to do");
    sano(&banco);
}

#[test]
fn en359_ra_does_not_give_a_domicile_back_without_the_mark_of_no_fixed_abode() {
    for (dopo, attesi) in [(false, None), (true, Some("EN359"))] {
        let banco = Banco::nuovo();
        let lui = crate::op5005::senza_fissa_dimora(&banco);
        let famiglia = famiglia_di(&banco, lui);
        let casa = trasloco(&banco, famiglia, NOI, "VIA CASA", DAL);
        let fatta = banco.registra(&casa, op5001_famiglia::decidi).unwrap();
        let mossa = precedente(&casa.testata_richiesta, &fatta);
        if dopo {
            let mut r = di_scheda(&banco, lui, "01", POI);
            let attributi =
                AttributiSoggetto { soggetto_certificabile: Some("1".into()), ..AttributiSoggetto::default() };
            r.generalita_da_modificare =
                Some(GeneralitaPerModifica { generalita: None, attributi_soggetto: Some(attributi) });
            banco.registra(&r, op5008_scheda::decidi).unwrap();
        }
        let ra = con_controlli(annulla_mutazione_famiglia(&banco, &mossa, famiglia, DAL), &["RA"]);
        let esito = banco.registra(&ra, decidi);
        match attesi {
            Some(codice) => rifiutata(esito, codice),
            None => {
                esito.unwrap();
                let suoi: Vec<AttributiSoggetto> = banco.sezioni(lui, Sezione::Attributi, OGGI);
                assert_eq!(suoi[0].senza_fissa_dimora.as_deref(), Some("S"));
            }
        }
        sano(&banco);
    }
}

#[test]
fn en359_ra_gives_no_family_a_second_reference_person() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, LORO);
    let mossa = muove(&banco, &[(ids[0], "1")]);
    let nuovi = composizione(&banco, famiglia, &[(ids[1], "1"), (ids[2], "9")], POI);
    banco.registra_da(LORO, &nuovi, op5001_famiglia::decidi).unwrap();
    let ra = con_controlli(annulla_mutazione(&banco, &mossa, ids[0], DAL), &["RA"]);
    rifiutata(banco.registra(&ra, decidi), "EN359");
}

#[test]
fn a_family_that_others_joined_since_stays_when_ra_takes_its_first_members_away() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, LORO);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    let nuova = famiglia_di(&banco, ids[1]);
    let (_, altri) = banco.famiglia(NOI, &[Persona::nuova("VERDI", "UGO", 'M', "1970-01-01")]);
    let entra = in_esistente(&banco, nuova, &[(altri[0], "22")], POI);
    banco.registra(&entra, op5005_residenza::decidi).unwrap();
    let ra = con_controlli(annulla_mutazione(&banco, &mossa, ids[1], DAL), &["RA"]);
    avvisa(banco.registra(&ra, decidi), "EN226");
    assert_eq!(banco.componenti(nuova, OGGI), [(altri[0], "22".into())]);
    assert_eq!(banco.scheda_famiglia(nuova).stato, StatoFamiglia::Attiva);
    sano(&banco);
}

#[test]
fn en352_refuses_ra_for_what_moves_nobody() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco, NOI);
    let cambio = tocca(&banco, ids[1], "5008", Aree::ALTRO, None);
    let ra = |prima: &Precedente, dal| con_controlli(annulla_mutazione(&banco, prima, ids[1], dal), &["RA"]);
    rifiutata(banco.registra(&ra(&cambio, POI), decidi), "EN352");
    let mut rettifica = di_famiglia(&banco, NOI, famiglia, "9", POI);
    rettifica.residenza_famiglia_convivenza = Some(residenza_dal(NOI, "VIA ROMA", "11", "2015-01-01"));
    let fatta = banco.registra(&rettifica, op5001_famiglia::decidi).unwrap();
    let corretta = precedente(&rettifica.testata_richiesta, &fatta);
    rifiutata(banco.registra(&ra(&corretta, POI), decidi), "EN352");
    let mut strada = di_famiglia(&banco, NOI, famiglia, "7", POI);
    let mut via = residenza_dal(NOI, "VIA NUOVA", "1", POI);
    via.tipo_indirizzo = "10".into();
    strada.residenza_famiglia_convivenza = Some(via);
    let fatta = banco.registra(&strada, op5001_famiglia::decidi).unwrap();
    let rinominata = precedente(&strada.testata_richiesta, &fatta);
    rifiutata(banco.registra(&ra(&rinominata, POI), decidi), "EN352");
    let nuovi = composizione(&banco, famiglia, &[(ids[0], "6"), (ids[1], "1"), (ids[2], "9")], POI);
    let fatta = banco.registra(&nuovi, op5001_famiglia::decidi).unwrap();
    let composta = precedente(&nuovi.testata_richiesta, &fatta);
    rifiutata(banco.registra(&ra(&composta, POI), decidi), "EN352");
}

#[test]
fn en360_en148_judge_the_day_of_the_annulment() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    let ra = con_controlli(annulla_mutazione(&banco, &mossa, ids[1], POI), &["RA"]);
    rifiutata(banco.registra(&ra, decidi), "EN360");
    rifiutata(banco.registra(&annulla_mutazione(&banco, &mossa, ids[1], "2026-11-01"), decidi), "EN148");
    banco.registra(&con_controlli(annulla_mutazione(&banco, &mossa, ids[1], DAL), &["RA"]), decidi).unwrap();
}

#[test]
fn aee95_the_attribution_is_taken_back_only_on_its_day_and_then_the_sheet_has_no_code() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    let mut richiesta = annulla_mutazione(&banco, &mossa, ids[1], POI);
    richiesta.dati_controllo.annullamento_attribuzione_cf = "S".into();
    banco.entrate.rifiuta("AEE95");
    rifiutata(banco.registra(&richiesta, decidi), "AEE95");
    assert_ne!(famiglia_di(&banco, ids[1]), famiglia_di(&banco, ids[0]), "nothing was taken back");
    richiesta.testata_richiesta = banco.testata("5012", POI);
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.generalita(ids[1]).codice_fiscale, None);
    assert_eq!(famiglia_di(&banco, ids[1]), famiglia_di(&banco, ids[0]));
    sano(&banco);
}

fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Richiesta5012)) {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, NOI);
    let mossa = muove(&banco, &[(ids[1], "1")]);
    let mut richiesta = annulla_mutazione(&banco, &mossa, ids[1], POI);
    cambia(&mut richiesta);
    rifiutata(banco.registra(&richiesta, decidi), codice);
    assert_ne!(famiglia_di(&banco, ids[1]), famiglia_di(&banco, ids[0]), "nothing was taken back");
}

#[test]
fn en314_en372_en078_es101_refuse_what_names_no_change_of_the_person() {
    rifiuta("EN314", |r| r.dati_operazione_da_annullare.operazione_richiesta = "5014".into());
    rifiuta("EN372", |r| r.dati_controllo.tipo_scheda = "9".into());
    rifiuta("EN078", |r| r.dati_operazione_da_annullare.operazione_richiesta = "5001".into());
    rifiuta("EN078", |r| r.dati_operazione_da_annullare.id_operazione_anpr = "99999999".into());
    rifiuta("ES101", |r| {
        r.dati_scheda_soggetto_famiglia_convivenza.soggetto.id_scheda_soggetto_anpr = Some("987654".into());
    });
}

#[test]
fn en145_refuses_the_move_that_another_comune_registered() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco, LORO);
    let mut mossa = muove(&banco, &[(ids[1], "1")]);
    mossa.comune = LORO.into();
    let richiesta = annulla_mutazione(&banco, &mossa, ids[1], POI);
    assert_eq!(codici(&banco.registra_da(LORO, &richiesta, decidi).unwrap_err()), ["EN145"]);
}
