//! Kinds 4 to 9: the address of all. Entry and origin dates stay (registrazione §3.11); what changes is the address, and for a
//! family that comes from another comune or from abroad its comune and its book.

use super::{ELENCO, FAMIGLIA_RICHIESTA, RESIDENZA, Tipo};
use crate::mutazione::op5005_residenza::se_forzato;
use crate::mutazione::trasferimento::{Arrivo, Dimora, datata};
use crate::registrazione::Ambito;
use crate::registrazione::annullamento::in_vigore;
use crate::registrazione::famiglie::{FAMIGLIA, FAMIGLIA_AIRE};
use crate::registrazione::residenza::{
    DOMICILIO_ELETTO, attuale, attuale_famiglia, lasciate, residente_dal, residente_dal_famiglia, stesso_indirizzo,
    tipo,
};
use crate::registrazione::risposta::Variato;
use crate::registrazione::soggetti::Cercati;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_contract::mutazione_5000::Richiesta5001;
use anpr_contract::tipi::{AltraLingua, Generalita, Residenza, SoggettoFamiglia};
use anpr_model::{Data, Guasto, Scheda, SchedaFamiglia, Sezione, SezioneFamiglia, SoggettoId};
use std::rc::Rc;

/// Kinds of address (table 25) of renamed streets and of corrections.
const REVISIONE_ONOMASTICA: u8 = 10;
const POST_ACCERTAMENTO: u8 = 11;

/// Kinds 4, 5 and 6.
pub(super) fn sposta(
    richiesta: &Richiesta5001,
    tipo_mutazione: Tipo,
    famiglia: &SchedaFamiglia,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let residenza = residenza(richiesta, ambito)?;
    let membri = ambito.schede_componenti(famiglia.id)?;
    destinazione(residenza, famiglia, ambito);
    elencati_uniformi(richiesta, famiglia, ambito);
    ambito.decorrenza_uguale(residenza, "EN239", RESIDENZA);
    ambito.controlla_altra_lingua(&richiesta.altra_lingua, residenza);
    ambito.passo()?;
    let ids: Vec<SoggettoId> = membri.iter().map(|m| m.soggetto.id).collect();
    ambito.nessun_procedimento_altrui(&ids, FAMIGLIA_RICHIESTA)?;
    for scheda in &membri {
        ambito.nessuna_doppia_posizione(scheda, ("EN471", "EN472"), FAMIGLIA_RICHIESTA)?;
        if tipo_mutazione == Tipo::Ripristino {
            appena_subentrato(scheda, ambito)?;
        } else {
            ambito.si_puo_muovere(scheda, residenza, FAMIGLIA_RICHIESTA)?;
        }
    }
    let nota = ambito.residenza_famiglia(famiglia)?;
    if nota.is_some_and(|nota| stesso_indirizzo(&nota, residenza)) {
        let id = famiglia.id.to_string();
        let identico = Anomalia::nuova("EN388", &[("famiglia", &id)]).su(RESIDENZA, "indirizzo").valore(&id);
        ambito.nota(se_forzato(identico, richiesta.dati_controllo.lista_controlli.as_ref()));
    }
    ambito.passo()?;

    let dal = ambito.decorrenza();
    let autoveicoli = autoveicoli(richiesta, tipo_mutazione, famiglia, ambito)?;
    let definizione = ambito.data_definizione(richiesta.dati_del_procedimento.as_ref());
    let arrivo = Arrivo { residenza, altra_lingua: &richiesta.altra_lingua, dal, definizione };
    for scheda in &membri {
        let detto = autoveicoli.iter().find(|(id, _)| *id == scheda.soggetto.id).map(|(_, detto)| *detto);
        let sua: Option<&Generalita> = detto.map(|d| &d.generalita);
        ambito.trasferisci(scheda, &arrivo, sua, detto.and_then(|d| d.autoveicoli.as_ref()))?;
        // Who moves to an elected domicile has no home for that; who moves to one has it.
        if residenza.indirizzo.is_some() && tipo(residenza) != Some(DOMICILIO_ELETTO) {
            ambito.segna_dimora(scheda, Dimora::Fissa, dal)?;
        }
        let mut variato = Variato::di(scheda)?;
        if !ambito.e_nostro(&scheda.soggetto.comune) {
            variato = variato.in_famiglia(famiglia.id, famiglia.tipo_scheda);
        }
        ambito.rispondi_variato(variato);
    }
    ambito.sostituisci_sezione_famiglia(famiglia, SezioneFamiglia::Residenza, &datata(residenza, dal), dal)?;
    passa_di_mano(richiesta, residenza, famiglia, ambito)
}

