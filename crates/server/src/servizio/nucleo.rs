//! From the bytes of a message to an answer: the frame of all operations (registrazione §1.6, sicurezza §12.0).

use super::archivio::ArchivioComuni;
use super::autorizzazione::{self, Negato};
use super::certificati::Certificati;
use super::in_corso::{InCorso, Turno};
use super::operazioni::{self, Eseguita, Lavoro, Operazione};
use super::risorse::RisorseServizio;
use super::ritmo::Ritmo;
use super::testata_grezza::{self, TestataGrezza};
use super::trascrizioni::Trascrizioni;
use super::{DaRegistrare, Passo, rifiuti};
use crate::chiamata::{Esito, Nota, Ricevuta, Risposta};
use crate::config::IpAllowlist;
use crate::percorsi::Taglia;
use anpr_catalogue::codici::Gravita;
use anpr_contract::tipi::TestataRisposta;
use anpr_engine::{Anomalia, Contesto, Interruzione, VersioneContratto};
use anpr_model::{Archivio, Data, Guasto, NomeVoce, OperazioneId};
use anpr_registry::{
    Chiamante, ChiamanteCercato, ChiaveReplica, Contatore, Errore, Esito as EsitoGiornale, Evidenza, Impronta,
    NuovaOperazione, OperazioneRegistrata, Registry, Snapshot,
};
use anpr_wss::{Evidence, Message, Refusal, Transcript, VerifiedRequest, Verifier};
use chrono::{DateTime, FixedOffset, Utc};
use std::sync::Arc;
use std::time::{Instant, SystemTime};

/// What every request needs, shared by the threads of the pool.
pub(super) struct Nucleo {
    pub(super) registry: Arc<Registry>,
    pub(super) verificatore: Verifier,
    /// The same for the services whose messages carry files.
    pub(super) verificatore_di_file: Verifier,
    pub(super) ambiente: Ambiente,
    pub(super) archivio: ArchivioComuni,
    pub(super) in_corso: InCorso,
    pub(super) trascrizioni: Option<Trascrizioni>,
    pub(super) subentro: operazioni::ServizioSubentro,
    pub(super) certificati: operazioni::ServizioCertificati,
    pub(super) risorse: RisorseServizio,
    pub(super) asincrone: operazioni::RegoleAsincrone,
    /// Calls of one certificate; none where they are not bounded.
    pub(super) ritmo: Option<Ritmo<[u8; 32]>>,
}

/// What distinguishes one environment of ANPR from another, for the application.
pub(super) struct Ambiente {
    pub(super) versioni: Vec<VersioneContratto>,
    pub(super) tipi_invio: Vec<String>,
    pub(super) indirizzi: IpAllowlist,
}

/// A refusal that leaves no row in the journal: the caller is not known to be who they say.
struct Respinta {
    esito: Esito,
    etichetta: &'static str,
    motivo: String,
    /// Whose signature the message bears, if it bears a good one: for who watches.
    comune: Option<String>,
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
    /// The comune that calls: the one that the signature proves, until `codMittente` is known to be one that it answers
    /// for. What is refused before is written under its own name, whatever it says of itself.
    mittente: String,
    tentativo: Tentativo,
}

/// How often a registration was decided already, only to find that what it rested on had changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tentativo {
    /// Never.
    Primo,
    /// It may be decided again.
    Ancora,
    /// It has been decided often enough: the sheets belong to others for now.
    Rinuncia,
}

impl Nucleo {
    /// Does all the work on a request but the writing. CPU bound, and reads the database.
    pub(super) fn esamina(&self, ricevuta: &Ricevuta, tentativo: Tentativo) -> Passo {
        match self.tratta(ricevuta, Instant::now(), tentativo) {
            Ok(passo) => passo,
            Err(Respinta { esito, etichetta, motivo, comune }) => {
                let nota = Nota { esito: Some(etichetta), motivo: Some(motivo), comune, ..Nota::default() };
                Passo::Fatto(Risposta { esito, nota })
            }
        }
    }

