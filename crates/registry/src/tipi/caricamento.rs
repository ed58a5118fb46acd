//! Bulk loads.

use anpr_model::{LottoId, OperazioneId, SoggettoId, StatoSoggetto};

parole! {
    /// Where a bulk load stands.
    StatoLotto {
        /// Rows are coming in, nobody sees them.
        InCarico = "in_carico",
        /// Part of the register.
        Attivo = "attivo",
        /// Given up; its rows wait to be removed.
        Scartato = "scartato",
        /// Given up and removed.
        Rimosso = "rimosso",
    }
}

/// A bulk load to be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovoLotto {
    /// ISTAT code of the comune.
    pub comune: String,
    /// Number of the supply.
    pub fornitura: i32,
    /// The operation that opens all its versions.
    pub operazione: OperazioneId,
}

/// A bulk load as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lotto {
    /// Id.
    pub id: LottoId,
    /// ISTAT code of the comune.
    pub comune: String,
    /// Number of the supply.
    pub fornitura: i32,
    /// The operation that opens all its versions.
    pub operazione: OperazioneId,
    /// State.
    pub stato: StatoLotto,
}

/// A sheet of the register with a codice fiscale that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Esistente {
    /// The codice fiscale.
    pub codice_fiscale: String,
    /// The sheet.
    pub soggetto: SoggettoId,
    /// National identifier.
    pub id_anpr: String,
    /// ISTAT code of the comune that owns it.
    pub comune: String,
    /// State.
    pub stato: StatoSoggetto,
}
