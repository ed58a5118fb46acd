//! The configured Agenzia.

use crate::{ErroreHttp, Http, Incorporata, OpzioniHttp};
use anpr_model::AgenziaEntrate;
use anpr_registry::Registry;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// `[entrate]` of the configuration: which Agenzia delle Entrate is asked.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The embedded one, or a counterpart over HTTP.
    pub mode: Mode,
    /// Base address of the counterpart, `http://` or `https://`; needed by the mode `http`.
    pub url: Option<String>,
    /// PEM file of the authorities that certify the counterpart; absent: those of the system.
    pub ca: Option<PathBuf>,
    /// PEM file of the certificate that the counterpart asks of us, its chain after it; absent: none is shown.
    pub certificate: Option<PathBuf>,
    /// PEM file of its private key, not encrypted.
    pub key: Option<PathBuf>,
    /// Longest time for one attempt, in milliseconds, 100 to 60000.
    pub timeout_ms: u32,
    /// How often a call is tried before the Agenzia counts as unavailable, 1 to 10.
    pub attempts: u32,
    /// Whether an operation is stored with a code that is not validated (`validitaCF` 9) while the Agenzia does not answer,
    /// to be validated later, rather than refused (registrazione §36 Q23).
    pub differita: bool,
}

/// `entrate.mode`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The Agenzia in the register's own database.
    #[default]
    Incorporata,
    /// A counterpart over HTTP.
    Http,
}

impl Config {
    /// Takes relative paths from `base`.
    pub fn resolve_paths(&mut self, base: &Path) {
        for path in [&mut self.ca, &mut self.certificate, &mut self.key].into_iter().flatten() {
            *path = base.join(&*path);
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            mode: Mode::Incorporata,
            url: None,
            ca: None,
            certificate: None,
            key: None,
            timeout_ms: 5000,
            attempts: 3,
            differita: false,
        }
    }
}

/// The Agenzia that `config` names; the embedded one on `registry`, which is open and migrated.
///
/// # Errors
/// The address of a counterpart is not one, or the files for TLS are of no use.
pub fn apri(config: &Config, registry: &Registry) -> Result<Arc<dyn AgenziaEntrate>, ErroreHttp> {
    Ok(match config.mode {
        Mode::Incorporata => Arc::new(Incorporata::new(registry.clone())),
        Mode::Http => Arc::new(Http::new(config.into())?),
    })
}

impl From<&Config> for OpzioniHttp {
    fn from(config: &Config) -> Self {
        Self {
            url: config.url.clone().unwrap_or_default(),
            ca: config.ca.clone(),
            identita: config.certificate.clone().zip(config.key.clone()),
            tempo: Duration::from_millis(config.timeout_ms.into()),
            tentativi: config.attempts,
            riposo: RIPOSO,
        }
    }
}

/// While the counterpart is silent one call in so long tries it.
const RIPOSO: Duration = Duration::from_secs(5);
