//! Registrations decided on a real register, applied to it and read back; only HTTP and signatures are missing.
//!
//! SQLite in a temporary folder; PostgreSQL, a new database of a private cluster, when `ANPR_TEST_DATABASE=postgres`.

use crate::entrate::EntrateDiProva;
use anpr_catalogue::codice_fiscale::{DatiFiscali, Sesso, calcola};
use anpr_catalogue::comuni::{Comune as InArchivio, Comuni};
use anpr_catalogue::id_anpr::Generatore;
use anpr_catalogue::nomi;
use anpr_contract::consultazione_3000::{CriteriRicerca3002, DatiRichiesta3002, Richiesta3002};
use anpr_contract::tipi::{
    AttributiSoggetto, Cittadinanza, CodiceFiscale, Comune, DatiSoggetto, FamigliaConvivenza, Generalita, Indirizzo,
    LegameSoggetto, LuogoEvento, NumeroCivico, Residenza, SoggettoFamiglia, StatoCivile, TestataRichiesta, Toponimo,
};
use anpr_engine::consultazione::op3002;
use anpr_engine::registrazione::{Ambito, Chiamata, Registrazione, RichiestaRegistrazione, Risorse};
use anpr_engine::testata::{self, Genere};
use anpr_engine::{Anomalia, Contesto, Interruzione, VersioneContratto, valori};
use anpr_model::{
    AgenziaEntrate, Anagrafe, ChiaviGeneralita, ComuneRegistro, Data, FamigliaId, Guasto, NuovaAppartenenza,
    NuovaFamiglia, NuovaGeneralita, NuovaIscrizione, NuovaSezione, NuovaSezioneFamiglia, NuovoIdAnpr, NuovoSoggetto,
    OperazioneId, Periodo, PraticaId, Registro, Scheda, SchedaFamiglia, Sezione, SezioneFamiglia, SoggettoId,
    StatoComune, StatoFamiglia, StatoSoggetto,
};
use anpr_registry::{
    Autore, Config, Contatore, Errore, Esito, Evidenza, NuovaOperazione, NuovoLotto, Registry, testkit,
};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::Cell;

/// The comune that registers, unless a test says otherwise.
pub(crate) const NOI: &str = "888001";
/// Another one.
pub(crate) const LORO: &str = "888002";
/// "Today" of all tests.
pub(crate) const OGGI: &str = "2026-11-20";

/// A day.
pub(crate) fn il(giorno: &str) -> Data {
    giorno.parse().unwrap()
}

/// A register, with comuni `NOI` and `LORO`, and what registrations need beside it.
pub(crate) struct Banco {
    pub(crate) registry: Registry,
    pub(crate) comuni: Comuni,
    pub(crate) entrate: EntrateDiProva,
    /// Whether registrations that the Agenzia cannot confirm are stored as not validated.
    pub(crate) differita: Cell<bool>,
    /// Whether 1014 knows the letters that link and unlink.
    pub(crate) collegamenti: Cell<bool>,
    /// The clock.
    pub(crate) adesso: Cell<DateTime<FixedOffset>>,
    generatore: Generatore,
    _cartella: tempfile::TempDir,
}

/// A registration that went through.
#[derive(Debug)]
pub(crate) struct Fatta<T> {
    /// `idOperazioneANPR`.
    pub(crate) id: OperazioneId,
    /// What the operation itself answered.
    pub(crate) risposta: T,
    /// What was applied and goes into the answer.
    pub(crate) registrazione: Registrazione,
}

impl<T> Fatta<T> {
    /// The codes of its warnings.
    pub(crate) fn avvisi(&self) -> Vec<String> {
        codici(&self.registrazione.avvisi)
    }
}

