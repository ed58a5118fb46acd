//! From a notice to the bytes that are sent (consultazione §6.5, §17.5).

use anpr_contract::anpr_service_n000::{RichiestaN000, TestataNotifica};
use anpr_contract::scrivi;
use anpr_model::OperazioneId;
use anpr_notices::ora_italiana;
use anpr_wss::content::{ContentError, Recipient};
use anpr_wss::pki::{KeyPair, PkiError};
use anpr_wss::sign::{Algorithm, NoticeSigner, SignError};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};

/// Makes the messages: with the key of ANPR's service, for the key of each comune.
pub struct Preparatore {
    firma: NoticeSigner,
}

/// Why a message cannot be made (outcome 2 of §6.5.4).
#[derive(Debug, thiserror::Error)]
pub enum ErrorePreparazione {
    /// The content cannot be enveloped for the comune's certificate.
    #[error("{cn}: {errore}")]
    Busta {
        /// Common name of the certificate.
        cn: String,
        /// Why.
        errore: ContentError,
    },
    /// The body cannot be written.
    #[error("the message cannot be written: {0}")]
    Scrittura(#[from] anpr_contract::ErroreScrittura),
    /// The message cannot be signed.
    #[error(transparent)]
    Firma(#[from] SignError),
    /// Nobody would accept the signature: the certificate of who signs is not valid now.
    #[error("the certificate of notices.signing_certificate is not valid now")]
    Firmatario,
    /// Its validity cannot be read.
    #[error("notices.signing_certificate: {0}")]
    Certificato(#[from] PkiError),
}

/// What is to be sent to whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DaInviare<'a> {
    pub(crate) tipo: &'a str,
    pub(crate) destinatario: &'a str,
    pub(crate) id: OperazioneId,
    pub(crate) contenuto: &'a [u8],
}

impl Preparatore {
    /// With the key and certificate of ANPR's service (CA Utenti, sicurezza §15.2).
    pub fn new(firmatario: KeyPair, algoritmo: Algorithm) -> Result<Self, SignError> {
        Ok(Self { firma: NoticeSigner::new(firmatario, algoritmo)? })
    }

    /// The whole message: content enveloped for the comune, then the body signed. About a millisecond of CPU.
    pub(crate) fn prepara(
        &self,
        da_inviare: &DaInviare<'_>,
        certificato: &Destinatario,
        adesso: DateTime<Utc>,
    ) -> Result<Vec<u8>, ErrorePreparazione> {
        // A receiver refuses such a message for good (5): it is better not sent.
        if !self.firma.pair().valid_at(adesso.timestamp())? {
            return Err(ErrorePreparazione::Firmatario);
        }
        let busta = certificato.recipient.envelop(da_inviare.contenuto);
        let busta = busta.map_err(|errore| ErrorePreparazione::Busta { cn: certificato.cn.clone(), errore })?;
        let richiesta = RichiestaN000 {
            testata_notifica: TestataNotifica {
                tipo_notifica: da_inviare.tipo.to_owned(),
                cod_mittente: MITTENTE.to_owned(),
                cod_destinatario: da_inviare.destinatario.to_owned(),
                data_ora_richiesta: ora_italiana(adesso),
                id_operazione_anpr: da_inviare.id.to_string(),
            },
            contenuto: STANDARD.encode(busta),
        };
        Ok(self.firma.sign(&scrivi(&richiesta)?)?)
    }
}

impl std::fmt::Debug for Preparatore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Preparatore").finish_non_exhaustive()
    }
}

/// A comune's certificate, read once for all the notices of a queue.
#[derive(Debug)]
pub(crate) struct Destinatario {
    cn: String,
    recipient: Recipient,
}

impl Destinatario {
    pub(crate) fn da_der(cn: &str, certificato: &[u8]) -> Result<Self, ErrorePreparazione> {
        let recipient = Recipient::from_der(certificato);
        let recipient = recipient.map_err(|errore| ErrorePreparazione::Busta { cn: cn.to_owned(), errore })?;
        Ok(Self { cn: cn.to_owned(), recipient })
    }
}

/// `codMittente` of ANPR itself.
const MITTENTE: &str = "999999";
