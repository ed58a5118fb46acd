//! What XML allows around and inside elements, apart from the content models.

use super::{Figlio, Tipo, sorgente};
use crate::lettura::ErroreLettura;
use crate::violazione::{Regola, cita};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{NamespaceResolver, PrefixDeclaration, ResolveResult};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
const XSD: &str = "http://www.w3.org/2001/XMLSchema";

/// A refusal before line and path are known.
pub(crate) struct Rifiuto {
    pub(crate) regola: Regola,
    pub(crate) testo: String,
    /// The element just met, if the path ends with it and it is not open.
    pub(crate) nome: Option<String>,
}

impl Rifiuto {
    pub(crate) fn nuovo(regola: Regola, testo: impl Into<String>) -> Self {
        Self { regola, testo: testo.into(), nome: None }
    }
}

/// No type of the contract has attributes: only declarations of namespaces and those of schema instances may stand.
pub(crate) fn attributi(namespace: &NamespaceResolver, e: &BytesStart<'_>, figlio: &Figlio) -> Result<(), Rifiuto> {
    giudica_attributi(namespace, e, figlio).map_err(|r| Rifiuto { nome: Some(figlio.nome.to_owned()), ..r })
}

fn giudica_attributi(namespace: &NamespaceResolver, e: &BytesStart<'_>, figlio: &Figlio) -> Result<(), Rifiuto> {
    for a in e.attributes() {
        let a = a.map_err(|e| Rifiuto::nuovo(Regola::DocumentoMalformato, format!("attributo non valido: {e}")))?;
        let valore = quick_xml::escape::unescape(&a.value)
            .map_err(|e| Rifiuto::nuovo(Regola::DocumentoMalformato, format!("attributo non valido: {e}")))?;
        if a.value.contains('<') || !valore.chars().all(ammesso) {
            return Err(Rifiuto::nuovo(Regola::DocumentoMalformato, "attributo con caratteri non ammessi"));
        }
        match a.key.as_namespace_binding() {
            Some(PrefixDeclaration::Named(_)) if valore.is_empty() => {
                return Err(Rifiuto::nuovo(Regola::DocumentoMalformato, "prefisso dichiarato senza namespace"));
            }
            Some(_) => continue,
            None => {}
        }
        let (risolto, locale) = namespace.resolve_attribute(a.key);
        let locale = locale.into_inner();
        match (risolto, locale) {
            (ResolveResult::Unknown(prefisso), _) => return Err(prefisso_ignoto(&prefisso)),
            (ResolveResult::Bound(ns), "schemaLocation" | "noNamespaceSchemaLocation") if ns.into_inner() == XSI => {}
            (ResolveResult::Bound(ns), "nil") if ns.into_inner() == XSI => {
                let testo = format!("{} non può essere nullo: togliere xsi:nil", cita(figlio.nome));
                return Err(Rifiuto::nuovo(Regola::NilNonAmmesso, testo));
            }
            (ResolveResult::Bound(ns), "type") if ns.into_inner() == XSI => {
                tipo_dichiarato(namespace, &valore, figlio)?;
            }
            _ => {
                let testo = format!("in {} l'attributo {} non è ammesso", cita(figlio.nome), cita(a.key.into_inner()));
                return Err(Rifiuto::nuovo(Regola::AttributoNonAmmesso, testo));
            }
        }
    }
    Ok(())
}

/// `xsi:type` may repeat a built-in type; the names of other types are not part of the wire.
fn tipo_dichiarato(namespace: &NamespaceResolver, valore: &str, figlio: &Figlio) -> Result<(), Rifiuto> {
    let nome = quick_xml::name::QName(valore.trim());
    let (risolto, locale) = namespace.resolve_element(nome);
    let predefinito = matches!(risolto, ResolveResult::Bound(ns) if ns.into_inner() == XSD);
    match figlio.tipo {
        Tipo::Semplice(tipo) if predefinito && tipo.nome == locale.into_inner() => Ok(()),
        _ => {
            let testo =
                format!("in {} il tipo {} non è quello dichiarato: togliere xsi:type", cita(figlio.nome), cita(valore));
            Err(Rifiuto::nuovo(Regola::TipoNonAmmesso, testo))
        }
    }
}

