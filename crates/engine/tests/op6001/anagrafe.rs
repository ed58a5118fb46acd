//! A small register in memory: people with their registrations, families, proceedings.

use crate::memoria::{self, il, periodo, roma, versione};
use anpr_contract::tipi::{
    Atto, AttributiSoggetto, Cittadinanza, CodiceFiscale, Comune, Generalita, Indirizzo, LuogoEvento, NumeroCivico,
    Residenza, StatoCivile, Toponimo,
};
use anpr_engine::valori;
use anpr_model::{
    Anagrafe, Appartenenza, ChiaveProcedimento, ComuneRegistro, CriteriFamiglia, CriteriSoggetto, Data,
    DocumentoCercato, FamigliaId, Guasto, Iscrizione, OperazioneId, OperazioneNota, PraticaId, Procedimento, Registro,
    Scheda, SchedaFamiglia, Sezione, SezioneFamiglia, Soggetto, SoggettoId, StatoComune, StatoSoggetto, Storico,
    Territorio, ToccoFamiglia, ToccoSoggetto, Versione,
};
use serde::Serialize;

pub(crate) const NOI: &str = "888001";
pub(crate) const OGGI: &str = "2026-11-22";
/// The day on which the comune's register came in.
pub(crate) const SUBENTRO: &str = "2012-01-01";

pub(crate) fn atto() -> Atto {
    Atto {
        comune_registrazione: roma(),
        anno: "1980".into(),
        parte: "1".into(),
        serie: Some("A".into()),
        numero_atto: "12".into(),
        ..Atto::default()
    }
}

pub(crate) fn residenza(via: &str, dal: &str) -> Residenza {
    Residenza {
        tipo_indirizzo: "1".into(),
        indirizzo: Some(Indirizzo {
            cap: "00100".into(),
            comune: Comune { nome_comune: "BORGO DI PROVA".into(), codice_istat: Some(NOI.into()), ..roma() },
            toponimo: Toponimo {
                specie: Some("VIA".into()),
                denominazione_toponimo: Some(via.into()),
                ..Toponimo::default()
            },
            numero_civico: Some(NumeroCivico { numero: Some("7".into()), ..NumeroCivico::default() }),
            ..Indirizzo::default()
        }),
        data_decorrenza_residenza: (!dal.is_empty()).then(|| dal.into()),
        ..Residenza::default()
    }
}

pub(crate) fn cittadinanza(codice: &str, stato: &str) -> Cittadinanza {
    Cittadinanza { codice_stato: codice.into(), descrizione_stato: stato.into(), ..Cittadinanza::default() }
}

pub(crate) fn cf(id: i64) -> String {
    format!("AAAAAA00A00A{id:03}A")
}

/// Somebody.
#[derive(Debug, Clone)]
pub(crate) struct Persona {
    pub(crate) id: i64,
    pub(crate) stato: StatoSoggetto,
    pub(crate) generalita: Generalita,
    pub(crate) iscrizioni: Vec<Iscrizione>,
    pub(crate) appartenenza: Option<Appartenenza>,
    pub(crate) sezioni: Vec<Versione<Sezione>>,
    pub(crate) carte: Vec<String>,
    pub(crate) subentro: bool,
}

impl Persona {
    /// An Italian woman born in Rome in 1980, unmarried, resident since 2010, the only member of family 1.
    pub(crate) fn nuova(id: i64) -> Self {
        let generalita = Generalita {
            codice_fiscale: Some(CodiceFiscale { cod_fiscale: cf(id), ..Default::default() }),
            cognome: Some("ROSSI".into()),
            nome: Some(format!("MARIA {}", ["UNO", "DUE", "TRE", "QUATTRO"][usize::try_from(id - 1).unwrap() % 4])),
            sesso: Some("F".into()),
            data_nascita: Some("1980-05-12".into()),
            luogo_nascita: Some(LuogoEvento { comune: Some(roma()), ..Default::default() }),
            ..Default::default()
        };
        Self {
            id,
            stato: StatoSoggetto::Residente,
            generalita,
            iscrizioni: Vec::new(),
            appartenenza: None,
            sezioni: Vec::new(),
            carte: Vec::new(),
            subentro: true,
        }
        .iscritta(Registro::Apr, "2010-01-01", None)
        .in_famiglia(1, "1")
        .con(Sezione::AttoNascita, "2010-01-01", None, &atto())
        .con(Sezione::StatoCivile, "2010-01-01", None, &StatoCivile { stato_civile: "1".into(), ..Default::default() })
        .con(Sezione::Cittadinanza, "2010-01-01", None, &cittadinanza("100", "ITALIA"))
        .con(Sezione::Residenza, "2010-01-01", None, &residenza("ROMA", "2010-01-01"))
    }

    pub(crate) fn iscritta(mut self, registro: Registro, dal: &str, al: Option<&str>) -> Self {
        self.iscrizioni.push(memoria::iscrizione(self.id, NOI, registro, periodo(dal, al)));
        self
    }

