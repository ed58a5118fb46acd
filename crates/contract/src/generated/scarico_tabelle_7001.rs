// Made from the schemas by `make contract`; changes belong there.
//! Service 7001: reference tables, downloads, versions.
//!
//! Namespace `http://sogei.it/ANPR/7001scaricoTabelle`, schema `7001scaricoTabelle.xsd`.

use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// 7001, request: reference tables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta7001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The table wanted.
    pub dati_richiesta: DatiRichiesta7001,
}

/// 7001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta7001 {
    /// 7001, positive answer: reference tables. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultipla7001", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla7001: Option<RispostaMultipla7001>,
    /// Refusal: header and at least one error. Alternative to `RispostaMultipla7001`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 7001, positive answer: reference tables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla7001 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The table, in one file or several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_dettaglio_risposta: Option<DatiDettaglioRisposta7001>,
}

/// 7002, request: download of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta7002 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The operation whose file is wanted.
    pub dati_richiesta: DatiRichiesta7002,
}

/// 7002, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta7002 {
    /// 7002, positive answer: download of a file. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultipla7002", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla7002: Option<RispostaMultipla7002>,
    /// Refusal: header and at least one error. Alternative to `RispostaMultipla7002`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 7002, positive answer: download of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla7002 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The operation whose file is wanted.
    pub dati_richiesta: DatiRichiesta7002,
    /// The file.
    pub file: File7002,
    /// `string`.
    pub formato: String,
}

/// 7003, request: versions of the interface.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta7003 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Which versions are wanted: 1 the current one (also when absent), 2 all that are accepted.
    pub dati_richiesta: DatiRichiesta7003,
}

/// 7003, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta7003 {
    /// 7003, positive answer: versions of the interface. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultipla7003", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla7003: Option<RispostaMultipla7003>,
    /// Refusal: header and at least one error. Alternative to `RispostaMultipla7003`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 7003, positive answer: versions of the interface.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla7003 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The current version and those still accepted. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stato_versioni: Vec<StatoVersioni>,
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

/// The table wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiesta7001 {
    /// Exactly three digits. 3 characters, `(\d)+`.
    pub id_tabella: String,
}

/// The table, in one file or several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiDettaglioRisposta7001 {
    /// Exactly three digits. 3 characters, `(\d)+`.
    pub id_tabella: String,
    /// `base64Binary`. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub xml_file: Vec<String>,
}

/// The operation whose file is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatiRichiesta7002 {
    /// Text of one to thirty characters. 1 to 30 characters.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

/// The file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct File7002 {
    /// `base64Binary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contenuto_file: Option<String>,
}

/// Which versions are wanted: 1 the current one (also when absent), 2 all that are accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiesta7003 {
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_versioni: Option<String>,
}

/// A version of the interface and when it is in force.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnprVersione {
    /// Capital initials in this type only; kept.
    #[serde(rename = "CodDestinatario")]
    pub cod_destinatario: String,
    /// `string`.
    #[serde(rename = "VersioneCompleta")]
    pub versione_completa: String,
    /// `int`.
    #[serde(rename = "VersioneMajor")]
    pub versione_major: String,
    /// `int`.
    #[serde(rename = "VersioneMinor")]
    pub versione_minor: String,
    /// `int`.
    #[serde(rename = "VersionePatch")]
    pub versione_patch: String,
    /// `string`.
    #[serde(rename = "VersioneMeta", skip_serializing_if = "Option::is_none")]
    pub versione_meta: Option<String>,
    /// `string`.
    #[serde(rename = "Etichetta", skip_serializing_if = "Option::is_none")]
    pub etichetta: Option<String>,
    /// `date`.
    #[serde(rename = "DataInizio")]
    pub data_inizio: String,
    /// `date`.
    #[serde(rename = "DataFine", skip_serializing_if = "Option::is_none")]
    pub data_fine: Option<String>,
    /// `string`.
    #[serde(rename = "Note", skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The current version and those still accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StatoVersioni {
    /// A version of the interface and when it is in force.
    pub versione_corrente: AnprVersione,
    /// A version of the interface and when it is in force.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versioni_supportate: Vec<AnprVersione>,
}

campi!(Richiesta7001 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiesta "datiRichiesta",
});

campi!(Risposta7001 {
    0 risposta_multipla7001 "a:RispostaMultipla7001",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultipla7001 {
    0 testata_risposta "testataRisposta",
    1 dati_dettaglio_risposta "datiDettaglioRisposta",
});

campi!(Richiesta7002 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiesta "datiRichiesta",
});

campi!(Risposta7002 {
    0 risposta_multipla7002 "a:RispostaMultipla7002",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultipla7002 {
    0 testata_risposta "testataRisposta",
    1 dati_richiesta "datiRichiesta",
    2 file "file",
    3 formato "formato",
});

campi!(Richiesta7003 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiesta "datiRichiesta",
});

campi!(Risposta7003 {
    0 risposta_multipla7003 "a:RispostaMultipla7003",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultipla7003 {
    0 testata_risposta "testataRisposta",
    1 stato_versioni "statoVersioni",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(DatiRichiesta7001 {
    0 id_tabella "idTabella",
});

campi!(DatiDettaglioRisposta7001 {
    0 id_tabella "idTabella",
    1 xml_file "xmlFile",
});

campi!(DatiRichiesta7002 {
    0 id_operazione_anpr "idOperazioneANPR",
});

campi!(File7002 {
    0 contenuto_file "contenutoFile",
});

campi!(DatiRichiesta7003 {
    0 tipo_versioni "tipoVersioni",
});

campi!(AnprVersione {
    0 cod_destinatario "CodDestinatario",
    1 versione_completa "VersioneCompleta",
    2 versione_major "VersioneMajor",
    3 versione_minor "VersioneMinor",
    4 versione_patch "VersionePatch",
    5 versione_meta "VersioneMeta",
    6 etichetta "Etichetta",
    7 data_inizio "DataInizio",
    8 data_fine "DataFine",
    9 note "Note",
});

campi!(StatoVersioni {
    0 versione_corrente "versioneCorrente",
    1 versioni_supportate "versioniSupportate",
});

elemento!(Richiesta7001 "http://sogei.it/ANPR/7001scaricoTabelle" "Richiesta7001");
elemento!(Risposta7001 "http://sogei.it/ANPR/7001scaricoTabelle" "Risposta7001");
elemento!(RispostaMultipla7001 "http://sogei.it/ANPR/7001scaricoTabelle" "RispostaMultipla7001");
elemento!(Richiesta7002 "http://sogei.it/ANPR/7001scaricoTabelle" "Richiesta7002");
elemento!(Risposta7002 "http://sogei.it/ANPR/7001scaricoTabelle" "Risposta7002");
elemento!(RispostaMultipla7002 "http://sogei.it/ANPR/7001scaricoTabelle" "RispostaMultipla7002");
elemento!(Richiesta7003 "http://sogei.it/ANPR/7001scaricoTabelle" "Richiesta7003");
elemento!(Risposta7003 "http://sogei.it/ANPR/7001scaricoTabelle" "Risposta7003");
elemento!(RispostaMultipla7003 "http://sogei.it/ANPR/7001scaricoTabelle" "RispostaMultipla7003");
elemento!(RispostaKO "http://sogei.it/ANPR/7001scaricoTabelle" "rispostaKO");
