//! An invented population: who lives in a comune and who left it for abroad, the same for the same seed.
//!
//! Households are made one at a time, so that a population of any size needs little memory and can be made again from
//! the start instead of being kept. Facts only: [`crate::consegna`] knows the formats.

mod aire;
mod casi;
mod contesto;
mod convivenze;
mod date;
mod eventi;
mod famiglie;
mod luoghi;
mod nomi;
mod persona;
mod schede;
mod vincoli;

pub use aire::{NucleoAire, PersonaAire};
pub use date::ESTRAZIONE;
pub use eventi::{EventoIniziale, MotivoCancellazione, TipoEvento};
pub use luoghi::{Comune, Consolato, Luoghi, Sede, Stato};
pub use persona::{
    AltriDati, Atto, CartaIdentita, Censimento, Cittadinanza, Congiunto, Fatto, FineMatrimonio, Indirizzo, Interno,
    Legame, Luogo, Permesso, Persona, Precisione, ResidenzaEstera, Sesso, StatoCivile, Supporto, Vincolo,
};

pub(crate) use eventi::SceltaEventi;

use crate::{ComuneFittizio, Data, Errore};
use contesto::{Contesto, Libro};
use std::collections::HashSet;

/// People who live together, or one who lives alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Nucleo {
    /// `idFamigliaConvivenza` of the comune's own software.
    pub id: String,
    /// What it is.
    pub tipo: TipoNucleo,
    /// Day on which it came to be.
    pub origine: Data,
    /// Where it lives.
    pub indirizzo: Indirizzo,
    /// Who is in it, the reference person first.
    pub componenti: Vec<Persona>,
}

/// Family or convivenza.
#[derive(Debug, Clone, PartialEq)]
pub enum TipoNucleo {
    /// Family: reason of its constitution (table 26).
    Famiglia {
        /// Table 26.
        motivo: &'static str,
    },
    /// Convivenza.
    Convivenza {
        /// Table 27.
        specie: &'static str,
        /// Name.
        denominazione: String,
        /// Who answers for it without living in it, and since when; none when a member does.
        responsabile: Option<(Congiunto, Data)>,
    },
}

/// What decides a population.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parametri {
    /// Where.
    pub comune: ComuneFittizio,
    /// How many people, residents and AIRE together.
    pub persone: u32,
    /// Same seed, same population.
    pub seme: u64,
}

impl Parametri {
    /// Least number of people: below it the notable cases alone would not fit.
    pub const MINIMO: u32 = 100;

    /// How many of the people live abroad: one in twenty-five.
    pub fn aire(&self) -> u32 {
        self.persone / 25
    }

    /// How many live in the comune.
    pub fn residenti(&self) -> u32 {
        self.persone - self.aire()
    }
}

/// Codici fiscali already given, so that nobody is given one twice: people with equal data get variants of omocodia.
#[derive(Debug, Clone, Default)]
pub struct CodiciDati(HashSet<u64>);

impl CodiciDati {
    /// Notes a code; false if it was already given.
    pub(crate) fn annota(&mut self, codice: &str) -> bool {
        // FNV-1a: a false collision costs one needless omocodia, storing the codes would cost three times the memory.
        let impronta =
            codice.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
        self.0.insert(impronta)
    }
}

/// The residents of a comune, household by household.
#[derive(Debug)]
pub struct Popolazione {
    contesto: Contesto,
    mancano: u32,
    convivenze: u32,
    caso: usize,
}

impl Popolazione {
    /// The residents; `dati` holds the codici fiscali of other populations that must not be given again.
    pub fn nuova(parametri: &Parametri, dati: CodiciDati) -> Result<Self, Errore> {
        if parametri.persone < Parametri::MINIMO {
            return Err(Errore::TroppoPochi { minimo: Parametri::MINIMO, chiesti: parametri.persone });
        }
        let mancano = parametri.residenti();
        Ok(Self {
            contesto: Contesto::nuovo(parametri, Libro::Apr, dati)?,
            mancano,
            convivenze: (mancano / 1500).max(u32::from(mancano >= 400) * 2),
            caso: 0,
        })
    }

    /// The codici fiscali given until now.
    pub fn codici_dati(self) -> CodiciDati {
        self.contesto.dati
    }
}

impl Iterator for Popolazione {
    type Item = Nucleo;

    fn next(&mut self) -> Option<Nucleo> {
        if self.mancano == 0 {
            return None;
        }
        let nucleo = match self.contesto.caso(self.caso) {
            Some(nucleo) => {
                self.caso += 1;
                nucleo
            }
            None if self.convivenze > 0 => {
                self.convivenze -= 1;
                self.contesto.convivenza(self.mancano)
            }
            None => self.contesto.famiglia(self.mancano),
        };
        self.mancano = self.mancano.saturating_sub(nucleo.componenti.len() as u32);
        Some(nucleo)
    }
}

/// The Italians of a comune who live abroad, family by family.
#[derive(Debug)]
pub struct PopolazioneAire {
    contesto: Contesto,
    mancano: u32,
}

impl PopolazioneAire {
    /// The AIRE people; `dati` holds the codici fiscali of the residents.
    pub fn nuova(parametri: &Parametri, dati: CodiciDati) -> Result<Self, Errore> {
        Ok(Self { contesto: Contesto::nuovo(parametri, Libro::Aire, dati)?, mancano: parametri.aire() })
    }

    /// The codici fiscali given until now.
    pub fn codici_dati(self) -> CodiciDati {
        self.contesto.dati
    }
}

impl Iterator for PopolazioneAire {
    type Item = NucleoAire;

    fn next(&mut self) -> Option<NucleoAire> {
        if self.mancano == 0 {
            return None;
        }
        let nucleo = self.contesto.nucleo_aire(self.mancano);
        self.mancano = self.mancano.saturating_sub(nucleo.componenti.len() as u32);
        Some(nucleo)
    }
}
