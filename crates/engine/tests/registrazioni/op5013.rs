//! 5013: wrong sections taken off a sheet (registrazione §25).

use crate::banco::*;
use anpr_contract::mutazione_5000::{DatiControllo5013, RevocaDato, Richiesta5013, SchedaSoggetto5013};
use anpr_contract::tipi::{
    AltriDati, Atto, CartaIdentita, Censimento, CodiceFiscale, ConvivenzaDiFatto, DatiEvento, DomicilioDigitale,
    Generalita, Genitore, Matrimonio, PermessoSoggiorno, TutoreIntestatario, UnioneCivile,
};
use anpr_engine::mutazione::op5013_revoca::decidi;
use anpr_model::{Aree, Sezione, SoggettoId};

/// Day of the subentro, on which its data are taken back.
const SUBENTRO: &str = "2019-01-01";
const DAL: &str = "2026-11-02";

pub(crate) fn revoca(banco: &Banco, chi: SoggettoId, tipo: &str, dal: &str) -> Richiesta5013 {
    Richiesta5013 {
        testata_richiesta: banco.testata("5013", dal),
        scheda_soggetto: Some(SchedaSoggetto5013 {
            generalita_per_ricerca: banco.generalita(chi),
            ..SchedaSoggetto5013::default()
        }),
        motivo_annullamento: RevocaDato { motivo_revoca: "1".into(), ..RevocaDato::default() },
        dati_controllo: DatiControllo5013 { tipo_revoca: tipo.into(), ..DatiControllo5013::default() },
        ..Richiesta5013::default()
    }
}

fn mario() -> Persona {
    Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")
}

fn genitore() -> Genitore {
    Genitore { generalita: generalita("ROSSI", "UGO", 'M', "1950-01-01"), ..Genitore::default() }
}

fn quante(banco: &Banco, chi: SoggettoId, sezione: Sezione, giorno: &str) -> usize {
    banco.sezioni::<serde_json::Value>(chi, sezione, giorno).len()
}

#[test]
fn a_parent_is_taken_off_from_that_day_and_was_one_before() {
    for (tipo, sezione) in [("01", Sezione::Paternita), ("02", Sezione::Maternita)] {
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia(NOI, &[mario().con(sezione, &genitore())]);
        let fatta = banco.registra(&revoca(&banco, ids[0], tipo, DAL), decidi).unwrap();
        assert_eq!(quante(&banco, ids[0], sezione, "2026-11-01"), 1);
        assert_eq!(quante(&banco, ids[0], sezione, DAL), 0);
        assert_eq!(fatta.registrazione.variati.len(), 1);
        rifiutata(banco.registra(&revoca(&banco, ids[0], tipo, DAL), decidi), "EN394");
    }
}

#[test]
fn en389_a_parent_is_not_taken_off_before_becoming_one() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[mario().con(Sezione::Paternita, &genitore())]);
    rifiutata(banco.registra(&revoca(&banco, ids[0], "01", "2014-12-31"), decidi), "EN389");
}

/// What a subentro brought along, each with the kind that takes it back.
fn portate() -> Vec<(&'static str, Sezione, String)> {
    let permesso = PermessoSoggiorno { tipo_soggiorno: "1".into(), ..PermessoSoggiorno::default() };
    let matrimonio = Matrimonio { coniuge: genitore().generalita, ..Matrimonio::default() };
    vec![
        ("03", Sezione::PermessoSoggiorno, json(&permesso)),
        ("04", Sezione::Censimento, json(&Censimento { anno_censimento: "2011".into(), ..Censimento::default() })),
        ("05", Sezione::DomicilioDigitale, json(&DomicilioDigitale::default())),
        ("06", Sezione::Matrimonio, json(&matrimonio)),
        ("07", Sezione::UnioneCivile, json(&UnioneCivile::default())),
        ("08", Sezione::ConvivenzaDiFatto, json(&ConvivenzaDiFatto::default())),
        ("10", Sezione::CartaIdentita, json(&CartaIdentita { numero: "AX1".into(), ..CartaIdentita::default() })),
        ("11", Sezione::AttoNascita, json(&Atto::default())),
    ]
}

fn con(sezione: Sezione, contenuto: String) -> Persona {
    let mut persona = mario();
    persona.sezioni.push((sezione, contenuto));
    persona
}

