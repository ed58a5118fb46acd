//! A private PostgreSQL cluster for tests, and fresh databases in it; what a register shows on a day ([`fotografia`]) and
//! what is wrong with it ([`violazioni`]).
//!
//! One cluster for each test process. A watchdog holds the other end of a pipe: when the process ends, however it ends,
//! the cluster is stopped and its folder removed.

mod fotografia;
mod invarianti;
mod nuda;

pub use nuda::transazioni_nude;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

pub use fotografia::fotografia;
pub use invarianti::violazioni;

/// How far the cluster goes to keep what it acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durata {
    /// Not beyond the process: enough for tests, and fast.
    Breve,
    /// Through a power cut: for benches.
    Piena,
}

/// A PostgreSQL cluster of our own.
#[derive(Debug)]
pub struct Cluster {
    cartella: PathBuf,
    binari: PathBuf,
    // Dropping its standard input is what stops the cluster.
    _guardiano: Child,
}

/// A new, empty database in this process's cluster: its address.
///
/// # Errors
/// A text that says which step failed, e.g. that PostgreSQL is not installed.
pub fn postgres() -> Result<String, String> {
    static CLUSTER: OnceLock<Result<Cluster, String>> = OnceLock::new();
    match CLUSTER.get_or_init(|| Cluster::avvia(Durata::Breve)) {
        Ok(cluster) => cluster.database(),
        Err(e) => Err(e.clone()),
    }
}

impl Cluster {
    /// Makes and starts a cluster.
    pub fn avvia(durata: Durata) -> Result<Self, String> {
        let binari = binari()?;
        let cartella = tempfile::Builder::new()
            .prefix("anpr-pg-")
            .tempdir()
            .map_err(|e| format!("no folder for the cluster: {e}"))?
            .keep();
        if radice() {
            esegui(Command::new("chown").arg("postgres").arg(&cartella))?;
        }
        let guardiano = guardiano(&binari, &cartella)?;
        let dati = cartella.join("dati");
        esegui(
            come_servo(&binari.join("initdb"))
                .args(["--auth=trust", "--username=anpr", "--encoding=UTF8", "--locale=C", "--no-sync", "-D"])
                .arg(&dati),
        )?;
        let cluster = Self { cartella, binari, _guardiano: guardiano };
        cluster.accendi(durata)?;
        Ok(cluster)
    }

    /// Starts the server; for a test that stopped it.
    pub fn accendi(&self, durata: Durata) -> Result<(), String> {
        let fsync = if durata == Durata::Piena { "on" } else { "off" };
        let opzioni = format!(
            "-c listen_addresses='' -c unix_socket_directories='{}' -c fsync={fsync} -c max_connections=200",
            self.cartella.display()
        );
        esegui(
            come_servo(&self.binari.join("pg_ctl"))
                .args(["-w", "-t", "60", "-D"])
                .arg(self.cartella.join("dati"))
                .arg("-l")
                .arg(self.cartella.join("log"))
                .args(["-o", &opzioni, "start"]),
        )
    }

    /// Stops the server at once, as a crash would.
    pub fn spegni(&self) -> Result<(), String> {
        esegui(come_servo(&self.binari.join("pg_ctl")).arg("-D").arg(self.cartella.join("dati")).args([
            "-w",
            "-m",
            "immediate",
            "stop",
        ]))
    }

    /// Makes a new, empty database: its address.
    pub fn database(&self) -> Result<String, String> {
        static NUMERO: AtomicU32 = AtomicU32::new(0);
        let nome = format!("anpr_{}", NUMERO.fetch_add(1, Ordering::Relaxed));
        esegui(Command::new(self.binari.join("createdb")).arg("-h").arg(&self.cartella).args([
            "-U",
            "anpr",
            "--maintenance-db=postgres",
            &nome,
        ]))?;
        let cartella = self.cartella.display().to_string().replace('/', "%2F");
        Ok(format!("postgres://anpr@{cartella}/{nome}"))
    }
}

/// Newest installed version.
fn binari() -> Result<PathBuf, String> {
    let versioni = std::fs::read_dir("/usr/lib/postgresql").map_err(|_| "PostgreSQL is not installed".to_owned())?;
    versioni
        .filter_map(|v| v.ok().map(|v| v.path().join("bin")))
        .filter(|b| b.join("initdb").exists())
        .max()
        .ok_or_else(|| "PostgreSQL is not installed".into())
}

/// The server refuses to run as root.
fn come_servo(programma: &Path) -> Command {
    if !radice() {
        return Command::new(programma);
    }
    let mut c = Command::new("setpriv");
    c.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(programma);
    c
}

fn radice() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|m| m.uid() == 0)
}

fn guardiano(binari: &Path, cartella: &Path) -> Result<Child, String> {
    come_servo(Path::new("sh"))
        .arg("-c")
        .arg("cat >/dev/null; \"$0/pg_ctl\" -D \"$1/dati\" -m immediate stop; rm -rf \"$1\"")
        .arg(binari)
        .arg(cartella)
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| format!("no watchdog for the cluster: {e}"))
}

fn esegui(comando: &mut Command) -> Result<(), String> {
    // A server must not hold the test's own output open.
    let esito = comando
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|e| format!("{comando:?}: {e}"))?;
    if esito.success() { Ok(()) } else { Err(format!("{comando:?}: {esito}")) }
}
