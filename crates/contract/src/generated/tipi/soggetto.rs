// Made from the schemas by `make contract`; changes belong there.
//! Whole schede as the answers show them.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/soggetto.xsd`.

use crate::generated::tipi::atti::{Atto, AttoANPR, DatiEvento};
use crate::generated::tipi::documenti::{CartaIdentita, DomicilioDigitale, PermessoSoggiorno};
use crate::generated::tipi::errori::ErroreAnomalia;
use crate::generated::tipi::famiglia::{FamigliaConvivenza, LegameSoggetto, LegameSoggettoCompleto, TutoreIntestatario};
use crate::generated::tipi::generalita::{
    AltriDati, AttributiSoggetto, Autoveicoli, Cittadinanza, Generalita, Genitore, StatoCivile,
};
use crate::generated::tipi::identificativi::Identificativi;
use crate::generated::tipi::indirizzi::{AltraLingua, Residenza};
use crate::generated::tipi::iscrizione::{DatiCancellazione, DatiIscrizione};
use crate::generated::tipi::liste::{Censimento, ListaElettorale, ListaElettorale5010, ListaLeva, ListeElettorali};
use crate::generated::tipi::luoghi::{LuogoNascita3000, ProvenienzaDestinazione};
use crate::generated::tipi::matrimonio::{
    AnnullamentoMatrimonio, ConvivenzaDiFatto, Matrimonio, Poligamie, UnioneCivile, Vedovanza,
};
use crate::generated::tipi::operazioni::{DatiProcedimento, DatiProcedimentoIstruttoria};
use crate::generated::tipi::traslitterazioni::DatiTraslitterati;
use serde::{Deserialize, Serialize};

/// Birth as a search key: date, possibly without day or month, and place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiNascita3000 {
    /// `date`.
    pub data_evento: String,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno_mese: Option<String>,
    /// Birthplace as a search key: a comune or a place abroad, and whether the place is an exceptional one (yes or
    /// no).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luogo_nascita: Option<LuogoNascita3000>,
}

/// A person's scheda in an answer of consultation: identity and every section asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiSoggetto {
    /// The person's national unique identifier (idANPR).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identificativi: Option<Identificativi>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
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
    /// Mark that the person named is not in the national register. One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub padre_extra: Option<String>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore>,
    /// Mark that the person named is not in the national register. One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub madre_extra: Option<String>,
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
    /// Mark that the person named is not in the national register. One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tutore_extra: Option<String>,
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<Matrimonio>,
    /// Mark that the person named is not in the national register. One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coniuge_extra: Option<String>,
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
    /// Electoral position: certifiability, cancellation and lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_elettorale_completa: Option<ListeElettorali>,
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
    /// All the further marriages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_dati_poligamia: Option<Poligamie>,
}

/// The people found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListaSoggetti {
    /// A person's scheda in an answer of consultation: identity and every section asked for. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dati_soggetto: Vec<DatiSoggetto>,
}

/// A person's scheda after a registration: the sections as they stand, with the identity and family before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiSoggettiRisposta {
    /// The person's national unique identifier (idANPR).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identificativi: Option<Identificativi>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita_precedenti: Option<Generalita>,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia_convivenza_precedente: Option<FamigliaConvivenza>,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generalita_attuali: Option<Generalita>,
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
    /// The person's electoral lists as registered: each kind of vote and where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub liste: Option<ListaElettorale5010>,
    /// Old electoral section: position and comune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_elettorale: Option<ListaElettorale>,
    /// Entry on the conscription list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_leva: Option<ListaLeva>,
    /// The census return of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub censimento: Option<Censimento>,
    /// Membership: the person's place in the family and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legame_soggetto: Option<LegameSoggetto>,
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
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub procedimento: Option<DatiProcedimento>,
    /// An administrative procedure: start, state, closing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dettagli_procedimento: Option<DatiProcedimentoIstruttoria>,
}

