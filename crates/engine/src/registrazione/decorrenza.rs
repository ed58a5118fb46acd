//! From when a change may count: not before the last one of what it changes (registrazione §§2.5, 37.3).

use super::Ambito;
use crate::{Anomalia, schede, valori};
use anpr_model::{Data, Guasto, Scheda, SchedaFamiglia, Sezione, SezioneFamiglia};

impl Ambito<'_> {
    /// EN389: the registration begins no earlier than the last change of these sections, be it one that ended them; equal
    /// days are allowed (registrazione §36 Q12).
    pub(crate) fn non_prima_di(&mut self, scheda: &Scheda, sezioni: &[Sezione], oggetto: &str) -> Result<(), Guasto> {
        let dal = self.decorrenza();
        let ultima = self.ultima_modifica(scheda, sezioni, dal)?;
        if let Some(ultima) = ultima.filter(|ultima| *ultima > dal) {
            let soggetto = scheda.soggetto.id.to_string();
            let (detto, data) = (valori::data_italiana(dal), valori::data_italiana(ultima));
            let parametri = [("soggetto", soggetto.as_str()), ("valore", &detto), ("data", &data)];
            self.nota(Anomalia::nuova("EN389", &parametri).su(oggetto, "dataDecorrenza").valore(&detto));
        }
        Ok(())
    }

    /// EN389 for a family or convivenza: the registration begins no earlier than what this section says now.
    pub(crate) fn non_prima_della_sezione(
        &mut self,
        famiglia: &SchedaFamiglia,
        sezione: SezioneFamiglia,
        oggetto: &str,
    ) {
        let dal = self.decorrenza();
        let correnti = famiglia.sezioni.iter().filter(|versione| versione.sezione == sezione);
        if let Some(ultima) = correnti.map(|v| v.periodo.dal).max().filter(|ultima| dal < *ultima) {
            let id = famiglia.id.to_string();
            let (detto, data) = (valori::data_italiana(dal), valori::data_italiana(ultima));
            let parametri = [("soggetto", id.as_str()), ("valore", &detto), ("data", &data)];
            self.nota(Anomalia::nuova("EN389", &parametri).su(oggetto, "dataDecorrenza").valore(&detto));
        }
    }

    /// The last day after `dal` on which one of these sections began or ended; none if nothing did.
    fn ultima_modifica(&mut self, scheda: &Scheda, sezioni: &[Sezione], dal: Data) -> Result<Option<Data>, Guasto> {
        let id = scheda.soggetto.id;
        let correnti = sezioni.iter().flat_map(|s| schede::versioni(scheda, *s)).map(|v| v.periodo.dal).max();
        let tocchi = self.storico().tocchi_soggetto(id)?;
        let mut dopo: Vec<Data> =
            tocchi.iter().filter(|t| t.annullata_da.is_none()).filter_map(|t| t.decorrenza).collect();
        dopo.retain(|giorno| *giorno > dal);
        if dopo.is_empty() {
            return Ok(correnti);
        }
        // What later operations ended is not on the sheet any more: it is on that of those days.
        dopo.push(dal);
        let mut ultima = correnti;
        for giorno in dopo {
            let allora = self.storico().schede(&[id], giorno, sezioni)?;
            let estremi = allora.iter().flat_map(|s| &s.sezioni).flat_map(|v| [Some(v.periodo.dal), v.periodo.al]);
            ultima = estremi.flatten().filter(|estremo| *estremo > dal).chain(ultima).max();
        }
        Ok(ultima)
    }
}
