//! What a registration does to the register: decided by the engine, applied by the registry whole or not at all.

use crate::{
    Data, FamigliaId, NuovaAppartenenza, NuovaFamiglia, NuovaGeneralita, NuovaIscrizione, NuovaSezione,
    NuovaSezioneFamiglia, NuovaValidazione, NuovoSoggetto, OperazioneId, Procedimento, Sezione, SezioneFamiglia,
    SoggettoId, StatoFamiglia, StatoSoggetto,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The effects of one operation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effetti {
    /// From when they hold: `dataDecorrenza`.
    pub decorrenza: Option<Data>,
    /// `operazioneRichiesta` of the operation.
    pub codice: String,
    /// ISTAT code of the comune that registers.
    pub comune: String,
    /// Persons who were not in the register.
    pub nuovi_soggetti: Vec<NuovoSoggetto>,
    /// Families and convivenze that did not exist.
    pub nuove_famiglie: Vec<NuovaFamiglia>,
    /// What changes on each person's sheet. A new person has an entry too, without steps.
    pub soggetti: BTreeMap<SoggettoId, EffettiSoggetto>,
    /// What changes on each family's sheet. A new family has an entry too, without steps.
    pub famiglie: BTreeMap<FamigliaId, EffettiFamiglia>,
    /// The operation that is taken back.
    pub annullamento: Option<Annullamento>,
    /// Proceedings as they stand after the operation.
    pub procedimenti: Vec<Procedimento>,
    /// What is still to be asked of the Agenzia delle Entrate, which did not answer, and for whom.
    pub validazioni: Vec<(SoggettoId, NuovaValidazione)>,
    /// Keys that no concurrent operation may take: the register refuses the write if one is taken.
    pub unicita: Vec<String>,
    /// What the decision rests on: the write is refused if any of it has changed since.
    pub letti: Letti,
}

/// Sheets that a decision has read, each as of its last change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letti {
    /// Persons.
    pub soggetti: BTreeMap<SoggettoId, OperazioneId>,
    /// Families and convivenze; their revision also counts who is in them.
    pub famiglie: BTreeMap<FamigliaId, OperazioneId>,
}

/// What changes on a person's sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EffettiSoggetto {
    /// Which areas are touched: what later operations look at (registrazione §37.3).
    pub aree: Aree,
    /// Owner and state of the sheet as they become, none when they stay.
    pub stato: Option<StatoScheda>,
    /// The steps, in this order.
    pub passi: Vec<PassoSoggetto>,
}

/// Owner and state of a person's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatoScheda {
    /// ISTAT code of the comune that owns the sheet.
    pub comune: String,
    /// What the person is to the register.
    pub stato: StatoSoggetto,
}

/// One step on a person's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassoSoggetto {
    /// Ends a version: `giorno` is the first day on which it holds no more.
    Chiudi {
        /// Which.
        versione: IdVersione,
        /// First day without it.
        giorno: Data,
    },
    /// Takes a version out of the register, as if it had never been: corrections and revocations.
    Revoca {
        /// Which.
        versione: IdVersione,
    },
    /// Opens a registration period.
    ApriIscrizione(NuovaIscrizione),
    /// Opens a membership.
    ApriAppartenenza(NuovaAppartenenza),
    /// Opens a version of the personal data.
    ApriGeneralita(NuovaGeneralita),
    /// Opens a version of another section.
    ApriSezione(NuovaSezione),
}

/// A version on a person's sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdVersione {
    /// What it is a version of.
    pub parte: Parte,
    /// The operation that opened it.
    pub aperta_da: OperazioneId,
    /// Its number among those that the operation opened.
    pub numero: i16,
}

/// What a sheet consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parte {
    /// A registration period.
    Iscrizione,
    /// A membership.
    Appartenenza,
    /// A section.
    Sezione(Sezione),
}

/// What changes on a family's sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EffettiFamiglia {
    /// Which areas are touched.
    pub aree: Aree,
    /// Owner, kind and state as they become, none when they stay.
    pub stato: Option<StatoSchedaFamiglia>,
    /// The steps, in this order.
    pub passi: Vec<PassoFamiglia>,
}

/// Owner, kind and state of a family's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatoSchedaFamiglia {
    /// ISTAT code of the comune.
    pub comune: String,
    /// 3 family, 4 convivenza, 5 AIRE family.
    pub tipo_scheda: u8,
    /// `idFamigliaConvivenza` of the comune's own software.
    pub id_comune: Option<String>,
    /// State.
    pub stato: StatoFamiglia,
    /// Whether more members are still to be registered.
    pub incompleta: bool,
    /// Whether the comune declared it certifiable.
    pub certificabile: bool,
}

