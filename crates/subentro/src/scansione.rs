//! The first, light reading of an APR file: what it declares, how much is in it, and who belongs where.
//!
//! Nothing is validated here, the second reading does that; a document that is not XML at all ends here.

use crate::espansione::Espansione;
use crate::indice::{Indice, Intestatario, Libro, TipoFamiglia};
use crate::totali::{Contati, Dichiarati};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use std::io::{self, BufReader, Read};

/// What an APR file says of itself, and how much is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Riassunto {
    /// `totaleInvii`, none if it is not a number.
    pub(crate) totale_invii: Option<u32>,
    /// Totals declared for the whole supply.
    pub(crate) fornitura: Dichiarati,
    /// `datiInvio`, when it is there.
    pub(crate) invio: Option<Invio>,
    /// What was counted.
    pub(crate) contati: Contati,
}

/// `datiInvio`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Invio {
    /// `progressivoInvio`, none if it is not a number.
    pub(crate) progressivo: Option<u32>,
    /// Totals declared for this file.
    pub(crate) totali: Dichiarati,
}

/// Why a document cannot be read; the texts go to the comune.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ErroreScansione {
    /// Not well-formed.
    #[error("non è XML ben formato ({0})")]
    NonXml(String),
    /// A document type declaration: entities of one's own are how bombs are made.
    #[error("contiene una dichiarazione DOCTYPE, che non è ammessa")]
    Doctype,
    /// A root that is not `subentro`, or none.
    #[error("l'elemento radice non è subentro")]
    AltroDocumento,
    /// One tag or one text larger than anything in the contract.
    #[error("contiene un elemento o un testo di oltre {} KiB", RAZIONE / 1024)]
    PezzoTroppoGrande,
    /// A date whose year has not four digits: the schema's dates go further than a register's.
    #[error("contiene la data {0}, con un anno che non è di quattro cifre")]
    Anno(String),
    /// Elements within elements, far beyond the contract's depth.
    #[error("annida oltre {PROFONDITA} elementi")]
    TroppoProfondo,
}

/// Reads a whole document and adds what it holds to `indice`; `file` is the number of the file in the supply.
pub(crate) fn scorri(espansione: Espansione, file: u16, indice: &mut Indice) -> Result<Riassunto, ErroreScansione> {
    let mut lettore = Reader::from_reader(BufReader::with_capacity(BLOCCO, Razionato { espansione, resto: RAZIONE }));
    let mut scansione = Scansione {
        indice,
        file,
        nomi: Vec::new(),
        testo: String::new(),
        persona: Persona::default(),
        famiglia: None,
        riassunto: Riassunto::default(),
        radice: false,
    };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        lettore.get_mut().get_mut().resto = RAZIONE;
        let evento = match lettore.read_event_into(&mut buffer) {
            Ok(evento) => evento,
            Err(quick_xml::Error::Io(causa)) if causa.kind() == io::ErrorKind::FileTooLarge => {
                return Err(ErroreScansione::PezzoTroppoGrande);
            }
            Err(errore) => return Err(ErroreScansione::NonXml(errore.to_string())),
        };
        match evento {
            Event::Start(tag) => scansione.apre(tag.local_name().as_ref())?,
            Event::Empty(tag) => {
                let nome = tag.local_name();
                scansione.apre(nome.as_ref())?;
                scansione.chiude()?;
            }
            Event::End(_) => scansione.chiude()?,
            Event::Text(testo) if scansione.ascolta() => {
                scansione.testo.push_str(&testo);
            }
            Event::CData(testo) if scansione.ascolta() => {
                scansione.testo.push_str(&testo);
            }
            Event::GeneralRef(riferimento) if scansione.ascolta() => scansione.testo.extend(carattere(&riferimento)),
            Event::DocType(_) => return Err(ErroreScansione::Doctype),
            Event::Eof => break,
            _ => {}
        }
    }
    if !scansione.radice {
        return Err(ErroreScansione::AltroDocumento);
    }
    if !scansione.nomi.is_empty() {
        return Err(ErroreScansione::NonXml("il documento finisce prima della chiusura di subentro".to_owned()));
    }
    Ok(scansione.riassunto)
}

/// Where the scan is and what it has gathered. Only names matter: depth is bounded by what is worth remembering.
struct Scansione<'a> {
    indice: &'a mut Indice,
    file: u16,
    /// Interned names of the open elements.
    nomi: Vec<Nome>,
    testo: String,
    persona: Persona,
    famiglia: Option<String>,
    riassunto: Riassunto,
    radice: bool,
}

/// What a `soggetto` says, until it ends.
#[derive(Default)]
struct Persona {
    id: Option<String>,
    sesso: String,
    famiglia: Appartenenza,
    convivenza: Appartenenza,
}

#[derive(Default)]
struct Appartenenza {
    id: Option<String>,
    legame: String,
}

