//! The page that vouches for a certificate (certificazione §13).

use super::*;
use crate::concorrenza::Lucchetto;
use anpr_model::{CertificatoEmesso, ImportiCertificato, OperazioneId, SoggettoId};
use anpr_registry::{Contatore, Errore, Impronta};
use anpr_tests::certificati::{pdf, testo};
use anpr_tests::http::RispostaHttp;
use anpr_tests::programma::entro;
use anpr_tests::richieste::fra;
use anpr_tests::{Database, Sandbox, scenari};
use std::process::Command;

scenari!(
    the_page_says_that_the_certificate_was_issued_and_of_whom,
    annulled_by_command_the_page_says_so,
    past_its_validity_the_page_says_nothing_of_anybody,
    what_is_no_code_is_no_certificate,
    the_document_is_not_shown_unless_it_is_configured,
);

/// The path of the page that is printed on a certificate.
fn pagina(detto: &str) -> String {
    let (_, resto) = detto.split_once("/verifica/").unwrap_or_else(|| panic!("no address: {detto}"));
    format!("/verifica/{}", &resto[..26])
}

/// What an administrator is told of a certificate.
fn visto(sandbox: &Sandbox, protocollo: &str) -> String {
    sandbox.comanda(&["certificati", "show", "888001", protocollo])
}

/// Nobody keeps it, nobody learns its address from it.
fn discreta(risposta: &RispostaHttp) {
    for (nome, valore) in [
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-robots-tag", "noindex"),
    ] {
        assert_eq!(risposta.testata(nome), Some(valore), "{nome}");
    }
}

/// No document here: the same words for every reason.
fn negata(risposta: &RispostaHttp) {
    assert_eq!(risposta.stato, 404);
    assert!(detta(risposta).contains("Documento non disponibile"), "{}", risposta.testo());
}

fn detta(risposta: &RispostaHttp) -> &str {
    assert_eq!(risposta.testata("content-type"), Some("text/html; charset=utf-8"));
    discreta(risposta);
    assert!(risposta.testata("content-security-policy").unwrap().starts_with("default-src 'none'"));
    assert!(!risposta.testo().contains("<script") && risposta.testo().contains("width=device-width"));
    risposta.testo()
}

fn the_page_says_that_the_certificate_was_issued_and_of_whom(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = chi(&comune, "1", "R");
    let risposta = Richiesta6001::nuova(&comune, &p, &["1", "8"]).chiedi(&comune);
    let indirizzo = pagina(&testo(pdf(&risposta)));
    for indirizzo in [indirizzo.clone(), indirizzo.to_lowercase()] {
        let risposta_http = sandbox.get(&indirizzo);
        assert_eq!(risposta_http.stato, 200);
        let html = detta(&risposta_http);
        let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
        let iniziale = format!("{} {}.", p.cognome, p.nome.chars().next().unwrap()).replace('\'', "&#39;");
        for detto in
            ["Certificato valido", "nascita; Certificato di residenza", "BORGO DI PROVA", protocollo, &iniziale]
        {
            assert!(html.contains(detto), "{detto}: {html}");
        }
        // No more than what tells one certificate from another.
        for taciuto in [&p.codice_fiscale, &p.data_nascita, &format!(">{} {}<", p.cognome, p.nome)] {
            assert!(!html.contains(taciuto.as_str()), "{taciuto}");
        }
        assert!(html.contains("Ambiente di prova «sandbox»"));
    }
    let registro = sandbox.registro();
    assert!(!registro.contains(&indirizzo["/verifica/".len()..]), "the log must not open the page");
    // How often is counted, beside the answers; whom nobody verifies says so.
    let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
    assert!(entro(10, || visto(sandbox, protocollo).contains("verificato 2 volte, l'ultima 20")));
    assert!(!visto(sandbox, protocollo).contains("documento"));
    let altra = Richiesta6001::nuova(&comune, &p, &["8"]).chiedi(&comune);
    assert!(visto(sandbox, altra.valore("numeroProtocolloANPR").unwrap()).contains("mai verificato"));
}

