//! The sockets, what all connections share, and the end of it all.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use openssl::ssl::SslAcceptor;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;

use super::body::Memory;
use super::connection;
use super::probes::Readiness;
use super::tls;
use crate::chiamata::Servizio;
use crate::config::Config;
use crate::error::Error;
use crate::metrics::Metrics;
use crate::pool::Pool;

/// A server whose sockets are open and which serves from [`Server::serve`] on.
pub struct Server<S> {
    sockets: Vec<Socket>,
    shared: Arc<Shared<S>>,
    phase: watch::Sender<Phase>,
    addresses: Addresses,
}

impl<S: Servizio> Server<S> {
    /// Opens the sockets of `config` and loads the certificate of the TLS listener.
    ///
    /// `pool` is for the transport's own long work (MTOM); the service normally shares it.
    pub async fn bind(config: Config, servizio: Arc<S>, pool: Arc<Pool>, metrics: Arc<Metrics>) -> Result<Self, Error> {
        config.check()?;
        let server = &config.server;
        let mut sockets = Vec::new();
        let mut addresses = Addresses::default();
        if let Some(address) = server.listen {
            addresses.plain = Some(Socket::open(&mut sockets, address, Role::Services, None).await?);
        }
        if let (Some(address), Some(certificate), Some(key)) =
            (server.listen_tls, &server.tls_certificate, &server.tls_key)
        {
            let acceptor = tls::acceptor(certificate, key)?;
            addresses.tls = Some(Socket::open(&mut sockets, address, Role::Services, Some(acceptor)).await?);
        }
        if let Some(address) = server.admin {
            addresses.admin = Some(Socket::open(&mut sockets, address, Role::Admin, None).await?);
        }
        let (phase, receiver) = watch::channel(Phase::Open);
        let shared = Shared {
            requests: Arc::new(Semaphore::new(config.limits.requests)),
            connections: Arc::new(Semaphore::new(config.limits.connections)),
            admin_connections: Arc::new(Semaphore::new(ADMIN_CONNECTIONS)),
            memory: Memory::pool(config.limits.body_bytes_total),
            readiness: Readiness::default(),
            phase: receiver,
            servizio,
            pool,
            metrics,
            config,
        };
        Ok(Self { sockets, shared: Arc::new(shared), phase, addresses })
    }

    /// Where the server listens; ports that were asked for as 0 are those the system gave.
    pub fn addresses(&self) -> Addresses {
        self.addresses
    }

    /// Serves until `stop` is ready, then accepts nothing more and lets what was accepted finish within
    /// `server.shutdown_grace_s`.
    pub async fn serve(self, stop: impl Future<Output = ()>) -> Shutdown {
        let mut accepting = JoinSet::new();
        for socket in self.sockets {
            accepting.spawn(accept(Arc::clone(&self.shared), socket));
        }
        tracing::info!(addresses = ?self.addresses, "listening");
        stop.await;

        let grace = self.shared.config.server.shutdown_grace();
        tracing::info!(grace_s = grace.as_secs(), "stopping");
        self.phase.send_replace(Phase::Drain);
        accepting.shutdown().await;
        let all = async {
            // Connections first: only they can bring new requests.
            whole(&self.shared.connections, self.shared.config.limits.connections).await;
            whole(&self.shared.requests, self.shared.config.limits.requests).await;
        };
        let outcome = match tokio::time::timeout(grace, all).await {
            Ok(()) => Shutdown::Complete,
            Err(_) => Shutdown::Cut {
                connections: missing(&self.shared.connections, self.shared.config.limits.connections),
                requests: missing(&self.shared.requests, self.shared.config.limits.requests),
            },
        };
        self.phase.send_replace(Phase::Abort);
        match outcome {
            Shutdown::Complete => tracing::info!("stopped, everything accepted is answered"),
            Shutdown::Cut { connections, requests } => {
                tracing::warn!(connections, requests, "stopped before everything accepted was answered");
            }
        }
        outcome
    }
}

/// Addresses of the open sockets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Plain HTTP.
    pub plain: Option<SocketAddr>,
    /// TLS.
    pub tls: Option<SocketAddr>,
    /// Health and metrics alone.
    pub admin: Option<SocketAddr>,
}

