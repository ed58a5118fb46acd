//! E01, E02, E07: what a file must be to be received.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod comune;

use anpr_registry::TipoFile;
use anpr_subentro::{Arrivo, Contenuto, Errore, FileAire, Ricevuta, ricevi};
use comune::{ALTRO, Apr, COMUNE, Prova, adesso, codici, file_aire, gzip};

fn arriva(prova: &Prova, nome: &str, byte: &[u8]) -> Result<Ricevuta, Errore> {
    let arrivo = Arrivo { mittente: COMUNE, nome, contenuto: Contenuto::Byte(byte), tipo: None };
    ricevi(&prova.registry, &arrivo, &prova.opzioni, adesso())
}

fn rifiutato(prova: &Prova, nome: &str, byte: &[u8]) -> Vec<&'static str> {
    codici(arriva(prova, nome, byte).unwrap_err())
}

fn apr() -> Vec<u8> {
    gzip(Apr::singoli("ROSSI", 1).xml().as_bytes())
}

#[test]
fn en001_en039_en008_the_name_says_what_it_must() {
    Prova::ovunque(|p| {
        assert_eq!(rifiutato(p, "roccaprova.gz", &apr()), ["EN001"]);
        assert_eq!(rifiutato(p, "../888001_SUBAPR_1_1_1.gz", &apr()), ["EN001"]);
        assert_eq!(rifiutato(p, "888002_SUBAPR_1_1_1.gz", &apr()), ["EN039"]);
        assert_eq!(rifiutato(p, "888001_SUBAPR_1_2_3.gz", &apr()), ["EN008"]);
        assert!(p.forniture().is_empty());
    });
}

#[test]
fn a_comune_that_the_register_does_not_know_is_refused() {
    let p = Prova::sqlite();
    let arrivo =
        Arrivo { mittente: "888999", nome: "888999_SUBAPR_1_1_1.gz", contenuto: Contenuto::Byte(&apr()), tipo: None };
    let errore = ricevi(&p.registry, &arrivo, &p.opzioni, adesso()).unwrap_err();
    assert!(matches!(errore, Errore::ComuneSconosciuto(istat) if istat == "888999"));
}

#[test]
fn en007_the_same_name_twice() {
    Prova::ovunque(|p| {
        arriva(p, "888001_SUBAPR_1_1_1.gz", &apr()).unwrap();
        assert_eq!(rifiutato(p, "888001_SUBAPR_1_1_1.gz", &apr()), ["EN007"]);
        let altro = gzip(Apr::singoli("VERDI", 1).xml().as_bytes());
        assert_eq!(rifiutato(p, "888001_SUBAPR_1_1_1.gz", &altro), ["EN007"]);
    });
}

#[test]
fn en002_a_file_over_the_limit_leaves_nothing_behind() {
    let mut p = Prova::sqlite();
    p.opzioni.dimensione_massima = 100;
    assert_eq!(rifiutato(&p, "888001_SUBAPR_1_1_1.gz", &apr()), ["EN002"]);
    let resti = std::fs::read_dir(p.opzioni.deposito.join(COMUNE)).unwrap().count();
    assert_eq!((resti, p.forniture().len()), (0, 0));
}

#[test]
fn en036_a_file_of_the_other_kind() {
    let p = Prova::sqlite();
    let nome = "888001_SUBAPR_1_1_1.gz";
    let arrivo = Arrivo { mittente: COMUNE, nome, contenuto: Contenuto::Byte(&apr()), tipo: Some(TipoFile::Aire) };
    assert_eq!(codici(ricevi(&p.registry, &arrivo, &p.opzioni, adesso()).unwrap_err()), ["EN036"]);
    assert_eq!(rifiutato(&p, nome, &gzip(&file_aire(&[]))), ["EN036"]);
    assert_eq!(rifiutato(&p, "888001_SUBAIRE_1.gz", &apr()), ["EN036"]);
}

#[test]
fn en009_en010_what_is_neither_gzip_nor_the_text_expected() {
    let p = Prova::sqlite();
    assert_eq!(rifiutato(&p, "888001_SUBAPR_1_1_1.gz", b"<subentro/>"), ["EN009"]);
    assert_eq!(rifiutato(&p, "888001_SUBAPR_1_1_1.gz", b""), ["EN009"]);
    assert_eq!(rifiutato(&p, "888001_SUBAPR_1_1_1.gz", &gzip(b"testo")), ["EN009"]);
    assert_eq!(rifiutato(&p, "888001_SUBAIRE_1.gz", b"testo"), ["EN010"]);
    let solo_lf: Vec<u8> = file_aire(&[]).into_iter().filter(|b| *b != b'\r').collect();
    let errore = arriva(&p, "888001_SUBAIRE_1.gz", &gzip(&solo_lf)).unwrap_err();
    let Errore::Rifiuto(anomalie) = errore else { panic!("{errore}") };
    assert_eq!(anomalie[0].codice(), "EN010");
    assert!(anomalie[0].testo().contains("riga 1"), "{}", anomalie[0].testo());
}

#[test]
fn en038_another_total_than_the_other_files_of_the_supply() {
    let p = Prova::sqlite();
    arriva(&p, "888001_SUBAIRE_1.gz", &gzip(&file_aire(&[]))).unwrap();
    arriva(&p, "888001_SUBAPR_1_2_1.gz", &apr()).unwrap();
    assert_eq!(rifiutato(&p, "888001_SUBAPR_1_3_2.gz", &apr()), ["EN038"]);
}

#[test]
fn en363_one_file_a_supply_where_the_environment_says_so() {
    let mut p = Prova::sqlite();
    p.opzioni.file_massimi = Some(1);
    assert_eq!(rifiutato(&p, "888001_SUBAPR_1_2_1.gz", &apr()), ["EN363"]);
    assert!(arriva(&p, "888001_SUBAPR_1_1_1.gz", &apr()).is_ok());
}

#[test]
fn a_receipt_names_the_files_that_are_still_missing() {
    let mut p = Prova::sqlite();
    let prima = arriva(&p, "888001_SUBAPR_4_2_2.gz", &apr()).unwrap();
    assert_eq!(prima.mancano, ["888001_SUBAPR_4_2_1.gz", "888001_SUBAIRE_4.gz"]);
    p.opzioni.aire = FileAire::Facoltativo;
    let seconda = arriva(&p, "888001_SUBAPR_4_2_1.gz", &apr()).unwrap();
    assert_eq!((seconda.comune.as_str(), seconda.fornitura, seconda.mancano.len()), (COMUNE, 4, 0));
}

#[test]
fn en003_en034_en040_after_the_outcome_of_a_supply() {
    Prova::ovunque(|p| {
        let sbagliata = Apr { scarto: 1, ..Apr::singoli("ROSSI", 1) };
        p.fornitura(1, &sbagliata, &[]).unwrap();
        assert_eq!(rifiutato(p, "888001_SUBAPR_1_2_1.gz", &apr()), ["EN003"]);
        p.fornitura(2, &Apr::singoli("ROSSI", 1), &[]).unwrap();
        assert_eq!(rifiutato(p, "888001_SUBAPR_3_1_1.gz", &apr()), ["EN034"]);
        let comune = p.comune(COMUNE).unwrap();
        assert_eq!(comune.data_subentro, Some(comune::giorno(comune::OGGI)));
        assert!(p.comune(ALTRO).unwrap().data_subentro.is_none());
    });
}
