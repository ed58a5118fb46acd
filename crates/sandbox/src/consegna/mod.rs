//! Supplies of a subentro: the files that a comune hands over, written while its population is being made.
//!
//! The population passes three times (totals, which stand first in the file; persons; households), because making it
//! again is cheaper than keeping it: memory does not grow with the number of people but for 16 bytes each, which keep
//! codici fiscali apart.

mod aire;
mod apr;

pub use aire::{COLONNE, ErroreRiga, ScrittoreAire};

use crate::popolazione::{
    CodiciDati, ESTRAZIONE, EventoIniziale, Nucleo, Parametri, Popolazione, PopolazioneAire, SceltaEventi, Sesso,
    TipoNucleo,
};
use crate::{ComuneFittizio, Errore};
use anpr_contract::subentro::{DatiFornitura, DatiInvio};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// A supply on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fornitura {
    /// Whose.
    pub comune: ComuneFittizio,
    /// The APR files, in the order of their progressive numbers.
    pub apr: Vec<PathBuf>,
    /// The AIRE file.
    pub aire: PathBuf,
    /// What is in them.
    pub totali: Totali,
    /// What is to be registered after the load.
    pub eventi: Vec<EventoIniziale>,
}

/// Counts of a supply or of one of its files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totali {
    /// Residents.
    pub soggetti: u32,
    /// Of them, Italians.
    pub italiani: u32,
    /// Of them, foreigners.
    pub non_italiani: u32,
    /// Of them, women.
    pub femmine: u32,
    /// Of them, men.
    pub maschi: u32,
    /// Families.
    pub famiglie: u32,
    /// Convivenze.
    pub convivenze: u32,
    /// People in the AIRE file.
    pub aire: u32,
    /// AIRE families.
    pub famiglie_aire: u32,
}

/// Writes supply 1 of a fictitious comune with `persone` people (AIRE included, one in twenty-five) into `cartella`, as
/// one APR file and one AIRE file. Any code of six digits will do; `persone` from [`Parametri::MINIMO`] to millions.
pub fn genera_fornitura(istat: &str, persone: u32, seme: u64, cartella: &Path) -> Result<Fornitura, Errore> {
    genera_fornitura_in_invii(istat, persone, seme, u32::MAX, cartella)
}

/// The same in several APR files, each with the households that begin before `per_invio` people are in it.
pub fn genera_fornitura_in_invii(
    istat: &str,
    persone: u32,
    seme: u64,
    per_invio: u32,
    cartella: &Path,
) -> Result<Fornitura, Errore> {
    if istat.len() != 6 || !istat.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Errore::Istat(istat.to_owned()));
    }
    let parametri = Parametri { comune: ComuneFittizio::per_istat(istat), persone, seme };
    Ok(consegna(&parametri, per_invio, CodiciDati::default(), cartella)?.0)
}

/// Writes a supply; `dati` holds the codici fiscali of other comuni and comes back with those of this one.
pub(crate) fn consegna(
    parametri: &Parametri,
    per_invio: u32,
    dati: CodiciDati,
    cartella: &Path,
) -> Result<(Fornitura, CodiciDati), Errore> {
    let (mut totali, invii, eventi) = conta(parametri, per_invio, &dati)?;
    let (aire, dati_aire) = (nome_aire(&parametri.comune.istat, cartella), dati.clone());
    let mut apr = Vec::with_capacity(invii.len());
    let mut soggetti = Popolazione::nuova(parametri, dati)?;
    let mut famiglie = Popolazione::nuova(parametri, dati_aire)?;
    for (i, invio) in invii.iter().enumerate() {
        let percorso = cartella.join(format!("{}_SUBAPR_1_{}_{}.gz", parametri.comune.istat, invii.len(), i + 1));
        let mut file = FileApr::apri(&percorso)?;
        file.testa(&totali, invio, invii.len(), i + 1)?;
        file.soggetti(soggetti.by_ref().take(invio.nuclei), &parametri.comune)?;
        file.nuclei(famiglie.by_ref().take(invio.nuclei), &parametri.comune, &invio.totali)?;
        file.chiudi()?;
        apr.push(percorso);
    }
    let mut estero = PopolazioneAire::nuova(parametri, soggetti.codici_dati())?;
    let mut scrittore = ScrittoreAire::nuovo(gz(&aire)?).map_err(|e| errore_riga(e, &aire))?;
    for nucleo in estero.by_ref() {
        totali.famiglie_aire += 1;
        for membro in &nucleo.componenti {
            totali.aire += 1;
            scrittore.scrivi(&aire::riga(membro, &nucleo)?).map_err(|e| errore_riga(e, &aire))?;
        }
    }
    chiudi_gz(scrittore.finisci(), &aire)?;
    let fornitura = Fornitura { comune: parametri.comune.clone(), apr, aire, totali, eventi };
    Ok((fornitura, estero.codici_dati()))
}

