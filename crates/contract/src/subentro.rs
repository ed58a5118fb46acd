//! The hand-over file of a comune: its types, and a reader that holds one piece at a time.
//!
//! A file of 2.8 million people does not fit in memory; the reader validates the whole document against the schema while
//! it hands out one person, family or convivenza after the other (consultazione §7.4).

pub use crate::generated::subentro::*;

use crate::elemento::{Contenuto, Elemento};
use crate::lettura::ErroreLettura;
use crate::schema::{Cursore, Involucro, Sorgente};
use std::io::BufRead;

/// A piece of the file, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pezzo {
    /// Totals of the whole delivery: once, first.
    DatiFornitura(Box<DatiFornitura>),
    /// Totals of this file: at most once, second.
    DatiInvio(Box<DatiInvio>),
    /// A person: at least one.
    Soggetto(Box<SoggettoSubentro>),
    /// A family.
    Famiglia(Box<FamigliaSubentro>),
    /// A convivenza.
    Convivenza(Box<FamigliaSubentro>),
}

/// A piece and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brano {
    /// Line of its start tag, from 1.
    pub riga: usize,
    /// The piece.
    pub pezzo: Pezzo,
}

/// Reads a hand-over file piece by piece.
///
/// Memory is bounded by [`PEZZO_MASSIMO`], whatever the size of the file. After an error there is nothing more to read:
/// one violation refuses the file.
pub struct Lettore<'s> {
    cursore: Cursore<'s>,
    fase: Fase,
}

/// The biggest piece that is read, in bytes of the document; a scheda has a few thousand.
pub const PEZZO_MASSIMO: usize = 4 << 20;

/// Memory that the repeated elements of one piece may take, in bytes.
const CREDITO: usize = 16 << 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fase {
    Inizio,
    Dentro,
    Finita,
}

impl<'s> Lettore<'s> {
    /// A reader over the uncompressed XML.
    pub fn nuovo(sorgente: impl BufRead + Send + 's) -> Self {
        Self { cursore: Cursore::nuovo(Sorgente::flusso(sorgente, PEZZO_MASSIMO), CREDITO), fase: Fase::Inizio }
    }

    /// The next piece; none when the file ended as the schema wants.
    pub fn prossimo(&mut self) -> Result<Option<Brano>, ErroreLettura> {
        let esito = match self.fase {
            Fase::Finita => return Ok(None),
            Fase::Inizio => self.inizia().and_then(|()| self.avanza()),
            Fase::Dentro => self.avanza(),
        };
        if !matches!(esito, Ok(Some(_))) {
            self.fase = Fase::Finita;
        }
        esito
    }

    /// The line reached, from 1.
    pub fn riga(&self) -> usize {
        self.cursore.riga()
    }

    fn inizia(&mut self) -> Result<(), ErroreLettura> {
        self.fase = Fase::Dentro;
        let radice = self.cursore.radice(Involucro::Nessuno)?;
        if (radice.namespace, radice.nome) != (Subentro::NAMESPACE, Subentro::NOME) {
            return Err(ErroreLettura::AltraRadice { attesa: Subentro::NOME, trovata: radice.nome });
        }
        Ok(())
    }

    fn avanza(&mut self) -> Result<Option<Brano>, ErroreLettura> {
        loop {
            self.cursore.nuovo_pezzo(CREDITO);
            if self.cursore.figlio()?.is_none() {
                if self.cursore.profondita() == 0 {
                    self.cursore.fine()?;
                    return Ok(None);
                }
                continue;
            }
            let riga = self.cursore.riga();
            let pezzo = match self.cursore.nome() {
                "datiFornitura" => Pezzo::DatiFornitura(self.leggi()?),
                "datiInvio" => Pezzo::DatiInvio(self.leggi()?),
                "soggetto" => Pezzo::Soggetto(self.leggi()?),
                "famiglia" => Pezzo::Famiglia(self.leggi()?),
                "convivenza" => Pezzo::Convivenza(self.leggi()?),
                // The lists that hold the pieces.
                _ => continue,
            };
            return Ok(Some(Brano { riga, pezzo }));
        }
    }

    fn leggi<T: Contenuto>(&mut self) -> Result<Box<T>, ErroreLettura> {
        let mut valore = Box::<T>::default();
        valore.leggi(&mut self.cursore)?;
        Ok(valore)
    }
}

impl Iterator for Lettore<'_> {
    type Item = Result<Brano, ErroreLettura>;

    fn next(&mut self) -> Option<Self::Item> {
        self.prossimo().transpose()
    }
}