    /// Registered otherwise than she was.
    pub(crate) fn sempre(mut self, periodi: &[(Registro, &str, Option<&str>)]) -> Self {
        self.iscrizioni.clear();
        periodi.iter().fold(self, |persona, (registro, dal, al)| persona.iscritta(*registro, dal, *al))
    }

    pub(crate) fn in_famiglia(mut self, famiglia: i64, legame: &str) -> Self {
        self.appartenenza = Some(memoria::appartenenza(self.id, famiglia, legame, periodo("2010-01-01", None)));
        self
    }

    /// With a section more.
    pub(crate) fn con(mut self, sezione: Sezione, dal: &str, al: Option<&str>, contenuto: &impl Serialize) -> Self {
        self.sezioni.push(versione(sezione, periodo(dal, al), contenuto));
        self
    }

    /// With this section only, whatever she had in it.
    pub(crate) fn solo(self, sezione: Sezione, contenuto: &impl Serialize) -> Self {
        self.senza(sezione).con(sezione, "2010-01-01", None, contenuto)
    }

    pub(crate) fn senza(mut self, sezione: Sezione) -> Self {
        self.sezioni.retain(|versione| versione.sezione != sezione);
        self
    }

    /// Of this civil status.
    pub(crate) fn di_stato(self, codice: &str) -> Self {
        self.solo(Sezione::StatoCivile, &StatoCivile { stato_civile: codice.into(), ..Default::default() })
    }

    /// Certifiable as table 42 says.
    pub(crate) fn certificabile(self, codice: &str) -> Self {
        let attributi = AttributiSoggetto { soggetto_certificabile: Some(codice.into()), ..Default::default() };
        self.solo(Sezione::Attributi, &attributi)
    }

    /// An Italian abroad since the subentro.
    pub(crate) fn aire(self) -> Self {
        let mut persona = self.sempre(&[(Registro::Aire, "2010-01-01", None)]);
        persona.stato = StatoSoggetto::Aire;
        persona
    }

    /// An Italian who went abroad after the subentro.
    pub(crate) fn espatriata(self) -> Self {
        let mut persona =
            self.sempre(&[(Registro::Apr, "2010-01-01", Some("2020-01-01")), (Registro::Aire, "2020-01-01", None)]);
        persona.stato = StatoSoggetto::Aire;
        persona
    }

    pub(crate) fn cancellata(self) -> Self {
        let mut persona = self.sempre(&[(Registro::Apr, "2010-01-01", Some("2022-06-01"))]);
        persona.stato = StatoSoggetto::Cancellato;
        persona
    }

    pub(crate) fn deceduta(self) -> Self {
        let mut persona = self.sempre(&[(Registro::Apr, "2010-01-01", Some("2022-06-01"))]);
        persona.stato = StatoSoggetto::Deceduto;
        persona
    }

    fn iscrizione(&self, giorno: Data) -> Option<&Iscrizione> {
        self.iscrizioni.iter().filter(|i| i.periodo.dal <= giorno).max_by_key(|i| i.periodo.dal)
    }

    fn scheda(&self, giorno: Data, sezioni: &[Sezione]) -> Option<Scheda> {
        let iscrizione = self.iscrizione(giorno)?.clone();
        let generalita = versione(Sezione::Generalita, periodo("1980-05-12", None), &self.generalita);
        let tutte = std::iter::once(&generalita).chain(&self.sezioni);
        let richieste = tutte.filter(|v| sezioni.contains(&v.sezione) && v.periodo.comprende(giorno));
        Some(Scheda {
            soggetto: Soggetto {
                id: SoggettoId(self.id),
                id_anpr: format!("AA{:05}AA", self.id),
                comune: iscrizione.comune.clone(),
                stato: self.stato,
                revisione: OperazioneId(0),
                subentro: self.subentro.then_some(OperazioneId(1)),
            },
            iscrizione,
            appartenenza: self.appartenenza.clone(),
            sezioni: richieste.cloned().collect(),
        })
    }

    fn risponde(&self, c: &CriteriSoggetto) -> bool {
        let g = &self.generalita;
        let nato = valori::data(g.data_nascita.as_deref().unwrap()).unwrap();
        c.id.is_none_or(|id| id == self.id)
            && memoria::risponde(c, g)
            && c.nascita.as_ref().is_none_or(|n| {
                (n.dal..=n.al).contains(&nato) && n.luogo.as_deref().is_none_or(|luogo| luogo == "C058091")
            })
            && c.id_scheda_comune.as_ref().is_none_or(|(istat, id)| istat == NOI && *id == format!("L{}", self.id))
            && c.documento.as_ref().is_none_or(|d| match d {
                DocumentoCercato::CartaIdentita(numero) => self.carte.contains(numero),
                DocumentoCercato::PermessoSoggiorno(_) => false,
            })
    }
}

/// The register.
#[derive(Default)]
pub(crate) struct Registrati {
    pub(crate) persone: Vec<Persona>,
    pub(crate) famiglie: Vec<SchedaFamiglia>,
    pub(crate) procedimenti: Vec<Procedimento>,
}

