//! The codice fiscale and the Agenzia.

use super::*;
use anpr_contract::tipi::CodiceFiscale;

#[test]
fn es070_en147_en125_refuse_a_codice_fiscale_and_a_wish_that_do_not_go_together() {
    rifiuta("ES070", |s| s.richiesta.dati_controllo.gestione_cf = None);
    rifiuta("EN147", |s| s.richiesta.dati_controllo.gestione_cf = Some("0".into()));
    for gestione in ["1", "2"] {
        rifiuta("EN125", |s| {
            s.richiesta.dati_controllo.gestione_cf = Some(gestione.into());
            figlio(s).codice_fiscale = generalita("ROSSI", "LUCA", 'M', DAL).codice_fiscale;
        });
    }
}

#[test]
fn en339_en340_refuse_a_place_of_birth_that_the_codice_fiscale_does_not_hold() {
    let con = |s: &mut Scena, luogo: LuogoEvento| {
        figlio(s).codice_fiscale = generalita("ROSSI", "LUCA", 'M', DAL).codice_fiscale;
        figlio(s).luogo_nascita = Some(luogo);
        s.richiesta.dati_controllo.gestione_cf = Some("0".into());
    };
    rifiuta("EN339", |s| con(s, LuogoEvento { comune: Some(comune(LORO)), ..LuogoEvento::default() }));
    rifiuta("EN340", |s| con(s, estero("239", "SPAGNA")));
}

#[test]
fn en150_eaa30_eav31_eav50_pass_on_the_agenzia_s_refusal_and_nothing_is_registered() {
    for codice in ["EN150", "EAA30", "EAV31", "EAV50"] {
        let scena = scena();
        scena.banco.entrate.rifiuta(codice);
        rifiutata(scena.registra(), codice);
        assert_eq!(scena.banco.componenti(scena.famiglia, DAL).len(), 2);
    }
}

#[test]
fn en491_eaa30_refuse_to_attribute_a_codice_fiscale_to_who_has_one() {
    let scena = scena();
    scena.banco.entrate.rifiuta("EAA30");
    assert_eq!(scena.registra().unwrap_err(), ["EN491", "EAA30"]);
}

#[test]
fn en403_refuses_data_that_make_no_codice_fiscale() {
    rifiuta("EN403", |s| {
        figlio(s).luogo_nascita =
            Some(LuogoEvento { luogo_eccezionale: Some("NAVE".into()), ..LuogoEvento::default() });
    });
}

#[test]
fn when_the_agenzia_does_not_answer_999_says_to_try_again_or_en141_warns_of_what_is_deferred() {
    let scena = scena();
    scena.banco.entrate.tace();
    rifiutata(scena.registra(), "999");
    scena.banco.differita.set(true);
    scena.banco.entrate.tace();
    let fatta = avvisa(scena.registra(), "EN141");
    let visto = scena.banco.op3002(NOI, nato(&fatta), DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale, None);
}

#[test]
fn a_codice_fiscale_that_nobody_confirmed_is_kept_as_such_and_en141_warns() {
    let mut scena = scena();
    figlio(&mut scena).codice_fiscale =
        Some(CodiceFiscale { cod_fiscale: "RSSLCU26S02H501S".into(), ..CodiceFiscale::default() });
    scena.richiesta.dati_controllo.gestione_cf = Some("3".into());
    let fatta = avvisa(scena.registra(), "EN141");
    let visto = scena.banco.op3002(NOI, nato(&fatta), DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale.unwrap().validita_cf.as_deref(), Some("9"));
    assert!(scena.banco.entrate.chiamate().is_empty());
}

#[test]
fn omocodia_is_asked_for_who_has_the_data_of_another() {
    let mut scena = scena();
    let primo = scena.nato();
    scena.richiesta.testata_richiesta = scena.banco.testata("1001", DAL);
    scena.richiesta.dati_controllo.gestione_cf = Some("2".into());
    let secondo = scena.nato();
    assert_ne!(primo, secondo);
    let visto = scena.banco.op3002(NOI, secondo, DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale.unwrap().cod_fiscale.len(), 16);
    assert_eq!(scena.banco.entrate.chiamate().last().unwrap().0, "omocodia");
}
