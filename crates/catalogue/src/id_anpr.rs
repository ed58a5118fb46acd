//! idANPR, the national identifier: nine characters, the last a check character (registrazione §5).
//!
//! Ids that we give have the visible shape of the published ones, two letters, five digits, one letter and the check
//! character: a space of 26² · 10⁵ · 26 = 1,757,600,000 ids. A serial number is carried onto that space by a
//! permutation that depends on a secret key, so that two serials never give the same id, nobody without the key can
//! tell from an id how many people were registered before, and nothing personal goes into it. Ids of others are
//! accepted in any shape of letters and digits whose check character is right.

use siphasher::sip::SipHasher24;
use std::fmt;
use std::str::FromStr;

/// How many ids can be given.
pub const CAPIENZA: u64 = 26 * 26 * 100_000 * 26;

/// A well-formed idANPR: nine characters `0-9A-Z`, the ninth being the check character of the first eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdAnpr([u8; 9]);

impl IdAnpr {
    /// The nine characters.
    pub fn as_str(&self) -> &str {
        // The bytes are ASCII by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for IdAnpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for IdAnpr {
    type Err = ErroreIdAnpr;

    /// Reads an id as written on the wire: upper case, no spaces.
    fn from_str(testo: &str) -> Result<Self, ErroreIdAnpr> {
        let byte: [u8; 9] = testo.as_bytes().try_into().map_err(|_| ErroreIdAnpr::Forma)?;
        let (corpo, controllo) = byte.split_at(8);
        let atteso = carattere_di_controllo(corpo).ok_or(ErroreIdAnpr::Forma)?;
        match controllo.first() {
            Some(&c) if c == atteso => Ok(Self(byte)),
            Some(&c) if valore(c).is_some() => Err(ErroreIdAnpr::Controllo { atteso: char::from(atteso) }),
            _ => Err(ErroreIdAnpr::Forma),
        }
    }
}

/// Gives ids. Two generators with the same key give the same id for the same serial.
///
/// The key belongs to a register for its whole life: with another key, serials already used may give ids already
/// given.
#[derive(Clone)]
pub struct Generatore {
    prf: SipHasher24,
}

impl Generatore {
    /// The generator of a register; `chiave` is secret and never changes.
    pub fn new(chiave: &[u8; 16]) -> Self {
        Self { prf: SipHasher24::new_with_key(chiave) }
    }

    /// The id of the person with this serial number, which the register issues once only.
    ///
    /// Refuses serials from [`CAPIENZA`] on.
    pub fn genera(&self, seriale: u64) -> Result<IdAnpr, ErroreIdAnpr> {
        if seriale >= CAPIENZA {
            return Err(ErroreIdAnpr::Esaurito);
        }
        // The network permutes 32-bit numbers; walking on until the number falls into the space again leaves a
        // permutation of the space. The walk takes 2.4 steps on average.
        let mut n = self.rete(seriale as u32);
        while u64::from(n) >= CAPIENZA {
            n = self.rete(n);
        }
        Ok(componi(u64::from(n)))
    }

    /// A Feistel network over two halves of 16 bits: a permutation whatever the round function does.
    fn rete(&self, n: u32) -> u32 {
        let (mut sinistra, mut destra) = ((n >> 16) as u16, n as u16);
        for giro in 0..GIRI {
            let [alto, basso] = destra.to_be_bytes();
            let misto = self.prf.hash(&[giro, alto, basso]) as u16;
            (sinistra, destra) = (destra, sinistra ^ misto);
        }
        u32::from(sinistra) << 16 | u32::from(destra)
    }
}

impl fmt::Debug for Generatore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Generatore { chiave: .. }")
    }
}

/// The check character of the first eight: Luhn modulo 36 over `0-9A-Z`.
///
/// None if a character is neither a digit nor an upper-case letter.
pub fn carattere_di_controllo(corpo: &[u8]) -> Option<u8> {
    let mut somma = 0;
    for (posizione, &c) in corpo.iter().rev().enumerate() {
        let prodotto = valore(c)? * if posizione % 2 == 0 { 2 } else { 1 };
        somma += prodotto / BASE + prodotto % BASE;
    }
    carattere((BASE - somma % BASE) % BASE)
}

/// Why a text is not an idANPR, or none can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ErroreIdAnpr {
    /// Not nine characters out of `0-9A-Z`.
    #[error("an idANPR is nine digits or upper-case letters")]
    Forma,
    /// The check character is another one.
    #[error("the check character of this idANPR should be {atteso}")]
    Controllo {
        /// The character that the first eight ask for.
        atteso: char,
    },
    /// Every id of the space was given.
    #[error("no idANPR is left")]
    Esaurito,
}

/// The id at a place of the space: the digits of a mixed-radix number, then the check character.
fn componi(n: u64) -> IdAnpr {
    let mut byte = [b'0'; 9];
    let mut resto = n;
    for (posto, base) in byte.iter_mut().zip(FORMA) {
        let cifra = (resto % u64::from(base)) as u8;
        resto /= u64::from(base);
        *posto = if base == 26 { b'A' + cifra } else { b'0' + cifra };
    }
    if let Some((controllo, corpo)) = byte.split_last_mut() {
        *controllo = carattere_di_controllo(corpo).unwrap_or(b'0');
    }
    IdAnpr(byte)
}

fn valore(c: u8) -> Option<u32> {
    match c {
        b'0'..=b'9' => Some(u32::from(c - b'0')),
        b'A'..=b'Z' => Some(u32::from(c - b'A') + 10),
        _ => None,
    }
}

