//! 5012 `annullamento_mutazione`: a change of families, residences or sheets is taken back (registrazione §24).
//!
//! `RA=1` takes a move back after checks with a negative outcome, whatever was registered since that is not of residence;
//! `RP=1` takes a 5005 back for one of those who moved.
//!
//! Raises AEE95, EF001, EF002, EF011, EF062, EN068, EN069, EN070, EN071, EN072, EN073, EN075, EN077, EN078, EN130, EN131,
//! EN145, EN148, EN172, EN175, EN234, EN314, EN351, EN352, EN359, EN360, EN372, EN448, ES004, ES057, ES058, ES061, ES062,
//! ES063, ES066, ES100, ES101, ES102; warns with EN226.

use crate::registrazione::Ambito;
use crate::registrazione::annullamento::{Bersaglio, DaAnnullare, Modo, Ripresa};
use crate::registrazione::persona;
use crate::registrazione::residenza::tipo;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::codici::Gravita;
use anpr_contract::mutazione_5000::Richiesta5012;
use anpr_contract::tipi::{Generalita, ListaControlli, Residenza};
use anpr_model::{Aree, Guasto, OperazioneNota, Scheda, Sezione, SoggettoId, TipoNotifica};

/// Decides a 5012.
pub fn decidi(richiesta: &Richiesta5012, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let controllo = &richiesta.dati_controllo;
    let da_annullare = DaAnnullare {
        operazione: (&richiesta.dati_operazione_da_annullare, OPERAZIONE),
        schede: &richiesta.dati_scheda_soggetto_famiglia_convivenza,
        tipo_scheda: &controllo.tipo_scheda,
        ammesse: &["5001", "5005", "5008", "5013", "A006"],
        di_archiviati: false,
    };
    let (operazione, bersaglio) = ambito.da_annullare(&da_annullare)?;
    non_di_dati_personali(&operazione, ambito);
    let ripristino = chiesto(controllo.lista_controlli.as_ref(), "RA");
    if ripristino {
        di_residenza(&operazione, &bersaglio, ambito)?;
    }
    quando(&operazione, ripristino, ambito);
    let solo = uno_solo(&operazione, &bersaglio, controllo.lista_controlli.as_ref(), ambito);
    ambito.passo()?;

    let modo = if ripristino { Modo::Ripristino } else { Modo::Intero };
    let ripresa = ambito.ripresa(operazione, modo, solo)?;
    ambito.ultima_operazione(&ripresa, OPERAZIONE)?;
    let senza_cf = match &bersaglio {
        Bersaglio::Soggetto(scheda) if persona::e_si(&controllo.annullamento_attribuzione_cf) => {
            senza_attribuzione(scheda, &ripresa, ambito)?
        }
        _ => None,
    };
    ambito.riprendi(&ripresa, OPERAZIONE)?;
    if let (Some(generalita), Bersaglio::Soggetto(scheda)) = (senza_cf, &bersaglio) {
        ambito.correggi_generalita(scheda, &generalita)?;
    }
    Ok(avvisa_precedenti(&ripresa, ambito)?)
}

/// EN234: personal data are changed again, not back.
fn non_di_dati_personali(operazione: &OperazioneNota, ambito: &mut Ambito<'_>) {
    if operazione.soggetti.iter().any(|t| t.aree.tocca(Aree::DATI_PERSONALI)) {
        ambito.nota_su("EN234", OPERAZIONE, "idOperazioneANPR", &operazione.id.to_string());
    }
}

/// EN352: RA is for moves. Corrections of an address, or of the name of its street, move nobody.
fn di_residenza(operazione: &OperazioneNota, bersaglio: &Bersaglio, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let di_residenza = operazione.soggetti.iter().filter(|t| t.aree.tocca(Aree::RESIDENZA));
    let mosso = match bersaglio {
        Bersaglio::Soggetto(scheda) => di_residenza.map(|t| t.scheda).find(|id| *id == scheda.soggetto.id),
        Bersaglio::Famiglia(_) => di_residenza.map(|t| t.scheda).next(),
    };
    let e_mossa = match mosso {
        Some(id) => match ambito.scheda(id)? {
            Some(scheda) => !corregge(&scheda, operazione)?,
            None => true,
        },
        None => false,
    };
    if !MOSSE.contains(&operazione.codice.as_str()) || !e_mossa {
        let id = operazione.id.to_string();
        let anomalia = Anomalia::nuova("EN352", &[("operazione", &id)]).su("datiControllo", "listaControlli");
        ambito.nota(anomalia.valore("RA"));
    }
    Ok(())
}

