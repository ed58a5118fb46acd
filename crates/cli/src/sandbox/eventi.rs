//! What happened in the fictitious comuni after their subentro: deaths and cancellations.
//!
//! They are written as an operation of the sandbox itself, by the same means as any operation's effects.

use anpr_contract::tipi::{DatiCancellazione, DatiEvento};
use anpr_model::{
    Anagrafe, CriteriSoggetto, OperazioneId, Periodo, Sezione, SezioneFamiglia, SoggettoId, StatoFamiglia,
    StatoSoggetto, Territorio,
};
use anpr_registry::{Contatore, Errore, NuovaSezione, Registry, Scrittura};
use anpr_sandbox::{ComuneSandbox, EventoIniziale, TipoEvento};
use anyhow::{Context, bail};
use serde_json::to_string;

/// Registers the events that are not registered yet.
pub(super) fn applica(comune: &ComuneSandbox, registro: &Registry) -> anyhow::Result<()> {
    let operazione = OperazioneId(registro.prossimo(Contatore::Operazione)?);
    for evento in &comune.fornitura.eventi {
        let soggetto = trova(evento, registro)?;
        let sezioni = sezioni(evento)?;
        let evento = evento.clone();
        registro.scrivi(move |s| registra(s, &evento, soggetto, operazione, &sezioni)).attendi()?;
    }
    Ok(())
}

fn trova(evento: &EventoIniziale, registro: &Registry) -> anyhow::Result<SoggettoId> {
    let chiave = Some((evento.istat.clone(), evento.id_scheda.clone()));
    let criteri = CriteriSoggetto { id_scheda_comune: chiave, ..CriteriSoggetto::default() };
    let mut snapshot = registro.snapshot()?;
    let trovati = snapshot.cerca_soggetti(&criteri, &Territorio::Nazionale, evento.giorno, 2)?;
    match trovati.as_slice() {
        [soggetto] => Ok(*soggetto),
        altri => bail!("{} sheets with the local id {} of {}", altri.len(), evento.id_scheda, evento.istat),
    }
}

fn sezioni(evento: &EventoIniziale) -> anyhow::Result<Vec<NuovaSezione>> {
    let giorno = evento.giorno.to_string();
    let (motivo, decesso) = match evento.tipo {
        TipoEvento::Decesso => {
            (MOTIVO_DECESSO, Some(DatiEvento { data_evento: giorno.clone(), ..DatiEvento::default() }))
        }
        TipoEvento::Cancellazione(motivo) => (motivo.codice(), None),
    };
    let cancellazione = DatiCancellazione {
        motivo_cancellazione: motivo.to_owned(),
        data_decorrenza_cancellazione: giorno,
        ..DatiCancellazione::default()
    };
    let nuova = |sezione, contenuto| NuovaSezione {
        sezione,
        periodo: Periodo::aperto(evento.giorno),
        chiave: None,
        altra_chiave: None,
        contenuto,
    };
    let mut sezioni = vec![nuova(Sezione::DatiCancellazione, to_string(&cancellazione).context("datiCancellazione")?)];
    if let Some(decesso) = decesso {
        sezioni.push(nuova(Sezione::DatiDecesso, to_string(&decesso).context("datiDecesso")?));
    }
    Ok(sezioni)
}

fn registra(
    s: &mut Scrittura<'_>,
    evento: &EventoIniziale,
    soggetto: SoggettoId,
    operazione: OperazioneId,
    sezioni: &[NuovaSezione],
) -> Result<(), Errore> {
    let scheda = s.vista().schede(&[soggetto], evento.giorno, &[]).map_err(|g| Errore::Incoerente(g.to_string()))?;
    let Some(scheda) = scheda.into_iter().next() else { return Err(Errore::Sconosciuto("soggetto")) };
    if scheda.soggetto.stato != StatoSoggetto::Residente {
        return Ok(());
    }
    s.chiudi_iscrizione(soggetto, operazione, evento.giorno)?;
    s.chiudi_appartenenza(soggetto, operazione, evento.giorno)?;
    for sezione in sezioni {
        s.apri_sezione(soggetto, operazione, sezione)?;
    }
    let stato = match evento.tipo {
        TipoEvento::Decesso => StatoSoggetto::Deceduto,
        TipoEvento::Cancellazione(_) => StatoSoggetto::Cancellato,
    };
    s.stato_soggetto(soggetto, &evento.istat, stato)?;
    let Some(famiglia) = scheda.appartenenza.map(|appartenenza| appartenenza.famiglia) else { return Ok(()) };
    let rimasti = s.vista().componenti(famiglia, evento.giorno).map_err(|g| Errore::Incoerente(g.to_string()))?;
    if !rimasti.is_empty() {
        return Ok(());
    }
    s.chiudi_sezione_famiglia(famiglia, SezioneFamiglia::Residenza, operazione, evento.giorno)?;
    s.stato_famiglia(famiglia, StatoFamiglia::Archiviata)
}

/// Table 15.
const MOTIVO_DECESSO: &str = "1";
