//! The embedded Agenzia delle Entrate (registrazione §4) and the validations that wait for an Agenzia.

use super::Istante;
use anpr_model::{Data, NuovaValidazione, OperazioneId, SoggettoId};

parole! {
    /// How a code stands in the Agenzia's archive.
    StatoCodice {
        /// In use.
        Valido = "VALIDO",
        /// Taken out of use while it is decided who of several it belongs to.
        Omocodia = "OMOCODIA",
        /// Replaced by another, to which it leads.
        Collegato = "COLLEGATO",
        /// Its attribution was taken back on the same day.
        Annullato = "ANNULLATO",
    }
}

parole! {
    /// How a code came into the archive.
    OrigineCodice {
        /// Attribution of a first code.
        Attribuzione = "ATTRIBUZIONE",
        /// Attribution to another person with the same data, or after an omocodia.
        Omocodia = "OMOCODIA",
        /// It replaced another when the data changed.
        Mutazione = "MUTAZIONE",
        /// First seen when it was verified.
        Riscontro = "RISCONTRO",
        /// Taken over from the population register.
        Anagrafe = "ANAGRAFE",
        /// Eleven digits, given meanwhile.
        Provvisorio = "PROVVISORIO",
    }
}

parole! {
    /// Where a deferred validation stands.
    StatoValidazione {
        /// The Agenzia has not answered yet.
        Attesa = "ATTESA",
        /// It confirmed, and the register knows.
        Validata = "VALIDATA",
        /// It refused, and the register knows.
        Rifiutata = "RIFIUTATA",
        /// Not wanted any more: the operation was taken back.
        Ritirata = "RITIRATA",
    }
}

/// The data that make a code, in the form in which they are compared.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonaEntrate {
    /// Normalised surname; empty for who has none.
    pub cognome: String,
    /// Normalised name; empty for who has none.
    pub nome: String,
    /// `M`, `F` or `N`.
    pub sesso: char,
    /// Day of birth.
    pub nascita: Data,
    /// Cadastral code of the place of birth; empty where it is not known.
    pub luogo: String,
}

impl std::fmt::Debug for PersonaEntrate {
    /// Without the data: these texts end in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonaEntrate(…)")
    }
}

/// A code in the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodiceEntrate {
    /// Sixteen characters, or eleven digits.
    pub codice: String,
    /// To whom it was given.
    pub persona: PersonaEntrate,
    /// Day on which it was given, or first seen.
    pub attribuito: Data,
    /// How it came in.
    pub origine: OrigineCodice,
    /// How it stands.
    pub stato: StatoCodice,
    /// The code that replaced it, or that serves while an omocodia is being resolved.
    pub nuovo: Option<String>,
    /// First day on which it is *marcato ANPR*, so that its data can be changed; none: never.
    pub marcato_dal: Option<Data>,
}

/// Who has a code in the population register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titolare {
    /// The sheet.
    pub soggetto: SoggettoId,
    /// The code.
    pub codice: String,
    /// The data of the sheet; the place is not known by its cadastral code, and empty.
    pub persona: PersonaEntrate,
}

/// What the Agenzia answered to a call that changed something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RispostaEntrate {
    /// The code.
    pub codice: String,
    /// The day of the answer.
    pub data: Data,
}

/// How the embedded Agenzia behaves, for all processes on the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComportamentoEntrate {
    /// It does not answer.
    pub guasto: bool,
    /// Milliseconds by which it answers late, 0 to 600000.
    pub latenza_ms: i32,
    /// Days after which a new code is *marcato ANPR*, 0 to 3650.
    pub marcatura_giorni: i32,
}

/// A validation that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validazione {
    /// Whose code.
    pub soggetto: SoggettoId,
    /// The operation that stored it.
    pub operazione: OperazioneId,
    /// What to ask.
    pub domanda: NuovaValidazione,
    /// How often it has been tried.
    pub tentativi: i32,
    /// When it is due.
    pub prossimo: Istante,
}
