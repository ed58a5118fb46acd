//! Unpacking of the gzip files that comuni send, without trust in what they unpack to.

use flate2::bufread::MultiGzDecoder;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// How much a file may unpack to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitiEspansione {
    /// Largest size of the unpacked content, bytes.
    pub massimo: u64,
    /// Largest ratio of unpacked to packed bytes, judged from the first mebibyte on.
    pub rapporto: u64,
}

/// Why a file cannot be unpacked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Difetto {
    /// Not gzip, or broken off, or with a wrong checksum.
    #[error("il file non è un gzip integro")]
    Corrotto,
    /// More than [`LimitiEspansione::massimo`].
    #[error("il contenuto decompresso supera {0} byte")]
    TroppoGrande(u64),
    /// More than [`LimitiEspansione::rapporto`].
    #[error("il contenuto decompresso supera {0} volte il file compresso")]
    TroppoCompresso(u64),
}

/// A reader of the unpacked content. When it fails, [`Sonda::difetto`] says why, however deep in a parser's error the
/// cause is wrapped.
pub(crate) struct Espansione {
    decoder: MultiGzDecoder<Contato>,
    limiti: LimitiEspansione,
    prodotti: u64,
    sonda: Sonda,
}

/// What happens in an [`Espansione`] that a parser has taken.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sonda {
    letti: Arc<AtomicU64>,
    difetto: Arc<Mutex<Option<Difetto>>>,
}

impl Sonda {
    /// Packed bytes consumed so far.
    pub(crate) fn letti(&self) -> u64 {
        self.letti.load(Ordering::Relaxed)
    }

    /// Why the unpacking stopped, if it did.
    pub(crate) fn difetto(&self) -> Option<Difetto> {
        self.difetto.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    fn segna(&self, difetto: Difetto) -> io::Error {
        let errore = io::Error::new(io::ErrorKind::InvalidData, difetto.to_string());
        *self.difetto.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(difetto);
        errore
    }
}

/// Opens a packed file.
pub(crate) fn apri(percorso: &Path, limiti: LimitiEspansione) -> io::Result<(Espansione, Sonda)> {
    let sonda = Sonda::default();
    let contato =
        Contato { file: BufReader::with_capacity(BLOCCO, File::open(percorso)?), letti: Arc::clone(&sonda.letti) };
    let espansione = Espansione { decoder: MultiGzDecoder::new(contato), limiti, prodotti: 0, sonda: sonda.clone() };
    Ok((espansione, sonda))
}

impl Read for Espansione {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.decoder.read(buf).map_err(|errore| match errore.kind() {
            io::ErrorKind::Interrupted => errore,
            _ => self.sonda.segna(Difetto::Corrotto),
        })?;
        self.prodotti = self.prodotti.saturating_add(n as u64);
        if self.prodotti > self.limiti.massimo {
            return Err(self.sonda.segna(Difetto::TroppoGrande(self.limiti.massimo)));
        }
        // The decoder reads a block ahead, which only makes the packed side look larger than it is by one block.
        if self.prodotti > FRANCHIGIA && self.prodotti / self.limiti.rapporto.max(1) > self.sonda.letti() {
            return Err(self.sonda.segna(Difetto::TroppoCompresso(self.limiti.rapporto)));
        }
        Ok(n)
    }
}

/// Counts what is taken from the file.
struct Contato {
    file: BufReader<File>,
    letti: Arc<AtomicU64>,
}

impl Read for Contato {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.file.read(buf)?;
        self.letti.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

impl io::BufRead for Contato {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.file.fill_buf()
    }

    fn consume(&mut self, n: usize) {
        self.letti.fetch_add(n as u64, Ordering::Relaxed);
        self.file.consume(n);
    }
}

const BLOCCO: usize = 64 * 1024;
/// Short files of great regularity are no bombs.
const FRANCHIGIA: u64 = 1 << 20;

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;

    const LIMITI: LimitiEspansione = LimitiEspansione { massimo: 8 << 20, rapporto: 200 };

    fn leggi(byte: &[u8]) -> (Result<Vec<u8>, io::Error>, Sonda) {
        let dir = tempfile::tempdir().unwrap();
        let percorso = dir.path().join("f.gz");
        std::fs::write(&percorso, byte).unwrap();
        let (mut espansione, sonda) = apri(&percorso, LIMITI).unwrap();
        let mut tutto = Vec::new();
        (espansione.read_to_end(&mut tutto).map(|_| tutto), sonda)
    }

    fn gzip(byte: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(byte).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn a_bomb_is_stopped_by_its_ratio_and_a_big_file_by_its_size() {
        let (esito, sonda) = leggi(&gzip(&vec![b'a'; 5 << 20]));
        assert!(esito.is_err());
        assert_eq!(sonda.difetto(), Some(Difetto::TroppoCompresso(200)));
        let vario: Vec<u8> = (0..(9u32 << 20)).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let (esito, sonda) = leggi(&gzip(&vario));
        assert!(esito.is_err());
        assert_eq!(sonda.difetto(), Some(Difetto::TroppoGrande(8 << 20)));
    }

    #[test]
    fn broken_gzip_is_told_from_a_whole_one() {
        let intero = gzip(b"contenuto di prova, abbastanza lungo da non stare in un solo simbolo");
        for byte in [&b"<subentro/>"[..], &intero[..intero.len() - 9], &intero[..4], b""] {
            let (esito, sonda) = leggi(byte);
            assert!(esito.is_err(), "{byte:?}");
            assert_eq!(sonda.difetto(), Some(Difetto::Corrotto));
        }
        let mut guasto = intero.clone();
        let crc = guasto.len() - 6;
        guasto[crc] ^= 1;
        assert_eq!(leggi(&guasto).1.difetto(), Some(Difetto::Corrotto));
    }

    #[test]
    fn what_is_whole_is_read_whole_and_counted() {
        let intero = gzip(b"uno");
        let (esito, sonda) = leggi(&intero);
        assert_eq!(esito.unwrap(), b"uno");
        assert_eq!((sonda.difetto(), sonda.letti()), (None, intero.len() as u64));
    }
}
