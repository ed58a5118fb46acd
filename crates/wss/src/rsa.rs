//! RSA PKCS#1 v1.5 signatures and the keys that may make them.

use openssl::{
    bn::{BigNum, BigNumRef},
    error::ErrorStack,
    md::{Md, MdRef},
    pkey::{PKey, PKeyRef, Public},
    pkey_ctx::PkeyCtx,
    rsa::{Padding, Rsa},
    sha,
};

/// The hash functions of the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub(crate) fn digest(self, data: &[u8]) -> Digest {
        let mut bytes = [0; 64];
        let length = self.length();
        let (target, _) = bytes.split_at_mut(length);
        match self {
            Self::Sha1 => target.copy_from_slice(&sha::sha1(data)),
            Self::Sha256 => target.copy_from_slice(&sha::sha256(data)),
            Self::Sha384 => target.copy_from_slice(&sha::sha384(data)),
            Self::Sha512 => target.copy_from_slice(&sha::sha512(data)),
        }
        Digest { bytes, length }
    }

    /// Its name, for people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
        }
    }

    /// Bytes of a digest.
    fn length(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }

    pub(crate) fn md(self) -> &'static MdRef {
        match self {
            Self::Sha1 => Md::sha1(),
            Self::Sha256 => Md::sha256(),
            Self::Sha384 => Md::sha384(),
            Self::Sha512 => Md::sha512(),
        }
    }
}

/// A digest, without a heap.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Digest {
    bytes: [u8; 64],
    length: usize,
}

impl Digest {
    pub(crate) fn as_slice(&self) -> &[u8] {
        self.bytes.split_at(self.length).0
    }
}

/// Whether `signature` is the key's PKCS#1 v1.5 signature of a message with this digest. OpenSSL builds the expected
/// block and compares all of it, so no padding is forgiven (T-45).
pub(crate) fn verify(key: &PKeyRef<Public>, hash: Hash, digest: &Digest, signature: &[u8]) -> bool {
    let verdict = || -> Result<bool, ErrorStack> {
        let mut context = PkeyCtx::new(key)?;
        context.verify_init()?;
        context.set_rsa_padding(Padding::PKCS1)?;
        context.set_signature_md(hash.md())?;
        context.verify(digest.as_slice(), signature)
    };
    // A malformed signature is an error of the library's, and no less a refusal.
    verdict().unwrap_or(false)
}

/// The RSA key in a certificate, if it is strong enough (T-44).
pub(crate) fn strong_key(key: &PKey<Public>) -> Result<(), &'static str> {
    let Ok(rsa) = key.rsa() else { return Err("the key is not RSA") };
    check_key(&rsa).unwrap_or(Err("the key cannot be examined"))
}

fn check_key(rsa: &Rsa<Public>) -> Result<Result<(), &'static str>, ErrorStack> {
    let (n, e) = (rsa.n(), rsa.e());
    if n.num_bits() < 2048 {
        return Ok(Err("the RSA key has fewer than 2048 bits"));
    }
    // The upper bounds keep the work of a verification small.
    if n.num_bits() > 8192 {
        return Ok(Err("the RSA key has more than 8192 bits"));
    }
    if !e.is_bit_set(0) || e.num_bits() > 32 || *e < *BigNum::from_u32(65_537)? {
        return Ok(Err("the RSA exponent is not odd and from 65537 to 2^32"));
    }
    for prime in small_primes() {
        if n.mod_word(prime)? == 0 {
            return Ok(Err("the RSA modulus has a small factor"));
        }
    }
    if has_roca_fingerprint(n)? {
        return Ok(Err("the RSA modulus is of a broken generator (ROCA)"));
    }
    Ok(Ok(()))
}

/// Moduli of the broken generator are powers of 65537 modulo every small prime (CVE-2017-15361); of others one in 2^27
/// is.
fn has_roca_fingerprint(n: &BigNumRef) -> Result<bool, ErrorStack> {
    for prime in small_primes().take_while(|p| *p <= 167) {
        let residue = n.mod_word(prime)?;
        let mut power = 1_u64;
        let is_power = (0..prime).any(|_| {
            power = power * 65_537 % u64::from(prime);
            power == residue
        });
        if !is_power {
            return Ok(false);
        }
    }
    Ok(true)
}

fn small_primes() -> impl Iterator<Item = u32> {
    (3..1000_u32).step_by(2).filter(|n| (3..*n).step_by(2).take_while(|d| d * d <= *n).all(|d| n % d != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(n: &BigNumRef, e: u32) -> PKey<Public> {
        let rsa = Rsa::from_public_components(n.to_owned().unwrap(), BigNum::from_u32(e).unwrap()).unwrap();
        PKey::from_rsa(rsa).unwrap()
    }

    #[test]
    fn t44_refuses_weak_keys() {
        let short = Rsa::generate(1024).unwrap();
        assert!(strong_key(&key(short.n(), 65_537)).is_err());
        let good = Rsa::generate(2048).unwrap();
        assert_eq!(strong_key(&key(good.n(), 65_537)), Ok(()));
        for e in [1, 3, 65_535, 65_538] {
            assert!(strong_key(&key(good.n(), e)).is_err(), "{e}");
        }
        let mut smooth = BigNum::new().unwrap();
        smooth
            .checked_mul(good.n(), &BigNum::from_u32(7).unwrap(), &mut openssl::bn::BigNumContext::new().unwrap())
            .unwrap();
        assert_eq!(strong_key(&key(&smooth, 65_537)), Err("the RSA modulus has a small factor"));
    }

    #[test]
    fn t44_refuses_a_modulus_of_the_broken_generator() {
        // A power of 65537 has the generator's fingerprint modulo every prime.
        let mut n = BigNum::new().unwrap();
        let mut context = openssl::bn::BigNumContext::new().unwrap();
        n.exp(&BigNum::from_u32(65_537).unwrap(), &BigNum::from_u32(128).unwrap(), &mut context).unwrap();
        assert_eq!(strong_key(&key(&n, 65_537)), Err("the RSA modulus is of a broken generator (ROCA)"));
    }

    #[test]
    fn t44_refuses_a_key_that_is_not_rsa() {
        let curve = openssl::ec::EcGroup::from_curve_name(openssl::nid::Nid::X9_62_PRIME256V1).unwrap();
        let private = openssl::ec::EcKey::generate(&curve).unwrap();
        let public = openssl::ec::EcKey::from_public_key(&curve, private.public_key()).unwrap();
        assert_eq!(strong_key(&PKey::from_ec_key(public).unwrap()), Err("the key is not RSA"));
    }
}
