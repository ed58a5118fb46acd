//! Values by chance, from the facets.

use super::{Generatore, Misura};
use crate::schema::{Base, TipoSemplice, giudica, normalizza};
use rand::Rng;
use regex_syntax::hir::{Class, Hir, HirKind};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The longest value that is made where the schema sets no bound or a great one.
const LUNGO: u32 = 60;

/// Characters of every kind that a value may have.
#[rustfmt::skip]
const CARATTERI: [char; 33] = [
    'A', 'B', 'Z', 'a', 'b', 'z', '0', '1', '9', ' ', '\'', '"', '.', ',', ';', '&', '<', '>', '-', '/', '(', ')', '\n',
    '\r', '\t', 'à', 'è', 'ù', '€', 'ß', '\u{85}', '\u{2028}', '\u{10348}',
];

impl Generatore {
    /// A valid value. If a hundred tries fail, what comes back is not valid and the tests will say so.
    pub(crate) fn valore(&mut self, tipo: &TipoSemplice, misura: Misura) -> String {
        let mut valore = String::new();
        for _ in 0..100 {
            valore = normalizza(tipo.spazio, &self.tentativo(tipo, misura)).into_owned();
            if giudica(tipo, &valore).is_ok() {
                return valore;
            }
        }
        valore
    }

    fn tentativo(&mut self, tipo: &TipoSemplice, misura: Misura) -> String {
        let (minima, massima) = (tipo.lunghezza.0, tipo.lunghezza.1.min(tipo.lunghezza.0.max(LUNGO)));
        let lunghezza = match misura {
            Misura::Minima => minima,
            Misura::Massima => massima,
            Misura::Casuale => self.caso.random_range(minima..=massima),
        };
        match tipo.base {
            Base::Booleano => self.uno(&["true", "false", "1", "0"]).to_owned(),
            Base::Data => self.giorno(),
            Base::DataOra => {
                let ora = self.uno(&["00:00:00", "09:30:15.5", "23:59:59.999", "24:00:00", "12:00:00.0000001"]);
                let zona = self.uno(&["", "Z", "+02:00", "-14:00"]);
                format!("{}T{ora}{zona}", self.giorno())
            }
            Base::Base64 => self.uno(&["", "QQ==", "QUI=", "QUJD", "QUJDRA==", "QUJD REVG"]).to_owned(),
            Base::Intero => {
                let (minimo, massimo) = tipo.limiti;
                let (minimo, massimo) = (minimo.unwrap_or(-1_000_000), massimo.unwrap_or(i64::MAX));
                let numero = match misura {
                    Misura::Minima => minimo,
                    Misura::Massima => massimo,
                    Misura::Casuale => self.caso.random_range(minimo..=massimo),
                };
                numero.to_string()
            }
            Base::Stringa => match (tipo.valori, tipo.modelli) {
                ([_, ..], _) => self.uno(tipo.valori).to_owned(),
                // The step nearest to the type is mostly the narrowest.
                ([], [.., ultimo]) => match albero_di(ultimo.regex) {
                    Some(hir) => self.da_modello(&hir, lunghezza as usize),
                    None => String::new(),
                },
                ([], []) => (0..lunghezza).map(|_| self.carattere()).collect(),
            },
        }
    }

    fn giorno(&mut self) -> String {
        let fisso = self.uno(&["", "", "", "", "2024-02-29", "0001-01-01", "12345-12-31", "-0044-03-15"]).to_owned();
        if !fisso.is_empty() {
            return fisso;
        }
        let (anno, mese, giorno) =
            (self.caso.random_range(1900..2030), self.caso.random_range(1..13), self.caso.random_range(1..29));
        let zona = self.uno(&["", "", "", "Z", "+01:00"]);
        format!("{anno:04}-{mese:02}-{giorno:02}{zona}")
    }

    /// Any character that XML has and a canonical document keeps.
    fn carattere(&mut self) -> char {
        if self.comune {
            return char::from(self.caso.random_range(b'A'..=b'Z'));
        }
        CARATTERI.get(self.caso.random_range(0..CARATTERI.len())).copied().unwrap_or('A')
    }

    /// A text that matches, about as long as wanted.
    fn da_modello(&mut self, hir: &Hir, lunghezza: usize) -> String {
        let mut fuori = String::new();
        self.scendi(hir, lunghezza, &mut fuori);
        fuori
    }

    fn scendi(&mut self, hir: &Hir, lunghezza: usize, fuori: &mut String) {
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(l) => fuori.push_str(&String::from_utf8_lossy(&l.0)),
            HirKind::Capture(c) => self.scendi(&c.sub, lunghezza, fuori),
            HirKind::Concat(parti) => {
                let prima = fuori.chars().count();
                for parte in parti {
                    let usati = fuori.chars().count() - prima;
                    self.scendi(parte, lunghezza.saturating_sub(usati), fuori);
                }
            }
            HirKind::Alternation(rami) => {
                if let Some(ramo) = rami.get(self.caso.random_range(0..rami.len())) {
                    self.scendi(ramo, lunghezza, fuori);
                }
            }
            HirKind::Repetition(r) => {
                let quante = u32::try_from(lunghezza).unwrap_or(LUNGO).clamp(r.min, r.max.unwrap_or(u32::MAX));
                for _ in 0..quante {
                    self.scendi(&r.sub, 1, fuori);
                }
            }
            HirKind::Class(classe) => fuori.push(self.di_classe(classe)),
        }
    }

    fn di_classe(&mut self, classe: &Class) -> char {
        let intervalli: Vec<(u32, u32)> = match classe {
            Class::Unicode(c) => c.iter().map(|r| (u32::from(r.start()), u32::from(r.end()))).collect(),
            Class::Bytes(c) => c.iter().map(|r| (u32::from(r.start()), u32::from(r.end()))).collect(),
        };
        // Of all decimal digits of Unicode only those that every version knows.
        let comuni: Vec<(u32, u32)> = intervalli.into_iter().filter(|(da, _)| *da < 0x700).collect();
        let ascii: Vec<(u32, u32)> = comuni.iter().copied().filter(|(da, _)| *da < 0x80).collect();
        let da_usare = if !ascii.is_empty() && (self.comune || self.caso.random_bool(0.9)) { ascii } else { comuni };
        let Some(&(da, a)) = da_usare.get(self.caso.random_range(0..da_usare.len().max(1))) else { return '0' };
        let c = char::from_u32(self.caso.random_range(da..=a)).unwrap_or('0');
        if self.comune && c.is_control() { ' ' } else { c }
    }

    pub(crate) fn uno<'a>(&mut self, scelte: &[&'a str]) -> &'a str {
        scelte.get(self.caso.random_range(0..scelte.len())).copied().unwrap_or_default()
    }
}

/// A pattern taken apart, once for each thread.
fn albero_di(regex: &'static str) -> Option<Rc<Hir>> {
    thread_local! {
        static NOTI: RefCell<HashMap<&'static str, Option<Rc<Hir>>>> = RefCell::default();
    }
    NOTI.with_borrow_mut(|noti| {
        noti.entry(regex).or_insert_with(|| regex_syntax::parse(regex).ok().map(Rc::new)).clone()
    })
}
