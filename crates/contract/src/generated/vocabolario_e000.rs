// Made from the schemas by `make contract`; changes belong there.
//! Services E001 to E004: other public bodies ask. Errors stand in their lists without an inner element.
//!
//! Namespace `http://sogei.it/ANPR/E000Vocabolario`, schema `E000Vocabolario.xsd`.

use crate::generated::tipi::atti::{Atto, AttoANPR, DatiEvento};
use crate::generated::tipi::documenti::{
    CartaIdentita, CartaIdentita3000, DomicilioDigitale, PermessoDiSoggiorno3000, PermessoSoggiorno,
};
use crate::generated::tipi::errori::ErroreAnomalia;
use crate::generated::tipi::famiglia::{DatiFamiglia, FamigliaConvivenza, LegameSoggettoCompleto, TutoreIntestatario};
use crate::generated::tipi::generalita::{
    AltriDati, AttributiSoggetto, Autoveicoli, Cittadinanza, Generalita, Genitore, StatoCivile,
};
use crate::generated::tipi::identificativi::Identificativi;
use crate::generated::tipi::indirizzi::{AltraLingua, Consolato, Indirizzo, IndirizzoEstero, Residenza};
use crate::generated::tipi::iscrizione::{DatiCancellazione, DatiIscrizione};
use crate::generated::tipi::liste::{Censimento, ListaElettorale, ListaLeva};
use crate::generated::tipi::luoghi::{Comune, ProvenienzaDestinazione};
use crate::generated::tipi::matrimonio::{AnnullamentoMatrimonio, ConvivenzaDiFatto, Matrimonio, UnioneCivile, Vedovanza};
use crate::generated::tipi::operazioni::{DatiRichiestiRivestimento, FileMeta};
use crate::generated::tipi::soggetto::DatiNascita3000;
use crate::generated::tipi::traslitterazioni::DatiTraslitterati;
use serde::{Deserialize, Serialize};

/// E001, request: reference tables for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaE001 {
    /// Header of another body's request; it says Client where a comune's says Comune.
    pub testata_richiesta: TestataRichiestaE000,
    /// The table wanted, and whether compressed.
    pub dati_richiesta: DatiRichiestaE001,
}

/// E001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaE001 {
    /// E001, positive answer: reference tables for other bodies. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultiplaE001", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla_e001: Option<RispostaMultiplaE001>,
    /// Refusal: header and errors, which here stand without an inner element and may be none. Alternative to
    /// `RispostaMultiplaE001`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// E001, positive answer: reference tables for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultiplaE001 {
    /// Header of the answer to another body.
    pub testata_risposta: TestataRispostaE000,
    /// The table in one file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_dettaglio_risposta: Option<DatiDettaglioRispostaE001>,
}

/// E002, request: people for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaE002 {
    /// Header of another body's request; it says Client where a comune's says Comune.
    pub testata_richiesta: TestataRichiestaE000,
    /// Search keys of E002.
    pub criteri_ricerca: CriteriRicercaE002,
    /// Data that the body holds and wants compared with the register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verifica: Option<VerificaE002>,
    /// What E002 is asked, when, why, and in which use case.
    pub dati_richiesta: DatiRichiestaE002,
}

/// E002, positive answer: people for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaE002OK {
    /// Header of the answer to another body.
    pub testata_risposta: TestataRispostaE000,
    /// The people found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_soggetti: Option<ListaSoggettiE002>,
    /// The family of the answer: scheda and residence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_famiglia_convivenza: Option<DatiFamiglia>,
    /// One refusal (type E) or warning (type W): code, text, and the object, field and value it complains of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lista_anomalie: Vec<ErroreAnomalia>,
}

/// E002, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaE002 {
    /// E002, positive answer: people for other bodies. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaE002_OK", skip_serializing_if = "Option::is_none")]
    pub risposta_e002_ok: Option<RispostaE002OK>,
    /// Refusal: header and errors, which here stand without an inner element and may be none. Alternative to
    /// `RispostaE002_OK`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// E003, request: a file of fiscal codes completed with data, for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaE003 {
    /// Header of another body's request; it says Client where a comune's says Comune.
    pub testata_richiesta: TestataRichiestaE000,
    /// The file of fiscal codes to complete, in which use case.
    pub criteri_ricerca: CriteriRicercaE003,
}

