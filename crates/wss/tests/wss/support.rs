//! A test PKI, messages that can be changed before and after they are signed, and a register of certificates.

use anpr_wss::{
    CertificateId, CertificateStatus, Message, Profile, Refusal, Status, StoreError, Trust, VerifiedRequest, Verifier,
    pki::{Ca, CaName, KeyPair, Role, Validity},
    sign::{Algorithm, Credentials, Options, Proof, Shape, Signer, sign_template},
};
use openssl::{
    pkey::{PKeyRef, Private},
    x509::X509,
};
use std::{
    cell::Cell,
    collections::HashMap,
    sync::OnceLock,
    time::{Duration, SystemTime},
};

pub(crate) const BODY: &str = concat!(
    r#"<ric:Richiesta3002 xmlns:ric="http://sogei.it/ANPR/3000consultazione">"#,
    "<testataRichiesta><idOperazioneComune>42</idOperazioneComune><codMittente>888001</codMittente></testataRichiesta>",
    "<parametriRicerca><cognome>D&apos;ALÒ &amp; C</cognome></parametriRicerca></ric:Richiesta3002>"
);

pub(crate) const F1: &str = "Rejected by policy. (from client)";
pub(crate) const F2: &str = "Internal Error (from client)";
pub(crate) const F3: &str = "Hash values do not match. (from client)";
pub(crate) const F4: &str = "Incorrect reference digest value (from client)";
pub(crate) const F5: &str = concat!(
    "XPath expression /*[local-name()='Envelope']/*[local-name()='Body']|/*[local-name()='Envelope']",
    "/*[local-name()='Header']/*[local-name()='Security']/*[local-name()='Timestamp'] not covered by signature ",
    "(from client)"
);
pub(crate) const F6: &str = "Aborting...IdSede Attribute inconsistent with IdPostazione (from client)";
pub(crate) const F7: &str = "Aborting...Invalid request received ErrorNL (from client)";
pub(crate) const F8: &str = "certificate revoked (from client)";

/// 2026-11-22T10:00:00Z: the clock of all tests.
pub(crate) fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_341_600)
}

pub(crate) fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

/// From two years ago to four years ahead.
pub(crate) fn years() -> Validity {
    Validity { not_before: now() - seconds(2 * 365 * 86_400), not_after: now() + seconds(4 * 365 * 86_400) }
}

/// Authorities and certificates, made once.
pub(crate) struct World {
    pub(crate) ca: Ca,
    pub(crate) ca_utenti: Ca,
    /// Another environment's: same form, other name.
    pub(crate) ca_esercizio: Ca,
    /// A forger's: the name of `ca`, another key.
    pub(crate) ca_forged: Ca,
    /// 888001-CO-0000.
    pub(crate) server: KeyPair,
    /// 888001-PC-0001.
    pub(crate) workstation: KeyPair,
    /// 888002-CO-0000.
    pub(crate) other_server: KeyPair,
    /// A key without certificate.
    pub(crate) stranger: KeyPair,
}

pub(crate) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let ca = |name| Ca::new(&name, 2048, years()).unwrap();
        let authority = ca(CaName::PostazioniSvil);
        let ca_utenti = ca(CaName::UtentiSvil);
        let issue = |ca: &Ca, name: &str| ca.issue(name, &Role::Postazione, years()).unwrap();
        World {
            server: issue(&authority, "888001-CO-0000"),
            workstation: issue(&authority, "888001-PC-0001"),
            other_server: issue(&authority, "888002-CO-0000"),
            stranger: issue(&ca_utenti, "888001-CO-0000"),
            ca_esercizio: ca(CaName::Other("CA Postazioni ANPR".to_owned())),
            ca_forged: ca(CaName::PostazioniSvil),
            ca: authority,
            ca_utenti,
        }
    })
}

/// As the comune 888001 from its server, or from a workstation.
pub(crate) fn credentials() -> Credentials {
    Credentials {
        server: world().server.clone(),
        postazione: Proof::Key(world().server.clone()),
        id_sede: "888001".to_owned(),
        id_postazione: "888001-CO-0000".to_owned(),
        operatore: "RSSMRA80A01H501U".to_owned(),
        id_applicazione: "12345".to_owned(),
    }
}

pub(crate) fn workstation_credentials() -> Credentials {
    Credentials {
        postazione: Proof::Key(world().workstation.clone()),
        id_postazione: "888001-PC-0001".to_owned(),
        ..credentials()
    }
}

pub(crate) fn options(shape: Shape) -> Options {
    Options { shape, ..Options::at(now()) }
}

/// A message that is still open: text to be changed, then signed, then perhaps changed again.
pub(crate) struct Draft {
    pub(crate) text: String,
}

impl Draft {
    pub(crate) fn new() -> Self {
        Self::of(credentials(), BODY, &options(Shape::Cxf))
    }

    pub(crate) fn shaped(shape: Shape) -> Self {
        Self::of(credentials(), BODY, &options(shape))
    }

    pub(crate) fn of(credentials: Credentials, body: &str, options: &Options) -> Self {
        let signer = Signer::new(credentials).unwrap();
        Self { text: signer.template(body, options).unwrap() }
    }

