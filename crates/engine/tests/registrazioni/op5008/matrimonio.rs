//! Kinds 12, 13 and 14.

use super::*;
use anpr_contract::tipi::{AnnullamentoMatrimonio, StatoCivile, UnioneCivile, Vedovanza};
use anpr_model::{Aree, Sezione, StatoSoggetto};

/// Their wedding.
const NOZZE: &str = "2010-06-06";

fn sposa(casa: &Casa, coniuge: Generalita, giorno: &str) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["12"]);
    r.matrimonio = Some(nozze(coniuge, giorno));
    r
}

/// They are married.
fn sposati(casa: &Casa) {
    casa.registra(&sposa(casa, casa.banco.generalita(casa.lei), NOZZE)).unwrap();
}

fn divorzia(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["14"]);
    r.stato_civile = Some(di_stato("4"));
    r.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
        tipo_cessazione: "1".into(),
        sentenza: Some(sentenza("2020-02-02", "2020-03-03")),
        ..AnnullamentoMatrimonio::default()
    });
    r
}

fn resta_vedovo(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["13"]);
    r.vedovanza =
        Some(Vedovanza { dati_morteconiuge: evento_con_atto("2020-07-07"), ordine_matrimonio_precedente: None });
    r
}

fn di_stato(codice: &str) -> StatoCivile {
    StatoCivile { stato_civile: codice.into(), ..StatoCivile::default() }
}

fn coniuge(casa: &Casa, chi: SoggettoId, giorno: &str) -> Vec<Option<String>> {
    let matrimoni: Vec<Matrimonio> = casa.banco.sezioni(chi, Sezione::Matrimonio, giorno);
    matrimoni.into_iter().map(|m| m.coniuge.id_scheda_soggetto_anpr).collect()
}

fn fini(casa: &Casa, chi: SoggettoId, giorno: &str) -> usize {
    casa.banco.sezioni::<AnnullamentoMatrimonio>(chi, Sezione::AnnullamentoMatrimonio, giorno).len()
}

fn stati(casa: &Casa, chi: SoggettoId) -> Vec<String> {
    let stati: Vec<StatoCivile> = casa.banco.sezioni(chi, Sezione::StatoCivile, OGGI);
    stati.into_iter().map(|s| s.stato_civile).collect()
}

#[test]
fn en310_a_marriage_stands_on_both_sheets_from_that_day_and_stato_civile_on_neither() {
    let casa = Casa::nuova("2");
    let fatta = avvisa(casa.registra(&sposa(&casa, casa.banco.generalita(casa.lei), NOZZE)), "EN310");
    assert_eq!(fatta.avvisi(), ["ES111", "EN310", "EN111"], "she lives as a wife already: no EN292");
    for (chi, altro) in [(casa.lui, casa.lei), (casa.lei, casa.lui)] {
        assert_eq!(coniuge(&casa, chi, PRIMA), []);
        assert_eq!(coniuge(&casa, chi, DAL), [Some(altro.to_string())]);
        assert_eq!(stati(&casa, chi), ["1"]);
        let vista = casa.banco.op3002(NOI, chi, DAL).unwrap().matrimonio.unwrap();
        assert_eq!(vista.dati_matrimonio.unwrap().data_evento, NOZZE);
    }
    let suoi = &fatta.registrazione.effetti.soggetti;
    assert!(suoi[&casa.lei].aree.tocca(Aree::RIFLESSO) && !suoi[&casa.lui].aree.tocca(Aree::RIFLESSO));
    assert!(fatta.registrazione.notifiche.is_empty());
}

#[test]
fn en195_a_spouse_of_another_comune_is_written_on_and_that_comune_warned_of() {
    let casa = Casa::nuova("2");
    let coniuge_sua = casa.banco.generalita(casa.lontana);
    avvisa(casa.registra(&sposa(&casa, coniuge_sua, NOZZE)), "EN195");
    assert_eq!(coniuge(&casa, casa.lontana, DAL), [Some(casa.lui.to_string())]);
    assert_eq!(casa.banco.scheda(casa.lontana).soggetto.comune, LORO);
}

