//! One connection to a comune's server: plain or TLS, one notice after the other.

use crate::esito::Causa;
use bytes::Bytes;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::client::conn::http1::SendRequest;
use hyper::header::{CONTENT_TYPE, HOST};
use hyper::{Request, Uri};
use hyper_util::rt::TokioIo;
use openssl::ssl::SslConnector;
use std::pin::Pin;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio_openssl::SslStream;

/// The address of an endpoint, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indirizzo {
    nome: String,
    porta: u16,
    percorso: String,
    cifrato: bool,
}

/// An address that is of no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the address {url} is of no use: {problema}")]
pub struct ErroreIndirizzo {
    /// As it was given.
    pub url: String,
    /// What is wrong with it.
    pub problema: &'static str,
}

impl Indirizzo {
    /// Reads an address.
    pub fn leggi(url: &str) -> Result<Self, ErroreIndirizzo> {
        let errore = |problema| ErroreIndirizzo { url: url.to_owned(), problema };
        let uri: Uri = url.parse().map_err(|_| errore("it is no URL"))?;
        let (cifrato, porta) = match uri.scheme_str() {
            Some("https") => (true, 443),
            Some("http") => (false, 80),
            _ => return Err(errore("it must begin with https://")),
        };
        let nome = uri.host().filter(|h| !h.is_empty()).ok_or_else(|| errore("it names no host"))?.to_owned();
        if uri.authority().is_some_and(|a| a.as_str().contains('@')) {
            return Err(errore("it holds a user name, which nobody would be told"));
        }
        let percorso = uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
        Ok(Self { nome, porta: uri.port_u16().unwrap_or(porta), percorso, cifrato })
    }

    /// Host and port, lower case: what the connections to one server are counted by.
    pub fn host(&self) -> String {
        format!("{}:{}", self.nome.to_ascii_lowercase(), self.porta)
    }

    /// Whether it is HTTPS.
    pub fn cifrato(&self) -> bool {
        self.cifrato
    }
}

/// An open connection.
pub(crate) struct Connessione {
    mittente: SendRequest<Full<Bytes>>,
    guida: JoinHandle<()>,
}

impl Drop for Connessione {
    fn drop(&mut self) {
        self.guida.abort();
    }
}

/// What came back.
pub(crate) struct Ricevuta {
    pub(crate) stato: u16,
    pub(crate) corpo: Bytes,
}

/// Opens a connection, within `tempo`.
pub(crate) async fn apri(a: &Indirizzo, tls: &SslConnector, tempo: Duration) -> Result<Connessione, Causa> {
    let apre = async {
        let socket = TcpStream::connect((a.nome.trim_matches(['[', ']']), a.porta)).await.map_err(|_| Causa::Rete)?;
        // Small messages, each waited for.
        socket.set_nodelay(true).map_err(|_| Causa::Rete)?;
        if !a.cifrato {
            return stretta(socket).await;
        }
        let ssl = tls.configure().and_then(|c| c.into_ssl(a.nome.trim_matches(['[', ']']))).map_err(|_| Causa::Tls)?;
        let mut cifrato = SslStream::new(ssl, socket).map_err(|_| Causa::Tls)?;
        Pin::new(&mut cifrato).connect().await.map_err(|_| Causa::Tls)?;
        stretta(cifrato).await
    };
    tokio::time::timeout(tempo, apre).await.unwrap_or(Err(Causa::Tempo))
}

async fn stretta<S>(socket: S) -> Result<Connessione, Causa>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mittente, connessione) = hyper::client::conn::http1::Builder::new()
        .max_buf_size(BUFFER)
        .handshake(TokioIo::new(socket))
        .await
        .map_err(|_| Causa::Rete)?;
    // How it ends is told to who waits for the answer.
    let guida = tokio::spawn(async move {
        let _ = connessione.await;
    });
    Ok(Connessione { mittente, guida })
}

impl Connessione {
    /// Whether the next message can go this way: the server may have closed after its last answer.
    pub(crate) async fn buona(&mut self) -> bool {
        self.mittente.ready().await.is_ok()
    }

    /// Sends one message and reads the whole answer, at most `massimo` bytes of it.
    pub(crate) async fn post(&mut self, a: &Indirizzo, messaggio: Bytes, massimo: usize) -> Result<Ricevuta, Causa> {
        let host = if a.porta == if a.cifrato { 443 } else { 80 } { a.nome.clone() } else { a.host() };
        let richiesta = Request::post(a.percorso.as_str())
            .header(HOST, host)
            .header(CONTENT_TYPE, "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .body(Full::new(messaggio))
            .map_err(|_| Causa::Indirizzo)?;
        let risposta = self.mittente.send_request(richiesta).await.map_err(|_| Causa::Rete)?;
        let stato = risposta.status().as_u16();
        match Limited::new(risposta.into_body(), massimo).collect().await {
            Ok(corpo) => Ok(Ricevuta { stato, corpo: corpo.to_bytes() }),
            Err(e) if e.is::<LengthLimitError>() => Err(Causa::TroppoLunga),
            Err(_) => Err(Causa::Rete),
        }
    }
}

/// Bytes of a connection's read buffer: heads of answers are short, and there may be a thousand connections.
const BUFFER: usize = 16 << 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_host_port_and_path() {
        let a = Indirizzo::leggi("https://Notifiche.Comune.Example/anpr/N000?x=1").unwrap();
        assert_eq!(
            (a.host().as_str(), a.percorso.as_str(), a.cifrato()),
            ("notifiche.comune.example:443", "/anpr/N000?x=1", true)
        );
        let a = Indirizzo::leggi("http://[::1]:8090").unwrap();
        assert_eq!((a.host().as_str(), a.percorso.as_str(), a.cifrato()), ("[::1]:8090", "/", false));
        for url in ["", "x", "ftp://a/b", "https://", "https://user:password@host/", "https://a b/"] {
            assert!(Indirizzo::leggi(url).is_err(), "{url}");
        }
    }
}
