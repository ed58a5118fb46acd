//! 2001 `cancellazione_decesso`: a dead person, or one whose death a court presumes, leaves the register of residents or AIRE
//! (registrazione §14).
//!
//! The person's own data stay as they were; on the sheet of a reconciled spouse, civil partner or de-facto partner the death
//! ends the bond, and only that: stato civile and relationships are sent by who is in charge of them.
//!
//! The registration ends on the day of death, or on the day on which it began in the present comune and family if that is
//! later: `datiDecesso` tells the true day.
//!
//! Raises EC002, EC003, EC064, EC065, EC066, EC106, EC108, EC110, EC112, EC170, EC171, EC184, EF008, EF009, EF044, EHR31,
//! EHR70, EHR80, EHR90, EHR91, EHR93, EHR98, EN068, EN069, EN070, EN071, EN072, EN073, EN075, EN130, EN131, EN148, EN175,
//! EN184, EN197, EN204, EN211, EN240, EN242, EN244, EN246, EN249, EN250, EN280, EN370, EN372, EN447, EN448, EN465, EN469, EN470,
//! EN483, EN484, EN485, EN488, ES004, ES007, ES057, ES058, ES061, ES062, ES063, ES066, ES100, ES101, ES102; warns with EC107,
//! EC109, EC111, EC113, EN111, EN112, EN113, EN195, EN225, EN310.

use super::uscita::{self, SOGGETTO, Uscita};
use crate::registrazione::Ambito;
use crate::{Anomalia, Interruzione, valori};
use anpr_contract::cancellazione_2000::{MotivoCancellazione2001, Richiesta2001};
use anpr_contract::tipi::{DatiCancellazione, DatiEvento, Sentenza};
use anpr_model::{Data, Scheda, Sezione, StatoSoggetto};

/// How sure the death is (tables 15 and 28).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Morte {
    /// 1: an act says so.
    Accertata,
    /// 2: a court presumes it.
    Presunta,
}

/// Decides a 2001.
pub fn decidi(richiesta: &Richiesta2001, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let morte = motivo(&richiesta.motivo_cancellazione, ambito);
    ambito.passo()?;
    let ruolo = uscita::ruolo(&richiesta.dati_controllo.ruolo_soggetto, ambito)?;
    let scheda = uscita::trova(&richiesta.generalita_per_ricerca, ambito)?;
    adatto(&richiesta.motivo_cancellazione, &scheda, ambito);
    ambito.nessuna_doppia_posizione(&scheda, ("EN469", "EN470"), SOGGETTO)?;
    dati_presenti(richiesta, morte, ambito);
    ambito.passo()?;

    let evento = richiesta.dati_decesso.as_ref();
    if let Some(evento) = evento {
        ambito.controlla_decesso(evento, DECESSO);
        ambito.morte_dopo_la_nascita(&scheda, evento, DECESSO)?;
        ambito.morte_dopo_il_vincolo(&scheda, evento, DECESSO)?;
    }
    let morto_il = evento.and_then(|evento| ambito.giorno_decesso(evento)).unwrap_or(ambito.decorrenza());
    // What was registered of the dead before anybody knew stands: nothing ends before it began.
    let giorno = morto_il.max(uscita::inizio(&scheda, ambito)?);
    if let Some(sentenza) = &richiesta.dati_sentenza {
        ambito.controlla_sentenza(sentenza, SENTENZA);
        sentenza_dopo_la_morte(sentenza, evento, ambito);
    }
    uscita::controlla_altri_dati(richiesta.altri_dati.as_ref(), ambito);
    uscita::non_prima_dell_ultima(&scheda, giorno, ambito)?;
    ambito.passo()?;
    let nuovi = uscita::chi_resta(&scheda, ruolo, &richiesta.elenco_soggetti_famiglia, ELENCO, ambito)?;
    ambito.passo()?;

    let dati = DatiCancellazione {
        motivo_cancellazione: if morte == Morte::Presunta { "2" } else { "1" }.to_owned(),
        notecancellazione: None,
        data_decorrenza_cancellazione: valori::data_sul_filo(giorno),
        dati_sentenza: richiesta.dati_sentenza.clone().filter(|_| morte == Morte::Presunta),
    };
    let come = Uscita { giorno, stato: StatoSoggetto::Deceduto, dati, altri_dati: richiesta.altri_dati.as_ref() };
    uscita::esci(&scheda, &come, &nuovi, ambito)?;
    if let Some(evento) = evento {
        ambito.sostituisci_sezione(&scheda, Sezione::DatiDecesso, evento, giorno)?;
        ambito.rifletti_morte(&scheda, evento)?;
    }
    Ok(ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?)
}

