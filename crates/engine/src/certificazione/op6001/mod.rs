//! 6001 `emissioneCertificato`: who may have which certificate, and what it says (certificazione §§1–12).
//!
//! The stages, each of which reports all that it finds wrong and ends the decision if anything is: parameters of the comune
//! → [`domanda`], what is asked → [`richiedente`], who asks → [`importi`], what is paid → [`soggetto`], whom it is about →
//! [`posizione`], where that person stands → [`famiglia`] → [`contenuti`], [`storico`] and [`elettorale`], what the
//! certificate says. The document itself is printed by who calls.
//!
//! Raises CN222, CN542, EC069, EC070, EN042, EN043, EN044, EN045, EN046, EN047, EN048, EN049, EN054, EN055, EN056,
//! EN057, EN058, EN059, EN060, EN061, EN062, EN066, EN068, EN069, EN070, EN071, EN072, EN073, EN075, EN080, EN083,
//! EN084, EN086, EN087, EN090, EN095, EN110, EN116, EN120, EN121, EN123, EN130, EN133, EN137, EN138, EN152, EN153,
//! EN154, EN155, EN156, EN157, EN158, EN159, EN160, EN161, EN162, EN163, EN164, EN169, EN170, EN174, EN175, EN181,
//! EN208, EN209, EN212, EN217, EN221, EN222, EN228, EN229, EN281, EN282, EN283, EN284, EN285, EN286, EN287, EN294,
//! EN295, EN328, EN345, EN353, EN354, EN355, EN356, EN391, EN404, EN407, EN410, EN412, EN417, EN418, EN419, EN422,
//! EN423, EN434, EN435, EN449, EN469, EN470, ES114, ES115.

mod atti;
mod certificabilita;
mod contenuti;
mod dati;
mod domanda;
mod elettorale;
mod esame;
mod famiglia;
mod importi;
mod indirizzi;
mod posizione;
mod richiedente;
mod soggetto;
mod storico;

use crate::{Anomalia, Contesto, Decisione, Esito};
use anpr_catalogue::comuni::Comuni;
use anpr_certificates::{Certificato, Contenuto, Emissione, Ente, Firma, Qualifica, Tradotto, Uso};
use anpr_contract::certificazione_6001::{DatiCertificato, Richiesta6001};
use anpr_contract::tipi::Generalita;
use anpr_model::{Data, ImportiCertificato, ParametriCertificati, Storico};
use chrono::{Days, Months};
use domanda::{Canale, Domanda, TipoRichiesta};
use esame::Esame;

/// How an environment decides what the sources leave open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regole {
    /// Values of `paEstera` that admit no exemption from the stamp duty (EN345; certificazione §19 Q3).
    pub uso_con_bollo: Vec<u8>,
    /// Values of `paEstera` that admit nothing but an exemption: the other reading of the same rule.
    pub uso_senza_bollo: Vec<u8>,
    /// For how long the verification page answers, in months, by kind; the others three (certificazione §12.9).
    pub validita_mesi: Vec<(u8, u32)>,
}

impl Default for Regole {
    fn default() -> Self {
        Self { uso_con_bollo: vec![2, 3], uso_senza_bollo: Vec::new(), validita_mesi: Vec::new() }
    }
}

/// The positive answer, without its header.
#[derive(Debug, Clone, PartialEq)]
pub struct Risposta {
    /// The person, as the register has them.
    pub soggetto: Generalita,
    /// The certificate, when one is issued or shown beforehand: as a preview, which who issues it turns into one.
    pub certificato: Option<Documento>,
    /// The data, when they were asked for.
    pub dati: Option<DatiCertificato>,
    /// What was forced, and other warnings.
    pub avvisi: Vec<Anomalia>,
}

/// A certificate to be printed, and what is kept beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Documento {
    /// What it says; without coat of arms, protocol and verification address.
    pub certificato: Certificato,
    /// Whether it is to be issued, or only looked at.
    pub emesso: bool,
    /// `emissione`.
    pub canale: u8,
    /// Last day on which its verification page answers.
    pub valido_al: Data,
    /// What is paid.
    pub importi: ImportiCertificato,
    /// The officer of the request.
    pub ufficiale: String,
    /// Who asked, if not the person.
    pub richiedente: Option<String>,
    /// Codes that became warnings because the operator forced them.
    pub forzati: Vec<String>,
}

