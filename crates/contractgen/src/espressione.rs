//! Regular expressions of XML Schema, translated for the `regex` crate.
//!
//! They differ from the usual ones: always anchored, `^` and `$` are ordinary characters, `\d` means any decimal digit
//! of Unicode, `\i` and `\c` are the characters of XML names, classes can be subtracted, there are no look-arounds.

/// A translated expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Espressione {
    /// For the `regex` crate, anchored.
    pub regex: String,
    /// A form that needs no automaton, if it has one.
    pub forma: Forma,
}

/// Forms that are judged without an automaton.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Forma {
    /// Any number of characters of one class: bit n is ASCII character n. Other characters need the automaton.
    Classe {
        /// The ASCII characters of the class.
        ascii: u128,
        /// True if the empty value matches.
        vuota: bool,
    },
    /// One of these values.
    Letterali(Vec<String>),
    /// Neither.
    Generale,
}

/// Translates the alternatives of one step of restriction (`pattern` facets side by side are alternatives).
pub(crate) fn traduci(modelli: &[String]) -> Result<Espressione, String> {
    let mut rami = Vec::new();
    for modello in modelli {
        let mut analisi = Analisi { resto: modello.chars().collect(), qui: 0, livello: 0 };
        let nodo = analisi.alternative()?;
        if analisi.qui < analisi.resto.len() {
            return Err(format!("unbalanced parenthesis in {modello}"));
        }
        rami.push(nodo);
    }
    let nodo = if rami.len() == 1 { rami.swap_remove(0) } else { Nodo::Alternative(rami) };
    let mut regex = String::from("^(?:");
    nodo.emetti(&mut regex);
    regex.push_str(")$");
    let forma = nodo.forma();
    Ok(Espressione { regex, forma })
}

#[derive(Debug, Clone)]
enum Nodo {
    Alternative(Vec<Nodo>),
    Concatena(Vec<Nodo>),
    Ripeti(Box<Nodo>, u32, Option<u32>),
    Classe(Classe),
    Carattere(char),
}

#[derive(Debug, Clone, Default)]
struct Classe {
    negata: bool,
    intervalli: Vec<(char, char)>,
    /// Parts that have a name; in the syntax of the `regex` crate, each a class of its own.
    nominate: Vec<&'static str>,
    meno: Option<Box<Classe>>,
}

const CIFRA: &str = r"\p{Nd}";
const NON_CIFRA: &str = r"\P{Nd}";
const SPAZIO: &str = r"[ \t\n\r]";
const NON_SPAZIO: &str = r"[^ \t\n\r]";
const PAROLA: &str = r"[^\p{P}\p{Z}\p{C}]";
const NON_PAROLA: &str = r"[\p{P}\p{Z}\p{C}]";
const INIZIALE: &str = r"[\p{L}\p{Nl}:_]";
const NON_INIZIALE: &str = r"[^\p{L}\p{Nl}:_]";
const NOME: &str = r"[\p{L}\p{Nl}\p{M}\p{Nd}\-.:_·]";
const NON_NOME: &str = r"[^\p{L}\p{Nl}\p{M}\p{Nd}\-.:_·]";
const QUALSIASI: &str = r"[^\n\r]";

impl Nodo {
    fn emetti(&self, fuori: &mut String) {
        match self {
            Self::Alternative(rami) => {
                fuori.push_str("(?:");
                for (i, ramo) in rami.iter().enumerate() {
                    if i > 0 {
                        fuori.push('|');
                    }
                    ramo.emetti(fuori);
                }
                fuori.push(')');
            }
            Self::Concatena(parti) => parti.iter().for_each(|p| p.emetti(fuori)),
            Self::Ripeti(nodo, minimo, massimo) => {
                fuori.push_str("(?:");
                nodo.emetti(fuori);
                fuori.push(')');
                match (minimo, massimo) {
                    (0, Some(1)) => fuori.push('?'),
                    (0, None) => fuori.push('*'),
                    (1, None) => fuori.push('+'),
                    (n, None) => fuori.push_str(&format!("{{{n},}}")),
                    (n, Some(m)) => fuori.push_str(&format!("{{{n},{m}}}")),
                }
            }
            Self::Classe(classe) => classe.emetti(fuori),
            Self::Carattere(c) => fuori.push_str(&scampa(*c)),
        }
    }

