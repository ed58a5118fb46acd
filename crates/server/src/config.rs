//! The configuration file: TOML, every key with a default for a strict exercise environment, unknown keys refused.
//!
//! `config/anpr.toml` shows every key with its default; the test `shipped_file_states_the_defaults` holds both together.

mod certificates;
mod check;
mod environment;
mod limits;
mod notices;

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

pub use certificates::Certificates;
pub use environment::{Environment, IpAllowlist};
pub use limits::{Limits, Pools};
pub use notices::{Jobs, Notices};

use crate::error::Error;

/// The whole configuration of `anpr serve`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where to listen and how to stop.
    pub server: Server,
    /// Which services are open and how they answer.
    pub services: Services,
    /// The register's database.
    pub database: Database,
    /// Which ANPR environment this is and how strict its profile is.
    pub environment: Environment,
    /// Which Agenzia delle Entrate is asked for codici fiscali.
    pub entrate: anpr_entrate::Config,
    /// Sizes, rates and times a client must keep to.
    pub limits: Limits,
    /// Threads and queues for work off the reactor.
    pub pools: Pools,
    /// The log.
    pub log: Log,
    /// Transcripts of refused messages.
    pub transcripts: Transcripts,
    /// Certificates.
    pub certificates: Certificates,
    /// What is pushed to the comuni.
    pub notices: Notices,
    /// What comuni ask for and fetch later.
    pub jobs: Jobs,
}

impl Config {
    /// Reads and checks a file. Relative paths in it are taken from the folder of the file.
    pub fn load(path: &Path) -> Result<Self, Error> {
        let text =
            std::fs::read_to_string(path).map_err(|source| Error::ConfigRead { path: path.to_path_buf(), source })?;
        let mut config = Self::parse(&text)?;
        // Whole, for what the register keeps of them: the next command may run elsewhere.
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        config.resolve_paths(whole.parent().unwrap_or(Path::new("")));
        Ok(config)
    }

    /// Reads and checks the text of a configuration; its paths are left as they are.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let config: Self = toml::from_str(text).map_err(|e| Error::ConfigSyntax(Box::new(e)))?;
        config.check()?;
        Ok(config)
    }

    /// Checks every value that its type alone does not bound. Done by [`Config::parse`]; to be called again by who
    /// changes a configuration in memory.
    pub fn check(&self) -> Result<(), Error> {
        check::config(self)
    }

    fn resolve_paths(&mut self, base: &Path) {
        let single = [
            &mut self.server.tls_certificate,
            &mut self.server.tls_key,
            &mut self.transcripts.directory,
            &mut self.certificates.texts,
        ];
        let lists = [&mut self.environment.ca_postazioni, &mut self.environment.crl];
        let notices = [&mut self.notices.signing_certificate, &mut self.notices.signing_key, &mut self.notices.ca];
        let single = single.into_iter().chain(notices);
        for path in single.flatten().chain(lists.into_iter().flatten()) {
            *path = base.join(&*path);
        }
        self.services.subentro = base.join(&self.services.subentro);
        self.database.url = self.database.url.resolve(base);
        self.entrate.resolve_paths(base);
    }
}

/// `[server]`: sockets and shutdown.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Server {
    /// Address of the plain HTTP listener; absent: none. For use behind a proxy that ends TLS, or on loopback.
    pub listen: Option<SocketAddr>,
    /// Address of the TLS listener (TLS 1.2 or later, no client certificates, sicurezza §9); absent: none.
    pub listen_tls: Option<SocketAddr>,
    /// PEM file with the certificate of the TLS listener and its chain, leaf first.
    pub tls_certificate: Option<PathBuf>,
    /// PEM file with the private key of the TLS listener, not encrypted.
    pub tls_key: Option<PathBuf>,
    /// Address for health and metrics alone. Set: `/metrics` is served only there. Absent: on the other listeners.
    pub admin: Option<SocketAddr>,
    /// Addresses of proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// How long accepted requests may take to finish after the signal to stop, in seconds (0 to 3600).
    pub shutdown_grace_s: u64,
}

impl Server {
    /// [`Server::shutdown_grace_s`].
    pub fn shutdown_grace(&self) -> Duration {
        Duration::from_secs(self.shutdown_grace_s)
    }
}

