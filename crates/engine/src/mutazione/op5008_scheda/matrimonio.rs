//! Kinds 12, 13 and 14: marriage, widowhood, end of marriage.

use super::confronto::{Confronto, confronta, giorno, nota_su, partner, solo, specchio};
use super::tipi::Tipo;
use super::{Pratica, VINCOLI, anagrafici, legami};
use crate::registrazione::Ambito;
use crate::registrazione::soggetti::attivo;
use crate::registrazione::vincoli::{
    CONIUGATO, DIVORZIATO, Fine, Genere, Inizio, Parte, SezioniVincolo, VEDOVO, Vincolo, data_fine_matrimonio,
    e_separazione, giorno_della_morte, stesso_partner, stesso_sesso, vincolo_di,
};
use crate::{Anomalia, Interruzione, schede};
use anpr_contract::tipi::{AnnullamentoMatrimonio, Generalita, Matrimonio};
use anpr_model::{Data, Scheda, Sezione, StatoSoggetto};
use std::rc::Rc;

/// 12: a marriage registered, or its data corrected.
pub(super) fn matrimonio(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(inviato) = &pratica.richiesta.matrimonio else {
        ambito.nota_su("EN316", MATRIMONIO, "", "");
        return Ok(());
    };
    ambito.non_prima_di(&pratica.scheda, VINCOLI, MATRIMONIO)?;
    ambito.controlla_matrimonio(inviato, &pratica.titolare());
    if inviato.coniuge.sesso.is_none() {
        ambito.nota_su("EN366", "coniuge", "sesso", "");
    }
    let dal = inviato.dati_matrimonio.as_ref().and_then(giorno);
    if dal.is_none() {
        ambito.nota_su("EN382", "datiMatrimonio", "dataEvento", "");
    }
    if pratica.stato_civile()? != CONIUGATO {
        ambito.nota_su("ES111", "statoCivile", "statoCivile", &pratica.stato_civile()?);
    }
    ambito.passo()?;
    let Some(dal) = dal else { return Ok(()) };
    let noto = vincolo_di(&pratica.scheda, Genere::Matrimonio)?;
    let Some(noto) = noto.filter(|n| n.partner.is_some()) else {
        return inserisci(pratica, inviato, dal, ambito);
    };
    let dopo_la_fine = noto.fine.is_some_and(|fine| fine.giorno.is_none_or(|fine| dal > fine));
    match confronta(&noto, Some(&inviato.coniuge), Some(dal)) {
        Confronto::AltraData | Confronto::Altro if dopo_la_fine => inserisci(pratica, inviato, dal, ambito),
        // Both at once is a second marriage, if it comes later, or a correction that wants two steps.
        Confronto::Altro if noto.dal.is_some_and(|noto| dal > noto) || !noto.attivo() => {
            inserisci(pratica, inviato, dal, ambito)
        }
        Confronto::Altro => {
            nota_su("EN241", &pratica.scheda, (Some(dal), noto.dal), MATRIMONIO, ambito);
            Ok(())
        }
        Confronto::AltroPartner if noto.fine.is_some_and(|fine| fine.morte) => {
            ambito.nota_su("EN400", "coniuge", "", "");
            Ok(())
        }
        confronto => modifica(pratica, inviato, dal, (&noto, confronto), ambito),
    }
}

