//! Tables 40 (which the error list calls 24) and 41: consulates, and the states for which each is competent.
//!
//! The lists are of 2015 and 2016; consulates opened or moved since are not in them.

use super::senza_zeri;
use crate::{dati, nomi};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A consulate, or the consular office of an embassy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consolato {
    /// Seven digits.
    pub codice: String,
    /// The city: what `descrizioneConsolato` must say (EC034, EC100).
    pub sede: String,
    /// Embassy, consulate general, consular agency...
    pub rango: String,
    /// State in which it sits.
    pub stato: String,
    /// Code of that state at the Ministry of Foreign Affairs.
    pub stato_mae: String,
}

impl Consolato {
    /// Whether a description names the seat; case, accents and apostrophes do not matter.
    pub fn ha_sede(&self, descrizione: &str) -> bool {
        nomi::uguali(&self.sede, descrizione)
    }
}

/// The consulate with this code (EC032, EC099).
pub fn consolato(codice: &str) -> Option<&'static Consolato> {
    CONSOLATI.get(codice)
}

/// Whether the consulate is competent for the state, given by its ISTAT code (EC033).
pub fn consolato_competente(codice: &str, stato: &str) -> bool {
    COMPETENZE.contains(&(codice.to_owned(), senza_zeri(stato).to_owned()))
}

static CONSOLATI: LazyLock<HashMap<String, Consolato>> = LazyLock::new(|| {
    dati::righe(include_str!("../../../../config/tabelle/consolati.csv"))
        .map(|riga| {
            let consolato = Consolato {
                codice: dati::campo(&riga, 0).to_owned(),
                sede: dati::campo(&riga, 1).to_owned(),
                rango: dati::campo(&riga, 2).to_owned(),
                stato: dati::campo(&riga, 3).to_owned(),
                stato_mae: dati::campo(&riga, 4).to_owned(),
            };
            (consolato.codice.clone(), consolato)
        })
        .collect()
});

static COMPETENZE: LazyLock<HashSet<(String, String)>> = LazyLock::new(|| {
    dati::righe(include_str!("../../../../config/tabelle/consolati_competenti.csv"))
        .map(|riga| (dati::campo(&riga, 1).to_owned(), dati::campo(&riga, 0).to_owned()))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ec032_refuses_unknown_consulates() {
        for codice in ["", "0000000", "220010", "VIENNA"] {
            assert_eq!(consolato(codice), None, "{codice}");
        }
    }

    #[test]
    fn ec033_vienna_is_not_competent_for_albania() {
        assert!(!consolato_competente("2220100", "201"));
        assert!(consolato_competente("2220100", "203"));
        assert!(!consolato_competente("2220100", ""));
    }

    #[test]
    fn ec034_the_description_is_the_seat_and_not_the_rank() {
        let vienna = consolato("2220100").unwrap();
        assert!(!vienna.ha_sede(&vienna.rango));
        assert!(vienna.ha_sede("Vienna"));
    }

    #[test]
    fn every_competence_is_of_a_known_consulate_and_state() {
        assert_eq!(CONSOLATI.len(), 197);
        assert!(COMPETENZE.len() > 300);
        let giorno = crate::Data::from_ymd_opt(2016, 6, 1).unwrap();
        for (codice, stato) in COMPETENZE.iter() {
            assert!(
                consolato(codice).is_some() && super::super::stato_estero(stato, giorno).is_some(),
                "{codice} {stato}"
            );
        }
    }
}
