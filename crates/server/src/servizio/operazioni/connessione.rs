//! The connection test: proves that a message arrives, verifies and is answered (sicurezza §10.4).

use super::{Eseguita, Lavoro, Operazione, scritta};
use anpr_contract::ErroreScrittura;
use anpr_contract::connessione::{RichiestaConnessione, RispostaConnessione};
use anpr_contract::tipi::TestataRisposta;
use anpr_engine::{Anomalia, Interruzione};
use anpr_registry::Snapshot;

pub(super) const NAMESPACE: &str = "http://sogei.it/ANPR/connessione";

pub(super) const OPERAZIONI: &[Operazione] = &[Operazione {
    codice: "testConnessione",
    richiesta: "RichiestaConnessione",
    testata_libera: true,
    esegui,
    rifiuto,
}];

/// Nothing to decide: who got here is known and enabled, and the header is all there is to say.
fn esegui(lavoro: &mut Lavoro<'_>, _: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    let richiesta: RichiestaConnessione = lavoro.leggi()?;
    let risposta = RispostaConnessione { testata_risposta: lavoro.testata(&richiesta.testata_richiesta) };
    let corpo = scritta(anpr_contract::scrivi(&risposta))?;
    Ok(Eseguita::semplice(corpo.into_bytes()))
}

/// The service has no list of errors: the header alone says that it went wrong.
fn rifiuto(testata_risposta: TestataRisposta, _: &[Anomalia]) -> Result<String, ErroreScrittura> {
    anpr_contract::scrivi(&RispostaConnessione { testata_risposta })
}
