// Made from the schemas by `make contract`; changes belong there.
//! The answer that all registrations share.
//!
//! Namespace `http://sogei.it/ANPR/rispostaComune`, schema `rispostaComune.xsd`.

use crate::generated::tipi::errori::ListaAnomalie;
use crate::generated::tipi::soggetto::DatiSoggettiRisposta;
use crate::generated::tipi::testata::TestataRisposta;
use serde::{Deserialize, Serialize};

/// Positive answer of a registration: header, schede changed, warnings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaComune {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub testata_risposta: Option<TestataRisposta>,
    /// The schede the operation changed, as they stand now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_soggetti_variati: Option<ListaSoggettiVariati>,
    /// Warnings beside a positive answer, possibly none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_anomalie: Option<ListaAnomalie>,
}

/// The schede the operation changed, as they stand now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaSoggettiVariati {
    /// A person's scheda after a registration: the sections as they stand, with the identity and family before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_soggetto: Vec<DatiSoggettiRisposta>,
}

campi!(RispostaComune {
    0 testata_risposta "testataRisposta",
    1 lista_soggetti_variati "listaSoggettiVariati",
    2 lista_anomalie "listaAnomalie",
});

campi!(ListaSoggettiVariati {
    0 dati_soggetto "datiSoggetto",
});

elemento!(RispostaComune "http://sogei.it/ANPR/rispostaComune" "Risposta_Comune");
