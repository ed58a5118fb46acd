//! Bonds as they are mirrored on the partner's sheet (registrazione §3.9).

use super::super::Ambito;
use super::lettura::{MORTE, vincoli, vincolo_di};
use super::partner::stesso_partner;
use super::scrittura::finisce;
use super::stato_civile::{dal_vincolo, dopo_il_vincolo};
use super::{Genere, SezioniVincolo, Titolare};
use crate::schede;
use anpr_contract::tipi::{
    ConvivenzaDiFatto, DatiEvento, DocumentoProtocollato, Generalita, Matrimonio, RisoluzioneConvivenza,
    ScioglimentoUnione, UnioneCivile, Vedovanza,
};
use anpr_model::{Aree, Guasto, Scheda, Sezione};
use std::rc::Rc;

impl Ambito<'_> {
    /// Writes on the partner's sheet what was written on the person's own, from the same day, and warns of the stato civile
    /// that may have to follow (EN195, EN310). EN389 for a day before the last change of the partner's bonds. What was sent
    /// must be what is written: ends without their bond are mirrored on a sheet that holds it.
    pub(crate) fn rifletti_vincoli(
        &mut self,
        chi: &Titolare<'_>,
        sezioni: &SezioniVincolo<'_>,
        partner: &Scheda,
    ) -> Result<(), Guasto> {
        self.rifletti(chi, sezioni, partner, false)
    }

    /// The same of a correction, or of an end, of the bond that both sheets hold: a marriage stays the same one though its
    /// day changes.
    pub(crate) fn rifletti_modifica(
        &mut self,
        chi: &Titolare<'_>,
        sezioni: &SezioniVincolo<'_>,
        partner: &Scheda,
    ) -> Result<(), Guasto> {
        self.rifletti(chi, sezioni, partner, true)
    }

    fn rifletti(
        &mut self,
        chi: &Titolare<'_>,
        sezioni: &SezioniVincolo<'_>,
        partner: &Scheda,
        modifica: bool,
    ) -> Result<(), Guasto> {
        let (id, dal) = (partner.soggetto.id, self.decorrenza());
        self.non_prima_di(partner, super::SEZIONI, sezioni.partner().map_or("matrimonio", |(_, oggetto)| oggetto))?;
        let io = come_partner(chi);
        let suo = |genere| -> Result<bool, Guasto> {
            let vincolo = vincolo_di(partner, genere)?;
            let con_me = vincolo.filter(|v| v.partner.as_ref().is_some_and(|p| stesso_partner(p, &io)));
            // People marry each other again: one that is over is the same only if it began on the same day.
            let detto = sezioni.inizio(genere);
            Ok(con_me
                .is_some_and(|v| modifica || v.attivo() || v.dal.zip(detto).is_none_or(|(suo, detto)| suo == detto)))
        };
        let gia_sposati = suo(Genere::Matrimonio)?;
        if let Some(matrimonio) = sezioni.matrimonio {
            let vecchio: Option<Matrimonio> = schede::unica(partner, Sezione::Matrimonio)?.filter(|_| gia_sposati);
            if !gia_sposati {
                self.chiudi_sezione(partner, Sezione::Vedovanza, dal);
                self.chiudi_sezione(partner, Sezione::AnnullamentoMatrimonio, dal);
            }
            let riflesso = Matrimonio {
                coniuge: io.clone(),
                cittadinanza: vecchio.as_ref().and_then(|m| m.cittadinanza.clone()),
                dati_matrimonio: matrimonio.dati_matrimonio.clone(),
                ordine_matrimonio: vecchio.and_then(|m| m.ordine_matrimonio),
            };
            self.sostituisci_sezione(partner, Sezione::Matrimonio, &riflesso, dal)?;
        }
        if let Some(fine) = sezioni.fine_matrimonio.filter(|_| gia_sposati || sezioni.matrimonio.is_some()) {
            if gia_sposati || sezioni.matrimonio.is_none() {
                self.chiudi_sezione(partner, Sezione::AnnullamentoMatrimonio, dal);
            }
            self.apri_sezione(id, Sezione::AnnullamentoMatrimonio, fine, dal)?;
        }
        if let Some(unione) = sezioni.unione {
            let vecchia: Option<UnioneCivile> = match suo(Genere::Unione)? {
                true => schede::unica(partner, Sezione::UnioneCivile)?,
                false => None,
            };
            let riflessa = UnioneCivile {
                unito_civilmente: Some(io.clone()),
                atto_unione: unione.atto_unione.clone(),
                scioglimento_unione: unione.scioglimento_unione.clone(),
                cittadinanza: vecchia.as_ref().and_then(|u| u.cittadinanza.clone()),
                ordine_unione: vecchia.and_then(|u| u.ordine_unione),
            };
            self.sostituisci_sezione(partner, Sezione::UnioneCivile, &riflessa, dal)?;
        }
        if let Some(convivenza) = sezioni.convivenza {
            let vecchia: Option<ConvivenzaDiFatto> = match suo(Genere::Convivenza)? {
                true => schede::unica(partner, Sezione::ConvivenzaDiFatto)?,
                false => None,
            };
            let riflessa = ConvivenzaDiFatto {
                convivente: Some(io.clone()),
                cittadinanza: vecchia.as_ref().and_then(|c| c.cittadinanza.clone()),
                contratto_stipula: convivenza.contratto_stipula.clone(),
                contratto_risoluzione: convivenza.contratto_risoluzione.clone(),
                ordine_convivenza: vecchia.and_then(|c| c.ordine_convivenza),
            };
            self.sostituisci_sezione(partner, Sezione::ConvivenzaDiFatto, &riflessa, dal)?;
        }
        self.tocca(id, Aree::RIFLESSO);
        self.avvisa(sezioni, partner)
    }

    /// Whether a bond of the person is to be mirrored on the sheet of the one with whom it is reconciled: the sheet holds it,
    /// or holds no bond of the kind and none in force. A former spouse who has married again has another one there.
    pub(crate) fn si_riflette(&self, chi: &Titolare<'_>, partner: &Scheda, genere: Genere) -> Result<bool, Guasto> {
        let io = come_partner(chi);
        Ok(match vincolo_di(partner, genere)? {
            Some(suo) => suo.partner.as_ref().is_some_and(|altro| stesso_partner(altro, &io)),
            None => vincoli(partner)?.iter().all(|v| !v.attivo()),
        })
    }

    fn avvisa(&mut self, sezioni: &SezioniVincolo<'_>, partner: &Scheda) -> Result<(), Guasto> {
        if sezioni.matrimonio.is_some() || sezioni.fine_matrimonio.is_some() {
            let atteso = match finisce(sezioni) {
                true => dopo_il_vincolo(Genere::Matrimonio, sezioni.vedovanza.is_some()),
                false => dal_vincolo(Genere::Matrimonio),
            };
            if let Some(atteso) = atteso {
                self.avvisa_partner(partner, atteso, "coniuge")?;
            }
        }
        if let Some(unione) = sezioni.unione {
            let atteso = match &unione.scioglimento_unione {
                Some(_) => dopo_il_vincolo(Genere::Unione, false),
                None => dal_vincolo(Genere::Unione),
            };
            if let Some(atteso) = atteso {
                self.avvisa_partner(partner, atteso, "unitoCivilmente")?;
            }
        }
        Ok(())
    }

    /// Writes the end that a death puts to the bonds in force on the sheets of the partners with whom they are reconciled:
    /// widowhood, or an end by reason 98 (registrazione §14). EN195 and EN310 for their stato civile, which stays. The
    /// partners whose sheets were written.
    pub(crate) fn rifletti_morte(&mut self, defunto: &Scheda, morte: &DatiEvento) -> Result<Vec<Rc<Scheda>>, Guasto> {
        let mut superstiti = Vec::new();
        for vincolo in vincoli(defunto)?.into_iter().filter(|v| v.attivo()) {
            let Some(partner) = self.superstite(defunto, vincolo.genere)? else { continue };
            self.scrivi_morte(&partner, vincolo.genere, morte)?;
            self.tocca(partner.soggetto.id, Aree::RIFLESSO);
            if let Some(atteso) = dopo_il_vincolo(vincolo.genere, true) {
                self.avvisa_partner(&partner, atteso, vincolo.genere.elemento())?;
            }
            superstiti.push(partner);
        }
        Ok(superstiti)
    }

    /// Corrects what [`Self::rifletti_morte`] wrote: the days for which it holds stay.
    pub(crate) fn correggi_morte_riflessa(&mut self, defunto: &Scheda, morte: &DatiEvento) -> Result<(), Guasto> {
        for vincolo in vincoli(defunto)? {
            let Some(partner) = self.superstite(defunto, vincolo.genere)? else { continue };
            let finito = vincolo_di(&partner, vincolo.genere)?.and_then(|v| v.fine);
            if !finito.is_some_and(|fine| fine.morte) {
                continue;
            }
            self.correggi_morte(&partner, vincolo.genere, morte)?;
            self.tocca(partner.soggetto.id, Aree::RIFLESSO);
        }
        Ok(())
    }

    /// Who survives a bond of the dead: the partner of a reconciled one whose sheet says the same and may be written.
    fn superstite(&mut self, defunto: &Scheda, genere: Genere) -> Result<Option<Rc<Scheda>>, Guasto> {
        let Some(id) = vincolo_di(defunto, genere)?.and_then(|v| v.riconciliato()) else { return Ok(None) };
        let partner = self.scheda(id)?.filter(|p| super::super::soggetti::attivo(p.soggetto.stato));
        let Some(partner) = partner else { return Ok(None) };
        let suo = vincolo_di(&partner, genere)?.and_then(|v| v.riconciliato());
        Ok((suo == Some(defunto.soggetto.id)).then_some(partner))
    }

    fn scrivi_morte(&mut self, partner: &Scheda, genere: Genere, morte: &DatiEvento) -> Result<(), Guasto> {
        // A death that is registered late ends what the sheet says only since.
        let note = super::sezioni_di(genere).iter().flat_map(|sezione| schede::versioni(partner, *sezione));
        let dal = note.map(|versione| versione.periodo.dal).chain([self.decorrenza()]).max();
        let dal = dal.unwrap_or(self.decorrenza());
        match genere {
            Genere::Matrimonio => self.sostituisci_sezione(partner, Sezione::Vedovanza, &vedovanza(morte), dal),
            Genere::Unione => match schede::unica::<UnioneCivile>(partner, Sezione::UnioneCivile)? {
                Some(unione) => self.sostituisci_sezione(partner, Sezione::UnioneCivile, &sciolta(unione, morte), dal),
                None => Ok(()),
            },
            Genere::Convivenza => match schede::unica::<ConvivenzaDiFatto>(partner, Sezione::ConvivenzaDiFatto)? {
                Some(convivenza) => {
                    self.sostituisci_sezione(partner, Sezione::ConvivenzaDiFatto, &risolta(convivenza, morte), dal)
                }
                None => Ok(()),
            },
        }
    }

    fn correggi_morte(&mut self, partner: &Scheda, genere: Genere, morte: &DatiEvento) -> Result<(), Guasto> {
        match genere {
            Genere::Matrimonio => {
                let vecchia: Option<Vedovanza> = schede::unica(partner, Sezione::Vedovanza)?;
                let ordine = vecchia.and_then(|v| v.ordine_matrimonio_precedente);
                let nuova = Vedovanza { ordine_matrimonio_precedente: ordine, ..vedovanza(morte) };
                self.correggi_sezione(partner, Sezione::Vedovanza, &nuova)
            }
            Genere::Unione => match schede::unica::<UnioneCivile>(partner, Sezione::UnioneCivile)? {
                Some(unione) => self.correggi_sezione(partner, Sezione::UnioneCivile, &sciolta(unione, morte)),
                None => Ok(()),
            },
            Genere::Convivenza => match schede::unica::<ConvivenzaDiFatto>(partner, Sezione::ConvivenzaDiFatto)? {
                Some(c) => self.correggi_sezione(partner, Sezione::ConvivenzaDiFatto, &risolta(c, morte)),
                None => Ok(()),
            },
        }
    }

    /// Takes a bond off the sheet of the partner with whom it is reconciled, as if it had never been.
    pub(crate) fn revoca_riflesso(&mut self, scheda: &Scheda, genere: Genere) -> Result<(), Guasto> {
        let Some(partner) = self.superstite(scheda, genere)? else { return Ok(()) };
        super::sezioni_di(genere).iter().for_each(|sezione| self.revoca_sezione(&partner, *sezione));
        self.tocca(partner.soggetto.id, Aree::RIFLESSO);
        Ok(())
    }

    /// The same from the day of the registration on: until then both sheets said what was wrong.
    pub(crate) fn chiudi_riflesso(&mut self, scheda: &Scheda, genere: Genere) -> Result<(), Guasto> {
        let Some(partner) = self.superstite(scheda, genere)? else { return Ok(()) };
        let dal = self.decorrenza();
        super::sezioni_di(genere).iter().for_each(|sezione| self.chiudi_sezione(&partner, *sezione, dal));
        self.tocca(partner.soggetto.id, Aree::RIFLESSO);
        Ok(())
    }
}

