//! `sandbox.toml`: the description of a sandbox that is there. It is written last, so a folder that has it is complete.

use crate::cartella::{Riservatezza, leggi, scrivi};
use crate::consegna::{Fornitura, Totali};
use crate::pki::Keystore;
use crate::popolazione::{EventoIniziale, MotivoCancellazione, TipoEvento};
use crate::{ComuneFittizio, ComuneSandbox, Errore, Operatore, Opzioni, Sandbox, StatoOperatore};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Name of the description in the folder.
pub(crate) const NOME: &str = "sandbox.toml";

/// Version of the folder's layout; another one is refused instead of being misread.
const VERSIONE: u32 = 1;

/// Name of the list of events in the folder.
const EVENTI: &str = "eventi-iniziali.csv";

/// Writes the description of a complete sandbox; all paths relative, so that the folder can be moved.
pub(crate) fn salva(sandbox: &Sandbox, opzioni: &Opzioni) -> Result<(), Errore> {
    let radice = &sandbox.cartella;
    salva_eventi(sandbox)?;
    let file = File {
        versione: VERSIONE,
        soggetti_per_comune: opzioni.soggetti_per_comune,
        seed: opzioni.seed,
        comuni: sandbox.comuni.iter().map(|c| voce(c, radice)).collect(),
    };
    let testo = toml::to_string_pretty(&file).map_err(|e| errore(&radice.join(NOME), &e))?;
    scrivi(&radice.join(NOME), testo.as_bytes(), Riservatezza::Segreto)
}

/// Reads the description of the sandbox in `cartella`.
pub(crate) fn carica(cartella: &Path) -> Result<Sandbox, Errore> {
    let percorso = cartella.join(NOME);
    let file: File = toml::from_str(&leggi(&percorso)?).map_err(|e| errore(&percorso, &e))?;
    if file.versione != VERSIONE {
        let motivo = format!("layout {} instead of {VERSIONE}: make a new sandbox in another folder", file.versione);
        return Err(Errore::Descrizione { percorso, motivo });
    }
    let mut eventi = carica_eventi(&cartella.join(EVENTI))?;
    let comuni = file.comuni.into_iter().map(|v| {
        let (suoi, altri) = std::mem::take(&mut eventi).into_iter().partition(|e| e.istat == v.istat);
        eventi = altri;
        comune(v, suoi, cartella)
    });
    let comuni = comuni.collect();
    Ok(Sandbox::con_comuni(cartella, comuni, file.soggetti_per_comune, file.seed))
}

#[derive(Serialize, Deserialize)]
struct File {
    versione: u32,
    soggetti_per_comune: u32,
    seed: u64,
    comuni: Vec<VoceComune>,
}

#[derive(Serialize, Deserialize)]
struct VoceComune {
    istat: String,
    denominazione: String,
    server: VoceKeystore,
    postazione: VoceKeystore,
    operatori: Vec<VoceOperatore>,
    apr: Vec<PathBuf>,
    aire: PathBuf,
    totali: VoceTotali,
}

#[derive(Serialize, Deserialize)]
struct VoceKeystore {
    nome: String,
    store: PathBuf,
    password: String,
    certificato: PathBuf,
}

#[derive(Serialize, Deserialize)]
struct VoceOperatore {
    id: String,
    cognome: String,
    nome: String,
    profili: Vec<String>,
    bloccato: bool,
}