/// E003, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaE003 {
    /// E003, positive answer: a file of fiscal codes completed with data, for other bodies. Alternative to
    /// `rispostaKO`.
    #[serde(rename = "RispostaMultiplaE003", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla_e003: Option<RispostaMultiplaE003>,
    /// Refusal: header and errors, which here stand without an inner element and may be none. Alternative to
    /// `RispostaMultiplaE003`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// E003, positive answer: a file of fiscal codes completed with data, for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultiplaE003 {
    /// Header of the answer to another body.
    pub testata_risposta: TestataRispostaE000,
    /// Date and sections of a file of fiscal codes, echoed (4002, E003).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_richiesti: Option<DatiRichiestiRivestimento>,
    /// Number of an operation, unique in the nation and growing. 1 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

/// E004, request: download of a file for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaE004 {
    /// Header of another body's request; it says Client where a comune's says Comune.
    pub testata_richiesta: TestataRichiestaE000,
    /// The operation whose file is wanted.
    pub dati_richiesta: DatiRichiestaE004,
}

/// E004, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaE004 {
    /// E004, positive answer: download of a file for other bodies. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaMultiplaE004", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla_e004: Option<RispostaMultiplaE004>,
    /// Refusal: header and errors, which here stand without an inner element and may be none. Alternative to
    /// `RispostaMultiplaE004`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// E004, positive answer: download of a file for other bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultiplaE004 {
    /// Header of the answer to another body.
    pub testata_risposta: TestataRispostaE000,
    /// The operation whose file is wanted.
    pub dati_richiesta: DatiRichiestaE004,
    /// A file with its format, compression and name.
    pub file: FileMeta,
}

/// Refusal: header and errors, which here stand without an inner element and may be none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaKO {
    /// Header of the answer to another body.
    pub testata_risposta: TestataRispostaE000,
    /// One refusal (type E) or warning (type W): code, text, and the object, field and value it complains of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lista_errori: Vec<ErroreAnomalia>,
}

/// Header of another body's request; it says Client where a comune's says Comune.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TestataRichiestaE000 {
    /// The sender's own key of a request; the same key again means a repetition, not a new operation. 1 to 30
    /// characters, `([0-9a-zA-Z])*`.
    pub id_operazione_client: String,
    /// Code of the sender: for a comune its ISTAT code. 1 to 6 characters, `([0-9a-zA-Z ])*`.
    pub cod_mittente: String,
    /// Code of the addressee; in practice the version of the interface (ANPR05). 1 to 6 characters, `([0-9a-zA-Z ])*`.
    pub cod_destinatario: String,
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters.
    pub operazione_richiesta: String,
    /// `dateTime`.
    pub data_ora_richiesta: String,
    /// Why the request is made: C at the citizen's wish, V correction, R rectification. One character.
    pub tipo_operazione: String,
    /// The sender's protocol number. 1 to 20 characters, `([0-9a-zA-Z\-_/])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_client: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_protocollo_client: Option<String>,
    /// Environment the request is meant for: TEST, PRE\_SUB or PROD. 1 to 20 characters.
    pub tipo_invio: String,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_definizione_pratica: Option<String>,
    /// Name of the sender's program. 1 to 80 characters, `([0-9a-zA-Z. ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome_applicativo: Option<String>,
    /// Version of the sender's program. 1 to 80 characters, `([0-9a-zA-Z.\- ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versione_applicativo: Option<String>,
    /// Maker of the sender's program. 1 to 80 characters, `([0-9a-zA-Z.\- ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fornitore_applicativo: Option<String>,
}

