//! The family.

use super::*;
use anpr_contract::tipi::{FamigliaConvivenza, IdFamigliaConvivenzaComune, LegameSoggetto};

#[test]
fn ef030_ef011_ef001_ef002_refuse_another_family_that_is_not_named_or_does_not_exist() {
    rifiuta("EF030", |s| s.richiesta.dati_controllo.attribuzione_famiglia = "5".into());
    rifiuta("EF030", |s| {
        in_altra(s, "4", s.famiglia, "2");
        s.richiesta.legame_soggetto = None;
    });
    rifiuta("EF011", |s| {
        in_altra(s, "5", s.famiglia, "3");
        s.richiesta.fam_conv.as_mut().unwrap().id_famiglia_convivenza_anpr = None;
    });
    rifiuta("EF002", |s| {
        in_altra(s, "5", s.famiglia, "3");
        s.richiesta.fam_conv.as_mut().unwrap().id_famiglia_convivenza_anpr = Some("999999".into());
    });
    rifiuta("EF001", |s| {
        in_altra(s, "5", s.famiglia, "3");
        s.richiesta.fam_conv = Some(per_numero(NOI, "IGNOTO"));
    });
}

fn per_numero(istat: &str, id: &str) -> FamigliaConvivenza {
    FamigliaConvivenza {
        id_famiglia_convivenza_comune: Some(IdFamigliaConvivenzaComune {
            id_famiglia_convivenza_comune_istat: istat.into(),
            id_famiglia_convivenza: id.into(),
        }),
        tipo_scheda: "3".into(),
        ..FamigliaConvivenza::default()
    }
}

#[test]
fn en296_en119_refuse_two_ids_of_two_families_or_another_comune_s_number() {
    rifiuta("EN296", |s| {
        let (altra, _) = s.banco.famiglia(NOI, &[nonna()]);
        in_altra(s, "5", s.famiglia, "3");
        let numero = per_numero(NOI, &format!("F{altra}")).id_famiglia_convivenza_comune;
        s.richiesta.fam_conv.as_mut().unwrap().id_famiglia_convivenza_comune = numero;
    });
    rifiuta("EN119", |s| {
        in_altra(s, "5", s.famiglia, "3");
        s.richiesta.fam_conv = Some(per_numero(LORO, "F1"));
    });
}

#[test]
fn ef062_refuses_a_number_that_several_families_have() {
    rifiuta("EF062", |s| {
        let (una, _) = s.banco.famiglia(NOI, &[nonna()]);
        let (altra, _) = s.banco.famiglia(NOI, &[Persona::nuova("NERI", "LUISA", 'F', "1951-01-02")]);
        let numero = format!("F{una}");
        s.banco.rinumera(altra, &numero);
        in_altra(s, "5", una, "3");
        s.richiesta.fam_conv = Some(per_numero(NOI, &numero));
    });
}

#[test]
fn en134_en135_en211_refuse_families_that_are_not_of_the_comune_or_not_of_the_kind() {
    rifiuta("EN134", |s| {
        let (altrui, _) = s.banco.famiglia(LORO, &[nonna().a(residenza(LORO, "VIA ROMA", "1"))]);
        in_altra(s, "5", altrui, "3");
    });
    rifiuta("EN134", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[]);
        in_altra(s, "5", convivenza, "2");
    });
    rifiuta("EN135", |s| in_altra(s, "4", s.famiglia, "3"));
    rifiuta("EN211", |s| {
        let (altrui, _) = s.banco.famiglia(LORO, &[nonna().a(residenza(LORO, "VIA ROMA", "1"))]);
        s.banco.incompleta(altrui);
        in_altra(s, "5", altrui, "3");
    });
}

#[test]
fn en134_refuses_parents_who_live_in_another_comune() {
    let banco = Banco::nuovo();
    let casa = residenza(LORO, "VIA ROMA", "1");
    let (_, ids) = banco.famiglia(LORO, &[padre().a(casa.clone()), madre().a(casa)]);
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    rifiutata(banco.registra(&richiesta, decidi), "EN134");
}

#[test]
fn ef019_refuses_an_aire_family() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_aire(NOI, &[padre(), madre()]);
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    rifiutata(banco.registra(&richiesta, decidi), "EF019");
}

#[test]
fn en213_warns_of_a_family_that_waits_for_members() {
    avverte("EN213", |s| s.banco.incompleta(s.famiglia));
}

#[test]
fn en480_warns_of_a_convivenza_without_a_name_and_en490_refuses_one_without_an_address() {
    avverte("EN480", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[nonna()]);
        s.banco.senza_nome(convivenza);
        in_altra(s, "4", convivenza, "2");
    });
    rifiuta("EN490", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[]);
        s.banco.senza_indirizzo(convivenza);
        in_altra(s, "4", convivenza, "2");
    });
}

#[test]
fn ef006_refuses_a_child_of_a_parent_who_is_not_at_the_head_without_a_relationship() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[nonna(), padre().legame("3"), madre().legame("16")]);
    let richiesta = nascita(&banco, banco.generalita(ids[1]), banco.generalita(ids[2]));
    rifiutata(banco.registra(&richiesta, decidi), "EF006");
}

#[test]
fn ec002_ec003_en244_en246_refuse_relationships_that_the_tables_have_not() {
    rifiuta("EC002", |s| s.richiesta.legame_soggetto = Some(legame("77", DAL)));
    rifiuta("EN246", |s| s.richiesta.legame_soggetto = Some(legame("80", DAL)));
    rifiuta("EN244", |s| {
        s.richiesta.legame_soggetto = Some(LegameSoggetto { tipo_legame: Some("4".into()), ..legame("3", DAL) });
    });
    rifiuta("EC003", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[nonna()]);
        in_altra(s, "4", convivenza, "7");
    });
}

#[test]
fn ef007_en392_refuse_a_second_head() {
    rifiuta("EF007", |s| s.richiesta.legame_soggetto = Some(legame("1", DAL)));
    rifiuta("EN392", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[nonna().legame("1")]);
        in_altra(s, "4", convivenza, "1");
    });
}

#[test]
fn en206_ef031_ef032_ef033_refuse_entries_before_the_family_the_birth_or_another_day() {
    rifiuta("EN206", |s| s.richiesta.legame_soggetto = Some(legame("3", "2026-11-01")));
    rifiuta("EF033", |s| s.richiesta.legame_soggetto = Some(legame("3", "2026-11-01")));
    let giovane = |codice: &str| {
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia(NOI, &[padre().dal("2026-11-10"), madre().dal("2026-11-10")]);
        let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
        rifiutata(banco.registra(&richiesta, decidi), codice);
    };
    giovane("EF031");
    giovane("EF032");
}

#[test]
fn en237_refuses_a_birth_before_the_family_s_latest_address() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padre(), madre()]);
    banco.trasloca(famiglia, &residenza_dal(NOI, "VIA MILANO", "5", "2026-11-10"));
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    rifiutata(banco.registra(&richiesta, decidi), "EN237");
}
