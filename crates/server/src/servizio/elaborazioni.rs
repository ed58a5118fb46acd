//! Works off what comuni ask for and fetch later (consultazione §3.8): beside the requests, one at a time in a process, in
//! the order in which they were asked for. What a process that died had begun is begun anew by another when its lease is
//! over; a list holds numbers only, so nothing of it is lost with the process.

use crate::config::Jobs;
use crate::error::Error;
use anpr_model::{Elaborazione, OperazioneId, Voce};
use anpr_notices::{Contenuto, Fornitura, Riuscita, rendi};
use anpr_registry::{Errore, Istante, NuovaNotifica, PresaElaborazione, Registry};
use chrono::TimeDelta;
use std::sync::Arc;
use std::time::Duration;

/// What works lists off.
#[derive(Debug)]
pub struct Elaboratore {
    registry: Arc<Registry>,
    jobs: Jobs,
    orologio: fn() -> Istante,
    titolare: String,
}

impl Elaboratore {
    /// On an open register; `orologio` is its clock.
    pub fn new(registry: Arc<Registry>, jobs: Jobs, orologio: fn() -> Istante) -> Result<Self, Error> {
        let titolare = format!("{}-{}", std::process::id(), crate::ident::casuale());
        Ok(Self { registry, jobs, orologio, titolare })
    }

    /// Works for as long as it is polled, off the reactor.
    pub async fn lavora(self: Arc<Self>) {
        let pausa = Duration::from_millis(self.jobs.poll_ms);
        loop {
            let uno = Arc::clone(&self);
            match tokio::task::spawn_blocking(move || uno.passo()).await {
                Ok(Ok(true)) => continue,
                Ok(Ok(false)) => {}
                Ok(Err(errore)) => tracing::warn!(%errore, "what comuni asked for cannot be worked off now"),
                Err(errore) => tracing::error!(%errore, "the work on what a comune asked for broke off"),
            }
            tokio::time::sleep(pausa).await;
        }
    }

    /// Works off the one that has waited longest; whether there was one.
    pub fn passo(&self) -> Result<bool, Errore> {
        let adesso = (self.orologio)();
        if !self.jobs.open_at(adesso.with_timezone(&chrono_tz::Europe::Rome).time()) {
            return Ok(false);
        }
        let presa = self.presa();
        let presa_in_carico = self.registry.scrivi(move |s| s.prendi_elaborazione(&presa)).attendi()?;
        let Some(elaborazione) = presa_in_carico else { return Ok(false) };
        if let Err(errore) = self.elabora(&elaborazione) {
            let id = elaborazione.nuova.id.0;
            tracing::warn!(operation.id = id, %errore, "what a comune asked for failed and is begun again later");
            let prossimo = (self.orologio)() + RIPRESA;
            let titolare = self.titolare.clone();
            self.registry
                .scrivi::<_, _, Errore>(move |s| s.elaborazione_fallita(&elaborazione.nuova, &titolare, prossimo))
                .attendi()?;
        }
        Ok(true)
    }

    fn elabora(&self, elaborazione: &Elaborazione) -> Result<(), Errore> {
        let (mut parti, mut voci, mut byte) = (0, Vec::new(), 0_u64);
        let mut dopo = OperazioneId(0);
        loop {
            let pagina = self.registry.snapshot()?.elenco(&elaborazione.nuova.filtro, dopo, PAGINA)?;
            let Some((ultima, _)) = pagina.last() else { break };
            dopo = ultima.id;
            for (voce, sua) in pagina {
                let piena = voci.len() >= self.jobs.part_entries || byte.saturating_add(sua) > self.jobs.part_bytes;
                if piena && !voci.is_empty() {
                    parti += 1;
                    if !self.aggiungi(elaborazione, parti, std::mem::take(&mut voci))? {
                        return Ok(());
                    }
                    byte = 0;
                }
                byte = byte.saturating_add(sua);
                voci.push(voce);
            }
        }
        if !voci.is_empty() {
            parti += 1;
            if !self.aggiungi(elaborazione, parti, voci)? {
                return Ok(());
            }
        }
        self.concludi(elaborazione, parti)
    }

    /// Adds a part; false when the work has passed to another.
    fn aggiungi(&self, di: &Elaborazione, parte: u32, voci: Vec<Voce>) -> Result<bool, Errore> {
        let (nuova, presa) = (di.nuova.clone(), self.presa());
        self.registry.scrivi(move |s| s.aggiungi_parte(&nuova, &presa, parte, &voci)).attendi()
    }

    fn concludi(&self, di: &Elaborazione, parti: u32) -> Result<(), Errore> {
        let (nuova, titolare, adesso) = (di.nuova.clone(), self.titolare.clone(), (self.orologio)());
        // Extractions are told by a notice when they end; of a list of 4005 the estimate is all that ANPR says.
        let avvisa = nuova.codice != "4005" || self.jobs.notice_of_4005;
        let scritta = self.registry.scrivi::<_, _, Errore>(move |s| {
            if !s.concludi_elaborazione(&nuova, &titolare, parti, adesso)? || !avvisa {
                return Ok(());
            }
            let comune = s.vista().comune_registro(&nuova.comune)?.ok_or(Errore::Sconosciuto("comune"))?;
            let fornitura = Fornitura {
                comune: &comune,
                servizio: &nuova.codice,
                operazione: nuova.id,
                presentata: nuova.inserita,
                elaborata: adesso,
                riuscita: if parti > 0 { Riuscita::Positiva } else { Riuscita::Negativa },
            };
            let (tipo, contenuto) =
                rendi(&Contenuto::Fornitura(fornitura)).map_err(|errore| Errore::Incoerente(errore.to_string()))?;
            let notifica = NuovaNotifica {
                tipo,
                destinatario: nuova.comune.clone(),
                operazione: nuova.id,
                soggetto: None,
                contenuto,
                quando: adesso,
            };
            s.accoda_notifiche(&[notifica]).map(|_| ())
        });
        scritta.attendi()
    }

    fn presa(&self) -> PresaElaborazione {
        let adesso = (self.orologio)();
        let durata = TimeDelta::try_seconds(i64::try_from(self.jobs.lease_s).unwrap_or(i64::MAX)).unwrap_or(RIPRESA);
        PresaElaborazione { titolare: self.titolare.clone(), adesso, fino: adesso + durata }
    }
}

/// Entries read at once.
const PAGINA: i64 = 1000;

/// What failed is begun again after so long.
const RIPRESA: TimeDelta = TimeDelta::seconds(60);
