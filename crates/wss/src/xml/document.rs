//! A document as flat tables: elements, attributes and text in document order, all borrowed from the message.

use super::{
    chars::{attribute_value, normalize_line_ends},
    names::{Names, Prefix, Uri},
};
use std::{borrow::Cow, ops::Range};

/// An element of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ElementId(pub(super) u32);

impl ElementId {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A document that passed the reader. Elements are numbered in document order, the root is 0.
pub(crate) struct Document<'a> {
    pub(super) names: Names<'a>,
    pub(super) nodes: Vec<Node<'a>>,
    pub(super) elements: Vec<Element<'a>>,
    pub(super) attributes: Vec<Attribute<'a>>,
    pub(super) declarations: Vec<Declaration>,
}

/// A node in document order.
#[derive(Debug, Clone, Copy)]
pub(super) enum Node<'a> {
    /// A start tag.
    Start(ElementId),
    /// Character data as written, without references.
    Text(&'a str),
    /// A character written as a reference.
    Char(char),
    /// The content of a CDATA section.
    CData(&'a str),
    /// A comment; where.
    Comment(usize),
    /// An end tag.
    End(ElementId),
}

pub(super) struct Element<'a> {
    /// As written, with its prefix.
    pub(super) qname: &'a str,
    pub(super) local: &'a str,
    pub(super) prefix: Prefix,
    pub(super) uri: Uri,
    pub(super) parent: Option<ElementId>,
    pub(super) attributes: Range<u32>,
    pub(super) declarations: Range<u32>,
    /// Index of its `Start` and `End` in the nodes.
    pub(super) nodes: Range<u32>,
    /// The number after the last of its descendants.
    pub(super) after: u32,
    /// Where its start tag begins, in the message.
    pub(super) offset: usize,
    /// Where its content is, in the message.
    pub(super) content: Range<usize>,
}

/// An attribute that is not a namespace declaration.
pub(crate) struct Attribute<'a> {
    pub(super) qname: &'a str,
    pub(super) local: &'a str,
    pub(super) prefix: Prefix,
    pub(super) uri: Uri,
    /// As written between the quotes.
    pub(super) source: &'a str,
}

impl<'a> Attribute<'a> {
    pub(crate) fn is(&self, uri: Uri, local: &str) -> bool {
        self.uri == uri && self.local == local
    }

    pub(crate) fn uri(&self) -> Uri {
        self.uri
    }

    pub(crate) fn local(&self) -> &'a str {
        self.local
    }

    pub(crate) fn qname(&self) -> &'a str {
        self.qname
    }

    pub(crate) fn value(&self) -> Cow<'a, str> {
        attribute_value(self.source)
    }
}

/// A namespace declaration.
#[derive(Debug, Clone, Copy)]
pub(super) struct Declaration {
    pub(super) prefix: Prefix,
    pub(super) uri: Uri,
}

impl<'a> Document<'a> {
    pub(crate) fn root(&self) -> ElementId {
        ElementId(0)
    }

    pub(crate) fn is(&self, element: ElementId, uri: Uri, local: &str) -> bool {
        self.element(element).is_some_and(|e| e.uri == uri && e.local == local)
    }

    pub(crate) fn uri(&self, element: ElementId) -> Uri {
        self.element(element).map_or(super::uri::NONE, |e| e.uri)
    }

