//! The outcome files that a comune gets (consultazione §7.8).
//!
//! They are written beside while the supply is read, and put in their place whole, before the supply becomes OK or KO: a
//! supply that has an outcome has its files.

use crate::errore::Errore;
use crate::indice::TipoFamiglia;
use anpr_engine::Anomalia;
use anpr_model::Data;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Seek};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// What a row of an outcome file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TipoScheda {
    /// A resident.
    IndividualeApr,
    /// An Italian abroad.
    IndividualeAire,
    /// A family, a convivenza or an AIRE family.
    Famiglia(TipoFamiglia),
    /// The file as a whole.
    File,
}

impl TipoScheda {
    fn nome(self) -> &'static str {
        match self {
            Self::IndividualeApr => "Scheda Individuale APR",
            Self::IndividualeAire => "Scheda Individuale AIRE",
            Self::Famiglia(TipoFamiglia::Famiglia) => "Famiglia",
            Self::Famiglia(TipoFamiglia::Convivenza) => "Convivenza",
            Self::Famiglia(TipoFamiglia::Aire) => "Famiglia AIRE",
            Self::File => "File",
        }
    }
}

/// A sheet in an outcome file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scheda<'a> {
    /// Kind.
    pub(crate) tipo: TipoScheda,
    /// Id given by ANPR.
    pub(crate) anpr: Option<i64>,
    /// Id in the comune's software; the file's name for [`TipoScheda::File`].
    pub(crate) locale: Option<&'a str>,
}

/// The files being written.
pub(crate) struct Esiti {
    cartella: PathBuf,
    anomalie: Foglio,
    nome_anomalie: String,
    /// The lists of what came in, one for each file of the supply, in their order.
    subentrati: Vec<(String, Foglio)>,
}

type Foglio = csv::Writer<BufWriter<NamedTempFile>>;

impl Esiti {
    /// Begins the outcome of a supply, in place of what a broken run has left.
    pub(crate) fn inizia(esiti: &Path, comune: &str, fornitura: i32, oggi: Data) -> Result<Self, Errore> {
        let cartella = esiti.join(format!("{comune}_{fornitura}"));
        fs::create_dir_all(&cartella).map_err(Errore::disco(&cartella))?;
        togli_avanzi(&cartella)?;
        let mut anomalie = foglio(&cartella)?;
        let intestazione =
            ["Prog. ANPR soggetto", "Progressivo APR/AIRE soggetto", "Tipo Scheda", "Codice", "Descrizione"];
        scrivi(&cartella, &mut anomalie, &intestazione)?;
        let nome_anomalie = format!("{comune}SchedeIndivErr{}.csv", oggi.format("%Y%m%d"));
        Ok(Self { cartella, anomalie, nome_anomalie, subentrati: Vec::new() })
    }

    /// Begins the list of what a file brings in; `nome` is the file's, without its suffix.
    pub(crate) fn nuovo_file(&mut self, nome: &str) -> Result<(), Errore> {
        let mut lista = foglio(&self.cartella)?;
        scrivi(&self.cartella, &mut lista, &["Tipo scheda", "Prog. scheda ANPR", "Prog. scheda Comune"])?;
        self.subentrati.push((format!("Subentrati_{nome}.csv"), lista));
        Ok(())
    }

    /// Adds a sheet to the list of the file begun last.
    pub(crate) fn subentrata(&mut self, scheda: Scheda<'_>) -> Result<(), Errore> {
        let Some((_, lista)) = self.subentrati.last_mut() else { return Ok(()) };
        let anpr = scheda.anpr.map(|id| id.to_string()).unwrap_or_default();
        scrivi(&self.cartella, lista, &[scheda.tipo.nome(), &anpr, scheda.locale.unwrap_or_default()])
    }

    /// Adds an anomaly.
    pub(crate) fn anomalia(&mut self, scheda: Scheda<'_>, anomalia: &Anomalia) -> Result<(), Errore> {
        let anpr = scheda.anpr.map(|id| id.to_string()).unwrap_or_default();
        let locale = scheda.locale.unwrap_or_default();
        let riga = [anpr.as_str(), locale, scheda.tipo.nome(), anomalia.codice(), anomalia.testo()];
        scrivi(&self.cartella, &mut self.anomalie, &riga)
    }

    /// Puts the files of a supply that came in into their place.
    pub(crate) fn accolta(self) -> Result<Vec<PathBuf>, Errore> {
        let Self { cartella, anomalie, nome_anomalie, subentrati } = self;
        let mut percorsi = vec![metti(&cartella, &nome_anomalie, anomalie)?];
        for (nome, lista) in subentrati {
            percorsi.push(metti(&cartella, &nome, lista)?);
        }
        Ok(percorsi)
    }

    /// Puts the list of anomalies of a refused supply into its place: without ids, since none was given for good.
    pub(crate) fn respinta(self) -> Result<Vec<PathBuf>, Errore> {
        let Self { cartella, anomalie, nome_anomalie, .. } = self;
        let mut copia = foglio(&cartella)?;
        let scritte = concludi(&cartella, anomalie)?;
        let mut aperte = scritte.reopen().map_err(Errore::disco(&cartella))?;
        aperte.rewind().map_err(Errore::disco(&cartella))?;
        let lettore = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(BufReader::new(aperte));
        for (n, riga) in lettore.into_records().enumerate() {
            let riga = riga.map_err(|e| Errore::Interno(e.to_string()))?;
            let campi: Vec<&str> = riga.iter().enumerate().map(|(i, c)| if n > 0 && i == 0 { "" } else { c }).collect();
            scrivi(&cartella, &mut copia, &campi)?;
        }
        Ok(vec![metti(&cartella, &nome_anomalie, copia)?])
    }
}

