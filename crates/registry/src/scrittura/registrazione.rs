//! The effects of a registration, applied whole or not at all.
//!
//! A decision was taken on a snapshot. Before anything is written the sheets it rests on are locked, and the write is
//! refused with [`Errore::Superata`] if one of them has changed since: the caller decides again. So operations on the same
//! sheets come one after the other and those on different sheets do not wait for each other (registrazione §1.3).

use super::Scrittura;
use crate::connessione::Connessione;
use crate::errore::{Errore, Risultato};
use crate::righe::{
    RigaAppartenenza, RigaGeneralita, RigaIscrizione, RigaSezione, RigaSezioneFamiglia, RigaTocco, RigaToccoFamiglia,
    stato_famiglia, stato_soggetto,
};
use crate::schema::{
    appartenenza, famiglia, generalita, iscrizione, procedimento, procedimento_soggetto, sezione, sezione_famiglia,
    soggetto, unicita,
};
use crate::snapshot::{stato_famiglia_da, stato_soggetto_da};
use crate::tipi::Istante;
use anpr_model::{
    Data, Effetti, EffettiFamiglia, EffettiSoggetto, FamigliaId, IdVersione, OperazioneId, Parte, PassoFamiglia,
    PassoSoggetto, Procedimento, Sezione, SoggettoId, StatoScheda, StatoSchedaFamiglia,
};
use chrono::TimeDelta;
use diesel::prelude::*;
use std::collections::{BTreeMap, HashMap};

/// A sheet as it stood before the operation: its revision and what an annulment restores.
type Prima<S> = (i64, S);
/// The sheets of persons and of families that were locked.
type Bloccati = (HashMap<i64, Prima<StatoScheda>>, HashMap<i64, Prima<StatoSchedaFamiglia>>);

/// Ends one version.
macro_rules! chiudi_una {
    ($self:ident, $tabella:ident, $filtro:expr, $giorno:expr, $da:expr) => {
        $self.passo(|c| {
            diesel::update(
                $tabella::table.filter($filtro).filter($tabella::annullata_da.is_null()).filter($tabella::al.is_null()),
            )
            .set(($tabella::al.eq(Some($giorno)), $tabella::chiusa_da.eq(Some($da.0))))
            .execute(c)
        })
    };
}

/// Takes one version out.
macro_rules! revoca_una {
    ($self:ident, $tabella:ident, $filtro:expr, $da:expr) => {
        $self.passo(|c| {
            diesel::update($tabella::table.filter($filtro).filter($tabella::annullata_da.is_null()))
                .set($tabella::annullata_da.eq(Some($da.0)))
                .execute(c)
        })
    };
}

