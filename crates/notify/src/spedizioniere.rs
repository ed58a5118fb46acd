//! The dispatcher: takes queues of the register by lease and delivers their notices, each queue in its order.
//!
//! Several processes may run one each: a queue is held by one of them, for a time that it prolongs as it works. One that
//! dies leaves its queues to the others when that time is over; what it had sent and not yet noted is sent again.
//!
//! **Invariant:** an endpoint costs only itself. Places for work are few; who makes one wait longer than a moment gives it
//! back and goes on waiting in one of many places that do no work.

use crate::busta::{DaInviare, Destinatario, ErrorePreparazione, Preparatore};
use crate::esito::{self, Causa, EsitoInvio};
use crate::http::{self, Connessione, Indirizzo};
use crate::{Impostazioni, Metriche};
use anpr_model::OperazioneId;
use anpr_registry::{CodaPresa, Endpoint, Errore, Istante, Notifica, Presa, Registry, Tentativo};
use bytes::Bytes;
use openssl::ssl::{SslConnector, SslMethod, SslVersion};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;

/// Delivers the notices of a register.
pub struct Spedizioniere {
    registry: Arc<Registry>,
    preparatore: Arc<Preparatore>,
    impostazioni: Impostazioni,
    metriche: Metriche,
    orologio: fn() -> Istante,
    tls: SslConnector,
    titolare: String,
    cpu: Arc<Semaphore>,
    attivi: Arc<Semaphore>,
    lenti: Arc<Semaphore>,
    per_host: Mutex<HashMap<String, usize>>,
    sveglia: Notify,
}

/// Why a dispatcher cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ErroreSpedizioniere {
    /// TLS cannot be set up, e.g. because the file of the authorities is not one.
    #[error("TLS of the notices: {0}")]
    Tls(#[from] openssl::error::ErrorStack),
}

/// Stops a dispatcher when it is told so or dropped.
#[derive(Debug)]
pub struct Fermo(watch::Sender<bool>);

/// What a dispatcher listens to.
#[derive(Debug, Clone)]
pub struct Arresto(watch::Receiver<bool>);

impl Arresto {
    /// A pair: one end for who stops, one for who is stopped.
    pub fn coppia() -> (Fermo, Self) {
        let (manda, ricevi) = watch::channel(false);
        (Fermo(manda), Self(ricevi))
    }

    fn fermo(&self) -> bool {
        *self.0.borrow() || self.0.has_changed().is_err()
    }

    async fn attendi(&mut self) {
        // An error says that nobody is there any more who could stop it otherwise.
        let _ = self.0.wait_for(|fermo| *fermo).await;
    }
}

impl Fermo {
    /// Asks the dispatcher to take nothing more; what is on its way is finished.
    pub fn ferma(&self) {
        self.0.send_replace(true);
    }
}

