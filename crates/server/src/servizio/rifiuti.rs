//! Refusals on the wire: the coarse faults of the gateway, and the `rispostaKO` of the application.

use super::testata_grezza::TestataGrezza;
use crate::chiamata::{CodiceFault, Esito};
use anpr_catalogue::codici::Gravita;
use anpr_contract::tipi::TestataRisposta;
use anpr_engine::{Anomalia, valori};
use chrono::FixedOffset;
use std::borrow::Cow;

/// The fault that the verifier chose for its refusal.
pub(super) fn del_verificatore(fault: anpr_wss::Fault) -> Esito {
    let codice = match fault.code {
        "env:Client" => CodiceFault::Client,
        "env:MustUnderstand" => CodiceFault::MustUnderstand,
        _ => CodiceFault::Server,
    };
    Esito::Fault { codice, testo: Cow::Borrowed(fault.string) }
}

/// F1: whatever is wrong with an identity, from outside it is all one (sicurezza T-75).
pub(super) fn respinto() -> Esito {
    client("Rejected by policy. (from client)")
}

/// F2: the message is not one of ours.
pub(super) fn illeggibile() -> Esito {
    client("Internal Error (from client)")
}

/// F8: a certificate or a postazione was withdrawn.
pub(super) fn revocato() -> Esito {
    client("certificate revoked (from client)")
}

/// F10: we failed; the same message may succeed later.
pub(super) fn guasto() -> Esito {
    Esito::Fault { codice: CodiceFault::Server, testo: Cow::Borrowed("Internal Error (from server)") }
}

fn client(testo: &'static str) -> Esito {
    Esito::Fault { codice: CodiceFault::Client, testo: Cow::Borrowed(testo) }
}

/// A refusal of the envelope: code `XXXX`, as in `esitoOperazione` (sicurezza §11, K1–K6).
pub(super) fn di_testata(testo: String) -> Anomalia {
    Anomalia::con_testo("XXXX", Gravita::Errore, testo)
}

/// EN527: what to quote to who gives support. It goes with every refusal of the application that has an id.
pub(super) fn assistenza(id: &str, id_comune: &str, quando: &str) -> Anomalia {
    Anomalia::nuova("EN527", &[("data", quando), ("operazione", id), ("operazione_comune", id_comune)])
}

/// The echo of a header that the schema has not admitted yet; none if it is too broken to be echoed in an answer that
/// must itself be valid.
pub(super) fn eco(grezza: &TestataGrezza, fuso: FixedOffset) -> Option<TestataRisposta> {
    let id = &grezza.id_operazione_comune;
    let lungo = |testo: &str, min: usize, max: usize| (min..=max).contains(&testo.chars().count());
    let buona = lungo(id, 1, 30)
        && id.chars().all(|c| c.is_ascii_alphanumeric())
        && lungo(&grezza.cod_mittente, 1, 6)
        && lungo(&grezza.cod_destinatario, 1, 6)
        && lungo(&grezza.operazione_richiesta, 4, 4)
        && valori::momento(&grezza.data_ora_richiesta, fuso).is_some();
    buona.then(|| TestataRisposta {
        id_operazione_comune: id.clone(),
        cod_mittente: grezza.cod_mittente.clone(),
        cod_destinatario: grezza.cod_destinatario.clone(),
        operazione_richiesta: grezza.operazione_richiesta.clone(),
        data_ora_richiesta: grezza.data_ora_richiesta.trim().to_owned(),
        id_operazione_anpr: "0".to_owned(),
        esito_operazione: "XXXX".to_owned(),
        ..TestataRisposta::default()
    })
}
