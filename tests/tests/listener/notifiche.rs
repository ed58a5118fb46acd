//! Notices: pushed to the comune's receiver, signed and enveloped, never lost (consultazione §6.5, sicurezza §15).

use anpr_contract::notifiche_comuni_n000::{NotificaN010, NotificaN015};
use anpr_model::{OperazioneId, TipoNotifica};
use anpr_registry::{Config, NuovaNotifica, Registry};
use anpr_tests::programma::entro;
use anpr_tests::registrazioni::Fatta;
use anpr_tests::registrazioni::blocchi::{membro, residenza};
use anpr_tests::registrazioni::richieste::{annulla_mutazione, trasloco};
use anpr_tests::richieste::{Richiesta3002, oggi};
use anpr_tests::{Comune, Database, Installazione, Persona, Ricevitore, Sandbox, valore};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rand::{Rng as _, SeedableRng as _};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::process::Command;
use std::time::Duration;

/// Gives a comune of the sandbox an endpoint.
fn endpoint(qui: &Installazione, istat: &str, url: &str) -> String {
    let certificato = qui.file(&format!("comuni/{istat}/{istat}-CO-9999.pem"));
    qui.comanda(&["endpoint", "add", istat, url, "--certificato", &certificato])
}

/// Puts notices into the register as the transaction of an operation does; their numbers.
fn accoda(qui: &Installazione, istat: &str, quante: i64) -> Vec<i64> {
    let registro = Registry::open(&Config::new(format!("sqlite:{}", qui.file("anpr.db")))).unwrap();
    let nuove: Vec<NuovaNotifica> = (0..quante)
        .map(|n| NuovaNotifica {
            tipo: TipoNotifica::N031,
            destinatario: istat.to_owned(),
            operazione: OperazioneId(1),
            soggetto: None,
            contenuto: format!("<prova><numero>{n}</numero></prova>").into_bytes(),
            quando: chrono::Utc::now(),
        })
        .collect();
    let numeri = registro.scrivi(move |s| s.accoda_notifiche(&nuove)).attendi().unwrap();
    registro.chiudi();
    numeri.into_iter().map(|n| n.0).collect()
}

/// A sandbox whose dispatcher gives up its queues soon after it died.
fn impaziente() -> Sandbox {
    Sandbox::con_configurazione(|testo| {
        testo.replace(
            "plain_http = true",
            "plain_http = true\nconnect_s = 1\nanswer_s = 1\nlease_margin_s = 1\npoll_ms = 50\nretry_s = 1",
        )
    })
}

#[test]
fn the_commands_administer_endpoints_and_tell_of_notices() {
    let sandbox = Sandbox::nuovo(Database::Sqlite);
    let mut ricevitore = Ricevitore::avvia(sandbox.dir(), "888001");
    let url = ricevitore.url();
    assert!(sandbox.rifiutato(&["endpoint", "test", "888001"]).contains("has no endpoint"));
    assert_eq!(endpoint(&sandbox, "888001", &url), format!("888001 {url} 888001-CO-9999\n"));
    assert_eq!(sandbox.comanda(&["endpoint", "test", "888001"]), format!("888001 {url} 1\n"));
    assert_eq!(ricevitore.ricevute(), [], "a test notice is kept by nobody");
    // A notice made before there was an endpoint is there to be read, and is sent by command.
    let elenco = sandbox.comanda(&["notifiche", "list", "--comune", "888001", "--tipo", "N031"]);
    assert!(elenco.lines().count() >= 2 && elenco.lines().all(|r| r.contains(" 888001 7 lettura ")), "{elenco}");
    let id = elenco.split_whitespace().next().unwrap();
    let racconto = sandbox.comanda(&["notifiche", "show", id]);
    assert!(racconto.contains("NotificaN031") && racconto.contains("CITTÀ FITTIZIA"), "{racconto}");
    sandbox.comanda(&["notifiche", "resend", id]);
    assert!(entro(30, || ricevitore.ricevute().len() == 1));
    let (arrivata, tipo, contenuto) = ricevitore.ricevute().remove(0);
    assert_eq!((arrivata.to_string().as_str(), tipo.as_str()), (id, "N031"));
    assert!(racconto.contains(&contenuto), "what arrived is what was made");
    assert!(entro(30, || sandbox.comanda(&["notifiche", "list", "--comune", "888001"]).contains(" 8 consegnata ")));
    // Disabled, its queue waits; enabled, it is delivered.
    sandbox.comanda(&["endpoint", "disable", "888001"]);
    assert!(sandbox.comanda(&["endpoint", "list"]).contains("disabilitato"));
    let ferme = accoda(&sandbox, "888001", 2);
    std::thread::sleep(Duration::from_millis(2500));
    assert_eq!(ricevitore.ricevute().len(), 1);
    sandbox.comanda(&["endpoint", "enable", "888001"]);
    assert!(entro(30, || ricevitore.ricevute().len() == 3));
    assert!(ferme.iter().all(|n| ricevitore.ricevute().iter().any(|r| r.0 == *n)));
    let risposta = sandbox.get("/metrics");
    let metriche = risposta.testo();
    assert!(metriche.contains("anpr_notices_delivered_total 3"), "{metriche}");
    // Without its receiver the comune's endpoint says so.
    ricevitore.uccidi();
    let prova = sandbox.anpr(&["endpoint", "test", "888001"]);
    assert_eq!(String::from_utf8_lossy(&prova.stdout), format!("888001 {url} 7 network\n"));
    assert_eq!(prova.status.code(), Some(1));
    let pem = sandbox.file("comuni/888002/888002-CO-9999.pem");
    let altrui = sandbox.rifiutato(&["endpoint", "add", "888001", &url, "--certificato", &pem]);
    assert!(altrui.contains("is not of a server of 888001"), "{altrui}");
    let postazione = sandbox.file("comuni/888001/888001-PC-0001.pem");
    assert!(
        sandbox
            .rifiutato(&["endpoint", "add", "888001", &url, "--certificato", &postazione])
            .contains("888001-PC-0001")
    );
    assert!(sandbox.rifiutato(&["notifiche", "resend", "999999999"]).contains("unknown notifica"));
    assert!(sandbox.comanda(&["audit", "verify"]).len() > 1);
}

