//! An attribution taken back (`annullamentoAttribuzione`, registrazione §4.4).

use super::verifica::base;
use super::{Domanda, Fine};
use crate::esiti;
use anpr_catalogue::codice_fiscale::Codice;
use anpr_registry::{ChiamataEntrate, CodiceEntrate, OrigineCodice, Scrittura, StatoCodice};

/// Takes back the attribution of `codice`, until midnight of its day.
pub(crate) fn annulla(s: &mut Scrittura<'_>, domanda: &Domanda, codice: &str) -> Result<(), Fine> {
    let rifiutato = |motivo| Fine::Rifiuto(esiti::annullamento_rifiutato(motivo));
    let letto: Codice = codice.parse().map_err(|_| rifiutato("codice fiscale formalmente errato"))?;
    s.blocca_base_entrate(&base(&letto))?;
    if domanda.gia_risposta(s)?.is_some() {
        return Ok(());
    }
    let Some(noto) = s.vista().codice_entrate(codice)? else {
        return Err(rifiutato("codice fiscale non attribuito da ANPR"));
    };
    let attribuito = matches!(noto.origine, OrigineCodice::Attribuzione | OrigineCodice::Omocodia);
    if noto.stato != StatoCodice::Valido || !attribuito {
        return Err(rifiutato("codice fiscale non annullabile"));
    }
    if noto.attribuito != domanda.oggi {
        return Err(rifiutato("attribuzione annullabile solo nel giorno in cui è avvenuta"));
    }
    s.salva_codice_entrate(&CodiceEntrate { stato: StatoCodice::Annullato, ..noto })?;
    // The call that attributed it may come again, and then gets a code that holds.
    s.dimentica_risposte_entrate(&[ChiamataEntrate::Attribuzione, ChiamataEntrate::Omocodia], codice)?;
    domanda.rispondi(s, codice.to_owned())?;
    Ok(())
}
