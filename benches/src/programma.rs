//! The program under measurement: `anpr`, built beside this bench.

use anyhow::{Context, ensure};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A running sandbox; it ends with this value.
pub(crate) struct Programma {
    figlio: Child,
    /// Host and port.
    pub(crate) indirizzo: String,
}

impl Programma {
    /// Makes a sandbox, without serving it; its register is in a file, or at `url`.
    pub(crate) fn prepara(dir: &Path, url: Option<&str>) -> anyhow::Result<()> {
        let esito = comando(dir, url)?.arg("--solo-prepara").stdout(Stdio::null()).status()?;
        ensure!(esito.success(), "the sandbox was not made");
        Ok(())
    }

    /// Serves a sandbox, on a port that the system chooses.
    pub(crate) fn avvia(dir: &Path, url: Option<&str>) -> anyhow::Result<Self> {
        let mut figlio = comando(dir, url)?.args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn()?;
        let uscita = BufReader::new(figlio.stdout.take().context("no output")?);
        let mut righe = uscita.lines().map_while(Result::ok);
        let pronta = righe.find_map(|riga| riga.strip_prefix("ready http://").map(str::to_owned));
        std::thread::spawn(move || righe.for_each(drop));
        Ok(Self { indirizzo: pronta.context("the sandbox did not start")?, figlio })
    }

    /// Its id, to look at its memory.
    pub(crate) fn pid(&self) -> u32 {
        self.figlio.id()
    }
}

impl Drop for Programma {
    fn drop(&mut self) {
        let _ = self.figlio.kill();
        let _ = self.figlio.wait();
    }
}

/// The program's file.
pub(crate) fn file() -> anyhow::Result<PathBuf> {
    let questo = std::env::current_exe()?;
    let file = questo.with_file_name("anpr");
    ensure!(file.exists(), "{} is missing: make bench builds it", file.display());
    Ok(file)
}

/// The most memory that a process ever held, in MiB.
pub(crate) fn memoria(pid: u32) -> Option<u64> {
    let stato = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let riga = stato.lines().find_map(|riga| riga.strip_prefix("VmHWM:"))?;
    riga.trim().trim_end_matches(" kB").parse::<u64>().ok().map(|kib| kib / 1024)
}

/// Processor time that a process has used, user and system; less noisy than the wall clock on a machine that does other
/// things too.
pub(crate) fn processore(pid: u32) -> Option<Duration> {
    let stato = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let campi: Vec<&str> = stato.rsplit_once(')')?.1.split_whitespace().collect();
    let scatti: u64 = [11, 12].iter().filter_map(|n| campi.get(*n)?.parse::<u64>().ok()).sum();
    Some(Duration::from_millis(scatti * 10))
}

fn comando(dir: &Path, url: Option<&str>) -> anyhow::Result<Command> {
    let mut comando = Command::new(file()?);
    // One log line a request costs what it costs: it stays on, into the void.
    comando.arg("sandbox").arg("--dir").arg(dir).stderr(Stdio::null());
    comando.args(url.into_iter().flat_map(|url| ["--database", url]));
    Ok(comando)
}
