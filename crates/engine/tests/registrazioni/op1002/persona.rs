//! The person.

use super::*;
use anpr_contract::tipi::CodiceFiscale;

#[test]
fn en185_refuses_an_id_that_is_nobody_s_or_somebody_else_s() {
    rifiuta("EN185", |r, _| figlio(r).id_scheda_soggetto_anpr = Some("999999".into()));
    rifiuta("EN185", |r, banco| {
        *r = ritorno(banco, cancellato(banco, NOI, "6"));
        figlio(r).nome = Some("PIETRO".into());
    });
}

#[test]
fn en187_refuses_an_id_of_who_is_registered_dead_or_was_registered_twice() {
    rifiuta("EN187", |r, banco| {
        let (_, ids) = banco.famiglia(NOI, &[padrona()]);
        *figlio(r) = banco.generalita(ids[0]);
    });
    rifiuta("EN187", |r, banco| {
        let (_, ids) = banco.famiglia(NOI, &[padrona()]);
        banco.muore(ids[0], "2026-10-01");
        *figlio(r) = banco.generalita(ids[0]);
    });
    rifiuta("EN187", |r, banco| *r = ritorno(banco, cancellato(banco, NOI, "10")));
    rifiuta("EN187", |r, banco| {
        let (_, ids) = banco.famiglia_aire(NOI, &[padrona()]);
        *figlio(r) = banco.generalita(ids[0]);
    });
}

#[test]
fn en188_en190_en187_tell_without_an_id_who_is_in_the_register_already() {
    let trovato = |codice: &str, stato: fn(&Banco, SoggettoId), senza_codice: bool| {
        rifiuta(codice, |r, banco| {
            let (_, ids) = banco.famiglia(NOI, &[Persona { generalita: bruni(), ..padrona() }]);
            stato(banco, ids[0]);
            if senza_codice {
                figlio(r).codice_fiscale = None;
                r.dati_controllo.gestione_cf = Some("1".into());
            }
        });
    };
    for senza_codice in [false, true] {
        trovato("EN188", |_, _| {}, senza_codice);
        trovato("EN190", |banco, id| banco.cancella(id, "6", "2026-10-01"), senza_codice);
        trovato("EN188", |banco, id| banco.cancella(id, "10", "2026-10-01"), senza_codice);
        trovato("EN187", |banco, id| banco.muore(id, "2026-10-01"), senza_codice);
    }
}

#[test]
fn en190_names_the_id_to_send() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "6");
    let anomalie = banco.registra_da(NOI, &arrivo(&banco), decidi).unwrap_err();
    assert!(anomalie[0].testo().contains(&id.to_string()), "{}", anomalie[0].testo());
}

#[test]
fn en248_refuses_a_codice_fiscale_of_somebody_with_other_data() {
    rifiuta("EN248", |r, banco| {
        banco.famiglia(NOI, &[padrona()]);
        figlio(r).codice_fiscale = padrona().generalita.codice_fiscale;
    });
}

#[test]
fn two_people_of_one_birth_and_name_are_told_apart_by_omocodia() {
    let banco = Banco::nuovo();
    banco.famiglia(NOI, &[Persona { generalita: bruni(), ..padrona() }]);
    let base: anpr_catalogue::codice_fiscale::CodiceFiscale =
        bruni().codice_fiscale.unwrap().cod_fiscale.parse().unwrap();
    let variante = base.varianti().next().unwrap();
    let mut richiesta = arrivo(&banco);
    figlio(&mut richiesta).codice_fiscale =
        Some(CodiceFiscale { cod_fiscale: variante.as_str().into(), ..CodiceFiscale::default() });
    banco.registra(&richiesta, decidi).unwrap();
}

#[test]
fn en469_en470_refuse_who_has_a_second_sheet_and_en471_en472_a_family_whose_members_have() {
    let doppio = |aire: bool, persona: Persona, banco: &Banco| {
        let altrove = persona.a(residenza(LORO, "VIA ROMA", "1"));
        if aire { banco.famiglia_aire(LORO, &[altrove]) } else { banco.famiglia(LORO, &[altrove]) }
    };
    for (aire, codice) in [(false, "EN469"), (true, "EN470")] {
        rifiuta(codice, |r, banco| {
            let id = cancellato(banco, NOI, "6");
            doppio(aire, Persona { generalita: bruni(), ..padrona() }, banco);
            *r = ritorno(banco, id);
        });
    }
    for (aire, codice) in [(false, "EN471"), (true, "EN472")] {
        rifiuta(codice, |r, banco| {
            let (famiglia, _) = banco.famiglia(NOI, &[padrona()]);
            doppio(aire, padrona(), banco);
            in_famiglia(r, banco, famiglia, "10");
        });
    }
}

#[test]
fn en240_refuses_to_come_back_before_having_left() {
    rifiuta("EN240", |r, banco| {
        *r = ritorno(banco, cancellato(banco, NOI, "6"));
        r.testata_richiesta = banco.testata("1002", "2026-09-30");
    });
}

#[test]
fn en531_refuses_who_is_linked_to_an_open_proceeding_of_another_comune() {
    rifiuta("EN531", |r, banco| {
        let id = cancellato(banco, LORO, "6");
        banco.procedimento(LORO, &[id]);
        *r = ritorno(banco, id);
    });
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "6");
    banco.procedimento(NOI, &[id]);
    banco.registra(&ritorno(&banco, id), decidi).unwrap();
}

#[test]
fn en082_es008_es050_refuse_who_has_no_sex_day_or_place_of_birth_or_is_not_born_yet() {
    rifiuta("EN082", |r, _| figlio(r).sesso = None);
    rifiuta("EN082", |r, _| figlio(r).data_nascita = None);
    rifiuta("ES050", |r, _| figlio(r).luogo_nascita = None);
    rifiuta("ES008", |r, _| figlio(r).data_nascita = Some("2026-11-03".into()));
}

#[test]
fn es057_es058_es063_es066_refuse_data_that_contradict_themselves() {
    rifiuta("ES057", |r, _| {
        let g = figlio(r);
        (g.cognome, g.nome) = (None, None);
        (g.senza_cognome, g.senza_nome) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES058", |r, _| {
        let g = figlio(r);
        (g.senza_giorno, g.senza_giorno_mese) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES063", |r, _| figlio(r).senza_giorno_mese = Some("1".into()));
    rifiuta("ES066", |r, _| figlio(r).senza_giorno = Some("1".into()));
}
