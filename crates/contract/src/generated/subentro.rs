// Made from the schemas by `make contract`; changes belong there.
//! The take-over file itself: everything a comune hands over on entering the national register.
//!
//! Namespace `http://sogei.it/ANPR/subentro`, schema `subentro.xsd`.

use crate::generated::tipi::atti::Atto;
use crate::generated::tipi::documenti::{CartaIdentita, PermessoSoggiorno};
use crate::generated::tipi::famiglia::{LegameSoggetto, TutoreIntestatario};
use crate::generated::tipi::generalita::{AltriDati, AttributiSoggetto, Autoveicoli, Cittadinanza, Genitore, StatoCivile};
use crate::generated::tipi::identificativi::{CodiceFiscale, IdFamigliaConvivenzaComune, IdSchedaSoggettoComune};
use crate::generated::tipi::indirizzi::{AltraLingua, Residenza};
use crate::generated::tipi::liste::{Censimento, ListaElettorale, ListaLeva};
use crate::generated::tipi::luoghi::LuogoEvento;
use crate::generated::tipi::matrimonio::{AnnullamentoMatrimonio, ConvivenzaDiFatto, Matrimonio, UnioneCivile, Vedovanza};
use serde::{Deserialize, Serialize};

/// A take-over file: totals, people, families, convivenze.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Subentro {
    /// Totals of the whole hand-over, to be checked against what arrives.
    pub dati_fornitura: DatiFornitura,
    /// Totals of this file, when the hand-over comes in several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_invio: Option<DatiInvio>,
    /// The people handed over, at least one.
    pub generalita_soggetti: SoggettiSubentro,
    /// The families handed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglie: Option<FamiglieSubentro>,
    /// The convivenze handed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convivenze: Option<ConvivenzeSubentro>,
}

/// Totals of the whole hand-over, to be checked against what arrives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiFornitura {
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    pub versione_fornitura: String,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    pub totale_invii: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_totale_schede_soggetto: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_totale_cittadini_italiani: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_totale_iscritti_non_italiani: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_totale_persone_sesso_femminile: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_totale_persone_sesso_maschile: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_totale_schede_famiglia: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_totale_schede_convivenza: String,
}

/// Totals of this file, when the hand-over comes in several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiInvio {
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    pub progressivo_invio: String,
    /// `date`.
    pub data_estrazione: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_schede_soggetto_invio: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_cittadini_italiani_invio: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_iscritti_non_italiani_invio: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_persone_sesso_femminile_invio: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_persone_sesso_maschile_invio: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_totale_schede_famiglia_invio: String,
    /// Up to nine digits. 0 to 9 characters, `(\d)+`.
    pub numero_totale_schede_convivenza_invio: String,
}

/// Identity of a person handed over; sex, birth date and birthplace are mandatory here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneralitaSubentro {
    /// A person's codice fiscale with its state of validation (table 22) and when that state was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<CodiceFiscale>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`. Alternative to `senzaCognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    /// Alternative to `cognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_cognome: Option<String>,
    /// Surname or first name. The class of letters holds control characters by an old slip in the contract: accept
    /// them, never emit them. 1 to 80 characters, `([IiU+008AU+008CU+008EU+009AU+009CU+009E-U+009FÀ-žƉa-zA-Z\-
    /// '.,])*`. Alternative to `senzaNome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    /// Alternative to `nome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_nome: Option<String>,
    /// Sex: M, F or N (not known), in either case. `M|F|N|m|f|n`.
    pub sesso: String,
    /// `date`.
    pub data_nascita: String,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno: Option<String>,
    /// Mark of something absent (surname, first name, day of birth); its only value is 1. One character, `(\d)+`, `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senza_giorno_mese: Option<String>,
    /// Where something happened: an exceptional place, a comune or a place abroad. The schema lets all three be absent
    /// or present.
    pub luogo_nascita: LuogoEvento,
    /// Any single character. One character.
    #[serde(rename = "soggettoAIRE", skip_serializing_if = "Option::is_none")]
    pub soggetto_aire: Option<String>,
    /// A local scheda number together with the comune that gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_comune: Option<IdSchedaSoggettoComune>,
    /// Up to fifteen digits. 0 to 15 characters, `(\d)+`.
    #[serde(rename = "idSchedaSoggettoANPR", skip_serializing_if = "Option::is_none")]
    pub id_scheda_soggetto_anpr: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_prima_iscrizione_comune: Option<String>,
}

/// Membership by the local number of the family or convivenza.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FamConv {
    /// Text of one to twenty characters. 1 to 20 characters.
    pub id_fam_conv_comune: String,
    /// Membership: the person's place in the family and since when.
    pub legame_soggetto: LegameSoggetto,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza_legame: Option<String>,
}

