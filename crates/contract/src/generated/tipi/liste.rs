// Made from the schemas by `make contract`; changes belong there.
//! Electoral lists, conscription, census.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/liste.xsd`.

use crate::generated::tipi::indirizzi::{AltraLingua, Indirizzo};
use crate::generated::tipi::luoghi::Comune;
use serde::{Deserialize, Serialize};

/// Old electoral section: position and comune.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaElettorale {
    /// Electoral position in the old lists: S, N, P or T. One character.
    pub elettore: String,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<Comune>,
}

/// Entry on the conscription list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaLeva {
    /// Whether the person is on the conscription list. One character.
    pub iscritto: String,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<Comune>,
}

/// The census return of the person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Censimento {
    /// Exactly four digits, as a year. 4 characters, `(\d)+`.
    pub anno_censimento: String,
    /// Census section. 1 to 30 characters, `([0-9a-zA-Z ])*`.
    pub sezione_censimento: String,
    /// Census sheet. 1 to 30 characters, `([0-9a-zA-Z ])*`.
    pub foglio_censimento: String,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_regolarizzazione: Option<String>,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_compilazione: Option<String>,
}

/// An electoral list: comune and polling section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Lista5010 {
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    pub comune: Comune,
    /// Text of one to 200 characters. 1 to 200 characters.
    pub sezioneelettoralenum: String,
}

/// Added lists for citizens of the Union: municipal and European votes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaUE {
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ueelettorecomunali: Option<String>,
    /// An electoral list: comune and polling section.
    #[serde(rename = "listaAggiuntaUEComunali", skip_serializing_if = "Option::is_none")]
    pub lista_aggiunta_ue_comunali: Option<Lista5010>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ueelettoreparlamento: Option<String>,
    /// An electoral list: comune and polling section.
    #[serde(rename = "listaAggiuntaUEParlamento", skip_serializing_if = "Option::is_none")]
    pub lista_aggiunta_ue_parlamento: Option<Lista5010>,
}

/// Added lists of Bolzano, Trento and Valle d'Aosta.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaRegCom {
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comregelettorebolzano: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comregelettoretrento: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comregelettorevalledaosta: Option<String>,
    /// An electoral list: comune and polling section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_bol_tre_val: Option<Lista5010>,
}

/// The person's electoral lists as registered: each kind of vote and where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaElettorale5010 {
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub elettore: String,
    /// An electoral list: comune and polling section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_generale: Option<Lista5010>,
    /// Added lists for citizens of the Union: municipal and European votes.
    #[serde(rename = "listaAggiuntaUE", skip_serializing_if = "Option::is_none")]
    pub lista_aggiunta_ue: Option<ListaUE>,
    /// Added lists of Bolzano, Trento and Valle d'Aosta.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_aggiunta_com_reg: Option<ListaRegCom>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub referendumnazionali: String,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub elezionimembriue: String,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub senatorepubblica: String,
    /// Text of one to 200 characters. 1 to 200 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circoscrsenatorepubblica: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub cameradeputati: String,
    /// Text of one to 200 characters. 1 to 200 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circoscrcameradeputati: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub regionali: String,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub comunali: String,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub circoscrizionali: String,
}

/// The electoral lists as consulted, with the polling section whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListeElettoraliCons {
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub elettore: String,
    /// An electoral list: comune and polling section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_generale: Option<Lista5010>,
    /// Added lists for citizens of the Union: municipal and European votes.
    #[serde(rename = "listaAggiuntaUE", skip_serializing_if = "Option::is_none")]
    pub lista_aggiunta_ue: Option<ListaUE>,
    /// Added lists of Bolzano, Trento and Valle d'Aosta.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_aggiunta_com_reg: Option<ListaRegCom>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referendumnazionali: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elezionimembriue: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senatorepubblica: Option<String>,
    /// Text of one to 200 characters. 1 to 200 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circoscrsenatorepubblica: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cameradeputati: Option<String>,
    /// Text of one to 200 characters. 1 to 200 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circoscrcameradeputati: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regionali: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comunali: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circoscrizionali: Option<String>,
    /// A polling section: comune, name, address and constituencies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sezione: Option<ListaSezioni5011>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_consultazione: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_cancellazione_lista: Option<String>,
}

/// Cancellation from the electoral lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaCancellazione {
    /// Exactly one digit. One character, `(\d)+`.
    pub motivo_cancellazione: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_cancellazione: Option<String>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_consultazione: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_cancellazione_lista: Option<String>,
}

/// Electoral position: certifiability, cancellation and lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListeElettorali {
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificabilita: Option<String>,
    /// Cancellation from the electoral lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellazione: Option<ListaCancellazione>,
    /// The electoral lists as consulted, with the polling section whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub liste: Vec<ListeElettoraliCons>,
}

/// A polling section's name and address in a second official language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AltraLinguaSezione {
    /// Text of one to 200 characters. 1 to 200 characters.
    pub sezioneelettoraledenomtrad: String,
    /// The address in a second official language (Alto Adige, Valle d'Aosta, Friuli).
    pub altra_lingua_indirizzo: AltraLingua,
}

