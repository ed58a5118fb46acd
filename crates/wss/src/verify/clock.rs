//! Times of a message against our clock (sicurezza §3, §4.6).

use crate::{
    Profile, Refusal,
    time::Instant,
    xml::{Document, ElementId, uri},
};
use std::time::Duration;

/// The clock that a message is judged by.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    pub(super) now: Instant,
    pub(super) skew: Duration,
    pub(super) window: Duration,
}

impl Clock {
    pub(super) fn new(now: Instant, profile: &Profile) -> Self {
        Self { now, skew: profile.max_skew, window: profile.max_window }
    }

    /// The time in `field` must not lie ahead.
    pub(super) fn must_have_begun(&self, field: &'static str, at: Instant) -> Result<(), Refusal> {
        let ahead = at.since(self.now);
        if ahead.exceeds(self.skew) {
            return Err(Refusal::NotYetValid { field, ahead: ahead.to_duration(), tolerated: self.skew });
        }
        Ok(())
    }

    /// The end in `field` must not have come.
    pub(super) fn must_not_be_over(&self, field: &'static str, end: Instant) -> Result<(), Refusal> {
        let ago = self.now.since(end);
        if !self.now.since(end.plus(self.skew)).is_negative() {
            return Err(Refusal::Expired { field, ago: ago.to_duration(), tolerated: self.skew });
        }
        Ok(())
    }

    /// From one to the other no more than the cap, and not backwards (T-22).
    pub(super) fn must_be_short(&self, field: &'static str, from: Instant, to: Instant) -> Result<(), Refusal> {
        let length = to.since(from);
        if length.is_negative() || length.exceeds(self.window) {
            return Err(Refusal::Window { field, seconds: length.seconds(), max_seconds: self.window.as_secs() });
        }
        Ok(())
    }
}

/// `Created` and `Expires` of a Timestamp that holds now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timestamp {
    pub(super) created: Instant,
    pub(super) expires: Instant,
}

impl Timestamp {
    pub(super) fn read(document: &Document<'_>, timestamp: ElementId) -> Result<Self, Refusal> {
        let mut children = document.children(timestamp);
        let mut field = |name: &'static str| match children.next() {
            Some(child) if document.is(child, uri::WSU, name) => {
                let text =
                    document.text(child).ok_or_else(|| Refusal::TimestampShape(format!("elements in {name}")))?;
                date_time(name, &text)
            }
            Some(child) if document.is(child, uri::WSU, "Expires") => Err(Refusal::MissingTime(name)),
            Some(child) => Err(Refusal::TimestampShape(format!("{} instead of {name}", document.qname(child)))),
            None => Err(Refusal::MissingTime(name)),
        };
        let (created, expires) = (field("Created")?, field("Expires")?);
        if children.next().is_some() || document.has_own_text(timestamp) {
            return Err(Refusal::TimestampShape("more than Created and Expires".to_owned()));
        }
        Ok(Self { created, expires })
    }

    /// §3.5.
    pub(super) fn check(&self, clock: &Clock) -> Result<(), Refusal> {
        clock.must_have_begun("Created", self.created)?;
        clock.must_not_be_over("Expires", self.expires)?;
        clock.must_be_short("Timestamp", self.created, self.expires)?;
        let age = clock.now.since(self.created);
        if age.exceeds(clock.window) {
            return Err(Refusal::Expired { field: "Created", ago: age.to_duration(), tolerated: clock.window });
        }
        Ok(())
    }
}

pub(super) fn date_time(field: &'static str, text: &str) -> Result<Instant, Refusal> {
    Instant::parse(text).ok_or_else(|| Refusal::DateTime { field, value: text.to_owned() })
}
