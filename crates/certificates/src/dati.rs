//! What a certificate says, as facts.

use chrono::NaiveDate;

/// A certificate to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificato {
    /// The languages, the first one leading; at least one, none twice.
    pub lingue: Vec<Lingua>,
    /// Who issues it.
    pub ente: Ente,
    /// Whom it is about.
    pub soggetto: Persona,
    /// What it says, one for each kind, in the order of the request; at least one.
    pub contenuti: Vec<Contenuto>,
    /// What it is for.
    pub uso: Uso,
    /// What was paid.
    pub importi: Importi,
    /// Lines printed as they are.
    pub annotazioni: Vec<String>,
    /// The day on it.
    pub data: NaiveDate,
    /// Who signs.
    pub firma: Firma,
    /// Whether it is one, or a preview of one.
    pub emissione: Emissione,
    /// Name of an environment whose certificates are worth nothing; none in exercise.
    pub facsimile: Option<String>,
}

/// Languages of table 14.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lingua {
    /// Italian.
    It,
    /// German.
    De,
    /// French.
    Fr,
    /// Slovenian.
    Sl,
}

impl Lingua {
    /// All of them.
    pub const TUTTE: [Self; 4] = [Self::It, Self::De, Self::Fr, Self::Sl];

    /// The code of table 14.
    pub fn codice(self) -> &'static str {
        match self {
            Self::It => "IT",
            Self::De => "DE",
            Self::Fr => "FR",
            Self::Sl => "SL",
        }
    }

    /// The language with this code of table 14, in capitals or not.
    pub fn da_codice(codice: &str) -> Option<Self> {
        Self::TUTTE.into_iter().find(|lingua| lingua.codice().eq_ignore_ascii_case(codice.trim()))
    }

    /// The tag of the language for who reads aloud (BCP 47).
    pub(crate) fn bcp47(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Sl => "sl",
        }
    }
}

/// A text that may have a form in other languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tradotto {
    /// The form that serves where there is no other.
    pub testo: String,
    /// Forms in other languages.
    pub altre: Vec<(Lingua, String)>,
}

impl Tradotto {
    /// A text that is the same in every language.
    pub fn uguale(testo: impl Into<String>) -> Self {
        Self { testo: testo.into(), altre: Vec::new() }
    }

    /// The form in a language.
    pub fn in_lingua(&self, lingua: Lingua) -> &str {
        self.altre.iter().find(|(l, _)| *l == lingua).map_or(&self.testo, |(_, testo)| testo)
    }

    /// Whether it has a form of its own in a language.
    pub(crate) fn ha(&self, lingua: Lingua) -> bool {
        self.altre.iter().any(|(l, _)| *l == lingua)
    }
}

/// The comune that issues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ente {
    /// Name of the comune, for the place beside the date.
    pub comune: Tradotto,
    /// The line at the head of the page instead of "Comune di …".
    pub denominazione: Option<Tradotto>,
    /// The line under it instead of "Ufficio anagrafe".
    pub ufficio: Option<String>,
    /// The coat of arms.
    pub logo: Option<Logo>,
}

/// An image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Its format.
    pub formato: FormatoLogo,
    /// The file.
    pub byte: Vec<u8>,
}

/// Formats of images.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatoLogo {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
}

impl FormatoLogo {
    /// The format that the first bytes of a file tell.
    pub fn da_byte(byte: &[u8]) -> Option<Self> {
        match byte {
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [b'G', b'I', b'F', b'8', ..] => Some(Self::Gif),
            _ => None,
        }
    }
}

/// How words that have gender are declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sesso {
    /// Male.
    Maschile,
    /// Female.
    Femminile,
    /// Not told: both forms.
    Ignoto,
}

/// A person as a certificate names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persona {
    /// Surname; none if the person has none.
    pub cognome: Option<String>,
    /// Name; none if the person has none.
    pub nome: Option<String>,
    /// For the declension.
    pub sesso: Sesso,
    /// Day of birth.
    pub nascita: Option<Giorno>,
    /// Place of birth.
    pub luogo: Option<Luogo>,
    /// Act of birth, where the certificate names it.
    pub atto: Option<Atto>,
}

