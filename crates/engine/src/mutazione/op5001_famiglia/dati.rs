//! Kind 3: the family's own data. Its origin is not among them (registrazione §19, release 5.4.4).

use super::FAMIGLIA_RICHIESTA;
use crate::Interruzione;
use crate::registrazione::Ambito;
use crate::registrazione::famiglie::CONVIVENZA;
use anpr_catalogue::tabelle::Tabella;
use anpr_contract::mutazione_5000::Richiesta5001;
use anpr_model::{SchedaFamiglia, SezioneFamiglia};

pub(super) fn cambia(
    richiesta: &Richiesta5001,
    famiglia: &SchedaFamiglia,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let detta = &richiesta.famiglia_convivenza;
    let convivenza = famiglia.tipo_scheda == CONVIVENZA;
    match detta.specie_convivenza.as_deref().map(str::trim).filter(|s| !s.is_empty()) {
        Some(specie) if convivenza => {
            let dove = (FAMIGLIA_RICHIESTA, "specieConvivenza");
            ambito.controlla_tabella(Tabella::SpecieConvivenza, specie, "EC005", dove);
        }
        None if convivenza => ambito.nota_su("EF040", FAMIGLIA_RICHIESTA, "specieConvivenza", ""),
        _ => {}
    }
    if let Some(motivo) = detta.motivo_costituzione.as_deref().filter(|m| !m.trim().is_empty()) {
        let dove = (FAMIGLIA_RICHIESTA, "motivoCostituzione");
        ambito.controlla_tabella(Tabella::MotivoCostituzioneFamiglia, motivo, "EC004", dove);
    }
    let senza_nome = detta.denominazione_convivenza.as_deref().is_none_or(|d| d.trim().is_empty());
    if convivenza && senza_nome {
        ambito.nota_famiglia("EN480", famiglia, FAMIGLIA_RICHIESTA);
    }
    ambito.non_prima_della_sezione(famiglia, SezioneFamiglia::Dati, FAMIGLIA_RICHIESTA);
    ambito.passo()?;
    let mut dati = ambito.dati_famiglia(famiglia)?;
    dati.id_famiglia_convivenza_anpr = None;
    if detta.motivo_costituzione.is_some() {
        dati.motivo_costituzione.clone_from(&detta.motivo_costituzione);
    }
    if detta.presenza_famiglia_coabitante.is_some() {
        dati.presenza_famiglia_coabitante.clone_from(&detta.presenza_famiglia_coabitante);
    }
    if convivenza {
        dati.specie_convivenza.clone_from(&detta.specie_convivenza);
        // Told without a name, it keeps the one that it has.
        if !senza_nome {
            dati.denominazione_convivenza.clone_from(&detta.denominazione_convivenza);
        }
    }
    let dal = ambito.decorrenza();
    ambito.sostituisci_sezione_famiglia(famiglia, SezioneFamiglia::Dati, &dati, dal)?;
    let locale = detta.id_famiglia_convivenza_comune.as_ref();
    let nuovo_id = locale
        .filter(|id| ambito.e_nostro(id.id_famiglia_convivenza_comune_istat.trim()))
        .map(|id| id.id_famiglia_convivenza.trim().to_owned());
    let incompleta = incompleta(richiesta);
    ambito.cambia_famiglia(famiglia, |stato| {
        if nuovo_id.is_some() {
            stato.id_comune = nuovo_id;
        }
        stato.incompleta = incompleta;
    });
    Ok(())
}

/// `FI=1`: more members will follow; without it, or with 0, the family is complete (registrazione §3.2).
fn incompleta(richiesta: &Richiesta5001) -> bool {
    let coppie = richiesta.dati_controllo.lista_controlli.iter().flat_map(|lista| &lista.controllo);
    coppie.into_iter().any(|coppia| coppia.codice.trim() == "FI" && coppia.valore.trim() == "1")
}
