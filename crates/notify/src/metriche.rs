//! What the dispatcher tells the metrics.

use crate::esito::{Causa, EsitoInvio};
use anpr_registry::{Arretrato, EsitoConsegna, Istante};
use prometheus::core::Collector;
use prometheus::{IntCounter, IntCounterVec, IntGauge, Opts};

/// Counters and gauges of the notices.
#[derive(Debug, Clone)]
pub struct Metriche {
    consegnate: IntCounter,
    fallite: IntCounterVec,
    abbandonate: IntCounter,
    in_attesa: IntGauge,
    piu_vecchia: IntGauge,
    morte: IntGauge,
    in_corso: IntGauge,
    lente: IntGauge,
}

impl Metriche {
    /// New ones, all zero.
    pub fn new() -> Result<Self, prometheus::Error> {
        let metriche = Self {
            consegnate: IntCounter::new("anpr_notices_delivered_total", "Notices that their comune acknowledged.")?,
            fallite: IntCounterVec::new(
                Opts::new("anpr_notices_failed_total", "Attempts to deliver a notice that failed, by cause."),
                &["cause"],
            )?,
            abbandonate: IntCounter::new("anpr_notices_given_up_total", "Notices that became dead letters.")?,
            in_attesa: IntGauge::new("anpr_notices_queued", "Notices that wait for delivery, in all processes.")?,
            piu_vecchia: IntGauge::new("anpr_notices_oldest_seconds", "Age of the oldest notice that waits.")?,
            morte: IntGauge::new("anpr_notices_dead", "Dead letters.")?,
            in_corso: IntGauge::new("anpr_notices_active", "Queues that this process works on.")?,
            lente: IntGauge::new("anpr_notices_slow", "Queues of this process that wait for a slow endpoint.")?,
        };
        for causa in Causa::TUTTE {
            metriche.fallite.with_label_values(&[causa.etichetta()]).inc_by(0);
        }
        Ok(metriche)
    }

    /// All of them, to be registered.
    pub fn collettori(&self) -> Vec<Box<dyn Collector>> {
        vec![
            Box::new(self.consegnate.clone()),
            Box::new(self.fallite.clone()),
            Box::new(self.abbandonate.clone()),
            Box::new(self.in_attesa.clone()),
            Box::new(self.piu_vecchia.clone()),
            Box::new(self.morte.clone()),
            Box::new(self.in_corso.clone()),
            Box::new(self.lente.clone()),
        ]
    }

    pub(crate) fn tentativo(&self, esito: &EsitoInvio, conseguenza: &EsitoConsegna) {
        match esito {
            EsitoInvio::Acquisita => self.consegnate.inc(),
            EsitoInvio::NonConforme(causa) | EsitoInvio::DaRipetere(causa) => {
                self.fallite.with_label_values(&[causa.etichetta()]).inc();
            }
        }
        if matches!(conseguenza, EsitoConsegna::Abbandonata { .. }) {
            self.abbandonate.inc();
        }
    }

    pub(crate) fn arretrato(&self, arretrato: &Arretrato, adesso: Istante) {
        self.in_attesa.set(arretrato.in_attesa);
        self.piu_vecchia.set(arretrato.piu_vecchia.map_or(0, |creata| (adesso - creata).num_seconds().max(0)));
        self.morte.set(arretrato.morte);
    }

    pub(crate) fn in_corso(&self, attive: usize, lente: usize) {
        self.in_corso.set(i64::try_from(attive).unwrap_or(i64::MAX));
        self.lente.set(i64::try_from(lente).unwrap_or(i64::MAX));
    }
}
