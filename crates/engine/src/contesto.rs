//! Who calls, when, and in which version of the contract.

use anpr_model::Data;
use chrono::{DateTime, FixedOffset};

/// What an operation may know of the call besides its request.
#[derive(Debug, Clone)]
pub struct Contesto {
    /// ISTAT code of the comune that calls: proved by the signature and equal to `codMittente`.
    pub mittente: String,
    /// The contract version that `codDestinatario` selected.
    pub versione: VersioneContratto,
    /// The moment at which the call is decided.
    pub adesso: DateTime<FixedOffset>,
}

impl Contesto {
    /// The day of [`Contesto::adesso`] on the calendar of its offset.
    pub fn oggi(&self) -> Data {
        self.adesso.date_naive()
    }
}

/// The major versions of the contract that `codDestinatario` can name (registrazione §1.4, consultazione §1.1).
///
/// ANPR00 and ANPR01 were retired in 2018 and are never served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VersioneContratto {
    /// 5.x.
    Anpr02,
    /// 6.x: electoral lists.
    Anpr03,
    /// 7.x: ANSC acts.
    Anpr04,
    /// 8.x and 9.x: `idANPR`. The only one accepted since 1 July 2024.
    Anpr05,
}

impl VersioneContratto {
    /// Every version that can be served, oldest first.
    pub const TUTTE: [Self; 4] = [Self::Anpr02, Self::Anpr03, Self::Anpr04, Self::Anpr05];

    /// The version that a `codDestinatario` names.
    pub fn da_codice(codice: &str) -> Option<Self> {
        Self::TUTTE.into_iter().find(|v| v.codice() == codice)
    }

    /// The value of `codDestinatario`.
    pub fn codice(self) -> &'static str {
        match self {
            Self::Anpr02 => "ANPR02",
            Self::Anpr03 => "ANPR03",
            Self::Anpr04 => "ANPR04",
            Self::Anpr05 => "ANPR05",
        }
    }
}
