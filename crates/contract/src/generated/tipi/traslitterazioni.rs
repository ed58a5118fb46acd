// Made from the schemas by `make contract`; changes belong there.
//! Names and places in plain letters, for readers of other alphabets.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/traslitterazioni.xsd`.

use serde::{Deserialize, Serialize};

/// What of a scheda is also kept in plain letters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiTraslitterati {
    /// A surname, first name or comune in plain letters. 1 to 80 characters, `([a-zA-Z,.\-' ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome_translitterato: Option<String>,
    /// A surname, first name or comune in plain letters. 1 to 80 characters, `([a-zA-Z,.\-' ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome_translitterato: Option<String>,
    /// Kind of street in words (VIA, PIAZZA). 1 to 30 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specie_translitterata: Option<String>,
    /// A street's name for readers of other alphabets. 1 to 100 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z,.\-' /()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominazione_toponimo_translitterato: Option<String>,
    /// A town's name for readers of other alphabets. 1 to 160 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z,.\-/ '])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_localita_translitterata: Option<String>,
    /// A surname, first name or comune in plain letters. 1 to 80 characters, `([a-zA-Z,.\-' ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominazione_comune_translitterato: Option<String>,
    /// A state's name in plain letters. 1 to 120 characters, `([a-zA-Z '])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_stato_residenza_translitterato: Option<String>,
    /// A foreign town in plain letters. 1 to 160 characters, `([0-9a-zA-Z,.\-' ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominazione_loc_estera_translitterata: Option<String>,
    /// A consulate's name in plain letters. 1 to 100 characters, `([a-zA-Z '])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_consolato_translitterato: Option<String>,
    /// A state's name in plain letters. 1 to 120 characters, `([a-zA-Z '])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_stato_nascita_translitterato: Option<String>,
    /// A state's name in plain letters. 1 to 120 characters, `([a-zA-Z '])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_stato_cittadinanza_translitterato: Option<String>,
}

campi!(DatiTraslitterati {
    0 cognome_translitterato "cognomeTranslitterato",
    1 nome_translitterato "nomeTranslitterato",
    2 specie_translitterata "specieTranslitterata",
    3 denominazione_toponimo_translitterato "denominazioneToponimoTranslitterato",
    4 descrizione_localita_translitterata "descrizioneLocalitaTranslitterata",
    5 denominazione_comune_translitterato "denominazioneComuneTranslitterato",
    6 descrizione_stato_residenza_translitterato "descrizioneStatoResidenzaTranslitterato",
    7 denominazione_loc_estera_translitterata "denominazioneLocEsteraTranslitterata",
    8 descrizione_consolato_translitterato "descrizioneConsolatoTranslitterato",
    9 descrizione_stato_nascita_translitterato "descrizioneStatoNascitaTranslitterato",
    10 descrizione_stato_cittadinanza_translitterato "descrizioneStatoCittadinanzaTranslitterato",
});
