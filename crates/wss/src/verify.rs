//! The verifier.

use crate::{CertificateStatus, Profile, Refusal, Transcript, Trust, VerifiedRequest};
use std::time::SystemTime;

/// Verifies messages for one environment. Shared by threads; its caches fill as it works.
pub struct Verifier {
    profile: Profile,
    trust: Trust,
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
        Self { profile, trust }
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
        let _ = (message, store, now, &self.trust);
        Err(Refusal::Internal("not built yet".to_owned()))
    }

    /// As [`Self::verify`], and tells the story too.
    pub fn explain(
        &self,
        message: Message<'_>,
        store: &dyn CertificateStatus,
        now: SystemTime,
    ) -> (Result<VerifiedRequest, Refusal>, Transcript) {
        (self.verify(message, store, now), Transcript::default())
    }
}
