//! What is issued, and what is refused.

use super::*;
use anpr_tests::certificati::{pdf, testo};
use anpr_tests::{scenari, valore};

scenari!(
    every_kind_says_what_it_certifies_of_residents,
    italians_abroad_have_their_own_kinds,
    the_dead_and_the_struck_off_have_theirs,
    several_kinds_come_in_one_document,
    the_second_language_stands_beside_the_first,
    names_with_every_letter_and_long_names_are_printed,
    en354_en355_en356_the_contract_of_convivenza,
    a_refusal_of_every_stage_says_its_code,
    what_may_be_forced_is_a_warning,
    the_data_alone,
    the_positive_answer_echoes_what_was_asked,
    only_who_may_certify_does,
    any_comune_certifies_any_resident,
);

fn emesso(comune: &Comune, richiesta: &Richiesta6001) -> String {
    testo(pdf(&risponde(comune, richiesta)))
}

fn contiene(testo: &str, frasi: &[&str]) {
    for frase in frasi {
        assert!(testo.contains(frase), "{frase}: {testo}");
    }
}

fn every_kind_says_what_it_certifies_of_residents(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    for (tipo, frasi) in [
        ("1", &["Certificato anagrafico di nascita", "atto di nascita n."][..]),
        ("3", &["Certificato anagrafico di matrimonio", "ha contratto matrimonio con"]),
        ("5", &["Certificato di cittadinanza", "cittadin"]),
        ("6", &["Certificato storico di cittadinanza", "alla data del"]),
        ("7", &["Certificato di esistenza in vita", "è in vita alla data"]),
        ("8", &["Certificato di residenza", "è residente nel Comune di BORGO DI PROVA (ZZ), all'indirizzo"]),
        ("9", &["Certificato storico di residenza", "Dal Al Comune Indirizzo"]),
        ("11", &["Certificato di stato civile", "è di stato civile"]),
        ("12", &["Certificato di stato di famiglia", "fa parte della famiglia anagrafica"]),
        ("13", &["stato di famiglia e di stato civile", "Stato civile"]),
        ("14", &["Certificato di residenza in convivenza", "nella convivenza"]),
        ("16", &["rapporti di parentela", "intestatario scheda"]),
        ("17", &["Certificato di stato libero", "è di stato libero ("]),
        ("18", &["Certificato anagrafico di unione civile", "è parte dell'unione civile"]),
        ("20", &["Certificato storico di residenza alla data", "era residente nel Comune di BORGO"]),
    ] {
        let p = chi(&comune, tipo, "R");
        let detto = emesso(&comune, &Richiesta6001::nuova(&comune, &p, &[tipo]));
        contiene(&detto, frasi);
        contiene(&detto, &["Comune di BORGO DI PROVA Ufficio anagrafe", &p.cognome, &p.nome, "BIANCHI LUIGI"]);
        contiene(&detto, &["FAC-SIMILE – prodotto nell'ambiente di prova «sandbox»", "Riscossi euro 0,26"]);
    }
    for (tipo, frase) in [("21", "gode dei diritti politici."), ("22", "nelle liste elettorali del Comune di BORGO")] {
        let elettore = comune.persone().iter().filter(|p| p.stato == "R" && !p.codice_fiscale.is_empty());
        let richieste = elettore.map(|p| Richiesta6001::nuova(&comune, p, &[tipo]).esente("11"));
        let detti = richieste.map(|richiesta| risponde(&comune, &richiesta));
        let primo = detti.into_iter().find(|risposta| !risposta.parti.is_empty()).unwrap();
        let detto = testo(pdf(&primo));
        contiene(&detto, &[frase, "Ufficio elettorale", "Il sindaco VERDI GIUSEPPA", "uso elettorale"]);
        assert!(!detto.contains("atto di nascita"));
    }
}