#[test]
fn kill_9_of_the_dispatcher_loses_nothing_and_keeps_the_order() {
    const QUANTE: i64 = 150;
    let sandbox = impaziente();
    let dir = sandbox.dir().to_owned();
    let qui = &*sandbox;
    let ricevitori: Vec<(&str, Ricevitore)> =
        ["888001", "888002", "888003"].map(|istat| (istat, Ricevitore::avvia(&dir, istat))).into();
    for (istat, ricevitore) in &ricevitori {
        endpoint(qui, istat, &ricevitore.url());
    }
    let attese: Vec<Vec<i64>> = ricevitori.iter().map(|(istat, _)| accoda(qui, istat, QUANTE)).collect();
    let mut caso = rand::rngs::StdRng::seed_from_u64(5);
    let mut uccisioni = 0;
    let mut in_vita = Some(sandbox);
    let finite = |in_vita: &Sandbox| {
        let elenco = in_vita.comanda(&["notifiche", "list", "--consegna", "attesa", "--limite", "1"]);
        elenco.is_empty()
    };
    while uccisioni < 12 {
        let ora = in_vita.take().unwrap();
        std::thread::sleep(Duration::from_millis(caso.random_range(20..400)));
        if finite(&ora) {
            in_vita = Some(ora);
            break;
        }
        ora.uccidi();
        ora.finita();
        uccisioni += 1;
        in_vita = Some(Sandbox::riparte(&dir));
    }
    assert!(uccisioni >= 3, "it was killed at work, {uccisioni} times");
    let ora = in_vita.unwrap();
    assert!(entro(120, || finite(&ora)), "{}", ora.comanda(&["endpoint", "list"]));
    for ((istat, ricevitore), attese) in ricevitori.iter().zip(&attese) {
        let ricevute = ricevitore.ricevute();
        let numeri: Vec<i64> = ricevute.iter().map(|r| r.0).filter(|n| attese.contains(n)).collect();
        assert_eq!(&numeri, attese, "{istat}: all of them, under their own numbers");
        let arrivi = ricevitore.arrivi();
        let in_ordine: Vec<i64> = arrivi.into_iter().filter(|n| attese.contains(n)).collect();
        assert_eq!(&in_ordine, attese, "{istat}: first received in the order in which they were made");
    }
}

