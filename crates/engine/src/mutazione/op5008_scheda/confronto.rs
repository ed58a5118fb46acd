//! Whether a bond sent is the one that the sheet holds (registrazione §21, insert vs modify).

use super::{Pratica, VINCOLI};
use crate::registrazione::Ambito;
use crate::registrazione::soggetti::attivo;
use crate::registrazione::vincoli::{Genere, Inizio, Parte, SezioniVincolo, Vincolo, stesso_partner};
use crate::{Anomalia, Interruzione, valori};
use anpr_contract::tipi::{DatiEvento, Generalita};
use anpr_model::{Data, Guasto, Scheda};
use std::rc::Rc;

/// How a bond sent differs from the one on the sheet. What either of them does not say is no difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Confronto {
    /// Same partner, same day.
    Stesso,
    /// Same partner.
    AltraData,
    /// Same day.
    AltroPartner,
    /// Nothing in common.
    Altro,
}

/// On whose sheet a bond is written beside the person's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Altrui {
    /// The partner's, if it tells the same bond.
    DelPartner,
    /// A partner's who enters it.
    DelNuovo,
    /// A partner's who enters it, in the place of another who leaves it.
    AlPostoDi,
}

/// Compares a bond of the sheet with what was sent.
pub(super) fn confronta(noto: &Vincolo, partner: Option<&Generalita>, dal: Option<Data>) -> Confronto {
    let stesso = noto.partner.as_ref().zip(partner).is_none_or(|(noto, detto)| stesso_partner(noto, detto));
    let data = noto.dal.zip(dal).is_none_or(|(noto, detto)| noto == detto);
    match (stesso, data) {
        (true, true) => Confronto::Stesso,
        (true, false) => Confronto::AltraData,
        (false, true) => Confronto::AltroPartner,
        (false, false) => Confronto::Altro,
    }
}

/// The sheet of the partner: of the one with whom the bond is reconciled already, if that is who was sent, in whatever
/// state; or of who is found for what was sent.
pub(super) fn partner(
    pratica: &Pratica<'_>,
    inviato: Option<&Generalita>,
    noto: Option<&Vincolo>,
    oggetto: &str,
    ambito: &mut Ambito<'_>,
) -> Result<Option<Rc<Scheda>>, Interruzione> {
    let stesso = |v: &&Vincolo| v.partner.as_ref().zip(inviato).is_none_or(|(noto, detto)| stesso_partner(noto, detto));
    if let Some(id) = noto.filter(stesso).and_then(Vincolo::riconciliato) {
        return Ok(ambito.scheda(id)?);
    }
    match inviato {
        Some(inviato) => ambito.trova_partner(inviato, pratica.scheda.soggetto.id, oggetto),
        None => Ok(None),
    }
}

/// The partner on whose sheet a change of the bond is to be written too.
pub(super) fn specchio(
    pratica: &Pratica<'_>,
    partner: Option<&Rc<Scheda>>,
    genere: Genere,
    ambito: &mut Ambito<'_>,
) -> Result<Option<Rc<Scheda>>, Guasto> {
    let Some(partner) = partner.filter(|p| attivo(p.soggetto.stato)) else { return Ok(None) };
    Ok(ambito.si_riflette(&pratica.titolare(), partner, genere)?.then(|| Rc::clone(partner)))
}

/// Writes a bond on both sheets; a partner who is not the one any more loses it.
pub(super) fn scrivi_sui_due(
    pratica: &Pratica<'_>,
    genere: Genere,
    sezioni: &SezioniVincolo<'_>,
    (trovato, altrui): (Option<Rc<Scheda>>, Altrui),
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let riflesso = match altrui {
        Altrui::DelNuovo | Altrui::AlPostoDi => trovato.clone(),
        Altrui::DelPartner => specchio(pratica, trovato.as_ref(), genere, ambito)?,
    };
    ambito.passo()?;
    if altrui == Altrui::AlPostoDi {
        ambito.chiudi_riflesso(&pratica.scheda, genere)?;
    }
    ambito.registra_vincoli(&pratica.scheda, sezioni, trovato.as_deref(), false)?;
    match riflesso {
        Some(riflesso) if altrui == Altrui::DelPartner => {
            ambito.rifletti_modifica(&pratica.titolare(), sezioni, &riflesso)?;
        }
        Some(riflesso) => ambito.rifletti_vincoli(&pratica.titolare(), sezioni, &riflesso)?,
        None => {}
    }
    Ok(())
}

/// The partner is free for the bond, and no later change of it is on the sheet.
pub(super) fn il_partner_e_libero(
    pratica: &Pratica<'_>,
    genere: Genere,
    (trovato, campo): (&Scheda, &str),
    dal: Data,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let inizio = Inizio { genere, dal, con: &pratica.generalita };
    ambito.vincolo_libero(trovato, &inizio, Parte::Partner, campo)?;
    Ok(ambito.non_prima_di(trovato, VINCOLI, campo)?)
}

/// Notes a code about a person, with a day or two.
pub(super) fn nota_su(
    codice: &'static str,
    scheda: &Scheda,
    (valore, data): (Option<Data>, Option<Data>),
    oggetto: &str,
    ambito: &mut Ambito<'_>,
) {
    let detta = |giorno: Option<Data>| giorno.map_or_else(String::new, valori::data_italiana);
    let (soggetto, valore, data) = (scheda.soggetto.id.to_string(), detta(valore), detta(data));
    let parametri = [("soggetto", soggetto.as_str()), ("valore", &valore), ("data", &data), ("atteso", &data)];
    ambito.nota(Anomalia::nuova(codice, &parametri).su(oggetto, "idSchedaSoggettoANPR").valore(&soggetto));
}

/// EN395: what identifies a bond was sent with its end, and is not written.
pub(super) fn solo(tipo: super::Tipo, cambia: &str, ambito: &mut Ambito<'_>) {
    let codice = tipo.codice();
    let anomalia = Anomalia::nuova("EN395", &[("valore", &codice), ("campo", cambia)]);
    ambito.nota(anomalia.su(super::tipi::CONTROLLO, "tipoMutazione").valore(&codice));
}

/// Day of an event.
pub(super) fn giorno(evento: &DatiEvento) -> Option<Data> {
    valori::data(&evento.data_evento)
}
