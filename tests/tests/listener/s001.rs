//! S001: a register handed over by signed messages (consultazione §§7, 16.5).

use crate::attese::{consegna, esito, ricevuta};
use anpr_tests::fornitura::{Apr, Soggetto, aire_vuoto, gz, nome_aire, nome_apr, schede};
use anpr_tests::programma::cartella;
use anpr_tests::richieste::{Richiesta3002, fra, per_cf, per_famiglia_comune, s001};
use anpr_tests::{Comune, Sandbox, mtom, scenari, valore};

scenari!(
    e01_en001_en039_en008_names_that_do_not_fit,
    en081_without_name_or_file,
    en489_a_file_that_is_no_base64,
    e07_en034_a_comune_that_is_in_hands_over_nothing_more,
    k1_an_operator_who_may_not_hand_over,
    en007_en009_en010_en036_en038_files_that_do_not_fit,
    a_file_sent_again_with_the_same_id_gets_the_same_answer,
    e05_a_register_comes_in_by_two_messages_and_is_read_back,
    e02_e03_e04_a_refused_supply_leaves_nothing_and_the_next_comes_in,
);

const PERCORSO: &str = "/ANPRS001ServizioSubentro/AnprServiceS001";

fn e01_en001_en039_en008_names_that_do_not_fit(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let casi = [
        ("registro.gz", "EN001"),
        ("888001_SUBAPR_1_1.gz", "EN001"),
        ("../888001_SUBAPR_1_1_1.gz", "EN001"),
        ("888001_SUBAPR_1_1_1.xml", "EN001"),
        ("888002_SUBAPR_1_1_1.gz", "EN039"),
        ("888001_SUBAPR_9_2_3.gz", "EN008"),
    ];
    for (nome, codice) in casi {
        let risposta = consegna(&comune, nome, &gz(b"<x/>"));
        assert_eq!(risposta.codici(), [codice], "{nome}: {}", risposta.testo);
        assert_eq!(risposta.valore("esitoOperazione"), Some("XXXX"));
        assert_ne!(risposta.valore("idOperazioneANPR"), Some("0"), "a refusal that can be quoted");
        risposta.corpo();
    }
}

fn en081_without_name_or_file(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let nome = nome_apr("888001", 1);
    let casi = [
        (s001("888001", None, Some(b"x")), "nomeFile"),
        (s001("888001", Some(" "), Some(b"x")), "nomeFile"),
        (s001("888001", Some(&nome), None), "fileXml"),
        (s001("888001", None, None), "nomeFile"),
    ];
    for (richiesta, campo) in casi {
        let risposta = comune.chiama(&richiesta);
        assert_eq!(risposta.codici(), ["EN081"], "{}", risposta.testo);
        assert_eq!(risposta.valore("campoErroreAnomalia"), Some(campo));
        risposta.corpo();
    }
}

fn en489_a_file_that_is_no_base64(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = s001("888001", Some(&nome_apr("888001", 1)), Some(b"x")).replace("eA==", "eA=!");
    assert_eq!(comune.chiama(&richiesta).codici(), ["EN489"]);
}

fn e07_en034_a_comune_that_is_in_hands_over_nothing_more(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    for numero in [1, 2] {
        for nome in [nome_apr("888001", numero), nome_aire("888001", numero)] {
            assert_eq!(consegna(&comune, &nome, &gz(b"<x/>")).codici(), ["EN034"], "{nome}");
        }
    }
}

fn k1_an_operator_who_may_not_hand_over(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001").con(|proprieta| proprieta.id_operatore = "CONS888001".to_owned());
    let risposta = consegna(&comune, &nome_apr("888001", 2), &gz(b"<x/>"));
    assert_eq!(risposta.testi(), ["Utente non abilitato 5"]);
    risposta.corpo();
}

fn en007_en009_en010_en036_en038_files_that_do_not_fit(sandbox: &Sandbox) {
    let comune = sandbox.nuovo_comune("888011");
    let apr = Apr::di("888011").famiglia("F1", &[Soggetto::nuovo("1", "ROSSI", "UGO", "1970-01-01")]).gz();
    let a_capo_solo: Vec<u8> = gz(b"idSchedaSoggetto;codiceFiscale\nE1;\n");
    let (di_apr, di_aire) = (nome_apr("888011", 1), nome_aire("888011", 1));
    let casi = [
        (di_apr.as_str(), b"PK\x03\x04 not a gzip".to_vec(), "EN009"),
        (&di_apr, gz(b"codice;cognome"), "EN009"),
        (&di_apr, aire_vuoto(), "EN036"),
        (&di_aire, apr.clone(), "EN036"),
        (&di_aire, b"not a gzip".to_vec(), "EN010"),
        (&di_aire, a_capo_solo, "EN010"),
    ];
    for (nome, byte, codice) in casi {
        let risposta = consegna(&comune, nome, &byte);
        assert_eq!(risposta.codici(), [codice], "{nome}: {}", risposta.testo);
    }
    let lf = consegna(&comune, &di_aire, &gz(b"idSchedaSoggetto;codiceFiscale\nE1;\n"));
    assert!(lf.testi()[0].contains("riga 1"), "the line is named: {}", lf.testo);
    assert_eq!(sandbox.comanda(&["subentro", "list", "888011"]), "", "nothing refused is kept");

    ricevuta(&consegna(&comune, "888011_SUBAPR_1_2_1.gz", &apr));
    assert_eq!(consegna(&comune, "888011_SUBAPR_1_2_1.gz", &apr).codici(), ["EN007"]);
    assert_eq!(consegna(&comune, "888011_SUBAPR_1_3_2.gz", &apr).codici(), ["EN038"]);
}

