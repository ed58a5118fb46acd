//! Bytes to document: strict reading of XML 1.0 with namespaces, in one pass, with bounds.

use super::{
    chars::{attribute_value, first_forbidden, reference},
    document::{Attribute, Declaration, Document, Element, ElementId, Node, is_space},
    names::{Names, Prefix, Uri, uri},
    tag::{Attributes, QName, bad_reference, malformed},
};
use crate::{Limit, Limits, Refusal};
use quick_xml::{Reader, events::Event};

/// Reads a whole message. `charset` is what HTTP says of its encoding.
pub(crate) fn parse<'a>(message: &'a [u8], charset: Option<&str>, limits: &Limits) -> Result<Document<'a>, Refusal> {
    if message.len() > limits.bytes || message.len() > u32::MAX as usize {
        return Err(Refusal::TooLarge { bytes: message.len(), limit: limits.bytes });
    }
    if let Some(charset) = charset {
        accepted_encoding(charset, message)?;
    }
    let (text, base) = match message.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => (rest, 3),
        None => (message, 0),
    };
    let text = std::str::from_utf8(text)
        .map_err(|e| Refusal::Encoding(format!("not UTF-8 at byte {}", base + e.valid_up_to())))?;
    // The reader would skip a second mark, and lose count of the bytes.
    if text.starts_with('\u{FEFF}') {
        return Err(malformed(base, "text outside the root element".to_owned()));
    }
    if let Some(at) = first_forbidden(text) {
        return Err(malformed(base + at, "a character that XML does not have".to_owned()));
    }
    Parser::new(text, base, limits).run()
}

struct Parser<'a, 'l> {
    text: &'a str,
    /// Length of the byte order mark before `text`.
    base: usize,
    limits: &'l Limits,
    document: Document<'a>,
    open: Vec<ElementId>,
    /// What each prefix stands for here, by its number.
    bound: Vec<Uri>,
    /// What the declarations of open elements hid, to be put back: prefix and former binding.
    hidden: Vec<(Prefix, Uri)>,
    /// Bytes of character data since the last tag.
    text_length: usize,
    /// Nodes that the document may have. A reference of four bytes makes one, and memory is taken for each.
    max_nodes: usize,
    /// Whether `]]>` occurs at all, outside of the ends of CDATA or as one.
    has_cdata_end: bool,
}

impl<'a, 'l> Parser<'a, 'l> {
    fn new(text: &'a str, base: usize, limits: &'l Limits) -> Self {
        // A tag every 24 bytes or so: about what messages have, and bounded for those that are one text.
        let guess = (text.len() / 32).min(4096) + 16;
        let document = Document {
            names: Names::new(limits.namespaces),
            nodes: Vec::with_capacity(guess * 2),
            elements: Vec::with_capacity(guess),
            attributes: Vec::with_capacity(guess / 4),
            declarations: Vec::with_capacity(32),
        };
        Self {
            text,
            base,
            limits,
            document,
            open: Vec::with_capacity(limits.depth.min(64)),
            bound: vec![uri::NONE, uri::XML],
            hidden: Vec::new(),
            text_length: 0,
            max_nodes: limits.elements.saturating_mul(4).saturating_add(text.len() / BYTES_PER_PIECE),
            has_cdata_end: text.contains("]]>"),
        }
    }

