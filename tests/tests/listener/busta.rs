//! The envelope of every operation: header, versions, schema, idempotency, replay (registrazione §1).

use anpr_tests::richieste::{Richiesta3002, connessione, fra, per_cf};
use anpr_tests::{Sandbox, scenari};
use anpr_wss::sign::Options;
use std::time::SystemTime;

scenari!(
    k5_xxxx_refuses_a_version_that_is_not_served,
    k6_refuses_another_operation_in_the_header,
    en489_names_element_line_and_rule,
    en148_refuses_the_word_of_another_environment,
    ehr09_refuses_a_request_from_the_future,
    ehr26_refuses_an_unknown_kind_of_operation,
    all_broken_rules_of_the_header_come_together,
    the_header_is_echoed_unchanged,
    the_same_id_gets_the_same_answer_again,
    the_same_id_at_the_same_time_is_one_operation,
    en079_refuses_the_id_of_another_operation,
    a_refusal_of_the_envelope_does_not_consume_the_id,
    t19_a_replayed_message_gets_the_stored_answer_and_no_new_number,
    t19_a_replayed_message_without_stored_answer_is_rejected,
    t08_a_message_for_another_service_is_not_taken,
    the_connection_test_takes_any_header,
    en527_every_refusal_can_be_quoted_to_support,
    en379_refuses_the_withdrawn_operations,
);

fn qualcuno(sandbox: &Sandbox) -> Richiesta3002 {
    let comune = sandbox.comune("888001");
    Richiesta3002::nuova(&comune.istat, &per_cf(&comune.uno("R").codice_fiscale))
}

fn k5_xxxx_refuses_a_version_that_is_not_served(sandbox: &Sandbox) {
    for versione in ["ANPR01", "ANPR04", "999999"] {
        let richiesta = Richiesta3002 { versione: versione.to_owned(), ..qualcuno(sandbox) };
        let risposta = sandbox.comune("888001").chiama(&richiesta.xml());
        assert_eq!(risposta.codici(), ["XXXX"], "{versione}");
        assert_eq!(risposta.testi(), ["CodDestinatario diverso da ANPR05"]);
        assert_eq!(risposta.valore("idOperazioneANPR"), Some("0"));
        risposta.corpo();
    }
}

fn k6_refuses_another_operation_in_the_header(sandbox: &Sandbox) {
    let richiesta = Richiesta3002 { operazione: "3003".to_owned(), ..qualcuno(sandbox) };
    let risposta = sandbox.comune("888001").chiama(&richiesta.xml());
    assert_eq!(risposta.testi(), ["Operazione richiesta inesistente"]);
    risposta.corpo();
}

fn en489_names_element_line_and_rule(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = Richiesta3002::nuova("888001", "<codiceFiscale>minuscolo</codiceFiscale>");
    let risposta = comune.chiama(&richiesta.xml());
    assert_eq!(risposta.codici(), ["EN489"]);
    assert!(risposta.testi()[0].contains("/Richiesta3002/criteriRicerca/codiceFiscale (riga 1)"), "{}", risposta.testo);
    risposta.corpo();
}

fn en148_refuses_the_word_of_another_environment(sandbox: &Sandbox) {
    let richiesta = Richiesta3002 { tipo_invio: "PROD".to_owned(), ..qualcuno(sandbox) };
    let risposta = sandbox.comune("888001").chiama(&richiesta.xml());
    assert_eq!(risposta.codici(), ["EN148"]);
    assert!(risposta.testi()[0].contains("PROD") && risposta.testi()[0].contains("TEST"), "{}", risposta.testo);
}

fn ehr09_refuses_a_request_from_the_future(sandbox: &Sandbox) {
    let richiesta = Richiesta3002 { ora: format!("{}T09:00:00", fra(3)), ..qualcuno(sandbox) };
    assert_eq!(sandbox.comune("888001").chiama(&richiesta.xml()).codici(), ["EHR09"]);
}

