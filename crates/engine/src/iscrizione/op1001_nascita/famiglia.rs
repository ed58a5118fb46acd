//! The family that a newborn enters, and as what.

use super::genitori::Genitori;
use crate::registrazione::Ambito;
use crate::registrazione::famiglie::{CONVIVENZA, e_intestatario, id_anpr};
use crate::registrazione::genitori::Ruolo;
use crate::registrazione::legami::{self, CONIUGE, FIGLIO};
use crate::registrazione::residenza::{DOMICILIO_ELETTO, tipo};
use crate::{Anomalia, Interruzione, valori};
use anpr_contract::iscrizione_1000::Richiesta1001;
use anpr_contract::tipi::{AltraLingua, FamigliaConvivenza, LegameSoggetto, Residenza};
use anpr_model::{Data, FamigliaId, Guasto, NuovaAppartenenza, Scheda, SchedaFamiglia, SoggettoId};
use std::rc::Rc;

/// The family with the newborn's place in it.
pub(super) struct Accolta {
    pub(super) famiglia: Rc<SchedaFamiglia>,
    pub(super) appartenenza: NuovaAppartenenza,
    /// The family's address, from the registration on.
    pub(super) residenza: Option<Residenza>,
    pub(super) altre_lingue: Vec<AltraLingua>,
}

/// The block that names the family.
const OGGETTO: &str = "famConv";

impl Accolta {
    /// Finds the family by `attribuzioneFamiglia` and judges the entry.
    pub(super) fn decidi(
        richiesta: &Richiesta1001,
        genitori: &Genitori<'_>,
        nascita: Data,
        ambito: &mut Ambito<'_>,
    ) -> Result<Self, Interruzione> {
        let famiglia = trova(richiesta, genitori, ambito)?;
        let legame = richiesta.legame_soggetto.as_ref();
        let codice = codice_legame(legame, genitori, &famiglia, ambito)?;
        let residenza = ambito.residenza_di_arrivo(&famiglia, OGGETTO)?;
        controlla_ingresso(&famiglia, legame, nascita, ambito)?;
        if let Some(legame) = legame {
            ambito.controlla_legame(legame, famiglia.tipo_scheda, "legameSoggetto");
        }
        // The id is not given yet, and no member has it.
        ambito.un_solo_intestatario(&famiglia, &[(SoggettoId(0), &codice)], "legameSoggetto")?;
        if famiglia.tipo_scheda == CONVIVENZA {
            ambito.senza_nome(&famiglia, OGGETTO)?;
        }
        if famiglia.incompleta {
            ambito.nota_famiglia("EN213", &famiglia, OGGETTO);
        }
        ambito.passo()?;
        let appartenenza = ambito.nuova_appartenenza(&famiglia, &codice, legame)?;
        let altre_lingue = ambito.altre_lingue_di(&famiglia)?;
        Ok(Self { famiglia, appartenenza, residenza, altre_lingue })
    }
}

impl Accolta {
    /// Whether the family lives at an elected domicile, having no residence.
    pub(super) fn senza_fissa_dimora(&self) -> bool {
        self.residenza.as_ref().and_then(tipo) == Some(DOMICILIO_ELETTO)
    }
}

fn trova(
    richiesta: &Richiesta1001,
    genitori: &Genitori<'_>,
    ambito: &mut Ambito<'_>,
) -> Result<Rc<SchedaFamiglia>, Interruzione> {
    let detta = richiesta.fam_conv.as_ref();
    let del_genitore =
        |ruolo| genitori.scheda(ruolo).and_then(|scheda| scheda.appartenenza.as_ref()).map(|a| a.famiglia);
    let (padre, madre) = (del_genitore(Ruolo::Padre), del_genitore(Ruolo::Madre));
    let id = match richiesta.dati_controllo.attribuzione_famiglia.trim() {
        "2" => padre,
        "3" => madre,
        "1" if padre == madre => padre,
        "1" => una_delle_due(detta, padre, madre),
        attribuzione => return altra(richiesta, attribuzione, ambito),
    };
    let trovata = match id {
        Some(id) => ambito.famiglia(id)?,
        None => None,
    };
    let famiglia = trovata.ok_or_else(|| {
        let valore = richiesta.dati_controllo.attribuzione_famiglia.trim();
        Interruzione::from(Anomalia::nuova("EN144", &[]).su("datiControllo", "attribuzioneFamiglia").valore(valore))
    })?;
    ambito.controlla_arrivo(&famiglia, OGGETTO);
    ambito.passo()?;
    Ok(famiglia)
}

