//! The same id twice (certificazione §§2.1, 11.1, 13.5), and how the document travels.

use super::*;
use crate::richieste::{contenuto, elabora, elenco, m3003, pronta, singola};
use anpr_tests::certificati::{pdf, testo};
use anpr_tests::richieste::{Richiesta3002, per_cf};
use anpr_tests::{Sandbox, id_nuovo, scenari, valore};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{TimeDelta, Utc};

scenari!(
    the_same_id_gives_the_same_bytes_again,
    the_same_id_at_the_same_time_is_one_certificate,
    en079_an_id_of_another_service,
    a_preview_is_made_anew_and_kept_nowhere,
    a_refusal_is_a_last_word_too,
    m3003_a_certificate_is_read_again_with_its_document,
    m3003_a_preview_is_read_again_without_one,
    a_certificate_that_is_listed_by_name_has_its_document,
);

fn the_same_id_gives_the_same_bytes_again(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]);
    let prima = richiesta.chiedi(&comune);
    // Whatever else the second message asks: the id decides.
    for seconda in [richiesta.clone(), Richiesta6001 { tipi: vec!["7".to_owned()], ..richiesta.clone() }] {
        let ancora = seconda.chiedi(&comune);
        assert_eq!(pdf(&ancora), pdf(&prima));
        assert_eq!(ancora.testo, prima.testo);
    }
    let altra = Richiesta6001 { id: id_nuovo(), ..richiesta }.chiedi(&comune);
    assert_ne!(altra.valore("numeroProtocolloANPR"), prima.valore("numeroProtocolloANPR"));
    assert_ne!(pdf(&altra), pdf(&prima), "another certificate");
}

fn the_same_id_at_the_same_time_is_one_certificate(sandbox: &Sandbox) {
    // Nobody else is certified here.
    let comune = sandbox.comune("888003");
    let p = chi(&comune, "8", "R");
    let richiesta = Richiesta6001::nuova(&comune, &p, &["8"]);
    let risposte: Vec<Risposta> = std::thread::scope(|s| {
        let fili: Vec<_> = (0..8).map(|_| s.spawn(|| richiesta.chiedi(&comune))).collect();
        fili.into_iter().map(|filo| filo.join().unwrap()).collect()
    });
    let (date, in_corso): (Vec<_>, Vec<_>) = risposte.iter().partition(|r| r.valore("esitoOperazione") == Some("0000"));
    let prima = date.first().expect("one is answered");
    for data in &date {
        assert_eq!((pdf(data), &data.testo), (pdf(prima), &prima.testo));
    }
    for risposta in in_corso {
        risposta.corpo();
        assert_eq!(risposta.codici(), ["EN148"], "{}", risposta.testo);
        assert!(risposta.testi()[0].contains("ancora in elaborazione"), "{}", risposta.testo);
        assert!(risposta.parti.is_empty());
    }
    // Who was refused may ask again, and gets what the first one got.
    assert_eq!(pdf(&richiesta.chiedi(&comune)), pdf(prima));
    let suoi = sandbox.comanda(&["certificati", "list", "--soggetto", &p.id]);
    assert_eq!(suoi.lines().count(), 1, "{suoi}");
    assert!(suoi.contains(prima.valore("numeroProtocolloANPR").unwrap()), "{suoi}");
}

fn en079_an_id_of_another_service(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let p = comune.uno("R");
    let consultazione = Richiesta3002::nuova(&comune.istat, &per_cf(&p.codice_fiscale));
    comune.chiama(&consultazione.xml());
    let richiesta = Richiesta6001 { id: consultazione.id, ..Richiesta6001::nuova(&comune, p, &["8"]) };
    rifiuta(&comune, &richiesta, &["EN079"]);
}

fn a_preview_is_made_anew_and_kept_nowhere(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]).con("emissione", "3");
    let anteprima = richiesta.chiedi(&comune);
    let detto = testo(pdf(&anteprima));
    assert!(detto.contains("Anteprima: non è un certificato e non ha valore."), "{detto}");
    assert!(!detto.contains("Protocollo ANPR") && !detto.contains("/verifica/"), "{detto}");
    assert_eq!(anteprima.valore("numeroProtocolloANPR"), None);
    let ancora = richiesta.chiedi(&comune);
    assert_ne!(ancora.valore("idOperazioneANPR"), anteprima.valore("idOperazioneANPR"));
    // The id is still free for the certificate itself.
    let emesso = richiesta.con("emissione", "1").chiedi(&comune);
    assert!(testo(pdf(&emesso)).contains("Protocollo ANPR"));
    let protocollo = anteprima.valore("idOperazioneANPR").unwrap();
    assert!(sandbox.rifiutato(&["certificati", "show", "888001", protocollo]).contains("unknown certificate"));
}

