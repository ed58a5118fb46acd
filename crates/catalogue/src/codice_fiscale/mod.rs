//! Codice fiscale: reading, check character, omocodia, computation and comparison with personal data
//! (registrazione §4.1).

mod calcolo;
mod confronto;

pub use calcolo::{DatiFiscali, ErroreCalcolo, Sesso, calcola, parte_cognome, parte_nome};
pub use confronto::{Parte, Precisione, concorda, discordanze};

use std::fmt;
use std::str::FromStr;

/// What may stand in `codiceFiscale` on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Codice {
    /// The 16 characters of a person.
    Persona(CodiceFiscale),
    /// The 11 digits given meanwhile, while an omocodia is being resolved and to some refugees.
    Provvisorio(CodiceProvvisorio),
}

impl FromStr for Codice {
    type Err = ErroreCodice;

    /// Reads 16 or 11 characters; upper case only.
    fn from_str(testo: &str) -> Result<Self, ErroreCodice> {
        match testo.len() {
            16 => testo.parse().map(Self::Persona),
            11 => testo.parse().map(Self::Provvisorio),
            _ => Err(ErroreCodice::Lunghezza),
        }
    }
}

impl fmt::Display for Codice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Persona(codice) => codice.fmt(f),
            Self::Provvisorio(codice) => codice.fmt(f),
        }
    }
}

/// A well-formed 16-character codice fiscale with the right check character; any of its digits may be replaced by a
/// letter of omocodia.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodiceFiscale([u8; 16]);

impl CodiceFiscale {
    /// The 16 characters.
    pub fn as_str(&self) -> &str {
        testo(&self.0)
    }

    /// The code before omocodia: replaced digits are digits again, and the check character follows.
    pub fn base(&self) -> Self {
        let mut byte = self.0;
        for posto in CIFRE {
            if let Some(c) = byte.get_mut(posto) {
                *c = cifra(*c).map_or(*c, |v| b'0' + v);
            }
        }
        Self::con_controllo(byte)
    }

    /// Whether a letter replaces one of the digits.
    pub fn omocodico(&self) -> bool {
        self.base() != *self
    }

    /// The 127 codes of omocodia of the base code, in the order in which they are given out: first one digit replaced,
    /// from the right, then two, and so on.
    pub fn varianti(&self) -> impl Iterator<Item = Self> + use<> {
        let base = self.base();
        let mut maschere: Vec<u8> = (1..128).collect();
        maschere.sort_by_key(|m| m.count_ones());
        maschere.into_iter().map(move |maschera| {
            let mut byte = base.0;
            for (bit, posto) in CIFRE.iter().rev().enumerate() {
                if let Some(c) = byte.get_mut(*posto).filter(|_| maschera >> bit & 1 == 1) {
                    *c = SOSTITUTE.get(usize::from(c.wrapping_sub(b'0'))).copied().unwrap_or(*c);
                }
            }
            Self::con_controllo(byte)
        })
    }

    /// The three characters of the surname.
    pub fn cognome(&self) -> &str {
        testo(self.0.get(0..3).unwrap_or_default())
    }

    /// The three characters of the name.
    pub fn nome(&self) -> &str {
        testo(self.0.get(3..6).unwrap_or_default())
    }

    /// The last two digits of the year of birth.
    pub fn anno(&self) -> u8 {
        self.due_cifre(6)
    }

    /// The month of birth, 1 to 12.
    pub fn mese(&self) -> u8 {
        self.0.get(8).and_then(|c| MESI.iter().position(|m| m == c)).map_or(1, |m| m as u8 + 1)
    }

    /// The day of birth, 1 to 31.
    pub fn giorno(&self) -> u8 {
        self.due_cifre(9) % 40
    }

    /// The sex.
    pub fn sesso(&self) -> Sesso {
        if self.due_cifre(9) > 40 { Sesso::F } else { Sesso::M }
    }

    /// The cadastral (Belfiore) code of the place of birth: of a comune, or `Z` and three digits for a foreign state.
    pub fn luogo(&self) -> String {
        testo(self.base().0.get(11..15).unwrap_or_default()).to_owned()
    }

    fn due_cifre(&self, posto: usize) -> u8 {
        let valore = |p: usize| self.0.get(p).and_then(|c| cifra(*c)).unwrap_or_default();
        valore(posto) * 10 + valore(posto + 1)
    }

    fn con_controllo(mut byte: [u8; 16]) -> Self {
        if let Some((ultimo, corpo)) = byte.split_last_mut() {
            *ultimo = controllo(corpo);
        }
        Self(byte)
    }
}