    fn tratta(&self, ricevuta: &Ricevuta, inizio: Instant, tentativo: Tentativo) -> Result<Passo, Respinta> {
        let certificati = Certificati::new(&self.registry);
        let ora = SystemTime::from(ricevuta.ricevuta);
        let messaggio = Message::from(ricevuta.corpo.as_ref());
        let verificata = match self.verificatore(ricevuta).verify(messaggio, &certificati, ora) {
            Ok(verificata) => verificata,
            Err(rifiuto) => return Err(self.respingi(ricevuta, &rifiuto, certificati, ora)),
        };
        let mut snapshot = certificati.istantanea().map_err(guasto)?;
        let (spazio, nome) = verificata.root();
        let operazione = operazioni::trova(ricevuta.percorso.famiglia, spazio, nome)
            .ok_or_else(|| illeggibile(format!("no operation {{{spazio}}}{nome} at {}", ricevuta.percorso.path)))?;
        let adesso = ora_locale(ricevuta.ricevuta);
        let testata = testata_grezza::leggi(verificata.body())
            .ok_or_else(|| illeggibile("the operation does not begin with a header".to_owned()))?;
        let eco =
            rifiuti::eco(&testata).ok_or_else(|| illeggibile("the header is too broken to be echoed".to_owned()))?;
        let mittente = verificata.caller().id_sede.clone();
        let verificata = &verificata;
        let chiamata = Chiamata { ricevuta, inizio, adesso, verificata, operazione, testata, eco, mittente, tentativo };
        chiamata.prosegui(self, &mut snapshot)
    }

    /// The refusal of a message that does not verify.
    fn respingi(
        &self,
        ricevuta: &Ricevuta,
        rifiuto: &Refusal,
        certificati: Certificati<'_>,
        ora: SystemTime,
    ) -> Respinta {
        if let Some(errore) = certificati.errore() {
            return guasto(errore);
        }
        self.conserva(ricevuta, &certificati, ora);
        let esito = rifiuti::del_verificatore(rifiuto.fault());
        Respinta { esito, etichetta: rifiuto.cause(), motivo: rifiuto.to_string(), comune: None }
    }

    /// What becomes of a call whose id turned out to be registered already, by another process: its own row, which does
    /// not consume the id, and the stored answer.
    pub(super) fn gia_registrata(&self, chiamata: &NuovaOperazione) -> Passo {
        let trovata = self.registry.snapshot().and_then(|mut s| {
            let nota = s.trova_operazione(&chiamata.comune, &chiamata.id_operazione_comune)?;
            let nota = nota.filter(|nota| nota.operazione == chiamata.operazione);
            nota.map(|nota| Ok((gia_data(nota.clone(), &chiamata.comune, &mut s)?, nota))).transpose()
        });
        match trovata {
            Ok(Some((risposta, nota))) => {
                let mut operazione = chiamata.clone();
                (operazione.consuma_id, operazione.esito) = (false, nota.esito);
                operazione.risposta.clone_from(&nota.risposta);
                operazione.tipo_risposta.clone_from(&nota.tipo_risposta);
                (operazione.codici, operazione.soggetti, operazione.famiglie) = (Vec::new(), Vec::new(), Vec::new());
                Passo::DaRegistrare(Box::new(DaRegistrare::senza_effetti(operazione, risposta)))
            }
            Ok(None) => {
                Passo::Fatto(super::nota(rifiuti::guasto(), "database", "the registered operation cannot be found"))
            }
            Err(errore) => Passo::Fatto(super::nota(rifiuti::guasto(), "database", errore.to_string())),
        }
    }

    fn verificatore(&self, ricevuta: &Ricevuta) -> &Verifier {
        match ricevuta.percorso.famiglia.taglia() {
            Taglia::Comune => &self.verificatore,
            Taglia::Allegati | Taglia::Subentro => &self.verificatore_di_file,
        }
    }

    fn conserva(&self, ricevuta: &Ricevuta, certificati: &Certificati<'_>, ora: SystemTime) {
        if let Some(trascrizioni) = &self.trascrizioni {
            let messaggio = Message::from(ricevuta.corpo.as_ref());
            let (_, storia) = self.verificatore(ricevuta).explain(messaggio, certificati, ora);
            trascrizioni.conserva(&ricevuta.request_id, &ricevuta.corpo, &storia);
        }
    }
}

