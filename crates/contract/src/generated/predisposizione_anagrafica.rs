// Made from the schemas by `make contract`; changes belong there.
//! Civil-status notices: what the national civil-status archive (ANSC) prepares for the register.
//!
//! Namespace `http://sogei.it/ansc/predisposizioneAnagrafica`, schema `predisposizioneAnagrafica.xsd`.

use crate::generated::tipi::identificativi::IdSchedaSoggettoComune;
use crate::generated::tipi::luoghi::{Comune, Localita, LuogoEvento};
use serde::{Deserialize, Serialize};

/// A civil-status notice: the act formed and what it changes in the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PredisposizioneAnagrafica {
    /// Header of a notice: number, kind of event, sender, date, use case.
    pub testata: TestataPredisposizione,
    /// The event: holders, act, and the sections that apply to it.
    pub evento: EventoANSC,
}

/// Header of a notice: number, kind of event, sender, date, use case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TestataPredisposizione {
    /// Number of an operation, unique in the nation and growing. 1 to 30 characters, `(\d)+`.
    pub id_notifica: String,
    /// Exactly one digit. One character, `(\d)+`.
    pub id_tipo_contenuto: String,
    /// Exactly one digit. One character, `(\d)+`.
    pub id_tipo_evento: String,
    /// Code of the sender: for a comune its ISTAT code. 1 to 6 characters, `([0-9a-zA-Z ])*`.
    pub cod_mittente: String,
    /// Kind of notice, four characters. 4 characters.
    pub id_tipo_notifica: String,
    /// `date`.
    pub data_validita: String,
    /// Letters, digits, punctuation and slash, up to thirty characters. 1 to 30 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '/.,()])*`.
    pub id_usecase: String,
    /// Text of one to 600 characters. 1 to 600 characters.
    pub descrizione_usecase: String,
}

/// A bare codice fiscale inside its element.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CodiceFiscaleANSC {
    /// A codice fiscale, 16 characters for people and 11 for bodies; its check character is not the schema's business.
    /// 11 to 16 characters, `([0-9a-zA-Z])*`.
    pub cod_fiscale: String,
}

/// Identity as the archive knows it, with nationality and residence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneralitaANSC {
    /// A bare codice fiscale inside its element.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<CodiceFiscaleANSC>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`. Alternative to `senzaCognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    /// Alternative to `cognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_cognome: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`. Alternative to `senzaNome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    /// Alternative to `nome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_nome: Option<String>,
    /// Sex: M, F or N (not known), in either case. `M|F|N|m|f|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sesso: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_nascita: Option<String>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_nascita: Option<LuogoEvento>,
    /// A place abroad: town, state (table 02), province or county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nazionalita: Option<Localita>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_residenza: Option<LuogoEvento>,
    /// Whether the person is of the register of Italians abroad (S or N). One character, `([a-zA-Z ])*`.
    #[serde(rename = "soggettoAIRE", skip_serializing_if = "Option::is_none")]
    pub soggetto_aire: Option<String>,
    /// A local scheda number together with the comune that gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_comune: Option<IdSchedaSoggettoComune>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSoggettoANSC", skip_serializing_if = "Option::is_none")]
    pub id_soggetto_ansc: Option<String>,
    /// National unique identifier as the civil-status notices carry it: exactly nine characters. 9 characters,
    /// `([0-9a-zA-Z])*`.
    #[serde(rename = "idANPR", skip_serializing_if = "Option::is_none")]
    pub id_anpr: Option<String>,
}

