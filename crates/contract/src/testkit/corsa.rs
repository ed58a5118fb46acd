//! Runs attacks on all readers and judges what they do: they read or refuse, agree with each other, and keep to a bound
//! of memory.

use super::Attacco;
use crate::elemento::Elemento;
use crate::lettura::{CREDITO, CREDITO_PER_BYTE, ErroreLettura, leggi, leggi_corpo, radice_del_corpo};
use crate::lettura::{valida_corpo, validate};
use crate::scrittura::{scrivi, scrivi_frammento};
use crate::subentro::{Lettore, Subentro};
use crate::violazione::{Regola, TESTO_MASSIMO, ViolazioneSchema};
use std::collections::HashMap;
use std::fmt;
use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// A run of attacks.
#[derive(Debug)]
pub struct Corsa {
    rapporto: Rapporto,
    /// Peak memory of the process before the run; none where the system does not tell it.
    prima: Option<usize>,
}

/// What a run has seen.
#[derive(Debug, Clone, Default)]
pub struct Rapporto {
    /// Inputs.
    pub attacchi: u64,
    /// Inputs that were read, not refused.
    pub letti: u64,
    /// Bytes of all inputs.
    pub byte: u64,
    /// Bytes of the biggest input.
    pub massimo: usize,
    /// How often each rule refused.
    pub regole: HashMap<Regola, u64>,
    /// By how much the peak memory of the process grew, in bytes.
    pub crescita: usize,
    /// The longest that one input took, and how many bytes it had.
    pub piu_lento: (Duration, usize),
}

/// What a reader must never do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Difetto {
    /// A panic; the text is the panic's.
    #[error("a reader panicked: {0}")]
    Panico(String),
    /// Two readers judge the same bytes differently, or a refusal cannot be told to the sender.
    #[error("{0}")]
    Incoerenza(String),
    /// The peak memory of the process grew beyond [`Corsa::limite`].
    #[error("memory grew by {crescita} bytes, the bound is {limite}")]
    Memoria {
        /// Growth since the beginning of the run.
        crescita: usize,
        /// What was allowed.
        limite: usize,
    },
}

impl Corsa {
    /// A run that begins now: what the process took before does not count.
    pub fn nuova() -> Self {
        Self { rapporto: Rapporto::default(), prima: picco_di_memoria() }
    }

    /// Gives one input to every reader.
    ///
    /// The biggest types are tens of kilobytes each: without optimisation it needs a stack of 64 MB.
    pub fn prova(&mut self, attacco: &Attacco) -> Result<(), Difetto> {
        let inizio = Instant::now();
        let esito = catch_unwind(AssertUnwindSafe(|| assalta(attacco))).map_err(|causa| {
            let testo = causa.downcast_ref::<String>().map(String::as_str);
            let testo = testo.or(causa.downcast_ref::<&str>().copied());
            Difetto::Panico(testo.unwrap_or_default().to_owned())
        })?;
        let durata = inizio.elapsed();
        let rifiuti = esito.map_err(Difetto::Incoerenza)?;
        let r = &mut self.rapporto;
        r.attacchi += 1;
        r.letti += u64::from(rifiuti.is_empty());
        r.byte += attacco.byte.len() as u64;
        r.massimo = r.massimo.max(attacco.byte.len());
        r.piu_lento = r.piu_lento.max((durata, attacco.byte.len()));
        for regola in rifiuti {
            *r.regole.entry(regola).or_default() += 1;
        }
        if let Some((prima, ora)) = self.prima.zip(picco_di_memoria()) {
            r.crescita = ora.saturating_sub(prima);
        }
        match (self.rapporto.crescita, self.limite()) {
            (crescita, limite) if crescita > limite => Err(Difetto::Memoria { crescita, limite }),
            _ => Ok(()),
        }
    }

    /// What was seen so far.
    pub fn rapporto(&self) -> &Rapporto {
        &self.rapporto
    }

    /// By how many bytes the peak may have grown: for each byte of the biggest input and once for all.
    ///
    /// The readers give a credit of 16 bytes for each byte and 16 MiB once, which pays for repeated elements. A list of one
    /// takes room for four, so four times the credit may be held. A value takes a chunk of at least 32 bytes from the
    /// allocator, and no element with a value has less than eight; the input itself is there about four times while it
    /// is made. The rest are automata, tables, and pieces that the allocator keeps.
    pub fn limite(&self) -> usize {
        const PER_BYTE: usize = 4 * CREDITO_PER_BYTE + 4 + 4;
        const FISSA: usize = 4 * CREDITO + (32 << 20);
        FISSA + PER_BYTE * self.rapporto.massimo
    }
}

impl fmt::Display for Rapporto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} inputs, {} read, {} MB", self.attacchi, self.letti, self.byte / 1_000_000)?;
        writeln!(f, "biggest input {} bytes; peak memory grew by {} KiB", self.massimo, self.crescita >> 10)?;
        writeln!(f, "slowest input {} ms for {} bytes", self.piu_lento.0.as_millis(), self.piu_lento.1)?;
        let mut regole: Vec<_> = self.regole.iter().map(|(regola, volte)| (*volte, format!("{regola:?}"))).collect();
        regole.sort_unstable_by(|a, b| b.cmp(a));
        write!(f, "{} rules refused:", regole.len())?;
        regole.iter().try_for_each(|(volte, regola)| write!(f, " {regola} {volte}"))
    }
}

/// Reads a whole document as its type, and what was read once more from what is written of it.
type Prova = fn(&[u8]) -> Result<Result<(), ErroreLettura>, String>;

