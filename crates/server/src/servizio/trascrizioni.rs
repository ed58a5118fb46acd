//! Refused messages kept with the story of their refusal, where the configuration asks for it: the sandbox.

use anpr_wss::Transcript;
use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::SystemTime;

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
        let scritta =
            scrivi(&file("xml"), messaggio).and_then(|()| scrivi(&file("txt"), transcript.to_string().as_bytes()));
        // A disk that is full is no reason to keep what is too much.
        if let Err(errore) = self.sfoltisci().and(scritta) {
            tracing::warn!(error = %errore, "a refused message could not be kept");
        }
    }

    /// Removes the oldest beyond those to be kept, also those of which somebody has taken one half away.
    fn sfoltisci(&self) -> std::io::Result<()> {
        let mut storie: BTreeMap<PathBuf, SystemTime> = BTreeMap::new();
        for voce in std::fs::read_dir(&self.cartella)? {
            let percorso = voce?.path();
            let sua = percorso.extension().is_some_and(|estensione| estensione == "txt" || estensione == "xml");
            if let (true, Ok(metadati)) = (sua, std::fs::metadata(&percorso)) {
                let scritta = storie.entry(percorso.with_extension("")).or_insert(SystemTime::UNIX_EPOCH);
                *scritta = metadati.modified()?.max(*scritta);
            }
        }
        let mut per_eta: Vec<(SystemTime, PathBuf)> =
            storie.into_iter().map(|(storia, quando)| (quando, storia)).collect();
        per_eta.sort();
        let troppe = per_eta.len().saturating_sub(self.massimo);
        for (_, storia) in per_eta.into_iter().take(troppe) {
            rimuovi(&storia.with_extension("xml"))?;
            rimuovi(&storia.with_extension("txt"))?;
        }
        Ok(())
    }
}

/// Writes a file for its owner alone: messages are full of people.
fn scrivi(file: &Path, byte: &[u8]) -> std::io::Result<()> {
    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(file)?.write_all(byte)
}

/// What is gone already is gone.
fn rimuovi(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(errore) if errore.kind() != std::io::ErrorKind::NotFound => Err(errore),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn no_more_are_kept_than_asked_whatever_was_taken_away() {
        let cartella = tempfile::tempdir().unwrap();
        let trascrizioni = Trascrizioni::apri(cartella.path(), 3).unwrap();
        for n in 0..10 {
            trascrizioni.conserva(&format!("{n:024x}"), b"<a/>", &Transcript::default());
            let meta = if n % 2 == 0 { "xml" } else { "txt" };
            std::fs::remove_file(cartella.path().join(format!("{n:024x}.{meta}"))).unwrap();
        }
        assert!(std::fs::read_dir(cartella.path()).unwrap().count() <= 3);
        trascrizioni.conserva("ultima", b"<a/>", &Transcript::default());
        assert_eq!(std::fs::read(cartella.path().join("ultima.xml")).unwrap(), b"<a/>");
        for meta in ["ultima.xml", "ultima.txt"] {
            let permessi = std::fs::metadata(cartella.path().join(meta)).unwrap().permissions();
            assert_eq!(permessi.mode() & 0o077, 0, "{meta} is for its owner alone");
        }
    }
}
