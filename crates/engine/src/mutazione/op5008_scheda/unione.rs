//! Kinds 18 and 19: civil union and its dissolution.

use super::confronto::{
    Altrui, Confronto, confronta, giorno, il_partner_e_libero, nota_su, partner, scrivi_sui_due, solo,
};
use super::tipi::Tipo;
use super::{Pratica, VINCOLI, legami};
use crate::registrazione::Ambito;
use crate::registrazione::soggetti::attivo;
use crate::registrazione::vincoli::{
    CONIUGATO, Fine, Genere, Inizio, LIBERO_PER_MORTE, LIBERO_PER_SCIOGLIMENTO, Parte, SezioniVincolo, UNITO, Vincolo,
    data_scioglimento, per_morte, stesso_sesso, vincolo_di,
};
use crate::{Anomalia, Interruzione, schede};
use anpr_contract::tipi::{ScioglimentoUnione, UnioneCivile};
use anpr_model::{Data, Scheda, Sezione};
use std::rc::Rc;

/// 18: a union registered, or its data corrected.
pub(super) fn unione(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(inviata) = &pratica.richiesta.unione_civile else {
        ambito.nota_su("EN268", UNIONE, "", "");
        return Ok(());
    };
    ambito.non_prima_di(&pratica.scheda, VINCOLI, UNIONE)?;
    ambito.controlla_unione(inviata);
    if inviata.scioglimento_unione.is_some() {
        ambito.nota(Anomalia::nuova("EN396", &[("campo", "scioglimentoUnione")]).su("scioglimentoUnione", ""));
    }
    let stato = pratica.stato_civile()?;
    if stato == CONIUGATO {
        nota_stato("EN271", &stato, pratica, ambito);
    }
    ambito.passo()?;
    let inviata = UnioneCivile { scioglimento_unione: None, ..inviata.clone() };
    let dal = inviata.atto_unione.as_ref().and_then(giorno);
    let noto = vincolo_di(&pratica.scheda, Genere::Unione)?.filter(|n| n.partner.is_some());
    let Some(noto) = noto else { return inserisci(pratica, &inviata, dal, ambito) };
    let dopo_la_fine = noto.fine.is_some_and(|fine| fine.giorno.zip(dal).is_some_and(|(fine, dal)| dal > fine));
    match confronta(&noto, inviata.unito_civilmente.as_ref(), dal) {
        Confronto::AltraData | Confronto::Altro if dopo_la_fine => inserisci(pratica, &inviata, dal, ambito),
        Confronto::Altro if !noto.attivo() => inserisci(pratica, &inviata, dal, ambito),
        Confronto::Altro if noto.dal.zip(dal).is_some_and(|(noto, dal)| dal > noto) => {
            inserisci(pratica, &inviata, dal, ambito)
        }
        Confronto::Altro => {
            ambito.nota_su("EN305", UNIONE, "", "");
            Ok(())
        }
        Confronto::AltroPartner if noto.fine.is_some_and(|fine| fine.morte) => {
            ambito.nota_su("EN402", "unitoCivilmente", "", "");
            Ok(())
        }
        confronto => modifica(pratica, &inviata, (&noto, confronto), ambito),
    }
}

