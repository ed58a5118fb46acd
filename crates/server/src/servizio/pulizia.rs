//! What must be forgotten in time, so that tables do not grow for ever.

use crate::config::Limits;
use anpr_registry::{Errore, Registry};
use chrono::{TimeDelta, Utc};
use std::time::Duration;

/// Forgets replay keys that no message could still bear, now and then, for as long as it is polled. Several processes on
/// one database may all do it.
///
/// A message is judged by the time at which its head came: one that began to arrive while it was valid must find its key
/// when it has arrived, however slowly `limits` let it.
pub async fn mantieni(registry: Registry, limits: Limits, conservazione: TimeDelta) {
    let margine = MARGINE + limits.longest_body();
    loop {
        tokio::time::sleep(OGNI).await;
        dimentica_risultati(&registry, conservazione).await;
        loop {
            #[expect(clippy::disallowed_methods, reason = "the edge of the program is where the clock is read")]
            let adesso = Utc::now();
            let scadute = adesso - margine;
            match registry.scrivi::<_, _, Errore>(move |s| s.dimentica_repliche(scadute, ALLA_VOLTA)).await {
                Ok(dimenticate) if dimenticate > 0 => {}
                Ok(_) => break,
                Err(errore) => {
                    tracing::warn!(error = %errore, "expired replay keys stay until the next time");
                    break;
                }
            }
        }
    }
}

/// Forgets the results of lists that can no longer be fetched.
async fn dimentica_risultati(registry: &Registry, conservazione: TimeDelta) {
    #[expect(clippy::disallowed_methods, reason = "the edge of the program is where the clock is read")]
    let prima = Utc::now() - conservazione;
    let dimenticati = registry.scrivi::<_, _, Errore>(move |s| s.dimentica_risultati(prima, RISULTATI)).await;
    if let Err(errore) = dimenticati {
        tracing::warn!(error = %errore, "expired results stay until the next time");
    }
}

const OGNI: Duration = Duration::from_secs(60);
/// Clocks of several processes may differ, and a message may wait for its turn: a key is kept a while beyond its end.
const MARGINE: Duration = Duration::from_secs(15 * 60);
/// Rows that one write removes, so that others need not wait long.
const ALLA_VOLTA: i64 = 1000;
/// Results that one write forgets: each may have many thousands of entries.
const RISULTATI: i64 = 4;
