//! 1001, iscrizione per nascita (registrazione §9).
//!
//! A newborn enters the family of its parents, or another family or convivenza of the comune: no family is made here.
//!
//! Raises what the Agenzia delle Entrate answers (EAA30, EAV31, EAV50), EC001, EC002, EC003, EC010, EC011, EC023,
//! EC030, EC031, EC036, EC038, EC064, EC065, EC066, EC075, EC077, EC148, EC150, EC166, EF001, EF002, EF006, EF007,
//! EF011, EF014, EF019, EF030, EF031, EF032, EF033, EF062, EHR69, EHR79, EN082, EN091, EN092, EN093, EN094, EN119,
//! EN125, EN134, EN135, EN140, EN142, EN143, EN144, EN147, EN150, EN185, EN187, EN188, EN190, EN206, EN211, EN237,
//! EN244, EN246, EN248, EN296, EN332, EN334, EN335, EN339, EN340, EN392, EN403, EN490, EN491, ES008, ES009, ES013, ES035,
//! ES036, ES037, ES038, ES039, ES040, ES041, ES042, ES043, ES044, ES050, ES057, ES058, ES063, ES066, ES070, ES080,
//! ES090, 999; warns with EC076, EC149, EC151, EF004, EN111, EN112, EN113, EN141, EN213, EN333, EN480, EN566, ES019.

mod famiglia;
mod genitori;

use super::Scelta;
use super::ingresso::attributi;
use crate::registrazione::Ambito;
use crate::registrazione::atti::{ATTO_NASCITA, c_e_atto, pieno};
use crate::registrazione::codice_fiscale::GestioneCf;
use crate::registrazione::genitori::Ruolo;
use crate::registrazione::iscrizione::{Ingresso, motivo};
use crate::registrazione::nuova_sezione;
use crate::registrazione::persona::{self, nuova_generalita};
use crate::registrazione::riconoscimento::Riconosciuto;
use crate::registrazione::risposta::Variato;
use crate::{Anomalia, Interruzione, valori};
use anpr_contract::iscrizione_1000::Richiesta1001;
use anpr_contract::tipi::{Generalita, LegameSoggetto, StatoCivile};
use anpr_model::{Data, Guasto, NuovaSezione, NuovoIdAnpr, NuovoSoggetto, Sezione, StatoSoggetto};
use famiglia::Accolta;
use genitori::Genitori;
use serde::Serialize;

/// The block of the newborn's data.
const OGGETTO: &str = "generalita1001";

/// Decides a 1001. When several people fit a parent, nothing is registered and the caller must choose.
///
/// # Errors
/// The rules that the request breaks, by step: its form, the parents, the family, act and places, the person, the codice
/// fiscale.
pub fn decidi(richiesta: &Richiesta1001, ambito: &mut Ambito<'_>) -> Result<Option<Scelta>, Interruzione> {
    let generalita = &richiesta.generalita1001.generalita;
    let (nascita, gestione) = controlla_forma(richiesta, ambito)?;
    let genitori = Genitori::cerca(richiesta, ambito)?;
    if let Some(scelta) = genitori.scelta(ambito)?.se_serve() {
        return Ok(Some(scelta));
    }
    let accolta = Accolta::decidi(richiesta, &genitori, nascita, ambito)?;
    controlla_contenuto(richiesta, nascita, ambito)?;
    non_iscritto(generalita, gestione, ambito)?;
    ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?;
    ambito.luogo_nel_codice(generalita, OGGETTO);
    ambito.passo()?;
    registra(richiesta, &genitori, accolta, gestione, ambito)?;
    Ok(None)
}

/// Control values, and what the data of the newborn and the parents must be at all.
fn controlla_forma(
    richiesta: &Richiesta1001,
    ambito: &mut Ambito<'_>,
) -> Result<(Data, Option<GestioneCf>), Interruzione> {
    let controllo = &richiesta.dati_controllo;
    let generalita = &richiesta.generalita1001.generalita;
    entro(controllo.filiazione.as_deref(), 4, ("ES035", "filiazione"), ambito);
    entro(controllo.origine_cognome.as_deref(), 4, ("ES039", "origineCognome"), ambito);
    entro(Some(&controllo.attribuzione_famiglia), 5, ("EF014", "attribuzioneFamiglia"), ambito);
    let gestione = ambito.gestione_cf(controllo.gestione_cf.as_deref(), persona::codice(generalita).is_some());
    let nascita = ambito.controlla_iscrivendo(generalita, OGGETTO)?;
    genitori::controlla_presenza(richiesta, ambito);
    ambito.passo()?;
    Ok((nascita, gestione))
}

