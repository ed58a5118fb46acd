//! Other data for who has a code (5008 t1, registrazione §4.4).

use super::verifica::{base, ultimo};
use super::{Domanda, Fine, Scelta, codice_libero, codici_con_dati, conosciuto};
use crate::esiti::{self, Lettera};
use crate::persona::{chiave, codice_base, stessi};
use anpr_catalogue::codice_fiscale::Codice;
use anpr_model::{PersonaFiscale, Riscontro};
use anpr_registry::{CodiceEntrate, OrigineCodice, Scrittura, StatoCodice};
use std::collections::BTreeSet;

/// Changes the data of `codice`, and the code with them where they ask for another.
pub(crate) fn muta(
    s: &mut Scrittura<'_>,
    domanda: &Domanda,
    codice: &str,
    persona: &PersonaFiscale,
) -> Result<Riscontro, Fine> {
    // A text that is no code is nobody's.
    let letto: Codice = codice.parse().map_err(|_| esiti::non_trovato(Lettera::M))?;
    let nuova_base = codice_base(persona).map_err(|motivo| esiti::dati_senza_codice(Lettera::M, motivo))?;
    let vecchia_base = base(&letto);
    // Always in the same order, so that two changes never wait for each other.
    for base in BTreeSet::from([vecchia_base.as_str(), nuova_base.as_str()]) {
        s.blocca_base_entrate(base)?;
    }
    if let Some(risposta) = domanda.gia_risposta(s)? {
        return Ok(risposta);
    }
    let dati = chiave(persona);
    let noto = conosciuto(s, codice, None, domanda.oggi)?.ok_or_else(|| esiti::non_trovato(Lettera::M))?;
    match noto.stato {
        StatoCodice::Valido => {}
        StatoCodice::Omocodia => return Err(esiti::omocodia_in_corso(Lettera::M).into()),
        // The very change was made already, by a call whose answer never came to the register: it is not lost for that.
        StatoCodice::Collegato => {
            let attuale = ultimo(s, &noto)?;
            if attuale.stato != StatoCodice::Valido || attuale.persona != dati {
                return Err(esiti::non_trovato(Lettera::M).into());
            }
            return Ok(domanda.rispondi(s, attuale.codice)?);
        }
        StatoCodice::Annullato => return Err(esiti::non_trovato(Lettera::M).into()),
    }
    if noto.marcato_dal.is_none_or(|dal| dal > domanda.oggi) {
        return Err(esiti::non_marcato().into());
    }
    if !codici_con_dati(s, &dati, codice)?.is_empty() {
        return Err(esiti::dati_presenti(Lettera::M).into());
    }
    if vecchia_base == nuova_base.as_str() {
        s.salva_codice_entrate(&CodiceEntrate { persona: dati, ..noto })?;
        return Ok(domanda.rispondi(s, codice.to_owned())?);
    }
    // Back to data that the person had: their code is linked to the present one, and a plain change does not turn that round.
    if let Some(di_allora) = s.vista().codice_entrate(nuova_base.as_str())?
        && di_allora.stato == StatoCodice::Collegato
        && stessi(&di_allora.persona, &dati)
        && ultimo(s, &di_allora)?.codice == codice
    {
        return Err(esiti::non_trovato(Lettera::M).into());
    }
    let nuovo = codice_libero(s, &nuova_base, Scelta::DallaBase)?;
    s.salva_codice_entrate(&CodiceEntrate {
        codice: nuovo.clone(),
        persona: dati,
        attribuito: domanda.oggi,
        origine: OrigineCodice::Mutazione,
        stato: StatoCodice::Valido,
        nuovo: None,
        marcato_dal: noto.marcato_dal,
    })?;
    s.salva_codice_entrate(&CodiceEntrate { stato: StatoCodice::Collegato, nuovo: Some(nuovo.clone()), ..noto })?;
    Ok(domanda.rispondi(s, nuovo)?)
}
