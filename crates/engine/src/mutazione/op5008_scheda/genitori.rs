//! Kinds 10, 11 and 15: parents and act of birth.

use super::Pratica;
use super::tipi::Tipo;
use crate::Interruzione;
use crate::registrazione::Ambito;
use crate::registrazione::atti::{ATTO_NASCITA, c_e_atto, pieno};
use crate::registrazione::genitori::Ruolo;
use crate::registrazione::persona::nascita;
use anpr_model::Sezione;

/// 10 and 11: ES109, ES110 and the parent's own rules.
pub(super) fn genitore(pratica: &Pratica<'_>, tipo: Tipo, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (ruolo, inviato, manca) = match tipo {
        Tipo::Paternita => (Ruolo::Padre, &pratica.richiesta.paternita, "ES109"),
        _ => (Ruolo::Madre, &pratica.richiesta.maternita, "ES110"),
    };
    let Some(genitore) = inviato else {
        ambito.nota_su(manca, ruolo.oggetto(), "", "");
        return Ok(());
    };
    ambito.non_prima_di(&pratica.scheda, &[ruolo.sezione()], ruolo.oggetto())?;
    ambito.controlla_genitore(genitore, ruolo);
    let trovato = ambito.genitore_se_c_e(&genitore.generalita, ruolo)?;
    let sezione = ambito.sezione_genitore(genitore, &trovato)?;
    let dal = ambito.decorrenza();
    Ok(ambito.sostituisci_sezione(&pratica.scheda, ruolo.sezione(), &sezione, dal)?)
}

/// 15: EN409 and the act's own rules. An act of either form takes the place of the one that stood.
pub(super) fn atto_nascita(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (classico, anpr) = (pratica.richiesta.atto_nascita.as_ref(), pratica.richiesta.atto_nascita_anpr.as_ref());
    if !c_e_atto(classico, anpr) {
        ambito.nota_su("EN409", "attoNascita", "", "");
        return Ok(());
    }
    let scheda = &pratica.scheda;
    ambito.non_prima_di(scheda, &ATTI, "attoNascita")?;
    ambito.controlla_atto(classico, anpr, nascita(&pratica.generalita), &ATTO_NASCITA, "attoNascita");
    let dal = ambito.decorrenza();
    for sezione in ATTI {
        ambito.chiudi_sezione(scheda, sezione, dal);
    }
    scrivi_atto(pratica, ambito)
}

/// Writes the act in the form in which it was sent.
pub(super) fn scrivi_atto(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (id, dal) = (pratica.scheda.soggetto.id, ambito.decorrenza());
    if let Some(atto) = pieno(pratica.richiesta.atto_nascita_anpr.as_ref()) {
        ambito.apri_sezione(id, Sezione::AttoNascitaAnpr, atto, dal)?;
    } else if let Some(atto) = &pratica.richiesta.atto_nascita {
        ambito.apri_sezione(id, Sezione::AttoNascita, atto, dal)?;
    }
    Ok(())
}

/// The two forms of an act of birth.
pub(super) const ATTI: [Sezione; 2] = [Sezione::AttoNascita, Sezione::AttoNascitaAnpr];
