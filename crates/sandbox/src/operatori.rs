//! The operators of a fictitious comune: one who may do everything, and those whose refusals a tester wants to see.

/// An operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operatore {
    /// `NameID` of the assertion; in the test environments not a codice fiscale (sicurezza §13.12).
    pub id: String,
    /// Surname.
    pub cognome: String,
    /// Name.
    pub nome: String,
    /// Function profiles (sicurezza §13.3).
    pub profili: Vec<String>,
    /// Whether enabled.
    pub stato: StatoOperatore,
}

/// Whether an operator is enabled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatoOperatore {
    /// Enabled.
    Attivo,
    /// Blocked: every call is refused.
    Bloccato,
}

/// The operators of a comune, the one of the properties file first.
pub(crate) fn operatori(istat: &str) -> Vec<Operatore> {
    let operatore = |prefisso: &str, cognome: &str, nome: &str, profili: &[&str], stato| Operatore {
        id: format!("{prefisso}{istat}"),
        cognome: cognome.to_owned(),
        nome: nome.to_owned(),
        profili: profili.iter().map(|p| (*p).to_owned()).collect(),
        stato,
    };
    vec![
        operatore("OPER", "GUIDI", "CLARA", TUTTI, StatoOperatore::Attivo),
        operatore("CONS", "MANZI", "TEODORO", &["OP_CONSULTAZIONE"], StatoOperatore::Attivo),
        operatore("CERT", "BASSO", "LIVIA", &["OP_CERTIFICAZIONE"], StatoOperatore::Attivo),
        operatore("BLOC", "FERMI", "ORESTE", TUTTI, StatoOperatore::Bloccato),
    ]
}

/// The profiles of whoever works at a counter; security and administration are not operations of the services.
const TUTTI: &[&str] = &[
    "OP_CONSULTAZIONE",
    "OP_ESTRAZIONE",
    "OP_REGISTRAZIONE",
    "OP_SUPERVISORE",
    "OP_CERTIFICAZIONE",
    "OP_CARTA",
    "OP_UTILITA",
    "OP_ELETTORALE",
    "OP_STATO_CIVILE",
    "OP_SUBENTRO",
    "OP_CITTADINO",
];