/// Header of the answer to another body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TestataRispostaE000 {
    /// The sender's own key of a request; the same key again means a repetition, not a new operation. 1 to 30
    /// characters, `([0-9a-zA-Z])*`.
    pub id_operazione_client: String,
    /// Code of the sender: for a comune its ISTAT code. 1 to 6 characters, `([0-9a-zA-Z ])*`.
    pub cod_mittente: String,
    /// Code of the addressee; in practice the version of the interface (ANPR05). 1 to 6 characters, `([0-9a-zA-Z ])*`.
    pub cod_destinatario: String,
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters.
    pub operazione_richiesta: String,
    /// `dateTime`.
    pub data_ora_richiesta: String,
    /// The sender's protocol number. 1 to 20 characters, `([0-9a-zA-Z\-_/])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_client: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_protocollo_client: Option<String>,
    /// Number of an operation, unique in the nation and growing. 1 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
    /// Text of one to four characters. 1 to 4 characters.
    pub esito_operazione: String,
}

/// The table wanted, and whether compressed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiestaE001 {
    /// Exactly three digits. 3 characters, `(\d)+`.
    pub id_tabella: String,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compressione: Option<String>,
}

/// The table in one file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiDettaglioRispostaE001 {
    /// Exactly three digits. 3 characters, `(\d)+`.
    pub id_tabella: String,
    /// A file with its format, compression and name.
    pub file: FileMeta,
}

/// Search keys of E002.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriRicercaE002 {
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
    /// Birth as a search key: date, possibly without day or month, and place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_nascita: Option<DatiNascita3000>,
    /// `string`.
    #[serde(rename = "idANPR", skip_serializing_if = "Option::is_none")]
    pub id_anpr: Option<String>,
}

/// Marriage data to verify.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificaMatrimonio {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coniuge: Option<Generalita>,
    /// A civil-status event: date, possibly without day or month, place and act.
    pub dati_matrimonio: DatiEvento,
}

/// Residence abroad to verify; the consulate is optional here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LocalitaEsteraE002 {
    /// An address abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indirizzo_estero: Option<IndirizzoEstero>,
    /// A consulate by code and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consolato: Option<Consolato>,
}

/// Residence data to verify.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificaResidenza {
    /// Kind of address, table 25. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_indirizzo: Option<String>,
    /// An address in Italy. Alternative to `localitaEstera`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indirizzo: Option<Indirizzo>,
    /// Residence abroad to verify; the consulate is optional here. Alternative to `indirizzo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita_estera: Option<LocalitaEsteraE002>,
}

/// Kinship to verify.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificaLegameSoggetto {
    /// Kind of scheda: 3 family, 4 convivenza, 5 family abroad; as a search key also 1 family, 2 convivenza. One
    /// character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_legame: Option<String>,
    /// Place of a person in the family or convivenza, tables 05 and 06. 0 to 2 characters, `(\d)+`.
    pub codice_legame: String,
}

/// A family member to verify.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificaDatiSoggettoEnte {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// Kinship to verify.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legame_soggetto: Option<VerificaLegameSoggetto>,
}

/// Family members to verify.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaVerificaSoggetti {
    /// A family member to verify. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_soggetto: Vec<VerificaDatiSoggettoEnte>,
}

/// Data that the body holds and wants compared with the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificaE002 {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita: Option<Generalita>,
    /// One citizenship: the state, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cittadinanza: Option<Cittadinanza>,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// An identity card as a search key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carta_identita: Option<CartaIdentita3000>,
    /// Passport or residence permit as a search key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permesso_di_soggiorno: Option<PermessoDiSoggiorno3000>,
    /// A civil-status event: date, possibly without day or month, place and act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_decesso: Option<DatiEvento>,
    /// Marriage data to verify.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<VerificaMatrimonio>,
    /// Residence data to verify.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza: Option<VerificaResidenza>,
    /// Widowhood: the spouse's death and the marriage it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vedovanza: Option<Vedovanza>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Genitore>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore>,
    /// A registered cohabitation: partner, contract, end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convivenza_di_fatto: Option<ConvivenzaDiFatto>,
    /// A civil union: partner, event, and its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unione_civile: Option<UnioneCivile>,
    /// Family members to verify.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_soggetti: Option<ListaVerificaSoggetti>,
    /// The person's national unique identifier (idANPR).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identificativi: Option<Identificativi>,
}

