// Made from the schemas by `make contract`; changes belong there.
//! Service 4000: extractions, lists, statistics and their asynchronous collection.
//!
//! Namespace `http://sogei.it/ANPR/4000estrazione`, schema `4000estrazione.xsd`.

use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::luoghi::ComuneRichiesta;
use crate::generated::tipi::operazioni::{DatiRichiestiRivestimento, IdentificativiANPR, PeriodoRiferimento};
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// 4001, request: extraction of citizens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta4001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Whom 4001 extracts, and which sections.
    pub criteri_ricerca: CriteriRicerca4001,
}

/// 4001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta4001 {
    /// 4001, positive answer: extraction of citizens. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultipla4001", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla4001: Option<RispostaMultipla4001>,
    /// Refusal: header and at least one error. Alternative to `RispostaMultipla4001`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 4001, positive answer: extraction of citizens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla4001 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// Whom 4001 extracts, and which sections.
    pub criteri_ricerca: CriteriRicerca4001,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

/// 4002, request: a file of fiscal codes completed with data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta4002 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The file of fiscal codes to complete, the date and the sections.
    pub criteri_ricerca: CriteriRicerca4002,
}

/// 4002, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta4002 {
    /// 4002, positive answer: a file of fiscal codes completed with data. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultipla4002", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla4002: Option<RispostaMultipla4002>,
    /// Refusal: header and at least one error. Alternative to `RispostaMultipla4002`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 4002, positive answer: a file of fiscal codes completed with data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla4002 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// Date and sections of a file of fiscal codes, echoed (4002, E003).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_richiesti: Option<DatiRichiestiRivestimento>,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

/// 4003, request: statistical tables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta4003 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The statistical table wanted, for which comune and month.
    pub dati_richiesta: DatiRichiesta4003,
}

/// 4003, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta4003 {
    /// 4003, positive answer: statistical tables. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultipla4003", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla4003: Option<RispostaMultipla4003>,
    /// Refusal: header and at least one error. Alternative to `RispostaMultipla4003`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 4003, positive answer: statistical tables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla4003 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The statistical table wanted, for which comune and month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_richiesta: Option<DatiRichiesta4003>,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

/// 4004, request: lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta4004 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The list wanted, its dates and people.
    pub dati_richiesta: DatiRichiesta4004,
}

/// 4004, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta4004 {
    /// 4004, positive answer: lists. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultipla4004", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla4004: Option<RispostaMultipla4004>,
    /// Refusal: header and at least one error. Alternative to `RispostaMultipla4004`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 4004, positive answer: lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla4004 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The list wanted, its dates and people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_richiesta: Option<DatiRichiesta4004>,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

/// 4005, request: asynchronous requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta4005 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// First step of 4005: start a search among earlier requests. Alternative to `verificaStato`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elaborazione: Option<Elaborazione4005>,
    /// Second step of 4005: is the search done, and which part of its result. Alternative to `elaborazione`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verifica_stato: Option<VerificaStato4005>,
}

/// 4005, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta4005 {
    /// 4005, positive answer: asynchronous requests. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultipla4005", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla4005: Option<RispostaMultipla4005>,
    /// Refusal: header and at least one error. Alternative to `RispostaMultipla4005`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 4005, positive answer: asynchronous requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla4005 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// `string`.
    pub stato_richiesta: String,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
    /// `dateTime`.
    pub data_disponibilita: String,
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_richiesta: Option<ComuneRichiesta>,
    /// Earlier requests by state, operation, time or national numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_elenchi_richieste: Option<RicercaElenchiRichieste4005>,
    /// Which part of how many this answer is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_fornitura: Option<DatiFornitura4005>,
    /// An earlier request with its state and contents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elenco_risposte: Vec<DatiRisposta4005>,
}

/// Refusal: header and at least one error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaKO {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// Errors of an answer, at least one.
    pub lista_errori: ListaErrori,
}

