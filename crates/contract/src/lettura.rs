//! Reading and validating whole documents.

use crate::elemento::Elemento;
use crate::schema::{Cursore, Involucro, Sorgente};
use crate::violazione::{Regola, ViolazioneSchema};
use quick_xml::events::Event;
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

/// Which element of the contract a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Radice {
    /// Namespace of the root.
    pub namespace: &'static str,
    /// Local name of the root.
    pub nome: &'static str,
    /// The schema file that declares it.
    pub file: &'static str,
}

/// Why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ErroreLettura {
    /// The schema refuses it: the sender's fault.
    #[error(transparent)]
    Schema(#[from] ViolazioneSchema),
    /// It is valid, but another element than the one asked for: the wrong operation or endpoint.
    #[error("trovato l'elemento {trovata}, atteso {attesa}")]
    AltraRadice {
        /// The name asked for.
        attesa: &'static str,
        /// The name found.
        trovata: &'static str,
    },
    /// The stream failed: nobody's document is wrong.
    #[error("the document cannot be read: {0}")]
    Sorgente(String),
}

/// Validates a standalone document of the contract.
pub fn validate(documento: &[u8]) -> Result<Radice, ViolazioneSchema> {
    percorri(documento, Involucro::Nessuno)
}

/// Validates the child of a SOAP Body: the bytes are the whole `Body` element, or the child alone.
pub fn valida_corpo(corpo: &[u8]) -> Result<Radice, ViolazioneSchema> {
    percorri(corpo, Involucro::Corpo)
}

/// Validates and reads a standalone document in one pass.
pub fn leggi<T: Elemento>(documento: &[u8]) -> Result<T, ErroreLettura> {
    leggi_in(documento, Involucro::Nessuno)
}

/// Validates and reads the child of a SOAP Body in one pass.
pub fn leggi_corpo<T: Elemento>(corpo: &[u8]) -> Result<T, ErroreLettura> {
    leggi_in(corpo, Involucro::Corpo)
}

/// Namespace and name of the child of a SOAP Body, or of the root if there is no Body; nothing below it is looked at.
pub fn radice_del_corpo(corpo: &[u8]) -> Result<(String, String), ViolazioneSchema> {
    let mut lettore = NsReader::from_str(testo(corpo)?);
    let rifiuto = || malformato("manca l'elemento radice");
    let mut nel_corpo = false;
    loop {
        match lettore.read_resolved_event() {
            Ok((ResolveResult::Unknown(_), Event::Start(_) | Event::Empty(_))) => return Err(rifiuto()),
            Ok((ns, Event::Start(e) | Event::Empty(e))) => {
                let namespace = match ns {
                    ResolveResult::Bound(ns) => ns.into_inner(),
                    _ => "",
                };
                let nome = e.local_name();
                if !nel_corpo && namespace == crate::schema::SOAP && nome.into_inner() == "Body" {
                    nel_corpo = true;
                    continue;
                }
                return Ok((namespace.to_owned(), nome.into_inner().to_owned()));
            }
            Ok((_, Event::DocType(_) | Event::Eof | Event::End(_))) | Err(_) => return Err(rifiuto()),
            Ok(_) => {}
        }
    }
}

fn percorri(documento: &[u8], involucro: Involucro) -> Result<Radice, ViolazioneSchema> {
    let mut cursore = Cursore::nuovo(Sorgente::memoria(testo(documento)?), 0);
    let esito = cursore.radice(involucro).and_then(|radice| {
        cursore.salta()?;
        cursore.fine()?;
        Ok(radice)
    });
    esito.map_err(|e| match e {
        ErroreLettura::Schema(violazione) => violazione,
        altro => malformato(&altro.to_string()),
    })
}

fn leggi_in<T: Elemento>(documento: &[u8], involucro: Involucro) -> Result<T, ErroreLettura> {
    let credito = CREDITO + documento.len().saturating_mul(CREDITO_PER_BYTE);
    let mut cursore = Cursore::nuovo(Sorgente::memoria(testo(documento)?), credito);
    let radice = cursore.radice(involucro)?;
    if (radice.namespace, radice.nome) != (T::NAMESPACE, T::NOME) {
        // Whether the document is valid at all comes first.
        cursore.salta()?;
        cursore.fine()?;
        return Err(ErroreLettura::AltraRadice { attesa: T::NOME, trovata: radice.nome });
    }
    let mut valore = T::default();
    valore.leggi(&mut cursore)?;
    cursore.fine()?;
    Ok(valore)
}

/// Memory for repeated elements that any document may take, in bytes.
pub(crate) const CREDITO: usize = 16 << 20;

/// What each byte of a document adds to that. A full scheda takes about five bytes per byte.
pub(crate) const CREDITO_PER_BYTE: usize = 16;

/// The bytes as UTF-8. A byte order mark is for the reader to skip.
fn testo(documento: &[u8]) -> Result<&str, ViolazioneSchema> {
    std::str::from_utf8(documento).map_err(|e| {
        let prima = documento.get(..e.valid_up_to()).unwrap_or_default();
        let riga = 1 + prima.iter().filter(|b| **b == b'\n').count();
        let testo = "il documento non è in UTF-8".to_owned();
        ViolazioneSchema { percorso: "/".to_owned(), riga, regola: Regola::Codifica, testo }
    })
}

fn malformato(testo: &str) -> ViolazioneSchema {
    let testo = crate::violazione::taglia(testo);
    ViolazioneSchema { percorso: "/".to_owned(), riga: 1, regola: Regola::DocumentoMalformato, testo }
}