/// What E002 is asked, when, why, and in which use case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiestaE002 {
    /// What the question wants: 1 person, 2 family, 3 convivenza. One character, `(\d)+`.
    pub scheda_anagrafica_richiesta: String,
    /// `date`.
    pub data_riferimento_richiesta: String,
    /// A section asked for in an answer, table 16. 0 to 2 characters, `(\d)+`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_anagrafici_richiesti: Vec<String>,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_richiesta: Option<String>,
    /// Use case that the body is admitted to. 1 to 16 characters, `([0-9a-zA-Z])*`.
    pub caso_uso: String,
}

/// One answer about a person: a flag, a text or a date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InfoSoggettoEnte {
    /// Up to four digits. 0 to 4 characters, `(\d)+`.
    pub id: String,
    /// Name of a piece of information: letters, apostrophe and space. 1 to 80 characters, `([a-zA-Z' ])*`.
    pub chiave: String,
    /// S yes, N no, A absent. `S`, `N`, `A`. Alternative to `valoreTesto`, `valoreData`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valore: Option<String>,
    /// `string`. Alternative to `valore`, `valoreData`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valore_testo: Option<String>,
    /// `date`. Alternative to `valore`, `valoreTesto`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valore_data: Option<String>,
    /// Remark on a piece of information. 1 to 160 characters, `([a-zA-Z' ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dettaglio: Option<String>,
}

/// A datum that differs from the register, with the right value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InfoDatoCorretto {
    /// Name of a piece of information: letters, apostrophe and space. 1 to 80 characters, `([a-zA-Z' ])*`.
    pub percorso: String,
    /// Name of a piece of information: letters, apostrophe and space. 1 to 80 characters, `([a-zA-Z' ])*`.
    pub campo: String,
    /// The value the register holds: letters, apostrophe and space. 1 to 80 characters, `([a-zA-Z' ])*`.
    pub valore_corretto: String,
    /// `date`.
    pub valore_data_corretto: String,
    /// Remark on a piece of information. 1 to 160 characters, `([a-zA-Z' ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dettaglio: Option<String>,
}

/// A spell of registration in a comune.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InfoStoriaIscrizione {
    /// Kind of scheda: 3 family, 4 convivenza, 5 family abroad; as a search key also 1 family, 2 convivenza. One
    /// character, `(\d)+`.
    pub tipo_scheda: String,
    /// `date`.
    pub data_iscrizione: String,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_cancellazione: Option<String>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    pub comune_competente: Comune,
}

/// What the use case lets a body see of a person's scheda.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiSoggettoEnteE002 {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita: Option<Generalita>,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// Marks of the person: homeless, and whether certificates may be issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributi_soggetto: Option<AttributiSoggetto>,
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub residenza: Vec<Residenza>,
    /// The address in a second official language (Alto Adige, Valle d'Aosta, Friuli).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_lingua: Vec<AltraLingua>,
    /// What of a scheda is also kept in plain letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_traslitterati: Option<DatiTraslitterati>,
    /// Guardian, or head of a convivenza.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tutore_intestatario: Option<TutoreIntestatario>,
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<Matrimonio>,
    /// Widowhood: the spouse's death and the marriage it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vedovanza: Option<Vedovanza>,
    /// Separation, divorce or annulment (table 31) with judgment or act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annullamento_matrimonio: Option<AnnullamentoMatrimonio>,
    /// A registered cohabitation: partner, contract, end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convivenza_di_fatto: Option<ConvivenzaDiFatto>,
    /// A civil union: partner, event, and its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unione_civile: Option<UnioneCivile>,
    /// An identity card: number, dates, issuer (comune or consulate), whether it is valid abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carta_identita: Option<CartaIdentita>,
    /// A residence permit: number, kind (table 08), dates, issuer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permesso_soggiorno: Option<PermessoSoggiorno>,
    /// Old electoral section: position and comune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_elettorale: Option<ListaElettorale>,
    /// Entry on the conscription list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_leva: Option<ListaLeva>,
    /// The census return of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub censimento: Option<Censimento>,
    /// Membership with the date from which the present kinship holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legame_soggetto: Option<LegameSoggettoCompleto>,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia_convivenza: Option<FamigliaConvivenza>,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
    /// Whether the person has vehicles and a driving licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autoveicoli: Option<Autoveicoli>,
    /// A digital domicile: address, since when, provider, state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domicilio_digitale: Option<DomicilioDigitale>,
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
    /// One refusal (type E) or warning (type W): code, text, and the object, field and value it complains of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errori_anomalie: Vec<ErroreAnomalia>,
    /// One answer about a person: a flag, a text or a date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub info_soggetto_ente: Vec<InfoSoggettoEnte>,
    /// A datum that differs from the register, with the right value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub info_dato_corretto: Vec<InfoDatoCorretto>,
    /// National number of a person, nine characters. 9 characters, `([0-9a-zA-Z\-. ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_soggetto_nazionale: Option<String>,
    /// Named like a type on the wire, identificativi elsewhere; kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_identificativi: Option<Identificativi>,
    /// A spell of registration in a comune.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub info_storia_iscrizione: Vec<InfoStoriaIscrizione>,
}

