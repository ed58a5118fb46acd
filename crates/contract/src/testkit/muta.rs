//! Bending a document, so that it is mostly no longer valid.

use super::{Albero, Generatore};
use crate::schema::Base;
use rand::Rng;

/// A mutant of a document, as text; some mutants are still valid, a few are not even XML.
pub fn muta(generatore: &mut Generatore, albero: &Albero) -> String {
    let mut mutante = albero.clone();
    let posto = generatore.caso.random_range(0..mutante.quanti());
    let quale = generatore.caso.random_range(0..24);
    if quale >= PIEGHE {
        return rompi(generatore, &mutante.xml());
    }
    piega(generatore, &mut mutante, posto, quale);
    mutante.xml()
}

/// Kinds of [`piega`].
pub(super) const PIEGHE: u32 = 21;

/// Bends the element at a place.
pub(super) fn piega(g: &mut Generatore, albero: &mut Albero, posto: usize, quale: u32) {
    if let Some(nodo) = albero.posto(posto) {
        if nodo.figli.is_empty() && (quale < 5 || g.caso.random_bool(0.5)) {
            valore(g, nodo);
        } else {
            struttura(g, nodo, quale);
        }
    }
}

fn struttura(g: &mut Generatore, nodo: &mut Albero, quale: u32) {
    let quanti = nodo.figli.len();
    let figlio = g.caso.random_range(0..quanti.max(1));
    // libxml2 refuses blanks around dates and numbers, which XML Schema collapses: no mutants of that kind.
    let bianchi = nodo.tipo().is_none_or(|t| !matches!(t.base, Base::Data | Base::DataOra | Base::Intero));
    let nuovo = |nome: &str| Albero { nome: nome.to_owned(), testo: "1".to_owned(), ..Albero::default() };
    match quale {
        0..=2 if quanti > 0 => drop(nodo.figli.remove(figlio)),
        3..=4 if quanti > 0 => {
            let copia = nodo.figli.get(figlio).cloned().unwrap_or_default();
            nodo.figli.insert(figlio, copia);
        }
        5..=6 if quanti > 1 => {
            let altro = g.caso.random_range(0..quanti);
            nodo.figli.swap(figlio, altro);
        }
        7 => nodo.figli.insert(figlio.min(quanti), nuovo("estraneo")),
        8 => nodo.figli.push(nuovo("note")),
        9 => nodo.nome.push('x'),
        10 => nodo.namespace = if nodo.namespace.is_empty() { "urn:altro".to_owned() } else { String::new() },
        11 => nodo.attributi.push("xmlns=\"urn:altro\"".to_owned()),
        12 => nodo.attributi.push(attributo(g)),
        13 if bianchi => nodo.grezzo = g.uno(&[" ", "\n\t", "&#32;", "<!-- c -->", "<?p q?>"]).to_owned(),
        14 if bianchi => nodo.grezzo = g.uno(&["x", "<![CDATA[ ]]>", "<![CDATA[]]>", "&#65;", "&amp;"]).to_owned(),
        15 => nodo.figli.clear(),
        16 if quanti > 0 => {
            let tolto = nodo.figli.remove(figlio);
            nodo.figli.extend(tolto.figli);
        }
        _ => {
            if let Some(figlio) = nodo.figli.get_mut(figlio) {
                figlio.figli.push(nuovo("nome"));
            }
        }
    }
}

fn attributo(g: &mut Generatore) -> String {
    const XSI: &str = "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:";
    const XSD: &str = "xmlns:s=\"http://www.w3.org/2001/XMLSchema\" ";
    match g.caso.random_range(0..9) {
        0 => "id=\"x\"".to_owned(),
        1 => "xml:lang=\"it\"".to_owned(),
        2 => format!("{XSI}nil=\"true\""),
        3 => format!("{XSI}nil=\"false\""),
        4 => format!("{XSI}schemaLocation=\"a b\""),
        5 => format!("{XSD}{XSI}type=\"s:{}\"", g.uno(&["string", "date", "int", "boolean", "nessuno"])),
        6 => "xmlns=\"\"".to_owned(),
        7 => "xmlns:z=\"urn:z\" z:a=\"1\"".to_owned(),
        _ => format!("{XSI}altro=\"1\""),
    }
}

