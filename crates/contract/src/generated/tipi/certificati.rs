// Made from the schemas by `make contract`; changes belong there.
//! Papers that belong to a certificate request.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/certificati.xsd`.

use serde::{Deserialize, Serialize};

/// The document by which the applicant was recognised.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocRiconoscimento {
    /// Description of the document shown at the desk. 1 to 40 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,])*`.
    pub est_doc_riconoscimento: String,
    /// `date`.
    pub data_rilascio: String,
}

/// The note lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaAnnotazioni {
    /// A line printed on the certificate as a note. 1 to 240 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()€])*`. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub riga_annotazione: Vec<String>,
}

campi!(DocRiconoscimento {
    0 est_doc_riconoscimento "estDocRiconoscimento",
    1 data_rilascio "dataRilascio",
});

campi!(ListaAnnotazioni {
    0 riga_annotazione "rigaAnnotazione",
});
