//! Requests that come as `multipart/related` (RFC 2387, SOAP MTOM).

use super::xop::{self, ErroreXop};
use crate::http::Media;

/// How the parts of a request are told apart, from its `Content-Type`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pacchetto {
    boundary: String,
    /// `Content-ID` of the part with the envelope; `None`: the first.
    start: Option<String>,
}

/// Why an MTOM request is not one envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ErroreMtom {
    /// The parts are not delimited as the header says, or a part's own header is out of the grammar.
    #[error("the parts are not delimited as announced")]
    Confini,
    /// More parts than admitted.
    #[error("too many parts")]
    TroppeParti,
    /// A part without `Content-ID`, or two with the same.
    #[error("a part without an id of its own")]
    ContentId,
    /// A part in an encoding other than its plain bytes.
    #[error("a part in a transfer encoding")]
    Codifica,
    /// The part with the envelope is absent or not of XML.
    #[error("no part with the envelope")]
    SenzaRadice,
    /// The parts do not go into the envelope.
    #[error(transparent)]
    Xop(#[from] ErroreXop),
}

impl Pacchetto {
    /// From a `multipart/related` media type; `None` if it is not one of a SOAP 1.1 message with XOP.
    pub(crate) fn da_media(media: &Media) -> Option<Self> {
        let boundary = media.parameter("boundary")?;
        let good = (1..=70).contains(&boundary.len()) && boundary.bytes().all(|b| (b' '..=b'~').contains(&b));
        let xop = media.parameter("type").is_some_and(|t| t.eq_ignore_ascii_case("application/xop+xml"));
        let soap11 = media.parameter("start-info").is_none_or(|i| i.trim().eq_ignore_ascii_case("text/xml"));
        (good && xop && soap11).then(|| Self {
            boundary: boundary.to_owned(),
            start: media.parameter("start").map(|s| unbracket(s).to_owned()),
        })
    }

    /// The envelope with its parts in place, `max` bytes at most, of `max_parti` parts at most.
    pub(crate) fn apri(&self, body: &[u8], max_parti: usize, max: u64) -> Result<Vec<u8>, ErroreMtom> {
        let mut parti = self.dividi(body, max_parti)?;
        let root = match &self.start {
            Some(start) => parti.iter().position(|p| p.id.as_ref() == Some(start)).ok_or(ErroreMtom::SenzaRadice)?,
            None => 0,
        };
        if root >= parti.len() {
            return Err(ErroreMtom::SenzaRadice);
        }
        let root = parti.remove(root);
        let media = root.media.as_deref().and_then(Media::parse).ok_or(ErroreMtom::SenzaRadice)?;
        if media.essence != "application/xop+xml" {
            return Err(ErroreMtom::SenzaRadice);
        }
        let mut allegati: Vec<(&str, &[u8])> = Vec::with_capacity(parti.len());
        for parte in &parti {
            let id = parte.id.as_deref().ok_or(ErroreMtom::ContentId)?;
            if allegati.iter().any(|(other, _)| *other == id) {
                return Err(ErroreMtom::ContentId);
            }
            allegati.push((id, parte.bytes));
        }
        Ok(xop::incorpora(root.bytes, allegati.into_iter(), max)?)
    }

    fn dividi<'b>(&self, body: &'b [u8], max_parti: usize) -> Result<Vec<Pezzo<'b>>, ErroreMtom> {
        let delimiter = format!("\r\n--{}", self.boundary);
        let finder = memchr::memmem::Finder::new(&delimiter);
        // The first delimiter may open the body, without the line end that otherwise belongs to it.
        let mut rest = match body.strip_prefix(delimiter.as_bytes().get(2..).unwrap_or_default()) {
            Some(rest) => rest,
            None => split_at(body, &finder)?.1,
        };
        let mut parti = Vec::new();
        while !rest.starts_with(b"--") {
            if parti.len() >= max_parti {
                return Err(ErroreMtom::TroppeParti);
            }
            let blank = rest.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
            let part = rest.get(blank..).and_then(|r| r.strip_prefix(b"\r\n")).ok_or(ErroreMtom::Confini)?;
            let (part, after) = split_at(part, &finder)?;
            parti.push(Pezzo::leggi(part)?);
            rest = after;
        }
        Ok(parti)
    }
}

/// One part: its header as far as it matters, and its bytes.
struct Pezzo<'b> {
    id: Option<String>,
    media: Option<String>,
    bytes: &'b [u8],
}

impl<'b> Pezzo<'b> {
    fn leggi(part: &'b [u8]) -> Result<Self, ErroreMtom> {
        // A part without header begins with the line end that closes it.
        let (head, bytes) = match part.strip_prefix(b"\r\n") {
            Some(bytes) => (&[][..], bytes),
            None => split_at(part, &memchr::memmem::Finder::new(b"\r\n\r\n"))?,
        };
        if head.len() > MAX_HEAD {
            return Err(ErroreMtom::Confini);
        }
        // A line that begins with a blank goes on the line before it (RFC 5322 §2.2.3).
        let head = std::str::from_utf8(head).map_err(|_| ErroreMtom::Confini)?;
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let mut pezzo = Self { id: None, media: None, bytes };
        for line in head.split("\r\n").filter(|line| !line.is_empty()) {
            let (name, value) = line.split_once(':').ok_or(ErroreMtom::Confini)?;
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-id" if pezzo.id.is_none() => pezzo.id = Some(unbracket(value).to_owned()),
                "content-type" if pezzo.media.is_none() => pezzo.media = Some(value.to_owned()),
                "content-id" | "content-type" => return Err(ErroreMtom::Confini),
                "content-transfer-encoding" => plain_encoding(value)?,
                _ => {}
            }
        }
        Ok(pezzo)
    }
}

