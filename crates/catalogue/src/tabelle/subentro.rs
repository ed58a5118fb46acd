//! Table 33, codes of the AIRE file turned into ANPR's, and table 45, when each comune came in.

use super::Tabella;
use crate::{Data, dati};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The code of `tabella` for a code of the AIRE file: study title, profession, condition without one.
///
/// None for other tables and unknown codes. Some results are closed codes, admitted at the subentro only.
pub fn codice_da_aire(tabella: Tabella, codice_aire: &str) -> Option<&'static str> {
    CONVERSIONI.get(&(tabella.numero(), codice_aire.to_owned())).map(String::as_str)
}

/// The day on which a comune came in, for the first 1,776 of them: the published table stops at 9 March 2019.
pub fn data_subentro(istat: &str) -> Option<Data> {
    SUBENTRATI.get(istat).copied()
}

static CONVERSIONI: LazyLock<HashMap<(u8, String), String>> = LazyLock::new(|| {
    dati::righe(include_str!("../../../../config/tabelle/conversione_aire.csv"))
        .filter_map(|riga| {
            let tabella = dati::campo(&riga, 0).parse().ok()?;
            Some(((tabella, dati::campo(&riga, 1).to_owned()), dati::campo(&riga, 3).to_owned()))
        })
        .collect()
});

static SUBENTRATI: LazyLock<HashMap<String, Data>> = LazyLock::new(|| {
    dati::righe(include_str!("../../../../config/tabelle/comuni_subentrati.csv"))
        .filter_map(|riga| Some((dati::campo(&riga, 0).to_owned(), dati::giorno(&riga, 1)?)))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_three_tables_are_converted() {
        assert_eq!(codice_da_aire(Tabella::StatoCivile, "1"), None);
        assert_eq!(codice_da_aire(Tabella::TitoloStudio, "9"), None);
        assert_eq!(codice_da_aire(Tabella::TitoloStudio, "0"), Some("7"));
        assert_eq!(codice_da_aire(Tabella::PosizioneProfessione, "5"), Some("B"));
    }

    #[test]
    fn every_conversion_leads_to_a_code() {
        assert_eq!(CONVERSIONI.len(), 13);
        for ((numero, _), codice) in CONVERSIONI.iter() {
            let tabella = Tabella::TUTTE.iter().find(|t| t.numero() == *numero).unwrap();
            assert!(super::super::voce_anche_chiusa(*tabella, codice).is_some());
        }
    }

    #[test]
    fn bagnacavallo_was_the_first_comune() {
        assert_eq!(SUBENTRATI.len(), 1776);
        assert_eq!(data_subentro("039002"), SUBENTRATI.values().min().copied());
        assert_eq!(data_subentro("888001"), None);
    }
}
