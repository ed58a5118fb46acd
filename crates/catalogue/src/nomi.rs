//! Folding of names: the key by which people and places are searched, and the ASCII form sent to other registers.
//!
//! Both rest on the transliteration that the Ministry fixed for diacritics (circolare 1/2008, DM 2 February 2009) and
//! that the official archive of comuni follows too: `Ä Æ` → `AE`, `Ö Ø Œ` → `OE`, `Ü` → `UE`, `ß` → `SS`; a word that
//! ends in a vowel with a grave or acute accent keeps an apostrophe (`NICCOLÒ` → `NICCOLO'`); every other mark falls.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The key under which a surname, a name or a denomination is stored and searched.
///
/// Upper case, diacritics folded, and everything that is neither letter nor digit (apostrophes, hyphens, spaces, full
/// stops) left out: `D'Angelò`, `D ANGELO'` and `Dangelo` are one key. The same function serves both sides of every
/// comparison. Empty if the text has no letters or digits.
pub fn normalizza(testo: &str) -> String {
    let mut chiave = String::with_capacity(testo.len());
    for c in testo.chars() {
        match ripara(c) {
            c if c.is_ascii_alphanumeric() => chiave.push(c.to_ascii_uppercase()),
            c if c.is_ascii() => {}
            c => piega(c, &mut chiave),
        }
    }
    chiave.retain(char::is_alphanumeric);
    chiave
}

/// The upper-case ASCII form of a name, an address or a locality (`datiTraslitterati`, registrazione §2.2).
///
/// Spaces, apostrophes, hyphens and the like stay; what cannot be written in ASCII is left out.
pub fn traslittera(testo: &str) -> String {
    let mut ascii = String::with_capacity(testo.len());
    // Decomposed letters (`o` and a combining grave) must be recognised as the single letter that they are.
    let mut caratteri = testo.nfc().map(ripara).peekable();
    while let Some(c) = caratteri.next() {
        piega(c, &mut ascii);
        if vocale_accentata(c) && !caratteri.peek().is_some_and(|s| s.is_alphanumeric() || apostrofo(*s)) {
            ascii.push('\'');
        }
    }
    ascii.retain(|c| c.is_ascii() && !c.is_ascii_control());
    ascii
}

/// Whether two names are the same but for case, diacritics, apostrophes, hyphens and spaces.
pub fn uguali(a: &str, b: &str) -> bool {
    normalizza(a) == normalizza(b)
}

/// The base letters without the rule of the umlaut: `Ü` → `U`. Older archives were transliterated so.
pub(crate) fn senza_segni(testo: &str) -> String {
    let mut base = String::with_capacity(testo.len());
    for c in testo.chars().map(ripara) {
        match c {
            'Ä' | 'ä' | 'Å' | 'å' => base.push('A'),
            'Ö' | 'ö' | 'Ø' | 'ø' => base.push('O'),
            'Ü' | 'ü' => base.push('U'),
            c => piega(c, &mut base),
        }
    }
    base.retain(|c| c.is_ascii_alphanumeric());
    base
}

/// Adds the upper-case form of `c` without diacritics.
fn piega(c: char, esito: &mut String) {
    let lettere = match c {
        'Ä' | 'ä' | 'Æ' | 'æ' => "AE",
        'Å' | 'å' => "AA",
        'Ö' | 'ö' | 'Ø' | 'ø' | 'Œ' | 'œ' => "OE",
        'Ü' | 'ü' => "UE",
        'ß' | 'ẞ' => "SS",
        'Þ' | 'þ' => "TH",
        'Đ' | 'đ' | 'Ð' | 'ð' | 'Ɖ' => "D",
        'Ħ' | 'ħ' => "H",
        'ı' => "I",
        'Ĳ' | 'ĳ' => "IJ",
        'ĸ' => "K",
        'Ł' | 'ł' | 'Ŀ' | 'ŀ' => "L",
        'ŉ' | 'Ŋ' | 'ŋ' => "N",
        'Ŧ' | 'ŧ' => "T",
        'ſ' => "S",
        c if apostrofo(c) => "'",
        '‐' | '‑' | '–' | '—' => "-",
        '\u{a0}' => " ",
        c => {
            esito.extend(c.nfd().filter(|d| !is_combining_mark(*d)).flat_map(char::to_uppercase));
            return;
        }
    };
    esito.push_str(lettere);
}