/// Identity of a forebear, with kinship and date of death.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneralitaAscendente {
    /// A bare codice fiscale inside its element.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<CodiceFiscaleANSC>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`. Alternative to `senzaCognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    /// Alternative to `cognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_cognome: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`. Alternative to `senzaNome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    /// Alternative to `nome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_nome: Option<String>,
    /// Sex: M, F or N (not known), in either case. `M|F|N|m|f|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sesso: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_nascita: Option<String>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_nascita: Option<LuogoEvento>,
    /// A place abroad: town, state (table 02), province or county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nazionalita: Option<Localita>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_residenza: Option<LuogoEvento>,
    /// Whether the person is of the register of Italians abroad (S or N). One character, `([a-zA-Z ])*`.
    #[serde(rename = "soggettoAIRE", skip_serializing_if = "Option::is_none")]
    pub soggetto_aire: Option<String>,
    /// A local scheda number together with the comune that gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_comune: Option<IdSchedaSoggettoComune>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSoggettoANSC", skip_serializing_if = "Option::is_none")]
    pub id_soggetto_ansc: Option<String>,
    /// National unique identifier as the civil-status notices carry it: exactly nine characters. 9 characters,
    /// `([0-9a-zA-Z])*`.
    #[serde(rename = "idANPR", skip_serializing_if = "Option::is_none")]
    pub id_anpr: Option<String>,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grado_di_parentela: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_morte: Option<String>,
}

/// The act formed in the archive, every part optional, with its whole text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AttoNotificaANSC {
    /// Number of an act in the archive. 1 to 200 characters, `([0-9\- ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_ansc: Option<String>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_registrazione: Option<Comune>,
    /// Exactly four digits, as a year. 4 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anno: Option<String>,
    /// Number of an act within its year. 1 to 20 characters, `([0-9a-zA-Z ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_comunale: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_formazione_atto: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub composizione_completa: Option<String>,
}

/// A parent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GenitoreANSC {
    /// Identity as the archive knows it, with nationality and residence.
    pub generalita: GeneralitaANSC,
}

/// Date and place of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiEventoANSC {
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_evento: Option<String>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_evento: Option<LuogoEvento>,
}

/// Marriage: spouse and event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MatrimonioANSC {
    /// Identity as the archive knows it, with nationality and residence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coniuge: Option<GeneralitaANSC>,
    /// Date and place of an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_matrimonio: Option<DatiEventoANSC>,
}

/// End of a civil union.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScioglimentoUnioneANSC {
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_scioglimento: Option<String>,
    /// Date and place of an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_evento: Option<DatiEventoANSC>,
}

/// Civil union: event and end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UnioneCivileANSC {
    /// Date and place of an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_unione: Option<DatiEventoANSC>,
    /// End of a civil union.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scioglimento_unione: Option<ScioglimentoUnioneANSC>,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordine_unione: Option<String>,
}

/// The act that is corrected, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRettificaANSC {
    /// The act formed in the archive, every part optional, with its whole text.
    pub evento_collegato: AttoNotificaANSC,
    /// Exactly one digit. One character, `(\d)+`.
    pub id_tipo_rettifica: String,
}

/// A body that transcribed an agreement or order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EnteANSC {
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome_ente: Option<String>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_ente: Option<Comune>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_trascrizione: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estremi_documento: Option<String>,
}

/// Separation or divorce: lawyers, agreement, order, act of marriage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SeparazioneANSC {
    /// Text of one or two characters. 1 to 2 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_accordo: Option<String>,
    /// Identity as the archive knows it, with nationality and residence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avvocato_coniuge1: Option<GeneralitaANSC>,
    /// Identity as the archive knows it, with nationality and residence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avvocato_coniuge2: Option<GeneralitaANSC>,
    /// The act formed in the archive, every part optional, with its whole text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_matrimonio: Option<AttoNotificaANSC>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_ricezione_atto_coniuge1: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_ricezione_atto_coniuge2: Option<String>,
    /// A body that transcribed an agreement or order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provvedimento: Option<EnteANSC>,
    /// A body that transcribed an agreement or order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accordo: Option<EnteANSC>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub testo_trascrizione: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_separazione: Option<String>,
}

/// Acquisition of citizenship: through whom, by which declaration, when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CittadinanzaANSC {
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intestatario_apolide: Option<String>,
    /// Identity as the archive knows it, with nationality and residence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coniuge: Option<GeneralitaANSC>,
    /// Identity of a forebear, with kinship and date of death.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parente_diretto: Option<GeneralitaAscendente>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub riassunto_dichiarazione: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_acquisizione_cittadinanza: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_registrazione_decreto: Option<String>,
}

