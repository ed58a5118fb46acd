// Made from the schemas by `make contract`; changes belong there.
//! Service CONSOLATI: the consulates ask and report.
//!
//! Namespace `http://sogei.it/ANPR/CONSOLATIServizi`, schema `CONSOLATIServizi.xsd`.

use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::generalita::Generalita;
use crate::generated::tipi::indirizzi::{Consolato, Residenza};
use crate::generated::tipi::luoghi::Comune;
use crate::generated::tipi::soggetto::ListaSoggetti;
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// C001, request: data of a citizen abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaC001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Who asks: body, workstation, user.
    pub dati_richiedente: DatiRichiedenteConsolato,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(rename = "comuneIscrizioneAIRE")]
    pub comune_iscrizione_aire: Comune,
    /// A consulate by code and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consolato: Option<Consolato>,
}

/// C001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaEsitoC001 {
    /// C001, positive answer: data of a citizen abroad. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaC001", skip_serializing_if = "Option::is_none")]
    pub risposta_c001: Option<RispostaC001>,
    /// Refusal: header and at least one error. Alternative to `RispostaC001`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// C001, positive answer: data of a citizen abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaC001 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The people found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_soggetti: Option<ListaSoggetti>,
    /// Where the data come from: 1 ANPR, 2 INA, 3 tax register, 4 central AIRE. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenienza_informazioni: Option<String>,
    /// Errors of an answer, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_errori: Option<ListaErrori>,
}

/// C002, request: alignment of a citizen abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaC002 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Who asks: body, workstation, user.
    pub dati_richiedente: DatiRichiedenteConsolato,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita: Option<Generalita>,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(rename = "comuneIscrizioneAIRE", skip_serializing_if = "Option::is_none")]
    pub comune_iscrizione_aire: Option<Comune>,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza: Option<Residenza>,
    /// Up to thirty digits. 0 to 30 characters, `(\d)+`.
    #[serde(rename = "idRichiestaANPR", skip_serializing_if = "Option::is_none")]
    pub id_richiesta_anpr: Option<String>,
}

/// C002, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaEsitoC002 {
    /// C002, positive answer: alignment of a citizen abroad. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaC002", skip_serializing_if = "Option::is_none")]
    pub risposta_c002: Option<RispostaC002>,
    /// Refusal: header and at least one error. Alternative to `RispostaC002`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// C002, positive answer: alignment of a citizen abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaC002 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza: Option<Residenza>,
    /// State of a consulate's request. One character, `(\d)+`.
    pub stato_richiesta: String,
    /// Errors of an answer, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_errori: Option<ListaErrori>,
}

/// C003, request: alignment with the tax register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaC003 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Who asks: body, workstation, user.
    pub dati_richiedente: DatiRichiedenteConsolato,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(rename = "comuneIscrizioneAIRE")]
    pub comune_iscrizione_aire: Comune,
    /// A consulate by code and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consolato: Option<Consolato>,
}

/// C003, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaEsitoC003 {
    /// C003, positive answer: alignment with the tax register. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaC003", skip_serializing_if = "Option::is_none")]
    pub risposta_c003: Option<RispostaC003>,
    /// Refusal: header and at least one error. Alternative to `RispostaC003`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// C003, positive answer: alignment with the tax register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaC003 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita: Option<Generalita>,
    /// Errors of an answer, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_errori: Option<ListaErrori>,
}

/// C010, request: whether a citizen is in AIRE.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaC010 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
}

/// C010, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaEsitoC010 {
    /// C010, positive answer: whether a citizen is in AIRE. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaC010", skip_serializing_if = "Option::is_none")]
    pub risposta_c010: Option<RispostaC010>,
    /// Refusal: header and at least one error. Alternative to `RispostaC010`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// C010, positive answer: whether a citizen is in AIRE.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaC010 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// `boolean`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_aire: Option<String>,
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

