//! Speed of reading, validating and writing, beside a bare quick-xml pass over the same bytes in the same run.
//!
//! `cargo bench -p anpr-contract`. Read the numbers as ratios: machines differ and are rarely idle.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::panic,
    missing_docs,
    reason = "tests may"
)]

use anpr_contract::consultazione_3000::{Richiesta3002, Risposta3002};
use anpr_contract::subentro::{Lettore, Subentro};
use anpr_contract::testkit::{Albero, Generatore, Misura};
use anpr_contract::{Elemento, leggi, scrivi, valida_corpo};
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use serde::de::DeserializeOwned;
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    let richiesta = documento::<Richiesta3002>(Misura::Casuale, 0);
    misura::<Richiesta3002>("3002 request", &richiesta);
    let risposta = documento::<Risposta3002>(Misura::Massima, 10);
    misura::<Risposta3002>("3002 answer, 10 full schede", &risposta);
    subentro();
}

/// A document with `soggetti` copies of the first repeated element, if any.
fn documento<T: Elemento>(misura: Misura, soggetti: usize) -> String {
    let mut generatore = Generatore::comune(3);
    let mut albero = generatore.documento(T::NAMESPACE, T::NOME, misura).unwrap();
    if soggetti > 0 {
        moltiplica(&mut albero, soggetti);
    }
    albero.xml()
}

fn moltiplica(albero: &mut Albero, quanti: usize) {
    for figlio in &mut albero.figli {
        moltiplica(figlio, quanti);
    }
    if let Some(primo) = albero.figli.iter().find(|f| matches!(f.nome.as_str(), "datiSoggetto" | "soggetto")).cloned() {
        albero.figli = vec![primo; quanti];
    }
}

fn misura<T: Elemento + DeserializeOwned>(nome: &str, xml: &str) {
    let valore: T = leggi(xml.as_bytes()).unwrap();
    let nudo = tempo(xml.len(), || nudo(xml));
    let convalida = tempo(xml.len(), || {
        black_box(valida_corpo(xml.as_bytes()).unwrap());
    });
    let lettura = tempo(xml.len(), || drop(black_box(leggi::<T>(xml.as_bytes()).unwrap())));
    let serde = quick_xml::de::from_str::<T>(xml).is_ok();
    let con_serde = tempo(xml.len(), || drop(black_box(quick_xml::de::from_str::<T>(xml))));
    let scrittura = tempo(xml.len(), || drop(black_box(scrivi(&valore).unwrap())));
    println!("{nome}, {} bytes", xml.len());
    for (cosa, velocita) in [
        ("bare quick-xml pass", nudo),
        ("validate", convalida),
        ("validate and read", lettura),
        (if serde { "serde on quick-xml (no validation)" } else { "serde on quick-xml FAILS" }, con_serde),
        ("write", scrittura),
    ] {
        println!("  {cosa:36} {velocita:8.0} MB/s  {:5.2} of the bare pass", velocita / nudo);
    }
}

fn nudo(xml: &str) {
    let mut lettore = Reader::from_str(xml);
    while !matches!(black_box(lettore.read_event().unwrap()), Event::Eof) {}
}

fn subentro() {
    let quanti = 2_000;
    let mut generatore = Generatore::comune(5);
    let mut albero = generatore.documento(Subentro::NAMESPACE, Subentro::NOME, Misura::Minima).unwrap();
    let soggetti: Vec<Albero> = (0..quanti)
        .map(|_| {
            let altro = generatore.documento(Subentro::NAMESPACE, Subentro::NOME, Misura::Casuale).unwrap();
            altro.figli.iter().find(|f| f.nome == "generalitaSoggetti").unwrap().figli[0].clone()
        })
        .collect();
    albero.figli.iter_mut().find(|f| f.nome == "generalitaSoggetti").unwrap().figli = soggetti;
    let xml = albero.xml();
    let velocita =
        tempo(xml.len(), || assert_eq!(Lettore::nuovo(xml.as_bytes()).map(Result::unwrap).count(), quanti + 1));
    println!("subentro, {quanti} people, {} bytes each", xml.len() / quanti);
    println!("  {velocita:.0} MB/s, {:.0} people/s", velocita * 1e6 / xml.len() as f64 * quanti as f64);
}

/// MB/s: the best of ten rounds of at least 50 ms.
fn tempo(byte: usize, mut cosa: impl FnMut()) -> f64 {
    let mut migliore: f64 = 0.0;
    for _ in 0..10 {
        let inizio = Instant::now();
        let mut volte = 0u32;
        while inizio.elapsed() < Duration::from_millis(50) {
            cosa();
            volte += 1;
        }
        migliore = migliore.max(byte as f64 * f64::from(volte) / inizio.elapsed().as_secs_f64() / 1e6);
    }
    migliore
}
