//! Data as words.

use crate::dati::{
    Atto, Certificato, Civico, ColoreCivico, Ente, Giorno, Indirizzo, Lingua, Luogo, Numero, Persona, Precisione,
    Sentenza,
};
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

/// An address: street and number, what is inside, hamlet.
pub(super) fn indirizzo(testi: &Testi, lingua: Lingua, indirizzo: &Indirizzo) -> Result<String, Errore> {
    let Indirizzo { via, civico, parti, frazione } = indirizzo;
    let dati = Dati::default().con("via", via.in_lingua(lingua)).con("civico", numero(testi, civico)?);
    let mut detti = vec![testi.testo("indirizzo.via", &dati)?];
    for (parte, valore) in parti {
        detti.push(con_valore(testi, parte.chiave(), valore)?);
    }
    if let Some(frazione) = frazione.as_ref().map(|f| f.in_lingua(lingua)).filter(|frazione| !frazione.is_empty()) {
        detti.push(con_valore(testi, "indirizzo.frazione", frazione)?);
    }
    Ok(detti.join(", "))
}

fn numero(testi: &Testi, civico: &Civico) -> Result<String, Errore> {
    let numero = match &civico.numero {
        Some(Numero::Civico(numero)) => Some(numero.clone()),
        Some(Numero::Metri(metri)) => Some(con_valore(testi, "indirizzo.chilometro", &chilometri(metri))?),
        Some(Numero::SenzaNumero(progressivo)) => Some(con_valore(testi, "indirizzo.senza_numero", progressivo)?),
        None => None,
    };
    let numero = numero.into_iter().chain(civico.esponenti.iter().cloned()).collect::<Vec<_>>().join("/");
    match civico.colore {
        Some(ColoreCivico::Rosso) => con_valore(testi, "indirizzo.rosso", &numero),
        Some(ColoreCivico::Nero) => con_valore(testi, "indirizzo.nero", &numero),
        None => Ok(numero),
    }
}

/// `12350` metres from the beginning is at kilometre 12,350.
fn chilometri(metri: &str) -> String {
    match metri.parse::<u32>() {
        Ok(metri) => format!("{},{:03}", metri / 1000, metri % 1000),
        Err(_) => metri.to_owned(),
    }
}

