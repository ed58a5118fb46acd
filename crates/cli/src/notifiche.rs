//! `anpr notifiche` and `anpr endpoint`; the dispatcher beside the server.

use crate::autore::autore;
use crate::dove::Dove;
use anpr_model::{OperazioneId, TipoNotifica};
use anpr_notify::{EsitoInvio, Impostazioni, Indirizzo, Metriche, Politica, Preparatore, Spedizioniere};
use anpr_registry::{
    Consegna, Contatore, CriteriNotifiche, Endpoint, Notifica, Registry, RuoloCertificato, StatoEndpoint, StatoIam,
};
use anpr_server::config::{Config, Notices};
use anpr_wss::pki::KeyPair;
use anpr_wss::sign::Algorithm;
use anyhow::{Context, anyhow, bail};
use chrono::{SecondsFormat, Utc};
use clap::{Args, Subcommand};
use openssl::x509::X509;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

#[derive(Subcommand)]
pub(crate) enum Comando {
    /// Lists notices: number, kind, comune, state, how far the push is, attempts, how the last one ended.
    List(Elenco),
    /// Shows one notice whole, content included.
    Show(Quale),
    /// Sends notices again: one, or all dead letters of a comune.
    Resend(Rinvio),
}

#[derive(Subcommand)]
pub(crate) enum ComandoEndpoint {
    /// Says where a comune receives its notices, and for which of its certificates they are enveloped.
    Add(Nuovo),
    /// Lists the endpoints and the state of their queues.
    List(Dove),
    /// Pushes to an endpoint again; what waited is sent.
    Enable(Suo),
    /// Pushes to it no more; its notices wait and can be read.
    Disable(Suo),
    /// Sends a test notice to it and tells the outcome.
    Test(Suo),
}