fn a_refusal_is_a_last_word_too(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let rifiutata = Richiesta6001::nuova(&comune, comune.uno("R"), &["4"]);
    rifiuta(&comune, &rifiutata, &["EN163"]);
    rifiuta(&comune, &Richiesta6001 { tipi: vec!["8".to_owned()], ..rifiutata }, &["EN163"]);
}

/// The answer that a 3003 has found, which must be whole.
fn riletta(comune: &Comune, ricerca: &str) -> String {
    let risposta = m3003(comune, ricerca);
    risposta.accolta();
    assert!(risposta.parti.is_empty() && risposta.valori("xmlRisposta").len() == 1, "{}", risposta.testo);
    let xml = String::from_utf8(STANDARD.decode(risposta.valore("xmlRisposta").unwrap()).unwrap()).unwrap();
    intera(&xml);
    xml
}

fn intera(xml: &str) {
    let radice = anpr_contract::validate(xml.as_bytes()).unwrap_or_else(|e| panic!("{e}: {xml}"));
    assert!(radice.nome == "Risposta6001" && !xml.contains("Include"), "{xml}");
}

fn m3003_a_certificate_is_read_again_with_its_document(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let richiesta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]);
    let risposta = richiesta.chiedi(&comune);
    let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
    // The same call once more has a number of its own and the answer of the first.
    richiesta.chiedi(&comune);
    let per_comune = format!(
        "<ricercaSingolaRichiesta><idOperazioneComune>{}</idOperazioneComune><tipoOperazione>1</tipoOperazione>\
         </ricercaSingolaRichiesta>",
        richiesta.id
    );
    for ricerca in [singola(protocollo, "1"), per_comune] {
        let xml = riletta(&comune, &ricerca);
        assert_eq!(STANDARD.decode(valore(&xml, "certificatoPdf").unwrap()).unwrap(), pdf(&risposta));
        assert_eq!(valore(&xml, "numeroProtocolloANPR"), Some(protocollo));
    }
    // It is this comune's: for another one there is nothing.
    assert_eq!(m3003(&sandbox.comune("888002"), &singola(protocollo, "1")).codici(), ["EN122"]);
}

fn m3003_a_preview_is_read_again_without_one(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let anteprima = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]).con("emissione", "3").chiedi(&comune);
    let xml = riletta(&comune, &singola(anteprima.valore("idOperazioneANPR").unwrap(), "1"));
    assert_eq!(valore(&xml, "certificatoPdf"), Some(""));
}

fn a_certificate_that_is_listed_by_name_has_its_document(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    let inizio = Utc::now() - TimeDelta::milliseconds(1);
    let risposta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]).chiedi(&comune);
    let protocollo = risposta.valore("numeroProtocolloANPR").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(5));
    let tutto = "<dettaglioDati>TUTTO</dettaglioDati>";
    let inserita = elabora(&comune, tutto, &elenco("2", Some("6001"), inizio, Utc::now()));
    let pronta = pronta(&comune, inserita.accolta().valori("idOperazioneANPR")[1]);
    assert_eq!(pronta.valore("statoRichiesta"), Some("2"), "{}", pronta.testo);
    let risposte = contenuto(&pronta, "contenutoRisposta", "formatoRisposta");
    let sua = risposte.iter().find(|xml| valore(xml, "numeroProtocolloANPR") == Some(protocollo)).unwrap();
    intera(sua);
    assert_eq!(STANDARD.decode(valore(sua, "certificatoPdf").unwrap()).unwrap(), pdf(&risposta));
}

#[test]
fn inline_the_document_is_in_the_answer_the_first_time_and_the_second() {
    let sandbox = Sandbox::con_configurazione(|testo| testo.replace("[services]", "[services]\nmtom = \"inline\""));
    let comune = sandbox.comune("888001");
    let richiesta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]);
    let risposte = [richiesta.chiedi(&comune), richiesta.chiedi(&comune)];
    let documenti = risposte.each_ref().map(|risposta| {
        risposta.accolta();
        assert!(risposta.parti.is_empty() && risposta.content_type.starts_with("text/xml"));
        let base64 = risposta.valore("certificatoPdf").unwrap();
        STANDARD.decode(base64).unwrap()
    });
    assert_eq!(documenti[0], documenti[1]);
    let detto = testo(&documenti[0]);
    assert!(detto.contains("Certificato di residenza") && !detto.contains("/verifica/"), "no address is configured");
}
