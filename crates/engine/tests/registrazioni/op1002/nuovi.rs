//! Effects: who is new.

use super::*;
use anpr_contract::tipi::{
    AttributiSoggetto, Autoveicoli, Censimento, Controllo, Genitore, ListaControlli, Residenza, TutoreIntestatario,
};
use anpr_model::{Sezione, SezioneFamiglia, StatoSoggetto};

fn famiglia_di(banco: &Banco, id: SoggettoId) -> FamigliaId {
    banco.scheda(id).appartenenza.unwrap().famiglia
}

fn fi(valore: &str) -> Option<ListaControlli> {
    Some(ListaControlli { controllo: vec![Controllo { codice: "FI".into(), valore: valore.into() }] })
}

#[test]
fn a_newcomer_begins_a_family_at_an_address_of_their_own() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    let dati = &mut famiglia(&mut richiesta).famiglia;
    dati.motivo_costituzione = Some("1".into());
    dati.id_famiglia_convivenza_comune = Some(numero(NOI, "FAM7"));
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let id = nato(&fatta);
    assert!(banco.scheda_al(id, "2026-11-01").is_none(), "not in the register before");
    let scheda = banco.scheda_al(id, DAL).unwrap();
    assert_eq!((scheda.soggetto.stato, scheda.soggetto.comune.as_str()), (StatoSoggetto::Residente, NOI));
    let nuova = famiglia_di(&banco, id);
    assert_eq!(banco.componenti(nuova, DAL), [(id, "1".into())]);
    let sheet = banco.scheda_famiglia(nuova);
    assert_eq!((sheet.tipo_scheda, sheet.incompleta, sheet.id_comune.as_deref()), (3, false, Some("FAM7")));
    let dati: FamigliaConvivenza =
        serde_json::from_str(&sheet.sezioni.iter().find(|v| v.sezione == SezioneFamiglia::Dati).unwrap().contenuto)
            .unwrap();
    assert_eq!(dati.data_origine_famiglia_convivenza.as_deref(), Some(DAL));
    assert_eq!(dati.motivo_costituzione.as_deref(), Some("1"));
    assert!(sheet.sezioni.iter().any(|v| v.sezione == SezioneFamiglia::Residenza));
    assert_eq!(fatta.avvisi(), ["EN111"]);
    assert!(fatta.registrazione.notifiche.is_empty());
    assert_eq!(banco.entrate.chiamate(), [("verifica", bruni().codice_fiscale.unwrap().cod_fiscale)]);
}

#[test]
fn a_3002_shows_a_newcomer_with_reason_and_provenance_and_nobody_before() {
    let banco = Banco::nuovo();
    let fatta = banco.registra(&arrivo(&banco), decidi).unwrap();
    let id = nato(&fatta);
    assert!(banco.op3002(NOI, id, "2026-11-01").is_none());
    let visto = banco.op3002(NOI, id, DAL).unwrap();
    let iscrizione = visto.dati_iscrizione.unwrap();
    assert_eq!(iscrizione.iscrizione_residente.unwrap().motivo_iscrizione, "4");
    assert_eq!(iscrizione.dati_iscrizione_comune.unwrap().comune.codice_istat.as_deref(), Some(NOI));
    assert_eq!(visto.provenienza.unwrap().localita.unwrap().codice_stato, "239");
    assert_eq!(visto.stato_civile.unwrap().stato_civile, "1");
    assert_eq!(visto.attributi_soggetto.unwrap().soggetto_certificabile.as_deref(), Some("2"));
    assert_eq!(visto.cittadinanza[0].codice_stato, "100");
    assert_eq!(visto.generalita.codice_fiscale.unwrap().validita_cf.as_deref(), Some("1"));
    let variato = &fatta.registrazione.variati[0];
    assert_eq!(variato.identificativi.as_ref().unwrap().id_anpr, visto.identificativi.unwrap().id_anpr);
    let nuova = variato.famiglia_convivenza.as_ref().unwrap().id_famiglia_convivenza_anpr.clone();
    assert_eq!(visto.famiglia_convivenza.unwrap().id_famiglia_convivenza_anpr, nuova);
}

