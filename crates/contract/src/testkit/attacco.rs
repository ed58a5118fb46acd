//! Inputs that attack the readers: documents bent in their structure, swollen, and damaged byte by byte.

use super::muta::{PIEGHE, piega, rompi};
use super::{Albero, Generatore, Misura};
use crate::generated::schema::RADICI;
use crate::schema::{Figlio, SOAP, Tipo};
use rand::Rng;

/// An input. The seed of a run and its number tell it whole, so that it can be made again alone.
#[derive(Debug, Clone)]
pub struct Attacco {
    /// What is read.
    pub byte: Vec<u8>,
    /// Namespace and name of the element that it was made from, and that a reader expects.
    pub attesa: (&'static str, &'static str),
    /// How many bytes at a time a stream gives.
    pub tampone: usize,
}

impl Attacco {
    /// The input with this number.
    pub fn nuovo(seme: u64, numero: u64) -> Self {
        let mut g = Generatore::nuovo(seme.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(numero));
        let quale = g.caso.random_range(0..RADICI.len());
        let radice = if g.caso.random_bool(0.1) { RADICI.iter().find(|(_, f)| f.nome == "subentro") } else { None };
        let Some((_, radice)) = radice.or(RADICI.get(quale)) else {
            return Self { byte: Vec::new(), attesa: ("", ""), tampone: 1 };
        };
        let misura = match g.caso.random_range(0..16) {
            0 => Misura::Massima,
            1..=4 => Misura::Minima,
            _ => Misura::Casuale,
        };
        let mut albero = g.elemento(radice, misura);
        for _ in 0..[0, 0, 0, 1, 1, 2, 5].get(g.caso.random_range(0..7)).copied().unwrap_or_default() {
            let posto = g.caso.random_range(0..albero.quanti());
            let piegatura = g.caso.random_range(0..PIEGHE);
            piega(&mut g, &mut albero, posto, piegatura);
        }
        let mut xml = if g.caso.random_bool(0.2) { gonfia(&mut g, albero) } else { albero.xml() };
        match g.caso.random_range(0..32) {
            0..=2 => xml = rompi(&mut g, &xml),
            3 => xml.insert_str(0, "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]>"),
            _ => {}
        }
        if g.caso.random_bool(0.5) {
            xml = format!("<s:Body xmlns:s=\"{SOAP}\" Id=\"x\">{xml}</s:Body>");
        }
        let mut byte = xml.into_bytes();
        if g.caso.random_bool(0.3) {
            guasta(&mut g, &mut byte);
        }
        Self { byte, attesa: (radice.namespace, radice.nome), tampone: 1 << g.caso.random_range(0..14) }
    }
}

/// The document with something in it that is far too big, or there far too often.
fn gonfia(g: &mut Generatore, mut albero: Albero) -> String {
    // Mostly some kilobytes, so that most of the time does not go into a few inputs.
    let quanto =
        1_usize << if g.caso.random_bool(0.02) { g.caso.random_range(17..21) } else { g.caso.random_range(4..16) };
    let posto = g.caso.random_range(0..albero.quanti());
    let Some(nodo) = albero.posto(posto) else { return albero.xml() };
    let volte = |pezzo: &str| pezzo.repeat(1 + quanto / pezzo.len());
    match g.caso.random_range(0..16) {
        0 => nodo.testo.push_str(&volte("A")),
        1 => nodo.testo.push_str(&volte("è\u{10348}")),
        2 => {
            nodo.grezzo = volte(g.uno(&["&#65;", "&lt;", "&#x10ffff;", " \n", "\r\n", "<![CDATA[A]]>", "<?p q?>", "]"]))
        }
        3 => nodo.grezzo = format!("<!--{}-->", volte(" c")),
        4 => nodo.grezzo = format!("<?p {}?>", volte("q")),
        5 => nodo.attributi = (0..=quanto / 12).map(|i| format!("a{i}=\"1\"")).collect(),
        6 => nodo.attributi = (0..=quanto / 20).map(|i| format!("xmlns:n{i}=\"urn:{i}\"")).collect(),
        7 => nodo.attributi.push(format!("xmlns:{}=\"{}\"", volte("n"), volte("u&amp;"))),
        8 => nodo.nome = volte("nome"),
        9 => {
            let quanti = 1 + quanto / nodo.nome.len();
            let chiusi = if g.caso.random_bool(0.5) { quanti } else { 0 };
            nodo.grezzo = format!("<{}>", nodo.nome).repeat(quanti) + &format!("</{}>", nodo.nome).repeat(chiusi);
        }
        10 => {
            let dichiarato = format!("<{} xmlns:n=\"urn:n\">", nodo.nome);
            nodo.grezzo = volte(&dichiarato);
        }
        // As often as all others together, since nothing takes more memory for a byte.
        _ => return ripeti(g, &mut albero, (8 * quanto).min(4 << 20)),
    }
    albero.xml()
}