fn italians_abroad_have_their_own_kinds(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    for (tipo, frase) in [
        ("5", "è cittadin"),
        ("10", "nell'anagrafe degli italiani residenti all'estero (AIRE) del Comune di BORGO DI PROVA (ZZ) dal"),
        ("15", "fa parte della famiglia iscritta nell'anagrafe degli italiani residenti all'estero"),
    ] {
        let p = chi(&comune, tipo, "A");
        contiene(&emesso(&comune, &Richiesta6001::nuova(&comune, &p, &[tipo])), &[frase, &p.cognome]);
    }
    let p = comune.uno("A");
    for tipo in ["4", "7", "8", "12", "17"] {
        rifiuta(&comune, &Richiesta6001::nuova(&comune, p, &[tipo]), &["EN044"]);
    }
    rifiuta(&comune, &Richiesta6001::nuova(&comune, comune.uno("R"), &["10"]), &["EN164"]);
    rifiuta(&comune, &Richiesta6001::nuova(&comune, p, &["9"]), &["EN418"]);
}

fn the_dead_and_the_struck_off_have_theirs(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (morto, cancellato, vivo) = (comune.uno("D"), comune.uno("C"), comune.uno("R").clone());
    let da_altri = |p: &Persona, tipo: &str| {
        Richiesta6001::nuova(&comune, p, &[tipo]).chiesta_da(&vivo, "1", Some(("PASSAPORTO YA1", "2024-01-02")))
    };
    contiene(&emesso(&comune, &da_altri(morto, "2")), &["Certificato anagrafico di morte", "decedut"]);
    contiene(&emesso(&comune, &da_altri(cancellato, "4")), &["dall'anagrafe della popolazione residente", "motivo"]);
    rifiuta(&comune, &da_altri(&vivo, "2"), &["EN061"]);
    rifiuta(&comune, &da_altri(&vivo, "4"), &["EN163"]);
    rifiuta(&comune, &da_altri(morto, "7"), &["EN054", "EN228"]);
    rifiuta(&comune, &da_altri(morto, "1"), &["EN228"]);
    rifiuta(&comune, &da_altri(cancellato, "8"), &["EN229"]);
    rifiuta(&comune, &Richiesta6001::nuova(&comune, morto, &["2"]), &["EN170"]);
    rifiuta(&comune, &da_altri(cancellato, "20"), &["EN328"]);
}

fn several_kinds_come_in_one_document(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = chi(&comune, "1", "R");
    let detto = emesso(&comune, &Richiesta6001::nuova(&comune, &p, &["01", "5", "8", "08"]));
    contiene(&detto, &["Certificato contestuale", "Nascita · Cittadinanza · Residenza"]);
    assert_eq!(detto.matches("Riscossi euro").count(), 1);
}

fn the_second_language_stands_beside_the_first(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = chi(&comune, "1", "R");
    for (lingua, frasi) in [
        ("DE", ["Wohnsitzbescheinigung", "hat den Wohnsitz in der Gemeinde"]),
        ("FR", ["Certificat de résidence", "réside dans la Commune de"]),
        ("SL", ["Potrdilo o stalnem prebivališču", "ima stalno prebivališče v Občini"]),
    ] {
        let richiesta = Richiesta6001::nuova(&comune, &p, &["8"]);
        let due = emesso(&comune, &richiesta.clone().in_lingue(&["IT", lingua]));
        contiene(&due, &frasi);
        contiene(&due, &["Certificato di residenza"]);
        let sola = emesso(&comune, &Richiesta6001 { id: anpr_tests::id_nuovo(), ..richiesta }.in_lingue(&[lingua]));
        contiene(&sola, &frasi);
        assert!(!sola.contains("Certificato di residenza"));
    }
    rifiuta(&comune, &Richiesta6001::nuova(&comune, &p, &["8"]).in_lingue(&["IT", "SI"]), &["EC069"]);
}

fn names_with_every_letter_and_long_names_are_printed(sandbox: &Sandbox) {
    let (qui, persone) = di_prova(sandbox);
    let _ = qui;
    let comune = sandbox.comune("888001");
    for p in &persone[..1] {
        let detto = emesso(&comune, &Richiesta6001::nuova(&comune, p, &["8"]));
        contiene(&detto, &[&format!("{COGNOME} ĐORĐE")]);
    }
    for (cognome, nome) in [
        ("D'AGOSTINO", "NICOLÒ ANDREA"),
        ("DEGL'INNOCENTI DELLA SCALA DI SAN BONIFACIO", "MARIA GIUSEPPINA ANTONIETTA CONCETTA IMMACOLATA"),
        ("KAUR", ""),
        ("", "RAMON"),
    ] {
        let p = comune.chi(cognome, nome);
        contiene(&emesso(&comune, &Richiesta6001::nuova(&comune, p, &["8"])), &[format!("{cognome} {nome}").trim()]);
    }
}