fn annulled_by_command_the_page_says_so(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let risposta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]).chiedi(&comune);
    let indirizzo = pagina(&testo(pdf(&risposta)));
    let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
    let annulla =
        |motivo: &str| ["certificati", "annulla", "888001", protocollo, "--motivo", motivo].map(str::to_owned);
    let uno = annulla("1");
    let esito = sandbox.anpr(&uno.each_ref().map(String::as_str));
    assert!(esito.status.success() && esito.stderr.is_empty(), "{esito:?}");
    let html = sandbox.get(&indirizzo);
    assert!(detta(&html).contains("Certificato annullato") && html.stato == 200, "{}", html.testo());
    // There is no way back, and not twice.
    let parole = sandbox.rifiutato(&uno.each_ref().map(String::as_str));
    assert!(parole.contains("annullato"), "{parole}");
    assert!(sandbox.comanda(&["certificati", "show", "888001", protocollo]).contains("motivo 1"));
    assert!(sandbox.comanda(&["certificati", "list", "--comune", "888001"]).contains(" annullato"));
    assert!(sandbox.comanda(&["audit", "list"]).contains(&format!("certificato 888001/{protocollo}")));
    // What was issued stays as it was.
    let di_nuovo = Richiesta6001 {
        id: risposta.valore("idOperazioneComune").unwrap().to_owned(),
        ..Richiesta6001::nuova(&comune, comune.uno("R"), &["8"])
    };
    assert_eq!(pdf(&di_nuovo.chiedi(&comune)), pdf(&risposta));
}

/// A certificate that was issued in the past, with [`CODICE`] on it, and can be verified up to a day; its protocol.
fn emesso_prima(sandbox: &Sandbox, valido_al: &str) -> String {
    let registro = sandbox.anagrafe();
    let protocollo = OperazioneId(registro.prossimo(Contatore::Operazione).unwrap());
    let emesso = CertificatoEmesso {
        protocollo,
        codice: Impronta::da_esadecimale(IMPRONTA).map(|impronta| impronta.0),
        comune: "888001".to_owned(),
        soggetto: SoggettoId(0),
        intestatario: "PASSATO P.".to_owned(),
        tipi: vec![8],
        lingue: vec!["IT".to_owned()],
        data: fra(-100).parse().unwrap(),
        valido_al: valido_al.parse().unwrap(),
        emissione: 1,
        pa_estera: 0,
        importi: ImportiCertificato { bollo: 1600, bollo_virtuale: 9, diritti: 52, ..ImportiCertificato::default() },
        ufficiale: "BIANCHI LUIGI".to_owned(),
        richiedente: None,
        forzati: Vec::new(),
        facsimile: true,
        pdf: b"%PDF-1.7 passato".to_vec(),
    };
    registro.scrivi::<_, _, Errore>(move |s| s.emetti_certificato(&emesso)).attendi().unwrap();
    protocollo.to_string()
}

fn past_its_validity_the_page_says_nothing_of_anybody(sandbox: &Sandbox) {
    let protocollo = emesso_prima(sandbox, &fra(-2));
    let scaduta = || {
        let risposta = sandbox.get(&format!("/verifica/{CODICE}"));
        assert_eq!(risposta.stato, 200);
        let html = detta(&risposta);
        assert!(html.contains("Verifica scaduta"), "{html}");
        let suo = format!(">{protocollo}<");
        for taciuto in ["PASSATO", "residenza", "BORGO DI PROVA", &suo, "Certificato annullato"] {
            assert!(!html.contains(taciuto), "{taciuto}: {html}");
        }
    };
    scaduta();
    // What becomes of it afterwards is nobody's affair either; who annuls it is told so.
    let esito = sandbox.anpr(&["certificati", "annulla", "888001", &protocollo, "--motivo", "1"]);
    let parole = String::from_utf8(esito.stderr).unwrap();
    assert!(esito.status.success() && parole.contains(&format!("up to {}", fra(-2))), "{parole}");
    assert!(visto(sandbox, &protocollo).contains("annullato"));
    scaduta();
}

