// Made from the schemas by `make contract`; changes belong there.
//! Italian and foreign addresses and the residence made of them.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/indirizzi.xsd`.

use crate::generated::tipi::luoghi::Comune;
use serde::{Deserialize, Serialize};

/// A street: its kind and name, by code, by words or both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Toponimo {
    /// Code of the kind of street, table 04. 0 to 4 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cod_specie: Option<String>,
    /// Kind of street in words (VIA, PIAZZA). 1 to 30 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specie: Option<String>,
    /// Source of a street code: 1 national street register, anything else the comune. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specie_fonte: Option<String>,
    /// Code of the street. 1 to 6 characters, `([0-9a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cod_toponimo: Option<String>,
    /// Name of a street. 1 to 100 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominazione_toponimo: Option<String>,
    /// Source of a street code: 1 national street register, anything else the comune. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toponimo_fonte: Option<String>,
}

/// The way inside the building: court, staircase, flat, floor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CivicoInterno {
    /// A short part of an address (staircase, flat), up to four characters. 1 to 4 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corte: Option<String>,
    /// A short part of an address (staircase, flat), up to four characters. 1 to 4 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scala: Option<String>,
    /// A short part of an address (staircase, flat), up to four characters. 1 to 4 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interno1: Option<String>,
    /// What follows a flat's number. 1 to 20 characters, `([0-9a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esp_interno1: Option<String>,
    /// A short part of an address (staircase, flat), up to four characters. 1 to 4 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interno2: Option<String>,
    /// What follows a flat's number. 1 to 20 characters, `([0-9a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esp_interno2: Option<String>,
    /// Outer staircase. 1 to 10 characters, `([0-9a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scala_esterna: Option<String>,
    /// Mark of a secondary access. One character, `([0-9a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secondario: Option<String>,
    /// Floor. 1 to 5 characters, `([0-9a-zA-Z \-])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub piano: Option<String>,
    /// Number of the dwelling unit. 1 to 3 characters, `([0-9a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nui: Option<String>,
    /// Block of houses. 1 to 20 characters, `([0-9a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isolato: Option<String>,
}

/// House number: a number or a distance in metres, with what follows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NumeroCivico {
    /// Code of the house number in the street register. 1 to 10 characters, `([0-9a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_civico: Option<String>,
    /// Source of a street code: 1 national street register, anything else the comune. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub civico_fonte: Option<String>,
    /// Up to twenty digits. 0 to 20 characters, `(\d)+`. Alternative to `metrico`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero: Option<String>,
    /// Up to six digits. 0 to 6 characters, `(\d)+`. Alternative to `numero`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metrico: Option<String>,
    /// Up to five digits. 0 to 5 characters, `(\d)+`.
    #[serde(rename = "progSNC", skip_serializing_if = "Option::is_none")]
    pub prog_snc: Option<String>,
    /// A part of an address up to ten characters. 1 to 10 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lettera: Option<String>,
    /// What follows the house number (BIS, A). 1 to 80 characters, `([0-9a-zA-Z\- ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esponente1: Option<String>,
    /// Colour of the house number where a town has two series. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colore: Option<String>,
    /// The way inside the building: court, staircase, flat, floor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub civico_interno: Option<CivicoInterno>,
}

/// An address in Italy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Indirizzo {
    /// Italian postal code. 0 to 5 characters, `(\d)+`.
    pub cap: String,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    pub comune: Comune,
    /// Hamlet within the comune. 1 to 80 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frazione: Option<String>,
    /// A street: its kind and name, by code, by words or both.
    pub toponimo: Toponimo,
    /// House number: a number or a distance in metres, with what follows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_civico: Option<NumeroCivico>,
}

/// A foreign street and house number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ToponimoEstero {
    /// Name of a foreign street. 1 to 120 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '/.,()#:])*`.
    pub denominazione: String,
    /// Foreign house number. 1 to 9 characters, `([0-9a-zA-Z\-\./ #])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_civico: Option<String>,
}

/// Town and state of a foreign address; only the state's code is mandatory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatoLocalitaEstera {
    /// Letters, digits, punctuation, slash and brackets, up to 120. 1 to 120 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_localita: Option<String>,
    /// Letters with accents, digits and plain punctuation, up to 120. 1 to 120 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_stato: Option<String>,
    /// Exactly three digits. 3 characters, `(\d)+`.
    pub codice_stato: String,
    /// Province, county or state of a foreign place. 1 to 30 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provincia_contea: Option<String>,
}