    fn forma(&self) -> Forma {
        if let Some(letterali) = self.letterali() {
            return Forma::Letterali(letterali);
        }
        match self.nudo() {
            Self::Ripeti(nodo, minimo @ (0 | 1), None) => match nodo.nudo() {
                Self::Classe(classe) => match classe.ascii() {
                    Some(ascii) => Forma::Classe { ascii, vuota: *minimo == 0 },
                    None => Forma::Generale,
                },
                _ => Forma::Generale,
            },
            _ => Forma::Generale,
        }
    }

    /// Without groups around a single thing.
    fn nudo(&self) -> &Self {
        match self {
            Self::Alternative(uno) | Self::Concatena(uno) if uno.len() == 1 => uno.first().map_or(self, Self::nudo),
            altro => altro,
        }
    }

    fn letterali(&self) -> Option<Vec<String>> {
        match self {
            Self::Alternative(rami) => {
                let mut tutti = Vec::new();
                for ramo in rami {
                    tutti.extend(ramo.letterali()?);
                }
                Some(tutti)
            }
            Self::Concatena(parti) => {
                let mut testo = String::new();
                for parte in parti {
                    match parte {
                        Self::Carattere(c) => testo.push(*c),
                        _ => return None,
                    }
                }
                Some(vec![testo])
            }
            Self::Carattere(c) => Some(vec![c.to_string()]),
            _ => None,
        }
    }
}

impl Classe {
    fn nominata(nome: &'static str) -> Self {
        Self { nominate: vec![nome], ..Self::default() }
    }

    fn emetti(&self, fuori: &mut String) {
        fuori.push('[');
        if self.meno.is_some() {
            fuori.push('[');
        }
        if self.negata {
            fuori.push('^');
        }
        for (da, a) in &self.intervalli {
            fuori.push_str(&scampa(*da));
            if da != a {
                fuori.push('-');
                fuori.push_str(&scampa(*a));
            }
        }
        self.nominate.iter().for_each(|n| fuori.push_str(n));
        if let Some(meno) = &self.meno {
            fuori.push_str("]--");
            meno.emetti(fuori);
        }
        fuori.push(']');
    }

    /// The ASCII part, if it can be told without tables.
    fn ascii(&self) -> Option<u128> {
        let mut bit = 0u128;
        for (da, a) in &self.intervalli {
            for c in u32::from(*da)..=u32::from(*a).min(127) {
                bit |= 1 << c;
            }
        }
        for nome in &self.nominate {
            bit |= match *nome {
                CIFRA => ('0'..='9').fold(0, |b, c| b | 1u128 << u32::from(c)),
                SPAZIO => " \t\n\r".chars().fold(0, |b, c| b | 1u128 << u32::from(c)),
                _ => return None,
            };
        }
        (!self.negata && self.meno.is_none()).then_some(bit)
    }
}

fn scampa(c: char) -> String {
    match c {
        c if c.is_ascii_alphanumeric() || matches!(c, '_' | ' ' | '\'' | ',' | '"' | ';' | '/' | '@' | '<' | '>') => {
            c.to_string()
        }
        c if c.is_ascii_punctuation() => format!("\\{c}"),
        c if c.is_ascii() || c.is_control() => format!("\\x{{{:X}}}", u32::from(c)),
        c => c.to_string(),
    }
}

struct Analisi {
    resto: Vec<char>,
    qui: usize,
    /// Open groups and classes: each is a call, and the stack has an end.
    livello: usize,
}