fn con_valore(testi: &Testi, chiave: &str, valore: &str) -> Result<String, Errore> {
    testi.testo(chiave, &Dati::default().con("valore", valore))
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

/// A judgment, or the agreement that stands in its place.
pub(super) fn sentenza(testi: &Testi, sentenza: &Sentenza) -> Result<String, Errore> {
    let Sentenza { numero, data, autorita, tribunale } = sentenza;
    let senza_giudice = tribunale.as_deref().is_some_and(|codice| codice.trim() == SENZA_GIUDICE);
    let dati = Dati::default()
        .forse("numero", numero.as_deref())
        .forse("data", data.map(|data| giorno(testi, data.into())).transpose()?)
        .forse("autorita", autorita.as_deref());
    testi.testo(if senza_giudice { "formule.accordo" } else { "formule.sentenza" }, &dati)
}

/// Cents as euro: `1600` is `16,00`.
pub(super) fn importo(centesimi: u32) -> String {
    format!("{},{:02}", centesimi / 100, centesimi % 100)
}

/// Code of table 32: before lawyers, a notary or the registrar.
const SENZA_GIUDICE: &str = "4";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dati::{Parte, Tradotto};

    #[test]
    fn cents_are_written_as_euro() {
        assert_eq!([1600, 26, 5, 0, 99999].map(importo), ["16,00", "0,26", "0,05", "0,00", "999,99"]);
    }

    /// What an address is in Italian, German, French, Slovenian.
    fn detto(detto: &Indirizzo) -> [String; 4] {
        Lingua::TUTTE.map(|lingua| indirizzo(&Testi::leggi(lingua, None).unwrap(), lingua, detto).unwrap())
    }

    fn via_roma(civico: Civico) -> Indirizzo {
        Indirizzo { via: Tradotto::uguale("VIA ROMA"), civico, ..Indirizzo::default() }
    }

    fn civico(numero: Option<Numero>, esponenti: &[&str], colore: Option<ColoreCivico>) -> [String; 4] {
        let esponenti = esponenti.iter().map(|&esponente| esponente.to_owned()).collect();
        detto(&via_roma(Civico { numero, esponenti, colore }))
            .map(|detto| detto.replace("VIA ROMA", "").trim().to_owned())
    }

    #[test]
    fn a_number_is_said_as_people_of_each_language_say_it() {
        let dodici = || Some(Numero::Civico("12".to_owned()));
        assert_eq!(civico(dodici(), &["B", "BIS"], None), ["12/B/BIS"; 4]);
        assert_eq!(civico(None, &["B"], None), ["B"; 4]);
        assert_eq!(civico(None, &[], None), [""; 4]);
        let rosso = ["12/B rosso", "12/B rot", "12/B rouge", "12/B rdeča"];
        assert_eq!(civico(dodici(), &["B"], Some(ColoreCivico::Rosso)), rosso);
        assert_eq!(civico(dodici(), &[], Some(ColoreCivico::Nero)), ["12 nero", "12 schwarz", "12 noir", "12 črna"]);
        assert_eq!(civico(None, &[], Some(ColoreCivico::Nero)), ["nero", "schwarz", "noir", "črna"]);
        assert_eq!(civico(Some(Numero::Metri("012350".to_owned())), &[], None), ["km 12,350"; 4]);
        let senza = ["s.n.c. 3", "o. Nr. 3", "s. n° 3", "b. št. 3"];
        assert_eq!(civico(Some(Numero::SenzaNumero("3".to_owned())), &[], None), senza);
    }

    #[test]
    fn what_is_inside_follows_in_the_words_of_the_language() {
        let parti = [
            (Parte::Corte, "C"),
            (Parte::Scala, "A"),
            (Parte::ScalaEsterna, "E1"),
            (Parte::Piano, "3"),
            (Parte::Interno, "7/BIS"),
            (Parte::Unita, "U"),
            (Parte::Isolato, "22"),
        ];
        let parti = parti.map(|(parte, valore)| (parte, valore.to_owned())).to_vec();
        assert_eq!(
            detto(&Indirizzo { parti, ..via_roma(Civico::default()) }),
            [
                "VIA ROMA, corte C, scala A, scala esterna E1, piano 3, interno 7/BIS, unità U, isolato 22",
                "VIA ROMA, Hof C, Stiege A, Außenstiege E1, Stock 3, Wohnung 7/BIS, Einheit U, Häuserblock 22",
                "VIA ROMA, cour C, escalier A, escalier extérieur E1, étage 3, appartement 7/BIS, unité U, îlot 22",
                "VIA ROMA, dvorišče C, stopnišče A, zunanje stopnišče E1, nadstropje 3, stanovanje 7/BIS, enota U, blok 22",
            ]
        );
    }

    #[test]
    fn a_street_without_a_name_in_the_language_keeps_the_italian_one() {
        let bilingue = |testo: &str, tedesco: &str| Tradotto {
            testo: testo.to_owned(),
            altre: vec![(Lingua::De, tedesco.to_owned())],
        };
        let mut casa = Indirizzo { frazione: Some(bilingue("GORGHI", "SCHLUCHT")), ..via_roma(Civico::default()) };
        casa.via = bilingue("VIA ROMA", "ROMSTRASSE");
        assert_eq!(
            detto(&casa),
            [
                "VIA ROMA, fraz. GORGHI",
                "ROMSTRASSE, Fraktion SCHLUCHT",
                "VIA ROMA, hameau GORGHI",
                "VIA ROMA, zaselek GORGHI"
            ]
        );
        casa.frazione = Some(bilingue("", "SCHLUCHT"));
        assert_eq!(detto(&casa)[..2], ["VIA ROMA", "ROMSTRASSE, Fraktion SCHLUCHT"]);
        assert_eq!(detto(&Indirizzo::estero("10 RUE X, LYON")), ["10 RUE X, LYON"; 4]);
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
