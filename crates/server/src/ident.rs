//! Random names: reference numbers of calls, MIME boundaries, content ids.

use rand::Rng;

/// 24 hexadecimal digits (96 bits), unpredictable and without meaning.
pub(crate) fn casuale() -> String {
    let n: u128 = rand::rng().random();
    format!("{:024x}", n >> 32)
}