/// EN280: 1 or 2, for a resident or for AIRE.
fn motivo(detto: &MotivoCancellazione2001, ambito: &mut Ambito<'_>) -> Morte {
    let valore = detto.tipo_motivo_cancellazione.as_deref().or(detto.tipo_motivo_cancellazione_aire.as_deref());
    match valore.map(|v| v.trim().trim_start_matches('0')) {
        Some("1") => Morte::Accertata,
        Some("2") => Morte::Presunta,
        altro => {
            ambito.nota_su("EN280", MOTIVO, campo(detto), altro.unwrap_or_default());
            Morte::Accertata
        }
    }
}

/// EN370: the reason of residents for a resident, that of AIRE for who is there.
fn adatto(detto: &MotivoCancellazione2001, scheda: &Scheda, ambito: &mut Ambito<'_>) {
    let aire = scheda.soggetto.stato == StatoSoggetto::Aire;
    if detto.tipo_motivo_cancellazione_aire.is_some() != aire {
        let atteso = if aire { "tipoMotivoCancellazioneAIRE" } else { "tipoMotivoCancellazione" };
        let valore = campo(detto);
        let anomalia = Anomalia::nuova("EN370", &[("valore", valore), ("atteso", atteso)]);
        ambito.nota(anomalia.su(MOTIVO, valore));
    }
}

fn campo(detto: &MotivoCancellazione2001) -> &'static str {
    if detto.tipo_motivo_cancellazione_aire.is_some() {
        "tipoMotivoCancellazioneAIRE"
    } else {
        "tipoMotivoCancellazione"
    }
}

/// EN249 for a death that nothing is said of; EN250, EHR93 for one that is presumed without its day or its judgment.
fn dati_presenti(richiesta: &Richiesta2001, morte: Morte, ambito: &mut Ambito<'_>) {
    match morte {
        Morte::Accertata if richiesta.dati_decesso.is_none() => ambito.nota_su("EN249", DECESSO, "", ""),
        Morte::Accertata => {}
        Morte::Presunta => {
            if richiesta.dati_sentenza.is_none() {
                ambito.nota_su("EN250", SENTENZA, "", "");
            }
            if richiesta.dati_decesso.is_none() || richiesta.dati_sentenza.is_none() {
                ambito.nota_su("EHR93", DECESSO, "", "");
            }
        }
    }
}

/// EHR98: the judgment holds from the death on, and by today.
fn sentenza_dopo_la_morte(sentenza: &Sentenza, evento: Option<&DatiEvento>, ambito: &mut Ambito<'_>) {
    let Some(validita) = valori::data(&sentenza.data_validita) else { return };
    let morte: Option<Data> = evento.and_then(|evento| valori::data(&evento.data_evento));
    if morte.is_some_and(|morte| validita < morte) || validita > ambito.oggi() {
        let detta = valori::data_italiana(validita);
        let morte = morte.map_or_else(String::new, valori::data_italiana);
        let parametri = [("valore", detta.as_str()), ("data", &morte)];
        ambito.nota(Anomalia::nuova("EHR98", &parametri).su(SENTENZA, "dataValidita").valore(&detta));
    }
}

const MOTIVO: &str = "motivoCancellazione";
const DECESSO: &str = "datiDecesso";
const SENTENZA: &str = "datiSentenza";
const ELENCO: &str = "elencoSoggettiFamiglia";