impl Scansione<'_> {
    fn apre(&mut self, nome: &str) -> Result<(), ErroreScansione> {
        let nome = Nome::letto(nome);
        if self.nomi.is_empty() {
            if nome != Nome::Subentro || self.radice {
                return Err(ErroreScansione::AltroDocumento);
            }
            self.radice = true;
        }
        if self.nomi.len() == PROFONDITA {
            return Err(ErroreScansione::TroppoProfondo);
        }
        self.nomi.push(nome);
        self.testo.clear();
        match self.nomi.as_slice() {
            [_, _, Nome::Soggetto] => self.persona = Persona::default(),
            [_, Nome::Famiglie, Nome::Famiglia] | [_, Nome::Convivenze, Nome::Convivenza] => self.famiglia = None,
            [_, Nome::DatiInvio] => self.riassunto.invio = Some(Invio::default()),
            _ => {}
        }
        Ok(())
    }

    /// Whether the text of the open element is wanted.
    fn ascolta(&self) -> bool {
        self.nomi.last().is_some_and(|nome| nome.ha_valore())
    }

    fn chiude(&mut self) -> Result<(), ErroreScansione> {
        use Nome::*;
        self.anno_di_quattro_cifre()?;
        match self.nomi.as_slice() {
            [_, GeneralitaSoggetti, Soggetto] => self.fine_persona(),
            [_, Famiglie, Famiglia] => self.fine_famiglia(TipoFamiglia::Famiglia),
            [_, Convivenze, Convivenza] => self.fine_famiglia(TipoFamiglia::Convivenza),
            [_, _, Soggetto, GeneralitaSubIscr, Sesso] => self.persona.sesso = self.preso(),
            [_, _, Soggetto, GeneralitaSubIscr, IdSchedaSoggettoComune, IdSchedaSoggetto] => {
                self.persona.id = Some(self.preso());
            }
            [_, _, Soggetto, Famiglia, IdFamConvComune] => self.persona.famiglia.id = Some(self.preso()),
            [_, _, Soggetto, Famiglia, LegameSoggetto, CodiceLegame] => self.persona.famiglia.legame = self.preso(),
            [_, _, Soggetto, Convivenza, IdFamConvComune] => self.persona.convivenza.id = Some(self.preso()),
            [_, _, Soggetto, Convivenza, LegameSoggetto, CodiceLegame] => self.persona.convivenza.legame = self.preso(),
            [_, Famiglie | Convivenze, _, IdFamigliaConvivenzaComune, IdFamigliaConvivenza] => {
                self.famiglia = Some(self.preso());
            }
            [_, DatiFornitura, Totale(quale)] => {
                let numero = self.testo.trim().parse().ok();
                match quale {
                    Quale::Invii => self.riassunto.totale_invii = numero,
                    quale => quale.scrivi(&mut self.riassunto.fornitura, numero),
                }
            }
            [_, DatiInvio, Totale(quale)] => {
                let numero = self.testo.trim().parse().ok();
                if let Some(invio) = &mut self.riassunto.invio {
                    match quale {
                        Quale::Progressivo => invio.progressivo = numero,
                        quale => quale.scrivi(&mut invio.totali, numero),
                    }
                }
            }
            _ => {}
        }
        self.nomi.pop();
        self.testo.clear();
        Ok(())
    }

    fn anno_di_quattro_cifre(&self) -> Result<(), ErroreScansione> {
        let data = self.testo.trim();
        match self.nomi.last() {
            Some(Nome::Data) if !data.is_empty() && data.find('-') != Some(4) => {
                Err(ErroreScansione::Anno(data.chars().take(20).collect()))
            }
            _ => Ok(()),
        }
    }

    fn preso(&self) -> String {
        self.testo.trim().to_owned()
    }

    fn fine_persona(&mut self) {
        let persona = std::mem::take(&mut self.persona);
        self.riassunto.contati.soggetti += 1;
        match persona.sesso.as_str() {
            "F" => self.riassunto.contati.femmine += 1,
            "M" => self.riassunto.contati.maschi += 1,
            _ => {}
        }
        self.indice.persona(Libro::Residenti, persona.id.as_deref());
        // A person in both counts in the family, as in the second reading.
        let (tipo, appartenenza) = match persona.famiglia.id {
            Some(_) => (TipoFamiglia::Famiglia, persona.famiglia),
            None => (TipoFamiglia::Convivenza, persona.convivenza),
        };
        match appartenenza.id {
            Some(id) => self.indice.componente(tipo, &id, Intestatario::da_codice(&appartenenza.legame)),
            None => self.indice.senza_famiglia += 1,
        }
    }

    fn fine_famiglia(&mut self, tipo: TipoFamiglia) {
        match tipo {
            TipoFamiglia::Convivenza => self.riassunto.contati.convivenze += 1,
            _ => self.riassunto.contati.famiglie += 1,
        }
        let id = self.famiglia.take();
        self.indice.famiglia(tipo, id.as_deref(), self.file);
    }
}

