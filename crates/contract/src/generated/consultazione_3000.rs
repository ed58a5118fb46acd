// Made from the schemas by `make contract`; changes belong there.
//! Service 3000, consultation: questions about people, families, requests, procedures and polling sections.
//!
//! Namespace `http://sogei.it/ANPR/3000consultazione`, schema `3000consultazione.xsd`.

use crate::generated::tipi::atti::{Atto, AttoANPR, DatiEvento};
use crate::generated::tipi::documenti::{CartaIdentita, CartaIdentita3000, PermessoDiSoggiorno3000, PermessoSoggiorno};
use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::famiglia::{DatiFamiglia, FamigliaConvivenza, LegameSoggetto};
use crate::generated::tipi::generalita::{AltriDati, Autoveicoli, Cittadinanza, Generalita, Genitore, StatoCivile};
use crate::generated::tipi::identificativi::{IdFamigliaConvivenzaComune, IdSchedaSoggettoComune};
use crate::generated::tipi::indirizzi::Residenza;
use crate::generated::tipi::iscrizione::{DatiCancellazione, DatiIscrizione};
use crate::generated::tipi::liste::{Censimento, ListaSezioni5011};
use crate::generated::tipi::luoghi::{Comune, ComuneRichiesta, Localita, LuogoNascita3000, ProvenienzaDestinazione};
use crate::generated::tipi::matrimonio::{AnnullamentoMatrimonio, ConvivenzaDiFatto, Matrimonio, UnioneCivile, Vedovanza};
use crate::generated::tipi::operazioni::{DatiProcedimentoIstruttoria, IdentificativiANPR, PeriodoRiferimento};
use crate::generated::tipi::soggetto::{DatiNascita3000, ListaSoggetti};
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use crate::generated::tipi::traslitterazioni::DatiTraslitterati;
use serde::{Deserialize, Serialize};

/// 3001, request: paternity and maternity (withdrawn service).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta3001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A parent searched for: identity and citizenship, both optional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Genitore3001>,
    /// A parent searched for: identity and citizenship, both optional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore3001>,
    /// Which data of either parent to search by.
    pub dati_controlli: DatiControllo3001,
}

/// 3001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta3001 {
    /// 3001, positive answer: paternity and maternity (withdrawn service). Alternative to `rispostaKO`.
    #[serde(rename = "Risposta3001_OK", skip_serializing_if = "Option::is_none")]
    pub risposta3001_ok: Option<Risposta3001OK>,
    /// Refusal: header and at least one error. Alternative to `Risposta3001_OK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 3001, positive answer: paternity and maternity (withdrawn service).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta3001OK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// A parent found, with residence and family. The name of a parent's own section inside it is as in registrations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elenco_soggetti_padre: Vec<GenitoreTrovato3001>,
    /// A parent found, with residence and family. The name of a parent's own section inside it is as in registrations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elenco_soggetti_madre: Vec<GenitoreTrovato3001>,
}

/// 3002, request: person, family or convivenza.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta3002 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Search keys of 3002: fiscal code, names, scheda and family numbers, card or permit.
    pub criteri_ricerca: CriteriRicerca3002,
    /// Birth as a search key: date, possibly without day or month, and place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_nascita: Option<DatiNascita3000>,
    /// Residence abroad as a search key: AIRE comune, place or consulate.
    #[serde(rename = "residenzaIscrizioneAIRE", skip_serializing_if = "Option::is_none")]
    pub residenza_iscrizione_aire: Option<ResidenzaIscrizioneAIRE>,
    /// What 3002 is asked: kind of scheda, date of reference, sections, whole nation or one comune.
    pub dati_richiesta: DatiRichiesta3002,
}

/// 3002, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta3002 {
    /// 3002, positive answer: person, family or convivenza. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta3002_OK", skip_serializing_if = "Option::is_none")]
    pub risposta3002_ok: Option<Risposta3002OK>,
    /// Refusal: header and at least one error. Alternative to `Risposta3002_OK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 3002, positive answer: person, family or convivenza.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta3002OK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The people found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_soggetti: Option<ListaSoggetti>,
    /// The family of the answer: scheda and residence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_famiglia_convivenza: Option<DatiFamiglia>,
    /// Errors of an answer, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_anomalie: Option<ListaErrori>,
}

/// 3003, request: state and answers of earlier requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta3003 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_richiesta: Option<ComuneRichiesta>,
    /// One earlier request, by one of its numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_singola_richiesta: Option<RicercaSingolaRichiesta>,
    /// Earlier requests by state, operation, time or numbers (3003, 3007).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_elenchi_richieste: Option<RicercaElenchiRichieste3003>,
    /// Requests about a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parametri_ricerca_soggetto: Option<ParametriRicercaSoggetto>,
    /// Requests about procedures: start, state, closing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parametri_procedimenti: Option<ParametriProcedimenti>,
}

