//! Signed 5005 through the listener, durable: every message moves another person into a family of their own. Beside it the
//! bare transaction of the same rows on the same database.

use crate::carico::{self, CONNESSIONI, Tempi};
use crate::consultazione::client;
use crate::programma::{self, Programma};
use anpr_registry::testkit::{Cluster, Durata, transazioni_nude};
use anyhow::ensure;
use std::path::Path;
use std::time::{Duration, Instant};

pub(crate) fn misura(cartella: &Path) -> anyhow::Result<()> {
    let sandbox = cartella.join("registrazioni");
    Programma::prepara(&sandbox, None)?;
    uno("SQLite", &sandbox, None)?;
    match Cluster::avvia(Durata::Piena) {
        Ok(cluster) => {
            let url = cluster.database().map_err(anyhow::Error::msg)?;
            let sandbox = cartella.join("registrazioni-pg");
            Programma::prepara(&sandbox, Some(&url))?;
            uno("PostgreSQL", &sandbox, Some(&url))
        }
        Err(manca) => {
            println!("PostgreSQL: not measured ({manca})");
            Ok(())
        }
    }
}

fn uno(nome: &str, sandbox: &Path, url: Option<&str>) -> anyhow::Result<()> {
    let programma = Programma::avvia(sandbox, url)?;
    let client = client(&programma, sandbox)?;
    let chi = componenti(&sandbox.join("comuni/888001/soggetti.csv"))?;
    let corpi: Vec<String> = chi.iter().enumerate().map(|(n, chi)| richiesta(n, chi)).collect();
    let messaggi = carico::firma(&client, &corpi)?;
    let (caldi, misurati) = messaggi.split_at(messaggi.len() / 5);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(carico::manda(&programma.indirizzo, PERCORSO, caldi))?;
    let prima = programma::processore(programma.pid()).unwrap_or_default();
    let inizio = Instant::now();
    let tempi = runtime.block_on(carico::manda(&programma.indirizzo, PERCORSO, misurati))?;
    let tempi = Tempi::new(tempi, inizio.elapsed());
    let lavoro = programma::processore(programma.pid()).unwrap_or_default().saturating_sub(prima);
    drop(programma);
    let nuda = url.map_or_else(|| format!("sqlite:{}", sandbox.join("nuda.db").display()), str::to_owned);
    let nude = transazioni_nude(&nuda, CONNESSIONI, DURATA_NUDE).map_err(anyhow::Error::msg)?;
    println!("5005, signed, durable on {nome}, {CONNESSIONI} connections, {} people:", misurati.len());
    println!("    {}", tempi.detti());
    println!(
        "    bare durable transactions of as many rows: {nude:.0}/s; the service does {:.2} of that",
        tempi.al_secondo() / nude
    );
    println!(
        "    processor time of the server: {:.0} µs a request",
        lavoro.as_secs_f64() * 1e6 / misurati.len() as f64
    );
    Ok(())
}

/// Members of families who are not their reference persons, one of each family: their moves do not wait for each other.
fn componenti(file: &Path) -> anyhow::Result<Vec<Componente>> {
    let mut csv = csv::ReaderBuilder::new().delimiter(b';').from_path(file)?;
    let (mut trovati, mut famiglie): (Vec<Componente>, Vec<String>) = (Vec::new(), Vec::new());
    for riga in csv.records() {
        let riga = riga?;
        let campo = |n: usize| riga.get(n).unwrap_or_default().to_owned();
        let (famiglia, legame) = (campo(7), campo(8));
        let intero = !campo(2).is_empty() && !campo(3).is_empty() && !campo(4).is_empty();
        if campo(9) == "R" && intero && !matches!(legame.as_str(), "" | "1") && !famiglie.contains(&famiglia) {
            famiglie.push(famiglia);
            trovati.push(Componente { id: campo(0), cognome: campo(3), nome: campo(4) });
        }
    }
    ensure!(trovati.len() > 500, "{} lists too few", file.display());
    Ok(trovati)
}

struct Componente {
    id: String,
    cognome: String,
    nome: String,
}

fn richiesta(n: usize, chi: &Componente) -> String {
    let Componente { id, cognome, nome } = chi;
    // The sandbox's comuni have come in by now, so today is after every date that it holds.
    let dal = oggi();
    format!(
        r#"<a:Richiesta5005 xmlns:a="http://sogei.it/ANPR/5000mutazione"><testataRichiesta><idOperazioneComune>R{n}</idOperazioneComune><codMittente>888001</codMittente><codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>5005</operazioneRichiesta><dataOraRichiesta>{dal}T00:00:00</dataOraRichiesta><tipoOperazione>C</tipoOperazione><tipoInvio>TEST</tipoInvio><dataDecorrenza>{dal}</dataDecorrenza></testataRichiesta><generalitaSchedaFamiglia><tipoScheda>3</tipoScheda></generalitaSchedaFamiglia><residenzaFamiglia><tipoIndirizzo>1</tipoIndirizzo><indirizzo><cap>00100</cap><comune><nomeComune>{NOME}</nomeComune><codiceIstat>888001</codiceIstat><siglaProvinciaIstat>{SIGLA}</siglaProvinciaIstat></comune><toponimo><specie>VIA</specie><denominazioneToponimo>NUOVA</denominazioneToponimo></toponimo><numeroCivico><numero>{}</numero></numeroCivico></indirizzo><dataDecorrenzaResidenza>{dal}</dataDecorrenzaResidenza></residenzaFamiglia><elencoSoggettiFamiglia><generalita><cognome>{cognome}</cognome><nome>{nome}</nome><idSchedaSoggettoANPR>{id}</idSchedaSoggettoANPR></generalita><legameSoggetto><dataDecorrenza>{dal}</dataDecorrenza><codiceLegame>1</codiceLegame></legameSoggetto></elencoSoggettiFamiglia><datiControllo><tipoMutazione>02</tipoMutazione><tipoScheda>2</tipoScheda></datiControllo></a:Richiesta5005>"#,
        n + 1
    )
}

fn oggi() -> String {
    chrono::Utc::now().with_timezone(&chrono_tz::Europe::Rome).date_naive().to_string()
}

const DURATA_NUDE: Duration = Duration::from_secs(3);
const PERCORSO: &str = "/ANPR5000ServiziMutazione/AnprService5000";
/// The sandbox's first comune, as its residence is written.
const NOME: &str = "BORGO DI PROVA";
const SIGLA: &str = "ZZ";