fn a_file_sent_again_with_the_same_id_gets_the_same_answer(sandbox: &Sandbox) {
    let comune = sandbox.nuovo_comune("888012");
    let apr = Apr::di("888012").famiglia("F1", &[Soggetto::nuovo("1", "BIANCHI", "IDA", "1970-01-01")]);
    let richiesta = s001("888012", Some(&nome_apr("888012", 1)), Some(&apr.gz()));
    let prima = comune.chiama(&richiesta);
    ricevuta(&prima);
    assert_eq!(comune.chiama(&richiesta).corpo(), prima.corpo(), "and no EN007");
}

fn chiedi(comune: &Comune, criteri: &str) -> Richiesta3002 {
    Richiesta3002::nuova(&comune.istat, criteri)
}

fn e05_a_register_comes_in_by_two_messages_and_is_read_back(sandbox: &Sandbox) {
    let comune = sandbox.nuovo_comune("888010");
    let fornitura = anpr_sandbox::genera_fornitura("888010", 100, 7, &cartella()).unwrap();
    let leggi = |file| std::fs::read(file).unwrap();
    let consegnate = schede(&fornitura.apr[0]);
    let cf = |scheda: &anpr_tests::fornitura::SchedaConsegnata| scheda.valore("codFiscale").map(str::to_owned);
    let qualcuno = consegnate.iter().find_map(cf).unwrap();

    let primo = consegna(&comune, &nome_apr("888010", 1), &leggi(&fornitura.apr[0]));
    ricevuta(&primo);
    assert_eq!(primo.valore("nomeFile"), Some("888010_SUBAPR_1_1_1.gz"));
    assert!(primo.valore("descrizioneEsito").unwrap().contains("888010_SUBAIRE_1.gz"), "what is missing is named");
    assert_eq!(comune.chiama(&chiedi(&comune, &per_cf(&qualcuno)).xml()).codici(), ["EN122"], "nothing is in yet");
    let secondo = consegna(&comune, &nome_aire("888010", 1), &leggi(&fornitura.aire));
    ricevuta(&secondo);
    let racconto = esito(sandbox, "888010", 1);
    assert!(racconto.contains("files: OK") && racconto.contains("Subentro riuscito"), "{racconto}");

    let lista =
        std::fs::read_to_string(sandbox.dir().join("subentro/esiti/888010_1/Subentrati_888010_SUBAPR_1_1_1.csv"))
            .unwrap();
    for scheda in consegnate.iter().step_by(3).filter(|scheda| cf(scheda).is_some()) {
        let risposta = comune.chiama(&chiedi(&comune, &per_cf(&cf(scheda).unwrap())).xml());
        risposta.accolta();
        for dato in CONSEGNATI {
            assert_eq!(risposta.valore(dato), scheda.valore(dato), "{dato}: {}", risposta.testo);
        }
        let (id, locale) =
            (risposta.valore("idSchedaSoggettoANPR").unwrap(), scheda.valore("idSchedaSoggetto").unwrap());
        assert!(lista.contains(&format!("\nScheda Individuale APR;{id};{locale}\r\n")), "{id} {locale}");
    }

    let nucleo =
        consegnate.iter().max_by_key(|s| consegnate.iter().filter(|a| a.famiglia == s.famiglia).count()).unwrap();
    let (tipo, quale) = if nucleo.valore("convivenza").is_some() { ("2", "3") } else { ("1", "2") };
    let criteri = per_famiglia_comune("888010", &nucleo.famiglia, tipo);
    let famiglia = comune.chiama(&chiedi(&comune, &criteri).scheda(quale).xml());
    let componenti = consegnate.iter().filter(|s| s.famiglia == nucleo.famiglia).count();
    assert!(componenti > 2);
    assert_eq!(famiglia.accolta().valori("datiSoggetto").len(), componenti);
    assert_eq!(
        valore(famiglia.valore("datiFamigliaConvivenza").unwrap(), "idFamigliaConvivenza"),
        Some(&*nucleo.famiglia)
    );

    let scheda =
        consegnate.iter().find(|s| cf(s).is_some() && s.valore("dataPrimaIscrizioneComune").is_some()).unwrap();
    let dal: chrono::NaiveDate = scheda.valore("dataPrimaIscrizioneComune").unwrap().parse().unwrap();
    let persona = chiedi(&comune, &per_cf(&cf(scheda).unwrap()));
    let prima = comune.chiama(&persona.clone().il(&dal.pred_opt().unwrap().to_string()).xml());
    assert_eq!(prima.codici(), ["EN122"], "before the first registration nothing is known");
    let nuova = Richiesta3002::nuova("888010", &persona.criteri).il(&fra(-1));
    comune.chiama(&nuova.xml()).accolta();

    for numero in [1, 2] {
        let ancora = consegna(&comune, &nome_apr("888010", numero), &leggi(&fornitura.apr[0]));
        assert_eq!(ancora.codici(), ["EN034"], "{}", ancora.testo);
    }
}

