//! Sheets on a day.

use super::Snapshot;
use crate::errore::{Errore, Risultato};
use crate::schema::{appartenenza, famiglia, iscrizione, lotto, sezione, sezione_famiglia, soggetto};
use crate::tipi::StatoLotto;
use anpr_model::{
    Anagrafe, Appartenenza, ChiaveProcedimento, ComuneRegistro, CriteriFamiglia, CriteriSoggetto, Data, FamigliaId,
    Guasto, Iscrizione, OperazioneId, OperazioneNota, Periodo, Procedimento, Registro, Scheda, SchedaFamiglia, Sezione,
    SezioneFamiglia, Soggetto, SoggettoId, StatoFamiglia, StatoSoggetto, Storico, Territorio, ToccoFamiglia,
    ToccoSoggetto, Versione,
};
use diesel::prelude::*;
use std::collections::HashMap;

impl Anagrafe for Snapshot<'_> {
    fn cerca_soggetti(
        &mut self,
        criteri: &CriteriSoggetto,
        territorio: &Territorio,
        giorno: Data,
        limite: usize,
    ) -> Result<Vec<SoggettoId>, Guasto> {
        Ok(self.cerca(criteri, territorio, giorno, limite)?)
    }

    fn schede(&mut self, ids: &[SoggettoId], giorno: Data, sezioni: &[Sezione]) -> Result<Vec<Scheda>, Guasto> {
        Ok(self.leggi_schede(ids, giorno, sezioni)?)
    }

    fn cerca_famiglie(&mut self, criteri: &CriteriFamiglia) -> Result<Vec<FamigliaId>, Guasto> {
        Ok(self.cerca_famiglia(criteri)?)
    }

    fn famiglia(&mut self, id: FamigliaId, giorno: Data) -> Result<Option<SchedaFamiglia>, Guasto> {
        Ok(self.leggi_famiglie(&[id], giorno)?.pop())
    }

    fn famiglie(&mut self, ids: &[FamigliaId], giorno: Data) -> Result<Vec<SchedaFamiglia>, Guasto> {
        Ok(self.leggi_famiglie(ids, giorno)?)
    }

    fn componenti(&mut self, id: FamigliaId, giorno: Data) -> Result<Vec<Appartenenza>, Guasto> {
        Ok(self.leggi_componenti(id, giorno)?)
    }

    fn comune(&mut self, istat: &str) -> Result<Option<ComuneRegistro>, Guasto> {
        Ok(self.comune_registro(istat)?)
    }

    fn comuni_di(&mut self, istat: &str) -> Result<Vec<String>, Guasto> {
        Ok(self.codici_comune(istat)?)
    }
}

impl Storico for Snapshot<'_> {
    fn tocchi_soggetto(&mut self, id: SoggettoId) -> Result<Vec<ToccoSoggetto>, Guasto> {
        Ok(self.leggi_tocchi_soggetto(id)?)
    }

    fn tocchi_famiglia(&mut self, id: FamigliaId) -> Result<Vec<ToccoFamiglia>, Guasto> {
        Ok(self.leggi_tocchi_famiglia(id)?)
    }

    fn registrazione(&mut self, comune: &str, id: OperazioneId) -> Result<Option<OperazioneNota>, Guasto> {
        Ok(self.leggi_registrazione(comune, id)?)
    }

    fn seguito(&mut self, id: SoggettoId, operazione: OperazioneId) -> Result<Vec<OperazioneId>, Guasto> {
        Ok(self.leggi_seguito(id, operazione)?)
    }

    fn appartenenza_chiusa(
        &mut self,
        id: SoggettoId,
        operazione: OperazioneId,
    ) -> Result<Option<Appartenenza>, Guasto> {
        Ok(self.leggi_appartenenza_chiusa(id, operazione)?)
    }

    fn procedimento(&mut self, chiave: &ChiaveProcedimento) -> Result<Option<Procedimento>, Guasto> {
        Ok(self.leggi_procedimento(chiave)?)
    }

    fn procedimenti_aperti(&mut self, soggetti: &[SoggettoId]) -> Result<Vec<Procedimento>, Guasto> {
        Ok(self.leggi_procedimenti_aperti(soggetti)?)
    }
}

/// Code of the reference person, in table 5 (families) and in table 6 (convivenze) alike.
const LEGAME_INTESTATARIO: &str = "1";

type RigaScheda = (i64, String, String, String, i64, Option<i64>, RigaIscrizione);
type RigaIscrizione = (i64, String, String, Data, Option<Data>, Option<String>, i64, i16, Option<i64>);
type RigaVersione = (i64, i16, Data, Option<Data>, i64, i16, Option<i64>, String);
type RigaAppartenenza = (i64, i64, String, i32, Data, Option<Data>, Option<Data>, i64, i16, Option<i64>);
type RigaFamiglia = (i64, String, i16, Option<String>, String, (bool, bool, i64), Option<i64>);

