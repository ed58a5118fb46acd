//! Whether a person to be registered is in the register already (registrazione §10, subject matching).

use super::Ambito;
use super::codice_fiscale::GestioneCf;
use super::decesso::ultimo_giorno_di_vita;
use super::persona::{self, cinque_dati, codice, differenze};
use super::soggetti::{attivo, id_anpr};
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::codice_fiscale::CodiceFiscale as CodiceLetto;
use anpr_contract::tipi::{DatiCancellazione, Generalita};
use anpr_model::{CriteriSoggetto, Guasto, Scheda, Sezione, SoggettoId, StatoSoggetto};
use std::rc::Rc;

/// What the register knows of a person to be registered.
#[derive(Debug)]
pub(crate) enum Riconosciuto {
    /// Nothing.
    Nuovo,
    /// Struck off, and named by the ANPR id: keeps it.
    Cancellato(Rc<Scheda>),
}

/// In which way somebody in the register stands in the way, the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ostacolo {
    /// The codice fiscale is of a person with other data.
    Altrui,
    /// Registered.
    Attivo,
    Deceduto,
    Cancellato,
    /// Struck off because registered twice: that sheet is never used again.
    Doppia,
}

impl Ambito<'_> {
    /// Whether the person is in the register: by the ANPR id if it is sent, or else by codice fiscale and by the five
    /// personal data.
    ///
    /// # Errors
    /// EN185 and EN187 for an id; EN187, EN188, EN190 and EN248 without one.
    pub(crate) fn riconosci(
        &mut self,
        generalita: &Generalita,
        gestione: Option<GestioneCf>,
        oggetto: &str,
    ) -> Result<Riconosciuto, Interruzione> {
        if let Some(id) = id_anpr(generalita) {
            return self.per_id(id, generalita, oggetto).map(Riconosciuto::Cancellato);
        }
        let mut ostacoli = Vec::new();
        for scheda in self.con_codice(generalita)? {
            let suoi = differenze(generalita, &scheda, self.comuni())?;
            let stessa = suoi.iter().all(|d| NON_PERSONALI.contains(&d.campo));
            ostacoli.push((if stessa { ostacolo(&scheda)? } else { Ostacolo::Altrui }, scheda));
        }
        // Another living person with the same data is what an omocodia is.
        if gestione != Some(GestioneCf::Omocodia) {
            for scheda in self.con_cinque_dati(generalita)? {
                if !omocodi(generalita, &persona::generalita(&scheda)?) {
                    ostacoli.push((ostacolo(&scheda)?, scheda));
                }
            }
        }
        let primo = ostacoli.into_iter().min_by_key(|(ostacolo, scheda)| (*ostacolo, scheda.soggetto.id));
        match primo {
            None => Ok(Riconosciuto::Nuovo),
            Some((ostacolo, scheda)) => Err(rifiuto(ostacolo, &scheda, generalita, oggetto)?.into()),
        }
    }

    fn per_id(&mut self, id: &str, generalita: &Generalita, oggetto: &str) -> Result<Rc<Scheda>, Interruzione> {
        let ignoto = |campo: &str| {
            let anomalia = Anomalia::nuova("EN185", &[("valore", id), ("campo", campo)]);
            Interruzione::from(anomalia.su(oggetto, "idSchedaSoggettoANPR").valore(id))
        };
        let scheda = match id.parse() {
            Ok(numero) => self.scheda(SoggettoId(numero))?,
            Err(_) => None,
        };
        let scheda = scheda.ok_or_else(|| ignoto(""))?;
        if ostacolo(&scheda)? != Ostacolo::Cancellato {
            return Err(gia_iscritto(&scheda, oggetto)?.into());
        }
        let diversi = differenze(generalita, &scheda, self.comuni())?;
        let campi: Vec<&str> = diversi.iter().filter(|d| d.codice != "EN073").map(|d| d.campo).collect();
        if campi.is_empty() { Ok(scheda) } else { Err(ignoto(&campi.join(", "))) }
    }

    /// Everybody who has the codice fiscale.
    pub(crate) fn con_codice(&mut self, generalita: &Generalita) -> Result<Vec<Rc<Scheda>>, Guasto> {
        let Some(cf) = codice(generalita) else { return Ok(Vec::new()) };
        let criteri = CriteriSoggetto { codice_fiscale: Some(cf), ..CriteriSoggetto::default() };
        let ids = self.cerca(&criteri, OMONIMI)?;
        self.schede(&ids)
    }

    /// Everybody who has the five personal data.
    fn con_cinque_dati(&mut self, generalita: &Generalita) -> Result<Vec<Rc<Scheda>>, Guasto> {
        let Some(criteri) = cinque_dati(generalita, self.comuni()) else { return Ok(Vec::new()) };
        let ids = self.cerca(&criteri, OMONIMI)?;
        self.schede(&ids)
    }
}