impl fmt::Display for CodiceFiscale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for CodiceFiscale {
    type Err = ErroreCodice;

    /// Reads a code as written on the wire: 16 characters, upper case, no spaces.
    fn from_str(testo: &str) -> Result<Self, ErroreCodice> {
        let byte: [u8; 16] = testo.as_bytes().try_into().map_err(|_| ErroreCodice::Lunghezza)?;
        for (posto, &c) in byte.iter().enumerate() {
            let ammesso = match posto {
                8 => MESI.contains(&c),
                p if CIFRE.contains(&p) => cifra(c).is_some(),
                _ => c.is_ascii_uppercase(),
            };
            if !ammesso {
                return Err(ErroreCodice::Forma { posto: posto + 1 });
            }
        }
        let letto = Self(byte);
        if !matches!(letto.due_cifre(9), 1..=31 | 41..=71) {
            return Err(ErroreCodice::Forma { posto: 10 });
        }
        let atteso = Self::con_controllo(byte);
        if atteso == letto { Ok(letto) } else { Err(ErroreCodice::Controllo) }
    }
}

/// An 11-digit codice fiscale with the right check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodiceProvvisorio([u8; 11]);

impl CodiceProvvisorio {
    /// The code whose first ten digits are `numero`, which its check digit follows; none from ten billion on.
    pub fn da_numero(numero: u64) -> Option<Self> {
        let cifre = format!("{numero:010}0");
        let mut byte: [u8; 11] = cifre.as_bytes().try_into().ok()?;
        // The last digit completes the sum of the others to a multiple of ten.
        let resto = (10 - somma_di_controllo(&byte) % 10) % 10;
        *byte.last_mut()? += u8::try_from(resto).ok()?;
        Some(Self(byte))
    }

    /// The 11 digits.
    pub fn as_str(&self) -> &str {
        testo(&self.0)
    }
}

impl fmt::Display for CodiceProvvisorio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for CodiceProvvisorio {
    type Err = ErroreCodice;

    /// Reads eleven digits; the last is the check digit used for VAT numbers too (Luhn).
    fn from_str(testo: &str) -> Result<Self, ErroreCodice> {
        let byte: [u8; 11] = testo.as_bytes().try_into().map_err(|_| ErroreCodice::Lunghezza)?;
        if let Some(posto) = byte.iter().position(|c| !c.is_ascii_digit()) {
            return Err(ErroreCodice::Forma { posto: posto + 1 });
        }
        if somma_di_controllo(&byte).is_multiple_of(10) { Ok(Self(byte)) } else { Err(ErroreCodice::Controllo) }
    }
}

/// Why a text is not a codice fiscale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ErroreCodice {
    /// Neither 16 nor 11 characters (EA001).
    #[error("a codice fiscale has 16 characters, or 11 digits")]
    Lunghezza,
    /// A character that cannot stand in its place.
    #[error("the codice fiscale has an impossible character at {posto}")]
    Forma {
        /// Place of the character, from 1.
        posto: usize,
    },
    /// The check character is not the one of the others.
    #[error("the check character of the codice fiscale is wrong")]
    Controllo,
}

/// The sum of eleven digits that the check digit makes a multiple of ten: every second one doubled, nines cast out.
fn somma_di_controllo(cifre: &[u8; 11]) -> u32 {
    cifre
        .iter()
        .enumerate()
        .map(|(i, c)| match (u32::from(c - b'0'), i % 2) {
            (v, 0) => v,
            (v, _) => v * 2 / 10 + v * 2 % 10,
        })
        .sum()
}

/// The check character of the first fifteen.
fn controllo(corpo: &[u8]) -> u8 {
    let somma: usize = corpo
        .iter()
        .enumerate()
        .map(|(i, &c)| {
            let valore = usize::from(if c.is_ascii_digit() { c - b'0' } else { c.wrapping_sub(b'A') });
            if i % 2 == 0 { DISPARI.get(valore).copied().unwrap_or_default() } else { valore }
        })
        .sum();
    b'A' + (somma % 26) as u8
}

/// The digit that a character stands for, itself or by omocodia.
fn cifra(c: u8) -> Option<u8> {
    if c.is_ascii_digit() {
        return Some(c - b'0');
    }
    SOSTITUTE.iter().position(|s| *s == c).map(|v| v as u8)
}

fn testo(byte: &[u8]) -> &str {
    // The bytes are ASCII by construction.
    std::str::from_utf8(byte).unwrap_or_default()
}

