// Made from the schemas by `make contract`; changes belong there.
//! Service 5000: changes of schede, families, residences, electoral lists, and their annulment.
//!
//! Namespace `http://sogei.it/ANPR/5000mutazione`, schema `5000mutazione.xsd`.

use crate::generated::risposta_comune::RispostaComune;
use crate::generated::tipi::atti::{Atto, AttoANPR, DatiEvento, Sentenza};
use crate::generated::tipi::documenti::{CartaIdentita, DomicilioDigitale, PermessoSoggiorno};
use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::famiglia::{FamigliaConvivenza, SoggettoFamiglia};
use crate::generated::tipi::generalita::{
    AltriDati, AttributiSoggetto, Autoveicoli, Cittadinanza, Generalita, Genitore, StatoCivile,
};
use crate::generated::tipi::indirizzi::{AltraLingua, Residenza};
use crate::generated::tipi::liste::{
    Censimento, ListaCancellazione, ListaElettorale, ListaElettorale5010, ListaLeva, ListaSezioni5011,
};
use crate::generated::tipi::luoghi::{LuogoEvento, ProvenienzaDestinazione};
use crate::generated::tipi::matrimonio::{AnnullamentoMatrimonio, ConvivenzaDiFatto, Matrimonio, UnioneCivile, Vedovanza};
use crate::generated::tipi::operazioni::{DatiOperazione, DatiProcedimento, DatiRicercaScheda, ListaControlli};
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// 5001, request: change of family.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta5001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    pub famiglia_convivenza: FamigliaConvivenza,
    /// A member named in an operation on the family.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elenco_soggetti_famiglia: Vec<SoggettoFamiglia>,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza_famiglia_convivenza: Option<Residenza>,
    /// The address in a second official language (Alto Adige, Valle d'Aosta, Friuli).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_lingua: Vec<AltraLingua>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data of a change of a whole family: kind (table 46) and scheda.
    pub dati_controllo: DatiControllo5001,
}

/// 5001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta5001 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 5005, request: change of residence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta5005 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    pub generalita_scheda_famiglia: FamigliaConvivenza,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub residenza_famiglia: Vec<Residenza>,
    /// The address in a second official language (Alto Adige, Valle d'Aosta, Friuli).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_lingua: Vec<AltraLingua>,
    /// A member named in an operation on the family.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elenco_soggetti_famiglia: Vec<SoggettoFamiglia>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data of a change of residence: kind (table 47) and destination.
    pub dati_controllo: DatiControllo5005,
}

/// 5005, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta5005 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 5008, request: change of a scheda.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta5008 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita_per_ricerca: Generalita,
    /// The identity as it shall become.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita_da_modificare: Option<GeneralitaPerModifica>,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// An act of either kind, paper or ANSC.
    #[serde(rename = "attoNascitaANPR", skip_serializing_if = "Option::is_none")]
    pub atto_nascita_anpr: Option<AttoANPR>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Genitore>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore>,
    /// One citizenship: the state, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cittadinanza: Vec<Cittadinanza>,
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
    /// Conscription and the old electoral section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub liste: Option<Liste5008>,
    /// The census return of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub censimento: Option<Censimento>,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
    /// Capital V in 5008 only, autoveicoli elsewhere; kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_veicoli: Option<Autoveicoli>,
    /// A digital domicile: address, since when, provider, state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domicilio_digitale: Option<DomicilioDigitale>,
    /// Death data corrected on a scheda already cancelled: reason, event, judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_decesso: Option<DatiDecesso>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data of a change of a scheda: which sections change (table 36).
    pub dati_controllo: DatiControllo5008,
}

/// 5008, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta5008 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 5010, request: electoral lists of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta5010 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    pub id_soggetto: String,
    /// The person's electoral lists as registered: each kind of vote and where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub liste: Option<ListaElettorale5010>,
    /// Whether electoral certificates may be issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificabilita: Option<Certificabilita5010>,
    /// Cancellation from the electoral lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellazione: Option<ListaCancellazione>,
    /// The electoral revision a change belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_revisione: Option<String>,
    /// Control data that name several changes (5010, 5021).
    pub dati_controllo: DatiControlloMutazioni,
}

