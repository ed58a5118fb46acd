//! A counterpart over HTTP.

mod scambio;

pub use scambio::ErroreHttp;

use crate::protocollo::{Chiamata, Domanda};
use anpr_model::{AgenziaEntrate, Data, PersonaFiscale, RifiutoEntrate, Riscontro};
use bytes::Bytes;
use scambio::{Fallita, Indirizzo};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;

/// Where the counterpart is, and how long it is waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpzioniHttp {
    /// Base address, `http://host:port/path` or `https://`.
    pub url: String,
    /// PEM file of the authorities that certify it; none: those of the system.
    pub ca: Option<PathBuf>,
    /// PEM files of our certificate and its key, if it asks for them.
    pub identita: Option<(PathBuf, PathBuf)>,
    /// Longest time for one attempt.
    pub tempo: Duration,
    /// Attempts of one call, at least one.
    pub tentativi: u32,
    /// After a call that got no answer, how long the next ones are not even tried but for one.
    pub riposo: Duration,
}

/// An Agenzia delle Entrate over HTTP, by the protocol of this crate's README.
///
/// A call that gets no answer is made again, a few times, under the same reference; then the Agenzia counts as
/// unavailable. Calls block their thread, for `tentativi` times `tempo` and the pauses between them at most. During an outage
/// only one call in `riposo` waits for so long: the others are told at once, so that their threads serve who needs no Agenzia.
pub struct Http {
    interno: Arc<Interno>,
    in_volo: Arc<Semaphore>,
    riposo: Duration,
    /// Until when it counts as unavailable.
    assente: Mutex<Option<Instant>>,
    // Taken only when dropped.
    runtime: Option<Runtime>,
}

struct Interno {
    indirizzo: Indirizzo,
    tempo: Duration,
    tentativi: u32,
}

impl Http {
    /// The counterpart at an address. Nothing is sent yet.
    pub fn new(opzioni: OpzioniHttp) -> Result<Self, ErroreHttp> {
        let indirizzo = Indirizzo::leggi(&opzioni)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("anpr-entrate")
            .enable_all()
            .build()
            .map_err(ErroreHttp::Filo)?;
        let interno = Interno { indirizzo, tempo: opzioni.tempo, tentativi: opzioni.tentativi.max(1) };
        Ok(Self {
            interno: Arc::new(interno),
            in_volo: Arc::new(Semaphore::new(IN_VOLO)),
            riposo: opzioni.riposo,
            assente: Mutex::default(),
            runtime: Some(runtime),
        })
    }

    fn chiedi(&self, chiamata: Chiamata, domanda: &Domanda) -> Result<Riscontro, RifiutoEntrate> {
        self.tenta()?;
        let esito = self.chiama(chiamata, domanda);
        let manca = matches!(esito, Err(RifiutoEntrate::NonDisponibile(_)));
        *self.assente() = manca.then(|| Instant::now() + self.riposo);
        esito
    }

