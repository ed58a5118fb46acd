//! Opening a bundle, a zip archive or a folder, within bounds.

use crate::errore::Errore;
use crate::manifesto::{self, Erogatore, FORMATO, Manifesto};
use crate::scrittura::impronta;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Component, Path, PathBuf};
use zip::ZipArchive;
use zip::result::ZipError;

/// The contract's largest file has some 30 KB, all of them half a megabyte, in about 60 files.
const MASSIMO_VOCE: u64 = 1 << 20;
const MASSIMO_TOTALE: u64 = 16 << 20;
const MASSIMO_ARCHIVIO: u64 = 8 << 20;
const MASSIMO_FILE: usize = 500;

/// A bundle in memory, every file as its manifest says.
#[derive(Debug)]
pub(crate) struct Pacchetto {
    /// Where it was opened.
    pub(crate) nome: String,
    /// The manifest.
    pub(crate) manifesto: Manifesto,
    /// Schemas: path below `xsd/`, text.
    pub(crate) schemi: Vec<(PathBuf, String)>,
    /// Descriptions: path below `wsdl/`, text.
    pub(crate) descrizioni: Vec<(PathBuf, String)>,
}

impl Pacchetto {
    /// Opens and reads a bundle whole.
    pub(crate) fn apri(percorso: &Path) -> Result<Self, Errore> {
        let mut origine = Origine::apri(percorso)?;
        let nome = origine.nome.clone();
        let byte = origine.leggi(manifesto::NOME)?.ok_or_else(|| Errore::SenzaManifesto { pacchetto: nome.clone() })?;
        let mut pacchetto =
            Self { manifesto: leggi_manifesto(&nome, &byte)?, nome, schemi: Vec::new(), descrizioni: Vec::new() };
        for voce in std::mem::take(&mut pacchetto.manifesto.file) {
            let Some(byte) = origine.leggi(&voce.percorso)? else {
                return Err(Errore::Manca { pacchetto: pacchetto.nome, file: voce.percorso });
            };
            if impronta(&byte) != voce.sha256 {
                return Err(Errore::Impronta { pacchetto: pacchetto.nome, file: voce.percorso });
            }
            let testo = String::from_utf8(byte).map_err(|e| Errore::Voce {
                pacchetto: pacchetto.nome.clone(),
                file: voce.percorso.clone(),
                causa: format!("non è UTF-8: {e}"),
            })?;
            if let Some(relativo) = voce.percorso.strip_prefix("xsd/").filter(|n| n.ends_with(".xsd")) {
                pacchetto.schemi.push((PathBuf::from(relativo), testo));
            } else if let Some(relativo) = voce.percorso.strip_prefix("wsdl/").filter(|n| n.ends_with(".wsdl")) {
                pacchetto.descrizioni.push((PathBuf::from(relativo), testo));
            }
        }
        Ok(pacchetto)
    }

    /// Who answers the service of this name; ANPR if the manifest does not say.
    pub(crate) fn erogatore(&self, servizio: &str) -> Erogatore {
        let voce = self.manifesto.servizi.iter().find(|s| s.nome == servizio);
        voce.map_or(Erogatore::Anpr, |s| s.erogatore)
    }
}

fn leggi_manifesto(pacchetto: &str, byte: &[u8]) -> Result<Manifesto, Errore> {
    let errore = |causa: String| Errore::Manifesto { pacchetto: pacchetto.to_owned(), causa };
    let manifesto: Manifesto = serde_json::from_slice(byte).map_err(|e| errore(e.to_string()))?;
    if manifesto.formato != FORMATO {
        return Err(errore(format!("il formato {} non è conosciuto, soltanto {FORMATO}", manifesto.formato)));
    }
    if manifesto.file.len() > MASSIMO_FILE {
        return Err(Errore::Limite {
            pacchetto: pacchetto.to_owned(),
            cosa: format!("l'elenco di {} file", manifesto.file.len()),
            limite: format!("{MASSIMO_FILE} file"),
        });
    }
    for voce in &manifesto.file {
        // A folder could otherwise be made to read anything of the machine.
        let sicuro = !voce.percorso.contains('\\')
            && Path::new(&voce.percorso).components().all(|c| matches!(c, Component::Normal(_)));
        if !sicuro || voce.percorso.is_empty() {
            return Err(errore(format!("il percorso {:?} non resta dentro il pacchetto", voce.percorso)));
        }
    }
    Ok(manifesto)
}

