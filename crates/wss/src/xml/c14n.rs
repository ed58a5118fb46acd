//! Exclusive XML Canonicalization 1.0 without comments (<https://www.w3.org/TR/xml-exc-c14n/>).

use super::{
    chars::{for_each_value_char, normalize_line_ends},
    document::{Attribute, Document, ElementId, Node, slice},
    names::{Prefix, Uri, uri},
};
use crate::{Limit, Refusal};

/// The prefixes of a `PrefixList` that the document knows; the others have no effect.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PrefixList(Vec<Prefix>);

impl PrefixList {
    /// From the attribute's value; none if it has more than `bound` names or one that is no prefix.
    pub(crate) fn parse(list: &str, document: &Document<'_>, bound: usize) -> Option<Self> {
        let mut prefixes = Vec::new();
        for (at, name) in list.split([' ', '\t', '\r', '\n']).filter(|name| !name.is_empty()).enumerate() {
            if at >= bound {
                return None;
            }
            match name {
                "#default" => prefixes.push(Prefix::DEFAULT),
                _ if !super::is_ncname(name) => return None,
                _ => prefixes.extend(document.names.known_prefix(name)),
            }
        }
        Some(Self(prefixes))
    }
}

/// Writes elements in canonical form, one at a time.
pub(crate) struct CanonicalForm<'d, 'a> {
    document: &'d Document<'a>,
    /// The form that is being written.
    out: Vec<u8>,
    /// Bytes that all forms together may have.
    bound: usize,
    /// Bytes of the forms before this one.
    spent: usize,
    /// What each prefix stands for in the output so far, by its number.
    rendered: Vec<Uri>,
    /// What each open element hid of `rendered`.
    hidden: Vec<(Prefix, Uri)>,
    /// For each open element, the length of `hidden` before it.
    marks: Vec<usize>,
    namespaces: Vec<(Prefix, Uri)>,
    order: Vec<usize>,
}

impl<'d, 'a> CanonicalForm<'d, 'a> {
    /// `capacity` is a guess of the length of the longest form, `bound` what all together may have.
    pub(crate) fn new(document: &'d Document<'a>, capacity: usize, bound: usize) -> Self {
        Self {
            document,
            out: Vec::with_capacity(capacity),
            bound,
            spent: 0,
            rendered: vec![uri::NONE; document.names.prefix_count()],
            hidden: Vec::new(),
            marks: Vec::new(),
            namespaces: Vec::new(),
            order: Vec::new(),
        }
    }

    /// Takes the form that was written last.
    pub(crate) fn take(&mut self) -> Vec<u8> {
        self.spent += self.out.len();
        std::mem::take(&mut self.out)
    }

    /// Writes `apex`, without `omit` and what is in it, in place of the form before.
    pub(crate) fn write(
        &mut self,
        apex: ElementId,
        omit: Option<ElementId>,
        prefixes: &PrefixList,
    ) -> Result<&[u8], Refusal> {
        self.spent += self.out.len();
        self.out.clear();
        self.rendered.fill(uri::NONE);
        self.hidden.clear();
        self.marks.clear();
        let document = self.document;
        let Some(element) = document.element(apex) else { return Ok(&self.out) };
        let omitted = omit.and_then(|o| document.element(o)).map(|o| o.nodes.clone());
        let mut at = element.nodes.start;
        while at <= element.nodes.end {
            if let Some(skip) = omitted.as_ref().filter(|o| o.start == at) {
                at = skip.end + 1;
                continue;
            }
            match document.nodes.get(at as usize) {
                Some(Node::Start(id)) => {
                    self.start_tag(*id, *id == apex, prefixes);
                    self.check(*id)?;
                }
                Some(Node::End(id)) => self.end_tag(*id),
                Some(Node::Text(text)) => {
                    self.text(text);
                    self.check(apex)?;
                }
                Some(Node::CData(text)) => {
                    self.text(text);
                    self.check(apex)?;
                }
                Some(Node::Char(c)) => self.character(*c),
                Some(Node::Comment(_)) | None => {}
            }
            at += 1;
        }
        Ok(&self.out)
    }

    /// A few bytes can ask for many: each use of a prefix repeats its namespace.
    fn check(&self, element: ElementId) -> Result<(), Refusal> {
        if self.spent + self.out.len() > self.bound {
            let offset = self.document.offset(element);
            return Err(Refusal::Limit { limit: Limit::CanonicalBytes, bound: self.bound, offset });
        }
        Ok(())
    }

