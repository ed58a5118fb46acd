// Made from the schemas by `make contract`; changes belong there.
//! Places: comuni, foreign places, where something happened.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/luoghi.xsd`.

use serde::{Deserialize, Serialize};

/// An Italian comune, by name, province and, where it has one, ISTAT code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Comune {
    /// Name of a comune. 1 to 80 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '/.,()])*`.
    pub nome_comune: String,
    /// ISTAT code of a comune, six digits. 6 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_istat: Option<String>,
    /// Abbreviation of the province, two letters. 2 characters,
    /// `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- ',.])*`.
    pub sigla_provincia_istat: String,
    /// Letters with accents, digits and plain punctuation, up to 120. 1 to 120 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_localita: Option<String>,
}

/// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ComuneRichiesta {
    /// Name of a comune. 1 to 80 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '/.,()])*`.
    pub nome_comune: String,
    /// ISTAT code of a comune, six digits. 6 characters, `(\d)+`.
    pub codice_istat: String,
    /// Abbreviation of the province, two letters. 2 characters,
    /// `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- ',.])*`.
    pub sigla_provincia_istat: String,
}

/// A place abroad: town, state (table 02), province or county.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Localita {
    /// Letters, digits, punctuation, slash and brackets, up to 120. 1 to 120 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_localita: Option<String>,
    /// Letters with accents, digits and plain punctuation, up to 120. 1 to 120 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    pub descrizione_stato: String,
    /// Exactly three digits. 3 characters, `(\d)+`.
    pub codice_stato: String,
    /// Province, county or state of a foreign place. 1 to 30 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provincia_contea: Option<String>,
}

/// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent or
/// present.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LuogoEvento {
    /// A place that is neither comune nor foreign town: a ship, an aircraft. 1 to 120 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_eccezionale: Option<String>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<Comune>,
    /// A place abroad: town, state (table 02), province or county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita: Option<Localita>,
}

/// Birthplace as a search key: a comune or a place abroad, and whether the place is an exceptional one (yes or no).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LuogoNascita3000 {
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_eccezionale: Option<String>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code. Alternative to `localita`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<Comune>,
    /// A place abroad: town, state (table 02), province or county. Alternative to `comune`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita: Option<Localita>,
}

/// Where a person comes from or goes to: a comune or a place abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProvenienzaDestinazione {
    /// An Italian comune, by name, province and, where it has one, ISTAT code. Alternative to `localita`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<Comune>,
    /// A place abroad: town, state (table 02), province or county. Alternative to `comune`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita: Option<Localita>,
}

campi!(Comune {
    0 nome_comune "nomeComune",
    1 codice_istat "codiceIstat",
    2 sigla_provincia_istat "siglaProvinciaIstat",
    3 descrizione_localita "descrizioneLocalita",
});

campi!(ComuneRichiesta {
    0 nome_comune "nomeComune",
    1 codice_istat "codiceIstat",
    2 sigla_provincia_istat "siglaProvinciaIstat",
});

campi!(Localita {
    0 descrizione_localita "descrizioneLocalita",
    1 descrizione_stato "descrizioneStato",
    2 codice_stato "codiceStato",
    3 provincia_contea "provinciaContea",
});

campi!(LuogoEvento {
    0 luogo_eccezionale "luogoEccezionale",
    1 comune "comune",
    2 localita "localita",
});

campi!(LuogoNascita3000 {
    0 luogo_eccezionale "luogoEccezionale",
    1 comune "comune",
    2 localita "localita",
});

campi!(ProvenienzaDestinazione {
    0 comune "comune",
    1 localita "localita",
});
