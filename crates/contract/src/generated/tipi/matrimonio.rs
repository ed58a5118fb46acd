// Made from the schemas by `make contract`; changes belong there.
//! Marriage, civil union and cohabitation, and how they end.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/matrimonio.xsd`.

use crate::generated::tipi::atti::{Atto, AttoANPR, DatiEvento, Sentenza};
use crate::generated::tipi::generalita::{Cittadinanza, Generalita};
use crate::generated::tipi::luoghi::{Comune, LuogoEvento};
use serde::{Deserialize, Serialize};

/// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Matrimonio {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub coniuge: Generalita,
    /// One citizenship: the state, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cittadinanza: Option<Cittadinanza>,
    /// A civil-status event: date, possibly without day or month, place and act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_matrimonio: Option<DatiEvento>,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordine_matrimonio: Option<String>,
}

/// The marriages found, when one has to be chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ElencoMatrimoni {
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matrimonio: Vec<Matrimonio>,
}

/// Widowhood: the spouse's death and the marriage it ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Vedovanza {
    /// Small c on the wire; kept.
    pub dati_morteconiuge: DatiEvento,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordine_matrimonio_precedente: Option<String>,
}

/// Separation, divorce or annulment (table 31) with judgment or act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnnullamentoMatrimonio {
    /// How a bond ended or changed, table 31. 0 to 2 characters, `(\d)+`.
    pub tipo_cessazione: String,
    /// A judgment: number, date, court (table 32) and from when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentenza: Option<Sentenza>,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_annullamento_matrimonio: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoAnnullamentoMatrimonioANPR", skip_serializing_if = "Option::is_none")]
    pub atto_annullamento_matrimonio_anpr: Option<AttoANPR>,
}

/// A further marriage of a person with several, and how it ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiPoligamia {
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
    pub matrimonio: Matrimonio,
    /// Widowhood: the spouse's death and the marriage it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vedovanza: Option<Vedovanza>,
    /// Separation, divorce or annulment (table 31) with judgment or act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annullamento_matrimonio: Option<AnnullamentoMatrimonio>,
}

/// All the further marriages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Poligamie {
    /// A further marriage of a person with several, and how it ended. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub poligamia: Vec<DatiPoligamia>,
}

/// A civil union: partner, event, and its end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UnioneCivile {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unito_civilmente: Option<Generalita>,
    /// A civil-status event: date, possibly without day or month, place and act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_unione: Option<DatiEvento>,
    /// End of a civil union: reason (table 43), judgment or event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scioglimento_unione: Option<ScioglimentoUnione>,
    /// One citizenship: the state, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cittadinanza: Option<Cittadinanza>,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordine_unione: Option<String>,
}

/// End of a civil union: reason (table 43), judgment or event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScioglimentoUnione {
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_scioglimento: Option<String>,
    /// A judgment: number, date, court (table 32) and from when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentenza: Option<Sentenza>,
    /// A civil-status event: date, possibly without day or month, place and act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_evento: Option<DatiEvento>,
}

/// A contract or notice of a cohabitation with its file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentoProtocollato {
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_notifica: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_documento: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo: Option<String>,
    /// `base64Binary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documento: Option<String>,
    /// File name extension of an attached document. 1 to 10 characters, `([0-9a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estensione: Option<String>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_evento: Option<LuogoEvento>,
    /// Lawyer or notary who certified the contract. 1 to 100 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub professionista: Option<String>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_registrazione: Option<Comune>,
    /// Exactly two digits. 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato: Option<String>,
}

/// End of a cohabitation: reason (table 43) and document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RisoluzioneConvivenza {
    /// `int`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_risoluzione: Option<String>,
    /// A contract or notice of a cohabitation with its file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contratto: Option<DocumentoProtocollato>,
}

/// A registered cohabitation: partner, contract, end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConvivenzaDiFatto {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convivente: Option<Generalita>,
    /// One citizenship: the state, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cittadinanza: Option<Cittadinanza>,
    /// A contract or notice of a cohabitation with its file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contratto_stipula: Option<DocumentoProtocollato>,
    /// End of a cohabitation: reason (table 43) and document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contratto_risoluzione: Option<RisoluzioneConvivenza>,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordine_convivenza: Option<String>,
}

campi!(Matrimonio {
    0 coniuge "coniuge",
    1 cittadinanza "cittadinanza",
    2 dati_matrimonio "datiMatrimonio",
    3 ordine_matrimonio "ordineMatrimonio",
});

campi!(ElencoMatrimoni {
    0 matrimonio "matrimonio",
});

campi!(Vedovanza {
    0 dati_morteconiuge "datiMorteconiuge",
    1 ordine_matrimonio_precedente "ordineMatrimonioPrecedente",
});

campi!(AnnullamentoMatrimonio {
    0 tipo_cessazione "tipoCessazione",
    1 sentenza "sentenza",
    2 atto_annullamento_matrimonio "attoAnnullamentoMatrimonio",
    3 atto_annullamento_matrimonio_anpr "attoAnnullamentoMatrimonioANPR",
});

campi!(DatiPoligamia {
    0 matrimonio "matrimonio",
    1 vedovanza "vedovanza",
    2 annullamento_matrimonio "annullamentoMatrimonio",
});

campi!(Poligamie {
    0 poligamia "poligamia",
});

campi!(UnioneCivile {
    0 unito_civilmente "unitoCivilmente",
    1 atto_unione "attoUnione",
    2 scioglimento_unione "scioglimentoUnione",
    3 cittadinanza "cittadinanza",
    4 ordine_unione "ordineUnione",
});

campi!(ScioglimentoUnione {
    0 motivo_scioglimento "motivoScioglimento",
    1 sentenza "sentenza",
    2 dati_evento "datiEvento",
});

campi!(DocumentoProtocollato {
    0 data "data",
    1 data_notifica "dataNotifica",
    2 data_documento "dataDocumento",
    3 protocollo "protocollo",
    4 documento "documento",
    5 estensione "estensione",
    6 luogo_evento "luogoEvento",
    7 professionista "professionista",
    8 comune_registrazione "comuneRegistrazione",
    9 stato "stato",
});

campi!(RisoluzioneConvivenza {
    0 motivo_risoluzione "motivoRisoluzione",
    1 contratto "contratto",
});

campi!(ConvivenzaDiFatto {
    0 convivente "convivente",
    1 cittadinanza "cittadinanza",
    2 contratto_stipula "contrattoStipula",
    3 contratto_risoluzione "contrattoRisoluzione",
    4 ordine_convivenza "ordineConvivenza",
});