/// The person's identity as the register showed it on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiAnagraficiANPR {
    /// `date`.
    pub data_scansione: String,
    /// Identity as the archive knows it, with nationality and residence.
    pub generalita: GeneralitaANSC,
}

/// Parts of the identity in the second official language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneralitaML {
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indirizzo_residenza: Option<String>,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita_estera_nascita: Option<String>,
}

/// The act's text in the second official language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiLingua {
    /// A language, two letters. 2 characters, `([a-zA-Z])*`.
    pub codice_lingua: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub composizione_completa: Option<String>,
    /// Text of one to 600 characters. 1 to 600 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_usecase: Option<String>,
    /// Parts of the identity in the second official language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub intestatario: Vec<GeneralitaML>,
}

/// Transcription: who asked, when, new names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Trascrizione {
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_tipo_richiedente: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_comunicazione: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub testo_libero: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nuovo_nome: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nuovo_cognome: Option<String>,
}

/// The event: holders, act, and the sections that apply to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EventoANSC {
    /// Identity as the archive knows it, with nationality and residence. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub intestatario: Vec<GeneralitaANSC>,
    /// The act formed in the archive, every part optional, with its whole text.
    pub atto: AttoNotificaANSC,
    /// A parent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<GenitoreANSC>,
    /// A parent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<GenitoreANSC>,
    /// Marriage: spouse and event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<MatrimonioANSC>,
    /// Civil union: event and end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unione_civile: Option<UnioneCivileANSC>,
    /// Date and place of an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_decesso: Option<DatiEventoANSC>,
    /// The act that is corrected, and how.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_rettifica: Option<DatiRettificaANSC>,
    /// Separation or divorce: lawyers, agreement, order, act of marriage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separazione: Option<SeparazioneANSC>,
    /// Acquisition of citizenship: through whom, by which declaration, when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cittadinanza: Option<CittadinanzaANSC>,
    /// The person's identity as the register showed it on a day.
    #[serde(rename = "datiAnagraficiANPR", skip_serializing_if = "Option::is_none")]
    pub dati_anagrafici_anpr: Option<DatiAnagraficiANPR>,
    /// The act's text in the second official language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_lingua: Vec<DatiLingua>,
    /// Transcription: who asked, when, new names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trascrizione: Option<Trascrizione>,
}

campi!(PredisposizioneAnagrafica {
    0 testata "testata",
    1 evento "evento",
});

campi!(TestataPredisposizione {
    0 id_notifica "idNotifica",
    1 id_tipo_contenuto "idTipoContenuto",
    2 id_tipo_evento "idTipoEvento",
    3 cod_mittente "codMittente",
    4 id_tipo_notifica "idTipoNotifica",
    5 data_validita "dataValidita",
    6 id_usecase "idUsecase",
    7 descrizione_usecase "descrizioneUsecase",
});

campi!(CodiceFiscaleANSC {
    0 cod_fiscale "codFiscale",
});

campi!(GeneralitaANSC {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 senza_cognome "senzaCognome",
    3 nome "nome",
    4 senza_nome "senzaNome",
    5 sesso "sesso",
    6 data_nascita "dataNascita",
    7 luogo_nascita "luogoNascita",
    8 nazionalita "nazionalita",
    9 luogo_residenza "luogoResidenza",
    10 soggetto_aire "soggettoAIRE",
    11 id_scheda_soggetto_comune "idSchedaSoggettoComune",
    12 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    13 id_soggetto_ansc "idSoggettoANSC",
    14 id_anpr "idANPR",
});

campi!(GeneralitaAscendente {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 senza_cognome "senzaCognome",
    3 nome "nome",
    4 senza_nome "senzaNome",
    5 sesso "sesso",
    6 data_nascita "dataNascita",
    7 luogo_nascita "luogoNascita",
    8 nazionalita "nazionalita",
    9 luogo_residenza "luogoResidenza",
    10 soggetto_aire "soggettoAIRE",
    11 id_scheda_soggetto_comune "idSchedaSoggettoComune",
    12 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    13 id_soggetto_ansc "idSoggettoANSC",
    14 id_anpr "idANPR",
    15 grado_di_parentela "gradoDiParentela",
    16 data_morte "dataMorte",
});

