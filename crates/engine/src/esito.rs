//! What an operation answers: a decision, or the reasons of its refusal.

use anpr_catalogue::codici::{self, Gravita};
use anpr_contract::tipi::ErroreAnomalia;
use anpr_model::{FamigliaId, Guasto, SoggettoId};

/// What an operation decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Decisione<R> {
    /// The positive answer, without its header: the frame writes that.
    pub risposta: R,
    /// The people it regards: they go into the journal, so that who looked at whom can be told (sicurezza §14.2).
    pub soggetti: Vec<SoggettoId>,
    /// The families and convivenze that it regards as such, likewise.
    pub famiglie: Vec<FamigliaId>,
}

/// The outcome of an operation.
pub type Esito<R> = Result<Decisione<R>, Interruzione>;

/// Why an operation ended without a decision, by whose fault it is.
#[derive(Debug, thiserror::Error)]
pub enum Interruzione {
    /// The rules refuse the request: the caller is told why.
    #[error("refused: {}", codici_di(.0))]
    Rifiuto(Vec<Anomalia>),
    /// Refused for now, by no fault of the request: the caller is told why and may send it again with the same
    /// `idOperazioneComune` (consultazione §1.5).
    #[error("not now: {}", .0.codice())]
    NonOra(Anomalia),
    /// The register failed: the call may be tried again.
    #[error(transparent)]
    Guasto(#[from] Guasto),
}

impl From<Anomalia> for Interruzione {
    fn from(anomalia: Anomalia) -> Self {
        Self::Rifiuto(vec![anomalia])
    }
}

/// One error or warning, as it goes on the wire in `tipoErroriAnomalia`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anomalia {
    codice: &'static str,
    gravita: Gravita,
    testo: String,
    oggetto: Option<String>,
    campo: Option<String>,
    valore: Option<String>,
}

impl Anomalia {
    /// The catalogue's entry `codice`, with its severity for the services and its text filled in with `parametri`.
    pub fn nuova(codice: &'static str, parametri: &[(&str, &str)]) -> Self {
        let gravita = codici::voce(codice).and_then(|voce| voce.gravita_servizi).unwrap_or(Gravita::Errore);
        Self::con_testo(codice, gravita, codici::testo(codice, parametri))
    }

    /// A code whose text is free, as those of `EN148` and `XXXX` are; cut at 240 characters.
    pub fn con_testo(codice: &'static str, gravita: Gravita, testo: String) -> Self {
        Self { codice, gravita, testo: taglia(testo), oggetto: None, campo: None, valore: None }
    }

    /// Names the element that the anomaly is about: the block and the field in it, empty when it is the block as a whole.
    pub fn su(mut self, oggetto: &str, campo: &str) -> Self {
        self.oggetto = non_vuoto(oggetto);
        self.campo = non_vuoto(campo);
        self
    }

    /// Quotes the value that was found.
    pub fn valore(mut self, valore: &str) -> Self {
        self.valore = non_vuoto(valore).or(self.valore);
        self
    }

    /// The same as a warning: what an operator was allowed to force.
    pub fn come_avviso(mut self) -> Self {
        self.gravita = Gravita::Avviso;
        self
    }

    /// The code of the catalogue.
    pub fn codice(&self) -> &'static str {
        self.codice
    }

    /// Whether it blocks.
    pub fn gravita(&self) -> Gravita {
        self.gravita
    }

    /// The sentence for the operator, in Italian.
    pub fn testo(&self) -> &str {
        &self.testo
    }

    /// The wire form.
    pub fn sul_filo(&self) -> ErroreAnomalia {
        ErroreAnomalia {
            codice_errore_anomalia: self.codice.to_owned(),
            tipo_errore_anomalia: match self.gravita {
                Gravita::Errore => "E".to_owned(),
                Gravita::Avviso => "W".to_owned(),
            },
            testo_errore_anomalia: self.testo.clone(),
            oggetto_errore_anomalia: self.oggetto.clone(),
            campo_errore_anomalia: self.campo.clone(),
            valore_errore_anomalia: self.valore.clone(),
        }
    }
}

fn non_vuoto(testo: &str) -> Option<String> {
    (!testo.is_empty()).then(|| taglia(testo.to_owned()))
}

fn codici_di(anomalie: &[Anomalia]) -> String {
    anomalie.iter().map(Anomalia::codice).collect::<Vec<_>>().join(" ")
}

/// The texts of an anomaly hold at most this many characters on the wire.
const LUNGHEZZA_TESTO: usize = 240;

fn taglia(testo: String) -> String {
    match testo.char_indices().nth(LUNGHEZZA_TESTO) {
        Some((byte, _)) => testo[..byte].to_owned(),
        None => testo,
    }
}
