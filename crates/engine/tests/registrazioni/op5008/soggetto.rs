//! Which kinds go together, and whose sheets they change.

use super::*;
use anpr_contract::tipi::{
    AltriDati, AttributiSoggetto, Autoveicoli, Cittadinanza, ConvivenzaDiFatto, DomicilioDigitale,
};
use anpr_model::{Effetti, Sezione, StatoScheda, StatoSoggetto};

fn di_tipi(tipi: &[&str]) -> Vec<String> {
    let casa = Casa::nuova("2");
    casa.registra(&casa.richiesta(casa.lui, tipi)).unwrap_err()
}

#[test]
fn es096_refuses_kinds_that_are_none() {
    for tipo in ["00", "23", "99"] {
        assert_eq!(di_tipi(&["07", tipo]), ["ES096"]);
    }
}

#[test]
fn en312_en319_en320_en321_en361_en438_en487_refuse_kinds_that_do_not_go_together() {
    assert_eq!(di_tipi(&["12", "13"]), ["EN312"]);
    assert_eq!(di_tipi(&["14", "12"]), ["EN312"]);
    assert_eq!(di_tipi(&["18", "19"]), ["EN319"]);
    assert_eq!(di_tipi(&["16", "17"]), ["EN320"]);
    assert_eq!(di_tipi(&["12", "18"]), ["EN321"]);
    assert_eq!(di_tipi(&["14", "16"]), ["EN321"]);
    assert_eq!(di_tipi(&["20", "07"]), ["EN361"]);
    assert_eq!(di_tipi(&["21", "07"]), ["EN438"]);
    assert_eq!(di_tipi(&["22", "07"]), ["EN487"]);
}

#[test]
fn en331_refuses_sections_of_two_kinds_of_bonds() {
    let casa = Casa::nuova("2");
    let mut r = casa.richiesta(casa.lui, &["12"]);
    r.matrimonio = Some(nozze(estranea(), "2010-06-06"));
    r.convivenza_di_fatto = Some(ConvivenzaDiFatto::default());
    assert_eq!(casa.registra(&r).unwrap_err(), ["EN331"]);
}

#[test]
fn en396_names_what_no_kind_writes_and_does_not_write_it() {
    let casa = Casa::nuova("2");
    let mut r = casa.richiesta(casa.lui, &["07"]);
    r.altri_dati = Some(AltriDati { titolo_studio: Some("01".into()), ..AltriDati::default() });
    r.auto_veicoli = Some(Autoveicoli { possesso_autoveicoli: "S".into(), possesso_patente: "S".into() });
    r.matrimonio = Some(nozze(estranea(), "2010-06-06"));
    let fatta = casa.registra(&r).unwrap();
    let nominati: Vec<String> =
        fatta.registrazione.avvisi.iter().filter_map(|a| a.sul_filo().oggetto_errore_anomalia).collect();
    assert_eq!(nominati, ["matrimonio", "autoVeicoli", "datiDelProcedimento"]);
    assert_eq!(casa.banco.sezioni::<Autoveicoli>(casa.lui, Sezione::Autoveicoli, OGGI), []);
}

#[test]
fn several_kinds_are_written_at_once_and_one_wrong_one_stops_them_all() {
    let casa = Casa::nuova("2");
    let mut r = casa.richiesta(casa.lui, &["08", "07"]);
    r.auto_veicoli = Some(Autoveicoli { possesso_autoveicoli: "S".into(), possesso_patente: "S".into() });
    rifiutata(casa.registra(&r), "ES107");
    assert_eq!(casa.banco.sezioni::<Autoveicoli>(casa.lui, Sezione::Autoveicoli, OGGI).len(), 0);
    r.altri_dati = Some(AltriDati { titolo_studio: Some("01".into()), ..AltriDati::default() });
    casa.registra(&r).unwrap();
    assert_eq!(casa.banco.sezioni::<Autoveicoli>(casa.lui, Sezione::Autoveicoli, OGGI).len(), 1);
    assert_eq!(casa.banco.sezioni::<AltriDati>(casa.lui, Sezione::AltriDati, OGGI).len(), 1);
}

