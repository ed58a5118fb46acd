//! Kinds 16 and 17: convivenza di fatto and its end.

use super::confronto::{Altrui, Confronto, confronta, il_partner_e_libero, nota_su, partner, scrivi_sui_due, solo};
use super::tipi::Tipo;
use super::{Pratica, VINCOLI, legami};
use crate::registrazione::Ambito;
use crate::registrazione::soggetti::attivo;
use crate::registrazione::vincoli::{
    Fine, Genere, Inizio, Parte, SezioniVincolo, Vincolo, data_risoluzione, inizio_convivenza, per_morte, vincolo_di,
};
use crate::{Anomalia, Interruzione, schede};
use anpr_contract::tipi::{ConvivenzaDiFatto, Generalita, RisoluzioneConvivenza};
use anpr_model::{Data, Scheda, Sezione};
use std::rc::Rc;

/// 16: a convivenza registered, or its data corrected.
pub(super) fn convivenza(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(inviata) = &pratica.richiesta.convivenza_di_fatto else {
        ambito.nota_su("EN266", CONVIVENZA, "", "");
        return Ok(());
    };
    if inviata.contratto_risoluzione.is_some() {
        ambito.nota_su("EN252", CONVIVENZA, "contrattoRisoluzione", "");
    }
    ambito.non_prima_di(&pratica.scheda, VINCOLI, CONVIVENZA)?;
    ambito.controlla_convivenza(inviata);
    ambito.passo()?;
    let dal = inviata.contratto_stipula.as_ref().and_then(inizio_convivenza);
    let noto = vincolo_di(&pratica.scheda, Genere::Convivenza)?;
    let Some(noto) = noto.filter(|n| n.partner.is_some()) else { return inserisci(pratica, inviata, dal, ambito) };
    if inviata.convivente.is_none() && inviata.contratto_stipula.is_none() {
        ambito.nota_su("EN259", CONVIVENZA, "", "");
        return Ok(());
    }
    let dopo_la_fine = noto.fine.is_some_and(|fine| fine.giorno.zip(dal).is_some_and(|(fine, dal)| dal > fine));
    match confronta(&noto, inviata.convivente.as_ref(), dal) {
        Confronto::AltraData | Confronto::Altro if dopo_la_fine => inserisci(pratica, inviata, dal, ambito),
        Confronto::Altro if !noto.attivo() => inserisci(pratica, inviata, dal, ambito),
        Confronto::Altro if noto.dal.zip(dal).is_some_and(|(noto, dal)| dal > noto) => {
            inserisci(pratica, inviata, dal, ambito)
        }
        Confronto::Altro => {
            ambito.nota_su("EN307", CONVIVENZA, "", "");
            Ok(())
        }
        Confronto::AltroPartner if noto.fine.is_some_and(|fine| fine.morte) => {
            ambito.nota_su("EN401", "convivente", "", "");
            Ok(())
        }
        confronto => modifica(pratica, inviata, (&noto, confronto), ambito),
    }
}

/// A convivenza that the sheet does not hold: the partner is of the same family (EN253).
fn inserisci(
    pratica: &Pratica<'_>,
    inviata: &ConvivenzaDiFatto,
    dal: Option<Data>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let scheda = &pratica.scheda;
    let Some(convivente) = &inviata.convivente else {
        ambito.nota_su("EN267", CONVIVENZA, "convivente", "");
        return Ok(());
    };
    let Some(dal) = dal else {
        ambito.nota_su("EN251", "contrattoStipula", "data", "");
        return Ok(());
    };
    let inizio = Inizio { genere: Genere::Convivenza, dal, con: convivente };
    ambito.vincolo_libero(scheda, &inizio, Parte::Titolare, CONVIVENZA)?;
    let trovato = partner(pratica, Some(convivente), None, "convivente", ambito)?;
    nella_famiglia(pratica, convivente, trovato.as_deref(), ambito);
    if let Some(trovato) = &trovato {
        il_partner_e_libero(pratica, Genere::Convivenza, (trovato, "convivente"), dal, ambito)?;
    }
    ambito.passo()?;
    let sezioni = SezioniVincolo { convivenza: Some(inviata), ..SezioniVincolo::default() };
    ambito.registra_vincoli(scheda, &sezioni, trovato.as_deref(), true)?;
    if let Some(trovato) = trovato {
        ambito.rifletti_vincoli(&pratica.titolare(), &sezioni, &trovato)?;
    }
    Ok(())
}

