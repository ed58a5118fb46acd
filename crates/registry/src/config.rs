//! Where the register is and how many hands it may use.

use std::time::Duration;

/// How to reach the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// `sqlite:PATH`, or `postgres://...` as libpq reads it.
    pub url: String,
    /// Connections for reading, opened as they are needed; at least 1.
    pub lettori: usize,
    /// Threads, each with its connection, that write to PostgreSQL; SQLite always has one.
    pub scrittori: usize,
    /// Writes that may wait; past it a write is refused with [`crate::Errore::Occupato`].
    pub coda: usize,
    /// Calls that may share one commit on SQLite; at least 1.
    pub gruppo: usize,
    /// How long a call waits for a connection, and SQLite for the lock of another process.
    pub attesa: Duration,
}

impl Config {
    /// The usual sizes for a database at `url`.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), lettori: 8, scrittori: 8, coda: 1024, gruppo: 128, attesa: Duration::from_secs(5) }
    }
}
