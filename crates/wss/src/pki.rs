//! Certification authorities and certificates of the forms of sicurezza §7.
//!
//! The sandbox makes its own authorities here, and whoever runs a register without an external authority can.

use openssl::{
    asn1::{Asn1Integer, Asn1Time},
    bn::{BigNum, MsbOption},
    error::ErrorStack,
    hash::MessageDigest,
    nid::Nid,
    pkcs12::Pkcs12,
    pkey::{PKey, PKeyRef, Private, Public},
    provider::Provider,
    rsa::Rsa,
    x509::{
        X509, X509Builder, X509Crl, X509CrlBuilder, X509Name, X509NameRef, X509Ref, X509RevokedBuilder,
        extension::{
            AuthorityKeyIdentifier, BasicConstraints, CrlNumber, ExtendedKeyUsage, KeyUsage, SubjectAlternativeName,
            SubjectKeyIdentifier,
        },
    },
};
use std::{
    net::IpAddr,
    time::{SystemTime, UNIX_EPOCH},
};

/// A certification authority: its key and its own certificate.
#[derive(Clone)]
pub struct Ca {
    pair: KeyPair,
}

/// The name of an authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaName {
    /// The test twin of the authority of postazioni and servers (§7.1).
    PostazioniSvil,
    /// The test twin of the authority of smart cards and of the notices' signer (§7.1).
    UtentiSvil,
    /// Another common name under the same organisation.
    Other(String),
}

/// What a certificate is for; decides its subject and its extensions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Server of a comune or workstation: signs, `clientAuth` (§7.2). The common name is `<istat>-CO-nnnn` or
    /// `<istat>-PC-nnnn`.
    Postazione,
    /// TLS server of a host; the common name is the host.
    TlsServer {
        /// DNS names and IP addresses it answers to.
        hosts: Vec<String>,
    },
    /// An operator's smart card; the common name is the codice fiscale.
    Utente,
    /// Signs the notices that ANPR sends (§15.2).
    FirmaNotifiche,
}

/// From when until when, both included; whole seconds count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// First instant.
    pub not_before: SystemTime,
    /// Last instant.
    pub not_after: SystemTime,
}

/// A private key with its certificate.
#[derive(Clone)]
pub struct KeyPair {
    key: PKey<Private>,
    certificate: X509,
}

