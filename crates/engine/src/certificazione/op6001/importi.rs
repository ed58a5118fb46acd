//! What is paid: stamp duty, secretarial fees, exemptions (certificazione §8).

use super::Regole;
use super::domanda::{Canale, Domanda, ESENZIONE_ELETTORALE, TipoRichiesta};
use super::esame::Esame;
use crate::{Anomalia, Interruzione};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_certificates as stampa;
use anpr_contract::certificazione_6001::DatiControllo6001;
use anpr_model::{ImportiCertificato, ParametriCertificati};

/// What is paid, and why no more.
#[derive(Debug, Default)]
pub(super) struct Importi {
    pub(super) pagati: ImportiCertificato,
    /// Whether the ground waives the fees too.
    diritti_esenti: bool,
}

impl Importi {
    /// As the page says it.
    pub(super) fn stampati(&self, parametri: &ParametriCertificati) -> stampa::Importi {
        let pagati = &self.pagati;
        let bollo = match (&pagati.esenzione, pagati.bollo_virtuale) {
            (Some(codice), _) => stampa::Bollo::Esente(codice.clone()),
            (None, 1) => {
                let autorizzazione = parametri.bollo_virtuale.clone();
                stampa::Bollo::Virtuale { centesimi: pagati.bollo, autorizzazione }
            }
            (None, 2) => stampa::Bollo::Contrassegno(pagati.bollo),
            (None, _) => stampa::Bollo::Altro(pagati.bollo),
        };
        let diritti = match pagati.diritti {
            0 if self.diritti_esenti => stampa::Diritti::Esenti,
            0 => stampa::Diritti::Nessuno,
            centesimi => stampa::Diritti::Riscossi(centesimi),
        };
        stampa::Importi { bollo, diritti }
    }
}

pub(super) fn leggi(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    parametri: &ParametriCertificati,
    regole: &Regole,
    dati: &DatiControllo6001,
) -> Result<Importi, Interruzione> {
    if domanda.richiesta == TipoRichiesta::Dati {
        return Ok(Importi::default());
    }
    let bollo = centesimi(&dati.bollo);
    let diritti = centesimi(&dati.diritti);
    let esenzione = esenzione(esame, dati);
    let senza_diritti = match dati.esenzione_diritti.as_deref() {
        None | Some("0") => false,
        Some("1") => true,
        Some(altro) => {
            esame.nota_controllo("EN283", "esenzioneDiritti", altro);
            false
        }
    };
    let bollo_virtuale = match dati.bollo_virtuale.as_deref() {
        None | Some("0" | "9") => 9,
        Some("1") => 1,
        Some("2") => 2,
        Some(altro) => {
            esame.nota_valore("bolloVirtuale", altro);
            9
        }
    };
    let descrizione = dati.descrizione_esenzione_bollo.as_deref().map(str::trim).filter(|testo| !testo.is_empty());
    let diritti_esenti = match &esenzione {
        None => {
            senza_esenzione(esame, domanda, parametri, (bollo, diritti), senza_diritti);
            false
        }
        Some(codice) => {
            if bollo > 0 {
                esame.nota_controllo("EN123", "bollo", &dati.bollo);
            }
            descritta(esame, codice, descrizione);
            esente(esame, domanda, parametri, codice, diritti, senza_diritti)
        }
    };
    let uso = domanda.pa_estera;
    let vietata = esenzione.is_some() && regole.uso_con_bollo.contains(&uso);
    if vietata || esenzione.is_none() && regole.uso_senza_bollo.contains(&uso) {
        esame.nota_controllo("EN345", "esenzioneBollo", dati.esenzione_bollo.as_deref().unwrap_or("0"));
    }
    esame.stadio()?;
    let descrizione_esenzione = descrizione.map(str::to_owned);
    let pagati = ImportiCertificato { bollo, bollo_virtuale, diritti, esenzione, descrizione_esenzione };
    Ok(Importi { pagati, diritti_esenti })
}

/// The amounts are digits; a long row of zeros before them means nothing (certificazione §19 Q15).
fn centesimi(testo: &str) -> u32 {
    testo.trim().parse().unwrap_or_default()
}

/// EN120 for a ground that table 39 does not have; 11 came with the electoral certificates.
fn esenzione(esame: &mut Esame<'_>, dati: &DatiControllo6001) -> Option<String> {
    let chiesta = dati.esenzione_bollo.as_deref()?.trim();
    let codice = chiesta.trim_start_matches('0');
    if codice.is_empty() {
        return None;
    }
    let elettorale = codice == ESENZIONE_ELETTORALE.to_string();
    if !elettorale && !tabelle::esiste(Tabella::EsenzioneBollo, codice, esame.oggi()) {
        esame.nota_controllo("EN120", "esenzioneBollo", chiesta);
    }
    Some(codice.to_owned())
}

/// Without exemption: EN208, EN209; EN121 if the fees are called exempt all the same, on no ground.
fn senza_esenzione(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    parametri: &ParametriCertificati,
    (bollo, diritti): (u32, u32),
    senza_diritti: bool,
) {
    if bollo == 0 {
        esame.nota_controllo("EN208", "bollo", "0");
    }
    if diritti == 0 && !ammette_zero(domanda, parametri) {
        esame.nota_controllo("EN209", "diritti", "0");
        if senza_diritti {
            esame.nota(Anomalia::nuova("EN121", &[]).su("datiControllo", "esenzioneDiritti").valore("1"));
        }
    }
}

/// EN281, EN282: a ground of its own has words. More than 256 characters the schema refuses before.
fn descritta(esame: &mut Esame<'_>, codice: &str, descrizione: Option<&str>) {
    if codice == ALTRO && descrizione.is_none() {
        esame.nota_controllo("EN281", "descrizioneEsenzioneBollo", "");
    }
    if descrizione.is_some_and(|testo| testo.chars().count() > 256) {
        esame.nota_controllo("EN282", "descrizioneEsenzioneBollo", "");
    }
}

/// With exemption: EN217, EN284, EN209, EN123 if the fees are called exempt on a ground that does not waive them; whether
/// they are waived too.
fn esente(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    parametri: &ParametriCertificati,
    codice: &str,
    diritti: u32,
    senza_diritti: bool,
) -> bool {
    let da_tabella = tabelle::voce_anche_chiusa(Tabella::EsenzioneBollo, codice)
        .is_some_and(|voce| voce.nota.as_deref() == Some("diritti"));
    let elettorale = codice == ESENZIONE_ELETTORALE.to_string();
    if da_tabella || elettorale {
        if diritti > 0 {
            esame.nota_controllo("EN217", "diritti", &diritti.to_string());
        }
        return true;
    }
    if codice == ALTRO && senza_diritti {
        if diritti > 0 {
            esame.nota_controllo("EN284", "diritti", &diritti.to_string());
        }
        return true;
    }
    let zero_ammesso = diritti == 0 && ammette_zero(domanda, parametri);
    if diritti == 0 && !zero_ammesso {
        esame.nota_controllo("EN209", "diritti", "0");
    }
    if senza_diritti && !zero_ammesso {
        esame.nota_controllo("EN123", "esenzioneDiritti", "1");
    }
    false
}

fn ammette_zero(domanda: &Domanda, parametri: &ParametriCertificati) -> bool {
    parametri.diritti_esenti || domanda.canale == Canale::Online && parametri.diritti_esenti_online
}

/// The ground that has words of its own.
const ALTRO: &str = "99";
