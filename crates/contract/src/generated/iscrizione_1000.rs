// Made from the schemas by `make contract`; changes belong there.
//! Service 1000: entries in the register.
//!
//! Namespace `http://sogei.it/ANPR/1000iscrizione`, schema `1000iscrizione.xsd`.

use crate::generated::risposta_comune::RispostaComune;
use crate::generated::tipi::atti::{Atto, AttoANPR, Sentenza};
use crate::generated::tipi::documenti::{CartaIdentita, DomicilioDigitale, PermessoSoggiorno};
use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::famiglia::{FamigliaConvivenza, LegameSoggetto, TutoreIntestatario};
use crate::generated::tipi::generalita::{AltriDati, Autoveicoli, Cittadinanza, ElencoGenitori, Generalita, Genitore};
use crate::generated::tipi::indirizzi::{AltraLingua, Residenza};
use crate::generated::tipi::iscrizione::{FamigliaIscrizione, GeneralitaIscrizioneAltriMotivi, GeneralitaIscrizioneNascita};
use crate::generated::tipi::liste::{Censimento, ListaElettorale, ListaLeva};
use crate::generated::tipi::luoghi::ProvenienzaDestinazione;
use crate::generated::tipi::matrimonio::{
    AnnullamentoMatrimonio, ConvivenzaDiFatto, ElencoMatrimoni, Matrimonio, UnioneCivile, Vedovanza,
};
use crate::generated::tipi::operazioni::{
    DatiControllo, DatiOperazione, DatiProcedimento, DatiProcedimentoIstruttoria, DatiRicercaScheda,
    ListaControlli,
};
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// 1001, request: birth.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta1001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Identity of a newborn to register, in Italy (1001) or abroad (A001).
    pub generalita1001: GeneralitaIscrizioneNascita,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoNascitaANPR", skip_serializing_if = "Option::is_none")]
    pub atto_nascita_anpr: Option<AttoANPR>,
    /// One citizenship: the state, and since when.
    pub cittadinanza: Cittadinanza,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Genitore>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore>,
    /// famConv here, famiglia and convivenza in 1002.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fam_conv: Option<FamigliaConvivenza>,
    /// Membership: the person's place in the family and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legame_soggetto: Option<LegameSoggetto>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data of a birth: surname, acknowledgement, family joined, fiscal code.
    pub dati_controllo: DatiControllo1001,
}

/// 1001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta1001 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`,
    /// `RispostaMultipla1001`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`, `RispostaMultipla1001`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
    /// 1001, positive answer that asks to choose among several people. Alternative to `Risposta_Comune`, `rispostaKO`.
    #[serde(rename = "RispostaMultipla1001", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla1001: Option<RispostaMultipla1001>,
}

/// 1001, positive answer that asks to choose among several people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla1001 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The parents found, when a registration must be repeated with one of them chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elenco_soggetti_padre: Option<ElencoGenitori>,
    /// The parents found, when a registration must be repeated with one of them chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elenco_soggetti_madre: Option<ElencoGenitori>,
}

