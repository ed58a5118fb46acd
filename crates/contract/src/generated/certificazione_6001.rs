// Made from the schemas by `make contract`; changes belong there.
//! Service 6001: certificates.
//!
//! Namespace `http://sogei.it/ANPR/6001certificazione`, schema `6001certificazione.xsd`.

use crate::generated::tipi::atti::{Atto, AttoANPR};
use crate::generated::tipi::certificati::{DocRiconoscimento, ListaAnnotazioni};
use crate::generated::tipi::errori::{ListaAnomalie, ListaErrori};
use crate::generated::tipi::famiglia::LegameSoggetto;
use crate::generated::tipi::generalita::{Cittadinanza, Generalita, StatoCivile};
use crate::generated::tipi::indirizzi::Residenza;
use crate::generated::tipi::matrimonio::{AnnullamentoMatrimonio, Matrimonio, Vedovanza};
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use crate::generated::tipi::traslitterazioni::DatiTraslitterati;
use serde::{Deserialize, Serialize};

/// 6001, refusal: header and errors.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta6001KO {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// Errors of an answer, at least one.
    pub lista_errori: ListaErrori,
}

/// 6001, positive answer: certificates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta6001OK {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// Languages of the certificate, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lingua_certificato: Option<LinguaCertificato6001>,
    /// Singular in the answer, listaTipiCertificati in the request; kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_tipi_certificato: Option<ListaTipiCertificati>,
    /// The person the certificate is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soggetto_intestatario: Option<SoggettoIntestatario>,
    /// National protocol number of the certificate.
    #[serde(rename = "protocolloANPR", skip_serializing_if = "Option::is_none")]
    pub protocollo_anpr: Option<ProtocolloANPR>,
    /// The parameters of issue, echoed.
    pub parametri_richiesta: ParametriRisposta6001,
    /// The certificate as PDF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<File6001>,
    /// The data of the certificate, when data alone were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_certificato: Option<DatiCertificato>,
    /// Errors of an answer, at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lista_errori: Vec<ListaErrori>,
    /// Warnings beside a positive answer, possibly none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_anomalie: Option<ListaAnomalie>,
}

/// 6001, request: certificates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta6001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Languages of the certificate, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lingua_certificato: Option<LinguaCertificato6001>,
    /// Kinds of certificate wanted (table 13), at least one.
    pub lista_tipi_certificati: ListaTipiCertificati,
    /// The person at the desk and the document shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita_richiedente: Option<SoggettoRichiedente>,
    /// The person the certificate is about.
    pub soggetto_intestatario: SoggettoIntestatario,
    /// How the certificate is issued: officer, use, channel, duty and fee, notes.
    pub dati_controllo: DatiControllo6001,
}

/// 6001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta6001 {
    /// 6001, refusal: header and errors. Alternative to `Risposta6001OK`.
    #[serde(rename = "Risposta6001KO", skip_serializing_if = "Option::is_none")]
    pub risposta6001ko: Option<Risposta6001KO>,
    /// 6001, positive answer: certificates. Alternative to `Risposta6001KO`.
    #[serde(rename = "Risposta6001OK", skip_serializing_if = "Option::is_none")]
    pub risposta6001ok: Option<Risposta6001OK>,
}

/// Languages of the certificate, at least one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LinguaCertificato6001 {
    /// Language of the certificate, two letters. 2 characters, `([a-zA-Z])*`. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tipo_lingua_certificato: Vec<String>,
}

/// Kinds of certificate wanted (table 13), at least one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaTipiCertificati {
    /// Kind of certificate, table 13. 0 to 2 characters, `(\d)+`. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tipo_certificato: Vec<String>,
}

/// The person the certificate is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SoggettoIntestatario {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
}

/// The person at the desk and the document shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SoggettoRichiedente {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// The document by which the applicant was recognised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc_riconoscimento: Option<DocRiconoscimento>,
}

