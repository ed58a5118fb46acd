//! 1001: newborns (registrazione §9).

mod codice_fiscale;
mod effetti;
mod famiglia;
mod genitori;
mod neonato;
mod procedimento;

use crate::banco::*;
use anpr_contract::iscrizione_1000::{DatiControllo1001, Richiesta1001};
use anpr_contract::tipi::{Atto, Generalita, GeneralitaIscrizioneNascita, Genitore, Localita, LuogoEvento};
use anpr_engine::iscrizione::Scelta;
use anpr_engine::iscrizione::op1001_nascita::decidi;
use anpr_model::{FamigliaId, SoggettoId};

/// Birth and registration.
pub(crate) const DAL: &str = "2026-11-02";

pub(crate) fn padre() -> Persona {
    Persona::nuova("ROSSI", "MARIO", 'M', "1990-05-12")
}

pub(crate) fn madre() -> Persona {
    Persona::nuova("BIANCHI", "ANNA", 'F', "1992-03-04").legame("2")
}

pub(crate) fn nonna() -> Persona {
    Persona::nuova("NERI", "TERESA", 'F', "1950-01-02")
}

pub(crate) fn genitore(generalita: Generalita) -> Genitore {
    Genitore { generalita, ..Genitore::default() }
}

pub(crate) fn atto() -> Atto {
    Atto {
        comune_registrazione: roma(),
        anno: "2026".into(),
        parte: "1".into(),
        serie: Some("A".into()),
        numero_atto: "12".into(),
        data_formazione_atto: Some("2026-11-03".into()),
        ..Atto::default()
    }
}

/// LUCA ROSSI, born in Rome, to enter the family of both parents; the Agenzia is asked for his codice fiscale.
pub(crate) fn nascita(banco: &Banco, del_padre: Generalita, della_madre: Generalita) -> Richiesta1001 {
    Richiesta1001 {
        testata_richiesta: banco.testata("1001", DAL),
        generalita1001: GeneralitaIscrizioneNascita {
            generalita: Generalita { codice_fiscale: None, ..generalita("ROSSI", "LUCA", 'M', DAL) },
            attributi_soggetto: None,
        },
        atto_nascita: Some(atto()),
        cittadinanza: italiana(),
        paternita: Some(genitore(del_padre)),
        maternita: Some(genitore(della_madre)),
        dati_controllo: DatiControllo1001 {
            filiazione: Some("1".into()),
            origine_cognome: Some("1".into()),
            attribuzione_famiglia: "1".into(),
            gestione_cf: Some("1".into()),
            lista_controlli: None,
        },
        ..Richiesta1001::default()
    }
}

/// A register with a couple, and the request for their child.
pub(crate) struct Scena {
    pub(crate) banco: Banco,
    pub(crate) famiglia: FamigliaId,
    pub(crate) ids: Vec<SoggettoId>,
    pub(crate) richiesta: Richiesta1001,
}

pub(crate) fn scena() -> Scena {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padre(), madre()]);
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    Scena { banco, famiglia, ids, richiesta }
}

impl Scena {
    pub(crate) fn registra(&self) -> Result<Fatta<Option<Scelta>>, Vec<String>> {
        self.banco.registra(&self.richiesta, decidi)
    }

    pub(crate) fn nato(&self) -> SoggettoId {
        nato(&self.registra().unwrap())
    }
}

pub(crate) fn nato(fatta: &Fatta<Option<Scelta>>) -> SoggettoId {
    let variato = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    SoggettoId(variato.id_scheda_soggetto_anpr.as_ref().unwrap().parse().unwrap())
}

#[track_caller]
pub(crate) fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Scena)) {
    let mut scena = scena();
    cambia(&mut scena);
    rifiutata(scena.registra(), codice);
}

#[track_caller]
pub(crate) fn avverte(codice: &str, cambia: impl FnOnce(&mut Scena)) {
    let mut scena = scena();
    cambia(&mut scena);
    avvisa(scena.registra(), codice);
}

pub(crate) fn figlio(scena: &mut Scena) -> &mut Generalita {
    &mut scena.richiesta.generalita1001.generalita
}

pub(crate) fn del_padre(scena: &mut Scena) -> &mut Generalita {
    &mut scena.richiesta.paternita.as_mut().unwrap().generalita
}

pub(crate) fn della_madre(scena: &mut Scena) -> &mut Generalita {
    &mut scena.richiesta.maternita.as_mut().unwrap().generalita
}

/// The newborn enters the family that `famConv` names.
pub(crate) fn in_altra(scena: &mut Scena, attribuzione: &str, famiglia: FamigliaId, codice: &str) {
    scena.richiesta.dati_controllo.attribuzione_famiglia = attribuzione.into();
    scena.richiesta.fam_conv = Some(scena.banco.nomina(famiglia));
    scena.richiesta.legame_soggetto = Some(legame(codice, DAL));
}

pub(crate) fn estero(stato: &str, nome: &str) -> LuogoEvento {
    LuogoEvento {
        localita: Some(Localita { codice_stato: stato.into(), descrizione_stato: nome.into(), ..Localita::default() }),
        ..LuogoEvento::default()
    }
}

pub(crate) fn sconosciuto(nome: &str) -> LuogoEvento {
    let comune = anpr_contract::tipi::Comune { nome_comune: nome.into(), codice_istat: None, ..roma() };
    LuogoEvento { comune: Some(comune), ..LuogoEvento::default() }
}
