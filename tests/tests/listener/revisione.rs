//! Rules that only several parts together keep: what consumes an id, who sees whose people, keys of every writing
//! (registrazione §§1.2, 1.3, 3.4, 4.1; consultazione §§1.5, 1.7, 2.2).

use anpr_tests::fornitura::{Apr, Soggetto};
use anpr_tests::programma::cartella;
use anpr_tests::richieste::{Richiesta3002, connessione, nato_il, per_cf, per_famiglia, per_nomi};
use anpr_tests::{Comune, Persona, Risposta, Sandbox, scenari, valore};

scenari!(
    en122_for_people_of_a_comune_that_was_not_merged_into_ours,
    en072_another_state_of_birth,
    en148_what_is_not_offered_leaves_the_id_free,
    the_connection_test_leaves_the_id_free,
    a_refusal_echoes_protocol_and_dates,
    a_comune_that_is_not_in_consults_and_holds_nobody,
    a_comune_sees_the_people_of_those_merged_into_it,
    a_provisional_codice_fiscale_of_digits_is_a_key,
    a_foreign_place_of_birth_is_a_criterion,
    an_id_counts_by_its_number,
    two_keys_must_be_of_one_person,
);

const NUMERICO: &str = "12345678903";

fn chiedi(comune: &Comune, criteri: &str) -> Richiesta3002 {
    Richiesta3002::nuova(&comune.istat, criteri)
}

fn risponde(comune: &Comune, richiesta: &Richiesta3002) -> Risposta {
    let risposta = comune.chiama(&richiesta.xml());
    risposta.corpo();
    risposta
}

/// The comune into which another one, with people, was merged.
fn unito(sandbox: &Sandbox) -> Comune {
    sandbox.comune_riempito("888041", |_| {
        sandbox.nuovo_comune("888040");
        let capo = Soggetto::nuovo("U1", "SOPPRESSI", "UGO", "1975-06-07").cf(NUMERICO);
        let apr = Apr::di("888040")
            .famiglia("F1", &[capo, Soggetto::nuovo("U2", "SOPPRESSI", "IDA", "1976-06-07").legame("2")]);
        let file = apr.scrivi(1, &cartella()).map(|file| file.display().to_string());
        assert!(sandbox.comanda(&["subentro", "load", &file[0], &file[1]]).starts_with("OK: "));
        sandbox.comanda(&["comuni", "merge", "888040", "888041"]);
    })
}

fn en122_for_people_of_a_comune_that_was_not_merged_into_ours(sandbox: &Sandbox) {
    unito(sandbox);
    let altro = sandbox.comune("888001");
    assert_eq!(risponde(&altro, &chiedi(&altro, &per_cf(NUMERICO))).codici(), ["EN122"]);
}

fn nato_in(persona: &Persona, codice_stato: &str) -> String {
    format!(
        "<datiNascita><dataEvento>{}</dataEvento><luogoNascita><localita><descrizioneStato>X</descrizioneStato>\
         <codiceStato>{codice_stato}</codiceStato></localita></luogoNascita></datiNascita>",
        persona.data_nascita
    )
}

/// Somebody born abroad, and the code of the state.
fn straniero(comune: &Comune) -> (Persona, String) {
    let con_cf = comune.persone().iter().filter(|p| p.stato == "R" && !p.codice_fiscale.is_empty());
    let mut trovati = con_cf.filter_map(|p| {
        // The place's letter in a codice fiscale is Z for those born abroad.
        p.codice_fiscale.get(11..12).filter(|lettera| *lettera == "Z")?;
        let scheda = risponde(comune, &chiedi(comune, &per_cf(&p.codice_fiscale)).dati(&["2"]));
        let luogo = scheda.valore("luogoNascita")?;
        Some((p.clone(), valore(luogo, "codiceStato")?.to_owned()))
    });
    trovati.next().unwrap()
}