/// How the certificate is issued: officer, use, channel, duty and fee, notes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo6001 {
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    pub cognome_uff_anagrafe: String,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`.
    pub nome_uff_anagrafe: String,
    /// Who asks for the certificate. One character, `(\d)+`.
    pub tipo_richiedente: String,
    /// 1 the certificate is issued, 2 only its data are wanted. One character, `(\d)+`.
    pub tipo_richiesta: String,
    /// Use of the certificate: 0 ordinary, 1 foreign administration, 2 immigration, 3 court papers, 4 abroad. 0 to 2
    /// characters, `(\d)+`.
    pub pa_estera: String,
    /// Where it is issued: 1 desk, 2 internet, 3 preview. One character, `(\d)+`.
    pub emissione: String,
    /// Stamp duty in euro cents. 0 to 5 characters, `(\d)+`.
    pub bollo: String,
    /// How the duty was paid: 1 virtually, 2 by stamp, 9 otherwise. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bollo_virtuale: Option<String>,
    /// Whether the comune's fee is waived. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esenzione_diritti: Option<String>,
    /// The comune's fee in euro cents, 0 when none. 0 to 5 characters, `(\d)+`.
    pub diritti: String,
    /// Ground of exemption from stamp duty, table 39; 99 another. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esenzione_bollo: Option<String>,
    /// Text of at most 256 characters; it may be empty. 0 to 256 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_esenzione_bollo: Option<String>,
    /// The note lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_annotazioni: Option<ListaAnnotazioni>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forza_certificazione: Option<String>,
    /// No meaning is published: accepted and ignored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modalita: Option<String>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_firma_elettorale: Option<String>,
}

/// National protocol number of the certificate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtocolloANPR {
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "numeroProtocolloANPR")]
    pub numero_protocollo_anpr: String,
}

/// The parameters of issue, echoed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ParametriRisposta6001 {
    /// Who asks for the certificate. One character, `(\d)+`.
    pub tipo_richiedente: String,
    /// 1 the certificate is issued, 2 only its data are wanted. One character, `(\d)+`.
    pub tipo_richiesta: String,
    /// Use of the certificate: 0 ordinary, 1 foreign administration, 2 immigration, 3 court papers, 4 abroad. 0 to 2
    /// characters, `(\d)+`.
    pub pa_estera: String,
    /// Where it is issued: 1 desk, 2 internet, 3 preview. One character, `(\d)+`.
    pub emissione: String,
    /// Stamp duty in euro cents. 0 to 5 characters, `(\d)+`.
    pub bollo: String,
    /// How the duty was paid: 1 virtually, 2 by stamp, 9 otherwise. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bollo_virtuale: Option<String>,
    /// Whether the comune's fee is waived. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esenzione_diritti: Option<String>,
    /// The comune's fee in euro cents, 0 when none. 0 to 5 characters, `(\d)+`.
    pub diritti: String,
    /// Ground of exemption from stamp duty, table 39; 99 another. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esenzione_bollo: Option<String>,
    /// Text of at most 256 characters; it may be empty. 0 to 256 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_esenzione_bollo: Option<String>,
    /// Exactly one digit. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forza_certificazione: Option<String>,
}

/// The certificate as PDF.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct File6001 {
    /// `base64Binary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificato_pdf: Option<String>,
}

/// A person named on the certificate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiSoggetto6001 {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita_attuali: Option<Generalita>,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoNascitaANPR", skip_serializing_if = "Option::is_none")]
    pub atto_nascita_anpr: Option<AttoANPR>,
    /// Membership: the person's place in the family and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legame_soggetto: Option<LegameSoggetto>,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// datiTraslitterati in the consultations; kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_translitterati: Option<DatiTraslitterati>,
}

/// The data of the certificate, when data alone were asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiCertificato {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita_attuali: Option<Generalita>,
    /// A person named on the certificate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lista_dati_soggetti: Vec<DatiSoggetto6001>,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub residenza: Vec<Residenza>,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// One citizenship: the state, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cittadinanza: Vec<Cittadinanza>,
    /// Text of one to 250 characters. 1 to 250 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominazione_convivenza: Option<String>,
    /// Name of a comune. 1 to 80 characters, `([0-9IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '/.,()])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_competente: Option<String>,
    /// Text of one to 250 characters. 1 to 250 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_cancellazione: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_cancellazione: Option<String>,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_morte: Option<Atto>,
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<Matrimonio>,
    /// Separation, divorce or annulment (table 31) with judgment or act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annullamento_matrimonio: Option<AnnullamentoMatrimonio>,
    /// Widowhood: the spouse's death and the marriage it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vedovanza: Option<Vedovanza>,
    /// datiTraslitterati in the consultations; kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_translitterati: Option<DatiTraslitterati>,
}