#[test]
fn a_spouse_is_reconciled_by_codice_fiscale_too_and_a_stranger_is_not() {
    let casa = Casa::nuova("2");
    let senza_id = Generalita { id_scheda_soggetto_anpr: None, ..casa.banco.generalita(casa.lei) };
    casa.registra(&sposa(&casa, senza_id, NOZZE)).unwrap();
    assert_eq!(coniuge(&casa, casa.lei, DAL), [Some(casa.lui.to_string())]);
    assert_eq!(coniuge(&casa, casa.lui, DAL), [Some(casa.lei.to_string())]);
    let casa = Casa::nuova("2");
    casa.registra(&sposa(&casa, estranea(), NOZZE)).unwrap();
    assert_eq!(coniuge(&casa, casa.lui, DAL), [None]);
}

#[test]
fn en292_spouses_of_one_family_who_are_not_so_related() {
    let casa = Casa::nuova("23");
    avvisa(casa.registra(&sposa(&casa, casa.banco.generalita(casa.lei), NOZZE)), "EN292");
}

#[test]
fn es111_goes_when_the_stato_civile_is_sent_with_the_marriage() {
    let casa = Casa::nuova("2");
    let mut r = sposa(&casa, casa.banco.generalita(casa.lei), NOZZE);
    avvisa(casa.registra(&r), "ES111");
    let casa = Casa::nuova("2");
    r = sposa(&casa, casa.banco.generalita(casa.lei), NOZZE);
    r.dati_controllo.tipo_mutazione.insert(0, "01".into());
    r.stato_civile = Some(di_stato("2"));
    let fatta = casa.registra(&r).unwrap();
    assert_eq!(fatta.avvisi(), ["EN310", "EN111"]);
    assert_eq!(stati(&casa, casa.lui), ["2"]);
    assert_eq!(stati(&casa, casa.lei), ["1"], "hers is sent for her");
}

#[test]
fn en316_en382_en366_es045_refuse_a_marriage_without_its_data() {
    let casa = Casa::nuova("2");
    rifiuta(&casa, sposa(&casa, estranea(), NOZZE), "EN316", |r| r.matrimonio = None);
    rifiuta(&casa, sposa(&casa, estranea(), NOZZE), "EN382", |r| r.matrimonio.as_mut().unwrap().dati_matrimonio = None);
    rifiuta(&casa, sposa(&casa, estranea(), NOZZE), "EN366", |r| r.matrimonio.as_mut().unwrap().coniuge.sesso = None);
    rifiuta(&casa, sposa(&casa, estranea(), NOZZE), "ES045", |r| {
        let coniuge = &mut r.matrimonio.as_mut().unwrap().coniuge;
        (coniuge.cognome, coniuge.nome) = (None, None);
        (coniuge.senza_cognome, coniuge.senza_nome) = (Some("1".into()), Some("1".into()));
    });
}

#[test]
fn es010_en348_refuse_a_wedding_out_of_the_lives_of_the_spouses() {
    let casa = Casa::nuova("2");
    for giorno in ["1980-05-11", "2026-11-03"] {
        rifiuta(&casa, sposa(&casa, estranea(), giorno), "ES010", |_| {});
    }
    let giovane = generalita("BELLI", "SARA", 'F', "2000-01-01");
    rifiuta(&casa, sposa(&casa, giovane, "1999-12-31"), "EN348", |_| {});
}

#[test]
fn es009_refuses_a_citizenship_of_the_spouse_from_before_birth() {
    let casa = Casa::nuova("2");
    rifiuta(&casa, sposa(&casa, estranea(), NOZZE), "ES009", |r| {
        r.matrimonio.as_mut().unwrap().cittadinanza =
            Some(anpr_contract::tipi::Cittadinanza { data_validita: Some("1980-12-31".into()), ..italiana() });
    });
}

#[test]
fn en216_refuses_spouses_of_one_sex_and_en299_warns_of_those_who_are() {
    let casa = Casa::nuova("2");
    rifiuta(&casa, sposa(&casa, estraneo(), NOZZE), "EN216", |_| {});
    let lui = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::Matrimonio, &nozze(estraneo(), NOZZE));
    let casa = Casa::di(lui, "2");
    avvisa(casa.registra(&sposa(&casa, estraneo(), NOZZE)), "EN299");
}

#[test]
fn en272_refuses_a_second_marriage_of_either_spouse() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    rifiuta(&casa, sposa(&casa, estranea(), "2015-06-06"), "EN272", |_| {});
    let mut di_lei = casa.richiesta(casa.vicina, &["12"]);
    di_lei.matrimonio = Some(nozze(casa.banco.generalita(casa.lui), "2016-07-07"));
    rifiutata(casa.registra(&di_lei), "EN272");
}