/// 1002, request: other reasons of entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta1002 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Reason of an entry (table 07) with a remark.
    pub motivo_iscrizione: MotivoIscrizione1002,
    /// Identity of a person to register for other reasons, in Italy (1002) or abroad (A002).
    pub generalita1002: GeneralitaIscrizioneAltriMotivi,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoNascitaANPR", skip_serializing_if = "Option::is_none")]
    pub atto_nascita_anpr: Option<AttoANPR>,
    /// One citizenship: the state, and since when. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cittadinanza: Vec<Cittadinanza>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Genitore>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore>,
    /// Where a person comes from or goes to: a comune or a place abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenienza: Option<ProvenienzaDestinazione>,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub residenza: Vec<Residenza>,
    /// The address in a second official language (Alto Adige, Valle d'Aosta, Friuli).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_lingua: Vec<AltraLingua>,
    /// The family the person joins, and their place in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia: Option<FamigliaIscrizione>,
    /// The convivenza the person joins, and their place in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convivenza: Option<ConvivenzaIscrizione>,
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<Matrimonio>,
    /// Widowhood: the spouse's death and the marriage it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vedovanza: Option<Vedovanza>,
    /// The answers and A002 call the same section annullamentoMatrimonio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separazione_annullamento_cessazione_matrimonio: Option<AnnullamentoMatrimonio>,
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
    /// Entry on the conscription list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_leva: Option<ListaLeva>,
    /// Old electoral section: position and comune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_elettorale: Option<ListaElettorale>,
    /// The census return of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub censimento: Option<Censimento>,
    /// Whether the person has vehicles and a driving licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autoveicoli: Option<Autoveicoli>,
    /// A digital domicile: address, since when, provider, state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domicilio_digitale: Option<DomicilioDigitale>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// A judgment: number, date, court (table 32) and from when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_sentenza: Option<Sentenza>,
    /// Control data of an entry for other reasons.
    pub dati_controllo: DatiControllo1002,
}

/// 1002, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta1002 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`,
    /// `RispostaMultipla1002`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`, `RispostaMultipla1002`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
    /// 1002, positive answer that asks to choose among several people. Alternative to `Risposta_Comune`, `rispostaKO`.
    #[serde(rename = "RispostaMultipla1002", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla1002: Option<RispostaMultipla1002>,
}

/// 1002, positive answer that asks to choose among several people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaMultipla1002 {
    /// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done,
    /// XXXX refused).
    pub testata_risposta: TestataRisposta,
    /// The parents found, when a registration must be repeated with one of them chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elenco_soggetti_padre: Option<ElencoGenitori>,
    /// The parents found, when a registration must be repeated with one of them chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elenco_soggetti_madre: Option<ElencoGenitori>,
    /// The marriages found, when one has to be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elenco_matrimoni: Option<ElencoMatrimoni>,
}

/// 1010, request: new convivenza.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta1010 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    pub generalita_scheda_convivenza: FamigliaConvivenza,
    /// Guardian, or head of a convivenza.
    pub tutore_intestatario: TutoreIntestatario,
    /// Misspelled on the wire (Convivenza); kept.
    pub residenza_convivneza: Residenza,
    /// The address in a second official language (Alto Adige, Valle d'Aosta, Friuli).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_lingua: Vec<AltraLingua>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data of operations that have control pairs only (1010, 1014, 2009).
    pub dati_controllo: DatiControllo,
}

/// 1010, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta1010 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 1013, request: annulment of an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta1013 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Another operation referred to: its numbers, protocol and dates.
    pub dati_operazione: DatiOperazione,
    /// The scheda an annulment concerns: person and, if any, family.
    pub dati_scheda_soggetto_famiglia_convivenza: DatiRicercaScheda,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// What of an entry is annulled: kind of scheda, and whether the fiscal code goes too.
    pub dati_controllo: DatiControllo1013,
}

/// 1013, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta1013 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 1014, request: administrative procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta1014 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// An administrative procedure: start, state, closing.
    pub procedimento_istruttoria: DatiProcedimentoIstruttoria,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub generalita_per_ricerca: Vec<Generalita>,
    /// Control data of operations that have control pairs only (1010, 1014, 2009).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_controllo: Option<DatiControllo>,
}

/// 1014, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta1014 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
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

