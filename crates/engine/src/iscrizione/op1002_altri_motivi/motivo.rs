//! Why a person is registered, and whence.

use crate::registrazione::Ambito;
use crate::registrazione::iscrizione::{Ingresso, motivo};
use crate::registrazione::luoghi::{CodiciComune, CodiciStato};
use crate::{Anomalia, valori};
use anpr_catalogue::comuni::Quando;
use anpr_catalogue::tabelle::{Tabella, Uso};
use anpr_contract::iscrizione_1000::Richiesta1002;
use anpr_contract::tipi::ProvenienzaDestinazione;

/// The comune of provenance.
const PROVENIENZA: CodiciComune =
    CodiciComune { sconosciuto: "EC179", non_valido: Some("EC179"), istat: "EC181", ambiguo: Some("EC180") };
/// The state of provenance.
const PROVENIENZA_ESTERA: CodiciStato =
    CodiciStato { sconosciuto: "EC182", denominazione: "EC183", uso: Uso::Residenza };

/// Code of table 7, without padding.
pub(super) fn codice(richiesta: &Richiesta1002) -> String {
    let codice = richiesta.motivo_iscrizione.id_motivo_iscrizione.trim();
    match codice.trim_start_matches('0') {
        "" => codice.to_owned(),
        senza_zeri => senza_zeri.to_owned(),
    }
}

/// EC006, EC014, EN250 with EHR31, EHR90, EHR91, EN242, ES086, ES064, EC179–EC183.
pub(super) fn controlla(richiesta: &Richiesta1002, ambito: &mut Ambito<'_>) {
    let codice = codice(richiesta);
    let dove = ("motivoIscrizione", "idMotivoIscrizione");
    if codice == motivo::NASCITA {
        // Births have a service of their own.
        ambito.nota_su("EC006", dove.0, dove.1, &codice);
    } else {
        ambito.controlla_tabella(Tabella::MotivoIscrizione, &codice, "EC006", dove);
    }
    let senza_nota = richiesta.motivo_iscrizione.note.as_deref().is_none_or(|nota| nota.trim().is_empty());
    if codice == motivo::ALTRO && senza_nota {
        ambito.nota(Anomalia::nuova("EC014", &[]).su("motivoIscrizione", "note"));
    }
    match &richiesta.dati_sentenza {
        Some(sentenza) => ambito.controlla_sentenza(sentenza, "datiSentenza"),
        None if codice == motivo::GIUDIZIALE => ambito.nota(Anomalia::nuova("EN250", &[]).su("datiSentenza", "")),
        None => {}
    }
    match &richiesta.provenienza {
        Some(provenienza) => controlla_provenienza(provenienza, ambito),
        None if [motivo::IMMIGRAZIONE, motivo::DALL_ESTERO].contains(&codice.as_str()) => {
            ambito.nota_su("ES086", "provenienza", "", "");
        }
        None => {}
    }
}

fn controlla_provenienza(provenienza: &ProvenienzaDestinazione, ambito: &mut Ambito<'_>) {
    match (&provenienza.comune, &provenienza.localita) {
        (Some(comune), None) => {
            let quando = Quando::Il(ambito.decorrenza());
            ambito.controlla_comune(comune, quando, &PROVENIENZA, ("provenienza", "comune"));
        }
        (None, Some(localita)) => {
            ambito.controlla_localita(localita, &PROVENIENZA_ESTERA, ("provenienza", "localita"));
        }
        (Some(_), Some(_)) | (None, None) => ambito.nota_su("ES064", "provenienza", "", ""),
    }
}

/// What the period's sections will say.
pub(super) fn ingresso(richiesta: &Richiesta1002, ambito: &Ambito<'_>) -> Ingresso {
    Ingresso {
        motivo: codice(richiesta),
        note: richiesta.motivo_iscrizione.note.clone(),
        provenienza: richiesta.provenienza.clone(),
        sentenza: richiesta.dati_sentenza.clone(),
        definizione: ambito.data_definizione(richiesta.dati_del_procedimento.as_ref()),
        id_scheda_comune: ambito.id_scheda_comune(&richiesta.generalita1002.generalita),
    }
}

/// EHR88: a citizenship that begins after the registration.
pub(super) fn cittadinanza_futura(data: Option<&str>, ambito: &mut Ambito<'_>) {
    let decorrenza = ambito.decorrenza();
    if let Some(dal) = data.and_then(valori::data).filter(|dal| *dal > decorrenza) {
        let (detta, data) = (valori::data_italiana(dal), valori::data_italiana(decorrenza));
        let anomalia = Anomalia::nuova("EHR88", &[("valore", &detta), ("data", &data)]);
        ambito.nota(anomalia.su("cittadinanza", "dataValidita").valore(&detta));
    }
}
