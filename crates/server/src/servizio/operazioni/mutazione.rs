//! The family 5000: changes of sheets, families and residences.

use super::{Eseguita, Lavoro, lista, non_offerta, registrazioni};
use crate::servizio::operazioni::Operazione;
use anpr_contract::Elemento;
use anpr_contract::mutazione_5000::{
    Risposta5001, Risposta5005, Risposta5008, Risposta5012, Risposta5013, Risposta5014,
};
use anpr_engine::Interruzione;
use anpr_engine::mutazione::{
    op5001_famiglia, op5005_residenza, op5008_scheda, op5012_annullamento, op5013_revoca, op5014_rettifica,
};
use anpr_registry::Snapshot;
use registrazioni::Risposta;

operazioni! {
    mutazione_5000:
    "5001" Richiesta5001 Risposta5001 famiglia,
    "5005" Richiesta5005 Risposta5005 residenza,
    "5008" Richiesta5008 Risposta5008 scheda,
    "5010" Richiesta5010 Risposta5010 non_offerta,
    "5011" Richiesta5011 Risposta5011 non_offerta,
    "5012" Richiesta5012 Risposta5012 annullamento,
    "5013" Richiesta5013 Risposta5013 revoca,
    "5014" Richiesta5014 Risposta5014 rettifica,
}

/// The schema of 5021 wants the kind of mutation also beside a refusal, which may come before the request is read: 0
/// is no kind of table 36.
pub(super) const POLIGAMIA: &[Operazione] = &[Operazione {
    codice: "5021",
    richiesta: <contratto::Richiesta5021 as Elemento>::NOME,
    testata_libera: false,
    esegui: non_offerta,
    rifiuto: |testata_risposta, anomalie| {
        let risposta_ko = Some(contratto::RispostaKO { testata_risposta, lista_errori: lista(anomalie) });
        let tipo_mutazione = "0".to_owned();
        anpr_contract::scrivi(&contratto::Risposta5021 {
            risposta_ko,
            tipo_mutazione,
            ..contratto::Risposta5021::default()
        })
    },
}];

/// 5001 `mutazione_famiglia_convivenza`.
fn famiglia(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op5001_famiglia::decidi, |comune| Risposta5001 {
        risposta_comune: Some(comune),
        ..Risposta5001::default()
    })
}

/// 5005 `mutazione_residenza`.
fn residenza(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op5005_residenza::decidi, |comune| Risposta5005 {
        risposta_comune: Some(comune),
        ..Risposta5005::default()
    })
}

/// 5008 `mutazione_scheda`.
fn scheda(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op5008_scheda::decidi, |comune| Risposta5008 {
        risposta_comune: Some(comune),
        ..Risposta5008::default()
    })
}

/// 5012 `annullamento_mutazione`.
fn annullamento(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op5012_annullamento::decidi, |comune| Risposta5012 {
        risposta_comune: Some(comune),
        ..Risposta5012::default()
    })
}

/// 5013 `revoca_dato`.
fn revoca(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op5013_revoca::decidi, |comune| Risposta5013 {
        risposta_comune: Some(comune),
        ..Risposta5013::default()
    })
}

/// 5014 `rettifica`: what was rectified stands beside the common answer.
fn rettifica(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui_con(lavoro, snapshot, op5014_rettifica::decidi, |_, rettifica, comune| {
        Risposta::registra(&Risposta5014 {
            risposta_comune: Some(comune),
            risposta_ko: None,
            tipo_risposta_rettifica: Some(rettifica),
        })
    })
}
