//! Schemas as they are written, before names are resolved.

use crate::xml::Nome;
use std::path::PathBuf;

/// All schemas of the contract.
#[derive(Debug, Default)]
pub(crate) struct Insieme {
    /// One per file, in the order of paths.
    pub schemi: Vec<Schema>,
}

/// One schema file.
#[derive(Debug)]
pub(crate) struct Schema {
    /// Path relative to the folder of schemas.
    pub file: PathBuf,
    /// `targetNamespace`.
    pub namespace: String,
    /// The schema's own documentation.
    pub doc: String,
    /// Global elements.
    pub elementi: Vec<Elemento>,
    /// Named complex types.
    pub complessi: Vec<Complesso>,
    /// Named simple types.
    pub semplici: Vec<Semplice>,
}

/// An element declaration, global or local.
#[derive(Debug, Clone)]
pub(crate) struct Elemento {
    /// Local name.
    pub nome: String,
    /// Documentation.
    pub doc: String,
    /// Its type.
    pub tipo: Uso,
}

/// How an element or a restriction names its type.
#[derive(Debug, Clone)]
pub(crate) enum Uso {
    /// By name; built-in types have the namespace of XML Schema.
    Nome(Nome),
    /// A complex type written in place.
    Complesso(Box<Complesso>),
    /// A simple type written in place.
    Semplice(Box<Semplice>),
}

/// A complex type.
#[derive(Debug, Clone)]
pub(crate) struct Complesso {
    /// Name, empty for a type written in place.
    pub nome: String,
    /// Documentation.
    pub doc: String,
    /// What it extends.
    pub base: Option<Nome>,
    /// Its own content, after that of the base.
    pub contenuto: Option<Particella>,
    /// True if it only wraps a simple type, its base.
    pub testo: bool,
}

/// A part of a content model.
#[derive(Debug, Clone)]
pub(crate) struct Particella {
    /// What stands here.
    pub forma: Forma,
    /// May it be missing?
    pub facoltativa: bool,
    /// May it stand any number of times?
    pub ripetuta: bool,
}

/// What a particle is.
#[derive(Debug, Clone)]
pub(crate) enum Forma {
    /// A local element.
    Elemento(Elemento),
    /// A reference to a global element, with the documentation of the reference.
    Riferimento(Nome, String),
    /// All in order.
    Sequenza(Vec<Particella>),
    /// One of them.
    Scelta(Vec<Particella>),
}

/// A simple type: a restriction of another.
#[derive(Debug, Clone)]
pub(crate) struct Semplice {
    /// Name, empty for a type written in place.
    pub nome: String,
    /// Documentation.
    pub doc: String,
    /// What it restricts.
    pub base: Uso,
    /// The facets of this step.
    pub facce: Facce,
}

/// Facets of one step of restriction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Facce {
    /// `pattern`s: a value must match one of them.
    pub(crate) modelli: Vec<String>,
    /// `enumeration`.
    pub valori: Vec<String>,
    /// `minLength` or `length`.
    pub lunghezza_minima: Option<u32>,
    /// `maxLength` or `length`.
    pub lunghezza_massima: Option<u32>,
    /// `whiteSpace`.
    pub spazio: Option<String>,
    /// `minInclusive`, whole numbers only.
    pub minimo: Option<i64>,
    /// `maxInclusive`, whole numbers only.
    pub massimo: Option<i64>,
    /// `totalDigits`.
    pub cifre: Option<u32>,
}

/// Namespace of XML Schema.
pub(crate) const XSD: &str = "http://www.w3.org/2001/XMLSchema";
