//! Certificates at a day of the past: 6, 9, 20 (certificazione §7).

use super::dati;
use super::domanda::Domanda;
use super::esame::Esame;
use super::indirizzi;
use super::soggetto::Intestatario;
use crate::registrazione::residenza;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_certificates::{Casa, Contenuto, Periodo, ResidenzaStorica};
use anpr_contract::certificazione_6001::{DatiCertificato, DatiSoggetto6001};
use anpr_contract::tipi::{AltraLingua, AttoANPR, Cittadinanza, DatiCancellazione, Residenza};
use anpr_model::{Data, Guasto, Iscrizione, ParametriCertificati, Registro, Scheda, Sezione, StatoSoggetto};

/// EN419, EN412, EN328, EN435, EN417, EN418.
pub(super) fn controlla(esame: &mut Esame<'_>, domanda: &Domanda, soggetto: &Intestatario) -> Result<(), Interruzione> {
    let Some(tipo) = domanda.tipi.first() else { return Ok(()) };
    let giorno = domanda.giorno;
    let iscrizioni = iscrizioni(esame, soggetto)?;
    let (Some(prima), Some(ultima)) = (iscrizioni.first(), iscrizioni.last()) else { return Ok(()) };
    if let Some(anomalia) = troppo_presto(esame, soggetto, prima, *tipo, giorno)? {
        return Err(anomalia.into());
    }
    let fine = match soggetto.scheda.soggetto.stato {
        StatoSoggetto::Deceduto => morte(soggetto)?,
        StatoSoggetto::Cancellato => ultima.periodo.al,
        _ => None,
    };
    if let Some(fine) = fine.filter(|fine| giorno > *fine) {
        return Err(datata("EN328", giorno, fine).into());
    }
    // The day of the end itself is certified as the one before it.
    let giorno = if fine == Some(giorno) { giorno.pred_opt().unwrap_or(giorno) } else { giorno };
    match iscrizioni.iter().find(|iscrizione| iscrizione.periodo.comprende(giorno)) {
        None => Err(cancellato(esame, soggetto, giorno)?.into()),
        Some(allora) if allora.registro == Registro::Aire => Err(if soggetto.aire() {
            datata("EN418", giorno, allora.periodo.dal)
        } else {
            let detto = tabelle::descrizione(Tabella::TipoCertificato, &tipo.to_string()).unwrap_or_default();
            let parametri = [("valore", detto), ("data", &valori::data_italiana(giorno))];
            Anomalia::nuova("EN417", &parametri).su("testataRichiesta", "dataDecorrenza")
        }
        .into()),
        Some(_) => Ok(()),
    }
}

/// Before the person was registered: EN419; before the register kept the history of residences: EN412.
fn troppo_presto(
    esame: &mut Esame<'_>,
    soggetto: &Intestatario,
    prima: &Iscrizione,
    tipo: u8,
    giorno: Data,
) -> Result<Option<Anomalia>, Interruzione> {
    if giorno < prima.periodo.dal {
        return Ok(Some(datata("EN419", giorno, prima.periodo.dal)));
    }
    if tipo == 6 || soggetto.scheda.soggetto.subentro.is_none() {
        return Ok(None);
    }
    let comune = esame.anagrafe.comune(&prima.comune)?;
    let subentro = comune.as_ref().and_then(|comune| comune.data_subentro);
    Ok(subentro.filter(|subentro| giorno < *subentro).map(|subentro| {
        let (valore, data) = (valori::data_italiana(giorno), valori::data_italiana(subentro));
        let nome = comune.map(|comune| comune.denominazione).unwrap_or_default();
        let parametri = [("valore", valore.as_str()), ("comune", &nome), ("data", &data)];
        Anomalia::nuova("EN412", &parametri).su("testataRichiesta", "dataDecorrenza").valore(&valore)
    }))
}

/// EN435, with the reason of the cancellation that the day falls after.
fn cancellato(esame: &mut Esame<'_>, soggetto: &Intestatario, giorno: Data) -> Result<Anomalia, Interruzione> {
    let allora = esame.anagrafe.schede(&[soggetto.scheda.soggetto.id], giorno, &[Sezione::DatiCancellazione])?;
    let motivo = match allora.first() {
        Some(scheda) => schede::unica::<DatiCancellazione>(scheda, Sezione::DatiCancellazione)?,
        None => None,
    };
    let motivo = motivo.and_then(|dati| tabelle::descrizione(Tabella::MotivoCancellazione, &dati.motivo_cancellazione));
    let parametri = [("data", valori::data_italiana(giorno)), ("valore", motivo.unwrap_or_default().to_owned())];
    let parametri = parametri.each_ref().map(|(nome, valore)| (*nome, valore.as_str()));
    Ok(Anomalia::nuova("EN435", &parametri).su("testataRichiesta", "dataDecorrenza"))
}

