//! In whose name an administrative change is made.

use anpr_registry::Autore;
use chrono::Utc;

/// The user of the machine, now. The trail needs a name: without one the change is not made.
pub(crate) fn autore() -> anyhow::Result<Autore> {
    let nome = std::env::var("ANPR_AUTORE").or_else(|_| std::env::var("SUDO_USER")).or_else(|_| std::env::var("USER"));
    let chi = nome.or_else(|_| std::env::var("LOGNAME")).unwrap_or_default();
    if chi.is_empty() {
        anyhow::bail!("the audit trail needs to know who makes the change: set ANPR_AUTORE");
    }
    Ok(Autore { chi: format!("cli:{chi}"), quando: Utc::now() })
}
