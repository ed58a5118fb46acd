//! A sandbox is made once, made again when half made, and never made over something else.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use anpr_client::Proprieta;
use anpr_sandbox::{ComuneFittizio, Errore, Opzioni, Sandbox, StatoOperatore, prepara};
use anpr_wss::pki::KeyPair;
use openssl::x509::X509;
use std::path::Path;

fn opzioni() -> Opzioni {
    Opzioni {
        soggetti_per_comune: 150,
        seed: 1,
        url: "http://127.0.0.1:8080".to_owned(),
        host: Some("prova.example".to_owned()),
    }
}

fn certificato(percorso: &Path) -> X509 {
    X509::from_pem(&std::fs::read(percorso).unwrap()).unwrap()
}

fn nome_comune(certificato: &X509) -> String {
    let nome = certificato.subject_name().entries_by_nid(openssl::nid::Nid::COMMONNAME).next().unwrap();
    String::from_utf8(nome.data().as_slice().to_vec()).unwrap()
}

/// Every file of the folder with its bytes.
fn impronta(cartella: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut file = Vec::new();
    let mut da_vedere = vec![cartella.to_owned()];
    while let Some(dove) = da_vedere.pop() {
        for voce in std::fs::read_dir(dove).unwrap() {
            let percorso = voce.unwrap().path();
            if percorso.is_dir() {
                da_vedere.push(percorso);
            } else {
                let contenuto = std::fs::read(&percorso).unwrap();
                file.push((percorso, contenuto));
            }
        }
    }
    file.sort();
    file
}

#[test]
fn a_folder_with_other_things_in_it_is_refused_and_left_alone() {
    let cartella = tempfile::tempdir().unwrap();
    std::fs::write(cartella.path().join("tesi.txt"), "non toccare").unwrap();
    let prima = impronta(cartella.path());
    assert!(matches!(prepara(cartella.path(), &opzioni()), Err(Errore::CartellaOccupata(_))));
    assert_eq!(impronta(cartella.path()), prima);
}

#[test]
fn a_sandbox_is_made_once_and_read_back_and_what_is_wrong_with_it_is_named() {
    let cartella = tempfile::tempdir().unwrap();
    let radice = cartella.path().join("sandbox");
    // As a crash leaves it: the mark, and half of the rest.
    std::fs::create_dir_all(radice.join("comuni/888001")).unwrap();
    std::fs::write(radice.join(".in-costruzione"), "").unwrap();
    std::fs::write(radice.join("comuni/888001/mezzo.p12"), "mez").unwrap();
    let fatta = prepara(&radice, &opzioni()).unwrap();
    assert!(!radice.join("comuni/888001/mezzo.p12").exists());
    assert!(!radice.join(".in-costruzione").exists());

    let prima = impronta(&radice);
    let altre = Opzioni { soggetti_per_comune: 999, seed: 9, ..opzioni() };
    let riletta = prepara(&radice, &altre).unwrap();
    assert_eq!(riletta, fatta);
    assert_eq!(impronta(&radice), prima, "a complete sandbox stays as it is");

    controlla_chiavi(&fatta);
    controlla_comuni(&fatta);

    let spostata = cartella.path().join("altrove");
    std::fs::rename(&radice, &spostata).unwrap();
    let altrove = prepara(&spostata, &Opzioni { url: "https://localhost:8443".to_owned(), ..opzioni() }).unwrap();
    for comune in &altrove.comuni {
        let proprieta = Proprieta::leggi(&comune.properties()).unwrap();
        assert_eq!(proprieta.url, "https://localhost:8443");
        assert!(proprieta.server.file.exists(), "properties follow the folder");
    }

    let descrizione = spostata.join("sandbox.toml");
    let testo = std::fs::read_to_string(&descrizione).unwrap();
    for guasto in [testo.replace("versione = 1", "versione = 2"), testo[..testo.len() / 2].to_owned()] {
        std::fs::write(&descrizione, guasto).unwrap();
        let errore = prepara(&spostata, &opzioni()).unwrap_err();
        assert!(
            matches!(&errore, Errore::Descrizione { percorso, .. } if percorso.ends_with("sandbox.toml")),
            "{errore}"
        );
    }
}