/// 5010, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta5010 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 5011, request: polling sections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta5011 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A polling section: comune, name, address and constituencies.
    pub sezione: ListaSezioni5011,
}

/// 5011, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta5011 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 5012, request: annulment of a change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta5012 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Another operation referred to: its numbers, protocol and dates.
    pub dati_operazione_da_annullare: DatiOperazione,
    /// The scheda an annulment concerns: person and, if any, family.
    pub dati_scheda_soggetto_famiglia_convivenza: DatiRicercaScheda,
    /// What of a change is annulled.
    pub dati_controllo: DatiControllo5012,
}

/// 5012, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta5012 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 5013, request: revocation of data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta5013 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The person, and the sections to revoke. Alternative to `famigliaConvivenza`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheda_soggetto: Option<SchedaSoggetto5013>,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name. Alternative
    /// to `schedaSoggetto`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia_convivenza: Option<FamigliaConvivenza>,
    /// Reason of a revocation (table 49) with a remark.
    pub motivo_annullamento: RevocaDato,
    /// What is revoked (table 48).
    pub dati_controllo: DatiControllo5013,
}

/// 5013, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta5013 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 5014, request: rectification.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta5014 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita_per_ricerca: Generalita,
    /// Named like a code on the wire; it holds the rectification itself.
    pub tipo_rettifica: RichiestaRettifica,
    /// Control data of a rectification.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_controllo: Option<DatiControllo5014>,
}

/// 5014, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta5014 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
    /// Stands after the choice: sent beside either branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_risposta_rettifica: Option<RispostaRettifica>,
}

/// 5021, request: change of a marriage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta5021 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The marriage to change: one spouse, and date or other spouse.
    pub matrimonio_per_ricerca: RicercaMatrimonio,
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<Matrimonio>,
    /// Widowhood: the spouse's death and the marriage it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vedovanza: Option<Vedovanza>,
    /// The answers and A002 call the same section annullamentoMatrimonio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separazione_annullamento_cessazione_matrimonio: Option<AnnullamentoMatrimonio>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data that name several changes (5010, 5021).
    pub dati_controllo: DatiControlloMutazioni,
    /// The operation that 5021 annuls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_annullamento: Option<DatiAnnullamento>,
}

/// 5021, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risposta5021 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
    /// Stands after the choice and is mandatory: even a refusal must carry it.
    pub tipo_mutazione: String,
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

/// Control data of a change of a whole family: kind (table 46) and scheda.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo5001 {
    /// One digit here and in A006, two in 5005, 5008, 5010 and 5021.
    pub tipo_mutazione: String,
    /// Kind of scheda: 3 family, 4 convivenza, 5 family abroad; as a search key also 1 family, 2 convivenza. One
    /// character, `(\d)+`.
    pub tipo_scheda: String,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// Control data of a change of residence: kind (table 47) and destination.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo5005 {
    /// Kind of change of residence, table 47; two digits (02). 2 characters, `(\d)+`.
    pub tipo_mutazione: String,
    /// Where the people of a 5005 go: 1 a family that exists, 2 a new one. One character, `(\d)+`.
    pub tipo_scheda: String,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// The identity as it shall become.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneralitaPerModifica {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita: Option<Generalita>,
    /// Marks of the person: homeless, and whether certificates may be issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributi_soggetto: Option<AttributiSoggetto>,
}

/// Conscription and the old electoral section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Liste5008 {
    /// Entry on the conscription list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_leva: Option<ListaLeva>,
    /// Old electoral section: position and comune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_elettorale: Option<ListaElettorale>,
}

/// Death data corrected on a scheda already cancelled: reason, event, judgment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiDecesso {
    /// Reason of a cancellation, table 15. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_decesso: Option<String>,
    /// A civil-status event: date, possibly without day or month, place and act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evento_decesso: Option<DatiEvento>,
    /// A judgment: number, date, court (table 32) and from when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentenza: Option<Sentenza>,
}

