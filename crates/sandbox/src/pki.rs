//! The sandbox's own authorities and what they issue.

use crate::Errore;
use crate::cartella::{Riservatezza, scrivi};
use anpr_wss::pki::{Ca, CaName, KeyPair, PkiError, Role, Validity};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// Key and certificate of a comune's server or of a postazione, in the store that its software uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keystore {
    /// Common name of the certificate: `<istat>-CO-9999` or `<istat>-PC-0001`; also the alias in the store.
    pub nome: String,
    /// The PKCS#12 store.
    pub store: std::path::PathBuf,
    /// Its password.
    pub password: String,
    /// The certificate alone, as PEM: what the register must know.
    pub certificato: std::path::PathBuf,
}

/// Bits of the authorities' keys, as the real ones have.
const BIT_CA: u32 = 4096;

/// The real certificates last about six years (sicurezza §7.2).
const DURATA: Duration = Duration::from_secs(6 * 365 * 24 * 3600);

/// The two authorities of an environment (sicurezza §7.1).
pub(crate) struct Autorita {
    postazioni: Ca,
    validita: Validity,
}

impl Autorita {
    /// Makes both and writes them into `cartella`: `ca-postazioni.pem`, `ca-utenti.pem` and, for whoever wants to issue
    /// more, their keys; of what CA Utenti issues, the signer of the notices: `notifiche.pem` and its key.
    pub(crate) fn crea(cartella: &Path, adesso: SystemTime) -> Result<Self, Errore> {
        let validita = Validity {
            // Clocks of testers' machines differ.
            not_before: adesso - Duration::from_secs(24 * 3600),
            not_after: adesso + DURATA,
        };
        let (postazioni, utenti) = std::thread::scope(|s| {
            let utenti = s.spawn(move || Ca::new(&CaName::UtentiSvil, BIT_CA, validita));
            let postazioni = Ca::new(&CaName::PostazioniSvil, BIT_CA, validita);
            let utenti =
                utenti.join().map_err(|_| Errore::Certificati("the thread that made CA Utenti failed".to_owned()));
            (postazioni, utenti)
        });
        let (postazioni, utenti) = (postazioni.map_err(errore)?, utenti?.map_err(errore)?);
        scrivi_coppia(postazioni.pair(), &cartella.join("ca-postazioni.pem"), &cartella.join("ca-postazioni.key"))?;
        scrivi_coppia(utenti.pair(), &cartella.join("ca-utenti.pem"), &cartella.join("ca-utenti.key"))?;
        let notifiche = utenti.issue("ANPR-NOTIFICHE", &Role::FirmaNotifiche, validita).map_err(errore)?;
        scrivi_coppia(&notifiche, &cartella.join("notifiche.pem"), &cartella.join("notifiche.key"))?;
        Ok(Self { postazioni, validita })
    }

    /// The certificate of the listener, for this machine by its own names and by `host`; issued by CA Postazioni as the real
    /// one is.
    pub(crate) fn server_tls(&self, host: Option<&str>, certificato: &Path, chiave: &Path) -> Result<(), Errore> {
        let hosts = ["localhost", "127.0.0.1", "::1"].into_iter().chain(host).map(str::to_owned).collect();
        let coppia = self.postazioni.issue("localhost", &Role::TlsServer { hosts }, self.validita).map_err(errore)?;
        scrivi_coppia(&coppia, certificato, chiave)
    }

    /// Key and certificate `nome` in `cartella`, as `<nome>.p12` and `<nome>.pem`.
    pub(crate) fn keystore(&self, nome: &str, cartella: &Path) -> Result<Keystore, Errore> {
        let coppia = self.postazioni.issue(nome, &Role::Postazione, self.validita).map_err(errore)?;
        let password = password()?;
        let store = cartella.join(format!("{nome}.p12"));
        let certificato = cartella.join(format!("{nome}.pem"));
        scrivi(&store, &coppia.to_pkcs12(nome, &password).map_err(errore)?, Riservatezza::Segreto)?;
        scrivi(&certificato, &coppia.certificate_pem().map_err(errore)?, Riservatezza::Pubblico)?;
        Ok(Keystore { nome: nome.to_owned(), store, password, certificato })
    }
}

fn scrivi_coppia(coppia: &KeyPair, certificato: &Path, chiave: &Path) -> Result<(), Errore> {
    scrivi(certificato, &coppia.certificate_pem().map_err(errore)?, Riservatezza::Pubblico)?;
    scrivi(chiave, &coppia.key_pem().map_err(errore)?, Riservatezza::Segreto)
}

/// Twelve letters and digits: enough against nobody in particular, and safe in a properties file.
fn password() -> Result<String, Errore> {
    const ALFABETO: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let mut byte = [0; 12];
    openssl::rand::rand_bytes(&mut byte).map_err(|e| Errore::Certificati(e.to_string()))?;
    Ok(byte.iter().map(|b| char::from(ALFABETO[usize::from(b % 32)])).collect())
}

fn errore(errore: PkiError) -> Errore {
    Errore::Certificati(errore.to_string())
}