fn foglio(cartella: &Path) -> Result<Foglio, Errore> {
    let provvisorio =
        tempfile::Builder::new().prefix(PROVVISORIO).tempfile_in(cartella).map_err(Errore::disco(cartella))?;
    let scritto = BufWriter::new(provvisorio);
    Ok(csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(scritto))
}

fn scrivi(cartella: &Path, foglio: &mut Foglio, campi: &[&str]) -> Result<(), Errore> {
    foglio.write_record(campi).map_err(|e| Errore::disco(cartella)(e.into()))
}

/// Flushes to the disk.
fn concludi(cartella: &Path, foglio: Foglio) -> Result<NamedTempFile, Errore> {
    let scritto = foglio.into_inner().map_err(|e| Errore::disco(cartella)(std::io::Error::other(e.to_string())))?;
    let provvisorio = scritto.into_inner().map_err(|e| Errore::disco(cartella)(e.into_error()))?;
    provvisorio.as_file().sync_all().map_err(Errore::disco(cartella))?;
    Ok(provvisorio)
}

fn metti(cartella: &Path, nome: &str, foglio: Foglio) -> Result<PathBuf, Errore> {
    let percorso = cartella.join(nome);
    concludi(cartella, foglio)?.persist(&percorso).map_err(|e| Errore::disco(&percorso)(e.error))?;
    sincronizza_cartella(cartella)?;
    Ok(percorso)
}

/// Makes a rename in a folder durable.
pub(crate) fn sincronizza_cartella(cartella: &Path) -> Result<(), Errore> {
    File::open(cartella).and_then(|c| c.sync_all()).map_err(Errore::disco(cartella))
}

fn togli_avanzi(cartella: &Path) -> Result<(), Errore> {
    for voce in fs::read_dir(cartella).map_err(Errore::disco(cartella))? {
        let percorso = voce.map_err(Errore::disco(cartella))?.path();
        let avanzo = percorso.file_name().is_some_and(|n| n.to_string_lossy().starts_with(PROVVISORIO));
        if avanzo {
            fs::remove_file(&percorso).map_err(Errore::disco(&percorso))?;
        }
    }
    Ok(())
}

const PROVVISORIO: &str = ".in-corso-";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anomalie::anomalia;

    fn prova(dir: &Path) -> Esiti {
        let mut esiti = Esiti::inizia(dir, "888001", 2, "2026-11-22".parse().unwrap()).unwrap();
        esiti.nuovo_file("888001_SUBAPR_2_1_1").unwrap();
        let scheda = Scheda { tipo: TipoScheda::IndividualeApr, anpr: Some(12), locale: Some("7") };
        esiti.subentrata(scheda).unwrap();
        esiti.anomalia(scheda, &anomalia("EC001", &[("valore", "a;b")])).unwrap();
        esiti
    }

    fn contenuto(dir: &Path, nome: &str) -> String {
        fs::read_to_string(dir.join("888001_2").join(nome)).unwrap()
    }

    #[test]
    fn a_supply_that_came_in_tells_which_ids_were_given() {
        let dir = tempfile::tempdir().unwrap();
        let percorsi = prova(dir.path()).accolta().unwrap();
        assert_eq!(percorsi.len(), 2);
        let lista = contenuto(dir.path(), "Subentrati_888001_SUBAPR_2_1_1.csv");
        assert_eq!(lista, "Tipo scheda;Prog. scheda ANPR;Prog. scheda Comune\r\nScheda Individuale APR;12;7\r\n");
        let anomalie = contenuto(dir.path(), "888001SchedeIndivErr20261122.csv");
        assert!(anomalie.lines().nth(1).unwrap().starts_with("12;7;Scheda Individuale APR;EC001;\""), "{anomalie}");
    }

    #[test]
    fn a_refused_supply_lists_anomalies_without_ids_and_nothing_that_came_in() {
        let dir = tempfile::tempdir().unwrap();
        prova(dir.path()).respinta().unwrap();
        let anomalie = contenuto(dir.path(), "888001SchedeIndivErr20261122.csv");
        assert!(anomalie.starts_with("Prog. ANPR soggetto;"));
        assert!(anomalie.lines().nth(1).unwrap().starts_with(";7;Scheda Individuale APR;EC001;"), "{anomalie}");
        assert_eq!(fs::read_dir(dir.path().join("888001_2")).unwrap().count(), 1);
    }

    #[test]
    fn what_a_broken_run_leaves_is_taken_away_by_the_next() {
        let dir = tempfile::tempdir().unwrap();
        let cartella = dir.path().join("888001_2");
        fs::create_dir_all(&cartella).unwrap();
        fs::write(cartella.join(".in-corso-x"), b"mezzo").unwrap();
        drop(prova(dir.path()));
        assert_eq!(fs::read_dir(cartella).unwrap().count(), 0);
    }
}
