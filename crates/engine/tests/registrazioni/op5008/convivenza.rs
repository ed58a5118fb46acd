//! Kinds 16 and 17.

use super::*;
use anpr_contract::tipi::{ConvivenzaDiFatto, DocumentoProtocollato, RisoluzioneConvivenza};
use anpr_model::Sezione;

fn contratto(giorno: &str) -> DocumentoProtocollato {
    DocumentoProtocollato {
        data: Some(giorno.into()),
        data_documento: Some(giorno.into()),
        data_notifica: Some(giorno.into()),
        comune_registrazione: Some(roma()),
        ..DocumentoProtocollato::default()
    }
}

fn convive_con(casa: &Casa, convivente: Generalita, giorno: &str) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["16"]);
    r.convivenza_di_fatto = Some(ConvivenzaDiFatto {
        convivente: Some(convivente),
        contratto_stipula: Some(contratto(giorno)),
        ..ConvivenzaDiFatto::default()
    });
    r
}

fn convive(casa: &Casa) -> Richiesta5008 {
    convive_con(casa, casa.banco.generalita(casa.lei), "2019-01-10")
}

fn fine(motivo: &str, giorno: &str) -> RisoluzioneConvivenza {
    RisoluzioneConvivenza { motivo_risoluzione: Some(motivo.into()), contratto: Some(contratto(giorno)) }
}

fn risolve(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["17"]);
    r.convivenza_di_fatto = Some(ConvivenzaDiFatto {
        contratto_risoluzione: Some(fine("31", "2021-01-10")),
        ..ConvivenzaDiFatto::default()
    });
    r
}

fn conviventi() -> Casa {
    let casa = Casa::nuova("23");
    casa.registra(&convive(&casa)).unwrap();
    casa
}

fn di(casa: &Casa, chi: SoggettoId, giorno: &str) -> Vec<ConvivenzaDiFatto> {
    casa.banco.sezioni(chi, Sezione::ConvivenzaDiFatto, giorno)
}

fn sezione(r: &mut Richiesta5008) -> &mut ConvivenzaDiFatto {
    r.convivenza_di_fatto.as_mut().unwrap()
}

#[test]
fn a_convivenza_stands_on_both_sheets_and_asks_for_no_stato_civile() {
    let casa = Casa::nuova("23");
    let fatta = casa.registra(&convive(&casa)).unwrap();
    assert_eq!(fatta.avvisi(), ["EN111"]);
    for (chi, altro) in [(casa.lui, casa.lei), (casa.lei, casa.lui)] {
        assert_eq!(di(&casa, chi, PRIMA), []);
        let convivente = di(&casa, chi, DAL)[0].convivente.clone().unwrap();
        assert_eq!(convivente.id_scheda_soggetto_anpr, Some(altro.to_string()));
        assert!(casa.banco.op3002(NOI, chi, DAL).unwrap().convivenza_di_fatto.is_some());
    }
}

#[test]
fn en266_en267_en251_en252_en259_refuse_a_convivenza_that_is_none() {
    let casa = Casa::nuova("23");
    rifiuta(&casa, convive(&casa), "EN266", |r| r.convivenza_di_fatto = None);
    rifiuta(&casa, convive(&casa), "EN267", |r| sezione(r).convivente = None);
    rifiuta(&casa, convive(&casa), "EN251", |r| sezione(r).contratto_stipula = None);
    rifiuta(&casa, convive(&casa), "EN252", |r| sezione(r).contratto_risoluzione = Some(fine("31", "2021-01-10")));
    casa.registra(&convive(&casa)).unwrap();
    rifiuta(&casa, convive(&casa), "EN259", |r| *sezione(r) = ConvivenzaDiFatto::default());
}

#[test]
fn en253_en254_refuse_who_does_not_live_together_or_is_not_so_called() {
    let casa = Casa::nuova("23");
    rifiuta(&casa, convive_con(&casa, casa.banco.generalita(casa.vicina), "2019-01-10"), "EN253", |_| {});
    rifiuta(&casa, convive_con(&casa, estranea(), "2019-01-10"), "EN253", |_| {});
    let casa = Casa::nuova("13");
    rifiuta(&casa, convive(&casa), "EN254", |_| {});
}