#[test]
fn d04_xmlsec1_and_openssl_verify_and_open_what_is_sent() {
    let sandbox = impaziente();
    let ascolto = TcpListener::bind("127.0.0.1:0").unwrap();
    endpoint(&sandbox, "888001", &format!("http://{}/servizi/N000?a=b", ascolto.local_addr().unwrap()));
    let id = accoda(&sandbox, "888001", 1)[0];
    let (mut socket, _) = ascolto.accept().unwrap();
    let mut letto = Vec::new();
    let mut pezzo = [0; 4096];
    while !letto.ends_with(b"</soapenv:Envelope>") {
        let n = socket.read(&mut pezzo).unwrap();
        assert!(n > 0);
        letto.extend_from_slice(&pezzo[..n]);
    }
    let uno = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header/><e:Body>\
               <r:RispostaN000 xmlns:r=\"http://sogei.it/ANPR/N000AnprService\"><codiceEsito>OK</codiceEsito><esito>1</esito>\
               </r:RispostaN000></e:Body></e:Envelope>";
    write!(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {}\r\n\r\n{uno}", uno.len()).unwrap();
    let testo = String::from_utf8(letto).unwrap();
    let (testa, messaggio) = testo.split_once("\r\n\r\n").unwrap();
    assert!(testa.starts_with("POST /servizi/N000?a=b HTTP/1.1\r\n"), "{testa}");
    let testa = testa.to_lowercase();
    assert!(testa.contains("content-type: text/xml; charset=utf-8") && testa.contains("soapaction: \"\""), "{testa}");
    assert_eq!(valore(messaggio, "tipoNotifica"), Some("N031"));
    assert_eq!(
        (valore(messaggio, "codMittente"), valore(messaggio, "codDestinatario")),
        (Some("999999"), Some("888001"))
    );
    assert_eq!(valore(messaggio, "idOperazioneANPR"), Some(id.to_string().as_str()));

    let file = sandbox.file("notifica.xml");
    std::fs::write(&file, messaggio).unwrap();
    let xmlsec = |file: &str| {
        Command::new("xmlsec1")
            .args(["--verify", "--id-attr:Id", "http://schemas.xmlsoap.org/soap/envelope/:Body"])
            .args(["--id-attr:Id"])
            .arg(
                "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd:BinarySecurityToken",
            )
            .args([
                "--pubkey-cert-pem",
                &sandbox.file("ca/notifiche.pem"),
                "--trusted-pem",
                &sandbox.file("ca/ca-utenti.pem"),
            ])
            .arg(file)
            .output()
            .unwrap()
    };
    let esito = xmlsec(&file);
    assert!(esito.status.success(), "{}", String::from_utf8_lossy(&esito.stderr));
    let altra = sandbox.file("alterata.xml");
    std::fs::write(&altra, messaggio.replacen("<contenuto>M", "<contenuto>N", 1)).unwrap();
    assert!(!xmlsec(&altra).status.success());

    let busta = STANDARD.decode(valore(messaggio, "contenuto").unwrap()).unwrap();
    std::fs::write(sandbox.file("busta.der"), busta).unwrap();
    let proprieta = sandbox.comune("888001").proprieta().server.clone();
    let chiave = Command::new("openssl")
        .args(["pkcs12", "-nodes", "-legacy", "-passin", &format!("pass:{}", proprieta.password), "-in"])
        .arg(&proprieta.file)
        .args(["-out", &sandbox.file("chiave.pem")])
        .output()
        .unwrap();
    assert!(chiave.status.success(), "{}", String::from_utf8_lossy(&chiave.stderr));
    let aperta = Command::new("openssl")
        .args(["cms", "-decrypt", "-inform", "DER", "-in", &sandbox.file("busta.der")])
        .args(["-recip", &sandbox.file("comuni/888001/888001-CO-9999.pem"), "-inkey", &sandbox.file("chiave.pem")])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&aperta.stdout), "<prova><numero>0</numero></prova>");
    assert!(entro(30, || sandbox.comanda(&["notifiche", "list", "--comune", "888001"]).contains("consegnata")), "D10");
}

