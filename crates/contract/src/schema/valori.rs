//! Simple values: white space, built-in types, facets.

use super::{Base, Spazio, TipoSemplice};
use crate::violazione::{Regola, cita};
use std::borrow::Cow;

/// White space as the type wants it.
pub(crate) fn normalizza(spazio: Spazio, testo: &str) -> Cow<'_, str> {
    let bianco = |b: u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r');
    match spazio {
        Spazio::Conserva => Cow::Borrowed(testo),
        Spazio::Sostituisci if testo.bytes().any(|b| b != b' ' && bianco(b)) => {
            Cow::Owned(testo.replace(['\t', '\n', '\r'], " "))
        }
        Spazio::Sostituisci => Cow::Borrowed(testo),
        Spazio::Comprimi => {
            let mut prima = true;
            let mut pulito = true;
            for b in testo.bytes() {
                let bianca = bianco(b);
                pulito &= !(bianca && (prima || b != b' '));
                prima = bianca;
            }
            if pulito && (!prima || testo.is_empty()) {
                return Cow::Borrowed(testo);
            }
            let parole: Vec<&str> = testo.split([' ', '\t', '\n', '\r']).filter(|p| !p.is_empty()).collect();
            Cow::Owned(parole.join(" "))
        }
    }
}

/// Judges a normalised value; the refusal says what was expected, without the name of the element.
pub(crate) fn giudica(tipo: &TipoSemplice, valore: &str) -> Result<(), (Regola, String)> {
    let atteso = |regola, cosa: &str| Err((regola, format!("{cosa}, trovato {}", cita(valore))));
    match tipo.base {
        Base::Stringa => {}
        Base::Booleano => {
            if !matches!(valore, "true" | "false" | "1" | "0") {
                return atteso(Regola::Valore, "atteso true, false, 1 o 0");
            }
        }
        Base::Data => {
            if !data(valore) {
                return atteso(Regola::Valore, "attesa una data esistente nella forma AAAA-MM-GG");
            }
        }
        Base::DataOra => {
            if !data_ora(valore) {
                return atteso(Regola::Valore, "attese data e ora nella forma AAAA-MM-GGThh:mm:ss");
            }
        }
        Base::Base64 => {
            if !base64(valore) {
                return atteso(Regola::Valore, "atteso testo in base64");
            }
        }
        Base::Intero => return intero(tipo, valore),
    }
    let (minima, massima) = tipo.lunghezza;
    if minima > 0 || massima < u32::MAX {
        let lunga = if valore.is_ascii() { valore.len() } else { valore.chars().count() };
        let lunga = u32::try_from(lunga).unwrap_or(u32::MAX);
        if lunga < minima || lunga > massima {
            let cosa = match (minima, massima) {
                (a, b) if a == b => format!("attesi esattamente {a} caratteri"),
                (a, u32::MAX) => format!("attesi almeno {a} caratteri"),
                (0, b) => format!("attesi al massimo {b} caratteri"),
                (a, b) => format!("attesi da {a} a {b} caratteri"),
            };
            return Err((Regola::Lunghezza, format!("{cosa}, trovati {lunga} in {}", cita(valore))));
        }
    }
    if !tipo.valori.is_empty() && !tipo.valori.contains(&valore) {
        return atteso(Regola::Enumerazione, &format!("valori ammessi: {}", tipo.valori.join(", ")));
    }
    for modello in tipo.modelli {
        if !modello.ammette(valore) {
            return atteso(
                Regola::Modello,
                &format!("il valore di tipo {} deve rispettare {}", tipo.nome, cita(modello.xsd)),
            );
        }
    }
    Ok(())
}

fn intero(tipo: &TipoSemplice, valore: &str) -> Result<(), (Regola, String)> {
    let atteso = |regola, cosa: &str| Err((regola, format!("{cosa}, trovato {}", cita(valore))));
    let (segno, cifre) = match valore.as_bytes() {
        [b'-', resto @ ..] => (-1i64, resto),
        [b'+', resto @ ..] => (1, resto),
        resto => (1, resto),
    };
    if cifre.is_empty() || !cifre.iter().all(u8::is_ascii_digit) {
        return atteso(Regola::Valore, "atteso un numero intero");
    }
    let significative = cifre.iter().skip_while(|c| **c == b'0');
    if tipo.cifre.is_some_and(|massimo| significative.clone().count() > massimo as usize) {
        return atteso(Regola::Limite, "il numero ha troppe cifre");
    }
    // A number beyond i64 is beyond any bound on its side and no bound on the other matters.
    let numero = significative.fold(0i64, |n, c| n.saturating_mul(10).saturating_add(segno * i64::from(c - b'0')));
    match tipo.limiti {
        (Some(minimo), _) if numero < minimo => atteso(Regola::Limite, &format!("il minimo è {minimo}")),
        (_, Some(massimo)) if numero > massimo => atteso(Regola::Limite, &format!("il massimo è {massimo}")),
        _ => Ok(()),
    }
}

/// `-?AAAA-MM-GG` with an optional zone; the day exists.
fn data(valore: &str) -> bool {
    giorno(valore).is_some_and(zona)
}

/// `-?AAAA-MM-GGThh:mm:ss(.s+)?` with an optional zone; 24:00:00 is the end of the day.
fn data_ora(valore: &str) -> bool {
    let Some([b'T', h1, h2, b':', m1, m2, b':', s1, s2, resto @ ..]) = giorno(valore) else { return false };
    let (Some(ore), Some(minuti), Some(secondi)) = (due(*h1, *h2), due(*m1, *m2), due(*s1, *s2)) else { return false };
    let (frazione, resto) = match resto {
        [b'.', dopo @ ..] => {
            let cifre = dopo.iter().take_while(|c| c.is_ascii_digit()).count();
            if cifre == 0 {
                return false;
            }
            dopo.split_at(cifre)
        }
        altro => altro.split_at(0),
    };
    let nel_giorno = ore < 24 && minuti < 60 && secondi < 60;
    let mezzanotte = ore == 24 && minuti == 0 && secondi == 0 && frazione.iter().all(|c| *c == b'0');
    (nel_giorno || mezzanotte) && zona(resto)
}

