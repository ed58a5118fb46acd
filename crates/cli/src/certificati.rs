//! `anpr certificati` and `anpr comuni parametri`.

use crate::dove::Dove;
use anpr_certificates::{FormatoLogo, Lingua, Logo, logo_leggibile, logo_stampabile};
use anpr_model::{Data, OperazioneId, ParametriCertificati, SoggettoId};
use anpr_registry::{Consultazione, FiltroCertificati, RigaCertificato, VerificaContata, Visto};
use anpr_server::servizio::giorno_italiano;
use anyhow::{Context, bail};
use chrono::Utc;
use clap::builder::{OsStringValueParser, TypedValueParser};
use clap::{Args, Subcommand};
use std::io::{Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum Comando {
    /// Lists issued certificates, the latest first. Those of one person leave a row in the audit trail.
    List(Elenco),
    /// Shows one, and writes its document into a file if asked to: a row in the audit trail says so.
    Show(Mostra),
    /// Annuls one, for ever: its verification page says so from now on.
    Annulla(Annulla),
}

#[derive(Subcommand)]
pub(crate) enum ComandoParametri {
    /// Prints what a comune has set.
    Show(DelComune),
    /// Changes what is given and leaves the rest as it is.
    Set(Box<Imposta>),
}

#[derive(Args)]
pub(crate) struct Elenco {
    /// ISTAT code of the comune that issued them.
    #[arg(long)]
    comune: Option<String>,
    /// `idSchedaSoggettoANPR` of whom they are about.
    #[arg(long)]
    soggetto: Option<i64>,
    /// Code of the kind of certificate, alone or with others.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=22))]
    tipo: Option<u8>,
    /// First day, YYYY-MM-DD.
    #[arg(long)]
    dal: Option<Data>,
    /// Last day, YYYY-MM-DD.
    #[arg(long)]
    al: Option<Data>,
    /// At most so many.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=100_000))]
    limite: i64,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Mostra {
    /// ISTAT code of the comune that issued it.
    comune: String,
    /// Its protocol.
    protocollo: i64,
    /// Where to write the document, as it was issued.
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Annulla {
    /// ISTAT code of the comune that issued it.
    comune: String,
    /// Its protocol.
    protocollo: i64,
    /// Why: 1 material error, 3 another reason.
    #[arg(long, value_parser = ["1", "3"])]
    motivo: String,
    /// In words; needed with another reason.
    #[arg(long, required_if_eq("motivo", "3"))]
    nota: Option<String>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct DelComune {
    /// ISTAT code.
    istat: String,
    #[command(flatten)]
    dove: Dove,
}

/// A text of "" takes the parameter away.
#[derive(Args)]
pub(crate) struct Imposta {
    /// ISTAT code.
    istat: String,
    /// The line at the head of the page instead of "Comune di …": `IT=Città di X`; may be given once for each language.
    #[arg(long, value_name = "LINGUA=TESTO")]
    denominazione: Vec<String>,
    /// The name of the comune in another language: `DE=Bozen`; may be given once for each language.
    #[arg(long, value_name = "LINGUA=NOME")]
    nome: Vec<String>,
    /// The line under it instead of "Ufficio anagrafe".
    #[arg(long)]
    ufficio: Option<String>,
    /// The mayor.
    #[arg(long)]
    sindaco: Option<String>,
    /// Who answers for certificates issued online, instead of the mayor.
    #[arg(long)]
    responsabile_online: Option<String>,
    /// The office that this person holds.
    #[arg(long)]
    qualifica_online: Option<String>,
    /// The authorisation to pay the stamp duty virtually, as it is printed.
    #[arg(long)]
    bollo_virtuale: Option<String>,
    /// Whether certificates may bear no secretarial fees.
    #[arg(long, value_name = "true|false")]
    diritti_esenti: Option<bool>,
    /// The same for those issued online.
    #[arg(long, value_name = "true|false")]
    diritti_esenti_online: Option<bool>,
    /// Whether addresses are printed with the frazione.
    #[arg(long, value_name = "true|false")]
    frazione: Option<bool>,
    /// Languages other than Italian, e.g. `DE` or `DE,SL`.
    #[arg(long, value_delimiter = ',')]
    lingue: Option<Vec<String>>,
    /// The coat of arms: a PNG, GIF or JPEG of at most 1 MiB and 2000 pixels a side; "" takes it away.
    #[arg(long, value_name = "FILE", value_parser = OsStringValueParser::new().map(PathBuf::from))]
    stemma: Option<PathBuf>,
    #[command(flatten)]
    dove: Dove,
}

pub(crate) fn esegui(comando: &Comando) -> anyhow::Result<ExitCode> {
    match comando {
        Comando::List(elenco) => {
            let filtro = FiltroCertificati {
                comune: elenco.comune.clone(),
                soggetto: elenco.soggetto.map(SoggettoId),
                tipo: elenco.tipo,
                dal: elenco.dal,
                al: elenco.al,
            };
            let trovati = elenco.dove.registro()?.1.snapshot()?.certificati_emessi(&filtro, elenco.limite)?;
            if let Some(soggetto) = filtro.soggetto {
                annota(&elenco.dove, Consultazione::DelSoggetto(soggetto))?;
            }
            for certificato in trovati {
                writeln!(stdout(), "{}", riga(&certificato))?;
            }
        }
        Comando::Show(mostra) => mostra_uno(mostra)?,
        Comando::Annulla(quale) => annulla(quale)?,
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn esegui_parametri(comando: &ComandoParametri) -> anyhow::Result<()> {
    match comando {
        ComandoParametri::Show(quale) => {
            let registro = quale.dove.registro()?.1;
            let mut snapshot = registro.snapshot()?;
            let parametri = snapshot.parametri_certificati(&quale.istat)?;
            let parametri = parametri.with_context(|| format!("{}: no parameters are set", quale.istat))?;
            write!(stdout(), "{}", toml::to_string(&parametri)?)?;
            if let Some(stemma) = snapshot.logo(&quale.istat)? {
                writeln!(stdout(), "# stemma: {} byte", stemma.len())?;
            }
        }
        ComandoParametri::Set(imposta) => imposta_parametri(imposta)?,
    }
    Ok(())
}

fn annulla(quale: &Annulla) -> anyhow::Result<()> {
    let (comune, protocollo) = (quale.comune.clone(), OperazioneId(quale.protocollo));
    let (motivo, nota) = (quale.motivo.parse()?, quale.nota.clone());
    let cosa = format!("{comune} {protocollo}");
    let prima = quale.dove.registro()?.1.snapshot()?.certificato_emesso(&comune, protocollo)?;
    quale
        .dove
        .scrivi(&cosa, move |s, autore| s.annulla_certificato(autore, &comune, protocollo, motivo, nota.as_deref()))?;
    let scaduto = prima.map(|certificato| certificato.valido_al).filter(|al| *al < giorno_italiano(Utc::now()));
    if let Some(al) = scaduto {
        writeln!(stderr(), "{cosa}: annulled, but its page says so to nobody: it could be verified up to {al}")?;
    }
    Ok(())
}

/// Notes who reads, before anything is told: what leaves no trace is not shown.
fn annota(dove: &Dove, cosa: Consultazione) -> anyhow::Result<()> {
    dove.scrivi("the audit trail", move |s, autore| s.annota_consultazione(autore, &cosa))
}

fn mostra_uno(mostra: &Mostra) -> anyhow::Result<()> {
    let registro = mostra.dove.registro()?.1;
    let mut snapshot = registro.snapshot()?;
    let (comune, protocollo) = (mostra.comune.clone(), OperazioneId(mostra.protocollo));
    let non_c_e = || format!("{comune} {protocollo}: unknown certificate");
    let certificato = snapshot.certificato_emesso(&comune, protocollo)?.with_context(non_c_e)?;
    let verifiche = snapshot.verifiche(&comune, protocollo)?;
    let pdf = match &mostra.pdf {
        Some(file) => Some((file, snapshot.pdf_certificato(&comune, protocollo)?.with_context(non_c_e)?)),
        None => None,
    };
    drop(snapshot);
    let cosa = match pdf {
        Some(_) => Consultazione::Documento { comune, protocollo },
        None => Consultazione::Certificato { comune, protocollo },
    };
    annota(&mostra.dove, cosa)?;
    writeln!(stdout(), "{}", riga(&certificato))?;
    let RigaCertificato { ufficiale, impronta, forzati, valido_al, .. } = &certificato;
    let impronta: String = impronta.iter().map(|byte| format!("{byte:02x}")).collect();
    writeln!(stdout(), "ufficiale {ufficiale}; verificabile fino al {valido_al}; SHA-256 {impronta}")?;
    if certificato.facsimile == Some(true) {
        writeln!(stdout(), "fac-simile, senza valore")?;
    }
    if !forzati.is_empty() {
        writeln!(stdout(), "forzati {}", forzati.join(" "))?;
    }
    if let Some(annullamento) = &certificato.annullamento {
        let nota = annullamento.nota.as_deref().unwrap_or_default();
        writeln!(stdout(), "annullato {} motivo {} {nota}", annullamento.quando.to_rfc3339(), annullamento.motivo)?;
    }
    writeln!(stdout(), "{}", viste(&verifiche))?;
    if let Some((file, pdf)) = pdf {
        std::fs::write(file, pdf).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// How often and when last it was looked at by its code.
fn viste(verifiche: &[VerificaContata]) -> String {
    let detta = |VerificaContata { verifica, volte, ultima }: &VerificaContata| {
        let cosa = match verifica.cosa {
            Visto::Pagina => "verificato",
            Visto::Documento => "documento aperto",
        };
        let volte = if *volte == 1 { "1 volta".to_owned() } else { format!("{volte} volte") };
        format!("{cosa} {volte}, l'ultima {}", ultima.to_rfc3339())
    };
    if verifiche.is_empty() {
        return "mai verificato".to_owned();
    }
    verifiche.iter().map(detta).collect::<Vec<_>>().join("; ")
}

/// No name on it: what is listed may be shown around.
fn riga(certificato: &RigaCertificato) -> String {
    let RigaCertificato { comune, protocollo, data, soggetto, bollo, diritti, .. } = certificato;
    let tipi: Vec<String> = certificato.tipi.iter().map(u8::to_string).collect();
    let canale = if certificato.emissione == 2 { "online" } else { "sportello" };
    let stato = if certificato.annullamento.is_some() { "annullato" } else { "emesso" };
    let esenzione = certificato.esenzione.as_deref().unwrap_or("-");
    format!(
        "{comune} {protocollo:>10} {data} tipi {:<10} soggetto {soggetto} {canale:<9} bollo {bollo} diritti {diritti} esenzione {esenzione} {stato}",
        tipi.join(",")
    )
}

fn imposta_parametri(imposta: &Imposta) -> anyhow::Result<()> {
    let istat = imposta.istat.clone();
    let registro = imposta.dove.registro()?.1;
    let mut snapshot = registro.snapshot()?;
    if snapshot.comune_registro(&istat)?.is_none() {
        bail!("{istat} is not in the register");
    }
    let mut parametri = snapshot.parametri_certificati(&istat)?.unwrap_or_default();
    drop(snapshot);
    applica(imposta, &mut parametri)?;
    let stemma = imposta.stemma.as_ref().map(|file| leggi_stemma(file.as_path())).transpose()?;
    imposta.dove.scrivi(&istat.clone(), move |s, autore| {
        s.salva_parametri_certificati(autore, &istat, &parametri)?;
        stemma.as_ref().map_or(Ok(()), |stemma| s.salva_logo(autore, &istat, stemma.as_deref()))
    })
}

fn applica(imposta: &Imposta, parametri: &mut ParametriCertificati) -> anyhow::Result<()> {
    for (date, dove) in [(&imposta.denominazione, &mut parametri.denominazioni), (&imposta.nome, &mut parametri.nomi)] {
        for dato in date {
            let (lingua, testo) = dato.split_once('=').with_context(|| format!("{dato} is no LINGUA=TESTO"))?;
            let lingua = codice(lingua)?;
            match testo.trim() {
                "" => drop(dove.remove(&lingua)),
                testo => drop(dove.insert(lingua, testo.to_owned())),
            }
        }
    }
    for (dato, dove) in [
        (&imposta.ufficio, &mut parametri.ufficio),
        (&imposta.sindaco, &mut parametri.sindaco),
        (&imposta.responsabile_online, &mut parametri.responsabile_online),
        (&imposta.qualifica_online, &mut parametri.qualifica_online),
        (&imposta.bollo_virtuale, &mut parametri.bollo_virtuale),
    ] {
        if let Some(dato) = dato {
            *dove = Some(dato.trim().to_owned()).filter(|testo| !testo.is_empty());
        }
    }
    for (dato, dove) in [
        (imposta.diritti_esenti, &mut parametri.diritti_esenti),
        (imposta.diritti_esenti_online, &mut parametri.diritti_esenti_online),
        (imposta.frazione, &mut parametri.frazione),
    ] {
        *dove = dato.unwrap_or(*dove);
    }
    if let Some(lingue) = &imposta.lingue {
        let chieste = lingue.iter().filter(|lingua| !lingua.trim().is_empty());
        parametri.lingue = chieste.map(|lingua| codice(lingua)).collect::<anyhow::Result<_>>()?;
    }
    Ok(())
}

fn codice(lingua: &str) -> anyhow::Result<String> {
    let lingua = Lingua::da_codice(lingua).with_context(|| format!("{lingua} is none of IT, DE, FR, SL"))?;
    Ok(lingua.codice().to_owned())
}

/// None for a file without a name.
fn leggi_stemma(file: &Path) -> anyhow::Result<Option<Vec<u8>>> {
    if file.as_os_str().is_empty() {
        return Ok(None);
    }
    let byte = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    if byte.len() > STEMMA {
        bail!("{} has {} bytes: at most {STEMMA}", file.display(), byte.len());
    }
    let formato = FormatoLogo::da_byte(&byte).with_context(|| format!("{} is no PNG, GIF or JPEG", file.display()))?;
    let logo = Logo { formato, byte };
    let (larghezza, altezza) = logo_leggibile(&logo).with_context(|| file.display().to_string())?;
    if larghezza.max(altezza) > PIXEL {
        bail!("{} has {larghezza} × {altezza} pixels: at most {PIXEL} a side", file.display());
    }
    logo_stampabile(&logo).with_context(|| file.display().to_string())?;
    Ok(Some(logo.byte))
}

/// It is on every certificate.
const STEMMA: usize = 1 << 20;
/// A small file may unpack to gigabytes, once for each certificate.
const PIXEL: u32 = 2000;