/// A person's whole scheda as handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SoggettoSubentro {
    /// Identity of a person handed over; sex, birth date and birthplace are mandatory here.
    pub generalita_sub_iscr: GeneralitaSubentro,
    /// Civil status, with a mark that it is not declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato_civile: Option<StatoCivile>,
    /// Marks of the person: homeless, and whether certificates may be issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributi_soggetto: Option<AttributiSoggetto>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_ultimo_aggiornamento: Option<String>,
    /// Reason of an entry among the residents, table 07. 0 to 2 characters, `(\d)+`.
    #[serde(rename = "motivoIscrizioneAPR", skip_serializing_if = "Option::is_none")]
    pub motivo_iscrizione_apr: Option<String>,
    /// An act of the paper registers: comune, year, part, series, number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atto_nascita: Option<Atto>,
    /// One citizenship: the state, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cittadinanza: Option<Cittadinanza>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paternita: Option<Genitore>,
    /// A parent: identity, civil status, citizenship and occupation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maternita: Option<Genitore>,
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza: Option<Residenza>,
    /// The address in a second official language (Alto Adige, Valle d'Aosta, Friuli).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_lingua: Vec<AltraLingua>,
    /// Membership by the local number of the family or convivenza.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia: Option<FamConv>,
    /// Membership by the local number of the family or convivenza.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convivenza: Option<FamConv>,
    /// A marriage: spouse, citizenship of the spouse, event, and which marriage of the person it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrimonio: Option<Matrimonio>,
    /// Widowhood: the spouse's death and the marriage it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vedovanza: Option<Vedovanza>,
    /// The answers call the same section annullamentoMatrimonio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separazione_annullamento_cessazione_matrimonio: Option<AnnullamentoMatrimonio>,
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
    /// Whether the person has vehicles and a driving licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autoveicoli: Option<Autoveicoli>,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
    /// A civil union: partner, event, and its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unione_civile: Option<UnioneCivile>,
    /// A registered cohabitation: partner, contract, end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convivenza_di_fatto: Option<ConvivenzaDiFatto>,
    /// One citizenship: the state, and since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altra_cittadinanza: Vec<Cittadinanza>,
}

/// The people handed over, at least one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SoggettiSubentro {
    /// A person's whole scheda as handed over. At least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub soggetto: Vec<SoggettoSubentro>,
}

/// A family or convivenza handed over, with its head.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FamigliaSubentro {
    /// A local family number together with the comune that gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_famiglia_convivenza_comune: Option<IdFamigliaConvivenzaComune>,
    /// Number of a family or convivenza in the national register. 1 to 20 characters, `(\d)+`.
    #[serde(rename = "idFamigliaConvivenzaANPR", skip_serializing_if = "Option::is_none")]
    pub id_famiglia_convivenza_anpr: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia_aire: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_origine_famiglia_convivenza: Option<String>,
    /// Why the family came into being, table 26. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_costituzione: Option<String>,
    /// Name of the convivenza (convent, barracks, home). 1 to 100 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominazione_convivenza: Option<String>,
    /// Kind of convivenza, table 27. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specie_convivenza: Option<String>,
    /// Kind of movement of the family, table 23. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_movimentazione: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presenza_famiglia_coabitante: Option<String>,
    /// Kind of scheda: 3 family, 4 convivenza, 5 family abroad; as a search key also 1 family, 2 convivenza. One
    /// character, `(\d)+`.
    pub tipo_scheda: String,
    /// Named like a type on the wire, tutoreIntestatario elsewhere; kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_tutore_intestatario: Option<TutoreIntestatario>,
}

/// The families handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FamiglieSubentro {
    /// A family or convivenza handed over, with its head.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub famiglia: Vec<FamigliaSubentro>,
}

/// The convivenze handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConvivenzeSubentro {
    /// A family or convivenza handed over, with its head.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub convivenza: Vec<FamigliaSubentro>,
}

campi!(Subentro {
    0 dati_fornitura "datiFornitura",
    1 dati_invio "datiInvio",
    2 generalita_soggetti "generalitaSoggetti",
    3 famiglie "famiglie",
    4 convivenze "convivenze",
});