/// Where the bytes of a bundle come from.
struct Origine {
    nome: String,
    luogo: Luogo,
    /// Bytes that may still be read.
    resto: u64,
}

enum Luogo {
    Cartella(PathBuf),
    Archivio(ZipArchive<BufReader<File>>),
}

impl Origine {
    fn apri(percorso: &Path) -> Result<Self, Errore> {
        let nome = percorso.display().to_string();
        let apertura = |causa| Errore::Apertura { pacchetto: nome.clone(), causa };
        let dati = std::fs::metadata(percorso).map_err(apertura)?;
        let luogo = if dati.is_dir() {
            Luogo::Cartella(percorso.to_path_buf())
        } else if !dati.is_file() {
            return Err(Errore::NonArchivio {
                pacchetto: nome,
                causa: ZipError::InvalidArchive("non è un file ordinario".into()),
            });
        } else if dati.len() > MASSIMO_ARCHIVIO {
            return Err(Errore::Limite {
                pacchetto: nome,
                cosa: "l'archivio".to_owned(),
                limite: mib(MASSIMO_ARCHIVIO),
            });
        } else {
            let file = File::open(percorso).map_err(apertura)?;
            let archivio = ZipArchive::new(BufReader::new(file))
                .map_err(|causa| Errore::NonArchivio { pacchetto: nome.clone(), causa })?;
            Luogo::Archivio(archivio)
        };
        Ok(Self { nome, luogo, resto: MASSIMO_TOTALE })
    }

    /// The bytes of a file, none if there is no such file. Sizes that an archive declares are not believed: what is
    /// unpacked is counted.
    fn leggi(&mut self, file: &str) -> Result<Option<Vec<u8>>, Errore> {
        let voce = |causa: String| Errore::Voce { pacchetto: self.nome.clone(), file: file.to_owned(), causa };
        let limite = MASSIMO_VOCE.min(self.resto);
        let mut byte = Vec::new();
        let esito = match &mut self.luogo {
            Luogo::Archivio(archivio) => match archivio.by_name(file) {
                Ok(dentro) => dentro.take(limite + 1).read_to_end(&mut byte),
                Err(ZipError::FileNotFound) => return Ok(None),
                Err(e) => return Err(voce(e.to_string())),
            },
            Luogo::Cartella(cartella) => {
                let percorso = cartella.join(file);
                match std::fs::metadata(&percorso) {
                    Ok(dati) if dati.is_file() => {}
                    Ok(_) => return Err(voce("non è un file ordinario".to_owned())),
                    Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
                    Err(e) => return Err(voce(e.to_string())),
                }
                File::open(&percorso).and_then(|f| f.take(limite + 1).read_to_end(&mut byte))
            }
        };
        esito.map_err(|e| voce(e.to_string()))?;
        let letti = byte.len() as u64;
        if letti > limite {
            let (cosa, limite) = if limite < MASSIMO_VOCE {
                ("la somma dei file".to_owned(), mib(MASSIMO_TOTALE))
            } else {
                (format!("«{file}»"), mib(MASSIMO_VOCE))
            };
            return Err(Errore::Limite { pacchetto: self.nome.clone(), cosa, limite });
        }
        self.resto -= letti;
        Ok(Some(byte))
    }
}

fn mib(byte: u64) -> String {
    format!("{} MiB", byte >> 20)
}
