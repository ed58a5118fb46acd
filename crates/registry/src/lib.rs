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

mod config;
mod errore;
mod tipi;

pub use config::Config;
pub use errore::{Errore, Risultato};
pub use tipi::{
    Abilitazione, Autore, Certificato, Chiamante, ChiamanteCercato, ChiaveReplica, ChiaviGeneralita, Esistente, Esito,
    Evidenza, FileFornitura, Fornitura, Impronta, Istante, Lotto, NuovaAppartenenza, NuovaFamiglia, NuovaGeneralita,
    NuovaIscrizione, NuovaOperazione, NuovaSezione, NuovaSezioneFamiglia, NuovoIdAnpr, NuovoLotto, NuovoSoggetto,
    Operatore, OperazioneRegistrata, Postazione, RigaAudit, RuoloCertificato, StatoFornitura, StatoIam, StatoLotto,
    TipoFile,
};
