//! What the schema refuses, and what it says about it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use anpr_contract::consultazione_3000::{Richiesta3002, Risposta3002OK};
use anpr_contract::testkit::{Generatore, Misura};
use anpr_contract::{
    ErroreLettura, Regola, ViolazioneSchema, leggi, leggi_corpo, radice_del_corpo, valida_corpo, validate,
};

const TESTATA: &str = "<testataRichiesta><idOperazioneComune>1</idOperazioneComune><codMittente>888002</codMittente>\
    <codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>3002</operazioneRichiesta>\
    <dataOraRichiesta>2026-11-22T10:00:00</dataOraRichiesta><tipoOperazione>C</tipoOperazione>\
    <tipoInvio>TEST</tipoInvio></testataRichiesta>";
const DATI: &str = "<datiRichiesta><schedaAnagraficaRichiesta>1</schedaAnagraficaRichiesta>\
    <dataRiferimentoRichiesta>2026-11-22</dataRiferimentoRichiesta></datiRichiesta>";

fn richiesta(criteri: &str) -> String {
    format!(
        "<a:Richiesta3002 xmlns:a=\"http://sogei.it/ANPR/3000consultazione\">{TESTATA}\n<criteriRicerca>{criteri}</criteriRicerca>{DATI}</a:Richiesta3002>"
    )
}

fn rifiuto(documento: &str) -> ViolazioneSchema {
    validate(documento.as_bytes()).unwrap_err()
}

#[track_caller]
fn rifiuta(documento: &str, regola: Regola, percorso: &str) {
    let violazione = rifiuto(documento);
    assert_eq!((violazione.regola, violazione.percorso.as_str()), (regola, percorso), "{violazione}");
}

#[test]
fn a_value_out_of_its_pattern_is_told_with_path_line_and_words() {
    let violazione = rifiuto(&richiesta("<codiceFiscale>RSSMRA-80A01H501</codiceFiscale>"));
    assert_eq!(violazione.percorso, "/Richiesta3002/criteriRicerca/codiceFiscale");
    assert_eq!((violazione.riga, violazione.regola), (2, Regola::Modello));
    assert!(violazione.testo.starts_with("«codiceFiscale»: "), "{violazione}");
    assert!(violazione.testo.contains("«RSSMRA-80A01H501»"), "{violazione}");
}

#[test]
fn lengths_dates_and_codes_are_checked() {
    let percorso = "/Richiesta3002/criteriRicerca/codiceFiscale";
    rifiuta(&richiesta("<codiceFiscale>RSSMRA</codiceFiscale>"), Regola::Lunghezza, percorso);
    rifiuta(&richiesta("<codiceFiscale></codiceFiscale>"), Regola::Lunghezza, percorso);
    rifiuta(&richiesta("<sesso>X</sesso>"), Regola::Modello, "/Richiesta3002/criteriRicerca/sesso");
    let giorno = richiesta("").replace("2026-11-22<", "2026-02-29<");
    rifiuta(&giorno, Regola::Valore, "/Richiesta3002/datiRichiesta/dataRiferimentoRichiesta");
    let ora = richiesta("").replace("T10:00:00", " 10:00:00");
    rifiuta(&ora, Regola::Valore, "/Richiesta3002/testataRichiesta/dataOraRichiesta");
}

#[test]
fn order_and_presence_are_checked() {
    rifiuta(
        &richiesta("<nome>A</nome><cognome>B</cognome>"),
        Regola::ElementoInatteso,
        "/Richiesta3002/criteriRicerca/cognome",
    );
    rifiuta(&richiesta("<nome>A</nome><nome>B</nome>"), Regola::ElementoInatteso, "/Richiesta3002/criteriRicerca/nome");
    rifiuta(&richiesta("").replace(DATI, ""), Regola::ElementoMancante, "/Richiesta3002");
    rifiuta(&richiesta("").replace(TESTATA, ""), Regola::ElementoInatteso, "/Richiesta3002/criteriRicerca");
    rifiuta(&richiesta("<nome>A<b/></nome>"), Regola::ElementoInatteso, "/Richiesta3002/criteriRicerca/nome");
}