/// Control data of a change of a scheda: which sections change (table 36).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo5008 {
    /// Exactly two digits. 2 characters, `(\d)+`. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tipo_mutazione: Vec<String>,
    /// What to do about the codice fiscale: 0 validate the one given, 1 ask for a new one, 2 ask for one as a
    /// namesake, 3 register without validation. One character, `(\d)+`.
    #[serde(rename = "gestioneCF", skip_serializing_if = "Option::is_none")]
    pub gestione_cf: Option<String>,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// Control data that name several changes (5010, 5021).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControlloMutazioni {
    /// Exactly two digits. 2 characters, `(\d)+`. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tipo_mutazione: Vec<String>,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// Whether electoral certificates may be issued.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Certificabilita5010 {
    /// Whether certificates may be issued on the person, table 42. One character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soggetto_certificabile: Option<String>,
}

/// What of a change is annulled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo5012 {
    /// Kind of scheda concerned: 1 person, 2 family, 3 convivenza. One character, `(\d)+`.
    pub tipo_scheda: String,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(rename = "annullamentoAttribuzioneCF")]
    pub annullamento_attribuzione_cf: String,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// The person, and the sections to revoke.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SchedaSoggetto5013 {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita_per_ricerca: Generalita,
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<Matrimonio>,
    /// A registered cohabitation: partner, contract, end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convivenza_di_fatto: Option<ConvivenzaDiFatto>,
    /// A civil union: partner, event, and its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unione_civile: Option<UnioneCivile>,
    /// A residence permit: number, kind (table 08), dates, issuer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permesso_soggiorno: Option<PermessoSoggiorno>,
    /// The census return of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub censimento: Option<Censimento>,
    /// A digital domicile: address, since when, provider, state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domicilio_digitale: Option<DomicilioDigitale>,
}

/// Reason of a revocation (table 49) with a remark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RevocaDato {
    /// Decoded by table 49, whatever the type's name says.
    pub motivo_revoca: String,
    /// A remark on a revocation: plain letters and digits only, at most 80 characters. 1 to 80 characters,
    /// `([0-9a-zA-Z,.\-' ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_revoca: Option<String>,
}

/// What is revoked (table 48).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo5013 {
    /// Exactly two digits. 2 characters, `(\d)+`.
    pub tipo_revoca: String,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// Rectification 101: start of the residence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaRettifica101 {
    /// `date`.
    pub data_decorrenza_residenza: String,
}

/// Rectification 102: reason of entry and origin.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaRettifica102 {
    /// Reason of an entry among the residents, table 07. 0 to 2 characters, `(\d)+`.
    pub id_motivo_iscrizione: String,
    /// Text of at most 240 characters; it may be empty, unlike its siblings. 0 to 240 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where a person comes from or goes to: a comune or a place abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenienza: Option<ProvenienzaDestinazione>,
}

/// Rectification 103: dates of last update, first entry and joining the family.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaRettifica103 {
    /// `date`.
    #[serde(rename = "dataUltimoAggiornamentoAPR", skip_serializing_if = "Option::is_none")]
    pub data_ultimo_aggiornamento_apr: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_prima_iscrizione_comune: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_ingresso_famiglia: Option<String>,
}

/// Rectification 104: dates of entry, residence, family and kinship.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaRettifica104 {
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_prima_iscrizione_comune: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza_residenza: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_origine_famiglia_convivenza: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_ingresso_famiglia: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza_legame: Option<String>,
}

/// Rectification 105: birthplace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaRettifica105 {
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    pub luogo_nascita: LuogoEvento,
}

