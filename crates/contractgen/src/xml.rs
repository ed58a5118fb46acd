//! A small tree of an XML file, enough to read schemas and service descriptions.

use crate::Errore;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

/// An element with what schemas need of it: names are split, prefixes stay resolvable.
#[derive(Debug, Clone, Default)]
pub(crate) struct Nodo {
    /// Namespace of the element, empty if none.
    pub namespace: String,
    /// Local name.
    pub nome: String,
    /// Attributes without prefix, by name.
    pub attributi: BTreeMap<String, String>,
    /// Prefixes in scope; the default namespace is the empty prefix.
    pub prefissi: Rc<BTreeMap<String, String>>,
    /// Child elements.
    pub figli: Vec<Nodo>,
    /// All text below the element, joined.
    pub testo: String,
    /// The comment right before the element.
    pub commento: String,
}

/// An expanded name: namespace and local name.
pub type Nome = (String, String);

/// Deepest nesting and most prefixes in scope. A schema needs a dozen of each; without a bound a small file could take
/// the stack or the memory.
const MASSIMO_LIVELLI: usize = 100;
const MASSIMO_PREFISSI: usize = 64;

impl Nodo {
    /// Reads a file.
    pub(crate) fn leggi(file: &Path, testo: &str) -> Result<Self, Errore> {
        let errore = |e: String| Errore::Xml { file: file.display().to_string(), testo: e };
        let mut lettore = Reader::from_str(testo.trim_start_matches('\u{feff}'));
        let mut pila: Vec<Nodo> = vec![Nodo::default()];
        let mut commento = String::new();
        loop {
            match lettore.read_event().map_err(|e| errore(e.to_string()))? {
                Event::Start(e) => {
                    let mut nodo = Self::apri(&e, pila.last()).map_err(errore)?;
                    nodo.commento = std::mem::take(&mut commento);
                    pila.push(nodo);
                    if pila.len() > MASSIMO_LIVELLI {
                        return Err(errore(format!("elements nest more than {MASSIMO_LIVELLI} deep")));
                    }
                }
                Event::Empty(e) => {
                    let mut nodo = Self::apri(&e, pila.last()).map_err(errore)?;
                    nodo.commento = std::mem::take(&mut commento);
                    if let Some(padre) = pila.last_mut() {
                        padre.figli.push(nodo);
                    }
                }
                Event::End(_) => {
                    commento.clear();
                    let nodo = pila.pop().unwrap_or_default();
                    if let Some(padre) = pila.last_mut() {
                        padre.testo.push_str(&nodo.testo);
                        padre.figli.push(nodo);
                    }
                }
                Event::Text(t) => aggiungi(&mut pila, &t.xml10_content()),
                Event::CData(t) => aggiungi(&mut pila, &t.xml10_content()),
                Event::GeneralRef(r) => {
                    let risolto = quick_xml::escape::unescape(&format!("&{};", r.xml10_content()))
                        .map_err(|e| errore(e.to_string()))?
                        .into_owned();
                    aggiungi(&mut pila, &risolto);
                }
                Event::Comment(c) => commento = c.xml10_content().into_owned(),
                Event::Eof => break,
                _ => {}
            }
        }
        pila.pop()
            .and_then(|radice| radice.figli.into_iter().next())
            .ok_or_else(|| errore("no root element".to_owned()))
    }

    fn apri(e: &BytesStart<'_>, padre: Option<&Nodo>) -> Result<Self, String> {
        let mut nodo = Nodo { prefissi: padre.map(|p| p.prefissi.clone()).unwrap_or_default(), ..Nodo::default() };
        for a in e.attributes() {
            let a = a.map_err(|e| e.to_string())?;
            let chiave = a.key.into_inner().to_owned();
            let valore = quick_xml::escape::unescape(&a.value).map_err(|e| e.to_string())?.into_owned();
            if chiave == "xmlns" {
                Rc::make_mut(&mut nodo.prefissi).insert(String::new(), valore);
            } else if let Some(p) = chiave.strip_prefix("xmlns:") {
                Rc::make_mut(&mut nodo.prefissi).insert(p.to_owned(), valore);
            } else if !chiave.contains(':') {
                nodo.attributi.insert(chiave, valore);
            }
        }
        if nodo.prefissi.len() > MASSIMO_PREFISSI {
            return Err(format!("more than {MASSIMO_PREFISSI} prefixes in scope"));
        }
        let (namespace, nome) = nodo.espandi(e.name().into_inner())?;
        nodo.namespace = namespace;
        nodo.nome = nome;
        Ok(nodo)
    }

    /// The value of an attribute.
    pub(crate) fn attributo(&self, nome: &str) -> Option<&str> {
        self.attributi.get(nome).map(String::as_str)
    }

    /// Expands a prefixed name that stands in an attribute of this element.
    pub(crate) fn espandi(&self, nome: &str) -> Result<Nome, String> {
        let (prefisso, locale) = nome.split_once(':').unwrap_or(("", nome));
        match self.prefissi.get(prefisso) {
            Some(ns) => Ok((ns.clone(), locale.to_owned())),
            None if prefisso.is_empty() => Ok((String::new(), locale.to_owned())),
            None => Err(format!("prefix {prefisso} is not declared")),
        }
    }

    /// Child elements with this local name.
    pub(crate) fn figli<'a>(&'a self, nome: &'a str) -> impl Iterator<Item = &'a Nodo> {
        self.figli.iter().filter(move |f| f.nome == nome)
    }

    /// The first child element with this local name.
    pub(crate) fn figlio<'a>(&'a self, nome: &'a str) -> Option<&'a Nodo> {
        self.figli(nome).next()
    }
}

fn aggiungi(pila: &mut [Nodo], testo: &str) {
    if let Some(nodo) = pila.last_mut() {
        nodo.testo.push_str(testo);
    }
}