impl Default for Server {
    fn default() -> Self {
        Self {
            listen: Some(SocketAddr::from(([127, 0, 0, 1], 8080))),
            listen_tls: None,
            tls_certificate: None,
            tls_key: None,
            admin: None,
            trusted_proxies: Vec::new(),
            shutdown_grace_s: 30,
        }
    }
}

/// `[services]`: what is open.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Services {
    /// Whether S001 (subentro) answers; it is off in the exercise environment (sicurezza §10.3).
    pub s001: bool,
    /// Folder for the files of subentro supplies and their outcome files.
    pub subentro: PathBuf,
    /// Largest packed file of a supply, bytes, 1024 to 68719476736 (`EN002`): 15 MiB in the real system, too little for a
    /// city in one file.
    pub subentro_file_bytes: u64,
    /// How binary content leaves.
    pub mtom: Mtom,
    /// Whether 1014 knows the letters `S` and `E` beside the published I, M, C and A: they link people to a proceeding and
    /// unlink them (registrazione §36 Q7).
    pub link_letters: bool,
}

impl Default for Services {
    fn default() -> Self {
        Self {
            s001: false,
            subentro: PathBuf::from("subentro"),
            subentro_file_bytes: 15 << 20,
            mtom: Mtom::default(),
            link_letters: false,
        }
    }
}

/// `services.mtom`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mtom {
    /// `multipart/related`, as the real ANPR answers even unasked (sicurezza §19.6).
    #[default]
    Multipart,
    /// base64 in its place, for clients that cannot read MTOM.
    Inline,
}

/// `[database]`: where the register is.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Database {
    /// `sqlite:FILE` or `postgres://user:password@host/database`.
    pub url: DatabaseUrl,
    /// Connections for reading (1 to 1024).
    pub readers: u32,
    /// Connections for writing on PostgreSQL (1 to 1024); SQLite always has one writer.
    pub writers: u32,
    /// Most calls that the SQLite writer commits together (1 to 4096).
    pub group_max: u32,
    /// Calls that may wait for the SQLite writer (1 to 100000); beyond, the answer says to retry.
    pub write_queue: u32,
}

impl Default for Database {
    fn default() -> Self {
        Self {
            url: DatabaseUrl("sqlite:anpr.db".to_owned()),
            readers: 8,
            writers: 16,
            group_max: 128,
            write_queue: 1024,
        }
    }
}

/// A database URL, whose password shows neither in the log nor in an error.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// A URL as it would stand in the file.
    pub fn new(url: impl Into<String>) -> Self {
        Self(url.into())
    }

    /// The URL with its password.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The URL with `***` in place of the password.
    pub fn redacted(&self) -> String {
        let Some((scheme, rest)) = self.0.split_once("://") else { return self.0.clone() };
        let (authority, tail) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        match authority.rsplit_once('@') {
            Some((user, host)) => {
                let name = user.split_once(':').map_or(user, |(name, _)| name);
                format!("{scheme}://{name}:***@{host}{tail}")
            }
            None => self.0.clone(),
        }
    }

    fn resolve(&self, base: &Path) -> Self {
        match self.0.strip_prefix("sqlite:") {
            Some(file) => Self(format!("sqlite:{}", base.join(file).display())),
            None => self.clone(),
        }
    }
}

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.redacted())
    }
}

/// `[log]`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// Shape of the lines.
    pub format: LogFormat,
    /// `error`, `warn`, `info`, `debug`, `trace`, or directives such as `info,anpr_wss=debug`.
    pub level: String,
}

impl Default for Log {
    fn default() -> Self {
        Self { format: LogFormat::Json, level: "info".to_owned() }
    }
}

/// `log.format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For a terminal.
    Human,
    /// One JSON object a line.
    Json,
}

/// `[transcripts]`: whole refused messages on disk, personal data included. For a sandbox, never for exercise.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Transcripts {
    /// Folder for them; absent: none is kept.
    pub directory: Option<PathBuf>,
    /// How many are kept, the oldest give way (1 to 100000).
    pub keep: u32,
}

impl Default for Transcripts {
    fn default() -> Self {
        Self { directory: None, keep: 200 }
    }
}