/// Exactly one rectification.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaRettifica {
    /// Rectification 101: start of the residence. Alternative to `richiestaRettifica102`, `richiestaRettifica103`,
    /// `richiestaRettifica104`, `richiestaRettifica105`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub richiesta_rettifica101: Option<RichiestaRettifica101>,
    /// Rectification 102: reason of entry and origin. Alternative to `richiestaRettifica101`, `richiestaRettifica103`,
    /// `richiestaRettifica104`, `richiestaRettifica105`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub richiesta_rettifica102: Option<RichiestaRettifica102>,
    /// Rectification 103: dates of last update, first entry and joining the family. Alternative to
    /// `richiestaRettifica101`, `richiestaRettifica102`, `richiestaRettifica104`, `richiestaRettifica105`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub richiesta_rettifica103: Option<RichiestaRettifica103>,
    /// Rectification 104: dates of entry, residence, family and kinship. Alternative to `richiestaRettifica101`,
    /// `richiestaRettifica102`, `richiestaRettifica103`, `richiestaRettifica105`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub richiesta_rettifica104: Option<RichiestaRettifica104>,
    /// Rectification 105: birthplace. Alternative to `richiestaRettifica101`, `richiestaRettifica102`,
    /// `richiestaRettifica103`, `richiestaRettifica104`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub richiesta_rettifica105: Option<RichiestaRettifica105>,
}

/// Control data of a rectification.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo5014 {
    /// Control pairs of a request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lista_controlli: Vec<ListaControlli>,
}

/// Rectification 101 done: scheda and start of the residence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaRettifica101 {
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR")]
    pub id_scheda_soggetto_anpr: String,
    /// `date`.
    pub data_decorrenza_residenza: String,
}

/// Rectification 102 done: scheda, reason of entry and origin.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaRettifica102 {
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR")]
    pub id_scheda_soggetto_anpr: String,
    /// Reason of an entry among the residents, table 07. 0 to 2 characters, `(\d)+`.
    pub id_motivo_iscrizione: String,
    /// Text of at most 240 characters; it may be empty, unlike its siblings. 0 to 240 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where a person comes from or goes to: a comune or a place abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenienza: Option<ProvenienzaDestinazione>,
}

/// Rectification 103 done: scheda and its dates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaRettifica103 {
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR")]
    pub id_scheda_soggetto_anpr: String,
    /// `date`.
    #[serde(rename = "dataUltimoAggiornamentoAPR", skip_serializing_if = "Option::is_none")]
    pub data_ultimo_aggiornamento_apr: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_prima_iscrizione_comune: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_ingresso_famiglia: Option<String>,
}

/// Rectification 104 done: scheda and its dates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaRettifica104 {
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR")]
    pub id_scheda_soggetto_anpr: String,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_prima_iscrizione_comune: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza_residenza: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_origine_famiglia_convivenza: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_ingresso_famiglia: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza_legame: Option<String>,
}

/// Rectification 105 done: scheda and birthplace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaRettifica105 {
    /// Number of a person's scheda in the national register, up to 16 digits. 0 to 16 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR")]
    pub id_scheda_soggetto_anpr: String,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    pub luogo_nascita: LuogoEvento,
}

/// Exactly one rectification done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaRettifica {
    /// Rectification 101 done: scheda and start of the residence. Alternative to `rispostaRettifica102`,
    /// `rispostaRettifica103`, `rispostaRettifica104`, `rispostaRettifica105`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risposta_rettifica101: Option<RispostaRettifica101>,
    /// Rectification 102 done: scheda, reason of entry and origin. Alternative to `rispostaRettifica101`,
    /// `rispostaRettifica103`, `rispostaRettifica104`, `rispostaRettifica105`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risposta_rettifica102: Option<RispostaRettifica102>,
    /// Rectification 103 done: scheda and its dates. Alternative to `rispostaRettifica101`, `rispostaRettifica102`,
    /// `rispostaRettifica104`, `rispostaRettifica105`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risposta_rettifica103: Option<RispostaRettifica103>,
    /// Rectification 104 done: scheda and its dates. Alternative to `rispostaRettifica101`, `rispostaRettifica102`,
    /// `rispostaRettifica103`, `rispostaRettifica105`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risposta_rettifica104: Option<RispostaRettifica104>,
    /// Rectification 105 done: scheda and birthplace. Alternative to `rispostaRettifica101`, `rispostaRettifica102`,
    /// `rispostaRettifica103`, `rispostaRettifica104`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risposta_rettifica105: Option<RispostaRettifica105>,
}

