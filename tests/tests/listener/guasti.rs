//! What goes wrong around the messages: a database that is gone, a process that dies, two processes at once.

use anpr_registry::testkit::{self, Cluster, Durata};
use anpr_tests::programma::entro;
use anpr_tests::richieste::{Richiesta3002, connessione, per_cf};
use anpr_tests::{Database, Sandbox};

#[test]
fn what_was_answered_before_a_restart_is_known_after_it() {
    for database in [Database::Sqlite, Database::Postgres] {
        let url = (database == Database::Postgres).then(|| testkit::postgres().unwrap());
        let dir = tempfile::tempdir().unwrap();
        let (richiesta, prima, ripetuta);
        {
            let sandbox = Sandbox::in_cartella(dir.path(), url.as_deref());
            let comune = sandbox.comune("888001");
            richiesta = Richiesta3002::nuova("888001", &per_cf(&comune.uno("R").codice_fiscale));
            prima = comune.chiama(&richiesta.xml());
            let corpo = connessione();
            let messaggio = comune.firma(&corpo, &anpr_wss::sign::Options::at(std::time::SystemTime::now()));
            assert_eq!(comune.manda(&corpo, messaggio.clone()).stato, 200);
            ripetuta = (corpo, messaggio);
            sandbox.uccidi();
        }
        let sandbox = Sandbox::in_cartella(dir.path(), url.as_deref());
        let comune = sandbox.comune("888001");
        assert_eq!(comune.chiama(&richiesta.xml()).corpo(), prima.corpo(), "idempotency, after kill -9");
        let replica = comune.manda(&ripetuta.0, ripetuta.1);
        assert_eq!(replica.fault(), "Rejected by policy. (from client)", "T-19, after kill -9");
    }
}

#[test]
fn t19_a_replay_is_caught_by_another_process_on_the_same_database() {
    let url = testkit::postgres().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let uno = Sandbox::in_cartella(dir.path(), Some(&url));
    let altro = Sandbox::in_cartella(dir.path(), Some(&url));
    let (qui, la) = (uno.comune("888001"), altro.comune("888001"));
    let corpo = connessione();
    let messaggio = qui.firma(&corpo, &anpr_wss::sign::Options::at(std::time::SystemTime::now()));
    assert_eq!(qui.manda(&corpo, messaggio.clone()).stato, 200);
    assert_eq!(la.manda(&corpo, messaggio).fault(), "Rejected by policy. (from client)");

    let richiesta = Richiesta3002::nuova("888001", &per_cf(&qui.uno("R").codice_fiscale)).xml();
    assert_eq!(la.chiama(&richiesta).corpo(), qui.chiama(&richiesta).corpo());
}

#[test]
fn a_database_that_is_gone_is_a_fault_and_comes_back() {
    let cluster = Cluster::avvia(Durata::Breve).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let sandbox = Sandbox::in_cartella(dir.path(), Some(&cluster.database().unwrap()));
    let comune = sandbox.comune("888001");
    let richiesta = || Richiesta3002::nuova("888001", &per_cf(&comune.uno("R").codice_fiscale)).xml();
    assert_eq!(comune.chiama(&richiesta()).stato, 200);
    cluster.spegni().unwrap();
    let durante = richiesta();
    let guasto = comune.chiama(&durante);
    assert_eq!(guasto.fault(), "Internal Error (from server)");
    assert!(sandbox.get("/health/live").stato == 200, "the process lives");
    assert!(entro(5, || sandbox.get("/health/ready").stato == 503), "but is not ready");
    cluster.accendi(Durata::Breve).unwrap();
    assert_eq!(comune.chiama(&durante).valore("esitoOperazione"), Some("0000"), "the same id may be sent again");
    assert!(entro(5, || sandbox.get("/health/ready").stato == 200), "and is ready again");
}