/// Windows-1252 numbers that the contract lets through as control characters (registrazione §37.6) stand for the letters
/// they meant.
fn ripara(c: char) -> char {
    match c {
        '\u{8a}' => 'Š',
        '\u{8c}' => 'Œ',
        '\u{8e}' => 'Ž',
        '\u{9a}' => 'š',
        '\u{9c}' => 'œ',
        '\u{9e}' => 'ž',
        '\u{9f}' => 'Ÿ',
        c => c,
    }
}

fn apostrofo(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

fn vocale_accentata(c: char) -> bool {
    matches!(
        c,
        'À' | 'È'
            | 'Ì'
            | 'Ò'
            | 'Ù'
            | 'Á'
            | 'É'
            | 'Í'
            | 'Ó'
            | 'Ú'
            | 'à'
            | 'è'
            | 'ì'
            | 'ò'
            | 'ù'
            | 'á'
            | 'é'
            | 'í'
            | 'ó'
            | 'ú'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_names_keep_different_keys() {
        assert!(!uguali("MAESTRI", "MASTRI"));
        assert!(!uguali("ROSSI", "ROSSO"));
        assert_eq!(normalizza(" -' . "), "");
    }

    #[test]
    fn apostrophes_hyphens_spaces_and_case_do_not_part_two_names() {
        for forma in ["D'Angelò", "D ANGELO'", "d’angelo", "DANGELO", "D-Angelo", " d angelo "] {
            assert_eq!(normalizza(forma), "DANGELO", "{forma}");
        }
        assert_eq!(normalizza("De la Cruz-Peña"), "DELACRUZPENA");
    }

    #[test]
    fn a_decomposed_letter_is_the_composed_one() {
        assert_eq!(normalizza("NICOLO\u{300}"), "NICOLO");
        assert_eq!(traslittera("NICOLO\u{300}"), "NICOLO'");
    }

    #[test]
    fn circolare_1_2008_transliterates_the_umlaut_by_two_letters() {
        assert_eq!(traslittera("Müller"), "MUELLER");
        assert_eq!(traslittera("VILLNÖß"), "VILLNOESS");
        assert_eq!(traslittera("ST. ANDRÄ"), "ST. ANDRAE");
        assert_eq!(traslittera("Čavš Žižek Łukasz Øre Þór"), "CAVS ZIZEK LUKASZ OERE THOR");
        assert_eq!(senza_segni("Müller"), "MULLER");
    }

    #[test]
    fn circolare_34_2011_keeps_an_apostrophe_only_at_the_end_of_a_word() {
        assert_eq!(traslittera("Niccolò"), "NICCOLO'");
        assert_eq!(traslittera("ALÀ DEI SARDI"), "ALA' DEI SARDI");
        assert_eq!(traslittera("CASTEL VERRÈS"), "CASTEL VERRES");
        assert_eq!(traslittera("NICCOLÒ'"), "NICCOLO'");
        assert_eq!(traslittera("CHÂTILLON-RHÊMES"), "CHATILLON-RHEMES");
    }

    #[test]
    fn every_letter_that_the_contract_lets_through_has_an_ascii_form() {
        let ammesse = ('\u{c0}'..='\u{17e}')
            .chain(['\u{189}', '\u{8a}', '\u{8c}', '\u{8e}', '\u{9a}', '\u{9c}', '\u{9e}', '\u{9f}']);
        for c in ammesse.filter(|c| !matches!(c, '×' | '÷')) {
            let ascii = traslittera(&c.to_string());
            assert!(ascii.chars().next().is_some_and(|a| a.is_ascii_uppercase()), "{c} {:x} -> {ascii}", c as u32);
            assert!(normalizza(&c.to_string()).chars().all(|a| a.is_ascii_uppercase()), "{c}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for forma in ["Niccolò", "Straße", "O’Brien", "Đorđević", "Ĳsselmeer"] {
            assert_eq!(normalizza(&normalizza(forma)), normalizza(forma));
            assert_eq!(traslittera(&traslittera(forma)), traslittera(forma));
            assert_eq!(normalizza(&traslittera(forma)), normalizza(forma));
        }
    }
}
