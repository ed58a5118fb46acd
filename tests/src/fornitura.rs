//! Supplies written by hand, for what the sandbox's generator does not invent, and supplies read back.

use crate::{valore, valori};
use anpr_sandbox::consegna::ScrittoreAire;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// A person of an APR file, in whom nothing is wrong.
#[derive(Debug, Clone)]
pub struct Soggetto {
    /// Local id.
    pub id: String,
    /// `cognome`.
    pub cognome: String,
    /// `nome`.
    pub nome: String,
    /// `M` or `F`.
    pub sesso: char,
    /// Day of birth.
    pub nascita: String,
    /// None for who has none.
    pub cf: Option<String>,
    /// Relationship in the family (table 5).
    pub legame: String,
    /// `statoCivile` (table 1); none leaves it out.
    pub stato_civile: Option<char>,
    /// `soggettoCertificabile` (table 42); none says nothing.
    pub certificabile: Option<char>,
    /// Elements that follow the family in the sheet.
    pub altro: String,
}

impl Soggetto {
    /// A man born on a day, head of his family.
    pub fn nuovo(id: &str, cognome: &str, nome: &str, nascita: &str) -> Self {
        Self {
            id: id.to_owned(),
            cognome: cognome.to_owned(),
            nome: nome.to_owned(),
            sesso: 'M',
            nascita: nascita.to_owned(),
            cf: None,
            legame: "1".to_owned(),
            stato_civile: Some('1'),
            certificabile: None,
            altro: String::new(),
        }
    }

    /// The same with another relationship.
    pub fn legame(mut self, codice: &str) -> Self {
        codice.clone_into(&mut self.legame);
        self
    }

    /// The same, certifiable as table 42 says.
    pub fn certificabile(mut self, codice: char) -> Self {
        self.certificabile = Some(codice);
        self
    }

    /// The same with a codice fiscale.
    pub fn cf(mut self, codice: &str) -> Self {
        self.cf = Some(codice.to_owned());
        self
    }

    fn xml(&self, istat: &str, in_famiglia: &str) -> String {
        let cf = self.cf.as_ref().map(|cf| format!("<codiceFiscale><codFiscale>{cf}</codFiscale></codiceFiscale>"));
        let stato = self.stato_civile.map(|s| format!("<statoCivile><statoCivile>{s}</statoCivile></statoCivile>"));
        let attributi = self.certificabile.map(|codice| {
            format!("<attributiSoggetto><soggettoCertificabile>{codice}</soggettoCertificabile></attributiSoggetto>")
        });
        format!(
            "<soggetto><generalitaSubIscr>{}<cognome>{}</cognome><nome>{}</nome><sesso>{}</sesso><dataNascita>{}</dataNascita>\
             <luogoNascita><comune>{ROMA}</comune></luogoNascita><idSchedaSoggettoComune>\
             <idSchedaSoggettoComuneIstat>{istat}</idSchedaSoggettoComuneIstat><idSchedaSoggetto>{}</idSchedaSoggetto>\
             </idSchedaSoggettoComune><dataPrimaIscrizioneComune>{ISCRIZIONE}</dataPrimaIscrizioneComune></generalitaSubIscr>\
             {}{}\
             <dataUltimoAggiornamento>{ISCRIZIONE}</dataUltimoAggiornamento>\
             <cittadinanza><descrizioneStato>ITALIA</descrizioneStato><codiceStato>100</codiceStato></cittadinanza>\
             <residenza><tipoIndirizzo>1</tipoIndirizzo><indirizzo><cap>99899</cap><comune>\
             <nomeComune>COMUNE DI PROVA {istat}</nomeComune><codiceIstat>{istat}</codiceIstat>\
             <siglaProvinciaIstat>ZZ</siglaProvinciaIstat></comune><toponimo><specie>VIA</specie>\
             <denominazioneToponimo>ROMA</denominazioneToponimo></toponimo></indirizzo>\
             <dataDecorrenzaResidenza>{ISCRIZIONE}</dataDecorrenzaResidenza></residenza>{in_famiglia}{}</soggetto>\n",
            cf.unwrap_or_default(),
            self.cognome,
            self.nome,
            self.sesso,
            self.nascita,
            self.id,
            stato.unwrap_or_default(),
            attributi.unwrap_or_default(),
            self.altro
        )
    }
}

/// An APR file, the only one of its supply.
#[derive(Debug, Clone)]
pub struct Apr {
    istat: String,
    soggetti: String,
    famiglie: String,
    convivenze: String,
    contati: [usize; 5],
    /// Added to the declared number of sheets.
    scarto: usize,
}

impl Apr {
    /// An empty one.
    pub fn di(istat: &str) -> Self {
        let niente = String::new;
        let (soggetti, famiglie, convivenze) = (niente(), niente(), niente());
        Self { istat: istat.to_owned(), soggetti, famiglie, convivenze, contati: [0; 5], scarto: 0 }
    }

    /// Adds a family.
    pub fn famiglia(self, id: &str, componenti: &[Soggetto]) -> Self {
        self.con_componenti("famiglia", id, componenti).con_scheda("famiglia", id)
    }

    /// Adds a convivenza.
    pub fn convivenza(self, id: &str, componenti: &[Soggetto]) -> Self {
        self.con_componenti("convivenza", id, componenti).con_scheda("convivenza", id)
    }

    /// Adds a person without a family.
    pub fn solo(mut self, soggetto: &Soggetto) -> Self {
        self.conta(soggetto);
        self.soggetti += &soggetto.xml(&self.istat, "");
        self
    }