fn en354_en355_en356_the_contract_of_convivenza(sandbox: &Sandbox) {
    let (_, [primo, secondo]) = di_prova(sandbox);
    let comune = sandbox.comune("888001");
    let detto = emesso(&comune, &Richiesta6001::nuova(&comune, &primo, &["19"]));
    contiene(&detto, &["ha stipulato un contratto di convivenza con", "ßIMON", "in data 04/03/2019", "prot. n. 77"]);
    let da = |chi: &Persona| {
        Richiesta6001::nuova(&comune, &primo, &["19"]).chiesta_da(chi, "1", Some(("PASSAPORTO YA1", "2024-01-02")))
    };
    rifiuta(&comune, &da(comune.uno("R")), &["EN356"]);
    rifiuta(&comune, &da(&secondo), &["EN355"]);
    rifiuta(&comune, &Richiesta6001::nuova(&comune, comune.uno("R"), &["19"]), &["EN354"]);
}

fn a_refusal_of_every_stage_says_its_code(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = chi(&comune, "12", "R");
    let chiedi = |tipi: &[&str]| Richiesta6001::nuova(&comune, &p, tipi);
    let otto = || chiedi(&["8"]);
    for (richiesta, codici) in [
        (chiedi(&["99"]), &["EC070"][..]),
        (chiedi(&["9", "8"]), &["EN153"]),
        (chiedi(&["3", "17"]), &["EN152", "EN158"]),
        (chiedi(&["12", "14"]), &["EN154", "EN156"]),
        (chiedi(&["13", "16"]), &["EN155", "EN157"]),
        (chiedi(&["11", "17"]), &["EN158", "EN159"]),
        (chiedi(&["10", "8"]), &["EN287"]),
        (chiedi(&["21"]), &["EN174"]),
        (otto().con("tipoRichiesta", "2"), &["EN174"]),
        (Richiesta6001 { decorrenza: Some("2020-01-01".to_owned()), ..otto() }, &["EN449"]),
        (Richiesta6001 { decorrenza: Some(anpr_tests::richieste::fra(2)), ..chiedi(&["20"]) }, &["EHR18"]),
        (otto().con("tipoRichiedente", "1"), &["ES115"]),
        (otto().chiesta_da(comune.uno("A"), "1", None), &["EN285"]),
        (otto().chiesta_da(comune.uno("A"), "3", None), &["EN391"]),
        (otto().chiesta_da(comune.uno("D"), "1", Some(("X", "2024-01-02"))), &["EN170"]),
        (otto().con("bollo", "0"), &["EN208"]),
        (otto().con("diritti", "0"), &["EN209"]),
        (otto().con("esenzioneBollo", "1"), &["EN123"]),
        (otto().con("esenzioneBollo", "98").con("bollo", "0"), &["EN120"]),
        (otto().esente("10").con("diritti", "26"), &["EN217"]),
        (otto().esente("99"), &["EN281", "EN209"]),
        (otto().con("esenzioneDiritti", "5"), &["EN283"]),
        (otto().esente("10").con("paEstera", "2"), &["EN345"]),
        (Richiesta6001 { intestatario: "<codiceFiscale><codFiscale>ZZZZZZ99Z99Z999Z</codFiscale></codiceFiscale><cognome>X</cognome><nome>Y</nome>".to_owned(), ..otto() }, &["EN130"]),
        (Richiesta6001 { decorrenza: Some("1950-01-01".to_owned()), ..chiedi(&["20"]) }, &["EN419"]),
    ] {
        rifiuta(&comune, &richiesta, codici);
    }
    // Whoever is the only one of the family has no relationships.
    rifiuta(&comune, &Richiesta6001::nuova(&comune, comune.chi("D'AGOSTINO", "NICOLÒ ANDREA"), &["16"]), &["EN059"]);
}

