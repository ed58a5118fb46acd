//! `[environment]`: which ANPR this is (sicurezza §§10.2, 17).

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

/// The environment and the strictness of its profile; the defaults are those of a strict exercise.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Environment {
    /// Its name, 1 to 32 letters, digits or `-`: on certificates that are facsimiles and their verification pages.
    pub name: String,
    /// Values of `tipoInvio` that messages may carry: `PROD`, `PRE_SUB`, `PRE`, `TEST`, `FREE` (sicurezza §8.7).
    /// Only what is sent as `PROD` where `PROD` is served gets a genuine certificate.
    pub tipo_invio: Vec<String>,
    /// Whether rsa-sha1 signatures and sha1 digests are accepted (sicurezza §5.5).
    pub legacy_sha1: bool,
    /// Tolerated difference of clocks in seconds, 0 to 900 (sicurezza §3.5).
    pub max_skew_s: u32,
    /// Longest validity and age of a Timestamp or an assertion in seconds, 60 to 3600 (sicurezza §3.5).
    pub max_window_s: u32,
    /// Whether the message signature must cover the assertion (sicurezza T-10). The known clients do not do it.
    pub require_assertion_covered: bool,
    /// Hardened mode: an assertion ID is good for one message only. Programs may use one for all of its minutes, so that it is
    /// off by default (sicurezza T-21).
    pub one_time_assertion: bool,
    /// Values of `codDestinatario` that are served: `ANPR02` to `ANPR05` (consultazione §1.1).
    pub versions: Vec<String>,
    /// Accepted `Issuer` of assertions (sicurezza §4.3).
    pub issuers: Vec<String>,
    /// PEM files of the certification authorities of postazioni and comuni's servers.
    pub ca_postazioni: Vec<PathBuf>,
    /// Files with certificate revocation lists, PEM or DER.
    pub crl: Vec<PathBuf>,
    /// Oldest age of a revocation list in hours, 1 to 720 (sicurezza T-51).
    pub crl_max_age_h: u32,
    /// What happens to a call from an address that its comune has not registered (sicurezza §9.3).
    pub ip_allowlist: IpAllowlist,
}

impl Environment {
    /// [`Environment::max_skew_s`].
    pub fn max_skew(&self) -> Duration {
        Duration::from_secs(self.max_skew_s.into())
    }

    /// [`Environment::max_window_s`].
    pub fn max_window(&self) -> Duration {
        Duration::from_secs(self.max_window_s.into())
    }

    /// [`Environment::crl_max_age_h`].
    pub fn crl_max_age(&self) -> Duration {
        Duration::from_secs(u64::from(self.crl_max_age_h) * 3600)
    }
}

impl Default for Environment {
    fn default() -> Self {
        Self {
            name: "esercizio".to_owned(),
            tipo_invio: vec!["PROD".to_owned()],
            legacy_sha1: false,
            max_skew_s: 60,
            max_window_s: 600,
            require_assertion_covered: false,
            one_time_assertion: false,
            versions: vec!["ANPR05".to_owned()],
            issuers: vec!["XS".to_owned()],
            ca_postazioni: Vec::new(),
            crl: Vec::new(),
            crl_max_age_h: 24,
            ip_allowlist: IpAllowlist::Enforce,
        }
    }
}

/// `environment.ip_allowlist`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IpAllowlist {
    /// The call is refused.
    Enforce,
    /// The call is served and the log tells.
    Log,
    /// Addresses are not looked at.
    Off,
}
