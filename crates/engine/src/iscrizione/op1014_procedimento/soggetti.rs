//! The people of a proceeding: who is linked to it and who is no more.
//!
//! When it is opened everybody in the list must fit. To a proceeding that is going on those are linked who can be, and a
//! warning names each of the others (EN444), unless nobody is left (EN445).

use super::motivo;
use crate::registrazione::Ambito;
use crate::registrazione::soggetti::{Cercati, id_anpr};
use crate::{Anomalia, Interruzione, valori};
use anpr_contract::tipi::Generalita;
use anpr_model::{Procedimento, Scheda, SoggettoId};
use std::rc::Rc;

type Trovato = Result<Rc<Scheda>, Vec<Anomalia>>;

/// Links everybody in the list to a new proceeding.
pub(super) fn tutti(
    elenco: &[Generalita],
    procedimento: &mut Procedimento,
    ambito: &mut Ambito<'_>,
) -> Result<Vec<Rc<Scheda>>, Interruzione> {
    let mut schede = Vec::with_capacity(elenco.len());
    for generalita in elenco {
        match cerca(generalita, procedimento, ambito)? {
            Ok(scheda) => schede.push(scheda),
            Err(anomalie) => anomalie.into_iter().for_each(|anomalia| ambito.nota(anomalia)),
        }
    }
    una_volta(&schede, ambito);
    procedimento.soggetti = schede.iter().map(|scheda| scheda.soggetto.id).collect();
    Ok(schede)
}

/// Links whom it can.
pub(super) fn collega(
    elenco: &[Generalita],
    procedimento: &mut Procedimento,
    ambito: &mut Ambito<'_>,
) -> Result<Vec<Rc<Scheda>>, Interruzione> {
    let (mut schede, mut scartati) = (Vec::new(), Vec::new());
    for (posto, generalita) in elenco.iter().enumerate() {
        match cerca(generalita, procedimento, ambito)? {
            Ok(scheda) if procedimento.soggetti.contains(&scheda.soggetto.id) => {
                let soggetto = scheda.soggetto.id.to_string();
                let anomalia = Anomalia::nuova("EN186", &[("soggetto", &soggetto)]);
                ambito.nota(anomalia.su(OGGETTO, "idSchedaSoggettoANPR").valore(&soggetto));
            }
            Ok(scheda) => schede.push(scheda),
            Err(anomalie) => scartati.push((chi(generalita, posto), anomalie)),
        }
    }
    una_volta(&schede, ambito);
    ambito.passo()?;
    let nessuno = schede.is_empty();
    for (chi, anomalie) in scartati {
        let codice = if nessuno { "EN192" } else { "EN444" };
        ambito.nota(scartato(codice, &chi, procedimento, &anomalie));
        if nessuno {
            anomalie.into_iter().for_each(|anomalia| ambito.nota(anomalia));
        }
    }
    if nessuno && !elenco.is_empty() {
        ambito.nota_su("EN445", OGGETTO, "", "");
    }
    procedimento.soggetti.extend(schede.iter().map(|scheda| scheda.soggetto.id));
    Ok(schede)
}

/// Unlinks everybody in the list: EN433 for who is not linked, EN193 for who is not found, EN446 when nobody is left.
pub(super) fn scollega(
    elenco: &[Generalita],
    procedimento: &mut Procedimento,
    ambito: &mut Ambito<'_>,
) -> Result<Vec<Rc<Scheda>>, Interruzione> {
    let mut schede = Vec::with_capacity(elenco.len());
    for (posto, generalita) in elenco.iter().enumerate() {
        match isolata(ambito, |ambito| ambito.trova_soggetto(generalita, Cercati::Tutti, OGGETTO))? {
            Ok(scheda) if procedimento.soggetti.contains(&scheda.soggetto.id) => schede.push(scheda),
            Ok(scheda) => {
                let soggetto = scheda.soggetto.id.to_string();
                let parametri = [("soggetto", soggetto.as_str()), ("valore", &procedimento.numero_comune)];
                let anomalia = Anomalia::nuova("EN433", &parametri);
                ambito.nota(anomalia.su(OGGETTO, "idSchedaSoggettoANPR").valore(&soggetto));
            }
            Err(anomalie) => ambito.nota(scartato("EN193", &chi(generalita, posto), procedimento, &anomalie)),
        }
    }
    una_volta(&schede, ambito);
    if schede.is_empty() {
        ambito.nota_su("EN446", OGGETTO, "", "");
    }
    let tolti: Vec<SoggettoId> = schede.iter().map(|scheda| scheda.soggetto.id).collect();
    procedimento.soggetti.retain(|soggetto| !tolti.contains(soggetto));
    Ok(schede)
}

