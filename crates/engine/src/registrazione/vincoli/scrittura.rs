//! Bonds as they are written on the person's own sheet.

use super::super::Ambito;
use super::super::effetti::nuova_sezione;
use super::lettura::e_separazione;
use super::{Genere, SezioniVincolo};
use crate::schede;
use anpr_contract::tipi::{ConvivenzaDiFatto, Generalita, Matrimonio, UnioneCivile};
use anpr_model::{Data, Guasto, NuovaSezione, Scheda, Sezione};

/// The sections of bonds of a person who was not in the register; `partner` is whoever [`Ambito::trova_partner`] found.
pub(crate) fn sezioni_del_nuovo(
    sezioni: &SezioniVincolo<'_>,
    partner: Option<&Scheda>,
    dal: Data,
) -> Result<Vec<NuovaSezione>, Guasto> {
    let mut scritte = Vec::new();
    if let Some(matrimonio) = sezioni.matrimonio {
        scritte.push(nuova_sezione(Sezione::Matrimonio, [None, None], &matrimonio_con(matrimonio, partner), dal)?);
    }
    if let Some(vedovanza) = sezioni.vedovanza {
        scritte.push(nuova_sezione(Sezione::Vedovanza, [None, None], vedovanza, dal)?);
    }
    if let Some(fine) = sezioni.fine_matrimonio {
        scritte.push(nuova_sezione(Sezione::AnnullamentoMatrimonio, [None, None], fine, dal)?);
    }
    if let Some(unione) = sezioni.unione {
        scritte.push(nuova_sezione(Sezione::UnioneCivile, [None, None], &unione_con(unione, partner), dal)?);
    }
    if let Some(convivenza) = sezioni.convivenza {
        let convivenza = convivenza_con(convivenza, partner);
        scritte.push(nuova_sezione(Sezione::ConvivenzaDiFatto, [None, None], &convivenza, dal)?);
    }
    Ok(scritte)
}

impl Ambito<'_> {
    /// Writes bonds on a sheet that exists, from the day of the registration: each section sent takes the place of what the
    /// sheet said. A marriage that `e_nuovo` takes the place of an earlier one with its end too.
    pub(crate) fn registra_vincoli(
        &mut self,
        scheda: &Scheda,
        sezioni: &SezioniVincolo<'_>,
        partner: Option<&Scheda>,
        e_nuovo: bool,
    ) -> Result<(), Guasto> {
        let dal = self.decorrenza();
        if let Some(matrimonio) = sezioni.matrimonio {
            if e_nuovo {
                self.chiudi_sezione(scheda, Sezione::Vedovanza, dal);
                self.chiudi_sezione(scheda, Sezione::AnnullamentoMatrimonio, dal);
            }
            self.sostituisci_sezione(scheda, Sezione::Matrimonio, &matrimonio_con(matrimonio, partner), dal)?;
        }
        // What a new marriage has just ended is not ended twice.
        let chiuse = e_nuovo && sezioni.matrimonio.is_some();
        if let Some(vedovanza) = sezioni.vedovanza {
            if !chiuse {
                self.chiudi_sezione(scheda, Sezione::Vedovanza, dal);
            }
            self.apri_sezione(scheda.soggetto.id, Sezione::Vedovanza, vedovanza, dal)?;
        }
        if let Some(fine) = sezioni.fine_matrimonio {
            if !chiuse {
                self.chiudi_sezione(scheda, Sezione::AnnullamentoMatrimonio, dal);
            }
            self.apri_sezione(scheda.soggetto.id, Sezione::AnnullamentoMatrimonio, fine, dal)?;
        }
        if let Some(unione) = sezioni.unione {
            self.sostituisci_sezione(scheda, Sezione::UnioneCivile, &unione_con(unione, partner), dal)?;
        }
        if let Some(convivenza) = sezioni.convivenza {
            let convivenza = convivenza_con(convivenza, partner);
            self.sostituisci_sezione(scheda, Sezione::ConvivenzaDiFatto, &convivenza, dal)?;
        }
        Ok(())
    }
}

