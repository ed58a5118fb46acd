//! Taking an operation back (registrazione §8): 1013, 2011 and 5012, each for its own family of operations.
//!
//! The steps are the same for all three: [`Ambito::da_annullare`] finds the operation and whom the request is about,
//! [`Ambito::ripresa`] says who comes back, [`Ambito::ultima_operazione`] that nothing stands in the way, and
//! [`Ambito::riprendi`] takes it back.

mod blocchi;
mod ricerca;

use super::Ambito;
use super::famiglie::{CONVIVENZA, e_intestatario};
use super::risposta::Variato;
use anpr_model::{
    Annullamento, Appartenenza, Aree, FamigliaId, Guasto, OperazioneNota, SchedaFamiglia, SoggettoId, StatoFamiglia,
    StatoSchedaFamiglia, ToccoFamiglia, ToccoSoggetto,
};
use std::rc::Rc;

pub(crate) use blocchi::in_vigore;
pub(crate) use ricerca::{Bersaglio, DaAnnullare};

/// How much of an operation is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Modo {
    /// All of it, and nothing was registered since.
    Intero,
    /// All of it, after checks with a negative outcome (`RA`): newer data that are not of residence stay.
    Ripristino,
}

/// Who comes back, and to what.
#[derive(Debug)]
pub(crate) struct Ripresa {
    /// The operation that is taken back.
    pub(crate) operazione: OperazioneNota,
    modo: Modo,
    /// The persons to whom it happens.
    pub(crate) soggetti: Vec<ToccoSoggetto>,
    /// Where they are again, each that the operation took out of a family.
    rientri: Vec<Appartenenza>,
    famiglie: Vec<FamigliaRipresa>,
    /// Whether others stay as the operation left them (`RP`).
    parziale: bool,
}

/// One family of the operation.
#[derive(Debug)]
struct FamigliaRipresa {
    tocco: ToccoFamiglia,
    scheda: Rc<SchedaFamiglia>,
    /// Who is in it afterwards, with the relationship.
    dopo: Vec<(SoggettoId, String)>,
    /// Whether somebody comes back into it.
    rientrano: bool,
    /// Whether the reference person that it has now leaves it.
    perde_intestatario: bool,
    /// Whether what the operation wrote on it is taken back.
    ripresa: bool,
}

