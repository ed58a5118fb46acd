//! The verifier: the order of work of sicurezza §12.0, steps 3 to 13.

mod assertion;
mod clock;
mod encoding;
mod envelope;
mod identity;
mod key_info;
mod notice;
mod seal;
mod signature;

use crate::{
    Caller, CertificateStatus, Evidence, Limits, Part, Profile, Refusal, Seal, Slot, Transcript, Trust,
    VerifiedRequest, Warning,
    certificate::{Certificate, Certificates},
    cms::{SignedPostazione, SignedPostazioni},
    rsa::Hash,
    time::{self, Instant},
    transcript::{Entry, Notes},
    xml::{self, CanonicalForm, Document, ElementId},
};
pub use notice::{NoticeRefusal, NoticeVerifier, VerifiedNotice};

use assertion::Assertion;
use clock::{Clock, Timestamp};
use envelope::{Envelope, Ids};
use openssl::sha::sha256;
use signature::Signature;
use std::{sync::Arc, time::SystemTime};

/// Verifies messages for one environment. Shared by threads; its caches fill as it works.
pub struct Verifier {
    profile: Profile,
    certificates: Arc<Certificates>,
    postazioni: Arc<SignedPostazioni>,
}

/// A message as it came.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// The HTTP body.
    pub body: &'a [u8],
    /// `charset` of the HTTP content type, if it names one (T-29).
    pub charset: Option<&'a str>,
}

impl<'a> From<&'a [u8]> for Message<'a> {
    fn from(body: &'a [u8]) -> Self {
        Self { body, charset: None }
    }
}

impl Verifier {
    /// A verifier for the environment that `profile` and `trust` describe.
    pub fn new(profile: Profile, trust: Trust) -> Self {
        let certificates = Arc::new(Certificates::new(trust, &profile));
        let postazioni = Arc::new(SignedPostazioni::new(&profile));
        Self { profile, certificates, postazioni }
    }

    /// The same verifier, with the same memory, for messages that may cost more or less: a service that takes files.
    pub fn with_limits(&self, limits: Limits) -> Self {
        Self {
            profile: Profile { limits, ..self.profile.clone() },
            certificates: Arc::clone(&self.certificates),
            postazioni: Arc::clone(&self.postazioni),
        }
    }

    /// The profile in force.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Verifies a message at `now`. CPU bound, and asks `store`: not for an async reactor.
    pub fn verify(
        &self,
        message: Message<'_>,
        store: &dyn CertificateStatus,
        now: SystemTime,
    ) -> Result<VerifiedRequest, Refusal> {
        self.run(message, store, now, Notes::none()).map_err(Refusal::bounded)
    }

    /// As [`Self::verify`], and tells the story too.
    pub fn explain(
        &self,
        message: Message<'_>,
        store: &dyn CertificateStatus,
        now: SystemTime,
    ) -> (Result<VerifiedRequest, Refusal>, Transcript) {
        let mut transcript = Transcript::default();
        let outcome = self.run(message, store, now, Notes::into(&mut transcript)).map_err(Refusal::bounded);
        transcript.conclude(&outcome);
        (outcome, transcript)
    }

    fn run(
        &self,
        message: Message<'_>,
        store: &dyn CertificateStatus,
        now: SystemTime,
        mut notes: Notes<'_>,
    ) -> Result<VerifiedRequest, Refusal> {
        let document = xml::parse(message.body, message.charset, &self.profile.limits)?;
        notes.add(|| Entry::Message { bytes: message.body.len(), elements: document.all().count() });
        let mut warnings = Vec::new();
        let envelope = Envelope::locate(&document, &mut warnings)?;
        let ids = envelope::ids(&document, envelope.body, &self.profile.limits)?;
        note_parts(&envelope, &ids, &document, &mut notes);
        let form = CanonicalForm::new(&document, message.body.len(), message.body.len().saturating_mul(4));
        let clock = Clock::new(Instant::from_system(now), &self.profile);
        Run { verifier: self, document: &document, envelope, ids, form, store, now, clock, notes, warnings }.finish()
    }
}

