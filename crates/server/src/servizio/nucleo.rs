//! From the bytes of a message to an answer: the frame of all operations (registrazione §1.6, sicurezza §12.0).

use super::archivio::ArchivioComuni;
use super::autorizzazione::{self, Negato};
use super::in_corso::{InCorso, Turno};
use super::operazioni::{self, Eseguita, Lavoro, Operazione};
use super::testata_grezza::{self, TestataGrezza};
use super::trascrizioni::Trascrizioni;
use super::{DaRegistrare, Passo, rifiuti};
use crate::chiamata::{Esito, Nota, Ricevuta, Risposta};
use anpr_catalogue::codici::Gravita;
use anpr_contract::tipi::TestataRisposta;
use anpr_engine::{Anomalia, Contesto, Interruzione, VersioneContratto};
use anpr_model::{Guasto, OperazioneId, SoggettoId};
use anpr_registry::{
    ChiamanteCercato, ChiaveReplica, Contatore, Errore, Esito as EsitoGiornale, Evidenza, Impronta, NuovaOperazione,
    OperazioneRegistrata, Registry, Snapshot, StatoIam,
};
use anpr_wss::{CertificateId, CertificateStatus, Evidence, Message, Status, StoreError, VerifiedRequest, Verifier};
use chrono::{DateTime, FixedOffset, Utc};
use std::cell::RefCell;
use std::sync::Arc;
use std::time::{Instant, SystemTime};

/// What every request needs, shared by the threads of the pool.
pub(super) struct Nucleo {
    pub(super) registry: Arc<Registry>,
    pub(super) verificatore: Verifier,
    pub(super) ambiente: Ambiente,
    pub(super) archivio: ArchivioComuni,
    pub(super) in_corso: InCorso,
    pub(super) trascrizioni: Option<Trascrizioni>,
    pub(super) subentro: operazioni::ServizioSubentro,
}

/// What distinguishes one environment of ANPR from another, for the application.
pub(super) struct Ambiente {
    pub(super) versioni: Vec<VersioneContratto>,
    pub(super) tipi_invio: Vec<String>,
}

/// A refusal that leaves no row in the journal: the caller is not known to be who they say.
struct Respinta {
    esito: Esito,
    etichetta: &'static str,
    motivo: String,
}

/// One verified request on its way.
struct Chiamata<'a> {
    ricevuta: &'a Ricevuta,
    inizio: Instant,
    adesso: DateTime<FixedOffset>,
    verificata: &'a VerifiedRequest,
    operazione: &'static Operazione,
    testata: TestataGrezza,
    eco: TestataRisposta,
}

impl Nucleo {
    /// Does all the work on a request but the writing. CPU bound, and reads the database.
    pub(super) fn esamina(&self, ricevuta: &Ricevuta) -> Passo {
        match self.tratta(ricevuta, Instant::now()) {
            Ok(passo) => passo,
            Err(Respinta { esito, etichetta, motivo }) => Passo::Fatto(super::nota(esito, etichetta, motivo)),
        }
    }

    fn tratta(&self, ricevuta: &Ricevuta, inizio: Instant) -> Result<Passo, Respinta> {
        let snapshot = RefCell::new(self.registry.snapshot().map_err(guasto)?);
        let ora = SystemTime::from(ricevuta.ricevuta);
        let verificata = self
            .verificatore
            .verify(Message::from(ricevuta.corpo.as_ref()), &Certificati(&snapshot), ora)
            .map_err(|rifiuto| {
                self.conserva(ricevuta, &snapshot, ora);
                let fault = rifiuto.fault();
                Respinta {
                    esito: Esito::from(fault),
                    etichetta: rifiuto.cause(),
                    motivo: rifiuto.to_string(),
                }
            })?;
        let mut snapshot = snapshot.into_inner();
        let (spazio, nome) = verificata.root();
        let operazione = operazioni::trova(ricevuta.percorso.famiglia, spazio, nome)
            .ok_or_else(|| illeggibile(format!("no operation {{{spazio}}}{nome} at {}", ricevuta.percorso.path)))?;
        let adesso = ora_locale(ricevuta.ricevuta);
        let testata = testata_grezza::leggi(verificata.body())
            .ok_or_else(|| illeggibile("the operation does not begin with a header".to_owned()))?;
        let eco = rifiuti::eco(&testata, *adesso.offset())
            .ok_or_else(|| illeggibile("the header is too broken to be echoed".to_owned()))?;
        let chiamata = Chiamata { ricevuta, inizio, adesso, verificata: &verificata, operazione, testata, eco };
        chiamata.prosegui(self, &mut snapshot)
    }

    /// The stored answer of an id that turned out to be registered already.
    pub(super) fn risposta_nota(&self, comune: &str, id_operazione_comune: &str, codice: &str) -> Risposta {
        let trovata = self.registry.snapshot().and_then(|mut s| s.trova_operazione(comune, id_operazione_comune));
        match trovata {
            Ok(Some(nota)) if nota.operazione == codice => gia_data(nota),
            Ok(_) => super::nota(rifiuti::guasto(), "database", "the registered operation cannot be found"),
            Err(errore) => super::nota(rifiuti::guasto(), "database", errore.to_string()),
        }
    }

