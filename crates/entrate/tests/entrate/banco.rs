//! A fresh register with its Agenzia for each test, and people to put in it.

use anpr_entrate::{AgenziaEntrate, Incorporata, Prove};
use anpr_model::{Data, OperazioneId, Periodo, PersonaFiscale, Registro, RifiutoEntrate, SoggettoId, StatoSoggetto};
use anpr_registry::*;
use std::sync::Arc;

/// Writes each scenario once and runs it on both databases.
macro_rules! scenari {
    ($(fn $nome:ident($banco:ident) $corpo:block)+) => {
        $(fn $nome($banco: &$crate::banco::Banco) $corpo)+
        mod sqlite {
            $(#[test] fn $nome() { super::$nome(&$crate::banco::Banco::sqlite()) })+
        }
        mod postgres {
            $(#[test] fn $nome() { super::$nome(&$crate::banco::Banco::postgres()) })+
        }
    };
}

pub(crate) struct Banco {
    pub(crate) registry: Registry,
    pub(crate) agenzia: Arc<Incorporata>,
    pub(crate) prove: Prove,
    pub(crate) config: Config,
    _cartella: tempfile::TempDir,
}

impl Banco {
    pub(crate) fn sqlite() -> Self {
        let cartella = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", cartella.path().join("registro.db").display());
        Self::nuovo(url, cartella)
    }

    pub(crate) fn postgres() -> Self {
        Self::nuovo(testkit::postgres().unwrap(), tempfile::tempdir().unwrap())
    }

    fn nuovo(url: String, cartella: tempfile::TempDir) -> Self {
        let config = Config { lettori: 4, scrittori: 4, ..Config::new(url) };
        let registry = Registry::open(&config).unwrap();
        registry.migrate().unwrap();
        let agenzia = Arc::new(Incorporata::new(registry.clone()));
        let prove = agenzia.prove();
        Self { registry, agenzia, prove, config, _cartella: cartella }
    }

    /// Puts a resident into the population register, whom the Agenzia has never seen.
    pub(crate) fn in_anagrafe(&self, n: i64, codice: &str, persona: &PersonaFiscale) {
        let periodo = Periodo::aperto(giorno("2020-01-01"));
        let nuovo = NuovoSoggetto {
            id: SoggettoId(n),
            id_anpr: NuovoIdAnpr::Nuovo(format!("AA{n:05}AA")),
            comune: "888001".into(),
            stato: StatoSoggetto::Residente,
            iscrizione: NuovaIscrizione {
                comune: "888001".into(),
                registro: Registro::Apr,
                periodo,
                id_scheda_comune: None,
            },
            generalita: NuovaGeneralita {
                periodo,
                chiavi: ChiaviGeneralita {
                    codice_fiscale: Some(codice.into()).filter(|c: &String| !c.is_empty()),
                    cognome: persona.cognome.clone(),
                    nome: persona.nome.clone(),
                    sesso: persona.sesso,
                    data_nascita: persona.nascita,
                    luogo_nascita: Some("C058091".into()),
                },
                contenuto: "{}".into(),
            },
            sezioni: vec![],
            appartenenza: None,
        };
        self.registry
            .scrivi::<_, _, Errore>(move |s| s.nuovi_soggetti(std::slice::from_ref(&nuovo), OperazioneId(1), None))
            .attendi()
            .unwrap();
    }

    pub(crate) fn comportamento(&self, cambia: impl Fn(&mut ComportamentoEntrate)) {
        let mut comportamento = self.prove.comportamento().unwrap();
        cambia(&mut comportamento);
        self.prove.imposta(comportamento).unwrap();
    }

    pub(crate) fn guasto(&self, guasto: bool) {
        self.comportamento(|c| c.guasto = guasto);
    }

    /// Attributes a code that must be given.
    pub(crate) fn attribuisci(&self, riferimento: &str, persona: &PersonaFiscale, oggi: Data) -> String {
        self.agenzia.attribuisci(riferimento, persona, oggi).unwrap().codice
    }

    pub(crate) fn stato(&self, codice: &str) -> StatoCodice {
        self.prove.mostra(codice).unwrap().unwrap().stato
    }
}

/// The outcome's code of a refusal.
pub(crate) fn esito<T: std::fmt::Debug>(risposta: Result<T, RifiutoEntrate>) -> String {
    match risposta {
        Err(RifiutoEntrate::Esito { codice, .. }) => codice,
        altro => panic!("no refusal: {altro:?}"),
    }
}

pub(crate) fn non_disponibile<T: std::fmt::Debug>(risposta: Result<T, RifiutoEntrate>) {
    assert!(matches!(risposta, Err(RifiutoEntrate::NonDisponibile(_))), "{risposta:?}");
}

pub(crate) fn giorno(testo: &str) -> Data {
    testo.parse().unwrap()
}

pub(crate) fn oggi() -> Data {
    giorno("2026-11-26")
}

pub(crate) fn domani() -> Data {
    giorno("2026-11-27")
}

/// Mario Rossi, born in Rome on the first of January 1980: RSSMRA80A01H501U.
pub(crate) fn rossi() -> PersonaFiscale {
    PersonaFiscale {
        cognome: Some("ROSSI".into()),
        nome: Some("MARIO".into()),
        sesso: 'M',
        nascita: giorno("1980-01-01"),
        luogo: "H501".into(),
    }
}

/// Another person whose data make the same code.
pub(crate) fn russo() -> PersonaFiscale {
    PersonaFiscale { cognome: Some("RUSSI".into()), nome: Some("MAURO".into()), ..rossi() }
}

pub(crate) const ROSSI: &str = "RSSMRA80A01H501U";
/// The first variant of it.
pub(crate) const VARIANTE: &str = "RSSMRA80A01H50MM";
pub(crate) const PROVVISORIO: &str = "12345678903";
