//! What stands in the way of an annulment: later operations on what the annulled one touched (registrazione §8).

use super::super::Ambito;
use super::super::famiglie::e_intestatario;
use super::{FamigliaRipresa, Modo, Ripresa, rientra_in};
use crate::{Anomalia, Interruzione, valori};
use anpr_model::{Aree, Data, FamigliaId, Guasto, OperazioneId, StatoFamiglia, Tocco, ToccoSoggetto};

/// Operations that take others back: what they touched is as it was before the other one.
const ANNULLAMENTI: [&str; 3] = ["1013", "2011", "5012"];

/// Operations that never stand in the way, whatever they touch: electoral lists are another officer's.
const CHE_NON_BLOCCANO: [&str; 1] = ["5010"];

/// What an RA annulment gives back besides a family's place: a later change of it stands in the way (EN359).
const DEL_RIPRISTINO: Aree = Aree::RESIDENZA.con(Aree::ISCRIZIONE);

/// Whether what an operation did to a sheet still counts: it was not taken back, nor is it itself an annulment.
pub(crate) fn in_vigore<Id, Stato>(tocco: &Tocco<Id, Stato>) -> bool {
    tocco.annullata_da.is_none() && !ANNULLAMENTI.contains(&tocco.codice.as_str())
}

/// A later operation that stands in the way.
struct Blocco {
    operazione: OperazioneId,
    decorrenza: Option<Data>,
    chi: (&'static str, String),
}

impl Ambito<'_> {
    /// EN077, with RA EN359, unless the operation is the last one on every sheet that is given back; the blocking one is
    /// named. The decision then rests on all of them.
    pub(crate) fn ultima_operazione(&mut self, ripresa: &Ripresa, oggetto: &str) -> Result<(), Interruzione> {
        let codice = match ripresa.modo {
            Modo::Intero => "EN077",
            Modo::Ripristino => "EN359",
        };
        let mut blocchi = Vec::new();
        for tocco in &ripresa.soggetti {
            self.scheda(tocco.scheda)?;
            blocchi.extend(self.blocco_soggetto(tocco, ripresa)?);
        }
        for famiglia in &ripresa.famiglie {
            blocchi.extend(self.blocco_famiglia(famiglia, ripresa)?);
        }
        let annullata = ripresa.operazione.id.to_string();
        for Blocco { operazione, decorrenza, chi } in blocchi {
            let altra = operazione.to_string();
            let data = decorrenza.map_or_else(String::new, valori::data_italiana);
            let parametri =
                [("valore", annullata.as_str()), ("operazione", &altra), ("data", &data), (chi.0, chi.1.as_str())];
            self.nota(Anomalia::nuova(codice, &parametri).su(oggetto, "idOperazioneANPR").valore(&altra));
        }
        self.passo()
    }

    fn blocco_soggetto(&mut self, sua: &ToccoSoggetto, ripresa: &Ripresa) -> Result<Option<Blocco>, Guasto> {
        let id = ripresa.operazione.id;
        let chi = ("soggetto", sua.scheda.to_string());
        let tocchi = self.storico().tocchi_soggetto(sua.scheda)?;
        if sua.aree.tocca(Aree::RIFLESSO) {
            // What others did to the linked person is no matter, as long as what was mirrored still stands (5.1.0, 5.6.8).
            let seguito = self.storico().seguito(sua.scheda, id)?;
            return Ok(seguito.last().map(|altra| {
                let decorrenza = tocchi.iter().find(|t| t.operazione == *altra).and_then(|t| t.decorrenza);
                Blocco { operazione: *altra, decorrenza, chi }
            }));
        }
        // The mark of no fixed abode is given back with the home, unless somebody has said more since.
        let seguito = match ripresa.modo {
            Modo::Intero => Vec::new(),
            Modo::Ripristino => self.storico().seguito(sua.scheda, id)?,
        };
        let sul_segno = |t: &ToccoSoggetto| t.aree.tocca(Aree::GENERALITA) && seguito.contains(&t.operazione);
        let altra = tocchi.iter().rfind(|t| segue(t, id) && (blocca(t, sua.aree, ripresa.modo) || sul_segno(t)));
        Ok(altra.map(|t| Blocco { operazione: t.operazione, decorrenza: t.decorrenza, chi }))
    }

    fn blocco_famiglia(&mut self, famiglia: &FamigliaRipresa, ripresa: &Ripresa) -> Result<Option<Blocco>, Guasto> {
        let id = ripresa.operazione.id;
        let sua = famiglia.tocco.scheda;
        // Where others stay as the operation left them nothing is given back, and nothing can be in the way.
        if ripresa.parziale && !famiglia.rientrano && !famiglia.ripresa {
            return Ok(None);
        }
        let tocchi = self.storico().tocchi_famiglia(sua)?;
        let dopo: Vec<_> = tocchi.iter().filter(|t| segue(t, id)).collect();
        let altra = match ripresa.modo {
            Modo::Intero => dopo.last(),
            Modo::Ripristino => {
                let spostata = dopo.iter().rfind(|t| t.aree.tocca(Aree::RESIDENZA) && da_ridare(famiglia, ripresa));
                spostata.or_else(|| dopo.last().filter(|_| !puo_rientrare(famiglia)))
            }
        };
        Ok(altra.map(|t| Blocco {
            operazione: t.operazione,
            decorrenza: t.decorrenza,
            chi: ("famiglia", FamigliaId::to_string(&sua)),
        }))
    }
}

/// Whether the operation is later, and counts.
fn segue<Id, Stato>(tocco: &Tocco<Id, Stato>, annullata: OperazioneId) -> bool {
    let conta = !tocco.aree.solo(Aree::CARTA) && !CHE_NON_BLOCCANO.contains(&tocco.codice.as_str());
    tocco.operazione > annullata && in_vigore(tocco) && conta
}

/// Whether a later operation on the person stands in the way. What it wrote as a consequence of an operation on somebody
/// else does only if it wrote where the annulled one did.
fn blocca<Id, Stato>(tocco: &Tocco<Id, Stato>, sue: Aree, modo: Modo) -> bool {
    let riflessa_altrove = tocco.aree.tocca(Aree::RIFLESSO) && !tocco.aree.tocca(sue);
    match modo {
        Modo::Intero => !riflessa_altrove,
        Modo::Ripristino => tocco.aree.tocca(DEL_RIPRISTINO),
    }
}

/// Whether the family's address is given back, or somebody who lives there.
fn da_ridare(famiglia: &FamigliaRipresa, ripresa: &Ripresa) -> bool {
    famiglia.tocco.aree.tocca(Aree::RESIDENZA) && famiglia.tocco.prima.is_some()
        || rientra_in(ripresa, famiglia.tocco.scheda)
}

/// Whether a family to which something was done since can take back who left it: it is still in force, and there is place for
/// its reference person.
fn puo_rientrare(famiglia: &FamigliaRipresa) -> bool {
    if !famiglia.rientrano {
        return true;
    }
    let intestatari = famiglia.dopo.iter().filter(|(_, codice)| e_intestatario(codice)).count();
    intestatari < 2 && famiglia.scheda.stato == StatoFamiglia::Attiva
}