fn ehr26_refuses_an_unknown_kind_of_operation(sandbox: &Sandbox) {
    let richiesta = Richiesta3002 { tipo_operazione: "X".to_owned(), ..qualcuno(sandbox) };
    assert_eq!(sandbox.comune("888001").chiama(&richiesta.xml()).codici(), ["EHR26"]);
}

fn all_broken_rules_of_the_header_come_together(sandbox: &Sandbox) {
    let giusta = qualcuno(sandbox).xml();
    let date = format!(
        "<dataProtocolloComune>{domani}</dataProtocolloComune><tipoInvio>TEST</tipoInvio>\
         <dataDecorrenza>{domani}</dataDecorrenza><dataDefinizionePratica>{ieri}</dataDefinizionePratica>",
        domani = fra(1),
        ieri = fra(-1)
    );
    let richiesta = giusta.replace("<tipoInvio>TEST</tipoInvio>", &date);
    assert_eq!(sandbox.comune("888001").chiama(&richiesta).codici(), ["EHR18", "EHR19", "EHR84"]);
}

fn the_header_is_echoed_unchanged(sandbox: &Sandbox) {
    let richiesta = qualcuno(sandbox);
    let risposta = sandbox.comune("888001").chiama(&richiesta.xml());
    assert_eq!(risposta.valore("idOperazioneComune"), Some(richiesta.id.as_str()));
    assert_eq!(risposta.valore("codMittente"), Some("888001"));
    assert_eq!(risposta.valore("codDestinatario"), Some("ANPR05"));
    assert_eq!(risposta.valore("dataOraRichiesta"), Some(richiesta.ora.as_str()));
    assert_eq!(risposta.valore("esitoOperazione"), Some("0000"));
    risposta.corpo();
}

fn the_same_id_gets_the_same_answer_again(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = qualcuno(sandbox);
    let prima = comune.chiama(&richiesta.xml());
    let altra = Richiesta3002 { criteri: per_cf("AAAAAA00A00A000A"), ..richiesta.clone() };
    assert_eq!(comune.chiama(&richiesta.xml()).corpo(), prima.corpo());
    assert_eq!(comune.chiama(&altra.xml()).corpo(), prima.corpo(), "the body does not count, only the id");

    let negata = Richiesta3002::nuova("888001", &per_cf("AAAAAA00A00A000A"));
    let rifiuto = comune.chiama(&negata.xml());
    assert_eq!(rifiuto.codici(), ["EN122"]);
    assert_eq!(comune.chiama(&negata.xml()).corpo(), rifiuto.corpo());

    let vicino = sandbox.comune("888002");
    let stesso_id =
        Richiesta3002 { id: richiesta.id, ..Richiesta3002::nuova("888002", &per_cf(&vicino.uno("R").codice_fiscale)) };
    assert_ne!(vicino.chiama(&stesso_id.xml()).corpo(), prima.corpo(), "ids are those of one comune");
}

fn the_same_id_at_the_same_time_is_one_operation(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = qualcuno(sandbox).xml();
    let risposte: Vec<_> = std::thread::scope(|s| {
        let fili: Vec<_> = (0..8).map(|_| s.spawn(|| comune.chiama(&richiesta))).collect();
        fili.into_iter().map(|filo| filo.join().unwrap()).collect()
    });
    let (date, in_corso): (Vec<_>, Vec<_>) = risposte.iter().partition(|r| r.valore("esitoOperazione") == Some("0000"));
    let prima = date.first().expect("one is answered").corpo();
    assert!(date.iter().all(|risposta| risposta.corpo() == prima));
    for risposta in in_corso {
        assert_eq!(risposta.codici(), ["EN148"], "{}", risposta.testo);
        assert!(risposta.testi()[0].contains("ancora in elaborazione"), "{}", risposta.testo);
    }
    assert_eq!(comune.chiama(&richiesta).corpo(), prima);
}

