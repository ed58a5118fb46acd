//! What a registration writes, and whose child it is.

use super::*;
use anpr_contract::tipi::{
    AttoANPR, AttoANSC, AttributiSoggetto, DatiIscrizione, IdSchedaSoggettoComune, LegameSoggetto, Residenza,
    StatoCivile,
};
use anpr_model::{Sezione, StatoSoggetto};

#[test]
fn a_newborn_enters_the_parents_family_at_its_address_from_birth_on() {
    let scena = scena();
    let fatta = scena.registra().unwrap();
    let (banco, id) = (&scena.banco, nato(&fatta));
    assert_eq!(fatta.risposta, None);
    assert!(banco.scheda_al(id, "2026-11-01").is_none(), "not in the register before");
    let scheda = banco.scheda_al(id, DAL).unwrap();
    assert_eq!((scheda.soggetto.stato, scheda.soggetto.comune.as_str()), (StatoSoggetto::Residente, NOI));
    let ids = [(scena.ids[0], "1".into()), (scena.ids[1], "2".into()), (id, "3".into())];
    assert_eq!(banco.componenti(scena.famiglia, DAL), ids);
    let casa: Vec<Residenza> = banco.sezioni(id, Sezione::Residenza, DAL);
    assert_eq!(casa[0].data_decorrenza_residenza.as_deref(), Some(DAL));
    assert_eq!(casa[0].indirizzo.as_ref().unwrap().toponimo.denominazione_toponimo.as_deref(), Some("VIA ROMA"));
    assert_eq!(banco.sezioni::<StatoCivile>(id, Sezione::StatoCivile, DAL)[0].stato_civile, "1");
    let attributi: Vec<AttributiSoggetto> = banco.sezioni(id, Sezione::Attributi, DAL);
    assert_eq!(attributi[0].soggetto_certificabile.as_deref(), Some("2"));
    assert_eq!(banco.sezioni::<Atto>(id, Sezione::AttoNascita, DAL)[0].numero_atto, "12");
    let iscrizione: Vec<DatiIscrizione> = banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    assert_eq!(iscrizione[0].iscrizione_residente.as_ref().unwrap().motivo_iscrizione, "1");
    let comune = iscrizione[0].dati_iscrizione_comune.as_ref().unwrap();
    assert_eq!(
        (comune.data_iscrizione.as_str(), comune.id_operazione_anpr.as_str()),
        (DAL, fatta.id.to_string().as_str())
    );
}

#[test]
fn a_3002_shows_the_newborn_from_birth_on_with_parents_and_number() {
    let scena = scena();
    let fatta = scena.registra().unwrap();
    let id = nato(&fatta);
    assert!(scena.banco.op3002(NOI, id, "2026-11-01").is_none());
    let visto = scena.banco.op3002(NOI, id, DAL).unwrap();
    assert_eq!(visto.generalita.nome.as_deref(), Some("LUCA"));
    let padre = visto.paternita.unwrap().generalita;
    assert_eq!(padre.id_scheda_soggetto_anpr, Some(scena.ids[0].to_string()));
    assert_eq!(visto.padre_extra, None, "the father is in the register");
    let variato = &fatta.registrazione.variati[0];
    assert_eq!(visto.identificativi.unwrap().id_anpr, variato.identificativi.as_ref().unwrap().id_anpr);
    assert_eq!(visto.famiglia_convivenza.unwrap().id_famiglia_convivenza_anpr, Some(scena.famiglia.to_string()));
    assert_eq!(visto.legame_soggetto.unwrap().codice_legame, "3");
}

#[test]
fn the_agenzia_attributes_the_codice_fiscale_and_the_answer_tells_it() {
    let scena = scena();
    let fatta = scena.registra().unwrap();
    assert_eq!(scena.banco.entrate.chiamate(), [("attribuisci", "RSSLCU26S02H501S".to_owned())]);
    let variato = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    let cf = variato.codice_fiscale.as_ref().unwrap();
    assert_eq!((cf.cod_fiscale.as_str(), cf.validita_cf.as_deref()), ("RSSLCU26S02H501S", Some("1")));
    let visto = scena.banco.op3002(NOI, nato(&fatta), DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale.unwrap().cod_fiscale, "RSSLCU26S02H501S");
    assert!(fatta.registrazione.effetti.unicita.contains(&"cf:RSSLCU26S02H501S".to_owned()));
    assert!(fatta.registrazione.effetti.unicita.iter().any(|chiave| chiave.starts_with("persona:ROSSI|LUCA|M")));
}

