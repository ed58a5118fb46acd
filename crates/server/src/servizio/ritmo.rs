//! How often somebody may ask in a minute.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Bounds what each of many may ask; it knows a bounded number of them.
#[derive(Debug)]
pub(super) struct Ritmo<K> {
    al_minuto: u32,
    visti: Mutex<HashMap<K, (Instant, u32)>>,
}

impl<K: Eq + Hash> Ritmo<K> {
    pub(super) fn nuovo(al_minuto: u32) -> Self {
        Self { al_minuto, visti: Mutex::default() }
    }

    /// Whether this one may ask once more.
    pub(super) fn ammette(&self, chi: K, adesso: Instant) -> bool {
        let mut visti = self.visti.lock().unwrap_or_else(PoisonError::into_inner);
        if visti.len() >= NOTI {
            visti.retain(|_, (da, _)| adesso.duration_since(*da) < MINUTO);
        }
        // So many at once are an attack: who is not known yet waits.
        if visti.len() >= NOTI && !visti.contains_key(&chi) {
            return false;
        }
        let (da, quante) = visti.entry(chi).or_insert((adesso, 0));
        if adesso.duration_since(*da) >= MINUTO {
            (*da, *quante) = (adesso, 0);
        }
        *quante = quante.saturating_add(1);
        *quante <= self.al_minuto
    }
}

const MINUTO: Duration = Duration::from_secs(60);
/// At most so many are remembered.
const NOTI: usize = 20_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_a_bound_of_its_own_that_begins_anew_after_a_minute() {
        let ritmo = Ritmo::nuovo(2);
        let adesso = Instant::now();
        assert!(ritmo.ammette(1, adesso) && ritmo.ammette(1, adesso) && !ritmo.ammette(1, adesso));
        assert!(ritmo.ammette(2, adesso), "another");
        assert!(ritmo.ammette(1, adesso + MINUTO));
    }

    #[test]
    fn when_too_many_are_known_who_is_new_waits() {
        let ritmo = Ritmo::nuovo(5);
        let adesso = Instant::now();
        for chi in 0..NOTI {
            assert!(ritmo.ammette(chi, adesso));
        }
        assert!(!ritmo.ammette(NOTI, adesso) && ritmo.ammette(7, adesso));
        assert!(ritmo.ammette(NOTI, adesso + MINUTO), "the others are forgotten");
    }
}
