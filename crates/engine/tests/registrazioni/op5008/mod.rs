//! 5008: changes of a person's sheet (registrazione §21).

mod anagrafici;
mod annullamento;
mod completamento;
mod convivenza;
mod decesso;
mod documenti;
mod luoghi;
mod matrimonio;
mod soggetto;
mod storie;
mod unione;

use crate::banco::*;
use anpr_contract::mutazione_5000::{DatiControllo5008, Richiesta5008};
use anpr_contract::tipi::{Atto, Comune, DatiEvento, Generalita, Localita, LuogoEvento, Matrimonio, Sentenza};
use anpr_engine::mutazione::op5008_scheda::decidi;
use anpr_model::{FamigliaId, SoggettoId};

/// Day of the registrations.
pub(crate) const DAL: &str = "2026-11-02";
/// The day before it.
pub(crate) const PRIMA: &str = "2026-11-01";

/// A family of two, and people of other families: one of `NOI`, one of `LORO`.
pub(crate) struct Casa {
    pub(crate) banco: Banco,
    pub(crate) famiglia: FamigliaId,
    pub(crate) lui: SoggettoId,
    pub(crate) lei: SoggettoId,
    pub(crate) vicina: SoggettoId,
    pub(crate) lontana: SoggettoId,
}

impl Casa {
    /// She has this relationship to him.
    pub(crate) fn nuova(legame: &str) -> Self {
        Self::di(Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12"), legame)
    }

    /// The same with another him.
    pub(crate) fn di(lui: Persona, legame: &str) -> Self {
        let banco = Banco::nuovo();
        let lei = Persona::nuova("BIANCHI", "ANNA", 'F', "1982-03-04").legame(legame);
        let (famiglia, ids) = banco.famiglia(NOI, &[lui, lei]);
        let (_, vicine) = banco.famiglia(NOI, &[Persona::nuova("VERDI", "CARLA", 'F', "1984-06-07")]);
        let loro = residenza(LORO, "VIA PO", "3");
        let (_, lontane) = banco.famiglia(LORO, &[Persona::nuova("NERI", "PAOLA", 'F', "1983-02-01").a(loro)]);
        Self { banco, famiglia, lui: ids[0], lei: ids[1], vicina: vicine[0], lontana: lontane[0] }
    }

    /// A request about somebody, of these kinds.
    pub(crate) fn richiesta(&self, chi: SoggettoId, tipi: &[&str]) -> Richiesta5008 {
        richiesta(&self.banco, chi, tipi)
    }

    pub(crate) fn registra(&self, richiesta: &Richiesta5008) -> Result<Fatta<()>, Vec<String>> {
        self.banco.registra(richiesta, decidi)
    }
}

/// A request of `NOI` about somebody, of these kinds.
pub(crate) fn richiesta(banco: &Banco, chi: SoggettoId, tipi: &[&str]) -> Richiesta5008 {
    Richiesta5008 {
        testata_richiesta: banco.testata("5008", DAL),
        generalita_per_ricerca: banco.generalita(chi),
        dati_controllo: DatiControllo5008 {
            tipo_mutazione: tipi.iter().map(|t| (*t).to_owned()).collect(),
            ..DatiControllo5008::default()
        },
        ..Richiesta5008::default()
    }
}

/// An event in Rome.
pub(crate) fn evento(giorno: &str) -> DatiEvento {
    DatiEvento {
        data_evento: giorno.into(),
        luogo_evento: Some(LuogoEvento { comune: Some(roma()), ..LuogoEvento::default() }),
        ..DatiEvento::default()
    }
}

/// The same with an act.
pub(crate) fn evento_con_atto(giorno: &str) -> DatiEvento {
    DatiEvento { atto_evento: Some(atto(roma(), &giorno[..4])), ..evento(giorno) }
}

pub(crate) fn atto(comune_registrazione: Comune, anno: &str) -> Atto {
    Atto {
        comune_registrazione,
        anno: anno.into(),
        parte: "1".into(),
        serie: Some("A".into()),
        numero_atto: "12".into(),
        ..Atto::default()
    }
}

pub(crate) fn sentenza(data: &str, validita: &str) -> Sentenza {
    Sentenza {
        data: data.into(),
        numero: Some("77".into()),
        tipo_tribunale: "1".into(),
        autorita: "TRIBUNALE DI ROMA".into(),
        data_validita: validita.into(),
    }
}

pub(crate) fn nozze(coniuge: Generalita, giorno: &str) -> Matrimonio {
    Matrimonio { coniuge, dati_matrimonio: Some(evento_con_atto(giorno)), ..Matrimonio::default() }
}

/// Somebody who is not in the register.
pub(crate) fn estranea() -> Generalita {
    generalita("GIALLI", "EVA", 'F', "1981-01-01")
}

/// A man who is not in the register.
pub(crate) fn estraneo() -> Generalita {
    generalita("GRIGI", "IVO", 'M', "1981-01-01")
}

pub(crate) fn nome_di(nome: &str, istat: Option<&str>, sigla: &str) -> Comune {
    Comune {
        nome_comune: nome.into(),
        codice_istat: istat.map(str::to_owned),
        sigla_provincia_istat: sigla.into(),
        descrizione_localita: None,
    }
}

pub(crate) fn stato(codice: &str, nome: &str) -> Localita {
    Localita { codice_stato: codice.into(), descrizione_stato: nome.into(), ..Localita::default() }
}

pub(crate) fn all_estero(codice: &str, nome: &str) -> LuogoEvento {
    LuogoEvento { localita: Some(stato(codice, nome)), ..LuogoEvento::default() }
}

/// No comune has these codes: refused with this one.
#[track_caller]
pub(crate) fn rifiuta(
    casa: &Casa,
    mut richiesta: Richiesta5008,
    codice: &str,
    cambia: impl FnOnce(&mut Richiesta5008),
) {
    cambia(&mut richiesta);
    rifiutata(casa.registra(&richiesta), codice);
}
