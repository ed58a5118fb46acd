//! The family 2000: cancellations from the register.

use super::{Eseguita, Lavoro, lista, non_offerta, registrazioni};
use anpr_contract::cancellazione_2000::{Risposta2001, Risposta2003, Risposta2009, Risposta2011};
use anpr_engine::Interruzione;
use anpr_engine::cancellazione::{
    op2001_decesso, op2003_altri_motivi, op2009_archiviazione_convivenza, op2011_annullamento,
};
use anpr_registry::Snapshot;

operazioni! {
    cancellazione_2000:
    "2001" Richiesta2001 Risposta2001 decesso,
    "2003" Richiesta2003 Risposta2003 altri_motivi,
    "2009" Richiesta2009 Risposta2009 archiviazione,
    "2011" Richiesta2011 Risposta2011 annullamento,
    "2012" Richiesta2012 Risposta2012 non_offerta,
}

/// 2001 `cancellazione_decesso`.
fn decesso(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op2001_decesso::decidi, |comune| Risposta2001 {
        risposta_comune: Some(comune),
        ..Risposta2001::default()
    })
}

/// 2003 `cancellazione_altriMotivi`.
fn altri_motivi(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op2003_altri_motivi::decidi, |comune| Risposta2003 {
        risposta_comune: Some(comune),
        ..Risposta2003::default()
    })
}

/// 2009 `archiviazione_scheda_convivenza`.
fn archiviazione(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op2009_archiviazione_convivenza::decidi, |comune| Risposta2009 {
        risposta_comune: Some(comune),
        ..Risposta2009::default()
    })
}

/// 2011 `annullamento_cancellazione`.
fn annullamento(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op2011_annullamento::decidi, |comune| Risposta2011 {
        risposta_comune: Some(comune),
        ..Risposta2011::default()
    })
}
