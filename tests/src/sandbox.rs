//! The program under test, serving.

use crate::http::{self, RispostaHttp};
use crate::programma::{Processo, cartella, entro, porta_libera};
use crate::{Comune, Installazione, Proprieta, modello};
use std::collections::HashMap;
use std::net::{Shutdown, TcpStream};
use std::ops::Deref;
use std::path::Path;
use std::process::ExitStatus;
use std::sync::{LazyLock, Mutex};

/// Where the register of a sandbox is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    /// In a file of the sandbox.
    Sqlite,
    /// In a database of its own on a private cluster.
    Postgres,
}

impl Database {
    /// The address of a new database; none for a file of the sandbox.
    pub fn nuovo(self) -> Option<String> {
        match self {
            Self::Sqlite => None,
            Self::Postgres => Some(anpr_registry::testkit::postgres().unwrap()),
        }
    }
}

/// A running `anpr sandbox`, or an `anpr serve` on the folder of one.
pub struct Sandbox {
    installazione: Installazione,
    indirizzo: String,
    tls: Option<String>,
    processo: Mutex<Processo>,
    pub(crate) riempiti: Mutex<HashMap<String, Proprieta>>,
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
        Self::in_cartella(&cartella(), database.nuovo().as_deref())
    }

    /// Starts `anpr sandbox` on a folder, on plain HTTP and on TLS; what an empty folder lacks is put there first.
    pub fn in_cartella(dir: &Path, url: Option<&str>) -> Self {
        if !dir.join("sandbox.toml").exists() {
            modello::copia(dir, url);
        }
        let [indirizzo, tls] = [porta_libera(), porta_libera()].map(|porta| format!("127.0.0.1:{porta}"));
        let mut argomenti =
            ["sandbox", "--listen", &indirizzo, "--listen-tls", &tls, "--dir"].map(str::to_owned).to_vec();
        argomenti.push(dir.display().to_string());
        argomenti.extend(url.into_iter().flat_map(|url| ["--database".to_owned(), url.to_owned()]));
        Self::avvia(dir, &argomenti, indirizzo, Some(tls))
    }

    /// Starts `anpr serve` on a copy of the model sandbox, with a configuration that `cambia` makes of the sandbox's.
    pub fn con_configurazione(cambia: impl FnOnce(String) -> String) -> Self {
        let installazione = Installazione::nuova();
        let indirizzo = format!("127.0.0.1:{}", porta_libera());
        let file =
            installazione.configurazione("altra.toml", |testo| cambia(testo.replace("127.0.0.1:8080", &indirizzo)));
        let argomenti = ["serve".to_owned(), "--config".to_owned(), file];
        Self::avvia(installazione.dir(), &argomenti, indirizzo, None)
    }

    /// Starts `anpr serve` again on the folder of [`Self::con_configurazione`], where it was.
    pub fn riparte(dir: &Path) -> Self {
        let file = dir.join("altra.toml");
        let testo = std::fs::read_to_string(&file).unwrap();
        let indirizzo = testo.split("listen = \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let argomenti = ["serve".to_owned(), "--config".to_owned(), file.display().to_string()];
        Self::avvia(dir, &argomenti, indirizzo, None)
    }

    fn avvia(dir: &Path, argomenti: &[String], indirizzo: String, tls: Option<String>) -> Self {
        let mut processo = Processo::avvia(argomenti, &dir.join("programma.log"));
        let mut finito = None;
        let pronta = entro(120, || {
            finito = processo.finito();
            finito.is_some() || http::get(&indirizzo, "/health/ready").is_some_and(|risposta| risposta.stato == 200)
        });
        let installazione = Installazione::in_cartella(dir);
        let (processo, riempiti) = (Mutex::new(processo), Mutex::default());
        let sandbox = Self { installazione, indirizzo, tls, processo, riempiti };
        assert!(pronta && finito.is_none(), "the program did not start:\n{}", sandbox.registro());
        sandbox
    }

    /// The client of a comune, as it stands in the sandbox's folder, on plain HTTP.
    pub fn comune(&self, istat: &str) -> Comune {
        Comune::apri(&self.dir().join("comuni").join(istat), istat, self.base())
    }

    /// Base address of the services.
    pub fn base(&self) -> String {
        format!("http://{}", self.indirizzo)
    }

    /// Address of the TLS listener, host and port.
    pub fn tls(&self) -> &str {
        self.tls.as_deref().unwrap()
    }

    /// What the program has said and logged so far.
    pub fn registro(&self) -> String {
        std::fs::read_to_string(self.dir().join("programma.log")).unwrap()
    }

    /// Kills the program, at once and without warning.
    pub fn uccidi(&self) {
        self.processo.lock().unwrap().segnala("KILL");
    }

    /// Asks the program to stop.
    pub fn ferma(&self) {
        self.processo.lock().unwrap().segnala("TERM");
    }

    /// Waits for the end of the program.
    pub fn finita(&self) -> ExitStatus {
        self.processo.lock().unwrap().attendi()
    }

    /// Whether anybody accepts connections on the plain listener.
    pub fn ascolta(&self) -> bool {
        TcpStream::connect(&self.indirizzo).is_ok()
    }

    /// `GET` of a path.
    pub fn get(&self, percorso: &str) -> RispostaHttp {
        http::get(&self.indirizzo, percorso).unwrap()
    }

    /// `POST` to a path.
    pub fn post(&self, percorso: &str, testate: &[(&str, &str)], corpo: &[u8]) -> RispostaHttp {
        let messaggio = http::messaggio(percorso, testate, corpo);
        RispostaHttp::da_byte(&http::leggi(http::scrivi(&self.indirizzo, &messaggio))).unwrap()
    }

    /// Sends bytes and reads until the server closes.
    pub fn grezza(&self, byte: &[u8]) -> String {
        String::from_utf8_lossy(&http::leggi(self.connetti(byte))).into_owned()
    }

    /// Sends bytes, ends the sending half way, and reads until the server closes.
    pub fn interrotta(&self, byte: &[u8]) -> String {
        let socket = self.connetti(byte);
        socket.shutdown(Shutdown::Write).unwrap();
        String::from_utf8_lossy(&http::leggi(socket)).into_owned()
    }

    /// Sends bytes to the TLS listener, as they are, and reads until the server closes.
    pub fn grezza_tls(&self, byte: &[u8]) -> String {
        String::from_utf8_lossy(&http::leggi(http::scrivi(self.tls(), byte))).into_owned()
    }

    /// A connection on which bytes have been sent.
    pub fn connetti(&self, byte: &[u8]) -> TcpStream {
        http::scrivi(&self.indirizzo, byte)
    }
}

impl Deref for Sandbox {
    type Target = Installazione;

    fn deref(&self) -> &Installazione {
        &self.installazione
    }
}
