//! Parts of requests.

use anpr_contract::tipi::{
    Atto, Cittadinanza, Comune, DatiEvento, FamigliaConvivenza, Generalita, Genitore, Indirizzo, LegameSoggetto,
    Localita, LuogoEvento, NumeroCivico, Residenza, SoggettoFamiglia, Toponimo,
};
use anpr_sandbox::ComuneFittizio;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Somebody born in Rome, as a request describes who has no codice fiscale yet.
pub fn persona(cognome: &str, nome: &str, sesso: &str, nascita: &str) -> Generalita {
    Generalita {
        cognome: Some(cognome.to_owned()),
        nome: Some(nome.to_owned()),
        sesso: Some(sesso.to_owned()),
        data_nascita: Some(nascita.to_owned()),
        luogo_nascita: Some(a_roma()),
        ..Generalita::default()
    }
}

/// A surname that nobody else has, in this run nor in a sandbox's population.
pub fn cognome_nuovo() -> String {
    static PROSSIMO: AtomicUsize = AtomicUsize::new(0);
    let mut numero = PROSSIMO.fetch_add(1, Ordering::Relaxed);
    let mut cognome = "ZUX".to_owned();
    for _ in 0..4 {
        cognome.push(char::from(b'A' + u8::try_from(numero % 26).unwrap()));
        numero /= 26;
    }
    cognome
}

/// Rome.
pub fn roma() -> Comune {
    Comune {
        nome_comune: "ROMA".to_owned(),
        codice_istat: Some("058091".to_owned()),
        sigla_provincia_istat: "RM".to_owned(),
        descrizione_localita: None,
    }
}

/// An event in Rome.
pub fn a_roma() -> LuogoEvento {
    LuogoEvento { comune: Some(roma()), ..LuogoEvento::default() }
}

/// France.
pub fn francia() -> Localita {
    Localita {
        descrizione_localita: Some("LIONE".to_owned()),
        codice_stato: "215".to_owned(),
        descrizione_stato: "FRANCIA".to_owned(),
        provincia_contea: None,
    }
}

/// One of the sandbox's comuni, as the wire writes comuni.
pub fn comune(istat: &str) -> Comune {
    let fittizio = ComuneFittizio::per_istat(istat);
    Comune {
        nome_comune: fittizio.denominazione,
        codice_istat: Some(fittizio.istat),
        sigla_provincia_istat: fittizio.sigla,
        descrizione_localita: None,
    }
}

/// A main address in a comune of the sandbox, from a day on.
pub fn residenza(istat: &str, via: &str, numero: &str, dal: &str) -> Residenza {
    Residenza {
        tipo_indirizzo: "1".to_owned(),
        indirizzo: Some(Indirizzo {
            cap: ComuneFittizio::per_istat(istat).cap.to_owned(),
            comune: comune(istat),
            toponimo: Toponimo {
                specie: Some("VIA".to_owned()),
                denominazione_toponimo: Some(via.to_owned()),
                ..Toponimo::default()
            },
            numero_civico: Some(NumeroCivico { numero: Some(numero.to_owned()), ..NumeroCivico::default() }),
            ..Indirizzo::default()
        }),
        data_decorrenza_residenza: Some(dal.to_owned()),
        ..Residenza::default()
    }
}

/// A family by its ANPR id.
pub fn famiglia(id: &str) -> FamigliaConvivenza {
    FamigliaConvivenza { id_famiglia_convivenza_anpr: Some(id.to_owned()), ..nuova_famiglia() }
}

/// A convivenza by its ANPR id.
pub fn convivenza(id: &str) -> FamigliaConvivenza {
    FamigliaConvivenza { tipo_scheda: "4".to_owned(), ..famiglia(id) }
}

/// A family that is to be made.
pub fn nuova_famiglia() -> FamigliaConvivenza {
    FamigliaConvivenza { tipo_scheda: "3".to_owned(), ..FamigliaConvivenza::default() }
}

/// A relationship from a day on.
pub fn legame(codice: &str, dal: &str) -> LegameSoggetto {
    LegameSoggetto { codice_legame: codice.to_owned(), data_decorrenza: dal.to_owned(), ..LegameSoggetto::default() }
}

/// A person in a list of a family's members.
pub fn membro(generalita: Generalita, codice: &str, dal: &str) -> SoggettoFamiglia {
    SoggettoFamiglia { generalita, legame_soggetto: legame(codice, dal), ..SoggettoFamiglia::default() }
}

/// Italian citizenship.
pub fn italiana() -> Cittadinanza {
    Cittadinanza { codice_stato: "100".to_owned(), descrizione_stato: "ITALIA".to_owned(), ..Cittadinanza::default() }
}

/// A parent.
pub fn genitore(generalita: Generalita) -> Genitore {
    Genitore { generalita, ..Genitore::default() }
}

/// An act that Rome formed on a day.
pub fn atto(giorno: &str, numero: &str) -> Atto {
    Atto {
        comune_registrazione: roma(),
        anno: giorno[..4].to_owned(),
        parte: "1".to_owned(),
        serie: Some("A".to_owned()),
        numero_atto: numero.to_owned(),
        data_formazione_atto: Some(giorno.to_owned()),
        ..Atto::default()
    }
}

/// An event in Rome with its act.
pub fn evento(giorno: &str, numero: &str) -> DatiEvento {
    DatiEvento {
        data_evento: giorno.to_owned(),
        luogo_evento: Some(a_roma()),
        atto_evento: Some(atto(giorno, numero)),
        ..DatiEvento::default()
    }
}
