//! Where events come from: bytes in memory, or a stream read piece by piece.

use crate::lettura::ErroreLettura;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use std::io::{BufRead, Read};

/// A source of events that knows its line.
pub(crate) trait Sorgente {
    /// The next event; it borrows from the source until the next call.
    fn evento(&mut self) -> Result<Event<'_>, quick_xml::Error>;

    /// The line reached, from 1.
    fn riga(&self) -> usize;

    /// A new piece begins: the bound of a stream counts anew.
    fn nuovo_pezzo(&mut self);
}

fn configura<R>(lettore: &mut Reader<R>) {
    let c = lettore.config_mut();
    c.expand_empty_elements = true;
    c.check_comments = true;
}

/// Bytes in memory.
pub(crate) struct Memoria<'i> {
    testo: &'i str,
    lettore: Reader<&'i [u8]>,
}

impl<'i> Memoria<'i> {
    pub(crate) fn nuova(testo: &'i str) -> Self {
        let mut lettore = Reader::from_str(testo);
        configura(&mut lettore);
        Self { testo, lettore }
    }
}

impl Sorgente for Memoria<'_> {
    fn evento(&mut self) -> Result<Event<'_>, quick_xml::Error> {
        self.lettore.read_event()
    }

    fn riga(&self) -> usize {
        // Counted only when something is refused.
        let fin_qui = usize::try_from(self.lettore.buffer_position()).unwrap_or(usize::MAX);
        1 + a_capo(self.testo.as_bytes().get(..fin_qui).unwrap_or(self.testo.as_bytes()))
    }

    fn nuovo_pezzo(&mut self) {}
}

/// A stream, with a bound on what may be held in memory at once.
pub(crate) struct Flusso<R> {
    lettore: Reader<Limitato<R>>,
    buffer: Vec<u8>,
}

impl<R: BufRead> Flusso<R> {
    /// `limite` is in bytes of the document, for one piece.
    pub(crate) fn nuovo(sorgente: R, limite: usize) -> Self {
        let mut lettore = Reader::from_reader(Limitato { sorgente, limite, resto: limite, righe: 1 });
        configura(&mut lettore);
        Self { lettore, buffer: Vec::new() }
    }
}

impl<R: BufRead> Sorgente for Flusso<R> {
    fn evento(&mut self) -> Result<Event<'_>, quick_xml::Error> {
        self.buffer.clear();
        self.lettore.read_event_into(&mut self.buffer)
    }

    fn riga(&self) -> usize {
        self.lettore.get_ref().righe
    }

    fn nuovo_pezzo(&mut self) {
        let limitato = self.lettore.get_mut();
        limitato.resto = limitato.limite;
    }
}

struct Limitato<R> {
    sorgente: R,
    limite: usize,
    resto: usize,
    righe: usize,
}

impl<R: BufRead> Read for Limitato<R> {
    fn read(&mut self, fuori: &mut [u8]) -> std::io::Result<usize> {
        let letti = self.fill_buf()?.read(fuori)?;
        self.consume(letti);
        Ok(letti)
    }
}

impl<R: BufRead> BufRead for Limitato<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.resto == 0 {
            return Err(std::io::Error::other(TroppoGrande));
        }
        let pieno = self.sorgente.fill_buf()?;
        Ok(pieno.get(..self.resto).unwrap_or(pieno))
    }

    fn consume(&mut self, quanti: usize) {
        // What was shown is still there, so that asking again reads nothing.
        if let Ok(pieno) = self.sorgente.fill_buf() {
            self.righe += a_capo(pieno.get(..quanti).unwrap_or(pieno));
        }
        self.resto = self.resto.saturating_sub(quanti);
        self.sorgente.consume(quanti);
    }
}

/// The bound of a stream was met.
#[derive(Debug, thiserror::Error)]
#[error("a single piece of the document is too big")]
pub(crate) struct TroppoGrande;

/// Tells a failing stream from a document that is too big or not well formed.
pub(crate) fn causa(errore: &quick_xml::Error) -> Option<ErroreLettura> {
    match errore {
        quick_xml::Error::Io(io) if !io.get_ref().is_some_and(|e| e.is::<TroppoGrande>()) => {
            Some(ErroreLettura::Sorgente(io.to_string()))
        }
        _ => None,
    }
}

fn a_capo(byte: &[u8]) -> usize {
    byte.iter().filter(|b| **b == b'\n').count()
}
