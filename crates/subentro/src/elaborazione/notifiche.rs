//! Who is told of a subentro (consultazione §6.4 R8).

use crate::errore::Errore;
use anpr_model::{Data, OperazioneId, StatoComune};
use anpr_notices::{Contenuto, rendi};
use anpr_registry::{Istante, NuovaNotifica, Scrittura};
use std::collections::BTreeSet;

/// Tells every comune that is in already: N031. The N032 with the list of those that are in, which the comune itself
/// should get, names a file to be fetched by 7002; there is none before that service answers.
pub(super) fn subentro(
    s: &mut Scrittura<'_>,
    comune: &str,
    operazione: OperazioneId,
    operativo_dal: Data,
    quando: Istante,
) -> Result<(), Errore> {
    let comuni = s.vista().comuni()?;
    let Some(nuovo) = comuni.iter().find(|c| c.istat == comune) else { return Ok(()) };
    let (tipo, contenuto) = match rendi(&Contenuto::Subentro { comune: nuovo, operativo_dal }) {
        Ok(resa) => resa,
        // A name that the contract does not admit must not keep a comune out.
        Err(errore) => {
            tracing::error!(comune, %errore, "the other comuni are not told of the subentro");
            return Ok(());
        }
    };
    // One that took in others is told once, and the new one of nothing for those that it took in.
    let mut destinatari = BTreeSet::new();
    for altro in comuni.iter().filter(|c| c.stato == StatoComune::Subentrato && c.istat != comune) {
        destinatari.insert(s.risponde_per(&altro.istat)?);
    }
    destinatari.remove(comune);
    let nuove: Vec<NuovaNotifica> = destinatari
        .into_iter()
        .map(|destinatario| NuovaNotifica {
            tipo,
            destinatario,
            operazione,
            soggetto: None,
            contenuto: contenuto.clone(),
            quando,
        })
        .collect();
    s.accoda_notifiche(&nuove)?;
    Ok(())
}