fn datata(codice: &'static str, giorno: Data, data: Data) -> Anomalia {
    let (valore, data) = (valori::data_italiana(giorno), valori::data_italiana(data));
    let anomalia = Anomalia::nuova(codice, &[("valore", &valore), ("data", &data)]);
    anomalia.su("testataRichiesta", "dataDecorrenza").valore(&valore)
}

/// All periods of registration up to today, in the order of time.
pub(super) fn iscrizioni(esame: &mut Esame<'_>, soggetto: &Intestatario) -> Result<Vec<Iscrizione>, Interruzione> {
    let id = soggetto.scheda.soggetto.id;
    let mut iscrizioni = vec![soggetto.scheda.iscrizione.clone()];
    while let Some(prima) = iscrizioni.last().and_then(|i| i.periodo.dal.pred_opt()) {
        match esame.anagrafe.schede(&[id], prima, &[])?.pop() {
            Some(scheda) if iscrizioni.len() < MASSIMO => iscrizioni.push(scheda.iscrizione),
            _ => break,
        }
    }
    iscrizioni.reverse();
    Ok(iscrizioni)
}

/// Since when the person had been a resident at the time of a registration: those that follow each other are one.
fn residente_dal(iscrizioni: &[Iscrizione], questa: &Iscrizione) -> Data {
    let mut inizio = questa.periodo.dal;
    for prima in iscrizioni.iter().rev().filter(|iscrizione| iscrizione.periodo.dal < questa.periodo.dal) {
        if prima.registro != Registro::Apr || prima.periodo.al != Some(inizio) {
            break;
        }
        inizio = prima.periodo.dal;
    }
    inizio
}

/// A residence with the days of which the register says that it held.
struct Tappa {
    /// Since when the person had been a resident without a break.
    residente_dal: Data,
    dal: Option<Data>,
    al: Option<Data>,
    residenza: Residenza,
    altre_lingue: Vec<AltraLingua>,
}

/// The residences from `giorno` back, the oldest first, as far as the register has them without a gap of knowledge.
fn tappe(esame: &mut Esame<'_>, soggetto: &Intestatario, giorno: Data) -> Result<Vec<Tappa>, Interruzione> {
    let id = soggetto.scheda.soggetto.id;
    let mut tappe: Vec<Tappa> = Vec::new();
    let iscrizioni = iscrizioni(esame, soggetto)?;
    let (mut qui, mut fine) = (giorno, None);
    while tappe.len() < MASSIMO {
        let sezioni = [Sezione::Residenza, Sezione::AltraLingua];
        let Some(scheda) = esame.anagrafe.schede(&[id], qui, &sezioni)?.pop() else { break };
        let iscrizione = &scheda.iscrizione;
        if let Some(al) = iscrizione.periodo.al.filter(|al| *al <= qui) {
            // Between two registrations: the residence before the gap ended with the cancellation.
            let Some(prima) = al.pred_opt() else { break };
            (qui, fine) = (prima, Some(prima));
            continue;
        }
        if iscrizione.registro == Registro::Aire {
            let Some(prima) = iscrizione.periodo.dal.pred_opt() else { break };
            (qui, fine) = (prima, Some(prima));
            continue;
        }
        let Some((residenza, inizio)) = di_allora(&scheda)? else { break };
        let detto = residenza.data_decorrenza_residenza.as_deref().and_then(valori::data);
        let dal = detto.or(Some(inizio));
        let altre_lingue = schede::tutte(&scheda, Sezione::AltraLingua)?;
        // One that was only registered anew, unchanged, is one residence.
        let residente_dal = residente_dal(&iscrizioni, iscrizione);
        tappe.push(Tappa { residente_dal, dal: detto, al: fine, residenza, altre_lingue });
        let Some(prima) = dal.map(|dal| dal.min(qui)).and_then(|dal| dal.pred_opt()) else { break };
        (qui, fine) = (prima, Some(prima));
    }
    tappe.reverse();
    Ok(tappe)
}

/// The main address of a sheet, and since when it is written there.
fn di_allora(scheda: &Scheda) -> Result<Option<(Residenza, Data)>, Interruzione> {
    Ok(residenza::principale(scheda)?.map(|(versione, residenza)| (residenza, versione.periodo.dal)))
}

