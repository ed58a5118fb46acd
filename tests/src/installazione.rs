//! The folder of a sandbox, and the commands that work on it.

use crate::modello;
use crate::programma::{self, cartella};
use anpr_registry::{Config, Registry};
use std::path::{Path, PathBuf};
use std::process::Output;

/// The folder of a sandbox, whether the program serves it or not.
#[derive(Debug)]
pub struct Installazione {
    dir: PathBuf,
}

impl Installazione {
    /// A copy of the model that nobody serves, with its register in a file.
    pub fn nuova() -> Self {
        let dir = cartella();
        modello::copia(&dir, None);
        Self::in_cartella(&dir)
    }

    pub(crate) fn in_cartella(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// A file of the folder, as an argument.
    pub fn file(&self, nome: &str) -> String {
        self.dir.join(nome).display().to_string()
    }

    /// Writes a configuration that `cambia` makes of the sandbox's: its file.
    pub fn configurazione(&self, nome: &str, cambia: impl FnOnce(String) -> String) -> String {
        let testo = std::fs::read_to_string(self.dir.join("anpr.toml")).unwrap();
        std::fs::write(self.dir.join(nome), cambia(testo)).unwrap();
        self.file(nome)
    }

    /// The register itself, for what no call and no command does: its rules, and the past.
    pub fn anagrafe(&self) -> Registry {
        let configurazione = std::fs::read_to_string(self.dir.join("anpr.toml")).unwrap();
        let (_, database) = configurazione.split_once("[database]").unwrap();
        let url = database.lines().find_map(|riga| riga.trim().strip_prefix("url = ")).unwrap().trim_matches('"');
        let url = match url.strip_prefix("sqlite:") {
            Some(file) => format!("sqlite:{}", self.dir.join(file).display()),
            None => url.to_owned(),
        };
        Registry::open(&Config::new(url)).unwrap()
    }

    /// The authority of postazioni, of servers and of the TLS listener.
    pub fn ca(&self) -> PathBuf {
        self.dir.join("ca/ca-postazioni.pem")
    }

    /// Runs a command of the program on this folder: `anpr ARGOMENTI --dir DIR`.
    pub fn anpr(&self, argomenti: &[&str]) -> Output {
        let dir = self.dir.display().to_string();
        programma::anpr(&[argomenti, &["--dir", &dir]].concat())
    }

    /// The same for a command that must succeed: what it prints.
    pub fn comanda(&self, argomenti: &[&str]) -> String {
        accolto(&self.anpr(argomenti))
    }

    /// The same for a command that must be refused: the words in which it is.
    pub fn rifiutato(&self, argomenti: &[&str]) -> String {
        rifiutato(&self.anpr(argomenti))
    }
}

/// What a command printed that must have succeeded.
pub fn accolto(esito: &Output) -> String {
    assert!(esito.status.success(), "{}", String::from_utf8_lossy(&esito.stderr));
    String::from_utf8(esito.stdout.clone()).unwrap()
}

/// The words of a command that must have been refused.
pub fn rifiutato(esito: &Output) -> String {
    let parole = String::from_utf8(esito.stderr.clone()).unwrap();
    assert_eq!(esito.status.code(), Some(1), "{parole}");
    assert!(parole.starts_with("anpr: ") && !parole.contains("panicked"), "{parole}");
    parole
}
