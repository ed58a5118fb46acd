//! 3003, 3007, 4005: a comune reads its own operations and notices again (consultazione §§2.3, 2.7, 3).

use anpr_contract::tipi::{Generalita, LuogoEvento};
use anpr_tests::fornitura::ROMA;
use anpr_tests::programma::entro;
use anpr_tests::registrazioni::Fatta;
use anpr_tests::registrazioni::blocchi::{a_roma, cognome_nuovo, famiglia, francia, membro, persona, residenza};
use anpr_tests::registrazioni::richieste::{annulla_iscrizione, annulla_mutazione, arrivo, trasloco};
use anpr_tests::richieste::{Richiesta3002, fra, per_cf};
use anpr_tests::{Comune, Database, Risposta, Sandbox, valore};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use std::io::Read as _;

anpr_tests::scenari!(
    m3003_one_operation_is_read_again_as_it_was_answered,
    m3003_ehr48_ehr49_en167_en227_what_is_not_exactly_one_question,
    m3003_another_comune_s_operations_are_not_seen,
    m3007_shows_numbers_only,
    m3003_3007_operations_of_a_person,
    m3003_what_is_taken_back_of_one_person_alone_is_not_4,
    m3003_en095_the_place_of_birth_tells_namesakes_apart_and_what_was_taken_back_is_4,
    b01_b02_b03_b06_a_list_is_asked_for_and_fetched,
    b04_ehr15_ehr16_ehr45_ehr52_ehr78_en467_limits_of_a_list,
    b04_ec021_ec022_states_and_codes_of_a_list,
    b05_en107_what_is_not_there,
    d06_notices_of_a_subentro_are_listed_by_name_and_taken_by_3003,
    en096_en097_a_request_is_taken_back_before_it_is_begun,
);

fn richiesta(operazione: &str, famiglia: &str, mittente: &str, dentro: &str) -> String {
    let testa = Richiesta3002 { operazione: operazione.to_owned(), ..Richiesta3002::nuova(mittente, "") };
    testa.in_testa_a(&format!(
        r#"<a:Richiesta{operazione} xmlns:a="http://sogei.it/ANPR/{famiglia}"><testataRichiesta></testataRichiesta>{dentro}</a:Richiesta{operazione}>"#
    ))
}

pub(crate) fn m3003(comune: &Comune, dentro: &str) -> Risposta {
    comune.chiama(&richiesta("3003", "3000consultazione", &comune.istat, dentro))
}

fn m3007(comune: &Comune, dentro: &str) -> Risposta {
    comune.chiama(&richiesta("3007", "3000consultazione", &comune.istat, dentro))
}

fn m4005(comune: &Comune, dentro: &str) -> Risposta {
    comune.chiama(&richiesta("4005", "4000estrazione", &comune.istat, dentro))
}

pub(crate) fn singola(id: &str, tipo: &str) -> String {
    format!(
        "<ricercaSingolaRichiesta><idOperazioneANPR>{id}</idOperazioneANPR><tipoOperazione>{tipo}</tipoOperazione>\
         </ricercaSingolaRichiesta>"
    )
}

pub(crate) fn elenco(stato: &str, codice: Option<&str>, da: DateTime<Utc>, a: DateTime<Utc>) -> String {
    let codice = codice.map(|c| format!("<operazioneRichiesta>{c}</operazioneRichiesta>")).unwrap_or_default();
    format!(
        "<ricercaElenchiRichieste><statoLavorazione>{stato}</statoLavorazione>{codice}<periodoRiferimentoRichieste>\
         <dataOraIniziale>{}</dataOraIniziale><dataOraFinale>{}</dataOraFinale></periodoRiferimentoRichieste>\
         </ricercaElenchiRichieste>",
        ora(da),
        ora(a)
    )
}

