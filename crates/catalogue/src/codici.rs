//! Error and anomaly codes: severities and the Italian sentence that an operator of a comune reads.
//!
//! The sentences are ours; codes and severities are facts of the published contract. A sentence holds placeholders,
//! `{soggetto}`, and optional pieces in square brackets, which fall out whole when none of their placeholders is
//! filled: `Soggetto non trovato[: {valore}].` Each code says in its own placeholders which fact it can name: which
//! subject, which date, which value was expected.

use crate::{Data, dati};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Longest `testoErroreAnomalia` of the contract, in characters.
pub const LUNGHEZZA_MASSIMA: usize = 240;

/// Whether a code refuses the request or only warns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gravita {
    /// Refuses.
    Errore,
    /// Warns.
    Avviso,
}

impl Gravita {
    /// `tipoErroreAnomalia` on the wire: `E` or `W`.
    pub fn lettera(self) -> char {
        match self {
            Self::Errore => 'E',
            Self::Avviso => 'W',
        }
    }
}

/// One code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voce {
    /// `codiceErroreAnomalia`: up to six letters and digits.
    pub codice: String,
    /// Severity in the services; none for codes that only the subentro gives.
    pub gravita_servizi: Option<Gravita>,
    /// Severity at the subentro; none for codes that only the services give.
    pub gravita_subentro: Option<Gravita>,
    /// The decode table that the code speaks of.
    pub tabella: Option<u8>,
    /// The sentence with its placeholders.
    pub testo: String,
}

/// The entry of a code; none if the catalogue does not know it.
pub fn voce(codice: &str) -> Option<&'static Voce> {
    CATALOGO.get(codice)
}

/// Every entry, in no special order.
pub fn voci() -> impl Iterator<Item = &'static Voce> {
    CATALOGO.values()
}

/// The sentence of a code with its placeholders filled, at most [`LUNGHEZZA_MASSIMA`] characters long.
///
/// Parameters that the sentence does not ask for are ignored; what is asked for and not given (or given empty) leaves
/// no gap. A code that the catalogue does not know, or whose sentence stays empty (EN148, free text), gets a sentence that
/// names it. Placeholders in use: `soggetto`, `famiglia`, `comune` and `operazione` that stand in the way, `data` that
/// blocks, `valore` sent, `atteso` expected, `campo` concerned, `motivo`.
pub fn testo(codice: &str, parametri: &[(&str, &str)]) -> String {
    let composto = voce(codice).map(|voce| componi(&voce.testo, parametri)).filter(|testo| !testo.is_empty());
    composto.unwrap_or_else(|| componi(SENZA_TESTO, &[parametri, &[("codice", codice)]].concat()))
}

/// A day as the sentences write it: `31/12/2026`.
pub fn data(giorno: Data) -> String {
    giorno.format("%d/%m/%Y").to_string()
}

/// Fills a sentence.
fn componi(modello: &str, parametri: &[(&str, &str)]) -> String {
    let mut testo = String::with_capacity(modello.len() + 64);
    let mut resto = modello;
    while let Some(inizio) = resto.find('[') {
        testo.push_str(&riempi(&resto[..inizio], parametri).0);
        let dopo = &resto[inizio + 1..];
        let fine = dopo.find(']').unwrap_or(dopo.len());
        let (pezzo, riempiti) = riempi(&dopo[..fine], parametri);
        if riempiti > 0 {
            testo.push_str(&pezzo);
        }
        resto = dopo.get(fine + 1..).unwrap_or_default();
    }
    testo.push_str(&riempi(resto, parametri).0);
    accorcia(&riordina(&testo))
}

/// Fills one piece; says also how many placeholders found a value.
fn riempi(pezzo: &str, parametri: &[(&str, &str)]) -> (String, usize) {
    let (mut testo, mut riempiti, mut resto) = (String::new(), 0, pezzo);
    while let Some((prima, dopo)) = resto.split_once('{') {
        let (nome, seguito) = dopo.split_once('}').unwrap_or((dopo, ""));
        testo.push_str(prima);
        if let Some((_, valore)) = parametri.iter().find(|(n, v)| *n == nome && !v.trim().is_empty()) {
            testo.push_str(valore);
            riempiti += 1;
        }
        resto = seguito;
    }
    testo.push_str(resto);
    (testo, riempiti)
}

/// Closes the gaps that missing values leave: double spaces, a space before a full stop.
fn riordina(testo: &str) -> String {
    let mut ordinato = String::with_capacity(testo.len());
    for parola in testo.split_whitespace() {
        let punteggiatura = parola.starts_with(['.', ',', ';', ':', ')']);
        if !ordinato.is_empty() && !punteggiatura && !ordinato.ends_with('(') {
            ordinato.push(' ');
        }
        ordinato.push_str(parola);
    }
    ordinato
}

/// Cuts what is too long, and shows that it was cut.
fn accorcia(testo: &str) -> String {
    if testo.chars().count() <= LUNGHEZZA_MASSIMA {
        return testo.to_owned();
    }
    let tenuti: String = testo.chars().take(LUNGHEZZA_MASSIMA - 1).collect();
    tenuti.trim_end().to_owned() + "…"
}

static CATALOGO: LazyLock<HashMap<String, Voce>> = LazyLock::new(|| {
    dati::righe(include_str!("../../../config/tabelle/codici.csv"))
        .map(|riga| {
            let voce = Voce {
                codice: dati::campo(&riga, 0).to_owned(),
                gravita_servizi: gravita(dati::campo(&riga, 1)),
                gravita_subentro: gravita(dati::campo(&riga, 2)),
                tabella: dati::campo(&riga, 3).parse().ok(),
                testo: dati::campo(&riga, 4).to_owned(),
            };
            (voce.codice.clone(), voce)
        })
        .collect()
});

