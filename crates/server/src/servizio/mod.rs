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
mod conteggio;
mod elaborazioni;
mod in_corso;
mod nucleo;
mod operazioni;
mod pulizia;
mod rifiuti;
mod risorse;
mod ritmo;
mod seguiti;
mod testata_grezza;
mod trascrizioni;
mod validazioni;
mod verifica;

use crate::chiamata::{Esito, Nota, Pagina, Ricevuta, Risposta, Servizio, Verifica};
use crate::pool::{ErrorePool, Pool};
use anpr_engine::registrazione::Notifica;
use anpr_model::Effetti;
use anpr_registry::{Contatore, Errore, NuovaOperazione, Registry};
use conteggio::Conteggio;
use in_corso::Turno;
use nucleo::{Nucleo, Tentativo};
use seguiti::Seguito;
use std::sync::Arc;

pub use avvio::{ErroreAvvio, verificatore, verificatore_di_file};
pub use elaborazioni::Elaboratore;
pub use nucleo::{giorno_italiano, spiega};
pub use operazioni::opzioni_subentro;
pub use pulizia::mantieni;

/// ANPR's services to the comuni.
pub struct ServizioAnpr {
    nucleo: Arc<Nucleo>,
    registry: Arc<Registry>,
    pool: Arc<Pool>,
    limitatore: Arc<verifica::Limitatore>,
    conteggio: Arc<Conteggio>,
    /// Asks the Agenzia delle Entrate again what was put off, for as long as the service lives.
    _validazioni: anpr_entrate::differita::InCorso,
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
    /// What a registration does to the register, in the same transaction.
    effetti: Option<Arc<Effetti>>,
    /// Notices that it causes, likewise.
    notifiche: Vec<Notifica>,
    /// What else it causes, likewise.
    seguiti: Vec<Seguito>,
    /// Held until the journal has the row, so that no second call with the same id runs beside this one.
    _turno: Option<Turno>,
}

impl DaRegistrare {
    /// A row of the journal for an answer that was given before.
    fn senza_effetti(operazione: NuovaOperazione, risposta: Risposta) -> Self {
        Self { operazione, risposta, effetti: None, notifiche: Vec::new(), seguiti: Vec::new(), _turno: None }
    }
}

impl Servizio for ServizioAnpr {
    async fn tratta(&self, richiesta: Ricevuta) -> Risposta {
        let richiesta = Arc::new(richiesta);
        for n in 0..DECISIONI {
            let tentativo = if n == 0 { Tentativo::Primo } else { Tentativo::Ancora };
            if let Some(risposta) = self.decidi(&richiesta, tentativo).await {
                return risposta;
            }
        }
        // Others were always faster on the same sheets.
        let ultima = self.decidi(&richiesta, Tentativo::Rinuncia).await;
        ultima.unwrap_or_else(|| Risposta::senza_nota(Esito::Occupato))
    }

    async fn verifica(&self, domanda: Verifica) -> Option<Pagina> {
        let (nucleo, registry, limitatore) =
            (Arc::clone(&self.nucleo), Arc::clone(&self.registry), Arc::clone(&self.limitatore));
        let lavoro = move || certificati_emessi::rispondi(&registry, &nucleo.certificati, &limitatore, &domanda);
        let Ok(risposta) = self.pool.esegui(lavoro).await else { return Some(verifica::non_ora()) };
        if let Some((vista, quando)) = risposta.vista {
            self.conteggio.conta(vista, quando);
        }
        Some(risposta.pagina)
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
    /// Works on a request and writes it; none if what its decision rests on had changed by then.
    async fn decidi(&self, richiesta: &Arc<Ricevuta>, tentativo: Tentativo) -> Option<Risposta> {
        let (nucleo, richiesta) = (Arc::clone(&self.nucleo), Arc::clone(richiesta));
        match self.pool.esegui(move || nucleo.esamina(&richiesta, tentativo)).await {
            Ok(Passo::Fatto(risposta)) => Some(risposta),
            Ok(Passo::DaRegistrare(lavoro)) => self.registra(*lavoro).await,
            Err(ErrorePool::Pieno | ErrorePool::Chiuso) => Some(Risposta::senza_nota(Esito::Occupato)),
            Err(ErrorePool::Caduto) => Some(nota(rifiuti::guasto(), "panic", "the work on the request panicked")),
        }
    }

    async fn registra(&self, lavoro: DaRegistrare) -> Option<Risposta> {
        let DaRegistrare { operazione, risposta, effetti, notifiche, seguiti, _turno } = lavoro;
        let operazione = Arc::new(operazione);
        match self.scrivi(&operazione, effetti, notifiche, seguiti).await {
            Ok(()) => Some(risposta),
            Err(Errore::Superata) => None,
            Err(Errore::NumeroSorpassato(ultimo)) => {
                // Who takes numbers may be waiting for the database: not here, where all calls are served.
                let registry = Arc::clone(&self.registry);
                let oltre = move || registry.oltrepassa(Contatore::Operazione, ultimo);
                match self.pool.esegui(oltre).await {
                    Ok(()) => None,
                    Err(_) => Some(Risposta::senza_nota(Esito::Occupato)),
                }
            }
            Err(Errore::GiaRegistrata) => Some(self.gia_registrata(operazione).await),
            Err(errore) => Some(non_registrata(&errore)),
        }
    }

    /// The effects of a registration, its notices and the journal's row: all of it or nothing.
    async fn scrivi(
        &self,
        operazione: &Arc<NuovaOperazione>,
        effetti: Option<Arc<Effetti>>,
        notifiche: Vec<Notifica>,
        seguiti: Vec<Seguito>,
    ) -> Result<(), Errore> {
        if effetti.is_none() && notifiche.is_empty() && seguiti.is_empty() {
            return self.giornale(operazione).await;
        }
        let operazione = Arc::clone(operazione);
        let scritta = self.registry.scrivi(move |scrittura| {
            if let Some(effetti) = &effetti {
                scrittura.applica(effetti, operazione.id, operazione.ricevuta)?;
            }
            seguiti::applica(scrittura, &seguiti, operazione.ricevuta)?;
            scrittura.giornale(&operazione)?;
            seguiti::notifica(scrittura, &operazione, effetti.as_deref(), &notifiche)
        });
        scritta.await
    }

    /// Another process has registered the same id while this one worked: its answer is the answer.
    async fn gia_registrata(&self, operazione: Arc<NuovaOperazione>) -> Risposta {
        let nucleo = Arc::clone(&self.nucleo);
        match self.pool.esegui(move || nucleo.gia_registrata(&operazione)).await {
            Ok(Passo::Fatto(risposta)) => risposta,
            Ok(Passo::DaRegistrare(lavoro)) => match self.giornale(&Arc::new(lavoro.operazione)).await {
                Ok(()) => lavoro.risposta,
                Err(errore) => non_registrata(&errore),
            },
            Err(_) => Risposta::senza_nota(Esito::Occupato),
        }
    }

    async fn giornale(&self, operazione: &Arc<NuovaOperazione>) -> Result<(), Errore> {
        let operazione = Arc::clone(operazione);
        self.registry.scrivi(move |scrittura| scrittura.giornale(&operazione)).await
    }
}

/// How often a registration is decided when others keep changing what it rests on (registrazione §36 Q20).
const DECISIONI: usize = 8;

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
