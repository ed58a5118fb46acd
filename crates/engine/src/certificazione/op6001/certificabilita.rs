//! Who may be certified by their own sheet: table 42, of the person and of the relatives (certificazione §4 C1–C4, §19 Q8).

use super::domanda::Domanda;
use super::esame::Esame;
use super::soggetto::Intestatario;
use crate::{Anomalia, Interruzione, schede};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_contract::tipi::{AttributiSoggetto, Generalita};
use anpr_model::{Appartenenza, Guasto, Scheda, Sezione};

/// What a sheet says against being certified.
struct Ostacolo {
    /// Residence and family only; else nothing at all.
    parziale: bool,
    /// Whether the operator may go on all the same.
    forzabile: bool,
    /// Table 42 in words.
    detto: &'static str,
}

fn ostacolo(scheda: &Scheda) -> Result<Option<Ostacolo>, Guasto> {
    let attributi: Option<AttributiSoggetto> = schede::unica(scheda, Sezione::Attributi)?;
    let codice = attributi.and_then(|attributi| attributi.soggetto_certificabile).unwrap_or_default();
    let codice = codice.trim();
    let detto = tabelle::descrizione(Tabella::Certificabilita, codice).unwrap_or_default();
    Ok(match codice {
        "0" => Some(Ostacolo { parziale: false, forzabile: false, detto }),
        "1" => Some(Ostacolo { parziale: true, forzabile: true, detto }),
        "3" | "4" => Some(Ostacolo { parziale: false, forzabile: true, detto }),
        _ => None,
    })
}

/// EN047 and EN046 of residents, EN049 and EN048 of who is registered abroad.
pub(super) fn dell_intestatario(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    soggetto: &Intestatario,
) -> Result<(), Interruzione> {
    let Some(ostacolo) = ostacolo(&soggetto.scheda)? else { return Ok(()) };
    if ostacolo.parziale && domanda.tipi.iter().all(|tipo| PARZIALI.contains(tipo)) {
        return Ok(());
    }
    let codice = match (ostacolo.parziale, soggetto.aire()) {
        (false, false) => "EN047",
        (false, true) => "EN049",
        (true, false) => "EN046",
        (true, true) => "EN048",
    };
    let anomalia = Anomalia::nuova(codice, &[("valore", ostacolo.detto)]);
    let anomalia = anomalia.su("soggettoIntestatario", "soggettoCertificabile").valore(ostacolo.detto);
    if ostacolo.forzabile {
        esame.nota_forzabile(anomalia);
    } else {
        esame.nota(anomalia);
    }
    Ok(())
}

/// A relative who may not be certified stops the family, by name, unless it is forced: EN047 where the family alone is
/// certified (12), which who is certifiable in part does not stop; else EN049, EN048 (certificazione §§5, 6.1, 19 Q8).
pub(super) fn dei_parenti(
    esame: &mut Esame<'_>,
    soggetto: &Intestatario,
    tipo: u8,
    componenti: &[(Appartenenza, Scheda)],
) -> Result<(), Interruzione> {
    for (_, scheda) in componenti.iter().filter(|(_, scheda)| scheda.soggetto.id != soggetto.scheda.soggetto.id) {
        let Some(ostacolo) = ostacolo(scheda)? else { continue };
        let codice = match (ostacolo.parziale, PARZIALI.contains(&tipo)) {
            (true, true) => continue,
            (true, false) => "EN048",
            (false, true) => "EN047",
            (false, false) => "EN049",
        };
        let generalita: Generalita = schede::unica(scheda, Sezione::Generalita)?.unwrap_or_default();
        let nomi: Vec<String> = [generalita.cognome, generalita.nome].into_iter().flatten().collect();
        let nomi = nomi.join(" ");
        let detto = format!("{} (componente {nomi})", ostacolo.detto);
        let anomalia = Anomalia::nuova(codice, &[("valore", &detto), ("soggetto", &nomi)]);
        esame.nota_forzabile(anomalia.su("listaTipiCertificati", "tipoCertificato").valore(&tipo.to_string()));
    }
    Ok(())
}

/// Kinds that partial certifiability admits (certificazione §4, C4).
const PARZIALI: [u8; 3] = [8, 12, 14];
