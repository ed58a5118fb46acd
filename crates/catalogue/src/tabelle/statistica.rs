//! Table 18: the rows of each statistical prospect of table 17.

use crate::dati;
use std::sync::LazyLock;

/// A row of a prospect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RigaProspetto {
    /// Prospect, 1 to 5.
    pub prospetto: u8,
    /// Number of the row within the prospect, from 1.
    pub riga: u8,
    /// What it counts.
    pub descrizione: String,
}

/// The rows of a prospect, in their order; none for an unknown prospect.
pub fn righe_prospetto(prospetto: u8) -> impl Iterator<Item = &'static RigaProspetto> {
    RIGHE.iter().filter(move |r| r.prospetto == prospetto)
}

static RIGHE: LazyLock<Vec<RigaProspetto>> = LazyLock::new(|| {
    dati::righe(include_str!("../../../../config/tabelle/prospetti.csv"))
        .filter_map(|riga| {
            Some(RigaProspetto {
                prospetto: dati::campo(&riga, 0).parse().ok()?,
                riga: dati::campo(&riga, 1).parse().ok()?,
                descrizione: dati::campo(&riga, 2).to_owned(),
            })
        })
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_numbered_from_one_in_each_prospect() {
        assert_eq!(righe_prospetto(6).count(), 0);
        for (prospetto, attese) in [(1, 28), (2, 40), (3, 2), (4, 3), (5, 3)] {
            let numeri: Vec<u8> = righe_prospetto(prospetto).map(|r| r.riga).collect();
            assert_eq!(numeri, (1..=attese).collect::<Vec<_>>());
        }
    }
}
