//! Registrations as a comune's program makes them: requests of the contract's own types, written, signed and sent; their
//! answers; and what a 3002 shows of people before and after.
//!
//! [`blocchi`] makes the parts of requests, [`richieste`] whole ones; [`Comune::registra`] gives a request its header and
//! sends it.

pub mod blocchi;
pub mod richieste;

use crate::comune::id_nuovo;
use crate::{Comune, Risposta};
use anpr_contract::Elemento;
use anpr_contract::consultazione_3000::{CriteriRicerca3002, DatiRichiesta3002, Richiesta3002, Risposta3002};
use anpr_contract::risposta_comune::RispostaComune;
use anpr_contract::tipi::{DatiOperazione, DatiSoggettiRisposta, DatiSoggetto, Generalita, TestataRichiesta};

/// A request that changes the register, with its answer.
pub trait Registrazione: Elemento {
    /// `operazioneRichiesta`.
    const CODICE: &'static str;
    /// The answer.
    type Risposta: Elemento;

    /// The header.
    fn testata(&mut self) -> &mut TestataRichiesta;

    /// What a positive answer says, if it is one.
    fn comune(risposta: Self::Risposta) -> Option<RispostaComune>;
}

macro_rules! registrazioni {
    ($($codice:literal $modulo:ident $richiesta:ident $risposta:ident),+ $(,)?) => {
        $(impl Registrazione for anpr_contract::$modulo::$richiesta {
            const CODICE: &'static str = $codice;
            type Risposta = anpr_contract::$modulo::$risposta;

            fn testata(&mut self) -> &mut TestataRichiesta {
                &mut self.testata_richiesta
            }

            fn comune(risposta: Self::Risposta) -> Option<RispostaComune> {
                risposta.risposta_comune
            }
        })+

        /// Namespace and name of the request of every registration, with its code.
        pub const TUTTE: &[(&str, &str, &str)] = &[$((
            <anpr_contract::$modulo::$richiesta as Elemento>::NAMESPACE,
            <anpr_contract::$modulo::$richiesta as Elemento>::NOME,
            $codice,
        )),+];
    };
}

registrazioni!(
    "1001" iscrizione_1000 Richiesta1001 Risposta1001,
    "1002" iscrizione_1000 Richiesta1002 Risposta1002,
    "1010" iscrizione_1000 Richiesta1010 Risposta1010,
    "1013" iscrizione_1000 Richiesta1013 Risposta1013,
    "1014" iscrizione_1000 Richiesta1014 Risposta1014,
    "2001" cancellazione_2000 Richiesta2001 Risposta2001,
    "2003" cancellazione_2000 Richiesta2003 Risposta2003,
    "2009" cancellazione_2000 Richiesta2009 Risposta2009,
    "2011" cancellazione_2000 Richiesta2011 Risposta2011,
    "5001" mutazione_5000 Richiesta5001 Risposta5001,
    "5005" mutazione_5000 Richiesta5005 Risposta5005,
    "5008" mutazione_5000 Richiesta5008 Risposta5008,
    "5012" mutazione_5000 Richiesta5012 Risposta5012,
    "5013" mutazione_5000 Richiesta5013 Risposta5013,
    "5014" mutazione_5000 Richiesta5014 Risposta5014,
);

/// A registration that was sent, and what came back.
#[derive(Debug)]
pub struct Esito {
    /// The answer as it came; it is valid under the schema.
    pub risposta: Risposta,
    operazione: DatiOperazione,
    comune: Option<RispostaComune>,
}

/// A registration that went through.
#[derive(Debug, Clone)]
pub struct Fatta {
    /// How an annulment names it.
    pub operazione: DatiOperazione,
    /// `listaSoggettiVariati`.
    pub variati: Vec<DatiSoggettiRisposta>,
    /// Codes of `listaAnomalie`.
    pub avvisi: Vec<String>,
}

impl Esito {
    /// What was done; the answer must be positive.
    #[track_caller]
    pub fn accolta(self) -> Fatta {
        self.risposta.accolta();
        let Some(comune) = self.comune else {
            panic!("a positive answer without Risposta_Comune: {}", self.risposta.testo)
        };
        let anomalie = comune.lista_anomalie.into_iter().flat_map(|lista| lista.anomalie);
        Fatta {
            operazione: self.operazione,
            variati: comune.lista_soggetti_variati.into_iter().flat_map(|lista| lista.dati_soggetto).collect(),
            avvisi: anomalie.map(|anomalia| anomalia.codice_errore_anomalia).collect(),
        }
    }

    /// The codes of a refusal, without the EN527 that must be the last of them.
    #[track_caller]
    pub fn rifiutata(&self) -> Vec<&str> {
        assert_eq!(self.risposta.valore("esitoOperazione"), Some("XXXX"), "{}", self.risposta.testo);
        assert_eq!(self.risposta.valori("codiceErroreAnomalia").last(), Some(&"EN527"), "{}", self.risposta.testo);
        self.risposta.codici()
    }
}

impl Fatta {
    /// `idSchedaSoggettoANPR` of the first person changed.
    #[track_caller]
    pub fn soggetto(&self) -> String {
        let attuali = self.variati[0].generalita_attuali.as_ref();
        attuali
            .and_then(|g| g.id_scheda_soggetto_anpr.clone())
            .unwrap_or_else(|| panic!("nobody in {:?}", self.variati))
    }

