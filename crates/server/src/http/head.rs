//! A second look at the bytes of each request head.
//!
//! The HTTP library drops `Content-Length` in silence when `Transfer-Encoding` is there too, so that nothing after it
//! can tell; a proxy in front may have believed the other one (request smuggling, sicurezza T-81). The watch keeps the
//! bytes of a head as they come off the wire and judges them beside what the library understood. It follows one
//! request at a time: who sends the next before it has the answer (pipelining) is refused, since no client of ANPR
//! does it and the watch would lose the place.

use std::sync::{Mutex, MutexGuard, PoisonError};

use hyper::Uri;

/// What is wrong with a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BadHead {
    /// `Content-Length` beside `Transfer-Encoding`, or either twice.
    #[error("the length of the body is stated twice")]
    TwoLengths,
    /// `Transfer-Encoding` is not `chunked` alone.
    #[error("a transfer coding other than chunked")]
    Coding,
    /// A line that does not end in CR LF.
    #[error("a line that does not end in CR LF")]
    BareLineFeed,
    /// The target is not a path on this host, or not the one that the library understood.
    #[error("a request target that is not a path")]
    Target,
    /// HTTP/1.1 without `Host`, or any version with two (RFC 9112 §3.2).
    #[error("not exactly one Host")]
    Host,
    /// The request was sent before the answer to the one before it.
    #[error("requests sent one after the other without waiting")]
    Pipelined,
}

/// The watch of one connection; fed by the reading side, asked by the service.
#[derive(Debug)]
pub(crate) struct HeadWatch {
    stage: Mutex<Stage>,
    /// Bytes of a head that are kept; the library refuses longer ones by itself.
    max: usize,
}

#[derive(Debug)]
enum Stage {
    /// The head is coming.
    Head(Vec<u8>),
    /// A whole head has come, what follows is its body.
    Whole(Vec<u8>),
    /// The head was judged, its request is being served.
    Body,
}

impl HeadWatch {
    /// For a connection on which nothing has been read.
    pub(crate) fn new(max: usize) -> Self {
        Self { stage: Mutex::new(Stage::Head(Vec::new())), max }
    }

    /// Takes note of bytes read.
    pub(crate) fn feed(&self, bytes: &[u8]) {
        let mut stage = self.lock();
        let Stage::Head(head) = &mut *stage else { return };
        // Blank lines before a request are allowed to be skipped (RFC 9112 §2.2).
        let bytes = if head.is_empty() { bytes.trim_ascii_start() } else { bytes };
        let seen = head.len().saturating_sub(END.len() - 1);
        let room = self.max.saturating_add(END.len()).saturating_sub(head.len());
        head.extend_from_slice(bytes.get(..room.min(bytes.len())).unwrap_or_default());
        let end = head.get(seen..).and_then(|new| new.windows(END.len()).position(|w| w == END));
        if let Some(end) = end {
            head.truncate(seen + end + END.len());
            *stage = Stage::Whole(std::mem::take(head));
        }
    }

    /// Judges the head of the request that the library has just handed on.
    pub(crate) fn judge(&self, uri: &Uri) -> Result<(), BadHead> {
        let mut stage = self.lock();
        match std::mem::replace(&mut *stage, Stage::Body) {
            Stage::Whole(head) => judge(&head, uri),
            Stage::Head(head) if head.contains(&b'\n') => Err(BadHead::BareLineFeed),
            Stage::Head(_) | Stage::Body => Err(BadHead::Pipelined),
        }
    }

    /// The request has been read to its end and is about to be answered: the next bytes are a new head.
    pub(crate) fn next_request(&self) {
        *self.lock() = Stage::Head(Vec::new());
    }

    /// Whether nothing has come since the last answer, so that the client has nothing more to say or to hear.
    pub(super) fn is_between_requests(&self) -> bool {
        matches!(&*self.lock(), Stage::Head(head) if head.is_empty())
    }