/// The totals of `datiFornitura` and `datiInvio`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quale {
    Invii,
    Progressivo,
    Soggetti,
    Femmine,
    Maschi,
    Famiglie,
    Convivenze,
}

impl Quale {
    fn scrivi(self, dichiarati: &mut Dichiarati, numero: Option<u32>) {
        match self {
            Self::Soggetti => dichiarati.soggetti = numero,
            Self::Femmine => dichiarati.femmine = numero,
            Self::Maschi => dichiarati.maschi = numero,
            Self::Famiglie => dichiarati.famiglie = numero,
            Self::Convivenze => dichiarati.convivenze = numero,
            Self::Invii | Self::Progressivo => {}
        }
    }
}

/// The element names that the scan knows; all others are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nome {
    Subentro,
    DatiFornitura,
    DatiInvio,
    GeneralitaSoggetti,
    Soggetto,
    GeneralitaSubIscr,
    IdSchedaSoggettoComune,
    IdSchedaSoggetto,
    Sesso,
    Famiglia,
    Convivenza,
    IdFamConvComune,
    LegameSoggetto,
    CodiceLegame,
    Famiglie,
    Convivenze,
    IdFamigliaConvivenzaComune,
    IdFamigliaConvivenza,
    Totale(Quale),
    /// Any element whose name begins so.
    Data,
    Altro,
}

impl Nome {
    fn letto(nome: &str) -> Self {
        match nome {
            "subentro" => Self::Subentro,
            "datiFornitura" => Self::DatiFornitura,
            "datiInvio" => Self::DatiInvio,
            "generalitaSoggetti" => Self::GeneralitaSoggetti,
            "soggetto" => Self::Soggetto,
            "generalitaSubIscr" => Self::GeneralitaSubIscr,
            "idSchedaSoggettoComune" => Self::IdSchedaSoggettoComune,
            "idSchedaSoggetto" => Self::IdSchedaSoggetto,
            "sesso" => Self::Sesso,
            "famiglia" => Self::Famiglia,
            "convivenza" => Self::Convivenza,
            "idFamConvComune" => Self::IdFamConvComune,
            "legameSoggetto" => Self::LegameSoggetto,
            "codiceLegame" => Self::CodiceLegame,
            "famiglie" => Self::Famiglie,
            "convivenze" => Self::Convivenze,
            "idFamigliaConvivenzaComune" => Self::IdFamigliaConvivenzaComune,
            "idFamigliaConvivenza" => Self::IdFamigliaConvivenza,
            "totaleInvii" => Self::Totale(Quale::Invii),
            "progressivoInvio" => Self::Totale(Quale::Progressivo),
            "numeroTotaleSchedeSoggetto" | "numeroSchedeSoggettoInvio" => Self::Totale(Quale::Soggetti),
            "numeroTotalePersoneSessoFemminile" | "numeroPersoneSessoFemminileInvio" => Self::Totale(Quale::Femmine),
            "numeroTotalePersoneSessoMaschile" | "numeroPersoneSessoMaschileInvio" => Self::Totale(Quale::Maschi),
            "numeroTotaleSchedeFamiglia" | "numeroTotaleSchedeFamigliaInvio" => Self::Totale(Quale::Famiglie),
            "numeroTotaleSchedeConvivenza" | "numeroTotaleSchedeConvivenzaInvio" => Self::Totale(Quale::Convivenze),
            altro if altro.starts_with("data") => Self::Data,
            _ => Self::Altro,
        }
    }

    fn ha_valore(self) -> bool {
        matches!(
            self,
            Self::IdSchedaSoggetto
                | Self::Sesso
                | Self::IdFamConvComune
                | Self::CodiceLegame
                | Self::IdFamigliaConvivenza
                | Self::Totale(_)
                | Self::Data
        )
    }
}

/// Bounds what one event may draw from the document, so that a huge text cannot fill the memory.
struct Razionato {
    espansione: Espansione,
    resto: usize,
}

impl Read for Razionato {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.resto == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let n = self.espansione.read(buf)?;
        self.resto = self.resto.saturating_sub(n);
        Ok(n)
    }
}

/// The character of a reference; unknown entities are left to the validating reading.
fn carattere(riferimento: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(carattere)) = riferimento.resolve_char_ref() {
        return Some(carattere);
    }
    match riferimento.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => None,
    }
}

const BLOCCO: usize = 64 * 1024;
/// Three times what the contract nests.
const PROFONDITA: usize = 48;
/// The largest value of the contract in these files is the document of a convivenza di fatto, inline in base64.
const RAZIONE: usize = 4 << 20;
