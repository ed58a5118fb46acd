//! Where events come from: bytes in memory, or a stream read piece by piece.

use crate::lettura::ErroreLettura;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use std::io::{BufRead, Read};

/// A source of events that knows its line.
pub(crate) enum Sorgente<'s> {
    /// Bytes in memory.
    Memoria { testo: &'s str, lettore: Reader<&'s [u8]> },
    /// A stream, with a bound on what one piece of it may be.
    Flusso { lettore: Reader<Limitato<'s>>, buffer: Vec<u8> },
}

impl<'s> Sorgente<'s> {
    pub(crate) fn memoria(testo: &'s str) -> Self {
        let mut lettore = Reader::from_str(testo);
        configura(&mut lettore);
        Self::Memoria { testo, lettore }
    }

    /// `limite` is in bytes of the document, for one piece.
    pub(crate) fn flusso(sorgente: impl BufRead + Send + 's, limite: usize) -> Self {
        let sorgente = Box::new(sorgente);
        let testa = Testa::DaLeggere(Vec::with_capacity(BOM.len()));
        let mut lettore = Reader::from_reader(Limitato { sorgente, testa, limite, resto: limite, righe: 1 });
        configura(&mut lettore);
        Self::Flusso { lettore, buffer: Vec::new() }
    }

    /// The next event; it borrows from the source until the next call.
    #[inline]
    pub(crate) fn evento(&mut self) -> Result<Event<'_>, quick_xml::Error> {
        match self {
            Self::Memoria { lettore, .. } => lettore.read_event(),
            Self::Flusso { lettore, buffer } => {
                buffer.clear();
                lettore.read_event_into(buffer)
            }
        }
    }

    /// The line reached, from 1.
    pub(crate) fn riga(&self) -> usize {
        match self {
            // Counted only when something is refused.
            Self::Memoria { testo, lettore } => {
                let fin_qui = usize::try_from(lettore.buffer_position()).unwrap_or(usize::MAX);
                let testo = testo.strip_prefix(BOM).unwrap_or(testo).as_bytes();
                1 + a_capo(testo.get(..fin_qui).unwrap_or(testo))
            }
            Self::Flusso { lettore, .. } => lettore.get_ref().righe,
        }
    }

    /// A new piece begins: the bound of a stream counts anew.
    pub(crate) fn nuovo_pezzo(&mut self) {
        if let Self::Flusso { lettore, .. } = self {
            let limitato = lettore.get_mut();
            limitato.resto = limitato.limite;
        }
    }
}

fn configura<R>(lettore: &mut Reader<R>) {
    let c = lettore.config_mut();
    c.expand_empty_elements = true;
    c.check_comments = true;
}

pub(crate) struct Limitato<'s> {
    sorgente: Box<dyn BufRead + Send + 's>,
    testa: Testa,
    limite: usize,
    resto: usize,
    righe: usize,
}

/// The first bytes of a stream. quick-xml looks for a byte order mark in what it is shown first, and a stream may show as
/// little as one byte at a time.
enum Testa {
    DaLeggere(Vec<u8>),
    Letta(Vec<u8>),
    Consumata,
}

const BOM: &str = "\u{feff}";

impl Limitato<'_> {
    /// What there is to be consumed, whatever the bound is.
    fn mostra(&mut self) -> std::io::Result<&[u8]> {
        while let Testa::DaLeggere(testa) = &mut self.testa {
            let pieno = self.sorgente.fill_buf()?;
            let presi = pieno.len().min(BOM.len() - testa.len());
            testa.extend_from_slice(pieno.get(..presi).unwrap_or_default());
            self.sorgente.consume(presi);
            if presi == 0 || testa.len() == BOM.len() {
                self.testa = Testa::Letta(std::mem::take(testa));
            }
        }
        match &self.testa {
            Testa::Letta(testa) if !testa.is_empty() => Ok(testa),
            _ => self.sorgente.fill_buf(),
        }
    }
}

impl Read for Limitato<'_> {
    fn read(&mut self, fuori: &mut [u8]) -> std::io::Result<usize> {
        let letti = self.fill_buf()?.read(fuori)?;
        self.consume(letti);
        Ok(letti)
    }
}

impl BufRead for Limitato<'_> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        let resto = self.resto;
        if resto == 0 {
            return Err(std::io::Error::other(TroppoGrande));
        }
        let pieno = self.mostra()?;
        Ok(pieno.get(..resto).unwrap_or(pieno))
    }

    fn consume(&mut self, quanti: usize) {
        // What was shown is still there, so that asking again reads nothing.
        let righe = self.mostra().map_or(0, |pieno| a_capo(pieno.get(..quanti).unwrap_or(pieno)));
        self.righe += righe;
        self.resto = self.resto.saturating_sub(quanti);
        match &mut self.testa {
            Testa::Letta(testa) if testa.len() > quanti => drop(testa.drain(..quanti)),
            Testa::Letta(testa) if !testa.is_empty() => self.testa = Testa::Consumata,
            _ => self.sorgente.consume(quanti),
        }
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
