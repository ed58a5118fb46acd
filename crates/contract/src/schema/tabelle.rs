//! What the generated tables are made of.

use regex::Regex;
use std::sync::OnceLock;

/// A complex type: its child elements in the order of the schema, and the automaton over them.
#[derive(Debug)]
pub(crate) struct TipoComplesso {
    /// The elements; a position is an index into this list and the number of the field in the Rust type.
    pub(crate) figli: &'static [Figlio],
    /// State 0 is the beginning, state `p + 1` is after the element at position `p`.
    pub(crate) stati: &'static [Stato],
}

/// An element in a content model, or a global element.
#[derive(Debug)]
pub(crate) struct Figlio {
    pub(crate) nome: &'static str,
    /// Empty for the unqualified elements, which are nearly all.
    pub(crate) namespace: &'static str,
    pub(crate) campo: u16,
    pub(crate) tipo: Tipo,
}

/// Short constructor for the tables.
pub(crate) const fn f(nome: &'static str, namespace: &'static str, campo: u16, tipo: Tipo) -> Figlio {
    Figlio { nome, namespace, campo, tipo }
}

/// A type.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Tipo {
    Complesso(&'static TipoComplesso),
    Semplice(&'static TipoSemplice),
}

/// A state of an automaton.
#[derive(Debug)]
pub(crate) struct Stato {
    /// Positions that may come next, as half-open ranges.
    pub(crate) prossimi: &'static [(u16, u16)],
    /// May the content end here?
    pub(crate) finale: bool,
}

/// Short constructor for the tables.
pub(crate) const fn s(prossimi: &'static [(u16, u16)], finale: bool) -> Stato {
    Stato { prossimi, finale }
}

/// A simple type with all facets of its chain.
#[derive(Debug)]
pub(crate) struct TipoSemplice {
    pub(crate) nome: &'static str,
    pub(crate) base: Base,
    pub(crate) spazio: Spazio,
    /// Least and greatest number of characters.
    pub(crate) lunghezza: (u32, u32),
    /// All must match.
    pub(crate) modelli: &'static [&'static Modello],
    /// The allowed values; all if empty.
    pub(crate) valori: &'static [&'static str],
    /// Least and greatest whole number.
    pub(crate) limiti: (Option<i64>, Option<i64>),
    /// Most digits of a whole number.
    pub(crate) cifre: Option<u32>,
}

/// The built-in type at the end of a chain of restrictions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Base {
    Stringa,
    Booleano,
    Data,
    DataOra,
    Base64,
    Intero,
}

/// What happens to white space before a value is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "the tables name the variants that the schemas use")]
pub(crate) enum Spazio {
    Conserva,
    Sostituisci,
    Comprimi,
}

/// A pattern.
#[derive(Debug)]
pub(crate) struct Modello {
    /// As the schema writes it.
    pub(crate) xsd: &'static str,
    /// For the `regex` crate.
    pub(crate) regex: &'static str,
    forma: Forma,
    /// The class of [`Forma::Classe`], one byte per ASCII character.
    classe: [bool; 128],
    compilato: OnceLock<Option<Regex>>,
}

/// Forms of patterns that need no automaton.
#[derive(Debug)]
pub(crate) enum Forma {
    /// Any number of characters of one class; bit n is ASCII character n.
    Classe { ascii: u128, vuota: bool },
    /// One of these values.
    Letterali(&'static [&'static str]),
    /// Neither.
    Generale,
}

impl Modello {
    pub(crate) const fn nuovo(xsd: &'static str, regex: &'static str, forma: Forma) -> Self {
        let mut classe = [false; 128];
        if let Forma::Classe { ascii, .. } = forma {
            let mut c = 0;
            while c < classe.len() {
                classe[c] = ascii >> c & 1 == 1;
                c += 1;
            }
        }
        Self { xsd, regex, forma, classe, compilato: OnceLock::new() }
    }

    /// Does the whole value match?
    pub(crate) fn ammette(&self, valore: &str) -> bool {
        match self.forma {
            Forma::Letterali(valori) => valori.contains(&valore),
            Forma::Classe { vuota, .. } if valore.is_empty() => vuota,
            Forma::Classe { .. } if valore.bytes().all(|b| self.classe.get(usize::from(b)) == Some(&true)) => true,
            // Of other characters only the automaton knows.
            Forma::Classe { .. } if valore.is_ascii() => false,
            _ => {
                self.compilato.get_or_init(|| Regex::new(self.regex).ok()).as_ref().is_some_and(|r| r.is_match(valore))
            }
        }
    }
}