fn gravita(lettera: &str) -> Option<Gravita> {
    match lettera {
        "E" => Some(Gravita::Errore),
        "W" => Some(Gravita::Avviso),
        _ => None,
    }
}

const SENZA_TESTO: &str = "Segnalazione con codice {codice}[: {valore}].";

#[cfg(test)]
mod tests {
    use super::*;

    const SEGNAPOSTI: [&str; 9] =
        ["soggetto", "data", "valore", "atteso", "operazione", "campo", "comune", "famiglia", "motivo"];

    fn segnaposti(testo: &str) -> impl Iterator<Item = &str> {
        testo.split('{').skip(1).filter_map(|p| p.split_once('}')).map(|(nome, _)| nome)
    }

    #[test]
    fn an_unknown_code_gets_a_sentence_that_names_it() {
        assert_eq!(voce("EN000"), None);
        assert_eq!(testo("EN000", &[]), "Segnalazione con codice EN000.");
        assert_eq!(testo("EN000", &[("valore", "7")]), "Segnalazione con codice EN000: 7.");
    }

    #[test]
    fn en148_is_free_text_and_never_empty() {
        assert_eq!(testo("EN148", &[("valore", "tipoInvio PROD non ammesso.")]), "tipoInvio PROD non ammesso.");
        assert_eq!(testo("EN148", &[]), "Segnalazione con codice EN148.");
    }

    #[test]
    fn unfilled_placeholders_leave_no_gap() {
        assert_eq!(testo("EN122", &[]), "Nessun risultato.");
        assert_eq!(testo("EN122", &[("valore", "  ")]), "Nessun risultato.");
        assert_eq!(testo("EN122", &[("atteso", "x")]), "Nessun risultato.");
        assert_eq!(componi("A {data} , b [(c {data})] d [e {valore} {data}] .", &[("valore", "1")]), "A, b d e 1.");
        assert_eq!(componi("aperta {data", &[("data", "x")]), "aperta x");
        assert_eq!(componi("aperta [x {data}", &[("data", "y")]), "aperta x y");
    }

    #[test]
    fn values_are_never_read_as_sentences() {
        assert_eq!(
            testo("ES003", &[("valore", "{data}[x]"), ("data", "y")]),
            "Il codice fiscale {data}[x] non è in ANPR."
        );
    }

    #[test]
    fn the_cut_is_at_240_characters_and_shows() {
        let lungo = testo("EN148", &[("valore", &"è".repeat(500))]);
        assert_eq!(lungo.chars().count(), LUNGHEZZA_MASSIMA);
        assert!(lungo.ends_with('…'));
        assert_eq!(testo("EN148", &[("valore", &"è".repeat(240))]).chars().count(), 240);
    }

    #[test]
    fn the_fact_that_blocks_is_in_the_sentence() {
        let testo = testo(
            "EN077",
            &[
                ("valore", "900"),
                ("operazione", "907"),
                ("data", &data(Data::from_ymd_opt(2026, 2, 1).unwrap())),
                ("soggetto", "12"),
            ],
        );
        assert_eq!(testo, "L'operazione 900 non è l'ultima: prima va annullata la 907 del 01/02/2026, soggetto 12.");
    }

    #[test]
    fn the_catalogue_is_whole() {
        assert_eq!(voci().count(), 885);
        for voce in voci() {
            assert!((3..=6).contains(&voce.codice.len()) && voce.codice.chars().all(|c| c.is_ascii_alphanumeric()));
            assert!(segnaposti(&voce.testo).all(|s| SEGNAPOSTI.contains(&s)), "{}", voce.codice);
            let mai_emesso = ["EN494", "EN507", "ES130"].contains(&voce.codice.as_str());
            assert_eq!(voce.gravita_servizi.or(voce.gravita_subentro).is_none(), mai_emesso, "{}", voce.codice);
        }
    }

    #[test]
    fn every_sentence_stays_within_240_characters_when_filled_with_values_of_ordinary_length() {
        let pieni: Vec<(&str, &str)> = SEGNAPOSTI
            .iter()
            .map(|s| match *s {
                "data" => (*s, "31/12/2026"),
                "comune" | "valore" | "atteso" => (*s, "SAN BARTOLOMEO IN GALDO (BN)"),
                _ => (*s, "123456789012345"),
            })
            .collect();
        for voce in voci() {
            for parametri in [&pieni[..], &[]] {
                let testo = testo(&voce.codice, parametri);
                assert!(!testo.ends_with('…') && !testo.contains(['{', '}', '[', ']']), "{}: {testo}", voce.codice);
                assert!(
                    !testo.contains("  ") && !testo.contains("()") && !testo.contains(" ."),
                    "{}: {testo}",
                    voce.codice
                );
            }
        }
    }

    #[test]
    fn at_the_subentro_only_es092_blocks_among_the_anomalies_on_data() {
        for voce in voci().filter(|v| !v.codice.starts_with("EN") && v.gravita_subentro == Some(Gravita::Errore)) {
            assert_eq!(voce.codice, "ES092");
        }
        assert_eq!(voce("EN011").unwrap().gravita_subentro, Some(Gravita::Errore));
        assert_eq!(
            voce("EC002").map(|v| (v.gravita_servizi, v.gravita_subentro)),
            Some((Some(Gravita::Errore), Some(Gravita::Avviso)))
        );
    }
}