/// A union that the sheet does not hold.
fn inserisci(
    pratica: &Pratica<'_>,
    inviata: &UnioneCivile,
    dal: Option<Data>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let scheda = &pratica.scheda;
    let (Some(unito), Some(dal)) = (&inviata.unito_civilmente, dal) else {
        ambito.nota_su("EN269", UNIONE, "attoUnione", "");
        return Ok(());
    };
    ambito.stesso_sesso(unito, &pratica.titolare());
    let vecchia: Option<UnioneCivile> = schede::unica(scheda, Sezione::UnioneCivile)?;
    let ordine = inviata.ordine_unione.as_deref().map(str::trim).filter(|o| !o.is_empty());
    if let Some(ordine) = ordine.filter(|o| vecchia.and_then(|v| v.ordine_unione).is_some_and(|v| v.trim() == *o)) {
        ambito.nota_su("EN291", UNIONE, "ordineUnione", ordine);
    }
    let inizio = Inizio { genere: Genere::Unione, dal, con: unito };
    ambito.vincolo_libero(scheda, &inizio, Parte::Titolare, UNIONE)?;
    let trovato = partner(pratica, Some(unito), None, "unitoCivilmente", ambito)?;
    if let Some(trovato) = &trovato {
        il_partner_e_libero(pratica, Genere::Unione, (trovato, "unitoCivilmente"), dal, ambito)?;
    }
    ambito.passo()?;
    let sezioni = SezioniVincolo { unione: Some(inviata), ..SezioniVincolo::default() };
    ambito.registra_vincoli(scheda, &sezioni, trovato.as_deref(), true)?;
    if let Some(trovato) = trovato {
        ambito.rifletti_vincoli(&pratica.titolare(), &sezioni, &trovato)?;
        legami::dopo_l_inizio(pratica, &trovato, Genere::Unione, ambito)?;
    }
    Ok(())
}

/// Other data of the union that the sheet holds, its partner or its day included.
fn modifica(
    pratica: &Pratica<'_>,
    inviata: &UnioneCivile,
    (noto, confronto): (&Vincolo, Confronto),
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let (scheda, titolare) = (&pratica.scheda, pratica.titolare());
    let vecchia: UnioneCivile = schede::unica(scheda, Sezione::UnioneCivile)?.unwrap_or_default();
    let altro = confronto == Confronto::AltroPartner;
    let altrui = if altro { Altrui::AlPostoDi } else { Altrui::DelPartner };
    let trovato = partner(pratica, inviata.unito_civilmente.as_ref(), Some(noto), "unitoCivilmente", ambito)?;
    let nuova = UnioneCivile {
        unito_civilmente: inviata.unito_civilmente.clone().or(vecchia.unito_civilmente.clone()),
        atto_unione: inviata.atto_unione.clone().or(vecchia.atto_unione.clone()),
        scioglimento_unione: vecchia.scioglimento_unione.clone(),
        cittadinanza: inviata.cittadinanza.clone().or(vecchia.cittadinanza.clone().filter(|_| !altro)),
        ordine_unione: inviata.ordine_unione.clone().or(vecchia.ordine_unione.clone()),
    };
    let uguale = nuova.atto_unione == vecchia.atto_unione
        && nuova.cittadinanza == vecchia.cittadinanza
        && nuova.ordine_unione == vecchia.ordine_unione
        && confronto == Confronto::Stesso
        && !cambia_la_parte(inviata, &vecchia);
    if uguale {
        ambito.nota_su("EN273", UNIONE, "", "");
    }
    let dal = nuova.atto_unione.as_ref().and_then(giorno);
    if let (Some(dal), Confronto::AltraData) = (dal, confronto) {
        ambito.rettifica_libera(scheda, Genere::Unione, (dal, noto.fine), UNIONE)?;
    }
    if let (Some(dal), Some(fine)) = (dal, noto.fine.and_then(|f| f.giorno)) {
        if fine < dal {
            nota_su("EN290", scheda, (Some(fine), Some(dal)), UNIONE, ambito);
        }
    }
    if let Some(unito) = &nuova.unito_civilmente {
        if altro {
            ambito.stesso_sesso(unito, &titolare);
            if let Some(trovato) = &trovato {
                il_partner_e_libero(
                    pratica,
                    Genere::Unione,
                    (trovato, "unitoCivilmente"),
                    dal.unwrap_or(ambito.decorrenza()),
                    ambito,
                )?;
            }
        } else if stesso_sesso(unito, &pratica.generalita) == Some(false) {
            nota_su("EN298", scheda, (None, None), "unitoCivilmente", ambito);
        }
    }
    scrivi(pratica, &nuova, trovato.clone(), altrui, ambito)?;
    match trovato.filter(|t| attivo(t.soggetto.stato)) {
        Some(trovato) => Ok(legami::dopo_l_inizio(pratica, &trovato, Genere::Unione, ambito)?),
        None => Ok(()),
    }
}