/// A marriage that the sheet does not hold.
fn inserisci(
    pratica: &Pratica<'_>,
    inviato: &Matrimonio,
    dal: Data,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let titolare = pratica.titolare();
    ambito.sessi_diversi(&inviato.coniuge, &titolare);
    let inizio = Inizio { genere: Genere::Matrimonio, dal, con: &inviato.coniuge };
    ambito.vincolo_libero(&pratica.scheda, &inizio, Parte::Titolare, MATRIMONIO)?;
    let coniuge = partner(pratica, Some(&inviato.coniuge), None, "coniuge", ambito)?;
    if let Some(coniuge) = &coniuge {
        il_coniuge_e_libero(pratica, coniuge, dal, ambito)?;
    }
    ambito.passo()?;
    let sezioni = SezioniVincolo { matrimonio: Some(inviato), ..SezioniVincolo::default() };
    ambito.registra_vincoli(&pratica.scheda, &sezioni, coniuge.as_deref(), true)?;
    if let Some(coniuge) = coniuge {
        ambito.rifletti_vincoli(&titolare, &sezioni, &coniuge)?;
        legami::dopo_l_inizio(pratica, &coniuge, Genere::Matrimonio, ambito)?;
    }
    Ok(())
}

/// The spouse may enter the marriage, and if it stands on the spouse's sheet already it is the same one (EN243).
fn il_coniuge_e_libero(
    pratica: &Pratica<'_>,
    coniuge: &Scheda,
    dal: Data,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let suo = vincolo_di(coniuge, Genere::Matrimonio)?.filter(Vincolo::attivo);
    let con_lui = suo.filter(|v| v.partner.as_ref().is_some_and(|p| stesso_partner(p, &pratica.generalita)));
    if let Some(altro) = con_lui.and_then(|v| v.dal).filter(|altro| *altro != dal) {
        let soggetto = coniuge.soggetto.id.to_string();
        let anomalia = Anomalia::nuova("EN243", &[("soggetto", &soggetto), ("campo", "dataEvento")]);
        ambito.nota(anomalia.su("datiMatrimonio", "dataEvento").valore(&altro.to_string()));
    }
    let inizio = Inizio { genere: Genere::Matrimonio, dal, con: &pratica.generalita };
    ambito.vincolo_libero(coniuge, &inizio, Parte::Partner, "coniuge")?;
    Ok(ambito.non_prima_di(coniuge, VINCOLI, "coniuge")?)
}

/// Other data of the marriage that the sheet holds, its partner or its day included.
fn modifica(
    pratica: &Pratica<'_>,
    inviato: &Matrimonio,
    dal: Data,
    (noto, confronto): (&Vincolo, Confronto),
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let (scheda, titolare) = (&pratica.scheda, pratica.titolare());
    let coniuge = partner(pratica, Some(&inviato.coniuge), Some(noto), "coniuge", ambito)?;
    let altro_coniuge = confronto == Confronto::AltroPartner;
    if altro_coniuge {
        ambito.sessi_diversi(&inviato.coniuge, &titolare);
        if let Some(coniuge) = &coniuge {
            il_coniuge_e_libero(pratica, coniuge, dal, ambito)?;
        }
    } else if stesso_sesso(&inviato.coniuge, &pratica.generalita) == Some(true) {
        nota_su("EN299", scheda, (None, None), "coniuge", ambito);
    }
    if let Some(fine) = noto.fine.and_then(|fine| fine.giorno).filter(|fine| *fine < dal) {
        nota_su("EN289", scheda, (Some(dal), Some(fine)), MATRIMONIO, ambito);
    }
    if confronto == Confronto::AltraData {
        ambito.rettifica_libera(scheda, Genere::Matrimonio, (dal, noto.fine), MATRIMONIO)?;
    }
    if noto.attivo() {
        let (soggetto, chi) = (scheda.soggetto.id.to_string(), noto.nome_partner());
        let data = noto.dal.map_or_else(String::new, crate::valori::data_italiana);
        let parametri = [("soggetto", soggetto.as_str()), ("valore", &chi), ("data", &data)];
        ambito.nota(Anomalia::nuova("EN205", &parametri).su(MATRIMONIO, ""));
    }
    let riflesso = match altro_coniuge {
        true => coniuge.clone(),
        false => specchio(pratica, coniuge.as_ref(), Genere::Matrimonio, ambito)?,
    };
    ambito.passo()?;
    if altro_coniuge {
        ambito.chiudi_riflesso(scheda, Genere::Matrimonio)?;
    }
    let vecchio: Matrimonio = schede::unica(scheda, Sezione::Matrimonio)?.unwrap_or_default();
    let nuovo = Matrimonio {
        cittadinanza: inviato.cittadinanza.clone().or(vecchio.cittadinanza.filter(|_| !altro_coniuge)),
        ordine_matrimonio: inviato.ordine_matrimonio.clone().or(vecchio.ordine_matrimonio),
        ..inviato.clone()
    };
    let sezioni = SezioniVincolo { matrimonio: Some(&nuovo), ..SezioniVincolo::default() };
    ambito.registra_vincoli(scheda, &sezioni, coniuge.as_deref(), false)?;
    if let Some(coniuge) = riflesso {
        // A spouse who was not in this marriage enters it as it stands, with its end.
        let fine: Option<AnnullamentoMatrimonio> = schede::unica(scheda, Sezione::AnnullamentoMatrimonio)?;
        let fine = fine.filter(|_| altro_coniuge);
        let sezioni = SezioniVincolo { fine_matrimonio: fine.as_ref(), ..sezioni };
        if altro_coniuge {
            ambito.rifletti_vincoli(&titolare, &sezioni, &coniuge)?;
        } else {
            ambito.rifletti_modifica(&titolare, &sezioni, &coniuge)?;
        }
        legami::dopo_l_inizio(pratica, &coniuge, Genere::Matrimonio, ambito)?;
    }
    Ok(())
}