impl Snapshot<'_> {
    fn leggi_schede(&mut self, ids: &[SoggettoId], giorno: Data, sezioni: &[Sezione]) -> Risultato<Vec<Scheda>> {
        let mut trovate: HashMap<i64, Scheda> = HashMap::with_capacity(ids.len());
        for gruppo in ids.chunks(IN_UNA_VOLTA) {
            let chiavi: Vec<i64> = gruppo.iter().map(|i| i.0).collect();
            self.leggi_soggetti(&chiavi, giorno, &mut trovate)?;
            self.leggi_appartenenze(&chiavi, giorno, &mut trovate)?;
            self.leggi_sezioni(&chiavi, giorno, sezioni, &mut trovate)?;
        }
        Ok(ids.iter().filter_map(|i| trovate.remove(&i.0)).collect())
    }

    /// Persons with the registration that held on the day, or the last one before it.
    fn leggi_soggetti(&mut self, chiavi: &[i64], giorno: Data, trovate: &mut HashMap<i64, Scheda>) -> Risultato<()> {
        let chiavi = chiavi.to_vec();
        let righe: Vec<RigaScheda> = self.leggi(|c| {
            tra!(c, chiavi, soggetto::id, |quali| soggetto::table
                .inner_join(iscrizione::table.on(iscrizione::soggetto.eq(soggetto::id)))
                .left_join(lotto::table.on(soggetto::lotto.eq(lotto::id.nullable())))
                .filter(quali)
                .filter(soggetto::lotto.is_null().or(lotto::stato.nullable().eq(Some(StatoLotto::Attivo.parola()))))
                .filter(iscrizione::annullata_da.is_null())
                .filter(iscrizione::dal.le(giorno))
                .select((
                    soggetto::id,
                    soggetto::id_anpr,
                    soggetto::comune,
                    soggetto::stato,
                    soggetto::revisione,
                    lotto::operazione.nullable(),
                    (
                        iscrizione::soggetto,
                        iscrizione::comune,
                        iscrizione::registro,
                        iscrizione::dal,
                        iscrizione::al,
                        iscrizione::id_scheda_comune,
                        iscrizione::aperta_da,
                        iscrizione::numero,
                        iscrizione::chiusa_da,
                    ),
                )))
        })?;
        for (id, id_anpr, comune, stato, revisione, lotto, riga) in righe {
            let iscrizione = iscrizione_da(riga)?;
            // Of those that began on one day the last written: who dies on the day of birth was registered for no day,
            // and is known all the same.
            let posto = |i: &Iscrizione| (i.periodo.dal, i.aperta_da, i.numero);
            match trovate.get_mut(&id) {
                Some(s) if posto(&s.iscrizione) < posto(&iscrizione) => s.iscrizione = iscrizione,
                Some(_) => {}
                None => {
                    let soggetto = Soggetto {
                        id: SoggettoId(id),
                        id_anpr,
                        comune,
                        stato: stato_soggetto(&stato)?,
                        revisione: OperazioneId(revisione),
                        subentro: lotto.map(OperazioneId),
                    };
                    trovate.insert(id, Scheda { soggetto, iscrizione, appartenenza: None, sezioni: Vec::new() });
                }
            }
        }
        Ok(())
    }

    fn leggi_appartenenze(
        &mut self,
        chiavi: &[i64],
        giorno: Data,
        trovate: &mut HashMap<i64, Scheda>,
    ) -> Risultato<()> {
        let chiavi = chiavi.to_vec();
        let righe: Vec<RigaAppartenenza> = self.leggi(|c| {
            tra!(c, chiavi, appartenenza::soggetto, |quali| appartenenza::table
                .filter(quali)
                .filter(appartenenza::annullata_da.is_null())
                .filter(appartenenza::dal.le(giorno))
                .select(COLONNE_APPARTENENZA))
        })?;
        for riga in righe {
            let a = appartenenza_da(riga);
            let Some(scheda) = trovate.get_mut(&a.soggetto.0) else { continue };
            let cancellato = !scheda.iscrizione.periodo.comprende(giorno);
            let posto = |a: &Appartenenza| (a.periodo.dal, a.aperta_da, a.numero);
            let vale = cancellato || a.periodo.comprende(giorno);
            if vale && scheda.appartenenza.as_ref().is_none_or(|p| posto(p) < posto(&a)) {
                scheda.appartenenza = Some(a);
            }
        }
        Ok(())
    }

    fn leggi_sezioni(
        &mut self,
        chiavi: &[i64],
        giorno: Data,
        sezioni: &[Sezione],
        trovate: &mut HashMap<i64, Scheda>,
    ) -> Risultato<()> {
        if sezioni.is_empty() {
            return Ok(());
        }
        let chiavi = chiavi.to_vec();
        let codici: Vec<i16> = sezioni.iter().map(|s| s.codice()).collect();
        // A list of all sections filters nothing; the statement without it stays prepared.
        let tutte = Sezione::TUTTE.iter().all(|s| codici.contains(&s.codice()));
        let righe: Vec<RigaVersione> = self.leggi(|c| {
            tra!(c, chiavi, sezione::soggetto, |quali| sezione::table
                .filter(quali)
                .filter(sezione::annullata_da.is_null())
                .filter(sezione::dal.le(giorno))
                .filter(sezione::al.is_null().or(sezione::al.gt(Some(giorno))))
                .order((sezione::soggetto, sezione::codice, sezione::aperta_da, sezione::numero))
                .select((
                    sezione::soggetto,
                    sezione::codice,
                    sezione::dal,
                    sezione::al,
                    sezione::aperta_da,
                    sezione::numero,
                    sezione::chiusa_da,
                    sezione::contenuto,
                )))
        })?;
        for riga in righe {
            if !tutte && !codici.contains(&riga.1) {
                continue;
            }
            let di = riga.0;
            let versione = versione_da(riga, Sezione::da_codice)?;
            if let Some(scheda) = trovate.get_mut(&di) {
                scheda.sezioni.push(versione);
            }
        }
        Ok(())
    }

    fn leggi_famiglie(&mut self, ids: &[FamigliaId], giorno: Data) -> Risultato<Vec<SchedaFamiglia>> {
        let mut tutte = Vec::with_capacity(ids.len());
        for gruppo in ids.chunks(IN_UNA_VOLTA) {
            let chiavi: Vec<i64> = gruppo.iter().map(|i| i.0).collect();
            let righe: Vec<RigaFamiglia> = self.leggi(|c| {
                tra!(c, chiavi, famiglia::id, |quali| famiglia::table
                    .left_join(lotto::table.on(famiglia::lotto.eq(lotto::id.nullable())))
                    .filter(quali)
                    .filter(famiglia::lotto.is_null().or(lotto::stato.nullable().eq(Some(StatoLotto::Attivo.parola()))))
                    .select((
                        famiglia::id,
                        famiglia::comune,
                        famiglia::tipo_scheda,
                        famiglia::id_comune,
                        famiglia::stato,
                        (famiglia::incompleta, famiglia::certificabile, famiglia::revisione),
                        lotto::operazione.nullable(),
                    )))
            })?;
            let versioni: Vec<RigaVersione> = self.leggi(|c| {
                tra!(c, chiavi, sezione_famiglia::famiglia, |quali| sezione_famiglia::table
                    .filter(quali)
                    .filter(sezione_famiglia::annullata_da.is_null())
                    .filter(sezione_famiglia::dal.le(giorno))
                    .filter(sezione_famiglia::al.is_null().or(sezione_famiglia::al.gt(Some(giorno))))
                    .order((
                        sezione_famiglia::famiglia,
                        sezione_famiglia::codice,
                        sezione_famiglia::aperta_da,
                        sezione_famiglia::numero,
                    ))
                    .select((
                        sezione_famiglia::famiglia,
                        sezione_famiglia::codice,
                        sezione_famiglia::dal,
                        sezione_famiglia::al,
                        sezione_famiglia::aperta_da,
                        sezione_famiglia::numero,
                        sezione_famiglia::chiusa_da,
                        sezione_famiglia::contenuto,
                    )))
            })?;
            let mut per_famiglia: HashMap<i64, Vec<Versione<SezioneFamiglia>>> = HashMap::new();
            for riga in versioni {
                let di = riga.0;
                per_famiglia.entry(di).or_default().push(versione_da(riga, SezioneFamiglia::da_codice)?);
            }
            for (id, comune, tipo, id_comune, stato, (incompleta, certificabile, revisione), lotto) in righe {
                tutte.push(SchedaFamiglia {
                    id: FamigliaId(id),
                    comune,
                    tipo_scheda: u8::try_from(tipo)
                        .map_err(|_| Errore::Incoerente(format!("kind {tipo} of family {id}")))?,
                    id_comune,
                    stato: stato_famiglia(&stato)?,
                    incompleta,
                    certificabile,
                    revisione: OperazioneId(revisione),
                    subentro: lotto.map(OperazioneId),
                    sezioni: per_famiglia.remove(&id).unwrap_or_default(),
                });
            }
        }
        Ok(tutte)
    }

    fn leggi_appartenenza_chiusa(&mut self, id: SoggettoId, da: OperazioneId) -> Risultato<Option<Appartenenza>> {
        let chiusa = || appartenenza::chiusa_da.eq(Some(da.0)).and(appartenenza::annullata_da.is_null());
        let tolta = || appartenenza::annullata_da.eq(Some(da.0)).and(appartenenza::al.is_null());
        let riga: Option<RigaAppartenenza> = self.leggi(|c| {
            appartenenza::table
                .filter(appartenenza::soggetto.eq(id.0).and(chiusa().or(tolta())))
                .select(COLONNE_APPARTENENZA)
                .first(c)
                .optional()
        })?;
        Ok(riga.map(appartenenza_da))
    }

    fn leggi_componenti(&mut self, id: FamigliaId, giorno: Data) -> Risultato<Vec<Appartenenza>> {
        let righe: Vec<RigaAppartenenza> = self.leggi(|c| {
            appartenenza::table
                .inner_join(soggetto::table.on(soggetto::id.eq(appartenenza::soggetto)))
                .left_join(lotto::table.on(soggetto::lotto.eq(lotto::id.nullable())))
                .filter(appartenenza::famiglia.eq(id.0))
                .filter(appartenenza::annullata_da.is_null())
                .filter(appartenenza::dal.le(giorno))
                .filter(appartenenza::al.is_null().or(appartenenza::al.gt(Some(giorno))))
                .filter(soggetto::lotto.is_null().or(lotto::stato.nullable().eq(Some(StatoLotto::Attivo.parola()))))
                .select(COLONNE_APPARTENENZA)
                .load(c)
        })?;
        let mut tutte: Vec<Appartenenza> = righe.into_iter().map(appartenenza_da).collect();
        tutte.sort_by_key(|a| (a.codice_legame != LEGAME_INTESTATARIO, a.progressivo, a.soggetto));
        Ok(tutte)
    }
}

