//! `xop:Include`: the place of a part in the envelope (XOP 1.0 §2.1).
//!
//! The parts are put in as base64 by copying every other byte as it stands: what was signed is the envelope with the
//! content in it, and a rewriting of the rest would break the digests (sicurezza T-72, T-84).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, QName, ResolveResult};
use quick_xml::reader::NsReader;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Namespace of `Include`.
pub(super) const NAMESPACE: &str = "http://www.w3.org/2004/08/xop/include";

/// Why parts cannot be put in their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ErroreXop {
    /// The envelope is not well-formed XML.
    #[error("the envelope is not well formed")]
    Malformato,
    /// `Include` has other attributes than `href`, has content, or is not the whole content of an element.
    #[error("an Include that is not the whole content of its element")]
    Posto,
    /// `href` is not the `cid:` of a part of this message, or of one already placed.
    #[error("an Include that refers to no part, or to one already placed")]
    Riferimento,
    /// A part that no `Include` refers to: the signature would not cover it (sicurezza T-73).
    #[error("a part without a place in the envelope")]
    ParteSciolta,
    /// With the parts in it the envelope would be longer than the service admits.
    #[error("the envelope with its parts is too long")]
    TroppoGrande,
}

/// `root` with each `Include` replaced by its part, every part used once, `max` bytes at most.
pub(super) fn incorpora<'a>(
    root: &[u8],
    parti: impl Iterator<Item = (&'a str, &'a [u8])>,
    max: u64,
) -> Result<Vec<u8>, ErroreXop> {
    let mut parti: Vec<(&str, &[u8])> = parti.collect();
    let mut out = Vec::with_capacity(root.len() + parti.iter().map(|(_, b)| b.len().div_ceil(3) * 4).sum::<usize>());
    let mut copied = 0;
    // The reader would skip the mark, and lose count of the bytes.
    let (mark, root) = root.split_at(if root.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 });
    if root.starts_with(BYTE_ORDER_MARK) {
        return Err(ErroreXop::Malformato);
    }
    out.extend_from_slice(mark);
    let text = std::str::from_utf8(root).map_err(|_| ErroreXop::Malformato)?;
    let mut reader = NsReader::from_str(text);
    // Where an Include may stand: right after a start tag; and what must follow it: an end tag.
    let mut after_start = false;
    loop {
        let begin = position(&reader)?;
        let event = next(&mut reader)?;
        let named_so = match &event {
            Event::Empty(tag) | Event::Start(tag) => tag.local_name().as_ref() == "Include",
            _ => false,
        };
        match event {
            Event::Eof => break,
            Event::Empty(tag) | Event::Start(tag) if named_so && is_xop(&reader, tag.name()) => {
                let place = if after_start { cid(&tag)? } else { return Err(ErroreXop::Posto) };
                let is_empty = root.get(..position(&reader)?).is_some_and(|read| read.ends_with(b"/>"));
                if !is_empty && !matches!(next(&mut reader)?, Event::End(_)) {
                    return Err(ErroreXop::Posto);
                }
                let end = position(&reader)?;
                if !matches!(next(&mut reader)?, Event::End(_)) {
                    return Err(ErroreXop::Posto);
                }
                let at = parti.iter().position(|(id, _)| *id == place).ok_or(ErroreXop::Riferimento)?;
                let (_, bytes) = parti.swap_remove(at);
                out.extend_from_slice(root.get(copied..begin).ok_or(ErroreXop::Malformato)?);
                if (out.len() + bytes.len().div_ceil(3) * 4) as u64 > max {
                    return Err(ErroreXop::TroppoGrande);
                }
                out.extend_from_slice(STANDARD.encode(bytes).as_bytes());
                copied = end;
                after_start = false;
            }
            Event::Start(_) => after_start = true,
            _ => after_start = false,
        }
    }
    if !parti.is_empty() {
        return Err(ErroreXop::ParteSciolta);
    }
    out.extend_from_slice(root.get(copied..).ok_or(ErroreXop::Malformato)?);
    if out.len() as u64 > max { Err(ErroreXop::TroppoGrande) } else { Ok(out) }
}

/// Only asked of elements named `Include`: a lookup takes time in proportion to the prefixes in scope.
fn is_xop(reader: &NsReader<&[u8]>, name: QName<'_>) -> bool {
    let (namespace, _) = reader.resolver().resolve_element(name);
    matches!(namespace, ResolveResult::Bound(Namespace(n)) if n == NAMESPACE)
}

fn position(reader: &NsReader<&[u8]>) -> Result<usize, ErroreXop> {
    usize::try_from(reader.buffer_position()).map_err(|_| ErroreXop::Malformato)
}

fn next<'r>(reader: &mut NsReader<&'r [u8]>) -> Result<Event<'r>, ErroreXop> {
    reader.read_event().map_err(|_| ErroreXop::Malformato)
}

/// The content id that `href` refers to.
fn cid(tag: &BytesStart<'_>) -> Result<String, ErroreXop> {
    let mut href = None;
    // The library's check for duplicates takes time in proportion to the square of their number.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| ErroreXop::Malformato)?;
        let name = attribute.key.as_ref();
        if name == "href" && href.is_none() {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| ErroreXop::Malformato)?;
            href = Some(value.strip_prefix("cid:").and_then(decode_percent).ok_or(ErroreXop::Riferimento)?);
        } else if name != "xmlns" && !name.starts_with("xmlns:") {
            return Err(ErroreXop::Posto);
        }
    }
    href.ok_or(ErroreXop::Riferimento)
}

