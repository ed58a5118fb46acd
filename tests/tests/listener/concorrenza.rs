//! Registrations that come at the same time: on the same sheets one after the other, on different ones side by side
//! (registrazione §1.3).

use anpr_contract::tipi::AltriDati;
use anpr_tests::registrazioni::blocchi::{cognome_nuovo, membro, persona, residenza};
use anpr_tests::registrazioni::{Fatta, richieste};
use anpr_tests::richieste::{fra, oggi};
use anpr_tests::{Comune, Database, Sandbox, programma, scenari};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

scenari!(
    changes_of_one_sheet_come_one_after_the_other_and_none_is_lost,
    one_newborn_cannot_be_registered_twice_at_once,
    two_members_who_leave_a_family_at_once_both_leave_it
);

const QUI: &str = "888001";

fn arrivato(comune: &Comune, nome: &str) -> Fatta {
    let chi = persona(&cognome_nuovo(), nome, "M", "1980-02-03");
    comune.registra(&fra(-60), richieste::arrivo(chi, residenza(QUI, "VIA ROMA", "1", &fra(-60)))).accolta()
}

fn changes_of_one_sheet_come_one_after_the_other_and_none_is_lost(sandbox: &Sandbox) {
    let comune = sandbox.comune(QUI);
    let chi = comune.noto(&arrivato(&comune, "UGO").soggetto());
    std::thread::scope(|s| {
        for titolo in ["1", "2", "3", "4", "5", "6"] {
            let chi = chi.clone();
            s.spawn(move || {
                let mut richiesta = richieste::mutazione(chi, &["07"]);
                richiesta.altri_dati = Some(AltriDati { titolo_studio: Some(titolo.into()), ..AltriDati::default() });
                sandbox.comune(QUI).registra(&oggi(), richiesta).accolta();
            });
        }
    });
    let scheda = comune.scheda(chi.id_scheda_soggetto_anpr.as_deref().unwrap(), &oggi()).unwrap();
    assert!(scheda.altri_dati.is_some_and(|dati| dati.titolo_studio.is_some()), "the last one stands, and is one");
}

fn one_newborn_cannot_be_registered_twice_at_once(sandbox: &Sandbox) {
    let chi = persona(&cognome_nuovo(), "DUE VOLTE", "F", "1990-01-01");
    let riuscite = AtomicBool::new(false);
    std::thread::scope(|s| {
        for _ in 0..6 {
            let (chi, riuscite) = (chi.clone(), &riuscite);
            s.spawn(move || {
                let comune = sandbox.comune(QUI);
                let casa = residenza(QUI, "VIA ROMA", "1", &fra(-60));
                let esito = comune.registra(&fra(-60), richieste::arrivo(chi, casa));
                if esito.risposta.valore("esitoOperazione") == Some("0000") {
                    assert!(!riuscite.swap(true, Ordering::SeqCst), "registered twice");
                } else {
                    let codici = esito.rifiutata();
                    let attesi = ["EN188", "EAA30", "EN491", "EN203"];
                    assert!(codici.iter().any(|codice| attesi.contains(codice)), "{codici:?}");
                }
            });
        }
    });
    assert!(riuscite.load(Ordering::SeqCst), "registered once");
}

fn two_members_who_leave_a_family_at_once_both_leave_it(sandbox: &Sandbox) {
    let comune = sandbox.comune(QUI);
    let capo = arrivato(&comune, "CAPO");
    let mut figli = Vec::new();
    for nome in ["PRIMO", "SECONDO", "TERZO"] {
        let solo = arrivato(&comune, nome);
        let entra = vec![membro(comune.noto(&solo.soggetto()), "3", &fra(-30))];
        let famiglia = anpr_tests::registrazioni::blocchi::famiglia(&capo.famiglia());
        comune.registra(&fra(-30), richieste::ingresso(entra, famiglia)).accolta();
        figli.push(solo.soggetto());
    }
    std::thread::scope(|s| {
        for figlio in &figli {
            s.spawn(move || {
                let comune = sandbox.comune(QUI);
                let esce = vec![membro(comune.noto(figlio), "1", &fra(-1))];
                comune
                    .registra(&fra(-1), richieste::trasloco(esce, residenza(QUI, "VIA NUOVA", "3", &fra(-1))))
                    .accolta();
            });
        }
    });
    assert_eq!(comune.componenti(&capo.famiglia(), &oggi()), [(capo.soggetto(), "1".to_owned())]);
    assert_eq!(comune.componenti(&capo.famiglia(), &fra(-2)).len(), 4);
}

