//! Stato civile and bonds of who is registered, on their own sheet and on the partner's (registrazione §§3.8, 3.9).

use super::OGGETTO;
use crate::registrazione::Ambito;
use crate::registrazione::persona;
use crate::registrazione::soggetti::id_anpr;
use crate::registrazione::vincoli::{
    Genere, Inizio, Parte, SezioniVincolo, Titolare, Vincolo, sezioni_del_nuovo, sezioni_di, stesso_partner, vincoli,
    vincolo_di,
};
use crate::{Anomalia, Interruzione, schede};
use anpr_contract::iscrizione_1000::Richiesta1002;
use anpr_contract::tipi::{Generalita, Matrimonio, StatoCivile};
use anpr_model::{Data, Guasto, NuovaSezione, Scheda, Sezione, SoggettoId};
use std::rc::Rc;

/// The bonds sent, with whom they are.
pub(super) struct Vincoli<'a> {
    sezioni: SezioniVincolo<'a>,
    /// The other party's sheet, if it is to be written on.
    partner: Option<Rc<Scheda>>,
    /// Who else the spouse may be, when several people fit.
    possibili: Vec<Rc<Scheda>>,
}

impl<'a> Vincoli<'a> {
    /// Judges stato civile and bonds; `precedente` is the sheet of who comes back.
    pub(super) fn decidi(
        richiesta: &'a Richiesta1002,
        precedente: Option<&Scheda>,
        ambito: &mut Ambito<'_>,
    ) -> Result<Self, Interruzione> {
        let sezioni = SezioniVincolo {
            matrimonio: richiesta.matrimonio.as_ref(),
            vedovanza: richiesta.vedovanza.as_ref(),
            fine_matrimonio: richiesta.separazione_annullamento_cessazione_matrimonio.as_ref(),
            unione: richiesta.unione_civile.as_ref(),
            convivenza: richiesta.convivenza_di_fatto.as_ref(),
        };
        stato_civile(richiesta.generalita1002.stato_civile.as_ref(), &sezioni, precedente, ambito)?;
        let generalita = &richiesta.generalita1002.generalita;
        let id = precedente.map_or(SoggettoId(0), |scheda| scheda.soggetto.id);
        ambito.controlla_vincoli(&sezioni, &Titolare { id, generalita });
        ambito.passo()?;
        let Some((altro, elemento)) = sezioni.partner() else {
            return Ok(Self { sezioni, partner: None, possibili: Vec::new() });
        };
        let possibili = possibili(altro, ambito)?;
        let partner = ambito.trova_partner(altro, id, elemento)?;
        ambito.passo()?;
        if let Some((genere, dal)) = sezioni.attivo() {
            let dal = dal.unwrap_or(ambito.decorrenza());
            if let Some(scheda) = precedente {
                ambito.vincolo_libero(scheda, &Inizio { genere, dal, con: altro }, Parte::Titolare, OGGETTO)?;
            }
            if let Some(partner) = &partner {
                let io = io(generalita, precedente)?;
                ambito.vincolo_libero(partner, &Inizio { genere, dal, con: &io }, Parte::Partner, elemento)?;
                // The mirror begins with the registration, and cannot come before what the partner's sheet says since.
                ambito.non_prima_di(partner, sezioni_di(genere), elemento)?;
            }
        }
        for (genere, dal, fine) in sezioni.conclusi() {
            if let Some(scheda) = precedente {
                ambito.vincolo_concluso(scheda, &Inizio { genere, dal, con: altro }, fine, OGGETTO)?;
            }
            let io = io(generalita, precedente)?;
            if let Some(partner) = partner.as_deref() {
                if lo_tiene(partner, &sezioni, &io)? {
                    ambito.vincolo_concluso(partner, &Inizio { genere, dal, con: &io }, fine, elemento)?;
                }
            }
        }
        ambito.passo()?;
        Ok(Self { sezioni, partner, possibili })
    }

