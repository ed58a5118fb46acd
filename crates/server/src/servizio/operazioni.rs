//! Which operation stands behind a root element, and how each is run and refused.

/// The table of a family whose operations all answer, when they refuse, with the `rispostaKO` of the family: for each the
/// code, the types of request and answer, and what does the work.
macro_rules! operazioni {
    ($contratto:ident: $($codice:literal $richiesta:ident $risposta:ident $esegui:path),+ $(,)?) => {
        use anpr_contract::$contratto as contratto;

        pub(in crate::servizio::operazioni) const NAMESPACE: &str =
            <contratto::RispostaKO as anpr_contract::Elemento>::NAMESPACE;

        pub(in crate::servizio::operazioni) const OPERAZIONI: &[crate::servizio::operazioni::Operazione] = &[$(
            crate::servizio::operazioni::Operazione {
                codice: $codice,
                richiesta: <contratto::$richiesta as anpr_contract::Elemento>::NOME,
                testata_libera: false,
                esegui: $esegui,
                rifiuto: |testata_risposta, anomalie| {
                    let risposta_ko = Some(contratto::RispostaKO { testata_risposta, lista_errori: lista(anomalie) });
                    anpr_contract::scrivi(&contratto::$risposta { risposta_ko, ..contratto::$risposta::default() })
                },
            }
        ),+];
    };
}

mod allegati;
mod altre;
mod asincrone;
mod cancellazione;
mod certificazione;
mod connessione;
mod consultazione;
mod enti;
mod iscrizione;
mod mutazione;
mod registrazioni;
mod richieste;
mod subentro;

use super::risorse::RisorseServizio;
use super::seguiti::Seguito;
use crate::mtom::Parte;
use crate::percorsi::Famiglia;
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::comuni::Comuni;
use anpr_contract::tipi::{ListaErrori, TestataRichiesta, TestataRisposta};
use anpr_contract::{Elemento, ErroreLettura, ErroreScrittura};
use anpr_engine::registrazione::Notifica;
use anpr_engine::testata::{self, EsitoTestata, Genere};
use anpr_engine::{Anomalia, Contesto, Interruzione};
use anpr_model::{Effetti, FamigliaId, Guasto, OperazioneId, SoggettoId};
use anpr_registry::Snapshot;

pub(super) use allegati::ripresenta;
pub(super) use asincrone::{RegoleAsincrone, interno};
pub(super) use certificazione::ServizioCertificati;
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
    pub(super) certificati: &'a ServizioCertificati,
    pub(super) risorse: &'a RisorseServizio,
    pub(super) asincrone: &'a RegoleAsincrone,
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
    /// The families that it regards as such.
    pub(super) famiglie: Vec<FamigliaId>,
    /// Its warnings.
    pub(super) avvisi: Vec<Anomalia>,
    /// Whether the comune's id is used up by it.
    pub(super) consuma_id: bool,
    /// What a registration does to the register.
    pub(super) effetti: Option<Box<Effetti>>,
    /// Notices that it causes.
    pub(super) notifiche: Vec<Notifica>,
    /// What else it causes.
    pub(super) seguiti: Vec<Seguito>,
}

impl Eseguita {
    /// An answer about nobody, without parts and without warnings.
    fn semplice(corpo: Vec<u8>) -> Self {
        let (soggetti, famiglie) = (Vec::new(), Vec::new());
        Self {
            corpo,
            parti: Vec::new(),
            intera: None,
            soggetti,
            famiglie,
            avvisi: Vec::new(),
            effetti: None,
            notifiche: Vec::new(),
            seguiti: Vec::new(),
            consuma_id: true,
        }
    }
}