/// A span of days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RiferimentoRichiesta {
    /// `date`.
    pub data_iniziale: String,
    /// `date`.
    pub data_finale: String,
}

/// Registrations to select by: a kind of event or an operation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Registrazioni {
    /// Register event selected in an extraction. 0 to 2 characters, `(\d)+`. Alternative to `codiceServizio`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evento_anagrafico: Option<String>,
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters. Alternative to `eventoAnagrafico`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_servizio: Option<String>,
}

/// A span of the comune's own scheda numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdentificativiComunali {
    /// Mandatory here, optional in identificativiANPR.
    pub tipo_scheda: String,
    /// Text of one to twenty characters. 1 to 20 characters.
    pub identificativo_comune_da: String,
    /// Text of one to twenty characters. 1 to 20 characters.
    pub identificativo_comune_a: String,
}

/// Spans of national scheda numbers, of people or families.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdentificativiAnpr4001 {
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPRDa", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr_da: Option<String>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPRA", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpra: Option<String>,
    /// Kind of scheda: 3 family, 4 convivenza, 5 family abroad; as a search key also 1 family, 2 convivenza. One
    /// character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_scheda: Option<String>,
    /// Text of one to twenty characters. 1 to 20 characters.
    #[serde(rename = "identificativoANPRDa", skip_serializing_if = "Option::is_none")]
    pub identificativo_anpr_da: Option<String>,
    /// Text of one to twenty characters. 1 to 20 characters.
    #[serde(rename = "identificativoANPRA", skip_serializing_if = "Option::is_none")]
    pub identificativo_anpra: Option<String>,
}

/// Part of an act's data to select by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EstremiAttoParziali {
    /// Kind of civil-status act selected in an extraction. One character, `(\d)+`.
    pub tipo_atto: String,
    /// Exactly four digits, as a year. 4 characters, `(\d)+`.
    pub anno: String,
    /// Text of one to five characters. 1 to 5 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parte: Option<String>,
    /// Text of one to ten characters. 1 to 10 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serie: Option<String>,
}

/// Part of a street to select by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ToponimoParz {
    /// Code of the kind of street, table 04. 0 to 4 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cod_specie: Option<String>,
    /// Text of one to thirty characters. 1 to 30 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specie: Option<String>,
    /// Text of one to six characters. 1 to 6 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cod_toponimo: Option<String>,
    /// Name of a street. 1 to 100 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominazione_toponimo: Option<String>,
}

/// Part of a house number to select by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NumeroCivicoParz {
    /// Text of one to ten characters. 1 to 10 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_civico: Option<String>,
    /// Up to twenty digits. 0 to 20 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero: Option<String>,
    /// Up to five digits. 0 to 5 characters, `(\d)+`.
    #[serde(rename = "progSNC", skip_serializing_if = "Option::is_none")]
    pub prog_snc: Option<String>,
}

/// Part of an address to select by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IndirizzoParz {
    /// Part of a street to select by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toponimo: Option<ToponimoParz>,
    /// Part of a house number to select by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_civico: Option<NumeroCivicoParz>,
}

/// Names or fiscal code by their beginning.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RicercaChiaveParziale {
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_cf: Option<String>,
    /// A codice fiscale, 16 characters for people and 11 for bodies; its check character is not the schema's business.
    /// 11 to 16 characters, `([0-9a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_cognome_nome_parziale: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
}

