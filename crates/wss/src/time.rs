//! Instants as messages write them.

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Utc};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// An instant in nanoseconds since 1970; any that a message can name, so arithmetic never overflows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Instant(i128);

impl Instant {
    /// `xs:dateTime` with a zone; fractions beyond nanoseconds are cut (sicurezza §3.7, §3.8). None for anything else:
    /// no zone, no such day, leap seconds, hour 24.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches([' ', '\t', '\r', '\n']);
        let (date, time) = text.split_once('T')?;
        let (year, month, day) = (digits(date, 0, 4)?, digits(date, 5, 2)?, digits(date, 8, 2)?);
        if date.len() != 10 || date.as_bytes().get(4) != Some(&b'-') || date.as_bytes().get(7) != Some(&b'-') {
            return None;
        }
        let zone_at = time.find(['Z', '+', '-'])?;
        let (clock, zone) = time.split_at_checked(zone_at)?;
        let (clock, fraction) = match clock.split_once('.') {
            Some((clock, fraction)) => (clock, nanoseconds(fraction)?),
            None => (clock, 0),
        };
        let (hour, minute, second) = (digits(clock, 0, 2)?, digits(clock, 3, 2)?, digits(clock, 6, 2)?);
        if clock.len() != 8 || clock.as_bytes().get(2) != Some(&b':') || clock.as_bytes().get(5) != Some(&b':') {
            return None;
        }
        let utc =
            NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day)?.and_hms_opt(hour, minute, second)?.and_utc();
        let seconds = i128::from(utc.timestamp()) - i128::from(offset_seconds(zone)?);
        Some(Self(seconds * NANOS + fraction))
    }

    /// The instant of the clock that is passed in.
    pub(crate) fn from_system(at: SystemTime) -> Self {
        let nanos = |d: Duration| i128::try_from(d.as_nanos()).unwrap_or(i128::MAX / 4);
        Self(match at.duration_since(UNIX_EPOCH) {
            Ok(after) => nanos(after),
            Err(before) => -nanos(before.duration()),
        })
    }

    /// An instant of whole seconds since 1970.
    pub(crate) fn from_unix(seconds: i64) -> Self {
        Self(i128::from(seconds) * NANOS)
    }

    /// As the standard library has it; instants before 1970 become 1970.
    pub(crate) fn to_system(self) -> SystemTime {
        let nanos = u128::try_from(self.0).unwrap_or(0);
        let seconds = u64::try_from(nanos / NANOS.unsigned_abs()).unwrap_or(0);
        UNIX_EPOCH.checked_add(Duration::new(seconds, (nanos % NANOS.unsigned_abs()) as u32)).unwrap_or(UNIX_EPOCH)
    }

    /// How much later than `other`; negative when earlier.
    pub(crate) fn since(self, other: Self) -> Span {
        Span(self.0.saturating_sub(other.0))
    }

    pub(crate) fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX)))
    }
}

/// The time between two instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span(i128);

impl Span {
    pub(crate) fn exceeds(self, duration: Duration) -> bool {
        self.0 > i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX)
    }

    /// The same as a duration, zero when negative.
    pub(crate) fn to_duration(self) -> Duration {
        Duration::from_nanos(u64::try_from(self.0.max(0)).unwrap_or(u64::MAX))
    }

    pub(crate) fn millis(self) -> i64 {
        i64::try_from(self.0 / 1_000_000).unwrap_or(if self.0 < 0 { i64::MIN } else { i64::MAX })
    }

    pub(crate) fn seconds(self) -> i64 {
        i64::try_from(self.0.div_euclid(NANOS)).unwrap_or(if self.0 < 0 { i64::MIN } else { i64::MAX })
    }

    pub(crate) fn is_negative(self) -> bool {
        self.0 < 0
    }
}