/// 3003, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta3003 {
    /// 3003, positive answer: state and answers of earlier requests. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta3003_OK", skip_serializing_if = "Option::is_none")]
    pub risposta3003_ok: Option<Risposta3003OK>,
    /// Refusal: header and at least one error. Alternative to `Risposta3003_OK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 3003, positive answer: state and answers of earlier requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta3003OK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    pub comune_richiesta: ComuneRichiesta,
    /// One earlier request, by one of its numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_singola_richiesta: Option<RicercaSingolaRichiesta>,
    /// Earlier requests by state, operation, time or numbers (3003, 3007).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_elenchi_richieste: Option<RicercaElenchiRichieste3003>,
    /// Requests about a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parametri_ricerca_soggetto: Option<ParametriRicercaSoggetto>,
    /// Requests about procedures: start, state, closing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parametri_procedimenti: Option<ParametriProcedimenti>,
    /// One earlier request, with the answer it was given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elenco_risposte: Vec<DatiRisposta3003>,
}

/// 3004, request: administrative procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta3004 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A procedure, by exactly one key.
    pub parametri_ricerca3004: ParametriRicerca3004,
}

/// 3004, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta3004 {
    /// 3004, positive answer: administrative procedure. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta3004_OK", skip_serializing_if = "Option::is_none")]
    pub risposta3004_ok: Option<Risposta3004OK>,
    /// Refusal: header and at least one error. Alternative to `Risposta3004_OK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 3004, positive answer: administrative procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta3004OK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// A procedure, by exactly one key.
    pub parametri_ricerca3004: ParametriRicerca3004,
    /// The procedures found.
    pub lista_proc_amm: ListaProcAmm,
}

/// 3005, request: stored results of earlier requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta3005 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The operation whose result is wanted.
    pub dati_richiesta: DatiRichiesta3005,
}

/// 3005, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta3005 {
    /// 3005, positive answer: stored results of earlier requests. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta3005_OK", skip_serializing_if = "Option::is_none")]
    pub risposta3005_ok: Option<Risposta3005OK>,
    /// Refusal: header and at least one error. Alternative to `Risposta3005_OK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 3005, positive answer: stored results of earlier requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta3005OK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The operation whose result is wanted.
    pub dati_richiesta: DatiRichiesta3005,
    /// The stored result.
    pub file: File3005,
}

/// 3006, request: person, family or convivenza for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta3006 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Search keys of 3006: those of 3002 without local numbers, cards and permits.
    pub criteri_ricerca: CriteriRicerca3006,
    /// Birth as a search key: date, possibly without day or month, and place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_nascita: Option<DatiNascita3000>,
    /// Residence abroad as a search key: AIRE comune, place or consulate.
    #[serde(rename = "residenzaIscrizioneAIRE", skip_serializing_if = "Option::is_none")]
    pub residenza_iscrizione_aire: Option<ResidenzaIscrizioneAIRE>,
    /// What 3006 is asked, and why (mandatory for a body that is not a comune).
    pub dati_richiesta: DatiRichiesta3006,
}

/// 3006, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta3006 {
    /// 3006, positive answer: person, family or convivenza for other bodies. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta3006_OK", skip_serializing_if = "Option::is_none")]
    pub risposta3006_ok: Option<Risposta3006OK>,
    /// Refusal: header and at least one error. Alternative to `Risposta3006_OK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 3006, positive answer: person, family or convivenza for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta3006OK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The people found by 3006.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_soggetti: Option<ListaSoggetti3006>,
    /// Errors of an answer, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_errori: Option<ListaErrori>,
}

/// 3007, request: numbers of earlier operations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta3007 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_richiesta: Option<ComuneRichiesta>,
    /// One earlier request, by one of its numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_singola_richiesta: Option<RicercaSingolaRichiesta>,
    /// Earlier requests by state, operation, time or numbers (3003, 3007).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_elenchi_richieste: Option<RicercaElenchiRichieste3003>,
    /// Requests about a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parametri_ricerca_soggetto: Option<ParametriRicercaSoggetto>,
    /// Requests about procedures: start, state, closing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parametri_procedimenti: Option<ParametriProcedimenti>,
}

/// 3007, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta3007 {
    /// 3007, positive answer: numbers of earlier operations. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta3007_OK", skip_serializing_if = "Option::is_none")]
    pub risposta3007_ok: Option<Risposta3007OK>,
    /// Refusal: header and at least one error. Alternative to `Risposta3007_OK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 3007, positive answer: numbers of earlier operations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta3007OK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    pub comune_richiesta: ComuneRichiesta,
    /// One earlier request, by one of its numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_singola_richiesta: Option<RicercaSingolaRichiesta>,
    /// Earlier requests by state, operation, time or numbers (3003, 3007).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_elenchi_richieste: Option<RicercaElenchiRichieste3003>,
    /// Requests about a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parametri_ricerca_soggetto: Option<ParametriRicercaSoggetto>,
    /// Requests about procedures: start, state, closing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parametri_procedimenti: Option<ParametriProcedimenti>,
    /// The operations found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_operazioni_anpr: Option<ListaOperazioniANPR3007>,
}

