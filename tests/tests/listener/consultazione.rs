//! 3002, rule by rule (consultazione §§2.2, 16.1).

use anpr_tests::fornitura::ROMA;
use anpr_tests::richieste::{Richiesta3002, fra, nato_il, per_carta, per_cf, per_famiglia, per_nomi, residente_a};
use anpr_tests::{Comune, Persona, Sandbox, scenari};
use std::collections::HashMap;

scenari!(
    a01_a_resident_by_codice_fiscale_comes_complete_with_id_anpr,
    a02_en528_homonyms_come_as_schede_sintetiche,
    a03_en122_a_resident_elsewhere_is_found_only_nationally,
    a04_en068_to_en075_data_that_contradict_the_register,
    a05_en124_a_family_id_without_tipo_scheda,
    a06_a_family_comes_with_all_its_members_complete,
    a06_en528_a_convivenza_comes_as_schede_sintetiche,
    a07_ec020_ec025_ec026_en052_sections_asked_for_wrongly,
    a08_ehr41_ehr67_ehr68_documents_named_wrongly,
    every_key_finds_the_same_person,
    only_the_sections_asked_for_are_shown,
    a_foreign_comune_does_not_see_what_belongs_to_the_holder,
    ehr18_a_day_in_the_future,
    en052_en053_keys_that_are_none_or_too_few,
    en053_national_search_in_one_comune,
    en198_a_comune_that_does_not_exist,
    en122_a_day_before_the_person_was_registered,
    the_deceased_and_the_struck_off_stay_visible_with_their_cancellation,
    soggetto_aire_and_tipo_scheda_are_filters,
    the_family_of_a_person_is_found_by_the_person,
    a_family_id_wins_over_a_codice_fiscale,
    the_journal_survives_and_every_answer_has_its_own_number,
);

fn chiedi(comune: &Comune, criteri: &str) -> Richiesta3002 {
    Richiesta3002::nuova(&comune.istat, criteri)
}

fn nascita(persona: &Persona) -> String {
    nato_il(&persona.data_nascita)
}

fn a01_a_resident_by_codice_fiscale_comes_complete_with_id_anpr(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let persona = comune.uno("R");
    let risposta = comune.chiama(&chiedi(&comune, &per_cf(&persona.codice_fiscale)).xml());
    assert_eq!(risposta.valore("esitoOperazione"), Some("0000"));
    assert_eq!(risposta.valori("datiSoggetto").len(), 1);
    assert_eq!(risposta.valore("idANPR"), Some(persona.id_anpr.as_str()));
    assert_eq!(risposta.valore("codFiscale"), Some(persona.codice_fiscale.as_str()));
    assert_eq!(risposta.valore("idSchedaSoggettoANPR"), Some(persona.id.as_str()));
    assert!(risposta.valore("residenza").is_some() && risposta.valore("legameSoggetto").is_some());
    assert_eq!(risposta.valore("listaAnomalie"), None);
    risposta.corpo();
}

fn a02_en528_homonyms_come_as_schede_sintetiche(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let mut per_nome: HashMap<_, Vec<&Persona>> = HashMap::new();
    for p in comune.persone().iter().filter(|p| p.stato == "R") {
        per_nome.entry((&p.cognome, &p.nome, &p.data_nascita)).or_default().push(p);
    }
    let omonimi = per_nome.into_values().find(|gruppo| gruppo.len() == 3).unwrap();
    let richiesta = chiedi(&comune, &per_nomi(omonimi[0])).con(&nascita(omonimi[0]));
    let risposta = comune.chiama(&richiesta.xml());
    let mut ids = risposta.valori("idSchedaSoggettoANPR");
    let mut attesi: Vec<&str> = omonimi.iter().map(|p| p.id.as_str()).collect();
    ids.sort_unstable();
    attesi.sort_unstable();
    assert_eq!(ids, attesi);
    assert_eq!(risposta.codici(), ["EN528"]);
    for assente in ["statoCivile", "cittadinanza", "paternita", "cartaIdentita"] {
        assert_eq!(risposta.valore(assente), None, "{assente}");
    }
    risposta.corpo();
}

