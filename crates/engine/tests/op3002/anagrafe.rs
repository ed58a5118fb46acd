//! A register in memory: people with all their registrations, memberships and versions of sections.

use crate::memoria::{self, il, periodo, roma, versione};
use anpr_catalogue::comuni::Comuni;
use anpr_contract::tipi::{CodiceFiscale, Generalita, LuogoEvento};
use anpr_engine::valori;
use anpr_model::{
    Anagrafe, Appartenenza, ComuneRegistro, CriteriFamiglia, CriteriSoggetto, Data, DocumentoCercato, FamigliaId,
    Guasto, Iscrizione, OperazioneId, Registro, Scheda, SchedaFamiglia, Sezione, SezioneFamiglia, Soggetto, SoggettoId,
    StatoSoggetto, Territorio, Versione,
};
use serde::Serialize;
use std::collections::HashMap;

pub(crate) const NOI: &str = "888001";
pub(crate) const LORO: &str = "888002";

/// Somebody.
#[derive(Debug, Clone)]
pub(crate) struct Persona {
    pub(crate) id: i64,
    pub(crate) id_anpr: String,
    pub(crate) generalita: Generalita,
    pub(crate) iscrizioni: Vec<Iscrizione>,
    pub(crate) appartenenze: Vec<Appartenenza>,
    pub(crate) sezioni: Vec<Versione<Sezione>>,
    pub(crate) documenti: Vec<DocumentoCercato>,
}

impl Persona {
    /// Born in Rome in 1980, registered with us since 2010, with a codice fiscale of their own.
    pub(crate) fn nuova(id: i64) -> Self {
        let generalita = Generalita {
            codice_fiscale: Some(CodiceFiscale { cod_fiscale: format!("AAAAAA00A00A{id:03}A"), ..Default::default() }),
            cognome: Some("ROSSI".into()),
            nome: Some("MARIA".into()),
            sesso: Some("F".into()),
            data_nascita: Some("1980-05-12".into()),
            luogo_nascita: Some(LuogoEvento { comune: Some(roma()), ..Default::default() }),
            ..Default::default()
        };
        let persona = Self {
            id,
            id_anpr: format!("AA{id:05}AA"),
            generalita,
            iscrizioni: Vec::new(),
            appartenenze: Vec::new(),
            sezioni: Vec::new(),
            documenti: Vec::new(),
        };
        persona.iscritta(NOI, "2010-01-01", None)
    }

    /// Registered once, there and then, and nowhere else before.
    pub(crate) fn solo(mut self, comune: &str) -> Self {
        self.iscrizioni.clear();
        self.iscritta(comune, "2010-01-01", None)
    }

    /// Registered once more.
    pub(crate) fn iscritta(mut self, comune: &str, dal: &str, al: Option<&str>) -> Self {
        self.iscrizioni.push(memoria::iscrizione(self.id, comune, Registro::Apr, periodo(dal, al)));
        self
    }

    /// In a family.
    pub(crate) fn in_famiglia(mut self, famiglia: i64, legame: &str, dal: &str, al: Option<&str>) -> Self {
        self.appartenenze.push(memoria::appartenenza(self.id, famiglia, legame, periodo(dal, al)));
        self
    }

    /// With a section that holds from a day on.
    pub(crate) fn con(mut self, sezione: Sezione, dal: &str, contenuto: &impl Serialize) -> Self {
        self.sezioni.push(versione(sezione, periodo(dal, None), contenuto));
        self
    }

    fn iscrizione(&self, giorno: Data) -> Option<&Iscrizione> {
        let iniziate = self.iscrizioni.iter().filter(|i| i.periodo.dal <= giorno);
        iniziate.max_by_key(|i| i.periodo.dal)
    }

    fn scheda(&self, giorno: Data, sezioni: &[Sezione]) -> Option<Scheda> {
        let iscrizione = self.iscrizione(giorno)?.clone();
        let cancellata = !iscrizione.periodo.comprende(giorno);
        let sue = self.appartenenze.iter().filter(|a| a.periodo.dal <= giorno);
        let appartenenza = sue.filter(|a| cancellata || a.periodo.comprende(giorno)).max_by_key(|a| a.periodo.dal);
        let generalita = versione(Sezione::Generalita, periodo("1980-05-12", None), &self.generalita);
        let tutte = std::iter::once(&generalita).chain(&self.sezioni);
        let richieste = tutte.filter(|v| sezioni.contains(&v.sezione) && v.periodo.comprende(giorno));
        Some(Scheda {
            soggetto: Soggetto {
                id: SoggettoId(self.id),
                id_anpr: self.id_anpr.clone(),
                comune: iscrizione.comune.clone(),
                stato: if cancellata { StatoSoggetto::Cancellato } else { StatoSoggetto::Residente },
                revisione: OperazioneId(0),
                subentro: None,
            },
            iscrizione,
            appartenenza: appartenenza.cloned(),
            sezioni: richieste.cloned().collect(),
        })
    }