/// The place that a queue occupies while it is worked on.
enum Posto {
    Attivo(#[expect(dead_code, reason = "held, and given back when dropped")] OwnedSemaphorePermit),
    Lento(#[expect(dead_code, reason = "held, and given back when dropped")] OwnedSemaphorePermit),
}

impl Spedizioniere {
    /// A dispatcher on an open register; `orologio` is its clock.
    pub fn new(
        registry: Arc<Registry>,
        preparatore: Preparatore,
        impostazioni: Impostazioni,
        metriche: Metriche,
        orologio: fn() -> Istante,
    ) -> Result<Self, ErroreSpedizioniere> {
        let mut tls = SslConnector::builder(SslMethod::tls_client())?;
        tls.set_min_proto_version(Some(SslVersion::TLS1_2))?;
        if let Some(ca) = &impostazioni.ca {
            tls.set_ca_file(ca)?;
        }
        let mut casuale = [0; 8];
        openssl::rand::rand_bytes(&mut casuale)?;
        Ok(Self {
            registry,
            preparatore: Arc::new(preparatore),
            metriche,
            orologio,
            tls: tls.build(),
            // Another name for every run: nobody takes up again what an earlier run of the same process held.
            titolare: format!("{}-{:016x}", std::process::id(), u64::from_be_bytes(casuale)),
            cpu: Arc::new(Semaphore::new(impostazioni.fili_cpu.max(1))),
            attivi: Arc::new(Semaphore::new(impostazioni.in_parallelo.max(1))),
            lenti: Arc::new(Semaphore::new(impostazioni.lente)),
            per_host: Mutex::default(),
            sveglia: Notify::new(),
            impostazioni,
        })
    }

    /// Works until stopped, then finishes what is on its way.
    pub async fn lavora(self: Arc<Self>, mut arresto: Arresto) {
        let mut code = JoinSet::new();
        let mut misura = None;
        while !arresto.fermo() {
            while code.try_join_next().is_some() {}
            self.misura(&mut misura).await;
            let Some(posto) = self.posto(&mut arresto).await else { break };
            let liberi = self.attivi.available_permits().saturating_add(1);
            let prese = match self.prendi(liberi).await {
                Ok(prese) => prese,
                Err(errore) => {
                    tracing::warn!(%errore, "the queues of notices cannot be taken");
                    Vec::new()
                }
            };
            if prese.is_empty() {
                drop(posto);
                tokio::select! {
                    () = arresto.attendi() => break,
                    () = tokio::time::sleep(self.impostazioni.sondaggio) => {}
                    () = self.sveglia.notified() => {}
                }
                continue;
            }
            let mut posti = vec![posto];
            for presa in prese {
                // There are as many as were counted: only this loop takes them.
                let posto = posti.pop().or_else(|| Arc::clone(&self.attivi).try_acquire_owned().ok());
                let Some(posto) = posto else {
                    self.lascia(&presa).await;
                    continue;
                };
                let (uno, arresto) = (Arc::clone(&self), arresto.clone());
                code.spawn(async move { uno.coda(presa, Posto::Attivo(posto), arresto).await });
            }
        }
        while code.join_next().await.is_some() {}
    }

    /// Sends one test notice and says how it went; nothing is written (consultazione §6.5.5, open question 15.43).
    pub async fn prova(&self, endpoint: &Endpoint, id: OperazioneId) -> EsitoInvio {
        let Ok(destinatario) = Destinatario::da_der(&endpoint.cn, &endpoint.certificato) else {
            return EsitoInvio::DaRipetere(Causa::Preparazione);
        };
        let da_inviare = DaInviare { tipo: "TEST", destinatario: &endpoint.comune, id, contenuto: CONTENUTO_DI_PROVA };
        match self.prepara(&da_inviare, &Arc::new(destinatario)).await {
            Ok(messaggio) => self.scambia(&mut None, endpoint, messaggio).await,
            Err(_) => EsitoInvio::DaRipetere(Causa::Preparazione),
        }
    }

    async fn posto(&self, arresto: &mut Arresto) -> Option<OwnedSemaphorePermit> {
        tokio::select! {
            () = arresto.attendi() => None,
            posto = Arc::clone(&self.attivi).acquire_owned() => posto.ok(),
        }
    }

    async fn prendi(&self, code: usize) -> Result<Vec<CodaPresa>, Errore> {
        let adesso = (self.orologio)();
        let presa = Presa {
            titolare: self.titolare.clone(),
            adesso,
            fino: dopo(adesso, self.impostazioni.presa()),
            code,
            notifiche: i64::try_from(self.impostazioni.per_coda.max(1)).unwrap_or(i64::MAX),
            per_host: self.impostazioni.per_host.max(1),
            occupati: self.per_host().clone(),
        };
        let prese: Vec<CodaPresa> = self.registry.scrivi(move |s| s.prendi_code(&presa)).await?;
        let mut per_host = self.per_host();
        for presa in &prese {
            *per_host.entry(presa.endpoint.host.clone()).or_default() += 1;
        }
        Ok(prese)
    }

    /// Delivers what was taken of one queue.
    async fn coda(&self, presa: CodaPresa, mut posto: Posto, arresto: Arresto) {
        // One that failed last time is not given a place of the quick ones again.
        if presa.fallimenti > 0 {
            self.rallenta(&mut posto);
        }
        let CodaPresa { endpoint, notifiche, .. } = &presa;
        let destinatario = Destinatario::da_der(&endpoint.cn, &endpoint.certificato).map(Arc::new);
        let mut connessione = None;
        let mut restano = notifiche.len();
        let mut mia = true;
        for notifica in notifiche {
            restano -= 1;
            let esito = self.tenta(&mut connessione, &mut posto, endpoint, &destinatario, notifica).await;
            let altre = restano > 0 && !arresto.fermo();
            mia = self.annota(endpoint, notifica, &esito, altre).await;
            if !mia {
                break;
            }
        }
        if notifiche.is_empty() || mia {
            self.lascia(&presa).await;
        } else {
            self.libera(endpoint);
        }
        drop(posto);
        self.sveglia.notify_one();
    }

    async fn tenta(
        &self,
        connessione: &mut Option<Connessione>,
        posto: &mut Posto,
        endpoint: &Endpoint,
        destinatario: &Result<Arc<Destinatario>, ErrorePreparazione>,
        notifica: &Notifica,
    ) -> EsitoInvio {
        let non_preparata = |errore: &dyn std::fmt::Display| {
            tracing::warn!(comune = endpoint.comune, notice.id = notifica.id.0, %errore, "a notice cannot be made");
            EsitoInvio::DaRipetere(Causa::Preparazione)
        };
        let da_inviare = DaInviare {
            tipo: notifica.tipo.codice(),
            destinatario: &notifica.destinatario,
            id: notifica.id,
            contenuto: &notifica.contenuto,
        };
        let destinatario = match destinatario {
            Ok(destinatario) => destinatario,
            Err(errore) => return non_preparata(errore),
        };
        let messaggio = match self.prepara(&da_inviare, destinatario).await {
            Ok(messaggio) => messaggio,
            Err(errore) => return non_preparata(&errore),
        };
        let mut scambio = std::pin::pin!(self.scambia(connessione, endpoint, messaggio));
        match tokio::time::timeout(self.impostazioni.lenta_dopo, &mut scambio).await {
            Ok(esito) => esito,
            Err(_) => {
                self.rallenta(posto);
                scambio.await
            }
        }
    }

    /// Encrypts and signs on a thread of its own kind: never on the reactor, never more at once than there are places.
    async fn prepara(
        &self,
        da_inviare: &DaInviare<'_>,
        destinatario: &Arc<Destinatario>,
    ) -> Result<Bytes, Box<dyn std::error::Error + Send + Sync>> {
        let filo = Arc::clone(&self.cpu).acquire_owned().await?;
        let (preparatore, destinatario) = (Arc::clone(&self.preparatore), Arc::clone(destinatario));
        let (tipo, comune) = (da_inviare.tipo.to_owned(), da_inviare.destinatario.to_owned());
        let (id, contenuto, adesso) = (da_inviare.id, da_inviare.contenuto.to_vec(), (self.orologio)());
        let messaggio = tokio::task::spawn_blocking(move || {
            let _filo = filo;
            let da_inviare = DaInviare { tipo: &tipo, destinatario: &comune, id, contenuto: &contenuto };
            preparatore.prepara(&da_inviare, &destinatario, adesso)
        })
        .await??;
        Ok(Bytes::from(messaggio))
    }

    /// One message and its answer. A connection that was kept and turns out closed is opened anew once; what had been
    /// written to it may have been received.
    async fn scambia(
        &self,
        connessione: &mut Option<Connessione>,
        endpoint: &Endpoint,
        messaggio: Bytes,
    ) -> EsitoInvio {
        let imp = &self.impostazioni;
        let indirizzo = match Indirizzo::leggi(&endpoint.url) {
            Ok(indirizzo) if indirizzo.cifrato() || imp.http_ammesso => indirizzo,
            _ => return EsitoInvio::DaRipetere(Causa::Indirizzo),
        };
        let scambio = async {
            for _ in 0..2 {
                let tenuta = match connessione.take() {
                    Some(mut c) => c.buona().await.then_some(c),
                    None => None,
                };
                let gia_usata = tenuta.is_some();
                let mut aperta = match tenuta {
                    Some(aperta) => aperta,
                    None => http::apri(&indirizzo, &self.tls, imp.connessione).await?,
                };
                match aperta.post(&indirizzo, messaggio.clone(), imp.risposta_massima).await {
                    Ok(ricevuta) => {
                        *connessione = Some(aperta);
                        return Ok(esito::leggi(ricevuta.stato, &ricevuta.corpo));
                    }
                    Err(Causa::Rete) if gia_usata => {}
                    Err(causa) => return Err(causa),
                }
            }
            Err(Causa::Rete)
        };
        let tempo = imp.connessione.saturating_add(imp.risposta);
        let esito: Result<EsitoInvio, Causa> = tokio::time::timeout(tempo, scambio).await.unwrap_or(Err(Causa::Tempo));
        esito.unwrap_or_else(EsitoInvio::DaRipetere)
    }

    /// Notes how an attempt ended; whether the queue is still held.
    async fn annota(&self, endpoint: &Endpoint, notifica: &Notifica, esito: &EsitoInvio, altre: bool) -> bool {
        let adesso = (self.orologio)();
        let conseguenza = self.impostazioni.politica.decidi(esito, notifica, adesso);
        self.metriche.tentativo(esito, &conseguenza);
        tracing::debug!(
            comune = endpoint.comune,
            notice.id = notifica.id.0,
            notice.kind = notifica.tipo.codice(),
            outcome = %esito,
            "notice sent"
        );
        let tentativo = Tentativo {
            titolare: self.titolare.clone(),
            comune: endpoint.comune.clone(),
            id: notifica.id,
            esito: conseguenza,
            detto: esito.to_string(),
            quando: adesso,
            prosegue: altre.then(|| dopo(adesso, self.impostazioni.presa())),
        };
        for _ in 0..ANNOTAZIONI {
            let tentativo = tentativo.clone();
            match self.registry.scrivi(move |s| s.esito_consegna(&tentativo)).await {
                Ok(mia) => return mia,
                Err(Errore::Occupato(_)) => tokio::time::sleep(PAUSA).await,
                Err(errore) => {
                    tracing::warn!(%errore, comune = endpoint.comune, "the outcome of a notice cannot be noted");
                    return false;
                }
            }
        }
        // The lease runs out and the notice is sent again.
        tracing::warn!(comune = endpoint.comune, "the outcome of a notice cannot be noted: the register is busy");
        false
    }

    /// Gives back a queue that is not worked on any more.
    async fn lascia(&self, presa: &CodaPresa) {
        let (titolare, comune) = (self.titolare.clone(), presa.endpoint.comune.clone());
        let adesso = (self.orologio)();
        let lasciata = self.registry.scrivi::<_, _, Errore>(move |s| s.lascia_coda(&titolare, &comune, adesso)).await;
        if let Err(errore) = lasciata {
            tracing::warn!(%errore, comune = presa.endpoint.comune, "a queue of notices cannot be given back");
        }
        self.libera(&presa.endpoint);
    }

    /// The host has room for another queue.
    fn libera(&self, endpoint: &Endpoint) {
        let mut per_host = self.per_host();
        if let Some(quante) = per_host.get_mut(&endpoint.host) {
            *quante = quante.saturating_sub(1);
            if *quante == 0 {
                per_host.remove(&endpoint.host);
            }
        }
    }

    /// Moves a queue among the slow ones, if there is room: its place is then another's.
    fn rallenta(&self, posto: &mut Posto) {
        if let (Posto::Attivo(_), Ok(lento)) = (&*posto, Arc::clone(&self.lenti).try_acquire_owned()) {
            *posto = Posto::Lento(lento);
            self.sveglia.notify_one();
        }
    }

    /// Tells the metrics what waits, now and then.
    async fn misura(&self, ultima: &mut Option<tokio::time::Instant>) {
        let imp = &self.impostazioni;
        let attive = imp.in_parallelo.max(1).saturating_sub(self.attivi.available_permits());
        self.metriche.in_corso(attive, imp.lente.saturating_sub(self.lenti.available_permits()));
        let adesso = tokio::time::Instant::now();
        if ultima.is_some_and(|ultima| adesso - ultima < MISURA) {
            return;
        }
        *ultima = Some(adesso);
        let registry = Arc::clone(&self.registry);
        let letto = tokio::task::spawn_blocking(move || registry.snapshot().and_then(|mut s| s.arretrato())).await;
        if let Ok(Ok(arretrato)) = letto {
            self.metriche.arretrato(&arretrato, (self.orologio)());
        }
    }

    fn per_host(&self) -> std::sync::MutexGuard<'_, HashMap<String, usize>> {
        self.per_host.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Spedizioniere {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Spedizioniere").field("titolare", &self.titolare).finish_non_exhaustive()
    }
}

fn dopo(istante: Istante, attesa: Duration) -> Istante {
    chrono::TimeDelta::from_std(attesa).ok().and_then(|d| istante.checked_add_signed(d)).unwrap_or(Istante::MAX_UTC)
}

/// The content of the test notice.
const CONTENUTO_DI_PROVA: &[u8] = b"<p:NotificaTEST xmlns:p=\"http://sogei.it/ANPR/N000notificheComuni\"/>";

/// How often what waits is counted.
const MISURA: Duration = Duration::from_secs(15);

/// Times that an outcome is noted while the register has no room, and the pause between.
const ANNOTAZIONI: usize = 5;
const PAUSA: Duration = Duration::from_millis(200);
