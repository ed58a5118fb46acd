//! Where the person stands: certifiability, proceedings, book, life (certificazione §§4, 5, 9).

use super::certificabilita;
use super::dati::giorno_della_morte;
use super::domanda::Domanda;
use super::esame::Esame;
use super::soggetto::Intestatario;
use super::storico;
use crate::{Anomalia, Interruzione, valori};
use anpr_model::{Data, StatoSoggetto};

/// EN469, EN470, EN046–EN049, EN181, and by kind EN229, EN228, EN054, EN061, EN044, EN163, EN164, EN410; the days of
/// historic certificates.
pub(super) fn controlla(esame: &mut Esame<'_>, domanda: &Domanda, soggetto: &Intestatario) -> Result<(), Interruzione> {
    doppia_iscrizione(esame, soggetto);
    if !domanda.elettorale() {
        certificabilita::dell_intestatario(esame, domanda, soggetto)?;
        procedimenti(esame, domanda, soggetto)?;
    }
    let fine = match soggetto.scheda.soggetto.stato {
        StatoSoggetto::Deceduto => giorno_della_morte(&soggetto.scheda)?,
        _ => soggetto.scheda.iscrizione.periodo.al,
    };
    for tipo in &domanda.tipi {
        per_tipo(esame, *tipo, soggetto, fine);
    }
    esame.stadio()?;
    if domanda.storica() {
        storico::controlla(esame, domanda, soggetto)?;
    }
    Ok(())
}

/// EN469: in force in another comune too; EN470: among residents and abroad.
fn doppia_iscrizione(esame: &mut Esame<'_>, soggetto: &Intestatario) {
    let sua = &soggetto.scheda.iscrizione;
    if !sua.periodo.comprende(esame.oggi()) {
        return;
    }
    for doppia in &soggetto.doppie {
        let altra = &doppia.iscrizione;
        let codice = if altra.registro == sua.registro { "EN469" } else { "EN470" };
        let dal = valori::data_italiana(altra.periodo.dal);
        let anomalia = Anomalia::nuova(codice, &[("comune", &altra.comune), ("data", &dal)]);
        esame.nota(anomalia.su("soggettoIntestatario", ""));
    }
}

/// EN181: an open proceeding.
fn procedimenti(esame: &mut Esame<'_>, domanda: &Domanda, soggetto: &Intestatario) -> Result<(), Interruzione> {
    if domanda.tipi.iter().all(|tipo| CON_PROCEDIMENTO.contains(tipo)) {
        return Ok(());
    }
    for procedimento in esame.anagrafe.procedimenti_aperti(&[soggetto.scheda.soggetto.id])? {
        let dal = procedimento.stati.first().map(|(_, giorno)| valori::data_italiana(*giorno)).unwrap_or_default();
        let parametri = [("data", dal.as_str()), ("valore", &procedimento.numero_comune)];
        let anomalia = Anomalia::nuova("EN181", &parametri);
        esame.nota_forzabile(anomalia.su("soggettoIntestatario", "").valore(&procedimento.numero_comune));
    }
    Ok(())
}

/// The matrix of certificazione §9.
fn per_tipo(esame: &mut Esame<'_>, tipo: u8, soggetto: &Intestatario, fine: Option<Data>) {
    let scheda = &soggetto.scheda;
    let al = fine.map(valori::data_italiana).unwrap_or_default();
    let id = scheda.soggetto.id.to_string();
    let mut nota = |codice: &'static str| {
        let anomalia = Anomalia::nuova(codice, &[("data", &al), ("soggetto", &id), ("valore", "nascita all'estero")]);
        esame.nota(anomalia.su("listaTipiCertificati", "tipoCertificato").valore(&tipo.to_string()));
    };
    match scheda.soggetto.stato {
        // Whose registration ended abroad was no resident: neither death nor cancellation is certified as of one.
        StatoSoggetto::Deceduto | StatoSoggetto::Cancellato if soggetto.aire() && matches!(tipo, 2 | 4 | 6) => {
            nota("EN044");
        }
        StatoSoggetto::Deceduto => match tipo {
            2 | 6 | 9 | 20 => {}
            7 => {
                nota("EN054");
                nota("EN228");
            }
            _ => nota("EN228"),
        },
        StatoSoggetto::Cancellato => match tipo {
            // Of who was struck off the electoral lists say themselves whether they still have them.
            4 | 6 | 9 | 20 | 21 | 22 => {}
            2 => nota("EN061"),
            _ => nota("EN229"),
        },
        StatoSoggetto::Aire => match tipo {
            1 if !nato_in_italia(soggetto) => nota("EN410"),
            2 | 4 | 6 | 7 | 8 | 11 | 12 | 13 | 14 | 16 | 17 => nota("EN044"),
            _ => {}
        },
        StatoSoggetto::Residente => match tipo {
            2 => nota("EN061"),
            4 => nota("EN163"),
            10 | 15 => nota("EN164"),
            _ => {}
        },
    }
}

fn nato_in_italia(soggetto: &Intestatario) -> bool {
    soggetto.generalita.luogo_nascita.as_ref().is_some_and(|luogo| luogo.comune.is_some())
}

/// Kinds that an open proceeding does not stop; 15 goes with 10 (certificazione §9).
const CON_PROCEDIMENTO: [u8; 4] = [8, 10, 12, 15];
