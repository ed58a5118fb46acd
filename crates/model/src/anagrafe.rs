//! What the engine may ask of the register: a consistent snapshot, read only.

use crate::{
    Appartenenza, ChiaveProcedimento, ComuneRegistro, CriteriFamiglia, CriteriSoggetto, Data, FamigliaId, OperazioneId,
    OperazioneNota, Procedimento, Scheda, SchedaFamiglia, Sezione, SoggettoId, Territorio, ToccoFamiglia,
    ToccoSoggetto,
};

/// A snapshot of the register. All answers of one snapshot agree with each other.
///
/// A `giorno` is a day of effect time; nothing that a not yet active bulk load wrote is ever seen.
pub trait Anagrafe {
    /// Ids of the people who match, at most `limite` of them, in the order of ids. People are matched by what held on
    /// `giorno`, or for those struck off before it, by what held last.
    fn cerca_soggetti(
        &mut self,
        criteri: &CriteriSoggetto,
        territorio: &Territorio,
        giorno: Data,
        limite: usize,
    ) -> Result<Vec<SoggettoId>, Guasto>;

    /// Sheets on `giorno`, in the order of `ids`, with the versions of `sezioni` only. An id that does not exist, or that
    /// was not yet registered on that day, is left out.
    fn schede(&mut self, ids: &[SoggettoId], giorno: Data, sezioni: &[Sezione]) -> Result<Vec<Scheda>, Guasto>;

    /// Ids of the families and convivenze that match.
    fn cerca_famiglie(&mut self, criteri: &CriteriFamiglia) -> Result<Vec<FamigliaId>, Guasto>;

    /// The family's sheet on `giorno`; none if it does not exist.
    fn famiglia(&mut self, id: FamigliaId, giorno: Data) -> Result<Option<SchedaFamiglia>, Guasto>;

    /// Several family sheets at once, in no special order; ids that do not exist are left out.
    fn famiglie(&mut self, ids: &[FamigliaId], giorno: Data) -> Result<Vec<SchedaFamiglia>, Guasto>;

    /// Who was in the family on `giorno`, by `progressivo`, the reference person first.
    fn componenti(&mut self, id: FamigliaId, giorno: Data) -> Result<Vec<Appartenenza>, Guasto>;

    /// The comune with this ISTAT code, none if the register does not know it.
    fn comune(&mut self, istat: &str) -> Result<Option<ComuneRegistro>, Guasto>;

    /// The ISTAT codes for which the comune answers: its own and those of the comuni merged into it.
    fn comuni_di(&mut self, istat: &str) -> Result<Vec<String>, Guasto>;
}

/// What a registration may ask beyond the sheets: what earlier ones did, and the proceedings.
pub trait Storico: Anagrafe {
    /// What registrations did to a person's sheet, the oldest first; those taken back are among them.
    fn tocchi_soggetto(&mut self, id: SoggettoId) -> Result<Vec<ToccoSoggetto>, Guasto>;

    /// What registrations did to a family's sheet or to its composition, likewise.
    fn tocchi_famiglia(&mut self, id: FamigliaId) -> Result<Vec<ToccoFamiglia>, Guasto>;

    /// The registration that `comune` (ISTAT code) made with this id; none if it made none that changed the register.
    fn registrazione(&mut self, comune: &str, id: OperazioneId) -> Result<Option<OperazioneNota>, Guasto>;

    /// The operations, still in force, that ended or took out a section's version which `operazione` opened on the sheet.
    fn seguito(&mut self, id: SoggettoId, operazione: OperazioneId) -> Result<Vec<OperazioneId>, Guasto>;

    /// The membership that `operazione` ended, or took out while it held: the one that its annulment gives back.
    fn appartenenza_chiusa(&mut self, id: SoggettoId, operazione: OperazioneId)
    -> Result<Option<Appartenenza>, Guasto>;

    /// A proceeding by its number.
    fn procedimento(&mut self, chiave: &ChiaveProcedimento) -> Result<Option<Procedimento>, Guasto>;

    /// The open proceedings to which any of these persons is linked.
    fn procedimenti_aperti(&mut self, soggetti: &[SoggettoId]) -> Result<Vec<Procedimento>, Guasto>;
}

/// The store failed: nobody's request is wrong, the call may be tried again.
#[derive(Debug, thiserror::Error)]
pub enum Guasto {
    /// The database cannot be reached or refused the work; the text is for the log.
    #[error("the register is not available: {0}")]
    NonDisponibile(String),
    /// What is stored contradicts the register's own rules; the text is for the log.
    #[error("the register contradicts itself: {0}")]
    Incoerente(String),
}