/// Warnings that one message may leave in the evidence.
const MAX_WARNINGS: usize = 32;

/// One verification.
struct Run<'r, 'a> {
    verifier: &'r Verifier,
    document: &'r Document<'a>,
    envelope: Envelope,
    ids: Ids<'a>,
    form: CanonicalForm<'r, 'a>,
    store: &'r dyn CertificateStatus,
    now: SystemTime,
    clock: Clock,
    notes: Notes<'r>,
    warnings: Vec<Warning>,
}

/// A message signature that holds.
struct VerifiedMessage {
    server: Arc<Certificate>,
    token_der: Vec<u8>,
    body: Vec<u8>,
    signature_sha256: [u8; 32],
    assertion_covered: bool,
}

impl Run<'_, '_> {
    fn finish(mut self) -> Result<VerifiedRequest, Refusal> {
        self.envelope.refuse_comments(self.document)?;
        let timestamp = Timestamp::read(self.document, self.envelope.timestamp)?;
        self.note_clock(&timestamp);
        timestamp.check(&self.clock)?;
        let message = self.message_signature()?;
        let (mut assertion, assertion_signer) = self.assertion(&message)?;
        assertion.check(&self.verifier.profile, &self.clock)?;
        identity::check_claims(&mut assertion, &self.verifier.profile)?;
        self.note_claims(&assertion);
        let cms = self.postazione(&assertion, &message)?;
        if assertion_signer != message.server.id.sha256 {
            if assertion_signer != cms.signer.id.sha256 {
                return Err(Refusal::AssertionSigner);
            }
            self.warnings.push(Warning::AssertionSignedByPostazione);
        }
        identity::check_server(
            &message.server,
            &assertion.id_sede,
            &self.verifier.profile,
            self.store,
            &mut self.warnings,
        )?;
        Ok(self.request(timestamp, message, assertion, &cms))
    }

    /// Steps 8 and 9: token, chain, then the signature over Body and Timestamp, then the state of the certificate. The
    /// state comes last so that only who has the key learns of it (T-75).
    fn message_signature(&mut self) -> Result<VerifiedMessage, Refusal> {
        let (verifier, document) = (self.verifier, self.document);
        let signature = Signature::read(document, self.envelope.signature, Seal::Message, &verifier.profile)?;
        key_info::check_token_reference(document, signature.key_info, self.envelope.token, &self.ids)?;
        let targets = self.message_targets(&signature)?;
        let token_der = key_info::token_certificate(document, self.envelope.token)?;
        let server = self.certificate(&token_der, Slot::Server)?;
        let body = seal::verify(
            &signature,
            &targets,
            Some(self.envelope.body),
            &server.key,
            document,
            &mut self.form,
            &mut self.notes,
        )?;
        self.check_status(&server, Slot::Server)?;
        self.warn_of_sha1("the message signature", &signature);
        let assertion_covered = targets.contains(&self.envelope.assertion);
        if !assertion_covered {
            if verifier.profile.require_assertion_covered {
                return Err(Refusal::AssertionNotCovered);
            }
            self.warnings.push(Warning::AssertionNotCovered);
        }
        Ok(VerifiedMessage { server, token_der, body, signature_sha256: sha256(&signature.value), assertion_covered })
    }

    /// The elements of the references: Body and Timestamp at their places, and of the rest only what may be there.
    fn message_targets(&self, signature: &Signature) -> Result<Vec<ElementId>, Refusal> {
        let seal = signature.seal;
        let mut targets = Vec::with_capacity(signature.references.len());
        for reference in &signature.references {
            let id = || reference.id.clone();
            let target = self.ids.get(&reference.id).ok_or_else(|| Refusal::ReferenceUnresolved { seal, id: id() })?;
            let is_required = [self.envelope.body, self.envelope.timestamp].contains(&target);
            if !is_required && !self.envelope.is_extra_part(target) {
                return Err(Refusal::ReferenceElsewhere { seal, id: id(), path: self.document.path(target) });
            }
            if targets.contains(&target) {
                return Err(Refusal::SignatureShape { seal, reason: format!("two references to {}", reference.id) });
            }
            targets.push(target);
        }
        for (part, element) in [(Part::Body, self.envelope.body), (Part::Timestamp, self.envelope.timestamp)] {
            if !targets.contains(&element) {
                return Err(Refusal::NotCovered(part));
            }
        }
        Ok(targets)
    }

