//! A codice fiscale confirmed after the registration that stored it (registrazione §36 Q23).

use super::effetti::json;
use super::{codice_fiscale, persona};
use crate::schede;
use anpr_catalogue::comuni::Comuni;
use anpr_contract::tipi::Generalita;
use anpr_model::{
    Aree, ChiamataEntrate, Effetti, EffettiSoggetto, Guasto, NuovaGeneralita, NuovaValidazione, PassoSoggetto,
    Riscontro, Scheda, Sezione,
};

/// What the Agenzia's late answer does to a sheet: the personal data are corrected for as long as they hold. None when data
/// or code are not those that were asked about any more, or say so already. It stands in nobody's way (registrazione §8).
pub fn convalida(
    scheda: &Scheda,
    domanda: &NuovaValidazione,
    riscontro: &Riscontro,
    comuni: &Comuni,
) -> Result<Option<Effetti>, Guasto> {
    let Some(versione) = schede::versioni(scheda, Sezione::Generalita).next_back() else { return Ok(None) };
    let (mut generalita, periodo) = schede::contenuto::<Generalita>(scheda, versione)?;
    let nota = generalita.codice_fiscale.as_ref();
    let gia_valida = nota.is_some_and(|cf| cf.validita_cf.as_deref() == Some(codice_fiscale::VALIDATO));
    // An answer about other data says nothing of these, whose own question may wait still.
    let stessa_persona = persona::persona_fiscale(&generalita, comuni).as_ref() == Some(&domanda.persona);
    // A code that was asked for takes the place of whichever nobody confirmed.
    let chiesto = matches!(domanda.chiamata, ChiamataEntrate::Attribuzione | ChiamataEntrate::Omocodia);
    let stesso_codice = chiesto || persona::codice(&generalita) == domanda.codice;
    if gia_valida || !stessa_persona || !stesso_codice {
        return Ok(None);
    }
    generalita.codice_fiscale = Some(codice_fiscale::validato(riscontro));
    let chiavi = persona::chiavi(&generalita, comuni)
        .ok_or_else(|| Guasto::Incoerente(format!("{} has no birth", scheda.soggetto.id)))?;
    let nuova = NuovaGeneralita { periodo, chiavi, contenuto: json(&generalita)? };
    let passi = vec![PassoSoggetto::Revoca { versione: schede::id(versione) }, PassoSoggetto::ApriGeneralita(nuova)];
    let id = scheda.soggetto.id;
    let mut effetti = Effetti { comune: scheda.soggetto.comune.clone(), ..Effetti::default() };
    effetti.letti.soggetti.insert(id, scheda.soggetto.revisione);
    effetti.soggetti.insert(id, EffettiSoggetto { aree: Aree::RIFLESSO, stato: None, passi });
    Ok(Some(effetti))
}