/// The marriage that an end is of.
enum DaFinire {
    /// The one on the sheet.
    Noto(Vincolo),
    /// One that was over before anybody told: it is registered with its end.
    Pregresso(Matrimonio, Data),
    /// One that was over before the one on the sheet began.
    Antico(Matrimonio, Data),
}

impl DaFinire {
    fn dal(&self) -> Option<Data> {
        match self {
            Self::Noto(noto) => noto.dal,
            Self::Pregresso(_, dal) | Self::Antico(_, dal) => Some(*dal),
        }
    }

    fn pregresso(&self) -> Option<&Matrimonio> {
        match self {
            Self::Noto(_) => None,
            Self::Pregresso(matrimonio, _) | Self::Antico(matrimonio, _) => Some(matrimonio),
        }
    }
}

/// `manca` when neither the sheet nor the request tells the marriage; EN369 when the request tells another one than the
/// sheet; EN382 and EN202 for one that only the request tells.
fn da_finire(
    pratica: &Pratica<'_>,
    tipo: Tipo,
    (fine, manca): (Option<Data>, &'static str),
    ambito: &mut Ambito<'_>,
) -> Result<Option<DaFinire>, Interruzione> {
    let scheda = &pratica.scheda;
    let inviato = pratica.richiesta.matrimonio.as_ref();
    let noto = vincolo_di(scheda, Genere::Matrimonio)?.filter(|n| n.partner.is_some());
    let dal = inviato.and_then(|m| m.dati_matrimonio.as_ref()).and_then(giorno);
    let dopo = |noto: &Vincolo| noto.fine.and_then(|f| f.giorno).zip(dal).is_some_and(|(fine, dal)| dal > fine);
    match (noto, inviato) {
        (None, None) => {
            nota_su(manca, scheda, (None, None), MATRIMONIO, ambito);
            Ok(None)
        }
        (Some(noto), None) => Ok(Some(DaFinire::Noto(noto))),
        (Some(noto), Some(inviato)) if confronta(&noto, Some(&inviato.coniuge), dal) == Confronto::Stesso => {
            solo(tipo, if tipo == Tipo::Vedovanza { "vedovanza" } else { FINE }, ambito);
            Ok(Some(DaFinire::Noto(noto)))
        }
        (Some(noto), Some(inviato)) if prima_di(&noto, dal, fine) => {
            ambito.controlla_matrimonio(inviato, &pratica.titolare());
            nota_su("EN202", scheda, (None, None), MATRIMONIO, ambito);
            Ok(dal.map(|dal| DaFinire::Antico(inviato.clone(), dal)))
        }
        (Some(noto), Some(_)) if !dopo(&noto) => {
            nota_su("EN369", scheda, (dal, None), MATRIMONIO, ambito);
            Ok(None)
        }
        (_, Some(inviato)) => {
            ambito.controlla_matrimonio(inviato, &pratica.titolare());
            nota_su("EN202", scheda, (None, None), MATRIMONIO, ambito);
            let Some(dal) = dal else {
                ambito.nota_su("EN382", "datiMatrimonio", "dataEvento", "");
                return Ok(None);
            };
            Ok(Some(DaFinire::Pregresso(inviato.clone(), dal)))
        }
    }
}

/// Whether a marriage, begun and ended on these days, was over before the one on the sheet began.
fn prima_di(noto: &Vincolo, dal: Option<Data>, fine: Option<Data>) -> bool {
    noto.dal.is_some_and(|noto| dal.is_some_and(|dal| dal < noto) && fine.is_some_and(|fine| fine <= noto))
}

/// Registers a marriage that was over before the one on the sheet began, with its end.
fn antico(
    pratica: &Pratica<'_>,
    sezioni: &SezioniVincolo<'_>,
    (dal, fine): (Data, Option<Data>),
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let quando = (Genere::Matrimonio, dal, fine.unwrap_or(dal));
    Ok(ambito.registra_antico(&pratica.scheda, sezioni, quando, MATRIMONIO)?)
}

/// 13: widowhood of somebody whose spouse is not in the register: the death of one who is registers it itself.
pub(super) fn vedovanza(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(inviata) = &pratica.richiesta.vedovanza else {
        ambito.nota_su("EN317", "vedovanza", "", "");
        return Ok(());
    };
    let (scheda, titolare) = (&pratica.scheda, pratica.titolare());
    ambito.non_prima_di(scheda, VINCOLI, "vedovanza")?;
    if pratica.stato_civile()? != VEDOVO {
        ambito.nota_su("ES112", "statoCivile", "statoCivile", &pratica.stato_civile()?);
    }
    let morte = giorno(&inviata.dati_morteconiuge);
    let finisce = da_finire(pratica, Tipo::Vedovanza, (morte, "EN293"), ambito)?;
    ambito.controlla_vedovanza(inviata, finisce.as_ref().and_then(DaFinire::dal), &titolare);
    let Some(finisce) = finisce else { return Ok(()) };
    let sezioni =
        SezioniVincolo { matrimonio: finisce.pregresso(), vedovanza: Some(inviata), ..SezioniVincolo::default() };
    let coniuge = match &finisce {
        DaFinire::Antico(_, dal) => return antico(pratica, &sezioni, (*dal, morte), ambito),
        DaFinire::Noto(noto) => {
            if noto.fine.is_some_and(|fine| !fine.morte) {
                nota_su("EN369", scheda, (noto.dal, None), MATRIMONIO, ambito);
            }
            partner(pratica, None, Some(noto), "coniuge", ambito)?
        }
        DaFinire::Pregresso(matrimonio, dal) => {
            concluso(pratica, scheda, (&matrimonio.coniuge, *dal), morte, ambito)?;
            partner(pratica, Some(&matrimonio.coniuge), None, "coniuge", ambito)?
        }
    };
    if let Some(coniuge) = &coniuge {
        if attivo(coniuge.soggetto.stato) {
            nota_su("EN300", coniuge, (None, None), "vedovanza", ambito);
        } else if let Some(vera) = giorno_della_morte(coniuge)?.filter(|vera| Some(*vera) != morte) {
            nota_su("EN398", coniuge, (morte, Some(vera)), "datiMorteconiuge", ambito);
        }
    }
    ambito.passo()?;
    let e_nuovo = finisce.pregresso().is_some();
    ambito.registra_vincoli(scheda, &sezioni, None, e_nuovo)?;
    Ok(legami::dopo_la_fine(pratica, Genere::Matrimonio, ambito)?)
}

/// 14: the end of a marriage, or a separation, which ends nothing.
pub(super) fn fine(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(inviata) = &pratica.richiesta.separazione_annullamento_cessazione_matrimonio else {
        ambito.nota_su("EN318", FINE, "", "");
        return Ok(());
    };
    let (scheda, titolare) = (&pratica.scheda, pratica.titolare());
    ambito.non_prima_di(scheda, VINCOLI, FINE)?;
    let separazione = e_separazione(&inviata.tipo_cessazione);
    let giorno_fine = data_fine_matrimonio(inviata);
    if giorno_fine.is_none() {
        ambito.nota_su("EN309", FINE, "sentenza", "");
    }
    let cessa = giorno_fine.filter(|_| !separazione);
    let finisce = da_finire(pratica, Tipo::FineMatrimonio, (cessa, "EN380"), ambito)?;
    // The stato civile is that of the present bond: neither a separation nor the end of an older marriage changes it.
    match pratica.stato_civile()?.as_str() {
        _ if separazione || matches!(finisce, Some(DaFinire::Antico(..))) => {}
        DIVORZIATO => {}
        "" => ambito.nota_su("EN127", "statoCivile", "statoCivile", ""),
        altro => ambito.nota_su("ES113", "statoCivile", "statoCivile", altro),
    }
    ambito.controlla_fine_matrimonio(inviata, finisce.as_ref().and_then(DaFinire::dal), &titolare);
    let Some(finisce) = finisce else { return Ok(()) };
    let sezioni =
        SezioniVincolo { matrimonio: finisce.pregresso(), fine_matrimonio: Some(inviata), ..SezioniVincolo::default() };
    let coniuge: Option<Rc<Scheda>> = match &finisce {
        DaFinire::Antico(matrimonio, dal) => {
            ambito.sessi_diversi(&matrimonio.coniuge, &titolare);
            return antico(pratica, &sezioni, (*dal, giorno_fine), ambito);
        }
        DaFinire::Noto(noto) => {
            let coniuge = partner(pratica, None, Some(noto), "coniuge", ambito)?;
            if noto.fine.is_some_and(|fine| fine.morte) {
                morto(noto.fine.and_then(|f| f.giorno), coniuge.as_deref(), pratica, ambito);
            } else if let Some(coniuge) = coniuge.as_deref().filter(|c| c.soggetto.stato == StatoSoggetto::Deceduto) {
                let morte = giorno_della_morte(coniuge)?;
                if morte.zip(giorno_fine).is_some_and(|(morte, fine)| fine >= morte) {
                    nota_su("EN399", coniuge, (giorno_fine, morte), FINE, ambito);
                }
            }
            if noto.fine.is_some() {
                altra_fine(pratica, (noto, cessa), coniuge.as_deref(), ambito)?;
            }
            coniuge
        }
        DaFinire::Pregresso(matrimonio, dal) => {
            let nuovo = (&matrimonio.coniuge, *dal);
            if separazione {
                in_vigore(pratica, scheda, nuovo, Parte::Titolare, ambito)?;
            } else {
                concluso(pratica, scheda, nuovo, giorno_fine, ambito)?;
            }
            ambito.sessi_diversi(&matrimonio.coniuge, &titolare);
            let coniuge = partner(pratica, Some(&matrimonio.coniuge), None, "coniuge", ambito)?;
            let suo = (&pratica.generalita, *dal);
            match &coniuge {
                Some(coniuge) if separazione => in_vigore(pratica, coniuge, suo, Parte::Partner, ambito)?,
                Some(coniuge) => concluso(pratica, coniuge, suo, giorno_fine, ambito)?,
                None => {}
            }
            coniuge
        }
    };
    let riflesso = match &finisce {
        DaFinire::Noto(_) => specchio(pratica, coniuge.as_ref(), Genere::Matrimonio, ambito)?,
        _ => coniuge.clone(),
    };
    ambito.passo()?;
    let e_nuovo = finisce.pregresso().is_some();
    ambito.registra_vincoli(scheda, &sezioni, coniuge.as_deref(), e_nuovo)?;
    if let Some(stato) = pratica.richiesta.stato_civile.as_ref().filter(|_| !pratica.chiede(Tipo::Anagrafici)) {
        anagrafici::scrivi_stato_civile(pratica, stato, ambito)?;
    }
    if let Some(coniuge) = &riflesso {
        match &finisce {
            DaFinire::Noto(_) => ambito.rifletti_modifica(&titolare, &sezioni, coniuge)?,
            _ => ambito.rifletti_vincoli(&titolare, &sezioni, coniuge)?,
        }
    }
    if !separazione {
        legami::dopo_la_fine(pratica, Genere::Matrimonio, ambito)?;
    }
    Ok(())
}

/// EN397: a marriage that death has ended is ended by no judgment.
fn morto(giorno: Option<Data>, coniuge: Option<&Scheda>, pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) {
    let soggetto = coniuge.map_or(pratica.scheda.soggetto.id, |c| c.soggetto.id).to_string();
    let data = giorno.map_or_else(String::new, crate::valori::data_italiana);
    let parametri = [("soggetto", soggetto.as_str()), ("data", &data), ("atteso", "vedovanza")];
    ambito.nota(Anomalia::nuova("EN397", &parametri).su(FINE, "").valore(&soggetto));
}

/// A marriage that was over before anybody told: it overlaps no other bond of either spouse.
fn concluso(
    pratica: &Pratica<'_>,
    scheda: &Scheda,
    (con, dal): (&Generalita, Data),
    fine: Option<Data>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let oggetto = if scheda.soggetto.id == pratica.scheda.soggetto.id { MATRIMONIO } else { "coniuge" };
    let inizio = Inizio { genere: Genere::Matrimonio, dal, con };
    Ok(ambito.vincolo_concluso(scheda, &inizio, fine.unwrap_or(dal), oggetto)?)
}

/// The end of a marriage that was over, corrected: it does not come to overlap what followed (EN572), and what turns out
/// a separation is a bond in force again.
fn altra_fine(
    pratica: &Pratica<'_>,
    (noto, cessa): (&Vincolo, Option<Data>),
    coniuge: Option<&Scheda>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let Some(con) = &noto.partner else { return Ok(()) };
    let dal = noto.dal.unwrap_or(ambito.decorrenza());
    let Some(cessa) = cessa else {
        in_vigore(pratica, &pratica.scheda, (con, dal), Parte::Titolare, ambito)?;
        return match coniuge.filter(|c| attivo(c.soggetto.stato)) {
            Some(coniuge) => in_vigore(pratica, coniuge, (&pratica.generalita, dal), Parte::Partner, ambito),
            None => Ok(()),
        };
    };
    let fine = Some(Fine { giorno: Some(cessa), morte: false });
    Ok(ambito.rettifica_libera(&pratica.scheda, Genere::Matrimonio, (dal, fine), FINE)?)
}

/// A marriage that only the request tells, and that a separation leaves in force.
fn in_vigore(
    pratica: &Pratica<'_>,
    scheda: &Scheda,
    (con, dal): (&Generalita, Data),
    parte: Parte,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let oggetto = if scheda.soggetto.id == pratica.scheda.soggetto.id { MATRIMONIO } else { "coniuge" };
    let inizio = Inizio { genere: Genere::Matrimonio, dal, con };
    Ok(ambito.vincolo_libero(scheda, &inizio, parte, oggetto)?)
}

const MATRIMONIO: &str = "matrimonio";
const FINE: &str = "separazioneAnnullamentoCessazioneMatrimonio";