    /// Steps 10: the assertion and its own signature; also whose it is, by the fingerprint of the certificate.
    fn assertion(&mut self, message: &VerifiedMessage) -> Result<(Assertion, [u8; 32]), Refusal> {
        let (verifier, document, element) = (self.verifier, self.document, self.envelope.assertion);
        let assertion = Assertion::read(document, element, &mut self.warnings)?;
        let signature = Signature::read(document, assertion.signature, Seal::Assertion, &verifier.profile)?;
        let [reference] = signature.references.as_slice() else {
            let reason = "it must have exactly one reference".to_owned();
            return Err(Refusal::SignatureShape { seal: signature.seal, reason });
        };
        match self.ids.get(&reference.id) {
            Some(target) if target == element => {}
            found => {
                let (seal, id) = (signature.seal, reference.id.clone());
                return Err(match found {
                    Some(other) => Refusal::ReferenceElsewhere { seal, id, path: document.path(other) },
                    None => Refusal::ReferenceUnresolved { seal, id },
                });
            }
        }
        let der = key_info::embedded_certificate(document, signature.key_info)?;
        let signer = if der == message.token_der {
            Arc::clone(&message.server)
        } else if verifier.profile.postazione_may_sign_assertion {
            self.certificate(&der, Slot::Postazione)?
        } else {
            return Err(Refusal::AssertionSigner);
        };
        seal::verify(&signature, &[element], None, &signer.key, document, &mut self.form, &mut self.notes)?;
        self.warn_of_sha1("the assertion signature", &signature);
        Ok((assertion, signer.id.sha256))
    }

    /// Step 12: the CMS, its signer, and the state of that certificate.
    fn postazione(
        &mut self,
        assertion: &Assertion,
        message: &VerifiedMessage,
    ) -> Result<Arc<SignedPostazione>, Refusal> {
        let bytes = encoding::base64(&assertion.id_postazione_firmato, "IdPostazioneFirmato")?;
        let verifier = self.verifier;
        let cms = verifier.postazioni.get(&bytes, &verifier.certificates, &verifier.profile, self.now)?;
        self.notes.add(|| Entry::Cms { content: cms.content.clone(), algorithm: cms.hash.name() });
        identity::check_postazione(&assertion.id_postazione, &cms, &mut self.warnings)?;
        // In server-to-server calls both are one certificate (§4.13), and it was asked for a moment ago.
        if cms.signer.id.sha256 != message.server.id.sha256 {
            verifier.certificates.check_validity(&cms.signer, self.clock.now)?;
            self.note_certificate(&cms.signer, Slot::Postazione);
            self.check_status(&cms.signer, Slot::Postazione)?;
        }
        if cms.hash == Hash::Sha1 {
            self.warnings.push(Warning::Sha1("IdPostazioneFirmato"));
        }
        Ok(cms)
    }

    fn certificate(&mut self, der: &[u8], slot: Slot) -> Result<Arc<Certificate>, Refusal> {
        let certificate = self.verifier.certificates.get(der, slot, self.now)?;
        self.verifier.certificates.check_validity(&certificate, self.clock.now)?;
        self.note_certificate(&certificate, slot);
        Ok(certificate)
    }

    fn check_status(&mut self, certificate: &Certificate, slot: Slot) -> Result<(), Refusal> {
        let verifier = self.verifier;
        let status = verifier.certificates.check_status(
            certificate,
            &verifier.profile,
            self.store,
            self.clock.now,
            &mut self.warnings,
        )?;
        self.notes.add(|| Entry::Status { slot, status });
        Ok(())
    }

