//! A server on free ports, a service that obeys the message, and a client that can misbehave.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use anpr_server::chiamata::{CodiceFault, Esito, Nota, Ricevuta, Risposta, Servizio};
use anpr_server::config::Config;
use anpr_server::http::{Addresses, Server, Shutdown};
use anpr_server::metrics::Metrics;
use anpr_server::mtom::Parte;
use anpr_server::pool::Pool;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub(crate) const P3000: &str = "/ANPR3000ServiziConsultazione/AnprService3000";
pub(crate) const P_S001: &str = "/ANPRS001ServizioSubentro/AnprServiceS001";
pub(crate) const XML: &str = "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"\"\r\n";

/// Does what the text of the message says.
#[derive(Default)]
pub(crate) struct Finto {
    pub(crate) ricevute: Mutex<Vec<Ricevuta>>,
    pub(crate) finite: AtomicUsize,
    pub(crate) non_pronto: Mutex<Option<String>>,
}

impl Finto {
    pub(crate) fn ultima(&self) -> Ricevuta {
        self.ricevute.lock().unwrap().last().cloned().expect("no request has reached the service")
    }

    pub(crate) fn arrivate(&self) -> usize {
        self.ricevute.lock().unwrap().len()
    }
}

impl Servizio for Finto {
    async fn tratta(&self, r: Ricevuta) -> Risposta {
        let testo = String::from_utf8_lossy(&r.corpo[..r.corpo.len().min(200)]).into_owned();
        let bytes = r.corpo.len();
        self.ricevute.lock().unwrap().push(r);
        if let Some(ms) = testo.split("attendi:").nth(1).and_then(|t| t.split(';').next()) {
            tokio::time::sleep(Duration::from_millis(ms.parse().unwrap())).await;
        }
        assert!(!testo.contains("panico"), "the message asked for it");
        let esito = if testo.contains("fault") {
            Esito::Fault { codice: CodiceFault::Client, testo: "Rejected by policy. (from client)".into() }
        } else if testo.contains("occupato") {
            Esito::Occupato
        } else if testo.contains("allegati") {
            let parti =
                vec![Parte::nuova("application/pdf", "%PDF-1.7"), Parte::nuova("application/zip", vec![0, 255])];
            let corpo = format!("<r><a>{}</a><b>{}</b></r>", parti[0].include(), parti[1].include());
            Esito::Mtom { corpo: corpo.into_bytes(), parti }
        } else if testo.contains("lungo") {
            Esito::Xml { corpo: format!("<r>{}</r>", "x".repeat(64 << 20)).into_bytes() }
        } else {
            Esito::Xml { corpo: format!("<r bytes=\"{bytes}\"/>").into_bytes() }
        };
        self.finite.fetch_add(1, Ordering::SeqCst);
        let nota = Nota {
            operazione: Some("3002"),
            esito: None,
            id_operazione_anpr: Some(42),
            id_operazione_comune: Some("A1\n2".to_owned()),
            comune: Some("888001".to_owned()),
            motivo: None,
            ..Nota::default()
        };
        Risposta { esito, nota }
    }

    async fn pronto(&self) -> Result<(), String> {
        match self.non_pronto.lock().unwrap().clone() {
            None => Ok(()),
            Some(motivo) => Err(motivo),
        }
    }
}

/// A running server.
pub(crate) struct Prova {
    pub(crate) indirizzi: Addresses,
    pub(crate) servizio: Arc<Finto>,
    pub(crate) metriche: Arc<Metrics>,
    ferma: Option<oneshot::Sender<()>>,
    fine: JoinHandle<Shutdown>,
}

impl Prova {
    pub(crate) async fn avvia(cambia: impl FnOnce(&mut Config)) -> Self {
        super::log::raccogli();
        let mut config = Config::default();
        config.server.listen = Some("127.0.0.1:0".parse().unwrap());
        config.limits.head_s = 5;
        config.limits.body_s = 5;
        cambia(&mut config);
        let servizio = Arc::new(Finto::default());
        let metriche = Arc::new(Metrics::new().unwrap());
        let pool = Arc::new(Pool::avvia("cpu", NonZeroUsize::MIN, 8).unwrap());
        metriche.watch_pool(&pool);
        let server = Server::bind(config, Arc::clone(&servizio), pool, Arc::clone(&metriche)).await.unwrap();
        let indirizzi = server.addresses();
        let (ferma, fermato) = oneshot::channel::<()>();
        let fine = tokio::spawn(server.serve(async move {
            let _ = fermato.await;
        }));
        Self { indirizzi, servizio, metriche, ferma: Some(ferma), fine }
    }

    pub(crate) fn plain(&self) -> SocketAddr {
        self.indirizzi.plain.unwrap()
    }

    pub(crate) async fn connetti(&self) -> Filo<TcpStream> {
        Filo::nuovo(TcpStream::connect(self.plain()).await.unwrap())
    }