#[test]
fn a_default_namespace_on_the_root_is_explained() {
    let documento = richiesta("").replace("a:Richiesta3002", "Richiesta3002").replace("xmlns:a=", "xmlns=");
    let violazione = rifiuto(&documento);
    assert_eq!(violazione.regola, Regola::NamespaceErrato, "{violazione}");
    assert!(violazione.testo.contains("senza namespace"), "{violazione}");
}

#[test]
fn attributes_are_refused_but_for_schema_locations() {
    let con = |a: &str| richiesta("").replace("<criteriRicerca>", &format!("<criteriRicerca {a}>"));
    let percorso = "/Richiesta3002/criteriRicerca";
    rifiuta(&con("id=\"1\""), Regola::AttributoNonAmmesso, percorso);
    rifiuta(&con("xml:lang=\"it\""), Regola::AttributoNonAmmesso, percorso);
    let xsi = "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"";
    rifiuta(&con(&format!("{xsi} i:nil=\"false\"")), Regola::NilNonAmmesso, percorso);
    rifiuta(&con(&format!("{xsi} i:type=\"a:b\"")), Regola::TipoNonAmmesso, percorso);
    rifiuta(&con("xmlns:b=\"u:1\" xmlns:b=\"u:2\""), Regola::DocumentoMalformato, percorso);
    rifiuta(&con("xmlns:b=\"a<b\""), Regola::DocumentoMalformato, percorso);
    rifiuta(&con("xmlns:b=\"\""), Regola::DocumentoMalformato, percorso);
    validate(con(&format!("{xsi} i:schemaLocation=\"a b\"")).as_bytes()).unwrap();
}

#[test]
fn text_between_elements_is_refused() {
    rifiuta(&richiesta("x"), Regola::TestoNonAmmesso, "/Richiesta3002/criteriRicerca");
    rifiuta(&richiesta("<![CDATA[ ]]>"), Regola::TestoNonAmmesso, "/Richiesta3002/criteriRicerca");
    rifiuta(&format!("{}x", richiesta("")), Regola::DocumentoMalformato, "/");
}

#[test]
fn what_is_not_xml_is_refused() {
    for (documento, regola) in [
        ("", Regola::DocumentoMalformato),
        ("<", Regola::DocumentoMalformato),
        ("<!DOCTYPE a [<!ENTITY x \"y\">]><a/>", Regola::DtdVietata),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", Regola::Codifica),
        ("<a/>", Regola::RadiceSconosciuta),
        ("<p:a/>", Regola::DocumentoMalformato),
    ] {
        assert_eq!(rifiuto(documento).regola, regola, "{documento}");
    }
    assert_eq!(validate(b"<a>\n\xff</a>").unwrap_err().regola, Regola::Codifica);
    assert_eq!(validate(b"<a>\n\xff</a>").unwrap_err().riga, 2);
    for sbagliato in
        ["<nome>&niente;</nome>", "<nome>&#0;</nome>", "<nome>A\u{1}</nome>", "<nome>]]></nome>", "<nome>A</cognome>"]
    {
        assert_eq!(rifiuto(&richiesta(sbagliato)).regola, Regola::DocumentoMalformato, "{sbagliato}");
    }
}

#[test]
fn a_hundred_thousand_levels_end_at_the_first_unknown_one() {
    let profondo = richiesta(&"<a>".repeat(100_000));
    rifiuta(&profondo, Regola::ElementoInatteso, "/Richiesta3002/criteriRicerca/a");
}

#[test]
fn a_long_name_does_not_make_a_long_answer() {
    let violazione = rifiuto(&richiesta(&format!("<{}/>", "è".repeat(10_000))));
    assert!(violazione.testo.chars().count() <= 200 && violazione.percorso.chars().count() < 120, "{violazione}");
}

