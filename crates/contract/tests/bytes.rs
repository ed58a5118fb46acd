//! Bytes of any kind are refused or read, never more.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use anpr_contract::consultazione_3000::Richiesta3002;
use anpr_contract::subentro::{Lettore, Subentro};
use anpr_contract::testkit::{Generatore, Misura};
use anpr_contract::{Elemento, leggi_corpo, radice_del_corpo, scrivi};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

fn guasta(caso: &mut StdRng, byte: &mut Vec<u8>) {
    for _ in 0..caso.random_range(1..4) {
        let dove = caso.random_range(0..byte.len());
        match caso.random_range(0..4) {
            0 => byte[dove] = caso.random(),
            1 => byte.insert(dove, b"<>&/!?-[]\"'= \0\xff"[caso.random_range(0..15)]),
            2 => drop(byte.remove(dove)),
            _ => byte.truncate(dove.max(1)),
        }
    }
}

#[test]
fn damaged_documents_are_refused_or_read() {
    let mut caso = StdRng::seed_from_u64(1);
    let mut generatore = Generatore::nuovo(1);
    for _ in 0..5_000 {
        let xml = generatore.documento(Richiesta3002::NAMESPACE, Richiesta3002::NOME, Misura::Casuale).unwrap().xml();
        let mut byte = xml.into_bytes();
        guasta(&mut caso, &mut byte);
        let _ = radice_del_corpo(&byte);
        if let Ok(letta) = leggi_corpo::<Richiesta3002>(&byte) {
            let riscritta = scrivi(&letta).unwrap();
            assert_eq!(leggi_corpo::<Richiesta3002>(riscritta.as_bytes()).unwrap(), letta);
        }
    }
}

#[test]
fn damaged_files_end_with_a_refusal_or_with_their_end() {
    let mut caso = StdRng::seed_from_u64(2);
    let mut generatore = Generatore::nuovo(2);
    for _ in 0..300 {
        let xml = generatore.documento(Subentro::NAMESPACE, Subentro::NOME, Misura::Casuale).unwrap().xml();
        let mut byte = xml.into_bytes();
        guasta(&mut caso, &mut byte);
        let brani: Vec<_> = Lettore::nuovo(&byte[..]).collect();
        assert!(brani.iter().rev().skip(1).all(Result::is_ok));
    }
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
