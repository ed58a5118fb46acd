//! Making the folder of a sandbox, once.

use crate::accesso::properties;
use crate::cartella::{Riservatezza, crea, leggi, rimuovi, scrivi};
use crate::consegna::{Fornitura, consegna};
use crate::operatori::operatori;
use crate::pki::{Autorita, Keystore};
use crate::popolazione::{CodiciDati, Parametri};
use crate::{ComuneFittizio, Errore, Operatore, descrizione};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How the sandbox shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opzioni {
    /// People per comune, AIRE included; at least [`Parametri::MINIMO`].
    pub soggetti_per_comune: u32,
    /// Same seed, same population.
    pub seed: u64,
    /// Where the services will answer, without path: it goes into the properties files.
    pub url: String,
    /// By which name or address other machines reach this one; the TLS certificate of a folder that is made now bears it.
    pub host: Option<String>,
}

impl Opzioni {
    /// People per comune when nobody says otherwise.
    pub const SOGGETTI_PER_COMUNE: u32 = 5000;
    /// Seed when nobody says otherwise.
    pub const SEED: u64 = 1;
}

/// A sandbox that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sandbox {
    /// Its folder, absolute.
    pub cartella: PathBuf,
    /// Its comuni.
    pub comuni: Vec<ComuneSandbox>,
    /// Certificate of CA Postazioni, as PEM; also the trust anchor of the TLS listener's clients.
    pub ca_postazioni: PathBuf,
    /// Certificate of CA Utenti, as PEM.
    pub ca_utenti: PathBuf,
    /// Certificate of who signs the notices, issued by CA Utenti, as PEM.
    pub notifiche_certificato: PathBuf,
    /// Its key, as PEM.
    pub notifiche_chiave: PathBuf,
    /// Certificate of the TLS listener, as PEM.
    pub tls_certificato: PathBuf,
    /// Its key, as PEM.
    pub tls_chiave: PathBuf,
    /// People per comune with which it was made.
    pub soggetti_per_comune: u32,
    /// Seed with which it was made.
    pub seed: u64,
}

/// A comune of the sandbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComuneSandbox {
    /// Which.
    pub comune: ComuneFittizio,
    /// Its server's key and certificate, `<istat>-CO-9999`.
    pub server: Keystore,
    /// Its postazione's, `<istat>-PC-0001`.
    pub postazione: Keystore,
    /// Its operators, the one of the properties file first.
    pub operatori: Vec<Operatore>,
    /// The supply to load, and what to register after it.
    pub fornitura: Fornitura,
}

impl ComuneSandbox {
    /// The folder for whoever tests as this comune: properties, keystores, `soggetti.csv`.
    pub fn cartella(&self) -> &Path {
        self.server.store.parent().unwrap_or(Path::new("."))
    }

    /// The properties file.
    pub fn properties(&self) -> PathBuf {
        self.cartella().join(format!("{}.properties", self.comune.istat))
    }

    /// Where the list of people belongs.
    pub fn soggetti_csv(&self) -> PathBuf {
        self.cartella().join("soggetti.csv")
    }
}

impl Sandbox {
    pub(crate) fn con_comuni(cartella: &Path, comuni: Vec<ComuneSandbox>, soggetti_per_comune: u32, seed: u64) -> Self {
        Self {
            cartella: cartella.to_owned(),
            comuni,
            ca_postazioni: cartella.join("ca/ca-postazioni.pem"),
            ca_utenti: cartella.join("ca/ca-utenti.pem"),
            notifiche_certificato: cartella.join("ca/notifiche.pem"),
            notifiche_chiave: cartella.join("ca/notifiche.key"),
            tls_certificato: cartella.join("tls/server.pem"),
            tls_chiave: cartella.join("tls/server.key"),
            soggetti_per_comune,
            seed,
        }
    }
}

/// Makes a sandbox in `dir`, or reads back the one that is there.
///
/// A complete sandbox stays as it is, whatever `opzioni` say of people and seed; only its properties files follow the
/// url and the place of the folder. What a crash left half made is made again. A folder with other things in it is
/// refused.
pub fn prepara(dir: &Path, opzioni: &Opzioni) -> Result<Sandbox, Errore> {
    crea(dir)?;
    let dir = dir.canonicalize().map_err(|origine| Errore::File { percorso: dir.to_owned(), origine })?;
    let sandbox =
        if dir.join(descrizione::NOME).exists() { descrizione::carica(&dir)? } else { costruisci(&dir, opzioni)? };
    for comune in &sandbox.comuni {
        scrivi_properties(comune, &opzioni.url, &sandbox.ca_utenti)?;
    }
    Ok(sandbox)
}

