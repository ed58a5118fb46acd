//! 3002 `interrogazioneCittadino_famiglia_convivenza`: the sheet of a person, a family or a convivenza, on a day
//! (consultazione §2.2).
//!
//! The steps: [`domanda`] reads what is asked and refuses what may not be asked → [`ricerca`] finds the people or the
//! family and compares the further data given → [`scheda`] writes each sheet with the sections asked for.
//!
//! Raises EC020, EC025, EC026, EHR18, EHR41, EHR67, EHR68, EN052, EN053, EN068–EN075, EN115, EN122, EN124, EN131, EN175,
//! EN198, EN214, EN313, EN489, EN492; warns with EN213, EN528.

mod domanda;
mod ricerca;
mod scheda;
mod sezioni;
mod traslitterazione;
mod versioni;

use crate::{Anomalia, Contesto, Decisione, Esito};
use anpr_catalogue::comuni::Comuni;
use anpr_contract::consultazione_3000::Richiesta3002;
use anpr_contract::tipi::{DatiFamiglia, DatiSoggetto};
use anpr_model::{Anagrafe, SoggettoId};

/// The positive answer, without its header.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Risposta {
    /// The sheets found, in the order of the family or of the ids.
    pub soggetti: Vec<DatiSoggetto>,
    /// The family or the convivenza, when one was asked for.
    pub famiglia: Option<DatiFamiglia>,
    /// Warnings that go with a positive answer: EN213, EN528.
    pub avvisi: Vec<Anomalia>,
}

/// Decides a 3002.
///
/// Raises EC020, EC025, EC026, EHR18, EHR41, EHR67, EHR68, EN052, EN053, EN068–EN075, EN115, EN122, EN124, EN131, EN175,
/// EN198, EN214, EN313, EN489, EN492; warns with EN213 and EN528.
pub fn decidi(
    richiesta: &Richiesta3002,
    contesto: &Contesto,
    comuni: &Comuni,
    anagrafe: &mut dyn Anagrafe,
) -> Esito<Risposta> {
    let domanda = domanda::leggi(richiesta, contesto, comuni)?;
    let propri = anagrafe.comuni_di(&contesto.mittente)?;
    let trovato = ricerca::cerca(&domanda, &propri, comuni, anagrafe)?;
    let soggetti: Vec<SoggettoId> = trovato.schede.iter().map(|scheda| scheda.soggetto.id).collect();
    let compositore = scheda::Compositore { dati: &trovato.dati, versione: contesto.versione, propri: &propri };
    let risposta = compositore.risposta(trovato.schede, &trovato.famiglie, trovato.richiesta, trovato.avvisi)?;
    Ok(Decisione { risposta, soggetti, famiglie: trovato.richiesta.into_iter().collect() })
}