/// Further conditions on the people extracted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UlterioriSelezioni {
    /// Names or fiscal code by their beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_chiave_parziale: Option<RicercaChiaveParziale>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_cittadini_senza_nome: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_cittadini_senza_cognome: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_cittadini_senza_giorno_nascita: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_cittadini_senza_giorno_mese_nascita: Option<String>,
    /// State of validation of a codice fiscale, table 22. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_codice_fiscale: Option<String>,
    /// Residents, citizens abroad or all. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_residenza: Option<String>,
    /// Sex: M, F or N (not known), in either case. `M|F|N|m|f|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sesso: Option<String>,
    /// Civil status, table 01. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_fissa_dimora: Option<String>,
    /// Italian, foreign or other citizenship, table 38. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_cittadinanza: Option<String>,
    /// Exactly three digits. 3 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_stato: Option<String>,
    /// Any seven characters. 7 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_consolato: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_data_iscrizione_aire: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_data_arrivo_consolato: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_anno_espatrio: Option<String>,
    /// State of the procedures searched for, table 30. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_istruttoria: Option<String>,
    /// Position in the profession, table 09. 1 to 2 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_professione: Option<String>,
    /// Condition of those who do not work, table 10. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_condizione_non_professionale: Option<String>,
    /// Level of schooling, table 11. 1 to 2 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub titolo_di_studio: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub possesso_patente: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub possesso_veicoli: Option<String>,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fascia_eta_da: Option<String>,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fascia_eta_a: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_riferimento: Option<String>,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eta_minima_alla_data_riferimento: Option<String>,
    /// Whether the person votes at the date of reference. One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elettore_alla_data_riferimento: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_leva: Option<String>,
}

/// Whom 4001 extracts, and which sections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriRicerca4001 {
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_richiesta: Option<ComuneRichiesta>,
    /// A section asked for in an answer, table 16. 0 to 2 characters, `(\d)+`. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_anagrafici_richiesti: Vec<String>,
    /// A span of days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub riferimento_richiesta: Option<RiferimentoRichiesta>,
    /// Registrations to select by: a kind of event or an operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registrazioni: Option<Registrazioni>,
    /// A span of the comune's own scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identificativi_comunali: Option<IdentificativiComunali>,
    /// Spans of national scheda numbers, of people or families.
    #[serde(rename = "identificativiANPR", skip_serializing_if = "Option::is_none")]
    pub identificativi_anpr: Option<IdentificativiAnpr4001>,
    /// Part of an act's data to select by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estremi_atto_parziali: Option<EstremiAttoParziali>,
    /// Part of an address to select by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indirizzo_parziale: Option<IndirizzoParz>,
    /// Further conditions on the people extracted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ulteriori_selezioni: Option<UlterioriSelezioni>,
}

/// The file of fiscal codes to complete, the date and the sections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriRicerca4002 {
    /// `date`.
    pub data_riferimento: String,
    /// A section asked for in an answer, table 16. 0 to 2 characters, `(\d)+`. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_richiesti: Vec<String>,
    /// `base64Binary`.
    pub xml_file_codici_fiscali: String,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterio_selezione: Option<String>,
}

/// The statistical table wanted, for which comune and month.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiesta4003 {
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    pub comune: ComuneRichiesta,
    /// Statistical table wanted, table 17. 0 to 2 characters, `(\d)+`.
    pub tipologia_prospetto: String,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mese: Option<String>,
    /// Exactly four digits, as a year. 4 characters, `(\d)+`.
    pub anno: String,
}

/// The list wanted, its dates and people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiesta4004 {
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<ComuneRichiesta>,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    pub tipo_elenco: String,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_riferimento_iniziale: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_riferimento_finale: Option<String>,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipologia_cittadini: Option<String>,
}

/// Earlier requests by state, operation, time or national numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RicercaElenchiRichieste4005 {
    /// Processing state of a request or notice, table 44. 0 to 2 characters, `(\d)+`.
    pub stato_lavorazione: String,
    /// Text of one to four characters. 1 to 4 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operazione_richiesta: Option<String>,
    /// A span of time, both ends included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub periodo_riferimento_richieste: Option<PeriodoRiferimento>,
    /// A span of operation numbers.
    #[serde(rename = "identificativiANPR", skip_serializing_if = "Option::is_none")]
    pub identificativi_anpr: Option<IdentificativiANPR>,
}

