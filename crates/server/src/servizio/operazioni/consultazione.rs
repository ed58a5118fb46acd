//! The family 3000: consultation.

use super::{Eseguita, Lavoro, allegati, lista, non_offerta, richieste, scritta};
use anpr_contract::consultazione_3000::{Richiesta3002, Risposta3002, Risposta3002OK};
use anpr_contract::tipi::ListaSoggetti;
use anpr_engine::consultazione::op3002;
use anpr_engine::testata::Genere;
use anpr_engine::{Anomalia, Interruzione};
use anpr_registry::Snapshot;

operazioni! {
    consultazione_3000:
    "3001" Richiesta3001 Risposta3001 ritirata,
    "3002" Richiesta3002 Risposta3002 interrogazione,
    "3003" Richiesta3003 Risposta3003 richieste::gestione,
    "3004" Richiesta3004 Risposta3004 non_offerta,
    "3005" Richiesta3005 Risposta3005 ritirata,
    "3006" Richiesta3006 Risposta3006 non_offerta,
    "3007" Richiesta3007 Risposta3007 richieste::identificativi,
    "3008" Richiesta3008 Risposta3008 non_offerta,
}

/// 3002 `interrogazioneCittadino_famiglia_convivenza`.
fn interrogazione(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    let richiesta: Richiesta3002 = lavoro.leggi()?;
    lavoro.controlla_testata(&richiesta.testata_richiesta, Genere::Consultazione)?;
    let decisione = op3002::decidi(&richiesta, lavoro.contesto, lavoro.comuni, snapshot)?;
    let op3002::Risposta { mut soggetti, famiglia, avvisi } = decisione.risposta;
    let staccati = allegati::stacca(&mut soggetti)?;
    let risposta = Risposta3002 {
        risposta3002_ok: Some(Risposta3002OK {
            testata_risposta: lavoro.testata(&richiesta.testata_richiesta),
            lista_soggetti: Some(ListaSoggetti { dati_soggetto: soggetti }),
            dati_famiglia_convivenza: famiglia,
            lista_anomalie: (!avvisi.is_empty()).then(|| lista(&avvisi)),
        }),
        risposta_ko: None,
    };
    let corpo = scritta(anpr_contract::scrivi(&risposta))?;
    let allegati::Scritta { corpo, parti, intera } = allegati::includi(corpo, staccati);
    Ok(Eseguita {
        parti,
        intera,
        soggetti: decisione.soggetti,
        famiglie: decisione.famiglie,
        avvisi,
        ..Eseguita::semplice(corpo)
    })
}

/// 3001 and 3005 ended with ANPR03 and ANPR02 (consultazione §§2.1, 2.5): EN379.
fn ritirata(_: &mut Lavoro<'_>, _: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    Err(Anomalia::nuova("EN379", &[]).into())
}
