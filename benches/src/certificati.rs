//! Signed 6001 through the listener: certificates of residence, each printed, kept and sent, from 16 connections.

use crate::carico::{self, CONNESSIONI, Tempi};
use crate::consultazione::client;
use crate::programma::{self, Programma};
use anyhow::ensure;
use std::path::Path;
use std::time::Instant;

pub(crate) fn misura(programma: &Programma, sandbox: &Path) -> anyhow::Result<()> {
    let chi = residenti(&sandbox.join("comuni/888001/soggetti.csv"))?;
    let client = client(programma, sandbox)?;
    let corpi: Vec<String> = (0..CALDI + MESSAGGI)
        .map(|n| richiesta(&format!("C{n}"), chi.get(n % chi.len()).map_or("", String::as_str)))
        .collect();
    let messaggi = carico::firma(&client, &corpi)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (caldi, misurati) = messaggi.split_at(CALDI);
    runtime.block_on(carico::manda(&programma.indirizzo, PERCORSO, caldi))?;
    let prima = programma::processore(programma.pid()).unwrap_or_default();
    let inizio = Instant::now();
    let tempi = runtime.block_on(carico::manda(&programma.indirizzo, PERCORSO, misurati))?;
    let tempi = Tempi::new(tempi, inizio.elapsed());
    let lavoro = programma::processore(programma.pid()).unwrap_or_default().saturating_sub(prima) / MISURATI;
    println!("6001, one certificate of residence each, signed, kept, {CONNESSIONI} connections:");
    println!("    {}", tempi.detti());
    println!("    processor time of the server: {:.1} ms a certificate", lavoro.as_secs_f64() * 1e3);
    Ok(())
}

/// Residents with surname, name and codice fiscale, as a request names them.
fn residenti(file: &Path) -> anyhow::Result<Vec<String>> {
    let mut csv = csv::ReaderBuilder::new().delimiter(b';').from_path(file)?;
    let mut trovati = Vec::new();
    for riga in csv.records() {
        let riga = riga?;
        let campo = |n: usize| riga.get(n).filter(|testo| !testo.is_empty());
        if let (Some(cf), Some(cognome), Some(nome), Some("R")) = (campo(2), campo(3), campo(4), campo(9)) {
            trovati.push(format!(
                "<codiceFiscale><codFiscale>{cf}</codFiscale></codiceFiscale><cognome>{cognome}</cognome><nome>{nome}</nome>"
            ));
        }
    }
    ensure!(!trovati.is_empty(), "{} lists nobody", file.display());
    Ok(trovati)
}

fn richiesta(id: &str, chi: &str) -> String {
    format!(
        r#"<c:Richiesta6001 xmlns:c="http://sogei.it/ANPR/6001certificazione"><testataRichiesta><idOperazioneComune>{id}</idOperazioneComune><codMittente>888001</codMittente><codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>6001</operazioneRichiesta><dataOraRichiesta>2026-02-03T09:00:00+01:00</dataOraRichiesta><tipoOperazione>C</tipoOperazione><tipoInvio>TEST</tipoInvio></testataRichiesta><listaTipiCertificati><tipoCertificato>8</tipoCertificato></listaTipiCertificati><soggettoIntestatario><generalita>{chi}</generalita></soggettoIntestatario><datiControllo><cognomeUffAnagrafe>BIANCHI</cognomeUffAnagrafe><nomeUffAnagrafe>LUIGI</nomeUffAnagrafe><tipoRichiedente>2</tipoRichiedente><tipoRichiesta>1</tipoRichiesta><paEstera>0</paEstera><emissione>1</emissione><bollo>1600</bollo><diritti>52</diritti></datiControllo></c:Richiesta6001>"#
    )
}

const PERCORSO: &str = "/ANPR6001ServizioCertificazione/AnprService6001";
/// Sent first, unmeasured.
const CALDI: usize = 200;
const MESSAGGI: usize = 2_000;
const MISURATI: u32 = 2_000;
