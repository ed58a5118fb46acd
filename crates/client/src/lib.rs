//! A comune's side of the conversation: sign a request, send it, hand back what came.

mod errore;
mod http;
mod proprieta;

pub use errore::Errore;
pub use http::{Indirizzo, Risposta};
pub use proprieta::{Portachiavi, Proprieta};

use anpr_wss::pki::KeyPair;
use anpr_wss::sign::{Credentials, Options, Proof, Signer};
use std::path::Path;

/// One comune's client.
pub struct Client {
    firma: Signer,
    indirizzo: Indirizzo,
}

impl Client {
    /// The client that a `.properties` file describes. `ca` is a PEM file with the authority of the server's TLS
    /// certificate; without it the system's authorities count.
    pub fn da_proprieta(proprieta: &Proprieta, ca: Option<&Path>) -> Result<Self, Errore> {
        let credenziali = Credentials {
            server: portachiavi(&proprieta.server)?,
            postazione: Proof::Key(portachiavi(&proprieta.postazione)?),
            id_sede: proprieta.id_sede.clone(),
            id_postazione: proprieta.id_postazione.clone(),
            operatore: proprieta.id_operatore.clone(),
            id_applicazione: proprieta.id_applicazione.clone(),
        };
        Ok(Self { firma: Signer::new(credenziali)?, indirizzo: Indirizzo::leggi(&proprieta.url, ca)? })
    }

    /// The whole signed message around `corpo`, the operation's root element.
    pub fn firma(&self, corpo: &str, opzioni: &Options) -> Result<Vec<u8>, Errore> {
        Ok(self.firma.sign(corpo, opzioni)?)
    }

    /// Sends a message to the service at `percorso`, or to the path of `URL_WS` if that names one.
    pub async fn invia(&self, percorso: &str, messaggio: Vec<u8>) -> Result<Risposta, Errore> {
        self.indirizzo.post(percorso, messaggio).await
    }
}

/// The key and certificate in a keystore.
pub fn portachiavi(portachiavi: &Portachiavi) -> Result<KeyPair, Errore> {
    let der =
        std::fs::read(&portachiavi.file).map_err(|source| Errore::File { file: portachiavi.file.clone(), source })?;
    KeyPair::from_pkcs12(&der, &portachiavi.password)
        .map_err(|source| Errore::Portachiavi { file: portachiavi.file.clone(), source })
}
