//! Certificates of the electoral lists: 21, 22 (certificazione §5).

use super::dati::luogo_comune;
use super::esame::Esame;
use super::soggetto::Intestatario;
use crate::{Anomalia, Interruzione};
use anpr_certificates::Contenuto;
use anpr_contract::tipi::{Comune, ListaElettorale, ListeElettorali};
use anpr_model::Sezione;

/// What the lists say of a person, whichever form they have.
struct Posizione {
    elettore: bool,
    comune: Option<Comune>,
    sezione: Option<String>,
    /// The lists' own certifiability: 0 none, 1 the political rights alone.
    certificabilita: Option<String>,
}

/// EN404 for who is on no list or is no elector; EN047 by the lists' own certifiability.
pub(super) fn contenuto(
    esame: &mut Esame<'_>,
    tipo: u8,
    soggetto: &Intestatario,
) -> Result<Option<Contenuto>, Interruzione> {
    let nome =
        if tipo == GODIMENTO { "di godimento dei diritti politici" } else { "di iscrizione nelle liste elettorali" };
    let mut nota = |codice: &'static str, parametri: &[(&str, &str)]| {
        let anomalia = Anomalia::nuova(codice, parametri).su("listaTipiCertificati", "tipoCertificato");
        esame.nota(anomalia.valore(&tipo.to_string()));
    };
    let Some(posizione) = leggi(soggetto)? else {
        nota("EN404", &[("valore", nome), ("campo", "posizione elettorale")]);
        return Ok(None);
    };
    if !posizione.elettore {
        nota("EN404", &[("valore", nome), ("campo", "qualità di elettore")]);
        return Ok(None);
    }
    match posizione.certificabilita.as_deref() {
        Some("0") => {
            nota("EN047", &[("valore", "non certificabile per le liste elettorali")]);
            return Ok(None);
        }
        Some("1") if tipo != GODIMENTO => {
            let detto = "certificabile soltanto per il godimento dei diritti politici";
            nota("EN047", &[("valore", detto)]);
            return Ok(None);
        }
        _ => {}
    }
    if tipo == GODIMENTO {
        return Ok(Some(Contenuto::DirittiPolitici));
    }
    let Some(comune) = posizione.comune else {
        nota("EN404", &[("valore", nome), ("campo", "lista elettorale")]);
        return Ok(None);
    };
    let comune = luogo_comune(&comune, esame.comuni, esame.oggi());
    Ok(Some(Contenuto::ListeElettorali { comune, sezione: posizione.sezione }))
}

/// The lists as they have been since ANPR03, else the flags of before.
fn leggi(soggetto: &Intestatario) -> Result<Option<Posizione>, Interruzione> {
    let si = |segno: &str| segno.eq_ignore_ascii_case("S");
    if let Some(liste) = soggetto.sezione::<ListeElettorali>(Sezione::ListaElettoraleCompleta)? {
        let cancellato = liste.cancellazione.is_some();
        let lista = liste.liste.into_iter().next_back();
        let generale = lista.as_ref().and_then(|lista| lista.lista_generale.clone());
        return Ok(Some(Posizione {
            elettore: !cancellato && lista.as_ref().is_some_and(|lista| si(&lista.elettore)),
            sezione: generale.as_ref().map(|generale| generale.sezioneelettoralenum.clone()),
            comune: generale.map(|generale| generale.comune),
            certificabilita: liste.certificabilita,
        }));
    }
    let vecchia: Option<ListaElettorale> = soggetto.sezione(Sezione::ListaElettorale)?;
    Ok(vecchia.map(|lista| Posizione {
        elettore: si(&lista.elettore),
        comune: lista.comune,
        sezione: None,
        certificabilita: None,
    }))
}

const GODIMENTO: u8 = 21;
