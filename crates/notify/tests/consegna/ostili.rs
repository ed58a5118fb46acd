//! Receivers that answer late, wrongly, with a fault, with garbage, with megabytes, never, or die in the middle: each costs
//! itself and nobody else.

use crate::banco::*;
use anpr_model::OperazioneId;
use anpr_notify::Impostazioni;
use anpr_registry::{Consegna, StatoNotifica};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What a bad receiver does with a message that it has read.
#[derive(Clone, Copy)]
enum Vizio {
    /// Answers these bytes and closes.
    Dice(&'static [u8]),
    /// Answers after so many milliseconds.
    Tardi(u64),
    /// Never answers.
    Mai,
    /// Sends so many bytes of a body.
    Troppo(usize),
    /// Sends a byte now and then.
    Gocce,
    /// Accepts and resets without reading.
    Chiude,
}

const UNO: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n\
<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><RispostaN000 xmlns=\"http://sogei.it/ANPR/N000AnprService\">\
<codiceEsito>1</codiceEsito><esito/></RispostaN000></s:Body></s:Envelope>   ";
const CINQUE: &[u8] = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\
<Envelope><Body><RispostaN000><codiceEsito>5</codiceEsito><esito>5</esito></RispostaN000></Body></Envelope>";
const FAULT: &[u8] = b"HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\n\r\n\
<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:Server</faultcode>\
<faultstring>1</faultstring></s:Fault></s:Body></s:Envelope>";

async fn ostile(vizio: Vizio) -> (SocketAddr, Arc<AtomicUsize>) {
    let ascolto = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let indirizzo = ascolto.local_addr().unwrap();
    let visite = Arc::new(AtomicUsize::new(0));
    let conta = Arc::clone(&visite);
    tokio::spawn(async move {
        loop {
            let (socket, _) = ascolto.accept().await.unwrap();
            conta.fetch_add(1, Ordering::Relaxed);
            tokio::spawn(serve(socket, vizio));
        }
    });
    (indirizzo, visite)
}

async fn serve(mut socket: TcpStream, vizio: Vizio) {
    if let Vizio::Chiude = vizio {
        return;
    }
    let mut letti = Vec::new();
    let mut pezzo = [0; 4096];
    while !letti.ends_with(b"</soapenv:Envelope>") {
        match socket.read(&mut pezzo).await {
            Ok(n) if n > 0 => letti.extend_from_slice(&pezzo[..n]),
            _ => return,
        }
    }
    match vizio {
        Vizio::Dice(byte) => {
            let _ = socket.write_all(byte).await;
        }
        Vizio::Tardi(ms) => {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            let _ = socket.write_all(UNO).await;
        }
        Vizio::Mai => tokio::time::sleep(Duration::from_secs(600)).await,
        Vizio::Troppo(n) => {
            let _ = socket.write_all(format!("HTTP/1.1 200 OK\r\nContent-Length: {n}\r\n\r\n").as_bytes()).await;
            for _ in 0..n / 4096 {
                if socket.write_all(&[b' '; 4096]).await.is_err() {
                    return;
                }
            }
        }
        Vizio::Gocce => {
            let _ = socket.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n").await;
            while socket.write_all(b" ").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
        Vizio::Chiude => {}
    }
}

async fn ognuno_per_se(b: Banco) {
    let casi = [
        (Vizio::Dice(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\x00\xff<<<"), "7 unreadable"),
        (Vizio::Dice(b"not even HTTP\r\n\r\n"), "7 network"),
        (Vizio::Dice(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<Envelope>"), "7 network"),
        (
            Vizio::Dice(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"),
            "7 http_status",
        ),
        (Vizio::Dice(FAULT), "7 fault"),
        (Vizio::Tardi(3000), "7 timeout"),
        (Vizio::Mai, "7 timeout"),
        (Vizio::Gocce, "7 timeout"),
        (Vizio::Troppo(10 << 20), "7 too_long"),
        (Vizio::Chiude, "7 network"),
    ];
    let mut ostili = Vec::new();
    for (n, (vizio, atteso)) in casi.into_iter().enumerate() {
        let istat = format!("7770{n:02}");
        let (indirizzo, visite) = ostile(vizio).await;
        b.comune(&istat, &format!("http://{indirizzo}/"));
        ostili.push((istat.clone(), b.accoda(&istat, 2), visite, atteso));
    }
    b.comune("777099", "http://127.0.0.1:1/");
    let chiusa = b.accoda("777099", 2);
    let (lento, _) = ostile(Vizio::Tardi(200)).await;
    b.comune("777098", &format!("http://{lento}/"));
    let lenta = b.accoda("777098", 2);
    let mut buone = Vec::new();
    for n in 0..4 {
        let istat = format!("88800{n}");
        let (indirizzo, _) = b.riceve(&istat, None).await;
        b.comune(&istat, &format!("http://{indirizzo}/"));
        buone.extend(b.accoda(&istat, 25));
    }
    // Two places for work: were an endpoint to hold one until its time is over, the good ones would wait for all of them.
    let (fermo, lavoro) = b.spedisce(Impostazioni { in_parallelo: 2, lente: 32, ..impostazioni() });
    b.finche_consegnate(&buone).await;
    b.finche_consegnate(&lenta).await;
    for (istat, id, visite, atteso) in &ostili {
        b.finche(atteso, |b| b.legge(id[0]).consegna == Consegna::Morta).await;
        let prima = b.legge(id[0]);
        assert_eq!(prima.ultimo_esito.as_deref(), Some(*atteso), "{istat}");
        assert_eq!((prima.tentativi, prima.stato), (3, StatoNotifica::DaPrendere), "{istat}: as the schedule says");
        assert!(visite.load(Ordering::Relaxed) >= 3, "{istat}");
        // The next one was not sent before the first was given up.
        let seconda = b.legge(id[1]);
        assert!(seconda.primo.is_none_or(|q| q >= prima.ultimo.unwrap()), "{istat}: in order");
    }
    b.finche("closed port", |b| b.legge(chiusa[1]).consegna == Consegna::Morta).await;
    assert_eq!(b.legge(chiusa[1]).ultimo_esito.as_deref(), Some("7 network"));
    fermo.ferma();
    lavoro.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_a_bad_receiver_costs_only_itself() {
    ognuno_per_se(Banco::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_a_bad_receiver_costs_only_itself() {
    ognuno_per_se(Banco::postgres()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_notice_is_given_up_at_once_and_sent_again_by_command() {
    let b = Banco::sqlite();
    let (indirizzo, visite) = ostile(Vizio::Dice(CINQUE)).await;
    b.comune("888001", &format!("http://{indirizzo}/"));
    let id = b.accoda("888001", 3);
    let (fermo, lavoro) = b.spedisce(impostazioni());
    b.finche("all refused", |b| id.iter().all(|id| b.legge(*id).consegna == Consegna::Morta)).await;
    assert_eq!(visite.load(Ordering::Relaxed), 3, "none twice");
    fermo.ferma();
    lavoro.await.unwrap();
    // The comune mends its receiver, and one of them is sent again.
    let (indirizzo, cassetta) = b.riceve("888001", None).await;
    b.comune("888001", &format!("http://{indirizzo}/"));
    let autore = anpr_registry::Autore { chi: "prova".into(), quando: chrono::Utc::now() };
    let seconda = id[1];
    b.registry.scrivi(move |s| s.rinvia_notifica(&autore, seconda)).attendi().unwrap();
    let _spedisce = b.spedisce(impostazioni());
    b.finche_consegnate(&[seconda]).await;
    let ricevute: Vec<OperazioneId> = cassetta.elenca(OperazioneId(0), 10).unwrap().iter().map(|n| n.id).collect();
    assert_eq!(ricevute, [seconda]);
}
