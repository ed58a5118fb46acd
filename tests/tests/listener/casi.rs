//! 3002 for people who are not like the others, and for keys that are seldom used (consultazione §§2.2.1, 2.2.2).

use anpr_tests::fornitura::{ROMA, SchedaConsegnata, schede};
use anpr_tests::richieste::{Richiesta3002, nato_il, per_carta, per_cf, per_famiglia, per_nomi};
use anpr_tests::{Comune, Persona, Risposta, Sandbox, scenari, valore};

scenari!(
    en053_keys_that_do_not_go_together,
    en198_a_place_that_does_not_exist,
    en122_ids_of_nobody,
    en068_en069_a_name_that_is_said_to_be_absent,
    en074_another_comune_is_competent,
    en148_en379_operations_that_are_not_offered,
    names_are_compared_without_their_diacritics,
    who_has_no_codice_fiscale_is_found_by_names,
    senza_nome_and_senza_cognome_are_keys,
    a_birth_known_by_its_month_or_its_year,
    marks_may_be_in_lower_case,
    the_place_of_birth_tells_namesakes_apart,
    italians_abroad_by_consulate_and_by_state,
    the_family_of_an_italian_abroad,
    a_permit_of_stay_by_its_number,
    a_card_as_it_was_handed_over,
    a_local_id_belongs_to_its_comune,
    a_family_of_another_comune,
    a_convivenza_by_its_id,
    a_reserved_parameter_is_passed_over,
);

fn chiedi(comune: &Comune, criteri: &str) -> Richiesta3002 {
    Richiesta3002::nuova(&comune.istat, criteri)
}

fn risponde(comune: &Comune, richiesta: &Richiesta3002) -> Risposta {
    let risposta = comune.chiama(&richiesta.xml());
    risposta.corpo();
    risposta
}

fn trova(comune: &Comune, richiesta: &Richiesta3002, persona: &Persona) {
    let risposta = risponde(comune, richiesta);
    assert_eq!(risposta.valori("idANPR"), [&persona.id_anpr], "{}: {}", richiesta.xml(), risposta.testo);
    assert_eq!(risposta.codici(), Vec::<&str>::new());
}

fn rifiuta(comune: &Comune, richiesta: &Richiesta3002, codice: &str) {
    let risposta = risponde(comune, richiesta);
    assert_eq!(risposta.codici(), [codice], "{}: {}", richiesta.xml(), risposta.testo);
}

/// What 888001 handed over.
fn consegnate(sandbox: &Sandbox) -> Vec<SchedaConsegnata> {
    schede(&sandbox.dir().join("forniture/888001_SUBAPR_1_1_1.gz"))
}

fn residenza_aire(dentro: &str) -> String {
    format!("<residenzaIscrizioneAIRE>{dentro}</residenzaIscrizioneAIRE>")
}

const BORGO: &str =
    "<comune><nomeComune>BORGO DI PROVA</nomeComune><siglaProvinciaIstat>ZZ</siglaProvinciaIstat></comune>";

fn en053_keys_that_do_not_go_together(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    let nascita = nato_il(&p.data_nascita);
    let (cognome, nomi) = (format!("<cognome>{}</cognome>", p.cognome), per_nomi(p));
    let senza = "<senzaCognome>1</senzaCognome><senzaNome>1</senzaNome>";
    rifiuta(&comune, &chiedi(&comune, &cognome).con(&nascita), "EN053");
    rifiuta(&comune, &chiedi(&comune, senza).con(&nascita), "EN053");
    rifiuta(&comune, &chiedi(&comune, &nomi).con(&nascita).scheda("2"), "EN053");
    rifiuta(&comune, &chiedi(&comune, &nomi).con(&nascita).scheda("3"), "EN053");
    let due = Richiesta3002 { nazionale: Some("2".to_owned()), ..chiedi(&comune, &per_cf(&p.codice_fiscale)) };
    rifiuta(&comune, &due, "EN053");
    rifiuta(&comune, &chiedi(&comune, "").scheda("2"), "EN052");
}