impl Scrittura<'_> {
    /// Applies what the operation `da` does; `adesso` is the caller's clock.
    ///
    /// # Errors
    /// [`Errore::Superata`] when a sheet on which the decision rests has changed since it was read, or a key is taken by
    /// a concurrent operation; [`Errore::NumeroSorpassato`] when one of those sheets was changed under a higher number: what
    /// came later on a sheet is told by the numbers, which processes take in blocks.
    pub fn applica(&mut self, effetti: &Effetti, da: OperazioneId, adesso: Istante) -> Risultato<()> {
        let (soggetti, famiglie) = self.blocca_letti(effetti)?;
        let revisioni = soggetti.values().map(|(r, _)| *r).chain(famiglie.values().map(|(r, _)| *r));
        if let Some(ultima) = revisioni.max().filter(|ultima| *ultima >= da.0) {
            return self.rifiuta(Errore::NumeroSorpassato(ultima));
        }
        self.riserva(&effetti.unicita, da, adesso)?;
        self.nuove_famiglie(&effetti.nuove_famiglie, da, None)?;
        self.nuovi_soggetti(&effetti.nuovi_soggetti, da, None)?;
        if let Some(annullamento) = &effetti.annullamento {
            self.riprendi(annullamento, da)?;
        }
        for (id, cambi) in &effetti.famiglie {
            self.cambia_famiglia(*id, cambi, da)?;
        }
        for (id, cambi) in &effetti.soggetti {
            self.cambia_soggetto(*id, cambi, da)?;
        }
        for procedimento in &effetti.procedimenti {
            self.salva_procedimento(procedimento)?;
        }
        for (soggetto, nuova) in &effetti.validazioni {
            self.accoda_validazione(*soggetto, da, nuova, adesso + PRIMA_VALIDAZIONE)?;
        }
        self.annota_tocchi(effetti, da, &soggetti, &famiglie)
    }

    /// Locks the sheets read, persons before families and each by id, and compares their revisions.
    fn blocca_letti(&mut self, effetti: &Effetti) -> Risultato<Bloccati> {
        let ids: Vec<i64> = effetti.letti.soggetti.keys().map(|s| s.0).collect();
        let mut soggetti = HashMap::with_capacity(ids.len());
        if !ids.is_empty() {
            for (id, revisione, comune, stato) in self.passo(|c| blocca_soggetti(c, ids))? {
                soggetti.insert(id, (revisione, StatoScheda { comune, stato: stato_soggetto_da(&stato)? }));
            }
        }
        let ids: Vec<i64> = effetti.letti.famiglie.keys().map(|f| f.0).collect();
        let mut famiglie = HashMap::with_capacity(ids.len());
        if !ids.is_empty() {
            for (id, revisione, comune, tipo, id_comune, (stato, incompleta, certificabile)) in
                self.passo(|c| blocca_famiglie(c, ids))?
            {
                let tipo_scheda =
                    u8::try_from(tipo).map_err(|_| Errore::Incoerente(format!("kind {tipo} of family {id}")))?;
                let stato = stato_famiglia_da(&stato)?;
                let prima = StatoSchedaFamiglia { comune, tipo_scheda, id_comune, stato, incompleta, certificabile };
                famiglie.insert(id, (revisione, prima));
            }
        }
        let fermi = effetti.letti.soggetti.iter().all(|(id, r)| soggetti.get(&id.0).is_some_and(|(r2, _)| *r2 == r.0))
            && effetti.letti.famiglie.iter().all(|(id, r)| famiglie.get(&id.0).is_some_and(|(r2, _)| *r2 == r.0));
        if fermi { Ok((soggetti, famiglie)) } else { self.rifiuta(Errore::Superata) }
    }

    fn riserva(&mut self, chiavi: &[String], da: OperazioneId, adesso: Istante) -> Risultato<()> {
        for chiave in chiavi {
            let scadute = unicita::chiave.eq(chiave.as_str()).and(unicita::scade.lt(adesso.naive_utc()));
            self.passo(|c| diesel::delete(unicita::table.filter(scadute)).execute(c))?;
            let riga = (
                unicita::chiave.eq(chiave.as_str()),
                unicita::operazione.eq(da.0),
                unicita::scade.eq((adesso + DURATA_UNICITA).naive_utc()),
            );
            self.passo(|c| diesel::insert_into(unicita::table).values(riga).execute(c))?;
        }
        Ok(())
    }

    fn cambia_soggetto(&mut self, id: SoggettoId, cambi: &EffettiSoggetto, da: OperazioneId) -> Risultato<()> {
        let mut numeri = Numeri::default();
        for passo in &cambi.passi {
            self.passo_soggetto(id, passo, da, &mut numeri)?;
        }
        let riga = soggetto::table.filter(soggetto::id.eq(id.0));
        let toccate = match &cambi.stato {
            Some(StatoScheda { comune, stato }) => self.passo(|c| {
                diesel::update(riga)
                    .set((
                        soggetto::comune.eq(comune),
                        soggetto::stato.eq(stato_soggetto(*stato)),
                        soggetto::revisione.eq(da.0),
                    ))
                    .execute(c)
            })?,
            None => self.passo(|c| diesel::update(riga).set(soggetto::revisione.eq(da.0)).execute(c))?,
        };
        if toccate == 1 { Ok(()) } else { self.rifiuta(Errore::Sconosciuto("soggetto")) }
    }

    fn passo_soggetto(
        &mut self,
        id: SoggettoId,
        passo: &PassoSoggetto,
        da: OperazioneId,
        numeri: &mut Numeri,
    ) -> Risultato<()> {
        match passo {
            PassoSoggetto::Chiudi { versione, giorno } => self.chiudi_versione(id, *versione, *giorno, da),
            PassoSoggetto::Revoca { versione } => self.revoca_versione(id, *versione, da),
            PassoSoggetto::ApriIscrizione(nuova) => {
                self.inserisci(&[RigaIscrizione::new(id, da, numeri.prossimo(CODICE_ISCRIZIONE), nuova)])
            }
            PassoSoggetto::ApriAppartenenza(nuova) => {
                self.inserisci(&[RigaAppartenenza::new(id, da, numeri.prossimo(CODICE_APPARTENENZA), nuova)])
            }
            PassoSoggetto::ApriGeneralita(nuova) => {
                let n = numeri.prossimo(Sezione::Generalita.codice());
                self.inserisci(&[RigaGeneralita::new(id, da, n, nuova)])?;
                self.inserisci(&[RigaSezione::generalita(id, da, n, nuova)])
            }
            PassoSoggetto::ApriSezione(nuova) => {
                let n = numeri.prossimo(nuova.sezione.codice());
                self.inserisci(&[RigaSezione::new(id, da, n, nuova)])
            }
        }
    }

    fn chiudi_versione(&mut self, id: SoggettoId, v: IdVersione, giorno: Data, da: OperazioneId) -> Risultato<()> {
        let (aperta_da, numero) = (v.aperta_da.0, v.numero);
        let chiuse = match v.parte {
            Parte::Iscrizione => {
                let quale = iscrizione::soggetto.eq(id.0).and(iscrizione::aperta_da.eq(aperta_da));
                chiudi_una!(self, iscrizione, quale.and(iscrizione::numero.eq(numero)), giorno, da)?
            }
            Parte::Appartenenza => {
                let quale = appartenenza::soggetto.eq(id.0).and(appartenenza::aperta_da.eq(aperta_da));
                chiudi_una!(self, appartenenza, quale.and(appartenenza::numero.eq(numero)), giorno, da)?
            }
            Parte::Sezione(s) => {
                if s == Sezione::Generalita {
                    let quale = generalita::soggetto.eq(id.0).and(generalita::aperta_da.eq(aperta_da));
                    chiudi_una!(self, generalita, quale.and(generalita::numero.eq(numero)), giorno, da)?;
                }
                let quale = sezione::soggetto.eq(id.0).and(sezione::codice.eq(s.codice()));
                let quale = quale.and(sezione::aperta_da.eq(aperta_da)).and(sezione::numero.eq(numero));
                chiudi_una!(self, sezione, quale, giorno, da)?
            }
        };
        self.una(chiuse)
    }

    fn revoca_versione(&mut self, id: SoggettoId, v: IdVersione, da: OperazioneId) -> Risultato<()> {
        let (aperta_da, numero) = (v.aperta_da.0, v.numero);
        let revocate = match v.parte {
            Parte::Iscrizione => {
                let quale = iscrizione::soggetto.eq(id.0).and(iscrizione::aperta_da.eq(aperta_da));
                revoca_una!(self, iscrizione, quale.and(iscrizione::numero.eq(numero)), da)?
            }
            Parte::Appartenenza => {
                let quale = appartenenza::soggetto.eq(id.0).and(appartenenza::aperta_da.eq(aperta_da));
                revoca_una!(self, appartenenza, quale.and(appartenenza::numero.eq(numero)), da)?
            }
            Parte::Sezione(s) => {
                if s == Sezione::Generalita {
                    let quale = generalita::soggetto.eq(id.0).and(generalita::aperta_da.eq(aperta_da));
                    revoca_una!(self, generalita, quale.and(generalita::numero.eq(numero)), da)?;
                }
                let quale = sezione::soggetto.eq(id.0).and(sezione::codice.eq(s.codice()));
                let quale = quale.and(sezione::aperta_da.eq(aperta_da)).and(sezione::numero.eq(numero));
                revoca_una!(self, sezione, quale, da)?
            }
        };
        self.una(revocate)
    }

    fn cambia_famiglia(&mut self, id: FamigliaId, cambi: &EffettiFamiglia, da: OperazioneId) -> Risultato<()> {
        let mut numeri = Numeri::default();
        for passo in &cambi.passi {
            let di = |s: anpr_model::SezioneFamiglia, aperta_da: OperazioneId, numero: i16| {
                sezione_famiglia::famiglia
                    .eq(id.0)
                    .and(sezione_famiglia::codice.eq(s.codice()))
                    .and(sezione_famiglia::aperta_da.eq(aperta_da.0))
                    .and(sezione_famiglia::numero.eq(numero))
            };
            match passo {
                PassoFamiglia::Chiudi { sezione, aperta_da, numero, giorno } => {
                    let n = chiudi_una!(self, sezione_famiglia, di(*sezione, *aperta_da, *numero), *giorno, da)?;
                    self.una(n)?;
                }
                PassoFamiglia::Revoca { sezione, aperta_da, numero } => {
                    let n = revoca_una!(self, sezione_famiglia, di(*sezione, *aperta_da, *numero), da)?;
                    self.una(n)?;
                }
                PassoFamiglia::Apri(nuova) => {
                    let n = numeri.prossimo(nuova.sezione.codice());
                    self.inserisci(&[RigaSezioneFamiglia::new(id, da, n, nuova)])?;
                }
            }
        }
        let riga = famiglia::table.filter(famiglia::id.eq(id.0));
        let toccate = match &cambi.stato {
            Some(s) => self.passo(|c| {
                diesel::update(riga)
                    .set((
                        famiglia::comune.eq(&s.comune),
                        famiglia::tipo_scheda.eq(i16::from(s.tipo_scheda)),
                        famiglia::id_comune.eq(&s.id_comune),
                        famiglia::stato.eq(stato_famiglia(s.stato)),
                        famiglia::incompleta.eq(s.incompleta),
                        famiglia::certificabile.eq(s.certificabile),
                        famiglia::revisione.eq(da.0),
                    ))
                    .execute(c)
            })?,
            None => self.passo(|c| diesel::update(riga).set(famiglia::revisione.eq(da.0)).execute(c))?,
        };
        if toccate == 1 { Ok(()) } else { self.rifiuta(Errore::Sconosciuto("famiglia")) }
    }

    fn salva_procedimento(&mut self, p: &Procedimento) -> Risultato<()> {
        let dati = serde_json::to_string(p).map_err(|e| Errore::Interno(e.to_string()))?;
        let riga = procedimento::table.filter(procedimento::id.eq(p.id.0));
        let valori = (procedimento::aperto.eq(p.aperto()), procedimento::dati.eq(&dati));
        let cambiate = self.passo(|c| diesel::update(riga).set(valori).execute(c))?;
        if cambiate == 0 {
            let nuovo = (
                procedimento::id.eq(p.id.0),
                procedimento::comune.eq(&p.comune),
                procedimento::numero_comune.eq(&p.numero_comune),
                procedimento::aperto.eq(p.aperto()),
                procedimento::dati.eq(&dati),
            );
            self.passo(|c| diesel::insert_into(procedimento::table).values(nuovo).execute(c))?;
        }
        let suoi = procedimento_soggetto::table.filter(procedimento_soggetto::procedimento.eq(p.id.0));
        self.passo(|c| diesel::delete(suoi).execute(c))?;
        for s in &p.soggetti {
            let riga = (procedimento_soggetto::soggetto.eq(s.0), procedimento_soggetto::procedimento.eq(p.id.0));
            self.passo(|c| diesel::insert_into(procedimento_soggetto::table).values(riga).execute(c))?;
        }
        Ok(())
    }

    /// What the operation did to each sheet, with what to restore when it is taken back.
    fn annota_tocchi(
        &mut self,
        effetti: &Effetti,
        da: OperazioneId,
        soggetti: &HashMap<i64, Prima<StatoScheda>>,
        famiglie: &HashMap<i64, Prima<StatoSchedaFamiglia>>,
    ) -> Risultato<()> {
        let prima = |stato: Option<String>, chi: i64| RigaTocco {
            soggetto: chi,
            operazione: da.0,
            aree: 0,
            codice: &effetti.codice,
            comune: &effetti.comune,
            decorrenza: effetti.decorrenza,
            prima: stato,
        };
        let mut righe = Vec::with_capacity(effetti.soggetti.len());
        for (id, cambi) in &effetti.soggetti {
            let stato = soggetti.get(&id.0).map(|(_, s)| json(s)).transpose()?;
            righe.push(RigaTocco { aree: cambi.aree.bit(), ..prima(stato, id.0) });
        }
        self.inserisci(&righe)?;
        let mut righe = Vec::with_capacity(effetti.famiglie.len());
        for (id, cambi) in &effetti.famiglie {
            let prima = famiglie.get(&id.0).map(|(_, s)| json(s)).transpose()?;
            righe.push(RigaToccoFamiglia {
                famiglia: id.0,
                operazione: da.0,
                aree: cambi.aree.bit(),
                codice: &effetti.codice,
                comune: &effetti.comune,
                decorrenza: effetti.decorrenza,
                prima,
            });
        }
        self.inserisci(&righe)
    }

    /// A step that must have met exactly one version: the sheet was locked, so nobody else can have ended it.
    fn una(&mut self, toccate: usize) -> Risultato<()> {
        if toccate == 1 { Ok(()) } else { self.rifiuta(Errore::Incoerente(format!("{toccate} versions for a step"))) }
    }
}