fn a03_en122_a_resident_elsewhere_is_found_only_nationally(sandbox: &Sandbox) {
    let (qui, altrove) = (sandbox.comune("888001"), sandbox.comune("888002"));
    let richiesta = chiedi(&qui, &per_cf(&altrove.uno("R").codice_fiscale));
    assert_eq!(qui.chiama(&richiesta.xml()).codici(), ["EN122"]);
    let nazionale = chiedi(&qui, &richiesta.criteri).nazionale();
    let risposta = qui.chiama(&nazionale.xml());
    assert_eq!(risposta.valore("idANPR"), Some(altrove.uno("R").id_anpr.as_str()));
}

fn a04_en068_to_en075_data_that_contradict_the_register(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    let cf = per_cf(&p.codice_fiscale);
    let altro_sesso = if p.sesso == "M" { "F" } else { "M" };
    let casi = [
        (format!("{cf}<nome>ALTRO</nome>"), String::new(), "EN068"),
        (format!("{cf}<cognome>ALTRO</cognome>"), String::new(), "EN069"),
        (
            format!(
                "<codiceFiscale>AAAAAA00A00A000A</codiceFiscale><idSchedaSoggettoANPR>{}</idSchedaSoggettoANPR>",
                p.id
            ),
            String::new(),
            "EN070",
        ),
        (cf.clone(), "<datiNascita><dataEvento>1801-01-01</dataEvento></datiNascita>".to_owned(), "EN071"),
        (
            cf.clone(),
            format!(
                "<datiNascita><dataEvento>{}</dataEvento><luogoNascita><localita><descrizioneStato>AFGHANISTAN</descrizioneStato><codiceStato>301</codiceStato></localita></luogoNascita></datiNascita>",
                p.data_nascita
            ),
            "EN072",
        ),
        (
            format!(
                "{cf}<idSchedaSoggettoComune><idSchedaSoggettoComuneIstat>888001</idSchedaSoggettoComuneIstat><idSchedaSoggetto>NESSUNO</idSchedaSoggetto></idSchedaSoggettoComune>"
            ),
            String::new(),
            "EN073",
        ),
        (format!("{cf}<sesso>{altro_sesso}</sesso>"), String::new(), "EN075"),
    ];
    for (criteri, oltre, codice) in casi {
        let risposta = comune.chiama(&chiedi(&comune, &criteri).con(&oltre).xml());
        assert_eq!(risposta.codici(), [codice], "{}", risposta.testo);
        risposta.corpo();
    }
    let senza_cf = chiedi(&comune, "<cognome>NESSUNO</cognome><nome>MAI</nome>").con(&nascita(p));
    assert_eq!(comune.chiama(&senza_cf.xml()).codici(), ["EN122"]);
    let concordi = chiedi(&comune, &format!("{cf}{}", per_nomi(p))).con(&nascita(p));
    assert_eq!(comune.chiama(&concordi.xml()).valore("idANPR"), Some(p.id_anpr.as_str()));
}

fn a05_en124_a_family_id_without_tipo_scheda(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let criteri = format!("<identificativoANPR>{}</identificativoANPR>", comune.uno("R").famiglia);
    assert_eq!(comune.chiama(&chiedi(&comune, &criteri).scheda("2").xml()).codici(), ["EN124"]);
    let strano = format!("<tipoScheda>7</tipoScheda>{criteri}");
    assert_eq!(comune.chiama(&chiedi(&comune, &strano).scheda("2").xml()).codici(), ["EN124"]);
}

fn famiglia_numerosa(comune: &Comune) -> (String, Vec<&Persona>) {
    let mut famiglie: HashMap<&str, Vec<&Persona>> = HashMap::new();
    for p in comune.persone().iter().filter(|p| p.stato == "R") {
        famiglie.entry(&p.famiglia).or_default().push(p);
    }
    let (id, componenti) = famiglie
        .into_iter()
        .filter(|(_, componenti)| {
            componenti.len() > 2
                && componenti.iter().any(|p| p.codice_legame == "1")
                && componenti.iter().any(|p| p.codice_legame == "3")
        })
        .max_by_key(|(id, componenti)| (componenti.len(), id.len(), id.to_string()))
        .unwrap();
    (id.to_owned(), componenti)
}