/// Parents who live in different families: `famConv` says in which of the two (registrazione §36 Q13).
fn una_delle_due(
    detta: Option<&FamigliaConvivenza>,
    padre: Option<FamigliaId>,
    madre: Option<FamigliaId>,
) -> Option<FamigliaId> {
    let id = FamigliaId(id_anpr(detta?)?.parse().ok()?);
    [padre, madre].contains(&Some(id)).then_some(id)
}

/// 4, a convivenza, and 5, another family: `famConv` names it, `legameSoggetto` says as what (EF030).
fn altra(
    richiesta: &Richiesta1001,
    attribuzione: &str,
    ambito: &mut Ambito<'_>,
) -> Result<Rc<SchedaFamiglia>, Interruzione> {
    let (Some(detta), Some(_)) = (&richiesta.fam_conv, &richiesta.legame_soggetto) else {
        return Err(Anomalia::nuova("EF030", &[("valore", attribuzione)]).su(OGGETTO, "").valore(attribuzione).into());
    };
    let famiglia = ambito.famiglia_di_arrivo(detta, OGGETTO)?;
    let convivenza = famiglia.tipo_scheda == CONVIVENZA;
    match attribuzione {
        "4" if !convivenza => ambito.nota_famiglia("EN135", &famiglia, OGGETTO),
        "5" if convivenza => ambito.nota_famiglia("EN134", &famiglia, OGGETTO),
        _ => {}
    }
    ambito.passo()?;
    Ok(famiglia)
}

/// The relationship that was sent; without one a child, of a parent who is the reference person or the spouse of the
/// reference person. Anything else must be said: EF006 (registrazione §36 Q14).
fn codice_legame(
    legame: Option<&LegameSoggetto>,
    genitori: &Genitori<'_>,
    famiglia: &SchedaFamiglia,
    ambito: &mut Ambito<'_>,
) -> Result<String, Guasto> {
    if let Some(legame) = legame {
        return Ok(legame.codice_legame.clone());
    }
    let principale = |scheda: &Rc<Scheda>| {
        scheda.appartenenza.as_ref().is_some_and(|a| {
            a.famiglia == famiglia.id
                && (e_intestatario(&a.codice_legame) || legami::codice(&a.codice_legame) == CONIUGE)
        })
    };
    let schede = [Ruolo::Padre, Ruolo::Madre].into_iter().filter_map(|ruolo| genitori.scheda(ruolo));
    if famiglia.tipo_scheda == CONVIVENZA || !schede.into_iter().any(principale) {
        ambito.nota(Anomalia::nuova("EF006", &[]).su("legameSoggetto", ""));
    }
    Ok(FIGLIO.to_owned())
}

/// EN206, EF031, EF033 for the day of entry, EF032 for the birth.
fn controlla_ingresso(
    famiglia: &SchedaFamiglia,
    legame: Option<&LegameSoggetto>,
    nascita: Data,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let detto = legame.and_then(|legame| valori::data(&legame.data_decorrenza));
    let ingresso = detto.unwrap_or(ambito.decorrenza());
    ambito.controlla_ingresso(Some(ingresso), Some(famiglia), Some(nascita), "legameSoggetto", "EN206")?;
    if let Some(origine) = ambito.origine(famiglia)?.filter(|origine| nascita < *origine) {
        let (detta, origine) = (valori::data_italiana(nascita), valori::data_italiana(origine));
        let anomalia = Anomalia::nuova("EF032", &[("valore", &detta), ("data", &origine)]);
        ambito.nota(anomalia.su("generalita1001", "dataNascita").valore(&detta));
    }
    Ok(())
}