fn e02_e03_e04_a_refused_supply_leaves_nothing_and_the_next_comes_in(sandbox: &Sandbox) {
    let comune = sandbox.nuovo_comune("888013");
    let persone: Vec<Soggetto> =
        (0..20).map(|n| Soggetto::nuovo(&n.to_string(), "VERDI", "GINO", &format!("19{}-03-04", 40 + n))).collect();
    let giusta =
        persone.iter().fold(Apr::di("888013"), |apr, p| apr.famiglia(&format!("F{}", p.id), std::slice::from_ref(p)));
    let cerca = |giorno: &str| {
        let criteri = chiedi(&comune, "<cognome>VERDI</cognome><nome>GINO</nome>");
        comune.chiama(&criteri.con(&anpr_tests::richieste::nato_il(giorno)).xml())
    };
    let tronca = giusta.gz();
    let senza_famiglia = giusta.clone().solo(&Soggetto::nuovo("solo", "VERDI", "SOLO", "1980-01-01"));
    let cattive = [
        (1, tronca[..tronca.len() / 2].to_vec(), "EN009"),
        (2, giusta.clone().uno_di_troppo().gz(), "EN012"),
        (3, senza_famiglia.gz(), "ES092"),
    ];
    for (numero, byte, codice) in cattive {
        ricevuta(&consegna(&comune, &nome_apr("888013", numero), &byte));
        ricevuta(&consegna(&comune, &nome_aire("888013", numero), &aire_vuoto()));
        let racconto = esito(sandbox, "888013", numero);
        assert!(racconto.contains("files: KO") && racconto.contains(codice), "{codice}: {racconto}");
        assert_eq!(cerca("1940-03-04").codici(), ["EN122"], "{codice}: nothing was loaded");
        let ancora = consegna(&comune, &nome_apr("888013", numero), &giusta.gz());
        assert_eq!(ancora.codici(), ["EN003"], "a refused supply is over: {}", ancora.testo);
    }
    let anomalie = std::fs::read_dir(sandbox.dir().join("subentro/esiti/888013_3")).unwrap().next().unwrap().unwrap();
    let anomalie = std::fs::read_to_string(anomalie.path()).unwrap();
    assert!(anomalie.contains(";solo;Scheda Individuale APR;ES092;"), "{anomalie}");

    // The corrected supply, its first file as a part of its own.
    let (nome, byte) = (nome_apr("888013", 4), giusta.gz());
    let messaggio = comune.firma_ora(&s001("888013", Some(&nome), Some(&byte)));
    let (tipo, pacchetto) = mtom::scrivi(&messaggio, "fileXml", &byte);
    let risposta = sandbox.post(PERCORSO, &[("Content-Type", &tipo)], &pacchetto).soap();
    ricevuta(&risposta);
    ricevuta(&consegna(&comune, &nome_aire("888013", 4), &aire_vuoto()));
    let racconto = esito(sandbox, "888013", 4);
    assert!(racconto.contains("files: OK"), "{racconto}");
    assert_eq!(cerca("1940-03-04").accolta().valore("idSchedaSoggetto"), Some("0"));
}

/// Elements of a sheet that must come back exactly as they were handed over.
const CONSEGNATI: &[&str] = &[
    "codFiscale",
    "cognome",
    "nome",
    "sesso",
    "dataNascita",
    "luogoNascita",
    "idSchedaSoggetto",
    "statoCivile",
    "attoNascita",
    "cittadinanza",
    "residenza",
    "cartaIdentita",
    "permessoSoggiorno",
    "listaElettorale",
    "listaLeva",
    "censimento",
    "autoveicoli",
    "altriDati",
    "codiceLegame",
];