impl Banco {
    pub(crate) fn nuovo() -> Self {
        let cartella = tempfile::tempdir().unwrap();
        let url = match std::env::var("ANPR_TEST_DATABASE").as_deref() {
            Ok("postgres") => testkit::postgres().unwrap(),
            _ => format!("sqlite:{}", cartella.path().join("registro.db").display()),
        };
        let registry = Registry::open(&Config { lettori: 2, scrittori: 2, ..Config::new(url) }).unwrap();
        registry.migrate().unwrap();
        let autore = Autore { chi: "prova".into(), quando: "2026-01-01T00:00:00Z".parse().unwrap() };
        registry
            .scrivi(move |s| {
                for istat in [NOI, LORO] {
                    s.salva_comune(&autore, &comune_registro(istat))?;
                }
                Ok::<_, Errore>(())
            })
            .attendi()
            .unwrap();
        Self {
            registry,
            comuni: Comuni::new(vec![in_archivio(NOI), in_archivio(LORO), omonimi("888801"), omonimi("888802")]),
            entrate: EntrateDiProva::default(),
            differita: Cell::new(false),
            collegamenti: Cell::new(false),
            adesso: Cell::new(format!("{OGGI}T10:00:00+01:00").parse().unwrap()),
            generatore: Generatore::new(&[7; 16]),
            _cartella: cartella,
        }
    }