/// First step of 4005: start a search among earlier requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Elaborazione4005 {
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_richiesta: Option<ComuneRichiesta>,
    /// How much of each request 4005 returns: its number, the request, the answer or all.
    /// `ID|RICHIESTA|RISPOSTA|TUTTO`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dettaglio_dati: Option<String>,
    /// Earlier requests by state, operation, time or national numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_elenchi_richieste: Option<RicercaElenchiRichieste4005>,
}

/// Second step of 4005: is the search done, and which part of its result.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificaStato4005 {
    /// Number of an operation, unique in the nation and growing. 1 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
    /// Up to five digits. 0 to 5 characters, `(\d)+`.
    pub progressivo: String,
}

/// Which part of how many this answer is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiFornitura4005 {
    /// Up to five digits. 0 to 5 characters, `(\d)+`.
    pub progressivo_corrente: String,
    /// Up to five digits. 0 to 5 characters, `(\d)+`.
    pub progressivo_totale: String,
}

/// An earlier request with its state and contents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRisposta4005 {
    /// Number of an operation, unique in the nation and growing. 1 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_lavorazione: Option<String>,
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_operazione: Option<String>,
    /// `base64Binary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contenuto_richiesta: Option<String>,
    /// Format of a returned content, two to four letters. 2 to 4 characters, `([a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formato_richiesta: Option<String>,
    /// `base64Binary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contenuto_risposta: Option<String>,
    /// Format of a returned content, two to four letters. 2 to 4 characters, `([a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formato_risposta: Option<String>,
}

campi!(Richiesta4001 {
    0 testata_richiesta "testataRichiesta",
    1 criteri_ricerca "criteriRicerca",
});

