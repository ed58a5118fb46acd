// Made from the schemas by `make contract`; changes belong there.
//! Service 2000: cancellations from the register.
//!
//! Namespace `http://sogei.it/ANPR/2000cancellazione`, schema `2000cancellazione.xsd`.

use crate::generated::risposta_comune::RispostaComune;
use crate::generated::tipi::atti::{DatiEvento, Sentenza};
use crate::generated::tipi::errori::ListaErrori;
use crate::generated::tipi::famiglia::{FamigliaConvivenza, SoggettoFamiglia};
use crate::generated::tipi::generalita::{AltriDati, Generalita};
use crate::generated::tipi::iscrizione::DatiCancellazione;
use crate::generated::tipi::luoghi::{ComuneRichiesta, ProvenienzaDestinazione};
use crate::generated::tipi::operazioni::{DatiControllo, DatiOperazione, DatiProcedimento, DatiRicercaScheda, ListaControlli};
use crate::generated::tipi::testata::{TestataRichiesta, TestataRisposta};
use serde::{Deserialize, Serialize};

/// 2001, request: death.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta2001 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// 1 certain or 2 presumed death, of a resident or of a citizen abroad.
    pub motivo_cancellazione: MotivoCancellazione2001,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita_per_ricerca: Generalita,
    /// A civil-status event: date, possibly without day or month, place and act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_decesso: Option<DatiEvento>,
    /// A judgment: number, date, court (table 32) and from when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_sentenza: Option<Sentenza>,
    /// A member named in an operation on the family.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elenco_soggetti_famiglia: Vec<SoggettoFamiglia>,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data of a cancellation: the person's part in the family.
    pub dati_controllo: DatiControlloCancellazione,
}

/// 2001, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta2001 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 2003, request: other reasons of cancellation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta2003 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Cancellation: reason (table 15), date and judgment.
    pub dati_cancellazione: DatiCancellazione,
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita_per_ricerca: Generalita,
    /// Where a person comes from or goes to: a comune or a place abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destinazione: Option<ProvenienzaDestinazione>,
    /// A member named in an operation on the family.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elenco_soggetti: Vec<SoggettoFamiglia>,
    /// Occupation and schooling, kept for statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altri_dati: Option<AltriDati>,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// Control data of a cancellation: the person's part in the family.
    pub dati_controllo: DatiControlloCancellazione,
}

/// 2003, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta2003 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 2009, request: closing of a convivenza.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta2009 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    pub estremi_scheda_convivenza: FamigliaConvivenza,
    /// Closing of a convivenza: from when, with a remark.
    pub dati_archiviazione: DatiArchiviazione,
    /// Control data of operations that have control pairs only (1010, 1014, 2009).
    pub dati_controllo: DatiControllo,
}

/// 2009, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta2009 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 2011, request: annulment of a cancellation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta2011 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// Another operation referred to: its numbers, protocol and dates.
    pub dati_operazione_da_annullare: DatiOperazione,
    /// The scheda an annulment concerns: person and, if any, family.
    pub dati_scheda_soggetto_famiglia_convivenza: DatiRicercaScheda,
    /// The procedure a registration belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati_del_procedimento: Option<DatiProcedimento>,
    /// What of a cancellation is annulled.
    pub dati_controllo: DatiControllo2011,
}

/// 2011, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta2011 {
    /// Positive answer of a registration: header, schede changed, warnings. Alternative to `rispostaKO`.
    #[serde(rename = "Risposta_Comune", skip_serializing_if = "Option::is_none")]
    pub risposta_comune: Option<RispostaComune>,
    /// Refusal: header and at least one error. Alternative to `Risposta_Comune`.
    #[serde(rename = "rispostaKO", skip_serializing_if = "Option::is_none")]
    pub risposta_ko: Option<RispostaKO>,
}

/// 2012, request: cancellation of a polling section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Richiesta2012 {
    /// Header of a request: who asks whom for which operation, when, with which key, for which environment.
    pub testata_richiesta: TestataRichiesta,
    /// The polling section to cancel.
    pub dati_sezione: DatiSezione2012,
}

/// 2012, answer: exactly one of the branches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta2012 {
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

/// 1 certain or 2 presumed death, of a resident or of a citizen abroad.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MotivoCancellazione2001 {
    /// Reason of a cancellation, table 15. 0 to 2 characters, `(\d)+`. Alternative to `tipoMotivoCancellazioneAIRE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_motivo_cancellazione: Option<String>,
    /// Reason of a cancellation from AIRE, table 28. 0 to 2 characters, `(\d)+`. Alternative to
    /// `tipoMotivoCancellazione`.
    #[serde(rename = "tipoMotivoCancellazioneAIRE", skip_serializing_if = "Option::is_none")]
    pub tipo_motivo_cancellazione_aire: Option<String>,
}

