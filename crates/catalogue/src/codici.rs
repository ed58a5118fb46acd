//! Error and anomaly codes: severities and the Italian sentence that an operator of a comune reads.
//!
//! The sentences are ours; codes and severities are facts of the published contract. A sentence holds placeholders,
//! `{soggetto}`, and optional pieces in square brackets, which fall out whole when none of their placeholders is
//! filled: `Soggetto non trovato[: {valore}].` Each code says in its own placeholders which fact it can name: which
//! subject, which date, which value was expected.

use crate::dati;
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
/// no gap. A code that the catalogue does not know gets a sentence that names it.
pub fn testo(codice: &str, parametri: &[(&str, &str)]) -> String {
    match voce(codice) {
        Some(voce) => componi(&voce.testo, parametri),
        None => componi("Segnalazione con codice {codice}[: {valore}].", &[parametri, &[("codice", codice)]].concat()),
    }
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
