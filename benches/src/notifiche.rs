//! 100,000 notices to 7,900 endpoints on loopback, one in twenty dead, delivered by `anpr serve` as it is configured by
//! default; beside them the bare rate of RSA signatures on as many threads.

use crate::programma::{self, Programma};
use anpr_model::{ComuneRegistro, OperazioneId, StatoComune, TipoNotifica};
use anpr_registry::{Autore, Config, Consegna, CriteriNotifiche, Endpoint, Errore, NuovaNotifica, Registry};
use anpr_wss::pki::{Ca, CaName, Role, Validity};
use anyhow::{Context, ensure};
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::sign::Signer;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const COMUNI: u32 = 7_900;
const NOTIFICHE: usize = 100_000;
/// One in so many is dead; of these every other one accepts and never answers, the others refuse.
const UNO_SU: u32 = 20;

pub(crate) fn misura(cartella: &Path) -> anyhow::Result<()> {
    let sandbox = cartella.join("notifiche");
    Programma::prepara(&sandbox, None)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let ricevitori = runtime.block_on(Ricevitori::ascolta())?;
    let registro = Registry::open(&Config::new(format!("sqlite:{}", sandbox.join("anpr.db").display())))?;
    let inizio = Instant::now();
    prepara(&registro, ricevitori.porta)?;
    println!(
        "notices: {COMUNI} endpoints, one in {UNO_SU} dead, {NOTIFICHE} notices put into the register in {:.1} s",
        inizio.elapsed().as_secs_f64()
    );
    registro.chiudi();
    let nude = nude()?;
    let vive = NOTIFICHE - morte();
    let inizio = Instant::now();
    let processo = Servizio::avvia(&sandbox)?;
    let mut quando = Vec::with_capacity(100);
    while quando.len() < 100 {
        std::thread::sleep(Duration::from_millis(100));
        let arrivate = ricevitori.arrivate();
        while quando.len() < 100 && arrivate * 100 >= vive * (quando.len() + 1) {
            quando.push(inizio.elapsed().as_secs_f64());
        }
        ensure!(inizio.elapsed() < Duration::from_secs(900), "{arrivate} of {vive} after a quarter of an hour");
    }
    let tutte = quando.last().copied().unwrap_or_default();
    let al_secondo = vive as f64 / tutte;
    let cpu = programma::processore(processo.pid()).unwrap_or_default();
    println!("    healthy ones drained in {tutte:.1} s: {al_secondo:.0}/s, receivers on the same cores");
    let a = |percento: usize| quando.get(percento - 1).copied().unwrap_or_default();
    println!("    50 % after {:.1} s, 90 % after {:.1} s, 99 % after {:.1} s", a(50), a(90), a(99));
    println!(
        "    bare RSA-2048 signatures on two threads: {nude:.0}/s; the dispatcher does {:.2} of that",
        al_secondo / nude
    );
    println!("    processor time of the dispatcher: {:.0} µs a notice", cpu.as_secs_f64() * 1e6 / vive as f64);
    if let Some(mib) = programma::memoria(processo.pid()) {
        println!("    most memory of the dispatcher: {mib} MiB");
    }
    drop(processo);
    consegnate(&sandbox, vive)
}

fn e_morto(n: u32) -> bool {
    n.is_multiple_of(UNO_SU)
}

/// Notices whose comune never receives.
fn morte() -> usize {
    (0..NOTIFICHE).filter(|i| e_morto(*i as u32 % COMUNI)).count()
}

/// Every comune has an address of its own, all on loopback.
fn indirizzo(n: u32) -> Ipv4Addr {
    Ipv4Addr::from(0x7f01_0001 + n)
}

fn prepara(registro: &Registry, porta: u16) -> anyhow::Result<()> {
    let validita = Validity {
        not_before: SystemTime::now() - Duration::from_secs(86_400),
        not_after: SystemTime::now() + Duration::from_secs(86_400 * 365),
    };
    let ca = Ca::new(&CaName::PostazioniSvil, 2048, validita)?;
    let certificato = ca.issue("900000-CO-9999", &Role::Postazione, validita)?.certificate().to_der()?;
    let autore = Autore { chi: "bench".to_owned(), quando: chrono::Utc::now() };
    for da in (0..COMUNI).step_by(500) {
        let (autore, certificato) = (autore.clone(), certificato.clone());
        let scritti = registro.scrivi::<_, _, Errore>(move |s| {
            for n in da..(da + 500).min(COMUNI) {
                let istat = format!("9{n:05}");
                // A port on which nobody listens refuses at once.
                let porta = if e_morto(n) && n % (2 * UNO_SU) == 0 { 1 } else { porta };
                let host = format!("{}:{porta}", indirizzo(n));
                s.salva_comune(&autore, &comune(&istat))?;
                s.salva_endpoint(&autore, &endpoint(&istat, &host, &certificato))?;
            }
            Ok(())
        });
        scritti.attendi()?;
    }
    for da in (0..NOTIFICHE).step_by(2_000) {
        let nuove: Vec<NuovaNotifica> =
            (da..(da + 2_000).min(NOTIFICHE)).map(|i| notifica(i as u32 % COMUNI)).collect();
        registro.scrivi(move |s| s.accoda_notifiche(&nuove)).attendi()?;
    }
    Ok(())
}

fn comune(istat: &str) -> ComuneRegistro {
    ComuneRegistro {
        istat: istat.to_owned(),
        denominazione: format!("COMUNE {istat}"),
        sigla_provincia: "ZZ".to_owned(),
        stato: StatoComune::Subentrato,
        data_subentro: None,
    }
}

