//! `anpr comuni` and `anpr postazioni`.

use crate::certificati::{self, ComandoParametri};
use crate::dove::Dove;
use anpr_catalogue::comuni::Comuni;
use anpr_model::{ComuneRegistro, StatoComune};
use anpr_registry::{Certificato, Impronta, Postazione, Registry, RuoloCertificato, StatoIam};
use anyhow::{Context, anyhow, bail};
use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};
use openssl::asn1::Asn1TimeRef;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::x509::{X509, X509NameRef};
use std::io::{Write, stdout};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum Comando {
    /// Adds a comune: by its ISTAT code alone if the official archive has it.
    Add(Nuovo),
    /// Lists the comuni of the register.
    List(Dove),
    /// Notes that a comune was merged into another, which answers for it from now on.
    Merge(Fusione),
    /// Lets a comune call from an address.
    AllowIp(Indirizzo),
    /// Lets it no more.
    DisallowIp(Indirizzo),
    /// Lists the addresses from which a comune may call.
    Ips(DelComune),
    /// Registers the certificate of a comune's server, `<istat>-CO-nnnn`.
    AddCertificate(NuovoCertificato),
    /// Lists the certificates of a comune, of its servers and of its postazioni.
    Certificates(DelComune),
    /// Suspends a certificate, with immediate effect.
    Block(QualeCertificato),
    /// Gives a suspended certificate back.
    Unblock(QualeCertificato),
    /// Ends a suspended certificate for ever.
    Cancel(QualeCertificato),
    /// What the comune prints on the certificates that it issues to people.
    #[command(subcommand)]
    Parametri(ComandoParametri),
}

#[derive(Subcommand)]
pub(crate) enum ComandoPostazioni {
    /// Adds a postazione, and its certificate.
    Add(NuovaPostazione),
    /// Lists the postazioni of a comune.
    List(DelComune),
    /// Suspends a postazione, with immediate effect.
    Block(QualePostazione),
    /// Gives a suspended postazione back.
    Unblock(QualePostazione),
    /// Ends a suspended postazione for ever.
    Cancel(QualePostazione),
}