impl Chiamata<'_> {
    /// Who calls, as the gateway judges it; then the steps of the envelope, in the order of registrazione §1.6; then the
    /// operation. Whoever does not pass the gateway, its address included, hears nothing of the application's.
    fn prosegui(mut self, nucleo: &Nucleo, snapshot: &mut Snapshot<'_>) -> Result<Passo, Respinta> {
        let chiamante = self.chiamante(snapshot)?;
        self.cancello(nucleo, snapshot, &chiamante)?;
        self.ritmo(nucleo)?;
        let versione = match self.busta(nucleo) {
            Ok(versione) => versione,
            Err(anomalia) => return self.rifiuta(nucleo, vec![anomalia], Numero::Zero),
        };
        if let Err(anomalia) = autorizzazione::abilita(&self.richiesta(), &chiamante) {
            return self.rifiuta(nucleo, vec![anomalia], Numero::Zero);
        }
        if !self.operazione.testata_libera {
            self.mittente.clone_from(&self.testata.cod_mittente);
        }
        let turno = match self.idempotenza(nucleo, snapshot)? {
            Idempotenza::Prima(turno) => turno,
            Idempotenza::GiaData(nota) => return self.ripeti(nucleo, snapshot, versione, nota),
            Idempotenza::Rifiuto(anomalia) => return self.rifiuta(nucleo, vec![anomalia], Numero::Zero),
        };
        let id = nucleo.registry.prossimo(Contatore::Operazione).map_err(guasto)?;
        let id = OperazioneId(id);
        if self.tentativo == Tentativo::Rinuncia {
            return self.rifiuta(nucleo, vec![Anomalia::nuova("EN203", &[])], Numero::Provvisorio(id, turno));
        }
        match self.esegui(nucleo, snapshot, versione, id)? {
            Ok(eseguita) => Ok(self.rispondi(eseguita, id, turno)),
            Err(Interruzione::Rifiuto(anomalie)) => self.rifiuta(nucleo, anomalie, Numero::Assegnato(id, turno)),
            Err(Interruzione::NonOra(anomalia)) => self.rifiuta(nucleo, vec![anomalia], Numero::Provvisorio(id, turno)),
            Err(Interruzione::Guasto(Guasto::NonDisponibile(motivo))) => {
                Err(self.respinta(rifiuti::guasto(), "database", motivo))
            }
            Err(Interruzione::Guasto(Guasto::Incoerente(motivo))) => {
                tracing::error!(error = %motivo, operation.id = id.0, "the register contradicts itself");
                self.rifiuta(nucleo, vec![Anomalia::nuova("999", &[])], Numero::Provvisorio(id, turno))
            }
        }
    }

    /// What the application makes of the request, under this number.
    fn esegui(
        &self,
        nucleo: &Nucleo,
        snapshot: &mut Snapshot<'_>,
        versione: VersioneContratto,
        id: OperazioneId,
    ) -> Result<Result<Eseguita, Interruzione>, Respinta> {
        let comuni = nucleo
            .archivio
            .comuni(&nucleo.registry)
            .map_err(|errore| self.respinta(rifiuti::guasto(), "database", errore.to_string()))?;
        let contesto = Contesto { mittente: self.mittente.clone(), versione, adesso: self.adesso };
        let mut lavoro = Lavoro {
            corpo: self.verificata.body(),
            contesto: &contesto,
            comuni: &comuni,
            id,
            subentro: &nucleo.subentro,
            certificati: &nucleo.certificati,
            risorse: &nucleo.risorse,
            asincrone: &nucleo.asincrone,
        };
        Ok((self.operazione.esegui)(&mut lavoro, snapshot))
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

    fn chiamante(&self, snapshot: &mut Snapshot<'_>) -> Result<Chiamante, Respinta> {
        let caller = self.verificata.caller();
        let cercato = ChiamanteCercato {
            certificato_server: &Impronta(caller.server_cert_sha256),
            certificato_postazione: &Impronta(caller.postazione_cert_sha256),
            postazione: &caller.id_postazione,
            operatore: &caller.operatore,
            comune: &caller.id_sede,
            operazione: self.operazione.codice,
        };
        snapshot.chiamante(&cercato).map_err(guasto)
    }

    fn richiesta(&self) -> autorizzazione::Richiesta<'_> {
        let caller = self.verificata.caller();
        autorizzazione::Richiesta {
            id_sede: &caller.id_sede,
            id_postazione: &caller.id_postazione,
            cod_mittente: (!self.operazione.testata_libera).then_some(self.testata.cod_mittente.as_str()),
            operazione: self.operazione.codice,
            oggi: self.adesso.date_naive(),
        }
    }

    /// Identity and address.
    fn cancello(&self, nucleo: &Nucleo, snapshot: &mut Snapshot<'_>, chiamante: &Chiamante) -> Result<(), Respinta> {
        match autorizzazione::identifica(&self.richiesta(), chiamante) {
            Ok(()) => self.indirizzo(nucleo, snapshot, &chiamante.comuni),
            Err(Negato::Cancello(motivo)) => Err(self.respinta(rifiuti::respinto(), "identity", motivo.to_owned())),
            Err(Negato::Revocato(motivo)) => Err(self.respinta(rifiuti::revocato(), "revoked", motivo.to_owned())),
        }
    }

    /// No comune's program may keep the others from being served (consultazione §15.45). What is decided again is one call.
    fn ritmo(&self, nucleo: &Nucleo) -> Result<(), Respinta> {
        let (caller, adesso) = (self.verificata.caller(), self.inizio);
        let Some(ritmo) = nucleo.ritmo.as_ref().filter(|_| self.tentativo == Tentativo::Primo) else { return Ok(()) };
        if ritmo.ammette(caller.server_cert_sha256, adesso) {
            return Ok(());
        }
        let motivo = format!("{} has made all the calls of a minute", caller.id_sede);
        tracing::warn!(comune = caller.id_sede, "{motivo}");
        Err(self.respinta(Esito::Occupato, "rate", motivo))
    }

    /// The address must be one that the comune has registered, where the environment asks for it (sicurezza §9.3). The
    /// network's own list comes before us; this one knows which comune the address is of.
    fn indirizzo(&self, nucleo: &Nucleo, snapshot: &mut Snapshot<'_>, comuni: &[String]) -> Result<(), Respinta> {
        let client = self.ricevuta.client;
        if nucleo.ambiente.indirizzi == IpAllowlist::Off || snapshot.ip_ammesso(comuni, client).map_err(guasto)? {
            return Ok(());
        }
        let motivo = format!("{} has not registered the address of the call", self.verificata.caller().id_sede);
        if nucleo.ambiente.indirizzi == IpAllowlist::Log {
            tracing::warn!(client.ip = %client, "{motivo}");
            return Ok(());
        }
        Err(self.respinta(rifiuti::respinto(), "address", motivo))
    }

    /// Same id, same service: the answer that was given. Same id, another service: EN079. Still running: EN148
    /// (registrazione §1.3).
    fn idempotenza(&self, nucleo: &Nucleo, snapshot: &mut Snapshot<'_>) -> Result<Idempotenza, Respinta> {
        if self.operazione.testata_libera {
            return Ok(Idempotenza::Prima(None));
        }
        let (mittente, id) = (self.mittente.as_str(), &self.testata.id_operazione_comune);
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

    /// The stored answer, given again; the entries of a list, which are not kept twice, are read again (consultazione §1.3).
    /// Whom it shows is written beside the first call; who saw it now is written here, but for the very message that was
    /// answered before, of which there is nothing new to say (sicurezza T-19, T-20).
    fn ripeti(
        &self,
        nucleo: &Nucleo,
        snapshot: &mut Snapshot<'_>,
        versione: VersioneContratto,
        nota: OperazioneRegistrata,
    ) -> Result<Passo, Respinta> {
        let vista = snapshot.gia_vista(&chiave_firma(self.verificata.evidence())).map_err(guasto)?;
        let mut operazione = self.riga(nota.id, nota.esito, &[], nota.risposta.clone());
        operazione.tipo_risposta.clone_from(&nota.tipo_risposta);
        let detto = Nota { id_operazione_anpr: Some(nota.id.0), ..self.nota("replayed") };
        let di_nuovo = self.elenco_di_nuovo(nucleo, snapshot, versione, &nota)?;
        let mut risposta = Risposta { nota: detto, ..gia_data(nota, &self.mittente, snapshot).map_err(guasto)? };
        if let Some(Eseguita { corpo, parti, .. }) = di_nuovo {
            risposta.esito = if parti.is_empty() { Esito::Xml { corpo } } else { Esito::Mtom { corpo, parti } };
        }
        if vista {
            return Ok(Passo::Fatto(risposta));
        }
        operazione.id = OperazioneId(nucleo.registry.prossimo(Contatore::Operazione).map_err(guasto)?);
        Ok(Passo::DaRegistrare(Box::new(DaRegistrare::senza_effetti(operazione, risposta))))
    }

    /// The list of an answer that is given again, with its contents; none if it is no list, or the same is not asked for.
    fn elenco_di_nuovo(
        &self,
        nucleo: &Nucleo,
        snapshot: &mut Snapshot<'_>,
        versione: VersioneContratto,
        nota: &OperazioneRegistrata,
    ) -> Result<Option<Eseguita>, Respinta> {
        if self.operazione.codice != LISTE || !contiene(&nota.risposta, VOCI) {
            return Ok(None);
        }
        let dal_giornale = |errore: Guasto| self.respinta(rifiuti::guasto(), "database", errore.to_string());
        let prima = snapshot.voce(std::slice::from_ref(&self.mittente), &NomeVoce::Anpr(nota.id), nota.ricevuta);
        let prima = prima.map_err(dal_giornale)?;
        // The Body around it has an id of its own in each message.
        let chiesto = prima.and_then(|prima| prima.richiesta).map(|corpo| operazioni::interno(&corpo));
        if chiesto != Some(operazioni::interno(self.verificata.body())) {
            return Ok(None);
        }
        match self.esegui(nucleo, snapshot, versione, nota.id)? {
            Ok(eseguita) => Ok(Some(eseguita)),
            Err(Interruzione::Guasto(errore)) => Err(dal_giornale(errore)),
            Err(_) => Ok(None),
        }
    }

    fn rispondi(&self, eseguita: Eseguita, id: OperazioneId, turno: Option<Turno>) -> Passo {
        let Eseguita { corpo, parti, intera, soggetti, famiglie, avvisi, effetti, notifiche, seguiti, consuma_id } =
            eseguita;
        let a_parte = intera.is_none() && !parti.is_empty();
        let conservata = intera.unwrap_or_else(|| corpo.clone());
        let mut operazione = self.riga(id, EsitoGiornale::Ok, &avvisi, conservata);
        if a_parte {
            operazione.tipo_risposta = CON_PARTE.to_owned();
        }
        // The connection test's id is free like the rest of its header: it takes none away from the comune.
        operazione.consuma_id = consuma_id && !self.operazione.testata_libera;
        (operazione.soggetti, operazione.famiglie) = (soggetti, famiglie);
        let esito = if parti.is_empty() { Esito::Xml { corpo } } else { Esito::Mtom { corpo, parti } };
        let mut da_registrare = self.da_registrare(operazione, esito, "ok", turno);
        (da_registrare.effetti, da_registrare.notifiche) = (effetti.map(Arc::from), notifiche);
        da_registrare.seguiti = seguiti;
        Passo::DaRegistrare(Box::new(da_registrare))
    }

    /// A refusal of the application. It consumes the comune's id only if it is the operation's last word.
    fn rifiuta(&self, nucleo: &Nucleo, mut anomalie: Vec<Anomalia>, numero: Numero) -> Result<Passo, Respinta> {
        let mut testata = self.eco.clone();
        let ultima_parola = matches!(numero, Numero::Assegnato(..));
        let (id, turno) = match numero {
            Numero::Zero => (OperazioneId(nucleo.registry.prossimo(Contatore::Operazione).map_err(guasto)?), None),
            Numero::Assegnato(id, turno) | Numero::Provvisorio(id, turno) => {
                let quando = self.adesso.format("%d/%m/%Y %H:%M:%S").to_string();
                testata.id_operazione_anpr = id.to_string();
                anomalie.push(rifiuti::assistenza(&testata.id_operazione_anpr, &testata.id_operazione_comune, &quando));
                (id, turno)
            }
        };
        let corpo = (self.operazione.rifiuto)(testata, &anomalie)
            .map(String::into_bytes)
            .map_err(|errore| self.respinta(rifiuti::guasto(), "answer", errore.to_string()))?;
        let mut riga = self.riga(id, EsitoGiornale::Ko, &anomalie, corpo.clone());
        riga.consuma_id = ultima_parola && !self.operazione.testata_libera;
        Ok(Passo::DaRegistrare(Box::new(self.da_registrare(riga, Esito::Xml { corpo }, "ko", turno))))
    }

    /// The journal's row: who asked what, when, with which proof, and what was answered (sicurezza §14.2). It does not
    /// consume the comune's id and regards nobody, unless its caller says so.
    fn riga(
        &self,
        id: OperazioneId,
        esito: EsitoGiornale,
        anomalie: &[Anomalia],
        risposta: Vec<u8>,
    ) -> NuovaOperazione {
        NuovaOperazione {
            id,
            comune: self.mittente.clone(),
            id_operazione_comune: self.testata.id_operazione_comune.clone(),
            protocollo: self.eco.protocollo_comune.clone(),
            consuma_id: false,
            operazione: self.operazione.codice.to_owned(),
            ricevuta: self.ricevuta.ricevuta,
            data_decorrenza: self.eco.data_decorrenza.as_deref().and_then(anpr_engine::valori::data),
            esito,
            codici: anomalie.iter().map(|anomalia| anomalia.codice().to_owned()).collect(),
            evidenza: self.evidenza(),
            durata_us: i64::try_from(self.inizio.elapsed().as_micros()).unwrap_or(i64::MAX),
            richiesta: self.verificata.body().to_vec(),
            risposta,
            tipo_risposta: "text/xml".to_owned(),
            repliche: self.repliche(),
            soggetti: Vec::new(),
            famiglie: Vec::new(),
        }
    }

    /// Until when the message, and an assertion that is good once only, must be remembered. An assertion's ID is its
    /// comune's own affair: what one comune has used is free for the others.
    fn repliche(&self) -> Vec<ChiaveReplica> {
        let (caller, evidence) = (self.verificata.caller(), self.verificata.evidence());
        let mut chiavi = vec![ChiaveReplica { chiave: chiave_firma(evidence), scade: evidence.expires_at.into() }];
        if evidence.one_time_assertion {
            chiavi.push(ChiaveReplica {
                chiave: format!("asserzione:{}:{}", caller.id_sede, evidence.assertion_id),
                scade: evidence.assertion_expires_at.into(),
            });
        }
        chiavi
    }

    fn evidenza(&self) -> Evidenza {
        let (caller, evidence) = (self.verificata.caller(), self.verificata.evidence());
        Evidenza {
            operatore: caller.operatore.clone(),
            postazione: caller.id_postazione.clone(),
            sede: caller.id_sede.clone(),
            applicazione: caller.id_applicazione.clone(),
            asserzione: evidence.assertion_id.clone(),
            certificato_server: Some(Impronta(caller.server_cert_sha256)),
            seriale_server: evidence.server_serial.clone(),
            certificato_postazione: Some(Impronta(caller.postazione_cert_sha256)),
            seriale_postazione: evidence.postazione_serial.clone(),
            ip: self.ricevuta.client.to_string(),
            ip_dichiarato: evidence.subject_locality.clone(),
            impronta_corpo: Some(Impronta(evidence.body_digest)),
        }
    }

    fn da_registrare(
        &self,
        operazione: NuovaOperazione,
        esito: Esito,
        etichetta: &'static str,
        turno: Option<Turno>,
    ) -> DaRegistrare {
        let nota = Nota {
            id_operazione_anpr: Some(operazione.id.0),
            motivo: (!operazione.codici.is_empty()).then(|| operazione.codici.join(" ")),
            ..self.nota(etichetta)
        };
        let risposta = Risposta { esito, nota };
        DaRegistrare { operazione, risposta, effetti: None, notifiche: Vec::new(), seguiti: Vec::new(), _turno: turno }
    }

    /// What the log is told of every call that is answered.
    fn nota(&self, etichetta: &'static str) -> Nota {
        let evidence = self.verificata.evidence();
        let tollerato: Vec<String> = evidence.warnings.iter().map(ToString::to_string).collect();
        Nota {
            operazione: Some(self.operazione.codice),
            esito: Some(etichetta),
            id_operazione_comune: Some(self.testata.id_operazione_comune.clone()),
            comune: Some(self.mittente.clone()),
            scarto_ms: Some(evidence.skew_ms),
            tollerato: (!tollerato.is_empty()).then(|| tollerato.join("; ")),
            ..Nota::default()
        }
    }

    fn respinta(&self, esito: Esito, etichetta: &'static str, motivo: String) -> Respinta {
        Respinta { esito, etichetta, motivo, comune: Some(self.verificata.caller().id_sede.clone()) }
    }
}

