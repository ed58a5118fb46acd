//! 102: why the person was registered, and from where.

use crate::registrazione::Ambito;
use crate::registrazione::annullamento::in_vigore;
use crate::registrazione::luoghi::{CodiciComune, CodiciStato};
use crate::{Anomalia, Interruzione, schede};
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::comuni::Quando;
use anpr_catalogue::tabelle::{Tabella, Uso};
use anpr_contract::mutazione_5000::{RichiestaRettifica102, RispostaRettifica102};
use anpr_contract::tipi::{DatiIscrizione, IscrizioneResidente};
use anpr_model::{Aree, Guasto, Scheda, Sezione};

/// EN411: only the comune where the person was first registered knows why. EC006, EC014 for the reason, ES086, ES064,
/// EC179–EC183 for the provenance.
pub(super) fn rettifica(
    richiesta: &RichiestaRettifica102,
    scheda: &Scheda,
    ambito: &mut Ambito<'_>,
) -> Result<RispostaRettifica102, Interruzione> {
    let primo = prima_iscrizione(scheda, ambito)?;
    if !ambito.e_nostro(&primo) {
        ambito.nota(Anomalia::nuova("EN411", &[("comune", &primo)]).su(OGGETTO, "idMotivoIscrizione"));
    }
    ambito.passo()?;
    controlla_motivo(richiesta, ambito);
    controlla_provenienza(richiesta, scheda, ambito);
    ambito.passo()?;
    correggi(richiesta, scheda, ambito)?;
    Ok(RispostaRettifica102 {
        id_scheda_soggetto_anpr: scheda.soggetto.id.to_string(),
        id_motivo_iscrizione: richiesta.id_motivo_iscrizione.clone(),
        note: richiesta.note.clone(),
        provenienza: richiesta.provenienza.clone(),
    })
}

/// The comune where the person was when the first registration since then, if any, took it over.
fn prima_iscrizione(scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<String, Guasto> {
    let tocchi = ambito.storico().tocchi_soggetto(scheda.soggetto.id)?;
    let primo = tocchi.into_iter().find(|t| in_vigore(t) && t.aree.tocca(Aree::ISCRIZIONE));
    Ok(match primo {
        Some(tocco) => tocco.prima.map_or(tocco.comune, |prima| prima.comune),
        None => scheda.soggetto.comune.clone(),
    })
}

fn controlla_motivo(richiesta: &RichiestaRettifica102, ambito: &mut Ambito<'_>) {
    let motivo = richiesta.id_motivo_iscrizione.trim();
    ambito.controlla_tabella(Tabella::MotivoIscrizione, motivo, "EC006", (OGGETTO, "idMotivoIscrizione"));
    let nota = nota(richiesta);
    if motivo.trim_start_matches('0') == ALTRO && nota.is_none() {
        ambito.nota_su("EC014", OGGETTO, "note", "");
    }
    // Here any character passes the schema; where the note is read back (descrizioneMotivoIscrizione) it does not.
    if let Some(strano) = nota.and_then(|nota| nota.chars().find(|c| !ammesso(*c))) {
        let testo = format!("La nota contiene il carattere {strano}, che non è ammesso.");
        ambito.nota(Anomalia::con_testo("EN148", Gravita::Errore, testo).su(OGGETTO, "note"));
    }
}

fn controlla_provenienza(richiesta: &RichiestaRettifica102, scheda: &Scheda, ambito: &mut Ambito<'_>) {
    let Some(provenienza) = &richiesta.provenienza else {
        if IMMIGRAZIONE.contains(&richiesta.id_motivo_iscrizione.trim().trim_start_matches('0')) {
            ambito.nota_su("ES086", OGGETTO, "provenienza", "");
        }
        return;
    };
    let quando = Quando::Il(scheda.iscrizione.periodo.dal);
    match (&provenienza.comune, &provenienza.localita) {
        (Some(comune), None) => {
            ambito.controlla_comune(comune, quando, &PROVENIENZA, ("provenienza", "comune"));
        }
        (None, Some(localita)) => {
            ambito.controlla_localita(localita, &PROVENIENZA_ESTERA, ("provenienza", "localita"));
        }
        _ => ambito.nota_su("ES064", "provenienza", "", ""),
    }
}

fn correggi(richiesta: &RichiestaRettifica102, scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let (id, dal) = (scheda.soggetto.id, scheda.iscrizione.periodo.dal);
    let residente = IscrizioneResidente {
        motivo_iscrizione: richiesta.id_motivo_iscrizione.trim().to_owned(),
        descrizione_motivo_iscrizione: nota(richiesta).map(str::to_owned),
    };
    match schede::versioni(scheda, Sezione::DatiIscrizione).last() {
        Some(versione) => {
            let (dati, periodo) = schede::contenuto::<DatiIscrizione>(scheda, versione)?;
            let dati = DatiIscrizione { iscrizione_residente: Some(residente), ..dati };
            ambito.correggi_versione(id, versione, &dati, periodo.dal, Aree::ISCRIZIONE)?;
        }
        None => {
            let dati = DatiIscrizione { iscrizione_residente: Some(residente), ..DatiIscrizione::default() };
            ambito.apri_sezione(id, Sezione::DatiIscrizione, &dati, dal)?;
        }
    }
    if let Some(provenienza) = &richiesta.provenienza {
        match schede::versioni(scheda, Sezione::Provenienza).last() {
            Some(v) => ambito.correggi_versione(id, v, provenienza, v.periodo.dal, Aree::ISCRIZIONE)?,
            None => ambito.apri_sezione(id, Sezione::Provenienza, provenienza, dal)?,
        }
    }
    Ok(())
}

fn nota(richiesta: &RichiestaRettifica102) -> Option<&str> {
    richiesta.note.as_deref().map(str::trim).filter(|nota| !nota.is_empty())
}

/// Whether the notes of an officer may hold the character.
fn ammesso(c: char) -> bool {
    c.is_ascii_alphanumeric() || ",.-'\":; ".contains(c) || ('À'..='ž').contains(&c) || c == 'Ɖ'
}

/// Code of table 7 that a note must explain.
const ALTRO: &str = "9";
/// Codes of table 7 for who comes from another comune, or from abroad.
const IMMIGRAZIONE: [&str; 2] = ["3", "4"];
const OGGETTO: &str = "richiestaRettifica102";

const PROVENIENZA: CodiciComune =
    CodiciComune { sconosciuto: "EC179", non_valido: Some("EC179"), istat: "EC181", ambiguo: Some("EC180") };
const PROVENIENZA_ESTERA: CodiciStato =
    CodiciStato { sconosciuto: "EC182", denominazione: "EC183", uso: Uso::Residenza };
