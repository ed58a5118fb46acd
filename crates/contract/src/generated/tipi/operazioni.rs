// Made from the schemas by `make contract`; changes belong there.
//! What operations carry besides people: procedures, controls, references to other operations.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/operazioni.xsd`.

use crate::generated::tipi::famiglia::FamigliaConvivenza;
use crate::generated::tipi::generalita::Generalita;
use serde::{Deserialize, Serialize};

/// A control pair: a code that forces or waives a check, and its value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Controllo {
    /// Letters, digits, punctuation and slash, one or two characters. 1 to 2 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()])*`.
    pub codice: String,
    /// Value of a control pair. 1 to 240 characters, `([0-9a-zA-Z\-.,/_ ])*`.
    pub valore: String,
}

/// Control pairs of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaControlli {
    /// A control pair: a code that forces or waives a check, and its value. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controllo: Vec<Controllo>,
}

/// Control data of operations that have control pairs only (1010, 1014, 2009).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo {
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// The procedure a registration belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiProcedimento {
    /// Number of a procedure in the national register. 1 to 20 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_pratica_anpr: Option<String>,
    /// Number of a procedure at the comune. 1 to 20 characters, `([0-9a-zA-Z\- ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_pratica_comune: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_definizione_pratica: Option<String>,
}

/// An administrative procedure: start, state, closing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiProcedimentoIstruttoria {
    /// Number of a procedure in the national register. 1 to 20 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_pratica_anpr: Option<String>,
    /// Number of a procedure at the comune. 1 to 20 characters, `([0-9a-zA-Z\- ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_pratica_comune: Option<String>,
    /// What 1014 does to a procedure: I open, M change, C close, A archive. One character.
    pub tipo_operazione: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_chiusura: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_chiusura: Option<String>,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_avvio: Option<String>,
    /// `date`.
    pub data_stato: String,
    /// State of an administrative procedure, table 30. 0 to 2 characters, `(\d)+`.
    pub stato_procedimento: String,
    /// How a procedure was closed: C granted, R refused, S superseded. One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esito_chiusura: Option<String>,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_esito: Option<String>,
}

/// Another operation referred to: its numbers, protocol and dates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiOperazione {
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters.
    pub operazione_richiesta: String,
    /// The sender's own key of a request; the same key again means a repetition, not a new operation. 1 to 30
    /// characters, `([0-9a-zA-Z])*`.
    pub id_operazione_comune: String,
    /// The sender's protocol number. 1 to 20 characters, `([0-9a-zA-Z\-_/])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_comune: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_protocollo_comune: Option<String>,
    /// Number of an operation, unique in the nation and growing. 1 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_operazione: Option<String>,
    /// Letters, digits, punctuation and slash, up to three characters. 1 to 3 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_richiesta: Option<String>,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_operazione: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza: Option<String>,
}

/// The scheda an annulment concerns: person and, if any, family.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRicercaScheda {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub soggetto: Generalita,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheda_famiglia_convivenza: Option<FamigliaConvivenza>,
}

/// A span of time, both ends included.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PeriodoRiferimento {
    /// `dateTime`.
    pub data_ora_iniziale: String,
    /// `dateTime`.
    pub data_ora_finale: String,
}

/// A span of operation numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentificativiANPR {
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "protocolloANPRDa")]
    pub protocollo_anpr_da: String,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "protocolloANPRA")]
    pub protocollo_anpra: String,
}

/// Date and sections of a file of fiscal codes, echoed (4002, E003).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiestiRivestimento {
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_riferimento: Option<String>,
    /// A section asked for in an answer, table 16. 0 to 2 characters, `(\d)+`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_richiesti: Vec<String>,
}

/// A file with its format, compression and name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FileMeta {
    /// Text of one to ten characters. 1 to 10 characters.
    pub formato: String,
    /// Text of one to ten characters. 1 to 10 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compressione: Option<String>,
    /// Text of one to fifty characters. 1 to 50 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// Text of one to a hundred characters. 1 to 100 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `base64Binary`.
    pub contenuto: String,
}

campi!(Controllo {
    0 codice "codice",
    1 valore "valore",
});

campi!(ListaControlli {
    0 controllo "controllo",
});

campi!(DatiControllo {
    0 lista_controlli "listaControlli",
});

campi!(DatiProcedimento {
    0 numero_pratica_anpr "numeroPraticaAnpr",
    1 numero_pratica_comune "numeroPraticaComune",
    2 data_definizione_pratica "dataDefinizionePratica",
});

campi!(DatiProcedimentoIstruttoria {
    0 numero_pratica_anpr "numeroPraticaAnpr",
    1 numero_pratica_comune "numeroPraticaComune",
    2 tipo_operazione "tipoOperazione",
    3 note_chiusura "noteChiusura",
    4 data_chiusura "dataChiusura",
    5 motivo_avvio "motivoAvvio",
    6 data_stato "dataStato",
    7 stato_procedimento "statoProcedimento",
    8 esito_chiusura "esitoChiusura",
    9 note_esito "noteEsito",
});

campi!(DatiOperazione {
    0 operazione_richiesta "operazioneRichiesta",
    1 id_operazione_comune "idOperazioneComune",
    2 protocollo_comune "protocolloComune",
    3 data_protocollo_comune "dataProtocolloComune",
    4 id_operazione_anpr "idOperazioneANPR",
    5 data_operazione "dataOperazione",
    6 motivo_richiesta "motivoRichiesta",
    7 note_operazione "noteOperazione",
    8 data_decorrenza "dataDecorrenza",
});

campi!(DatiRicercaScheda {
    0 soggetto "soggetto",
    1 scheda_famiglia_convivenza "schedaFamigliaConvivenza",
});

campi!(PeriodoRiferimento {
    0 data_ora_iniziale "dataOraIniziale",
    1 data_ora_finale "dataOraFinale",
});

campi!(IdentificativiANPR {
    0 protocollo_anpr_da "protocolloANPRDa",
    1 protocollo_anpra "protocolloANPRA",
});

campi!(DatiRichiestiRivestimento {
    0 data_riferimento "dataRiferimento",
    1 dati_richiesti "datiRichiesti",
});

campi!(FileMeta {
    0 formato "formato",
    1 compressione "compressione",
    2 nome "nome",
    3 note "note",
    4 contenuto "contenuto",
});
