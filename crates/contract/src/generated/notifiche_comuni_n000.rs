// Made from the schemas by `make contract`; changes belong there.
//! The notices that N000 carries in its encrypted content.
//!
//! Namespace `http://sogei.it/ANPR/N000notificheComuni`, schema `N000notificheComuni.xsd`.

use serde::{Deserialize, Serialize};

/// Notice N010: a person moved to another comune.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NotificaN010(
    /// The content.
    pub NotificaCambioResidenza,
);

/// Notice N014: a person comes back, the other comune not yet being in the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NotificaN014(
    /// The content.
    pub NotificaCambioResidenza,
);

/// Notice N015: a person comes back, the other comune being in the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NotificaN015(
    /// The content.
    pub NotificaCambioResidenza,
);

/// Notice N030: an asynchronous request was worked off.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotificaN030 {
    /// An asynchronous request that is ready, or failed.
    pub dati_notifica: DatiNotifica,
}

/// Notice N031: a comune joined the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotificaN031 {
    /// The comune a notice is about.
    pub comune_richiesta: ComuneRichiestaN000,
    /// `date`.
    pub data_operativita_anpr: String,
}

/// Notice N032: files are ready for download.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotificaN032 {
    /// The comune a notice is about.
    pub comune_richiesta: ComuneRichiestaN000,
    /// A file ready for download. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_file: Vec<DatiFile>,
}

/// An Italian comune in the older form of the notices: the province element has another name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ComuneN000 {
    /// Text of one to eighty characters. 1 to 80 characters.
    pub nome_comune: String,
    /// Any six characters. 6 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_istat: Option<String>,
    /// siglaProvinciaIstat in the current types; kept.
    pub sigla_provincia: String,
    /// Text of one to 120 characters. 1 to 120 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_localita: Option<String>,
}

/// The comune a notice is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ComuneRichiestaN000 {
    /// Text of one to eighty characters. 1 to 80 characters.
    pub nome_comune: String,
    /// Any six characters. 6 characters.
    pub codice_istat: String,
    /// Text of one or two characters. 1 to 2 characters.
    pub sigla_provincia_istat: String,
}

/// A place abroad; only the state's code is mandatory here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LocalitaN000 {
    /// Text of one to 120 characters. 1 to 120 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_localita: Option<String>,
    /// Text of one to 120 characters. 1 to 120 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_stato: Option<String>,
    /// Exactly three digits. 3 characters, `(\d)+`.
    pub codice_stato: String,
    /// Text of one to thirty characters. 1 to 30 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provincia_contea: Option<String>,
}

/// A birthplace in the older form of the notices.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LuogoEventoN000 {
    /// Text of one to 120 characters. 1 to 120 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_eccezionale: Option<String>,
    /// An Italian comune in the older form of the notices: the province element has another name. Alternative to
    /// `localita`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<ComuneN000>,
    /// A place abroad; only the state's code is mandatory here. Alternative to `comune`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita: Option<LocalitaN000>,
}

/// A codice fiscale in capitals and digits only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CodiceFiscaleN000 {
    /// Text of a codice fiscale, capitals and digits. 11 to 16 characters, `([A-Z0-9])*`.
    pub cod_fiscale: String,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(rename = "validitaCF", skip_serializing_if = "Option::is_none")]
    pub validita_cf: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_attribuzione_validita: Option<String>,
}

/// Identity of the person a notice is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneralitaN000 {
    /// A codice fiscale in capitals and digits only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<CodiceFiscaleN000>,
    /// Surname or first name in the older class of characters, which admits digits and the slash. 1 to 80 characters,
    /// `([0-9À-ža-zA-Z\- '/.,])*`. Alternative to `senzaCognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    /// Alternative to `cognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_cognome: Option<String>,
    /// Surname or first name in the older class of characters, which admits digits and the slash. 1 to 80 characters,
    /// `([0-9À-ža-zA-Z\- '/.,])*`. Alternative to `senzaNome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    /// Alternative to `nome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_nome: Option<String>,
    /// Any single character. One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sesso: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_nascita: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno_mese: Option<String>,
    /// A birthplace in the older form of the notices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_nascita: Option<LuogoEventoN000>,
    /// Text of one character. One character.
    #[serde(rename = "soggettoAIRE", skip_serializing_if = "Option::is_none")]
    pub soggetto_aire: Option<String>,
    /// Exactly four digits, as a year. 4 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anno_espatrio: Option<String>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
}

