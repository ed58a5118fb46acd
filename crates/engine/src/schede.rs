//! Contents of stored sections, read into their contract types.

use anpr_model::{Guasto, IdVersione, Parte, Periodo, Scheda, SchedaFamiglia, Sezione, SezioneFamiglia, Versione};
use serde::de::DeserializeOwned;

/// The contents of all versions of a section.
pub(crate) fn tutte<T: DeserializeOwned>(scheda: &Scheda, sezione: Sezione) -> Result<Vec<T>, Guasto> {
    let versioni = scheda.sezioni.iter().filter(|versione| versione.sezione == sezione);
    versioni.map(|versione| leggi(&versione.contenuto, scheda.soggetto.id)).collect()
}

/// The content of the one current version of a section; the latest if the register holds several.
pub(crate) fn unica<T: DeserializeOwned>(scheda: &Scheda, sezione: Sezione) -> Result<Option<T>, Guasto> {
    let ultima = versioni(scheda, sezione).last();
    ultima.map(|versione| leggi(&versione.contenuto, scheda.soggetto.id)).transpose()
}

/// The versions of a section, in the order of writing.
pub(crate) fn versioni(scheda: &Scheda, sezione: Sezione) -> impl DoubleEndedIterator<Item = &Versione<Sezione>> {
    scheda.sezioni.iter().filter(move |versione| versione.sezione == sezione)
}

/// The content of a family's section.
pub(crate) fn della_famiglia<T: DeserializeOwned>(
    famiglia: &SchedaFamiglia,
    sezione: SezioneFamiglia,
) -> Result<Option<T>, Guasto> {
    let ultima = famiglia.sezioni.iter().rev().find(|versione| versione.sezione == sezione);
    ultima.map(|versione| leggi(&versione.contenuto, famiglia.id)).transpose()
}

/// Which version it is.
pub(crate) fn id(versione: &Versione<Sezione>) -> IdVersione {
    IdVersione { parte: Parte::Sezione(versione.sezione), aperta_da: versione.aperta_da, numero: versione.numero }
}

/// The content of one version, with its days.
pub(crate) fn contenuto<T: DeserializeOwned>(
    scheda: &Scheda,
    versione: &Versione<Sezione>,
) -> Result<(T, Periodo), Guasto> {
    Ok((leggi(&versione.contenuto, scheda.soggetto.id)?, versione.periodo))
}

/// One content; `id` names the sheet if it cannot be read.
pub(crate) fn leggi<T: DeserializeOwned>(contenuto: &str, id: impl std::fmt::Display) -> Result<T, Guasto> {
    serde_json::from_str(contenuto).map_err(|errore| Guasto::Incoerente(format!("section of {id}: {errore}")))
}