#[test]
fn what_a_subentro_brought_along_is_taken_out_from_its_start() {
    for (tipo, sezione, contenuto) in portate() {
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia_da_subentro(NOI, &[con(sezione, contenuto)]);
        assert_eq!(quante(&banco, ids[0], sezione, SUBENTRO), 1);
        banco.registra(&revoca(&banco, ids[0], tipo, SUBENTRO), decidi).unwrap();
        assert_eq!(quante(&banco, ids[0], sezione, SUBENTRO), 0, "{tipo}");
        assert_eq!(quante(&banco, ids[0], sezione, OGGI), 0, "{tipo}");
    }
}

#[test]
fn en505_what_came_by_a_registration_or_before_one_is_not_taken_back() {
    for (tipo, sezione, contenuto) in portate() {
        let banco = Banco::nuovo();
        let (_, nuovi) = banco.famiglia(NOI, &[con(sezione, contenuto.clone())]);
        assert_eq!(banco.registra(&revoca(&banco, nuovi[0], tipo, DAL), decidi).unwrap_err(), ["EN505"]);
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia_da_subentro(NOI, &[con(sezione, contenuto)]);
        let mut altra = anpr_contract::mutazione_5000::Richiesta5008 {
            testata_richiesta: banco.testata("5008", DAL),
            generalita_per_ricerca: banco.generalita(ids[0]),
            ..Default::default()
        };
        altra.dati_controllo.tipo_mutazione = vec!["07".into()];
        altra.altri_dati = Some(AltriDati { titolo_studio: Some("01".into()), ..AltriDati::default() });
        banco.registra(&altra, anpr_engine::mutazione::op5008_scheda::decidi).unwrap();
        assert_eq!(banco.registra(&revoca(&banco, ids[0], tipo, DAL), decidi).unwrap_err(), ["EN505"]);
    }
}

#[test]
fn en394_what_is_not_there_is_not_taken_back() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia_da_subentro(NOI, &[mario()]);
    for tipo in ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"] {
        assert_eq!(banco.registra(&revoca(&banco, ids[0], tipo, SUBENTRO), decidi).unwrap_err(), ["EN394"], "{tipo}");
    }
    let mut senza = revoca(&banco, ids[0], "06", SUBENTRO);
    senza.scheda_soggetto = None;
    senza.famiglia_convivenza = Some(banco.nomina(famiglia));
    assert_eq!(banco.registra(&senza, decidi).unwrap_err(), ["EN394"]);
}

#[test]
fn a_marriage_is_taken_off_both_sheets() {
    let banco = Banco::nuovo();
    // Ids follow the order of writing: each names the other by the id that it is about to get.
    let (_, prima) = banco.famiglia_da_subentro(NOI, &[Persona::nuova("BOH", "IDA", 'F', "1979-01-01")]);
    let (lui, lei) = (prima[0].0 + 1, prima[0].0 + 2);
    let con = |id: i64| Matrimonio {
        coniuge: Generalita {
            id_scheda_soggetto_anpr: Some(id.to_string()),
            cognome: Some("X".into()),
            nome: Some("Y".into()),
            ..Generalita::default()
        },
        dati_matrimonio: Some(DatiEvento { data_evento: "2010-06-06".into(), ..DatiEvento::default() }),
        ..Matrimonio::default()
    };
    let anna = Persona::nuova("BIANCHI", "ANNA", 'F', "1982-03-04").legame("2");
    let persone = [mario().con(Sezione::Matrimonio, &con(lei)), anna.con(Sezione::Matrimonio, &con(lui))];
    let (_, ids) = banco.famiglia(NOI, &persone);
    assert_eq!([ids[0].0, ids[1].0], [lui, lei]);
    rifiutata(banco.registra(&revoca(&banco, ids[0], "06", SUBENTRO), decidi), "EN505");
    let banco = Banco::nuovo();
    let (_, prima) = banco.famiglia_da_subentro(NOI, &[Persona::nuova("BOH", "IDA", 'F', "1979-01-01")]);
    let (lui, lei) = (prima[0].0 + 1, prima[0].0 + 2);
    let anna = Persona::nuova("BIANCHI", "ANNA", 'F', "1982-03-04").legame("2");
    let persone = [mario().con(Sezione::Matrimonio, &con(lei)), anna.con(Sezione::Matrimonio, &con(lui))];
    let (_, ids) = banco.famiglia_da_subentro(LORO, &persone.map(|p| p.a(residenza(LORO, "VIA PO", "3"))));
    let mut r = revoca(&banco, ids[0], "06", SUBENTRO);
    r.testata_richiesta = banco.testata_di(LORO, "5013", SUBENTRO);
    let fatta = banco.registra_da(LORO, &r, decidi).unwrap();
    for chi in &ids {
        assert_eq!(quante(&banco, *chi, Sezione::Matrimonio, OGGI), 0);
    }
    assert!(fatta.registrazione.effetti.soggetti[&ids[1]].aree.tocca(Aree::RIFLESSO));
}