campi!(DatiFornitura {
    0 versione_fornitura "versioneFornitura",
    1 totale_invii "totaleInvii",
    2 numero_totale_schede_soggetto "numeroTotaleSchedeSoggetto",
    3 numero_totale_cittadini_italiani "numeroTotaleCittadiniItaliani",
    4 numero_totale_iscritti_non_italiani "numeroTotaleIscrittiNonItaliani",
    5 numero_totale_persone_sesso_femminile "numeroTotalePersoneSessoFemminile",
    6 numero_totale_persone_sesso_maschile "numeroTotalePersoneSessoMaschile",
    7 numero_totale_schede_famiglia "numeroTotaleSchedeFamiglia",
    8 numero_totale_schede_convivenza "numeroTotaleSchedeConvivenza",
});

campi!(DatiInvio {
    0 progressivo_invio "progressivoInvio",
    1 data_estrazione "dataEstrazione",
    2 numero_schede_soggetto_invio "numeroSchedeSoggettoInvio",
    3 numero_cittadini_italiani_invio "numeroCittadiniItalianiInvio",
    4 numero_iscritti_non_italiani_invio "numeroIscrittiNonItalianiInvio",
    5 numero_persone_sesso_femminile_invio "numeroPersoneSessoFemminileInvio",
    6 numero_persone_sesso_maschile_invio "numeroPersoneSessoMaschileInvio",
    7 numero_totale_schede_famiglia_invio "numeroTotaleSchedeFamigliaInvio",
    8 numero_totale_schede_convivenza_invio "numeroTotaleSchedeConvivenzaInvio",
});

campi!(GeneralitaSubentro {
    0 codice_fiscale "codiceFiscale",
    1 cognome "cognome",
    2 senza_cognome "senzaCognome",
    3 nome "nome",
    4 senza_nome "senzaNome",
    5 sesso "sesso",
    6 data_nascita "dataNascita",
    7 senza_giorno "senzaGiorno",
    8 senza_giorno_mese "senzaGiornoMese",
    9 luogo_nascita "luogoNascita",
    10 soggetto_aire "soggettoAIRE",
    11 id_scheda_soggetto_comune "idSchedaSoggettoComune",
    12 id_scheda_soggetto_anpr "idSchedaSoggettoANPR",
    13 data_prima_iscrizione_comune "dataPrimaIscrizioneComune",
});

campi!(FamConv {
    0 id_fam_conv_comune "idFamConvComune",
    1 legame_soggetto "legameSoggetto",
    2 data_decorrenza_legame "dataDecorrenzaLegame",
});

campi!(SoggettoSubentro {
    0 generalita_sub_iscr "generalitaSubIscr",
    1 stato_civile "statoCivile",
    2 attributi_soggetto "attributiSoggetto",
    3 data_ultimo_aggiornamento "dataUltimoAggiornamento",
    4 motivo_iscrizione_apr "motivoIscrizioneAPR",
    5 atto_nascita "attoNascita",
    6 cittadinanza "cittadinanza",
    7 paternita "paternita",
    8 maternita "maternita",
    9 residenza "residenza",
    10 altra_lingua "altraLingua",
    11 famiglia "famiglia",
    12 convivenza "convivenza",
    13 matrimonio "matrimonio",
    14 vedovanza "vedovanza",
    15 separazione_annullamento_cessazione_matrimonio "separazioneAnnullamentoCessazioneMatrimonio",
    16 carta_identita "cartaIdentita",
    17 permesso_soggiorno "permessoSoggiorno",
    18 lista_elettorale "listaElettorale",
    19 lista_leva "listaLeva",
    20 censimento "censimento",
    21 autoveicoli "autoveicoli",
    22 altri_dati "altriDati",
    23 unione_civile "unioneCivile",
    24 convivenza_di_fatto "convivenzaDiFatto",
    25 altra_cittadinanza "altraCittadinanza",
});

campi!(SoggettiSubentro {
    0 soggetto "soggetto",
});

campi!(FamigliaSubentro {
    0 id_famiglia_convivenza_comune "idFamigliaConvivenzaComune",
    1 id_famiglia_convivenza_anpr "idFamigliaConvivenzaANPR",
    2 famiglia_aire "famigliaAire",
    3 data_origine_famiglia_convivenza "dataOrigineFamigliaConvivenza",
    4 motivo_costituzione "motivoCostituzione",
    5 denominazione_convivenza "denominazioneConvivenza",
    6 specie_convivenza "specieConvivenza",
    7 tipo_movimentazione "tipoMovimentazione",
    8 presenza_famiglia_coabitante "presenzaFamigliaCoabitante",
    9 tipo_scheda "tipoScheda",
    10 tipo_tutore_intestatario "tipoTutoreIntestatario",
});

campi!(FamiglieSubentro {
    0 famiglia "famiglia",
});

campi!(ConvivenzeSubentro {
    0 convivenza "convivenza",
});

elemento!(Subentro "http://sogei.it/ANPR/subentro" "subentro");
