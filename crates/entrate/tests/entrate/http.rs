//! The adapter over HTTP against the embedded Agenzia served, with a wire between them that cuts and delays.

use crate::banco::*;
use anpr_entrate::{AgenziaEntrate, Config, ErroreHttp, Http, Mode, OpzioniHttp, Servente, apri};
use anpr_model::PersonaFiscale;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

/// A served Agenzia; dropped, it stops.
struct Servita {
    indirizzo: SocketAddr,
    ferma: Option<oneshot::Sender<()>>,
    runtime: Runtime,
}

impl Servita {
    fn nuova(b: &Banco) -> Self {
        let runtime = Runtime::new().unwrap();
        let servente = runtime.block_on(Servente::apri("127.0.0.1:0".parse().unwrap(), b.agenzia.clone())).unwrap();
        let indirizzo = servente.indirizzo();
        let (ferma, fermata) = oneshot::channel();
        runtime.spawn(servente.servi(async {
            let _ = fermata.await;
        }));
        Self { indirizzo, ferma: Some(ferma), runtime }
    }
}

fn http(indirizzo: SocketAddr, tempo: Duration, tentativi: u32) -> Http {
    let url = format!("http://{indirizzo}/ae/v1");
    Http::new(OpzioniHttp { url, ca: None, identita: None, tempo, tentativi, riposo: Duration::ZERO }).unwrap()
}

fn paziente(indirizzo: SocketAddr) -> Http {
    http(indirizzo, Duration::from_secs(20), 3)
}

/// What a wire does to a connection.
#[derive(Clone, Copy)]
enum Difetto {
    /// Closed before anything is sent.
    Subito,
    /// The request arrives and is answered; the answer is cut after so many bytes.
    Risposta(usize),
    /// Nothing is carried, and nothing closed.
    Muto,
}

/// A wire to `verso` that has a defect in its first `guaste` connections, and counts them all.
fn filo(verso: SocketAddr, difetto: Difetto, guaste: u32) -> (SocketAddr, Arc<AtomicU32>) {
    let ascolto = TcpListener::bind("127.0.0.1:0").unwrap();
    let indirizzo = ascolto.local_addr().unwrap();
    let contate = Arc::new(AtomicU32::new(0));
    let conta = Arc::clone(&contate);
    std::thread::spawn(move || {
        let mut aperte = Vec::new();
        for entrata in ascolto.incoming() {
            let entrata = entrata.unwrap();
            let guasta = conta.fetch_add(1, Ordering::SeqCst) < guaste;
            match (guasta, difetto) {
                (true, Difetto::Subito) => drop(entrata),
                (true, Difetto::Muto) => aperte.push(entrata),
                (true, Difetto::Risposta(byte)) => porta(entrata, verso, byte),
                (false, _) => porta(entrata, verso, usize::MAX),
            }
        }
    });
    (indirizzo, contate)
}

/// Carries one exchange, `byte` bytes of the answer at most.
fn porta(mut entrata: TcpStream, verso: SocketAddr, byte: usize) {
    std::thread::spawn(move || {
        let mut uscita = TcpStream::connect(verso).unwrap();
        let (mut da, mut a) = (entrata.try_clone().unwrap(), uscita.try_clone().unwrap());
        std::thread::spawn(move || std::io::copy(&mut da, &mut a));
        let mut pezzo = [0; 512];
        let mut portati = 0;
        while portati < byte {
            let letti = uscita.read(&mut pezzo).unwrap_or(0);
            if letti == 0 {
                break;
            }
            let questi = letti.min(byte - portati);
            let _ = entrata.write_all(&pezzo[..questi]);
            portati += questi;
        }
        // The whole answer was made, even where it is not carried.
        if byte == 0 {
            let _ = uscita.read(&mut pezzo);
        }
        let _ = entrata.shutdown(Shutdown::Both);
        let _ = uscita.shutdown(Shutdown::Both);
    });
}

/// One raw request and the status and body of its answer.
fn grezza(indirizzo: SocketAddr, metodo: &str, percorso: &str, corpo: &str) -> (u16, String) {
    let mut socket = TcpStream::connect(indirizzo).unwrap();
    let testa = format!(
        "{metodo} {percorso} HTTP/1.1\r\nHost: prova\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{corpo}",
        corpo.len()
    );
    socket.write_all(testa.as_bytes()).unwrap();
    let mut risposta = String::new();
    socket.read_to_string(&mut risposta).unwrap();
    let stato = risposta.split(' ').nth(1).unwrap().parse().unwrap();
    (stato, risposta.split_once("\r\n\r\n").unwrap().1.to_owned())
}

