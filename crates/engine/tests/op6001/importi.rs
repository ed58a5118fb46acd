//! What is paid (certificazione §8).

use super::*;
use anpr_certificates::{Bollo, Diritti};

/// A request with these amounts and exemption.
fn paga(bollo: &str, diritti: &str, esenzione: &str) -> Richiesta6001 {
    con(richiesta(&[8]), |d| {
        (d.bollo, d.diritti) = (bollo.into(), diritti.into());
        d.esenzione_bollo = (!esenzione.is_empty()).then(|| esenzione.into());
    })
}

fn con_parametri(r: &Richiesta6001, parametri: &ParametriCertificati) -> Vec<String> {
    match decide_con(&mut una(), r, Some(parametri), &Regole::default()) {
        Ok(_) => Vec::new(),
        Err(anomalie) => anomalie.iter().map(|a| a.codice().to_owned()).collect(),
    }
}

/// Bollo, diritti, ground, and what is wrong with them where no parameter lifts the fees.
const TABELLA: [(&str, &str, &str, &[&str]); 36] = [
    ("0", "52", "", &["EN208"]),
    ("0", "52", "0", &["EN208"]),
    ("0", "0", "", &["EN208", "EN209"]),
    ("1600", "0", "", &["EN209"]),
    ("1600", "52", "", &[]),
    ("01600", "052", "", &[]),
    ("2", "2", "", &[]),
    ("0", "0", "4", &[]),
    ("0", "0", "6", &[]),
    ("0", "0", "7", &[]),
    ("0", "0", "10", &[]),
    ("0", "26", "4", &["EN217"]),
    ("0", "26", "6", &["EN217"]),
    ("0", "26", "7", &["EN217"]),
    ("0", "26", "010", &["EN217"]),
    ("0", "26", "1", &[]),
    ("0", "26", "2", &[]),
    ("0", "26", "3", &[]),
    ("0", "26", "5", &[]),
    ("0", "26", "8", &[]),
    ("0", "26", "9", &[]),
    ("0", "0", "1", &["EN209"]),
    ("0", "0", "2", &["EN209"]),
    ("0", "0", "3", &["EN209"]),
    ("0", "0", "5", &["EN209"]),
    ("0", "0", "8", &["EN209"]),
    ("0", "0", "9", &["EN209"]),
    ("1600", "26", "1", &["EN123"]),
    ("1600", "26", "99", &["EN123", "EN281"]),
    ("1600", "0", "4", &["EN123"]),
    ("1600", "0", "10", &["EN123"]),
    ("0", "26", "12", &["EN120"]),
    ("0", "26", "77", &["EN120"]),
    ("0", "0", "77", &["EN120", "EN209"]),
    ("0", "26", "99", &["EN281"]),
    ("0", "0", "99", &["EN281", "EN209"]),
];

#[test]
fn en120_en123_en208_en209_en217_en281_the_table_of_the_money_by_parameters_and_channel() {
    let gratis = ParametriCertificati { diritti_esenti: true, ..parametri() };
    let online = ParametriCertificati { diritti_esenti_online: true, ..parametri() };
    for (bollo, diritti, esenzione, attesi) in TABELLA {
        for emissione in ["1", "2", "3"] {
            let r = con(paga(bollo, diritti, esenzione), |d| d.emissione = emissione.into());
            for (parametri, esente) in [(&parametri(), false), (&gratis, true), (&online, emissione == "2")] {
                let attesi: Vec<&str> =
                    attesi.iter().copied().filter(|codice| !(esente && *codice == "EN209")).collect();
                let caso = format!("{bollo} {diritti} {esenzione:?} emissione {emissione} esente {esente}");
                assert_eq!(con_parametri(&r, parametri), attesi, "{caso}");
            }
        }
    }
}

#[test]
fn en281_en282_en283_en284_another_ground_has_words_and_its_own_mark() {
    let altro = |descrizione: Option<&str>, segno: Option<&str>, diritti: &str| {
        con(paga("0", diritti, "99"), |d| {
            d.descrizione_esenzione_bollo = descrizione.map(str::to_owned);
            d.esenzione_diritti = segno.map(str::to_owned);
        })
    };
    assert_eq!(codici(&mut una(), &altro(None, Some("1"), "0")), ["EN281"]);
    assert_eq!(codici(&mut una(), &altro(Some("  "), Some("1"), "0")), ["EN281"]);
    assert_eq!(codici(&mut una(), &altro(Some("legge X"), Some("1"), "0")), Vec::<String>::new());
    assert_eq!(codici(&mut una(), &altro(Some("legge X"), Some("1"), "26")), ["EN284"]);
    assert_eq!(codici(&mut una(), &altro(Some("legge X"), None, "0")), ["EN209"]);
    assert_eq!(codici(&mut una(), &altro(Some("legge X"), Some("0"), "26")), Vec::<String>::new());
    assert_eq!(codici(&mut una(), &altro(Some("legge X"), Some("2"), "26")), ["EN283"]);
    assert_eq!(codici(&mut una(), &altro(Some(&"x".repeat(257)), Some("1"), "0")), ["EN282"]);
}

