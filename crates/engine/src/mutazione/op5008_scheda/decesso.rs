//! Kind 22: the death of a dead person, corrected (registrazione §21).

use super::RICERCA;
use crate::registrazione::Ambito;
use crate::registrazione::risposta::Variato;
use crate::registrazione::soggetti::Cercati;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_contract::mutazione_5000::Richiesta5008;
use anpr_contract::tipi::{DatiCancellazione, DatiEvento, Sentenza};
use anpr_model::{Scheda, Sezione, StatoSoggetto};
use std::rc::Rc;

/// EN486, EN249, EN280, EN488, EHR98 and the rules of the event and of the judgment. The death is corrected where it
/// stands, and with it the end that it put to the bonds of those who survive; nothing else is.
pub(super) fn decidi(richiesta: &Richiesta5008, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let scheda = deceduto(richiesta, ambito)?;
    ambito.competente(&scheda, RICERCA)?;
    ambito.passo()?;
    super::tipi::ignorati(richiesta, &[super::Tipo::Decesso], ambito);
    let dati = richiesta.dati_decesso.as_ref();
    let evento = dati.and_then(|d| d.evento_decesso.as_ref());
    let (motivo, sentenza) = (dati.and_then(|d| d.motivo_decesso.as_deref()), dati.and_then(|d| d.sentenza.as_ref()));
    if evento.is_none() && motivo.is_none() && sentenza.is_none() {
        ambito.nota_su("EN249", DECESSO, "", "");
    }
    if let Some(motivo) = motivo.filter(|m| !matches!(m.trim().trim_start_matches('0'), "1" | "2")) {
        ambito.nota_su("EN280", DECESSO, "motivoDecesso", motivo);
    }
    let vecchio: Option<DatiEvento> = schede::unica(&scheda, Sezione::DatiDecesso)?;
    if let Some(evento) = evento {
        ambito.controlla_decesso(evento, DECESSO);
        ambito.morte_dopo_il_vincolo(&scheda, evento, DECESSO)?;
    }
    if let Some(sentenza) = sentenza {
        ambito.controlla_sentenza(sentenza, "sentenza");
        dopo_la_morte(sentenza, evento.or(vecchio.as_ref()), ambito);
    }
    ambito.passo()?;
    if let Some(evento) = evento {
        match vecchio {
            Some(_) => ambito.correggi_sezione(&scheda, Sezione::DatiDecesso, evento)?,
            None => ambito.apri_sezione(scheda.soggetto.id, Sezione::DatiDecesso, evento, ambito.decorrenza())?,
        }
        ambito.correggi_morte_riflessa(&scheda, evento)?;
    }
    cancellazione(&scheda, motivo, sentenza, ambito)?;
    ambito.rispondi_variato(Variato::di(&scheda)?);
    Ok(())
}

/// The reason and the judgment stand with the cancellation: they are corrected there.
fn cancellazione(
    scheda: &Scheda,
    motivo: Option<&str>,
    sentenza: Option<&Sentenza>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let vecchia: Option<DatiCancellazione> = schede::unica(scheda, Sezione::DatiCancellazione)?;
    let Some(vecchia) = vecchia.filter(|_| motivo.is_some() || sentenza.is_some()) else { return Ok(()) };
    let motivo = motivo.map(|m| m.trim().trim_start_matches('0').to_owned());
    let nuova = DatiCancellazione {
        motivo_cancellazione: motivo.unwrap_or_else(|| vecchia.motivo_cancellazione.clone()),
        dati_sentenza: sentenza.cloned().or_else(|| vecchia.dati_sentenza.clone()),
        ..vecchia.clone()
    };
    if nuova != vecchia {
        ambito.correggi_sezione(scheda, Sezione::DatiCancellazione, &nuova)?;
    }
    Ok(())
}

/// EN486: who is registered, or was struck off for another reason, is not dead.
fn deceduto(richiesta: &Richiesta5008, ambito: &mut Ambito<'_>) -> Result<Rc<Scheda>, Interruzione> {
    let scheda = match ambito.trova_soggetto(&richiesta.generalita_per_ricerca, Cercati::NonAttivi, RICERCA) {
        Ok(scheda) => scheda,
        Err(Interruzione::Guasto(guasto)) => return Err(guasto.into()),
        Err(rifiuto) => match ambito.trova_soggetto(&richiesta.generalita_per_ricerca, Cercati::Attivi, RICERCA) {
            Ok(viva) => viva,
            Err(_) => return Err(rifiuto),
        },
    };
    if scheda.soggetto.stato != StatoSoggetto::Deceduto {
        let soggetto = scheda.soggetto.id.to_string();
        let anomalia = Anomalia::nuova("EN486", &[("soggetto", &soggetto)]);
        return Err(anomalia.su(RICERCA, "idSchedaSoggettoANPR").valore(&soggetto).into());
    }
    Ok(scheda)
}

/// EHR98: the judgment holds from the death on, and by today.
fn dopo_la_morte(sentenza: &Sentenza, evento: Option<&DatiEvento>, ambito: &mut Ambito<'_>) {
    let Some(validita) = valori::data(&sentenza.data_validita) else { return };
    let morte = evento.and_then(|evento| valori::data(&evento.data_evento));
    if morte.is_some_and(|morte| validita < morte) || validita > ambito.oggi() {
        let (detta, morte) = (valori::data_italiana(validita), morte.map_or_else(String::new, valori::data_italiana));
        let parametri = [("valore", detta.as_str()), ("data", &morte)];
        ambito.nota(Anomalia::nuova("EHR98", &parametri).su("sentenza", "dataValidita").valore(&detta));
    }
}

const DECESSO: &str = "datiDecesso";