    fn risponde(&self, criteri: &CriteriSoggetto, comuni: &Comuni, giorno: Data) -> bool {
        let g = &self.generalita;
        let nato = il(g.data_nascita.as_deref().unwrap());
        criteri.id.is_none_or(|id| id == self.id)
            && criteri.id_anpr.as_ref().is_none_or(|id| *id == self.id_anpr)
            && memoria::risponde(criteri, g)
            && criteri.nascita.as_ref().is_none_or(|n| {
                let luogo = || valori::chiave_luogo(g.luogo_nascita.as_ref()?, nato, comuni);
                (n.dal..=n.al).contains(&nato) && (n.luogo.is_none() || n.luogo == luogo())
            })
            && criteri.id_scheda_comune.as_ref().is_none_or(|(istat, id)| {
                let iscrizione = self.iscrizione(giorno).unwrap();
                iscrizione.comune == *istat && iscrizione.id_scheda_comune.as_ref() == Some(id)
            })
            && criteri.documento.as_ref().is_none_or(|documento| self.documenti.contains(documento))
    }
}

/// A family or convivenza.
#[derive(Debug, Clone)]
pub(crate) struct Famiglia(pub(crate) SchedaFamiglia);

impl Famiglia {
    /// Of a kind, in a comune.
    pub(crate) fn nuova(id: i64, tipo_scheda: u8, comune: &str) -> Self {
        Self(memoria::famiglia(id, tipo_scheda, comune))
    }

    /// Still waiting for members.
    pub(crate) fn incompleta(mut self) -> Self {
        self.0.incompleta = true;
        self
    }

    /// With a section that holds from a day on.
    pub(crate) fn con(mut self, sezione: SezioneFamiglia, dal: &str, contenuto: &impl Serialize) -> Self {
        self.0.sezioni.push(versione(sezione, periodo(dal, None), contenuto));
        self
    }
}

/// The register.
#[derive(Default)]
pub(crate) struct Registrati {
    pub(crate) persone: Vec<Persona>,
    pub(crate) famiglie: Vec<Famiglia>,
    /// Comuni merged into each.
    pub(crate) confluiti: HashMap<&'static str, Vec<String>>,
    pub(crate) comuni: Comuni,
}

impl Anagrafe for Registrati {
    fn cerca_soggetti(
        &mut self,
        criteri: &CriteriSoggetto,
        territorio: &Territorio,
        giorno: Data,
        limite: usize,
    ) -> Result<Vec<SoggettoId>, Guasto> {
        let qui = |persona: &&Persona| match (territorio, persona.iscrizione(giorno)) {
            (_, None) => false,
            (Territorio::Nazionale, _) => true,
            (Territorio::Comuni(comuni), Some(iscrizione)) => comuni.contains(&iscrizione.comune),
        };
        let trovate = self.persone.iter().filter(qui).filter(|p| p.risponde(criteri, &self.comuni, giorno));
        Ok(trovate.map(|p| SoggettoId(p.id)).take(limite).collect())
    }

    fn schede(&mut self, ids: &[SoggettoId], giorno: Data, sezioni: &[Sezione]) -> Result<Vec<Scheda>, Guasto> {
        let di = |id: &SoggettoId| self.persone.iter().find(|p| p.id == id.0)?.scheda(giorno, sezioni);
        Ok(ids.iter().filter_map(di).collect())
    }

    fn cerca_famiglie(&mut self, criteri: &CriteriFamiglia) -> Result<Vec<FamigliaId>, Guasto> {
        let trovate = self.famiglie.iter().filter(|Famiglia(f)| match criteri {
            CriteriFamiglia::Id(id) => f.id.0 == *id,
            CriteriFamiglia::IdComune { istat, id } => f.comune == *istat && f.id_comune.as_ref() == Some(id),
        });
        Ok(trovate.map(|Famiglia(f)| f.id).collect())
    }

    fn famiglia(&mut self, id: FamigliaId, giorno: Data) -> Result<Option<SchedaFamiglia>, Guasto> {
        Ok(self.famiglie(&[id], giorno)?.pop())
    }

    fn famiglie(&mut self, ids: &[FamigliaId], giorno: Data) -> Result<Vec<SchedaFamiglia>, Guasto> {
        let mut trovate: Vec<SchedaFamiglia> =
            self.famiglie.iter().filter(|Famiglia(f)| ids.contains(&f.id)).map(|Famiglia(f)| f.clone()).collect();
        trovate.iter_mut().for_each(|f| f.sezioni.retain(|v| v.periodo.comprende(giorno)));
        Ok(trovate)
    }

    fn componenti(&mut self, id: FamigliaId, giorno: Data) -> Result<Vec<Appartenenza>, Guasto> {
        let tutte = self.persone.iter().flat_map(|p| &p.appartenenze);
        let mut sue: Vec<Appartenenza> =
            tutte.filter(|a| a.famiglia == id && a.periodo.comprende(giorno)).cloned().collect();
        sue.sort_by_key(|a| (a.codice_legame != "1", a.progressivo));
        Ok(sue)
    }

    fn comune(&mut self, _: &str) -> Result<Option<ComuneRegistro>, Guasto> {
        Ok(None)
    }

    fn comuni_di(&mut self, istat: &str) -> Result<Vec<String>, Guasto> {
        let confluiti = self.confluiti.get(istat).cloned().unwrap_or_default();
        Ok(std::iter::once(istat.to_owned()).chain(confluiti).collect())
    }
}