fn en198_a_place_that_does_not_exist(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    let falso = "<comune><nomeComune>ATLANTIDE</nomeComune><siglaProvinciaIstat>RM</siglaProvinciaIstat></comune>";
    let nascita = format!(
        "<datiNascita><dataEvento>{}</dataEvento><luogoNascita>{falso}</luogoNascita></datiNascita>",
        p.data_nascita
    );
    for oltre in [nascita, residenza_aire(falso)] {
        rifiuta(&comune, &chiedi(&comune, &per_cf(&p.codice_fiscale)).con(&oltre), "EN198");
    }
}

fn en122_ids_of_nobody(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    for criteri in [
        "<idANPR>AA00000AA</idANPR>",
        "<idANPR>nessuno</idANPR>",
        "<idSchedaSoggettoANPR>0</idSchedaSoggettoANPR>",
        "<idSchedaSoggettoANPR>9999999999999999</idSchedaSoggettoANPR>",
        &per_carta(ROMA, "ZZ9999999"),
    ] {
        rifiuta(&comune, &chiedi(&comune, criteri), "EN122");
    }
    for id in ["0", "99999999999999999999", "F-12"] {
        rifiuta(&comune, &chiedi(&comune, &per_famiglia(id, "1")).scheda("2"), "EN122");
    }
}

fn en068_en069_a_name_that_is_said_to_be_absent(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let cf = per_cf(&comune.chi("ROSSI", "MARIA").codice_fiscale);
    rifiuta(&comune, &chiedi(&comune, &format!("{cf}<senzaNome>1</senzaNome>")), "EN068");
    rifiuta(&comune, &chiedi(&comune, &format!("{cf}<senzaCognome>1</senzaCognome>")), "EN069");
    let (senza_nome, senza_cognome) = (comune.chi("KAUR", ""), comune.chi("", "RAMON"));
    let con_nome = format!("{}<nome>MARIA</nome>", per_cf(&senza_nome.codice_fiscale));
    rifiuta(&comune, &chiedi(&comune, &con_nome), "EN068");
    let con_cognome = format!("{}<cognome>ROSSI</cognome>", per_cf(&senza_cognome.codice_fiscale));
    rifiuta(&comune, &chiedi(&comune, &con_cognome), "EN069");
    let giusto = format!("{}<senzaNome>1</senzaNome>", per_cf(&senza_nome.codice_fiscale));
    trova(&comune, &chiedi(&comune, &giusto), senza_nome);
}

fn en074_another_comune_is_competent(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (p, altrove) = (comune.uno("R").clone(), sandbox.comune("888002").uno("R").clone());
    let roma = residenza_aire(&format!("<comune>{ROMA}</comune>"));
    rifiuta(&comune, &chiedi(&comune, &per_cf(&p.codice_fiscale)).con(&roma), "EN074");
    trova(&comune, &chiedi(&comune, &per_cf(&p.codice_fiscale)).con(&residenza_aire(BORGO)), &p);
    let di_altri = chiedi(&comune, &per_cf(&altrove.codice_fiscale)).con(&residenza_aire(BORGO)).nazionale();
    rifiuta(&comune, &di_altri, "EN074");
    // Beside names it chooses among those that bear them.
    let nomi =
        |dove: &str| chiedi(&comune, &per_nomi(&altrove)).con(&(nato_il(&altrove.data_nascita) + dove)).nazionale();
    rifiuta(&comune, &nomi(&roma), "EN122");
    let loro = "<comune><nomeComune>CITTÀ FITTIZIA</nomeComune><siglaProvinciaIstat>ZZ</siglaProvinciaIstat></comune>";
    let trovati = risponde(&comune, &nomi(&residenza_aire(loro)));
    assert!(trovati.valori("idANPR").contains(&altrove.id_anpr.as_str()), "{}", trovati.testo);
}