#[test]
fn many_short_elements_cannot_take_much_memory() {
    let ns = "http://sogei.it/ANPR/3000consultazione";
    let testata = Generatore::nuovo(1).documento(ns, "Risposta3002_OK", Misura::Minima).unwrap().xml();
    let soggetto = "<datiSoggetto><generalita><cognome>A</cognome><nome>B</nome></generalita></datiSoggetto>";
    let con = |quanti: usize| {
        let lista = format!("<listaSoggetti>{}</listaSoggetti>", soggetto.repeat(quanti));
        testata.replace("</a:Risposta3002_OK>", &format!("{lista}</a:Risposta3002_OK>"))
    };
    // Each stands for some 19 KB.
    let errore = leggi::<Risposta3002OK>(con(100_000).as_bytes()).unwrap_err();
    let ErroreLettura::Schema(violazione) = errore else { panic!("{errore}") };
    assert_eq!(violazione.regola, Regola::TroppoGrande, "{violazione}");
    assert_eq!(leggi::<Risposta3002OK>(con(100).as_bytes()).unwrap().lista_soggetti.unwrap().dati_soggetto.len(), 100);
}

#[test]
fn another_root_is_not_read_as_this_one() {
    let altra = "<a:RichiestaConnessione xmlns:a=\"http://sogei.it/ANPR/connessione\"><testataRichiesta>\
        <idOperazioneComune>1</idOperazioneComune><codMittente>1</codMittente><codDestinatario>1</codDestinatario>\
        <operazioneRichiesta>OP01</operazioneRichiesta><dataOraRichiesta>2026-11-22T10:00:00</dataOraRichiesta>\
        <tipoOperazione>C</tipoOperazione><tipoInvio>TEST</tipoInvio></testataRichiesta></a:RichiestaConnessione>";
    let errore = leggi::<Richiesta3002>(altra.as_bytes()).unwrap_err();
    assert_eq!(errore, ErroreLettura::AltraRadice { attesa: "Richiesta3002", trovata: "RichiestaConnessione" });
}

#[test]
fn a_body_has_one_child() {
    let corpo =
        |dentro: &str| format!("<s:Body xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">{dentro}</s:Body>");
    let uno = richiesta("<nome>A</nome>");
    assert_eq!(valida_corpo(corpo("").as_bytes()).unwrap_err().regola, Regola::DocumentoMalformato);
    assert_eq!(valida_corpo(corpo(&format!("{uno}{uno}")).as_bytes()).unwrap_err().regola, Regola::ElementoInatteso);
    assert_eq!(valida_corpo(corpo(&corpo(&uno)).as_bytes()).unwrap_err().regola, Regola::RadiceSconosciuta);
    assert_eq!(validate(corpo(&uno).as_bytes()).unwrap_err().regola, Regola::RadiceSconosciuta);
    let letta: Richiesta3002 = leggi_corpo(corpo(&format!("\n {uno} ")).as_bytes()).unwrap();
    assert_eq!(letta.criteri_ricerca.nome.as_deref(), Some("A"));
    let nome = ("http://sogei.it/ANPR/3000consultazione".to_owned(), "Richiesta3002".to_owned());
    assert_eq!(radice_del_corpo(corpo(&uno).as_bytes()).unwrap(), nome);
    assert_eq!(radice_del_corpo(uno.as_bytes()).unwrap(), nome);
    assert_eq!(radice_del_corpo(corpo("<x/>").as_bytes()).unwrap(), (String::new(), "x".to_owned()));
    assert!(radice_del_corpo(corpo("<p:x/>").as_bytes()).is_err());
    assert!(radice_del_corpo(corpo("").as_bytes()).is_err());
}

#[test]
fn blanks_around_dates_are_collapsed_as_xml_schema_says() {
    let documento = richiesta("").replace("2026-11-22<", "\n2026-11-22 <");
    let letta: Richiesta3002 = leggi(documento.as_bytes()).unwrap();
    assert_eq!(letta.dati_richiesta.data_riferimento_richiesta, "2026-11-22");
}

#[test]
fn comments_sections_and_references_make_one_value() {
    let letta: Richiesta3002 = leggi(richiesta("<nome>A<!-- c -->N<![CDATA[N]]>&#65;</nome>").as_bytes()).unwrap();
    assert_eq!(letta.criteri_ricerca.nome.as_deref(), Some("ANNA"));
}