/// One file of a supply: how many households it holds and what they amount to.
#[derive(Debug, Clone, Copy, Default)]
struct Invio {
    nuclei: usize,
    totali: Totali,
}

/// First pass: totals of the supply and of each file, and the events to come.
fn conta(
    parametri: &Parametri,
    per_invio: u32,
    dati: &CodiciDati,
) -> Result<(Totali, Vec<Invio>, Vec<EventoIniziale>), Errore> {
    let mut totali = Totali::default();
    let mut invii = vec![];
    let mut invio = Invio::default();
    let mut eventi = SceltaEventi::nuova(&parametri.comune.istat, parametri.seme);
    for nucleo in Popolazione::nuova(parametri, dati.clone())? {
        if invio.totali.soggetti >= per_invio {
            invii.push(std::mem::take(&mut invio));
        }
        invio.nuclei += 1;
        totali.aggiungi(&nucleo);
        invio.totali.aggiungi(&nucleo);
        eventi.esamina(&nucleo);
    }
    invii.push(invio);
    Ok((totali, invii, eventi.eventi()))
}

impl Totali {
    fn aggiungi(&mut self, nucleo: &Nucleo) {
        match nucleo.tipo {
            TipoNucleo::Famiglia { .. } => self.famiglie += 1,
            TipoNucleo::Convivenza { .. } => self.convivenze += 1,
        }
        for persona in &nucleo.componenti {
            self.soggetti += 1;
            *(if persona.italiana() { &mut self.italiani } else { &mut self.non_italiani }) += 1;
            *(if persona.sesso == Sesso::F { &mut self.femmine } else { &mut self.maschi }) += 1;
        }
    }
}

/// An APR file being written.
struct FileApr {
    percorso: PathBuf,
    uscita: BufWriter<GzEncoder<File>>,
    scheda: String,
}

impl FileApr {
    fn apri(percorso: &Path) -> Result<Self, Errore> {
        Ok(Self { percorso: percorso.to_owned(), uscita: gz(percorso)?, scheda: String::with_capacity(8192) })
    }

    fn testa(&mut self, tutto: &Totali, invio: &Invio, invii: usize, progressivo: usize) -> Result<(), Errore> {
        self.testo(concat!(
            r#"<?xml version="1.0" encoding="UTF-8"?>"#,
            "\n",
            r#"<sub:subentro xmlns:sub="http://sogei.it/ANPR/subentro">"#,
            "\n"
        ))?;
        let fornitura = DatiFornitura {
            versione_fornitura: "1".to_owned(),
            totale_invii: invii.to_string(),
            numero_totale_schede_soggetto: tutto.soggetti.to_string(),
            numero_totale_cittadini_italiani: tutto.italiani.to_string(),
            numero_totale_iscritti_non_italiani: tutto.non_italiani.to_string(),
            numero_totale_persone_sesso_femminile: tutto.femmine.to_string(),
            numero_totale_persone_sesso_maschile: tutto.maschi.to_string(),
            numero_totale_schede_famiglia: tutto.famiglie.to_string(),
            numero_totale_schede_convivenza: tutto.convivenze.to_string(),
        };
        let totali = &invio.totali;
        let invio = DatiInvio {
            progressivo_invio: progressivo.to_string(),
            data_estrazione: ESTRAZIONE.to_string(),
            numero_schede_soggetto_invio: totali.soggetti.to_string(),
            numero_cittadini_italiani_invio: totali.italiani.to_string(),
            numero_iscritti_non_italiani_invio: totali.non_italiani.to_string(),
            numero_persone_sesso_femminile_invio: totali.femmine.to_string(),
            numero_persone_sesso_maschile_invio: totali.maschi.to_string(),
            numero_totale_schede_famiglia_invio: totali.famiglie.to_string(),
            numero_totale_schede_convivenza_invio: totali.convivenze.to_string(),
        };
        self.scheda("datiFornitura", &fornitura)?;
        self.scheda("datiInvio", &invio)
    }