fn en148_en379_operations_that_are_not_offered(sandbox: &Sandbox) {
    use anpr_contract::testkit::{Generatore, Misura};
    let comune = sandbox.comune("888001");
    let mut generatore = Generatore::comune(1);
    for (operazione, codice) in [("3001", "EN379"), ("3005", "EN379"), ("3008", "EN148")] {
        let spazio = "http://sogei.it/ANPR/3000consultazione";
        let documento = generatore.documento(spazio, &format!("Richiesta{operazione}"), Misura::Minima).unwrap();
        let testata = Richiesta3002 { operazione: operazione.to_owned(), ..chiedi(&comune, "") };
        let risposta = comune.chiama(&testata.in_testa_a(&documento.xml()));
        assert_eq!(risposta.codici(), [codice], "{operazione}: {}", risposta.testo);
        risposta.corpo();
    }
}

fn names_are_compared_without_their_diacritics(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.chi("D'AGOSTINO", "NICOLÒ ANDREA");
    for nomi in [
        "<cognome>D'AGOSTINO</cognome><nome>NICOLÒ ANDREA</nome>",
        "<cognome>DAGOSTINO</cognome><nome>NICOLO' ANDREA</nome>",
        "<cognome>D'Agostino</cognome><nome>Nicolo Andrea</nome>",
        "<cognome>D AGOSTINO</cognome><nome>NICOLÓ-ANDREA</nome>",
    ] {
        trova(&comune, &chiedi(&comune, nomi).con(&nato_il(&p.data_nascita)), p);
        trova(&comune, &chiedi(&comune, &(per_cf(&p.codice_fiscale) + nomi)), p);
    }
}

fn who_has_no_codice_fiscale_is_found_by_names(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.chi("DIOP", "AMINATA");
    assert_eq!(p.codice_fiscale, "");
    let richiesta = chiedi(&comune, &per_nomi(p)).con(&nato_il(&p.data_nascita));
    trova(&comune, &richiesta, p);
    assert_eq!(risponde(&comune, &richiesta).valore("codFiscale"), None);
}

fn senza_nome_and_senza_cognome_are_keys(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    for (p, assente) in [(comune.chi("KAUR", ""), "senzaNome"), (comune.chi("", "RAMON"), "senzaCognome")] {
        let richiesta = chiedi(&comune, &per_nomi(p)).con(&nato_il(&p.data_nascita));
        trova(&comune, &richiesta, p);
        assert_eq!(risponde(&comune, &richiesta).valore(assente), Some("1"));
    }
    let p = comune.chi("KAUR", "");
    let con_nome = chiedi(&comune, "<cognome>KAUR</cognome><nome>MARIA</nome>").con(&nato_il(&p.data_nascita));
    rifiuta(&comune, &con_nome, "EN122");
}

fn a_birth_known_by_its_month_or_its_year(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (mese, anno) = (comune.chi("BOUAZZA", "HASSAN"), comune.chi("MIAH", "KAMAL"));
    let nascita = |giorno: &str, senza: &str| {
        format!("<datiNascita><dataEvento>{giorno}</dataEvento><{senza}>1</{senza}></datiNascita>")
    };
    let nato = |p: &Persona, giorno: &str, senza: &str| chiedi(&comune, &per_nomi(p)).con(&nascita(giorno, senza));
    for giorno in ["1961-09-01", "1961-09-30"] {
        trova(&comune, &nato(mese, giorno, "senzaGiorno"), mese);
    }
    for giorno in ["1961-08-31", "1961-10-01"] {
        rifiuta(&comune, &nato(mese, giorno, "senzaGiorno"), "EN122");
    }
    for giorno in ["1970-01-01", "1970-12-31"] {
        trova(&comune, &nato(anno, giorno, "senzaGiornoMese"), anno);
    }
    for giorno in ["1969-12-31", "1971-01-01"] {
        rifiuta(&comune, &nato(anno, giorno, "senzaGiornoMese"), "EN122");
        let cf = chiedi(&comune, &per_cf(&anno.codice_fiscale)).con(&nascita(giorno, "senzaGiornoMese"));
        rifiuta(&comune, &cf, "EN071");
    }
    let risposta = risponde(&comune, &chiedi(&comune, &per_cf(&mese.codice_fiscale)));
    assert_eq!((risposta.valore("senzaGiorno"), risposta.valore("senzaGiornoMese")), (Some("1"), None));
    let risposta = risponde(&comune, &chiedi(&comune, &per_cf(&anno.codice_fiscale)));
    assert_eq!((risposta.valore("senzaGiorno"), risposta.valore("senzaGiornoMese")), (None, Some("1")));
}

