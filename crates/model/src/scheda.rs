//! Sheets of persons and families, as they stand on a day.

use crate::{Data, FamigliaId, OperazioneId, Periodo, Sezione, SezioneFamiglia, SoggettoId};
use serde::{Deserialize, Serialize};

/// What stands about a person apart from the sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Soggetto {
    /// The sheet's id, unique and kept for life.
    pub id: SoggettoId,
    /// The national identifier: nine characters, the last a check character (registrazione §5).
    pub id_anpr: String,
    /// ISTAT code (6 digits) of the comune that owns the sheet now, or owned it last.
    pub comune: String,
    /// What the person is to the register now.
    pub stato: StatoSoggetto,
    /// The last operation that changed the sheet; 0 when none has since it came in by a bulk load.
    pub revisione: OperazioneId,
    /// The operation of the bulk load with which the sheet came in, none for one registered since.
    pub subentro: Option<OperazioneId>,
}

/// What a person is to the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StatoSoggetto {
    /// Resident in Italy (APR).
    Residente,
    /// Italian living abroad (AIRE).
    Aire,
    /// Deceased.
    Deceduto,
    /// Struck off for another reason: emigrated, untraceable.
    Cancellato,
}

impl StatoSoggetto {
    /// One letter, in the database and in lists for testers: `R`, `A`, `D`, `C`.
    pub fn lettera(self) -> char {
        match self {
            Self::Residente => 'R',
            Self::Aire => 'A',
            Self::Deceduto => 'D',
            Self::Cancellato => 'C',
        }
    }

    /// The state with this letter.
    pub fn da_lettera(lettera: char) -> Option<Self> {
        [Self::Residente, Self::Aire, Self::Deceduto, Self::Cancellato].into_iter().find(|s| s.lettera() == lettera)
    }
}

/// Which of the two books: residents or Italians abroad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Registro {
    /// Anagrafe della popolazione residente.
    Apr,
    /// Anagrafe degli italiani residenti all'estero.
    Aire,
}

/// A period for which a comune has a person in one of its books: at most one holds on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Iscrizione {
    /// Who.
    pub soggetto: SoggettoId,
    /// ISTAT code of the comune.
    pub comune: String,
    /// Which book.
    pub registro: Registro,
    /// From the registration to the day of cancellation, on which the person is no more registered.
    pub periodo: Periodo,
    /// `idSchedaSoggetto` of the comune's own software, with `comune` as its ISTAT part; 1 to 20 characters.
    pub id_scheda_comune: Option<String>,
    /// The operation that opened it.
    pub aperta_da: OperazioneId,
    /// Which of the periods that this operation opened.
    pub numero: i16,
    /// The operation that closed it.
    pub chiusa_da: Option<OperazioneId>,
}

/// One version of a section: what it said, for which days, by which operations.
///
/// A version voided by an annulment or a correction (`annullata_da` in the database) is never read back as `Versione`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versione<S> {
    /// Which section.
    pub sezione: S,
    /// The days for which it holds.
    pub periodo: Periodo,
    /// The operation that wrote it.
    pub aperta_da: OperazioneId,
    /// Which of the versions of the section that this operation wrote.
    pub numero: i16,
    /// The operation that ended it.
    pub chiusa_da: Option<OperazioneId>,
    /// JSON of the contract type that [`Sezione`] names.
    pub contenuto: String,
}

/// A person's membership of a family or convivenza: exactly one holds on a day, while the person is registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appartenenza {
    /// Who.
    pub soggetto: SoggettoId,
    /// Of which family or convivenza.
    pub famiglia: FamigliaId,
    /// Relationship to the reference person: table 5 for a family, table 6 for a convivenza.
    pub codice_legame: String,
    /// `progressivoComponente`, 1 for the first component.
    pub progressivo: i32,
    /// The days for which it holds; `dal` is the day of entry.
    pub periodo: Periodo,
    /// `dataDecorrenzaLegame`: since when the relationship is this one.
    pub decorrenza_legame: Option<Data>,
    /// The operation that wrote it.
    pub aperta_da: OperazioneId,
    /// Which of the memberships of the person that this operation wrote.
    pub numero: i16,
    /// The operation that ended it.
    pub chiusa_da: Option<OperazioneId>,
}

/// A person's sheet on a day, with the sections that were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheda {
    /// The person.
    pub soggetto: Soggetto,
    /// The registration that held on the day, or the last one before it when the person was already struck off.
    pub iscrizione: Iscrizione,
    /// The family on that day, or the last one for a person struck off.
    pub appartenenza: Option<Appartenenza>,
    /// The versions that held on the day, in the order of sections and then of writing.
    pub sezioni: Vec<Versione<Sezione>>,
}

/// State of a family sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StatoFamiglia {
    /// Has components.
    Attiva,
    /// Emptied family, or convivenza filed by 2009.
    Archiviata,
}

/// A family, convivenza or AIRE family on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchedaFamiglia {
    /// The sheet's id.
    pub id: FamigliaId,
    /// ISTAT code of the comune.
    pub comune: String,
    /// `tipoScheda`: 3 family, 4 convivenza, 5 AIRE family.
    pub tipo_scheda: u8,
    /// `idFamigliaConvivenza` of the comune's own software; not unique.
    pub id_comune: Option<String>,
    /// State now.
    pub stato: StatoFamiglia,
    /// Whether more members are still to be registered (`FI`, registrazione §3.2).
    pub incompleta: bool,
    /// Whether the comune declared it certifiable whatever its relationships say (`FC`, registrazione §3.2).
    pub certificabile: bool,
    /// The last operation that changed the sheet or its components; 0 when none has since it came in by a bulk load.
    pub revisione: OperazioneId,
    /// The operation of the bulk load with which the sheet came in, none for one registered since.
    pub subentro: Option<OperazioneId>,
    /// The versions that held on the day.
    pub sezioni: Vec<Versione<SezioneFamiglia>>,
}

/// A comune as the register knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComuneRegistro {
    /// ISTAT code, 6 digits.
    pub istat: String,
    /// Name, upper case, as in table 3.
    pub denominazione: String,
    /// Province, two letters.
    pub sigla_provincia: String,
    /// Whether its register is in.
    pub stato: StatoComune,
    /// Day on which its register came in.
    pub data_subentro: Option<Data>,
}

/// Whether a comune's register is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StatoComune {
    /// Not yet: may only deliver its subentro and consult.
    NonSubentrato,
    /// In.
    Subentrato,
}