/// Keys or certificates cannot be made or read.
#[derive(Debug, thiserror::Error)]
pub enum PkiError {
    /// OpenSSL refused: unreadable bytes, a wrong password, a form it does not know.
    #[error("cryptographic library: {0}")]
    OpenSsl(#[from] ErrorStack),
    /// A PKCS#12 store without a private key or without its certificate.
    #[error("the PKCS#12 store has no {0}")]
    Incomplete(&'static str),
    /// The certificate is of another key.
    #[error("the certificate is not of this key")]
    Mismatch,
    /// A time before 1970 or beyond what a certificate can say.
    #[error("a certificate cannot carry this time")]
    Time,
    /// A serial number that is not hexadecimal.
    #[error("serial number {0:?} is not hexadecimal")]
    Serial(String),
}

impl Ca {
    /// A new self-signed authority with an RSA key of `bits` (2048 or more; the real ones have 4096), path length 0.
    pub fn new(name: &CaName, bits: u32, validity: Validity) -> Result<Self, PkiError> {
        let key = PKey::from_rsa(Rsa::generate(bits)?)?;
        let mut builder = start(name.subject()?.as_ref(), validity, &key)?;
        builder.set_issuer_name(name.subject()?.as_ref())?;
        builder.append_extension(BasicConstraints::new().critical().ca().pathlen(0).build()?)?;
        builder.append_extension(KeyUsage::new().critical().key_cert_sign().crl_sign().build()?)?;
        let id = SubjectKeyIdentifier::new().build(&builder.x509v3_context(None, None))?;
        builder.append_extension(id)?;
        builder.sign(&key, MessageDigest::sha256())?;
        Ok(Self { pair: KeyPair { key, certificate: builder.build() } })
    }

    /// An authority whose key and certificate are already there.
    pub fn from_pair(pair: KeyPair) -> Self {
        Self { pair }
    }

    /// Its key and certificate.
    pub fn pair(&self) -> &KeyPair {
        &self.pair
    }

    /// Its own certificate.
    pub fn certificate(&self) -> &X509Ref {
        &self.pair.certificate
    }

    /// A new RSA-2048 key and its certificate.
    pub fn issue(&self, common_name: &str, role: &Role, validity: Validity) -> Result<KeyPair, PkiError> {
        let key = PKey::from_rsa(Rsa::generate(2048)?)?;
        let public = PKey::public_key_from_der(&key.public_key_to_der()?)?;
        let certificate = self.certify(&public, common_name, role, validity)?;
        Ok(KeyPair { key, certificate })
    }

    /// A certificate for a key that stays with its owner.
    pub fn certify(
        &self,
        key: &PKeyRef<Public>,
        common_name: &str,
        role: &Role,
        validity: Validity,
    ) -> Result<X509, PkiError> {
        let mut builder = start(role.subject(common_name)?.as_ref(), validity, key)?;
        builder.set_issuer_name(self.certificate().subject_name())?;
        builder.append_extension(BasicConstraints::new().critical().build()?)?;
        let mut usage = KeyUsage::new();
        usage.critical().digital_signature();
        match role {
            Role::Postazione | Role::Utente => {
                builder.append_extension(usage.build()?)?;
                builder.append_extension(ExtendedKeyUsage::new().client_auth().build()?)?;
            }
            Role::TlsServer { hosts } => {
                builder.append_extension(usage.key_encipherment().build()?)?;
                builder.append_extension(ExtendedKeyUsage::new().server_auth().build()?)?;
                let mut names = SubjectAlternativeName::new();
                for host in hosts {
                    match host.parse::<IpAddr>() {
                        Ok(_) => names.ip(host),
                        Err(_) => names.dns(host),
                    };
                }
                let names = names.build(&builder.x509v3_context(Some(self.certificate()), None))?;
                builder.append_extension(names)?;
            }
            Role::FirmaNotifiche => builder.append_extension(usage.non_repudiation().build()?)?,
        }
        let subject_id = SubjectKeyIdentifier::new().build(&builder.x509v3_context(Some(self.certificate()), None))?;
        builder.append_extension(subject_id)?;
        let authority_id =
            AuthorityKeyIdentifier::new().keyid(true).build(&builder.x509v3_context(Some(self.certificate()), None))?;
        builder.append_extension(authority_id)?;
        builder.sign(&self.pair.key, MessageDigest::sha256())?;
        Ok(builder.build())
    }

    /// A revocation list with these serial numbers (hexadecimal) and when each was revoked.
    pub fn crl(&self, revoked: &[(&str, SystemTime)], validity: Validity, number: u32) -> Result<X509Crl, PkiError> {
        let mut builder = X509CrlBuilder::new()?;
        builder.set_issuer_name(self.certificate().subject_name())?;
        builder.set_last_update(time(validity.not_before)?.as_ref())?;
        builder.set_next_update(time(validity.not_after)?.as_ref())?;
        // The key identifier is taken from the authority's certificate, whatever certificate the context is of.
        let identifier = AuthorityKeyIdentifier::new()
            .keyid(true)
            .build(&X509::builder()?.x509v3_context(Some(self.certificate()), None))?;
        builder.append_extension(identifier)?;
        builder.append_extension(CrlNumber::new(BigNum::from_u32(number)?)?.build()?)?;
        for (serial, when) in revoked {
            let number = BigNum::from_hex_str(serial).map_err(|_| PkiError::Serial((*serial).to_owned()))?;
            let mut entry = X509RevokedBuilder::new()?;
            entry.set_serial_number(Asn1Integer::from_bn(&number)?.as_ref())?;
            entry.set_revocation_date(time(*when)?.as_ref())?;
            builder.add_revoked(entry.build())?;
        }
        builder.sort()?;
        builder.sign(&self.pair.key, MessageDigest::sha256())?;
        Ok(builder.build()?)
    }
}

impl KeyPair {
    /// Joins a key and its certificate.
    pub fn new(key: PKey<Private>, certificate: X509) -> Result<Self, PkiError> {
        if !certificate.public_key()?.public_eq(&key) {
            return Err(PkiError::Mismatch);
        }
        Ok(Self { key, certificate })
    }

    /// Reads both from PEM; the key not encrypted.
    pub fn from_pem(key: &[u8], certificate: &[u8]) -> Result<Self, PkiError> {
        Self::new(PKey::private_key_from_pem(key)?, X509::from_pem(certificate)?)
    }

    /// Reads both from a PKCS#12 store, the form in which comuni receive and keep them. Stores of old Java versions use
    /// ciphers that OpenSSL keeps in its legacy provider, which is then loaded.
    pub fn from_pkcs12(store: &[u8], password: &str) -> Result<Self, PkiError> {
        let store = Pkcs12::from_der(store)?;
        let content = match store.parse2(password) {
            Ok(content) => content,
            Err(first) => {
                let Ok(_legacy) = Provider::try_load(None, "legacy", true) else { return Err(first.into()) };
                store.parse2(password)?
            }
        };
        Self::new(
            content.pkey.ok_or(PkiError::Incomplete("private key"))?,
            content.cert.ok_or(PkiError::Incomplete("certificate"))?,
        )
    }

    /// Writes both into a PKCS#12 store, in the ciphers that every client reads: Java before 8u301 knows no others.
    pub fn to_pkcs12(&self, alias: &str, password: &str) -> Result<Vec<u8>, PkiError> {
        let store = Pkcs12::builder()
            .name(alias)
            .pkey(&self.key)
            .cert(&self.certificate)
            .key_algorithm(Nid::PBE_WITHSHA1AND3_KEY_TRIPLEDES_CBC)
            .cert_algorithm(Nid::PBE_WITHSHA1AND3_KEY_TRIPLEDES_CBC)
            .mac_md(MessageDigest::sha1())
            .build2(password)?;
        Ok(store.to_der()?)
    }

    /// The private key.
    pub fn key(&self) -> &PKeyRef<Private> {
        &self.key
    }

    /// The certificate.
    pub fn certificate(&self) -> &X509Ref {
        &self.certificate
    }

    /// Whether the certificate is valid at an instant, in seconds since 1970.
    pub fn valid_at(&self, seconds: i64) -> Result<bool, PkiError> {
        let instant = Asn1Time::from_unix(seconds)?;
        Ok(self.certificate.not_before() <= &*instant && &*instant <= self.certificate.not_after())
    }

    /// The private key as PKCS#8 PEM, not encrypted.
    pub fn key_pem(&self) -> Result<Vec<u8>, PkiError> {
        Ok(self.key.private_key_to_pem_pkcs8()?)
    }

    /// The certificate as PEM.
    pub fn certificate_pem(&self) -> Result<Vec<u8>, PkiError> {
        Ok(self.certificate.to_pem()?)
    }
}

impl CaName {
    fn subject(&self) -> Result<X509Name, ErrorStack> {
        let common_name = match self {
            Self::PostazioniSvil => "CA Postazioni Svil",
            Self::UtentiSvil => "CA Utenti Svil",
            Self::Other(name) => name,
        };
        name(&["ANPR"], common_name)
    }
}

impl Role {
    fn subject(&self, common_name: &str) -> Result<X509Name, ErrorStack> {
        const ANPR: &str = "Anagrafe Nazionale Popolazione Residente";
        match self {
            Self::Postazione => name(&[ANPR, "Postazioni di lavoro"], common_name),
            Self::Utente => name(&[ANPR, "Utenti"], common_name),
            Self::TlsServer { .. } | Self::FirmaNotifiche => name(&[ANPR], common_name),
        }
    }
}

fn name(units: &[&str], common_name: &str) -> Result<X509Name, ErrorStack> {
    let mut builder = X509Name::builder()?;
    builder.append_entry_by_nid(Nid::COUNTRYNAME, "IT")?;
    builder.append_entry_by_nid(Nid::ORGANIZATIONNAME, "Ministero dell'Interno")?;
    for unit in units {
        builder.append_entry_by_nid(Nid::ORGANIZATIONALUNITNAME, unit)?;
    }
    builder.append_entry_by_nid(Nid::COMMONNAME, common_name)?;
    Ok(builder.build())
}

fn start<T: openssl::pkey::HasPublic>(
    subject: &X509NameRef,
    validity: Validity,
    key: &PKeyRef<T>,
) -> Result<X509Builder, PkiError> {
    let mut serial = BigNum::new()?;
    // 127 bits: positive, never zero, unpredictable.
    serial.rand(127, MsbOption::ONE, false)?;
    let mut builder = X509::builder()?;
    builder.set_version(2)?;
    builder.set_serial_number(Asn1Integer::from_bn(&serial)?.as_ref())?;
    builder.set_subject_name(subject)?;
    builder.set_not_before(time(validity.not_before)?.as_ref())?;
    builder.set_not_after(time(validity.not_after)?.as_ref())?;
    builder.set_pubkey(key)?;
    Ok(builder)
}

fn time(at: SystemTime) -> Result<Asn1Time, PkiError> {
    let seconds = at.duration_since(UNIX_EPOCH).map_err(|_| PkiError::Time)?.as_secs();
    Ok(Asn1Time::from_unix(seconds.try_into().map_err(|_| PkiError::Time)?)?)
}
