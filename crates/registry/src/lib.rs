//! The register on SQLite or PostgreSQL: the only crate that names a table.
//!
//! [`Registry`] is the entry point. Reads go through a [`Snapshot`], a consistent view that implements
//! [`anpr_model::Anagrafe`]; writes go through [`Registry::scrivi`], durable when they are acknowledged. All calls
//! block: the caller runs them on a bounded pool of its own.
//!
//! **Invariant:** nothing is forgotten. A version is closed or voided, never changed in place nor removed; only the rows
//! of a bulk load that never became active are removed.
//!
//! **Invariant:** no error text and no trace carries personal data.

mod audit;
mod caricamento;
mod cassetta;
mod certificati;
mod coda;
mod config;
mod connessione;
mod contatori;
mod custode;
mod errore;
mod indirizzi;
mod migrazioni;
mod pool;
mod registry;
mod righe;
mod schema;
mod scrittore;
mod scrittura;
mod segreti;
mod snapshot;
#[cfg(feature = "testkit")]
pub mod testkit;
mod tipi;

pub use caricamento::Caricamento;
pub use cassetta::{Cassetta, Deposito, NotificaRicevuta};
pub use certificati::{AnnullamentoCertificato, FiltroCertificati, RigaCertificato};
pub use config::Config;
pub use contatori::Contatore;
pub use errore::{Errore, Risultato};
pub use registry::{Controllo, Registry};
pub use scrittore::Attesa;
pub use scrittura::{PresaElaborazione, Scrittura};
pub use snapshot::Snapshot;
pub use tipi::{
    Abilitazione, Arretrato, Autore, Certificato, Chiamante, ChiamanteCercato, ChiamataEntrate, ChiaveReplica,
    ChiaviGeneralita, CodaPresa, CodiceEntrate, ComportamentoEntrate, Consegna, Consultazione, CriteriNotifiche,
    Endpoint, Esistente, Esito, EsitoConsegna, Evidenza, FileFornitura, Fornitura, Impronta, Istante, Lotto, Notifica,
    NotificaRitirata, NuovaAppartenenza, NuovaFamiglia, NuovaGeneralita, NuovaIscrizione, NuovaNotifica,
    NuovaOperazione, NuovaSezione, NuovaSezioneFamiglia, NuovaValidazione, NuovoIdAnpr, NuovoLotto, NuovoSoggetto,
    Operatore, OperazioneRegistrata, OrigineCodice, PersonaEntrate, Postazione, Presa, PresaFornitura, RigaAudit,
    RispostaEntrate, RuoloCertificato, StatoCodice, StatoEndpoint, StatoFornitura, StatoIam, StatoLotto, StatoNotifica,
    StatoValidazione, Tentativo, TipoFile, Titolare, Validazione, Verifica, VerificaContata, Visto,
};
