//! 1000: entries in the register, and their annulment.

mod ingresso;
pub mod op1001_nascita;
pub mod op1002_altri_motivi;
pub mod op1010_convivenza;
pub mod op1013_annullamento;
pub mod op1014_procedimento;

use anpr_contract::tipi::{Genitore, Matrimonio};

/// What the caller must choose from before anything is registered: `RispostaMultipla1001` and `RispostaMultipla1002`. The
/// request is to be sent again with the id of one of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scelta {
    /// `elencoSoggettiPadre`: who the father may be; empty if that is clear.
    pub padri: Vec<Genitore>,
    /// `elencoSoggettiMadre`, likewise.
    pub madri: Vec<Genitore>,
    /// `elencoMatrimoni`: the marriage sent, with each of the people who the spouse may be.
    pub matrimoni: Vec<Matrimonio>,
}

impl Scelta {
    /// None if there is nothing to choose.
    fn se_serve(self) -> Option<Self> {
        (self != Self::default()).then_some(self)
    }
}
