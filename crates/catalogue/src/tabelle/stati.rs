//! Table 2: foreign states and territories.

use super::senza_zeri;
use crate::{Data, dati};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A state or territory, Italy included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatoEstero {
    /// ISTAT code, three digits: the value of `codiceStato`.
    pub codice: String,
    /// Name in Italian.
    pub denominazione: String,
    /// First day; none if always.
    pub dal: Option<Data>,
    /// Last day; none if it still stands.
    pub al: Option<Data>,
    /// Cadastral code, `Z` and three digits, used in the codice fiscale; not every territory has one.
    pub belfiore: Option<String>,
    /// Code of the Ministry of Foreign Affairs, by which consulates are grouped.
    pub mae: Option<String>,
    /// ISO 3166-1 alpha-3.
    pub iso3: Option<String>,
    /// What it is.
    pub tipo: TipoStato,
    /// What it may be used for: citizenship, birth, residence.
    usi: [bool; 3],
}

impl StatoEstero {
    /// Whether the state may stand where `uso` says.
    pub fn ammesso_per(&self, uso: Uso) -> bool {
        let [cittadinanza, nascita, residenza] = self.usi;
        match uso {
            Uso::Cittadinanza => cittadinanza,
            Uso::Nascita => nascita,
            Uso::Residenza => residenza,
        }
    }
}

/// Where a state is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Uso {
    /// As a citizenship (EC036).
    Cittadinanza,
    /// As the place of a birth (EC030).
    Nascita,
    /// As the place of residence or destination (EC053, ES099).
    Residenza,
}

/// What an entry of table 2 is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TipoStato {
    /// A sovereign state.
    Stato,
    /// A territory of another one.
    Territorio,
    /// Neither: stateless, not attributable, under definition, Jerusalem.
    Altro,
}

/// The state with this code on a day.
pub fn stato_estero(codice: &str, giorno: Data) -> Option<&'static StatoEstero> {
    let stato = STATI.per_codice.get(senza_zeri(codice)).and_then(|p| STATI.tutti.get(*p))?;
    dati::vale(stato.dal, stato.al, giorno).then_some(stato)
}

/// The state with this cadastral code, as the codice fiscale writes it.
pub fn stato_estero_per_belfiore(belfiore: &str) -> Option<&'static StatoEstero> {
    STATI.per_belfiore.get(belfiore).and_then(|p| STATI.tutti.get(*p))
}

/// Every state, by code.
pub fn stati_esteri() -> &'static [StatoEstero] {
    &STATI.tutti
}

struct Stati {
    tutti: Vec<StatoEstero>,
    per_codice: HashMap<String, usize>,
    per_belfiore: HashMap<String, usize>,
}

static STATI: LazyLock<Stati> = LazyLock::new(|| {
    let tutti: Vec<StatoEstero> =
        dati::righe(include_str!("../../../../config/tabelle/stati_esteri.csv")).map(|riga| stato(&riga)).collect();
    let per_codice = tutti.iter().enumerate().map(|(i, s)| (s.codice.clone(), i)).collect();
    let per_belfiore = tutti.iter().enumerate().filter_map(|(i, s)| Some((s.belfiore.clone()?, i))).collect();
    Stati { tutti, per_codice, per_belfiore }
});

fn stato(riga: &csv::StringRecord) -> StatoEstero {
    StatoEstero {
        codice: dati::campo(riga, 0).to_owned(),
        denominazione: dati::campo(riga, 1).to_owned(),
        dal: dati::giorno(riga, 2),
        al: dati::giorno(riga, 3),
        belfiore: dati::facoltativo(riga, 4),
        mae: dati::facoltativo(riga, 5),
        iso3: dati::facoltativo(riga, 6),
        usi: [7, 8, 9].map(|i| dati::campo(riga, i) == "S"),
        tipo: match dati::campo(riga, 10) {
            "STATO" => TipoStato::Stato,
            "TERRITORIO" => TipoStato::Territorio,
            _ => TipoStato::Altro,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn oggi() -> Data {
        Data::from_ymd_opt(2026, 1, 1).unwrap()
    }

    #[test]
    fn ec030_refuses_unknown_states() {
        for codice in ["", "0", "1", "889", "Z404", "IT"] {
            assert_eq!(stato_estero(codice, oggi()), None, "{codice}");
        }
    }

    #[test]
    fn es099_998_is_a_citizenship_and_no_residence() {
        let stato = stato_estero("998", oggi()).unwrap();
        assert!(stato.ammesso_per(Uso::Cittadinanza) && !stato.ammesso_per(Uso::Residenza));
        assert!(!stato_estero("100", oggi()).unwrap().ammesso_per(Uso::Nascita));
        assert!(!stato_estero("999", oggi()).unwrap().ammesso_per(Uso::Nascita));
    }

    #[test]
    fn codes_are_unique_and_cadastral_codes_lead_back() {
        assert_eq!(stati_esteri().len(), 237);
        assert_eq!(STATI.per_codice.len(), 237);
        for stato in stati_esteri() {
            assert_eq!(stato.codice.len(), 3);
            assert_eq!(stato_estero(&stato.codice, oggi()), Some(stato));
            if let Some(belfiore) = &stato.belfiore {
                assert!(belfiore.len() == 4 && belfiore.starts_with('Z'));
                assert_eq!(stato_estero_per_belfiore(belfiore), Some(stato));
            }
        }
    }
}
