//! Kind 2: relationships and reference person.

use super::{ELENCO, con_tipo_legame};
use crate::registrazione::Ambito;
use crate::registrazione::famiglie::{CONVIVENZA, e_intestatario};
use crate::registrazione::legami::{self, CONIUGE};
use crate::registrazione::risposta::Variato;
use crate::registrazione::soggetti::Cercati;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_contract::mutazione_5000::Richiesta5001;
use anpr_contract::tipi::{LegameSoggetto, Matrimonio};
use anpr_model::{Appartenenza, Guasto, Scheda, SchedaFamiglia, Sezione, SoggettoId};
use std::collections::HashMap;
use std::rc::Rc;

/// One member with the relationship from now on.
struct Membro<'r> {
    scheda: Rc<Scheda>,
    legame: &'r LegameSoggetto,
}

pub(super) fn cambia(
    richiesta: &Richiesta5001,
    famiglia: &SchedaFamiglia,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let forzata = dichiarata_certificabile(richiesta, ambito);
    if richiesta.elenco_soggetti_famiglia.is_empty() {
        ambito.nota_su("EN223", ELENCO, "", "");
    }
    con_tipo_legame(richiesta, ambito);
    ambito.passo()?;
    let membri = membri(richiesta, famiglia, ambito)?;
    intestatari(famiglia, &membri, ambito)?;
    ambito.passo()?;
    let dal = ambito.decorrenza();
    for Membro { scheda, legame } in &membri {
        if !resta(scheda, legame) {
            ambito.cambia_legame(scheda, &legame.codice_legame, dal);
        }
        ambito.rispondi_variato(Variato::di(scheda)?.in_famiglia(famiglia.id, famiglia.tipo_scheda));
    }
    coniugi_coerenti(famiglia, &membri, ambito)?;
    // What was declared of the former composition says nothing of this one.
    if forzata || famiglia.certificabile {
        ambito.cambia_famiglia(famiglia, |stato| stato.certificabile = forzata);
    }
    Ok(())
}

/// `FC=S`: the family is certifiable whatever its relationships say; EN218 for any other value.
fn dichiarata_certificabile(richiesta: &Richiesta5001, ambito: &mut Ambito<'_>) -> bool {
    let lista = richiesta.dati_controllo.lista_controlli.as_ref();
    let fc = lista.and_then(|lista| lista.controllo.iter().find(|c| c.codice.trim() == "FC"));
    match fc.map(|c| c.valore.trim()) {
        None => false,
        Some("S") => true,
        Some(altro) => {
            ambito.nota_su("EN218", "listaControlli", "valore", altro);
            false
        }
    }
}

/// The members listed: each of this family (EF044), once (EN465), with days that go with the entry (EN447). Relationships begin
/// with the registration (registrazione §19).
fn membri<'r>(
    richiesta: &'r Richiesta5001,
    famiglia: &SchedaFamiglia,
    ambito: &mut Ambito<'_>,
) -> Result<Vec<Membro<'r>>, Interruzione> {
    let mut membri: Vec<Membro<'r>> = Vec::with_capacity(richiesta.elenco_soggetti_famiglia.len());
    for detto in &richiesta.elenco_soggetti_famiglia {
        let scheda = ambito.trova_soggetto(&detto.generalita, Cercati::Attivi, ELENCO)?;
        let soggetto = scheda.soggetto.id.to_string();
        if scheda.appartenenza.as_ref().is_none_or(|a| a.famiglia != famiglia.id) {
            let parametri = [("soggetto", soggetto.as_str()), ("famiglia", &famiglia.id.to_string())];
            ambito.nota(Anomalia::nuova("EF044", &parametri).su(ELENCO, "idSchedaSoggettoANPR").valore(&soggetto));
        }
        if membri.iter().any(|m| m.scheda.soggetto.id == scheda.soggetto.id) {
            ambito.nota_su("EN465", ELENCO, "idSchedaSoggettoANPR", &soggetto);
        }
        ambito.controlla_legame(&detto.legame_soggetto, famiglia.tipo_scheda, ELENCO);
        if let Some(detta) = valori::data(&detto.legame_soggetto.data_decorrenza) {
            ambito.detto_dall_ingresso(&scheda, detta, ELENCO)?;
        }
        // Who is only listed is not looked at (registrazione §3.11).
        if !resta(&scheda, &detto.legame_soggetto) {
            ambito.non_prima_dell_ingresso(&scheda, ambito.decorrenza(), ELENCO);
        }
        membri.push(Membro { scheda, legame: &detto.legame_soggetto });
    }
    ambito.passo()?;
    Ok(membri)
}

