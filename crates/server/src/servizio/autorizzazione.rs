//! Who may call what: the checks that follow a verified signature (sicurezza §8, §13, step 16 of §12).
//!
//! The texts of these refusals are those that clients of ANPR know by heart: they are kept to the letter.

use anpr_engine::Anomalia;
use anpr_model::{Data, StatoComune};
use anpr_registry::{Abilitazione, Chiamante, StatoIam};

/// Why a verified caller does not pass the gateway.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Negato {
    /// Refused without saying why: the identity as a whole does not stand in this environment.
    Cancello(&'static str),
    /// Refused as a certificate withdrawn in the console is (F8).
    Revocato(&'static str),
}

/// What the caller asks and says of itself.
pub(super) struct Richiesta<'a> {
    /// `IdSede`, proved by the signature.
    pub(super) id_sede: &'a str,
    /// `IdPostazione`, proved by the signature.
    pub(super) id_postazione: &'a str,
    /// `codMittente`; none for a service whose header is free, the connection test (sicurezza §10.4).
    pub(super) cod_mittente: Option<&'a str>,
    /// Code of the operation.
    pub(super) operazione: &'a str,
    pub(super) oggi: Data,
}

/// Comune, postazione and operator, in this order: who does not pass learns nothing of what the message asks.
pub(super) fn identifica(richiesta: &Richiesta<'_>, chiamante: &Chiamante) -> Result<(), Negato> {
    if chiamante.comune.is_none() {
        return Err(Negato::Cancello("the comune of IdSede is not in the register"));
    }
    postazione(richiesta, chiamante)?;
    if chiamante.operatore.is_none() {
        return Err(Negato::Cancello("the operator is not in the register"));
    }
    if chiamante.abilitazioni.is_empty() {
        return Err(Negato::Cancello("the operator is enabled in no comune"));
    }
    Ok(())
}

/// Whether the caller, who was identified, may ask this: operator, comune and profile, in this order. The refusal is
/// the application's, which says why.
pub(super) fn abilita(richiesta: &Richiesta<'_>, chiamante: &Chiamante) -> Result<(), Anomalia> {
    if chiamante.operatore.as_ref().is_none_or(|operatore| operatore.stato != StatoIam::Attivo) {
        return Err(utente_7());
    }
    if let Some(mittente) = richiesta.cod_mittente {
        if !chiamante.comuni.iter().any(|comune| comune == mittente) {
            return Err(altro_comune(mittente, richiesta.id_sede));
        }
        subentrato(richiesta, chiamante)?;
    }
    profilo(richiesta, chiamante)
}

/// A postazione is known by its own row; the server of the comune may play both parts (sicurezza §4.13), and is then
/// known by its certificate.
fn postazione(richiesta: &Richiesta<'_>, chiamante: &Chiamante) -> Result<(), Negato> {
    match &chiamante.postazione {
        Some(postazione) if postazione.stato != StatoIam::Attivo => {
            Err(Negato::Revocato("the postazione is blocked or cancelled"))
        }
        Some(postazione) if !chiamante.comuni.contains(&postazione.comune) => {
            Err(Negato::Cancello("the postazione belongs to another comune"))
        }
        Some(_) => Ok(()),
        None => match &chiamante.certificato_server {
            Some(certificato) if certificato.cn == richiesta.id_postazione => Ok(()),
            _ => Err(Negato::Cancello("the postazione is not in the register")),
        },
    }
}

/// Before its subentro a comune consults and hands over its register, no more (consultazione §1.7); one that answers for
/// others is in with them.
fn subentrato(richiesta: &Richiesta<'_>, chiamante: &Chiamante) -> Result<(), Anomalia> {
    let fuori = chiamante.comune.as_ref().filter(|comune| comune.stato == StatoComune::NonSubentrato);
    match fuori {
        Some(comune) if chiamante.comuni.len() == 1 && !PRIMA_DEL_SUBENTRO.contains(&richiesta.operazione) => {
            let istat = &comune.istat;
            Err(non_abilitato(&format!("Utente non abilitato: il comune {istat} non è ancora subentrato in ANPR")))
        }
        _ => Ok(()),
    }
}

