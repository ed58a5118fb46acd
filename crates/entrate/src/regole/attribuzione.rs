//! `gestioneCF` 1 and 2.

use super::{Domanda, Fine, Scelta, codice_libero, codici_con_dati, marcatura};
use crate::esiti::{self, Lettera};
use crate::persona::{chiave, codice_base};
use anpr_model::{PersonaFiscale, Riscontro};
use anpr_registry::{CodiceEntrate, OrigineCodice, Scrittura, StatoCodice};

/// On what ground a code is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Titolo {
    /// The person has none.
    Primo,
    /// Another person with the same data has one.
    Omocodia,
}

/// Gives a code.
pub(crate) fn attribuisci(
    s: &mut Scrittura<'_>,
    domanda: &Domanda,
    persona: &PersonaFiscale,
    titolo: Titolo,
) -> Result<Riscontro, Fine> {
    let base = codice_base(persona).map_err(|motivo| esiti::dati_senza_codice(Lettera::A, motivo))?;
    s.blocca_base_entrate(base.as_str())?;
    if let Some(risposta) = domanda.gia_risposta(s)? {
        return Ok(risposta);
    }
    let dati = chiave(persona);
    let altri = codici_con_dati(s, &dati, "")?;
    let (scelta, origine) = match titolo {
        Titolo::Primo if !altri.is_empty() => return Err(esiti::dati_presenti(Lettera::A).into()),
        Titolo::Primo => (Scelta::DallaBase, OrigineCodice::Attribuzione),
        Titolo::Omocodia if altri.is_empty() => return Err(esiti::senza_omocodia().into()),
        Titolo::Omocodia => (Scelta::SoloVarianti, OrigineCodice::Omocodia),
    };
    let codice = codice_libero(s, &base, scelta)?;
    let marcato_dal = marcatura(s, domanda.oggi)?;
    s.salva_codice_entrate(&CodiceEntrate {
        codice: codice.clone(),
        persona: dati,
        attribuito: domanda.oggi,
        origine,
        stato: StatoCodice::Valido,
        nuovo: None,
        marcato_dal,
    })?;
    Ok(domanda.rispondi(s, codice)?)
}
