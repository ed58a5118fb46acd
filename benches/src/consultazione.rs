//! Signed 3002 through the listener: distinct messages, signed beforehand, from 16 connections.

use crate::nuda;
use crate::programma::{self, Programma};
use anpr_client::{Client, Proprieta};
use anpr_wss::sign::Options;
use anyhow::{Context, ensure};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper_util::rt::TokioIo;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

pub(crate) fn misura(programma: &Programma, sandbox: &Path) -> anyhow::Result<()> {
    let comune = sandbox.join("comuni/888001");
    let chi = codici_fiscali(&comune.join("soggetti.csv"))?;
    let mut proprieta = Proprieta::leggi(&comune.join("888001.properties"))?;
    proprieta.url = format!("http://{}", programma.indirizzo);
    let client = Client::da_proprieta(&proprieta, None)?;
    println!("signing {MESSAGGI} messages...");
    let messaggi = firma(&client, &chi)?;
    let byte = messaggi.first().map_or(0, Bytes::len);
    let nuda = nuda::misura(byte)?;

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (caldi, misurati) = messaggi.split_at(CALDI);
    runtime.block_on(manda(&programma.indirizzo, caldi.to_vec()))?;
    let prima = programma::processore(programma.pid()).unwrap_or_default();
    let inizio = Instant::now();
    let mut tempi = runtime.block_on(manda(&programma.indirizzo, misurati.to_vec()))?;
    let durata = inizio.elapsed();
    let lavoro = programma::processore(programma.pid()).unwrap_or_default().saturating_sub(prima) / MISURATI;

    tempi.sort_unstable();
    let quantile = |parti: usize| tempi.get(tempi.len() * parti / 100).copied().unwrap_or_default().as_secs_f64() * 1e3;
    let al_secondo = misurati.len() as f64 / durata.as_secs_f64();
    let nude_al_secondo = 1.0 / nuda.as_secs_f64();
    println!("3002, signed, journalled on SQLite, {CONNESSIONI} connections, messages of {byte} bytes:");
    println!(
        "    {al_secondo:.0}/s, p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms",
        quantile(50),
        quantile(95),
        quantile(99)
    );
    println!(
        "    bare cryptography {:.0} µs, {nude_al_secondo:.0}/s on one core: the service does {:.2} of that on the two it \
         shares with the clients",
        nuda.as_secs_f64() * 1e6,
        al_secondo / nude_al_secondo
    );
    println!(
        "    processor time of the server: {} µs a request, {:.1} times the bare cryptography",
        lavoro.as_micros(),
        lavoro.as_secs_f64() / nuda.as_secs_f64()
    );
    println!("    memory of the server: {} MiB at most", programma::memoria(programma.pid()).unwrap_or(0));
    Ok(())
}

fn codici_fiscali(file: &Path) -> anyhow::Result<Vec<String>> {
    let mut csv = csv::ReaderBuilder::new().delimiter(b';').from_path(file)?;
    let mut trovati = Vec::new();
    for riga in csv.records() {
        let riga = riga?;
        if let (Some(cf), Some("R")) = (riga.get(2).filter(|cf| !cf.is_empty()), riga.get(9)) {
            trovati.push(cf.to_owned());
        }
    }
    ensure!(!trovati.is_empty(), "{} lists nobody", file.display());
    Ok(trovati)
}

/// Signs on as many threads as there are processors.
fn firma(client: &Client, chi: &[String]) -> anyhow::Result<Vec<Bytes>> {
    let parti = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|s| {
        let fili: Vec<_> = (0..parti)
            .map(|parte| {
                s.spawn(move || {
                    (parte..CALDI + MESSAGGI)
                        .step_by(parti)
                        .map(|n| {
                            let cf = chi.get(n % chi.len()).map_or("", String::as_str);
                            Ok(Bytes::from(client.firma(&richiesta(n, cf), &Options::at(SystemTime::now()))?))
                        })
                        .collect::<anyhow::Result<Vec<_>>>()
                })
            })
            .collect();
        let mut messaggi = Vec::with_capacity(CALDI + MESSAGGI);
        for filo in fili {
            messaggi.extend(filo.join().map_err(|_| anyhow::anyhow!("a signer panicked"))??);
        }
        Ok(messaggi)
    })
}

async fn manda(indirizzo: &str, messaggi: Vec<Bytes>) -> anyhow::Result<Vec<Duration>> {
    let mut compiti = JoinSet::new();
    for parte in messaggi.chunks(messaggi.len().div_ceil(CONNESSIONI)) {
        let (indirizzo, parte) = (indirizzo.to_owned(), parte.to_vec());
        compiti.spawn(async move {
            let socket = TcpStream::connect(&indirizzo).await?;
            socket.set_nodelay(true)?;
            let (mut mittente, connessione) = hyper::client::conn::http1::handshake(TokioIo::new(socket)).await?;
            tokio::spawn(connessione);
            let mut tempi = Vec::with_capacity(parte.len());
            for messaggio in parte {
                let richiesta = Request::post(PERCORSO)
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

fn contiene(testo: &[u8], parola: &[u8]) -> bool {
    testo.windows(parola.len()).any(|finestra| finestra == parola)
}

fn richiesta(n: usize, cf: &str) -> String {
    format!(
        r#"<a:Richiesta3002 xmlns:a="http://sogei.it/ANPR/3000consultazione"><testataRichiesta><idOperazioneComune>B{n}</idOperazioneComune><codMittente>888001</codMittente><codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>3002</operazioneRichiesta><dataOraRichiesta>2026-02-03T09:00:00+01:00</dataOraRichiesta><tipoOperazione>C</tipoOperazione><tipoInvio>TEST</tipoInvio></testataRichiesta><criteriRicerca><codiceFiscale>{cf}</codiceFiscale></criteriRicerca><datiRichiesta><schedaAnagraficaRichiesta>1</schedaAnagraficaRichiesta><dataRiferimentoRichiesta>2026-01-31</dataRiferimentoRichiesta><datiAnagraficiRichiesti>1</datiAnagraficiRichiesti></datiRichiesta></a:Richiesta3002>"#
    )
}

const PERCORSO: &str = "/ANPR3000ServiziConsultazione/AnprService3000";
const ESITO: &[u8] = b"<esitoOperazione>0000</esitoOperazione>";
const CONNESSIONI: usize = 16;
/// Sent first, unmeasured: caches fill, the database's file grows.
const CALDI: usize = 2_000;
const MESSAGGI: usize = 15_000;
const MISURATI: u32 = 15_000;
