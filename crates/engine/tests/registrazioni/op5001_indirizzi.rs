//! 5001, kinds 4 to 9: what becomes of the addresses of a family's members (registrazione §19).

use crate::banco::*;
use anpr_contract::mutazione_5000::{DatiControllo5001, Richiesta5001};
use anpr_contract::tipi::{AltraLingua, Residenza};
use anpr_engine::iscrizione::op1001_nascita;
use anpr_engine::mutazione::op5001_famiglia::decidi;
use anpr_engine::mutazione::{op5005_residenza, op5012_annullamento};
use anpr_model::{FamigliaId, Sezione, SezioneFamiglia, SoggettoId};

const DAL: &str = "2026-11-02";

fn madre() -> Persona {
    Persona::nuova("NERI", "LUCIA", 'F', "1979-09-09")
}

fn figlio() -> Persona {
    Persona::nuova("NERI", "PAOLO", 'M', "2008-02-02")
}

/// A request of one kind, with an address of one kind, in VIA MILANO 5.
fn richiesta(banco: &Banco, famiglia: FamigliaId, tipo: &str, indirizzo: &str, dal: &str) -> Richiesta5001 {
    let nominata = banco.nomina(famiglia);
    let mut residenza = residenza_dal(NOI, "VIA MILANO", "5", dal);
    residenza.tipo_indirizzo = indirizzo.into();
    Richiesta5001 {
        testata_richiesta: banco.testata("5001", dal),
        residenza_famiglia_convivenza: Some(residenza),
        dati_controllo: DatiControllo5001 {
            tipo_mutazione: tipo.into(),
            tipo_scheda: nominata.tipo_scheda.clone(),
            lista_controlli: None,
        },
        famiglia_convivenza: nominata,
        ..Richiesta5001::default()
    }
}

/// The same as a correction, of an address since a day.
fn correzione(banco: &Banco, famiglia: FamigliaId, tipo: &str, indirizzo: &str, da: &str) -> Richiesta5001 {
    let mut richiesta = richiesta(banco, famiglia, tipo, indirizzo, DAL);
    richiesta.residenza_famiglia_convivenza.as_mut().unwrap().data_decorrenza_residenza = Some(da.into());
    richiesta
}

/// Kind, street and day of every address of a person on a day.
fn indirizzi(banco: &Banco, chi: SoggettoId, giorno: &str) -> Vec<(String, String, String)> {
    let letto = |r: Residenza| {
        let via = r.indirizzo.and_then(|i| i.toponimo.denominazione_toponimo).unwrap_or_default();
        (r.tipo_indirizzo, via, r.data_decorrenza_residenza.unwrap_or_default())
    };
    let mut letti: Vec<_> = banco.sezioni(chi, Sezione::Residenza, giorno).into_iter().map(letto).collect();
    letti.sort();
    letti
}

fn di(tipo: &str, via: &str, dal: &str) -> (String, String, String) {
    (tipo.into(), via.into(), dal.into())
}

fn della_famiglia(banco: &Banco, famiglia: FamigliaId) -> Residenza {
    let scheda = banco.scheda_famiglia(famiglia);
    let versione = scheda.sezioni.iter().rfind(|v| v.sezione == SezioneFamiglia::Residenza).unwrap();
    serde_json::from_str(&versione.contenuto).unwrap()
}

#[test]
fn en526_a_correction_leaves_each_member_the_day_since_when_they_live_there() {
    for (tipo, indirizzo) in [("7", "10"), ("8", "11"), ("9", "1")] {
        let banco = Banco::nuovo();
        let (famiglia, ids) = banco.famiglia(NOI, &[madre().dal("2010-01-01"), figlio().dal("2023-05-01")]);
        let corretta = correzione(&banco, famiglia, tipo, indirizzo, "2010-01-01");
        banco.registra(&corretta, decidi).unwrap();
        assert_eq!(indirizzi(&banco, ids[0], DAL), [di(indirizzo, "VIA MILANO", "2010-01-01")]);
        assert_eq!(indirizzi(&banco, ids[1], DAL), [di(indirizzo, "VIA MILANO", "2023-05-01")]);
        let sua = della_famiglia(&banco, famiglia);
        assert_eq!(sua.data_decorrenza_residenza.as_deref(), Some("2010-01-01"));
        if tipo != "7" {
            let altra = correzione(&banco, famiglia, "9", indirizzo, "2015-01-01");
            rifiutata(banco.registra(&altra, decidi), "EN526");
        }
    }
}

