//! Validations put off while the Agenzia did not answer (registrazione §36 Q23).
//!
//! The operation that could not be validated stores the code as not validated and, in the same write,
//! [`anpr_registry::Scrittura::accoda_validazione`]. Here they are asked again, by one process at a time for each, until the
//! Agenzia answers; the answer is brought into the register in the write that ends the validation, so exactly once.

use anpr_model::{AgenziaEntrate, Data, RifiutoEntrate, Riscontro};
use anpr_registry::{ChiamataEntrate, Errore, Istante, Registry, Scrittura, StatoValidazione, Validazione};
use chrono::TimeDelta;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// What the Agenzia says in the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EsitoValidazione {
    /// The code, from now on validated; another than the stored one after an attribution or a change.
    Confermato(Riscontro),
    /// It refused: the code stays as not validated.
    Rifiutato {
        /// The outcome, as `EAV31`.
        codice: String,
        /// What it said.
        testo: String,
    },
}

/// What an answer does to the register. May run more than once, as every write.
pub type Effetto = Box<dyn FnMut(&mut Scrittura<'_>) -> Result<(), Errore> + Send>;

/// Who brings an answer into the register.
pub trait Applica: Send + Sync {
    /// Decides what the answer does, on a view of the register; the effect runs in the write that ends the validation, and
    /// only if it has not been withdrawn.
    ///
    /// # Errors
    /// The validation is tried again later. When the effect itself fails with [`Errore::Superata`] it is decided anew.
    fn decidi(&self, validazione: &Validazione, esito: &EsitoValidazione) -> Result<Effetto, Errore>;
}

/// The time, and the day in Italy at that time.
pub type Orologio = Arc<dyn Fn() -> (Istante, Data) + Send + Sync>;

/// Asks again what was put off.
pub struct Ripresa {
    registry: Registry,
    agenzia: Arc<dyn AgenziaEntrate>,
    applica: Arc<dyn Applica>,
    orologio: Orologio,
}

impl Ripresa {
    /// What is put off in `registry`, asked of `agenzia`, brought in by `applica`.
    pub fn new(
        registry: Registry,
        agenzia: Arc<dyn AgenziaEntrate>,
        applica: Arc<dyn Applica>,
        orologio: Orologio,
    ) -> Self {
        Self { registry, agenzia, applica, orologio }
    }

    /// Asks everything that is due, one after the other, until the Agenzia does not answer; how many were answered.
    ///
    /// # Errors
    /// Those of the register; what was taken comes again when its term is over.
    pub fn giro(&self) -> Result<usize, Errore> {
        self.giro_finche(|| true)
    }

    fn giro_finche(&self, ancora: impl Fn() -> bool) -> Result<usize, Errore> {
        let mut fatte = 0;
        while ancora() {
            let (adesso, oggi) = (self.orologio)();
            let prese = self.registry.scrivi(move |s| s.prendi_validazioni(adesso, adesso + TERMINE, 1)).attendi()?;
            let Some(presa) = prese.into_iter().next() else { return Ok(fatte) };
            let esito = match self.chiedi(&presa, oggi) {
                Ok(riscontro) => EsitoValidazione::Confermato(riscontro),
                Err(RifiutoEntrate::Esito { codice, testo }) => EsitoValidazione::Rifiutato { codice, testo },
                Err(RifiutoEntrate::NonDisponibile(motivo)) => {
                    tracing::warn!(reason = %motivo, subject = presa.soggetto.0, "a validation is put off again");
                    self.rinvia(&presa)?;
                    return Ok(fatte);
                }
            };
            match self.concludi(&presa, &esito) {
                Ok(()) => fatte += 1,
                Err(errore) => {
                    tracing::warn!(error = %errore, subject = presa.soggetto.0, "a validation cannot be brought in yet");
                    self.rinvia(&presa)?;
                }
            }
        }
        Ok(fatte)
    }

    /// Goes on with it on a thread of its own, every `ogni`, until the handle is dropped.
    ///
    /// # Errors
    /// No thread can be started.
    pub fn avvia(self, ogni: Duration) -> std::io::Result<InCorso> {
        let (mittente, ricevente) = mpsc::channel::<()>();
        let (finisce, finito) = mpsc::channel::<()>();
        let fermata = Arc::new(AtomicBool::new(false));
        let ferma = Arc::clone(&fermata);
        std::thread::Builder::new().name("anpr-validazioni".into()).spawn(move || {
            // Dropped when the thread ends, however it ends.
            let _finisce = finisce;
            while ricevente.recv_timeout(ogni) == Err(RecvTimeoutError::Timeout) {
                match self.giro_finche(|| !fermata.load(Ordering::Relaxed)) {
                    Ok(0) => {}
                    Ok(fatte) => tracing::info!(answered = fatte, "deferred validations answered"),
                    Err(errore) => tracing::warn!(error = %errore, "deferred validations wait for the next time"),
                }
            }
        })?;
        Ok(InCorso { ferma, sveglia: Some(Mutex::new(mittente)), finito: Mutex::new(finito) })
    }

    fn chiedi(&self, presa: &Validazione, oggi: Data) -> Result<Riscontro, RifiutoEntrate> {
        let domanda = &presa.domanda;
        let (riferimento, persona) = (domanda.riferimento.as_str(), &domanda.persona);
        let codice = domanda.codice.as_deref().unwrap_or_default();
        match domanda.chiamata {
            ChiamataEntrate::Verifica => self.agenzia.verifica(codice, persona, oggi),
            ChiamataEntrate::Attribuzione => self.agenzia.attribuisci(riferimento, persona, oggi),
            ChiamataEntrate::Omocodia => self.agenzia.attribuisci_omocodia(riferimento, persona, oggi),
            ChiamataEntrate::Mutazione => self.agenzia.muta(riferimento, codice, persona, oggi),
            // The table admits none.
            ChiamataEntrate::Annullamento => {
                Err(RifiutoEntrate::Esito { codice: "AEE95".into(), testo: "annullamento non differibile".into() })
            }
        }
    }

    fn concludi(&self, presa: &Validazione, esito: &EsitoValidazione) -> Result<(), Errore> {
        let (stato, codice) = match esito {
            EsitoValidazione::Confermato(_) => (StatoValidazione::Validata, None),
            EsitoValidazione::Rifiutato { codice, .. } => (StatoValidazione::Rifiutata, Some(codice.clone())),
        };
        let (soggetto, operazione) = (presa.soggetto, presa.operazione);
        let mut volte = 0;
        loop {
            let mut effetto = self.applica.decidi(presa, esito)?;
            let codice = codice.clone();
            let scritta = self.registry.scrivi::<_, _, Errore>(move |s| {
                // Withdrawn meanwhile: the answer means nothing any more.
                if s.concludi_validazione(soggetto, operazione, stato, codice.as_deref())? {
                    effetto(s)
                } else {
                    Ok(())
                }
            });
            match scritta.attendi() {
                Err(Errore::Superata) if volte < RIDECISIONI => volte += 1,
                altro => return altro,
            }
        }
    }

    fn rinvia(&self, presa: &Validazione) -> Result<(), Errore> {
        let (soggetto, operazione) = (presa.soggetto, presa.operazione);
        let prossimo = (self.orologio)().0 + attesa(presa.tentativi);
        self.registry.scrivi(move |s| s.rinvia_validazione(soggetto, operazione, prossimo)).attendi()
    }
}

/// The thread that asks again. Dropped, it ends after the call that it is in, which is waited for a few seconds: a call that
/// takes longer is left alone, and its validation is taken up again by who comes next.
#[derive(Debug)]
pub struct InCorso {
    ferma: Arc<AtomicBool>,
    /// Dropped, it wakes the thread.
    sveglia: Option<Mutex<mpsc::Sender<()>>>,
    finito: Mutex<mpsc::Receiver<()>>,
}

impl Drop for InCorso {
    fn drop(&mut self) {
        self.ferma.store(true, Ordering::Relaxed);
        drop(self.sveglia.take());
        let finito = self.finito.lock().unwrap_or_else(PoisonError::into_inner);
        if finito.recv_timeout(COMMIATO) == Err(RecvTimeoutError::Timeout) {
            tracing::warn!("a deferred validation was still waiting for its answer");
        }
    }
}

/// How long after so many failures: half a minute, then twice as long each time, up to an hour.
fn attesa(tentativi: i32) -> TimeDelta {
    let raddoppi = u32::try_from(tentativi).unwrap_or_default().min(7);
    TimeDelta::seconds(30 << raddoppi).min(TimeDelta::hours(1))
}

/// Longer than one call can take, with all its attempts: then the process that took it is gone.
const TERMINE: TimeDelta = TimeDelta::minutes(15);
const RIDECISIONI: usize = 8;
/// How long the end of a call is waited for at the end of the service.
const COMMIATO: Duration = Duration::from_secs(5);
