//! Effects.

use super::*;
use anpr_model::Sezione;

#[test]
fn a_marriage_is_written_on_both_sheets_and_en310_or_en195_tells_of_the_spouse_s_stato_civile() {
    for (comune, avviso) in [(NOI, "EN310"), (LORO, "EN195")] {
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia(comune, &[moglie().a(residenza(comune, "VIA ROMA", "1"))]);
        let mut richiesta = arrivo(&banco);
        sposato(&mut richiesta);
        let fatta = avvisa(banco.registra(&richiesta, decidi), avviso);
        let id = nato(&fatta);
        let suo: Vec<Matrimonio> = banco.sezioni(id, Sezione::Matrimonio, DAL);
        assert_eq!(suo[0].coniuge.id_scheda_soggetto_anpr, Some(ids[0].to_string()));
        let di_lei: Vec<Matrimonio> = banco.sezioni(ids[0], Sezione::Matrimonio, DAL);
        assert_eq!(di_lei[0].coniuge.id_scheda_soggetto_anpr, Some(id.to_string()));
        assert_eq!(di_lei[0].dati_matrimonio, suo[0].dati_matrimonio);
        assert!(banco.sezioni::<Matrimonio>(ids[0], Sezione::Matrimonio, "2026-11-01").is_empty());
        let stato: Vec<StatoCivile> = banco.sezioni(ids[0], Sezione::StatoCivile, DAL);
        assert_eq!(stato[0].stato_civile, "1", "hers is never changed by his registration");
        let vista = banco.op3002(comune, ids[0], DAL).unwrap();
        assert_eq!(vista.matrimonio.unwrap().coniuge.cognome.as_deref(), Some("BRUNI"));
    }
}

#[test]
fn a_bond_with_who_is_not_in_the_register_is_told_on_one_sheet() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    sposato(&mut richiesta);
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let visto = banco.op3002(NOI, id, DAL).unwrap();
    assert_eq!(visto.coniuge_extra.as_deref(), Some("S"));
}

#[test]
fn a_husband_and_then_his_wife_are_reconciled_when_she_comes() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    sposato(&mut richiesta);
    let lui = nato(&banco.registra(&richiesta, decidi).unwrap());
    let mut richiesta = arrivo(&banco);
    richiesta.generalita1002.generalita = moglie().generalita;
    sposa(&mut richiesta, banco.generalita(lui));
    let lei = nato(&banco.registra(&richiesta, decidi).unwrap());
    let suo: Vec<Matrimonio> = banco.sezioni(lui, Sezione::Matrimonio, DAL);
    assert_eq!(suo.len(), 1);
    assert_eq!(suo[0].coniuge.id_scheda_soggetto_anpr, Some(lei.to_string()));
}

#[test]
fn en389_refuses_a_mirror_before_what_the_partner_s_sheet_says_since() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    sposato(&mut richiesta);
    let lui = nato(&banco.registra(&richiesta, decidi).unwrap());
    let mut prima = arrivo(&banco);
    prima.testata_richiesta = banco.testata("1002", "2026-11-01");
    prima.residenza[0].data_decorrenza_residenza = Some("2026-11-01".into());
    prima.famiglia.as_mut().unwrap().legame_soggetto.data_decorrenza = "2026-11-01".into();
    prima.generalita1002.generalita = moglie().generalita;
    sposa(&mut prima, banco.generalita(lui));
    rifiutata(banco.registra(&prima, decidi), "EN389");
}

#[test]
fn unions_and_convivenze_are_mirrored_too() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[compagno()]);
    let mut richiesta = arrivo(&banco);
    unito(&mut richiesta);
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.sezioni::<UnioneCivile>(ids[0], Sezione::UnioneCivile, DAL).len(), 1);
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[moglie()]);
    let mut richiesta = arrivo(&banco);
    convive(&mut richiesta);
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.sezioni::<ConvivenzaDiFatto>(ids[0], Sezione::ConvivenzaDiFatto, DAL).len(), 1);
}

