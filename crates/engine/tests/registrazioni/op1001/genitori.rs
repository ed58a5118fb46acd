//! Parents.

use super::*;
use anpr_contract::tipi::{AltriDati, Cittadinanza, IdSchedaSoggettoComune, StatoCivile};

#[test]
fn es036_es037_es042_es043_refuse_a_request_without_the_parent_it_speaks_of() {
    rifiuta("ES036", |s| {
        s.richiesta.paternita = None;
        s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
    });
    rifiuta("ES037", |s| {
        s.richiesta.maternita = None;
        s.richiesta.dati_controllo.attribuzione_famiglia = "2".into();
    });
    rifiuta("ES042", |s| {
        s.richiesta.paternita = None;
        s.richiesta.dati_controllo.filiazione = None;
    });
    rifiuta("ES043", |s| {
        s.richiesta.maternita = None;
        s.richiesta.dati_controllo.filiazione = None;
    });
}

#[test]
fn es044_refuses_a_parent_without_any_name() {
    rifiuta("ES044", |s| {
        let g = del_padre(s);
        (g.cognome, g.nome) = (None, None);
        (g.senza_cognome, g.senza_nome) = (Some("1".into()), Some("1".into()));
    });
}

#[test]
fn es038_refuses_a_parent_of_whom_neither_the_register_nor_the_request_knows_enough() {
    rifiuta("ES038", |s| {
        s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
        *del_padre(s) = Generalita { sesso: None, ..generalita("GIALLI", "PAOLO", 'M', "1988-08-08") };
    });
}

#[test]
fn es040_es041_refuse_a_surname_from_a_parent_who_has_none() {
    let senza = |g: &mut Generalita| {
        *g = Generalita { codice_fiscale: None, ..generalita("GIALLI", "PAOLO", 'M', "1988-08-08") };
        g.cognome = None;
        g.senza_cognome = Some("1".into());
    };
    rifiuta("ES040", |s| {
        s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
        senza(del_padre(s));
    });
    rifiuta("ES041", |s| {
        s.richiesta.dati_controllo.attribuzione_famiglia = "2".into();
        s.richiesta.dati_controllo.origine_cognome = Some("2".into());
        senza(della_madre(s));
    });
}

#[test]
fn en140_en142_en143_en144_refuse_a_family_of_parents_who_are_not_in_the_register() {
    let fuori = generalita("GIALLI", "PAOLO", 'M', "1988-08-08");
    rifiuta("EN142", |s| *del_padre(s) = fuori.clone());
    rifiuta("EN143", |s| *della_madre(s) = fuori.clone());
    rifiuta("EN144", |s| {
        *del_padre(s) = fuori.clone();
        *della_madre(s) = generalita("GIALLI", "PAOLA", 'F', "1988-08-08");
    });
    rifiuta("EN140", |s| {
        *del_padre(s) =
            Generalita { cognome: Some("GIALLI".into()), nome: Some("PAOLO".into()), ..Generalita::default() };
    });
    rifiuta("EN142", |s| del_padre(s).id_scheda_soggetto_anpr = Some("999999".into()));
    rifiuta("EN143", |s| della_madre(s).id_scheda_soggetto_anpr = Some("999999".into()));
}

#[test]
fn en091_en092_en093_en094_refuse_criteria_that_find_somebody_else_or_nobody_can_use() {
    rifiuta("EN091", |s| del_padre(s).nome = Some("GIORGIO".into()));
    rifiuta("EN093", |s| della_madre(s).data_nascita = Some("1991-01-01".into()));
    let loro =
        Some(IdSchedaSoggettoComune { id_scheda_soggetto_comune_istat: LORO.into(), id_scheda_soggetto: "S1".into() });
    let per_numero = Generalita {
        cognome: Some("GIALLI".into()),
        nome: Some("PAOLO".into()),
        id_scheda_soggetto_comune: loro,
        ..Generalita::default()
    };
    rifiuta("EN092", |s| *del_padre(s) = per_numero.clone());
    rifiuta("EN094", |s| *della_madre(s) = per_numero.clone());
}