impl Analisi {
    fn guarda(&self) -> Option<char> {
        self.resto.get(self.qui).copied()
    }

    fn prendi(&mut self) -> Option<char> {
        let c = self.guarda();
        self.qui += usize::from(c.is_some());
        c
    }

    fn mangia(&mut self, c: char) -> bool {
        let trovato = self.guarda() == Some(c);
        self.qui += usize::from(trovato);
        trovato
    }

    fn scendi(&mut self) -> Result<(), String> {
        self.livello += 1;
        if self.livello > 50 { Err("groups nest more than 50 deep".to_owned()) } else { Ok(()) }
    }

    fn alternative(&mut self) -> Result<Nodo, String> {
        let mut rami = vec![self.ramo()?];
        while self.mangia('|') {
            rami.push(self.ramo()?);
        }
        Ok(if rami.len() == 1 { rami.swap_remove(0) } else { Nodo::Alternative(rami) })
    }

    fn ramo(&mut self) -> Result<Nodo, String> {
        let mut parti = Vec::new();
        while let Some(c) = self.guarda() {
            if matches!(c, '|' | ')') {
                break;
            }
            let atomo = self.atomo()?;
            parti.push(self.quantificatore(atomo)?);
        }
        Ok(Nodo::Concatena(parti))
    }

    fn atomo(&mut self) -> Result<Nodo, String> {
        match self.prendi() {
            Some('(') => {
                self.scendi()?;
                let dentro = self.alternative()?;
                self.livello -= 1;
                if self.mangia(')') { Ok(dentro) } else { Err("missing )".to_owned()) }
            }
            Some('[') => Ok(Nodo::Classe(self.classe()?)),
            Some('.') => Ok(Nodo::Classe(Classe::nominata(QUALSIASI))),
            Some('\\') => Ok(match self.scampato()? {
                Scampato::Carattere(c) => Nodo::Carattere(c),
                Scampato::Nominata(n) => Nodo::Classe(Classe::nominata(n)),
            }),
            Some(c @ ('?' | '*' | '+' | '{' | '}' | ']')) => Err(format!("{c} without anything before it")),
            Some(c) => Ok(Nodo::Carattere(c)),
            None => Err("unexpected end".to_owned()),
        }
    }

    fn quantificatore(&mut self, atomo: Nodo) -> Result<Nodo, String> {
        let (minimo, massimo) = match self.guarda() {
            Some('?') => (0, Some(1)),
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('{') => {
                self.qui += 1;
                let minimo = self.numero()?;
                let massimo = if self.mangia(',') {
                    if self.guarda() == Some('}') { None } else { Some(self.numero()?) }
                } else {
                    Some(minimo)
                };
                if self.guarda() != Some('}') {
                    return Err("missing }".to_owned());
                }
                (minimo, massimo)
            }
            _ => return Ok(atomo),
        };
        self.qui += 1;
        Ok(Nodo::Ripeti(Box::new(atomo), minimo, massimo))
    }

    fn numero(&mut self) -> Result<u32, String> {
        let mut testo = String::new();
        while let Some(c) = self.guarda().filter(char::is_ascii_digit) {
            testo.push(c);
            self.qui += 1;
        }
        testo.parse().map_err(|_| "a count is not a number".to_owned())
    }

    fn scampato(&mut self) -> Result<Scampato, String> {
        Ok(match self.prendi() {
            Some('n') => Scampato::Carattere('\n'),
            Some('r') => Scampato::Carattere('\r'),
            Some('t') => Scampato::Carattere('\t'),
            Some('d') => Scampato::Nominata(CIFRA),
            Some('D') => Scampato::Nominata(NON_CIFRA),
            Some('s') => Scampato::Nominata(SPAZIO),
            Some('S') => Scampato::Nominata(NON_SPAZIO),
            Some('w') => Scampato::Nominata(PAROLA),
            Some('W') => Scampato::Nominata(NON_PAROLA),
            Some('i') => Scampato::Nominata(INIZIALE),
            Some('I') => Scampato::Nominata(NON_INIZIALE),
            Some('c') => Scampato::Nominata(NOME),
            Some('C') => Scampato::Nominata(NON_NOME),
            Some(c) if c.is_ascii_punctuation() => Scampato::Carattere(c),
            altro => return Err(format!("escape {altro:?} is not supported")),
        })
    }