fn marks_may_be_in_lower_case(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (p, aire) = (comune.chi("DIOP", "AMINATA"), comune.uno("A"));
    let donna = format!("{}<sesso>f</sesso>", per_nomi(p));
    trova(&comune, &chiedi(&comune, &donna).con(&nato_il(&p.data_nascita)), p);
    let minuscolo = if aire.sesso == "F" { "f" } else { "m" };
    let fuori = |segno| {
        format!("{}<sesso>{minuscolo}</sesso><soggettoAIRE>{segno}</soggettoAIRE>", per_cf(&aire.codice_fiscale))
    };
    trova(&comune, &chiedi(&comune, &fuori("s")), aire);
    rifiuta(&comune, &chiedi(&comune, &fuori("n")), "EN122");
}

fn the_place_of_birth_tells_namesakes_apart(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let omonime: Vec<&Persona> = comune
        .persone()
        .iter()
        .filter(|p| p.cognome == "ROSSI" && p.nome == "MARIA" && p.data_nascita == "1980-05-12")
        .collect();
    assert_eq!(omonime.len(), 3);
    let luogo = |p: &Persona| {
        let scheda = risponde(&comune, &chiedi(&comune, &per_cf(&p.codice_fiscale)).dati(&["2"]));
        scheda.valore("luogoNascita").unwrap().to_owned()
    };
    let luoghi: Vec<String> = omonime.iter().map(|p| luogo(p)).collect();
    let nate_a = |luogo: &str| {
        let nascita = format!(
            "<datiNascita><dataEvento>1980-05-12</dataEvento><luogoNascita>{luogo}</luogoNascita></datiNascita>"
        );
        chiedi(&comune, &per_nomi(omonime[0])).con(&nascita)
    };
    let solo = (0..3).find(|i| luoghi.iter().filter(|l| **l == luoghi[*i]).count() == 1).unwrap();
    trova(&comune, &nate_a(&luoghi[solo]), omonime[solo]);
    let due = risponde(&comune, &nate_a(&luoghi[(solo + 1) % 3]));
    assert_eq!((due.valori("datiSoggetto").len(), due.codici()), (2, vec!["EN528"]));
    rifiuta(&comune, &nate_a(&format!("<comune>{ROMA}</comune>")), "EN122");
}

fn italians_abroad_by_consulate_and_by_state(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("A");
    let cf = per_cf(&p.codice_fiscale);
    let scheda = risponde(&comune, &chiedi(&comune, &cf));
    let residenza = scheda.valore("residenza").unwrap();
    let (consolato, stato) = (valore(residenza, "codiceConsolato").unwrap(), valore(residenza, "codiceStato").unwrap());
    let localita = |codice: &str| {
        format!("<localita><descrizioneStato>X</descrizioneStato><codiceStato>{codice}</codiceStato></localita>")
    };
    let per_consolato = |codice: &str| format!("<codiceConsolato>{codice}</codiceConsolato>");
    let giusti = [localita(stato), per_consolato(consolato), localita(stato) + &per_consolato(consolato)];
    let sbagliati = [localita("999"), per_consolato("9999999"), localita("999") + &per_consolato(consolato)];
    for dove in &giusti {
        // Also where the residence is not among the sections asked for.
        for dati in [&["1"], &["3"]] {
            trova(&comune, &chiedi(&comune, &cf).dati(dati).con(&residenza_aire(dove)), p);
        }
        let nomi = chiedi(&comune, &per_nomi(p)).dati(&["2"]);
        trova(&comune, &nomi.con(&(nato_il(&p.data_nascita) + &residenza_aire(dove))), p);
    }
    for dove in &sbagliati {
        rifiuta(&comune, &chiedi(&comune, &cf).con(&residenza_aire(dove)), "EN122");
    }
    let residente = comune.uno("R");
    let in_italia = chiedi(&comune, &per_cf(&residente.codice_fiscale)).con(&residenza_aire(&localita(stato)));
    rifiuta(&comune, &in_italia, "EN122");
}

