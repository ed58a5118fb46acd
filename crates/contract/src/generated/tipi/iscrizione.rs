// Made from the schemas by `make contract`; changes belong there.
//! How a person entered and left the register, and what several registrations share.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/iscrizione.xsd`.

use crate::generated::tipi::atti::Sentenza;
use crate::generated::tipi::famiglia::{FamigliaConvivenza, LegameSoggetto};
use crate::generated::tipi::generalita::{AttributiSoggetto, Generalita, StatoCivile};
use crate::generated::tipi::luoghi::Comune;
use serde::{Deserialize, Serialize};

/// Entry in a comune: date, protocol, comune and operation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiIscrizioneComune {
    /// `date`.
    pub data_iscrizione: String,
    /// The sender's protocol number. 1 to 20 characters, `([0-9a-zA-Z\-_/])*`.
    pub protocollo_comune: String,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    pub comune: Comune,
    /// The sender's own key of a request; the same key again means a repetition, not a new operation. 1 to 30
    /// characters, `([0-9a-zA-Z])*`.
    pub id_operazione_comune: String,
    /// Number of an operation, unique in the nation and growing. 1 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_definizione_pratica: Option<String>,
}

/// Why the person was entered among the residents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IscrizioneResidente {
    /// Reason of an entry among the residents, table 07. 0 to 2 characters, `(\d)+`.
    pub motivo_iscrizione: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_motivo_iscrizione: Option<String>,
}

/// Entry among the citizens abroad: reason, initiative, choice of the comune.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IscrizioneAIRE {
    /// Reason of an entry among the citizens abroad, table 19. 1 to 3 characters.
    pub motivo_iscrizione: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_motivo_iscrizione: Option<String>,
    /// Who started the entry among the citizens abroad, table 20. 0 to 2 characters, `(\d)+`.
    pub iniziativa_iscrizione: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_iniziativa_iscrizione: Option<String>,
    /// How the AIRE comune was chosen, table 21. 0 to 2 characters, `(\d)+`.
    pub individuazione_comune_iscrizione: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_individuazione_comune_iscrizione: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_arrivo_consolato: Option<String>,
}

/// Entry in the register: where and when, as resident or abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiIscrizione {
    /// Entry in a comune: date, protocol, comune and operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_iscrizione_comune: Option<DatiIscrizioneComune>,
    /// Why the person was entered among the residents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iscrizione_residente: Option<IscrizioneResidente>,
    /// Named like a type on the wire, beside iscrizioneResidente; kept.
    #[serde(rename = "tipoIscrizioneAIRE", skip_serializing_if = "Option::is_none")]
    pub tipo_iscrizione_aire: Option<IscrizioneAIRE>,
    /// A judgment: number, date, court (table 32) and from when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentenza: Option<Sentenza>,
}

/// Cancellation: reason (table 15), date and judgment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiCancellazione {
    /// Reason of a cancellation, table 15. 0 to 2 characters, `(\d)+`.
    pub motivo_cancellazione: String,
    /// All lower case on the wire, unlike its neighbours; kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notecancellazione: Option<String>,
    /// `date`.
    pub data_decorrenza_cancellazione: String,
    /// A judgment: number, date, court (table 32) and from when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_sentenza: Option<Sentenza>,
}

/// Identity of a newborn to register, in Italy (1001) or abroad (A001).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneralitaIscrizioneNascita {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// Marks of the person: homeless, and whether certificates may be issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributi_soggetto: Option<AttributiSoggetto>,
}

/// Identity of a person to register for other reasons, in Italy (1002) or abroad (A002).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneralitaIscrizioneAltriMotivi {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// Marks of the person: homeless, and whether certificates may be issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributi_soggetto: Option<AttributiSoggetto>,
}

/// The family the person joins, and their place in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FamigliaIscrizione {
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    pub famiglia: FamigliaConvivenza,
    /// Membership: the person's place in the family and since when.
    pub legame_soggetto: LegameSoggetto,
}

campi!(DatiIscrizioneComune {
    0 data_iscrizione "dataIscrizione",
    1 protocollo_comune "protocolloComune",
    2 comune "comune",
    3 id_operazione_comune "idOperazioneComune",
    4 id_operazione_anpr "idOperazioneANPR",
    5 data_definizione_pratica "dataDefinizionePratica",
});

campi!(IscrizioneResidente {
    0 motivo_iscrizione "motivoIscrizione",
    1 descrizione_motivo_iscrizione "descrizioneMotivoIscrizione",
});

campi!(IscrizioneAIRE {
    0 motivo_iscrizione "motivoIscrizione",
    1 note_motivo_iscrizione "noteMotivoIscrizione",
    2 iniziativa_iscrizione "iniziativaIscrizione",
    3 note_iniziativa_iscrizione "noteIniziativaIscrizione",
    4 individuazione_comune_iscrizione "individuazioneComuneIscrizione",
    5 note_individuazione_comune_iscrizione "noteIndividuazioneComuneIscrizione",
    6 data_arrivo_consolato "dataArrivoConsolato",
});

campi!(DatiIscrizione {
    0 dati_iscrizione_comune "datiIscrizioneComune",
    1 iscrizione_residente "iscrizioneResidente",
    2 tipo_iscrizione_aire "tipoIscrizioneAIRE",
    3 sentenza "sentenza",
});

campi!(DatiCancellazione {
    0 motivo_cancellazione "motivoCancellazione",
    1 notecancellazione "notecancellazione",
    2 data_decorrenza_cancellazione "dataDecorrenzaCancellazione",
    3 dati_sentenza "datiSentenza",
});

campi!(GeneralitaIscrizioneNascita {
    0 generalita "generalita",
    1 attributi_soggetto "attributiSoggetto",
});

campi!(GeneralitaIscrizioneAltriMotivi {
    0 generalita "generalita",
    1 stato_civile "statoCivile",
    2 attributi_soggetto "attributiSoggetto",
});

campi!(FamigliaIscrizione {
    0 famiglia "famiglia",
    1 legame_soggetto "legameSoggetto",
});