/// EN253, EN254: both are of one family, and so called if one of them is its reference person.
fn nella_famiglia(pratica: &Pratica<'_>, convivente: &Generalita, trovato: Option<&Scheda>, ambito: &mut Ambito<'_>) {
    match trovato.filter(|t| legami::stessa_famiglia(&pratica.scheda, t)) {
        Some(trovato) => legami::conviventi(pratica, trovato, ambito),
        None => {
            let soggetto = trovato.map(|t| t.soggetto.id.to_string()).unwrap_or_default();
            let famiglia = trovato.and_then(|t| t.appartenenza.as_ref()).map(|a| a.famiglia.to_string());
            let famiglia = famiglia.unwrap_or_default();
            let parametri = [("soggetto", soggetto.as_str()), ("famiglia", &famiglia)];
            let valore = convivente.id_scheda_soggetto_anpr.as_deref().unwrap_or(&soggetto);
            ambito.nota(Anomalia::nuova("EN253", &parametri).su("convivente", "").valore(valore));
        }
    }
}

/// Other data of the convivenza that the sheet holds, its partner or its day included.
fn modifica(
    pratica: &Pratica<'_>,
    inviata: &ConvivenzaDiFatto,
    (noto, confronto): (&Vincolo, Confronto),
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let scheda = &pratica.scheda;
    let vecchia: ConvivenzaDiFatto = schede::unica(scheda, Sezione::ConvivenzaDiFatto)?.unwrap_or_default();
    let altro = confronto == Confronto::AltroPartner;
    let altrui = if altro { Altrui::AlPostoDi } else { Altrui::DelPartner };
    let trovato = partner(pratica, inviata.convivente.as_ref(), Some(noto), "convivente", ambito)?;
    let nuova = ConvivenzaDiFatto {
        convivente: inviata.convivente.clone().or(vecchia.convivente),
        cittadinanza: inviata.cittadinanza.clone().or(vecchia.cittadinanza.filter(|_| !altro)),
        contratto_stipula: inviata.contratto_stipula.clone().or(vecchia.contratto_stipula),
        contratto_risoluzione: vecchia.contratto_risoluzione,
        ordine_convivenza: inviata.ordine_convivenza.clone().or(vecchia.ordine_convivenza),
    };
    let dal = nuova.contratto_stipula.as_ref().and_then(inizio_convivenza);
    if let (Some(dal), Confronto::AltraData) = (dal, confronto) {
        ambito.rettifica_libera(scheda, Genere::Convivenza, (dal, noto.fine), CONVIVENZA)?;
    }
    if let (Some(dal), Some(fine)) = (dal, noto.fine.and_then(|f| f.giorno)) {
        if fine < dal {
            nota_su("EN289", scheda, (Some(dal), Some(fine)), CONVIVENZA, ambito);
        }
    }
    if let (true, Some(convivente)) = (altro, &inviata.convivente) {
        nella_famiglia(pratica, convivente, trovato.as_deref(), ambito);
        if let Some(trovato) = &trovato {
            il_partner_e_libero(
                pratica,
                Genere::Convivenza,
                (trovato, "convivente"),
                dal.unwrap_or(ambito.decorrenza()),
                ambito,
            )?;
        }
    }
    scrivi(pratica, &nuova, trovato, altrui, ambito)
}

fn scrivi(
    pratica: &Pratica<'_>,
    nuova: &ConvivenzaDiFatto,
    trovato: Option<Rc<Scheda>>,
    altrui: Altrui,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let sezioni = SezioniVincolo { convivenza: Some(nuova), ..SezioniVincolo::default() };
    scrivi_sui_due(pratica, Genere::Convivenza, &sezioni, (trovato, altrui), ambito)
}

/// 17: the end of a convivenza.
pub(super) fn risoluzione(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(inviata) = &pratica.richiesta.convivenza_di_fatto else {
        ambito.nota_su("EN266", CONVIVENZA, "", "");
        return Ok(());
    };
    let scheda = &pratica.scheda;
    ambito.non_prima_di(scheda, VINCOLI, CONVIVENZA)?;
    let Some(fine) = &inviata.contratto_risoluzione else {
        ambito.nota_su("EN261", CONVIVENZA, "contrattoRisoluzione", "");
        return Ok(());
    };
    completa(fine, ambito);
    let dal = inviata.contratto_stipula.as_ref().and_then(inizio_convivenza);
    let noto = vincolo_di(scheda, Genere::Convivenza)?.filter(|n| n.partner.is_some());
    let Some(noto) = noto.filter(|n| !un_altra(n, inviata, dal)) else {
        return gia_finita(pratica, inviata, fine, dal, ambito);
    };
    ambito.controlla_risoluzione(fine, noto.dal);
    let vecchia: ConvivenzaDiFatto = schede::unica(scheda, Sezione::ConvivenzaDiFatto)?.unwrap_or_default();
    if vecchia.contratto_stipula.is_none() || confronta(&noto, inviata.convivente.as_ref(), dal) != Confronto::Stesso {
        nota_su("EN260", scheda, (None, None), CONVIVENZA, ambito);
    }
    if noto.fine.is_some_and(|fine| fine.morte) {
        nota_su("EN324", scheda, (None, noto.fine.and_then(|f| f.giorno)), CONVIVENZA, ambito);
    }
    let trovato = partner(pratica, None, Some(&noto), "convivente", ambito)?;
    per_morte_altrui(fine, trovato.as_deref(), ambito);
    if let (Some(_), Some(dal), giorno) = (noto.fine, noto.dal, data_risoluzione(fine)) {
        let fine = Some(Fine { giorno, morte: false });
        ambito.rettifica_libera(scheda, Genere::Convivenza, (dal, fine), CONVIVENZA)?;
    }
    if inviata.contratto_stipula.is_some() {
        solo(Tipo::Risoluzione, "contrattoRisoluzione", ambito);
    }
    let nuova = ConvivenzaDiFatto { contratto_risoluzione: Some(fine.clone()), ..vecchia };
    scrivi(pratica, &nuova, trovato, Altrui::DelPartner, ambito)?;
    Ok(legami::dopo_la_fine(pratica, Genere::Convivenza, ambito)?)
}