impl Registrati {
    /// With these people, in family 1.
    pub(crate) fn con(persone: Vec<Persona>) -> Self {
        Self { persone, famiglie: vec![famiglia(1, 3)], procedimenti: Vec::new() }
    }

    /// With an open proceeding on somebody.
    pub(crate) fn con_procedimento(mut self, id: i64) -> Self {
        self.procedimenti.push(Procedimento {
            id: PraticaId(1),
            comune: NOI.into(),
            numero_comune: "P-1".into(),
            motivo_avvio: "1".into(),
            stati: vec![("1".into(), il("2026-10-01"))],
            chiusura: None,
            archiviato: false,
            soggetti: vec![SoggettoId(id)],
            operazioni: Vec::new(),
            aggiornato: il("2026-10-01"),
            revisione: OperazioneId(0),
        });
        self
    }
}

pub(crate) fn famiglia(id: i64, tipo_scheda: u8) -> SchedaFamiglia {
    memoria::famiglia(id, tipo_scheda, NOI)
}

pub(crate) fn con_sezione(
    mut f: SchedaFamiglia,
    sezione: SezioneFamiglia,
    contenuto: &impl Serialize,
) -> SchedaFamiglia {
    f.sezioni.push(versione(sezione, periodo("2010-01-01", None), contenuto));
    f
}

impl Anagrafe for Registrati {
    fn cerca_soggetti(
        &mut self,
        criteri: &CriteriSoggetto,
        _: &Territorio,
        giorno: Data,
        limite: usize,
    ) -> Result<Vec<SoggettoId>, Guasto> {
        let trovate = self.persone.iter().filter(|p| p.iscrizione(giorno).is_some() && p.risponde(criteri));
        Ok(trovate.map(|p| SoggettoId(p.id)).take(limite).collect())
    }

    fn schede(&mut self, ids: &[SoggettoId], giorno: Data, sezioni: &[Sezione]) -> Result<Vec<Scheda>, Guasto> {
        let di = |id: &SoggettoId| self.persone.iter().find(|p| p.id == id.0)?.scheda(giorno, sezioni);
        Ok(ids.iter().filter_map(di).collect())
    }

    fn cerca_famiglie(&mut self, _: &CriteriFamiglia) -> Result<Vec<FamigliaId>, Guasto> {
        Ok(Vec::new())
    }

    fn famiglia(&mut self, id: FamigliaId, _: Data) -> Result<Option<SchedaFamiglia>, Guasto> {
        Ok(self.famiglie.iter().find(|f| f.id == id).cloned())
    }

    fn famiglie(&mut self, ids: &[FamigliaId], _: Data) -> Result<Vec<SchedaFamiglia>, Guasto> {
        Ok(self.famiglie.iter().filter(|f| ids.contains(&f.id)).cloned().collect())
    }

    fn componenti(&mut self, id: FamigliaId, giorno: Data) -> Result<Vec<Appartenenza>, Guasto> {
        let tutte = self.persone.iter().filter_map(|p| p.appartenenza.as_ref());
        Ok(tutte.filter(|a| a.famiglia == id && a.periodo.comprende(giorno)).cloned().collect())
    }

    fn comune(&mut self, istat: &str) -> Result<Option<ComuneRegistro>, Guasto> {
        Ok((istat == NOI).then(|| ComuneRegistro {
            istat: NOI.into(),
            denominazione: "BORGO DI PROVA".into(),
            sigla_provincia: "ZZ".into(),
            stato: StatoComune::Subentrato,
            data_subentro: Some(il(SUBENTRO)),
        }))
    }

    fn comuni_di(&mut self, istat: &str) -> Result<Vec<String>, Guasto> {
        Ok(vec![istat.to_owned()])
    }
}

impl Storico for Registrati {
    fn tocchi_soggetto(&mut self, _: SoggettoId) -> Result<Vec<ToccoSoggetto>, Guasto> {
        Ok(Vec::new())
    }

    fn tocchi_famiglia(&mut self, _: FamigliaId) -> Result<Vec<ToccoFamiglia>, Guasto> {
        Ok(Vec::new())
    }

    fn registrazione(&mut self, _: &str, _: OperazioneId) -> Result<Option<OperazioneNota>, Guasto> {
        Ok(None)
    }

    fn seguito(&mut self, _: SoggettoId, _: OperazioneId) -> Result<Vec<OperazioneId>, Guasto> {
        Ok(Vec::new())
    }

    fn appartenenza_chiusa(&mut self, _: SoggettoId, _: OperazioneId) -> Result<Option<Appartenenza>, Guasto> {
        Ok(None)
    }

    fn procedimento(&mut self, _: &ChiaveProcedimento) -> Result<Option<Procedimento>, Guasto> {
        Ok(None)
    }

    fn procedimenti_aperti(&mut self, soggetti: &[SoggettoId]) -> Result<Vec<Procedimento>, Guasto> {
        let tocca = |p: &&Procedimento| p.aperto() && p.soggetti.iter().any(|s| soggetti.contains(s));
        Ok(self.procedimenti.iter().filter(tocca).cloned().collect())
    }
}
