//! A bounded run of the attacks that `examples/fuzz.rs` makes for as long as one likes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use anpr_contract::subentro::{Lettore, Subentro};
use anpr_contract::testkit::{Attacco, Corsa, Generatore, Misura, picco_di_memoria};
use anpr_contract::{Elemento, Regola};
use std::io::{BufReader, Cursor, Read};

/// Without optimisation, some seconds.
const ATTACCHI: u64 = 1_000;
const SEMI: [u64; 3] = [3, 2026, 0xA4F2];

#[test]
fn attacked_readers_read_or_refuse_and_keep_to_their_memory() {
    un_flusso_lungo_sta_in_poca_memoria();
    let mut corsa = Corsa::nuova();
    // The biggest types are tens of kilobytes each, and without optimisation many copies of them stand on the stack.
    let filo = std::thread::Builder::new().stack_size(64 << 20);
    let corsa = filo
        .spawn(move || {
            for (seme, numero) in SEMI.into_iter().flat_map(|seme| (0..ATTACCHI).map(move |numero| (seme, numero))) {
                corsa
                    .prova(&Attacco::nuovo(seme, numero))
                    .unwrap_or_else(|e| panic!("seed {seme}, input {numero}: {e}"));
            }
            corsa
        })
        .unwrap()
        .join()
        .unwrap();
    let rapporto = corsa.rapporto();
    println!("{rapporto}");
    assert!(rapporto.letti > rapporto.attacchi / 10, "the attacks are too wild to be read: {rapporto}");
    assert!(rapporto.regole.len() >= 15, "the attacks are too tame: {rapporto}");
    assert!(rapporto.regole.contains_key(&Regola::TroppoGrande), "no attack takes much memory: {rapporto}");
}

/// A hand-over file of 32 MB that nobody holds takes no more than its pieces.
fn un_flusso_lungo_sta_in_poca_memoria() {
    let xml = Generatore::nuovo(5).documento(Subentro::NAMESPACE, Subentro::NOME, Misura::Minima).unwrap().xml();
    let (prima, resto) = xml.split_once("<soggetto>").unwrap();
    let (soggetto, dopo) = resto.split_once("</soggetto>").unwrap();
    let soggetto = format!("<soggetto>{soggetto}</soggetto>");
    let quanti = (32 << 20) / soggetto.len();
    let flusso = Cursor::new(prima).chain(Ripetuto { pezzo: soggetto.as_bytes(), dove: 0, volte: quanti });
    let inizio = picco_di_memoria();
    let brani = Lettore::nuovo(BufReader::new(flusso.chain(Cursor::new(dopo)))).map(Result::unwrap).count();
    assert!(brani > quanti);
    if let Some((prima, ora)) = inizio.zip(picco_di_memoria()) {
        assert!(ora - prima < 8 << 20, "{} KiB", (ora - prima) >> 10);
    }
}

struct Ripetuto<'a> {
    pezzo: &'a [u8],
    dove: usize,
    volte: usize,
}

impl Read for Ripetuto<'_> {
    fn read(&mut self, fuori: &mut [u8]) -> std::io::Result<usize> {
        if self.dove == self.pezzo.len() {
            self.dove = 0;
            self.volte -= 1;
        }
        if self.volte == 0 {
            return Ok(0);
        }
        let letti = (&self.pezzo[self.dove..]).read(fuori)?;
        self.dove += letti;
        Ok(letti)
    }
}
