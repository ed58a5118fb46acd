//! The story of one verification, for people.

use crate::{Refusal, Seal, Slot, Status, VerifiedRequest};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::fmt;

/// What was looked at, in order, and what was found. Ends with the rule that refused, or with the acceptance.
///
/// `{}` prints it; `{:#}` prints the canonical bytes of every signed part too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Transcript {
    entries: Vec<Entry>,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Entry {
    /// The message, readable as XML.
    Message {
        /// Its length.
        bytes: usize,
        /// Number of its elements.
        elements: usize,
    },
    /// A part at its absolute path.
    Part {
        /// Its name.
        name: &'static str,
        /// Its path.
        path: String,
        /// Its id, if it has one.
        id: Option<String>,
    },
    /// The Timestamp against our clock.
    Clock {
        /// `Created`.
        created: String,
        /// `Expires`.
        expires: String,
        /// Our clock.
        now: String,
        /// Our clock minus `Created`.
        skew_ms: i64,
        /// Tolerated, each way.
        tolerated_ms: u128,
    },
    /// A certificate whose chain holds.
    Certificate {
        /// Its role.
        slot: Slot,
        /// Its subject.
        subject: String,
        /// The authority that issued it.
        issuer: String,
        /// Its serial number.
        serial: String,
        /// SHA-256 of its DER, hexadecimal.
        sha256: String,
        /// Its validity.
        validity: [String; 2],
    },
    /// What the register says of a certificate.
    Status {
        /// Its role.
        slot: Slot,
        /// What it says.
        status: Status,
    },
    /// A signature value over its `SignedInfo`.
    Signature {
        /// Which.
        seal: Seal,
        /// The hash under the RSA signature.
        algorithm: &'static str,
        /// The signed bytes.
        canonical: Vec<u8>,
        /// Whether it verifies.
        verifies: bool,
    },
    /// A reference and what it resolves to.
    Reference {
        /// Of which signature.
        seal: Seal,
        /// The id it names.
        id: String,
        /// Where the element is.
        path: String,
        /// The hash.
        algorithm: &'static str,
        /// What the message says.
        expected: Vec<u8>,
        /// What comes out.
        computed: Vec<u8>,
        /// The digested bytes.
        canonical: Vec<u8>,
    },
    /// An identity that the message claims.
    Claim {
        /// Its name.
        name: &'static str,
        /// Its value.
        value: String,
    },
    /// The CMS of the postazione.
    Cms {
        /// What it signs.
        content: String,
        /// Its hash.
        algorithm: &'static str,
    },
    /// The message is refused.
    Refused {
        /// Short name of the cause.
        cause: &'static str,
        /// The reason.
        reason: String,
        /// What the sender is told.
        fault: String,
    },
    /// The message is accepted.
    Accepted {
        /// What was tolerated.
        warnings: Vec<String>,
    },
}

impl Transcript {
    /// The entries, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(crate) fn conclude(&mut self, outcome: &Result<VerifiedRequest, Refusal>) {
        self.entries.push(match outcome {
            Ok(request) => {
                Entry::Accepted { warnings: request.evidence().warnings.iter().map(ToString::to_string).collect() }
            }
            Err(refusal) => {
                let fault = refusal.fault();
                Entry::Refused {
                    cause: refusal.cause(),
                    reason: refusal.to_string(),
                    fault: format!("{} {}", fault.code, fault.string),
                }
            }
        });
    }
}

impl fmt::Display for Transcript {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for entry in &self.entries {
            write_entry(entry, f)?;
        }
        Ok(())
    }
}

/// Where the verifier tells what it does, if anybody listens; entries are only made then.
pub(crate) struct Notes<'t>(Option<&'t mut Transcript>);

impl<'t> Notes<'t> {
    pub(crate) fn none() -> Self {
        Self(None)
    }

    pub(crate) fn into(transcript: &'t mut Transcript) -> Self {
        Self(Some(transcript))
    }

    pub(crate) fn add(&mut self, entry: impl FnOnce() -> Entry) {
        if let Some(transcript) = &mut self.0 {
            transcript.entries.push(entry());
        }
    }
}

fn write_entry(entry: &Entry, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match entry {
        Entry::Message { bytes, elements } => writeln!(f, "message      {bytes} bytes, {elements} elements"),
        Entry::Part { name, path, id } => {
            writeln!(
                f,
                "part         {name} at {path}{}",
                id.as_ref().map_or(String::new(), |id| format!(" (id {id})"))
            )
        }
        Entry::Clock { created, expires, now, skew_ms, tolerated_ms } => {
            writeln!(f, "clock        Created {created}, Expires {expires}, now {now}")?;
            writeln!(f, "             now - Created = {skew_ms} ms, tolerated ±{tolerated_ms} ms")
        }
        Entry::Certificate { slot, subject, issuer, serial, sha256, validity: [from, to] } => {
            writeln!(f, "certificate  {slot}: {subject}")?;
            writeln!(f, "             issued by {issuer}, serial {serial}, valid {from} to {to}")?;
            writeln!(f, "             SHA-256 {sha256}")
        }
        Entry::Status { slot, status } => writeln!(f, "register     {slot} certificate: {status}"),
        Entry::Signature { seal, algorithm, canonical, verifies } => {
            let verdict = if *verifies { "verifies" } else { "DOES NOT VERIFY" };
            writeln!(f, "signature    {seal}: RSA with {algorithm} over SignedInfo {verdict}")?;
            write_canonical(canonical, f)
        }
        Entry::Reference { seal, id, path, algorithm, expected, computed, canonical } => {
            let verdict = if expected == computed { "matches" } else { "DOES NOT MATCH" };
            writeln!(f, "reference    {seal}: #{id} is {path}, {} canonical bytes", canonical.len())?;
            writeln!(f, "             {algorithm} expected {}", STANDARD.encode(expected))?;
            writeln!(f, "             {algorithm} computed {} {verdict}", STANDARD.encode(computed))?;
            write_canonical(canonical, f)
        }
        Entry::Claim { name, value } => writeln!(f, "identity     {name} = {value:?}"),
        Entry::Cms { content, algorithm } => writeln!(f, "cms          signs {content:?} with {algorithm}"),
        Entry::Refused { cause, reason, fault } => {
            writeln!(f, "REFUSED      {cause}: {reason}")?;
            writeln!(f, "             the sender is told: {fault}")
        }
        Entry::Accepted { warnings } => {
            writeln!(f, "ACCEPTED")?;
            warnings.iter().try_for_each(|warning| writeln!(f, "  tolerated: {warning}"))
        }
    }
}

fn write_canonical(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if f.alternate() {
        writeln!(f, "             canonical bytes, between the bars:\n|{}|", String::from_utf8_lossy(bytes))?;
    }
    Ok(())
}