/// Whether the partner, though the same person, is described otherwise.
fn cambia_la_parte(inviata: &UnioneCivile, vecchia: &UnioneCivile) -> bool {
    let senza_id = |u: &UnioneCivile| {
        u.unito_civilmente.clone().map(|mut g| {
            g.id_scheda_soggetto_anpr = None;
            g.id_scheda_soggetto_comune = None;
            g
        })
    };
    inviata.unito_civilmente.is_some() && senza_id(inviata) != senza_id(vecchia)
}

fn scrivi(
    pratica: &Pratica<'_>,
    nuova: &UnioneCivile,
    trovato: Option<Rc<Scheda>>,
    altrui: Altrui,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let sezioni = SezioniVincolo { unione: Some(nuova), ..SezioniVincolo::default() };
    scrivi_sui_due(pratica, Genere::Unione, &sezioni, (trovato, altrui), ambito)
}

/// 19: the dissolution of a union.
pub(super) fn scioglimento(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(inviata) = &pratica.richiesta.unione_civile else {
        ambito.nota_su("EN268", UNIONE, "", "");
        return Ok(());
    };
    let scheda = &pratica.scheda;
    ambito.non_prima_di(scheda, VINCOLI, UNIONE)?;
    let Some(fine) = &inviata.scioglimento_unione else {
        ambito.nota_su("EN275", UNIONE, "scioglimentoUnione", "");
        return Ok(());
    };
    completo(fine, ambito);
    let stato = pratica.stato_civile()?;
    if ![LIBERO_PER_SCIOGLIMENTO, LIBERO_PER_MORTE, UNITO].contains(&stato.as_str()) {
        nota_stato("EN277", &stato, pratica, ambito);
    }
    let dal = inviata.atto_unione.as_ref().and_then(giorno);
    let noto = vincolo_di(scheda, Genere::Unione)?.filter(|n| n.partner.is_some());
    let Some(noto) = noto.filter(|n| !un_altra(n, inviata, dal)) else {
        return gia_sciolta(pratica, inviata, fine, dal, ambito);
    };
    ambito.controlla_scioglimento(fine, noto.dal);
    if confronta(&noto, inviata.unito_civilmente.as_ref(), dal) != Confronto::Stesso {
        nota_su("EN274", scheda, (dal, None), UNIONE, ambito);
    }
    if noto.fine.is_some_and(|fine| fine.morte) {
        nota_su("EN327", scheda, (None, noto.fine.and_then(|f| f.giorno)), UNIONE, ambito);
    }
    let vecchia: UnioneCivile = schede::unica(scheda, Sezione::UnioneCivile)?.unwrap_or_default();
    if vecchia.scioglimento_unione.as_ref() == Some(fine) {
        ambito.nota_su("EN279", UNIONE, "scioglimentoUnione", "");
    }
    let trovato = partner(pratica, None, Some(&noto), "unitoCivilmente", ambito)?;
    per_morte_altrui(fine, trovato.as_deref(), ambito);
    if let (Some(_), Some(dal), giorno) = (noto.fine, noto.dal, data_scioglimento(fine)) {
        let fine = Some(Fine { giorno, morte: false });
        ambito.rettifica_libera(scheda, Genere::Unione, (dal, fine), UNIONE)?;
    }
    if inviata.atto_unione.is_some() {
        solo(Tipo::Scioglimento, "scioglimentoUnione", ambito);
    }
    let nuova = UnioneCivile { scioglimento_unione: Some(fine.clone()), ..vecchia };
    scrivi(pratica, &nuova, trovato, Altrui::DelPartner, ambito)?;
    Ok(legami::dopo_la_fine(pratica, Genere::Unione, ambito)?)
}

/// Whether what was sent is another union: begun after the one on the sheet was over, or over before it began.
fn un_altra(noto: &Vincolo, inviata: &UnioneCivile, dal: Option<Data>) -> bool {
    let dopo = noto.fine.and_then(|f| f.giorno).zip(dal).is_some_and(|(fine, dal)| dal > fine);
    let fine = inviata.scioglimento_unione.as_ref().and_then(data_scioglimento);
    let prima = noto.dal.is_some_and(|noto| dal.is_some_and(|dal| dal < noto) && fine.is_some_and(|f| f <= noto));
    confronta(noto, inviata.unito_civilmente.as_ref(), dal) != Confronto::Stesso && (dopo || prima)
}

