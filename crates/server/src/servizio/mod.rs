//! The service behind the transport: verifies, authorises, runs the operation, writes the journal, answers.
//!
//! The way of one request (design of the whole in ARCHITECTURE.md):
//! [`nucleo`] takes it, on the CPU pool, from the bytes to an answer that is not yet given; here the journal row is
//! committed, and only then the answer leaves. What is common to all operations is in the two of them, once; what is
//! particular to one is in [`operazioni`].

mod archivio;
mod autorizzazione;
mod avvio;
mod certificati;
mod certificati_emessi;
mod in_corso;
mod nucleo;
mod operazioni;
mod pulizia;
mod rifiuti;
mod testata_grezza;
mod trascrizioni;
mod verifica;

use crate::chiamata::{Esito, Nota, Pagina, Ricevuta, Risposta, Servizio, Verifica};
use crate::pool::{ErrorePool, Pool};
use anpr_model::CertificatoEmesso;
use anpr_registry::{Errore, NuovaOperazione, Registry};
use in_corso::Turno;
use nucleo::Nucleo;
use std::sync::Arc;

pub use avvio::{ErroreAvvio, verificatore, verificatore_di_file};
pub use nucleo::{giorno_italiano, spiega};
pub use operazioni::opzioni_subentro;
pub use pulizia::mantieni;

/// ANPR's services to the comuni.
pub struct ServizioAnpr {
    nucleo: Arc<Nucleo>,
    registry: Arc<Registry>,
    pool: Arc<Pool>,
    limitatore: Arc<verifica::Limitatore>,
}

/// A request after the work, before the answer.
enum Passo {
    /// Nothing to write: a fault, or the answer that was given the first time.
    Fatto(Risposta),
    /// To be written into the journal, then answered.
    DaRegistrare(Box<DaRegistrare>),
}

struct DaRegistrare {
    operazione: NuovaOperazione,
    risposta: Risposta,
    /// To be kept with the journal's row.
    certificato: Option<CertificatoEmesso>,
    /// Held until the journal has the row, so that no second call with the same id runs beside this one.
    _turno: Option<Turno>,
}

impl Servizio for ServizioAnpr {
    async fn tratta(&self, richiesta: Ricevuta) -> Risposta {
        let nucleo = Arc::clone(&self.nucleo);
        match self.pool.esegui(move || nucleo.esamina(&richiesta)).await {
            Ok(Passo::Fatto(risposta)) => risposta,
            Ok(Passo::DaRegistrare(lavoro)) => self.registra(*lavoro).await,
            Err(ErrorePool::Pieno | ErrorePool::Chiuso) => Risposta::senza_nota(Esito::Occupato),
            Err(ErrorePool::Caduto) => nota(rifiuti::guasto(), "panic", "the work on the request panicked"),
        }
    }

    async fn verifica(&self, domanda: Verifica) -> Option<Pagina> {
        let (nucleo, registry, limitatore) =
            (Arc::clone(&self.nucleo), Arc::clone(&self.registry), Arc::clone(&self.limitatore));
        let lavoro = move || certificati_emessi::rispondi(&registry, &nucleo.certificati, &limitatore, &domanda);
        Some(self.pool.esegui(lavoro).await.unwrap_or_else(|_| verifica::non_ora()))
    }

    async fn pronto(&self) -> Result<(), String> {
        let registry = Arc::clone(&self.registry);
        let esito = self.pool.esegui(move || registry.snapshot().and_then(|mut s| s.comune_registro(""))).await;
        match esito {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(errore)) => Err(errore.to_string()),
            // A full queue is no reason to send requests elsewhere for good: they are refused one by one.
            Err(_) => Ok(()),
        }
    }
}

impl ServizioAnpr {
    async fn registra(&self, lavoro: DaRegistrare) -> Risposta {
        let DaRegistrare { operazione, risposta, certificato, _turno } = lavoro;
        let operazione = Arc::new(operazione);
        match self.giornale(&operazione, certificato).await {
            Ok(()) => risposta,
            Err(Errore::GiaRegistrata) => self.gia_registrata(operazione).await,
            Err(errore) => non_registrata(&errore),
        }
    }

    /// Another process has registered the same id while this one worked: its answer is the answer.
    async fn gia_registrata(&self, operazione: Arc<NuovaOperazione>) -> Risposta {
        let nucleo = Arc::clone(&self.nucleo);
        match self.pool.esegui(move || nucleo.gia_registrata(&operazione)).await {
            Ok(Passo::Fatto(risposta)) => risposta,
            Ok(Passo::DaRegistrare(lavoro)) => match self.giornale(&Arc::new(lavoro.operazione), None).await {
                Ok(()) => lavoro.risposta,
                Err(errore) => non_registrata(&errore),
            },
            Err(_) => Risposta::senza_nota(Esito::Occupato),
        }
    }

    /// The row and the certificate that the call issues: both, or none.
    async fn giornale(
        &self,
        operazione: &Arc<NuovaOperazione>,
        certificato: Option<CertificatoEmesso>,
    ) -> Result<(), Errore> {
        let operazione = Arc::clone(operazione);
        self.registry
            .scrivi(move |scrittura| {
                scrittura.giornale(&operazione)?;
                certificato.as_ref().map_or(Ok(()), |certificato| scrittura.emetti_certificato(certificato))
            })
            .await
    }
}

/// What is answered to a call that the journal does not take.
fn non_registrata(errore: &Errore) -> Risposta {
    match errore {
        Errore::Replica => nota(rifiuti::respinto(), "replay", "message or assertion seen before"),
        Errore::Occupato(_) => Risposta::senza_nota(Esito::Occupato),
        altro => nota(rifiuti::guasto(), "database", altro.to_string()),
    }
}

fn nota(esito: Esito, etichetta: &'static str, motivo: impl Into<String>) -> Risposta {
    Risposta { esito, nota: Nota { esito: Some(etichetta), motivo: Some(motivo.into()), ..Nota::default() } }
}
