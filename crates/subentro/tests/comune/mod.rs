//! A comune that sends its supply: files written for the test, and a register of each kind.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests, of which each binary uses a part"
)]

use anpr_catalogue::id_anpr::Generatore;
use anpr_model::{
    Anagrafe, ComuneRegistro, CriteriSoggetto, Data, NomeCercato, Scheda, Sezione, SoggettoId, StatoComune, Territorio,
};
use anpr_registry::{Autore, Config, Fornitura, Istante, Registry};
use anpr_subentro::{Ambiente, Errore, Esito, Momento, Opzioni, Progresso, carica, comuni_noti, riprendi};
use chrono::TimeDelta;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

pub const COMUNE: &str = "888001";
pub const ALTRO: &str = "888002";

/// A register with the two fictitious comuni, and folders for files.
pub struct Prova {
    pub cartella: PathBuf,
    pub registry: Registry,
    pub opzioni: Opzioni,
    _temporanea: Option<tempfile::TempDir>,
}

impl Prova {
    /// On SQLite.
    pub fn sqlite() -> Self {
        let temporanea = tempfile::tempdir().unwrap();
        let cartella = temporanea.path().to_owned();
        let mut prova = Self::in_cartella(&cartella);
        prova._temporanea = Some(temporanea);
        prova
    }

    /// On SQLite, in a folder that outlives the value.
    pub fn in_cartella(cartella: &Path) -> Self {
        Self::su(&format!("sqlite:{}", cartella.join("anpr.db").display()), cartella, None)
    }

    /// On PostgreSQL.
    pub fn postgres() -> Self {
        let temporanea = tempfile::tempdir().unwrap();
        let cartella = temporanea.path().to_owned();
        Self::su(&anpr_registry::testkit::postgres().unwrap(), &cartella, Some(temporanea))
    }

    fn su(url: &str, cartella: &Path, temporanea: Option<tempfile::TempDir>) -> Self {
        let registry = Registry::open(&Config::new(url)).unwrap();
        registry.migrate().unwrap();
        let prova = Self {
            cartella: cartella.to_owned(),
            registry,
            opzioni: Opzioni::new(cartella.join("subentro")),
            _temporanea: temporanea,
        };
        for (istat, denominazione) in [(COMUNE, "ROCCAPROVA"), (ALTRO, "CASTELPROVA")] {
            if prova.comune(istat).is_none() {
                prova.salva_comune(istat, denominazione);
            }
        }
        prova
    }

    fn salva_comune(&self, istat: &str, denominazione: &str) {
        self.salva(ComuneRegistro {
            istat: istat.into(),
            denominazione: denominazione.into(),
            sigla_provincia: "XX".into(),
            stato: StatoComune::NonSubentrato,
            data_subentro: None,
        });
    }

    /// A further comune, which is in and was then merged into another.
    pub fn confluito(&self, istat: &str, in_comune: &str) {
        self.salva(ComuneRegistro {
            istat: istat.into(),
            denominazione: "BORGOPROVA".into(),
            sigla_provincia: "XX".into(),
            stato: StatoComune::Subentrato,
            data_subentro: Some(giorno("2018-03-04")),
        });
        let (autore, soppresso, in_comune) = (autore(), istat.to_owned(), in_comune.to_owned());
        self.registry
            .scrivi::<_, (), anpr_registry::Errore>(move |s| s.confluisce(&autore, &soppresso, &in_comune))
            .attendi()
            .unwrap();
    }

    fn salva(&self, nuovo: ComuneRegistro) {
        let autore = autore();
        self.registry
            .scrivi::<_, (), anpr_registry::Errore>(move |s| s.salva_comune(&autore, &nuovo))
            .attendi()
            .unwrap();
    }

    /// Both databases, one after the other.
    pub fn ovunque(prova: impl Fn(&Self)) {
        prova(&Self::sqlite());
        prova(&Self::postgres());
    }

    /// Writes a packed file.
    pub fn file(&self, nome: &str, contenuto: &[u8]) -> PathBuf {
        let percorso = self.cartella.join(nome);
        std::fs::write(&percorso, gzip(contenuto)).unwrap();
        percorso
    }

