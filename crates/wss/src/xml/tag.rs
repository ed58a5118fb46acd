//! The inside of a start tag, read to the letter of the grammar.

use super::{
    chars::{BadReference, is_ncname, reference},
    document::is_space,
};
use crate::Refusal;

/// A name as written, and its two halves.
#[derive(Debug, Clone, Copy)]
pub(super) struct QName<'a> {
    pub(super) whole: &'a str,
    /// Empty when there is none.
    pub(super) prefix: &'a str,
    pub(super) local: &'a str,
}

impl<'a> QName<'a> {
    pub(super) fn parse(whole: &'a str, offset: usize) -> Result<Self, Refusal> {
        let (prefix, local) = match memchr::memchr(b':', whole.as_bytes()) {
            None => ("", whole),
            Some(colon) => {
                let (prefix, rest) = whole.split_at(colon);
                let local = rest.get(1..).unwrap_or_default();
                if !is_ncname(prefix) {
                    return Err(malformed(offset, format!("{whole:?} is not a name")));
                }
                (prefix, local)
            }
        };
        if !is_ncname(local) {
            return Err(malformed(offset, format!("{whole:?} is not a name")));
        }
        Ok(Self { whole, prefix, local })
    }
}

/// The attributes of a start tag, in order: name, value as written, offset of the name.
pub(super) struct Attributes<'a> {
    /// What is left of the tag, after the element's name.
    rest: &'a str,
    offset: usize,
}

impl<'a> Attributes<'a> {
    /// `source` is what stands between the element's name and the end of the tag, `offset` where that is.
    pub(super) fn new(source: &'a str, offset: usize) -> Self {
        Self { rest: source, offset }
    }

    pub(super) fn next(&mut self) -> Result<Option<(QName<'a>, &'a str, usize)>, Refusal> {
        let spaces = self.rest.bytes().take_while(|b| is_space(*b)).count();
        self.skip(spaces);
        if self.rest.is_empty() {
            return Ok(None);
        }
        if spaces == 0 {
            return Err(malformed(self.offset, "no white space before an attribute".to_owned()));
        }
        let start = self.offset;
        let length = self.rest.bytes().position(|b| b == b'=' || is_space(b)).unwrap_or(self.rest.len());
        let name = QName::parse(self.skip(length), start)?;
        self.skip_spaces();
        if self.skip(1) != "=" {
            return Err(malformed(start, format!("attribute {} without value", name.whole)));
        }
        self.skip_spaces();
        let quote = match self.skip(1) {
            "\"" => b'"',
            "'" => b'\'',
            _ => return Err(malformed(start, format!("value of {} without quotes", name.whole))),
        };
        let Some(length) = memchr::memchr(quote, self.rest.as_bytes()) else {
            return Err(malformed(start, format!("value of {} without end", name.whole)));
        };
        let value_offset = self.offset;
        let value = self.skip(length);
        self.skip(1);
        check_value(value, value_offset)?;
        Ok(Some((name, value, start)))
    }

    fn skip_spaces(&mut self) {
        let spaces = self.rest.bytes().take_while(|b| is_space(*b)).count();
        self.skip(spaces);
    }

    /// Takes `length` bytes away; nothing if that would cut a character, which the caller's checks then refuse.
    fn skip(&mut self, length: usize) -> &'a str {
        let Some((taken, rest)) = self.rest.split_at_checked(length) else { return "" };
        self.rest = rest;
        self.offset += length;
        taken
    }
}

pub(super) fn malformed(offset: usize, reason: String) -> Refusal {
    Refusal::NotWellFormed { offset, reason }
}

/// The refusal of a reference that stands for nothing. Refusals go into the log, and behind an ampersand that somebody
/// forgot to escape there may be a person's data up to the next semicolon: only what looks like a reference is told.
pub(super) fn bad_reference(bad: BadReference, name: &str, offset: usize) -> Refusal {
    match bad {
        BadReference::Entity => Refusal::Entity { name: if is_ncname(name) { name } else { "?" }.to_owned(), offset },
        BadReference::Character => malformed(offset, "a reference to a character that XML does not have".to_owned()),
    }
}

fn check_value(value: &str, offset: usize) -> Result<(), Refusal> {
    let mut from = 0;
    while let Some(found) = value.as_bytes().get(from..).and_then(|rest| memchr::memchr2(b'<', b'&', rest)) {
        let at = from + found;
        let rest = value.get(at + 1..).unwrap_or_default();
        if value.as_bytes().get(at) == Some(&b'<') {
            return Err(malformed(offset + at, "< in an attribute's value".to_owned()));
        }
        let Some((name, _)) = rest.split_once(';') else {
            return Err(malformed(offset + at, "reference without end".to_owned()));
        };
        reference(name).map_err(|bad| bad_reference(bad, name, offset + at))?;
        from = at + name.len() + 2;
    }
    Ok(())
}