scenari! {
    fn every_call_goes_over_the_wire_with_its_outcome(b) {
        let servita = Servita::nuova(b);
        let ae = paziente(servita.indirizzo);
        assert_eq!(ae.attribuisci("a", &rossi(), oggi()), b.agenzia.attribuisci("a", &rossi(), oggi()));
        assert_eq!(esito(ae.attribuisci("b", &rossi(), oggi())), "EAA30");
        assert_eq!(ae.attribuisci_omocodia("c", &rossi(), oggi()).unwrap().codice, VARIANTE);
        assert_eq!(esito(ae.attribuisci_omocodia("d", &PersonaFiscale { cognome: None, ..rossi() }, oggi())), "EAA12");
        assert_eq!(ae.verifica(ROSSI, &rossi(), domani()).unwrap().data, domani());
        assert_eq!(esito(ae.verifica(ROSSI, &russo(), oggi())), "EAV31");
        assert_eq!(esito(ae.verifica("RSSMRA80A01H501X", &rossi(), oggi())), "EAV24");
        assert_eq!(esito(ae.muta("e", ROSSI, &russo(), oggi())), "EAM91");
        assert_eq!(ae.muta("e", ROSSI, &russo(), domani()).unwrap().codice, ROSSI);
        assert_eq!(esito(ae.annulla("f", VARIANTE, domani())), "AEE95");
        ae.annulla("f", VARIANTE, oggi()).unwrap();
    }

    fn an_outage_over_there_is_an_outage_here(b) {
        let servita = Servita::nuova(b);
        let ae = http(servita.indirizzo, Duration::from_secs(20), 2);
        b.guasto(true);
        non_disponibile(ae.attribuisci("a", &rossi(), oggi()));
        b.guasto(false);
        assert_eq!(ae.attribuisci("a", &rossi(), oggi()).unwrap().codice, ROSSI);
    }

    fn a_cut_before_or_after_the_work_is_made_good_by_the_same_reference(b) {
        let servita = Servita::nuova(b);
        for (n, difetto) in [Difetto::Subito, Difetto::Risposta(0), Difetto::Risposta(40)].into_iter().enumerate() {
            let persona = PersonaFiscale { luogo: format!("H50{n}"), ..rossi() };
            let (indirizzo, contate) = filo(servita.indirizzo, difetto, 1);
            let codice = paziente(indirizzo).attribuisci("a", &persona, oggi()).unwrap().codice;
            assert_eq!(&codice[..15], format!("RSSMRA80A01H50{n}"), "the first code, not a refusal of the second attempt");
            assert_eq!(contate.load(Ordering::SeqCst), 2);
        }
    }

    fn attempts_are_bounded(b) {
        let servita = Servita::nuova(b);
        let (indirizzo, contate) = filo(servita.indirizzo, Difetto::Subito, u32::MAX);
        non_disponibile(http(indirizzo, Duration::from_secs(20), 3).attribuisci("a", &rossi(), oggi()));
        assert_eq!(contate.load(Ordering::SeqCst), 3);
        assert_eq!(b.prove.mostra(ROSSI).unwrap(), None);
    }
}

#[test]
fn who_does_not_answer_in_time_is_asked_again_then_given_up() {
    let b = Banco::sqlite();
    let servita = Servita::nuova(&b);
    let (indirizzo, contate) = filo(servita.indirizzo, Difetto::Muto, 1);
    // The second attempt has all the time that a slow machine may need.
    assert!(http(indirizzo, Duration::from_secs(2), 3).attribuisci("a", &rossi(), oggi()).is_ok());
    assert!(contate.load(Ordering::SeqCst) >= 2);
    let (indirizzo, contate) = filo(servita.indirizzo, Difetto::Muto, u32::MAX);
    let inizio = Instant::now();
    non_disponibile(http(indirizzo, Duration::from_millis(100), 2).verifica(ROSSI, &rossi(), oggi()));
    assert!(inizio.elapsed() >= Duration::from_millis(200));
    assert_eq!(contate.load(Ordering::SeqCst), 2);
}

#[test]
fn a_late_answer_counts_for_the_next_attempt() {
    let b = Banco::sqlite();
    let servita = Servita::nuova(&b);
    b.comportamento(|c| c.latenza_ms = 600);
    non_disponibile(http(servita.indirizzo, Duration::from_millis(100), 1).attribuisci("a", &rossi(), oggi()));
    b.comportamento(|c| c.latenza_ms = 0);
    // Whether or not the late work has been done by now, the reference gets its code.
    assert_eq!(paziente(servita.indirizzo).attribuisci("a", &rossi(), oggi()).unwrap().codice, ROSSI);
    std::thread::sleep(Duration::from_millis(700));
    assert_eq!(paziente(servita.indirizzo).attribuisci("a", &rossi(), oggi()).unwrap().codice, ROSSI);
}

