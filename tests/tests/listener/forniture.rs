//! `anpr subentro`: a register comes in from the command line (consultazione §7).

use crate::attese::{consegna, esito, fornitura, ricevuta};
use anpr_tests::fornitura::{Apr, Soggetto, aire_vuoto, gz, nome_aire, nome_apr, schede};
use anpr_tests::installazione::{accolto, rifiutato};
use anpr_tests::programma::{anpr, cartella};
use anpr_tests::richieste::{Richiesta3002, per_cf};
use anpr_tests::{Sandbox, scenari};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use std::path::Path;

scenari!(
    en001_en034_en039_files_that_cannot_be_taken,
    en002_a_file_that_is_too_big,
    a_register_comes_in_from_the_command_line,
    a_refused_supply_is_told_in_words,
    what_s001_has_received_can_be_worked_through_by_a_command,
    a_comune_without_anybody_abroad_may_leave_the_aire_file_out,
);

fn testo(file: &Path) -> String {
    file.display().to_string()
}

fn en001_en034_en039_files_that_cannot_be_taken(sandbox: &Sandbox) {
    let cartella = cartella();
    let scrivi = |nome: &str, byte: &[u8]| {
        std::fs::write(cartella.join(nome), byte).unwrap();
        testo(&cartella.join(nome))
    };
    let apr = Apr::di("888001").famiglia("F1", &[Soggetto::nuovo("1", "ROSSI", "UGO", "1970-01-01")]).gz();
    let casi = [
        (vec![scrivi("registro.gz", &apr)], "EN001"),
        (vec![scrivi(&nome_apr("888001", 2), &apr)], "EN034"),
        (vec![scrivi(&nome_apr("888001", 3), &apr), scrivi(&nome_aire("888002", 3), &aire_vuoto())], "EN034"),
        (vec![scrivi(&nome_apr("777777", 1), &apr)], "777777"),
    ];
    for (file, atteso) in casi {
        let argomenti: Vec<&str> = ["subentro", "load"].into_iter().chain(file.iter().map(String::as_str)).collect();
        let parole = sandbox.rifiutato(&argomenti);
        assert!(parole.contains(atteso), "{file:?}: {parole}");
    }
    let parole = sandbox.rifiutato(&["subentro", "work", "888001", "77"]);
    assert!(parole.contains("888001") && parole.contains("77"), "{parole}");
    let parole = sandbox.rifiutato(&["subentro", "work", "888001", "1"]);
    assert!(parole.contains("EN040"), "{parole}");
}

fn en002_a_file_that_is_too_big(sandbox: &Sandbox) {
    sandbox.nuovo_comune("888030");
    let stretta = sandbox
        .configurazione("stretta.toml", |testo| testo.replace("[services]", "[services]\nsubentro_file_bytes = 1024"));
    let file = cartella().join(nome_apr("888030", 1));
    let parole = rifiutato(&anpr(&["subentro", "load", &testo(&file), "--config", &stretta]));
    assert!(parole.contains("888030_SUBAPR_1_1_1.gz"), "a file that is not there is named: {parole}");
    let casuale: Vec<u8> = StdRng::seed_from_u64(1).random_iter().take(2000).collect();
    std::fs::write(&file, gz(&casuale)).unwrap();
    let parole = rifiutato(&anpr(&["subentro", "load", &testo(&file), "--config", &stretta]));
    assert!(parole.contains("EN002") && parole.contains("1024"), "{parole}");
    assert_eq!(sandbox.comanda(&["subentro", "list", "888030"]), "");
}