/// The last day on which the register has one who is no more registered, if it is before the one asked for.
fn ultimo_giorno(soggetto: &Intestatario, giorno: Data) -> Result<Data, Guasto> {
    let al = match soggetto.scheda.soggetto.stato {
        StatoSoggetto::Deceduto => morte(soggetto)?,
        _ => soggetto.scheda.iscrizione.periodo.al,
    };
    Ok(al.filter(|al| *al <= giorno).and_then(|fine| fine.pred_opt()).unwrap_or(giorno))
}

/// The day of a death. The register may have ended the registration later, when it heard of it.
fn morte(soggetto: &Intestatario) -> Result<Option<Data>, Guasto> {
    let (detta, fine) = (dati::giorno_della_morte(&soggetto.scheda)?, soggetto.scheda.iscrizione.periodo.al);
    Ok(detta.into_iter().chain(fine).min())
}

/// 9. EN434, EN422, EN423, EN404.
pub(super) fn residenze(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    soggetto: &Intestatario,
    parametri: &ParametriCertificati,
) -> Result<Contenuto, Interruzione> {
    let alla = domanda.giorno;
    let fino = ultimo_giorno(soggetto, alla)?;
    let tappe = tappe(esame, soggetto, fino)?;
    if tappe.is_empty() {
        return Err(datato("EN434", alla).into());
    }
    // Who died lived there on that day too.
    let fine = match soggetto.scheda.soggetto.stato {
        StatoSoggetto::Deceduto => morte(soggetto)?.filter(|morte| *morte <= alla).unwrap_or(alla),
        _ => fino,
    };
    let mut storiche = Vec::with_capacity(tappe.len());
    for tappa in tappe {
        let dal = decorrenza(alla, tappa.dal, tappa.residente_dal)?;
        // The list ends with the day that was asked for, or with the last day of who is no more registered.
        let al = tappa.al.or((fine < esame.oggi()).then_some(fine));
        let casa = casa(esame, 9, &tappa.residenza, &tappa.altre_lingue, parametri, alla)?;
        storiche.push(ResidenzaStorica { periodo: Periodo { dal: Some(dal), al }, casa });
    }
    Ok(Contenuto::StoricoResidenza { alla, residenze: storiche })
}

/// Since when a residence held: EN422 if it is not written, EN423 if the person was no resident then.
fn decorrenza(alla: Data, dal: Option<Data>, residente_dal: Data) -> Result<Data, Interruzione> {
    match dal {
        None => Err(datato("EN422", alla).into()),
        Some(dal) if dal < residente_dal => Err(datata("EN423", dal, residente_dal).into()),
        Some(dal) => Ok(dal),
    }
}

/// The address of a residence of the past; EN404 for one without (certificazione §4, C25).
fn casa(
    esame: &Esame<'_>,
    tipo: u8,
    residenza: &Residenza,
    altre_lingue: &[AltraLingua],
    parametri: &ParametriCertificati,
    alla: Data,
) -> Result<Casa, Interruzione> {
    let casa = indirizzi::casa(residenza, altre_lingue, parametri, esame.comuni, alla);
    casa.filter(|casa| casa.indirizzo.is_some()).ok_or_else(|| {
        let detto = tabelle::descrizione(Tabella::TipoCertificato, &tipo.to_string()).unwrap_or_default();
        let anomalia = Anomalia::nuova("EN404", &[("valore", detto), ("campo", "indirizzo di residenza")]);
        anomalia.su("listaTipiCertificati", "tipoCertificato").valore(&tipo.to_string()).into()
    })
}

/// 20. EN434, EN422, EN423, EN404.
pub(super) fn residenza_alla_data(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    soggetto: &Intestatario,
    parametri: &ParametriCertificati,
) -> Result<Contenuto, Interruzione> {
    let alla = domanda.giorno;
    let giorno = ultimo_giorno(soggetto, alla)?;
    let sezioni = [Sezione::Residenza, Sezione::AltraLingua];
    let scheda = esame.anagrafe.schede(&[soggetto.scheda.soggetto.id], giorno, &sezioni)?.pop();
    let Some(scheda) = scheda else { return Err(datato("EN042", alla).into()) };
    let Some((residenza, _)) = di_allora(&scheda)? else { return Err(datato("EN434", alla).into()) };
    let detto = residenza.data_decorrenza_residenza.as_deref().and_then(valori::data);
    let residente_dal = residente_dal(&iscrizioni(esame, soggetto)?, &scheda.iscrizione);
    let dal = decorrenza(alla, detto, residente_dal)?;
    let altre: Vec<AltraLingua> = schede::tutte(&scheda, Sezione::AltraLingua)?;
    let casa = casa(esame, 20, &residenza, &altre, parametri, alla)?;
    let estero = residenza.indirizzo.is_none();
    Ok(Contenuto::ResidenzaAllaData { alla, casa, estero, dal: Some(dal) })
}