/// 3008, request: polling sections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta3008 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The polling section asked for.
    pub parametri_ricerca3008: ParametriRicerca3008,
}

/// 3008, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta3008 {
    /// 3008, positive answer: polling sections. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta3008_OK", skip_serializing_if = "Option::is_none")]
    pub risposta3008_ok: Option<Risposta3008OK>,
    /// Refusal: header and at least one error. Alternative to `Risposta3008_OK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 3008, positive answer: polling sections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta3008OK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The polling sections found.
    pub sezione: ListaSezioni3008,
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

/// A parent searched for: identity and citizenship, both optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Genitore3001 {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita: Option<Generalita>,
    /// One citizenship: the state, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cittadinanza: Option<Cittadinanza>,
}

/// Which data of either parent to search by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo3001 {
    /// Exactly one digit. One character, `(\d)+`.
    pub p_padre: String,
    /// Exactly one digit. One character, `(\d)+`.
    pub p_codice_fiscale_padre: String,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p_cognome_padre: Option<String>,
    /// Exactly one digit. One character, `(\d)+`.
    pub p_madre: String,
    /// Exactly one digit. One character, `(\d)+`.
    pub p_cognome_madre: String,
    /// Exactly one digit. One character, `(\d)+`.
    pub p_codice_fiscale_madre: String,
}

/// A parent found, with residence and family. The name of a parent's own section inside it is as in registrations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GenitoreTrovato3001 {
    /// A parent: identity, civil status, citizenship and occupation.
    pub genitore: Genitore,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza: Option<Residenza>,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia: Option<FamigliaConvivenza>,
}

/// Search keys of 3002: fiscal code, names, scheda and family numbers, card or permit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriRicerca3002 {
    /// A codice fiscale, 16 characters for people and 11 for bodies; its check character is not the schema's business.
    /// 11 to 16 characters, `([0-9a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_cognome: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_nome: Option<String>,
    /// Sex: M, F or N (not known), in either case. `M|F|N|m|f|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sesso: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(rename = "soggettoAIRE", skip_serializing_if = "Option::is_none")]
    pub soggetto_aire: Option<String>,
    /// A local scheda number together with the comune that gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_comune: Option<IdSchedaSoggettoComune>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
    /// Kind of scheda: 3 family, 4 convivenza, 5 family abroad; as a search key also 1 family, 2 convivenza. One
    /// character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_scheda: Option<String>,
    /// A local family number together with the comune that gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_famiglia_convivenza_comune: Option<IdFamigliaConvivenzaComune>,
    /// Text of one to twenty characters. 1 to 20 characters.
    #[serde(rename = "identificativoANPR", skip_serializing_if = "Option::is_none")]
    pub identificativo_anpr: Option<String>,
    /// The operation's family number is part of the name on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carta_identita3000: Option<CartaIdentita3000>,
    /// The operation's family number is part of the name on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permesso_di_soggiorno3000: Option<PermessoDiSoggiorno3000>,
    /// `string`.
    #[serde(rename = "idANPR", skip_serializing_if = "Option::is_none")]
    pub id_anpr: Option<String>,
}

/// Residence abroad as a search key: AIRE comune, place or consulate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResidenzaIscrizioneAIRE {
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune: Option<Comune>,
    /// A place abroad: town, state (table 02), province or county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita: Option<Localita>,
    /// Text of one to seven characters. 1 to 7 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_consolato: Option<String>,
}

/// What 3002 is asked: kind of scheda, date of reference, sections, whole nation or one comune.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiesta3002 {
    /// What the question wants: 1 person, 2 family, 3 convivenza. One character, `(\d)+`.
    pub scheda_anagrafica_richiesta: String,
    /// `date`.
    pub data_riferimento_richiesta: String,
    /// A section asked for in an answer, table 16. 0 to 2 characters, `(\d)+`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_anagrafici_richiesti: Vec<String>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ricerca_nazionale: Option<String>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_residenza: Option<Comune>,
    /// Reserved: accepted and ignored.
    #[serde(rename = "parametriANPR", default, skip_serializing_if = "Vec::is_empty")]
    pub parametri_anpr: Vec<String>,
}

/// One earlier request, by one of its numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RicercaSingolaRichiesta {
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR", skip_serializing_if = "Option::is_none")]
    pub id_operazione_anpr: Option<String>,
    /// Any twenty characters, no fewer. 20 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_comune: Option<String>,
    /// Text of one to thirty characters. 1 to 30 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_operazione_comune: Option<String>,
    /// Whether a list or the content of a request is wanted. One character, `(\d)+`.
    pub tipo_operazione: String,
}

/// A span of the comune's own numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdentificativiComune {
    /// Any twenty characters, no fewer. 20 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_comune_da: Option<String>,
    /// Any twenty characters, no fewer. 20 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_comune_a: Option<String>,
    /// Text of one to thirty characters. 1 to 30 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_operazione_comune_da: Option<String>,
    /// Text of one to thirty characters. 1 to 30 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_operazione_comune_a: Option<String>,
}

