//! The files of a supply are those that a comune would hand over: valid, whole, with the right totals.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use anpr_contract::subentro::{Lettore, Pezzo};
use anpr_sandbox::consegna::{COLONNE, genera_fornitura_in_invii};
use anpr_sandbox::popolazione::ESTRAZIONE;
use anpr_sandbox::{Errore, Totali, genera_fornitura};
use flate2::read::GzDecoder;
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

fn pezzi(file: &Path) -> Vec<Pezzo> {
    let mut lettore = Lettore::nuovo(BufReader::new(GzDecoder::new(File::open(file).unwrap())));
    let mut pezzi = Vec::new();
    while let Some(brano) = lettore.prossimo().unwrap_or_else(|e| panic!("{}: {e}", file.display())) {
        pezzi.push(brano.pezzo);
    }
    pezzi
}

fn testo_aire(file: &Path) -> Vec<u8> {
    let mut testo = Vec::new();
    GzDecoder::new(File::open(file).unwrap()).read_to_end(&mut testo).unwrap();
    testo
}

/// Counts what a file holds, in the order of the totals on the wire.
fn contati(pezzi: &[Pezzo]) -> Totali {
    let mut t = Totali::default();
    for pezzo in pezzi {
        match pezzo {
            Pezzo::Soggetto(s) => {
                t.soggetti += 1;
                let italiano = s.cittadinanza.iter().chain(&s.altra_cittadinanza).any(|c| c.codice_stato == "100");
                *(if italiano { &mut t.italiani } else { &mut t.non_italiani }) += 1;
                *(if s.generalita_sub_iscr.sesso == "F" { &mut t.femmine } else { &mut t.maschi }) += 1;
            }
            Pezzo::Famiglia(_) => t.famiglie += 1,
            Pezzo::Convivenza(_) => t.convivenze += 1,
            Pezzo::DatiFornitura(_) | Pezzo::DatiInvio(_) => {}
        }
    }
    t
}

