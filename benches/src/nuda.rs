//! The bare cost of a message's cryptography: SHA-256 of the bytes that are signed, and two RSA-2048 verifications with
//! keys already parsed.

use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::sha::sha256;
use openssl::sign::{Signer, Verifier};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Time for one message of this size, on one core.
pub(crate) fn misura(byte: usize) -> anyhow::Result<Duration> {
    let chiave = PKey::from_rsa(Rsa::generate(2048)?)?;
    let pubblica = PKey::public_key_from_der(&chiave.public_key_to_der()?)?;
    let messaggio = vec![b'x'; byte];
    let firmato = &messaggio[..1024.min(byte)];
    let mut firmatario = Signer::new(MessageDigest::sha256(), &chiave)?;
    let firma = firmatario.sign_oneshot_to_vec(firmato)?;
    let giro = || -> anyhow::Result<()> {
        black_box(sha256(&messaggio));
        for _ in 0..2 {
            let mut verificatore = Verifier::new(MessageDigest::sha256(), &pubblica)?;
            anyhow::ensure!(verificatore.verify_oneshot(&firma, firmato)?, "a good signature is good");
        }
        Ok(())
    };
    for _ in 0..GIRI / 10 {
        giro()?;
    }
    let inizio = Instant::now();
    for _ in 0..GIRI {
        giro()?;
    }
    Ok(inizio.elapsed() / GIRI)
}

const GIRI: u32 = 5_000;