/// EN278: the reason, and the day of either a judgment or an event.
fn completo(fine: &ScioglimentoUnione, ambito: &mut Ambito<'_>) {
    let motivo = fine.motivo_scioglimento.as_deref().map(str::trim).filter(|m| !m.is_empty());
    if motivo.is_none() {
        ambito.nota_su("EN278", "scioglimentoUnione", "motivoScioglimento", "");
    }
    // A death without its day is caught by its own rule (EN350).
    let morte_senza_data = motivo.is_some_and(per_morte) && fine.dati_evento.is_none();
    if !morte_senza_data && fine.sentenza.is_some() == fine.dati_evento.is_some() {
        ambito.nota_su("EN278", "scioglimentoUnione", "datiEvento", "");
    }
}

/// EN325: the death of a partner who is registered is registered itself.
fn per_morte_altrui(fine: &ScioglimentoUnione, trovato: Option<&Scheda>, ambito: &mut Ambito<'_>) {
    let morte = fine.motivo_scioglimento.as_deref().is_some_and(per_morte);
    if let Some(trovato) = trovato.filter(|t| morte && attivo(t.soggetto.stato)) {
        nota_su("EN325", trovato, (None, None), "scioglimentoUnione", ambito);
    }
}

/// A union that only the request tells, with its end: EN326, EN381, EN301.
fn gia_sciolta(
    pratica: &Pratica<'_>,
    inviata: &UnioneCivile,
    fine: &ScioglimentoUnione,
    dal: Option<Data>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let scheda = &pratica.scheda;
    ambito.controlla_unione(inviata);
    ambito.controlla_scioglimento(fine, dal);
    let (unito, dal) = match (&inviata.unito_civilmente, dal) {
        (Some(unito), Some(dal)) => (unito, dal),
        (None, None) => {
            nota_su("EN326", scheda, (None, None), UNIONE, ambito);
            return Ok(());
        }
        (None, Some(_)) => {
            ambito.nota_su("EN381", UNIONE, "unitoCivilmente", "");
            return Ok(());
        }
        (Some(_), None) => {
            ambito.nota_su("EN301", UNIONE, "attoUnione", "");
            return Ok(());
        }
    };
    ambito.stesso_sesso(unito, &pratica.titolare());
    let giorno_fine = data_scioglimento(fine).unwrap_or(dal);
    if vincolo_di(scheda, Genere::Unione)?.and_then(|n| n.dal).is_some_and(|noto| giorno_fine <= noto && dal < noto) {
        let sezioni = SezioniVincolo { unione: Some(inviata), ..SezioniVincolo::default() };
        return Ok(ambito.registra_antico(scheda, &sezioni, (Genere::Unione, dal, giorno_fine), UNIONE)?);
    }
    let inizio = Inizio { genere: Genere::Unione, dal, con: unito };
    ambito.vincolo_concluso(scheda, &inizio, giorno_fine, UNIONE)?;
    let trovato = partner(pratica, Some(unito), None, "unitoCivilmente", ambito)?;
    if let Some(trovato) = &trovato {
        let inizio = Inizio { con: &pratica.generalita, ..inizio };
        ambito.vincolo_concluso(trovato, &inizio, giorno_fine, "unitoCivilmente")?;
    }
    per_morte_altrui(fine, trovato.as_deref(), ambito);
    scrivi(pratica, inviata, trovato, Altrui::DelNuovo, ambito)
}

fn nota_stato(codice: &'static str, stato: &str, pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) {
    let soggetto = pratica.scheda.soggetto.id.to_string();
    let anomalia = Anomalia::nuova(codice, &[("valore", stato), ("soggetto", &soggetto)]);
    ambito.nota(anomalia.su("statoCivile", "statoCivile").valore(stato));
}

const UNIONE: &str = "unioneCivile";
