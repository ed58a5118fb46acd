//! Kind 22, and what a death leaves of the bonds of those who survive.

use super::*;
use anpr_contract::cancellazione_2000::{DatiControlloCancellazione, MotivoCancellazione2001, Richiesta2001};
use anpr_contract::mutazione_5000::DatiDecesso;
use anpr_contract::tipi::{
    AnnullamentoMatrimonio, ConvivenzaDiFatto, DatiCancellazione, DocumentoProtocollato, StatoCivile, UnioneCivile,
    Vedovanza,
};
use anpr_engine::cancellazione::op2001_decesso;
use anpr_model::{Aree, Sezione};

const MORTE: &str = "2026-11-05";

/// She dies.
fn muore(casa: &Casa) {
    let richiesta = Richiesta2001 {
        testata_richiesta: casa.banco.testata("2001", MORTE),
        motivo_cancellazione: MotivoCancellazione2001 {
            tipo_motivo_cancellazione: Some("1".into()),
            ..MotivoCancellazione2001::default()
        },
        generalita_per_ricerca: casa.banco.generalita(casa.lei),
        dati_decesso: Some(evento_con_atto(MORTE)),
        dati_controllo: DatiControlloCancellazione {
            ruolo_soggetto: "2".into(),
            ..DatiControlloCancellazione::default()
        },
        ..Richiesta2001::default()
    };
    casa.banco.registra(&richiesta, op2001_decesso::decidi).unwrap();
}

/// She is married to him, and dies.
fn vedovo() -> Casa {
    let casa = Casa::nuova("2");
    let mut r = casa.richiesta(casa.lui, &["12"]);
    r.matrimonio = Some(nozze(casa.banco.generalita(casa.lei), "2010-06-06"));
    casa.registra(&r).unwrap();
    muore(&casa);
    casa
}

fn corregge(casa: &Casa, morte: DatiEvento) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lei, &["22"]);
    r.testata_richiesta = casa.banco.testata("5008", "2026-11-10");
    r.dati_decesso = Some(DatiDecesso { evento_decesso: Some(morte), ..DatiDecesso::default() });
    r
}

fn vedovanze(casa: &Casa, giorno: &str) -> Vec<String> {
    let vedovanze: Vec<Vedovanza> = casa.banco.sezioni(casa.lui, Sezione::Vedovanza, giorno);
    vedovanze.into_iter().map(|v| v.dati_morteconiuge.atto_evento.unwrap().numero_atto).collect()
}

#[test]
fn a_death_is_corrected_on_both_sheets_for_the_days_for_which_it_holds_and_nothing_else_is() {
    let casa = vedovo();
    assert_eq!(vedovanze(&casa, MORTE), ["12"]);
    let mut morte = evento_con_atto(MORTE);
    morte.atto_evento.as_mut().unwrap().numero_atto = "99".into();
    let fatta = casa.registra(&corregge(&casa, morte)).unwrap();
    assert_eq!(vedovanze(&casa, MORTE), ["99"]);
    assert_eq!(vedovanze(&casa, "2026-11-04"), Vec::<String>::new());
    let sua: Vec<DatiEvento> = casa.banco.sezioni(casa.lei, Sezione::DatiDecesso, OGGI);
    assert_eq!(sua[0].atto_evento.as_ref().unwrap().numero_atto, "99");
    assert!(fatta.registrazione.effetti.soggetti[&casa.lui].aree.tocca(Aree::RIFLESSO));
    assert_eq!(casa.banco.sezioni::<Matrimonio>(casa.lui, Sezione::Matrimonio, OGGI).len(), 1);
    assert_eq!(casa.banco.sezioni::<StatoCivile>(casa.lui, Sezione::StatoCivile, OGGI)[0].stato_civile, "1");
}

#[test]
fn the_reason_and_the_judgment_are_corrected_where_they_stand() {
    let casa = vedovo();
    let mut r = corregge(&casa, evento(MORTE));
    r.dati_decesso = Some(DatiDecesso {
        motivo_decesso: Some("2".into()),
        evento_decesso: None,
        sentenza: Some(sentenza(MORTE, "2026-11-06")),
    });
    casa.registra(&r).unwrap();
    let dati: Vec<DatiCancellazione> = casa.banco.sezioni(casa.lei, Sezione::DatiCancellazione, OGGI);
    assert_eq!((dati.len(), dati[0].motivo_cancellazione.as_str()), (1, "2"));
    assert!(dati[0].dati_sentenza.is_some());
}

