//! S001: a comune's register comes in, file by file. A positive answer says only that the file was accepted
//! (consultazione §7.2); the supply is worked through beside the requests, once its files are all there.
//!
//! The register is the queue: what a process that ended, a full queue or a failure has left is found there, by any process,
//! so that no supply stays as it is (§3.8, §7.11).

use super::{Eseguita, Lavoro, lista, scritta};
use crate::config::Config;
use anpr_contract::subentro_s001::{DatiDettaglioRispostaS001, RichiestaS001, RispostaOK, RispostaS001};
use anpr_engine::testata::Genere;
use anpr_engine::{Anomalia, Contesto, Interruzione};
use anpr_model::Guasto;
use anpr_registry::{Registry, Snapshot};
use anpr_subentro::{Ambiente, Arrivo, Contenuto, Errore, Esito, Momento, Opzioni, Ricevuta};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

operazioni! {
    subentro_s001:
    "S001" RichiestaS001 RispostaS001 esegui,
}

/// Receives supplies, and works through those that are whole on a thread of its own.
pub(in crate::servizio) struct ServizioSubentro {
    registry: Arc<Registry>,
    opzioni: Opzioni,
    complete: SyncSender<Fornitura>,
}

type Fornitura = (String, i32);

impl ServizioSubentro {
    pub(in crate::servizio) fn new(config: &Config, registry: Arc<Registry>) -> std::io::Result<Self> {
        let opzioni = opzioni_subentro(config);
        let (complete, da_fare) = sync_channel(IN_ATTESA);
        // Where S001 is off, supplies are somebody else's business: `anpr subentro`.
        if config.services.s001 {
            let lavoro =
                Lavorazione { registry: Arc::clone(&registry), opzioni: opzioni.clone(), pause: HashMap::new() };
            std::thread::Builder::new().name("subentro".to_owned()).spawn(move || lavoro.lavora(&da_fare))?;
        }
        Ok(Self { registry, opzioni, complete })
    }

    fn ricevi(&self, mittente: &str, nome: &str, byte: &[u8], quando: DateTime<Utc>) -> Result<Ricevuta, Interruzione> {
        let arrivo = Arrivo { mittente, nome, contenuto: Contenuto::Byte(byte), tipo: None };
        anpr_subentro::ricevi(&self.registry, &arrivo, &self.opzioni, quando).map_err(|errore| match errore {
            Errore::Rifiuto(anomalie) => Interruzione::Rifiuto(anomalie),
            altro => Guasto::NonDisponibile(altro.to_string()).into(),
        })
    }

    fn accoda(&self, fornitura: Fornitura) {
        if let Err(errore) = self.complete.try_send(fornitura) {
            // It is in the register, where it will be found.
            tracing::info!(error = %errore, "many supplies wait: this one is taken up later");
        }
    }
}

fn esegui(lavoro: &mut Lavoro<'_>, _: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    let richiesta: RichiestaS001 = lavoro.leggi()?;
    lavoro.controlla_testata(&richiesta.testata_richiesta, Genere::Consultazione)?;
    let manca = |campo| Anomalia::nuova("EN081", &[("campo", campo)]).su("RichiestaS001", campo);
    let nome = richiesta.nome_file.as_deref().map(str::trim).filter(|nome| !nome.is_empty());
    let nome = nome.ok_or_else(|| manca("nomeFile"))?;
    let file = richiesta.file_xml.as_deref().ok_or_else(|| manca("fileXml"))?;
    let compatto: Vec<u8> = file.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let byte = STANDARD
        .decode(compatto)
        .map_err(|errore| Guasto::Incoerente(format!("fileXml, which the schema admitted: {errore}")))?;
    let Contesto { mittente, adesso, .. } = lavoro.contesto;
    let ricevuta = lavoro.subentro.ricevi(mittente, nome, &byte, adesso.to_utc())?;
    let descrizione_esito = if ricevuta.mancano.is_empty() {
        lavoro.subentro.accoda((ricevuta.comune, ricevuta.fornitura));
        "File accettato: la fornitura è completa e viene elaborata".to_owned()
    } else {
        format!("File accettato: la fornitura attende ancora {}", ricevuta.mancano.join(", "))
    };
    let risposta = RispostaS001 {
        risposta_ok: Some(RispostaOK {
            testata_risposta: lavoro.testata(&richiesta.testata_richiesta),
            dati_dettaglio_risposta: DatiDettaglioRispostaS001 { nome_file: nome.to_owned(), descrizione_esito },
        }),
        risposta_ko: None,
    };
    Ok(Eseguita::semplice(scritta(anpr_contract::scrivi(&risposta))?.into_bytes()))
}

