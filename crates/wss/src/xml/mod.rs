//! XML as far as the profile needs it: a strict reader, a flat document, exclusive canonical form.

mod c14n;
mod chars;
mod document;
mod names;
mod parse;
mod tag;

pub(crate) use c14n::{CanonicalForm, PrefixList};
pub(crate) use chars::is_ncname;
pub(crate) use document::{Attribute, Document, ElementId};
pub(crate) use names::{Uri, uri};
pub(crate) use parse::parse;
