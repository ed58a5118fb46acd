//! Mergers of comuni since 1990: which comune, by cadastral code, went into which other and from what day.

use crate::{Data, dati};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The end of a comune in another one.
#[derive(Debug)]
pub(super) struct Fusione {
    /// First day of the merger.
    pub(super) dal: Data,
    /// The comune that ended.
    pub(super) belfiore: String,
    /// The comune that took it over, founded that day or older.
    pub(super) confluisce: String,
}

/// How the comune ended.
pub(super) fn fusione(belfiore: &str) -> Option<&'static Fusione> {
    FUSIONI.get(belfiore)
}

/// The comuni that ended in this one.
pub(super) fn verso(belfiore: &str) -> impl Iterator<Item = &'static Fusione> {
    FUSIONI.values().filter(move |f| f.confluisce == belfiore)
}

static FUSIONI: LazyLock<HashMap<String, Fusione>> = LazyLock::new(|| {
    dati::righe(include_str!("../../../../config/tabelle/fusioni.csv"))
        .filter_map(|riga| {
            let fusione = Fusione {
                dal: dati::giorno(&riga, 0)?,
                belfiore: dati::campo(&riga, 1).to_owned(),
                confluisce: dati::campo(&riga, 2).to_owned(),
            };
            Some((fusione.belfiore.clone(), fusione))
        })
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_merger_goes_in_a_circle() {
        assert_eq!(FUSIONI.len(), 336);
        for fusione in FUSIONI.values() {
            let mut passi = 0;
            let mut seguente = Some(fusione);
            while let Some(f) = seguente {
                passi += 1;
                assert!(passi < 5 && f.belfiore != f.confluisce, "{f:?}");
                seguente = FUSIONI.get(&f.confluisce);
            }
        }
    }
}