fn endpoint(istat: &str, host: &str, certificato: &[u8]) -> Endpoint {
    Endpoint {
        comune: istat.to_owned(),
        url: format!("http://{host}/N000"),
        host: host.to_owned(),
        cn: format!("{istat}-CO-9999"),
        certificato: certificato.to_vec(),
        attivo: true,
    }
}

/// A notice of the size of an N010.
fn notifica(n: u32) -> NuovaNotifica {
    NuovaNotifica {
        tipo: TipoNotifica::N010,
        destinatario: format!("9{n:05}"),
        operazione: OperazioneId(1),
        soggetto: None,
        contenuto: vec![b'x'; 1_100],
        quando: chrono::Utc::now(),
    }
}

/// RSA signatures and nothing else, on two threads.
fn nude() -> anyhow::Result<f64> {
    const DURATA: Duration = Duration::from_secs(3);
    let inizio = Instant::now();
    let fatte: u32 = std::thread::scope(|s| {
        let fili: Vec<_> = (0..2)
            .map(|_| {
                s.spawn(|| -> anyhow::Result<u32> {
                    let chiave = PKey::from_rsa(Rsa::generate(2048)?)?;
                    let mut fatte = 0;
                    while inizio.elapsed() < DURATA {
                        Signer::new(MessageDigest::sha256(), &chiave)?.sign_oneshot_to_vec(&[b'x'; 512])?;
                        fatte += 1;
                    }
                    Ok(fatte)
                })
            })
            .collect();
        fili.into_iter().try_fold(0, |somma, filo| {
            let fatte = filo.join().map_err(|_| anyhow::anyhow!("a signer panicked"))??;
            anyhow::Ok(somma + fatte)
        })
    })?;
    Ok(f64::from(fatte) / inizio.elapsed().as_secs_f64())
}

/// What the register says in the end: nothing that was received is still to be sent, but what was in the air.
fn consegnate(sandbox: &Path, vive: usize) -> anyhow::Result<()> {
    let registro = Registry::open(&Config::new(format!("sqlite:{}", sandbox.join("anpr.db").display())))?;
    let criteri = CriteriNotifiche { consegna: Some(Consegna::Consegnata), ..CriteriNotifiche::default() };
    let (mut dopo, mut quante) = (OperazioneId(0), 0);
    loop {
        let pagina = registro.snapshot()?.notifiche(&criteri, dopo, 10_000)?;
        let Some(ultima) = pagina.last() else { break };
        (dopo, quante) = (ultima.id, quante + pagina.len());
    }
    println!("    of {vive} received, {quante} were noted as delivered when the dispatcher was killed");
    Ok(())
}

/// `anpr serve` on the sandbox, with the bounds of a real configuration.
struct Servizio(Child);

impl Servizio {
    fn avvia(sandbox: &Path) -> anyhow::Result<Self> {
        let file = sandbox.join("bench.toml");
        let testo = std::fs::read_to_string(sandbox.join("anpr.toml")).context("anpr.toml")?;
        std::fs::write(&file, testo.replace("127.0.0.1:8080", "127.0.0.1:0"))?;
        let mut comando = Command::new(programma::file()?);
        comando.arg("serve").arg("--config").arg(&file).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Self(comando.spawn()?))
    }

    fn pid(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Servizio {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// All the comuni's servers: they answer 1, or nothing.
struct Ricevitori {
    porta: u16,
    arrivate: Arc<Mutex<usize>>,
}

impl Ricevitori {
    async fn ascolta() -> anyhow::Result<Self> {
        let ascolto = TcpListener::bind(SocketAddr::from((Ipv4Addr::UNSPECIFIED, 0))).await?;
        let porta = ascolto.local_addr()?.port();
        let arrivate = Arc::new(Mutex::new(0));
        let conta = Arc::clone(&arrivate);
        tokio::spawn(async move {
            loop {
                let Ok((socket, _)) = ascolto.accept().await else { continue };
                tokio::spawn(serve(socket, Arc::clone(&conta)));
            }
        });
        Ok(Self { porta, arrivate })
    }

    fn arrivate(&self) -> usize {
        *self.arrivate.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn serve(mut socket: TcpStream, arrivate: Arc<Mutex<usize>>) {
    let Ok(SocketAddr::V4(qui)) = socket.local_addr() else { return };
    if e_morto(u32::from(*qui.ip()).wrapping_sub(0x7f01_0001)) {
        tokio::time::sleep(Duration::from_secs(3600)).await;
        return;
    }
    let _ = socket.set_nodelay(true);
    let (mut letti, mut pezzo) = (Vec::with_capacity(8192), vec![0; 8192]);
    while let Ok(n) = socket.read(&mut pezzo).await {
        letti.extend_from_slice(pezzo.get(..n).unwrap_or_default());
        if n == 0 {
            return;
        }
        if letti.ends_with(b"</soapenv:Envelope>") {
            letti.clear();
            *arrivate.lock().unwrap_or_else(PoisonError::into_inner) += 1;
            if socket.write_all(RISPOSTA).await.is_err() {
                return;
            }
        }
    }
}

const RISPOSTA: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 193\r\n\r\n\
<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><n:RispostaN000 xmlns:n=\"urn:n\">\
<codiceEsito>1</codiceEsito><esito>1</esito></n:RispostaN000></s:Body></s:Envelope>      ";
