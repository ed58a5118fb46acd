//! 5001 `mutazione_famiglia_convivenza`: what happens to a family or a convivenza as a whole, with its present members
//! (registrazione §19). Its own comune registers all kinds but those that move it (4, 5, 6), which the comune of
//! destination does.
//!
//! Raises EC002, EC003, EC004, EC005, EC032, EC033, EC034, EC053, EC055, EC069, EC073, EF001, EF002, EF009, EF011, EF018,
//! EF019, EF020, EF035, EF037, EF038, EF040, EF041, EF042, EF044, EF062, EN068, EN069, EN070, EN071, EN072, EN073, EN075,
//! EN130, EN131, EN166, EN172, EN173, EN175, EN180, EN197, EN203, EN211, EN218, EN223, EN237, EN239, EN244, EN246, EN296,
//! EN346, EN367, EN371, EN384, EN387, EN388, EN389, EN416, EN424, EN425, EN428, EN447, EN448, EN465, EN471, EN472, EN482,
//! EN504, EN526, EN531, ES004, ES021, ES022, ES023, ES024, ES025, ES026, ES027, ES028, ES057, ES058, ES061, ES062, ES063,
//! ES066, ES088, ES100, ES101, ES102; warns with EC056, EC057, EC058, EN111, EN112, EN113, EN292, EN388, EN395, EN480.

mod composizione;
mod dati;
mod indirizzo;
mod responsabile;

use crate::registrazione::Ambito;
use crate::registrazione::famiglie::{CONVIVENZA, FAMIGLIA_AIRE};
use crate::{Anomalia, Interruzione};
use anpr_contract::mutazione_5000::Richiesta5001;
use anpr_model::SchedaFamiglia;
use std::rc::Rc;

/// What a 5001 changes (table 46).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tipo {
    /// 1: tutor of a family, or who answers for a convivenza.
    Responsabile,
    /// 2: relationships and reference person.
    Composizione,
    /// 3: the family's own data.
    Dati,
    /// 4: address of all.
    Residenza,
    /// 5: the same, with what the motor registry is told.
    ResidenzaAutoveicoli,
    /// 6: the address of before the subentro.
    Ripristino,
    /// 7: the street has another name.
    Onomastica,
    /// 8: correction found by the checks on the spot.
    PostAccertamento,
    /// 9: correction of a slip.
    Rettifica,
}

/// Decides a 5001.
pub fn decidi(richiesta: &Richiesta5001, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let tipo = tipo(richiesta, ambito)?;
    let famiglia = famiglia(richiesta, tipo, ambito)?;
    altro_e_ignorato(richiesta, tipo, ambito);
    match tipo {
        Tipo::Responsabile => responsabile::cambia(richiesta, &famiglia, ambito)?,
        Tipo::Composizione => composizione::cambia(richiesta, &famiglia, ambito)?,
        Tipo::Dati => dati::cambia(richiesta, &famiglia, ambito)?,
        Tipo::Residenza | Tipo::ResidenzaAutoveicoli | Tipo::Ripristino => {
            indirizzo::sposta(richiesta, tipo, &famiglia, ambito)?;
        }
        Tipo::Onomastica | Tipo::PostAccertamento | Tipo::Rettifica => {
            indirizzo::correggi(richiesta, tipo, &famiglia, ambito)?;
        }
    }
    Ok(ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?)
}

fn tipo(richiesta: &Richiesta5001, ambito: &mut Ambito<'_>) -> Result<Tipo, Interruzione> {
    let detto = richiesta.dati_controllo.tipo_mutazione.trim();
    let tipo = match detto {
        "1" => Tipo::Responsabile,
        "2" => Tipo::Composizione,
        "3" => Tipo::Dati,
        "4" => Tipo::Residenza,
        "5" => Tipo::ResidenzaAutoveicoli,
        "6" => Tipo::Ripristino,
        "7" => Tipo::Onomastica,
        "8" => Tipo::PostAccertamento,
        "9" => Tipo::Rettifica,
        altro => {
            let parametri = [("valore", altro), ("campo", "tipoMutazione")];
            let anomalia = Anomalia::nuova("EN371", &parametri);
            return Err(anomalia.su("datiControllo", "tipoMutazione").valore(altro).into());
        }
    };
    if tipo == Tipo::Dati && crate::registrazione::famiglie::id_anpr(&richiesta.famiglia_convivenza).is_none() {
        ambito.nota_su("EN367", FAMIGLIA_RICHIESTA, "idFamigliaConvivenzaANPR", "");
        ambito.passo()?;
    }
    Ok(tipo)
}

