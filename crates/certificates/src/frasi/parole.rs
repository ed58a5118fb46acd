//! Data as words.

use crate::dati::{Atto, Certificato, Ente, Giorno, Lingua, Luogo, Persona, Precisione, Sesso};
use crate::errore::Errore;
use crate::testi::{Dati, Testi};

/// The name of the certificate.
pub(crate) fn titolo(testi: &Testi, certificato: &Certificato) -> Result<String, Errore> {
    let chiave = match certificato.contenuti.as_slice() {
        [uno] => format!("titoli.{}", uno.tipo()),
        _ => "titoli.contestuale".to_owned(),
    };
    testi.testo(&chiave, &Dati::default())
}

/// The line at the head of the page.
pub(crate) fn denominazione(testi: &Testi, lingua: Lingua, ente: &Ente) -> Result<String, Errore> {
    match &ente.denominazione {
        // One that exists in Italian only serves where the language leads, not beside itself.
        Some(propria) if propria.ha(lingua) || lingua == Lingua::It => Ok(propria.in_lingua(lingua).to_owned()),
        _ => testi.testo("intestazione.comune", &Dati::default().con("comune", ente.comune.in_lingua(lingua))),
    }
}

/// Surname and name.
pub(crate) fn nominativo(testi: &Testi, persona: &Persona) -> Result<String, Errore> {
    let nomi: Vec<&str> = [&persona.cognome, &persona.nome].into_iter().flatten().map(|nome| nome.trim()).collect();
    if nomi.is_empty() { testi.testo("varie.senza_nome", &Dati::default()) } else { Ok(nomi.join(" ")) }
}

/// "born at … on …" of a person.
pub(super) fn nascita(testi: &Testi, lingua: Lingua, chiave: &str, persona: &Persona) -> Result<String, Errore> {
    if persona.luogo.is_none() && persona.nascita.is_none() {
        return Ok(String::new());
    }
    let dati = Dati::di(persona.sesso)
        .altro(persona.sesso)
        .forse("luogo", persona.luogo.as_ref().map(|l| luogo(testi, lingua, l)).transpose()?)
        .forse("data", persona.nascita.map(|data| giorno(testi, data)).transpose()?);
    testi.testo(chiave, &dati)
}

/// A day as the language writes it.
pub(super) fn giorno(testi: &Testi, giorno: Giorno) -> Result<String, Errore> {
    let chiave = match giorno.precisione {
        Precisione::Giorno => "data",
        Precisione::Mese => "mese",
        Precisione::Anno => "anno",
    };
    use std::fmt::Write as _;
    let mut testo = String::new();
    // A format of one's own may be no format.
    if write!(testo, "{}", giorno.data.format(testi.modello(chiave)?)).is_err() {
        testo = giorno.data.to_string();
    }
    Ok(testo)
}

/// A place: `ROMA (RM)`, `LYON (FRANCIA)`.
pub(super) fn luogo(testi: &Testi, lingua: Lingua, luogo: &Luogo) -> Result<String, Errore> {
    Ok(match luogo {
        Luogo::Comune { nome, provincia: Some(provincia) } if !provincia.trim().is_empty() => {
            format!("{}\u{a0}({provincia})", nome.in_lingua(lingua))
        }
        Luogo::Comune { nome, .. } => nome.in_lingua(lingua).to_owned(),
        Luogo::Estero { localita: Some(localita), stato } if !localita.trim().is_empty() => {
            testi.testo("varie.estero", &Dati::default().con("localita", localita).con("stato", stato))?
        }
        Luogo::Estero { stato, .. } => stato.clone(),
        Luogo::Altro(testo) => testo.clone(),
    })
}

/// An act: number, part, series, comune.
pub(super) fn atto(testi: &Testi, lingua: Lingua, atto: &Atto) -> Result<String, Errore> {
    match atto {
        Atto::Registro { comune, anno, parte, serie, numero, volume, ufficio } => {
            let dati = Dati::default()
                .con("numero", numero)
                .con("comune", luogo(testi, lingua, comune)?)
                .forse("anno", anno.as_deref())
                .forse("parte", parte.as_deref())
                .forse("serie", serie.as_deref())
                .forse("volume", volume.as_deref())
                .forse("ufficio", ufficio.as_deref());
            testi.testo("formule.atto", &dati)
        }
        Atto::Ansc { id, comune } => {
            let dati = Dati::default().con("ansc", id).con("comune", luogo(testi, lingua, comune)?);
            testi.testo("formule.atto_ansc", &dati)
        }
    }
}

/// Cents as euro: `1600` is `16,00`.
pub(super) fn importo(centesimi: u32) -> String {
    format!("{},{:02}", centesimi / 100, centesimi % 100)
}

/// A coded word of a section, declined; the code's own words are in the files.
pub(super) fn voce(testi: &Testi, sezione: &str, codice: &str, sesso: Sesso) -> Result<Option<String>, Errore> {
    let codice = codice.trim_start_matches('0');
    let chiave = format!("{sezione}.{codice}");
    match testi.cerca(&chiave) {
        Some(_) => testi.testo(&chiave, &Dati::di(sesso)).map(Some),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cents_are_written_as_euro() {
        assert_eq!([1600, 26, 5, 0, 99999].map(importo), ["16,00", "0,26", "0,05", "0,00", "999,99"]);
    }

    #[test]
    fn a_day_of_which_less_is_known_says_less() {
        let testi = Testi::leggi(Lingua::De, None).unwrap();
        let data = chrono::NaiveDate::from_ymd_opt(1961, 9, 1).unwrap();
        let detto = |precisione| giorno(&testi, Giorno { data, precisione }).unwrap();
        assert_eq!(
            [Precisione::Giorno, Precisione::Mese, Precisione::Anno].map(detto),
            ["01.09.1961", "09.1961", "1961"]
        );
    }
}