#[test]
fn en311_en265_refuse_a_marriage_over_another_bond() {
    let unione = UnioneCivile {
        unito_civilmente: Some(estraneo()),
        atto_unione: Some(evento("2018-05-05")),
        ..UnioneCivile::default()
    };
    let mario = || Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12");
    let casa = Casa::di(mario().con(Sezione::UnioneCivile, &unione), "2");
    rifiuta(&casa, sposa(&casa, estranea(), "2020-06-06"), "EN311", |_| {});
    let convivenza = anpr_contract::tipi::ConvivenzaDiFatto {
        convivente: Some(estranea()),
        contratto_stipula: Some(anpr_contract::tipi::DocumentoProtocollato {
            data: Some("2018-01-01".into()),
            ..Default::default()
        }),
        ..Default::default()
    };
    let casa = Casa::di(mario().con(Sezione::ConvivenzaDiFatto, &convivenza), "2");
    rifiuta(&casa, sposa(&casa, estranea(), "2020-06-06"), "EN265", |_| {});
    let finita = anpr_contract::tipi::ConvivenzaDiFatto {
        contratto_risoluzione: Some(anpr_contract::tipi::RisoluzioneConvivenza {
            motivo_risoluzione: Some("34".into()),
            contratto: Some(anpr_contract::tipi::DocumentoProtocollato {
                data: Some("2020-06-06".into()),
                ..Default::default()
            }),
        }),
        ..convivenza
    };
    let casa = Casa::di(mario().con(Sezione::ConvivenzaDiFatto, &finita), "2");
    casa.registra(&sposa(&casa, estranea(), "2020-06-06")).expect("on the very day on which the convivenza ends");
}

#[test]
fn en289_refuses_a_marriage_before_the_end_of_the_last_one() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    casa.registra(&divorzia(&casa)).unwrap();
    rifiuta(&casa, sposa(&casa, casa.banco.generalita(casa.vicina), "2020-03-03"), "EN289", |_| {});
    let mut di_lei = casa.richiesta(casa.vicina, &["12"]);
    di_lei.matrimonio = Some(nozze(casa.banco.generalita(casa.lui), "2020-03-03"));
    rifiutata(casa.registra(&di_lei), "EN289");
    casa.registra(&sposa(&casa, casa.banco.generalita(casa.vicina), "2020-03-04")).unwrap();
    assert_eq!(coniuge(&casa, casa.lui, DAL), [Some(casa.vicina.to_string())]);
    assert_eq!(fini(&casa, casa.lui, DAL), 0, "the end was of the first marriage");
    assert_eq!(fini(&casa, casa.lei, DAL), 1, "hers still is");
}

#[test]
fn en205_the_same_marriage_is_corrected_on_both_sheets() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    let mut r = sposa(&casa, casa.banco.generalita(casa.lei), NOZZE);
    r.testata_richiesta = casa.banco.testata("5008", "2026-11-10");
    r.matrimonio.as_mut().unwrap().dati_matrimonio.as_mut().unwrap().atto_evento.as_mut().unwrap().numero_atto =
        "99".into();
    avvisa(casa.registra(&r), "EN205");
    for chi in [casa.lui, casa.lei] {
        let numero = |giorno| {
            let matrimoni: Vec<Matrimonio> = casa.banco.sezioni(chi, Sezione::Matrimonio, giorno);
            matrimoni[0].dati_matrimonio.clone().unwrap().atto_evento.unwrap().numero_atto
        };
        assert_eq!([numero(DAL), numero("2026-11-09"), numero("2026-11-10")], ["12", "12", "99"]);
    }
}

#[test]
fn en241_refuses_another_spouse_on_another_day_but_takes_one_at_a_time() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    rifiuta(&casa, sposa(&casa, casa.banco.generalita(casa.vicina), "2009-06-06"), "EN241", |_| {});
    casa.registra(&sposa(&casa, casa.banco.generalita(casa.vicina), NOZZE)).unwrap();
    assert_eq!(coniuge(&casa, casa.lui, DAL), [Some(casa.vicina.to_string())]);
    assert_eq!(coniuge(&casa, casa.vicina, DAL), [Some(casa.lui.to_string())]);
    assert_eq!(coniuge(&casa, casa.lei, DAL), [], "she never was his wife");
    casa.registra(&sposa(&casa, casa.banco.generalita(casa.vicina), "2009-06-06")).unwrap();
    let vista = casa.banco.op3002(NOI, casa.vicina, DAL).unwrap().matrimonio.unwrap();
    assert_eq!(vista.dati_matrimonio.unwrap().data_evento, "2009-06-06");
}

