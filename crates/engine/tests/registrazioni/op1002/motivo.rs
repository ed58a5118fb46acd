//! Reason and provenance.

use super::*;
use anpr_contract::tipi::{DatiIscrizione, Sentenza};
use anpr_model::Sezione;

#[test]
fn ec006_ec014_en250_refuse_a_reason_that_is_none_or_lacks_what_it_needs() {
    rifiuta("EC006", |r, _| r.motivo_iscrizione.id_motivo_iscrizione = "1".into());
    rifiuta("EC006", |r, _| r.motivo_iscrizione.id_motivo_iscrizione = "44".into());
    rifiuta("EC014", |r, _| r.motivo_iscrizione.id_motivo_iscrizione = "9".into());
    rifiuta("EN250", |r, _| r.motivo_iscrizione.id_motivo_iscrizione = "2".into());
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    richiesta.motivo_iscrizione =
        MotivoIscrizione1002 { id_motivo_iscrizione: "09".into(), note: Some("Altro caso".into()) };
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let iscrizione: Vec<DatiIscrizione> = banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    let residente = iscrizione[0].iscrizione_residente.clone().unwrap();
    assert_eq!(
        (residente.motivo_iscrizione.as_str(), residente.descrizione_motivo_iscrizione.as_deref()),
        ("9", Some("Altro caso"))
    );
}

fn sentenza() -> Sentenza {
    Sentenza {
        data: "2026-05-01".into(),
        numero: Some("12".into()),
        tipo_tribunale: "1".into(),
        autorita: "TRIBUNALE DI ROMA".into(),
        data_validita: "2026-06-01".into(),
    }
}

#[test]
fn en242_ehr31_ehr90_ehr91_refuse_judgments_that_cannot_be() {
    let con = |cambia: fn(&mut Sentenza)| {
        move |r: &mut Richiesta1002, _: &Banco| {
            let mut sentenza = sentenza();
            cambia(&mut sentenza);
            r.motivo_iscrizione.id_motivo_iscrizione = "2".into();
            r.dati_sentenza = Some(sentenza);
        }
    };
    rifiuta("EN242", con(|s| s.tipo_tribunale = "7".into()));
    rifiuta("EHR31", con(|s| s.data_validita = "2026-04-01".into()));
    rifiuta("EHR90", con(|s| (s.data, s.data_validita) = ("2026-11-10".into(), "2026-11-11".into())));
    rifiuta("EHR91", con(|s| s.data_validita = "2026-11-11".into()));
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    con(|_| {})(&mut richiesta, &banco);
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let iscrizione: Vec<DatiIscrizione> = banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    assert_eq!(iscrizione[0].sentenza.as_ref().unwrap().numero.as_deref(), Some("12"));
}

#[test]
fn es086_es064_ec179_ec181_ec182_ec183_refuse_a_provenance_that_is_none() {
    rifiuta("ES086", |r, _| r.provenienza = None);
    rifiuta("ES086", |r, _| {
        r.motivo_iscrizione.id_motivo_iscrizione = "3".into();
        r.provenienza = None;
    });
    let da = |comune, localita| Some(ProvenienzaDestinazione { comune, localita });
    rifiuta("ES064", |r, _| r.provenienza = da(None, None));
    rifiuta("EC179", |r, _| {
        r.provenienza = da(Some(anpr_contract::tipi::Comune { nome_comune: "ATLANTIDE".into(), ..roma() }), None)
    });
    rifiuta("EC181", |r, _| {
        r.provenienza = da(Some(anpr_contract::tipi::Comune { codice_istat: Some("058090".into()), ..roma() }), None);
    });
    rifiuta("EC182", |r, _| r.provenienza = da(None, Some(estero("000", "ATLANTIDE"))));
    rifiuta("EC183", |r, _| r.provenienza = da(None, Some(estero("239", "FRANCIA"))));
}

#[test]
fn ec180_warns_of_a_comune_of_provenance_that_is_not_told_apart() {
    avverte("EC180", |r, _| {
        r.provenienza = Some(ProvenienzaDestinazione { comune: Some(omonimo()), localita: None });
    });
}
