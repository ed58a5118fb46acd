//! The archive of comuni since 1861: ISTAT and cadastral codes, names, provinces, each with its validity.
//!
//! The official archive is embedded and read once, at the first use. Comuni that it does not hold, the fictitious ones
//! of tests and those founded since, are given to [`Comuni::new`]: there is no global that can be changed.

mod archivio;
mod fusioni;
mod verifica;

pub use verifica::{Discordanza, Quando, Riferimento};

use crate::Data;
use archivio::Archivio;

/// A comune for as long as its name, codes and province stayed the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comune {
    /// ISTAT code, six digits.
    pub istat: String,
    /// Cadastral (Belfiore) code; none for a few comuni abolished before it existed.
    pub belfiore: Option<String>,
    /// Name, upper case, with its accents.
    pub nome: String,
    /// Name in the other language of a bilingual comune.
    pub nome_altra_lingua: Option<String>,
    /// Sign of the province.
    pub sigla: String,
    /// First day.
    pub dal: Data,
    /// Last day; none if it still stands.
    pub al: Option<Data>,
    /// The number that ISTAT gave to the renaming, which is no code of a comune (EN347).
    pub codice_rinomina: Option<String>,
}

impl Comune {
    /// Whether this is the comune's state on the day.
    pub fn vale_il(&self, giorno: Data) -> bool {
        self.dal <= giorno && self.al.is_none_or(|al| giorno <= al)
    }
}

/// The comuni that a register knows: the official archive and, before it, those given at start.
#[derive(Debug, Default)]
pub struct Comuni {
    aggiunti: Archivio,
}

impl Comuni {
    /// The official archive and these.
    pub fn new(aggiunti: Vec<Comune>) -> Self {
        Self { aggiunti: Archivio::new(aggiunti) }
    }

    /// The comune with this ISTAT code on the day.
    pub fn per_istat(&self, istat: &str, giorno: Data) -> Option<&Comune> {
        self.storia_istat(istat).find(|c| c.vale_il(giorno))
    }

    /// The comune with this cadastral code on the day.
    pub fn per_belfiore(&self, belfiore: &str, giorno: Data) -> Option<&Comune> {
        self.storia_belfiore(belfiore).find(|c| c.vale_il(giorno))
    }

    /// The comuni with this name, in either language, on the day; more than one for the few homonyms.
    ///
    /// Case, accents, apostrophes, hyphens and spaces do not matter.
    pub fn per_nome(&self, nome: &str, giorno: Data) -> Vec<&Comune> {
        self.storia_nome(nome).filter(|c| c.vale_il(giorno)).collect()
    }

    /// Every state of whatever had this ISTAT code, the oldest first.
    pub fn storia_istat(&self, istat: &str) -> impl Iterator<Item = &Comune> {
        self.archivi().into_iter().flat_map(move |a| a.per_istat(istat))
    }

    /// Every state of the comune with this cadastral code, the oldest first: through changes of name and province.
    pub fn storia_belfiore(&self, belfiore: &str) -> impl Iterator<Item = &Comune> {
        self.archivi().into_iter().flat_map(move |a| a.per_belfiore(belfiore))
    }

    /// Every state of whatever had this name, the oldest first for each comune.
    pub fn storia_nome(&self, nome: &str) -> impl Iterator<Item = &Comune> {
        self.archivi().into_iter().flat_map(move |a| a.per_nome(nome))
    }

    /// Whether the number was given to a renaming and never to a comune (EN347).
    pub fn solo_codice_di_rinomina(&self, istat: &str) -> bool {
        self.storia_istat(istat).next().is_none() && self.archivi().iter().any(|a| a.e_rinomina(istat))
    }

    /// What came after this state of a comune: the same comune under another name, code or province, or else the comune
    /// into which it was merged.
    ///
    /// None for a comune that stands, and for one merged before 1990: earlier mergers are not recorded.
    pub fn successore(&self, comune: &Comune) -> Option<&Comune> {
        let fine = comune.al?;
        let belfiore = comune.belfiore.as_deref()?;
        if let Some(seguente) = self.storia_belfiore(belfiore).find(|c| c.dal > fine) {
            return Some(seguente);
        }
        let fusione = fusioni::fusione(belfiore)?;
        self.per_belfiore(&fusione.confluisce, fusione.dal)
    }

    /// The last states of the comuni that were merged into this one up to the day, directly or by way of others, by ISTAT
    /// code.
    pub fn confluiti(&self, comune: &Comune, giorno: Data) -> Vec<&Comune> {
        let mut trovati: Vec<&Comune> = Vec::new();
        let mut da_esaminare = vec![comune.belfiore.as_deref()];
        while let Some(belfiore) = da_esaminare.pop() {
            for fusione in belfiore.into_iter().flat_map(fusioni::verso).filter(|f| f.dal <= giorno) {
                let confluito = self.storia_belfiore(&fusione.belfiore).last();
                da_esaminare.push(Some(&fusione.belfiore));
                trovati.extend(confluito);
            }
        }
        trovati.sort_by(|a, b| a.istat.cmp(&b.istat));
        trovati
    }