/// A URL's text with its `%xx` read; `None` if one of them is not two hexadecimal digits or the whole is not UTF-8.
fn decode_percent(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(b) = bytes.next() {
        if b == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            out.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            out.push(b);
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const X: &str = r#"xmlns:x="http://www.w3.org/2004/08/xop/include""#;

    fn put(root: &str, parts: &[(&'static str, &'static [u8])], max: u64) -> Result<String, ErroreXop> {
        incorpora(root.as_bytes(), parts.iter().copied(), max).map(|out| String::from_utf8(out).unwrap())
    }

    #[test]
    fn t72_refuses_references_outside_the_message() {
        for href in ["http://evil.example/x", "cid:b", "cid:%zz", "cid:", "file:///etc/passwd"] {
            let root = format!(r#"<e><f><x:Include {X} href="{href}"/></f></e>"#);
            assert_eq!(put(&root, &[("a", b"1")], 1000), Err(ErroreXop::Riferimento), "{href}");
        }
    }

    #[test]
    fn t72_refuses_a_part_placed_twice() {
        let root = format!(r#"<e {X}><f><x:Include href="cid:a"/></f><g><x:Include href="cid:a"/></g></e>"#);
        assert_eq!(put(&root, &[("a", b"1")], 1000), Err(ErroreXop::Riferimento));
    }

    #[test]
    fn t72_refuses_an_include_that_is_not_the_whole_content() {
        for inner in [
            r#" <x:Include href="cid:a"/>"#,
            r#"<x:Include href="cid:a"/>t"#,
            r#"<x:Include href="cid:a"/><g/>"#,
            r#"<x:Include href="cid:a"><x:Include href="cid:a"/></x:Include>"#,
            r#"<x:Include href="cid:a" other="1"/>"#,
            r#"<x:Include href="cid:a" href="cid:a"/>"#,
            r#"<x:Include href="cid:a"/><x:Include href="cid:a"/>"#,
        ] {
            assert_eq!(put(&format!("<e {X}>{inner}</e>"), &[("a", b"1")], 1000), Err(ErroreXop::Posto), "{inner}");
        }
    }

    #[test]
    fn t73_refuses_a_part_without_a_place() {
        assert_eq!(put("<e/>", &[("a", b"1")], 1000), Err(ErroreXop::ParteSciolta));
    }

    #[test]
    fn t72_refuses_what_grows_too_long() {
        let root = format!(r#"<e><f><x:Include {X} href="cid:a"/></f></e>"#);
        assert_eq!(put(&root, &[("a", &[0; 300])], 300), Err(ErroreXop::TroppoGrande));
    }

    #[test]
    fn includes_of_other_namespaces_are_content_like_any_other() {
        assert_eq!(put(r#"<e><Include href="cid:a"/></e>"#, &[("a", b"1")], 1000), Err(ErroreXop::ParteSciolta));
        assert!(put("<e><Include/></e>", &[], 1000).is_ok());
    }

    #[test]
    fn t72_hostile_names_take_no_time() {
        let prefixes: String = (0..100).map(|n| format!(" xmlns:p{n}='u'")).collect();
        let many = format!("<e{prefixes}>{}</e>", "<q:x/>".repeat(50_000));
        let too_many = format!("<e{prefixes}>").repeat(500);
        let attributes: String = (0..50_000).map(|n| format!(" a{n}='u'")).collect();
        let wide = format!("<e {X}><f><x:Include{attributes} href='cid:a'/></f></e>");
        let begin = std::time::Instant::now();
        assert!(put(&many, &[], u64::MAX).is_ok());
        assert_eq!(put(&too_many, &[], u64::MAX), Err(ErroreXop::Malformato), "the library bounds them");
        assert_eq!(put(&wide, &[("a", b"1")], u64::MAX), Err(ErroreXop::Posto));
        assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
    }

    #[test]
    fn a_byte_order_mark_moves_nothing() {
        let root = format!("\u{FEFF}<e><f><x:Include {X} href=\"cid:a\"/></f></e>");
        assert_eq!(put(&root, &[("a", b"1")], 1000).unwrap(), "\u{FEFF}<e><f>MQ==</f></e>");
        assert_eq!(put(&format!("\u{FEFF}{root}"), &[("a", b"1")], 1000), Err(ErroreXop::Malformato));
    }

    #[test]
    fn refuses_malformed_envelopes() {
        for root in ["<e", "<e><f></e>", "<e>&"] {
            let outcome = put(root, &[("a", b"1")], 1000);
            assert!(matches!(outcome, Err(ErroreXop::Malformato | ErroreXop::ParteSciolta)), "{root}: {outcome:?}");
        }
    }

    #[test]
    fn every_other_byte_stays() {
        let root = format!(
            "<?xml version='1.0'?>\r\n<e  a = 'b'><!-- c --><f><x:Include {X} href='cid:a%40b'></x:Include></f>&#13;<g></g>\n</e>\n"
        );
        let expected = "<?xml version='1.0'?>\r\n<e  a = 'b'><!-- c --><f>aGVsbG8=</f>&#13;<g></g>\n</e>\n";
        assert_eq!(put(&root, &[("a@b", b"hello")], 1000).unwrap(), expected);
    }
}
