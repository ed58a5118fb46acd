//! Acts as a certificate names them.

use super::dati::luogo_comune;
use anpr_catalogue::comuni::Comuni;
use anpr_certificates as stampa;
use anpr_contract::tipi::{Atto, AttoANPR};
use anpr_model::Data;

/// The act in either of its forms; the one of the digital archive is named by its identifier (certificazione §12.13).
pub(super) fn atto(
    classico: Option<&Atto>,
    nuovo: Option<&AttoANPR>,
    comuni: &Comuni,
    oggi: Data,
) -> Option<stampa::Atto> {
    if let Some(digitale) = nuovo.and_then(|nuovo| nuovo.atto_ansc.as_ref()) {
        let comune = Box::new(luogo_comune(&digitale.comune_registrazione, comuni, oggi));
        return Some(stampa::Atto::Ansc { id: digitale.id_ansc.clone(), comune });
    }
    let atto = nuovo.and_then(|nuovo| nuovo.atto.as_ref()).or(classico)?;
    let pieno = |testo: &str| Some(testo.trim()).filter(|testo| !testo.is_empty()).map(str::to_owned);
    Some(stampa::Atto::Registro {
        comune: Box::new(luogo_comune(&atto.comune_registrazione, comuni, oggi)),
        anno: pieno(&atto.anno),
        parte: pieno(&atto.parte),
        serie: atto.serie.as_deref().and_then(pieno),
        numero: pieno(&atto.numero_atto)?,
        volume: atto.volume.as_deref().and_then(pieno),
        ufficio: atto.ufficio_municipio.as_deref().and_then(pieno),
    })
}