fn what_is_no_code_is_no_certificate(sandbox: &Sandbox) {
    for codice in ["", "x", "../../etc/passwd", &"0".repeat(26), &"A".repeat(2000), "%3Cscript%3E"] {
        let risposta = sandbox.get(&format!("/verifica/{codice}"));
        assert_eq!(risposta.stato, 404, "{codice}");
        assert!(detta(&risposta).contains("Nessun certificato"));
    }
    assert_eq!(sandbox.get("/verifica").stato, 404);
    assert_eq!(sandbox.post("/verifica/X", &[], b"").stato, 405);
}

fn the_document_is_not_shown_unless_it_is_configured(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let risposta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]).chiedi(&comune);
    let indirizzo = pagina(&testo(pdf(&risposta)));
    assert!(!detta(&sandbox.get(&indirizzo)).contains("documento\""));
    negata(&sandbox.get(&format!("{indirizzo}/documento")));
    negata(&sandbox.get("/verifica/X/documento"));
}

#[test]
fn the_document_of_a_good_certificate_is_shown_where_it_is_configured() {
    let sandbox = Sandbox::con_configurazione(|testo| {
        testo
            + "\n[certificates]\nurl = \"https://certificati.example.it\"\nshow_document = true\n\
               verifications_per_minute = 25\n"
    });
    for codice in ["X", "", &"0".repeat(26), "../X", &format!("{CODICE}/documento")] {
        negata(&sandbox.get(&format!("/verifica/{codice}/documento")));
    }
    let scaduto = emesso_prima(&sandbox, &fra(-2));
    assert!(!detta(&sandbox.get(&format!("/verifica/{CODICE}"))).contains("documento\""));
    negata(&sandbox.get(&format!("/verifica/{CODICE}/documento")));
    assert_eq!(sandbox.post(&format!("/verifica/{CODICE}/documento"), &[], b"").stato, 405);
    let comune = sandbox.comune("888001");
    let risposta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]).chiedi(&comune);
    let indirizzo = pagina(&testo(pdf(&risposta)));
    let (_, codice) = indirizzo.split_at("/verifica/".len());
    let html = sandbox.get(&indirizzo.to_lowercase());
    assert!(detta(&html).contains(&format!("<a href=\"{codice}/documento\"")), "{}", html.testo());
    let documento = sandbox.get(&format!("{indirizzo}/documento"));
    discreta(&documento);
    assert_eq!((documento.stato, documento.testata("content-type")), (200, Some("application/pdf")));
    assert!(documento.testata("content-disposition").unwrap().starts_with("inline"));
    assert_eq!(documento.corpo, pdf(&risposta), "kept exactly");
    let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
    assert!(entro(10, || {
        let visto = visto(&sandbox, protocollo);
        visto.contains("documento aperto 1 volta, l'ultima 20") && visto.contains("verificato 1 volta, l'ultima 20")
    }));
    for annullato in [protocollo, &scaduto] {
        sandbox.comanda(&["certificati", "annulla", "888001", annullato, "--motivo", "1"]);
    }
    negata(&sandbox.get(&format!("{indirizzo}/documento")));
    negata(&sandbox.get(&format!("/verifica/{CODICE}/documento")));
    assert!(!detta(&sandbox.get(&indirizzo)).contains("documento\""));
    let registro = sandbox.registro();
    assert!(!registro.contains(codice), "the log must not open the document");
    // Documents count among what an address may ask.
    let troppe = (0..60).map(|_| sandbox.get(&format!("{indirizzo}/documento"))).find(|r| r.stato == 429);
    assert_eq!(troppe.expect("there is a bound").testata("retry-after"), Some("60"));
}

