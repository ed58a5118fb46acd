//! Refused messages kept with the story of their refusal, where the configuration asks for it: the sandbox.

use anpr_wss::Transcript;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A folder that holds the latest refused messages: `<reference>.xml` and `<reference>.txt`.
#[derive(Debug)]
pub(super) struct Trascrizioni {
    cartella: PathBuf,
    massimo: usize,
    // One writer at a time keeps the count right.
    turno: Mutex<()>,
}

impl Trascrizioni {
    /// Makes the folder if it is not there.
    pub(super) fn apri(cartella: &Path, massimo: usize) -> std::io::Result<Self> {
        std::fs::create_dir_all(cartella)?;
        Ok(Self { cartella: cartella.to_owned(), massimo, turno: Mutex::new(()) })
    }

    /// Keeps a refused message. What cannot be kept is logged: the refusal itself must not depend on a disk.
    pub(super) fn conserva(&self, riferimento: &str, messaggio: &[u8], transcript: &Transcript) {
        let _turno = self.turno.lock();
        let file = |estensione: &str| self.cartella.join(format!("{riferimento}.{estensione}"));
        let esito = std::fs::write(file("xml"), messaggio)
            .and_then(|()| std::fs::write(file("txt"), transcript.to_string()))
            .and_then(|()| self.sfoltisci());
        if let Err(errore) = esito {
            tracing::warn!(error = %errore, "a refused message could not be kept");
        }
    }

    fn sfoltisci(&self) -> std::io::Result<()> {
        let mut storie = Vec::new();
        for voce in std::fs::read_dir(&self.cartella)? {
            let voce = voce?;
            if voce.path().extension().is_some_and(|estensione| estensione == "txt") {
                storie.push((voce.metadata()?.modified()?, voce.path()));
            }
        }
        storie.sort();
        let troppe = storie.len().saturating_sub(self.massimo);
        for (_, storia) in storie.into_iter().take(troppe) {
            std::fs::remove_file(storia.with_extension("xml"))?;
            std::fs::remove_file(storia)?;
        }
        Ok(())
    }
}
