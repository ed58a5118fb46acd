//! `[notices]` and `[jobs]`: what is pushed to the comuni, and what they ask for and fetch later.

use chrono::NaiveTime;
use serde::Deserialize;
use std::path::PathBuf;

/// `[notices]`: how notices reach the comuni's servers (consultazione §6.5).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Notices {
    /// PEM: certificate of who signs the notices, issued by CA Utenti; absent with `signing_key`: nothing is pushed.
    pub signing_certificate: Option<PathBuf>,
    /// PEM: its private key, not encrypted.
    pub signing_key: Option<PathBuf>,
    /// Sign with SHA-1, for receivers that know nothing else.
    pub sha1: bool,
    /// PEM file with the authorities of the comuni's TLS certificates; absent: those of the system.
    pub ca: Option<PathBuf>,
    /// Push to `http://` endpoints too: for a sandbox.
    pub plain_http: bool,
    /// Queues worked on at once, 1 to 4096.
    pub parallel: usize,
    /// Queues that wait for slow endpoints, beside them, 0 to 16384.
    pub parallel_slow: usize,
    /// Queues of one host at once, 1 to 4096.
    pub per_host: usize,
    /// Notices of one queue taken at once, 1 to 1000.
    pub batch: usize,
    /// Time to open a connection, seconds, 1 to 300.
    pub connect_s: u64,
    /// Time for a notice and its answer, seconds, 1 to 600.
    pub answer_s: u64,
    /// An attempt that takes longer counts as slow, milliseconds, 10 to 60000.
    pub slow_after_ms: u64,
    /// How often queues that are due are looked for, milliseconds, 10 to 60000.
    pub poll_ms: u64,
    /// A process silent for so long beyond an attempt's own time loses its queues to others, seconds, 1 to 3600.
    pub lease_margin_s: u64,
    /// Attempts at the first interval, 1 to 100.
    pub attempts: u32,
    /// That interval, seconds, 1 to 86400.
    pub retry_s: u64,
    /// The interval doubles after them up to this, seconds, 1 to 604800.
    pub retry_max_s: u64,
    /// A notice is given up so many hours after it was made, 0 to 8760; 0: after its first attempts, as ANPR does.
    pub give_up_h: u64,
}

impl Default for Notices {
    fn default() -> Self {
        Self {
            signing_certificate: None,
            signing_key: None,
            sha1: false,
            ca: None,
            plain_http: false,
            parallel: 64,
            parallel_slow: 1024,
            per_host: 8,
            batch: 16,
            connect_s: 10,
            answer_s: 30,
            slow_after_ms: 1000,
            poll_ms: 1000,
            lease_margin_s: 20,
            attempts: 5,
            retry_s: 300,
            retry_max_s: 21_600,
            give_up_h: 168,
        }
    }
}

/// `[jobs]`: requests that are worked off later (consultazione §3).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Jobs {
    /// Whether this process works them off.
    pub enabled: bool,
    /// Times of day in Italy in which they are worked off, `HH:MM-HH:MM`, also over midnight; empty: always.
    pub windows: Vec<String>,
    /// A list up to now is made so many seconds later, 0 to 3600, so that calls that were being answered are in it.
    pub settle_s: u32,
    /// Entries of one part of a result, 1 to 100000.
    pub part_entries: usize,
    /// Bytes of the documents of one part, before they are packed, 1024 to 1073741824.
    pub part_bytes: u64,
    /// Days that a result can be fetched, 1 to 3650.
    pub retention_d: u32,
    /// A process silent for so long leaves its work to others, seconds, 1 to 86400.
    pub lease_s: u64,
    /// How often work is looked for, milliseconds, 10 to 60000.
    pub poll_ms: u64,
    /// Whether reading a notice by 4005 counts as having taken it.
    pub taken_by_4005: bool,
    /// Whether the end of a 4005 is told by a notice N030 (consultazione §6.4 R7 says so of extractions).
    pub notice_of_4005: bool,
}

impl Default for Jobs {
    fn default() -> Self {
        Self {
            enabled: true,
            windows: Vec::new(),
            settle_s: 120,
            part_entries: 1000,
            part_bytes: 20 << 20,
            retention_d: 90,
            lease_s: 60,
            poll_ms: 1000,
            taken_by_4005: false,
            notice_of_4005: false,
        }
    }
}

impl Jobs {
    /// Whether work is done at this time of day in Italy.
    pub fn open_at(&self, time: NaiveTime) -> bool {
        self.windows.is_empty()
            || self.windows.iter().filter_map(|w| finestra(w)).any(|(from, to)| within(time, from, to))
    }
}

/// `HH:MM-HH:MM`; `24:00` is the end of the day.
pub(super) fn finestra(text: &str) -> Option<(NaiveTime, NaiveTime)> {
    let (from, to) = text.split_once('-')?;
    let time = |text: &str| match text.trim() {
        "24:00" => Some(NaiveTime::MIN),
        text => NaiveTime::parse_from_str(text, "%H:%M").ok(),
    };
    Some((time(from)?, time(to)?))
}

/// From the first time on, up to the second, which may be of the next day; a window from a time to the same is the day.
fn within(time: NaiveTime, from: NaiveTime, to: NaiveTime) -> bool {
    if from < to { from <= time && time < to } else { from <= time || time < to }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_may_go_over_midnight() {
        let open = |windows: &[&str], time: &str| {
            let jobs = Jobs { windows: windows.iter().map(|w| (*w).to_owned()).collect(), ..Jobs::default() };
            jobs.open_at(NaiveTime::parse_from_str(time, "%H:%M").unwrap())
        };
        assert!(open(&[], "12:00"));
        assert!(open(&["20:00-06:00"], "23:59") && open(&["20:00-06:00"], "05:59"));
        assert!(!open(&["20:00-06:00"], "06:00") && !open(&["20:00-06:00"], "19:59"));
        assert!(open(&["08:00-12:00", "14:00-24:00"], "23:00") && !open(&["08:00-12:00", "14:00-24:00"], "13:00"));
        assert!(open(&["00:00-24:00"], "13:00"));
        for bad in ["", "20:00", "25:00-06:00", "a-b", "20:00-06"] {
            assert_eq!(finestra(bad), None, "{bad}");
        }
    }
}
