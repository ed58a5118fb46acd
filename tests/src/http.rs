//! HTTP as bytes, for what a client of SOAP does not say or show.

use crate::Risposta;
use std::io::{Read, Write};
use std::net::TcpStream;

/// An answer.
#[derive(Debug, Clone)]
pub struct RispostaHttp {
    /// Status.
    pub stato: u16,
    testate: Vec<(String, String)>,
    /// Body.
    pub corpo: Vec<u8>,
}

impl RispostaHttp {
    /// Reads a whole answer; none if it is cut short.
    pub fn da_byte(byte: &[u8]) -> Option<Self> {
        let fine = byte.windows(4).position(|quattro| quattro == b"\r\n\r\n")?;
        let testa = std::str::from_utf8(&byte[..fine]).unwrap();
        let mut righe = testa.split("\r\n");
        let stato = righe.next()?.split(' ').nth(1)?.parse().unwrap();
        let testate = righe.map(|riga| {
            let (nome, valore) = riga.split_once(':').unwrap();
            (nome.to_ascii_lowercase(), valore.trim().to_owned())
        });
        let risposta = Self { stato, testate: testate.collect(), corpo: byte[fine + 4..].to_vec() };
        let lunghezza: usize = risposta.testata("content-length")?.parse().unwrap();
        (risposta.corpo.len() == lunghezza).then_some(risposta)
    }

    /// A header field; its name in lower case.
    pub fn testata(&self, nome: &str) -> Option<&str> {
        self.testate.iter().find(|(n, _)| n == nome).map(|(_, valore)| valore.as_str())
    }

    /// The answer of a service.
    pub fn soap(self) -> Risposta {
        let testata = |nome| self.testata(nome).map(str::to_owned);
        let (content_type, request_id) = (testata("content-type").unwrap_or_default(), testata("x-request-id"));
        Risposta::nuova(self.stato, content_type, request_id, &self.corpo)
    }

    /// The body as text.
    pub fn testo(&self) -> &str {
        std::str::from_utf8(&self.corpo).unwrap()
    }
}

/// `GET` on a connection of its own; none if nobody answers.
pub(crate) fn get(indirizzo: &str, percorso: &str) -> Option<RispostaHttp> {
    let mut socket = TcpStream::connect(indirizzo).ok()?;
    let richiesta = format!("GET {percorso} HTTP/1.1\r\nHost: {indirizzo}\r\nConnection: close\r\n\r\n");
    socket.write_all(richiesta.as_bytes()).ok()?;
    RispostaHttp::da_byte(&leggi(socket))
}

/// A `POST`.
pub fn messaggio(percorso: &str, testate: &[(&str, &str)], corpo: &[u8]) -> Vec<u8> {
    let testate: String = testate.iter().map(|(nome, valore)| format!("{nome}: {valore}\r\n")).collect();
    let testa = format!(
        "POST {percorso} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nSOAPAction: \"\"\r\n{testate}Content-Length: {}\r\n\r\n",
        corpo.len()
    );
    [testa.as_bytes(), corpo].concat()
}

/// A new connection with bytes sent on it.
pub(crate) fn scrivi(indirizzo: &str, byte: &[u8]) -> TcpStream {
    let mut socket = TcpStream::connect(indirizzo).unwrap();
    socket.write_all(byte).unwrap();
    socket
}

/// Reads until the other side closes.
pub fn leggi(mut socket: TcpStream) -> Vec<u8> {
    let mut risposta = Vec::new();
    // A connection that is reset has no more to say than what was read.
    let _ = socket.read_to_end(&mut risposta);
    risposta
}
