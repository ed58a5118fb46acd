//! What the schema refuses, told so that an operator of a comune can act on it.

use crate::schema::ammesso;
use std::fmt;

/// A refusal of the schema: where, which rule, in words.
///
/// The text quotes the refused value, which may be personal data: it is for the answer, not for logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("riga {riga}, {percorso}: {testo}")]
pub struct ViolazioneSchema {
    /// Path of the element, `/Richiesta3002/criteriRicerca/codiceFiscale`; for what an element should hold or not, its own path.
    pub percorso: String,
    /// Line where the reader stood, from 1.
    pub riga: usize,
    /// The rule.
    pub regola: Regola,
    /// An Italian sentence of at most 200 characters.
    pub testo: String,
}

/// The rules that a document can break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Regola {
    /// The bytes are not well-formed XML 1.0 with namespaces.
    DocumentoMalformato,
    /// The document has a DTD; none is accepted, whatever it says.
    DtdVietata,
    /// The declared encoding is not UTF-8.
    Codifica,
    /// The root is no element of the contract.
    RadiceSconosciuta,
    /// An element stands where the content model does not allow it.
    ElementoInatteso,
    /// An element has the right name and the wrong namespace, mostly from a default `xmlns`.
    NamespaceErrato,
    /// An element is missing at the end of its parent.
    ElementoMancante,
    /// An attribute that is not declared.
    AttributoNonAmmesso,
    /// `xsi:nil` on an element that is not nillable: no element of the contract is.
    NilNonAmmesso,
    /// `xsi:type` naming another type than the declared built-in one.
    TipoNonAmmesso,
    /// Text in an element that has only elements, or none.
    TestoNonAmmesso,
    /// The value is not of its built-in type (date, number, boolean, base64).
    Valore,
    /// The value is too short or too long.
    Lunghezza,
    /// The value does not match the pattern of its type.
    Modello,
    /// The value is none of those allowed.
    Enumerazione,
    /// The number is out of its bounds.
    Limite,
    /// The document, or one piece of it, is bigger than this reader takes.
    TroppoGrande,
}

impl fmt::Display for Regola {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DocumentoMalformato => "XML ben formato",
            Self::DtdVietata => "nessuna DTD",
            Self::Codifica => "codifica UTF-8",
            Self::RadiceSconosciuta => "elemento radice del contratto",
            Self::ElementoInatteso => "ordine e cardinalità degli elementi",
            Self::NamespaceErrato => "namespace dell'elemento",
            Self::ElementoMancante => "elementi obbligatori",
            Self::AttributoNonAmmesso => "attributi dichiarati",
            Self::NilNonAmmesso => "xsi:nil non ammesso",
            Self::TipoNonAmmesso => "xsi:type del tipo dichiarato",
            Self::TestoNonAmmesso => "nessun testo fra gli elementi",
            Self::Valore => "tipo del valore",
            Self::Lunghezza => "lunghezza del valore",
            Self::Modello => "formato del valore",
            Self::Enumerazione => "valori ammessi",
            Self::Limite => "limiti del numero",
            Self::TroppoGrande => "dimensione massima",
        })
    }
}

/// The longest [`ViolazioneSchema::testo`], in characters.
pub(crate) const TESTO_MASSIMO: usize = 200;

/// The longest quotation of a value, in characters.
const CITAZIONE_MASSIMA: usize = 40;

/// A value as it is quoted: cut, without control characters, between « and ».
pub(crate) fn cita(valore: &str) -> String {
    let mut citazione = String::from("«");
    for (i, c) in valore.chars().enumerate() {
        if i == CITAZIONE_MASSIMA {
            citazione.push('…');
            break;
        }
        citazione.push(visibile(c));
    }
    citazione.push('»');
    citazione
}

/// A sentence cut to what fits. What it quotes of the document may hold anything.
pub(crate) fn taglia(testo: &str) -> String {
    let mut corto: String = testo.chars().take(TESTO_MASSIMO).map(visibile).collect();
    if testo.chars().nth(TESTO_MASSIMO).is_some() {
        corto.pop();
        corto.push('…');
    }
    corto
}

/// A blank for what cannot be seen or cannot be written into an answer: names and broken documents hold characters that
/// XML does not have.
pub(crate) fn visibile(c: char) -> char {
    if c.is_control() || !ammesso(c) { ' ' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_sentences_are_cut() {
        assert_eq!(cita("A\nB"), "«A B»");
        assert_eq!(cita(&"x".repeat(41)).chars().count(), 43);
        assert_eq!(taglia(&"è".repeat(300)).chars().count(), 200);
        assert_eq!(taglia(&"è".repeat(200)), "è".repeat(200));
        assert_eq!(taglia("breve"), "breve");
    }

    #[test]
    fn what_an_answer_cannot_hold_is_not_quoted() {
        assert_eq!(cita("A\0B\u{fffe}C"), "«A B C»");
        assert_eq!(taglia("</a\u{ffff}>\r\u{85}"), "</a >  ");
    }
}