fn en072_another_state_of_birth(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (p, _) = straniero(&comune);
    let richiesta = chiedi(&comune, &per_cf(&p.codice_fiscale)).con(&nato_in(&p, "999"));
    assert_eq!(risponde(&comune, &richiesta).codici(), ["EN072"]);
}

fn en148_what_is_not_offered_leaves_the_id_free(sandbox: &Sandbox) {
    use anpr_contract::testkit::{Generatore, Misura};
    let comune = sandbox.comune("888001");
    let buona = chiedi(&comune, &per_cf(&comune.uno("R").codice_fiscale));
    let documento =
        Generatore::comune(1).documento("http://sogei.it/ANPR/3000consultazione", "Richiesta3008", Misura::Minima);
    let non_offerta = Richiesta3002 { operazione: "3008".to_owned(), ..buona.clone() };
    let rifiuto = comune.chiama(&non_offerta.in_testa_a(&documento.unwrap().xml()));
    assert_eq!(rifiuto.valori("codiceErroreAnomalia"), ["EN148", "EN527"], "{}", rifiuto.testo);
    assert_ne!(rifiuto.valore("idOperazioneANPR"), Some("0"), "it can be quoted all the same");
    risponde(&comune, &buona).accolta();
}

fn the_connection_test_leaves_the_id_free(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let prova = connessione();
    let id = valore(&prova, "idOperazioneComune").unwrap().to_owned();
    let prima = comune.chiama(&prova);
    let ancora = comune.chiama(&prova);
    assert_ne!(prima.valore("idOperazioneANPR"), ancora.valore("idOperazioneANPR"), "each test is a call of its own");
    let richiesta = Richiesta3002 { id, ..chiedi(&comune, &per_cf(&comune.uno("R").codice_fiscale)) };
    risponde(&comune, &richiesta).accolta();
}

fn a_refusal_echoes_protocol_and_dates(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let date = "<protocolloComune>12/A-3_b</protocolloComune><dataProtocolloComune>2026-02-03+01:00</dataProtocolloComune>\
                <tipoInvio>TEST</tipoInvio><dataDecorrenza>2018-07-31</dataDecorrenza>";
    let con_date = |richiesta: Richiesta3002| richiesta.xml().replace("<tipoInvio>TEST</tipoInvio>", date);
    let nessuno = con_date(chiedi(&comune, &per_cf("AAAAAA00A00A000A")));
    let altra_versione = con_date(Richiesta3002 { versione: "ANPR01".to_owned(), ..chiedi(&comune, "") });
    let invalida = con_date(chiedi(&comune, &per_cf("minuscolo")));
    for (richiesta, codice) in [(nessuno, "EN122"), (altra_versione, "XXXX"), (invalida, "EN489")] {
        let rifiuto = comune.chiama(&richiesta);
        assert_eq!(rifiuto.codici(), [codice], "{}", rifiuto.testo);
        let eco = ["protocolloComune", "dataProtocolloComune", "dataDecorrenza"].map(|campo| rifiuto.valore(campo));
        assert_eq!(eco, [Some("12/A-3_b"), Some("2026-02-03+01:00"), Some("2018-07-31")], "{codice}");
        rifiuto.corpo();
    }
}

fn a_comune_that_is_not_in_consults_and_holds_nobody(sandbox: &Sandbox) {
    let nuovo = sandbox.comune_riempito("888042", |_| {});
    let p = sandbox.comune("888001").uno("R").clone();
    assert_eq!(risponde(&nuovo, &chiedi(&nuovo, &per_cf(&p.codice_fiscale))).codici(), ["EN122"]);
    let trovata = risponde(&nuovo, &chiedi(&nuovo, &per_cf(&p.codice_fiscale)).nazionale());
    assert_eq!(trovata.accolta().valori("idANPR"), [&p.id_anpr]);
}

