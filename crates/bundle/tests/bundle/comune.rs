//! Small contracts for the tests: one service with one operation, whose messages the test fills.

use anpr_bundle::{Differenza, Errore, Versione, differenze, impacchetta};
use std::fs::File;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A contract in the making.
pub(crate) struct Contratto {
    pub(crate) versione: Versione,
    /// Content of `Richiesta`, an `xs:sequence` or `xs:choice`.
    pub(crate) richiesta: String,
    /// Content of `Risposta`.
    pub(crate) risposta: String,
    /// Further declarations of the schema.
    pub(crate) altro: String,
    /// Text replacements in the description.
    pub(crate) wsdl: Vec<(String, String)>,
    /// File name of the description without its ending.
    pub(crate) servizio: String,
    /// Further files.
    pub(crate) file: Vec<(String, String)>,
}

impl Default for Contratto {
    fn default() -> Self {
        Self {
            versione: Versione::corrente(),
            richiesta: sequenza(r#"<xs:element name="a" type="xs:string"/>"#),
            risposta: sequenza(r#"<xs:element name="esito" type="xs:string"/>"#),
            altro: String::new(),
            wsdl: Vec::new(),
            servizio: "9000".to_owned(),
            file: Vec::new(),
        }
    }
}

impl Contratto {
    /// With this content of the request.
    pub(crate) fn richiesta(contenuto: &str) -> Self {
        Self { richiesta: contenuto.to_owned(), ..Self::default() }
    }

    /// With a request of one element of this simple type: the facets of a restriction of `base`.
    pub(crate) fn valore(base: &str, facce: &str) -> Self {
        let tipo =
            format!(r#"<xs:simpleType><xs:restriction base="xs:{base}">{facce}</xs:restriction></xs:simpleType>"#);
        Self::richiesta(&sequenza(&format!(r#"<xs:element name="a">{tipo}</xs:element>"#)))
    }

    pub(crate) fn schema(&self) -> String {
        format!(
            r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:m" targetNamespace="urn:m">
                 <xs:element name="Richiesta"><xs:complexType>{}</xs:complexType></xs:element>
                 <xs:element name="Risposta"><xs:complexType>{}</xs:complexType></xs:element>
                 {}
               </xs:schema>"#,
            self.richiesta, self.risposta, self.altro
        )
    }

    pub(crate) fn descrizione(&self) -> String {
        let mut testo = WSDL.to_owned();
        for (da, a) in &self.wsdl {
            assert!(testo.contains(da.as_str()), "{da}");
            testo = testo.replace(da.as_str(), a);
        }
        testo
    }

    pub(crate) fn scrivi(&self, cartella: &Path, nome: &str) -> PathBuf {
        let percorso = cartella.join(nome);
        let (schema, descrizione) = (self.schema(), self.descrizione());
        let wsdl = format!("wsdl/{}.wsdl", self.servizio);
        let mut file = vec![("xsd/m.xsd", schema.as_str()), (wsdl.as_str(), descrizione.as_str())];
        file.extend(self.file.iter().map(|(n, t)| (n.as_str(), t.as_str())));
        impacchetta(File::create(&percorso).unwrap(), &self.versione, &file).unwrap();
        percorso
    }
}

pub(crate) fn sequenza(dentro: &str) -> String {
    format!("<xs:sequence>{dentro}</xs:sequence>")
}

pub(crate) fn scelta(dentro: &str) -> String {
    format!("<xs:choice>{dentro}</xs:choice>")
}

/// Elements of text: `a b? c* d+`.
pub(crate) fn elementi(nomi: &str) -> String {
    let elemento = |n: &str| {
        let nome = n.trim_end_matches(['?', '*', '+']);
        let minimo = if n.ends_with(['?', '*']) { r#" minOccurs="0""# } else { "" };
        let massimo = if n.ends_with(['*', '+']) { r#" maxOccurs="unbounded""# } else { "" };
        format!(r#"<xs:element name="{nome}" type="xs:string"{minimo}{massimo}/>"#)
    };
    nomi.split_whitespace().map(elemento).collect()
}

/// The differences between two small contracts.
pub(crate) fn confronta(a: &Contratto, b: &Contratto) -> Vec<Differenza> {
    prova(a, b).unwrap()
}

pub(crate) fn prova(a: &Contratto, b: &Contratto) -> Result<Vec<Differenza>, Errore> {
    let cartella = TempDir::new().unwrap();
    differenze(&a.scrivi(cartella.path(), "a.zip"), &b.scrivi(cartella.path(), "b.zip"))
}

/// Each difference on its line.
pub(crate) fn righe(differenze: &[Differenza]) -> Vec<String> {
    differenze.iter().map(ToString::to_string).collect()
}

const WSDL: &str = r#"<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="urn:s" xmlns:m="urn:m" targetNamespace="urn:s">
  <w:types><xs:schema><xs:import namespace="urn:m" schemaLocation="../xsd/m.xsd"/></xs:schema></w:types>
  <w:message name="R"><w:part name="request" element="m:Richiesta"/></w:message>
  <w:message name="S"><w:part name="response" element="m:Risposta"/></w:message>
  <w:portType name="P"><w:operation name="cerca"><w:input message="s:R"/><w:output message="s:S"/></w:operation></w:portType>
  <w:binding name="B" type="s:P">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="cerca"><soap:operation soapAction=""/>
      <w:input><soap:body use="literal"/></w:input><w:output><soap:body use="literal"/></w:output>
    </w:operation>
  </w:binding>
  <w:service name="Servizio"><w:port name="Porta" binding="s:B">
    <soap:address location="https://esempio.invalid/Servizio9000"/>
  </w:port></w:service>
</w:definitions>"#;