#[test]
fn en486_en249_en280_en488_ehr98_es007_refuse_deaths_that_are_none() {
    let casa = vedovo();
    rifiuta(&casa, corregge(&casa, evento(MORTE)), "EN486", |r| {
        r.generalita_per_ricerca = casa.banco.generalita(casa.lui);
    });
    rifiuta(&casa, corregge(&casa, evento(MORTE)), "EN249", |r| r.dati_decesso = None);
    rifiuta(&casa, corregge(&casa, evento(MORTE)), "EN280", |r| {
        r.dati_decesso.as_mut().unwrap().motivo_decesso = Some("3".into());
    });
    rifiuta(&casa, corregge(&casa, evento("2010-06-05")), "EN488", |_| {});
    rifiuta(&casa, corregge(&casa, evento("2026-11-11")), "ES007", |_| {});
    rifiuta(&casa, corregge(&casa, evento(MORTE)), "EHR98", |r| {
        r.dati_decesso.as_mut().unwrap().sentenza = Some(sentenza("2026-11-01", "2026-11-04"));
    });
}

#[test]
fn ec106_ec108_ec110_ec112_ec170_ec171_ehr70_ehr80_ec184_the_place_and_the_act_of_a_death() {
    let casa = vedovo();
    let in_comune = |comune: Comune| DatiEvento {
        luogo_evento: Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() }),
        ..evento(MORTE)
    };
    let con_atto = |atto: Atto| DatiEvento { atto_evento: Some(atto), ..evento(MORTE) };
    let in_stato = |luogo: LuogoEvento| DatiEvento { luogo_evento: Some(luogo), ..evento(MORTE) };
    for (morte, codice) in [
        (in_comune(nome_di("ATLANTIDE", None, "RM")), "EC106"),
        (in_comune(nome_di("ROMA", Some("015146"), "RM")), "EC108"),
        (con_atto(atto(nome_di("ATLANTIDE", None, "RM"), "2026")), "EC110"),
        (con_atto(atto(nome_di("ROMA", Some("015146"), "RM"), "2026")), "EC112"),
        (in_stato(all_estero("001", "NESSUNO")), "EC170"),
        (in_stato(all_estero("215", "SPAGNA")), "EC171"),
        (con_atto(atto(roma(), "0008")), "EHR70"),
        (con_atto(atto(roma(), "2025")), "EC184"),
        (con_atto(Atto { data_formazione_atto: Some("2026-11-21".into()), ..atto(roma(), "2026") }), "EHR80"),
    ] {
        rifiuta(&casa, corregge(&casa, morte), codice, |_| {});
    }
}

#[test]
fn ec107_ec109_ec111_ec113_warn_of_the_place_and_the_act_of_a_death() {
    let in_comune = |comune: Comune| DatiEvento {
        luogo_evento: Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() }),
        ..evento(MORTE)
    };
    let con_atto = |comune: Comune| DatiEvento { atto_evento: Some(atto(comune, "2026")), ..evento(MORTE) };
    let livo = || nome_di("LIVO", None, "  ");
    let bazzano = || nome_di("BAZZANO", None, "BO");
    for (morte, codice) in [
        (in_comune(livo()), "EC107"),
        (in_comune(bazzano()), "EC109"),
        (con_atto(livo()), "EC111"),
        (con_atto(bazzano()), "EC113"),
    ] {
        let casa = vedovo();
        avvisa(casa.registra(&corregge(&casa, morte)), codice);
    }
}

#[test]
fn en398_en399_en397_what_is_sent_of_a_marriage_that_a_death_has_ended() {
    let casa = vedovo();
    let resta = |giorno: &str| {
        let mut r = casa.richiesta(casa.lui, &["13"]);
        r.testata_richiesta = casa.banco.testata("5008", "2026-11-10");
        r.vedovanza = Some(Vedovanza { dati_morteconiuge: evento(giorno), ordine_matrimonio_precedente: None });
        r
    };
    rifiutata(casa.registra(&resta("2026-11-04")), "EN398");
    casa.registra(&resta(MORTE)).expect("its data may be corrected");
    let divorzia = |giorno: &str| {
        let mut r = casa.richiesta(casa.lui, &["14"]);
        r.testata_richiesta = casa.banco.testata("5008", "2026-11-10");
        r.stato_civile = Some(StatoCivile { stato_civile: "4".into(), ..StatoCivile::default() });
        r.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
            tipo_cessazione: "1".into(),
            sentenza: Some(sentenza(giorno, giorno)),
            ..AnnullamentoMatrimonio::default()
        });
        r
    };
    rifiutata(casa.registra(&divorzia("2020-01-01")), "EN397");
    // Of a dead spouse whose death nobody wrote on this sheet.
    let mut lui = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12");
    let altra = Casa::nuova("2");
    muore(&altra);
    lui = lui.con(Sezione::Matrimonio, &nozze(altra.banco.generalita(altra.lei), "2010-06-06"));
    let (_, ids) = altra.banco.famiglia(NOI, &[Persona { generalita: estraneo(), ..lui }]);
    let mut r = divorzia(MORTE);
    r.testata_richiesta = altra.banco.testata("5008", "2026-11-10");
    r.generalita_per_ricerca = altra.banco.generalita(ids[0]);
    rifiutata(altra.registra(&r), "EN399");
    r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap().sentenza =
        Some(sentenza("2026-11-04", "2026-11-04"));
    altra.registra(&r).expect("before she died");
}

