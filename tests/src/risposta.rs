//! What comes back from a call.

use crate::mtom::{self, Parte};

/// An answer.
#[derive(Debug, Clone)]
pub struct Risposta {
    /// HTTP status.
    pub stato: u16,
    /// `Content-Type`.
    pub content_type: String,
    /// Reference number.
    pub request_id: Option<String>,
    /// The envelope.
    pub testo: String,
    /// What came beside the envelope.
    pub parti: Vec<Parte>,
}

impl Risposta {
    pub(crate) fn nuova(stato: u16, content_type: String, request_id: Option<String>, byte: &[u8]) -> Self {
        let (busta, parti) = match mtom::leggi(&content_type, byte) {
            Some(mut parti) => (parti.remove(0).byte, parti),
            None => (byte.to_vec(), Vec::new()),
        };
        Self { stato, content_type, request_id, testo: String::from_utf8(busta).unwrap(), parti }
    }

    /// The `faultstring`; the answer must be a fault.
    pub fn fault(&self) -> &str {
        assert_eq!(self.stato, 500, "{}", self.testo);
        self.valore("faultstring").unwrap_or_else(|| panic!("no fault: {}", self.testo))
    }

    /// The codes of errors and warnings, in order, without the EN527 that goes with every refusal.
    pub fn codici(&self) -> Vec<&str> {
        assert_eq!(self.stato, 200, "{}", self.testo);
        self.valori("codiceErroreAnomalia").into_iter().filter(|codice| *codice != "EN527").collect()
    }

    /// The texts of errors and warnings, in order.
    pub fn testi(&self) -> Vec<&str> {
        self.valori("testoErroreAnomalia")
    }

    /// The content of the first element with this name, whatever its prefix is.
    pub fn valore(&self, nome: &str) -> Option<&str> {
        valore(&self.testo, nome)
    }

    /// The contents of all elements with this name.
    pub fn valori(&self, nome: &str) -> Vec<&str> {
        valori(&self.testo, nome)
    }

    /// That the answer is positive, and valid under the schema.
    pub fn accolta(&self) -> &Self {
        assert_eq!(self.valore("esitoOperazione"), Some("0000"), "{}", self.testo);
        self.corpo();
        self
    }

    /// The child of Body, which must be valid under the schema.
    pub fn corpo(&self) -> &str {
        let inizio = self.testo.find("Body>").unwrap() + "Body>".len();
        let fine = self.testo.rfind("</").and_then(|busta| self.testo[..busta].rfind("</")).unwrap();
        let corpo = &self.testo[inizio..fine];
        // A reference to a part stands where the schema wants its bytes.
        if self.parti.is_empty() {
            anpr_contract::validate(corpo.as_bytes()).unwrap_or_else(|e| panic!("{e}\n{corpo}"));
        }
        corpo
    }
}

/// The content of the first element with this name in a text, whatever its prefix is.
pub fn valore<'t>(testo: &'t str, nome: &str) -> Option<&'t str> {
    valori(testo, nome).into_iter().next()
}

/// The contents of all elements with this name in a text.
pub fn valori<'t>(testo: &'t str, nome: &str) -> Vec<&'t str> {
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
