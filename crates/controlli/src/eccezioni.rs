//! Codes without a test because nothing can raise them, each with the reason.

/// Code and reason. One that has a test, or that no operation names any more, has no place here.
pub(crate) const SENZA_PROVA: &[(&str, &str)] = &[];

/// Prefixes of the outcomes of the Agenzia delle Entrate: operations pass on what it answers, whatever the code.
pub(crate) const PASSATI: [&str; 4] = ["EAA", "EAV", "EAM", "AEE"];
