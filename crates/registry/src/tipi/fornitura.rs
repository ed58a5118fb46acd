//! Supplies of the subentro (consultazione §7.3, §7.11).

use super::Istante;
use super::iam::Impronta;
use anpr_model::{LottoId, OperazioneId};

parole! {
    /// Where a supply stands.
    StatoFornitura {
        /// Files are coming in.
        Ricevuta = "RICEVUTA",
        /// Being checked and loaded.
        InElaborazione = "IN_ELABORAZIONE",
        /// In the register.
        Ok = "OK",
        /// Refused whole; the comune may send another.
        Ko = "KO",
    }
}

parole! {
    /// The two kinds of file.
    TipoFile {
        /// Residents, families and convivenze.
        Apr = "APR",
        /// Italians abroad.
        Aire = "AIRE",
    }
}

/// A supply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fornitura {
    /// ISTAT code of the comune.
    pub comune: String,
    /// Number, given by the comune.
    pub numero: i32,
    /// How many APR files it is made of.
    pub totale: i32,
    /// State.
    pub stato: StatoFornitura,
    /// When the first file came.
    pub ricevuta: Istante,
    /// When it became OK or KO.
    pub conclusa: Option<Istante>,
    /// The load it was last tried with.
    pub lotto: Option<LottoId>,
    /// Outcome for the comune, Italian.
    pub esito: Option<String>,
    /// Files received, APR first, by progressive.
    pub file: Vec<FileFornitura>,
}

/// Who takes a supply in order to work it through, and until when at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PresaFornitura {
    /// The operation of the run.
    pub titolare: OperazioneId,
    /// Now.
    pub adesso: Istante,
    /// Until when nobody else takes it.
    pub fino: Istante,
}

/// A file of a supply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFornitura {
    /// Kind.
    pub tipo: TipoFile,
    /// Number in the supply, from 1; 1 for the AIRE file.
    pub progressivo: i32,
    /// Name as sent.
    pub nome: String,
    /// SHA-256 of the bytes.
    pub impronta: Impronta,
    /// Size in bytes.
    pub dimensione: i64,
    /// Where the bytes are kept.
    pub percorso: String,
    /// When it came.
    pub ricevuto: Istante,
    /// Outcome of its checks, Italian.
    pub esito: Option<String>,
}
