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

#[cfg(test)]
mod tests {
    use super::*;

    fn codici(genere: Genere, cambia: impl FnOnce(&mut TestataRichiesta)) -> Vec<&'static str> {
        let mut testata = TestataRichiesta {
            data_ora_richiesta: "2026-02-03T09:00:00+01:00".to_owned(),
            tipo_operazione: "C".to_owned(),
            data_decorrenza: Some("2026-02-01".to_owned()),
            ..TestataRichiesta::default()
        };
        cambia(&mut testata);
        let adesso = DateTime::parse_from_rfc3339("2026-02-03T10:00:00+01:00").unwrap();
        controlla(&testata, genere, adesso).iter().map(Anomalia::codice).collect()
    }

    #[test]
    fn ehr97_only_a_registration_must_say_from_when() {
        assert_eq!(codici(Genere::Registrazione, |t| t.data_decorrenza = None), ["EHR97"]);
        assert_eq!(codici(Genere::Consultazione, |t| t.data_decorrenza = None), Vec::<&str>::new());
    }

    #[test]
    fn ehr18_ehr19_no_day_is_in_the_future() {
        let domani = || Some("2026-02-04".to_owned());
        for genere in [Genere::Consultazione, Genere::Registrazione] {
            assert_eq!(codici(genere, |t| t.data_decorrenza = domani()), ["EHR18"]);
            assert_eq!(codici(genere, |t| t.data_protocollo_comune = domani()), ["EHR19"]);
            assert_eq!(codici(genere, |t| t.data_decorrenza = Some("2026-02-03+14:00".to_owned())), Vec::<&str>::new());
        }
    }

    #[test]
    fn ehr84_a_practice_does_not_end_before_it_counts() {
        let fine =
            |giorno: &str| codici(Genere::Consultazione, |t| t.data_definizione_pratica = Some(giorno.to_owned()));
        assert_eq!(fine("2026-01-31"), ["EHR84"]);
        assert_eq!(fine("2026-02-01"), Vec::<&str>::new());
    }

    #[test]
    fn ehr09_the_clocks_may_differ_by_a_day_ahead_and_a_stored_request_may_be_old() {
        let ora = |ora: &str| codici(Genere::Consultazione, |t| t.data_ora_richiesta = ora.to_owned());
        assert_eq!(ora("2026-02-04T10:00:01+01:00"), ["EHR09"]);
        assert_eq!(ora("12026-02-04T10:00:00"), ["EHR09"]);
        for buona in ["2026-02-04T10:00:00+01:00", "2026-02-03T09:00:00", "1999-01-01T00:00:00Z"] {
            assert_eq!(ora(buona), Vec::<&str>::new(), "{buona}");
        }
    }
}
