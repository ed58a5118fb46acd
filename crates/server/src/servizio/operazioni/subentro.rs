//! S001: a comune's register comes in, file by file. A positive answer says only that the file was accepted
//! (consultazione §7.2); the supply is worked through beside the requests, once its files are all there.

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
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

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
        if config.services.s001 {
            avvisa(&registry, &opzioni);
        }
        let (suo, sue) = (Arc::clone(&registry), opzioni.clone());
        std::thread::Builder::new().name("subentro".to_owned()).spawn(move || lavora(&suo, &sue, &da_fare))?;
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
            // The files are kept: nothing is lost, but somebody must ask for the work.
            tracing::warn!(error = %errore, "too many supplies wait: work this one through with anpr subentro work");
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

/// Names the supplies that a process which ended has left: this one does not take them up by itself, because another
/// process may be at work on them.
fn avvisa(registry: &Registry, opzioni: &Opzioni) {
    match anpr_subentro::da_elaborare(registry, opzioni) {
        Ok(forniture) => {
            for (comune, numero) in forniture {
                tracing::warn!(
                    comune,
                    subentro.supply = numero,
                    "a supply waits: work it through with anpr subentro work"
                );
            }
        }
        Err(errore) => tracing::warn!(error = %errore, "the supplies that wait cannot be listed"),
    }
}

/// One supply after the other, until the service goes.
fn lavora(registry: &Registry, opzioni: &Opzioni, da_fare: &Receiver<Fornitura>) {
    while let Ok((comune, numero)) = da_fare.recv() {
        match elabora(registry, opzioni, &comune, numero) {
            Ok(esito) => tracing::info!(comune, subentro.supply = numero, outcome = esito, "supply worked through"),
            Err(errore) => tracing::error!(comune, subentro.supply = numero, error = %errore, "supply left half way"),
        }
    }
}

fn elabora(registry: &Registry, opzioni: &Opzioni, comune: &str, numero: i32) -> Result<&'static str, Errore> {
    let comuni = anpr_subentro::comuni_noti(registry)?;
    let generatore = anpr_subentro::generatore(registry)?;
    let ambiente = Ambiente { registry, comuni: &comuni, generatore: &generatore };
    #[expect(clippy::disallowed_methods, reason = "the work begins when its turn comes, not when the file came")]
    let istante = Utc::now();
    let momento = Momento { istante, oggi: crate::servizio::giorno_italiano(istante) };
    Ok(match anpr_subentro::elabora(&ambiente, comune, numero, opzioni, momento, |_| {})? {
        Esito::Ok(_) => "OK",
        Esito::Ko(_) => "KO",
        Esito::InAttesa(_) => "incomplete",
    })
}

/// Whole supplies that may wait for the one that is worked on.
const IN_ATTESA: usize = 64;