/// A control value must be a number from 1 to `massimo`.
fn entro(valore: Option<&str>, massimo: u8, (codice, campo): (&'static str, &str), ambito: &mut Ambito<'_>) {
    if let Some(valore) = valore.filter(|v| !v.trim().parse::<u8>().is_ok_and(|n| (1..=massimo).contains(&n))) {
        ambito.nota_su(codice, "datiControllo", campo, valore);
    }
}

/// The act, the place of birth, the citizenship.
fn controlla_contenuto(richiesta: &Richiesta1001, nascita: Data, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (classico, anpr) = (richiesta.atto_nascita.as_ref(), richiesta.atto_nascita_anpr.as_ref());
    if !c_e_atto(classico, anpr) {
        ambito.nota(Anomalia::nuova("ES080", &[]).su("attoNascita", ""));
    }
    ambito.controlla_atto(classico, anpr, Some(nascita), &ATTO_NASCITA, "attoNascita");
    ambito.controlla_luogo_nascita(&richiesta.generalita1001.generalita, OGGETTO);
    ambito.controlla_cittadinanza(&richiesta.cittadinanza, Some(nascita));
    if let Some(attributi) = &richiesta.generalita1001.attributi_soggetto {
        ambito.controlla_attributi(attributi);
    }
    ambito.passo()
}

/// A newborn cannot have been registered before: neither now nor under an id.
fn non_iscritto(
    generalita: &Generalita,
    gestione: Option<GestioneCf>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    match ambito.riconosci(generalita, gestione, OGGETTO)? {
        Riconosciuto::Nuovo => Ok(()),
        Riconosciuto::Cancellato(scheda) => {
            let id = scheda.soggetto.id.to_string();
            let anomalia = Anomalia::nuova("EN188", &[("soggetto", &id)]);
            Err(anomalia.su(OGGETTO, "idSchedaSoggettoANPR").valore(&id).into())
        }
    }
}

/// The effects: a new sheet, in the book, in the family, at its address.
fn registra(
    richiesta: &Richiesta1001,
    genitori: &Genitori<'_>,
    accolta: Accolta,
    gestione: Option<GestioneCf>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let sent = &richiesta.generalita1001.generalita;
    let dal = ambito.decorrenza();
    let ingresso = Ingresso {
        motivo: motivo::NASCITA.to_owned(),
        definizione: ambito.data_definizione(richiesta.dati_del_procedimento.as_ref()),
        id_scheda_comune: ambito.id_scheda_comune(sent),
        ..Ingresso::default()
    };
    let sezioni = sezioni(richiesta, genitori, &accolta, &ingresso, ambito)?;
    let (id, id_anpr) = ambito.nuovi_id()?;
    // The Agenzia is asked last, when nothing else stands in the way.
    let codice_fiscale = ambito.ottieni_cf((id, sent), gestione.unwrap_or(GestioneCf::Valida), OGGETTO)?;
    let generalita = Generalita { codice_fiscale: codice_fiscale.clone(), ..sent.clone() };
    ambito.senza_conferma(&generalita, &id.to_string(), OGGETTO);
    ambito.prenota_persona(&generalita);
    let appartenenza = accolta.appartenenza.clone();
    ambito.nuovo_soggetto(NuovoSoggetto {
        id,
        id_anpr: NuovoIdAnpr::Nuovo(id_anpr.clone()),
        comune: ambito.mittente().to_owned(),
        stato: StatoSoggetto::Residente,
        iscrizione: ambito.nuova_iscrizione(&ingresso),
        generalita: nuova_generalita(&generalita, dal, ambito.comuni())?,
        sezioni,
        appartenenza: Some(appartenenza),
    });
    let procedimento = ambito.procedimento_collegato();
    ambito.rispondi_variato(Variato {
        id: Some(id),
        generalita: sent.clone(),
        id_anpr: Some(id_anpr),
        codice_fiscale,
        famiglia: Some((accolta.famiglia.id, accolta.famiglia.tipo_scheda)),
        legame: Some(LegameSoggetto {
            tipo_legame: Some(accolta.famiglia.tipo_scheda.to_string()),
            data_decorrenza: crate::valori::data_sul_filo(dal),
            codice_legame: accolta.appartenenza.codice_legame,
            progressivo_componente: valori::progressivo_sul_filo(accolta.appartenenza.progressivo),
        }),
        procedimento,
    });
    Ok(())
}

fn sezioni(
    richiesta: &Richiesta1001,
    genitori: &Genitori<'_>,
    accolta: &Accolta,
    ingresso: &Ingresso,
    ambito: &Ambito<'_>,
) -> Result<Vec<NuovaSezione>, Guasto> {
    let dal = ambito.decorrenza();
    let mut sezioni = ambito.sezioni_ingresso(ingresso)?;
    let mut metti = |sezione: Sezione, contenuto: &dyn Scrivibile| {
        sezioni.push(contenuto.sezione(sezione, dal)?);
        Ok::<(), Guasto>(())
    };
    // The message has no stato civile: who is born is celibe or nubile (registrazione §36 Q36).
    metti(Sezione::StatoCivile, &StatoCivile { stato_civile: CELIBE.to_owned(), ..StatoCivile::default() })?;
    let mut attributi = attributi(richiesta.generalita1001.attributi_soggetto.as_ref());
    if accolta.senza_fissa_dimora() {
        // The child of who has no fixed abode has none either (table 7, reason 8).
        attributi.senza_fissa_dimora.get_or_insert_with(|| "S".to_owned());
    }
    metti(Sezione::Attributi, &attributi)?;
    match (pieno(richiesta.atto_nascita_anpr.as_ref()), &richiesta.atto_nascita) {
        (Some(atto), _) => metti(Sezione::AttoNascitaAnpr, atto)?,
        (None, Some(atto)) => metti(Sezione::AttoNascita, atto)?,
        (None, None) => {}
    }
    metti(Sezione::Cittadinanza, &richiesta.cittadinanza)?;
    for ruolo in [Ruolo::Padre, Ruolo::Madre] {
        if let Some(genitore) = genitori.sezione(ruolo, ambito)? {
            metti(ruolo.sezione(), &genitore)?;
        }
    }
    if let Some(residenza) = &accolta.residenza {
        metti(Sezione::Residenza, residenza)?;
    }
    for lingua in &accolta.altre_lingue {
        metti(Sezione::AltraLingua, lingua)?;
    }
    Ok(sezioni)
}

/// What can be the content of a section, whatever its type.
trait Scrivibile {
    fn sezione(&self, sezione: Sezione, dal: Data) -> Result<NuovaSezione, Guasto>;
}

impl<T: Serialize> Scrivibile for T {
    fn sezione(&self, sezione: Sezione, dal: Data) -> Result<NuovaSezione, Guasto> {
        nuova_sezione(sezione, [None, None], self, dal)
    }
}

/// Code of table 1.
const CELIBE: &str = "1";
