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
    /// What a decision rests on has changed since it was taken, or a concurrent operation holds a key that it needs: it is
    /// to be taken again.
    #[error("the decision rests on what has changed since")]
    Superata,
    /// The operation's number is not above that of a sheet's last change, which another process registered before: it is to
    /// be decided again under a number above this one (consultazione §1.4).
    #[error("operation {0} came before, under a higher number")]
    NumeroSorpassato(i64),
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

impl Errore {
    /// What a failure of the database means here.
    pub(crate) fn da_diesel(errore: diesel::result::Error) -> Self {
        use diesel::result::DatabaseErrorKind as Tipo;
        use diesel::result::Error as E;
        match errore {
            E::DatabaseError(tipo, info) => match tipo {
                Tipo::UniqueViolation => vincolo(info.constraint_name(), info.message()),
                Tipo::ForeignKeyViolation => Self::Sconosciuto("row referred to"),
                Tipo::SerializationFailure => Self::Occupato("conflict with a concurrent transaction"),
                Tipo::ClosedConnection | Tipo::UnableToSendCommand | Tipo::ReadOnlyTransaction => {
                    Self::NonDisponibile(senza_valori(info.message()))
                }
                _ => per_testo(info.message()),
            },
            E::BrokenTransactionManager => Self::NonDisponibile("the connection was lost in a transaction".into()),
            E::DeserializationError(e) => Self::Incoerente(senza_valori(&e.to_string())),
            altro => Self::Interno(senza_valori(&altro.to_string())),
        }
    }

    /// Whether the same write may succeed if it is simply run again.
    pub(crate) fn da_ripetere(&self) -> bool {
        matches!(self, Self::Occupato(_))
    }
}

/// The domain's word for a violated constraint. PostgreSQL names the constraint, SQLite its columns.
fn vincolo(nome: Option<&str>, testo: &str) -> Errore {
    let colonne = testo.strip_prefix("UNIQUE constraint failed: ");
    let nome = match (nome, colonne) {
        (Some(nome), _) => nome,
        (None, Some("operazione.comune, operazione.chiave")) => "operazione_chiave",
        (None, Some("replica.chiave")) => "replica_unica",
        (None, Some("unicita.chiave")) => "unicita_unica",
        (None, Some("procedimento.comune, procedimento.numero_comune")) => "procedimento_comune",
        (None, Some(altre)) => altre,
        (None, None) => "a unique constraint",
    };
    match nome {
        "operazione_chiave" => Errore::GiaRegistrata,
        "replica_unica" => Errore::Replica,
        "unicita_unica" | "procedimento_comune" => Errore::Superata,
        altro => Errore::Duplicato(altro.into()),
    }
}

/// Failures to which diesel gives no kind of their own.
fn per_testo(testo: &str) -> Errore {
    const INDISPONIBILE: [&str; 13] = [
        "disk I/O error",
        "database or disk is full",
        "unable to open database file",
        "attempt to write a readonly database",
        "file is not a database",
        "database disk image is malformed",
        "terminating connection",
        "the database system is",
        "too many clients",
        "server closed the connection",
        "no connection to the server",
        "could not receive data from server",
        "could not send data to server",
    ];
    if testo.contains("database is locked") {
        Errore::Occupato("the database is locked by another process")
    } else if testo.contains("deadlock detected") {
        Errore::Occupato("deadlock with a concurrent transaction")
    } else if INDISPONIBILE.iter().any(|t| testo.contains(t)) {
        Errore::NonDisponibile(senza_valori(testo))
    } else {
        Errore::Interno(senza_valori(testo))
    }
}

/// The text without what stands between quotes or brackets, where databases put values; one line only.
fn senza_valori(testo: &str) -> String {
    let mut fuori = String::with_capacity(testo.len());
    let mut chiusura = None;
    for c in testo.lines().next().unwrap_or_default().chars() {
        match (chiusura, c) {
            (Some(attesa), c) if c == attesa => {
                chiusura = None;
                fuori.push(c);
            }
            (Some(_), _) => {}
            (None, '"' | '\'' | '(') => {
                chiusura = Some(if c == '(' { ')' } else { c });
                fuori.push(c);
                fuori.push('…');
            }
            (None, c) => fuori.push(c),
        }
    }
    fuori
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_what_a_database_quotes() {
        assert_eq!(
            senza_valori("invalid input syntax for type date: \"ROSSI\"\nDETAIL: Key (cf)=(X)"),
            "invalid input syntax for type date: \"…\""
        );
        assert_eq!(senza_valori("Key (codice_fiscale)=(RSSMRA) already"), "Key (…)=(…) already");
    }

    #[test]
    fn sqlite_columns_become_the_constraint_that_they_are() {
        let di = |t: &str| vincolo(None, t);
        assert_eq!(di("UNIQUE constraint failed: operazione.comune, operazione.chiave"), Errore::GiaRegistrata);
        assert_eq!(di("UNIQUE constraint failed: replica.chiave"), Errore::Replica);
        assert_eq!(vincolo(Some("replica_unica"), "x"), Errore::Replica);
    }
}
