// Made from the schemas by `make contract`; changes belong there.
//! Connection test: headers only.
//!
//! Namespace `http://sogei.it/ANPR/connessione`, schema `connessione.xsd`.

use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// Test, request: connection test.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaConnessione {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
}

/// Test, answer: connection test.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaConnessione {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
}

campi!(RichiestaConnessione {
    0 testata_richiesta "testataRichiesta",
});

campi!(RispostaConnessione {
    0 testata_risposta "testataRisposta",
});

elemento!(RichiestaConnessione "http://sogei.it/ANPR/connessione" "RichiestaConnessione");
elemento!(RispostaConnessione "http://sogei.it/ANPR/connessione" "RispostaConnessione");
