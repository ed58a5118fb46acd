//! The body of a request: its announced type, then its bytes within size, time and memory (sicurezza T-71).

use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::HeaderMap;
use hyper::body::{Body, Incoming};
use hyper::header::{CONTENT_ENCODING, CONTENT_TYPE};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;

use super::media::Media;
use super::refusal::Refusal;
use crate::config::Limits;
use crate::mtom::Pacchetto;
use crate::percorsi::{Famiglia, Taglia};

/// What the head announces of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Announced {
    /// The envelope alone.
    Xml,
    /// The envelope with parts beside it.
    Mtom(Pacchetto),
}

/// Reads `Content-Type` and `Content-Encoding`.
pub(super) fn announced(headers: &HeaderMap, famiglia: Famiglia) -> Result<Announced, Refusal> {
    let encodings = headers.get_all(CONTENT_ENCODING).iter();
    if encodings.into_iter().any(|e| !e.as_bytes().trim_ascii().eq_ignore_ascii_case(b"identity")) {
        return Err(Refusal::Encoding);
    }
    let mut types = headers.get_all(CONTENT_TYPE).iter();
    let (Some(value), None) = (types.next(), types.next()) else { return Err(Refusal::MediaType) };
    let media = value.to_str().ok().and_then(Media::parse).ok_or(Refusal::MediaType)?;
    let utf8 = media.parameter("charset").is_none_or(|c| c.eq_ignore_ascii_case("utf-8"));
    match media.essence.as_str() {
        "text/xml" if utf8 => Ok(Announced::Xml),
        "multipart/related" if famiglia.ammette_mtom() => {
            Pacchetto::da_media(&media).map(Announced::Mtom).ok_or(Refusal::MediaType)
        }
        _ => Err(Refusal::MediaType),
    }
}

/// Largest body that a service takes.
pub(super) fn max_size(limits: &Limits, famiglia: Famiglia) -> u64 {
    match famiglia.taglia() {
        Taglia::Comune => limits.body_bytes,
        Taglia::Subentro => limits.body_bytes_s001,
        Taglia::Allegati => limits.body_bytes_p000,
    }
}

/// The share that bodies held in memory take of `limits.body_bytes_total`; given back when dropped.
#[derive(Debug)]
pub(super) struct Memory {
    pool: Arc<Semaphore>,
    held: Option<OwnedSemaphorePermit>,
    gauge: prometheus::IntGauge,
}

impl Memory {
    /// The whole memory for bodies.
    pub(super) fn pool(total: u64) -> Arc<Semaphore> {
        let blocks = usize::try_from(total / BLOCK).unwrap_or(usize::MAX);
        Arc::new(Semaphore::new(blocks.clamp(1, Semaphore::MAX_PERMITS)))
    }

    /// Nothing yet.
    pub(super) fn new(pool: Arc<Semaphore>, gauge: prometheus::IntGauge) -> Self {
        Self { pool, held: None, gauge }
    }

    /// Makes the share large enough for `bytes` in all.
    pub(super) fn grow_to(&mut self, bytes: u64) -> Result<(), Refusal> {
        let held = self.held.as_ref().map_or(0, OwnedSemaphorePermit::num_permits) as u64;
        let missing = bytes.div_ceil(BLOCK).saturating_sub(held);
        if missing == 0 {
            return Ok(());
        }
        let missing = u32::try_from(missing).map_err(|_| Refusal::Memory)?;
        let more = Arc::clone(&self.pool).try_acquire_many_owned(missing).map_err(|_| Refusal::Memory)?;
        self.gauge.add(i64::from(missing) * BLOCK as i64);
        match &mut self.held {
            Some(held) => held.merge(more),
            None => self.held = Some(more),
        }
        Ok(())
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let held = self.held.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        self.gauge.sub(i64::try_from(held).unwrap_or(0) * BLOCK as i64);
    }
}

/// Reads the whole body, at most `max` bytes of it, at the rate that `limits` ask for.
pub(super) async fn read(mut body: Incoming, max: u64, limits: &Limits, memory: &mut Memory) -> Result<Bytes, Refusal> {
    let begin = Instant::now();
    let announced = body.size_hint().lower();
    if announced > max {
        return Err(Refusal::TooLong);
    }
    // What is announced is not yet sent: memory is taken as bytes arrive.
    let mut read = BytesMut::with_capacity(usize::try_from(announced.min(FIRST)).unwrap_or(0));
    loop {
        let deadline = begin + limits.body(read.len() as u64);
        let frame = match tokio::time::timeout_at(deadline, body.frame()).await {
            Err(_) => return Err(Refusal::TooSlow),
            Ok(None) => return Ok(read.freeze()),
            Ok(Some(Err(_))) => return Err(Refusal::BrokenBody),
            Ok(Some(Ok(frame))) => frame,
        };
        // Trailers carry nothing that ANPR knows of.
        let Ok(data) = frame.into_data() else { continue };
        let size = (read.len() + data.len()) as u64;
        if size > max {
            return Err(Refusal::TooLong);
        }
        memory.grow_to(size)?;
        read.extend_from_slice(&data);
    }
}

/// Grain of the memory for bodies.
const BLOCK: u64 = 4096;
/// Memory taken at once on the word of `Content-Length`.
const FIRST: u64 = 64 << 10;
