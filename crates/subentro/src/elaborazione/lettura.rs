//! The first reading of all files: well-formedness, totals, who is in the supply.

use super::Progresso;
use crate::aire::{self, Campo};
use crate::anomalie::anomalia;
use crate::errore::Errore;
use crate::espansione::{self, Difetto, Sonda};
use crate::indice::{Indice, Intestatario, Libro, TipoFamiglia};
use crate::nome::NomeFile;
use crate::opzioni::Opzioni;
use crate::scansione::{self, Riassunto};
use crate::totali::{Ambito, Contati, quadra};
use anpr_engine::Anomalia;
use anpr_registry::{FileFornitura, Fornitura, TipoFile};
use std::io::BufReader;
use std::path::Path;

/// What the first reading found in one file.
#[derive(Debug, Default)]
pub(super) struct Prima {
    /// Anomalies of the file as a whole.
    pub(super) anomalie: Vec<Anomalia>,
    /// Whether the second reading can go through it.
    pub(super) leggibile: bool,
}

/// Reads every file once, in the order of the supply.
pub(super) fn prima(
    fornitura: &Fornitura,
    opzioni: &Opzioni,
    indice: &mut Indice,
    progresso: &mut impl FnMut(Progresso<'_>),
) -> Result<Vec<Prima>, Errore> {
    let mut prime = Vec::with_capacity(fornitura.file.len());
    let mut riassunti: Vec<(usize, Riassunto)> = Vec::new();
    let mut contati = Contati::default();
    for (numero, file) in (0_u16..).zip(&fornitura.file) {
        let totale = u64::try_from(file.dimensione).unwrap_or_default();
        progresso(Progresso::Lettura { file: &file.nome, letti: 0, totale });
        let percorso = Path::new(&file.percorso);
        let (espansione, sonda) = espansione::apri(percorso, opzioni.espansione).map_err(Errore::disco(percorso))?;
        let mut prima = Prima { leggibile: true, ..Prima::default() };
        match file.tipo {
            TipoFile::Apr => match scansione::scorri(espansione, numero, indice) {
                Ok(riassunto) => {
                    contati += riassunto.contati;
                    prima.anomalie = del_file(&riassunto, file);
                    riassunti.push((prime.len(), riassunto));
                }
                Err(errore) => prima.guasta("EN009", &sonda, &errore.to_string()),
            },
            TipoFile::Aire => {
                if let Err(errore) = indicizza_aire(aire::Lettore::nuovo(BufReader::new(espansione)), numero, indice) {
                    prima.guasta("EN010", &sonda, &errore.to_string());
                }
            }
        }
        progresso(Progresso::Lettura { file: &file.nome, letti: sonda.letti(), totale });
        prime.push(prima);
    }
    // Totals of a supply that cannot be read through would only add noise.
    if prime.iter().all(|p| p.leggibile) {
        for (posto, riassunto) in riassunti {
            if let Some(prima) = prime.get_mut(posto) {
                prima.anomalie.extend(quadra(Ambito::Fornitura, &riassunto.fornitura, contati));
            }
        }
    }
    Ok(prime)
}

impl Prima {
    /// The file cannot be read: for the reason of the unpacking if that is what failed.
    pub(super) fn guasta(&mut self, codice: &'static str, sonda: &Sonda, motivo: &str) {
        self.leggibile = false;
        self.anomalie.push(illeggibile(codice, sonda.difetto(), motivo));
    }
}

/// The anomaly of a file that cannot be read.
pub(super) fn illeggibile(codice: &'static str, difetto: Option<Difetto>, motivo: &str) -> Anomalia {
    let motivo = difetto.map_or_else(|| motivo.to_owned(), |difetto| difetto.to_string());
    anomalia(codice, &[("valore", &motivo)])
}

/// Totals of one file, and whether it is the one that its name says.
fn del_file(riassunto: &Riassunto, file: &FileFornitura) -> Vec<Anomalia> {
    let mut anomalie = Vec::new();
    if let Ok(NomeFile::Apr { totale, progressivo, .. }) = file.nome.parse() {
        let annunciati = riassunto.totale_invii;
        if annunciati.is_some_and(|annunciati| u32::try_from(totale) != Ok(annunciati)) {
            let annunciati = annunciati.unwrap_or_default().to_string();
            anomalie.push(anomalia("EN038", &[("valore", &totale.to_string()), ("atteso", &annunciati)]));
        }
        let nel_file = riassunto.invio.as_ref().and_then(|invio| invio.progressivo);
        if nel_file.is_some_and(|nel_file| u32::try_from(progressivo) != Ok(nel_file)) {
            let atteso = format!("progressivoInvio {}", nel_file.unwrap_or_default());
            anomalie.push(anomalia("EN001", &[("valore", &file.nome), ("atteso", &atteso)]));
        }
    }
    match &riassunto.invio {
        Some(invio) => anomalie.extend(quadra(Ambito::File, &invio.totali, riassunto.contati)),
        None if riassunto.totale_invii.is_some_and(|totale| totale > 1) => {
            let totale = riassunto.totale_invii.unwrap_or_default().to_string();
            anomalie.push(anomalia("EN031", &[("valore", &totale)]));
        }
        None => {}
    }
    anomalie
}

fn indicizza_aire(
    mut lettore: aire::Lettore<impl std::io::BufRead>,
    file: u16,
    indice: &mut Indice,
) -> Result<(), aire::ErroreAire> {
    while let Some(riga) = lettore.prossima()? {
        indice.persona(Libro::Estero, riga.campo(Campo::IdSchedaSoggetto));
        match riga.campo(Campo::IdFamiglia) {
            Some(id) => {
                let legame = riga.campo(Campo::CodiceLegame).unwrap_or_default();
                indice.componente(TipoFamiglia::Aire, id, Intestatario::da_codice(legame));
                if indice.posto_famiglia(TipoFamiglia::Aire, id).is_some_and(|(_, f)| f.dichiarata_in.is_none()) {
                    indice.famiglia(TipoFamiglia::Aire, Some(id), file);
                }
            }
            None => indice.senza_famiglia += 1,
        }
    }
    Ok(())
}
