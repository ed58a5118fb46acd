//! The header of every request and of every answer (registrazione §§1.1, 1.2).

use crate::{Anomalia, valori};
use anpr_contract::tipi::{TestataRichiesta, TestataRisposta};
use anpr_model::OperazioneId;
use chrono::{DateTime, FixedOffset, TimeDelta};

/// What a service does to the register: the header rules of a registration are stricter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Genere {
    /// Reads only.
    Consultazione,
    /// Writes: `dataDecorrenza` is compulsory (EHR97).
    Registrazione,
}

/// The header's own rules: EHR09, EHR97, EHR18, EHR19, EHR84, EHR26, all those that are broken.
pub fn controlla(testata: &TestataRichiesta, genere: Genere, adesso: DateTime<FixedOffset>) -> Vec<Anomalia> {
    let oggi = adesso.date_naive();
    let mut anomalie = Vec::new();
    let mut nota = |codice, campo, valore: &str, atteso: &str| {
        let anomalia = Anomalia::nuova(codice, &[("valore", valore), ("atteso", atteso), ("data", atteso)]);
        anomalie.push(anomalia.su("testataRichiesta", campo).valore(valore));
    };

    let orologio = adesso.format("%d/%m/%Y %H:%M").to_string();
    match valori::momento(&testata.data_ora_richiesta, *adesso.offset()) {
        Some(momento) if momento <= adesso + ANTICIPO_AMMESSO => {}
        _ => nota("EHR09", "dataOraRichiesta", &testata.data_ora_richiesta, &orologio),
    }
    if !matches!(testata.tipo_operazione.as_str(), "C" | "V" | "R") {
        nota("EHR26", "tipoOperazione", &testata.tipo_operazione, "C, V, R");
    }
    let decorrenza = testata.data_decorrenza.as_deref();
    match decorrenza.map(valori::data) {
        None if genere == Genere::Registrazione => nota("EHR97", "dataDecorrenza", "", ""),
        Some(giorno) if giorno.is_none_or(|giorno| giorno > oggi) => {
            nota("EHR18", "dataDecorrenza", decorrenza.unwrap_or_default(), &valori::data_italiana(oggi));
        }
        _ => {}
    }
    if let Some(protocollo) = testata.data_protocollo_comune.as_deref() {
        if valori::data(protocollo).is_none_or(|giorno| giorno > oggi) {
            nota("EHR19", "dataProtocolloComune", protocollo, &valori::data_italiana(oggi));
        }
    }
    if let (Some(definizione), Some(decorrenza)) = (testata.data_definizione_pratica.as_deref(), decorrenza) {
        if valori::data(definizione) < valori::data(decorrenza) {
            let decorrenza = valori::data(decorrenza).map_or_else(String::new, valori::data_italiana);
            nota("EHR84", "dataDefinizionePratica", definizione, &decorrenza);
        }
    }
    anomalie
}

/// How the call ended, in `esitoOperazione`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EsitoTestata {
    /// `0000`.
    Positivo,
    /// `XXXX`.
    Rifiutato,
}

/// The header of the answer: an echo of the request's, `codMittente` and `codDestinatario` as they came
/// (consultazione §15.2). `operazione` is none when the request died before it got an id: the wire then says `0`.
pub fn risposta(
    richiesta: &TestataRichiesta,
    operazione: Option<OperazioneId>,
    esito: EsitoTestata,
) -> TestataRisposta {
    TestataRisposta {
        id_operazione_comune: richiesta.id_operazione_comune.clone(),
        cod_mittente: richiesta.cod_mittente.clone(),
        cod_destinatario: richiesta.cod_destinatario.clone(),
        operazione_richiesta: richiesta.operazione_richiesta.clone(),
        data_ora_richiesta: richiesta.data_ora_richiesta.clone(),
        protocollo_comune: richiesta.protocollo_comune.clone(),
        data_protocollo_comune: richiesta.data_protocollo_comune.clone(),
        data_decorrenza: richiesta.data_decorrenza.clone(),
        id_operazione_anpr: operazione.map_or_else(|| "0".to_owned(), |id| id.to_string()),
        esito_operazione: match esito {
            EsitoTestata::Positivo => "0000".to_owned(),
            EsitoTestata::Rifiutato => "XXXX".to_owned(),
        },
    }
}

/// How far `dataOraRichiesta` may run ahead of our clock. No source gives a figure; a day covers a header written without
/// its zone anywhere in the world, and a stored request sent again later is legal, so the past has no bound.
const ANTICIPO_AMMESSO: TimeDelta = TimeDelta::hours(24);