#[test]
fn a_code_that_is_no_istat_code_is_refused() {
    let cartella = tempfile::tempdir().unwrap();
    for istat in ["", "88800", "8880011", "88800A", "８８８００１"] {
        assert!(matches!(genera_fornitura(istat, 200, 1, cartella.path()), Err(Errore::Istat(_))), "{istat}");
    }
    assert!(matches!(genera_fornitura("888001", 99, 1, cartella.path()), Err(Errore::TroppoPochi { .. })));
    assert_eq!(std::fs::read_dir(cartella.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let errore = genera_fornitura("888001", 200, 1, Path::new("/non/esiste")).unwrap_err();
    assert!(errore.to_string().contains("/non/esiste/888001_SUB"), "{errore}");
}

#[test]
fn en011_to_en024_totals_are_what_the_file_holds_and_every_sheet_is_valid() {
    let cartella = tempfile::tempdir().unwrap();
    let fornitura = genera_fornitura("888001", 2000, 5, cartella.path()).unwrap();
    assert_eq!(fornitura.apr, [cartella.path().join("888001_SUBAPR_1_1_1.gz")]);
    assert_eq!(fornitura.aire, cartella.path().join("888001_SUBAIRE_1.gz"));
    let pezzi = pezzi(&fornitura.apr[0]);
    let contati = contati(&pezzi);
    assert_eq!(Totali { aire: 0, famiglie_aire: 0, ..fornitura.totali }, contati);
    assert_eq!(contati.soggetti + fornitura.totali.aire, 2000);
    let [Pezzo::DatiFornitura(f), Pezzo::DatiInvio(i), ..] = pezzi.as_slice() else { panic!("no totals") };
    let attesi = [
        contati.soggetti,
        contati.italiani,
        contati.non_italiani,
        contati.femmine,
        contati.maschi,
        contati.famiglie,
        contati.convivenze,
    ]
    .map(|n| n.to_string());
    assert_eq!(
        [
            &f.numero_totale_schede_soggetto,
            &f.numero_totale_cittadini_italiani,
            &f.numero_totale_iscritti_non_italiani,
            &f.numero_totale_persone_sesso_femminile,
            &f.numero_totale_persone_sesso_maschile,
            &f.numero_totale_schede_famiglia,
            &f.numero_totale_schede_convivenza,
        ],
        attesi.each_ref()
    );
    assert_eq!((f.totale_invii.as_str(), i.progressivo_invio.as_str()), ("1", "1"));
    assert_eq!(i.data_estrazione, ESTRAZIONE.to_string());
    assert_eq!(i.numero_schede_soggetto_invio, f.numero_totale_schede_soggetto);
}

#[test]
fn es092_en063_everybody_has_a_family_or_convivenza_of_the_same_file() {
    let cartella = tempfile::tempdir().unwrap();
    let fornitura = genera_fornitura_in_invii("888002", 3000, 1, 1000, cartella.path()).unwrap();
    let nomi: Vec<String> =
        fornitura.apr.iter().map(|p| p.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(nomi, ["888002_SUBAPR_1_3_1.gz", "888002_SUBAPR_1_3_2.gz", "888002_SUBAPR_1_3_3.gz"]);
    let mut somma = 0;
    let mut ids = HashSet::new();
    for (n, file) in fornitura.apr.iter().enumerate() {
        let pezzi = pezzi(file);
        let Some(Pezzo::DatiInvio(invio)) = pezzi.get(1) else { panic!("no datiInvio") };
        assert_eq!(invio.progressivo_invio, (n + 1).to_string());
        let contati = contati(&pezzi);
        assert_eq!(invio.numero_schede_soggetto_invio, contati.soggetti.to_string());
        assert_eq!(invio.numero_totale_schede_famiglia_invio, contati.famiglie.to_string());
        somma += contati.soggetti;
        let schede: HashSet<String> = pezzi
            .iter()
            .filter_map(|p| match p {
                Pezzo::Famiglia(f) | Pezzo::Convivenza(f) => f.id_famiglia_convivenza_comune.as_ref(),
                _ => None,
            })
            .map(|id| id.id_famiglia_convivenza.clone())
            .collect();
        for pezzo in &pezzi {
            if let Pezzo::Soggetto(s) = pezzo {
                let appartenenza = s.famiglia.as_ref().xor(s.convivenza.as_ref()).expect("one and only one");
                assert!(schede.contains(&appartenenza.id_fam_conv_comune));
                assert!(
                    ids.insert(s.generalita_sub_iscr.id_scheda_soggetto_comune.clone().unwrap().id_scheda_soggetto)
                );
            }
        }
    }
    assert_eq!(somma, fornitura.totali.soggetti);
}

#[test]
fn the_same_seed_writes_the_same_bytes() {
    let (una, altra) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let prima = genera_fornitura("888003", 600, 11, una.path()).unwrap();
    let seconda = genera_fornitura("888003", 600, 11, altra.path()).unwrap();
    assert_eq!(prima.eventi, seconda.eventi);
    for (a, b) in prima.apr.iter().chain([&prima.aire]).zip(seconda.apr.iter().chain([&seconda.aire])) {
        assert_eq!(std::fs::read(a).unwrap(), std::fs::read(b).unwrap());
    }
}

#[test]
fn en010_the_aire_file_is_iso_8859_1_with_cr_lf_and_every_line_has_every_column() {
    let cartella = tempfile::tempdir().unwrap();
    let fornitura = genera_fornitura("888001", 4000, 3, cartella.path()).unwrap();
    let byte = testo_aire(&fornitura.aire);
    assert_eq!(byte.iter().filter(|b| **b == b'\n').count(), byte.windows(2).filter(|w| w == b"\r\n").count());
    assert!(byte.ends_with(b"\r\n"));
    assert!(byte.iter().any(|b| *b >= 0x80) && std::str::from_utf8(&byte).is_err(), "accents, in one byte each");
    let testo: String = byte.iter().map(|b| char::from(*b)).collect();
    let mut csv = csv::ReaderBuilder::new().delimiter(b';').from_reader(testo.as_bytes());
    assert_eq!(csv.headers().unwrap(), COLONNE.as_slice());
    let righe: Vec<HashMap<String, String>> = csv.deserialize().map(Result::unwrap).collect();
    assert_eq!(righe.len(), fornitura.totali.aire as usize);
    let obbligatorie = [
        "idSchedaSoggetto",
        "sesso",
        "dataNascita",
        "statoCivile",
        "codiceStatoResidenza",
        "statoResidenza",
        "codiceConsolato",
        "descrizioneConsolato",
        "dataIscrizioneAire",
        "idFamiglia",
        "codiceLegame",
        "progressivoComponente",
        "dataOrigineFamiglia",
        "dataIngressoFamiglia",
    ];
    let mut ids = HashSet::new();
    for riga in &righe {
        assert!(obbligatorie.iter().all(|c| !riga[*c].is_empty()), "{riga:?}");
        assert!(ids.insert(&riga["idSchedaSoggetto"]));
        assert!(
            anpr_catalogue::tabelle::consolato_competente(&riga["codiceConsolato"], &riga["codiceStatoResidenza"]),
            "EC033"
        );
    }
    for riga in righe.iter().filter(|r| !r["idSchedaConiuge"].is_empty()) {
        assert!(ids.contains(&riga["idSchedaConiuge"]), "the spouse is in the file");
    }
}

#[test]
fn initial_events_are_of_people_in_the_supply_after_the_extraction() {
    let cartella = tempfile::tempdir().unwrap();
    let fornitura = genera_fornitura("888001", 3000, 1, cartella.path()).unwrap();
    let capi: HashMap<String, (String, usize)> = pezzi(&fornitura.apr[0])
        .into_iter()
        .filter_map(|p| match p {
            Pezzo::Soggetto(s) => {
                let id = s.generalita_sub_iscr.id_scheda_soggetto_comune.unwrap().id_scheda_soggetto;
                let legame = s.famiglia.or(s.convivenza).unwrap();
                Some((id, (legame.id_fam_conv_comune, legame.legame_soggetto.codice_legame.parse().unwrap())))
            }
            _ => None,
        })
        .collect();
    let mut per_famiglia: HashMap<&str, usize> = HashMap::new();
    for (famiglia, _) in capi.values() {
        *per_famiglia.entry(famiglia).or_default() += 1;
    }
    let eventi = &fornitura.eventi;
    assert!(eventi.len() > 15);
    assert!(eventi.is_sorted_by_key(|e| e.giorno));
    assert_eq!(eventi.iter().map(|e| &e.id_scheda).collect::<HashSet<_>>().len(), eventi.len(), "once each");
    for evento in eventi {
        assert_eq!(evento.istat, "888001");
        assert!(evento.giorno > ESTRAZIONE);
        let (famiglia, legame) = &capi[&evento.id_scheda];
        assert!(*legame != 1 || per_famiglia[famiglia.as_str()] == 1, "no family is left without its reference person");
    }
}