/// The marriage to change: one spouse, and date or other spouse.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RicercaMatrimonio {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub coniuge1: Generalita,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_matrimonio: Option<String>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coniuge2: Option<Generalita>,
}

/// The operation that 5021 annuls.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatiAnnullamento {
    /// Number of an operation, unique in the nation and growing. 1 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

campi!(Richiesta5001 {
    0 testata_richiesta "testataRichiesta",
    1 famiglia_convivenza "famigliaConvivenza",
    2 elenco_soggetti_famiglia "elencoSoggettiFamiglia",
    3 residenza_famiglia_convivenza "residenzaFamigliaConvivenza",
    4 altra_lingua "altraLingua",
    5 dati_del_procedimento "datiDelProcedimento",
    6 dati_controllo "datiControllo",
});

campi!(Risposta5001 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta5005 {
    0 testata_richiesta "testataRichiesta",
    1 generalita_scheda_famiglia "generalitaSchedaFamiglia",
    2 residenza_famiglia "residenzaFamiglia",
    3 altra_lingua "altraLingua",
    4 elenco_soggetti_famiglia "elencoSoggettiFamiglia",
    5 dati_del_procedimento "datiDelProcedimento",
    6 dati_controllo "datiControllo",
});

campi!(Risposta5005 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta5008 {
    0 testata_richiesta "testataRichiesta",
    1 generalita_per_ricerca "generalitaPerRicerca",
    2 generalita_da_modificare "generalitaDaModificare",
    3 stato_civile "statoCivile",
    4 atto_nascita "attoNascita",
    5 atto_nascita_anpr "attoNascitaANPR",
    6 paternita "paternita",
    7 maternita "maternita",
    8 cittadinanza "cittadinanza",
    9 matrimonio "matrimonio",
    10 vedovanza "vedovanza",
    11 separazione_annullamento_cessazione_matrimonio "separazioneAnnullamentoCessazioneMatrimonio",
    12 convivenza_di_fatto "convivenzaDiFatto",
    13 unione_civile "unioneCivile",
    14 carta_identita "cartaIdentita",
    15 permesso_soggiorno "permessoSoggiorno",
    16 liste "liste",
    17 censimento "censimento",
    18 altri_dati "altriDati",
    19 auto_veicoli "autoVeicoli",
    20 domicilio_digitale "domicilioDigitale",
    21 dati_decesso "datiDecesso",
    22 dati_del_procedimento "datiDelProcedimento",
    23 dati_controllo "datiControllo",
});

campi!(Risposta5008 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta5010 {
    0 testata_richiesta "testataRichiesta",
    1 id_soggetto "idSoggetto",
    2 liste "liste",
    3 certificabilita "certificabilita",
    4 cancellazione "cancellazione",
    5 tipo_revisione "tipoRevisione",
    6 dati_controllo "datiControllo",
});

campi!(Risposta5010 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta5011 {
    0 testata_richiesta "testataRichiesta",
    1 sezione "sezione",
});

campi!(Risposta5011 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta5012 {
    0 testata_richiesta "testataRichiesta",
    1 dati_operazione_da_annullare "datiOperazioneDaAnnullare",
    2 dati_scheda_soggetto_famiglia_convivenza "datiSchedaSoggettoFamigliaConvivenza",
    3 dati_controllo "datiControllo",
});

campi!(Risposta5012 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta5013 {
    0 testata_richiesta "testataRichiesta",
    1 scheda_soggetto "schedaSoggetto",
    2 famiglia_convivenza "famigliaConvivenza",
    3 motivo_annullamento "motivoAnnullamento",
    4 dati_controllo "datiControllo",
});

campi!(Risposta5013 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta5014 {
    0 testata_richiesta "testataRichiesta",
    1 generalita_per_ricerca "generalitaPerRicerca",
    2 tipo_rettifica "tipoRettifica",
    3 dati_controllo "datiControllo",
});