campi!(Risposta6001KO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(Risposta6001OK {
    0 testata_risposta "testataRisposta",
    1 lingua_certificato "linguaCertificato",
    2 lista_tipi_certificato "listaTipiCertificato",
    3 soggetto_intestatario "soggettoIntestatario",
    4 protocollo_anpr "protocolloANPR",
    5 parametri_richiesta "parametriRichiesta",
    6 file "file",
    7 dati_certificato "datiCertificato",
    8 lista_errori "listaErrori",
    9 lista_anomalie "listaAnomalie",
});

campi!(Richiesta6001 {
    0 testata_richiesta "testataRichiesta",
    1 lingua_certificato "linguaCertificato",
    2 lista_tipi_certificati "listaTipiCertificati",
    3 generalita_richiedente "generalitaRichiedente",
    4 soggetto_intestatario "soggettoIntestatario",
    5 dati_controllo "datiControllo",
});

campi!(Risposta6001 {
    0 risposta6001ko "a:Risposta6001KO",
    1 risposta6001ok "a:Risposta6001OK",
});

campi!(LinguaCertificato6001 {
    0 tipo_lingua_certificato "tipoLinguaCertificato",
});

campi!(ListaTipiCertificati {
    0 tipo_certificato "tipoCertificato",
});

campi!(SoggettoIntestatario {
    0 generalita "generalita",
});

campi!(SoggettoRichiedente {
    0 generalita "generalita",
    1 doc_riconoscimento "docRiconoscimento",
});

campi!(DatiControllo6001 {
    0 cognome_uff_anagrafe "cognomeUffAnagrafe",
    1 nome_uff_anagrafe "nomeUffAnagrafe",
    2 tipo_richiedente "tipoRichiedente",
    3 tipo_richiesta "tipoRichiesta",
    4 pa_estera "paEstera",
    5 emissione "emissione",
    6 bollo "bollo",
    7 bollo_virtuale "bolloVirtuale",
    8 esenzione_diritti "esenzioneDiritti",
    9 diritti "diritti",
    10 esenzione_bollo "esenzioneBollo",
    11 descrizione_esenzione_bollo "descrizioneEsenzioneBollo",
    12 lista_annotazioni "listaAnnotazioni",
    13 forza_certificazione "forzaCertificazione",
    14 modalita "modalita",
    15 tipo_firma_elettorale "tipoFirmaElettorale",
});

campi!(ProtocolloANPR {
    0 numero_protocollo_anpr "numeroProtocolloANPR",
});

campi!(ParametriRisposta6001 {
    0 tipo_richiedente "tipoRichiedente",
    1 tipo_richiesta "tipoRichiesta",
    2 pa_estera "paEstera",
    3 emissione "emissione",
    4 bollo "bollo",
    5 bollo_virtuale "bolloVirtuale",
    6 esenzione_diritti "esenzioneDiritti",
    7 diritti "diritti",
    8 esenzione_bollo "esenzioneBollo",
    9 descrizione_esenzione_bollo "descrizioneEsenzioneBollo",
    10 forza_certificazione "forzaCertificazione",
});

campi!(File6001 {
    0 certificato_pdf "certificatoPdf",
});

campi!(DatiSoggetto6001 {
    0 generalita_attuali "generalitaAttuali",
    1 atto_nascita "attoNascita",
    2 atto_nascita_anpr "attoNascitaANPR",
    3 legame_soggetto "legameSoggetto",
    4 stato_civile "statoCivile",
    5 dati_translitterati "datiTranslitterati",
});

campi!(DatiCertificato {
    0 generalita_attuali "generalitaAttuali",
    1 lista_dati_soggetti "listaDatiSoggetti",
    2 atto_nascita "attoNascita",
    3 residenza "residenza",
    4 stato_civile "statoCivile",
    5 cittadinanza "cittadinanza",
    6 denominazione_convivenza "denominazioneConvivenza",
    7 comune_competente "comuneCompetente",
    8 motivo_cancellazione "motivoCancellazione",
    9 data_cancellazione "dataCancellazione",
    10 atto_morte "attoMorte",
    11 matrimonio "matrimonio",
    12 annullamento_matrimonio "annullamentoMatrimonio",
    13 vedovanza "vedovanza",
    14 dati_translitterati "datiTranslitterati",
});

elemento!(Risposta6001KO "http://sogei.it/ANPR/6001certificazione" "Risposta6001KO");
elemento!(Risposta6001OK "http://sogei.it/ANPR/6001certificazione" "Risposta6001OK");
elemento!(Richiesta6001 "http://sogei.it/ANPR/6001certificazione" "Richiesta6001");
elemento!(Risposta6001 "http://sogei.it/ANPR/6001certificazione" "Risposta6001");