fn a06_a_family_comes_with_all_its_members_complete(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (id, componenti) = famiglia_numerosa(&comune);
    for tipo in ["1", "3"] {
        let criteri = per_famiglia(&id, tipo);
        let risposta = comune.chiama(&chiedi(&comune, &criteri).scheda("2").xml());
        assert_eq!(risposta.valori("datiSoggetto").len(), componenti.len());
        assert_eq!(risposta.valore("codiceLegame"), Some("1"), "the reference person comes first");
        assert!(!risposta.valori("statoCivile").is_empty());
        let famiglia = risposta.valore("datiFamigliaConvivenza").unwrap();
        assert!(famiglia.contains(&format!("<idFamigliaConvivenzaANPR>{id}<")) && famiglia.contains("<residenza>"));
        assert_eq!(risposta.valore("listaAnomalie"), None);
        risposta.corpo();
    }
    let sbagliata = per_famiglia(&id, "2");
    assert_eq!(comune.chiama(&chiedi(&comune, &sbagliata).scheda("3").xml()).codici(), ["EN122"]);
}

fn a06_en528_a_convivenza_comes_as_schede_sintetiche(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let mut trovata = false;
    // Whose family is a convivenza is not in the list: a search with that filter says it.
    for p in comune.persone().iter().filter(|p| p.stato == "R" && !p.codice_fiscale.is_empty()) {
        let criteri = format!("{}<tipoScheda>2</tipoScheda>", per_cf(&p.codice_fiscale));
        let risposta = comune.chiama(&chiedi(&comune, &criteri).scheda("3").xml());
        if risposta.codici() == ["EN122"] {
            continue;
        }
        assert_eq!(risposta.codici(), ["EN528"], "{}", risposta.testo);
        assert_eq!(risposta.valori("statoCivile"), Vec::<&str>::new());
        assert!(risposta.valore("datiFamigliaConvivenza").is_some());
        risposta.corpo();
        trovata = true;
        break;
    }
    assert!(trovata, "the sandbox must have a convivenza");
}

fn a07_ec020_ec025_ec026_en052_sections_asked_for_wrongly(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = |codici: &[&str]| chiedi(&comune, &per_cf(&comune.uno("R").codice_fiscale)).dati(codici).xml();
    assert_eq!(comune.chiama(&richiesta(&["1", "16"])).codici(), ["EC020"]);
    assert_eq!(comune.chiama(&richiesta(&["99"])).codici(), ["EC025"]);
    assert_eq!(comune.chiama(&richiesta(&["2", "2"])).codici(), ["EC026"]);
    assert_eq!(comune.chiama(&richiesta(&[])).codici(), ["EN052"]);
}

fn a08_ehr41_ehr67_ehr68_documents_named_wrongly(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let rilascio = format!("<comuneRilascio>{ROMA}</comuneRilascio>");
    let casi = [
        (format!("<cartaIdentita3000>{rilascio}<codiceConsolatoRilascio>1234567</codiceConsolatoRilascio><numero>AA0000000</numero></cartaIdentita3000>"), "EHR41"),
        ("<cartaIdentita3000><numero>AA0000000</numero></cartaIdentita3000>".to_owned(), "EHR41"),
        ("<permessoDiSoggiorno3000/>".to_owned(), "EHR67"),
        ("<permessoDiSoggiorno3000><datiSoggiorno30XX><questuraRilascioSoggiorno>ROMA</questuraRilascioSoggiorno></datiSoggiorno30XX></permessoDiSoggiorno3000>".to_owned(), "EHR68"),
        ("<permessoDiSoggiorno3000><datiSoggiorno30XX><numeroSoggiorno>A1</numeroSoggiorno></datiSoggiorno30XX></permessoDiSoggiorno3000>".to_owned(), "EHR68"),
    ];
    for (criteri, codice) in casi {
        let risposta = comune.chiama(&chiedi(&comune, &criteri).xml());
        assert_eq!(risposta.codici(), [codice], "{criteri}: {}", risposta.testo);
    }
}

fn every_key_finds_the_same_person(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune
        .persone()
        .iter()
        .find(|p| p.stato == "R" && !p.codice_fiscale.is_empty() && carta(&comune, p).is_some())
        .unwrap();
    let completa = comune.chiama(&chiedi(&comune, &per_cf(&p.codice_fiscale)).xml());
    let locale = completa.valore("idSchedaSoggettoComune").unwrap();
    let (rilascio, numero) = carta(&comune, p).unwrap();
    let chiavi = [
        format!("<idSchedaSoggettoANPR>{}</idSchedaSoggettoANPR>", p.id),
        format!("<idANPR>{}</idANPR>", p.id_anpr),
        format!("<idSchedaSoggettoComune>{locale}</idSchedaSoggettoComune>"),
        per_carta(&rilascio, &numero),
    ];
    for chiave in chiavi {
        let risposta = comune.chiama(&chiedi(&comune, &chiave).xml());
        assert_eq!(risposta.valore("idANPR"), Some(p.id_anpr.as_str()), "{chiave}: {}", risposta.testo);
    }
    let altrui = comune.chiama(&chiedi(&comune, &per_carta(ROMA, &numero)).xml());
    assert_eq!(altrui.codici(), ["EN122"], "a number counts with its issuer");
    let per_nome = comune.chiama(&chiedi(&comune, &per_nomi(p)).con(&nascita(p)).xml());
    assert!(per_nome.valori("idANPR").contains(&p.id_anpr.as_str()), "{}", per_nome.testo);
}

