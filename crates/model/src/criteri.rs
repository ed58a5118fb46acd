//! What is looked for: search criteria, already normalised.

use crate::Data;

/// Where to look (3002, consultazione §2.2.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Territorio {
    /// The whole country.
    Nazionale,
    /// Only people whose registration on the day, or the last one before it, is of one of these comuni (ISTAT codes).
    Comuni(Vec<String>),
}

/// A surname or a name in a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NomeCercato {
    /// This one, normalised by `catalogue::nomi::normalizza`.
    Valore(String),
    /// The person has none (`senzaCognome`, `senzaNome`).
    Assente,
}

/// The birth in a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NascitaCercata {
    /// First possible day.
    pub dal: Data,
    /// Last possible day, included; equal to `dal` when the day is known.
    pub al: Data,
    /// Place: `C` and the ISTAT code of a comune, or `E` and the code of a foreign state.
    pub luogo: Option<String>,
}

/// A document in a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentoCercato {
    /// Identity card number.
    CartaIdentita(String),
    /// Residence permit number, or passport number declared with it.
    PermessoSoggiorno(String),
}

/// Criteria for persons, joined by AND. All none means no criterion: callers refuse that before asking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CriteriSoggetto {
    /// `idSchedaSoggettoANPR`.
    pub id: Option<i64>,
    /// `idANPR`.
    pub id_anpr: Option<String>,
    /// `codiceFiscale`, upper case.
    pub codice_fiscale: Option<String>,
    /// Surname.
    pub cognome: Option<NomeCercato>,
    /// Name.
    pub nome: Option<NomeCercato>,
    /// `M`, `F` or `N`.
    pub sesso: Option<char>,
    /// Birth.
    pub nascita: Option<NascitaCercata>,
    /// (ISTAT, `idSchedaSoggetto`) of a comune's own software.
    pub id_scheda_comune: Option<(String, String)>,
    /// A document.
    pub documento: Option<DocumentoCercato>,
}

/// Criteria for families and convivenze.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CriteriFamiglia {
    /// By the id that ANPR gave.
    Id(i64),
    /// By the id of a comune's own software: ISTAT code and id.
    IdComune {
        /// ISTAT code.
        istat: String,
        /// `idFamigliaConvivenza`.
        id: String,
    },
}