    /// `elencoMatrimoni`: the marriage with each of the people who the spouse may be.
    pub(super) fn elenco(&self, ambito: &Ambito<'_>) -> Result<Vec<Matrimonio>, Guasto> {
        let Some(matrimonio) = self.sezioni.matrimonio else { return Ok(Vec::new()) };
        let mut elenco = Vec::with_capacity(self.possibili.len());
        for scheda in &self.possibili {
            let mut coniuge = persona::generalita(scheda)?;
            if !ambito.e_nostro(&scheda.iscrizione.comune) {
                coniuge.id_scheda_soggetto_comune = None;
            }
            elenco.push(Matrimonio { coniuge, ..matrimonio.clone() });
        }
        Ok(elenco)
    }

    /// The sections of a new sheet.
    pub(super) fn del_nuovo(&self, dal: Data) -> Result<Vec<NuovaSezione>, Guasto> {
        sezioni_del_nuovo(&self.sezioni, self.partner.as_deref(), dal)
    }

    /// The sections of a sheet that goes on.
    pub(super) fn di_chi_torna(&self, scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
        let noto = vincolo_di(scheda, Genere::Matrimonio)?.and_then(|v| v.partner);
        let detto = self.sezioni.matrimonio.map(|m| &m.coniuge);
        let stesso = noto.zip(detto).is_some_and(|(noto, detto)| stesso_partner(&noto, detto));
        ambito.registra_vincoli(scheda, &self.sezioni, self.partner.as_deref(), !stesso)
    }

    /// Writes the bond on the partner's sheet: one in force, or one that the sheet holds too. What is over and gone there
    /// is left alone.
    pub(super) fn rifletti(&self, chi: &Titolare<'_>, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
        let Some(partner) = &self.partner else { return Ok(()) };
        if self.sezioni.attivo().is_some() || lo_tiene(partner, &self.sezioni, chi.generalita)? {
            ambito.rifletti_vincoli(chi, &self.sezioni, partner)?;
        }
        Ok(())
    }
}

/// Whether the partner's sheet holds a bond of the kind sent with the person, in force or over.
fn lo_tiene(partner: &Scheda, sezioni: &SezioniVincolo<'_>, io: &Generalita) -> Result<bool, Guasto> {
    let generi = sezioni.generi();
    let con_me = |v: &Vincolo| v.partner.as_ref().is_some_and(|altro| stesso_partner(altro, io));
    Ok(vincoli(partner)?.iter().any(|v| generi.contains(&v.genere) && con_me(v)))
}

/// EN127 for a stato civile that nobody has told; EC001, EC010, ES019, and what the bonds should be by it.
fn stato_civile(
    sent: Option<&StatoCivile>,
    sezioni: &SezioniVincolo<'_>,
    precedente: Option<&Scheda>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    if let Some(stato) = sent {
        ambito.controlla_stato_civile(stato);
        ambito.coerenza_con_stato_civile(stato, sezioni);
        ambito.sezione_dello_stato_civile(stato, sezioni, precedente);
        return Ok(());
    }
    let noto: Option<StatoCivile> = match precedente {
        Some(scheda) => schede::unica(scheda, Sezione::StatoCivile)?,
        None => None,
    };
    if noto.is_none() {
        ambito.nota(Anomalia::nuova("EN127", &[]).su(OGGETTO, "statoCivile"));
    }
    Ok(())
}

/// Everybody registered whom the data may mean, when they mean more than one.
fn possibili(partner: &Generalita, ambito: &mut Ambito<'_>) -> Result<Vec<Rc<Scheda>>, Interruzione> {
    if id_anpr(partner).is_some() {
        return Ok(Vec::new());
    }
    let mut trovati = ambito.candidati(partner)?;
    trovati.retain(|scheda| crate::registrazione::soggetti::attivo(scheda.soggetto.stato));
    Ok(if trovati.len() > 1 { trovati } else { Vec::new() })
}

/// The person's data as a partner's sheet may hold them.
fn io(generalita: &Generalita, precedente: Option<&Scheda>) -> Result<Generalita, Guasto> {
    match precedente {
        Some(scheda) => persona::generalita(scheda),
        None => Ok(generalita.clone()),
    }
}
