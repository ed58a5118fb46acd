//! `datiSoggetto` of an answer: what ANPR generated, and nothing that the caller sent (registrazione §6).

use super::Ambito;
use super::persona;
use anpr_contract::tipi::{
    CodiceFiscale, DatiProcedimento, DatiProcedimentoIstruttoria, DatiSoggettiRisposta, FamigliaConvivenza, Generalita,
    Identificativi, LegameSoggetto,
};
use anpr_model::{FamigliaId, Guasto, Scheda, SoggettoId};

/// A person changed, as the answer names them.
#[derive(Debug, Default)]
pub(crate) struct Variato {
    /// The sheet.
    pub(crate) id: Option<SoggettoId>,
    /// The data by which the caller knows the person; ids are added.
    pub(crate) generalita: Generalita,
    /// National identifier.
    pub(crate) id_anpr: Option<String>,
    /// Codice fiscale with its state, when it was attributed or confirmed now.
    pub(crate) codice_fiscale: Option<CodiceFiscale>,
    /// The family in which the person is from now on, with its kind.
    pub(crate) famiglia: Option<(FamigliaId, u8)>,
    /// Relationship in it.
    pub(crate) legame: Option<LegameSoggetto>,
    /// Proceeding to which the registration was linked.
    pub(crate) procedimento: Option<DatiProcedimento>,
}

impl Variato {
    /// A person who is in the register.
    pub(crate) fn di(scheda: &Scheda) -> Result<Self, Guasto> {
        Ok(Self {
            id: Some(scheda.soggetto.id),
            generalita: persona::generalita(scheda)?,
            id_anpr: Some(scheda.soggetto.id_anpr.clone()),
            ..Self::default()
        })
    }

    /// The same, now in this family.
    pub(crate) fn in_famiglia(self, famiglia: FamigliaId, tipo_scheda: u8) -> Self {
        Self { famiglia: Some((famiglia, tipo_scheda)), ..self }
    }
}

impl Ambito<'_> {
    /// Writes a changed person into the answer.
    pub(crate) fn rispondi_variato(&mut self, variato: Variato) {
        self.rispondi_procedimento(variato, None);
    }

    /// The same, with how the proceeding stands that the operation is about.
    pub(crate) fn rispondi_procedimento(&mut self, variato: Variato, dettagli: Option<DatiProcedimentoIstruttoria>) {
        let Variato { id, generalita, id_anpr, codice_fiscale, famiglia, legame, procedimento } = variato;
        let mut attuali = generalita;
        attuali.id_scheda_soggetto_anpr = id.map(|id| id.to_string());
        if codice_fiscale.is_some() {
            attuali.codice_fiscale = codice_fiscale;
        }
        attuali.note = None;
        let famiglia_convivenza = famiglia.map(|(id, tipo_scheda)| FamigliaConvivenza {
            id_famiglia_convivenza_anpr: Some(id.to_string()),
            tipo_scheda: tipo_scheda.to_string(),
            ..FamigliaConvivenza::default()
        });
        self.variato(DatiSoggettiRisposta {
            identificativi: id_anpr.map(|id_anpr| Identificativi { id_anpr }),
            generalita_attuali: Some(attuali),
            legame_soggetto: legame,
            famiglia_convivenza,
            procedimento,
            dettagli_procedimento: dettagli,
            ..DatiSoggettiRisposta::default()
        });
    }
}
