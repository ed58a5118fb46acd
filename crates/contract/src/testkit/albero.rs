//! A document as a tree that can be bent.

use crate::schema::{Figlio, Tipo, TipoSemplice};

/// An element with its content.
#[derive(Debug, Clone, Default)]
pub struct Albero {
    /// Local name.
    pub nome: String,
    /// Namespace, empty if none.
    pub namespace: String,
    /// Attributes as they are written.
    pub attributi: Vec<String>,
    /// Children.
    pub figli: Vec<Albero>,
    /// Text, written before the children and escaped.
    pub testo: String,
    /// Markup, written before the text as it is.
    pub grezzo: String,
    /// What the schema says of it, unless it is a stranger.
    pub(crate) modello: Option<&'static Figlio>,
}

impl Albero {
    /// The document in the form in which `scrivi` writes it.
    pub fn xml(&self) -> String {
        let mut altri = Vec::new();
        self.raccogli(&self.namespace, &mut altri);
        let mut fuori = String::new();
        self.scrivi(&self.namespace, &altri, true, &mut fuori);
        fuori
    }

    /// How many elements there are.
    pub fn quanti(&self) -> usize {
        1 + self.figli.iter().map(Self::quanti).sum::<usize>()
    }

    /// The type of its value, if it has one.
    pub(crate) fn tipo(&self) -> Option<&'static TipoSemplice> {
        match self.modello?.tipo {
            Tipo::Semplice(tipo) => Some(tipo),
            Tipo::Complesso(_) => None,
        }
    }

    /// The element at a place in document order, the root at 0.
    pub(crate) fn posto(&mut self, posto: usize) -> Option<&mut Self> {
        if posto == 0 {
            return Some(self);
        }
        let mut resto = posto - 1;
        for figlio in &mut self.figli {
            let quanti = figlio.quanti();
            if resto < quanti {
                return figlio.posto(resto);
            }
            resto -= quanti;
        }
        None
    }

    fn raccogli<'a>(&'a self, radice: &str, altri: &mut Vec<&'a str>) {
        if !self.namespace.is_empty() && self.namespace != radice && !altri.contains(&self.namespace.as_str()) {
            altri.push(&self.namespace);
        }
        self.figli.iter().for_each(|f| f.raccogli(radice, altri));
    }

    fn scrivi(&self, a: &str, altri: &[&str], radice: bool, fuori: &mut String) {
        let prefisso = match altri.iter().position(|n| *n == self.namespace) {
            Some(i) => ["b:", "c:", "d:"].get(i).copied().unwrap_or("e:"),
            None if self.namespace == a && !a.is_empty() => "a:",
            None => "",
        };
        fuori.push('<');
        fuori.push_str(prefisso);
        fuori.push_str(&self.nome);
        if radice {
            for (prefisso, namespace) in ["a", "b", "c", "d"].iter().zip([a].iter().chain(altri)) {
                if !namespace.is_empty() {
                    fuori.push_str(&format!(" xmlns:{prefisso}=\"{namespace}\""));
                }
            }
        }
        for attributo in &self.attributi {
            fuori.push(' ');
            fuori.push_str(attributo);
        }
        fuori.push('>');
        fuori.push_str(&self.grezzo);
        for c in self.testo.chars() {
            match c {
                '&' => fuori.push_str("&amp;"),
                '<' => fuori.push_str("&lt;"),
                '>' => fuori.push_str("&gt;"),
                '\r' => fuori.push_str("&#xD;"),
                c => fuori.push(c),
            }
        }
        self.figli.iter().for_each(|f| f.scrivi(a, altri, false, fuori));
        fuori.push_str("</");
        fuori.push_str(prefisso);
        fuori.push_str(&self.nome);
        fuori.push('>');
    }
}