/// Kinds 7, 8 and 9: the place stays, and with it the day since when they live there (EN526).
pub(super) fn correggi(
    richiesta: &Richiesta5001,
    tipo_mutazione: Tipo,
    famiglia: &SchedaFamiglia,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let residenza = residenza(richiesta, ambito)?;
    let atteso = match tipo_mutazione {
        Tipo::Onomastica => Some(REVISIONE_ONOMASTICA),
        Tipo::PostAccertamento => Some(POST_ACCERTAMENTO),
        _ => None,
    };
    if atteso.is_some_and(|atteso| tipo(residenza) != Some(atteso)) {
        let parametri = [("valore", residenza.tipo_indirizzo.as_str()), ("campo", "tipoIndirizzo")];
        ambito.nota(Anomalia::nuova("EN371", &parametri).su(RESIDENZA, "tipoIndirizzo"));
    }
    destinazione(residenza, famiglia, ambito);
    if famiglia.tipo_scheda == FAMIGLIA_AIRE && residenza.localita_estera.is_none() {
        // Who is abroad comes home by a move, which changes the book too.
        let detto = richiesta.dati_controllo.tipo_mutazione.trim();
        ambito.nota_su("EN428", "datiControllo", "tipoMutazione", detto);
    }
    ambito.controlla_altra_lingua(&richiesta.altra_lingua, residenza);
    let membri = ambito.schede_componenti(famiglia.id)?;
    let della_famiglia = residente_dal_famiglia(famiglia, &membri)?;
    if tipo_mutazione != Tipo::Onomastica {
        stessa_decorrenza(residenza, della_famiglia, &membri, ambito)?;
    }
    if tipo_mutazione != Tipo::Rettifica {
        non_prima_della_famiglia(famiglia, &membri, ambito)?;
    }
    ambito.passo()?;
    let dal = ambito.decorrenza();
    let detta = residenza.data_decorrenza_residenza.as_deref().and_then(valori::data);
    for scheda in &membri {
        // Who came later has lived there for less.
        let da = residente_dal(scheda)?.or(detta).unwrap_or(dal);
        let sua = del_suo_genere(residenza, attuale(scheda)?.as_ref(), tipo_mutazione);
        let corretta = Corretta { residenza: &datata(&sua, da), altra_lingua: &richiesta.altra_lingua };
        scrivi_correzione(scheda, &corretta, tipo_mutazione, ambito)?;
        ambito.rispondi_variato(Variato::di(scheda)?);
    }
    let nota = ambito.residenza_famiglia(famiglia)?;
    let sua = del_suo_genere(residenza, nota.as_ref(), tipo_mutazione);
    let corretta = datata(&sua, della_famiglia.or(detta).unwrap_or(dal));
    match tipo_mutazione {
        Tipo::Rettifica => {
            let dal = dal_famiglia(famiglia).unwrap_or(dal);
            ambito.correggi_sezione_famiglia(famiglia, SezioneFamiglia::Residenza, &corretta, dal)?;
        }
        _ => ambito.sostituisci_sezione_famiglia(famiglia, SezioneFamiglia::Residenza, &corretta, dal)?,
    }
    Ok(())
}

/// The corrected address as it is stored: an elected domicile stays one, whatever was corrected about it, so that its owner
/// can elect another.
fn del_suo_genere(residenza: &Residenza, nota: Option<&Residenza>, tipo_mutazione: Tipo) -> Residenza {
    let eletto = tipo_mutazione != Tipo::Rettifica && nota.and_then(tipo) == Some(DOMICILIO_ELETTO);
    let tipo_indirizzo = if eletto { DOMICILIO_ELETTO.to_string() } else { residenza.tipo_indirizzo.clone() };
    Residenza { tipo_indirizzo, ..residenza.clone() }
}

