//! `anpr comuni parametri` and `anpr certificati`.

use super::*;
use anpr_tests::certificati::{immagini, pdf, testo};
use anpr_tests::{Installazione, scenari};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

scenari!(
    en080_en116_a_comune_sets_what_it_prints,
    the_coat_of_arms_is_printed_from_when_it_is_set,
    certificates_are_listed_and_given_back,
);

fn en080_en116_a_comune_sets_what_it_prints(sandbox: &Sandbox) {
    let (comune, [p, _]) = di_prova(sandbox);
    let chiedi = || Richiesta6001::nuova(&comune, &p, &["8"]);
    if sandbox.anpr(&["comuni", "parametri", "show", QUI]).status.success() {
        return;
    }
    rifiuta(&comune, &chiedi(), &["EN080"]);
    let set = |argomenti: &[&str]| sandbox.comanda(&[&["comuni", "parametri", "set", QUI], argomenti].concat());
    set(&["--denominazione", "IT=Libero Comune di Prova", "--ufficio", "Servizi demografici"]);
    rifiuta(&comune, &chiedi().con("bolloVirtuale", "1"), &["EN116"]);
    rifiuta(&comune, &chiedi().in_lingue(&["IT", "DE"]), &["EC069"]);
    rifiuta(&comune, &chiedi().con("diritti", "0"), &["EN209"]);
    set(&["--bollo-virtuale", "aut. 9/2026", "--lingue", "DE", "--nome", "DE=PROBEDORF", "--diritti-esenti", "true"]);
    set(&["--responsabile-online", "NERI UGO", "--qualifica-online", "Il responsabile"]);
    let richiesta = chiedi().con("bolloVirtuale", "1").con("diritti", "0").in_lingue(&["IT", "DE"]);
    let detto = testo(pdf(&risponde(&comune, &richiesta.con("emissione", "2"))));
    for frase in [
        "Libero Comune di Prova",
        "Gemeinde PROBEDORF",
        "Servizi demografici",
        "(aut. 9/2026)",
        "Il responsabile NERI UGO Firma autografa sostituita",
    ] {
        assert!(detto.contains(frase), "{frase}: {detto}");
    }
    assert!(!detto.contains("Riscossi"));
    let mostrati = sandbox.comanda(&["comuni", "parametri", "show", QUI]);
    assert!(
        mostrati.contains("bollo_virtuale = \"aut. 9/2026\"") && mostrati.contains("lingue = [\"DE\"]"),
        "{mostrati}"
    );
    // One taken away is no longer there.
    set(&["--ufficio", "", "--lingue", ""]);
    let detto = testo(pdf(&risponde(&comune, &chiedi())));
    assert!(detto.contains("Ufficio anagrafe"), "{detto}");
}

fn the_coat_of_arms_is_printed_from_when_it_is_set(sandbox: &Sandbox) {
    // What others ask of this comune does not look at it.
    let comune = sandbox.comune("888002");
    let p = chi(&comune, "8", "R");
    let stampate = || immagini(pdf(&risponde(&comune, &Richiesta6001::nuova(&comune, &p, &["8"]))));
    let con_stemma = |file: &str| ["comuni", "parametri", "set", "888002", "--stemma", file].map(str::to_owned);
    let imposta = |file: &str| sandbox.comanda(&con_stemma(file).each_ref().map(String::as_str));
    let mostrati = || sandbox.comanda(&["comuni", "parametri", "show", "888002"]);
    imposta("");
    assert!(stampate() == 0 && !mostrati().contains("# stemma"), "{}", mostrati());
    imposta(STEMMA);
    let byte = std::fs::metadata(STEMMA).unwrap().len();
    assert!(mostrati().contains(&format!("# stemma: {byte} byte")), "{}", mostrati());
    assert_eq!(stampate(), 1);
    // What is no image of that size changes nothing.
    let prima = mostrati();
    let buono = std::fs::read(STEMMA).unwrap();
    for (nome, byte) in [
        ("testo.png", b"ciao".to_vec()),
        ("vuoto.png", Vec::new()),
        ("finto.png", b"\x89PNG no".to_vec()),
        ("documento.png", b"%PDF-1.7".to_vec()),
        ("pesante.png", [buono, vec![0; 1 << 20]].concat()),
        ("bomba.png", STANDARD.decode(BOMBA).unwrap()),
    ] {
        std::fs::write(sandbox.file(nome), byte).unwrap();
        sandbox.rifiutato(&con_stemma(&sandbox.file(nome)).each_ref().map(String::as_str));
        assert_eq!(mostrati(), prima, "{nome}");
    }
    assert_eq!(stampate(), 1);
}

