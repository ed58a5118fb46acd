//! Whether a code and personal data agree, each part on its own (registrazione §4.3, EN339, EN340, EA038, EA042).

use super::calcolo::{parte_cognome_di, parte_nome_di};
use super::{CodiceFiscale, DatiFiscali};
use crate::Data;
use crate::nomi;
use chrono::Datelike;

/// A part of the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Parte {
    /// First three characters.
    Cognome,
    /// Next three.
    Nome,
    /// Year, month and day (EA038).
    DataNascita,
    /// The 40 added to the day (EA042).
    Sesso,
    /// The cadastral code (EN339 for a comune, EN340 for a foreign state).
    Luogo,
}

/// How much of the day of birth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precisione {
    /// All of it.
    Giorno,
    /// Month and year (`senzaGiorno`).
    Mese,
    /// The year only (`senzaGiornoMese`).
    Anno,
}

/// The parts in which `codice` does not agree with `dati`, in the order of the code; omocodia plays no part.
pub fn discordanze(codice: &CodiceFiscale, dati: &DatiFiscali<'_>, precisione: Precisione) -> Vec<Parte> {
    [Parte::Cognome, Parte::Nome, Parte::DataNascita, Parte::Sesso, Parte::Luogo]
        .into_iter()
        .filter(|parte| !concorda(codice, *parte, dati, precisione))
        .collect()
}

/// Whether one part of `codice` agrees with `dati`.
///
/// A surname or a name agrees under either transliteration of the umlaut, because codes were given under both; a day
/// of birth is compared as far as it is known.
pub fn concorda(codice: &CodiceFiscale, parte: Parte, dati: &DatiFiscali<'_>, precisione: Precisione) -> bool {
    match parte {
        Parte::Cognome => grafie(dati.cognome).iter().any(|c| parte_cognome_di(c) == codice.cognome()),
        Parte::Nome => grafie(dati.nome).iter().any(|n| parte_nome_di(n) == codice.nome()),
        Parte::DataNascita => stessa_data(codice, dati.nascita, precisione),
        Parte::Sesso => codice.sesso() == dati.sesso,
        Parte::Luogo => codice.luogo() == dati.luogo,
    }
}

fn grafie(nome: &str) -> [String; 2] {
    [nomi::normalizza(nome), nomi::senza_segni(nome)]
}

fn stessa_data(codice: &CodiceFiscale, nascita: Data, precisione: Precisione) -> bool {
    let anno = i32::from(codice.anno()) == nascita.year().rem_euclid(100);
    let mese = u32::from(codice.mese()) == nascita.month();
    let giorno = u32::from(codice.giorno()) == nascita.day();
    match precisione {
        Precisione::Giorno => anno && mese && giorno,
        Precisione::Mese => anno && mese,
        Precisione::Anno => anno,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Sesso;
    use super::*;

    fn dati() -> DatiFiscali<'static> {
        DatiFiscali {
            cognome: "ROSSI",
            nome: "MARIO",
            sesso: Sesso::M,
            nascita: Data::from_ymd_opt(1980, 1, 1).unwrap(),
            luogo: "H501",
        }
    }

    fn codice() -> CodiceFiscale {
        "RSSMRA80A01H501U".parse().unwrap()
    }

    #[test]
    fn each_part_is_found_wrong_on_its_own() {
        let casi = [
            (DatiFiscali { cognome: "BIANCHI", ..dati() }, Parte::Cognome),
            (DatiFiscali { nome: "LUCA", ..dati() }, Parte::Nome),
            (DatiFiscali { nascita: Data::from_ymd_opt(1980, 1, 2).unwrap(), ..dati() }, Parte::DataNascita),
            (DatiFiscali { sesso: Sesso::F, ..dati() }, Parte::Sesso),
            (DatiFiscali { luogo: "F205", ..dati() }, Parte::Luogo),
        ];
        for (altri, parte) in casi {
            assert_eq!(discordanze(&codice(), &altri, Precisione::Giorno), [parte]);
        }
    }

    #[test]
    fn ea038_compares_a_partial_date_as_far_as_it_is_known() {
        let altri = DatiFiscali { nascita: Data::from_ymd_opt(1980, 3, 1).unwrap(), ..dati() };
        assert!(!concorda(&codice(), Parte::DataNascita, &altri, Precisione::Mese));
        assert!(concorda(&codice(), Parte::DataNascita, &altri, Precisione::Anno));
        let altri = DatiFiscali { nascita: Data::from_ymd_opt(1980, 1, 9).unwrap(), ..dati() };
        assert!(concorda(&codice(), Parte::DataNascita, &altri, Precisione::Mese));
        assert!(!concorda(&codice(), Parte::DataNascita, &altri, Precisione::Giorno));
    }

    #[test]
    fn omocodia_and_the_century_do_not_disagree() {
        for variante in codice().varianti() {
            assert_eq!(discordanze(&variante, &dati(), Precisione::Giorno), []);
        }
        let secolo = DatiFiscali { nascita: Data::from_ymd_opt(1880, 1, 1).unwrap(), ..dati() };
        assert_eq!(discordanze(&codice(), &secolo, Precisione::Giorno), []);
    }

    #[test]
    fn a_name_agrees_under_both_transliterations_of_the_umlaut() {
        let coi_segni = DatiFiscali { cognome: "RÜ", ..dati() };
        for cognome in ["RUE", "RU"] {
            let dati = DatiFiscali { cognome, ..dati() };
            let codice = super::super::calcola(&dati).unwrap();
            assert!(concorda(&codice, Parte::Cognome, &coi_segni, Precisione::Giorno), "{cognome}");
        }
    }
}