/// Earlier requests by state, operation, time or numbers (3003, 3007).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RicercaElenchiRichieste3003 {
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
    /// A span of the comune's own numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identificativi_comune: Option<IdentificativiComune>,
}

/// Birth as a search key of 3003 and 3007: a full date only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiNascita3003 {
    /// `date`.
    pub data_evento: String,
    /// Birthplace as a search key: a comune or a place abroad, and whether the place is an exceptional one (yes or
    /// no).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_nascita: Option<LuogoNascita3000>,
}

/// The person whose requests are searched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiSoggetto3003 {
    /// A codice fiscale, 16 characters for people and 11 for bodies; its check character is not the schema's business.
    /// 11 to 16 characters, `([0-9a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
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
    /// Birth as a search key of 3003 and 3007: a full date only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_nascita_soggetto: Option<DatiNascita3003>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
}

/// Requests about a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ParametriRicercaSoggetto {
    /// The person whose requests are searched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_soggetto: Option<DatiSoggetto3003>,
    /// How much of a list is wanted. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dettaglio_elenco: Option<String>,
}

/// A span of closing times.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcedimentiInScadenza {
    /// `dateTime`.
    pub data_chiusura_iniziale: String,
    /// `dateTime`.
    pub data_chiusura_finale: String,
}

/// Requests about procedures: start, state, closing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ParametriProcedimenti {
    /// What set off a procedure, table 29. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_avvio_procedimento: Option<String>,
    /// State of the procedures searched for, table 30. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_procedimento: Option<String>,
    /// Any single character. One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esito_chiusura: Option<String>,
    /// A span of closing times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_chiusura: Option<ProcedimentiInScadenza>,
}

/// One earlier request, with the answer it was given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRisposta3003 {
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_lavorazione: Option<String>,
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_operazione: Option<String>,
    /// `base64Binary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xml_risposta: Option<String>,
}

/// A procedure, by exactly one key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ParametriRicerca3004 {
    /// Text of one to twenty characters. 1 to 20 characters. Alternative to `numeroPraticaComune`,
    /// `idOpANPRCollegata`, `idOpComunaleCollegata`, `generalitaSoggettoCollegato`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_procedimento_amm: Option<String>,
    /// Text of one to twenty characters. 1 to 20 characters. Alternative to `numeroProcedimentoAmm`,
    /// `idOpANPRCollegata`, `idOpComunaleCollegata`, `generalitaSoggettoCollegato`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_pratica_comune: Option<String>,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`. Alternative to `numeroProcedimentoAmm`,
    /// `numeroPraticaComune`, `idOpComunaleCollegata`, `generalitaSoggettoCollegato`.
    #[serde(rename = "idOpANPRCollegata", skip_serializing_if = "Option::is_none")]
    pub id_op_anpr_collegata: Option<String>,
    /// The comune's own number of the linked operation, not the national one. Alternative to `numeroProcedimentoAmm`,
    /// `numeroPraticaComune`, `idOpANPRCollegata`, `generalitaSoggettoCollegato`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_op_comunale_collegata: Option<String>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers. Alternative to
    /// `numeroProcedimentoAmm`, `numeroPraticaComune`, `idOpANPRCollegata`, `idOpComunaleCollegata`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita_soggetto_collegato: Option<Generalita>,
}

/// An operation linked to a procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiOperazioneCollegata {
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOpANPRCollegata")]
    pub id_op_anpr_collegata: String,
    /// Text of one to thirty characters. 1 to 30 characters.
    pub id_op_comunale_collegata: String,
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operazione_richiesta: Option<String>,
    /// `date`.
    pub data_inserimento: String,
}

/// A procedure found, with operations and people linked to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ElemProcAmm {
    /// An administrative procedure: start, state, closing. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedimento_istruttoria: Vec<DatiProcedimentoIstruttoria>,
    /// An operation linked to a procedure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_operazione_collegata: Vec<DatiOperazioneCollegata>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub generalita_soggetto_collegato: Vec<Generalita>,
}

/// The procedures found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaProcAmm {
    /// A procedure found, with operations and people linked to it. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elem_proc_amm: Vec<ElemProcAmm>,
}

/// The operation whose result is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatiRichiesta3005 {
    /// Text of one to thirty characters. 1 to 30 characters.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

/// The stored result.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct File3005 {
    /// `base64Binary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xml_file: Option<String>,
}

/// Search keys of 3006: those of 3002 without local numbers, cards and permits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriRicerca3006 {
    /// A codice fiscale, 16 characters for people and 11 for bodies; its check character is not the schema's business.
    /// 11 to 16 characters, `([0-9a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_cognome: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_nome: Option<String>,
    /// Sex: M, F or N (not known), in either case. `M|F|N|m|f|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sesso: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(rename = "soggettoAIRE", skip_serializing_if = "Option::is_none")]
    pub soggetto_aire: Option<String>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
    /// Kind of scheda: 3 family, 4 convivenza, 5 family abroad; as a search key also 1 family, 2 convivenza. One
    /// character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_scheda: Option<String>,
    /// Text of one to twenty characters. 1 to 20 characters.
    #[serde(rename = "identificativoANPR", skip_serializing_if = "Option::is_none")]
    pub identificativo_anpr: Option<String>,
}