fn profilo(richiesta: &Richiesta<'_>, chiamante: &Chiamante) -> Result<(), Anomalia> {
    let (qui, altrove): (Vec<_>, Vec<_>) =
        chiamante.abilitazioni.iter().partition(|(abilitazione, _)| chiamante.comuni.contains(&abilitazione.comune));
    if qui.is_empty() {
        let sua = altrove.first().map_or("", |(abilitazione, _)| &abilitazione.comune);
        return Err(altro_comune(richiesta.id_sede, sua));
    }
    let in_vigore: Vec<bool> = qui
        .iter()
        .filter(|(abilitazione, _)| vale(abilitazione, richiesta.oggi))
        .map(|(_, ammessa)| *ammessa)
        .collect();
    if in_vigore.is_empty() {
        return Err(utente_7());
    }
    // Whoever is enabled may test the connection: it shows nothing.
    if richiesta.cod_mittente.is_none() || in_vigore.contains(&true) {
        return Ok(());
    }
    Err(if DI_UTILITA.contains(&richiesta.operazione) {
        non_abilitato("Utente non abilitato a questo servizio")
    } else {
        non_abilitato("Utente non abilitato 5")
    })
}

fn vale(abilitazione: &Abilitazione, oggi: Data) -> bool {
    abilitazione.stato == StatoIam::Attivo && abilitazione.dal <= oggi && abilitazione.al.is_none_or(|fine| oggi < fine)
}

/// The operator is known but not active here (sicurezza Q7).
fn utente_7() -> Anomalia {
    non_abilitato("Utente non abilitato 7")
}

fn altro_comune(chiesto: &str, abilitato: &str) -> Anomalia {
    non_abilitato(&format!(
        "Utente non abilitato: il codice ISTAT {chiesto} non coincide al codice ISTAT {abilitato} abilitato alle \
         funzioni risultanti dal servizio cast 1"
    ))
}

fn non_abilitato(testo: &str) -> Anomalia {
    super::rifiuti::di_testata(testo.to_owned())
}

/// What a comune may ask before its subentro.
const PRIMA_DEL_SUBENTRO: [&str; 2] = ["3002", "S001"];

/// The operations of the "Operatore di utilità", whose refusal has a text of its own (K3).
const DI_UTILITA: [&str; 3] = ["3003", "3007", "4005"];

#[cfg(test)]
mod tests {
    use super::*;
    use anpr_model::ComuneRegistro;
    use anpr_registry::{Operatore, Postazione};

