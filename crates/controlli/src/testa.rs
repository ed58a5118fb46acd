//! The paragraph `Raises …; warns with ….` of an operation's head comment.

use crate::e_codice;
use std::collections::BTreeSet;

/// The codes that a head comment names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Testa {
    pub(crate) codici: BTreeSet<String>,
    /// Words that look like codes and are in no catalogue.
    pub(crate) sconosciuti: Vec<String>,
}

/// Reads the lines of a head comment; a range, `EN068–EN075`, names every code of the catalogue in it.
pub(crate) fn leggi(righe: &[String]) -> Testa {
    let mut testa = Testa::default();
    let inizio = righe.iter().position(|riga| riga.starts_with("Raises ") || riga.starts_with("Warns with "));
    let paragrafo = righe.iter().skip(inizio.unwrap_or(righe.len())).take_while(|riga| !riga.is_empty());
    for parola in paragrafo.flat_map(|riga| riga.split_whitespace()) {
        let parola = parola.trim_matches(|c: char| !c.is_alphanumeric());
        match parola.split_once(['–', '-']) {
            Some((da, a)) if e_codice(da) && e_codice(a) => testa.codici.extend(fra(da, a)),
            _ if e_codice(parola) => {
                testa.codici.insert(parola.to_owned());
            }
            _ if pare_un_codice(parola) => testa.sconosciuti.push(parola.to_owned()),
            _ => {}
        }
    }
    testa
}

fn fra(da: &str, a: &str) -> Vec<String> {
    let lettere = da.trim_end_matches(|c: char| c.is_ascii_digit());
    let della_serie = |codice: &str| {
        codice.strip_prefix(lettere).is_some_and(|resto| resto.len() == da.len() - lettere.len())
            && (da..=a).contains(&codice)
    };
    anpr_catalogue::codici::voci().map(|voce| voce.codice.clone()).filter(|codice| della_serie(codice)).collect()
}

fn pare_un_codice(parola: &str) -> bool {
    let lettere = parola.chars().take_while(char::is_ascii_uppercase).count();
    let cifre = parola.chars().skip(lettere).filter(char::is_ascii_digit).count();
    (2..=3).contains(&lettere) && (2..=3).contains(&cifre) && lettere + cifre == parola.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_paragraph_and_nothing_else_names_codes() {
        let righe = [
            "1014: see EN531.",
            "",
            "Raises EHR01, EN068–EN071, 999, EN99,",
            "EN148 and outcomes of the Agenzia; warns with EN393.",
            "",
            "Then EN444.",
        ];
        let testa = leggi(&righe.map(str::to_owned));
        let codici: Vec<&str> = testa.codici.iter().map(String::as_str).collect();
        assert_eq!(codici, ["999", "EHR01", "EN068", "EN069", "EN070", "EN071", "EN148", "EN393"]);
        assert_eq!(testa.sconosciuti, ["EN99"]);
    }
}
