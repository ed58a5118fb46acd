//! What was acknowledged is there, even if the process was killed the next moment.

use crate::banco::*;
use anpr_registry::*;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

const FIGLIO: &str = "ANPR_PROVA_FIGLIO";

/// Not a test of its own: the process that the next one kills.
#[test]
fn child_that_writes_until_it_is_killed() {
    let Ok(url) = std::env::var(FIGLIO) else { return };
    let registry = Registry::open(&Config::new(url)).unwrap();
    for _ in 0..8 {
        let r = registry.clone();
        std::thread::spawn(move || {
            loop {
                let n = r.prossimo(Contatore::Operazione).unwrap();
                r.scrivi(move |s| s.giornale(&operazione(n, &format!("k{n}")))).attendi().unwrap();
                let mut fuori = std::io::stdout().lock();
                writeln!(fuori, "registrata {n}").unwrap();
                fuori.flush().unwrap();
            }
        });
    }
    std::thread::sleep(std::time::Duration::from_secs(60));
}

scenari! {
    fn every_acknowledged_write_survives_a_kill(b) {
        b.registry.chiudi();
        let mut figlio = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "durata::child_that_writes_until_it_is_killed", "--nocapture"])
            .env(FIGLIO, &b.config.url)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut righe = BufReader::new(figlio.stdout.take().unwrap()).lines().map_while(Result::ok);
        let numero = |riga: String| riga.rsplit_once("registrata ").and_then(|(_, n)| n.parse::<i64>().ok());
        let mut registrate: Vec<i64> = righe.by_ref().filter_map(numero).take(300).collect();
        figlio.kill().unwrap();
        figlio.wait().unwrap();
        registrate.extend(righe.filter_map(numero));
        assert!(registrate.len() >= 300);
        let riaperto = Registry::open(&b.config).unwrap();
        let mut vista = riaperto.snapshot().unwrap();
        let perse: Vec<_> =
            registrate.iter().filter(|n| vista.trova_operazione(A, &format!("k{n}")).unwrap().is_none()).collect();
        assert!(perse.is_empty(), "acknowledged and lost: {perse:?}");
        assert!(riaperto.prossimo(Contatore::Operazione).unwrap() > *registrate.iter().max().unwrap());
    }
}