#[test]
fn during_an_outage_one_call_tries_and_the_others_do_not_wait() {
    let b = Banco::sqlite();
    let servita = Servita::nuova(&b);
    let (indirizzo, contate) = filo(servita.indirizzo, Difetto::Subito, 2);
    let url = format!("http://{indirizzo}");
    let (riposo, tempo) = (Duration::from_secs(30), Duration::from_secs(20));
    let sana = |riposo| {
        Http::new(OpzioniHttp { url: url.clone(), ca: None, identita: None, tempo, tentativi: 1, riposo }).unwrap()
    };
    let ae = sana(riposo);
    non_disponibile(ae.verifica(ROSSI, &rossi(), oggi()));
    non_disponibile(ae.verifica(ROSSI, &rossi(), oggi()));
    assert_eq!(contate.load(Ordering::SeqCst), 1, "the second was not tried");
    let ae = sana(Duration::from_millis(50));
    non_disponibile(ae.verifica(ROSSI, &rossi(), oggi()));
    std::thread::sleep(Duration::from_millis(100));
    assert!(ae.verifica(ROSSI, &rossi(), oggi()).is_ok(), "the first after the rest is tried");
    assert!(ae.verifica(ROSSI, &rossi(), oggi()).is_ok(), "and all after it");
    assert_eq!(contate.load(Ordering::SeqCst), 4);
}

#[test]
fn a_refusal_is_an_answer_and_no_outage() {
    let b = Banco::sqlite();
    let servita = Servita::nuova(&b);
    let url = format!("http://{}", servita.indirizzo);
    let (tempo, riposo) = (Duration::from_secs(20), Duration::from_secs(30));
    let ae = Http::new(OpzioniHttp { url, ca: None, identita: None, tempo, tentativi: 1, riposo }).unwrap();
    assert_eq!(esito(ae.verifica("", &russo(), oggi())), "EAV24");
    assert!(ae.verifica(ROSSI, &rossi(), oggi()).is_ok());
}

#[test]
fn nobody_there_is_an_outage() {
    let libero = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    non_disponibile(http(libero, Duration::from_secs(20), 2).verifica(ROSSI, &rossi(), oggi()));
}

#[test]
fn answers_that_are_not_of_the_protocol_confirm_nothing() {
    let casi = [
        ("200 OK", "{\"codice\":\"RSSMRA80A01H501X\",\"data\":\"2026-11-26\"}"),
        ("200 OK", "{\"codice\":\"RSSMRA80A01H50MM\",\"data\":\"2026-11-26\"}"),
        ("200 OK", "{\"codice\":\"RSSMRA80A01H501U\",\"data\":\"2026-13-26\"}"),
        ("200 OK", "<html>"),
        ("200 OK", ""),
        ("204 No Content", ""),
        ("422 Unprocessable Entity", "{\"esito\":\"boh\",\"testo\":\"\"}"),
        ("422 Unprocessable Entity", "{}"),
        ("500 Internal Server Error", "{}"),
        ("301 Moved Permanently", "{}"),
        ("404 Not Found", "{}"),
    ];
    for (stato, corpo) in casi {
        let ascolto = TcpListener::bind("127.0.0.1:0").unwrap();
        let indirizzo = ascolto.local_addr().unwrap();
        std::thread::spawn(move || {
            let (mut socket, _) = ascolto.accept().unwrap();
            let _ = socket.read(&mut [0; 4096]);
            let risposta = format!("HTTP/1.1 {stato}\r\nContent-Length: {}\r\n\r\n{corpo}", corpo.len());
            let _ = socket.write_all(risposta.as_bytes());
        });
        non_disponibile(http(indirizzo, Duration::from_secs(20), 1).verifica(ROSSI, &rossi(), oggi()));
    }
}

#[test]
fn an_endless_answer_is_cut() {
    let ascolto = TcpListener::bind("127.0.0.1:0").unwrap();
    let indirizzo = ascolto.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut socket, _) = ascolto.accept().unwrap();
        let _ = socket.read(&mut [0; 4096]);
        let _ = socket.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while socket.write_all(&[b' '; 4096]).is_ok() {}
    });
    non_disponibile(http(indirizzo, Duration::from_secs(60), 1).verifica(ROSSI, &rossi(), oggi()));
}