/// How serving ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shutdown {
    /// Everything accepted was answered.
    Complete,
    /// The grace was over before.
    Cut {
        /// Connections that were cut.
        connections: usize,
        /// Requests whose work had not ended.
        requests: usize,
    },
}

/// Ready at the first SIGTERM or SIGINT from now on. Must be called within a runtime.
pub fn stop_signal() -> Result<impl Future<Output = ()>, Error> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).map_err(Error::Signals)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(Error::Signals)?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// What every connection needs.
pub(super) struct Shared<S> {
    pub(super) config: Config,
    pub(super) servizio: Arc<S>,
    pub(super) pool: Arc<Pool>,
    pub(super) metrics: Arc<Metrics>,
    /// A permit for each request being served.
    pub(super) requests: Arc<Semaphore>,
    /// A permit for each open connection to the services.
    pub(super) connections: Arc<Semaphore>,
    /// The same for the admin listener: who fills the others must not blind who watches.
    pub(super) admin_connections: Arc<Semaphore>,
    /// Permits for the bytes of bodies.
    pub(super) memory: Arc<Semaphore>,
    pub(super) readiness: Readiness,
    pub(super) phase: watch::Receiver<Phase>,
}

/// The life of the server; only goes forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    /// Serving.
    Open,
    /// Finishing what was accepted.
    Drain,
    /// The grace is over.
    Abort,
}

/// What a socket is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The services, and the probes as far as the configuration says.
    Services,
    /// Probes alone.
    Admin,
}

struct Socket {
    listener: TcpListener,
    role: Role,
    acceptor: Option<SslAcceptor>,
}

impl Socket {
    async fn open(
        sockets: &mut Vec<Self>,
        address: SocketAddr,
        role: Role,
        acceptor: Option<SslAcceptor>,
    ) -> Result<SocketAddr, Error> {
        let fail = |source| Error::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(fail)?;
        let local = listener.local_addr().map_err(fail)?;
        sockets.push(Self { listener, role, acceptor });
        Ok(local)
    }
}

/// Accepts until the task is stopped.
async fn accept<S: Servizio>(shared: Arc<Shared<S>>, socket: Socket) {
    let refusing = Arc::new(Semaphore::new(TURNED_AWAY_AT_ONCE));
    let room = match socket.role {
        Role::Services => &shared.connections,
        Role::Admin => &shared.admin_connections,
    };
    loop {
        let stream = match socket.listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                // Out of file descriptors, or a connection that ended before it began: neither ends the server.
                tracing::warn!(%error, "a connection cannot be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        match Arc::clone(room).try_acquire_owned() {
            Ok(permit) => {
                let open = Open { _permit: permit, gauge: shared.metrics.connections.clone() };
                open.gauge.inc();
                let serving = connection::serve(Arc::clone(&shared), socket.role, socket.acceptor.clone(), stream);
                tokio::spawn(async move {
                    serving.await;
                    drop(open);
                });
            }
            Err(_) => {
                shared.metrics.refusal("busy_connections");
                let plain = socket.acceptor.is_none();
                turn_away(&shared, plain.then_some(&refusing), stream);
            }
        }
    }
}

/// Without a permit of `refusing` the connection is just closed.
fn turn_away<S>(shared: &Shared<S>, refusing: Option<&Arc<Semaphore>>, stream: TcpStream) {
    let Some(permit) = refusing.and_then(|r| Arc::clone(r).try_acquire_owned().ok()) else { return };
    let retry_after_s = shared.config.limits.retry_after_s;
    tokio::spawn(async move {
        connection::turn_away(stream, retry_after_s).await;
        drop(permit);
    });
}

struct Open {
    _permit: OwnedSemaphorePermit,
    gauge: prometheus::IntGauge,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.gauge.dec();
    }
}

/// Waits until no permit is held.
async fn whole(semaphore: &Semaphore, permits: usize) {
    // The configuration bounds permits to 100,000; a closed semaphore has nothing held.
    let _ = semaphore.acquire_many(u32::try_from(permits).unwrap_or(u32::MAX)).await;
}

fn missing(semaphore: &Semaphore, permits: usize) -> usize {
    permits.saturating_sub(semaphore.available_permits())
}

/// Connections to the admin listener.
const ADMIN_CONNECTIONS: usize = 64;
/// Clients told at once that there is no room.
const TURNED_AWAY_AT_ONCE: usize = 64;
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);