/// Issuer and number of somebody's identity card.
fn carta(comune: &Comune, p: &Persona) -> Option<(String, String)> {
    let risposta = comune.chiama(&chiedi(comune, &per_cf(&p.codice_fiscale)).dati(&["16"]).xml());
    let carta = risposta.valore("cartaIdentita")?;
    let di = |nome: &str| {
        let inizio = carta.find(&format!("<{nome}>"))? + nome.len() + 2;
        Some(carta[inizio..].split(&format!("</{nome}>")).next()?.to_owned())
    };
    Some((di("comuneRilascio")?, di("numero")?))
}

fn only_the_sections_asked_for_are_shown(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    let risposta = comune.chiama(&chiedi(&comune, &per_cf(&p.codice_fiscale)).dati(&["3", "22"]).xml());
    assert!(risposta.valore("statoCivile").is_some() && risposta.valore("famigliaConvivenza").is_some());
    assert!(risposta.valore("generalita").is_some(), "always shown");
    for assente in ["residenza", "cittadinanza", "paternita", "legameSoggetto", "datiTraslitterati"] {
        assert_eq!(risposta.valore(assente), None, "{assente}");
    }
    let ascii = comune.chiama(&chiedi(&comune, &per_cf(&p.codice_fiscale)).dati(&["11"]).xml());
    assert!(ascii.valore("cognomeTranslitterato").is_some_and(str::is_ascii));
    assert_eq!(ascii.valore("residenza"), None);
    ascii.corpo();
}

fn a_foreign_comune_does_not_see_what_belongs_to_the_holder(sandbox: &Sandbox) {
    let (qui, altrove) = (sandbox.comune("888001"), sandbox.comune("888002"));
    let p = altrove.uno("R");
    let loro = altrove.chiama(&chiedi(&altrove, &per_cf(&p.codice_fiscale)).xml());
    let nostra = qui.chiama(&chiedi(&qui, &per_cf(&p.codice_fiscale)).nazionale().xml());
    assert!(loro.valore("idSchedaSoggettoComune").is_some());
    for riservato in ["idSchedaSoggettoComune", "listaElettorale", "listaLeva", "censimento"] {
        assert_eq!(nostra.valore(riservato), None, "{riservato}");
    }
    assert_eq!(nostra.valore("residenza"), loro.valore("residenza"));
}

fn ehr18_a_day_in_the_future(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = chiedi(&comune, &per_cf(&comune.uno("R").codice_fiscale)).il(&fra(2));
    assert_eq!(comune.chiama(&richiesta.xml()).codici(), ["EHR18"]);
}

fn en052_en053_keys_that_are_none_or_too_few(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    assert_eq!(comune.chiama(&chiedi(&comune, "").xml()).codici(), ["EN052"]);
    for criteri in [
        "<cognome>ROSSI</cognome>",
        "<nome>MARIO</nome>",
        "<cognome>ROSSI</cognome><nome>MARIO</nome>",
        "<sesso>F</sesso>",
    ] {
        assert_eq!(comune.chiama(&chiedi(&comune, criteri).xml()).codici(), ["EN053"], "{criteri}");
    }
    assert_eq!(comune.chiama(&chiedi(&comune, "").con(&nascita(p)).xml()).codici(), ["EN053"]);
    let famiglia = per_famiglia(&p.famiglia, "1");
    assert_eq!(comune.chiama(&chiedi(&comune, &famiglia).xml()).codici(), ["EN053"], "a family id, one person asked");
    assert_eq!(comune.chiama(&chiedi(&comune, &per_cf(&p.codice_fiscale)).scheda("9").xml()).codici(), ["EN053"]);
}

fn en053_national_search_in_one_comune(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = chiedi(&comune, &per_cf(&comune.uno("R").codice_fiscale)).nazionale().xml();
    assert_eq!(comune.chiama(&residente_a(&richiesta, ROMA)).codici(), ["EN053"]);
}