campi!(AttoNotificaANSC {
    0 id_ansc "idAnsc",
    1 comune_registrazione "comuneRegistrazione",
    2 anno "anno",
    3 numero_comunale "numeroComunale",
    4 data_formazione_atto "dataFormazioneAtto",
    5 composizione_completa "composizioneCompleta",
});

campi!(GenitoreANSC {
    0 generalita "generalita",
});

campi!(DatiEventoANSC {
    0 data_evento "dataEvento",
    1 luogo_evento "luogoEvento",
});

campi!(MatrimonioANSC {
    0 coniuge "coniuge",
    1 dati_matrimonio "datiMatrimonio",
});

campi!(ScioglimentoUnioneANSC {
    0 motivo_scioglimento "motivoScioglimento",
    1 dati_evento "datiEvento",
});

campi!(UnioneCivileANSC {
    0 atto_unione "attoUnione",
    1 scioglimento_unione "scioglimentoUnione",
    2 ordine_unione "ordineUnione",
});

campi!(DatiRettificaANSC {
    0 evento_collegato "eventoCollegato",
    1 id_tipo_rettifica "idTipoRettifica",
});

campi!(EnteANSC {
    0 nome_ente "nomeEnte",
    1 comune_ente "comuneEnte",
    2 data_trascrizione "dataTrascrizione",
    3 estremi_documento "estremiDocumento",
});

campi!(SeparazioneANSC {
    0 tipo_accordo "tipoAccordo",
    1 avvocato_coniuge1 "avvocatoConiuge1",
    2 avvocato_coniuge2 "avvocatoConiuge2",
    3 atto_matrimonio "attoMatrimonio",
    4 data_ricezione_atto_coniuge1 "dataRicezioneAttoConiuge1",
    5 data_ricezione_atto_coniuge2 "dataRicezioneAttoConiuge2",
    6 provvedimento "provvedimento",
    7 accordo "accordo",
    8 testo_trascrizione "testoTrascrizione",
    9 data_separazione "dataSeparazione",
});

campi!(CittadinanzaANSC {
    0 intestatario_apolide "intestatarioApolide",
    1 coniuge "coniuge",
    2 parente_diretto "parenteDiretto",
    3 riassunto_dichiarazione "riassuntoDichiarazione",
    4 data_acquisizione_cittadinanza "dataAcquisizioneCittadinanza",
    5 data_registrazione_decreto "dataRegistrazioneDecreto",
});

campi!(DatiAnagraficiANPR {
    0 data_scansione "dataScansione",
    1 generalita "generalita",
});

campi!(GeneralitaML {
    0 indirizzo_residenza "indirizzoResidenza",
    1 note "note",
    2 localita_estera_nascita "localitaEsteraNascita",
});

campi!(DatiLingua {
    0 codice_lingua "codiceLingua",
    1 composizione_completa "composizioneCompleta",
    2 descrizione_usecase "descrizioneUsecase",
    3 intestatario "intestatario",
});

campi!(Trascrizione {
    0 descrizione_tipo_richiedente "descrizioneTipoRichiedente",
    1 data_comunicazione "dataComunicazione",
    2 testo_libero "testoLibero",
    3 nuovo_nome "nuovoNome",
    4 nuovo_cognome "nuovoCognome",
});

campi!(EventoANSC {
    0 intestatario "intestatario",
    1 atto "atto",
    2 paternita "paternita",
    3 maternita "maternita",
    4 matrimonio "matrimonio",
    5 unione_civile "unioneCivile",
    6 dati_decesso "datiDecesso",
    7 dati_rettifica "datiRettifica",
    8 separazione "separazione",
    9 cittadinanza "cittadinanza",
    10 dati_anagrafici_anpr "datiAnagraficiANPR",
    11 dati_lingua "datiLingua",
    12 trascrizione "trascrizione",
});

elemento!(PredisposizioneAnagrafica "http://sogei.it/ansc/predisposizioneAnagrafica" "predisposizioneAnagrafica");