/// Somebody of 888001 goes to live in 888002, alone.
fn trasferimento(chi: &Persona) -> String {
    let oggi = oggi();
    let testa = Richiesta3002 { operazione: "5005".to_owned(), ..Richiesta3002::nuova("888002", "") };
    let corpo = format!(
        r#"<a:Richiesta5005 xmlns:a="http://sogei.it/ANPR/5000mutazione"><testataRichiesta></testataRichiesta><generalitaSchedaFamiglia><tipoScheda>3</tipoScheda></generalitaSchedaFamiglia><residenzaFamiglia><tipoIndirizzo>1</tipoIndirizzo><indirizzo><cap>99802</cap><comune><nomeComune>CITTÀ FITTIZIA</nomeComune><codiceIstat>888002</codiceIstat><siglaProvinciaIstat>ZZ</siglaProvinciaIstat></comune><toponimo><specie>VIA</specie><denominazioneToponimo>NUOVA</denominazioneToponimo></toponimo><numeroCivico><numero>1</numero></numeroCivico></indirizzo><dataDecorrenzaResidenza>{oggi}</dataDecorrenzaResidenza></residenzaFamiglia><elencoSoggettiFamiglia><generalita><cognome>{}</cognome><nome>{}</nome><idSchedaSoggettoANPR>{}</idSchedaSoggettoANPR></generalita><legameSoggetto><dataDecorrenza>{oggi}</dataDecorrenza><codiceLegame>1</codiceLegame></legameSoggetto></elencoSoggettiFamiglia><datiControllo><tipoMutazione>02</tipoMutazione><tipoScheda>2</tipoScheda></datiControllo></a:Richiesta5005>"#,
        chi.cognome, chi.nome, chi.id
    );
    let xml = testa.in_testa_a(&corpo);
    xml.replace("</testataRichiesta>", &format!("<dataDecorrenza>{oggi}</dataDecorrenza></testataRichiesta>"))
}

/// The residents who are of another's family, and known by every datum.
fn membri(comune: &Comune) -> impl Iterator<Item = &Persona> {
    let intero = |p: &&Persona| !p.codice_fiscale.is_empty() && !p.cognome.is_empty() && !p.nome.is_empty();
    let in_famiglia = |p: &&Persona| p.stato == "R" && !matches!(p.codice_legame.as_str(), "" | "1");
    comune.persone().iter().filter(in_famiglia).filter(intero)
}

/// One of them.
fn componente(comune: &Comune) -> &Persona {
    membri(comune).next().unwrap()
}

#[test]
fn d01_a_move_reaches_the_old_comune_s_receiver_and_is_read_by_it_too() {
    for database in [Database::Sqlite, Database::Postgres] {
        let sandbox = Sandbox::nuovo(database);
        let ricevitore = Ricevitore::avvia(sandbox.dir(), "888001");
        endpoint(&sandbox, "888001", &ricevitore.url());
        let (vecchio, nuovo) = (sandbox.comune("888001"), sandbox.comune("888002"));
        let chi = componente(&vecchio);
        let richiesta = trasferimento(chi);
        let mossa = nuovo.chiama(&richiesta);
        let operazione = mossa.accolta().valore("idOperazioneANPR").unwrap().to_owned();
        assert!(entro(30, || !ricevitore.ricevute().is_empty()));
        let ricevute = ricevitore.ricevute();
        let [(id, tipo, contenuto)] = ricevute.as_slice() else { panic!("{ricevute:?}") };
        assert_eq!(tipo, "N010");
        let notifica: NotificaN010 = anpr_contract::leggi(contenuto.as_bytes()).unwrap();
        let dentro = notifica.0;
        assert_eq!(dentro.id_operazione_anpr, operazione, "the move, not the notice");
        assert!(*id > operazione.parse::<i64>().unwrap(), "its own number, made later");
        assert_eq!((dentro.comune_richiesta.codice_istat.as_str(), dentro.data_decorrenza), ("888002", oggi()));
        let generalita = dentro.generalita_soggetto;
        assert_eq!(generalita.codice_fiscale.map(|cf| cf.cod_fiscale), Some(chi.codice_fiscale.clone()));
        assert_eq!(generalita.id_scheda_soggetto_anpr, Some(chi.id.clone()));
        // The same request again is the same answer and no second notice.
        assert_eq!(nuovo.chiama(&richiesta).corpo(), mossa.corpo());
        // The new comune finds its operation by the person, the old one nothing of its own.
        let suo = format!(
            "<parametriRicercaSoggetto><datiSoggetto><idSchedaSoggettoANPR>{}</idSchedaSoggettoANPR></datiSoggetto>\
             </parametriRicercaSoggetto>",
            chi.id
        );
        let cerca = |comune: &Comune| {
            let testa = Richiesta3002 { operazione: "3007".to_owned(), ..Richiesta3002::nuova(&comune.istat, "") };
            comune.chiama(&testa.in_testa_a(&format!(
                r#"<a:Richiesta3007 xmlns:a="http://sogei.it/ANPR/3000consultazione"><testataRichiesta></testataRichiesta>{suo}</a:Richiesta3007>"#
            )))
        };
        let trovate = cerca(&nuovo);
        let elenco = trovate.accolta().valori("operazioneANPR");
        assert_eq!(elenco.len(), 1, "{}", trovate.testo);
        assert_eq!(
            (valore(elenco[0], "idOperazioneANPR"), valore(elenco[0], "tipoOperazione")),
            (Some(operazione.as_str()), Some("5005"))
        );
        assert_eq!(cerca(&vecchio).codici(), ["EN122"]);
        assert_eq!(ricevitore.ricevute().len(), 1);
    }
}

