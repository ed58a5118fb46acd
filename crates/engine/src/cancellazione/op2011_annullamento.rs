//! 2011 `annullamento_cancellazione`: a death (2001), another cancellation (2003) or the filing of a convivenza (2009) is
//! taken back (registrazione §17).
//!
//! Raises EF001, EF002, EF011, EF062, EN068, EN069, EN070, EN071, EN072, EN073, EN075, EN077, EN078, EN130, EN131, EN145,
//! EN172, EN175, EN314, EN372, EN448, ES004, ES057, ES058, ES061, ES062, ES063, ES066, ES100, ES102, ES121; warns with EN112,
//! EN113.

use crate::Interruzione;
use crate::registrazione::Ambito;
use crate::registrazione::annullamento::{DaAnnullare, Modo};
use anpr_contract::cancellazione_2000::Richiesta2011;

/// Decides a 2011.
pub fn decidi(richiesta: &Richiesta2011, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let da_annullare = DaAnnullare {
        operazione: (&richiesta.dati_operazione_da_annullare, OPERAZIONE),
        schede: &richiesta.dati_scheda_soggetto_famiglia_convivenza,
        tipo_scheda: &richiesta.dati_controllo.tipo_scheda,
        ammesse: &["2001", "2003", "2009"],
        di_archiviati: true,
    };
    let (operazione, _) = ambito.da_annullare(&da_annullare)?;
    let ripresa = ambito.ripresa(operazione, Modo::Intero, None)?;
    ambito.ultima_operazione(&ripresa, OPERAZIONE)?;
    ambito.riprendi(&ripresa, OPERAZIONE)?;
    if richiesta.dati_del_procedimento.is_some() {
        ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?;
    }
    Ok(())
}

const OPERAZIONE: &str = "datiOperazioneDaAnnullare";
