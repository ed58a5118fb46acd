//! What is known of an invented person: facts only, in no format.

use super::luoghi::{Comune, Consolato, Stato};
use crate::Data;

/// Sex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sesso {
    /// Male.
    M,
    /// Female.
    F,
}

impl Sesso {
    /// The letter on the wire.
    pub fn lettera(self) -> &'static str {
        match self {
            Self::M => "M",
            Self::F => "F",
        }
    }

    /// The other one.
    pub fn opposto(self) -> Self {
        match self {
            Self::M => Self::F,
            Self::F => Self::M,
        }
    }
}

/// How much of a day of birth is known (registrazione §3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precisione {
    /// All of it.
    Giorno,
    /// Month and year: the day is 01.
    Mese,
    /// The year: the day is 1 January.
    Anno,
}

/// Where something happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Luogo {
    /// In a comune of Italy.
    Italia(&'static Comune),
    /// Abroad: state and locality.
    Estero(&'static Stato, &'static str),
    /// On a ship or the like.
    Eccezionale(&'static str),
}

/// A day and a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fatto {
    /// When.
    pub giorno: Data,
    /// Where.
    pub luogo: Luogo,
}

/// A civil status act kept by a comune.
#[derive(Debug, Clone, PartialEq)]
pub struct Atto {
    /// Who keeps it.
    pub comune: &'static Comune,
    /// Day on which it was made.
    pub giorno: Data,
    /// `parte`.
    pub parte: &'static str,
    /// `serie`.
    pub serie: &'static str,
    /// `numeroAtto`.
    pub numero: u32,
}

/// A citizenship and since when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cittadinanza {
    /// Of which state.
    pub stato: &'static Stato,
    /// From which day.
    pub dal: Data,
}

/// Another person as a sheet names them: parent, spouse, partner.
#[derive(Debug, Clone, PartialEq)]
pub struct Congiunto {
    /// `idSchedaSoggetto`, when in the same supply.
    pub id: Option<String>,
    /// Codice fiscale, when known.
    pub codice_fiscale: Option<String>,
    /// Surname.
    pub cognome: Option<String>,
    /// Name.
    pub nome: Option<String>,
    /// Sex.
    pub sesso: Sesso,
    /// Birth, when known.
    pub nascita: Option<Fatto>,
    /// Citizenship, when known.
    pub cittadinanza: Option<&'static Stato>,
}

/// Civil status (table 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatoCivile {
    /// Never married.
    Libero,
    /// Married.
    Coniugato,
    /// Widowed.
    Vedovo,
    /// Divorced.
    Divorziato,
    /// In a civil union.
    Unito,
    /// Free after the partner's death.
    LiberoPerDecesso,
}

impl StatoCivile {
    /// The code of table 1.
    pub fn codice(self) -> &'static str {
        match self {
            Self::Libero => "1",
            Self::Coniugato => "2",
            Self::Vedovo => "3",
            Self::Divorziato => "4",
            Self::Unito => "6",
            Self::LiberoPerDecesso => "7",
        }
    }
}

/// The last bond of a person.
#[derive(Debug, Clone, PartialEq)]
pub enum Vincolo {
    /// Marriage, still standing or ended.
    Matrimonio {
        /// The other.
        coniuge: Congiunto,
        /// When and where.
        evento: Fatto,
        /// Its act, when registered in Italy.
        atto: Option<Atto>,
        /// How it ended.
        fine: Option<FineMatrimonio>,
    },
    /// Civil union, still standing or ended by the partner's death.
    Unione {
        /// The other.
        parte: Congiunto,
        /// When and where.
        evento: Fatto,
        /// Its act.
        atto: Atto,
        /// The partner's death.
        decesso: Option<Fatto>,
    },
    /// De facto convivenza with a contract.
    Convivenza {
        /// The other.
        convivente: Congiunto,
        /// Day of the declaration and of the contract's notice.
        giorno: Data,
        /// Protocol number of the contract.
        protocollo: u32,
    },
}

/// How a marriage ended.
#[derive(Debug, Clone, PartialEq)]
pub enum FineMatrimonio {
    /// By the spouse's death.
    Morte(Fatto),
    /// By an act.
    Scioglimento {
        /// Table 31.
        tipo: &'static str,
        /// Day of the act, which is also the day of its effect.
        giorno: Data,
        /// Number of the act.
        numero: u32,
        /// Court or office.
        autorita: String,
        /// Table 32.
        tribunale: &'static str,
    },
}

/// The place of a person in a family or convivenza.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Legame {
    /// Table 5, or table 6 for a convivenza.
    pub codice: &'static str,
    /// `progressivoComponente`.
    pub progressivo: u16,
    /// Day of entry.
    pub ingresso: Data,
    /// Since when the relationship is this one.
    pub decorrenza: Data,
}

/// An identity card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CartaIdentita {
    /// Number.
    pub numero: String,
    /// Day of issue.
    pub rilascio: Data,
    /// Last day of validity.
    pub scadenza: Data,
    /// `cartaceaElettronica`.
    pub supporto: Supporto,
    /// Whether it does not allow to leave the country.
    pub interdizione_espatrio: bool,
}

