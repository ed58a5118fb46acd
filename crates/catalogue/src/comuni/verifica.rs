//! Whether the name, the code and the province that a message gives are those of one comune (EN198, EN479 and the EC
//! codes of places).

use super::{Comune, Comuni};
use crate::Data;

/// A comune as a message names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Riferimento<'a> {
    /// `nomeComune`.
    pub nome: &'a str,
    /// `codiceIstat`, when given.
    pub istat: Option<&'a str>,
    /// `siglaProvinciaIstat`, when given.
    pub sigla: Option<&'a str>,
}

/// When the event happened that took place in the comune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quando {
    /// On this day.
    Il(Data),
    /// Between these days, both included: acts of which only the year is known.
    Tra(Data, Data),
    /// Not known: any state of the comune will do.
    Ignoto,
}

impl Quando {
    fn comprende(self, comune: &Comune) -> bool {
        match self {
            Self::Il(giorno) => comune.vale_il(giorno),
            Self::Tra(da, a) => comune.dal <= a && comune.al.is_none_or(|al| da <= al),
            Self::Ignoto => true,
        }
    }
}

/// How a reference fails to name one comune.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Discordanza {
    /// No comune ever had this name.
    #[error("no comune has this name")]
    Sconosciuto,
    /// The name is of a comune that did not exist, or had another name, at the time.
    #[error("the comune was not valid at the time")]
    NonValido {
        /// A state of it, the last one.
        noto: Box<Comune>,
    },
    /// The ISTAT code is not the comune's at the time.
    #[error("the ISTAT code of the comune is {atteso}")]
    Istat {
        /// The code that it had.
        atteso: String,
    },
    /// The comune was never of this province.
    #[error("the province of the comune is {atteso}")]
    Sigla {
        /// The sign that it had.
        atteso: String,
    },
    /// Several comuni fit.
    #[error("several comuni fit")]
    Ambiguo,
}

impl Comuni {
    /// The comune that the reference names, or why it names none.
    ///
    /// A province that the comune belonged to at any other time is accepted, because many write today's. An ISTAT code
    /// must be of the time.
    pub fn verifica(&self, riferimento: &Riferimento<'_>, quando: Quando) -> Result<&Comune, Discordanza> {
        let noti: Vec<&Comune> = self.storia_nome(riferimento.nome).collect();
        let ultimo = *noti.last().ok_or(Discordanza::Sconosciuto)?;
        let validi: Vec<&Comune> = noti.into_iter().filter(|c| quando.comprende(c)).collect();
        let primo = *validi.first().ok_or_else(|| Discordanza::NonValido { noto: Box::new(ultimo.clone()) })?;
        let di_provincia: Vec<&Comune> =
            validi.into_iter().filter(|c| riferimento.sigla.is_none_or(|s| self.fu_in_provincia(c, s))).collect();
        let atteso = *di_provincia.first().ok_or_else(|| Discordanza::Sigla { atteso: primo.sigla.clone() })?;
        let scelti: Vec<&Comune> =
            di_provincia.into_iter().filter(|c| riferimento.istat.is_none_or(|i| c.istat == i)).collect();
        let scelto = *scelti.last().ok_or_else(|| Discordanza::Istat { atteso: atteso.istat.clone() })?;
        // Several states of one comune are no ambiguity: the last one speaks for it.
        let uno =
            scelti.iter().all(|c| c.istat == scelto.istat || c.belfiore.is_some() && c.belfiore == scelto.belfiore);
        if uno { Ok(scelto) } else { Err(Discordanza::Ambiguo) }
    }

    fn fu_in_provincia(&self, comune: &Comune, sigla: &str) -> bool {
        let uguale = |c: &Comune| c.sigla.eq_ignore_ascii_case(sigla.trim());
        uguale(comune) || comune.belfiore.as_deref().is_some_and(|b| self.storia_belfiore(b).any(uguale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verifica(nome: &str, istat: Option<&str>, sigla: Option<&str>, quando: Quando) -> Result<String, Discordanza> {
        Comuni::default().verifica(&Riferimento { nome, istat, sigla }, quando).map(|c| c.istat.clone())
    }

    fn il(testo: &str) -> Quando {
        Quando::Il(testo.parse().unwrap())
    }

    #[test]
    fn ec042_refuses_a_name_that_no_comune_ever_had() {
        assert_eq!(
            verifica("ROMOLO E REMO", Some("058091"), Some("RM"), il("2020-01-01")),
            Err(Discordanza::Sconosciuto)
        );
        assert_eq!(verifica("", None, None, Quando::Ignoto), Err(Discordanza::Sconosciuto));
    }

    #[test]
    fn ec101_tells_a_known_comune_from_one_valid_at_the_time() {
        let esito = verifica("VALSAMOGGIA", None, None, il("2013-12-31"));
        assert!(matches!(esito, Err(Discordanza::NonValido { noto }) if noto.istat == "037061"));
        assert!(verifica("VALSAMOGGIA", None, None, Quando::Ignoto).is_ok());
    }

    #[test]
    fn ec009_refuses_the_code_of_another_comune() {
        let esito = verifica("ROMA", Some("015146"), Some("RM"), il("2020-01-01"));
        assert_eq!(esito, Err(Discordanza::Istat { atteso: "058091".into() }));
    }

    #[test]
    fn en198_refuses_a_province_that_never_was_the_comune_s() {
        let esito = verifica("ROMA", Some("058091"), Some("MI"), il("2020-01-01"));
        assert_eq!(esito, Err(Discordanza::Sigla { atteso: "RM".into() }));
    }

    #[test]
    fn ec008_homonyms_need_the_province_or_the_code() {
        assert_eq!(verifica("LIVO", None, None, il("2020-01-01")), Err(Discordanza::Ambiguo));
        assert_eq!(verifica("LIVO", None, Some("CO"), il("2020-01-01")).as_deref(), Ok("013130"));
        assert_eq!(verifica("LIVO", Some("022106"), None, il("2020-01-01")).as_deref(), Ok("022106"));
        assert_eq!(verifica("LIVO", None, None, Quando::Ignoto), Err(Discordanza::Ambiguo));
    }

    #[test]
    fn today_s_province_is_accepted_for_an_old_event_but_not_today_s_code() {
        assert_eq!(verifica("MONZA", Some("015149"), Some("MB"), il("1980-05-01")).as_deref(), Ok("015149"));
        let esito = verifica("MONZA", Some("108033"), Some("MI"), il("1980-05-01"));
        assert_eq!(esito, Err(Discordanza::Istat { atteso: "015149".into() }));
    }

    #[test]
    fn of_an_act_of_a_year_any_state_within_the_year_will_do() {
        let anno = Quando::Tra("2014-01-01".parse().unwrap(), "2014-12-31".parse().unwrap());
        assert!(verifica("VALSAMOGGIA", Some("037061"), Some("BO"), anno).is_ok());
        let anno = Quando::Tra("2013-01-01".parse().unwrap(), "2013-12-31".parse().unwrap());
        assert!(verifica("VALSAMOGGIA", Some("037061"), Some("BO"), anno).is_err());
    }

    #[test]
    fn every_comune_of_the_archive_names_itself() {
        let comuni = Comuni::default();
        for comune in super::super::archivio::ufficiale().tutti() {
            let riferimento =
                Riferimento { nome: &comune.nome, istat: Some(&comune.istat), sigla: Some(&comune.sigla) };
            assert_eq!(comuni.verifica(&riferimento, Quando::Il(comune.dal)), Ok(comune));
        }
    }
}