/// Ids in one statement: fewer than the parameters that any database takes.
const IN_UNA_VOLTA: usize = 512;

const COLONNE_APPARTENENZA: (
    appartenenza::soggetto,
    appartenenza::famiglia,
    appartenenza::codice_legame,
    appartenenza::progressivo,
    appartenenza::dal,
    appartenenza::al,
    appartenenza::decorrenza_legame,
    appartenenza::aperta_da,
    appartenenza::numero,
    appartenenza::chiusa_da,
) = (
    appartenenza::soggetto,
    appartenenza::famiglia,
    appartenenza::codice_legame,
    appartenenza::progressivo,
    appartenenza::dal,
    appartenenza::al,
    appartenenza::decorrenza_legame,
    appartenenza::aperta_da,
    appartenenza::numero,
    appartenenza::chiusa_da,
);

fn iscrizione_da(
    (di, comune, registro, dal, al, id_scheda_comune, da, numero, chiusa): RigaIscrizione,
) -> Risultato<Iscrizione> {
    let registro = match registro.as_str() {
        "R" => Registro::Apr,
        "A" => Registro::Aire,
        _ => return Err(Errore::Incoerente(format!("book {registro} of person {di}"))),
    };
    Ok(Iscrizione {
        soggetto: SoggettoId(di),
        comune,
        registro,
        periodo: Periodo { dal, al },
        id_scheda_comune,
        aperta_da: OperazioneId(da),
        numero,
        chiusa_da: chiusa.map(OperazioneId),
    })
}

