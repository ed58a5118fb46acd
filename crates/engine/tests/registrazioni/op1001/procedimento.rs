//! Proceedings.

use super::*;
use anpr_contract::tipi::{DatiIscrizione, DatiProcedimento};
use anpr_model::Sezione;

#[test]
fn en111_en112_warn_of_proceedings_missing_or_unknown() {
    avverte("EN111", |_| {});
    avverte("EN112", |s| {
        s.richiesta.dati_del_procedimento =
            Some(DatiProcedimento { numero_pratica_anpr: Some("77".into()), ..DatiProcedimento::default() });
    });
}

#[test]
fn a_registration_is_linked_to_its_proceeding_and_en113_warns_of_one_that_was_filed() {
    let mut scena = scena();
    let pratica = scena.banco.procedimento(NOI, &[]);
    let dati = DatiProcedimento {
        numero_pratica_anpr: Some(pratica.to_string()),
        data_definizione_pratica: Some("2026-11-05".into()),
        ..DatiProcedimento::default()
    };
    scena.richiesta.dati_del_procedimento = Some(dati.clone());
    let fatta = scena.registra().unwrap();
    assert!(fatta.avvisi().is_empty(), "{:?}", fatta.avvisi());
    let collegato = fatta.registrazione.variati[0].procedimento.as_ref().unwrap();
    assert_eq!(collegato.numero_pratica_anpr, Some(pratica.to_string()));
    let iscrizione: Vec<DatiIscrizione> = scena.banco.sezioni(nato(&fatta), Sezione::DatiIscrizione, DAL);
    let comune = iscrizione[0].dati_iscrizione_comune.as_ref().unwrap();
    assert_eq!(comune.data_definizione_pratica.as_deref(), Some("2026-11-05"));
    avverte("EN113", |s| {
        let pratica = s.banco.archiviato(NOI);
        let numero_pratica_anpr = Some(pratica.to_string());
        s.richiesta.dati_del_procedimento = Some(DatiProcedimento { numero_pratica_anpr, ..dati });
    });
}