    fn start_tag(&mut self, id: ElementId, is_apex: bool, prefixes: &PrefixList) {
        let document = self.document;
        let Some(element) = document.element(id) else { return };
        self.marks.push(self.hidden.len());
        self.out.push(b'<');
        self.out.extend_from_slice(element.qname.as_bytes());

        let attributes: &[Attribute<'a>] = slice(&document.attributes, &element.attributes);
        self.namespaces.clear();
        self.need(element.prefix, element.uri);
        for attribute in attributes {
            if attribute.prefix != Prefix::DEFAULT {
                self.need(attribute.prefix, attribute.uri);
            }
        }
        if !prefixes.0.is_empty() {
            for prefix in &prefixes.0 {
                if is_apex {
                    let bound = in_scope(document, id, *prefix);
                    self.need(*prefix, bound);
                } else if let Some(declared) = document.declared(id).iter().find(|d| d.prefix == *prefix) {
                    self.need(*prefix, declared.uri);
                }
            }
        }
        self.write_namespaces();
        self.write_attributes(attributes);
        self.out.push(b'>');
    }

    /// Notes that `prefix` must stand for `bound` from here on, unless the output says so already.
    fn need(&mut self, prefix: Prefix, bound: Uri) {
        let Some(rendered) = self.rendered.get_mut(usize::from(prefix.0)) else { return };
        if *rendered == bound || prefix == Prefix::XML {
            return;
        }
        self.hidden.push((prefix, *rendered));
        *rendered = bound;
        self.namespaces.push((prefix, bound));
    }

    fn write_namespaces(&mut self) {
        let names = &self.document.names;
        if self.namespaces.len() > 1 {
            self.namespaces.sort_unstable_by(|a, b| names.prefix_name(a.0).cmp(names.prefix_name(b.0)));
        }
        for (prefix, bound) in &self.namespaces {
            self.out.extend_from_slice(b" xmlns");
            if *prefix != Prefix::DEFAULT {
                self.out.push(b':');
                self.out.extend_from_slice(names.prefix_name(*prefix).as_bytes());
            }
            self.out.extend_from_slice(b"=\"");
            push_value(&mut self.out, names.uri_name(*bound));
            self.out.push(b'"');
        }
    }

    fn write_attributes(&mut self, attributes: &[Attribute<'a>]) {
        match attributes {
            [] => {}
            [only] => push_attribute(&mut self.out, only),
            _ => {
                let names = &self.document.names;
                let key = |at: &usize| attributes.get(*at).map(|a| (names.uri_name(a.uri), a.local));
                self.order.clear();
                self.order.extend(0..attributes.len());
                self.order.sort_unstable_by(|a, b| key(a).cmp(&key(b)));
                for attribute in self.order.iter().filter_map(|at| attributes.get(*at)) {
                    push_attribute(&mut self.out, attribute);
                }
            }
        }
    }

    fn end_tag(&mut self, id: ElementId) {
        let Some(element) = self.document.element(id) else { return };
        self.out.extend_from_slice(b"</");
        self.out.extend_from_slice(element.qname.as_bytes());
        self.out.push(b'>');
        let mark = self.marks.pop().unwrap_or(0);
        while self.hidden.len() > mark {
            let Some((prefix, former)) = self.hidden.pop() else { break };
            if let Some(rendered) = self.rendered.get_mut(usize::from(prefix.0)) {
                *rendered = former;
            }
        }
    }

    fn text(&mut self, text: &str) {
        let text = normalize_line_ends(text);
        let mut rest = text.as_bytes();
        // `&` and `<` are only there in CDATA.
        while let Some(at) = memchr::memchr3(b'>', b'&', b'<', rest) {
            let (plain, special) = rest.split_at(at);
            self.out.extend_from_slice(plain);
            let (special, after) = special.split_at(1.min(special.len()));
            match special {
                b">" => self.out.extend_from_slice(b"&gt;"),
                b"&" => self.out.extend_from_slice(b"&amp;"),
                _ => self.out.extend_from_slice(b"&lt;"),
            }
            rest = after;
        }
        self.out.extend_from_slice(rest);
    }

    /// A character that was written as a reference: a carriage return is only kept in this form.
    fn character(&mut self, c: char) {
        match c {
            '\r' => self.out.extend_from_slice(b"&#xD;"),
            '>' => self.out.extend_from_slice(b"&gt;"),
            '&' => self.out.extend_from_slice(b"&amp;"),
            '<' => self.out.extend_from_slice(b"&lt;"),
            _ => push_char(&mut self.out, c),
        }
    }
}

/// What `prefix` stands for at the element.
fn in_scope(document: &Document<'_>, element: ElementId, prefix: Prefix) -> Uri {
    let mut at = Some(element);
    while let Some(here) = at {
        if let Some(found) = document.declared(here).iter().find(|d| d.prefix == prefix) {
            return found.uri;
        }
        at = document.parent(here);
    }
    uri::NONE
}

fn push_attribute(out: &mut Vec<u8>, attribute: &Attribute<'_>) {
    out.push(b' ');
    out.extend_from_slice(attribute.qname.as_bytes());
    out.extend_from_slice(b"=\"");
    if attribute.source.bytes().any(|b| matches!(b, b'&' | b'\t' | b'\r' | b'\n')) {
        for_each_value_char(attribute.source, |c| push_value_char(out, c));
    } else {
        push_value(out, attribute.source);
    }
    out.push(b'"');
}

/// A value that needs no reading, only perhaps escapes.
fn push_value(out: &mut Vec<u8>, value: &str) {
    if value.bytes().any(|b| matches!(b, b'&' | b'<' | b'"' | b'\t' | b'\r' | b'\n')) {
        value.chars().for_each(|c| push_value_char(out, c));
    } else {
        out.extend_from_slice(value.as_bytes());
    }
}

fn push_value_char(out: &mut Vec<u8>, c: char) {
    match c {
        '&' => out.extend_from_slice(b"&amp;"),
        '<' => out.extend_from_slice(b"&lt;"),
        '"' => out.extend_from_slice(b"&quot;"),
        '\t' => out.extend_from_slice(b"&#x9;"),
        '\n' => out.extend_from_slice(b"&#xA;"),
        '\r' => out.extend_from_slice(b"&#xD;"),
        _ => push_char(out, c),
    }
}

fn push_char(out: &mut Vec<u8>, c: char) {
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}