fn the_family_of_an_italian_abroad(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.persone().iter().find(|p| p.stato == "A" && p.codice_legame == "1" && !p.codice_fiscale.is_empty());
    let p = p.unwrap();
    let quanti = comune.persone().iter().filter(|q| q.famiglia == p.famiglia).count();
    for criteri in [per_cf(&p.codice_fiscale), per_famiglia(&p.famiglia, "1"), per_famiglia(&p.famiglia, "5")] {
        let risposta = risponde(&comune, &chiedi(&comune, &criteri).scheda("2"));
        assert_eq!(risposta.valori("datiSoggetto").len(), quanti, "{}", risposta.testo);
        let famiglia = risposta.valore("datiFamigliaConvivenza").unwrap();
        assert_eq!(valore(famiglia, "tipoScheda"), Some("5"));
        assert!(valore(famiglia, "codiceConsolato").is_some(), "where it lives: {famiglia}");
    }
}

fn a_permit_of_stay_by_its_number(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let schede = consegnate(sandbox);
    let dato =
        |scheda: &SchedaConsegnata, nome: &str| valore(scheda.valore("permessoSoggiorno")?, nome).map(str::to_owned);
    let scheda = schede.iter().find(|s| dato(s, "numeroSoggiorno").is_some()).unwrap();
    let numero = dato(scheda, "numeroSoggiorno").unwrap();
    let questura = dato(scheda, "questuraRilascioSoggiorno").unwrap_or_else(|| "ROMA".to_owned());
    let chiave =
        |dentro: &str| chiedi(&comune, &format!("<permessoDiSoggiorno3000>{dentro}</permessoDiSoggiorno3000>"));
    let permesso = |questura: &str, numero: &str| {
        chiave(&format!(
            "<datiSoggiorno30XX><questuraRilascioSoggiorno>{questura}</questuraRilascioSoggiorno>\
             <numeroSoggiorno>{numero}</numeroSoggiorno></datiSoggiorno30XX>"
        ))
    };
    let trovato = risponde(&comune, &permesso(&questura, &numero));
    assert_eq!(trovato.valore("idSchedaSoggetto"), scheda.valore("idSchedaSoggetto"), "{}", trovato.testo);
    rifiuta(&comune, &permesso(&questura, "A00000000"), "EN122");
    rifiuta(&comune, &chiave("<numeroPassaporto>ZZ000000</numeroPassaporto>"), "EN122");
    if let Some(passaporto) = dato(scheda, "numeroPassaporto") {
        let trovato = risponde(&comune, &chiave(&format!("<numeroPassaporto>{passaporto}</numeroPassaporto>")));
        assert_eq!(trovato.valore("idSchedaSoggetto"), scheda.valore("idSchedaSoggetto"), "{}", trovato.testo);
    }
}

fn a_card_as_it_was_handed_over(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let schede = consegnate(sandbox);
    let scheda = schede.iter().find(|s| s.valore("cartaIdentita").is_some()).unwrap();
    let carta = scheda.valore("cartaIdentita").unwrap();
    let (rilascio, numero) = (valore(carta, "comuneRilascio").unwrap(), valore(carta, "numero").unwrap());
    let trovata = risponde(&comune, &chiedi(&comune, &per_carta(rilascio, numero)));
    assert_eq!(trovata.valore("idSchedaSoggetto"), scheda.valore("idSchedaSoggetto"));
    let con_spazi = format!(" {} ", numero.to_lowercase());
    let trovata = risponde(&comune, &chiedi(&comune, &per_carta(rilascio, &con_spazi)));
    assert_eq!(trovata.valore("idSchedaSoggetto"), scheda.valore("idSchedaSoggetto"), "as people write it");
}

