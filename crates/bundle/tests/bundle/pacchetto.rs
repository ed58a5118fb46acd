//! Bundles: what is refused, and what the bundle of this program's contract holds.

use crate::comune::{Contratto, confronta, elementi, sequenza};
use anpr_bundle::{Ambito, Errore, Manifesto, Riepilogo, Versione, differenze, impacchetta, scrivi};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Compares a path with itself and gives the refusal.
fn rifiuto(percorso: &Path) -> Errore {
    differenze(percorso, percorso).unwrap_err()
}

fn archivio(cartella: &Path, file: &[(&str, &[u8])]) -> PathBuf {
    let percorso = cartella.join("prova.zip");
    let mut zip = ZipWriter::new(File::create(&percorso).unwrap());
    for (nome, byte) in file {
        zip.start_file(*nome, SimpleFileOptions::default()).unwrap();
        zip.write_all(byte).unwrap();
    }
    zip.finish().unwrap();
    percorso
}

/// A manifest with one file.
fn manifesto(file: &str, sha256: &str) -> Vec<u8> {
    format!(
        r#"{{"formato":1,"contratto":"V9.2.7","interfaccia":"ANPR05","servizi":[],
            "file":[{{"percorso":{file:?},"byte":1,"sha256":"{sha256}"}}]}}"#
    )
    .into_bytes()
}

/// SHA-256 of the empty file.
const VUOTO: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

#[test]
fn refuses_what_is_no_archive_and_says_which() {
    let cartella = TempDir::new().unwrap();
    let assente = cartella.path().join("assente.zip");
    assert!(matches!(rifiuto(&assente), Errore::Apertura { .. }));
    let testo = cartella.path().join("testo.zip");
    std::fs::write(&testo, "non sono uno zip").unwrap();
    let errore = rifiuto(&testo);
    assert!(matches!(errore, Errore::NonArchivio { .. }));
    assert!(errore.to_string().contains("testo.zip"));
}

#[test]
fn refuses_a_bundle_without_manifest() {
    let cartella = TempDir::new().unwrap();
    assert!(matches!(rifiuto(cartella.path()), Errore::SenzaManifesto { .. }));
    let zip = archivio(cartella.path(), &[("xsd/m.xsd", b"<a/>")]);
    assert!(matches!(rifiuto(&zip), Errore::SenzaManifesto { .. }));
}

#[test]
fn refuses_a_manifest_that_is_broken_or_of_another_layout() {
    let cartella = TempDir::new().unwrap();
    let altro = String::from_utf8(manifesto("xsd/m.xsd", VUOTO)).unwrap().replace("\"formato\":1", "\"formato\":2");
    for testo in [&b"{"[..], b"[]", b"{\"formato\":1}", altro.as_bytes(), &[0xff, 0xfe]] {
        let zip = archivio(cartella.path(), &[("manifest.json", testo)]);
        assert!(matches!(rifiuto(&zip), Errore::Manifesto { .. }), "{}", String::from_utf8_lossy(testo));
    }
}

#[test]
fn refuses_paths_that_leave_the_bundle() {
    let cartella = TempDir::new().unwrap();
    for percorso in ["../segreto.xsd", "/etc/passwd", "xsd/../../x.xsd", "./x", "", "xsd\\..\\x.xsd"] {
        std::fs::write(cartella.path().join("manifest.json"), manifesto(percorso, VUOTO)).unwrap();
        assert!(matches!(rifiuto(cartella.path()), Errore::Manifesto { .. }), "{percorso}");
    }
}

