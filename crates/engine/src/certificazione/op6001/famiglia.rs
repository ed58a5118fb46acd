//! The family of the person: who is in it, and whether it can be certified (certificazione §5, 12–16).

use super::certificabilita;
use super::domanda::Domanda;
use super::esame::Esame;
use super::richiedente::ChiChiede;
use super::soggetto::Intestatario;
use crate::registrazione::famiglie::{CONVIVENZA, FAMIGLIA_AIRE, e_intestatario};
use crate::registrazione::legami::{CONIUGE, CONVIVENTE};
use crate::registrazione::persona::{codice, nascita};
use crate::{Anomalia, Interruzione, schede};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_contract::tipi::{Generalita, Matrimonio, StatoCivile};
use anpr_model::{Appartenenza, Guasto, Scheda, SchedaFamiglia, Sezione, StatoFamiglia};

/// What the certificates of a family print: empty where none is asked for.
#[derive(Default)]
pub(super) struct Composizione {
    pub(super) famiglia: Option<SchedaFamiglia>,
    pub(super) componenti: Vec<(Appartenenza, Scheda)>,
}

/// EN137, EN055, EN056, EN057, EN058, EN059, EN062, EN045, EN212, EN221, EN222, EN169; EN047, EN048,
/// EN049 of the relatives.
pub(super) fn leggi(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    soggetto: &Intestatario,
    chi: &ChiChiede,
) -> Result<Composizione, Interruzione> {
    let Some(tipo) = domanda.tipi.iter().copied().find(|tipo| (12..=16).contains(tipo)) else {
        return Ok(Composizione::default());
    };
    let id = soggetto.scheda.soggetto.id.to_string();
    let Some(appartenenza) = &soggetto.scheda.appartenenza else {
        let codice = match tipo {
            14 => "EN056",
            16 => "EN058",
            _ => "EN137",
        };
        return Err(su_tipo(Anomalia::nuova(codice, &[("soggetto", &id)]), tipo).into());
    };
    let oggi = esame.oggi();
    let Some(famiglia) = esame.anagrafe.famiglia(appartenenza.famiglia, oggi)? else {
        return Err(su_tipo(Anomalia::nuova("EN137", &[("soggetto", &id)]), tipo).into());
    };
    genere(esame, tipo, &famiglia);
    esame.stadio()?;
    if tipo == 14 {
        let componenti = componenti(esame, &famiglia)?;
        return Ok(Composizione { famiglia: Some(famiglia), componenti });
    }
    let detta = famiglia.id.to_string();
    if famiglia.incompleta {
        esame.nota(su_tipo(Anomalia::nuova("EN221", &[("famiglia", &detta)]), tipo));
    }
    let componenti = componenti(esame, &famiglia)?;
    if famiglia.stato == StatoFamiglia::Archiviata || componenti.is_empty() {
        esame.nota(su_tipo(Anomalia::nuova("EN212", &[("famiglia", &detta)]), tipo));
    } else if !componenti.iter().any(|(appartenenza, _)| e_intestatario(&appartenenza.codice_legame)) {
        esame.nota(su_tipo(Anomalia::nuova("EN062", &[("famiglia", &detta)]), tipo));
    }
    if matches!(tipo, 13 | 16) && componenti.len() == 1 {
        esame.nota(su_tipo(Anomalia::nuova("EN059", &[]), tipo));
    }
    legami(esame, tipo, &famiglia, &componenti)?;
    certificabilita::dei_parenti(esame, soggetto, tipo, &componenti)?;
    if matches!(tipo, 13 | 16) && !adulto_della_famiglia(esame, chi, soggetto, &famiglia)? {
        esame.nota_forzabile(Anomalia::nuova("EN169", &[]).su("datiControllo", "tipoRichiedente"));
    }
    esame.stadio()?;
    Ok(Composizione { famiglia: Some(famiglia), componenti })
}

fn su_tipo(anomalia: Anomalia, tipo: u8) -> Anomalia {
    anomalia.su("listaTipiCertificati", "tipoCertificato").valore(&tipo.to_string())
}

/// Whether the sheet is of the kind that the certificate is about.
fn genere(esame: &mut Esame<'_>, tipo: u8, famiglia: &SchedaFamiglia) {
    let codice = match (tipo, famiglia.tipo_scheda) {
        (12 | 13, CONVIVENZA) => "EN055",
        (14, altro) if altro != CONVIVENZA => "EN056",
        (15, altro) if altro != FAMIGLIA_AIRE => "EN057",
        (16, CONVIVENZA) => "EN058",
        _ => return,
    };
    esame.nota(su_tipo(Anomalia::nuova(codice, &[("famiglia", &famiglia.id.to_string())]), tipo));
}

fn componenti(esame: &mut Esame<'_>, famiglia: &SchedaFamiglia) -> Result<Vec<(Appartenenza, Scheda)>, Interruzione> {
    let oggi = esame.oggi();
    let appartenenze = esame.anagrafe.componenti(famiglia.id, oggi)?;
    let ids: Vec<_> = appartenenze.iter().map(|appartenenza| appartenenza.soggetto).collect();
    let sezioni = [Sezione::Generalita, Sezione::Attributi, Sezione::StatoCivile, Sezione::Matrimonio];
    let schede = esame.anagrafe.schede(&ids, oggi, &sezioni)?;
    let coppie = appartenenze.into_iter().filter_map(|appartenenza| {
        let scheda = schede.iter().find(|scheda| scheda.soggetto.id == appartenenza.soggetto)?;
        Some((appartenenza, scheda.clone()))
    });
    Ok(coppie.collect())
}

