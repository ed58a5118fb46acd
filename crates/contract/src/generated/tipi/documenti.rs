// Made from the schemas by `make contract`; changes belong there.
//! Identity cards, residence permits and other papers.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/documenti.xsd`.

use crate::generated::tipi::indirizzi::Consolato;
use crate::generated::tipi::luoghi::{Comune, ComuneRichiesta};
use serde::{Deserialize, Serialize};

/// An identity card: number, dates, issuer (comune or consulate), whether it is valid abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CartaIdentita {
    /// Number of an identity card. 1 to 20 characters, `([0-9a-zA-Z ])*`.
    pub numero: String,
    /// `date`.
    pub data_rilascio: String,
    /// Paper or electronic identity card. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cartacea_elettronica: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub interdizione_espatrio: String,
    /// An Italian comune, by name, province and, where it has one, ISTAT code. Alternative to `consolatoRilascio`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_rilascio: Option<Comune>,
    /// A consulate by code and name. Alternative to `comuneRilascio`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consolato_rilascio: Option<Consolato>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_scadenza: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_annullamento: Option<String>,
}

/// An identity card as a search key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CartaIdentita3000 {
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_rilascio: Option<ComuneRichiesta>,
    /// Code of a consulate, table 40. 1 to 7 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_consolato_rilascio: Option<String>,
    /// Number of an identity card. 1 to 20 characters, `([0-9a-zA-Z ])*`.
    pub numero: String,
}

/// A residence permit: number, kind (table 08), dates, issuer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PermessoSoggiorno {
    /// Number of a residence permit. 1 to 20 characters, `([0-9a-zA-Z\-\./ ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_soggiorno: Option<String>,
    /// Kind of residence permit, table 08. 0 to 2 characters, `(\d)+`.
    pub tipo_soggiorno: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_soggiorno: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_rilascio: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_scadenza: Option<String>,
    /// Police office that issued the permit. 1 to 50 characters, `([0-9a-zA-Z'\-. '()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub questura_rilascio_soggiorno: Option<String>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<Comune>,
    /// Number of a passport. 1 to 30 characters, `([0-9a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_passaporto: Option<String>,
}

/// Permit number and issuer as a search key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiSoggiorno3000 {
    /// Police office that issued the permit. 1 to 50 characters, `([0-9a-zA-Z'\-. '()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub questura_rilascio_soggiorno: Option<String>,
    /// Number of a residence permit. 1 to 20 characters, `([0-9a-zA-Z\-\./ ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_soggiorno: Option<String>,
}

/// Passport or residence permit as a search key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PermessoDiSoggiorno3000 {
    /// Number of a passport. 1 to 30 characters, `([0-9a-zA-Z ])*`. Alternative to `datiSoggiorno30XX`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_passaporto: Option<String>,
    /// The XX is literal on the wire; kept. Alternative to `numeroPassaporto`.
    #[serde(rename = "datiSoggiorno30XX", skip_serializing_if = "Option::is_none")]
    pub dati_soggiorno30xx: Option<DatiSoggiorno3000>,
}

/// A digital domicile: address, since when, provider, state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DomicilioDigitale {
    /// An e-mail address; the last label has two to four letters, longer ones are refused. 1 to 300 characters.
    pub indirizzo_digitale: String,
    /// `date`.
    pub data_inizio_validita: String,
    /// Provider of a digital domicile. 1 to 50 characters, `([a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ente_erogatore: Option<String>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_domicilio: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_stato_domicilio: Option<String>,
    /// An e-mail address; the last label has two to four letters, longer ones are refused. 1 to 300 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_contatto: Option<String>,
}

campi!(CartaIdentita {
    0 numero "numero",
    1 data_rilascio "dataRilascio",
    2 cartacea_elettronica "cartaceaElettronica",
    3 interdizione_espatrio "interdizioneEspatrio",
    4 comune_rilascio "comuneRilascio",
    5 consolato_rilascio "consolatoRilascio",
    6 data_scadenza "dataScadenza",
    7 data_annullamento "dataAnnullamento",
});

campi!(CartaIdentita3000 {
    0 comune_rilascio "comuneRilascio",
    1 codice_consolato_rilascio "codiceConsolatoRilascio",
    2 numero "numero",
});

campi!(PermessoSoggiorno {
    0 numero_soggiorno "numeroSoggiorno",
    1 tipo_soggiorno "tipoSoggiorno",
    2 note_soggiorno "noteSoggiorno",
    3 data_rilascio "dataRilascio",
    4 data_scadenza "dataScadenza",
    5 questura_rilascio_soggiorno "questuraRilascioSoggiorno",
    6 comune "comune",
    7 numero_passaporto "numeroPassaporto",
});

campi!(DatiSoggiorno3000 {
    0 questura_rilascio_soggiorno "questuraRilascioSoggiorno",
    1 numero_soggiorno "numeroSoggiorno",
});

campi!(PermessoDiSoggiorno3000 {
    0 numero_passaporto "numeroPassaporto",
    1 dati_soggiorno30xx "datiSoggiorno30XX",
});

campi!(DomicilioDigitale {
    0 indirizzo_digitale "indirizzoDigitale",
    1 data_inizio_validita "dataInizioValidita",
    2 ente_erogatore "enteErogatore",
    3 stato_domicilio "statoDomicilio",
    4 note_stato_domicilio "noteStatoDomicilio",
    5 email_contatto "emailContatto",
});
