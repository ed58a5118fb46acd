//! Writing documents.

use crate::elemento::{Contenuto, Elemento};
use crate::schema::ammesso;

/// Why a document cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ErroreScrittura {
    /// A value holds a character that XML does not have.
    #[error("{elemento} holds the character U+{carattere:04X}, which XML does not have")]
    Carattere {
        /// The element.
        elemento: &'static str,
        /// The code point.
        carattere: u32,
    },
}

/// Writes a document: the root with prefix `a`, elements that the schema refers to qualified, all others without
/// namespace; no declaration, no white space, UTF-8.
pub fn scrivi<T: Elemento>(valore: &T) -> Result<String, ErroreScrittura> {
    let mut scrittore = Scrittore::nuovo([T::NAMESPACE, T::ALTRO_NAMESPACE], 0);
    valore.scrivi(T::NOME, &mut scrittore);
    scrittore.finisci()
}

/// Writes one element that is not the root, under this name and without namespace: a piece of a file too big to be
/// held as a whole.
pub fn scrivi_frammento<T: Contenuto>(nome: &'static str, valore: &T) -> Result<String, ErroreScrittura> {
    let mut scrittore = Scrittore::nuovo(["", ""], 1);
    valore.scrivi(nome, &mut scrittore);
    scrittore.finisci()
}

/// What the generated types write to.
#[derive(Debug)]
pub struct Scrittore {
    fuori: String,
    errore: Option<ErroreScrittura>,
    /// Those that the root declares for the prefixes `a` and `b`; empty if unused.
    namespace: [&'static str; 2],
    aperti: usize,
}

impl Scrittore {
    fn nuovo(namespace: [&'static str; 2], aperti: usize) -> Self {
        Self { fuori: String::with_capacity(1024), errore: None, namespace, aperti }
    }

    fn finisci(self) -> Result<String, ErroreScrittura> {
        match self.errore {
            None => Ok(self.fuori),
            Some(errore) => Err(errore),
        }
    }

    pub(crate) fn apri(&mut self, nome: &'static str) {
        self.fuori.push('<');
        if self.aperti == 0 {
            self.fuori.push_str("a:");
        }
        self.fuori.push_str(nome);
        if self.aperti == 0 {
            let [a, b] = self.namespace;
            for (prefisso, namespace) in [(" xmlns:a=\"", a), (" xmlns:b=\"", b)] {
                if !namespace.is_empty() {
                    self.fuori.push_str(prefisso);
                    self.fuori.push_str(namespace);
                    self.fuori.push('"');
                }
            }
        }
        self.fuori.push('>');
        self.aperti += 1;
    }

    pub(crate) fn chiudi(&mut self, nome: &'static str) {
        self.aperti = self.aperti.saturating_sub(1);
        self.fuori.push_str("</");
        if self.aperti == 0 {
            self.fuori.push_str("a:");
        }
        self.fuori.push_str(nome);
        self.fuori.push('>');
    }

    pub(crate) fn testo(&mut self, nome: &'static str, valore: &str) {
        self.apri(nome);
        self.scampa(nome, valore);
        self.chiudi(nome);
    }

    fn scampa(&mut self, nome: &'static str, valore: &str) {
        let mut da = 0;
        for (i, b) in valore.bytes().enumerate() {
            let scampato = match b {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'\r' => "&#xD;",
                // Whether the characters beyond ASCII are characters of XML is judged below.
                b'\t' | b'\n' | 0x20.. => continue,
                _ => {
                    self.errore.get_or_insert(ErroreScrittura::Carattere { elemento: nome, carattere: u32::from(b) });
                    continue;
                }
            };
            self.fuori.push_str(valore.get(da..i).unwrap_or_default());
            self.fuori.push_str(scampato);
            da = i + 1;
        }
        if !valore.is_ascii() {
            if let Some(c) = valore.chars().find(|c| !ammesso(*c)) {
                self.errore.get_or_insert(ErroreScrittura::Carattere { elemento: nome, carattere: u32::from(c) });
            }
        }
        self.fuori.push_str(valore.get(da..).unwrap_or_default());
    }
}