/// A day of which perhaps only month or year are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Giorno {
    /// The day; where less is known, any of the month or year.
    pub data: NaiveDate,
    /// How much is known.
    pub precisione: Precisione,
}

impl From<NaiveDate> for Giorno {
    fn from(data: NaiveDate) -> Self {
        Self { data, precisione: Precisione::Giorno }
    }
}

/// How much of a day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precisione {
    /// All.
    Giorno,
    /// Month and year.
    Mese,
    /// The year.
    Anno,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Luogo {
    /// A comune.
    Comune {
        /// Name.
        nome: Tradotto,
        /// Province, two letters.
        provincia: Option<String>,
    },
    /// A place abroad.
    Estero {
        /// The place, if it is known.
        localita: Option<String>,
        /// The state.
        stato: String,
    },
    /// Any other, in words.
    Altro(String),
}

/// An act of civil status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Atto {
    /// Of the paper registers.
    Registro {
        /// Comune of registration.
        comune: Box<Luogo>,
        /// Year.
        anno: Option<String>,
        /// Part.
        parte: Option<String>,
        /// Series.
        serie: Option<String>,
        /// Number.
        numero: String,
        /// Volume.
        volume: Option<String>,
        /// Office.
        ufficio: Option<String>,
    },
    /// Of the digital archive: neither number nor year of the comune (certificazione §12.13).
    Ansc {
        /// Identifier.
        id: String,
        /// Comune of registration.
        comune: Box<Luogo>,
    },
}

/// Something that happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evento {
    /// When.
    pub data: Option<Giorno>,
    /// Where.
    pub luogo: Option<Luogo>,
    /// The act about it.
    pub atto: Option<Atto>,
    /// The judgment that brought it about.
    pub sentenza: Option<Sentenza>,
}

/// A judgment, or what ends a bond in its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentenza {
    /// Number.
    pub numero: Option<String>,
    /// Day.
    pub data: Option<NaiveDate>,
    /// Who gave it, by name.
    pub autorita: Option<String>,
    /// Code of table 32: 4 is no court, but lawyers, a notary or the registrar.
    pub tribunale: Option<String>,
}

/// Where one lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Casa {
    /// The comune; of an Italian abroad, the one of the AIRE.
    pub comune: Luogo,
    /// The address.
    pub indirizzo: Option<Indirizzo>,
}

/// An address in its parts: what stands between them is the language's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Indirizzo {
    /// Kind and name of the street; abroad, the whole address.
    pub via: Tradotto,
    /// The house.
    pub civico: Civico,
    /// The way from the door, in the order in which it is said.
    pub parti: Vec<(Parte, String)>,
    /// Hamlet, where it is said.
    pub frazione: Option<Tradotto>,
}

impl Indirizzo {
    /// One abroad: a text that no language changes.
    pub fn estero(testo: impl Into<String>) -> Self {
        Self { via: Tradotto::uguale(testo), ..Self::default() }
    }
}

/// The number of a house.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Civico {
    /// Number, or what there is instead of one.
    pub numero: Option<Numero>,
    /// Letter and exponent, which follow it.
    pub esponenti: Vec<String>,
    /// Series of numbers, where the town has two.
    pub colore: Option<ColoreCivico>,
}

/// How a house is found along its street.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numero {
    /// By its number.
    Civico(String),
    /// By the metres from the beginning of the road.
    Metri(String),
    /// It has no number: by its place among those that have none.
    SenzaNumero(String),
}

/// Colours of house numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColoreCivico {
    /// Red.
    Rosso,
    /// Black.
    Nero,
}

/// Parts of an address after the house number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parte {
    /// Court.
    Corte,
    /// Staircase.
    Scala,
    /// Staircase outside the building.
    ScalaEsterna,
    /// Floor.
    Piano,
    /// Flat.
    Interno,
    /// Dwelling unit.
    Unita,
    /// Block.
    Isolato,
}

impl Parte {
    /// The key of its words.
    pub(crate) fn chiave(self) -> &'static str {
        match self {
            Self::Corte => "indirizzo.corte",
            Self::Scala => "indirizzo.scala",
            Self::ScalaEsterna => "indirizzo.scala_esterna",
            Self::Piano => "indirizzo.piano",
            Self::Interno => "indirizzo.interno",
            Self::Unita => "indirizzo.unita",
            Self::Isolato => "indirizzo.isolato",
        }
    }
}