    /// Replaces every `from`, of which there must be one at least.
    pub(crate) fn swap(mut self, from: &str, to: &str) -> Self {
        assert!(self.text.contains(from), "{from} is not in {}", self.text);
        self.text = self.text.replace(from, to);
        self
    }

    pub(crate) fn edit(mut self, change: impl FnOnce(String) -> String) -> Self {
        self.text = change(self.text);
        self
    }

    /// Signs the `nth` signature with this key.
    pub(crate) fn sign_nth(mut self, nth: usize, key: &PKeyRef<Private>) -> Self {
        self.text = sign_template(&self.text, nth, key).unwrap();
        self
    }

    /// Signs the assertion, then the message, with the key of the comune's server.
    pub(crate) fn sign(self) -> Self {
        let key = world().server.key();
        self.sign_nth(0, key).sign_nth(1, key)
    }

    /// Signs what can be signed; what cannot gets values of the right form, for messages that must be refused before
    /// anything is computed.
    pub(crate) fn sign_or_fill(mut self) -> Self {
        let key = world().server.key();
        for nth in 0..2 {
            if let Ok(signed) = sign_template(&self.text, nth, key) {
                self.text = signed;
            }
        }
        self.edit(|text| {
            text.replace("<ds:DigestValue></ds:DigestValue>", "<ds:DigestValue>QUJD</ds:DigestValue>")
                .replace("<ds:SignatureValue></ds:SignatureValue>", "<ds:SignatureValue>QUJD</ds:SignatureValue>")
        })
    }

    pub(crate) fn verify(&self) -> Result<VerifiedRequest, Refusal> {
        verify(self.text.as_bytes())
    }

    pub(crate) fn accepted(&self) -> VerifiedRequest {
        self.verify().unwrap_or_else(|refusal| panic!("{refusal}\n{}", self.text))
    }

    /// The message must be refused with this fault text, by the cause with this name.
    #[track_caller]
    pub(crate) fn refused(&self, fault: &str, cause: &str) {
        refused(self.verify(), fault, cause);
    }
}

#[track_caller]
pub(crate) fn refused(outcome: Result<VerifiedRequest, Refusal>, fault: &str, cause: &str) {
    match outcome {
        Ok(_) => panic!("accepted, where {cause} should have refused"),
        Err(refusal) => {
            assert_eq!((refusal.fault().string, refusal.cause()), (fault, cause), "{refusal}");
            let code = if refusal.cause() == "must_understand" { "env:MustUnderstand" } else { "env:Client" };
            assert_eq!(refusal.fault().code, code);
        }
    }
}

/// What stands in `text` from the first `start` to the next `end`, both included.
pub(crate) fn span<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let from = text.find(start).unwrap_or_else(|| panic!("{start} is not in {text}"));
    let inside = from + start.len();
    let to = text[inside..].find(end).unwrap_or_else(|| panic!("no {end} after {start} in {text}"));
    &text[from..inside + to + end.len()]
}

pub(crate) fn trust() -> Trust {
    let ca = X509::from_der(&world().ca.certificate().to_der().unwrap()).unwrap();
    Trust::new(std::slice::from_ref(&ca), std::slice::from_ref(&ca), &[]).unwrap()
}

/// The verifier of the test environment.
pub(crate) fn verifier() -> &'static Verifier {
    static VERIFIER: OnceLock<Verifier> = OnceLock::new();
    VERIFIER.get_or_init(|| Verifier::new(Profile::test(), trust()))
}

pub(crate) fn verify(message: &[u8]) -> Result<VerifiedRequest, Refusal> {
    verifier().verify(Message::from(message), &Register::default(), now())
}

/// Verifies under another profile.
pub(crate) fn verify_under(profile: Profile, message: &str) -> Result<VerifiedRequest, Refusal> {
    Verifier::new(profile, trust()).verify(Message::from(message.as_bytes()), &Register::default(), now())
}

/// A register that knows every certificate as active, but for exceptions.
#[derive(Default)]
pub(crate) struct Register {
    pub(crate) states: HashMap<String, Status>,
    pub(crate) merged: Vec<(String, String)>,
    pub(crate) is_down: bool,
    pub(crate) asked: Cell<usize>,
}

impl Register {
    pub(crate) fn with(common_name: &str, status: Status) -> Self {
        Self { states: HashMap::from([(common_name.to_owned(), status)]), ..Self::default() }
    }
}

impl CertificateStatus for Register {
    fn status(&self, certificate: &CertificateId) -> Result<Status, StoreError> {
        self.asked.set(self.asked.get() + 1);
        if self.is_down {
            return Err(StoreError("connection refused".to_owned()));
        }
        Ok(self.states.get(&certificate.common_name).copied().unwrap_or(Status::Active))
    }

    fn same_sede(&self, certificate_istat: &str, id_sede: &str) -> Result<bool, StoreError> {
        Ok(self.merged.iter().any(|(old, new)| old == certificate_istat && new == id_sede))
    }
}

pub(crate) const SHAPES: [Shape; 3] = [Shape::Cxf, Shape::Wcf, Shape::Php];
pub(crate) const ALGORITHMS: [Algorithm; 2] = [Algorithm::Sha256, Algorithm::Sha1];
