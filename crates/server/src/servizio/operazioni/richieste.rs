//! 3003 and 3007: a comune reads its own operations and notices again.

use super::super::seguiti::Seguito;
use super::{Eseguita, Lavoro, allegati, scritta};
use anpr_contract::consultazione_3000::{
    DatiRisposta3003, ListaOperazioniANPR3007, OperazioneANPR3007, Richiesta3003, Richiesta3007, Risposta3003,
    Risposta3003OK, Risposta3007, Risposta3007OK,
};
use anpr_engine::Interruzione;
use anpr_engine::richieste::op3003;
use anpr_engine::testata::Genere;
use anpr_model::{OperazioneId, SoggettoId, VoceIntera};
use anpr_registry::Snapshot;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// 3003 `gestione_richieste`.
pub(super) fn gestione(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    let richiesta: Richiesta3003 = lavoro.leggi()?;
    lavoro.controlla_testata(&richiesta.testata_richiesta, Genere::Consultazione)?;
    let decisione = op3003::decidi(&richiesta, lavoro.contesto, lavoro.comuni, snapshot)?;
    let op3003::Risposta { comune, voci, seguito } = decisione.risposta;
    let elenco_risposte = voci.into_iter().map(|voce| riletta(voce, snapshot)).collect::<Result<_, _>>()?;
    let risposta = Risposta3003 {
        risposta3003_ok: Some(Risposta3003OK {
            testata_risposta: lavoro.testata(&richiesta.testata_richiesta),
            comune_richiesta: comune,
            ricerca_singola_richiesta: richiesta.ricerca_singola_richiesta,
            parametri_ricerca_soggetto: richiesta.parametri_ricerca_soggetto,
            elenco_risposte,
            ..Risposta3003OK::default()
        }),
        risposta_ko: None,
    };
    let seguiti = match seguito {
        op3003::Seguito::Nessuno => Vec::new(),
        op3003::Seguito::Fruita { comune, id } => vec![Seguito::Fruite { comune, id: vec![id] }],
        op3003::Seguito::Annullata { comune, id } => vec![Seguito::Annullata { comune, id }],
    };
    eseguita(scritta(anpr_contract::scrivi(&risposta))?, seguiti, decisione.soggetti)
}

/// 3007 `ricerca_identificativi_anpr`.
pub(super) fn identificativi(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    let richiesta: Richiesta3007 = lavoro.leggi()?;
    lavoro.controlla_testata(&richiesta.testata_richiesta, Genere::Consultazione)?;
    let decisione = op3003::decidi_3007(&richiesta, lavoro.contesto, lavoro.comuni, snapshot)?;
    let op3003::Risposta { comune, voci, .. } = decisione.risposta;
    let operazione_anpr = voci
        .into_iter()
        .map(|v| OperazioneANPR3007 {
            stato_lavorazione: Some(v.voce.stato.to_string()),
            tipo_operazione: quattro(v.voce.tipo),
            id_operazione_anpr: v.voce.id.to_string(),
        })
        .collect();
    let risposta = Risposta3007 {
        risposta3007_ok: Some(Risposta3007OK {
            testata_risposta: lavoro.testata(&richiesta.testata_richiesta),
            comune_richiesta: comune,
            ricerca_singola_richiesta: richiesta.ricerca_singola_richiesta,
            parametri_ricerca_soggetto: richiesta.parametri_ricerca_soggetto,
            lista_operazioni_anpr: Some(ListaOperazioniANPR3007 { operazione_anpr }),
            ..Risposta3007OK::default()
        }),
        risposta_ko: None,
    };
    eseguita(scritta(anpr_contract::scrivi(&risposta))?, Vec::new(), decisione.soggetti)
}

fn riletta(voce: VoceIntera, snapshot: &mut Snapshot<'_>) -> Result<DatiRisposta3003, Interruzione> {
    let risposta = allegati::riletta(&voce, snapshot)?;
    Ok(DatiRisposta3003 {
        stato_lavorazione: Some(voce.voce.stato.to_string()),
        tipo_operazione: quattro(voce.voce.tipo),
        xml_risposta: Some(STANDARD.encode(risposta)),
    })
}

/// The type has four characters or is left out: the connection test has no code of its own.
fn quattro(tipo: String) -> Option<String> {
    Some(tipo).filter(|tipo| tipo.chars().count() == 4)
}

fn eseguita(corpo: String, seguiti: Vec<Seguito>, soggetti: Vec<SoggettoId>) -> Result<Eseguita, Interruzione> {
    Ok(Eseguita { seguiti, soggetti, ..Eseguita::semplice(corpo.into_bytes()) })
}

/// The notices among entries, which may count as taken.
pub(super) fn notifiche(voci: &[VoceIntera]) -> Vec<OperazioneId> {
    voci.iter().filter(|v| v.voce.genere == anpr_model::Genere::Notifica).map(|v| v.voce.id).collect()
}