/// A family, or who is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Famiglia {
    /// Where it lives.
    pub casa: Casa,
    /// Who is in it, in order.
    pub componenti: Vec<Componente>,
}

/// A member of a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Componente {
    /// Who.
    pub persona: Persona,
    /// Relationship to the reference person, code of table 5.
    pub relazione: Option<String>,
    /// Civil status, code of table 1.
    pub stato_civile: Option<String>,
}

/// From a day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Periodo {
    /// First day, where it is known.
    pub dal: Option<NaiveDate>,
    /// Last day; none while it lasts.
    pub al: Option<NaiveDate>,
}

/// One of the residences of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidenzaStorica {
    /// When.
    pub periodo: Periodo,
    /// Where.
    pub casa: Casa,
}

/// What one kind of certificate says (certificazione §5). The numbers are those of table 13.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contenuto {
    /// 1. The person's own birth and act are printed.
    Nascita,
    /// 2.
    Morte(Evento),
    /// 3.
    Matrimonio {
        /// The spouse.
        coniuge: Persona,
        /// The wedding.
        evento: Evento,
    },
    /// 4.
    Cancellazione {
        /// From the book of which comune.
        comune: Luogo,
        /// Since when.
        data: NaiveDate,
        /// Code of table 15.
        motivo: String,
        /// Where to.
        destinazione: Option<Luogo>,
    },
    /// 5: none of an Italian, the state of another.
    Cittadinanza(Option<String>),
    /// 6, of an Italian.
    StoricoCittadinanza {
        /// The day asked for.
        alla: NaiveDate,
        /// Since when, as far as the register knows.
        dal: Option<NaiveDate>,
    },
    /// 7.
    EsistenzaInVita,
    /// 8.
    Residenza(Casa),
    /// 8, of one without fixed abode.
    SenzaFissaDimora(Casa),
    /// 9.
    StoricoResidenza {
        /// Until when.
        alla: NaiveDate,
        /// The residences, in the order of time.
        residenze: Vec<ResidenzaStorica>,
    },
    /// 10.
    ResidenzaAire {
        /// Where.
        casa: Casa,
        /// Since when registered.
        dal: NaiveDate,
        /// The consular district.
        consolato: Option<String>,
    },
    /// 11.
    StatoCivile {
        /// Code of table 1.
        stato: String,
        /// Spouse or partner, also a former one.
        altro: Option<Persona>,
        /// What brought the status about: of 3 and 7 the death, of 4 and 8 the end of the bond.
        evento: Evento,
        /// How it ended: of a marriage (4) code of table 31, of a civil union (8) of table 43.
        cessazione: Option<String>,
    },
    /// 12.
    StatoFamiglia(Famiglia),
    /// 13.
    StatoFamigliaCivile(Famiglia),
    /// 14.
    Convivenza {
        /// Where.
        casa: Casa,
        /// Its name.
        denominazione: String,
        /// Who answers for it.
        responsabile: Option<Persona>,
    },
    /// 15.
    StatoFamigliaAire(Famiglia),
    /// 16.
    StatoFamigliaParentela(Famiglia),
    /// 17: code of table 1.
    StatoLibero(String),
    /// 18.
    UnioneCivile {
        /// The other party.
        parte: Persona,
        /// How it came about.
        evento: Evento,
    },
    /// 19.
    ContrattoConvivenza {
        /// The other party.
        parte: Persona,
        /// Day.
        data: Option<NaiveDate>,
        /// Place.
        luogo: Option<Luogo>,
        /// Notary or lawyer.
        professionista: Option<String>,
        /// Protocol number.
        protocollo: Option<String>,
        /// Comune that registered it.
        comune: Option<Luogo>,
        /// If it ended: when, and why, code of table 43.
        risolto: Option<(Option<NaiveDate>, Option<String>)>,
    },
    /// 20.
    ResidenzaAllaData {
        /// The day asked for.
        alla: NaiveDate,
        /// Where.
        casa: Casa,
        /// Whether the address is abroad.
        estero: bool,
        /// Since when.
        dal: Option<NaiveDate>,
    },
    /// 21.
    DirittiPolitici,
    /// 22.
    ListeElettorali {
        /// The comune of the list.
        comune: Luogo,
        /// Number of the section.
        sezione: Option<String>,
    },
}