/// Whether a sheet was struck off because the person was registered twice (reason 10 of tables 15 and 28).
pub(crate) fn doppia_iscrizione(scheda: &Scheda) -> Result<bool, Guasto> {
    let dati: Option<DatiCancellazione> = schede::unica(scheda, Sezione::DatiCancellazione)?;
    Ok(dati.is_some_and(|dati| dati.motivo_cancellazione.trim() == DOPPIA_ISCRIZIONE))
}

fn ostacolo(scheda: &Scheda) -> Result<Ostacolo, Guasto> {
    Ok(match scheda.soggetto.stato {
        StatoSoggetto::Residente | StatoSoggetto::Aire => Ostacolo::Attivo,
        StatoSoggetto::Deceduto => Ostacolo::Deceduto,
        StatoSoggetto::Cancellato if doppia_iscrizione(scheda)? => Ostacolo::Doppia,
        StatoSoggetto::Cancellato => Ostacolo::Cancellato,
    })
}

fn rifiuto(ostacolo: Ostacolo, scheda: &Scheda, generalita: &Generalita, oggetto: &str) -> Result<Anomalia, Guasto> {
    let soggetto = scheda.soggetto.id.to_string();
    let cf = codice(generalita).unwrap_or_default();
    Ok(match ostacolo {
        Ostacolo::Altrui => Anomalia::nuova("EN248", &[("valore", &cf), ("soggetto", &soggetto)])
            .su(oggetto, "codiceFiscale")
            .valore(&cf),
        Ostacolo::Attivo | Ostacolo::Doppia => {
            let comune = if ostacolo == Ostacolo::Attivo { scheda.soggetto.comune.as_str() } else { "" };
            Anomalia::nuova("EN188", &[("soggetto", &soggetto), ("comune", comune)]).su(oggetto, "").valore(&soggetto)
        }
        Ostacolo::Deceduto => gia_iscritto(scheda, oggetto)?,
        Ostacolo::Cancellato => Anomalia::nuova("EN190", &[("soggetto", &soggetto), ("atteso", &soggetto)])
            .su(oggetto, "idSchedaSoggettoANPR")
            .valore(&soggetto),
    })
}

/// EN187: registered already, dead, or struck off for good.
fn gia_iscritto(scheda: &Scheda, oggetto: &str) -> Result<Anomalia, Guasto> {
    let soggetto = scheda.soggetto.id.to_string();
    let data = ultimo_giorno_di_vita(scheda)?.map_or_else(String::new, valori::data_italiana);
    let comune = if attivo(scheda.soggetto.stato) { scheda.soggetto.comune.as_str() } else { "" };
    Ok(Anomalia::nuova("EN187", &[("soggetto", &soggetto), ("comune", comune), ("data", &data)])
        .su(oggetto, "idSchedaSoggettoANPR")
        .valore(&soggetto))
}

/// Whether two people with the same data are told apart by the Agenzia: one of the two codes is one of omocodia of the
/// other.
fn omocodi(a: &Generalita, b: &Generalita) -> bool {
    let letto = |g: &Generalita| codice(g).and_then(|cf| cf.parse::<CodiceLetto>().ok());
    match (letto(a), letto(b)) {
        (Some(a), Some(b)) => a != b && (a.omocodico() || b.omocodico()) && a.base() == b.base(),
        _ => false,
    }
}

/// Fields that say nothing of who a person is.
const NON_PERSONALI: [&str; 2] = ["codiceFiscale", "idSchedaSoggettoComune"];
/// Reason of cancellation of who was registered twice.
const DOPPIA_ISCRIZIONE: &str = "10";
/// As many people with the same data are looked at.
const OMONIMI: usize = 50;