fn appartenenza_da(
    (di, famiglia, codice_legame, progressivo, dal, al, dec, da, numero, chiusa): RigaAppartenenza,
) -> Appartenenza {
    Appartenenza {
        soggetto: SoggettoId(di),
        famiglia: FamigliaId(famiglia),
        codice_legame,
        progressivo,
        periodo: Periodo { dal, al },
        decorrenza_legame: dec,
        aperta_da: OperazioneId(da),
        numero,
        chiusa_da: chiusa.map(OperazioneId),
    }
}

fn versione_da<S>(
    (di, codice, dal, al, da, numero, chiusa, contenuto): RigaVersione,
    sezione: impl Fn(i16) -> Option<S>,
) -> Risultato<Versione<S>> {
    let sezione =
        sezione(codice).ok_or_else(|| Errore::Incoerente(format!("section {codice} on sheet {di} is unknown")))?;
    Ok(Versione {
        sezione,
        periodo: Periodo { dal, al },
        aperta_da: OperazioneId(da),
        numero,
        chiusa_da: chiusa.map(OperazioneId),
        contenuto,
    })
}

pub(crate) fn stato_soggetto(lettera: &str) -> Risultato<StatoSoggetto> {
    lettera
        .chars()
        .next()
        .and_then(StatoSoggetto::da_lettera)
        .ok_or_else(|| Errore::Incoerente(format!("state {lettera} of a person")))
}

pub(crate) fn stato_famiglia(lettera: &str) -> Risultato<StatoFamiglia> {
    match lettera {
        "A" => Ok(StatoFamiglia::Attiva),
        "X" => Ok(StatoFamiglia::Archiviata),
        _ => Err(Errore::Incoerente(format!("state {lettera} of a family"))),
    }
}
