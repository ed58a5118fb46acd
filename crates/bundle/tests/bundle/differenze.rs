//! What a comparison of two contracts tells, one rule each.

use crate::comune::{Contratto, confronta, elementi, righe, scelta, sequenza};
use anpr_bundle::{Ambito, Cambiamento, Cardinalita, Effetto, Versione, differenze, racconta};

/// The lines of the differences between two requests.
fn richieste(a: &str, b: &str) -> Vec<String> {
    righe(&confronta(&Contratto::richiesta(a), &Contratto::richiesta(b)))
}

fn sequenze(a: &str, b: &str) -> Vec<String> {
    richieste(&sequenza(&elementi(a)), &sequenza(&elementi(b)))
}

fn valori(base: &str, a: &str, b: &str) -> Vec<String> {
    righe(&confronta(&Contratto::valore(base, a), &Contratto::valore(base, b)))
}

#[test]
fn a_mandatory_new_element_breaks_requests() {
    assert_eq!(sequenze("a", "a b"), ["Richiesta/b: nuovo, obbligatorio (testo) [incompatibile in invio]"]);
}

#[test]
fn an_optional_new_element_does_not_break_requests() {
    assert_eq!(sequenze("a", "a b?"), ["Richiesta/b: nuovo, facoltativo (testo) [compatibile]"]);
    assert_eq!(sequenze("a", "b* a"), ["Richiesta/b: nuovo, facoltativo e ripetibile (testo) [compatibile]"]);
}

#[test]
fn a_new_element_in_an_answer_is_unknown_to_who_reads_it() {
    let b = Contratto { risposta: sequenza(&elementi("esito nota?")), ..Contratto::default() };
    let trovate = confronta(&Contratto::default(), &b);
    assert_eq!(righe(&trovate), ["Risposta/nota: nuovo, facoltativo (testo) [incompatibile in ricezione]"]);
    assert_eq!(trovate[0].ambito, Ambito::Servizio { servizio: "9000".into(), operazione: Some("cerca".into()) });
}

#[test]
fn an_element_that_is_gone_breaks_requests_and_is_missed_in_answers_only_if_it_was_always_there() {
    assert_eq!(sequenze("a b?", "a"), ["Richiesta/b: eliminato (era facoltativo) [incompatibile in invio]"]);
    let con = |risposta: &str| Contratto { risposta: sequenza(&elementi(risposta)), ..Contratto::default() };
    let trovate = confronta(&con("a b?"), &con("a"));
    assert_eq!(righe(&trovate), ["Risposta/b: eliminato (era facoltativo) [compatibile]"]);
    let trovate = confronta(&con("a b"), &con("a"));
    assert_eq!(righe(&trovate), ["Risposta/b: eliminato (era obbligatorio) [incompatibile in ricezione]"]);
}

#[test]
fn cardinality_that_narrows_breaks_requests_and_that_widens_does_not() {
    assert_eq!(sequenze("a?", "a"), ["Richiesta/a: ora obbligatorio, prima facoltativo [incompatibile in invio]"]);
    assert_eq!(sequenze("a", "a?"), ["Richiesta/a: ora facoltativo, prima obbligatorio [compatibile]"]);
    assert_eq!(
        sequenze("a*", "a?"),
        ["Richiesta/a: ora facoltativo, prima facoltativo e ripetibile [incompatibile in invio]"]
    );
    let trovate =
        confronta(&Contratto::richiesta(&sequenza(&elementi("a"))), &Contratto::richiesta(&sequenza(&elementi("a+"))));
    assert_eq!(trovate[0].cambiamento, Cambiamento::Cardinalita { da: Cardinalita::Una, a: Cardinalita::AlmenoUna });
    assert_eq!(trovate[0].effetto, Effetto::Compatibile);
}

#[test]
fn an_element_that_moved_is_told_alone() {
    assert_eq!(sequenze("a b c d", "a c d b"), ["Richiesta/b: spostato, ora subito dopo d [incompatibile in invio]"]);
    assert_eq!(sequenze("a b c", "c a b"), ["Richiesta/c: spostato, ora al primo posto [incompatibile in invio]"]);
}

#[test]
fn the_order_of_a_choice_means_nothing() {
    assert_eq!(richieste(&scelta(&elementi("a b c")), &scelta(&elementi("c a b"))), [""; 0]);
}

#[test]
fn a_new_branch_of_a_choice_names_the_others() {
    assert_eq!(
        richieste(&scelta(&elementi("a b")), &scelta(&elementi("a b c"))),
        ["Richiesta/c: nuovo, facoltativo, in alternativa a a, b (testo) [compatibile]"]
    );
}

