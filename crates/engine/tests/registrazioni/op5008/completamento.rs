//! Kinds 20 and 21.

use super::*;
use anpr_contract::mutazione_5000::GeneralitaPerModifica;
use anpr_contract::tipi::{AltriDati, Cittadinanza, Genitore, PermessoSoggiorno};
use anpr_model::Sezione;

const ISCRITTO: &str = "2026-10-01";

fn nuovo() -> Casa {
    Casa::di(Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").dal(ISCRITTO), "2")
}

fn completa(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["20"]);
    r.testata_richiesta = casa.banco.testata("5008", ISCRITTO);
    r.atto_nascita = Some(atto(roma(), "1980"));
    r.altri_dati = Some(AltriDati { titolo_studio: Some("01".into()), ..AltriDati::default() });
    r
}

#[test]
fn a_completion_adds_what_is_missing_from_the_day_of_registration() {
    let casa = nuovo();
    let mut r = completa(&casa);
    r.paternita = Some(Genitore { generalita: estraneo(), ..Genitore::default() });
    r.matrimonio = Some(nozze(casa.banco.generalita(casa.lei), "2010-06-06"));
    let fatta = avvisa(casa.registra(&r), "EN310");
    assert!(!fatta.avvisi().contains(&"EN396".to_owned()), "{:?}", fatta.avvisi());
    for sezione in [Sezione::AttoNascita, Sezione::AltriDati, Sezione::Paternita, Sezione::Matrimonio] {
        assert_eq!(casa.banco.sezioni::<serde_json::Value>(casa.lui, sezione, ISCRITTO).len(), 1, "{sezione:?}");
    }
    assert_eq!(casa.banco.sezioni::<Matrimonio>(casa.lei, Sezione::Matrimonio, ISCRITTO).len(), 1);
}

#[test]
fn en396_a_completion_changes_nothing_that_is_there() {
    let casa = nuovo();
    let mut r = completa(&casa);
    r.cittadinanza = vec![
        italiana(),
        Cittadinanza { codice_stato: "215".into(), descrizione_stato: "FRANCIA".into(), ..Cittadinanza::default() },
    ];
    let mut g = casa.banco.generalita(casa.lui);
    g.nome = Some("MARCO".into());
    r.generalita_da_modificare = Some(GeneralitaPerModifica { generalita: Some(g), attributi_soggetto: None });
    avvisa(casa.registra(&r), "EN396");
    let nomi: Vec<Generalita> = casa.banco.sezioni(casa.lui, Sezione::Generalita, ISCRITTO);
    assert_eq!(nomi[0].nome.as_deref(), Some("MARIO"));
    assert_eq!(casa.banco.sezioni::<Cittadinanza>(casa.lui, Sezione::Cittadinanza, ISCRITTO).len(), 2);
}

#[test]
fn en358_en357_a_completion_is_of_that_day_and_before_any_other_change() {
    let casa = nuovo();
    rifiuta(&casa, completa(&casa), "EN358", |r| r.testata_richiesta = casa.banco.testata("5008", DAL));
    let mut altra = casa.richiesta(casa.lui, &["07"]);
    altra.altri_dati = Some(AltriDati { titolo_studio: Some("02".into()), ..AltriDati::default() });
    casa.registra(&altra).unwrap();
    rifiuta(&casa, completa(&casa), "EN357", |_| {});
}

#[test]
fn en272_en306_a_completion_holds_the_rules_of_bonds() {
    let casa = nuovo();
    rifiuta(&casa, completa(&casa), "EN306", |r| {
        r.matrimonio = Some(Matrimonio { coniuge: estranea(), ..Matrimonio::default() });
    });
    let mut di_lei = casa.richiesta(casa.lei, &["12"]);
    di_lei.testata_richiesta = casa.banco.testata("5008", ISCRITTO);
    di_lei.matrimonio = Some(nozze(estraneo(), "2005-01-01"));
    casa.registra(&di_lei).unwrap();
    rifiuta(&casa, completa(&casa), "EN272", |r| {
        r.matrimonio = Some(nozze(casa.banco.generalita(casa.lei), "2010-06-06"));
    });
}