/// A person's data as the partner's sheet holds them: with the id that reconciles, without the comune's own.
fn come_partner(chi: &Titolare<'_>) -> Generalita {
    Generalita {
        id_scheda_soggetto_anpr: Some(chi.id.to_string()),
        id_scheda_soggetto_comune: None,
        note: None,
        ..chi.generalita.clone()
    }
}

fn vedovanza(morte: &DatiEvento) -> Vedovanza {
    Vedovanza { dati_morteconiuge: morte.clone(), ordine_matrimonio_precedente: None }
}

fn sciolta(unione: UnioneCivile, morte: &DatiEvento) -> UnioneCivile {
    let scioglimento = ScioglimentoUnione {
        motivo_scioglimento: Some(MORTE.to_owned()),
        sentenza: None,
        dati_evento: Some(morte.clone()),
    };
    UnioneCivile { scioglimento_unione: Some(scioglimento), ..unione }
}

fn risolta(convivenza: ConvivenzaDiFatto, morte: &DatiEvento) -> ConvivenzaDiFatto {
    let contratto = DocumentoProtocollato {
        data: Some(morte.data_evento.clone()),
        luogo_evento: morte.luogo_evento.clone(),
        ..DocumentoProtocollato::default()
    };
    let risoluzione = RisoluzioneConvivenza { motivo_risoluzione: Some(MORTE.to_owned()), contratto: Some(contratto) };
    ConvivenzaDiFatto { contratto_risoluzione: Some(risoluzione), ..convivenza }
}