#[test]
fn en428_refuses_kinds_that_mean_nothing_abroad() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_aire(NOI, &[Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")]);
    for tipo in ["04", "06", "08", "20"] {
        assert_eq!(banco.registra(&richiesta(&banco, ids[0], &[tipo]), decidi).unwrap_err(), ["EN428"]);
    }
    let mut r = richiesta(&banco, ids[0], &["07"]);
    r.altri_dati = Some(AltriDati { titolo_studio: Some("01".into()), ..AltriDati::default() });
    banco.registra(&r, decidi).unwrap();
}

#[test]
fn en204_refuses_people_of_another_comune() {
    let casa = Casa::nuova("2");
    let mut r = casa.richiesta(casa.lontana, &["07"]);
    r.altri_dati = Some(AltriDati { titolo_studio: Some("01".into()), ..AltriDati::default() });
    rifiutata(casa.registra(&r), "EN204");
}

#[test]
fn en211_refuses_people_of_a_family_that_another_comune_is_still_registering() {
    let casa = Casa::nuova("2");
    let famiglia = casa.banco.scheda_famiglia(casa.famiglia);
    let mut effetti = Effetti { comune: LORO.into(), ..Effetti::default() };
    effetti.letti.famiglie.insert(famiglia.id, famiglia.revisione);
    effetti.famiglie.entry(famiglia.id).or_default().stato = Some(anpr_model::StatoSchedaFamiglia {
        comune: LORO.into(),
        tipo_scheda: famiglia.tipo_scheda,
        id_comune: None,
        stato: famiglia.stato,
        incompleta: true,
        certificabile: false,
    });
    applica(&casa.banco, effetti);
    assert_eq!(casa.registra(&casa.richiesta(casa.lui, &["07"])).unwrap_err(), ["EN211"]);
}

#[test]
fn en413_refuses_people_struck_off_or_dead() {
    let casa = Casa::nuova("2");
    for stato in [StatoSoggetto::Cancellato, StatoSoggetto::Deceduto] {
        diventa(&casa.banco, casa.vicina, stato);
        assert_eq!(casa.registra(&casa.richiesta(casa.vicina, &["07"])).unwrap_err(), ["EN413"]);
    }
}

#[test]
fn en469_en470_refuse_people_registered_twice() {
    for (aire, codice) in [(false, "EN469"), (true, "EN470")] {
        let banco = Banco::nuovo();
        let mario = || Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12");
        let (_, ids) = banco.famiglia(NOI, &[mario()]);
        if aire {
            banco.famiglia_aire(LORO, &[mario()]);
        } else {
            banco.famiglia(LORO, &[mario().a(residenza(LORO, "VIA PO", "3"))]);
        }
        rifiutata(banco.registra(&richiesta(&banco, ids[0], &["07"]), decidi), codice);
    }
}

#[test]
fn en215_ehr89_refuse_a_digital_domicile() {
    let casa = Casa::nuova("2");
    let domicilio = || {
        Some(DomicilioDigitale {
            indirizzo_digitale: "mario@pec.it".into(),
            data_inizio_validita: DAL.into(),
            ..DomicilioDigitale::default()
        })
    };
    let mut r = casa.richiesta(casa.lui, &["09"]);
    r.domicilio_digitale = domicilio();
    assert_eq!(casa.registra(&r).unwrap_err(), ["EN215"]);
    let mut r = casa.richiesta(casa.lui, &["07"]);
    r.altri_dati = Some(AltriDati { titolo_studio: Some("01".into()), ..AltriDati::default() });
    r.domicilio_digitale = domicilio();
    assert_eq!(casa.registra(&r).unwrap_err(), ["EHR89"]);
}

#[test]
fn en389_refuses_a_section_before_its_last_change_even_one_that_ended_it() {
    let casa = Casa::nuova("2");
    let stato = |codice: &str| Cittadinanza {
        codice_stato: codice.into(),
        descrizione_stato: if codice == "100" { "ITALIA" } else { "FRANCIA" }.into(),
        ..Cittadinanza::default()
    };
    let mut r = casa.richiesta(casa.lui, &["02"]);
    r.cittadinanza = vec![stato("100"), stato("215")];
    casa.registra(&r).unwrap();
    r.testata_richiesta = casa.banco.testata("5008", "2026-11-10");
    r.cittadinanza = vec![stato("100")];
    casa.registra(&r).unwrap();
    for giorno in [PRIMA, DAL, "2026-11-09"] {
        r.testata_richiesta = casa.banco.testata("5008", giorno);
        rifiutata(casa.registra(&r), "EN389");
    }
    r.testata_richiesta = casa.banco.testata("5008", "2026-11-10");
    casa.registra(&r).expect("on the same day");
    let mut altra = casa.richiesta(casa.lui, &["01"]);
    altra.generalita_da_modificare = Some(anpr_contract::mutazione_5000::GeneralitaPerModifica {
        attributi_soggetto: Some(AttributiSoggetto {
            soggetto_certificabile: Some("1".into()),
            ..AttributiSoggetto::default()
        }),
        ..Default::default()
    });
    casa.registra(&altra).expect("of another section");
}

/// Puts a person into another state without what an operation would do beside.
fn diventa(banco: &Banco, id: SoggettoId, stato: StatoSoggetto) {
    let comune = banco.scheda(id).soggetto.comune;
    let mut effetti = Effetti { comune: comune.clone(), ..Effetti::default() };
    effetti.soggetti.entry(id).or_default().stato = Some(StatoScheda { comune, stato });
    effetti.letti.soggetti.insert(id, banco.scheda(id).soggetto.revisione);
    applica(banco, effetti);
}

fn applica(banco: &Banco, effetti: Effetti) {
    let operazione = anpr_model::OperazioneId(banco.registry.prossimo(anpr_registry::Contatore::Operazione).unwrap());
    let adesso = banco.adesso.get().to_utc();
    banco
        .registry
        .scrivi::<_, _, anpr_registry::Errore>(move |s| s.applica(&effetti, operazione, adesso))
        .attendi()
        .unwrap();
}