#[test]
fn ehr38_ehr40_en364_en258_en386_refuse_days_that_cannot_be() {
    let casa = Casa::nuova("23");
    let con = |cambia: fn(&mut DocumentoProtocollato)| {
        move |r: &mut Richiesta5008| cambia(sezione(r).contratto_stipula.as_mut().unwrap())
    };
    rifiuta(&casa, convive(&casa), "EHR38", con(|c| c.data = Some("2026-11-03".into())));
    rifiuta(&casa, convive(&casa), "EHR40", con(|c| c.data_documento = Some("2026-11-03".into())));
    rifiuta(&casa, convive(&casa), "EN364", con(|c| c.data_documento = None));
    rifiuta(&casa, convive(&casa), "EN364", con(|c| c.data_notifica = None));
    rifiuta(&casa, convive(&casa), "EN258", con(|c| c.data_notifica = Some("2019-01-09".into())));
    rifiuta(&casa, convive_con(&casa, casa.banco.generalita(casa.lei), "2016-06-04"), "EN386", |_| {});
    let mut estero = convive_con(&casa, casa.banco.generalita(casa.lei), "2016-06-04");
    sezione(&mut estero).contratto_stipula.as_mut().unwrap().luogo_evento = Some(all_estero("215", "FRANCIA"));
    casa.registra(&estero).expect("abroad it could be");
}

#[test]
fn en265_en256_en257_en272_refuse_a_second_bond() {
    let con = |sezione: Sezione, contenuto: String| {
        let mut mario = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12");
        mario.sezioni.push((sezione, contenuto));
        Casa::di(mario, "23")
    };
    let convivenza = json(&ConvivenzaDiFatto {
        convivente: Some(estranea()),
        contratto_stipula: Some(contratto("2018-01-01")),
        ..ConvivenzaDiFatto::default()
    });
    let di_lei = |casa: &Casa| {
        let mut r = casa.richiesta(casa.lei, &["16"]);
        r.convivenza_di_fatto = Some(ConvivenzaDiFatto {
            convivente: Some(casa.banco.generalita(casa.lui)),
            contratto_stipula: Some(contratto("2019-01-10")),
            ..ConvivenzaDiFatto::default()
        });
        r
    };
    let casa = con(Sezione::ConvivenzaDiFatto, convivenza);
    rifiuta(&casa, convive(&casa), "EN265", |_| {});
    rifiuta(&casa, di_lei(&casa), "EN256", |_| {});
    let casa = con(Sezione::Matrimonio, json(&nozze(estranea(), "2010-01-01")));
    rifiuta(&casa, convive(&casa), "EN272", |_| {});
    rifiuta(&casa, di_lei(&casa), "EN257", |_| {});
}

#[test]
fn en307_one_thing_of_partner_and_day_is_corrected_at_a_time() {
    let casa = Casa::nuova("23");
    casa.registra(&convive(&casa)).unwrap();
    rifiuta(&casa, convive_con(&casa, estranea(), "2018-01-10"), "EN307", |_| {});
    casa.registra(&convive_con(&casa, casa.banco.generalita(casa.lei), "2018-01-10")).unwrap();
    for chi in [casa.lui, casa.lei] {
        let stipula = di(&casa, chi, DAL)[0].contratto_stipula.clone().unwrap();
        assert_eq!(stipula.data.as_deref(), Some("2018-01-10"));
    }
}

#[test]
fn a_partner_who_never_was_loses_the_convivenza_to_the_one_who_is() {
    let banco = Banco::nuovo();
    let mario = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12");
    let lei = Persona::nuova("BIANCHI", "ANNA", 'F', "1982-03-04").legame("23");
    let altra = Persona::nuova("BIANCHI", "LIDIA", 'F', "1983-03-04").legame("23");
    let (_, ids) = banco.famiglia(NOI, &[mario, lei, altra]);
    let mut r = richiesta(&banco, ids[0], &["16"]);
    let con = |chi: SoggettoId| {
        Some(ConvivenzaDiFatto {
            convivente: Some(banco.generalita(chi)),
            contratto_stipula: Some(contratto("2019-01-10")),
            ..ConvivenzaDiFatto::default()
        })
    };
    r.convivenza_di_fatto = con(ids[1]);
    banco.registra(&r, decidi).unwrap();
    r.testata_richiesta = banco.testata("5008", DAL);
    r.convivenza_di_fatto = con(ids[2]);
    banco.registra(&r, decidi).unwrap();
    let quante = |chi| banco.sezioni::<ConvivenzaDiFatto>(chi, Sezione::ConvivenzaDiFatto, OGGI).len();
    assert_eq!([quante(ids[0]), quante(ids[1]), quante(ids[2])], [1, 0, 1]);
}

#[test]
fn en219_the_end_of_a_convivenza_stands_on_both_sheets() {
    let casa = conviventi();
    avvisa(casa.registra(&risolve(&casa)), "EN219");
    for chi in [casa.lui, casa.lei] {
        let sezione = &di(&casa, chi, DAL)[0];
        let fine = sezione.contratto_risoluzione.as_ref().unwrap();
        assert_eq!(fine.motivo_risoluzione.as_deref(), Some("31"));
        assert!(sezione.contratto_stipula.is_some(), "how it began is still told");
    }
    casa.registra(&convive_con(&casa, casa.banco.generalita(casa.lei), "2022-01-01")).expect("they may begin again");
    assert!(di(&casa, casa.lui, DAL)[0].contratto_risoluzione.is_none());
}

