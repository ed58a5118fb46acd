//! 1013 `annullamento_iscrizione`: a registration made by mistake is taken back (registrazione §12). Who was registered for
//! the first time is gone, with numbers that are never given again; who had come back is struck off again.
//!
//! Raises AEE95, EF001, EF002, EF011, EF062, EN068, EN069, EN070, EN071, EN072, EN073, EN075, EN077, EN078, EN130, EN131,
//! EN145, EN172, EN175, EN314, EN372, EN448, ES004, ES057, ES058, ES061, ES062, ES063, ES066, ES100, ES101, ES102; warns with
//! EN112, EN113, EN226.

use crate::Interruzione;
use crate::registrazione::Ambito;
use crate::registrazione::annullamento::{Bersaglio, DaAnnullare, Modo};
use crate::registrazione::persona;
use anpr_contract::iscrizione_1000::Richiesta1013;

/// Decides a 1013.
pub fn decidi(richiesta: &Richiesta1013, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let da_annullare = DaAnnullare {
        operazione: (&richiesta.dati_operazione, OPERAZIONE),
        schede: &richiesta.dati_scheda_soggetto_famiglia_convivenza,
        tipo_scheda: &richiesta.dati_controllo.tiposcheda,
        ammesse: &["1001", "1002", "1010", "A001", "A002"],
        di_archiviati: false,
    };
    let (operazione, bersaglio) = ambito.da_annullare(&da_annullare)?;
    let ripresa = ambito.ripresa(operazione, Modo::Intero, None)?;
    ambito.ultima_operazione(&ripresa, OPERAZIONE)?;
    if let Bersaglio::Soggetto(scheda) = &bersaglio {
        let attribuito = persona::codice(&persona::generalita(scheda)?);
        if let Some(cf) = attribuito.filter(|_| persona::e_si(&richiesta.dati_controllo.annullamento_attribuzione)) {
            ambito.annulla_cf(&cf, "datiControllo")?;
        }
    }
    ambito.riprendi(&ripresa, OPERAZIONE)?;
    // Of the proceeding nothing is taken in but the trace (registrazione §12).
    if richiesta.dati_del_procedimento.is_some() {
        ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?;
    }
    Ok(())
}

const OPERAZIONE: &str = "datiOperazione";