fn valore(g: &mut Generatore, nodo: &mut Albero) {
    let base = nodo.tipo().map(|t| t.base);
    match (g.caso.random_range(0..12), base) {
        (0..=5, Some(Base::Data)) => {
            nodo.testo = g
                .uno(&[
                    "2023-02-29",
                    "2024-02-29",
                    "2024-13-01",
                    "2024-1-1",
                    "0000-01-01",
                    "24-01-01",
                    "2024-01-01+15:00",
                    "2024-01-01T00:00:00",
                    "",
                    "oggi",
                    "01/02/2024",
                    "2024-01-01Z",
                    "02024-01-01",
                    "2024-04-31",
                ])
                .to_owned();
        }
        (0..=5, Some(Base::DataOra)) => {
            nodo.testo = g
                .uno(&[
                    "2024-01-01T24:00:00",
                    "2024-01-01T24:00:01",
                    "2024-01-01T23:59:60",
                    "2024-01-01 10:00:00",
                    "2024-01-01",
                    "2024-01-01T10:00",
                    "2024-01-01T10:00:00.",
                    "2024-01-01T10:00:00.1Z",
                    "2024-02-30T10:00:00",
                    "",
                ])
                .to_owned();
        }
        (0..=5, Some(Base::Intero)) => {
            nodo.testo = g.uno(&["", "+1", "-1", "00", "1.0", "a", "2147483648", "-2147483649", "1 2", "٣"]).to_owned();
        }
        (0..=5, Some(Base::Booleano)) => {
            nodo.testo = g.uno(&["TRUE", "si", "", "01", " true ", "2", "false"]).to_owned()
        }
        (0..=5, Some(Base::Base64)) => {
            nodo.testo =
                g.uno(&["A", "AA", "AAA", "AA==", "AB==", "A A A A", "A-A_", "====", "", "AAA=AAA="]).to_owned();
        }
        (0, _) => nodo.testo.clear(),
        (1, _) => nodo.testo.push_str(&"9".repeat(500)),
        (2, _) => nodo.testo.push_str(g.uno(&["€", "%", "ș", "\u{8a}", "À", "٣", "_", "\u{a0}", "’", "ÿ", "\u{17e}"])),
        (3, _) => drop(nodo.testo.pop()),
        (4, _) => nodo.testo = nodo.testo.to_lowercase(),
        (5, _) => nodo.testo = nodo.testo.replace(|c: char| c.is_ascii_digit(), "X"),
        (6, _) => nodo.testo.push_str(&nodo.testo.clone()),
        (7, Some(Base::Stringa | Base::Booleano | Base::Base64)) => {
            nodo.testo = format!("{}{}{}", g.uno(&[" ", "\n", ""]), nodo.testo, g.uno(&[" ", "\t", "\r"]));
        }
        (8, _) => nodo.grezzo = g.uno(&["<!-- c -->", "<![CDATA[1]]>", "<![CDATA[]]>", "&#49;", "<?p q?>"]).to_owned(),
        (9, _) => nodo.attributi.push(attributo(g)),
        (10, _) => nodo.testo = g.uno(&["1", "0", "S", "N", "A", "9", "888001", "XX"]).to_owned(),
        _ => nodo.figli.push(Albero { nome: "x".to_owned(), ..Albero::default() }),
    }
}

/// Mutants of the text itself.
pub(super) fn rompi(g: &mut Generatore, xml: &str) -> String {
    let mut dove = g.caso.random_range(0..xml.len());
    while !xml.is_char_boundary(dove) {
        dove -= 1;
    }
    let (prima, dopo) = xml.split_at(dove);
    match g.caso.random_range(0..4) {
        0 => prima.to_owned(),
        1 => format!("{prima}{}{dopo}", g.uno(&["<", "&", "]]>", "&niente;", "&#0;", "&#1;", "\u{1}", "</x>", ">"])),
        2 => format!("{}{xml}", g.uno(&["<?xml version=\"1.0\"?>", "\n<!-- c -->\n", "x", "<?p?>"])),
        _ => format!("{xml}{}", g.uno(&["\n", "<!-- c -->", "x", "<x/>", "&#32;", "<![CDATA[]]>"])),
    }
}
