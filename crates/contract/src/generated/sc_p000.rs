// Made from the schemas by `make contract`; changes belong there.
//! Service P000: requests that citizens made on the portal, worked off by the comune.
//!
//! Namespace `http://sogei.it/ANPR/P000sc`, schema `P000sc.xsd`.

use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::famiglia::FamigliaConvivenza;
use crate::generated::tipi::generalita::{Generalita, StatoCivile};
use crate::generated::tipi::identificativi::{CodiceFiscale, Identificativi};
use crate::generated::tipi::indirizzi::Toponimo;
use crate::generated::tipi::luoghi::{Comune, Localita};
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// P001, request: list of citizens' requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaP001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Which requests are listed: dates, kind, state, and either those about to expire or those prolonged.
    pub criteri_ricerca: CriteriRicercaP001,
}

/// P001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaP001 {
    /// P001, positive answer: list of citizens' requests. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaOKP001", skip_serializing_if = "Option::is_none")]
    pub risposta_okp001: Option<RispostaOKP001>,
    /// Refusal: header and at least one error. Alternative to `RispostaOKP001`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// P001, positive answer: list of citizens' requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaOKP001 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// Which requests are listed: dates, kind, state, and either those about to expire or those prolonged.
    pub criteri_ricerca: CriteriRicercaP001,
    /// The requests found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elenco: Option<ListaRichiestaP001>,
}

/// P002, request: one citizen's request in full.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaP002 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The request wanted.
    pub criteri_ricerca: CriteriRicercaP002,
}

/// P002, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaP002 {
    /// P002, positive answer: one citizen's request in full. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaOKP002", skip_serializing_if = "Option::is_none")]
    pub risposta_okp002: Option<RispostaOKP002>,
    /// Refusal: header and at least one error. Alternative to `RispostaOKP002`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// P002, positive answer: one citizen's request in full.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaOKP002 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The request wanted.
    pub criteri_ricerca: CriteriRicercaP002,
    /// One request in full, with exactly one of the four contents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dettaglio: Option<DettaglioP002>,
}

/// P003, request: new state of a citizen's request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaP003 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A request's new state, or its prolongation.
    pub criteri_aggiornamento: CriteriAggiornamentoP003,
}

/// P003, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaP003 {
    /// P003, positive answer: new state of a citizen's request. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaOKP003", skip_serializing_if = "Option::is_none")]
    pub risposta_okp003: Option<RispostaOKP003>,
    /// Refusal: header and at least one error. Alternative to `RispostaOKP003`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// P003, positive answer: new state of a citizen's request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaOKP003 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The update echoed; named after the searches on the wire, criteriAggiornamento in the request.
    pub criteri_ricerca: CriteriAggiornamentoP003,
    /// What became of the update.
    pub esito: EsitoP003,
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

/// Which requests are listed: dates, kind, state, and either those about to expire or those prolonged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriRicercaP001 {
    /// `date`.
    pub data_iniziale: String,
    /// `date`.
    pub data_finale: String,
    /// Kind of request: 1 rectification, 2 change of residence, 4 arrival from abroad, 5 electoral lists. In an
    /// attachment, its kind. 0 to 2 characters, `(\d)+`.
    pub id_tipologia: String,
    /// State to search by; empty means any. 0 to 2 characters, `(\d)*`.
    pub id_stato_richiesta: String,
    /// `boolean`. Alternative to `flagProrogate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_in_scadenza: Option<String>,
    /// `boolean`. Alternative to `flagInScadenza`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_prorogate: Option<String>,
}

/// A request in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaCittadino {
    /// Number of a citizen's request. 0 to 30 characters, `(\d)+`.
    pub codice_richiesta: String,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_richiedente: Option<String>,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_interessato: Option<String>,
    /// Number of a family or convivenza in the national register. 1 to 20 characters, `(\d)+`.
    #[serde(rename = "idFamigliaConvivenzaANPR", skip_serializing_if = "Option::is_none")]
    pub id_famiglia_convivenza_anpr: Option<String>,
    /// State of a request. 0 to 2 characters, `(\d)+`.
    pub id_stato_richiesta: String,
    /// Kind of request: 1 rectification, 2 change of residence, 4 arrival from abroad, 5 electoral lists. In an
    /// attachment, its kind. 0 to 2 characters, `(\d)+`.
    pub id_tipologia: String,
    /// `dateTime`.
    pub data_apertura: String,
    /// `dateTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_chiusura: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operatore: Option<String>,
    /// A person's codice fiscale with its state of validation (table 22) and when that state was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale_soggetto_richiedente: Option<CodiceFiscale>,
}