    /// Decides a request of `NOI`, applies and journals it; codes of its refusal otherwise, which changes nothing.
    pub(crate) fn registra<R, T>(
        &self,
        richiesta: &R,
        decidi: fn(&R, &mut Ambito<'_>) -> Result<T, Interruzione>,
    ) -> Result<Fatta<T>, Vec<String>>
    where
        R: RichiestaRegistrazione,
    {
        self.registra_da(NOI, richiesta, decidi).map_err(|anomalie| codici(&anomalie))
    }

    /// The same by another comune, with the whole anomalies of a refusal. The request goes through XML and the schema, as
    /// on the wire.
    pub(crate) fn registra_da<R, T>(
        &self,
        mittente: &str,
        richiesta: &R,
        decidi: fn(&R, &mut Ambito<'_>) -> Result<T, Interruzione>,
    ) -> Result<Fatta<T>, Vec<Anomalia>>
    where
        R: RichiestaRegistrazione,
    {
        let xml = anpr_contract::scrivi(richiesta).unwrap();
        let richiesta: R = anpr_contract::leggi(xml.as_bytes()).unwrap_or_else(|e| panic!("{e}: {xml}"));
        let id = OperazioneId(self.registry.prossimo(Contatore::Operazione).unwrap());
        let anomalie = testata::controlla(richiesta.testata(), Genere::Registrazione, self.adesso.get());
        if !anomalie.is_empty() {
            return Err(anomalie);
        }
        let contesto =
            Contesto { mittente: mittente.to_owned(), versione: VersioneContratto::Anpr05, adesso: self.adesso.get() };
        let chiamata = Chiamata {
            contesto: &contesto,
            comuni: &self.comuni,
            testata: richiesta.testata(),
            operazione: id,
            risorse: self,
        };
        let mut snapshot = self.registry.snapshot().unwrap();
        let decisa = Ambito::apri(chiamata, &mut snapshot).and_then(|mut ambito| {
            let risposta = decidi(&richiesta, &mut ambito)?;
            Ok((risposta, ambito.concludi()?))
        });
        let (risposta, registrazione) = match decisa {
            Ok(decisa) => decisa,
            Err(Interruzione::Rifiuto(anomalie)) => return Err(anomalie),
            Err(Interruzione::NonOra(anomalia)) => return Err(vec![anomalia]),
            Err(Interruzione::Guasto(guasto)) => panic!("{guasto}"),
        };
        drop(snapshot);
        self.applica(mittente, id, richiesta.testata(), &registrazione);
        Ok(Fatta { id, risposta, registrazione })
    }

    pub(crate) fn applica(&self, mittente: &str, id: OperazioneId, testata: &TestataRichiesta, decisa: &Registrazione) {
        let effetti = decisa.effetti.clone();
        let adesso = self.adesso.get().to_utc();
        let operazione = NuovaOperazione {
            id,
            comune: mittente.to_owned(),
            id_operazione_comune: testata.id_operazione_comune.clone(),
            protocollo: None,
            consuma_id: true,
            operazione: testata.operazione_richiesta.clone(),
            ricevuta: adesso,
            data_decorrenza: effetti.decorrenza,
            esito: Esito::Ok,
            codici: Vec::new(),
            evidenza: Evidenza::default(),
            durata_us: 0,
            richiesta: Vec::new(),
            risposta: Vec::new(),
            tipo_risposta: "text/xml".into(),
            repliche: Vec::new(),
            soggetti: Vec::new(),
            famiglie: Vec::new(),
        };
        self.registry
            .scrivi(move |s| {
                s.applica(&effetti, id, adesso)?;
                s.giornale(&operazione)
            })
            .attendi()
            .unwrap();
    }

    /// A header of `NOI`, with a new id.
    pub(crate) fn testata(&self, codice: &str, decorrenza: &str) -> TestataRichiesta {
        self.testata_di(NOI, codice, decorrenza)
    }

    /// A header of a comune, with a new id.
    pub(crate) fn testata_di(&self, comune: &str, codice: &str, decorrenza: &str) -> TestataRichiesta {
        TestataRichiesta {
            id_operazione_comune: format!("P{}", self.registry.prossimo(Contatore::Operazione).unwrap()),
            cod_mittente: comune.into(),
            cod_destinatario: "ANPR05".into(),
            operazione_richiesta: codice.into(),
            data_ora_richiesta: self.adesso.get().to_rfc3339(),
            tipo_operazione: "C".into(),
            tipo_invio: "TEST".into(),
            data_decorrenza: Some(decorrenza.into()),
            ..TestataRichiesta::default()
        }
    }

    /// Puts a family into the register: the first person is its reference person. Its members, in order.
    pub(crate) fn famiglia(&self, comune: &str, persone: &[Persona]) -> (FamigliaId, Vec<SoggettoId>) {
        self.metti(comune, 3, persone, None)
    }

    /// The same as if it had come in with the comune's subentro, on 1 January 2019.
    pub(crate) fn famiglia_da_subentro(&self, comune: &str, persone: &[Persona]) -> (FamigliaId, Vec<SoggettoId>) {
        let operazione = OperazioneId(self.registry.prossimo(Contatore::Operazione).unwrap());
        self.metti(comune, 3, persone, Some(operazione))
    }

    /// An AIRE family that came in with the comune's subentro.
    pub(crate) fn famiglia_aire_da_subentro(&self, comune: &str, persone: &[Persona]) -> (FamigliaId, Vec<SoggettoId>) {
        let operazione = OperazioneId(self.registry.prossimo(Contatore::Operazione).unwrap());
        self.metti(comune, 5, persone, Some(operazione))
    }

    /// A convivenza, with or without people.
    pub(crate) fn convivenza(&self, comune: &str, persone: &[Persona]) -> (FamigliaId, Vec<SoggettoId>) {
        self.metti(comune, 4, persone, None)
    }

    /// An AIRE family.
    pub(crate) fn famiglia_aire(&self, comune: &str, persone: &[Persona]) -> (FamigliaId, Vec<SoggettoId>) {
        self.metti(comune, 5, persone, None)
    }

    fn metti(
        &self,
        comune: &str,
        tipo: u8,
        persone: &[Persona],
        subentro: Option<OperazioneId>,
    ) -> (FamigliaId, Vec<SoggettoId>) {
        let famiglia = FamigliaId(self.registry.prossimo(Contatore::Famiglia).unwrap());
        let da = subentro.unwrap_or_else(|| OperazioneId(self.registry.prossimo(Contatore::Operazione).unwrap()));
        let residenza = persone.first().map_or_else(|| residenza(comune, "VIA ROMA", "1"), |p| p.residenza.clone());
        let origine = persone.iter().map(|p| p.dal).min().unwrap_or(il("2015-01-01"));
        let dati = FamigliaConvivenza {
            data_origine_famiglia_convivenza: Some(origine.to_string()),
            tipo_scheda: tipo.to_string(),
            denominazione_convivenza: (tipo == 4).then(|| "CASA SERENA".into()),
            specie_convivenza: (tipo == 4).then(|| "3".into()),
            famiglia_aire: (tipo == 5).then(|| "S".into()),
            ..FamigliaConvivenza::default()
        };
        let sezione =
            |sezione, contenuto: String| NuovaSezioneFamiglia { sezione, periodo: Periodo::aperto(origine), contenuto };
        let nuova = NuovaFamiglia {
            id: famiglia,
            comune: comune.into(),
            tipo_scheda: tipo,
            id_comune: Some(format!("F{famiglia}")),
            stato: StatoFamiglia::Attiva,
            incompleta: false,
            sezioni: vec![
                sezione(SezioneFamiglia::Dati, json(&dati)),
                sezione(SezioneFamiglia::Residenza, json(&residenza)),
            ],
        };
        let mut nuovi = Vec::new();
        for (n, persona) in persone.iter().enumerate() {
            let legame = persona.legame.clone().unwrap_or_else(|| match (tipo, n) {
                (4, _) => "2".into(),
                (_, 0) => "1".into(),
                _ => "3".into(),
            });
            nuovi.push(self.componi(comune, tipo, persona, Some((famiglia, legame, i32::try_from(n).unwrap() + 1))));
        }
        let ids = nuovi.iter().map(|n| n.id).collect();
        let comune = comune.to_owned();
        match subentro {
            None => self
                .registry
                .scrivi(move |s| {
                    s.nuove_famiglie(std::slice::from_ref(&nuova), da, None)?;
                    s.nuovi_soggetti(&nuovi, da, None)
                })
                .attendi()
                .unwrap(),
            Some(operazione) => {
                let lotto = NuovoLotto { comune, fornitura: 1, operazione };
                let mut carico = self.registry.inizia_caricamento(lotto).unwrap();
                carico.famiglie(vec![nuova]).unwrap();
                carico.soggetti(nuovi).unwrap();
                let lotto = carico.concludi().unwrap();
                self.registry
                    .scrivi::<_, _, Errore>(move |s| s.attiva_lotto(lotto, il("2019-01-01")))
                    .attendi()
                    .unwrap();
            }
        }
        (famiglia, ids)
    }

    fn componi(
        &self,
        comune: &str,
        tipo: u8,
        p: &Persona,
        famiglia: Option<(FamigliaId, String, i32)>,
    ) -> NuovoSoggetto {
        let id = SoggettoId(self.registry.prossimo(Contatore::Soggetto).unwrap());
        let aire = tipo == 5;
        let mut g = p.generalita.clone();
        g.soggetto_aire = aire.then(|| "S".into());
        let nascita: Data = g.data_nascita.as_deref().and_then(valori::data).unwrap();
        let periodo = Periodo::aperto(p.dal);
        let sezione =
            |sezione, contenuto: String| NuovaSezione { sezione, periodo, chiave: None, altra_chiave: None, contenuto };
        let mut residenza = p.residenza.clone();
        residenza.data_decorrenza_residenza = p.residente_dal.clone().unwrap_or_else(|| Some(p.dal.to_string()));
        let mut sezioni = vec![
            sezione(Sezione::Residenza, json(&residenza)),
            sezione(Sezione::StatoCivile, json(&StatoCivile { stato_civile: "1".into(), ..StatoCivile::default() })),
            sezione(
                Sezione::Attributi,
                json(&AttributiSoggetto { soggetto_certificabile: Some("2".into()), ..AttributiSoggetto::default() }),
            ),
        ];
        sezioni.extend(p.cittadinanze.iter().map(|c| sezione(Sezione::Cittadinanza, json(c))));
        sezioni.extend(p.sezioni.iter().map(|(s, contenuto)| sezione(*s, contenuto.clone())));
        let luogo = g.luogo_nascita.as_ref().and_then(|l| valori::chiave_luogo(l, nascita, &self.comuni));
        NuovoSoggetto {
            id,
            id_anpr: NuovoIdAnpr::Nuovo(self.nuovo_id_anpr().unwrap()),
            comune: comune.into(),
            stato: if aire { StatoSoggetto::Aire } else { StatoSoggetto::Residente },
            iscrizione: NuovaIscrizione {
                comune: comune.into(),
                registro: if aire { Registro::Aire } else { Registro::Apr },
                periodo,
                id_scheda_comune: Some(format!("S{id}")),
            },
            generalita: NuovaGeneralita {
                periodo: Periodo::aperto(nascita),
                chiavi: ChiaviGeneralita {
                    codice_fiscale: g.codice_fiscale.as_ref().map(|c| c.cod_fiscale.clone()),
                    cognome: g.cognome.as_deref().map(nomi::normalizza),
                    nome: g.nome.as_deref().map(nomi::normalizza),
                    sesso: g.sesso.as_deref().unwrap().chars().next().unwrap(),
                    data_nascita: nascita,
                    luogo_nascita: luogo,
                },
                contenuto: json(&g),
            },
            sezioni,
            appartenenza: famiglia.map(|(famiglia, codice_legame, progressivo)| NuovaAppartenenza {
                famiglia,
                codice_legame,
                progressivo,
                periodo,
                decorrenza_legame: Some(p.dal),
            }),
        }
    }

    /// A person's sheet today, with all sections.
    pub(crate) fn scheda(&self, id: SoggettoId) -> Scheda {
        self.scheda_al(id, OGGI).unwrap_or_else(|| panic!("{id} is not in the register"))
    }

    /// A person's sheet on a day; none if not registered by then.
    pub(crate) fn scheda_al(&self, id: SoggettoId, giorno: &str) -> Option<Scheda> {
        self.registry.snapshot().unwrap().schede(&[id], il(giorno), Sezione::TUTTE).unwrap().pop()
    }

    /// Contents of a section on a day.
    pub(crate) fn sezioni<T: DeserializeOwned>(&self, id: SoggettoId, sezione: Sezione, giorno: &str) -> Vec<T> {
        let scheda = self.scheda_al(id, giorno);
        let versioni = scheda.iter().flat_map(|s| &s.sezioni).filter(|v| v.sezione == sezione);
        versioni.map(|v| serde_json::from_str(&v.contenuto).unwrap()).collect()
    }

    /// A family's sheet today.
    pub(crate) fn scheda_famiglia(&self, id: FamigliaId) -> SchedaFamiglia {
        self.registry.snapshot().unwrap().famiglia(id, il(OGGI)).unwrap().unwrap()
    }

    /// Who is in a family on a day, with the relationships, the reference person first.
    pub(crate) fn componenti(&self, id: FamigliaId, giorno: &str) -> Vec<(SoggettoId, String)> {
        let componenti = self.registry.snapshot().unwrap().componenti(id, il(giorno)).unwrap();
        componenti.into_iter().map(|c| (c.soggetto, c.codice_legame)).collect()
    }

    /// What a 3002 by a comune shows of a person on a day.
    pub(crate) fn op3002(&self, comune: &str, id: SoggettoId, giorno: &str) -> Option<DatiSoggetto> {
        let richiesta = Richiesta3002 {
            testata_richiesta: self.testata_di(comune, "3002", giorno),
            criteri_ricerca: CriteriRicerca3002 {
                id_scheda_soggetto_anpr: Some(id.to_string()),
                ..CriteriRicerca3002::default()
            },
            dati_richiesta: DatiRichiesta3002 {
                scheda_anagrafica_richiesta: "1".into(),
                data_riferimento_richiesta: giorno.into(),
                dati_anagrafici_richiesti: vec!["1".into()],
                ricerca_nazionale: Some("1".into()),
                ..DatiRichiesta3002::default()
            },
            ..Richiesta3002::default()
        };
        let contesto =
            Contesto { mittente: comune.into(), versione: VersioneContratto::Anpr05, adesso: self.adesso.get() };
        let mut snapshot = self.registry.snapshot().unwrap();
        let esito = op3002::decidi(&richiesta, &contesto, &self.comuni, &mut snapshot);
        esito.ok().and_then(|decisione| decisione.risposta.soggetti.into_iter().next())
    }

    /// The data by which a request names a person of the register.
    pub(crate) fn generalita(&self, id: SoggettoId) -> Generalita {
        let mut g: Generalita = self.sezioni(id, Sezione::Generalita, OGGI).pop().unwrap();
        g.id_scheda_soggetto_anpr = Some(id.to_string());
        g.note = None;
        g
    }

    /// A family as a request names it.
    pub(crate) fn nomina(&self, id: FamigliaId) -> FamigliaConvivenza {
        FamigliaConvivenza {
            id_famiglia_convivenza_anpr: Some(id.to_string()),
            tipo_scheda: self.scheda_famiglia(id).tipo_scheda.to_string(),
            ..FamigliaConvivenza::default()
        }
    }

    /// A person in a list of family members, with a relationship from a day on.
    pub(crate) fn elencato(&self, id: SoggettoId, legame: &str, dal: &str) -> SoggettoFamiglia {
        SoggettoFamiglia {
            generalita: self.generalita(id),
            legame_soggetto: self::legame(legame, dal),
            ..SoggettoFamiglia::default()
        }
    }
}

impl Risorse for Banco {
    fn nuovo_soggetto(&self) -> Result<SoggettoId, Guasto> {
        Ok(SoggettoId(self.registry.prossimo(Contatore::Soggetto)?))
    }

    fn nuova_famiglia(&self) -> Result<FamigliaId, Guasto> {
        Ok(FamigliaId(self.registry.prossimo(Contatore::Famiglia)?))
    }

    fn nuova_pratica(&self) -> Result<PraticaId, Guasto> {
        Ok(PraticaId(self.registry.prossimo(Contatore::Pratica)?))
    }

    fn nuovo_id_anpr(&self) -> Result<String, Guasto> {
        let seriale = self.registry.prossimo(Contatore::IdAnpr)?;
        Ok(self.generatore.genera(seriale.unsigned_abs()).unwrap().as_str().to_owned())
    }

    fn entrate(&self) -> &dyn AgenziaEntrate {
        &self.entrate
    }

    fn validazione_differita(&self) -> bool {
        self.differita.get()
    }

    fn lettere_di_collegamento(&self) -> bool {
        self.collegamenti.get()
    }
}

/// Somebody to be put into the register.
#[derive(Debug, Clone)]
pub(crate) struct Persona {
    pub(crate) generalita: Generalita,
    pub(crate) dal: Data,
    pub(crate) residenza: Residenza,
    /// What the address says of its day; none when it says that of the registration.
    pub(crate) residente_dal: Option<Option<String>>,
    pub(crate) legame: Option<String>,
    pub(crate) cittadinanze: Vec<Cittadinanza>,
    pub(crate) sezioni: Vec<(Sezione, String)>,
}

impl Persona {
    /// Born in Rome, Italian, registered in `NOI` since 2015, at VIA ROMA 1.
    pub(crate) fn nuova(cognome: &str, nome: &str, sesso: char, nascita: &str) -> Self {
        Self {
            generalita: generalita(cognome, nome, sesso, nascita),
            dal: il("2015-01-01").max(il(nascita)),
            residenza: residenza(NOI, "VIA ROMA", "1"),
            residente_dal: None,
            legame: None,
            cittadinanze: vec![italiana()],
            sezioni: Vec::new(),
        }
    }

    /// Registered since another day.
    pub(crate) fn dal(self, giorno: &str) -> Self {
        Self { dal: il(giorno), ..self }
    }

    /// With an address that says no day, or another one than that of the registration.
    pub(crate) fn residente_dal(self, giorno: Option<&str>) -> Self {
        Self { residente_dal: Some(giorno.map(Into::into)), ..self }
    }

    /// Living somewhere else.
    pub(crate) fn a(self, residenza: Residenza) -> Self {
        Self { residenza, ..self }
    }

    /// With this relationship in the family.
    pub(crate) fn legame(self, codice: &str) -> Self {
        Self { legame: Some(codice.into()), ..self }
    }

    /// With another section, from the registration on. `StatoCivile` and `Attributi` are there already.
    pub(crate) fn con(mut self, sezione: Sezione, contenuto: &impl Serialize) -> Self {
        self.sezioni.push((sezione, json(contenuto)));
        self
    }

    /// With these citizenships instead of the Italian one.
    pub(crate) fn cittadina_di(self, cittadinanze: Vec<Cittadinanza>) -> Self {
        Self { cittadinanze, ..self }
    }
}

/// Personal data of somebody born in Rome, with the right codice fiscale, validated.
pub(crate) fn generalita(cognome: &str, nome: &str, sesso: char, nascita: &str) -> Generalita {
    let sesso_letto = if sesso == 'F' { Sesso::F } else { Sesso::M };
    let dati = DatiFiscali { cognome, nome, sesso: sesso_letto, nascita: il(nascita), luogo: "H501" };
    let codice = calcola(&dati).unwrap();
    Generalita {
        codice_fiscale: Some(CodiceFiscale {
            cod_fiscale: codice.as_str().into(),
            validita_cf: Some("1".into()),
            data_attribuzione_validita: None,
        }),
        cognome: Some(cognome.into()),
        nome: Some(nome.into()),
        sesso: Some(sesso.into()),
        data_nascita: Some(nascita.into()),
        luogo_nascita: Some(LuogoEvento { comune: Some(roma()), ..LuogoEvento::default() }),
        ..Generalita::default()
    }
}

/// Rome, as the wire writes comuni.
pub(crate) fn roma() -> Comune {
    Comune {
        nome_comune: "ROMA".into(),
        codice_istat: Some("058091".into()),
        sigla_provincia_istat: "RM".into(),
        descrizione_localita: None,
    }
}

/// One of the fictitious comuni, as the wire writes comuni.
pub(crate) fn comune(istat: &str) -> Comune {
    Comune {
        nome_comune: format!("COMUNE {istat}"),
        codice_istat: Some(istat.into()),
        sigla_provincia_istat: "XX".into(),
        descrizione_localita: None,
    }
}

/// One of two comuni of one name and one province: which of them, only a code could tell.
pub(crate) fn omonimo() -> Comune {
    Comune {
        nome_comune: "OMONIMO".into(),
        codice_istat: None,
        sigla_provincia_istat: "XX".into(),
        descrizione_localita: None,
    }
}

/// A main address in a comune.
pub(crate) fn residenza(istat: &str, via: &str, numero: &str) -> Residenza {
    Residenza {
        tipo_indirizzo: "1".into(),
        indirizzo: Some(Indirizzo {
            cap: "00100".into(),
            comune: comune(istat),
            toponimo: Toponimo {
                specie: Some("VIA".into()),
                denominazione_toponimo: Some(via.into()),
                ..Toponimo::default()
            },
            numero_civico: Some(NumeroCivico { numero: Some(numero.into()), ..NumeroCivico::default() }),
            ..Indirizzo::default()
        }),
        ..Residenza::default()
    }
}

/// The same from a day on.
pub(crate) fn residenza_dal(istat: &str, via: &str, numero: &str, dal: &str) -> Residenza {
    Residenza { data_decorrenza_residenza: Some(dal.into()), ..residenza(istat, via, numero) }
}

/// A relationship in a family from a day on.
pub(crate) fn legame(codice: &str, dal: &str) -> LegameSoggetto {
    LegameSoggetto { codice_legame: codice.into(), data_decorrenza: dal.into(), ..LegameSoggetto::default() }
}

/// Italian citizenship.
pub(crate) fn italiana() -> Cittadinanza {
    Cittadinanza { codice_stato: "100".into(), descrizione_stato: "ITALIA".into(), ..Cittadinanza::default() }
}

/// The codes of anomalies, in their order.
pub(crate) fn codici(anomalie: &[Anomalia]) -> Vec<String> {
    anomalie.iter().map(|a| a.codice().to_owned()).collect()
}

/// Content of a section.
pub(crate) fn json(contenuto: &impl Serialize) -> String {
    serde_json::to_string(contenuto).unwrap()
}

/// Asserts that a registration is refused with this code, among others perhaps.
#[track_caller]
pub(crate) fn rifiutata<T>(esito: Result<Fatta<T>, Vec<String>>, codice: &str) {
    match esito {
        Ok(_) => panic!("not refused, expected {codice}"),
        Err(codici) => assert!(codici.iter().any(|c| c == codice), "{codice} expected, refused with {codici:?}"),
    }
}

/// Asserts that a registration goes through with this warning, among others perhaps.
#[track_caller]
pub(crate) fn avvisa<T>(esito: Result<Fatta<T>, Vec<String>>, codice: &str) -> Fatta<T> {
    let fatta = esito.unwrap_or_else(|codici| panic!("refused with {codici:?}"));
    assert!(fatta.avvisi().iter().any(|c| c == codice), "{codice} expected, warned with {:?}", fatta.avvisi());
    fatta
}

fn comune_registro(istat: &str) -> ComuneRegistro {
    ComuneRegistro {
        istat: istat.into(),
        denominazione: format!("COMUNE {istat}"),
        sigla_provincia: "XX".into(),
        stato: StatoComune::Subentrato,
        data_subentro: Some(il("2019-01-01")),
    }
}

fn omonimi(istat: &str) -> InArchivio {
    InArchivio { nome: "OMONIMO".into(), ..in_archivio(istat) }
}

fn in_archivio(istat: &str) -> InArchivio {
    InArchivio {
        istat: istat.into(),
        belfiore: Some(format!("X{}", &istat[3..])),
        nome: format!("COMUNE {istat}"),
        nome_altra_lingua: None,
        sigla: "XX".into(),
        dal: il("1900-01-01"),
        al: None,
        codice_rinomina: None,
    }
}
