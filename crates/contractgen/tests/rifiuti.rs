//! What the generator does not know it refuses by name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use contractgen::genera;
use std::path::Path;

fn rifiuto(corpo: &str) -> String {
    let cartella = tempfile::tempdir().unwrap();
    let (xsd, wsdl) = (cartella.path().join("xsd"), cartella.path().join("wsdl"));
    std::fs::create_dir_all(&xsd).unwrap();
    std::fs::create_dir_all(&wsdl).unwrap();
    let schema = format!(
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:t=\"urn:t\" targetNamespace=\"urn:t\">{corpo}</xs:schema>"
    );
    std::fs::write(xsd.join("prova.xsd"), schema).unwrap();
    genera(&xsd, &wsdl).unwrap_err().to_string()
}

#[track_caller]
fn rifiuta(corpo: &str, testo: &str) {
    let detto = rifiuto(corpo);
    assert!(detto.contains(testo), "{detto}");
}

fn con(contenuto: &str) -> String {
    format!("<xs:complexType name=\"T\"><xs:sequence>{contenuto}</xs:sequence></xs:complexType>")
}

#[test]
fn constructs_that_the_contract_does_not_use_are_refused() {
    rifiuta(&con("<xs:any/>"), "any is not supported");
    rifiuta(&con("<xs:element name=\"a\" type=\"xs:string\" maxOccurs=\"3\"/>"), "maxOccurs 3");
    rifiuta(
        &con("<xs:choice maxOccurs=\"unbounded\"><xs:element name=\"a\" type=\"xs:string\"/></xs:choice>"),
        "repeated group",
    );
    rifiuta(&con("<xs:element name=\"a\" type=\"xs:string\" nillable=\"true\"/>"), "nillable");
    rifiuta("<xs:complexType name=\"T\"><xs:attribute name=\"a\"/></xs:complexType>", "attribute is not supported");
    rifiuta("<xs:simpleType name=\"T\"><xs:list itemType=\"xs:string\"/></xs:simpleType>", "list is not supported");
    rifiuta("<xs:complexType name=\"T\" mixed=\"true\"/>", "mixed");
}

#[test]
fn names_that_lead_nowhere_are_refused() {
    rifiuta(&con("<xs:element name=\"a\" type=\"t:Niente\"/>"), "is not known");
    rifiuta(&con("<xs:element name=\"a\" type=\"xs:gYear\"/>"), "is not known");
    rifiuta(&con("<xs:element ref=\"t:niente\"/>"), "is not known");
    rifiuta(&con("<xs:element name=\"a\" type=\"q:T\"/>"), "prefix q is not declared");
}

#[test]
fn two_things_of_one_name_are_refused() {
    let a = "<xs:element name=\"a\" type=\"xs:string\"/>";
    rifiuta(&con(&format!("{a}{a}")), "stands twice");
    rifiuta(&format!("{}{}", con(a), con(a)), "declared twice");
    rifiuta(&format!("<xs:element name=\"T\" type=\"xs:string\"/>{}", con(a)), "another name");
}

#[test]
fn a_wrong_pattern_is_refused() {
    let tipo = "<xs:simpleType name=\"T\"><xs:restriction base=\"xs:string\"><xs:pattern value=\"(?!a)\"/></xs:restriction></xs:simpleType>";
    rifiuta(tipo, "pattern:");
}

#[test]
fn a_missing_folder_is_told() {
    let niente = genera(Path::new("/non/esiste"), Path::new("/non/esiste")).unwrap_err().to_string();
    assert!(niente.contains("/non/esiste"), "{niente}");
}