/// What 3006 is asked, and why (mandatory for a body that is not a comune).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiesta3006 {
    /// What the question wants: 1 person, 2 family, 3 convivenza. One character, `(\d)+`.
    pub scheda_anagrafica_richiesta: String,
    /// `date`.
    pub data_riferimento_richiesta: String,
    /// A section asked for in an answer, table 16. 0 to 2 characters, `(\d)+`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_anagrafici_richiesti: Vec<String>,
    /// Text of at most 240 characters; it may be empty, unlike its siblings. 0 to 240 characters.
    pub motivo_richiesta: String,
}

/// A person's scheda as shown to another body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiSoggetto3006 {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// What of a scheda is also kept in plain letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_traslitterati: Option<DatiTraslitterati>,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoNascitaANPR", skip_serializing_if = "Option::is_none")]
    pub atto_nascita_anpr: Option<AttoANPR>,
    /// One citizenship: the state, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cittadinanza: Vec<Cittadinanza>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Genitore>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore>,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza: Option<Residenza>,
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<Matrimonio>,
    /// Widowhood: the spouse's death and the marriage it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vedovanza: Option<Vedovanza>,
    /// Separation, divorce or annulment (table 31) with judgment or act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annullamento_matrimonio: Option<AnnullamentoMatrimonio>,
    /// A civil union: partner, event, and its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unione_civile: Option<UnioneCivile>,
    /// A registered cohabitation: partner, contract, end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convivenza_di_fatto: Option<ConvivenzaDiFatto>,
    /// The census return of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub censimento: Option<Censimento>,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia_convivenza: Option<FamigliaConvivenza>,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
    /// Whether the person has vehicles and a driving licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autoveicoli: Option<Autoveicoli>,
    /// Membership: the person's place in the family and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legame_soggetto: Option<LegameSoggetto>,
    /// Entry in the register: where and when, as resident or abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_iscrizione: Option<DatiIscrizione>,
    /// Cancellation: reason (table 15), date and judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_cancellazione: Option<DatiCancellazione>,
    /// A civil-status event: date, possibly without day or month, place and act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_decesso: Option<DatiEvento>,
    /// Where a person comes from or goes to: a comune or a place abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenienza: Option<ProvenienzaDestinazione>,
    /// Where a person comes from or goes to: a comune or a place abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destinazione: Option<ProvenienzaDestinazione>,
    /// An identity card: number, dates, issuer (comune or consulate), whether it is valid abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carta_identita: Option<CartaIdentita>,
    /// A residence permit: number, kind (table 08), dates, issuer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permesso_soggiorno: Option<PermessoSoggiorno>,
}

/// The people found by 3006.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaSoggetti3006 {
    /// A person's scheda as shown to another body. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_soggetto: Vec<DatiSoggetto3006>,
}

/// An operation found, with its state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OperazioneANPR3007 {
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_lavorazione: Option<String>,
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_operazione: Option<String>,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

/// The operations found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListaOperazioniANPR3007 {
    /// An operation found, with its state.
    #[serde(rename = "operazioneANPR", default, skip_serializing_if = "Vec::is_empty")]
    pub operazione_anpr: Vec<OperazioneANPR3007>,
}

/// The polling section asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ParametriRicerca3008 {
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    pub comune: ComuneRichiesta,
    /// Text of one to 200 characters. 1 to 200 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sezioneelettoralenum: Option<String>,
    /// `string`.
    pub tipo_richiesta: String,
}

/// The polling sections found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaSezioni3008 {
    /// Plural inside the singular element sezione; kept. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sezioni: Vec<ListaSezioni5011>,
}

campi!(Richiesta3001 {
    0 testata_richiesta "testataRichiesta",
    1 paternita "paternita",
    2 maternita "maternita",
    3 dati_controlli "datiControlli",
});

campi!(Risposta3001 {
    0 risposta3001_ok "a:Risposta3001_OK",
    1 risposta_ko "a:rispostaKO",
});

campi!(Risposta3001OK {
    0 testata_risposta "testataRisposta",
    1 elenco_soggetti_padre "elencoSoggettiPadre",
    2 elenco_soggetti_madre "elencoSoggettiMadre",
});

campi!(Richiesta3002 {
    0 testata_richiesta "testataRichiesta",
    1 criteri_ricerca "criteriRicerca",
    2 dati_nascita "datiNascita",
    3 residenza_iscrizione_aire "residenzaIscrizioneAIRE",
    4 dati_richiesta "datiRichiesta",
});

