//! Control values, what is told of the newborn, and newborns who are in the register already.

use super::*;
use anpr_contract::tipi::{AttoANPR, AttributiSoggetto, Cittadinanza, DatiCancellazione};
use anpr_model::Sezione;

// ---- control values and the newborn's own data ----

#[test]
fn es035_es039_ef014_es090_refuse_control_values_out_of_range() {
    rifiuta("ES035", |s| s.richiesta.dati_controllo.filiazione = Some("5".into()));
    rifiuta("ES039", |s| s.richiesta.dati_controllo.origine_cognome = Some("0".into()));
    rifiuta("EF014", |s| s.richiesta.dati_controllo.attribuzione_famiglia = "6".into());
    rifiuta("ES090", |s| s.richiesta.dati_controllo.gestione_cf = Some("7".into()));
}

#[test]
fn en082_es008_es050_refuse_a_newborn_without_sex_day_or_place_of_birth_or_not_born_yet() {
    rifiuta("EN082", |s| figlio(s).sesso = None);
    rifiuta("EN082", |s| figlio(s).data_nascita = None);
    rifiuta("ES050", |s| figlio(s).luogo_nascita = None);
    rifiuta("ES008", |s| figlio(s).data_nascita = Some("2026-11-03".into()));
}

#[test]
fn es057_es058_es063_es066_refuse_data_that_contradict_themselves() {
    rifiuta("ES057", |s| {
        let g = figlio(s);
        (g.cognome, g.nome) = (None, None);
        (g.senza_cognome, g.senza_nome) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES058", |s| {
        let g = figlio(s);
        (g.senza_giorno, g.senza_giorno_mese) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES063", |s| figlio(s).senza_giorno_mese = Some("1".into()));
    rifiuta("ES066", |s| figlio(s).senza_giorno = Some("1".into()));
}

// ---- act, places, citizenship ----

#[test]
fn es080_refuses_a_birth_without_an_act() {
    rifiuta("ES080", |s| s.richiesta.atto_nascita = None);
    rifiuta("ES080", |s| {
        s.richiesta.atto_nascita = None;
        s.richiesta.atto_nascita_anpr = Some(AttoANPR::default());
    });
}

#[test]
fn ec166_ec075_ec077_ehr69_ehr79_es013_refuse_acts_that_cannot_be() {
    let atto = |cambia: fn(&mut Atto)| move |s: &mut Scena| cambia(s.richiesta.atto_nascita.as_mut().unwrap());
    rifiuta("EC166", atto(|a| a.comune_registrazione = sconosciuto("ATLANTIDE").comune.unwrap()));
    rifiuta("EC075", atto(|a| a.comune_registrazione = soppresso()));
    rifiuta("EC077", atto(|a| a.comune_registrazione.codice_istat = Some("058090".into())));
    rifiuta("EHR69", atto(|a| a.anno = "0008".into()));
    rifiuta("EHR79", atto(|a| a.data_formazione_atto = Some("2026-12-01".into())));
    rifiuta("ES013", atto(|a| a.data_formazione_atto = Some("2026-11-01".into())));
    rifiuta(
        "ES013",
        atto(|a| {
            a.anno = "2025".into();
            a.data_formazione_atto = None;
        }),
    );
}

/// A comune that was merged into another one in 2016.
fn soppresso() -> anpr_contract::tipi::Comune {
    anpr_contract::tipi::Comune {
        nome_comune: "LORENZANA".into(),
        codice_istat: None,
        sigla_provincia_istat: "PI".into(),
        descrizione_localita: None,
    }
}

#[test]
fn en332_en334_en335_ec030_ec031_refuse_a_place_of_birth_that_is_none() {
    rifiuta("EN332", |s| {
        figlio(s).luogo_nascita = Some(LuogoEvento { comune: Some(soppresso()), ..LuogoEvento::default() });
    });
    rifiuta("EN334", |s| {
        figlio(s).luogo_nascita.as_mut().unwrap().comune.as_mut().unwrap().codice_istat = Some("058090".into());
    });
    rifiuta("EN335", |s| figlio(s).luogo_nascita = Some(sconosciuto("ATLANTIDE")));
    rifiuta("EC030", |s| figlio(s).luogo_nascita = Some(estero("000", "ATLANTIDE")));
    rifiuta("EC031", |s| figlio(s).luogo_nascita = Some(estero("215", "SPAGNA")));
}

#[test]
fn ec036_ec038_ec011_es009_refuse_citizenships_that_cannot_be() {
    let di = |codice: &str, nome: &str| Cittadinanza {
        codice_stato: codice.into(),
        descrizione_stato: nome.into(),
        ..Cittadinanza::default()
    };
    rifiuta("EC036", |s| s.richiesta.cittadinanza = di("000", "ATLANTIDE"));
    rifiuta("EC038", |s| s.richiesta.cittadinanza = di("215", "SPAGNA"));
    rifiuta("EC011", |s| s.richiesta.cittadinanza = di("998", "NON ATTRIBUIBILE"));
    rifiuta("ES009", |s| s.richiesta.cittadinanza.data_validita = Some("2026-11-01".into()));
}

#[test]
fn ec023_refuses_a_certificability_that_the_table_has_not() {
    rifiuta("EC023", |s| {
        s.richiesta.generalita1001.attributi_soggetto =
            Some(AttributiSoggetto { soggetto_certificabile: Some("9".into()), ..AttributiSoggetto::default() });
    });
}

#[test]
fn ec076_en333_warn_of_an_act_s_comune_and_a_place_of_birth_that_are_not_told_apart() {
    avverte("EC076", |s| s.richiesta.atto_nascita.as_mut().unwrap().comune_registrazione = omonimo());
    avverte("EN333", |s| {
        figlio(s).luogo_nascita = Some(LuogoEvento { comune: Some(omonimo()), ..LuogoEvento::default() });
        s.richiesta.dati_controllo.gestione_cf = Some("3".into());
    });
}

// ---- the person in the register already ----

#[test]
fn en188_refuses_a_newborn_registered_already_and_en190_one_struck_off() {
    let mut scena = scena();
    let id = scena.nato();
    scena.richiesta.testata_richiesta = scena.banco.testata("1001", DAL);
    rifiutata(scena.registra(), "EN188");
    scena.banco.cancella(id, "13", "2026-11-10");
    rifiutata(scena.registra(), "EN190");
}

#[test]
fn en187_refuses_a_newborn_who_died() {
    let scena = scena();
    let id = scena.nato();
    scena.banco.muore(id, "2026-11-10");
    rifiutata(scena.registra(), "EN187");
}

#[test]
fn en185_refuses_an_id_that_nobody_has_and_en188_one_of_who_was_struck_off() {
    rifiuta("EN185", |s| figlio(s).id_scheda_soggetto_anpr = Some("999999".into()));
    let mut scena = scena();
    let id = scena.nato();
    scena.banco.cancella(id, "13", "2026-11-10");
    *figlio(&mut scena) = scena.banco.generalita(id);
    scena.richiesta.dati_controllo.gestione_cf = None;
    rifiutata(scena.registra(), "EN188");
}

#[test]
fn en248_refuses_a_codice_fiscale_that_is_another_s() {
    rifiuta("EN248", |s| {
        figlio(s).codice_fiscale = padre().generalita.codice_fiscale;
        s.richiesta.dati_controllo.gestione_cf = Some("3".into());
    });
}

/// Reasons of cancellation are written as 2003 writes them.
#[test]
fn en188_refuses_who_was_struck_off_as_registered_twice() {
    let mut scena = scena();
    let id = scena.nato();
    scena.banco.cancella(id, "10", "2026-11-10");
    let dati: Vec<DatiCancellazione> = scena.banco.sezioni(id, Sezione::DatiCancellazione, OGGI);
    assert_eq!(dati[0].motivo_cancellazione, "10");
    scena.richiesta.testata_richiesta = scena.banco.testata("1001", DAL);
    rifiutata(scena.registra(), "EN188");
}
