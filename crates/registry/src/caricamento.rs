//! Bulk loads: many rows, in batches, invisible until one small change makes them all part of the register.

use crate::contatori::Contatore;
use crate::errore::{Errore, Risultato};
use crate::registry::Registry;
use crate::scrittore::Attesa;
use crate::scrittura::Scrittura;
use crate::tipi::{NuovaFamiglia, NuovoLotto, NuovoSoggetto};
use anpr_model::{LottoId, OperazioneId};

/// A bulk load coming in. One batch is written while the caller makes the next; no more than that is held in memory.
/// Batches of one to four thousand persons are best: bigger ones keep other writes waiting.
///
/// When it is dropped before [`Caricamento::concludi`], the rows stay invisible; the load is to be given up by
/// [`crate::Scrittura::scarta_lotto`] and removed by [`Registry::rimuovi_lotto`].
#[derive(Debug)]
pub struct Caricamento {
    registry: Registry,
    lotto: LottoId,
    operazione: OperazioneId,
    in_volo: Option<Attesa<(), Errore>>,
}

impl Registry {
    /// Begins a bulk load.
    pub fn inizia_caricamento(&self, nuovo: NuovoLotto) -> Risultato<Caricamento> {
        let lotto = LottoId(self.prossimo(Contatore::Lotto)?);
        let operazione = nuovo.operazione;
        self.scrivi(move |s| s.nuovo_lotto(lotto, &nuovo)).attendi()?;
        Ok(Caricamento { registry: self.clone(), lotto, operazione, in_volo: None })
    }

    /// Removes the rows of a load that was given up, some at a time so that other writes go on. Whoever is stopped half
    /// way can begin again. How many steps it took.
    pub fn rimuovi_lotto(&self, id: LottoId) -> Risultato<usize> {
        const ALLA_VOLTA: i64 = 1000;
        let mut passi = 1;
        while !self.scrivi_con_pazienza(move |s| s.rimuovi_righe(id, ALLA_VOLTA)).attendi()? {
            passi += 1;
        }
        Ok(passi)
    }
}

impl Caricamento {
    /// The load's id.
    pub fn lotto(&self) -> LottoId {
        self.lotto
    }

    /// Adds persons; waits for the batch before this one.
    pub fn soggetti(&mut self, righe: Vec<NuovoSoggetto>) -> Risultato<()> {
        let (lotto, operazione) = (self.lotto, self.operazione);
        self.aggiungi(move |s| s.nuovi_soggetti(&righe, operazione, Some(lotto)))
    }

    /// Adds families; waits for the batch before this one.
    pub fn famiglie(&mut self, righe: Vec<NuovaFamiglia>) -> Risultato<()> {
        let (lotto, operazione) = (self.lotto, self.operazione);
        self.aggiungi(move |s| s.nuove_famiglie(&righe, operazione, Some(lotto)))
    }

    /// Waits until every batch is durable. The load is then ready for [`crate::Scrittura::attiva_lotto`].
    pub fn concludi(mut self) -> Risultato<LottoId> {
        self.attendi_precedente()?;
        self.registry.scrivi_con_pazienza(|s| s.aggiorna_statistiche()).attendi()?;
        Ok(self.lotto)
    }

    fn aggiungi(&mut self, mut f: impl FnMut(&mut Scrittura<'_>) -> Risultato<()> + Send + 'static) -> Risultato<()> {
        self.attendi_precedente()?;
        let lotto = self.lotto;
        self.in_volo = Some(self.registry.scrivi_con_pazienza(move |s| {
            s.lotto_in_carico(lotto)?;
            f(s)
        }));
        Ok(())
    }

    fn attendi_precedente(&mut self) -> Risultato<()> {
        self.in_volo.take().map_or(Ok(()), Attesa::attendi)
    }
}