/// EN237: what is corrected from a day on is an address that the family had by then; of members who came later only what is
/// theirs is corrected.
fn non_prima_della_famiglia(
    famiglia: &SchedaFamiglia,
    membri: &[Rc<Scheda>],
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let decorrenza = ambito.decorrenza();
    if let Some(dal) = attuale_famiglia(famiglia, membri)?.filter(|dal| decorrenza < *dal) {
        let (id, detta, data) =
            (famiglia.id.to_string(), valori::data_italiana(decorrenza), valori::data_italiana(dal));
        let parametri = [("famiglia", id.as_str()), ("data", &data), ("valore", &detta)];
        ambito.nota(Anomalia::nuova("EN237", &parametri).su(FAMIGLIA_RICHIESTA, "dataDecorrenza").valore(&detta));
    }
    Ok(())
}

/// EN526: the day that is said is the family's, or that of one of its members.
fn stessa_decorrenza(
    residenza: &Residenza,
    della_famiglia: Option<Data>,
    membri: &[Rc<Scheda>],
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let Some(detta) = residenza.data_decorrenza_residenza.as_deref().and_then(valori::data) else { return Ok(()) };
    let mut note: Vec<Data> = della_famiglia.into_iter().collect();
    for scheda in membri {
        note.extend(residente_dal(scheda)?);
    }
    if let Some(attesa) = note.first().filter(|_| !note.contains(&detta)) {
        let (detta, attesa) = (valori::data_italiana(detta), valori::data_italiana(*attesa));
        let parametri = [("valore", detta.as_str()), ("data", &attesa), ("atteso", &attesa)];
        let anomalia = Anomalia::nuova("EN526", &parametri);
        ambito.nota(anomalia.su(RESIDENZA, "dataDecorrenzaResidenza").valore(&detta));
    }
    Ok(())
}

/// An address as it should have been.
struct Corretta<'a> {
    residenza: &'a Residenza,
    /// The same in a second language; what was known of it stays if nothing is said.
    altra_lingua: &'a [AltraLingua],
}

/// A slip is mended for the whole time that the address holds; a renamed street, or what the checks found, from its day on.
fn scrivi_correzione(
    scheda: &Scheda,
    corretta: &Corretta<'_>,
    tipo_mutazione: Tipo,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let (id, cambia_lingua) = (scheda.soggetto.id, !corretta.altra_lingua.is_empty());
    let mut dal = ambito.decorrenza();
    if tipo_mutazione == Tipo::Rettifica {
        let lasciate = lasciate(scheda, corretta.residenza)?;
        dal = lasciate.iter().map(|versione| versione.periodo.dal).min().unwrap_or(dal);
        for versione in lasciate {
            ambito.revoca_versione(id, schede::id(versione));
        }
        ambito.apri_sezione(id, Sezione::Residenza, corretta.residenza, dal)?;
        if cambia_lingua {
            ambito.revoca_sezione(scheda, Sezione::AltraLingua);
        }
    } else {
        // Of who came later, from then on.
        let suoi = lasciate(scheda, corretta.residenza)?;
        dal = suoi.iter().map(|versione| versione.periodo.dal).fold(dal.max(scheda.iscrizione.periodo.dal), Data::max);
        ambito.cambia_principale(scheda, corretta.residenza, dal)?;
        if cambia_lingua {
            ambito.chiudi_sezione(scheda, Sezione::AltraLingua, dal);
        }
    }
    for lingua in corretta.altra_lingua {
        ambito.apri_sezione(id, Sezione::AltraLingua, lingua, dal)?;
    }
    Ok(())
}

fn dal_famiglia(famiglia: &SchedaFamiglia) -> Option<Data> {
    famiglia.sezioni.iter().find(|v| v.sezione == SezioneFamiglia::Residenza).map(|v| v.periodo.dal)
}

/// The address: EF041 when there is none, and its form.
fn residenza<'r>(richiesta: &'r Richiesta5001, ambito: &mut Ambito<'_>) -> Result<&'r Residenza, Interruzione> {
    let Some(residenza) = &richiesta.residenza_famiglia_convivenza else {
        return Err(Anomalia::nuova("EF041", &[]).su(RESIDENZA, "").into());
    };
    ambito.controlla_residenza(residenza, RESIDENZA);
    Ok(residenza)
}

