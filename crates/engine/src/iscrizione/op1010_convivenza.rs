//! 1010, iscrizione scheda convivenza (registrazione §11).
//!
//! Opens a convivenza with who answers for it. Nobody lives in it yet: members come by 1002 and 5005.
//!
//! Raises EC005, EC032, EC033, EC034, EC053, EC055, EC069, EC073, EF003, EF017, EF019, EF020, EF025, EF026, EN068,
//! EN069, EN070, EN071, EN072, EN073, EN075, EN135, EN148, EN342, EN371, EN378, EN504, ES021, ES022, ES023, ES024,
//! ES025, ES026, ES027, ES028, ES057, ES058, ES063, ES066, ES088, ES101; warns with EC056, EC057, EC058, EN111, EN112,
//! EN113, EN480.

use crate::registrazione::Ambito;
use crate::registrazione::famiglie::{CONVIVENZA, id_anpr};
use crate::registrazione::luoghi::RESIDENZA;
use crate::registrazione::nuova_sezione_famiglia;
use crate::registrazione::persona::{self, differenze};
use crate::registrazione::residenza::tipo;
use crate::registrazione::soggetti::{self, attivo};
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::comuni::Quando;
use anpr_catalogue::tabelle::Tabella;
use anpr_contract::iscrizione_1000::Richiesta1010;
use anpr_contract::tipi::{DatiSoggettiRisposta, FamigliaConvivenza, Generalita, Residenza, TutoreIntestatario};
use anpr_model::{CriteriFamiglia, Guasto, NuovaFamiglia, Scheda, SezioneFamiglia, SoggettoId, StatoFamiglia};
use std::rc::Rc;

/// The block of the convivenza's own data.
const OGGETTO: &str = "generalitaSchedaConvivenza";
/// The element of its address, misspelled as on the wire.
const OGGETTO_RESIDENZA: &str = "residenzaConvivneza";
/// Who answers for it.
const OGGETTO_RESPONSABILE: &str = "tutoreIntestatario";

/// Decides a 1010.
///
/// # Errors
/// The rules that the request breaks, by step: the convivenza, its address, who answers for it.
pub fn decidi(richiesta: &Richiesta1010, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    controlla_convivenza(&richiesta.generalita_scheda_convivenza, ambito)?;
    ambito.passo()?;
    controlla_residenza(richiesta, ambito);
    ambito.passo()?;
    let responsabile = responsabile(&richiesta.tutore_intestatario, ambito)?;
    ambito.passo()?;
    ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?;
    registra(richiesta, responsabile, ambito)
}

/// EF020, EN342, EF017, EF019, EC005, EN480, EF025, EN135, EF003.
fn controlla_convivenza(dati: &FamigliaConvivenza, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    ambito.controlla_tipo_scheda(dati, CONVIVENZA, OGGETTO);
    if let Some(id) = id_anpr(dati) {
        ambito.nota_su("EF017", OGGETTO, "idFamigliaConvivenzaANPR", id);
    }
    if dati.famiglia_aire.as_deref().is_some_and(|aire| aire.trim() == "S") {
        ambito.nota_su("EF019", OGGETTO, "famigliaAire", "S");
    }
    if let Some(specie) = &dati.specie_convivenza {
        let dove = (OGGETTO, "specieConvivenza");
        ambito.controlla_tabella(Tabella::SpecieConvivenza, specie, "EC005", dove);
    }
    if dati.denominazione_convivenza.as_deref().is_none_or(|nome| nome.trim().is_empty()) {
        ambito.nota_su("EN480", OGGETTO, "denominazioneConvivenza", "");
    }
    let origine = dati.data_origine_famiglia_convivenza.as_deref().and_then(valori::data);
    if let Some(origine) = origine.filter(|origine| *origine > ambito.oggi()) {
        let (detta, oggi) = (valori::data_italiana(origine), valori::data_italiana(ambito.oggi()));
        let anomalia = Anomalia::nuova("EF025", &[("valore", &detta), ("data", &oggi)]);
        ambito.nota(anomalia.su(OGGETTO, "dataOrigineFamigliaConvivenza").valore(&detta));
    }
    id_comune_libero(dati, ambito)
}

/// The comune's own id must be of the comune (EN135) and no other sheet's (EF003).
fn id_comune_libero(dati: &FamigliaConvivenza, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let Some(locale) = &dati.id_famiglia_convivenza_comune else { return Ok(()) };
    let (istat, id) = (locale.id_famiglia_convivenza_comune_istat.trim(), locale.id_famiglia_convivenza.trim());
    if !ambito.e_nostro(istat) {
        ambito.nota_su("EN135", OGGETTO, "idFamigliaConvivenzaComune", istat);
        return Ok(());
    }
    let criteri = CriteriFamiglia::IdComune { istat: istat.to_owned(), id: id.to_owned() };
    for altra in ambito.cerca_famiglie(&criteri)? {
        let attiva = ambito.famiglia(altra)?.is_some_and(|altra| altra.stato == StatoFamiglia::Attiva);
        if attiva {
            ambito.nota_su("EF003", OGGETTO, "idFamigliaConvivenzaComune", id);
        }
    }
    Ok(())
}

/// An Italian address, where the convivenza is: EF026, and what holds of all addresses.
fn controlla_residenza(richiesta: &Richiesta1010, ambito: &mut Ambito<'_>) {
    let residenza = &richiesta.residenza_convivneza;
    ambito.controlla_residenza(residenza, OGGETTO_RESIDENZA);
    if tipo(residenza) != Some(RESIDENZA_ITALIANA) {
        ambito.nota_su("EF026", OGGETTO_RESIDENZA, "tipoIndirizzo", &residenza.tipo_indirizzo);
    }
    ambito.nel_comune(residenza, OGGETTO_RESIDENZA);
    ambito.controlla_altra_lingua(&richiesta.altra_lingua, residenza);
}

