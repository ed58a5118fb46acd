//! The Agenzia's archive, and the validations that wait for an Agenzia.

use super::Scrittura;
use crate::connessione::Connessione;
use crate::errore::{Errore, Risultato};
use crate::schema::{entrate_base, entrate_codice, entrate_comportamento, entrate_riferimento, entrate_validazione};
use crate::snapshot::{RigaValidazione, validazione_da};
use crate::tipi::{
    ChiamataEntrate, CodiceEntrate, ComportamentoEntrate, Istante, NuovaValidazione, RispostaEntrate, StatoValidazione,
    Validazione,
};
use anpr_model::{OperazioneId, SoggettoId};
use diesel::prelude::*;

/// One validation, if it still waits.
macro_rules! in_attesa {
    ($soggetto:expr, $operazione:expr) => {
        entrate_validazione::table
            .filter(entrate_validazione::soggetto.eq($soggetto.0))
            .filter(entrate_validazione::operazione.eq($operazione.0))
            .filter(entrate_validazione::stato.eq(StatoValidazione::Attesa.parola()))
    };
}

impl Scrittura<'_> {
    /// Makes every other write that names this base code wait for the end of this one.
    ///
    /// # Errors
    /// [`Errore::Duplicato`] when another write named it for the first time at the same moment: to be run again.
    pub fn blocca_base_entrate(&mut self, base: &str) -> Risultato<()> {
        let riga = entrate_base::table.filter(entrate_base::base.eq(base));
        let usi = entrate_base::usi.eq(entrate_base::usi + 1);
        if self.passo(|c| diesel::update(riga).set(usi).execute(c))? == 0 {
            let nuova = (entrate_base::base.eq(base), entrate_base::usi.eq(1_i64));
            self.passo(|c| diesel::insert_into(entrate_base::table).values(nuova).execute(c))?;
        }
        Ok(())
    }

    /// Writes a code into the archive, in place of what the archive said of it.
    pub fn salva_codice_entrate(&mut self, codice: &CodiceEntrate) -> Risultato<()> {
        let persona = &codice.persona;
        let dati = (
            entrate_codice::cognome.eq(&persona.cognome),
            entrate_codice::nome.eq(&persona.nome),
            entrate_codice::sesso.eq(persona.sesso.to_string()),
            entrate_codice::nascita.eq(persona.nascita),
            entrate_codice::luogo.eq(&persona.luogo),
            entrate_codice::attribuito.eq(codice.attribuito),
            entrate_codice::origine.eq(codice.origine.parola()),
            entrate_codice::stato.eq(codice.stato.parola()),
            entrate_codice::nuovo.eq(&codice.nuovo),
            entrate_codice::marcato_dal.eq(codice.marcato_dal),
        );
        let riga = entrate_codice::table.filter(entrate_codice::codice.eq(&codice.codice));
        if self.passo(|c| diesel::update(riga).set(dati.clone()).execute(c))? == 0 {
            let nuova = (entrate_codice::codice.eq(&codice.codice), dati);
            self.passo(|c| diesel::insert_into(entrate_codice::table).values(nuova).execute(c))?;
        }
        Ok(())
    }

    /// Keeps what was answered to a call under a reference.
    ///
    /// # Errors
    /// [`Errore::Duplicato`] when the same call was answered at the same moment: to be run again.
    pub fn annota_risposta_entrate(
        &mut self,
        riferimento: &str,
        chiamata: ChiamataEntrate,
        impronta: &[u8],
        risposta: &RispostaEntrate,
    ) -> Risultato<()> {
        let riga = (
            entrate_riferimento::riferimento.eq(riferimento),
            entrate_riferimento::chiamata.eq(chiamata.parola()),
            entrate_riferimento::impronta.eq(impronta),
            entrate_riferimento::codice.eq(&risposta.codice),
            entrate_riferimento::data.eq(risposta.data),
        );
        self.passo(|c| diesel::insert_into(entrate_riferimento::table).values(riga).execute(c)).map(|_| ())
    }

    /// Forgets the answers of one kind that gave `codice`: they hold no more.
    pub fn dimentica_risposte_entrate(&mut self, chiamate: &[ChiamataEntrate], codice: &str) -> Risultato<()> {
        let parole: Vec<&str> = chiamate.iter().map(|c| c.parola()).collect();
        let righe = entrate_riferimento::table
            .filter(entrate_riferimento::codice.eq(codice))
            .filter(entrate_riferimento::chiamata.eq_any(parole));
        self.passo(|c| diesel::delete(righe).execute(c)).map(|_| ())
    }

    /// The next number of a provisional code, from 1.
    pub fn numero_provvisorio(&mut self) -> Risultato<i64> {
        let aumenta = entrate_comportamento::provvisori.eq(entrate_comportamento::provvisori + 1);
        self.passo(|c| {
            diesel::update(entrate_comportamento::table).set(aumenta).execute(c)?;
            entrate_comportamento::table.select(entrate_comportamento::provvisori).first(c)
        })
    }

    /// Changes how the embedded Agenzia behaves, for all processes.
    pub fn salva_comportamento_entrate(&mut self, comportamento: ComportamentoEntrate) -> Risultato<()> {
        let dati = (
            entrate_comportamento::guasto.eq(comportamento.guasto),
            entrate_comportamento::latenza_ms.eq(comportamento.latenza_ms),
            entrate_comportamento::marcatura_giorni.eq(comportamento.marcatura_giorni),
        );
        let n = self.passo(|c| diesel::update(entrate_comportamento::table).set(dati).execute(c))?;
        if n == 1 { Ok(()) } else { self.rifiuta(Errore::Incoerente(format!("entrate_comportamento has {n} rows"))) }
    }

    /// Puts a validation off until the Agenzia answers again. In the write that stores the operation, so that neither is
    /// without the other.
    pub fn accoda_validazione(
        &mut self,
        soggetto: SoggettoId,
        operazione: OperazioneId,
        nuova: &NuovaValidazione,
        prossimo: Istante,
    ) -> Risultato<()> {
        let persona = &nuova.persona;
        let riga = (
            entrate_validazione::soggetto.eq(soggetto.0),
            entrate_validazione::operazione.eq(operazione.0),
            entrate_validazione::chiamata.eq(nuova.chiamata.parola()),
            entrate_validazione::riferimento.eq(&nuova.riferimento),
            entrate_validazione::codice.eq(&nuova.codice),
            entrate_validazione::cognome.eq(&persona.cognome),
            entrate_validazione::nome.eq(&persona.nome),
            entrate_validazione::sesso.eq(persona.sesso.to_string()),
            entrate_validazione::nascita.eq(persona.nascita),
            entrate_validazione::luogo.eq(&persona.luogo),
            entrate_validazione::stato.eq(StatoValidazione::Attesa.parola()),
            entrate_validazione::tentativi.eq(0),
            entrate_validazione::prossimo.eq(prossimo.naive_utc()),
        );
        self.passo(|c| diesel::insert_into(entrate_validazione::table).values(riga).execute(c)).map(|_| ())
    }

    /// Takes validations that are due at `adesso`, the most overdue first, and puts each off to `fino`: until then no other
    /// process takes it, and who has taken it says what came of it.
    pub fn prendi_validazioni(&mut self, adesso: Istante, fino: Istante, massimo: i64) -> Risultato<Vec<Validazione>> {
        let q = entrate_validazione::table
            .filter(entrate_validazione::stato.eq(StatoValidazione::Attesa.parola()))
            .filter(entrate_validazione::prossimo.le(adesso.naive_utc()))
            .order((entrate_validazione::prossimo, entrate_validazione::operazione, entrate_validazione::soggetto))
            .limit(massimo);
        let righe: Vec<RigaValidazione> = self.passo(|c| match c {
            Connessione::Sqlite(c) => q.load(c),
            Connessione::Postgres(c) => q.for_update().skip_locked().load(c),
        })?;
        let mut prese = Vec::with_capacity(righe.len());
        for riga in righe {
            let presa = match validazione_da(riga) {
                Ok(presa) => presa,
                Err(errore) => return self.rifiuta(errore),
            };
            let dati = (
                entrate_validazione::prossimo.eq(fino.naive_utc()),
                entrate_validazione::tentativi.eq(entrate_validazione::tentativi + 1),
            );
            self.passo(|c| diesel::update(in_attesa!(presa.soggetto, presa.operazione)).set(dati).execute(c))?;
            prese.push(presa);
        }
        Ok(prese)
    }

    /// Says when a validation is to be tried again.
    pub fn rinvia_validazione(
        &mut self,
        soggetto: SoggettoId,
        operazione: OperazioneId,
        prossimo: Istante,
    ) -> Risultato<()> {
        let dati = entrate_validazione::prossimo.eq(prossimo.naive_utc());
        self.passo(|c| diesel::update(in_attesa!(soggetto, operazione)).set(dati).execute(c)).map(|_| ())
    }

    /// Ends a validation. `esito` is the code of a refusal. Whether it was still waiting.
    pub fn concludi_validazione(
        &mut self,
        soggetto: SoggettoId,
        operazione: OperazioneId,
        stato: StatoValidazione,
        esito: Option<&str>,
    ) -> Risultato<bool> {
        let dati = (entrate_validazione::stato.eq(stato.parola()), entrate_validazione::esito.eq(esito));
        self.passo(|c| diesel::update(in_attesa!(soggetto, operazione)).set(dati).execute(c)).map(|n| n == 1)
    }
}
