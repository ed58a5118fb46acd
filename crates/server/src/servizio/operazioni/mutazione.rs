//! The family 5000: changes of sheets, families and residences.

use super::{Eseguita, Lavoro, lista, non_offerta, registrazioni};
use crate::servizio::operazioni::Operazione;
use anpr_contract::Elemento;
use anpr_contract::mutazione_5000::{Risposta5001, Risposta5005};
use anpr_engine::Interruzione;
use anpr_engine::mutazione::{op5001_famiglia, op5005_residenza};
use anpr_registry::Snapshot;

operazioni! {
    mutazione_5000:
    "5001" Richiesta5001 Risposta5001 famiglia,
    "5005" Richiesta5005 Risposta5005 residenza,
    "5008" Richiesta5008 Risposta5008 non_offerta,
    "5010" Richiesta5010 Risposta5010 non_offerta,
    "5011" Richiesta5011 Risposta5011 non_offerta,
    "5012" Richiesta5012 Risposta5012 non_offerta,
    "5013" Richiesta5013 Risposta5013 non_offerta,
    "5014" Richiesta5014 Risposta5014 non_offerta,
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
