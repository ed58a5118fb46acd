// Made from the schemas by `make contract`; changes belong there.
//! Service A000: Italian citizens abroad (AIRE).
//!
//! Namespace `http://sogei.it/ANPR/A000aire`, schema `A000aire.xsd`.

use crate::generated::risposta_comune::RispostaComune;
use crate::generated::tipi::atti::{Atto, AttoANPR};
use crate::generated::tipi::documenti::{CartaIdentita, DomicilioDigitale};
use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::famiglia::{FamigliaConvivenza, LegameSoggetto};
use crate::generated::tipi::generalita::{AltriDati, Cittadinanza, ElencoGenitori, Generalita, Genitore};
use crate::generated::tipi::indirizzi::Residenza;
use crate::generated::tipi::iscrizione::{
    FamigliaIscrizione, GeneralitaIscrizioneAltriMotivi, GeneralitaIscrizioneNascita, IscrizioneAIRE,
};
use crate::generated::tipi::liste::{ListaElettorale, ListaLeva};
use crate::generated::tipi::luoghi::ProvenienzaDestinazione;
use crate::generated::tipi::matrimonio::{
    AnnullamentoMatrimonio, ConvivenzaDiFatto, ElencoMatrimoni, Matrimonio, UnioneCivile, Vedovanza,
};
use crate::generated::tipi::operazioni::{DatiProcedimento, ListaControlli};
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// A001, request: birth abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaA001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Identity of a newborn to register, in Italy (1001) or abroad (A001).
    pub generalita_a001: GeneralitaIscrizioneNascita,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoNascitaANPR", skip_serializing_if = "Option::is_none")]
    pub atto_nascita_anpr: Option<AttoANPR>,
    /// One citizenship: the state, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_cittadinanza: Vec<Cittadinanza>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Genitore>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore>,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    pub famiglia: FamigliaConvivenza,
    /// Membership: the person's place in the family and since when.
    pub legame_soggetto: LegameSoggetto,
    /// Entry among the citizens abroad: reason, initiative, choice of the comune.
    pub iscrizione_aire: IscrizioneAIRE,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza_estera: Option<Residenza>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data of an entry in AIRE: family joined and fiscal code.
    pub dati_controllo: DatiControlloAire,
}

/// A001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaA001 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`,
    /// `RispostaMultipla1001`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`, `RispostaMultipla1001`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
    /// Answer of A001 with several possible parents; it borrows the name of 1001's in another namespace. Alternative
    /// to `Risposta_Comune`, `rispostaKO`.
    #[serde(rename = "RispostaMultipla1001", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla1001: Option<RispostaMultipla1001>,
}

/// Answer of A001 with several possible parents; it borrows the name of 1001's in another namespace.
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

/// A002, request: other reasons of entry in AIRE.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaA002 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Identity of a person to register for other reasons, in Italy (1002) or abroad (A002).
    pub generalita_a002: GeneralitaIscrizioneAltriMotivi,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoNascitaANPR", skip_serializing_if = "Option::is_none")]
    pub atto_nascita_anpr: Option<AttoANPR>,
    /// One citizenship: the state, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_cittadinanza: Vec<Cittadinanza>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Genitore>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore>,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ultima_residenza_it: Option<Residenza>,
    /// The family the person joins, and their place in it.
    pub famiglia: FamigliaIscrizione,
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
    /// Old electoral section: position and comune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_elettorale: Option<ListaElettorale>,
    /// Entry on the conscription list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_leva: Option<ListaLeva>,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
    /// Entry among the citizens abroad: reason, initiative, choice of the comune.
    pub iscrizione_aire: IscrizioneAIRE,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza_estera: Option<Residenza>,
    /// A digital domicile: address, since when, provider, state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domicilio_digitale: Option<DomicilioDigitale>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Near the end here, in the middle in 1002.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenienza: Option<ProvenienzaDestinazione>,
    /// Control data of an entry in AIRE: family joined and fiscal code.
    pub dati_controllo: DatiControlloAire,
}

/// A002, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaA002 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`,
    /// `RispostaMultipla1002`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`, `RispostaMultipla1002`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
    /// Answer of A002 with several possible parents or marriages; it borrows the name of 1002's in another namespace.
    /// Alternative to `Risposta_Comune`, `rispostaKO`.
    #[serde(rename = "RispostaMultipla1002", skip_serializing_if = "Option::is_none")]
    pub risposta_multipla1002: Option<RispostaMultipla1002>,
}

/// Answer of A002 with several possible parents or marriages; it borrows the name of 1002's in another namespace.
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

/// A006, request: change of residence abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaA006 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    pub famiglia: FamigliaConvivenza,
    /// Membership: the person's place in the family and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legame_soggetto: Option<LegameSoggetto>,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
    /// Entry among the citizens abroad: reason, initiative, choice of the comune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iscrizione_aire: Option<IscrizioneAIRE>,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza_estera: Option<Residenza>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data of a change of residence abroad.
    pub dati_controllo: DatiControlloA006,
}

/// A006, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RispostaA006 {
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