campi!(Risposta3002 {
    0 risposta3002_ok "a:Risposta3002_OK",
    1 risposta_ko "a:rispostaKO",
});

campi!(Risposta3002OK {
    0 testata_risposta "testataRisposta",
    1 lista_soggetti "listaSoggetti",
    2 dati_famiglia_convivenza "datiFamigliaConvivenza",
    3 lista_anomalie "listaAnomalie",
});

campi!(Richiesta3003 {
    0 testata_richiesta "testataRichiesta",
    1 comune_richiesta "comuneRichiesta",
    2 ricerca_singola_richiesta "ricercaSingolaRichiesta",
    3 ricerca_elenchi_richieste "ricercaElenchiRichieste",
    4 parametri_ricerca_soggetto "parametriRicercaSoggetto",
    5 parametri_procedimenti "parametriProcedimenti",
});

campi!(Risposta3003 {
    0 risposta3003_ok "a:Risposta3003_OK",
    1 risposta_ko "a:rispostaKO",
});

campi!(Risposta3003OK {
    0 testata_risposta "testataRisposta",
    1 comune_richiesta "comuneRichiesta",
    2 ricerca_singola_richiesta "ricercaSingolaRichiesta",
    3 ricerca_elenchi_richieste "ricercaElenchiRichieste",
    4 parametri_ricerca_soggetto "parametriRicercaSoggetto",
    5 parametri_procedimenti "parametriProcedimenti",
    6 elenco_risposte "elencoRisposte",
});

campi!(Richiesta3004 {
    0 testata_richiesta "testataRichiesta",
    1 parametri_ricerca3004 "parametriRicerca3004",
});

campi!(Risposta3004 {
    0 risposta3004_ok "a:Risposta3004_OK",
    1 risposta_ko "a:rispostaKO",
});

campi!(Risposta3004OK {
    0 testata_risposta "testataRisposta",
    1 parametri_ricerca3004 "parametriRicerca3004",
    2 lista_proc_amm "listaProcAmm",
});

campi!(Richiesta3005 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiesta "datiRichiesta",
});

campi!(Risposta3005 {
    0 risposta3005_ok "a:Risposta3005_OK",
    1 risposta_ko "a:rispostaKO",
});

campi!(Risposta3005OK {
    0 testata_risposta "testataRisposta",
    1 dati_richiesta "datiRichiesta",
    2 file "file",
});

campi!(Richiesta3006 {
    0 testata_richiesta "testataRichiesta",
    1 criteri_ricerca "criteriRicerca",
    2 dati_nascita "datiNascita",
    3 residenza_iscrizione_aire "residenzaIscrizioneAIRE",
    4 dati_richiesta "datiRichiesta",
});

campi!(Risposta3006 {
    0 risposta3006_ok "a:Risposta3006_OK",
    1 risposta_ko "a:rispostaKO",
});

campi!(Risposta3006OK {
    0 testata_risposta "testataRisposta",
    1 lista_soggetti "listaSoggetti",
    2 lista_errori "listaErrori",
});

campi!(Richiesta3007 {
    0 testata_richiesta "testataRichiesta",
    1 comune_richiesta "comuneRichiesta",
    2 ricerca_singola_richiesta "ricercaSingolaRichiesta",
    3 ricerca_elenchi_richieste "ricercaElenchiRichieste",
    4 parametri_ricerca_soggetto "parametriRicercaSoggetto",
    5 parametri_procedimenti "parametriProcedimenti",
});

campi!(Risposta3007 {
    0 risposta3007_ok "a:Risposta3007_OK",
    1 risposta_ko "a:rispostaKO",
});

campi!(Risposta3007OK {
    0 testata_risposta "testataRisposta",
    1 comune_richiesta "comuneRichiesta",
    2 ricerca_singola_richiesta "ricercaSingolaRichiesta",
    3 ricerca_elenchi_richieste "ricercaElenchiRichieste",
    4 parametri_ricerca_soggetto "parametriRicercaSoggetto",
    5 parametri_procedimenti "parametriProcedimenti",
    6 lista_operazioni_anpr "listaOperazioniAnpr",
});

campi!(Richiesta3008 {
    0 testata_richiesta "testataRichiesta",
    1 parametri_ricerca3008 "parametriRicerca3008",
});

campi!(Risposta3008 {
    0 risposta3008_ok "a:Risposta3008_OK",
    1 risposta_ko "a:rispostaKO",
});