fn en198_a_comune_that_does_not_exist(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = chiedi(&comune, &per_cf(&comune.uno("R").codice_fiscale)).xml();
    let atlantide = "<nomeComune>ATLANTIDE</nomeComune><siglaProvinciaIstat>RM</siglaProvinciaIstat>";
    assert_eq!(comune.chiama(&residente_a(&richiesta, atlantide)).codici(), ["EN198"]);
}

fn en122_a_day_before_the_person_was_registered(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    let richiesta = chiedi(&comune, &per_cf(&p.codice_fiscale)).il("1850-01-01");
    assert_eq!(comune.chiama(&richiesta.xml()).codici(), ["EN122"]);
}

fn the_deceased_and_the_struck_off_stay_visible_with_their_cancellation(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let morto = comune.chiama(&chiedi(&comune, &per_cf(&comune.uno("D").codice_fiscale)).xml());
    assert!(morto.valore("datiCancellazione").is_some() && morto.valore("datiDecesso").is_some(), "{}", morto.testo);
    let cancellato = comune.chiama(&chiedi(&comune, &per_cf(&comune.uno("C").codice_fiscale)).xml());
    assert!(cancellato.valore("datiCancellazione").is_some() && cancellato.valore("datiDecesso").is_none());
    morto.corpo();
    cancellato.corpo();

    let quando = morto.valore("dataDecorrenzaCancellazione").unwrap().to_owned();
    let prima = chrono::NaiveDate::parse_from_str(&quando, "%Y-%m-%d").unwrap().pred_opt().unwrap().to_string();
    let da_vivo = chiedi(&comune, &per_cf(&comune.uno("D").codice_fiscale)).il(&prima);
    assert_eq!(comune.chiama(&da_vivo.xml()).valore("datiCancellazione"), None);
}

fn soggetto_aire_and_tipo_scheda_are_filters(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (residente, aire) = (comune.uno("R"), comune.uno("A"));
    let con = |p: &Persona, filtro: &str| {
        comune.chiama(&chiedi(&comune, &format!("{}{filtro}", per_cf(&p.codice_fiscale))).xml())
    };
    assert_eq!(con(residente, "<soggettoAIRE>S</soggettoAIRE>").codici(), ["EN122"]);
    assert_eq!(con(aire, "<soggettoAIRE>N</soggettoAIRE>").codici(), ["EN122"]);
    assert_eq!(con(aire, "<soggettoAIRE>S</soggettoAIRE>").valore("idANPR"), Some(aire.id_anpr.as_str()));
    assert_eq!(con(aire, "<tipoScheda>2</tipoScheda>").codici(), ["EN122"], "an AIRE family is no convivenza");
    con(aire, "").corpo();
}

fn the_family_of_a_person_is_found_by_the_person(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (id, componenti) = famiglia_numerosa(&comune);
    let figlio = componenti.iter().find(|p| p.codice_legame == "3" && !p.codice_fiscale.is_empty()).unwrap();
    let risposta = comune.chiama(&chiedi(&comune, &per_cf(&figlio.codice_fiscale)).scheda("2").dati(&["1"]).xml());
    assert_eq!(risposta.valori("datiSoggetto").len(), componenti.len());
    assert!(risposta.valore("datiFamigliaConvivenza").unwrap().contains(&id));
    assert_eq!(risposta.codici(), Vec::<&str>::new());
}

fn a_family_id_wins_over_a_codice_fiscale(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (id, componenti) = famiglia_numerosa(&comune);
    let estraneo = comune.persone().iter().find(|p| p.famiglia != id && !p.codice_fiscale.is_empty()).unwrap();
    let criteri = per_cf(&estraneo.codice_fiscale) + &per_famiglia(&id, "1");
    let risposta = comune.chiama(&chiedi(&comune, &criteri).scheda("2").xml());
    assert_eq!(risposta.valori("datiSoggetto").len(), componenti.len());
}

fn the_journal_survives_and_every_answer_has_its_own_number(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = || chiedi(&comune, &per_cf(&comune.uno("R").codice_fiscale)).xml();
    let numeri: Vec<u64> =
        (0..3).map(|_| comune.chiama(&richiesta()).valore("idOperazioneANPR").unwrap().parse().unwrap()).collect();
    assert!(numeri.windows(2).all(|n| n[0] < n[1]), "{numeri:?}");
}