/// Comments, instructions and white space between elements, and what is never accepted.
pub(crate) fn fra_elementi(evento: &Event<'_>, dentro: bool) -> Result<(), Rifiuto> {
    match evento {
        Event::Comment(c) if c.chars().all(ammesso) => Ok(()),
        Event::PI(p) if p.chars().all(ammesso) && !p.target().eq_ignore_ascii_case("xml") => Ok(()),
        Event::Text(t) if t.bytes().all(bianco) => Ok(()),
        Event::GeneralRef(r) if dentro => match risolvi(r) {
            Ok(' ' | '\t' | '\n' | '\r') => Ok(()),
            Ok(_) => Err(Rifiuto::nuovo(Regola::TestoNonAmmesso, "testo fuori dall'elemento radice")),
            Err(rifiuto) => Err(rifiuto),
        },
        Event::Text(_) | Event::CData(_) if dentro => {
            Err(Rifiuto::nuovo(Regola::TestoNonAmmesso, "testo fuori dall'elemento radice"))
        }
        Event::DocType(_) => Err(Rifiuto::nuovo(Regola::DtdVietata, "il documento non deve avere una DTD")),
        Event::Eof => Err(Rifiuto::nuovo(Regola::DocumentoMalformato, "il documento è incompleto")),
        _ => Err(Rifiuto::nuovo(Regola::DocumentoMalformato, "XML non ben formato")),
    }
}

/// Where a part of a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pezzo {
    Testo,
    Sezione,
}

/// Bytes that need a second look: not ASCII, not of XML, line ends, and the bracket that may end a section.
static SOSPETTI: [bool; 256] = {
    let mut sospetti = [false; 256];
    let mut b = 0;
    while b < 256 {
        sospetti[b] = b >= 0x80 || b == b']' as usize || (b < 0x20 && b != b'\t' as usize && b != b'\n' as usize);
        b += 1;
    }
    sospetti
};

pub(crate) fn aggiungi(valore: &mut String, pezzo: &str, da: Pezzo) -> Result<(), Rifiuto> {
    if !pezzo.bytes().any(|b| SOSPETTI.get(usize::from(b)).copied().unwrap_or_default()) {
        valore.push_str(pezzo);
        return Ok(());
    }
    if !pezzo.chars().all(ammesso) || (da == Pezzo::Testo && pezzo.contains("]]>")) {
        return Err(Rifiuto::nuovo(Regola::DocumentoMalformato, "il testo contiene caratteri non ammessi in XML"));
    }
    if pezzo.contains('\r') {
        valore.push_str(&pezzo.replace("\r\n", "\n").replace('\r', "\n"));
    } else {
        valore.push_str(pezzo);
    }
    Ok(())
}

/// A character reference or one of the five predefined entities; there are no others without a DTD.
pub(crate) fn risolvi(riferimento: &BytesRef<'_>) -> Result<char, Rifiuto> {
    let carattere = match riferimento.resolve_char_ref() {
        Ok(Some(c)) if ammesso(c) => Some(c),
        Ok(None) => match &**riferimento {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "apos" => Some('\''),
            "quot" => Some('"'),
            _ => None,
        },
        _ => None,
    };
    carattere.ok_or_else(|| {
        Rifiuto::nuovo(Regola::DocumentoMalformato, format!("il riferimento {} non è ammesso", cita(riferimento)))
    })
}

/// Characters of XML 1.0.
pub(crate) fn ammesso(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

pub(crate) fn bianco(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r')
}

pub(crate) fn malformato(errore: &quick_xml::Error) -> Result<Rifiuto, ErroreLettura> {
    match sorgente::causa(errore) {
        Some(guasto) => Err(guasto),
        None if matches!(errore, quick_xml::Error::Io(_)) => {
            Ok(Rifiuto::nuovo(Regola::TroppoGrande, "un elemento del documento è troppo grande"))
        }
        None => Ok(Rifiuto::nuovo(Regola::DocumentoMalformato, format!("XML non ben formato: {errore}"))),
    }
}

pub(crate) fn prefisso_ignoto(prefisso: &str) -> Rifiuto {
    Rifiuto::nuovo(Regola::DocumentoMalformato, format!("il prefisso {} non è dichiarato", cita(prefisso)))
}
