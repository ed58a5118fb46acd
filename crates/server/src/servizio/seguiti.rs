//! What a call causes beyond its own effects, written in the same transaction: notices to other comuni, lists asked for,
//! notices taken, certificates issued.

use anpr_engine::registrazione::Notifica;
use anpr_model::{CertificatoEmesso, Effetti, NuovaElaborazione, OperazioneId, SoggettoId, TipoNotifica};
use anpr_notices::{CambioResidenza, Contenuto, rendi};
use anpr_registry::{Errore, Istante, NuovaNotifica, NuovaOperazione, Scrittura};
use std::collections::HashSet;

/// Something that a call causes.
#[derive(Debug, Clone)]
pub(super) enum Seguito {
    /// Something is to be worked off.
    Elaborazione(Box<NuovaElaborazione>),
    /// Something that was to be worked off is taken back.
    Annullata { comune: String, id: OperazioneId },
    /// Notices have been taken.
    Fruite { comune: String, id: Vec<OperazioneId> },
    /// A certificate is issued.
    Certificato(Box<CertificatoEmesso>),
}

/// Writes what a call causes.
pub(super) fn applica(s: &mut Scrittura<'_>, seguiti: &[Seguito], quando: Istante) -> Result<(), Errore> {
    for seguito in seguiti {
        match seguito {
            Seguito::Elaborazione(nuova) => s.nuova_elaborazione(nuova)?,
            Seguito::Certificato(emesso) => s.emetti_certificato(emesso)?,
            Seguito::Annullata { comune, id } => s.annulla_elaborazione(comune, *id, quando)?,
            Seguito::Fruite { comune, id } => {
                for id in id {
                    s.notifica_fruita(comune, *id, quando)?;
                }
            }
        }
    }
    Ok(())
}

/// Puts the notices of a registration into the queues of their comuni. To be the last step of its write.
///
/// Of an operation that is taken back, notices that nobody can have received are withdrawn, and the notice that a person
/// comes back is not made for these: the comune never knew that he had gone.
pub(super) fn notifica(
    s: &mut Scrittura<'_>,
    operazione: &NuovaOperazione,
    effetti: Option<&Effetti>,
    notifiche: &[Notifica],
) -> Result<(), Errore> {
    let mut mai_sapute = HashSet::new();
    if let Some(annullamento) = effetti.and_then(|effetti| effetti.annullamento.as_ref()) {
        let ritirate = s.ritira_notifiche(annullamento.operazione, operazione.id, &annullamento.soggetti)?;
        mai_sapute.extend(ritirate.into_iter().filter_map(|r| r.soggetto.map(|chi| (r.destinatario, chi))));
    }
    let mut servono = Vec::with_capacity(notifiche.len());
    for n in notifiche {
        let torna = matches!(n.tipo, TipoNotifica::N014 | TipoNotifica::N015);
        // Withdrawn are those of the comune that answers for the one that lost the person.
        if !torna || !mai_sapute.contains(&(s.risponde_per(&n.destinatario)?, n.soggetto)) {
            servono.push(n);
        }
    }
    let notifiche = servono;
    if notifiche.is_empty() {
        return Ok(());
    }
    let comune = s.vista().comune_registro(&operazione.comune)?.ok_or(Errore::Sconosciuto("comune"))?;
    let decorrenza = effetti.and_then(|effetti| effetti.decorrenza).or(operazione.data_decorrenza);
    let decorrenza = decorrenza.ok_or(Errore::Incoerente("a registration without its day".to_owned()))?;
    let nuove = notifiche
        .into_iter()
        .map(|n| {
            let cambio = CambioResidenza {
                generalita: &n.generalita,
                soggetto: n.soggetto,
                comune: &comune,
                operazione: operazione.id,
                decorrenza,
            };
            nuova(n.tipo, n.soggetto, &n.destinatario, cambio, operazione)
        })
        .collect::<Result<Vec<_>, Errore>>()?;
    s.accoda_notifiche(&nuove).map(|_| ())
}

fn nuova(
    tipo: TipoNotifica,
    soggetto: SoggettoId,
    destinatario: &str,
    cambio: CambioResidenza<'_>,
    operazione: &NuovaOperazione,
) -> Result<NuovaNotifica, Errore> {
    let contenuto = match tipo {
        TipoNotifica::N010 => Contenuto::Residenza(cambio),
        TipoNotifica::N014 => Contenuto::RipristinoNonSubentrato(cambio),
        TipoNotifica::N015 => Contenuto::Ripristino(cambio),
        altro => return Err(Errore::Incoerente(format!("a registration cannot cause a notice {altro}"))),
    };
    let (tipo, contenuto) = rendi(&contenuto).map_err(|errore| Errore::Incoerente(errore.to_string()))?;
    Ok(NuovaNotifica {
        tipo,
        destinatario: destinatario.to_owned(),
        operazione: operazione.id,
        soggetto: Some(soggetto),
        contenuto,
        quando: operazione.ricevuta,
    })
}