fn datato(codice: &'static str, giorno: Data) -> Anomalia {
    let detto = valori::data_italiana(giorno);
    Anomalia::nuova(codice, &[("data", &detto)]).su("testataRichiesta", "dataDecorrenza").valore(&detto)
}

/// 6: EN407, EN110.
pub(super) fn cittadinanza(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    soggetto: &Intestatario,
) -> Result<Contenuto, Interruzione> {
    let alla = domanda.giorno;
    let fino = ultimo_giorno(soggetto, alla)?;
    let cittadinanze = cittadinanze(esame, soggetto, fino)?;
    let Some(italiana) = cittadinanze.iter().find(|cittadinanza| dati::e_italia(&cittadinanza.codice_stato)) else {
        let id = soggetto.scheda.soggetto.id.to_string();
        let note = cittadinanze.iter().filter(|cittadinanza| !dati::senza_stato(&cittadinanza.codice_stato)).count();
        let codice = if note == 0 { "EN407" } else { "EN110" };
        let anomalia = Anomalia::nuova(codice, &[("soggetto", &id)]);
        return Err(anomalia.su("soggettoIntestatario", "cittadinanza").into());
    };
    let dal = italiana.data_validita.as_deref().and_then(valori::data).filter(|dal| *dal <= alla);
    Ok(Contenuto::StoricoCittadinanza { alla, dal })
}

fn cittadinanze(
    esame: &mut Esame<'_>,
    soggetto: &Intestatario,
    giorno: Data,
) -> Result<Vec<Cittadinanza>, Interruzione> {
    let id = soggetto.scheda.soggetto.id;
    match esame.anagrafe.schede(&[id], giorno, &[Sezione::Cittadinanza])?.pop() {
        Some(scheda) => Ok(schede::tutte(&scheda, Sezione::Cittadinanza)?),
        None => Err(datato("EN042", giorno).into()),
    }
}

/// What `tipoRichiesta` 2 gets: the data, so that the comune can print them with those of before the subentro. The blocks
/// of an emission do not hold (certificazione §7.5).
pub(super) fn dati(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    soggetto: &Intestatario,
) -> Result<DatiCertificato, Interruzione> {
    let giorno = ultimo_giorno(soggetto, domanda.giorno)?;
    let mut dati = DatiCertificato {
        generalita_attuali: Some(soggetto.generalita.clone()),
        atto_nascita: soggetto.sezione(Sezione::AttoNascita)?,
        stato_civile: soggetto.sezione(Sezione::StatoCivile)?,
        comune_competente: competente(esame, soggetto)?,
        ..DatiCertificato::default()
    };
    let nuovo: Option<AttoANPR> = soggetto.sezione(Sezione::AttoNascitaAnpr)?;
    if dati.atto_nascita.is_none() {
        dati.atto_nascita = nuovo.as_ref().and_then(|nuovo| nuovo.atto.clone());
    }
    // The wire has room for an act of the digital registers in the list of people alone.
    dati.lista_dati_soggetti = vec![DatiSoggetto6001 {
        generalita_attuali: dati.generalita_attuali.clone(),
        atto_nascita: if nuovo.is_none() { dati.atto_nascita.clone() } else { None },
        atto_nascita_anpr: nuovo,
        stato_civile: dati.stato_civile.clone(),
        ..DatiSoggetto6001::default()
    }];
    if domanda.chiede(&[6]) {
        dati.cittadinanza = cittadinanze(esame, soggetto, giorno)?;
    }
    if domanda.chiede(&[9]) {
        let tappe = tappe(esame, soggetto, giorno)?;
        dati.residenza = tappe.into_iter().map(|tappa| tappa.residenza).collect();
    }
    Ok(dati)
}

/// The name of the comune of residence, or of the AIRE (certificazione §3.4).
fn competente(esame: &mut Esame<'_>, soggetto: &Intestatario) -> Result<Option<String>, Interruzione> {
    let istat = &soggetto.scheda.iscrizione.comune;
    let noto = esame.comuni.per_istat(istat, esame.oggi()).map(|comune| comune.nome.clone());
    Ok(match noto {
        Some(nome) => Some(nome),
        None => esame.anagrafe.comune(istat)?.map(|comune| comune.denominazione),
    })
}

/// At most so many periods and residences of one person are looked through.
const MASSIMO: usize = 200;
