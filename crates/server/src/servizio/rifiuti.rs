//! Refusals on the wire: the coarse faults of the gateway, and the `rispostaKO` of the application.

use super::testata_grezza::TestataGrezza;
use crate::chiamata::{CodiceFault, Esito};
use anpr_catalogue::codici::Gravita;
use anpr_contract::connessione::RispostaConnessione;
use anpr_contract::tipi::TestataRisposta;
use anpr_engine::Anomalia;
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
/// must itself be valid. What need not be in a header is left out when it is not as the schema wants it.
pub(super) fn eco(grezza: &TestataGrezza) -> Option<TestataRisposta> {
    let mut eco = TestataRisposta {
        id_operazione_comune: grezza.id_operazione_comune.clone(),
        cod_mittente: grezza.cod_mittente.clone(),
        cod_destinatario: grezza.cod_destinatario.clone(),
        operazione_richiesta: grezza.operazione_richiesta.clone(),
        data_ora_richiesta: grezza.data_ora_richiesta.trim().to_owned(),
        id_operazione_anpr: "0".to_owned(),
        esito_operazione: "XXXX".to_owned(),
        ..TestataRisposta::default()
    };
    if !ammessa(&eco) {
        return None;
    }
    let facoltativi: [(&str, Campo); 3] = [
        (&grezza.protocollo_comune, |eco| &mut eco.protocollo_comune),
        (&grezza.data_protocollo_comune, |eco| &mut eco.data_protocollo_comune),
        (&grezza.data_decorrenza, |eco| &mut eco.data_decorrenza),
    ];
    for (valore, campo) in facoltativi {
        let valore = valore.trim();
        if !valore.is_empty() {
            *campo(&mut eco) = Some(valore.to_owned());
            if !ammessa(&eco) {
                *campo(&mut eco) = None;
            }
        }
    }
    Some(eco)
}

/// A field that a header need not have.
type Campo = fn(&mut TestataRisposta) -> &mut Option<String>;

/// Whether the schema admits a header. All answers have it, or one of the same types; that of the connection test has
/// nothing else.
fn ammessa(testata: &TestataRisposta) -> bool {
    let risposta = RispostaConnessione { testata_risposta: testata.clone() };
    anpr_contract::scrivi(&risposta).is_ok_and(|scritta| anpr_contract::validate(scritta.as_bytes()).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grezza() -> TestataGrezza {
        TestataGrezza {
            id_operazione_comune: "A1".to_owned(),
            cod_mittente: "888001".to_owned(),
            cod_destinatario: "ANPR05".to_owned(),
            operazione_richiesta: "3002".to_owned(),
            data_ora_richiesta: "2026-02-03T09:00:00".to_owned(),
            ..TestataGrezza::default()
        }
    }

    #[test]
    fn a_header_without_what_an_answer_must_have_is_not_echoed() {
        let rotte = [
            TestataGrezza { id_operazione_comune: String::new(), ..grezza() },
            TestataGrezza { id_operazione_comune: "A-1".to_owned(), ..grezza() },
            TestataGrezza { cod_mittente: "8880011".to_owned(), ..grezza() },
            TestataGrezza { cod_mittente: "88-001".to_owned(), ..grezza() },
            TestataGrezza { operazione_richiesta: "302".to_owned(), ..grezza() },
            TestataGrezza { data_ora_richiesta: "ieri".to_owned(), ..grezza() },
        ];
        assert!(rotte.iter().all(|rotta| eco(rotta).is_none()));
    }

    #[test]
    fn a_time_that_only_the_schema_knows_how_to_read_is_echoed() {
        for ora in ["2026-02-03T24:00:00", "12345-12-31T00:00:00Z", "-0044-03-15T09:30:15.5-14:00"] {
            let grezza = TestataGrezza { data_ora_richiesta: ora.to_owned(), ..grezza() };
            assert_eq!(eco(&grezza).unwrap().data_ora_richiesta, ora);
        }
    }

    #[test]
    fn protocol_and_dates_are_echoed_as_written_and_left_out_when_they_are_wrong() {
        let con = |protocollo: &str, data: &str| {
            let grezza = TestataGrezza {
                protocollo_comune: protocollo.to_owned(),
                data_protocollo_comune: data.to_owned(),
                data_decorrenza: data.to_owned(),
                ..grezza()
            };
            let eco = eco(&grezza).unwrap();
            assert_eq!(eco.data_protocollo_comune, eco.data_decorrenza);
            (eco.protocollo_comune, eco.data_decorrenza)
        };
        for data in ["2026-02-03", "2026-02-03Z", "2018-07-31+02:00", "12026-02-03"] {
            assert_eq!(con("12/A-3_b", data), (Some("12/A-3_b".to_owned()), Some(data.to_owned())));
        }
        for data in ["", "2026-02-30", "2026-02-03+2", "2026-02-03T00:00:00", "2026-02-03è"] {
            assert_eq!(con("numero 3", data), (None, None), "{data}");
        }
        assert_eq!(con(&"9".repeat(21), "").0, None);
    }
}