impl Ambito<'_> {
    /// Registers a bond that was over before the one that the sheet holds began. It is seen by asking for a day of then
    /// (registrazione §2.2), up to the day on which the sheet begins to tell the later one; with the partner, whose sheet has
    /// a history of its own, it is not reconciled. EN289 where the sheet told another one in those days.
    pub(crate) fn registra_antico(
        &mut self,
        scheda: &Scheda,
        sezioni: &SezioniVincolo<'_>,
        (genere, dal, fine): (Genere, Data, Data),
        oggetto: &str,
    ) -> Result<(), Guasto> {
        let quali = sezioni_di(genere);
        let correnti = quali.iter().flat_map(|sezione| schede::versioni(scheda, *sezione));
        let Some(prima) = correnti.map(|versione| versione.periodo.dal).min() else { return Ok(()) };
        if prima < fine || self.detto_tra(scheda, quali, (dal, prima))? {
            self.nota_ordine("EN289", dal, prima, (oggetto, "dataEvento"));
            return Ok(());
        }
        for mut nuova in sezioni_del_nuovo(sezioni, None, dal)? {
            if matches!(nuova.sezione, Sezione::Vedovanza | Sezione::AnnullamentoMatrimonio) {
                nuova.periodo.dal = fine;
            }
            nuova.periodo.al = Some(prima);
            self.apri_versione(scheda.soggetto.id, nuova);
        }
        Ok(())
    }

    /// Whether a version of these sections held at any time between two days, the second one excluded.
    fn detto_tra(&mut self, scheda: &Scheda, sezioni: &[Sezione], (dal, al): (Data, Data)) -> Result<bool, Guasto> {
        let id = scheda.soggetto.id;
        let tocchi = self.storico().tocchi_soggetto(id)?;
        let mut giorni: Vec<Data> =
            tocchi.iter().filter_map(|t| t.decorrenza).filter(|g| (dal..al).contains(g)).collect();
        giorni.extend([Some(dal), al.pred_opt()].into_iter().flatten());
        for giorno in giorni {
            let allora = self.storico().schede(&[id], giorno, sezioni)?;
            if allora
                .iter()
                .flat_map(|s| &s.sezioni)
                .any(|v| v.periodo.dal < al && v.periodo.al.is_none_or(|fine| fine > dal))
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The sections that hold a kind of bond.
pub(crate) fn sezioni_di(genere: Genere) -> &'static [Sezione] {
    match genere {
        Genere::Matrimonio => &[Sezione::Matrimonio, Sezione::Vedovanza, Sezione::AnnullamentoMatrimonio],
        Genere::Unione => &[Sezione::UnioneCivile],
        Genere::Convivenza => &[Sezione::ConvivenzaDiFatto],
    }
}

/// Whether what was sent ends the marriage, or only suspends it.
pub(super) fn finisce(sezioni: &SezioniVincolo<'_>) -> bool {
    sezioni.vedovanza.is_some() || sezioni.fine_matrimonio.is_some_and(|f| !e_separazione(&f.tipo_cessazione))
}

fn matrimonio_con(matrimonio: &Matrimonio, partner: Option<&Scheda>) -> Matrimonio {
    Matrimonio { coniuge: con_id(&matrimonio.coniuge, partner), ..matrimonio.clone() }
}

fn unione_con(unione: &UnioneCivile, partner: Option<&Scheda>) -> UnioneCivile {
    let unito = unione.unito_civilmente.as_ref().map(|g| con_id(g, partner));
    UnioneCivile { unito_civilmente: unito, ..unione.clone() }
}

fn convivenza_con(convivenza: &ConvivenzaDiFatto, partner: Option<&Scheda>) -> ConvivenzaDiFatto {
    let convivente = convivenza.convivente.as_ref().map(|g| con_id(g, partner));
    ConvivenzaDiFatto { convivente, ..convivenza.clone() }
}

/// A partner's data with the id by which the bond is reconciled, and with no other.
fn con_id(partner: &Generalita, scheda: Option<&Scheda>) -> Generalita {
    let id = scheda.map(|s| s.soggetto.id.to_string());
    Generalita { id_scheda_soggetto_anpr: id, id_scheda_soggetto_comune: None, ..partner.clone() }
}