/// The people found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaSoggettiE002 {
    /// What the use case lets a body see of a person's scheda. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_soggetto: Vec<DatiSoggettoEnteE002>,
}

/// The file of fiscal codes to complete, in which use case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriRicercaE003 {
    /// `date`.
    pub data_riferimento: String,
    /// A section asked for in an answer, table 16. 0 to 2 characters, `(\d)+`. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_richiesti: Vec<String>,
    /// `base64Binary`.
    pub xml_file_codici_fiscali: String,
    /// Use case that the body is admitted to. 1 to 16 characters, `([0-9a-zA-Z])*`.
    pub caso_uso: String,
}

/// The operation whose file is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatiRichiestaE004 {
    /// Text of one to thirty characters. 1 to 30 characters.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

campi!(RichiestaE001 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiesta "datiRichiesta",
});

campi!(RispostaE001 {
    0 risposta_multipla_e001 "a:RispostaMultiplaE001",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultiplaE001 {
    0 testata_risposta "testataRisposta",
    1 dati_dettaglio_risposta "datiDettaglioRisposta",
});

campi!(RichiestaE002 {
    0 testata_richiesta "testataRichiesta",
    1 criteri_ricerca "criteriRicerca",
    2 verifica "verifica",
    3 dati_richiesta "datiRichiesta",
});

campi!(RispostaE002OK {
    0 testata_risposta "testataRisposta",
    1 lista_soggetti "listaSoggetti",
    2 dati_famiglia_convivenza "datiFamigliaConvivenza",
    3 lista_anomalie "listaAnomalie",
});

campi!(RispostaE002 {
    0 risposta_e002_ok "a:RispostaE002_OK",
    1 risposta_ko "a:rispostaKO",
});

campi!(RichiestaE003 {
    0 testata_richiesta "testataRichiesta",
    1 criteri_ricerca "criteriRicerca",
});

campi!(RispostaE003 {
    0 risposta_multipla_e003 "a:RispostaMultiplaE003",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultiplaE003 {
    0 testata_risposta "testataRisposta",
    1 dati_richiesti "datiRichiesti",
    2 id_operazione_anpr "idOperazioneANPR",
});

campi!(RichiestaE004 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiesta "datiRichiesta",
});

campi!(RispostaE004 {
    0 risposta_multipla_e004 "a:RispostaMultiplaE004",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaMultiplaE004 {
    0 testata_risposta "testataRisposta",
    1 dati_richiesta "datiRichiesta",
    2 file "file",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(TestataRichiestaE000 {
    0 id_operazione_client "idOperazioneClient",
    1 cod_mittente "codMittente",
    2 cod_destinatario "codDestinatario",
    3 operazione_richiesta "operazioneRichiesta",
    4 data_ora_richiesta "dataOraRichiesta",
    5 tipo_operazione "tipoOperazione",
    6 protocollo_client "protocolloClient",
    7 data_protocollo_client "dataProtocolloClient",
    8 tipo_invio "tipoInvio",
    9 data_decorrenza "dataDecorrenza",
    10 data_definizione_pratica "dataDefinizionePratica",
    11 nome_applicativo "nomeApplicativo",
    12 versione_applicativo "versioneApplicativo",
    13 fornitore_applicativo "fornitoreApplicativo",
});

campi!(TestataRispostaE000 {
    0 id_operazione_client "idOperazioneClient",
    1 cod_mittente "codMittente",
    2 cod_destinatario "codDestinatario",
    3 operazione_richiesta "operazioneRichiesta",
    4 data_ora_richiesta "dataOraRichiesta",
    5 protocollo_client "protocolloClient",
    6 data_protocollo_client "dataProtocolloClient",
    7 id_operazione_anpr "idOperazioneANPR",
    8 esito_operazione "esitoOperazione",
});

campi!(DatiRichiestaE001 {
    0 id_tabella "idTabella",
    1 compressione "compressione",
});

campi!(DatiDettaglioRispostaE001 {
    0 id_tabella "idTabella",
    1 file "file",
});

campi!(CriteriRicercaE002 {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 senza_cognome "senzaCognome",
    3 nome "nome",
    4 senza_nome "senzaNome",
    5 sesso "sesso",
    6 dati_nascita "datiNascita",
    7 id_anpr "idANPR",
});

campi!(VerificaMatrimonio {
    0 coniuge "coniuge",
    1 dati_matrimonio "datiMatrimonio",
});

campi!(LocalitaEsteraE002 {
    0 indirizzo_estero "indirizzoEstero",
    1 consolato "consolato",
});

campi!(VerificaResidenza {
    0 tipo_indirizzo "tipoIndirizzo",
    1 indirizzo "indirizzo",
    2 localita_estera "localitaEstera",
});

campi!(VerificaLegameSoggetto {
    0 tipo_legame "tipoLegame",
    1 codice_legame "codiceLegame",
});

campi!(VerificaDatiSoggettoEnte {
    0 generalita "generalita",
    1 legame_soggetto "legameSoggetto",
});

campi!(ListaVerificaSoggetti {
    0 dati_soggetto "datiSoggetto",
});

campi!(VerificaE002 {
    0 generalita "generalita",
    1 cittadinanza "cittadinanza",
    2 stato_civile "statoCivile",
    3 carta_identita "cartaIdentita",
    4 permesso_di_soggiorno "permessoDiSoggiorno",
    5 dati_decesso "datiDecesso",
    6 matrimonio "matrimonio",
    7 residenza "residenza",
    8 vedovanza "vedovanza",
    9 paternita "paternita",
    10 maternita "maternita",
    11 convivenza_di_fatto "convivenzaDiFatto",
    12 unione_civile "unioneCivile",
    13 lista_soggetti "listaSoggetti",
    14 identificativi "identificativi",
});

campi!(DatiRichiestaE002 {
    0 scheda_anagrafica_richiesta "schedaAnagraficaRichiesta",
    1 data_riferimento_richiesta "dataRiferimentoRichiesta",
    2 dati_anagrafici_richiesti "datiAnagraficiRichiesti",
    3 motivo_richiesta "motivoRichiesta",
    4 caso_uso "casoUso",
});

campi!(InfoSoggettoEnte {
    0 id "id",
    1 chiave "chiave",
    2 valore "valore",
    3 valore_testo "valoreTesto",
    4 valore_data "valoreData",
    5 dettaglio "dettaglio",
});

campi!(InfoDatoCorretto {
    0 percorso "percorso",
    1 campo "campo",
    2 valore_corretto "valoreCorretto",
    3 valore_data_corretto "valoreDataCorretto",
    4 dettaglio "dettaglio",
});

campi!(InfoStoriaIscrizione {
    0 tipo_scheda "tipoScheda",
    1 data_iscrizione "dataIscrizione",
    2 data_cancellazione "dataCancellazione",
    3 comune_competente "comuneCompetente",
});

campi!(DatiSoggettoEnteE002 {
    0 generalita "generalita",
    1 stato_civile "statoCivile",
    2 attributi_soggetto "attributiSoggetto",
    3 atto_nascita "attoNascita",
    4 atto_nascita_anpr "attoNascitaANPR",
    5 cittadinanza "cittadinanza",
    6 paternita "paternita",
    7 maternita "maternita",
    8 residenza "residenza",
    9 altra_lingua "altraLingua",
    10 dati_traslitterati "datiTraslitterati",
    11 tutore_intestatario "tutoreIntestatario",
    12 matrimonio "matrimonio",
    13 vedovanza "vedovanza",
    14 annullamento_matrimonio "annullamentoMatrimonio",
    15 convivenza_di_fatto "convivenzaDiFatto",
    16 unione_civile "unioneCivile",
    17 carta_identita "cartaIdentita",
    18 permesso_soggiorno "permessoSoggiorno",
    19 lista_elettorale "listaElettorale",
    20 lista_leva "listaLeva",
    21 censimento "censimento",
    22 legame_soggetto "legameSoggetto",
    23 famiglia_convivenza "famigliaConvivenza",
    24 altri_dati "altriDati",
    25 autoveicoli "autoveicoli",
    26 domicilio_digitale "domicilioDigitale",
    27 dati_iscrizione "datiIscrizione",
    28 dati_cancellazione "datiCancellazione",
    29 dati_decesso "datiDecesso",
    30 provenienza "provenienza",
    31 destinazione "destinazione",
    32 errori_anomalie "erroriAnomalie",
    33 info_soggetto_ente "infoSoggettoEnte",
    34 info_dato_corretto "infoDatoCorretto",
    35 id_soggetto_nazionale "idSoggettoNazionale",
    36 tipo_identificativi "tipoIdentificativi",
    37 info_storia_iscrizione "infoStoriaIscrizione",
});

campi!(ListaSoggettiE002 {
    0 dati_soggetto "datiSoggetto",
});

campi!(CriteriRicercaE003 {
    0 data_riferimento "dataRiferimento",
    1 dati_richiesti "datiRichiesti",
    2 xml_file_codici_fiscali "xmlFileCodiciFiscali",
    3 caso_uso "casoUso",
});

campi!(DatiRichiestaE004 {
    0 id_operazione_anpr "idOperazioneANPR",
});

elemento!(RichiestaE001 "http://sogei.it/ANPR/E000Vocabolario" "RichiestaE001");
elemento!(RispostaE001 "http://sogei.it/ANPR/E000Vocabolario" "RispostaE001");
elemento!(RispostaMultiplaE001 "http://sogei.it/ANPR/E000Vocabolario" "RispostaMultiplaE001");
elemento!(RichiestaE002 "http://sogei.it/ANPR/E000Vocabolario" "RichiestaE002");
elemento!(RispostaE002OK "http://sogei.it/ANPR/E000Vocabolario" "RispostaE002_OK");
elemento!(RispostaE002 "http://sogei.it/ANPR/E000Vocabolario" "RispostaE002");
elemento!(RichiestaE003 "http://sogei.it/ANPR/E000Vocabolario" "RichiestaE003");
elemento!(RispostaE003 "http://sogei.it/ANPR/E000Vocabolario" "RispostaE003");
elemento!(RispostaMultiplaE003 "http://sogei.it/ANPR/E000Vocabolario" "RispostaMultiplaE003");
elemento!(RichiestaE004 "http://sogei.it/ANPR/E000Vocabolario" "RichiestaE004");
elemento!(RispostaE004 "http://sogei.it/ANPR/E000Vocabolario" "RispostaE004");
elemento!(RispostaMultiplaE004 "http://sogei.it/ANPR/E000Vocabolario" "RispostaMultiplaE004");
elemento!(RispostaKO "http://sogei.it/ANPR/E000Vocabolario" "rispostaKO");
