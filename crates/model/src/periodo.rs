//! Intervals of days.

use crate::Data;
use serde::{Deserialize, Serialize};

/// The days from `dal`, included, to `al`, excluded; open-ended when `al` is none.
///
/// An interval opened on a day is visible on that day (registrazione §2.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Periodo {
    /// First day on which the fact holds.
    pub dal: Data,
    /// First day on which it holds no more; none while it still holds.
    pub al: Option<Data>,
}

impl Periodo {
    /// The interval that starts on `dal` and has no end yet.
    pub fn aperto(dal: Data) -> Self {
        Self { dal, al: None }
    }

    /// Whether the fact holds on `giorno`.
    pub fn comprende(&self, giorno: Data) -> bool {
        self.dal <= giorno && self.al.is_none_or(|al| giorno < al)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn giorno(d: u32) -> Data {
        Data::from_ymd_opt(2026, 1, d).unwrap()
    }

    #[test]
    fn an_interval_is_visible_on_its_first_day_and_not_on_its_end() {
        let p = Periodo { dal: giorno(2), al: Some(giorno(4)) };
        assert_eq!([1, 2, 3, 4].map(|d| p.comprende(giorno(d))), [false, true, true, false]);
        assert!(Periodo::aperto(giorno(2)).comprende(giorno(31)));
    }
}
