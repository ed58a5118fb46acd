//! Quadrature: what a supply declares against what is in it (EN011 to EN024, consultazione §7.6).

use crate::anomalie::anomalia;
use anpr_engine::Anomalia;

/// Totals that a file declares; none where it declares none that can be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Dichiarati {
    /// Sheets of persons.
    pub(crate) soggetti: Option<u32>,
    /// Women.
    pub(crate) femmine: Option<u32>,
    /// Men.
    pub(crate) maschi: Option<u32>,
    /// Families.
    pub(crate) famiglie: Option<u32>,
    /// Convivenze.
    pub(crate) convivenze: Option<u32>,
}

/// What was counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Contati {
    /// Sheets of persons.
    pub(crate) soggetti: u32,
    /// Women.
    pub(crate) femmine: u32,
    /// Men.
    pub(crate) maschi: u32,
    /// Families.
    pub(crate) famiglie: u32,
    /// Convivenze.
    pub(crate) convivenze: u32,
}

impl std::ops::AddAssign for Contati {
    fn add_assign(&mut self, altri: Self) {
        self.soggetti += altri.soggetti;
        self.femmine += altri.femmine;
        self.maschi += altri.maschi;
        self.famiglie += altri.famiglie;
        self.convivenze += altri.convivenze;
    }
}

/// What a total is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ambito {
    /// The file: EN011, EN017, EN019, EN021, EN023.
    File,
    /// The whole supply: EN012, EN018, EN020, EN022, EN024.
    Fornitura,
}

/// One anomaly for each total that is wrong. Those of Italians and foreigners have no code and are not compared.
pub(crate) fn quadra(ambito: Ambito, dichiarati: &Dichiarati, contati: Contati) -> Vec<Anomalia> {
    let per_codice = [
        ("EN011", "EN012", dichiarati.soggetti, contati.soggetti),
        ("EN017", "EN018", dichiarati.femmine, contati.femmine),
        ("EN019", "EN020", dichiarati.maschi, contati.maschi),
        ("EN021", "EN022", dichiarati.famiglie, contati.famiglie),
        ("EN023", "EN024", dichiarati.convivenze, contati.convivenze),
    ];
    per_codice
        .into_iter()
        .filter_map(|(del_file, della_fornitura, dichiarato, contato)| {
            let dichiarato = dichiarato.filter(|d| *d != contato)?.to_string();
            let codice = if ambito == Ambito::File { del_file } else { della_fornitura };
            let contato = contato.to_string();
            let parametri = [("valore", dichiarato.as_str()), ("atteso", contato.as_str())];
            Some(anomalia(codice, &parametri).valore(&dichiarato))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codici(ambito: Ambito, dichiarati: &Dichiarati) -> Vec<&'static str> {
        let contati = Contati { soggetti: 10, femmine: 5, maschi: 4, famiglie: 3, convivenze: 0 };
        quadra(ambito, dichiarati, contati).iter().map(Anomalia::codice).collect()
    }

    #[test]
    fn en011_to_en024_name_each_total_that_is_wrong_by_one() {
        let uno_in_piu = Dichiarati {
            soggetti: Some(11),
            femmine: Some(6),
            maschi: Some(5),
            famiglie: Some(4),
            convivenze: Some(1),
        };
        assert_eq!(codici(Ambito::File, &uno_in_piu), ["EN011", "EN017", "EN019", "EN021", "EN023"]);
        assert_eq!(codici(Ambito::Fornitura, &uno_in_piu), ["EN012", "EN018", "EN020", "EN022", "EN024"]);
    }

    #[test]
    fn right_totals_and_absent_ones_are_no_anomaly() {
        let giusti = Dichiarati {
            soggetti: Some(10),
            femmine: Some(5),
            maschi: Some(4),
            famiglie: Some(3),
            convivenze: Some(0),
        };
        assert_eq!(codici(Ambito::File, &giusti), Vec::<&str>::new());
        assert_eq!(codici(Ambito::Fornitura, &Dichiarati::default()), Vec::<&str>::new());
    }
}
