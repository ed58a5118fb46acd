// Made from the schemas by `make contract`; changes belong there.
//! Service CIE: the system of electronic identity cards asks and reports.
//!
//! Namespace `http://sogei.it/ANPR/CIE0Servizi`, schema `CIE0Servizi.xsd`.

use crate::generated::tipi::atti::{Atto, AttoANPR};
use crate::generated::tipi::documenti::{CartaIdentita, PermessoSoggiorno};
use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::generalita::{AttributiSoggetto, Cittadinanza, Generalita, GeneralitaPerRicerca, StatoCivile};
use crate::generated::tipi::indirizzi::Residenza;
use crate::generated::tipi::iscrizione::DatiCancellazione;
use crate::generated::tipi::luoghi::Comune;
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// CIE2, request: data for an electronic identity card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaCIE2 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Identity as the search key of the identity-card service; the codice fiscale stands bare here.
    pub generalita: GeneralitaPerRicerca,
    /// Who asks: body, workstation, user.
    pub dati_richiedente: DatiRichiedenteCIE,
    /// Comune of residence, and whether the person is abroad.
    pub dati_controllo: DatiControlloCIE2,
}

/// CIE2, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaEsitoCIE2 {
    /// CIE2, positive answer: data for an electronic identity card. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaCIE2", skip_serializing_if = "Option::is_none")]
    pub risposta_cie2: Option<RispostaCIE2>,
    /// Refusal: header and at least one error. Alternative to `RispostaCIE2`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// CIE2, positive answer: data for an electronic identity card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaCIE2 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The people found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_soggetti: Option<ListaDatiSoggettoCIE2>,
    /// Errors of an answer, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_errori: Option<ListaErrori>,
}

/// CIE7, request: annulment of an electronic identity card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaCIE7 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// An identity card: number, dates, issuer (comune or consulate), whether it is valid abroad.
    pub carta_identita: CartaIdentita,
    /// `date`.
    pub data_annullamento: String,
    /// Who asks: body, workstation, user.
    pub dati_richiedente: DatiRichiedenteCIE,
}

/// CIE7, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaEsitoCIE7 {
    /// CIE7, positive answer: annulment of an electronic identity card. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaCIE7", skip_serializing_if = "Option::is_none")]
    pub risposta_cie7: Option<RispostaCIE7>,
    /// Refusal: header and at least one error. Alternative to `RispostaCIE7`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// CIE7, positive answer: annulment of an electronic identity card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaCIE7 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// An identity card: number, dates, issuer (comune or consulate), whether it is valid abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carta_identita_annullata: Option<CartaIdentita>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita: Option<Generalita>,
    /// Errors of an answer, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_errori: Option<ListaErrori>,
}

/// CIE8, request: issue of an electronic identity card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaCIE8 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Who asks: body, workstation, user.
    pub dati_richiedente: DatiRichiedenteCIE,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// An identity card: number, dates, issuer (comune or consulate), whether it is valid abroad.
    pub carta_identita: CartaIdentita,
}

/// CIE8, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaEsitoCIE8 {
    /// CIE8, positive answer: issue of an electronic identity card. Alternative to `rispostaKO`.
    #[serde(rename = "RispostaCIE8", skip_serializing_if = "Option::is_none")]
    pub risposta_cie8: Option<RispostaCIE8>,
    /// Refusal: header and at least one error. Alternative to `RispostaCIE8`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// CIE8, positive answer: issue of an electronic identity card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaCIE8 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// An identity card: number, dates, issuer (comune or consulate), whether it is valid abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carta_identita_emessa: Option<CartaIdentita>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita: Option<Generalita>,
    /// Errors of an answer, at least one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_errori: Option<ListaErrori>,
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
pub struct DatiRichiedenteCIE {
    /// Any six characters. 6 characters.
    pub cod_mittente: String,
    /// Text of one to twenty characters. 1 to 20 characters.
    pub id_postazione: String,
    /// Text of one to sixteen characters. 1 to 16 characters.
    pub id_utente: String,
}

/// Comune of residence, and whether the person is abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControlloCIE2 {
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    pub comune_residenza: Comune,
    /// Yes or no, as a word or a letter, in either case. 1 to 20 characters, `SI|NO|si|no|Si|No|s|n|S|N`.
    #[serde(rename = "soggettoAIRE", skip_serializing_if = "Option::is_none")]
    pub soggetto_aire: Option<String>,
}

