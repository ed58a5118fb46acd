//! How the notices are sent.

use crate::politica::Politica;
use std::path::PathBuf;
use std::time::Duration;

/// Bounds and times of the dispatcher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impostazioni {
    /// Queues worked on at once.
    pub in_parallelo: usize,
    /// Beyond them, so many that only wait for a slow endpoint: they keep nobody else from working.
    pub lente: usize,
    /// Queues of one host, slow ones included: one server may receive for many comuni.
    pub per_host: usize,
    /// Notices of one queue taken at once.
    pub per_coda: usize,
    /// Threads that encrypt and sign.
    pub fili_cpu: usize,
    /// To open a connection, TLS included.
    pub connessione: Duration,
    /// From the first byte sent to the last one received.
    pub risposta: Duration,
    /// An attempt that takes longer gives its place away and goes on among the slow ones.
    pub lenta_dopo: Duration,
    /// How often the register is asked for queues that are due.
    pub sondaggio: Duration,
    /// A process that says nothing for so long beyond an attempt's own time has lost its queues.
    pub margine_presa: Duration,
    /// Bytes of an answer.
    pub risposta_massima: usize,
    /// Plain HTTP, for a sandbox.
    pub http_ammesso: bool,
    /// PEM file with the authorities of the comuni's TLS certificates; none: those of the system.
    pub ca: Option<PathBuf>,
    /// The schedule of attempts.
    pub politica: Politica,
}

impl Default for Impostazioni {
    fn default() -> Self {
        Self {
            in_parallelo: 64,
            lente: 1024,
            per_host: 8,
            per_coda: 16,
            fili_cpu: 2,
            connessione: Duration::from_secs(10),
            risposta: Duration::from_secs(30),
            lenta_dopo: Duration::from_secs(1),
            sondaggio: Duration::from_secs(1),
            margine_presa: Duration::from_secs(20),
            risposta_massima: 64 << 10,
            http_ammesso: false,
            ca: None,
            politica: Politica::default(),
        }
    }
}

impl Impostazioni {
    /// How long a queue is held without a word from its holder: longer than any attempt.
    pub(crate) fn presa(&self) -> Duration {
        self.connessione.saturating_add(self.risposta).saturating_add(self.margine_presa)
    }
}
