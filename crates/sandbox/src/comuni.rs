//! The fictitious comuni: codes 888nnn, which ISTAT never assigns.

use crate::popolazione::Indirizzo;

/// A comune that does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComuneFittizio {
    /// ISTAT code, six digits.
    pub istat: String,
    /// Name, upper case.
    pub denominazione: String,
    /// Sign of its province, of the right shape but of no province.
    pub sigla: String,
    /// Postal code, of no place.
    pub cap: &'static str,
    /// ISTAT codes of the real comuni in whose hospitals its people are mostly born, the nearest first.
    pub vicini: &'static [&'static str],
}

impl ComuneFittizio {
    /// The three comuni of the sandbox.
    pub fn tutti() -> Vec<Self> {
        ["888001", "888002", "888003"].into_iter().map(Self::per_istat).collect()
    }

    /// The comune of this code: one of the three, or else one named after its code, for benches.
    pub fn per_istat(istat: &str) -> Self {
        let (denominazione, cap, vicini) = match istat {
            "888001" => ("BORGO DI PROVA".to_owned(), "99801", VICINI_NORD),
            "888002" => ("CITTÀ FITTIZIA".to_owned(), "99802", VICINI_CENTRO),
            "888003" => ("SANT'ESEMPIO A MARE".to_owned(), "99803", VICINI_SUD),
            altro => (format!("COMUNE DI PROVA {altro}"), "99899", VICINI_NORD),
        };
        Self { istat: istat.to_owned(), denominazione, sigla: "ZZ".to_owned(), cap, vicini }
    }
}

/// Streets that every fictitious comune has: code and name of the kind (table 4), name.
pub(crate) const STRADE: &[(&str, &str, &str)] = &[
    ("213", "VIA", "ROMA"),
    ("213", "VIA", "GIUSEPPE GARIBALDI"),
    ("213", "VIA", "GUGLIELMO MARCONI"),
    ("213", "VIA", "DELLE SCUOLE"),
    ("213", "VIA", "DEL MULINO VECCHIO"),
    ("213", "VIA", "XXV APRILE"),
    ("213", "VIA", "DE' FABBRI"),
    ("213", "VIA", "SANT'ANTONIO ABATE"),
    ("213", "VIA", "PAPA GIOVANNI XXIII"),
    ("213", "VIA", "NICOLÒ TOMMASEO"),
    ("213", "VIA", "DELL'ARTIGIANATO"),
    ("213", "VIA", "DANTE ALIGHIERI"),
    ("213", "VIA", "ALESSANDRO VOLTA"),
    ("213", "VIA", "DEI TIGLI"),
    ("213", "VIA", "DEL LAVORO"),
    ("213", "VIA", "MONTE GRAPPA"),
    ("213", "VIA", "PIAVE"),
    ("213", "VIA", "TRENTO"),
    ("213", "VIA", "CADUTI DEL LAVORO"),
    ("213", "VIA", "GIACOMO MATTEOTTI"),
    ("230", "VIALE", "DELLA STAZIONE"),
    ("230", "VIALE", "DEI PINI"),
    ("230", "VIALE", "EUROPA"),
    ("125", "PIAZZA", "DEL POPOLO"),
    ("125", "PIAZZA", "DELLA REPUBBLICA"),
    ("128", "PIAZZETTA", "DEL SAGRATO"),
    ("42", "CORSO", "VITTORIO EMANUELE II"),
    ("240", "VICOLO", "STRETTO"),
    ("240", "VICOLO", "DEL FORNO"),
    ("180", "STRADA", "DELLA FONTE"),
    ("66", "LOCALITA'", "CASE NUOVE"),
    ("27", "CASCINA", "BELVEDERE"),
    ("15", "BORGO", "ANTICO"),
    ("39", "CONTRADA", "SERRA"),
    ("62", "LARGO", "DEI MERCANTI"),
];

/// Where people without fixed abode are registered.
pub(crate) fn casa_comunale() -> Indirizzo {
    Indirizzo {
        cod_specie: "213",
        specie: "VIA",
        toponimo: "DELLA CASA COMUNALE",
        civico: 1,
        lettera: None,
        interno: None,
    }
}

const VICINI_NORD: &[&str] = &["017029", "017170", "017133", "016024", "017022", "017028", "020030", "015146"];
const VICINI_CENTRO: &[&str] = &["054039", "054018", "054013", "054024", "051002", "054012", "054001", "058091"];
const VICINI_SUD: &[&str] = &["065116", "065037", "065002", "065006", "064008", "063049", "065129", "064092"];

#[cfg(test)]
mod tests {
    use super::*;
    use anpr_catalogue::comuni::Comuni;

    #[test]
    fn no_real_comune_has_a_fictitious_code_or_name() {
        let archivio = Comuni::default();
        for c in ComuneFittizio::tutti() {
            assert!(archivio.storia_istat(&c.istat).next().is_none());
            assert!(archivio.storia_nome(&c.denominazione).next().is_none());
        }
    }
}