#[test]
fn en261_en262_en263_en264_en365_ehr39_en350_refuse_an_end_that_cannot_be() {
    let casa = conviventi();
    let con = |cambia: fn(&mut RisoluzioneConvivenza)| {
        move |r: &mut Richiesta5008| cambia(sezione(r).contratto_risoluzione.as_mut().unwrap())
    };
    rifiuta(&casa, risolve(&casa), "EN266", |r| r.convivenza_di_fatto = None);
    rifiuta(&casa, risolve(&casa), "EN261", |r| sezione(r).contratto_risoluzione = None);
    rifiuta(&casa, risolve(&casa), "EN261", con(|f| f.motivo_risoluzione = None));
    rifiuta(&casa, risolve(&casa), "EN261", con(|f| f.contratto = None));
    rifiuta(
        &casa,
        risolve(&casa),
        "EN261",
        con(|f| {
            let contratto = f.contratto.as_mut().unwrap();
            (contratto.data_documento, contratto.data_notifica) = (None, None);
        }),
    );
    rifiuta(&casa, risolve(&casa), "EN262", con(|f| f.motivo_risoluzione = Some("2".into())));
    rifiuta(&casa, risolve(&casa), "EN263", con(|f| f.contratto = Some(contratto("2019-01-09"))));
    rifiuta(
        &casa,
        risolve(&casa),
        "EN264",
        con(|f| {
            f.contratto.as_mut().unwrap().data_notifica = Some("2021-01-09".into());
        }),
    );
    rifiuta(&casa, risolve(&casa), "EN365", con(|f| f.contratto.as_mut().unwrap().data_notifica = None));
    rifiuta(&casa, risolve(&casa), "EHR39", con(|f| f.contratto = Some(contratto("2026-11-03"))));
    rifiuta(
        &casa,
        risolve(&casa),
        "EN350",
        con(|f| {
            (f.motivo_risoluzione, f.contratto) = (Some("98".into()), None);
        }),
    );
}

#[test]
fn en260_en322_en324_en401_the_end_is_of_the_convivenza_that_the_sheet_holds() {
    let casa = conviventi();
    rifiuta(&casa, risolve(&casa), "EN260", |r| sezione(r).convivente = Some(estranea()));
    rifiuta(&casa, risolve(&casa), "EN322", |r| sezione(r).contratto_risoluzione = Some(fine("98", "2021-01-10")));
    let vedovo = ConvivenzaDiFatto {
        convivente: Some(estranea()),
        contratto_stipula: Some(contratto("2018-01-01")),
        contratto_risoluzione: Some(fine("98", "2020-01-01")),
        ..ConvivenzaDiFatto::default()
    };
    let mario = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::ConvivenzaDiFatto, &vedovo);
    let casa = Casa::di(mario, "23");
    rifiuta(&casa, risolve(&casa), "EN324", |_| {});
    rifiuta(&casa, convive_con(&casa, estraneo(), "2018-01-01"), "EN401", |_| {});
}

#[test]
fn a_convivenza_that_was_over_before_the_present_one_is_seen_in_its_days_only() {
    let casa = conviventi();
    let mut r = convive_con(&casa, estranea(), "2017-01-01");
    r.dati_controllo.tipo_mutazione = vec!["17".into()];
    sezione(&mut r).contratto_risoluzione = Some(fine("31", "2018-01-01"));
    casa.registra(&r).unwrap();
    let con = |giorno| di(&casa, casa.lui, giorno)[0].convivente.clone().unwrap().cognome;
    assert_eq!((con("2017-06-01").as_deref(), con(DAL).as_deref()), (Some("GIALLI"), Some("BIANCHI")));
}

#[test]
fn en323_en302_en395_a_convivenza_that_was_over_is_registered_whole_or_not_at_all() {
    let casa = Casa::nuova("23");
    rifiuta(&casa, risolve(&casa), "EN323", |_| {});
    rifiuta(&casa, risolve(&casa), "EN302", |r| sezione(r).convivente = Some(estranea()));
    let mut intera = convive(&casa);
    intera.dati_controllo.tipo_mutazione = vec!["17".into()];
    sezione(&mut intera).contratto_risoluzione = Some(fine("32", "2021-01-10"));
    casa.registra(&intera).unwrap();
    for chi in [casa.lui, casa.lei] {
        assert!(di(&casa, chi, DAL)[0].contratto_risoluzione.is_some());
    }
    intera.testata_richiesta = casa.banco.testata("5008", DAL);
    avvisa(casa.registra(&intera), "EN395");
}