#[test]
fn requests_that_are_not_of_the_protocol_are_refused() {
    let b = Banco::sqlite();
    let servita = Servita::nuova(&b);
    let persona =
        "{\"cognome\":\"ROSSI\",\"nome\":\"MARIO\",\"sesso\":\"M\",\"nascita\":\"1980-01-01\",\"luogo\":\"H501\"}";
    let buona = format!("{{\"riferimento\":\"a\",\"oggi\":\"2026-11-26\",\"persona\":{persona}}}");
    let a = servita.indirizzo;
    assert_eq!(grezza(a, "GET", "/attribuzione", "").0, 405);
    assert_eq!(grezza(a, "POST", "/altro", &buona).0, 404);
    assert_eq!(grezza(a, "POST", "/attribuzione", &" ".repeat(20_000)).0, 413);
    for corpo in [
        "",
        "[]",
        &buona.replace("\"a\"", "\"\""),
        &buona.replace("\"riferimento\":\"a\",", ""),
        &buona.replace("2026-11-26", "2026-02-30"),
        &buona.replace("\"M\"", "\"X\""),
        &buona.replace("H501", "H5011"),
        &buona.replace("ROSSI", &"R".repeat(201)),
        &buona.replace("oggi", "ieri"),
        "{\"riferimento\":\"a\",\"oggi\":\"2026-11-26\"}",
    ] {
        let (stato, risposta) = grezza(a, "POST", "/attribuzione", corpo);
        assert_eq!(stato, 400, "{corpo}");
        assert!(!risposta.contains("MARIO"), "no personal data: {risposta}");
    }
    assert_eq!(grezza(a, "POST", "/verifica", &buona).0, 400, "no code");
    let (stato, risposta) = grezza(a, "POST", "/qualunque/base/attribuzione", &buona);
    assert_eq!((stato, risposta.as_str()), (200, "{\"codice\":\"RSSMRA80A01H501U\",\"data\":\"2026-11-26\"}"));
}

#[test]
fn a_server_told_to_stop_answers_what_has_come() {
    let b = Banco::sqlite();
    let mut servita = Servita::nuova(&b);
    b.comportamento(|c| c.latenza_ms = 700);
    let indirizzo = servita.indirizzo;
    let chiamata =
        std::thread::spawn(move || http(indirizzo, Duration::from_secs(20), 1).attribuisci("a", &rossi(), oggi()));
    std::thread::sleep(Duration::from_millis(350));
    servita.ferma.take().unwrap().send(()).unwrap();
    assert_eq!(chiamata.join().unwrap().unwrap().codice, ROSSI);
    drop(servita.runtime);
}

#[test]
fn a_call_may_come_from_within_a_runtime() {
    let b = Banco::sqlite();
    let servita = Servita::nuova(&b);
    let ae = paziente(servita.indirizzo);
    let risposta = Runtime::new().unwrap().block_on(async move { ae.attribuisci("a", &rossi(), oggi()) });
    assert_eq!(risposta.unwrap().codice, ROSSI);
}

#[test]
fn addresses_and_files_are_judged_at_the_start() {
    let prova = |url: &str, ca: Option<&str>| {
        Http::new(OpzioniHttp {
            url: url.into(),
            ca: ca.map(Into::into),
            identita: None,
            tempo: Duration::from_secs(1),
            tentativi: 1,
            riposo: Duration::ZERO,
        })
    };
    for url in ["", "ae.example", "ftp://ae.example", "http://", "http://a:b@ae.example", "http://ae.example/?x=1"] {
        assert!(matches!(prova(url, None), Err(ErroreHttp::Indirizzo { .. })), "{url}");
    }
    assert!(matches!(prova("https://ae.example", Some("/nowhere.pem")), Err(ErroreHttp::Tls(_))));
    assert!(prova("https://ae.example:8443/v1/", None).is_ok());
}

#[test]
fn the_configuration_says_which() {
    let b = Banco::sqlite();
    assert!(apri(&Config::default(), &b.registry).unwrap().attribuisci("a", &rossi(), oggi()).is_ok());
    let servita = Servita::nuova(&b);
    let url = Some(format!("http://{}", servita.indirizzo));
    let config = Config { mode: Mode::Http, url, timeout_ms: 20_000, ..Config::default() };
    assert!(apri(&config, &b.registry).unwrap().verifica(ROSSI, &rossi(), oggi()).is_ok());
    assert!(apri(&Config { mode: Mode::Http, ..Config::default() }, &b.registry).is_err());
}
