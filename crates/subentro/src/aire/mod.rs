//! The AIRE file of a supply: our own documented table of Italians abroad (`docs/formato-aire.md`).

mod converti;
mod righe;

pub(crate) use converti::{Campo, persona};
#[cfg(test)]
pub(crate) use righe::INTESTAZIONE;
pub(crate) use righe::{Lettore, Riga};

/// A line that refuses the file (`EN010`): which, from 1, and why, in words for the comune.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("riga {riga}: {motivo}")]
pub(crate) struct ErroreAire {
    /// The line.
    pub(crate) riga: usize,
    /// What is wrong with it.
    pub(crate) motivo: String,
}
