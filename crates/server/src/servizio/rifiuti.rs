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
        protocollo_comune: Some(grezza.protocollo_comune.clone()).filter(|protocollo| protocollo_valido(protocollo)),
        data_protocollo_comune: data_valida(&grezza.data_protocollo_comune),
        data_decorrenza: data_valida(&grezza.data_decorrenza),
        id_operazione_anpr: "0".to_owned(),
        esito_operazione: "XXXX".to_owned(),
    })
}

/// What need not be in a header is left out of the echo when it is not as the schema wants it.
fn protocollo_valido(protocollo: &str) -> bool {
    let ammesso = |c: char| c.is_ascii_alphanumeric() || "-_/".contains(c);
    (1..=20).contains(&protocollo.chars().count()) && protocollo.chars().all(ammesso)
}

/// An `xs:date` as it was written, its offset included.
fn data_valida(testo: &str) -> Option<String> {
    let testo = testo.trim();
    let fuso = testo.get(10..)?;
    let ore = fuso.strip_prefix(['+', '-']).and_then(|ore| ore.split_once(':'));
    let numero = |cifre: &str, massimo: u8| cifre.len() == 2 && cifre.parse::<u8>().is_ok_and(|n| n <= massimo);
    let buono = matches!(fuso, "" | "Z") || ore.is_some_and(|(ore, minuti)| numero(ore, 13) && numero(minuti, 59));
    let giorno = valori::data(testo).map(valori::data_sul_filo)?;
    (buono && testo.starts_with(&giorno)).then(|| testo.to_owned())
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

    fn eco_di(grezza: &TestataGrezza) -> Option<TestataRisposta> {
        eco(grezza, FixedOffset::east_opt(3600).unwrap())
    }

    #[test]
    fn a_header_without_what_an_answer_must_have_is_not_echoed() {
        let rotte = [
            TestataGrezza { id_operazione_comune: String::new(), ..grezza() },
            TestataGrezza { id_operazione_comune: "A-1".to_owned(), ..grezza() },
            TestataGrezza { cod_mittente: "8880011".to_owned(), ..grezza() },
            TestataGrezza { operazione_richiesta: "302".to_owned(), ..grezza() },
            TestataGrezza { data_ora_richiesta: "ieri".to_owned(), ..grezza() },
        ];
        assert!(rotte.iter().all(|rotta| eco_di(rotta).is_none()));
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
            let eco = eco_di(&grezza).unwrap();
            assert_eq!(eco.data_protocollo_comune, eco.data_decorrenza);
            (eco.protocollo_comune, eco.data_decorrenza)
        };
        for data in ["2026-02-03", "2026-02-03Z", "2018-07-31+02:00"] {
            assert_eq!(con("12/A-3_b", data), (Some("12/A-3_b".to_owned()), Some(data.to_owned())));
        }
        for data in ["", "2026-02-30", "2026-02-03+2", "2026-02-03T00:00:00", "12026-02-03", "2026-02-03è"] {
            assert_eq!(con("numero 3", data), (None, None), "{data}");
        }
        assert_eq!(con(&"9".repeat(21), "").0, None);
    }
}