/// Decides a 6001.
///
/// Raises EC069, EC070, EHR18, EN042–EN049, EN054–EN062, EN066, EN068–EN073, EN075, EN080, EN083, EN084, EN086, EN087,
/// EN090, EN095, EN110, EN116, EN120, EN121, EN123, EN130, EN133, EN137, EN138, EN152–EN164, EN169, EN170, EN174, EN175,
/// EN181, EN208, EN209, EN212, EN217, EN221, EN222, EN228, EN229, EN281–EN287, EN294, EN328, EN345, EN353–EN356, EN391,
/// EN404, EN407, EN410, EN412, EN417–EN419, EN422, EN423, EN434, EN435, EN449, EN469, EN470, ES114, ES115, CN542; warns
/// with EN295 and what was forced (EN222 as CN222).
pub fn decidi(
    richiesta: &Richiesta6001,
    contesto: &Contesto,
    comuni: &Comuni,
    parametri: Option<&ParametriCertificati>,
    regole: &Regole,
    anagrafe: &mut dyn Storico,
) -> Esito<Risposta> {
    let mut esame = Esame::nuovo(contesto, comuni, anagrafe);
    let parametri = esame.parametri(parametri, richiesta)?;
    let domanda = domanda::leggi(&mut esame, richiesta, parametri)?;
    let chi_chiede = richiedente::leggi(&mut esame, &domanda, richiesta)?;
    let importi = importi::leggi(&mut esame, &domanda, parametri, regole, &richiesta.dati_controllo)?;
    let soggetto = soggetto::trova(&mut esame, &richiesta.soggetto_intestatario.generalita)?;
    let id = soggetto.scheda.soggetto.id;
    if domanda.richiesta == TipoRichiesta::Dati {
        let dati = storico::dati(&mut esame, &domanda, &soggetto)?;
        let risposta =
            Risposta { soggetto: soggetto.generalita, certificato: None, dati: Some(dati), avvisi: esame.avvisi };
        return Ok(Decisione { risposta, soggetti: vec![id], famiglie: Vec::new() });
    }
    posizione::controlla(&mut esame, &domanda, &soggetto)?;
    richiedente::controlla(&mut esame, &domanda, &chi_chiede, &soggetto)?;
    let composizione = famiglia::leggi(&mut esame, &domanda, &soggetto, &chi_chiede)?;
    let scritti = contenuti::scrivi(&mut esame, &domanda, &soggetto, &composizione, &chi_chiede, parametri)?;
    let mut soggetti = vec![id];
    soggetti.extend(composizione.componenti.iter().map(|(_, scheda)| scheda.soggetto.id).filter(|altro| *altro != id));
    let famiglie = composizione.famiglia.iter().map(|famiglia| famiglia.id).collect();
    let certificato = Certificato {
        lingue: domanda.lingue.clone(),
        ente: ente(contesto, comuni, parametri, &mut esame)?,
        soggetto: dati::persona(&soggetto.scheda, &soggetto.generalita, comuni, contesto.oggi())?,
        uso: uso(domanda.pa_estera),
        importi: importi.stampati(parametri),
        annotazioni: domanda.annotazioni.clone(),
        data: contesto.oggi(),
        firma: firma(&domanda, &scritti, parametri),
        emissione: Emissione::Anteprima,
        facsimile: None,
        contenuti: scritti,
    };
    let valido_al = valido_al(&domanda, regole, contesto.oggi());
    let forzati: Vec<String> = esame.forzati.clone();
    let documento = Documento {
        certificato,
        emesso: domanda.canale != Canale::Anteprima,
        canale: domanda.canale as u8,
        valido_al,
        importi: importi.pagati,
        ufficiale: domanda.ufficiale.clone(),
        richiedente: chi_chiede.nominativo(),
        forzati,
    };
    let risposta =
        Risposta { soggetto: soggetto.generalita, certificato: Some(documento), dati: None, avvisi: esame.avvisi };
    Ok(Decisione { risposta, soggetti, famiglie })
}