    /// `idFamigliaConvivenzaANPR` that the answer gives to the first person changed.
    #[track_caller]
    pub fn famiglia(&self) -> String {
        let famiglia = self.variati[0].famiglia_convivenza.as_ref();
        famiglia
            .and_then(|f| f.id_famiglia_convivenza_anpr.clone())
            .unwrap_or_else(|| panic!("no family in {:?}", self.variati))
    }
}

impl Comune {
    /// The header of a request, with a new id.
    pub fn testata(&self, operazione: &str, decorrenza: &str) -> TestataRichiesta {
        TestataRichiesta {
            id_operazione_comune: id_nuovo(),
            cod_mittente: self.istat.clone(),
            cod_destinatario: "ANPR05".to_owned(),
            operazione_richiesta: operazione.to_owned(),
            data_ora_richiesta: chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            tipo_operazione: "C".to_owned(),
            tipo_invio: "TEST".to_owned(),
            data_decorrenza: Some(decorrenza.to_owned()),
            ..TestataRichiesta::default()
        }
    }

    /// Sends a request, with a header of its own, from `decorrenza` on. Request and answer must be valid.
    #[track_caller]
    pub fn registra<R: Registrazione>(&self, decorrenza: &str, mut richiesta: R) -> Esito {
        *richiesta.testata() = self.testata(R::CODICE, decorrenza);
        self.manda_com_e(richiesta)
    }

    /// Sends a request with the header that it has.
    #[track_caller]
    pub fn manda_com_e<R: Registrazione>(&self, mut richiesta: R) -> Esito {
        let testata = richiesta.testata().clone();
        let xml = anpr_contract::scrivi(&richiesta).unwrap();
        anpr_contract::validate(xml.as_bytes()).unwrap_or_else(|errore| panic!("{errore}\n{xml}"));
        let risposta = self.chiama(&xml);
        assert_eq!(risposta.stato, 200, "{xml}\n{}", risposta.testo);
        let letta: R::Risposta = anpr_contract::leggi(risposta.corpo().as_bytes()).unwrap();
        let operazione = DatiOperazione {
            operazione_richiesta: R::CODICE.to_owned(),
            id_operazione_comune: testata.id_operazione_comune,
            id_operazione_anpr: risposta.valore("idOperazioneANPR").unwrap().to_owned(),
            data_decorrenza: testata.data_decorrenza,
            ..DatiOperazione::default()
        };
        Esito { comune: R::comune(letta), risposta, operazione }
    }

    /// What a 3002 by this comune shows of a person, wherever in the country, on a day; none if it shows nothing.
    #[track_caller]
    pub fn scheda(&self, id: &str, giorno: &str) -> Option<DatiSoggetto> {
        let criteri =
            CriteriRicerca3002 { id_scheda_soggetto_anpr: Some(id.to_owned()), ..CriteriRicerca3002::default() };
        self.consulta(criteri, "1", giorno).into_iter().next()
    }

    /// Who is in a family on a day, with the relationship, in the order of the answer.
    #[track_caller]
    pub fn componenti(&self, famiglia: &str, giorno: &str) -> Vec<(String, String)> {
        let criteri = CriteriRicerca3002 {
            tipo_scheda: Some("1".to_owned()),
            identificativo_anpr: Some(famiglia.to_owned()),
            ..CriteriRicerca3002::default()
        };
        let schede = self.consulta(criteri, "2", giorno);
        let coppia = |scheda: DatiSoggetto| {
            let id = scheda.generalita.id_scheda_soggetto_anpr.unwrap_or_default();
            (id, scheda.legame_soggetto.map(|legame| legame.codice_legame).unwrap_or_default())
        };
        schede.into_iter().map(coppia).collect()
    }

    /// The data by which a request names a person, as they stand today.
    #[track_caller]
    pub fn noto(&self, id: &str) -> Generalita {
        let scheda =
            self.scheda(id, &crate::richieste::oggi()).unwrap_or_else(|| panic!("{id} is not in the register"));
        Generalita { note: None, id_scheda_soggetto_comune: None, ..scheda.generalita }
    }

    #[track_caller]
    fn consulta(&self, criteri_ricerca: CriteriRicerca3002, scheda: &str, giorno: &str) -> Vec<DatiSoggetto> {
        let richiesta = Richiesta3002 {
            testata_richiesta: TestataRichiesta { data_decorrenza: None, ..self.testata("3002", giorno) },
            criteri_ricerca,
            dati_richiesta: DatiRichiesta3002 {
                scheda_anagrafica_richiesta: scheda.to_owned(),
                data_riferimento_richiesta: giorno.to_owned(),
                dati_anagrafici_richiesti: vec!["1".to_owned()],
                ricerca_nazionale: Some("1".to_owned()),
                ..DatiRichiesta3002::default()
            },
            ..Richiesta3002::default()
        };
        let risposta = self.chiama(&anpr_contract::scrivi(&richiesta).unwrap());
        let letta: Risposta3002 = anpr_contract::leggi(risposta.corpo().as_bytes()).unwrap();
        match letta.risposta3002_ok {
            Some(ok) => ok.lista_soggetti.into_iter().flat_map(|lista| lista.dati_soggetto).collect(),
            None => {
                assert_eq!(risposta.codici(), ["EN122"], "{}", risposta.testo);
                Vec::new()
            }
        }
    }
}