    fn lock(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

const END: &[u8] = b"\r\n\r\n";

fn judge(head: &[u8], uri: &Uri) -> Result<(), BadHead> {
    let mut lengths = 0_u32;
    let mut codings = 0_u32;
    let mut hosts = 0_u32;
    let mut lines = head.split(|b| *b == b'\n');
    let request_line = lines.next().and_then(|line| line.strip_suffix(b"\r")).ok_or(BadHead::BareLineFeed)?;
    let target = request_line.split(|b| *b == b' ').nth(1).unwrap_or_default();
    let understood = uri.path_and_query().map(|p| p.as_str()).unwrap_or_default();
    if !target.starts_with(b"/") || target != understood.as_bytes() {
        return Err(BadHead::Target);
    }
    for line in lines.filter(|line| !line.is_empty()) {
        let line = line.strip_suffix(b"\r").ok_or(BadHead::BareLineFeed)?;
        let Some(colon) = line.iter().position(|b| *b == b':') else { continue };
        let (name, value) = line.split_at(colon);
        if name.eq_ignore_ascii_case(b"host") {
            hosts += 1;
        } else if name.eq_ignore_ascii_case(b"content-length") {
            lengths += 1;
        } else if name.eq_ignore_ascii_case(b"transfer-encoding") {
            codings += 1;
            let value = value.get(1..).unwrap_or_default().trim_ascii();
            if !value.eq_ignore_ascii_case(b"chunked") {
                return Err(BadHead::Coding);
            }
        }
    }
    let may_lack_host = request_line.ends_with(b"HTTP/1.0");
    if hosts > 1 || (hosts == 0 && !may_lack_host) {
        return Err(BadHead::Host);
    }
    if lengths + codings > 1 { Err(BadHead::TwoLengths) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(pieces: &[&str]) -> Result<(), BadHead> {
        let watch = HeadWatch::new(1024);
        for piece in pieces {
            watch.feed(piece.as_bytes());
        }
        watch.judge(&"/a?b".parse().unwrap())
    }

    #[test]
    fn t81_refuses_two_lengths_in_either_order() {
        let te = "Transfer-Encoding: chunked\r\n";
        let cl = "content-length: 5\r\n";
        for headers in [[te, cl], [cl, te], [cl, cl], [te, te]] {
            let head = format!("POST /a?b HTTP/1.1\r\nHost: h\r\n{}\r\n", headers.concat());
            assert_eq!(judged(&[&head]), Err(BadHead::TwoLengths), "{head}");
        }
    }

    #[test]
    fn t81_refuses_other_codings() {
        for coding in ["gzip, chunked", "identity", "chunked, chunked", "xchunked"] {
            let head = format!("POST /a?b HTTP/1.1\r\nTransfer-Encoding: {coding}\r\n\r\n");
            assert_eq!(judged(&[&head]), Err(BadHead::Coding));
        }
    }

    #[test]
    fn t81_refuses_bare_line_feeds() {
        assert_eq!(judged(&["POST /a?b HTTP/1.1\nHost: x\n\n"]), Err(BadHead::BareLineFeed));
        assert_eq!(judged(&["POST /a?b HTTP/1.1\r\nHost: h\nContent-Length: 1\r\n\r\n"]), Err(BadHead::BareLineFeed));
    }

    #[test]
    fn t81_refuses_a_target_understood_otherwise() {
        assert_eq!(judged(&["POST http://h/a?b HTTP/1.1\r\n\r\n"]), Err(BadHead::Target));
        assert_eq!(judged(&["POST /a?b#c HTTP/1.1\r\n\r\n"]), Err(BadHead::Target));
        assert_eq!(judged(&["POST /x HTTP/1.1\r\n\r\n"]), Err(BadHead::Target));
    }

    #[test]
    fn refuses_no_host_and_two() {
        assert_eq!(judged(&["POST /a?b HTTP/1.1\r\n\r\n"]), Err(BadHead::Host));
        assert_eq!(judged(&["POST /a?b HTTP/1.0\r\nHost: a\r\nhost: b\r\n\r\n"]), Err(BadHead::Host));
    }

    #[test]
    fn t81_refuses_a_head_that_came_with_the_request_before() {
        let watch = HeadWatch::new(1024);
        watch.feed(b"GET /a?b HTTP/1.0\r\n\r\nGET /a?b HTTP/1.0\r\n\r\n");
        let uri = "/a?b".parse().unwrap();
        assert_eq!(watch.judge(&uri), Ok(()));
        watch.next_request();
        assert_eq!(watch.judge(&uri), Err(BadHead::Pipelined));
    }

    #[test]
    fn takes_a_head_in_pieces_and_leaves_the_body_alone() {
        assert_eq!(
            judged(&["\r\nPOST /a?b HT", "TP/1.1\r\nHost: h\r\nContent-Length: 3\r", "\n\r", "\n\n\n\n"]),
            Ok(())
        );
    }
}