campi!(DatiNascita3000 {
    0 data_evento "dataEvento",
    1 senza_giorno "senzaGiorno",
    2 senza_giorno_mese "senzaGiornoMese",
    3 luogo_nascita "luogoNascita",
});

campi!(DatiSoggetto {
    0 identificativi "identificativi",
    1 generalita "generalita",
    2 stato_civile "statoCivile",
    3 attributi_soggetto "attributiSoggetto",
    4 atto_nascita "attoNascita",
    5 atto_nascita_anpr "attoNascitaANPR",
    6 cittadinanza "cittadinanza",
    7 paternita "paternita",
    8 padre_extra "padreExtra",
    9 maternita "maternita",
    10 madre_extra "madreExtra",
    11 residenza "residenza",
    12 altra_lingua "altraLingua",
    13 dati_traslitterati "datiTraslitterati",
    14 tutore_intestatario "tutoreIntestatario",
    15 tutore_extra "tutoreExtra",
    16 matrimonio "matrimonio",
    17 coniuge_extra "coniugeExtra",
    18 vedovanza "vedovanza",
    19 annullamento_matrimonio "annullamentoMatrimonio",
    20 convivenza_di_fatto "convivenzaDiFatto",
    21 unione_civile "unioneCivile",
    22 carta_identita "cartaIdentita",
    23 permesso_soggiorno "permessoSoggiorno",
    24 lista_elettorale "listaElettorale",
    25 lista_elettorale_completa "listaElettoraleCompleta",
    26 lista_leva "listaLeva",
    27 censimento "censimento",
    28 legame_soggetto "legameSoggetto",
    29 famiglia_convivenza "famigliaConvivenza",
    30 altri_dati "altriDati",
    31 autoveicoli "autoveicoli",
    32 domicilio_digitale "domicilioDigitale",
    33 dati_iscrizione "datiIscrizione",
    34 dati_cancellazione "datiCancellazione",
    35 dati_decesso "datiDecesso",
    36 provenienza "provenienza",
    37 destinazione "destinazione",
    38 errori_anomalie "erroriAnomalie",
    39 lista_dati_poligamia "listaDatiPoligamia",
});

campi!(ListaSoggetti {
    0 dati_soggetto "datiSoggetto",
});

campi!(DatiSoggettiRisposta {
    0 identificativi "identificativi",
    1 generalita_precedenti "generalitaPrecedenti",
    2 famiglia_convivenza_precedente "famigliaConvivenzaPrecedente",
    3 generalita_attuali "generalitaAttuali",
    4 stato_civile "statoCivile",
    5 attributi_soggetto "attributiSoggetto",
    6 atto_nascita "attoNascita",
    7 atto_nascita_anpr "attoNascitaANPR",
    8 cittadinanza "cittadinanza",
    9 paternita "paternita",
    10 maternita "maternita",
    11 residenza "residenza",
    12 dati_traslitterati "datiTraslitterati",
    13 tutore_intestatario "tutoreIntestatario",
    14 matrimonio "matrimonio",
    15 vedovanza "vedovanza",
    16 annullamento_matrimonio "annullamentoMatrimonio",
    17 convivenza_di_fatto "convivenzaDiFatto",
    18 unione_civile "unioneCivile",
    19 carta_identita "cartaIdentita",
    20 permesso_soggiorno "permessoSoggiorno",
    21 liste "liste",
    22 lista_elettorale "listaElettorale",
    23 lista_leva "listaLeva",
    24 censimento "censimento",
    25 legame_soggetto "legameSoggetto",
    26 famiglia_convivenza "famigliaConvivenza",
    27 altri_dati "altriDati",
    28 autoveicoli "autoveicoli",
    29 domicilio_digitale "domicilioDigitale",
    30 dati_iscrizione "datiIscrizione",
    31 dati_cancellazione "datiCancellazione",
    32 dati_decesso "datiDecesso",
    33 provenienza "provenienza",
    34 destinazione "destinazione",
    35 procedimento "procedimento",
    36 dettagli_procedimento "dettagliProcedimento",
});