fn a_register_comes_in_from_the_command_line(sandbox: &Sandbox) {
    let comune = sandbox.nuovo_comune("888031");
    let fornitura_generata = anpr_sandbox::genera_fornitura("888031", 100, 9, &cartella()).unwrap();
    let (apr, aire) = (testo(&fornitura_generata.apr[0]), testo(&fornitura_generata.aire));
    let primo = sandbox.comanda(&["subentro", "load", &apr]);
    assert!(primo.contains("still lacks 888031_SUBAIRE_1.gz"), "{primo}");
    assert!(fornitura(sandbox, "888031", 1).contains("888031_SUBAPR_1_1_1.gz"));
    let ancora = sandbox.comanda(&["subentro", "work", "888031", "1"]);
    assert!(ancora.contains("still lacks"), "{ancora}");
    // The same file again is no second file.
    let tutto = sandbox.comanda(&["subentro", "load", &apr, &aire]);
    assert!(tutto.starts_with("OK: 100 people, 4 of them abroad"), "{tutto}");
    let scheda = schede(&fornitura_generata.apr[0]).into_iter().find(|s| s.valore("codFiscale").is_some()).unwrap();
    let richiesta = Richiesta3002::nuova("888031", &per_cf(scheda.valore("codFiscale").unwrap()));
    assert_eq!(comune.chiama(&richiesta.xml()).accolta().valore("idSchedaSoggetto"), scheda.valore("idSchedaSoggetto"));
    assert!(
        sandbox
            .comanda(&["comuni", "list"])
            .lines()
            .any(|riga| riga.starts_with("888031") && riga.contains("subentrato"))
    );
    let parole = sandbox.rifiutato(&["subentro", "load", &apr, &aire]);
    assert!(parole.contains("EN040") || parole.contains("EN034"), "{parole}");
}

fn a_refused_supply_is_told_in_words(sandbox: &Sandbox) {
    let comune = sandbox.nuovo_comune("888032");
    let giusta = Apr::di("888032").famiglia("F1", &[Soggetto::nuovo("1", "NERI", "UGO", "1970-01-01")]);
    let senza = giusta.clone().solo(&Soggetto::nuovo("2", "NERI", "SOLO", "1971-01-01"));
    let cerca = || {
        let richiesta = Richiesta3002::nuova("888032", "<cognome>NERI</cognome><nome>UGO</nome>");
        comune.chiama(&richiesta.con(&anpr_tests::richieste::nato_il("1970-01-01")).xml())
    };
    let [apr, aire] = senza.scrivi(1, &cartella()).map(|file| testo(&file));
    let parole = sandbox.rifiutato(&["subentro", "load", &apr, &aire]);
    assert!(parole.contains("KO, nothing was loaded") && parole.contains("ES092 1 times"), "{parole}");
    assert!(parole.contains("SchedeIndivErr"), "where to read on: {parole}");
    assert_eq!(cerca().codici(), ["EN122"]);
    let parole = sandbox.rifiutato(&["subentro", "work", "888032", "1"]);
    assert!(parole.contains("EN003"), "{parole}");
    let [apr, aire] = giusta.scrivi(2, &cartella()).map(|file| testo(&file));
    assert!(sandbox.comanda(&["subentro", "load", &apr, &aire]).starts_with("OK: 1 people"));
    cerca().accolta();
    let tutte = sandbox.comanda(&["subentro", "list", "888032"]);
    let stati: Vec<&str> = tutte.lines().filter(|riga| riga.starts_with("888032")).collect();
    assert!(stati[0].ends_with("KO") && stati[1].ends_with("OK"), "{tutte}");
}

fn what_s001_has_received_can_be_worked_through_by_a_command(sandbox: &Sandbox) {
    let comune = sandbox.nuovo_comune("888033");
    let apr = Apr::di("888033").famiglia("F1", &[Soggetto::nuovo("1", "GIALLI", "UGO", "1970-01-01")]);
    ricevuta(&consegna(&comune, &nome_apr("888033", 1), &apr.gz()));
    let [_, aire] = apr.scrivi(1, &cartella()).map(|file| testo(&file));
    assert!(sandbox.comanda(&["subentro", "load", &aire]).starts_with("OK: 1 people"));
    assert!(esito(sandbox, "888033", 1).contains("files: OK"));
    assert_eq!(consegna(&comune, &nome_aire("888033", 1), &aire_vuoto()).codici(), ["EN034"]);
}

fn a_comune_without_anybody_abroad_may_leave_the_aire_file_out(sandbox: &Sandbox) {
    sandbox.nuovo_comune("888034");
    let apr = Apr::di("888034").famiglia("F1", &[Soggetto::nuovo("1", "VIOLA", "UGO", "1970-01-01")]);
    let [file, _] = apr.scrivi(1, &cartella()).map(|file| testo(&file));
    let dir = testo(sandbox.dir());
    let esito = accolto(&anpr(&["subentro", "load", &file, "--senza-aire", "--dir", &dir]));
    assert!(esito.starts_with("OK: 1 people, 0 of them abroad"), "{esito}");
}