/// EF042: the comune of the address is the one that registers; EN346: nobody who lives in Italy goes abroad this way.
fn destinazione(residenza: &Residenza, famiglia: &SchedaFamiglia, ambito: &mut Ambito<'_>) {
    if residenza.localita_estera.is_some() {
        if famiglia.tipo_scheda != FAMIGLIA_AIRE {
            ambito.nota_famiglia("EN346", famiglia, RESIDENZA);
        }
        return;
    }
    let istat = residenza.indirizzo.as_ref().and_then(|indirizzo| ambito.istat(&indirizzo.comune));
    if let Some(istat) = istat.filter(|istat| !ambito.e_nostro(istat)) {
        let parametri = [("valore", istat.as_str()), ("atteso", ambito.mittente()), ("comune", &istat)];
        let anomalia = Anomalia::nuova("EF042", &parametri).su(RESIDENZA, "comune").valore(&istat);
        ambito.nota(anomalia);
    }
}

/// EF018: who is listed is of the same book as the family.
fn elencati_uniformi(richiesta: &Richiesta5001, famiglia: &SchedaFamiglia, ambito: &mut Ambito<'_>) {
    let aire = famiglia.tipo_scheda == FAMIGLIA_AIRE;
    let diverso = richiesta.elenco_soggetti_famiglia.iter().any(|s| {
        let suo = s.generalita.soggetto_aire.as_deref();
        suo.is_some_and(|suo| suo.eq_ignore_ascii_case("S") != aire)
    });
    if diverso {
        ambito.nota_su("EF018", ELENCO, "soggettoAIRE", "");
    }
}

/// EN416: an address of before the subentro is restored only while nothing has been registered since.
fn appena_subentrato(scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let tocchi = ambito.storico().tocchi_soggetto(scheda.soggetto.id)?;
    if scheda.soggetto.subentro.is_none() || tocchi.iter().any(in_vigore) {
        ambito.nota_su("EN416", FAMIGLIA_RICHIESTA, "idSchedaSoggettoANPR", &scheda.soggetto.id.to_string());
    }
    Ok(())
}

/// What kind 5 says of each member: EF044 for who is not one.
fn autoveicoli<'r>(
    richiesta: &'r Richiesta5001,
    tipo_mutazione: Tipo,
    famiglia: &SchedaFamiglia,
    ambito: &mut Ambito<'_>,
) -> Result<Vec<(SoggettoId, &'r SoggettoFamiglia)>, Interruzione> {
    let mut detti = Vec::new();
    if tipo_mutazione != Tipo::ResidenzaAutoveicoli {
        return Ok(detti);
    }
    for detto in &richiesta.elenco_soggetti_famiglia {
        let scheda: Rc<Scheda> = ambito.trova_soggetto(&detto.generalita, Cercati::Attivi, ELENCO)?;
        if scheda.appartenenza.as_ref().is_none_or(|a| a.famiglia != famiglia.id) {
            ambito.nota_su("EF044", ELENCO, "idSchedaSoggettoANPR", &scheda.soggetto.id.to_string());
        }
        detti.push((scheda.soggetto.id, detto));
    }
    ambito.passo()?;
    Ok(detti)
}

/// The sheet of a family that comes from another comune or from abroad: owner, kind, and the local id, which was the former
/// comune's (registrazione §2.1).
fn passa_di_mano(
    richiesta: &Richiesta5001,
    residenza: &Residenza,
    famiglia: &SchedaFamiglia,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let rimpatria = famiglia.tipo_scheda == FAMIGLIA_AIRE && residenza.localita_estera.is_none();
    let viene = !ambito.e_nostro(&famiglia.comune);
    if !rimpatria && !viene {
        return Ok(());
    }
    let locale = richiesta.famiglia_convivenza.id_famiglia_convivenza_comune.as_ref();
    let nostro = locale
        .filter(|id| ambito.e_nostro(id.id_famiglia_convivenza_comune_istat.trim()))
        .map(|id| id.id_famiglia_convivenza.trim().to_owned());
    let comune = ambito.mittente().to_owned();
    ambito.cambia_famiglia(famiglia, |stato| {
        stato.comune = comune;
        stato.id_comune = nostro;
        if rimpatria {
            stato.tipo_scheda = FAMIGLIA;
        }
    });
    if rimpatria {
        let mut dati = ambito.dati_famiglia(famiglia)?;
        dati.id_famiglia_convivenza_anpr = None;
        dati.famiglia_aire = None;
        dati.tipo_scheda = FAMIGLIA.to_string();
        let dal = ambito.decorrenza();
        ambito.sostituisci_sezione_famiglia(famiglia, SezioneFamiglia::Dati, &dati, dal)?;
    }
    Ok(())
}