/// Numbers of the versions that one operation opens on one sheet, counted for each part.
#[derive(Default)]
struct Numeri(BTreeMap<i16, i16>);

impl Numeri {
    fn prossimo(&mut self, codice: i16) -> i16 {
        let n = self.0.entry(codice).or_insert(0);
        let dato = *n;
        *n = n.saturating_add(1);
        dato
    }
}

type RigaBloccata = (i64, i64, String, String);
type RigaFamigliaBloccata = (i64, i64, String, i16, Option<String>, (String, bool, bool));

fn blocca_soggetti(c: &mut Connessione, ids: Vec<i64>) -> QueryResult<Vec<RigaBloccata>> {
    let colonne = (soggetto::id, soggetto::revisione, soggetto::comune, soggetto::stato);
    let q = soggetto::table.filter(soggetto::id.eq_any(ids)).order(soggetto::id).select(colonne);
    match c {
        Connessione::Sqlite(c) => q.load(c),
        Connessione::Postgres(c) => q.for_update().load(c),
    }
}

fn blocca_famiglie(c: &mut Connessione, ids: Vec<i64>) -> QueryResult<Vec<RigaFamigliaBloccata>> {
    let colonne = (
        famiglia::id,
        famiglia::revisione,
        famiglia::comune,
        famiglia::tipo_scheda,
        famiglia::id_comune,
        (famiglia::stato, famiglia::incompleta, famiglia::certificabile),
    );
    let q = famiglia::table.filter(famiglia::id.eq_any(ids)).order(famiglia::id).select(colonne);
    match c {
        Connessione::Sqlite(c) => q.load(c),
        Connessione::Postgres(c) => q.for_update().load(c),
    }
}

fn json(stato: &impl serde::Serialize) -> Risultato<String> {
    serde_json::to_string(stato).map_err(|e| Errore::Interno(e.to_string()))
}

/// By then every process has seen what the holder of a key wrote.
const DURATA_UNICITA: TimeDelta = TimeDelta::minutes(10);
/// The Agenzia did not answer just now.
const PRIMA_VALIDAZIONE: TimeDelta = TimeDelta::seconds(30);
/// No section has these codes.
const CODICE_ISCRIZIONE: i16 = -1;
const CODICE_APPARTENENZA: i16 = -2;
