//! Whom a search finds.

use super::Snapshot;
use crate::connessione::{Connessione, MultiBackend};
use crate::errore::Risultato;
use crate::righe::sesso;
use crate::schema::{famiglia, generalita, iscrizione, lotto, sezione, soggetto};
use crate::tipi::{Esistente, StatoLotto};
use anpr_model::{
    CriteriFamiglia, CriteriSoggetto, Data, DocumentoCercato, FamigliaId, NomeCercato, Sezione, SoggettoId, Territorio,
};
use diesel::connection::DefaultLoadingMode;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

/// Of several versions the last that began by `giorno`, and of those that began on one day the last written: no other of the
/// same person comes after it.
macro_rules! senza_successiva {
    ($tabella:ident as $altra:ident, $giorno:expr) => {{
        let $altra = diesel::alias!($tabella as $altra);
        let piu_recente =
            $altra.field($tabella::dal).gt($tabella::dal).or($altra.field($tabella::dal).eq($tabella::dal).and(
                $altra.field($tabella::aperta_da).gt($tabella::aperta_da).or($altra
                    .field($tabella::aperta_da)
                    .eq($tabella::aperta_da)
                    .and($altra.field($tabella::numero).gt($tabella::numero))),
            ));
        not(exists(
            $altra
                .filter($altra.field($tabella::soggetto).eq($tabella::soggetto))
                .filter($altra.field($tabella::annullata_da).is_null())
                .filter($altra.field($tabella::dal).le($giorno))
                .filter(piu_recente)
                .select($altra.field($tabella::numero)),
        ))
    }};
}

