//! From the bytes of a message to a notice in the mailbox.

use anpr_contract::anpr_service_n000::{RichiestaN000, RispostaN000};
use anpr_contract::{leggi_corpo, scrivi};
use anpr_model::OperazioneId;
use anpr_registry::{Cassetta, Deposito, Istante, NotificaRicevuta};
use anpr_wss::content::{self, ContentError};
use anpr_wss::pki::KeyPair;
use anpr_wss::{Message, NoticeRefusal, NoticeVerifier};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::sync::Arc;

/// What a receiver needs to judge a notice and to keep it.
pub struct Esaminatore {
    /// Whom it is for.
    pub comune: String,
    /// The keys that may open it: during a switch of certificates the old and the new one.
    pub chiavi: Vec<KeyPair>,
    /// Who may have signed it.
    pub verificatore: NoticeVerifier,
    /// Where it is kept.
    pub cassetta: Arc<Cassetta>,
    /// The clock.
    pub orologio: fn() -> Istante,
}

/// Why a notice is not taken; the digit is what ANPR is answered (§6.5.4).
#[derive(Debug, thiserror::Error)]
pub enum Rifiuto {
    /// 5: not a notice signed by ANPR.
    #[error("not signed as a notice is: {0}")]
    Firma(#[from] NoticeRefusal),
    /// 5: what was signed is not a request of N000.
    #[error("not a request of N000: {0}")]
    Forma(String),
    /// 5: for another comune.
    #[error("for another comune")]
    AltroComune,
    /// 5: enveloped for another key.
    #[error("{0}")]
    Busta(#[from] ContentError),
    /// 2: the mailbox failed, and the notice is to be sent again.
    #[error("the mailbox: {0}")]
    Cassetta(#[from] anpr_registry::Errore),
}

impl Rifiuto {
    /// The outcome code.
    pub fn codice(&self) -> char {
        match self {
            Self::Cassetta(_) => '2',
            Self::Firma(_) | Self::Forma(_) | Self::AltroComune | Self::Busta(_) => '5',
        }
    }
}

impl Esaminatore {
    /// Takes a message: the notice that it holds is in the mailbox, durably, when this returns. Milliseconds of CPU and
    /// a write: not for an async reactor.
    pub fn ricevi(&self, messaggio: Message<'_>) -> Result<(NotificaRicevuta, Deposito), Rifiuto> {
        let adesso = (self.orologio)();
        let verificata = self.verificatore.verify(messaggio, adesso.into())?;
        let richiesta: RichiestaN000 =
            leggi_corpo(verificata.body()).map_err(|errore| Rifiuto::Forma(errore.to_string()))?;
        let testata = richiesta.testata_notifica;
        if testata.cod_destinatario != self.comune {
            return Err(Rifiuto::AltroComune);
        }
        let forma = |cosa: &str| Rifiuto::Forma(cosa.to_owned());
        let id = testata.id_operazione_anpr.trim().parse().map_err(|_| forma("idOperazioneANPR is too long"))?;
        let compatta: Vec<u8> = richiesta.contenuto.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
        let busta = STANDARD.decode(compatta).map_err(|_| forma("contenuto is not base64"))?;
        let contenuto = content::open(&busta, &self.chiavi)?;
        let notifica = NotificaRicevuta {
            id: OperazioneId(id),
            tipo: testata.tipo_notifica,
            destinatario: testata.cod_destinatario,
            data_ora: testata.data_ora_richiesta,
            ricevuta: adesso,
            contenuto,
        };
        // A test notice is answered like any other and kept by nobody.
        let deposito = if notifica.tipo == "TEST" { Deposito::Nuova } else { self.cassetta.deposita(&notifica)? };
        Ok((notifica, deposito))
    }
}

impl std::fmt::Debug for Esaminatore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Esaminatore").field("comune", &self.comune).finish_non_exhaustive()
    }
}

/// The answer of N000: the code stands in both fields, because ANPR's readers differ (open question 15.22).
pub(crate) fn risposta(codice: char) -> String {
    let risposta = RispostaN000 { codice_esito: codice.to_string(), esito: codice.to_string() };
    // One digit can be written.
    let corpo = scrivi(&risposta).unwrap_or_default();
    format!(
        "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>{corpo}\
         </soapenv:Body></soapenv:Envelope>"
    )
}