fn plain_encoding(value: &str) -> Result<(), ErroreMtom> {
    let plain = ["binary", "8bit", "7bit"].iter().any(|e| value.eq_ignore_ascii_case(e));
    if plain { Ok(()) } else { Err(ErroreMtom::Codifica) }
}

fn split_at<'b>(bytes: &'b [u8], finder: &memchr::memmem::Finder<'_>) -> Result<(&'b [u8], &'b [u8]), ErroreMtom> {
    let at = finder.find(bytes).ok_or(ErroreMtom::Confini)?;
    let (before, rest) = bytes.split_at(at);
    Ok((before, rest.get(finder.needle().len()..).unwrap_or_default()))
}

fn unbracket(id: &str) -> &str {
    id.strip_prefix('<').and_then(|id| id.strip_suffix('>')).unwrap_or(id)
}

/// Bytes of the header of one part.
const MAX_HEAD: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: &str =
        r#"multipart/related; type="application/xop+xml"; boundary="B"; start="<root>"; start-info="text/xml""#;
    const ROOT: &str = r#"<e><f><x:Include xmlns:x="http://www.w3.org/2004/08/xop/include" href="cid:a"/></f></e>"#;

    fn part(id: &str, extra: &str, content: &str) -> String {
        format!(
            "--B\r\nContent-ID: <{id}>\r\nContent-Type: application/xop+xml; charset=UTF-8;\r\n type=\"text/xml\"\r\n{extra}\r\n{content}\r\n"
        )
    }

    fn open(body: &str) -> Result<String, ErroreMtom> {
        let pacchetto = Pacchetto::da_media(&Media::parse(TYPE).unwrap()).unwrap();
        pacchetto.apri(body.as_bytes(), 10, 10_000).map(|out| String::from_utf8(out).unwrap())
    }

    #[test]
    fn t72_refuses_more_parts_than_admitted() {
        let mut body = part("root", "", ROOT);
        for n in 0..10 {
            body += &part(&format!("p{n}"), "", "x");
        }
        assert_eq!(open(&(body + "--B--")), Err(ErroreMtom::TroppeParti));
    }

    #[test]
    fn t72_refuses_two_parts_of_one_id() {
        let body = part("root", "", ROOT) + &part("a", "", "1") + &part("a", "", "2") + "--B--";
        assert_eq!(open(&body), Err(ErroreMtom::ContentId));
    }

    #[test]
    fn t72_refuses_transfer_encodings() {
        let body = part("root", "", ROOT) + &part("a", "Content-Transfer-Encoding: base64\r\n", "MQ==") + "--B--";
        assert_eq!(open(&body), Err(ErroreMtom::Codifica));
    }

    #[test]
    fn t73_refuses_a_part_outside_the_envelope() {
        let body = part("root", "", ROOT) + &part("a", "", "1") + &part("b", "", "2") + "--B--";
        assert_eq!(open(&body), Err(ErroreMtom::Xop(ErroreXop::ParteSciolta)));
    }

    #[test]
    fn refuses_a_message_cut_short() {
        let whole = part("root", "", ROOT) + &part("a", "", "1") + "--B--";
        for length in 0..whole.len() - 2 {
            assert!(open(&whole[..length]).is_err(), "{length}");
        }
    }

    #[test]
    fn refuses_a_message_without_its_root() {
        assert_eq!(open(&(part("other", "", ROOT) + "--B--")), Err(ErroreMtom::SenzaRadice));
        assert_eq!(open("--B--"), Err(ErroreMtom::SenzaRadice));
    }

    #[test]
    fn refuses_headers_of_other_protocols() {
        for media in [
            "multipart/related; type=\"text/xml\"; boundary=B",
            "multipart/related; type=\"application/xop+xml\"",
            "multipart/related; type=\"application/xop+xml\"; boundary=B; start-info=\"application/soap+xml\"",
        ] {
            assert_eq!(Pacchetto::da_media(&Media::parse(media).unwrap()), None, "{media}");
        }
    }

    #[test]
    fn parts_go_into_the_envelope_wherever_the_root_stands() {
        let parts = [part("root", "", ROOT), part("a", "Content-Transfer-Encoding: binary\r\n", "1\r\n--b\r\n2")];
        for body in [parts.concat(), format!("preamble\r\n{}{}", parts[1], parts[0])] {
            assert_eq!(open(&(body + "--B--\r\n")).unwrap(), "<e><f>MQ0KLS1iDQoy</f></e>");
        }
    }
}
