//! Everything that a register shows on a day.

use crate::errore::{Errore, Risultato};
use crate::schema::{famiglia, soggetto};
use crate::{Registry, Snapshot};
use anpr_model::{Anagrafe, Data, FamigliaId, Guasto, OperazioneId, Sezione, SoggettoId, StatoFamiglia};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// Every sheet as it is read on `giorno`, by what it is: persons with all sections, families with their members. Two
/// registers, or one at two times, show the same when these are equal; revisions are left out.
///
/// # Errors
/// Those of the database.
pub fn fotografia(registry: &Registry, giorno: Data) -> Risultato<BTreeMap<String, String>> {
    let mut vista = registry.snapshot()?;
    let mut tutto = BTreeMap::new();
    let soggetti: Vec<i64> = vista.leggi(|c| soggetto::table.select(soggetto::id).order(soggetto::id).load(c))?;
    let soggetti: Vec<SoggettoId> = soggetti.into_iter().map(SoggettoId).collect();
    for mut scheda in letti(vista.schede(&soggetti, giorno, Sezione::TUTTE))? {
        scheda.soggetto.revisione = OperazioneId(0);
        tutto.insert(format!("soggetto {}", scheda.soggetto.id), format!("{scheda:#?}"));
    }
    let famiglie: Vec<i64> = vista.leggi(|c| famiglia::table.select(famiglia::id).order(famiglia::id).load(c))?;
    for id in famiglie.into_iter().map(FamigliaId) {
        tutto.extend(una_famiglia(&mut vista, id, giorno)?);
    }
    Ok(tutto)
}

/// None for a family of which nothing is seen: one that an annulled operation had made.
fn una_famiglia(vista: &mut Snapshot<'_>, id: FamigliaId, giorno: Data) -> Risultato<Option<(String, String)>> {
    let Some(mut scheda) = letti(vista.famiglia(id, giorno))? else { return Ok(None) };
    let componenti = letti(vista.componenti(id, giorno))?;
    if scheda.stato == StatoFamiglia::Archiviata && scheda.sezioni.is_empty() && componenti.is_empty() {
        return Ok(None);
    }
    scheda.revisione = OperazioneId(0);
    Ok(Some((format!("famiglia {id}"), format!("{scheda:#?}\n{componenti:#?}"))))
}

fn letti<T>(esito: Result<T, Guasto>) -> Risultato<T> {
    esito.map_err(|guasto| Errore::Interno(guasto.to_string()))
}