fn carattere(valore: u32) -> Option<u8> {
    match u8::try_from(valore).ok()? {
        v @ 0..=9 => Some(b'0' + v),
        v @ 10..=35 => Some(b'A' + v - 10),
        _ => None,
    }
}

const BASE: u32 = 36;
/// Radix of each of the first eight characters: 26 a letter, 10 a digit.
const FORMA: [u8; 8] = [26, 26, 10, 10, 10, 10, 10, 26];
/// Ten rounds, as many as the standard for format-preserving encryption (NIST FF1) asks for.
const GIRI: u8 = 10;

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng, rngs::StdRng};
    use std::collections::HashSet;

    #[test]
    fn refuses_what_is_not_nine_digits_or_upper_case_letters() {
        for testo in ["", "FL46721J", "FL46721JJJ", "fl46721jj", "FL46721J ", "FL4672!JJ", "FL4672èJ"] {
            assert_eq!(testo.parse::<IdAnpr>(), Err(ErroreIdAnpr::Forma), "{testo}");
        }
    }

    #[test]
    fn refuses_a_wrong_check_character() {
        assert_eq!("FL46721JK".parse::<IdAnpr>(), Err(ErroreIdAnpr::Controllo { atteso: 'J' }));
        assert!("AA12345AA".parse::<IdAnpr>().is_err());
    }

    #[test]
    fn accepts_the_published_test_value() {
        assert_eq!("FL46721JJ".parse::<IdAnpr>().unwrap().as_str(), "FL46721JJ");
    }

    #[test]
    fn the_check_finds_every_single_slip_and_nearly_every_swap_of_neighbours() {
        let generatore = Generatore::new(&[3; 16]);
        let alfabeto: Vec<u8> = (b'0'..=b'9').chain(b'A'..=b'Z').collect();
        let (mut scambi, mut sfuggiti) = (0, 0);
        for seriale in 0..200 {
            let id = generatore.genera(seriale).unwrap();
            for posto in 0..9 {
                for &c in alfabeto.iter().filter(|c| **c != id.0[posto]) {
                    let mut altro = id.0;
                    altro[posto] = c;
                    assert!(std::str::from_utf8(&altro).unwrap().parse::<IdAnpr>().is_err());
                }
                if posto < 8 && id.0[posto] != id.0[posto + 1] {
                    let mut altro = id.0;
                    altro.swap(posto, posto + 1);
                    scambi += 1;
                    sfuggiti += i32::from(std::str::from_utf8(&altro).unwrap().parse::<IdAnpr>().is_ok());
                }
            }
        }
        // Luhn misses only the swap of 0 and Z.
        assert!(sfuggiti * 100 < scambi, "{sfuggiti} of {scambi}");
    }

    #[test]
    fn refuses_a_serial_beyond_the_space() {
        assert_eq!(Generatore::new(&[0; 16]).genera(CAPIENZA), Err(ErroreIdAnpr::Esaurito));
        assert_eq!(Generatore::new(&[0; 16]).genera(u64::MAX), Err(ErroreIdAnpr::Esaurito));
        assert!(Generatore::new(&[0; 16]).genera(CAPIENZA - 1).is_ok());
    }

    #[test]
    fn the_network_is_a_permutation_because_it_can_be_undone() {
        let generatore = Generatore::new(&[9; 16]);
        let inversa = |n: u32| {
            let (mut sinistra, mut destra) = ((n >> 16) as u16, n as u16);
            for giro in (0..GIRI).rev() {
                let [alto, basso] = sinistra.to_be_bytes();
                let misto = generatore.prf.hash(&[giro, alto, basso]) as u16;
                (sinistra, destra) = (destra ^ misto, sinistra);
            }
            u32::from(sinistra) << 16 | u32::from(destra)
        };
        let mut caso = StdRng::seed_from_u64(1);
        for _ in 0..20_000 {
            let n = caso.random();
            assert_eq!(inversa(generatore.rete(n)), n);
        }
        let mut visti = HashSet::new();
        assert!((0..100_000).all(|s| visti.insert(generatore.genera(s).unwrap())));
    }

    #[test]
    fn every_id_has_the_published_shape_and_reads_back() {
        let generatore = Generatore::new(b"una chiave prova");
        for seriale in (0..CAPIENZA).step_by(1_757_603) {
            let id = generatore.genera(seriale).unwrap();
            let forma: String = id.as_str().chars().map(|c| if c.is_ascii_digit() { '0' } else { 'A' }).collect();
            assert_eq!(&forma[..8], "AA00000A");
            assert_eq!(id.as_str().parse(), Ok(id));
        }
    }

    #[test]
    fn neighbouring_serials_and_other_keys_give_unrelated_ids() {
        let (a, b) = (Generatore::new(&[1; 16]), Generatore::new(&[2; 16]));
        let uguali = |x: IdAnpr, y: IdAnpr| x.0.iter().zip(y.0).take(8).filter(|(p, q)| *p == q).count();
        let vicini: usize = (0..1000).map(|s| uguali(a.genera(s).unwrap(), a.genera(s + 1).unwrap())).sum();
        let chiavi: usize = (0..1000).map(|s| uguali(a.genera(s).unwrap(), b.genera(s).unwrap())).sum();
        // Expected by chance: 1000 · (3/26 + 5/10) = 615.
        assert!((500..750).contains(&vicini) && (500..750).contains(&chiavi), "{vicini} {chiavi}");
    }

    #[test]
    fn the_key_is_not_printed() {
        assert_eq!(format!("{:?}", Generatore::new(&[7; 16])), "Generatore { chiave: .. }");
    }
}