#[test]
fn en243_refuses_a_marriage_that_the_spouse_s_sheet_holds_with_another_day() {
    let banco_di = |lei: Persona| {
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia(NOI, &[Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12"), lei.legame("2")]);
        (banco, ids)
    };
    let mario = generalita("ROSSI", "MARIO", 'M', "1980-05-12");
    let anna =
        Persona::nuova("BIANCHI", "ANNA", 'F', "1982-03-04").con(Sezione::Matrimonio, &nozze(mario, "2010-06-07"));
    let (banco, ids) = banco_di(anna);
    let mut r = richiesta(&banco, ids[0], &["12"]);
    r.matrimonio = Some(nozze(banco.generalita(ids[1]), NOZZE));
    rifiutata(banco.registra(&r, decidi), "EN243");
    r.matrimonio = Some(nozze(banco.generalita(ids[1]), "2010-06-07"));
    banco.registra(&r, decidi).expect("the same one is reconciled");
    let matrimoni: Vec<Matrimonio> = banco.sezioni(ids[1], Sezione::Matrimonio, DAL);
    assert_eq!(matrimoni[0].coniuge.id_scheda_soggetto_anpr, Some(ids[0].to_string()));
}

#[test]
fn en572_refuses_a_day_that_falls_into_another_bond() {
    let unione = UnioneCivile {
        unito_civilmente: Some(estraneo()),
        atto_unione: Some(evento("2018-05-05")),
        scioglimento_unione: Some(anpr_contract::tipi::ScioglimentoUnione {
            motivo_scioglimento: Some("2".into()),
            dati_evento: Some(evento("2019-05-05")),
            ..Default::default()
        }),
        ..UnioneCivile::default()
    };
    let lui = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::UnioneCivile, &unione);
    let casa = Casa::di(lui, "2");
    casa.registra(&sposa(&casa, casa.banco.generalita(casa.lei), "2020-06-06")).unwrap();
    rifiuta(&casa, sposa(&casa, casa.banco.generalita(casa.lei), "2018-06-06"), "EN572", |_| {});
}

#[test]
fn en183_es101_refuse_a_spouse_who_is_not_who_the_id_says() {
    let casa = Casa::nuova("2");
    let altra = Generalita { id_scheda_soggetto_anpr: Some(casa.lei.to_string()), ..estranea() };
    rifiuta(&casa, sposa(&casa, altra, NOZZE), "EN183", |_| {});
    let nessuna = Generalita { id_scheda_soggetto_anpr: Some("987654".into()), ..estranea() };
    rifiuta(&casa, sposa(&casa, nessuna, NOZZE), "ES101", |_| {});
    let se_stesso = casa.banco.generalita(casa.lui);
    let mut r = sposa(&casa, se_stesso, NOZZE);
    r.matrimonio.as_mut().unwrap().coniuge.sesso = Some("F".into());
    rifiutata(casa.registra(&r), "EN183");
}

#[test]
fn en389_refuses_bonds_before_the_last_change_of_any_on_either_sheet() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    let prima = |mut r: Richiesta5008| {
        r.testata_richiesta = casa.banco.testata("5008", PRIMA);
        rifiutata(casa.registra(&r), "EN389");
    };
    prima(sposa(&casa, casa.banco.generalita(casa.lei), NOZZE));
    let mut di_lei = casa.richiesta(casa.lei, &["14"]);
    di_lei.separazione_annullamento_cessazione_matrimonio =
        divorzia(&casa).separazione_annullamento_cessazione_matrimonio;
    di_lei.stato_civile = Some(di_stato("4"));
    prima(di_lei);
}