/// The requests found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaRichiestaP001 {
    /// A request in the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub richiesta: Vec<RichiestaCittadino>,
}

/// The request wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriRicercaP002 {
    /// Number of a citizen's request. 0 to 30 characters, `(\d)+`.
    pub codice_richiesta: String,
}

/// A state a request was or is in: which, since when, by whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StatoRichiestaP000 {
    /// State of a request. 0 to 2 characters, `(\d)+`.
    pub id_stato: String,
    /// `string`.
    pub operatore: String,
    /// `dateTime`.
    pub data_stato: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A contact: kind and value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Recapito {
    /// Kind of contact: 1 e-mail, 2 certified e-mail, 3 mobile, 4 telephone, 5 digital domicile. 0 to 2 characters,
    /// `(\d)+`.
    pub id_tipologia_recapito: String,
    /// `string`.
    pub valore_recapito: String,
}

/// The citizen's contacts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaRecapiti {
    /// A contact: kind and value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recapito: Vec<Recapito>,
}

/// The states a request went through.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaStoricoStati {
    /// A state a request was or is in: which, since when, by whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stato_richiesta: Vec<StatoRichiestaP000>,
}

/// The summary the citizen signed, as a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RiepilogoRichiesta {
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome_file: Option<String>,
    /// Format of a file: 1 PDF, 99 another. 0 to 2 characters, `(\d)+`.
    pub id_formato_file: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione: Option<String>,
    /// `base64Binary`.
    pub contenuto: String,
}

/// An attachment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Allegato {
    /// Kind of request: 1 rectification, 2 change of residence, 4 arrival from abroad, 5 electoral lists. In an
    /// attachment, its kind. 0 to 2 characters, `(\d)+`.
    pub id_tipologia: String,
    /// `string`.
    pub nome_file: String,
    /// Format of a file: 1 PDF, 99 another. 0 to 2 characters, `(\d)+`.
    pub id_formato_file: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione: Option<String>,
    /// `base64Binary`.
    pub contenuto: String,
    /// Whether an attachment came through the European once-only system. `0|1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_oots: Option<String>,
}

/// The attachments.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaAllegati {
    /// An attachment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allegato: Vec<Allegato>,
}

/// A datum to rectify: what stands, what is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InfoRettifica {
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
    /// Section of the scheda to rectify: 1 identity, 2 civil status, 3 residence and so on. 0 to 2 characters,
    /// `(\d)+`.
    pub id_sezione_dati: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sezione_dati: Option<String>,
    /// Datum to rectify. 1 to 64 characters, `([a-zA-Z0-9_])*`.
    pub id_dato_anagrafico: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dato_anagrafico: Option<String>,
    /// `string`.
    pub valore_attuale: String,
    /// `string`.
    pub valore_richiesto: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The data to rectify.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaRettifiche {
    /// A datum to rectify: what stands, what is asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub info_rettifica: Vec<InfoRettifica>,
}

/// Content of a request of rectification.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRettificaP000 {
    /// The data to rectify.
    pub rettifiche_richieste: ListaRettifiche,
}

/// A member of the family who moves, already in the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Componente {
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR")]
    pub id_scheda_soggetto_anpr: String,
    /// Kinship with the family's reference person, table 05. 0 to 2 characters, `(\d)+`.
    pub id_grado_parentela: String,
    /// Yes or no, as a word in capitals. 2 characters, `SI|NO`.
    pub flag_patente: String,
    /// Yes or no, as a word in capitals. 2 characters, `SI|NO`.
    pub flag_veicoli: String,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    pub stato_accettazione: String,
    /// `dateTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_accettazione: Option<String>,
    /// Level of schooling, table 11; it may be empty here. 0 to 2 characters, `([a-zA-Z0-9])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_titolo_studio: Option<String>,
    /// Condition of those who do not work, table 10; it may be empty here. 0 to 2 characters, `([a-zA-Z0-9])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_condizione_non_professionale: Option<String>,
    /// Position in the profession, table 09; it may be empty here. 0 to 2 characters, `([a-zA-Z0-9])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_posizione_professionale: Option<String>,
}

