//! Administrative proceedings (registrazione §§2.4, 13).

use crate::{Data, OperazioneId, SoggettoId};
use serde::{Deserialize, Serialize};

/// `numeroPraticaAnpr`: 1 to 20 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PraticaId(pub i64);

impl std::fmt::Display for PraticaId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A proceeding as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedimento {
    /// Its number at ANPR.
    pub id: PraticaId,
    /// ISTAT code of the comune that conducts it.
    pub comune: String,
    /// `numeroPraticaComune`, unique within the comune (EN151).
    pub numero_comune: String,
    /// Why it was opened: table 29.
    pub motivo_avvio: String,
    /// Its statuses, the oldest first: code of table 30 and day.
    pub stati: Vec<(String, Data)>,
    /// How it ended; none while it is open.
    pub chiusura: Option<Chiusura>,
    /// Whether it was filed as it ended (`A`): registrations can be linked to it no more (EN113).
    pub archiviato: bool,
    /// Persons linked to it now: while it is open they are locked for other comuni (EN531).
    pub soggetti: Vec<SoggettoId>,
    /// Registrations linked to it.
    pub operazioni: Vec<OperazioneId>,
    /// `dataDecorrenza` of the last 1014 on it: no earlier one may follow (EN443).
    pub aggiornato: Data,
    /// The last operation that changed it or was linked to it: two that read the same state do not both write.
    pub revisione: OperazioneId,
}

impl Procedimento {
    /// Whether it still locks its persons.
    pub fn aperto(&self) -> bool {
        self.chiusura.is_none()
    }

    /// The day of its first status.
    pub fn apertura(&self) -> Option<Data> {
        self.stati.first().map(|(_, giorno)| *giorno)
    }
}

/// The end of a proceeding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chiusura {
    /// `dataChiusura`.
    pub data: Data,
    /// `esitoChiusura`: C, R or S.
    pub esito: char,
    /// `noteChiusura`.
    pub note: Option<String>,
    /// `noteEsito`.
    pub note_esito: Option<String>,
}

/// How a proceeding is named in a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChiaveProcedimento {
    /// By ANPR's number.
    Anpr(PraticaId),
    /// By comune (ISTAT code) and the comune's number.
    Comune(String, String),
}