#[test]
fn ec148_ec150_ec030_ec031_refuse_a_parent_s_place_of_birth_that_is_none() {
    let nato_a = |luogo: LuogoEvento| {
        move |s: &mut Scena| {
            s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
            *del_padre(s) =
                Generalita { luogo_nascita: Some(luogo), ..generalita("GIALLI", "PAOLO", 'M', "1988-08-08") };
        }
    };
    rifiuta("EC148", nato_a(sconosciuto("ATLANTIDE")));
    let mut roma_errata = LuogoEvento { comune: Some(roma()), ..LuogoEvento::default() };
    roma_errata.comune.as_mut().unwrap().codice_istat = Some("058090".into());
    rifiuta("EC150", nato_a(roma_errata));
    rifiuta("EC030", nato_a(estero("000", "ATLANTIDE")));
    rifiuta("EC031", nato_a(estero("215", "SPAGNA")));
}

#[test]
fn ec149_ec151_warn_of_a_parent_s_comune_that_is_not_told_apart_or_was_not_yet() {
    let nato_a = |nome: &str, sigla: &str| {
        let comune = anpr_contract::tipi::Comune {
            nome_comune: nome.into(),
            codice_istat: None,
            sigla_provincia_istat: sigla.into(),
            descrizione_localita: None,
        };
        move |s: &mut Scena| {
            s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
            let luogo_nascita = Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() });
            *del_padre(s) = Generalita { luogo_nascita, ..generalita("GIALLI", "PAOLO", 'M', "1988-08-08") };
        }
    };
    avverte("EC149", nato_a("OMONIMO", "XX"));
    avverte("EC151", nato_a("VALSAMOGGIA", "BO"));
}

#[test]
fn ec001_ec010_ec036_ec038_ec011_ec064_ec065_ec066_refuse_what_else_is_told_of_a_parent() {
    let mut casi: Vec<(&str, Genitore)> = Vec::new();
    let stato = |codice: &str| Some(StatoCivile { stato_civile: codice.into(), ..StatoCivile::default() });
    casi.push(("EC001", Genitore { stato_civile: stato("5"), ..Genitore::default() }));
    casi.push(("EC010", Genitore { stato_civile: stato("9"), ..Genitore::default() }));
    let di = |codice: &str, nome: &str| {
        Some(Cittadinanza { codice_stato: codice.into(), descrizione_stato: nome.into(), ..Cittadinanza::default() })
    };
    casi.push(("EC036", Genitore { cittadinanza: di("000", "ATLANTIDE"), ..Genitore::default() }));
    casi.push(("EC038", Genitore { cittadinanza: di("215", "SPAGNA"), ..Genitore::default() }));
    casi.push(("EC011", Genitore { cittadinanza: di("998", "NON ATTRIBUIBILE"), ..Genitore::default() }));
    let altri = |altri: AltriDati| Genitore { altri_dati: Some(altri), ..Genitore::default() };
    casi.push(("EC064", altri(AltriDati { posizione_professionale: Some("Z".into()), ..AltriDati::default() })));
    casi.push(("EC065", altri(AltriDati { condizione_non_professionale: Some("99".into()), ..AltriDati::default() })));
    casi.push(("EC066", altri(AltriDati { titolo_studio: Some("99".into()), ..AltriDati::default() })));
    for (codice, genitore) in casi {
        rifiuta(codice, |s| {
            let generalita = del_padre(s).clone();
            s.richiesta.paternita = Some(Genitore { generalita, ..genitore });
        });
    }
}

#[test]
fn es019_warns_of_a_mark_that_is_neither_s_nor_n() {
    avverte("ES019", |s| {
        s.richiesta.paternita.as_mut().unwrap().stato_civile = Some(StatoCivile {
            stato_civile: "1".into(),
            stato_civile_nd: Some("SI".into()),
            ..StatoCivile::default()
        });
    });
}

#[test]
fn en566_warns_of_a_placeholder_for_a_parent_s_name() {
    avverte("EN566", |s| {
        s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
        *del_padre(s) = Generalita { codice_fiscale: None, ..generalita("N.N.", "N.N.", 'M', "1988-08-08") };
    });
}