#[test]
fn refuses_files_that_are_missing_or_not_those_of_the_manifest() {
    let cartella = TempDir::new().unwrap();
    let manifesto = manifesto("xsd/m.xsd", VUOTO);
    let zip = archivio(cartella.path(), &[("manifest.json", &manifesto)]);
    assert!(matches!(rifiuto(&zip), Errore::Manca { file, .. } if file == "xsd/m.xsd"));
    let zip = archivio(cartella.path(), &[("manifest.json", &manifesto), ("xsd/m.xsd", b"altro")]);
    assert!(matches!(rifiuto(&zip), Errore::Impronta { file, .. } if file == "xsd/m.xsd"));
    std::fs::write(cartella.path().join("manifest.json"), &manifesto).unwrap();
    std::fs::create_dir_all(cartella.path().join("xsd/m.xsd")).unwrap();
    assert!(matches!(rifiuto(cartella.path()), Errore::Voce { .. }));
}

#[test]
fn a_bomb_is_cut_off_whatever_sizes_it_declares() {
    let cartella = TempDir::new().unwrap();
    let bomba = vec![b' '; 64 << 20];
    let zip = archivio(cartella.path(), &[("manifest.json", &bomba)]);
    assert!(std::fs::metadata(&zip).unwrap().len() < 1 << 20);
    assert!(matches!(rifiuto(&zip), Errore::Limite { .. }));

    // Many files, each within its bound.
    let pieno = vec![b' '; 1 << 20];
    let nomi: Vec<String> = (0..20).map(|i| format!("xsd/{i}.txt")).collect();
    let testi: Vec<(&str, &str)> = nomi.iter().map(|n| (n.as_str(), std::str::from_utf8(&pieno).unwrap())).collect();
    let percorso = cartella.path().join("molti.zip");
    impacchetta(File::create(&percorso).unwrap(), &Versione::corrente(), &testi).unwrap();
    assert!(matches!(rifiuto(&percorso), Errore::Limite { .. }));

    let nomi: Vec<String> = (0..501).map(|i| format!("xsd/{i}.txt")).collect();
    let testi: Vec<(&str, &str)> = nomi.iter().map(|n| (n.as_str(), "")).collect();
    impacchetta(File::create(&percorso).unwrap(), &Versione::corrente(), &testi).unwrap();
    assert!(matches!(rifiuto(&percorso), Errore::Limite { .. }));

    let globali: String = (0..3000).map(|i| format!(r#"<xs:element name="g{i}" type="xs:string"/>"#)).collect();
    let zip = Contratto { altro: globali, ..Contratto::default() }.scrivi(cartella.path(), "globali.zip");
    assert!(matches!(rifiuto(&zip), Errore::Limite { .. }));

    let grande = cartella.path().join("grande.zip");
    File::create(&grande).unwrap().set_len(1 << 30).unwrap();
    assert!(matches!(rifiuto(&grande), Errore::Limite { .. }));
}

#[test]
fn refuses_broken_schemas_and_says_where() {
    let cartella = TempDir::new().unwrap();
    let tanti: String = (0..500).map(|i| format!("e{i}? ")).collect();
    for (dentro, perche) in [
        ("<xs:sequence>", "m.xsd"),
        ("<xs:all/>", "all"),
        (r#"<xs:sequence><xs:element name="a" type="m:Ignoto"/></xs:sequence>"#, "Ignoto"),
        (r#"<xs:sequence><xs:element name="a" type="x:y"/></xs:sequence>"#, "prefix"),
        (r#"<xs:sequence><xs:element name="a" type="xs:string" maxOccurs="7"/></xs:sequence>"#, "maxOccurs"),
        (&sequenza(&elementi(&tanti)), "more than 400"),
        (&"<xs:sequence>".repeat(10_000), "deep"),
    ] {
        let zip = Contratto::richiesta(dentro).scrivi(cartella.path(), "rotto.zip");
        let errore = rifiuto(&zip);
        assert!(matches!(errore, Errore::Contratto { .. }));
        let testo = errore.to_string();
        assert!(testo.contains("rotto.zip") && testo.contains(perche), "{testo}");
    }
    let schema =
        format!(r#"<xs:complexType name="T">{}</xs:complexType>"#, sequenza(r#"<xs:element name="a" type="m:T"/>"#));
    let richiesta = sequenza(r#"<xs:element name="t" type="m:T"/>"#);
    let zip = Contratto { altro: schema, richiesta, ..Contratto::default() }.scrivi(cartella.path(), "a.zip");
    assert!(rifiuto(&zip).to_string().contains("contain themselves"));
}

#[test]
fn refuses_an_operation_whose_message_no_schema_declares() {
    let cartella = TempDir::new().unwrap();
    let wsdl = vec![(r#"element="m:Risposta""#.to_owned(), r#"element="m:Ignota""#.to_owned())];
    let zip = Contratto { wsdl, ..Contratto::default() }.scrivi(cartella.path(), "a.zip");
    assert!(rifiuto(&zip).to_string().contains("Ignota"));
    let rotto = [("wsdl/x.wsdl", "<a")];
    assert!(impacchetta(Cursor::new(Vec::new()), &Versione::corrente(), &rotto).is_err());
}

#[test]
fn schemas_that_grow_without_end_when_followed_are_read_in_time() {
    // Each type has ten elements of the next: followed one by one, 10^40 of them.
    let tipi: String = (0..40)
        .map(|i| {
            let dentro: String = (0..10).map(|j| format!(r#"<xs:element name="e{j}" type="m:T{}"/>"#, i + 1)).collect();
            format!(r#"<xs:complexType name="T{i}">{}</xs:complexType>"#, sequenza(&dentro))
        })
        .collect();
    let fondo = |f: &str| format!(r#"<xs:complexType name="T40">{}</xs:complexType>"#, sequenza(&elementi(f)));
    let richiesta = sequenza(r#"<xs:element name="t" type="m:T0"/>"#);
    let con =
        |f: &str| Contratto { altro: tipi.clone() + &fondo(f), richiesta: richiesta.clone(), ..Contratto::default() };
    let trovate = confronta(&con("x"), &con("x y?"));
    assert_eq!(trovate.len(), 1);
    assert!(trovate[0].percorso.starts_with("Richiesta/t/e0/e0/"));
}

#[test]
fn damaged_archives_are_refused_or_read_but_never_crash() {
    let cartella = TempDir::new().unwrap();
    let zip = std::fs::read(Contratto::default().scrivi(cartella.path(), "a.zip")).unwrap();
    let percorso = cartella.path().join("b.zip");
    for i in 0..zip.len() {
        let mut rotto = zip.clone();
        rotto[i] ^= [0x01, 0x80, 0xff][i % 3];
        std::fs::write(&percorso, &rotto).unwrap();
        if let Ok(trovate) = differenze(&percorso, &percorso) {
            assert_eq!(trovate, [], "byte {i}");
        }
    }
    for taglio in (0..zip.len()).step_by(7) {
        std::fs::write(&percorso, &zip[..taglio]).unwrap();
        assert!(differenze(&percorso, &percorso).is_err());
    }
}

fn nostro() -> (Riepilogo, Vec<u8>) {
    let mut destinazione = Cursor::new(Vec::new());
    let riepilogo = scrivi(&mut destinazione, &Versione::corrente()).unwrap();
    (riepilogo, destinazione.into_inner())
}

#[test]
fn the_same_contract_gives_the_same_bytes() {
    assert_eq!(nostro(), nostro());
}

#[test]
fn our_contract_against_itself_has_no_differences() {
    let cartella = TempDir::new().unwrap();
    let percorso = cartella.path().join("nostro.zip");
    std::fs::write(&percorso, nostro().1).unwrap();
    assert_eq!(differenze(&percorso, &percorso).unwrap(), []);
}

/// Our contract with one text replaced in one file.
fn modificato(cartella: &Path, file: &str, da: &str, a: &str) -> PathBuf {
    let mut testi: Vec<(String, String)> = anpr_contract::schemi::tutti()
        .map(|(cartella, nome, testo)| (format!("{cartella}/{nome}"), testo.to_owned()))
        .collect();
    let testo = testi.iter_mut().find(|(nome, _)| nome == file).map(|(_, testo)| testo).unwrap();
    assert!(testo.contains(da), "{file}: {da}");
    *testo = testo.replacen(da, a, 1);
    let testi: Vec<(&str, &str)> = testi.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    let percorso = cartella.join("modificato.zip");
    impacchetta(File::create(&percorso).unwrap(), &Versione::corrente(), &testi).unwrap();
    percorso
}

#[test]
fn a_change_of_our_contract_is_told_once_with_the_operations_that_show_it() {
    let cartella = TempDir::new().unwrap();
    let percorso = cartella.path().join("nostro.zip");
    std::fs::write(&percorso, nostro().1).unwrap();
    let campo = r#"<xs:element name="idOperazioneComune" type="t:IdOperazioneComune"/>"#;
    let nuovo = modificato(
        cartella.path(),
        "xsd/tipi/testata.xsd",
        campo,
        &format!(r#"{campo}<xs:element name="canale" type="xs:string" minOccurs="0"/>"#),
    );
    let trovate = differenze(&percorso, &nuovo).unwrap();
    assert_eq!(trovate.len(), 1, "{trovate:#?}");
    assert!(trovate[0].operazioni.len() > 20, "{trovate:#?}");
    assert_eq!(trovate[0].ambito, Ambito::PiuServizi);
    assert!(trovate[0].percorso.ends_with("/canale"));
}

#[test]
fn the_manifest_lists_every_file_and_service() {
    let (riepilogo, byte) = nostro();
    let mut zip = ZipArchive::new(Cursor::new(byte)).unwrap();
    let mut testo = String::new();
    zip.by_name("manifest.json").unwrap().read_to_string(&mut testo).unwrap();
    let manifesto: Manifesto = serde_json::from_str(&testo).unwrap();
    assert_eq!((manifesto.versione.contratto.as_str(), manifesto.versione.interfaccia.as_str()), ("V9.2.7", "ANPR05"));
    let elencati: BTreeSet<&str> = manifesto.file.iter().map(|f| f.percorso.as_str()).collect();
    let presenti: BTreeSet<&str> = zip.file_names().filter(|n| !["manifest.json", "LEGGIMI.md"].contains(n)).collect();
    assert_eq!(elencati, presenti);
    assert_eq!(riepilogo.file, elencati.len());
    for servizio in anpr_contract::servizi::tutti() {
        let voce = manifesto.servizi.iter().find(|s| s.nome == servizio.nome).unwrap();
        assert_eq!((voce.percorso.as_str(), voce.namespace.as_str()), (servizio.percorso, servizio.namespace));
        let nomi: Vec<&str> = voce.operazioni.iter().map(|o| o.nome.as_str()).collect();
        assert_eq!(nomi, servizio.operazioni.iter().map(|o| o.nome).collect::<Vec<_>>());
    }
    assert_eq!(riepilogo.servizi, anpr_contract::servizi::tutti().len());
}

#[test]
fn every_import_resolves_inside_the_bundle() {
    let mut zip = ZipArchive::new(Cursor::new(nostro().1)).unwrap();
    let nomi: BTreeSet<String> = zip.file_names().map(str::to_owned).collect();
    let mut visti = 0;
    for nome in &nomi {
        let mut testo = String::new();
        zip.by_name(nome).unwrap().read_to_string(&mut testo).unwrap();
        for resto in testo.split("schemaLocation=\"").skip(1) {
            let relativo = resto.split('"').next().unwrap();
            let mut parti: Vec<&str> = nome.split('/').collect();
            parti.pop();
            for parte in relativo.split('/') {
                match parte {
                    ".." => drop(parti.pop().unwrap()),
                    parte => parti.push(parte),
                }
            }
            assert!(nomi.contains(&parti.join("/")), "{nome}: {relativo}");
            visti += 1;
        }
    }
    assert!(visti > 30);
}
