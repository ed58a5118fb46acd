//! The codice fiscale and the Agenzia.

use super::*;
use anpr_contract::tipi::LuogoEvento;

#[test]
fn es070_es090_en125_en147_refuse_a_codice_fiscale_and_a_wish_that_do_not_go_together() {
    rifiuta("ES070", |r, _| figlio(r).codice_fiscale = None);
    rifiuta("ES090", |r, _| r.dati_controllo.gestione_cf = Some("7".into()));
    rifiuta("EN125", |r, _| r.dati_controllo.gestione_cf = Some("1".into()));
    rifiuta("EN147", |r, _| {
        figlio(r).codice_fiscale = None;
        r.dati_controllo.gestione_cf = Some("0".into());
    });
}

#[test]
fn en332_en333_en334_en335_ec030_ec031_en339_en340_judge_a_place_of_birth() {
    let nato_a = |r: &mut Richiesta1002, nome: &str, sigla: &str, istat: Option<&str>| {
        let comune = anpr_contract::tipi::Comune {
            nome_comune: nome.into(),
            codice_istat: istat.map(str::to_owned),
            sigla_provincia_istat: sigla.into(),
            descrizione_localita: None,
        };
        figlio(r).luogo_nascita = Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() });
    };
    let fuori = |r: &mut Richiesta1002, stato: &str, nome: &str| {
        figlio(r).luogo_nascita = Some(LuogoEvento { localita: Some(estero(stato, nome)), ..LuogoEvento::default() });
    };
    rifiuta("EN332", |r, _| nato_a(r, "VALSAMOGGIA", "BO", None));
    rifiuta("EN334", |r, _| nato_a(r, "ROMA", "RM", Some("058090")));
    rifiuta("EN335", |r, _| nato_a(r, "ATLANTIDE", "RM", None));
    rifiuta("EN339", |r, _| nato_a(r, "MILANO", "MI", None));
    rifiuta("EC030", |r, _| fuori(r, "000", "ATLANTIDE"));
    rifiuta("EC031", |r, _| fuori(r, "215", "SPAGNA"));
    rifiuta("EN340", |r, _| fuori(r, "239", "SPAGNA"));
    avverte("EN333", |r, _| {
        nato_a(r, "OMONIMO", "XX", None);
        figlio(r).codice_fiscale = None;
        r.dati_controllo.gestione_cf = Some("3".into());
    });
}

#[test]
fn en150_eaa30_eav31_eav50_en403_999_en141_tell_what_the_agenzia_says() {
    for codice in ["EN150", "EAA30", "EAV31", "EAV50"] {
        rifiuta(codice, |_, banco| banco.entrate.rifiuta(codice));
    }
    rifiuta("999", |_, banco| banco.entrate.tace());
    rifiuta("EN403", |r, _| {
        figlio(r).luogo_nascita =
            Some(LuogoEvento { luogo_eccezionale: Some("NAVE".into()), ..LuogoEvento::default() });
    });
    avverte("EN141", |r, _| r.dati_controllo.gestione_cf = Some("3".into()));
}

#[test]
fn en491_eaa30_refuse_to_attribute_a_codice_fiscale_to_who_has_one() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    figlio(&mut richiesta).codice_fiscale = None;
    richiesta.dati_controllo.gestione_cf = Some("1".into());
    banco.entrate.rifiuta("EAA30");
    assert_eq!(banco.registra(&richiesta, decidi).unwrap_err(), ["EN491", "EAA30"]);
}