/// Writes are others' business: who verifies neither waits for the count nor hears that it failed.
#[test]
fn on_postgresql_what_cannot_be_counted_is_answered_all_the_same() {
    let url = Database::Postgres.nuovo().unwrap();
    let sandbox = Sandbox::in_cartella(&cartella(), Some(&url));
    let comune = sandbox.comune("888001");
    let risposta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]).chiedi(&comune);
    let indirizzo = pagina(&testo(pdf(&risposta)));
    let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
    let guarda = || {
        let html = sandbox.get(&indirizzo);
        assert!(html.stato == 200 && detta(&html).contains("Certificato valido"), "{}", html.testo());
    };
    let lucchetto = Lucchetto::chiudi(&url, "LOCK TABLE verifica_certificato IN ACCESS EXCLUSIVE MODE; SELECT 'held'");
    // As many as the writers that the program has, and more: none of them waits here.
    (0..20).for_each(|_| guarda());
    comune.chiama(&Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]).xml()).accolta();
    drop(lucchetto);
    assert!(entro(10, || visto(&sandbox, protocollo).contains("verificato 20 volte")));
    let rinomina = |da: &str, a: &str| {
        let comando = format!("ALTER TABLE {da} RENAME TO {a}");
        assert!(
            Command::new("psql").args(["--no-psqlrc", "--quiet", &url, "-c", &comando]).status().unwrap().success()
        );
    };
    rinomina("verifica_certificato", "altrove");
    guarda();
    assert!(entro(10, || sandbox.registro().contains("verifications could not be counted")));
    rinomina("altrove", "verifica_certificato");
    guarda();
    assert!(entro(10, || visto(&sandbox, protocollo).contains("verificato 21 volte")));
}

#[test]
fn where_both_are_served_only_what_was_sent_as_prod_is_a_certificate() {
    let sandbox = Sandbox::con_configurazione(|testo| {
        let testo = testo.replace("tipo_invio = [\"TEST\"]", "tipo_invio = [\"PROD\", \"TEST\"]");
        testo + "\n[certificates]\nurl = \"https://certificati.example.it\"\n"
    });
    // Where PROD is served operators are people.
    sandbox.comanda(&["utenti", "add", OPERATORE]);
    sandbox.comanda(&["utenti", "enable", OPERATORE, "888001", "OP_CERTIFICAZIONE"]);
    let comune = sandbox.comune("888001").con(|p| p.id_operatore = OPERATORE.to_owned());
    for (tipo_invio, genuino) in [("PROD", true), ("TEST", false)] {
        let richiesta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]);
        let risposta = Richiesta6001 { tipo_invio: tipo_invio.to_owned(), ..richiesta }.chiedi(&comune);
        let detto = testo(pdf(&risposta));
        assert_eq!(detto.contains("FAC-SIMILE"), !genuino, "{detto}");
        let risposta_http = sandbox.get(&pagina(&detto));
        let html = detta(&risposta_http);
        assert_eq!(html.contains("Certificato valido"), genuino, "{html}");
        assert_eq!(html.contains("Fac-simile") && html.contains("non ha valore"), !genuino, "{html}");
        let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
        let mostrato = sandbox.comanda(&["certificati", "show", "888001", protocollo]);
        assert_eq!(mostrato.contains("fac-simile"), !genuino, "{mostrato}");
    }
}

#[test]
fn who_asks_too_much_is_told_to_wait() {
    let sandbox = Sandbox::con_configurazione(|testo| testo + "\n[certificates]\nverifications_per_minute = 3\n");
    let stati: Vec<u16> = (0..5).map(|_| sandbox.get("/verifica/X").stato).collect();
    assert_eq!(stati, [404, 404, 404, 429, 429]);
    let risposta = sandbox.get("/verifica/X");
    assert_eq!(risposta.testata("retry-after"), Some("60"));
    assert!(detta(&risposta).contains("Troppe verifiche"));
    // The services are not counted.
    assert_eq!(sandbox.get("/health/live").stato, 200);
}

const OPERATORE: &str = "RSSMRA80A01H501U";
const CODICE: &str = "0123456789ABCDEFGHJKMNPQRS";
/// SHA-256 of [`CODICE`], which is all that the register has of it.
const IMPRONTA: &str = "f5f69e3261dbfad2110670e539999eab56d4b1f0ce2e613dca4fd2e1f70faf44";