/// Whether what was sent is another convivenza: begun after the one on the sheet was over, or over before it began.
fn un_altra(noto: &Vincolo, inviata: &ConvivenzaDiFatto, dal: Option<Data>) -> bool {
    let dopo = noto.fine.and_then(|f| f.giorno).zip(dal).is_some_and(|(fine, dal)| dal > fine);
    let fine = inviata.contratto_risoluzione.as_ref().and_then(data_risoluzione);
    let prima = noto.dal.is_some_and(|noto| dal.is_some_and(|dal| dal < noto) && fine.is_some_and(|f| f <= noto));
    confronta(noto, inviata.convivente.as_ref(), dal) != Confronto::Stesso && (dopo || prima)
}

/// EN261: reason, day, and the day on which the comune was told, which a death does not need. One who tells the comune of a
/// contract is caught by EN365.
fn completa(fine: &RisoluzioneConvivenza, ambito: &mut Ambito<'_>) {
    let motivo = fine.motivo_risoluzione.as_deref().map(str::trim).filter(|m| !m.is_empty());
    let contratto = fine.contratto.as_ref();
    let comunicata = contratto.is_some_and(|c| c.data_notifica.is_some() || c.data_documento.is_some());
    let mancanti = [
        ("motivoRisoluzione", motivo.is_none()),
        ("data", data_risoluzione(fine).is_none()),
        ("dataNotifica", !comunicata && !motivo.is_some_and(per_morte)),
    ];
    for (campo, _) in mancanti.into_iter().filter(|(_, manca)| *manca) {
        ambito.nota_su("EN261", "contrattoRisoluzione", campo, "");
    }
}

/// EN322: the death of a partner who is registered is registered itself.
fn per_morte_altrui(fine: &RisoluzioneConvivenza, trovato: Option<&Scheda>, ambito: &mut Ambito<'_>) {
    let morte = fine.motivo_risoluzione.as_deref().is_some_and(per_morte);
    if let Some(trovato) = trovato.filter(|t| morte && attivo(t.soggetto.stato)) {
        nota_su("EN322", trovato, (None, None), "contrattoRisoluzione", ambito);
    }
}

/// A convivenza that only the request tells, with its end: EN323, EN302.
fn gia_finita(
    pratica: &Pratica<'_>,
    inviata: &ConvivenzaDiFatto,
    fine: &RisoluzioneConvivenza,
    dal: Option<Data>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let scheda = &pratica.scheda;
    ambito.controlla_convivenza(inviata);
    ambito.controlla_risoluzione(fine, dal);
    let Some(convivente) = &inviata.convivente else {
        nota_su("EN323", scheda, (None, None), CONVIVENZA, ambito);
        return Ok(());
    };
    let Some(dal) = dal else {
        ambito.nota_su("EN302", CONVIVENZA, "contrattoStipula", "");
        return Ok(());
    };
    let giorno = data_risoluzione(fine).unwrap_or(dal);
    if vincolo_di(scheda, Genere::Convivenza)?.and_then(|n| n.dal).is_some_and(|noto| giorno <= noto && dal < noto) {
        let sezioni = SezioniVincolo { convivenza: Some(inviata), ..SezioniVincolo::default() };
        return Ok(ambito.registra_antico(scheda, &sezioni, (Genere::Convivenza, dal, giorno), CONVIVENZA)?);
    }
    let inizio = Inizio { genere: Genere::Convivenza, dal, con: convivente };
    ambito.vincolo_concluso(scheda, &inizio, giorno, CONVIVENZA)?;
    let trovato = partner(pratica, Some(convivente), None, "convivente", ambito)?;
    if let Some(trovato) = &trovato {
        let inizio = Inizio { con: &pratica.generalita, ..inizio };
        ambito.vincolo_concluso(trovato, &inizio, giorno, "convivente")?;
    }
    per_morte_altrui(fine, trovato.as_deref(), ambito);
    scrivi(pratica, inviata, trovato, Altrui::DelNuovo, ambito)
}

const CONVIVENZA: &str = "convivenzaDiFatto";