    pub(crate) fn local(&self, element: ElementId) -> &'a str {
        self.element(element).map_or("", |e| e.local)
    }

    /// The element's name as written.
    pub(crate) fn qname(&self, element: ElementId) -> &'a str {
        self.element(element).map_or("", |e| e.qname)
    }

    pub(crate) fn uri_name(&self, uri: Uri) -> &str {
        self.names.uri_name(uri)
    }

    pub(crate) fn parent(&self, element: ElementId) -> Option<ElementId> {
        self.element(element)?.parent
    }

    /// Where the element's start tag begins in the message.
    pub(crate) fn offset(&self, element: ElementId) -> usize {
        self.element(element).map_or(0, |e| e.offset)
    }

    /// Where the element's content is in the message.
    pub(crate) fn content(&self, element: ElementId) -> Range<usize> {
        self.element(element).map_or(0..0, |e| e.content.clone())
    }

    pub(crate) fn attributes(&self, element: ElementId) -> &[Attribute<'a>] {
        self.element(element).map_or(&[], |e| slice(&self.attributes, &e.attributes))
    }

    pub(crate) fn attribute(&self, element: ElementId, uri: Uri, local: &str) -> Option<Cow<'a, str>> {
        self.attributes(element).iter().find(|a| a.is(uri, local)).map(Attribute::value)
    }

    /// The child elements, in order.
    pub(crate) fn children(&self, element: ElementId) -> impl Iterator<Item = ElementId> + use<'_, 'a> {
        let end = self.element(element).map_or(0, |e| e.after);
        let mut next = element.0 + 1;
        std::iter::from_fn(move || {
            let child = ElementId(next);
            if next >= end {
                return None;
            }
            next = self.element(child)?.after;
            Some(child)
        })
    }

    /// Every element, or those below one, in document order.
    pub(crate) fn all(&self) -> impl Iterator<Item = ElementId> + use<> {
        (0..self.elements.len() as u32).map(ElementId)
    }

    /// Whether `inner` is `outer` or below it.
    pub(crate) fn contains(&self, outer: ElementId, inner: ElementId) -> bool {
        self.element(outer).is_some_and(|e| (outer.0..e.after).contains(&inner.0))
    }

    /// The text of an element that has no child element; none if it has one.
    pub(crate) fn text(&self, element: ElementId) -> Option<Cow<'a, str>> {
        let mut text = Cow::Borrowed("");
        for node in self.inner_nodes(element) {
            match node {
                Node::Text(piece) | Node::CData(piece) if text.is_empty() => text = normalize_line_ends(piece),
                Node::Text(piece) | Node::CData(piece) => text.to_mut().push_str(&normalize_line_ends(piece)),
                Node::Char(c) => text.to_mut().push(*c),
                Node::Comment(_) => {}
                Node::Start(_) | Node::End(_) => return None,
            }
        }
        Some(text)
    }

    /// Whether the element has text of its own, beside its children, that is not white space.
    pub(crate) fn has_own_text(&self, element: ElementId) -> bool {
        let mut depth = 0_usize;
        self.inner_nodes(element).iter().any(|node| {
            match node {
                Node::Start(_) => depth += 1,
                Node::End(_) => depth = depth.saturating_sub(1),
                Node::Text(text) => return depth == 0 && !text.bytes().all(is_space),
                // References and CDATA are never indentation.
                Node::Char(_) | Node::CData(_) => return depth == 0,
                Node::Comment(_) => {}
            }
            false
        })
    }

    /// Where the first comment inside the element is.
    pub(crate) fn first_comment(&self, element: ElementId) -> Option<usize> {
        self.inner_nodes(element).iter().find_map(|node| match node {
            Node::Comment(offset) => Some(*offset),
            _ => None,
        })
    }

    /// What `prefix` stands for at the element, as far up as declarations on `limit` and below it say.
    pub(crate) fn resolve_below(&self, element: ElementId, limit: ElementId, prefix: &str) -> Option<Uri> {
        let wanted = self.names.known_prefix(prefix)?;
        let mut at = Some(element);
        while let Some(here) = at {
            if let Some(found) = self.declared(here).iter().find(|d| d.prefix == wanted) {
                return Some(found.uri);
            }
            if here == limit {
                return None;
            }
            at = self.parent(here);
        }
        None
    }

    /// The element's place, `/Envelope/Header/Security[1]/...`, for people; positions count from 1 among siblings of
    /// the same name and are left out when there is only one.
    pub(crate) fn path(&self, element: ElementId) -> String {
        let mut steps = Vec::new();
        let mut at = Some(element);
        while let Some(here) = at {
            at = self.parent(here);
            let name = self.local(here);
            let twins: Vec<_> = at.map_or_else(Vec::new, |parent| {
                self.children(parent).filter(|c| self.local(*c) == name && self.uri(*c) == self.uri(here)).collect()
            });
            steps.push(match twins.iter().position(|t| *t == here) {
                Some(nth) if twins.len() > 1 => format!("/{name}[{}]", nth + 1),
                _ => format!("/{name}"),
            });
        }
        steps.reverse();
        steps.concat()
    }

    pub(super) fn element(&self, element: ElementId) -> Option<&Element<'a>> {
        self.elements.get(element.index())
    }

    pub(super) fn declared(&self, element: ElementId) -> &[Declaration] {
        self.element(element).map_or(&[], |e| slice(&self.declarations, &e.declarations))
    }

    /// The nodes between the element's tags.
    fn inner_nodes(&self, element: ElementId) -> &[Node<'a>] {
        self.element(element)
            .and_then(|e| self.nodes.get(e.nodes.start as usize + 1..e.nodes.end as usize))
            .unwrap_or(&[])
    }
}

pub(super) fn slice<'t, T>(table: &'t [T], range: &Range<u32>) -> &'t [T] {
    table.get(range.start as usize..range.end as usize).unwrap_or(&[])
}

/// White space as XML has it; no Unicode space is.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}
