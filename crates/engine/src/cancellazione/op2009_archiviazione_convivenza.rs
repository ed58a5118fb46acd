//! 2009 `archiviazione_convivenza`: a convivenza that nobody lives in any more is filed (registrazione §16).
//!
//! Raises EF001, EF002, EF011, EF062, EN126, EN135, EN136, EN296, EN342, EN389, ES056; warns with nothing.

use crate::registrazione::Ambito;
use crate::registrazione::annullamento::in_vigore;
use crate::registrazione::famiglie::CONVIVENZA;
use crate::{Anomalia, Interruzione, valori};
use anpr_contract::cancellazione_2000::Richiesta2009;
use anpr_model::{Data, SchedaFamiglia, SezioneFamiglia, StatoFamiglia};

/// Decides a 2009.
pub fn decidi(richiesta: &Richiesta2009, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let detta = &richiesta.estremi_scheda_convivenza;
    let convivenza = ambito.trova_famiglia(detta, CONVIVENZA_DETTA)?;
    nostra(&convivenza, ambito);
    if convivenza.tipo_scheda != CONVIVENZA || detta.tipo_scheda.trim() != "4" {
        ambito.nota_su("EN342", CONVIVENZA_DETTA, "tipoScheda", &detta.tipo_scheda);
    }
    ambito.passo()?;
    let giorno = valori::data(&richiesta.dati_archiviazione.data_decorrenza_archiviazione);
    let giorno = giorno.unwrap_or(ambito.decorrenza());
    vuota(&convivenza, ambito)?;
    quando(&convivenza, giorno, ambito)?;
    ambito.passo()?;

    ambito.cambia_famiglia(&convivenza, |stato| stato.stato = StatoFamiglia::Archiviata);
    ambito.chiudi_sezione_famiglia(&convivenza, SezioneFamiglia::Residenza, giorno);
    ambito.chiudi_sezione_famiglia(&convivenza, SezioneFamiglia::Responsabile, giorno);
    Ok(())
}

/// EN135 for a convivenza of another comune, EN136 for a family.
fn nostra(scheda: &SchedaFamiglia, ambito: &mut Ambito<'_>) {
    if !ambito.e_nostro(&scheda.comune) {
        let codice = if scheda.tipo_scheda == CONVIVENZA { "EN135" } else { "EN136" };
        ambito.nota_famiglia(codice, scheda, CONVIVENZA_DETTA);
    }
}

/// EN126: nobody lives there.
fn vuota(convivenza: &SchedaFamiglia, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let componenti = ambito.componenti(convivenza.id)?;
    if let Some(uno) = componenti.first() {
        let (soggetto, famiglia) = (uno.soggetto.to_string(), convivenza.id.to_string());
        let anomalia = Anomalia::nuova("EN126", &[("soggetto", &soggetto), ("famiglia", &famiglia)]);
        ambito.nota(anomalia.su(CONVIVENZA_DETTA, "idFamigliaConvivenzaANPR").valore(&famiglia));
    }
    Ok(())
}

/// ES056: not after the registration counts. EN389: not before the last that was registered of the convivenza or of who
/// lived there, nor before it began.
fn quando(convivenza: &SchedaFamiglia, giorno: Data, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let detto = valori::data_italiana(giorno);
    if giorno > ambito.decorrenza() {
        let data = valori::data_italiana(ambito.decorrenza());
        let anomalia = Anomalia::nuova("ES056", &[("valore", detto.as_str()), ("data", &data)]);
        ambito.nota(anomalia.su(ARCHIVIAZIONE, "dataDecorrenzaArchiviazione").valore(&detto));
    }
    let tocchi = ambito.storico().tocchi_famiglia(convivenza.id)?;
    let ultima = tocchi.iter().filter(|t| in_vigore(t)).filter_map(|t| Some((t.decorrenza?, Some(t.operazione)))).max();
    let origine = ambito.origine(convivenza)?.map(|origine| (origine, None));
    if let Some((data, operazione)) = ultima.max(origine).filter(|(data, _)| giorno < *data) {
        let operazione = operazione.map_or_else(String::new, |operazione| operazione.to_string());
        let (data, famiglia) = (valori::data_italiana(data), convivenza.id.to_string());
        let parametri =
            [("valore", detto.as_str()), ("operazione", &operazione), ("data", &data), ("soggetto", &famiglia)];
        let anomalia = Anomalia::nuova("EN389", &parametri).su(ARCHIVIAZIONE, "dataDecorrenzaArchiviazione");
        ambito.nota(anomalia.valore(&detto));
    }
    Ok(())
}

const CONVIVENZA_DETTA: &str = "estremiSchedaConvivenza";
const ARCHIVIAZIONE: &str = "datiArchiviazione";
