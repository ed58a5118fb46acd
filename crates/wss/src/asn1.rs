//! BER and DER, only read, and only as deep as certificates and the CMS of a postazione go.

/// Which encoding rules hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rules {
    /// Definite, shortest lengths.
    Der,
    /// Indefinite lengths and long forms too.
    Ber,
}

/// One element.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tlv<'a> {
    /// Identifier octet; class, form and number of the tags in use fit in one.
    pub(crate) tag: u8,
    /// Without the end marker of an indefinite length.
    pub(crate) content: &'a [u8],
    /// The element as it stands.
    pub(crate) raw: &'a [u8],
}

/// What is wrong with the encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Asn1Error {
    /// The bytes end inside an element.
    #[error("the encoding ends too early")]
    Truncated,
    /// Nested too deep.
    #[error("the encoding is nested deeper than {DEPTH}")]
    TooDeep,
    /// A tag or length that these rules do not have.
    #[error("a tag or length that is not allowed")]
    Malformed,
    /// Another element than the one that must be here.
    #[error("an element that is not expected")]
    Unexpected,
}

/// Reads the elements of one level.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    rules: Rules,
    depth: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8], rules: Rules) -> Self {
        Self { rest: bytes, rules, depth: DEPTH }
    }

    /// A reader of what is in a constructed element.
    pub(crate) fn inside(&self, element: &Tlv<'a>) -> Result<Self, Asn1Error> {
        let depth = self.depth.checked_sub(1).ok_or(Asn1Error::TooDeep)?;
        Ok(Self { rest: element.content, rules: self.rules, depth })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The tag of the next element.
    pub(crate) fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    pub(crate) fn next(&mut self) -> Result<Tlv<'a>, Asn1Error> {
        let (element, rest) = read(self.rest, self.rules, self.depth)?;
        self.rest = rest;
        Ok(element)
    }

    /// The next element, which must have this tag.
    pub(crate) fn expect(&mut self, tag: u8) -> Result<Tlv<'a>, Asn1Error> {
        if self.peek() != Some(tag) {
            return Err(Asn1Error::Unexpected);
        }
        self.next()
    }

    /// The next element if it has this tag.
    pub(crate) fn optional(&mut self, tag: u8) -> Result<Option<Tlv<'a>>, Asn1Error> {
        if self.peek() == Some(tag) { self.next().map(Some) } else { Ok(None) }
    }

    /// A reader of what is in the next element, which must be constructed and have this tag.
    pub(crate) fn enter(&mut self, tag: u8) -> Result<Self, Asn1Error> {
        let element = self.expect(tag)?;
        self.inside(&element)
    }

    /// Nothing may follow.
    pub(crate) fn finish(&self) -> Result<(), Asn1Error> {
        if self.rest.is_empty() { Ok(()) } else { Err(Asn1Error::Unexpected) }
    }

    /// Walks everything that is left, into every constructed element.
    pub(crate) fn walk(mut self) -> Result<(), Asn1Error> {
        while !self.is_empty() {
            let element = self.next()?;
            if element.tag & CONSTRUCTED != 0 {
                self.inside(&element)?.walk()?;
            }
        }
        Ok(())
    }

    /// The bytes of an OCTET STRING, which BER may have cut in pieces.
    pub(crate) fn octets(&self, element: &Tlv<'a>) -> Result<Vec<u8>, Asn1Error> {
        match element.tag {
            OCTET_STRING => Ok(element.content.to_vec()),
            OCTET_STRING_PIECES if self.rules == Rules::Ber => {
                let mut pieces = self.inside(element)?;
                let mut bytes = Vec::new();
                while !pieces.is_empty() {
                    let piece = pieces.next()?;
                    bytes.extend(pieces.octets(&piece)?);
                }
                Ok(bytes)
            }
            _ => Err(Asn1Error::Unexpected),
        }
    }
}

pub(crate) const BOOLEAN: u8 = 0x01;
pub(crate) const INTEGER: u8 = 0x02;
pub(crate) const OCTET_STRING: u8 = 0x04;
pub(crate) const OCTET_STRING_PIECES: u8 = OCTET_STRING | CONSTRUCTED;
pub(crate) const OID: u8 = 0x06;
pub(crate) const SEQUENCE: u8 = 0x30;
pub(crate) const SET: u8 = 0x31;

/// The tag `[number]`, constructed.
pub(crate) const fn context(number: u8) -> u8 {
    0xA0 | number
}