const MESI: [u8; 12] = *b"ABCDEHLMPRST";
/// Letters of omocodia for the digits 0 to 9.
const SOSTITUTE: [u8; 10] = *b"LMNPQRSTUV";
/// Indices of the digits.
const CIFRE: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];
/// Values of the characters in odd places (counted from 1); the same for the digit n and the n-th letter.
const DISPARI: [usize; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

#[cfg(test)]
mod tests {
    use super::*;

    fn codice(testo: &str) -> CodiceFiscale {
        testo.parse().unwrap()
    }

    #[test]
    fn ea001_refuses_other_lengths() {
        for testo in ["", "RSSMRA80A01H501", "RSSMRA80A01H501UU", "123456789012"] {
            assert_eq!(testo.parse::<Codice>(), Err(ErroreCodice::Lunghezza), "{testo}");
        }
    }

    #[test]
    fn refuses_characters_out_of_place() {
        for (testo, posto) in [
            ("R1SMRA80A01H501U", 2),
            ("rssmra80a01h501u", 1),
            ("RSSMRA8AA01H501U", 8),
            ("RSSMRA80F01H501U", 9),
            ("RSSMRA80A00H501U", 10),
            ("RSSMRA80A32H501U", 10),
            ("RSSMRA80A72H501U", 10),
            ("RSSMRA80A01H5011", 16),
        ] {
            assert_eq!(testo.parse::<CodiceFiscale>(), Err(ErroreCodice::Forma { posto }), "{testo}");
        }
        assert_eq!("1234567890A".parse::<Codice>(), Err(ErroreCodice::Forma { posto: 11 }));
    }

    #[test]
    fn refuses_a_wrong_check_character() {
        for c in ('A'..='Z').filter(|c| *c != 'U') {
            assert_eq!(format!("RSSMRA80A01H501{c}").parse::<CodiceFiscale>(), Err(ErroreCodice::Controllo));
        }
        assert_eq!("12345678904".parse::<Codice>(), Err(ErroreCodice::Controllo));
    }

    #[test]
    fn reads_the_parts() {
        let c = codice("RSSMRA80A41H501Y");
        assert_eq!((c.cognome(), c.nome(), c.anno(), c.mese(), c.giorno()), ("RSS", "MRA", 80, 1, 1));
        assert_eq!((c.sesso(), c.luogo().as_str()), (Sesso::F, "H501"));
        assert_eq!(codice("RSSMRA80A01H501U").sesso(), Sesso::M);
    }

    #[test]
    fn omocodia_replaces_from_the_right_and_gives_127_codes() {
        let base = codice("RSSMRA80A01H501U");
        let varianti: Vec<CodiceFiscale> = base.varianti().collect();
        assert_eq!(varianti.len(), 127);
        assert_eq!(varianti.first().unwrap().as_str(), "RSSMRA80A01H50MM");
        assert_eq!(&varianti[1].as_str()[..15], "RSSMRA80A01H5L1");
        assert_eq!(&varianti[126].as_str()[..15], "RSSMRAULALMHRLM");
        let distinte: std::collections::HashSet<_> = varianti.iter().collect();
        assert_eq!(distinte.len(), 127);
        for v in &varianti {
            assert_eq!(v.as_str().parse(), Ok(*v));
            assert!(v.omocodico());
            assert_eq!(v.base(), base);
            assert_eq!((v.anno(), v.giorno(), v.luogo().as_str()), (80, 1, "H501"));
        }
        assert!(!base.omocodico());
    }

    #[test]
    fn provisional_codes_have_the_check_digit_of_vat_numbers() {
        for testo in ["12345678903", "00743110157"] {
            assert!(matches!(testo.parse(), Ok(Codice::Provvisorio(p)) if p.as_str() == testo));
        }
    }

    #[test]
    fn a_provisional_code_is_made_of_a_number_and_reads_back() {
        assert_eq!(CodiceProvvisorio::da_numero(1_234_567_890).unwrap().as_str(), "12345678903");
        assert_eq!(CodiceProvvisorio::da_numero(74_311_015).unwrap().as_str(), "00743110157");
        for numero in (0..10_000_000_000).step_by(7_777_777) {
            let codice = CodiceProvvisorio::da_numero(numero).unwrap();
            assert_eq!(codice.as_str().parse(), Ok(codice));
        }
        assert_eq!(CodiceProvvisorio::da_numero(10_000_000_000), None);
    }
}