#[test]
fn ehr95_ehr96_a_completion_names_the_spouse_of_a_marriage_that_ended() {
    let casa = nuovo();
    rifiuta(&casa, completa(&casa), "EHR95", |r| {
        r.vedovanza = Some(anpr_contract::tipi::Vedovanza {
            dati_morteconiuge: evento("2020-07-07"),
            ordine_matrimonio_precedente: None,
        });
    });
    let mut r = completa(&casa);
    r.separazione_annullamento_cessazione_matrimonio = Some(anpr_contract::tipi::AnnullamentoMatrimonio {
        tipo_cessazione: "1".into(),
        sentenza: Some(sentenza("2020-02-02", "2020-03-03")),
        ..Default::default()
    });
    avvisa(casa.registra(&r), "EHR96");
}

/// An Italian abroad who came in with the subentro of `NOI`.
fn all_estero_dal_subentro() -> (Banco, SoggettoId) {
    let banco = Banco::nuovo();
    let mut lui = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12");
    lui.generalita.luogo_nascita = None;
    lui.generalita.codice_fiscale = None;
    let (_, ids) = banco.famiglia_aire_da_subentro(NOI, &[lui]);
    (banco, ids[0])
}

fn integra(banco: &Banco, chi: SoggettoId) -> Richiesta5008 {
    let mut r = richiesta(banco, chi, &["21"]);
    r.testata_richiesta = banco.testata("5008", "2019-01-01");
    r.atto_nascita = Some(atto(roma(), "1980"));
    r
}

#[test]
fn what_an_aire_subentro_left_out_is_added_on_its_day() {
    let (banco, chi) = all_estero_dal_subentro();
    let mut r = integra(&banco, chi);
    let mut g = banco.generalita(chi);
    g.luogo_nascita = Some(LuogoEvento { comune: Some(roma()), ..LuogoEvento::default() });
    g.nome = Some("MARCO".into());
    r.generalita_da_modificare = Some(GeneralitaPerModifica { generalita: Some(g), attributi_soggetto: None });
    banco.registra(&r, decidi).unwrap();
    let ora: Vec<Generalita> = banco.sezioni(chi, Sezione::Generalita, "2019-01-01");
    assert_eq!(ora[0].luogo_nascita.as_ref().unwrap().comune, Some(roma()));
    assert_eq!(ora[0].nome.as_deref(), Some("MARIO"), "what was there stays");
    assert_eq!(banco.sezioni::<Atto>(chi, Sezione::AttoNascita, "2019-01-01").len(), 1);
}

#[test]
fn en437_en439_en440_en428_refuse_an_integration_of_anybody_else() {
    let (banco, chi) = all_estero_dal_subentro();
    let mut r = integra(&banco, chi);
    r.testata_richiesta = banco.testata("5008", DAL);
    rifiutata(banco.registra(&r, decidi), "EN437");
    let mut r = integra(&banco, chi);
    r.permesso_soggiorno = Some(PermessoSoggiorno { tipo_soggiorno: "1".into(), ..PermessoSoggiorno::default() });
    rifiutata(banco.registra(&r, decidi), "EN428");
    let (_, resta) = banco.famiglia_da_subentro(NOI, &[Persona::nuova("VERDI", "UGO", 'M', "1970-01-01")]);
    rifiutata(banco.registra(&integra(&banco, resta[0]), decidi), "EN439");
    let (_, nuovi) = banco.famiglia_aire(NOI, &[Persona::nuova("NERI", "LEA", 'F', "1970-01-01")]);
    rifiutata(banco.registra(&integra(&banco, nuovi[0]), decidi), "EN440");
}
