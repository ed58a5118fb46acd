//! What was worked out once and holds for a while, in bounded space.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

/// A map of at most `size` entries, each trusted for `lifetime`. When half of the space is full the older half is
/// dropped, so a burst of strangers costs the regulars one computation at most.
pub(crate) struct Cache<K, V> {
    halves: Mutex<Halves<K, V>>,
    half_size: usize,
    lifetime: Duration,
}

struct Halves<K, V> {
    young: HashMap<K, Entry<V>>,
    old: HashMap<K, Entry<V>>,
}

struct Entry<V> {
    value: V,
    made: SystemTime,
}

impl<K: Hash + Eq + Clone, V: Clone> Cache<K, V> {
    pub(crate) fn new(size: usize, lifetime: Duration) -> Self {
        let halves = Mutex::new(Halves { young: HashMap::new(), old: HashMap::new() });
        Self { halves, half_size: (size / 2).max(1), lifetime }
    }

    /// The entry of `key`, if it was made less than a lifetime ago. A clock that was set back makes entries void too.
    pub(crate) fn get(&self, key: &K, now: SystemTime) -> Option<V> {
        let mut halves = self.lock();
        if let Some(entry) = halves.young.get(key) {
            return self.holds(entry, now).then(|| entry.value.clone());
        }
        let entry = halves.old.remove(key)?;
        if !self.holds(&entry, now) {
            return None;
        }
        let value = entry.value.clone();
        self.put(&mut halves, key.clone(), entry);
        Some(value)
    }

    pub(crate) fn insert(&self, key: K, value: V, now: SystemTime) {
        self.put(&mut self.lock(), key, Entry { value, made: now });
    }

    fn put(&self, halves: &mut Halves<K, V>, key: K, entry: Entry<V>) {
        if halves.young.len() >= self.half_size {
            halves.old = std::mem::take(&mut halves.young);
        }
        halves.young.insert(key, entry);
    }

    fn holds(&self, entry: &Entry<V>, now: SystemTime) -> bool {
        now.duration_since(entry.made).is_ok_and(|age| age < self.lifetime)
    }

    /// A panic elsewhere cannot leave the maps half written.
    fn lock(&self) -> MutexGuard<'_, Halves<K, V>> {
        self.halves.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: SystemTime = SystemTime::UNIX_EPOCH;

    #[test]
    fn forgets_after_its_lifetime_and_when_the_clock_goes_back() {
        let cache = Cache::new(8, Duration::from_secs(10));
        let made = START + Duration::from_secs(100);
        cache.insert("a", 1, made);
        assert_eq!(cache.get(&"a", made + Duration::from_secs(9)), Some(1));
        assert_eq!(cache.get(&"a", made + Duration::from_secs(10)), None);
        assert_eq!(cache.get(&"a", made - Duration::from_secs(1)), None);
    }

    #[test]
    fn stays_within_its_size_and_keeps_what_is_used() {
        let cache = Cache::new(8, Duration::from_secs(10));
        cache.insert(0, 0, START);
        for n in 1..1000 {
            cache.insert(n, n, START);
            assert_eq!(cache.get(&0, START), Some(0));
            let halves = cache.lock();
            assert!(halves.young.len() + halves.old.len() <= 8);
        }
        assert_eq!(cache.get(&1, START), None);
    }
}
