//! 2009: convivenze are filed (registrazione §16).

use crate::banco::*;
use crate::richieste::*;
use anpr_contract::cancellazione_2000::Richiesta2009;
use anpr_contract::tipi::FamigliaConvivenza;
use anpr_engine::cancellazione::{op2003_altri_motivi, op2009_archiviazione_convivenza::decidi};
use anpr_model::StatoFamiglia;

const DAL: &str = "2026-11-02";

#[test]
fn an_empty_convivenza_is_filed_from_its_day() {
    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[]);
    let fatta = banco.registra(&archiviazione(&banco, convivenza, DAL), decidi).unwrap();
    let scheda = banco.scheda_famiglia(convivenza);
    assert_eq!(scheda.stato, StatoFamiglia::Archiviata);
    assert_eq!(scheda.sezioni.len(), 1, "what it was is still known, an address it has no more");
    assert!(fatta.avvisi().is_empty() && fatta.registrazione.variati.is_empty());
    rifiutata(banco.registra(&archiviazione(&banco, convivenza, DAL), decidi), "EF002");
    sano(&banco);
}

#[test]
fn en126_refuses_while_somebody_lives_there() {
    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")]);
    rifiutata(banco.registra(&archiviazione(&banco, convivenza, DAL), decidi), "EN126");
}

#[test]
fn en135_en136_refuse_what_is_of_another_comune() {
    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(LORO, &[]);
    rifiutata(banco.registra(&archiviazione(&banco, convivenza, DAL), decidi), "EN135");
    let (famiglia, _) = banco.famiglia(LORO, &[Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")]);
    rifiutata(banco.registra(&archiviazione(&banco, famiglia, DAL), decidi), "EN136");
}

fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Richiesta2009)) {
    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[]);
    let mut richiesta = archiviazione(&banco, convivenza, DAL);
    cambia(&mut richiesta);
    rifiutata(banco.registra(&richiesta, decidi), codice);
}

#[test]
fn en342_ef001_ef002_ef011_refuse_what_names_no_convivenza() {
    rifiuta("EN342", |r| r.estremi_scheda_convivenza.tipo_scheda = "3".into());
    rifiuta("EF002", |r| r.estremi_scheda_convivenza.id_famiglia_convivenza_anpr = Some("99999".into()));
    rifiuta("EF011", |r| r.estremi_scheda_convivenza.id_famiglia_convivenza_anpr = None);
    rifiuta("EF001", |r| {
        let id = anpr_contract::tipi::IdFamigliaConvivenzaComune {
            id_famiglia_convivenza_comune_istat: NOI.into(),
            id_famiglia_convivenza: "IGNOTA".into(),
        };
        r.estremi_scheda_convivenza = FamigliaConvivenza {
            id_famiglia_convivenza_comune: Some(id),
            tipo_scheda: "4".into(),
            ..Default::default()
        };
    });
}

#[test]
fn es056_en389_refuse_a_day_that_cannot_be() {
    rifiuta("ES056", |r| r.dati_archiviazione.data_decorrenza_archiviazione = "2026-11-03".into());
    rifiuta("EN389", |r| r.dati_archiviazione.data_decorrenza_archiviazione = "2014-12-31".into());
    let banco = Banco::nuovo();
    let (convivenza, ids) = banco.convivenza(NOI, &[Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")]);
    let esce = cancellazione(&banco, ids[0], "6", DAL);
    banco.registra(&esce, op2003_altri_motivi::decidi).unwrap();
    let mut richiesta = archiviazione(&banco, convivenza, DAL);
    richiesta.dati_archiviazione.data_decorrenza_archiviazione = "2026-11-01".into();
    rifiutata(banco.registra(&richiesta, decidi), "EN389");
    banco.registra(&archiviazione(&banco, convivenza, DAL), decidi).expect("the day on which the last one left");
    sano(&banco);
}