    fn archivi(&self) -> [&Archivio; 2] {
        [&self.aggiunti, archivio::ufficiale()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn giorno(testo: &str) -> Data {
        testo.parse().unwrap()
    }

    fn prova() -> Comune {
        Comune {
            istat: "888001".into(),
            belfiore: None,
            nome: "COMUNE DI PROVA".into(),
            nome_altra_lingua: None,
            sigla: "XX".into(),
            dal: giorno("2000-01-01"),
            al: None,
            codice_rinomina: None,
        }
    }

    #[test]
    fn ec007_refuses_a_comune_outside_its_time() {
        let comuni = Comuni::default();
        assert_eq!(comuni.per_istat("037061", giorno("2013-12-31")), None);
        assert_eq!(comuni.per_istat("037061", giorno("2014-01-01")).map(|c| c.nome.as_str()), Some("VALSAMOGGIA"));
        assert_eq!(comuni.per_istat("999999", giorno("2026-01-01")), None);
        assert!(comuni.per_nome("BAZZANO", giorno("2014-01-01")).is_empty());
    }

    #[test]
    fn fictitious_comuni_exist_only_where_they_were_given() {
        let oggi = giorno("2026-01-01");
        assert_eq!(Comuni::default().per_istat("888001", oggi), None);
        let comuni = Comuni::new(vec![prova()]);
        assert_eq!(comuni.per_istat("888001", oggi), Some(&prova()));
        assert_eq!(comuni.per_istat("888001", giorno("1999-12-31")), None);
        assert_eq!(comuni.per_nome("comune di prova", oggi), [&prova()]);
        assert!(comuni.per_istat("058091", oggi).is_some());
    }

    #[test]
    fn names_are_found_whatever_their_accents_and_apostrophes() {
        let oggi = giorno("2026-01-01");
        let comuni = Comuni::default();
        for nome in ["ALÀ DEI SARDI", "ALA' DEI SARDI", "Ala dei Sardi"] {
            assert_eq!(comuni.per_nome(nome, oggi).len(), 1, "{nome}");
        }
        for nome in ["BOLZANO", "BOZEN", "Bolzano/Bozen", "Bolzano - Bozen"] {
            assert_eq!(
                comuni.per_nome(nome, oggi).iter().map(|c| c.istat.as_str()).collect::<Vec<_>>(),
                ["021008"],
                "{nome}"
            );
        }
    }

    #[test]
    fn homonyms_are_all_found() {
        assert_eq!(Comuni::default().per_nome("LIVO", giorno("2020-01-01")).len(), 2);
    }

    #[test]
    fn en347_knows_the_numbers_of_renamings() {
        let comuni = Comuni::default();
        assert!(comuni.solo_codice_di_rinomina("028500"));
        assert!(!comuni.solo_codice_di_rinomina("028001") && !comuni.solo_codice_di_rinomina("888001"));
    }

    #[test]
    fn the_successor_is_the_next_state_of_the_same_comune() {
        let comuni = Comuni::default();
        let abano = comuni.per_istat("028001", giorno("1900-01-01")).unwrap();
        assert_eq!(abano.nome, "ABANO");
        let terme = comuni.successore(abano).unwrap();
        assert_eq!((terme.nome.as_str(), terme.dal), ("ABANO TERME", giorno("1924-11-14")));
        assert_eq!(comuni.successore(terme), None);
    }

    #[test]
    fn a_merged_comune_leads_to_the_one_that_took_it_over() {
        let comuni = Comuni::default();
        let bazzano = comuni.per_istat("037004", giorno("2013-01-01")).unwrap();
        let valsamoggia = comuni.successore(bazzano).unwrap();
        assert_eq!((valsamoggia.nome.as_str(), valsamoggia.dal), ("VALSAMOGGIA", giorno("2014-01-01")));
        let prima = comuni.confluiti(valsamoggia, giorno("2013-12-31"));
        assert!(prima.is_empty());
        let poi = comuni.confluiti(valsamoggia, giorno("2014-01-01"));
        assert_eq!(poi.len(), 5);
        assert!(poi.contains(&bazzano));
        let roma = comuni.per_istat("058091", giorno("2026-01-01")).unwrap();
        assert!(comuni.confluiti(roma, giorno("2026-01-01")).is_empty());
    }

    #[test]
    fn a_comune_merged_twice_is_found_through_the_one_in_between() {
        let comuni = Comuni::default();
        let oggi = giorno("2026-01-01");
        let valdilana = comuni.per_nome("VALDILANA", oggi)[0];
        let nomi: Vec<&str> = comuni.confluiti(valdilana, oggi).iter().map(|c| c.nome.as_str()).collect();
        assert!(nomi.contains(&"MOSSO") && nomi.contains(&"PISTOLESA"), "{nomi:?}");
    }

    #[test]
    fn every_comune_ended_since_1990_has_a_successor() {
        let comuni = Comuni::default();
        let finiti = archivio::ufficiale().tutti().iter().filter(|c| c.al.is_some_and(|al| al >= giorno("1990-01-01")));
        for comune in finiti {
            let seguente = comuni.successore(comune);
            assert!(
                seguente.is_some_and(|s| Some(s.dal) > comune.al || s.vale_il(comune.al.unwrap().succ_opt().unwrap())),
                "{comune:?}"
            );
        }
    }

    #[test]
    fn the_archive_is_whole_and_each_code_names_one_comune_a_day() {
        let comuni = Comuni::default();
        let tutti = archivio::ufficiale().tutti();
        assert_eq!(tutti.len(), 19_352);
        assert_eq!(tutti.iter().filter(|c| c.vale_il(giorno("2026-01-01"))).count(), 7_901);
        for comune in tutti {
            assert!(comune.istat.len() == 6 && comune.al.is_none_or(|al| comune.dal <= al), "{comune:?}");
            assert_eq!(comuni.per_istat(&comune.istat, comune.dal), Some(comune));
            // Until 1928 the official archive gives one cadastral code to Marne and Filago both.
            if let Some(belfiore) = comune.belfiore.as_deref().filter(|b| *b != "D588") {
                assert_eq!(comuni.per_belfiore(belfiore, comune.dal), Some(comune));
            }
        }
    }
}