/// The operation whose request is `{spazio}nome`, at the service that was called: a message for one service is not taken
/// by another (sicurezza T-08).
pub(super) fn trova(famiglia: Famiglia, spazio: &str, nome: &str) -> Option<&'static Operazione> {
    let tabelle: &[(Famiglia, &str, &'static [Operazione])] = &[
        (Famiglia::TestConn, connessione::NAMESPACE, connessione::OPERAZIONI),
        (Famiglia::F1000, iscrizione::NAMESPACE, iscrizione::OPERAZIONI),
        (Famiglia::F2000, cancellazione::NAMESPACE, cancellazione::OPERAZIONI),
        (Famiglia::F3000, consultazione::NAMESPACE, consultazione::OPERAZIONI),
        (Famiglia::F4000, altre::estrazione::NAMESPACE, altre::estrazione::OPERAZIONI),
        (Famiglia::F5000, mutazione::NAMESPACE, mutazione::OPERAZIONI),
        (Famiglia::F5000, mutazione::NAMESPACE, mutazione::POLIGAMIA),
        (Famiglia::F6001, certificazione::NAMESPACE, certificazione::OPERAZIONI),
        (Famiglia::F7001, altre::tabelle::NAMESPACE, altre::tabelle::OPERAZIONI),
        (Famiglia::A000, altre::aire::NAMESPACE, altre::aire::OPERAZIONI),
        (Famiglia::S001, subentro::NAMESPACE, subentro::OPERAZIONI),
        (Famiglia::Cie, altre::cie::NAMESPACE, altre::cie::OPERAZIONI),
        (Famiglia::Consolati, altre::consolati::NAMESPACE, altre::consolati::OPERAZIONI),
        (Famiglia::P000, altre::cittadino::NAMESPACE, altre::cittadino::OPERAZIONI),
        (Famiglia::E000, enti::NAMESPACE, enti::OPERAZIONI),
    ];
    let della_famiglia = tabelle.iter().filter(|(f, ns, _)| *f == famiglia && *ns == spazio);
    della_famiglia.flat_map(|(_, _, operazioni)| *operazioni).find(|operazione| operazione.richiesta == nome)
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

/// An operation of the contract that this installation does not offer: EN148, as ANPR says that a service is down; the
/// request may be sent again, with the same id, to one that does.
fn non_offerta(_: &mut Lavoro<'_>, _: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    let testo = "Servizio non disponibile: l'operazione richiesta non è offerta da questa installazione".to_owned();
    Err(Interruzione::NonOra(Anomalia::con_testo("EN148", Gravita::Errore, testo)))
}

fn lista(anomalie: &[Anomalia]) -> ListaErrori {
    ListaErrori { errore: anomalie.iter().map(Anomalia::sul_filo).collect() }
}

fn scritta(esito: Result<String, ErroreScrittura>) -> Result<String, Interruzione> {
    esito.map_err(|errore| Guasto::Incoerente(format!("an answer: {errore}")).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::percorsi::cerca;
    use anpr_contract::servizi;

    #[test]
    fn every_operation_of_the_contract_that_comuni_call_has_its_row() {
        // N000 is the one that ANPR calls.
        for servizio in servizi::tutti().iter().filter(|servizio| servizio.nome != "N000") {
            let percorso = cerca(servizio.percorso).unwrap_or_else(|| panic!("{}", servizio.percorso));
            for operazione in servizio.operazioni {
                let richiesta = operazione.richiesta;
                let trovata = trova(percorso.famiglia, richiesta.namespace, richiesta.nome);
                assert!(
                    trovata.is_some_and(|o| richiesta.nome.ends_with(o.codice) || o.testata_libera),
                    "{richiesta:?}"
                );
                let rifiuto = (trovata.unwrap().rifiuto)(testata(), &[Anomalia::nuova("EN148", &[])]).unwrap();
                let radice = anpr_contract::validate(rifiuto.as_bytes()).unwrap_or_else(|e| panic!("{e}: {rifiuto}"));
                assert_eq!((radice.namespace, radice.nome), (operazione.risposta.namespace, operazione.risposta.nome));
            }
        }
    }

    fn testata() -> TestataRisposta {
        TestataRisposta {
            id_operazione_comune: "A1".to_owned(),
            cod_mittente: "888001".to_owned(),
            cod_destinatario: "ANPR05".to_owned(),
            operazione_richiesta: "1001".to_owned(),
            data_ora_richiesta: "2026-02-03T09:00:00".to_owned(),
            id_operazione_anpr: "0".to_owned(),
            esito_operazione: "XXXX".to_owned(),
            ..TestataRisposta::default()
        }
    }
}