#[test]
fn a_bond_that_is_over_leaves_the_former_partner_s_sheet_alone() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[moglie()]);
    let mut richiesta = arrivo(&banco);
    divorziato(&mut richiesta);
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let suo = banco.op3002(NOI, nato(&fatta), DAL).unwrap();
    assert_eq!(suo.annullamento_matrimonio.unwrap().tipo_cessazione, "1");
    assert!(banco.sezioni::<Matrimonio>(ids[0], Sezione::Matrimonio, DAL).is_empty());
}

#[test]
fn who_comes_back_married_to_somebody_else_has_the_new_marriage_alone() {
    let banco = Banco::nuovo();
    let vecchio = Matrimonio {
        coniuge: generalita("GRIGI", "LARA", 'F', "1984-01-01"),
        dati_matrimonio: Some(evento("2008-01-01")),
        ..Matrimonio::default()
    };
    let fine = AnnullamentoMatrimonio {
        tipo_cessazione: "1".into(),
        sentenza: Some(Sentenza { data: "2015-01-01".into(), data_validita: "2015-02-01".into(), ..sentenza() }),
        ..AnnullamentoMatrimonio::default()
    };
    let persona = Persona { generalita: crate::op1002::bruni(), ..moglie() };
    let persona = persona.con(Sezione::Matrimonio, &vecchio).con(Sezione::AnnullamentoMatrimonio, &fine);
    let (_, ids) = banco.famiglia(NOI, &[persona]);
    banco.cancella(ids[0], "6", "2026-10-01");
    let mut richiesta = arrivo(&banco);
    richiesta.generalita1002.generalita = banco.generalita(ids[0]);
    sposato(&mut richiesta);
    banco.registra(&richiesta, decidi).unwrap();
    let suo: Vec<Matrimonio> = banco.sezioni(ids[0], Sezione::Matrimonio, DAL);
    assert_eq!((suo.len(), suo[0].coniuge.cognome.as_deref()), (1, Some("VERDI")));
    assert!(banco.sezioni::<AnnullamentoMatrimonio>(ids[0], Sezione::AnnullamentoMatrimonio, DAL).is_empty());
    assert_eq!(banco.sezioni::<AnnullamentoMatrimonio>(ids[0], Sezione::AnnullamentoMatrimonio, "2026-11-01").len(), 1);
}

#[test]
fn several_spouses_who_fit_are_listed_and_nothing_is_registered() {
    let banco = Banco::nuovo();
    for _ in 0..2 {
        let mut omonima = moglie();
        omonima.generalita.codice_fiscale = None;
        banco.famiglia(NOI, &[omonima]);
    }
    let mut richiesta = arrivo(&banco);
    sposa(&mut richiesta, Generalita { codice_fiscale: None, ..moglie().generalita });
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let elenco = fatta.risposta.unwrap().matrimoni;
    assert_eq!(elenco.len(), 2);
    assert!(elenco.iter().all(|m| m.coniuge.id_scheda_soggetto_anpr.is_some() && m.dati_matrimonio.is_some()));
    assert!(fatta.registrazione.effetti.nuovi_soggetti.is_empty());
}

#[test]
fn a_spouse_is_not_whoever_has_the_same_data_and_another_codice_fiscale() {
    let banco = Banco::nuovo();
    let (_, ids): (_, Vec<SoggettoId>) = banco.famiglia(NOI, &[moglie()]);
    let mut richiesta = arrivo(&banco);
    let mut altra = moglie().generalita;
    altra.codice_fiscale.as_mut().unwrap().cod_fiscale = "VRDNNA87B43H50MA".into();
    sposa(&mut richiesta, altra);
    banco.registra(&richiesta, decidi).unwrap();
    assert!(banco.sezioni::<Matrimonio>(ids[0], Sezione::Matrimonio, DAL).is_empty());
}
