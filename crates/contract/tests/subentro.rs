//! Reading a hand-over file piece by piece.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use anpr_contract::subentro::{Lettore, Pezzo, SoggettoSubentro, Subentro};
use anpr_contract::testkit::{Generatore, Misura};
use anpr_contract::{Elemento, ErroreLettura, Regola, leggi, scrivi_frammento, validate};
use std::io::{BufReader, Cursor, Read};

fn file(misura: Misura) -> String {
    Generatore::nuovo(11).documento(Subentro::NAMESPACE, Subentro::NOME, misura).unwrap().xml()
}

fn errore(xml: &str) -> ErroreLettura {
    Lettore::nuovo(xml.as_bytes()).find_map(Result::err).unwrap()
}

fn regola(xml: &str) -> Regola {
    match errore(xml) {
        ErroreLettura::Schema(violazione) => violazione.regola,
        altro => panic!("{altro}"),
    }
}

#[test]
fn the_outer_elements_keep_their_order_and_number() {
    let xml = file(Misura::Massima);
    let senza_soggetti = format!(
        "{}<generalitaSoggetti></generalitaSoggetti>{}",
        xml.split("<generalitaSoggetti>").next().unwrap(),
        xml.split("</generalitaSoggetti>").nth(1).unwrap()
    );
    assert_eq!(regola(&senza_soggetti), Regola::ElementoMancante);
    assert_eq!(regola(&xml.replace("datiInvio>", "datiFornitura>")), Regola::ElementoInatteso);
    assert_eq!(
        regola(&xml.replacen("</a:subentro>", "<famiglie></famiglie></a:subentro>", 1)),
        Regola::ElementoInatteso
    );
    assert_eq!(regola(xml.strip_suffix("</a:subentro>").unwrap()), Regola::DocumentoMalformato);
    assert_eq!(regola(&xml.replacen("<sesso>", "<sesso>?", 1)), Regola::Modello);
}

#[test]
fn another_document_is_refused() {
    let altro = Generatore::nuovo(1)
        .documento("http://sogei.it/ANPR/connessione", "RichiestaConnessione", Misura::Minima)
        .unwrap()
        .xml();
    assert!(matches!(errore(&altro), ErroreLettura::AltraRadice { trovata: "RichiestaConnessione", .. }));
}

#[test]
fn a_piece_too_big_is_refused_without_being_held() {
    let inizio = file(Misura::Minima).split("<generalitaSoggetti>").next().unwrap().to_owned();
    let senza_fine = Cursor::new(format!("{inizio}<generalitaSoggetti>")).chain(std::io::repeat(b' '));
    let ultimo = Lettore::nuovo(BufReader::new(senza_fine)).last().unwrap().unwrap_err();
    let ErroreLettura::Schema(violazione) = ultimo else { panic!("{ultimo}") };
    assert_eq!(violazione.regola, Regola::TroppoGrande);
}

#[test]
fn a_failing_stream_is_not_the_documents_fault() {
    struct Guasto;
    impl Read for Guasto {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("disk on fire"))
        }
    }
    let inizio = file(Misura::Minima).split("<generalitaSoggetti>").next().unwrap().to_owned();
    let flusso = BufReader::new(Cursor::new(inizio).chain(Guasto));
    assert!(matches!(Lettore::nuovo(flusso).last().unwrap(), Err(ErroreLettura::Sorgente(e)) if e.contains("fire")));
}

#[test]
fn pieces_come_in_order_with_their_lines_and_equal_the_whole() {
    let xml = file(Misura::Massima);
    let intero: Subentro = leggi(xml.as_bytes()).unwrap();
    let su_righe = xml.replace("<soggetto>", "\n<soggetto>");
    let prima = 1 + su_righe.split("<soggetto>").next().unwrap().matches('\n').count();
    let brani: Vec<_> = Lettore::nuovo(BufReader::with_capacity(7, su_righe.as_bytes())).map(Result::unwrap).collect();
    let mut soggetti = Vec::new();
    let mut altri = Vec::new();
    for brano in &brani {
        match &brano.pezzo {
            Pezzo::DatiFornitura(d) => assert_eq!(**d, intero.dati_fornitura),
            Pezzo::DatiInvio(d) => assert_eq!(Some(&**d), intero.dati_invio.as_ref()),
            Pezzo::Soggetto(s) => {
                if soggetti.is_empty() {
                    assert_eq!(brano.riga, prima);
                }
                soggetti.push((**s).clone());
            }
            Pezzo::Famiglia(f) => altri.push(("famiglia", (**f).clone())),
            Pezzo::Convivenza(c) => altri.push(("convivenza", (**c).clone())),
        }
    }
    assert_eq!(soggetti, intero.generalita_soggetti.soggetto);
    let famiglie = intero.famiglie.unwrap().famiglia.into_iter().map(|f| ("famiglia", f));
    let convivenze = intero.convivenze.unwrap().convivenza.into_iter().map(|c| ("convivenza", c));
    assert_eq!(altri, famiglie.chain(convivenze).collect::<Vec<_>>());
    assert!(matches!(brani[0].pezzo, Pezzo::DatiFornitura(_)));
}

#[test]
fn a_written_fragment_stands_in_a_file() {
    let xml = file(Misura::Casuale);
    let intero: Subentro = leggi(xml.as_bytes()).unwrap();
    let soggetto: &SoggettoSubentro = &intero.generalita_soggetti.soggetto[0];
    let frammento = scrivi_frammento("soggetto", soggetto).unwrap();
    assert!(frammento.starts_with("<soggetto>") && xml.contains(&frammento));
}

#[test]
fn a_byte_order_mark_is_skipped_once_however_the_stream_comes() {
    let xml = file(Misura::Minima);
    for quanti in [1, 2, 3, 4, 100] {
        let leggi = |xml: &str| Lettore::nuovo(BufReader::with_capacity(quanti, xml.as_bytes())).last().unwrap();
        leggi(&format!("\u{feff}{xml}")).unwrap();
        leggi(&format!("\u{feff}\u{feff}{xml}")).unwrap_err();
        let ErroreLettura::Schema(rotto) = leggi("\u{feff}\n\n<").unwrap_err() else { panic!() };
        assert_eq!((rotto.regola, rotto.riga), (Regola::DocumentoMalformato, 3));
    }
    assert_eq!(validate("\u{feff}\n\n<".as_bytes()).unwrap_err().riga, 3);
    validate(format!("\u{feff}{xml}").as_bytes()).unwrap();
    validate(format!("\u{feff}\u{feff}{xml}").as_bytes()).unwrap_err();
}
