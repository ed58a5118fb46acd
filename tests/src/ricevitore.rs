//! `anpr receiver`, as a comune runs it.

use crate::installazione::accolto;
use crate::programma::{Processo, anpr, entro, porta_libera};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

/// A running receiver.
pub struct Ricevitore {
    indirizzo: String,
    db: PathBuf,
    processo: Processo,
}

impl Ricevitore {
    /// Starts the receiver of a comune of the sandbox in `dir`.
    pub fn avvia(dir: &Path, istat: &str) -> Self {
        let indirizzo = format!("127.0.0.1:{}", porta_libera());
        let comune = dir.join("comuni").join(istat);
        let db = comune.join("notifiche.db");
        let file = |percorso: &Path| percorso.display().to_string();
        let properties = comune.join(format!("{istat}.properties"));
        let argomenti = ["receiver", "--as", &file(&properties), "--listen", &indirizzo, "--db", &file(&db)];
        let processo = Processo::avvia(&argomenti.map(str::to_owned), &comune.join("receiver.log"));
        assert!(entro(60, || TcpStream::connect(&indirizzo).is_ok()), "the receiver did not start");
        Self { indirizzo, db, processo }
    }

    /// Where it receives.
    pub fn url(&self) -> String {
        format!("http://{}/N000", self.indirizzo)
    }

    /// What it has received, in the order in which it first came: numbers.
    pub fn arrivi(&self) -> Vec<i64> {
        let mut arrivi: Vec<(String, i64)> = Vec::new();
        for riga in self.elenco().lines() {
            let campi: Vec<&str> = riga.splitn(4, ' ').collect();
            arrivi.push((campi[2].to_owned(), campi[0].parse().unwrap()));
        }
        arrivi.sort_by(|a, b| a.0.cmp(&b.0));
        arrivi.into_iter().map(|(_, id)| id).collect()
    }

    fn elenco(&self) -> String {
        accolto(&anpr(&["receiver", "--list", "--db", &self.db.display().to_string()]))
    }

    /// What it has received, by number: number, kind, content.
    pub fn ricevute(&self) -> Vec<(i64, String, String)> {
        let elenco = self.elenco();
        let riga = |riga: &str| {
            let mut campi = riga.splitn(4, ' ');
            let id = campi.next().unwrap().parse().unwrap();
            let tipo = campi.next().unwrap().to_owned();
            (id, tipo, campi.nth(1).unwrap().to_owned())
        };
        elenco.lines().map(riga).collect()
    }

    /// Kills it, at once and without warning.
    pub fn uccidi(&mut self) {
        self.processo.segnala("KILL");
        self.processo.attendi();
    }
}
