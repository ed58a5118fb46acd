//! What can go wrong in the register.

/// Why a call to the register failed. No text carries personal data: values that a database quotes are blotted out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Errore {
    /// The database cannot be reached, or broke off; the call may be tried again.
    #[error("the database is not available: {0}")]
    NonDisponibile(String),
    /// The queue of writes, or the pool of connections, is full; the call may be tried again in a moment.
    #[error("the register is busy: {0}")]
    Occupato(&'static str),
    /// The register is being closed and takes no more work.
    #[error("the register is closing")]
    InChiusura,
    /// The comune has already used this `idOperazioneComune` (registrazione §1.3); the stored answer is to be read.
    #[error("idOperazioneComune already registered for this comune")]
    GiaRegistrata,
    /// The message, or its assertion, has been seen before (sicurezza §12, replay).
    #[error("message already received")]
    Replica,
    /// A row with the same key exists; the text names the constraint.
    #[error("already there: {0}")]
    Duplicato(String),
    /// The row that was to be changed, or referred to, does not exist; the text names the kind of thing.
    #[error("unknown {0}")]
    Sconosciuto(&'static str),
    /// The state machine does not allow the change.
    #[error("{oggetto} cannot go from {da} to {a}")]
    TransizioneVietata {
        /// The kind of thing.
        oggetto: &'static str,
        /// Its state.
        da: String,
        /// The state that was asked for.
        a: String,
    },
    /// An earlier step of the same write failed, so that nothing of it may be kept.
    #[error("a write went on after one of its steps had failed; nothing was kept")]
    ScritturaFallita,
    /// What is stored contradicts the register's own rules.
    #[error("the register contradicts itself: {0}")]
    Incoerente(String),
    /// The address of the database is not of a known kind, or the configuration contradicts itself.
    #[error("configuration: {0}")]
    Configurazione(String),
    /// The migrations of this program are not all applied, or could not be.
    #[error("migrations: {0}")]
    Migrazioni(String),
    /// The database refused a statement for a reason that is neither the caller's nor a broken connection.
    #[error("the database refused a statement: {0}")]
    Interno(String),
}

/// What most calls to the register give back.
pub type Risultato<T> = Result<T, Errore>;

impl From<Errore> for anpr_model::Guasto {
    fn from(errore: Errore) -> Self {
        match errore {
            Errore::Incoerente(testo) => Self::Incoerente(testo),
            altro => Self::NonDisponibile(altro.to_string()),
        }
    }
}