impl Snapshot<'_> {
    pub(super) fn cerca(
        &mut self,
        criteri: &CriteriSoggetto,
        territorio: &Territorio,
        giorno: Data,
        limite: usize,
    ) -> Risultato<Vec<SoggettoId>> {
        let mut q = soggetto::table
            .inner_join(generalita::table.on(generalita::soggetto.eq(soggetto::id)))
            .inner_join(iscrizione::table.on(iscrizione::soggetto.eq(soggetto::id)))
            .left_join(lotto::table.on(soggetto::lotto.eq(lotto::id.nullable())))
            .filter(soggetto::lotto.is_null().or(lotto::stato.nullable().eq(Some(StatoLotto::Attivo.parola()))))
            // The registration on the day, or the last one before it.
            .filter(iscrizione::annullata_da.is_null())
            .filter(iscrizione::dal.le(giorno))
            .filter(senza_successiva!(iscrizione as altra_iscrizione, giorno))
            // What held on the day, or last for those struck off by then.
            .filter(generalita::annullata_da.is_null())
            .filter(generalita::dal.le(giorno))
            .filter(
                generalita::al
                    .is_null()
                    .or(generalita::al.gt(Some(giorno)))
                    .or(iscrizione::al.le(Some(giorno)).and(senza_successiva!(generalita as altra_generalita, giorno))),
            )
            .select(soggetto::id)
            .distinct()
            .order(soggetto::id)
            .into_boxed::<MultiBackend>();
        match territorio {
            Territorio::Nazionale => {}
            Territorio::Comuni(comuni) => match comuni.as_slice() {
                [uno] => q = q.filter(iscrizione::comune.eq(uno)),
                molti => q = q.filter(iscrizione::comune.eq_any(molti)),
            },
        }
        if let Some(id) = criteri.id {
            q = q.filter(soggetto::id.eq(id));
        }
        if let Some(id) = &criteri.id_anpr {
            q = q.filter(soggetto::id_anpr.eq(id));
        }
        if let Some(cf) = &criteri.codice_fiscale {
            q = q.filter(generalita::codice_fiscale.eq(Some(cf)));
        }
        match &criteri.cognome {
            Some(NomeCercato::Valore(v)) => q = q.filter(generalita::cognome.eq(Some(v))),
            Some(NomeCercato::Assente) => q = q.filter(generalita::cognome.is_null()),
            None => {}
        }
        match &criteri.nome {
            Some(NomeCercato::Valore(v)) => q = q.filter(generalita::nome.eq(Some(v))),
            Some(NomeCercato::Assente) => q = q.filter(generalita::nome.is_null()),
            None => {}
        }
        if let Some(s) = criteri.sesso {
            q = q.filter(generalita::sesso.eq(sesso(s)));
        }
        if let Some(n) = &criteri.nascita {
            q = q.filter(generalita::data_nascita.ge(n.dal)).filter(generalita::data_nascita.le(n.al));
            if let Some(luogo) = &n.luogo {
                q = q.filter(generalita::luogo_nascita.eq(Some(luogo)));
            }
        }
        if let Some((istat, id)) = &criteri.id_scheda_comune {
            q = q.filter(iscrizione::id_scheda_comune.eq(Some(id)).and(iscrizione::comune.eq(istat)));
        }
        if let Some(documento) = &criteri.documento {
            let (quale, numero) = match documento {
                DocumentoCercato::CartaIdentita(n) => (Sezione::CartaIdentita, n),
                DocumentoCercato::PermessoSoggiorno(n) => (Sezione::PermessoSoggiorno, n),
            };
            let chi = self.titolari(quale, numero, giorno)?;
            if chi.is_empty() {
                return Ok(Vec::new());
            }
            q = q.filter(soggetto::id.eq_any(chi));
        }
        self.leggi(|c| {
            if let Connessione::Postgres(_) = c {
                q = q.limit(i64::try_from(limite).unwrap_or(i64::MAX));
            }
            // SQLite plans a statement anew whenever the value of its LIMIT is bound; it gives row by row anyway.
            q.load_iter::<i64, DefaultLoadingMode>(c)?.take(limite).map(|id| id.map(SoggettoId)).collect()
        })
    }

    /// Who had a document of this number by `giorno`, until then or until being struck off.
    fn titolari(&mut self, quale: Sezione, numero: &str, giorno: Data) -> Risultato<Vec<i64>> {
        self.leggi(|c| {
            sezione::table
                .inner_join(iscrizione::table.on(iscrizione::soggetto.eq(sezione::soggetto)))
                .filter(sezione::chiave.eq(Some(numero)).or(sezione::altra_chiave.eq(Some(numero))))
                .filter(sezione::codice.eq(quale.codice()))
                .filter(sezione::annullata_da.is_null().and(sezione::dal.le(giorno)))
                .filter(iscrizione::annullata_da.is_null().and(iscrizione::dal.le(giorno)))
                .filter(
                    sezione::al
                        .is_null()
                        .or(sezione::al.gt(Some(giorno)))
                        .or(iscrizione::al.le(Some(giorno)).and(sezione::al.ge(iscrizione::al))),
                )
                .select(sezione::soggetto)
                .distinct()
                .load(c)
        })
    }

    pub(super) fn cerca_famiglia(&mut self, criteri: &CriteriFamiglia) -> Risultato<Vec<FamigliaId>> {
        let mut q = famiglia::table
            .left_join(lotto::table.on(famiglia::lotto.eq(lotto::id.nullable())))
            .filter(famiglia::lotto.is_null().or(lotto::stato.nullable().eq(Some(StatoLotto::Attivo.parola()))))
            .select(famiglia::id)
            .order(famiglia::id)
            .into_boxed::<MultiBackend>();
        q = match criteri {
            CriteriFamiglia::Id(id) => q.filter(famiglia::id.eq(*id)),
            CriteriFamiglia::IdComune { istat, id } => {
                q.filter(famiglia::id_comune.eq(Some(id)).and(famiglia::comune.eq(istat)))
            }
        };
        self.leggi(|c| q.load::<i64>(c)).map(|ids| ids.into_iter().map(FamigliaId).collect())
    }

    /// The sheets of the register with any of these codici fiscali, as they stand now. For duplicates and
    /// reconciliation at the subentro (consultazione §7.6).
    pub fn esistenti_per_cf(&mut self, codici_fiscali: &[String]) -> Risultato<Vec<Esistente>> {
        let mut tutti = Vec::new();
        for gruppo in codici_fiscali.chunks(512) {
            let righe: Vec<(Option<String>, i64, String, String, String)> = self.leggi(|c| {
                generalita::table
                    .inner_join(soggetto::table.on(soggetto::id.eq(generalita::soggetto)))
                    .left_join(lotto::table.on(soggetto::lotto.eq(lotto::id.nullable())))
                    .filter(generalita::codice_fiscale.eq_any(gruppo))
                    .filter(generalita::annullata_da.is_null().and(generalita::al.is_null()))
                    .filter(soggetto::lotto.is_null().or(lotto::stato.nullable().eq(Some(StatoLotto::Attivo.parola()))))
                    .select((
                        generalita::codice_fiscale,
                        soggetto::id,
                        soggetto::id_anpr,
                        soggetto::comune,
                        soggetto::stato,
                    ))
                    .load(c)
            })?;
            for (codice_fiscale, id, id_anpr, comune, stato) in righe {
                tutti.push(Esistente {
                    codice_fiscale: codice_fiscale.unwrap_or_default(),
                    soggetto: SoggettoId(id),
                    id_anpr,
                    comune,
                    stato: super::anagrafe::stato_soggetto(&stato)?,
                });
            }
        }
        Ok(tutti)
    }
}
