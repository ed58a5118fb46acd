//! From personal data to the code.

use super::{CodiceFiscale, MESI};
use crate::Data;
use crate::nomi;
use chrono::Datelike;

/// The sex as the codice fiscale knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sesso {
    /// Male.
    M,
    /// Female.
    F,
}

impl Sesso {
    /// The sex of the wire; none for `N`, for which the code has no rule (registrazione §36 Q34).
    pub fn da_lettera(lettera: &str) -> Option<Self> {
        match lettera {
            "M" => Some(Self::M),
            "F" => Some(Self::F),
            _ => None,
        }
    }
}

/// The personal data that make the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatiFiscali<'a> {
    /// Surname; empty for a person without one.
    pub cognome: &'a str,
    /// Name; empty for a person without one.
    pub nome: &'a str,
    /// Sex.
    pub sesso: Sesso,
    /// Day of birth; the first of the month or of the year when only that is known.
    pub nascita: Data,
    /// Cadastral (Belfiore) code of the place at birth: [`crate::comuni`] or [`crate::tabelle::stato_estero`] know it.
    pub luogo: &'a str,
}

/// The code that the personal data ask for, before any omocodia.
pub fn calcola(dati: &DatiFiscali<'_>) -> Result<CodiceFiscale, ErroreCalcolo> {
    let luogo = luogo(dati.luogo).ok_or(ErroreCalcolo::Luogo)?;
    let mese = MESI.get(dati.nascita.month0() as usize).copied().unwrap_or(b'A');
    let giorno = dati.nascita.day() + if dati.sesso == Sesso::F { 40 } else { 0 };
    let corpo = format!(
        "{}{}{:02}{}{giorno:02}{luogo}",
        parte_cognome(dati.cognome),
        parte_nome(dati.nome),
        dati.nascita.year().rem_euclid(100),
        char::from(mese),
    );
    let mut byte = [b'X'; 16];
    for (posto, c) in byte.iter_mut().zip(corpo.bytes()) {
        *posto = c;
    }
    Ok(CodiceFiscale::con_controllo(byte))
}

/// The three characters of a surname: its consonants, then its vowels, then `X`.
pub fn parte_cognome(cognome: &str) -> String {
    parte_cognome_di(&nomi::normalizza(cognome))
}

/// The three characters of a name: as for a surname, but of four or more consonants the second is skipped.
pub fn parte_nome(nome: &str) -> String {
    parte_nome_di(&nomi::normalizza(nome))
}

/// Why no code can be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ErroreCalcolo {
    /// The place is not one letter and three digits.
    #[error("the place of birth has no cadastral code")]
    Luogo,
}

/// The same of a surname already folded.
pub(super) fn parte_cognome_di(chiave: &str) -> String {
    let (consonanti, vocali) = scomponi(chiave);
    consonanti.chars().chain(vocali.chars()).chain("XXX".chars()).take(3).collect()
}

/// The same of a name already folded.
pub(super) fn parte_nome_di(chiave: &str) -> String {
    let (consonanti, vocali) = scomponi(chiave);
    let saltata = (consonanti.len() > 3).then_some(1);
    let scelte = consonanti.chars().enumerate().filter(|(i, _)| Some(*i) != saltata).map(|(_, c)| c);
    scelte.chain(vocali.chars()).chain("XXX".chars()).take(3).collect()
}

fn scomponi(chiave: &str) -> (String, String) {
    chiave.chars().filter(char::is_ascii_uppercase).partition(|c| !"AEIOU".contains(*c))
}

fn luogo(codice: &str) -> Option<&str> {
    match codice.as_bytes() {
        [lettera, cifre @ ..]
            if lettera.is_ascii_uppercase() && cifre.len() == 3 && cifre.iter().all(u8::is_ascii_digit) =>
        {
            Some(codice)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codice(cognome: &str, nome: &str, sesso: Sesso, nascita: &str, luogo: &str) -> String {
        let dati = DatiFiscali { cognome, nome, sesso, nascita: nascita.parse().unwrap(), luogo };
        calcola(&dati).unwrap().to_string()
    }

    #[test]
    fn refuses_a_place_without_a_cadastral_code() {
        for luogo in ["", "058091", "H50", "h501", "HH01", "è01"] {
            let dati =
                DatiFiscali { cognome: "ROSSI", nome: "MARIO", sesso: Sesso::M, nascita: Data::default(), luogo };
            assert_eq!(calcola(&dati), Err(ErroreCalcolo::Luogo), "{luogo}");
        }
        assert_eq!(Sesso::da_lettera("N"), None);
    }

    #[test]
    fn computes_the_published_example() {
        assert_eq!(codice("ROSSI", "MARIO", Sesso::M, "1980-01-01", "H501"), "RSSMRA80A01H501U");
        assert_eq!(codice("Rossi", "Maria", Sesso::F, "1980-01-01", "H501"), "RSSMRA80A41H501Y");
    }

    #[test]
    fn surname_consonants_then_vowels_then_x() {
        for (cognome, parte) in [
            ("ROSSI", "RSS"),
            ("FO", "FOX"),
            ("AIA", "AIA"),
            ("IO", "IOX"),
            ("DE LA CRUZ", "DLC"),
            ("D'ANGELO", "DNG"),
            ("", "XXX"),
            ("MÜLLER", "MLL"),
            ("ÈMILÌ", "MLE"),
            ("STRAßER", "STR"),
        ] {
            assert_eq!(parte_cognome(cognome), parte, "{cognome}");
        }
    }

    #[test]
    fn name_skips_the_second_of_four_consonants() {
        for (nome, parte) in [
            ("GIANFRANCO", "GFR"),
            ("MARIO", "MRA"),
            ("LUCA", "LCU"),
            ("ROBERTO", "RRT"),
            ("AL", "LAX"),
            ("MARIA PIA", "MRP"),
            ("", "XXX"),
        ] {
            assert_eq!(parte_nome(nome), parte, "{nome}");
        }
    }

    #[test]
    fn what_is_computed_reads_back() {
        let mut giorno = Data::from_ymd_opt(1900, 1, 1).unwrap();
        for i in 0..2000 {
            let sesso = if i % 2 == 0 { Sesso::M } else { Sesso::F };
            let testo = codice("VERDI", "GIUSEPPE", sesso, &giorno.to_string(), "Z404");
            let letto: CodiceFiscale = testo.parse().unwrap();
            assert_eq!(letto.sesso(), sesso);
            assert_eq!(
                (u32::from(letto.anno()), u32::from(letto.mese()), u32::from(letto.giorno())),
                (giorno.year() as u32 % 100, giorno.month(), giorno.day())
            );
            giorno = giorno + chrono::Days::new(23);
        }
    }
}