    /// Loads the files.
    pub fn carica(&self, percorsi: &[PathBuf]) -> Result<Esito, Errore> {
        self.carica_mostrando(percorsi, |_| {})
    }

    pub fn carica_mostrando(
        &self,
        percorsi: &[PathBuf],
        progresso: impl FnMut(Progresso<'_>),
    ) -> Result<Esito, Errore> {
        self.carica_al_momento(percorsi, momento(), progresso)
    }

    pub fn carica_al_momento(
        &self,
        percorsi: &[PathBuf],
        momento: Momento,
        progresso: impl FnMut(Progresso<'_>),
    ) -> Result<Esito, Errore> {
        let comuni = comuni_noti(&self.registry).unwrap();
        let generatore = Generatore::new(&[7; 16]);
        let ambiente = Ambiente { registry: &self.registry, comuni: &comuni, generatore: &generatore };
        carica(&ambiente, percorsi, &self.opzioni, momento, progresso)
    }

    /// Takes up a supply as a service does, so many minutes after the moment of the tests.
    pub fn riprendi(&self, numero: i32, minuti: i64) -> Result<Esito, Errore> {
        let comuni = comuni_noti(&self.registry).unwrap();
        let generatore = Generatore::new(&[7; 16]);
        let ambiente = Ambiente { registry: &self.registry, comuni: &comuni, generatore: &generatore };
        riprendi(&ambiente, COMUNE, numero, &self.opzioni, momento_dopo(minuti), |_| {})
    }

    /// Writes and loads a supply of one APR file and of an AIRE file with these lines.
    pub fn fornitura(&self, numero: i32, apr: &Apr, aire: &[String]) -> Result<Esito, Errore> {
        let comune = &apr.comune;
        let percorsi = [
            self.file(&format!("{comune}_SUBAPR_{numero}_1_1.gz"), apr.xml().as_bytes()),
            self.file(&format!("{comune}_SUBAIRE_{numero}.gz"), &file_aire(aire)),
        ];
        self.carica(&percorsi)
    }

    pub fn comune(&self, istat: &str) -> Option<ComuneRegistro> {
        self.registry.snapshot().unwrap().comune_registro(istat).unwrap()
    }

    pub fn forniture(&self) -> Vec<Fornitura> {
        self.registry.snapshot().unwrap().forniture(COMUNE).unwrap()
    }

    /// Everybody with this surname, on a day.
    pub fn schede(&self, cognome: &str, giorno: &str) -> Vec<Scheda> {
        let mut vista = self.registry.snapshot().unwrap();
        let giorno = giorno.parse().unwrap();
        let criteri = CriteriSoggetto { cognome: Some(NomeCercato::Valore(cognome.into())), ..Default::default() };
        let ids = vista.cerca_soggetti(&criteri, &Territorio::Nazionale, giorno, 1000).unwrap();
        vista.schede(&ids, giorno, Sezione::TUTTE).unwrap()
    }

    /// The only one with this surname, on the day of the tests.
    pub fn scheda(&self, cognome: &str) -> Scheda {
        let schede = self.schede(cognome, OGGI);
        assert_eq!(schede.len(), 1, "{cognome}");
        schede.into_iter().next().unwrap()
    }

    /// An outcome file of a supply.
    pub fn esito(&self, fornitura: i32, nome: &str) -> String {
        let cartella = self.opzioni.esiti.join(format!("{COMUNE}_{fornitura}"));
        std::fs::read_to_string(cartella.join(nome)).unwrap()
    }

    /// That nothing of a supply is to be seen, nor left.
    pub fn nessuno(&self, cognome: &str) {
        assert_eq!(self.schede(cognome, OGGI), []);
        assert_eq!(self.registry.snapshot().unwrap().lotti_sospesi().unwrap(), []);
        let comune = self.comune(COMUNE).unwrap();
        assert_eq!((comune.stato, comune.data_subentro), (StatoComune::NonSubentrato, None));
    }
}

fn autore() -> Autore {
    Autore { chi: "prova".into(), quando: adesso() }
}

pub const OGGI: &str = "2026-11-22";

pub fn adesso() -> Istante {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

pub fn momento() -> Momento {
    Momento { istante: adesso(), oggi: OGGI.parse().unwrap() }
}

pub fn momento_dopo(minuti: i64) -> Momento {
    Momento { istante: adesso() + TimeDelta::minutes(minuti), ..momento() }
}

pub fn giorno(testo: &str) -> Data {
    testo.parse().unwrap()
}

pub fn gzip(contenuto: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(contenuto).unwrap();
    encoder.finish().unwrap()
}

/// The codes of a refusal.
pub fn codici(errore: Errore) -> Vec<&'static str> {
    match errore {
        Errore::Rifiuto(anomalie) => anomalie.iter().map(anpr_engine::Anomalia::codice).collect(),
        altro => panic!("{altro}"),
    }
}

/// The summary of a supply that came in.
pub fn accolta(esito: Result<Esito, Errore>) -> anpr_subentro::Riepilogo {
    match esito.unwrap() {
        Esito::Ok(riepilogo) => riepilogo,
        altro => panic!("{altro:?}"),
    }
}

/// The codes of a refused supply, with how often each was found.
pub fn respinta(esito: Result<Esito, Errore>) -> Vec<(&'static str, u64)> {
    match esito.unwrap() {
        Esito::Ko(riepilogo) => riepilogo.anomalie.into_iter().collect(),
        altro => panic!("{altro:?}"),
    }
}

/// A section of a sheet, read as JSON.
pub fn sezione(scheda: &Scheda, quale: Sezione) -> Vec<serde_json::Value> {
    let di_questa = scheda.sezioni.iter().filter(|v| v.sezione == quale);
    di_questa.map(|v| serde_json::from_str(&v.contenuto).unwrap()).collect()
}

pub fn id(scheda: &Scheda) -> SoggettoId {
    scheda.soggetto.id
}

/// An APR file to be written.
#[derive(Clone)]
pub struct Apr {
    pub comune: String,
    pub persone: Vec<Persona>,
    pub famiglie: Vec<Famiglia>,
    pub convivenze: Vec<Famiglia>,
    /// Added to every declared total.
    pub scarto: u32,
    /// `totaleInvii`, `progressivoInvio` and the counts of the whole supply, when there are several files.
    pub invio: Option<(u32, u32, [u32; 5])>,
}

/// A person in an APR file.
#[derive(Clone)]
pub struct Persona {
    pub id: String,
    pub cognome: String,
    pub nome: String,
    pub sesso: &'static str,
    pub nascita: String,
    pub codice_fiscale: Option<String>,
    pub prima_iscrizione: Option<String>,
    pub residenza_dal: Option<String>,
    /// `famiglia` or `convivenza`, local id, relationship, progressive.
    pub in_famiglia: Option<(&'static str, String, &'static str, u32)>,
    /// Whole elements of the sheet, by name.
    pub altri: Vec<(&'static str, String)>,
}

/// A family or convivenza in an APR file.
#[derive(Clone)]
pub struct Famiglia {
    pub id: String,
    pub altro: String,
}

impl Apr {
    pub fn nuovo() -> Self {
        Self {
            comune: COMUNE.into(),
            persone: Vec::new(),
            famiglie: Vec::new(),
            convivenze: Vec::new(),
            scarto: 0,
            invio: None,
        }
    }

    /// A family of these, the first its head.
    pub fn famiglia(mut self, id: &str, persone: Vec<Persona>) -> Self {
        for (n, mut persona) in (1..).zip(persone) {
            persona.in_famiglia = Some(("famiglia", id.into(), if n == 1 { "1" } else { "2" }, n));
            self.persone.push(persona);
        }
        self.famiglie.push(Famiglia { id: id.into(), altro: String::new() });
        self
    }

    /// `n` families of one person each.
    pub fn singoli(cognome: &str, n: usize) -> Self {
        (0..n).fold(Self::nuovo(), |apr, i| {
            apr.famiglia(&format!("F{i}"), vec![persona(&format!("{i}"), cognome, "UNO")])
        })
    }

    pub fn conta(&self) -> [u32; 5] {
        let di_sesso = |s: &str| self.persone.iter().filter(|p| p.sesso == s).count();
        [self.persone.len(), di_sesso("F"), di_sesso("M"), self.famiglie.len(), self.convivenze.len()].map(|n| n as u32)
    }

    pub fn xml(&self) -> String {
        let mut x = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<s:subentro xmlns:s=\"http://sogei.it/ANPR/subentro\">",
        );
        let propri = self.conta();
        let totale = self.invio.map_or(1, |(totale, _, _)| totale);
        let fornitura = self.invio.map_or(propri, |(_, _, tutti)| tutti).map(|n| n + self.scarto);
        let [s, f, m, fam, con] = fornitura;
        write!(x, "<datiFornitura><versioneFornitura>1</versioneFornitura><totaleInvii>{totale}</totaleInvii>\
<numeroTotaleSchedeSoggetto>{s}</numeroTotaleSchedeSoggetto><numeroTotaleCittadiniItaliani>{s}</numeroTotaleCittadiniItaliani>\
<numeroTotaleIscrittiNonItaliani>0</numeroTotaleIscrittiNonItaliani>\
<numeroTotalePersoneSessoFemminile>{f}</numeroTotalePersoneSessoFemminile>\
<numeroTotalePersoneSessoMaschile>{m}</numeroTotalePersoneSessoMaschile>\
<numeroTotaleSchedeFamiglia>{fam}</numeroTotaleSchedeFamiglia>\
<numeroTotaleSchedeConvivenza>{con}</numeroTotaleSchedeConvivenza></datiFornitura>").unwrap();
        if let Some((_, progressivo, _)) = self.invio {
            let [s, f, m, fam, con] = propri;
            write!(x, "<datiInvio><progressivoInvio>{progressivo}</progressivoInvio><dataEstrazione>2026-11-01</dataEstrazione>\
<numeroSchedeSoggettoInvio>{s}</numeroSchedeSoggettoInvio><numeroCittadiniItalianiInvio>{s}</numeroCittadiniItalianiInvio>\
<numeroIscrittiNonItalianiInvio>0</numeroIscrittiNonItalianiInvio>\
<numeroPersoneSessoFemminileInvio>{f}</numeroPersoneSessoFemminileInvio>\
<numeroPersoneSessoMaschileInvio>{m}</numeroPersoneSessoMaschileInvio>\
<numeroTotaleSchedeFamigliaInvio>{fam}</numeroTotaleSchedeFamigliaInvio>\
<numeroTotaleSchedeConvivenzaInvio>{con}</numeroTotaleSchedeConvivenzaInvio></datiInvio>").unwrap();
        }
        x.push_str("<generalitaSoggetti>\n");
        for persona in &self.persone {
            x.push_str(&persona.xml(&self.comune));
            x.push('\n');
        }
        x.push_str("</generalitaSoggetti>");
        for (lista, uno, tipo, schede) in
            [("famiglie", "famiglia", 3, &self.famiglie), ("convivenze", "convivenza", 4, &self.convivenze)]
        {
            if schede.is_empty() {
                continue;
            }
            write!(x, "<{lista}>").unwrap();
            for scheda in schede {
                writeln!(x, "<{uno}><idFamigliaConvivenzaComune><idFamigliaConvivenzaComuneIstat>{}</idFamigliaConvivenzaComuneIstat>\
<idFamigliaConvivenza>{}</idFamigliaConvivenza></idFamigliaConvivenzaComune>\
<dataOrigineFamigliaConvivenza>2000-01-01</dataOrigineFamigliaConvivenza><tipoScheda>{tipo}</tipoScheda>{}</{uno}>",
                    self.comune, scheda.id, scheda.altro).unwrap();
            }
            write!(x, "</{lista}>").unwrap();
        }
        x.push_str("</s:subentro>");
        x
    }
}

impl Persona {
    pub fn con(mut self, elemento: &'static str, xml: impl Into<String>) -> Self {
        self.altri.push((elemento, xml.into()));
        self
    }

    pub fn cf(mut self, codice: &str) -> Self {
        self.codice_fiscale = Some(codice.into());
        self
    }

    fn xml(&self, comune: &str) -> String {
        let codice = self
            .codice_fiscale
            .as_ref()
            .map(|c| format!("<codiceFiscale><codFiscale>{c}</codFiscale></codiceFiscale>"));
        let prima = facoltativo("dataPrimaIscrizioneComune", self.prima_iscrizione.as_deref());
        let mut x = format!(
            "<soggetto><generalitaSubIscr>{}<cognome>{}</cognome><nome>{}</nome><sesso>{}</sesso>\
<dataNascita>{}</dataNascita><luogoNascita><comune><nomeComune>ROMA</nomeComune><codiceIstat>058091</codiceIstat>\
<siglaProvinciaIstat>RM</siglaProvinciaIstat></comune></luogoNascita>{}{prima}</generalitaSubIscr>",
            codice.unwrap_or_default(),
            self.cognome,
            self.nome,
            self.sesso,
            self.nascita,
            id_locale(comune, &self.id)
        );
        let residenza = format!(
            "<residenza><tipoIndirizzo>1</tipoIndirizzo><indirizzo><cap>00010</cap><comune>\
<nomeComune>ROCCAPROVA</nomeComune><codiceIstat>{comune}</codiceIstat><siglaProvinciaIstat>XX</siglaProvinciaIstat></comune>\
<toponimo><specie>VIA</specie><denominazioneToponimo>ROMA</denominazioneToponimo></toponimo></indirizzo>{}</residenza>",
            facoltativo("dataDecorrenzaResidenza", self.residenza_dal.as_deref())
        );
        let famiglia = self.in_famiglia.as_ref().map(|(tipo, id, legame, n)| {
            format!("<{tipo}><idFamConvComune>{id}</idFamConvComune><legameSoggetto><dataDecorrenza>2001-05-02</dataDecorrenza>\
<codiceLegame>{legame}</codiceLegame><progressivoComponente>{n}</progressivoComponente></legameSoggetto></{tipo}>")
        });
        let stato = "<statoCivile><statoCivile>1</statoCivile></statoCivile>".to_owned();
        let aggiornamento = "<dataUltimoAggiornamento>2020-01-01</dataUltimoAggiornamento>".to_owned();
        let mut presenti =
            vec![("statoCivile", stato), ("dataUltimoAggiornamento", aggiornamento), ("residenza", residenza)];
        if let (Some((tipo, ..)), Some(famiglia)) = (&self.in_famiglia, famiglia) {
            presenti.push((tipo, famiglia));
        }
        for elemento in ORDINE {
            let proprio = self.altri.iter().filter(|(nome, _)| nome == elemento);
            let di_sempre =
                presenti.iter().filter(|(nome, _)| nome == elemento && !self.altri.iter().any(|(n, _)| n == nome));
            proprio.chain(di_sempre).for_each(|(_, xml)| x.push_str(xml));
        }
        x + "</soggetto>"
    }
}

/// The order of a sheet's sections in the file.
const ORDINE: &[&str] = &[
    "statoCivile",
    "attributiSoggetto",
    "dataUltimoAggiornamento",
    "motivoIscrizioneAPR",
    "attoNascita",
    "cittadinanza",
    "paternita",
    "maternita",
    "residenza",
    "altraLingua",
    "famiglia",
    "convivenza",
    "matrimonio",
    "vedovanza",
    "separazioneAnnullamentoCessazioneMatrimonio",
    "cartaIdentita",
    "permessoSoggiorno",
    "listaElettorale",
    "listaLeva",
    "censimento",
    "autoveicoli",
    "altriDati",
    "unioneCivile",
    "convivenzaDiFatto",
    "altraCittadinanza",
];

/// A person whom nothing is wrong with but for having no codice fiscale.
pub fn persona(id: &str, cognome: &str, nome: &str) -> Persona {
    Persona {
        id: id.into(),
        cognome: cognome.into(),
        nome: nome.into(),
        sesso: "M",
        nascita: "1980-01-01".into(),
        codice_fiscale: None,
        prima_iscrizione: Some("1990-01-01".into()),
        residenza_dal: Some("2001-05-02".into()),
        in_famiglia: None,
        altri: Vec::new(),
    }
}

pub fn id_locale(comune: &str, id: &str) -> String {
    format!(
        "<idSchedaSoggettoComune><idSchedaSoggettoComuneIstat>{comune}</idSchedaSoggettoComuneIstat>\
<idSchedaSoggetto>{id}</idSchedaSoggetto></idSchedaSoggettoComune>"
    )
}

fn facoltativo(nome: &str, valore: Option<&str>) -> String {
    valore.map(|v| format!("<{nome}>{v}</{nome}>")).unwrap_or_default()
}

/// The header of the AIRE file.
pub const COLONNE: &str = "idSchedaSoggetto;codiceFiscale;cognome;nome;sesso;dataNascita;senzaGiorno;senzaGiornoMese;comuneNascita;istatComuneNascita;provinciaNascita;codiceStatoNascita;statoNascita;localitaNascita;statoCivile;altreCittadinanze;comuneAttoNascita;istatComuneAttoNascita;provinciaAttoNascita;annoAttoNascita;parteAttoNascita;serieAttoNascita;numeroAttoNascita;cognomePadre;nomePadre;cognomeMadre;nomeMadre;codiceStatoResidenza;statoResidenza;localitaResidenza;conteaResidenza;capResidenza;indirizzoResidenza;civicoResidenza;pressoResidenza;codiceConsolato;descrizioneConsolato;dataDecorrenzaResidenza;dataIscrizioneAire;motivoIscrizioneAire;iniziativaIscrizioneAire;individuazioneComune;annoEspatrio;statoIstruttoriaEspatrio;idFamiglia;dataOrigineFamiglia;codiceLegame;progressivoComponente;dataIngressoFamiglia;idSchedaConiuge;codiceFiscaleConiuge;cognomeConiuge;nomeConiuge;sessoConiuge;dataNascitaConiuge;dataMatrimonio;comuneMatrimonio;istatComuneMatrimonio;provinciaMatrimonio;codiceStatoMatrimonio;statoMatrimonio;localitaMatrimonio;dataMorteConiuge;tipoCessazione;dataSentenza;autoritaSentenza;titoloStudio;condizioneNonProfessionale;posizioneProfessione";

/// A line of the AIRE file: somebody in Vienna, head of a family of one unless `altri` says otherwise.
pub fn riga_aire(id: &str, cognome: &str, altri: &[(&str, &str)]) -> String {
    let fissi = [
        ("idSchedaSoggetto", id),
        ("cognome", cognome),
        ("nome", "ANNA"),
        ("sesso", "F"),
        ("dataNascita", "1970-03-04"),
        ("comuneNascita", "ROMA"),
        ("istatComuneNascita", "058091"),
        ("provinciaNascita", "RM"),
        ("statoCivile", "1"),
        ("codiceStatoResidenza", "203"),
        ("statoResidenza", "AUSTRIA"),
        ("localitaResidenza", "WIEN"),
        ("indirizzoResidenza", "RING"),
        ("codiceConsolato", "2220100"),
        ("descrizioneConsolato", "VIENNA"),
        ("dataDecorrenzaResidenza", "1999-01-01"),
        ("dataIscrizioneAire", "1999-02-01"),
        ("idFamiglia", id),
        ("dataOrigineFamiglia", "1999-02-01"),
        ("codiceLegame", "1"),
        ("progressivoComponente", "1"),
        ("dataIngressoFamiglia", "1999-02-01"),
    ];
    let valore = |colonna: &str| {
        let di = |campi: &[(&str, &str)]| campi.iter().find(|(c, _)| *c == colonna).map(|(_, v)| (*v).to_owned());
        di(altri).or_else(|| di(&fissi)).unwrap_or_default()
    };
    COLONNE.split(';').map(valore).collect::<Vec<_>>().join(";")
}

pub fn file_aire(righe: &[String]) -> Vec<u8> {
    let mut byte = Vec::new();
    for riga in std::iter::once(COLONNE).chain(righe.iter().map(String::as_str)) {
        byte.extend(riga.chars().map(|c| c as u8));
        byte.extend(b"\r\n");
    }
    byte
}