/// A further address of somebody, by a 5005.
fn altro_indirizzo(banco: &Banco, chi: SoggettoId, tipo: &str, via: &str) {
    let mut residenza = residenza_dal(NOI, via, "9", "2026-10-01");
    residenza.tipo_indirizzo = tipo.trim_start_matches('0').into();
    let mut noto = crate::richieste::in_nuova(banco, NOI, &[(chi, "1")], residenza, "2026-10-01");
    noto.dati_controllo.tipo_mutazione = if tipo == "2" { "03" } else { "04" }.into();
    banco.registra(&noto, op5005_residenza::decidi).unwrap();
}

#[test]
fn a_move_and_a_correction_leave_domicile_and_dimora_where_they_are() {
    for (tipo, indirizzo) in [("4", "1"), ("7", "10"), ("8", "11"), ("9", "1")] {
        let banco = Banco::nuovo();
        let (famiglia, ids) = banco.famiglia(NOI, &[madre(), figlio()]);
        altro_indirizzo(&banco, ids[0], "3", "VIA STUDIO");
        altro_indirizzo(&banco, ids[0], "2", "VIA MARE");
        let da = if tipo == "4" { DAL } else { "2015-01-01" };
        banco.registra(&correzione(&banco, famiglia, tipo, indirizzo, da), decidi).unwrap();
        let mut attesi = vec![
            di(indirizzo, "VIA MILANO", da),
            di("2", "VIA MARE", "2026-10-01"),
            di("3", "VIA STUDIO", "2026-10-01"),
        ];
        attesi.sort();
        assert_eq!(indirizzi(&banco, ids[0], DAL), attesi, "kind {tipo}");
        crate::richieste::sano(&banco);
    }
}

#[test]
fn a_move_to_another_comune_ends_the_residence_alone_and_coming_home_all_that_was_abroad() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[madre(), figlio()]);
    altro_indirizzo(&banco, ids[0], "3", "VIA STUDIO");
    let via = crate::richieste::trasloco(&banco, famiglia, LORO, "VIA NAPOLI", DAL);
    banco.registra_da(LORO, &via, decidi).unwrap();
    assert_eq!(indirizzi(&banco, ids[0], DAL), [di("1", "VIA NAPOLI", DAL), di("3", "VIA STUDIO", "2026-10-01")]);
    let ultima = Residenza { tipo_indirizzo: "7".into(), ..residenza_dal(NOI, "VIA ROMA", "1", "2001-01-01") };
    let esule = Persona::nuova("ESULI", "EMMA", 'F', "1979-09-09")
        .a(crate::richieste::londra())
        .con(Sezione::Residenza, &ultima);
    let (famiglia, ids) = banco.famiglia_aire(NOI, &[esule]);
    banco.registra(&richiesta(&banco, famiglia, "4", "1", DAL), decidi).unwrap();
    assert_eq!(indirizzi(&banco, ids[0], DAL), [di("1", "VIA MILANO", DAL)]);
}

#[test]
fn the_main_address_is_the_renamed_or_corrected_one_whatever_else_was_noted() {
    for (tipo, indirizzo) in [("7", "10"), ("8", "11")] {
        let banco = Banco::nuovo();
        let (famiglia, ids) = banco.famiglia(NOI, &[madre(), figlio()]);
        altro_indirizzo(&banco, ids[0], "3", "VIA STUDIO");
        altro_indirizzo(&banco, ids[0], "2", "VIA MARE");
        banco.registra(&correzione(&banco, famiglia, tipo, indirizzo, "2015-01-01"), decidi).unwrap();
        let vista = banco.op3002(NOI, ids[0], DAL).unwrap();
        assert_eq!(vista.residenza[0].tipo_indirizzo, indirizzo, "the main one comes first");
        let mut dove = residenza_dal(NOI, "VIA MILANO", "5", "2026-11-10");
        let stessa = crate::richieste::in_nuova(&banco, NOI, &[(ids[0], "1")], dove.clone(), "2026-11-10");
        rifiutata(banco.registra(&stessa, op5005_residenza::decidi), "EN388");
        dove.indirizzo = residenza(NOI, "VIA STUDIO", "9").indirizzo;
        let altra = crate::richieste::in_nuova(&banco, NOI, &[(ids[0], "1")], dove, "2026-11-10");
        banco.registra(&altra, op5005_residenza::decidi).expect("the domicile is where nobody lived yet");
    }
}

