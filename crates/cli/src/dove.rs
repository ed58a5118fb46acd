//! Which installation a command works on.

use crate::autore::autore;
use anpr_registry::{Autore, Config as ConfigRegistro, Errore, Registry, Scrittura};
use anpr_server::config::Config;
use anpr_server::error::Error;
use anyhow::{Context, anyhow, bail};
use clap::Args;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The installation: a configuration file, or the folder of a sandbox.
#[derive(Args)]
pub(crate) struct Dove {
    /// The configuration file of the installation; without it, and without --dir, the one that ANPR_CONFIG names.
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
    /// The folder of a sandbox, in place of --config.
    #[arg(long, value_name = "DIR", conflicts_with = "config", global = true)]
    dir: Option<PathBuf>,
}

impl Dove {
    /// The configuration file. None is guessed: a command may change the register that it finds.
    pub(crate) fn file(&self) -> anyhow::Result<PathBuf> {
        let detto = self.dir.as_ref().map(|dir| dir.join("anpr.toml")).or_else(|| self.config.clone());
        let file = detto.or_else(|| std::env::var_os("ANPR_CONFIG").filter(|nome| !nome.is_empty()).map(PathBuf::from));
        file.context("which installation? Name its file with --config or ANPR_CONFIG, or a sandbox with --dir")
    }

    /// The configuration.
    pub(crate) fn config(&self) -> anyhow::Result<Config> {
        let file = self.file()?;
        Config::load(&file).map_err(|errore| match errore {
            Error::ConfigRead { .. } => errore.into(),
            altro => anyhow::Error::from(altro).context(file.display().to_string()),
        })
    }

    /// The configuration and its register, which must have the shape that this program needs.
    pub(crate) fn registro(&self) -> anyhow::Result<(Config, Registry)> {
        let config = self.config()?;
        let registro = apri(&config)?;
        Ok((config, registro))
    }
}

impl Dove {
    /// Makes an administrative change, in the name of who runs the program. `cosa` says of what, should it be refused.
    pub(crate) fn scrivi(
        &self,
        cosa: &str,
        mut cambia: impl FnMut(&mut Scrittura<'_>, &Autore) -> Result<(), Errore> + Send + 'static,
    ) -> anyhow::Result<()> {
        let autore = autore()?;
        let registro = self.registro()?.1;
        registro.scrivi(move |s| cambia(s, &autore)).attendi().map_err(|errore| match errore {
            // The constraint that said so means nothing to who runs the command.
            Errore::Duplicato(_) => anyhow!("{cosa}: already there"),
            altro => anyhow::Error::from(altro).context(cosa.to_owned()),
        })
    }
}

/// Opens the register of a configuration. A file that is not there is not made: a wrong name is seen at once.
pub(crate) fn apri(config: &Config) -> anyhow::Result<Registry> {
    let url = &config.database.url;
    let file = url.expose().strip_prefix("sqlite:").map(Path::new);
    if file.is_some_and(|file| !file.exists()) {
        bail!("database.url = {}: there is no such file: run anpr migrate, which makes it", url.redacted());
    }
    crea(config)
}

/// Opens the register of a configuration, an empty one if there is none.
pub(crate) fn crea(config: &Config) -> anyhow::Result<Registry> {
    let database = &config.database;
    let registro = ConfigRegistro {
        lettori: usize::try_from(database.readers)?,
        scrittori: usize::try_from(database.writers)?,
        coda: usize::try_from(database.write_queue)?,
        gruppo: usize::try_from(database.group_max)?,
        attesa: Duration::from_secs(5),
        ..ConfigRegistro::new(database.url.expose())
    };
    Registry::open(&registro).with_context(|| format!("database.url = {}", database.url.redacted()))
}
