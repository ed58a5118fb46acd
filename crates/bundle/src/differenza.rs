//! What a comparison finds, and its words.

use std::fmt;

/// One change between two contracts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differenza {
    /// Whom it concerns.
    pub ambito: Ambito,
    /// Where it is: from the root of a message down to the element, as in `Richiesta3002/criteriRicerca/idANPR`; the name
    /// of the service, operation or document if the change is theirs.
    pub percorso: String,
    /// What changed.
    pub cambiamento: Cambiamento,
    /// Whether what works today still works.
    pub effetto: Effetto,
    /// Where the same content stands too: the change is the same there.
    pub altri_percorsi: Vec<String>,
    /// The operations whose messages show the change, as `service/operation`.
    pub operazioni: Vec<String>,
}

/// Whom a change concerns. The order is that of a report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ambito {
    /// The contract as a whole.
    Contratto,
    /// Several services: a type they share.
    PiuServizi,
    /// One service; one operation of it, if only that shows the change.
    Servizio {
        /// Short name, as in `3000`.
        servizio: String,
        /// Name of the operation.
        operazione: Option<String>,
    },
    /// A document that is no message of an operation, as a take-over file or the content of a notice.
    Documento {
        /// Its root element.
        nome: String,
    },
}

/// What a change does to whoever wrote a program for the earlier contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effetto {
    /// What was valid stays valid, and nothing unknown arrives.
    Compatibile,
    /// Something that may be sent today is refused.
    RompeInvio,
    /// Something may arrive that today cannot.
    RompeRicezione,
    /// Both.
    RompeTutto,
}

/// How often an element stands in its parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cardinalita {
    /// 1
    Una,
    /// 0..1
    Forse,
    /// 1..n
    AlmenoUna,
    /// 0..n
    Libera,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cambiamento {
    /// The bundle says another version.
    Versione {
        /// Before.
        da: String,
        /// After.
        a: String,
    },
    /// A service appeared.
    ServizioNuovo {
        /// Its path.
        percorso: String,
        /// How many operations it has.
        operazioni: usize,
    },
    /// A service is gone.
    ServizioEliminato,
    /// An operation appeared.
    OperazioneNuova,
    /// An operation is gone.
    OperazioneEliminata,
    /// A document that is no message appeared.
    DocumentoNuovo,
    /// A document that is no message is gone.
    DocumentoEliminato,
    /// A service stands at another address.
    Indirizzo {
        /// Before.
        da: String,
        /// After.
        a: String,
    },
    /// A fact of the description other than the messages: which, and its values.
    Descrizione {
        /// What it is, in Italian.
        cosa: &'static str,
        /// Before.
        da: String,
        /// After.
        a: String,
    },
    /// The root element of a request or an answer is another, `{namespace}name`.
    Messaggio {
        /// Before.
        da: String,
        /// After.
        a: String,
    },
    /// An element appeared.
    ElementoNuovo {
        /// How often it stands.
        cardinalita: Cardinalita,
        /// The elements with which it cannot stand together.
        alternative: Vec<String>,
        /// What it contains, in words.
        contenuto: String,
    },
    /// An element is gone.
    ElementoEliminato {
        /// How often it stood.
        cardinalita: Cardinalita,
    },
    /// An element stands more or less often.
    Cardinalita {
        /// Before.
        da: Cardinalita,
        /// After.
        a: Cardinalita,
    },
    /// An element stands at another place among its siblings.
    Posizione {
        /// The element that now stands right before it; none if it is the first.
        dopo: Option<String>,
    },
    /// An element is in another namespace; none is no namespace.
    Namespace {
        /// Before.
        da: Option<String>,
        /// After.
        a: Option<String>,
    },
    /// The same elements may stand together in other ways, as when a choice becomes a sequence.
    Combinazioni {
        /// A content that was admitted and is not any more.
        non_piu: Option<Vec<String>>,
        /// A content that was not admitted and now is.
        nuova: Option<Vec<String>>,
    },
    /// Text became elements, or the reverse, or the kind of value changed.
    Natura {
        /// Before, in words.
        da: String,
        /// After, in words.
        a: String,
    },
    /// The shortest or longest value, in characters.
    Lunghezza {
        /// Before.
        da: (u32, Option<u32>),
        /// After.
        a: (u32, Option<u32>),
    },
    /// The patterns, one per step of restriction; all hold.
    Modello {
        /// Before.
        da: Vec<String>,
        /// After.
        a: Vec<String>,
        /// A value that was admitted and is not any more, if one was found.
        non_piu: Option<String>,
        /// A value that was not admitted and now is, if one was found.
        nuovo: Option<String>,
    },
    /// The values that are allowed.
    Valori {
        /// Those that are new; everything, if there was a list and there is none any more.
        aggiunti: Valori,
        /// Those that are gone; everything, if there was no list.
        tolti: Valori,
    },
    /// Smallest and greatest number.
    Limiti {
        /// Before.
        da: (Option<i64>, Option<i64>),
        /// After.
        a: (Option<i64>, Option<i64>),
    },
    /// The most digits of a number.
    Cifre {
        /// Before.
        da: Option<u32>,
        /// After.
        a: Option<u32>,
    },
    /// How white space is treated.
    Spazi {
        /// Before, in words.
        da: &'static str,
        /// After, in words.
        a: &'static str,
    },
}

