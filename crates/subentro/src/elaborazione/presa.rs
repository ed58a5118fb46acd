//! A run's hold on its supply, by which other runs know that it is alive.
//!
//! It keeps two runs from doing the same work; what keeps the register right is the load, which the run that comes second
//! gives up.

use crate::errore::Errore;
use anpr_model::OperazioneId;
use anpr_registry::{Fornitura, Istante, PresaFornitura, Registry};
use chrono::TimeDelta;
use std::time::Instant;

/// What a run does about a supply that another holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Diritto {
    /// Takes it all the same: somebody asked for it.
    Comunque,
    /// Leaves it.
    SeLibera,
}

/// A supply that is held.
pub(super) struct Presa<'a> {
    registry: &'a Registry,
    comune: String,
    numero: i32,
    titolare: OperazioneId,
    inizio: (Istante, Instant),
    /// When it was taken or prolonged last.
    presa: Istante,
}

impl<'a> Presa<'a> {
    /// Takes a supply for a run that began at `inizio`; [`Errore::PresaInCarico`] when it may not.
    pub(super) fn prendi(
        registry: &'a Registry,
        fornitura: &Fornitura,
        titolare: OperazioneId,
        inizio: (Istante, Instant),
        diritto: Diritto,
    ) -> Result<Self, Errore> {
        let presa = inizio.0 + inizio.1.elapsed();
        let questa =
            Self { registry, comune: fornitura.comune.clone(), numero: fornitura.numero, titolare, inizio, presa };
        match diritto {
            Diritto::Comunque => {
                let (comune, numero) = (questa.comune.clone(), questa.numero);
                registry
                    .scrivi::<_, (), Errore>(move |s| {
                        Ok(s.tieni_fornitura(&comune, numero, titolare, presa + DURATA)?)
                    })
                    .attendi()?;
            }
            Diritto::SeLibera if questa.fino(presa, DURATA)? => {}
            Diritto::SeLibera => return Err(Errore::PresaInCarico),
        }
        Ok(questa)
    }

    /// Prolongs the hold when it is time to; a failure shows itself in the work.
    pub(super) fn rinnova(&mut self) {
        let adesso = self.adesso();
        if adesso >= self.presa + DURATA / 3 {
            self.presa = adesso;
            if let Err(errore) = self.fino(adesso, DURATA) {
                tracing::warn!(comune = self.comune, errore = %errore, "the hold on a supply was not prolonged");
            }
        }
    }

    /// Ends the hold of a run that failed, leaving a pause before the next.
    pub(super) fn lascia(&self) {
        // Whoever cannot write this holds it until its time is over.
        let _ = self.fino(self.adesso(), RIPRESA);
    }

    fn fino(&self, adesso: Istante, durata: TimeDelta) -> Result<bool, Errore> {
        let (comune, numero) = (self.comune.clone(), self.numero);
        let presa = PresaFornitura { titolare: self.titolare, adesso, fino: adesso + durata };
        self.registry.scrivi::<_, _, Errore>(move |s| Ok(s.prendi_fornitura(&comune, numero, presa)?)).attendi()
    }

    fn adesso(&self) -> Istante {
        self.inizio.0 + self.inizio.1.elapsed()
    }
}

/// So long a run that does not prolong its hold is believed to be alive.
const DURATA: TimeDelta = TimeDelta::minutes(5);
/// So long a supply rests after a run that failed.
const RIPRESA: TimeDelta = TimeDelta::minutes(1);
