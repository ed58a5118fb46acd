//! Arithmetic on days, saturating instead of failing at the ends of the calendar.

use crate::Data;
use chrono::{Datelike, TimeDelta};
use rand::Rng;
use rand::rngs::StdRng;

/// The day on which the comuni extracted their supplies; nobody in them is born later.
pub const ESTRAZIONE: Data = match Data::from_ymd_opt(2025, 12, 31) {
    Some(giorno) => giorno,
    None => Data::MIN,
};

/// `n` days later, or earlier when negative.
pub(super) fn giorni(giorno: Data, n: i64) -> Data {
    giorno.checked_add_signed(TimeDelta::days(n)).unwrap_or(giorno)
}

/// The same day `n` years later; 28 February for a leap day.
pub(super) fn anni(giorno: Data, n: i32) -> Data {
    let anno = giorno.year() + n;
    Data::from_ymd_opt(anno, giorno.month(), giorno.day())
        .or_else(|| Data::from_ymd_opt(anno, giorno.month(), 28))
        .unwrap_or(giorno)
}

/// A day from `dal` to `al`, both included; `dal` when the interval is empty.
pub(super) fn tra(rng: &mut StdRng, dal: Data, al: Data) -> Data {
    let ampiezza = (al - dal).num_days();
    if ampiezza <= 0 { dal } else { giorni(dal, rng.random_range(0..=ampiezza)) }
}

/// A birthday of somebody who has completed `eta` years on the day of extraction.
pub(super) fn nato_da(rng: &mut StdRng, eta: i32) -> Data {
    let ultimo = anni(ESTRAZIONE, -eta);
    tra(rng, giorni(anni(ultimo, -1), 1), ultimo)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    #[test]
    fn a_leap_birthday_falls_on_28_february() {
        let nato = Data::from_ymd_opt(2004, 2, 29).unwrap();
        assert_eq!(anni(nato, 18), Data::from_ymd_opt(2022, 2, 28).unwrap());
    }

    #[test]
    fn ages_are_as_asked() {
        let mut rng = StdRng::seed_from_u64(1);
        for eta in 0..110 {
            for _ in 0..20 {
                assert_eq!(ESTRAZIONE.years_since(nato_da(&mut rng, eta)), Some(eta as u32));
            }
        }
    }
}
