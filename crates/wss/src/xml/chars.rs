//! Characters and references of XML 1.0 (fifth edition) and names of Namespaces in XML 1.0.

use std::borrow::Cow;

/// Whether `c` may stand in a document.
pub(super) fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Byte offset of the first character of `text` that may not stand in a document.
pub(super) fn first_forbidden(text: &str) -> Option<usize> {
    // The first two tests run over whole words; almost no message goes on to the third.
    let controls = text.bytes().fold(0_u8, |any, b| any | u8::from(b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r')));
    if controls == 0 && text.is_ascii() {
        return None;
    }
    text.char_indices().find(|(_, c)| !is_char(*c)).map(|(at, _)| at)
}

/// Whether `name` is a name without colon.
pub(crate) fn is_ncname(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(is_name_start) && chars.all(is_name_char)
}

/// What a reference stands for: one of the five predefined entities, or a character; `name` is without `&` and `;`.
pub(super) fn reference(name: &str) -> Result<char, BadReference> {
    let Some(number) = name.strip_prefix('#') else {
        return match name {
            "amp" => Ok('&'),
            "lt" => Ok('<'),
            "gt" => Ok('>'),
            "quot" => Ok('"'),
            "apos" => Ok('\''),
            _ => Err(BadReference::Entity),
        };
    };
    let (digits, radix) = match number.strip_prefix('x') {
        Some(hex) => (hex, 16),
        None => (number, 10),
    };
    // `from_str_radix` would let a sign through.
    if digits.is_empty() || digits.len() > 8 || !digits.chars().all(|d| d.is_digit(radix)) {
        return Err(BadReference::Character);
    }
    let code = u32::from_str_radix(digits, radix).map_err(|_| BadReference::Character)?;
    char::from_u32(code).filter(|c| is_char(*c)).ok_or(BadReference::Character)
}

/// Why a reference stands for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BadReference {
    /// Not one of the five entities.
    Entity,
    /// Not the number of a character that XML has.
    Character,
}

/// Line ends as XML says: CR LF and CR become LF.
pub(super) fn normalize_line_ends(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The value of an attribute from its source: references resolved, white space made blank. The source was checked when
/// it was read.
pub(super) fn attribute_value(source: &str) -> Cow<'_, str> {
    if !source.bytes().any(|b| matches!(b, b'&' | b'\t' | b'\r' | b'\n')) {
        return Cow::Borrowed(source);
    }
    let mut value = String::with_capacity(source.len());
    for_each_value_char(source, |c| value.push(c));
    Cow::Owned(value)
}

/// Calls `f` with each character of an attribute's value. White space other than blanks can only come from references.
pub(super) fn for_each_value_char(source: &str, mut f: impl FnMut(char)) {
    let mut chars = source.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\r' => {
                chars.next_if(|(_, next)| *next == '\n');
                f(' ');
            }
            '\t' | '\n' => f(' '),
            '&' => {
                let name = source.get(at + 1..).and_then(|rest| rest.split_once(';')).map_or("", |(name, _)| name);
                if let Ok(resolved) = reference(name) {
                    f(resolved);
                }
                while chars.next().is_some_and(|(_, skipped)| skipped != ';') {}
            }
            _ => f(c),
        }
    }
}

fn is_name_start(c: char) -> bool {
    matches!(c,
        'A'..='Z' | '_' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}'
        | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}'
        | '\u{10000}'..='\u{EFFFF}')
}

fn is_name_char(c: char) -> bool {
    is_name_start(c) || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}
