//! What happens after the subentro: somebody dies, somebody is struck off.
//!
//! A supply holds only people who are registered, so deaths and cancellations cannot be in it: whoever loads the supply
//! registers them afterwards, in the order of this list.

use super::casi::CASI;
use super::date::{ESTRAZIONE, giorni, tra};
use super::{Nucleo, Persona, TipoNucleo};
use crate::Data;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

/// A death or a cancellation to be registered after the load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventoIniziale {
    /// ISTAT code of the comune.
    pub istat: String,
    /// `idSchedaSoggetto` of the person in the supply.
    pub id_scheda: String,
    /// What.
    pub tipo: TipoEvento,
    /// When: after the extraction of the supply.
    pub giorno: Data,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TipoEvento {
    /// Death: the sheet becomes `D`.
    Decesso,
    /// Struck off for another reason: the sheet becomes `C`.
    Cancellazione(MotivoCancellazione),
}

/// Why somebody is struck off (table 15).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MotivoCancellazione {
    /// A foreigner moved abroad.
    TrasferimentoEstero,
    /// Could not be found.
    Irreperibilita,
    /// Did not renew the declaration of habitual abode.
    MancatoRinnovo,
}

impl MotivoCancellazione {
    /// Code of table 15.
    pub fn codice(self) -> &'static str {
        match self {
            Self::TrasferimentoEstero => "5",
            Self::Irreperibilita => "6",
            Self::MancatoRinnovo => "7",
        }
    }

    /// The reason with this code.
    pub fn da_codice(codice: &str) -> Option<Self> {
        [Self::TrasferimentoEstero, Self::Irreperibilita, Self::MancatoRinnovo]
            .into_iter()
            .find(|m| m.codice() == codice)
    }
}

/// Chooses to whom something happens while the households pass.
pub(crate) struct SceltaEventi {
    rng: StdRng,
    istat: String,
    passati: usize,
    scelti: Vec<EventoIniziale>,
}

impl SceltaEventi {
    /// The choice for one comune.
    pub(crate) fn nuova(istat: &str, seme: u64) -> Self {
        Self { rng: StdRng::seed_from_u64(seme), istat: istat.to_owned(), passati: 0, scelti: Vec::new() }
    }

    /// Decides for one household. The notable cases are spared, and reference persons of whoever stays: a family
    /// without its reference person gives no certificates.
    pub(crate) fn esamina(&mut self, nucleo: &Nucleo) {
        self.passati += 1;
        if self.passati <= CASI {
            return;
        }
        let da = match (&nucleo.tipo, nucleo.componenti.len()) {
            (TipoNucleo::Famiglia { .. }, 1) => 0,
            _ => 1,
        };
        for persona in nucleo.componenti.iter().skip(da) {
            if let Some(tipo) = self.decide(persona) {
                let giorno = tra(&mut self.rng, giorni(ESTRAZIONE, 5), giorni(ESTRAZIONE, 180));
                self.scelti.push(EventoIniziale {
                    istat: self.istat.clone(),
                    id_scheda: persona.id.clone(),
                    tipo,
                    giorno,
                });
            }
        }
    }

    /// The events, by day.
    pub(crate) fn eventi(mut self) -> Vec<EventoIniziale> {
        self.scelti.sort_by_key(|e| e.giorno);
        self.scelti
    }

    fn decide(&mut self, persona: &Persona) -> Option<TipoEvento> {
        let caso = self.rng.random_range(0..1000);
        match (persona.eta(ESTRAZIONE), persona.italiana()) {
            (75.., _) if caso < 60 => Some(TipoEvento::Decesso),
            (50..75, _) if caso < 8 => Some(TipoEvento::Decesso),
            (19..50, true) if caso < 12 => Some(TipoEvento::Cancellazione(MotivoCancellazione::Irreperibilita)),
            (19..60, false) if caso < 40 => Some(TipoEvento::Cancellazione(match caso % 3 {
                0 => MotivoCancellazione::TrasferimentoEstero,
                1 => MotivoCancellazione::Irreperibilita,
                _ => MotivoCancellazione::MancatoRinnovo,
            })),
            _ => None,
        }
    }
}
