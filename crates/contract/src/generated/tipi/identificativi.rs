// Made from the schemas by `make contract`; changes belong there.
//! Who and what: ids of people, schede, families, operations and senders.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/identificativi.xsd`.

use serde::{Deserialize, Serialize};

/// A local scheda number together with the comune that gave it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdSchedaSoggettoComune {
    /// ISTAT code of a comune, six digits. 6 characters, `(\d)+`.
    pub id_scheda_soggetto_comune_istat: String,
    /// Number of a person's scheda in the comune's own archive. 1 to 20 characters, `([0-9a-zA-Z\-])*`.
    pub id_scheda_soggetto: String,
}

/// A local family number together with the comune that gave it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdFamigliaConvivenzaComune {
    /// ISTAT code of a comune, six digits. 6 characters, `(\d)+`.
    pub id_famiglia_convivenza_comune_istat: String,
    /// Number of a family or convivenza in the comune's own archive. 1 to 20 characters, `([0-9a-zA-Z])*`.
    pub id_famiglia_convivenza: String,
}

/// A person's codice fiscale with its state of validation (table 22) and when that state was reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CodiceFiscale {
    /// A codice fiscale, 16 characters for people and 11 for bodies; its check character is not the schema's business.
    /// 11 to 16 characters, `([0-9a-zA-Z])*`.
    pub cod_fiscale: String,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(rename = "validitaCF", skip_serializing_if = "Option::is_none")]
    pub validita_cf: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_attribuzione_validita: Option<String>,
}

/// The person's national unique identifier (idANPR).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identificativi {
    /// `string`.
    #[serde(rename = "idANPR")]
    pub id_anpr: String,
}

campi!(IdSchedaSoggettoComune {
    0 id_scheda_soggetto_comune_istat "idSchedaSoggettoComuneIstat",
    1 id_scheda_soggetto "idSchedaSoggetto",
});

campi!(IdFamigliaConvivenzaComune {
    0 id_famiglia_convivenza_comune_istat "idFamigliaConvivenzaComuneIstat",
    1 id_famiglia_convivenza "idFamigliaConvivenza",
});

campi!(CodiceFiscale {
    0 cod_fiscale "codFiscale",
    1 validita_cf "validitaCF",
    2 data_attribuzione_validita "dataAttribuzioneValidita",
});

campi!(Identificativi {
    0 id_anpr "idANPR",
});