    fn giorno(d: u32) -> Data {
        Data::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn richiesta<'a>(cod_mittente: Option<&'a str>, operazione: &'a str) -> Richiesta<'a> {
        Richiesta { id_sede: "888001", id_postazione: "888001-PC-0001", cod_mittente, operazione, oggi: giorno(10) }
    }

    fn abilitazione(comune: &str) -> Abilitazione {
        Abilitazione {
            operatore: "OP".to_owned(),
            comune: comune.to_owned(),
            profilo: "OP_CONSULTAZIONE".to_owned(),
            stato: StatoIam::Attivo,
            dal: giorno(1),
            al: None,
        }
    }

    fn chiamante() -> Chiamante {
        Chiamante {
            certificato_server: None,
            certificato_postazione: None,
            postazione: Some(Postazione {
                id: "888001-PC-0001".to_owned(),
                comune: "888001".to_owned(),
                descrizione: None,
                stato: StatoIam::Attivo,
            }),
            operatore: Some(Operatore {
                id: "OP".to_owned(),
                codice_fiscale: "OP".to_owned(),
                stato: StatoIam::Attivo,
            }),
            abilitazioni: vec![(abilitazione("888001"), true)],
            comune: Some(ComuneRegistro {
                istat: "888001".to_owned(),
                denominazione: "PROVA".to_owned(),
                sigla_provincia: "ZZ".to_owned(),
                stato: StatoComune::Subentrato,
                data_subentro: None,
            }),
            comuni: vec!["888001".to_owned()],
        }
    }

    fn testo(esito: Result<(), Anomalia>) -> String {
        esito.unwrap_err().testo().to_owned()
    }

    #[test]
    fn f1_for_an_identity_that_this_environment_does_not_know() {
        let senza = [
            Chiamante { comune: None, ..chiamante() },
            Chiamante { postazione: None, ..chiamante() },
            Chiamante { operatore: None, ..chiamante() },
            Chiamante { abilitazioni: Vec::new(), ..chiamante() },
        ];
        for chiamante in senza {
            let esito = identifica(&richiesta(Some("888001"), "3002"), &chiamante);
            assert!(matches!(esito, Err(Negato::Cancello(_))), "{chiamante:?}");
        }
    }

    #[test]
    fn f8_for_a_postazione_that_is_blocked() {
        let mut chiamante = chiamante();
        chiamante.postazione.as_mut().unwrap().stato = StatoIam::Bloccato;
        let esito = identifica(&richiesta(Some("888001"), "3002"), &chiamante);
        assert!(matches!(esito, Err(Negato::Revocato(_))));
    }

    #[test]
    fn k1_when_no_profile_holds_the_operation() {
        let mut chiamante = chiamante();
        chiamante.abilitazioni[0].1 = false;
        assert_eq!(testo(abilita(&richiesta(Some("888001"), "5008"), &chiamante)), "Utente non abilitato 5");
    }

    #[test]
    fn k2_when_operator_or_enablement_is_not_in_force() {
        let mut bloccato = chiamante();
        bloccato.operatore.as_mut().unwrap().stato = StatoIam::Bloccato;
        let mut scaduta = chiamante();
        scaduta.abilitazioni[0].0.al = Some(giorno(10));
        let mut futura = chiamante();
        futura.abilitazioni[0].0.dal = giorno(11);
        for chiamante in [bloccato, scaduta, futura] {
            assert_eq!(testo(abilita(&richiesta(Some("888001"), "3002"), &chiamante)), "Utente non abilitato 7");
        }
    }

    #[test]
    fn k3_for_an_operation_of_utilita() {
        let mut chiamante = chiamante();
        chiamante.abilitazioni[0].1 = false;
        let testo = testo(abilita(&richiesta(Some("888001"), "3003"), &chiamante));
        assert_eq!(testo, "Utente non abilitato a questo servizio");
    }

    #[test]
    fn k4_when_sender_or_operator_is_of_another_comune() {
        let altro_mittente = testo(abilita(&richiesta(Some("888002"), "3002"), &chiamante()));
        let mut altrove = chiamante();
        altrove.abilitazioni = vec![(abilitazione("888002"), true)];
        let altro_utente = testo(abilita(&richiesta(Some("888001"), "3002"), &altrove));
        assert!(altro_mittente.contains("888002 non coincide al codice ISTAT 888001"), "{altro_mittente}");
        assert!(altro_utente.contains("888001 non coincide al codice ISTAT 888002"), "{altro_utente}");
    }

    #[test]
    fn before_its_subentro_a_comune_consults_and_hands_over_no_more() {
        let mut fuori = chiamante();
        fuori.comune.as_mut().unwrap().stato = StatoComune::NonSubentrato;
        for operazione in ["3002", "S001"] {
            assert_eq!(abilita(&richiesta(Some("888001"), operazione), &fuori), Ok(()));
        }
        assert_eq!(abilita(&richiesta(None, "TestConn"), &fuori), Ok(()));
        for operazione in ["3003", "4005", "5005", "6001"] {
            let detto = testo(abilita(&richiesta(Some("888001"), operazione), &fuori));
            assert!(detto.contains("888001 non è ancora subentrato"), "{operazione}: {detto}");
        }
        fuori.comuni.push("888009".to_owned());
        assert_eq!(abilita(&richiesta(Some("888001"), "5005"), &fuori), Ok(()), "with those that it took in");
    }

    #[test]
    fn an_enabled_operator_passes_and_may_always_test_the_connection() {
        assert_eq!(abilita(&richiesta(Some("888001"), "3002"), &chiamante()), Ok(()));
        let mut senza_profilo = chiamante();
        senza_profilo.abilitazioni[0].1 = false;
        assert_eq!(abilita(&richiesta(None, "TestConn"), &senza_profilo), Ok(()));
    }
}