#[test]
fn en424_en237_look_at_the_main_address_whichever_was_written_first() {
    let banco = Banco::nuovo();
    let domicilio = Residenza { tipo_indirizzo: "3".into(), ..residenza_dal(NOI, "VIA STUDIO", "9", "2026-11-10") };
    let senza_giorno = residenza(NOI, "VIA ROMA", "1");
    let prima = madre().a(domicilio).residente_dal(Some("2026-11-10")).con(Sezione::Residenza, &senza_giorno);
    let (famiglia, _) = banco.famiglia_da_subentro(NOI, &[prima]);
    let errori = banco.registra(&richiesta(&banco, famiglia, "4", "1", DAL), decidi).unwrap_err();
    assert_eq!(errori, ["EN424"]);
}

#[test]
fn en237_a_correction_does_not_begin_before_the_address_or_the_last_correction() {
    for (tipo, indirizzo) in [("7", "10"), ("8", "11")] {
        let banco = Banco::nuovo();
        let (famiglia, ids) = banco.famiglia(NOI, &[madre(), figlio()]);
        let trasloco = crate::richieste::trasloco(&banco, famiglia, NOI, "VIA NAPOLI", "2026-03-01");
        banco.registra(&trasloco, decidi).unwrap();
        let il_giorno = |giorno: &str, da: &str| {
            let mut richiesta = correzione(&banco, famiglia, tipo, indirizzo, da);
            richiesta.testata_richiesta = banco.testata("5001", giorno);
            banco.registra(&richiesta, decidi)
        };
        rifiutata(il_giorno("2026-02-01", "2026-03-01"), "EN237");
        il_giorno("2026-06-01", "2026-03-01").unwrap();
        rifiutata(il_giorno("2026-05-01", "2026-03-01"), "EN237");
        let via = crate::richieste::trasloco(&banco, famiglia, NOI, "VIA GENOVA", "2026-05-01");
        rifiutata(banco.registra(&via, decidi), "EN237");
        assert_eq!(indirizzi(&banco, ids[0], "2026-05-31"), [di("1", "VIA NAPOLI", "2026-03-01")]);
        crate::richieste::sano(&banco);
    }
}

#[test]
fn en237_nobody_joins_a_family_before_what_the_checks_found_of_its_address() {
    for (tipo, indirizzo, rifiuta) in [("8", "11", true), ("7", "10", false)] {
        let banco = Banco::nuovo();
        let (famiglia, _) = banco.famiglia(NOI, &[madre(), figlio()]);
        banco.registra(&correzione(&banco, famiglia, tipo, indirizzo, "2015-01-01"), decidi).unwrap();
        let (_, ids) = banco.famiglia(NOI, &[Persona::nuova("BIANCHI", "PIA", 'F', "1950-01-01")]);
        let entra = crate::richieste::in_esistente(&banco, famiglia, &[(ids[0], "22")], "2026-10-20");
        let nato = crate::richieste::nascita(&banco, banco.componenti(famiglia, OGGI)[1].0, "UGO", "2026-10-20");
        let esiti = [
            banco.registra(&entra, op5005_residenza::decidi).map(|_| ()),
            banco.registra(&nato, op1001_nascita::decidi).map(|_| ()),
        ];
        for esito in esiti {
            let rifiutata = esito.is_err_and(|codici| codici.iter().any(|codice| codice == "EN237"));
            assert_eq!(rifiutata, rifiuta, "kind {tipo}");
        }
    }
}

