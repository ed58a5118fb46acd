//! Writing a bundle.

use crate::errore::Errore;
use crate::manifesto::{self, FORMATO, Manifesto, Versione, VoceFile, VoceServizio};
use contractgen::Descrizione;
use openssl::sha::sha256;
use std::fmt::Write as _;
use std::io::{Seek, Write};
use std::path::Path;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What a bundle that was written holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Riepilogo {
    /// Descriptions and schemas.
    pub file: usize,
    /// Services.
    pub servizi: usize,
    /// Operations of all services.
    pub operazioni: usize,
    /// Size of descriptions and schemas before compression, in bytes.
    pub byte: u64,
}

/// Writes the contract of this program. The same contract and version give the same bytes.
pub fn scrivi(destinazione: impl Write + Seek, versione: &Versione) -> Result<Riepilogo, Errore> {
    let file: Vec<(String, &str)> =
        anpr_contract::schemi::tutti().map(|(cartella, nome, testo)| (format!("{cartella}/{nome}"), testo)).collect();
    let file: Vec<(&str, &str)> = file.iter().map(|(nome, testo)| (nome.as_str(), *testo)).collect();
    impacchetta(destinazione, versione, &file)
}

/// Writes a bundle of the given files: paths that begin with `wsdl/` or `xsd/`, and texts. For contracts other than the
/// one of this program, as an earlier one. A description that cannot be read is refused.
pub fn impacchetta(
    destinazione: impl Write + Seek,
    versione: &Versione,
    file: &[(&str, &str)],
) -> Result<Riepilogo, Errore> {
    let mut file = file.to_vec();
    file.sort_unstable();
    let manifesto = manifesto(versione, &file)?;
    let operazioni = manifesto.servizi.iter().map(|s| s.operazioni.len()).sum();
    let riepilogo = Riepilogo {
        file: file.len(),
        servizi: manifesto.servizi.len(),
        operazioni,
        byte: file.iter().map(|(_, testo)| testo.len() as u64).sum(),
    };
    let leggimi = leggimi(versione, &manifesto);
    let mut testo = serde_json::to_string_pretty(&manifesto)
        .map_err(|e| Errore::Scrittura { causa: ZipError::Io(std::io::Error::other(e)) })?;
    testo.push('\n');
    let mut archivio = ZipWriter::new(destinazione);
    let tutti = [(manifesto::NOME, testo.as_str()), (LEGGIMI, leggimi.as_str())].into_iter().chain(file);
    for (nome, testo) in tutti {
        voce(&mut archivio, nome, testo).map_err(|causa| Errore::Scrittura { causa })?;
    }
    archivio.finish().map_err(|causa| Errore::Scrittura { causa })?;
    Ok(riepilogo)
}

fn voce(archivio: &mut ZipWriter<impl Write + Seek>, nome: &str, testo: &str) -> Result<(), ZipError> {
    // A fixed day and fixed rights: the bytes depend on the contract alone.
    let opzioni = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    archivio.start_file(nome, opzioni)?;
    archivio.write_all(testo.as_bytes())?;
    Ok(())
}

fn manifesto(versione: &Versione, file: &[(&str, &str)]) -> Result<Manifesto, Errore> {
    let mut servizi = Vec::new();
    let mut voci = Vec::new();
    for (nome, testo) in file {
        if let Some(relativo) = nome.strip_prefix("wsdl/").filter(|n| n.ends_with(".wsdl")) {
            let descrizione = Descrizione::leggi(Path::new(relativo), testo)
                .map_err(|causa| Errore::Contratto { pacchetto: (*nome).to_owned(), causa })?;
            servizi.push(VoceServizio::da(&descrizione, nome));
        }
        voci.push(VoceFile {
            percorso: (*nome).to_owned(),
            byte: testo.len() as u64,
            sha256: impronta(testo.as_bytes()),
        });
    }
    Ok(Manifesto { formato: FORMATO, versione: versione.clone(), file: voci, servizi })
}

/// SHA-256 in lower case hexadecimal.
pub(crate) fn impronta(byte: &[u8]) -> String {
    sha256(byte).iter().fold(String::with_capacity(64), |mut testo, b| {
        let _ = write!(testo, "{b:02x}");
        testo
    })
}

fn leggimi(versione: &Versione, manifesto: &Manifesto) -> String {
    let mut tabella = String::new();
    for s in &manifesto.servizi {
        let operazioni: Vec<_> = s.operazioni.iter().map(|o| o.nome.as_str()).collect();
        let _ = writeln!(tabella, "| `{}` | `{}` | {} |", s.wsdl, s.percorso, operazioni.join(", "));
    }
    include_str!("LEGGIMI.md")
        .replace("{contratto}", &versione.contratto)
        .replace("{interfaccia}", &versione.interfaccia)
        .replace("{servizi}\n", &tabella)
}

const LEGGIMI: &str = "LEGGIMI.md";
