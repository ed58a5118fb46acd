//! The working through of a supply: two readings, a load that nobody sees, one transaction that makes it the register's.

mod famiglie;
mod lettura;
mod notifiche;
mod passaggio;
mod presa;

use crate::anomalie::{anomalia, blocca};
use crate::controlli::Contesto;
use crate::errore::Errore;
use crate::esiti::{Esiti, Scheda, TipoScheda};
use crate::indice::Indice;
use crate::opzioni::Opzioni;
use crate::ricezione::{self, Arrivo, Contenuto};
use crate::scheda::Carico;
use anpr_catalogue::comuni::{Comune, Comuni};
use anpr_catalogue::id_anpr::Generatore;
use anpr_model::{ComuneRegistro, Data, LottoId, OperazioneId, StatoComune};
use anpr_registry::{
    Contatore, FileFornitura, Fornitura, Istante, NuovoLotto, Registry, StatoFornitura, StatoLotto, TipoFile,
};
use chrono_tz::Europe::Rome;
use lettura::Prima;
use passaggio::Passaggio;
use presa::{Diritto, Presa};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// What an elaboration works with.
#[derive(Debug, Clone, Copy)]
pub struct Ambiente<'a> {
    /// The register.
    pub registry: &'a Registry,
    /// Every comune of Italy and those of the register that the archive does not hold; see [`comuni_noti`].
    pub comuni: &'a Comuni,
    /// Gives national identifiers, with the secret key of the register.
    pub generatore: &'a Generatore,
}

/// When an elaboration takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Momento {
    /// The instant of its beginning.
    pub istante: Istante,
    /// The day in Italy, the last one that dates may have.
    pub oggi: Data,
}

/// How an elaboration ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Esito {
    /// Files are missing, by name: nothing was done.
    InAttesa(Vec<String>),
    /// The comune is in.
    Ok(Riepilogo),
    /// Refused whole; the register is as it was, the comune corrects and sends the next supply.
    Ko(Riepilogo),
}

/// What was read, found and written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Riepilogo {
    /// Sheets of persons read, both books.
    pub soggetti: u64,
    /// Of them, Italians abroad.
    pub aire: u64,
    /// Sheets of families, convivenze and AIRE families.
    pub famiglie: u64,
    /// Persons who kept the idANPR that an earlier sheet had given them.
    pub riconciliati: u64,
    /// How many times each code was found; blocking ones are among them only if the supply was refused.
    pub anomalie: BTreeMap<&'static str, u64>,
    /// The outcome files.
    pub file: Vec<PathBuf>,
    /// The whole time.
    pub durata: Duration,
}

/// How far an elaboration is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progresso<'a> {
    /// Rows of a run that was broken off, or of a refused supply, are being removed.
    Pulizia,
    /// First reading: packed bytes of this file.
    Lettura {
        /// Its name.
        file: &'a str,
        /// Bytes read.
        letti: u64,
        /// Bytes that there are.
        totale: u64,
    },
    /// Second reading: persons checked, and loaded unless the supply is already refused.
    Soggetti {
        /// Persons done.
        fatti: u64,
        /// Persons that there are.
        totale: u64,
    },
    /// Everything is loaded and becomes part of the register.
    Attivazione,
}

/// The comuni of the archive and those that only this register knows, as the fictitious ones of tests (888nnn).
pub fn comuni_noti(registry: &Registry) -> Result<Comuni, Errore> {
    let ufficiali = Comuni::default();
    let aggiunti = registry
        .snapshot()?
        .comuni()?
        .into_iter()
        .filter(|c| ufficiali.storia_istat(&c.istat).next().is_none())
        .map(|c| Comune {
            istat: c.istat,
            belfiore: None,
            nome: c.denominazione,
            nome_altra_lingua: None,
            sigla: c.sigla_provincia,
            dal: UNITA,
            al: None,
            codice_rinomina: None,
        })
        .collect();
    Ok(Comuni::new(aggiunti))
}

