//! The registrations linked to a proceeding that ends: the day on which the practice was settled (EN393).

use crate::registrazione::Ambito;
use crate::registrazione::correzioni::e_iscritta_da;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_contract::tipi::DatiIscrizione;
use anpr_model::{Aree, Data, Guasto, OperazioneId, Procedimento, Scheda, Sezione};

/// Writes `dataDefinizionePratica`, the header's or else the day of the end, into the registration data that linked
/// operations wrote. Data that were closed since, or whose operation was taken back, are history and stay as they are.
pub(super) fn definisci(procedimento: &Procedimento, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let detto = ambito.testata().data_definizione_pratica.as_deref().and_then(valori::data);
    let Some(giorno) = detto.or(procedimento.chiusura.as_ref().map(|chiusura| chiusura.data)) else { return Ok(()) };
    let mut aggiornate = Vec::new();
    for operazione in &procedimento.operazioni {
        let Some(nota) = ambito.storico().registrazione(&procedimento.comune, *operazione)? else { continue };
        for tocco in nota.soggetti.iter().filter(|tocco| tocco.annullata_da.is_none()) {
            let Some(scheda) = ambito.scheda(tocco.scheda)? else { continue };
            if su_una_scheda(&scheda, *operazione, giorno, ambito)? && !aggiornate.contains(operazione) {
                aggiornate.push(*operazione);
            }
        }
    }
    if !aggiornate.is_empty() {
        let quali: Vec<String> = aggiornate.iter().map(OperazioneId::to_string).collect();
        let anomalia = Anomalia::nuova("EN393", &[("valore", &quali.join(", "))]);
        ambito
            .nota(anomalia.su("datiIscrizioneComune", "dataDefinizionePratica").valore(&valori::data_sul_filo(giorno)));
    }
    Ok(())
}

fn su_una_scheda(
    scheda: &Scheda,
    operazione: OperazioneId,
    giorno: Data,
    ambito: &mut Ambito<'_>,
) -> Result<bool, Guasto> {
    let Some(versione) = schede::versioni(scheda, Sezione::DatiIscrizione).last() else { return Ok(false) };
    if versione.periodo.al.is_some() || !e_iscritta_da(scheda, versione, operazione)? {
        return Ok(false);
    }
    let (mut dati, periodo) = schede::contenuto::<DatiIscrizione>(scheda, versione)?;
    let Some(di_chi) = &mut dati.dati_iscrizione_comune else { return Ok(false) };
    di_chi.data_definizione_pratica = Some(valori::data_sul_filo(giorno));
    ambito.correggi_versione(scheda.soggetto.id, versione, &dati, periodo.dal, Aree::NESSUNA)?;
    Ok(true)
}
