//! The processes of a test run: found, started, watched, and taken away at the end.

use std::fs::File;
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Output, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};

/// The program, beside the test that runs: `target/debug/anpr`.
pub fn percorso() -> PathBuf {
    let qui = std::env::current_exe().unwrap();
    let programma = qui.ancestors().nth(2).unwrap().join("anpr");
    assert!(programma.exists(), "{} is missing: build it first (make test does)", programma.display());
    programma
}

/// Runs a command of the program to its end.
pub fn anpr<S: AsRef<std::ffi::OsStr>>(argomenti: &[S]) -> Output {
    let mut comando = Command::new(percorso());
    comando.args(argomenti).env("ANPR_AUTORE", "test").env_remove("ANPR_CONFIG").stdin(Stdio::null());
    comando.output().unwrap()
}

/// A program that serves until it is told to stop. It ends with this process, however this process ends.
pub(crate) struct Processo {
    pid: String,
    guscio: Child,
    // Held for what its end means to the shell.
    _vita: ChildStdin,
}

impl Processo {
    /// Starts the program; what it says goes to the end of a file.
    pub(crate) fn avvia(argomenti: &[String], registro: &Path) -> Self {
        let dice = File::options().create(true).append(true).open(registro).unwrap();
        // The shell lives as long as this process holds its standard input, and takes the program with it. Its own
        // status is the program's.
        let testo = r#"exec 3<&0 4>&1 1>&2; "$@" </dev/null 3<&- 4>&- & pid=$!; echo $pid >&4; exec 4>&-
            (cat <&3 >/dev/null; kill -TERM $pid 2>/dev/null) & wait $pid"#;
        let mut guscio = Command::new("sh")
            .args(["-c", testo, "sh"])
            .arg(percorso())
            .args(argomenti)
            .env("ANPR_AUTORE", "test")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(dice)
            .spawn()
            .unwrap();
        let vita = guscio.stdin.take().unwrap();
        let pid = std::io::read_to_string(guscio.stdout.take().unwrap()).unwrap().trim().to_owned();
        Self { pid, guscio, _vita: vita }
    }

    /// Sends a signal: `TERM`, `KILL`.
    pub(crate) fn segnala(&self, segnale: &str) {
        let esito = Command::new("kill").args([&format!("-{segnale}"), &self.pid]).status().unwrap();
        assert!(esito.success(), "{} is gone", self.pid);
    }

    /// How it ended, once it has ended.
    pub(crate) fn finito(&mut self) -> Option<ExitStatus> {
        self.guscio.try_wait().unwrap()
    }

    /// Waits for the end.
    pub(crate) fn attendi(&mut self) -> ExitStatus {
        let mut esito = None;
        assert!(entro(60, || {
            esito = self.finito();
            esito.is_some()
        }));
        esito.unwrap()
    }
}

/// Tries until something holds, for some seconds at most.
pub fn entro(secondi: u64, mut vale: impl FnMut() -> bool) -> bool {
    let fine = Instant::now() + Duration::from_secs(secondi);
    while !vale() {
        if Instant::now() > fine {
            return false;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    true
}

/// A port that nobody uses, below those that the system gives to whom asks for any.
pub(crate) fn porta_libera() -> u16 {
    static PROSSIMA: LazyLock<AtomicU16> =
        LazyLock::new(|| AtomicU16::new(12_000 + u16::try_from(std::process::id() * 37 % 15_000).unwrap()));
    loop {
        let porta = PROSSIMA.fetch_add(1, Ordering::Relaxed);
        if TcpListener::bind(("127.0.0.1", porta)).is_ok() {
            return porta;
        }
    }
}

/// A folder for this process: removed some seconds after its end, unless `ANPR_TEST_KEEP` is set.
pub fn cartella() -> PathBuf {
    static SPAZZINO: LazyLock<Mutex<ChildStdin>> = LazyLock::new(|| {
        let testo = r#"tutte=; while read -r una; do tutte="$tutte $una"; done
            [ -n "$ANPR_TEST_KEEP" ] || { sleep 3; rm -rf $tutte; }"#;
        let spazzino = Command::new("sh").args(["-c", testo]).stdin(Stdio::piped()).spawn();
        Mutex::new(spazzino.unwrap().stdin.take().unwrap())
    });
    let dir = tempfile::Builder::new().prefix("anpr-test-").tempdir().unwrap().keep();
    writeln!(SPAZZINO.lock().unwrap(), "{}", dir.display()).unwrap();
    dir
}
