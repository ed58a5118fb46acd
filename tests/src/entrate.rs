//! The program serving the embedded Agenzia delle Entrate of an installation.

use crate::installazione::Installazione;
use crate::programma::{Processo, entro, porta_libera};
use std::net::TcpStream;

/// `anpr entrate serve`, running.
pub struct ServitaEntrate {
    processo: Processo,
    /// Its base address.
    pub url: String,
}

impl ServitaEntrate {
    /// Starts it on a free port and waits until it listens.
    pub fn nuova(qui: &Installazione) -> Self {
        let indirizzo = format!("127.0.0.1:{}", porta_libera());
        let dir = qui.dir().display().to_string();
        let argomenti = ["entrate", "serve", "--listen", &indirizzo, "--dir", &dir].map(str::to_owned);
        let processo = Processo::avvia(&argomenti, &qui.dir().join("entrate.log"));
        assert!(entro(60, || TcpStream::connect(&indirizzo).is_ok()), "it does not listen");
        Self { processo, url: format!("http://{indirizzo}/v1") }
    }

    /// Kills it, at once and without warning.
    pub fn uccidi(mut self) {
        self.processo.segnala("KILL");
        self.processo.attendi();
    }

    /// Asks it to stop, and waits for a clean end.
    pub fn ferma(mut self) {
        self.processo.segnala("TERM");
        assert!(self.processo.attendi().success());
    }
}
