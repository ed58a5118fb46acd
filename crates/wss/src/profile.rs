//! What an environment accepts: the parameters of the strict profile.

use std::time::Duration;

/// The profile of one environment (sicurezza §17). [`Profile::esercizio`] is the strict one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Tolerated difference between the sender's clock and ours, each way (§3.5: 60 s, 300 s in test).
    pub max_skew: Duration,
    /// Longest life of a Timestamp and of an assertion, and greatest age of a Timestamp (§3.5, T-22: 600 s).
    pub max_window: Duration,
    /// Accept rsa-sha1 and sha1, on the message, the assertion and the CMS (§5.5).
    pub legacy_sha1: bool,
    /// Refuse messages whose signature does not cover the assertion (T-10).
    pub require_assertion_covered: bool,
    /// Ask the caller to refuse an assertion seen before, whatever the message (T-21); carried to
    /// [`crate::Evidence::one_time_assertion`].
    pub one_time_assertion: bool,
    /// Let the postazione's certificate sign the assertion instead of the server's (§4.13, Q3).
    pub postazione_may_sign_assertion: bool,
    /// Refuse a `PC` certificate as signer of the message, instead of a warning (T-54).
    pub refuse_pc_server: bool,
    /// Accept a certificate that the register does not know, if a fresh revocation list of its issuer does not name it
    /// (T-50).
    pub accept_unregistered: bool,
    /// Accept operators that are not a codice fiscale, as test users were (§4.4).
    pub test_operators: bool,
    /// Accepted values of the assertion's `Issuer` (§4.3).
    pub accepted_issuers: Vec<String>,
    /// Our own names in an `AudienceRestriction`; without one, any restriction is refused (Q12).
    pub audiences: Vec<String>,
    /// Greatest age of a revocation list (T-51: 24 h).
    pub crl_max_age: Duration,
    /// What a message may cost.
    pub limits: Limits,
    /// Sizes of the caches.
    pub caches: CacheSizes,
}

impl Profile {
    /// The real register: narrow clock, no SHA-1, no exceptions.
    pub fn esercizio() -> Self {
        Self {
            max_skew: Duration::from_secs(60),
            max_window: Duration::from_secs(600),
            legacy_sha1: false,
            require_assertion_covered: false,
            one_time_assertion: false,
            postazione_may_sign_assertion: false,
            refuse_pc_server: true,
            accept_unregistered: false,
            test_operators: false,
            accepted_issuers: vec!["XS".to_owned()],
            audiences: Vec::new(),
            crl_max_age: Duration::from_secs(24 * 3600),
            limits: Limits::default(),
            caches: CacheSizes::default(),
        }
    }

    /// The comuni's test environment and the sandbox: relaxed clock, SHA-1 and test users as real clients send them.
    pub fn test() -> Self {
        Self {
            max_skew: Duration::from_secs(300),
            legacy_sha1: true,
            refuse_pc_server: false,
            test_operators: true,
            ..Self::esercizio()
        }
    }
}

/// What one message may cost (sicurezza §12.0, T-38, T-62). Beyond any of them the message is refused. They hold before
/// anybody is known: each bounds work that would otherwise grow with the square of what a stranger sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole message.
    pub bytes: usize,
    /// Bytes of one text node.
    pub text_bytes: usize,
    /// Elements of the whole message; as many attributes in all.
    pub elements: usize,
    /// Nesting of elements.
    pub depth: usize,
    /// Attributes of one element, namespace declarations included.
    pub attributes: usize,
    /// Namespace declarations in scope at once, and distinct namespaces of the whole message.
    pub namespaces: usize,
    /// Bytes of one namespace name: it is compared at every use of its prefixes.
    pub namespace_bytes: usize,
    /// Ids of the whole message.
    pub ids: usize,
    /// Bytes of one id.
    pub id_bytes: usize,
    /// References of one signature.
    pub references: usize,
    /// Names in one `PrefixList`.
    pub prefixes: usize,
    /// Bytes of a decoded certificate.
    pub certificate_bytes: usize,
    /// Bytes of the decoded CMS of the postazione.
    pub cms_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 5 << 20,
            text_bytes: 2 << 20,
            elements: 100_000,
            depth: 64,
            attributes: 64,
            namespaces: 256,
            namespace_bytes: 1024,
            ids: 64,
            id_bytes: 256,
            references: 8,
            prefixes: 16,
            certificate_bytes: 16 << 10,
            cms_bytes: 16 << 10,
        }
    }
}

/// How much the verifier remembers between messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CacheSizes {
    /// Certificates with their keys and the outcome of their chain.
    pub certificates: usize,
    /// Static CMS values of postazioni.
    pub cms: usize,
    /// How long an entry is trusted before it is worked out again.
    pub lifetime: Duration,
}

impl Default for CacheSizes {
    fn default() -> Self {
        // 7,900 comuni with a certificate or two each, and the postazioni of a national peak hour.
        Self { certificates: 32_768, cms: 65_536, lifetime: Duration::from_secs(3600) }
    }
}
