//! The entry point.

use crate::caratteri::Caratteri;
use crate::dati::{Certificato, Emissione, Lingua, Logo};
use crate::disegno::{self, Figure, Intestazione};
use crate::errore::Errore;
use crate::frasi::{self, Scrittore};
use crate::impaginazione::Compositore;
use crate::modello::Modello;
use crate::qr;
use crate::testi::Testi;
use std::path::Path;

/// Typefaces, page and sentences: made once, shared by all threads.
pub struct Tipografia {
    caratteri: Caratteri,
    modello: Modello,
    testi: Vec<(Lingua, Testi)>,
}

impl Tipografia {
    /// With the page and the sentences that come with the program; those that `cartella` holds, under the same names,
    /// take their place.
    ///
    /// # Errors
    /// [`Errore::File`], [`Errore::Modello`] for a file in the folder that is of no use.
    pub fn nuova(cartella: Option<&Path>) -> Result<Self, Errore> {
        let testi = Lingua::TUTTE.into_iter().map(|lingua| Ok((lingua, Testi::leggi(lingua, cartella)?)));
        Ok(Self {
            caratteri: Caratteri::nuovi()?,
            modello: Modello::leggi(cartella)?,
            testi: testi.collect::<Result<_, Errore>>()?,
        })
    }

    /// The Italian name of a kind, code of table 13: "Certificato di residenza". Empty for a kind that does not exist.
    pub fn nome(&self, tipo: u8) -> &str {
        let italiano = self.testi.iter().find(|(lingua, _)| *lingua == Lingua::It);
        italiano.and_then(|(_, testi)| testi.cerca(&format!("titoli.{tipo}"))).unwrap_or_default()
    }

    /// The certificate as a PDF. Takes a few milliseconds of one core.
    ///
    /// # Errors
    /// [`Errore::Carattere`] for data that cannot be printed, [`Errore::Logo`] for an image that cannot be read,
    /// [`Errore::Vuoto`] for a certificate of no kind or in no language.
    pub fn componi(&self, certificato: &Certificato) -> Result<Vec<u8>, Errore> {
        let mut lingue = Vec::new();
        for lingua in &certificato.lingue {
            if let Some((lingua, testi)) = self.testi.iter().find(|(l, _)| l == lingua) {
                lingue.push((*lingua, testi));
            }
        }
        let (Some((lingua, testi)), false) = (lingue.first(), certificato.contenuti.is_empty()) else {
            return Err(Errore::Vuoto);
        };
        let titolo = frasi::titolo(testi, certificato)?;
        let segue = format!("{titolo} – {}", frasi::nominativo(testi, &certificato.soggetto)?);
        let compositore = Compositore::nuovo(&self.modello, &self.caratteri, segue);
        let scritto = Scrittore { lingue: &lingue, certificato, compositore }.scrivi()?;
        let (identificativo, verifica) = match &certificato.emissione {
            Emissione::Emesso { protocollo, verifica } => (protocollo.clone(), verifica.as_deref()),
            Emissione::Anteprima => ("anteprima".to_owned(), None),
        };
        let figure = Figure {
            logo: certificato.ente.logo.as_ref().map(disegno::immagine).transpose()?,
            qr: verifica.map(qr::qr).transpose()?,
        };
        let autore = frasi::denominazione(testi, *lingua, &certificato.ente)?;
        let intestazione = Intestazione { titolo, autore, identificativo, lingua: *lingua, data: certificato.data };
        disegno::disegna(self.modello.foglio, &scritto.pagine, &scritto.nodi, &figure, &intestazione)
    }
}

impl std::fmt::Debug for Tipografia {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tipografia").finish_non_exhaustive()
    }
}

/// Width and height that an image says it has, in pixels.
///
/// # Errors
/// [`Errore::Logo`] for what is none.
pub fn logo_leggibile(logo: &Logo) -> Result<(u32, u32), Errore> {
    Ok(disegno::immagine(logo)?.size())
}

/// Whether an image can be printed, before anybody needs it. Unpacks it: its size is to be looked at before.
///
/// # Errors
/// [`Errore::Logo`] for what cannot.
pub fn logo_stampabile(logo: &Logo) -> Result<(), Errore> {
    disegno::prova(disegno::immagine(logo)?)
}
