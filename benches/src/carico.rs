//! Signed messages sent from several connections at once, each waited for.

use anpr_client::Client;
use anpr_wss::sign::Options;
use anyhow::{Context, ensure};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper_util::rt::TokioIo;
use std::time::{Duration, Instant, SystemTime};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Connections, each with one message under way.
pub(crate) const CONNESSIONI: usize = 16;

/// Signs bodies on as many threads as there are processors, in their order.
pub(crate) fn firma(client: &Client, corpi: &[String]) -> anyhow::Result<Vec<Bytes>> {
    let parti = std::thread::available_parallelism().map_or(1, usize::from);
    let per_parte = corpi.len().div_ceil(parti).max(1);
    std::thread::scope(|s| {
        let fili: Vec<_> = corpi
            .chunks(per_parte)
            .map(|parte| {
                s.spawn(move || {
                    let firma = |corpo: &String| Ok(Bytes::from(client.firma(corpo, &Options::at(SystemTime::now()))?));
                    parte.iter().map(firma).collect::<anyhow::Result<Vec<_>>>()
                })
            })
            .collect();
        let mut messaggi = Vec::with_capacity(corpi.len());
        for filo in fili {
            messaggi.extend(filo.join().map_err(|_| anyhow::anyhow!("a signer panicked"))??);
        }
        Ok(messaggi)
    })
}

/// Sends all of them; the time of each. Every answer must be positive.
pub(crate) async fn manda(
    indirizzo: &str,
    percorso: &'static str,
    messaggi: &[Bytes],
) -> anyhow::Result<Vec<Duration>> {
    let mut compiti = JoinSet::new();
    for parte in messaggi.chunks(messaggi.len().div_ceil(CONNESSIONI).max(1)) {
        let (indirizzo, parte) = (indirizzo.to_owned(), parte.to_vec());
        compiti.spawn(async move {
            let socket = TcpStream::connect(&indirizzo).await?;
            socket.set_nodelay(true)?;
            let (mut mittente, connessione) = hyper::client::conn::http1::handshake(TokioIo::new(socket)).await?;
            tokio::spawn(connessione);
            let mut tempi = Vec::with_capacity(parte.len());
            for messaggio in parte {
                let richiesta = Request::post(percorso)
                    .header("host", &indirizzo)
                    .header("content-type", "text/xml; charset=utf-8")
                    .body(Full::new(messaggio))?;
                let inizio = Instant::now();
                let risposta = mittente.send_request(richiesta).await?;
                let stato = risposta.status();
                let corpo = risposta.into_body().collect().await?.to_bytes();
                tempi.push(inizio.elapsed());
                ensure!(stato == 200 && contiene(&corpo, ESITO), "{stato} {}", String::from_utf8_lossy(&corpo));
            }
            anyhow::Ok(tempi)
        });
    }
    let mut tempi = Vec::new();
    while let Some(parte) = compiti.join_next().await {
        tempi.extend(parte.context("a client ended badly")??);
    }
    Ok(tempi)
}

/// Times of one load.
pub(crate) struct Tempi {
    tempi: Vec<Duration>,
    durata: Duration,
}

impl Tempi {
    pub(crate) fn new(mut tempi: Vec<Duration>, durata: Duration) -> Self {
        tempi.sort_unstable();
        Self { tempi, durata }
    }

    /// Messages a second.
    pub(crate) fn al_secondo(&self) -> f64 {
        self.tempi.len() as f64 / self.durata.as_secs_f64()
    }

    /// Rate and quantiles, as printed.
    pub(crate) fn detti(&self) -> String {
        let quantile = |parti: usize| {
            let posto = (self.tempi.len() * parti / 100).min(self.tempi.len().saturating_sub(1));
            self.tempi.get(posto).copied().unwrap_or_default().as_secs_f64() * 1e3
        };
        format!(
            "{:.0}/s, p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms",
            self.al_secondo(),
            quantile(50),
            quantile(95),
            quantile(99)
        )
    }
}

fn contiene(testo: &[u8], parola: &[u8]) -> bool {
    testo.windows(parola.len()).any(|finestra| finestra == parola)
}

const ESITO: &[u8] = b"<esitoOperazione>0000</esitoOperazione>";
