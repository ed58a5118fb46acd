//! The second reading: validation, checks, and the load, file after file.

use super::famiglie::{Famiglie, SchedaFamiglia};
use super::lettura::{Prima, illeggibile};
use super::{Ambiente, Progresso, Riepilogo, scheda_file};
use crate::aire;
use crate::anomalie::{anomalia, blocca};
use crate::controlli::controlla;
use crate::errore::Errore;
use crate::esiti::{Esiti, Scheda, TipoScheda};
use crate::espansione;
use crate::indice::{Libro, Posto, TipoFamiglia};
use crate::opzioni::Opzioni;
use crate::persona::{Persona, chiamata};
use crate::scheda::{Carico, Collocazione, soggetto};
use anpr_contract::ErroreLettura;
use anpr_contract::subentro::{Lettore, Pezzo};
use anpr_engine::Anomalia;
use anpr_model::StatoSoggetto;
use anpr_registry::{Caricamento, Esistente, FileFornitura, NuovaFamiglia, NuovoIdAnpr, TipoFile};
use std::collections::HashMap;
use std::io::BufReader;
use std::path::Path;

/// What the second reading holds.
pub(super) struct Passaggio<'a, P> {
    ambiente: &'a Ambiente<'a>,
    carico: &'a Carico<'a>,
    primo_seriale: i64,
    /// None from the first blocking anomaly on: the rest is checked, and not loaded.
    caricamento: Option<Caricamento>,
    esiti: Esiti,
    famiglie: Famiglie,
    /// In which book each codice fiscale of the supply was met.
    codici_fiscali: HashMap<[u8; 16], Libro>,
    gruppo: Vec<Letta>,
    schede_famiglia: Vec<NuovaFamiglia>,
    posto: Posto,
    riepilogo: Riepilogo,
    progresso: &'a mut P,
}

/// A person read and checked, waiting for its group.
struct Letta {
    persona: Persona,
    posto: Posto,
    famiglia: Option<(Posto, i32)>,
    anomalie: Vec<Anomalia>,
}

