//! One connection from its acceptance to its end.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use openssl::ssl::SslAcceptor;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;

use super::client::{Peer, Scheme};
use super::head::HeadWatch;
use super::listener::{Phase, Role, Shared};
use super::tls;
use super::wire::Wire;
use crate::chiamata::Servizio;
use crate::config::Limits;
use crate::soap;

/// Serves a connection until it ends or the server says so.
pub(super) async fn serve<S: Servizio>(
    shared: Arc<Shared<S>>,
    role: Role,
    acceptor: Option<SslAcceptor>,
    stream: TcpStream,
) {
    let (Ok(remote), Ok(local)) = (stream.peer_addr(), stream.local_addr()) else { return };
    // Answers are written whole: waiting for more to send only delays them.
    let _ = stream.set_nodelay(true);
    let scheme = if acceptor.is_some() { Scheme::Https } else { Scheme::Http };
    let peer = Peer { ip: remote.ip(), local, scheme };
    let mut phase = shared.phase.clone();
    let Some(acceptor) = acceptor else { return http(shared, role, peer, stream, phase).await };
    let handshake = tokio::time::timeout(shared.config.limits.handshake(), tls::handshake(&acceptor, stream));
    let outcome = tokio::select! {
        outcome = handshake => outcome,
        () = reached(&mut phase, Phase::Abort) => return,
    };
    match outcome {
        Ok(Ok(stream)) => http(shared, role, peer, stream, phase).await,
        Ok(Err(error)) => {
            shared.metrics.refusal("tls");
            tracing::debug!(client.ip = %peer.ip, %error, "TLS handshake failed");
        }
        Err(_) => {
            shared.metrics.refusal("tls_slow");
            tracing::debug!(client.ip = %peer.ip, "TLS handshake too slow");
        }
    }
}

/// Tells a client of a plain listener that there is no room, as far as it listens.
pub(super) async fn turn_away(mut stream: TcpStream, retry_after_s: u64) {
    let fault = soap::fault(crate::chiamata::CodiceFault::Server, soap::SERVIZIO_NON_DISPONIBILE);
    let head = format!(
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: {}\r\nContent-Length: {}\r\nRetry-After: {retry_after_s}\r\nConnection: close\r\n\r\n",
        soap::TEXT_XML,
        fault.len()
    );
    if stream.write_all(&[head.as_bytes(), &fault].concat()).await.is_ok() {
        linger(&mut stream).await;
    }
}

/// Waits until the server is in `wanted` or a later phase.
pub(super) async fn reached(phase: &mut watch::Receiver<Phase>, wanted: Phase) {
    // An error means that the server itself is gone: later than any phase.
    let _ = phase.wait_for(|phase| *phase >= wanted).await;
}

async fn http<S, T>(shared: Arc<Shared<S>>, role: Role, peer: Peer, stream: T, mut phase: watch::Receiver<Phase>)
where
    S: Servizio,
    T: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let limits = &shared.config.limits;
    let watch = Arc::new(HeadWatch::new(limits.header_bytes));
    let wire = Wire::new(stream, Arc::clone(&watch), limits.write_stall());
    let service = {
        let shared = Arc::clone(&shared);
        let watch = Arc::clone(&watch);
        service_fn(move |request| {
            Box::pin(super::route::answer(Arc::clone(&shared), role, peer, Arc::clone(&watch), request))
        })
    };
    let mut connection = builder(limits).serve_connection(TokioIo::new(wire), service);
    let mut draining = false;
    let outcome = loop {
        let next = if draining { Phase::Abort } else { Phase::Drain };
        tokio::select! {
            outcome = poll_fn(|cx| connection.poll_without_shutdown(cx)) => break outcome,
            () = reached(&mut phase, next) => {
                if draining {
                    return;
                }
                draining = true;
                std::pin::Pin::new(&mut connection).graceful_shutdown();
            }
        }
    };
    let is_idle = watch.is_between_requests();
    if let Err(error) = &outcome {
        if !(is_idle && error.is_timeout()) {
            shared.metrics.refusal(if error.is_timeout() { "slow_head" } else { "connection" });
            tracing::debug!(client.ip = %peer.ip, %error, "connection ended");
        }
    }
    let mut wire = connection.into_parts().io.into_inner();
    if is_idle {
        let _ = tokio::time::timeout(LINGER, wire.shutdown()).await;
    } else {
        linger(&mut wire).await;
    }
}

fn builder(limits: &Limits) -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head())
        .max_headers(limits.headers)
        .max_header_size(limits.header_bytes)
        .max_buf_size(limits.header_bytes.max(MIN_BUFFER));
    builder
}

/// Closes our side and reads on for a moment: a client that is still sending would otherwise be reset by the
/// system before it has read why it was refused.
async fn linger<T: AsyncRead + AsyncWrite + Unpin>(stream: &mut T) {
    let read_on = async {
        stream.shutdown().await?;
        let mut sink = [0_u8; 8192];
        let mut left = LINGER_BYTES;
        while left > 0 {
            match stream.read(&mut sink).await? {
                0 => break,
                n => left = left.saturating_sub(n),
            }
        }
        Ok::<(), std::io::Error>(())
    };
    let _ = tokio::time::timeout(LINGER, read_on).await;
}

const LINGER: Duration = Duration::from_secs(2);
const LINGER_BYTES: usize = 64 << 20;
/// Reading bodies in smaller pieces costs more system calls than it saves memory.
const MIN_BUFFER: usize = 64 << 10;