/// Reads the day and gives what follows it; none if it is not a day.
fn giorno(valore: &str) -> Option<&[u8]> {
    // Of a negative year the number alone counts.
    let senza_segno = valore.strip_prefix('-').unwrap_or(valore).as_bytes();
    let cifre = senza_segno.iter().take_while(|c| c.is_ascii_digit()).count();
    let (anno, resto) = senza_segno.split_at(cifre);
    if cifre < 4 || (cifre > 4 && anno.first() == Some(&b'0')) {
        return None;
    }
    let mut numero = 0i64;
    for c in anno {
        numero = numero.checked_mul(10)?.checked_add(i64::from(c - b'0'))?;
    }
    let [b'-', m1, m2, b'-', g1, g2, resto @ ..] = resto else { return None };
    let (mese, giorno) = (due(*m1, *m2)?, due(*g1, *g2)?);
    let bisestile = numero % 4 == 0 && (numero % 100 != 0 || numero % 400 == 0);
    let giorni = match mese {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if bisestile => 29,
        2 => 28,
        _ => return None,
    };
    // There is no year zero.
    (numero != 0 && (1..=giorni).contains(&giorno)).then_some(resto)
}

/// Nothing, `Z`, or an offset of at most 14 hours.
fn zona(resto: &[u8]) -> bool {
    match resto {
        [] | [b'Z'] => true,
        [b'+' | b'-', h1, h2, b':', m1, m2] => match (due(*h1, *h2), due(*m1, *m2)) {
            (Some(ore), Some(minuti)) => minuti < 60 && ore * 60 + minuti <= 14 * 60,
            _ => false,
        },
        _ => false,
    }
}

fn due(a: u8, b: u8) -> Option<u32> {
    (a.is_ascii_digit() && b.is_ascii_digit()).then(|| u32::from(a - b'0') * 10 + u32::from(b - b'0'))
}

/// Groups of four, blanks anywhere, and no bits lost in the last group.
fn base64(valore: &str) -> bool {
    let mut quanti = 0usize;
    let mut uguali = 0usize;
    let mut ultimo = 0u8;
    for c in valore.bytes().filter(|c| !matches!(c, b' ' | b'\t' | b'\n' | b'\r')) {
        let valore = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => {
                uguali += 1;
                continue;
            }
            _ => return false,
        };
        if uguali > 0 {
            return false;
        }
        ultimo = valore;
        quanti += 1;
    }
    match (quanti % 4, uguali) {
        (0, 0) => true,
        (3, 1) => ultimo & 0b11 == 0,
        (2, 2) => ultimo & 0b1111 == 0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for no in [
            "2020-02-30",
            "2019-02-29",
            "1900-02-29",
            "0000-01-01",
            "02020-01-01",
            "020-01-01",
            "2020-1-1",
            "+2020-01-01",
            "2020-01-01+14:01",
            "2020-01-01+02",
            "2020-01-01z",
            "2020-13-01",
            "2020-00-10",
            "2020-01-00",
            "",
            "2020-01-32",
            "2020-04-31",
            "2020-01-01+00:60",
            "9999999999999999999999-01-01",
            "2020-01-01T00:00:00",
            "-0005-02-29",
        ] {
            assert!(!data(no), "{no}");
        }
        for si in ["2020-02-29", "2000-02-29", "-0001-01-01", "12020-01-01", "2020-01-01Z", "2020-01-01-14:00"] {
            assert!(data(si), "{si}");
        }
    }

    #[test]
    fn times_keep_to_the_clock() {
        for no in [
            "2020-01-01T24:00:01",
            "2020-01-01T23:59:60",
            "2020-01-01T23:59:59.",
            "2020-01-01 23:00:00",
            "2020-01-01T23:00",
            "2020-01-01",
            "2020-01-01T24:00:00.5",
            "2020-02-30T00:00:00",
            "2020-01-01T23:60:00",
        ] {
            assert!(!data_ora(no), "{no}");
        }
        for si in
            ["2020-01-01T00:00:00", "2020-01-01T24:00:00.000", "2020-01-01T23:00:00.1+02:00", "2020-01-01T23:00:00Z"]
        {
            assert!(data_ora(si), "{si}");
        }
    }

    #[test]
    fn base64_loses_no_bits() {
        for no in ["AA=", "A", "AAAAA", "AAB=", "AB==", "AAA==", "====", "AAAA=", "A===", "AA=A", "A-A_"] {
            assert!(!base64(no), "{no}");
        }
        for si in ["", "AAAA", "AAA=", "AA==", "A A A A", "AA AA\n", "AA= =", "AAE=", "AQ=="] {
            assert!(base64(si), "{si}");
        }
    }

    #[test]
    fn white_space_is_kept_or_collapsed() {
        assert_eq!(normalizza(Spazio::Conserva, " a\n"), " a\n");
        assert_eq!(normalizza(Spazio::Sostituisci, "a\nb"), "a b");
        assert_eq!(normalizza(Spazio::Comprimi, " a \t b\n"), "a b");
        assert!(matches!(normalizza(Spazio::Comprimi, "a b"), Cow::Borrowed("a b")));
        assert_eq!(normalizza(Spazio::Comprimi, "  "), "");
    }
}