    fn run(mut self) -> Result<Document<'a>, Refusal> {
        let mut reader = Reader::from_str(self.text);
        reader.config_mut().check_comments = true;
        loop {
            let start = self.base + reader.buffer_position() as usize;
            let event = reader
                .read_event()
                .map_err(|e| malformed(self.base + reader.error_position() as usize, e.to_string()))?;
            match event {
                Event::Start(tag) => {
                    let content_start = self.base + reader.buffer_position() as usize;
                    self.start(self.lent(start + 1, tag.len()), start, content_start)?;
                }
                Event::Empty(tag) => {
                    let end = self.base + reader.buffer_position() as usize;
                    self.start(self.lent(start + 1, tag.len()), start, end)?;
                    self.end(end);
                }
                Event::End(_) => self.end(start),
                Event::Text(text) => self.characters(self.lent(start, text.len()), start)?,
                Event::CData(text) => self.cdata(self.lent(start + "<![CDATA[".len(), text.len()), start)?,
                Event::GeneralRef(name) => self.reference(&name, start)?,
                Event::Comment(_) => self.piece(Node::Comment(start), start)?,
                Event::Decl(declaration) if start == self.base => check_declaration(&declaration, self.text)?,
                Event::Decl(_) | Event::PI(_) => return Err(Refusal::ProcessingInstruction { offset: start }),
                Event::DocType(_) => return Err(Refusal::Doctype { offset: start }),
                Event::Eof => break,
            }
        }
        if !self.open.is_empty() || self.document.elements.is_empty() {
            return Err(malformed(self.base + self.text.len(), "the document ends too early".to_owned()));
        }
        Ok(self.document)
    }

    /// The text of an event, from where it stands: the reader's own loan ends with the event.
    fn lent(&self, offset: usize, length: usize) -> &'a str {
        let at = offset - self.base;
        self.text.get(at..at + length).unwrap_or_default()
    }

    fn start(&mut self, source: &'a str, offset: usize, content_start: usize) -> Result<(), Refusal> {
        let limits = self.limits;
        if self.open.is_empty() && !self.document.elements.is_empty() {
            return Err(malformed(offset, "a second root element".to_owned()));
        }
        if self.open.len() >= limits.depth {
            return Err(Refusal::Limit { limit: Limit::Depth, bound: limits.depth, offset });
        }
        if self.document.elements.len() >= limits.elements {
            return Err(Refusal::Limit { limit: Limit::Elements, bound: limits.elements, offset });
        }
        self.text_length = 0;
        let name_length = source.bytes().position(is_space).unwrap_or(source.len());
        let (name, rest) = source.split_at_checked(name_length).unwrap_or((source, ""));
        let name = QName::parse(name, offset)?;

        let first_attribute = self.document.attributes.len();
        let first_declaration = self.document.declarations.len();
        if !rest.is_empty() {
            self.attributes(rest, offset + 1 + name_length)?;
        }
        let (prefix, element_uri) = self.resolve(name.prefix, offset)?;
        if prefix == Prefix::XML {
            return Err(malformed(offset, "an element with the prefix xml".to_owned()));
        }
        if self.document.attributes.len() > first_attribute {
            self.resolve_attributes(first_attribute, offset)?;
        }

        let id = ElementId(self.document.elements.len() as u32);
        let node = self.document.nodes.len() as u32;
        self.document.nodes.push(Node::Start(id));
        self.document.elements.push(Element {
            qname: name.whole,
            local: name.local,
            prefix,
            uri: element_uri,
            parent: self.open.last().copied(),
            attributes: first_attribute as u32..self.document.attributes.len() as u32,
            declarations: first_declaration as u32..self.document.declarations.len() as u32,
            nodes: node..node,
            after: id.0 + 1,
            offset,
            content: content_start..content_start,
        });
        self.open.push(id);
        Ok(())
    }

    /// Reads the attributes; namespace declarations take effect, names of the others are resolved afterwards.
    fn attributes(&mut self, source: &'a str, offset: usize) -> Result<(), Refusal> {
        let mut attributes = Attributes::new(source, offset);
        let mut count = 0;
        let first_declaration = self.document.declarations.len();
        while let Some((name, value, at)) = attributes.next()? {
            count += 1;
            if count > self.limits.attributes {
                return Err(Refusal::Limit { limit: Limit::Attributes, bound: self.limits.attributes, offset: at });
            }
            if value.len() > self.limits.text_bytes {
                return Err(Refusal::Limit { limit: Limit::Text, bound: self.limits.text_bytes, offset: at });
            }
            if name.whole == "xmlns" {
                self.declare("", value, first_declaration, at)?;
            } else if name.prefix == "xmlns" {
                self.declare(name.local, value, first_declaration, at)?;
            } else {
                // Five bytes make one, and memory is taken for each.
                if self.document.attributes.len() >= self.limits.elements {
                    return Err(Refusal::Limit { limit: Limit::Attributes, bound: self.limits.elements, offset: at });
                }
                self.document.attributes.push(Attribute {
                    qname: name.whole,
                    local: name.local,
                    prefix: Prefix::DEFAULT,
                    uri: uri::NONE,
                    source: value,
                });
            }
        }
        Ok(())
    }

    fn declare(
        &mut self,
        prefix: &'a str,
        value: &'a str,
        first_declaration: usize,
        offset: usize,
    ) -> Result<(), Refusal> {
        const XMLNS: &str = "http://www.w3.org/2000/xmlns/";
        let name = attribute_value(value);
        let is_xml = prefix == "xml";
        if prefix == "xmlns"
            || name == XMLNS
            || is_xml != (name == self.document.names.uri_name(uri::XML))
            || (name.is_empty() && !prefix.is_empty())
        {
            return Err(malformed(offset, format!("declaration of prefix {prefix:?}")));
        }
        if name.len() > self.limits.namespace_bytes {
            let (limit, bound) = (Limit::NamespaceName, self.limits.namespace_bytes);
            return Err(Refusal::Limit { limit, bound, offset });
        }
        if !name.is_empty() && !is_absolute(&name) {
            return Err(malformed(offset, format!("relative namespace {name:?}")));
        }
        let number = self.document.names.prefix(prefix, offset)?;
        let uri = self.document.names.uri(name, offset)?;
        let declared = self.document.declarations.get(first_declaration..).unwrap_or(&[]);
        if declared.iter().any(|d| d.prefix == number) {
            return Err(malformed(offset, format!("prefix {prefix:?} declared twice")));
        }
        if self.hidden.len() >= self.limits.namespaces {
            return Err(Refusal::Limit { limit: Limit::Namespaces, bound: self.limits.namespaces, offset });
        }
        self.bound.resize(self.document.names.prefix_count().max(self.bound.len()), uri::NONE);
        if let Some(binding) = self.bound.get_mut(usize::from(number.0)) {
            self.hidden.push((number, *binding));
            *binding = uri;
        }
        self.document.declarations.push(Declaration { prefix: number, uri });
        Ok(())
    }

    fn resolve(&self, prefix: &str, offset: usize) -> Result<(Prefix, Uri), Refusal> {
        if prefix.is_empty() {
            return Ok((Prefix::DEFAULT, self.bound.first().copied().unwrap_or(uri::NONE)));
        }
        self.document
            .names
            .known_prefix(prefix)
            .and_then(|number| Some((number, *self.bound.get(usize::from(number.0))?)))
            .filter(|(_, bound)| *bound != uri::NONE)
            .ok_or_else(|| malformed(offset, format!("prefix {prefix:?} is not declared")))
    }

    fn resolve_attributes(&mut self, first: usize, offset: usize) -> Result<(), Refusal> {
        for at in first..self.document.attributes.len() {
            let Some(attribute) = self.document.attributes.get(at) else { break };
            let prefix = attribute.qname.split_once(':').map_or("", |(prefix, _)| prefix);
            // The default namespace is not for attributes.
            let resolved = if prefix.is_empty() { (Prefix::DEFAULT, uri::NONE) } else { self.resolve(prefix, offset)? };
            if let Some(attribute) = self.document.attributes.get_mut(at) {
                (attribute.prefix, attribute.uri) = resolved;
            }
        }
        let attributes = self.document.attributes.get(first..).unwrap_or(&[]);
        for (at, attribute) in attributes.iter().enumerate() {
            if attributes.iter().skip(at + 1).any(|other| other.is(attribute.uri, attribute.local)) {
                return Err(malformed(offset, format!("attribute {} is there twice", attribute.qname)));
            }
        }
        Ok(())
    }

    fn end(&mut self, content_end: usize) {
        self.text_length = 0;
        let Some(id) = self.open.pop() else { return };
        let node = self.document.nodes.len() as u32;
        self.document.nodes.push(Node::End(id));
        let after = self.document.elements.len() as u32;
        let Some(element) = self.document.elements.get_mut(id.index()) else { return };
        element.nodes.end = node;
        element.after = after;
        element.content.end = content_end;
        for _ in element.declarations.clone() {
            let Some((prefix, former)) = self.hidden.pop() else { break };
            if let Some(binding) = self.bound.get_mut(usize::from(prefix.0)) {
                *binding = former;
            }
        }
    }

    fn characters(&mut self, text: &'a str, offset: usize) -> Result<(), Refusal> {
        if self.open.is_empty() {
            if text.bytes().all(is_space) {
                return Ok(());
            }
            return Err(malformed(offset, "text outside the root element".to_owned()));
        }
        if self.has_cdata_end && text.contains("]]>") {
            return Err(malformed(offset, "]]> in text".to_owned()));
        }
        self.count_text(text.len(), offset)?;
        self.piece(Node::Text(text), offset)
    }

    fn cdata(&mut self, text: &'a str, offset: usize) -> Result<(), Refusal> {
        if self.open.is_empty() {
            return Err(malformed(offset, "CDATA outside the root element".to_owned()));
        }
        self.count_text(text.len(), offset)?;
        self.piece(Node::CData(text), offset)
    }

    fn reference(&mut self, name: &str, offset: usize) -> Result<(), Refusal> {
        let character = reference(name).map_err(|bad| bad_reference(bad, name, offset))?;
        if self.open.is_empty() {
            return Err(malformed(offset, "text outside the root element".to_owned()));
        }
        self.count_text(character.len_utf8(), offset)?;
        self.piece(Node::Char(character), offset)
    }

    /// Adds a node that is not a tag.
    fn piece(&mut self, node: Node<'a>, offset: usize) -> Result<(), Refusal> {
        if self.document.nodes.len() >= self.max_nodes {
            return Err(Refusal::Limit { limit: Limit::Pieces, bound: self.max_nodes, offset });
        }
        self.document.nodes.push(node);
        Ok(())
    }

    fn count_text(&mut self, length: usize, offset: usize) -> Result<(), Refusal> {
        self.text_length += length;
        if self.text_length > self.limits.text_bytes {
            return Err(Refusal::Limit { limit: Limit::Text, bound: self.limits.text_bytes, offset });
        }
        Ok(())
    }
}