#[test]
fn en400_a_marriage_that_death_has_ended_keeps_its_spouse_but_not_its_data() {
    let casa = vedovo();
    let mut r = casa.richiesta(casa.lui, &["12"]);
    r.testata_richiesta = casa.banco.testata("5008", "2026-11-10");
    r.matrimonio = Some(nozze(casa.banco.generalita(casa.vicina), "2010-06-06"));
    rifiutata(casa.registra(&r), "EN400");
    r.matrimonio = Some(nozze(casa.banco.generalita(casa.lei), "2010-06-06"));
    r.matrimonio.as_mut().unwrap().ordine_matrimonio = Some("1".into());
    casa.registra(&r).unwrap();
    let ora: Vec<Matrimonio> = casa.banco.sezioni(casa.lui, Sezione::Matrimonio, OGGI);
    assert_eq!(ora[0].ordine_matrimonio.as_deref(), Some("1"));
    assert_eq!(ora[0].coniuge.id_scheda_soggetto_anpr, Some(casa.lei.to_string()), "she is still known");
    let sue: Vec<Matrimonio> = casa.banco.sezioni(casa.lei, Sezione::Matrimonio, OGGI);
    assert_eq!(sue[0].ordine_matrimonio, None, "the dead are left as they are");
}

#[test]
fn a_death_ends_a_union_and_a_convivenza_by_reason_98_and_its_correction_follows() {
    let casa = Casa::nuova("23");
    let mut r = casa.richiesta(casa.lui, &["16"]);
    r.convivenza_di_fatto = Some(ConvivenzaDiFatto {
        convivente: Some(casa.banco.generalita(casa.lei)),
        contratto_stipula: Some(DocumentoProtocollato {
            data: Some("2019-01-10".into()),
            ..DocumentoProtocollato::default()
        }),
        ..ConvivenzaDiFatto::default()
    });
    casa.registra(&r).unwrap();
    muore(&casa);
    let fine = || {
        let sezioni: Vec<ConvivenzaDiFatto> = casa.banco.sezioni(casa.lui, Sezione::ConvivenzaDiFatto, OGGI);
        let fine = sezioni[0].contratto_risoluzione.clone().unwrap();
        (fine.motivo_risoluzione.unwrap(), fine.contratto.unwrap().data.unwrap())
    };
    assert_eq!(fine(), ("98".into(), MORTE.into()));
    casa.registra(&corregge(&casa, evento("2026-11-03"))).unwrap();
    assert_eq!(fine(), ("98".into(), "2026-11-03".into()));
    let casa = Casa::di(Persona::nuova("ROSSI", "MARIA", 'F', "1980-05-12"), "28");
    let mut r = casa.richiesta(casa.lui, &["18"]);
    r.unione_civile = Some(UnioneCivile {
        unito_civilmente: Some(casa.banco.generalita(casa.lei)),
        atto_unione: Some(evento("2018-05-05")),
        ..UnioneCivile::default()
    });
    casa.registra(&r).unwrap();
    muore(&casa);
    casa.registra(&corregge(&casa, evento("2026-11-04"))).unwrap();
    let sezioni: Vec<UnioneCivile> = casa.banco.sezioni(casa.lui, Sezione::UnioneCivile, OGGI);
    let fine = sezioni[0].scioglimento_unione.clone().unwrap();
    assert_eq!(
        (fine.motivo_scioglimento.as_deref(), fine.dati_evento.unwrap().data_evento.as_str()),
        (Some("98"), "2026-11-04")
    );
}