#[test]
fn a_choice_that_becomes_a_sequence_shows_what_may_now_stand_together() {
    assert_eq!(
        richieste(&scelta(&elementi("a b")), &sequenza(&elementi("a? b?"))),
        ["Richiesta: cambia quali elementi possono stare insieme; ora ammesso: nessun elemento [compatibile]"]
    );
    assert_eq!(
        richieste(&sequenza(&elementi("a? b?")), &scelta(&elementi("a? b?"))),
        [
            "Richiesta: cambia quali elementi possono stare insieme; non più ammesso: soltanto a, b [incompatibile in invio]"
        ]
    );
}

#[test]
fn an_element_that_is_new_within_an_optional_group_breaks_who_sends_the_group() {
    let gruppo = |dentro: &str| format!(r#"<xs:sequence minOccurs="0">{}</xs:sequence>"#, elementi(dentro));
    assert_eq!(
        richieste(&sequenza(&gruppo("a")), &sequenza(&gruppo("a b"))),
        [
            "Richiesta/b: nuovo, facoltativo (testo) [compatibile]",
            "Richiesta: cambia quali elementi possono stare insieme; non più ammesso: soltanto a [incompatibile in invio]",
        ]
    );
}

#[test]
fn lengths_that_shrink_break_requests_and_those_that_grow_do_not() {
    let lunga = |n: u32| format!(r#"<xs:maxLength value="{n}"/>"#);
    assert_eq!(
        valori("string", &lunga(9), &lunga(5)),
        ["Richiesta/a: lunghezza da 0 a 5, prima da 0 a 9 [incompatibile in invio]"]
    );
    assert_eq!(
        valori("string", &lunga(5), &lunga(9)),
        ["Richiesta/a: lunghezza da 0 a 9, prima da 0 a 5 [compatibile]"]
    );
    assert_eq!(valori("string", &lunga(5), ""), ["Richiesta/a: lunghezza libera, prima da 0 a 5 [compatibile]"]);
}

#[test]
fn a_pattern_is_judged_by_the_values_it_admits() {
    let modello = |m: &str| format!(r#"<xs:pattern value="{m}"/>"#);
    assert_eq!(
        valori("string", &modello(r"[0-9]{5,6}"), &modello("[0-9]{6}")),
        [
            "Richiesta/a: modello [0-9]{6}, prima [0-9]{5,6}; non più ammesso, per esempio: «00000» [incompatibile in invio]"
        ]
    );
    assert_eq!(
        valori("string", &modello("[A-Z]*"), &modello("[0-9A-Z]*")),
        ["Richiesta/a: modello [0-9A-Z]*, prima [A-Z]*; ora ammesso, per esempio: «0» [compatibile]"]
    );
    // Written otherwise, the same values: told, because the text of a refusal shows it, but harmless.
    assert_eq!(
        valori("string", &modello("([A-Z]|[0-9])*"), &modello("[0-9A-Z]*")),
        ["Richiesta/a: modello [0-9A-Z]*, prima ([A-Z]|[0-9])* [compatibile]"]
    );
}

#[test]
fn a_length_that_the_pattern_forbids_anyway_changes_nothing() {
    let facce = |n: u32| format!(r#"<xs:pattern value="[0-9]{{5}}"/><xs:maxLength value="{n}"/>"#);
    assert_eq!(
        valori("string", &facce(9), &facce(6)),
        ["Richiesta/a: lunghezza da 0 a 6, prima da 0 a 9 [compatibile]"]
    );
}

#[test]
fn enumerations_tell_which_values_came_and_went() {
    let di = |v: &[&str]| v.iter().map(|v| format!(r#"<xs:enumeration value="{v}"/>"#)).collect::<String>();
    assert_eq!(
        valori("string", &di(&["A", "B"]), &di(&["B", "C"])),
        ["Richiesta/a: valori ammessi: aggiunti C; tolti A [incompatibile in invio]"]
    );
    assert_eq!(
        valori("string", &di(&["A"]), &di(&["A", "B"])),
        ["Richiesta/a: valori ammessi: aggiunti B [compatibile]"]
    );
    assert_eq!(
        valori("string", "", &di(&["A"])),
        ["Richiesta/a: valori ammessi: tolti tutti gli altri [incompatibile in invio]"]
    );
    assert_eq!(
        valori("string", &di(&["A"]), ""),
        ["Richiesta/a: valori ammessi: aggiunti tutti gli altri [compatibile]"]
    );
}

#[test]
fn numbers_have_bounds_and_digits() {
    let fra = |a: u32, b: u32| format!(r#"<xs:minInclusive value="{a}"/><xs:maxInclusive value="{b}"/>"#);
    assert_eq!(
        valori("integer", &fra(1, 9), &fra(1, 5)),
        ["Richiesta/a: numero da 1 a 5, prima da 1 a 9 [incompatibile in invio]"]
    );
    assert_eq!(
        valori("integer", r#"<xs:totalDigits value="3"/>"#, r#"<xs:totalDigits value="4"/>"#),
        ["Richiesta/a: cifre: al massimo 4, prima al massimo 3 [compatibile]"]
    );
}

#[test]
fn another_kind_of_content_is_told() {
    let tipo = |t: &str| sequenza(&format!(r#"<xs:element name="a" type="xs:{t}"/>"#));
    assert_eq!(
        richieste(&tipo("string"), &tipo("date")),
        ["Richiesta/a: ora contiene data, prima testo [incompatibile in invio]"]
    );
    assert_eq!(
        richieste(
            &tipo("string"),
            &sequenza(&format!(
                r#"<xs:element name="a"><xs:complexType>{}</xs:complexType></xs:element>"#,
                sequenza(&elementi("b"))
            ))
        ),
        ["Richiesta/a: ora contiene 1 elemento, prima testo [incompatibile in invio]"]
    );
    assert_eq!(
        valori(
            "token",
            r#"<xs:maxLength value="3"/>"#,
            r#"<xs:maxLength value="3"/><xs:whiteSpace value="preserve"/>"#
        ),
        ["Richiesta/a: spazi conservati, prima ridotti [incompatibile in invio]"]
    );
}

#[test]
fn an_element_in_another_namespace_keeps_its_name() {
    let globale = |ns: &str| {
        let testo = format!(
            r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{ns}">
                 <xs:element name="g"><xs:complexType>{}</xs:complexType></xs:element></xs:schema>"#,
            sequenza(&elementi("x"))
        );
        let richiesta = format!(r#"<xs:sequence><xs:element xmlns:n="{ns}" ref="n:g"/></xs:sequence>"#);
        Contratto { richiesta, file: vec![("xsd/n.xsd".into(), testo)], ..Contratto::default() }
    };
    assert_eq!(
        righe(&confronta(&globale("urn:n"), &globale("urn:o"))),
        ["Richiesta/g: namespace urn:o, prima urn:n [incompatibile in invio]"]
    );
}

#[test]
fn a_shared_content_is_told_once_with_all_who_use_it_whatever_its_type_is_called() {
    let tipo = |nome: &str, dentro: &str| {
        format!(r#"<xs:complexType name="{nome}">{}</xs:complexType>"#, sequenza(&elementi(dentro)))
    };
    let due = |t: &str, u: &str| {
        sequenza(&format!(r#"<xs:element name="uno" type="m:{t}"/><xs:element name="due" type="m:{u}"/>"#))
    };
    let a =
        Contratto { richiesta: due("T", "T"), risposta: due("T", "T"), altro: tipo("T", "x"), ..Contratto::default() };
    // The type is split in two of other names: only what they admit counts.
    let altro = tipo("Nuovo", "x y?") + &tipo("Gemello", "x y?");
    let b = Contratto {
        richiesta: due("Nuovo", "Gemello"),
        risposta: due("Gemello", "Nuovo"),
        altro,
        ..Contratto::default()
    };
    let trovate = confronta(&a, &b);
    assert_eq!(righe(&trovate), ["Risposta/uno/y: nuovo, facoltativo (testo) [incompatibile in ricezione]"]);
    assert_eq!(trovate[0].altri_percorsi, ["Risposta/due/y", "Richiesta/uno/y", "Richiesta/due/y"]);
    assert_eq!(trovate[0].operazioni, ["9000/cerca"]);
    let b = Contratto { altro: tipo("T", "x"), ..b };
    let stesso = Contratto { altro: tipo("Nuovo", "x") + &tipo("Gemello", "x"), ..b };
    assert_eq!(confronta(&a, &stesso), []);
}

#[test]
fn operations_and_endpoints_come_go_and_move() {
    let con = |wsdl: &[(&str, &str)]| Contratto {
        wsdl: wsdl.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(),
        ..Contratto::default()
    };
    let solo = con(&[]);
    assert_eq!(
        righe(&confronta(&solo, &con(&[(r#"name="cerca""#, r#"name="trova""#)]))),
        ["cerca: operazione eliminata [incompatibile in invio]", "trova: operazione nuova [compatibile]"]
    );
    assert_eq!(
        righe(&confronta(&solo, &con(&[("/Servizio9000", "/Altrove")]))),
        [
            "9000: indirizzo https://esempio.invalid/Altrove, prima https://esempio.invalid/Servizio9000 [incompatibile in invio]"
        ]
    );
    assert_eq!(
        righe(&confronta(&solo, &con(&[("esempio.invalid", "altrove.invalid")])))[0].rsplit(' ').next(),
        Some("[compatibile]")
    );
    assert_eq!(
        righe(&confronta(&solo, &con(&[(r#"soapAction="""#, r#"soapAction="urn:cerca""#)]))),
        ["cerca: SOAPAction «urn:cerca», prima «» [incompatibile in invio]"]
    );
    assert_eq!(
        righe(&confronta(&solo, &con(&[("urn:s", "urn:z")]))),
        ["9000: namespace «urn:z», prima «urn:s» [compatibile]"]
    );
    assert_eq!(
        righe(&confronta(&solo, &con(&[(r#"element="m:Risposta""#, r#"element="m:Richiesta""#)])))[0],
        "cerca: elemento radice {urn:m}Richiesta, prima {urn:m}Risposta [incompatibile in ricezione]"
    );
}

#[test]
fn services_come_and_go() {
    let altro = Contratto { wsdl: vec![("urn:s".into(), "urn:altro".into())], ..Contratto::default() };
    let descrizione = altro.descrizione();
    let due = Contratto { file: vec![("wsdl/9001.wsdl".into(), descrizione)], ..Contratto::default() };
    let uno = Contratto::default();
    assert_eq!(
        righe(&confronta(&uno, &due)),
        ["9001: servizio nuovo al percorso /Servizio9000, operazioni: 1 [compatibile]"]
    );
    assert_eq!(righe(&confronta(&due, &uno)), ["9001: servizio eliminato [incompatibile in invio]"]);
}

#[test]
fn a_service_that_the_comune_answers_is_read_the_other_way_round() {
    let notifica =
        |r: &str| Contratto { servizio: "N000".into(), richiesta: sequenza(&elementi(r)), ..Contratto::default() };
    assert_eq!(
        righe(&confronta(&notifica("a"), &notifica("a b?"))),
        ["Richiesta/b: nuovo, facoltativo (testo) [incompatibile in ricezione]"]
    );
    assert_eq!(
        righe(&confronta(&notifica("a b?"), &notifica("a"))),
        ["Richiesta/b: eliminato (era facoltativo) [compatibile]"]
    );
}

#[test]
fn documents_that_are_no_messages_are_compared_too() {
    let documento = |dentro: &str| {
        format!(
            r#"<xs:element name="file"><xs:complexType>{}</xs:complexType></xs:element>"#,
            sequenza(&elementi(dentro))
        )
    };
    let con = |altro: String| Contratto { altro, ..Contratto::default() };
    let trovate = confronta(&con(documento("a")), &con(documento("a b")));
    assert_eq!(righe(&trovate), ["file/b: nuovo, obbligatorio (testo) [incompatibile in invio e in ricezione]"]);
    assert_eq!(trovate[0].ambito, Ambito::Documento { nome: "file".into() });
    assert_eq!(righe(&confronta(&con(String::new()), &con(documento("a")))), ["file: documento nuovo [compatibile]"]);
    assert_eq!(
        righe(&confronta(&con(documento("a")), &con(String::new()))),
        ["file: documento eliminato [incompatibile in invio]"]
    );
}

#[test]
fn another_version_is_told_and_changes_nothing() {
    let a = Contratto::default();
    let versione = Versione { contratto: "V9.3.0".into(), ..Versione::corrente() };
    let b = Contratto { versione, ..Contratto::default() };
    assert_eq!(righe(&confronta(&a, &b)), ["contratto: versione V9.3.0 (ANPR05), prima V9.2.7 (ANPR05) [compatibile]"]);
}

#[test]
fn a_report_groups_by_service_and_operation_and_explains_its_words() {
    let a = Contratto::default();
    let b = Contratto {
        richiesta: sequenza(&elementi("a b")),
        risposta: sequenza(&elementi("esito? nota?")),
        ..Contratto::default()
    };
    assert_eq!(
        racconta(&confronta(&a, &b)),
        "Differenze: 3, incompatibili: 3.

Servizio 9000, operazione cerca
  Richiesta/b: nuovo, obbligatorio (testo) [incompatibile in invio]
  Risposta/esito: ora facoltativo, prima obbligatorio [incompatibile in ricezione]
  Risposta/nota: nuovo, facoltativo (testo) [incompatibile in ricezione]

incompatibile in invio: un messaggio che oggi si può inviare sarà rifiutato.
incompatibile in ricezione: può arrivare un messaggio che oggi non è previsto.
"
    );
    assert!(racconta(&[]).starts_with("Nessuna differenza"));
}

#[test]
fn a_zip_and_the_folder_it_unpacks_to_are_the_same_contract() {
    let cartella = tempfile::TempDir::new().unwrap();
    let archivio = Contratto::default().scrivi(cartella.path(), "a.zip");
    let aperta = cartella.path().join("aperta");
    zip::ZipArchive::new(std::fs::File::open(&archivio).unwrap()).unwrap().extract(&aperta).unwrap();
    assert_eq!(differenze(&archivio, &aperta).unwrap(), []);
}