campi!(Risposta5014 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
    2 tipo_risposta_rettifica "tipoRispostaRettifica",
});

campi!(Richiesta5021 {
    0 testata_richiesta "testataRichiesta",
    1 matrimonio_per_ricerca "matrimonioPerRicerca",
    2 matrimonio "matrimonio",
    3 vedovanza "vedovanza",
    4 separazione_annullamento_cessazione_matrimonio "separazioneAnnullamentoCessazioneMatrimonio",
    5 dati_del_procedimento "datiDelProcedimento",
    6 dati_controllo "datiControllo",
    7 dati_annullamento "datiAnnullamento",
});

campi!(Risposta5021 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
    2 tipo_mutazione "tipoMutazione",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(DatiControllo5001 {
    0 tipo_mutazione "tipoMutazione",
    1 tipo_scheda "tipoScheda",
    2 lista_controlli "listaControlli",
});

campi!(DatiControllo5005 {
    0 tipo_mutazione "tipoMutazione",
    1 tipo_scheda "tipoScheda",
    2 lista_controlli "listaControlli",
});

campi!(GeneralitaPerModifica {
    0 generalita "generalita",
    1 attributi_soggetto "attributiSoggetto",
});

campi!(Liste5008 {
    0 lista_leva "listaLeva",
    1 lista_elettorale "listaElettorale",
});

campi!(DatiDecesso {
    0 motivo_decesso "motivoDecesso",
    1 evento_decesso "eventoDecesso",
    2 sentenza "sentenza",
});

campi!(DatiControllo5008 {
    0 tipo_mutazione "tipoMutazione",
    1 gestione_cf "gestioneCF",
    2 lista_controlli "listaControlli",
});

campi!(DatiControlloMutazioni {
    0 tipo_mutazione "tipoMutazione",
    1 lista_controlli "listaControlli",
});

campi!(Certificabilita5010 {
    0 soggetto_certificabile "soggettoCertificabile",
});

campi!(DatiControllo5012 {
    0 tipo_scheda "tipoScheda",
    1 annullamento_attribuzione_cf "annullamentoAttribuzioneCF",
    2 lista_controlli "listaControlli",
});

campi!(SchedaSoggetto5013 {
    0 generalita_per_ricerca "generalitaPerRicerca",
    1 matrimonio "matrimonio",
    2 convivenza_di_fatto "convivenzaDiFatto",
    3 unione_civile "unioneCivile",
    4 permesso_soggiorno "permessoSoggiorno",
    5 censimento "censimento",
    6 domicilio_digitale "domicilioDigitale",
});

campi!(RevocaDato {
    0 motivo_revoca "motivoRevoca",
    1 note_revoca "noteRevoca",
});

campi!(DatiControllo5013 {
    0 tipo_revoca "tipoRevoca",
    1 lista_controlli "listaControlli",
});

campi!(RichiestaRettifica101 {
    0 data_decorrenza_residenza "dataDecorrenzaResidenza",
});

campi!(RichiestaRettifica102 {
    0 id_motivo_iscrizione "idMotivoIscrizione",
    1 note "note",
    2 provenienza "provenienza",
});

campi!(RichiestaRettifica103 {
    0 data_ultimo_aggiornamento_apr "dataUltimoAggiornamentoAPR",
    1 data_prima_iscrizione_comune "dataPrimaIscrizioneComune",
    2 data_ingresso_famiglia "dataIngressoFamiglia",
});

campi!(RichiestaRettifica104 {
    0 data_prima_iscrizione_comune "dataPrimaIscrizioneComune",
    1 data_decorrenza_residenza "dataDecorrenzaResidenza",
    2 data_origine_famiglia_convivenza "dataOrigineFamigliaConvivenza",
    3 data_ingresso_famiglia "dataIngressoFamiglia",
    4 data_decorrenza_legame "dataDecorrenzaLegame",
});

campi!(RichiestaRettifica105 {
    0 luogo_nascita "luogoNascita",
});

campi!(RichiestaRettifica {
    0 richiesta_rettifica101 "richiestaRettifica101",
    1 richiesta_rettifica102 "richiestaRettifica102",
    2 richiesta_rettifica103 "richiestaRettifica103",
    3 richiesta_rettifica104 "richiestaRettifica104",
    4 richiesta_rettifica105 "richiestaRettifica105",
});

campi!(DatiControllo5014 {
    0 lista_controlli "listaControlli",
});

campi!(RispostaRettifica101 {
    0 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    1 data_decorrenza_residenza "dataDecorrenzaResidenza",
});

campi!(RispostaRettifica102 {
    0 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    1 id_motivo_iscrizione "idMotivoIscrizione",
    2 note "note",
    3 provenienza "provenienza",
});

campi!(RispostaRettifica103 {
    0 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    1 data_ultimo_aggiornamento_apr "dataUltimoAggiornamentoAPR",
    2 data_prima_iscrizione_comune "dataPrimaIscrizioneComune",
    3 data_ingresso_famiglia "dataIngressoFamiglia",
});

campi!(RispostaRettifica104 {
    0 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    1 data_prima_iscrizione_comune "dataPrimaIscrizioneComune",
    2 data_decorrenza_residenza "dataDecorrenzaResidenza",
    3 data_origine_famiglia_convivenza "dataOrigineFamigliaConvivenza",
    4 data_ingresso_famiglia "dataIngressoFamiglia",
    5 data_decorrenza_legame "dataDecorrenzaLegame",
});

campi!(RispostaRettifica105 {
    0 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    1 luogo_nascita "luogoNascita",
});

campi!(RispostaRettifica {
    0 risposta_rettifica101 "rispostaRettifica101",
    1 risposta_rettifica102 "rispostaRettifica102",
    2 risposta_rettifica103 "rispostaRettifica103",
    3 risposta_rettifica104 "rispostaRettifica104",
    4 risposta_rettifica105 "rispostaRettifica105",
});

campi!(RicercaMatrimonio {
    0 coniuge1 "coniuge1",
    1 data_matrimonio "dataMatrimonio",
    2 coniuge2 "coniuge2",
});

campi!(DatiAnnullamento {
    0 id_operazione_anpr "idOperazioneANPR",
});

elemento!(Richiesta5001 "http://sogei.it/ANPR/5000mutazione" "Richiesta5001");
elemento!(Risposta5001 "http://sogei.it/ANPR/5000mutazione" "Risposta5001" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta5005 "http://sogei.it/ANPR/5000mutazione" "Richiesta5005");
elemento!(Risposta5005 "http://sogei.it/ANPR/5000mutazione" "Risposta5005" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta5008 "http://sogei.it/ANPR/5000mutazione" "Richiesta5008");
elemento!(Risposta5008 "http://sogei.it/ANPR/5000mutazione" "Risposta5008" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta5010 "http://sogei.it/ANPR/5000mutazione" "Richiesta5010");
elemento!(Risposta5010 "http://sogei.it/ANPR/5000mutazione" "Risposta5010" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta5011 "http://sogei.it/ANPR/5000mutazione" "Richiesta5011");
elemento!(Risposta5011 "http://sogei.it/ANPR/5000mutazione" "Risposta5011" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta5012 "http://sogei.it/ANPR/5000mutazione" "Richiesta5012");
elemento!(Risposta5012 "http://sogei.it/ANPR/5000mutazione" "Risposta5012" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta5013 "http://sogei.it/ANPR/5000mutazione" "Richiesta5013");
elemento!(Risposta5013 "http://sogei.it/ANPR/5000mutazione" "Risposta5013" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta5014 "http://sogei.it/ANPR/5000mutazione" "Richiesta5014");
elemento!(Risposta5014 "http://sogei.it/ANPR/5000mutazione" "Risposta5014" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta5021 "http://sogei.it/ANPR/5000mutazione" "Richiesta5021");
elemento!(Risposta5021 "http://sogei.it/ANPR/5000mutazione" "Risposta5021" b "http://sogei.it/ANPR/rispostaComune");
elemento!(RispostaKO "http://sogei.it/ANPR/5000mutazione" "rispostaKO");
