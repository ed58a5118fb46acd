// Made from the schemas by `make contract`; changes belong there.
//! The shared types of `urn:anpr:tipi`, one module per concept.

pub mod atti;
pub mod certificati;
pub mod documenti;
pub mod errori;
pub mod famiglia;
pub mod generalita;
pub mod identificativi;
pub mod indirizzi;
pub mod iscrizione;
pub mod liste;
pub mod luoghi;
pub mod matrimonio;
pub mod operazioni;
pub mod soggetto;
pub mod testata;
pub mod traslitterazioni;

pub use atti::{Atto, AttoANPR, AttoANSC, DatiEvento, Sentenza};
pub use certificati::{DocRiconoscimento, ListaAnnotazioni};
pub use documenti::{
    CartaIdentita, CartaIdentita3000, DatiSoggiorno3000, DomicilioDigitale, PermessoDiSoggiorno3000,
    PermessoSoggiorno,
};
pub use errori::{ErroreAnomalia, ListaAnomalie, ListaErrori};
pub use famiglia::{
    DatiFamiglia, FamigliaConvivenza, LegameSoggetto, LegameSoggettoCompleto, SoggettoFamiglia, TutoreIntestatario,
};
pub use generalita::{
    AltriDati, AttributiSoggetto, Autoveicoli, Cittadinanza, ElencoGenitori, Generalita, GeneralitaPerRicerca,
    Genitore, StatoCivile,
};
pub use identificativi::{CodiceFiscale, IdFamigliaConvivenzaComune, IdSchedaSoggettoComune, Identificativi};
pub use indirizzi::{
    AltraLingua, CivicoInterno, Consolato, DatoLocalitaEstera, Indirizzo, IndirizzoEstero, LocalitaEstera,
    NumeroCivico, Residenza, Toponimo, ToponimoEstero,
};
pub use iscrizione::{
    DatiCancellazione, DatiIscrizione, DatiIscrizioneComune, FamigliaIscrizione, GeneralitaIscrizioneAltriMotivi,
    GeneralitaIscrizioneNascita, IscrizioneAIRE, IscrizioneResidente,
};
pub use liste::{
    AltraLinguaSezione, Censimento, Lista5010, ListaCancellazione, ListaElettorale, ListaElettorale5010,
    ListaLeva, ListaRegCom, ListaSezioni5011, ListaUE, ListeElettorali, ListeElettoraliCons,
};
pub use luoghi::{
    Comune, ComuneRichiesta, Localita, LuogoEvento, LuogoNascita3000, ProvenienzaDestinazione,
};
pub use matrimonio::{
    AnnullamentoMatrimonio, ConvivenzaDiFatto, DatiPoligamia, DocumentoProtocollato, ElencoMatrimoni, Matrimonio,
    Poligamie, RisoluzioneConvivenza, ScioglimentoUnione, UnioneCivile, Vedovanza,
};
pub use operazioni::{
    Controllo, DatiControllo, DatiOperazione, DatiProcedimento, DatiProcedimentoIstruttoria, DatiRicercaScheda,
    DatiRichiestiRivestimento, FileMeta, IdentificativiANPR, ListaControlli, PeriodoRiferimento,
};
pub use soggetto::{DatiNascita3000, DatiSoggettiRisposta, DatiSoggetto, ListaSoggetti};
pub use testata::{TestataRichiesta, TestataRisposta};
pub use traslitterazioni::DatiTraslitterati;