#[test]
fn on_postgresql_who_waits_for_a_sheet_keeps_nobody_else_waiting() {
    let url = Database::Postgres.nuovo().unwrap();
    let sandbox = Sandbox::in_cartella(&programma::cartella(), Some(&url));
    let comune = sandbox.comune(QUI);
    let (fermo, libero) = (arrivato(&comune, "FERMO").soggetto(), arrivato(&comune, "LIBERO").soggetto());
    let mut altri_dati = [&fermo, &libero].map(|id| {
        let mut richiesta = richieste::mutazione(comune.noto(id), &["07"]);
        richiesta.altri_dati = Some(AltriDati { titolo_studio: Some("3".into()), ..AltriDati::default() });
        Some(richiesta)
    });
    let comandi = format!("SELECT 'held' FROM soggetto WHERE id = {fermo} FOR UPDATE");
    let lucchetto = Lucchetto::chiudi(&url, &comandi);
    let passato = AtomicBool::new(false);
    std::thread::scope(|s| {
        let (prima, dopo) = (altri_dati[0].take().unwrap(), altri_dati[1].take().unwrap());
        let in_attesa = s.spawn(|| {
            sandbox.comune(QUI).registra(&oggi(), prima).accolta();
            assert!(passato.load(Ordering::SeqCst), "it waited for the sheet");
        });
        // However slow the machine, the other one is answered while the sheet is held.
        std::thread::sleep(Duration::from_millis(300));
        comune.registra(&oggi(), dopo).accolta();
        passato.store(true, Ordering::SeqCst);
        drop(lucchetto);
        in_attesa.join().unwrap();
    });
}

#[test]
fn en203_who_is_always_late_is_told_and_may_send_again() {
    let url = Database::Postgres.nuovo().unwrap();
    let sandbox = Sandbox::in_cartella(&programma::cartella(), Some(&url));
    let comune = sandbox.comune(QUI);
    let chi = arrivato(&comune, "LENTO").soggetto();
    let mut richiesta = richieste::mutazione(comune.noto(&chi), &["07"]);
    richiesta.altri_dati = Some(AltriDati { titolo_studio: Some("3".into()), ..AltriDati::default() });
    // Another process that changes the sheet all the time.
    let comandi = format!(
        "DO $$ BEGIN FOR i IN 1..1000000 LOOP UPDATE soggetto SET revisione = revisione + 1 WHERE id = {chi}; COMMIT; \
         END LOOP; END $$"
    );
    // The server ends it with its client.
    let con_lui = "SET client_connection_check_interval = '100ms'";
    let argomenti = ["--no-psqlrc", "--quiet", &url, "-c", con_lui, "-c", &comandi];
    let mut altro = Command::new("psql").args(argomenti).spawn().unwrap();
    // How fast the other one is depends on the machine: it is always faster sooner or later.
    let mut tarda = None;
    for _ in 0..60 {
        richiesta.testata_richiesta = comune.testata("5008", &oggi());
        let esito = comune.manda_com_e(richiesta.clone());
        if esito.risposta.valore("esitoOperazione") == Some("XXXX") {
            tarda = Some(esito);
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    altro.kill().unwrap();
    altro.wait().unwrap();
    assert_eq!(tarda.expect("somebody was faster").rifiutata(), ["EN203"]);
    let spenta = std::iter::repeat_with(|| {
        std::thread::sleep(Duration::from_millis(200));
        comune.manda_com_e(richiesta.clone())
    });
    let (mut tentativi, mut riuscita) = (0, false);
    for esito in spenta.take(50) {
        tentativi += 1;
        riuscita = esito.risposta.valore("esitoOperazione") == Some("0000");
        if riuscita {
            break;
        }
    }
    assert!(riuscita, "the same id goes through once nobody is faster: {tentativi} attempts");
}

/// Another hand on what its commands lock, until it is dropped.
pub(crate) struct Lucchetto(Child);

impl Lucchetto {
    /// The commands say `held` once they hold it.
    pub(crate) fn chiudi(url: &str, comandi: &str) -> Self {
        let mut psql = Command::new("psql")
            .args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", url])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let comandi = format!("BEGIN; {comandi};\n");
        psql.stdin.as_mut().unwrap().write_all(comandi.as_bytes()).unwrap();
        let mut riga = String::new();
        BufReader::new(psql.stdout.as_mut().unwrap()).read_line(&mut riga).unwrap();
        assert_eq!(riga.trim(), "held");
        Self(psql)
    }
}

impl Drop for Lucchetto {
    fn drop(&mut self) {
        // Its end of input ends the transaction.
        drop(self.0.stdin.take());
        self.0.wait().unwrap();
    }
}