impl Contenuto {
    /// The code of table 13, and those that came after it.
    pub fn tipo(&self) -> u8 {
        match self {
            Self::Nascita => 1,
            Self::Morte(_) => 2,
            Self::Matrimonio { .. } => 3,
            Self::Cancellazione { .. } => 4,
            Self::Cittadinanza(_) => 5,
            Self::StoricoCittadinanza { .. } => 6,
            Self::EsistenzaInVita => 7,
            Self::Residenza(_) | Self::SenzaFissaDimora(_) => 8,
            Self::StoricoResidenza { .. } => 9,
            Self::ResidenzaAire { .. } => 10,
            Self::StatoCivile { .. } => 11,
            Self::StatoFamiglia(_) => 12,
            Self::StatoFamigliaCivile(_) => 13,
            Self::Convivenza { .. } => 14,
            Self::StatoFamigliaAire(_) => 15,
            Self::StatoFamigliaParentela(_) => 16,
            Self::StatoLibero(_) => 17,
            Self::UnioneCivile { .. } => 18,
            Self::ContrattoConvivenza { .. } => 19,
            Self::ResidenzaAllaData { .. } => 20,
            Self::DirittiPolitici => 21,
            Self::ListeElettorali { .. } => 22,
        }
    }

    /// Of the electoral lists, which the mayor certifies.
    pub fn elettorale(&self) -> bool {
        matches!(self, Self::DirittiPolitici | Self::ListeElettorali { .. })
    }
}

/// What a certificate is for: `paEstera`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uso {
    /// 0.
    Ordinario,
    /// 1.
    PaEstera,
    /// 2.
    Immigrazione,
    /// 3.
    Giudiziario,
    /// 4.
    Estero,
}

impl Uso {
    /// The value of `paEstera`.
    pub fn codice(self) -> u8 {
        match self {
            Self::Ordinario => 0,
            Self::PaEstera => 1,
            Self::Immigrazione => 2,
            Self::Giudiziario => 3,
            Self::Estero => 4,
        }
    }
}

/// What was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Importi {
    /// Stamp duty.
    pub bollo: Bollo,
    /// Secretarial fees.
    pub diritti: Diritti,
}

/// Stamp duty; amounts in euro cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bollo {
    /// Paid virtually, with the words of the authorisation.
    Virtuale {
        /// Amount.
        centesimi: u32,
        /// Authorisation of the tax office.
        autorizzazione: Option<String>,
    },
    /// With a stamp, for which there is a place on the page.
    Contrassegno(u32),
    /// In another way.
    Altro(u32),
    /// Exempt: code of table 39.
    Esente(String),
}

/// Secretarial fees; amounts in euro cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Diritti {
    /// Cashed.
    Riscossi(u32),
    /// Exempt.
    Esenti,
    /// The comune asks for none: nothing is printed.
    Nessuno,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Firma {
    /// By hand, at the desk.
    Ufficiale(String),
    /// By print, on the internet (certificazione §11.3).
    Online {
        /// Whose name is printed.
        nome: String,
        /// As what they sign.
        qualifica: Qualifica,
    },
    /// Electoral certificates: the mayor.
    Sindaco(String),
    /// Electoral certificates with `tipoFirmaElettorale` 1.
    Incaricato(String),
}

/// As what somebody signs online.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Qualifica {
    /// The mayor.
    Sindaco,
    /// For the mayor.
    Incaricato,
    /// Who is in charge of the comune's certificates online, under a title of the comune's own if it has one.
    Responsabile(Option<String>),
}

/// Whether a certificate is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Emissione {
    /// Issued.
    Emesso {
        /// `numeroProtocolloANPR`.
        protocollo: String,
        /// Address of the page that vouches for it; none where no such page is served.
        verifica: Option<String>,
    },
    /// A preview.
    Anteprima,
}
