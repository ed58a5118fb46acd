//! Kind 1: the tutor of a family, or who answers for a convivenza. The same block, told apart by the kind of the sheet
//! (registrazione §36 Q17).

use super::{ELENCO, con_tipo_legame};
use crate::registrazione::Ambito;
use crate::registrazione::famiglie::{CONVIVENZA, FAMIGLIA_AIRE, e_intestatario};
use crate::registrazione::persona;
use crate::registrazione::soggetti::{Cercati, id_anpr};
use crate::{Interruzione, valori};
use anpr_contract::mutazione_5000::Richiesta5001;
use anpr_contract::tipi::{Generalita, TutoreIntestatario};
use anpr_model::{Guasto, Scheda, SchedaFamiglia, SezioneFamiglia, SoggettoId};
use std::rc::Rc;

/// Table 6: who answers, and who is a member.
const RESPONSABILE: &str = "1";
const MEMBRO: &str = "2";

pub(super) fn cambia(
    richiesta: &Richiesta5001,
    famiglia: &SchedaFamiglia,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    if famiglia.tipo_scheda == FAMIGLIA_AIRE {
        ambito.nota_famiglia("EN387", famiglia, "famigliaConvivenza");
        ambito.passo()?;
    }
    let [uno] = richiesta.elenco_soggetti_famiglia.as_slice() else {
        let codice = match (richiesta.elenco_soggetti_famiglia.is_empty(), famiglia.tipo_scheda) {
            (true, CONVIVENZA) => "EF037",
            (true, _) => "EF038",
            (false, _) => "EF035",
        };
        ambito.nota_su(codice, ELENCO, "", "");
        return ambito.passo();
    };
    con_tipo_legame(richiesta, ambito);
    ambito.passo()?;
    let (chi, generalita) = individua(&uno.generalita, ambito)?;
    ambito.non_prima_della_sezione(famiglia, SezioneFamiglia::Responsabile, "famigliaConvivenza");
    let cambiano = match famiglia.tipo_scheda {
        CONVIVENZA => legami_della_convivenza(famiglia, chi, ambito)?,
        _ => Vec::new(),
    };
    for (scheda, _) in &cambiano {
        ambito.non_prima_dell_ingresso(scheda, ambito.decorrenza(), ELENCO);
    }
    ambito.passo()?;
    let dal = ambito.decorrenza();
    let responsabile = TutoreIntestatario {
        generalita,
        comune_residenza: None,
        data_intestario_convivenza: valori::data_sul_filo(dal),
    };
    ambito.sostituisci_sezione_famiglia(famiglia, SezioneFamiglia::Responsabile, &responsabile, dal)?;
    for (scheda, legame) in &cambiano {
        ambito.cambia_legame(scheda, legame, dal);
    }
    Ok(())
}

/// Who answers need not be in the register; whoever is named by an id or a codice fiscale must be, alive and registered
/// (ES101, ES102). A name alone identifies nobody: it once made a stranger responsible (registrazione §11).
fn individua(detto: &Generalita, ambito: &mut Ambito<'_>) -> Result<(Option<SoggettoId>, Generalita), Interruzione> {
    if id_anpr(detto).is_none() && persona::codice(detto).is_none() {
        ambito.controlla_forma(detto, ELENCO);
        return Ok((None, persona::da_registrare(detto)));
    }
    let scheda = ambito.trova_soggetto(detto, Cercati::Attivi, ELENCO)?;
    Ok((Some(scheda.soggetto.id), persona::generalita(&scheda)?))
}

/// The members whose links follow: whoever answered is a member, the new one answers, if they live there.
fn legami_della_convivenza(
    famiglia: &SchedaFamiglia,
    chi: Option<SoggettoId>,
    ambito: &mut Ambito<'_>,
) -> Result<Vec<(Rc<Scheda>, &'static str)>, Guasto> {
    let mut cambiano = Vec::new();
    for scheda in ambito.schede_componenti(famiglia.id)? {
        let risponde = scheda.appartenenza.as_ref().is_some_and(|a| e_intestatario(&a.codice_legame));
        match (risponde, Some(scheda.soggetto.id) == chi) {
            (true, false) => cambiano.push((scheda, MEMBRO)),
            (false, true) => cambiano.push((scheda, RESPONSABILE)),
            _ => {}
        }
    }
    Ok(cambiano)
}
