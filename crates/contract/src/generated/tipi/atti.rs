// Made from the schemas by `make contract`; changes belong there.
//! Civil-status acts, the events they record, and judgments.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/atti.xsd`.

use crate::generated::tipi::luoghi::{Comune, LuogoEvento};
use serde::{Deserialize, Serialize};

/// An act of the paper registers: comune, year, part, series, number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Atto {
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    pub comune_registrazione: Comune,
    /// Office of the comune that keeps the act. 1 to 80 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ufficio_municipio: Option<String>,
    /// Exactly four digits, as a year. 4 characters, `(\d)+`.
    pub anno: String,
    /// Part of the civil-status register. 1 to 2 characters, `([0-9a-zA-Z])*`.
    pub parte: String,
    /// Series within the part. 1 to 10 characters, `([0-9a-zA-Z\- ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serie: Option<String>,
    /// Number of an act within its year. 1 to 20 characters, `([0-9a-zA-Z ])*`.
    pub numero_atto: String,
    /// Volume of the register. 1 to 5 characters, `([0-9a-zA-Z. ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_formazione_atto: Option<String>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trascritto: Option<String>,
}

/// An act of the national civil-status archive (ANSC).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AttoANSC {
    /// Number of an act in the national civil-status archive. 1 to 80 characters, `([0-9a-zA-Z\- ])*`.
    #[serde(rename = "idANSC")]
    pub id_ansc: String,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    pub comune_registrazione: Comune,
    /// Exactly four digits, as a year. 4 characters, `(\d)+`.
    pub anno: String,
    /// Office of the comune that keeps the act. 1 to 80 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ufficio_municipio: Option<String>,
    /// Number of an act within its year. 1 to 20 characters, `([0-9a-zA-Z ])*`.
    pub numero_comunale: String,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_formazione_atto: Option<String>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trascritto: Option<String>,
}

/// An act of either kind, paper or ANSC.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AttoANPR {
    /// An act of the paper registers: comune, year, part, series, number. Alternative to `attoANSC`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto: Option<Atto>,
    /// An act of the national civil-status archive (ANSC). Alternative to `atto`.
    #[serde(rename = "attoANSC", skip_serializing_if = "Option::is_none")]
    pub atto_ansc: Option<AttoANSC>,
}

/// A civil-status event: date, possibly without day or month, place and act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiEvento {
    /// `date`.
    pub data_evento: String,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno_mese: Option<String>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_evento: Option<LuogoEvento>,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_evento: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoEventoANPR", skip_serializing_if = "Option::is_none")]
    pub atto_evento_anpr: Option<AttoANPR>,
}

/// A judgment: number, date, court (table 32) and from when it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sentenza {
    /// `date`.
    pub data: String,
    /// Number of a judgment. 1 to 20 characters, `([0-9a-zA-Z/ \.\-])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero: Option<String>,
    /// Exactly one digit. One character, `(\d)+`.
    pub tipo_tribunale: String,
    /// Who gave the judgment. 1 to 120 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '/.,()])*`.
    pub autorita: String,
    /// `date`.
    pub data_validita: String,
}

campi!(Atto {
    0 comune_registrazione "comuneRegistrazione",
    1 ufficio_municipio "ufficioMunicipio",
    2 anno "anno",
    3 parte "parte",
    4 serie "serie",
    5 numero_atto "numeroAtto",
    6 volume "volume",
    7 data_formazione_atto "dataFormazioneAtto",
    8 trascritto "trascritto",
});

campi!(AttoANSC {
    0 id_ansc "idANSC",
    1 comune_registrazione "comuneRegistrazione",
    2 anno "anno",
    3 ufficio_municipio "ufficioMunicipio",
    4 numero_comunale "numeroComunale",
    5 data_formazione_atto "dataFormazioneAtto",
    6 trascritto "trascritto",
});

campi!(AttoANPR {
    0 atto "atto",
    1 atto_ansc "attoANSC",
});

campi!(DatiEvento {
    0 data_evento "dataEvento",
    1 senza_giorno "senzaGiorno",
    2 senza_giorno_mese "senzaGiornoMese",
    3 luogo_evento "luogoEvento",
    4 atto_evento "attoEvento",
    5 atto_evento_anpr "attoEventoANPR",
});

campi!(Sentenza {
    0 data "data",
    1 numero "numero",
    2 tipo_tribunale "tipoTribunale",
    3 autorita "autorita",
    4 data_validita "dataValidita",
});