#[test]
fn es113_a_divorce_calls_for_stato_civile_4_and_stands_on_both_sheets() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    rifiuta(&casa, divorzia(&casa), "ES113", |r| r.stato_civile = None);
    rifiuta(&casa, divorzia(&casa), "ES113", |r| r.stato_civile = Some(di_stato("2")));
    let fatta = avvisa(casa.registra(&divorzia(&casa)), "EN310");
    assert!(fatta.avvisi().contains(&"EN219".to_owned()), "she is still written as his wife");
    for chi in [casa.lui, casa.lei] {
        assert_eq!((fini(&casa, chi, PRIMA), fini(&casa, chi, DAL)), (0, 1));
        assert_eq!(coniuge(&casa, chi, DAL).len(), 1, "the marriage that ended is still told");
    }
    assert_eq!((stati(&casa, casa.lui), stati(&casa, casa.lei)), (vec!["4".into()], vec!["1".into()]));
}

#[test]
fn en127_refuses_a_divorce_of_somebody_whose_stato_civile_nobody_tells() {
    let lui = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::StatoCivile, &di_stato(""));
    let casa = Casa::di(lui, "2");
    sposati(&casa);
    rifiuta(&casa, divorzia(&casa), "EN127", |r| r.stato_civile = None);
}

#[test]
fn a_separation_leaves_the_marriage_in_force_and_the_stato_civile_as_it_is() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    let mut r = divorzia(&casa);
    r.stato_civile = None;
    r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap().tipo_cessazione = "5".into();
    casa.registra(&r).unwrap();
    rifiuta(&casa, sposa(&casa, casa.banco.generalita(casa.vicina), "2022-01-01"), "EN272", |_| {});
}

#[test]
fn en318_en309_en525_es012_en315_refuse_an_end_that_is_none() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    let con = |cambia: fn(&mut AnnullamentoMatrimonio)| {
        move |r: &mut Richiesta5008| cambia(r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap())
    };
    rifiuta(&casa, divorzia(&casa), "EN318", |r| r.separazione_annullamento_cessazione_matrimonio = None);
    rifiuta(&casa, divorzia(&casa), "EN309", con(|f| f.sentenza = None));
    rifiuta(&casa, divorzia(&casa), "EN525", con(|f| f.tipo_cessazione = "77".into()));
    rifiuta(&casa, divorzia(&casa), "ES012", con(|f| f.sentenza = Some(sentenza("1970-01-01", "1970-01-01"))));
    rifiuta(&casa, divorzia(&casa), "EN315", con(|f| f.sentenza = Some(sentenza("2010-06-01", "2010-06-05"))));
}

#[test]
fn es047_warns_of_an_act_that_is_older_than_the_judgment() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    let mut r = divorzia(&casa);
    let fine = r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap();
    let mut vecchio = atto(roma(), "2020");
    vecchio.data_formazione_atto = Some("2020-02-01".into());
    fine.atto_annullamento_matrimonio = Some(vecchio);
    avvisa(casa.registra(&r), "ES047");
}

#[test]
fn en380_en369_en382_refuse_the_end_of_a_marriage_that_nobody_tells() {
    let casa = Casa::nuova("2");
    rifiuta(&casa, divorzia(&casa), "EN380", |_| {});
    rifiuta(&casa, divorzia(&casa), "EN382", |r| {
        r.matrimonio = Some(Matrimonio { coniuge: estranea(), ..Matrimonio::default() });
    });
    sposati(&casa);
    rifiuta(&casa, divorzia(&casa), "EN369", |r| r.matrimonio = Some(nozze(estranea(), NOZZE)));
}

#[test]
fn en202_a_marriage_that_was_over_is_registered_with_its_end_on_both_sheets() {
    let casa = Casa::nuova("2");
    let mut r = divorzia(&casa);
    r.matrimonio = Some(nozze(casa.banco.generalita(casa.vicina), NOZZE));
    avvisa(casa.registra(&r), "EN202");
    for (chi, altro) in [(casa.lui, casa.vicina), (casa.vicina, casa.lui)] {
        assert_eq!(coniuge(&casa, chi, DAL), [Some(altro.to_string())]);
        assert_eq!(fini(&casa, chi, DAL), 1);
    }
    let nuove = sposa(&casa, casa.banco.generalita(casa.lei), "2019-01-01");
    rifiuta(&casa, nuove, "EN289", |_| {});
    rifiuta(&casa, divorzia(&casa), "EN369", |r| r.matrimonio = Some(nozze(estranea(), "2005-01-01")));
}