    /// Second pass.
    fn soggetti(&mut self, nuclei: impl Iterator<Item = Nucleo>, comune: &ComuneFittizio) -> Result<(), Errore> {
        self.testo("<generalitaSoggetti>\n")?;
        for nucleo in nuclei {
            for persona in &nucleo.componenti {
                self.scheda("soggetto", &apr::soggetto(persona, &nucleo, comune))?;
            }
        }
        self.testo("</generalitaSoggetti>\n")
    }

    /// Third pass: families as they come, convivenze after the last family as the schema wants; they are few.
    fn nuclei(
        &mut self,
        nuclei: impl Iterator<Item = Nucleo>,
        comune: &ComuneFittizio,
        totali: &Totali,
    ) -> Result<(), Errore> {
        let mut convivenze = Vec::with_capacity(totali.convivenze as usize);
        self.testo("<famiglie>\n")?;
        for nucleo in nuclei {
            let scheda = apr::famiglia(&nucleo, comune);
            match nucleo.tipo {
                TipoNucleo::Famiglia { .. } => self.scheda("famiglia", &scheda)?,
                TipoNucleo::Convivenza { .. } => convivenze.push(scheda),
            }
        }
        self.testo("</famiglie>\n<convivenze>\n")?;
        for scheda in &convivenze {
            self.scheda("convivenza", scheda)?;
        }
        self.testo("</convivenze>\n")
    }

    fn chiudi(mut self) -> Result<(), Errore> {
        self.testo("</sub:subentro>\n")?;
        chiudi_gz(self.uscita, &self.percorso)
    }

    /// One element per line, so that a refusal that names a line names a sheet.
    fn scheda<T: Serialize>(&mut self, nome: &str, valore: &T) -> Result<(), Errore> {
        self.scheda.clear();
        let serializzatore = quick_xml::se::Serializer::with_root(&mut self.scheda, Some(nome))
            .map_err(|e| Errore::Scheda(e.to_string()))?;
        valore.serialize(serializzatore).map_err(|e| Errore::Scheda(e.to_string()))?;
        self.scheda.push('\n');
        self.uscita.write_all(self.scheda.as_bytes()).map_err(|e| errore_file(e, &self.percorso))
    }

    fn testo(&mut self, testo: &str) -> Result<(), Errore> {
        self.uscita.write_all(testo.as_bytes()).map_err(|e| errore_file(e, &self.percorso))
    }
}

fn nome_aire(istat: &str, cartella: &Path) -> PathBuf {
    cartella.join(format!("{istat}_SUBAIRE_1.gz"))
}

fn gz(percorso: &Path) -> Result<BufWriter<GzEncoder<File>>, Errore> {
    let file = File::create(percorso).map_err(|e| errore_file(e, percorso))?;
    Ok(BufWriter::with_capacity(1 << 16, GzEncoder::new(file, Compression::new(5))))
}

fn chiudi_gz(uscita: BufWriter<GzEncoder<File>>, percorso: &Path) -> Result<(), Errore> {
    let file = uscita.into_inner().map_err(|e| e.into_error()).and_then(GzEncoder::finish);
    file.and_then(|f| f.sync_all()).map_err(|e| errore_file(e, percorso))
}

fn errore_file(origine: std::io::Error, percorso: &Path) -> Errore {
    Errore::File { percorso: percorso.to_owned(), origine }
}

fn errore_riga(errore: ErroreRiga, percorso: &Path) -> Errore {
    match errore {
        ErroreRiga::NonLatino(testo) => Errore::NonLatino(testo),
        ErroreRiga::Scrittura(origine) => errore_file(origine, percorso),
    }
}