/// Who asks: body, workstation, user.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiRichiedenteConsolato {
    /// Any six characters. 6 characters.
    pub cod_mittente: String,
    /// `string`.
    pub id_postazione: String,
    /// Text of one to sixteen characters. 1 to 16 characters.
    pub id_utente: String,
}

campi!(RichiestaC001 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiedente "datiRichiedente",
    2 generalita "generalita",
    3 comune_iscrizione_aire "comuneIscrizioneAIRE",
    4 consolato "consolato",
});

campi!(RispostaEsitoC001 {
    0 risposta_c001 "a:RispostaC001",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaC001 {
    0 testata_risposta "testataRisposta",
    1 lista_soggetti "listaSoggetti",
    2 provenienza_informazioni "provenienzaInformazioni",
    3 lista_errori "listaErrori",
});

campi!(RichiestaC002 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiedente "datiRichiedente",
    2 generalita "generalita",
    3 comune_iscrizione_aire "comuneIscrizioneAIRE",
    4 residenza "residenza",
    5 id_richiesta_anpr "idRichiestaANPR",
});

campi!(RispostaEsitoC002 {
    0 risposta_c002 "a:RispostaC002",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaC002 {
    0 testata_risposta "testataRisposta",
    1 generalita "generalita",
    2 residenza "residenza",
    3 stato_richiesta "statoRichiesta",
    4 lista_errori "listaErrori",
});

campi!(RichiestaC003 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiedente "datiRichiedente",
    2 generalita "generalita",
    3 comune_iscrizione_aire "comuneIscrizioneAIRE",
    4 consolato "consolato",
});

campi!(RispostaEsitoC003 {
    0 risposta_c003 "a:RispostaC003",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaC003 {
    0 testata_risposta "testataRisposta",
    1 generalita "generalita",
    2 lista_errori "listaErrori",
});

campi!(RichiestaC010 {
    0 testata_richiesta "testataRichiesta",
    1 generalita "generalita",
});

campi!(RispostaEsitoC010 {
    0 risposta_c010 "a:RispostaC010",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaC010 {
    0 testata_risposta "testataRisposta",
    1 is_aire "isAire",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(DatiRichiedenteConsolato {
    0 cod_mittente "codMittente",
    1 id_postazione "idPostazione",
    2 id_utente "idUtente",
});

elemento!(RichiestaC001 "http://sogei.it/ANPR/CONSOLATIServizi" "RichiestaC001");
elemento!(RispostaEsitoC001 "http://sogei.it/ANPR/CONSOLATIServizi" "RispostaEsitoC001");
elemento!(RispostaC001 "http://sogei.it/ANPR/CONSOLATIServizi" "RispostaC001");
elemento!(RichiestaC002 "http://sogei.it/ANPR/CONSOLATIServizi" "RichiestaC002");
elemento!(RispostaEsitoC002 "http://sogei.it/ANPR/CONSOLATIServizi" "RispostaEsitoC002");
elemento!(RispostaC002 "http://sogei.it/ANPR/CONSOLATIServizi" "RispostaC002");
elemento!(RichiestaC003 "http://sogei.it/ANPR/CONSOLATIServizi" "RichiestaC003");
elemento!(RispostaEsitoC003 "http://sogei.it/ANPR/CONSOLATIServizi" "RispostaEsitoC003");
elemento!(RispostaC003 "http://sogei.it/ANPR/CONSOLATIServizi" "RispostaC003");
elemento!(RichiestaC010 "http://sogei.it/ANPR/CONSOLATIServizi" "RichiestaC010");
elemento!(RispostaEsitoC010 "http://sogei.it/ANPR/CONSOLATIServizi" "RispostaEsitoC010");
elemento!(RispostaC010 "http://sogei.it/ANPR/CONSOLATIServizi" "RispostaC010");
elemento!(RispostaKO "http://sogei.it/ANPR/CONSOLATIServizi" "rispostaKO");