    /// Adds a further sheet of a family without people.
    pub fn con_scheda(mut self, tipo: &str, id: &str) -> Self {
        let (schede, contate, codice) = match tipo {
            "famiglia" => (&mut self.famiglie, &mut self.contati[3], 3),
            _ => (&mut self.convivenze, &mut self.contati[4], 4),
        };
        *contate += 1;
        *schede += &format!(
            "<{tipo}><idFamigliaConvivenzaComune><idFamigliaConvivenzaComuneIstat>{}</idFamigliaConvivenzaComuneIstat>\
             <idFamigliaConvivenza>{id}</idFamigliaConvivenza></idFamigliaConvivenzaComune>\
             <dataOrigineFamigliaConvivenza>{ISCRIZIONE}</dataOrigineFamigliaConvivenza><tipoScheda>{codice}</tipoScheda>\
             </{tipo}>\n",
            self.istat
        );
        self
    }

    /// The same, declaring one person more than there are.
    pub fn uno_di_troppo(mut self) -> Self {
        self.scarto = 1;
        self
    }

    /// The file, packed.
    pub fn gz(&self) -> Vec<u8> {
        gz(self.xml().as_bytes())
    }

    /// Writes the file and an AIRE file with nobody in it into a folder: what to hand over.
    pub fn scrivi(&self, numero: u32, cartella: &Path) -> [PathBuf; 2] {
        let file = [nome_apr(&self.istat, numero), nome_aire(&self.istat, numero)].map(|nome| cartella.join(nome));
        std::fs::write(&file[0], self.gz()).unwrap();
        std::fs::write(&file[1], aire_vuoto()).unwrap();
        file
    }

    fn con_componenti(mut self, tipo: &str, id: &str, componenti: &[Soggetto]) -> Self {
        for (n, soggetto) in (1..).zip(componenti) {
            let legame = &soggetto.legame;
            let in_famiglia = format!(
                "<{tipo}><idFamConvComune>{id}</idFamConvComune><legameSoggetto><dataDecorrenza>{ISCRIZIONE}</dataDecorrenza>\
                 <codiceLegame>{legame}</codiceLegame><progressivoComponente>{n}</progressivoComponente></legameSoggetto></{tipo}>"
            );
            self.conta(soggetto);
            self.soggetti += &soggetto.xml(&self.istat, &in_famiglia);
        }
        self
    }

    fn conta(&mut self, soggetto: &Soggetto) {
        self.contati[0] += 1;
        self.contati[if soggetto.sesso == 'F' { 1 } else { 2 }] += 1;
    }

    fn xml(&self) -> String {
        let [soggetti, femmine, maschi, famiglie, convivenze] = self.contati;
        let totali = [
            ("versioneFornitura", 1),
            ("totaleInvii", 1),
            ("numeroTotaleSchedeSoggetto", soggetti + self.scarto),
            ("numeroTotaleCittadiniItaliani", soggetti),
            ("numeroTotaleIscrittiNonItaliani", 0),
            ("numeroTotalePersoneSessoFemminile", femmine),
            ("numeroTotalePersoneSessoMaschile", maschi),
            ("numeroTotaleSchedeFamiglia", famiglie),
            ("numeroTotaleSchedeConvivenza", convivenze),
        ];
        let totali: String = totali.iter().map(|(nome, numero)| format!("<{nome}>{numero}</{nome}>")).collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<s:subentro xmlns:s=\"http://sogei.it/ANPR/subentro\">\
             <datiFornitura>{totali}</datiFornitura><generalitaSoggetti>\n{}</generalitaSoggetti><famiglie>{}</famiglie>\
             <convivenze>{}</convivenze></s:subentro>",
            self.soggetti, self.famiglie, self.convivenze
        )
    }
}

/// Name of the only APR file of a supply.
pub fn nome_apr(istat: &str, numero: u32) -> String {
    format!("{istat}_SUBAPR_{numero}_1_1.gz")
}

/// Name of the AIRE file of a supply.
pub fn nome_aire(istat: &str, numero: u32) -> String {
    format!("{istat}_SUBAIRE_{numero}.gz")
}

/// An AIRE file with nobody in it.
pub fn aire_vuoto() -> Vec<u8> {
    gz(&ScrittoreAire::nuovo(Vec::new()).unwrap().finisci())
}

/// Bytes, packed.
pub fn gz(byte: &[u8]) -> Vec<u8> {
    let mut pacco = GzEncoder::new(Vec::new(), Compression::default());
    pacco.write_all(byte).unwrap();
    pacco.finish().unwrap()
}

/// A sheet as it stands in an APR file.
pub struct SchedaConsegnata {
    /// Its XML.
    pub xml: String,
    /// The local id of the family or convivenza.
    pub famiglia: String,
}

impl SchedaConsegnata {
    /// The content of an element.
    pub fn valore(&self, nome: &str) -> Option<&str> {
        valore(&self.xml, nome)
    }
}

/// All sheets of people in an APR file on the disk.
pub fn schede(apr: &Path) -> Vec<SchedaConsegnata> {
    let mut testo = String::new();
    GzDecoder::new(std::fs::File::open(apr).unwrap()).read_to_string(&mut testo).unwrap();
    let schede = valori(&testo, "soggetto").into_iter().map(|xml| SchedaConsegnata {
        xml: xml.to_owned(),
        famiglia: valore(xml, "idFamConvComune").unwrap_or_default().to_owned(),
    });
    schede.collect()
}

/// Since when all people of these supplies are registered.
pub const ISCRIZIONE: &str = "2010-05-02";

/// The content of a place: Rome, as the wire writes comuni.
pub const ROMA: &str =
    "<nomeComune>ROMA</nomeComune><codiceIstat>058091</codiceIstat><siglaProvinciaIstat>RM</siglaProvinciaIstat>";