impl<'a, P: FnMut(Progresso<'_>)> Passaggio<'a, P> {
    pub(super) fn nuovo(
        ambiente: &'a Ambiente<'a>,
        carico: &'a Carico<'a>,
        primo_seriale: i64,
        caricamento: Option<Caricamento>,
        esiti: Esiti,
        progresso: &'a mut P,
    ) -> Self {
        Self {
            ambiente,
            carico,
            primo_seriale,
            caricamento,
            esiti,
            famiglie: Famiglie::default(),
            codici_fiscali: HashMap::new(),
            gruppo: Vec::with_capacity(GRUPPO),
            schede_famiglia: Vec::with_capacity(GRUPPO),
            posto: 0,
            riepilogo: Riepilogo::default(),
            progresso,
        }
    }

    /// Reads one file of the supply.
    pub(super) fn file(
        &mut self,
        numero: u16,
        file: &FileFornitura,
        prima: &mut Prima,
        opzioni: &Opzioni,
    ) -> Result<(), Errore> {
        self.famiglie.nuovo_file();
        let senza_suffisso = file.nome.strip_suffix(".gz").unwrap_or(&file.nome);
        self.esiti.nuovo_file(senza_suffisso)?;
        for anomalia in &prima.anomalie {
            self.anomalia(scheda_file(file), anomalia)?;
        }
        if !prima.leggibile {
            return Ok(());
        }
        let percorso = Path::new(&file.percorso);
        let (espansione, sonda) = espansione::apri(percorso, opzioni.espansione).map_err(Errore::disco(percorso))?;
        let sorgente = BufReader::with_capacity(BLOCCO, espansione);
        let (codice, esito) = match file.tipo {
            TipoFile::Apr => ("EN009", self.apr(numero, sorgente)?),
            TipoFile::Aire => ("EN010", self.aire(numero, sorgente)?),
        };
        if let Err(motivo) = esito {
            let trovata = illeggibile(codice, sonda.difetto(), &motivo);
            self.anomalia(scheda_file(file), &trovata)?;
            prima.anomalie.push(trovata);
        }
        self.scarica()?;
        self.scarica_famiglie()
    }

    /// The load, if the supply may come in, the outcome files and the summary.
    pub(super) fn fine(self) -> Result<(Option<Caricamento>, Esiti, Riepilogo), Errore> {
        Ok((self.caricamento, self.esiti, self.riepilogo))
    }

    /// The inner error is the file's: what is wrong with it, for the comune.
    fn apr(&mut self, numero: u16, sorgente: BufReader<espansione::Espansione>) -> Result<Result<(), String>, Errore> {
        let mut lettore = Lettore::nuovo(sorgente);
        loop {
            let brano = match lettore.prossimo() {
                Ok(Some(brano)) => brano,
                Ok(None) => return Ok(Ok(())),
                Err(ErroreLettura::Schema(violazione)) => return Ok(Err(violazione.to_string())),
                Err(errore) => return Ok(Err(errore.to_string())),
            };
            match brano.pezzo {
                Pezzo::DatiFornitura(_) | Pezzo::DatiInvio(_) => {}
                Pezzo::Soggetto(dati) => match Persona::residente(*dati) {
                    Ok(persona) => self.persona(persona, numero)?,
                    Err(_) => {
                        return Ok(Err(format!("riga {}: dataNascita con l'anno oltre le quattro cifre", brano.riga)));
                    }
                },
                Pezzo::Famiglia(scheda) => {
                    let scheda = self.famiglie.dichiarata(TipoFamiglia::Famiglia, *scheda, self.carico)?;
                    self.famiglia(scheda)?;
                }
                Pezzo::Convivenza(scheda) => {
                    let scheda = self.famiglie.dichiarata(TipoFamiglia::Convivenza, *scheda, self.carico)?;
                    self.famiglia(scheda)?;
                }
            }
        }
    }

    fn aire(&mut self, numero: u16, sorgente: BufReader<espansione::Espansione>) -> Result<Result<(), String>, Errore> {
        let mut lettore = aire::Lettore::nuovo(sorgente);
        loop {
            let letta = lettore
                .prossima()
                .and_then(|riga| riga.map(|r| aire::persona(&r, &self.carico.comune.istat)).transpose());
            match letta {
                Ok(Some(persona)) => self.persona(persona, numero)?,
                Ok(None) => break,
                Err(errore) => return Ok(Err(errore.to_string())),
            }
        }
        for scheda in self.famiglie.aire(self.carico)? {
            self.famiglia(scheda)?;
        }
        Ok(Ok(()))
    }

    fn persona(&mut self, persona: Persona, numero_file: u16) -> Result<(), Errore> {
        let posto = self.posto;
        self.posto += 1;
        let mut anomalie = controlla(&persona, &self.carico.contesto);
        let famiglia = self.colloca(&persona, numero_file, &mut anomalie)?;
        self.doppione(&persona, &mut anomalie);
        self.riepilogo.soggetti += 1;
        if persona.libro == Libro::Estero {
            self.riepilogo.aire += 1;
        }
        self.gruppo.push(Letta { persona, posto, famiglia, anomalie });
        if self.gruppo.len() >= GRUPPO { self.scarica() } else { Ok(()) }
    }

    /// The family of a person: `ES092` for who names none that the supply declares, `EN063` for who names one of another
    /// file.
    fn colloca(
        &mut self,
        persona: &Persona,
        numero_file: u16,
        anomalie: &mut Vec<Anomalia>,
    ) -> Result<Option<(Posto, i32)>, Errore> {
        let generalita = &persona.dati.generalita_sub_iscr;
        let chi = chiamata(generalita.cognome.as_ref(), generalita.nome.as_ref());
        let nessuna = || anomalia("ES092", &[("soggetto", &chi)]).su("soggetto", "famiglia");
        let Some((tipo, legame)) = persona.famiglia() else {
            anomalie.push(nessuna());
            return Ok(None);
        };
        let id = legame.id_fam_conv_comune.trim();
        let altrove = || {
            let trovata = anomalia("EN063", &[("famiglia", id), ("soggetto", &chi)]);
            trovata.su("soggetto", "idFamConvComune").valore(id)
        };
        match self.carico.indice.posto_famiglia(tipo, id) {
            Some((posto, nota)) if nota.dichiarata_in.is_some() => {
                if nota.dichiarata_in != Some(numero_file) && nota.dichiarazioni == 1 {
                    anomalie.push(altrove());
                }
                let progressivo = self.famiglie.colloca(posto, persona, self.carico, anomalie)?;
                Ok(Some((posto, progressivo)))
            }
            _ => {
                anomalie.extend([altrove(), nessuna().valore(id)]);
                Ok(None)
            }
        }
    }

    /// The same codice fiscale twice in the supply: `EA031` across the two books, `EN248` within one, for which the
    /// published lists have no code of the subentro.
    fn doppione(&mut self, persona: &Persona, anomalie: &mut Vec<Anomalia>) {
        let Some(codice) = persona.codice_fiscale().filter(|c| c.len() <= 16) else { return };
        let mut chiave = [0; 16];
        for (posto, byte) in chiave.iter_mut().zip(codice.bytes()) {
            *posto = byte;
        }
        let Some(libro) = self.codici_fiscali.insert(chiave, persona.libro) else { return };
        let doppia = if libro == persona.libro { "EN248" } else { "EA031" };
        let trovata = anomalia(doppia, &[("valore", &codice), ("comune", &self.carico.comune.istat)]);
        anomalie.push(trovata.su("generalitaSubIscr", "codiceFiscale").valore(&codice));
    }

    /// Brings the persons gathered into the load and into the outcome.
    fn scarica(&mut self) -> Result<(), Errore> {
        let gruppo = std::mem::take(&mut self.gruppo);
        if gruppo.is_empty() {
            return Ok(());
        }
        let esistenti = if self.caricamento.is_some() { self.esistenti(&gruppo)? } else { HashMap::new() };
        let mut nuovi = Vec::with_capacity(gruppo.len());
        for mut letta in gruppo {
            let noti = letta.persona.codice_fiscale().and_then(|c| esistenti.get(&c)).map_or(&[][..], Vec::as_slice);
            altrove(&letta.persona, noti, &self.carico.comune.istat, &mut letta.anomalie);
            let precedente =
                noti.iter().find(|e| matches!(e.stato, StatoSoggetto::Cancellato | StatoSoggetto::Deceduto));
            let id_anpr = match precedente {
                Some(precedente) => NuovoIdAnpr::Riconciliato(precedente.id_anpr.clone()),
                None => NuovoIdAnpr::Nuovo(self.id_anpr(letta.posto)?),
            };
            self.riepilogo.riconciliati += u64::from(precedente.is_some());
            self.annota(&letta)?;
            if self.caricamento.is_some() {
                let collocazione = Collocazione { posto: letta.posto, famiglia: letta.famiglia, id_anpr };
                nuovi.push(soggetto(letta.persona, collocazione, &letta.anomalie, self.carico)?);
            }
        }
        if let Some(caricamento) = &mut self.caricamento {
            caricamento.soggetti(nuovi)?;
        }
        let totale = u64::from(self.carico.indice.persone);
        (self.progresso)(Progresso::Soggetti { fatti: self.riepilogo.soggetti, totale });
        Ok(())
    }

    /// The sheets that the register has for the codici fiscali of a group.
    fn esistenti(&self, gruppo: &[Letta]) -> Result<HashMap<String, Vec<Esistente>>, Errore> {
        let codici: Vec<String> = gruppo.iter().filter_map(|l| l.persona.codice_fiscale()).collect();
        let mut per_codice: HashMap<String, Vec<Esistente>> = HashMap::new();
        for esistente in self.ambiente.registry.snapshot()?.esistenti_per_cf(&codici)? {
            per_codice.entry(esistente.codice_fiscale.clone()).or_default().push(esistente);
        }
        Ok(per_codice)
    }

    fn id_anpr(&self, posto: Posto) -> Result<String, Errore> {
        let seriale = u64::try_from(self.primo_seriale + i64::from(posto)).unwrap_or(u64::MAX);
        let id = self.ambiente.generatore.genera(seriale).map_err(|e| Errore::Interno(e.to_string()))?;
        Ok(id.to_string())
    }

    /// Writes a person's rows of the outcome.
    fn annota(&mut self, letta: &Letta) -> Result<(), Errore> {
        let tipo = match letta.persona.libro {
            Libro::Residenti => TipoScheda::IndividualeApr,
            Libro::Estero => TipoScheda::IndividualeAire,
        };
        let anpr = Some(self.carico.soggetto(letta.posto).0);
        let scheda = Scheda { tipo, anpr, locale: letta.persona.id_locale() };
        for anomalia in &letta.anomalie {
            self.anomalia(scheda, anomalia)?;
        }
        self.esiti.subentrata(scheda)
    }

    fn famiglia(&mut self, scheda: SchedaFamiglia) -> Result<(), Errore> {
        self.riepilogo.famiglie += 1;
        let locale = scheda.id_locale.as_deref();
        let riga = Scheda { tipo: TipoScheda::Famiglia(scheda.tipo), anpr: Some(scheda.nuova.id.0), locale };
        for anomalia in &scheda.anomalie {
            self.anomalia(riga, anomalia)?;
        }
        self.esiti.subentrata(riga)?;
        if self.caricamento.is_some() {
            self.schede_famiglia.push(scheda.nuova);
        }
        if self.schede_famiglia.len() >= GRUPPO { self.scarica_famiglie() } else { Ok(()) }
    }

    fn scarica_famiglie(&mut self) -> Result<(), Errore> {
        let schede = std::mem::take(&mut self.schede_famiglia);
        match &mut self.caricamento {
            Some(caricamento) if !schede.is_empty() => Ok(caricamento.famiglie(schede)?),
            _ => Ok(()),
        }
    }

    /// Writes an anomaly; the first that blocks ends the load.
    fn anomalia(&mut self, scheda: Scheda<'_>, anomalia: &Anomalia) -> Result<(), Errore> {
        *self.riepilogo.anomalie.entry(anomalia.codice()).or_default() += 1;
        if blocca(anomalia) {
            self.caricamento = None;
        }
        self.esiti.anomalia(scheda, anomalia)
    }
}

/// `EA030` and `EA031`: the person is in the register already, of another comune.
fn altrove(persona: &Persona, noti: &[Esistente], comune: &str, anomalie: &mut Vec<Anomalia>) {
    for esistente in noti.iter().filter(|e| e.comune != comune) {
        let codice = match (persona.libro, esistente.stato) {
            (Libro::Residenti, StatoSoggetto::Residente) | (Libro::Estero, StatoSoggetto::Aire) => "EA030",
            (Libro::Residenti, StatoSoggetto::Aire) | (Libro::Estero, StatoSoggetto::Residente) => "EA031",
            (_, StatoSoggetto::Cancellato | StatoSoggetto::Deceduto) => continue,
        };
        let valore = &esistente.codice_fiscale;
        let trovata = anomalia(codice, &[("valore", valore), ("comune", &esistente.comune)]);
        anomalie.push(trovata.su("generalitaSubIscr", "codiceFiscale").valore(valore));
    }
}

/// Persons, or families, written at once. Three groups are in memory: one being read, one waiting, one being written.
const GRUPPO: usize = 1000;
const BLOCCO: usize = 64 * 1024;
