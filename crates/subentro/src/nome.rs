//! Names of the files of a supply (consultazione §7.3, §15.32).

use std::fmt;
use std::str::FromStr;

/// What the name of a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NomeFile {
    /// `<istat>_SUBAPR_<fornitura>_<totale>_<progressivo>.gz`: residents, families and convivenze.
    Apr {
        /// ISTAT code of the comune, six digits.
        istat: String,
        /// Number of the supply, from 1.
        fornitura: i32,
        /// How many APR files the supply is made of, 1 to 999.
        totale: i32,
        /// Which of them this is, 1 to 999; it may exceed the total, which is `EN008` and not a malformed name.
        progressivo: i32,
    },
    /// `<istat>_SUBAIRE_<fornitura>.gz`: Italians abroad.
    Aire {
        /// ISTAT code of the comune, six digits.
        istat: String,
        /// Number of the supply, from 1.
        fornitura: i32,
    },
}

impl NomeFile {
    /// ISTAT code of the comune.
    pub fn istat(&self) -> &str {
        match self {
            Self::Apr { istat, .. } | Self::Aire { istat, .. } => istat,
        }
    }

    /// Number of the supply.
    pub fn fornitura(&self) -> i32 {
        match self {
            Self::Apr { fornitura, .. } | Self::Aire { fornitura, .. } => *fornitura,
        }
    }
}

impl fmt::Display for NomeFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Apr { istat, fornitura, totale, progressivo } => {
                write!(f, "{istat}_SUBAPR_{fornitura}_{totale}_{progressivo}.gz")
            }
            Self::Aire { istat, fornitura } => write!(f, "{istat}_SUBAIRE_{fornitura}.gz"),
        }
    }
}

/// A file name that is neither form (`EN001`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a supply's file is named <istat>_SUBAPR_<supply>_<total>_<number>.gz or <istat>_SUBAIRE_<supply>.gz")]
pub struct NomeMalformato;

impl FromStr for NomeFile {
    type Err = NomeMalformato;

    fn from_str(nome: &str) -> Result<Self, NomeMalformato> {
        let corpo = nome.strip_suffix(".gz").ok_or(NomeMalformato)?;
        let parti: Vec<&str> = corpo.split('_').collect();
        match parti.as_slice() {
            [istat, "SUBAPR", fornitura, totale, progressivo] => Ok(Self::Apr {
                istat: codice_istat(istat)?,
                fornitura: numero(fornitura, CIFRE_FORNITURA)?,
                totale: numero(totale, CIFRE_FILE)?,
                progressivo: numero(progressivo, CIFRE_FILE)?,
            }),
            [istat, "SUBAIRE", fornitura] => {
                Ok(Self::Aire { istat: codice_istat(istat)?, fornitura: numero(fornitura, CIFRE_FORNITURA)? })
            }
            _ => Err(NomeMalformato),
        }
    }
}

fn codice_istat(testo: &str) -> Result<String, NomeMalformato> {
    let valido = testo.len() == 6 && testo.bytes().all(|b| b.is_ascii_digit());
    if valido { Ok(testo.to_owned()) } else { Err(NomeMalformato) }
}

fn numero(testo: &str, cifre: usize) -> Result<i32, NomeMalformato> {
    let solo_cifre = (1..=cifre).contains(&testo.len()) && testo.bytes().all(|b| b.is_ascii_digit());
    let numero = if solo_cifre { testo.parse().unwrap_or(0) } else { 0 };
    if numero > 0 { Ok(numero) } else { Err(NomeMalformato) }
}

const CIFRE_FORNITURA: usize = 6;
/// `totaleInvii` and `progressivoInvio` have at most three digits in the file itself.
const CIFRE_FILE: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn en001_refuses_every_other_form() {
        let nomi = [
            "",
            "888001_SUBAPR_1_1_1",
            "888001_SUBAPR_1_1_1.xml",
            "888001_SUBAPR_1_1.gz",
            "888001_SUBAPR_1_1_1_1.gz",
            "888001_SUBAPR_0_1_1.gz",
            "888001_SUBAPR_1_0_1.gz",
            "888001_SUBAPR_1_1000_1.gz",
            "888001_SUBAPR_1_1_+1.gz",
            "888001_SUBAPR_1_1_.gz",
            "888001_subapr_1_1_1.gz",
            "88801_SUBAPR_1_1_1.gz",
            "88800A_SUBAPR_1_1_1.gz",
            "888001_SUBAIRE_1_1_1.gz",
            "888001_SUBAIRE.gz",
            "../888001_SUBAIRE_1.gz",
            "888001_SUBAIRE_1.gz ",
        ];
        for nome in nomi {
            assert_eq!(nome.parse::<NomeFile>(), Err(NomeMalformato), "{nome}");
        }
    }

    #[test]
    fn the_three_numbers_are_supply_total_and_progressive() {
        let nome: NomeFile = "888001_SUBAPR_3_2_1.gz".parse().unwrap();
        assert_eq!(nome, NomeFile::Apr { istat: "888001".into(), fornitura: 3, totale: 2, progressivo: 1 });
    }

    #[test]
    fn names_are_written_as_they_are_read() {
        for nome in ["888001_SUBAPR_3_2_1.gz", "078042_SUBAIRE_12.gz"] {
            assert_eq!(nome.parse::<NomeFile>().unwrap().to_string(), nome);
        }
    }
}
