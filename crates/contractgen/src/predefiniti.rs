//! The built-in types of XML Schema.

use crate::schema::XSD;
use crate::xml::Nome;

/// Built-in types that the contract uses or may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Predefinito {
    /// Name in XML Schema.
    pub nome: &'static str,
    /// The variant of the run-time enum.
    pub base: &'static str,
    /// The white space rule.
    pub spazio: &'static str,
    /// Smallest and greatest number, for whole numbers.
    pub limiti: (Option<i64>, Option<i64>),
}

/// The built-in type of this name, if the generator knows it.
pub(crate) fn predefinito(nome: &Nome) -> Option<Predefinito> {
    if nome.0 != XSD {
        return None;
    }
    PREDEFINITI.iter().find(|p| p.nome == nome.1).copied()
}

const fn p(
    nome: &'static str,
    base: &'static str,
    spazio: &'static str,
    limiti: (Option<i64>, Option<i64>),
) -> Predefinito {
    Predefinito { nome, base, spazio, limiti }
}

/// The built-in types, each also a static of the run-time tables under its upper case name.
pub(crate) const PREDEFINITI: &[Predefinito] = &[
    p("string", "Stringa", "Conserva", (None, None)),
    p("normalizedString", "Stringa", "Sostituisci", (None, None)),
    p("token", "Stringa", "Comprimi", (None, None)),
    p("boolean", "Booleano", "Comprimi", (None, None)),
    p("date", "Data", "Comprimi", (None, None)),
    p("dateTime", "DataOra", "Comprimi", (None, None)),
    p("base64Binary", "Base64", "Comprimi", (None, None)),
    p("integer", "Intero", "Comprimi", (None, None)),
    p("nonNegativeInteger", "Intero", "Comprimi", (Some(0), None)),
    p("positiveInteger", "Intero", "Comprimi", (Some(1), None)),
    p("long", "Intero", "Comprimi", (Some(i64::MIN), Some(i64::MAX))),
    p("int", "Intero", "Comprimi", (Some(-2_147_483_648), Some(2_147_483_647))),
    p("short", "Intero", "Comprimi", (Some(-32_768), Some(32_767))),
];
