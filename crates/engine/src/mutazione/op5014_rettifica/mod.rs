//! 5014: dates and reasons fixed at the subentro are rectified, and the place of birth (registrazione §26).
//!
//! One rectification in a call: 101 the day of the residence, 103 and 104 the dates of registration, family and
//! relationship ([`date`]), 102 why and from where the person came ([`motivo`]), 105 the place of birth ([`nascita`]). It is
//! a correction, not a new fact: what stood there is taken out, what is right holds in its place, and no day is left
//! without. Dates are frozen as soon as another operation than a document follows the subentro (EN475); a second 5014 is
//! not one. Of persons registered abroad only the place of birth is rectified (EN428).
//!
//! [`decidi`] returns what the answer says beside the common one: the values as they stand now.
//!
//! Raises EC006, EC014, EC030, EC031, EC179, EC181, EC182, EC183, EF031, EF033, EN148, EN332, EN334, EN335, EN411,
//! EN413, EN414, EN415, EN420, EN426, EN427, EN428, EN447, EN474, EN475, EN481, ES008, ES050, ES064, ES086, ES127, 999,
//! EN448, EN130, EN131, EN175, ES004, ES057, ES058, ES061, ES062, ES063, ES066, ES100, ES101, ES102, EN068, EN069, EN070,
//! EN071, EN072, EN073, EN075, and the outcomes of the Agenzia delle Entrate; warns with EC180,
//! EN333.

mod date;
mod date_scheda;
mod motivo;
mod nascita;

use crate::registrazione::Ambito;
use crate::registrazione::risposta::Variato;
use crate::registrazione::soggetti::{Cercati, attivo};
use crate::{Anomalia, Interruzione, valori};
use anpr_contract::mutazione_5000::{Richiesta5014, RichiestaRettifica, RispostaRettifica};
use anpr_model::{Scheda, StatoSoggetto};

/// Decides a 5014 whose header holds: `tipoRispostaRettifica`, which goes beside the common answer.
///
/// # Errors
/// The rules that it breaks.
pub fn decidi(richiesta: &Richiesta5014, ambito: &mut Ambito<'_>) -> Result<RispostaRettifica, Interruzione> {
    let scheda = ambito.trova_soggetto(&richiesta.generalita_per_ricerca, Cercati::Tutti, "generalitaPerRicerca")?;
    ambito.passo()?;
    ammesso(&scheda, &richiesta.tipo_rettifica, ambito);
    ambito.passo()?;
    let mut variato = Variato::di(&scheda)?;
    let mut risposta = RispostaRettifica::default();
    let RichiestaRettifica {
        richiesta_rettifica101,
        richiesta_rettifica102,
        richiesta_rettifica103,
        richiesta_rettifica104,
        richiesta_rettifica105,
    } = &richiesta.tipo_rettifica;
    if let Some(r) = richiesta_rettifica101 {
        risposta.risposta_rettifica101 = Some(date::residenza(r, &scheda, ambito)?);
    }
    if let Some(r) = richiesta_rettifica102 {
        risposta.risposta_rettifica102 = Some(motivo::rettifica(r, &scheda, ambito)?);
    }
    if let Some(r) = richiesta_rettifica103 {
        risposta.risposta_rettifica103 = Some(date::iscrizione(r, &scheda, ambito)?);
    }
    if let Some(r) = richiesta_rettifica104 {
        risposta.risposta_rettifica104 = Some(date::famiglia(r, &scheda, ambito)?);
    }
    if let Some(r) = richiesta_rettifica105 {
        let (rettificata, codice_fiscale) = nascita::rettifica(r, &scheda, ambito)?;
        risposta.risposta_rettifica105 = Some(rettificata);
        variato.codice_fiscale = codice_fiscale;
    }
    ambito.rispondi_variato(variato);
    Ok(risposta)
}

/// EN413: of who is struck off or dead nothing is rectified. EN427: only the comune that owns the sheet rectifies. EN428: of
/// Italians abroad only the place of birth.
fn ammesso(scheda: &Scheda, rettifica: &RichiestaRettifica, ambito: &mut Ambito<'_>) {
    let soggetto = scheda.soggetto.id.to_string();
    let su = |anomalia: Anomalia| anomalia.su("generalitaPerRicerca", "idSchedaSoggettoANPR").valore(&soggetto);
    if !attivo(scheda.soggetto.stato) {
        let data = scheda.iscrizione.periodo.al.map_or_else(String::new, valori::data_italiana);
        ambito.nota(su(Anomalia::nuova("EN413", &[("soggetto", &soggetto), ("data", &data)])));
    }
    if !ambito.e_nostro(&scheda.soggetto.comune) {
        ambito.nota(su(Anomalia::nuova("EN427", &[("comune", &scheda.soggetto.comune)])));
    }
    if scheda.soggetto.stato == StatoSoggetto::Aire && rettifica.richiesta_rettifica105.is_none() {
        let detta = match rettifica {
            RichiestaRettifica { richiesta_rettifica101: Some(_), .. } => "5014-101",
            RichiestaRettifica { richiesta_rettifica102: Some(_), .. } => "5014-102",
            RichiestaRettifica { richiesta_rettifica103: Some(_), .. } => "5014-103",
            _ => "5014-104",
        };
        ambito.nota_su("EN428", "tipoRettifica", "", detta);
    }
}
