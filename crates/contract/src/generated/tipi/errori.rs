// Made from the schemas by `make contract`; changes belong there.
//! Refusals and warnings.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/errori.xsd`.

use serde::{Deserialize, Serialize};

/// One refusal (type E) or warning (type W): code, text, and the object, field and value it complains of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErroreAnomalia {
    /// Code of the error catalogue (EN489, EC001). 1 to 6 characters, `([0-9a-zA-Z])*`.
    pub codice_errore_anomalia: String,
    /// Any single character. One character.
    pub tipo_errore_anomalia: String,
    /// Text of at most 240 characters; it may be empty, unlike its siblings. 0 to 240 characters.
    pub testo_errore_anomalia: String,
    /// Text of at most 240 characters; it may be empty, unlike its siblings. 0 to 240 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oggetto_errore_anomalia: Option<String>,
    /// Text of at most 240 characters; it may be empty, unlike its siblings. 0 to 240 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campo_errore_anomalia: Option<String>,
    /// Text of at most 240 characters; it may be empty, unlike its siblings. 0 to 240 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valore_errore_anomalia: Option<String>,
}

/// Errors of an answer, at least one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaErrori {
    /// One refusal (type E) or warning (type W): code, text, and the object, field and value it complains of. At least
    /// one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errore: Vec<ErroreAnomalia>,
}

/// Warnings beside a positive answer, possibly none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaAnomalie {
    /// One refusal (type E) or warning (type W): code, text, and the object, field and value it complains of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anomalie: Vec<ErroreAnomalia>,
}

campi!(ErroreAnomalia {
    0 codice_errore_anomalia "codiceErroreAnomalia",
    1 tipo_errore_anomalia "tipoErroreAnomalia",
    2 testo_errore_anomalia "testoErroreAnomalia",
    3 oggetto_errore_anomalia "oggettoErroreAnomalia",
    4 campo_errore_anomalia "campoErroreAnomalia",
    5 valore_errore_anomalia "valoreErroreAnomalia",
});

campi!(ListaErrori {
    0 errore "errore",
});

campi!(ListaAnomalie {
    0 anomalie "anomalie",
});