/// Who answers for the convivenza: in the register by id, or by codice fiscale together with the other data; a name alone
/// is nobody's (registrazione §11). None for who is not in it.
fn responsabile(detto: &TutoreIntestatario, ambito: &mut Ambito<'_>) -> Result<Option<Rc<Scheda>>, Interruzione> {
    let g = &detto.generalita;
    ambito.controlla_forma(g, OGGETTO_RESPONSABILE);
    let inizio = valori::data(&detto.data_intestario_convivenza);
    if inizio.is_none_or(|giorno| giorno > ambito.oggi()) {
        let giorno = inizio.map_or_else(String::new, valori::data_italiana);
        let testo = format!("La data dalla quale il responsabile risponde della convivenza, {giorno}, è nel futuro.");
        let anomalia = Anomalia::con_testo("EN148", Gravita::Errore, testo);
        ambito.nota(anomalia.su(OGGETTO_RESPONSABILE, "dataIntestarioConvivenza").valore(&giorno));
    }
    if let Some(comune) = &detto.comune_residenza {
        let quando = inizio.map_or(Quando::Ignoto, Quando::Il);
        ambito.controlla_comune(comune, quando, &RESIDENZA, (OGGETTO_RESPONSABILE, "comuneResidenza"));
    }
    if let Some(id) = soggetti::id_anpr(g) {
        let scheda = match id.parse() {
            Ok(numero) => ambito.scheda(SoggettoId(numero))?,
            Err(_) => None,
        };
        let Some(scheda) = scheda.filter(|scheda| attivo(scheda.soggetto.stato)) else {
            ambito.nota_su("ES101", OGGETTO_RESPONSABILE, "idSchedaSoggettoANPR", id);
            return Ok(None);
        };
        ambito.confronta(g, &scheda, OGGETTO_RESPONSABILE)?;
        return Ok(Some(scheda));
    }
    for scheda in ambito.con_codice(g)? {
        if attivo(scheda.soggetto.stato) && differenze(g, &scheda, ambito.comuni())?.is_empty() {
            return Ok(Some(scheda));
        }
    }
    Ok(None)
}

fn registra(
    richiesta: &Richiesta1010,
    responsabile: Option<Rc<Scheda>>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let dal = ambito.decorrenza();
    let id = ambito.risorse().nuova_famiglia()?;
    let sent = &richiesta.generalita_scheda_convivenza;
    let dati = FamigliaConvivenza {
        id_famiglia_convivenza_comune: None,
        id_famiglia_convivenza_anpr: None,
        data_origine_famiglia_convivenza: sent
            .data_origine_famiglia_convivenza
            .clone()
            .or_else(|| Some(valori::data_sul_filo(dal))),
        tipo_scheda: CONVIVENZA.to_string(),
        ..sent.clone()
    };
    let sent = &richiesta.residenza_convivneza;
    let residenza = Residenza {
        data_decorrenza_residenza: sent.data_decorrenza_residenza.clone().or_else(|| Some(valori::data_sul_filo(dal))),
        ..sent.clone()
    };
    let tutore = tutore(&richiesta.tutore_intestatario, responsabile.as_deref())?;
    let id_comune = richiesta.generalita_scheda_convivenza.id_famiglia_convivenza_comune.as_ref();
    ambito.nuova_famiglia(NuovaFamiglia {
        id,
        comune: ambito.mittente().to_owned(),
        tipo_scheda: CONVIVENZA,
        id_comune: id_comune.map(|locale| locale.id_famiglia_convivenza.trim().to_owned()),
        stato: StatoFamiglia::Attiva,
        incompleta: false,
        sezioni: vec![
            nuova_sezione_famiglia(SezioneFamiglia::Dati, &dati, dal)?,
            nuova_sezione_famiglia(SezioneFamiglia::Residenza, &residenza, dal)?,
            nuova_sezione_famiglia(SezioneFamiglia::Responsabile, &tutore, dal)?,
        ],
    });
    if let Some(locale) = id_comune {
        ambito.unicita(format!("famiglia:{}:{}", ambito.mittente(), locale.id_famiglia_convivenza.trim()));
    }
    ambito.variato(DatiSoggettiRisposta {
        tutore_intestatario: Some(tutore),
        famiglia_convivenza: Some(FamigliaConvivenza {
            id_famiglia_convivenza_anpr: Some(id.to_string()),
            tipo_scheda: CONVIVENZA.to_string(),
            ..FamigliaConvivenza::default()
        }),
        procedimento: ambito.procedimento_collegato(),
        ..DatiSoggettiRisposta::default()
    });
    Ok(())
}

/// The record of who answers: who is in the register is described as the register knows them.
fn tutore(detto: &TutoreIntestatario, scheda: Option<&Scheda>) -> Result<TutoreIntestatario, Guasto> {
    let generalita: Generalita = match scheda {
        Some(scheda) => Generalita { note: None, ..persona::generalita(scheda)? },
        None => detto.generalita.clone(),
    };
    Ok(TutoreIntestatario { generalita: Generalita { id_scheda_soggetto_comune: None, ..generalita }, ..detto.clone() })
}

/// Kind of address of who lives in Italy (table 25).
const RESIDENZA_ITALIANA: u8 = 1;
