//! What changed in a content of elements.

use super::{Locale, Verso, descrivi};
use crate::differenza::{Cambiamento, Cardinalita};
use crate::forme::{Contenuto, Forma, Forme, Id};
use crate::grammatica::{Grammatica, Simbolo};
use std::collections::{BTreeMap, BTreeSet};

/// The elements that stand in both contents, as they were written: local name, form before and after. None if one is text.
pub(super) fn comuni(forme: &Forme, (id_a, id_b): (Id, Id)) -> Vec<(String, (Id, Id))> {
    let (Some(Forma::Contenuto(a)), Some(Forma::Contenuto(b))) = (forme.forma(id_a), forme.forma(id_b)) else {
        return Vec::new();
    };
    let rinominati = rinominati(a, b);
    let figli = forme.ordine(id_a).iter().filter_map(|simbolo| {
        let prima = a.figli.get(simbolo)?;
        let dopo = b.figli.get(rinominati.get(simbolo).unwrap_or(simbolo))?;
        Some((simbolo.1.clone(), (*prima, *dopo)))
    });
    figli.collect()
}

/// The changes of a content, those of its elements' own contents left out.
pub(super) fn confronta(forme: &Forme, id_a: Id, id_b: Id) -> Vec<Locale> {
    let (Some(Forma::Contenuto(a)), Some(Forma::Contenuto(b))) = (forme.forma(id_a), forme.forma(id_b)) else {
        return Vec::new();
    };
    let mut locali = Vec::new();
    let rinominati = rinominati(a, b);
    let mut prima = a.grammatica.clone();
    for (da, a) in &rinominati {
        prima = prima.rinominata(da, a);
        let cambiamento = Cambiamento::Namespace { da: da.0.clone(), a: a.0.clone() };
        locali.push(locale(&da.1, cambiamento, Verso::ENTRAMBI));
    }
    let attuale = |s: &Simbolo| rinominati.get(s).unwrap_or(s).clone();
    let ordine_prima: Vec<Simbolo> = forme.ordine(id_a).iter().map(attuale).collect();
    let ordine_dopo = forme.ordine(id_b);
    let dopo = &b.grammatica;

    // Both grammars are brought to what they have in common as changes are told; what still differs then is told last.
    let (mut resto_prima, mut resto_dopo) = (prima.clone(), dopo.clone());
    for s in &ordine_prima {
        let era = cardinalita(&prima, s);
        if !dopo.dopo.contains_key(s) {
            resto_prima = tolto(resto_prima, s, era);
            // An answer without what always stood in it is not expected.
            let verso = if era.minimo() > 0 { Verso::ENTRAMBI } else { Verso::RESTRINGE };
            locali.push(locale(&s.1, Cambiamento::ElementoEliminato { cardinalita: era }, verso));
            continue;
        }
        let ora = cardinalita(dopo, s);
        if era != ora {
            let verso = Verso {
                restringe: ora.minimo() > era.minimo() || (era.si_ripete() && !ora.si_ripete()),
                estende: ora.minimo() < era.minimo() || (!era.si_ripete() && ora.si_ripete()),
            };
            locali.push(locale(&s.1, Cambiamento::Cardinalita { da: era, a: ora }, verso));
            if era.minimo() != ora.minimo() {
                resto_prima = resto_prima.facoltativo(s);
                resto_dopo = resto_dopo.facoltativo(s);
            }
            if era.si_ripete() != ora.si_ripete() {
                resto_prima = resto_prima.ripetibile(s);
                resto_dopo = resto_dopo.ripetibile(s);
            }
        }
    }
    for s in ordine_dopo.iter().filter(|s| !prima.dopo.contains_key(*s)) {
        let cardinalita = cardinalita(dopo, s);
        resto_dopo = tolto(resto_dopo, s, cardinalita);
        let verso = if cardinalita.minimo() > 0 { Verso::ENTRAMBI } else { Verso::ESTENDE };
        let contenuto = b.figli.get(s).map(|id| descrivi(forme, *id)).unwrap_or_default();
        let cambiamento =
            Cambiamento::ElementoNuovo { cardinalita, alternative: alternative(dopo, ordine_dopo, s), contenuto };
        locali.push(locale(&s.1, cambiamento, verso));
    }
    let spostati = spostati(&prima, &ordine_prima, dopo, ordine_dopo);
    for s in &spostati {
        let prima_di_lui = ordine_dopo.iter().take_while(|altro| *altro != s).last().map(|p| p.1.clone());
        locali.push(locale(&s.1, Cambiamento::Posizione { dopo: prima_di_lui }, Verso::ENTRAMBI));
    }
    if spostati.is_empty() {
        let (resto_prima, resto_dopo) = (resto_prima.pulita(), resto_dopo.pulita());
        let nomi = |esempio: Vec<Simbolo>| esempio.into_iter().map(|s| s.1).collect();
        let non_piu: Option<Vec<String>> = resto_prima.esempio_fuori_da(&resto_dopo).map(nomi);
        let nuova: Option<Vec<String>> = resto_dopo.esempio_fuori_da(&resto_prima).map(nomi);
        let verso = Verso { restringe: non_piu.is_some(), estende: nuova.is_some() };
        if verso != Verso::NESSUNO {
            let cambiamento = Cambiamento::Combinazioni { non_piu, nuova };
            locali.push(Locale { elemento: None, cambiamento, verso });
        }
    }
    locali
}

