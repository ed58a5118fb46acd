//! Which operation stands behind a root element, and how each is run and refused.

mod allegati;
mod connessione;
mod consultazione;
mod subentro;

use crate::mtom::Parte;
use crate::percorsi::Famiglia;
use anpr_catalogue::comuni::Comuni;
use anpr_contract::tipi::{ListaErrori, TestataRichiesta, TestataRisposta};
use anpr_contract::{Elemento, ErroreLettura, ErroreScrittura};
use anpr_engine::testata::{self, EsitoTestata, Genere};
use anpr_engine::{Anomalia, Contesto, Interruzione};
use anpr_model::{Guasto, OperazioneId, SoggettoId};
use anpr_registry::Snapshot;

pub(super) use subentro::ServizioSubentro;
pub use subentro::opzioni_subentro;

/// One operation of the contract, as the frame sees it.
pub(super) struct Operazione {
    /// `operazioneRichiesta`.
    pub(super) codice: &'static str,
    /// Root of the request.
    richiesta: &'static str,
    /// Whether the header's values are free: the connection test (sicurezza §10.4).
    pub(super) testata_libera: bool,
    pub(super) esegui: fn(&mut Lavoro<'_>, &mut Snapshot<'_>) -> Result<Eseguita, Interruzione>,
    /// The negative answer of the service.
    pub(super) rifiuto: fn(TestataRisposta, &[Anomalia]) -> Result<String, ErroreScrittura>,
}

/// What an operation has to work with.
pub(super) struct Lavoro<'a> {
    /// The verified Body, admitted by the schema.
    pub(super) corpo: &'a [u8],
    pub(super) contesto: &'a Contesto,
    pub(super) comuni: &'a Comuni,
    pub(super) id: OperazioneId,
    pub(super) subentro: &'a ServizioSubentro,
}

/// A positive answer.
pub(super) struct Eseguita {
    /// The root element of the answer.
    pub(super) corpo: Vec<u8>,
    /// Binary content beside it.
    pub(super) parti: Vec<Parte>,
    /// The same answer with the parts in it, where there are any: what the journal keeps.
    pub(super) intera: Option<Vec<u8>>,
    /// Whom it regards.
    pub(super) soggetti: Vec<SoggettoId>,
    /// Its warnings.
    pub(super) avvisi: Vec<Anomalia>,
}

impl Eseguita {
    /// An answer about nobody, without parts and without warnings.
    fn semplice(corpo: Vec<u8>) -> Self {
        Self { corpo, parti: Vec::new(), intera: None, soggetti: Vec::new(), avvisi: Vec::new() }
    }
}

/// The operation whose request is `{spazio}nome`, at the service that was called: a message for one service is not taken
/// by another (sicurezza T-08).
pub(super) fn trova(famiglia: Famiglia, spazio: &str, nome: &str) -> Option<&'static Operazione> {
    let tabelle: &[(Famiglia, &str, &'static [Operazione])] = &[
        (Famiglia::TestConn, connessione::NAMESPACE, connessione::OPERAZIONI),
        (Famiglia::F3000, consultazione::NAMESPACE, consultazione::OPERAZIONI),
        (Famiglia::S001, subentro::NAMESPACE, subentro::OPERAZIONI),
    ];
    let (_, _, operazioni) = tabelle.iter().find(|(f, ns, _)| *f == famiglia && *ns == spazio)?;
    operazioni.iter().find(|operazione| operazione.richiesta == nome)
}

impl Lavoro<'_> {
    /// The request as its type. The schema has admitted it: what cannot be read now is our own fault.
    fn leggi<T: Elemento>(&self) -> Result<T, Interruzione> {
        anpr_contract::leggi_corpo(self.corpo)
            .map_err(|errore: ErroreLettura| Guasto::Incoerente(format!("an admitted request: {errore}")).into())
    }

    /// EHR09, EHR97, EHR18, EHR19, EHR84, EHR26.
    fn controlla_testata(&self, testata: &TestataRichiesta, genere: Genere) -> Result<(), Interruzione> {
        let anomalie = testata::controlla(testata, genere, self.contesto.adesso);
        if anomalie.is_empty() { Ok(()) } else { Err(Interruzione::Rifiuto(anomalie)) }
    }

    fn testata(&self, richiesta: &TestataRichiesta) -> TestataRisposta {
        testata::risposta(richiesta, Some(self.id), EsitoTestata::Positivo)
    }
}

fn lista(anomalie: &[Anomalia]) -> ListaErrori {
    ListaErrori { errore: anomalie.iter().map(Anomalia::sul_filo).collect() }
}

fn scritta(esito: Result<String, ErroreScrittura>) -> Result<String, Interruzione> {
    esito.map_err(|errore| Guasto::Incoerente(format!("an answer: {errore}")).into())
}