campi!(Risposta3008OK {
    0 testata_risposta "testataRisposta",
    1 sezione "sezione",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(Genitore3001 {
    0 generalita "generalita",
    1 cittadinanza "cittadinanza",
});

campi!(DatiControllo3001 {
    0 p_padre "pPadre",
    1 p_codice_fiscale_padre "pCodiceFiscalePadre",
    2 p_cognome_padre "pCognomePadre",
    3 p_madre "pMadre",
    4 p_cognome_madre "pCognomeMadre",
    5 p_codice_fiscale_madre "pCodiceFiscaleMadre",
});

campi!(GenitoreTrovato3001 {
    0 genitore "genitore",
    1 residenza "residenza",
    2 famiglia "famiglia",
});

campi!(CriteriRicerca3002 {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 senza_cognome "senzaCognome",
    3 nome "nome",
    4 senza_nome "senzaNome",
    5 sesso "sesso",
    6 soggetto_aire "soggettoAIRE",
    7 id_scheda_soggetto_comune "idSchedaSoggettoComune",
    8 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    9 tipo_scheda "tipoScheda",
    10 id_famiglia_convivenza_comune "idFamigliaConvivenzaComune",
    11 identificativo_anpr "identificativoANPR",
    12 carta_identita3000 "cartaIdentita3000",
    13 permesso_di_soggiorno3000 "permessoDiSoggiorno3000",
    14 id_anpr "idANPR",
});

campi!(ResidenzaIscrizioneAIRE {
    0 comune "comune",
    1 localita "localita",
    2 codice_consolato "codiceConsolato",
});

campi!(DatiRichiesta3002 {
    0 scheda_anagrafica_richiesta "schedaAnagraficaRichiesta",
    1 data_riferimento_richiesta "dataRiferimentoRichiesta",
    2 dati_anagrafici_richiesti "datiAnagraficiRichiesti",
    3 ricerca_nazionale "ricercaNazionale",
    4 comune_residenza "comuneResidenza",
    5 parametri_anpr "parametriANPR",
});

campi!(RicercaSingolaRichiesta {
    0 id_operazione_anpr "idOperazioneANPR",
    1 protocollo_comune "protocolloComune",
    2 id_operazione_comune "idOperazioneComune",
    3 tipo_operazione "tipoOperazione",
});

campi!(IdentificativiComune {
    0 protocollo_comune_da "protocolloComuneDa",
    1 protocollo_comune_a "protocolloComuneA",
    2 id_operazione_comune_da "idOperazioneComuneDa",
    3 id_operazione_comune_a "idOperazioneComuneA",
});

campi!(RicercaElenchiRichieste3003 {
    0 stato_lavorazione "statoLavorazione",
    1 operazione_richiesta "operazioneRichiesta",
    2 periodo_riferimento_richieste "periodoRiferimentoRichieste",
    3 identificativi_anpr "identificativiANPR",
    4 identificativi_comune "identificativiComune",
});

campi!(DatiNascita3003 {
    0 data_evento "dataEvento",
    1 luogo_nascita "luogoNascita",
});

campi!(DatiSoggetto3003 {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 nome "nome",
    3 dati_nascita_soggetto "datiNascitaSoggetto",
    4 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
});

campi!(ParametriRicercaSoggetto {
    0 dati_soggetto "datiSoggetto",
    1 dettaglio_elenco "dettaglioElenco",
});

campi!(ProcedimentiInScadenza {
    0 data_chiusura_iniziale "dataChiusuraIniziale",
    1 data_chiusura_finale "dataChiusuraFinale",
});

campi!(ParametriProcedimenti {
    0 motivo_avvio_procedimento "motivoAvvioProcedimento",
    1 stato_procedimento "statoProcedimento",
    2 esito_chiusura "esitoChiusura",
    3 date_chiusura "dateChiusura",
});

campi!(DatiRisposta3003 {
    0 stato_lavorazione "statoLavorazione",
    1 tipo_operazione "tipoOperazione",
    2 xml_risposta "xmlRisposta",
});

campi!(ParametriRicerca3004 {
    0 numero_procedimento_amm "numeroProcedimentoAmm",
    1 numero_pratica_comune "numeroPraticaComune",
    2 id_op_anpr_collegata "idOpANPRCollegata",
    3 id_op_comunale_collegata "idOpComunaleCollegata",
    4 generalita_soggetto_collegato "generalitaSoggettoCollegato",
});

campi!(DatiOperazioneCollegata {
    0 id_op_anpr_collegata "idOpANPRCollegata",
    1 id_op_comunale_collegata "idOpComunaleCollegata",
    2 operazione_richiesta "operazioneRichiesta",
    3 data_inserimento "dataInserimento",
});

campi!(ElemProcAmm {
    0 procedimento_istruttoria "procedimentoIstruttoria",
    1 dati_operazione_collegata "datiOperazioneCollegata",
    2 generalita_soggetto_collegato "generalitaSoggettoCollegato",
});

campi!(ListaProcAmm {
    0 elem_proc_amm "elemProcAmm",
});

campi!(DatiRichiesta3005 {
    0 id_operazione_anpr "idOperazioneANPR",
});

campi!(File3005 {
    0 xml_file "xmlFile",
});

campi!(CriteriRicerca3006 {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 senza_cognome "senzaCognome",
    3 nome "nome",
    4 senza_nome "senzaNome",
    5 sesso "sesso",
    6 soggetto_aire "soggettoAIRE",
    7 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    8 tipo_scheda "tipoScheda",
    9 identificativo_anpr "identificativoANPR",
});

campi!(DatiRichiesta3006 {
    0 scheda_anagrafica_richiesta "schedaAnagraficaRichiesta",
    1 data_riferimento_richiesta "dataRiferimentoRichiesta",
    2 dati_anagrafici_richiesti "datiAnagraficiRichiesti",
    3 motivo_richiesta "motivoRichiesta",
});

campi!(DatiSoggetto3006 {
    0 generalita "generalita",
    1 dati_traslitterati "datiTraslitterati",
    2 stato_civile "statoCivile",
    3 atto_nascita "attoNascita",
    4 atto_nascita_anpr "attoNascitaANPR",
    5 cittadinanza "cittadinanza",
    6 paternita "paternita",
    7 maternita "maternita",
    8 residenza "residenza",
    9 matrimonio "matrimonio",
    10 vedovanza "vedovanza",
    11 annullamento_matrimonio "annullamentoMatrimonio",
    12 unione_civile "unioneCivile",
    13 convivenza_di_fatto "convivenzaDiFatto",
    14 censimento "censimento",
    15 famiglia_convivenza "famigliaConvivenza",
    16 altri_dati "altriDati",
    17 autoveicoli "autoveicoli",
    18 legame_soggetto "legameSoggetto",
    19 dati_iscrizione "datiIscrizione",
    20 dati_cancellazione "datiCancellazione",
    21 dati_decesso "datiDecesso",
    22 provenienza "provenienza",
    23 destinazione "destinazione",
    24 carta_identita "cartaIdentita",
    25 permesso_soggiorno "permessoSoggiorno",
});

campi!(ListaSoggetti3006 {
    0 dati_soggetto "datiSoggetto",
});

campi!(OperazioneANPR3007 {
    0 stato_lavorazione "statoLavorazione",
    1 tipo_operazione "tipoOperazione",
    2 id_operazione_anpr "idOperazioneANPR",
});

campi!(ListaOperazioniANPR3007 {
    0 operazione_anpr "operazioneANPR",
});

campi!(ParametriRicerca3008 {
    0 comune "comune",
    1 sezioneelettoralenum "sezioneelettoralenum",
    2 tipo_richiesta "tipoRichiesta",
});

campi!(ListaSezioni3008 {
    0 sezioni "sezioni",
});

elemento!(Richiesta3001 "http://sogei.it/ANPR/3000consultazione" "Richiesta3001");
elemento!(Risposta3001 "http://sogei.it/ANPR/3000consultazione" "Risposta3001");
elemento!(Risposta3001OK "http://sogei.it/ANPR/3000consultazione" "Risposta3001_OK");
elemento!(Richiesta3002 "http://sogei.it/ANPR/3000consultazione" "Richiesta3002");
elemento!(Risposta3002 "http://sogei.it/ANPR/3000consultazione" "Risposta3002");
elemento!(Risposta3002OK "http://sogei.it/ANPR/3000consultazione" "Risposta3002_OK");
elemento!(Richiesta3003 "http://sogei.it/ANPR/3000consultazione" "Richiesta3003");
elemento!(Risposta3003 "http://sogei.it/ANPR/3000consultazione" "Risposta3003");
elemento!(Risposta3003OK "http://sogei.it/ANPR/3000consultazione" "Risposta3003_OK");
elemento!(Richiesta3004 "http://sogei.it/ANPR/3000consultazione" "Richiesta3004");
elemento!(Risposta3004 "http://sogei.it/ANPR/3000consultazione" "Risposta3004");
elemento!(Risposta3004OK "http://sogei.it/ANPR/3000consultazione" "Risposta3004_OK");
elemento!(Richiesta3005 "http://sogei.it/ANPR/3000consultazione" "Richiesta3005");
elemento!(Risposta3005 "http://sogei.it/ANPR/3000consultazione" "Risposta3005");
elemento!(Risposta3005OK "http://sogei.it/ANPR/3000consultazione" "Risposta3005_OK");
elemento!(Richiesta3006 "http://sogei.it/ANPR/3000consultazione" "Richiesta3006");
elemento!(Risposta3006 "http://sogei.it/ANPR/3000consultazione" "Risposta3006");
elemento!(Risposta3006OK "http://sogei.it/ANPR/3000consultazione" "Risposta3006_OK");
elemento!(Richiesta3007 "http://sogei.it/ANPR/3000consultazione" "Richiesta3007");
elemento!(Risposta3007 "http://sogei.it/ANPR/3000consultazione" "Risposta3007");
elemento!(Risposta3007OK "http://sogei.it/ANPR/3000consultazione" "Risposta3007_OK");
elemento!(Richiesta3008 "http://sogei.it/ANPR/3000consultazione" "Richiesta3008");
elemento!(Risposta3008 "http://sogei.it/ANPR/3000consultazione" "Risposta3008");
elemento!(Risposta3008OK "http://sogei.it/ANPR/3000consultazione" "Risposta3008_OK");
elemento!(RispostaKO "http://sogei.it/ANPR/3000consultazione" "rispostaKO");
