//! The checks of one record (consultazione §7.6, level 4): each a function that carries the code it gives.
//!
//! All of them warn. What needs more than the record (families, other persons, the register) is checked by the
//! elaboration itself.

mod aire;
mod codice_fiscale;
mod date;
mod legami;
mod luoghi;
mod nascita;
mod residenza;
mod tabelle;

pub(crate) use tabelle::famiglia as controlla_famiglia;

use crate::persona::Persona;
use anpr_catalogue::comuni::Comuni;
use anpr_engine::Anomalia;
use anpr_model::Data;

/// What the checks know beside the record.
#[derive(Clone, Copy)]
pub(crate) struct Contesto<'a> {
    /// Every comune of Italy, the fictitious ones of tests included.
    pub(crate) comuni: &'a Comuni,
    /// The day of the elaboration.
    pub(crate) oggi: Data,
}

/// What a check writes into.
pub(crate) type Rilievi = Vec<Anomalia>;

type Controllo = fn(&Persona, &Contesto<'_>, &mut Rilievi);

/// Every anomaly of the record, in the order of the checks.
pub(crate) fn controlla(persona: &Persona, contesto: &Contesto<'_>) -> Rilievi {
    let mut rilievi = Rilievi::new();
    let comuni = [codice_fiscale::CONTROLLI, nascita::CONTROLLI, tabelle::CONTROLLI, luoghi::CONTROLLI];
    let altri = [date::CONTROLLI, residenza::CONTROLLI, legami::CONTROLLI, aire::CONTROLLI];
    for controllo in comuni.iter().chain(&altri).copied().flatten() {
        controllo(persona, contesto, &mut rilievi);
    }
    rilievi
}

#[cfg(test)]
pub(crate) mod prove {
    //! What the tests of all checks share.

    use super::*;
    use crate::persona::prove::persona;
    use anpr_contract::subentro::SoggettoSubentro;

    /// The codes found in a person who is right but for what `modifica` does.
    pub(crate) fn codici(modifica: impl FnOnce(&mut SoggettoSubentro)) -> Vec<&'static str> {
        let mut persona = persona();
        modifica(&mut persona.dati);
        persona.rileggi_date();
        codici_di(&persona)
    }

    /// The codes found in a person.
    pub(crate) fn codici_di(persona: &Persona) -> Vec<&'static str> {
        let comuni = Comuni::default();
        let contesto = Contesto { comuni: &comuni, oggi: giorno("2026-06-01") };
        controlla(persona, &contesto).iter().map(Anomalia::codice).collect()
    }

    /// A day.
    pub(crate) fn giorno(testo: &str) -> Data {
        testo.parse().unwrap()
    }

    #[test]
    fn a_right_person_has_no_anomaly() {
        assert_eq!(codici(|_| {}), Vec::<&str>::new());
    }
}