/// The story of a verification, told with the register's own certificates; nothing is written.
pub fn spiega(
    verificatore: &Verifier,
    registry: &Registry,
    messaggio: Message<'_>,
    quando: SystemTime,
) -> Result<(Result<VerifiedRequest, Refusal>, Transcript), Errore> {
    let certificati = Certificati::new(registry);
    let racconto = verificatore.explain(messaggio, &certificati, quando);
    certificati.errore().map_or(Ok(racconto), Err)
}

/// The day of an instant on the calendar of Italy.
pub fn giorno_italiano(istante: DateTime<Utc>) -> Data {
    ora_locale(istante).date_naive()
}

/// Under which number a refusal is answered.
enum Numero {
    /// `0`: the call died in the envelope and may be sent again with the same id (registrazione §1.2).
    Zero,
    /// The call got a number of ours, which also consumes the comune's.
    Assegnato(OperazioneId, Option<Turno>),
    /// The call got a number of ours, but failed by no fault of its own: it may be sent again with the same id
    /// (consultazione §1.5).
    Provvisorio(OperazioneId, Option<Turno>),
}

/// What the comune's id says of the call.
enum Idempotenza {
    Prima(Option<Turno>),
    GiaData(OperazioneRegistrata),
    Rifiuto(Anomalia),
}

