// Made from the schemas by `make contract`; changes belong there.
//! Who a person is.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/generalita.xsd`.

use crate::generated::tipi::identificativi::{CodiceFiscale, IdSchedaSoggettoComune};
use crate::generated::tipi::luoghi::LuogoEvento;
use serde::{Deserialize, Serialize};

/// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Generalita {
    /// A person's codice fiscale with its state of validation (table 22) and when that state was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<CodiceFiscale>,
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
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno_mese: Option<String>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_nascita: Option<LuogoEvento>,
    /// Whether the person is of the register of Italians abroad (S or N). One character, `([a-zA-Z ])*`.
    #[serde(rename = "soggettoAIRE", skip_serializing_if = "Option::is_none")]
    pub soggetto_aire: Option<String>,
    /// Exactly four digits, as a year. 4 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anno_espatrio: Option<String>,
    /// A local scheda number together with the comune that gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_comune: Option<IdSchedaSoggettoComune>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Identity as the search key of the identity-card service; the codice fiscale stands bare here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneralitaPerRicerca {
    /// A codice fiscale, 16 characters for people and 11 for bodies; its check character is not the schema's business.
    /// 11 to 16 characters, `([0-9a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
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
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno_mese: Option<String>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_nascita: Option<LuogoEvento>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
    /// Code of a consulate, table 40. 1 to 7 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_consolato: Option<String>,
}

/// Marks of the person: homeless, and whether certificates may be issued.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AttributiSoggetto {
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_fissa_dimora: Option<String>,
    /// Whether certificates may be issued on the person, table 42. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soggetto_certificabile: Option<String>,
}

/// Civil status, with a mark that it is not declared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StatoCivile {
    /// Civil status, table 01. 0 to 2 characters, `(\d)+`.
    pub stato_civile: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_stato_civile: Option<String>,
    /// Yes or no, as a word or a letter, in either case. 1 to 20 characters, `SI|NO|si|no|Si|No|s|n|S|N`.
    #[serde(rename = "statoCivileND", skip_serializing_if = "Option::is_none")]
    pub stato_civile_nd: Option<String>,
}

/// One citizenship: the state, and since when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Cittadinanza {
    /// Letters with accents, digits and plain punctuation, up to 120. 1 to 120 characters,
    /// `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- '.,])*`.
    pub descrizione_stato: String,
    /// Exactly three digits. 3 characters, `(\d)+`.
    pub codice_stato: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_stato: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_validita: Option<String>,
}

/// A parent: identity, civil status, citizenship and occupation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Genitore {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// One citizenship: the state, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cittadinanza: Option<Cittadinanza>,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
}

/// The parents found, when a registration must be repeated with one of them chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ElencoGenitori {
    /// A parent: identity, civil status, citizenship and occupation. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub genitore: Vec<Genitore>,
}

/// Occupation and schooling, kept for statistics.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AltriDati {
    /// Position in the profession, table 09. 1 to 2 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posizione_professionale: Option<String>,
    /// Condition of those who do not work, table 10. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condizione_non_professionale: Option<String>,
    /// Level of schooling, table 11. 1 to 2 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub titolo_studio: Option<String>,
}

/// Whether the person has vehicles and a driving licence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Autoveicoli {
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub possesso_autoveicoli: String,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    pub possesso_patente: String,
}

campi!(Generalita {
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
    12 id_scheda_soggetto_comune "idSchedaSoggettoComune",
    13 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    14 note "note",
});

campi!(GeneralitaPerRicerca {
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
    10 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    11 codice_consolato "codiceConsolato",
});

campi!(AttributiSoggetto {
    0 senza_fissa_dimora "senzaFissaDimora",
    1 soggetto_certificabile "soggettoCertificabile",
});

campi!(StatoCivile {
    0 stato_civile "statoCivile",
    1 note_stato_civile "noteStatoCivile",
    2 stato_civile_nd "statoCivileND",
});

campi!(Cittadinanza {
    0 descrizione_stato "descrizioneStato",
    1 codice_stato "codiceStato",
    2 note_stato "noteStato",
    3 data_validita "dataValidita",
});

campi!(Genitore {
    0 generalita "generalita",
    1 stato_civile "statoCivile",
    2 cittadinanza "cittadinanza",
    3 altri_dati "altriDati",
});

campi!(ElencoGenitori {
    0 genitore "genitore",
});

campi!(AltriDati {
    0 posizione_professionale "posizioneProfessionale",
    1 condizione_non_professionale "condizioneNonProfessionale",
    2 titolo_studio "titoloStudio",
});

campi!(Autoveicoli {
    0 possesso_autoveicoli "possessoAutoveicoli",
    1 possesso_patente "possessoPatente",
});