#[test]
fn keys_keep_one_person_from_being_registered_twice_at_once() {
    let banco = Banco::nuovo();
    let fatta = banco.registra(&arrivo(&banco), decidi).unwrap();
    let chiavi = &fatta.registrazione.effetti.unicita;
    assert!(chiavi.contains(&format!("cf:{}", bruni().codice_fiscale.unwrap().cod_fiscale)));
    assert!(chiavi.iter().any(|chiave| chiave.starts_with("persona:BRUNI|PAOLO|M|1985-06-07")));
}

#[test]
fn who_joins_a_family_lives_at_its_address() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padrona()]);
    let mut richiesta = arrivo(&banco);
    in_famiglia(&mut richiesta, &banco, famiglia, "10");
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.componenti(famiglia, DAL), [(ids[0], "1".into()), (id, "10".into())]);
    assert_eq!(banco.componenti(famiglia, "2026-11-01"), [(ids[0], "1".into())]);
    let appartenenza = banco.scheda(id).appartenenza.unwrap();
    assert_eq!((appartenenza.progressivo, appartenenza.periodo.dal), (2, il(DAL)));
    let casa: Vec<Residenza> = banco.sezioni(id, Sezione::Residenza, DAL);
    assert_eq!(casa[0].indirizzo.as_ref().unwrap().toponimo.denominazione_toponimo.as_deref(), Some("VIA ROMA"));
    assert_eq!(casa[0].data_decorrenza_residenza.as_deref(), Some(DAL));
}

#[test]
fn who_joins_a_convivenza_is_a_member_and_only_its_responsible_is_that() {
    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
    let mut richiesta = arrivo(&banco);
    in_convivenza(&mut richiesta, &banco, convivenza, "2");
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.componenti(convivenza, DAL).last(), Some(&(id, "2".to_owned())));

    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
    let risponde = |generalita: Generalita| TutoreIntestatario {
        generalita,
        comune_residenza: None,
        data_intestario_convivenza: "2026-01-01".into(),
    };
    banco.responsabile(convivenza, &risponde(bruni()));
    let mut richiesta = arrivo(&banco);
    in_convivenza(&mut richiesta, &banco, convivenza, "1");
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.componenti(convivenza, DAL).first(), Some(&(id, "1".to_owned())));
}

#[test]
fn en392_refuses_a_responsible_who_is_not_the_one_or_a_second_one() {
    rifiuta("EN392", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
        banco.responsabile(
            convivenza,
            &TutoreIntestatario {
                generalita: generalita("VERDI", "CHIARA", 'F', "1965-04-05"),
                comune_residenza: None,
                data_intestario_convivenza: "2026-01-01".into(),
            },
        );
        in_convivenza(r, banco, convivenza, "1");
    });
    rifiuta("EN392", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona().legame("1")]);
        in_convivenza(r, banco, convivenza, "1");
    });
}

#[test]
fn en213_warns_while_fi_leaves_a_family_incomplete_until_a_member_comes_without_it() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    richiesta.dati_controllo.lista_controlli = fi("1");
    let fatta = avvisa(banco.registra(&richiesta, decidi), "EN213");
    let nuova = famiglia_di(&banco, nato(&fatta));
    assert!(banco.scheda_famiglia(nuova).incompleta);
    let altra = |nome: &str, controllo| {
        let mut richiesta = arrivo(&banco);
        *figlio(&mut richiesta) = generalita("BRUNI", nome, 'F', "2010-01-02");
        in_famiglia(&mut richiesta, &banco, nuova, "3");
        richiesta.dati_controllo.lista_controlli = controllo;
        banco.registra(&richiesta, decidi)
    };
    avvisa(altra("ANNA", fi("1")), "EN213");
    assert!(banco.scheda_famiglia(nuova).incompleta);
    let ultima = altra("LUISA", fi("0")).unwrap();
    assert!(!ultima.avvisi().contains(&"EN213".to_owned()));
    assert!(!banco.scheda_famiglia(nuova).incompleta);
    assert_eq!(banco.componenti(nuova, DAL).len(), 3);
}

