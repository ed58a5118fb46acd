//! The reception of a file: name, size, state, first bytes (consultazione §7.3). Its outcome is immediate.

use crate::anomalie::anomalia;
use crate::errore::Errore;
use crate::esiti::sincronizza_cartella;
use crate::espansione;
use crate::nome::NomeFile;
use crate::opzioni::{FileAire, Opzioni};
use anpr_engine::{Anomalia, valori};
use anpr_model::{ComuneRegistro, StatoComune};
use anpr_registry::{
    Errore as ErroreRegistro, FileFornitura, Fornitura, Impronta, Istante, Registry, StatoFornitura, TipoFile,
};
use openssl::sha::Sha256;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

/// A file as it arrives.
#[derive(Debug, Clone, Copy)]
pub struct Arrivo<'a> {
    /// ISTAT code of the comune that sends it.
    pub mittente: &'a str,
    /// Its name, without folders.
    pub nome: &'a str,
    /// Its bytes.
    pub contenuto: Contenuto<'a>,
    /// The kind that the sender says it is; none where the channel does not ask (S001).
    pub tipo: Option<TipoFile>,
}

/// Where the bytes of an arriving file are.
#[derive(Debug, Clone, Copy)]
pub enum Contenuto<'a> {
    /// In memory, as a message brings them.
    Byte(&'a [u8]),
    /// On the disk.
    File(&'a Path),
}

/// What became of a file: it was accepted for processing, no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ricevuta {
    /// ISTAT code of the comune.
    pub comune: String,
    /// Number of the supply.
    pub fornitura: i32,
    /// What the supply still lacks, as file names; empty when it can be worked through.
    pub mancano: Vec<String>,
}

/// Receives a file and keeps it.
///
/// # Errors
/// [`Errore::Rifiuto`] with `EN001`, `EN002`, `EN003`, `EN007`, `EN008`, `EN009`, `EN010`, `EN034`, `EN036`, `EN037`,
/// `EN038`, `EN039`, `EN040` or `EN363`.
pub fn ricevi(
    registry: &Registry,
    arrivo: &Arrivo<'_>,
    opzioni: &Opzioni,
    adesso: Istante,
) -> Result<Ricevuta, Errore> {
    let nome: NomeFile = arrivo.nome.parse().map_err(|_| malformato(arrivo.nome))?;
    if nome.istat() != arrivo.mittente {
        return Err(anomalia("EN039", &[("valore", nome.istat()), ("atteso", arrivo.mittente)]).into());
    }
    controlla_tipo(&nome, arrivo.tipo)?;
    controlla_numeri(&nome, opzioni)?;
    let forniture = controlla_stato(registry, &nome)?;
    let conosciuta = forniture.iter().find(|f| f.numero == nome.fornitura());
    controlla_posto(&nome, &forniture)?;
    let file = conserva(arrivo, &nome, opzioni, adesso)?;
    let (comune, numero, totale) = (nome.istat().to_owned(), nome.fornitura(), totale(&nome, conosciuta));
    let da_scrivere = file.clone();
    let esito = {
        let comune = comune.clone();
        registry.scrivi(move |s| s.ricevi_file(&comune, numero, totale, &da_scrivere)).attendi()
    };
    match esito {
        Ok(()) => {}
        // Another channel was faster.
        Err(ErroreRegistro::Duplicato(_)) => return Err(gia_ricevuto(arrivo.nome, None).into()),
        Err(errore) => return Err(errore.into()),
    }
    let fornitura = trova(registry, &comune, numero)?;
    Ok(Ricevuta { mancano: mancano(&fornitura, opzioni.aire), comune, fornitura: numero })
}

/// The supply with this number.
pub(crate) fn trova(registry: &Registry, comune: &str, numero: i32) -> Result<Fornitura, Errore> {
    let tutte = registry.snapshot()?.forniture(comune)?;
    tutte
        .into_iter()
        .find(|f| f.numero == numero)
        .ok_or_else(|| Errore::FornituraSconosciuta { comune: comune.to_owned(), numero })
}

/// The comune, which must be known.
pub(crate) fn comune(registry: &Registry, istat: &str) -> Result<ComuneRegistro, Errore> {
    registry.snapshot()?.comune_registro(istat)?.ok_or_else(|| Errore::ComuneSconosciuto(istat.to_owned()))
}

/// The names of the files that a supply lacks.
pub(crate) fn mancano(fornitura: &Fornitura, aire: FileAire) -> Vec<String> {
    let (istat, numero, totale) = (&fornitura.comune, fornitura.numero, fornitura.totale);
    let c_e = |tipo, progressivo| fornitura.file.iter().any(|f| f.tipo == tipo && f.progressivo == progressivo);
    let apr = (1..=totale)
        .filter(|p| !c_e(TipoFile::Apr, *p))
        .map(|progressivo| NomeFile::Apr { istat: istat.clone(), fornitura: numero, totale, progressivo }.to_string());
    let manca_aire = aire == FileAire::Obbligatorio && !c_e(TipoFile::Aire, 1);
    let aire = manca_aire.then(|| NomeFile::Aire { istat: istat.clone(), fornitura: numero }.to_string());
    apr.chain(aire).collect()
}