#[test]
fn en289_en272_refuse_a_marriage_that_was_over_but_overlaps_another_bond() {
    let unione = |sciolta: bool| UnioneCivile {
        unito_civilmente: Some(estraneo()),
        atto_unione: Some(evento("2018-05-05")),
        scioglimento_unione: sciolta.then(|| anpr_contract::tipi::ScioglimentoUnione {
            motivo_scioglimento: Some("2".into()),
            dati_evento: Some(evento("2022-05-05")),
            ..Default::default()
        }),
        ..UnioneCivile::default()
    };
    for (sciolta, codice) in [(true, "EN289"), (false, "EN272")] {
        let lui = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::UnioneCivile, &unione(sciolta));
        let casa = Casa::di(lui, "2");
        rifiuta(&casa, divorzia(&casa), codice, |r| r.matrimonio = Some(nozze(estranea(), NOZZE)));
        casa.registra(&{
            let mut r = divorzia(&casa);
            r.matrimonio = Some(nozze(estranea(), NOZZE));
            r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap().sentenza =
                Some(sentenza("2017-02-02", "2017-03-03"));
            r
        })
        .expect("it was over before");
    }
}

#[test]
fn a_marriage_that_was_over_before_the_present_one_is_seen_in_its_days_only() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    let mut r = divorzia(&casa);
    r.stato_civile = None;
    r.matrimonio = Some(nozze(estranea(), "2003-03-03"));
    r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap().sentenza =
        Some(sentenza("2008-01-01", "2008-02-02"));
    avvisa(casa.registra(&r), "EN202");
    let sposa_di = |giorno| -> Vec<Option<String>> {
        let matrimoni: Vec<Matrimonio> = casa.banco.sezioni(casa.lui, Sezione::Matrimonio, giorno);
        matrimoni.into_iter().map(|m| m.coniuge.cognome).collect()
    };
    assert_eq!(sposa_di("2015-01-01"), [Some("GIALLI".into())], "as early as the sheet goes");
    assert_eq!(sposa_di(PRIMA), [Some("GIALLI".into())]);
    assert_eq!(sposa_di(DAL), [Some("BIANCHI".into())]);
    assert_eq!((fini(&casa, casa.lui, PRIMA), fini(&casa, casa.lui, DAL)), (1, 0), "the present one goes on");
    r.testata_richiesta = casa.banco.testata("5008", DAL);
    r.matrimonio = Some(nozze(generalita("ALTRA", "IDA", 'F', "1979-02-02"), "2001-03-03"));
    rifiutata(casa.registra(&r), "EN289");
    let mut vedovo = resta_vedovo(&casa);
    vedovo.matrimonio = Some(nozze(generalita("PRIMA", "IDA", 'F', "1979-02-02"), "2001-03-03"));
    vedovo.vedovanza.as_mut().unwrap().dati_morteconiuge = evento_con_atto("2002-03-03");
    rifiutata(casa.registra(&vedovo), "EN289");
}

#[test]
fn who_marries_the_same_person_again_is_married_on_both_sheets() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    casa.registra(&divorzia(&casa)).unwrap();
    casa.registra(&sposa(&casa, casa.banco.generalita(casa.lei), "2022-02-02")).unwrap();
    assert_eq!((fini(&casa, casa.lui, OGGI), fini(&casa, casa.lei, OGGI)), (0, 0));
}

#[test]
fn a_former_spouse_who_has_married_again_is_left_alone() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    casa.registra(&divorzia(&casa)).unwrap();
    let mut di_lei = casa.richiesta(casa.lei, &["12"]);
    di_lei.matrimonio = Some(nozze(estraneo(), "2022-02-02"));
    casa.registra(&di_lei).unwrap();
    let di_allora = || casa.banco.sezioni::<Matrimonio>(casa.lei, Sezione::Matrimonio, OGGI);
    let prima = di_allora();
    casa.registra(&sposa(&casa, casa.banco.generalita(casa.lei), "2010-06-07")).unwrap();
    let mut altra_fine = divorzia(&casa);
    altra_fine.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap().tipo_cessazione = "3".into();
    casa.registra(&altra_fine).unwrap();
    assert_eq!((di_allora(), fini(&casa, casa.lei, OGGI)), (prima, 0));
}