/// EN045 for a relationship no longer in use (15); EN222 for those that contradict each other (16), CN222 when forced.
fn legami(
    esame: &mut Esame<'_>,
    tipo: u8,
    famiglia: &SchedaFamiglia,
    componenti: &[(Appartenenza, Scheda)],
) -> Result<(), Interruzione> {
    let detta = famiglia.id.to_string();
    if tipo == 15 {
        for (appartenenza, _) in componenti {
            let legame = appartenenza.codice_legame.as_str();
            if !tabelle::esiste(Tabella::RelazioneParentela, legame, esame.oggi()) {
                let soggetto = appartenenza.soggetto.to_string();
                let parametri = [("famiglia", detta.as_str()), ("valore", legame), ("soggetto", &soggetto)];
                esame.nota(su_tipo(Anomalia::nuova("EN045", &parametri), tipo));
            }
        }
    }
    // The comune may have declared it certifiable whatever the relationships say.
    if tipo == 16 && !famiglia.certificabile && !coerenti(componenti)? {
        let parametri = [("famiglia", detta.as_str())];
        let anomalia = su_tipo(Anomalia::nuova("EN222", &parametri), tipo);
        esame.nota_forzabile_come(anomalia, su_tipo(Anomalia::nuova("CN222", &parametri), tipo));
    }
    Ok(())
}

/// Whether spouse or partner of the reference person is one, married or united to that person as far as the sheets tell,
/// and no spouse is written as one who merely lives there (registrazione §3.2).
fn coerenti(componenti: &[(Appartenenza, Scheda)]) -> Result<bool, Guasto> {
    let Some((_, intestatario)) = componenti.iter().find(|(a, _)| e_intestatario(&a.codice_legame)) else {
        return Ok(true);
    };
    let con = |legame: &'static str| componenti.iter().filter(move |(a, _)| a.codice_legame == legame);
    if con(CONIUGE).count() + con(UNITO).count() > 1 {
        return Ok(false);
    }
    for (legame, stato) in [(CONIUGE, "2"), (UNITO, "6")] {
        for (_, altro) in con(legame) {
            if stato_civile(altro)?.as_deref() != Some(stato) || stato_civile(intestatario)?.as_deref() != Some(stato) {
                return Ok(false);
            }
            if legame == CONIUGE && !(sposati(intestatario, altro)? && sposati(altro, intestatario)?) {
                return Ok(false);
            }
        }
    }
    for (_, altro) in con(CONVIVENTE) {
        let matrimonio: Option<Matrimonio> = schede::unica(altro, Sezione::Matrimonio)?;
        let coniuge = matrimonio.and_then(|matrimonio| codice(&matrimonio.coniuge));
        if coniuge.is_some() && stato_civile(altro)?.as_deref() == Some("2") && coniuge == cf(intestatario)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the marriage on one sheet does not name somebody else.
fn sposati(uno: &Scheda, altro: &Scheda) -> Result<bool, Guasto> {
    let matrimonio: Option<Matrimonio> = schede::unica(uno, Sezione::Matrimonio)?;
    let coniuge = matrimonio.and_then(|matrimonio| codice(&matrimonio.coniuge));
    Ok(match (coniuge, cf(altro)?) {
        (Some(coniuge), Some(suo)) => coniuge == suo,
        _ => true,
    })
}

fn cf(scheda: &Scheda) -> Result<Option<String>, Guasto> {
    Ok(schede::unica::<Generalita>(scheda, Sezione::Generalita)?.and_then(|generalita| codice(&generalita)))
}

/// The code of table 1 without its zeros.
pub(super) fn stato_civile(scheda: &Scheda) -> Result<Option<String>, Guasto> {
    let stato: Option<StatoCivile> = schede::unica(scheda, Sezione::StatoCivile)?;
    let codice = stato.map(|stato| stato.stato_civile.trim().trim_start_matches('0').to_owned());
    Ok(codice.filter(|codice| !codice.is_empty()))
}

/// EN169: who asks is of age and of the same family.
fn adulto_della_famiglia(
    esame: &Esame<'_>,
    chi: &ChiChiede,
    soggetto: &Intestatario,
    famiglia: &SchedaFamiglia,
) -> Result<bool, Interruzione> {
    let suo = chi.e_intestatario(soggetto);
    if !suo && chi.famiglia() != Some(famiglia.id) {
        return Ok(false);
    }
    let generalita = if suo { Some(soggetto.generalita.clone()) } else { chi.noto()? };
    let nato = generalita.as_ref().and_then(nascita);
    Ok(nato.is_some_and(|nato| esame.oggi().years_since(nato) >= Some(MAGGIORE_ETA)))
}

/// Relationship of a partner in a civil union.
const UNITO: &str = "28";
/// Civil code, art. 2.
const MAGGIORE_ETA: u32 = 18;