/// The members who move.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaComponentiCoinvolti {
    /// A member of the family who moves, already in the register. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub componente: Vec<Componente>,
}

/// The new address; the house number is free text here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IndirizzoResidenza {
    /// Italian postal code. 0 to 5 characters, `(\d)+`.
    pub cap: String,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    pub comune: Comune,
    /// Hamlet within the comune. 1 to 80 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frazione: Option<String>,
    /// A street: its kind and name, by code, by words or both.
    pub toponimo: Toponimo,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub civico: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scala: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub piano: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interno: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esponente: Option<String>,
}

/// The home: title, cadastral data, registered contract.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiImmobile {
    /// Title by which the home is held. 0 to 2 characters, `(\d)+`.
    pub id_tipo_occupazione: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sezione: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foglio: Option<String>,
    /// The only underscore in a local name; kept.
    #[serde(rename = "particella_mappale", skip_serializing_if = "Option::is_none")]
    pub particella_mappale: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subalterno: Option<String>,
    /// `string`.
    #[serde(rename = "registrazioneAE", skip_serializing_if = "Option::is_none")]
    pub registrazione_ae: Option<String>,
    /// `dateTime`.
    #[serde(rename = "dataRegistrazioneAE", skip_serializing_if = "Option::is_none")]
    pub data_registrazione_ae: Option<String>,
    /// `string`.
    #[serde(rename = "numeroRegistrazioneAE", skip_serializing_if = "Option::is_none")]
    pub numero_registrazione_ae: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_verifica_uff_anagrafe: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_verifica_contratto: Option<String>,
}

/// A member of the family already living at the address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CompFamEsistente {
    /// A person's codice fiscale with its state of validation (table 22) and when that state was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<CodiceFiscale>,
    /// `string`.
    pub cognome: String,
    /// `string`.
    pub nome: String,
    /// Sex: M, F or N (not known), in either case. `M|F|N|m|f|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sesso: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_nascita: Option<String>,
    /// Abbreviation of the province, two letters. 2 characters,
    /// `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- ',.])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sigla_provincia_nascita: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome_comune_nascita: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_nascita: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_nascita_non_attribuibile: Option<String>,
}

/// Content of a declaration of residence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiDichiarazioneResidenza {
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    pub tipo_famiglia: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fascia_reperibilita: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recapito_telefonico: Option<String>,
    /// The members who move.
    pub componenti_coinvolti: ListaComponentiCoinvolti,
    /// The new address; the house number is free text here.
    pub indirizzo: IndirizzoResidenza,
    /// The home: title, cadastral data, registered contract.
    pub dati_immobile: DatiImmobile,
    /// A member of the family already living at the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub componente_famiglia_esistente: Option<CompFamEsistente>,
}

/// Citizenship by name and code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CittadinanzaP000 {
    /// `string`.
    pub nome_cittadinanza: String,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    pub id_cittadinanza: String,
}

/// Class of a member to enter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClassificazioneComponente {
    /// `string`.
    pub nome_classificazione: String,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    pub id_classificazione: String,
}

/// Category of a member to enter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CategoriaComponente {
    /// `string`.
    pub nome_categoria: String,
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    pub id_categoria: String,
}

