//! Corrections: a version is taken out and what is right holds in its place, for the same days or the corrected ones, so
//! that no day is left without (registrazione §2.5).

use super::Ambito;
use crate::schede;
use anpr_contract::tipi::DatiIscrizione;
use anpr_model::{
    Appartenenza, Aree, Data, Guasto, IdVersione, Iscrizione, NuovaAppartenenza, NuovaIscrizione, NuovaSezione,
    OperazioneId, Parte, PassoSoggetto, Periodo, Scheda, Sezione, SoggettoId, Versione,
};
use serde::Serialize;

impl Ambito<'_> {
    /// Corrects a version of a section that has no search keys; it ends when it did. Later operations see the correction
    /// in `aree`.
    pub(crate) fn correggi_versione(
        &mut self,
        id: SoggettoId,
        versione: &Versione<Sezione>,
        contenuto: &impl Serialize,
        dal: Data,
        aree: Aree,
    ) -> Result<(), Guasto> {
        self.correggi_testo(id, versione, super::effetti::json(contenuto)?, dal, aree);
        Ok(())
    }

    /// Lets a version hold from another day; what it says stays.
    pub(crate) fn sposta_sezione(&mut self, id: SoggettoId, versione: &Versione<Sezione>, dal: Data, aree: Aree) {
        self.correggi_testo(id, versione, versione.contenuto.clone(), dal, aree);
    }

    fn correggi_testo(&mut self, id: SoggettoId, v: &Versione<Sezione>, contenuto: String, dal: Data, aree: Aree) {
        self.passo_su(id, aree, PassoSoggetto::Revoca { versione: schede::id(v) });
        let periodo = Periodo { dal, al: v.periodo.al };
        let nuova = NuovaSezione { sezione: v.sezione, periodo, chiave: None, altra_chiave: None, contenuto };
        self.passo_su(id, aree, PassoSoggetto::ApriSezione(nuova));
    }

    /// Corrects the day from which a registration period holds.
    pub(crate) fn correggi_iscrizione(&mut self, iscrizione: &Iscrizione, dal: Data) {
        let Iscrizione { soggetto, comune, registro, periodo, id_scheda_comune, aperta_da, numero, .. } = iscrizione;
        let versione = IdVersione { parte: Parte::Iscrizione, aperta_da: *aperta_da, numero: *numero };
        self.passo_su(*soggetto, Aree::ISCRIZIONE, PassoSoggetto::Revoca { versione });
        let nuova = NuovaIscrizione {
            comune: comune.clone(),
            registro: *registro,
            periodo: Periodo { dal, al: periodo.al },
            id_scheda_comune: id_scheda_comune.clone(),
        };
        self.passo_su(*soggetto, Aree::ISCRIZIONE, PassoSoggetto::ApriIscrizione(nuova));
    }

    /// Corrects the days of a membership: entry, and since when the relationship is this one. The family is touched as well.
    pub(crate) fn correggi_appartenenza(&mut self, attuale: &Appartenenza, dal: Data, decorrenza_legame: Option<Data>) {
        let versione = IdVersione { parte: Parte::Appartenenza, aperta_da: attuale.aperta_da, numero: attuale.numero };
        self.passo_su(attuale.soggetto, Aree::APPARTENENZA, PassoSoggetto::Revoca { versione });
        let nuova = NuovaAppartenenza {
            famiglia: attuale.famiglia,
            codice_legame: attuale.codice_legame.clone(),
            progressivo: attuale.progressivo,
            periodo: Periodo { dal, al: attuale.periodo.al },
            decorrenza_legame,
        };
        self.apri_appartenenza(attuale.soggetto, nuova);
    }
}

/// Whether registration data are those that the operation wrote, corrected or not.
pub(crate) fn e_iscritta_da(
    scheda: &Scheda,
    versione: &Versione<Sezione>,
    operazione: OperazioneId,
) -> Result<bool, Guasto> {
    if versione.aperta_da == operazione {
        return Ok(true);
    }
    let (dati, _) = schede::contenuto::<DatiIscrizione>(scheda, versione)?;
    Ok(dati.dati_iscrizione_comune.is_some_and(|dati| dati.id_operazione_anpr.trim() == operazione.to_string()))
}