    fn conserva(&self, ricevuta: &Ricevuta, snapshot: &RefCell<Snapshot>, ora: SystemTime) {
        if let Some(trascrizioni) = &self.trascrizioni {
            let messaggio = Message::from(ricevuta.corpo.as_ref());
            let (_, storia) = self.verificatore.explain(messaggio, &Certificati(snapshot), ora);
            trascrizioni.conserva(&ricevuta.request_id, &ricevuta.corpo, &storia);
        }
    }
}

impl Chiamata<'_> {
    /// The steps of the envelope, in the order of registrazione §1.6, then the operation.
    fn prosegui(self, nucleo: &Nucleo, snapshot: &mut Snapshot) -> Result<Passo, Respinta> {
        let versione = match self.busta(nucleo) {
            Ok(versione) => versione,
            Err(anomalia) => return Ok(self.rifiuta(vec![anomalia], Numero::Zero)?),
        };
        match self.autorizza(snapshot)? {
            Ok(()) => {}
            Err(anomalia) => return Ok(self.rifiuta(vec![anomalia], Numero::Zero)?),
        }
        let mittente = self.mittente().to_owned();
        let turno = match self.idempotenza(nucleo, snapshot, &mittente)? {
            Idempotenza::Prima(turno) => turno,
            Idempotenza::GiaData(nota) => return Ok(Passo::Fatto(gia_data(nota))),
            Idempotenza::Rifiuto(anomalia) => return Ok(self.rifiuta(vec![anomalia], Numero::Zero)?),
        };
        let id = nucleo.registry.prossimo(Contatore::Operazione).map_err(guasto)?;
        let id = OperazioneId(id);
        let comuni = nucleo.archivio.comuni(&nucleo.registry).map_err(guasto)?;
        let contesto = Contesto { mittente, versione, adesso: self.adesso };
        let mut lavoro = Lavoro {
            corpo: self.verificata.body(),
            contesto: &contesto,
            comuni: &comuni,
            id,
            subentro: &nucleo.subentro,
            autore: &self.verificata.caller().operatore,
        };
        match (self.operazione.esegui)(&mut lavoro, snapshot) {
            Ok(eseguita) => Ok(self.rispondi(eseguita, id, turno)),
            Err(Interruzione::Rifiuto(anomalie)) => self.rifiuta(anomalie, Numero::Assegnato(id, turno)),
            Err(Interruzione::Guasto(Guasto::NonDisponibile(motivo))) => Err(Respinta {
                esito: rifiuti::guasto(),
                etichetta: "database",
                motivo,
            }),
            Err(Interruzione::Guasto(Guasto::Incoerente(motivo))) => {
                tracing::error!(error = %motivo, operation.id = id.0, "the register contradicts itself");
                self.rifiuta(vec![Anomalia::nuova("999", &[])], Numero::Assegnato(id, turno))
            }
        }
    }

    /// Version, operation, schema, environment: what the message says of itself.
    fn busta(&self, nucleo: &Nucleo) -> Result<VersioneContratto, Anomalia> {
        let versione = VersioneContratto::da_codice(&self.testata.cod_destinatario)
            .filter(|versione| nucleo.ambiente.versioni.contains(versione));
        let versione = match (versione, self.operazione.testata_libera) {
            (Some(versione), _) => versione,
            (None, true) => VersioneContratto::Anpr05,
            (None, false) => {
                let ammesse: Vec<_> = nucleo.ambiente.versioni.iter().map(|versione| versione.codice()).collect();
                return Err(rifiuti::di_testata(format!("CodDestinatario diverso da {}", ammesse.join(" "))));
            }
        };
        if !self.operazione.testata_libera && self.testata.operazione_richiesta != self.operazione.codice {
            return Err(rifiuti::di_testata("Operazione richiesta inesistente".to_owned()));
        }
        if let Err(violazione) = anpr_contract::valida_corpo(self.verificata.body()) {
            let testo = format!("{} (riga {}): {}", violazione.percorso, violazione.riga, violazione.testo);
            let anomalia = Anomalia::con_testo("EN489", Gravita::Errore, testo);
            return Err(anomalia.su("Body", &violazione.percorso));
        }
        if !self.operazione.testata_libera && !nucleo.ambiente.tipi_invio.contains(&self.testata.tipo_invio) {
            let testo = format!(
                "tipoInvio {} non ammesso in questo ambiente: atteso {}",
                self.testata.tipo_invio,
                nucleo.ambiente.tipi_invio.join(" o ")
            );
            let anomalia = Anomalia::con_testo("EN148", Gravita::Errore, testo);
            return Err(anomalia.su("testataRichiesta", "tipoInvio").valore(&self.testata.tipo_invio));
        }
        Ok(versione)
    }

    /// The comune that calls: `codMittente`, or where the header is free the comune that the signature proves.
    fn mittente(&self) -> &str {
        if self.operazione.testata_libera { &self.verificata.caller().id_sede } else { &self.testata.cod_mittente }
    }

    fn autorizza(&self, snapshot: &mut Snapshot) -> Result<Result<(), Anomalia>, Respinta> {
        let caller = self.verificata.caller();
        let chiamante = snapshot
            .chiamante(&ChiamanteCercato {
                certificato_server: &Impronta(caller.server_cert_sha256),
                certificato_postazione: &Impronta(caller.postazione_cert_sha256),
                postazione: &caller.id_postazione,
                operatore: &caller.operatore,
                comune: &caller.id_sede,
                operazione: self.operazione.codice,
            })
            .map_err(guasto)?;
        let richiesta = autorizzazione::Richiesta {
            id_sede: &caller.id_sede,
            id_postazione: &caller.id_postazione,
            cod_mittente: (!self.operazione.testata_libera).then_some(self.testata.cod_mittente.as_str()),
            operazione: self.operazione.codice,
            oggi: self.adesso.date_naive(),
        };
        match autorizzazione::controlla(&richiesta, &chiamante) {
            Ok(()) => Ok(Ok(())),
            Err(Negato::Applicazione(anomalia)) => Ok(Err(anomalia)),
            Err(Negato::Cancello(motivo)) => {
                Err(Respinta { esito: rifiuti::respinto(), etichetta: "identity", motivo: motivo.to_owned() })
            }
            Err(Negato::Revocato(motivo)) => {
                Err(Respinta { esito: rifiuti::revocato(), etichetta: "revoked", motivo: motivo.to_owned() })
            }
        }
    }

    /// Same id, same service: the answer that was given. Same id, another service: EN079. Still running: EN148
    /// (registrazione §1.3).
    fn idempotenza(
        &self,
        nucleo: &Nucleo,
        snapshot: &mut Snapshot,
        mittente: &str,
    ) -> Result<Idempotenza, Respinta> {
        if self.operazione.testata_libera {
            return Ok(Idempotenza::Prima(None));
        }
        let id = &self.testata.id_operazione_comune;
        let Some(turno) = nucleo.in_corso.prendi(mittente, id) else {
            let testo = "Una operazione con lo stesso id operazione comune risulta ancora in elaborazione".to_owned();
            return Ok(Idempotenza::Rifiuto(Anomalia::con_testo("EN148", Gravita::Errore, testo)));
        };
        match snapshot.trova_operazione(mittente, id).map_err(guasto)? {
            None => Ok(Idempotenza::Prima(Some(turno))),
            Some(nota) if nota.operazione == self.operazione.codice => {
                if nota.impronta_corpo != Some(Impronta(self.verificata.evidence().body_digest)) {
                    tracing::warn!(
                        operation.id = nota.id.0,
                        comune = mittente,
                        "idOperazioneComune used again with another body: the first answer is given"
                    );
                }
                Ok(Idempotenza::GiaData(nota))
            }
            Some(nota) => {
                let parametri = [("valore", id.as_str()), ("operazione", nota.operazione.as_str())];
                Ok(Idempotenza::Rifiuto(Anomalia::nuova("EN079", &parametri)))
            }
        }
    }

    fn rispondi(&self, eseguita: Eseguita, id: OperazioneId, turno: Option<Turno>) -> Passo {
        let Eseguita { corpo, parti, soggetti, avvisi } = eseguita;
        let tipo_risposta = if parti.is_empty() { "text/xml" } else { "application/xop+xml" };
        // The attachments of read-only services are worked out anew when a call is repeated (consultazione §15.33).
        let risposta = corpo.clone();
        let esito = if parti.is_empty() { Esito::Xml { corpo } } else { Esito::Mtom { corpo, parti } };
        let operazione = self.riga(id, EsitoGiornale::Ok, &avvisi, risposta, tipo_risposta, soggetti, true);
        self.da_registrare(operazione, esito, "ok", turno)
    }

    /// A refusal of the application. It consumes the id of the comune only once the call had got a number of ours.
    fn rifiuta(&self, mut anomalie: Vec<Anomalia>, numero: Numero) -> Result<Passo, Respinta> {
        todo!()
    }

    fn da_registrare(
        &self,
        operazione: NuovaOperazione,
        esito: Esito,
        etichetta: &'static str,
        turno: Option<Turno>,
    ) -> Passo {
        let nota = Nota {
            operazione: Some(self.operazione.codice),
            esito: Some(etichetta),
            id_operazione_anpr: Some(operazione.id.0),
            id_operazione_comune: Some(operazione.id_operazione_comune.clone()),
            comune: Some(operazione.comune.clone()),
            motivo: (!operazione.codici.is_empty()).then(|| operazione.codici.join(" ")),
        };
        Passo::DaRegistrare(Box::new(DaRegistrare { operazione, risposta: Risposta { esito, nota }, _turno: turno }))
    }
}
