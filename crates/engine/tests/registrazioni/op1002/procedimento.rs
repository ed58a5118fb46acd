//! Proceedings.

use super::*;
use anpr_contract::tipi::DatiProcedimento;

#[test]
fn en111_en112_en113_only_warn_of_proceedings_that_cannot_be_linked() {
    let con =
        |numero: String| Some(DatiProcedimento { numero_pratica_anpr: Some(numero), ..DatiProcedimento::default() });
    avverte("EN111", |_, _| {});
    avverte("EN112", |r, _| r.dati_del_procedimento = con("77".into()));
    avverte("EN113", |r, banco| r.dati_del_procedimento = con(banco.archiviato(NOI).to_string()));
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    let pratica = banco.procedimento(NOI, &[]);
    richiesta.dati_del_procedimento = con(pratica.to_string());
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let collegato = fatta.registrazione.variati[0].procedimento.clone().unwrap();
    assert_eq!(collegato.numero_pratica_anpr, Some(pratica.to_string()));
}