#[test]
fn a_tutor_is_taken_off_at_any_time() {
    let banco = Banco::nuovo();
    let tutore = TutoreIntestatario {
        generalita: generalita("NERI", "PIO", 'M', "1960-01-01"),
        data_intestario_convivenza: "2020-01-01".into(),
        ..TutoreIntestatario::default()
    };
    let (_, ids) = banco.famiglia(NOI, &[mario().con(Sezione::Tutore, &tutore)]);
    banco.registra(&revoca(&banco, ids[0], "09", DAL), decidi).unwrap();
    assert_eq!(quante(&banco, ids[0], Sezione::Tutore, "2020-01-01"), 0);
}

#[test]
fn en394_en135_who_answers_for_a_convivenza_is_taken_off_by_its_comune() {
    let banco = Banco::nuovo();
    let (nostra, _) = banco.convivenza(NOI, &[]);
    let (loro, _) = banco.convivenza(LORO, &[]);
    let della = |famiglia| {
        let mut r = revoca_di_famiglia(&banco);
        r.famiglia_convivenza = Some(banco.nomina(famiglia));
        banco.registra(&r, decidi)
    };
    rifiutata(della(nostra), "EN394");
    rifiutata(della(loro), "EN135");
}

fn revoca_di_famiglia(banco: &Banco) -> Richiesta5013 {
    Richiesta5013 {
        testata_richiesta: banco.testata("5013", DAL),
        motivo_annullamento: RevocaDato { motivo_revoca: "2".into(), ..RevocaDato::default() },
        dati_controllo: DatiControllo5013 { tipo_revoca: "09".into(), ..DatiControllo5013::default() },
        ..Richiesta5013::default()
    }
}

#[test]
fn en148_a_codice_fiscale_is_taken_off_unless_it_was_confirmed() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[mario()]);
    assert_eq!(banco.registra(&revoca(&banco, ids[0], "12", DAL), decidi).unwrap_err(), ["EN148"]);
    let banco = Banco::nuovo();
    let mut lui = mario();
    let suo = lui.generalita.codice_fiscale.take().unwrap();
    lui.generalita.codice_fiscale = Some(CodiceFiscale { validita_cf: Some("9".into()), ..suo });
    let (_, ids) = banco.famiglia(NOI, &[lui]);
    let fatta = banco.registra(&revoca(&banco, ids[0], "12", DAL), decidi).unwrap();
    for giorno in ["2020-01-01", OGGI] {
        let nota: Generalita = banco.sezioni(ids[0], Sezione::Generalita, giorno).pop().unwrap();
        assert_eq!(nota.codice_fiscale, None);
    }
    let variato = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    assert_eq!(variato.codice_fiscale, None);
    rifiutata(banco.registra(&revoca(&banco, ids[0], "12", DAL), decidi), "EN394");
}

#[test]
fn en371_en204_refuse_kinds_reasons_and_people_that_are_not_ours() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[mario().con(Sezione::Paternita, &genitore())]);
    for tipo in ["00", "13", "99"] {
        assert_eq!(banco.registra(&revoca(&banco, ids[0], tipo, DAL), decidi).unwrap_err(), ["EN371"]);
    }
    let mut r = revoca(&banco, ids[0], "01", DAL);
    r.motivo_annullamento.motivo_revoca = "7".into();
    assert_eq!(banco.registra(&r, decidi).unwrap_err(), ["EN371"]);
    let lontano = Persona::nuova("VERDI", "UGO", 'M', "1970-01-01").a(residenza(LORO, "VIA PO", "3"));
    let (_, loro) = banco.famiglia(LORO, &[lontano.con(Sezione::Paternita, &genitore())]);
    assert_eq!(banco.registra(&revoca(&banco, loro[0], "01", DAL), decidi).unwrap_err(), ["EN204"]);
}
