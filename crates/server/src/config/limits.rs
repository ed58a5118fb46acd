//! `[limits]` and `[pools]`: every queue and every wait has a bound (design §3, sicurezza §12.0 and T-71).

use std::num::NonZeroUsize;
use std::time::Duration;

use serde::Deserialize;

/// What a client may ask of the listener.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Connections open at once over all listeners, 1 to 100000.
    pub connections: usize,
    /// Requests being served at once, 1 to 100000; beyond, the answer says to retry.
    pub requests: usize,
    /// Bytes of request bodies held in memory at once, 1 MiB to 1 TiB; beyond, the answer says to retry.
    pub body_bytes_total: u64,
    /// Largest body of a request, 1 KiB to 1 GiB.
    pub body_bytes: u64,
    /// Largest body of a request to S001, whose file travels as base64, 1 KiB to 1 GiB.
    pub body_bytes_s001: u64,
    /// Largest body of a request to P000, which carries attachments, 1 KiB to 1 GiB.
    pub body_bytes_p000: u64,
    /// Parts of an MTOM request, the envelope included, 1 to 100.
    pub mtom_parts: usize,
    /// Header fields of a request, 1 to 1000.
    pub headers: usize,
    /// Bytes of request line and header fields together, 1024 to 65536.
    pub header_bytes: usize,
    /// Time for a TLS handshake, in seconds, 1 to 3600.
    pub handshake_s: u64,
    /// Time for request line and header fields; also how long an idle connection is kept, in seconds, 1 to 3600.
    pub head_s: u64,
    /// Time in which a body has to arrive, in seconds, 1 to 3600; longer only for who sends at `body_min_rate`.
    pub body_s: u64,
    /// Bytes per second that lengthen the time for the body, 1 to 1 GiB: a body of n bytes may take
    /// `body_s + n / body_min_rate` seconds.
    pub body_min_rate: u64,
    /// How long a client may take none of the bytes of its answer, in seconds, 1 to 3600.
    pub write_stall_s: u64,
    /// Longest time to answer a request that has arrived, in seconds, 1 to 86400; the work goes on to its end.
    pub answer_s: u64,
    /// Calls that a comune's server may make in a minute, 0 to 1000000; 0: without bound; beyond, the answer says to retry
    /// (consultazione §15.45, sicurezza T-89).
    pub calls_per_minute: u32,
    /// What `Retry-After` says when there is no room, in seconds, 1 to 3600.
    pub retry_after_s: u64,
}

impl Limits {
    /// [`Limits::handshake_s`].
    pub fn handshake(&self) -> Duration {
        Duration::from_secs(self.handshake_s)
    }

    /// [`Limits::head_s`].
    pub fn head(&self) -> Duration {
        Duration::from_secs(self.head_s)
    }

    /// Time allowed for a body of which `received` bytes have come.
    pub fn body(&self, received: u64) -> Duration {
        let rate = self.body_min_rate.max(1);
        Duration::from_secs(self.body_s) + Duration::from_millis(received.saturating_mul(1000) / rate)
    }

    /// Time that the longest of all bodies may take.
    pub fn longest_body(&self) -> Duration {
        self.body(self.body_bytes.max(self.body_bytes_s001).max(self.body_bytes_p000))
    }

    /// [`Limits::write_stall_s`].
    pub fn write_stall(&self) -> Duration {
        Duration::from_secs(self.write_stall_s)
    }

    /// [`Limits::answer_s`].
    pub fn answer(&self) -> Duration {
        Duration::from_secs(self.answer_s)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4096,
            requests: 512,
            body_bytes_total: 512 << 20,
            body_bytes: 5 << 20,
            body_bytes_s001: 22 << 20,
            body_bytes_p000: 30 << 20,
            mtom_parts: 10,
            headers: 64,
            header_bytes: 16 << 10,
            handshake_s: 10,
            head_s: 30,
            body_s: 30,
            body_min_rate: 32 << 10,
            write_stall_s: 30,
            answer_s: 120,
            calls_per_minute: 12_000,
            retry_after_s: 2,
        }
    }
}

/// Threads for work off the reactor.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pools {
    /// Threads for cryptography and files, 0 to 1024; 0: one for each processor.
    pub cpu_threads: usize,
    /// Pieces of work that may wait for them, 0 to 100000.
    pub cpu_queue: usize,
}

impl Pools {
    /// Threads to start: `cpu_threads`, or one for each processor.
    pub fn cpu_threads(&self) -> NonZeroUsize {
        NonZeroUsize::new(self.cpu_threads)
            .or_else(|| std::thread::available_parallelism().ok())
            .unwrap_or(NonZeroUsize::MIN)
    }
}

impl Default for Pools {
    fn default() -> Self {
        Self { cpu_threads: 0, cpu_queue: 256 }
    }
}
