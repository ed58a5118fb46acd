//! Reason 12: the position before an arrival is restored (registrazione §§7, 15, 36 Q10, Q11).

use crate::registrazione::Ambito;
use crate::registrazione::annullamento::in_vigore;
use crate::registrazione::residenza;
use crate::{Anomalia, schede, valori};
use anpr_contract::tipi::{DatiIscrizione, ProvenienzaDestinazione};
use anpr_model::{Aree, Data, Guasto, Scheda, Sezione, TipoNotifica};

/// EN343: the person is struck off from the day of the registration in this comune; for who came in with the subentro also
/// from that of the residence or of the subentro. EN344: nothing was registered since of where the person lives, nor was
/// the family left for another.
pub(super) fn controlla(scheda: &Scheda, giorno: Data, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let iscrizione = &scheda.iscrizione;
    let mut ammessi = vec![iscrizione.periodo.dal];
    if Some(iscrizione.aperta_da) == scheda.soggetto.subentro {
        ammessi.extend(residenza::decorrenza_attuale(scheda)?);
        ammessi.extend(ambito.storico().comune(&iscrizione.comune)?.and_then(|comune| comune.data_subentro));
    }
    if !ammessi.contains(&giorno) {
        let (detto, atteso) = (valori::data_italiana(giorno), valori::data_italiana(iscrizione.periodo.dal));
        let anomalia = Anomalia::nuova("EN343", &[("valore", detto.as_str()), ("atteso", &atteso)]);
        ambito.nota(anomalia.su("datiCancellazione", "dataDecorrenzaCancellazione").valore(&detto));
    }
    // Another relationship in the family with which the person arrived is no matter, another family is.
    let ingresso = ambito.appartenenze_alla_famiglia(scheda)?.pop();
    let altra_famiglia = ingresso.filter(|a| a.periodo.dal > iscrizione.periodo.dal).map(|a| a.aperta_da);
    let dove = Aree::RESIDENZA.con(Aree::ISCRIZIONE);
    let tocchi = ambito.storico().tocchi_soggetto(scheda.soggetto.id)?;
    let dopo = tocchi.iter().rfind(|t| {
        let altrove = t.aree.tocca(dove) || Some(t.operazione) == altra_famiglia;
        t.operazione > iscrizione.aperta_da && in_vigore(t) && altrove
    });
    if let Some(dopo) = dopo {
        let (soggetto, operazione) = (scheda.soggetto.id.to_string(), dopo.operazione.to_string());
        let data = dopo.decorrenza.map_or_else(String::new, valori::data_italiana);
        let parametri = [("soggetto", soggetto.as_str()), ("operazione", &operazione), ("data", &data)];
        let anomalia = Anomalia::nuova("EN344", &parametri).su("datiCancellazione", "motivoCancellazione");
        ambito.nota(anomalia.valore(&operazione));
    }
    Ok(())
}

/// N014 to the comune that lost the person when this one registered by a 1002, to register again: to one that was outside
/// ANPR then, or had the person in its book before. One that is only named as provenance never held the person, and one
/// from which the person was moved knows of it by N010 (registrazione §7).
pub(super) fn avvisa_provenienza(scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let id = scheda.soggetto.id;
    let tocchi = ambito.storico().tocchi_soggetto(id)?;
    if !tocchi.iter().any(|t| t.operazione == scheda.iscrizione.aperta_da && t.codice == ISCRIZIONE) {
        return Ok(());
    }
    let provenienza: Option<ProvenienzaDestinazione> = schede::unica(scheda, Sezione::Provenienza)?;
    let Some(istat) = provenienza.and_then(|p| p.comune).and_then(|comune| ambito.istat(&comune)) else {
        return Ok(());
    };
    let dati: Option<DatiIscrizione> = schede::unica(scheda, Sezione::DatiIscrizione)?;
    let motivo = dati.and_then(|dati| dati.iscrizione_residente).map(|i| i.motivo_iscrizione);
    let era_fuori = motivo.as_deref().map(str::trim) == Some(IMMIGRAZIONE);
    let vigilia = scheda.iscrizione.periodo.dal.pred_opt();
    let prima = match vigilia {
        Some(vigilia) => ambito.storico().schede(&[id], vigilia, &[])?.pop(),
        None => None,
    };
    let lo_aveva = prima.is_some_and(|prima| prima.iscrizione.comune == istat);
    if era_fuori || lo_aveva {
        ambito.notifica(TipoNotifica::N014, &istat, scheda)?;
    }
    Ok(())
}

/// The operation that registers people of other comuni.
const ISCRIZIONE: &str = "1002";
/// Code of table 7: from a comune that was not in ANPR.
const IMMIGRAZIONE: &str = "3";
