//! `soggetti.csv`: whom a tester can ask for.

use anpr_contract::tipi::Generalita;
use anpr_engine::valori;
use anpr_model::{Anagrafe, CriteriSoggetto, Data, Scheda, Sezione, SoggettoId, Territorio};
use anpr_registry::Registry;
use anpr_sandbox::ComuneSandbox;
use anpr_sandbox::accesso::{RigaSoggetto, scrivi_soggetti};
use anyhow::Context;
use chrono::Utc;

/// Writes the list of everybody whom the comune has or had.
pub(super) fn scrivi(comune: &ComuneSandbox, registro: &Registry) -> anyhow::Result<()> {
    let oggi = Utc::now().date_naive();
    let mut snapshot = registro.snapshot()?;
    let territorio = Territorio::Comuni(vec![comune.comune.istat.clone()]);
    let tutti = snapshot.cerca_soggetti(&CriteriSoggetto::default(), &territorio, oggi, usize::MAX)?;
    let righe = tutti.chunks(PAGINA).flat_map(|pagina| match pagina_di(&mut snapshot, pagina, oggi) {
        Ok(righe) => righe.into_iter().map(Ok).collect::<Vec<_>>(),
        Err(errore) => vec![Err(errore)],
    });
    scrivi_soggetti(&comune.soggetti_csv(), righe)?;
    Ok(())
}

fn pagina_di(anagrafe: &mut impl Anagrafe, ids: &[SoggettoId], oggi: Data) -> anyhow::Result<Vec<RigaSoggetto>> {
    anagrafe.schede(ids, oggi, &[Sezione::Generalita])?.iter().map(riga).collect()
}

fn riga(scheda: &Scheda) -> anyhow::Result<RigaSoggetto> {
    let id = scheda.soggetto.id;
    let versione = scheda.sezioni.last().with_context(|| format!("{id} has no generalita"))?;
    let generalita: Generalita = serde_json::from_str(&versione.contenuto)?;
    Ok(RigaSoggetto {
        id_scheda: id.0,
        id_anpr: scheda.soggetto.id_anpr.clone(),
        codice_fiscale: generalita.codice_fiscale.map(|cf| cf.cod_fiscale),
        cognome: generalita.cognome,
        nome: generalita.nome,
        sesso: generalita.sesso.unwrap_or_default(),
        data_nascita: generalita.data_nascita.as_deref().and_then(valori::data),
        id_famiglia: scheda.appartenenza.as_ref().map(|appartenenza| appartenenza.famiglia.0),
        codice_legame: scheda.appartenenza.as_ref().map(|appartenenza| appartenenza.codice_legame.clone()),
        stato: scheda.soggetto.stato,
    })
}

/// Sheets read at once.
const PAGINA: usize = 500;
