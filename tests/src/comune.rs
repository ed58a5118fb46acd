//! A comune of the sandbox: its people, its signature, its calls.

use anpr_client::{Client, Portachiavi, Proprieta};
use anpr_contract::servizi;
use anpr_wss::pki::{Ca, KeyPair, Role, Validity};
use anpr_wss::sign::Options;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

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

/// An answer.
#[derive(Debug, Clone)]
pub struct Risposta {
    /// HTTP status.
    pub stato: u16,
    /// `Content-Type`.
    pub content_type: String,
    /// Reference number.
    pub request_id: Option<String>,
    /// The whole answer.
    pub testo: String,
}

impl Comune {
    pub(crate) fn apri(cartella: &Path, istat: &str, base: &str) -> Self {
        let mut proprieta = Proprieta::leggi(&cartella.join(format!("{istat}.properties"))).unwrap();
        base.clone_into(&mut proprieta.url);
        let client = Client::da_proprieta(&proprieta, None).unwrap();
        let mut csv = csv::ReaderBuilder::new().delimiter(b';').from_path(cartella.join("soggetti.csv")).unwrap();
        let persone = csv.deserialize().collect::<Result<_, _>>().unwrap();
        Self { istat: istat.to_owned(), proprieta, client, persone }
    }

    /// The same comune with other values in its `.properties`.
    pub fn con(mut self, cambia: impl FnOnce(&mut Proprieta)) -> Self {
        cambia(&mut self.proprieta);
        self.client = Client::da_proprieta(&self.proprieta, None).unwrap();
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

    /// Somebody in a state, with a codice fiscale.
    pub fn uno(&self, stato: &str) -> &Persona {
        self.persone.iter().find(|p| p.stato == stato && !p.codice_fiscale.is_empty()).unwrap()
    }

    /// Signs a request now and sends it to its service.
    pub fn chiama(&self, corpo: &str) -> Risposta {
        self.manda(corpo, self.firma(corpo, &Options::at(SystemTime::now())))
    }

    /// The signed message around a request.
    pub fn firma(&self, corpo: &str, opzioni: &Options) -> Vec<u8> {
        self.client.firma(corpo, opzioni).unwrap()
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
        Risposta {
            stato: risposta.stato,
            content_type: risposta.content_type,
            request_id: risposta.request_id,
            testo: String::from_utf8(risposta.corpo.to_vec()).unwrap(),
        }
    }
}

/// A postazione made for one test.
pub struct PostazioneEmessa {
    /// Its certificate, PEM.
    pub certificato: PathBuf,
    nome: String,
    portachiavi: Portachiavi,
}

impl Comune {
    /// A further postazione of the comune, certified by the sandbox's authority; the register does not know it yet.
    pub fn nuova_postazione(&self, ca: &Path, nome: &str) -> PostazioneEmessa {
        let leggi = |file| std::fs::read(ca.join(file)).unwrap();
        let coppia = KeyPair::from_pem(&leggi("ca-postazioni.key"), &leggi("ca-postazioni.pem")).unwrap();
        let ora = SystemTime::now();
        let validita =
            Validity { not_before: ora - Duration::from_secs(3600), not_after: ora + Duration::from_secs(86_400) };
        let coppia = Ca::from_pair(coppia).issue(nome, &Role::Postazione, validita).unwrap();
        let cartella = tempfile::tempdir().unwrap().keep();
        let (certificato, file) = (cartella.join("postazione.pem"), cartella.join("postazione.p12"));
        std::fs::write(&certificato, coppia.certificate_pem().unwrap()).unwrap();
        std::fs::write(&file, coppia.to_pkcs12(nome, "prova").unwrap()).unwrap();
        PostazioneEmessa {
            certificato,
            nome: nome.to_owned(),
            portachiavi: Portachiavi { file, password: "prova".to_owned() },
        }
    }
}

impl PostazioneEmessa {
    /// The comune, calling from this postazione.
    pub fn usata_da(self, comune: Comune) -> Comune {
        comune.con(|proprieta| {
            proprieta.id_postazione = self.nome;
            proprieta.postazione = self.portachiavi;
        })
    }
}

impl Risposta {
    /// The `faultstring`; the answer must be a fault.
    pub fn fault(&self) -> &str {
        assert_eq!(self.stato, 500, "{}", self.testo);
        elemento(&self.testo, "faultstring").unwrap_or_else(|| panic!("no fault: {}", self.testo))
    }

    /// The codes of errors and warnings, in order, without the EN527 that goes with every refusal.
    pub fn codici(&self) -> Vec<&str> {
        assert_eq!(self.stato, 200, "{}", self.testo);
        tutti(&self.testo, "codiceErroreAnomalia").into_iter().filter(|codice| *codice != "EN527").collect()
    }

    /// The texts of errors and warnings, in order.
    pub fn testi(&self) -> Vec<&str> {
        tutti(&self.testo, "testoErroreAnomalia")
    }

    /// The content of the first element with this name, whatever its prefix is.
    pub fn valore(&self, nome: &str) -> Option<&str> {
        elemento(&self.testo, nome)
    }

    /// The contents of all elements with this name.
    pub fn valori(&self, nome: &str) -> Vec<&str> {
        tutti(&self.testo, nome)
    }

    /// The child of Body, which must be valid under the schema.
    pub fn corpo(&self) -> &str {
        let inizio = self.testo.find("Body>").unwrap() + "Body>".len();
        let fine = self.testo.rfind("</").and_then(|busta| self.testo[..busta].rfind("</")).unwrap();
        let corpo = &self.testo[inizio..fine];
        anpr_contract::validate(corpo.as_bytes()).unwrap_or_else(|e| panic!("{e}\n{corpo}"));
        corpo
    }
}

/// A number that no other call of any test has: `idOperazioneComune` is alphanumeric, up to 30 characters.
pub(crate) fn id_nuovo() -> String {
    static PROSSIMO: AtomicU64 = AtomicU64::new(0);
    let avvio = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos();
    format!("T{}{}{}", std::process::id(), PROSSIMO.fetch_add(1, Ordering::Relaxed), avvio % 1_000_000_000)
}

fn elemento<'t>(testo: &'t str, nome: &str) -> Option<&'t str> {
    tutti(testo, nome).into_iter().next()
}

fn tutti<'t>(testo: &'t str, nome: &str) -> Vec<&'t str> {
    let mut trovati = Vec::new();
    let mut resto = testo;
    while let Some(inizio) = resto.find(&format!("{nome}>")) {
        let aperto = resto[..inizio].ends_with(['<', ':']) && !resto[..inizio].ends_with("</");
        resto = &resto[inizio + nome.len() + 1..];
        if !aperto {
            continue;
        }
        let Some(fine) = resto.find(&format!("{nome}>")) else { break };
        let contenuto = resto[..fine].rsplit_once("</").map_or("", |(prima, _)| prima);
        trovati.push(contenuto);
        resto = &resto[fine + nome.len() + 1..];
    }
    trovati
}
