//! What a comune reads again: the operations it made, the notices it was sent, and the lists of both that it asks for and
//! fetches later (consultazione §§2.3, 2.7, 3).

use crate::{Anagrafe, Guasto, OperazioneId, SoggettoId};
use chrono::{DateTime, Utc};

/// Which of the two an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Genere {
    /// A call of the comune.
    Operazione,
    /// A notice to it.
    Notifica,
}

/// An operation or a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voce {
    /// Its `idOperazioneANPR`.
    pub id: OperazioneId,
    /// Which of the two.
    pub genere: Genere,
    /// Code of the operation or kind of the notice, four characters.
    pub tipo: String,
    /// Code of table 44: 2, 3, 6, or 4 for a registration taken back; 7 and 8 for notices; also 1 and 5 for what is asked
    /// for and fetched later.
    pub stato: u8,
    /// When it was worked off, or made.
    pub quando: DateTime<Utc>,
}

/// An operation or a notice, with what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoceIntera {
    /// Which.
    pub voce: Voce,
    /// The comune under which it stands.
    pub comune: String,
    /// The verified `Body` of the request; notices have none.
    pub richiesta: Option<Vec<u8>>,
    /// The answer, or the notice itself.
    pub risposta: Vec<u8>,
}

/// How one operation or notice is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NomeVoce {
    /// `idOperazioneANPR`.
    Anpr(OperazioneId),
    /// `idOperazioneComune`: operations only.
    Comune(String),
    /// `protocolloComune`: operations only, the last one with it.
    Protocollo(String),
}

/// What a list holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filtro {
    /// Of which comune, ISTAT code.
    pub comune: String,
    /// Which of the two.
    pub genere: Genere,
    /// Code of table 44; 9 asks for notices in either state.
    pub stato: u8,
    /// Code of the operation or kind of the notice; none: all but those that must be asked for by name.
    pub codice: Option<String>,
    /// From when to when, or from which number to which.
    pub intervallo: Intervallo,
    /// Nothing older is searched.
    pub non_prima: DateTime<Utc>,
}

/// A span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intervallo {
    /// From a moment on, up to another, which is not part of it.
    Tempo(DateTime<Utc>, DateTime<Utc>),
    /// From a number to a number, both included.
    Numeri(OperazioneId, OperazioneId),
}

/// How far something is that was asked for and is fetched later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StatoElaborazione {
    /// Not begun.
    Inserita,
    /// Begun.
    InCorso,
    /// There is a result.
    Positiva,
    /// Nothing was found.
    Negativa,
    /// Taken back by the comune before it began.
    Annullata,
    /// Something failed; it is begun again by itself.
    Errore,
}

impl StatoElaborazione {
    /// `statoRichiesta` (consultazione §3.4); what was taken back has none and counts as ended without a result.
    pub fn codice(self) -> &'static str {
        match self {
            Self::Inserita => "0",
            Self::InCorso => "1",
            Self::Positiva => "2",
            Self::Negativa | Self::Annullata => "3",
            Self::Errore => "99",
        }
    }

    /// The same in table 44.
    pub fn lavorazione(self) -> u8 {
        match self {
            Self::Inserita => 5,
            Self::InCorso => 1,
            Self::Positiva => 2,
            Self::Negativa | Self::Errore => 3,
            Self::Annullata => 4,
        }
    }
}

/// Something asked for, to be fetched later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaElaborazione {
    /// The operation that asked for it.
    pub id: OperazioneId,
    /// ISTAT code of the comune that asked.
    pub comune: String,
    /// Code of the operation: `4005`.
    pub codice: String,
    /// When.
    pub inserita: DateTime<Utc>,
    /// When it may be begun.
    pub da_iniziare: DateTime<Utc>,
    /// The request, as JSON of its contract type: it is echoed with the result.
    pub richiesta: String,
    /// What the list shall hold.
    pub filtro: Filtro,
}

/// The same, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elaborazione {
    /// What was asked for.
    pub nuova: NuovaElaborazione,
    /// How far it is.
    pub stato: StatoElaborazione,
    /// When it ended.
    pub conclusa: Option<DateTime<Utc>>,
    /// Parts of its result.
    pub parti: u32,
}

/// What a comune may ask about its own past.
pub trait Archivio: Anagrafe {
    /// An operation or a notice of one of these comuni, not older than `non_prima`.
    fn voce(
        &mut self,
        comuni: &[String],
        nome: &NomeVoce,
        non_prima: DateTime<Utc>,
    ) -> Result<Option<VoceIntera>, Guasto>;

    /// The operations of these comuni that changed a person's sheet, and if `famiglie` says so also those that changed the
    /// families it belonged to, the oldest first.
    fn voci_del_soggetto(
        &mut self,
        comuni: &[String],
        soggetto: SoggettoId,
        famiglie: AncheFamiglie,
        non_prima: DateTime<Utc>,
    ) -> Result<Vec<VoceIntera>, Guasto>;

    /// Something asked for by one of these comuni.
    fn elaborazione(&mut self, comuni: &[String], id: OperazioneId) -> Result<Option<Elaborazione>, Guasto>;

    /// A part of a result, from 1; empty if there is none.
    fn parte(&mut self, elaborazione: &Elaborazione, parte: u32) -> Result<Vec<VoceIntera>, Guasto>;
}

/// Whether operations that changed only a family count as those of its members (`dettaglioElenco`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AncheFamiglie {
    /// They do.
    Si,
    /// They do not.
    No,
}