#[derive(Args)]
pub(crate) struct Nuovo {
    /// ISTAT code, 6 digits.
    istat: String,
    /// Name, for a comune that the archive does not hold.
    #[arg(long, requires = "sigla")]
    nome: Option<String>,
    /// Sign of the province, for a comune that the archive does not hold.
    #[arg(long, requires = "nome")]
    sigla: Option<String>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Fusione {
    /// ISTAT code of the comune that ended.
    soppresso: String,
    /// ISTAT code of the comune that answers for it.
    in_comune: String,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Indirizzo {
    /// ISTAT code.
    istat: String,
    /// The address, v4 or v6.
    ip: IpAddr,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct NuovoCertificato {
    /// The certificate, PEM or DER.
    certificato: PathBuf,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct DelComune {
    /// ISTAT code; without it, all comuni.
    istat: Option<String>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct QualeCertificato {
    /// SHA-256 of the certificate, in hexadecimal, as `anpr comuni certificates` shows it.
    impronta: String,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct NuovaPostazione {
    /// The certificate of the postazione, PEM or DER; its common name is the id of the postazione.
    certificato: PathBuf,
    /// Where it stands.
    #[arg(long)]
    descrizione: Option<String>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct QualePostazione {
    /// The id, `<istat>-PC-nnnn`.
    id: String,
    #[command(flatten)]
    dove: Dove,
}

pub(crate) fn esegui(comando: &Comando) -> anyhow::Result<ExitCode> {
    match comando {
        Comando::Add(nuovo) => aggiungi(nuovo)?,
        Comando::List(dove) => elenca(&dove.registro()?.1)?,
        Comando::Merge(fusione) => fondi(fusione)?,
        Comando::AllowIp(indirizzo) => {
            let (istat, ip) = (indirizzo.istat.clone(), indirizzo.ip);
            nel_registro(&indirizzo.dove, &istat)?;
            indirizzo.dove.scrivi(&format!("{istat} {ip}"), move |s, autore| s.ammetti_ip(autore, &istat, ip))?;
        }
        Comando::DisallowIp(indirizzo) => {
            let (istat, ip) = (indirizzo.istat.clone(), indirizzo.ip);
            indirizzo.dove.scrivi(&format!("{istat} {ip}"), move |s, autore| s.revoca_ip(autore, &istat, ip))?;
        }
        Comando::Ips(quale) => {
            let registro = quale.dove.registro()?.1;
            let mut snapshot = registro.snapshot()?;
            let comuni = match &quale.istat {
                Some(istat) => vec![istat.clone()],
                None => snapshot.comuni()?.into_iter().map(|comune| comune.istat).collect(),
            };
            for istat in comuni {
                for ip in snapshot.ip_di(&istat)? {
                    writeln!(stdout(), "{istat} {ip}")?;
                }
            }
        }
        Comando::AddCertificate(nuovo) => {
            let certificato = leggi_certificato(&nuovo.certificato)?;
            if certificato.ruolo != RuoloCertificato::Server {
                bail!("{} is of a postazione: use anpr postazioni add", certificato.cn);
            }
            nel_registro(&nuovo.dove, &certificato.comune)?;
            let scritto = format!("{} {}", certificato.impronta, certificato.cn);
            nuovo.dove.scrivi(&scritto, move |s, autore| s.nuovo_certificato(autore, &certificato))?;
            writeln!(stdout(), "{scritto}")?;
        }
        Comando::Certificates(quale) => {
            for c in quale.dove.registro()?.1.snapshot()?.certificati(quale.istat.as_deref())? {
                let Certificato { impronta, cn, ruolo, stato, valido_al, .. } = c;
                writeln!(stdout(), "{impronta} {cn:<16} {ruolo:<10} {stato:<10} {}", valido_al.date_naive())?;
            }
        }
        Comando::Block(quale) => cambia_certificato(quale, StatoIam::Bloccato)?,
        Comando::Unblock(quale) => cambia_certificato(quale, StatoIam::Attivo)?,
        Comando::Cancel(quale) => cambia_certificato(quale, StatoIam::Cancellato)?,
        Comando::Parametri(comando) => certificati::esegui_parametri(comando)?,
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn esegui_postazioni(comando: &ComandoPostazioni) -> anyhow::Result<ExitCode> {
    match comando {
        ComandoPostazioni::Add(nuova) => aggiungi_postazione(nuova)?,
        ComandoPostazioni::List(quale) => {
            for p in quale.dove.registro()?.1.snapshot()?.postazioni(quale.istat.as_deref())? {
                writeln!(stdout(), "{:<16} {:<10} {}", p.id, p.stato, p.descrizione.as_deref().unwrap_or_default())?;
            }
        }
        ComandoPostazioni::Block(quale) => cambia_postazione(quale, StatoIam::Bloccato)?,
        ComandoPostazioni::Unblock(quale) => cambia_postazione(quale, StatoIam::Attivo)?,
        ComandoPostazioni::Cancel(quale) => cambia_postazione(quale, StatoIam::Cancellato)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// What the register keeps of a certificate; the slot follows from its name (sicurezza §7.3).
pub(crate) fn certificato(x509: &X509) -> anyhow::Result<Certificato> {
    let cn =
        x509.subject_name().entries_by_nid(Nid::COMMONNAME).next().context("the certificate has no common name")?;
    let cn = cn.data().to_string()?;
    let ruolo = match cn.get(6..10) {
        Some("-CO-") => RuoloCertificato::Server,
        Some("-PC-") => RuoloCertificato::Postazione,
        _ => bail!("{cn} is neither a server (<istat>-CO-nnnn) nor a postazione (<istat>-PC-nnnn)"),
    };
    let comune = cn.get(..6).filter(|istat| istat.bytes().all(|b| b.is_ascii_digit()));
    let comune = comune.with_context(|| format!("{cn} does not begin with an ISTAT code"))?.to_owned();
    let impronta = Impronta::da_byte(&x509.digest(MessageDigest::sha256())?).context("SHA-256")?;
    Ok(Certificato {
        impronta,
        emittente: nome(x509.issuer_name()),
        seriale: x509.serial_number().to_bn()?.to_hex_str()?.to_string(),
        cn,
        ruolo,
        comune,
        valido_dal: istante(x509.not_before())?,
        valido_al: istante(x509.not_after())?,
        stato: StatoIam::Attivo,
    })
}

/// A distinguished name, the most particular part first, as RFC 2253 orders them.
fn nome(nome: &X509NameRef) -> String {
    let mut parti: Vec<String> = nome
        .entries()
        .map(|parte| {
            let campo = parte.object().nid().short_name().unwrap_or("?");
            format!("{campo}={}", String::from_utf8_lossy(parte.data().as_slice()))
        })
        .collect();
    parti.reverse();
    parti.join(",")
}

fn istante(quando: &Asn1TimeRef) -> anyhow::Result<DateTime<Utc>> {
    let epoca = openssl::asn1::Asn1Time::from_unix(0)?;
    let scarto = epoca.diff(quando)?;
    let secondi = i64::from(scarto.days) * 86_400 + i64::from(scarto.secs);
    DateTime::from_timestamp(secondi, 0).context("a date beyond the calendar")
}

fn leggi_certificato(file: &Path) -> anyhow::Result<Certificato> {
    let byte = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let x509 = X509::from_pem(&byte).or_else(|_| X509::from_der(&byte));
    // What the library says of the bytes means nothing to who named the wrong file.
    let x509 = x509.map_err(|_| anyhow!("{} is no certificate, neither PEM nor DER", file.display()))?;
    certificato(&x509)
}

fn fondi(fusione: &Fusione) -> anyhow::Result<()> {
    let (soppresso, in_comune) = (fusione.soppresso.clone(), fusione.in_comune.clone());
    // The comune that ended may have ended before this register began.
    istat(&soppresso)?;
    if soppresso == in_comune {
        bail!("{soppresso} cannot be merged into itself");
    }
    nel_registro(&fusione.dove, &in_comune)?;
    let cosa = format!("{soppresso} into {in_comune}");
    fusione.dove.scrivi(&cosa, move |s, autore| s.confluisce(autore, &soppresso, &in_comune))
}

fn nel_registro(dove: &Dove, istat: &str) -> anyhow::Result<()> {
    if dove.registro()?.1.snapshot()?.comune_registro(istat)?.is_none() {
        bail!("comune {istat} is not in the register: add it with anpr comuni add");
    }
    Ok(())
}

fn istat(codice: &str) -> anyhow::Result<()> {
    if codice.len() == 6 && codice.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    bail!("{codice} is no ISTAT code: six digits")
}

fn aggiungi(nuovo: &Nuovo) -> anyhow::Result<()> {
    istat(&nuovo.istat)?;
    let (denominazione, sigla_provincia) = match (&nuovo.nome, &nuovo.sigla) {
        (Some(nome), Some(sigla)) => (nome.to_uppercase(), sigla.to_uppercase()),
        _ => {
            let archivio = Comuni::default();
            let noto = archivio.per_istat(&nuovo.istat, Utc::now().date_naive());
            let noto = noto
                .with_context(|| format!("{} is not in the official archive: give --nome and --sigla", nuovo.istat))?;
            (noto.nome.clone(), noto.sigla.clone())
        }
    };
    let comune = ComuneRegistro {
        istat: nuovo.istat.clone(),
        denominazione,
        sigla_provincia,
        stato: StatoComune::NonSubentrato,
        data_subentro: None,
    };
    if nuovo.dove.registro()?.1.snapshot()?.comune_registro(&comune.istat)?.is_some() {
        bail!("{} is in the register already", comune.istat);
    }
    let scritto = format!("{} {} ({})", comune.istat, comune.denominazione, comune.sigla_provincia);
    nuovo.dove.scrivi(&scritto, move |s, autore| s.salva_comune(autore, &comune))?;
    writeln!(stdout(), "{scritto}")?;
    Ok(())
}

fn elenca(registro: &Registry) -> anyhow::Result<()> {
    let mut snapshot = registro.snapshot()?;
    for c in snapshot.comuni()? {
        let subentro = match c.data_subentro {
            Some(giorno) => format!("subentrato {giorno}"),
            None => "non subentrato".to_owned(),
        };
        // The first is the comune itself.
        let confluiti: Vec<String> = snapshot.codici_comune(&c.istat)?.into_iter().skip(1).collect();
        let anche = if confluiti.is_empty() { String::new() } else { format!(", for {} too", confluiti.join(" ")) };
        writeln!(stdout(), "{} {:<40} {} {subentro}{anche}", c.istat, c.denominazione, c.sigla_provincia)?;
    }
    Ok(())
}

fn aggiungi_postazione(nuova: &NuovaPostazione) -> anyhow::Result<()> {
    let certificato = leggi_certificato(&nuova.certificato)?;
    if certificato.ruolo != RuoloCertificato::Postazione {
        bail!("{} is of a server: use anpr comuni add-certificate", certificato.cn);
    }
    nel_registro(&nuova.dove, &certificato.comune)?;
    let postazione = Postazione {
        id: certificato.cn.clone(),
        comune: certificato.comune.clone(),
        descrizione: nuova.descrizione.clone(),
        stato: StatoIam::Attivo,
    };
    let scritto = format!("{} {}", certificato.impronta, postazione.id);
    nuova.dove.scrivi(&scritto, move |s, autore| {
        // A second certificate of the same postazione is a renewal: the postazione stays the same.
        if s.vista().postazione(&postazione.id)?.is_none() {
            s.nuova_postazione(autore, &postazione)?;
        }
        s.nuovo_certificato(autore, &certificato)
    })?;
    writeln!(stdout(), "{scritto}")?;
    Ok(())
}

fn cambia_certificato(quale: &QualeCertificato, stato: StatoIam) -> anyhow::Result<()> {
    let impronta = Impronta::da_esadecimale(&quale.impronta);
    let impronta = impronta.with_context(|| format!("{} is no SHA-256 in hexadecimal", quale.impronta))?;
    quale.dove.scrivi(&quale.impronta, move |s, autore| s.stato_certificato(autore, &impronta, stato))
}

fn cambia_postazione(quale: &QualePostazione, stato: StatoIam) -> anyhow::Result<()> {
    let id = quale.id.clone();
    quale.dove.scrivi(&quale.id, move |s, autore| s.stato_postazione(autore, &id, stato))
}