fn en079_refuses_the_id_of_another_operation(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = qualcuno(sandbox);
    assert_eq!(comune.chiama(&richiesta.xml()).codici(), Vec::<&str>::new());
    let testata = richiesta.xml();
    let testata = &testata[testata.find("<testataRichiesta>").unwrap()..testata.find("<criteriRicerca>").unwrap()];
    let altra = format!(
        r#"<a:Richiesta3003 xmlns:a="http://sogei.it/ANPR/3000consultazione">{}</a:Richiesta3003>"#,
        testata.replace(">3002<", ">3003<")
    );
    let risposta = comune.chiama(&altra);
    assert_eq!(risposta.codici(), ["EN079"], "{}", risposta.testo);
}

fn a_refusal_of_the_envelope_does_not_consume_the_id(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let buona = qualcuno(sandbox);
    let cattiva = Richiesta3002 { tipo_invio: "PROD".to_owned(), ..buona.clone() };
    assert_eq!(comune.chiama(&cattiva.xml()).codici(), ["EN148"]);
    assert_eq!(comune.chiama(&buona.xml()).valore("esitoOperazione"), Some("0000"));
}

fn t19_a_replayed_message_gets_the_stored_answer_and_no_new_number(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let corpo = qualcuno(sandbox).xml();
    let messaggio = comune.firma(&corpo, &Options::at(SystemTime::now()));
    let prima = comune.manda(&corpo, messaggio.clone());
    let seconda = comune.manda(&corpo, messaggio);
    assert!(prima.valore("idOperazioneANPR").is_some());
    assert_eq!(prima.corpo(), seconda.corpo());
}

fn t19_a_replayed_message_without_stored_answer_is_rejected(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let corpo = connessione();
    let messaggio = comune.firma(&corpo, &Options::at(SystemTime::now()));
    assert_eq!(comune.manda(&corpo, messaggio.clone()).stato, 200);
    assert_eq!(comune.manda(&corpo, messaggio).fault(), "Rejected by policy. (from client)");
}

fn t08_a_message_for_another_service_is_not_taken(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let messaggio = comune.firma(&qualcuno(sandbox).xml(), &Options::at(SystemTime::now()));
    let risposta = comune.manda_a("/ANPRTestConn/TestConn", messaggio);
    assert_eq!(risposta.fault(), "Internal Error (from client)");
    assert!(risposta.request_id.is_some(), "a refusal has a reference number");
}

fn the_connection_test_takes_any_header(sandbox: &Sandbox) {
    let risposta = sandbox.comune("888001").chiama(&connessione());
    assert_eq!(risposta.valore("codDestinatario"), Some("giusep"));
    assert_eq!(risposta.valore("esitoOperazione"), Some("0000"));
    risposta.corpo();
}

fn en527_every_refusal_can_be_quoted_to_support(sandbox: &Sandbox) {
    let richiesta = Richiesta3002::nuova("888001", &per_cf("AAAAAA00A00A000A"));
    let risposta = sandbox.comune("888001").chiama(&richiesta.xml());
    assert_eq!(risposta.valori("codiceErroreAnomalia"), ["EN122", "EN527"]);
    let id = risposta.valore("idOperazioneANPR").unwrap();
    assert!(risposta.testi()[1].contains(id), "{}", risposta.testo);
    risposta.corpo();
}

fn en379_refuses_the_withdrawn_operations(sandbox: &Sandbox) {
    let testata = qualcuno(sandbox).xml();
    let testata = &testata[testata.find("<testataRichiesta>").unwrap()..testata.find("<criteriRicerca>").unwrap()];
    let richiesta = format!(
        r#"<a:Richiesta3001 xmlns:a="http://sogei.it/ANPR/3000consultazione">{}<datiControlli><pPadre>1</pPadre><pCodiceFiscalePadre>1</pCodiceFiscalePadre><pMadre>1</pMadre><pCognomeMadre>1</pCognomeMadre><pCodiceFiscaleMadre>1</pCodiceFiscaleMadre></datiControlli></a:Richiesta3001>"#,
        testata.replace(">3002<", ">3001<")
    );
    let risposta = sandbox.comune("888001").chiama(&richiesta);
    assert_eq!(risposta.codici(), ["EN379"], "{}", risposta.testo);
    risposta.corpo();
}
