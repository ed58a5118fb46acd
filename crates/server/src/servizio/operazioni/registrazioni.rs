//! The registrations: read, decided by the engine, applied by the frame, answered all alike (registrazione §6).

use super::{Eseguita, Lavoro, scritta};
use anpr_contract::risposta_comune::{ListaSoggettiVariati, RispostaComune};
use anpr_contract::tipi::ListaAnomalie;
use anpr_contract::{Elemento, ErroreScrittura};
use anpr_engine::registrazione::{Ambito, Chiamata, Registrazione, RichiestaRegistrazione};
use anpr_engine::testata::Genere;
use anpr_engine::{Anomalia, Interruzione};
use anpr_registry::Snapshot;

/// What an operation decides from its request.
type Decide<R, T> = fn(&R, &mut Ambito<'_>) -> Result<T, Interruzione>;

/// Runs a registration whose answer holds `Risposta_Comune` and nothing else.
pub(super) fn esegui<R, S>(
    lavoro: &mut Lavoro<'_>,
    snapshot: &mut Snapshot<'_>,
    decidi: Decide<R, ()>,
    risposta: fn(RispostaComune) -> S,
) -> Result<Eseguita, Interruzione>
where
    R: RichiestaRegistrazione,
    S: Elemento,
{
    esegui_con(lavoro, snapshot, decidi, |_, (), comune| Risposta::registra(&risposta(comune)))
}

/// An answer, written.
pub(super) struct Risposta {
    corpo: Result<String, ErroreScrittura>,
    /// Whether the operation has its effects: an answer that asks the caller to choose has none.
    registra: bool,
}

impl Risposta {
    /// The operation is registered.
    pub(super) fn registra(risposta: &impl Elemento) -> Self {
        Self { corpo: anpr_contract::scrivi(risposta), registra: true }
    }

    /// The caller is asked to choose; nothing is registered.
    pub(super) fn chiede(risposta: &impl Elemento) -> Self {
        Self { corpo: anpr_contract::scrivi(risposta), registra: false }
    }
}

/// Runs a registration; `scrivi` makes the answer from what the operation says beside the changes.
pub(super) fn esegui_con<R, T>(
    lavoro: &mut Lavoro<'_>,
    snapshot: &mut Snapshot<'_>,
    decidi: Decide<R, T>,
    scrivi: impl FnOnce(&R, T, RispostaComune) -> Risposta,
) -> Result<Eseguita, Interruzione>
where
    R: RichiestaRegistrazione,
{
    let richiesta: R = lavoro.leggi()?;
    lavoro.controlla_testata(richiesta.testata(), Genere::Registrazione)?;
    let chiamata = Chiamata {
        contesto: lavoro.contesto,
        comuni: lavoro.comuni,
        testata: richiesta.testata(),
        operazione: lavoro.id,
        risorse: lavoro.risorse,
    };
    let mut ambito = Ambito::apri(chiamata, snapshot)?;
    let detto = decidi(&richiesta, &mut ambito)?;
    let Registrazione { effetti, variati, avvisi, notifiche } = ambito.concludi()?;
    let comune = RispostaComune {
        testata_risposta: Some(lavoro.testata(richiesta.testata())),
        lista_soggetti_variati: (!variati.is_empty()).then_some(ListaSoggettiVariati { dati_soggetto: variati }),
        lista_anomalie: anomalie(&avvisi),
    };
    let Risposta { corpo, registra } = scrivi(&richiesta, detto, comune);
    let eseguita = Eseguita { avvisi, ..Eseguita::semplice(scritta(corpo)?.into_bytes()) };
    if registra { Ok(Eseguita { effetti: Some(Box::new(effetti)), notifiche, ..eseguita }) } else { Ok(eseguita) }
}

fn anomalie(avvisi: &[Anomalia]) -> Option<ListaAnomalie> {
    let anomalie: Vec<_> = avvisi.iter().map(Anomalia::sul_filo).collect();
    (!anomalie.is_empty()).then_some(ListaAnomalie { anomalie })
}