/// Values of an enumeration that came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Valori {
    /// These, perhaps none.
    Questi(Vec<String>),
    /// All that the list does not name.
    TuttiGliAltri,
}

impl Effetto {
    /// False if something that works today may stop working.
    pub fn compatibile(self) -> bool {
        self == Self::Compatibile
    }
}

/// Path, change and effect on one line.
impl fmt::Display for Differenza {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} [{}]", self.percorso, self.cambiamento, self.effetto)
    }
}

impl fmt::Display for Ambito {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contratto => f.write_str("Contratto"),
            Self::PiuServizi => f.write_str("Comune a più servizi"),
            Self::Servizio { servizio, operazione: None } => write!(f, "Servizio {servizio}"),
            Self::Servizio { servizio, operazione: Some(o) } => write!(f, "Servizio {servizio}, operazione {o}"),
            Self::Documento { nome } => write!(f, "Documento {nome}"),
        }
    }
}

impl fmt::Display for Effetto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Compatibile => "compatibile",
            Self::RompeInvio => "incompatibile in invio",
            Self::RompeRicezione => "incompatibile in ricezione",
            Self::RompeTutto => "incompatibile in invio e in ricezione",
        })
    }
}

impl fmt::Display for Cardinalita {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Una => "obbligatorio",
            Self::Forse => "facoltativo",
            Self::AlmenoUna => "obbligatorio e ripetibile",
            Self::Libera => "facoltativo e ripetibile",
        })
    }
}