/// A member to enter in the register, not yet in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ComponenteIsc {
    /// A person's codice fiscale with its state of validation (table 22) and when that state was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<CodiceFiscale>,
    /// `string`.
    pub cognome: String,
    /// `string`.
    pub nome: String,
    /// Sex: M, F or N (not known), in either case. `M|F|N|m|f|n`.
    pub sesso: String,
    /// `date`.
    pub data_nascita: String,
    /// Abbreviation of the province, two letters. 2 characters,
    /// `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\- ',.])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sigla_provincia_nascita: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome_comune_nascita: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_nascita: Option<String>,
    /// Citizenship by name and code.
    pub cittadinanza: CittadinanzaP000,
    /// Civil status, with a mark that it is not declared.
    pub stato_civile: StatoCivile,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_nascita_non_attribuibile: Option<String>,
    /// A place abroad: town, state (table 02), province or county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita_estera: Option<Localita>,
    /// Kinship with the family's reference person, table 05. 0 to 2 characters, `(\d)+`.
    pub id_grado_parentela: String,
    /// Class of a member to enter.
    pub classificazione_componente: ClassificazioneComponente,
    /// Category of a member to enter.
    pub categoria_componente: CategoriaComponente,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_ultima_residenza: Option<Comune>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_ultima_provenienza: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita_ultima_provenienza: Option<String>,
    /// Yes or no, as a word in capitals. 2 characters, `SI|NO`.
    pub flag_patente: String,
    /// Yes or no, as a word in capitals. 2 characters, `SI|NO`.
    pub flag_veicoli: String,
    /// Level of schooling, table 11; it may be empty here. 0 to 2 characters, `([a-zA-Z0-9])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_titolo_studio: Option<String>,
    /// Condition of those who do not work, table 10; it may be empty here. 0 to 2 characters, `([a-zA-Z0-9])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_condizione_non_professionale: Option<String>,
    /// Position in the profession, table 09; it may be empty here. 0 to 2 characters, `([a-zA-Z0-9])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_posizione_professionale: Option<String>,
}

/// The members to enter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaComponentiCoinvoltiIsc {
    /// A member to enter in the register, not yet in it. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub componente_isc: Vec<ComponenteIsc>,
}

/// Content of a request of entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiIscrizioneOnline {
    /// One or two digits. 0 to 2 characters, `(\d)+`.
    pub tipo_famiglia: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fascia_reperibilita: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recapito_telefonico: Option<String>,
    /// The members to enter.
    pub componenti_coinvolti_isc: ListaComponentiCoinvoltiIsc,
    /// The new address; the house number is free text here.
    pub indirizzo: IndirizzoResidenza,
    /// The home: title, cadastral data, registered contract.
    pub dati_immobile: DatiImmobile,
    /// A member of the family already living at the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub componente_famiglia_esistente: Option<CompFamEsistente>,
}

/// Content of a request of entry in the electoral lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiestaIscrizioneElettorale {
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recapito: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_stato_residenza_origine: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_residenza_origine: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap_stato_residenza_origine: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localita_stato_residenza_origine: Option<String>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indirizzo_stato_residenza_origine: Option<String>,
}

/// One request in full, with exactly one of the four contents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DettaglioP002 {
    /// Number of a citizen's request. 0 to 30 characters, `(\d)+`.
    pub codice_richiesta: String,
    /// Kind of request: 1 rectification, 2 change of residence, 4 arrival from abroad, 5 electoral lists. In an
    /// attachment, its kind. 0 to 2 characters, `(\d)+`.
    pub id_tipologia: String,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `dateTime`.
    pub data_apertura: String,
    /// `dateTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_chiusura: Option<String>,
    /// `dateTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_scadenza: Option<String>,
    /// `dateTime`.
    pub data_ultimo_aggiornamento: String,
    /// `int`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_proroghe: Option<String>,
    /// A state a request was or is in: which, since when, by whom.
    pub stato_richiesta_corrente: StatoRichiestaP000,
    /// The citizen's contacts.
    pub recapiti: ListaRecapiti,
    /// The person's national unique identifier (idANPR).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identificativi: Option<Identificativi>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub soggetto_richiedente: Generalita,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soggetto_interessato: Option<Generalita>,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia_convivenza: Option<FamigliaConvivenza>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    pub comune_interessato: Comune,
    /// The states a request went through.
    pub storico_stati: ListaStoricoStati,
    /// The summary the citizen signed, as a file.
    pub riepilogo_richiesta: RiepilogoRichiesta,
    /// The attachments.
    pub allegati: ListaAllegati,
    /// Content of a request of rectification. Alternative to `datiDichiarazioneResidenza`, `datiIscrizioneOnline`,
    /// `datiRichiestaIscrizioneElettorale`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_rettifica: Option<DatiRettificaP000>,
    /// Content of a declaration of residence. Alternative to `datiRettifica`, `datiIscrizioneOnline`,
    /// `datiRichiestaIscrizioneElettorale`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_dichiarazione_residenza: Option<DatiDichiarazioneResidenza>,
    /// Content of a request of entry. Alternative to `datiRettifica`, `datiDichiarazioneResidenza`,
    /// `datiRichiestaIscrizioneElettorale`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_iscrizione_online: Option<DatiIscrizioneOnline>,
    /// Content of a request of entry in the electoral lists. Alternative to `datiRettifica`,
    /// `datiDichiarazioneResidenza`, `datiIscrizioneOnline`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_richiesta_iscrizione_elettorale: Option<DatiRichiestaIscrizioneElettorale>,
}

