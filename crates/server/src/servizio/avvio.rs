//! From a configuration to a service that can answer.

use super::ServizioAnpr;
use super::archivio::ArchivioComuni;
use super::conteggio::Conteggio;
use super::in_corso::InCorso;
use super::nucleo::{Ambiente, Nucleo};
use super::operazioni::{RegoleAsincrone, ServizioCertificati, ServizioSubentro};
use super::risorse::RisorseServizio;
use super::ritmo::Ritmo;
use super::trascrizioni::Trascrizioni;
use super::validazioni::Convalide;
use super::verifica::Limitatore;
use crate::config::{Config, Environment};
use crate::pool::Pool;
use anpr_engine::VersioneContratto;
use anpr_engine::richieste::op4005::Regole;
use anpr_entrate::differita::Ripresa;
use anpr_model::Data;
use anpr_registry::{Istante, Registry};
use anpr_wss::{Limits, Profile, Trust, TrustError, Verifier};
use chrono::TimeDelta;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Why a service cannot be started.
#[derive(Debug, thiserror::Error)]
pub enum ErroreAvvio {
    /// A file that the configuration names cannot be read.
    #[error("cannot read {file}, named in {chiave}: {source}", file = .file.display())]
    File {
        /// The key of the configuration.
        chiave: &'static str,
        /// The file.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// No authority is configured: nobody could be told from anybody.
    #[error("environment.ca_postazioni names no certification authority")]
    SenzaCa,
    /// The authorities or the revocation lists are of no use.
    #[error("environment.ca_postazioni, environment.crl: {0}")]
    Fiducia(#[from] TrustError),
    /// The sentences or the page of the certificates are of no use.
    #[error("certificates.texts: {0}")]
    Certificati(anpr_certificates::Errore),
    /// The thread of the supplies cannot be started.
    #[error("a thread cannot be started: {0}")]
    Filo(std::io::Error),
    /// The Agenzia delle Entrate is configured wrongly.
    #[error("entrate: {0}")]
    Entrate(#[from] anpr_entrate::ErroreHttp),
    /// The folder of the transcripts cannot be made.
    #[error("transcripts.directory: {0}")]
    Trascrizioni(std::io::Error),
}

impl ServizioAnpr {
    /// The service that `config` describes, on a register that is open and migrated; its work is done on `pool`.
    pub fn avvia(config: &Config, registry: Arc<Registry>, pool: Arc<Pool>) -> Result<Self, ErroreAvvio> {
        let trascrizioni = match &config.transcripts.directory {
            Some(cartella) => {
                let massimo = usize::try_from(config.transcripts.keep).unwrap_or(usize::MAX);
                Some(Trascrizioni::apri(cartella, massimo).map_err(ErroreAvvio::Trascrizioni)?)
            }
            None => None,
        };
        let verificatore = verificatore(config)?;
        let entrate = anpr_entrate::apri(&config.entrate, &registry)?;
        let nucleo = Nucleo {
            registry: Arc::clone(&registry),
            verificatore_di_file: verificatore_di_file(&verificatore, config),
            verificatore,
            ambiente: ambiente(&config.environment),
            archivio: ArchivioComuni::default(),
            in_corso: InCorso::default(),
            trascrizioni,
            certificati: ServizioCertificati::nuovo(config).map_err(ErroreAvvio::Certificati)?,
            subentro: ServizioSubentro::new(config, Arc::clone(&registry)).map_err(ErroreAvvio::Filo)?,
            asincrone: RegoleAsincrone {
                regole: Regole {
                    conservazione: TimeDelta::days(i64::from(config.jobs.retention_d)),
                    assestamento: TimeDelta::seconds(i64::from(config.jobs.settle_s)),
                },
                fruite: config.jobs.taken_by_4005,
            },
            ritmo: match config.limits.calls_per_minute {
                0 => None,
                al_minuto => Some(Ritmo::nuovo(al_minuto)),
            },
            risorse: RisorseServizio::new(Arc::clone(&registry), Arc::clone(&entrate), config),
        };
        let limitatore = Arc::new(Limitatore::nuovo(config.certificates.verifications_per_minute));
        let convalide = Convalide { registry: Arc::clone(&registry), archivio: ArchivioComuni::default() };
        let ripresa = Ripresa::new(Registry::clone(&registry), entrate, Arc::new(convalide), Arc::new(adesso));
        let _validazioni = ripresa.avvia(OGNI_CONVALIDA).map_err(ErroreAvvio::Filo)?;
        let conteggio = Arc::new(Conteggio::nuovo(Arc::clone(&registry)));
        Ok(Self { nucleo: Arc::new(nucleo), registry, pool, limitatore, conteggio, _validazioni })
    }
}

/// The verifier of an environment: its profile, its authorities, its revocation lists.
pub fn verificatore(config: &Config) -> Result<Verifier, ErroreAvvio> {
    let environment = &config.environment;
    let mut ca = Vec::new();
    for file in &environment.ca_postazioni {
        ca.extend(leggi("environment.ca_postazioni", file)?);
        ca.push(b'\n');
    }
    if environment.ca_postazioni.is_empty() {
        return Err(ErroreAvvio::SenzaCa);
    }
    let crl = environment.crl.iter().map(|file| leggi("environment.crl", file)).collect::<Result<Vec<_>, _>>()?;
    Ok(Verifier::new(profilo(config), Trust::from_pem(&ca, &ca, &crl)?))
}

/// The verifier for a message of a service that takes files, with the memory of `comune`: the file is one text node.
pub fn verificatore_di_file(comune: &Verifier, config: &Config) -> Verifier {
    let bytes = byte(config.limits.body_bytes_s001.max(config.limits.body_bytes_p000));
    comune.with_limits(Limits { bytes, text_bytes: bytes, ..comune.profile().limits })
}

fn byte(massimo: u64) -> usize {
    usize::try_from(massimo).unwrap_or(usize::MAX)
}

fn profilo(config: &Config) -> Profile {
    let environment = &config.environment;
    let esercizio = environment.tipo_invio.iter().any(|tipo| tipo == "PROD");
    let mut profilo = if esercizio { Profile::esercizio() } else { Profile::test() };
    profilo.max_skew = environment.max_skew();
    profilo.max_window = environment.max_window();
    profilo.legacy_sha1 = environment.legacy_sha1;
    profilo.require_assertion_covered = environment.require_assertion_covered;
    profilo.one_time_assertion = environment.one_time_assertion;
    profilo.accepted_issuers.clone_from(&environment.issuers);
    profilo.crl_max_age = environment.crl_max_age();
    profilo.accept_unregistered = false;
    profilo.limits.bytes = byte(config.limits.body_bytes);
    profilo
}

/// The time, and the day in Italy at that time.
fn adesso() -> (Istante, Data) {
    #[expect(clippy::disallowed_methods, reason = "a validation that was put off is asked when it is due")]
    let istante = chrono::Utc::now();
    (istante, super::giorno_italiano(istante))
}

/// How often it is looked whether a validation that was put off is due.
const OGNI_CONVALIDA: Duration = Duration::from_secs(10);

fn ambiente(environment: &Environment) -> Ambiente {
    Ambiente {
        versioni: environment.versions.iter().filter_map(|codice| VersioneContratto::da_codice(codice)).collect(),
        tipi_invio: environment.tipo_invio.clone(),
        indirizzi: environment.ip_allowlist,
    }
}

fn leggi(chiave: &'static str, file: &Path) -> Result<Vec<u8>, ErroreAvvio> {
    std::fs::read(file).map_err(|source| ErroreAvvio::File { chiave, file: file.to_owned(), source })
}
