//! The archive of comuni since 1861: ISTAT and cadastral codes, names, provinces, each with its validity.
//!
//! The official archive is embedded and read once, at the first use. Comuni that it does not hold, the fictitious ones
//! of tests and those founded since, are given to [`Comuni::new`]: there is no global that can be changed.

mod archivio;
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

    /// What came after this state of a comune: the same comune under another name, code or province.
    ///
    /// None for a comune that stands, and for one merged into another: the archive does not say into which.
    pub fn successore(&self, comune: &Comune) -> Option<&Comune> {
        let fine = comune.al?;
        self.storia_belfiore(comune.belfiore.as_deref()?).find(|c| c.dal > fine)
    }

    fn archivi(&self) -> [&Archivio; 2] {
        [&self.aggiunti, archivio::ufficiale()]
    }
}