#[derive(Args)]
pub(crate) struct Elenco {
    /// ISTAT code of the comune.
    #[arg(long)]
    comune: Option<String>,
    /// Kind: N010, N014, N015, N030, N031, N032, NRIS.
    #[arg(long, value_parser = tipo)]
    tipo: Option<TipoNotifica>,
    /// How far the push is: attesa, consegnata, morta, lettura (no endpoint), ritirata.
    #[arg(long, value_parser = consegna)]
    consegna: Option<Consegna>,
    /// Only those after this number.
    #[arg(long, default_value_t = 0)]
    dopo: i64,
    /// At most so many.
    #[arg(long, default_value_t = 100)]
    limite: i64,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Quale {
    /// Its idOperazioneANPR.
    id: i64,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Rinvio {
    /// Its idOperazioneANPR.
    #[arg(required_unless_present = "comune")]
    id: Option<i64>,
    /// All dead letters of this comune, ISTAT code.
    #[arg(long, conflicts_with = "id")]
    comune: Option<String>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Nuovo {
    /// ISTAT code of the comune.
    istat: String,
    /// Address, https://...; http://... where notices.plain_http allows it.
    url: String,
    /// The certificate of its server, PEM or DER: registered, of this comune and active.
    #[arg(long, value_name = "FILE")]
    certificato: PathBuf,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Suo {
    /// ISTAT code of the comune.
    istat: String,
    #[command(flatten)]
    dove: Dove,
}

pub(crate) fn esegui(comando: &Comando) -> anyhow::Result<ExitCode> {
    match comando {
        Comando::List(elenco) => {
            let criteri =
                CriteriNotifiche { destinatario: elenco.comune.clone(), tipo: elenco.tipo, consegna: elenco.consegna };
            let registro = elenco.dove.registro()?.1;
            for n in registro.snapshot()?.notifiche(&criteri, OperazioneId(elenco.dopo), elenco.limite)? {
                writeln!(stdout(), "{}", riga(&n))?;
            }
        }
        Comando::Show(quale) => {
            let registro = quale.dove.registro()?.1;
            let notifica = registro.snapshot()?.notifica(OperazioneId(quale.id))?;
            mostra(&notifica.with_context(|| format!("no notice {}", quale.id))?)?;
        }
        Comando::Resend(rinvio) => rinvia(rinvio)?,
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn esegui_endpoint(comando: &ComandoEndpoint) -> anyhow::Result<ExitCode> {
    match comando {
        ComandoEndpoint::Add(nuovo) => aggiungi(nuovo)?,
        ComandoEndpoint::List(dove) => {
            for stato in dove.registro()?.1.snapshot()?.endpoints()? {
                writeln!(stdout(), "{}", riga_endpoint(&stato))?;
            }
        }
        ComandoEndpoint::Enable(suo) => attiva(suo, true)?,
        ComandoEndpoint::Disable(suo) => attiva(suo, false)?,
        ComandoEndpoint::Test(suo) => return prova(suo),
    }
    Ok(ExitCode::SUCCESS)
}

/// The dispatcher that a configuration describes; none where nobody signs.
pub(crate) fn spedizioniere(
    config: &Config,
    registro: Arc<Registry>,
    metriche: Metriche,
) -> anyhow::Result<Option<Arc<Spedizioniere>>> {
    let notices = &config.notices;
    let Some(firmatario) = firmatario(notices)? else { return Ok(None) };
    let algoritmo = if notices.sha1 { Algorithm::Sha1 } else { Algorithm::Sha256 };
    let preparatore = Preparatore::new(firmatario, algoritmo)?;
    let spedizioniere = Spedizioniere::new(registro, preparatore, impostazioni(config), metriche, Utc::now)?;
    Ok(Some(Arc::new(spedizioniere)))
}

/// Who signs; nobody where no key is configured.
pub(crate) fn firmatario(notices: &Notices) -> anyhow::Result<Option<KeyPair>> {
    let (Some(certificato), Some(chiave)) = (&notices.signing_certificate, &notices.signing_key) else {
        return Ok(None);
    };
    let coppia = KeyPair::from_pem(&leggi(chiave)?, &leggi(certificato)?);
    coppia.map(Some).context("notices.signing_key, notices.signing_certificate")
}

fn impostazioni(config: &Config) -> Impostazioni {
    let Notices { parallel, parallel_slow, per_host, batch, ref ca, plain_http, .. } = config.notices;
    let notices = &config.notices;
    let secondi = Duration::from_secs;
    Impostazioni {
        in_parallelo: parallel,
        lente: parallel_slow,
        per_host,
        per_coda: batch,
        fili_cpu: config.pools.cpu_threads().get(),
        connessione: secondi(notices.connect_s),
        risposta: secondi(notices.answer_s),
        lenta_dopo: Duration::from_millis(notices.slow_after_ms),
        sondaggio: Duration::from_millis(notices.poll_ms),
        margine_presa: secondi(notices.lease_margin_s),
        http_ammesso: plain_http,
        ca: ca.clone(),
        politica: Politica {
            tentativi: notices.attempts,
            intervallo: secondi(notices.retry_s),
            intervallo_massimo: secondi(notices.retry_max_s),
            durata: secondi(notices.give_up_h.saturating_mul(3600)),
        },
        ..Impostazioni::default()
    }
}

fn leggi(file: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

fn tipo(testo: &str) -> Result<TipoNotifica, String> {
    TipoNotifica::da_codice(testo).ok_or_else(|| "no such kind of notice".to_owned())
}

fn consegna(testo: &str) -> Result<Consegna, String> {
    CONSEGNE.iter().find(|(parola, _)| *parola == testo).map(|(_, c)| *c).ok_or_else(|| "no such state".to_owned())
}

fn parola(consegna: Consegna) -> &'static str {
    CONSEGNE.iter().find(|(_, c)| *c == consegna).map_or("", |(parola, _)| parola)
}

const CONSEGNE: [(&str, Consegna); 5] = [
    ("attesa", Consegna::Attesa),
    ("consegnata", Consegna::Consegnata),
    ("morta", Consegna::Morta),
    ("lettura", Consegna::SoloLettura),
    ("ritirata", Consegna::Ritirata),
];

fn riga(n: &Notifica) -> String {
    format!(
        "{:<12} {} {} {} {:<10} {:>3} {} {}",
        n.id.0,
        n.tipo,
        n.destinatario,
        n.stato.codice(),
        parola(n.consegna),
        n.tentativi,
        n.creata.to_rfc3339_opts(SecondsFormat::Secs, true),
        n.ultimo_esito.as_deref().unwrap_or("-"),
    )
}

fn mostra(n: &Notifica) -> anyhow::Result<()> {
    let ora = |quando: Option<chrono::DateTime<Utc>>| {
        quando.map_or_else(|| "-".to_owned(), |q| q.to_rfc3339_opts(SecondsFormat::Millis, true))
    };
    let mut fuori = stdout();
    writeln!(fuori, "idOperazioneANPR  {}", n.id)?;
    writeln!(fuori, "tipoNotifica      {}", n.tipo)?;
    writeln!(fuori, "codDestinatario   {}", n.destinatario)?;
    writeln!(fuori, "operazione        {}", n.operazione)?;
    writeln!(fuori, "creata            {}", ora(Some(n.creata)))?;
    writeln!(fuori, "stato             {}", n.stato.codice())?;
    writeln!(fuori, "fruita            {}", ora(n.fruita))?;
    writeln!(fuori, "consegna          {}", parola(n.consegna))?;
    writeln!(fuori, "tentativi         {}", n.tentativi)?;
    writeln!(fuori, "primo tentativo   {}", ora(n.primo))?;
    writeln!(fuori, "ultimo tentativo  {}", ora(n.ultimo))?;
    writeln!(fuori, "ultimo esito      {}", n.ultimo_esito.as_deref().unwrap_or("-"))?;
    writeln!(fuori)?;
    writeln!(fuori, "{}", String::from_utf8_lossy(&n.contenuto))?;
    Ok(())
}

fn riga_endpoint(stato: &StatoEndpoint) -> String {
    let Endpoint { comune, url, cn, attivo, .. } = &stato.endpoint;
    let acceso = if *attivo { "attivo" } else { "disabilitato" };
    let coda = match (stato.presa_fino, stato.prossimo) {
        (Some(_), _) => "in corso".to_owned(),
        (None, Some(prossimo)) => format!("dal {}", prossimo.to_rfc3339_opts(SecondsFormat::Secs, true)),
        (None, None) => "vuota".to_owned(),
    };
    let esito = stato.ultimo_esito.as_deref().unwrap_or("-");
    format!("{comune} {acceso:<12} {cn:<14} {url} coda {coda}, falliti {}, ultimo {esito}", stato.fallimenti)
}

fn rinvia(rinvio: &Rinvio) -> anyhow::Result<()> {
    let registro = rinvio.dove.registro()?.1;
    let quali: Vec<OperazioneId> = match (&rinvio.comune, rinvio.id) {
        (Some(comune), _) => {
            let morte = CriteriNotifiche {
                destinatario: Some(comune.clone()),
                consegna: Some(Consegna::Morta),
                ..CriteriNotifiche::default()
            };
            let trovate = registro.snapshot()?.notifiche(&morte, OperazioneId(0), i64::MAX)?;
            trovate.into_iter().map(|n| n.id).collect()
        }
        (None, Some(id)) => vec![OperazioneId(id)],
        (None, None) => Vec::new(),
    };
    let autore = autore()?;
    for id in &quali {
        let (autore, id) = (autore.clone(), *id);
        registro.scrivi(move |s| s.rinvia_notifica(&autore, id)).attendi().with_context(|| format!("notice {id}"))?;
        writeln!(stdout(), "{id}")?;
    }
    Ok(())
}

fn aggiungi(nuovo: &Nuovo) -> anyhow::Result<()> {
    let (config, registro) = nuovo.dove.registro()?;
    let indirizzo = Indirizzo::leggi(&nuovo.url)?;
    if !indirizzo.cifrato() && !config.notices.plain_http {
        bail!("{}: only https:// is pushed to, unless notices.plain_http is true", nuovo.url);
    }
    let byte = leggi(&nuovo.certificato)?;
    let x509 = X509::from_pem(&byte).or_else(|_| X509::from_der(&byte));
    let x509 = x509.map_err(|_| anyhow!("{} is no certificate, neither PEM nor DER", nuovo.certificato.display()))?;
    let certificato = crate::comuni::certificato(&x509)?;
    let cn = &certificato.cn;
    if certificato.ruolo != RuoloCertificato::Server || certificato.comune != nuovo.istat {
        bail!("{cn} is not of a server of {}", nuovo.istat);
    }
    let noti = registro.snapshot()?.certificati(Some(&nuovo.istat))?;
    match noti.iter().find(|noto| noto.impronta == certificato.impronta) {
        Some(noto) if noto.stato == StatoIam::Attivo => {}
        Some(noto) => bail!("{cn} is {}", noto.stato),
        None => bail!("{cn} is not registered: add it with anpr comuni add-certificate"),
    }
    let endpoint = Endpoint {
        comune: nuovo.istat.clone(),
        url: nuovo.url.clone(),
        host: indirizzo.host(),
        cn: cn.clone(),
        certificato: x509.to_der()?,
        attivo: true,
    };
    let scritto = format!("{} {} {cn}", nuovo.istat, nuovo.url);
    nuovo.dove.scrivi(&scritto, move |s, autore| s.salva_endpoint(autore, &endpoint))?;
    writeln!(stdout(), "{scritto}")?;
    Ok(())
}

fn attiva(suo: &Suo, attivo: bool) -> anyhow::Result<()> {
    let istat = suo.istat.clone();
    suo.dove.scrivi(&suo.istat, move |s, autore| s.attiva_endpoint(autore, &istat, attivo))
}

/// A test notice has a number of its own, like any other.
fn prova(suo: &Suo) -> anyhow::Result<ExitCode> {
    let (config, registro) = suo.dove.registro()?;
    let stato = registro.snapshot()?.endpoint(&suo.istat)?;
    let stato = stato.with_context(|| format!("{} has no endpoint: add one with anpr endpoint add", suo.istat))?;
    let id = OperazioneId(registro.prossimo(Contatore::Operazione)?);
    let spedizioniere = spedizioniere(&config, Arc::new(registro), Metriche::new()?)?;
    let spedizioniere = spedizioniere.context("notices.signing_key is not set: nobody signs")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let esito = runtime.block_on(spedizioniere.prova(&stato.endpoint, id));
    writeln!(stdout(), "{} {} {esito}", suo.istat, stato.endpoint.url)?;
    Ok(if esito == EsitoInvio::Acquisita { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