/// Control data of a birth: surname, acknowledgement, family joined, fiscal code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo1001 {
    /// Whose surname the newborn takes: 1 father, 2 mother, 3 both, 4 other. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origine_cognome: Option<String>,
    /// Who acknowledged the newborn: 1 both parents, 2 father, 3 mother, 4 neither. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filiazione: Option<String>,
    /// Family the newcomer joins: 1 of both parents, 2 of the father, 3 of the mother, 4 a convivenza, 5 another. One
    /// character, `(\d)+`.
    pub attribuzione_famiglia: String,
    /// What to do about the codice fiscale: 0 validate the one given, 1 ask for a new one, 2 ask for one as a
    /// namesake, 3 register without validation. One character, `(\d)+`.
    #[serde(rename = "gestioneCF", skip_serializing_if = "Option::is_none")]
    pub gestione_cf: Option<String>,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// Reason of an entry (table 07) with a remark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MotivoIscrizione1002 {
    /// Reason of an entry among the residents, table 07. 0 to 2 characters, `(\d)+`.
    pub id_motivo_iscrizione: String,
    /// A free remark of the officer, up to 240 characters, no line breaks and no slash. 1 to 240 characters,
    /// `([0-9a-zA-ZIiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉ,.\-'":; ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The convivenza the person joins, and their place in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConvivenzaIscrizione {
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    pub convivenza: FamigliaConvivenza,
    /// Membership: the person's place in the family and since when.
    pub legame_soggetto: LegameSoggetto,
}

/// Control data of an entry for other reasons.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo1002 {
    /// Family the newcomer joins: 1 of both parents, 2 of the father, 3 of the mother, 4 a convivenza, 5 another. One
    /// character, `(\d)+`.
    pub attribuzione_famiglia: String,
    /// What to do about the codice fiscale: 0 validate the one given, 1 ask for a new one, 2 ask for one as a
    /// namesake, 3 register without validation. One character, `(\d)+`.
    #[serde(rename = "gestioneCF", skip_serializing_if = "Option::is_none")]
    pub gestione_cf: Option<String>,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// What of an entry is annulled: kind of scheda, and whether the fiscal code goes too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo1013 {
    /// All lower case here, tipoScheda in 2011 and 5012; kept.
    pub tiposcheda: String,
    /// Here without the final CF that 5012 has; kept.
    pub annullamento_attribuzione: String,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

campi!(Richiesta1001 {
    0 testata_richiesta "testataRichiesta",
    1 generalita1001 "generalita1001",
    2 atto_nascita "attoNascita",
    3 atto_nascita_anpr "attoNascitaANPR",
    4 cittadinanza "cittadinanza",
    5 paternita "paternita",
    6 maternita "maternita",
    7 fam_conv "famConv",
    8 legame_soggetto "legameSoggetto",
    9 dati_del_procedimento "datiDelProcedimento",
    10 dati_controllo "datiControllo",
});

campi!(Risposta1001 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
    2 risposta_multipla1001 "a:RispostaMultipla1001",
});

campi!(RispostaMultipla1001 {
    0 testata_risposta "testataRisposta",
    1 elenco_soggetti_padre "elencoSoggettiPadre",
    2 elenco_soggetti_madre "elencoSoggettiMadre",
});

campi!(Richiesta1002 {
    0 testata_richiesta "testataRichiesta",
    1 motivo_iscrizione "motivoIscrizione",
    2 generalita1002 "generalita1002",
    3 altri_dati "altriDati",
    4 atto_nascita "attoNascita",
    5 atto_nascita_anpr "attoNascitaANPR",
    6 cittadinanza "cittadinanza",
    7 paternita "paternita",
    8 maternita "maternita",
    9 provenienza "provenienza",
    10 residenza "residenza",
    11 altra_lingua "altraLingua",
    12 famiglia "famiglia",
    13 convivenza "convivenza",
    14 matrimonio "matrimonio",
    15 vedovanza "vedovanza",
    16 separazione_annullamento_cessazione_matrimonio "separazioneAnnullamentoCessazioneMatrimonio",
    17 convivenza_di_fatto "convivenzaDiFatto",
    18 unione_civile "unioneCivile",
    19 carta_identita "cartaIdentita",
    20 permesso_soggiorno "permessoSoggiorno",
    21 lista_leva "listaLeva",
    22 lista_elettorale "listaElettorale",
    23 censimento "censimento",
    24 autoveicoli "autoveicoli",
    25 domicilio_digitale "domicilioDigitale",
    26 dati_del_procedimento "datiDelProcedimento",
    27 dati_sentenza "datiSentenza",
    28 dati_controllo "datiControllo",
});

