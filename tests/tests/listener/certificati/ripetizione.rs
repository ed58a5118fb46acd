//! The same id twice (certificazione §§2.1, 11.1, 13.5), and how the document travels.

use super::*;
use anpr_tests::certificati::{pdf, testo};
use anpr_tests::richieste::{Richiesta3002, per_cf};
use anpr_tests::{Sandbox, id_nuovo, scenari};

scenari!(
    the_same_id_gives_the_same_bytes_again,
    en079_an_id_of_another_service,
    a_preview_is_made_anew_and_kept_nowhere,
    a_refusal_is_a_last_word_too,
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

#[test]
fn inline_the_document_is_in_the_answer_the_first_time_and_the_second() {
    use base64::Engine as _;
    let sandbox = Sandbox::con_configurazione(|testo| testo.replace("[services]", "[services]\nmtom = \"inline\""));
    let comune = sandbox.comune("888001");
    let richiesta = Richiesta6001::nuova(&comune, comune.uno("R"), &["8"]);
    let risposte = [richiesta.chiedi(&comune), richiesta.chiedi(&comune)];
    let documenti = risposte.each_ref().map(|risposta| {
        risposta.accolta();
        assert!(risposta.parti.is_empty() && risposta.content_type.starts_with("text/xml"));
        let base64 = risposta.valore("certificatoPdf").unwrap();
        base64::engine::general_purpose::STANDARD.decode(base64).unwrap()
    });
    assert_eq!(documenti[0], documenti[1]);
    let detto = testo(&documenti[0]);
    assert!(detto.contains("Certificato di residenza") && !detto.contains("/verifica/"), "no address is configured");
}