#[derive(Serialize, Deserialize)]
struct VoceTotali {
    soggetti: u32,
    italiani: u32,
    non_italiani: u32,
    femmine: u32,
    maschi: u32,
    famiglie: u32,
    convivenze: u32,
    aire: u32,
    famiglie_aire: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RigaEvento {
    istat: String,
    id_scheda_soggetto: String,
    /// `D` or `C`, as in `soggetti.csv`.
    stato: char,
    /// Table 15; only for `C`.
    motivo: Option<String>,
    giorno: crate::Data,
}

fn voce(comune: &ComuneSandbox, radice: &Path) -> VoceComune {
    let t = comune.fornitura.totali;
    VoceComune {
        istat: comune.comune.istat.clone(),
        denominazione: comune.comune.denominazione.clone(),
        server: voce_keystore(&comune.server, radice),
        postazione: voce_keystore(&comune.postazione, radice),
        operatori: comune.operatori.iter().map(voce_operatore).collect(),
        apr: comune.fornitura.apr.iter().map(|p| relativo(p, radice)).collect(),
        aire: relativo(&comune.fornitura.aire, radice),
        totali: VoceTotali {
            soggetti: t.soggetti,
            italiani: t.italiani,
            non_italiani: t.non_italiani,
            femmine: t.femmine,
            maschi: t.maschi,
            famiglie: t.famiglie,
            convivenze: t.convivenze,
            aire: t.aire,
            famiglie_aire: t.famiglie_aire,
        },
    }
}

fn comune(voce: VoceComune, eventi: Vec<EventoIniziale>, radice: &Path) -> ComuneSandbox {
    let comune = ComuneFittizio::per_istat(&voce.istat);
    let t = voce.totali;
    ComuneSandbox {
        server: keystore(voce.server, radice),
        postazione: keystore(voce.postazione, radice),
        operatori: voce.operatori.into_iter().map(operatore).collect(),
        fornitura: Fornitura {
            comune: comune.clone(),
            apr: voce.apr.iter().map(|p| radice.join(p)).collect(),
            aire: radice.join(voce.aire),
            totali: Totali {
                soggetti: t.soggetti,
                italiani: t.italiani,
                non_italiani: t.non_italiani,
                femmine: t.femmine,
                maschi: t.maschi,
                famiglie: t.famiglie,
                convivenze: t.convivenze,
                aire: t.aire,
                famiglie_aire: t.famiglie_aire,
            },
            eventi,
        },
        comune,
    }
}

fn voce_keystore(k: &Keystore, radice: &Path) -> VoceKeystore {
    VoceKeystore {
        nome: k.nome.clone(),
        store: relativo(&k.store, radice),
        password: k.password.clone(),
        certificato: relativo(&k.certificato, radice),
    }
}

fn keystore(voce: VoceKeystore, radice: &Path) -> Keystore {
    Keystore {
        nome: voce.nome,
        store: radice.join(voce.store),
        password: voce.password,
        certificato: radice.join(voce.certificato),
    }
}

fn voce_operatore(operatore: &Operatore) -> VoceOperatore {
    VoceOperatore {
        id: operatore.id.clone(),
        cognome: operatore.cognome.clone(),
        nome: operatore.nome.clone(),
        profili: operatore.profili.clone(),
        bloccato: operatore.stato == StatoOperatore::Bloccato,
    }
}

fn operatore(voce: VoceOperatore) -> Operatore {
    Operatore {
        id: voce.id,
        cognome: voce.cognome,
        nome: voce.nome,
        profili: voce.profili,
        stato: if voce.bloccato { StatoOperatore::Bloccato } else { StatoOperatore::Attivo },
    }
}

fn salva_eventi(sandbox: &Sandbox) -> Result<(), Errore> {
    let percorso = sandbox.cartella.join(EVENTI);
    let mut csv = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for evento in sandbox.comuni.iter().flat_map(|c| &c.fornitura.eventi) {
        let (stato, motivo) = match evento.tipo {
            TipoEvento::Decesso => ('D', None),
            TipoEvento::Cancellazione(motivo) => ('C', Some(motivo.codice().to_owned())),
        };
        let riga = RigaEvento {
            istat: evento.istat.clone(),
            id_scheda_soggetto: evento.id_scheda.clone(),
            stato,
            motivo,
            giorno: evento.giorno,
        };
        csv.serialize(riga).map_err(|e| errore(&percorso, &e))?;
    }
    let testo = csv.into_inner().map_err(|e| errore(&percorso, &e))?;
    scrivi(&percorso, &testo, Riservatezza::Pubblico)
}

fn carica_eventi(percorso: &Path) -> Result<Vec<EventoIniziale>, Errore> {
    let testo = leggi(percorso)?;
    let mut eventi = Vec::new();
    for riga in csv::ReaderBuilder::new().delimiter(b';').from_reader(testo.as_bytes()).deserialize::<RigaEvento>() {
        let riga = riga.map_err(|e| errore(percorso, &e))?;
        let motivo = riga.motivo.as_deref().and_then(MotivoCancellazione::da_codice);
        let tipo = match (riga.stato, motivo) {
            ('D', None) => TipoEvento::Decesso,
            ('C', Some(motivo)) => TipoEvento::Cancellazione(motivo),
            _ => return Err(errore(percorso, &format!("state {} with reason {:?}", riga.stato, riga.motivo))),
        };
        eventi.push(EventoIniziale {
            istat: riga.istat,
            id_scheda: riga.id_scheda_soggetto,
            tipo,
            giorno: riga.giorno,
        });
    }
    Ok(eventi)
}

fn relativo(percorso: &Path, radice: &Path) -> PathBuf {
    percorso.strip_prefix(radice).unwrap_or(percorso).to_owned()
}

fn errore(percorso: &Path, motivo: &impl std::fmt::Display) -> Errore {
    Errore::Descrizione { percorso: percorso.to_owned(), motivo: motivo.to_string() }
}