/// One step on a family's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassoFamiglia {
    /// Ends a version: `giorno` is the first day on which it holds no more.
    Chiudi {
        /// Which section.
        sezione: SezioneFamiglia,
        /// The operation that opened the version.
        aperta_da: OperazioneId,
        /// Its number.
        numero: i16,
        /// First day without it.
        giorno: Data,
    },
    /// Takes a version out of the register, as if it had never been.
    Revoca {
        /// Which section.
        sezione: SezioneFamiglia,
        /// The operation that opened the version.
        aperta_da: OperazioneId,
        /// Its number.
        numero: i16,
    },
    /// Opens a version.
    Apri(NuovaSezioneFamiglia),
}

/// An operation taken back: what it opened is voided, what it closed or revoked holds again, for these sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annullamento {
    /// The operation.
    pub operazione: OperazioneId,
    /// For whom: everybody it touched, or one of them (`RP`).
    pub soggetti: Vec<SoggettoId>,
    /// For which families.
    pub famiglie: Vec<FamigliaId>,
    /// Whether somebody whom the operation touched stays as it left them: it then still counts for the families.
    pub parziale: bool,
}

/// Areas of a sheet, as a set: each has its own last effective date (registrazione §37.3).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Aree(i32);

impl Aree {
    /// Nothing: the sheet was only looked at.
    pub const NESSUNA: Self = Self(0);
    /// Registration and cancellation.
    pub const ISCRIZIONE: Self = Self(1);
    /// Personal data, codice fiscale, attributes, acts, parents, citizenship.
    pub const GENERALITA: Self = Self(2);
    /// Stato civile and the bonds.
    pub const STATO_CIVILE: Self = Self(4);
    /// Residence.
    pub const RESIDENZA: Self = Self(8);
    /// Membership and relationship.
    pub const APPARTENENZA: Self = Self(16);
    /// Identity card: blocks no annulment (registrazione §8).
    pub const CARTA: Self = Self(32);
    /// Everything else that a comune writes.
    pub const ALTRO: Self = Self(64);
    /// Written as a consequence on somebody else's sheet: blocks no annulment (registrazione §8).
    pub const RIFLESSO: Self = Self(128);
    /// The family's own data.
    pub const FAMIGLIA: Self = Self(256);
    /// Personal data changed by a 5008 of kind 01: it cannot be taken back (EN234).
    pub const DATI_PERSONALI: Self = Self(512);

    /// Both.
    pub const fn con(self, altre: Self) -> Self {
        Self(self.0 | altre.0)
    }

    /// Whether any of `altre` is among them.
    pub const fn tocca(self, altre: Self) -> bool {
        self.0 & altre.0 != 0
    }

    /// Whether there is nothing but `altre`.
    pub const fn solo(self, altre: Self) -> bool {
        self.0 & !altre.0 == 0
    }

    /// The number in the database.
    pub fn bit(self) -> i32 {
        self.0
    }

    /// The set with this number.
    pub fn da_bit(bit: i32) -> Self {
        Self(bit)
    }
}

/// What an operation did to one sheet, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tocco<Id, Stato> {
    /// The sheet.
    pub scheda: Id,
    /// The operation.
    pub operazione: OperazioneId,
    /// `operazioneRichiesta`.
    pub codice: String,
    /// ISTAT code of the comune that registered it.
    pub comune: String,
    /// `dataDecorrenza`.
    pub decorrenza: Option<Data>,
    /// What it touched.
    pub aree: Aree,
    /// The operation that took it back for this sheet.
    pub annullata_da: Option<OperazioneId>,
    /// Owner and state of the sheet before; none if the operation made the sheet.
    pub prima: Option<Stato>,
}

/// What an operation did to a person's sheet.
pub type ToccoSoggetto = Tocco<SoggettoId, StatoScheda>;
/// What an operation did to a family's sheet.
pub type ToccoFamiglia = Tocco<FamigliaId, StatoSchedaFamiglia>;

/// An operation of the journal with what it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperazioneNota {
    /// `idOperazioneANPR`.
    pub id: OperazioneId,
    /// ISTAT code of the comune that made it.
    pub comune: String,
    /// `idOperazioneComune`.
    pub id_operazione_comune: String,
    /// `operazioneRichiesta`.
    pub codice: String,
    /// `dataDecorrenza`.
    pub decorrenza: Option<Data>,
    /// Persons it changed.
    pub soggetti: Vec<ToccoSoggetto>,
    /// Families it changed.
    pub famiglie: Vec<ToccoFamiglia>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_a_set() {
        let due = Aree::CARTA.con(Aree::RIFLESSO);
        assert!(due.tocca(Aree::CARTA) && !due.tocca(Aree::RESIDENZA));
        assert!(due.solo(Aree::CARTA.con(Aree::RIFLESSO).con(Aree::ALTRO)) && !due.solo(Aree::CARTA));
        assert_eq!(Aree::da_bit(due.bit()), due);
    }
}