fn a_local_id_belongs_to_its_comune(sandbox: &Sandbox) {
    let (comune, altrove) = (sandbox.comune("888001"), sandbox.comune("888002"));
    let p = altrove.uno("R");
    let locale = risponde(&altrove, &chiedi(&altrove, &per_cf(&p.codice_fiscale)))
        .valore("idSchedaSoggetto")
        .unwrap()
        .to_owned();
    let chiave = |istat: &str| {
        format!(
            "<idSchedaSoggettoComune><idSchedaSoggettoComuneIstat>{istat}</idSchedaSoggettoComuneIstat>\
             <idSchedaSoggetto>{locale}</idSchedaSoggetto></idSchedaSoggettoComune>"
        )
    };
    trova(&altrove, &chiedi(&altrove, &chiave("888002")), p);
    rifiuta(&comune, &chiedi(&comune, &chiave("888002")), "EN122");
    trova(&comune, &chiedi(&comune, &chiave("888002")).nazionale(), p);
    rifiuta(&altrove, &chiedi(&altrove, &chiave("888001")), "EN122");
}

fn a_family_of_another_comune(sandbox: &Sandbox) {
    let (comune, altrove) = (sandbox.comune("888001"), sandbox.comune("888002"));
    let p = altrove
        .persone()
        .iter()
        .find(|p| p.stato == "R" && p.codice_legame == "1" && !p.codice_fiscale.is_empty())
        .unwrap();
    let quanti = altrove.persone().iter().filter(|q| q.famiglia == p.famiglia && q.stato == "R").count();
    for criteri in [per_famiglia(&p.famiglia, "1"), per_cf(&p.codice_fiscale)] {
        let richiesta = chiedi(&comune, &criteri).scheda("2");
        rifiuta(&comune, &richiesta, "EN122");
        let nazionale = Richiesta3002 { nazionale: Some("1".to_owned()), ..chiedi(&comune, &criteri).scheda("2") };
        let risposta = risponde(&comune, &nazionale);
        assert_eq!(risposta.valori("datiSoggetto").len(), quanti, "{}", risposta.testo);
        for riservato in ["idFamigliaConvivenzaComune", "idSchedaSoggettoComune", "listaElettorale", "censimento"] {
            assert_eq!(risposta.valore(riservato), None, "{riservato}");
        }
    }
}

fn a_convivenza_by_its_id(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let schede = consegnate(sandbox);
    let scheda = schede.iter().find(|s| s.valore("convivenza").is_some() && s.valore("codFiscale").is_some()).unwrap();
    let quanti = schede.iter().filter(|s| s.famiglia == scheda.famiglia).count();
    let persona = risponde(&comune, &chiedi(&comune, &per_cf(scheda.valore("codFiscale").unwrap())));
    let id = persona.valore("idFamigliaConvivenzaANPR").unwrap();
    for tipo in ["2", "4"] {
        let risposta = risponde(&comune, &chiedi(&comune, &per_famiglia(id, tipo)).scheda("3"));
        assert_eq!((risposta.codici(), risposta.valori("datiSoggetto").len()), (vec!["EN528"], quanti));
        let sua = risposta.valore("datiFamigliaConvivenza").unwrap();
        assert_eq!(valore(sua, "tipoScheda"), Some("4"));
        assert!(valore(sua, "denominazioneConvivenza").is_some() && sua.contains("<residenza>"), "{sua}");
    }
    rifiuta(&comune, &chiedi(&comune, &per_famiglia(id, "2")).scheda("2"), "EN122");
    rifiuta(&comune, &chiedi(&comune, &per_cf(scheda.valore("codFiscale").unwrap())).scheda("2"), "EN122");
}

fn a_reserved_parameter_is_passed_over(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = chiedi(&comune, &per_cf(&comune.uno("R").codice_fiscale)).xml();
    let riservati = "<parametriANPR>a</parametriANPR><parametriANPR>b=1</parametriANPR></datiRichiesta>";
    comune.chiama(&richiesta.replace("</datiRichiesta>", riservati)).accolta();
}