/// What an identity card is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supporto {
    /// Paper.
    Carta,
    /// CIE.
    Elettronica,
}

/// The title by which a foreigner stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permesso {
    /// Number.
    pub numero: String,
    /// Table 8.
    pub tipo: &'static str,
    /// Day of issue.
    pub rilascio: Data,
    /// Last day of validity; none for a permanent title.
    pub scadenza: Option<Data>,
    /// Passport number declared with it.
    pub passaporto: Option<String>,
}

/// Work and study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AltriDati {
    /// Table 9.
    pub posizione: &'static str,
    /// Table 10.
    pub condizione: &'static str,
    /// Table 11.
    pub titolo: &'static str,
}

/// Household form of the last census.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Censimento {
    /// Year.
    pub anno: u16,
    /// Section.
    pub sezione: u16,
    /// Sheet.
    pub foglio: u32,
}

/// An address in the comune.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indirizzo {
    /// Code of table 4.
    pub cod_specie: &'static str,
    /// Kind of street.
    pub specie: &'static str,
    /// Name of the street.
    pub toponimo: &'static str,
    /// House number.
    pub civico: u16,
    /// Letter after the number.
    pub lettera: Option<&'static str>,
    /// Stairs, floor and flat.
    pub interno: Option<Interno>,
}

/// Where in the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interno {
    /// Stairs.
    pub scala: Option<&'static str>,
    /// Floor.
    pub piano: u8,
    /// Flat.
    pub numero: u8,
}

/// A residence abroad.
#[derive(Debug, Clone, PartialEq)]
pub struct ResidenzaEstera {
    /// State.
    pub stato: &'static Stato,
    /// Locality.
    pub localita: &'static str,
    /// County, canton or federal state.
    pub contea: &'static str,
    /// Postal code.
    pub cap: String,
    /// Street.
    pub indirizzo: &'static str,
    /// House number.
    pub civico: u16,
    /// Consular office.
    pub consolato: &'static Consolato,
    /// Since when.
    pub dal: Data,
}

/// A person.
#[derive(Debug, Clone, PartialEq)]
pub struct Persona {
    /// `idSchedaSoggetto`: the id in the comune's own software.
    pub id: String,
    /// Surname; none for a person without one.
    pub cognome: Option<String>,
    /// Name; none for a person without one.
    pub nome: Option<String>,
    /// Sex.
    pub sesso: Sesso,
    /// Birth.
    pub nascita: Fatto,
    /// How much of the day of birth is known.
    pub precisione: Precisione,
    /// Codice fiscale; none when never attributed.
    pub codice_fiscale: Option<String>,
    /// Civil status.
    pub stato_civile: StatoCivile,
    /// First citizenship.
    pub cittadinanza: Cittadinanza,
    /// Another one.
    pub altra_cittadinanza: Option<Cittadinanza>,
    /// Act of birth, when registered or transcribed in Italy.
    pub atto_nascita: Option<Atto>,
    /// Father.
    pub padre: Option<Congiunto>,
    /// Mother.
    pub madre: Option<Congiunto>,
    /// Last bond.
    pub vincolo: Option<Vincolo>,
    /// Place in the family.
    pub legame: Legame,
    /// First registration in the comune.
    pub prima_iscrizione: Data,
    /// Table 7.
    pub motivo_iscrizione: &'static str,
    /// Since when at the present address.
    pub residenza_dal: Data,
    /// Last change of the sheet.
    pub aggiornata: Data,
    /// Without fixed abode.
    pub senza_fissa_dimora: bool,
    /// Identity card.
    pub carta: Option<CartaIdentita>,
    /// Title of stay.
    pub permesso: Option<Permesso>,
    /// Work and study.
    pub altri_dati: Option<AltriDati>,
    /// Owns a vehicle, holds a licence.
    pub autoveicoli: Option<(bool, bool)>,
    /// Votes in the comune.
    pub elettore: bool,
    /// Enrolled in the draft list.
    pub leva: bool,
    /// Census form.
    pub censimento: Option<Censimento>,
}

impl Persona {
    /// The person as another sheet names them.
    pub fn congiunto(&self) -> Congiunto {
        Congiunto {
            id: Some(self.id.clone()),
            codice_fiscale: self.codice_fiscale.clone(),
            cognome: self.cognome.clone(),
            nome: self.nome.clone(),
            sesso: self.sesso,
            nascita: Some(self.nascita),
            cittadinanza: Some(self.cittadinanza.stato),
        }
    }

    /// Whether Italian, by the first or by another citizenship.
    pub fn italiana(&self) -> bool {
        self.cittadinanza.stato.e_italia() || self.altra_cittadinanza.is_some_and(|c| c.stato.e_italia())
    }

    /// Completed years on a day.
    pub fn eta(&self, giorno: Data) -> u32 {
        giorno.years_since(self.nascita.giorno).unwrap_or(0)
    }
}