fn what_may_be_forced_is_a_warning(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let straniera = comune.chi("KAUR", "");
    let richiesta = || Richiesta6001::nuova(&comune, straniera, &["5"]);
    rifiuta(&comune, &richiesta(), &["EN110"]);
    let risposta = risponde(&comune, &richiesta().con("forzaCertificazione", "1"));
    assert_eq!(risposta.codici(), ["EN110"]);
    assert_eq!(risposta.valore("tipoErroreAnomalia"), Some("W"));
    contiene(&testo(pdf(&risposta)), &["ha la cittadinanza seguente:"]);
    let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
    assert!(sandbox.comanda(&["certificati", "show", "888001", protocollo]).contains("forzati EN110"));
}

fn the_data_alone(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    let risposta = risponde(&comune, &Richiesta6001::nuova(&comune, p, &["9"]).con("tipoRichiesta", "2"));
    assert!(risposta.parti.is_empty() && risposta.valore("numeroProtocolloANPR").is_none());
    let dati = risposta.accolta().valore("datiCertificato").unwrap();
    assert!(valore(dati, "residenza").is_some());
    let cittadinanza = Richiesta6001::nuova(&comune, p, &["6"]).con("tipoRichiesta", "2").con("bollo", "0");
    assert!(risponde(&comune, &cittadinanza).accolta().valore("descrizioneStato").is_some());
}

fn the_positive_answer_echoes_what_was_asked(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    let richiesta = Richiesta6001::nuova(&comune, p, &["08"]).in_lingue(&["IT", "DE"]).con("bolloVirtuale", "1");
    let annotazione = "<rigaAnnotazione>Per la banca, pratica 12/2026 (€ 2)</rigaAnnotazione>";
    let risposta = risponde(&comune, &richiesta.con("listaAnnotazioni", annotazione));
    for (campo, atteso) in [
        ("tipoCertificato", "08"),
        ("bollo", "1600"),
        ("diritti", "026"),
        ("tipoRichiedente", "2"),
        ("idSchedaSoggettoANPR", &p.id),
        ("esitoOperazione", "0000"),
    ] {
        assert_eq!(risposta.valore(campo), Some(atteso), "{campo}: {}", risposta.testo);
    }
    assert_eq!(risposta.valori("tipoLinguaCertificato"), ["IT", "DE"]);
    assert!(risposta.valore("rigaAnnotazione").is_none() && risposta.valore("cognomeUffAnagrafe").is_none());
    let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
    assert_eq!(risposta.valore("idOperazioneANPR"), Some(protocollo));
    let detto = testo(pdf(&risposta));
    contiene(&detto, &["Annotazioni", "Per la banca, pratica 12/2026 (€ 2)", "assolta in modo virtuale (aut. Agenzia"]);
    contiene(&detto, &[&format!("Protocollo ANPR n. {protocollo}")]);
}

fn only_who_may_certify_does(sandbox: &Sandbox) {
    let come = |operatore: &str| sandbox.comune("888001").con(|p| p.id_operatore = operatore.to_owned());
    let p = sandbox.comune("888001").uno("R").clone();
    let certifica = come("CERT888001");
    assert!(!pdf(&Richiesta6001::nuova(&certifica, &p, &["8"]).chiedi(&certifica)).is_empty());
    let consulta = come("CONS888001");
    let risposta = Richiesta6001::nuova(&consulta, &p, &["8"]).chiedi(&consulta);
    assert!(risposta.testi()[0].contains("Utente non abilitato"), "{}", risposta.testo);
}

fn any_comune_certifies_any_resident(sandbox: &Sandbox) {
    let (altrove, p) = (sandbox.comune("888002"), sandbox.comune("888001").uno("R").clone());
    let detto = emesso(&altrove, &Richiesta6001::nuova(&altrove, &p, &["8"]));
    contiene(&detto, &["Comune di CITTÀ FITTIZIA", "è residente nel Comune di BORGO DI PROVA", "CITTÀ FITTIZIA, "]);
}
