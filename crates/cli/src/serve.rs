//! `anpr serve`.

use crate::dove::{self, Dove};
use crate::notifiche::spedizioniere;
use anpr_notify::{Arresto, Metriche};
use anpr_registry::Registry;
use anpr_server::config::Config;
use anpr_server::http::{Server, stop_signal};
use anpr_server::logging;
use anpr_server::metrics::Metrics;
use anpr_server::pool::Pool;
use anpr_server::servizio::{Elaboratore, ServizioAnpr, mantieni};
use chrono::{TimeDelta, Utc};
use clap::Args;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Opzioni {
    #[command(flatten)]
    dove: Dove,
}

pub(crate) fn esegui(opzioni: &Opzioni) -> anyhow::Result<ExitCode> {
    let config = opzioni.dove.config()?;
    let registro = dove::apri(&config)?;
    logging::start(&config.log)?;
    servi(config, registro, |_| {})
}

/// Serves until a signal. `pronto` is told the base address as soon as connections are accepted.
pub(crate) fn servi(config: Config, registro: Registry, pronto: impl FnOnce(&str)) -> anyhow::Result<ExitCode> {
    let stato = registro.check(Utc::now)?;
    if !stato.migrazioni_mancanti.is_empty() {
        anyhow::bail!("the database lacks {}: run anpr migrate", stato.migrazioni_mancanti.join(", "));
    }
    let registro = Arc::new(registro);
    let pool = Arc::new(Pool::avvia("cpu", config.pools.cpu_threads(), config.pools.cpu_queue)?);
    let metrics = Arc::new(Metrics::new()?);
    metrics.watch_pool(&pool);
    let gruppi = Arc::clone(&metrics);
    registro.ascolta_gruppi(move |chiamate| gruppi.db_group(chiamate));
    let servizio = Arc::new(ServizioAnpr::avvia(&config, Arc::clone(&registro), Arc::clone(&pool))?);
    let limits = config.limits.clone();
    let notifiche = Metriche::new()?;
    metrics.register(notifiche.collettori())?;
    let spedizioniere = spedizioniere(&config, Arc::clone(&registro), notifiche)?;
    let conservazione = TimeDelta::days(i64::from(config.jobs.retention_d));
    let jobs = config.jobs.clone();
    let elaboratore =
        if jobs.enabled { Some(Arc::new(Elaboratore::new(Arc::clone(&registro), jobs, Utc::now)?)) } else { None };
    let grazia = config.server.shutdown_grace();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(REATTORI).enable_all().build()?;
    runtime.block_on(async {
        let stop = stop_signal()?;
        let server = Server::bind(config, servizio, pool, metrics).await?;
        let addresses = server.addresses();
        let base = match (addresses.plain, addresses.tls) {
            (Some(plain), _) => format!("http://{plain}"),
            (None, Some(tls)) => format!("https://{tls}"),
            (None, None) => String::new(),
        };
        tokio::spawn(mantieni(Registry::clone(&registro), limits, conservazione));
        if let Some(elaboratore) = elaboratore {
            tokio::spawn(elaboratore.lavora());
        }
        let (fermo, arresto) = Arresto::coppia();
        let consegne = spedizioniere.map(|spedizioniere| tokio::spawn(spedizioniere.lavora(arresto)));
        pronto(&base);
        server.serve(stop).await;
        fermo.ferma();
        if let Some(consegne) = consegne {
            // What does not end in time is sent again by whoever takes the queue next.
            let _ = tokio::time::timeout(grazia, consegne).await;
        }
        anyhow::Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The reactor only moves bytes: the work is done on the pool.
const REATTORI: usize = 2;
