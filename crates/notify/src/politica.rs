//! When a notice is tried again, and when it is given up (consultazione §6.5.5).

use crate::esito::EsitoInvio;
use anpr_registry::{EsitoConsegna, Istante, Notifica};
use std::time::Duration;

/// The schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Politica {
    /// Attempts at the first interval; the real ANPR makes five and leaves the rest to people.
    pub tentativi: u32,
    /// Between them: five minutes.
    pub intervallo: Duration,
    /// After them the interval doubles up to this.
    pub intervallo_massimo: Duration,
    /// So long after it was made a notice is given up, but never before its first attempts are spent.
    pub durata: Duration,
}

impl Default for Politica {
    fn default() -> Self {
        Self {
            tentativi: 5,
            intervallo: Duration::from_secs(300),
            intervallo_massimo: Duration::from_secs(6 * 3600),
            durata: Duration::from_secs(7 * 24 * 3600),
        }
    }
}

impl Politica {
    /// What becomes of a notice after an attempt that ended now. A notice that its comune refuses is given up at once: the
    /// next one goes on. One that could not be handed over keeps its place: the queue waits.
    pub(crate) fn decidi(&self, esito: &EsitoInvio, notifica: &Notifica, adesso: Istante) -> EsitoConsegna {
        match esito {
            EsitoInvio::Acquisita => EsitoConsegna::Consegnata,
            EsitoInvio::NonConforme(_) => EsitoConsegna::Abbandonata { fino: None },
            EsitoInvio::DaRipetere(_) => {
                let fatti = u32::try_from(notifica.tentativi).unwrap_or(0).saturating_add(1);
                let prossimo = dopo(adesso, self.attesa(fatti));
                if fatti >= self.tentativi && prossimo > dopo(notifica.creata, self.durata) {
                    // The endpoint is at fault, so the next notice waits as if it had been tried.
                    EsitoConsegna::Abbandonata { fino: Some(dopo(adesso, self.intervallo)) }
                } else {
                    EsitoConsegna::Rinviata(prossimo)
                }
            }
        }
    }

    /// How long to wait after so many attempts.
    fn attesa(&self, fatti: u32) -> Duration {
        let oltre = fatti.saturating_sub(self.tentativi.saturating_sub(1)).min(16);
        let lunga = self.intervallo.saturating_mul(1 << oltre);
        lunga.min(self.intervallo_massimo.max(self.intervallo))
    }
}

fn dopo(istante: Istante, attesa: Duration) -> Istante {
    chrono::TimeDelta::from_std(attesa).ok().and_then(|d| istante.checked_add_signed(d)).unwrap_or(Istante::MAX_UTC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::esito::Causa;
    use anpr_model::{OperazioneId, TipoNotifica};
    use anpr_registry::{Consegna, StatoNotifica};

    fn ora(minuti: i64) -> Istante {
        "2026-02-03T10:00:00Z".parse::<Istante>().unwrap() + chrono::TimeDelta::minutes(minuti)
    }

    fn notifica(tentativi: i32) -> Notifica {
        Notifica {
            id: OperazioneId(1),
            tipo: TipoNotifica::N010,
            destinatario: "888001".to_owned(),
            operazione: OperazioneId(2),
            soggetto: None,
            creata: ora(0),
            stato: StatoNotifica::DaPrendere,
            consegna: Consegna::Attesa,
            tentativi,
            primo: None,
            ultimo: None,
            ultimo_esito: None,
            fruita: None,
            contenuto: Vec::new(),
        }
    }

    /// Minutes at which a notice is tried that its comune never takes.
    fn tentativi(politica: &Politica) -> Vec<i64> {
        let (mut minuto, mut fatti, mut quando) = (0, 0, Vec::new());
        loop {
            quando.push(minuto);
            match politica.decidi(&EsitoInvio::DaRipetere(Causa::Rete), &notifica(fatti), ora(minuto)) {
                EsitoConsegna::Rinviata(poi) => minuto = (poi - ora(0)).num_minutes(),
                EsitoConsegna::Abbandonata { fino } => {
                    assert_eq!(fino, Some(ora(minuto + 5)));
                    return quando;
                }
                EsitoConsegna::Consegnata => unreachable!("never taken"),
            }
            fatti += 1;
        }
    }

    #[test]
    fn five_attempts_five_minutes_apart_then_slower_up_to_seven_days() {
        let quando = tentativi(&Politica::default());
        assert_eq!(quando[..9], [0, 5, 10, 15, 20, 30, 50, 90, 170]);
        let passi: Vec<i64> = quando.windows(2).map(|p| p[1] - p[0]).collect();
        assert!(passi.iter().all(|p| *p <= 360));
        let ultimo = *quando.last().unwrap();
        assert!((6 * 24 * 60..=7 * 24 * 60).contains(&ultimo), "{ultimo}");
    }

    #[test]
    fn d03_without_the_slow_part_the_fifth_is_the_last() {
        let come_anpr = Politica { durata: Duration::ZERO, ..Politica::default() };
        assert_eq!(tentativi(&come_anpr), [0, 5, 10, 15, 20]);
    }

    #[test]
    fn a_notice_that_waited_long_behind_others_still_has_its_attempts() {
        let vecchia = Politica::default().decidi(&EsitoInvio::DaRipetere(Causa::Rete), &notifica(0), ora(20 * 24 * 60));
        assert_eq!(vecchia, EsitoConsegna::Rinviata(ora(20 * 24 * 60 + 5)));
    }

    #[test]
    fn what_the_comune_refuses_is_not_tried_again() {
        let esito = EsitoInvio::NonConforme(Causa::Conformita);
        assert_eq!(Politica::default().decidi(&esito, &notifica(0), ora(0)), EsitoConsegna::Abbandonata { fino: None });
    }
}