/// Stands in the folder while the sandbox is being made: who finds it may throw away the rest.
const IN_COSTRUZIONE: &str = ".in-costruzione";

/// What is made in the folder.
const CONTENUTO: [&str; 4] = ["ca", "tls", "comuni", "forniture"];

fn costruisci(dir: &Path, opzioni: &Opzioni) -> Result<Sandbox, Errore> {
    let segno = dir.join(IN_COSTRUZIONE);
    if segno.exists() {
        for nome in CONTENUTO {
            rimuovi(&dir.join(nome))?;
        }
    } else if std::fs::read_dir(dir).map_or(true, |mut voci| voci.next().is_some()) {
        return Err(Errore::CartellaOccupata(dir.to_owned()));
    }
    scrivi(&segno, b"", Riservatezza::Pubblico)?;
    for nome in CONTENUTO {
        crea(&dir.join(nome))?;
    }
    let (chiavi, forniture) = std::thread::scope(|s| {
        let chiavi = s.spawn(|| fai_chiavi(dir, opzioni.host.as_deref()));
        let forniture = fai_forniture(dir, opzioni);
        let chiavi = chiavi.join().unwrap_or_else(|_| Err(Errore::Certificati("the thread failed".to_owned())));
        (chiavi, forniture)
    });
    let comuni = chiavi?.into_iter().zip(forniture?).map(|((server, postazione), fornitura)| ComuneSandbox {
        operatori: operatori(&fornitura.comune.istat),
        comune: fornitura.comune.clone(),
        server,
        postazione,
        fornitura,
    });
    let sandbox = Sandbox::con_comuni(dir, comuni.collect(), opzioni.soggetti_per_comune, opzioni.seed);
    descrizione::salva(&sandbox, opzioni)?;
    rimuovi(&segno)?;
    Ok(sandbox)
}

fn fai_chiavi(dir: &Path, host: Option<&str>) -> Result<Vec<(Keystore, Keystore)>, Errore> {
    let autorita = Autorita::crea(&dir.join("ca"), adesso())?;
    autorita.server_tls(host, &dir.join("tls/server.pem"), &dir.join("tls/server.key"))?;
    let comuni = ComuneFittizio::tutti().into_iter().map(|comune| {
        let cartella = dir.join("comuni").join(&comune.istat);
        crea(&cartella)?;
        let server = autorita.keystore(&format!("{}-CO-9999", comune.istat), &cartella)?;
        let postazione = autorita.keystore(&format!("{}-PC-0001", comune.istat), &cartella)?;
        Ok((server, postazione))
    });
    comuni.collect()
}

#[expect(
    clippy::disallowed_methods,
    reason = "certificates begin when they are made, and nothing else here asks the time"
)]
fn adesso() -> SystemTime {
    SystemTime::now()
}

fn fai_forniture(dir: &Path, opzioni: &Opzioni) -> Result<Vec<Fornitura>, Errore> {
    let mut dati = CodiciDati::default();
    let mut forniture = Vec::new();
    for comune in ComuneFittizio::tutti() {
        let parametri = Parametri { comune, persone: opzioni.soggetti_per_comune, seme: opzioni.seed };
        let (fornitura, dati_finora) = consegna(&parametri, u32::MAX, dati, &dir.join("forniture"))?;
        dati = dati_finora;
        forniture.push(fornitura);
    }
    Ok(forniture)
}

fn scrivi_properties(comune: &ComuneSandbox, url: &str, ca_utenti: &Path) -> Result<(), Errore> {
    let operatore = comune.operatori.first().map(|o| o.id.as_str()).unwrap_or_default();
    let testo = properties(&comune.comune.istat, operatore, &comune.server, &comune.postazione, url, ca_utenti);
    let percorso = comune.properties();
    if leggi(&percorso).is_ok_and(|scritto| scritto == testo) {
        return Ok(());
    }
    scrivi(&percorso, testo.as_bytes(), Riservatezza::Segreto)
}