fn a_comune_sees_the_people_of_those_merged_into_it(sandbox: &Sandbox) {
    let comune = unito(sandbox);
    let suo = risponde(&comune, &chiedi(&comune, &per_cf(NUMERICO)));
    let locale = suo.accolta().valore("idSchedaSoggettoComune").unwrap();
    assert!(locale.contains("888040") && locale.contains("U1"), "their holder: {locale}");
    let famiglia = per_famiglia(suo.valore("idFamigliaConvivenzaANPR").unwrap(), "1");
    for chiave in [famiglia, per_cf(NUMERICO)] {
        let risposta = risponde(&comune, &chiedi(&comune, &chiave).scheda("2"));
        assert_eq!(risposta.accolta().valori("datiSoggetto").len(), 2);
    }
}

fn a_provisional_codice_fiscale_of_digits_is_a_key(sandbox: &Sandbox) {
    let comune = unito(sandbox);
    let risposta = risponde(&comune, &chiedi(&comune, &per_cf(NUMERICO)));
    assert_eq!((risposta.valori("codFiscale"), risposta.valore("cognome")), (vec![NUMERICO], Some("SOPPRESSI")));
    let anomalie = risposta.valori("erroriAnomalie");
    assert!(!anomalie.iter().any(|anomalia| anomalia.contains("EA0")), "it is a good one: {anomalie:?}");
    assert_eq!(risponde(&comune, &chiedi(&comune, &per_cf("02345678903"))).codici(), ["EN122"]);
    assert_eq!(risponde(&comune, &chiedi(&comune, &per_cf("1234567890"))).codici(), ["EN489"]);
}

fn a_foreign_place_of_birth_is_a_criterion(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (p, stato) = straniero(&comune);
    for chiave in [per_cf(&p.codice_fiscale), per_nomi(&p)] {
        let trovati = risponde(&comune, &chiedi(&comune, &chiave).con(&nato_in(&p, &stato)));
        assert!(trovati.accolta().valori("idANPR").contains(&p.id_anpr.as_str()));
    }
    assert_eq!(risponde(&comune, &chiedi(&comune, &per_nomi(&p)).con(&nato_in(&p, "999"))).codici(), ["EN122"]);
}

fn an_id_counts_by_its_number(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    let zeri = format!("{:0>16}", p.id);
    let per_id = |id: &str| chiedi(&comune, &format!("<idSchedaSoggettoANPR>{id}</idSchedaSoggettoANPR>"));
    assert_eq!(risponde(&comune, &per_id(&zeri)).accolta().valori("idANPR"), [&p.id_anpr]);
    let famiglia = per_famiglia(&format!("{:0>20}", p.famiglia), "1");
    assert!(risponde(&comune, &chiedi(&comune, &famiglia).scheda("2")).accolta().valore("datiSoggetto").is_some());
}

fn two_keys_must_be_of_one_person(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let mut residenti = comune.persone().iter().filter(|p| p.stato == "R" && !p.codice_fiscale.is_empty());
    let (uno, altro) = (residenti.next().unwrap(), residenti.next().unwrap());
    let id = |p: &Persona| format!("<idSchedaSoggettoANPR>{}</idSchedaSoggettoANPR>", p.id);
    let id_anpr = |p: &Persona| format!("<idANPR>{}</idANPR>", p.id_anpr);
    assert_eq!(risponde(&comune, &chiedi(&comune, &(id(uno) + &id_anpr(altro)))).codici(), ["EN122"]);
    assert_eq!(
        risponde(&comune, &chiedi(&comune, &(per_cf(&uno.codice_fiscale) + &id_anpr(altro)))).codici(),
        ["EN070"]
    );
    let concordi =
        chiedi(&comune, &(per_cf(&uno.codice_fiscale) + &id(uno) + &id_anpr(uno))).con(&nato_il(&uno.data_nascita));
    assert_eq!(risponde(&comune, &concordi).accolta().valori("idANPR"), [&uno.id_anpr]);
}
