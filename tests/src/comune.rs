//! A comune of the sandbox: its people, its signature, its calls.

use crate::Risposta;
use anpr_client::{Client, Proprieta};
use anpr_contract::servizi;
use anpr_wss::sign::Options;
use serde::Deserialize;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// A comune that calls.
pub struct Comune {
    /// ISTAT code.
    pub istat: String,
    proprieta: Proprieta,
    client: Client,
    persone: Vec<Persona>,
}

/// A row of `soggetti.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Persona {
    /// `idSchedaSoggettoANPR`.
    #[serde(rename = "idSchedaSoggettoANPR")]
    pub id: String,
    /// `idANPR`.
    #[serde(rename = "idANPR")]
    pub id_anpr: String,
    /// Empty for who has none.
    pub codice_fiscale: String,
    /// Empty for who has none.
    pub cognome: String,
    /// Empty for who has none.
    pub nome: String,
    /// `M`, `F` or `N`.
    pub sesso: String,
    /// Day of birth.
    pub data_nascita: String,
    /// Family or convivenza.
    #[serde(rename = "idFamigliaConvivenzaANPR")]
    pub famiglia: String,
    /// Relationship.
    pub codice_legame: String,
    /// `R`, `A`, `D` or `C`.
    pub stato: String,
}

impl Comune {
    /// One of those that the sandbox made.
    pub(crate) fn apri(cartella: &Path, istat: &str, url: String) -> Self {
        let mut proprieta = Proprieta::leggi(&cartella.join(format!("{istat}.properties"))).unwrap();
        proprieta.url = url;
        let mut csv = csv::ReaderBuilder::new().delimiter(b';').from_path(cartella.join("soggetti.csv")).unwrap();
        let persone = csv.deserialize().collect::<Result<_, _>>().unwrap();
        Self { persone, ..Self::con_proprieta(istat, proprieta) }
    }

    /// One with keys of its own, and nobody in it.
    pub(crate) fn con_proprieta(istat: &str, proprieta: Proprieta) -> Self {
        let client = Client::da_proprieta(&proprieta, None).unwrap();
        Self { istat: istat.to_owned(), proprieta, client, persone: Vec::new() }
    }

    /// The same comune with other values in its `.properties`.
    pub fn con(mut self, cambia: impl FnOnce(&mut Proprieta)) -> Self {
        cambia(&mut self.proprieta);
        self.client = Client::da_proprieta(&self.proprieta, None).unwrap();
        self
    }

    /// The same comune on another address, whose certificate an authority must have issued.
    pub fn su(mut self, url: String, ca: &Path) -> Self {
        self.proprieta.url = url;
        self.client = Client::da_proprieta(&self.proprieta, Some(ca)).unwrap();
        self
    }

    /// Its `.properties`.
    pub fn proprieta(&self) -> &Proprieta {
        &self.proprieta
    }

    /// Everybody of the comune.
    pub fn persone(&self) -> &[Persona] {
        &self.persone
    }

    /// Somebody in a state, with a codice fiscale that nobody has in the supplies that tests generate: those begin with
    /// the same three ladies as the sandbox's.
    pub fn uno(&self, stato: &str) -> &Persona {
        let mut suoi = self.persone.iter().filter(|p| p.stato == stato && !p.codice_fiscale.is_empty());
        suoi.find(|p| (p.cognome.as_str(), p.nome.as_str()) != ("ROSSI", "MARIA")).unwrap()
    }

    /// The one with this surname and name, empty if there is none.
    pub fn chi(&self, cognome: &str, nome: &str) -> &Persona {
        let mut suoi = self.persone.iter().filter(|p| p.cognome == cognome && p.nome == nome);
        suoi.next().unwrap_or_else(|| panic!("no {cognome} {nome} in {}", self.istat))
    }

    /// Signs a request now and sends it to its service.
    pub fn chiama(&self, corpo: &str) -> Risposta {
        self.manda(corpo, self.firma_ora(corpo))
    }

    /// The signed message around a request.
    pub fn firma(&self, corpo: &str, opzioni: &Options) -> Vec<u8> {
        self.client.firma(corpo, opzioni).unwrap()
    }

    /// The message around a request, signed now.
    pub fn firma_ora(&self, corpo: &str) -> Vec<u8> {
        self.firma(corpo, &Options::at(SystemTime::now()))
    }

    /// Sends a message to the service of the request that it holds.
    pub fn manda(&self, corpo: &str, messaggio: Vec<u8>) -> Risposta {
        let (spazio, nome) = anpr_contract::radice_del_corpo(corpo.as_bytes()).unwrap();
        let servizio = servizi::tutti().iter().find(|s| s.operazione(&spazio, &nome).is_some()).unwrap();
        self.manda_a(servizio.percorso, messaggio)
    }

    /// Sends a message to a path.
    pub fn manda_a(&self, percorso: &str, messaggio: Vec<u8>) -> Risposta {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let risposta = runtime.block_on(self.client.invia(percorso, messaggio)).unwrap();
        Risposta::nuova(risposta.stato, risposta.content_type, risposta.request_id, &risposta.corpo)
    }
}

/// A number that no other call of any test has: `idOperazioneComune` is alphanumeric, up to 30 characters.
pub fn id_nuovo() -> String {
    static PROSSIMO: AtomicU64 = AtomicU64::new(0);
    let avvio = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos();
    format!("T{}{}{}", std::process::id(), PROSSIMO.fetch_add(1, Ordering::Relaxed), avvio % 1_000_000_000)
}
