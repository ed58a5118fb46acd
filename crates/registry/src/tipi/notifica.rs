//! Notices to the comuni and the endpoints that receive them (consultazione §6).

use super::Istante;
use anpr_model::{OperazioneId, SoggettoId, TipoNotifica};

parole! {
    /// How far the push of a notice is. Whether the comune has read it is another matter: [`StatoNotifica`].
    Consegna {
        /// Waits for its turn in the queue of its comune.
        Attesa = "A",
        /// The comune's server has acknowledged it.
        Consegnata = "C",
        /// Given up: refused by the comune, or tried for as long as the schedule says. It may be sent again by command.
        Morta = "M",
        /// The comune had no endpoint when it was made; it can be read, and sent by command.
        SoloLettura = "L",
        /// Its operation was annulled before anybody could have received it.
        Ritirata = "R",
    }
}

/// The states of a notice in table 44.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StatoNotifica {
    /// 7: not yet taken.
    DaPrendere,
    /// 8: acknowledged by the comune's server, or read by 3003.
    Fruita,
}

impl StatoNotifica {
    /// Its code in table 44.
    pub fn codice(self) -> i16 {
        match self {
            Self::DaPrendere => 7,
            Self::Fruita => 8,
        }
    }
}

/// A notice to be put into the queue of its comune, inside the write of what causes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NuovaNotifica {
    /// Kind.
    pub tipo: TipoNotifica,
    /// ISTAT code of the comune that shall hear of it.
    pub destinatario: String,
    /// The operation that caused it; a notice's own `idOperazioneANPR` is another number.
    pub operazione: OperazioneId,
    /// Whom it is about, if it is about one person.
    pub soggetto: Option<SoggettoId>,
    /// The inner document, `NotificaN0nn` or for NRIS the `Risposta...`, UTF-8, in clear.
    pub contenuto: Vec<u8>,
    /// When it is made.
    pub quando: Istante,
}

/// A notice as it stands in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notifica {
    /// Its own `idOperazioneANPR`, the same at every attempt.
    pub id: OperazioneId,
    /// Kind.
    pub tipo: TipoNotifica,
    /// ISTAT code of the comune.
    pub destinatario: String,
    /// The operation that caused it.
    pub operazione: OperazioneId,
    /// Whom it is about.
    pub soggetto: Option<SoggettoId>,
    /// When it was made.
    pub creata: Istante,
    /// Whether the comune has it.
    pub stato: StatoNotifica,
    /// How far the push is.
    pub consegna: Consegna,
    /// Attempts whose outcome is known, since it was last put into the queue.
    pub tentativi: i32,
    /// When the first of them ended.
    pub primo: Option<Istante>,
    /// When the last of them ended.
    pub ultimo: Option<Istante>,
    /// How the last of them ended, in words; no personal data.
    pub ultimo_esito: Option<String>,
    /// When the comune got it, by push or by reading.
    pub fruita: Option<Istante>,
    /// The inner document.
    pub contenuto: Vec<u8>,
}

/// A notice that was taken back before it could reach anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotificaRitirata {
    /// Its `idOperazioneANPR`.
    pub id: OperazioneId,
    /// Kind.
    pub tipo: TipoNotifica,
    /// ISTAT code of the comune.
    pub destinatario: String,
    /// Whom it was about.
    pub soggetto: Option<SoggettoId>,
}

/// Which notices are asked for; what is `None` does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CriteriNotifiche {
    /// ISTAT code of the comune.
    pub destinatario: Option<String>,
    /// Kind.
    pub tipo: Option<TipoNotifica>,
    /// How far the push is.
    pub consegna: Option<Consegna>,
}

/// Where and how a comune receives its notices.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Endpoint {
    /// ISTAT code of the comune.
    pub comune: String,
    /// Address, `https://...`; in the sandbox also `http://...`.
    pub url: String,
    /// Host and port of the address: the connections to one are bounded.
    pub host: String,
    /// Common name of the certificate for which contents are enveloped, `<istat>-CO-9999` or `-CO-9998`.
    pub cn: String,
    /// That certificate, DER.
    #[serde(skip)]
    pub certificato: Vec<u8>,
    /// Whether notices are pushed to it.
    pub attivo: bool,
}

/// An endpoint with the state of its queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatoEndpoint {
    /// The endpoint.
    pub endpoint: Endpoint,
    /// When the first notice of the queue is due; `None` when none waits.
    pub prossimo: Option<Istante>,
    /// Attempts in a row that failed by the endpoint's fault.
    pub fallimenti: i32,
    /// When it was last tried.
    pub ultimo: Option<Istante>,
    /// How that ended.
    pub ultimo_esito: Option<String>,
    /// Until when a process works on its queue.
    pub presa_fino: Option<Istante>,
}

/// How many queues a process takes, and of which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presa {
    /// Who takes them; another name for every run of every process.
    pub titolare: String,
    /// Now, by the clock of the one that takes.
    pub adesso: Istante,
    /// Until when nobody else takes them.
    pub fino: Istante,
    /// At most so many queues.
    pub code: usize,
    /// At most so many notices of each.
    pub notifiche: i64,
    /// At most so many queues of one host, those of `occupati` counted in.
    pub per_host: usize,
    /// Queues of each host that the taker is at work on.
    pub occupati: std::collections::HashMap<String, usize>,
}

/// A queue taken by a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodaPresa {
    /// Where its notices go.
    pub endpoint: Endpoint,
    /// Attempts in a row that failed by the endpoint's fault.
    pub fallimenti: i32,
    /// Its first notices, in order.
    pub notifiche: Vec<Notifica>,
}

/// How an attempt ended, as far as the register is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EsitoConsegna {
    /// The comune has it.
    Consegnata,
    /// Not now: the queue waits until then.
    Rinviata(Istante),
    /// Given up: the queue goes on with the next. Whether the endpoint itself was at fault.
    Abbandonata {
        /// Whether the endpoint itself was at fault, so that the next had better wait too.
        fino: Option<Istante>,
    },
}

/// What waits, all queues together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Arretrato {
    /// Notices that wait for their turn.
    pub in_attesa: i64,
    /// When the oldest of them was made.
    pub piu_vecchia: Option<Istante>,
    /// Dead letters.
    pub morte: i64,
}

/// An attempt that ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tentativo {
    /// Who took the queue ([`Presa::titolare`]).
    pub titolare: String,
    /// ISTAT code of the comune.
    pub comune: String,
    /// The notice.
    pub id: OperazioneId,
    /// How it ended.
    pub esito: EsitoConsegna,
    /// The same in words, for who looks after it; no personal data.
    pub detto: String,
    /// When it ended.
    pub quando: Istante,
    /// Until when the queue is held on, if the holder has more of it to send; `None` gives it back.
    pub prosegue: Option<Istante>,
}