/// Control data of an entry in AIRE: family joined and fiscal code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControlloAire {
    /// Family the newcomer abroad joins. One character, `(\d)+`.
    #[serde(rename = "attribuzioneFamigliaAIRE")]
    pub attribuzione_famiglia_aire: String,
    /// What to do about the codice fiscale: 0 validate the one given, 1 ask for a new one, 2 ask for one as a
    /// namesake, 3 register without validation. One character, `(\d)+`.
    #[serde(rename = "gestioneCF", skip_serializing_if = "Option::is_none")]
    pub gestione_cf: Option<String>,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// Control data of a change of residence abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControlloA006 {
    /// One digit here and in 5001, two in 5005, 5008, 5010 and 5021.
    pub tipo_mutazione: String,
    /// Family the newcomer abroad joins. One character, `(\d)+`.
    #[serde(rename = "attribuzioneFamigliaAIRE")]
    pub attribuzione_famiglia_aire: String,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

campi!(RichiestaA001 {
    0 testata_richiesta "testataRichiesta",
    1 generalita_a001 "generalitaA001",
    2 atto_nascita "attoNascita",
    3 atto_nascita_anpr "attoNascitaANPR",
    4 altra_cittadinanza "altraCittadinanza",
    5 paternita "paternita",
    6 maternita "maternita",
    7 famiglia "famiglia",
    8 legame_soggetto "legameSoggetto",
    9 iscrizione_aire "iscrizioneAire",
    10 residenza_estera "residenzaEstera",
    11 dati_del_procedimento "datiDelProcedimento",
    12 dati_controllo "datiControllo",
});

campi!(RispostaA001 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
    2 risposta_multipla1001 "a:RispostaMultipla1001",
});

campi!(RispostaMultipla1001 {
    0 testata_risposta "testataRisposta",
    1 elenco_soggetti_padre "elencoSoggettiPadre",
    2 elenco_soggetti_madre "elencoSoggettiMadre",
});

campi!(RichiestaA002 {
    0 testata_richiesta "testataRichiesta",
    1 generalita_a002 "generalitaA002",
    2 atto_nascita "attoNascita",
    3 atto_nascita_anpr "attoNascitaANPR",
    4 altra_cittadinanza "altraCittadinanza",
    5 paternita "paternita",
    6 maternita "maternita",
    7 ultima_residenza_it "ultimaResidenzaIt",
    8 famiglia "famiglia",
    9 matrimonio "matrimonio",
    10 vedovanza "vedovanza",
    11 annullamento_matrimonio "annullamentoMatrimonio",
    12 convivenza_di_fatto "convivenzaDiFatto",
    13 unione_civile "unioneCivile",
    14 carta_identita "cartaIdentita",
    15 lista_elettorale "listaElettorale",
    16 lista_leva "listaLeva",
    17 altri_dati "altriDati",
    18 iscrizione_aire "iscrizioneAire",
    19 residenza_estera "residenzaEstera",
    20 domicilio_digitale "domicilioDigitale",
    21 dati_del_procedimento "datiDelProcedimento",
    22 provenienza "provenienza",
    23 dati_controllo "datiControllo",
});

campi!(RispostaA002 {
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

campi!(RichiestaA006 {
    0 testata_richiesta "testataRichiesta",
    1 generalita "generalita",
    2 famiglia "famiglia",
    3 legame_soggetto "legameSoggetto",
    4 altri_dati "altriDati",
    5 iscrizione_aire "iscrizioneAire",
    6 residenza_estera "residenzaEstera",
    7 dati_del_procedimento "datiDelProcedimento",
    8 dati_controllo "datiControllo",
});

campi!(RispostaA006 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(DatiControlloAire {
    0 attribuzione_famiglia_aire "attribuzioneFamigliaAIRE",
    1 gestione_cf "gestioneCF",
    2 lista_controlli "listaControlli",
});

campi!(DatiControlloA006 {
    0 tipo_mutazione "tipoMutazione",
    1 attribuzione_famiglia_aire "attribuzioneFamigliaAIRE",
    2 lista_controlli "listaControlli",
});

elemento!(RichiestaA001 "http://sogei.it/ANPR/A000aire" "RichiestaA001");
elemento!(RispostaA001 "http://sogei.it/ANPR/A000aire" "RispostaA001" b "http://sogei.it/ANPR/rispostaComune");
elemento!(RispostaMultipla1001 "http://sogei.it/ANPR/A000aire" "RispostaMultipla1001");
elemento!(RichiestaA002 "http://sogei.it/ANPR/A000aire" "RichiestaA002");
elemento!(RispostaA002 "http://sogei.it/ANPR/A000aire" "RispostaA002" b "http://sogei.it/ANPR/rispostaComune");
elemento!(RispostaMultipla1002 "http://sogei.it/ANPR/A000aire" "RispostaMultipla1002");
elemento!(RichiestaA006 "http://sogei.it/ANPR/A000aire" "RichiestaA006");
elemento!(RispostaA006 "http://sogei.it/ANPR/A000aire" "RispostaA006" b "http://sogei.it/ANPR/rispostaComune");
elemento!(RispostaKO "http://sogei.it/ANPR/A000aire" "rispostaKO");