/// `<?xml version="1.0" encoding="..." standalone="..."?>`, in this order, the last two optional.
fn check_declaration(declaration: &str, text: &str) -> Result<(), Refusal> {
    let mut attributes = Attributes::new(declaration.get(3..).unwrap_or_default(), 0);
    let mut expected = ["version", "encoding", "standalone"].iter();
    let mut first = true;
    while let Some((name, value, offset)) = attributes.next()? {
        if !expected.any(|e| *e == name.whole) || (first && name.whole != "version") {
            return Err(malformed(offset, format!("{} in the XML declaration", name.whole)));
        }
        first = false;
        match name.whole {
            "version" if value != "1.0" => return Err(malformed(offset, format!("XML version {value:?}"))),
            "encoding" => accepted_encoding(value, text.as_bytes())?,
            "standalone" if value != "yes" && value != "no" => {
                return Err(malformed(offset, format!("standalone={value:?}")));
            }
            _ => {}
        }
    }
    if first {
        return Err(malformed(0, "XML declaration without version".to_owned()));
    }
    Ok(())
}

/// UTF-8, or US-ASCII that is: whatever HTTP and the XML declaration say must be true of the bytes, so the two agree.
fn accepted_encoding(name: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let name = name.trim_matches('"');
    if name.eq_ignore_ascii_case("utf-8") {
        return Ok(());
    }
    if name.eq_ignore_ascii_case("us-ascii") {
        if bytes.is_ascii() {
            return Ok(());
        }
        return Err(Refusal::Encoding("not US-ASCII, as it says".to_owned()));
    }
    Err(Refusal::Encoding(format!("{name:?} is not accepted")))
}

/// Canonical XML has no form for relative namespace names.
fn is_absolute(uri: &str) -> bool {
    uri.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

/// A file of one text in base64 whose lines end in `&#13;` falls into two pieces every 70 bytes.
const BYTES_PER_PIECE: usize = 24;