/// The document with the least that the schema allows as an entry of a list, again and again.
fn ripeti(g: &mut Generatore, albero: &mut Albero, quanto: usize) -> String {
    let mut voci = Vec::new();
    raccogli_voci(albero, &mut 0, &mut voci);
    let posto = match voci.len() {
        0 => 0,
        quante => voci.get(g.caso.random_range(0..quante)).copied().unwrap_or_default(),
    };
    let xml = albero.xml();
    let Some(voce) = albero.posto(posto) else { return xml };
    let minima = voce.modello.map(|figlio| g.elemento(figlio, Misura::Minima).xml()).unwrap_or_default();
    xml.replacen(&voce.xml(), &minima.repeat(1 + quanto / minima.len().max(1)), 1)
}

/// The places of the elements that may follow themselves.
fn raccogli_voci(albero: &Albero, posto: &mut usize, voci: &mut Vec<usize>) {
    for figlio in &albero.figli {
        *posto += 1;
        if figlio.modello.is_some_and(|m| albero.modello.is_some_and(|padre| in_lista(padre, m))) {
            voci.push(*posto);
        }
        raccogli_voci(figlio, posto, voci);
    }
}

fn in_lista(padre: &Figlio, figlio: &Figlio) -> bool {
    let Tipo::Complesso(tipo) = padre.tipo else { return false };
    tipo.figli.iter().zip(tipo.stati.iter().skip(1)).enumerate().any(|(posto, (f, dopo))| {
        std::ptr::eq(f, figlio)
            && dopo.prossimi.iter().any(|&(da, a)| (usize::from(da)..usize::from(a)).contains(&posto))
    })
}

/// Damages bytes without looking at what they mean.
fn guasta(g: &mut Generatore, byte: &mut Vec<u8>) {
    for _ in 0..g.caso.random_range(1..6) {
        let dove = g.caso.random_range(0..=byte.len());
        let fine = (dove + (1 << g.caso.random_range(0..8))).min(byte.len());
        match g.caso.random_range(0..8) {
            0 => byte.truncate(dove),
            1 => drop(byte.drain(dove..fine)),
            2 => {
                let copia = byte.get(dove..fine).unwrap_or_default().to_vec();
                let altrove = g.caso.random_range(0..=byte.len());
                byte.splice(altrove..altrove, copia);
            }
            3 | 4 => {
                if let Some(b) = byte.get_mut(dove) {
                    *b = g.caso.random();
                }
            }
            _ => {
                let quale = g.caso.random_range(0..PEZZI.len());
                byte.splice(dove..dove, PEZZI.get(quale).copied().unwrap_or_default().iter().copied());
            }
        }
    }
}

/// What means something to a reader of XML, or to one of UTF-8.
const PEZZI: &[&[u8]] = &[
    b"<",
    b">",
    b"/>",
    b"</",
    b"<a",
    b"&",
    b";",
    b"=",
    b"\"",
    b"'",
    b":",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<?",
    b"?>",
    b"<!DOCTYPE a [<!ENTITY b \"c\">]>",
    b"<!ELEMENT",
    b"<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    b"&b;",
    b"&#xd800;",
    b"&#0;",
    b"&#4294967296;",
    b" xmlns=\"\"",
    b" xmlns:a=\"urn:a\"",
    b" xmlns:xml=\"urn:a\"",
    b" xml:space=\"preserve\"",
    b"\0",
    b"\r",
    b"\x7f",
    b"\x80",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xff",
    // A byte order mark, and two characters that XML does not have though UTF-8 has them.
    b"\xef\xbb\xbf",
    b"\xef\xbf\xbe",
    b"\xef\xbf\xbf",
];