impl Ambito<'_> {
    /// What taking `operazione` back means: for everybody whom it still holds, or for `solo` (`RP`).
    pub(crate) fn ripresa(
        &mut self,
        operazione: OperazioneNota,
        modo: Modo,
        solo: Option<SoggettoId>,
    ) -> Result<Ripresa, Guasto> {
        let vivi: Vec<ToccoSoggetto> =
            operazione.soggetti.iter().filter(|t| t.annullata_da.is_none()).cloned().collect();
        let quanti = vivi.len();
        let soggetti: Vec<ToccoSoggetto> =
            vivi.into_iter().filter(|t| solo.is_none_or(|solo| t.scheda == solo)).collect();
        let parziale = soggetti.len() < quanti;
        let mut rientri = Vec::new();
        for tocco in soggetti.iter().filter(|t| t.aree.tocca(Aree::APPARTENENZA)) {
            rientri.extend(self.storico().appartenenza_chiusa(tocco.scheda, operazione.id)?);
        }
        let mut famiglie = Vec::new();
        for tocco in operazione.famiglie.iter().filter(|t| t.annullata_da.is_none()) {
            famiglie.extend(self.ripresa_famiglia(tocco, &soggetti, &rientri, parziale)?);
        }
        Ok(Ripresa { operazione, modo, soggetti, rientri, famiglie, parziale })
    }

    fn ripresa_famiglia(
        &mut self,
        tocco: &ToccoFamiglia,
        soggetti: &[ToccoSoggetto],
        rientri: &[Appartenenza],
        parziale: bool,
    ) -> Result<Option<FamigliaRipresa>, Guasto> {
        let Some(scheda) = self.famiglia(tocco.scheda)? else { return Ok(None) };
        let componenti = self.componenti(tocco.scheda)?;
        let esce = |id: SoggettoId| soggetti.iter().any(|t| t.scheda == id && t.aree.tocca(Aree::APPARTENENZA));
        let mut dopo: Vec<(SoggettoId, String)> = Vec::new();
        let mut perde_intestatario = false;
        for componente in componenti.iter() {
            if esce(componente.soggetto) {
                perde_intestatario |= e_intestatario(&componente.codice_legame);
            } else {
                dopo.push((componente.soggetto, componente.codice_legame.clone()));
            }
        }
        let suoi = rientri.iter().filter(|a| a.famiglia == tocco.scheda);
        let prima_dei_rientri = dopo.len();
        dopo.extend(suoi.map(|a| (a.soggetto, a.codice_legame.clone())));
        let rientrano = dopo.len() > prima_dei_rientri;
        let ripresa = match (&tocco.prima, parziale) {
            // What the operation made ends with it, unless somebody stays.
            (None, _) => dopo.is_empty(),
            (Some(_), false) => true,
            // Others stay as the operation left them; but who comes back needs a family that is in force.
            (Some(_), true) => rientrano && scheda.stato == StatoFamiglia::Archiviata,
        };
        let tocco = tocco.clone();
        Ok(Some(FamigliaRipresa { tocco, scheda, dopo, rientrano, perde_intestatario, ripresa }))
    }

    /// Takes the operation back: every sheet is as it was before, owner and state included. A family that the operation
    /// made ends with it. EN226 for a family that is left without its reference person.
    pub(crate) fn riprendi(&mut self, ripresa: &Ripresa, oggetto: &str) -> Result<(), Guasto> {
        for tocco in &ripresa.soggetti {
            let stato = tocco.prima.clone().filter(|_| tocco.aree.tocca(Aree::ISCRIZIONE));
            self.ripristina_soggetto(tocco.scheda, stato, tocco.aree);
        }
        for famiglia in &ripresa.famiglie {
            let aree = famiglia.tocco.aree;
            let stato = if famiglia.ripresa { self.stato_ripreso(famiglia, ripresa)? } else { None };
            self.ripristina_famiglia(famiglia.tocco.scheda, stato, aree);
            let senza = !famiglia.dopo.is_empty() && !famiglia.dopo.iter().any(|(_, codice)| e_intestatario(codice));
            if famiglia.perde_intestatario && senza && famiglia.scheda.tipo_scheda != CONVIVENZA {
                self.nota_famiglia("EN226", &famiglia.scheda, oggetto);
            }
        }
        self.annulla(Annullamento {
            operazione: ripresa.operazione.id,
            soggetti: ripresa.soggetti.iter().map(|t| t.scheda).collect(),
            famiglie: ripresa.famiglie.iter().filter(|f| f.ripresa).map(|f| f.tocco.scheda).collect(),
            parziale: ripresa.parziale,
        });
        self.rispondi_ripresi(ripresa)
    }

    /// What a family's sheet becomes; none if the operation had not changed it.
    fn stato_ripreso(
        &mut self,
        famiglia: &FamigliaRipresa,
        ripresa: &Ripresa,
    ) -> Result<Option<StatoSchedaFamiglia>, Guasto> {
        let ora = &famiglia.scheda;
        let Some(prima) = famiglia.tocco.prima.clone() else {
            return Ok(Some(StatoSchedaFamiglia {
                comune: ora.comune.clone(),
                tipo_scheda: ora.tipo_scheda,
                id_comune: None,
                stato: StatoFamiglia::Archiviata,
                incompleta: false,
                certificabile: false,
            }));
        };
        if !famiglia.tocco.aree.tocca(Aree::FAMIGLIA) {
            return Ok(None);
        }
        let dopo = self.storico().tocchi_famiglia(famiglia.tocco.scheda)?;
        let poi_cambiata =
            dopo.iter().any(|t| t.operazione > ripresa.operazione.id && in_vigore(t) && t.aree.tocca(Aree::FAMIGLIA));
        Ok(Some(if poi_cambiata {
            // Owner and kind go with the move, what was said of the family since stays.
            let (comune, tipo_scheda) = (prima.comune, prima.tipo_scheda);
            StatoSchedaFamiglia {
                comune,
                tipo_scheda,
                id_comune: prima.id_comune,
                stato: ora.stato,
                incompleta: ora.incompleta,
                certificabile: ora.certificabile,
            }
        } else {
            prima
        }))
    }

    /// The people who come back, in the family in which they are again. Those on whose sheets the operation was only
    /// mirrored were not asked about.
    fn rispondi_ripresi(&mut self, ripresa: &Ripresa) -> Result<(), Guasto> {
        for tocco in ripresa.soggetti.iter().filter(|t| !t.aree.tocca(Aree::RIFLESSO)) {
            let Some(scheda) = self.scheda(tocco.scheda)? else { continue };
            let variato = Variato::di(&scheda)?;
            let rientro = ripresa.rientri.iter().find(|a| a.soggetto == tocco.scheda).map(|a| a.famiglia);
            let famiglia = match rientro {
                Some(id) => self.famiglia(id)?,
                None => None,
            };
            self.rispondi_variato(match famiglia {
                Some(famiglia) => variato.in_famiglia(famiglia.id, tipo_ripreso(&famiglia, ripresa)),
                None => variato,
            });
        }
        Ok(())
    }
}

/// The kind that a family has again.
fn tipo_ripreso(famiglia: &SchedaFamiglia, ripresa: &Ripresa) -> u8 {
    let sua = ripresa.famiglie.iter().find(|f| f.tocco.scheda == famiglia.id);
    let prima = sua.and_then(|f| f.tocco.prima.as_ref()).map(|prima| prima.tipo_scheda);
    prima.unwrap_or(famiglia.tipo_scheda)
}

/// Whether somebody comes back into the family.
fn rientra_in(ripresa: &Ripresa, famiglia: FamigliaId) -> bool {
    ripresa.rientri.iter().any(|a| a.famiglia == famiglia)
}
