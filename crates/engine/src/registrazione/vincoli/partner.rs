//! Who the other party of a bond is.

use super::super::Ambito;
use super::super::persona::{codice, nascita};
use super::super::soggetti::{attivo, id_anpr};
use super::lettura::id_di;
use crate::{Anomalia, Interruzione};
use anpr_catalogue::nomi;
use anpr_contract::tipi::Generalita;
use anpr_model::{Scheda, SoggettoId};
use std::rc::Rc;

impl Ambito<'_> {
    /// The sheet of the other party: by ANPR id, by codice fiscale and names, or by the five personal data if they are of
    /// one person alone. None for who is not in the register, or is no more: such a bond is not reconciled.
    ///
    /// # Errors
    /// Notes EN183 when the person with the id sent is another; refuses with ES101 when nobody has it.
    pub(crate) fn trova_partner(
        &mut self,
        partner: &Generalita,
        titolare: SoggettoId,
        oggetto: &str,
    ) -> Result<Option<Rc<Scheda>>, Interruzione> {
        let trovato = self.trova_collegato(partner)?;
        let Some(scheda) = trovato else {
            return match id_anpr(partner) {
                Some(id) => {
                    let anomalia = Anomalia::nuova("ES101", &[("valore", id)]);
                    Err(anomalia.su(oggetto, "idSchedaSoggettoANPR").valore(id).into())
                }
                None => Ok(None),
            };
        };
        let nota = super::super::persona::generalita(&scheda)?;
        if id_anpr(partner).is_some() {
            self.concorda(partner, &nota, &scheda, oggetto);
        } else if codice(partner).is_some_and(|cf| codice(&nota).is_some_and(|suo| suo != cf)) {
            // Same five data, another codice fiscale: somebody else.
            return Ok(None);
        }
        if scheda.soggetto.id == titolare {
            let id = titolare.to_string();
            let anomalia = Anomalia::nuova("EN183", &[("soggetto", &id), ("campo", oggetto)]);
            return Err(anomalia.su(oggetto, "idSchedaSoggettoANPR").valore(&id).into());
        }
        // The dead and those struck off are left as they are: the bond is told on one sheet only.
        Ok(Some(scheda).filter(|scheda| attivo(scheda.soggetto.stato)))
    }

    /// EN183: names, birth and codice fiscale sent beside an id are those of who has it.
    fn concorda(&mut self, detto: &Generalita, nota: &Generalita, scheda: &Scheda, oggetto: &str) {
        let nome = |a: &Option<String>, b: &Option<String>| match (a, b) {
            (Some(a), Some(b)) => nomi::uguali(a, b),
            (Some(_), None) => false,
            (None, _) => true,
        };
        let diverso = if !nome(&detto.cognome, &nota.cognome) {
            "cognome"
        } else if !nome(&detto.nome, &nota.nome) {
            "nome"
        } else if codice(detto).is_some_and(|cf| Some(cf) != codice(nota)) {
            "codiceFiscale"
        } else if nascita(detto).is_some_and(|giorno| Some(giorno) != nascita(nota)) {
            "dataNascita"
        } else {
            return;
        };
        let soggetto = scheda.soggetto.id.to_string();
        let anomalia = Anomalia::nuova("EN183", &[("soggetto", &soggetto), ("campo", diverso)]);
        self.nota(anomalia.su(oggetto, diverso).valore(&soggetto));
    }
}

/// Whether two descriptions of a partner mean one person.
pub(crate) fn stesso_partner(a: &Generalita, b: &Generalita) -> bool {
    if let (Some(a), Some(b)) = (id_di(a), id_di(b)) {
        return a == b;
    }
    if let (Some(a), Some(b)) = (codice(a), codice(b)) {
        return a == b;
    }
    let nome = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => nomi::uguali(a, b),
        (None, None) => true,
        _ => false,
    };
    let nascite = nascita(a).zip(nascita(b)).is_none_or(|(a, b)| a == b);
    nome(&a.cognome, &b.cognome) && nome(&a.nome, &b.nome) && nascite
}
