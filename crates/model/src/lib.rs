//! The register as data: who is in it, what is known of them, since when and until when.
//!
//! These types are what the engine reads and decides upon and what the registry stores. They know nothing of
//! databases, of XML or of clocks. The content of a section is carried as JSON of the generated contract type of the
//! same name, so that this crate and the registry need not know the contract.
//!
//! Time: `Periodo` is effect time (the day a fact begins and ends to hold); the operation ids beside it are system
//! time (which call wrote the version and which one closed or voided it).

mod anagrafe;
mod certificati;
mod criteri;
mod effetti;
mod entrate;
mod notifica;
mod nuovi;
mod periodo;
mod procedimento;
mod richieste;
mod scheda;
mod sezione;

pub use anagrafe::{Anagrafe, Guasto, Storico};
pub use certificati::{CertificatoEmesso, ImportiCertificato, ParametriCertificati};
pub use criteri::{CriteriFamiglia, CriteriSoggetto, DocumentoCercato, NascitaCercata, NomeCercato, Territorio};
pub use effetti::{
    Annullamento, Aree, Effetti, EffettiFamiglia, EffettiSoggetto, IdVersione, Letti, OperazioneNota, Parte,
    PassoFamiglia, PassoSoggetto, StatoScheda, StatoSchedaFamiglia, Tocco, ToccoFamiglia, ToccoSoggetto,
};
pub use entrate::{AgenziaEntrate, ChiamataEntrate, NuovaValidazione, PersonaFiscale, RifiutoEntrate, Riscontro};
pub use notifica::TipoNotifica;
pub use nuovi::{
    ChiaviGeneralita, NuovaAppartenenza, NuovaFamiglia, NuovaGeneralita, NuovaIscrizione, NuovaSezione,
    NuovaSezioneFamiglia, NuovoIdAnpr, NuovoSoggetto,
};
pub use periodo::Periodo;
pub use procedimento::{ChiaveProcedimento, Chiusura, PraticaId, Procedimento};
pub use richieste::{
    AncheFamiglie, Archivio, Elaborazione, Filtro, Genere, Intervallo, NomeVoce, NuovaElaborazione, StatoElaborazione,
    Voce, VoceIntera,
};
pub use scheda::{
    Appartenenza, ComuneRegistro, Iscrizione, Registro, Scheda, SchedaFamiglia, Soggetto, StatoComune, StatoFamiglia,
    StatoSoggetto, Versione,
};
pub use sezione::{Sezione, SezioneFamiglia};

/// A calendar day, as written in acts: never converted through a time zone (registrazione §1.1).
pub type Data = chrono::NaiveDate;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id! {
    /// `idSchedaSoggettoANPR`: a person's sheet, kept for life; at most 15 digits on the wire.
    SoggettoId
}
id! {
    /// `idFamigliaConvivenzaANPR`: a family, a convivenza or an AIRE family; 1 to 20 digits on the wire.
    FamigliaId
}
id! {
    /// `idOperazioneANPR`: one per accepted or refused call, growing; passed 2^31 in the real system in 2025.
    OperazioneId
}
id! {
    /// A bulk load: its rows exist but are not part of the register until the lotto is made active, in one step.
    LottoId
}