/// An asynchronous request that is ready, or failed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiNotifica {
    /// The comune a notice is about.
    pub comune_richiesta: ComuneRichiestaN000,
    /// `dateTime`.
    pub data_presentazione: String,
    /// Any four characters. 4 characters.
    pub codice_servizio: String,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
    /// `dateTime`.
    pub data_elaborazione: String,
    /// Any four characters. 4 characters.
    pub esito: String,
}

/// A file ready for download.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiFile {
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    pub identificativo_file: String,
    /// Up to ten digits. 0 to 10 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_file: Option<String>,
}

/// A person moved, or came back: who, by which comune's operation, from when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotificaCambioResidenza {
    /// Identity of the person a notice is about.
    pub generalita_soggetto: GeneralitaN000,
    /// The comune a notice is about.
    pub comune_richiesta: ComuneRichiestaN000,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
    /// `date`.
    pub data_decorrenza: String,
}

campi!(NotificaN030 {
    0 dati_notifica "datiNotifica",
});

campi!(NotificaN031 {
    0 comune_richiesta "comuneRichiesta",
    1 data_operativita_anpr "dataOperativitaAnpr",
});

campi!(NotificaN032 {
    0 comune_richiesta "comuneRichiesta",
    1 dati_file "datiFile",
});

campi!(ComuneN000 {
    0 nome_comune "nomeComune",
    1 codice_istat "codiceIstat",
    2 sigla_provincia "siglaProvincia",
    3 descrizione_localita "descrizioneLocalita",
});

campi!(ComuneRichiestaN000 {
    0 nome_comune "nomeComune",
    1 codice_istat "codiceIstat",
    2 sigla_provincia_istat "siglaProvinciaIstat",
});

campi!(LocalitaN000 {
    0 descrizione_localita "descrizioneLocalita",
    1 descrizione_stato "descrizioneStato",
    2 codice_stato "codiceStato",
    3 provincia_contea "provinciaContea",
});

campi!(LuogoEventoN000 {
    0 luogo_eccezionale "luogoEccezionale",
    1 comune "comune",
    2 localita "localita",
});

campi!(CodiceFiscaleN000 {
    0 cod_fiscale "codFiscale",
    1 validita_cf "validitaCF",
    2 data_attribuzione_validita "dataAttribuzioneValidita",
});

campi!(GeneralitaN000 {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 senza_cognome "senzaCognome",
    3 nome "nome",
    4 senza_nome "senzaNome",
    5 sesso "sesso",
    6 data_nascita "dataNascita",
    7 senza_giorno "senzaGiorno",
    8 senza_giorno_mese "senzaGiornoMese",
    9 luogo_nascita "luogoNascita",
    10 soggetto_aire "soggettoAIRE",
    11 anno_espatrio "annoEspatrio",
    12 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
});

campi!(DatiNotifica {
    0 comune_richiesta "comuneRichiesta",
    1 data_presentazione "dataPresentazione",
    2 codice_servizio "codiceServizio",
    3 id_operazione_anpr "idOperazioneANPR",
    4 data_elaborazione "dataElaborazione",
    5 esito "esito",
});

campi!(DatiFile {
    0 identificativo_file "identificativoFile",
    1 tipo_file "tipoFile",
});

campi!(NotificaCambioResidenza {
    0 generalita_soggetto "generalitaSoggetto",
    1 comune_richiesta "comuneRichiesta",
    2 id_operazione_anpr "idOperazioneANPR",
    3 data_decorrenza "dataDecorrenza",
});

involucro!(NotificaN010 "http://sogei.it/ANPR/N000notificheComuni" "NotificaN010");
involucro!(NotificaN014 "http://sogei.it/ANPR/N000notificheComuni" "NotificaN014");
involucro!(NotificaN015 "http://sogei.it/ANPR/N000notificheComuni" "NotificaN015");
elemento!(NotificaN030 "http://sogei.it/ANPR/N000notificheComuni" "NotificaN030");
elemento!(NotificaN031 "http://sogei.it/ANPR/N000notificheComuni" "NotificaN031");
elemento!(NotificaN032 "http://sogei.it/ANPR/N000notificheComuni" "NotificaN032");