/// The family as it is now, of the kind that the request says, the sender's unless it is moved to the sender.
fn famiglia(
    richiesta: &Richiesta5001,
    tipo: Tipo,
    ambito: &mut Ambito<'_>,
) -> Result<Rc<SchedaFamiglia>, Interruzione> {
    let mut detta = richiesta.famiglia_convivenza.clone();
    if tipo == Tipo::Dati {
        // The comune's own id is what the family is to bear from now on.
        detta.id_famiglia_convivenza_comune = None;
    }
    let famiglia = ambito.trova_famiglia(&detta, FAMIGLIA_RICHIESTA)?;
    match detta.tipo_scheda.trim() {
        "3" | "4" | "5" => {
            if detta.tipo_scheda.trim() != famiglia.tipo_scheda.to_string() {
                ambito.nota_famiglia("EN172", &famiglia, FAMIGLIA_RICHIESTA);
            }
        }
        altro => ambito.nota_su("EF020", FAMIGLIA_RICHIESTA, "tipoScheda", altro),
    }
    // No table of these digits was published (registrazione §36 Q6): only what contradicts the sheet is refused.
    let di_controllo = richiesta.dati_controllo.tipo_scheda.trim();
    let concorda = match famiglia.tipo_scheda {
        CONVIVENZA => matches!(di_controllo, "2" | "4"),
        FAMIGLIA_AIRE => matches!(di_controllo, "1" | "3" | "5"),
        _ => matches!(di_controllo, "1" | "3"),
    };
    if !concorda {
        ambito.nota_famiglia("EN172", &famiglia, "datiControllo");
    }
    let aire = detta.famiglia_aire.as_deref().is_some_and(|s| s.eq_ignore_ascii_case("S"));
    if aire && famiglia.tipo_scheda != FAMIGLIA_AIRE {
        ambito.nota_su("EF019", FAMIGLIA_RICHIESTA, "famigliaAire", "S");
    }
    let la_muove = matches!(tipo, Tipo::Residenza | Tipo::ResidenzaAutoveicoli | Tipo::Ripristino);
    if !la_muove && !ambito.e_nostro(&famiglia.comune) {
        ambito.nota_famiglia("EN180", &famiglia, FAMIGLIA_RICHIESTA);
    }
    ambito.famiglia_completa(&famiglia, FAMIGLIA_RICHIESTA);
    ambito.passo()?;
    Ok(famiglia)
}

/// EN395: what the kind does not change is not written.
fn altro_e_ignorato(richiesta: &Richiesta5001, tipo: Tipo, ambito: &mut Ambito<'_>) {
    let con_residenza = !matches!(tipo, Tipo::Responsabile | Tipo::Composizione | Tipo::Dati);
    let con_elenco = matches!(tipo, Tipo::Responsabile | Tipo::Composizione | Tipo::ResidenzaAutoveicoli);
    let detto = &richiesta.dati_controllo.tipo_mutazione;
    let in_piu = [
        (!con_residenza && richiesta.residenza_famiglia_convivenza.is_some(), RESIDENZA),
        (!con_elenco && !richiesta.elenco_soggetti_famiglia.is_empty(), ELENCO),
    ];
    for (_, oggetto) in in_piu.iter().filter(|(c_e, _)| *c_e) {
        let anomalia = Anomalia::nuova("EN395", &[("valore", detto), ("campo", oggetto)]);
        ambito.nota(anomalia.su(oggetto, "").valore(detto));
    }
}

/// EN173: kinds 1 and 2 say of which kind the relationships are.
fn con_tipo_legame(richiesta: &Richiesta5001, ambito: &mut Ambito<'_>) {
    let senza = |s: &&anpr_contract::tipi::SoggettoFamiglia| {
        s.legame_soggetto.tipo_legame.as_deref().is_none_or(|tipo| tipo.trim().is_empty())
    };
    if richiesta.elenco_soggetti_famiglia.iter().any(|s| senza(&s)) {
        ambito.nota_su("EN173", ELENCO, "tipoLegame", "");
    }
}

const FAMIGLIA_RICHIESTA: &str = "famigliaConvivenza";
const RESIDENZA: &str = "residenzaFamigliaConvivenza";
const ELENCO: &str = "elencoSoggettiFamiglia";
