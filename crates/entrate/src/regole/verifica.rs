//! `gestioneCF` 0: whether a code is of a person.

use super::{Fine, codici_con_dati, conosciuto, marcatura};
use crate::esiti::{self, Lettera};
use crate::persona::{chiave, concordano, stessi};
use anpr_catalogue::codice_fiscale::Codice;
use anpr_model::{Data, PersonaFiscale, RifiutoEntrate, Riscontro};
use anpr_registry::{CodiceEntrate, Errore, OrigineCodice, PersonaEntrate, Scrittura, Snapshot, StatoCodice};

/// The answer about a code in use that the archive has seen, without writing: the usual case.
pub(crate) fn confermato(
    vista: &mut Snapshot<'_>,
    codice: &str,
    persona: &PersonaFiscale,
    oggi: Data,
) -> Result<Option<Riscontro>, Errore> {
    let noto = vista.codice_entrate(codice)?;
    let suo = noto.is_some_and(|noto| noto.stato == StatoCodice::Valido && stessi(&noto.persona, &chiave(persona)));
    Ok(suo.then(|| Riscontro { codice: codice.to_owned(), data: oggi }))
}

/// Verifies a code; one that the archive has not seen is remembered if it can be of this person.
pub(crate) fn verifica(
    s: &mut Scrittura<'_>,
    codice: &str,
    persona: &PersonaFiscale,
    oggi: Data,
) -> Result<Riscontro, Fine> {
    let letto: Codice = codice.parse().map_err(|_| esiti::codice_errato())?;
    s.blocca_base_entrate(&base(&letto))?;
    let dati = chiave(persona);
    let riscontro = Riscontro { codice: codice.to_owned(), data: oggi };
    if let Some(noto) = conosciuto(s, codice, Some(&dati), oggi)? {
        if let Some(rifiuto) = rifiuto(s, &noto, &dati)? {
            return Err(rifiuto.into());
        }
        s.salva_codice_entrate(&noto)?;
        return Ok(riscontro);
    }
    match letto {
        Codice::Persona(letto) if !concordano(&letto, persona) => return Err(esiti::dati_diversi().into()),
        // Eleven digits say nothing of who has them.
        Codice::Persona(_) | Codice::Provvisorio(_) => {}
    }
    if !codici_con_dati(s, &dati, codice)?.is_empty() {
        return Err(esiti::piu_codici().into());
    }
    let marcato_dal = marcatura(s, oggi)?;
    s.salva_codice_entrate(&CodiceEntrate {
        codice: codice.to_owned(),
        persona: dati,
        attribuito: oggi,
        origine: OrigineCodice::Riscontro,
        stato: StatoCodice::Valido,
        nuovo: None,
        marcato_dal,
    })?;
    Ok(riscontro)
}

/// What is locked for a code: the base, whose variants compete, or the digits themselves.
pub(super) fn base(codice: &Codice) -> String {
    match codice {
        Codice::Persona(codice) => codice.base().to_string(),
        Codice::Provvisorio(codice) => codice.to_string(),
    }
}

/// Why a code that the archive knows is not confirmed.
fn rifiuto(
    s: &mut Scrittura<'_>,
    noto: &CodiceEntrate,
    dati: &PersonaEntrate,
) -> Result<Option<RifiutoEntrate>, Errore> {
    Ok(match noto.stato {
        StatoCodice::Annullato => Some(esiti::non_trovato(Lettera::V)),
        StatoCodice::Omocodia => Some(esiti::omocodia_in_corso(Lettera::V)),
        StatoCodice::Valido if stessi(&noto.persona, dati) => None,
        StatoCodice::Valido => Some(esiti::dati_diversi()),
        // Who sends a replaced code with today's data has another; with former data, they are no longer those of anybody.
        StatoCodice::Collegato => {
            let attuale = ultimo(s, noto)?;
            Some(if stessi(&attuale.persona, dati) { esiti::piu_codici() } else { esiti::dati_diversi() })
        }
    })
}

/// The code to which a replaced one leads, directly or by way of others.
pub(super) fn ultimo(s: &mut Scrittura<'_>, di: &CodiceEntrate) -> Result<CodiceEntrate, Errore> {
    let mut attuale = di.clone();
    // A chain is as long as the changes of one person's data.
    for _ in 0..CATENA {
        let Some(nuovo) = attuale.nuovo.as_deref().filter(|_| attuale.stato == StatoCodice::Collegato) else { break };
        match s.vista().codice_entrate(nuovo)? {
            Some(nuovo) => attuale = nuovo,
            None => return Err(Errore::Incoerente("a code is linked to one that is not in the archive".into())),
        }
    }
    Ok(attuale)
}

const CATENA: usize = 1000;