/// A request's new state, or its prolongation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriAggiornamentoP003 {
    /// Number of a citizen's request. 0 to 30 characters, `(\d)+`.
    pub codice_richiesta: String,
    /// `boolean`. Alternative to `idStatoRichiesta`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub richiesta_proroga: Option<String>,
    /// State of a request. 0 to 2 characters, `(\d)+`. Alternative to `richiestaProroga`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_stato_richiesta: Option<String>,
    /// Reason why a request is inadmissible, table 60. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_motivo_irricevibile: Option<String>,
    /// Remark to the citizen, up to 2000 characters and on several lines. 1 to 2000 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// National unique identifier given to the person entered; it may be empty. 0 to 10 characters, `([0-9a-zA-Z])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_unico_nazionale: Option<String>,
    /// `string`.
    pub operatore: String,
}

/// What became of the update.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EsitoP003 {
    /// 0 done, 1 done with a warning. 0 to 30 characters, `(\d)+`.
    pub codice_esito: String,
}

campi!(RichiestaP001 {
    0 testata_richiesta "testataRichiesta",
    1 criteri_ricerca "criteriRicerca",
});

campi!(RispostaP001 {
    0 risposta_okp001 "a:RispostaOKP001",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaOKP001 {
    0 testata_risposta "testataRisposta",
    1 criteri_ricerca "criteriRicerca",
    2 elenco "elenco",
});

campi!(RichiestaP002 {
    0 testata_richiesta "testataRichiesta",
    1 criteri_ricerca "criteriRicerca",
});

campi!(RispostaP002 {
    0 risposta_okp002 "a:RispostaOKP002",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaOKP002 {
    0 testata_risposta "testataRisposta",
    1 criteri_ricerca "criteriRicerca",
    2 dettaglio "dettaglio",
});

campi!(RichiestaP003 {
    0 testata_richiesta "testataRichiesta",
    1 criteri_aggiornamento "criteriAggiornamento",
});

campi!(RispostaP003 {
    0 risposta_okp003 "a:RispostaOKP003",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaOKP003 {
    0 testata_risposta "testataRisposta",
    1 criteri_ricerca "criteriRicerca",
    2 esito "esito",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(CriteriRicercaP001 {
    0 data_iniziale "dataIniziale",
    1 data_finale "dataFinale",
    2 id_tipologia "idTipologia",
    3 id_stato_richiesta "idStatoRichiesta",
    4 flag_in_scadenza "flagInScadenza",
    5 flag_prorogate "flagProrogate",
});

campi!(RichiestaCittadino {
    0 codice_richiesta "codiceRichiesta",
    1 id_scheda_soggetto_richiedente "idSchedaSoggettoRichiedente",
    2 id_scheda_soggetto_interessato "idSchedaSoggettoInteressato",
    3 id_famiglia_convivenza_anpr "idFamigliaConvivenzaANPR",
    4 id_stato_richiesta "idStatoRichiesta",
    5 id_tipologia "idTipologia",
    6 data_apertura "dataApertura",
    7 data_chiusura "dataChiusura",
    8 operatore "operatore",
    9 codice_fiscale_soggetto_richiedente "codiceFiscaleSoggettoRichiedente",
});

campi!(ListaRichiestaP001 {
    0 richiesta "richiesta",
});

campi!(CriteriRicercaP002 {
    0 codice_richiesta "codiceRichiesta",
});

campi!(StatoRichiestaP000 {
    0 id_stato "idStato",
    1 operatore "operatore",
    2 data_stato "dataStato",
    3 note "note",
});

campi!(Recapito {
    0 id_tipologia_recapito "idTipologiaRecapito",
    1 valore_recapito "valoreRecapito",
});

campi!(ListaRecapiti {
    0 recapito "recapito",
});

campi!(ListaStoricoStati {
    0 stato_richiesta "statoRichiesta",
});

campi!(RiepilogoRichiesta {
    0 nome_file "nomeFile",
    1 id_formato_file "idFormatoFile",
    2 descrizione "descrizione",
    3 contenuto "contenuto",
});

campi!(Allegato {
    0 id_tipologia "idTipologia",
    1 nome_file "nomeFile",
    2 id_formato_file "idFormatoFile",
    3 descrizione "descrizione",
    4 contenuto "contenuto",
    5 flag_oots "flagOots",
});

campi!(ListaAllegati {
    0 allegato "allegato",
});

campi!(InfoRettifica {
    0 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    1 id_sezione_dati "idSezioneDati",
    2 sezione_dati "sezioneDati",
    3 id_dato_anagrafico "idDatoAnagrafico",
    4 dato_anagrafico "datoAnagrafico",
    5 valore_attuale "valoreAttuale",
    6 valore_richiesto "valoreRichiesto",
    7 note "note",
});

campi!(ListaRettifiche {
    0 info_rettifica "infoRettifica",
});

campi!(DatiRettificaP000 {
    0 rettifiche_richieste "rettificheRichieste",
});

campi!(Componente {
    0 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    1 id_grado_parentela "idGradoParentela",
    2 flag_patente "flagPatente",
    3 flag_veicoli "flagVeicoli",
    4 stato_accettazione "statoAccettazione",
    5 data_accettazione "dataAccettazione",
    6 id_titolo_studio "idTitoloStudio",
    7 id_condizione_non_professionale "idCondizioneNonProfessionale",
    8 id_posizione_professionale "idPosizioneProfessionale",
});

campi!(ListaComponentiCoinvolti {
    0 componente "componente",
});

campi!(IndirizzoResidenza {
    0 cap "cap",
    1 comune "comune",
    2 frazione "frazione",
    3 toponimo "toponimo",
    4 civico "civico",
    5 scala "scala",
    6 piano "piano",
    7 interno "interno",
    8 esponente "esponente",
});

campi!(DatiImmobile {
    0 id_tipo_occupazione "idTipoOccupazione",
    1 sezione "sezione",
    2 foglio "foglio",
    3 particella_mappale "particella_mappale",
    4 subalterno "subalterno",
    5 registrazione_ae "registrazioneAE",
    6 data_registrazione_ae "dataRegistrazioneAE",
    7 numero_registrazione_ae "numeroRegistrazioneAE",
    8 note_verifica_uff_anagrafe "noteVerificaUffAnagrafe",
    9 note_verifica_contratto "noteVerificaContratto",
});

campi!(CompFamEsistente {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 nome "nome",
    3 sesso "sesso",
    4 data_nascita "dataNascita",
    5 sigla_provincia_nascita "siglaProvinciaNascita",
    6 nome_comune_nascita "nomeComuneNascita",
    7 stato_nascita "statoNascita",
    8 stato_nascita_non_attribuibile "statoNascitaNonAttribuibile",
});

campi!(DatiDichiarazioneResidenza {
    0 tipo_famiglia "tipoFamiglia",
    1 fascia_reperibilita "fasciaReperibilita",
    2 recapito_telefonico "recapitoTelefonico",
    3 componenti_coinvolti "componentiCoinvolti",
    4 indirizzo "indirizzo",
    5 dati_immobile "datiImmobile",
    6 componente_famiglia_esistente "componenteFamigliaEsistente",
});

campi!(CittadinanzaP000 {
    0 nome_cittadinanza "nomeCittadinanza",
    1 id_cittadinanza "idCittadinanza",
});

campi!(ClassificazioneComponente {
    0 nome_classificazione "nomeClassificazione",
    1 id_classificazione "idClassificazione",
});

campi!(CategoriaComponente {
    0 nome_categoria "nomeCategoria",
    1 id_categoria "idCategoria",
});

campi!(ComponenteIsc {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 nome "nome",
    3 sesso "sesso",
    4 data_nascita "dataNascita",
    5 sigla_provincia_nascita "siglaProvinciaNascita",
    6 nome_comune_nascita "nomeComuneNascita",
    7 stato_nascita "statoNascita",
    8 cittadinanza "cittadinanza",
    9 stato_civile "statoCivile",
    10 stato_nascita_non_attribuibile "statoNascitaNonAttribuibile",
    11 localita_estera "localitaEstera",
    12 id_grado_parentela "idGradoParentela",
    13 classificazione_componente "classificazioneComponente",
    14 categoria_componente "categoriaComponente",
    15 comune_ultima_residenza "comuneUltimaResidenza",
    16 stato_ultima_provenienza "statoUltimaProvenienza",
    17 localita_ultima_provenienza "localitaUltimaProvenienza",
    18 flag_patente "flagPatente",
    19 flag_veicoli "flagVeicoli",
    20 id_titolo_studio "idTitoloStudio",
    21 id_condizione_non_professionale "idCondizioneNonProfessionale",
    22 id_posizione_professionale "idPosizioneProfessionale",
});

campi!(ListaComponentiCoinvoltiIsc {
    0 componente_isc "componenteIsc",
});

campi!(DatiIscrizioneOnline {
    0 tipo_famiglia "tipoFamiglia",
    1 fascia_reperibilita "fasciaReperibilita",
    2 recapito_telefonico "recapitoTelefonico",
    3 componenti_coinvolti_isc "componentiCoinvoltiIsc",
    4 indirizzo "indirizzo",
    5 dati_immobile "datiImmobile",
    6 componente_famiglia_esistente "componenteFamigliaEsistente",
});

campi!(DatiRichiestaIscrizioneElettorale {
    0 recapito "recapito",
    1 id_stato_residenza_origine "idStatoResidenzaOrigine",
    2 stato_residenza_origine "statoResidenzaOrigine",
    3 cap_stato_residenza_origine "capStatoResidenzaOrigine",
    4 localita_stato_residenza_origine "localitaStatoResidenzaOrigine",
    5 indirizzo_stato_residenza_origine "indirizzoStatoResidenzaOrigine",
});

campi!(DettaglioP002 {
    0 codice_richiesta "codiceRichiesta",
    1 id_tipologia "idTipologia",
    2 note "note",
    3 data_apertura "dataApertura",
    4 data_chiusura "dataChiusura",
    5 data_scadenza "dataScadenza",
    6 data_ultimo_aggiornamento "dataUltimoAggiornamento",
    7 numero_proroghe "numeroProroghe",
    8 stato_richiesta_corrente "statoRichiestaCorrente",
    9 recapiti "recapiti",
    10 identificativi "identificativi",
    11 soggetto_richiedente "soggettoRichiedente",
    12 soggetto_interessato "soggettoInteressato",
    13 famiglia_convivenza "famigliaConvivenza",
    14 comune_interessato "comuneInteressato",
    15 storico_stati "storicoStati",
    16 riepilogo_richiesta "riepilogoRichiesta",
    17 allegati "allegati",
    18 dati_rettifica "datiRettifica",
    19 dati_dichiarazione_residenza "datiDichiarazioneResidenza",
    20 dati_iscrizione_online "datiIscrizioneOnline",
    21 dati_richiesta_iscrizione_elettorale "datiRichiestaIscrizioneElettorale",
});

campi!(CriteriAggiornamentoP003 {
    0 codice_richiesta "codiceRichiesta",
    1 richiesta_proroga "richiestaProroga",
    2 id_stato_richiesta "idStatoRichiesta",
    3 id_motivo_irricevibile "idMotivoIrricevibile",
    4 note "note",
    5 id_unico_nazionale "idUnicoNazionale",
    6 operatore "operatore",
});

campi!(EsitoP003 {
    0 codice_esito "codiceEsito",
});

elemento!(RichiestaP001 "http://sogei.it/ANPR/P000sc" "RichiestaP001");
elemento!(RispostaP001 "http://sogei.it/ANPR/P000sc" "RispostaP001");
elemento!(RispostaOKP001 "http://sogei.it/ANPR/P000sc" "RispostaOKP001");
elemento!(RichiestaP002 "http://sogei.it/ANPR/P000sc" "RichiestaP002");
elemento!(RispostaP002 "http://sogei.it/ANPR/P000sc" "RispostaP002");
elemento!(RispostaOKP002 "http://sogei.it/ANPR/P000sc" "RispostaOKP002");
elemento!(RichiestaP003 "http://sogei.it/ANPR/P000sc" "RichiestaP003");
elemento!(RispostaP003 "http://sogei.it/ANPR/P000sc" "RispostaP003");
elemento!(RispostaOKP003 "http://sogei.it/ANPR/P000sc" "RispostaOKP003");
elemento!(RispostaKO "http://sogei.it/ANPR/P000sc" "rispostaKO");