/// Whether the member has this relationship already.
fn resta(scheda: &Scheda, legame: &LegameSoggetto) -> bool {
    let noto = scheda.appartenenza.as_ref().map(|a| legami::codice(&a.codice_legame));
    noto == Some(legami::codice(&legame.codice_legame))
}

/// One reference person from the registration's day on: EF009 or EN166 for two, EN197 for none, EN482 when the former one,
/// or any member whose relationship was to him, is not told anew; EN384 for who answers for a convivenza.
fn intestatari(famiglia: &SchedaFamiglia, membri: &[Membro<'_>], ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let prima = ambito.intestatario(famiglia.id)?;
    let componenti = ambito.componenti(famiglia.id)?;
    let detti: HashMap<SoggettoId, &str> =
        membri.iter().map(|m| (m.scheda.soggetto.id, m.legame.codice_legame.as_str())).collect();
    let dopo: Vec<SoggettoId> = componenti
        .iter()
        .filter(|c| e_intestatario(detti.get(&c.soggetto).copied().unwrap_or(&c.codice_legame)))
        .map(|c| c.soggetto)
        .collect();
    if famiglia.tipo_scheda == CONVIVENZA {
        if dopo.first() != prima.as_ref() || dopo.len() > 1 {
            ambito.nota_famiglia("EN384", famiglia, ELENCO);
        }
        return Ok(());
    }
    let elencati = membri.iter().filter(|m| e_intestatario(&m.legame.codice_legame)).count();
    match dopo.as_slice() {
        [] => ambito.nota_famiglia("EN197", famiglia, ELENCO),
        [uno] if Some(*uno) != prima => {
            // Whoever has left since was the reference person still on the day of the new one.
            let decorrenza = ambito.decorrenza();
            let allora = ambito.storico().componenti(famiglia.id, decorrenza)?;
            let altro = |c: &Appartenenza| e_intestatario(&c.codice_legame) && !detti.contains_key(&c.soggetto);
            if allora.iter().any(altro) {
                ambito.nota_famiglia("EN166", famiglia, ELENCO);
            }
            let muti = componenti.iter().filter(|c| !detti.contains_key(&c.soggetto));
            for muto in muti.map(|c| c.soggetto.to_string()).collect::<Vec<_>>() {
                let parametri = [("soggetto", muto.as_str()), ("valore", &muto)];
                ambito.nota(Anomalia::nuova("EN482", &parametri).su(ELENCO, "idSchedaSoggettoANPR").valore(&muto));
            }
        }
        [_] => {}
        _ if elencati > 1 => ambito.nota_famiglia("EF009", famiglia, ELENCO),
        _ => {
            // The former reference person was not told anew.
            ambito.nota_famiglia("EN166", famiglia, ELENCO);
            if let Some(prima) = prima.filter(|p| !detti.contains_key(p)) {
                let prima = prima.to_string();
                let parametri = [("soggetto", prima.as_str()), ("valore", &prima)];
                ambito.nota(Anomalia::nuova("EN482", &parametri).su(ELENCO, "idSchedaSoggettoANPR").valore(&prima));
            }
        }
    }
    Ok(())
}

/// EN292: a spouse of the reference person who is not married to them, as far as the sheets say.
fn coniugi_coerenti(famiglia: &SchedaFamiglia, membri: &[Membro<'_>], ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    for membro in membri.iter().filter(|m| legami::codice(&m.legame.codice_legame) == CONIUGE) {
        let matrimonio: Option<Matrimonio> = schede::unica(&membro.scheda, Sezione::Matrimonio)?;
        if matrimonio.is_none() {
            ambito.nota_famiglia("EN292", famiglia, ELENCO);
        }
    }
    Ok(())
}