    fn warn_of_sha1(&mut self, what: &'static str, signature: &Signature) {
        if signature.hash == Hash::Sha1 || signature.references.iter().any(|r| r.hash == Hash::Sha1) {
            self.warnings.push(Warning::Sha1(what));
        }
    }

    fn request(
        mut self,
        timestamp: Timestamp,
        message: VerifiedMessage,
        assertion: Assertion,
        cms: &SignedPostazione,
    ) -> VerifiedRequest {
        let profile = &self.verifier.profile;
        // A sender may cause thousands; the first say enough.
        self.warnings.truncate(MAX_WARNINGS);
        let evidence = Evidence {
            message_signature_sha256: message.signature_sha256,
            assertion_id: assertion.id,
            assertion_expires_at: assertion.not_on_or_after.plus(profile.max_skew).to_system(),
            one_time_assertion: profile.one_time_assertion,
            assertion_covered: message.assertion_covered,
            body_digest: sha256(&message.body),
            created: timestamp.created.to_system(),
            expires: timestamp.expires.to_system(),
            expires_at: timestamp.expires.plus(profile.max_skew).to_system(),
            skew_ms: self.clock.now.since(timestamp.created).millis(),
            subject_locality: assertion.address,
            server_serial: message.server.id.serial.clone(),
            postazione_serial: cms.signer.id.serial.clone(),
            warnings: self.warnings,
        };
        let caller = Caller {
            id_sede: assertion.id_sede,
            id_postazione: assertion.id_postazione,
            operatore: assertion.operator,
            id_applicazione: assertion.id_applicazione,
            server_cn: message.server.id.common_name.clone(),
            server_cert_sha256: message.server.id.sha256,
            postazione_cert_sha256: cms.signer.id.sha256,
        };
        let root = self.envelope.root;
        let namespace = self.document.uri_name(self.document.uri(root)).to_owned();
        VerifiedRequest::new(caller, message.body, namespace, self.document.local(root).to_owned(), evidence)
    }

    fn note_clock(&mut self, timestamp: &Timestamp) {
        let (now, clock) = (self.now, self.clock);
        self.notes.add(|| Entry::Clock {
            created: written(timestamp.created.to_system()),
            expires: written(timestamp.expires.to_system()),
            now: written(now),
            skew_ms: clock.now.since(timestamp.created).millis(),
            tolerated_ms: clock.skew.as_millis(),
        });
    }

    fn note_certificate(&mut self, certificate: &Certificate, slot: Slot) {
        let certificates = &self.verifier.certificates;
        self.notes.add(|| Entry::Certificate {
            slot,
            subject: certificate.subject.clone(),
            issuer: certificates.issuer(certificate).to_owned(),
            serial: certificate.id.serial.clone(),
            sha256: certificate.id.sha256.iter().map(|b| format!("{b:02X}")).collect(),
            validity: [certificate.not_before, certificate.not_after].map(|at| written(at.to_system())),
        });
    }

    fn note_claims(&mut self, assertion: &Assertion) {
        let claims = [
            ("NameID", &assertion.operator),
            ("IdSede", &assertion.id_sede),
            ("IdPostazione", &assertion.id_postazione),
            ("IdApplicazione", &assertion.id_applicazione),
        ];
        for (name, value) in claims {
            self.notes.add(|| Entry::Claim { name, value: value.clone() });
        }
    }
}

/// A time for the story; none that the story meets is beyond what can be written.
fn written(at: SystemTime) -> String {
    time::format(at).unwrap_or_default()
}

fn note_parts(envelope: &Envelope, ids: &Ids<'_>, document: &Document<'_>, notes: &mut Notes<'_>) {
    let parts = [
        ("Timestamp", envelope.timestamp),
        ("Assertion", envelope.assertion),
        ("BinarySecurityToken", envelope.token),
        ("Signature", envelope.signature),
        ("Body", envelope.body),
        ("request", envelope.root),
    ];
    for (name, element) in parts {
        notes.add(|| Entry::Part { name, path: document.path(element), id: ids.of(element).map(str::to_owned) });
    }
}