/// Control data of a cancellation: the person's part in the family.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControlloCancellazione {
    /// Part of the person in the family: 1 reference person, 2 another member. One character, `(\d)+`.
    pub ruolo_soggetto: String,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// Closing of a convivenza: from when, with a remark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiArchiviazione {
    /// Text of one to eighty characters. 1 to 80 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_archiviazione: Option<String>,
    /// `date`.
    pub data_decorrenza_archiviazione: String,
}

/// What of a cancellation is annulled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiControllo2011 {
    /// Kind of scheda whose cancellation is annulled. One character, `(\d)+`.
    pub tipo_scheda: String,
    /// Control pairs of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lista_controlli: Option<ListaControlli>,
}

/// The polling section to cancel.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiSezione2012 {
    /// A comune with name, ISTAT code and province all given, as in the choice of the comune a request is made for.
    pub comune: ComuneRichiesta,
    /// Text of one to 200 characters. 1 to 200 characters.
    pub sezioneelettoralenum: String,
}

campi!(Richiesta2001 {
    0 testata_richiesta "testataRichiesta",
    1 motivo_cancellazione "motivoCancellazione",
    2 generalita_per_ricerca "generalitaPerRicerca",
    3 dati_decesso "datiDecesso",
    4 dati_sentenza "datiSentenza",
    5 elenco_soggetti_famiglia "elencoSoggettiFamiglia",
    6 altri_dati "altriDati",
    7 dati_del_procedimento "datiDelProcedimento",
    8 dati_controllo "datiControllo",
});

campi!(Risposta2001 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta2003 {
    0 testata_richiesta "testataRichiesta",
    1 dati_cancellazione "datiCancellazione",
    2 generalita_per_ricerca "generalitaPerRicerca",
    3 destinazione "destinazione",
    4 elenco_soggetti "elencoSoggetti",
    5 altri_dati "altriDati",
    6 dati_del_procedimento "datiDelProcedimento",
    7 dati_controllo "datiControllo",
});

campi!(Risposta2003 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta2009 {
    0 testata_richiesta "testataRichiesta",
    1 estremi_scheda_convivenza "estremiSchedaConvivenza",
    2 dati_archiviazione "datiArchiviazione",
    3 dati_controllo "datiControllo",
});

campi!(Risposta2009 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta2011 {
    0 testata_richiesta "testataRichiesta",
    1 dati_operazione_da_annullare "datiOperazioneDaAnnullare",
    2 dati_scheda_soggetto_famiglia_convivenza "datiSchedaSoggettoFamigliaConvivenza",
    3 dati_del_procedimento "datiDelProcedimento",
    4 dati_controllo "datiControllo",
});

campi!(Risposta2011 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(Richiesta2012 {
    0 testata_richiesta "testataRichiesta",
    1 dati_sezione "datiSezione",
});

campi!(Risposta2012 {
    0 risposta_comune "b:Risposta_Comune",
    1 risposta_ko "a:rispostaKO",
});

campi!(RispostaKO {
    0 testata_risposta "testataRisposta",
    1 lista_errori "listaErrori",
});

campi!(MotivoCancellazione2001 {
    0 tipo_motivo_cancellazione "tipoMotivoCancellazione",
    1 tipo_motivo_cancellazione_aire "tipoMotivoCancellazioneAIRE",
});

campi!(DatiControlloCancellazione {
    0 ruolo_soggetto "ruoloSoggetto",
    1 lista_controlli "listaControlli",
});

campi!(DatiArchiviazione {
    0 note_archiviazione "noteArchiviazione",
    1 data_decorrenza_archiviazione "dataDecorrenzaArchiviazione",
});

campi!(DatiControllo2011 {
    0 tipo_scheda "tipoScheda",
    1 lista_controlli "listaControlli",
});

campi!(DatiSezione2012 {
    0 comune "comune",
    1 sezioneelettoralenum "sezioneelettoralenum",
});

elemento!(Richiesta2001 "http://sogei.it/ANPR/2000cancellazione" "Richiesta2001");
elemento!(Risposta2001 "http://sogei.it/ANPR/2000cancellazione" "Risposta2001" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta2003 "http://sogei.it/ANPR/2000cancellazione" "Richiesta2003");
elemento!(Risposta2003 "http://sogei.it/ANPR/2000cancellazione" "Risposta2003" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta2009 "http://sogei.it/ANPR/2000cancellazione" "Richiesta2009");
elemento!(Risposta2009 "http://sogei.it/ANPR/2000cancellazione" "Risposta2009" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta2011 "http://sogei.it/ANPR/2000cancellazione" "Richiesta2011");
elemento!(Risposta2011 "http://sogei.it/ANPR/2000cancellazione" "Risposta2011" b "http://sogei.it/ANPR/rispostaComune");
elemento!(Richiesta2012 "http://sogei.it/ANPR/2000cancellazione" "Richiesta2012");
elemento!(Risposta2012 "http://sogei.it/ANPR/2000cancellazione" "Risposta2012" b "http://sogei.it/ANPR/rispostaComune");
elemento!(RispostaKO "http://sogei.it/ANPR/2000cancellazione" "rispostaKO");