fn controlla_chiavi(sandbox: &Sandbox) {
    let ca = certificato(&sandbox.ca_postazioni);
    let tls = certificato(&sandbox.tls_certificato);
    assert_eq!(nome_comune(&ca), "CA Postazioni Svil");
    assert_eq!(nome_comune(&certificato(&sandbox.ca_utenti)), "CA Utenti Svil");
    assert!(tls.verify(&ca.public_key().unwrap()).unwrap());
    let nomi: Vec<String> =
        tls.subject_alt_names().unwrap().iter().filter_map(|n| n.dnsname().map(str::to_owned)).collect();
    assert_eq!(nomi, ["localhost", "prova.example"]);
    KeyPair::from_pem(&std::fs::read(&sandbox.tls_chiave).unwrap(), &std::fs::read(&sandbox.tls_certificato).unwrap())
        .unwrap();
    for comune in &sandbox.comuni {
        let istat = &comune.comune.istat;
        for (keystore, nome) in
            [(&comune.server, format!("{istat}-CO-9999")), (&comune.postazione, format!("{istat}-PC-0001"))]
        {
            assert_eq!(keystore.nome, nome);
            let byte = std::fs::read(&keystore.store).unwrap();
            assert!(KeyPair::from_pkcs12(&byte, "SBAGLIATA").is_err());
            let coppia = KeyPair::from_pkcs12(&byte, &keystore.password).unwrap();
            let suo = certificato(&keystore.certificato);
            assert_eq!(nome_comune(&suo), nome);
            assert_eq!(coppia.certificate().to_der().unwrap(), suo.to_der().unwrap());
            assert!(suo.verify(&ca.public_key().unwrap()).unwrap());
        }
    }
    segreti_chiusi(sandbox);
}

#[cfg(unix)]
fn segreti_chiusi(sandbox: &Sandbox) {
    use std::os::unix::fs::PermissionsExt;
    let ca = sandbox.cartella.join("ca/ca-postazioni.key");
    let comuni = sandbox.comuni.iter().flat_map(|c| [c.server.store.clone(), c.properties()]);
    for segreto in comuni.chain([ca, sandbox.tls_chiave.clone(), sandbox.cartella.join("sandbox.toml")]) {
        let modo = std::fs::metadata(&segreto).unwrap().permissions().mode();
        assert_eq!(modo & 0o077, 0, "{}", segreto.display());
    }
}

#[cfg(not(unix))]
fn segreti_chiusi(_: &Sandbox) {}

fn controlla_comuni(sandbox: &Sandbox) {
    let comuni: Vec<ComuneFittizio> = sandbox.comuni.iter().map(|c| c.comune.clone()).collect();
    assert_eq!(comuni, ComuneFittizio::tutti());
    for comune in &sandbox.comuni {
        let istat = &comune.comune.istat;
        let percorso = comune.properties();
        assert_eq!(percorso, sandbox.cartella.join(format!("comuni/{istat}/{istat}.properties")));
        let proprieta = Proprieta::leggi(&percorso).unwrap();
        assert_eq!(
            (&proprieta.server.file, &proprieta.server.password),
            (&comune.server.store, &comune.server.password)
        );
        assert_eq!(proprieta.postazione.file, comune.postazione.store);
        assert_eq!(proprieta.postazione.password, comune.postazione.password);
        assert_eq!(proprieta.id_postazione, format!("{istat}-PC-0001"));
        assert_eq!((&proprieta.id_sede, &proprieta.id_operatore), (istat, &comune.operatori[0].id));
        let testo = std::fs::read_to_string(&percorso).unwrap();
        let chiavi: Vec<&str> = testo.lines().filter_map(|r| r.split('=').next()).collect();
        assert_eq!(chiavi, CHIAVI);
        assert!(testo.is_ascii(), "Java reads these files as ISO-8859-1");
        assert_eq!(comune.operatori[0].stato, StatoOperatore::Attivo);
        assert!(comune.operatori.iter().any(|o| o.stato == StatoOperatore::Bloccato));
        assert!(comune.fornitura.apr.iter().chain([&comune.fornitura.aire]).all(|f| f.exists()));
        assert_eq!(comune.fornitura.totali.soggetti + comune.fornitura.totali.aire, 150);
    }
    let ids: std::collections::HashSet<&String> =
        sandbox.comuni.iter().flat_map(|c| &c.operatori).map(|o| &o.id).collect();
    assert_eq!(ids.len(), sandbox.comuni.iter().map(|c| c.operatori.len()).sum());
}

const CHIAVI: [&str; 14] = [
    "org.apache.ws.security.crypto.merlin.keystore.file",
    "org.apache.ws.security.crypto.merlin.keystore.password",
    "org.apache.ws.security.crypto.merlin.keystore.type",
    "org.apache.ws.security.crypto.merlin.keystore.alias",
    "ID_OPERATORE",
    "ID_SEDE",
    "ID_POSTAZIONE",
    "ID_APPLICAZIONE",
    "ID_TRANSAZIONE",
    "PATH_KEYSTORE_POSTAZIONE",
    "PASS_KEYSTORE_POSTAZIONE",
    "ALIAS_KEYSTORE_POSTAZIONE",
    "URL_WS",
    "CA_NOTIFICHE",
];