#[test]
fn en237_nobody_moves_before_an_address_that_the_move_ends_was_written() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[madre(), figlio()]);
    let mut nome = correzione(&banco, famiglia, "7", "10", "2015-01-01");
    nome.testata_richiesta = banco.testata("5001", "2026-10-20");
    banco.registra(&nome, decidi).unwrap();
    banco.registra(&correzione(&banco, famiglia, "9", "1", "2015-01-01"), decidi).unwrap();
    let prima = crate::richieste::trasloco(&banco, famiglia, NOI, "VIA GENOVA", "2026-10-10");
    rifiutata(banco.registra(&prima, decidi), "EN237");
    let dove = residenza_dal(NOI, "VIA GENOVA", "2", "2026-10-10");
    let sola = crate::richieste::in_nuova(&banco, NOI, &[(ids[1], "1")], dove, "2026-10-10");
    rifiutata(banco.registra(&sola, op5005_residenza::decidi), "EN237");
    // Of who elected two domiciles the later one is in the way of a third, and of nothing else.
    let (_, ids) = banco.famiglia(NOI, &[Persona::nuova("VAGHI", "IVO", 'M', "1970-01-01")]);
    for giorno in ["2026-10-01", "2026-10-20"] {
        let mut domicilio = residenza_dal(NOI, "VIA STUDIO", "9", giorno);
        domicilio.tipo_indirizzo = "3".into();
        let mut eletto = crate::richieste::in_nuova(&banco, NOI, &[(ids[0], "1")], domicilio, giorno);
        eletto.dati_controllo.tipo_mutazione = "04".into();
        banco.registra(&eletto, op5005_residenza::decidi).unwrap();
    }
    let senza = |tipo: &str, giorno: &str| {
        let mut dove = residenza_dal(NOI, "VIA ASILO", "9", giorno);
        dove.tipo_indirizzo = tipo.into();
        let mut senza = crate::richieste::in_nuova(&banco, NOI, &[(ids[0], "1")], dove, giorno);
        senza.dati_controllo.tipo_mutazione = "01".into();
        banco.registra(&senza, op5005_residenza::decidi)
    };
    rifiutata(senza("3", "2026-10-10"), "EN237");
    senza("1", "2026-10-10").expect("it leaves the domicile where it is");
    crate::richieste::sano(&banco);
}

#[test]
fn en371_a_corrected_domicile_of_who_has_no_fixed_abode_stays_one_and_is_left_for_another() {
    for (tipo, indirizzo) in [("7", "10"), ("8", "11")] {
        let banco = Banco::nuovo();
        let lui = crate::op5005::senza_fissa_dimora(&banco);
        let famiglia = banco.scheda(lui).appartenenza.unwrap().famiglia;
        let mut corretta = correzione(&banco, famiglia, tipo, indirizzo, "2026-09-01");
        corretta.testata_richiesta = banco.testata("5001", "2026-10-01");
        banco.registra(&corretta, decidi).unwrap();
        assert_eq!(indirizzi(&banco, lui, "2026-10-01"), [di("3", "VIA MILANO", "2026-09-01")]);
        assert_eq!(della_famiglia(&banco, famiglia).tipo_indirizzo, "3");
        let mut prima = corretta.clone();
        prima.testata_richiesta = banco.testata("5001", "2026-09-15");
        rifiutata(banco.registra(&prima, decidi), "EN237");
        let mut altrove = residenza_dal(NOI, "VIA ALTRA", "9", DAL);
        altrove.tipo_indirizzo = "3".into();
        let mut altrove = crate::richieste::in_nuova(&banco, NOI, &[(lui, "1")], altrove, DAL);
        altrove.dati_controllo.tipo_mutazione = "04".into();
        banco.registra(&altrove, op5005_residenza::decidi).unwrap();
        assert_eq!(indirizzi(&banco, lui, DAL), [di("3", "VIA ALTRA", DAL)], "kind {tipo}");
        let sua = della_famiglia(&banco, famiglia).indirizzo.unwrap();
        assert_eq!(sua.toponimo.denominazione_toponimo.as_deref(), Some("VIA ALTRA"));
        crate::richieste::sano(&banco);
    }
}

#[test]
fn en237_en425_a_correction_counts_for_who_came_later_from_when_they_came() {
    for (tipo, indirizzo) in [("7", "10"), ("8", "11")] {
        let banco = Banco::nuovo();
        let (famiglia, ids) = banco.famiglia(NOI, &[Persona::nuova("NERI", "ALDO", 'M', "1979-01-01")]);
        let nato = crate::richieste::nascita(&banco, ids[0], "UGO", "2026-10-20");
        let nato = crate::richieste::primo(&banco.registra(&nato, op1001_nascita::decidi).unwrap());
        let mut corretta = correzione(&banco, famiglia, tipo, indirizzo, "2015-01-01");
        corretta.testata_richiesta = banco.testata("5001", "2026-10-01");
        banco.registra(&corretta, decidi).unwrap();
        assert_eq!(indirizzi(&banco, ids[0], "2026-10-01"), [di(indirizzo, "VIA MILANO", "2015-01-01")]);
        assert_eq!(indirizzi(&banco, nato, "2026-10-20"), [di(indirizzo, "VIA MILANO", "2026-10-20")]);
        assert!(banco.scheda_al(nato, "2026-10-19").is_none_or(|s| s.sezioni.is_empty()), "not before the birth");
        crate::richieste::sano(&banco);
    }
}