/// An address abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IndirizzoEstero {
    /// Foreign postal code. 1 to 10 characters, `([0-9a-zA-Z\-. ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<String>,
    /// Town and state of a foreign address; only the state's code is mandatory.
    pub localita: DatoLocalitaEstera,
    /// A foreign street and house number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toponimo: Option<ToponimoEstero>,
}

/// A consulate by code and name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Consolato {
    /// Code of a consulate, table 40. 1 to 7 characters, `(\d)+`.
    pub codice_consolato: String,
    /// Letters with accents, digits and plain punctuation, up to 120. 1 to 120 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    pub descrizione_consolato: String,
}

/// Residence abroad: the address and the consulate in charge of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LocalitaEstera {
    /// An address abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indirizzo_estero: Option<IndirizzoEstero>,
    /// A consulate by code and name.
    pub consolato: Consolato,
}

/// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Residenza {
    /// Kind of address, table 25. 0 to 2 characters, `(\d)+`.
    pub tipo_indirizzo: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_indirizzo: Option<String>,
    /// An address in Italy. Alternative to `localitaEstera`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indirizzo: Option<Indirizzo>,
    /// Residence abroad: the address and the consulate in charge of it. Alternative to `indirizzo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita_estera: Option<LocalitaEstera>,
    /// In whose care (c/o). 1 to 100 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// ()'.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presso: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza_residenza: Option<String>,
}

/// The address in a second official language (Alto Adige, Valle d'Aosta, Friuli).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AltraLingua {
    /// Code of a minority language, table 14. 1 to 9 characters, `(\d)+`.
    pub id_lingua: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_indirizzo: Option<String>,
    /// Letters, digits, punctuation, slash and brackets, up to 120. 1 to 120 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_localita: Option<String>,
    /// Hamlet within the comune. 1 to 80 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frazione: Option<String>,
    /// Kind of street in words (VIA, PIAZZA). 1 to 30 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specie: Option<String>,
    /// Name of a street. 1 to 100 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominazione_toponimo: Option<String>,
    /// In whose care (c/o). 1 to 100 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// ()'.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presso: Option<String>,
}

campi!(Toponimo {
    0 cod_specie "codSpecie",
    1 specie "specie",
    2 specie_fonte "specieFonte",
    3 cod_toponimo "codToponimo",
    4 denominazione_toponimo "denominazioneToponimo",
    5 toponimo_fonte "toponimoFonte",
});

campi!(CivicoInterno {
    0 corte "corte",
    1 scala "scala",
    2 interno1 "interno1",
    3 esp_interno1 "espInterno1",
    4 interno2 "interno2",
    5 esp_interno2 "espInterno2",
    6 scala_esterna "scalaEsterna",
    7 secondario "secondario",
    8 piano "piano",
    9 nui "nui",
    10 isolato "isolato",
});

campi!(NumeroCivico {
    0 codice_civico "codiceCivico",
    1 civico_fonte "civicoFonte",
    2 numero "numero",
    3 metrico "metrico",
    4 prog_snc "progSNC",
    5 lettera "lettera",
    6 esponente1 "esponente1",
    7 colore "colore",
    8 civico_interno "civicoInterno",
});

campi!(Indirizzo {
    0 cap "cap",
    1 comune "comune",
    2 frazione "frazione",
    3 toponimo "toponimo",
    4 numero_civico "numeroCivico",
});

campi!(ToponimoEstero {
    0 denominazione "denominazione",
    1 numero_civico "numeroCivico",
});

campi!(DatoLocalitaEstera {
    0 descrizione_localita "descrizioneLocalita",
    1 descrizione_stato "descrizioneStato",
    2 codice_stato "codiceStato",
    3 provincia_contea "provinciaContea",
});

campi!(IndirizzoEstero {
    0 cap "cap",
    1 localita "localita",
    2 toponimo "toponimo",
});

campi!(Consolato {
    0 codice_consolato "codiceConsolato",
    1 descrizione_consolato "descrizioneConsolato",
});

campi!(LocalitaEstera {
    0 indirizzo_estero "indirizzoEstero",
    1 consolato "consolato",
});

campi!(Residenza {
    0 tipo_indirizzo "tipoIndirizzo",
    1 note_indirizzo "noteIndirizzo",
    2 indirizzo "indirizzo",
    3 localita_estera "localitaEstera",
    4 presso "presso",
    5 data_decorrenza_residenza "dataDecorrenzaResidenza",
});

campi!(AltraLingua {
    0 id_lingua "idLingua",
    1 note_indirizzo "noteIndirizzo",
    2 descrizione_localita "descrizioneLocalita",
    3 frazione "frazione",
    4 specie "specie",
    5 denominazione_toponimo "denominazioneToponimo",
    6 presso "presso",
});