fn certificates_are_listed_and_given_back(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = &chi(&comune, "12", "R");
    let risposta = risponde(&comune, &Richiesta6001::nuova(&comune, p, &["8"]));
    let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
    let file = sandbox.file(&format!("certificato-{protocollo}.pdf"));
    let mostrato = sandbox.comanda(&["certificati", "show", "888001", protocollo, "--pdf", &file]);
    assert!(mostrato.contains("BIANCHI LUIGI") && mostrato.contains("SHA-256"), "{mostrato}");
    assert_eq!(std::fs::read(&file).unwrap(), pdf(&risposta), "kept exactly");
    let suoi = sandbox.comanda(&["certificati", "list", "--soggetto", &p.id]);
    assert!(suoi.contains(&format!("888001 {protocollo:>10}")) && !suoi.contains(&p.cognome), "{suoi}");
    assert_eq!(sandbox.comanda(&["certificati", "list", "--dal", "2999-01-01"]), "");
    let due = risponde(&comune, &Richiesta6001::nuova(&comune, p, &["8", "12"]));
    for (tipo, protocolli) in [("8", 2), ("12", 1), ("1", 0), ("2", 0)] {
        let elenco = sandbox.comanda(&["certificati", "list", "--soggetto", &p.id, "--tipo", tipo]);
        let miei = [&risposta, &due].map(|r| format!("888001 {:>10}", r.valore("numeroProtocolloANPR").unwrap()));
        assert_eq!(miei.iter().filter(|mio| elenco.contains(*mio)).count(), protocolli, "{tipo}: {elenco}");
    }
    for tipo in ["0", "23", "otto"] {
        assert!(!sandbox.anpr(&["certificati", "list", "--tipo", tipo]).status.success(), "{tipo}");
    }
    // Who reads of a person leaves a trace, and so does who takes the document.
    sandbox.comanda(&["certificati", "show", "888001", protocollo]);
    sandbox.comanda(&["certificati", "list", "--comune", "888001"]);
    let traccia = sandbox.comanda(&["audit", "list"]);
    let quante = |riga: &str| traccia.lines().filter(|detta| detta.contains(riga)).count();
    assert_eq!(quante(&format!("cli:test estrae certificato 888001/{protocollo} ")), 1, "{traccia}");
    assert_eq!(quante(&format!("cli:test consulta certificato 888001/{protocollo} ")), 1, "{traccia}");
    assert!(quante(&format!("cli:test elenca certificati del soggetto {} ", p.id)) >= 1, "{traccia}");
    assert!(sandbox.comanda(&["audit", "verify"]).contains("unbroken"));
}

#[test]
fn wrong_inputs_are_told_and_change_nothing() {
    let qui = Installazione::nuova();
    let prima = qui.comanda(&["audit", "list"]);
    std::fs::write(qui.file("finto.png"), b"\x89PNG no").unwrap();
    std::fs::write(qui.file("testo.txt"), b"ciao").unwrap();
    let (finto, testo) = (qui.file("finto.png"), qui.file("testo.txt"));
    for (argomenti, parole) in [
        (&["comuni", "parametri", "show", "888099"][..], "888099: no parameters are set"),
        (&["comuni", "parametri", "set", "888099", "--sindaco", "X"], "888099 is not in the register"),
        (&["comuni", "parametri", "set", "888001", "--lingue", "XX"], "XX is none of IT, DE, FR, SL"),
        (&["comuni", "parametri", "set", "888001", "--nome", "DE"], "DE is no LINGUA=TESTO"),
        (&["comuni", "parametri", "set", "888001", "--stemma", &finto], "the image of the comune cannot be read"),
        (&["comuni", "parametri", "set", "888001", "--stemma", &testo], "is no PNG, GIF or JPEG"),
        (&["comuni", "parametri", "set", "888001", "--stemma", "/nessuno.png"], "cannot read /nessuno.png"),
        (&["certificati", "show", "888001", "999999999"], "unknown certificate"),
        (&["certificati", "annulla", "888001", "999999999", "--motivo", "1"], "unknown certificate"),
    ] {
        assert!(qui.rifiutato(argomenti).contains(parole), "{argomenti:?}: {}", qui.rifiutato(argomenti));
    }
    assert_eq!(qui.comanda(&["audit", "list"]), prima);
}

const STEMMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/certificates/tests/certificati/stemma.png");
/// A PNG that says it has 50,000 × 50,000 pixels.
const BOMBA: &str = "iVBORw0KGgoAAAANSUhEUgAAw1AAAMNQCAYAAABLrz3KAAAACElEQVR4nAMAAAAAAUgGidIAAAAASUVORK5CYII=";
