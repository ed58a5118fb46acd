//! Relationships in the family that a bond makes doubtful: warned of, changed by 5001 (registrazione §3.10).

use super::Pratica;
use crate::Anomalia;
use crate::registrazione::Ambito;
use crate::registrazione::famiglie::INTESTATARIO;
use crate::registrazione::legami::{CONIUGE, CONVIVENTE};
use crate::registrazione::vincoli::Genere;
use anpr_model::{Appartenenza, FamigliaId, Guasto, Scheda};

/// EN292: two people of one family are bound, one of them is its reference person, and the relationship of the other is
/// not that of their bond.
pub(super) fn dopo_l_inizio(
    pratica: &Pratica<'_>,
    partner: &Scheda,
    genere: Genere,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let Some((famiglia, altro)) = verso_l_intestatario(&pratica.scheda, partner) else { return Ok(()) };
    ambito.famiglia(famiglia)?;
    if altro.codice_legame != atteso(genere) {
        nota("EN292", famiglia, genere, ambito);
    }
    Ok(())
}

/// EN219: a bond that is over is still what relates somebody to the reference person of the person's family.
pub(super) fn dopo_la_fine(pratica: &Pratica<'_>, genere: Genere, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let Some(appartenenza) = &pratica.scheda.appartenenza else { return Ok(()) };
    let componenti = ambito.componenti(appartenenza.famiglia)?;
    let tocca = appartenenza.codice_legame == INTESTATARIO || appartenenza.codice_legame == atteso(genere);
    if tocca && componenti.iter().any(|c| c.codice_legame == atteso(genere)) {
        nota("EN219", appartenenza.famiglia, genere, ambito);
    }
    Ok(())
}

/// EN254: who lives with the reference person in a convivenza di fatto is so called.
pub(super) fn conviventi(pratica: &Pratica<'_>, partner: &Scheda, ambito: &mut Ambito<'_>) {
    let Some((_, altro)) = verso_l_intestatario(&pratica.scheda, partner) else { return };
    if altro.codice_legame != CONVIVENTE {
        let anomalia = Anomalia::nuova("EN254", &[("valore", altro.codice_legame.as_str())]);
        ambito.nota(anomalia.su("convivente", "codiceLegame").valore(&altro.codice_legame));
    }
}

/// Whether two people are of one family.
pub(super) fn stessa_famiglia(a: &Scheda, b: &Scheda) -> bool {
    let famiglia = |s: &Scheda| s.appartenenza.as_ref().map(|a| a.famiglia);
    famiglia(a).is_some() && famiglia(a) == famiglia(b)
}

/// The family of both, and the membership of the one of them who is not its reference person; none if neither is.
fn verso_l_intestatario<'s>(a: &'s Scheda, b: &'s Scheda) -> Option<(FamigliaId, &'s Appartenenza)> {
    if !stessa_famiglia(a, b) {
        return None;
    }
    let (a, b) = (a.appartenenza.as_ref()?, b.appartenenza.as_ref()?);
    match (a.codice_legame == INTESTATARIO, b.codice_legame == INTESTATARIO) {
        (true, false) => Some((a.famiglia, b)),
        (false, true) => Some((a.famiglia, a)),
        _ => None,
    }
}

fn nota(codice: &'static str, famiglia: FamigliaId, genere: Genere, ambito: &mut Ambito<'_>) {
    let famiglia = famiglia.to_string();
    let anomalia = Anomalia::nuova(codice, &[("famiglia", &famiglia), ("valore", &famiglia)]);
    ambito.nota(anomalia.su(genere.elemento(), "codiceLegame").valore(&famiglia));
}

/// The relationship that a bond with the reference person gives.
fn atteso(genere: Genere) -> &'static str {
    match genere {
        Genere::Matrimonio => CONIUGE,
        Genere::Unione => UNITO,
        Genere::Convivenza => CONVIVENTE,
    }
}

/// Relationship of a civil partner.
const UNITO: &str = "28";