/// What the card needs of a person's scheda; the parents only for minors.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiSoggettoCIE2 {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoNascitaANPR", skip_serializing_if = "Option::is_none")]
    pub atto_nascita_anpr: Option<AttoANPR>,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Generalita>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Generalita>,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza: Option<Residenza>,
    /// One citizenship: the state, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cittadinanza: Vec<Cittadinanza>,
    /// Cancellation: reason (table 15), date and judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_cancellazione: Option<DatiCancellazione>,
    /// An identity card: number, dates, issuer (comune or consulate), whether it is valid abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carta_identita: Option<CartaIdentita>,
    /// A residence permit: number, kind (table 08), dates, issuer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permesso_soggiorno: Option<PermessoSoggiorno>,
    /// Marks of the person: homeless, and whether certificates may be issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributi_soggetto: Option<AttributiSoggetto>,
    /// Where the data come from: 1 ANPR, 2 INA, 3 tax register, 4 central AIRE. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenienza_informazioni: Option<String>,
}

/// The people found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaDatiSoggettoCIE2 {
    /// What the card needs of a person's scheda; the parents only for minors. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_soggetto: Vec<DatiSoggettoCIE2>,
}

campi!(RichiestaCIE2 {
    0 testata_richiesta "testataRichiesta",
    1 generalita "generalita",
    2 dati_richiedente "datiRichiedente",
    3 dati_controllo "datiControllo",
});

campi!(RispostaEsitoCIE2 {
    0 risposta_cie2 "a:RispostaCIE2",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaCIE2 {
    0 testata_risposta "testataRisposta",
    1 lista_soggetti "listaSoggetti",
    2 lista_errori "listaErrori",
});

campi!(RichiestaCIE7 {
    0 testata_richiesta "testataRichiesta",
    1 generalita "generalita",
    2 carta_identita "cartaIdentita",
    3 data_annullamento "dataAnnullamento",
    4 dati_richiedente "datiRichiedente",
});

campi!(RispostaEsitoCIE7 {
    0 risposta_cie7 "a:RispostaCIE7",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaCIE7 {
    0 testata_risposta "testataRisposta",
    1 carta_identita_annullata "cartaIdentitaAnnullata",
    2 generalita "generalita",
    3 lista_errori "listaErrori",
});

campi!(RichiestaCIE8 {
    0 testata_richiesta "testataRichiesta",
    1 dati_richiedente "datiRichiedente",
    2 generalita "generalita",
    3 carta_identita "cartaIdentita",
});

campi!(RispostaEsitoCIE8 {
    0 risposta_cie8 "a:RispostaCIE8",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaCIE8 {
    0 testata_risposta "testataRisposta",
    1 carta_identita_emessa "cartaIdentitaEmessa",
    2 generalita "generalita",
    3 lista_errori "listaErrori",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(DatiRichiedenteCIE {
    0 cod_mittente "codMittente",
    1 id_postazione "idPostazione",
    2 id_utente "idUtente",
});

campi!(DatiControlloCIE2 {
    0 comune_residenza "comuneResidenza",
    1 soggetto_aire "soggettoAIRE",
});

campi!(DatiSoggettoCIE2 {
    0 generalita "generalita",
    1 atto_nascita "attoNascita",
    2 atto_nascita_anpr "attoNascitaANPR",
    3 stato_civile "statoCivile",
    4 paternita "paternita",
    5 maternita "maternita",
    6 residenza "residenza",
    7 cittadinanza "cittadinanza",
    8 dati_cancellazione "datiCancellazione",
    9 carta_identita "cartaIdentita",
    10 permesso_soggiorno "permessoSoggiorno",
    11 attributi_soggetto "attributiSoggetto",
    12 provenienza_informazioni "provenienzaInformazioni",
});

campi!(ListaDatiSoggettoCIE2 {
    0 dati_soggetto "datiSoggetto",
});

elemento!(RichiestaCIE2 "http://sogei.it/ANPR/CIE0Servizi" "RichiestaCIE2");
elemento!(RispostaEsitoCIE2 "http://sogei.it/ANPR/CIE0Servizi" "RispostaEsitoCIE2");
elemento!(RispostaCIE2 "http://sogei.it/ANPR/CIE0Servizi" "RispostaCIE2");
elemento!(RichiestaCIE7 "http://sogei.it/ANPR/CIE0Servizi" "RichiestaCIE7");
elemento!(RispostaEsitoCIE7 "http://sogei.it/ANPR/CIE0Servizi" "RispostaEsitoCIE7");
elemento!(RispostaCIE7 "http://sogei.it/ANPR/CIE0Servizi" "RispostaCIE7");
elemento!(RichiestaCIE8 "http://sogei.it/ANPR/CIE0Servizi" "RichiestaCIE8");
elemento!(RispostaEsitoCIE8 "http://sogei.it/ANPR/CIE0Servizi" "RispostaEsitoCIE8");
elemento!(RispostaCIE8 "http://sogei.it/ANPR/CIE0Servizi" "RispostaCIE8");
elemento!(RispostaKO "http://sogei.it/ANPR/CIE0Servizi" "rispostaKO");
