//! The Agenzia's outcomes: `EA`, the letter of the call and a number (registrazione §4.4).
//!
//! Seen in the real system: `EAA30`, `EAV31`, `EAV50`, `EAM12`, `EAM13`, `EAM91`, `AEE95`; 24 for a code or for data that
//! are formally wrong. The published list is not known (§36 Q30): where a case has no code of its own there, the number of
//! the same case under another letter is taken.

use anpr_model::RifiutoEntrate;

/// A letter of the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lettera {
    /// Attribution.
    A,
    /// Verification.
    V,
    /// Change of data.
    M,
}

/// Nobody is found, or nothing that could be meant.
pub(crate) fn non_trovato(lettera: Lettera) -> RifiutoEntrate {
    esito(lettera, 12, "soggetto non trovato")
}

/// Nobody else has the data for which a second code is asked (EN150).
pub(crate) fn senza_omocodia() -> RifiutoEntrate {
    esito(Lettera::A, 12, "nessun altro soggetto con gli stessi dati: non si tratta di omocodia")
}

/// It is being decided who has the code.
pub(crate) fn omocodia_in_corso(lettera: Lettera) -> RifiutoEntrate {
    esito(lettera, 13, "omocodia in corso di risoluzione")
}

/// The code is not one.
pub(crate) fn codice_errato() -> RifiutoEntrate {
    esito(Lettera::V, 24, "codice fiscale formalmente errato")
}

/// No code can be made of the data.
pub(crate) fn dati_senza_codice(lettera: Lettera, motivo: &str) -> RifiutoEntrate {
    esito(lettera, 24, &format!("il codice fiscale non si può calcolare: {motivo}"))
}

/// Somebody has a code under these data.
pub(crate) fn dati_presenti(lettera: Lettera) -> RifiutoEntrate {
    esito(lettera, 30, "per i dati indicati risulta già un codice fiscale")
}

/// The code is somebody's with other data.
pub(crate) fn dati_diversi() -> RifiutoEntrate {
    esito(Lettera::V, 31, "codice fiscale esistente ma dati anagrafici non corrispondenti")
}

/// The person has several codes.
pub(crate) fn piu_codici() -> RifiutoEntrate {
    esito(Lettera::V, 50, "per i dati indicati risultano più codici fiscali")
}

/// The code is not yet one whose data ANPR may change.
pub(crate) fn non_marcato() -> RifiutoEntrate {
    esito(Lettera::M, 91, "codice fiscale non marcato ANPR")
}

/// The attribution cannot be taken back, or not any more.
pub(crate) fn annullamento_rifiutato(motivo: &str) -> RifiutoEntrate {
    RifiutoEntrate::Esito { codice: "AEE95".into(), testo: format!("operazione rifiutata: {motivo}") }
}

fn esito(lettera: Lettera, numero: u8, testo: &str) -> RifiutoEntrate {
    RifiutoEntrate::Esito { codice: format!("EA{lettera:?}{numero:02}"), testo: testo.to_owned() }
}