    fn classe(&mut self) -> Result<Classe, String> {
        let mut classe = Classe { negata: self.mangia('^'), ..Classe::default() };
        loop {
            let da = match self.prendi() {
                None => return Err("missing ]".to_owned()),
                Some(']') => return Ok(classe),
                Some('-') if self.guarda() == Some('[') => {
                    self.qui += 1;
                    self.scendi()?;
                    classe.meno = Some(Box::new(self.classe()?));
                    self.livello -= 1;
                    return if self.mangia(']') { Ok(classe) } else { Err("missing ]".to_owned()) };
                }
                Some('\\') => match self.scampato()? {
                    Scampato::Carattere(c) => c,
                    Scampato::Nominata(n) => {
                        classe.nominate.push(n);
                        continue;
                    }
                },
                Some(c) => c,
            };
            let intervallo =
                self.guarda() == Some('-') && !matches!(self.resto.get(self.qui + 1), Some(']' | '[') | None);
            if !intervallo {
                classe.intervalli.push((da, da));
                continue;
            }
            self.qui += 1;
            let a = match self.prendi() {
                Some('\\') => match self.scampato()? {
                    Scampato::Carattere(c) => c,
                    Scampato::Nominata(_) => return Err("a range ends with a class".to_owned()),
                },
                Some(c) => c,
                None => return Err("missing ]".to_owned()),
            };
            if a < da {
                return Err(format!("the range {da:?} to {a:?} is reversed"));
            }
            classe.intervalli.push((da, a));
        }
    }
}

enum Scampato {
    Carattere(char),
    Nominata(&'static str),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uno(modello: &str) -> Espressione {
        traduci(&[modello.to_owned()]).unwrap()
    }

    #[test]
    fn refuses_what_xml_schema_has_not() {
        for sbagliato in ["(?!a)", "a)", "(a", "[a", "*", "[z-a]", "\\p{Lu", "a{2"] {
            assert!(traduci(&[sbagliato.to_owned()]).is_err(), "{sbagliato}");
        }
    }

    #[test]
    fn refuses_groups_that_would_exhaust_the_stack() {
        assert!(traduci(&["(".repeat(100_000)]).is_err());
        assert!(traduci(&["[a-".repeat(100_000)]).is_err());
    }

    #[test]
    fn anchors_are_ordinary_characters() {
        assert_eq!(uno(r"^\d*$").regex, r"^(?:\^(?:[\p{Nd}])*\$)$");
    }

    #[test]
    fn classes_and_words_need_no_automaton() {
        assert_eq!(uno("S|N").forma, Forma::Letterali(vec!["S".to_owned(), "N".to_owned()]));
        let Forma::Classe { ascii, vuota } = uno(r"(\d)+").forma else { panic!() };
        assert_eq!((ascii, vuota), (0x3ff << 48, false));
        let Forma::Classe { ascii, vuota } = uno(r"([A-B\- ])*").forma else { panic!() };
        assert_eq!((ascii, vuota), (3 << 65 | 1 << 45 | 1 << 32, true));
        assert_eq!(uno(r"[a-c]{2}").forma, Forma::Generale);
    }

    #[test]
    fn ranges_subtractions_and_control_characters_are_kept() {
        assert_eq!(uno("[a-z-[aeiou]]").regex, "^(?:[[a-z]--[aeiou]])$");
        assert_eq!(uno("[\u{8a}\u{c0}-\u{17e}]").regex, "^(?:[\\x{8A}À-ž])$");
    }
}
