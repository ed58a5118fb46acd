//! What registrations did, and the proceedings.

use super::Snapshot;
use crate::errore::{Errore, Risultato};
use crate::schema::{
    operazione, operazione_famiglia, operazione_soggetto, procedimento, procedimento_soggetto, sezione,
};
use anpr_model::{
    Aree, ChiaveProcedimento, Data, FamigliaId, OperazioneId, OperazioneNota, Procedimento, SoggettoId, Tocco,
    ToccoFamiglia, ToccoSoggetto,
};
use diesel::prelude::*;
use serde::de::DeserializeOwned;

type RigaTocco = (i64, i64, String, String, Option<Data>, i32, Option<i64>, Option<String>);

macro_rules! colonne {
    ($tabella:ident, $scheda:ident) => {
        (
            $tabella::$scheda,
            $tabella::operazione,
            $tabella::codice,
            $tabella::comune,
            $tabella::decorrenza,
            $tabella::aree,
            $tabella::annullata_da,
            $tabella::prima,
        )
    };
}

impl Snapshot<'_> {
    pub(super) fn leggi_tocchi_soggetto(&mut self, id: SoggettoId) -> Risultato<Vec<ToccoSoggetto>> {
        let righe: Vec<RigaTocco> = self.leggi(|c| {
            operazione_soggetto::table
                .filter(operazione_soggetto::soggetto.eq(id.0).and(operazione_soggetto::aree.gt(0)))
                .order(operazione_soggetto::operazione)
                .select(colonne!(operazione_soggetto, soggetto))
                .load(c)
        })?;
        righe.into_iter().map(|r| tocco(r, SoggettoId)).collect()
    }

    pub(super) fn leggi_tocchi_famiglia(&mut self, id: FamigliaId) -> Risultato<Vec<ToccoFamiglia>> {
        let righe: Vec<RigaTocco> = self.leggi(|c| {
            operazione_famiglia::table
                .filter(operazione_famiglia::famiglia.eq(id.0).and(operazione_famiglia::aree.gt(0)))
                .order(operazione_famiglia::operazione)
                .select(colonne!(operazione_famiglia, famiglia))
                .load(c)
        })?;
        righe.into_iter().map(|r| tocco(r, FamigliaId)).collect()
    }

    pub(super) fn leggi_registrazione(&mut self, comune: &str, id: OperazioneId) -> Risultato<Option<OperazioneNota>> {
        let riga: Option<(String, String, Option<Data>)> = self.leggi(|c| {
            operazione::table
                .filter(operazione::comune.eq(comune).and(operazione::id.eq(id.0)))
                .select((operazione::id_operazione_comune, operazione::codice, operazione::data_decorrenza))
                .get_result(c)
                .optional()
        })?;
        let Some((id_operazione_comune, codice, decorrenza)) = riga else { return Ok(None) };
        let soggetti: Vec<RigaTocco> = self.leggi(|c| {
            operazione_soggetto::table
                .filter(operazione_soggetto::operazione.eq(id.0).and(operazione_soggetto::aree.gt(0)))
                .order(operazione_soggetto::soggetto)
                .select(colonne!(operazione_soggetto, soggetto))
                .load(c)
        })?;
        let famiglie: Vec<RigaTocco> = self.leggi(|c| {
            operazione_famiglia::table
                .filter(operazione_famiglia::operazione.eq(id.0).and(operazione_famiglia::aree.gt(0)))
                .order(operazione_famiglia::famiglia)
                .select(colonne!(operazione_famiglia, famiglia))
                .load(c)
        })?;
        if soggetti.is_empty() && famiglie.is_empty() {
            return Ok(None);
        }
        Ok(Some(OperazioneNota {
            id,
            comune: comune.to_owned(),
            id_operazione_comune,
            codice,
            decorrenza,
            soggetti: soggetti.into_iter().map(|r| tocco(r, SoggettoId)).collect::<Risultato<_>>()?,
            famiglie: famiglie.into_iter().map(|r| tocco(r, FamigliaId)).collect::<Risultato<_>>()?,
        }))
    }

    pub(super) fn leggi_seguito(&mut self, id: SoggettoId, operazione: OperazioneId) -> Risultato<Vec<OperazioneId>> {
        let righe: Vec<(Option<i64>, Option<i64>)> = self.leggi(|c| {
            sezione::table
                .filter(sezione::soggetto.eq(id.0).and(sezione::aperta_da.eq(operazione.0)))
                .select((sezione::chiusa_da, sezione::annullata_da))
                .load(c)
        })?;
        let mut altre: Vec<i64> = righe.into_iter().filter_map(|(chiusa, tolta)| tolta.or(chiusa)).collect();
        altre.retain(|altra| *altra != operazione.0);
        altre.sort_unstable();
        altre.dedup();
        Ok(altre.into_iter().map(OperazioneId).collect())
    }

    pub(super) fn leggi_procedimento(&mut self, chiave: &ChiaveProcedimento) -> Risultato<Option<Procedimento>> {
        let dati: Option<String> = self.leggi(|c| {
            match chiave {
                ChiaveProcedimento::Anpr(id) => {
                    procedimento::table.filter(procedimento::id.eq(id.0)).select(procedimento::dati).get_result(c)
                }
                ChiaveProcedimento::Comune(comune, numero) => procedimento::table
                    .filter(procedimento::comune.eq(comune).and(procedimento::numero_comune.eq(numero)))
                    .select(procedimento::dati)
                    .get_result(c),
            }
            .optional()
        })?;
        dati.as_deref().map(json).transpose()
    }

    pub(super) fn leggi_procedimenti_aperti(&mut self, soggetti: &[SoggettoId]) -> Risultato<Vec<Procedimento>> {
        let ids: Vec<i64> = soggetti.iter().map(|s| s.0).collect();
        let mut dati: Vec<(i64, String)> = self.leggi(|c| {
            tra!(c, ids, procedimento_soggetto::soggetto, |quali| procedimento::table
                .inner_join(procedimento_soggetto::table.on(procedimento_soggetto::procedimento.eq(procedimento::id)))
                .filter(quali)
                .filter(procedimento::aperto.eq(true))
                .order(procedimento::id)
                .select((procedimento::id, procedimento::dati)))
        })?;
        // Once, however many of the persons are linked to it.
        dati.dedup_by_key(|(id, _)| *id);
        dati.iter().map(|(_, d)| json(d)).collect()
    }
}

fn tocco<Id, Stato: DeserializeOwned>(
    (scheda, operazione, codice, comune, decorrenza, aree, annullata_da, prima): RigaTocco,
    id: impl Fn(i64) -> Id,
) -> Risultato<Tocco<Id, Stato>> {
    Ok(Tocco {
        scheda: id(scheda),
        operazione: OperazioneId(operazione),
        codice,
        comune,
        decorrenza,
        aree: Aree::da_bit(aree),
        annullata_da: annullata_da.map(OperazioneId),
        prima: prima.as_deref().map(json).transpose()?,
    })
}

fn json<T: DeserializeOwned>(testo: &str) -> Risultato<T> {
    serde_json::from_str(testo).map_err(|e| Errore::Incoerente(format!("stored: {e}")))
}
