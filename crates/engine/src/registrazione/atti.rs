//! Civil-status acts and judgments (registrazione §§3.1, 3.7).

use super::Ambito;
use super::luoghi::CodiciComune;
use crate::{Anomalia, valori};
use anpr_catalogue::comuni::Quando;
use anpr_catalogue::tabelle::Tabella;
use anpr_contract::tipi::{Atto, AttoANPR, AttoANSC, Comune, Sentenza};
use anpr_model::Data;

/// The codes for the act of one event.
pub(crate) struct CodiciAtto {
    /// The comune that registered it.
    pub(crate) comune: CodiciComune,
    /// A year that cannot be; none where it is not looked at.
    pub(crate) anno: Option<&'static str>,
    /// Before the event, or in the future.
    pub(crate) tempo: &'static str,
    /// A day in the future, where it has a code of its own.
    pub(crate) futuro: Option<&'static str>,
}

/// Act of birth.
pub(crate) const ATTO_NASCITA: CodiciAtto = CodiciAtto {
    comune: CodiciComune { sconosciuto: "EC166", non_valido: Some("EC075"), istat: "EC077", ambiguo: Some("EC076") },
    anno: Some("EHR69"),
    tempo: "ES013",
    futuro: Some("EHR79"),
};

/// One act of either form, as the rules look at it.
struct Estremi<'a> {
    comune: &'a Comune,
    anno: &'a str,
    formazione: Option<Data>,
}

impl Ambito<'_> {
    /// An act given in the classic form, in the one of ANPR04, or in none. An empty ANPR element is no act (registrazione
    /// §3.7). `evento` is the day of what it records. Whether one was given.
    pub(crate) fn controlla_atto(
        &mut self,
        classico: Option<&Atto>,
        anpr: Option<&AttoANPR>,
        evento: Option<Data>,
        codici: &CodiciAtto,
        oggetto: &str,
    ) -> bool {
        let Some(estremi) = estremi(classico, anpr) else { return false };
        let oggi = self.oggi();
        let anno = estremi.anno.trim().parse::<i32>().ok().filter(|anno| (PRIMO_ANNO..=9999).contains(anno));
        let Some(anno) = anno else {
            if let Some(codice) = codici.anno {
                self.nota_su(codice, oggetto, "anno", estremi.anno);
            }
            return true;
        };
        let quando = match estremi.formazione {
            Some(giorno) => Quando::Il(giorno),
            None => dell_anno(anno),
        };
        self.controlla_comune(estremi.comune, quando, &codici.comune, (oggetto, "comuneRegistrazione"));
        if let Some(giorno) = estremi.formazione.filter(|giorno| *giorno > oggi) {
            let codice = codici.futuro.unwrap_or(codici.tempo);
            self.nota_su(codice, oggetto, "dataFormazioneAtto", &valori::data_italiana(giorno));
        }
        let anno_di = |giorno: Data| chrono::Datelike::year(&giorno);
        let presto = evento.is_some_and(|evento| {
            anno < anno_di(evento) || estremi.formazione.is_some_and(|formazione| formazione < evento)
        });
        if presto || anno > anno_di(oggi) {
            let evento = evento.map_or_else(String::new, valori::data_italiana);
            let parametri = [("valore", estremi.anno), ("data", &evento)];
            self.nota(Anomalia::nuova(codici.tempo, &parametri).su(oggetto, "anno").valore(estremi.anno));
        }
        true
    }

    /// A judgment: EN242, EHR31, EHR90, EHR91.
    pub(crate) fn controlla_sentenza(&mut self, sentenza: &Sentenza, oggetto: &str) {
        let tribunale = &sentenza.tipo_tribunale;
        self.controlla_tabella(Tabella::TipoTribunale, tribunale, "EN242", (oggetto, "tipoTribunale"));
        let (data, validita) = (valori::data(&sentenza.data), valori::data(&sentenza.data_validita));
        let decorrenza = self.decorrenza();
        let detta = |giorno: Option<Data>| giorno.map_or_else(String::new, valori::data_italiana);
        if validita < data {
            let parametri = [("valore", detta(validita)), ("data", detta(data))];
            let parametri: Vec<(&str, &str)> = parametri.iter().map(|(n, v)| (*n, v.as_str())).collect();
            self.nota(Anomalia::nuova("EHR31", &parametri).su(oggetto, "dataValidita").valore(&detta(validita)));
        }
        if data.is_none_or(|data| data > decorrenza) {
            self.nota_su("EHR90", oggetto, "data", &detta(data));
        }
        if validita.is_none_or(|validita| validita > decorrenza) {
            self.nota_su("EHR91", oggetto, "dataValidita", &detta(validita));
        }
    }
}

/// Whether there is an act in either form.
pub(crate) fn c_e_atto(classico: Option<&Atto>, anpr: Option<&AttoANPR>) -> bool {
    estremi(classico, anpr).is_some()
}

/// The day on which an act of either form was made, if it says it.
pub(crate) fn data_formazione(classico: Option<&Atto>, anpr: Option<&AttoANPR>) -> Option<Data> {
    estremi(classico, anpr)?.formazione
}

/// The act of ANPR04, if there is something in it.
pub(crate) fn pieno(atto: Option<&AttoANPR>) -> Option<&AttoANPR> {
    atto.filter(|atto| atto.atto.is_some() || atto.atto_ansc.is_some())
}

/// Any day of the year.
pub(crate) fn dell_anno(anno: i32) -> Quando {
    match (Data::from_ymd_opt(anno, 1, 1), Data::from_ymd_opt(anno, 12, 31)) {
        (Some(dal), Some(al)) => Quando::Tra(dal, al),
        _ => Quando::Ignoto,
    }
}

fn estremi<'a>(classico: Option<&'a Atto>, anpr: Option<&'a AttoANPR>) -> Option<Estremi<'a>> {
    let di_atto = |atto: &'a Atto| Estremi {
        comune: &atto.comune_registrazione,
        anno: &atto.anno,
        formazione: atto.data_formazione_atto.as_deref().and_then(valori::data),
    };
    let di_ansc = |atto: &'a AttoANSC| Estremi {
        comune: &atto.comune_registrazione,
        anno: &atto.anno,
        formazione: atto.data_formazione_atto.as_deref().and_then(valori::data),
    };
    let nuovo = pieno(anpr).and_then(|a| a.atto_ansc.as_ref().map(di_ansc).or_else(|| a.atto.as_ref().map(di_atto)));
    nuovo.or_else(|| classico.map(di_atto))
}

/// The registers of civil status begin with the kingdom; older years are slips such as `0008` (EHR69–EHR73).
const PRIMO_ANNO: i32 = 1800;