#[test]
fn en272_a_separation_leaves_in_force_what_may_not_be() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    casa.registra(&divorzia(&casa)).unwrap();
    let mut di_lei = casa.richiesta(casa.lei, &["12"]);
    di_lei.matrimonio = Some(nozze(estraneo(), "2022-02-02"));
    casa.registra(&di_lei).unwrap();
    let separa = |r: &mut Richiesta5008| {
        r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap().tipo_cessazione = "5".into();
    };
    rifiuta(&casa, divorzia(&casa), "EN272", separa);
    let mut di_vicina = casa.richiesta(casa.vicina, &["14"]);
    di_vicina.stato_civile = None;
    di_vicina.matrimonio = Some(nozze(estraneo(), "2015-01-01"));
    di_vicina.separazione_annullamento_cessazione_matrimonio =
        divorzia(&casa).separazione_annullamento_cessazione_matrimonio;
    separa(&mut di_vicina);
    casa.registra(&di_vicina).expect("a separation of a marriage that nobody had told");
    let mut sposa = casa.richiesta(casa.vicina, &["12"]);
    sposa.matrimonio = Some(nozze(casa.banco.generalita(casa.lui), "2021-01-01"));
    rifiutata(casa.registra(&sposa), "EN272");
}

#[test]
fn en395_the_marriage_that_names_an_end_is_not_written() {
    let casa = Casa::nuova("2");
    sposati(&casa);
    let mut r = divorzia(&casa);
    r.matrimonio = Some(nozze(casa.banco.generalita(casa.lei), NOZZE));
    avvisa(casa.registra(&r), "EN395");
}

#[test]
fn es112_widowhood_of_a_stranger_is_written_and_asks_for_stato_civile_3() {
    let casa = Casa::nuova("3");
    casa.registra(&sposa(&casa, estranea(), NOZZE)).unwrap();
    avvisa(casa.registra(&resta_vedovo(&casa)), "ES112");
    let vista = casa.banco.op3002(NOI, casa.lui, DAL).unwrap();
    assert_eq!(vista.vedovanza.unwrap().dati_morteconiuge.data_evento, "2020-07-07");
    assert_eq!(casa.banco.sezioni::<Vedovanza>(casa.lui, Sezione::Vedovanza, PRIMA).len(), 0);
    rifiuta(&casa, sposa(&casa, estranea(), NOZZE), "EN400", |r| {
        r.matrimonio = Some(nozze(generalita("ALTRA", "IDA", 'F', "1979-02-02"), NOZZE));
    });
    rifiuta(&casa, divorzia(&casa), "EN397", |_| {});
    casa.registra(&sposa(&casa, casa.banco.generalita(casa.vicina), "2021-01-01")).expect("who is widowed may marry");
}

#[test]
fn en317_en293_en300_es011_en315_refuse_a_widowhood_that_is_none() {
    let casa = Casa::nuova("2");
    rifiuta(&casa, resta_vedovo(&casa), "EN317", |r| r.vedovanza = None);
    rifiuta(&casa, resta_vedovo(&casa), "EN293", |_| {});
    sposati(&casa);
    rifiuta(&casa, resta_vedovo(&casa), "EN300", |_| {});
    let casa = Casa::nuova("2");
    casa.registra(&sposa(&casa, estranea(), NOZZE)).unwrap();
    let morta = |giorno: &'static str| {
        move |r: &mut Richiesta5008| r.vedovanza.as_mut().unwrap().dati_morteconiuge = evento(giorno)
    };
    rifiuta(&casa, resta_vedovo(&casa), "ES011", morta("2026-11-03"));
    rifiuta(&casa, resta_vedovo(&casa), "ES011", morta("1979-11-03"));
    rifiuta(&casa, resta_vedovo(&casa), "EN315", morta("2010-06-05"));
    rifiuta(&casa, resta_vedovo(&casa), "EN369", |r| r.matrimonio = Some(nozze(estranea(), "2011-01-01")));
}

#[test]
fn en202_widowhood_of_a_marriage_that_the_sheet_did_not_hold() {
    let casa = Casa::nuova("2");
    let mut r = resta_vedovo(&casa);
    r.matrimonio = Some(nozze(estranea(), NOZZE));
    avvisa(casa.registra(&r), "EN202");
    assert_eq!(coniuge(&casa, casa.lui, DAL), [None]);
    let vivo = casa.banco.scheda(casa.lui).soggetto.stato;
    assert_eq!(vivo, StatoSoggetto::Residente);
}