    /// Whether to ask at all. After an outage the first to come tries, on behalf of those who come meanwhile.
    fn tenta(&self) -> Result<(), RifiutoEntrate> {
        let mut assente = self.assente();
        let adesso = Instant::now();
        match *assente {
            Some(fino) if adesso < fino => {
                Err(RifiutoEntrate::NonDisponibile("it did not answer a moment ago".to_owned()))
            }
            Some(_) => {
                *assente = Some(adesso + self.riposo.max(self.interno.tempo * self.interno.tentativi));
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn assente(&self) -> MutexGuard<'_, Option<Instant>> {
        self.assente.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn chiama(&self, chiamata: Chiamata, domanda: &Domanda) -> Result<Riscontro, RifiutoEntrate> {
        let manca = |motivo: &str| RifiutoEntrate::NonDisponibile(motivo.to_owned());
        let posto = Arc::clone(&self.in_volo).try_acquire_owned().map_err(|_| manca("too many calls wait for it"))?;
        let corpo = Bytes::from(serde_json::to_vec(domanda).map_err(|e| manca(&e.to_string()))?);
        let (mittente, ricevente) = mpsc::channel();
        let interno = Arc::clone(&self.interno);
        let runtime = self.runtime.as_ref().ok_or_else(|| manca("closed"))?;
        // On a thread of its own: the caller may itself be within a runtime, where blocking on another is forbidden.
        runtime.spawn(async move {
            let esito = interno.prova(chiamata, corpo).await;
            drop(posto);
            // A caller that waits no more has lost interest.
            let _ = mittente.send(esito);
        });
        ricevente.recv().unwrap_or_else(|_| Err(manca("the call broke off")))
    }
}

impl Interno {
    async fn prova(&self, chiamata: Chiamata, corpo: Bytes) -> Result<Riscontro, RifiutoEntrate> {
        let mut volta = 0;
        loop {
            let scambio = self.indirizzo.scambia(chiamata, corpo.clone());
            let motivo = match tokio::time::timeout(self.tempo, scambio).await {
                Ok(Ok(risposta)) => {
                    return risposta.map_err(|e| RifiutoEntrate::Esito { codice: e.esito, testo: e.testo });
                }
                Ok(Err(Fallita::PerSempre(motivo))) => return Err(RifiutoEntrate::NonDisponibile(motivo)),
                Ok(Err(Fallita::PerOra(motivo))) => motivo,
                Err(_) => format!("no answer within {} ms", self.tempo.as_millis()),
            };
            volta += 1;
            if volta >= self.tentativi {
                return Err(RifiutoEntrate::NonDisponibile(format!("{motivo}, at attempt {volta}")));
            }
            tracing::debug!(attempt = volta, reason = %motivo, "the Agenzia delle Entrate is asked again");
            tokio::time::sleep(PAUSA * volta).await;
        }
    }
}

impl AgenziaEntrate for Http {
    fn attribuisci(
        &self,
        riferimento: &str,
        persona: &PersonaFiscale,
        oggi: Data,
    ) -> Result<Riscontro, RifiutoEntrate> {
        self.chiedi(Chiamata::Attribuzione, &domanda(Some(riferimento), None, Some(persona), oggi))
    }

    fn attribuisci_omocodia(
        &self,
        riferimento: &str,
        persona: &PersonaFiscale,
        oggi: Data,
    ) -> Result<Riscontro, RifiutoEntrate> {
        self.chiedi(Chiamata::Omocodia, &domanda(Some(riferimento), None, Some(persona), oggi))
    }

    fn verifica(&self, codice: &str, persona: &PersonaFiscale, oggi: Data) -> Result<Riscontro, RifiutoEntrate> {
        let riscontro = self.chiedi(Chiamata::Verifica, &domanda(None, Some(codice), Some(persona), oggi))?;
        if riscontro.codice == codice {
            Ok(riscontro)
        } else {
            // Confirmed is what was asked, or nothing.
            Err(RifiutoEntrate::NonDisponibile("it confirmed another code than the one asked".into()))
        }
    }

    fn muta(
        &self,
        riferimento: &str,
        codice: &str,
        persona: &PersonaFiscale,
        oggi: Data,
    ) -> Result<Riscontro, RifiutoEntrate> {
        self.chiedi(Chiamata::Mutazione, &domanda(Some(riferimento), Some(codice), Some(persona), oggi))
    }

    fn annulla(&self, riferimento: &str, codice: &str, oggi: Data) -> Result<(), RifiutoEntrate> {
        self.chiedi(Chiamata::Annullamento, &domanda(Some(riferimento), Some(codice), None, oggi)).map(|_| ())
    }
}

impl Drop for Http {
    fn drop(&mut self) {
        // Waiting for it would be forbidden where the last handle is dropped within another runtime.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl std::fmt::Debug for Http {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Http").field("indirizzo", &self.interno.indirizzo).finish_non_exhaustive()
    }
}

fn domanda(riferimento: Option<&str>, codice: Option<&str>, persona: Option<&PersonaFiscale>, oggi: Data) -> Domanda {
    Domanda {
        riferimento: riferimento.map(str::to_owned),
        codice: codice.map(str::to_owned),
        persona: persona.map(Into::into),
        oggi,
    }
}

/// Calls that may wait for the counterpart at once; beyond, it counts as unavailable.
const IN_VOLO: usize = 64;
/// Pause after the first attempt; after the second it is twice as long, and so on.
const PAUSA: Duration = Duration::from_millis(100);