/// A polling section: comune, name, address and constituencies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaSezioni5011 {
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<Comune>,
    /// Text of one to 200 characters. 1 to 200 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sezioneelettoralenum: Option<String>,
    /// Text of one to 200 characters. 1 to 200 characters.
    pub sezioneelettoraledenom: String,
    /// An address in Italy.
    pub sezioneelettoraleind: Indirizzo,
    /// Text of one to 200 characters. 1 to 200 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circoscrelezionimembriue: Option<String>,
    /// Text of one to 200 characters. 1 to 200 characters.
    pub collegiocameradeputati: String,
    /// Text of one to 200 characters. 1 to 200 characters.
    pub circoscrregionali: String,
    /// Misspelled on the wire (circoscrizione); kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circosrizioneelezcircosc: Option<String>,
    /// Text of one to 200 characters. 1 to 200 characters.
    pub collegiosenatorepubblica: String,
    /// A polling section's name and address in a second official language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_lingua_sezione: Vec<AltraLinguaSezione>,
}

campi!(ListaElettorale {
    0 elettore "elettore",
    1 comune "comune",
});

campi!(ListaLeva {
    0 iscritto "iscritto",
    1 comune "comune",
});

campi!(Censimento {
    0 anno_censimento "annoCensimento",
    1 sezione_censimento "sezioneCensimento",
    2 foglio_censimento "foglioCensimento",
    3 data_regolarizzazione "dataRegolarizzazione",
    4 motivo_compilazione "motivoCompilazione",
});

campi!(Lista5010 {
    0 comune "comune",
    1 sezioneelettoralenum "sezioneelettoralenum",
});

campi!(ListaUE {
    0 ueelettorecomunali "ueelettorecomunali",
    1 lista_aggiunta_ue_comunali "listaAggiuntaUEComunali",
    2 ueelettoreparlamento "ueelettoreparlamento",
    3 lista_aggiunta_ue_parlamento "listaAggiuntaUEParlamento",
});

campi!(ListaRegCom {
    0 comregelettorebolzano "comregelettorebolzano",
    1 comregelettoretrento "comregelettoretrento",
    2 comregelettorevalledaosta "comregelettorevalledaosta",
    3 lista_bol_tre_val "listaBolTreVal",
});

campi!(ListaElettorale5010 {
    0 elettore "elettore",
    1 lista_generale "listaGenerale",
    2 lista_aggiunta_ue "listaAggiuntaUE",
    3 lista_aggiunta_com_reg "listaAggiuntaComReg",
    4 referendumnazionali "referendumnazionali",
    5 elezionimembriue "elezionimembriue",
    6 senatorepubblica "senatorepubblica",
    7 circoscrsenatorepubblica "circoscrsenatorepubblica",
    8 cameradeputati "cameradeputati",
    9 circoscrcameradeputati "circoscrcameradeputati",
    10 regionali "regionali",
    11 comunali "comunali",
    12 circoscrizionali "circoscrizionali",
});

campi!(ListeElettoraliCons {
    0 elettore "elettore",
    1 lista_generale "listaGenerale",
    2 lista_aggiunta_ue "listaAggiuntaUE",
    3 lista_aggiunta_com_reg "listaAggiuntaComReg",
    4 referendumnazionali "referendumnazionali",
    5 elezionimembriue "elezionimembriue",
    6 senatorepubblica "senatorepubblica",
    7 circoscrsenatorepubblica "circoscrsenatorepubblica",
    8 cameradeputati "cameradeputati",
    9 circoscrcameradeputati "circoscrcameradeputati",
    10 regionali "regionali",
    11 comunali "comunali",
    12 circoscrizionali "circoscrizionali",
    13 sezione "sezione",
    14 tipo_consultazione "tipoConsultazione",
    15 data_cancellazione_lista "dataCancellazioneLista",
});

campi!(ListaCancellazione {
    0 motivo_cancellazione "motivoCancellazione",
    1 note_cancellazione "noteCancellazione",
    2 tipo_consultazione "tipoConsultazione",
    3 data_cancellazione_lista "dataCancellazioneLista",
});

campi!(ListeElettorali {
    0 certificabilita "certificabilita",
    1 cancellazione "cancellazione",
    2 liste "liste",
});

campi!(AltraLinguaSezione {
    0 sezioneelettoraledenomtrad "sezioneelettoraledenomtrad",
    1 altra_lingua_indirizzo "altraLinguaIndirizzo",
});

campi!(ListaSezioni5011 {
    0 comune "comune",
    1 sezioneelettoralenum "sezioneelettoralenum",
    2 sezioneelettoraledenom "sezioneelettoraledenom",
    3 sezioneelettoraleind "sezioneelettoraleind",
    4 circoscrelezionimembriue "circoscrelezionimembriue",
    5 collegiocameradeputati "collegiocameradeputati",
    6 circoscrregionali "circoscrregionali",
    7 circosrizioneelezcircosc "circosrizioneelezcircosc",
    8 collegiosenatorepubblica "collegiosenatorepubblica",
    9 altra_lingua_sezione "altraLinguaSezione",
});
