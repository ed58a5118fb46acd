//! A database that is not there, or comes back.

use crate::banco::*;
use anpr_registry::testkit::{Cluster, Durata};
use anpr_registry::*;
use std::time::Duration;

#[test]
fn an_address_that_is_not_understood_is_refused() {
    for url in ["", "sqlite:", "mysql://x", "/percorso"] {
        assert!(matches!(Registry::open(&Config::new(url)), Err(Errore::Configurazione(_))), "{url}");
    }
}

#[test]
fn a_file_that_cannot_be_opened_is_a_typed_error() {
    let errore = Registry::open(&Config::new("sqlite:/non/esiste/registro.db")).unwrap_err();
    assert!(matches!(errore, Errore::NonDisponibile(_)), "{errore:?}");
}

#[test]
fn a_file_that_is_no_database_is_a_typed_error() {
    let cartella = tempfile::tempdir().unwrap();
    let percorso = cartella.path().join("x.db");
    std::fs::write(&percorso, vec![b'x'; 20_000]).unwrap();
    let errore = Registry::open(&Config::new(format!("sqlite:{}", percorso.display()))).unwrap_err();
    assert!(matches!(errore, Errore::NonDisponibile(_)), "{errore:?}");
}

#[test]
fn a_lock_held_by_another_process_is_busy_and_then_free() {
    use diesel::connection::SimpleConnection;
    use diesel::prelude::*;
    let b = Banco::sqlite();
    let r = Registry::open(&Config { attesa: Duration::from_millis(50), ..b.config.clone() }).unwrap();
    let mut altro = SqliteConnection::establish(b.config.url.strip_prefix("sqlite:").unwrap()).unwrap();
    altro.batch_execute("BEGIN IMMEDIATE").unwrap();
    let bloccata = r.scrivi(|s| s.giornale(&operazione(1, "a1"))).attendi();
    assert!(matches!(bloccata, Err(Errore::Occupato(_))), "{bloccata:?}");
    assert!(r.snapshot().unwrap().trova_operazione(A, "a1").unwrap().is_none(), "reading goes on");
    altro.batch_execute("ROLLBACK").unwrap();
    r.scrivi(|s| s.giornale(&operazione(1, "a1"))).attendi().unwrap();
}

#[test]
fn a_server_that_goes_away_is_a_typed_error_and_is_used_again_when_it_is_back() {
    let cluster = Cluster::avvia(Durata::Breve).unwrap();
    let config = Config::new(cluster.database().unwrap());
    let r = Registry::open(&config).unwrap();
    r.migrate().unwrap();
    r.scrivi(|s| s.giornale(&operazione(1, "a1"))).attendi().unwrap();
    let mut aperta = r.snapshot().unwrap();
    assert!(aperta.trova_operazione(A, "a1").unwrap().is_some());
    cluster.spegni().unwrap();
    let errori = [
        aperta.trova_operazione(A, "a1").map(|_| ()),
        r.snapshot().map(|_| ()),
        r.scrivi(|s| s.giornale(&operazione(2, "a2"))).attendi(),
        r.check(chrono::Utc::now).map(|_| ()),
    ];
    for e in errori {
        assert!(matches!(e, Err(Errore::NonDisponibile(_))), "{e:?}");
    }
    drop(aperta);
    cluster.accendi(Durata::Breve).unwrap();
    r.scrivi(|s| s.giornale(&operazione(3, "a3"))).attendi().unwrap();
    assert!(r.snapshot().unwrap().trova_operazione(A, "a3").unwrap().is_some());
    assert!(r.snapshot().unwrap().trova_operazione(A, "a2").unwrap().is_none());
}

#[test]
fn a_server_restarted_between_two_calls_is_not_noticed() {
    let cluster = Cluster::avvia(Durata::Breve).unwrap();
    let r = Registry::open(&Config { lettori: 3, scrittori: 2, ..Config::new(cluster.database().unwrap()) }).unwrap();
    r.migrate().unwrap();
    let viste: Vec<_> = (0..3).map(|_| r.snapshot().unwrap()).collect();
    drop(viste);
    r.scrivi(|s| s.giornale(&operazione(1, "a1"))).attendi().unwrap();
    cluster.spegni().unwrap();
    cluster.accendi(Durata::Breve).unwrap();
    for n in 2..6 {
        r.scrivi(move |s| s.giornale(&operazione(n, &format!("a{n}")))).attendi().unwrap();
        assert!(r.snapshot().unwrap().trova_operazione(A, &format!("a{n}")).unwrap().is_some());
    }
}

scenari! {
    fn check_says_what_a_database_lacks(b) {
        let c = b.registry.check(chrono::Utc::now).unwrap();
        assert!(c.migrazioni_mancanti.is_empty() && c.scrivibile, "{c:?}");
        assert!(c.scarto_orologio_ms.abs() < 1000, "{c:?}");
        let un_ora_avanti = b.registry.check(|| chrono::Utc::now() + chrono::TimeDelta::hours(1)).unwrap();
        if c.database.starts_with("PostgreSQL") {
            assert!((un_ora_avanti.scarto_orologio_ms + 3_600_000).abs() < 1000, "{un_ora_avanti:?}");
        }
        assert!(b.registry.migrate().unwrap().is_empty(), "nothing to do twice");
    }

    fn check_counts_the_migrations_of_an_empty_database(b) {
        let config = if b.config.url.starts_with("sqlite:") {
            Config::new(format!("{}.vuoto", b.config.url))
        } else {
            Config::new(testkit::postgres().unwrap())
        };
        let vuoto = Registry::open(&config).unwrap();
        let c = vuoto.check(chrono::Utc::now).unwrap();
        assert!(!c.migrazioni_mancanti.is_empty() && !c.scrivibile, "{c:?}");
        assert!(vuoto.snapshot().unwrap().comune_registro(A).is_err());
        assert_eq!(vuoto.migrate().unwrap().len(), c.migrazioni_mancanti.len());
        assert!(vuoto.check(chrono::Utc::now).unwrap().scrivibile);
    }

    fn processes_that_migrate_at_once_wait_for_each_other(b) {
        let config = if b.config.url.starts_with("sqlite:") {
            Config::new(format!("{}.insieme", b.config.url))
        } else {
            Config::new(testkit::postgres().unwrap())
        };
        let fili: Vec<_> = (0..4)
            .map(|_| {
                let config = config.clone();
                std::thread::spawn(move || Registry::open(&config).unwrap().migrate())
            })
            .collect();
        let mut fatte: Vec<String> = fili.into_iter().flat_map(|f| f.join().unwrap().unwrap()).collect();
        let quante = fatte.len();
        fatte.sort();
        fatte.dedup();
        assert!(quante > 0 && fatte.len() == quante, "each once: {fatte:?}");
    }

    fn readers_are_bounded_and_wait_their_turn(b) {
        let r = Registry::open(&Config { lettori: 1, attesa: Duration::from_millis(100), ..b.config.clone() }).unwrap();
        let tenuta = r.snapshot().unwrap();
        assert!(matches!(r.snapshot().map(|_| ()), Err(Errore::Occupato(_))));
        drop(tenuta);
        assert!(r.snapshot().is_ok());
    }
}

#[test]
fn the_file_and_its_log_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let cartella = tempfile::tempdir().unwrap();
    let file = cartella.path().join("anpr.db");
    let registry = Registry::open(&Config::new(format!("sqlite:{}", file.display()))).unwrap();
    registry.migrate().unwrap();
    for voce in std::fs::read_dir(cartella.path()).unwrap() {
        let voce = voce.unwrap();
        assert_eq!(voce.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", voce.file_name());
    }
}