/// Who may be linked: found; of the sender, unless it is a proceeding for people who are to come (EN204); in no other open
/// proceeding (EN176).
fn cerca(
    generalita: &Generalita,
    procedimento: &Procedimento,
    ambito: &mut Ambito<'_>,
) -> Result<Trovato, Interruzione> {
    isolata(ambito, |ambito| {
        let motivo_avvio = procedimento.motivo_avvio.as_str();
        let cercati = if DI_RITORNO.contains(&motivo_avvio) { Cercati::Tutti } else { Cercati::Attivi };
        let scheda = ambito.trova_soggetto(generalita, cercati, OGGETTO)?;
        if !IN_ARRIVO.contains(&motivo_avvio) {
            ambito.competente(&scheda, OGGETTO)?;
        }
        let aperti = ambito.storico().procedimenti_aperti(&[scheda.soggetto.id])?;
        if let Some(altro) = aperti.iter().find(|altro| altro.id != procedimento.id) {
            let soggetto = scheda.soggetto.id.to_string();
            let data = altro.apertura().map_or_else(String::new, valori::data_italiana);
            let parametri = [("soggetto", soggetto.as_str()), ("data", &data), ("valore", motivo(altro))];
            ambito.nota(Anomalia::nuova("EN176", &parametri).su(OGGETTO, "idSchedaSoggettoANPR").valore(&soggetto));
        }
        Ok(scheda)
    })
}

/// The person, or what is wrong with it; what was noted of others stays noted.
fn isolata<'a>(
    ambito: &mut Ambito<'a>,
    trova: impl FnOnce(&mut Ambito<'a>) -> Result<Rc<Scheda>, Interruzione>,
) -> Result<Trovato, Interruzione> {
    let di_prima = presi(ambito)?;
    let esito = trova(ambito);
    let notate = presi(ambito)?;
    di_prima.into_iter().for_each(|anomalia| ambito.nota(anomalia));
    match esito {
        Ok(scheda) if notate.is_empty() => Ok(Ok(scheda)),
        Ok(_) => Ok(Err(notate)),
        Err(Interruzione::Rifiuto(anomalie)) => Ok(Err(notate.into_iter().chain(anomalie).collect())),
        Err(altra) => Err(altra),
    }
}

/// Takes back the errors noted so far.
fn presi(ambito: &mut Ambito<'_>) -> Result<Vec<Anomalia>, Interruzione> {
    match ambito.passo() {
        Ok(()) => Ok(Vec::new()),
        Err(Interruzione::Rifiuto(anomalie)) => Ok(anomalie),
        Err(altra) => Err(altra),
    }
}

/// EN465: the list names nobody twice.
fn una_volta(schede: &[Rc<Scheda>], ambito: &mut Ambito<'_>) {
    for (i, scheda) in schede.iter().enumerate() {
        if schede[..i].iter().any(|altra| altra.soggetto.id == scheda.soggetto.id) {
            let soggetto = scheda.soggetto.id.to_string();
            let anomalia = Anomalia::nuova("EN465", &[("soggetto", &soggetto)]);
            ambito.nota(anomalia.su(OGGETTO, "idSchedaSoggettoANPR").valore(&soggetto));
        }
    }
}

fn scartato(codice: &'static str, chi: &str, procedimento: &Procedimento, anomalie: &[Anomalia]) -> Anomalia {
    let motivo = anomalie.first().map_or_else(String::new, |a| format!("{} {}", a.codice(), a.testo()));
    let motivo = motivo.trim_end_matches('.');
    let parametri = [("soggetto", chi), ("valore", procedimento.numero_comune.as_str()), ("motivo", motivo)];
    Anomalia::nuova(codice, &parametri).su(OGGETTO, "").valore(chi)
}

/// How a message names somebody who may not be in the register: by ANPR's id, or by the place in the list.
fn chi(generalita: &Generalita, posto: usize) -> String {
    id_anpr(generalita).map_or_else(|| format!("n. {}", posto + 1), str::to_owned)
}

/// Codes of table 29 for registrations and moves: the people may still be another comune's.
const IN_ARRIVO: [&str; 5] = ["2", "5", "6", "9", "10"];
/// Those by which somebody comes back who was struck off.
const DI_RITORNO: [&str; 2] = ["2", "9"];
const OGGETTO: &str = "generalitaPerRicerca";