/// Who issues, as the head of the page names it.
fn ente(
    contesto: &Contesto,
    comuni: &Comuni,
    parametri: &ParametriCertificati,
    esame: &mut Esame<'_>,
) -> Result<Ente, crate::Interruzione> {
    let istat = &contesto.mittente;
    let nome = match esame.anagrafe.comune(istat)? {
        Some(comune) => comune.denominazione,
        None => comuni.per_istat(istat, contesto.oggi()).map_or_else(|| istat.clone(), |comune| comune.nome.clone()),
    };
    let mut comune = dati::nome_comune(&nome, istat, comuni, contesto.oggi());
    for (lingua, nome) in dati::per_lingua(&parametri.nomi) {
        comune.altre.retain(|(gia, _)| *gia != lingua);
        comune.altre.push((lingua, nome));
    }
    let denominazioni = dati::per_lingua(&parametri.denominazioni);
    let denominazione = denominazioni.first().map(|(_, prima)| {
        let italiana = denominazioni.iter().find(|(lingua, _)| *lingua == anpr_certificates::Lingua::It);
        Tradotto { testo: italiana.map_or(prima, |(_, testo)| testo).clone(), altre: denominazioni.clone() }
    });
    Ok(Ente { comune, denominazione, ufficio: parametri.ufficio.clone(), logo: None })
}

fn uso(pa_estera: u8) -> Uso {
    match pa_estera {
        1 => Uso::PaEstera,
        2 => Uso::Immigrazione,
        3 => Uso::Giudiziario,
        4 => Uso::Estero,
        _ => Uso::Ordinario,
    }
}

/// Who signs, and online whose name is printed in the place of the signature (certificazione §11.3). Of what the electoral
/// lists say the mayor vouches, or who does it for them. That there is a mayor has been seen to before (EN080).
fn firma(domanda: &Domanda, contenuti: &[Contenuto], parametri: &ParametriCertificati) -> Firma {
    let ufficiale = domanda.ufficiale.clone();
    let dato = |nome: &Option<String>| nome.clone().filter(|nome| !nome.trim().is_empty());
    let sindaco = dato(&parametri.sindaco).unwrap_or_default();
    let online = domanda.canale == Canale::Online;
    if contenuti.iter().any(Contenuto::elettorale) {
        return match (online, domanda.firma_incaricato) {
            (true, true) => Firma::Online { nome: ufficiale, qualifica: Qualifica::Incaricato },
            (true, false) => Firma::Online { nome: sindaco, qualifica: Qualifica::Sindaco },
            (false, true) => Firma::Incaricato(ufficiale),
            (false, false) => Firma::Sindaco(sindaco),
        };
    }
    match (online, dato(&parametri.responsabile_online)) {
        (true, Some(nome)) => {
            Firma::Online { nome, qualifica: Qualifica::Responsabile(dato(&parametri.qualifica_online)) }
        }
        (true, None) => Firma::Online { nome: sindaco, qualifica: Qualifica::Sindaco },
        (false, _) => Firma::Ufficiale(ufficiale),
    }
}

/// A certificate of several kinds is valid as long as the shortest of them.
fn valido_al(domanda: &Domanda, regole: &Regole, oggi: Data) -> Data {
    let mesi = domanda.tipi.iter().map(|tipo| {
        regole.validita_mesi.iter().find(|(quale, _)| quale == tipo).map_or(VALIDITA_MESI, |(_, mesi)| *mesi)
    });
    let mesi = mesi.min().unwrap_or(VALIDITA_MESI);
    oggi.checked_add_months(Months::new(mesi)).and_then(|fine| fine.checked_sub_days(Days::new(1))).unwrap_or(oggi)
}

/// DPR 223/1989, art. 33 c. 3.
const VALIDITA_MESI: u32 = 3;