#[test]
fn a_slip_mended_for_a_family_without_an_address_of_its_own_goes_with_the_5012() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[madre(), figlio()]);
    banco.senza_indirizzo(famiglia);
    let prima = (crate::richieste::viste(&banco), banco.scheda_famiglia(famiglia).sezioni);
    let richiesta = correzione(&banco, famiglia, "9", "1", "2015-01-01");
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(indirizzi(&banco, ids[0], DAL), [di("1", "VIA MILANO", "2015-01-01")]);
    let fatta = crate::richieste::precedente(&richiesta.testata_richiesta, &fatta);
    let via = crate::richieste::annulla_mutazione_famiglia(&banco, &fatta, famiglia, DAL);
    banco.registra(&via, op5012_annullamento::decidi).unwrap();
    assert_eq!((crate::richieste::viste(&banco), banco.scheda_famiglia(famiglia).sezioni), prima);
    crate::richieste::sano(&banco);
}

fn in_tedesco(toponimo: &str) -> AltraLingua {
    AltraLingua { id_lingua: "1".into(), denominazione_toponimo: Some(toponimo.into()), ..AltraLingua::default() }
}

fn altre_lingue(banco: &Banco, chi: SoggettoId, giorno: &str) -> Vec<AltraLingua> {
    banco.sezioni(chi, Sezione::AltraLingua, giorno)
}

#[test]
fn en504_a_correction_says_the_address_in_a_second_language_too() {
    for (tipo, indirizzo, prima) in [("7", "10", "ROMSTRASSE"), ("8", "11", "ROMSTRASSE"), ("9", "1", "MAILANDSTRASSE")]
    {
        let banco = Banco::nuovo();
        let bilingue = madre().con(Sezione::AltraLingua, &in_tedesco("ROMSTRASSE"));
        let (famiglia, ids) = banco.famiglia(NOI, &[bilingue]);
        let mut muta = correzione(&banco, famiglia, tipo, indirizzo, "2015-01-01");
        let senza = muta.clone();
        muta.altra_lingua = vec![in_tedesco("MAILANDSTRASSE")];
        rifiutata(banco.registra(&muta, decidi), "EN504");
        let casa = muta.residenza_famiglia_convivenza.as_mut().unwrap().indirizzo.as_mut().unwrap();
        casa.comune.sigla_provincia_istat = "BZ".into();
        banco.registra(&muta, decidi).unwrap();
        assert_eq!(altre_lingue(&banco, ids[0], DAL), [in_tedesco("MAILANDSTRASSE")]);
        assert_eq!(altre_lingue(&banco, ids[0], "2026-11-01"), [in_tedesco(prima)], "kind {tipo}");
        let senza = Richiesta5001 { testata_richiesta: banco.testata("5001", DAL), ..senza };
        banco.registra(&senza, decidi).unwrap();
        assert_eq!(altre_lingue(&banco, ids[0], DAL), [in_tedesco("MAILANDSTRASSE")], "nothing was said of it");
    }
}

#[test]
fn who_joins_a_family_has_its_address_in_the_second_language_too() {
    let banco = Banco::nuovo();
    let (famiglia, _) = banco.famiglia(NOI, &[madre().con(Sezione::AltraLingua, &in_tedesco("ROMSTRASSE"))]);
    let (_, ids) = banco.famiglia(NOI, &[Persona::nuova("BIANCHI", "PIA", 'F', "1950-01-01")]);
    let entra = crate::richieste::in_esistente(&banco, famiglia, &[(ids[0], "22")], DAL);
    banco.registra(&entra, op5005_residenza::decidi).unwrap();
    assert_eq!(altre_lingue(&banco, ids[0], DAL), [in_tedesco("ROMSTRASSE")]);
}

/// The same address, where there is a second language.
fn bilingue(mut residenza: Residenza) -> Residenza {
    residenza.indirizzo.as_mut().unwrap().comune.sigla_provincia_istat = "BZ".into();
    residenza
}

