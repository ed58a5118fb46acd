//! What a comune reads again of its own past: its operations and the notices to it, one by one (3003, 3007) or in lists
//! that are made while it waits (4005).

mod comune;
pub mod op3003;
pub mod op4005;

use crate::{Anomalia, Contesto, VersioneContratto};
use anpr_model::OperazioneId;
use chrono::{DateTime, TimeDelta, Utc};

/// Searches go back so far from ANPR05 on (consultazione §3.9, C 8.0.0).
const PROFONDITA: TimeDelta = TimeDelta::days(180);

/// Nothing older than this is searched.
fn non_prima(contesto: &Contesto) -> DateTime<Utc> {
    match contesto.versione {
        VersioneContratto::Anpr05 => contesto.adesso.to_utc() - PROFONDITA,
        VersioneContratto::Anpr02 | VersioneContratto::Anpr03 | VersioneContratto::Anpr04 => DateTime::UNIX_EPOCH,
    }
}

/// A number of the wire, of up to thirty digits; none if it is greater than any that was given.
fn numero(cifre: &str) -> Option<OperazioneId> {
    cifre.trim().parse().ok().map(OperazioneId)
}

/// EN122: nothing by this name.
fn nessuno(valore: &str) -> Anomalia {
    Anomalia::nuova("EN122", &[("valore", valore)])
}
