// Made from the schemas by `make contract`; changes belong there.
//! Service S001: a comune sends a file of its take-over.
//!
//! Namespace `http://www.sogei.it/ANPR/S001subentro`, schema `S001subentro.xsd`.

use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// S001, request: a file of the take-over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaS001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome_file: Option<String>,
    /// `base64Binary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_xml: Option<String>,
}

/// S001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaS001 {
    /// Positive answer: header and what became of the file. Alternative to `rispostaKO`.
    #[serde(rename = "rispostaOK", skip_serializing_if = "Option::is_none")]
    pub risposta_ok: Option<RispostaOK>,
    /// Refusal: header and at least one error. Alternative to `rispostaOK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// Refusal: header and at least one error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaKO {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// Errors of an answer, at least one.
    pub lista_errori: ListaErrori,
}

/// Positive answer: header and what became of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaOK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The file received and what became of it.
    pub dati_dettaglio_risposta: DatiDettaglioRispostaS001,
}

/// The file received and what became of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiDettaglioRispostaS001 {
    /// `string`.
    pub nome_file: String,
    /// `string`.
    pub descrizione_esito: String,
}

campi!(RichiestaS001 {
    0 testata_richiesta "testataRichiesta",
    1 nome_file "nomeFile",
    2 file_xml "fileXml",
});

campi!(RispostaS001 {
    0 risposta_ok "a:rispostaOK",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(RispostaOK {
    0 testata_risposta "testataRisposta",
    1 dati_dettaglio_risposta "datiDettaglioRisposta",
});

campi!(DatiDettaglioRispostaS001 {
    0 nome_file "nomeFile",
    1 descrizione_esito "descrizioneEsito",
});

elemento!(RichiestaS001 "http://www.sogei.it/ANPR/S001subentro" "RichiestaS001");
elemento!(RispostaS001 "http://www.sogei.it/ANPR/S001subentro" "RispostaS001");
elemento!(RispostaKO "http://www.sogei.it/ANPR/S001subentro" "rispostaKO");
elemento!(RispostaOK "http://www.sogei.it/ANPR/S001subentro" "rispostaOK");