/// SHA-256 of a file's bytes.
pub(crate) fn impronta_di(percorso: &Path) -> Result<Impronta, Errore> {
    let mut file = File::open(percorso).map_err(Errore::disco(percorso))?;
    let mut sha = Sha256::new();
    let mut blocco = vec![0; 64 * 1024];
    loop {
        match file.read(&mut blocco).map_err(Errore::disco(percorso))? {
            0 => return Ok(Impronta(sha.finish())),
            n => sha.update(blocco.get(..n).unwrap_or_default()),
        }
    }
}

/// `EN034`: a comune that is in sends no more.
pub(crate) fn gia_subentrato(comune: &ComuneRegistro) -> Option<Anomalia> {
    (comune.stato == StatoComune::Subentrato).then(|| {
        let giorno = comune.data_subentro.map(valori::data_italiana).unwrap_or_default();
        anomalia("EN034", &[("data", &giorno)])
    })
}

fn malformato(nome: &str) -> Anomalia {
    let forme = "<istat>_SUBAPR_<fornitura>_<totale>_<progressivo>.gz o <istat>_SUBAIRE_<fornitura>.gz";
    anomalia("EN001", &[("valore", nome), ("atteso", forme)])
}

fn gia_ricevuto(nome: &str, quando: Option<Istante>) -> Anomalia {
    let giorno = quando.map(|q| valori::data_italiana(q.date_naive())).unwrap_or_default();
    anomalia("EN007", &[("valore", nome), ("data", &giorno)])
}

fn controlla_tipo(nome: &NomeFile, dichiarato: Option<TipoFile>) -> Result<(), Anomalia> {
    match dichiarato {
        Some(atteso) if atteso != tipo(nome) => {
            Err(anomalia("EN036", &[("valore", tipo(nome).parola()), ("atteso", atteso.parola())]))
        }
        _ => Ok(()),
    }
}

fn controlla_numeri(nome: &NomeFile, opzioni: &Opzioni) -> Result<(), Anomalia> {
    let NomeFile::Apr { totale, progressivo, .. } = nome else { return Ok(()) };
    let (numero, di) = (progressivo.to_string(), totale.to_string());
    if progressivo > totale {
        return Err(anomalia("EN008", &[("valore", &numero), ("atteso", &di)]));
    }
    if opzioni.file_massimi.is_some_and(|massimi| *totale > massimi) {
        return Err(anomalia("EN363", &[("valore", &di)]));
    }
    Ok(())
}

/// The state of the comune and of its supplies; gives these back.
fn controlla_stato(registry: &Registry, nome: &NomeFile) -> Result<Vec<Fornitura>, Errore> {
    let comune = comune(registry, nome.istat())?;
    if let Some(anomalia) = gia_subentrato(&comune) {
        return Err(anomalia.into());
    }
    let forniture = registry.snapshot()?.forniture(nome.istat())?;
    let numero = nome.fornitura().to_string();
    for fornitura in &forniture {
        let sua = fornitura.numero == nome.fornitura();
        let quale = fornitura.numero.to_string();
        match fornitura.stato {
            StatoFornitura::Ok if sua => return Err(anomalia("EN040", &[("valore", &numero)]).into()),
            StatoFornitura::Ko if sua => {
                return Err(anomalia("EN003", &[("valore", StatoFornitura::Ko.parola())]).into());
            }
            StatoFornitura::InElaborazione => return Err(anomalia("EN037", &[("valore", &quale)]).into()),
            _ => {}
        }
    }
    Ok(forniture)
}

/// Whether the file is new and its total is that of the other files of its supply.
fn controlla_posto(nome: &NomeFile, forniture: &[Fornitura]) -> Result<(), Anomalia> {
    let per_esteso = nome.to_string();
    if let Some(gia) = forniture.iter().flat_map(|f| &f.file).find(|f| f.nome == per_esteso) {
        return Err(gia_ricevuto(&per_esteso, Some(gia.ricevuto)));
    }
    let NomeFile::Apr { totale, fornitura, .. } = nome else { return Ok(()) };
    let annunciata = forniture.iter().find(|f| f.numero == *fornitura);
    let annunciata = annunciata.filter(|f| f.file.iter().any(|file| file.tipo == TipoFile::Apr));
    match annunciata.map(|f| f.totale) {
        Some(annunciato) if annunciato != *totale => {
            Err(anomalia("EN038", &[("valore", &totale.to_string()), ("atteso", &annunciato.to_string())]))
        }
        _ => Ok(()),
    }
}