const CONSTRUCTED: u8 = 0x20;
const END_OF_CONTENTS: &[u8] = &[0, 0];
/// T-62.
const DEPTH: usize = 16;

fn read(bytes: &[u8], rules: Rules, depth: usize) -> Result<(Tlv<'_>, &[u8]), Asn1Error> {
    let (&[tag, first], mut rest) = bytes.split_first_chunk::<2>().ok_or(Asn1Error::Truncated)?;
    if tag & 0x1F == 0x1F || tag == 0 {
        return Err(Asn1Error::Malformed);
    }
    let length = match first {
        0x80 => {
            if rules == Rules::Der || tag & CONSTRUCTED == 0 {
                return Err(Asn1Error::Malformed);
            }
            return read_indefinite(bytes, tag, rest, rules, depth);
        }
        0..0x80 => usize::from(first),
        _ => {
            let (octets, after) = rest.split_at_checked(usize::from(first & 0x7F)).ok_or(Asn1Error::Truncated)?;
            rest = after;
            if octets.len() > 4 {
                return Err(Asn1Error::Malformed);
            }
            let length = octets.iter().fold(0_usize, |sum, octet| sum << 8 | usize::from(*octet));
            let shortest = length >= 0x80 && octets.first() != Some(&0);
            if rules == Rules::Der && !shortest {
                return Err(Asn1Error::Malformed);
            }
            length
        }
    };
    let (content, after) = rest.split_at_checked(length).ok_or(Asn1Error::Truncated)?;
    let (raw, _) = bytes.split_at(bytes.len() - after.len());
    Ok((Tlv { tag, content, raw }, after))
}

fn read_indefinite<'a>(
    bytes: &'a [u8],
    tag: u8,
    content: &'a [u8],
    rules: Rules,
    depth: usize,
) -> Result<(Tlv<'a>, &'a [u8]), Asn1Error> {
    let depth = depth.checked_sub(1).ok_or(Asn1Error::TooDeep)?;
    let mut rest = content;
    loop {
        if let Some(after) = rest.strip_prefix(END_OF_CONTENTS) {
            let (content, _) = content.split_at(content.len() - rest.len());
            let (raw, _) = bytes.split_at(bytes.len() - after.len());
            return Ok((Tlv { tag, content, raw }, after));
        }
        rest = read(rest, rules, depth)?.1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t62_refuses_nested_indefinite_lengths() {
        let bomb: Vec<u8> = [0x30, 0x80].repeat(5000);
        assert_eq!(Reader::new(&bomb, Rules::Ber).next().unwrap_err(), Asn1Error::TooDeep);
        let definite = (0..20).fold(vec![0x05, 0x00], |inner, _| [vec![0x30, inner.len() as u8], inner].concat());
        assert_eq!(Reader::new(&definite, Rules::Ber).walk().unwrap_err(), Asn1Error::TooDeep);
    }

    #[test]
    fn refuses_lengths_that_lie() {
        for (bytes, rules) in [
            (&[0x04, 0x05, 1, 2][..], Rules::Ber),
            (&[0x04, 0x84, 0xFF, 0xFF, 0xFF, 0xFF][..], Rules::Ber),
            (&[0x04, 0x85, 0, 0, 0, 0, 1, 9][..], Rules::Ber),
            (&[0x04, 0x81, 0x01, 9][..], Rules::Der),
            (&[0x30, 0x80, 0, 0][..], Rules::Der),
            (&[0x04, 0x80, 0, 0][..], Rules::Ber),
            (&[0x30, 0x80, 0x04, 0x01, 9][..], Rules::Ber),
            (&[0x3F, 0x81, 0x01, 0x00][..], Rules::Ber),
            (&[0x04][..], Rules::Ber),
        ] {
            assert!(Reader::new(bytes, rules).next().is_err(), "{bytes:02x?}");
        }
    }

    #[test]
    fn joins_the_pieces_of_an_octet_string() {
        let bytes = [0x24, 0x80, 0x04, 0x02, 1, 2, 0x24, 0x03, 0x04, 0x01, 3, 0, 0];
        let mut reader = Reader::new(&bytes, Rules::Ber);
        let string = reader.next().unwrap();
        assert_eq!(reader.octets(&string).unwrap(), [1, 2, 3]);
        assert_eq!(string.raw, bytes);
        assert!(reader.is_empty());
    }
}