/// Whether the address that the operation wrote corrects the one before it: by its kind, or because it holds from another
/// day than the operation counts from.
fn corregge(scheda: &Scheda, operazione: &OperazioneNota) -> Result<bool, Guasto> {
    for versione in schede::versioni(scheda, Sezione::Residenza).filter(|v| v.aperta_da == operazione.id) {
        let (residenza, periodo) = schede::contenuto::<Residenza>(scheda, versione)?;
        if CORREZIONI.contains(&tipo(&residenza)) || Some(periodo.dal) != operazione.decorrenza {
            return Ok(true);
        }
    }
    Ok(false)
}

/// EN360: an RA annulment counts from the same day as the operation; any other not from before it.
fn quando(operazione: &OperazioneNota, ripristino: bool, ambito: &mut Ambito<'_>) {
    let Some(della_mutazione) = operazione.decorrenza else { return };
    let decorrenza = ambito.decorrenza();
    let (detta, attesa) = (valori::data_italiana(decorrenza), valori::data_italiana(della_mutazione));
    let su = |anomalia: Anomalia| anomalia.su("testataRichiesta", "dataDecorrenza").valore(&detta);
    if ripristino && decorrenza != della_mutazione {
        ambito.nota(su(Anomalia::nuova("EN360", &[("valore", detta.as_str()), ("atteso", &attesa)])));
    } else if decorrenza < della_mutazione {
        let testo = format!("L'annullamento decorre dal {detta}, prima della mutazione da annullare, del {attesa}.");
        ambito.nota(su(Anomalia::con_testo("EN148", Gravita::Errore, testo)));
    }
}

/// `RP=1`: for whom alone. EN351 for the change of a family, which is one for all of them.
fn uno_solo(
    operazione: &OperazioneNota,
    bersaglio: &Bersaglio,
    controlli: Option<&ListaControlli>,
    ambito: &mut Ambito<'_>,
) -> Option<SoggettoId> {
    if !chiesto(controlli, "RP") {
        return None;
    }
    match bersaglio {
        Bersaglio::Soggetto(scheda) if operazione.codice == "5005" => Some(scheda.soggetto.id),
        Bersaglio::Soggetto(_) if operazione.codice != "5001" => None,
        _ => {
            ambito.nota_su("EN351", "datiControllo", "listaControlli", "RP");
            None
        }
    }
}

/// Asks the Agenzia to take the attribution of the codice fiscale back: the personal data without it. Its refusal (AEE95)
/// refuses everything.
fn senza_attribuzione(
    scheda: &Scheda,
    ripresa: &Ripresa,
    ambito: &mut Ambito<'_>,
) -> Result<Option<Generalita>, Interruzione> {
    let mut generalita = persona::generalita(scheda)?;
    let Some(cf) = persona::codice(&generalita) else { return Ok(None) };
    let scritte = schede::versioni(scheda, Sezione::Generalita).any(|v| v.aperta_da == ripresa.operazione.id);
    ambito.annulla_cf(&cf, "datiControllo")?;
    // Personal data that the operation itself wrote, as those of who comes back from AIRE, go with it.
    generalita.codice_fiscale = None;
    Ok((!scritte).then_some(generalita))
}

/// N015 to the comune that owns the sheet again.
fn avvisa_precedenti(ripresa: &Ripresa, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    for tocco in ripresa.soggetti.iter().filter(|t| t.aree.tocca(Aree::ISCRIZIONE)) {
        let Some(prima) = &tocco.prima else { continue };
        if let Some(scheda) = ambito.scheda(tocco.scheda)?.filter(|s| s.soggetto.comune != prima.comune) {
            ambito.notifica(TipoNotifica::N015, &prima.comune, &scheda)?;
        }
    }
    Ok(())
}

/// Whether a control pair is set (registrazione §3.2).
fn chiesto(controlli: Option<&ListaControlli>, codice: &str) -> bool {
    let coppie = controlli.iter().flat_map(|lista| &lista.controllo);
    coppie.into_iter().any(|coppia| coppia.codice.trim() == codice && coppia.valore.trim() == "1")
}

const OPERAZIONE: &str = "datiOperazioneDaAnnullare";
/// Operations that move people.
const MOSSE: [&str; 3] = ["5001", "5005", "A006"];
/// Kinds of address (table 25): a street named anew, a correction after the checks.
const CORREZIONI: [Option<u8>; 2] = [Some(10), Some(11)];