/// UTC with milliseconds and `Z`, as clients write it (§3.1); none beyond the year 9999, or before the year 0.
pub(crate) fn format(at: SystemTime) -> Option<String> {
    let nanos = Instant::from_system(at).0;
    let seconds = i64::try_from(nanos.div_euclid(NANOS)).ok()?;
    let utc = DateTime::<Utc>::from_timestamp(seconds, u32::try_from(nanos.rem_euclid(NANOS)).ok()?)?;
    (0..=9999).contains(&utc.year()).then(|| utc.to_rfc3339_opts(SecondsFormat::Millis, true))
}

const NANOS: i128 = 1_000_000_000;

fn digits(text: &str, at: usize, count: usize) -> Option<u32> {
    let field = text.get(at..at + count)?;
    if !field.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    field.parse().ok()
}

fn nanoseconds(fraction: &str) -> Option<i128> {
    if fraction.is_empty() || fraction.len() > 32 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let nine: i128 = fraction.get(..9).unwrap_or(fraction).parse().ok()?;
    Some(nine * 10_i128.pow(9 - u32::try_from(fraction.len().min(9)).ok()?))
}

fn offset_seconds(zone: &str) -> Option<i64> {
    let sign = match zone.as_bytes().first()? {
        b'Z' => return (zone.len() == 1).then_some(0),
        b'+' => 1,
        _ => -1,
    };
    let (hours, minutes) = (digits(zone, 1, 2)?, digits(zone, 4, 2)?);
    let within = zone.len() == 6 && zone.as_bytes().get(3) == Some(&b':') && minutes < 60;
    let seconds = i64::from(hours) * 3600 + i64::from(minutes) * 60;
    (within && seconds <= 14 * 3600).then_some(sign * seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_no_date_time_with_zone() {
        for text in [
            "",
            "2026-11-22",
            "2026-11-22T10:00:00",
            "2026-11-22T10:00:00.Z",
            "2026-11-22T10:00:60Z",
            "2026-11-22T24:00:00Z",
            "2026-02-29T10:00:00Z",
            "2026-13-01T10:00:00Z",
            "2026-11-22 10:00:00Z",
            "2026-11-22T10:00:00z",
            "2026-11-22T10:00:00+15:00",
            "2026-11-22T10:00:00+0100",
            "2026-11-22T10:00:00+01:60",
            "2026-11-22T+0:00:00Z",
            "-2026-11-22T10:00:00Z",
            "12026-11-22T10:00:00Z",
            "2026-11-22T10:00:00ZZ",
            "2026-11-22T10:00:00.123\u{a0}Z",
            "２０２６-11-22T10:00:00Z",
        ] {
            assert_eq!(Instant::parse(text), None, "{text}");
        }
    }

    #[test]
    fn offsets_and_fractions_name_the_same_instant() {
        let plain = Instant::parse("2026-11-22T10:00:00.123Z").unwrap();
        assert_eq!(Instant::parse("2026-11-22T11:00:00.123+01:00"), Some(plain));
        assert_eq!(Instant::parse("2026-11-22T04:30:00.1230000-05:30"), Some(plain));
        assert_eq!(Instant::parse("\n2026-11-22T10:00:00.12300000099Z "), Some(plain));
        assert_eq!(Instant::from_system(plain.to_system()), plain);
        assert_eq!(format(plain.to_system()).as_deref(), Some("2026-11-22T10:00:00.123Z"));
    }

    #[test]
    fn the_ends_of_time_do_not_overflow() {
        let last = Instant::parse("9999-12-31T23:59:59.999999999-14:00").unwrap();
        let first = Instant::parse("0001-01-01T00:00:00+14:00").unwrap();
        assert!(last.since(first).exceeds(Duration::from_secs(600)));
        assert!(first.since(last).is_negative());
        assert_eq!(first.to_system(), UNIX_EPOCH);
        assert!(last.plus(Duration::MAX) > last);
        assert_eq!(format(last.to_system() + Duration::from_secs(u64::MAX >> 2)), None);
    }
}