/// What the configuration says of supplies.
pub fn opzioni_subentro(config: &Config) -> Opzioni {
    let mut opzioni = Opzioni::new(&config.services.subentro);
    opzioni.dimensione_massima = config.services.subentro_file_bytes;
    opzioni.espansione.massimo =
        config.services.subentro_file_bytes.saturating_mul(opzioni.espansione.rapporto).max(opzioni.espansione.massimo);
    opzioni
}

/// The thread that works supplies through.
struct Lavorazione {
    registry: Arc<Registry>,
    opzioni: Opzioni,
    /// How often in a row a supply failed here, and when it is tried again: one that always fails costs little.
    pause: HashMap<Fornitura, (u32, Instant)>,
}

impl Lavorazione {
    /// One supply after the other, until the service goes.
    fn lavora(mut self, da_fare: &Receiver<Fornitura>) {
        let mut prossima = Instant::now();
        loop {
            match da_fare.recv_timeout(prossima.saturating_duration_since(Instant::now())) {
                Ok(fornitura) => self.prova(fornitura),
                Err(RecvTimeoutError::Timeout) => {
                    for fornitura in self.sospese() {
                        self.prova(fornitura);
                    }
                    prossima = Instant::now() + OGNI;
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// What the register has that nobody works on, without what rests here after failures.
    fn sospese(&self) -> Vec<Fornitura> {
        let da_prima = adesso() - OGNI;
        match anpr_subentro::da_elaborare(&self.registry, &self.opzioni, da_prima) {
            Ok(mut forniture) => {
                let ora = Instant::now();
                forniture.retain(|fornitura| self.pause.get(fornitura).is_none_or(|(_, fino)| *fino <= ora));
                forniture
            }
            Err(errore) => {
                tracing::warn!(error = %errore, "the supplies that wait cannot be listed");
                Vec::new()
            }
        }
    }

    fn prova(&mut self, fornitura: Fornitura) {
        let (comune, numero) = &fornitura;
        let numero = *numero;
        match self.elabora(comune, numero) {
            Ok(Some(esito)) => {
                tracing::info!(comune, subentro.supply = numero, outcome = esito, "supply worked through");
                self.pause.remove(&fornitura);
            }
            // Another process has it; it is looked at again, in case that one dies.
            Err(Errore::PresaInCarico) => {
                tracing::debug!(comune, subentro.supply = numero, "supply left to another process");
            }
            // It lacks a file, or its turn has not come: nothing that work could change.
            Ok(None) | Err(Errore::Rifiuto(_)) => {
                tracing::debug!(comune, subentro.supply = numero, "supply not to be worked through now");
                self.rimanda(fornitura);
            }
            Err(errore) => {
                tracing::error!(comune, subentro.supply = numero, error = %errore, "supply left half way, tried again later");
                self.rimanda(fornitura);
            }
        }
    }

    /// Has a supply rest for twice as long as the last time.
    fn rimanda(&mut self, fornitura: Fornitura) {
        let (volte, fino) = self.pause.entry(fornitura).or_insert((0, Instant::now()));
        *fino = Instant::now() + pausa(*volte);
        *volte = volte.saturating_add(1);
    }

    /// The outcome; none when there is nothing to do yet.
    fn elabora(&self, comune: &str, numero: i32) -> Result<Option<&'static str>, Errore> {
        let comuni = anpr_subentro::comuni_noti(&self.registry)?;
        let generatore = anpr_subentro::generatore(&self.registry)?;
        let ambiente = Ambiente { registry: &self.registry, comuni: &comuni, generatore: &generatore };
        let istante = adesso();
        let momento = Momento { istante, oggi: crate::servizio::giorno_italiano(istante) };
        Ok(match anpr_subentro::riprendi(&ambiente, comune, numero, &self.opzioni, momento, |_| {})? {
            Esito::Ok(_) => Some("OK"),
            Esito::Ko(_) => Some("KO"),
            Esito::InAttesa(_) => None,
        })
    }
}

#[expect(clippy::disallowed_methods, reason = "the work begins when its turn comes, not when the file came")]
fn adesso() -> DateTime<Utc> {
    Utc::now()
}

/// How long a supply rests that has failed so often.
fn pausa(volte: u32) -> Duration {
    OGNI.saturating_mul(1 << volte.min(6))
}

/// How often the register is looked through for supplies that nobody works on; and for so long a whole one is left to the
/// process that received its last file.
const OGNI: Duration = Duration::from_secs(60);
/// Whole supplies that may wait for the one that is worked on.
const IN_ATTESA: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_supply_that_always_fails_is_tried_ever_more_rarely_but_is_tried() {
        let minuti: Vec<u64> = [0, 1, 2, 6, 7, u32::MAX].map(|volte| pausa(volte).as_secs() / 60).to_vec();
        assert_eq!(minuti, [1, 2, 4, 64, 64, 64]);
    }
}
