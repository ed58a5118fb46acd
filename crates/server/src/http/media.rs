//! `Content-Type`: media type and parameters (RFC 9110 §8.3.1, RFC 2045 §5.1).

/// A media type with its parameters.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Media {
    /// `type/subtype` in lower case.
    pub(crate) essence: String,
    parameters: Vec<(String, String)>,
}

impl Media {
    /// Reads a header value; `None` if it does not keep to the grammar or names a parameter twice.
    pub(crate) fn parse(value: &str) -> Option<Self> {
        let (essence, mut rest) = match value.find(';') {
            Some(at) => value.split_at(at),
            None => (value, ""),
        };
        let essence = essence.trim_matches(BLANK).to_ascii_lowercase();
        let (kind, subtype) = essence.split_once('/')?;
        if !is_token(kind) || !is_token(subtype) {
            return None;
        }
        let mut parameters: Vec<(String, String)> = Vec::new();
        while let Some(after) = rest.trim_start_matches(BLANK).strip_prefix(';') {
            let after = after.trim_start_matches(BLANK);
            if after.is_empty() {
                rest = after;
                break;
            }
            let (name, value) = after.split_once('=')?;
            let name = name.to_ascii_lowercase();
            if !is_token(&name) || parameters.iter().any(|(n, _)| *n == name) {
                return None;
            }
            let (value, left) = parameter_value(value)?;
            parameters.push((name, value));
            rest = left;
        }
        rest.trim_matches(BLANK).is_empty().then_some(Self { essence, parameters })
    }

    /// A parameter by its name in lower case.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
}

const BLANK: [char; 2] = [' ', '\t'];

/// A value, quoted or not, and what follows it.
fn parameter_value(text: &str) -> Option<(String, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([';', ' ', '\t']).unwrap_or(text.len());
        let (value, left) = text.split_at(end);
        return is_token(value).then(|| (value.to_owned(), left));
    };
    let mut value = String::new();
    let mut chars = quoted.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((value, quoted.split_at(at + 1).1)),
            '\\' => value.push(chars.next()?.1),
            _ => value.push(c),
        }
    }
    None
}

fn is_token(text: &str) -> bool {
    let token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    !text.is_empty() && text.chars().all(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_not_a_media_type() {
        for bad in [
            "",
            "text",
            "text/",
            "text/xml; charset",
            "text/xml; a=1; A=2",
            "text/xml; a=\"x",
            "text/xml x",
            "t ext/xml",
        ] {
            assert_eq!(Media::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn reads_quoted_and_bare_parameters() {
        let media = Media::parse(r#"Multipart/Related; boundary="a;b\"c" ;type=application/xop+xml"#);
        assert_eq!(media, None, "'/' is not allowed in a bare value");
        let media = Media::parse(r#"Multipart/Related; Boundary="a;b\"c" ;type="application/xop+xml";"#).unwrap();
        assert_eq!(media.essence, "multipart/related");
        assert_eq!(media.parameter("boundary"), Some("a;b\"c"));
        assert_eq!(media.parameter("type"), Some("application/xop+xml"));
    }
}