campi!(Risposta4001 {
    0 risposta_multipla4001 "a:RispostaMultipla4001",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultipla4001 {
    0 testata_risposta "testataRisposta",
    1 criteri_ricerca "criteriRicerca",
    2 id_operazione_anpr "idOperazioneANPR",
});

campi!(Richiesta4002 {
    0 testata_richiesta "testataRichiesta",
    1 criteri_ricerca "criteriRicerca",
});

campi!(Risposta4002 {
    0 risposta_multipla4002 "a:RispostaMultipla4002",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultipla4002 {
    0 testata_risposta "testataRisposta",
    1 dati_richiesti "datiRichiesti",
    2 id_operazione_anpr "idOperazioneANPR",
});

campi!(Richiesta4003 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiesta "datiRichiesta",
});

campi!(Risposta4003 {
    0 risposta_multipla4003 "a:RispostaMultipla4003",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultipla4003 {
    0 testata_risposta "testataRisposta",
    1 dati_richiesta "datiRichiesta",
    2 id_operazione_anpr "idOperazioneANPR",
});

campi!(Richiesta4004 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiesta "datiRichiesta",
});

campi!(Risposta4004 {
    0 risposta_multipla4004 "a:RispostaMultipla4004",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultipla4004 {
    0 testata_risposta "testataRisposta",
    1 dati_richiesta "datiRichiesta",
    2 id_operazione_anpr "idOperazioneANPR",
});

campi!(Richiesta4005 {
    0 testata_richiesta "testataRichiesta",
    1 elaborazione "elaborazione",
    2 verifica_stato "verificaStato",
});

campi!(Risposta4005 {
    0 risposta_multipla4005 "a:RispostaMultipla4005",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultipla4005 {
    0 testata_risposta "testataRisposta",
    1 stato_richiesta "statoRichiesta",
    2 id_operazione_anpr "idOperazioneANPR",
    3 data_disponibilita "dataDisponibilita",
    4 comune_richiesta "comuneRichiesta",
    5 ricerca_elenchi_richieste "ricercaElenchiRichieste",
    6 dati_fornitura "datiFornitura",
    7 elenco_risposte "elencoRisposte",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(RiferimentoRichiesta {
    0 data_iniziale "dataIniziale",
    1 data_finale "dataFinale",
});

campi!(Registrazioni {
    0 evento_anagrafico "eventoAnagrafico",
    1 codice_servizio "codiceServizio",
});

campi!(IdentificativiComunali {
    0 tipo_scheda "tipoScheda",
    1 identificativo_comune_da "identificativoComuneDa",
    2 identificativo_comune_a "identificativoComuneA",
});

campi!(IdentificativiAnpr4001 {
    0 id_scheda_soggetto_anpr_da "idSchedaSoggettoANPRDa",
    1 id_scheda_soggetto_anpra "idSchedaSoggettoANPRA",
    2 tipo_scheda "tipoScheda",
    3 identificativo_anpr_da "identificativoANPRDa",
    4 identificativo_anpra "identificativoANPRA",
});

campi!(EstremiAttoParziali {
    0 tipo_atto "tipoAtto",
    1 anno "anno",
    2 parte "parte",
    3 serie "serie",
});

campi!(ToponimoParz {
    0 cod_specie "codSpecie",
    1 specie "specie",
    2 cod_toponimo "codToponimo",
    3 denominazione_toponimo "denominazioneToponimo",
});

campi!(NumeroCivicoParz {
    0 codice_civico "codiceCivico",
    1 numero "numero",
    2 prog_snc "progSNC",
});

campi!(IndirizzoParz {
    0 toponimo "toponimo",
    1 numero_civico "numeroCivico",
});

campi!(RicercaChiaveParziale {
    0 tipo_cf "tipoCf",
    1 codice_fiscale "codiceFiscale",
    2 ricerca_cognome_nome_parziale "ricercaCognomeNomeParziale",
    3 cognome "cognome",
    4 nome "nome",
});

campi!(UlterioriSelezioni {
    0 ricerca_chiave_parziale "ricercaChiaveParziale",
    1 ricerca_cittadini_senza_nome "ricercaCittadiniSenzaNome",
    2 ricerca_cittadini_senza_cognome "ricercaCittadiniSenzaCognome",
    3 ricerca_cittadini_senza_giorno_nascita "ricercaCittadiniSenzaGiornoNascita",
    4 ricerca_cittadini_senza_giorno_mese_nascita "ricercaCittadiniSenzaGiornoMeseNascita",
    5 stato_codice_fiscale "statoCodiceFiscale",
    6 tipo_residenza "tipoResidenza",
    7 sesso "sesso",
    8 stato_civile "statoCivile",
    9 senza_fissa_dimora "senzaFissaDimora",
    10 tipo_cittadinanza "tipoCittadinanza",
    11 codice_stato "codiceStato",
    12 codice_consolato "codiceConsolato",
    13 ricerca_data_iscrizione_aire "ricercaDataIscrizioneAire",
    14 ricerca_data_arrivo_consolato "ricercaDataArrivoConsolato",
    15 ricerca_anno_espatrio "ricercaAnnoEspatrio",
    16 stato_istruttoria "statoIstruttoria",
    17 id_professione "idProfessione",
    18 id_condizione_non_professionale "idCondizioneNonProfessionale",
    19 titolo_di_studio "titoloDiStudio",
    20 possesso_patente "possessoPatente",
    21 possesso_veicoli "possessoVeicoli",
    22 fascia_eta_da "fasciaEtaDa",
    23 fascia_eta_a "fasciaEtaA",
    24 data_riferimento "dataRiferimento",
    25 eta_minima_alla_data_riferimento "etaMinimaAllaDataRiferimento",
    26 elettore_alla_data_riferimento "elettoreAllaDataRiferimento",
    27 lista_leva "listaLeva",
});

campi!(CriteriRicerca4001 {
    0 comune_richiesta "comuneRichiesta",
    1 dati_anagrafici_richiesti "datiAnagraficiRichiesti",
    2 riferimento_richiesta "riferimentoRichiesta",
    3 registrazioni "registrazioni",
    4 identificativi_comunali "identificativiComunali",
    5 identificativi_anpr "identificativiANPR",
    6 estremi_atto_parziali "estremiAttoParziali",
    7 indirizzo_parziale "indirizzoParziale",
    8 ulteriori_selezioni "ulterioriSelezioni",
});

campi!(CriteriRicerca4002 {
    0 data_riferimento "dataRiferimento",
    1 dati_richiesti "datiRichiesti",
    2 xml_file_codici_fiscali "xmlFileCodiciFiscali",
    3 criterio_selezione "criterioSelezione",
});

campi!(DatiRichiesta4003 {
    0 comune "comune",
    1 tipologia_prospetto "tipologiaProspetto",
    2 mese "mese",
    3 anno "anno",
});

campi!(DatiRichiesta4004 {
    0 comune "comune",
    1 tipo_elenco "tipoElenco",
    2 data_riferimento_iniziale "dataRiferimentoIniziale",
    3 data_riferimento_finale "dataRiferimentoFinale",
    4 tipologia_cittadini "tipologiaCittadini",
});

campi!(RicercaElenchiRichieste4005 {
    0 stato_lavorazione "statoLavorazione",
    1 operazione_richiesta "operazioneRichiesta",
    2 periodo_riferimento_richieste "periodoRiferimentoRichieste",
    3 identificativi_anpr "identificativiANPR",
});

campi!(Elaborazione4005 {
    0 comune_richiesta "comuneRichiesta",
    1 dettaglio_dati "dettaglioDati",
    2 ricerca_elenchi_richieste "ricercaElenchiRichieste",
});

campi!(VerificaStato4005 {
    0 id_operazione_anpr "idOperazioneANPR",
    1 progressivo "progressivo",
});

campi!(DatiFornitura4005 {
    0 progressivo_corrente "progressivoCorrente",
    1 progressivo_totale "progressivoTotale",
});

campi!(DatiRisposta4005 {
    0 id_operazione_anpr "idOperazioneANPR",
    1 stato_lavorazione "statoLavorazione",
    2 tipo_operazione "tipoOperazione",
    3 contenuto_richiesta "contenutoRichiesta",
    4 formato_richiesta "formatoRichiesta",
    5 contenuto_risposta "contenutoRisposta",
    6 formato_risposta "formatoRisposta",
});

elemento!(Richiesta4001 "http://sogei.it/ANPR/4000estrazione" "Richiesta4001");
elemento!(Risposta4001 "http://sogei.it/ANPR/4000estrazione" "Risposta4001");
elemento!(RispostaMultipla4001 "http://sogei.it/ANPR/4000estrazione" "RispostaMultipla4001");
elemento!(Richiesta4002 "http://sogei.it/ANPR/4000estrazione" "Richiesta4002");
elemento!(Risposta4002 "http://sogei.it/ANPR/4000estrazione" "Risposta4002");
elemento!(RispostaMultipla4002 "http://sogei.it/ANPR/4000estrazione" "RispostaMultipla4002");
elemento!(Richiesta4003 "http://sogei.it/ANPR/4000estrazione" "Richiesta4003");
elemento!(Risposta4003 "http://sogei.it/ANPR/4000estrazione" "Risposta4003");
elemento!(RispostaMultipla4003 "http://sogei.it/ANPR/4000estrazione" "RispostaMultipla4003");
elemento!(Richiesta4004 "http://sogei.it/ANPR/4000estrazione" "Richiesta4004");
elemento!(Risposta4004 "http://sogei.it/ANPR/4000estrazione" "Risposta4004");
elemento!(RispostaMultipla4004 "http://sogei.it/ANPR/4000estrazione" "RispostaMultipla4004");
elemento!(Richiesta4005 "http://sogei.it/ANPR/4000estrazione" "Richiesta4005");
elemento!(Risposta4005 "http://sogei.it/ANPR/4000estrazione" "Risposta4005");
elemento!(RispostaMultipla4005 "http://sogei.it/ANPR/4000estrazione" "RispostaMultipla4005");
elemento!(RispostaKO "http://sogei.it/ANPR/4000estrazione" "rispostaKO");
