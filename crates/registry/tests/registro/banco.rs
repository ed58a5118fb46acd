//! A fresh register for each test, and people to put in it.

use anpr_model::{
    Anagrafe, ComuneRegistro, CriteriSoggetto, Data, FamigliaId, OperazioneId, Periodo, Registro, Sezione,
    SezioneFamiglia, SoggettoId, StatoComune, StatoFamiglia, StatoSoggetto, Territorio,
};
use anpr_registry::*;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

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

pub(crate) const A: &str = "888001";
pub(crate) const B: &str = "888002";

pub(crate) struct Banco {
    pub(crate) registry: Registry,
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
        registry
            .scrivi(|s| s.salva_comune(&autore(), &comune(A)).and(s.salva_comune(&autore(), &comune(B))))
            .attendi()
            .unwrap();
        Self { registry, config, _cartella: cartella }
    }

    /// A write that must succeed.
    pub(crate) fn scrivi(&self, f: impl FnMut(&mut Scrittura<'_>) -> Risultato<()> + Send + 'static) {
        self.registry.scrivi(f).attendi().unwrap();
    }

    pub(crate) fn vista(&self) -> Snapshot<'static> {
        self.registry.snapshot().unwrap()
    }

    pub(crate) fn cerca(&self, criteri: &CriteriSoggetto, oggi: Data) -> Vec<i64> {
        let trovati = self.vista().cerca_soggetti(criteri, &Territorio::Nazionale, oggi, 100).unwrap();
        trovati.into_iter().map(|s| s.0).collect()
    }

    /// What a section says on a day.
    pub(crate) fn contenuti(&self, di: i64, sezione: Sezione, quando: Data) -> Vec<String> {
        let schede = self.vista().schede(&[SoggettoId(di)], quando, &[sezione]).unwrap();
        schede.into_iter().flat_map(|s| s.sezioni).map(|v| v.contenuto).collect()
    }

    /// Another hand in the database.
    pub(crate) fn a_mano(&self, sql: &str) {
        match self.config.url.strip_prefix("sqlite:") {
            Some(percorso) => SqliteConnection::establish(percorso).unwrap().batch_execute(sql).unwrap(),
            None => PgConnection::establish(&self.config.url).unwrap().batch_execute(sql).unwrap(),
        }
    }

    /// How many rows a table has.
    pub(crate) fn righe(&self, tabella: &str) -> i64 {
        use diesel::dsl::sql;
        let conta = diesel::select(sql::<diesel::sql_types::BigInt>(&format!("(SELECT count(*) FROM {tabella})")));
        match self.config.url.strip_prefix("sqlite:") {
            Some(percorso) => conta.first(&mut SqliteConnection::establish(percorso).unwrap()).unwrap(),
            None => conta.first(&mut PgConnection::establish(&self.config.url).unwrap()).unwrap(),
        }
    }
}

pub(crate) fn giorno(testo: &str) -> Data {
    testo.parse().unwrap()
}

pub(crate) fn istante(testo: &str) -> Istante {
    testo.parse().unwrap()
}

pub(crate) fn autore() -> Autore {
    Autore { chi: "prova".into(), quando: istante("2026-11-22T10:00:00.123456789Z") }
}

pub(crate) fn comune(istat: &str) -> ComuneRegistro {
    ComuneRegistro {
        istat: istat.into(),
        denominazione: format!("COMUNE {istat}"),
        sigla_provincia: "XX".into(),
        stato: StatoComune::NonSubentrato,
        data_subentro: None,
    }
}

/// A resident of `A` since 2020, different by number, with one citizenship and an identity card.
pub(crate) fn persona(n: i64) -> NuovoSoggetto {
    let periodo = Periodo::aperto(giorno("2020-01-01"));
    NuovoSoggetto {
        id: SoggettoId(n),
        id_anpr: NuovoIdAnpr::Nuovo(format!("AA{n:05}AA")),
        comune: A.into(),
        stato: StatoSoggetto::Residente,
        iscrizione: NuovaIscrizione {
            comune: A.into(),
            registro: Registro::Apr,
            periodo,
            id_scheda_comune: Some(format!("s{n}")),
        },
        generalita: NuovaGeneralita { periodo, chiavi: chiavi(n), contenuto: format!("{{\"n\":{n}}}") },
        sezioni: vec![
            sezione(Sezione::Cittadinanza, "2020-01-01", "{\"c\":100}"),
            NuovaSezione { chiave: Some(format!("CA{n}")), ..sezione(Sezione::CartaIdentita, "2020-01-01", "{}") },
        ],
        appartenenza: None,
    }
}

pub(crate) fn chiavi(n: i64) -> ChiaviGeneralita {
    ChiaviGeneralita {
        codice_fiscale: Some(format!("CF{n:014}")),
        cognome: Some(format!("COGNOME{n}")),
        nome: Some("NOME".into()),
        sesso: 'F',
        data_nascita: giorno("1980-05-28"),
        luogo_nascita: Some("C058091".into()),
    }
}

pub(crate) fn sezione(sezione: Sezione, dal: &str, contenuto: &str) -> NuovaSezione {
    NuovaSezione {
        sezione,
        periodo: Periodo::aperto(giorno(dal)),
        chiave: None,
        altra_chiave: None,
        contenuto: contenuto.into(),
    }
}

pub(crate) fn famiglia(n: i64) -> NuovaFamiglia {
    NuovaFamiglia {
        id: FamigliaId(n),
        comune: A.into(),
        tipo_scheda: 3,
        id_comune: Some(format!("f{n}")),
        stato: StatoFamiglia::Attiva,
        incompleta: false,
        sezioni: vec![NuovaSezioneFamiglia {
            sezione: SezioneFamiglia::Residenza,
            periodo: Periodo::aperto(giorno("2020-01-01")),
            contenuto: "{\"via\":1}".into(),
        }],
    }
}

pub(crate) fn appartenenza(famiglia: i64, legame: &str, progressivo: i32) -> NuovaAppartenenza {
    NuovaAppartenenza {
        famiglia: FamigliaId(famiglia),
        codice_legame: legame.into(),
        progressivo,
        periodo: Periodo::aperto(giorno("2020-01-01")),
        decorrenza_legame: Some(giorno("2019-06-01")),
    }
}

pub(crate) fn operazione(n: i64, id_comune: &str) -> NuovaOperazione {
    NuovaOperazione {
        id: OperazioneId(n),
        comune: A.into(),
        id_operazione_comune: id_comune.into(),
        protocollo: None,
        consuma_id: true,
        operazione: "3002".into(),
        ricevuta: istante("2026-11-22T10:00:00Z"),
        data_decorrenza: None,
        esito: Esito::Ok,
        codici: vec!["EN528".into()],
        evidenza: Evidenza { impronta_corpo: Some(Impronta([7; 32])), ..Evidenza::default() },
        durata_us: 900,
        richiesta: b"<domanda/>".to_vec(),
        risposta: b"<risposta/>".to_vec(),
        tipo_risposta: "text/xml; charset=utf-8".into(),
        repliche: vec![],
        soggetti: vec![SoggettoId(1)],
        famiglie: vec![FamigliaId(1)],
    }
}

pub(crate) const X: OperazioneId = OperazioneId(101);
pub(crate) const Y: OperazioneId = OperazioneId(102);
pub(crate) const Z: OperazioneId = OperazioneId(103);