/// The supplies that somebody should work through: left half way, or whole since before `da_prima` and not begun, which
/// whoever received the last file should have done at once. What a service asks when it starts and now and then; each may
/// be held by another run, as [`riprendi`] tells.
pub fn da_elaborare(registry: &Registry, opzioni: &Opzioni, da_prima: Istante) -> Result<Vec<(String, i32)>, Errore> {
    let mut vista = registry.snapshot()?;
    let mut trovate = Vec::new();
    for comune in vista.comuni_con_forniture_aperte()? {
        if vista.comune_registro(&comune)?.is_none_or(|c| c.stato != StatoComune::NonSubentrato) {
            continue;
        }
        for fornitura in vista.forniture(&comune)? {
            let pronta = match fornitura.stato {
                StatoFornitura::InElaborazione => true,
                StatoFornitura::Ricevuta => {
                    let vecchia = fornitura.file.iter().all(|file| file.ricevuto < da_prima);
                    vecchia && ricezione::mancano(&fornitura, opzioni.aire).is_empty()
                }
                StatoFornitura::Ok | StatoFornitura::Ko => false,
            };
            if pronta {
                trovate.push((fornitura.comune, fornitura.numero));
            }
        }
    }
    Ok(trovate)
}

/// Receives files of one supply from the disk and works it through: what a command or a test environment does.
///
/// It may be called again with the same files after it was broken off: files that are already there, byte by byte, are
/// passed over, and a load that was broken off is removed and made anew.
///
/// # Errors
/// Those of [`crate::ricevi`] and [`elabora`].
pub fn carica(
    ambiente: &Ambiente<'_>,
    percorsi: &[PathBuf],
    opzioni: &Opzioni,
    momento: Momento,
    progresso: impl FnMut(Progresso<'_>),
) -> Result<Esito, Errore> {
    let mut quale = None;
    for percorso in percorsi {
        let nome = percorso.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let letto: crate::NomeFile = nome.parse().map_err(|_| anomalia("EN001", &[("valore", &nome)]))?;
        let questa = (letto.istat().to_owned(), letto.fornitura());
        if quale.get_or_insert_with(|| questa.clone()) != &questa {
            return Err(anomalia("EN001", &[("valore", &nome), ("atteso", "file di una sola fornitura")]).into());
        }
        if gia_conservato(ambiente.registry, &questa, &nome, percorso)? {
            continue;
        }
        let contenuto = Contenuto::File(percorso);
        let arrivo = Arrivo { mittente: letto.istat(), nome: &nome, contenuto, tipo: None };
        ricezione::ricevi(ambiente.registry, &arrivo, opzioni, momento.istante)?;
    }
    let Some((comune, numero)) = quale else { return Ok(Esito::InAttesa(Vec::new())) };
    elabora(ambiente, &comune, numero, opzioni, momento, progresso)
}

/// Works a supply through, once all its files are there.
///
/// Whoever calls this is obeyed: a supply found IN_ELABORAZIONE is taken over. Its load is given up first, so that whoever
/// was still adding to it is refused, removed, and made anew. Whatever is broken off leaves the register as it was.
///
/// # Errors
/// [`Errore::Rifiuto`] with `EN003` for a supply already refused, `EN034` for a comune that is in, `EN037` while another
/// supply of the comune is worked through, `EN040` for a supply that is OK. [`Errore::Registro`] and [`Errore::Disco`]
/// leave the supply IN_ELABORAZIONE: the work may be tried again.
pub fn elabora(
    ambiente: &Ambiente<'_>,
    comune: &str,
    numero: i32,
    opzioni: &Opzioni,
    momento: Momento,
    progresso: impl FnMut(Progresso<'_>),
) -> Result<Esito, Errore> {
    let corsa = Corsa { ambiente, opzioni, momento, inizio: Instant::now(), diritto: Diritto::Comunque };
    corsa.elabora(comune, numero, progresso)
}

/// The same for services, of which several may look for supplies: one that another run is at work on is left to it, and so
/// is one on which a run failed less than a minute ago.
///
/// # Errors
/// Those of [`elabora`]; [`Errore::PresaInCarico`] while another run holds the supply.
pub fn riprendi(
    ambiente: &Ambiente<'_>,
    comune: &str,
    numero: i32,
    opzioni: &Opzioni,
    momento: Momento,
    progresso: impl FnMut(Progresso<'_>),
) -> Result<Esito, Errore> {
    let corsa = Corsa { ambiente, opzioni, momento, inizio: Instant::now(), diritto: Diritto::SeLibera };
    corsa.elabora(comune, numero, progresso)
}

/// A run on a supply.
struct Corsa<'a> {
    ambiente: &'a Ambiente<'a>,
    opzioni: &'a Opzioni,
    momento: Momento,
    inizio: Instant,
    diritto: Diritto,
}

impl Corsa<'_> {
    fn elabora(&self, comune: &str, numero: i32, mut progresso: impl FnMut(Progresso<'_>)) -> Result<Esito, Errore> {
        let registry = self.ambiente.registry;
        let fornitura = ricezione::trova(registry, comune, numero)?;
        let anagrafica = ricezione::comune(registry, comune)?;
        ammessa(registry, &fornitura)?;
        if let Some(anomalia) = ricezione::gia_subentrato(&anagrafica) {
            return Err(anomalia.into());
        }
        let mancano = ricezione::mancano(&fornitura, self.opzioni.aire);
        if !mancano.is_empty() {
            return Ok(Esito::InAttesa(mancano));
        }
        // Before the supply is taken: another process may have the files where this one has not.
        verifica_conservati(&fornitura)?;
        let operazione = OperazioneId(registry.prossimo(Contatore::Operazione)?);
        let inizio = (self.momento.istante, self.inizio);
        let mut presa = Presa::prendi(registry, &fornitura, operazione, inizio, self.diritto)?;
        let esito = self.lavora(&anagrafica, &fornitura, operazione, |passo| {
            presa.rinnova();
            progresso(passo);
        });
        if esito.is_err() {
            presa.lascia();
        }
        esito
    }

    fn lavora(
        &self,
        anagrafica: &ComuneRegistro,
        fornitura: &Fornitura,
        operazione: OperazioneId,
        mut progresso: impl FnMut(Progresso<'_>),
    ) -> Result<Esito, Errore> {
        let Self { ambiente, opzioni, momento, inizio, .. } = *self;
        let registry = ambiente.registry;
        let (comune, numero) = (fornitura.comune.as_str(), fornitura.numero);
        progresso(Progresso::Pulizia);
        sgombera(registry, comune, numero)?;
        let caricamento =
            registry.inizia_caricamento(NuovoLotto { comune: comune.to_owned(), fornitura: numero, operazione })?;
        let lotto = caricamento.lotto();
        inizia_lavoro(registry, comune, numero, lotto)?;

        let esiti = Esiti::inizia(&opzioni.esiti, comune, numero, momento.oggi)?;
        let mut indice = Indice::default();
        let mut prime = lettura::prima(fornitura, opzioni, &mut indice, &mut progresso)?;
        let carico = Carico {
            comune: anagrafica,
            fornitura: numero,
            operazione,
            contesto: Contesto { comuni: ambiente.comuni, oggi: momento.oggi },
            indice: &indice,
            primo_soggetto: registry.prossimi(Contatore::Soggetto, indice.persone)?.start,
            prima_famiglia: registry
                .prossimi(Contatore::Famiglia, indice.famiglie_note() + indice.schede_ripetute)?
                .start,
        };
        let primo_seriale = registry.prossimi(Contatore::IdAnpr, indice.persone)?.start;
        let gia_respinta = indice.qualcuno_senza_famiglia() || prime.iter().any(|p| p.anomalie.iter().any(blocca));
        let caricamento = (!gia_respinta).then_some(caricamento);
        let mut passaggio = Passaggio::nuovo(ambiente, &carico, primo_seriale, caricamento, esiti, &mut progresso);
        for (numero_file, (file, prima)) in (0_u16..).zip(fornitura.file.iter().zip(&mut prime)) {
            passaggio.file(numero_file, file, prima, opzioni)?;
        }
        let (caricamento, esiti, mut riepilogo) = passaggio.fine()?;
        let conclusione = Conclusione { registry, fornitura, lotto, operazione, momento, inizio };
        match caricamento {
            Some(caricamento) => {
                progresso(Progresso::Attivazione);
                caricamento.concludi()?;
                ancora_nostro(registry, lotto)?;
                riepilogo.file = esiti.accolta()?;
                riepilogo.durata = inizio.elapsed();
                conclusione.accogli(&riepilogo)?;
                Ok(Esito::Ok(riepilogo))
            }
            None => {
                riepilogo.file = esiti.respinta()?;
                riepilogo.durata = inizio.elapsed();
                conclusione.respingi(&riepilogo, &prime)?;
                progresso(Progresso::Pulizia);
                // What remains of it is invisible and goes away at the next occasion too.
                if let Err(errore) = registry.rimuovi_lotto(lotto) {
                    tracing::warn!(lotto.id = lotto.0, errore = %errore, "rows of a refused supply were not removed");
                }
                Ok(Esito::Ko(riepilogo))
            }
        }
    }
}

/// What the end of an elaboration writes.
struct Conclusione<'a> {
    registry: &'a Registry,
    fornitura: &'a Fornitura,
    lotto: LottoId,
    operazione: OperazioneId,
    momento: Momento,
    inizio: Instant,
}

impl Conclusione<'_> {
    /// The load becomes part of the register, the comune is in, the supply OK: all at once.
    fn accogli(&self, riepilogo: &Riepilogo) -> Result<(), Errore> {
        let (comune, numero, lotto) = (self.fornitura.comune.clone(), self.fornitura.numero, self.lotto);
        let operazione = self.operazione;
        let (quando, testo) = (self.adesso(), testo_esito("Subentro riuscito", riepilogo));
        // A load may go on beyond midnight: the comune is in from the day on which it is complete (consultazione §7.9).
        let oggi = quando.with_timezone(&Rome).date_naive();
        self.registry
            .scrivi::<_, (), Errore>(move |s| {
                s.attiva_lotto(lotto, oggi)?;
                // The comune's row is ours by now: whoever came first has committed, and is seen.
                let altra = s.vista().forniture(&comune)?.into_iter().find(|f| f.stato == StatoFornitura::Ok);
                if let Some(altra) = altra {
                    return Err(anomalia("EN040", &[("valore", &altra.numero.to_string())]).into());
                }
                s.concludi_fornitura(&comune, numero, StatoFornitura::Ok, &testo, quando)?;
                // Last: until the end of the write nobody else gets numbers of notices.
                notifiche::subentro(s, &comune, operazione, oggi, quando)
            })
            .attendi()
    }

    /// The load is given up, the supply KO, with the outcome of each file beside it.
    fn respingi(&self, riepilogo: &Riepilogo, prime: &[Prima]) -> Result<(), Errore> {
        let (comune, numero, lotto) = (self.fornitura.comune.clone(), self.fornitura.numero, self.lotto);
        let (quando, testo) = (self.adesso(), testo_esito("Subentro respinto", riepilogo));
        let file: Vec<(TipoFile, i32, String)> = self
            .fornitura
            .file
            .iter()
            .zip(prime)
            .filter(|(_, prima)| !prima.anomalie.is_empty())
            .map(|(f, prima)| {
                let testi: Vec<String> =
                    prima.anomalie.iter().map(|a| format!("{} {}", a.codice(), a.testo())).collect();
                (f.tipo, f.progressivo, testi.join(" "))
            })
            .collect();
        self.registry
            .scrivi::<_, (), Errore>(move |s| {
                s.scarta_lotto(lotto)?;
                for (tipo, progressivo, esito) in &file {
                    s.esito_file(&comune, numero, *tipo, *progressivo, esito)?;
                }
                Ok(s.concludi_fornitura(&comune, numero, StatoFornitura::Ko, &testo, quando)?)
            })
            .attendi()
    }

    fn adesso(&self) -> Istante {
        self.momento.istante + self.inizio.elapsed()
    }
}

fn testo_esito(inizio: &str, riepilogo: &Riepilogo) -> String {
    let codici: Vec<String> = riepilogo.anomalie.iter().map(|(codice, volte)| format!("{codice} {volte}")).collect();
    let anomalie = if codici.is_empty() { "nessuna anomalia".to_owned() } else { codici.join(", ") };
    let Riepilogo { soggetti, aire, famiglie, .. } = riepilogo;
    format!("{inizio}: {soggetti} schede soggetto (di cui {aire} AIRE), {famiglie} schede famiglia; {anomalie}.")
}

/// Whether the supply may be worked through.
fn ammessa(registry: &Registry, fornitura: &Fornitura) -> Result<(), Errore> {
    let numero = fornitura.numero.to_string();
    match fornitura.stato {
        StatoFornitura::Ok => return Err(anomalia("EN040", &[("valore", &numero)]).into()),
        StatoFornitura::Ko => return Err(anomalia("EN003", &[("valore", StatoFornitura::Ko.parola())]).into()),
        StatoFornitura::Ricevuta | StatoFornitura::InElaborazione => {}
    }
    let altre = registry.snapshot()?.forniture(&fornitura.comune)?;
    let in_corso = altre.iter().find(|f| f.numero != fornitura.numero && f.stato == StatoFornitura::InElaborazione);
    match in_corso {
        Some(altra) => Err(anomalia("EN037", &[("valore", &altra.numero.to_string())]).into()),
        None => Ok(()),
    }
}

/// Whether the bytes in the deposit are still those that were received.
fn verifica_conservati(fornitura: &Fornitura) -> Result<(), Errore> {
    for file in &fornitura.file {
        if ricezione::impronta_di(file.percorso.as_ref())? != file.impronta {
            return Err(Errore::FileCambiato(file.nome.clone()));
        }
    }
    Ok(())
}

/// Gives up and removes the loads that earlier runs on this supply have left.
fn sgombera(registry: &Registry, comune: &str, numero: i32) -> Result<(), Errore> {
    let sospesi = registry.snapshot()?.lotti_sospesi()?;
    for lotto in sospesi.into_iter().filter(|l| l.comune == comune && l.fornitura == numero) {
        if lotto.stato == StatoLotto::InCarico {
            registry.scrivi::<_, (), Errore>(move |s| Ok(s.scarta_lotto(lotto.id)?)).attendi()?;
        }
        registry.rimuovi_lotto(lotto.id)?;
    }
    Ok(())
}

fn inizia_lavoro(registry: &Registry, comune: &str, numero: i32, lotto: LottoId) -> Result<(), Errore> {
    let comune = comune.to_owned();
    registry.scrivi::<_, (), Errore>(move |s| Ok(s.lavora_fornitura(&comune, numero, lotto)?)).attendi()
}

/// Whether nobody has taken the supply over: outcome files are not to be put over somebody else's.
fn ancora_nostro(registry: &Registry, lotto: LottoId) -> Result<(), Errore> {
    match registry.snapshot()?.lotto(lotto)? {
        Some(nostro) if nostro.stato == StatoLotto::InCarico => Ok(()),
        _ => Err(Errore::PresaInCarico),
    }
}

/// Whether this very file was received before.
fn gia_conservato(
    registry: &Registry,
    (comune, numero): &(String, i32),
    nome: &str,
    percorso: &std::path::Path,
) -> Result<bool, Errore> {
    let forniture = registry.snapshot()?.forniture(comune)?;
    let file = forniture.iter().filter(|f| f.numero == *numero).flat_map(|f| &f.file).find(|f| f.nome == nome);
    match file {
        Some(file) => Ok(ricezione::impronta_di(percorso)? == file.impronta),
        None => Ok(false),
    }
}

/// A file as a subject of anomalies.
fn scheda_file(file: &FileFornitura) -> Scheda<'_> {
    Scheda { tipo: TipoScheda::File, anpr: None, locale: Some(&file.nome) }
}

/// From when comuni without a history are taken to exist.
const UNITA: Data = match Data::from_ymd_opt(1861, 3, 17) {
    Some(giorno) => giorno,
    None => Data::MIN,
};
