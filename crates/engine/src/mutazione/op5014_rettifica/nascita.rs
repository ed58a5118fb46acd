//! 105: the place of birth.

use crate::registrazione::Ambito;
use crate::registrazione::codice_fiscale::VALIDATO;
use crate::registrazione::persona;
use crate::{Interruzione, valori};
use anpr_catalogue::comuni::Comuni;
use anpr_contract::mutazione_5000::{RichiestaRettifica105, RispostaRettifica105};
use anpr_contract::tipi::{CodiceFiscale, Generalita};
use anpr_model::Scheda;

/// The place must be one of the time (ES050, EN332–EN335, EC030, EC031). The Agenzia delle Entrate is asked only if the
/// cadastral code is another's (registrazione §36 Q29), and of a codice fiscale that it knows: the new one, if it gave one.
pub(super) fn rettifica(
    richiesta: &RichiestaRettifica105,
    scheda: &Scheda,
    ambito: &mut Ambito<'_>,
) -> Result<(RispostaRettifica105, Option<CodiceFiscale>), Interruzione> {
    let attuale = persona::generalita(scheda)?;
    let mut giusta = Generalita { luogo_nascita: Some(richiesta.luogo_nascita.clone()), ..attuale.clone() };
    ambito.controlla_luogo_nascita(&giusta, OGGETTO);
    ambito.passo()?;
    let mut nuovo_codice = None;
    if altro_catastale(&attuale, &giusta, ambito.comuni()) {
        if let (Some(cf), Some(fiscale)) = (validato(&attuale), persona::persona_fiscale(&giusta, ambito.comuni())) {
            let riscontro = ambito.muta_cf((scheda.soggetto.id, &cf), &fiscale, OGGETTO)?;
            giusta.codice_fiscale = Some(riscontro.clone());
            nuovo_codice = Some(riscontro);
        }
    }
    ambito.correggi_generalita(scheda, &giusta)?;
    let risposta = RispostaRettifica105 {
        id_scheda_soggetto_anpr: scheda.soggetto.id.to_string(),
        luogo_nascita: richiesta.luogo_nascita.clone(),
    };
    Ok((risposta, nuovo_codice))
}

/// Whether the two places are known to have different cadastral codes.
fn altro_catastale(prima: &Generalita, dopo: &Generalita, comuni: &Comuni) -> bool {
    let catastale = |g: &Generalita| valori::codice_catastale(g.luogo_nascita.as_ref()?, persona::nascita(g)?, comuni);
    match (catastale(prima), catastale(dopo)) {
        (Some(prima), Some(dopo)) => prima != dopo,
        _ => false,
    }
}

/// The codice fiscale, if the Agenzia confirmed it.
fn validato(g: &Generalita) -> Option<String> {
    let validita = g.codice_fiscale.as_ref()?.validita_cf.as_deref().map(str::trim);
    persona::codice(g).filter(|_| validita == Some(VALIDATO))
}

const OGGETTO: &str = "richiestaRettifica105";
