//! Documents go in and come out unchanged, as XML and as JSON, for every global element.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use anpr_contract::consultazione_3000::Richiesta3002;
use anpr_contract::testkit::{Generatore, Misura, radici};
use anpr_contract::{Elemento, leggi, leggi_corpo, scrivi, valida_corpo, validate};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn misure() -> impl Iterator<Item = Misura> {
    [Misura::Minima, Misura::Massima].into_iter().chain([Misura::Casuale; 8])
}

fn giro<T: Elemento + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>() {
    let mut generatore = Generatore::nuovo(7);
    for misura in misure() {
        let xml = generatore.documento(T::NAMESPACE, T::NOME, misura).unwrap().xml();
        let radice = validate(xml.as_bytes()).unwrap_or_else(|e| panic!("{e}\n{xml}"));
        assert_eq!((radice.namespace, radice.nome), (T::NAMESPACE, T::NOME));
        let valore: T = leggi(xml.as_bytes()).unwrap();
        assert_eq!(senza_prefissi_oziosi(&scrivi(&valore).unwrap(), T::ALTRO_NAMESPACE), xml);
        let json = serde_json::to_string(&valore).unwrap();
        assert_eq!(serde_json::from_str::<T>(&json).unwrap(), valore, "{json}");
        let corpo = format!("<s:Body xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" Id=\"x\">{xml}</s:Body>");
        assert_eq!(leggi_corpo::<T>(corpo.as_bytes()).unwrap(), valore);
        assert_eq!(valida_corpo(corpo.as_bytes()).unwrap(), radice);
    }
}

/// The writer always declares the other namespace, even if no element of this document has it.
fn senza_prefissi_oziosi(xml: &str, altro: &str) -> String {
    if xml.contains("<b:") { xml.to_owned() } else { xml.replace(&format!(" xmlns:b=\"{altro}\""), "") }
}

macro_rules! prova {
    ($tipo:ty) => {
        giro::<$tipo>();
    };
}

#[test]
fn every_element_comes_out_as_it_went_in() {
    // The biggest types are tens of kilobytes each, and without optimisation many copies of them stand on the stack.
    let filo = std::thread::Builder::new().stack_size(64 << 20);
    filo.spawn(|| {
        anpr_contract::per_ogni_elemento!(prova);
    })
    .unwrap()
    .join()
    .unwrap();
}

#[test]
fn the_contract_has_all_its_elements() {
    assert_eq!(radici().count(), 170);
}

#[test]
fn characters_that_xml_lacks_are_not_written() {
    let mut letta = Richiesta3002::default();
    for brutto in ["A\u{0}", "\u{1f}", "\u{fffe}", "\u{b}"] {
        letta.criteri_ricerca.nome = Some(brutto.to_owned());
        assert!(scrivi(&letta).unwrap_err().to_string().starts_with("nome holds the character U+"), "{brutto:?}");
    }
    letta.criteri_ricerca.nome = Some("D'A<&>\"\r\n".to_owned());
    assert!(scrivi(&letta).unwrap().contains("<nome>D'A&lt;&amp;&gt;\"&#xD;\n</nome>"));
}