#[test]
fn d02_an_annulled_move_is_told_by_n015_unless_nobody_can_have_heard_of_it() {
    for database in [Database::Sqlite, Database::Postgres] {
        let sandbox = Sandbox::nuovo(database);
        let ricevitore = Ricevitore::avvia(sandbox.dir(), "888001");
        endpoint(&sandbox, "888001", &ricevitore.url());
        let (vecchio, nuovo) = (sandbox.comune("888001"), sandbox.comune("888002"));
        let mut chi = membri(&vecchio);
        let oggi = oggi();
        let muove = |chi: &Persona| {
            let membro = membro(nuovo.noto(&chi.id), "1", &oggi);
            nuovo.registra(&oggi, trasloco(vec![membro], residenza("888002", "VIA NUOVA", "1", &oggi))).accolta()
        };
        let annulla = |fatta: &Fatta, chi: &Persona| {
            nuovo.registra(&oggi, annulla_mutazione(&fatta.operazione, nuovo.noto(&chi.id), None)).accolta()
        };
        // Moved and moved back while nothing is sent: the old comune never knew, and is told nothing.
        sandbox.comanda(&["endpoint", "disable", "888001"]);
        let mai_saputo = chi.next().unwrap();
        let fatta = muove(mai_saputo);
        annulla(&fatta, mai_saputo);
        let elenco = sandbox.comanda(&["notifiche", "list", "--comune", "888001", "--consegna", "ritirata"]);
        assert!(elenco.lines().count() == 1 && elenco.contains(" N010 "), "{elenco}");
        sandbox.comanda(&["endpoint", "enable", "888001"]);
        // Another, whose move was told: so is that he comes back.
        let saputo = chi.next().unwrap();
        let fatta = muove(saputo);
        assert!(entro(30, || ricevitore.ricevute().len() == 1));
        annulla(&fatta, saputo);
        assert!(entro(30, || ricevitore.ricevute().len() == 2));
        let ricevute = ricevitore.ricevute();
        assert_eq!(ricevute.iter().map(|r| r.1.as_str()).collect::<Vec<_>>(), ["N010", "N015"]);
        let NotificaN015(torna) = anpr_contract::leggi(ricevute[1].2.as_bytes()).unwrap();
        assert_eq!(torna.generalita_soggetto.id_scheda_soggetto_anpr, Some(saputo.id.clone()));
        assert_ne!(torna.id_operazione_anpr, fatta.operazione.id_operazione_anpr, "the annulment, not what it annuls");
        assert!(!ricevute.iter().any(|r| r.2.contains(&format!(">{}<", mai_saputo.id))));
    }
}

#[test]
fn r1_who_answers_for_a_merged_comune_is_told_of_no_return_of_whom_it_never_missed() {
    let sandbox = Sandbox::nuovo(Database::Sqlite);
    sandbox.comanda(&["comuni", "merge", "888001", "888003"]);
    let (suo, altrui) = (sandbox.comune("888001"), sandbox.comune("888002"));
    let chi = altrui.noto(&componente(&suo).id);
    let casa = residenza("888002", "NUOVA", "1", &oggi());
    let presa = altrui.registra(&oggi(), trasloco(vec![membro(chi.clone(), "1", &oggi())], casa)).accolta();
    let di = |comune: &str, tipo: &str| sandbox.comanda(&["notifiche", "list", "--comune", comune, "--tipo", tipo]);
    assert_eq!((di("888001", "N010").as_str(), di("888003", "N010").lines().count()), ("", 1));
    altrui.registra(&oggi(), annulla_mutazione(&presa.operazione, chi, None)).accolta();
    assert!(di("888003", "N010").contains("ritirata"), "{}", di("888003", "N010"));
    assert_eq!((di("888001", "N015"), di("888003", "N015")), (String::new(), String::new()));
}
