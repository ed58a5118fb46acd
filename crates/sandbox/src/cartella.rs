//! Files of the sandbox's folder: written whole or not at all.

use crate::Errore;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Riservatezza {
    /// Everybody.
    Pubblico,
    /// Only its owner.
    Segreto,
}

/// Writes a file beside its place and then moves it there, so that a reader never sees half of it.
pub(crate) fn scrivi(percorso: &Path, contenuto: &[u8], riservatezza: Riservatezza) -> Result<(), Errore> {
    let mut provvisorio = percorso.as_os_str().to_owned();
    provvisorio.push(".tmp");
    let provvisorio = PathBuf::from(provvisorio);
    let esito = scrivi_in(&provvisorio, contenuto, riservatezza).and_then(|()| fs::rename(&provvisorio, percorso));
    esito.map_err(|origine| Errore::File { percorso: percorso.to_owned(), origine })
}

/// Makes a folder and those above it.
pub(crate) fn crea(percorso: &Path) -> Result<(), Errore> {
    fs::create_dir_all(percorso).map_err(|origine| Errore::File { percorso: percorso.to_owned(), origine })
}

/// Removes a file or a folder with all that is in it; nothing to remove is no error.
pub(crate) fn rimuovi(percorso: &Path) -> Result<(), Errore> {
    let esito = if percorso.is_dir() { fs::remove_dir_all(percorso) } else { fs::remove_file(percorso) };
    match esito {
        Err(origine) if origine.kind() != std::io::ErrorKind::NotFound => {
            Err(Errore::File { percorso: percorso.to_owned(), origine })
        }
        _ => Ok(()),
    }
}

/// Reads a text file.
pub(crate) fn leggi(percorso: &Path) -> Result<String, Errore> {
    fs::read_to_string(percorso).map_err(|origine| Errore::File { percorso: percorso.to_owned(), origine })
}

fn scrivi_in(percorso: &Path, contenuto: &[u8], riservatezza: Riservatezza) -> std::io::Result<()> {
    let mut opzioni = fs::OpenOptions::new();
    opzioni.write(true).create(true).truncate(true);
    #[cfg(unix)]
    if riservatezza == Riservatezza::Segreto {
        std::os::unix::fs::OpenOptionsExt::mode(&mut opzioni, 0o600);
    }
    #[cfg(not(unix))]
    let _ = riservatezza;
    let mut file = opzioni.open(percorso)?;
    file.write_all(contenuto)?;
    file.sync_all()
}