#[test]
fn who_has_no_fixed_abode_is_registered_with_an_elected_domicile() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    richiesta.motivo_iscrizione.id_motivo_iscrizione = "8".into();
    richiesta.residenza[0].tipo_indirizzo = "3".into();
    rifiutata(banco.registra(&richiesta, decidi), "EF026");
    richiesta.generalita1002.attributi_soggetto =
        Some(AttributiSoggetto { senza_fissa_dimora: Some("S".into()), ..AttributiSoggetto::default() });
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let visto = banco.op3002(NOI, id, DAL).unwrap();
    assert_eq!(visto.attributi_soggetto.unwrap().senza_fissa_dimora.as_deref(), Some("S"));
    assert_eq!(banco.sezioni::<Residenza>(id, Sezione::Residenza, DAL)[0].tipo_indirizzo, "3");
}

#[test]
fn other_addresses_vehicles_and_census_are_kept() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    let mut domicilio = residenza(NOI, "VIA TORINO", "9");
    domicilio.tipo_indirizzo = "3".into();
    richiesta.residenza.push(domicilio);
    richiesta.autoveicoli = Some(Autoveicoli { possesso_autoveicoli: "S".into(), possesso_patente: "N".into() });
    richiesta.censimento = Some(Censimento {
        anno_censimento: "2021".into(),
        sezione_censimento: "1".into(),
        foglio_censimento: "2".into(),
        ..Censimento::default()
    });
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let tipi: Vec<String> =
        banco.sezioni(id, Sezione::Residenza, DAL).into_iter().map(|r: Residenza| r.tipo_indirizzo).collect();
    assert_eq!(tipi, ["1", "3"]);
    assert_eq!(banco.sezioni::<Autoveicoli>(id, Sezione::Autoveicoli, DAL)[0].possesso_autoveicoli, "S");
    assert_eq!(banco.sezioni::<Censimento>(id, Sezione::Censimento, DAL)[0].anno_censimento, "2021");
}

#[test]
fn parents_in_the_register_are_linked_and_others_described() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(LORO, &[padrona().a(residenza(LORO, "VIA ROMA", "1"))]);
    let mut richiesta = arrivo(&banco);
    richiesta.maternita = Some(Genitore { generalita: padrona().generalita, ..Genitore::default() });
    richiesta.paternita =
        Some(Genitore { generalita: generalita("BRUNI", "UGO", 'M', "1948-01-02"), ..Genitore::default() });
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let visto = banco.op3002(NOI, id, DAL).unwrap();
    assert_eq!(visto.maternita.unwrap().generalita.id_scheda_soggetto_anpr, Some(ids[0].to_string()));
    assert_eq!(visto.padre_extra.as_deref(), Some("S"));
}

#[test]
fn several_parents_who_fit_are_listed_and_nothing_is_registered() {
    let banco = Banco::nuovo();
    for _ in 0..2 {
        let mut omonima = padrona();
        omonima.generalita.codice_fiscale = None;
        banco.famiglia(NOI, &[omonima]);
    }
    let mut richiesta = arrivo(&banco);
    let senza_codice = Generalita { codice_fiscale: None, ..padrona().generalita };
    richiesta.maternita = Some(Genitore { generalita: senza_codice, ..Genitore::default() });
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(fatta.risposta.unwrap().madri.len(), 2);
    assert!(fatta.registrazione.effetti.nuovi_soggetti.is_empty());
    assert!(banco.entrate.chiamate().is_empty());
}
