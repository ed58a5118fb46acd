//! What goes into the register and comes out of it, beyond the shared model.

/// Gives a closed set of words its spelling in the database.
macro_rules! parole {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// The word in the database and in lists.
            pub fn parola(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The one with this word, none if the word is unknown.
            pub fn da_parola(parola: &str) -> Option<Self> {
                match parola { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.parola())
            }
        }
    };
}

mod caricamento;
mod certificati;
mod entrate;
mod fornitura;
mod iam;
mod notifica;
mod operazione;

pub use anpr_model::{ChiamataEntrate, NuovaValidazione};
pub use anpr_model::{
    ChiaviGeneralita, NuovaAppartenenza, NuovaFamiglia, NuovaGeneralita, NuovaIscrizione, NuovaSezione,
    NuovaSezioneFamiglia, NuovoIdAnpr, NuovoSoggetto,
};
pub use caricamento::{Esistente, Lotto, NuovoLotto, StatoLotto};
pub use certificati::{Consultazione, Verifica, VerificaContata, Visto};
pub use entrate::{
    CodiceEntrate, ComportamentoEntrate, OrigineCodice, PersonaEntrate, RispostaEntrate, StatoCodice, StatoValidazione,
    Titolare, Validazione,
};
pub use fornitura::{FileFornitura, Fornitura, PresaFornitura, StatoFornitura, TipoFile};
pub use iam::{
    Abilitazione, Autore, Certificato, Chiamante, ChiamanteCercato, Impronta, Operatore, Postazione, RigaAudit,
    RuoloCertificato, StatoIam,
};
pub use notifica::{
    Arretrato, CodaPresa, Consegna, CriteriNotifiche, Endpoint, EsitoConsegna, Notifica, NotificaRitirata,
    NuovaNotifica, Presa, StatoEndpoint, StatoNotifica, Tentativo,
};
pub use operazione::{ChiaveReplica, Esito, Evidenza, NuovaOperazione, OperazioneRegistrata};

/// An instant, always in UTC; stored with microseconds.
pub type Istante = chrono::DateTime<chrono::Utc>;
