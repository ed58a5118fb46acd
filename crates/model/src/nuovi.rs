//! Versions to be written.

use crate::{Data, FamigliaId, Periodo, Registro, Sezione, SezioneFamiglia, SoggettoId, StatoFamiglia, StatoSoggetto};

/// A person to be written, with the first versions of everything known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovoSoggetto {
    /// A number never given before.
    pub id: SoggettoId,
    /// National identifier.
    pub id_anpr: NuovoIdAnpr,
    /// ISTAT code of the comune that owns the sheet.
    pub comune: String,
    /// State.
    pub stato: StatoSoggetto,
    /// The registration.
    pub iscrizione: NuovaIscrizione,
    /// Generalita.
    pub generalita: NuovaGeneralita,
    /// The other sections.
    pub sezioni: Vec<NuovaSezione>,
    /// Membership, none for a person in no family.
    pub appartenenza: Option<NuovaAppartenenza>,
}

/// Where the national identifier of a new sheet comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NuovoIdAnpr {
    /// Just made; the register refuses it if it was ever given before.
    Nuovo(String),
    /// The person has it already, from another sheet (consultazione §7.6, reconciliation).
    Riconciliato(String),
}

impl NuovoIdAnpr {
    /// The nine characters.
    pub fn valore(&self) -> &str {
        match self {
            Self::Nuovo(v) | Self::Riconciliato(v) => v,
        }
    }
}

/// A period in a comune's book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaIscrizione {
    /// ISTAT code of the comune.
    pub comune: String,
    /// Which book.
    pub registro: Registro,
    /// The days.
    pub periodo: Periodo,
    /// `idSchedaSoggetto` of the comune's own software.
    pub id_scheda_comune: Option<String>,
}

/// Generalita, whole and by search keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaGeneralita {
    /// The days.
    pub periodo: Periodo,
    /// What searches look at.
    pub chiavi: ChiaviGeneralita,
    /// JSON of the contract type `Generalita`.
    pub contenuto: String,
}

/// Normalised search keys of generalita.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChiaviGeneralita {
    /// Upper case; none if the person has none.
    pub codice_fiscale: Option<String>,
    /// Normalised surname; none for `senzaCognome`.
    pub cognome: Option<String>,
    /// Normalised name; none for `senzaNome`.
    pub nome: Option<String>,
    /// `M`, `F` or `N`.
    pub sesso: char,
    /// Day of birth, as written.
    pub data_nascita: Data,
    /// `C` and an ISTAT code, or `E` and a foreign state's code.
    pub luogo_nascita: Option<String>,
}

/// A section's version to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaSezione {
    /// Which, but not [`Sezione::Generalita`], which has its own type.
    pub sezione: Sezione,
    /// The days.
    pub periodo: Periodo,
    /// A number to be found by: the document's.
    pub chiave: Option<String>,
    /// Another number to be found by: the passport's beside a permit's own.
    pub altra_chiave: Option<String>,
    /// JSON of the contract type that the section names.
    pub contenuto: String,
}

/// A membership to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaAppartenenza {
    /// Of which family or convivenza.
    pub famiglia: FamigliaId,
    /// Relationship to the reference person.
    pub codice_legame: String,
    /// `progressivoComponente`.
    pub progressivo: i32,
    /// The days.
    pub periodo: Periodo,
    /// Since when the relationship is this one.
    pub decorrenza_legame: Option<Data>,
}

/// A family, convivenza or AIRE family to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaFamiglia {
    /// A number never given before.
    pub id: FamigliaId,
    /// ISTAT code of the comune.
    pub comune: String,
    /// 3 family, 4 convivenza, 5 AIRE family.
    pub tipo_scheda: u8,
    /// `idFamigliaConvivenza` of the comune's own software.
    pub id_comune: Option<String>,
    /// State.
    pub stato: StatoFamiglia,
    /// Whether more members are still to be registered (`FI`, registrazione §3.2).
    pub incompleta: bool,
    /// Sections.
    pub sezioni: Vec<NuovaSezioneFamiglia>,
}

/// A family section's version to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaSezioneFamiglia {
    /// Which.
    pub sezione: SezioneFamiglia,
    /// The days.
    pub periodo: Periodo,
    /// JSON of the contract type that the section names.
    pub contenuto: String,
}