#[test]
fn en121_en123_fees_are_not_exempt_on_no_ground_or_on_one_that_does_not_waive_them() {
    let gratis = ParametriCertificati { diritti_esenti: true, ..parametri() };
    for (bollo, diritti, esenzione, attesi, se_gratis) in [
        ("1600", "0", "", &["EN209", "EN121"][..], &[][..]),
        ("1600", "52", "", &[], &[]),
        ("0", "0", "1", &["EN209", "EN123"], &[]),
        ("0", "26", "1", &["EN123"], &["EN123"]),
        ("0", "0", "4", &[], &[]),
    ] {
        let r = con(paga(bollo, diritti, esenzione), |d| d.esenzione_diritti = Some("1".into()));
        assert_eq!(con_parametri(&r, &parametri()), attesi, "{bollo} {diritti} {esenzione}");
        assert_eq!(con_parametri(&r, &gratis), se_gratis, "{bollo} {diritti} {esenzione}");
    }
}

#[test]
fn en345_by_either_reading_of_the_rule() {
    let per = |uso: &str, esente: bool| {
        let r = if esente { paga("0", "26", "3") } else { paga("1600", "52", "") };
        con(r, |d| d.pa_estera = uso.into())
    };
    for (uso, esente, attesi) in [
        ("0", true, &[][..]),
        ("1", true, &[]),
        ("2", true, &["EN345"]),
        ("3", true, &["EN345"]),
        ("4", true, &[]),
        ("2", false, &[]),
        ("3", false, &[]),
    ] {
        assert_eq!(codici(&mut una(), &per(uso, esente)), attesi, "{uso} {esente}");
    }
    let altra = Regole { uso_con_bollo: vec![2], uso_senza_bollo: vec![3], ..Regole::default() };
    let con_regole = |r| decide_con(&mut una(), &r, Some(&parametri()), &altra).is_ok();
    assert!(con_regole(per("3", true)) && !con_regole(per("3", false)));
    assert!(con_regole(per("2", false)) && !con_regole(per("2", true)));
}

#[test]
fn en116_a_virtual_stamp_must_be_authorised() {
    let virtuale = con(paga("1600", "52", ""), |d| d.bollo_virtuale = Some("1".into()));
    assert_eq!(codici(&mut una(), &virtuale), Vec::<String>::new());
    for senza in [None, Some(" ".to_owned())] {
        let parametri = ParametriCertificati { bollo_virtuale: senza, ..parametri() };
        assert_eq!(con_parametri(&virtuale, &parametri), ["EN116"]);
    }
}

#[test]
fn what_is_paid_is_what_is_printed() {
    let stampati = |r: Richiesta6001| decide(&mut una(), &r).unwrap().certificato.unwrap().certificato.importi;
    let con_modo = |modo: Option<&str>| con(paga("01600", "052", ""), |d| d.bollo_virtuale = modo.map(str::to_owned));
    let autorizzazione = Some("aut. 1/2020".to_owned());
    assert_eq!(stampati(con_modo(Some("1"))).bollo, Bollo::Virtuale { centesimi: 1600, autorizzazione });
    assert_eq!(stampati(con_modo(Some("2"))).bollo, Bollo::Contrassegno(1600));
    for modo in [None, Some("0"), Some("9")] {
        assert_eq!(stampati(con_modo(modo)).bollo, Bollo::Altro(1600));
    }
    assert_eq!(stampati(con_modo(None)).diritti, Diritti::Riscossi(52));
    let scambio = stampati(paga("0", "0", "10"));
    assert_eq!((scambio.bollo, scambio.diritti), (Bollo::Esente("10".to_owned()), Diritti::Esenti));
    assert_eq!(stampati(paga("0", "26", "1")).diritti, Diritti::Riscossi(26));
}