    /// One request on a connection of its own.
    pub(crate) async fn post(&self, percorso: &str, testata: &str, corpo: &[u8]) -> Letta {
        let mut filo = self.connetti().await;
        filo.post(percorso, testata, corpo).await;
        filo.leggi().await.unwrap()
    }

    pub(crate) async fn get(&self, bersaglio: &str) -> Letta {
        get(self.plain(), bersaglio).await
    }

    /// Asks the server to stop.
    pub(crate) fn ferma(&mut self) {
        self.ferma.take().unwrap().send(()).unwrap();
    }

    pub(crate) async fn finita(self) -> Shutdown {
        entro(30, self.fine).await.unwrap()
    }

    pub(crate) fn metrica(&self, riga: &str) -> Option<f64> {
        let testo = String::from_utf8(self.metriche.render().unwrap()).unwrap();
        testo.lines().find_map(|l| l.strip_prefix(riga)?.trim().parse().ok())
    }
}

pub(crate) async fn get(indirizzo: SocketAddr, bersaglio: &str) -> Letta {
    let mut filo = Filo::nuovo(TcpStream::connect(indirizzo).await.unwrap());
    filo.scrivi(format!("GET {bersaglio} HTTP/1.1\r\nHost: anpr.example\r\n\r\n").as_bytes()).await;
    filo.leggi().await.unwrap()
}

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Letta {
    pub(crate) stato: u16,
    testate: Vec<(String, String)>,
    pub(crate) corpo: Vec<u8>,
}

impl Letta {
    pub(crate) fn testata(&self, nome: &str) -> Option<&str> {
        self.testate.iter().find(|(n, _)| n == nome).map(|(_, v)| v.as_str())
    }

    pub(crate) fn testo(&self) -> &str {
        std::str::from_utf8(&self.corpo).unwrap()
    }
}

/// A connection of a client.
pub(crate) struct Filo<T> {
    pub(crate) flusso: T,
    avanzo: Vec<u8>,
}

impl<T: AsyncRead + AsyncWrite + Unpin> Filo<T> {
    pub(crate) fn nuovo(flusso: T) -> Self {
        Self { flusso, avanzo: Vec::new() }
    }

    pub(crate) async fn scrivi(&mut self, bytes: &[u8]) {
        entro(20, self.flusso.write_all(bytes)).await.unwrap();
        entro(20, self.flusso.flush()).await.unwrap();
    }

    pub(crate) async fn post(&mut self, percorso: &str, testata: &str, corpo: &[u8]) {
        let capo = format!(
            "POST {percorso} HTTP/1.1\r\nHost: anpr.example\r\n{testata}Content-Length: {}\r\n\r\n",
            corpo.len()
        );
        self.scrivi(&[capo.as_bytes(), corpo].concat()).await;
    }

    /// The next answer; none if the server has closed.
    pub(crate) async fn leggi(&mut self) -> Option<Letta> {
        let fine = loop {
            if let Some(at) = self.avanzo.windows(4).position(|w| w == b"\r\n\r\n") {
                break at + 4;
            }
            if !self.ancora().await {
                return None;
            }
        };
        let capo: Vec<u8> = self.avanzo.drain(..fine).collect();
        let capo = String::from_utf8(capo).unwrap();
        let mut righe = capo.split("\r\n");
        let stato = righe.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let testate: Vec<(String, String)> =
            righe.filter_map(|r| r.split_once(": ")).map(|(n, v)| (n.to_ascii_lowercase(), v.to_owned())).collect();
        let lungo = testate.iter().find(|(n, _)| n == "content-length").map_or(0, |(_, v)| v.parse().unwrap());
        while self.avanzo.len() < lungo && self.ancora().await {}
        let corpo = self.avanzo.drain(..lungo.min(self.avanzo.len())).collect();
        Some(Letta { stato, testate, corpo })
    }

    /// Whether the server closes within the time.
    pub(crate) async fn chiusa(&mut self) -> bool {
        !self.ancora().await
    }

    async fn ancora(&mut self) -> bool {
        let mut pezzo = [0_u8; 16384];
        match entro(20, self.flusso.read(&mut pezzo)).await {
            Ok(0) | Err(_) => false,
            Ok(n) => {
                self.avanzo.extend_from_slice(&pezzo[..n]);
                true
            }
        }
    }
}

/// A wait that fails the test instead of hanging it.
pub(crate) async fn entro<F: Future>(secondi: u64, cosa: F) -> F::Output {
    tokio::time::timeout(Duration::from_secs(secondi), cosa).await.expect("too long")
}

/// Waits until something is so.
pub(crate) async fn finche(cosa: impl Fn() -> bool) {
    entro(20, async {
        while !cosa() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
}

pub(crate) fn una_volta<T>(cella: &'static OnceLock<T>, fai: impl FnOnce() -> T) -> &'static T {
    cella.get_or_init(fai)
}
