//! The program under test.

use crate::Comune;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::{LazyLock, Mutex};

/// Where the register of a sandbox is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    /// In a file of the sandbox.
    Sqlite,
    /// In a database of its own on a private cluster.
    Postgres,
}

/// A running `anpr sandbox`.
pub struct Sandbox {
    dir: PathBuf,
    base: String,
    pid: String,
    // Ends the program when it goes away, also when the test process does: see `avvia_in`.
    _vita: Mutex<Option<(Child, ChildStdin)>>,
}

impl Sandbox {
    /// The one that all tests of this process share: tests that change what others read start their own.
    pub fn condiviso(database: Database) -> &'static Self {
        static SQLITE: LazyLock<Sandbox> = LazyLock::new(|| Sandbox::nuovo(Database::Sqlite));
        static POSTGRES: LazyLock<Sandbox> = LazyLock::new(|| Sandbox::nuovo(Database::Postgres));
        match database {
            Database::Sqlite => &SQLITE,
            Database::Postgres => &POSTGRES,
        }
    }

    /// A fresh one, ready to answer.
    pub fn nuovo(database: Database) -> Self {
        // Kept for the process: the program writes into it until the end.
        let dir = tempfile::Builder::new().prefix("anpr-test-").tempdir().unwrap().keep();
        let url = match database {
            Database::Sqlite => None,
            Database::Postgres => Some(anpr_registry::testkit::postgres().unwrap()),
        };
        Self::avvia_in(dir, url.as_deref())
    }

    /// Starts the program on a folder, new or made before.
    pub fn avvia_in(dir: PathBuf, url: Option<&str>) -> Self {
        let mut comando = format!(
            "{} sandbox --dir {} --listen 127.0.0.1:0 --soggetti {SOGGETTI}",
            programma().display(),
            dir.display()
        );
        if let Some(url) = url {
            comando.push_str(&format!(" --database '{url}'"));
        }
        // The shell lives as long as this process holds its standard input, and takes the program with it.
        let guscio = format!(
            "exec 3<&0; {comando} </dev/null & pid=$!; echo pid $pid; (cat <&3 >/dev/null; kill -TERM $pid) & wait $pid"
        );
        let mut child =
            Command::new("sh").args(["-c", &guscio]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let stdin = child.stdin.take().unwrap();
        let mut righe = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut attendi = |prefisso: &str| {
            let riga = righe.by_ref().map_while(Result::ok).find(|riga| riga.starts_with(prefisso));
            riga.expect("the sandbox must say where it listens")[prefisso.len()..].to_owned()
        };
        let (pid, base) = (attendi("pid "), attendi("ready "));
        // Its further output must not fill the pipe.
        std::thread::spawn(move || righe.for_each(drop));
        Self { dir, base, pid, _vita: Mutex::new(Some((child, stdin))) }
    }

    /// The client of a comune, as it stands in the sandbox's folder.
    pub fn comune(&self, istat: &str) -> Comune {
        Comune::apri(&self.dir.join("comuni").join(istat), istat, &self.base)
    }

    /// Base address of the services.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Kills the program, at once and without warning.
    pub fn uccidi(&self) {
        let esito = Command::new("kill").args(["-9", &self.pid]).status().unwrap();
        assert!(esito.success());
    }

    /// `GET` of a path: the whole answer.
    pub fn get(&self, percorso: &str) -> String {
        self.grezza(format!("GET {percorso} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes())
    }

    /// Sends bytes and reads until the server closes.
    pub fn grezza(&self, byte: &[u8]) -> String {
        leggi(self.scrivi(byte))
    }

    /// Sends bytes, ends the sending half way, and reads until the server closes.
    pub fn interrotta(&self, byte: &[u8]) -> String {
        let socket = self.scrivi(byte);
        socket.shutdown(Shutdown::Write).unwrap();
        leggi(socket)
    }

    fn scrivi(&self, byte: &[u8]) -> TcpStream {
        let mut socket = TcpStream::connect(self.base.trim_start_matches("http://")).unwrap();
        socket.write_all(byte).unwrap();
        socket
    }

    /// Runs another command of the program on this sandbox: `anpr ARGOMENTI --dir DIR`.
    pub fn anpr(&self, argomenti: &[&str]) -> Output {
        Command::new(programma())
            .args(argomenti)
            .arg("--dir")
            .arg(&self.dir)
            .env("ANPR_AUTORE", "test")
            .output()
            .unwrap()
    }
}

fn leggi(mut socket: TcpStream) -> String {
    let mut risposta = Vec::new();
    // A connection that is reset has no more to say than what was read.
    let _ = socket.read_to_end(&mut risposta);
    String::from_utf8_lossy(&risposta).into_owned()
}

/// The program, beside the test that runs: `target/debug/anpr`.
pub(crate) fn programma() -> PathBuf {
    let qui = std::env::current_exe().unwrap();
    let programma = qui.ancestors().nth(2).unwrap().join("anpr");
    assert!(programma.exists(), "{} is missing: build it first (make test does)", programma.display());
    programma
}

/// Enough for every kind of family and convivenza, few enough to be made in seconds.
const SOGGETTI: u32 = 600;