campi!(Risposta1002 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
    2 risposta_multipla1002 "a:RispostaMultipla1002",
});

campi!(RispostaMultipla1002 {
    0 testata_risposta "testataRisposta",
    1 elenco_soggetti_padre "elencoSoggettiPadre",
    2 elenco_soggetti_madre "elencoSoggettiMadre",
    3 elenco_matrimoni "elencoMatrimoni",
});

campi!(Richiesta1010 {
    0 testata_richiesta "testataRichiesta",
    1 generalita_scheda_convivenza "generalitaSchedaConvivenza",
    2 tutore_intestatario "tutoreIntestatario",
    3 residenza_convivneza "residenzaConvivneza",
    4 altra_lingua "altraLingua",
    5 dati_del_procedimento "datiDelProcedimento",
    6 dati_controllo "datiControllo",
});

campi!(Risposta1010 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta1013 {
    0 testata_richiesta "testataRichiesta",
    1 dati_operazione "datiOperazione",
    2 dati_scheda_soggetto_famiglia_convivenza "datiSchedaSoggettoFamigliaConvivenza",
    3 dati_del_procedimento "datiDelProcedimento",
    4 dati_controllo "datiControllo",
});

campi!(Risposta1013 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta1014 {
    0 testata_richiesta "testataRichiesta",
    1 procedimento_istruttoria "procedimentoIstruttoria",
    2 generalita_per_ricerca "generalitaPerRicerca",
    3 dati_controllo "datiControllo",
});

campi!(Risposta1014 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(DatiControllo1001 {
    0 origine_cognome "origineCognome",
    1 filiazione "filiazione",
    2 attribuzione_famiglia "attribuzioneFamiglia",
    3 gestione_cf "gestioneCF",
    4 lista_controlli "listaControlli",
});

campi!(MotivoIscrizione1002 {
    0 id_motivo_iscrizione "idMotivoIscrizione",
    1 note "note",
});

campi!(ConvivenzaIscrizione {
    0 convivenza "convivenza",
    1 legame_soggetto "legameSoggetto",
});

campi!(DatiControllo1002 {
    0 attribuzione_famiglia "attribuzioneFamiglia",
    1 gestione_cf "gestioneCF",
    2 lista_controlli "listaControlli",
});

campi!(DatiControllo1013 {
    0 tiposcheda "tiposcheda",
    1 annullamento_attribuzione "annullamentoAttribuzione",
    2 lista_controlli "listaControlli",
});

elemento!(Richiesta1001 "http://sogei.it/ANPR/1000iscrizione" "Richiesta1001");
elemento!(Risposta1001 "http://sogei.it/ANPR/1000iscrizione" "Risposta1001" b "http://sogei.it/ANPR/rispostaComune");
elemento!(RispostaMultipla1001 "http://sogei.it/ANPR/1000iscrizione" "RispostaMultipla1001");
elemento!(Richiesta1002 "http://sogei.it/ANPR/1000iscrizione" "Richiesta1002");
elemento!(Risposta1002 "http://sogei.it/ANPR/1000iscrizione" "Risposta1002" b "http://sogei.it/ANPR/rispostaComune");
elemento!(RispostaMultipla1002 "http://sogei.it/ANPR/1000iscrizione" "RispostaMultipla1002");
elemento!(Richiesta1010 "http://sogei.it/ANPR/1000iscrizione" "Richiesta1010");
elemento!(Risposta1010 "http://sogei.it/ANPR/1000iscrizione" "Risposta1010" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta1013 "http://sogei.it/ANPR/1000iscrizione" "Richiesta1013");
elemento!(Risposta1013 "http://sogei.it/ANPR/1000iscrizione" "Risposta1013" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta1014 "http://sogei.it/ANPR/1000iscrizione" "Richiesta1014");
elemento!(Risposta1014 "http://sogei.it/ANPR/1000iscrizione" "Risposta1014" b "http://sogei.it/ANPR/rispostaComune");
elemento!(RispostaKO "http://sogei.it/ANPR/1000iscrizione" "rispostaKO");
