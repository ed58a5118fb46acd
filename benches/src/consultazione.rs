//! Signed 3002 through the listener: distinct messages, signed beforehand, from 16 connections.

use crate::carico::{self, CONNESSIONI, Tempi};
use crate::nuda;
use crate::programma::{self, Programma};
use anpr_client::{Client, Proprieta};
use anyhow::ensure;
use bytes::Bytes;
use std::path::Path;
use std::time::Instant;

pub(crate) fn misura(programma: &Programma, sandbox: &Path) -> anyhow::Result<()> {
    let comune = sandbox.join("comuni/888001");
    let chi = codici_fiscali(&comune.join("soggetti.csv"))?;
    let client = client(programma, sandbox)?;
    println!("signing {MESSAGGI} messages...");
    let corpi: Vec<String> = (0..CALDI + MESSAGGI)
        .map(|n| richiesta(&format!("B{n}"), &per_cf(chi.get(n % chi.len()).map_or("", String::as_str)), ""))
        .collect();
    let messaggi = carico::firma(&client, &corpi)?;
    let byte = messaggi.first().map_or(0, Bytes::len);
    let nuda = nuda::misura(byte)?;

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (caldi, misurati) = messaggi.split_at(CALDI);
    runtime.block_on(carico::manda(&programma.indirizzo, PERCORSO, caldi))?;
    let prima = programma::processore(programma.pid()).unwrap_or_default();
    let inizio = Instant::now();
    let tempi = runtime.block_on(carico::manda(&programma.indirizzo, PERCORSO, misurati))?;
    let tempi = Tempi::new(tempi, inizio.elapsed());
    let lavoro = programma::processore(programma.pid()).unwrap_or_default().saturating_sub(prima) / MISURATI;

    let nude_al_secondo = 1.0 / nuda.as_secs_f64();
    println!("3002, signed, journalled on SQLite, {CONNESSIONI} connections, messages of {byte} bytes:");
    println!("    {}", tempi.detti());
    println!(
        "    bare cryptography {:.0} µs, {nude_al_secondo:.0}/s on one core: the service does {:.2} of that on the two it \
         shares with the clients",
        nuda.as_secs_f64() * 1e6,
        tempi.al_secondo() / nude_al_secondo
    );
    println!(
        "    processor time of the server: {} µs a request, {:.1} times the bare cryptography",
        lavoro.as_micros(),
        lavoro.as_secs_f64() / nuda.as_secs_f64()
    );
    println!("    memory of the server: {} MiB at most", programma::memoria(programma.pid()).unwrap_or(0));
    Ok(())
}

/// The client of the sandbox's first comune.
pub(crate) fn client(programma: &Programma, sandbox: &Path) -> anyhow::Result<Client> {
    let mut proprieta = Proprieta::leggi(&sandbox.join("comuni/888001/888001.properties"))?;
    proprieta.url = format!("http://{}", programma.indirizzo);
    Ok(Client::da_proprieta(&proprieta, None)?)
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

/// `codiceFiscale` as the key of a 3002.
pub(crate) fn per_cf(cf: &str) -> String {
    format!("<codiceFiscale>{cf}</codiceFiscale>")
}

/// A 3002 for one whole sheet.
pub(crate) fn richiesta(id: &str, criteri: &str, oltre: &str) -> String {
    format!(
        r#"<a:Richiesta3002 xmlns:a="http://sogei.it/ANPR/3000consultazione"><testataRichiesta><idOperazioneComune>{id}</idOperazioneComune><codMittente>888001</codMittente><codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>3002</operazioneRichiesta><dataOraRichiesta>2026-02-03T09:00:00+01:00</dataOraRichiesta><tipoOperazione>C</tipoOperazione><tipoInvio>TEST</tipoInvio></testataRichiesta><criteriRicerca>{criteri}</criteriRicerca>{oltre}<datiRichiesta><schedaAnagraficaRichiesta>1</schedaAnagraficaRichiesta><dataRiferimentoRichiesta>2026-01-31</dataRiferimentoRichiesta><datiAnagraficiRichiesti>1</datiAnagraficiRichiesti></datiRichiesta></a:Richiesta3002>"#
    )
}

pub(crate) const PERCORSO: &str = "/ANPR3000ServiziConsultazione/AnprService3000";
/// Sent first, unmeasured: caches fill, the database's file grows.
const CALDI: usize = 2_000;
const MESSAGGI: usize = 15_000;
const MISURATI: u32 = 15_000;