#[test]
fn what_is_sent_of_certificability_protocol_and_own_number_is_kept() {
    let mut scena = scena();
    scena.richiesta.generalita1001.attributi_soggetto =
        Some(AttributiSoggetto { soggetto_certificabile: Some("1".into()), ..AttributiSoggetto::default() });
    scena.richiesta.testata_richiesta.protocollo_comune = Some("2026/77".into());
    figlio(&mut scena).id_scheda_soggetto_comune =
        Some(IdSchedaSoggettoComune { id_scheda_soggetto_comune_istat: NOI.into(), id_scheda_soggetto: "N1".into() });
    let id = scena.nato();
    let attributi: Vec<AttributiSoggetto> = scena.banco.sezioni(id, Sezione::Attributi, DAL);
    assert_eq!(attributi[0].soggetto_certificabile.as_deref(), Some("1"));
    let iscrizione: Vec<DatiIscrizione> = scena.banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    assert_eq!(iscrizione[0].dati_iscrizione_comune.as_ref().unwrap().protocollo_comune, "2026/77");
    assert_eq!(scena.banco.scheda(id).iscrizione.id_scheda_comune.as_deref(), Some("N1"));
}

#[test]
fn the_child_of_who_has_no_fixed_abode_has_none_either() {
    let banco = Banco::nuovo();
    let domicilio = Residenza { tipo_indirizzo: "3".into(), ..residenza(NOI, "VIA DEL COMUNE", "1") };
    let (_, ids) = banco.famiglia(NOI, &[padre().a(domicilio.clone()), madre().a(domicilio)]);
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let attributi: Vec<AttributiSoggetto> = banco.sezioni(id, Sezione::Attributi, DAL);
    assert_eq!(attributi[0].senza_fissa_dimora.as_deref(), Some("S"));
    assert_eq!(banco.sezioni::<Residenza>(id, Sezione::Residenza, DAL)[0].tipo_indirizzo, "3");
}

#[test]
fn an_act_of_ansc_is_kept_and_an_empty_one_is_none() {
    let mut scena = scena();
    scena.richiesta.atto_nascita = None;
    scena.richiesta.atto_nascita_anpr = Some(AttoANPR {
        atto: None,
        atto_ansc: Some(AttoANSC {
            id_ansc: "2026-1-1-058091".into(),
            comune_registrazione: roma(),
            anno: "2026".into(),
            numero_comunale: "1".into(),
            ..AttoANSC::default()
        }),
    });
    let id = scena.nato();
    let atti: Vec<AttoANPR> = scena.banco.sezioni(id, Sezione::AttoNascitaAnpr, DAL);
    assert_eq!(atti[0].atto_ansc.as_ref().unwrap().id_ansc, "2026-1-1-058091");
}

#[test]
fn the_family_is_the_father_s_or_the_mother_s_as_asked() {
    for (attribuzione, chi) in [("2", 0), ("3", 1)] {
        let banco = Banco::nuovo();
        let (di_lui, lui) = banco.famiglia(NOI, &[padre()]);
        let (di_lei, lei) = banco.famiglia(NOI, &[madre().legame("1")]);
        let mut richiesta = nascita(&banco, banco.generalita(lui[0]), banco.generalita(lei[0]));
        richiesta.dati_controllo.attribuzione_famiglia = attribuzione.into();
        let id = nato(&banco.registra(&richiesta, decidi).unwrap());
        assert_eq!(banco.scheda(id).appartenenza.unwrap().famiglia, [di_lui, di_lei][chi]);
    }
}

#[test]
fn en144_refuses_parents_of_two_families_unless_fam_conv_names_one_of_them() {
    let banco = Banco::nuovo();
    let (_, lui) = banco.famiglia(NOI, &[padre()]);
    let (di_lei, lei) = banco.famiglia(NOI, &[madre().legame("1")]);
    let mut richiesta = nascita(&banco, banco.generalita(lui[0]), banco.generalita(lei[0]));
    rifiutata(banco.registra(&richiesta, decidi), "EN144");
    let (terza, _) = banco.famiglia(NOI, &[nonna()]);
    richiesta.fam_conv = Some(banco.nomina(terza));
    rifiutata(banco.registra(&richiesta, decidi), "EN144");
    richiesta.fam_conv = Some(banco.nomina(di_lei));
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.scheda(id).appartenenza.unwrap().famiglia, di_lei);
}

#[test]
fn a_mother_without_surname_lets_the_child_into_the_grandmother_s_family() {
    let banco = Banco::nuovo();
    let mut senza = madre().legame("3");
    senza.generalita.cognome = None;
    senza.generalita.senza_cognome = Some("1".into());
    let (famiglia, ids) = banco.famiglia(NOI, &[nonna(), senza]);
    let mut richiesta = nascita(&banco, Generalita::default(), banco.generalita(ids[1]));
    richiesta.paternita = None;
    richiesta.dati_controllo.filiazione = Some("3".into());
    richiesta.dati_controllo.origine_cognome = Some("4".into());
    richiesta.dati_controllo.attribuzione_famiglia = "3".into();
    rifiutata(banco.registra(&richiesta, decidi), "EF006");
    richiesta.legame_soggetto = Some(legame("04", DAL));
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.componenti(famiglia, DAL).last(), Some(&(id, "4".to_owned())));
}