fn chiave_firma(evidence: &Evidence) -> String {
    format!("firma:{}", Impronta(evidence.message_signature_sha256))
}

/// The stored answer, given again, with the certificate that is kept apart from it.
fn gia_data(nota: OperazioneRegistrata, comune: &str, snapshot: &mut Snapshot<'_>) -> Result<Risposta, Errore> {
    let certificato = if nota.tipo_risposta == CON_PARTE { snapshot.pdf_certificato(comune, nota.id)? } else { None };
    let esito = match certificato {
        Some(pdf) => operazioni::ripresenta(nota.risposta, "application/pdf", pdf),
        None => Esito::Xml { corpo: nota.risposta },
    };
    Ok(Risposta {
        esito,
        nota: Nota { esito: Some("replayed"), id_operazione_anpr: Some(nota.id.0), ..Nota::default() },
    })
}

/// The moment on the clock and the calendar of Italy, which are those of every date of the register.
fn ora_locale(istante: DateTime<Utc>) -> DateTime<FixedOffset> {
    istante.with_timezone(&chrono_tz::Europe::Rome).fixed_offset()
}

fn illeggibile(motivo: String) -> Respinta {
    Respinta { esito: rifiuti::illeggibile(), etichetta: "envelope", motivo, comune: None }
}

fn guasto(errore: Errore) -> Respinta {
    let esito = if matches!(errore, Errore::Occupato(_)) { Esito::Occupato } else { rifiuti::guasto() };
    Respinta { esito, etichetta: "database", motivo: errore.to_string(), comune: None }
}

fn contiene(testo: &[u8], cosa: &[u8]) -> bool {
    testo.windows(cosa.len()).any(|finestra| finestra == cosa)
}

/// The operation that fetches lists, and what marks an answer with a list.
const LISTE: &str = "4005";
const VOCI: &[u8] = b"<elencoRisposte>";
/// Kind of a stored answer whose binary part is kept apart from it.
const CON_PARTE: &str = "application/xop+xml";
