//! Rows of registers in memory, as the tests of the operations that only read make them.

use anpr_catalogue::nomi;
use anpr_contract::tipi::{Comune, Generalita};
use anpr_model::{
    Appartenenza, CriteriSoggetto, Data, FamigliaId, Iscrizione, NomeCercato, OperazioneId, Periodo, Registro,
    SchedaFamiglia, SoggettoId, StatoFamiglia, Versione,
};
use serde::Serialize;

/// A day.
pub(crate) fn il(giorno: &str) -> Data {
    giorno.parse().unwrap()
}

/// From a day on, until another if there is one.
pub(crate) fn periodo(dal: &str, al: Option<&str>) -> Periodo {
    Periodo { dal: il(dal), al: al.map(il) }
}

/// Rome, as the wire writes comuni.
pub(crate) fn roma() -> Comune {
    Comune {
        nome_comune: "ROMA".into(),
        codice_istat: Some("058091".into()),
        sigla_provincia_istat: "RM".into(),
        descrizione_localita: None,
    }
}

/// A registration; the comune's own program knows the person by the id with an `L` before it.
pub(crate) fn iscrizione(id: i64, comune: &str, registro: Registro, periodo: Periodo) -> Iscrizione {
    Iscrizione {
        soggetto: SoggettoId(id),
        comune: comune.into(),
        registro,
        periodo,
        id_scheda_comune: Some(format!("L{id}")),
        aperta_da: OperazioneId(1),
        numero: 0,
        chiusa_da: None,
    }
}

/// A place in a family.
pub(crate) fn appartenenza(id: i64, famiglia: i64, legame: &str, periodo: Periodo) -> Appartenenza {
    Appartenenza {
        soggetto: SoggettoId(id),
        famiglia: FamigliaId(famiglia),
        codice_legame: legame.into(),
        progressivo: i32::try_from(id).unwrap(),
        periodo,
        decorrenza_legame: None,
        aperta_da: OperazioneId(1),
        numero: 0,
        chiusa_da: None,
    }
}

/// A version of a section.
pub(crate) fn versione<S>(sezione: S, periodo: Periodo, contenuto: &impl Serialize) -> Versione<S> {
    Versione {
        sezione,
        periodo,
        aperta_da: OperazioneId(1),
        numero: 0,
        chiusa_da: None,
        contenuto: serde_json::to_string(contenuto).unwrap(),
    }
}

/// A family or convivenza that goes on, without sections.
pub(crate) fn famiglia(id: i64, tipo_scheda: u8, comune: &str) -> SchedaFamiglia {
    SchedaFamiglia {
        id: FamigliaId(id),
        comune: comune.into(),
        tipo_scheda,
        id_comune: Some("F1".into()),
        stato: StatoFamiglia::Attiva,
        incompleta: false,
        certificabile: false,
        revisione: OperazioneId(0),
        subentro: None,
        sezioni: Vec::new(),
    }
}

/// Whether somebody's code, names and sex are those of a search.
pub(crate) fn risponde(criteri: &CriteriSoggetto, g: &Generalita) -> bool {
    let nome = |cercato: &Option<NomeCercato>, noto: &Option<String>| match (cercato, noto) {
        (None, _) | (Some(NomeCercato::Assente), None) => true,
        (Some(NomeCercato::Valore(cercato)), Some(noto)) => *cercato == nomi::normalizza(noto),
        _ => false,
    };
    let codice = g.codice_fiscale.as_ref().map(|codice| &codice.cod_fiscale);
    criteri.codice_fiscale.as_ref().is_none_or(|cercato| codice == Some(cercato))
        && nome(&criteri.cognome, &g.cognome)
        && nome(&criteri.nome, &g.nome)
        && criteri.sesso.is_none_or(|sesso| g.sesso.as_deref() == Some(&sesso.to_string()))
}
