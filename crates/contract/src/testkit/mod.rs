//! Random documents of the contract and mutants of them, from the tables that validate; for tests only.
//!
//! The same seed gives the same documents. Behind the feature `testkit`.

mod albero;
mod attacco;
mod caso;
mod corsa;
mod muta;
mod valori;

pub use albero::Albero;
pub use attacco::Attacco;
pub use corsa::{Corsa, Difetto, Rapporto, picco_di_memoria};
pub use muta::muta;

use crate::generated::schema::RADICI;
use crate::lettura::Radice;
use rand::SeedableRng;
use rand::rngs::StdRng;

/// How much a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misura {
    /// Only what must be there, every value as short as allowed.
    Minima,
    /// Every element that can stand together, lists with two entries, every value long.
    Massima,
    /// By chance.
    Casuale,
}

/// All global elements of the contract.
pub fn radici() -> impl Iterator<Item = Radice> {
    RADICI.iter().map(|(file, f)| Radice { namespace: f.namespace, nome: f.nome, file })
}

/// A generator of documents.
#[derive(Debug)]
pub struct Generatore {
    pub(crate) caso: StdRng,
    /// Only the letters, digits and marks that most documents have.
    pub(crate) comune: bool,
}

impl Generatore {
    /// A generator whose documents depend on the seed alone.
    pub fn nuovo(seme: u64) -> Self {
        Self { caso: StdRng::seed_from_u64(seme), comune: false }
    }

    /// Like [`Self::nuovo`], but with printable ASCII characters only, as most documents have; for measurements.
    pub fn comune(seme: u64) -> Self {
        Self { comune: true, ..Self::nuovo(seme) }
    }

    /// A valid document with this root; none if the contract has no such element.
    pub fn documento(&mut self, namespace: &str, nome: &str, misura: Misura) -> Option<Albero> {
        let (_, radice) = RADICI.iter().find(|(_, f)| f.namespace == namespace && f.nome == nome)?;
        Some(self.elemento(radice, misura))
    }
}