#[test]
fn a_convivenza_and_another_family_take_a_newborn_in() {
    let mut scena = scena();
    let (convivenza, _) = scena.banco.convivenza(NOI, &[nonna()]);
    in_altra(&mut scena, "4", convivenza, "2");
    let id = scena.nato();
    assert_eq!(scena.banco.componenti(convivenza, DAL).last(), Some(&(id, "2".to_owned())));
    let mut scena = self::scena();
    let (altra, _) = scena.banco.famiglia(NOI, &[nonna()]);
    in_altra(&mut scena, "5", altra, "81");
    let id = scena.nato();
    assert_eq!(scena.banco.componenti(altra, DAL).last(), Some(&(id, "81".to_owned())));
}

#[test]
fn a_father_who_is_not_in_the_register_is_described() {
    let mut scena = scena();
    scena.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
    *del_padre(&mut scena) = generalita("GIALLI", "PAOLO", 'M', "1988-08-08");
    let id = scena.nato();
    let padre: Vec<Genitore> = scena.banco.sezioni(id, Sezione::Paternita, DAL);
    assert_eq!(padre[0].generalita.cognome.as_deref(), Some("GIALLI"));
    assert_eq!(padre[0].generalita.id_scheda_soggetto_anpr, None);
}

#[test]
fn parents_are_found_by_codice_fiscale_by_the_comune_s_number_and_by_the_five_data() {
    type Modo = fn(&Banco, SoggettoId) -> Generalita;
    let modi: [Modo; 3] = [
        |_, _| padre().generalita,
        |_, id| Generalita {
            codice_fiscale: None,
            luogo_nascita: None,
            id_scheda_soggetto_comune: Some(IdSchedaSoggettoComune {
                id_scheda_soggetto_comune_istat: NOI.into(),
                id_scheda_soggetto: format!("S{id}"),
            }),
            ..padre().generalita
        },
        |_, _| Generalita { codice_fiscale: None, ..padre().generalita },
    ];
    for modo in modi {
        let mut scena = scena();
        let chi = modo(&scena.banco, scena.ids[0]);
        *del_padre(&mut scena) = chi;
        let id = scena.nato();
        let padre: Vec<Genitore> = scena.banco.sezioni(id, Sezione::Paternita, DAL);
        assert_eq!(padre[0].generalita.id_scheda_soggetto_anpr, Some(scena.ids[0].to_string()));
    }
}

#[test]
fn several_fathers_who_fit_are_listed_and_nothing_is_registered() {
    let mut scena = scena();
    let mut omonimo = padre();
    omonimo.generalita.codice_fiscale = None;
    scena.banco.famiglia(LORO, &[omonimo.a(residenza(LORO, "VIA ROMA", "1"))]);
    *del_padre(&mut scena) = Generalita { codice_fiscale: None, ..padre().generalita };
    let fatta = scena.registra().unwrap();
    let scelta = fatta.risposta.unwrap();
    assert_eq!((scelta.padri.len(), scelta.madri.len()), (2, 0));
    let id = scena.ids[0].to_string();
    assert!(scelta.padri.iter().any(|g| g.generalita.id_scheda_soggetto_anpr.as_deref() == Some(&id)));
    assert!(fatta.registrazione.effetti.soggetti.is_empty(), "nothing is written");
    assert!(scena.banco.entrate.chiamate().is_empty());
    let scelto = scelta.padri.iter().find(|g| g.generalita.id_scheda_soggetto_anpr.as_deref() == Some(&id)).unwrap();
    *del_padre(&mut scena) = Generalita { note: None, ..scelto.generalita.clone() };
    scena.richiesta.testata_richiesta = scena.banco.testata("1001", DAL);
    assert_eq!(scena.registra().unwrap().risposta, None);
}

#[test]
fn a_progressivo_is_given_where_none_is_sent_and_ef004_warns_of_one_twice() {
    let mut scena = scena();
    let id = scena.nato();
    assert_eq!(scena.banco.scheda(id).appartenenza.unwrap().progressivo, 3);
    let con =
        |progressivo: &str| LegameSoggetto { progressivo_componente: Some(progressivo.into()), ..legame("3", DAL) };
    scena.richiesta = nascita(&scena.banco, scena.banco.generalita(scena.ids[0]), scena.banco.generalita(scena.ids[1]));
    figlio(&mut scena).nome = Some("MARCO".into());
    scena.richiesta.legame_soggetto = Some(con("3"));
    let fatta = avvisa(scena.registra(), "EF004");
    assert_eq!(scena.banco.scheda(nato(&fatta)).appartenenza.unwrap().progressivo, 3);
}