/// The reader of each element.
static LETTORI: LazyLock<HashMap<(&str, &str), Prova>> = LazyLock::new(|| {
    let mut lettori: HashMap<(&str, &str), Prova> = HashMap::new();
    macro_rules! aggiungi {
        ($tipo:ty) => {
            lettori.insert((<$tipo>::NAMESPACE, <$tipo>::NOME), giro::<$tipo>);
        };
    }
    per_ogni_elemento!(aggiungi);
    lettori
});

/// Gives the input to every reader: the rules that refused it as a body, or what is wrong with the readers.
fn assalta(attacco: &Attacco) -> Result<Vec<Regola>, String> {
    let byte = attacco.byte.as_slice();
    let intero = validate(byte);
    let corpo = valida_corpo(byte);
    let radice = radice_del_corpo(byte);
    for violazione in [intero.as_ref().err(), corpo.as_ref().err(), radice.as_ref().err()].into_iter().flatten() {
        giudica_rifiuto(violazione, byte)?;
    }
    let mut regole: Vec<Regola> = corpo.as_ref().err().map(|violazione| violazione.regola).into_iter().collect();
    let mut rifiuto = |violazione: &ViolazioneSchema| {
        if !regole.contains(&violazione.regola) {
            regole.push(violazione.regola);
        }
        giudica_rifiuto(violazione, byte)
    };
    if intero.is_ok() && intero != corpo {
        return Err(format!("alone {intero:?}, as a body {corpo:?}"));
    }
    let trovata = radice.as_ref().map(|(namespace, nome)| (namespace.as_str(), nome.as_str()));
    if let Ok(valida) = &corpo {
        if trovata != Ok((valida.namespace, valida.nome)) {
            return Err(format!("valid as {valida:?}, but the root is {radice:?}"));
        }
    }
    for nome in trovata.ok().into_iter().chain([attacco.attesa]) {
        let Some(lettore) = LETTORI.get(&nome) else { continue };
        match (lettore(byte)?, &corpo) {
            (Ok(()), Ok(valida)) if (valida.namespace, valida.nome) == nome => {}
            (Err(ErroreLettura::AltraRadice { .. }), Ok(valida)) if (valida.namespace, valida.nome) != nome => {}
            (Err(ErroreLettura::Schema(v)), _) if v.regola == Regola::TroppoGrande => rifiuto(&v)?,
            (Err(ErroreLettura::Schema(v)), Err(c)) if v == *c => {}
            (letto, _) => return Err(format!("{nome:?}: validated {corpo:?}, read {letto:?}")),
        }
    }
    let brani = Lettore::nuovo(BufReader::with_capacity(attacco.tampone, byte)).last();
    match (brani, &intero) {
        (Some(Ok(_)), Ok(valida)) if valida.nome == Subentro::NOME => {}
        (Some(Err(ErroreLettura::AltraRadice { trovata, .. })), Ok(valida)) if trovata == valida.nome => {}
        (Some(Err(ErroreLettura::AltraRadice { .. })), Err(_)) => {}
        (Some(Err(ErroreLettura::Schema(v))), _) if v.regola == Regola::TroppoGrande => rifiuto(&v)?,
        // A stream is not looked at as a whole before: what is wrong with its characters comes in its turn.
        (Some(Err(ErroreLettura::Schema(v))), Err(i)) if i.regola == Regola::Codifica => rifiuto(&v)?,
        (Some(Err(ErroreLettura::Schema(v))), Err(i)) if v == *i => {}
        (ultimo, _) => return Err(format!("validated {intero:?}, the stream ends with {ultimo:?}")),
    }
    Ok(regole)
}

/// A refusal must say where, fit its field and be such that it can be written into an answer.
fn giudica_rifiuto(violazione: &ViolazioneSchema, byte: &[u8]) -> Result<(), String> {
    let righe = 1 + byte.iter().filter(|b| **b == b'\n').count();
    let breve = violazione.testo.chars().count() <= TESTO_MASSIMO && violazione.percorso.len() < 2_000;
    let dove = (1..=righe).contains(&violazione.riga) && violazione.percorso.starts_with('/');
    let detto = [&violazione.testo, &violazione.percorso].into_iter().all(|t| scrivi_frammento("testo", t).is_ok());
    if breve && dove && detto && !violazione.testo.is_empty() {
        return Ok(());
    }
    Err(format!("a refusal that does not serve: {violazione:?}"))
}

fn giro<T: Elemento>(byte: &[u8]) -> Result<Result<(), ErroreLettura>, String> {
    let valore = match leggi_corpo::<T>(byte) {
        Ok(valore) => valore,
        Err(errore) => return Ok(Err(errore)),
    };
    let scritto = scrivi(&valore).map_err(|e| format!("read but not written: {e}"))?;
    drop(valore);
    let riscritto = match leggi::<T>(scritto.as_bytes()) {
        Ok(valore) => scrivi(&valore).map_err(|e| format!("read but not written: {e}"))?,
        // Without its comments and blanks a document may be too short for what it holds.
        Err(ErroreLettura::Schema(v)) if v.regola == Regola::TroppoGrande => return Ok(Ok(())),
        Err(errore) => return Err(format!("written, but not read again: {errore}")),
    };
    if riscritto == scritto { Ok(Ok(())) } else { Err("what is read again is not what was written".to_owned()) }
}

/// The peak memory of this process so far, in bytes; none where the system does not tell it.
pub fn picco_di_memoria() -> Option<usize> {
    let stato = std::fs::read_to_string("/proc/self/status").ok()?;
    let riga = stato.lines().find_map(|riga| riga.strip_prefix("VmHWM:"))?;
    let kib: usize = riga.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib << 10)
}