impl fmt::Display for Cambiamento {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Versione { da, a } => write!(f, "versione {a}, prima {da}"),
            Self::ServizioNuovo { percorso, operazioni } => {
                write!(f, "servizio nuovo al percorso {percorso}, operazioni: {operazioni}")
            }
            Self::ServizioEliminato => f.write_str("servizio eliminato"),
            Self::OperazioneNuova => f.write_str("operazione nuova"),
            Self::OperazioneEliminata => f.write_str("operazione eliminata"),
            Self::DocumentoNuovo => f.write_str("documento nuovo"),
            Self::DocumentoEliminato => f.write_str("documento eliminato"),
            Self::Indirizzo { da, a } => write!(f, "indirizzo {a}, prima {da}"),
            Self::Descrizione { cosa, da, a } => write!(f, "{cosa} «{a}», prima «{da}»"),
            Self::Messaggio { da, a } => write!(f, "elemento radice {a}, prima {da}"),
            Self::ElementoNuovo { cardinalita, alternative, contenuto } => {
                write!(f, "nuovo, {cardinalita}")?;
                if !alternative.is_empty() {
                    write!(f, ", in alternativa a {}", elenco(alternative))?;
                }
                write!(f, " ({contenuto})")
            }
            Self::ElementoEliminato { cardinalita } => write!(f, "eliminato (era {cardinalita})"),
            Self::Cardinalita { da, a } => write!(f, "ora {a}, prima {da}"),
            Self::Posizione { dopo: Some(prima) } => write!(f, "spostato, ora subito dopo {prima}"),
            Self::Posizione { dopo: None } => f.write_str("spostato, ora al primo posto"),
            Self::Namespace { da, a } => {
                let nome = |n: &Option<String>| n.clone().unwrap_or_else(|| "nessuno".to_owned());
                write!(f, "namespace {}, prima {}", nome(a), nome(da))
            }
            Self::Combinazioni { non_piu, nuova } => {
                f.write_str("cambia quali elementi possono stare insieme")?;
                for (parole, esempio) in [("non più ammesso", non_piu), ("ora ammesso", nuova)] {
                    match esempio {
                        Some(e) if e.is_empty() => write!(f, "; {parole}: nessun elemento")?,
                        Some(e) => write!(f, "; {parole}: soltanto {}", elenco(e))?,
                        None => {}
                    }
                }
                Ok(())
            }
            Self::Natura { da, a } => write!(f, "ora contiene {a}, prima {da}"),
            Self::Lunghezza { da, a } => write!(f, "lunghezza {}, prima {}", caratteri(*a), caratteri(*da)),
            Self::Modello { da, a, non_piu, nuovo } => {
                write!(f, "modello {}, prima {}", modelli(a), modelli(da))?;
                for (parole, esempio) in [("non più ammesso", non_piu), ("ora ammesso", nuovo)] {
                    if let Some(e) = esempio {
                        write!(f, "; {parole}, per esempio: «{}»", abbreviato(&e.escape_debug().to_string()))?;
                    }
                }
                Ok(())
            }
            Self::Valori { aggiunti, tolti } => {
                f.write_str("valori ammessi")?;
                let mut separatore = ": ";
                for (parole, valori) in [("aggiunti", aggiunti), ("tolti", tolti)] {
                    match valori {
                        Valori::Questi(v) if v.is_empty() => continue,
                        Valori::Questi(v) => write!(f, "{separatore}{parole} {}", elenco(v))?,
                        Valori::TuttiGliAltri => write!(f, "{separatore}{parole} tutti gli altri")?,
                    }
                    separatore = "; ";
                }
                Ok(())
            }
            Self::Limiti { da, a } => write!(f, "numero {}, prima {}", intervallo(*a), intervallo(*da)),
            Self::Cifre { da, a } => {
                let cifre = |c: &Option<u32>| c.map_or("senza limite".to_owned(), |c| format!("al massimo {c}"));
                write!(f, "cifre: {}, prima {}", cifre(a), cifre(da))
            }
            Self::Spazi { da, a } => write!(f, "spazi {a}, prima {da}"),
        }
    }
}

/// A length in words.
pub(crate) fn caratteri(lunghezza: (u32, Option<u32>)) -> String {
    match lunghezza {
        (0, None) => "libera".to_owned(),
        (minimo, None) => format!("almeno {minimo}"),
        (minimo, Some(massimo)) if minimo == massimo => format!("{massimo}"),
        (minimo, Some(massimo)) => format!("da {minimo} a {massimo}"),
    }
}

/// Bounds of a number in words.
fn intervallo(limiti: (Option<i64>, Option<i64>)) -> String {
    match limiti {
        (None, None) => "senza limiti".to_owned(),
        (Some(minimo), None) => format!("almeno {minimo}"),
        (None, Some(massimo)) => format!("al massimo {massimo}"),
        (Some(minimo), Some(massimo)) => format!("da {minimo} a {massimo}"),
    }
}

fn modelli(modelli: &[String]) -> String {
    if modelli.is_empty() { "nessuno".to_owned() } else { elenco(modelli) }
}

/// The first few of a list, each cut to a length that can be read.
fn elenco(voci: &[String]) -> String {
    const MASSIMO: usize = 12;
    let mut testo = voci.iter().take(MASSIMO).map(|v| abbreviato(v)).collect::<Vec<_>>().join(", ");
    if let Some(altre) = voci.len().checked_sub(MASSIMO).filter(|n| *n > 0) {
        testo.push_str(&format!(" e altri {altre}"));
    }
    testo
}

fn abbreviato(testo: &str) -> String {
    const MASSIMO: usize = 80;
    match testo.char_indices().nth(MASSIMO) {
        Some((fine, _)) => format!("{}…", testo.get(..fine).unwrap_or(testo)),
        None => testo.to_owned(),
    }
}