fn locale(elemento: &str, cambiamento: Cambiamento, verso: Verso) -> Locale {
    Locale { elemento: Some(elemento.to_owned()), cambiamento, verso }
}

/// Elements that are the same but for their namespace.
fn rinominati(a: &Contenuto, b: &Contenuto) -> BTreeMap<Simbolo, Simbolo> {
    let spaiati = a.figli.keys().filter(|s| !b.figli.contains_key(*s));
    let coppie = spaiati.filter_map(|s| {
        let altro = b.figli.keys().find(|altro| altro.1 == s.1 && !a.figli.contains_key(*altro))?;
        Some((s.clone(), altro.clone()))
    });
    coppie.collect()
}

fn cardinalita(grammatica: &Grammatica, s: &Simbolo) -> Cardinalita {
    match (grammatica.obbligatorio(s), grammatica.si_ripete(s)) {
        (true, false) => Cardinalita::Una,
        (false, false) => Cardinalita::Forse,
        (true, true) => Cardinalita::AlmenoUna,
        (false, true) => Cardinalita::Libera,
    }
}

impl Cardinalita {
    fn minimo(self) -> u8 {
        u8::from(matches!(self, Self::Una | Self::AlmenoUna))
    }

    fn si_ripete(self) -> bool {
        matches!(self, Self::AlmenoUna | Self::Libera)
    }
}

/// What remains to be compared once it is told that an element came or went.
fn tolto(grammatica: Grammatica, s: &Simbolo, cardinalita: Cardinalita) -> Grammatica {
    // Contents that have the element are told with it; if all have it, the rest of them remains.
    if cardinalita.minimo() > 0 { grammatica.facoltativo(s).senza(s) } else { grammatica.senza(s) }
}

/// The elements that never stand in one content with `s`.
fn alternative(grammatica: &Grammatica, ordine: &[Simbolo], s: &Simbolo) -> Vec<String> {
    let seguenti = grammatica.seguenti(s);
    let altre = ordine.iter().filter(|altro| *altro != s && !seguenti.contains(*altro));
    altre.filter(|altro| !grammatica.seguenti(altro).contains(s)).map(|altro| altro.1.clone()).collect()
}

/// The fewest elements that must be moved to make the order before that after; elements that may stand together only.
fn spostati(prima: &Grammatica, ordine_prima: &[Simbolo], dopo: &Grammatica, ordine_dopo: &[Simbolo]) -> Vec<Simbolo> {
    let precede = |g: &Grammatica| -> BTreeMap<Simbolo, BTreeSet<Simbolo>> {
        g.dopo.keys().map(|s| (s.clone(), g.seguenti(s))).collect()
    };
    let (in_prima, in_dopo) = (precede(prima), precede(dopo));
    let solo = |tavola: &BTreeMap<Simbolo, BTreeSet<Simbolo>>, x: &Simbolo, y: &Simbolo| {
        tavola.get(x).is_some_and(|s| s.contains(y)) && !tavola.get(y).is_some_and(|s| s.contains(x))
    };
    let comuni: Vec<&Simbolo> = ordine_prima.iter().filter(|s| in_dopo.contains_key(*s)).collect();
    let mut scambiati: BTreeSet<&Simbolo> = BTreeSet::new();
    for x in &comuni {
        for y in &comuni {
            if solo(&in_prima, x, y) && solo(&in_dopo, y, x) {
                scambiati.extend([*x, *y]);
            }
        }
    }
    if scambiati.is_empty() {
        return Vec::new();
    }
    let posto: BTreeMap<&Simbolo, usize> = ordine_dopo.iter().enumerate().map(|(i, s)| (s, i)).collect();
    let fila: Vec<(&Simbolo, usize)> =
        ordine_prima.iter().filter(|s| scambiati.contains(*s)).filter_map(|s| posto.get(s).map(|i| (s, *i))).collect();
    let fermi = crescente(&fila);
    fila.iter().map(|(s, _)| *s).filter(|s| !fermi.contains(s)).cloned().collect()
}

/// A longest part of `fila` whose places grow.
fn crescente<'a>(fila: &[(&'a Simbolo, usize)]) -> BTreeSet<&'a Simbolo> {
    // Longest growing parts that end at each element: their length and the element before.
    let mut migliori: Vec<(usize, Option<usize>)> = Vec::new();
    for (i, (_, posto)) in fila.iter().enumerate() {
        let precedenti = fila.iter().zip(&migliori).enumerate().take(i).filter(|(_, ((_, p), _))| p < posto);
        let migliore = precedenti.max_by_key(|(j, (_, (lunghezza, _)))| (*lunghezza, std::cmp::Reverse(*j)));
        migliori.push(migliore.map_or((1, None), |(j, (_, (lunghezza, _)))| (lunghezza + 1, Some(j))));
    }
    let ultimo = migliori.iter().enumerate().max_by_key(|(i, (lunghezza, _))| (*lunghezza, std::cmp::Reverse(*i)));
    let mut qui = ultimo.map(|(i, _)| i);
    let mut fermi = BTreeSet::new();
    while let Some(i) = qui {
        fermi.extend(fila.get(i).map(|(s, _)| *s));
        qui = migliori.get(i).and_then(|(_, prima)| *prima);
    }
    fermi
}