fn ora(istante: DateTime<Utc>) -> String {
    istante.to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(crate) fn elabora(comune: &Comune, dettaglio: &str, elenco: &str) -> Risposta {
    m4005(comune, &format!("<elaborazione>{dettaglio}{elenco}</elaborazione>"))
}

fn verifica_stato(id: &str, progressivo: u32) -> String {
    format!(
        "<verificaStato><idOperazioneANPR>{id}</idOperazioneANPR><progressivo>{progressivo}</progressivo></verificaStato>"
    )
}

fn verifica(comune: &Comune, id: &str, progressivo: u32) -> Risposta {
    m4005(comune, &verifica_stato(id, progressivo))
}

/// Asks until the list is made, or nothing was found.
pub(crate) fn pronta(comune: &Comune, id: &str) -> Risposta {
    let mut ultima = None;
    assert!(entro(60, || {
        let risposta = verifica(comune, id, 1);
        let pronta = !matches!(risposta.valore("statoRichiesta"), Some("0" | "1"));
        ultima = Some(risposta);
        pronta
    }));
    ultima.unwrap()
}

fn qualcuno(sandbox: &Sandbox) -> (Comune, Risposta) {
    let comune = sandbox.comune("888001");
    let cf = comune.uno("R").codice_fiscale.clone();
    let risposta = comune.chiama(&Richiesta3002::nuova("888001", &per_cf(&cf)).xml());
    risposta.accolta();
    (comune, risposta)
}

/// The document that a content stands for, whether it came packed or not, in the answer or beside it.
pub(crate) fn contenuto(risposta: &Risposta, elemento: &str, formato: &str) -> Vec<String> {
    let formati = risposta.valori(formato);
    risposta
        .valori(elemento)
        .into_iter()
        .zip(formati)
        .map(|(valore, formato)| {
            let byte = match valore.split("cid:").nth(1) {
                Some(resto) => {
                    let id = resto.split('"').next().unwrap();
                    risposta.parti.iter().find(|p| p.id == id).unwrap().byte.clone()
                }
                None => STANDARD.decode(valore).unwrap(),
            };
            let mut testo = String::new();
            match formato {
                "gz" => flate2::read::GzDecoder::new(byte.as_slice()).read_to_string(&mut testo).map(drop).unwrap(),
                "xml" => testo = String::from_utf8(byte).unwrap(),
                altro => panic!("format {altro}"),
            }
            testo
        })
        .collect()
}

fn m3003_one_operation_is_read_again_as_it_was_answered(sandbox: &Sandbox) {
    let (comune, prima) = qualcuno(sandbox);
    let id = prima.valore("idOperazioneANPR").unwrap();
    let riletta = m3003(&comune, &singola(id, "1"));
    riletta.accolta();
    assert_eq!((riletta.valore("statoLavorazione"), riletta.valore("tipoOperazione")), (Some("2"), Some("1")));
    assert!(riletta.testo.contains("<tipoOperazione>3002</tipoOperazione>"), "{}", riletta.testo);
    let xml = STANDARD.decode(riletta.valore("xmlRisposta").unwrap()).unwrap();
    assert_eq!(String::from_utf8(xml).unwrap(), prima.corpo());
    assert_eq!(riletta.valore("codiceIstat"), Some("888001"), "the comune is told though it was not asked for");
    let comunale = prima.valore("idOperazioneComune").unwrap();
    let per_comunale = format!(
        "<ricercaSingolaRichiesta><idOperazioneComune>{comunale}</idOperazioneComune><tipoOperazione>1</tipoOperazione>\
         </ricercaSingolaRichiesta>"
    );
    assert_eq!(m3003(&comune, &per_comunale).accolta().valori("xmlRisposta"), riletta.valori("xmlRisposta"));
    // What was refused is there too, as refused.
    let rifiutata = comune.chiama(&Richiesta3002::nuova("888001", &per_cf("AAAAAA00A00A000A")).xml());
    assert_eq!(rifiutata.codici(), ["EN122"]);
    let id = rifiutata.valore("idOperazioneANPR").unwrap();
    assert_eq!(m3003(&comune, &singola(id, "1")).accolta().valore("statoLavorazione"), Some("3"));
}

fn m3003_ehr48_ehr49_en167_en227_what_is_not_exactly_one_question(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let una = singola("1", "1");
    let lista = elenco("2", None, Utc::now() - TimeDelta::hours(1), Utc::now());
    let nome = |istat: &str, nome: &str| {
        format!(
            "<comuneRichiesta><nomeComune>{nome}</nomeComune><codiceIstat>{istat}</codiceIstat>\
             <siglaProvinciaIstat>ZZ</siglaProvinciaIstat></comuneRichiesta>"
        )
    };
    let senza_nomi = "<ricercaSingolaRichiesta><tipoOperazione>1</tipoOperazione></ricercaSingolaRichiesta>";
    let procedimenti = "<parametriProcedimenti><statoProcedimento>1</statoProcedimento></parametriProcedimenti>";
    let soggetto = "<parametriRicercaSoggetto></parametriRicercaSoggetto>";
    let casi = [
        (String::new(), "EHR48"),
        (format!("{una}{lista}"), "EHR48"),
        (singola("1", "3"), "EHR49"),
        (senza_nomi.to_owned(), "EN227"),
        (lista.clone(), "EN379"),
        (procedimenti.to_owned(), "EN379"),
        (soggetto.to_owned(), "EN081"),
        (nome("888002", "CITTÀ FITTIZIA") + &una, "EN167"),
        (nome("888001", "CITTÀ FITTIZIA") + &una, "EN198"),
    ];
    for (dentro, codice) in &casi {
        assert_eq!(m3003(&comune, dentro).codici(), [*codice], "{dentro}");
        assert_eq!(m3007(&comune, dentro).codici(), [*codice], "{dentro}");
    }
    assert_eq!(m3007(&comune, &singola("1", "2")).codici(), ["EHR49"], "nothing is taken back by 3007");
    assert!(m3003(&comune, &lista).testi()[0].contains("4005"));
}

fn m3003_another_comune_s_operations_are_not_seen(sandbox: &Sandbox) {
    let (_, prima) = qualcuno(sandbox);
    let id = prima.valore("idOperazioneANPR").unwrap();
    let altro = sandbox.comune("888002");
    for id in [id, "999999999999", "999999999999999999999999999999"] {
        assert_eq!(m3003(&altro, &singola(id, "1")).codici(), ["EN122"], "{id}");
        assert_eq!(m3003(&altro, &singola(id, "2")).codici(), ["EN122"], "{id}");
        assert_eq!(m3007(&altro, &singola(id, "1")).codici(), ["EN122"], "{id}");
    }
}

fn m3007_shows_numbers_only(sandbox: &Sandbox) {
    let (comune, prima) = qualcuno(sandbox);
    let id = prima.valore("idOperazioneANPR").unwrap();
    let risposta = m3007(&comune, &singola(id, "1"));
    risposta.accolta();
    let operazione = risposta.valore("operazioneANPR").unwrap();
    assert_eq!(valore(operazione, "idOperazioneANPR"), Some(id));
    assert_eq!(
        (valore(operazione, "tipoOperazione"), valore(operazione, "statoLavorazione")),
        (Some("3002"), Some("2"))
    );
    assert_eq!(risposta.valore("xmlRisposta"), None);
}

fn m3003_3007_operations_of_a_person(sandbox: &Sandbox) {
    let (comune, _) = qualcuno(sandbox);
    let uno = comune.uno("R");
    let chi = |dentro: &str| {
        format!("<parametriRicercaSoggetto><datiSoggetto>{dentro}</datiSoggetto></parametriRicercaSoggetto>")
    };
    // It was asked about, but nothing changed it.
    assert_eq!(m3003(&comune, &chi(&per_cf(&uno.codice_fiscale))).codici(), ["EN122"]);
    assert_eq!(
        m3007(&comune, &chi(&format!("<idSchedaSoggettoANPR>{}</idSchedaSoggettoANPR>", uno.id))).codici(),
        ["EN122"]
    );
    assert_eq!(m3003(&comune, &chi("")).codici(), ["EN081"]);
    assert_eq!(
        m3003(&comune, &chi("<idSchedaSoggettoANPR>9999999999999999</idSchedaSoggettoANPR>")).codici(),
        ["EN122"]
    );
    let molti = comune.persone().iter().filter(|p| p.cognome == uno.cognome).count();
    if molti > 1 {
        assert_eq!(m3003(&comune, &chi(&format!("<cognome>{}</cognome>", uno.cognome))).codici(), ["EN095"]);
    }
}

fn m3003_en095_the_place_of_birth_tells_namesakes_apart_and_what_was_taken_back_is_4(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (cognome, dal) = (cognome_nuovo(), fra(-30));
    let nata = |luogo: LuogoEvento| Generalita {
        luogo_nascita: Some(luogo),
        ..persona(&cognome, "OMONIMA", "F", "1990-05-12")
    };
    let all_estero = LuogoEvento { localita: Some(francia()), ..LuogoEvento::default() };
    let arriva =
        |chi: Generalita| comune.registra(&dal, arrivo(chi, residenza("888001", "VERDE", "1", &dal))).accolta();
    let (una, altra) = (arriva(nata(a_roma())), arriva(nata(all_estero)));
    let cerca = |luogo: &str| {
        let dati = format!(
            "<parametriRicercaSoggetto><datiSoggetto><cognome>{cognome}</cognome><nome>OMONIMA</nome>\
             <datiNascitaSoggetto><dataEvento>1990-05-12</dataEvento>{luogo}</datiNascitaSoggetto></datiSoggetto>\
             </parametriRicercaSoggetto>"
        );
        assert_eq!(m3003(&comune, &dati).codici(), m3007(&comune, &dati).codici());
        m3007(&comune, &dati)
    };
    assert_eq!(cerca("").codici(), ["EN095"]);
    let roma = format!("<luogoNascita><comune>{ROMA}</comune></luogoNascita>");
    let francia = "<luogoNascita><localita><descrizioneStato>FRANCIA</descrizioneStato><codiceStato>215</codiceStato>\
                   </localita></luogoNascita>";
    let numero = |fatta: &Fatta| fatta.operazione.id_operazione_anpr.clone();
    for (luogo, sua, non_sua) in [(roma.as_str(), &una, &altra), (francia, &altra, &una)] {
        let trovata = cerca(luogo);
        let numeri = trovata.accolta().valori("idOperazioneANPR");
        assert!(numeri.contains(&numero(sua).as_str()) && !numeri.contains(&numero(non_sua).as_str()), "{numeri:?}");
    }
    let id = una.operazione.id_operazione_anpr.as_str();
    assert_eq!(m3003(&comune, &singola(id, "1")).accolta().valore("statoLavorazione"), Some("6"));
    let chi = comune.noto(&una.soggetto());
    comune.registra(&dal, annulla_iscrizione(&una.operazione, chi)).accolta();
    for risposta in [m3003(&comune, &singola(id, "1")), m3007(&comune, &singola(id, "1"))] {
        assert_eq!(risposta.accolta().valore("statoLavorazione"), Some("4"));
    }
}

fn m3003_what_is_taken_back_of_one_person_alone_is_not_4(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let dal = fra(-30);
    let arriva = |nome: &str, casa_di: Option<&str>| {
        let mut arrivo =
            arrivo(persona(&cognome_nuovo(), nome, "F", "1990-05-12"), residenza("888001", "VERDE", "1", &dal));
        if let Some(loro) = casa_di {
            arrivo.dati_controllo.attribuzione_famiglia = "1".to_owned();
            arrivo.residenza.clear();
            let sua = arrivo.famiglia.as_mut().unwrap();
            (sua.famiglia, sua.legame_soggetto.codice_legame) = (famiglia(loro), "23".to_owned());
        }
        comune.registra(&dal, arrivo).accolta()
    };
    let prima = arriva("PRIMA", None);
    let loro = prima.famiglia();
    let altre = [arriva("SECONDA", Some(&loro)), arriva("TERZA", Some(&loro))].map(|fatta| fatta.soggetto());
    let poi = fra(-10);
    let vanno = altre.iter().zip(["1", "23"]).map(|(id, legame)| membro(comune.noto(id), legame, &poi)).collect();
    let andate = comune.registra(&poi, trasloco(vanno, residenza("888001", "ROSSA", "2", &poi))).accolta();
    let stato = || {
        let risposta = m3003(&comune, &singola(&andate.operazione.id_operazione_anpr, "1"));
        risposta.accolta().valore("statoLavorazione").unwrap().to_owned()
    };
    let fatta = stato();
    assert!(fatta == "2" || fatta == "6", "{fatta}");
    let di_una = annulla_mutazione(&andate.operazione, comune.noto(&altre[1]), Some("RP"));
    comune.registra(&poi, di_una).accolta();
    assert_eq!(stato(), fatta, "it holds for the other");
}

fn b01_b02_b03_b06_a_list_is_asked_for_and_fetched(sandbox: &Sandbox) {
    let inizio = Utc::now() - TimeDelta::milliseconds(1);
    let (comune, prima) = qualcuno(sandbox);
    let id = prima.valore("idOperazioneANPR").unwrap().to_owned();
    std::thread::sleep(std::time::Duration::from_millis(5));
    let domanda = elenco("2", Some("3002"), inizio, Utc::now());
    let tutto = "<dettaglioDati>TUTTO</dettaglioDati>";
    let inserita = elabora(&comune, tutto, &domanda);
    inserita.accolta();
    let numeri = inserita.valori("idOperazioneANPR");
    assert_eq!(numeri[0], numeri[1], "B01: the request is known by the number of the call");
    assert_eq!(inserita.valore("statoRichiesta"), Some("0"));
    let stima = |r: &Risposta| DateTime::parse_from_rfc3339(r.valore("dataDisponibilita").unwrap()).unwrap();
    assert!(stima(&inserita) > Utc::now() + TimeDelta::minutes(50));
    let elaborazione = numeri[1].to_owned();
    let presto = verifica(&comune, &elaborazione, 7);
    presto.accolta();
    if presto.valore("statoRichiesta") != Some("2") {
        assert!(stima(&presto) >= stima(&inserita), "B02: it slides forward");
        assert!(presto.valore("elencoRisposte").is_none() && presto.valore("datiFornitura").is_none());
    }
    assert_ne!(presto.valori("idOperazioneANPR")[0], elaborazione, "B01: a check has a number of its own");
    let pronta = pronta(&comune, &elaborazione);
    assert_eq!(pronta.valore("statoRichiesta"), Some("2"), "{}", pronta.testo);
    assert_eq!((pronta.valore("progressivoCorrente"), pronta.valore("progressivoTotale")), (Some("1"), Some("1")));
    assert!(stima(&pronta) <= Utc::now());
    assert!(pronta.content_type.starts_with("multipart/related"));
    let trovata =
        pronta.valori("elencoRisposte").into_iter().find(|v| valore(v, "idOperazioneANPR") == Some(&id)).unwrap();
    assert_eq!((valore(trovata, "tipoOperazione"), valore(trovata, "statoLavorazione")), (Some("3002"), Some("2")));
    let posto = pronta.valori("elencoRisposte").iter().position(|v| *v == trovata).unwrap();
    let risposte = contenuto(&pronta, "contenutoRisposta", "formatoRisposta");
    assert_eq!(risposte[posto], prima.corpo());
    let richieste = contenuto(&pronta, "contenutoRichiesta", "formatoRichiesta");
    let radice = anpr_contract::validate(richieste[posto].as_bytes()).unwrap();
    assert_eq!(radice.nome, "Richiesta3002");
    assert_eq!(valore(&richieste[posto], "idOperazioneComune"), prima.valore("idOperazioneComune"));
    assert_eq!(verifica(&comune, &elaborazione, 2).codici(), ["EN122"], "B03");
    // Asked for again with the same id, as after an answer that broke off: with all that was in it.
    let domanda = richiesta("4005", "4000estrazione", &comune.istat, &verifica_stato(&elaborazione, 1));
    let due = [comune.chiama(&domanda), comune.chiama(&domanda)];
    assert_eq!(due[0].valori("idOperazioneANPR"), due[1].valori("idOperazioneANPR"));
    for risposta in &due {
        assert_eq!(contenuto(risposta, "contenutoRisposta", "formatoRisposta"), risposte);
    }
    // The same id for something else gets the first answer, and nothing is done.
    let altra = verifica_stato(&elaborazione, 2);
    let altra = comune.chiama(&domanda.replace(&verifica_stato(&elaborazione, 1), &altra));
    assert_eq!(altra.valori("idOperazioneANPR"), due[0].valori("idOperazioneANPR"));
    assert!(altra.parti.is_empty() && altra.valore("contenutoRisposta").is_none(), "{}", altra.testo);
    // The numbers alone, by a range of numbers.
    let numeri = format!(
        "<ricercaElenchiRichieste><statoLavorazione>2</statoLavorazione><identificativiANPR><protocolloANPRDa>{id}\
         </protocolloANPRDa><protocolloANPRA>{id}</protocolloANPRA></identificativiANPR></ricercaElenchiRichieste>"
    );
    let inserita = elabora(&comune, "<dettaglioDati>ID</dettaglioDati>", &numeri);
    let pronta = self::pronta(&comune, inserita.valori("idOperazioneANPR")[1]);
    pronta.accolta();
    assert!(pronta.parti.is_empty() && pronta.valore("contenutoRisposta").is_none());
    assert_eq!(pronta.valori("elencoRisposte").len(), 1);
}

fn b04_ehr15_ehr16_ehr45_ehr52_ehr78_en467_limits_of_a_list(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (ieri, adesso) = (Utc::now() - TimeDelta::days(1), Utc::now());
    let numeri = "<identificativiANPR><protocolloANPRDa>1</protocolloANPRDa><protocolloANPRA>2</protocolloANPRA></identificativiANPR>";
    let buona = elenco("2", None, ieri, adesso);
    let casi = [
        (String::new(), "EN081"),
        (buona.replace("</ricercaElenchiRichieste>", &format!("{numeri}</ricercaElenchiRichieste>")), "EHR45"),
        (
            "<ricercaElenchiRichieste><statoLavorazione>2</statoLavorazione></ricercaElenchiRichieste>".to_owned(),
            "EHR45",
        ),
        (elenco("2", None, ieri, ieri), "EHR78"),
        (elenco("2", None, adesso, ieri), "EHR78"),
        (elenco("2", None, adesso + TimeDelta::hours(1), adesso + TimeDelta::hours(2)), "EHR15"),
        (elenco("2", None, ieri, adesso + TimeDelta::hours(1)), "EHR16"),
        (elenco("2", None, adesso - TimeDelta::days(45), adesso), "EN467"),
        (elenco("2", None, adesso - TimeDelta::days(190), adesso - TimeDelta::days(180)), "EN148"),
        // Years that the schema admits and of which no moment is read.
        (buona.replace(&ora(adesso), "12026-01-01T00:00:00Z"), "EHR52"),
        (buona.replace(&ora(ieri), "-2026-01-01T00:00:00Z"), "EHR52"),
    ];
    for (domanda, codice) in casi {
        assert_eq!(elabora(&comune, "", &domanda).codici(), [codice], "{domanda}");
    }
    let a_rovescio = "<ricercaElenchiRichieste><statoLavorazione>2</statoLavorazione><identificativiANPR><protocolloANPRDa>2\
                      </protocolloANPRDa><protocolloANPRA>1</protocolloANPRA></identificativiANPR></ricercaElenchiRichieste>";
    assert_eq!(elabora(&comune, "", a_rovescio).codici(), ["EHR78"]);
}

fn b04_ec021_ec022_states_and_codes_of_a_list(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let (ieri, adesso) = (Utc::now() - TimeDelta::days(1), Utc::now());
    let casi = [
        (elenco("7", Some("5008"), ieri, adesso), "EC021"),
        (elenco("2", Some("N010"), ieri, adesso), "EC021"),
        (elenco("4", None, ieri, adesso), "EC021"),
        (elenco("5", None, ieri, adesso), "EC021"),
        (elenco("0", None, ieri, adesso), "EC021"),
        (elenco("02", None, ieri, adesso), "EC021"),
        (elenco("2", Some("X001"), ieri, adesso), "EC022"),
    ];
    for (domanda, codice) in casi {
        assert_eq!(elabora(&comune, "", &domanda).codici(), [codice], "{domanda}");
    }
}

fn b05_en107_what_is_not_there(sandbox: &Sandbox) {
    let (comune, prima) = qualcuno(sandbox);
    let altro = sandbox.comune("888002");
    let (ieri, altroieri) = (Utc::now() - TimeDelta::days(1), Utc::now() - TimeDelta::days(2));
    let inserita = elabora(&comune, "", &elenco("2", None, altroieri, ieri));
    let id = inserita.accolta().valori("idOperazioneANPR")[1];
    assert_eq!(pronta(&comune, id).codici(), ["EN122"], "nothing was found");
    assert_eq!(verifica(&altro, id, 1).codici(), ["EN122"], "another comune's is as if it were not");
    assert_eq!(verifica(&comune, "999999999999", 1).codici(), ["EN122"]);
    assert_eq!(verifica(&comune, prima.valore("idOperazioneANPR").unwrap(), 1).codici(), ["EN107"]);
}

fn d06_notices_of_a_subentro_are_listed_by_name_and_taken_by_3003(sandbox: &Sandbox) {
    // The sandbox's second and third comune came in after the first, which was told.
    let comune = sandbox.comune("888001");
    let (da, a) = (Utc::now() - TimeDelta::days(1), Utc::now());
    let lista = |stato: &str, codice| {
        let inserita = elabora(&comune, "", &elenco(stato, codice, da, a));
        pronta(&comune, inserita.accolta().valori("idOperazioneANPR")[1])
    };
    let trovate = lista("9", Some("N031"));
    assert_eq!(trovate.valore("statoRichiesta"), Some("2"), "{}", trovate.testo);
    let contenuti = contenuto(&trovate, "contenutoRisposta", "formatoRisposta");
    assert!(
        contenuti.len() >= 2 && contenuti.iter().all(|c| valore(c, "dataOperativitaAnpr").is_some()),
        "{contenuti:?}"
    );
    let chi = |istat: &str| contenuti.iter().any(|c| valore(c, "codiceIstat") == Some(istat));
    assert!(chi("888002") && chi("888003"));
    let generica = lista("9", None);
    assert!(!generica.testo.contains("<tipoOperazione>N031"), "{}", generica.testo);
    let id = valore(trovate.valori("elencoRisposte")[0], "idOperazioneANPR").unwrap();
    let riletta = m3003(&comune, &singola(id, "1"));
    riletta.accolta();
    assert_eq!(riletta.valore("statoLavorazione"), Some("8"));
    let xml = STANDARD.decode(riletta.valore("xmlRisposta").unwrap()).unwrap();
    assert_eq!(String::from_utf8(xml).unwrap(), contenuti[0]);
    let prese = lista("8", Some("N031"));
    assert!(prese.valori("idOperazioneANPR").contains(&id));
    assert_eq!(m3003(&sandbox.comune("888002"), &singola(id, "1")).codici(), ["EN122"]);
}

fn en096_en097_a_request_is_taken_back_before_it_is_begun(sandbox: &Sandbox) {
    let (comune, prima) = qualcuno(sandbox);
    assert_eq!(m3003(&comune, &singola(prima.valore("idOperazioneANPR").unwrap(), "2")).codici(), ["EN096"]);
    // A list up to a moment that is still to come, within what clocks may differ, waits for it.
    let adesso = Utc::now();
    let inserita =
        elabora(&comune, "", &elenco("2", None, adesso - TimeDelta::hours(1), adesso + TimeDelta::minutes(4)));
    let id = inserita.accolta().valori("idOperazioneANPR")[1].to_owned();
    assert_eq!(m3003(&comune, &singola(&id, "1")).accolta().valore("statoLavorazione"), Some("5"));
    assert_eq!(m3003(&comune, &singola(&id, "2")).accolta().valore("statoLavorazione"), Some("4"));
    assert_eq!(m3003(&comune, &singola(&id, "2")).codici(), ["EN097"]);
    assert_eq!(m3003(&comune, &singola(&id, "1")).accolta().valore("statoLavorazione"), Some("4"));
    assert_eq!(verifica(&comune, &id, 1).codici(), ["EN122"]);
}

#[test]
fn b10_what_a_process_had_begun_another_ends() {
    for database in [Database::Sqlite, Database::Postgres] {
        let sandbox = Sandbox::nuovo(database);
        let (comune, _) = qualcuno(&sandbox);
        let inserita = elabora(&comune, "", &elenco("2", None, Utc::now() - TimeDelta::hours(1), Utc::now()));
        let id = inserita.accolta().valori("idOperazioneANPR")[1].to_owned();
        sandbox.uccidi();
        sandbox.finita();
        let dir = sandbox.dir().to_owned();
        let ripartita = Sandbox::in_cartella(&dir, None);
        let comune = ripartita.comune("888001");
        assert_eq!(pronta(&comune, &id).valore("statoRichiesta"), Some("2"));
    }
}

#[test]
fn n030_the_end_of_a_list_is_told_only_where_it_is_configured() {
    for avvisa in [false, true] {
        let sandbox =
            Sandbox::con_configurazione(|testo| testo.replace("[jobs]", &format!("[jobs]\nnotice_of_4005 = {avvisa}")));
        let (comune, _) = qualcuno(&sandbox);
        let lista = |stato: &str, codice| {
            let (da, a) = (Utc::now() - TimeDelta::hours(1), Utc::now());
            let inserita = elabora(&comune, "", &elenco(stato, codice, da, a));
            let id = inserita.accolta().valori("idOperazioneANPR")[1].to_owned();
            (pronta(&comune, &id), id)
        };
        let (_, di_che) = lista("2", Some("3002"));
        // 9: whatever became of them.
        let (notifiche, _) = lista("9", Some("N030"));
        if !avvisa {
            assert_ne!(notifiche.valore("statoRichiesta"), Some("2"), "{}", notifiche.testo);
            continue;
        }
        assert_eq!(notifiche.valore("statoRichiesta"), Some("2"), "{}", notifiche.testo);
        let contenuti = contenuto(&notifiche, "contenutoRisposta", "formatoRisposta");
        let suo = contenuti.iter().find(|c| valore(c, "idOperazioneANPR") == Some(&di_che));
        let suo = suo.unwrap_or_else(|| panic!("{contenuti:?}"));
        assert_eq!((valore(suo, "codiceServizio"), valore(suo, "esito")), (Some("4005"), Some("0000")));
    }
}