/// Copies the bytes into the deposit, durably, under a name that no other bytes can have.
fn conserva(arrivo: &Arrivo<'_>, nome: &NomeFile, opzioni: &Opzioni, adesso: Istante) -> Result<FileFornitura, Errore> {
    let cartella = opzioni.deposito.join(nome.istat());
    fs::create_dir_all(&cartella).map_err(Errore::disco(&cartella))?;
    let mut copia = tempfile::NamedTempFile::new_in(&cartella).map_err(Errore::disco(&cartella))?;
    let (dimensione, impronta) = match arrivo.contenuto {
        Contenuto::Byte(byte) => copia_da(byte, copia.as_file_mut(), opzioni, arrivo.nome, &cartella)?,
        Contenuto::File(percorso) => {
            let file = File::open(percorso).map_err(Errore::disco(percorso))?;
            copia_da(file, copia.as_file_mut(), opzioni, arrivo.nome, &cartella)?
        }
    };
    copia.as_file().sync_all().map_err(Errore::disco(&cartella))?;
    annusa(copia.path(), nome, opzioni)?;
    let esadecimale = impronta.to_string();
    let percorso = cartella.join(format!("{}_{nome}", esadecimale.get(..16).unwrap_or_default()));
    copia.persist(&percorso).map_err(|e| Errore::disco(&percorso)(e.error))?;
    sincronizza_cartella(&cartella)?;
    Ok(FileFornitura {
        tipo: tipo(nome),
        progressivo: progressivo(nome),
        nome: nome.to_string(),
        impronta,
        dimensione: i64::try_from(dimensione).unwrap_or(i64::MAX),
        percorso: percorso.to_string_lossy().into_owned(),
        ricevuto: adesso,
        esito: None,
    })
}

fn copia_da(
    mut da: impl Read,
    a: &mut File,
    opzioni: &Opzioni,
    nome: &str,
    cartella: &Path,
) -> Result<(u64, Impronta), Errore> {
    let mut sha = Sha256::new();
    let mut copiati = 0_u64;
    let mut blocco = vec![0; 64 * 1024];
    loop {
        let n = match da.read(&mut blocco) {
            Ok(n) => n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(Errore::disco(Path::new(nome))(e)),
        };
        let letti = blocco.get(..n).unwrap_or_default();
        if letti.is_empty() {
            return Ok((copiati, Impronta(sha.finish())));
        }
        copiati += n as u64;
        if copiati > opzioni.dimensione_massima {
            let massima = opzioni.dimensione_massima.to_string();
            return Err(anomalia("EN002", &[("atteso", &format!("{massima} byte"))]).su("file", nome).into());
        }
        sha.update(letti);
        a.write_all(letti).map_err(Errore::disco(cartella))?;
    }
}

/// Looks at the first unpacked bytes, so that what is plainly no supply is refused at once.
fn annusa(percorso: &Path, nome: &NomeFile, opzioni: &Opzioni) -> Result<(), Errore> {
    let (espansione, _) = espansione::apri(percorso, opzioni.espansione).map_err(Errore::disco(percorso))?;
    let mut inizio = Vec::with_capacity(INIZIO as usize);
    let letto = espansione.take(INIZIO).read_to_end(&mut inizio);
    let xml = inizio.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&inizio).trim_ascii_start().starts_with(b"<");
    let trovata = match nome {
        // What is broken further on is found when the file is worked through.
        NomeFile::Apr { .. } if letto.is_err() && inizio.is_empty() => {
            Some(anomalia("EN009", &[("valore", "il file non è un gzip")]))
        }
        NomeFile::Aire { .. } if letto.is_err() && inizio.is_empty() => {
            Some(anomalia("EN010", &[("valore", "il file non è un gzip")]))
        }
        NomeFile::Apr { .. } if inizio.starts_with(INIZIO_AIRE) => {
            Some(anomalia("EN036", &[("valore", "AIRE"), ("atteso", "APR")]))
        }
        NomeFile::Apr { .. } if !xml => Some(anomalia("EN009", &[("valore", "non comincia con un elemento")])),
        NomeFile::Aire { .. } if xml => Some(anomalia("EN036", &[("valore", "APR"), ("atteso", "AIRE")])),
        NomeFile::Aire { .. } => prima_riga_aire(&inizio),
        NomeFile::Apr { .. } => None,
    };
    trovata.map_or(Ok(()), |anomalia| Err(anomalia.su("file", &nome.to_string()).into()))
}

fn prima_riga_aire(inizio: &[u8]) -> Option<Anomalia> {
    match inizio.iter().position(|b| *b == b'\n') {
        Some(fine) if fine > 0 && inizio.get(fine - 1) == Some(&b'\r') => None,
        _ => Some(anomalia("EN010", &[("valore", "riga 1: non termina con CR LF")])),
    }
}

fn tipo(nome: &NomeFile) -> TipoFile {
    match nome {
        NomeFile::Apr { .. } => TipoFile::Apr,
        NomeFile::Aire { .. } => TipoFile::Aire,
    }
}

fn progressivo(nome: &NomeFile) -> i32 {
    match nome {
        NomeFile::Apr { progressivo, .. } => *progressivo,
        NomeFile::Aire { .. } => 1,
    }
}

/// The number of APR files; an AIRE file that comes first cannot know it, and one is the least.
fn totale(nome: &NomeFile, conosciuta: Option<&Fornitura>) -> i32 {
    match nome {
        NomeFile::Apr { totale, .. } => *totale,
        NomeFile::Aire { .. } => conosciuta.map_or(1, |f| f.totale),
    }
}

const INIZIO: u64 = 4096;
const INIZIO_AIRE: &[u8] = b"idSchedaSoggetto;";
