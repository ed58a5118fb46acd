//! What changed in the values of an element.

use super::{Locale, Verso};
use crate::differenza::{Cambiamento, Valori, caratteri};
use crate::forme::Semplice;
use crate::linguaggio::{Inclusione, Linguaggio};
use std::collections::BTreeSet;

/// What a value is, in words.
pub(super) fn descrivi(s: &Semplice) -> String {
    let mut parole = vec![genere(s.base).to_owned()];
    if s.lunghezza != (0, None) {
        parole.push(format!("caratteri: {}", caratteri(s.lunghezza)));
    }
    if !s.valori.is_empty() {
        let valori: Vec<&str> = s.valori.iter().map(String::as_str).collect();
        parole.push(format!("valori: {}", valori.join(", ")));
    }
    parole.join(", ")
}

/// The changes from `a` to `b`, one per facet.
pub(super) fn confronta(a: &Semplice, b: &Semplice) -> Vec<Locale> {
    if a.base != b.base {
        // Everything is text as long as nothing restrains it.
        let verso = match (libero(a), libero(b)) {
            (true, _) => Verso::RESTRINGE,
            (_, true) => Verso::ESTENDE,
            _ => Verso::ENTRAMBI,
        };
        return vec![locale(Cambiamento::Natura { da: descrivi(a), a: descrivi(b) }, verso)];
    }
    let mut locali = Vec::new();
    if a.spazio != b.spazio {
        // What a facet sees depends on the treatment; without facets nothing does.
        let verso = if libero(a) && libero(b) { Verso::NESSUNO } else { Verso::ENTRAMBI };
        locali.push(locale(Cambiamento::Spazi { da: spazi(a.spazio), a: spazi(b.spazio) }, verso));
    }
    let lingue = Lingue::confronta(a, b);
    if a.lunghezza != b.lunghezza {
        let verso = fra_estremi(a.lunghezza.0, a.lunghezza.1, b.lunghezza.0, b.lunghezza.1);
        let cambiamento = Cambiamento::Lunghezza { da: a.lunghezza, a: b.lunghezza };
        locali.push(locale(cambiamento, verso.comune(lingue.verso)));
    }
    if !a.modelli.keys().eq(b.modelli.keys()) {
        let cambiamento =
            Cambiamento::Modello { da: scritti(a), a: scritti(b), non_piu: lingue.non_piu, nuovo: lingue.nuovo };
        locali.push(locale(cambiamento, lingue.verso));
    }
    if a.valori != b.valori {
        let mancanti = |qui: &BTreeSet<String>, altrove: &BTreeSet<String>| match (qui.is_empty(), altrove.is_empty()) {
            (true, _) => Valori::TuttiGliAltri,
            (_, true) => Valori::Questi(Vec::new()),
            _ => Valori::Questi(qui.difference(altrove).cloned().collect()),
        };
        let (aggiunti, tolti) = (mancanti(&b.valori, &a.valori), mancanti(&a.valori, &b.valori));
        let qualcuno = |v: &Valori| !matches!(v, Valori::Questi(v) if v.is_empty());
        let verso = Verso { restringe: qualcuno(&tolti), estende: qualcuno(&aggiunti) };
        locali.push(locale(Cambiamento::Valori { aggiunti, tolti }, verso));
    }
    if a.limiti != b.limiti {
        let verso = fra_estremi(a.limiti.0.unwrap_or(i64::MIN), a.limiti.1, b.limiti.0.unwrap_or(i64::MIN), b.limiti.1);
        locali.push(locale(Cambiamento::Limiti { da: a.limiti, a: b.limiti }, verso));
    }
    if a.cifre != b.cifre {
        let verso = fra_estremi(0, a.cifre, 0, b.cifre);
        locali.push(locale(Cambiamento::Cifre { da: a.cifre, a: b.cifre }, verso));
    }
    locali
}

/// What patterns and lengths together admit, compared.
struct Lingue {
    verso: Verso,
    non_piu: Option<String>,
    nuovo: Option<String>,
}

impl Lingue {
    fn confronta(a: &Semplice, b: &Semplice) -> Self {
        let ignoto = Self { verso: Verso::ENTRAMBI, non_piu: None, nuovo: None };
        // Without patterns the bounds of a length say all; unequal treatment of space compares unequal values.
        let senza_modelli = a.modelli.is_empty() && b.modelli.is_empty();
        if senza_modelli
            || a.spazio != b.spazio
            || (a.lunghezza == b.lunghezza && a.modelli.keys().eq(b.modelli.keys()))
        {
            return ignoto;
        }
        let (Some(di_a), Some(di_b)) = (lingua(a), lingua(b)) else { return ignoto };
        let esempio = |inclusione: Inclusione| match inclusione {
            Inclusione::Si => (false, None),
            Inclusione::No(valore) => (true, Some(valore)),
            Inclusione::Ignota => (true, None),
        };
        let (restringe, non_piu) = esempio(di_a.incluso_in(&di_b));
        let (estende, nuovo) = esempio(di_b.incluso_in(&di_a));
        Self { verso: Verso { restringe, estende }, non_piu, nuovo }
    }
}

fn lingua(s: &Semplice) -> Option<Linguaggio> {
    let lunghezza = match s.lunghezza {
        (0, None) => None,
        (minimo, None) => Some(format!("^(?s:.){{{minimo},}}$")),
        (minimo, Some(massimo)) => Some(format!("^(?s:.){{{minimo},{massimo}}}$")),
    };
    Linguaggio::da(s.modelli.values().map(String::as_str).chain(lunghezza.as_deref()))
}

/// From one interval to another; no upper end is no bound.
fn fra_estremi<T: Ord>(da_minimo: T, da_massimo: Option<T>, a_minimo: T, a_massimo: Option<T>) -> Verso {
    let maggiore = |x: &Option<T>, y: &Option<T>| match (x, y) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(x), Some(y)) => x > y,
    };
    Verso {
        restringe: a_minimo > da_minimo || maggiore(&da_massimo, &a_massimo),
        estende: a_minimo < da_minimo || maggiore(&a_massimo, &da_massimo),
    }
}

fn locale(cambiamento: Cambiamento, verso: Verso) -> Locale {
    Locale { elemento: None, cambiamento, verso }
}

/// Any text whatsoever.
fn libero(s: &Semplice) -> bool {
    s.base == "Stringa" && s.lunghezza == (0, None) && s.modelli.is_empty() && s.valori.is_empty()
}

fn scritti(s: &Semplice) -> Vec<String> {
    s.modelli.keys().map(|passo| passo.join("|")).collect()
}

fn genere(base: &str) -> &str {
    match base {
        "Stringa" => "testo",
        "Booleano" => "vero o falso",
        "Data" => "data",
        "DataOra" => "data e ora",
        "Base64" => "contenuto binario in base64",
        "Intero" => "numero intero",
        altro => altro,
    }
}

fn spazi(regola: &str) -> &'static str {
    match regola {
        "Sostituisci" => "sostituiti",
        "Comprimi" => "ridotti",
        _ => "conservati",
    }
}
