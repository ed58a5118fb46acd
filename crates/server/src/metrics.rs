//! Prometheus metrics. Labels come from our own tables only, so that no message can add a time series.

use std::sync::{Mutex, PoisonError};

use prometheus::{
    Encoder, Histogram, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry, TextEncoder,
};

use crate::error::Error;
use crate::pool::{Carico, Pool};

/// The metrics of a process; one registry of their own, so that tests can run side by side.
pub struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    duration: HistogramVec,
    refusals: IntCounterVec,
    group_size: Histogram,
    pool_waiting: IntGaugeVec,
    pool_active: IntGaugeVec,
    pool_refused: IntGaugeVec,
    pools: Mutex<Vec<(&'static str, Measure)>>,
    /// Requests being served.
    pub(crate) in_flight: IntGauge,
    /// Open connections.
    pub(crate) connections: IntGauge,
    /// Bytes of request bodies held in memory.
    pub(crate) body_bytes: IntGauge,
}

impl Metrics {
    /// Registers every metric.
    pub fn new() -> Result<Self, Error> {
        let registry = Registry::new();
        let duration = HistogramOpts::new("anpr_request_duration_seconds", "From the head of a request to its answer.")
            .buckets(vec![0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 120.0]);
        let group = HistogramOpts::new("anpr_db_group_size", "Calls committed in one transaction by the writer.")
            .buckets(vec![1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0]);
        let pool = ["pool"];
        let metrics = Self {
            requests: IntCounterVec::new(
                Opts::new("anpr_requests_total", "Requests answered, by service, operation and outcome."),
                &["service", "operation", "outcome"],
            )?,
            duration: HistogramVec::new(duration, &["service", "operation"])?,
            refusals: IntCounterVec::new(
                Opts::new("anpr_refusals_total", "Requests and connections refused by the transport, by kind."),
                &["kind"],
            )?,
            group_size: Histogram::with_opts(group)?,
            pool_waiting: IntGaugeVec::new(Opts::new("anpr_pool_waiting", "Work that waits for a thread."), &pool)?,
            pool_active: IntGaugeVec::new(Opts::new("anpr_pool_active", "Work that runs on a thread."), &pool)?,
            pool_refused: IntGaugeVec::new(
                Opts::new("anpr_pool_refused", "Work refused because the queue was full, since the start."),
                &pool,
            )?,
            pools: Mutex::new(Vec::new()),
            in_flight: IntGauge::new("anpr_requests_in_flight", "Requests being served.")?,
            connections: IntGauge::new("anpr_connections", "Open connections.")?,
            body_bytes: IntGauge::new("anpr_body_bytes", "Bytes of request bodies held in memory.")?,
            registry,
        };
        let build = IntGaugeVec::new(Opts::new("anpr_build_info", "Always 1; the version is a label."), &["version"])?;
        build.with_label_values(&[env!("CARGO_PKG_VERSION")]).set(1);
        let registry = &metrics.registry;
        registry.register(Box::new(build))?;
        registry.register(Box::new(metrics.requests.clone()))?;
        registry.register(Box::new(metrics.duration.clone()))?;
        registry.register(Box::new(metrics.refusals.clone()))?;
        registry.register(Box::new(metrics.group_size.clone()))?;
        registry.register(Box::new(metrics.pool_waiting.clone()))?;
        registry.register(Box::new(metrics.pool_active.clone()))?;
        registry.register(Box::new(metrics.pool_refused.clone()))?;
        registry.register(Box::new(metrics.in_flight.clone()))?;
        registry.register(Box::new(metrics.connections.clone()))?;
        registry.register(Box::new(metrics.body_bytes.clone()))?;
        Ok(metrics)
    }

    /// Shows the load of a pool from now on, under the pool's name.
    pub fn watch_pool(&self, pool: &Pool) {
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        pools.push((pool.nome(), Box::new(pool.misura())));
    }

    /// Shows the metrics of another part of the program, which counts them itself.
    pub fn register(&self, collectors: Vec<Box<dyn prometheus::core::Collector>>) -> Result<(), Error> {
        for collector in collectors {
            self.registry.register(collector)?;
        }
        Ok(())
    }

    /// The writer of the database has committed `calls` calls in one transaction.
    pub fn db_group(&self, calls: usize) {
        self.group_size.observe(calls as f64);
    }

    /// Everything in the Prometheus text format.
    pub fn render(&self) -> Result<Vec<u8>, Error> {
        for (name, measure) in self.pools.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let load = measure();
            let label = [*name];
            self.pool_waiting.with_label_values(&label).set(gauge(load.in_attesa));
            self.pool_active.with_label_values(&label).set(gauge(load.attivi));
            self.pool_refused.with_label_values(&label).set(gauge(load.rifiutati));
        }
        let mut text = Vec::new();
        TextEncoder::new().encode(&self.registry.gather(), &mut text)?;
        Ok(text)
    }

    /// A request to a service has been answered.
    pub(crate) fn request(&self, service: &'static str, operation: &'static str, outcome: &'static str, seconds: f64) {
        self.requests.with_label_values(&[service, operation, outcome]).inc();
        self.duration.with_label_values(&[service, operation]).observe(seconds);
    }

    /// The transport has refused something.
    pub(crate) fn refusal(&self, kind: &'static str) {
        self.refusals.with_label_values(&[kind]).inc();
    }
}

impl std::fmt::Debug for Metrics {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Metrics").finish_non_exhaustive()
    }
}

type Measure = Box<dyn Fn() -> Carico + Send + Sync>;

fn gauge(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