#[test]
fn a_second_language_is_that_of_the_family_s_address_and_of_no_other_that_is_sent() {
    for (via, numero, attesa) in [("VIA MILANO", "5", "ROMSTRASSE"), ("VIA ROMA", "1", "MAILANDSTRASSE")] {
        let banco = Banco::nuovo();
        let casa = bilingue(residenza(NOI, "VIA ROMA", "1"));
        let (famiglia, _) =
            banco.famiglia(NOI, &[madre().a(casa).con(Sezione::AltraLingua, &in_tedesco("ROMSTRASSE"))]);
        let (_, ids) = banco.famiglia(NOI, &[Persona::nuova("BIANCHI", "PIA", 'F', "1950-01-01")]);
        let mut entra = crate::richieste::in_esistente(&banco, famiglia, &[(ids[0], "22")], DAL);
        entra.residenza_famiglia = vec![bilingue(residenza_dal(NOI, via, numero, DAL))];
        entra.altra_lingua = vec![in_tedesco("MAILANDSTRASSE")];
        banco.registra(&entra, op5005_residenza::decidi).unwrap();
        assert_eq!(altre_lingue(&banco, ids[0], DAL), [in_tedesco(attesa)], "{via}");
    }
}

#[test]
fn ec069_en504_an_elected_domicile_where_one_lives_brings_its_second_language() {
    let banco = Banco::nuovo();
    let lui = crate::op5005::senza_fissa_dimora(&banco);
    crate::richieste::scrivi_sezione(&banco, lui, Sezione::AltraLingua, &in_tedesco("ROMSTRASSE"), "2026-09-01");
    let eletto = |dove: Residenza, lingue: &[AltraLingua], giorno: &str| {
        let dove = Residenza { tipo_indirizzo: "3".into(), ..dove };
        let mut eletto = crate::richieste::in_nuova(&banco, NOI, &[(lui, "1")], dove, giorno);
        eletto.dati_controllo.tipo_mutazione = "04".into();
        eletto.altra_lingua = lingue.to_vec();
        banco.registra(&eletto, op5005_residenza::decidi)
    };
    let dove = residenza_dal(NOI, "VIA MILANO", "5", DAL);
    rifiutata(eletto(dove.clone(), &[in_tedesco("MAILANDSTRASSE")], DAL), "EN504");
    let ignota = AltraLingua { id_lingua: "99".into(), ..in_tedesco("MAILANDSTRASSE") };
    rifiutata(eletto(bilingue(dove.clone()), &[ignota], DAL), "EC069");
    eletto(bilingue(dove), &[in_tedesco("MAILANDSTRASSE")], DAL).unwrap();
    assert_eq!(altre_lingue(&banco, lui, "2026-11-01"), [in_tedesco("ROMSTRASSE")]);
    assert_eq!(altre_lingue(&banco, lui, DAL), [in_tedesco("MAILANDSTRASSE")]);
    eletto(residenza_dal(NOI, "VIA GENOVA", "6", "2026-11-10"), &[], "2026-11-10").unwrap();
    assert!(altre_lingue(&banco, lui, "2026-11-10").is_empty(), "it was the former domicile's");
    crate::richieste::sano(&banco);
}

#[test]
fn en428_a_correction_brings_nobody_home_from_abroad() {
    for (tipo, indirizzo) in [("7", "10"), ("8", "11"), ("9", "1")] {
        let banco = Banco::nuovo();
        let (famiglia, _) = banco.famiglia_aire(NOI, &[madre().a(crate::richieste::londra())]);
        let in_italia = correzione(&banco, famiglia, tipo, indirizzo, "2015-01-01");
        assert_eq!(banco.registra(&in_italia, decidi).unwrap_err(), ["EN428"]);
    }
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia_aire(NOI, &[madre().a(crate::richieste::londra())]);
    let mut estera = correzione(&banco, famiglia, "9", "4", "2015-01-01");
    let casa = Residenza { data_decorrenza_residenza: Some("2015-01-01".into()), ..crate::richieste::londra() };
    estera.residenza_famiglia_convivenza = Some(casa);
    banco.registra(&estera, decidi).unwrap();
    assert_eq!(indirizzi(&banco, ids[0], DAL).len(), 1);
}
